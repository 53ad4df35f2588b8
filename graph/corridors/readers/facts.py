"""Read the two-column tables in which pages print the facts of an event: what, when, where, who."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.readers.headings import heading

_ROW = re.compile(r"^\s*\|?\s*(?P<label>[^|]{2,60}?)\s*:?\s*\|\s*(?P<value>[^|]*[^\s|])\s*\|?\s*\Z")
#: Columns that blanks set apart.
_SPACED = re.compile(r"(?P<label>\S+(?: \S+){0,4}) {3,}(?P<value>\S.*)\Z")
_GOES_ON = re.compile(r"^\s*\|\s*\|\s*(?P<value>[^|]*[^\s|])\s*\|?\s*\Z|^\s*\|\s+(?P<rest>[^|]*[^\s|])\s*\Z")
_RULE = re.compile(r"^[\s|:+-]*\Z")
_TITLE = re.compile(r"(?:event|title|name(?:\s+of\s+(?:the\s+)?event)?|what|topic)\Z", re.I)

_WITH = re.compile(r"(?:with|featuring)\Z", re.I)


def with_facts(lines: Sequence[Line]) -> list[Line]:
    r"""Give the lines with each row of a label and a value as a labelled line; rows without a label go on below it.

    >>> from corridors.documents import document_of
    >>> table = "| **Moderator** | Ada Okafor |\n| | |\n| Speakers | Tomas Lind |\n| | Mei Tanaka |"
    >>> [line.text for line in with_facts(list(document_of("x.txt", table).lines()))]
    ['Moderator: Ada Okafor', 'Speakers: Tomas Lind', 'Mei Tanaka']
    """
    found: list[Line] = []
    within = False
    for line in lines:
        row, more = _ROW.match(line.text) or _SPACED.match(line.text), _GOES_ON.match(line.text)
        label = row["label"].strip(" *_:") if row else ""
        if within and more:
            found.append(replace(line, text=more["value"] or more["rest"]))
        elif row and (heading(label) is not None or _TITLE.match(label) or _WITH.match(label)):
            within = True
            found.append(replace(line, text=f"{'Speakers' if _WITH.match(label) else label}: {row['value']}"))
        elif "|" in line.text and _RULE.match(line.text):
            continue
        else:
            within = within and "|" not in line.text
            found.append(line)
    return found
