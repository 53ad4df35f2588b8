"""Read session pages of the Internet Governance Forum and its kin, in the layouts of any year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.dates import Moment, days_in
from corridors.readers.lines.headings import heading
from corridors.readers.lines.wrapped import rejoined
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.doings import deeds
from corridors.readers.names.groups import session_formats
from corridors.readers.names.nearness import Spellings
from corridors.readers.names.people import entry
from corridors.readers.names.posts import is_body
from corridors.readers.names.spellings import nicknamed
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.agenda import BULLETS, agenda_of, item_of, named_in, starts_with_hours
from corridors.readers.pages.facts import with_facts
from corridors.readers.pages.forums import of_forum, tell_forum
from corridors.readers.pages.lostheads import bodies_alone, by_order, under_none, with_lost_headings
from corridors.readers.pages.places import tell_place, without_dates
from corridors.readers.pages.reported import tell_report
from corridors.readers.pages.retold import tell_retold
from corridors.readers.pages.roles import tell_role
from corridors.readers.pages.rolls import FOOT_WORDS, Listed, Page
from corridors.readers.pages.rooms import ROOM, room_of
from corridors.readers.pages.schedules import is_schedule, sessions_on
from corridors.readers.pages.sessions import (
    CRUMBS,
    SessionTitle,
    below_menu,
    conference,
    forum_in,
    own_title,
    tell_conference,
)
from corridors.readers.pages.stacked import given_first, unstacked
from corridors.readers.pages.times import moment_on, tell_moment
from corridors.readers.pages.whichevent import is_of_another, is_of_event, without_others
from corridors.readers.talk.turns import is_turn_marker
from corridors.readers.zones import zone_on

_NUMBERED = wording(r"^[^\w\n]*(?:organi[sz]er|speaker|co-?organi[sz]er)\s*\d+\s*:", re.I | re.M)
_GROUPS = wording(
    r",\s*(?:civil society|government|private sector|technical community|intergovernmental organi[sz]ation)\s*,\s*"
    r"(?:western european|african|asia|eastern european|latin american|intergovernmental)",
    re.I,
)
_HEADS = wording(
    r"^[^\w\n]*(?:sub-?themes?|policy questions?(?:\(s\))?|online moderator|on-?site moderator|rapporteur|session type|"
    r"session format|proposer['’]?s? name|expected outcomes|relevance to (?:theme|internet governance)"
    r"|sdgs?|speakers?|organi[sz]ers?|session\s+teaser|focal\s+points?|key\s+participants|remote\s+moderator)[^\w\n]*(?:$|:)",
    re.I | re.M,
)
#: How chairs are set, not where: words of forms that look like rooms.
_SEATING = wording(
    r"\W*(?:theat(?:er|re)|auditorium|classroom|round\s*-?tables?|u-shape|circle|hollow square|flexible seating"
    r"|other)\b[\s–-]*(?:\d+\s*min\w*)?\W*",
    re.I,
)
_OF_THIS = wording(
    r"\bthis\s+(?:[\w-]+\s+)?(?:session|event|workshop|forum|panel|meeting|round\s?table|town hall|exercise"
    r"|training)\b",
    re.I,
)
_THE_EVENT = wording(
    rf"(?:^|[.!?]\s)[Tt]he\s+(?:[\w-]+\s+){{0,2}}(?:{EVENT}|launch)"
    r"(?:\s+(?:is|was|will\s+be)|,)\s+(?:\w+\s+)?\Z"
)
#: Another session that a text names: "the work of IGF 2024 WS #112, hosted by ...".
_ANOTHER = wording(r"\b(?:IGF|WS|workshop|EuroDIG|session|forum)\s*#?\d+\b", re.I)
#: What the site prints below a session's format.
_LASTS = wording(r"Duration \(minutes\)\W*\d")
_LONGEST = 50_000
#: No longer is a line that gives a room beside day and hours.
_LONGEST_ROOM = 160
#: So many lines above the title are the menu of a site.
_MENU = 12
#: So many lines from the field that tells when, hours may follow.
_NEAR = 4
_TOP = 25


_PLANNED = wording(
    r"\b(?:produce|publish|put together|draft|issue|release|compile)\w*\s+(?:a|an|the)?\s*(?:\w+\s+){0,4}?"
    r"(?P<what>best practices|policy brief|policy recommendations|outcome document|guidelines|toolkit|joint statement|"
    r"compendium|white paper|roadmap|report|paper)\b",
    re.I,
)


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a session page.

    >>> recognises(document_of("x.txt", "Organizer 1: Ada Okafor\n\nSpeaker 1: Tomas Lind")) > 0.4
    True
    """
    text = document.text[:60_000]
    if sum(is_turn_marker(line.text) for line in document.lines()) >= 3:
        return 0.0
    if by_order(list(document.lines())):
        return 0.95
    numbered, groups = len(_NUMBERED.findall(text)), len(_GROUPS.findall(text))
    heads = len({match.group().strip().lower() for match in _HEADS.finditer(text)})
    lines = [line for line in document.lines() if len(line.text) < _LONGEST]
    sessions = [with_facts(one) for one in sessions_on(lines)]
    title, _ = own_title(sessions[0])
    if is_schedule(lines) and any(own_title(one)[0] for one in sessions):
        return 0.95
    titled = 0.0 if title is None else 1.0 if title.number else 0.9
    if title is not None and not title.forum and title.kind in ("session", "event"):
        titled = 0.0  # anybody's sessions have numbers
    if title is not None and title.number and title.slug and heads:
        return 0.95
    titleless = bool(lines) and lines[0].text.strip() == "Session"  # as pages of the forum's site that lost their title
    if titleless and (heads > 1 or "\nTargets:" in text):
        return 0.95
    return min(1.0, 0.35 * min(numbered, 2) + 0.3 * min(groups, 2) + 0.12 * heads + titled) - 0.2


def read(document: Document) -> Reading:
    r"""Read a session page: who is listed in which role, when, where, in what form, as part of what.

    >>> page = read(document_of("x.txt", "IGF 2021 WS #12 Better together\n\nOrganizer 1: Ada Okafor, Example Trust"))
    >>> [(said.subject.name, said.relation) for said in page.said][:1]
    [('Ada Okafor', 'cor:organised')]
    """
    lines = [line for line in document.lines() if len(line.text) < _LONGEST and not CRUMBS.match(line.text)]
    sessions = [given_first(unstacked(rejoined(with_facts(one)))) for one in sessions_on(lines)]
    reading = Reading(document, "IGF session page", "programmePage", "")
    held = []
    for one in sessions:
        _read_session(reading, one, scheduled=is_schedule(lines))
        held.append((reading.event, reading.title, reading.day, reading.own_title))
    reading.event, reading.title, reading.day, reading.own_title = held[0]  # what the page is of
    reading.about = reading.event
    parts = {part: whole for part, how, whole in reading.structure if how == "cor:partOf"}
    for event, *_ in held if len(held) > 1 and parts else ():
        if event is not None:
            reading.structured(event, "cor:partOf", parts.get(event) or next(iter(parts.values())))
    return reading


def _read_session(reading: Reading, lines: list[Line], *, scheduled: bool) -> None:
    """Note all that is told of one session."""
    title, title_line = own_title(lines, scheduled=scheduled)
    if (menu := below_menu(lines) or 0) > _MENU and lines[menu] is title_line:
        lines = lines[menu:]
    body, others = without_others([line for line in lines if line is not title_line], title_line)
    reading.own_title = title is not None
    forum, year = (title.forum, title.year) if title is not None and title.year else forum_in(reading.document.text)
    every, whole = body, conference(forum, year) if year else None
    if whole is not None and not (title and title.slug == whole.slug):
        body = [line for line in body if not of_forum(line, whole)]
    page = Page.of(map(_without_hours, body))
    when = _when(page, body, year, sure=title is not None and bool(title.number and title.year))
    _name_event(reading, title, page, when, whole)
    if when is not None:
        tell_moment(reading, when, zone=zone_on({}, body))
    elif not year:
        _ask_year(reading, body)
    if title_line is not None and reading.event:
        reading.prose.append(((title_line.start, title_line.end), reading.event))
    everybody = with_lost_headings(page) or by_order(body) or under_none(page)
    everybody += bodies_alone(page, body, everybody)
    known = {listed.entry.name for listed in everybody}
    named = [(line, one) for line, one in named_in(agenda_of(body)) if one.name not in known]
    everybody += [Listed("cor:announcedAt", one, line, "named in the agenda: a speaker?") for line, one in named]
    for listed in _by_full_names(everybody):
        tell_role(reading, listed)
    for line in others:
        reading.doubt("of another event, or called off: left out", line)
    tell_forum(reading, every)
    _tell_rest(reading, page, body, title_line)
    tell_report(reading, body)
    for role, line in page.empty:
        reading.doubt(f"nothing to take as {role.removeprefix('cor:')}: a hidden or empty field, or no name", line)


def _without_hours(line: Line) -> Line:
    """Take the hours off the heading of a role: "10:00 Welcome remarks"."""
    item = item_of(line.text) if starts_with_hours(line.text) else ""
    return replace(line, text=item) if (head := heading(item)) is not None and head.role else line


def _by_full_names(everybody: Sequence[Listed]) -> Iterator[Listed]:
    """Give those listed; one whom two lists of a role name, once by a nickname, by the name met first.

    Two of one list are two, and those of two roles are joined later.
    """
    met: dict[str, tuple[Spellings, list[Listed]]] = {}
    for one in everybody:
        names, before = met.setdefault(one.role, (Spellings(), []))
        near = (before[at] for at in names.places(one.entry.name))
        same = [other for other in near if nicknamed(other.entry.name, one.entry.name)]
        names.add(one.entry.name)
        before.append(one)
        if not same or one.line.number - same[-1].line.number < _NEAR:
            yield one
        else:
            doubt = one.doubt or "by another form of the first name: one person?"
            yield replace(one, entry=replace(one.entry, name=same[0].entry.name), doubt=doubt)


def _when(page: Page, body: list[Line], year: str, *, sure: bool) -> Moment | None:
    """Find when the session is: in a field of the page, or on the first or last of its lines.

    A day without a year is one of the year that the title names; where that is ``sure``, of no other.
    """
    named = [
        line
        for name, under in page.fields.items()
        if re.match(r"(?:event calendar )?(?:date|time|when)|session time|schedule", name)
        for line in under
    ]
    below = [[line, *(one for one in body if one.start > line.start)][:_NEAR] for line in named]
    tops = (moment_on(lines, year) for lines in (*below, [*body[:25], *body[-3:]]))
    found = (one for one in tops if one is not None and not (sure and one.days[0].year not in ("", year)))
    first = next(found, None)
    if first is not None and first.start is None and first.last > first.days[0].iso:  # of the conference, perhaps
        other = moment_on([line for line in body[:25] if line not in first.places], year)
        if other is not None and other.start is not None and first.days[0].iso <= other.days[0].iso <= first.last:
            return other
    return first


def _ask_year(reading: Reading, body: list[Line]) -> None:
    """Ask for the year where the page gives a day without one."""
    short = (line for line in body[:_TOP] if len(line.text) < _LONGEST_ROOM)
    if dated := next((line for line in short if any(not day.year for day in days_in(line.text))), None):
        reading.doubt("a day without its year: in which year is the session?", dated)


def _name_event(
    reading: Reading,
    title: SessionTitle | None,
    page: Page,
    when: Moment | None,
    part_of: Named | None,
) -> None:
    """Name the event by its title; a page without one by its day, hour and room, and ask."""
    year = when.days[0].year if when else ""
    room = page.first("room", "venue", "location", "place")
    if title is not None:
        if title.number and not title.year and year:
            title = replace(title, forum=title.forum or "IGF", year=year)
        reading.event, reading.conference = title.event(), title.conference()
        reading.title = (
            f"{reading.event.aliases[0] if title.number and reading.event.aliases else reading.event.name}: "
            f"session page"
        )
    elif when is not None:
        stamp = re.sub(r"[^0-9T]", "", when.begins)[:13].lower()
        place = room[1] if room else ""
        name = f"Session of {_spoken(when.begins)}{f', {place}' if place else ''}"
        reading.event = Named("event", name, ("cor:Session",), f"igf-{year}-session-{stamp}")
        text = reading.document.text
        if _NUMBERED.search(text) or _GROUPS.search(text):
            reading.conference = part_of or conference("IGF", year)
        reading.title = f"{name}: session page"
        reading.doubt("the page has no title of its own: which session is it?", when.places[-1])
    else:
        name = reading.document.name
        reading.event = Named("event", f"Session described in {name}", ("cor:Session",))
        reading.conference = part_of
        reading.title = f"{name}: session page"
        reading.doubt("the page has neither title nor time: which session is it?", (0, 80))
    reading.about = reading.event


def _spoken(moment: str) -> str:
    day, _, time = moment.partition("T")
    return f"{day}, {time[:5]}" if time else day


def _tell_rest(reading: Reading, page: Page, body: list[Line], titled: Line | None) -> None:
    event = reading.event
    if event is None:
        return
    if reading.conference is not None:
        tell_conference(reading, reading.conference, titled)
    room = page.first("room", "venue", "location", "place") or _stray_room(reading, page, body)
    if room is None:
        tell_place(reading, {}, body, titled)
    whole = event.slug != "" and reading.conference is not None and event.slug == reading.conference.slug
    if room and not re.match(r"(?:tb[cd]|n/?a)\b", room[1], re.I):
        reading.structured(event, "cor:heldIn", room_of(room[1], None if whole else reading.conference))
    if whole and (city := page.first("city")):
        reading.structured(event, "cor:heldIn", Named("place", city[1]))
    printed = page.first("format", "session format", "session type", "type of session", "type")
    if printed is None:
        short = [line for line in body if len(line.text) < _LONGEST_ROOM]
        stray = next((line for line in short if re.search(r"[-–]\s*\d{2,3}\s*min", line.text, re.I)), None)
        stray = stray or next((line for line, below in pairwise(body) if _LASTS.match(below.text)), None)
        printed = (stray, stray.text) if stray is not None else None
    for curie in session_formats(printed[1]) if printed else ():
        reading.structured(event, "cor:format", curie)
    for name, lines in page.fields.items():
        if re.match(r"(?:sub-?|main )?(?:theme|topic)s?|tags?|tracks?|issues?", name):
            reading.themes += [
                ((line.start, line.end), event)
                for line in lines
                if len(line.text) < 200 and not re.fullmatch(r"\W*\w+\W*:?", line.text)
            ]
    _tell_prose(reading, page, event, [line for line in body if FOOT_WORDS.match(line.text)])
    tell_plans(reading, page)


def _stray_room(reading: Reading, page: Page, body: list[Line]) -> tuple[Line, str] | None:
    """Find a room that stands on a line of its own near the top, and is nobody: "Ada Hall"."""
    top = [*page.stray[:6], *(line for line in body[:10] if heading(line.text) is None)]
    dated = [line.number for line in body if any(one.iso == reading.day[:10] for one in days_in(line.text))]
    top += [line for line in body if line.number - 1 in dated]
    people = {one.name for one in reading.people()}
    bare = ((line, without_dates(line.text)) for line in top if len(line.text) < _LONGEST_ROOM)
    cells = [(line, cell.strip()) for line, words in bare for cell in words.split("|")]
    short = (replace(line, text=cell) for line, cell in cells if len(cell) < 60 and cell[:1] not in BULLETS)
    short = (line for line in short if not _SEATING.fullmatch(line.text))
    short = (line for line in short if (one := entry(line.text)) is None or one.name not in people)
    return next(((line, line.text) for line in short if ROOM.search(line.text)), None)


def _tell_prose(reading: Reading, page: Page, event: Named, named: list[Line]) -> None:
    """Note what the description says of who moderates, and which bodies organise or host this session.

    On the lines ``named`` nothing else is said.
    """
    reading.prose += [((line.start, line.end), event) for line in page.prose]
    tell_retold(reading, page.prose)
    for line in dict.fromkeys((*page.prose, *named)):
        before = "\n"  # of the last deed that is told of this session; the sentence goes on with others
        for deed in deeds(line.text):
            here = _OF_THIS.search(f"{_ANOTHER.split(deed.before[-80:])[-1]} {line.text[deed.start : deed.end + 40]}")
            told = here is not None or _THE_EVENT.search(deed.before) is not None
            told = told and not is_of_another(deed.before, event.name)
            told = told or " announce" in line.text[deed.start : deed.end] or (line in named and not deed.start)
            told = told or deed.before.startswith(before)
            before = deed.before if told else before
            told = told if deed.relation != "funded" else is_of_event(deed.before)
            bodies = [name for name in deed.bodies if " " in name or not is_body(name)]  # "the Ministry": which?
            for name in bodies if told and deed.relation != "partner" else ():
                body = organisation(name)
                relation = f"cor:{deed.relation.removeprefix('cor:')}"
                stage = "planned" if deed.planned else ""
                reading.say(body, relation, event, line, "named so in the text", stage=stage)


def tell_plans(reading: Reading, page: Page) -> None:
    """Note what a session is meant to produce; a plan, no fact."""
    event = reading.event
    if event is None:
        return
    for name, lines in page.fields.items():
        for line in lines if re.match(r"expected|outcome|hybrid", name) else ():
            if (match := _PLANNED.search(line.text)) is not None:
                what = match["what"].lower()
                title = f"{what.capitalize()} planned by {event.aliases[0] if event.aliases else event.name}"
                text = Named("document", title, ("cor:OutcomeReport",), f"{{event}} {what}")
                more = {"stage": "planned", "role_note": "intended by the programme"}
                reading.say(event, "cor:produced", text, line, "what it is meant to produce", **more)
                return
