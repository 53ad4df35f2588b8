"""Find who or what could bring one actor to another: shared panels, employers, programmes, funding, delegations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.claims import Day, Named
from corridors.errors import CorridorsError, NoPath
from corridors.measures.arguments import argued, seen_from, two_entities
from corridors.measures.hops import COMPARED, Path, on_day
from corridors.measures.telling import Told
from corridors.names import kind_of
from corridors.spans import at_any_date
from corridors.view import members, network, relations_named, simple

#: What may lie between: who or what people meet through. To be of one process or topic is no introduction.
_BETWEEN = ("Person", "Organisation", "Event", "Programme", "Post", "State")
#: Relations that keep apart, or that say nothing of having met.
_NO_TIE = ("objectedTo", "deniedAccessTo", "opposed", "votedAgainst", "mentions", "about", "cites")
#: A state lies between those who belong to it; that two deal with one state is no introduction.
_BELONGING = ("affiliatedWith", "represents", "memberOf", "partOf")
#: To act for one's own house is less of a step than to meet somebody; never so much less that a way seems shorter.
_HOUSE = (*_BELONGING, "holdsPost", "postIn")
_STEP, _WITHIN = 10, 9
_LONGEST = 4


@dataclass(frozen=True)
class Introduction:
    """One way in which an actor could be brought to another, with who or what is the go-between.

    >>> from corridors.measures.hops import Hop
    >>> way = Path((Hop("person:a", "event:b", "cor:spokeAt", "forward", ("Ann", "spoke at", "the hearing")),
    ...             Hop("event:b", "person:c", "cor:spokeAt", "backward", ("the hearing", "heard", "Cy"))))
    >>> Introduction(way, ("the hearing",)).why()
    'Ann spoke at the hearing (unsourced). the hearing heard Cy (unsourced).'
    """

    path: Path
    labels: tuple[str, ...]

    @property
    def through(self) -> tuple[str, ...]:
        """List the go-betweens, nearest first."""
        return self.path.between

    def why(self) -> str:
        """Say why this is an introduction, a sentence a step."""
        return " ".join(hop.sentence() for hop in self.path.hops)

    def cite(self) -> str:
        """Cite all steps, a line each."""
        return self.path.cite()

    def data(self) -> dict[str, Any]:
        """Give the introduction as the commands' JSON has it."""
        head = {"through": list(self.through), "labels": list(self.labels), "why": self.why()}
        return head | self.path.data() | {"weakestBecause": self.path.why_weakest()}


@dataclass(frozen=True, repr=False)
class IntroductionAnswer(Told):
    """The introductions found between two actors, the closest first.

    >>> print(IntroductionAnswer("Ann", "Bob", ()))
    From Ann to Bob: 0 introductions in what we hold.
    """

    start: str
    goal: str
    introductions: tuple[Introduction, ...]
    as_of: str | None = None
    undated: int = 0

    def __iter__(self) -> Iterator[Introduction]:
        return iter(self.introductions)

    def __len__(self) -> int:
        return len(self.introductions)

    def data(self) -> dict[str, Any]:
        """Give the answer as the commands' JSON has it, as plain Python."""
        found = [one.data() for one in self.introductions]
        return {"from": self.start, "to": self.goal, "asOf": self.as_of, "introductions": found}

    def table(self) -> list[dict[str, Any]]:
        """Give the introductions for a spreadsheet."""
        return [
            {
                "through": " – ".join(one.labels),
                "entities": " ".join(one.through),
                "steps": one.path.length,
                "why": one.why(),
                "claims": " ".join(hop.claim for hop in one.path.hops if hop.claim),
                "cited": one.path.cite(),
            }
            for one in self.introductions
        ]

    def cite(self) -> str:
        """Cite every step of every introduction."""
        return "\n\n".join(one.path.cite() for one in self.introductions)

    def prose(self) -> str:
        """Write the answer for reading: who or what is between, and why, step by step, the weakest step named."""
        count = f"{len(self)} introduction{'' if len(self) == 1 else 's'}"
        parts = [f"From {self.start} to {self.goal}: {count} in what we hold{on_day(self.as_of)}."]
        for number, one in enumerate(self.introductions, 1):
            through = f"through {' – '.join(one.labels)}" if one.labels else "they are tied directly"
            parts.append(f"{number}. {through[:1].upper()}{through[1:]}\n{one.path.prose()}")
        parts += filter(None, [at_any_date(self.undated)])
        return "\n\n".join(parts) + "\n"


def introduce(atlas: Atlas, a: Named, b: Named, *, limit: int = 10) -> IntroductionAnswer:
    """Find who or what could bring one actor to another, the closest first, each by other go-betweens.

    Walked are people, organisations, events, programmes and posts; a state only between those who belong to it. Of
    ways of one length the one with fewer steps between houses goes first (from a delegate to the delegation's ministry
    is a step within one), then the one whose weakest step is the better in status and basis, then the one through the
    smaller gathering, then the one that names a person. Raises NoPath where there is none.

    >>> import corridors as co
    >>> found = introduce(co.open(), "Chatham House", "Dutch foreign ministry")
    >>> [one.labels for one in found][0]
    ('Cyberspace4All: Towards an inclusive approach to cyber governance',)
    """
    start, goal = two_entities(atlas, a, b)
    if limit < 1:
        raise CorridorsError(f"limit takes a number from 1 up, not {limit}")
    graph = _acquaintance(atlas, start, goal)
    day, plain = seen_from(atlas, graph), _weighed(graph)
    found: list[Introduction] = []
    while len(found) < limit and (route := _closest(atlas, graph, plain, (start, goal), day)):
        way = argued(atlas, graph, route, day)
        found.append(Introduction(way, tuple(atlas.label(name) for name in way.between)))
        plain.remove_nodes_from(_used_up(way.between))
        if not way.between:
            plain.remove_edge(start, goal)
    if not found:
        raise NoPath(atlas.label(start), atlas.label(goal), _advice(atlas, start, goal), atlas.day)
    undated = len({hop.claim for one in found for hop in one.path.hops} & graph.graph["undated"])
    return IntroductionAnswer(atlas.label(start), atlas.label(goal), tuple(found), atlas.day, undated)


def _advice(atlas: Atlas, start: str, goal: str) -> str:
    """Say what keeps the two apart: the day looked at, or that nothing held joins them."""
    if atlas.day:
        graph = _acquaintance(atlas, start, goal, as_of=False)
        if _closest(atlas, graph, _weighed(graph), (start, goal), None):
            return f"one exists without --as-of {atlas.day}"
    return (
        f"no panel, employer, programme, funding or delegation held here joins them in {_LONGEST} steps; "
        "try `corridors path`, which looks further"
    )


def _acquaintance(atlas: Atlas, start: str, goal: str, as_of: Day | None = None) -> nx.MultiDiGraph[str]:
    """Give the part of the network through which people get to know each other."""
    graph = network(atlas, as_of=as_of)
    ends = {start, goal}
    unnamed = {name for name, anonymous in graph.nodes(data="anonymous") if anonymous}
    graph.remove_nodes_from(sorted((set(graph) - members(graph, _BETWEEN) | unnamed) - ends))
    apart, belonging = relations_named(_NO_TIE), relations_named(_BELONGING)
    states = members(graph, ["State"]) - ends
    loose = [
        (one, other, key)
        for one, other, key, data in graph.edges(keys=True, data=True)
        if data["relation"] in apart or ({one, other} & states and data["relation"] not in belonging)
    ]
    for one, other, key in loose:
        graph.remove_edge(one, other, key=key)
    return graph


def _weighed(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Give who is tied with whom, and what the step costs."""
    plain, house = simple(graph), relations_named(_HOUSE)
    for one, other, data in graph.edges(data=True):
        if one != other:
            edge = plain.edges[one, other]
            edge["step"] = _WITHIN if data["relation"] in house else edge.get("step", _STEP)
    return plain


def _closest(
    atlas: Atlas, graph: nx.MultiDiGraph[str], plain: nx.Graph[str], ends: tuple[str, str], day: str | None
) -> list[str]:
    """Give the best of the shortest routes; empty where there is none worth the name."""
    start, goal = ends
    if start not in plain or goal not in plain or not nx.has_path(plain, start, goal):
        return []
    routes = list(islice(nx.all_shortest_paths(plain, start, goal, weight="step"), COMPARED))
    if len(routes[0]) > _LONGEST + 1:
        return []

    def rank(route: list[str]) -> tuple[Any, ...]:
        between = route[1:-1]
        crowd = max((graph.degree(name) for name in between if kind_of(name) == "event"), default=0)
        people = sum(kind_of(name) == "person" for name in between)
        weak = argued(atlas, graph, route, day).weak_spots
        return (weak[0].status, weak[0].basis), crowd, -people, weak, route

    return min(routes, key=rank)


def _used_up(between: tuple[str, ...]) -> list[str]:
    """List the go-betweens that no further introduction shall need: people and bodies; an event if it stands alone."""
    brokers = [name for name in between if kind_of(name) not in ("event", "state")]
    return brokers or list(between)
