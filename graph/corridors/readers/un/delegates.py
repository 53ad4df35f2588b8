"""Hear in the account of a meeting which delegations spoke there, and for whom they spoke."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corridors.documents import Line
from corridors.lexicon import state_label, state_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import parties, party
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
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
_FOR = r"(?:also\s+)?(?:(?:speaking|spoke)\s+)?(?:also\s+)?(?:(?<=\s)for|on\s+behalf\s+of)\s+(?:the\s+)?"
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


_LOUD = r"(?:[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ’'.-]*[A-ZÀ-ÞĀ-ɏ]|[A-Z]\.)"
#: As releases set whoever spoke: the name in capitals, and behind it the State, or the office.
_IN_CAPITALS = wording(
    rf"(?:\A\W*|(?<=[a-z)”][.!?]\s))(?P<who>{_LOUD}(?:\s(?:(?:de|da|van|von|bin|al|el|la|ben|of)\s)*{_LOUD}){{1,5}})"
    r"(?:\s*\((?P<of>[^()]{3,60}(?:\([^()]+\))?)\)|,\s+(?P<office>[^;“”]{5,160}?)(?=,))(?P<rest>[^.;]{3,400})"
)
_REST = wording(
    rf",?\s+(?:{_FOR}(?P<behalf>[A-Z][^,.;]{{2,90}}?),|[^“”]*\b(?P<led>presid(?:ed|ing)|in\s+the\s+chair)\b)?"
)
_OFFICE = wording(
    r"(?:the\s+)?(?:representative|delegate|observer|speaker)\s+(?:of|for|from)\s+(?:the\s+)?(?P<of>[A-Z].+)"
)


def tell_in_capitals(reading: Reading, line: Line, meeting: Named) -> None:
    """Note whom a release names in capitals as having spoken at a meeting, or presided, with the State or the office.

    >>> said = "ADA OKAFOR (Kenya), speaking for the Lake Group, said no."
    >>> found = Reading(document_of("x.txt", said), "", "", "")
    >>> tell_in_capitals(found, Line(1, 0, len(said), said), Named("event", "A meeting"))
    >>> [(one.subject.name, one.relation, getattr(one.object, "name", one.object)) for one in found.said]
    [('Ada Okafor', 'cor:spokeAt', 'A meeting'), ('Ada Okafor', 'cor:represents', 'state:ke')]
    """
    for match in _IN_CAPITALS.finditer(line.text[:_LONGEST]):
        name, rest = clean_name(match["who"]), _REST.match(match["rest"])
        office = match["office"] or ""
        sent = _OFFICE.fullmatch(office)
        of = party(match["of"] or (sent["of"] if sent else ""), sure=True) if match["of"] or sent else None
        one = _in_office(name, office) if of is None else None
        if not looks_like_name(name) or (of is None and one is None):
            continue
        person = Named("person", name)
        behalf = party(rest["behalf"], sure=True) if rest and rest["behalf"] else None
        led = rest is not None and rest["led"]
        reading.say(
            person, "cor:chaired" if led else "cor:spokeAt", meeting, line, "named in capitals", on_behalf_of=behalf
        )
        if of is not None:
            target = f"state:{of.slug}" if of.kind == "state" else of
            reading.say(person, "cor:represents", target, line, "speaks for it")
        elif one is not None:
            tell_employer(reading, person, one, line)
            if one.state:
                reading.say(person, "cor:represents", one.state, line, "in the office of the state")


def _in_office(name: str, office: str) -> Entry | None:
    """Read an office in which somebody spoke, or the first of several; nothing where it is no post."""
    several = (entry(f"{name}, {words}") for words in (office, *re.split(r"\s+and\s+(?=[A-Z])", office)[:1]))
    told = [one for one in several if one is not None and one.post]
    return next((one for one in told if one.employer or one.state), next(iter(told), None))


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
