"""Write the network as GraphML, with a citation on every edge."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import networkx as nx

from corridors.atlas import Atlas
from corridors.exports.flat import flat_network
from corridors.turtle import save


def write_graphml(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as GraphML: networkx, Gephi, yEd and igraph read it. The same graph gives the same bytes.

    >>> import corridors as co, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.graphml"
    >>> write_graphml(co.open(), file)
    >>> nx.read_graphml(file).nodes["event:igf-2023-ws-107"]["kind"]
    'event'
    """
    lines = nx.generate_graphml(flat_network(atlas, relations=relations, mentions=mentions))
    save(Path(path), '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n")
