"""Flatten the network for other tools: plain values alone, a name for every edge, a citation on each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.measures.citations import cited
from corridors.view import network

#: What XML 1.0 cannot hold, in whatever notation.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat_network(atlas: Atlas, *, relations: Iterable[str] = (), mentions: bool = False) -> nx.MultiDiGraph[str]:
    """Give the network with texts, numbers and truths alone, edges keyed by names that are theirs alone.

    >>> import corridors as co
    >>> graph = flat_network(co.open(), relations=["cor:announcedAt"])
    >>> edges = graph["person:joyce-hakmeh"]["event:igf-2023-ws-107"]
    >>> edges["claim:person.joyce-hakmeh.announcedAt.event.igf-2023-ws-107"]["citations"][:33]
    'IGF 2023 WS #107: session page, l'
    """
    graph = network(atlas, relations=relations, mentions=mentions)
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, data in graph.nodes(data=True):
        flat.add_node(clean(name), **_texts({**data, "class": data["cls"], "cls": None}))
    for start, end, key, data in graph.edges(data=True, keys=True):
        citations = "; ".join(citation.cite() for citation in cited(atlas, data["claim"], data["sources"]))
        told = {**data, "sources": " ".join(data["sources"]), "citations": citations}
        # A claim of speaking for a body makes two edges; other tools want every edge's name once.
        one = clean(key if data["claim"] else f"{start} {key} {end}")
        one = f"{one}.representedAt" if data["claim"] and data["relation"] == "cor:representedAt" else one
        flat.add_edge(clean(start), clean(end), key=one, **_texts(told))
    return flat


def _texts(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not given, and from texts what XML cannot hold."""
    given = {name: value for name, value in data.items() if value is not None and value != ""}
    return {name: clean(value) if isinstance(value, str) else value for name, value in given.items()}


def clean(text: str) -> str:
    r"""Take out of a text the control characters that XML cannot hold.

    >>> clean("a\x01b")
    'ab'
    """
    return _ILLEGAL.sub("", text)
