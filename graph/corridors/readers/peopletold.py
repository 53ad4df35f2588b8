"""Find in sentences of pages who moderates, chairs or speaks at the event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.readers.appositions import standing
from corridors.readers.matters import is_matter
from corridors.readers.notes import Named, Reading
from corridors.readers.offices import tell_employer
from corridors.readers.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.together import named_after

_TITLE = r"(?:(?:the|Mr|Mrs|Ms|Mme|Dr|Prof|Professor|H\.?E|Ambassador|Amb|Minister)\b\.?\s+)*"
_WORD = r"(?:de|van|von|der|al|bin|el|[A-ZÀ-ÞĀ-ɏ][\w'’-]*(?:(?<=\s[A-Z])\.)?)"
_NAME = rf"(?P<name>{_TITLE}[A-ZÀ-ÞĀ-ɏ][\w'’-]+(?:\s+{_WORD}){{1,4}})"
_EVENT = (
    r"(?:event|session|panel|discussion|workshop|webinar|round\s?table|dialogue|seminar|meeting|conference|plenary|"
    r"forum)"
)
_LED = r"(?i:moderated|facilitated)"
_TOLD = (
    ("cor:moderated", rf"\b(?i:{_EVENT})\b[^.;]{{0,120}}?\b{_LED}\s+(?i:by)\s+{_NAME}"),
    ("cor:moderated", rf"(?:^|\(){_LED}\s+by\s+{_NAME}"),
    ("cor:moderatedOnline", rf"\b(?i:(?:remote|on-?line|virtual)\s+moderator)\s+(?:is|will\s+be|was)\s+{_NAME}"),
    ("cor:rapporteurOf", rf"\b(?i:rapporteur)s?\s+(?:is|will\s+be|was)\s+{_NAME}"),
    ("cor:moderated", rf"(?<!online )(?<!remote )\b(?i:moderator)\s+(?:is|will\s+be|was)\s+{_NAME}"),
    ("cor:chaired", rf"\b(?i:{_EVENT})\b[^.;]{{0,120}}?\bchaired\s+by\s+{_NAME}"),
    ("cor:chaired", rf"(?:^|[.]\s)It\s+was\s+chaired\s+by\s+{_NAME}"),
    ("cor:moderated", rf"\bchaired\s+by\s[^.;]{{3,200}}?\sand\s+{_LED}\s+by\s+{_NAME}"),
    (
        "cor:moderatedOnline",
        rf"\b(?i:remote|on-?line|virtual)\s+moderation\s+was\s+(?:done|provided|handled|ensured)\s+by\s+{_NAME}",
    ),
    (
        "cor:announcedAt",
        r"\b(?i:remarks|address|speech|statement|keynote|presentation|comment|introduction|lecture|"
        r"briefing)s?\s+(?:(?:will\s+be\s+)?(?:given|delivered|made)\s+)?"
        rf"by\s+{_NAME}",
    ),
    ("cor:moderated", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+(?:moderate|facilitate)\b"),
    ("cor:chaired", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+chair\b"),
)
_PAST = (
    (
        "cor:spokeAt",
        rf"\b(?i:{_EVENT})\s+was\s+(?:officially\s+|formally\s+)?opened\s+by\s+(?:the\s+)?"
        rf"(?:(?:Foreign|Prime|Deputy|Vice)\s+)*{_NAME}",
    ),
    (
        "cor:spokeAt",
        rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+(?:gave|delivered)\s+(?:the|an?)\s+(?:\w+\s+)?"
        r"(?:keynote|remarks|address|speech|statement)\b",
    ),
)
_LISTS = (
    ("cor:spokeAt", r"\b[Aa]mong\s+the\s+(?:speakers|panell?ists|discussants)\s+were\s+"),
    (
        "cor:spokeAt",
        r"\b(?:[Ss]peakers|[Pp]anell?ists|[Pp]resenters|[Ll]ecturers|[Tt]rainers)\s+(?:included|were)\s*[:;]?\s+",
    ),
    (
        "cor:announcedAt",
        r"\b(?:[Ss]peakers|[Pp]anell?ists|[Ee]xperts|[Tt]rainers|[Dd]iscussants|"
        r"[Tt]he\s+panel)\s+(?:will\s+|to\s+)?(?:include|be|are):?\s+",
    ),
)
_MANY = tuple((role, re.compile(pattern)) for role, pattern in _LISTS)
#: An office before the form of address is no part of the name: "Federal Councillor Mr A B".
_OFFICE = re.compile(r"\A.*\b(?=(?:Mr|Ms|Mrs|Dr)\b\.?\s+[A-ZÀ-ÞĀ-ɏ])")
_PATTERNS = tuple((role, re.compile(pattern, re.MULTILINE)) for role, pattern in (*_TOLD, *_PAST))
_CUES = re.compile(r"\bby\s|\bwill\s|\binclude|\bgave\s|\bdelivered\s|\bwere\s|\b(?:is|was|are)\s")
_GIST = {
    "cor:moderated": "named as moderating",
    "cor:moderatedOnline": "named as moderating online",
    "cor:rapporteurOf": "named as rapporteur",
    "cor:chaired": "named as chairing",
    "cor:announcedAt": "named as speaking",
    "cor:spokeAt": "told to have spoken",
}
_LONGEST = 6000


def people_told(text: str) -> Iterator[tuple[str, Entry]]:
    """Find whom sentences name as moderating, chairing or speaking, with what they say of them.

    >>> [(role, one.name) for role, one in people_told("The panel was chaired by Ada OKAFOR (Kenya).")]
    [('cor:chaired', 'Ada Okafor')]
    >>> list(people_told("The report was written by Ada Okafor."))
    []
    """
    if len(text) > _LONGEST or not _CUES.search(text):
        return
    for role, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            one = entry(_OFFICE.sub("", match["name"]))
            if one is not None and looks_like_name(one.name):
                yield role, replace(standing(text, match.end("name"))[0], name=one.name)
                if text[: match.start("name")].endswith("by "):
                    yield from _listed(role, list(named_after(text, match.start("name")))[1:])
    for role, pattern in _MANY:
        for match in pattern.finditer(text):
            yield from _listed(role, list(named_after(text, match.end())))


def _listed(role: str, people: Sequence[re.Match[str]]) -> Iterator[tuple[str, Entry]]:
    people = [one for one in people if not is_matter(one["name"])]  # "the School of Economics, Political Science"
    names = [clean_name(one["name"]) for one in people]
    for name, one in zip(names, people, strict=True) if all(map(looks_like_name, names)) else ():
        yield role, replace(standing(one.string, one.end("name"))[0], name=name)


def tell_people(reading: Reading, line: Line) -> None:
    """Note whom a line's sentences name as moderating, chairing or speaking at the event, and for whom they do.

    >>> from corridors.documents import document_of
    >>> page = Reading(document_of("x.txt", "Moderated by Ada Okafor"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_people(page, next(page.document.lines()))
    >>> [(said.subject.name, said.relation) for said in page.said]
    [('Ada Okafor', 'cor:moderated')]
    """
    event = reading.event
    for role, one in people_told(line.text) if event is not None else ():
        who = Named("person", one.name, ("cor:Person",))
        reading.say(who, role, event or "", line, _GIST[role], as_of=reading.day)
        if one.employer or one.post or role == "cor:chaired":
            tell_employer(
                reading, who, one if one.post or one.employer else replace(one, post="delegate"), line, "as named"
            )
