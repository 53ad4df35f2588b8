"""Hear in the account of a meeting which delegations spoke there, and for whom they spoke."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corridors.documents import Line
from corridors.lexicon import state_label, state_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import parties, party
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.notes import Named, Reading
from corridors.readers.un.memberlists import HONORIFIC

_CAP = r"[A-ZÀ-Þ][\w’'-]*\w"
_NAME = rf"{_CAP}(?:\s+(?:(?:of|and|the)\s+)*{_CAP}){{0,7}}"
_ENVOY = (
    r"(?:representative|delegate|delegation|observer|speaker|envoy|ambassador|(?:(?:deputy|vice|foreign|prime)[- ])*"
    r"(?:permanent\s+representative|minister|president)(?:\s+(?:of|for)\s+[^,;.]{3,80})?)"
)
#: "Kenya's delegate" and "the representatives of Kenya and Japan", and on whose behalf, before or behind what they did.
_WHO = (
    rf"(?:(?P<state>{_NAME})(?:[’']s|(?<=s)[’'])\s+(?:(?:deputy|permanent|new)\s+)*(?i:{_ENVOY})"
    rf"|[Tt]he\s+(?i:{_ENVOY})s?\s+(?:of|for|from)\s+(?:the\s+)?(?P<row>{_NAME}(?:,\s+(?:the\s+)?{_NAME})*(?:,?\s+and\s+(?:the\s+)?{_NAME})?)"
    rf"(?:\s+\([^()]{{3,40}}\))?)"
)
_FOR = r"(?:also\s+)?(?:speaking|spoke)\s+(?:also\s+)?(?:for|on\s+behalf\s+of)\s+(?:the\s+)?"
_ASIDE = rf"(?P<aside>,\s+(?:(?:{_FOR})(?P<behalf>[^,.;]{{3,90}}?)|[^.;“”]{{3,160}}?),)?"
_DID = (
    r"(?!(?:voted|abstained|joined|attended|named|elected|represented|participated)\b)"
    r"(?:said|told|spoke|drew|took|made|gave|put|began|rose|sought|underlined|[a-z]+[^aeiou\W]?ed)\b"
)
_SPOKE = wording(
    rf"(?:(?:\A|(?<=[,;]\s)|\b(?:and|while|but|whereas|as|that)\s+|(?<=[.”?!]\s))\W*{_WHO}{_ASIDE},?\s+"
    rf"(?:(?:also|then|both|all|likewise|further|again|however|meanwhile|echoed|\w+ly)\s+)*{_DID}"
    rf"|\b(?:said|added|warned|stressed|noted|asked|cautioned|recalled|declared|concluded|pointed\s+out|observed)\s+"
    rf"{_WHO.replace('<state>', '<state2>').replace('<row>', '<row2>')})"
)
_SENTENCES = wording(r"(?<=[\w)’'”\"]{2}[.!?])(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\bMrs\.)\s+(?=[A-Z“\"])|(?<=[.!?]”)\s+")
_BEHALF = wording(r"\s+on\s+behalf\s+of\s+(?:the\s+)?(?P<of>[A-Z][^,.;]{2,80})")
_LONGEST = 6000


def tell_delegates(reading: Reading, line: Line, meeting: Named) -> None:
    """Note which states' and bodies' representatives a paragraph tells to have spoken at a meeting, and for whom.

    >>> said = "Kenya’s representative, speaking for the Lake Group, warned of floods. “No”, said Japan’s delegate."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_delegates(found, next(found.document.lines()), Named("event", "A meeting"))
    >>> [(one.subject.name, one.on_behalf_of and one.on_behalf_of.name) for one in found.said]
    [('Kenya', 'Lake Group'), ('Japan', None)]
    """
    for sentence in _SENTENCES.split(line.text[:_LONGEST]):
        for match in _SPOKE.finditer(sentence):
            of = match["behalf"] or ((after := _BEHALF.match(sentence, match.end())) and after["of"])
            behalf = party(of, sure=True) if of else None
            for one in _sent_by(match):
                reading.say(one, "cor:spokeAt", meeting, line, "spoke there", on_behalf_of=behalf)


def _sent_by(match: re.Match[str]) -> Iterator[Named]:
    """Give the states, or bodies, whose representatives some words name."""
    if row := match["row"] or match["row2"]:
        yield from parties(row, sure=True)
        return
    words = (match["state"] or match["state2"]).split()
    ends = (" ".join(words[n:]) for n in range(len(words)))
    if state := next((found for end in ends if (found := state_named(end))), ""):
        yield Named("state", state_label(state), slug=state.partition(":")[2])


#: What stands behind a name that is more than that.
_TELLS = wording(r"[,(:;]")


def ask_heads(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    r"""Ask of lines that may name a person or a body, right above people with titles, and give them.

    >>> page = Reading(document_of("x.txt", "Lake Trust\nMr. Tom Lind\nAccess Lakes\nMs. Ada Okafor"), "f", "k", "t")
    >>> [line.text for line in ask_heads(page, list(page.document.lines()))]
    ['Access Lakes']
    """
    unsure = [
        line
        for line, below in pairwise(lines)
        if HONORIFIC.match(below.text)
        and not (HONORIFIC.match(line.text) or is_body(line.text) or _TELLS.search(line.text) or line.text.isupper())
        and looks_like_name(line.text)
    ]
    for line in unsure:
        reading.doubt("a person, or the body of those listed below?", line)
    return unsure
