"""Tell how sure it is that a document is a record of turns: transcripts, captions and minutes."""

import re
from itertools import islice

from corridors.documents import Document, Line
from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.people import looks_like_name
from corridors.readers.pages.sessions import session_title
from corridors.readers.talk.cuts import Segment
from corridors.readers.talk.introductions import introduction
from corridors.readers.talk.lines import CAPTIONS, SPEECH, is_caption_file, is_unpunctuated, said_to_be_one
from corridors.readers.talk.minuted import is_minuted
from corridors.readers.talk.speech import Speech, speeches_of
from corridors.readers.talk.tags import Tag
from corridors.readers.talk.turnheads import keys_in
from corridors.readers.talk.turns import RECORDED, TOLD_TAG, segments

_WORDY, _OPENING, _ASKED, _FRONT, _LINES, _TOP = 8, 900, 40, 60, 8, 4
#: So many labels with a State are a table; no label is longer.
_STATES, _LABEL = 3, 40
_TIMED = wording(r"\s\(?\[?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\Z|\A[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\s+[A-Z]")
#: How one who presides begins, and no line of a page about an event.
_GREETS = wording(
    r":\W+(?:\w+\W+)?(?:good\s+(?:morning|afternoon|evening)|hello|welcome|thank|I\s|can\s|could\s)", re.I
)
_ENDED = wording(r"[.?!…][\"”’)\]]*\s*\Z")
#: What committees of parliaments hear.
_EVIDENCE = wording(r"\b(?:(?:oral|minutes\s+of|gave)\s+evidence|examination\s+of\s+witness(?:es)?)\b", re.I)
_VERBATIM = wording(
    r"\b(?:verbatim record|summary record of|plenary meeting|official records|the meeting was called to order|"
    r"meetings coverage)\b|\bCRE\s+\d\d/\d\d/\d{4}\b",
    re.I,
)


def _names_state(line: Line) -> bool:
    """Tell whether a line is a label and a State, and no speech: "African Group: Kenya"."""
    label, _, value = line.text.partition(":")
    return 0 < len(label) < _LABEL and len(value) < 2 * _LABEL and bool(state_named(value))


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a record of turns.

    >>> recognises(document_of("x.txt", ">> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi.\n\n>> ADA OKAFOR: So."))
    1.0
    """
    table = sum(map(_names_state, document.lines())) > _STATES  # of groups and States, its columns lost
    opened = [segment for segment in segments(document) if segment.opens and not table]
    tagged = [segment for segment in opened if segment.tag is not None]
    arrows = sum(document.text.startswith(">>", segment.start) for segment in opened)
    noticed = CAPTIONS.search(document.text[:4000])
    named = sum(document.text.startswith(">>", segment.start) for segment in tagged)
    speeches = [speech for speech in speeches_of(segments(document)) if speech.tag is not None]
    long = sum(speech.words >= _WORDY for speech in speeches)
    told = len(tagged) > 1 and long and (noticed or _VERBATIM.search(document.text[:2000]))
    if (
        named > 1
        or (len(tagged) > 2 and is_minuted(document))
        or (arrows and (noticed or ((named or arrows > 1) and said_to_be_one(document))))
        or told
        or (opened and (is_caption_file(document) or is_unpunctuated(document)))
    ):
        return 1.0
    set_apart = any(segment.alone for segment in tagged)
    names = [segment.tag.name or segment.tag.state or segment.tag.role for segment in tagged if segment.tag]
    again = len(names) - len(set(names)) > 2 and long > 4  # who takes the floor again, at length, is no programme's
    keyed = {segment.tag.name for segment in tagged if segment.tag} & set(keys_in(document).values())
    recorded = any(RECORDED.fullmatch(line.text) for line in islice(document.lines(), _TOP))
    known = again or len(keyed) > 1 or (recorded and tagged)
    called = (len(tagged) > 2 or set_apart) and said_to_be_one(document)
    if known or called or (opened and _is_all_talk(document, opened[0].start)):
        return 0.96
    evidence = tagged and _EVIDENCE.search(document.text[:_OPENING])
    if evidence or any(_is_vouched(document, speech) for speech in speeches[:_ASKED]):
        return 0.9
    heads = [document.text[segment.start : segment.end].split("\n")[0] for segment in tagged]
    timed = sum(bool(_TIMED.search(head)) for head in heads)
    if len(names) > len(set(names)) and (long > 2 or timed > 2 or set_apart):
        return 0.85
    if (noticed and tagged) or arrows >= 3:
        return 0.8
    return 0.5 if long >= 4 or (long >= 2 and _is_dated_talk(document, opened)) else 0.0


def _is_vouched(document: Document, speech: Speech) -> bool:
    """Tell whether the words of a turn bear out its tag: the speaker says that name, or greets behind arrows."""
    tag = speech.tag or Tag()
    name = tag.name
    if tag.role in ("moderator", "chair") and speech.words > _WORDY:
        return _GREETS.search(speech.words_of(document)[:_FRONT]) is not None
    words = document.text[slice(*speech.place)]
    if speech.words < _WORDY:
        return False
    if words.startswith(">>") and (name or tag.state or tag.role) and (SPEECH.search(words) or _ENDED.search(words)):
        return True
    own = speech.words_of(document)
    said = introduction(own, name) if name else None
    return said is not None and said.by_name


def _is_all_talk(document: Document, first: int) -> bool:
    """Tell whether below a short head, with a day or what it is, there are turns and nothing else."""
    parts = [part for part in segments(document) if part.start >= first and part.words]
    turns = [speech for speech in speeches_of(parts) if speech.parts]
    head = document.text[:first].strip()
    if not head or len(head) > _OPENING or head.count("\n") > _LINES or 2 * len(turns) < len(parts):
        return False
    marked = [document.text.startswith(">>", speech.place[0]) for speech in turns]
    lines = head.split("\n")
    dated = any(day.iso for day in days_in(head)) or any(session_title(line.strip(" #*")) for line in lines)
    if not (dated or all(marked) or said_to_be_one(document) or CAPTIONS.search(head)):
        return False
    said = [speech.words_of(document) for speech in turns]
    speech = [text for text in said if TOLD_TAG.match(text) or SPEECH.search(text.partition(":")[2] or text)]
    ended = all(_ENDED.search(document.text, part.start, part.end) for part in parts if part.words >= _WORDY)
    named = all(speech.tag is not None or arrows for speech, arrows in zip(turns, marked, strict=True))
    sure = any(arrows or _is_sure(speech.tag or Tag()) for speech, arrows in zip(turns, marked, strict=True))
    return ended and named and sure and 2 * len(speech) >= len(said)


def _is_sure(tag: Tag) -> bool:
    """Tell whether a tag names somebody who may have the floor, and is no label of a list."""
    return bool(
        looks_like_name(tag.name) or tag.state or tag.body or (tag.role and tag.role != "audience") or tag.number
    )


def _is_dated_talk(document: Document, opened: list[Segment]) -> bool:
    """Tell whether a day stands above turns of people with full names, who speak of themselves or to others."""
    above = document.text[: opened[0].start][-_OPENING:] if opened else ""
    full = {part.tag.name for part in opened if part.tag is not None and looks_like_name(part.tag.name)}
    speech = [part for part in opened if SPEECH.search(document.text, part.start, part.end)]
    return any(day.iso for day in days_in(above)) and len(full) > 1 and len(speech) == len(opened)
