"""Hear for which state officials speak who never say so: they call one state's doings and one ministry their own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corridors.identity import Hit
from corridors.names import fold
from corridors.proposals.clauses import Side, state_of
from corridors.readers.notes import Named, Place, Reading, Said
from corridors.readers.recordlines import spoken

#: Words of an official: an office of one's own, or a ministry that is "ours".
_OFFICIAL = re.compile(
    r"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+)?(?P<body>[Mm]inistry(?:\s+of(?:(?:\s+and)?\s+[A-Z]\w+)+)?|[Ff]oreign\s+[Mm]inistry|"
    r"delegation|[Pp]ermanent\s+[Mm]ission)|\b[Mm]y\s+(?:role|work|job|duty)\s+as\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:minister|ambassador|diplomat|negotiator|attach[eé])\b"
)
_WE = re.compile(r"\b(?:we|our|us)\b", re.I)
_OTHERS = re.compile(r"\b(?:with|between|and|like|such\s+as|to|from)\s+(?:the\s+)?\Z", re.I)
_SENTENCE = re.compile(r"[^.?!]+")
_ENOUGH = 2
_DOUBT = "speaks of it as of the own side, and does not say so: is it?"


def own_sides(
    reading: Reading, told: Sequence[tuple[Named | None, Place, list[Hit]]], known: dict[Named, Side]
) -> Iterator[Said]:
    """Give for officials without a state or body the one state that they speak of as "we", in two paragraphs or more.

    >>> from corridors.documents import document_of
    >>> list(own_sides(Reading(document_of("x.txt", "x"), "f", "k", "t"), [], {}))
    []
    """
    speakers = dict.fromkeys(who for who, _, _ in told if who is not None and not who.anonymous and who not in known)
    for speaker in speakers:
        own = [(place, hits) for who, place, hits in told if who == speaker]
        office = [m for place, _ in own for m in _OFFICIAL.finditer(spoken(reading.document, place))]
        if not office:
            continue
        spots = [(name, place) for place, hits in own for name in _called_ours(reading, place, hits)]
        ranked = [*Counter(name for name, _ in spots).most_common(2), ("", 0), ("", 0)]
        if ranked[0][1] < _ENOUGH or ranked[1][1] * 2 > ranked[0][1]:
            continue
        state = ranked[0][0]
        places = tuple(place for name, place in spots if name == state)
        more = {"as_of": reading.day, "basis": "inferred", "doubt": _DOUBT}
        yield Said(speaker, "cor:represents", state, places, "speaks of it as of the own side", **more)  # type: ignore[arg-type]
        label = state_of(state).name
        body = next((m["body"] for m in office if m["body"] and "inistry of" in m["body"]), "")
        if body:
            ministry = Named("organisation", f"{body} of {label}", ("cor:Organisation",))
            where = next(place for place, _ in own if fold(body) in fold(spoken(reading.document, place)))
            yield Said(speaker, "cor:affiliatedWith", ministry, (where,), "speaks of it as “ours”", **more)  # type: ignore[arg-type]


def _called_ours(reading: Reading, place: Place, hits: Sequence[Hit]) -> set[str]:
    """Give the states that sentences of a paragraph name alone, beside "we", and not as somebody else."""
    text, found = spoken(reading.document, place), set()
    for match in _SENTENCE.finditer(text):
        here = [hit for hit in hits if match.start() <= hit.start - place[0] < match.end() and len(hit.names) == 1]
        named = {hit.names[0] for hit in here if hit.names[0].startswith("state:")}
        alone = len(named) == 1 and not any(
            _OTHERS.search(text[match.start() : hit.start - place[0]]) for hit in here if hit.names[0] in named
        )
        if alone and _WE.search(match.group()):
            found |= named
    return found
