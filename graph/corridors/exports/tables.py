"""Write CSV that a spreadsheet may open: no cell is a formula, every row ends alike."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

_FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    r"""Write rows as lines of CSV with a head; what a spreadsheet would run gets an apostrophe in front.

    >>> list(table(["a"], [["=1+1"], [-2], [True]]))
    ['a\r\n', "'=1+1\r\n", '-2\r\n', 'true\r\n']
    """
    out = io.StringIO()
    writer = csv.writer(out)
    for row in chain([heads], rows):
        writer.writerow(list(map(cell, row)))
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def cell(value: Any) -> str:
    """Give the text of a cell: lines end alike, other control characters are left out.

    >>> cell("@SUM(A1)"), cell("-2"), cell("\u200e=1")[:1]
    ("'@SUM(A1)", '-2', '\u200e')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = _CONTROL.sub("", re.sub("\r\n?", "\n", str(value)))
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text
