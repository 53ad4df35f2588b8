"""Give the people of a session page whose headings were lost the roles that their place leaves open."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from corridors.documents import Line
from corridors.readers.groups import session_formats
from corridors.readers.headings import ORDER, heading
from corridors.readers.people import looks_like_name
from corridors.readers.rolls import Listed, Page, people_on

_ROOM = re.compile(r"\b(?:room|hall|studio|stage|plenary|theat(?:er|re)|auditorium|saal|salle)\b", re.I)
#: More lines than this under no heading are no list of a session's people.
_MOST = 60


def with_lost_headings(page: Page) -> list[Listed]:
    r"""List everybody on a page, those under no heading with the role that is open where they stand, and a doubt.

    Roles stand in a usual order. Where as many groups of lines stand between two roles as roles are missing there,
    each group has its role; where not, nothing is guessed.

    >>> from corridors.documents import document_of
    >>> text = "Speaker 1: Ada Okafor, Government\n\nTomas Lind, Civil Society\n\nOnline Moderator\n\nMei Tanaka"
    >>> [(one.entry.name, one.role) for one in with_lost_headings(Page.of(document_of("x.txt", text).lines()))][1]
    ('Tomas Lind', 'cor:moderated')
    """
    found = list(page.listed)
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
        if len(groups) > 1 and roles == ["cor:announcedAt"]:
            groups = [max(_between_fields(page, stretch), key=len)]
        if len(groups) != len(roles):
            continue
        for role, lines in zip(roles, groups, strict=True):
            doubt = f"its heading is missing; read as {role.removeprefix('cor:')} from its place on the page"
            found += [
                Listed(role, one, line, doubt)
                for line in lines
                for one in people_on(line.text)
                if role == "cor:organised" or looks_like_name(one.name) or one.grouped
            ]
    return sorted(found, key=lambda one: one.line.start)


def _stretches(page: Page, heads: list[tuple[int, str]]) -> Iterator[list[Line]]:
    """Put together the lines under no heading that stand between the same two roles, where one of them shows people."""
    between: dict[int, list[Line]] = {}
    for line in page.headless:
        between.setdefault(sum(start < line.start for start, _ in heads), []).append(line)
    for before, lines in between.items():
        shown = {line.number for line in lines if _shows_people(line, alone=before > 0)} if heads else set()
        if shown and len(shown) <= _MOST:
            first, last = min(shown) - 1, max(shown)
            near = (line for line in lines if first <= line.number <= last)
            yield [
                line for line in near if line.number in shown or (len(line.text) < 90 and line.text[-1] not in ".:?")
            ]


def _shows_people(line: Line, *, alone: bool) -> bool:
    """Tell a line that lists people from others: by groups or employers; a bare name ``alone`` only after a role."""
    people = people_on(line.text)
    if not people or session_formats(line.text) or re.search(r"\b(?:will|is|are|was|were|has|have)\b", line.text):
        return False
    if all(one.grouped for one in people):
        return True
    if _ROOM.search(line.text):
        return False
    named = all(looks_like_name(one.name) for one in people)
    return named and (alone or all(one.employer or one.post for one in people))


def _open_roles(heads: list[tuple[int, str]], line: Line) -> list[str]:
    """List the roles that stand between two others in the usual order and were not found elsewhere."""
    before = [ORDER.index(role) for start, role in heads if start < line.start]
    after = [ORDER.index(role) for start, role in heads if start > line.start]
    low, high = (before[-1] if before else -1), (after[0] if after else len(ORDER))
    taken = {role for _, role in heads}
    return [role for role in ORDER[low + 1 : high] if role not in taken]


def _between_fields(page: Page, lines: list[Line]) -> list[list[Line]]:
    """Part lines where another field of the page stands between them."""
    fields = [line.start for under in page.fields.values() for line in under if heading(line.text)]
    return [list(part) for _, part in groupby(lines, lambda line: sum(start < line.start for start in fields))]


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
