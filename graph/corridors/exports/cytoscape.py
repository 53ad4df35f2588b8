"""Write the network as JSON for Cytoscape, with a citation on every edge."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from corridors.atlas import Atlas
from corridors.exports.flat import flat_network
from corridors.turtle import save


def write_cytoscape(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as Cytoscape JSON: Cytoscape, Cytoscape.js and networkx read it.

    >>> import corridors as co, networkx as nx, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.cyjs"
    >>> write_cytoscape(co.open(), file)
    >>> nx.cytoscape_graph(json.loads(file.read_text(encoding="utf-8"))).nodes["event:igf-2023-ws-107"]["kind"]
    'event'
    """
    graph = flat_network(atlas, relations=relations, mentions=mentions)
    nodes = [
        {"data": {"id": name, "value": name, "name": data.get("label", name), **data}}
        for name, data in graph.nodes(data=True)
    ]
    edges = [
        {"data": {"id": key, "key": key, "source": start, "target": end, "interaction": data["label"], **data}}
        for start, end, key, data in graph.edges(data=True, keys=True)
    ]
    about = {"name": "Corridors", "data": [], "directed": True, "multigraph": True}
    page = {**about, "elements": {"nodes": nodes, "edges": edges}}
    save(Path(path), json.dumps(page, ensure_ascii=False, indent=1) + "\n")
