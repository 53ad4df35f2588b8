"""Read tables (CSV, or tab-separated): a row a person or an event, the columns told by their headers."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.documents import Document
from corridors.lexicon import state_named
from corridors.readers.dates import days_in, months_in
from corridors.readers.groups import regional_group, stakeholder_group
from corridors.readers.headings import heading
from corridors.readers.igf import spelt, who_is
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.people import Entry, clean_name, entry, is_no_value, several
from corridors.readers.sessions import session_title

#: What columns mean, by words in their headers; the first that fits counts.
_COLUMNS = (
    ("first", r"(?:first|given)[\s_-]*names?|prénom|forename"),
    ("last", r"(?:last|family|sur)[\s_-]*names?|surname|nom de famille"),
    ("employer", r"organi[sz]ation|affiliation|employer|institution|company|entity|body|organi[sz]ation\s*name"),
    ("post", r"(?:job\s*)?title|position|post|function(?:al)? title"),
    ("event", r"event|session|meeting|conference|panel|workshop"),
    ("role", r"roles?|capacity|function|participation|type of participant"),
    ("date", r"(?:start[\s_-]*)?(?:date|day)|when|start"),
    ("end", r"end(?:[\s_-]*date)?|until"),
    ("state", r"country|state|delegation|nationality|member state"),
    ("region", r"region(?:al)?(?:[\s_-]*group)?"),
    ("group", r"stakeholder(?:[\s_-]*group)?|sector|category|constituency"),
    ("place", r"venue|place|location|city|room"),
    ("name", r"(?:full[\s_-]*)?names?|person|participant|delegate|attendee|speaker[\s_-]*name"),
)
_ROLES = {
    "organiser": "cor:organised",
    "organizer": "cor:organised",
    "co-organizer": "cor:organised",
    "speaker": "cor:announcedAt",
    "panelist": "cor:announcedAt",
    "panellist": "cor:announcedAt",
    "moderator": "cor:moderated",
    "online moderator": "cor:moderatedOnline",
    "rapporteur": "cor:rapporteurOf",
    "chair": "cor:chaired",
    "host": "cor:hosted",
    "participant": "cor:attended",
    "attendee": "cor:attended",
    "delegate": "cor:attended",
}
_GIST = "as the row of the table gives it"


@dataclass(frozen=True, slots=True)
class Row:
    """A row by the meaning of its columns, and where it stands.

    >>> Row({"name": "Ada Okafor"}, (0, 10)).cells["name"]
    'Ada Okafor'
    """

    cells: dict[str, str]
    place: Place


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a table with headers known here.

    >>> from corridors.documents import document_of
    >>> recognises(document_of("x.csv", "name,role,event\nAda Okafor,Speaker,A talk\n"))
    0.95
    """
    delimiter, columns = _columns(document)
    known = sum(column != "" for column in columns)
    rows = document.text[:4000].count(delimiter)
    if not delimiter or known < 2 or rows < len(columns) - 1:
        return 0.0
    return (
        0.95
        if known >= 2
        and "\n" in document.text
        and (document.name.lower().endswith((".csv", ".tsv")) or known == len(columns))
        else 0.3
    )


def read(document: Document) -> Reading:
    r"""Read a table: who took part in what, and who works where.

    >>> from corridors.documents import document_of
    >>> found = read(document_of("x.csv", "name,role,event,date\nAda Okafor,Speaker,A talk,2030-01-02\n"))
    >>> [(s.subject.name, s.relation) for s in found.said]
    [('A talk', 'cor:startDate'), ('Ada Okafor', 'cor:announcedAt')]
    """
    reading = Reading(document, "table", "dataSet", f"{document.name}: table")
    for row in rows(document):
        reading.lines_read += 1
        _tell_row(reading, row)
    return reading


def _columns(document: Document) -> tuple[str, list[str]]:
    head = document.text.lstrip("\ufeff").partition("\n")[0][:5000]
    delimiter = max(",;\t|", key=head.count)
    if head.count(delimiter) == 0:
        return "", []
    return delimiter, [_meaning(cell) for cell in next(csv.reader([head], delimiter=delimiter), [])]


def _meaning(header: str) -> str:
    """Tell what a column means: a field, or a role whose people it lists."""
    plain = re.sub(r"[_\s]+", " ", header.strip().lower())
    found = heading(plain)
    if found is not None and found.role and found.plural:
        return found.role
    for meaning, pattern in _COLUMNS:
        if re.fullmatch(rf"(?:{pattern})s?", plain):
            return meaning
    return found.role if found is not None and found.role.startswith("cor:") else ""


def rows(document: Document) -> Iterator[Row]:
    r"""Give the rows under the header, each with its offsets; a cell may hold line breaks inside quotes.

    >>> from corridors.documents import document_of
    >>> [row.place for row in rows(document_of("x.csv", "name,role\nAda,Speaker\n"))]
    [(10, 21)]
    """
    delimiter, columns = _columns(document)
    if not delimiter:
        return
    start = len(document.text.partition("\n")[0]) + 1
    pending, begin = "", start
    for line in io.StringIO(document.text[start:], newline="\n"):
        if not pending:
            begin = start
        pending += line
        start += len(line)
        if pending.count('"') % 2 and len(pending) < 100_000:
            continue
        words = pending.rstrip("\r\n")
        if words.strip():
            cells = next(csv.reader(io.StringIO(words), delimiter=delimiter), [])
            held = {
                meaning: cell.strip()
                for meaning, cell in zip(columns, cells, strict=False)
                if meaning and cell.strip() and (meaning == "role" or not is_no_value(cell))
            }
            yield Row(held, (begin, begin + len(words)))
        pending = ""


def _tell_row(reading: Reading, row: Row) -> None:
    cells = row.cells
    name = cells.get("name") or " ".join(part for part in (cells.get("first", ""), cells.get("last", "")) if part)
    event = _event(reading, row)
    day = _day(cells.get("date", ""))
    if event is not None and day:
        reading.say(event, "cor:startDate", "", row.place, _GIST, value=day)
        if end := _day(cells.get("end", "")):
            reading.say(event, "cor:endDate", "", row.place, _GIST, value=end)
    if event is not None and "place" in cells:
        reading.structured(event, "cor:heldIn", Named("place", cells["place"], ("cor:Place",)))
    if event is not None:
        for role in [key for key in cells if key.startswith("cor:")]:
            for value in several(cells[role]):
                if (one := entry(value)) is not None:
                    reading.say(who_is(one, role), role, event, row.place, _GIST, as_of=day)
    if name:
        _tell_person(reading, row, name, event, day)
    elif not any(key.startswith("cor:") for key in cells):
        reading.lines_skipped += 1


def _tell_person(reading: Reading, row: Row, name: str, event: Named | None, day: str) -> None:
    cells = row.cells
    turned = re.fullmatch(r"([^\W\d_][\w'’ -]*),\s*([^\W\d_][\w'’. -]*)", name)
    one = entry(f"{turned[2]} {turned[1]}" if turned else name) or Entry(clean_name(name))
    person = Named("person", one.name, ("cor:Person",))
    group, region = stakeholder_group(cells.get("group", "")), regional_group(cells.get("region", ""))
    relation = _ROLES.get(cells.get("role", "").lower(), "")
    if not relation and "role" in cells:
        found = heading(cells["role"])
        relation = found.role if found is not None and found.role.startswith("cor:") else ""
    if event is not None and relation:
        reading.say(
            person, relation, event, row.place, _GIST, as_of=day, stakeholder_group=group, regional_group=region
        )
    elif event is not None:
        reading.doubt("the row gives no role that is known here: what did the person do?", row.place)
    if employer := cells.get("employer", "") or one.employer:
        body = Named("organisation", spelt(employer), ("cor:Organisation",))
        reading.say(person, "cor:affiliatedWith", body, row.place, _GIST, as_of=day)
    if (state := state_named(cells.get("state", ""))) and group in ("", "sg:government"):
        reading.say(
            person,
            "cor:represents",
            state,
            row.place,
            _GIST,
            as_of=day,
            doubt="" if group else "a country beside a name: its delegate, or where the person is from?",
        )


def _event(reading: Reading, row: Row) -> Named | None:
    written = row.cells.get("event", "")
    if not written:
        return None
    title = session_title(written)
    if title is not None and title.slug:
        event = title.event()
        if (conference := title.conference()) is not None:
            reading.structured(event, "cor:partOf", conference)
        return event
    return Named("event", written, ("cor:Event",))


def _day(words: str) -> str:
    found = next((day.iso for day in days_in(words) if day.iso), "") or next(
        (month.iso for month in months_in(words)), ""
    )
    return found or (words.strip() if re.fullmatch(r"(?:19|20)\d\d(?:-\d\d)?", words.strip()) else "")
