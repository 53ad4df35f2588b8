"""Find the tables of people that stand in pages, and the columns that blanks set apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.groups import regional_group, stakeholder_group
from corridors.readers.headers import meaning
from corridors.readers.headings import heading
from corridors.readers.people import Entry, entry

#: What stands in a column: words with no more than two blanks between them.
_CELL = re.compile(r"[^\s|]+(?:[ \xa0]{1,2}[^\s|]+)*")
_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")


@dataclass(frozen=True, slots=True)
class Listing:
    """A person in a row of a table: the role as the row names it, what else the row says, and where it stands.

    >>> Listing("cor:announcedAt", Entry("Ada Okafor"), Line(1, 0, 10, "Ada Okafor")).entry.name
    'Ada Okafor'
    """

    role: str
    entry: Entry
    line: Line
    also: str = ""


def people_in_tables(lines: Sequence[Line]) -> tuple[list[Listing], set[int]]:
    r"""Find the people whom tables in a page name, where a header says which column is which; and the tables' lines.

    >>> from corridors.documents import document_of
    >>> page = document_of("x.txt", "Name | Role | Organization\nAda Okafor | Speaker | Example Trust")
    >>> [(one.role, one.entry.employer) for one in people_in_tables(list(page.lines()))[0]]
    [('cor:announcedAt', 'Example Trust')]
    """
    found: list[Listing] = []
    within: set[int] = set()
    columns: list[str] = []
    last = 0
    for line in lines:
        cells = _cells(line.text)
        if len(cells) < 2 or (columns and line.number - last > 2):
            columns = []
        if len(cells) < 2 or _RULE.fullmatch(line.text):
            continue
        last = line.number
        named = [meaning(cell) for cell in cells]
        if "name" in named and "role" in named:
            columns = named
            within.add(line.number)
        elif columns:
            within.add(line.number)
            row = {what: cell for what, cell in zip(columns, cells, strict=False) if what and cell}
            role = heading(row.get("role", ""))
            one = entry(row.get("name", ""))
            if one is not None and role is not None and role.role.startswith("cor:"):
                found.append(Listing(role.role, filled(one, row), line, role.also))
    return found, within


def apart(line: Line) -> list[Line]:
    """Part a line where blanks set columns apart; each part with its place.

    >>> [one.text for one in apart(Line(1, 0, 24, "KENYA      Ms. Ada Okafor"))]
    ['KENYA', 'Ms. Ada Okafor']
    """
    cells = _CELL.finditer(line.text)
    return [
        Line(line.number, line.start + one.start(), line.start + one.end(), one.group().strip(" |,")) for one in cells
    ]


def filled(one: Entry, told: dict[str, str]) -> Entry:
    """Give a person with what other fields tell, where the person's own line does not.

    >>> filled(Entry("Ada Okafor"), {"employer": "Example Trust", "group": "Civil society"}).stakeholder_group
    'sg:civil-society'
    """
    return replace(
        one,
        employer=one.employer or _without_state(told.get("employer", "")),
        post=one.post or told.get("post", ""),
        stakeholder_group=one.stakeholder_group or stakeholder_group(told.get("group", "")),
        regional_group=one.regional_group or regional_group(told.get("region", "")),
    )


def _without_state(body: str) -> str:
    """Take the state off a body: "Ministry of Lakes, Japan"."""
    name, _, last = body.rpartition(",")
    return name if state_named(last) else body


def _cells(text: str) -> list[str]:
    return [cell.strip(" *_") for cell in text.strip("| ").split("|")] if "|" in text else []
