"""Carry an undirected graph as numbers, for measures that compute on arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx


@dataclass(frozen=True, slots=True)
class Links:
    """An undirected graph as numbers: how many nodes, the pairs linked (each once), the weight of each pair.

    >>> Links.of(nx.path_graph(3)).pairs
    [(0, 1), (1, 2)]
    """

    size: int
    pairs: list[tuple[int, int]]
    weights: list[float]
    #: Where a walk starts anew, for measures seen from one node; anywhere if there is none.
    start: int | None = None

    @classmethod
    def of(cls, graph: nx.Graph[Any], start: Any = None) -> Links:
        """Take a graph's nodes as numbers, in its order."""
        number = {node: position for position, node in enumerate(graph)}
        edges = [(number[a], number[b], float(weight)) for a, b, weight in graph.edges(data="weight", default=1)]
        return cls(len(number), [(a, b) for a, b, _ in edges], [weight for _, _, weight in edges], number.get(start))


def adjacency(links: Links) -> Any:
    """Give the symmetric matrix of links, unweighted, as scipy has it.

    >>> adjacency(Links(2, [(0, 1)], [1.0])).toarray().tolist()
    [[0.0, 1.0], [1.0, 0.0]]
    """
    import numpy as np
    from scipy import sparse

    ends = np.array(links.pairs, dtype=np.int64).reshape(-1, 2)
    rows, columns = np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 0]])
    return sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(links.size, links.size))
