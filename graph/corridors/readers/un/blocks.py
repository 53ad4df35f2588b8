"""Put the wrapped lines of papers together to the paragraphs that were printed."""

import re
from dataclasses import replace
from itertools import pairwise

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.lines.fallen import OFFICER_ROW
from corridors.readers.lines.wrapped import joined
from corridors.readers.un.heads import DRAFT, HEAD, NUMBERED_TITLE, OPENING, TITLED, speaks
from corridors.readers.un.sessionlists import listed
from corridors.readers.un.sessions import NUMBERED, SESSION_LINE, is_placed
from corridors.readers.un.symbols import SYMBOL

#: How an operative paragraph of a resolution begins.
OPERATIVE = wording(r"^\s*(?P<number>\d{1,3})\.\s*(?P<verb>[A-Z][A-Za-z]+(?:\s+(?:also|further|its|the|with))?)\b")
_ITEM = wording(r"\s*(?:[-–—•*▪]|\(?[a-z]\)|\d{1,3}[.)]|[IVX]{1,5}\.)\s")
#: Markdown has a stroke before the stop of a number that heads no list.
_ESCAPED = wording(r"(?<=\d)\\(?=[.)])")
_CALL = wording(r"\W*(?:in\s+favou?r|against|abst(?:aining|entions?))\W*(?:\d{1,3}\W*)?:", re.I)
#: Behind such a word a line goes on, though the next begins as a head does: "report to the / General Assembly".
_HANGS = wording(r"\b(?:the|an?|of|to|by|and|or|its|for|in|from|on|with|between)\Z")
_DAY = r"\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?"
_NTH = r"(?:its|the|their)\s+(?!same\b)(?P<{}>[\w-]+)(?:\s+and\s+(?:last|final))?\s+(?:plenary\s+)?meeting"
#: A meeting with its day, before or behind it; the same one; one without its day, several, or one of another session.
_MEETINGS = wording(
    rf"\bAt\s+{_NTH.format('first')},\s+(?:held\s+)?on\s+{_DAY}"
    rf"|\bOn\s+(?P<day>{_DAY}),\s+at\s+(?P<then>{_NTH.format('second')})\b"
    rf"|(?P<same>\bAt\s+the\s+same\s+meeting\b)|\b[Aa]t\s+{_NTH.format('third')}\b(?!\s+of\b)"
    r"|\b[Aa]t\s+(?:its|the|their|an?|another|one)\s+(?!same\b)(?:[\w-]+,?\s+){0,6}?meetings?\b"
)
#: A paragraph is searched so far and no further; so long a line without a stop goes on in the next.
_LONGEST, _OPEN, _FEW_WRAPPED = 20_000, 60, 4


def blocks_of(document: Document) -> list[Line]:
    """Put wrapped lines together; a heading, a number or the end of a sentence begins a new paragraph."""

    def goes_on(whole: Line, last: Line, line: Line) -> bool:
        stops = ".;:]" if (voted := _CALL.match(whole.text)) or told else ".;:,]"
        long = voted or len(whole.text) >= _OPEN
        open_end = long and whole.text[-1] not in stops and not OFFICER_ROW.match(whole.text)
        open_end = open_end or _HANGS.search(whole.text) is not None
        begins = (
            NUMBERED.fullmatch(line.text.strip())
            or (SYMBOL.fullmatch(line.text.strip()) or is_placed(line.text))
            or (TITLED.match(line.text) is not None and line.text[0].isupper() and not _HANGS.search(whole.text))
            or any(
                one.match(line.text)
                for one in (OPERATIVE, NUMBERED_TITLE, _ITEM, OPENING, SESSION_LINE, _CALL, OFFICER_ROW)
            )
            or (HEAD.match(line.text) is not None and not _HANGS.search(whole.text))
        )
        near = line.number - last.number in (1, apart) and len(whole.text) < _LONGEST and not DRAFT.search(whole.text)
        return near and not begins and bool(line.text[0].islower() or open_end)

    told = not speaks(document.text)  # in what is recalled and noted each paragraph ends in a comma
    lines = [replace(line, text=_ESCAPED.sub("", line.text)) for line in listed(list(document.lines()))]
    apart = _lines_apart(lines)
    blocks = joined(lines, goes_on, document)
    return [replace(block, text=_ESCAPED.sub("", block.text[:_LONGEST])) for block in blocks]


def same_meeting(blocks: list[Line]) -> list[Line]:
    """Say in paragraphs that speak of "the same meeting" which it was, the last one told of, and on which day.

    >>> said = ("1. At its 9th meeting, on 7 May, it met.", "2. At the same meeting, it rose.")
    >>> same_meeting([Line(1, 0, 40, said[0]), Line(2, 41, 80, said[1])])[1].text
    '2. At its 9th meeting, on 7 May, it rose.'
    """
    told = ""
    days: dict[str, str] = {}

    def put(match: re.Match[str]) -> str:
        nonlocal told
        if match["same"]:
            return told or match.group()
        if match["first"]:
            days[match["first"]] = match.group()
        elif match["day"]:
            days[match["second"]] = f"At {match['then']}, on {match['day']}"
        told = days.get(match["first"] or match["second"] or match["third"] or "", "")
        return match.group()

    return [replace(block, text=_MEETINGS.sub(put, block.text)) for block in blocks]


def _lines_apart(lines: list[Line]) -> int:
    """Give how far apart the lines of one paragraph stand: copies of papers may set a blank line between all."""
    wrapped = [line.number - last.number for last, line in pairwise(lines) if line.text[:1].islower()]
    return 2 if len(wrapped) >= _FEW_WRAPPED and wrapped.count(2) > len(wrapped) / 2 else 1
