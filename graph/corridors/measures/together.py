"""Score several graphs at once, each share of the work in a Python of its own: one that walks uses one core."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from corridors.measures.links import Links
from corridors.measures.scores import Measure, measure

#: Nodes times links of all graphs together below which starting other Pythons takes longer than the work.
_WORTH_IT = 100_000_000
_WORKER = (sys.executable, "-c", "from corridors.measures.together import work; work()")


def scores_of_each(how: Measure, graphs: Sequence[Links]) -> list[Sequence[float]]:
    """Score the nodes of each graph, in the graphs' order; the numbers are those of scoring one after the other.

    >>> scores_of_each(measure("degree"), [Links(3, [(0, 1), (1, 2)], [1.0, 1.0])])
    [[0.5, 1.0, 0.5]]
    """
    hands = min(_cores(), len(graphs))
    if hands < 2 or not how.walks or sum(one.size * len(one.pairs) for one in graphs) < _WORTH_IT:
        return [how.compute(one) for one in graphs]
    shares = [graphs[start::hands] for start in range(hands)]
    with ThreadPoolExecutor(hands) as pool:
        done = list(pool.map(lambda share: _elsewhere(how, share), shares))
    return [done[number % hands][number // hands] for number in range(len(graphs))]


def _cores() -> int:
    """Count the cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system tells
        return os.cpu_count() or 1


def _elsewhere(how: Measure, share: Sequence[Links]) -> list[Sequence[float]]:
    """Let another Python score a share of the graphs; where none can be started, score it here."""
    told = json.dumps({"measure": how.name, "graphs": [[one.size, one.pairs, one.weights, one.start] for one in share]})
    try:
        done = subprocess.run(_WORKER, input=told.encode(), capture_output=True, check=True)  # noqa: S603 - our own words
        scores: list[Sequence[float]] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return [how.compute(one) for one in share]
    return scores


def work() -> None:
    """Score the graphs that standard input holds, and write the scores to standard output."""
    told = json.load(sys.stdin)
    how = measure(told["measure"])
    graphs = [Links(size, [(a, b) for a, b in pairs], weights, start) for size, pairs, weights, start in told["graphs"]]
    json.dump([how.compute(one) for one in graphs], sys.stdout)
