"""Cut out the part of a graph that a page is to show: what is near an entity, or the paths between two."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from corridors.atlas import Atlas
from corridors.errors import CorridorsError
from corridors.explorer.backbone import VOTES
from corridors.view import MENTIONS

_PATHS = 3


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a page is to show of a graph: all of it, an entity's surroundings, or the paths between two.

    >>> Excerpt(focus="Chatham House", depth=2).whole
    False
    """

    focus: str | None = None
    depth: int = 1
    path: tuple[str, str] | None = None

    @property
    def whole(self) -> bool:
        """Tell whether nothing is cut away."""
        return self.focus is None and self.path is None

    def names(self, atlas: Atlas, graph: Any) -> Collection[str]:
        """List the entities of the excerpt.

        >>> cut = Excerpt(path=("Chatham House", "Cyberspace4All"))
        >>> "organisation:chatham-house" in cut.names(Atlas.open(), None)
        True
        """
        if self.path is not None:
            return _on_paths(atlas, *self.path)
        return _near(graph, atlas.resolve(self.focus), self.depth) if self.focus else set(graph)

    def start(self, atlas: Atlas) -> dict[str, str]:
        """Say how the page opens, in the words of its address.

        >>> Excerpt(focus="Chatham House").start(Atlas.open())
        {'entity': 'organisation:chatham-house', 'focus': '1:organisation:chatham-house'}
        """
        if self.path is not None:
            return dict(zip(("from", "to"), map(atlas.resolve, self.path), strict=True))
        if self.focus is None:
            return {}
        name = atlas.resolve(self.focus)
        return {"entity": name, "focus": f"{min(self.depth, 3)}:{name}"}


def _near(graph: Any, name: str, depth: int) -> set[str]:
    """List what is at most so many steps away, along all relations but mentions and votes."""
    if name not in graph:
        advice = "a page about it would be empty; --include takes in claims of other statuses"
        raise CorridorsError(f"{name} stands in no relation that is taken in; {advice}")
    found, ring = {name}, {name}
    for _ in range(depth):
        steps = [(one, *step) for one in ring for step in _steps(graph, one)]
        ring = {other for one, other, relation in steps if relation not in (MENTIONS, *VOTES)} - found
        found |= ring
    return found


def _steps(graph: Any, name: str) -> list[tuple[str, str]]:
    out = [(end, relation) for _, end, relation in graph.out_edges(name, data="relation")]
    return out + [(start, relation) for start, _, relation in graph.in_edges(name, data="relation")]


def _on_paths(atlas: Atlas, start: str, end: str) -> set[str]:
    """List the entities on the shortest paths between two, as ``corridors path`` finds them."""
    from corridors.measures import path

    found = {atlas.resolve(start), atlas.resolve(end)}
    for way in path(atlas, start, end, k=_PATHS).paths:
        found |= {name for hop in way.hops for name in (hop.start, hop.end)}
    return found
