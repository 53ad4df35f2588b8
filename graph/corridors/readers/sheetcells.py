"""Give the rows of a table by the meaning of its columns: what is merged filled, totals and footnotes left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.readers.admitted import verdict_of
from corridors.readers.dates import days_in
from corridors.readers.headers import Column
from corridors.readers.people import is_no_value
from corridors.readers.sheetrows import state_in
from corridors.readers.sheets import Record, Sheet

#: Columns that say nothing, and those that are nobody's business.
UNREAD = ("", "number", "private", "mode", "honorific")
#: Columns whose first value may stand for the rows below it, where they lead the table.
_GROUPING = (
    "event", "session", "subject", "process", "programme", "document", "symbol", "date", "state", "employer",
    "party", "place",
)  # fmt: skip
_NO_VALUE = re.compile(r"(?:s\.?\s?/\s?o\.?|n[ée]ant|ning[uú]n[oa]|aucune?|sin\s+datos|…|\.{3}|x{2,3})", re.I)
_TOTAL = re.compile(r"(?:grand\s+|sub-?)?totals?(?:\b|\Z).*|sub-?total.*|sum|totaux|suma|average|count", re.I)
_FOOTNOTE = re.compile(
    r"(?:notes?|source|remarque|nota|fuente|legend|key|as\s+of|last\s+updated)\b|[*†‡]|\d\)|"
    r"\[\d+\]",
    re.I,
)
_MAIL = re.compile(r"\s*[<(\[]?\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+[>)\]]?")
_ENTITIES = re.compile(
    r"\b(?:entit|organi[sz]ation|stakeholder|NGO|applica|accredit|approved|rejected|"
    r"denied)\w*",
    re.I,
)
_PART = re.compile(r"(?:session|panel|s[ée]ance|sesi[óo]n)\s+[\dIVX]+\b", re.I)
#: Whoever stands beside such a header was sent by the state, wherever he or she works.
_DELEGATION = re.compile(
    r"\s*(?:delegation|member\s+state|d[ée]l[ée]gation|delegaci[óo]n|[ée]tat\s+membre|estado\s+miembro)", re.I
)
_LONGEST_SECTION = 120


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
        cells, first = _cells(record, told), next(iter(record.filled), "")
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
    for one in told:
        if one.what in UNREAD:
            continue
        if one.what not in _GROUPING or one.what in cells:
            break
        found |= {one.what: above[one.what]} if one.what in above else {}
    if "date" not in found and "date" in above and found.keys() & {"begin", "hours"}:
        found["date"] = above["date"]
    return found


def _cells(record: Record, told: Sequence[Column]) -> dict[str, str]:
    """Give the cells of a record by their meaning, none that holds no value, and no address of anybody."""
    held: dict[str, str] = {}
    for column, cell in zip(told, record.cells, strict=False):
        what, _, role = column.what.partition(" ")
        if what == "vote":
            what = column.what
        elif what == "party":
            what = "state" if state_in(cell) else "employer"
        words = _MAIL.sub("", cell).strip(" ;,") if "@" in cell else cell
        if what in UNREAD or not words or (what != "role" and is_no_value(words)) or _NO_VALUE.fullmatch(words):
            continue
        several = what in held and (what.startswith("cor:") or what == "note")
        held[what] = f"{held[what]}; {words}" if several else held.get(what, words)
        if role and what == "name":
            held["listed as"] = role
        if what == "state" and _DELEGATION.match(column.header):
            held["sent by"] = words
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
