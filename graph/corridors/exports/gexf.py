"""Write the network as GEXF with dates, for Gephi's timeline, a citation on every edge."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from corridors.atlas import Atlas
from corridors.claims import day_span
from corridors.errors import InvalidDate
from corridors.exports.flat import flat_network
from corridors.turtle import save

_NODE = ("kind", "class", "anonymous")
_EDGE = (
    "relation",
    "inverse_label",
    "claim",
    "status",
    "basis",
    "stage",
    "as_of",
    "valid_from",
    "valid_until",
    "sources",
    "structural",
    "citations",
)
_BOOLEAN = ("anonymous", "structural")


def write_gexf(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as GEXF 1.2: networkx and Gephi read it. The same graph gives the same bytes.

    An edge lasts from its first to its last day where the claim has them; what is undated always stands.

    >>> import corridors as co, networkx as nx, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.gexf"
    >>> write_gexf(co.open(), file, relations=["cor:announcedAt"])
    >>> nx.read_gexf(file).edges["person:joyce-hakmeh", "event:igf-2023-ws-107"]["start"]
    '2023-10-10'
    """
    save(Path(path), _document(flat_network(atlas, relations=relations, mentions=mentions)))


def _document(graph: Any) -> str:
    nodes = [
        f"<node{_attributes(id=name, label=data.get('label', name))}>{_values(data, _NODE)}</node>"
        for name, data in graph.nodes(data=True)
    ]
    edges = []
    for number, (start, end, data) in enumerate(graph.edges(data=True)):
        told = _attributes(id=str(number), source=start, target=end, label=data["label"], **_days(data))
        edges.append(f"<edge{told}>{_values(data, _EDGE)}</edge>")
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
            "<meta><creator>Corridors</creator></meta>",
            '<graph mode="dynamic" timeformat="date" defaultedgetype="directed">',
            _columns("node", _NODE),
            _columns("edge", _EDGE),
            "<nodes>",
            *nodes,
            "</nodes>",
            "<edges>",
            *edges,
            "</edges>",
            "</graph>",
            "</gexf>\n",
        ]
    )


def _columns(kind: str, names: Iterable[str]) -> str:
    rows = "".join(
        f"<attribute{_attributes(id=name, title=name, type='boolean' if name in _BOOLEAN else 'string')}/>"
        for name in names
    )
    return f'<attributes class="{kind}" mode="static">{rows}</attributes>'


def _values(data: dict[str, Any], names: Iterable[str]) -> str:
    given = ((name, data[name]) for name in names if name in data)
    rows = [f"<attvalue{_attributes(**{'for': name, 'value': _text(value)})}/>" for name, value in given]
    return f"<attvalues>{''.join(rows)}</attvalues>" if rows else ""


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(value, {chr(10): '&#10;', chr(9): '&#9;'})}" for name, value in values.items())


def _days(data: dict[str, Any]) -> dict[str, str]:
    """Give the first and the last day of an edge, as far as its claim has them; a date alone is both."""
    first = _span(data.get("valid_from") or data.get("as_of"))
    last = _span(data.get("valid_until") or (None if data.get("valid_from") else data.get("as_of")))
    return {**({"start": first[0]} if first else {}), **({"end": last[1]} if last else {})}


def _span(date: str | None) -> tuple[str, str] | None:
    try:
        return day_span(date) if date else None
    except InvalidDate:
        return None
