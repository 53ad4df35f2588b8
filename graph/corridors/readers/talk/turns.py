"""Part a record of speech into turns: find the marks that open them, and tell names from roles and states."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from corridors.documents import Document, Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.names.nearness import Spellings
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.names.posts import is_post
from corridors.readers.names.spellings import full_names
from corridors.readers.names.words import is_uncased
from corridors.readers.talk.attendance import listed_as, present
from corridors.readers.talk.cuts import Segment, cut
from corridors.readers.talk.lines import CAPTIONS, SPEECH, is_caption_file, is_time_line, is_unpunctuated, paragraphs
from corridors.readers.talk.moderating import invited
from corridors.readers.talk.presiding import presiding
from corridors.readers.talk.tags import NO_TAG, ROLE, Tag, is_capitals, read_tag
from corridors.readers.talk.turnheads import by_calls, by_voices, heads_alone, keys_in

_ARROWS = wording(r">{2,3}(?![>=])[\s\xa0]*")
#: What may stand before a label: marks of lists and of type, times, the number of a question.
_STAMP = r"(?:(?:[-–—•*_#]{1,3}|\[\]|Q\d{1,3}|[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?)[\s\xa0]*){0,3}"
_TAG = wording(r"(?P<tag>[^\s:：][^:：\n>]{0,90}?)[\s\xa0]*[:：](?![/\d])[\s\xa0]*")
_CAPS_TAG = wording(
    rf"{_STAMP}(?P<tag>[(\[]?(?:[^\W\d_a-z]|"
    rf"i(?=P))[^:：\n>]{{0,80}}?(?:\([^:：\n]{{2,120}}\))?)(?:[\s\xa0]*[\[(]\d{{1,2}}:\d{{2}}(?::\d{{2}})?[\])])?"
    r"[\s\xa0]*[:：][*_]{0,3}(?![/\d])(?=[\s\xa0]|\Z)"
)
#: Marks of other records: one arrow; an honorific and a family name in capitals with a full stop; a name and a time.
_ARROW_TAG = wording(r">\s*(?P<tag>[^\W\d_a-z][^:：\n>]{1,80}?)[\s\xa0]*[:：](?=[\s\xa0]|\Z)")
_STOP_TAG = wording(
    r"\s*(?P<tag>(?:(?:Mr|Mrs|Ms|Miss|Dr|Mme|M|Senator|Representative|General|Admiral|Ambassador|Secretary|"
    r"Commissioner|(?i:(?:(?:The|Le|La|El)\s+)?(?:Chair(?:man|woman|person)?|Pr[eé]sident[ea]?|Moderator|Secretary)))\b\.?)"
    r"(?:[^.:(\n–—]|\([^()\n]{2,80}\)|(?<=\b[A-ZÀ-Þ])\.){0,110}?)\.(?=\s+[^\Wa-zà-ɏ]|\s*\Z)"
)
_TIMED_TAG = wording(
    r"(?P<tag>[^\W\d_a-z][^:：\n>\d]{2,60}?(?:[\s_]\d{1,2})?)\s+[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?(?=\s|\Z)"
)
#: Summary records tell what somebody said: "3. Ms. Okafor (Kenya), speaking on behalf of ..., said that".
TOLD_TAG = wording(
    r"(?:\d{1,3}\.\s+)?(?P<tag>(?:(?:Mr|Mrs|Ms|Dr)\.?\s+(?:(?:de|del|van|von|al)\s)?[^\W\d_a-z][\w'’ -]{1,40}?|"
    r"[^\W\d_a-z][^\W\d_a-z]+(?:[ .’'-]+[^\W\d_a-z]+){1,5})"
    r"(?P<of>\s+\([^()\n]{2,80}\)|,\s+of\s+the\s+[A-Z][\w ]{3,60}(?=,))?|The\s+(?:Chair(?:man|"
    r"woman|person)?|President|Secretary))(?:,\s+(?!read\s+(?:out\s+)?by\b)(?:[^.\n]|\.(?=\w)){3,160}?,|\s+\([^()]*\),?|,)?\s+(?:said|asked|recalled|stressed|"
    r"noted|thanked|welcomed|expressed|introduc\w+|observed|drew|proposed|supported|pointed|agreed|invited|suggested|"
    r"emphasi[sz]ed|requested|endorsed|underscored|declared|took\s+it|expressing|voicing|described|called|highlighted|"
    r"pointing|reported|urged|cautioned|warned|reiterated|affirmed|aligning|associating|(?(of)(?:replied|answered|responded|"
    r"read(?!\s+(?:out\s+)?by\b)|presented|informed|explained|gave|added|announced|questioned|commented|outlined|briefed|reminded|regretted|"
    r"considered|believed|wondered|hoped|opposed|objected|disagreed|reaffirmed|congratulated|spoke|rejected|denied|"
    r"dismissed|disputed|deplored|condemned|referred|sought|took|stated|shared|acknowledged|appealed|encouraged|commended|"
    r"advocated|argued|concluded|insisted|maintained|mentioned|moved|praised|raised|recommended|told|underlined|wished|"
    r"wanted|clarified|confirmed|submitted|paid|rose|echoed|joined|made|remarked|exercising|responding|speaking)|(?!)))\b"
)
#: Copies set who speaks in a column of its own, in capitals, and no colon; others in brackets, or before a dash.
_COLUMN_TAG = wording(
    r"(?P<tag>[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ.'’ -]{2,50}?(?:\s\([^()\n]{2,60}\))?)(?:[ \xa0]{3,}|[ \xa0]*\t\s*)"
    r"(?=[^\s|]{1,30}\s)"
)
_BRACKET_TAG = wording(r"\s*\[(?P<tag>[^\W\d_a-z][^\]\n:\d]{4,60}?)(?:\s+speak(?:s|ing))?\][\s:–-]{1,4}(?=[^\Wa-zà-ɏ])")
_LINE_TAG = wording(r"(?P<tag>[A-ZÀ-ÞĀ-ɏ][^:\n–—.]{3,80}?)\s+[–—-]\s+(?=[^\Wa-zà-ɏ])")
#: Debates of the European Parliament set a stop and a dash: "Ada Okafor, President of the Council. – Madam President".
_RULE_TAG = wording(rf"{_STAMP}(?P<tag>[^\W\d_a-z][^.:：\n–—>]{{1,80}}?)[*_]{{0,3}}\s+[–—-]\s+(?=\S)")
_DASH_TAG = wording(r"\s*(?P<tag>[^\W\d_a-z][^.:\n–—]{3,110}?)\.\s+[–—]\s+(?=\S)")
_ONE_NAME = wording(r"([A-ZÀ-ÞĀ-ɏ][\w'’-]+):\s+\S")
#: Press offices set a letter alone, and no colon, before what a reporter asks.
_QUESTION = wording(r"Q[\s\xa0]+(?!\([^()\n]{4,90}\):)(?=[\"“(]?[A-Z]|[—–-])")
_GREETING = wording(
    r"(?:(?:so|okay|well|and),?\s+)?(?:good\s+(?:morning|afternoon|evening|day)|welcome|hello|hi\b|dear\s)", re.I
)
_VERB = wording(r"\b(?:I|we|you|it|this|that|is|are|was|were|has|have|do|will|would|can|said|thanks?)\b|[?!]", re.I)
_THANKS_CHAIR = wording(r"\W*(?:[\w,]+\s+){0,3}?thank(?:s|\s+you)(?:\s+\w+){0,3},?\s+(?:M\w+\.?\s+)?Chair", re.I)
_GIVEN_TAG = wording(r">>\s*(?P<tag>[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ'’-]{2,}):")
_GIVEN_NAME = wording(r"[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ'’-]{2,}")
#: With what those who have the floor begin: a label before it is theirs, whatever it names.
_ADDRESSES = wording(
    r"(?:thank|thanks|good\s|(?:mr|madam|dear)\.?\s+(?:co-?)?chair|chair\b|excellenc|distinguished|I\s|we\s|gracias|merci)",
    re.I,
)
#: What a title calls a text that tells what was said.
_MINUTES = wording(
    r"\b(?:summary|verbatim|provisional)\s+record\b|\bminutes\b|\bmeeting\s+notes\b|"
    r"\brecord\s+of\s+(?:the\s+)?(?:discussion|meeting|proceedings)",
    re.I,
)
#: Below such a heading speech begins.
_HEADED = wording(r"\W*(?:\w+\s+){0,2}(?:transcript(?:ion)?|captions?)\W*", re.I)
#: The symbol of a record of speech, alone on a line: "A/C.9/90/SR.4".
RECORDED = wording(r"\W*(?:United\s+Nations\s+)?[A-Z]{1,6}(?:/[\w.]+){0,4}/(?:SR|PV)\.\d+(?:/\w+)*\W*")
#: A numbered paragraph on somebody, and who takes the chair later, begin a line of their own.
_PARAGRAPH = wording(
    r"\s*(?:\d{1,3}\.\s+(?=(?:Mr|Mrs|Ms|Dr|The)\b)|(?i:later|subsequently|then)\s*:\s*(?=(?:Mr|Mrs|Ms|Dr)\b))"
)
_FEW, _TOP = 3, 6
_NOTICE, _HEAD, _NEAR, _PROSE = 1500, 60, 12, 120
_FEW_WORDS = 8
_CAPS_INSIDE = wording(
    r"(?<=\s)(?P<tag>[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]*(?:(?<=\b[A-Z])\.)?(?:[\s\xa0]+[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ.'’-]*){1,3})[\s\xa0]*:(?=[\s\xa0]+\S)"
)
#: One name in capitals behind a sentence; a tag where it comes again.
_CAPS_ONE = wording(r"(?:(?<=[.?!…)\]\"”]\s)|(?<=\A))(?P<tag>[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]{2,})[\s\xa0]*:(?=[\s\xa0]+\S)")
_ARROW_NAMES = wording(r">{2,3}[\s\xa0]*(?P<tag>[^\W\d_a-z][^:：\n>]{2,80}?)[\s\xa0]*[:：]")
_ENDED = wording(r"[.?!…][\"”’)]*\s*\Z")
_CAPITAL = wording(r"[\"“'(\[]?[^\W\d_a-z]")
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
    opening = (_ARROWS, _CAPS_TAG, _ARROW_TAG, _TIMED_TAG, _COLUMN_TAG, _BRACKET_TAG, _PARAGRAPH)
    blocks = paragraphs(document, lambda text: any(mark.match(text) for mark in opening) or _read(text, _STOP_TAG, {}))
    arrows = sum(bool(_ARROWS.match(block.text)) for block in blocks)
    if (
        arrows + sum(block.text.count(" >> ") for block in blocks if len(block.text) > _PROSE) > _FEW
        or arrows >= 2
        or len(_ARROW_NAMES.findall(document.text)) > 1  # the copy has lost the ends of its lines
        or any(is_turn_marker(b.text) or _named_in_capitals(b.text) for b in blocks)
        or (arrows and CAPTIONS.search(document.text[:_NOTICE]))
    ):
        tags = {match["tag"].strip() for block in blocks for match in _ARROW_NAMES.finditer(block.text)}
        tagged = {tag for tag in tags if read_tag(tag)}
        tagged |= _recurring(document.text, _CAPS_ONE, _CAPS_INSIDE, _GIVEN_TAG)
        first = document.text.find(">>")
        return _with_first(document, [part for block in blocks for part in _by_arrows(block, tagged, first)])
    keys = keys_in(document)
    heads = heads_alone(document, blocks)
    marked = _marked(blocks, keys)
    if marked and sum(part.opens for part in marked) > len(heads):
        return marked
    if heads:
        pairs = itertools.pairwise([blocks[0], *blocks])
        return [part for before, block in pairs for part in _by_heads(before, block, heads)]
    singles = keys | {
        one: clean_name(one) for one in _called_by_one_name(document, blocks) | _recurring(document.text, _CAPS_ONE)
    }
    often = Counter(block.text for block in blocks if len(block.text) < _PROSE)
    parts = [segment for block in blocks for segment in _by_capitals(block, singles, again=often[block.text] > 2)]
    ruled = [tag for block in blocks if (tag := _read(block.text, _RULE_TAG, keys)) is not None]
    if len(ruled) > max(_FEW, sum(part.opens for part in parts)) and len(set(ruled)) < len(ruled):
        return [part for block in blocks for part in _by_opening(block, _RULE_TAG, keys)]
    parts = max(parts, _set_apart(blocks), key=lambda found: sum(part.opens for part in found))
    heard = is_caption_file(document) or is_unpunctuated(document)
    return by_calls(document) if heard and not any(part.opens for part in parts) else parts


def _marked(blocks: Sequence[Line], keys: Mapping[str, str]) -> list[Segment]:
    """Part paragraphs at the first of the marks that only some records have, and that this one has."""
    told = 1 if any(_MINUTES.search(one.text) or RECORDED.fullmatch(one.text) for one in blocks[:_TOP]) else _FEW
    for pattern, few in ((TOLD_TAG, told), (_ARROW_TAG, 2), (_STOP_TAG, _FEW), (_DASH_TAG, 2), (_TIMED_TAG, _FEW)):
        tags = [tag for block in blocks if (tag := _read(block.text, pattern, keys)) is not None]
        if len(tags) >= few and (pattern is not _STOP_TAG or len(set(tags)) < len(tags)):
            return [segment for block in blocks for segment in _by_opening(block, pattern, keys)]
    return []


def _set_apart(blocks: Sequence[Line]) -> list[Segment]:
    """Part paragraphs that begin with a full name, a State or a role in a column, in brackets or before a dash."""
    for pattern in (_COLUMN_TAG, _BRACKET_TAG, _LINE_TAG):
        read = {block.start: tag for block in blocks if (tag := _read(block.text, pattern, {})) and _has_floor(tag)}
        said = [block.text for block in blocks if block.start in read]
        speech = [text for text in said if SPEECH.search(text) and _ENDED.search(text)]
        if len(speech) > 1 and 2 * len(speech) >= len(said):
            return [part for one in blocks for part in cut(one, [(0, read[one.start])] if one.start in read else [])]
    return []


def _has_floor(tag: Tag) -> bool:
    """Tell whether a tag is a full name, a State or a role."""
    return bool(looks_like_name(tag.name) or tag.state or tag.role)


def _named_in_capitals(text: str) -> bool:
    """Tell whether a name in capitals has its arrows and colon anywhere in a line."""
    tags = (read_tag(match["tag"]) for match in _ARROW_NAMES.finditer(text) if is_capitals(match["tag"]))
    return any(tag is not None and looks_like_name(tag.name) for tag in tags)


def _recurring(text: str, *patterns: re.Pattern[str]) -> set[str]:
    """Give the names in capitals that stand before a colon more than once."""
    counted = Counter(tag for pattern in patterns for tag in pattern.findall(text))
    return {tag for tag, often in counted.items() if often > 1 and not (NO_TAG.search(tag) or heading(tag))}


def _with_first(document: Document, parts: list[Segment]) -> list[Segment]:
    """Open a turn where speech begins before the first arrow: below the heading or a time, or with a greeting."""
    first = next((n for n, part in enumerate(parts) if part.opens), 0)
    lines = list(document.lines()) if first else []
    cues = [line.start for line in lines if is_time_line(line.text)]
    heads = [line.end for line in lines if line.start < parts[first].start and _HEADED.fullmatch(line.text)]
    headed = heads[-1] if heads else None
    timed = cues[0] if len(cues) > 1 else headed  # one alone is the hour of the meeting
    notices = (n for n, part in enumerate(parts[:first]) if CAPTIONS.search(document.text, part.start, part.end))
    noticed = max(notices, default=-1)  # above it a site greets
    for n, part in enumerate(parts[:first]):
        greets = n > noticed and _GREETING.match(document.text, part.start, part.end) is not None
        if part.words >= _FEW_WORDS and (greets if timed is None else part.start > timed):
            return [*parts[:n], replace(part, opens=True), *parts[n + 1 :]]
    return parts


def _by_heads(before: Line, block: Line, heads: Mapping[int, Tag | None]) -> Iterator[Segment]:
    """Take a line that holds a tag alone as a turn's opening; one was lost where thanks to the chair follow a call."""
    if block.start in heads:
        yield from (replace(part, alone=True) for part in cut(block, [(0, heads[block.start])]))
    elif before.start not in heads and _THANKS_CHAIR.match(block.text) and invited(before.text):
        yield from cut(block, [(0, None)])
    else:
        yield from _by_capitals(block, {})


def _called_by_one_name(document: Document, blocks: list[Line]) -> set[str]:
    """Find in minutes that call people by one name alone those whom the text names in full elsewhere."""
    tags = [match[1] for block in blocks if (match := _ONE_NAME.match(block.text)) and heading(block.text) is None]
    if len(tags) < _FEW or len(tags) == len(set(tags)):
        return set()
    listed = Spellings(one.name for _, one, _ in present(list(document.lines())[:_HEAD]))
    known = {*full_names(document.text, tags), *(tag for tag in tags if listed_as(tag, listed)[0])}
    return {tag for tag in known if not (NO_TAG.search(tag) or ROLE.match(tag))}


def _read(text: str, pattern: re.Pattern[str], keys: Mapping[str, str]) -> Tag | None:
    """Read the tag with which a paragraph begins, by a mark that only some records have."""
    match = pattern.match(text)
    if match is None:
        return None
    return Tag(keys[match["tag"]]) if match["tag"] in keys else read_tag(match["tag"])


def _by_opening(block: Line, pattern: re.Pattern[str], keys: Mapping[str, str]) -> Iterator[Segment]:
    tag = _read(block.text, pattern, keys)
    yield from cut(block, [(0, tag)] if tag is not None else [])


def _by_arrows(block: Line, tagged: set[str], first: int) -> Iterator[Segment]:
    """Part a paragraph at its arrows, leaving those that are no turn: in a quotation, a menu, at the end.

    A paragraph that begins with a tag which has its arrow elsewhere has lost it; so may one below the first arrow.
    """
    cuts: list[tuple[int, Tag | None]] = []
    text = block.text
    if (lost := _CAPS_TAG.match(text)) and (lost["tag"] in tagged or block.start > first):
        tag = read_tag(lost["tag"]) if lost["tag"] in tagged else _lost(lost["tag"], text[lost.end() :])
        cuts += [(0, tag)] if tag is not None else []
    for arrows in _ARROWS.finditer(text):
        if arrows.end() >= len(text):
            continue
        match = _TAG.match(text, arrows.end())
        tag = read_tag(match["tag"]) if match else None
        given = match is not None and _GIVEN_NAME.fullmatch(match["tag"])
        sure = given and match and (match["tag"] in tagged or _GREETING.match(text, match.end()))
        if tag is None and match and (sure or is_uncased(match["tag"])):
            tag = Tag(match["tag"])
        before = text[: arrows.start()].rstrip(" \t\xa0")
        loose = not tagged and len(text) > _PROSE  # captions without names may set them anywhere
        if tag is None and before and before[-1] not in _ENDS and not loose:
            continue
        if tag is None and before and not (_CAPITAL.match(text, arrows.end()) or text.islower() or loose):
            continue
        cuts.append((arrows.start(), tag))
    for inside in itertools.chain(_CAPS_INSIDE.finditer(text), _CAPS_ONE.finditer(text)):  # its arrow is elsewhere
        words = next((tail for tail in (inside["tag"], *_tails(inside["tag"])) if tail in tagged), "")
        at = inside.end("tag") - len(words)
        if words and not any(start <= at <= start + len(words) + _NEAR for start, _ in cuts):
            cuts.append((at, read_tag(words)))
    yield from cut(block, sorted(cuts, key=lambda one: one[0]))


def _lost(words: str, after: str) -> Tag | None:
    """Read a tag in capitals that has no arrow anywhere: a full name, a State, a role."""
    tag = _tag_before(words, after) if is_capitals(words) and not _is_heading(f"{words}: {after}") else None
    return tag if tag is not None and (looks_like_name(tag.name) or tag.state or tag.role) else None


def _by_capitals(block: Line, singles: Mapping[str, str], *, again: bool = False) -> Iterator[Segment]:
    """Take a paragraph that begins with a name and a colon as a turn, and cut it where a name in capitals has one."""
    cuts: list[tuple[int, Tag | None]] = []
    match = None if (asks := _QUESTION.match(block.text)) else _CAPS_TAG.match(block.text)
    if asks:
        cuts.append((0, Tag(role="audience")))
    elif match and match["tag"] in singles and not _tells_who(block.text[match.end() :]):
        cuts.append((0, Tag(singles[match["tag"]])))
    elif match and (tag := _tag_before(match["tag"], block.text[match.end() :])):
        cuts += [(0, tag)] if again or (tag.role and tag.name) or not _is_heading(block.text) else []
    found = list(_CAPS_INSIDE.finditer(block.text, match.end() if match and cuts else 0))
    for one in _CAPS_ONE.finditer(block.text, match.end() if match and cuts else 1):
        alone = read_tag(one["tag"])
        if one["tag"] in singles or (alone is not None and alone.role in ("moderator", "chair")):
            cuts.append((one.start(), alone))
    tags = {inside["tag"] for inside in found}
    for inside in found:  # a heading in capitals may stand before the name
        words = next((tail for tail in _tails(inside["tag"]) if tail in tags), inside["tag"])
        tag = _tag_before(words, block.text[inside.end() :])
        titled = tag is not None and tag.name and words.split()[-1:] == [tag.name.upper()]  # "AMBASSADOR LIND"
        if tag is not None and (tag.role or tag.machine or looks_like_name(tag.name) or titled):
            cuts.append((inside.end("tag") - len(words), tag))
    yield from cut(block, sorted(dict(cuts).items()))


def _tails(words: str) -> Iterator[str]:
    parts = words.split(" ")
    return (" ".join(parts[n:]) for n in range(1, len(parts) - 1))


def _is_heading(text: str) -> bool:
    """Tell whether a line is the heading of a field; one of a role that a sentence follows is a turn."""
    found = heading(text)
    if found is not None and found.name in ("question", "questions") and re.search(r"\bI\b|['’]m\b|\?", found.value):
        return False
    if found is None or not found.role:
        return found is not None
    first = re.split(r"[,;(–—]", found.value)[0]
    return not re.search(r"[.?!]['”\")]?\s*\Z|[.?!]\s+[A-Z]", found.value) or looks_like_name(first)


def _tells_who(after: str) -> bool:
    """Tell whether a name stands behind a label and no sentence: a list that says whose label it is."""
    return looks_like_name(re.split(r"[,(;–]", after)[0]) and not _ENDED.search(after)


def _tag_before(words: str, after: str) -> Tag | None:
    """Read a tag without arrows; what follows must be speech, not a title in capitals nor the name of who presided."""
    tag = read_tag(words)
    said = after.lstrip()
    if tag is None and _GIVEN_NAME.fullmatch(words) and heading(words) is None:
        tag = Tag(words) if said.startswith("Thank") or _GREETING.match(said) else None
    spoken = is_capitals(words) or (tag is not None and (tag.name or tag.role or tag.state))
    if tag is None or not (spoken or (body_named(words) and _ADDRESSES.match(said))):
        return None
    if (tag.name and not tag.role and NO_TAG.search(words.partition("(")[0])) or (
        tag.role and re.search(r"[a-z]s\Z", words)
    ):
        return None
    if tag.role and _tells_who(after):
        return None
    if tag.name and is_post(re.split(r",|\s(?:of|at|for|in)\s", after, maxsplit=1)[0]) and not _VERB.search(after):
        return None  # a list: "Ada Okafor: Director, Lake Trust"
    if not after.strip():
        return tag if tag.role or looks_like_name(tag.name) else None
    return None if any(presiding(f"{words}: {after}")) or not re.search(r"[a-zà-ɏ…]", after[:60]) else tag
