"""Find separate ways between two entities, each by other things of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import networkx as nx

from corridors.atlas import Atlas
from corridors.errors import NoPath
from corridors.measures.arguments import Search, argued, seen_from, two_entities
from corridors.measures.hops import COMPARED, Path
from corridors.view import members


def ways_through(
    atlas: Atlas, a: str, b: str, kind: str, *, beside: Sequence[str] = (), longer: int = 1, limit: int = 10
) -> tuple[Path, ...]:
    """Find the best way between two entities through something of a kind, then the best through others, and so on.

    On the way lie only things of the kind and those ``beside`` it; no way is more than ``longer`` steps longer than the
    first. Raises NoPath where there is no way.

    >>> import corridors as co
    >>> found = ways_through(co.open(), "Joyce Hakmeh", "OEWG II", "Event", beside=["Organisation"])
    >>> found[0].between
    ('event:igf-2023-ws-107',)
    """
    start, goal = two_entities(atlas, a, b)
    search = Search(atlas, start, goal, through=(kind, *beside))
    graph = search.graph()
    day, plain = seen_from(atlas, graph), search.plain(graph)
    wanted, found = members(plain, [kind]) - {start, goal}, list[Path]()
    while len(found) < limit and (route := _shortest_through(plain, start, goal, wanted)):
        routes = [one for one in route if set(one[1:-1]) & wanted]
        way = min((argued(atlas, graph, one, day) for one in routes), key=lambda path: path.order)
        if found and way.length > found[0].length + longer:
            break
        found.append(way)
        plain.remove_nodes_from([name for name in way.between if name in wanted])
    if not found:
        advice = f"no way leads through a thing of the kind {kind}"
        raise NoPath(atlas.label(start), atlas.label(goal), advice, atlas.day)
    return tuple(found)


def _shortest_through(graph: nx.Graph[str], start: str, goal: str, wanted: set[str]) -> list[list[str]]:
    """List the shortest routes that pass something wanted: from the start to it, from there to the goal, no loop."""
    if start not in graph or goal not in graph:
        return []
    there = nx.single_source_shortest_path_length(graph, start)
    back = nx.single_source_shortest_path_length(graph, goal)
    near = sorted((there[one] + back[one], one) for one in wanted if one in there and one in back)
    found: list[list[str]] = []
    best = near[0][0] if near else 0
    for length, one in near:
        if found and length > best:
            break
        firsts = islice(nx.all_shortest_paths(graph, start, one), COMPARED)
        rests = list(islice(nx.all_shortest_paths(graph, one, goal), COMPARED))
        simple = [f + r[1:] for f in firsts for r in rests if not set(f[:-1]) & set(r[1:])]
        best = length if simple and not found else best
        found += simple[:COMPARED]
    return found
