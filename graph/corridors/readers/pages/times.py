"""Find in an event's page when the event is: its own date, never the page's, nor that of another event."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import (
    NO_HOUR,
    STAMP,
    Clock,
    Day,
    Moment,
    clocks_in,
    days_in,
    in_year,
    months_in,
    span_in,
    stamped,
    whole_days,
    year_of_weekday,
)
from corridors.readers.names.words import EVENT
from corridors.readers.notes import NO_YEAR, Reading
from corridors.readers.pages import released as press
from corridors.readers.pages.accounts import PAPER, day_told, shown_on, without_year
from corridors.readers.pages.agenda import BULLETS, words_of
from corridors.readers.pages.deeds import DURING
from corridors.readers.pages.rooms import is_ahead
from corridors.readers.zones import zone_named, zone_on

_PUT_UP = wording(
    r"\W*(?:\d{1,2}\s+\w+\s+\d{4}\s+)?(?:(?:date\s+)?(?:published|posted)|last\s+(?:updated?|modified|reviewed)|publi(?:shed|cation)\s+date|"
    r"(?:news(?:\s+item)?|blog|report|article)\s*[|·•:])", re.I
)  # fmt: skip
_OTHER_DATE = wording(
    r"\b(?:post\s+on|screen\s?shot|call\s+for)\b|\b(?:updated|published|posted|issue|volume|newsletter|"
    r"last modified|deadline|regist\w+|rsvp|apply|applications?|submit\w*|"
    r"next (?:event|conference|meeting|edition|session)|previous|past|pre-(?:event|conference|meeting)|"
    r"will take place|took place|was held|revis\w+|retrieved|accessed|adopted|mandate|resolution|copyright|since|born|"
    r"founded|launched in|established)\b|©|\(\d{4}\)\d|\b[A-Z]/[A-Z\d]+/",
    re.I,
)
#: In a sentence that tells when an event was: another event's day, or no event's.
_ANOTHERS = wording(
    r"\b(?:next|previous|last|deadline|adopted|resolution|published|hosting\s+of|(?:side-?lines|margins)\s+of)\b", re.I
)
_LABELLED = wording(
    r"^\W*(?:date|dates|when|day(?!\s+(?:\d|one|two|three)\b)|time|date\s*(?:and|&|/)\s*time|event date|"
    r"start(?:s|ing|\s*date)?)\b\W*",
    re.I,
)
#: The same within a line of facts: "Venue: Lake Hall. Date: 9 May 2030".
_DATED = wording(r"(?:[.;|]|\s-)\s+(?:date|when)\b\W*(?=\d|[A-Z])", re.I)
#: What lasted for days, and was over: "the two-day workshop that ended today".
_SEVERAL_DAYS = wording(r"-(?:day|week|long)\b.*\b(?:ended|concluded|wrapped\s+up|closed|came\s+to\s+an\s+end)\b")
_BARE_YEAR = wording(r"\b((?:19|20)\d\d)\b")
_HELD = wording(
    r"(?:\A|[.–—-]\s+)(?:On|From)\s+(?P<on>(?:\w+,?\s+)?\d[^.,]{3,40})[^.]{0,160}?\b(?:co-?)?(?:hosted|held|"
    r"organi[sz]ed|convened|met|took\s+place)\b"
    rf"|(?:\b{EVENT}\b|\A(?-i:[A-Z][\w-]*[A-Z]+\w*)\s+(?:will|was|is|took|takes)\b)"
    r"[^.]{0,160}?\b(?:on|from|(?:scheduled|planned|set)\s+for)\s+(?P<day>(?:\w+,?\s+){0,2}\d[^.]{4,40})",
    re.I,
)
_BREAKS = wording(r"(?<=[\w)]{2}\.)\s+(?=[A-Z0-9])")
#: The heading of a day in a programme; a programme of more than a week is none of an event.
DAY_HEAD = wording(r"Day\s+(?:\d|[A-Z][a-z]+\b)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.;]{0,40}\Z", re.I)
_STARTS = wording(r"\W*\d{1,2}[.:]\d\d")
#: So many lines below its day an event's agenda begins at the latest; between the two stand facts alone, each so short.
_WEEK, _LONGEST, _NEAR, _FACT = 7, 6000, 8, 90
#: A longer line is prose; a day that stands so near to where a line begins heads it.
_SHORT, _AT_ONCE = 160, 15
_GIVEN = ("event_date", "start_date", "eventdate", "startdate", "date_start", "event_start", "start")
_HOURS = ("time", "hours", "event_time", "start_time", "starttime")
_GIVEN_END = ("end_date", "enddate", "date_end", "event_end", "end")
#: Behind an event's beginning, on a line of its own: when it ends.
_ENDS = wording(
    r"^\W*(?:end(?:s|ing)?|until|to|till|finish(?:es)?|day\s+[2-7](?=\W*\s\w+day\b))\b"
    r"(?:\s*(?:date|time|on|at))*\s*[:–-]?\s*(?=\W*\w)",
    re.I,
)
#: The days of the week in brackets behind the days.
_IN_WORDS = wording(r"\([^()]*day[^()]*\)")
_IN_ADDRESS = wording(r"(?<!\d)((?:19|20)\d\d)(?=[/-]\d\d?\b)")
Fields = Mapping[str, tuple[str, Line]]


def moment_on(lines: Sequence[Line], year: str, above: Sequence[Line] = ()) -> Moment | None:
    """Find when the event is on the lines of a page; a day without a year is one of the given year.

    Days that stand ``above`` the title are those of the page where the page tells any other.

    >>> moment_on([Line(1, 0, 10, "2 May 2030"), Line(3, 12, 22, "9:00-10:00")], "").ends
    '2030-05-02T10:00:00'
    """
    numbers = {line.number for line in above}
    below = [line for line in lines if line.number not in numbers]
    found = next(filter(None, (_dated_line(some, own, year) for some in (below, lines) for own in ("", year))), None)
    if found is None:
        return None
    line, days = found
    start, end, misprints = span_in(STAMP.sub("", line.text))
    places = [line]
    if start is None and (hours := _hours_below(line, lines)) is not None:
        start, end, misprints = span_in(hours.text)
        places.append(hours)
    ends = _end_below(places[-1], lines)
    if ends is not None and (end is None or days_in(ends.text)):
        days = [*days[:1], *(days_in(ends.text)[:1] or days[1:])]
        end = (last := span_in(ends.text))[1] or last[0]
        places.append(ends)
    return Moment(tuple(places), tuple(days), *stamped(lines, days, start, end), tuple(misprints))


def tell_when(reading: Reading, fields: Fields, top: list[Line], title_line: Line | None) -> None:
    """Note when the event begins and ends, as precisely as is said; only the year where no more is said.

    >>> page = Reading(document_of("x.txt", "Date: 2 May 2030"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_when(page, {}, list(page.document.lines()), None)
    >>> page.said[0].value
    '2030-05-02'
    """
    zone = zone_on(fields, top)
    ended = any(key in fields and days_in(fields[key][0]) for key in _GIVEN_END)  # what has an end is no page's date
    whole = "date" in fields and any(day.last for day in days_in(fields["date"][0]))
    keys = (*_GIVEN, "date") if ended or whole or any(key in fields for key in _HOURS) else _GIVEN
    named = [fields[key] for key in keys if key in fields and days_in(fields[key][0])]
    given = next((one for one in named if any(day.iso for day in days_in(one[0]))), None)
    if given is not None:
        until = next((fields[key] for key in _GIVEN_END if key in fields and days_in(fields[key][0])), None)
        days = [*days_in(given[0])[:1], *days_in(until[0])[:1]] if until is not None else days_in(given[0])
        told = Moment((given[1], *([until[1]] if until else [])), tuple(days), *_given_hours(given, until, fields))
        printed = moment_on(top, told.begins[:4]) if told.start is None else None
        if printed is not None and printed.days[0].iso == days[0].iso:  # the page prints the hours of the same day
            told = replace(told, places=(given[1], *printed.places), start=printed.start, end=printed.end or told.end)
        tell_moment(reading, told, zone=zone)
        if until and reading.event and not told.ends and days[-1].iso == days[0].iso:
            reading.say(reading.event, "cor:endDate", "", until[1], "when it ends", value=days[0].iso)
        return
    years = set(_BARE_YEAR.findall(title_line.text)) if title_line is not None else set[str]()
    during = (held[0] for line in top if (held := DURING.search(line.text)))
    years = years or {year for words in during for year in _BARE_YEAR.findall(words)}
    own = press.release_days(top)
    beside = (day.iso for line in top if press.RELEASE.search(line.text) for day in days_in(line.text))
    released = next(iter(own.values()), "") or next(beside, "")
    reading.published_on = reading.published_on or released
    top = [line for line in top if line.number not in own]
    if _tell_today(reading, top, press.dateline(top), zone):
        return
    posted = next((day.iso for line in top[:_NEAR] if _is_posted(line) for day in days_in(line.text)), "")
    reading.published_on = reading.published_on or press.told_on(top) or posted
    top = [press.without_opening(line) for line in top]
    year = years.pop() if len(years) == 1 else released[:4] or _year_of_page(reading, fields) or posted[:4]
    moment = moment_on(
        top,
        year,
        [line for line in top if title_line and line.start < title_line.start and shown_on(line, days_in(line.text))],
    )
    dated = (moment.places[0], list(moment.days)) if moment is not None else None
    today = press.dateline(top, released or reading.published_on) if moment is None else None
    if _tell_today(reading, top, today, zone) or _tell_account(reading, top, dated, year.replace(released[:4], "")):
        return
    if moment is not None:
        tell_moment(reading, moment, zone=zone)
    else:
        for _, line in named[:1]:
            reading.doubt(NO_YEAR, line)
        _tell_less(reading, fields, top, title_line)


def _tell_today(reading: Reading, top: list[Line], opening: press.Dateline | None, zone: str) -> bool:
    """Note the day that a report calls "today" or "yesterday", with the last day where a sentence tells it."""
    if opening is None:
        return False
    start, end, _ = span_in(opening.sentence)
    said = day_told(top, reading.event.name if reading.event else "", opening.day.year, opening.day.iso)
    days = list(said.days) if said and said.days[0].iso == opening.day.iso else [opening.day]
    ended = len(days) == 1 and _SEVERAL_DAYS.search(opening.sentence) is not None
    tell_moment(reading, Moment((opening.line,), tuple(days), start, end), zone=zone, ended=ended)
    return True


def tell_last_day(reading: Reading, body: list[Line]) -> None:
    r"""Note the last of the days that head the parts of a programme, where the first of them is the event's.

    >>> agenda = "2 May 2030\n9:00 Opening\n10:00 Lakes\n3 May 2030\n9:00 Rivers"
    >>> page = Reading(document_of("x.txt", agenda), "f", "k", "t", Named("event", "A talk"))
    >>> tell_when(page, {}, list(page.document.lines()), None)
    >>> tell_last_day(page, list(page.document.lines())); page.said[-1].value
    '2030-05-03'
    """
    read = [(line, in_year(days, reading.day[:4])) for line in body if (days := days_in(line.text))]
    heads = [(line, days[0].iso) for line, days in read if shown_on(line, days) or DAY_HEAD.match(words_of(line.text))]
    told = any(said.relation == "cor:endDate" and said.subject == reading.event for said in reading.said)
    if told or len(heads) < 2 or heads[0][1] != reading.day or reading.event is None:
        return
    order, (line, last) = [day for _, day in heads], heads[-1]
    items = [other for other in body if heads[0][0].start < other.start < line.start and _STARTS.match(other.text)]
    near = order == sorted(set(order)) and (date.fromisoformat(last) - date.fromisoformat(order[0])).days <= _WEEK
    if near and items:
        reading.say(reading.event, "cor:endDate", "", line, "the last day of the programme", value=last)


def _tell_account(reading: Reading, top: list[Line], dated: tuple[Line, list[Day]] | None, year: str) -> bool:
    """Note the day that an account of the event gives, where no line does, or but the day on which it was put up."""
    shown = _shown(*dated) if dated is not None and _hours_below(dated[0], top) is None else ""
    name = reading.event.name if reading.event is not None else ""
    said = day_told(top, name, year, reading.published_on or shown)
    around = day_told(top, name, dated[1][0].year, "") if dated is not None else None
    if dated and around and around.days[0].iso <= dated[1][0].iso <= around.days[0].last:
        said = around  # the day printed is among them
    if said is None:
        if dated is None and (bare := without_year(top, name)) is not None:
            reading.doubt(NO_YEAR, bare)
        return False
    past = bool(shown) and (said.days[0].iso > shown if said.planned else said.days[0].iso < shown)
    heads = dated is not None and dated[1][0].start < _AT_ONCE and span_in(dated[0].text)[1] is not None
    spans = dated is not None and said.days[0].iso <= dated[1][0].iso <= said.days[0].last  # to the last day
    if not (dated is None or past or spans or (len(dated[0].text) >= _SHORT and not heads)):
        return False
    reading.published_on = reading.published_on or shown
    start, end, _ = span_in(said.line.text) if len(said.line.text) < _SHORT else (None, None, [])
    tell_moment(reading, Moment((said.line,), said.days, start, end), doubt=said.doubt, ended=said.ended)
    return True


def _shown(line: Line, days: list[Day]) -> str:
    """Give the day that stands alone on its line, or behind no more than a city: "Velda, 9 May 2030"."""
    alone = (opening := press.opening_of(line.text)) is not None and opening.end >= len(line.text.rstrip())
    return days[0].iso if alone and opening is not None else shown_on(line, days)


def _year_of_page(reading: Reading, fields: Fields) -> str:
    """Give the year in the page's address, in its file's name, or of its own date."""
    told = [fields[key][0] for key in ("permalink", "url", "slug", "date") if key in fields]
    found = (year for words in (*told, reading.document.name) if (year := _IN_ADDRESS.search(words)))
    return next((year[1] for year in found), "")


def _end_below(line: Line, top: Sequence[Line]) -> Line | None:
    """Give the line right below an event's beginning that tells when it ends."""
    below = (other for other in top if 0 < other.number - line.number <= 3 and _ENDS.match(words_of(other.text)))
    told = [other for other in below if span_in(other.text)[0] or days_in(other.text)]
    return next(iter([*(other for other in told[::-1] if days_in(other.text)), *told]), None)


def is_told(lines: list[Line]) -> bool:
    """Tell whether a sentence says on which day an event was or is.

    >>> is_told([Line(1, 0, 50, "The forum met in Berlin on 25 November 2019.")])
    True
    """
    return any(
        (held := _HELD.search(line.text)) and days_in(_day_of(held)) for line in lines if len(line.text) < _LONGEST
    )


def _day_of(held: re.Match[str]) -> str:
    """Give the words for the day, and what follows, in a sentence that tells when an event was."""
    begin = held.start("on" if held["on"] else "day")
    return held.string[begin : begin + 80]


def tell_moment(reading: Reading, told: Moment, *, zone: str = "", doubt: str = "", ended: bool = False) -> None:
    """Note when the event begins and ends, in the zone of the page where the hours name none."""
    start, end = (replace(clock, zone=clock.zone or zone) if clock else None for clock in (told.start, told.end))
    told, event = replace(told, start=start, end=end), reading.event
    if event is None:
        return
    reading.day = told.days[0].iso
    more = {"role_note": "no time zone given" if start and not start.zone else "", "doubt": doubt}
    if ended:
        reading.say(event, "cor:endDate", "", told.places, "when it ended", value=told.begins, **more)
        return
    reading.held_from(event, told.begins, told.ends, told.places, ("when it begins", "when it ends"), **more)
    for misprint in told.misprints:
        reading.doubt(f"“{misprint}” is no time of day: a misprint?", told.places[-1])


def _given_hours(
    given: tuple[str, Line], until: tuple[str, Line] | None, fields: Fields
) -> tuple[Clock | None, Clock | None]:
    """Give the hours that the front matter tells: in fields of their own, or with the days."""
    start, end, _ = span_in(given[0])
    end = end or (span_in(until[0])[0] if until is not None else None)
    for value in (given[0], *([until[0]] if until is not None else [])):  # "2030-05-02T10:00:00Z"
        if (stamp := STAMP.search(value)) and stamp["zone"] and stamp["hour"] != NO_HOUR[0]:
            clock = Clock(stamp["hour"], zone_named(stamp["zone"]))
            start, end = (clock, end) if value == given[0] else (start, clock)
    for key in _HOURS:
        if key in fields:
            start, end = (one or other for one, other in zip(span_in(fields[key][0])[:2], (start, end), strict=True))
    ends = next((fields[key][0] for key in ("end_time", "endtime") if key in fields), "")
    return start, span_in(ends)[0] or end


def _hours_below(line: Line, top: Sequence[Line]) -> Line | None:
    """Give the line that tells the event's hours below its day; the first item of an agenda is none."""
    near = [other for other in top if 0 < other.number - line.number <= _NEAR]
    told = next((n for n, other in enumerate(near) if span_in(other.text)[0] and is_hours(other)), None)
    if told is None or any(len(other.text) > _FACT or other.text[:1].isdigit() for other in near[:told]):
        return None
    items = [other for other in near[told + 1 :] if _STARTS.match(other.text) and span_in(other.text)[0]]
    return None if _STARTS.match(near[told].text) and items else near[told]


def is_hours(line: Line) -> bool:
    """Tell whether a line gives hours and hardly anything else: no day, no item of an agenda."""
    rest = _LABELLED.sub("", words_of(line.text))
    spent = sum(clock.end - clock.start for clock in clocks_in(rest)[0])
    return not days_in(line.text) and len(rest) - spent < 24


def _dated_line(top: Sequence[Line], year: str, labelled_year: str) -> tuple[Line, list[Day]] | None:
    """Find the line that dates the event: a labelled one first, else the first short line with a whole date."""
    held = [(line, days) for line in top if (days := [day for day in _of_weekday(line.text, year) if day.iso])]
    short = [
        (line, days)
        for line, days in held
        if len(line.text) < _SHORT or (days[0].start < _AT_ONCE and span_in(line.text)[1])
    ]
    marked = (line for line in top if _LABELLED.match(line.text) or _DATED.search(line.text))
    labels = [line for line in marked if len(line.text) < _SHORT and not STAMP.search(line.text)]
    labelled = [(line, days) for line in labels if (days := _of_weekday(line.text, labelled_year)) and days[0].iso]
    plain = [
        (line, days)
        for line, days in short
        if not (_OTHER_DATE.search(_clause(line.text, days[0])) or press.RELEASE.search(line.text) or _is_posted(line))
        and (days[0].start < 15 or len(line.text) < 110)
    ]
    heads = {line.number + n for line in labels if not days_in(line.text) for n in (1, 2)}
    plain = [each for each in plain if each[0].text[:2].strip() not in BULLETS or each[0].number in heads]
    starts = [one for one in plain if is_ahead(one[0].text, one[1][0].start) or span_in(one[0].text)[0]]
    told = [
        (line, days)
        for line, _ in held
        if (said := _HELD.search(line.text)) and not _ANOTHERS.search(line.text[max(0, said.start() - 20) : said.end()])
        if len(line.text) < _LONGEST and (days := _of_weekday(_day_of(said), year)[:1]) and days[0].iso
        if not PAPER.match(_day_of(said), days[0].end)
    ]
    bold = ((line, days) for line, days in plain if re.match(r"#|\*\*", line.text))
    headed = [(line, days) for line, days in bold if not _IN_WORDS.sub("", line.text[days[-1].end :]).strip(" *_#)")]
    return next(iter([*labelled, *headed, *starts, *told]), None)


def _clause(text: str, day: Day) -> str:
    """Give the sentence of a line in which a day stands: "Monday 4 March 2030, 2 p.m." before "RSVP here"."""
    begin = max((found.end() for found in _BREAKS.finditer(text, 0, day.start)), default=0)
    end = _BREAKS.search(text, day.end)
    return text[begin : end.start() if end else len(text)]


def _is_posted(line: Line) -> bool:
    """Tell whether a line is the moment at which a page was put up, as it says, or by one hour to the very minute."""
    if _PUT_UP.match(line.text) and len(line.text) < _SHORT:
        return True
    clocks = clocks_in(line.text)[0] if len(line.text) < _SHORT // 2 else []
    return len(clocks) == 1 and clocks[0].time[-1] not in "05" and len(days_in(line.text)) == 1


def _of_weekday(text: str, year: str) -> list[Day]:
    """Give the days that a text prints; of a year that is not printed, the one in or beside it whose weekday it is."""
    days = days_in(text)
    if not year or not days or any(day.year for day in days):
        return in_year(days, year)
    return in_year(days, year_of_weekday(text, days[0], (year, str(int(year) + 1))) or year)


def _tell_less(reading: Reading, fields: Fields, top: list[Line], title_line: Line | None) -> None:
    """Note the day of a page that is kept as an event, a month, or the year that the title or the conference gives."""
    event = reading.event
    kept = fields.get("layout", ("", None))[0].lower() in ("event", "events") or {"location", "venue"}.intersection(
        fields
    )
    if event is None:
        return
    if kept and "date" in fields and (days := days_in(fields["date"][0])):
        reading.day = days[0].iso
        doubt = "the date of a page kept as an event: is it the event's?"
        reading.say(event, "cor:startDate", "", fields["date"][1], "the day", value=days[0].iso, doubt=doubt)
        return
    for line in top:
        if _LABELLED.match(line.text) and (months := months_in(line.text)):
            reading.day = months[0].iso
            reading.say(event, "cor:startDate", "", line, "the month", value=months[0].iso)
            return
    if title_line is not None and (days := whole_days(title_line.text)):
        tell_moment(reading, Moment((title_line,), tuple(days), None, None))
        return
    for line in [line for line in (title_line, *top) if line is not None]:
        during = DURING.search(line.text)
        years = _BARE_YEAR.findall(during["name"] if during else line.text if line is title_line else "")
        if years:
            reading.day = years[-1]
            note = "the year alone; the page's own date is another"
            doubt = "only a year is given: which day was it?"
            reading.say(event, "cor:startDate", "", line, "its year", value=years[-1], role_note=note, doubt=doubt)
            return
