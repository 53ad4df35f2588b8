"""Read tables (CSV, semicolons, tabs, bars): people, meetings, texts, access, votes; by their headers or a mapping."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from corridors.documents import Document, with_line_feeds
from corridors.errors import UnreadableInput
from corridors.guard import decode, read_bytes
from corridors.patterns import wording
from corridors.readers.names.bodynames import state_of_row
from corridors.readers.names.doings import deeds
from corridors.readers.names.plainness import absent_marks, is_marked
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.pages.columns import Column, columns, meaning
from corridors.readers.pages.sessions import session_title
from corridors.readers.sheets.claims import is_absent, is_again, tell_access, tell_came, tell_groups, tell_people
from corridors.readers.sheets.cut import UNREAD, Record, Sheet, aligned, filled, line_of, sheets
from corridors.readers.sheets.days import Calendar, calendar_of
from corridors.readers.sheets.kinds import is_about, settled
from corridors.readers.sheets.rows import ENDS, LEADS, OF_BODIES, Row, is_turned, people_of, relations_of, tell_listed
from corridors.readers.sheets.stands import tell_stood
from corridors.readers.sheets.things import tell_days, things_of
from corridors.readers.sheets.titles import Heading, heading_of, is_symbol, labelled, process_in
from corridors.readers.sheets.votes import tell_votes

#: What a column may mean.
MEANINGS = (
    "name", "first", "last", "employer", "post", "standing", "event", "session", "subject", "role", "date", "begin",
    "end", "finish", "hours", "zone", "state", "region", "group", "place", "room", "note", "process", "programme",
    "document", "symbol", "adopted", "published", "vote", "yes", "against", "abstained", "status", "objectors",
)  # fmt: skip
#: Relations that a role may be, of a person, a body or a state; and those that the cells of a column may be.
ROLES = tuple(ENDS)
RELATIONS = tuple(dict.fromkeys((*ENDS, *LEADS)))
_NAMED = (".csv", ".tsv", ".tab")
_TABLES = ("columns", "roles", "every")
#: What stands before a note below a table.
_NOTE = wording(r"\W*(?:notes?|remarks?|nota|remarques?)\s*\d*\s*[:.)]\s*", re.I)
_SPONSOR = wording(r"(?:\w+\s+)?(?:co-?)?sponsors?\b", re.I)
_CALLED_OFF = wording(r"\b(?:cancel\w*|postpone\w*|annul\w+|report[ée]e?|aplazad[oa]|called\s+off)\b", re.I)
#: So many rows show of what kind a table is.
_SAMPLE = 200
#: A session page has its title among so many lines.
_HEAD = 3
#: So many known headers make a table of ours, however many others it has.
_MANY, _PAIR = 3, 2


@dataclass(frozen=True, slots=True)
class Mapping:
    """What columns mean, by their headers; which relation a word for a role is; what holds for every row.

    >>> Mapping({"Sent by": "employer"}).columns["Sent by"]
    'employer'
    """

    columns: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    every: dict[str, str] = field(default_factory=dict)


def read_mapping(path: Path) -> Mapping:
    """Read a mapping from a TOML file with the tables ``columns``, ``roles`` and ``every``.

    >>> read_mapping(Path("missing.toml"))
    Traceback (most recent call last):
        ...
    corridors.errors.UnreadableInput: missing.toml: cannot be read (No such file or directory); ...
    """
    try:
        told = tomllib.loads(decode(read_bytes(path), where=str(path)))
    except tomllib.TOMLDecodeError as error:
        raise UnreadableInput(f"is no TOML ({error}); mend that line", where=str(path)) from None
    for name, table in told.items():
        if name not in _TABLES or not isinstance(table, dict) or not all(isinstance(v, str) for v in table.values()):
            raise UnreadableInput(
                f"“{name}” is not understood; a mapping has the tables {', '.join(_TABLES)}, of texts", where=str(path)
            )
    mapping = Mapping(told.get("columns", {}), told.get("roles", {}), told.get("every", {}))
    allowed = (
        (mapping.columns.values(), (*MEANINGS, *RELATIONS)),
        (mapping.roles.values(), ROLES),
        (mapping.every, MEANINGS),
    )
    for given, known in allowed:
        if wrong := next((word for word in given if word not in known), None):
            raise UnreadableInput(f"“{wrong}” is not known here; use one of {', '.join(known)}", where=str(path))
    return mapping


class _Table(NamedTuple):
    """A table, what its columns mean, which is nothing where it is of no known kind, and what it is about."""

    sheet: Sheet
    columns: list[Column]
    above: Heading


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a table of a kind that is known here; one of prices, or of servers, is not.

    >>> recognises(document_of("x.csv", "name,role,event\nAda Okafor,Speaker,A talk\n"))
    0.95
    >>> recognises(document_of("x.csv", "Item,Price,Date\nLamp,12.50,2030-01-02\n"))
    0.0
    """
    found = [table for table in _tables(document, None) if table.columns]
    if not found:
        return 0.0
    lines = sum(1 for _ in document.lines())
    held = sum(1 + sum(len(record.cells) > 1 for record in table.sheet.records) for table in found)
    named = document.name.lower().endswith(_NAMED)
    if any(session_title(line.text) for line in islice(document.lines(), _HEAD)) and not named:
        return 0.0  # a session's page that lists its people in a table
    return (
        0.95
        if named
        or (
            2 * held > lines and (len(found[0].sheet.records) > 1 or "symbol" in {one.what for one in found[0].columns})
        )
        else 0.0
    )


def read(document: Document, mapping: Mapping | None = None) -> Reading:
    r"""Read a table: who took part in what, and who works where; with a mapping where the headers do not say it.

    >>> found = read(document_of("x.csv", "name,role,event,date\nAda Okafor,Speaker,A talk,2030-01-02\n"))
    >>> [(s.subject.name, s.relation) for s in found.said]
    [('A talk', 'cor:startDate'), ('Ada Okafor', 'cor:announcedAt')]
    """
    reading = Reading(document, "table", "dataSet", f"{document.name}: table")
    questions: dict[str, list[Place]] = {}
    for table in _tables(document, mapping):
        if table.columns:
            reading.understood.append(_understood(table.columns))
            _read_table(reading, table, mapping or Mapping(), questions)
    asked: dict[Place, list[str]] = {}
    for question, places in questions.items():
        asked.setdefault(places[0], []).append(f"{question} ({len(places)} rows)" if len(places) > 1 else question)
    for place, several in asked.items():
        reading.doubt("; ".join(several), place)
    return reading


def _tables(document: Document, mapping: Mapping | None) -> Iterator[_Table]:
    """Give the tables of a document; one without a heading of its own is about what the one before it is about."""
    before = Heading()
    for sheet in _cut(document, mapping):
        told = columns(sheet.header.cells) if mapping is None else _mapped(sheet, mapping)
        if mapping is None:
            told = settled(told, [record.cells for record in sheet.records[:_SAMPLE]])
        sheet.records = [aligned(record, told) for record in sheet.records]
        above = heading_of([line_of(record) for record in sheet.above])
        of = next(filter(None, (process_in(one.header) for one in told if one.what == "status")), None)
        above.things = above.things or before.things or ({"process": of} if of is not None else {})
        if "document" in above.things:
            told = [replace(one, what="cor:proposed") if _SPONSOR.match(one.header) else one for one in told]
            above.role = "cor:proposed" if above.role == "cor:funded" else above.role
        sample = [cells for cells, _ in islice(filled(sheet, told), _SAMPLE)]
        known = mapping is not None or is_about(told, sample, above)
        before = above
        yield _Table(sheet, told if known else [], above)


def _cut(document: Document, mapping: Mapping | None) -> list[Sheet]:
    text = with_line_feeds(document.spaced)
    if mapping is None:
        found = sheets(text, _heads)
        return found if found or not document.name.lower().endswith(_NAMED) else _unheaded(text)
    names = {_plain(name) for name in mapping.columns}
    found = sheets(text, lambda cells: len(cells) > 1 and names <= set(map(_plain, cells)))
    if not found:
        head = sheets(text, lambda cells: len(cells) > 1)
        held = head[0].header.cells if head else ()
        missing = next((name for name in mapping.columns if _plain(name) not in map(_plain, held)), "")
        raise UnreadableInput(f"no column is called “{missing}”; the table has {', '.join(held)}", where=document.name)
    return found


def _unheaded(text: str) -> list[Sheet]:
    """Cut a table whose headers say nothing, or that has none; its columns are told by their cells alone."""
    found = sheets(text, lambda cells: len(cells) > 1)
    for sheet in found[:1]:
        rows = [record.cells for record in sheet.records]
        named = [Column("", "")] * len(sheet.header.cells)
        own = settled(named, [sheet.header.cells])
        if sum(one.what != "" for one in own) > 1 and own[0].what == settled(named, rows)[0].what:
            sheet.records.insert(0, sheet.header)
            sheet.header = Record(("",) * len(named), (0, 0))
    return found[:1]


def _heads(cells: Sequence[str]) -> bool:
    """Tell whether a record heads a table: most of its cells are headers that are known."""
    told = columns(cells)
    if len(cells) == _PAIR and is_symbol(cells[1]) and meaning(cells[0]) in ("document", "symbol"):
        return False  # a label, and what it is of
    known = sum(one.what not in UNREAD for one in told)
    voters = sum(state_of_row(one.header) is not None for one in told)
    known += voters if known and voters > _MANY - 1 else 0
    return known > _MANY or (known > 1 and 2 * known >= sum(map(bool, cells)) - 1)


def _mapped(sheet: Sheet, mapping: Mapping) -> list[Column]:
    means = {_plain(name): f"cor:{what}" if what in RELATIONS else what for name, what in mapping.columns.items()}
    return [replace(one, what=means.get(_plain(one.header), "")) for one in columns(sheet.header.cells)]


def _plain(header: str) -> str:
    return " ".join(header.split()).casefold()


def _read_table(reading: Reading, table: _Table, mapping: Mapping, questions: dict[str, list[Place]]) -> None:
    sheet, told, above = table
    if above.things.keys() >= {"event", "process"}:
        reading.structured(above.things["event"], "cor:meetingOf", above.things["process"])
    held = [({**mapping.every, **cells}, record) for cells, record in filled(sheet, told)]
    calendar = _calendar(told, held, above)
    turned = is_turned([cells["name"] for cells, _ in held if "name" in cells])
    absent = absent_marks(reading.document.text)
    of_people = bool({one.what.partition(" ")[0] for one in told} & {"name", "first", "last"})
    of_times = {one.what for one in told} & {"event", "session", "document", "symbol"}
    of_times |= set() if of_people else {one.what for one in told} & {"process", "programme"}
    dated: list[tuple[Row, Named]] = []
    rows: list[Row] = []
    for told_there, record in held:
        cells = _with_day(told_there, above)
        if record.broken:
            reading.doubt("a quote in this row is not closed, or it has no end: the row is left out", record.place)
            continue
        row = Row(
            reading,
            cells,
            record.place,
            span=calendar.span(cells),
            questions=questions,
            roles=mapping.roles,
            calendar=calendar,
        )
        if is_again(row) or _is_called_off(cells):
            row.ask("the row says that it was called off or put off, or that it repeats another: left out")
            continue
        row.role = cells.get("listed as", "") or above.role
        if above.status.startswith("cor:"):
            cells.setdefault("status", above.status)
        row.valid = not of_times and bool(
            row.span.start and (cells.keys() & {"begin", "finish", "end"}) and "date" not in cells
        )
        own = things_of(row, above)
        if own is not None and not (row.valid and own.kind in ("process", "programme")):
            dated.append((row, own))
            row.timeless = own.kind in ("process", "programme") and ("date" not in cells or "end" in cells)
        row.span = row.span if row.span.start or not above.days else replace(row.span, start=above.days[0].iso)
        rows.append(row)
    tell_days(reading, dated, above)
    _tell_labelled(reading, sheet, above)
    for row in rows:
        listed = people_of(row.cells, turned=turned)
        names = [name for name in listed if not is_marked(name, absent)]
        if len(names) < len(listed):
            row.ask("marked as absent: no attendance is counted")
        before = _heard(row)
        _tell(row, names, of_people=of_people)
        if before == _heard(row) and not {"symbol", "event", "session", "process"} & row.cells.keys():
            row.ask("nothing in this row could be read as a claim")


def _tell_labelled(reading: Reading, sheet: Sheet, above: Heading) -> None:
    """Note what labelled lines above and below a table say of its event."""
    event = above.things.get("event")
    lines = [record for record in (*sheet.above, *sheet.records) if len(record.filled) == 1]
    for record in lines if event is not None else ():
        words = _NOTE.sub("", record.filled[0])
        told = [(deed.relation, "; ".join(deed.bodies)) for deed in deeds(words) if not deed.before]
        for role, value in (*labelled(words, event.name if event is not None else ""), *told):
            row = Row(reading, {role: value}, record.place, above.things)
            if role == "venue" and event is not None:
                reading.held_in(event, value)
            else:
                tell_listed(row)


def _heard(row: Row) -> tuple[int, int]:
    """Count the claims and the questions so far."""
    return row.reading.count(), sum(map(len, row.questions.values()))


def _with_day(cells: dict[str, str], above: Heading) -> dict[str, str]:
    """Give hours without a day the one day that the lines above the table name."""
    one_day = bool(above.days) and not above.days[0].last and "date" not in cells
    return {**cells, "date": above.days[0].iso} if one_day and cells.keys() & {"begin", "hours"} else cells


def _is_called_off(cells: dict[str, str]) -> bool:
    """Tell whether a row of an event, and of nobody, says that it was cancelled or put off."""
    remarks = f"{cells.get('status', '')} {cells.get('note', '')}"
    of_event = cells.keys() & {"event", "session"} and not cells.keys() & {"name", "last", "employer"}
    return bool(of_event and _CALLED_OFF.search(remarks))


def _calendar(told: Sequence[Column], held: Sequence[tuple[dict[str, str], Record]], above: Heading) -> Calendar:
    written = [
        cells.get(what, "") for cells, _ in held for what in ("date", "begin", "finish", "end", "adopted", "published")
    ]
    calendar = calendar_of(told, written, above.zone, above.days[0].year if above.days else "")
    within = [(day.iso, day.last) for day in above.days if day.last]
    return replace(calendar, within=within[0]) if within else calendar


def _tell(row: Row, names: list[str], *, of_people: bool) -> None:
    """Note all that a row says: of its people, else of its body or state; whom its columns list; access and votes.

    Where a table is of people, a body beside no name did only what bodies do: the speaker is yet to be named.
    """
    tell_listed(row)
    tell_votes(row)
    body = row.body()
    if body is not None:
        tell_stood(row, body)
    if names:
        tell_people(row, names)
    elif body is not None:
        _tell_body(row, body, of_people=of_people)


def _tell_body(row: Row, body: Named, *, of_people: bool) -> None:
    if row.cells.keys() & {"status", "objectors"} and body.kind == "organisation":
        tell_access(row, body)
    elif is_absent(row):
        row.ask("the row says that the body or state was not there: left out")
    elif row.cells.keys() & {"presence", "spoke"} and not of_people:
        tell_came(row, body)
    elif "role" in row.cells or row.role:
        written = row.cells.get("role", "")
        for relation in relations_of(written, row.roles) if written else [row.role]:
            if not of_people or relation in OF_BODIES or (body.kind == "state" and not written):
                row.relate(body, relation)
    elif not of_people:
        tell_groups(row, body)


def _understood(told: Sequence[Column]) -> str:
    """Say which column was understood as what."""
    names = [(f"“{' '.join(one.header.split())}”", one.what) for one in told if one.header]
    known = [f"{name} as {what.replace('cor:', '')}" for name, what in names if what not in UNREAD]
    left = [name for name, what in names if what in UNREAD]
    return f"columns: {', '.join(known)}" + (f"; not read: {', '.join(left)}" if left else "")
