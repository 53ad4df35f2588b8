"""Try how stable an order is when sources are left out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import networkx as nx

#: For each linked pair, the sources of each relation between the two.
_Rests = dict[tuple[str, str], list[frozenset[str]]]
#: Sources left out one by one, and groups into which the others are dealt.
ALONE, GROUPS = 30, 10


def steadiness(
    graph: nx.MultiDiGraph[str],
    shown: Iterable[str],
    first: Callable[[Sequence[nx.Graph[str]]], Iterable[Iterable[str]]],
    join: Callable[[nx.MultiDiGraph[str]], nx.Graph[str]] | None = None,
) -> dict[str, float]:
    """Give for each entity shown the share of trials that keep it among the first; empty where there is no source.

    A trial leaves out a source, or a group of small ones: claims that rest on it alone fall, the others stay, and an
    entity that loses its last link falls with them. ``first`` gives those first in each trial's graph. ``join`` makes
    of what stands the graph that is looked at; without it, that is the simple network.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", claim="claim:x", sources=("source:p",))
    >>> _ = graph.add_edge("a", "c", claim="claim:y", sources=("source:q",))
    >>> steadiness(graph, "abc", lambda parts: map(sorted, parts))
    {'a': 1.0, 'b': 0.5, 'c': 0.5}
    """
    trials = _trials(
        {data["claim"]: data["sources"] for _, _, data in graph.edges(data=True) if data["claim"]}.values()
    )
    left = [join(_standing(graph, removed)) for removed in trials] if join else [*_each_without(trials, graph)]
    stayed = Counter(name for names in first(left) for name in names)
    return {name: stayed[name] / len(trials) for name in shown} if trials else {}


def _trials(rested_on: Iterable[Sequence[str]]) -> list[frozenset[str]]:
    """Deal the sources: those with most claims alone, the rest into groups, by a hash so that all runs are alike."""
    counts = Counter(source for sources in rested_on for source in sources)
    ordered = sorted(counts, key=lambda source: (-counts[source], source))
    rest = sorted(ordered[ALONE:], key=lambda source: hashlib.sha256(source.encode()).hexdigest())
    groups = [frozenset(rest[start::GROUPS]) for start in range(GROUPS)]
    return [frozenset([source]) for source in ordered[:ALONE]] + [group for group in groups if group]


def _standing(graph: nx.MultiDiGraph[str], removed: frozenset[str]) -> nx.MultiDiGraph[str]:
    """Give the network that stands when sources are left out."""
    left: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    left.add_nodes_from(graph.nodes(data=True))
    for one, other, key, data in graph.edges(keys=True, data=True):
        if not data["sources"] or not removed.issuperset(data["sources"]):
            left.add_edge(one, other, key=key, **data)
    return left


def _rests(graph: nx.MultiDiGraph[str]) -> _Rests:
    rests: _Rests = {}
    for start, end, data in graph.edges(data=True):
        if start != end:
            rests.setdefault((min(start, end), max(start, end)), []).append(frozenset(data["sources"]))
    return rests


def _each_without(trials: Iterable[frozenset[str]], graph: nx.MultiDiGraph[str]) -> Iterator[nx.Graph[str]]:
    """Give the simple network that stands when sources are left out; those alone all along stay in it."""
    rests, witnesses = _rests(graph), graph.graph.get("witnesses", {})
    linked = {end for pair in rests for end in pair}
    alone = [name for name in graph if name not in linked]
    resting: dict[str, list[tuple[str, str]]] = {}
    for pair, relations in rests.items():
        for source in frozenset().union(*relations):
            resting.setdefault(source, []).append(pair)
    whole = {pair: _weight(relations, frozenset(), witnesses) for pair, relations in rests.items()}
    for removed in trials:
        touched = {pair for source in removed for pair in resting.get(source, ())}
        weights = whole | {pair: _weight(rests[pair], removed, witnesses) for pair in touched}
        left: nx.Graph[str] = nx.Graph()
        left.add_nodes_from(alone)
        left.add_weighted_edges_from((*pair, weight) for pair, weight in weights.items() if weight)
        yield left


def _weight(relations: Iterable[frozenset[str]], removed: frozenset[str], witnesses: Mapping[str, str]) -> int:
    """Count the independent sources of a pair's relations when some are left out; what needs none counts one."""
    standing = [sources - removed for sources in relations if not sources or not sources <= removed]
    seen = {witnesses.get(source, source) for sources in standing for source in sources}
    return max(1, len(seen)) if standing else 0


def agreement(
    graph: nx.MultiDiGraph[str],
    parts: Sequence[set[str]],
    part: Callable[[nx.MultiDiGraph[str]], Sequence[set[str]]],
) -> float | None:
    """Give the share of pairs that a parting keeps together or apart when sources are left out, over all trials.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="x", claim="claim:x", sources=("source:p",))
    >>> agreement(graph, [{"a", "b"}], lambda left: [{"a"}, {"b"}])
    0.0
    """
    trials = _trials(
        {data["claim"]: data["sources"] for _, _, data in graph.edges(data=True) if data["claim"]}.values()
    )
    shares = [_alike(parts, part(_standing(graph, removed))) for removed in trials]
    return float(f"{sum(shares) / len(shares):.9g}") if shares else None


def _alike(one: Sequence[set[str]], other: Sequence[set[str]]) -> float:
    """Give the Rand index of two partings, over what is in both."""
    first = {name: number for number, group in enumerate(one) for name in group}
    second = {name: number for number, group in enumerate(other) for name in group}
    both = first.keys() & second.keys()
    cells = Counter((first[name], second[name]) for name in both)
    pairs = len(both) * (len(both) - 1) / 2
    if not pairs:
        return 1.0

    def chosen(sizes: Iterable[int]) -> float:
        return sum(size * (size - 1) / 2 for size in sizes)

    together = chosen(cells.values())
    rows = chosen(Counter(first[name] for name in both).values())
    columns = chosen(Counter(second[name] for name in both).values())
    return (pairs + 2 * together - rows - columns) / pairs
