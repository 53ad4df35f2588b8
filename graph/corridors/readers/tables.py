"""Read tables (CSV, or tab-separated): a row a person or an event, the columns told by their headers or a mapping."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.documents import Document
from corridors.errors import UnreadableInput
from corridors.lexicon import state_named
from corridors.readers.bodies import spelt
from corridors.readers.columns import meaning
from corridors.readers.dates import days_in, months_in
from corridors.readers.eventdeeds import tell_support
from corridors.readers.experts import body_of_state
from corridors.readers.groups import regional_group, stakeholder_group
from corridors.readers.headings import heading
from corridors.readers.igf import who_is
from corridors.readers.mapping import Mapping
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.people import Entry, clean_name, entry, is_no_value, several
from corridors.readers.sessions import session_title

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
    "observer": "cor:attended",
    "representative": "cor:attended",
}
#: What a role says that is none of these words alone, and what it then is; the first that fits counts.
_WORDS = (
    (r"\b(?:on-?line|remote|virtual)\b.*\bmoderat|\bmoderat.*\b(?:on-?line|remote|virtual)\b", "cor:moderatedOnline"),
    (r"\bmoderat|\bfacilitat", "cor:moderated"),
    (r"\brapporteur", "cor:rapporteurOf"),
    (r"\b(?:co-?)?chair", "cor:chaired"),
    (r"\b(?:speaker|panell?ist|keynote|discussant|presenter|lecturer|trainer)", "cor:announcedAt"),
    (r"\battend|\bparticipa|\bdelegate|\bobserver", "cor:attended"),
)
_SPOKE = re.compile(r"\b(?:spoke|delivered|presented|took\s+the\s+floor)\b", re.I)
#: A form of address in the column of titles is no post.
_ADDRESS = re.compile(r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|H\.?E|Amb|Mme|Sra?|M)\.?\s*)+", re.I)
#: Who works, or takes part, as one of these, may be there for the state.
_SENT = re.compile(
    r"\b(?:mission|ministry|embassy|government|delegat\w+|ambassador|counsellor|attach[eé]|representative)\b", re.I
)
#: What is set beside a role that nobody filled.
_ABSENT = re.compile(
    r"\b(?:cancel\w*|declin\w*|withdr[ae]w\w*|no[- ]?show|absent|apolog\w*|regrets|did\s+not|unable|excused)\b", re.I
)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d{4}\b")
#: A record with line breaks inside its quotes is no longer than this.
_LONGEST_RECORD = 20_000
#: What the module for such tables takes in one cell, and more than any honest row.
_LONGEST_LINE = 100_000
_GIST = "as the row of the table gives it"


@dataclass(frozen=True, slots=True)
class Row:
    """A row by the meaning of its columns, and where it stands; ``broken`` where a quote is left open.

    >>> Row({"name": "Ada Okafor"}, (0, 10)).cells["name"]
    'Ada Okafor'
    """

    cells: dict[str, str]
    place: Place
    broken: bool = False


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


def read(document: Document, mapping: Mapping | None = None) -> Reading:
    r"""Read a table: who took part in what, and who works where; with a mapping where the headers do not say it.

    >>> from corridors.documents import document_of
    >>> found = read(document_of("x.csv", "name,role,event,date\nAda Okafor,Speaker,A talk,2030-01-02\n"))
    >>> [(s.subject.name, s.relation) for s in found.said]
    [('A talk', 'cor:startDate'), ('Ada Okafor', 'cor:announcedAt')]
    """
    reading = Reading(document, "table", "dataSet", f"{document.name}: table")
    held = list(rows(document, mapping))
    days = _days_of_events(held)
    day_first = any(int(first) > 12 for row in held for first, _ in _SLASHED.findall(row.cells.get("date", "")))
    for row in held:
        reading.lines_read += 1
        if row.broken:
            reading.lines_skipped += 1
            reading.doubt("a quote in this row is not closed, or it has no end: the row is left out", row.place)
            continue
        event = _event(reading, row)
        if event is not None:
            _tell_days(reading, row, event, days[row.cells["event"]], day_first=day_first)
        _tell_row(reading, row, event, {**_ROLES, **(mapping.roles if mapping is not None else {})})
    return reading


def _days_of_events(held: list[Row]) -> dict[str, list[str]]:
    """Give the days that the rows print for each event, in order; a month or year only where no day of it is there."""
    found: dict[str, set[str]] = {}
    for row in held:
        if "event" in row.cells:
            found.setdefault(row.cells["event"], set()).update(filter(None, [_day(row.cells.get("date", ""))]))
    return {
        event: sorted(day for day in days if not any(other != day and other.startswith(day) for other in days))
        for event, days in found.items()
    }


def _tell_days(reading: Reading, row: Row, event: Named, days: list[str], *, day_first: bool) -> None:
    """Note when an event begins; where its rows print several days, that it may end on the last."""
    written = row.cells.get("date", "")
    last = next((one.last for one in days_in(written) if one.last), "")
    day, end = _day(written), _day(row.cells.get("end", "")) or last
    slashed = _SLASHED.search(written)
    unclear = slashed and not day_first and slashed[1] != slashed[2] and int(slashed[2]) <= 12
    doubt = f"{written}: is the day written first, or the month?" if unclear else ""
    if day and day == days[0]:
        reading.say(event, "cor:startDate", "", row.place, _GIST, value=day, doubt=doubt)
    elif day and day == days[-1] and not end:
        several = doubt or "rows give several days: does the event end on the last?"
        reading.say(event, "cor:endDate", "", row.place, _GIST, value=day, doubt=several)
    if day and end:
        reading.say(event, "cor:endDate", "", row.place, _GIST, value=end)


def _columns(document: Document, mapping: Mapping | None = None) -> tuple[str, list[str]]:
    head = document.text.lstrip("\ufeff").partition("\n")[0][:5000]
    delimiter = max(",;\t|", key=head.count)
    if head.count(delimiter) == 0:
        return "", []
    headers = [cell.strip() for cell in next(csv.reader([head], delimiter=delimiter), [])]
    if mapping is None:
        return delimiter, [meaning(cell) for cell in headers]
    if missing := [header for header in mapping.columns if header not in headers]:
        raise UnreadableInput(
            f"no column is called “{missing[0]}”; the table has {', '.join(headers)}", where=document.name
        )
    return delimiter, [mapping.columns.get(cell, "") for cell in headers]


def rows(document: Document, mapping: Mapping | None = None) -> Iterator[Row]:
    r"""Give the rows under the header, each with its offsets; a cell may hold line breaks inside quotes.

    >>> from corridors.documents import document_of
    >>> [row.place for row in rows(document_of("x.csv", "name,role\nAda,Speaker\n"))]
    [(10, 21)]
    """
    delimiter, columns = _columns(document, mapping)
    if not delimiter:
        return
    every = mapping.every if mapping is not None else {}
    for begin, words, closed in _records(document.text, delimiter):
        cells = next(csv.reader(io.StringIO(words), delimiter=delimiter), []) if closed else []
        held = {
            what: cell.strip()
            for what, cell in zip(columns, cells, strict=False)
            if what and cell.strip() and (what == "role" or not is_no_value(cell))
        }
        yield Row({**every, **held} if closed else {}, (begin, begin + len(words)), broken=not closed)


def _records(text: str, delimiter: str) -> Iterator[tuple[int, str, bool]]:
    """Walk the records under the header: where each begins, its words, whether its quotes close; if not, a line."""
    start = len(text.partition("\n")[0]) + 1
    lines = list(io.StringIO(text[start:], newline="\n"))
    n = 0
    while n < len(lines):
        words, taken = lines[n], 1
        while _is_open(words, delimiter) and n + taken < len(lines) and len(words) < _LONGEST_RECORD:
            words += lines[n + taken]
            taken += 1
        if taken > 1 and not _is_whole(words, delimiter):
            words, taken = lines[n], 1
        if words.strip():
            yield start, words.rstrip("\r\n"), len(words) < _LONGEST_LINE and not _is_open(words, delimiter)
        start += len(words)
        n += taken


def _is_open(words: str, delimiter: str) -> bool:
    """Tell whether a record ends within quotes."""
    return '"' in words and "unexpected end" in _amiss(words, delimiter)


def _is_whole(words: str, delimiter: str) -> bool:
    return not _amiss(words, delimiter)


def _amiss(words: str, delimiter: str) -> str:
    """Say what is wrong with a record's quotes; nothing where they are right."""
    try:
        list(csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        return str(error)
    return ""


def _tell_row(reading: Reading, row: Row, event: Named | None, roles: dict[str, str]) -> None:
    cells, day = row.cells, _day(row.cells.get("date", ""))
    name = cells.get("name") or " ".join(part for part in (cells.get("first", ""), cells.get("last", "")) if part)
    if event is not None and "place" in cells:
        reading.structured(event, "cor:heldIn", Named("place", cells["place"], ("cor:Place",)))
    if event is not None:
        for role in [key for key in cells if key.startswith("cor:")]:
            for value in several(cells[role]):
                if (one := entry(value)) is not None:
                    reading.say(who_is(one, role), role, event, row.place, _GIST, as_of=day)
    if name:
        _tell_person(reading, row, name, event, _relation(cells.get("role", ""), roles))
    elif not _tell_body(reading, row, event) and not any(key.startswith("cor:") for key in cells):
        reading.lines_skipped += 1


def _tell_body(reading: Reading, row: Row, event: Named | None) -> bool:
    """Note the body that a row without a person names as organiser, host, funder or supporter; tell whether it does."""
    found, name = heading(row.cells.get("role", "")), row.cells.get("employer", "")
    if event is None or found is None or not name or _ABSENT.search(row.cells["role"]):
        return False
    if found.role in ("cor:organised", "cor:hosted"):
        body = Named("organisation", spelt(name), ("cor:Organisation",))
        reading.say(body, found.role, event, row.place, _GIST, as_of=_day(row.cells.get("date", "")))
    elif found.role in ("funded", "supported", "partner"):
        tell_support(reading, found.role, [name], event, row.place)
    else:
        return False
    return True


def _relation(role: str, roles: dict[str, str]) -> str:
    """Give the relation that a word for a role means: by the mapping, by what is known, or as a heading."""
    if _ABSENT.search(role):
        return ""
    if role in roles:
        return f"cor:{roles[role]}"
    if _SPOKE.search(role):
        return "cor:spokeAt"
    found = heading(role)
    if role.lower() in _ROLES or (found is not None and found.role.startswith("cor:")):
        return _ROLES.get(role.lower(), found.role if found is not None else "")
    return next((relation for pattern, relation in _WORDS if re.search(pattern, role, re.I)), "")


def _tell_person(reading: Reading, row: Row, name: str, event: Named | None, relation: str) -> None:
    cells, day = row.cells, _day(row.cells.get("date", ""))
    turned = re.fullmatch(r"([^\W\d_][\w'’ -]*),\s*([^\W\d_][\w'’. -]*)", name)
    one = entry(f"{turned[2]} {turned[1]}" if turned else name) or Entry(clean_name(name))
    person = Named("person", one.name, ("cor:Person",))
    told = cells.get("group", "")  # where one column says “Group”, either may stand there
    group, region = stakeholder_group(told), regional_group(cells.get("region", "") or told)
    absent = relation not in ("", "cor:announcedAt") and _ABSENT.search(cells.get("note", ""))
    if event is not None and relation and not absent:
        reading.say(
            person, relation, event, row.place, _GIST, as_of=day, stakeholder_group=group, regional_group=region
        )
    elif event is not None and (_ABSENT.search(cells.get("role", "")) or absent):
        reading.doubt("the row says that the person did not take part: left out", row.place)
    elif event is not None:
        reading.doubt("the row gives no role that is known here: what did the person do?", row.place)
    employer = cells.get("employer", "") or one.employer
    state = state_named(cells.get("state", ""))
    for each in filter(None, re.split(r"\s*;\s*", employer)):
        if each[0].islower() and each != employer:  # a part of the body before
            continue
        body = Named("organisation", body_of_state(each, state), ("cor:Organisation",))
        reading.say(person, "cor:affiliatedWith", body, row.place, _GIST, as_of=day)
        written = cells.get("post", "") or one.post
        if written and not _ADDRESS.fullmatch(written):
            post = Named("post", f"{written}, {body.name}", ("cor:Post",))
            reading.say(person, "cor:holdsPost", post, row.place, _GIST, as_of=day)
            reading.say(post, "cor:postIn", body, row.place, _GIST, as_of=day)
    works = f"{employer} {cells.get('post', '')}"
    sent = group == "sg:government" or _SENT.search(f"{works} {cells.get('role', '')}") or not employer
    if state and group in ("", "sg:government") and sent:
        reading.say(
            person,
            "cor:represents",
            state,
            row.place,
            _GIST,
            as_of=day,
            doubt=""
            if group or _SENT.search(works)
            else "a country beside a name: its delegate, or where the person is from?",
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
