"""Read the tables in which pages print their agendas: a row is an hour, what happens then, and who speaks."""

import re
from collections.abc import Iterator, Sequence

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.lines.parted import parts_of
from corridors.readers.names.people import looks_like_name
from corridors.readers.pages.agenda import is_hours

RULE = wording(r"[\s|:+-]*-[\s|:+-]*")
_TIME = wording(r"(?:time|hours?|when|timing|slot|start)\b", re.I)
_WHAT = wording(
    r"(?:session|title|topic|(?:agenda\s+)?item|activity|agenda|panel|theme|programme|program|subject|event|what|description)s?\b",
    re.I,
)
_WHO = wording(r"(?:names?|who|by|speakers?|lead|people|experts?|responsible)\b", re.I)
_SHORTENED = wording(r"\b(?:Inc|Ltd|Corp|Co|Jr|Sr|[A-Z])\.\Z")
_BREAK = wording(r"\s*<br\s*/?>\s*", re.I)
#: An agenda's table has so many rows at least, each of so many cells at most.
_FEWEST, _MOST = 2, 12
#: Lines between two rows of a table: a rule, a blank line.
_APART = 2

_Cells = list[tuple[int, str]]


def with_agenda(lines: Sequence[Line]) -> list[Line]:
    r"""Give the lines with each row of an agenda's table in lines of its own: what happens when, then who speaks.

    >>> table = "| Time | Session | Who |\n|--|--|--|\n| 09:30 | Panel 1: Lakes | Chair: A. Okafor. Speakers: T. Lind |"
    >>> [line.text for line in with_agenda(list(document_of("x.txt", table).lines()))]
    ['09:30 Panel 1: Lakes', 'Chair: A. Okafor', 'Speakers: T. Lind']
    """
    found: list[Line] = []
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and "|" in line.text and not (run and line.number - run[-1].number > _APART):
            run.append(line)
            continue
        found += _told(run)
        run = [line] if line is not None and "|" in line.text else []
        found += [line] if line is not None and not run else []
    return found


def _told(run: list[Line]) -> list[Line]:
    """Give the rows of one table in lines of their own; the rows as they are where it is no agenda."""
    rows = [(line, _cells(line)) for line in run if not RULE.fullmatch(line.text)]
    if (len(rows) < _FEWEST and not _is_item(rows)) or any(len(cells) > _MOST for _, cells in rows):
        return run
    columns = [_column(cell) for _, cell in rows[0][1]]
    headed = _heads(columns)
    if not headed and rows[1:] and _heads([_column(cell) for _, cell in rows[1][1]]):
        return [rows[0][0], *_told(run[run.index(rows[1][0]) :])]  # a line of the page's own bars above the table
    if not headed:
        timed = sum(bool(cells) and is_hours(cells[0][1]) for _, cells in rows)
        if timed < min(_FEWEST, len(rows)):
            return run
        columns = ["time", "what", "who", "who"]
    return [part for line, cells in rows[headed:] for part in _row(line, cells, columns)]


def _is_item(rows: Sequence[tuple[Line, _Cells]]) -> bool:
    """Tell whether a row alone gives the hours of an item, what it is, and who has it: "14:00 | Opening | Ada Lind"."""
    cells = rows[0][1] if rows else []
    return len(cells) > _FEWEST and is_hours(cells[0][1]) and looks_like_name(cells[-1][1].partition(",")[0])


def _heads(columns: Sequence[str]) -> bool:
    return "what" in columns and any(column not in ("what", "") for column in columns)


def _column(cell: str) -> str:
    """Say what a column holds: "time", "what", "who", or the words of a role that heads it."""
    found = heading(cell)
    if found is not None and found.role:
        return cell
    return next(
        (what for pattern, what in ((_TIME, "time"), (_WHAT, "what"), (_WHO, "who")) if pattern.match(cell)), ""
    )


def _row(line: Line, cells: _Cells, columns: list[str]) -> Iterator[Line]:
    kinds = dict(zip((start for start, _ in cells), columns, strict=False))
    first = [(start, cell) for start, cell in cells if kinds.get(start) in ("time", "what") and cell]
    if first:
        end = first[-1][0] + len(first[-1][1])
        yield Line(line.number, first[0][0], end, " ".join(_BREAK.sub(" ", cell) for _, cell in first))
    for start, cell in cells:
        if cell and kinds.get(start, "") not in ("time", "what"):
            for part in (one for whole in _BREAK.split(cell) for one in parts_of(whole)):
                at = start + cell.find(part)
                yield Line(line.number, at, at + len(part), _with_role(part, kinds.get(start, "")))


def _with_role(words: str, column: str) -> str:
    found = heading(words)
    plain = words if _SHORTENED.search(words) else words.rstrip(".")
    if (found is not None and found.role) or not column:
        return plain
    return f"{'Speakers' if column == 'who' else column}: {plain}"


def _cells(line: Line) -> _Cells:
    """Part a row into its cells, each with its place in the text; empty ones too, so that columns stay."""
    edges = line.text.startswith("|"), line.text.endswith("|")
    found, at = [], 0
    for cell in line.text.split("|"):
        words = re.sub(r"\*\*|__", "", cell).strip(" *_#\t")
        found.append((line.start + at + max(cell.find(words), 0), words))
        at += len(cell) + 1
    return found[edges[0] : len(found) - edges[1]]
