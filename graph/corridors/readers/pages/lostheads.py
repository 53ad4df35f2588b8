"""Give the people of a session page whose headings were lost, some or all, the roles that their place leaves open."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.headings import ORDER, heading
from corridors.readers.names.groups import session_formats
from corridors.readers.names.people import Entry, entry, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.runon import run_on
from corridors.readers.names.several import bodies_apart, several
from corridors.readers.names.words import is_no_value
from corridors.readers.pages.rolls import Listed, Page, people_on

_ROOM = wording(r"\b(?:room|hall|studio|stage|plenary|theat(?:er|re)|auditorium|saal|salle)\b", re.I)
#: What no person is called, as some are called Hall or Stage.
_SURELY_ROOM = wording(r"\b(?:(?:ball)?room|auditorium|salle|saal|sala|studio)\b", re.I)
#: More lines than this under no heading are no list of a session's people.
_MOST = 60
#: The Sustainable Development Goals, which session pages list behind the people.
_GOAL = wording(
    r"\W*\d{1,2}\.\d{1,2}\W*\Z|\W*(?:(?:SDG|goal)\s*)?\d{1,2}\s*[.:)–-]\s*(?:no\s+poverty|zero\s+hunger|good\s+health|quality\s+education|gender\s+equality|"
    r"clean\s+water|affordable\s+and|decent\s+work|industry,\s+innovation|reduced\s+inequalit|sustainable\s+cities|"
    r"responsible\s+(?:consumption|production)|climate\s+action|life\s+(?:below|on)|peace,?\s+justice|partnerships?\s+)",
    re.I,
)
_SENTENCE = wording(r"\b(?:will|is|are|was|were|has|have)\b")
_BIO = wording(r"(?P<name>[^:]{2,60}):\s+(?P<told>\S.*)", re.S)
#: By how many stand alone above the goals: who moderates, moderates online and reports.
_ALONE = (
    (),
    ("cor:moderated",),
    ("cor:moderated", "cor:moderatedOnline"),
    ("cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf"),
)
_FEW = 2
#: Where the head of a page ends; how bodies are called, and of what kind they are beyond doubt.
_TOP = 30
_CALLED = wording(r"[A-ZÀ-Þ][\w’'&.-]*(?:\s+(?:(?:of|for|and|the|on|in|&)\s+)*[A-ZÀ-Þ][\w’'&.-]*)*")
_KIND = wording(
    r"\b(?:Institut[eo]|University|Ministry|Foundation|Association|Society|Network|Agency|Union|Commission|Alliance|"
    r"Coalition|Corporation|Organi[sz]ation|Authority|Academy|Secretariat|Trust|Federation|Bureau|"
    r"Department|Council|Permanent\s+Mission|(?:Office|Cent(?:re|er))(?=\s+(?:of|for|on)\s))\b"
)
_LONGEST_BODY = 90
_UNDER_NONE = "listed under no heading: a speaker?"


def with_lost_headings(page: Page) -> list[Listed]:
    r"""List everybody on a page, those under no heading with the role that is open where they stand, and a doubt.

    Roles stand in a usual order. Where as many groups of lines stand between two roles as roles are missing there,
    each group has its role; where not, nothing is guessed.

    >>> text = "Speaker 1: Ada Okafor, Government\n\nTomas Lind, Civil Society\n\nOnline Moderator\n\nMei Tanaka"
    >>> [(one.entry.name, one.role) for one in with_lost_headings(Page.of(document_of("x.txt", text).lines()))][1]
    ('Tomas Lind', 'cor:moderated')
    """
    found = list(page.listed)
    known = "|".join(sorted({re.escape(one.entry.name) for one in found if looks_like_name(one.entry.name)}))
    runs = wording(rf"(?<=\w)\s+(?=(?:{known or '-'}),)")  # people of a list whose breaks were lost, too
    heads = sorted((*((one.line.start, one.role) for one in found), *((line.start, role) for role, line in page.empty)))
    heads = [(start, role) for start, role in heads if role in ORDER]
    for stretch in _stretches(page, heads):
        roles = _open_roles(heads, stretch[0])
        groups = list(_groups(stretch))
        if len(groups) == 1 and len(groups[0]) == len(roles):
            groups = [[line] for line in groups[0]]
        grouped = [line for line in stretch if all(one.grouped for one in people_on(line.text))]
        if len(groups) != len(roles) and len(grouped) == len(roles) and stretch[-len(grouped) :] == grouped:
            more = stretch[: -len(grouped)]  # speakers added under a heading of their own
            groups = [[line] for line in grouped]
            if more and heads[0][0] < more[0].start and _before(heads, more[0]) == "cor:announcedAt":
                roles, groups = ["cor:announcedAt", *roles], [more, *groups]
        if len(groups) == 1 and roles == ["cor:organised", "cor:announcedAt"]:
            groups = _by_groups(stretch) or _by_lists(stretch) or groups
        if len(groups) > 1 and roles == ["cor:announcedAt"]:
            groups = [max(_between_fields(page, stretch), key=len)]
        if len(groups) != len(roles):
            continue
        for role, lines in zip(roles, groups, strict=True):
            doubt = f"its heading is missing; read as {role.removeprefix('cor:')} from its place on the page"
            found += [
                Listed(role, one, line, doubt)
                for line in lines
                for part in ([line.text] if run_on(line.text) else runs.split(line.text))
                for one in people_on(part)
                if role == "cor:organised" or looks_like_name(one.name) or one.grouped
            ]
    return sorted(_with_last(found, len(page.listed)), key=lambda one: one.line.start)


def _with_last(found: list[Listed], headed: int) -> list[Listed]:
    """Take the last of two who moderate online, where other headings are lost, for whom the next lost one named."""
    online = [one for one in found if one.role == "cor:moderatedOnline"]
    lost = len(found) > headed and not any(one.role == "cor:rapporteurOf" for one in found)
    if not lost or len(online) != _FEW or not online[1].singular or online[0].line == online[1].line:
        return found
    doubt = "second below a heading for one, and others are missing; read as rapporteurOf from its place on the page"
    return [replace(one, role="cor:rapporteurOf", doubt=doubt) if one is online[1] else one for one in found]


def _stretches(page: Page, heads: list[tuple[int, str]]) -> Iterator[list[Line]]:
    """Put together the lines under no heading that stand between the same two roles, where one of them shows people."""
    between: dict[int, list[Line]] = {}
    for line in (line for line in page.headless if not _SURELY_ROOM.search(line.text)):
        between.setdefault(sum(start < line.start for start, _ in heads), []).append(line)
    for before, lines in between.items():
        shown = {line.number for line in lines if _shows_people(line, alone=before > 0)} if heads else set()
        if shown and len(shown) <= _MOST:
            first, last = min(shown) - 1, max(shown)
            near = (line for line in lines if first <= line.number <= last and not days_in(line.text))
            found = [
                line for line in near if line.number in shown or (len(line.text) < 90 and line.text[-1] not in ".:?")
            ]
            if found:  # none where a day stands on each line that shows people
                yield found


def _shows_people(line: Line, *, alone: bool) -> bool:
    """Tell a line that lists people from others: by groups or employers; a bare name ``alone`` only after a role."""
    people = people_on(line.text)
    if not people or _GOAL.match(line.text) or session_formats(line.text) or _SENTENCE.search(line.text):
        return False
    grouped = sum(bool(one.stakeholder_group) for one in people)
    if all(one.grouped for one in people) or grouped > len(people) // 2 + 1:
        return True
    if _ROOM.search(line.text):
        return False
    named = all(looks_like_name(one.name) for one in people)
    return named and (alone or all(one.employer or one.post for one in people))


def _open_roles(heads: list[tuple[int, str]], line: Line) -> list[str]:
    """List the roles that stand between two others in the usual order and were not found elsewhere."""
    before = [ORDER.index(role) for start, role in heads if start < line.start]
    after = [n for start, role in heads if start > line.start and (n := ORDER.index(role)) not in before]
    low, high = (before[-1] if before else -1), (after[0] if after else len(ORDER))
    taken = {role for _, role in heads}
    return [role for role in ORDER[low + 1 : high] if role not in taken]


def _between_fields(page: Page, lines: list[Line]) -> list[list[Line]]:
    """Part lines where another field of the page stands between them."""
    fields = [line.start for under in page.fields.values() for line in under if heading(line.text)]
    return [list(part) for _, part in groupby(lines, lambda line: sum(start < line.start for start in fields))]


def _by_groups(lines: list[Line]) -> list[list[Line]]:
    """Part a list behind the last of the first lines that tell a stakeholder group, if no later one does."""
    told = [all(one.stakeholder_group for one in people_on(line.text)) for line in lines]
    first = sum(told)
    return [lines[:first], lines[first:]] if all(told[:first]) and _FEW <= first <= len(lines) - _FEW else []


def _by_lists(lines: list[Line]) -> list[list[Line]]:
    """Part lines before the second of two that list several people each, where that is the last."""
    lists = [line for line in lines if len(people_on(line.text)) > 1]
    return [lines[:-1], lines[-1:]] if len(lists) == _FEW and lists[-1] is lines[-1] else []


def _before(heads: list[tuple[int, str]], line: Line) -> str:
    """Give the role that stands last before a line."""
    return next((role for start, role in reversed(heads) if start < line.start), "")


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Put together lines that stand closer to each other than to the rest."""
    steps = [other.number - line.number for line, other in pairwise(lines)]
    closest = min(steps, default=1)
    group = lines[:1]
    for step, line in zip(steps, lines[1:], strict=True):
        if step > closest:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def under_none(page: Page) -> list[Listed]:
    r"""List those whom lines name with post and body, where the page has lost all its headings: speakers, it seems.

    >>> text = "1. Ada Okafor, Director, Lake Trust\n2. Tomas Lind, Head of Law, River House"
    >>> [(one.entry.name, one.role) for one in under_none(Page.of(document_of("x.txt", text).lines()))]
    [('Ada Okafor', 'cor:announcedAt'), ('Tomas Lind', 'cor:announcedAt')]
    """
    found = [
        Listed("cor:announcedAt", one, line, _UNDER_NONE)
        for line in page.headless
        for one in people_on(line.text)
        if looks_like_name(one.name) and one.post and one.employer and not _SENTENCE.search(line.text)
    ]
    return found if len(found) > 1 and not page.listed else []


def bodies_alone(page: Page, lines: Sequence[Line], found: Sequence[Listed]) -> list[Listed]:
    r"""List the bodies on a line right above those who organise, or where nobody does alone below the title; and ask.

    >>> from corridors.documents import document_of
    >>> lines = list(document_of("x.txt", "Lake Institute (LAI)\nHow are lakes kept?").lines())
    >>> [(one.entry.name, one.role) for one in bodies_alone(Page.of(lines), lines, [])]
    [('Lake Institute', 'cor:organised')]
    """
    below = next((one.line.number for one in found if one.role == "cor:organised"), 0)
    stray = page.stray + [line for name, under in page.fields.items() if name.endswith("session") for line in under]
    doubts = {one.doubt for one in found}
    stray += [line for line in lines if any(f"listed below “{line.text.strip()}”" in doubt for doubt in doubts)]
    near = [line for line in lines if 0 < below - line.number <= _FEW] or (stray if not below else [])
    for line in (line for line in near if line in lines[:_TOP] and len(line.text) < 2 * _LONGEST_BODY):
        bodies = [entry(one) for one in bodies_apart(line.text.strip(), sponsors=True, one=False)]
        if all(one and not (one.post or one.stakeholder_group) and _is_surely_body(one.name) for one in bodies):
            doubt = "a body that stands under no heading: does it organise?"
            told = [(at, one) for at in stray if 0 < at.number - line.number <= _FEW for one in people_on(at.text)]
            read = {one.line for one in found}
            told = [(at, one) for at, one in told if one.post and looks_like_name(one.name) and at not in read]
            speak = [Listed("cor:announcedAt", one, at, _UNDER_NONE) for at, one in told]
            return [*(Listed("cor:organised", one, line, doubt) for one in bodies if one), *speak]
    return []


def _is_surely_body(name: str) -> bool:
    called = " " in name and _CALLED.fullmatch(name) is not None and _KIND.search(name) is not None
    return called or body_named(name) != ""


def by_order(lines: Sequence[Line]) -> list[Listed]:
    r"""List who organises, speaks, moderates and reports on a page without headings, each with a doubt; else nobody.

    Above the goals stand one to three names alone, above these the speakers with what they are, above these the
    organisers with their groups. Where these three are not found in this order, nothing is guessed.

    >>> text = '''Ada Okafor - Lake Trust - Civil Society - Africa
    ... Tomas Lind: Head of Law, Water Lab
    ... Mei Tanaka: Director, Delta Observatory
    ... Ada Okafor
    ... Lina Haddad
    ... 4. Quality Education'''
    >>> [(one.entry.name, one.role) for one in by_order(list(document_of("x.txt", text).lines()))][-2:]
    [('Ada Okafor', 'cor:moderated'), ('Lina Haddad', 'cor:moderatedOnline')]
    """
    end = next((n for n, line in enumerate(lines) if _GOAL.match(line.text)), 0)
    begin = end
    while begin and all(map(looks_like_name, several(lines[begin - 1].text))):
        begin -= 1
    alone = lines[begin:end]
    speakers, begin = _block(lines, begin, _told)
    organisers, begin = _block(lines, begin, _grouped)
    again = [n for n, (_, one) in enumerate(organisers) if n and one.name == organisers[0][1].name]
    if again and not speakers:  # the first is listed again: here the speakers begin
        organisers, speakers = organisers[: again[0]], organisers[again[0] :]
    if begin and is_body(lines[begin - 1].text) and len(lines[begin - 1].text) < _LONGEST_BODY:
        organisers.insert(0, (lines[begin - 1], Entry(lines[begin - 1].text)))
    if not 0 < len(alone) < len(_ALONE) or len(speakers) < _FEW or not organisers:
        return []
    found = [_listed("cor:organised", line, one) for line, one in organisers]
    found += [_listed("cor:announcedAt", line, one) for line, one in speakers]
    roles = zip(_ALONE[len(alone)], alone, strict=True)
    return found + [_listed(role, line, Entry(name)) for role, line in roles for name in several(line.text)]


def _block(
    lines: Sequence[Line], end: int, read: Callable[[str], Entry | None]
) -> tuple[list[tuple[Line, Entry]], int]:
    """Read the lines that end at one, upwards while they are of a kind; give them, and where they begin."""
    found: list[tuple[Line, Entry]] = []
    while end and (one := read(lines[end - 1].text)) is not None:
        end -= 1
        found.append((lines[end], one))
    return [(line, one) for line, one in reversed(found) if one.name], end


def _told(text: str) -> Entry | None:
    """Read "Ada Okafor: Head of Law, Water Lab"; an empty entry where the name is still to come."""
    bio = _BIO.fullmatch(text)
    if bio is None:
        return None
    if is_no_value(bio["name"]):
        return Entry("")
    one = entry(f"{bio['name']}, {bio['told']}")
    return one if one is not None and looks_like_name(one.name) else None


def _grouped(text: str) -> Entry | None:
    """Read a line that names somebody with a stakeholder group."""
    one = entry(re.sub(r"\s+/\s+\w+", "", text))  # of two groups the first
    return one if one is not None and one.stakeholder_group and looks_like_name(one.name) else None


def _listed(role: str, line: Line, one: Entry) -> Listed:
    return Listed(
        role, one, line, f"no heading is left; read as {role.removeprefix('cor:')} from its place on the page"
    )
