"""Read event pages of organisers, with front matter or without: title, when, where, by whom, segments, speakers."""

import re
from collections.abc import Iterator

from corridors.documents import Document, Line
from corridors.readers.dates import days_in, span_in
from corridors.readers.eventdeeds import DURING, tell_sentences, tell_support
from corridors.readers.frontmatter import front_matter
from corridors.readers.groups import session_formats
from corridors.readers.headings import heading
from corridors.readers.igf import tell_role
from corridors.readers.notes import Named, Reading
from corridors.readers.people import Entry, entry, looks_like_name
from corridors.readers.rolls import Listed, Page
from corridors.readers.turns import is_turn_marker

_MARKS = re.compile(r"^[#>*_\s]+|[*_#\s]+$|<[^>]+>")
_SEGMENT = re.compile(
    r"^\W*(?P<what>segment|session|panel|part|track|block|module|plenary|round\s?table|dialogue)"
    r"\s*(?P<number>[IVX]{1,4}|\d{1,2}|[A-H]|one|two|three|four|five|six)\s*[:.–—-]\s*(?P<title>\S.+"
    r")",
    re.I,
)
_OTHER_DATE = re.compile(
    r"\b(?:updated|published|posted|last modified|deadline|regist\w+|rsvp|apply|applications?|"
    r"submit\w*|next (?:event|conference|meeting|edition|session)|previous|past|will take place|"
    r"took place|was held|adopted|mandate|resolution|copyright|since|born|founded|launched in|established)\b|©",
    re.I,
)
_LABELLED = re.compile(
    r"^\W*(?:date|dates|when|day|time|date\s*(?:and|&|/)\s*time|event date|start(?:s|ing)?)\b\W*", re.I
)
_CITY_LINE = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’&-]*(?:\s+(?:of|the|and|de|for|[A-ZÀ-Þ0-9][\w.'’&-]*))*)(?:,\s*[A-ZÀ-Þ][\w.'’ -]+){1,4}$"
)
_LONGEST = 50_000
_MENU = re.compile(
    r"(?:past event|upcoming event|research event|invitation only|members(?:['’]?\s*event)?\b|"
    r"(?:home|menu|events?|search|skip to|you are here|share|print|register)\b)",
    re.I,
)
_BARE_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a page about an event.

    >>> from corridors.documents import document_of
    >>> recognises(document_of("x.txt", "A talk\n\n18 January 2030, 3:00PM\n\nSpeakers\nAda Okafor")) > 0.3
    True
    """
    lines = list(document.lines())
    if not lines or sum(is_turn_marker(line.text) for line in lines) >= 2:
        return 0.0
    fields, _ = front_matter(document)
    dated = any(days_in(line.text) and len(line.text) < 160 for line in lines[:30])
    roles = sum(bool((found := heading(line.text)) and found.role) for line in lines)
    words = re.search(
        r"\b(?:event|panel|session|conference|webinar|workshop|round\s?table|seminar|speakers?)\b", document.text, re.I
    )
    return 0.35 * bool(fields) + 0.25 * dated + 0.1 * min(roles, 2) + 0.2 * bool(words)


def read(document: Document) -> Reading:
    r"""Read a page about an event: when and where it is, who organises, hosts, funds, speaks, and its segments.

    >>> from corridors.documents import document_of
    >>> page = read(document_of("x.txt", "A talk\n\n18 January 2030\n\nThe event is hosted by Example Trust."))
    >>> [(s.subject.name, s.relation) for s in page.said if s.relation == "cor:hosted"]
    [('Example Trust', 'cor:hosted')]
    """
    fields, begin = front_matter(document)
    body = [line for line in document.lines() if line.start >= begin and len(line.text) < _LONGEST and _words(line)]
    reading = Reading(document, "event page", "organiserPage", "")
    segments = [line for line in body if _SEGMENT.match(_words(line)) and len(line.text) < 220]
    agenda = any((found := heading(line.text)) and found.name in ("agenda", "programme", "schedule") for line in body)
    if len(segments) >= 2 or agenda:
        reading.kind = "programmePage"
    title_line = _title_line(body, fields)
    _name(reading, fields, title_line, body)
    if "date" in fields and (days := [day.iso for day in days_in(fields["date"][0]) if day.iso]):
        reading.published_on = days[0]
    top = [line for line in body if not segments or line.start < segments[0].start]
    _tell_when(reading, fields, top, title_line)
    _tell_segments(reading, segments, body)
    _tell_people(reading, top if segments else body, segments, body)
    tell_sentences(reading, body)
    _tell_forms_and_place(reading, top, title_line)
    reading.lines_read = len(body)
    return reading


def _words(line: Line) -> str:
    return _MARKS.sub("", _MARKS.sub("", line.text)).strip(" *_")


def _title_line(body: list[Line], fields: dict[str, tuple[str, Line]]) -> Line | None:
    """Find the heading that names the event: a marked one, else the first line that is neither date nor menu."""
    marked = next(
        (line for line in body[:12] if re.match(r"#{1,6}\s|\*\*", line.text) and not days_in(line.text)), None
    )
    if marked is not None:
        return marked
    if "title" in fields:
        return fields["title"][1]
    for line in body[:10]:
        plain = _words(line)
        if 8 < len(plain) < 200 and not days_in(plain[:30]) and not _MENU.match(plain):
            return line
    return body[0] if body else None


def _name(reading: Reading, fields: dict[str, tuple[str, Line]], title_line: Line | None, body: list[Line]) -> None:
    """Name the event: by the heading, with the page's own title as another name."""
    headed = _words(title_line) if title_line is not None else ""
    titled = fields["title"][0] if "title" in fields else ""
    if title_line is not None and "title" in fields and title_line is fields["title"][1]:
        headed = titled
    name = re.sub(r"\s+", " ", headed or titled or reading.document.name).strip(" :–-")
    aliases = tuple(dict.fromkeys(other for other in (titled,) if other and other != name))
    reading.event = Named("event", name, ("cor:Session",), "", aliases)
    reading.about = reading.event
    reading.title = f"{name[:150]}: event page"
    if title_line is not None:
        reading.prose.append(((title_line.start, title_line.end), reading.event))
    if not body:
        reading.doubt("the page is empty", (0, 0))


def _tell_when(reading: Reading, fields: dict[str, tuple[str, Line]], top: list[Line], title_line: Line | None) -> None:
    """Note when the event is: its own date, never the page's; only the year where no more is said."""
    event = reading.event
    if event is None:
        return
    given = next(
        (
            fields[key]
            for key in ("event_date", "start_date", "eventdate", "startdate", "date_start", "event_start")
            if key in fields
        ),
        None,
    )
    dated = _dated_line(top) if given is None else given[1]
    if dated is None:
        _tell_year(reading, top, title_line)
        return
    days = [day for day in days_in(dated.text) if day.iso]
    reading.day = days[0].iso
    places: list[Line] = [dated]
    start, end, misprints = span_in(dated.text)
    if start is None and given is None:
        hours = next(
            (
                line
                for line in top
                if 0 < line.number - dated.number <= 3 and span_in(line.text)[0] and not days_in(line.text)
            ),
            None,
        )
        if hours is not None:
            start, end, misprints = span_in(hours.text)
            places.append(hours)
    last = days[1].iso if len(days) > 1 and days[1].iso > days[0].iso else days[0].last or days[0].iso
    begin = start.on(days[0].iso) if start else days[0].iso
    finish = end.on(last) if end else last if last != days[0].iso else ""
    note = "no time zone given" if start and not start.zone else ""
    reading.say(event, "cor:startDate", "", places, "when it begins", value=begin, role_note=note)
    if finish:
        reading.say(event, "cor:endDate", "", places, "when it ends", value=finish, role_note=note)
    for misprint in misprints:
        reading.doubt(f"“{misprint}” is no time of day: a misprint?", places[-1])


def _dated_line(top: list[Line]) -> Line | None:
    """Find the line that dates the event: a labelled one first, else the first short line with a whole date."""
    short = [line for line in top if len(line.text) < 160 and any(day.iso for day in days_in(line.text))]
    labelled = [line for line in short if _LABELLED.match(line.text)]
    plain = [line for line in short if not _OTHER_DATE.search(line.text) and len(_words(line)) < 110]
    starts = [line for line in plain if days_in(_words(line))[0].start < 25 or span_in(line.text)[0]]
    return next(iter([*labelled, *starts]), None)


def _tell_year(reading: Reading, top: list[Line], title_line: Line | None) -> None:
    """Note the year alone where the title, or the conference the event belongs to, gives no more."""
    for line in [line for line in (title_line, *top) if line is not None]:
        during = DURING.search(line.text)
        years = _BARE_YEAR.findall(during["name"] if during else line.text if line is title_line else "")
        if years and reading.event is not None:
            reading.day = years[-1]
            again = [
                other
                for other in top
                if other is not line and (held := DURING.search(other.text)) and years[-1] in held["name"]
            ]
            reading.say(
                reading.event,
                "cor:startDate",
                "",
                [line, *again],
                "the year it was held",
                value=years[-1],
                role_note="the year alone; the page's own date is another",
                doubt="only a year is given: which day was it?",
            )
            return


def _tell_segments(reading: Reading, segments: list[Line], body: list[Line]) -> None:
    """Note the segments of the event, each with its times."""
    event = reading.event
    if event is None or len(segments) < 2:
        reading.prose += [
            ((line.start, line.end), event) for line in body if event is not None and len(_words(line)) > 60
        ]
        return
    day_line = next(
        (line for line in body if reading.day and any(day.iso == reading.day for day in days_in(line.text))), None
    )
    zone = next(
        (match.value[19:] for match in reading.said if match.relation == "cor:startDate" and len(match.value) > 19), ""
    )
    reading.prose += [
        ((line.start, line.end), event) for line in body if line.start < segments[0].start and len(_words(line)) > 60
    ]
    for n, line in enumerate(segments):
        match = _SEGMENT.match(_words(line))
        if match is None:
            continue
        until = segments[n + 1].start if n + 1 < len(segments) else len(reading.document.text)
        under = [other for other in body if line.start < other.start < until]
        part = Named(
            "event", match["title"].strip(" *_"), ("cor:Session",), f"{{event}} {match['what'].lower()} {n + 1}"
        )
        reading.structured(part, "cor:partOf", event)
        if re.search(r"\bpanels?\b", f"{event.name} {match['what']}", re.I) or any(
            re.search(r"\b(?:this|the) panel\b", other.text, re.I) for other in under
        ):
            reading.structured(part, "cor:format", "fmt:panel")
        timed = next((other for other in (line, *under[:3]) if span_in(other.text)[0]), None)
        if timed is not None and len(reading.day) == 10:
            start, end, misprints = span_in(timed.text)
            places = [one for one in (day_line, timed) if one is not None]
            for relation, clock, gist in (
                ("cor:startDate", start, "when the segment begins"),
                ("cor:endDate", end, "when the segment ends"),
            ):
                if clock is not None:
                    moment = clock.on(reading.day)
                    reading.say(part, relation, "", places, gist, value=moment if clock.zone else moment + zone)
            for misprint in misprints:
                reading.doubt(f"“{misprint}” is no time of day: a misprint?", timed)
        reading.prose += [
            ((other.start, other.end), part)
            for other in (line, *under)
            if len(_words(other)) > 30 and other is not timed
        ]
        _list_people(reading, under, part)


def _tell_people(reading: Reading, top: list[Line], segments: list[Line], body: list[Line]) -> None:
    if reading.event is not None:
        _list_people(reading, top if len(segments) >= 2 else body, reading.event)


def _list_people(reading: Reading, lines: list[Line], event: Named) -> None:
    """Note who is listed under roles on some lines, for an event or a segment of it."""
    page = Page.of(Line(line.number, line.start, line.end, _words(line)) for line in lines)
    whole, reading.event = reading.event, event
    for listed in page.listed:
        if listed.role in ("funded", "supported", "partner"):
            name = listed.entry.name
            tell_support(reading, listed.role, [name], event, listed.line)
        else:
            tell_role(reading, listed)
    for line, one in _under_no_heading(page, lines):
        tell_role(reading, Listed("cor:announcedAt", one, line, "listed under no heading: a speaker?"))
    for role, line in page.empty:
        reading.doubt(f"nothing to take as {role.removeprefix('cor:')}: a hidden or empty field, or no name", line)
    reading.event = whole


def _under_no_heading(page: Page, lines: list[Line]) -> Iterator[tuple[Line, Entry]]:
    """Find lines of name, post and body that stand together, or beside the chair, under no heading."""
    taken = {listed.line.number for listed in page.listed}
    found: dict[int, tuple[Line, Entry]] = {}
    for line in lines:
        words = _words(line)
        one = None if line.number in taken or len(words) > 240 or words.endswith((".", "?", "!", ":")) else entry(words)
        if one is not None and looks_like_name(one.name) and one.post and one.employer:
            found[line.number] = (line, one)
    chairs = {listed.line.number for listed in page.listed if listed.role in ("cor:chaired", "cor:moderated")}
    beside = {
        number for number in found if any(number + step in found or number + step in chairs for step in (-2, -1, 1, 2))
    }
    yield from (found[number] for number in sorted(beside))


def _tell_forms_and_place(reading: Reading, top: list[Line], title_line: Line | None) -> None:
    """Note the form of the event and where it is held, where a short line says so."""
    event = reading.event
    if event is None:
        return
    for line in top[:14]:
        plain = _words(line)
        if len(plain) < 70 and line is not title_line:
            for curie in session_formats(plain):
                reading.structured(event, "cor:format", curie)
    titled = re.search(
        r"\b(high[-– ]level panel|round\s?table|workshop|town hall|webinar|keynote|debate|open forum)s?\b",
        event.name,
        re.I,
    )
    if titled:
        for curie in session_formats(titled[1].replace("–", "-")):
            reading.structured(event, "cor:format", curie)
    place = next((found for line in top[:30] if (found := _place(line)) is not None), "")
    if place and not re.search(r"\b(?:on-?line|virtual|zoom|webcast|tb[cd])\b", place, re.I):
        reading.structured(event, "cor:heldIn", Named("place", place, ("cor:Place",)))


def _place(line: Line) -> str | None:
    """Give the place that a line names: after a label, or alone on a short line."""
    plain = _words(line)
    found = heading(plain)
    if found is not None and found.name in ("venue", "location", "where", "place", "room") and found.value:
        return found.value.strip(" .")
    if (
        len(plain) < 70
        and _CITY_LINE.match(plain)
        and not days_in(plain)
        and not re.search(
            r"\b(?:Director|Fellow|Officer|Chair|Head|Minister|Professor|Ambassador|Research event|Panel)\b", plain
        )
    ):
        pieces = [piece.strip() for piece in plain.split(",")]
        return plain if len(pieces) <= 4 and not looks_like_name(pieces[0]) else None
    return None
