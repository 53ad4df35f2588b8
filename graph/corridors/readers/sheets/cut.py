"""Cut the tables out of a text, and give their rows by the meaning of their columns, what is merged filled."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.bodynames import state_in
from corridors.readers.names.words import is_no_value
from corridors.readers.notes import Place
from corridors.readers.pages.columns import DELEGATION, Column
from corridors.readers.un.admitted import verdict_of

_DELIMITERS = ",;\t|"
#: A record with line breaks inside its quotes is no longer than this.
_LONGEST_RECORD = 20_000
#: What the module for such tables takes in one cell, and more than any honest row.
_LONGEST_LINE = 100_000
#: So many records may stand above a header; a header's words are no longer than this.
_MOST_ABOVE, _LONGEST_HEADER = 30, 60
_RULE = wording(r"[\s|:+=-]*[-=]{2}[\s|:+=-]*")
_EDGE = wording(r"\A\s*\||\|\s*\Z")
#: Columns that say nothing, and those that are nobody's business.
UNREAD = ("", "number", "private", "mode", "honorific")
#: Columns whose first value may stand for the rows below it, where they lead the table.
_GROUPING = (
    "event", "session", "subject", "process", "programme", "document", "symbol", "date", "state", "employer",
    "party", "place",
)  # fmt: skip
_NO_VALUE = wording(
    r"=[A-Z+(@$].*|#(?:REF|NAME|VALUE|N/A|DIV/0|NULL|NUM)\b.*|(?:s\.?\s?/\s?o\.?|n[ée]ant|ning[uú]n[oa]|aucune?|sin\s+datos|…|\.{3}|x{2,3})",
    re.I,
)
_OPEN = wording(
    r"(?:t\.?b\.?[acd]|to\s+be\s+\w+e[dn]|not\s+yet\s+\w+|vacant|(?:à|a|por)\s+(?:d[ée]\w+|confirm)[ae]r)\b\.?"
    r"(?:\s*[-–—:;,(].*|\s+(?:by|at|in|until|from|with|as)\b.*)?",
    re.I,
)
_TOTAL = wording(r"(?:grand\s+|sub-?)?totals?(?:\b|\Z).*|sub-?total.*|sum|totaux|suma|average|count", re.I)
_FOOTNOTE = wording(
    r"(?:notes?|source|remarque|nota|fuente|legend|key|as\s+of|last\s+updated)\b|[*†‡]|\d\)|\[\d+\]", re.I
)
_MAIL = wording(r"\s*[<(\[]?\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+[>)\]]?")
_ENTITIES = wording(r"\b(?:entit|organi[sz]ation|stakeholder|NGO|applica|accredit|approved|rejected|denied)\w*", re.I)
_PART = wording(r"(?:session|panel|s[ée]ance|sesi[óo]n)\s+[\dIVX]+\b", re.I)
_LONGEST_SECTION = 120
#: Who works for nobody.
_ALONE = wording(
    r"independent(?:\s+(?:consultant|expert|researcher|adviser))?|self[- ]employed|freelancer?|individual|retired|"
    rf"(?:in\s+a\s+)?personal\s+capacity|ind[ée]pendante?|independiente|none|{_NO_VALUE.pattern}",
    re.I,
)
#: A cell that says yes.
IS_MARK = wording(r"y|yes|x|✓|✔|1|true|oui|s[ií]|ja|sim", re.I)
#: Votes in numbers: for, abstained, against, absent, no member yet.
_CALLS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent", "9": "-"}


@dataclass(frozen=True, slots=True)
class Record:
    """A line of a table, or several where quotes hold line breaks; ``broken`` where a quote is left open.

    >>> Record(("Ada Okafor", "", "Speaker"), (0, 20)).filled
    ('Ada Okafor', 'Speaker')
    """

    cells: tuple[str, ...]
    place: Place
    broken: bool = False

    @property
    def filled(self) -> tuple[str, ...]:
        """Give the cells that hold something."""
        return tuple(cell for cell in self.cells if cell)


@dataclass(slots=True)
class Sheet:
    """A table: its header, what stands above it, its records.

    >>> Sheet(Record(("Name", "Role"), (0, 9))).records
    []
    """

    header: Record
    above: list[Record] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)


def sheets(text: str, is_header: Callable[[Sequence[str]], bool]) -> list[Sheet]:
    r"""Cut a text into its tables, with the one separator that shows most of them; none where no header is told.

    >>> found = sheets("Lake Forum;\n\nName;Role\nAda;Speaker\n", lambda cells: "Name" in cells)
    >>> [(one.above[0].filled, [record.cells for record in one.records]) for one in found]
    [(('Lake Forum',), [('Ada', 'Speaker')])]
    """
    cuts = [_cut(text, mark, is_header) for mark in _DELIMITERS if mark in text]
    return max(cuts, key=lambda cut: len(cut[0].header.filled) if cut else 0, default=[])


def _cut(text: str, delimiter: str, is_header: Callable[[Sequence[str]], bool]) -> list[Sheet]:
    found: list[Sheet] = []
    loose: list[Record] = []
    for n, record in enumerate(records(text, delimiter)):
        if not found and n > _MOST_ABOVE:
            return []
        alone = len(record.filled) < 2 and not record.broken
        may_head = not alone and (not found or loose or record.cells == found[-1].header.cells)
        if may_head and max(map(len, record.cells), default=0) <= _LONGEST_HEADER and is_header(record.cells):
            if found and record.cells == found[-1].header.cells:
                found[-1].records += loose  # a header printed again
            else:
                found.append(Sheet(record, loose))
            loose = []
        elif alone or not found:
            loose.append(record)
        else:
            found[-1].records += [*loose, record]
            loose = []
    if found:
        found[-1].records += loose
    return found


def records(text: str, delimiter: str) -> Iterator[Record]:
    r"""Walk the records of a text that hold something, each with its offsets; of bars, without the rules between.

    >>> [record.cells for record in records("| Name | Role |\n|------|------|\n| | Chair |", "|")]
    [('Name', 'Role'), ('', 'Chair')]
    """
    start = 0
    lines = list(io.StringIO(text, newline="\n"))
    n = 0
    while n < len(lines):
        words, taken = lines[n], 1
        while (
            delimiter != "|" and _is_open(words, delimiter) and n + taken < len(lines) and len(words) < _LONGEST_RECORD
        ):
            words += lines[n + taken]
            taken += 1
        if taken > 1 and _amiss(words, delimiter):
            words, taken = lines[n], 1
        whole = len(words) < _LONGEST_LINE and (delimiter == "|" or not _is_open(words, delimiter))
        cells = _cells(words, delimiter) if whole else ()
        if (any(cells) or not whole) and not (delimiter == "|" and _RULE.fullmatch(words)):
            yield Record(cells, (start, start + len(words.rstrip())), broken=not whole)
        start += len(words)
        n += taken


def line_of(record: Record) -> Line:
    """Give a record as a line, its cells joined.

    >>> line_of(Record(("Lake Forum", "2030"), (0, 15))).text
    'Lake Forum, 2030'
    """
    return Line(
        1, *record.place, ", ".join(" ".join(part.split()) for cell in record.filled for part in cell.splitlines())
    )


def _cells(words: str, delimiter: str) -> tuple[str, ...]:
    if delimiter == "|":
        inner = _EDGE.sub("", words) if words.lstrip().startswith("|") else words  # a bar at the end: an empty cell
        found = re.split(r"(?<!\\)\|", inner.rstrip("\n"))
    else:
        found = next(csv.reader(io.StringIO(words), delimiter=delimiter), [])
    return tuple(cell.strip(" \t\n\ufeff*_" if delimiter == "|" else " \t\n\ufeff") for cell in found)


def _is_open(words: str, delimiter: str) -> bool:
    """Tell whether a record ends within quotes."""
    return '"' in words and "unexpected end" in _amiss(words, delimiter)


def _amiss(words: str, delimiter: str) -> str:
    """Say what is wrong with a record's quotes; nothing where they are right."""
    try:
        list(csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        return str(error)
    return ""


def aligned(record: Record, told: Sequence[Column]) -> Record:
    """Set a row that lost empty cells at its front to the end of the header: so merged cells of web pages come out.

    >>> aligned(Record(("Ada", "Judge"), (0, 9)), [Column(what, "") for what in ("state", "name", "post")]).cells
    ('', 'Ada', 'Judge')
    """
    short = len(told) - len(record.cells)
    leads = next((n for n, one in enumerate(told) if one.what not in (*_GROUPING, "number")), 0)
    if len(record.filled) < 2 or not 0 < short <= leads:
        return record
    return replace(record, cells=("",) * short + record.cells)


def filled(sheet: Sheet, told: Sequence[Column]) -> Iterator[tuple[dict[str, str], Record]]:
    """Give each row by the meaning of its columns, with what merged cells and lines within the table say of it.

    >>> rows = [Record(("Kenya", "Ada"), (0, 9)), Record(("", "Mei"), (10, 14)), Record(("Total", "2"), (15, 22))]
    >>> told = [Column("state", ""), Column("name", "")]
    >>> [(row["state"], row["name"]) for row, _ in filled(Sheet(Record(("State", "Name"), (0, 0)), [], rows), told)]
    [('Kenya', 'Ada'), ('Kenya', 'Mei')]
    """
    above: dict[str, str] = {}
    part: dict[str, str] = {}
    for record in sheet.records:
        cells, first = _by_meaning(record, told), next(iter(record.filled), "")
        if _TOTAL.fullmatch(first) or record.cells == sheet.header.cells:
            continue
        if len(record.filled) == 1 and len(told) > 1 and record.cells[0]:
            if found := _section(first, {one.what for one in told}):
                part, above = {**part, **found}, {}
            elif cells and cells.keys() <= set(_GROUPING) and not _FOOTNOTE.match(first):
                above = cells
            elif cells.keys() & {"name", "last"} and not _FOOTNOTE.match(first):
                yield {**part, **cells}, record
            continue
        cells = _with_merged(cells, above, told)
        above = {what: cell for what, cell in cells.items() if what in _GROUPING}
        yield {**part, **cells}, record


def _with_merged(cells: dict[str, str], above: dict[str, str], told: Sequence[Column]) -> dict[str, str]:
    """Fill the cells at the front of a row with those above them, and the day beside hours."""
    found = dict(cells)
    own = cells.keys() & {"document", "draft"} and "document" in {one.what for one in told}  # a text of its own
    for one in told:
        if one.what in UNREAD:
            continue
        if one.what not in _GROUPING or one.what in cells or (own and one.what == "symbol"):
            break
        found |= {one.what: above[one.what]} if one.what in above else {}
    if "date" not in found and "date" in above and found.keys() & {"begin", "hours"}:
        found["date"] = above["date"]
    return found


def _by_meaning(record: Record, told: Sequence[Column]) -> dict[str, str]:
    """Give the cells of a record by their meaning, none that holds no value, and no address of anybody."""
    held: dict[str, str] = {}
    employed = any(one.what == "employer" for one in told)
    for column, cell in zip(told, record.cells, strict=False):
        what, _, role = column.what.partition(" ")
        if what == "vote":
            what = column.what
        elif what == "call":
            what = "vote"
        elif what == "party":
            what = "state" if state_in(cell) else "sent by" if employed else "employer"
        words = _MAIL.sub("", cell).strip(" ;,") if "@" in cell else cell
        words = _CALLS.get(words, words) if column.what == "call" else words
        if what in ("presence", "spoke") and held.get(what, "no") == "no":  # a blank beside marks: not there
            held[what] = words or "no"
        if what == "mark" and IS_MARK.fullmatch(words):
            held["marked"] = f"{held.get('marked', '')} {role}".strip()
        if (
            what in UNREAD
            or not words
            or (what != "role" and is_no_value(words))
            or (what not in ("role", "note", "status", "presence", "spoke") and _OPEN.fullmatch(words))
            or (_ALONE if what == "employer" else _NO_VALUE).fullmatch(words)
        ):
            continue
        several = what in held and (what.startswith("cor:") or what == "note")
        held[what] = f"{held[what]}; {words}" if several else held.get(what, words)
        if role and what == "name":
            held["listed as"] = role
        if what in ("state", "employer", "name") and DELEGATION.match(column.header):
            held["sent by" if what != "name" else "sent"] = words
    return held


def _section(words: str, known: set[str]) -> dict[str, str]:
    """Read a line within a table that holds one cell: the state, day, session or verdict of the rows below it."""
    if len(words) > _LONGEST_SECTION:
        return {}
    told = {
        "state": "state" not in known and state_in(words),
        "date": "date" not in known and days_in(words),
        "status": "employer" in known and _ENTITIES.search(words) and verdict_of(words).startswith("cor:"),
        "session": not known & {"session", "event"} and _PART.match(words),
    }
    return next(({what: words} for what, is_told in told.items() if is_told and what not in known), {})
