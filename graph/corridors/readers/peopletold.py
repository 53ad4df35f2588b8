"""Find in sentences of pages who moderates, chairs or speaks at the event."""

import re
from collections.abc import Iterator

from corridors.documents import Line
from corridors.readers.notes import Named, Reading
from corridors.readers.people import Entry, entry, looks_like_name

_TITLE = r"(?:(?:the|Mr|Mrs|Ms|Mme|Dr|Prof|Professor|H\.?E|Ambassador|Amb|Minister)\b\.?\s+)*"
_NAME = rf"(?P<name>{_TITLE}[A-ZÀ-Þ][\w'’-]+(?:\s+(?:de|van|von|der|al|bin|el|[A-ZÀ-Þ][\w'’.-]*)){{1,4}})"
_MORE = r"(?P<more>\s*\([^()]{2,90}\)|,\s*[^.;()]{3,120}(?=[.;)]|\Z))?"
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
        r"\b(?i:remarks|address|speech|statement|keynote|presentation)s?\s+(?:(?:will\s+be\s+)?(?:given|delivered|made)\s+)?"
        rf"by\s+{_NAME}{_MORE}",
    ),
    ("cor:moderated", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+(?:moderate|facilitate)\b(?P<more>)"),
    ("cor:chaired", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+chair\b(?P<more>)"),
)
_PATTERNS = tuple((role, re.compile(pattern, re.MULTILINE)) for role, pattern in _TOLD)
_CUES = re.compile(r"\bby\s|\bwill\s")
_GIST = {
    "cor:moderated": "named as moderating",
    "cor:chaired": "named as chairing",
    "cor:announcedAt": "named as speaking",
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
            more = match["more"] or ""
            more = "" if re.search(r"\b(?:and|who|will|on|as)\s", more) and not more.startswith("(") else more
            one = entry(f"{match['name']}{more}")
            if one is not None and looks_like_name(one.name):
                yield role, one


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
