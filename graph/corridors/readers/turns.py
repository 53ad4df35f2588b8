"""Part a record of speech into turns: find the marks that open them, and tell names from roles and states."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.readers.fullnames import full_names
from corridors.readers.headings import heading
from corridors.readers.namesakes import short_for
from corridors.readers.people import clean_name, is_post, looks_like_name
from corridors.readers.recordlines import paragraphs, said_to_be_one

_ARROWS = re.compile(r">{2,3}(?![>=])[\s\xa0]*")
_STAMP = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[\s\xa0]*[-–]?[\s\xa0]*)?"
_TAG = re.compile(r"(?P<tag>[^\s:：][^:：\n>]{0,90}?)[\s\xa0]*[:：](?![/\d])[\s\xa0]*")
_CAPS_TAG = re.compile(rf"{_STAMP}(?P<tag>[(\[]?[^\W\d_a-z][^:：\n>]{{0,80}}?)[\s\xa0]*[:：](?![/\d])(?=[\s\xa0]|\Z)")
#: Marks of other records: one arrow; an honorific and a family name in capitals with a full stop; a name and a time.
_ARROW_TAG = re.compile(r">\s*(?P<tag>[^\W\d_a-z][^:：\n>]{1,80}?)[\s\xa0]*[:：](?=[\s\xa0]|\Z)")
_STOP_TAG = re.compile(
    r"(?P<tag>(?:Mr|Mrs|Ms|Miss|Dr|Senator|Representative|General|Admiral|Ambassador|Secretary|Chair(?:man|"
    r"woman|person)?"
    r"|Commissioner|President)\.?\s+[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s+[A-ZÀ-Þ][A-ZÀ-Þ'’-]+)?|The\s+(?:CHAIR(?:MAN|"
    r"WOMAN|PERSON)?"
    r"|PRESIDENT|MODERATOR|SECRETARY))(?:\s+of\s+[A-Z][\w ]+?)?\.(?=\s|\Z)"
)
_TIMED_TAG = re.compile(r"(?P<tag>[^\W\d_a-z][^:：\n>\d]{2,60}?)\s+[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?(?=\s|\Z)")
_ONE_NAME = re.compile(r"([A-ZÀ-Þ][a-zà-ÿ'’-]+):\s+\S")
#: A question from the room: its asker says who he or she is.
_ASKED_BY = re.compile(
    r"Question:\s+(?:(?:Hi|Hello|Thank|Thanks|Yes|Good)\b[^.]{0,30}\.\s+)?(?:[A-ZÀ-Þ][\w'’-]+\s+){1,3}[A-ZÀ-Þ][\w'’-]+,\s"
)
_FEW = 3
_HEAD_AT_MOST = 110
_CAPS_INSIDE = re.compile(
    r"(?<=\s)(?P<tag>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[\s\xa0]+[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){1,3})[\s\xa0]*:(?=[\s\xa0]+\S)"
)
_ARROW_NAMES = re.compile(r">{2,3}[\s\xa0]*(?P<tag>[^\W\d_a-z][^:：\n>]{2,80}?)[\s\xa0]*[:：]")
_ENDS = ".?!)]\"”’':…—–-‑*"
#: Tags that open a turn nobody of the room speaks in.
_MACHINE = re.compile(
    r"(?:(?:pre-?recorded\s+)?(?:video|film|clip|music|song|announcement|recording|audio|animation)"
    r"(?:\s.*)?|interpreter|interpretation|translator|captioner|captions?|"
    r"operator|technician|technical\s+support|tech(?:nical)?(?:\s+team)?|it\s+support|zoom|siri|"
    r"computer\s+voice|automated\s+voice|voice\s*over|voiceover|narrator|announcer|"
    r"all|everyone|both|chorus|applause|laughter|scribe|robot)\Z",
    re.I,
)
_ROLE = re.compile(
    r"(?:the\s+)?(?:(?:on-?line|remote|on-?site|in-?person|session|acting|vice|deputy|co)[\s-]*)?"
    r"(?P<role>moderator|chair(?:man|person|woman)?|president|host|master of ceremon(?:y|ies)|"
    r"mc|emcee|facilitator|rapporteur|"
    r"audience(?:\s+(?:member|speaker|question|participant))?|[\w ]{2,20}\s(?:studio|hub)|participant|"
    r"attendee|speaker|panell?ist|questioner|question|comment|"
    r"intervention|floor|q|from\s+the\s+floor|from\s+the\s+audience|"
    r"member\s+of\s+the\s+audience|delegate|representative|secretary|secretariat|student|"
    r"(?:un(?:known|identified|named)|male|female|new|another|next)(?:\s+(?:speaker|voice|participant|"
    r"person|man|woman|male|female|audience(?:\s+member)?))?|"
    r"man|woman|voice|guest|respondent|presenter|discussant|youth|inaudible|off\s+mic(?:rophone)?"
    r"|off-mic|no\s+name|name|tba|off\s+microphone)s?"
    r"(?:\s*(?:#|no\.?|number)?\s*\d+|\s+[a-d])?\Z",
    re.I,
)
_OF = re.compile(
    r"(?:the\s+)?(?:representative|delegat(?:e|ion|ion\s+member)|observer|ambassador|permanent\s+"
    r"mission|government|member)\s+(?:of|for|from)\s+(?P<body>.+)\Z",
    re.I,
)
_WITH_ROLE = re.compile(
    r"(?P<role>(?:co-?)?(?:chair(?:man|person|woman)?|moderator|president|host|facilitator))[\s,:-]+(?P<name>.+)\Z",
    re.I,
)
_ASIDE = re.compile(r"^(?:(?P<name>.+?)\s*[(\[](?P<aside>[^)\]]*)[)\]]|(?P<first>.+?),\s+(?P<rest>.+))\s*$")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Mme|Dr|Prof|H\.E|Amb|Ambassador)\.?\s+[\w'’ -]+")
_AWAY = re.compile(r"(?:on-?line|remote(?:ly)?|virtual(?:ly)?|on-?site|via zoom|in person|video|off mic)", re.I)
#: In what language it was said, which records put beside a name.
_SPOKE_IN = re.compile(
    r"\s*[(\[]\s*(?:sp(?:oke|eaks|eaking)\s+in|interpret\w*\s+from|translat\w*\s+from|"
    r"in\s+(?=[A-Z]\w+\s*[)\]]))[^)\]]*[)\]]"
)
_NO_TAG = re.compile(
    r"\b(?:and|but|so|because|the|is|are|was|were|will|would|that|this|it|we|you|they|have|has|"
    r"what|how|why|which|when|there|here|note|please|agenda|item|title|date|topic|summary|session|keynote|"
    r"lecture|opinion|"
    r"attendees|apologies|present|presiding|panel|video|scribe|record|recording|transcript|statement|subject|"
    r"symposium)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands before the colon that opens a turn: a name, a role, a state or body, or nothing.

    >>> read_tag("CHAIR OKAFOR")
    Tag(name='Okafor', role='chair', body='', state='', machine=False, number='', post='')
    """

    name: str = ""
    role: str = ""
    body: str = ""
    state: str = ""
    machine: bool = False
    number: str = ""
    post: str = ""


@lru_cache(maxsize=10_000)
def read_tag(words: str) -> Tag | None:
    """Read what stands before a colon; nothing where it can be no tag.

    >>> read_tag("ADA OKAFOR (KENYA)").state, read_tag("RUSSIAN FEDERATION").state, read_tag("AUDIENCE MEMBER").role
    ('state:ke', 'state:ru', 'audience')
    >>> read_tag("So this is the point") is None
    True
    """
    plain = " ".join(_SPOKE_IN.sub("", words.replace("\xa0", " ")).strip(" *_>-–—.").split())
    if plain[:1] in "([" and plain[-1:] in ")]":  # a name heard, and written as it sounds
        plain = plain[1:-1].strip()
        if re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+", plain) and not _ROLE.match(plain):
            return Tag(plain)
    if not plain or len(plain) > 90 or len(plain.split()) > 10:
        return None
    return _role_or_body(plain) or _with_aside(plain) or _person(plain)


def _role_or_body(plain: str) -> Tag | None:
    """Read a machine, a role, a state or a body."""
    if _MACHINE.match(plain):
        return Tag(machine=True)
    if role := _ROLE.match(plain):
        said = role["role"].lower()
        online = re.match(r"(?:on-?line|remote)", plain, re.I) and said.startswith("moderator")
        number = re.search(r"\d+\Z", plain) if said == "speaker" else None
        if said.startswith("secretar"):
            return Tag(role="secretariat")
        return Tag(role="online moderator" if online else _plain_role(said), number=number.group() if number else "")
    if state := state_named(plain):
        return Tag(state=state)
    if body := body_named(plain):
        return Tag(body=body)
    of = _OF.match(plain)
    state = state_named(of["body"]) if of else ""
    return Tag(state=state, body="" if state else of["body"], role="representative") if of else None


def _with_aside(plain: str) -> Tag | None:
    """Read a name with a state, a body or a role in brackets or behind a comma."""
    aside = _ASIDE.search(plain)
    if aside is None:
        return None
    name, beside = aside["name"] or aside["first"], aside["aside"] or aside["rest"]
    inner = read_tag(name) if _is_capitals(plain) or looks_like_name(name) else None
    if inner is None and _TITLED.fullmatch(name):
        inner = Tag(clean_name(name))
    if inner is None or inner.machine or _AWAY.fullmatch(beside):
        return inner
    return _beside(inner, beside)


def _beside(inner: Tag, beside: str) -> Tag:
    """Add to a tag what stands in brackets or behind a comma: a state, a role, a body, a post and its body."""
    if state := state_named(beside):
        return replace(inner, body="", state=state)
    if inner.state and re.match(r"(?:also\s+)?(?:on\s+behalf\s+of|speaking\s+for|for)\b", beside, re.I):
        return inner  # for whom else a state speaks is no body of the speaker's
    if role := _ROLE.match(beside):
        return replace(inner, role=_plain_role(role["role"].lower()), body="")
    first, _, last = beside.partition(", ")
    if last and is_post(last) != is_post(first):  # a post and its body, in either order
        post, body = (first, last) if is_post(first) else (last, first)
        return replace(inner, body=body, post=post)
    return replace(inner, body=beside)


def _person(plain: str) -> Tag | None:
    """Read a name, with a role before it or alone."""
    capitals = _is_capitals(plain)
    titled = _WITH_ROLE.match(plain)
    if titled and (capitals or looks_like_name(titled["name"]) or re.fullmatch(r"[A-Z][\w.'’ -]+", titled["name"])):
        return Tag(clean_name(titled["name"]), _plain_role(titled["role"].lower()))
    named = looks_like_name(plain) and not _NO_TAG.search(plain)
    odd = len(plain.split()) > 7 or any(mark in plain for mark in "?!;=<>@#/\\|")
    return Tag(clean_name(plain)) if (capitals or named) and not odd and re.search(r"[^\W\d_]{2}", plain) else None


def _plain_role(said: str) -> str:
    if said.startswith("chair") or said == "president":
        return "chair"
    if said in ("mc", "emcee", "host", "facilitator") or said.startswith(("moderator", "master")):
        return "moderator"
    return "secretariat" if said.startswith("secretar") else "audience"


def _is_capitals(words: str) -> bool:
    """Tell whether words are set in capitals; "Mc", "de" and the like, and what stands in brackets, aside."""
    bare = re.sub(
        r"\([^)]*\)|\[[^]]*\]|\b(?:Mc|Mac|Dr|Mr|Mrs|Ms|Prof|H\.E|Amb|van|von|der|den|de|del|la|da|"
        r"di|du|bin|al|el|y|e)\b",
        "",
        words,
    )
    letters = [char for char in bare if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph, and the tag that opens it where one does.

    >>> from corridors.documents import document_of
    >>> record = document_of("x.txt", ">> ADA OKAFOR: Hello. >> TOMAS LIND: Hi.")
    >>> [each.tag and each.tag.name for each in segments(record)]
    ['Ada Okafor', 'Tomas Lind']
    """

    start: int
    end: int
    opens: bool
    tag: Tag | None = None
    words: int = 0


def is_turn_marker(text: str) -> bool:
    """Tell whether a line begins with the mark of a turn and a tag.

    >>> is_turn_marker(">>ADA OKAFOR: Hello"), is_turn_marker("Menu >> Settings")
    (True, False)
    """
    arrows = _ARROWS.match(text)
    return bool(arrows and _TAG.match(text, arrows.end()))


def segments(document: Document) -> list[Segment]:
    """Part the paragraphs of a document where a turn opens, also in mid-line."""
    opening = (_ARROWS, _CAPS_TAG, _STOP_TAG, _ARROW_TAG, _TIMED_TAG)
    blocks = paragraphs(document, lambda text: any(mark.match(text) for mark in opening))
    if sum(bool(_ARROWS.match(block.text)) for block in blocks) >= 2 or any(is_turn_marker(b.text) for b in blocks):
        tagged = {match["tag"].strip() for block in blocks for match in _ARROW_NAMES.finditer(block.text)}
        return [segment for block in blocks for segment in _by_arrows(block, tagged)]
    for pattern, few in ((_ARROW_TAG, 2), (_STOP_TAG, _FEW), (_TIMED_TAG, _FEW)):
        if sum(_opening(block, pattern) is not None for block in blocks) >= few:
            return [segment for block in blocks for segment in _by_opening(block, pattern)]
    if heads := _heads_alone(document, blocks):
        alone = ((block, heads.get(block.start)) for block in blocks)
        return [
            part for block, tag in alone for part in (_cut(block, [(0, tag)]) if tag else _by_capitals(block, set()))
        ]
    singles = _called_by_one_name(document, blocks)
    return [segment for block in blocks for segment in _by_capitals(block, singles)]


def _heads_alone(document: Document, blocks: list[Line]) -> dict[int, Tag]:
    """Find in a document called a transcript the lines that hold a speaker's name alone, what is said below them.

    At least one speaker must come again, else it may be a list of people with a text on each.
    """
    if not said_to_be_one(document):
        return {}
    found: dict[int, Tag] = {}
    for line, below in itertools.pairwise(blocks):
        text = line.text.strip()
        if len(text) < _HEAD_AT_MOST and text[-1] not in ".:?!,;" and re.search(r"[.?!…][\"”’)]?\Z", below.text):
            tag = read_tag(text)
            if tag is not None and not tag.machine and (tag.role or tag.name):
                found[line.start] = tag
    full = {tag.name for tag in found.values() if looks_like_name(tag.name)}
    known = {
        start: tag
        for start, tag in found.items()
        if tag.role or tag.name in full or any(short_for(tag.name, name) for name in full)
    }
    return known if len(known) >= _FEW and 2 <= len(full) < len(known) else {}


def _by_heads(block: Line, heads: dict[int, Tag]) -> Iterator[Segment]:
    tag = heads.get(block.start)
    yield from _cut(block, [(0, tag)]) if tag is not None else _by_capitals(block, set())


def _called_by_one_name(document: Document, blocks: list[Line]) -> set[str]:
    """Find in minutes that call people by one name alone those whom the text names in full elsewhere."""
    tags = [match[1] for block in blocks if (match := _ONE_NAME.match(block.text)) and heading(block.text) is None]
    if len(tags) < _FEW or len(tags) == len(set(tags)):
        return set()
    return {tag for tag in full_names(document.text, tags) if not (_NO_TAG.search(tag) or _ROLE.match(tag))}


def _opening(block: Line, pattern: re.Pattern[str]) -> Tag | None:
    """Read the tag with which a paragraph begins, by a mark that only some records have."""
    match = pattern.match(block.text)
    return read_tag(match["tag"]) if match else None


def _by_opening(block: Line, pattern: re.Pattern[str]) -> Iterator[Segment]:
    tag = _opening(block, pattern)
    yield from _cut(block, [(0, tag)] if tag is not None else [])


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
    yield from _cut(block, cuts)


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
    yield from _cut(block, cuts)


def _tails(words: str) -> Iterator[str]:
    parts = words.split(" ")
    return (" ".join(parts[n:]) for n in range(1, len(parts) - 1))


def _is_heading(text: str) -> bool:
    """Tell whether a line is the heading of a field; one of a role that a sentence follows is a turn."""
    found = heading(text)
    if found is None or not found.role:
        return found is not None and not _ASKED_BY.match(text)
    first = re.split(r"[,;(–—]", found.value)[0]
    return not re.search(r"[.?!]['”\")]?\s*\Z|[.?!]\s+[A-Z]", found.value) or looks_like_name(first)


def _tag_before(words: str, after: str) -> Tag | None:
    """Read a tag without arrows; what follows must be speech, not a title in capitals nor the name of who presided."""
    tag = read_tag(words)
    if tag is None or not (_is_capitals(words) or tag.name or tag.role or tag.state):
        return None
    if (tag.name and _NO_TAG.search(words)) or (tag.role and re.search(r"[a-z]s\Z", words)):
        return None
    if not after.strip():
        return tag if tag.role or looks_like_name(tag.name) else None
    return None if any(presiding(f"{words}: {after}")) or not re.search(r"[a-zà-ÿ…]", after[:60]) else tag


_OFFICE = re.compile(
    r"(?:(?:acting|temporary|vice|deputy|co)[\s-]*)*(?P<role>president|chair(?:man|woman|person)?|"
    r"moderator)s?\s*[:：]\s*"
    r"(?P<name>[^:：\n]{3,80}?)\s*[.…\s]*(?:\((?P<state>[^)]+)\))?[\s.]*\Z",
    re.I,
)


def presiding(line: str) -> tuple[str, str]:
    """Read a line of a heading that says who presides: the role, and the name; two empty strings for other lines.

    >>> presiding("President: Mr. Lind ............ (Sweden)"), presiding("Chair: Thank you, Mr. Lind.")
    (('chair', 'Lind'), ('', ''))
    """
    match = _OFFICE.match(" ".join(line.split()))
    titled = match is not None and _TITLED.fullmatch(match["name"].strip(" .…"))
    if match is None or not (titled or looks_like_name(match["name"])):
        return "", ""
    return _plain_role(match["role"].lower()), clean_name(match["name"].strip(" .…"))


def _cut(block: Line, cuts: list[tuple[int, Tag | None]]) -> Iterator[Segment]:
    ends = [*(start for start, _ in cuts[1:]), len(block.text)][: len(cuts)]
    if not cuts or block.text[: cuts[0][0]].strip():
        head = block.text[: cuts[0][0] if cuts else len(block.text)].rstrip()
        yield Segment(block.start, block.start + len(head), opens=False, words=len(head.split()))
    for (start, tag), end in zip(cuts, ends, strict=True):
        words = block.text[start:end].rstrip(" \t\xa0")
        yield Segment(
            block.start + start, block.start + start + len(words), opens=True, tag=tag, words=len(words.split())
        )
