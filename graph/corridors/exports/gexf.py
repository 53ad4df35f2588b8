"""Write the network as GEXF with dates, for Gephi's timeline, a citation on every edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import day_span
from corridors.errors import InvalidDate
from corridors.exports.flat import BOOLEAN, EDGE, NODE, Flat, attributes, flat_network, told
from corridors.turtle import save

#: Labels have attributes of their own.
_NODE, _EDGE = (tuple(name for name in names if name != "label") for names in (NODE, EDGE))


def write_gexf(atlas: Atlas, path: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save the network as GEXF 1.3: networkx and Gephi read it. The same graph gives the same bytes.

    An edge lasts from its first to its last day where the claim has them; what is undated always stands.

    >>> import corridors as co, networkx as nx, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "network.gexf"
    >>> write_gexf(co.open(), file, relations=["cor:announcedAt"])
    >>> nx.read_gexf(file).edges["person:joyce-hakmeh", "event:igf-2023-ws-107"]["start"]
    '2023-10-10'
    """
    save(Path(path), _lines(flat_network(atlas, relations=relations, mentions=mentions)))


def _lines(flat: Flat) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield "<meta><creator>Corridors</creator></meta>\n"
    yield '<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">\n'
    yield _columns("node", _NODE)
    yield _columns("edge", _EDGE)
    yield "<nodes>\n"
    for name, data in flat.nodes():
        yield f"<node{attributes(id=name, label=data.get('label', name))}>{_values(data, _NODE)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, (start, end, _, data) in enumerate(flat.edges()):
        # Gephi makes one edge of those between the same two that are of one kind.
        ends = attributes(id=str(number), source=start, target=end, kind=data["relation"], label=data["label"])
        kept = ends + attributes(**_days(data))
        yield f"<edge{kept}>{_values(data, _EDGE)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _columns(kind: str, names: Iterable[str]) -> str:
    rows = "".join(
        f"<attribute{attributes(id=name, title=name, type='boolean' if name in BOOLEAN else 'string')}/>"
        for name in names
    )
    return f'<attributes class="{kind}" mode="static">{rows}</attributes>\n'


def _values(data: dict[str, Any], names: Iterable[str]) -> str:
    given = ((name, data[name]) for name in names if name in data)
    rows = [f"<attvalue{attributes(**{'for': name, 'value': told(value)})}/>" for name, value in given]
    return f"<attvalues>{''.join(rows)}</attvalues>" if rows else ""


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
