"""Score nodes by how tightly their surroundings are knit: k-cores, and the constraint of closed circles."""

from __future__ import annotations

from corridors.measures.links import Links, adjacency


def core_numbers(links: Links) -> list[float]:
    """Give for each node the largest k such that it lies in a part where everyone has k links; as networkx has it.

    Nodes are peeled off from the fewest links up (V. Batagelj and M. Zaveršnik, 2003).

    >>> core_numbers(Links(4, [(0, 1), (1, 2), (0, 2), (2, 3)], [1.0] * 4))
    [2.0, 2.0, 2.0, 1.0]
    """
    near: list[set[int]] = [set() for _ in range(links.size)]
    for one, other in links.pairs:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    left = [len(neighbours) for neighbours in near]
    shells: list[set[int]] = [set() for _ in range(max(left, default=0) + 1)]
    for node, degree in enumerate(left):
        shells[degree].add(node)
    cores, level = [0.0] * links.size, 0
    for _ in range(links.size):
        level = max(0, level - 1)
        while not shells[level]:
            level += 1
        node = min(shells[level])
        shells[level].remove(node)
        cores[node] = float(level)
        for other in near[node]:
            if left[other] > level:
                shells[left[other]].discard(other)
                left[other] -= 1
                shells[left[other]].add(other)
            near[other].discard(node)
    return cores


def constraints(links: Links) -> list[float]:
    """Give R. S. Burt's constraint of each node (Structural Holes, 1992), unweighted, as networkx has it.

    It is low for who links people who are not linked with each other. A node without links has none: not a number.

    >>> constraints(Links(3, [(0, 1), (1, 2)], [1.0, 1.0]))
    [1.0, 0.5, 1.0]
    """
    import numpy as np

    if not links.pairs:
        return [float("nan")] * links.size
    adjacent = adjacency(links)
    degree = np.asarray(adjacent.sum(axis=1)).ravel()
    share = np.divide(1.0, degree, out=np.zeros(links.size), where=degree > 0)
    spent = adjacent.multiply(share[:, None]).tocsr()
    through = (spent + spent @ spent).multiply(adjacent)
    found = np.asarray(through.multiply(through).sum(axis=1)).ravel()
    found[degree == 0] = np.nan
    result: list[float] = found.tolist()
    return result
