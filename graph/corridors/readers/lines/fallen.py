"""Put together again the rows of a table whose columns a copy prints one below the other."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording

_POSITION = wording(r"(?:position|function|role|office|title|post)s?\Z", re.I)
_STATE = wording(r"(?:(?:regional\s+)?group\s+and\s+)?(?:country|(?:member\s+)?state|delegation)(?:ies|s)?\Z", re.I)
_NAME = wording(r"(?:names?|officers?|representatives?|members?)(?:\s+of\s+\w+)?\Z", re.I)
#: The row of an officer: the office, the regional group, the name with the State.
OFFICER_ROW = wording(
    r"\A\W*(?:(?:first|second|third)\s+)?(?P<office>(?:vice-)?chair(?:person|man|woman)?|rapporteur)[\s|]+"
    r"(?P<group>(?:african|eastern[ -]european|latin american and (?:the )?caribbean|asian?[ -](?:and )?pacific"
    r"|western european and others?)(?:\s+(?:states|group|countries))*)[\s|]+"
    r"(?P<who>[^()|]{4,60}?)\s*[(|]\s*(?P<state>[^()|]{3,60}?)\s*[)|]?\s*\Z",
    re.I,
)
#: So many rows show that they are rows; a position, a State and a name are the columns.
_FEWEST, _KINDS = 3, 3


def with_rows(lines: Sequence[Line]) -> list[Line]:
    r"""Give lines with each row of such a table as one line: the position, the name, the State in brackets.

    >>> text = "Position\nChair\nVice-Chair\nRapporteur\nCountry\nKenya\nFiji\nNorway\nName\nAda Lind\nTom Bo\nMei Ro"
    >>> [line.text for line in with_rows(list(document_of("x.txt", text).lines()))]
    ['Chair: Ada Lind (Kenya)', 'Vice-Chair: Tom Bo (Fiji)', 'Rapporteur: Mei Ro (Norway)']
    """
    lines = [
        replace(one, text=OFFICER_ROW.sub(r"\g<office>: \g<who> (\g<group>: \g<state>)", one.text)) for one in lines
    ]
    heads = [n for n, line in enumerate(lines) if len(line.text) < 40 and _column(line)]
    for first, second, third in zip(heads, heads[1:], heads[2:], strict=False):
        count = second - first - 1
        columns = {_column(lines[n]): lines[n + 1 : n + 1 + count] for n in (first, second, third)}
        even = third - second - 1 == count == len(lines[third + 1 : third + 1 + count])
        if even and count >= _FEWEST and len(columns) == _KINDS:
            rows = zip(columns["position"], columns["name"], columns["state"], strict=True)
            told = [replace(who, text=f"{what.text}: {who.text} ({of.text})") for what, who, of in rows]
            return [*lines[:first], *told, *with_rows(lines[third + 1 + count :])]
    return list(lines)


def _column(line: Line) -> str:
    kinds = (("position", _POSITION), ("state", _STATE), ("name", _NAME))
    return next((kind for kind, pattern in kinds if pattern.match(line.text.strip(" :*|"))), "")
