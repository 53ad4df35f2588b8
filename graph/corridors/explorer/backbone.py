"""Choose what a large graph opens on: processes, organisations, hubs, what is disputed; states where they matter."""

from collections.abc import Iterable
from typing import Any

import networkx as nx

from corridors.view import MENTIONS

#: Up to this many entities are drawn at once without being asked for.
OPENS_WHOLE = 1_500
#: A backbone holds no more entities than this.
MOST = 180
#: Of the entities in disputed relations no more than this are added for that alone.
MOST_CONTESTED = 24
#: Relations that join nearly everybody with nearly everything: not drawn until asked for.
VOTES = ("cor:votedFor", "cor:votedAgainst", "cor:abstainedOn")
#: How much a relation of an entity of a kind counts; who is not named counts once.
_WEIGHTS = {"process": 6.0, "organisation": 1.6, "series": 1.5, "event": 0.6, "state": 0.5, "post": 0.2, "place": 0.2}
_BESIDE = ("cor:heldIn", "cor:postIn", "cor:holdsPost")

_Pairs = Iterable[tuple[str, str, str]]


def quiet(relations: Iterable[str], *, count: int) -> set[str]:
    """Give the relations that are off at first: mentions, and in a large graph the votes.

    >>> sorted(quiet(["cor:mentions", "cor:votedFor", "cor:about"], count=2000))
    ['cor:mentions', 'cor:votedFor']
    """
    return {name for name in relations if name == MENTIONS or (name in VOTES and count > OPENS_WHOLE)}


def backbone(graph: Any, links: _Pairs) -> list[str]:
    """List the entities that hold a large graph together, at most 180; none where the whole can be looked at.

    >>> import networkx as nx
    >>> backbone(nx.path_graph(["person:a", "event:b"]), [])
    []
    """
    if len(graph) <= OPENS_WHOLE:
        return []
    near = nx.Graph((start, end) for start, end, relation in links if start != end and relation not in _BESIDE)
    kinds = graph.nodes(data="kind")
    scores = {name: links_of * _WEIGHTS.get(kinds[name], 1.0) for name, links_of in near.degree}
    best = sorted(scores, key=lambda name: (-scores[name], name))
    chosen = near.subgraph((_contested(graph) + best)[:MOST])
    parts = nx.connected_components(chosen)  # the largest alone, so that the picture hangs together
    return sorted(min(parts, key=lambda part: (-len(part), min(part)), default=()))


def _contested(graph: Any) -> list[str]:
    """List the ends of disputed relations: what is in dispute should be seen at first sight."""
    disputed = [link for link in graph.edges(data=True) if link[2]["status"] == "disputed"]
    return sorted({end for link in disputed for end in link[:2] if link[2]["relation"] not in VOTES})[:MOST_CONTESTED]
