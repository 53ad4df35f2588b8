"""Find how two entities are connected, as arguments whose every step is cited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.claims import STATUSES, Day, Named, asked_span, written
from corridors.errors import CorridorsError, NoPath
from corridors.measures.citations import cited
from corridors.measures.hops import COMPARED, Hop, Path, PathAnswer
from corridors.measures.strength import dated, latest_day, weakness
from corridors.ontology import in_a_sentence
from corridors.view import members, network, relations_named, simple, walkable


def path(
    atlas: Atlas,
    a: Named,
    b: Named,
    *,
    k: int = 1,
    through: Iterable[str] = (),
    avoid: Iterable[str] = (),
    relations: Iterable[str] = (),
    avoid_relations: Iterable[str] = (),
    since: Day | None = None,
    best: bool = False,
    mentions: bool = False,
    categories: bool = False,
    as_of: Day | None = None,
) -> PathAnswer:
    """Find the ``k`` shortest paths between two entities, walked without regard to direction, none with a loop.

    Of paths of one length the better attested goes first: paths are compared by their weakest hop, then by the next
    weakest (see ``strength.Weakness``); a hop is made by the strongest claim between its ends. With ``best`` the paths
    are those whose hops cost least together (``Weakness.cost``), however long.

    With ``through`` a path passes at least one entity on its way, and all of them are of those kinds or classes; none
    is of a kind in ``avoid``. ``relations`` walks those alone, ``avoid_relations`` all but those, ``since`` what is
    dated or in force on that day or later. ``mentions`` walks what is only talked about, ``categories`` topics and
    places. ``as_of`` looks at another day than the atlas does. Raises NoPath, with what would have to be loosened.

    Lengths are those of networkx's ``shortest_simple_paths`` (J. Y. Yen, 1971) on ``simple(walkable(network(atlas)))``.

    >>> import corridors as co
    >>> found = path(co.open(), "Joyce Hakmeh", "IGF 2023 WS #107")
    >>> [hop.end for hop in found.paths[0].hops]
    ['event:igf-2023-ws-107']
    """
    atlas = atlas if as_of is None else atlas.at(as_of)
    start, goal = two_entities(atlas, a, b)
    asked: object = k  # nothing checks types in a notebook
    if not isinstance(asked, int) or asked < 1:
        raise CorridorsError(f"k takes a number of paths from 1 up, not {k!r}")
    search = Search(
        atlas,
        start,
        goal,
        through=_words(through),
        avoid=_words(avoid),
        relations=tuple(relations),
        avoid_relations=tuple(avoid_relations),
        since=asked_span(since)[0] if since is not None else None,
        mentions=mentions,
        categories=categories,
    )
    graph = search.graph()
    day = seen_from(atlas, graph)
    cost = _costs(atlas, graph, day) if best else None
    routes, more = _routes(search.plain(graph), start, goal, k, cost)
    if not routes:
        raise NoPath(atlas.label(start), atlas.label(goal), search.advice(), atlas.day)
    paths = [argued(atlas, graph, route, day) for route in routes]
    if cost:
        paths.sort(key=lambda one: (round(sum(hop.weakness.cost() for hop in one.hops), 6), one.order))
    else:
        paths.sort(key=lambda one: one.order)
    cited_in = {hop.claim for one in paths[:k] for hop in one.hops}
    undated = len(cited_in & graph.graph["undated"])
    return PathAnswer(atlas.label(start), atlas.label(goal), tuple(paths[:k]), more, best, atlas.day, undated)


def two_entities(atlas: Atlas, a: Named, b: Named) -> tuple[str, str]:
    """Give the two different entities that two names lead to.

    >>> import corridors as co
    >>> two_entities(co.open(), "Joyce Hakmeh", "Chatham House")
    ('person:joyce-hakmeh', 'organisation:chatham-house')
    """
    one, other = atlas.resolve(a), atlas.resolve(b)
    if one == other:
        raise CorridorsError(f"{written(a)} and {written(b)} are the same entity, {one}; give two")
    return one, other


def seen_from(atlas: Atlas, graph: nx.MultiDiGraph[str]) -> str | None:
    """Give the day from which dates are near or far: the one looked at, else the latest that the network knows.

    >>> import corridors as co
    >>> seen_from(co.open(as_of="2023"), nx.MultiDiGraph())
    '2023-12-31'
    """
    return atlas.day or latest_day((data for _, _, data in graph.edges(data=True)), atlas.ledger)


def argued(atlas: Atlas, graph: nx.MultiDiGraph[str], route: Sequence[str], day: str | None) -> Path:
    """Make a route an argument: each hop of it the strongest relation between its ends, cited.

    >>> import corridors as co
    >>> atlas = co.open()
    >>> argued(atlas, network(atlas), ["person:joyce-hakmeh", "event:igf-2023-ws-107"], None).length
    1
    """
    return Path(tuple(_hop(atlas, graph, *ends, day) for ends in pairwise(route)))


def _words(named: Iterable[str]) -> tuple[str, ...]:
    """Take one text with commas as well as several."""
    texts = [named] if isinstance(named, str) else named
    return tuple(word.strip() for text in texts for word in text.split(",") if word.strip())


@dataclass(frozen=True, slots=True)
class Search:
    """Where to look for paths, and what to say when there are none.

    >>> import corridors as co
    >>> search = Search(co.open(), "person:joyce-hakmeh", "organisation:chatham-house", avoid=("event",))
    >>> "event:igf-2023-ws-107" in search.graph()
    False
    """

    atlas: Atlas
    start: str
    goal: str
    through: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    avoid_relations: tuple[str, ...] = ()
    since: str | None = None
    mentions: bool = False
    categories: bool = False

    def graph(self, *, include: Sequence[str] | None = None, as_of: str | None = None) -> nx.MultiDiGraph[str]:
        """Give the part of the network that may be walked."""
        relations = (*self.relations, "cor:mentions") if self.mentions and self.relations else self.relations
        graph = network(self.atlas, relations=relations, mentions=self.mentions, include=include, as_of=as_of)
        asked = members(graph, self.through) if self.through else set()
        ends = {self.start, self.goal}
        if not self.categories:
            graph = walkable(graph, keep=ends | asked)
        if self.through:
            graph.remove_nodes_from(sorted(set(graph) - asked - ends))
        graph.remove_nodes_from(sorted(members(graph, self.avoid) - ends))
        for one, other, key in list(self._barred(graph)):
            graph.remove_edge(one, other, key=key)
        return graph

    def _barred(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str, str]]:
        """List the edges of relations to avoid, and those over before the day since which they shall hold."""
        shut = relations_named(self.avoid_relations) if self.avoid_relations else set()
        for one, other, key, data in graph.edges(keys=True, data=True):
            span = dated(data, self.atlas.ledger) if self.since else None
            late = not self.since or (span is not None and span[1] >= self.since)
            if data["relation"] in shut or not late:
                yield one, other, key

    def plain(self, graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
        """Give who is joined with whom; where paths are to lead through something, the ends are not joined directly."""
        joined = simple(graph)
        if self.through and joined.has_edge(self.start, self.goal):
            joined.remove_edge(self.start, self.goal)
        return joined

    def advice(self) -> str:
        """Say which loosening would connect the two, the least first."""
        for advice, search, looked_at in self.loosenings():
            if search.connects(**looked_at):
                return advice
        graph = replace(self, through=(), avoid=(), relations=(), avoid_relations=(), since=None).graph()
        alone = [name for name in (self.start, self.goal) if name not in graph or not graph.degree(name)]
        if alone:
            return f"no relation that counts here is held for {' or '.join(map(self.atlas.label, alone))}"
        return "they lie in parts of the network that nothing joins; other documents may"

    def loosenings(self) -> Iterator[tuple[str, Search, dict[str, Any]]]:
        """Give what may be loosened, with the advice to be given where it helps."""
        if given := self._given("through", "avoid"):
            yield f"one exists without {given}", replace(self, through=(), avoid=()), {}
        if self._given("relations", "avoid_relations", "since"):
            free = replace(self, through=(), avoid=(), relations=(), avoid_relations=(), since=None)
            given = self._given("through", "avoid", "relations", "avoid_relations", "since")
            yield f"one exists without {given}", free, {}
        for upto in (2, 3):  # first disputed, then also proposed
            include = [status for status in STATUSES[1:] if status in (*STATUSES[1:upto], *self.atlas.include)]
            yield f"one exists with --include {','.join(include)}", self, {"include": include}
        if self.atlas.day:
            yield f"one exists without --as-of {self.atlas.day}", self, {"as_of": False}
        yield "they share but a topic or a place, which is no connection", replace(self, categories=True), {}
        said = "one exists through mentions alone, which are not walked without --mentions"
        yield said, replace(self, mentions=True), {}

    def _given(self, *limits: str) -> str:
        """Name those of some limits that are set, as the command's options."""
        given = [f"--{limit.removesuffix('s').replace('_', '-')}" for limit in limits if getattr(self, limit)]
        return " and ".join(filter(None, (", ".join(given[:-1]), *given[-1:])))

    def connects(self, **looked_at: Any) -> bool:
        """Tell whether a path exists, with other statuses or at another day."""
        graph = self.plain(self.graph(**looked_at))
        ends = {self.start, self.goal}
        return ends <= set(graph) and nx.has_path(graph, self.start, self.goal)


_Cost = Callable[[str, str], int]


def _costs(atlas: Atlas, graph: nx.MultiDiGraph[str], day: str | None) -> _Cost:
    """Give what the best attested relation between two neighbours costs, in millionths: sums of those are exact."""
    known: dict[tuple[str, str], int] = {}
    for one, other, data in graph.edges(data=True):
        pair = (min(one, other), max(one, other))
        here = round(weakness(data, atlas.ledger, day).cost() * 1_000_000)
        known[pair] = min(known.get(pair, here), here)
    return lambda one, other: known[min(one, other), max(one, other)]


def _routes(
    graph: nx.Graph[str], start: str, goal: str, k: int, cost: _Cost | None = None
) -> tuple[list[list[str]], bool]:
    """List the first routes: enough for ``k``, with those as long as the last; tell whether some were left aside."""
    if start not in graph or goal not in graph or not nx.has_path(graph, start, goal):
        return [], False
    if cost:
        nx.set_edge_attributes(graph, {(a, b): cost(a, b) for a, b in graph.edges}, "cost")
    weight = "cost" if cost else None
    # The shortest routes all come of one search; Yen's way makes a search for every turn of every route.
    found = list(islice(nx.all_shortest_paths(graph, start, goal, weight=weight), COMPARED + 1))
    if min(len(found), COMPARED) >= k:
        return found[:COMPARED], len(found) > COMPARED
    found = []
    lengths: list[int] = []
    for route in nx.shortest_simple_paths(graph, start, goal, weight=weight):
        length = sum(cost(a, b) for a, b in pairwise(route)) if cost else len(route)
        if len(found) >= k and length > lengths[-1]:
            break
        if len(found) >= k and lengths.count(length) >= COMPARED:
            return found, True
        lengths.append(length)
        found.append(route)
    return found, False


def _hop(atlas: Atlas, graph: nx.MultiDiGraph[str], start: str, end: str, day: str | None) -> Hop:
    """Make a hop from the strongest relation between two neighbours, whichever way it runs."""
    options = [("forward", *option) for option in _between(graph, start, end)]
    options += [("backward", *option) for option in _between(graph, end, start)]
    direction, _, edge = min(options, key=lambda o: (weakness(o[2], atlas.ledger, day), o[0] == "backward", o[1]))
    forward = direction == "forward"
    wording = edge["label"] if forward else edge["inverse_label"] or f"is the other end of “{edge['label']}” from"
    sourced = edge["claim"] is not None or bool(edge["sources"])
    return Hop(
        start,
        end,
        edge["relation"],
        direction,
        (atlas.label(start), in_a_sentence(wording), atlas.label(end)),
        edge["claim"],
        (edge["status"] or "accepted") if sourced else None,
        (edge["basis"] or "stated") if sourced else None,
        cited(atlas, edge["claim"], edge["sources"]),
        weakness(edge, atlas.ledger, day),
    )


def _between(graph: nx.MultiDiGraph[str], start: str, end: str) -> Collection[tuple[str, dict[str, Any]]]:
    return list(graph[start][end].items()) if graph.has_edge(start, end) else []
