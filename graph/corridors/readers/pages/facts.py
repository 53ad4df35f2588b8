"""Read the two-column tables in which pages print the facts of an event: what, when, where, who."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.names.posts import is_body
from corridors.readers.pages.columns import with_people

_ROW = wording(r"^\s*\|?\s*(?P<label>[^|]{2,60}?)\s*:?\s*\|\s*(?P<value>[^|]*[^\s|])\s*\|?\s*\Z")
#: Columns that blanks set apart.
_SPACED = wording(r"(?P<label>\S+(?: \S+){0,4}) {3,}(?P<value>\S.*)\Z")
_GOES_ON = wording(r"^\s*\|\s*\|\s*(?P<value>[^|]*[^\s|])\s*\|?\s*\Z|^\s*\|\s+(?P<rest>[^|]*[^\s|])\s*\Z")
_LONGEST = 2000
_RULE = wording(r"^[\s|:+-]*\Z")
_TITLE = wording(r"(?:event|title|name(?:\s+of\s+(?:the\s+)?event)?|what|topic)\Z", re.I)

#: A label with another mark than a colon, or for two facts: "Where? Lake Hall", "Place and date: Velda, 2 May 2030".
_ASKED = wording(
    r"\W{0,3}(?:(?P<label>when|where|who|with\s+whom)(?:\s*\?\s*:?|\s+[–—-])"
    r"|(?P<dates>save\s+the\s+date|(?:date|day|time|when)s?(?:\s*(?:and|&|/|,)\s*(?:place|venue|location|where))|"
    r"(?:place|venue|location|where)(?:\s*(?:and|&|/|,)\s*(?:date|time|day|when)s?)+)\s*[:–—?-])\s+(?P<value>\S.*)\Z",
    re.I | re.S,
)
#: A box beside a page of a wiki: labels and values with nothing but a blank between them.
_BOX = wording(
    r"(?P<label>Process|Date|Region|Country|City|Venue|Organi[sz]ers?|Hosts?|Websites?)(?:\s+(?P<value>\S.*))?\Z"
)
_BOXED = 3
#: The group of a forum that a page names as the kind of its session.
_COALITION = wording(r"(?:dynamic\s+coalition|best\s+practice\s+forum|policy\s+network)\s+(?:on|for)\s+\S.*", re.I)
_WITH = wording(r"(?:with|featuring)\Z", re.I)
#: Between a body and the title of its event.
_PRESENTS = wording(r"\W*presents?\W*", re.I)


def with_facts(lines: Sequence[Line]) -> list[Line]:
    r"""Give the lines with each row of a label and a value as a labelled line; rows without a label go on below it.

    >>> table = "| **Moderator** | Ada Okafor |\n| | |\n| Speakers | Tomas Lind |\n| | Mei Tanaka |"
    >>> [line.text for line in with_facts(list(document_of("x.txt", table).lines()))]
    ['Moderator: Ada Okafor', 'Speakers: Tomas Lind', 'Mei Tanaka']
    """
    found: list[Line] = []
    within = False
    lines = with_people([_relabelled(line) for line in lines])
    boxed = _boxed(lines)
    for n, line in enumerate(lines):
        if not n and line.text.strip() == "Session":
            continue  # as the forum's site begins a page
        if n and lines[n - 1].text.strip() == "Session" and _COALITION.fullmatch(line.text.strip()):
            found.append(replace(line, text=f"Organiser: {line.text.strip()}"))
            continue
        if found and _PRESENTS.fullmatch(line.text) and is_body(found[-1].text):
            found[-1] = replace(found[-1], text=f"Organiser: {found[-1].text.strip()}")
            continue
        if (box := boxed.get(line.number)) is not None:
            found.append(replace(line, text=f"{box['label']}: {box['value']}"))
            continue
        bars = "|" in line.text and len(line.text) < _LONGEST  # a longer line is no row of two cells
        row = (bars and _ROW.match(line.text)) or (len(line.text) < _LONGEST and _SPACED.match(line.text)) or None
        more = _GOES_ON.match(line.text) if bars else None
        label = row["label"].strip(" *_:") if row else ""
        if within and more:
            found.append(replace(line, text=more["value"] or more["rest"]))
        elif row and (heading(label) is not None or _TITLE.match(label) or _WITH.match(label)):
            within = True
            found.append(replace(line, text=f"{'Speakers' if _WITH.match(label) else label}: {row['value']}"))
        elif "|" in line.text and (_RULE.match(line.text) or (row and _heads(lines[n + 1 : n + 3]))):
            continue
        else:
            within = within and "|" not in line.text
            found.append(line)
    return found


def _relabelled(line: Line) -> Line:
    asked = _ASKED.match(line.text) if len(line.text) < _LONGEST else None
    if asked is None:
        return line
    who = "who" in (asked["label"] or "").lower()
    return replace(line, text=f"{'Speakers' if who else asked['label'] or 'Date'}: {asked['value']}")


def _heads(below: Sequence[Line]) -> bool:
    """Tell whether a rule and a labelled row stand below a row, which is then but the head of the two columns."""
    row = _ROW.match(below[1].text) if len(below) > 1 and "|" in below[0].text and _RULE.match(below[0].text) else None
    return row is not None and heading(row["label"].strip(" *_:")) is not None


def _boxed(lines: Sequence[Line]) -> dict[int, re.Match[str]]:
    """Find the rows of a wiki's box by the numbers of their lines: day, city or venue among several in a row."""
    found: dict[int, re.Match[str]] = {}
    row: list[tuple[int, re.Match[str]]] = []
    for line in lines:
        match = _BOX.match(line.text)
        if match is None and line.text[:1] in "•·*-":
            continue  # an item of the row above
        if match is None or (row and line.number - row[-1][0] > _BOXED):
            row = []
        if match is not None:
            row.append((line.number, match))
            labels = {one["label"] for _, one in row}
            if len(labels) > _BOXED and labels & {"Date", "City", "Venue"}:
                found |= {number: one for number, one in row if one["value"]}
    return found
