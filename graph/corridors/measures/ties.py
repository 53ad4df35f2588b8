"""Say in a sentence why an entity connects others: by which relations, with whom, in how many documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corridors.view import network, walkable

if TYPE_CHECKING:
    from corridors.atlas import Atlas


def reasons(atlas: Atlas, names: Sequence[str]) -> list[str]:
    """Give a sentence for each entity; votes, mentions, places and topics are not counted.

    >>> import corridors as co
    >>> reasons(co.open(), ["organisation:chatham-house"])[0].startswith("Chatham House is linked with ")
    True
    """
    graph = walkable(network(atlas))
    return [_reason(atlas, graph, name) for name in names if name in graph]


def _reason(atlas: Atlas, graph: object, name: str) -> str:
    ways: Counter[str] = Counter()
    others: Counter[str] = Counter()
    documents: set[str] = set()
    for out in (True, False):
        edges = graph.out_edges(name, data=True) if out else graph.in_edges(name, data=True)  # type: ignore[attr-defined]
        for start, end, told in edges:
            ways[told["label"] if out else told["inverse_label"] or told["label"]] += 1
            others[end if out else start] += 1
            documents.update(told["sources"])
    most = [f"{way} {count}" for way, count in sorted(ways.items(), key=lambda item: (-item[1], item[0]))[:3]]
    degree = graph.degree  # type: ignore[attr-defined]
    known = sorted(others, key=lambda other: (-degree(other), other))[:3]
    noun = "document" if len(documents) == 1 else "documents"
    return (
        f"{atlas.label(name)} is linked with {len(others)} others in {len(documents)} {noun}: {', '.join(most)};"
        f" among them {', '.join(atlas.label(other) for other in known)}."
    )
