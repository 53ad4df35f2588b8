"""Write the network as JSON for Cytoscape, with a citation on every edge."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from corridors.atlas import Atlas
from corridors.exports.flat import Flat, flat_network, told
from corridors.turtle import save


def write_cytoscape(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as Cytoscape JSON: Cytoscape, Cytoscape.js and networkx read it.

    >>> import corridors as co, networkx as nx, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.cyjs"
    >>> write_cytoscape(co.open(), file)
    >>> nx.cytoscape_graph(json.loads(file.read_text(encoding="utf-8"))).nodes["event:igf-2023-ws-107"]["kind"]
    'event'
    """
    save(Path(path), _lines(flat_network(atlas, relations=relations, mentions=mentions)))


def _lines(flat: Flat) -> Iterator[str]:
    yield '{"name": "Corridors", "data": [], "directed": true, "multigraph": true, "elements": {\n"nodes": [\n'
    yield from _listed(
        {"id": name, "value": name, "name": data.get("label", name), **data} for name, data in flat.nodes()
    )
    yield '],\n"edges": [\n'
    yield from _listed(
        {"id": key, "key": key, "source": start, "target": end, "interaction": data["label"], **data}
        for start, end, key, data in flat.edges()
    )
    yield "]}}\n"


def _listed(elements: Iterable[dict[str, Any]]) -> Iterator[str]:
    for number, data in enumerate(elements):
        plain = {name: told(value) if isinstance(value, tuple) else value for name, value in data.items()}
        yield f"{',' if number else ''}{json.dumps({'data': plain}, ensure_ascii=False)}\n"
