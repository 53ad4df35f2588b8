"""Take the marks of Markdown and of HTML off the lines of a page: links, entities, tags; a break parts a line."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.lines.headings import heading

#: "[Ada Okafor](/ada/)", "[Ada Okafor][3]", and a picture, of which no word is the page's.
_LINK = wording(
    r"(?P<picture>!)?\[(?P<label>[^\[\]]*)\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)(?:\{[^{}]*\})?|\[[^\[\]]{0,40}\])"
)
#: Where links lead, at the foot of a page: "[3]: https://lakes.example/ada".
_TARGET = wording(r"\[[^\[\]]+\]:\s+\S+.*")
#: A picture that stands in the place of a body's name: its logo, linked or not; and the levels of those who pay.
_LOGO = wording(r"\s*\[?!\[(?P<name>[^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)(?:\]\([^()\s]*\))?\s*")
OF_LOGO = wording(r"\b(?:the\s+)?logo(?:\s+of(?:\s+the)?)?(?:\b:?|\Z)", re.I)
_BODY = wording(
    r"(?!.*\b(?:facebook|twitter|linkedin|youtube|instagram|photo\w*|picture|image|banner|map|icon)\b)[A-Z0-9][\w.’'&+-]*(?:\s[\w.’'&+-]+)*",
    re.I,
)
_LEVEL = wording(r"\W*(?:platinum|gold|silver|bronze|diamond|exhibitors?)(?:\s+(?:level|tier))?\W*", re.I)
_NAMED_SO = ("cor:organised", "cor:hosted", "funded", "supported", "partner")
_IMG = wording(r"<img\b[^<>]*?\salt=\"(?P<alt>[^\"<>]*)\"[^<>]*>")
#: Between the cells of a row.
_CELL = wording(r"</t[dh]>\s*<t[dh]\b[^<>]*>")
_SEAT = wording(r"\W*(?:(?P<far>on-?line|remote|virtual)|on-?site|in[- ]person)\s*:\s*(?P<who>\w.*)", re.I)
_TAG = wording(r"</?[A-Za-z][^<>]*>|<!--.*?-->|~~[^~]{2,200}~~(?![^~]{0,40}\breplaced)")
_BREAK = wording(
    r"(?:\s|<[^<>]*>)*<(?:br|hr|/?p|/?div|/?li|/?[uo]l|/?h[1-6]|/?d[ltd]|/?blockquote)\b[^<>]*>(?:\s|<[^<>]*>)*"
    r"|;\s+(?=\d{1,2}[.:]\d\d\s)",
    re.I,
)
_ENTITY = wording(r"&(?:#\d{2,6}|#x[\da-fA-F]{2,6}|[A-Za-z]{2,8});")
#: A dash that stands against the name before it.
_DASH = wording(r"(?<=\w)([–—])\s+(?=[A-ZÀ-Þ])")
#: Pictures among the letters, but for locks, which say something.
_PICTURES = wording("[\u231a-\u23ff\u2600-\u27bf\ufe0f\U0001f300-\U0001f50e\U0001f514-\U0001faff]+ ?")
#: Pictures that say what stands behind them.
_PINS = tuple(
    (wording(rf"\A\W{{0,3}}[{signs}]\ufe0f?\s*(?=\w)(?!{label}|[\w ]{{2,20}}:)", re.I), f"{label}: ")
    for signs, label in (("\U0001f4cd\U0001f3db\U0001f5fa", "Place"), ("\U0001f4c5\U0001f4c6\U0001f5d3", "Date"))
)
_MARKED = wording(r"[\[<&]|~~|;\s+\d{1,2}[.:]\d\d\s")


def unmarked(lines: Sequence[Line]) -> list[Line]:
    """Give the lines without marks, numbered on where a break parts one; what is left empty is left out.

    >>> found = unmarked([Line(1, 0, 53, "[Ada Okafor][3]&#8211; Lake Trust<br>Tomas&nbsp;Lind")])
    >>> [(line.number, line.start, line.end, line.text) for line in found]
    [(1, 0, 33, 'Ada Okafor – Lake Trust'), (2, 37, 52, 'Tomas Lind')]
    """
    found: list[Line] = []
    more = 0
    plain = (_IMG.sub(r"![\g<alt>](x)", _PICTURES.sub("", _labelled(one.text))) for one in lines)
    for line in _with_logos([replace(one, text=text) for one, text in zip(lines, plain, strict=True)]):
        if not _MARKED.search(line.text):
            found.append(Line(line.number + more, line.start, line.end, line.text))
            continue
        parts = list(_parts(line))
        found += [Line(line.number + more + n, *part) for n, part in enumerate(parts)]
        more += max(0, len(parts) - 1)
    return found


def _labelled(text: str) -> str:
    """Set the label before a place, or a day, that a picture stands for."""
    for sign, label in _PINS if not text.isascii() else ():
        text = sign.sub(label, text, count=1)
    return text


def _with_logos(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines with each logo below a heading of organisers or sponsors as one of them; levels are left out."""
    head = ""
    for line in lines:
        logos = list(_LOGO.finditer(line.text)) if "![" in line.text else []
        alone = logos and sum(len(one.group()) for one in logos) == len(line.text)
        if head and alone:
            names = (" ".join(OF_LOGO.sub("", one["name"]).split()) for one in logos)
            yield from (
                Line(line.number, line.start, line.end, f"{head}: {name}") for name in names if _BODY.fullmatch(name)
            )
        elif head and not _TAG.sub("", line.text).strip():
            continue  # what stands around the logos
        elif not (head and _LEVEL.fullmatch(line.text)):
            found = heading(line.text)
            head = found.name if found is not None and found.role in _NAMED_SO and not found.value else ""
            yield line


def _parts(line: Line) -> Iterator[tuple[int, int, str]]:
    """Give what stands between the breaks of a line: where it begins and ends, and its words."""
    at = 0
    for start, end in [*((found.start(), found.end()) for found in _BREAK.finditer(line.text)), (len(line.text), 0)]:
        words = _plain(line.text[at:start])
        if words:
            yield line.start + at, line.start + start, words
        at = end


def _plain(text: str) -> str:
    if _TARGET.fullmatch(text.strip()):
        return ""
    plain = _TAG.sub("", _LINK.sub(lambda link: "" if link["picture"] else link["label"], _CELL.sub(" | ", text)))
    plain = _ENTITY.sub(lambda one: html.unescape(one.group()), plain)
    return " ".join(_DASH.sub(r" \1 ", plain).split()) if plain != text else text


def behind_seat(text: str) -> str:
    """Give whom a line names behind where he or she sits, marked as online where it says so; else the line.

    >>> behind_seat("On-site: Ada Okafor"), behind_seat("Online: Tomas Lind"), behind_seat("Tomas Lind")
    ('Ada Okafor', 'Tomas Lind (online)', 'Tomas Lind')
    """
    match = _SEAT.match(text)
    return f"{match['who']}{' (online)' if match['far'] else ''}" if match else text
