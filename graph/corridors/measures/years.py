"""Follow a measure over the years: where entities stood at the end of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.errors import InvalidRequest
from corridors.measures.charts import Chart
from corridors.measures.chronicle import event_days, source_days
from corridors.measures.scores import measure as find_measure
from corridors.measures.standing import Coverage, coverage, scored
from corridors.measures.telling import Told
from corridors.spans import Said, days
from corridors.view import members, network, simple, walkable

_BARS = "▁▂▃▄▅▆▇█"
_MOST = 60
_EVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Course:
    """How an entity stood at the end of each year; None where it was not in the network.

    >>> Course("person:a", "Ann", (None, 0.5, 1.0)).chart(1.0)
    '·▄█'
    """

    entity: str
    label: str
    scores: tuple[float | None, ...]

    def chart(self, most: float) -> str:
        """Draw the course as bars, the highest of which is ``most``."""
        top = len(_BARS) - 1
        return "".join("·" if s is None else _BARS[int(s / most * top) if most else 0] for s in self.scores)


@dataclass(frozen=True, repr=False)
class Courses(Told):
    """The courses of those who stand first at the end, with what the measure means and what each year rests on.

    >>> print(Courses("degree", "links", (2021, 2022), (), ()))
    degree at the end of each year, 2021 to 2022
    <BLANKLINE>
    Nothing to rank.
    What it means: links.
    """

    measure: str
    meaning: str
    years: tuple[int, ...]
    rows: tuple[Course, ...]
    held: tuple[Coverage, ...]
    of: str | None = None

    def __iter__(self) -> Iterator[Course]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def data(self) -> dict[str, Any]:
        """Give the courses as the commands' JSON has it, as plain Python."""
        rows = [{"entity": row.entity, "label": row.label, "scores": list(row.scores)} for row in self.rows]
        held = [asdict(one) for one in self.held]
        return {"measure": self.measure, "years": list(self.years), "rows": rows, "coverage": held}

    def table(self) -> list[dict[str, Any]]:
        """Give the rows for a spreadsheet, a column a year."""
        return [
            {"entity": row.entity, "label": row.label, **dict(zip(map(str, self.years), row.scores, strict=True))}
            for row in self.rows
        ]

    def shown(self) -> list[dict[str, Any]]:
        """Give a line over the years for each, and its last score, for a notebook."""
        span = f"{self.years[0]}–{self.years[-1]}"
        return [
            {"name": row.label, span: Chart(self.years, row.scores, self.most), str(self.years[-1]): row.scores[-1]}
            for row in self.rows
        ]

    def cite(self) -> str:
        """Say in one line how to refer to the courses."""
        last = self.held[-1] if self.held else Coverage(0, 0, 0)
        among = f" among {self.of}" if self.of else ""
        return (
            f"Corridors: {self.measure}{among}, {self.years[0]} to {self.years[-1]}, from {last.claims} claims in "
            f"{last.documents} documents"
        )

    def prose(self) -> str:
        """Write the courses for reading: a bar a year, the last score, what the measure means and rests on."""
        lines = [f"{self.measure} at the end of each year, {self.years[0]} to {self.years[-1]}", ""]
        most = self.most
        width = max((len(row.label) for row in self.rows), default=0)
        for row in self.rows:
            last = row.scores[-1]
            told = "-" if last is None else f"{last:.6g}"
            lines.append(f"  {row.label:<{min(width, _MOST)}.{_MOST}}  {row.chart(most)}  {told}")
        lines += [""] if self.rows else ["Nothing to rank."]
        return "\n".join([*lines, *self.sentences()]) + "\n"

    @property
    def most(self) -> float:
        """Give the highest score of all."""
        return max((score for row in self.rows for score in row.scores if score is not None), default=0.0)

    def sentences(self) -> list[str]:
        """Say what the measure means and what each year rests on."""
        lines = [f"What it means: {self.meaning}."]
        if self.held:
            claims = ", ".join(f"{year}: {one.claims:,}" for year, one in zip(self.years, self.held, strict=True))
            lines.append(
                f"Claims walked by the end of each year: {claims}. More claims, and not only more ties, raise a line."
            )
        if any(row.entity.startswith("person:") for row in self.rows):
            lines.append("This shows what the documents held here happen to record of people, not their importance.")
        return lines


def rank_over_years(
    atlas: Atlas, measure: str, years: str, *, of: str | None = None, relations: Iterable[str] = (), limit: int = 10
) -> Courses:
    """Follow the entities that stand first at the end of the last of some years (``2019-2025``) through all of them.

    A relation counts from the year in which it begins or is attested: by its own date, else from when all it speaks of
    is there (``spans.Spans``), else by the date of the first source that tells it. Relations without any date are left
    out, and what has no end goes on.

    >>> import corridors as co
    >>> found = rank_over_years(co.open(), "degree", "2022-2023", of="Process", limit=2)
    >>> found.years, len(found)
    ((2022, 2023), 2)
    """
    how, span = find_measure(measure), _span(years)
    graph = walkable(network(atlas, relations=relations, as_of=False))
    lasting = _lifetimes(atlas, graph)
    scores: list[dict[str, float]] = []
    held: list[Coverage] = []
    for year in span:
        part = _in_year(graph, lasting, year)
        plain = simple(part)
        unnamed = {name for name, anonymous in plain.nodes(data="anonymous") if anonymous}
        listed = (members(plain, [of]) if of else set(plain)) - unnamed
        scores.append({name: score for name, score in scored(how, plain).items() if name in listed})
        held.append(coverage(part))
    sign = 1 if how.rising else -1
    first = sorted(scores[-1], key=lambda name: (sign * scores[-1][name], name))[:limit]
    rows = tuple(Course(name, atlas.label(name), tuple(one.get(name) for one in scores)) for name in first)
    return Courses(how.name, how.meaning, span, rows, tuple(held), of)


_Edge = tuple[str, str, str]


def _lifetimes(atlas: Atlas, graph: nx.MultiDiGraph[str]) -> dict[_Edge, tuple[str, str]]:
    """Give the first and the last day of each relation that bears a date, or whose event or source does."""
    told = source_days(atlas, event_days(atlas))
    found = {}
    for one, other, key, data in graph.edges(keys=True, data=True):
        dates = {name: data[name] for name in ("valid_from", "as_of", "valid_until")}
        since = atlas.spans.first_day(Said(data["relation"], one, other, **dates))
        attested = days(min((told[source] for source in data["sources"] if source in told), default=None))
        if since := since or (attested and attested[0]):
            until = days(data["valid_until"])
            found[one, other, key] = since, until[1] if until else _EVER
    return found


def _in_year(graph: nx.MultiDiGraph[str], lasting: dict[_Edge, tuple[str, str]], year: int) -> nx.MultiDiGraph[str]:
    """Give the network as it stood at the end of a year; who has no tie yet is not in it."""
    end = f"{year}-12-31"
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph(**{**graph.graph, "as_of": end})
    for (one, other, key), (since, until) in lasting.items():
        if since <= end <= until:
            for name in (one, other):
                part.add_node(name, **graph.nodes[name])
            part.add_edge(one, other, key=key, **graph[one][other][key])
    return part


def _span(years: str) -> tuple[int, ...]:
    match = re.fullmatch(r"\s*(\d{4})\s*(?:-|–|to)\s*(\d{4})\s*", years)
    if not match or int(match[1]) > int(match[2]) or int(match[2]) - int(match[1]) >= _MOST:
        raise InvalidRequest(f"“{years}” is no span of years; write 2019-2025")
    return tuple(range(int(match[1]), int(match[2]) + 1))
