"""Find in an event's page when the event is: its own date, never the page's, nor that of another event."""

import re
from collections.abc import Mapping

from corridors.documents import Line
from corridors.readers.agenda import BULLETS, words_of
from corridors.readers.dates import Clock, Day, clocks_in, days_in, in_year, months_in, span_in
from corridors.readers.eventdeeds import DURING
from corridors.readers.notes import Reading
from corridors.readers.released import RELEASE, dateline, release_days

_OTHER_DATE = re.compile(
    r"\b(?:updated|published|posted|issue|volume|newsletter|last modified|deadline|regist\w+|rsvp|apply|applications?|"
    r"submit\w*|next (?:event|conference|meeting|edition|session)|previous|past|will take place|"
    r"took place|was held|revis\w+|retrieved|accessed|adopted|mandate|resolution|copyright|since|born|founded|"
    r"launched in|established)\b|©|\(\d{4}\)\d|\b[A-Z]/[A-Z\d]+/",
    re.I,
)
#: In a sentence that tells when an event was: another event's day, or no event's.
_ANOTHERS = re.compile(r"\b(?:next|previous|last|deadline|adopted|resolution|published)\b", re.I)
_LABELLED = re.compile(
    r"^\W*(?:date|dates|when|day|time|date\s*(?:and|&|/)\s*time|event date|start(?:s|ing)?)\b\W*", re.I
)
_BARE_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_HELD = re.compile(
    r"(?:\A|[.–—-]\s+)(?:On|From)\s+(?P<on>(?:\w+,?\s+)?\d[^.,]{3,40})[^.]{0,160}?\b(?:co-?)?(?:hosted|held|"
    r"organi[sz]ed|"
    r"convened|met|took\s+place)\b"
    r"|\b(?:event|conference|workshop|panel|seminar|webinar|meeting|forum|dialogue|round\s?table|session|symposium|"
    r"edition|week|talks|course|training|summit)\b"
    r"[^.]{0,160}?\b(?:on|from)\s+(?P<day>(?:\w+,?\s+)?\d[^.]{6,40}|\w+\s+\d[^.]{4,40})",
    re.I,
)
_STARTS = re.compile(r"\W*\d{1,2}[.:]\d\d")
#: So many lines below its day an event's agenda begins at the latest.
_NEAR = 8
_LONGEST = 6000
_GIVEN = ("event_date", "start_date", "eventdate", "startdate", "date_start", "event_start", "start")
_GIVEN_END = ("end_date", "enddate", "date_end", "event_end", "end")
Fields = Mapping[str, tuple[str, Line]]


def tell_when(reading: Reading, fields: Fields, top: list[Line], title_line: Line | None) -> None:
    """Note when the event begins and ends, as precisely as is said; only the year where no more is said.

    >>> from corridors.documents import document_of
    >>> from corridors.readers.notes import Named
    >>> page = Reading(document_of("x.txt", "Date: 2 May 2030"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_when(page, {}, list(page.document.lines()), None)
    >>> page.said[0].value
    '2030-05-02'
    """
    given = next((fields[key] for key in _GIVEN if key in fields and days_in(fields[key][0])), None)
    if given is not None:
        until = next((fields[key] for key in _GIVEN_END if key in fields and days_in(fields[key][0])), None)
        days = [*days_in(given[0])[:1], *days_in(until[0])[:1]] if until is not None else days_in(given[0])
        _tell(reading, days, [given[1], *([until[1]] if until is not None else [])], *_given_hours(given, fields))
        return
    years = set(_BARE_YEAR.findall(title_line.text)) if title_line is not None else set()
    own = release_days(top)
    released = next(iter(own.values()), "") or _beside_release(top)
    reading.published_on = reading.published_on or released
    top = [line for line in top if line.number not in own]
    if (opening := dateline(top)) is not None:
        start, end, _ = span_in(opening.sentence)
        _tell(reading, [opening.day], [opening.line], start, end)
        return
    dated = _dated_line(top, "") or _dated_line(top, years.pop() if len(years) == 1 else released[:4])
    if dated is None:
        _tell_less(reading, fields, top, title_line)
        return
    line, days = dated
    start, end, misprints = span_in(line.text)
    places = [line]
    if start is None:
        hours = _hours_below(line, top)
        if hours is not None:
            start, end, misprints = span_in(hours.text)
            places.append(hours)
    _tell(reading, days, places, start, end)
    for misprint in misprints:
        reading.doubt(f"“{misprint}” is no time of day: a misprint?", places[-1])


def _beside_release(top: list[Line]) -> str:
    return next((day.iso for line in top if RELEASE.search(line.text) for day in days_in(line.text)), "")


def is_told(lines: list[Line]) -> bool:
    """Tell whether a sentence says on which day an event was or is.

    >>> is_told([Line(1, 0, 50, "The forum met in Berlin on 25 November 2019.")])
    True
    """
    return any(
        (held := _HELD.search(line.text)) and days_in(_day_of(held)) for line in lines if len(line.text) < _LONGEST
    )


def _day_of(held: re.Match[str]) -> str:
    """Give the words for the day in a sentence that tells when an event was."""
    return held["on"] or held["day"]


def _tell(reading: Reading, days: list[Day], places: list[Line], start: Clock | None, end: Clock | None) -> None:
    """Note the days, with the hours where they are known."""
    event, first = reading.event, days[0]
    if event is None:
        return
    reading.day = first.iso
    follows = len(days) > 1 and days[1].start > first.end
    apart = follows and re.search(r"[.;]\s", places[0].text[first.end : days[1].start])
    last = days[1].iso if len(days) > 1 and not apart and days[1].iso > first.iso else first.last or first.iso
    begin = start.on(first.iso) if start else first.iso
    finish = end.on(last) if end else last if last != first.iso else ""
    note = "no time zone given" if start and not start.zone else ""
    reading.say(event, "cor:startDate", "", places, "when it begins", value=begin, role_note=note)
    if finish:
        reading.say(event, "cor:endDate", "", places, "when it ends", value=finish, role_note=note)


def _given_hours(given: tuple[str, Line], fields: Fields) -> tuple[Clock | None, Clock | None]:
    """Give the hours that the front matter tells in fields of their own."""
    zone = next((fields[key][0] for key in ("timezone", "time_zone", "tz") if key in fields), "")
    hours = []
    for key in ("start_time", "end_time"):
        found = clocks_in(f"{fields[key][0]} {zone}")[0] if key in fields else []
        hours.append(found[0] if found else None)
    start, end, _ = span_in(given[0])
    return hours[0] or start, hours[1] or end


def _hours_below(line: Line, top: list[Line]) -> Line | None:
    """Give the line that tells the event's hours below its day; the first item of an agenda is none."""
    timed = [other for other in top if 0 < other.number - line.number <= _NEAR and span_in(other.text)[0]]
    told = next((other for other in timed if other.number - line.number <= 3 and _is_hours(other)), None)
    items = [other for other in timed if other is not told and _STARTS.match(other.text)]
    return None if told is not None and _STARTS.match(told.text) and items else told


def _is_hours(line: Line) -> bool:
    """Tell whether a line gives hours and hardly anything else: no day, no item of an agenda."""
    rest = _LABELLED.sub("", words_of(line.text))
    spent = sum(clock.end - clock.start for clock in clocks_in(rest)[0])
    return not days_in(line.text) and len(rest) - spent < 24


def _dated_line(top: list[Line], year: str) -> tuple[Line, list[Day]] | None:
    """Find the line that dates the event: a labelled one first, else the first short line with a whole date."""
    held = [(line, days) for line in top if (days := [day for day in in_year(days_in(line.text), year) if day.iso])]
    short = [
        (line, days) for line, days in held if len(line.text) < 160 or (days[0].start < 15 and span_in(line.text)[1])
    ]
    labelled = [(line, days) for line, days in short if _LABELLED.match(line.text)]
    plain = [
        (line, days)
        for line, days in short
        if not (_OTHER_DATE.search(line.text) or RELEASE.search(line.text))
        and (days[0].start < 15 or len(line.text) < 110)
    ]
    plain = [(line, days) for line, days in plain if line.text[:2].strip() not in BULLETS]
    starts = [each for each in plain if each[1][0].start < 30 or span_in(each[0].text)[0]]
    told = [
        (line, [day])
        for line, _ in held
        if (said := _HELD.search(line.text)) and not _ANOTHERS.search(line.text[max(0, said.start() - 20) : said.end()])
        for day in in_year(days_in(_day_of(said)), year)[:1]
        if day.iso and len(line.text) < _LONGEST
    ]
    marked = [each for each in plain if re.match(r"#|\*\*", each[0].text)]
    headed = [(line, days) for line, days in marked if not line.text[days[-1].end :].strip(" *_#)")]
    return next(iter([*labelled, *headed, *starts, *told]), None)


def _tell_less(reading: Reading, fields: Fields, top: list[Line], title_line: Line | None) -> None:
    """Note the day of a page that is kept as an event, a month, or the year that the title or the conference gives."""
    event = reading.event
    kept = fields.get("layout", ("", None))[0].lower() in ("event", "events") and "date" in fields
    if event is None:
        return
    if kept and (days := days_in(fields["date"][0])):
        reading.day = days[0].iso
        doubt = "the date of a page kept as an event: is it the event's?"
        reading.say(event, "cor:startDate", "", fields["date"][1], "the day", value=days[0].iso, doubt=doubt)
        return
    for line in top:
        if _LABELLED.match(line.text) and (months := months_in(line.text)):
            reading.day = months[0].iso
            reading.say(event, "cor:startDate", "", line, "the month", value=months[0].iso)
            return
    for line in [line for line in (title_line, *top) if line is not None]:
        during = DURING.search(line.text)
        years = _BARE_YEAR.findall(during["name"] if during else line.text if line is title_line else "")
        if years:
            reading.day = years[-1]
            again = [
                other
                for other in top
                if other is not line and (held := DURING.search(other.text)) and years[-1] in held["name"]
            ]
            note = "the year alone; the page's own date is another"
            doubt = "only a year is given: which day was it?"
            told = {"value": years[-1], "role_note": note, "doubt": doubt}
            reading.say(event, "cor:startDate", "", [line, *again], "the year it was held", **told)
            return
