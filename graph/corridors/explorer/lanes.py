"""Give every entity a place along the years: a lane for its kind, columns for its year."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import ceil, isqrt, sqrt
from typing import Any

#: The lanes from top to bottom, and the kinds that share one.
LANES = {
    "Processes": "process",
    "Documents": "document",
    "Events": "event series",
    "Organisations": "organisation",
    "States": "state",
    "People": "person",
    "Posts": "post",
    "Measures": "programme cbm norm",
    "Topics": "topic",
    "Places": "place",
    "Other": "other",
}
#: So many stand upon each other before there is a second column; no lane has more rows than ``MOST_ROWS``.
STACK, MOST_ROWS = 3, 9
UNDATED = "undated"
#: What has a date of its own or none: the year of a relation says nothing of when it was.
_DATED = ("event", "document")
_LANE_OF = {kind: lane for lane, kinds in LANES.items() for kind in kinds.split()}

Columns = dict[str, list[Any]]
#: From, to (exclusive) and title of the columns of a year or the rows of a lane.
Band = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The places of entities along the years, and the titles of years and lanes.

    >>> Timeline([0], [0], [(0, 1, "2024")], [(0, 1, "Events")]).years[0][2]
    '2024'
    """

    columns: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    years: list[Band] = field(default_factory=list)
    lanes: list[Band] = field(default_factory=list)


def timeline(nodes: Columns, edges: Columns, first: Collection[int] = (), told_of: Sequence[bool] = ()) -> Timeline:
    """Place entities by kind and year: their own, else that of their first dated relation, else before all years.

    Relations that ``told_of`` denies, as votes, date nobody.
    Of one kind and year those of ``first`` stand foremost, then the earlier, then those with more relations.

    >>> timeline({"kind": ["event", "person"], "start": ["2024-03", ""], "end": ["", ""]},
    ...          {"from": [1], "to": [0], "relation": [0], "first": [2025]}).years
    [(0, 1, '2024'), (1, 2, '2025')]
    """
    degree, dated = _relations(nodes["kind"], edges, told_of)
    leading = set(first)
    cells: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, kind in enumerate(nodes["kind"]):
        cells[_LANE_OF[kind], _year(nodes["start"][i] or nodes["end"][i]) or dated[i]].append(i)
    for members in cells.values():
        members.sort(key=lambda i: (i not in leading, nodes["start"][i] or "9", -degree[i], i))
    high = {
        lane: _rows(max(len(members) for (where, _), members in cells.items() if where == lane))
        for lane in LANES
        if any(where == lane for where, _ in cells)
    }
    wide: dict[int, int] = defaultdict(int)
    for (lane, year), members in cells.items():
        wide[year] = max(wide[year], *(_seat(n, high[lane])[0] + 1 for n in range(len(members))))
    years = _bands({str(year or UNDATED): wide[year] for year in sorted(wide)})
    lanes = _bands(high)
    left, top = ({title: start for start, _, title in bands} for bands in (years, lanes))
    columns, rows = [0] * len(nodes["kind"]), [0] * len(nodes["kind"])
    for (lane, year), members in cells.items():
        for n, i in enumerate(members):
            column, row = _seat(n, high[lane])
            columns[i], rows[i] = left[str(year or UNDATED)] + column, top[lane] + row
    return Timeline(columns, rows, years, lanes)


def _relations(kinds: list[str], edges: Columns, told_of: Sequence[bool]) -> tuple[list[int], list[int]]:
    """Give for each entity how many relations it has, and the year of the first that dates it, else zero."""
    degree, dated = [0] * len(kinds), [0] * len(kinds)
    for start, end, relation, year in zip(*(edges[key] for key in ("from", "to", "relation", "first")), strict=True):
        for i in {start, end}:
            degree[i] += 1
            if year and kinds[i] not in _DATED and (not told_of or told_of[relation]):
                dated[i] = min(year, dated[i] or year)
    return degree, dated


def _year(date: str) -> int:
    return int(date[:4]) if date[:4].isdigit() else 0


def _bands(sizes: dict[str, int]) -> list[Band]:
    ends = list(accumulate(sizes.values()))
    return [(end - size, end, title) for end, (title, size) in zip(ends, sizes.items(), strict=True)]


def _rows(most: int) -> int:
    """Say how many rows seat so many: as years are many and screens narrow, cells are higher than wide."""
    return most if most <= STACK else min(MOST_ROWS, STACK * ceil(sqrt(most / STACK)))


def _seat(n: int, rows: int) -> tuple[int, int]:
    """Give column and row of the n-th: the first few make a small block, the rest fill columns beside it.

    >>> [_seat(n, 6) for n in range(5)]
    [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]
    """
    if rows <= STACK:
        return n // rows, n % rows
    stack, within, stacks = n // STACK, n % STACK, rows // STACK
    shell = isqrt(stack)
    if shell >= stacks:
        column, row = stacks + (stack - stacks * stacks) // stacks, (stack - stacks * stacks) % stacks
    else:
        along = stack - shell * shell
        column, row = (shell, along) if along <= shell else (2 * shell - along, shell)
    return column, row * STACK + within
