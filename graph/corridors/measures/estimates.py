"""Estimate how betweenness moves when a part of a network falls, without walking all of it anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from corridors.measures.links import Links, adjacency

#: The change is seen from so many start nodes.
STARTS = 256
#: So many are walked from side by side: what they need fits in a processor's cache.
_SIDE = 64
#: What is level by so many digits is level.
_DIGITS = 9


def moved(
    graph: nx.Graph[str], scores: Mapping[str, float], parts: Iterable[nx.Graph[str]]
) -> Iterator[dict[str, float]]:
    """Estimate betweenness in parts of a graph: the scores of the whole, and how they change as seen from some nodes.

    All that is alike in the whole and the part cancels out, so that a small change is seen as a small one. The start
    nodes are chosen by a hash of their names, so that all runs are alike. A part's scores are in the measure of the
    whole: they give its order. With every node a start node that order is exact.

    >>> path = nx.path_graph(["a", "b", "c", "d"])
    >>> [found] = moved(path, nx.betweenness_centrality(path), [path.subgraph("abc")])
    >>> found["b"], found["c"]
    (0.333333333, 0.0)
    """
    starts = sorted(graph, key=lambda name: hashlib.sha256(name.encode()).hexdigest())[:STARTS]
    pairs = (len(graph) - 1) * (len(graph) - 2)
    share = len(graph) / len(starts) / pairs if starts and pairs > 0 else 0.0
    before = _dependencies(graph, starts)
    for part in parts:
        after = _dependencies(part, starts)
        gained = {name: share * (after[name] - before[name]) for name in part if name in scores}
        yield {name: round(scores[name] + gain, _DIGITS) for name, gain in gained.items()}


def _dependencies(graph: nx.Graph[str], starts: Sequence[str]) -> dict[str, float]:
    """Sum for each node how much the shortest ways from some nodes to all others depend on it."""
    import numpy as np

    links = Links.of(graph)
    number = {name: position for position, name in enumerate(graph)}
    places = [number[name] for name in starts if name in number]
    total = np.zeros(links.size)
    if links.pairs:
        adjacent = adjacency(links)
        for first in range(0, len(places), _SIDE):
            total += _seen_from(adjacent, places[first : first + _SIDE])
    return dict(zip(graph, total.tolist(), strict=True))


def _seen_from(adjacent: Any, starts: Sequence[int]) -> Any:
    """Walk from some nodes side by side, out by counting shortest ways and back by adding up (U. Brandes, 2001)."""
    import numpy as np

    here = np.arange(len(starts))
    ways = np.zeros((adjacent.shape[0], len(starts)))
    ways[starts, here] = 1
    unseen = 1 - ways
    rounds = []
    while ways.any():
        rounds.append(ways)
        ways = adjacent @ ways
        ways *= unseen
        unseen -= np.minimum(ways, 1)  # ways are counted, so that this is 1 where there is one
    total, behind = np.zeros(adjacent.shape[0]), np.zeros_like(unseen)
    for nearer, farther in zip(rounds[-2::-1], rounds[:0:-1], strict=True):
        behind += 1
        behind *= np.minimum(farther, 1)
        behind /= np.maximum(farther, 1)
        behind = adjacent @ behind
        behind *= nearer
        total += behind.sum(axis=1)
    total[starts] -= behind[starts, here]  # no way from a node leads through it
    return total
