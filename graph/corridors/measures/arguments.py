"""Find how two entities are connected, as arguments whose every step is cited."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from itertools import pairwise
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.claims import STATUSES
from corridors.errors import CorridorsError, NoPath
from corridors.measures.citations import Citation, cited
from corridors.measures.strength import Weakness, latest_day, weakness
from corridors.view import members, network, simple, walkable

#: So many paths of one length are compared; further ones of that length are left aside, and the answer says so.
COMPARED = 200
_CITATIONS_SHOWN = 3
_SURE = Weakness(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: a relation, walked forward or backward, with what it rests on.

    >>> Hop("person:a", "event:b", "cor:spokeAt", "forward", ("Ann", "spoke at", "the hearing")).sentence()
    'Ann spoke at the hearing (unsourced).'
    """

    start: str
    end: str
    relation: str
    direction: str
    words: tuple[str, str, str]
    claim: str | None = None
    status: str | None = None
    basis: str | None = None
    evidence: tuple[Citation, ...] = ()
    weakness: Weakness = _SURE

    def sentence(self) -> str:
        """Say the step in words, with what qualifies it."""
        doubts = [word for word in (self.status, self.basis) if word not in ("accepted", "stated", None)]
        doubts += [] if self.evidence else ["unsourced"]
        return " ".join(self.words) + (f" ({', '.join(doubts)})." if doubts else ".")

    def cite(self) -> str:
        """Cite all that the step rests on."""
        return "; ".join(citation.cite() for citation in self.evidence) or "no source given"

    def data(self) -> dict[str, Any]:
        """Give the step as the commands' JSON has it."""
        head = {"from": self.start, "relation": self.relation, "to": self.end, "direction": self.direction}
        said = {"claim": self.claim, "status": self.status, "basis": self.basis}
        return head | said | {"evidence": [citation.data() for citation in self.evidence]}


@dataclass(frozen=True)
class Path:
    """A way from one entity to another, no entity twice.

    >>> Path((Hop("person:a", "event:b", "cor:spokeAt", "forward", ("Ann", "spoke at", "the hearing")),)).weakest
    0
    """

    hops: tuple[Hop, ...]

    @property
    def length(self) -> int:
        """Give the number of hops."""
        return len(self.hops)

    @cached_property
    def weakest(self) -> int:
        """Give the index, from 0, of the weakest hop; of equally weak ones the first."""
        return max(range(self.length), key=lambda i: (self.hops[i].weakness, -i))

    @property
    def weak_spots(self) -> tuple[Weakness, ...]:
        """Give the hops' weaknesses, the worst first: of two paths the one that compares smaller is the stronger."""
        return tuple(sorted((hop.weakness for hop in self.hops), reverse=True))

    def why_weakest(self) -> str:
        """Say which hop is the weakest and why."""
        weakest = self.hops[self.weakest].weakness
        if self.length == 1:
            return f"The one hop is {weakest.grade()}."
        reason = weakest.against([hop.weakness for hop in self.hops])
        if not reason:
            return f"Weakest hop: {self.weakest + 1}, though all are attested alike ({weakest.grade()})."
        return f"Weakest hop: {self.weakest + 1}, because {reason}."

    def prose(self) -> str:
        """Write the path as an argument: each hop a sentence with its citations, the weakest hop named."""
        lines = [part for number, hop in enumerate(self.hops, 1) for part in _argued(number, hop)]
        return "\n".join([*lines, f"  {self.why_weakest()}"])

    def cite(self) -> str:
        """Cite all hops, a line each."""
        return "\n".join(f"{number}. {hop.sentence()} {hop.cite()}" for number, hop in enumerate(self.hops, 1))

    def data(self) -> dict[str, Any]:
        """Give the path as the commands' JSON has it."""
        return {"length": self.length, "weakest": self.weakest, "hops": [hop.data() for hop in self.hops]}


def _argued(number: int, hop: Hop) -> Iterator[str]:
    yield f"  {number}. {hop.sentence()}"
    for citation in hop.evidence[:_CITATIONS_SHOWN]:
        yield f"     {citation.cite()}"
    if len(hop.evidence) > _CITATIONS_SHOWN:
        yield f"     and {len(hop.evidence) - _CITATIONS_SHOWN} more passages"
    if not hop.evidence:
        yield "     no source given"


@dataclass(frozen=True)
class PathAnswer:
    """The paths found between two entities, the shortest first, of equally short ones the best attested first.

    >>> PathAnswer("Ann", "Bob", ()).data()
    {'paths': []}
    """

    start: str
    goal: str
    paths: tuple[Path, ...]
    more: bool = False

    def __iter__(self) -> Iterator[Path]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)

    def data(self) -> dict[str, Any]:
        """Give the answer as the commands' JSON has it, as plain Python."""
        return {"paths": [path.data() for path in self.paths]}

    def json(self) -> str:
        """Write the answer as the commands' JSON."""
        return json.dumps(self.data(), ensure_ascii=False, indent=2) + "\n"

    def prose(self) -> str:
        """Write the answer for reading: every path as an argument."""
        count = f"{len(self)} path{'' if len(self) == 1 else 's'}"
        parts = [f"From {self.start} to {self.goal}: {count} in what we hold."]
        for number, path in enumerate(self.paths, 1):
            hops = "1 hop" if path.length == 1 else f"{path.length} hops"
            parts.append(f"Path {number}, {hops}\n{path.prose()}")
        if self.more:
            parts.append(f"More paths are as long; shown are the best attested of {max(COMPARED, len(self))} of them.")
        return "\n\n".join(parts) + "\n"

    def cite(self) -> str:
        """Cite every hop of every path."""
        return "\n\n".join(path.cite() for path in self.paths)

    def _repr_html_(self) -> str:
        return f"<pre>{escape(self.prose())}</pre>"


def path(
    atlas: Atlas,
    a: str,
    b: str,
    *,
    k: int = 1,
    through: Iterable[str] = (),
    avoid: Iterable[str] = (),
    relations: Iterable[str] = (),
    mentions: bool = False,
    categories: bool = False,
) -> PathAnswer:
    """Find the ``k`` shortest paths between two entities, walked without regard to direction, none with a loop.

    Of paths of one length the better attested goes first: paths are compared by their weakest hop, then by the next
    weakest (see ``strength.Weakness``); a hop is made by the strongest claim between its ends. All entities on the way
    are of the kinds or classes ``through`` and of none in ``avoid``. ``mentions`` walks what is only talked about,
    ``categories`` topics and places. Raises NoPath, with what would have to be loosened.

    Lengths are those of networkx's ``shortest_simple_paths`` (J. Y. Yen, 1971) on ``simple(walkable(network(atlas)))``.

    >>> import corridors as co
    >>> found = path(co.open(), "Joyce Hakmeh", "IGF 2023 WS #107")
    >>> [hop.end for hop in found.paths[0].hops]
    ['event:igf-2023-ws-107']
    """
    start, goal = atlas.resolve(a), atlas.resolve(b)
    if start == goal:
        raise CorridorsError(f"{a} and {b} are the same entity, {start}; give two")
    if k < 1:
        raise CorridorsError(f"-k takes a number of paths from 1 up, not {k}")
    search = _Search(atlas, start, goal, _words(through), _words(avoid), tuple(relations))
    graph = search.graph(mentions=mentions, categories=categories)
    routes, more = _routes(graph, start, goal, k)
    if not routes:
        raise NoPath(atlas.label(start), atlas.label(goal), search.advice())
    day = atlas.day or latest_day((data for _, _, data in graph.edges(data=True)), atlas.ledger)
    paths = [Path(tuple(_hop(atlas, graph, *ends, day) for ends in pairwise(route))) for route in routes]
    paths.sort(key=lambda one: (one.length, one.weak_spots, [hop.end for hop in one.hops]))
    return PathAnswer(atlas.label(start), atlas.label(goal), tuple(paths[:k]), more)


def _words(named: Iterable[str]) -> tuple[str, ...]:
    """Take one text with commas as well as several."""
    texts = [named] if isinstance(named, str) else named
    return tuple(word.strip() for text in texts for word in text.split(",") if word.strip())


@dataclass(frozen=True, slots=True)
class _Search:
    """Where to look for paths, and what to say when there are none."""

    atlas: Atlas
    start: str
    goal: str
    through: tuple[str, ...]
    avoid: tuple[str, ...]
    relations: tuple[str, ...]

    def graph(
        self,
        *,
        mentions: bool = False,
        categories: bool = False,
        constrained: bool = True,
        include: Sequence[str] | None = None,
        as_of: str | None = None,
    ) -> nx.MultiDiGraph[str]:
        """Give the part of the network that may be walked."""
        relations = (*self.relations, "cor:mentions") if mentions and self.relations else self.relations
        graph = network(self.atlas, relations=relations, mentions=mentions, include=include, as_of=as_of)
        asked = members(graph, self.through) if constrained and self.through else set()
        ends = {self.start, self.goal}
        if not categories:
            graph = walkable(graph, keep=ends | asked)
        if constrained and self.through:
            graph.remove_nodes_from(sorted(set(graph) - asked - ends))
        if constrained:
            graph.remove_nodes_from(sorted(members(graph, self.avoid) - ends))
        return graph

    def advice(self) -> str:
        """Say which loosening would connect the two, the least first."""
        for advice, loosened in self.loosenings():
            if self.connects(**loosened):
                return advice
        graph = self.graph(constrained=False)
        alone = [name for name in (self.start, self.goal) if name not in graph or not graph.degree(name)]
        if alone:
            return f"no relation that counts here is held for {' or '.join(map(self.atlas.label, alone))}"
        return "they lie in parts of the network that nothing joins; other documents may"

    def loosenings(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Give what may be loosened, with the advice to be given where it helps."""
        if self.through or self.avoid:
            yield "one exists without --through and --avoid; loosen them", {"constrained": False}
        for upto in (2, 3):  # first disputed, then also proposed
            include = [status for status in STATUSES[1:] if status in (*STATUSES[1:upto], *self.atlas.include)]
            yield f"one exists with --include {','.join(include)}", {"include": include}
        if self.atlas.day:
            yield f"one exists without --as-of {self.atlas.day}", {"as_of": ""}
        yield "they share but a topic or a place, which is no connection", {"categories": True}
        said = "one exists through mentions alone, which are not walked without --mentions"
        yield said, {"mentions": True}

    def connects(self, **loosened: Any) -> bool:
        graph = self.graph(**loosened)
        ends = {self.start, self.goal}
        return ends <= set(graph) and nx.has_path(nx.Graph(graph), self.start, self.goal)


def _routes(graph: nx.MultiDiGraph[str], start: str, goal: str, k: int) -> tuple[list[list[str]], bool]:
    """List the shortest routes: enough for ``k``, with those as long as the last; tell whether some were left aside."""
    found: list[list[str]] = []
    if start not in graph or goal not in graph:
        return found, False
    counts: dict[int, int] = {}
    try:
        for route in nx.shortest_simple_paths(simple(graph), start, goal):
            if len(found) >= k and len(route) > len(found[-1]):
                break
            if len(found) >= k and counts[len(route)] >= COMPARED:
                return found, True
            counts[len(route)] = counts.get(len(route), 0) + 1
            found.append(route)
    except nx.NetworkXNoPath:
        return [], False
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
        (atlas.label(start), wording, atlas.label(end)),
        edge["claim"],
        (edge["status"] or "accepted") if sourced else None,
        (edge["basis"] or "stated") if sourced else None,
        cited(atlas, edge["claim"], edge["sources"]),
        weakness(edge, atlas.ledger, day),
    )


def _between(graph: nx.MultiDiGraph[str], start: str, end: str) -> Collection[tuple[str, dict[str, Any]]]:
    return list(graph[start][end].items()) if graph.has_edge(start, end) else []
