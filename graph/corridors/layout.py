"""Lay a graph out on a plane: the same integer coordinates for the same graph, every time."""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from corridors.names import KINDS, kind_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

#: The distance at which joined nodes come to rest, in the units of the page's canvas.
SPACING = 84.0
#: Pictures are wider than high.
ASPECT = 1.2
#: Up to this many joined nodes find their places by springs alone.
ALONE = 480
#: The width of a place where a large part seats its lesser nodes.
SEAT = 34.0


def positions(
    nodes: Iterable[str], edges: Iterable[tuple[str, str]], seed: int = 7, first: Iterable[str] = ()
) -> dict[str, tuple[int, int]]:
    """Give every node a place: joined nodes near each other, hubs in the middle, none upon another.

    Connected parts are laid out each for itself, the largest in the middle of the page, the others in rows below it.
    In a large part the nodes of ``first``, else the hubs, find their places alone, so that they can be looked at
    alone; the others take the free places nearest to what they are joined with. Neither the order of nodes and edges
    nor the number of parallel edges beyond the first few matters much; edges to unknown nodes are left out.

    >>> places = positions(["person:a", "event:b", "place:c"], [("person:a", "event:b")])
    >>> sorted(places) == ["event:b", "person:a", "place:c"] and len(set(places.values()))
    3
    """
    names = sorted(set(nodes))
    number = {name: i for i, name in enumerate(names)}
    weights: dict[tuple[int, int], float] = {}
    for start, end in edges:
        a, b = number.get(start, -1), number.get(end, -1)
        if a >= 0 and b >= 0 and a != b:
            pair = (min(a, b), max(a, b))
            weights[pair] = min(weights.get(pair, 0.5) + 0.5, 2.0)
    links = dict(sorted(weights.items()))
    leading = {number[name] for name in first if name in number}
    blocks = []
    parts = _parts(len(names), links)
    for part in parts:
        within = _within(part, links)
        lead = [at for at, i in enumerate(part) if i in leading]
        blocks.append(_block([names[i] for i in part], within, seed, lead))
    places = _packed(blocks)
    return {names[i]: places[n][at] for n, part in enumerate(parts) for at, i in enumerate(part)}


def _parts(count: int, links: dict[tuple[int, int], float]) -> list[list[int]]:
    """List the connected parts, the largest first."""
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(list(range(count)))
    graph.add_edges_from_no_data(list(links))
    return sorted((sorted(part) for part in rustworkx.connected_components(graph)), key=lambda p: (-len(p), p))


def _within(part: list[int], links: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    inside = {i: at for at, i in enumerate(part)}
    return {(inside[a], inside[b]): weight for (a, b), weight in links.items() if a in inside and b in inside}


def _block(names: list[str], links: dict[tuple[int, int], float], seed: int, lead: list[int]) -> "Points":
    """Lay one connected part out around the origin."""
    import numpy as np

    if len(names) == 1:
        return np.zeros((1, 2))
    degree = np.zeros(len(names))
    for a, b in links:
        degree[a] += 1
        degree[b] += 1
    if len(names) <= ALONE:
        points = _sprung(names, links, degree, seed)
    else:
        points = _filled(names, links, degree, lead or _hubs(names, degree), seed)
    middle = (points.max(axis=0) + points.min(axis=0)) / 2
    return np.asarray(points - middle)


def _sprung(names: list[str], links: dict[tuple[int, int], float], degree: "Points", seed: int) -> "Points":
    """Let a part that is not too large find its shape by springs."""
    import numpy as np

    ends = np.array(list(links), dtype=np.int64).reshape(-1, 2)
    pulls = np.array(list(links.values()))
    points = _unfolded(_start(names, degree), list(links), seed)
    points = _settled(points, ends, pulls, degree)
    points = _turned(points) * np.array([ASPECT, 1.0])
    return _apart(points, 13.0 + 2.2 * np.sqrt(degree))


def _hubs(names: list[str], degree: "Points") -> list[int]:
    order = sorted(range(len(names)), key=lambda i: (-degree[i], names[i]))
    return sorted(order[: ALONE // 2])


def _filled(
    names: list[str], links: dict[tuple[int, int], float], degree: "Points", lead: list[int], seed: int
) -> "Points":
    """Lay out some nodes with room between them, then seat the others on the free places near their neighbours."""
    import numpy as np

    own = [degree[i] for i in lead]
    shape = _sprung([names[i] for i in lead], _within(lead, links), np.array(own), seed)
    area = max(float(np.ptp(shape[:, 0]) * np.ptp(shape[:, 1])), 1.0)
    shape *= np.sqrt(1.0 + 3.5 * (len(names) - len(lead)) * SEAT**2 / area)
    points = np.zeros((len(names), 2))
    points[lead] = shape
    seats = _Seats()
    for (x, y), links_of in zip(shape.tolist(), own, strict=True):
        seats.take(x, y, 16.0 + 2.2 * math.sqrt(links_of))
    near: dict[int, list[int]] = {i: [] for i in range(len(names))}
    for a, b in links:
        near[a].append(b)
        near[b].append(a)
    ring, placed = list(lead), set(lead)
    while len(placed) < len(names):
        waiting = sorted({j for i in ring for j in near[i]} - placed) or sorted(set(range(len(names))) - placed)[:1]
        for j in sorted(waiting, key=lambda j: (-degree[j], names[j])):
            beside = [points[i] for i in near[j] if i in placed] or [np.zeros(2)]
            points[j] = seats.nearest(*(float(v) for v in np.mean(beside, axis=0)))
        placed |= set(waiting)
        ring = waiting
    return points


class _Seats:
    """Know which places of a grid are free; the grid is offset in every second row, like a honeycomb."""

    def __init__(self) -> None:
        self._taken: set[tuple[int, int]] = set()
        self._from: dict[tuple[int, int], int] = {}
        reach = range(-90, 91)
        self._spiral = sorted(((x, y) for x in reach for y in reach), key=lambda c: (c[0] ** 2 + c[1] ** 2, c))

    def take(self, x: float, y: float, radius: float) -> None:
        """Keep free what a node covers."""
        column, row = self._cell(x, y)
        reach = int(radius / SEAT) + 2
        for c in range(column - reach, column + reach + 1):
            for r in range(row - reach, row + reach + 1):
                sx, sy = self._spot(c, r)
                if (sx - x) ** 2 + (sy - y) ** 2 < (radius + SEAT * 0.55) ** 2:
                    self._taken.add((c, r))

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Give the free place nearest to a point, and keep it."""
        column, row = self._cell(x, y)
        start = self._from.get((column, row), 0)
        for n in range(start, len(self._spiral)):
            cell = (column + self._spiral[n][0], row + self._spiral[n][1])
            if cell not in self._taken:
                self._from[column, row] = n + 1
                self._taken.add(cell)
                return self._spot(*cell)
        return self.nearest(x + 90 * SEAT, y)

    @staticmethod
    def _cell(x: float, y: float) -> tuple[int, int]:
        row = round(y / SEAT)
        return round(x / SEAT - 0.5 * (row % 2)), row

    @staticmethod
    def _spot(column: int, row: int) -> tuple[float, float]:
        """Give the middle of a place, a little aside, so that a crowd looks like a crowd and not like a comb."""
        aside, along = ((column * 73 + row * 151) % 101 - 50, (column * 197 + row * 89) % 101 - 50)
        return (column + 0.5 * (row % 2) + aside / 230) * SEAT, (row + along / 230) * SEAT


def _start(names: list[str], degree: "Points") -> "Points":
    """Begin with hubs inside and leaves outside, each kind in its own sector, so that the picture unfolds alike."""
    import numpy as np

    kinds = {kind: i for i, kind in enumerate(KINDS)}
    order = sorted(range(len(names)), key=lambda i: (-degree[i], names[i]))
    points = np.zeros((len(names), 2))
    for rank, i in enumerate(order):
        sector = kinds.get(kind_of(names[i]), len(KINDS)) / (len(KINDS) + 1)
        angle = 2 * np.pi * (sector + (rank * 0.381966) % 1 / len(KINDS))
        points[i] = np.sqrt((rank + 0.5) / len(names)) * np.array([np.cos(angle), np.sin(angle)])
    return points


def _unfolded(start: "Points", links: list[tuple[int, int]], seed: int) -> "Points":
    """Let springs pull the whole into its rough shape."""
    import numpy as np
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(list(range(len(start))))
    graph.add_edges_from_no_data(links)
    places = {i: (float(x), float(y)) for i, (x, y) in enumerate(start)}
    reach, rounds = 1.2 / np.sqrt(len(start)), int(np.clip(20_000 // len(start), 30, 150))
    found = rustworkx.spring_layout(graph, pos=places, k=reach, num_iter=rounds, seed=seed)
    return np.array([found[i] for i in range(len(start))])


def _settled(points: "Points", ends: "NDArray[np.int64]", pulls: "Points", degree: "Points") -> "Points":
    """Refine: nodes repel by their degree, edges pull by the logarithm of their length, so that groups come apart."""
    import numpy as np

    points, mass = _spread(points), 1.0 + np.sqrt(degree)
    rounds = int(np.clip(30_000_000 // len(points) ** 2, 60, 400))
    a, b = ends[:, 0], ends[:, 1]
    push = np.outer(mass, mass) * SPACING
    for turn in range(rounds):
        near = push / (_squares(points) + 25.0)
        force = points * near.sum(axis=1)[:, None] - np.einsum("ij,jk->ik", near, points)
        along = points[b] - points[a]
        length = np.sqrt((along**2).sum(axis=1)) + 1.0
        pull = along * (pulls * np.log1p(length / SPACING) * 6.0 / length)[:, None]
        np.add.at(force, a, pull)
        np.add.at(force, b, -pull)
        force -= points * (0.012 * mass)[:, None]
        size = np.sqrt((force**2).sum(axis=1)) + 1e-9
        limit = SPACING * 0.6 * (1.0 - turn / rounds) ** 1.5 + 0.5
        points += force * (np.minimum(size * 1.5 / mass, limit) / size)[:, None]
    return _spread(points)


def _squares(points: "Points") -> "Points":
    """Give the squared distance of each two points, without help that differs from machine to machine."""
    import numpy as np

    x, y = np.subtract.outer(points[:, 0], points[:, 0]), np.subtract.outer(points[:, 1], points[:, 1])
    x *= x
    y *= y
    x += y
    return x


def _spread(points: "Points") -> "Points":
    """Centre the points and scale them so that each has the room it needs."""
    import numpy as np

    centred = points - points.mean(axis=0)
    reach = np.sqrt((centred**2).sum(axis=1).mean())
    return np.asarray(centred * (SPACING * np.sqrt(len(points) / (2 * np.pi)) / max(reach, 1e-9)))


def _turned(points: "Points") -> "Points":
    """Turn the long side level."""
    import numpy as np

    x, y = points[:, 0], points[:, 1]
    angle = -0.5 * np.arctan2(2 * (x * y).sum(), (x**2).sum() - (y**2).sum())
    cos, sin = np.cos(angle), np.sin(angle)
    return np.column_stack([x * cos - y * sin, x * sin + y * cos])


def _apart(points: "Points", radius: "Points") -> "Points":
    """Push nodes apart until none lies upon another."""
    import numpy as np

    points = points + np.arange(len(points))[:, None] * np.array([1e-3, 0.0])  # no two at the very same place
    least = np.add.outer(radius, radius)
    np.fill_diagonal(least, 0.0)
    for _ in range(100):
        distances = np.sqrt(_squares(points))
        a, b = np.nonzero(np.triu(distances < least))
        if not len(a):
            break
        across = points[a] - points[b]
        distance = distances[a, b] + 1e-6
        move = across * ((least[a, b] - distance + 1e-3) * 0.5 / distance)[:, None]
        np.add.at(points, a, move)
        np.add.at(points, b, -move)
    return points


def _packed(blocks: list["Points"]) -> list[list[tuple[int, int]]]:
    """Set the blocks on the page: the first in the middle, the rest in rows below; round to whole numbers."""
    import numpy as np

    sizes = [np.ptp(block, axis=0) + 1.6 * SPACING for block in blocks]
    rows: list[list[int]] = [[]]
    for i, size in enumerate(sizes):
        full = sum(sizes[j][0] for j in rows[-1]) + size[0] > max(sizes[0][0], 6 * SPACING)
        rows += [[]] if rows[-1] and full else []
        rows[-1].append(i)
    packed, top = {}, -max((float(sizes[i][1]) for i in rows[0]), default=0.0) / 2
    for row in rows:
        left, high = -sum(float(sizes[i][0]) for i in row) / 2, max((float(sizes[i][1]) for i in row), default=0.0)
        for i in row:
            places = blocks[i] + np.array([left + sizes[i][0] / 2, top + high / 2])
            packed[i] = [(round(float(x)), round(float(y))) for x, y in places]
            left += float(sizes[i][0])
        top += high
    return [packed[i] for i in range(len(blocks))]
