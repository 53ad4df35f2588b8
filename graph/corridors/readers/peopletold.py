"""Find in sentences of pages who moderates, chairs or speaks at the event."""

import re
from collections.abc import Iterator

from corridors.documents import Line
from corridors.readers.notes import Named, Reading
from corridors.readers.people import Entry, entry, looks_like_name, several

_TITLE = r"(?:(?:the|Mr|Mrs|Ms|Mme|Dr|Prof|Professor|H\.?E|Ambassador|Amb|Minister)\b\.?\s+)*"
_WORD = r"(?:de|van|von|der|al|bin|el|[A-ZÀ-ÞĀ-ɏ][\w'’-]*(?:(?<=\s[A-Z])\.)?)"
_NAME = rf"(?P<name>{_TITLE}[A-ZÀ-ÞĀ-ɏ][\w'’-]+(?:\s+{_WORD}){{1,4}})"
_MORE = (
    r"(?P<more>\s*\([^()]{2,90}\)|,\s*[^.;()]{3,120}(?=[.;)]|\Z)"
    r"|\s+(?:of|from)\s+(?:the\s+)?[A-ZÀ-ÞĀ-ɏ][\w'’&-]*(?:\s+(?:of|for|and|the|on|[A-ZÀ-ÞĀ-ɏ][\w'’&-]*))*)?"
)
_EVENT = (
    r"(?:event|session|panel|discussion|workshop|webinar|round\s?table|dialogue|seminar|meeting|conference|plenary|"
    r"forum)"
)
_LED = r"(?i:moderated|facilitated)"
_TOLD = (
    ("cor:moderated", rf"\b(?i:{_EVENT})\b[^.;]{{0,120}}?\b{_LED}\s+(?i:by)\s+{_NAME}{_MORE}"),
    ("cor:moderated", rf"(?:^|\(){_LED}\s+by\s+{_NAME}{_MORE}"),
    ("cor:chaired", rf"\b(?i:{_EVENT})\b[^.;]{{0,120}}?\bchaired\s+by\s+{_NAME}{_MORE}"),
    (
        "cor:announcedAt",
        r"\b(?i:remarks|address|speech|statement|keynote|presentation|comment|introduction|lecture|"
        r"briefing)s?\s+(?:(?:will\s+be\s+)?(?:given|delivered|made)\s+)?"
        rf"by\s+{_NAME}{_MORE}",
    ),
    ("cor:moderated", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+(?:moderate|facilitate)\b(?P<more>)"),
    ("cor:chaired", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+chair\b(?P<more>)"),
)
_PAST = (
    (
        "cor:spokeAt",
        rf"\b(?i:{_EVENT})\s+was\s+(?:officially\s+|formally\s+)?opened\s+by\s+(?:the\s+)?"
        rf"(?:(?:Foreign|Prime|Deputy|Vice)\s+)*{_NAME}{_MORE}",
    ),
    (
        "cor:spokeAt",
        rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+(?:gave|delivered)\s+(?:the|an?)\s+(?:\w+\s+)?"
        r"(?:keynote|remarks|address|speech|statement)\b(?P<more>)",
    ),
)
_LISTS = (
    ("cor:spokeAt", r"\b[Aa]mong\s+the\s+(?:speakers|panell?ists|discussants)\s+were\s+(?P<who>[^.;]+)"),
    ("cor:spokeAt", r"\b(?:[Ss]peakers|[Pp]anell?ists)\s+included\s+(?P<who>[^.;]+)"),
    (
        "cor:announcedAt",
        r"\b(?:[Ss]peakers|[Pp]anell?ists|[Ee]xperts|[Tt]rainers|[Dd]iscussants|"
        r"[Tt]he\s+panel)\s+(?:will\s+)?include\s+(?P<who>[^.;]+)",
    ),
)
_MANY = tuple((role, re.compile(pattern)) for role, pattern in _LISTS)
#: An office before the form of address is no part of the name: "Federal Councillor Mr A B".
_OFFICE = re.compile(r"\A.*\b(?=(?:Mr|Ms|Mrs|Dr)\b\.?\s+[A-ZÀ-ÞĀ-ɏ])")
_BY_LINK = re.compile(r",?\s*(?:by|via|through)\s+(?:video(?:\s+link|\s+message)?|zoom|telephone)\s*,?", re.I)
_PATTERNS = tuple((role, re.compile(pattern, re.MULTILINE)) for role, pattern in (*_TOLD, *_PAST))
_CUES = re.compile(r"\bby\s|\bwill\s|\binclude|\bgave\s|\bdelivered\s|\bwere\s")
_GIST = {
    "cor:moderated": "named as moderating",
    "cor:chaired": "named as chairing",
    "cor:announcedAt": "named as speaking",
    "cor:spokeAt": "told to have spoken",
}
_FOR_BODY = re.compile(
    rf"{_NAME}\s+(?:of|from)\s+(?:the\s+)?(?P<body>[A-ZÀ-ÞĀ-ɏ][\w'’&-]*(?:\s+(?:of|for|[A-ZÀ-ÞĀ-ɏ][\w'’&-]*))*)"
)
_FOR = r"\A\s+(?:of|from)\s+(?:the\s+)?"
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
            more = match["more"] or ""
            more = "" if re.search(r"\b(?:and|who|will|on|as)\s", more) and not more.startswith("(") else more
            one = entry(f"{_OFFICE.sub('', match['name'])}{re.sub(_FOR, ', ', more)}")
            if one is not None and looks_like_name(one.name):
                yield role, one
    for role, pattern in _MANY:
        for match in pattern.finditer(text):
            who = _FOR_BODY.sub(r"\g<name> (\g<body>)", _BY_LINK.sub(" ", match["who"]).strip())
            people = [entry(one) for one in several(who)]
            if all(one is not None and looks_like_name(one.name) and "(" not in one.employer for one in people):
                yield from ((role, one) for one in people if one is not None)


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
        if one.employer:
            body = Named("organisation", one.employer, ("cor:Organisation",))
            reading.say(who, "cor:affiliatedWith", body, line, "employer as named", as_of=reading.day)
        if one.state and role == "cor:chaired":
            reading.say(who, "cor:represents", one.state, line, "named with the state", as_of=reading.day)
