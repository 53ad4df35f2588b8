"""Part a record of speech into turns: find the marks that open them, and tell names from roles and states."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.readers.headings import heading
from corridors.readers.people import clean_name, looks_like_name

_ARROWS = re.compile(r">{2,3}(?![>=])[\s\xa0]*")
_STAMP = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[\s\xa0]*[-–]?[\s\xa0]*)?"
_TAG = re.compile(r"(?P<tag>[^\s:：][^:：\n>]{0,90}?)[\s\xa0]*[:：](?![/\d])[\s\xa0]*")
_CAPS_TAG = re.compile(rf"{_STAMP}(?P<tag>[^\W\d_a-z][^:：\n>]{{1,80}}?)[\s\xa0]*[:：](?![/\d])(?=[\s\xa0])")
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
    r"audience(?:\s+member)?|participant|attendee|speaker|panell?ist|questioner|question|comment|"
    r"intervention|floor|from\s+the\s+floor|from\s+the\s+audience|"
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
_NO_TAG = re.compile(
    r"\b(?:and|but|so|because|the|is|are|was|were|will|would|that|this|it|we|you|they|have|has|"
    r"what|how|why|which|when|there|here|note|please)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands before the colon that opens a turn: a name, a role, a state or body, or nothing.

    >>> read_tag("CHAIR OKAFOR")
    Tag(name='Okafor', role='chair', body='', state='', machine=False)
    """

    name: str = ""
    role: str = ""
    body: str = ""
    state: str = ""
    machine: bool = False


def read_tag(words: str) -> Tag | None:
    """Read what stands before a colon; nothing where it can be no tag.

    >>> read_tag("ADA OKAFOR (KENYA)").state, read_tag("RUSSIAN FEDERATION").state, read_tag("AUDIENCE MEMBER").role
    ('state:ke', 'state:ru', 'audience')
    >>> read_tag("So this is the point") is None
    True
    """
    plain = " ".join(words.replace("\xa0", " ").strip(" *_>-–—.").split())
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
        return Tag(role="online moderator" if online else _plain_role(said))
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
    if state := state_named(beside):
        return Tag(inner.name, inner.role, "", state)
    if role := _ROLE.match(beside):
        return Tag(inner.name, _plain_role(role["role"].lower()), "", inner.state)
    return Tag(inner.name, inner.role, beside, inner.state)


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
    return "audience"


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


def paragraphs(document: Document) -> list[Line]:
    r"""List the paragraphs: the lines, or where lines are wrapped, those between blank lines taken together.

    >>> from corridors.documents import document_of
    >>> len(paragraphs(document_of("x.txt", "one\n\ntwo")))
    2
    """
    lines = list(document.lines())
    runs = sum(1 for one, other in itertools.pairwise(lines) if other.number - one.number == 1)
    wrapped = (
        lines and runs > 0.5 * len(lines) and sorted(len(line.text) for line in lines)[-max(1, len(lines) // 20)] < 110
    )
    if not wrapped:
        return lines
    joined: list[Line] = []
    for line in lines:
        opens = _ARROWS.match(line.text) or _CAPS_TAG.match(line.text)
        if joined and not opens and line.number - document.line_of(joined[-1].end - 1) == 1:
            first = joined[-1]
            joined[-1] = Line(first.number, first.start, line.end, document.text[first.start : line.end])
        else:
            joined.append(line)
    return joined


def segments(document: Document) -> list[Segment]:
    """Part the paragraphs of a document where a turn opens, also in mid-line."""
    blocks = paragraphs(document)
    marked = sum(1 for block in blocks if _ARROWS.match(block.text)) >= 2 or any(
        is_turn_marker(block.text) for block in blocks
    )
    return [segment for block in blocks for segment in (_by_arrows(block) if marked else _by_capitals(block))]


def _by_arrows(block: Line) -> Iterator[Segment]:
    """Part a paragraph at its arrows, leaving those that are no turn: in a quotation, a menu, at the end."""
    cuts: list[tuple[int, Tag | None]] = []
    text = block.text
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


def _by_capitals(block: Line) -> Iterator[Segment]:
    """Take a paragraph that begins with a name in capitals and a colon, or a person's name and a colon, as a turn."""
    match = None if heading(block.text) is not None else _CAPS_TAG.match(block.text)
    tag = read_tag(match["tag"]) if match else None
    if tag is not None and match is not None and not (_is_capitals(match["tag"]) or tag.name or tag.role or tag.state):
        tag = None
    yield from _cut(block, [(0, tag)] if tag is not None else [])


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
