"""Set words: tables that fit the terminal, wrapped lines, plurals, numbers."""

import re
import textwrap
from collections.abc import Sequence
from typing import Any

from corridors.cli.terminal import one_line, width

_GAP = 2
_NARROW_COLUMN = 8
_FIGURE = re.compile(r"\d+ ?%|\d{1,3}(,\d{3})*")
_PLURALS = {"person": "people", "series": "series", "criterion": "criteria"}


def plural(noun: str) -> str:
    """Give the plural of an English label by its last word.

    >>> plural("government body"), plural("process"), plural("person"), plural("event series")
    ('government bodies', 'processes', 'people', 'event series')
    """
    head, space, last = noun.rpartition(" ")
    if last in _PLURALS:
        last = _PLURALS[last]
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    else:
        last += "s"
    # "group of governmental experts": what is many is the group
    first, of, rest = noun.partition(" of ")
    return f"{plural(first)}{of}{rest}" if of else f"{head}{space}{last}"


def count(number: int, noun: str) -> str:
    """Say how many.

    >>> count(1, "claim"), count(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def size(count: int) -> str:
    """Say how large something of so many bytes is.

    >>> size(10), size(2_500_000)
    ('1 KB', '2.5 MB')
    """
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3)):,} KB"


def series(words: Sequence[str]) -> str:
    """Join words as a sentence does.

    >>> series(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def shorten(text: str, length: int) -> str:
    """Cut a text at a word where it is longer than some characters.

    >>> shorten("one two three", 9)
    'one two …'
    """
    text = one_line(text)
    if len(text) <= length:
        return text
    cut = text[: length - 1].rpartition(" ")[0] or text[: length - 2]
    return f"{cut} …"


def wrapped(text: str, *, indent: int = 0, hang: int = 0, first: str = "") -> str:
    """Wrap a text to the terminal; later lines hang further in.

    >>> wrapped("a word", indent=2, first="- ")
    '  - a word'
    """
    pad = " " * indent
    lines = textwrap.wrap(
        one_line(text),
        width(),
        initial_indent=pad + first,
        subsequent_indent=pad + " " * (hang or len(first)),
        break_on_hyphens=False,
    )
    return "\n".join(lines) or (pad + first).rstrip()


def rewrapped(text: str) -> str:
    r"""Wrap every line of a text to the terminal, each at its own indent.

    >>> rewrapped("a\n  b")
    'a\n  b'
    """
    lines = ((line, len(line) - len(line.lstrip())) for line in text.rstrip().split("\n"))
    return "\n".join(
        wrapped(line, indent=indent, hang=2 * bool(indent)) if line.strip() else "" for line, indent in lines
    )


def heading(text: str) -> str:
    r"""Set a heading: the text with a rule below.

    >>> heading("Ab")
    'Ab\n──'
    """
    lines = wrapped(text)
    return f"{lines}\n{'─' * max(map(len, lines.splitlines()), default=0)}"


def table(heads: Sequence[str], rows: Sequence[Sequence[Any]], *, indent: int = 0) -> str:
    """Set a table that fits the terminal: long cells wrap, numbers stand to the right.

    >>> [line.rstrip() for line in table(["a", "n"], [["x", 1], ["y", 20]]).splitlines()]
    ['a   n', '─  ──', 'x   1', 'y  20']
    """
    cells = [[_cell(value) for value in row] for row in rows]
    right = [bool(rows) and all(_is_figure(row[i]) for row in rows) for i in range(len(heads))]
    widths = _fit([max(map(len, column)) for column in zip(heads, *cells, strict=True)], width() - indent)
    lines = _lines(heads, widths, right)
    lines.append("  ".join("─" * w for w in widths))
    for row in cells:
        lines += _lines(row, widths, right)
    return "\n".join(" " * indent + line.rstrip() for line in lines)


def _is_figure(value: Any) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and _FIGURE.fullmatch(value) is not None)


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.9g}"
    return one_line(str(value)) if value is not None else ""


def _fit(widths: list[int], room: int) -> list[int]:
    """Take from the widest column, a letter at a time, until the table fits or all columns are narrow."""
    room -= _GAP * (len(widths) - 1)
    widths = [min(width, max(room, _NARROW_COLUMN)) for width in widths]
    while sum(widths) > room and max(widths) > _NARROW_COLUMN:
        widths[widths.index(max(widths))] -= 1
    return widths


def _lines(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    parts = [textwrap.wrap(c, w, break_on_hyphens=False) or [""] for c, w in zip(cells, widths, strict=True)]
    return [
        "  ".join(
            (part[i] if i < len(part) else "").rjust(w) if r else (part[i] if i < len(part) else "").ljust(w)
            for part, w, r in zip(parts, widths, right, strict=True)
        )
        for i in range(max(map(len, parts), default=0))
    ]
