"""Part a record of speech into turns: find the marks that open them, and tell names from roles and states."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from corridors.documents import Document, Line
from corridors.readers.fullnames import full_names
from corridors.readers.headings import heading
from corridors.readers.people import looks_like_name
from corridors.readers.recordlines import is_caption_file, is_time_line, is_unpunctuated, paragraphs
from corridors.readers.tags import NO_TAG, ROLE, Segment, Tag, cut, is_capitals, presiding, read_tag
from corridors.readers.turnheads import heads_alone
from corridors.readers.voices import by_calls, by_voices

_ARROWS = re.compile(r">{2,3}(?![>=])[\s\xa0]*")
_MARK = r"(?:(?:[-–—•*_#]{1,3}|Q\d{1,3})[\s\xa0]*)?"
_STAMP = _MARK + r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[\s\xa0]*[-–]?[\s\xa0]*)?"
_TAG = re.compile(r"(?P<tag>[^\s:：][^:：\n>]{0,90}?)[\s\xa0]*[:：](?![/\d])[\s\xa0]*")
_CAPS_TAG = re.compile(
    rf"{_STAMP}(?P<tag>[(\[]?(?:[^\W\d_a-z]|i(?=P))[^:：\n>]{{0,80}}?)(?:[\s\xa0]*[\[(]\d{{1,2}}:\d{{2}}(?::\d{{2}})?[\])])?"
    r"[\s\xa0]*[:：][*_]{0,3}(?![/\d])(?=[\s\xa0]|\Z)"
)
#: Marks of other records: one arrow; an honorific and a family name in capitals with a full stop; a name and a time.
_ARROW_TAG = re.compile(r">\s*(?P<tag>[^\W\d_a-z][^:：\n>]{1,80}?)[\s\xa0]*[:：](?=[\s\xa0]|\Z)")
_STOP_TAG = re.compile(
    r"(?P<tag>(?:Mr|Mrs|Ms|Miss|Dr|Senator|Representative|General|Admiral|Ambassador|Secretary|Chair(?:man|"
    r"woman|person)?"
    r"|Commissioner|President)\.?\s+[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]+(?:\s+[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]+)?|The\s+(?:CHAIR(?:MAN|"
    r"WOMAN|PERSON)?"
    r"|PRESIDENT|MODERATOR|SECRETARY))(?:\s+of\s+[A-Z][\w ]+?)?\.(?=\s|\Z)"
)
_TIMED_TAG = re.compile(
    r"(?P<tag>[^\W\d_a-z][^:：\n>\d]{2,60}?(?:[\s_]\d{1,2})?)\s+[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?(?=\s|\Z)"
)
#: Summary records tell what somebody said: "3. Ms. Okafor (Kenya), speaking on behalf of ..., said that".
_TOLD_TAG = re.compile(
    r"(?:\d{1,3}\.\s+)?(?P<tag>(?:Mr|Mrs|Ms|Dr)\.\s+[^\W\d_a-z][\w'’ -]{1,40}?"
    r"\s+\([^()\n]{2,80}\)|The\s+(?:Chair(?:man|woman|person)?|"
    r"President|Secretary))(?:,\s+[^.\n]{3,160}?,|\s+\([^()]*\),?)?\s+(?:said|asked|recalled|stressed|noted|thanked|welcomed|expressed|introduc\w+|observed|drew|"
    r"proposed|supported|pointed|agreed|invited|suggested|emphasi[sz]ed|requested|endorsed|underscored|declared|took\s+it)\b"
)
_ONE_NAME = re.compile(r"([A-ZÀ-ÞĀ-ɏ][a-zà-ɏ'’-]+):\s+\S")
#: A question from the room: its asker says who he or she is.
_ASKED_BY = re.compile(
    r"Question:\s+(?:(?:Hi|Hello|Thank|Thanks|Yes|Good)\b[^.]{0,30}\.\s+)?(?:[A-ZÀ-ÞĀ-ɏ][\w'’-]+\s+){1,3}[A-ZÀ-ÞĀ-ɏ][\w'’-]+,\s"
)
_GREETING = re.compile(
    r"(?:(?:so|okay|well|and),?\s+)?(?:good\s+(?:morning|afternoon|evening|day)|welcome|hello|hi\b|dear\s)", re.I
)
_FEW = 3
_FEW_WORDS = 8
_CAPS_INSIDE = re.compile(
    r"(?<=\s)(?P<tag>[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ.'’-]+(?:[\s\xa0]+[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ.'’-]*){1,3})[\s\xa0]*:(?=[\s\xa0]+\S)"
)
_ARROW_NAMES = re.compile(r">{2,3}[\s\xa0]*(?P<tag>[^\W\d_a-z][^:：\n>]{2,80}?)[\s\xa0]*[:：]")
_ENDS = ".?!)]\"”’':…—–-‑*"


def is_turn_marker(text: str) -> bool:
    """Tell whether a line begins with the mark of a turn and a tag.

    >>> is_turn_marker(">>ADA OKAFOR: Hello"), is_turn_marker("Menu >> Settings")
    (True, False)
    """
    arrows = _ARROWS.match(text)
    return bool(arrows and _TAG.match(text, arrows.end()))


@lru_cache(maxsize=1)
def segments(document: Document) -> list[Segment]:
    """Part the paragraphs of a document where a turn opens, also in mid-line."""
    if voiced := by_voices(document):
        return voiced
    opening = (_ARROWS, _CAPS_TAG, _STOP_TAG, _ARROW_TAG, _TIMED_TAG)
    blocks = paragraphs(document, lambda text: any(mark.match(text) for mark in opening))
    if sum(bool(_ARROWS.match(block.text)) for block in blocks) >= 2 or any(is_turn_marker(b.text) for b in blocks):
        tagged = {match["tag"].strip() for block in blocks for match in _ARROW_NAMES.finditer(block.text)}
        return _with_first(document, [segment for block in blocks for segment in _by_arrows(block, tagged)])
    for pattern, few in ((_TOLD_TAG, _FEW), (_ARROW_TAG, 2), (_STOP_TAG, _FEW), (_TIMED_TAG, _FEW)):
        if sum(_opening(block, pattern) is not None for block in blocks) >= few:
            return [segment for block in blocks for segment in _by_opening(block, pattern)]
    if heads := heads_alone(document, blocks):
        return [part for block in blocks for part in _by_heads(block, heads)]
    singles = _called_by_one_name(document, blocks)
    parts = [segment for block in blocks for segment in _by_capitals(block, singles)]
    heard = is_caption_file(document) or is_unpunctuated(document)
    return by_calls(document) if heard and not any(part.opens for part in parts) else parts


def _with_first(document: Document, parts: list[Segment]) -> list[Segment]:
    """Open a turn where speech begins before the first arrow: behind the first time printed, or with a greeting."""
    first = next((n for n, part in enumerate(parts) if part.opens), 0)
    timed = next((line.start for line in document.lines() if is_time_line(line.text)), None) if first else None
    for n, part in enumerate(parts[:first]):
        greets = _GREETING.match(document.text, part.start, part.end) is not None
        if part.words >= _FEW_WORDS and (greets if timed is None else part.start > timed):
            return [*parts[:n], replace(part, opens=True), *parts[n + 1 :]]
    return parts


def _by_heads(block: Line, heads: dict[int, Tag]) -> Iterator[Segment]:
    """Take a line that holds a tag alone as the opening of a turn."""
    if tag := heads.get(block.start):
        yield from (replace(part, alone=True) for part in cut(block, [(0, tag)]))
    else:
        yield from _by_capitals(block, set())


def _called_by_one_name(document: Document, blocks: list[Line]) -> set[str]:
    """Find in minutes that call people by one name alone those whom the text names in full elsewhere."""
    tags = [match[1] for block in blocks if (match := _ONE_NAME.match(block.text)) and heading(block.text) is None]
    if len(tags) < _FEW or len(tags) == len(set(tags)):
        return set()
    return {tag for tag in full_names(document.text, tags) if not (NO_TAG.search(tag) or ROLE.match(tag))}


def _opening(block: Line, pattern: re.Pattern[str]) -> Tag | None:
    """Read the tag with which a paragraph begins, by a mark that only some records have."""
    match = pattern.match(block.text)
    return read_tag(match["tag"]) if match else None


def _by_opening(block: Line, pattern: re.Pattern[str]) -> Iterator[Segment]:
    tag = _opening(block, pattern)
    yield from cut(block, [(0, tag)] if tag is not None else [])


def _by_arrows(block: Line, tagged: set[str]) -> Iterator[Segment]:
    """Part a paragraph at its arrows, leaving those that are no turn: in a quotation, a menu, at the end.

    A paragraph that begins with a tag which has its arrow elsewhere has lost it.
    """
    cuts: list[tuple[int, Tag | None]] = []
    text = block.text
    if (lost := _CAPS_TAG.match(text)) and lost["tag"] in tagged:
        cuts.append((0, read_tag(lost["tag"])))
    for arrows in _ARROWS.finditer(text):
        if arrows.end() >= len(text):
            continue
        match = _TAG.match(text, arrows.end())
        tag = read_tag(match["tag"]) if match else None
        before = text[: arrows.start()].rstrip(" \t\xa0")
        if tag is None and before and before[-1] not in _ENDS:
            continue
        if tag is None and before and not re.match(r"[\"“'(\[]?[^\W\d_a-z]", text[arrows.end() :]):
            continue
        cuts.append((arrows.start(), tag))
    yield from cut(block, cuts)


def _by_capitals(block: Line, singles: set[str]) -> Iterator[Segment]:
    """Take a paragraph that begins with a name and a colon as a turn, and cut it where a name in capitals has one."""
    cuts: list[tuple[int, Tag | None]] = []
    match = _CAPS_TAG.match(block.text)
    if match and not _is_heading(block.text) and (tag := _tag_before(match["tag"], block.text[match.end() :])):
        cuts.append((0, tag))
    elif match and match["tag"] in singles:
        cuts.append((0, Tag(match["tag"])))
    found = list(_CAPS_INSIDE.finditer(block.text, match.end() if match and cuts else 0))
    tags = {inside["tag"] for inside in found}
    for inside in found:  # a heading in capitals may stand before the name
        words = next((tail for tail in _tails(inside["tag"]) if tail in tags), inside["tag"])
        tag = _tag_before(words, block.text[inside.end() :])
        if tag is not None and (tag.role or tag.machine or looks_like_name(tag.name)):
            cuts.append((inside.end("tag") - len(words), tag))
    yield from cut(block, cuts)


def _tails(words: str) -> Iterator[str]:
    parts = words.split(" ")
    return (" ".join(parts[n:]) for n in range(1, len(parts) - 1))


def _is_heading(text: str) -> bool:
    """Tell whether a line is the heading of a field; one of a role that a sentence follows is a turn."""
    found = heading(text)
    if found is not None and found.name in ("question", "questions") and re.search(r"\bI\b|['’]m\b|\?", found.value):
        return False
    if found is None or not found.role:
        return found is not None and not _ASKED_BY.match(text)
    first = re.split(r"[,;(–—]", found.value)[0]
    return not re.search(r"[.?!]['”\")]?\s*\Z|[.?!]\s+[A-Z]", found.value) or looks_like_name(first)


def _tag_before(words: str, after: str) -> Tag | None:
    """Read a tag without arrows; what follows must be speech, not a title in capitals nor the name of who presided."""
    tag = read_tag(words)
    if tag is None or not (is_capitals(words) or tag.name or tag.role or tag.state):
        return None
    if (tag.name and NO_TAG.search(re.sub(r"\([^()]*\)", "", words))) or (tag.role and re.search(r"[a-z]s\Z", words)):
        return None
    if not after.strip():
        return tag if tag.role or looks_like_name(tag.name) else None
    return None if any(presiding(f"{words}: {after}")) or not re.search(r"[a-zà-ɏ…]", after[:60]) else tag
