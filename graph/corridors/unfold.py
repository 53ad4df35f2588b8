"""Give a text its lines again: copies may hold a page, or all, on one line, or break each sentence at a width."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

#: A text is run together where lines so long hold so much of it, and there are so few others.
_LONG, _SHARE, _FEW = 1200, 0.6, 15
#: A copy's page on a line of its own.
_PAGE_LONG = 240
#: So many turns make a record; what an office stands before is no turn.
_TURNS = 3
_OFFICE = re.compile(
    r"\b(?:Attendees|Apologies|Participants|Present|Staff|Rapporteur|Committee|Report|Session|Agenda|Item|Note|"
    r"Original|Chair\w*)\b"
)
_NUMBERED = re.compile(r" (?=(?P<number>\d{1,3})\. [A-Z“])")
_ROMAN = re.compile(r" (?=(?P<number>[IVX]{1,5})\. [A-Z][a-z]+)")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
#: What opens a line of its own in papers and records, whatever stands before it.
_MARKS = re.compile(
    r"(?<!nline)(?<!n-line)(?<!nsite)(?<!n-site)(?<! [•▪●])"
    r" (?=>>|[•▪●] [A-Z]|\d{1,3} Page \d{1,3} |(?:Attendees|Apologies|Participants|Present|Note|Original|Rapporteur|"
    r"Chair(?:man|person)?|Moderator|Speakers?|Organi[sz]ed by|Supported by|Agenda item|Distr\.)\s?:)"
    r"|(?<=: draft resolution) | (?=The (?:General Assembly|Human Rights Council|Economic and Social Council), [A-Z])"
    r"| (?=[A-Z][a-z]+(?:-[a-z]+)? session (?:Agenda item|[A-Z][a-z]+ Committee))|"
    r"(?<=session) (?=[A-Z][a-z]+ Committee)| (?=Agenda item \d)"
    r"|(?<=,) (?=(?:Recalling|Noting|Recognizing|Concerned|Stressing|Reaffirming|Welcoming|Emphasizing|Taking note) )"
    r"|(?<=[;:]) (?=\([a-z]\) )|(?<=Original: English) | (?=(?:Report|Letter|Note) (?:of|on|by|from) the )"
    r"|(?<=[)\]]) (?=\d{2,4}/\d{1,4}\. [A-Z])| (?=Resolution adopted by the )"
    r"|(?<=\d Page \d) |(?<=\d Page \d\d) | (?=TRANSCRIPT(?:ION)? )"
    r"|(?:(?<= TRANSCRIPT)|(?<= TRANSCRIPTION)) | (?=[A-Z]{3,8} [Ss]taff:)"
)
#: The fields of a form whose headings and values ran together; three that no prose holds make it one. What a person
#: comes with ends with the region or an address.
_FIELD = re.compile(
    r"(?: |\A)(?P<sure>Organi[sz]ation's Website|On-?(?:site|line) Moderator|Rapporteur|SDGs|"
    r"Policy Questions?(?:\(s\))?|Session Content|Expected Outcomes|Hybrid Format|"
    r"(?:Organi[sz]er|Speaker) \d|(?:Format|Interventions|Diversity|"
    r"Online Participation|Discussion Facilitation|Proposed Agenda|Relevance[ \w]{0,40})(?=:)):?(?= [A-Zh\d\[])"
    r"| (?P<more>Speakers|Organi[sz]ers?|Moderator|Format|Theme|Subtheme|Description|Duration \(minutes\)|Targets|"
    r"Key Takeaways|About this Session|Background Paper):?(?= [A-Z(])| (?P<mail>\[email.protected\])"
    r"|(?:, (?:Asia-Pacific|Afri(?:ca|can)|GRULAC|WEOG|(?:Eastern|Western) Europe\w*|Latin America\w*)(?: and \w+)?"
    r"(?: Group)?(?: \([A-Z]+\))?|\d UTC\))(?=(?P<behind> )(?!Group\b)[A-Z])"
    r"|(?P<day>(?<![–-]) )(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d)"
)
_FIELDS, _PEOPLE = 3, 12
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: [\w'’.-]+){1,4}")
#: A text that calls itself a record needs no further turn.
_RECORD = re.compile(r"\bTRANSCRIPT(?:ION)?\b|\boutput of transcribing\b")
_WORD = r"[A-ZÀ-ÞĀ-ɏ](?:\.|[\w'’-]+)"
#: What opens a turn behind the end of a sentence: a name, a title and a name, who presides, words in capitals; perhaps
#: with a State and the language in brackets. A head with its time stands on a line of its own.
_HONOURED = r"(?:M(?:r|rs|s|iss)|Dr|Dame|Sir)\.? [^.:()]{2,40}|The [A-Z][A-Za-z -]{4,30}"
_TURN = re.compile(
    rf"(?:(?<=[.?!…)\]\"”’*])|\A) (?=(?:#{{1,6}} )?\**(?P<tag>(?:{_HONOURED}|(?:{_WORD} ){{1,3}}{_WORD}|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40})(?: \([^()]{2,60}\)){0,2}) ?: ?[A-Z“\"(])"
)
_TIMED = re.compile(r"(?<=[.?!…)\]\"”’-]) (?=[A-Z][^.?!\[\]]{1,150} \[(?:\d{1,2}:)?\d{1,2}:\d{2}\]:)|(?<=\d\]:) ")
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
    least = _LONG
    if _COPIED.search(text):
        least = _PAGE_LONG
        text = _FURNITURE.sub(lambda match: " " * len(match.group()), text)
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    long = [line for line in filled if len(line) > least]
    if not long or (least == _LONG and len(filled) > _FEW) or sum(map(len, long)) < _SHARE * len(text):
        return text
    tags = Counter(match["tag"] for line in long for match in _TURN.finditer(f" {line}"))
    enough = _RECORD.search(text) or (tags.total() >= _TURNS and len(tags) < tags.total())
    enough = enough and text.count(">>") < _TURNS  # else arrows tell
    speakers = {tag for tag in tags if enough and not _OFFICE.search(tag)}
    return "\n".join(_parted(line, speakers) if len(line) > least else line for line in lines)


def _parted(line: str, speakers: set[str]) -> str:
    """Set a line end in the place of the space before everything that opens a line."""
    found = {match.start() for match in _MARKS.finditer(line)}
    found.update(_in_turn(_NUMBERED, line, [str(n) for n in range(1, 1000)]))
    found.update(_in_turn(_ROMAN, line, _ROMANS))
    form = set(_of_form(line))
    found.update(form or (match.start() - 1 for match in _TURN.finditer(f" {line}") if match["tag"] in speakers))
    found.update(match.start() for match in _TIMED.finditer(line))
    return "".join("\n" if at in found else char for at, char in enumerate(line))


def _of_form(line: str) -> Iterator[int]:
    """Find where the lines of a form ended: around headings, before whom a field of its own names, behind regions."""
    fields = list(_FIELD.finditer(line))
    if len({match["sure"] for match in fields if match["sure"]}) < _FIELDS:
        return
    names = set[str]()
    for one, end in zip(fields, (*(match.start() for match in fields[1:]), len(line)), strict=True):
        yield one.start("behind") if one["behind"] else max(0, one.start())
        if one["behind"] or one["day"] or one[0][-1] == ":":
            continue
        yield one.end()
        value = line[one.end() : min(end, one.end() + _LONG)].strip()
        if re.search("[Mm]oderator|apporteur", one[0]) and _NAME.fullmatch(value):
            names.add(value)
        elif one["more"] == "Subtheme" and line.startswith(f" Theme {value} ", end):  # of the same name
            yield end + len(f" Theme {value}")
    if 0 < len(names) <= _PEOPLE:
        named = re.compile(rf" (?:{'|'.join(map(re.escape, sorted(names)))})\b")
        yield from (match.start() for match in named.finditer(line))


def _in_turn(pattern: re.Pattern[str], line: str, numbers: "list[str] | tuple[str, ...]") -> Iterator[int]:
    """Find the numbers that follow one upon another; a number out of turn is a part of a sentence."""
    following = 0
    for match in pattern.finditer(f" {line}"):
        if following < len(numbers) and match["number"] == numbers[following]:
            following += 1
            if match.start():
                yield match.start() - 1


#: The widths at which prose is broken; and by how many lines that plainly go on a text shows that it is.
_NARROWEST, _WIDEST, _PLAIN = 60, 110, 3
#: What part of the width a line fills that goes on in a small letter.
_RAGGED = 0.6
#: What begins something new; and what parts the cells of a row.
_NEW = re.compile(
    r"\s*(?:[-–—•·*▪●○#>|+=\[]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|[\w .'’-]{2,40}:(?:\s|\Z)"
    r"|\d{1,2}[.:h]\d\d|https?:)"
)
_CELLS = re.compile(r"\||(?<=\S)(?<!\d\.) {3,}(?=\S)")


def unbroken(text: str) -> str:
    r"""Give a text of the same length whose sentences, broken at a width, stand on one line each paragraph.

    A line goes on in the next where that one's first word would not have fitted the width of the text.

    >>> prose = "The group met in Velda to speak of the lakes and the rivers which\nfeed them; all that the envoys "
    >>> prose += "of the coast had brought along was\nread out, and what they had left at home was told by those who"
    >>> unbroken(f"{prose}\nhad seen it.").count("\n"), unbroken("One line.\nAnother.").count("\n")
    (0, 1)
    """
    lines = text.split("\n")
    pairs = list(pairwise(lines))
    plain = [len(one.rstrip()) for one, other in pairs if _goes_on_plainly(one, other)]
    if len(plain) < _PLAIN or max(map(len, lines)) > _WIDEST:
        return text
    width = max(plain)
    joints = (" " if _is_broken(one, other, width) else "\n" for one, other in pairs)
    return lines[0] + "".join(joint + line for joint, line in zip(joints, lines[1:], strict=True))


def _goes_on_plainly(line: str, other: str) -> bool:
    begins = _NEW.match(line) or _CELLS.search(line)
    return not begins and _NARROWEST <= len(line.rstrip()) <= _WIDEST and other.lstrip()[:1].islower()


def _is_broken(line: str, other: str, width: int) -> bool:
    """Tell whether a line was broken before the next: its first word would not have fitted, or is small.

    One that is set in stands in a column or below an item; a line that ends a sentence may end its paragraph.
    """
    words = other.split(maxsplit=1)
    if not words or other[:2].isspace() or not line.strip() or _NEW.match(other) or _CELLS.search(f"{line}\n{other}"):
        return False
    return line.rstrip()[-1] not in '.:;?!"”' and len(line.rstrip()) + 1 + len(words[0]) > width
