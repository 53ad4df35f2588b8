"""Know what the columns of tables mean by the words in their headers, and find tables that stand in pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.groups import regional_group, stakeholder_group
from corridors.readers.headings import heading
from corridors.readers.people import Entry, entry

#: What columns mean, by words in their headers; the first that fits counts.
_COLUMNS = (
    ("note", r"notes?|remarks?|comments?|observations?|attendance"),
    ("first", r"(?:first|given)[\s_-]*names?(?:\(s\))?|prénom|forename|nombre"),
    ("last", r"(?:last|family|sur)[\s_-]*names?|surname|nom de famille|apellidos?"),
    (
        "employer",
        r"organi[sz]ation(?:\s*/\s*\w+)?|affiliation|employer|institution|institute|company|entity|body|agency|"
        r"represent(?:s|ing)"
        r"|(?:name\s+of\s+(?:the\s+)?)?organi[sz]ation\s*name|on\s+behalf\s+of|organi[sz]ation\s+represented",
    ),
    (
        "post",
        r"(?:position|post|function)\s*/\s*title|title\s*/\s*(?:position|post|function)"
        r"|(?:job\s*|professional\s*|official\s*)?title|position|post|function(?:al)? title|designation|occupation|job",
    ),
    (
        "event",
        r"(?:event|session|meeting|conference|panel|workshop)(?:\s+(?:name|title))?|(?:name|title)\s+of\s+(?:the\s+)?(?:event|meeting)",
    ),
    (
        "role",
        r"(?:event\s+|session\s+)?roles?|capacity|(?:function|role|part|capacity)\s+(?:at|in)\s+(?:the\s+)?\w+|"
        r"function|participation"
        r"|type of participa(?:nt|tion)|participa(?:nt|tion) type|participated as",
    ),
    (
        "date",
        r"(?:start(?:ing)?[\s_-]*|event[\s_-]*)?(?:date|day)(?:[\s_-]*from)?|dates|when|start|begin(?:s|ning)?|date\s*\(?start\)?",
    ),
    ("end", r"end(?:ing|s)?(?:[\s_-]*date)?|until|date[\s_-]*(?:to|end)"),
    ("state", r"country(?:\s+of\s+\w+|\s*/\s*\w+)?|state|delegation|nationality|member state"),
    ("region", r"region(?:al)?(?:[\s_-]*group)?"),
    ("group", r"stakeholder(?:[\s_-]*(?:group|type|category))?|group|sector|category|constituency"),
    ("place", r"venue|place|location|city|room"),
    ("name", r"(?:full[\s_-]*)?names?|person|participant|delegate|attendee|speaker[\s_-]*name"),
)
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


def meaning(header: str) -> str:
    """Tell what a column means: a field, or a role whose people it lists.

    >>> meaning("Job title"), meaning("Speakers"), meaning("Colour")
    ('post', 'cor:announcedAt', '')
    """
    plain = re.sub(r"[_\s]+", " ", header.strip().lower())
    found = heading(plain)
    if found is not None and found.role and found.plural:
        return found.role
    for what, pattern in _COLUMNS:
        if re.fullmatch(rf"(?:{pattern})s?", plain):
            return what
    return found.role if found is not None and found.role.startswith("cor:") else ""


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
