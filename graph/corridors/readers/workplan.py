"""Read programmes of work: of which process, when and where the session is, what is on which day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year, span_in
from corridors.readers.lines.wrapped import joined
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.doings import deeds
from corridors.readers.names.officers import officers, officers_below, tell_officer
from corridors.readers.names.offices import tell_standing
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.columns import apart
from corridors.readers.un.admitted import tell_admitted
from corridors.readers.un.blocks import blocks_of
from corridors.readers.un.days import tell_paper
from corridors.readers.un.passing import tell_offices
from corridors.readers.un.resolutions import tell_mandate
from corridors.readers.un.sessions import BODY, NUMBERED, tell_session, tell_sessions
from corridors.readers.un.symbols import SYMBOL

_TITLE = wording(
    r"\b(?:(?:provisional|draft|revised|indicative|tentative)\s+)*(?:programme|program|organi[sz]ation)"
    r"\s+of\s+work\b|\bindicative\s+timetable\b|(?<!of\sthe\s)\bprovisional\s+agenda\b",
    re.I,
)
#: Whom a line of the programme puts down, and as what.
_PEOPLE = wording(
    r"^\W*(?P<role>(?:[\w-]+\s)?briefing|key-?note(?:\s+(?:speaker|address|speech))?|panell?ists?|speakers?|presenters?|briefers?|"
    r"(?:co-)?moderators?|facilitators?)\s*:\s*(?:(?P<office>vice-(?:chair\w*|president)|rapporteur),\s+)?(?P<who>\S.*)",
    re.I,
)
_STATEMENT = wording(
    r"\b(?i:statement|remarks|address|presentation|briefing|intervention|keynote|lecture|video\s+message|"
    r"introduction|opening(?:\s+of\s+the\s+\w+)?)s?\s+by\s+(?:(?:the|an?)\s+)?(?:(?P<office>[\w\s-]{3,60}?),\s+)?(?P<who>(?:H\.E\.|M[rs]s?\.|Dr\.|"
    r"Amb|Prof|[A-ZÀ-ÞĀ-ɏ][\w’'.-]+\s+[A-ZÀ-ÞĀ-ɏ]).*)"
)
#: What heads those listed below it, and such a line.
_LIST = wording(
    r"^\W*(?P<role>(?:opening|closing|welcome|introductory|welcoming)?\s*(?:remarks|statements?)|"
    r"key-?notes?(?:\s+speakers?)?|panell?ists?|"
    r"speakers?|presenters?|briefers?|briefings?|presentations?(?:\s+by)?|(?:co-)?moderators?|facilitators?)\W*\Z",
    re.I,
)
_BELOW = wording(
    r"^(?:[-–—•·*▪●]\s*|(?=(?:H\.?E\.?|M[rs]s?|Mme|Dr|Prof(?:essor)?|Amb(?:assador)?)\b))(?P<who>[A-ZÀ-ÞĀ-ɏ].*)"
)
#: A person with post and body alone on a line, or in brackets behind the title of a talk.
_ALONE = wording(
    r"(?:(?:\A\W*|\(|\s[–—-]\s)(?=[A-ZÀ-ÞĀ-ɏ][^():;,–—]+,)|\s[–—-]\s(?=[^():;,–—]+\s\([A-Z][\w’ ]{2,30}\)))"
    r"(?P<who>[A-ZÀ-ÞĀ-ɏ][^();–—]+(?:\([^(),]+\))?[^()–—]*)\)?\W*\Z"
)
_TITLED = wording(r"(?:H\.?E\.?|M[rs]s?|Mme|Dr|Prof|Amb|Ambassador)\b")
_GIVEN_BY = wording(r"\b(?:briefing|presentation|statement|update|remarks)s?\s+by\b", re.I)
_CHAIR = wording(
    r"(?:Chair(?:person|man|woman)?|President)\b(?:\s+of\s+the\s+(?:(?:[\w-]+\s+){0,3}Working\s+Group|OEWG|(?:Ad\s+"
    r"Hoc\s+)?Committee|Group|session)\b.*)?\Z",
    re.I,
)
#: What is held beside the session: side event "Lakes", organized by the Lake Trust, Room 3
_SIDE_EVENT = wording(
    r"\b[Ss]ide[- ][Ee]vent\b[^“\"‘:]{0,30}:?\s*[“\"‘](?P<title>[^”\"’]{3,150})[”\"’](?P<rest>.*)"
    r"|\b(?P<on>[Ss]ide[- ][Ee]vent\s+(?:on|about)\s+[^,.;:“\"‘]{3,120}),(?P<behind>.*)",
    re.S,
)
_ASIDE = wording(r"\bside[- ]event\b", re.I)
_DETAIL = wording(
    r"\W*(?:(?:co-)?(?:organi[sz]|host|sponsor)ed\b|moderat|facilitat|speaker|panell|venue|conference\s+room)", re.I
)
_NEXT_ITEM = wording(r"\W*(?:\d|item\b|side[- ]event|\w+day\b)", re.I)
_NEAR, _WIDTH = 2, 50
_DANGLES = wording(r"\s(?:of|for|and|the|to|in|on)\Z")
#: Who is named for it, in its text.
_LISTED = wording(
    r"\b(?P<role>(?:co-)?moderators?|facilitators?|speakers?|panell?ists?|presenters?|briefers?)\s*:\s*"
    r"(?P<who>[^:]{4,600}?)(?=\.\s+[A-Z][\w-]*\s*:|\s(?:(?:co-)?moderat|facilitat|speaker|panell)\w*\s*:|\.?\s*\Z)",
    re.I,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = wording(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.I)
_BESIDE_ROOM = wording(r"\b(?:Conference\s+)?[Rr]oom\s+[\w-]+")
_NEXT = wording(r"\s*;\s*|,\s+(?:and\s+)?(?=(?:H\.?E\.?|M[rs]s?|Dr|Prof|Amb|Ambassador|T\.?B\.?[CD])\b)(?![^(]*\))")
#: The page of a session begins with its name, and with its city and its days on a line.
_OFFICE_FIRST = wording(r"\W*(?:co-)?chair(?:person|man|woman)?\s*:", re.I)
_PLACED = wording(r"(?:[A-ZÀ-Þ][\w’-]+\s?){1,3},\s+(?:from\s+)?\d[^.;]{5,50}")
_ITEM = wording(r"\W*(?:agenda\s+)?item\s+\d", re.I)
#: A longer line is no heading of a day.
_DAY_HEADING = 60
_FRONT, _HEADING = 2000, 130


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a programme of work.

    >>> recognises(document_of("x.txt", "Working group on lakes\nThird session\nProvisional programme of work"))
    0.95
    """
    front = [line for line in document.lines() if line.start < _FRONT]
    if is_titled(front) and NUMBERED.search(document.text[:2500]):
        return 0.95
    lines = [line.text for line in front[:4]]
    first = lines[0] if lines else ""
    of_body = NUMBERED.match(first) and BODY.search(first) and len(first) < _HEADING
    return 0.8 if of_body and any(_PLACED.fullmatch(text) and days_in(text) for text in lines[1:]) else 0.0


def is_titled(head: Sequence[Line]) -> bool:
    """Tell whether one of the lines of a head is the title of a programme of work.

    >>> is_titled([Line(1, 0, 27, "Proposed programme of work")]), is_titled([Line(1, 0, 9, "A report.")])
    (True, False)
    """
    short = (line.text for line in head if len(line.text) < _HEADING and not _ITEM.match(line.text))
    return any(_TITLE.search(one) and not (one[-1] in ".,;|" or SYMBOL.search(one)) for one in short)


def read(document: Document) -> Reading:
    r"""Read a programme of work: the session, its dates, its place, what it is about.

    >>> found = read(document_of("x.txt", "Group on lakes\nThird session\nNew York, 4-8 March 2030\nWork plan"))
    >>> [(s.relation, s.value) for s in found.said]
    [('cor:startDate', '2030-03-04'), ('cor:endDate', '2030-03-08')]
    """
    lines = list(document.lines())
    reading = Reading(document, "programme of work", "programmePage", "")
    tell_session(reading, lines[:25])
    reading.title = f"{reading.event.name[:130] if reading.event else document.name}: programme of work"
    event = reading.event
    tell_items(reading, lines)
    tell_paper(reading)
    given = [one for one in lines if _GIVEN_BY.search(one.text)]
    reading.prose += [((one.start, one.end), event) for one in given if event is not None]
    if (process := reading.process) is not None:
        tell_admitted(reading, lines, process)
        for line, one in officers_below(lines):
            tell_officer(reading, process, one, line)
        for line in blocks_of(document):
            tell_mandate(reading, process, line)
            if line.text.endswith("."):
                tell_offices(reading, process, line, sent=True)
            tell_sessions(reading, process, line)
            for one in officers(line.text) if event is not None and _OFFICE_FIRST.match(line.text) else ():
                tell_officer(reading, event, one, line)
    return reading


def tell_items(reading: Reading, lines: list[Line]) -> None:
    """Note whom the items of a programme announce at the session, and the side events on it.

    >>> page = "Lake briefing: Ms. Ada Okafor, Lake Trust"
    >>> found = Reading(document_of("x.txt", page), "f", "k", "t", Named("event", "Third session"))
    >>> tell_items(found, list(found.document.lines())); found.said[0].subject.name
    'Ada Okafor'
    """
    event = reading.event
    if event is not None:
        reading.themes += [((line.start, line.end), event) for line in lines if _is_item(line)]
        beside = [one for one in joined(lines, _goes_on) if _SIDE_EVENT.search(_plain(one))]
        _tell_side_events(reading, event, joined(lines, _goes_on))
        own = [line for line in lines if not any(one.start <= line.start < one.end for one in beside)]
        whole = joined([cell for line in own for cell in apart(line)], _is_wrapped)
        _tell_listed(reading, event, [replace(cell, text=_plain(cell)) for cell in whole])


def _is_wrapped(whole: Line, last: Line, line: Line) -> bool:
    """Tell whether whom a line names goes on in the next: it is full, or ends in a word that leads on."""
    full = (len(last.text) > _WIDTH and last.text[-1] not in ".;:)") or _DANGLES.search(last.text)
    named = _PEOPLE.match(whole.text) or ("," in whole.text and _STATEMENT.match(whole.text))
    new = ":" in line.text or _NEXT_ITEM.match(line.text) or _STATEMENT.match(line.text)
    return bool(full and named and not new) and line.number == last.number + 1


def _goes_on(whole: Line, last: Line, line: Line) -> bool:
    """Tell whether a line tells more of the side event above it."""
    more = _DETAIL.match(line.text) or (line.number == last.number + 1 and not _NEXT_ITEM.match(line.text))
    return bool(more) and _ASIDE.search(whole.text) is not None and line.number - last.number <= _NEAR


def _plain(line: Line) -> str:
    return " ".join(line.text.split())


def _tell_side_events(reading: Reading, event: Named, lines: list[Line]) -> None:
    """Note the side events on the programme: by whom, on which day under whose heading they stand, where, and who."""
    day = reading.day
    for line in (replace(one, text=_plain(one)) for one in lines):
        days = in_year(days_in(line.text), reading.day[:4]) if len(line.text) < _DAY_HEADING else []
        day = days[0].iso if days and days[0].iso else day
        match = _SIDE_EVENT.search(line.text)
        if match is None:
            continue
        title, rest = match["title"] or match["on"], match["rest"] or match["behind"] or ""
        day = _on_weekday(rest, reading.day) or day
        beside = Named("event", title[:1].upper() + title[1:], ("cor:SideEvent",), f"{day} {title}"[:80])
        reading.structured(beside, "cor:partOf", event)
        for listed in _LISTED.finditer(rest):
            _tell_people(reading, beside, line, listed["who"], {"role": listed["role"]})
        for deed in deeds(_BESIDE_ROOM.sub("", rest)):
            for name in deed.bodies if deed.relation in ("cor:organised", "cor:hosted") else ():
                body = organisation(name)
                reading.say(body, deed.relation, beside, line, "organises the side event", as_of=day)
        hours, until, _ = span_in(line.text)
        note = "no time zone given" if hours and not hours.zone else ""
        for relation, clock in (("cor:startDate", hours), ("cor:endDate", until)):
            if len(day) == len("2030-05-02") and (clock is not None or relation == "cor:startDate"):
                value = clock.on(day) if clock is not None else day
                reading.say(beside, relation, "", line, "when the side event is", value=value, role_note=note)
        if room := _BESIDE_ROOM.search(line.text):
            reading.held_in(beside, room.group())


def _on_weekday(words: str, first: str) -> str:
    """Give the day of a session that a weekday means, counted from the session's first day; nothing without both."""
    named = _WEEKDAY.search(words)
    if named is None or len(first) < len("2030-05-02"):
        return ""
    begins = date.fromisoformat(first[:10])
    apart = (_WEEKDAYS.index(named.group().lower()) - begins.weekday()) % len(_WEEKDAYS)
    return (begins + timedelta(days=apart)).isoformat()


def _tell_listed(reading: Reading, event: Named, cells: list[Line]) -> None:
    """Note whom the cells of the programme announce, also below a heading such as "Panellists"."""
    role = ""
    for cell in cells:
        match = _PEOPLE.match(cell.text) or _STATEMENT.search(cell.text)
        head, below = _LIST.match(cell.text), _BELOW.match(cell.text)
        said = match.groupdict() if match else {}
        whole = f"{said.get('office')}, {said['who']}" if said.get("office") else ""
        if match and any(words and _tell_people(reading, event, cell, words, said) for words in (match["who"], whole)):
            role = said.get("role") or ""
        elif head:
            role = head["role"]
        elif role and below and _tell_people(reading, event, cell, below["who"], {"role": role}):
            continue
        elif (alone := _ALONE.search(cell.text)) and (one := entry(_NEXT.split(alone["who"])[0])):
            known = (one.employer or one.state) and (one.post or _TITLED.match(alone["who"]))
            if known:
                _tell_people(reading, event, cell, alone["who"], {})
        else:
            role = ""


def _tell_people(reading: Reading, event: Named, line: Line, who: str, said: dict[str, str | None]) -> bool:
    """Note whom a line of the programme announces, or has moderate, and for which body or state."""
    found = False
    for words in _NEXT.split(who):
        one = entry(words)
        if one is None or not looks_like_name(one.name):
            continue
        found, person = True, Named("person", one.name)
        own = not one.employer or BODY.match(one.employer) is not None
        if _CHAIR.match((said.get("office") or "").strip()) or (own and _CHAIR.match(one.post)):
            reading.say(person, "cor:chaired", event, line, "named as its chair")
        moderates = re.search(r"moderat|facilitat", said.get("role") or "", re.I)
        relation = "cor:moderated" if moderates else "cor:announcedAt"
        reading.say(person, relation, event, line, "on the programme")
        if one.state:
            reading.say(person, "cor:represents", one.state, line, "named with the state")
        elif one.employer:
            body = organisation(one.employer)
            reading.say(person, "cor:affiliatedWith", body, line, "named with the body")
            tell_standing(reading, person, one, line, listed=body)
    return found


def _is_item(line: Line) -> bool:
    return 12 < len(line.text) < 400 and bool(
        re.match(r"^\W*(?:agenda\s+)?(?:item\s+\d|[a-h]\)|\d{1,2}\.|[-–•●])", line.text, re.I)
    )
