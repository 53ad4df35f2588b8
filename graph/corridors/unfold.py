"""Give a text that was run together its lines again: copies of printed papers may hold a page, or all, on one line."""

import re
from collections import Counter
from collections.abc import Iterator

#: A text is run together where lines so long hold so much of it, and there are so few others.
_LONG, _SHARE, _FEW = 1200, 0.6, 15
#: So many turns make a record; what an office stands before is no turn.
_TURNS = 3
_OFFICE = re.compile(r"\b(?:Rapporteur|Committee|Report|Session|Agenda|Item|Note|Original|Chair\w*)\b")
_NUMBERED = re.compile(r" (?=(?P<number>\d{1,3})\. [A-Z“])")
_ROMAN = re.compile(r" (?=(?P<number>[IVX]{1,5})\. [A-Z][a-z]+)")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
#: What opens a line of its own in papers and records, whatever stands before it.
_MARKS = re.compile(
    r" (?=>>|\d{1,3} Page \d{1,3} |(?:Attendees|Apologies|Participants|Present|Note|Original|Rapporteur|"
    r"Chair(?:man|person)?|Moderator|Speakers?|Organi[sz]ed by|Supported by|Agenda item|Distr\.)\s?:)"
    r"|(?<=[;:]) (?=\([a-z]\) )|(?<=Original: English) | (?=(?:Report|Letter|Note) (?:of|on|by|from) the )"
)
_WORD = r"[A-ZÀ-ÞĀ-ɏ](?:\.|[\w'’-]+)"
_TAG = re.compile(rf" (?=(?P<tag>(?:{_WORD} ){{1,3}}{_WORD}): [A-Z(])")
#: What sites that copy papers set around them.
_FURNITURE = re.compile(
    r"(?m)^(?:Size: px|Start display at page:|Download \".*\"|Transcription|Download advertisement|advertisement|"
    r"Upload: .*|Embed Size \(px\)|Post on \d.*|\d+ views?|\d+ downloads?|Category:|Documents)[ \t]*$"
)
_COPIED = re.compile(r"(?m)^(?:Size: px|Embed Size \(px\)|Upload: .*)[ \t]*$")


def unfolded(text: str) -> str:
    r"""Give a text of the same length, with the line ends that it lost, and without the words of a site that copies.

    >>> paper = "I. Opening 1. The group met. 2. It elected a chair. " + "It rained. " * 120 + "3. It closed."
    >>> [line[:12] for line in unfolded(paper).split("\n")]
    ['I. Opening', '1. The group', '2. It electe', '3. It closed']
    >>> unfolded("1. One line. 2. Another.")
    '1. One line. 2. Another.'
    """
    if _COPIED.search(text):
        text = _FURNITURE.sub(lambda match: " " * len(match.group()), text)
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    long = [line for line in filled if len(line) > _LONG]
    if not long or len(filled) > _FEW or sum(map(len, long)) < _SHARE * len(text):
        return text
    tags = Counter(match["tag"] for line in long for match in _TAG.finditer(f" {line}"))
    speakers = {tag for tag in tags if tags.total() >= _TURNS and not _OFFICE.search(tag)}
    return "\n".join(_parted(line, speakers) if len(line) > _LONG else line for line in lines)


def _parted(line: str, speakers: set[str]) -> str:
    """Set a line end in the place of the space before everything that opens a line."""
    found = {match.start() for match in _MARKS.finditer(line)}
    found.update(_in_turn(_NUMBERED, line, [str(n) for n in range(1, 1000)]))
    found.update(_in_turn(_ROMAN, line, _ROMANS))
    found.update(match.start() for match in _TAG.finditer(line) if match["tag"] in speakers)
    return "".join("\n" if at in found else char for at, char in enumerate(line))


def _in_turn(pattern: re.Pattern[str], line: str, numbers: "list[str] | tuple[str, ...]") -> Iterator[int]:
    """Find the numbers that follow one upon another; a number out of turn is a part of a sentence."""
    following = 0
    for match in pattern.finditer(f" {line}"):
        if following < len(numbers) and match["number"] == numbers[following]:
            following += 1
            if match.start():
                yield match.start() - 1
