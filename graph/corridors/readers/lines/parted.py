"""Part lines at the headings of roles within them, each with its people."""

import re
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.lines.headings import LONGEST_PANEL, NAME_ENDS, OFFICER, heading
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_body

#: What may stand between two headings of one line; and so far in a heading's colon stands.
_BETWEEN = wording(
    r"(?:(?<!\s)\s+)?;\s+|,\s+(?=(?:co-)?(?:moderated|chaired|facilitated)\s+by\s+[A-Z](?!.*[a-z\d]\.\s*\Z)|(?:co-)?(?:rapporteur|moderator|facilitator|note-?taker|chair):?\s+[A-Z])|(?<=\S)\s*(?=(?:Speaker|Organi[sz]er|Panell?ist)\s\d{1,2}\s?:\s)|\s+\((?=[^()]{3,30}(?::|\bby)\s)|(?<!\s)\s+[/|•–—]\s+|(?<=[.?!:)])\s+"
    r"|(?:(?<=\S)(?<!\b[Oo]nline)(?<![Oo]nsite)(?<!-[Ss]ite)(?<!Remote)(?<!Session)(?<!Keynote)\s{1,9}|(?<=[a-z]))"
    r"(?=(?:(?:[Oo]n-?line|[Oo]n-?site|Remote|Session|Keynote)\s)?[A-Z][a-z]{3,11}:(?:\s|\Z))"
)
#: Where a list within a line ends and a sentence follows: "Speakers: Ada Okafor. Mei Ito of Velda was away."
_STOP = wording(
    r"(?:(?<=[^\W\d_A-Z]{3})|(?<=\w\)))\.\s+(?=(?:(?:The|This|All)\s(?:\w+\s){0,3}?|(?:[A-ZÀ-Þ][\w’'-]*\s+(?:of\s+(?:the\s+)?)?){1,6})"
    r"(?:was|were|is|are|had|has|have|will|[a-z]{2,}ed)\s)"
)
_MARKED = wording(
    r".{0,40}?(?:[:–—-]|\bby\s|\bwith\s|(?:moderator|rapporteur|facilitator|discussant|note-?taker|chair)s?\s|\bmod\.\s)",
    re.I,
)
#: A paragraph may end in what heads the list below it: "The day was long. The panel was made up of:"
_LAST_SENTENCE = wording(r"(?<=[a-z)]\.)\s+(?=[A-Z][^.:]{4,60}:\Z)")
#: No honest line that holds headings is longer.
_LONGEST_LINE = 20_000


def heads_apart(line: Line) -> list[Line]:
    """Set apart several headings on one line, each with its people.

    >>> [one.text for one in heads_apart(Line(1, 0, 41, "Speaker 1: Ada Okafor; Speaker 2: Mei Ito"))]
    ['Speaker 1: Ada Okafor', 'Speaker 2: Mei Ito']
    """
    if len(line.text) > _LONGEST_LINE:
        return [line]
    tail = _LAST_SENTENCE.search(line.text)
    if tail is not None and (found := heading(line.text[tail.end() :])) is not None and found.role:
        return [replace(line, text=line.text[: tail.start()]), replace(line, text=line.text[tail.end() :])]
    cuts = _cuts(line.text, named=not _begins_role(line.text, named=False))
    if not cuts:
        return [line]
    begins, ends = [0, *(begin for _, begin, _ in cuts)], [cuts[0][0], *(end for *_, end in cuts)]
    exact = len(line.text) == line.end - line.start  # else the words were taken off marks, and the line is the place
    return [
        Line(
            line.number,
            line.start + begin if exact else line.start,
            line.start + end if exact else line.end,
            line.text[begin:end],
        )
        for begin, end in zip(begins, ends, strict=True)
    ]


def parts_of(text: str) -> list[str]:
    """Part an item from the headings of roles behind it, each with its people.

    >>> parts_of("Lakes and law – Chair: Ada Okafor; moderated by Mei Ito")
    ['Lakes and law', 'Chair: Ada Okafor', 'Moderated by Mei Ito']
    """
    cuts = _cuts(text, named=True) if len(text) <= _LONGEST_LINE else []
    parts = (f"{text[at].upper()}{text[at + 1 : end]}" for _, at, end in cuts)
    return [text[: cuts[0][0]] if cuts else text, *(re.sub(r"(?<=[\w)]{3})\.\Z", "", part) for part in parts)]


def _cuts(text: str, *, named: bool) -> list[tuple[int, int, int]]:
    """Find where a line goes on with the heading of a role: where what is before ends, where it begins and ends."""
    found, end, colon = [], len(text), text.find(":")
    for mark in reversed(list(_BETWEEN.finditer(text))):
        told = mark.group().strip() or text[mark.start() - 1] in ".?!:)" or 0 <= colon < mark.start()
        stop = _STOP.search(text, mark.end(), end) if told else None
        until = stop.start() if stop is not None else end
        if told and _begins_role(text[mark.end() : min(until, mark.end() + LONGEST_PANEL)], named=named):
            found += [(stop.start(), stop.end(), end)] if stop is not None else []
            found.append((mark.start(), mark.end(), until))
            end = mark.start()
    return found[::-1]


def _begins_role(text: str, *, named: bool) -> bool:
    """Tell whether some words begin with the heading of a role and a value: what may be a person or a body, if so."""
    found = heading(text[:1].upper() + text[1:]) if _MARKED.match(text) else None
    if found is None or not ((found.role or OFFICER.fullmatch(found.name)) and found.value):
        return False
    first = NAME_ENDS.split(found.value)[0]
    return not named or looks_like_name(first) or is_body(first)
