"""Score the nodes of an undirected graph by where they stand in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan, log, sqrt
from typing import Any

import networkx as nx

from corridors.errors import CorridorsError, InvalidRequest
from corridors.measures.cohesion import constraints, core_numbers
from corridors.measures.links import Links, adjacency
from corridors.view import did_you_mean

#: Above this many nodes betweenness is estimated from this many seeded start nodes.
EXACT_UP_TO = 20_000
PIVOTS = 500
_DAMPING = 0.85
#: Iterations end when all scores together move less than this; the ninth digit has long settled by then.
_SETTLED = 1e-13
_MOST_ROUNDS = 100_000
_BLOCK = 1_024


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its name, one sentence on what it means, how it is computed, and what kind of measure it is.

    >>> measure("degree").scores(nx.path_graph(3))
    {0: 0.5, 1: 1.0, 2: 0.5}
    """

    name: str
    meaning: str
    compute: Callable[[Links], Sequence[float]]
    #: Every node costs a walk through the whole graph.
    walks: bool = False
    #: The lowest score stands first.
    rising: bool = False
    #: The measure may be taken as seen from one node.
    personal: bool = False

    def scores(self, graph: nx.Graph[Any], seen_from: Any = None) -> dict[Any, float]:
        """Score every node of an undirected graph without parallel edges; what cannot be scored is left out."""
        found = zip(graph, self.compute(Links.of(graph, seen_from)), strict=True)
        return {node: score for node, score in found if not isnan(score)}


def measure(name: str) -> Measure:
    """Find a measure by its name.

    >>> measure("page_rank").name
    'pagerank'
    """
    word = f"{name}".strip().casefold()
    found = {known.replace("-", ""): one for known, one in MEASURES.items()}.get(word.replace("_", "").replace("-", ""))
    if found is None and word == "communities":
        raise InvalidRequest("communities are groups, not an order; co.communities(atlas) finds them")
    if found is None:
        hint = did_you_mean(word, MEASURES)
        raise InvalidRequest(f"“{name}” is no measure{hint or ''}; there are {', '.join(MEASURES)} – and communities")
    return found


def sampling_error(size: int) -> float | None:
    """Bound how far sampled betweenness may be off for any node, 19 times in 20 (Hoeffding); None where it is exact.

    See U. Brandes and C. Pich, Centrality estimation in large networks, 2007.

    >>> sampling_error(100) is None, sampling_error(30_000) < 0.13
    (True, True)
    """
    return None if size <= EXACT_UP_TO else sqrt(log(2 * size / 0.05) / (2 * PIVOTS))


def _degree(links: Links) -> list[float]:
    counts = [0] * links.size
    for pair in links.pairs:
        for end in pair:
            counts[end] += 1
    if links.size < 2:  # as networkx has it: alone is at the centre
        return [1.0] * links.size
    return [count / (links.size - 1) for count in counts]


def _weighted_degree(links: Links) -> list[float]:
    sums = [0.0] * links.size
    for pair, weight in zip(links.pairs, links.weights, strict=True):
        for end in pair:
            sums[end] += weight
    return sums


def _betweenness(links: Links) -> list[float]:
    if links.size > EXACT_UP_TO:
        return _sampled_betweenness(links)
    import rustworkx as rx

    graph: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * links.size)
    graph.add_edges_from_no_data(links.pairs)
    # One thread: several add up in an order that changes from run to run, and the last digits with it.
    found = rx.betweenness_centrality(graph, normalized=True, parallel_threshold=links.size + 1)
    return [found[node] for node in range(links.size)]


def _sampled_betweenness(links: Links) -> list[float]:
    graph: nx.Graph[int] = nx.empty_graph(links.size)
    graph.add_edges_from(links.pairs)
    found = nx.betweenness_centrality(graph, k=min(PIVOTS, links.size), seed=0)
    return [found[node] for node in range(links.size)]


def _closeness(links: Links) -> list[float]:
    """Walk from all nodes at once, a bit for each: round by round every node learns what its neighbours have reached.

    A block of goals at a time keeps the memory small. Follows A. Then et al., The More the Merrier, 2014.
    """
    import numpy as np

    if not links.pairs:
        return [0.0] * links.size
    adjacent = adjacency(links)
    linked = np.flatnonzero(np.diff(adjacent.indptr))
    starts, ends = adjacent.indptr[:-1][linked], adjacent.indices
    reached, total = np.zeros(links.size), np.zeros(links.size)
    ones = np.array([value.bit_count() for value in range(256)], dtype=np.int64)
    for first in range(0, links.size, _BLOCK):
        goals = np.arange(first, min(first + _BLOCK, links.size))
        seen = np.zeros((links.size, -(-len(goals) // 64)), dtype=np.uint64)
        seen[goals, (goals - first) // 64] |= np.uint64(1) << ((goals - first) % 64).astype(np.uint64)
        fresh, distance = seen, 0
        while fresh.any():
            distance += 1
            heard = np.zeros_like(seen)
            heard[linked] = np.bitwise_or.reduceat(fresh[ends], starts, axis=0)
            fresh = heard & ~seen
            seen = seen | fresh
            count = ones[fresh.view(np.uint8)].sum(axis=1)
            reached += count
            total += distance * count
    near = np.divide(reached, total, out=np.zeros(links.size), where=total > 0)
    scores: list[float] = (near * reached / (links.size - 1)).tolist()
    return scores


def _pagerank(links: Links) -> list[float]:
    """Iterate as networkx does; a walk starts anew anywhere, or at the one node it is seen from."""
    import numpy as np

    if not links.size:
        return []
    adjacent = adjacency(links)
    degree = np.asarray(adjacent.sum(axis=1)).ravel()
    share = np.divide(1.0, degree, out=np.zeros(links.size), where=degree > 0)
    alone = degree == 0
    anew = np.full(links.size, 1 / links.size)
    if links.start is not None:
        anew = np.zeros(links.size)
        anew[links.start] = 1.0
    scores = np.full(links.size, 1 / links.size)
    for _ in range(_MOST_ROUNDS):
        last = scores
        given = adjacent @ (last * share) + last[alone].sum() * anew
        scores = _DAMPING * given + (1 - _DAMPING) * anew
        if np.abs(scores - last).sum() < _SETTLED:
            break
    result: list[float] = scores.tolist()
    return result


def _eigenvector(links: Links) -> list[float]:
    """Iterate as networkx does: add the neighbours' scores to one's own, so that two-sided graphs settle too."""
    import numpy as np

    if not links.size:
        return []
    adjacent = adjacency(links)
    scores = np.full(links.size, 1 / links.size)
    for _ in range(_MOST_ROUNDS):
        last = scores
        scores = last + adjacent @ last
        scores = scores / np.linalg.norm(scores)
        if np.abs(scores - last).sum() < links.size * _SETTLED:
            result: list[float] = scores.tolist()
            return result
    raise CorridorsError("eigenvector scores do not settle on this network; use pagerank, or narrow by --relation")


MEASURES = {
    one.name: one
    for one in (
        Measure("degree", "the share of all other entities that an entity is directly linked with", _degree),
        Measure(
            "weighted-degree",
            "an entity's links, each counted as often as independent sources attest it",
            _weighted_degree,
        ),
        Measure(
            "betweenness",
            "how often an entity lies on a shortest way between two others, as a share of all pairs: who connects",
            _betweenness,
            walks=True,
        ),
        Measure(
            "closeness",
            "how few steps lead from an entity to all it can reach, scaled by the share of the network it can reach",
            _closeness,
            walks=True,
        ),
        Measure(
            "pagerank",
            "how often a walk along random links, which starts anew after every seventh step or so, visits an entity",
            _pagerank,
            personal=True,
        ),
        Measure(
            "eigenvector",
            "how well an entity is linked with well-linked entities; outside the densest part it comes to nothing",
            _eigenvector,
        ),
        Measure(
            "k-core",
            "the largest k such that an entity lies in a part of the network where everyone has k links or more",
            core_numbers,
        ),
        Measure(
            "constraint",
            "how much an entity’s contacts are linked with each other; low, and first here, is who bridges the gaps "
            "between people who are not linked (structural holes)",
            constraints,
            rising=True,
        ),
    )
}
