"""Settle what a table is about: its events and sessions, processes, projects and texts; when they are, and where."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.matters import is_item
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.rooms import room_of
from corridors.readers.pages.sessions import session_title
from corridors.readers.sheets.days import Span
from corridors.readers.sheets.rows import GIST, Row
from corridors.readers.sheets.titles import Heading, event_named, process_in, text_of
from corridors.readers.un.sessions import NUMBERED, session_of

_KIND = wording(
    r"(?:session|panel|workshop|meeting|event|part|segment|day|séance|sesión|opening|closing|apertura|clausura|inauguración|ouverture|clôture)\s*[\dIVXA-Z]{0,4}",
    re.I,
)
_MEETING = wording(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:\w+\s+)?meeting\b",
    re.I,
)
_ROOM = wording(r"(?:(?:conference|meeting|plenary)\s+)?(?:room|hall|salle|sala|auditorium|plenary)\b", re.I)
_NOWHERE = wording(r"(?:on-?line|virtual(?:ly)?|remote|hybrid|zoom|webex|teams|en ligne|en línea|virtuel)\b.*", re.I)
_SITTING = wording(rf"Meeting\s\d+|{_MEETING.pattern}", re.I)
#: On what a body is, where a list tells it from others of its kind: "Expert Group (lakes)".
_MATTER = wording(r"(?<=[a-z]) \((?P<matter>[a-z][a-z -]{3,40})\)\Z")
#: What many processes have, and only the process tells apart.
_OF_PROCESS = wording(r"\A(?:[\w-]+\s+){0,3}(?:session|meeting|consultations?)\Z", re.I)
#: Where and when it was, behind what it is called: "Third session (Velda, 6-10 May 2030)".
_WHEN_AND_WHERE = wording(r"\s*\((?P<place>[A-ZÀ-Þ][^(),\d]{2,40}),\s*(?P<days>\d[^()]{4,40})\)\Z")
_DAY, _MONTH = len("2030-05-02"), len("2030-05")


def things_of(row: Row, above: Heading) -> Named | None:
    """Settle what a row is about, its columns before the lines above the table; give what its days are of, if anything.

    >>> row = Row(Reading(document_of("x.csv", ""), "", "", ""), {"event": "A talk", "place": "Oslo"}, (0, 0))
    >>> things_of(row, Heading()).name, row.reading.structure[0][1]
    ('A talk', 'cor:heldIn')
    """
    _set_apart(row)
    _set_sitting(row, above)
    cells = row.cells
    if cells.get("event", "").isdigit():  # which of the meetings of what the lines above name
        cells.setdefault("session", f"Meeting {cells.pop('event')}")
    row.things = things = dict(above.things)
    for kind in ("process", "programme"):
        if kind in cells:
            name = _MATTER.sub(r" on \g<matter>", " ".join(cells[kind].split()))
            things[kind] = Named(kind, name, aliases=(*filter(None, [cells.get("alias")]),), when=row.span.day)
    if "symbol" in cells or "document" in cells:
        things["document"] = _text(cells)
    own = None
    if "event" in cells:
        things["event"] = own = _event(row, " ".join(cells["event"].split()))
    if "session" in cells or ("event" in cells and "subject" in cells):
        own = _session(row, things)
    if own is not None:
        sits = "event" in above.things and _SITTING.fullmatch(cells.get("session", ""))
        row.sitting = cells["session"] if sits else ""  # of a session, whose people the rows are of
        things["event"] = above.things["event"] if sits else own
        if "process" in cells and "session" not in cells:
            row.reading.structured(own, "cor:meetingOf", things["process"])
    dated = own or next((things[kind] for kind in ("process", "programme") if kind in cells), None)
    _tell_place(row, own, above)
    _tell_text_days(row)
    if dated is None and row.span.unclear and "document" not in things:
        row.ask("a day such as 5/6: is the day written first, or the month? the year alone is taken")
    return dated


def _set_apart(row: Row) -> None:
    """Set apart what brackets behind an event tell of where and when it was."""
    for what in ("event", "session"):
        aside = _WHEN_AND_WHERE.search(row.cells.get(what, ""))
        if aside is not None and (days := days_in(aside["days"])):
            row.cells |= {what: row.cells[what][: aside.start()], "place": row.cells.get("place", aside["place"])}
            row.span = row.span if row.span.start else Span(days[0].iso, days[0].last)


def _set_sitting(row: Row, above: Heading) -> None:
    """Set apart the hour and the room behind which meeting it is, of the session that the lines above name."""
    cells = row.cells
    if "event" in above.things and "session" not in cells and (one := _MEETING.match(cells.get("event", ""))):
        more = [part.strip(" ()") for part in re.split(r"[,;(]", cells.pop("event")[one.end() :]) if part.strip(" ()")]
        rooms = [part for part in more if not days_in(part) and not re.match(r"\d", part)]
        cells |= {"session": one.group(), **({"room": rooms[0]} if rooms and "room" not in cells else {})}


def _text(cells: Mapping[str, str]) -> Named:
    title = " ".join(cells.get("document", "").split())
    if "symbol" not in cells:
        return text_of(title)
    named = text_of(cells["symbol"])
    return (
        replace(named, name=title or named.name)
        if named.slug
        else Named("document", title or named.name, slug=cells["symbol"])
    )


def _event(row: Row, written: str) -> Named:
    event, title = event_named(written), session_title(written)
    of = row.cells.get("process", "")
    if of and (_OF_PROCESS.search(written) or NUMBERED.fullmatch(written)):
        process: Named | None = Named("process", " ".join(of.split()), when=row.span.day)
        event = Named("event", f"{written}, {of}")
    else:
        process = process_in(written, row.span.day) if title is None or not title.slug else None
    if process is not None and (numbered := NUMBERED.search(written)) is not None:
        return _numbered(row, numbered["which"].lower(), process, written)
    if title is not None and title.slug and (conference := title.conference()) is not None:
        row.reading.structured(event, "cor:partOf", conference)
    return event


def _session(row: Row, things: Mapping[str, Named]) -> Named | None:
    """Name a session by its column, and by the event or process that it is part of; ask where only a number is told."""
    whole, process = things.get("event"), things.get("process")
    written = " ".join(row.cells.get("session", "").split())
    subject = " ".join(row.cells.get("subject", "").split())
    written = f"Session {written}" if written.isdigit() and subject else written
    told = f"{written}: {subject}" if written and subject and written != subject else written or subject
    if "session" not in row.cells and whole is not None and _KIND.fullmatch(whole.name):
        return Named("event", f"{whole.name}: {subject}")
    numbered = NUMBERED.search(written) if whole is None or not _MEETING.fullmatch(written) else None
    process = process or (process_in(written, row.span.day) if numbered is not None else None)
    if numbered is not None and process is not None:
        return _numbered(row, numbered["which"].lower(), process, written)
    title = session_title(told)
    if title is not None and title.slug:
        return _event(row, told)
    numbers = re.fullmatch(r"\d+|[IVX]+", told) is not None
    generic = numbers or is_item(told) or bool(_KIND.fullmatch(told) or _MEETING.fullmatch(told))
    if whole is None:
        if generic:
            row.ask(
                "a session of which event? the table names none: add a column or a title row, or a mapping with [every]"
            )
            return None
        return Named("event", told, ("cor:Session",))
    label = f"Session {told}" if re.fullmatch(r"\d+|[IVX]+", told) else told
    session = Named(
        "event", f"{label}, {whole.name}" if generic else label, ("cor:Session",), f"{whole.slug or whole.name} {told}"
    )
    row.reading.structured(session, "cor:partOf", whole)
    if "{process}" in whole.slug and process is not None:  # which tells it apart from that of another process
        row.reading.structured(session, "cor:meetingOf", process)
    return session


def _numbered(row: Row, which: str, process: Named, written: str) -> Named:
    """Name a session of a process by its number, or a meeting of the session by both."""
    row.things["process"] = process
    meeting = _MEETING.search(written)
    if meeting is not None and not re.search(r"session\b(?!\w)", written, re.I):  # of the process, and of no session
        one, whole = Named("event", written), written[: meeting.start()].strip(" ,;:–-")
        row.reading.structured(one, "cor:meetingOf", process)
        if whole and process_in(whole) is not None and whole != process.name:
            row.reading.structured(one, "cor:partOf", Named("event", whole))
        return one
    session = session_of(which, process)
    row.reading.structured(session, "cor:meetingOf", process)
    if meeting is None:
        return session
    row.reading.structured(
        one := Named("event", f"{meeting.group()} of the {session.name[:1].lower()}{session.name[1:]}"),
        "cor:partOf",
        session,
    )
    return one


def _tell_place(row: Row, own: Named | None, above: Heading) -> None:
    if own is None or own.kind != "event":
        return
    places = [" ".join(row.cells[what].split()) for what in ("place", "room") if what in row.cells]
    for place in places:
        if _ROOM.match(place) or place == " ".join(row.cells.get("room", "").split()):
            row.reading.structured(own, "cor:heldIn", room_of(place, above.things.get("event") or own))
        elif not _NOWHERE.fullmatch(place):
            row.reading.held_in(own, place)


def _tell_text_days(row: Row) -> None:
    text = row.things.get("document")
    if text is None or not row.cells.keys() & {"symbol", "document"}:
        return
    for what, relation in (("adopted", "cor:adoptedOn"), ("published", "cor:publishedOn")):
        if day := row.calendar.day(row.cells.get(what, "")):
            row.reading.say(text, relation, "", row.place, GIST, value=day)
    if row.span.start and "date" in row.cells and not row.cells.keys() & {"event", "session", "adopted"}:
        if row.cells.keys() & {"yes", "against"} or "/RES/" in text.acronym:
            unclear = f"{row.span.unclear}: is the day written first, or the month?" if row.span.unclear else ""
            row.reading.say(text, "cor:adoptedOn", "", row.place, GIST, value=row.span.day, doubt=unclear)
        else:
            row.ask("a date beside a text: when it was adopted, published or submitted? name the column so, or map it")


def tell_days(reading: Reading, dated: Sequence[tuple[Row, Named]], above: Heading) -> None:
    """Note when events begin and end, by all the rows of each; where rows print several days, ask after the last.

    >>> from corridors.readers.sheets.days import Span
    >>> reading = Reading(document_of("x.csv", "A talk"), "", "", "")
    >>> row = Row(reading, {}, (0, 6), span=Span("2030-05-02"))
    >>> tell_days(reading, [(row, Named("event", "A talk"))], Heading()); reading.said[0].value
    '2030-05-02'
    """
    of: dict[Named, list[Row]] = {}
    for row, thing in dated:
        if row.span.start:
            of.setdefault(thing, []).append(row)
    for thing, rows in of.items():
        if _are_several(rows):
            rows[0].ask("rows of one name, weeks apart, each with its end: which meeting is which? name them apart")
        else:
            _tell_span(thing, rows)
    event, text = above.things.get("event"), above.things.get("document")
    if text is not None and above.dated and above.days:
        reading.say(text, "cor:adoptedOn", "", above.place, "in the lines above the table", value=above.days[0].iso)
    if event is not None and event not in of:
        for day in above.days[:1]:
            reading.held_from(event, day.iso, day.last, above.place, ("in the lines above the table",) * 2)
        reading.held_in(event, above.city)


def _are_several(rows: Sequence[Row]) -> bool:
    """Tell whether rows of one name are of several events: each ends before the next begins, months later."""
    spans = sorted({(row.span.start[:_DAY], row.span.end[:_DAY]) for row in rows})
    return any(
        before[1] and before[1] < after[0] and before[1][:_MONTH] != after[0][:_MONTH]
        for before, after in pairwise(spans)
    )


def _tell_span(thing: Named, rows: Sequence[Row]) -> None:
    starts = {row.span.start: row for row in reversed(rows)}
    exact = {day for day in starts if not any(other != day and other.startswith(day) for other in starts)}
    first, last = min(exact), max(exact)
    ends = {row.span.end: row for row in reversed(rows) if row.span.end}
    row = starts[first]
    doubt = f"{row.span.unclear}: is the day written first, or the month?" if row.span.unclear else ""
    note = "no time zone given" if re.search(r"T[\d:]+\Z", first) else ""
    row.reading.say(thing, "cor:startDate", "", row.place, GIST, value=first, doubt=doubt, role_note=note)
    if ends and max(ends)[:_DAY] >= last[:_DAY]:
        end = max(ends)
        ends[end].reading.say(thing, "cor:endDate", "", ends[end].place, GIST, value=end, doubt=doubt, role_note=note)
    elif last[:_DAY] != first[:_DAY]:
        asked = doubt or "rows give several days: does the event end on the last?"
        row.reading.say(thing, "cor:endDate", "", starts[last].place, GIST, value=last[:_DAY], doubt=asked)
