"""Write the network as GraphML, with a citation on every edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from corridors.atlas import Atlas
from corridors.exports.flat import BOOLEAN, EDGE, LINE_ENDS, NODE, Flat, attributes, flat_network, told
from corridors.turtle import save


def write_graphml(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as GraphML: networkx, Gephi, yEd and igraph read it. The same graph gives the same bytes.

    >>> import corridors as co, networkx as nx, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.graphml"
    >>> write_graphml(co.open(), file)
    >>> nx.read_graphml(file).nodes["event:igf-2023-ws-107"]["kind"]
    'event'
    """
    save(Path(path), _lines(flat_network(atlas, relations=relations, mentions=mentions)))


def _lines(flat: Flat) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for kind, names in (("node", NODE), ("edge", EDGE)):
        for name in names:
            sort = "boolean" if name in BOOLEAN else "string"
            yield f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="{sort}"/>\n'
    yield '<graph edgedefault="directed">\n'
    for name, data in flat.nodes():
        yield f"<node{attributes(id=name)}>{_values('node', NODE, data)}</node>\n"
    for start, end, name, data in flat.edges():
        yield f"<edge{attributes(id=name, source=start, target=end)}>{_values('edge', EDGE, data)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _values(kind: str, names: Iterable[str], data: dict[str, Any]) -> str:
    given = ((name, told(data[name])) for name in names if name in data)
    return "".join(f'<data key="{kind}-{name}">{escape(value, LINE_ENDS)}</data>' for name, value in given)
