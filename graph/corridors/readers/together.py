"""Find the people whom a sentence names one after the other, each with what it says of them."""

import re
from collections.abc import Iterator

from corridors.readers.appositions import standing

_CAP = (
    r"(?!(?:The|In|On|At|For|And|But|Participants?|Speakers?|Panell?ists?|Both|All|He|She|They|It)\b)"
    r"[A-ZÀ-ÞĀ-ɏ][\w'’‑-]+"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Mme|Dr|Prof|Professor|Ambassador|Amb|Minister|H\.?E)\b\.?\s+)+"
#: Somebody as a sentence names them, with the form of address.
WHO = rf"(?<![\w'’‑-])(?P<title>{_TITLE})?" + (
    rf"(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|del|da|bin|al|el|dos)\s+)*(?:[A-Z]\.|{_CAP})){{0,3}})"
)
#: What may stand between a name and the verb: who that is, and for whom.
FOR = rf"(?:\s*,[^.;]{{2,110}}?,|\s*\([^()]{{2,90}}\)|\s+(?:of|from)\s+(?:the\s+)?(?:{_CAP}|of|for|and|on|the|\s)+?)?"
#: Who somebody is, before the name: "by an online participant, Ada Okafor".
_LEAD = re.compile(
    r"(?:(?:(?:his|her|their|a)\s+(?:colleague|deputy)|an?\s+(?:[\w-]+\s+){0,3}(?:participant|attendee|member|fellow|"
    r"delegate|student|representative))\b,?\s+)?(?:from\s+the\s+floor,\s+)?"
)
_WHO = re.compile(WHO)
_LINK = r"(?:,?\s+(?:by|via|through)\s+(?:video(?:\s+(?:link|message))?|zoom|telephone)\b)?"
_FOR_ANOTHER = r"(?:(?:replacing|in\s+place\s+of|instead\s+of)\s+[^,.;]{3,60},\s+)?"
_AND = re.compile(rf"{_LINK}(?:,?\s+and{_LINK},?\s+{_FOR_ANOTHER}(?:(?:by|from)\s+)?|,\s+{_FOR_ANOTHER})")
_BEFORE = re.compile(rf"{WHO}{FOR}\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:{_TITLE})?\Z")
#: Where somebody who does what a sentence tells is named: at its beginning, or behind a comma.
_BEGINS = re.compile(r"(?:\A|[,:])\W*(?:(?:both|and)\s+)?\Z", re.I)
_NEAR = 160
_MOST = 12


def named_after(words: str, at: int) -> Iterator[re.Match[str]]:
    """Give the names that follow one another from an offset on: "A (Lake Trust), B of Lake Lab and C".

    >>> said = "asked by Ada Okafor (Lake Trust) and by an online participant, Tomas Lind from Kenya, and answered"
    >>> [match["name"] for match in named_after(said, 9)]
    ['Ada Okafor', 'Tomas Lind']
    """
    for _ in range(_MOST):
        lead = _LEAD.match(words, at)
        match = _WHO.match(words, lead.end() if lead else at)
        if match is None:
            return
        yield match
        joined = _AND.match(words, standing(words, match.end("name"))[1])
        if joined is None:
            return
        at = joined.end()


def named_before(words: str, last: re.Match[str]) -> list[re.Match[str]]:
    """Give the names before another that share what it does: "A and B asked"; none where they may not.

    >>> said = "Ada Okafor (Lake Trust) and Tomas Lind asked"
    >>> [match["name"] for match in named_before(said, re.search("(?P<name>Tomas Lind)", said))]
    ['Ada Okafor']
    >>> said = "She thanked Ada Okafor, and Tomas Lind asked"
    >>> named_before(said, re.search("(?P<name>Tomas Lind)", said))
    []
    """
    found: list[re.Match[str]] = []
    start = last.start()
    while len(found) < _MOST and (match := _BEFORE.search(words[:start], max(0, start - _NEAR))) is not None:
        found.append(match)
        start = match.start()
    while found and not _BEGINS.search(words[: found[-1].start()]):
        found.pop()
    return found[::-1]
