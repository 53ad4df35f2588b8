"""Find turns in records whose marks are others: a speaker on a line alone, a voice named in every cue, a call."""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.names.people import POST_NOMINALS, clean_name, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.spellings import short_for
from corridors.readers.talk.cuts import Segment
from corridors.readers.talk.lines import (
    is_caption_file,
    is_time_line,
    is_unpunctuated,
    names_shown,
    said_to_be_one,
    spoken,
)
from corridors.readers.talk.moderating import invited
from corridors.readers.talk.presiding import presiding
from corridors.readers.talk.tags import TITLED, Tag, is_capitals, read_tag

_HEAD_AT_MOST = 160
_FEW = 3
#: In what language it was said, behind the State; so many words a State's name has.
_LANGUAGE = wording(r"(?<=\w)\s+(?:Arabic|Chinese|English|French|Russian|Spanish)\Z")
_LONG_STATE = 6
_ONE_NAME = wording(r"(?!(?:The|And|So|In|On|At|We|It)\b)[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ]{2,}(?:-[A-ZÀ-ÞĀ-ɏ]?[a-zà-ɏ]+)?")
_ENDS = wording(r"(?:[.?!…][\"”’)]*|[.?!…]\s[^.?!…\]]{2,100}\])\Z")
#: How those speak who are in the room: of themselves, or to the chair.
_SPEECH = wording(
    r"\b(?:I|we|my|our|I['’](?:m|d|ll|ve)|your|thank\s+you|thanks|excellenc(?:y|ies)|ladies\s+and\s+gentlemen|gracias|merci|Mr\.?\s+Chair|Madam\s+Chair|good\s+(?:morning|afternoon|evening)|hello|hi)\b",
    re.I,
)
_VOICE = wording(r"<v(?:\.[\w.-]+)?[ \t\xa0]+(?P<name>[^>\n]{1,90})>")
#: A name in square brackets at the beginning of what is said.
_LABEL = wording(r"(?m)^[ \t>-]*\[(?P<name>[^\W\d_a-z][^\]\n:\d]{2,60})\][ \t]+(?=\S)")
#: The name that a screen shows, before a colon where a cue begins.
_SHOWN = wording(r"\A(?P<name>[^\W\d_][^:\n]{0,60}):[ \t]+(?=\S)")
_CUE = wording(r"-->[ \t]*[\d:.,]+[ \t]+")
_NONE = wording(r"(?P<name>(?!))")
#: How somebody begins who was called upon; so far back the call may stand.
_ANSWERS = wording(
    r"(?:(?:yes|so|well|okay|um+|uh+),?\s+)?(?:thank\s+you|thanks|good\s+(?:morning|afternoon|evening)|hello|hi\b)",
    re.I,
)
#: What only those say who were given the floor.
_TAKES_FLOOR = wording(
    r"\bfor\s+(?:(?:having|inviting)\s+(?:me|us)|(?:the|this|your)\s+(?:kind\s+)?(?:invitation|introduction|opportunity)|giving\s+me\s+the\s+floor)\b",
    re.I,
)
_BEFORE = 200
_VOICES = 2
_SAMPLE = 20_000


#: What may stand around a speaker alone on a line: marks of headings and type, a number, the time, a colon.
_CLOCK = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?"
_BEFORE_HEAD = wording(rf"(?:\d{{1,3}}[.)]\s+)?(?:(?P<time>{_CLOCK})\s+(?:[–—|-]\s+)?)?[*_]*")
_BEHIND_HEAD = wording(rf"\s+(?:[–—|·-]\s+)?(?P<time>{_CLOCK})\Z")


#: By offset the tag that a line was read as, and whether it is speech that stands below.
_Found = dict[int, tuple[Tag | None, bool]]


def _bared(text: str) -> tuple[str, str]:
    """Give how a line that may hold a speaker alone is marked, and what is left of it without the marks.

    >>> _bared("### Ada Okafor:"), _bared("**Kenya** [1:02:03]:"), _bared("Kenya")
    (('#:', 'Ada Okafor'), ('*t:', 'Kenya'), ('', 'Kenya'))
    """
    mark = text[0] if text[0] in "#*_" else ""
    bare = text.strip(" *_#")
    colon = ":" if bare[-1:] in (":", "：") else ""
    bare = bare.rstrip(" :：*_")
    before = _BEFORE_HEAD.match(bare)
    start, timed = (before.end(), before["time"]) if before else (0, None)
    behind = _BEHIND_HEAD.search(bare, start)
    bare = bare[start : behind.start() if behind else len(bare)].strip(" *_:：")
    whole = bare[:1] == "[" and bare[-1:] == "]"
    return mark + ("t" if timed or behind else "") + colon, bare.strip("[]") if whole else bare


def heads_alone(document: Document, blocks: list[Line]) -> dict[int, Tag | None]:
    r"""Give by offset the lines that hold a speaker alone, in a document that is set so; none in any other.

    At least one speaker must come again, else it may be a list of people with a text on each; and where the document
    does not call itself a record, most of what stands below must be speech. Where heads are marked, by signs of a
    heading, the time or a colon, every line with that mark is one, whomever it names.

    >>> text = "Transcript\n\nKenya\n\nThank you.\n\nChair\n\nI thank Kenya.\n\nKenya\n\nWe agree.\n"
    >>> record = document_of("x.txt", text)
    >>> [tag.state or tag.role for tag in heads_alone(record, list(record.lines())).values()]
    ['state:ke', 'chair', 'state:ke']
    """
    shapes: dict[str, _Found] = {}
    often = Counter(_bared(line.text)[1] for line in blocks if len(line.text) < _HEAD_AT_MOST)
    for before, line, below in zip([Line(0, 0, 0, ""), *blocks], blocks, blocks[1:], strict=False):
        mark, text = _bared(line.text)
        likely = text and len(text) < _HEAD_AT_MOST and text[-1] not in ".?!,;" and ": " not in text
        if likely and not any(presiding(line.text)) and _goes_below(below.text):
            tag = _head_tag(text) or (Tag(text) if mark and often[text] > 1 and _ONE_NAME.fullmatch(text) else None)
            said = tag is not None and not tag.machine and any((tag.role, tag.name, tag.state, tag.body))
            called = before.text.rstrip(" .?!").endswith(text)
            if said or mark or called:
                spoken = bool(_SPEECH.search(below.text[:400]))
                shapes.setdefault(mark, {})[line.start] = (tag if said else None, spoken)
    called_one = said_to_be_one(document)
    for mark in sorted(shapes, key=lambda one: -len(shapes[one]) if one else 0):
        if heads := _of_shape(document, mark, shapes[mark], called=called_one):
            plain = shapes.get("", {}).items() if mark else ()  # a full name whose mark is lost
            lost = {at: tag for at, (tag, spoken) in plain if spoken and tag and looks_like_name(tag.name)}
            return dict(sorted({**lost, **heads}.items()))
    return {}


def _of_shape(document: Document, mark: str, found: _Found, *, called: bool) -> dict[int, Tag | None]:
    """Give the lines of one shape where they hold the speakers of a record."""
    read = {start: tag for start, (tag, _) in found.items() if tag is not None}
    full = {tag.name for tag in read.values() if looks_like_name(tag.name)}
    lines = {start: document.text[start : start + _HEAD_AT_MOST].partition("\n")[0].strip("[] ") for start in read}
    titled = {start for start, line in lines.items() if TITLED.match(line)}
    known = {start: tag for start, tag in read.items() if mark or start in titled or _is_known(tag, full)}
    speech = {start for start, (_, spoken) in found.items() if spoken and (mark or start in read)}
    apart = bool(mark) or all(is_capitals(lines[start]) for start in known)
    sure = any(start in titled or tag.role or POST_NOMINALS.search(lines[start]) for start, tag in read.items())
    if sure and not (mark or called) and speech >= {start for start, tag in known.items() if tag.name}:
        known, apart = {start: tag for start, tag in known.items() if start in speech or tag.role or tag.state}, True
    speakers = {tag.name or tag.state or tag.body or tag.role for tag in known.values()}
    few = _FEW if apart else 2 * _FEW
    often = called or (len(speech) >= (0.5 if apart else 0.7) * len(read) and len(known) >= few)
    if often and len(known) >= _FEW and 2 <= len(speakers) < len(known) and (not mark or 2 * len(known) > len(found)):
        unread = {start: tag for start, (tag, _) in found.items() if mark or tag is None}
        return dict(sorted({**unread, **known}.items()))
    whole = called and sure and not mark and len(known) == len(found) == len(speech)
    return dict(known) if whole else {}


def _goes_below(text: str) -> bool:
    """Tell whether a line may be what somebody says, and not one more item of a list."""
    return _ENDS.search(text) is not None or len(text) > _HEAD_AT_MOST


#: Letters before a colon or a dash, or a number that a speaker goes by.
_LETTERS = wording(
    r"(?m)^[^\w\n]{0,6}(?:\d[\d:.,]*\W{1,6})?(?P<tag>[A-Z]{2,4}|Speaker\s\d{1,2})[*_]{0,3}\s{0,2}[:–—-][*_]{0,3}\s"
)
_PARTED = wording(r"[|(),:;=*–—\t]+")
_SENTENCE = wording(r"[a-z][.?!](?:\s|\Z)")
#: A record has no more speakers by letters.
_MOST = 60


@lru_cache(maxsize=1)
def keys_in(document: Document) -> dict[str, str]:
    r"""Give for whom letters stand before a colon or a dash: who alone has such a name, or as a list says.

    >>> text = "Ada Okafor (AO), Tomas van der Lind, Mei Rask | MRA\nAO: Hello.\nTL: Hi.\nMRA: So.\nAO: Yes."
    >>> keys_in(document_of("x.txt", text))
    {'AO': 'Ada Okafor', 'MRA': 'Mei Rask', 'TL': 'Tomas van der Lind'}
    """
    often = Counter(match["tag"] for match in _LETTERS.finditer(document.text))
    listed = [line.text for line in document.lines() if line.start < _SAMPLE and not _SENTENCE.search(line.text)]
    found: dict[str, str] = {}
    for tag, _ in sorted(often.most_common(_MOST)) if often.total() >= _FEW else ():
        names = [name for line in listed if (name := _name_beside(tag, line))]
        if not names and tag.isupper():
            rest = "".join(rf"\s+(?:(?:[a-z]{{2,3}}|[A-Z]\.)\s+){{0,2}}{letter}[\w'’-]+" for letter in tag[1:])
            names = re.findall(rf"\b{tag[0]}[\w'’-]+{rest}", document.text[:_SAMPLE])
        people = {clean_name(name) for name in names if looks_like_name(name)}
        if len(people) == 1 and not (state_named(tag) or body_named(tag)):
            found[tag] = people.pop()
    return found


def _name_beside(tag: str, line: str) -> str:
    """Give the name that a line of a list sets beside some letters."""
    before, _, after = line.partition(tag)
    near = (_PARTED.split(before.rstrip("|( \t*"))[-1].strip(), _PARTED.split(after.lstrip("|):=–—- \t*"))[0].strip())
    return next((part for part in near if before != line and looks_like_name(part)), "")


def _is_known(tag: Tag, full: set[str]) -> bool:
    """Tell whether a tag is more than a single word that may be anything."""
    if tag.role or tag.state or tag.body or tag.name in full:
        return True
    return any(short_for(tag.name, name) for name in full)


def _head_tag(text: str) -> Tag | None:
    """Read a line that may hold a speaker alone: also a body or state with a name behind it, and a body unheard of."""
    words = _LANGUAGE.sub("", text).split()
    for n in range(min(len(words) - 1, _LONG_STATE), 0, -1):
        first, rest = " ".join(words[:n]), " ".join(words[n:])
        last, before = " ".join(words[-n:]), " ".join(words[:-n])
        if TITLED.fullmatch(before) and (state := state_named(last)):
            tag = read_tag(before)
            return replace(tag, state=state) if tag is not None else None
        body, state = body_named(first) if words[0] != "The" else "", state_named(first)
        if (body or state) and (TITLED.match(rest) or (looks_like_name(rest) and (body or n > 1))):
            name = (read_tag(rest) or Tag()).name or clean_name(rest)
            return Tag(name, state=state) if state else Tag(name, body=first)
    if tag := read_tag(text):
        return tag
    return Tag(body=text) if is_body(text) and len(text.split()) < 9 and text[:1].isupper() else None


def by_voices(document: Document) -> list[Segment]:
    r"""Part captions where the voice changes; cues of one voice are one stretch. Nothing where no voices are named.

    >>> text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Okafor>Hello\n\n00:02.000 --> 00:03.000\n<v Tom Lind>Hi"
    >>> [part.tag.name for part in by_voices(document_of("x.vtt", text)) if part.opens]
    ['Ada Okafor', 'Tom Lind']
    """
    mark = _voice_mark(document)
    if mark is None:
        return []
    found: list[Segment] = []
    voice = ""
    for line, named in _payload(document, mark):
        if not named:
            found.append(Segment(line.start, line.end, opens=False, words=len(line.text.split())))
        for n, (name, start, end) in enumerate(named):
            words = len(document.text[start:end].split())
            if n == 0 and name == voice and found:
                last = found[-1]
                found[-1] = Segment(last.start, end, last.opens, last.tag, last.words + words)
            else:
                voice = name
                found.append(Segment(start, end, opens=True, tag=read_tag(name) or Tag(role="audience"), words=words))
    return found


def _voice_mark(document: Document) -> re.Pattern[str] | None:
    """Tell how captions name the voice: by a mark of their own, in brackets, or as nearly every cue begins."""
    sample = document.text[:_SAMPLE]
    if len(_VOICE.findall(sample)) >= _VOICES:
        return _VOICE
    if not is_caption_file(document):
        return None
    if (names := _LABEL.findall(sample)) and len(names) > max(len(set(names)), _VOICES - 1):
        return _LABEL
    return _SHOWN if names_shown(document.text) else None


def by_calls(document: Document) -> list[Segment]:
    r"""Part captions that mark no voice where somebody is called upon and the next cue begins with thanks.

    >>> text = "1\n00:01 --> 00:02\nwelcome all Tom the floor is yours\n\n2\n00:02 --> 00:03\nthank you Ada\n"
    >>> [part.opens for part in by_calls(document_of("x.srt", text))]
    [True, True]
    """
    found: list[Segment] = []
    for line, named in _payload(document, _NONE):
        if not named:
            continue
        words = len(line.text.split())
        last = found[-1] if found else None
        said = document.text[max(last.start, last.end - _BEFORE) : last.end] if last is not None else ""
        if last is None or (
            _ANSWERS.match(line.text)
            and (_TAKES_FLOOR.search(line.text) or invited(spoken(document, (last.end - len(said), last.end))))
        ):
            found.append(Segment(line.start, line.end, opens=True, words=words))
        else:
            found[-1] = Segment(last.start, line.end, opens=True, words=last.words + words)
    first = _CUE.search(document.text)
    if not found and first is not None:  # no cue stands on lines of its own
        words = len(document.text[first.end() :].split())
        found.append(Segment(first.end(), len(document.text), opens=True, words=words))
    return found


def _payload(document: Document, pattern: re.Pattern[str]) -> list[tuple[Line, list[tuple[str, int, int]]]]:
    """Give the lines of a file of captions, each with the voices in it; a line below one goes on with its voice."""
    given: list[tuple[Line, list[tuple[str, int, int]]]] = []
    voice, last, spoken = "", 0, False
    runs_on = not is_caption_file(document) and is_unpunctuated(document)  # a blank line ends no cue
    for line in document.lines():
        if is_time_line(line.text):
            spoken, last = True, line.number
            continue
        spoken = spoken and (runs_on or line.number == last + 1)
        last = line.number
        marks = list(pattern.finditer(line.text)) if spoken else []
        if not spoken:  # the head of the file, a note, a counter
            if not given or not given[-1][1]:
                given.append((line, []))
            continue
        starts = [mark.start() for mark in marks] or [0]
        names = [" ".join(mark["name"].split()) for mark in marks] or [voice]
        ends = [*starts[1:], len(line.text)]
        parts = zip(names, starts, ends, strict=True)
        given.append(
            (
                line,
                [
                    (name, line.start + start, line.start + end)
                    for name, start, end in parts
                    if name or pattern is _NONE
                ],
            )
        )
        voice = names[-1]
    return given
