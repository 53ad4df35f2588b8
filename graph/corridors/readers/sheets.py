"""Cut the tables out of a text: what separates their cells, what stands above them, their header, their records."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from corridors.documents import Line
from corridors.readers.notes import Place

_DELIMITERS = ",;\t|"
#: A record with line breaks inside its quotes is no longer than this.
_LONGEST_RECORD = 20_000
#: What the module for such tables takes in one cell, and more than any honest row.
_LONGEST_LINE = 100_000
#: So many records may stand above a header; a header's words are no longer than this.
_MOST_ABOVE, _LONGEST_HEADER = 30, 60
_RULE = re.compile(r"[\s|:+=-]*[-=]{2}[\s|:+=-]*")
_EDGE = re.compile(r"\A\s*\||\|\s*\Z")


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
