"""Know programmes of panels that a process of the United Nations prints: symbol and process stand above the title."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.readers.dates import days_in
from corridors.readers.notes import Named
from corridors.readers.unsessions import BODY, SYMBOL, unwrapped

_PANEL = re.compile(r"\bpanel\s+(?:\d|[IVX]{1,4}\b)[^:]{0,4}[:.–—-]", re.I)
_DEEP, _FEW = 10, 2


def is_panels(lines: Sequence[Line]) -> bool:
    """Tell whether lines are such a programme: a symbol on top, a process below it, numbered panels.

    >>> is_panels([Line(1, 0, 9, "A/AC.9/2")])
    False
    """
    panels = sum(_PANEL.search(line.text) is not None for line in lines)
    return panels >= _FEW and head_of_process(lines)[1] is not None


def head_of_process(lines: Sequence[Line]) -> tuple[list[Line], Named | None]:
    """Give the lines without the symbol, the paper's own day and the process above the title; and the process.

    >>> paper = ("A/AC.9/INF/2", "2 May 2030", "Ad Hoc Committee on Lakes", "Second consultation")
    >>> lines = [Line(2 * n, n * 99, n * 99 + len(text), text) for n, text in enumerate(paper)]
    >>> rest, process = head_of_process(lines); [line.text for line in rest], process.name
    (['Second consultation'], 'Ad Hoc Committee on Lakes')
    """
    head = list(lines[:_DEEP])
    if not head or SYMBOL.fullmatch(head[0].text.strip()) is None:
        return list(lines), None
    named = next((line for line in unwrapped(head[1:]) if BODY.match(line.text)), None)
    if named is None:
        return list(lines), None
    above = [line for line in head if line.start < named.start and not _is_own(line)]
    below = [line for line in lines if line.start >= named.end]
    name = " ".join(named.text.split())
    dated = next((day.iso for line in below[:_DEEP] for day in days_in(line.text) if day.iso), "")
    return [*above, *below], Named("process", name, ("cor:Process",), when=dated)


def _is_own(line: Line) -> bool:
    """Tell whether a line holds the paper's symbol or nothing but its day."""
    days = days_in(line.text)
    alone = bool(days) and not re.search(r"\w", f"{line.text[: days[0].start]}{line.text[days[0].end :]}")
    return alone or SYMBOL.fullmatch(line.text.strip()) is not None
