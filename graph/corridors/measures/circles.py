"""Find groups that hang together more closely among themselves than with the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.errors import CorridorsError, MissingExtra
from corridors.measures.projections import projection
from corridors.measures.stability import agreement
from corridors.measures.standing import Coverage, coverage
from corridors.measures.telling import Told
from corridors.view import network, simple, walkable

_SEED = 7
_NAMED = 12
METHODS = ("louvain", "leiden")


@dataclass(frozen=True, slots=True)
class Community:
    """A group: its members, those with most links first.

    >>> Community(("person:a", "person:b"), ("Ann", "Bob")).size
    2
    """

    members: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def size(self) -> int:
        """Give the number of members."""
        return len(self.members)


@dataclass(frozen=True, repr=False)
class Communities(Told):
    """The groups of a network, the largest first, with how clearly they part and how stable that is.

    >>> print(Communities("louvain", (), 0.0, None, Coverage(0, 0, 0)).prose().splitlines()[0])
    0 communities (louvain).
    """

    method: str
    groups: tuple[Community, ...]
    modularity: float
    stability: float | None
    held: Coverage
    notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Community]:
        return iter(self.groups)

    def __len__(self) -> int:
        return len(self.groups)

    def data(self) -> dict[str, Any]:
        """Give the groups as the commands' JSON has it, as plain Python."""
        groups = [
            {
                "number": number,
                "size": group.size,
                "members": [{"entity": e, "label": w} for e, w in zip(group.members, group.labels, strict=True)],
            }
            for number, group in enumerate(self.groups, 1)
        ]
        return {
            "measure": "communities",
            "method": self.method,
            "communities": groups,
            "modularity": self.modularity,
            "stability": self.stability,
            "coverage": asdict(self.held),
        }

    def table(self) -> list[dict[str, Any]]:
        """Give the members for a spreadsheet, with the number of the group of each."""
        return [
            {"community": number, "entity": entity, "label": label}
            for number, group in enumerate(self.groups, 1)
            for entity, label in zip(group.members, group.labels, strict=True)
        ]

    def cite(self) -> str:
        """Say in one line how to refer to the groups."""
        return (
            f"Corridors: communities ({self.method}), from {self.held.claims} claims in {self.held.documents} documents"
        )

    def prose(self) -> str:
        """Write the groups for reading: their first members, what a community means, what they rest on."""
        number = f"{len(self)} communit{'y' if len(self) == 1 else 'ies'}"
        lines = [f"{number} ({self.method}).", ""]
        for place, group in enumerate(self.groups, 1):
            more = f" and {group.size - _NAMED} more" if group.size > _NAMED else ""
            lines.append(f"  {place}. {group.size}: {'; '.join(group.labels[:_NAMED])}{more}")
        lines += [
            "",
            "What it means: those of a community are linked among themselves more than chance would have it; "
            f"modularity {self.modularity:.3f} (0: no more than chance, towards 1: nearly apart).",
            f"They rest on {self.held.claims:,} claims in {self.held.documents:,} documents, in a network of "
            f"{self.held.entities:,} entities.",
        ]
        if self.stability is not None:
            lines.append(
                f"When any one source is left out, {self.stability:.0%} of the pairs that are together, or apart, "
                "stay so."
            )
        return "\n".join([*lines, *self.notes]) + "\n"


def communities(
    atlas: Atlas,
    *,
    relations: Iterable[str] = (),
    project: str | None = None,
    method: str = "louvain",
    stability: bool = True,
) -> Communities:
    """Find the communities of the network, or of a projection of it (``people``, ``organisations``, ``states``).

    ``louvain`` is networkx's, seeded (V. D. Blondel et al., 2008); ``leiden`` (V. A. Traag et al., 2019) needs the
    extra of that name. Entities without a link are left out, unnamed people are never listed.

    >>> import corridors as co
    >>> found = communities(co.open(), project="states", stability=False)
    >>> sum(group.size for group in found) > 0
    True
    """
    if method not in METHODS:
        raise CorridorsError(f"“{method}” is no method; there are {', '.join(METHODS)}")
    joined = projection(project) if project else None
    graph = walkable(network(atlas, relations=relations or (joined.relations if joined else ())))
    join = joined.join if joined else simple
    plain = join(graph)
    parts = _parts(plain, method)
    held = coverage(graph)
    steady = agreement(graph, parts, lambda left: _parts(join(left), method)) if stability and parts else None
    groups = tuple(group for part in parts if (group := _group(atlas, plain, part)).size)
    whole = plain.subgraph([name for part in parts for name in part])
    clear = float(nx.community.modularity(whole, parts, weight="weight")) if parts else 0.0
    notes = (f"In this projection {joined.meaning}.",) if joined else ()
    return Communities(method, groups, float(f"{clear:.9g}"), steady, held, notes)


def _group(atlas: Atlas, plain: nx.Graph[str], part: set[str]) -> Community:
    named = [name for name in part if not plain.nodes[name].get("anonymous")]
    ordered = sorted(named, key=lambda name: (-plain.degree(name), name))
    return Community(tuple(ordered), tuple(atlas.label(name) for name in ordered))


def _parts(graph: nx.Graph[str], method: str) -> list[set[str]]:
    """Part the linked nodes into groups, the largest first; nodes go in as numbers, so that all runs are alike."""
    names = sorted(name for name in graph if graph.degree(name))
    if not names:
        return []
    number = {name: place for place, name in enumerate(names)}
    edges = sorted((number[a], number[b], float(w)) for a, b, w in graph.edges(data="weight", default=1) if a != b)
    find = _leiden if method == "leiden" else _louvain
    found = [{names[place] for place in part} for part in find(len(names), edges)]
    return sorted(found, key=lambda part: (-len(part), min(part)))


def _louvain(size: int, edges: list[tuple[int, int, float]]) -> list[set[int]]:
    plain: nx.Graph[int] = nx.empty_graph(size)
    plain.add_weighted_edges_from(edges)
    found: list[set[int]] = nx.community.louvain_communities(plain, weight="weight", seed=_SEED)
    return found


def _leiden(size: int, edges: list[tuple[int, int, float]]) -> list[set[int]]:
    try:
        import igraph
    except ImportError:
        raise MissingExtra("igraph", "leiden") from None
    import random

    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311 - a seeded order of nodes, no secret
    plain = igraph.Graph(n=size, edges=[(a, b) for a, b, _ in edges])
    weights = [weight for _, _, weight in edges]
    parts = plain.community_leiden(objective_function="modularity", weights=weights, n_iterations=-1)
    return [set(part) for part in parts]
