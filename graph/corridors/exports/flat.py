"""Flatten the network for other tools: plain values alone, a name for every edge, a citation on each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from xml.sax.saxutils import quoteattr

import networkx as nx

from corridors.atlas import Atlas
from corridors.measures.citations import cited, cited_claim
from corridors.view import network

#: The attributes of nodes and edges, in the order in which they are written.
NODE = ("label", "kind", "class", "anonymous")
EDGE = ("relation", "label", "inverse_label", "claim", "status", "basis", "stage", "as_of", "valid_from", "valid_until",
        "sources", "structural", "citations")  # fmt: skip
BOOLEAN = ("anonymous", "structural")
#: What XML parsers would make a space or a line feed of.
LINE_ENDS = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_AT_ONCE = 1_000
#: What XML 1.0 cannot hold, in whatever notation.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Flat:
    """The network with texts and truths alone: nodes and edges come one by one, edges with names and citations.

    >>> import corridors as co
    >>> flat = flat_network(co.open(), relations=["cor:announcedAt"])
    >>> edges = {name: data for _, _, name, data in flat.edges()}
    >>> edges["claim:person.joyce-hakmeh.announcedAt.event.igf-2023-ws-107"]["citations"][0][:33]
    'IGF 2023 WS #107: session page, l'
    """

    atlas: Atlas
    graph: nx.MultiDiGraph[str]

    def nodes(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Walk the nodes: name and attributes."""
        for name, data in self.graph.nodes(data=True):
            yield clean(name), _texts({**data, "class": data["cls"], "cls": None})

    def edges(self) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
        """Walk the edges: start, end, a name that is theirs alone, attributes with the citations."""
        ledger = self.atlas.ledger
        short = {claim.name: claim for claim in ledger.claims.values()}
        edges = iter(self.graph.edges(data=True, keys=True))
        # Of a big graph claims are looked up whole for their places, some at a time.
        while some := list(islice(edges, _AT_ONCE)):
            named = [short[data["claim"]] for *_, data in some if data["claim"] in short]
            whole = {claim.name: claim for claim in ledger.whole(named)}
            for start, end, key, data in some:
                held = whole.get(data["claim"])
                found = cited_claim(self.atlas, held) if held else cited(self.atlas, None, data["sources"])
                citations = tuple(clean(citation.cite()) for citation in found)
                told = {**data, "sources": " ".join(data["sources"]), "citations": citations}
                # A claim of speaking for a body makes two edges; other tools want every edge's name once.
                one = clean(key if data["claim"] else f"{start} {key} {end}")
                shown = data["claim"] and data["relation"] == "cor:representedAt"
                yield clean(start), clean(end), f"{one}.representedAt" if shown else one, _texts(told)


def flat_network(atlas: Atlas, *, relations: Iterable[str] = (), mentions: bool = False) -> Flat:
    """Give the network for other tools; nothing is held twice.

    >>> import corridors as co
    >>> dict(flat_network(co.open()).nodes())["event:igf-2023-ws-107"]["kind"]
    'event'
    """
    return Flat(atlas, network(atlas, relations=relations, mentions=mentions))


def _texts(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not given, and from texts what XML cannot hold."""
    given = {name: value for name, value in data.items() if value not in (None, "", ())}
    return {name: clean(value) if isinstance(value, str) else value for name, value in given.items()}


def clean(text: str) -> str:
    r"""Take out of a text the control characters that XML cannot hold.

    >>> clean("a\x01b")
    'ab'
    """
    return _ILLEGAL.sub("", text)


def told(value: object) -> str:
    """Write a value as XML Schema has it, several as one text.

    >>> told(True), told(("a, line 1", "b"))
    ('true', 'a, line 1; b')
    """
    if isinstance(value, tuple):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def attributes(**values: str) -> str:
    """Write the attributes of an element.

    >>> attributes(id="a<b")
    ' id="a&lt;b"'
    """
    return "".join(f" {name}={quoteattr(value, LINE_ENDS)}" for name, value in values.items())
