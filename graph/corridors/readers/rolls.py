"""Walk the lines of a page and say who stands under which role, and which lines belong to which field."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corridors.documents import Line
from corridors.readers.headings import ORDER, Heading, heading
from corridors.readers.people import Entry, entry, looks_like_name, several

_LONGEST_ENTRY = 260
_ASIDE = re.compile(r"\(([^()]*\b(?:moderators?|panell?ists?|speakers?|chairs?|presenters?)\s*:[^()]*)\)", re.I)


@dataclass(frozen=True, slots=True)
class Listed:
    r"""One person or body listed under a role.

    >>> from corridors.documents import document_of
    >>> page = Page.of(document_of("x.txt", "Speakers\n\nAda Okafor, Example Trust").lines())
    >>> [(one.role, one.entry.name) for one in page.listed]
    [('cor:announcedAt', 'Ada Okafor')]
    """

    role: str
    entry: Entry
    line: Line
    doubt: str = ""
    singular: bool = False


@dataclass(slots=True)
class Page:
    """A page taken apart: who is listed, the fields with their lines, the lines of prose, what was not understood.

    >>> Page.of([]).listed
    []
    """

    listed: list[Listed] = field(default_factory=list)
    fields: dict[str, list[Line]] = field(default_factory=dict)
    prose: list[Line] = field(default_factory=list)
    empty: list[tuple[str, Line]] = field(default_factory=list)
    stray: list[Line] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[Line], *, lost_headings: bool = False) -> "Page":
        """Take lines apart; with ``lost_headings`` guess the role of people who stand under no heading."""
        page, walk = cls(), _Walk()
        for line in lines:
            walk.step(page, line)
        if lost_headings:
            page.listed = _found_again(page, walk.headless)
        else:
            page.stray += [one.line for one in walk.headless]
        page.listed.sort(key=lambda one: one.line.start)
        return page

    def first(self, *names: str) -> tuple[Line, str] | None:
        """Give the line and value of the first field of one of these names."""
        for name in names:
            for line in self.fields.get(name, ()):
                found = heading(line.text)
                value = found.value if found and found.name == name else line.text
                if value:
                    return line, value
        return None


class _Walk:
    """The state while walking down a page."""

    def __init__(self) -> None:
        self.open: Heading | None = None
        self.taken = 0
        self.last = 0
        self.headless: list[Listed] = []
        self.roles_seen = False

    def step(self, page: Page, line: Line) -> None:
        found = heading(line.text)
        for aside in _ASIDE.findall(line.text) if found is None else ():
            self._aside(page, line, aside)
        if found is not None:
            self._head(page, line, found)
        elif self.open is not None and self.open.role:
            self._under_role(page, line)
        elif (one := _person(line.text)) is not None and one.grouped and self.roles_seen:
            self.headless.append(Listed("", one, line))
        else:
            self._under_field(page, line)
        self.last = line.number

    def _aside(self, page: Page, line: Line, words: str) -> None:
        """List the people whom brackets in an agenda name by role: (Moderators: A, B; Panelists: C)."""
        for chunk in words.split(";"):
            found = heading(chunk.strip())
            if found is not None and found.role and found.value:
                people = (_person(one) for one in several(found.value))
                page.listed += [
                    Listed(found.role, one, line) for one in people if one is not None and looks_like_name(one.name)
                ]

    def _head(self, page: Page, line: Line, found: Heading) -> None:
        self.open, self.taken = found, 0
        if not found.role:
            page.fields.setdefault(found.name, []).append(line)
            if len(found.value) > 60:
                page.prose.append(line)
            return
        self.roles_seen = True
        if found.value:
            self._list(page, line, found.value)

    def _list(self, page: Page, line: Line, value: str) -> bool:
        role, any_found = (self.open.role if self.open else ""), False
        for one in several(value):
            person = _person(one)
            if person is not None:
                page.listed.append(Listed(role, person, line, singular=bool(self.open and not self.open.plural)))
                any_found, self.taken = True, self.taken + 1
        if not any_found:
            page.empty.append((role, line))
        return any_found

    def _under_role(self, page: Page, line: Line) -> None:
        text, current = line.text, self.open
        gap = line.number - self.last > 1
        person = None if len(text) > _LONGEST_ENTRY else _person(text)
        if person is None or current is None:
            if len(text) > _LONGEST_ENTRY or not gap or self.taken:
                self._leave(page, line)
            else:
                page.empty.append((current.role if current else "", line))
            return
        people = [entry(one) for one in several(text)]
        plausible = (
            person.grouped or person.hidden or any(one is not None and looks_like_name(one.name) for one in people)
        )
        plausible = plausible or (
            current.role in ("cor:organised", "cor:hosted", "funded", "supported", "partner") and len(text) < 120
        )
        full = self.taken and gap and (current.numbered or not current.plural)
        if not plausible:
            self._leave(page, line)
        elif full and (current.numbered or person.grouped):
            self.headless.append(Listed("", person, line))
            self.open = None
        elif full:
            self._leave(page, line)
        else:
            self._list(page, line, text)

    def _leave(self, page: Page, line: Line) -> None:
        self.open = None
        self._under_field(page, line)

    def _under_field(self, page: Page, line: Line) -> None:
        if self.open is not None and not self.open.role:
            page.fields[self.open.name].append(line)
        else:
            page.stray.append(line)
        if len(line.text) > 60:
            page.prose.append(line)


def _person(text: str) -> Entry | None:
    return entry(text.strip(" -–—•·*\t"))


def _found_again(page: Page, headless: list[Listed]) -> list[Listed]:
    """Give people whose heading was lost the role that their place between the other roles leaves open."""
    found = list(page.listed)
    for group in _groups(headless):
        before = [one.role for one in page.listed if one.line.start < group[0].line.start and one.role in ORDER]
        after = [one.role for one in page.listed if one.line.start > group[0].line.start and one.role in ORDER]
        open_roles = _between(before, after, {one.role for one in found})
        later = [
            other
            for other in _groups(headless)
            if other[0].line.start >= group[0].line.start and not _apart(group, other, page)
        ]
        if len(open_roles) != len(later):
            page.stray += [one.line for one in group]
            continue
        role = open_roles[0]
        doubt = f"its heading is missing; read as {role.removeprefix('cor:')} from its place on the page"
        found += [replace(one, role=role, doubt=doubt) for one in group]
    return found


def _groups(headless: list[Listed]) -> Iterator[list[Listed]]:
    """Put together people on consecutive lines."""
    group: list[Listed] = []
    for one in headless:
        if group and one.line.number - group[-1].line.number > 1:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _between(before: list[str], after: list[str], taken: set[str]) -> list[str]:
    """List the roles that stand between two others in the usual order and were not found elsewhere."""
    low = ORDER.index(before[-1]) if before else -1
    high = ORDER.index(after[0]) if after else len(ORDER)
    return [role for role in ORDER[low + 1 : high] if role not in taken and role != "cor:announcedAt"]


def _apart(group: list[Listed], other: list[Listed], page: Page) -> bool:
    """Tell whether a role with a heading of its own stands between two groups."""
    low, high = group[0].line.start, other[0].line.start
    return any(low < one.line.start < high for one in page.listed)
