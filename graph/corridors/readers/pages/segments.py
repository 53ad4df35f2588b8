"""Read the items of a programme: each session a part of the event, with its hours and those who stand under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.dates import Clock, days_in, in_year, span_in
from corridors.readers.lines.headings import heading
from corridors.readers.lines.parted import parts_of
from corridors.readers.lines.remarks import LISTED_AWAY, own_role
from corridors.readers.names.people import Entry, entry, looks_like_name
from corridors.readers.names.posts import is_acronym, is_body
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.accounts import tells_of_event
from corridors.readers.pages.agenda import (
    BULLETS,
    is_hours,
    item_of,
    items_of,
    starts_with_hours,
    without_hours,
    words_of,
)
from corridors.readers.pages.retold import tell_retold
from corridors.readers.pages.roles import tell_role
from corridors.readers.pages.rolls import FOOT_WORDS, SPONSORS, Listed, Page, people_on
from corridors.readers.pages.times import DAY_HEAD
from corridors.readers.zones import zone_on

_SEGMENT = wording(
    r"^\W*(?:\d{1,2}\s+)?(?P<what>segment|session|panel|part|track|block|module|plenary|round\s?table|dialogue)"
    r"\s*#?(?P<number>[IVX]{1,4}|\d{1,2}|[A-H]|one|two|three|four|five|six)\s*(?:\([^()]{3,40}\))?\s*[:.–—-]\s*(?P<title>\S.+)",
    re.I,
)
#: Sessions without a number, at their hours: "10:00 Opening and panel discussion: Who pays?".
_NAMED = wording(
    r"(?:[\w’'-]+\s+(?:(?:and|&)\s+)?){0,4}?(?P<what>(?:panel|round\s?table)(?:\s+(?:discussion|debate))?|session|plenary|"
    r"workshop|breakout(?:\s+(?:session|group))?|fireside\s+chat|dialogue|debate|keynote)\s*(?::|\s[–—-])\s*"
    r"[“\"]?(?P<title>[A-Z]\S*\s\S.+)",
    re.I,
)
_TALK_WITH = wording(r"(?:interview|conversation|fireside\s+chat|talk|keynote)\s+(?:with|by)\s+", re.I)
_ASIDE = wording(r"\s*\([^()]*\)?\Z")
#: A longer line is a paragraph.
_LONGEST, _PROSE, _TELLING = 220, 60, 30
#: Hours stand so near to the title of what is held then.
_NEAR = 3
#: Before it no programme begins.
_MORNING, _NOON = "08:00", "12:00"
#: What follows the last item, and is said of the whole event again.
_FOOT_ROLES = ("cor:organised", "cor:hosted", *SPONSORS)
_FOOT_FIELDS = wording(r"(?:registration|contact|venue|location|links?|about|resources|website|social\s+media)\b", re.I)
#: What heads the account of it all behind the last session.
_SUMMED = wording(
    r"(?:(?:executive\s+|event\s+|meeting\s+)?(?:summary|report)|outcomes?|highlights|key\s+(?:takeaways|messages|points)|"
    r"conclusions|what\s+(?:was\s+said|happened)|next(?:\s+steps)?|background)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Item:
    r"""An item of a programme: the line of its title, where it is a session of its own; its hours, and all its lines.

    >>> page = "09:00\nSession 1: Lakes\nAda Okafor\n10:00\nCoffee\n11:00\nSession 2: Rivers\nTomas Lind"
    >>> [(one.title.text, len(one.lines)) for one in items_in(list(document_of("x.txt", page).lines())) if one.title]
    [('Session 1: Lakes', 3), ('Session 2: Rivers', 3)]
    """

    hours: Line | None
    lines: list[Line] = field(default_factory=list)
    title: Line | None = None
    what: str = ""
    name: str = ""


def items_in(body: Sequence[Line]) -> list[Item]:
    """Part the lines of a programme into its items; nothing where no two of them have a title or hours."""
    titles = {n: title for n, line in enumerate(body) if (title := _title(line, body[n - 1] if n else None))}
    hours = sum(starts_with_hours(line.text) for line in body)
    if not titles or len(titles) + (hours >= _NEAR) < 2:
        return []
    first = min(titles)
    above = first > 0 and is_hours(body[first - 1].text)  # as in most programmes; else they stand below
    found: list[Item] = []
    last: Item | None = None  # the item that is open
    for n, line in enumerate(body):
        if n in titles:
            head = found.pop().lines if above and n and is_hours(body[n - 1].text) and found else []
            timed = next((one for one in (line, *head) if span_in(one.text)[0]), None)
            name = titles[n]["title"]
            name = (name if not items_of(line.text)[1:] else _ASIDE.sub("", parts_of(name)[0])).strip(' *_”"')
            last = Item(timed, [*head, line], line, titles[n]["what"], name)
            found.append(last)
        elif last is not None and not above and _is_own(line, last):
            last = found[-1] = replace(last, hours=line, lines=[*last.lines, line])
        elif starts_with_hours(line.text) and not (last is not None and _within(line, last)):
            last = Item(line, [line])
            found.append(last)
        elif last is None or _is_foot(line, last, ends=n > max(titles)) or DAY_HEAD.match(words_of(line.text)):
            last = None
        else:
            last.lines.append(line)
    return found


def _title(line: Line, above: Line | None) -> re.Match[str] | None:
    """Take the title of a session off a line: a number says that it is one, or the hours that it is held at."""
    words = without_hours(line.text)
    if len(line.text) >= _LONGEST:
        return None
    timed = starts_with_hours(line.text) or (above is not None and is_hours(above.text))
    people = heading(item_of(line.text)) if timed else None
    named = _NAMED.match(words) if timed and not (people is not None and people.role) else None
    who = entry(named["title"]) if named is not None else None
    told = who is not None and looks_like_name(who.name) and bool(who.post or who.employer)
    return _SEGMENT.match(words) or (None if told else named)


def _is_own(line: Line, last: Item) -> bool:
    """Tell whether a line right below the title of a session says when it is held."""
    untimed = last.title is not None and last.hours is None and line.number - last.title.number <= _NEAR
    return untimed and span_in(line.text)[0] is not None


def _is_foot(line: Line, last: Item, *, ends: bool) -> bool:
    """Tell whether a line is said of the whole event again: below a table's row, or headed so, as at the page's end."""
    if last.lines[-1].number != line.number and len(last.lines) > 1 and last.lines[0].number == last.lines[-1].number:
        return True
    found = heading(line.text)
    if FOOT_WORDS.match(words_of(line.text)) or (ends and _SUMMED.fullmatch(words_of(line.text).strip("#*: "))):
        return True
    return found is not None and (found.role in _FOOT_ROLES or bool(not found.role and _FOOT_FIELDS.match(found.name)))


def _within(line: Line, last: Item) -> bool:
    """Tell whether the hours on a line lie within those of an item: a part of it."""
    begins, ends = span_in(last.hours.text)[:2] if last.hours is not None and last.title is not None else (None, None)
    start = span_in(line.text)[0]
    return begins is not None and ends is not None and start is not None and begins.time <= start.time < ends.time


def tell_items(reading: Reading, items: Sequence[Item], body: Sequence[Line]) -> list[Line]:
    r"""Note the sessions among the items, with their times and people; give the lines that speak of the whole event.

    >>> page = "09:00\nSession 1: Lakes\nAda Okafor\n10:00\nCoffee\n11:00\nSession 2: Rivers\nTomas Lind"
    >>> reading = Reading(document_of("x.txt", page), "f", "k", "t", Named("event", "A forum"), day="2030-05-02")
    >>> lines = list(reading.document.lines())
    >>> [line.text for line in tell_items(reading, items_in(lines), lines)]
    ['10:00', 'Coffee']
    """
    event = reading.event
    sessions = [item for item in items if item.title is not None]
    within = {line.start for item in sessions for line in item.lines}
    rest = [line for line in body if line.start not in within]
    if event is None:
        return rest
    reading.prose += [((line.start, line.end), event) for line in rest if len(words_of(line.text)) > _PROSE]
    dated = (line for line in body if reading.day and any(day.iso == reading.day for day in days_in(line.text)))
    day_line = next(dated, None)
    told = (said.value[19:] for said in reading.said if said.relation == "cor:startDate" and len(said.value) > 19)
    zone = next(told, "") or zone_on({}, list(body))
    late = _late(items)
    for number, item in enumerate(sessions, 1):
        part = _tell_session(reading, event, item, number, told=tells_of_event(body))
        day = _day_above(reading, item.lines[0], body)
        if item.hours is not None and len(day) == len("2030-05-02"):
            places = [one for one in (day_line, item.hours) if one is not None]
            for misprint in _tell_hours(reading, part, places, day, zone, late=item.hours in late):
                reading.doubt(f"“{misprint}” is no time of day: a misprint?", item.hours)
    return rest


def _tell_session(reading: Reading, event: Named, item: Item, number: int, *, told: bool) -> Named:
    """Note a session as a part of the event, and who stands under it."""
    under = [line for line in item.lines if line is not item.title and line is not item.hours]
    part = Named("event", item.name, ("cor:Session",), f"{{event}} {item.what.lower()} {number}")
    reading.structured(part, "cor:partOf", event)
    if re.search(r"\bpanels?\b", f"{event.name} {item.what}", re.I) or any(
        re.search(r"\b(?:this|the) panel\b", line.text, re.I) for line in under
    ):
        reading.structured(part, "cor:format", "fmt:panel")
    reading.prose += [
        ((line.start, line.end), part)
        for line in item.lines
        if line is not item.hours and len(words_of(line.text)) > _TELLING
    ]
    heads = [item.title] if item.title is not None else []
    beside = [Line(line.number, line.start, line.end, more) for line in heads for more in items_of(line.text)[1:]]
    list_people(reading, [*beside, *under], part, bare=True)
    reading.event = part
    tell_retold(reading, under, told=told)
    reading.event = event
    return part


def _late(items: Sequence[Item]) -> list[Line]:
    """Give the hours that are of the afternoon though they do not say so: 1:00 behind 11:30."""
    found: list[Line] = []
    last = ""
    for line in (item.hours for item in items if item.hours is not None):
        start = span_in(line.text)[0]
        if start is not None and not start.half and start.time < min(last, _MORNING):
            found.append(line)
            start = _later(start)
        last = start.time if start is not None else last
    return found


def _later(clock: Clock) -> Clock:
    """Give an hour of the morning as one of the afternoon."""
    return replace(clock, time=f"{int(clock.time[:2]) + 12}{clock.time[2:]}") if clock.time < _NOON else clock


def _tell_hours(
    reading: Reading, part: Named, places: list[Line], day: str, zone: str, *, late: bool = False
) -> list[str]:
    """Note from when to when a session is, as the last of some lines says; give what is misprinted there."""
    start, end, misprints = span_in(places[-1].text)
    start = _later(start) if start is not None and late else start
    end = _later(end) if start is not None and end is not None and not end.half and end.time < start.time else end
    for relation, clock, gist in (
        ("cor:startDate", start, "when the segment begins"),
        ("cor:endDate", end, "when the segment ends"),
    ):
        if clock is not None:
            moment = replace(clock, zone=clock.zone or zone).on(day)
            reading.say(part, relation, "", places, gist, value=moment)
    return misprints


def _day_above(reading: Reading, line: Line, body: Sequence[Line]) -> str:
    """Give the day that heads the part of the programme in which a line stands: "Day 2: Wednesday 22 May"."""
    heads = [other for other in body if other.start < line.start and DAY_HEAD.match(words_of(other.text))]
    days = in_year(days_in(heads[-1].text), reading.day[:4]) if heads else []
    return next((day.iso for day in days if len(day.iso) == len("2030-05-02")), reading.day)


def list_people(reading: Reading, lines: Sequence[Line], event: Named | None, *, bare: bool = False) -> None:
    """Note who is listed under roles on some lines, for an event or a segment of it, where ``bare`` names may stand."""
    page = Page.of(Line(line.number, line.start, line.end, item) for line in lines for item in items_of(line.text))
    whole, reading.event = reading.event, event
    for listed in page.listed if event is not None else ():
        tell_role(reading, listed)
        if bare and listed.role == "cor:chaired":  # who chairs a panel leads its talk
            tell_role(reading, replace(listed, role="cor:moderated"))
    for line, one, own in _under_no_heading(reading.document, page, lines, bare=bare):
        doubt = "" if own else "listed under no heading: a speaker?"
        tell_role(reading, Listed(own or "cor:announcedAt", one, line, doubt))
    for role, line in page.empty:
        reading.doubt(f"nothing to take as {role.removeprefix('cor:')}: a hidden or empty field, or no name", line)
    reading.event = whole


def _under_no_heading(
    document: Document, page: Page, lines: Sequence[Line], *, bare: bool
) -> Iterator[tuple[Line, Entry, str]]:
    """Find lines of name, post and body that stand together, beside the chair, or in a stack, under no heading.

    With each comes the role that brackets behind it name.
    """
    taken = {listed.line.number for listed in page.listed}
    found: dict[int, tuple[Line, list[Entry]]] = {}
    weak = set[int]()  # a name and a body, without a post: listed where one with a post stands beside it
    roles: dict[int, str] = {}
    heads = set[int]()  # of parts of the page, each on what one of them said
    posts: dict[int, tuple[Line, list[Entry]]] = {}  # a post without a body: listed where the next line surely is
    for line in lines:
        headed = line.text.startswith("##")
        words = _TALK_WITH.sub("", words_of(line.text)) if headed else words_of(line.text)
        if own := own_role(words):
            roles[line.number], words = own[0], words[: own[1].start()] + words[own[1].end() :]
        ends = words.endswith(("?", "!", ":") if line.text[:1] in BULLETS else (".", "?", "!", ":"))
        people = (
            [] if line.number in taken or len(words) > 240 or ends or LISTED_AWAY.search(words) else people_on(words)
        )
        listed = len(people) == 1 and people[0].post and (people[0].employer or people[0].state)
        if len(people) == 1 and people[0].post and not listed and looks_like_name(people[0].name):
            posts[line.number] = (line, people)
        heads |= {line.number} if headed and (listed or line.number in taken) else set()
        told = listed or (
            len(people) == 1
            and (is_body(people[0].employer) or is_acronym(people[0].employer) or (bare and len(words) < 120))
        )
        two = len(people) == 2 and all(one.employer for one in people)
        if (told or two or len(people) > 2) and all(looks_like_name(one.name) for one in people):
            found[line.number] = (line, people)
            weak |= set() if listed or bare or len(people) > 1 else {line.number}
    order = [line.number for line in lines]
    near = {one: {*order[max(0, n - 1) : n + 2], one - 2, one + 2} - {one} for n, one in enumerate(order)}
    timed = {line.number for line in lines if starts_with_hours(line.text)}  # who stands below an item speaks there
    under = {below for above, below in pairwise(order) if above in timed}
    chairs = {listed.line.number for listed in page.listed if listed.role in ("cor:chaired", "cor:moderated")}
    beside = {
        number
        for number, (line, _) in found.items()
        if (number in under and number not in weak)
        or (number in heads and len(heads) > 1)
        or (bare and is_body(found[number][1][0].employer))
        or any(other in chairs or (other in found and not {other, number} <= weak) for other in near[number])
        or document.line_of(line.end - 1) > document.line_of(line.start)
    }
    both = found | {number: one for number, one in posts.items() if {number - 1, number + 1} & beside}
    found, beside = both, beside | (both.keys() - found.keys())
    yield from ((found[number][0], one, roles.get(number, "")) for number in sorted(beside) for one in found[number][1])
