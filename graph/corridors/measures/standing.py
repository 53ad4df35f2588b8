"""Rank entities by where they stand in the network, with what the order rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from heapq import nsmallest
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.claims import Named
from corridors.errors import CorridorsError, InvalidRequest, UnknownName
from corridors.measures.estimates import STARTS, moved
from corridors.measures.projections import projection
from corridors.measures.scores import Measure, sampling_error
from corridors.measures.scores import measure as find_measure
from corridors.measures.stability import steadiness
from corridors.measures.telling import Told
from corridors.names import expand
from corridors.spans import at_any_date
from corridors.view import members, network, simple, walkable

#: Beyond so many nodes times links, forty more runs of a measure that walks from every node are too many.
_TRIED_UP_TO = 30_000_000
#: Beyond this much those of betweenness are estimated.
_ESTIMATED_FROM = 3_000_000
_WIDEST = 64
_RELATIONS_NAMED = 3
_TITLES = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of a ranking, with the claims by which the entity is linked and the documents they rest on.

    >>> Standing("person:a", "Ann", 0.5, None, ("claim:x",), ("Page",)).cite()
    'Ann is linked by 1 claim in 1 document: Page'
    """

    entity: str
    label: str
    score: float
    stability: float | None
    claims: tuple[str, ...] = ()
    #: Titles, those that most of the claims rest on first.
    documents: tuple[str, ...] = ()

    def cite(self) -> str:
        """Cite what the entity's links rest on: how many claims, and the documents that bear most of them."""
        titles = "; ".join(self.documents[:_TITLES])
        others = len(self.documents) - _TITLES
        more = f"; and {_count(others, 'other')}" if others > 0 else ""
        linked = f"{_count(len(self.claims), 'claim')} in {_count(len(self.documents), 'document')}"
        return f"{self.label} is linked by {linked}{f': {titles}{more}' if titles else ''}"

    def data(self) -> dict[str, Any]:
        """Give the row as the commands' JSON has it."""
        return {name: getattr(self, name) for name in ("entity", "label", "score", "stability")}


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a ranking rests on: documents and claims walked, entities in the network, the day looked at.

    ``undated`` counts the claims that on this day are walked though nothing dates them.

    >>> Coverage(5, 312, 120).as_of is None
    True
    """

    documents: int
    claims: int
    entities: int
    as_of: str | None = None
    undated: int = 0


@dataclass(frozen=True, repr=False)
class Ranking(Told):
    """Entities in the order of a measure, with what the measure means and how much the order rests on.

    >>> Ranking("degree", "links", (), Coverage(0, 0, 0)).data()["rows"]
    []
    """

    measure: str
    meaning: str
    rows: tuple[Standing, ...]
    coverage: Coverage
    of: str | None = None
    notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Standing]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def places(self) -> list[int]:
        """Give each row's place; those of one score share one."""
        scores = [row.score for row in self.rows]
        return [scores.index(score) + 1 for score in scores]

    def marked(self) -> list[str]:
        """Give each row's place as people read it: one that several share bears an equals sign."""
        places = self.places()
        return [f"{place}{'=' if places.count(place) > 1 else ''}" for place in places]

    def data(self) -> dict[str, Any]:
        """Give the ranking as the commands' JSON has it, as plain Python."""
        rows = [row.data() for row in self.rows]
        return {"measure": self.measure, "rows": rows, "coverage": asdict(self.coverage)}

    def table(self) -> list[dict[str, Any]]:
        """Give the rows for a spreadsheet."""
        return [
            {"place": p} | row.data() | {"cited": row.cite()} for p, row in zip(self.places(), self.rows, strict=True)
        ]

    def cite(self) -> str:
        """Say in one line how to refer to the ranking."""
        held = self.coverage
        day = f", as of {held.as_of}" if held.as_of else ""
        claims = _count(held.claims, "claim")
        return f"Corridors: {self.measure}{_among(self.of)}, from {claims} in {_documents(held)}{day}"

    def lead(self) -> str:
        """Say how to refer to the ranking."""
        return self.cite()

    def prose(self) -> str:
        """Write the ranking for reading: a table, what it means, what it rests on, how stable it is."""
        sentences = [
            f"What it means: {self.meaning}.",
            f"The whole network is walked; only {self.of} is listed." if self.of else "",
            self._rests_on(),
            at_any_date(self.coverage.undated),
            self._stable(),
            *self.notes,
        ]
        return "\n".join(["\n".join(self._table()), "", *filter(None, sentences)]).lstrip("\n") + "\n"

    def _table(self) -> list[str]:
        if not self.rows:
            return []
        labels = [row.label if len(row.label) <= _WIDEST else f"{row.label[: _WIDEST - 1]}…" for row in self.rows]
        width = max(map(len, labels))
        head = f"{'':>4}  {'':<{width}}  {self.measure:>14}  stability"
        body = [
            f"{place:>4}  {label:<{width}}  {row.score:>14.6g}  "
            + (f"{row.stability:>9.0%}" if row.stability is not None else f"{'-':>9}")
            for place, row, label in zip(self.marked(), self.rows, labels, strict=True)
        ]
        return [head.rstrip() if self._tried() else head.removesuffix("  stability"), *(line.rstrip() for line in body)]

    def _tried(self) -> bool:
        return any(row.stability is not None for row in self.rows)

    def _rests_on(self) -> str:
        held = self.coverage
        if not self.rows:
            return f"Nothing to rank{_among(self.of)}: the network walked holds {_count(held.entities, 'entity')}."
        day = f" as of {held.as_of}" if held.as_of else ""
        claims, entities = _count(held.claims, "claim"), _count(held.entities, "entity")
        return f"It rests on {claims} in {_documents(held)}{day}, in a network of {entities}."

    def _stable(self) -> str:
        """Say how many stay among those shown whichever source is left out, and who would go first."""
        if not self._tried():
            return ""
        steady = sum(row.stability == 1 for row in self.rows)
        stay = "stays" if steady == 1 else "stay"
        said = f"{steady} of {len(self.rows)} {stay} among those shown whichever source is left out"
        shakiest = min(self.rows, key=lambda row: row.stability or 0)
        if steady == len(self.rows):
            return f"{said}."
        return f"{said}; the least steady is {shakiest.label}, which stays in {shakiest.stability:.0%} of the cases."


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def _documents(held: Coverage) -> str:
    return _count(held.documents, "document")


def _among(of: str | None) -> str:
    return f" among {of}" if of else ""


def rank(
    atlas: Atlas,
    measure: str,
    *,
    of: str | None = None,
    relations: Iterable[str] = (),
    limit: int = 20,
    stability: bool = True,
    seen_from: Named | None = None,
    project: str | None = None,
) -> Ranking:
    """Rank entities by a measure of where they stand in the network.

    The whole network is walked, without direction, mentions, topics and places, an edge a pair; ``of`` then lists the
    entities of one class or kind alone. ``relations`` walks those and the ones below them alone. Unnamed people are
    walked and never listed. Stability is the share of sources (the 30 with most claims one by one, the rest in 10
    groups) whose removal keeps the entity among those shown. ``seen_from`` takes pagerank as seen from one entity
    (personalised); ``project`` ranks in a projection: ``people`` joined by shared events, ``organisations`` by shared
    processes, ``states`` by like votes. Of a large network the stability of betweenness is
    estimated, and a note says so.

    Scores are those of networkx on ``simple(walkable(network(atlas)))`` to 1e-9, every link alike but in
    weighted-degree, and iterated until they settle: ``nx.pagerank(graph, weight=None, tol=1e-15, max_iter=1000)``,
    ``nx.eigenvector_centrality(graph, tol=1e-13, max_iter=100_000)``.

    >>> import corridors as co
    >>> len(rank(co.open(), "degree", of="Person", limit=3, stability=False))
    3
    """
    how = find_measure(measure)
    if limit < 1:
        raise CorridorsError(f"limit takes a number from 1 up, not {limit}")
    joined = projection(project) if project else None
    graph = walkable(network(atlas, relations=relations or (joined.relations if joined else ())))
    plain = joined.join(graph) if joined else simple(graph)
    centre = _centre(atlas, how, plain, seen_from)
    unnamed = {name for name, anonymous in plain.nodes(data="anonymous") if anonymous}
    listed = (members(plain, [of]) if of else set(plain)) - unnamed - {centre}
    places = {name: place for place, name in enumerate(sorted(plain, key=_iri))}
    sign = 1 if how.rising else -1

    def first(scores: dict[str, float]) -> list[str]:
        return nsmallest(limit, listed & scores.keys(), key=lambda name: (sign * scores[name], places[name]))

    scores = scored(how, plain, centre)
    shown = first(scores)
    level = sum(scores[name] == scores[shown[-1]] for name in (listed & scores.keys()) - {*shown}) if shown else 0
    tried = stability and not _too_long(how, plain)
    estimated = tried and how.name == "betweenness" and _work(plain) > _ESTIMATED_FROM

    def first_in_each(parts: Sequence[nx.Graph[str]]) -> Iterator[list[str]]:
        return map(first, moved(plain, scores, parts) if estimated else _scored_each(how, parts, centre))

    kept = steadiness(graph, shown, first_in_each, joined.join if joined else None) if tried else {}
    rows = tuple(
        Standing(
            name,
            atlas.label(name),
            scores[name],
            _nine(kept[name]) if name in kept else None,
            *_linking(atlas, graph, name),
        )
        for name in shown
    )
    notes = [*_notes(how, plain, untried=stability and not tried)]
    if estimated:
        notes.append(
            f"Stability is estimated: how the order changes without a source is seen from {STARTS} of "
            f"{_count(len(plain), 'entity')}, so it may be some points off; the scores are exact."
        )
    if level:
        told = ", and stability turns on that too" if tried else ""
        notes.append(f"Level with the last of those shown, and left out by name alone{told}: {level:,} more.")
    if not joined:
        notes += _by_relation(graph, {*shown})
    else:
        notes.append(f"In this projection {joined.meaning}; a link weighs as much as there is that both share.")
    if centre:
        notes.append(f"Seen from {atlas.label(centre)}: a walk starts anew there and nowhere else.")
    if members(plain, ["Person"]) & set(shown):
        notes.append("This orders people by what the documents held here happen to record, not by importance.")
    held = replace(coverage(graph), entities=len(plain))
    return Ranking(how.name, how.meaning, rows, held, of, tuple(notes))


def _linking(atlas: Atlas, graph: nx.MultiDiGraph[str], name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the claims by which an entity is linked, and the titles of the documents they rest on."""
    claims = {
        data["claim"]: data["sources"]
        for edges in (graph.in_edges(name, data=True), graph.out_edges(name, data=True))
        for *_, data in edges
        if data["claim"]
    }
    counted = Counter(source for sources in claims.values() for source in sources)
    most = sorted(counted, key=lambda source: (-counted[source], source))
    return tuple(sorted(claims)), tuple(atlas.label(source) for source in most)


def _by_relation(graph: nx.MultiDiGraph[str], shown: set[str]) -> Iterator[str]:
    """Say by which relations those shown are linked: a roll-call vote is a link like any other."""
    links = Counter(data["label"] for *ends, data in graph.edges(data=True) if not shown.isdisjoint(ends))
    if most := sorted(links, key=lambda label: (-links[label], label))[:_RELATIONS_NAMED]:
        told = ", ".join(f"{label} {links[label]:,}" for label in most)
        yield f"Of the {_count(links.total(), 'link')} of those shown: {told}; --relation narrows to some."


def _centre(atlas: Atlas, how: Measure, graph: nx.Graph[str], seen_from: Named | None) -> str | None:
    """Give the entity that a measure is to be seen from."""
    if seen_from is None:
        return None
    if not how.personal:
        raise InvalidRequest(f"{how.name} cannot be seen from one entity; pagerank can")
    name = atlas.resolve(seen_from)
    if name not in graph:
        raise CorridorsError(f"{atlas.label(name)} ({name}) is not in the network walked; nothing can be seen from it")
    return name


def coverage(graph: nx.MultiDiGraph[str]) -> Coverage:
    """Say what a network rests on.

    >>> import corridors as co
    >>> coverage(co.network(co.open(as_of="2023-10-10"))).as_of
    '2023-10-10'
    """
    claims = {data["claim"]: data["sources"] for _, _, data in graph.edges(data=True) if data["claim"]}
    documents = {source for sources in claims.values() for source in sources}
    undated = len(claims.keys() & graph.graph["undated"])
    return Coverage(len(documents), len(claims), len(graph), graph.graph["as_of"], undated)


def scored(how: Measure, graph: nx.Graph[str], centre: str | None = None) -> dict[str, float]:
    """Score to nine digits, significant or decimal: what the engines agree on, and what ties are told by.

    >>> scored(find_measure("degree"), nx.path_graph(3))
    {0: 0.5, 1: 1.0, 2: 0.5}
    """
    return {name: _nine(score) for name, score in how.scores(graph, centre).items()}


def _scored_each(how: Measure, graphs: Sequence[nx.Graph[str]], centre: str | None) -> Iterator[dict[str, float]]:
    """Score several graphs, but for those with which the centre fell: nothing is seen from it there."""
    return (scored(how, graph, centre) for graph in graphs if centre is None or centre in graph)


def _nine(number: float) -> float:
    """Keep nine digits: significant ones, of numbers from 1 up decimal ones, so that none is off by a billionth."""
    return round(number, 9) if abs(number) >= 1 else float(f"{number:.9g}")


def _iri(name: str) -> str:
    try:
        return expand(name)
    except UnknownName:  # an IRI of a scheme of its own is its own name
        return name


def _too_long(how: Measure, graph: nx.Graph[str]) -> bool:
    return how.walks and _work(graph) > _TRIED_UP_TO


def _work(graph: nx.Graph[str]) -> int:
    """Say how much there is to walk: from every node, every link."""
    return graph.number_of_nodes() * graph.number_of_edges()


def _notes(how: Measure, graph: nx.Graph[str], *, untried: bool) -> Iterator[str]:
    if untried:
        yield "The network is too large to try how stable the order is; narrow it by --relation."
    if how.personal:
        yield "Every link counts alike, however often it is attested (in networkx: weight=None)."
    if how.name == "betweenness" and (error := sampling_error(len(graph))) is not None:
        yield f"Scores are sampled; 19 times in 20 all of them are within {error:.2g} of the exact ones."
