"""Put together entries and sentences that a text breaks over several lines, as letters and printed pages do."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.lines.headings import Heading, heading
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.words import LOCK

#: What begins something new: items of lists, cells of tables, hours, addresses.
_BEGINS = wording(
    r"[-–—•·*▪●○#>|+=]|\d{1,2}[.:h]\d\d|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|[A-Z]\.\s|https?:|www\.|\S+@\S+\Z|\(?(?i:TB[ACD])\b"
)
_NAME_ENDS = wording(r"[,(:;]|\s[-–—|]\s")
#: The widths at which texts are broken; a shorter line was ended by who wrote it.
_NARROWEST, _WIDEST = 50, 110
#: So many sentences that plainly go on below show the width of a text.
_ENOUGH = 3
_SHORTEST = 20
_RAGGED = 15
#: Words that lead to a list, and how its items begin.
_LEADS = wording(r"[^:•]{12,200}\b(?:from|by|were|are|included?|includes|with|following(?:\s\w+){0,3})\s*:(?=\s|\Z)")
_FIRST, _ITEM = wording(r"(:)\s+[-–•·*▪●○]\s+"), wording(r"[,;.]?\s+[-–•·*▪●○]\s+")
#: No paragraph that is read is longer.
_LONGEST = 6000


def rejoined(lines: Sequence[Line]) -> list[Line]:
    r"""Give lines with what goes on below put together, numbered as if the page had printed it so.

    A line goes on where a bracket is open, where it ends in a comma or the next begins with a small letter, and, in a
    text broken at a width, where the next word would not have fitted.

    >>> page = "Ada Okafor (Lake Trust,\nVelda), Tomas Lind,\nHead of Law\nMei Tanaka, River House"
    >>> [line.text for line in rejoined(list(document_of("x.txt", page).lines()))]
    ['Ada Okafor (Lake Trust, Velda), Tomas Lind, Head of Law', 'Mei Tanaka, River House']
    """
    width = _width(lines)
    at = {line.end: line.number for line in lines}
    found: list[Line] = []
    fewer = 0
    for whole in joined(lines, lambda whole, last, line: _goes_on(whole, last, line, width)):
        found.append(replace(whole, number=whole.number - fewer))
        fewer += at[whole.end] - whole.number
    return found


def with_items(lines: Sequence[Line]) -> list[Line]:
    """Give lines with the items of a list put behind the words that lead to it, so that they read as one sentence.

    >>> page = ["Support came from the following bodies:", "• Lake Trust", "• River House", "The end."]
    >>> [one.text for one in with_items([Line(n, n * 50, n * 50 + len(text), text) for n, text in enumerate(page)])]
    ['Support came from the following bodies: Lake Trust, River House', 'The end.']
    """
    found = joined(lines, lambda whole, last, line: _LEADS.match(whole.text) and _is_item(last, line))
    return [
        replace(one, text=_ITEM.sub(", ", _FIRST.sub(r"\1 ", one.text))) if _LEADS.match(one.text) else one
        for one in found
    ]


def _is_item(last: Line, line: Line) -> bool:
    leads = last.text.rstrip().endswith(":")
    return bool(_ITEM.match(f" {line.text}")) or (leads and line.text.count("; ") > 1)


def joined(
    lines: Iterable[Line], goes_on: Callable[[Line, Line, Line], object], document: Document | None = None
) -> list[Line]:
    r"""Put lines together where something goes on, as ``goes_on`` tells of the whole so far, its last line, the next.

    The words are those that the document holds, or without a document those of the lines.

    >>> lines = [Line(1, 0, 3, "Ada"), Line(2, 4, 10, "Okafor"), Line(3, 11, 20, "Tomas Lind")]
    >>> [one.text for one in joined(lines, lambda whole, last, line: " " not in whole.text)]
    ['Ada Okafor', 'Tomas Lind']
    """
    found: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and goes_on(whole := found[-1], last, line):
            text = document.text[whole.start : line.end] if document else f"{whole.text} {line.text.strip()}"
            found[-1] = replace(whole, end=line.end, text=text)
        else:
            found.append(line)
        last = line
    return found


def _width(lines: Sequence[Line]) -> int:
    """Give the width at which a text is broken: that of its longest line which plainly goes on, if several are as wide.

    No line of such a text is much longer.
    """
    below = [
        (len(one.text), other.text[0].islower())
        for one, other in pairwise(lines)
        if other.number - one.number == 1
        and _NARROWEST <= len(one.text) <= _WIDEST
        and one.text[-1] not in ".:?!"
        and not (_BEGINS.match(other.text) or _heads(other.text))
        and not (_begins_entry(one.text) and _begins_entry(other.text))
    ]
    plain = [length for length, small in below if small]
    if len(plain) >= _ENOUGH:
        return max(plain)
    widest = max((length for length, _ in below), default=0)
    wide = sum(length > widest - _RAGGED for length, _ in below)
    longer = any(len(line.text) > widest for line in lines)
    return widest if plain and wide >= _ENOUGH and not longer else 0


def _goes_on(whole: Line, last: Line, line: Line, width: int) -> bool:
    """Tell whether something, of which one line is the last so far, goes on in the next."""
    if (
        line.number - last.number != 1
        or len(whole.text) > _LONGEST
        or _BEGINS.match(line.text)
        or "|" in last.text
        or _heads(line.text)
        or _is_bare(whole.text)
    ):
        return False
    if _opened(whole.text) > 0 and _opened(line.text[: _WIDEST * 2]) < 0:
        return True
    first = line.text.split()[0]
    fits = not width or len(last.text) > width or len(last.text) + 1 + len(first) <= width
    if not fits:
        listed = len(whole.text) <= 2 * width  # what has run over more lines is told, not listed
        return not (listed and _begins_entry(line.text) and _begins_entry(whole.text))
    if _within_a_name(whole.text):
        return True
    if last.text.endswith(","):
        return not looks_like_name(_NAME_ENDS.split(line.text)[0])
    small = first[0].islower() and not LOCK.match(first) and len(last.text) > _SHORTEST and last.text[-1] not in ".:;?!"
    return small and not looks_like_name(_NAME_ENDS.split(line.text)[0])


def _heads(text: str) -> Heading | None:
    found = heading(text)
    return found if found is not None and (found.role or found.attribute or text.rstrip().endswith(":")) else None


def _is_bare(text: str) -> bool:
    """Tell whether a line is a heading and nothing else."""
    found = heading(text)
    return found is not None and not found.value


def _within_a_name(text: str) -> bool:
    """Tell whether the last of several names behind a heading is but half there."""
    found = heading(text) if "," in text else None
    *names, last = found.value.split(",") if found is not None and found.role else [""]
    return len(names) > 1 and len(last.split()) == 1 and all(looks_like_name(name) for name in names)


def _opened(text: str) -> int:
    return text.count("(") - text.count(")")


def _begins_entry(text: str) -> bool:
    """Tell whether a line begins with a name, or one behind a post, and tells more behind it."""
    name = _NAME_ENDS.split(text)[0]
    if len(name) == len(text) or looks_like_name(name):
        return len(name) < len(text)
    one = entry(name)
    return one is not None and one.post != "" and looks_like_name(one.name)
