"""Read programmes of work: of which process, when and where the session is, what is on which day."""

import re

from corridors.documents import Document, Line
from corridors.readers.dates import days_in
from corridors.readers.notes import Named, Reading
from corridors.readers.untext import BODY, ORDER, PLACE, SYMBOL

_TITLE = re.compile(
    r"\b(?:(?:provisional|draft|revised|indicative|tentative)\s+)*(?:programme|program|organi[sz]ation)"
    r"\s+of\s+work\b|\bindicative\s+timetable\b|\bprovisional\s+agenda\b",
    re.I,
)
_WHICH = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|organi[sz]ational|"
    r"concluding)\s+(?:substantive\s+)?session\b",
    re.I,
)


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a programme of work.

    >>> from corridors.documents import document_of
    >>> recognises(document_of("x.txt", "Working group on lakes\nThird session\nProvisional programme of work"))
    0.95
    """
    return 0.95 if _TITLE.search(document.text[:2000]) and _WHICH.search(document.text[:2500]) else 0.0


def read(document: Document) -> Reading:
    r"""Read a programme of work: the session, its dates, its place, what it is about.

    >>> from corridors.documents import document_of
    >>> found = read(document_of("x.txt", "Group on lakes\nThird session\nNew York, 4-8 March 2030\nWork plan"))
    >>> [(s.relation, s.value) for s in found.said]
    [('cor:startDate', '2030-03-04'), ('cor:endDate', '2030-03-08')]
    """
    lines = list(document.lines())
    reading = Reading(document, "programme of work", "programmePage", "")
    tell_session(reading, lines[:25])
    reading.title = f"{reading.event.name[:130] if reading.event else document.name}: programme of work"
    event = reading.event
    reading.themes += [((line.start, line.end), event) for line in lines if event is not None and _is_item(line)]
    reading.lines_read = len(lines)
    return reading


def tell_session(reading: Reading, head: list[Line]) -> None:
    r"""Name the session that the head of a UN document speaks of, and note its dates, its place and its process.

    >>> from corridors.documents import document_of
    >>> found = Reading(document_of("x.txt", "Working group on lakes\nThird session"), "f", "k", "t")
    >>> tell_session(found, list(found.document.lines())); found.event.name
    'Third session of the Working group on lakes'
    """
    reading.symbol = next((match.group() for line in head if (match := SYMBOL.search(line.text))), "")
    dated = next(
        (
            (line, day)
            for line in head
            for day in days_in(line.text)
            if day.iso and not re.match(r"^\W*(?:distr|\d{1,2}\s+\w+\s+\d{4}\W*$)", line.text, re.I)
        ),
        None,
    )
    body = next((match.group().strip() for line in head if (match := BODY.search(line.text))), "")
    which = next((match["which"].lower() for line in head if (match := _WHICH.search(line.text))), "")
    process = Named("process", body, ("cor:Process",), when=dated[1].iso if dated else "") if body else None
    number = (
        str(ORDER.index(which) + 1) if which in ORDER else "organisational" if which.startswith("organi") else which
    )
    first = next((line.text for line in head if not SYMBOL.fullmatch(line.text)), reading.document.name)
    title = f"{which.capitalize()} session of the {body}" if body and which else first
    slug = f"{{process}} {'session ' if number.isdecimal() else ''}{number}" if number and process else ""
    reading.event = reading.about = Named(
        "event", title[:160], ("cor:NegotiatingSession" if process else "cor:Event",), slug
    )
    if process:
        reading.structured(reading.event, "cor:meetingOf", process)
    if dated is None:
        return
    line, on = dated
    reading.day = on.iso
    reading.say(reading.event, "cor:startDate", "", line, "when the session begins", value=on.iso)
    if on.last:
        reading.say(reading.event, "cor:endDate", "", line, "when the session ends", value=on.last)
    if place := PLACE.search(f"in {line.text}") or re.match(
        r"(?P<place>New York|Geneva|Vienna|Nairobi|Hanoi)\b", line.text
    ):
        reading.structured(reading.event, "cor:heldIn", Named("place", place["place"], ("cor:Place",)))


def _is_item(line: Line) -> bool:
    return 12 < len(line.text) < 400 and bool(
        re.match(r"^\W*(?:agenda\s+)?(?:item\s+\d|[a-h]\)|\d{1,2}\.|[-–•●])", line.text, re.I)
    )
