"""Read programmes of work: of which process, when and where the session is, what is on which day."""

import re

from corridors.documents import Document, Line
from corridors.readers.bodies import spelt
from corridors.readers.dates import days_in
from corridors.readers.notes import Named, Reading
from corridors.readers.people import entry, looks_like_name
from corridors.readers.untext import BODY, ORDER, PLACE, SYMBOL

_TITLE = re.compile(
    r"\b(?:(?:provisional|draft|revised|indicative|tentative)\s+)*(?:programme|program|organi[sz]ation)"
    r"\s+of\s+work\b|\bindicative\s+timetable\b|\bprovisional\s+agenda\b",
    re.I,
)
_WHICH = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|organi[sz]ational|"
    r"concluding)\s+(?P<substantive>substantive\s+)?session\b",
    re.I,
)


#: Whom a line of the programme puts down, and as what.
_PEOPLE = re.compile(
    r"^\W*(?P<role>key-?note(?:\s+(?:speaker|address|speech))?|panell?ists?|speakers?|presenters?|briefers?|"
    r"(?:co-)?moderators?|facilitators?)\s*:\s*(?P<who>\S.*)",
    re.I,
)
_STATEMENT = re.compile(
    r"\b(?:statement|remarks|address)\s+by\s+(?:the\s+)?[\w\s-]{3,40},\s+(?P<who>(?:H\.E\.|M[rs]s?\.|Dr\.).*)"
)
_NEXT = re.compile(r"\s*;\s*|,\s+(?:and\s+)?(?=(?:H\.?E\.?|M[rs]s?|Dr|Prof|Amb|Ambassador|T\.?B\.?[CD])\b)(?![^(]*\))")


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
    told = [line for line in lines if event is not None and _tell_people(reading, event, line)]
    known = {place for place, _ in reading.themes} | {place for said in reading.said for place in said.places}
    reading.lines_read = sum((line.start, line.end) in known or line in told for line in lines)
    reading.lines_skipped = len(lines) - reading.lines_read
    return reading


def _tell_people(reading: Reading, event: Named, line: Line) -> bool:
    """Note whom a line of the programme announces, or has moderate, and for which body or state."""
    match = _PEOPLE.match(line.text) or _STATEMENT.search(line.text)
    found = False
    for words in _NEXT.split(match["who"]) if match else ():
        one = entry(words)
        if one is None or not looks_like_name(one.name):
            continue
        found, person = True, Named("person", one.name, ("cor:Person",))
        moderates = re.search(r"moderat|facilitat", match.groupdict().get("role") or "", re.I) if match else None
        relation = "cor:moderated" if moderates else "cor:announcedAt"
        reading.say(person, relation, event, line, "on the programme", as_of=reading.day)
        if one.state:
            reading.say(person, "cor:represents", one.state, line, "named with the state", as_of=reading.day)
        elif one.employer:
            body = Named("organisation", spelt(one.employer), ("cor:Organisation",))
            reading.say(person, "cor:affiliatedWith", body, line, "named with the body", as_of=reading.day)
    return found


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
    called = next((match for line in head if (match := _WHICH.search(line.text))), None)
    which = called["which"].lower() if called else ""
    process = Named("process", body, ("cor:Process",), when=dated[1].iso if dated else "") if body else None
    number = (
        str(ORDER.index(which) + 1) if which in ORDER else "organisational" if which.startswith("organi") else which
    )
    first = next((line.text for line in head if not SYMBOL.fullmatch(line.text)), reading.document.name)
    title = f"{which.capitalize()} session of the {body}" if body and which else first
    kind = "substantive" if called and called["substantive"] else "session"
    slug = f"{{process}} {f'{kind} ' if number.isdecimal() else ''}{number}" if number and process else ""
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
