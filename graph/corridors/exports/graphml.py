"""Write the network as GraphML, with a citation on every edge."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.measures.citations import cited
from corridors.turtle import save
from corridors.view import network

#: What XML 1.0 cannot hold, in whatever notation.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as GraphML: networkx, Gephi, yEd and igraph read it. The same graph gives the same bytes.

    >>> import corridors as co, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.graphml"
    >>> write_graphml(co.open(), file)
    >>> nx.read_graphml(file).nodes["event:igf-2023-ws-107"]["kind"]
    'event'
    """
    graph = _flat(atlas, network(atlas, relations=relations, mentions=mentions))
    lines = nx.generate_graphml(graph)
    save(Path(path), '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n")


def _flat(atlas: Atlas, graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Give the network with plain values alone, and edges whose keys are theirs alone."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, data in graph.nodes(data=True):
        flat.add_node(_clean(name), **_texts({**data, "class": data["cls"], "cls": None}))
    for start, end, key, data in graph.edges(data=True, keys=True):
        citations = "; ".join(citation.cite() for citation in cited(atlas, data["claim"], data["sources"]))
        told = {**data, "sources": " ".join(data["sources"]), "citations": citations}
        # A claim of speaking for a body makes two edges; GraphML wants every edge's name once.
        one = _clean(key if data["claim"] else f"{start} {key} {end}")
        one = f"{one}.representedAt" if data["claim"] and data["relation"] == "cor:representedAt" else one
        flat.add_edge(_clean(start), _clean(end), key=one, **_texts(told))
    return flat


def _texts(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not given, and from texts what XML cannot hold."""
    given = {name: value for name, value in data.items() if value is not None and value != ""}
    return {name: _clean(value) if isinstance(value, str) else value for name, value in given.items()}


def _clean(text: str) -> str:
    return _ILLEGAL.sub("", text)
