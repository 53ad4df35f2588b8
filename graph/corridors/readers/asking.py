"""Hear who asks: those called from the room, those who say that they ask, and the members at a hearing."""

import re
from collections.abc import Sequence

from corridors.readers.invitations import invited
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.recordlines import spoken
from corridors.readers.relaying import relayed
from corridors.readers.speech import Speech
from corridors.readers.tags import Tag

_ASKS = re.compile(
    r"\b(?:my|a|one|first|second|another|two|quick|have)\s+(?:\w+\s+)?questions?\b|\bI\s+(?:would|['’]d)\s+(?:like|"
    r"love)\s+to\s+"
    r"(?:ask|know)|\bI\s+(?:want(?:ed)?|wish)\s+to\s+(?:ask|know)|\bwonder(?:ing)?\s+(?:how|what|if|whether|why)|\?",
    re.I,
)
_ASKING = re.compile(
    r"\bmy\s+(?:\w+\s+)?questions?\s+(?:is|would|are|to|goes)\b|\bguess my question\b|\bmy name is\b[^?]{5,400}\?", re.I
)
#: Who has not been heard before, nor was expected, asks with such words.
_COMES_TO_ASK = re.compile(
    r"\bI\s+(?:just\s+|also\s+)?have\s+(?:a|one|two|another|three|some)\s+(?:\w+\s+)?questions?\b|\bjust\s+(?:a|"
    r"one)\s+(?:\w+\s+)?question\b|"
    r"\bmy\s+(?:\w+\s+)?questions?\s+(?:is|are|to|goes)\b|\bI\s+(?:want(?:ed)?|would\s+like|['’]d\s+like)\s+to\s+(?:ask|know)\b|"
    r"\b(?:a|one|quick)\s+question\s+(?:to|for)\b",
    re.I,
)
#: With what the room is asked for questions; so near the end of a turn.
_QUESTIONS = re.compile(
    r"\b(?:questions?\s+(?:from\s+the\s+(?:floor|room|audience)|there\b|over\s+there|in\s+the\s+(?:room|back)|"
    r"at\s+the\s+\w+)|"
    r"(?:any|take|have|more|further|for)\s+(?:\w+\s+)?questions\b|(?:time\s+for|take)\s+(?:one|an?|two|some|another|"
    r"a\s+few)\s+"
    r"(?:\w+\s+)?questions?\b|introduce\s+yourself|(?:open|from)\s+the\s+floor|Q\s?(?:&|and)\s?A\b)",
    re.I,
)
_CALL = 300
_SOUND_CHECK = re.compile(
    r"\b(?:can|could|do|would)\s+(?:you|everyone|everybody|people|we|I|someone)\s+(?:all\s+|please\s+)?(?:(?:hear|"
    r"see)\s+(?:me|you)|speak\s+(?:up|closer|louder)|"
    r"close\s+the|turn\s+(?:on|off|up)|repeat)\b[^?.]{0,60}[?.]",
    re.I,
)
#: At a hearing members ask, and witnesses answer.
_HEARING = re.compile(r"\b(?:hearing|oral\s+evidence|minutes\s+of\s+evidence|examination\s+of\s+witnesses)\b", re.I)
_TESTIFIES = re.compile(
    r"\b(?:to|my)\s+(?:testify|testimony)|\bmy\s+written\s+statement\b|\bappear\s+before\s+(?:you|this)\b", re.I
)
_HEAD, _FEW_WORDS = 1500, 8


def tell_questions(reading: Reading, speeches: Sequence[Speech]) -> None:
    """Note who asked a question at the event.

    >>> list(tell_questions.__annotations__)[:1]
    ['reading']
    """
    event = reading.event
    hearing = _HEARING.search(reading.document.text[:_HEAD]) is not None
    witnesses = _witnesses(reading, speeches) if hearing else set()
    presiding = {said.subject for said in reading.said if said.relation in ("cor:chaired", "cor:moderated")}
    expected = {
        one.name
        for speech in speeches
        for _, one in speech.presents
        if one.cued and (speech.who is None or one.name != speech.who.name)
    }
    heard: set[Named] = set()
    before: Speech | None = None
    opened = False
    for speech in speeches if event is not None else ():
        who = speech.who
        if who is not None and event is not None:
            new = who not in heard and who not in presiding
            opened = opened or (before is not None and _opens_the_floor(reading, before))
            comes = (
                new
                and not who.anonymous
                and who.name not in expected
                and (opened or speech.said or _puts_a_question(reading, speech))
            )
            asks = (
                _of_the_room(reading, speech)
                or (new and before is not None and _called_for(reading, before, speech))
                or (comes and bool(heard) and _COMES_TO_ASK.search(speech.words_of(reading.document)) is not None)
                or (
                    hearing
                    and not who.anonymous
                    and who not in witnesses | presiding
                    and _puts_a_question(reading, speech)
                )
            )
            if asks and (asked := _question(reading, speech, few=hearing)):
                reading.say(who, "cor:askedQuestionAt", event, asked, "asks a question", as_of=reading.day)
            heard.add(who)
        before = speech


def _witnesses(reading: Reading, speeches: Sequence[Speech]) -> set[Named]:
    """Give those at a hearing who are told to stand for a body, or who say that they testify."""
    placed = {said.subject for said in reading.said if said.relation in ("cor:affiliatedWith", "cor:represents")}
    return placed | {
        speech.who
        for speech in speeches
        if speech.who is not None and _TESTIFIES.search(speech.words_of(reading.document))
    }


def _of_the_room(reading: Reading, speech: Speech) -> bool:
    tag, who = speech.tag or Tag(), speech.who
    if (tag.role == "audience" and not tag.number) or (
        who is not None and who.anonymous and not (tag.state or tag.body or tag.role)
    ):
        return True
    said = speech.tag is None and speech.said is not None
    return said and _ASKING.search(speech.words_of(reading.document)) is not None


def _opens_the_floor(reading: Reading, before: Speech) -> bool:
    return _QUESTIONS.search(spoken(reading.document, before.places[-1])[-_CALL:]) is not None


def _called_for(reading: Reading, before: Speech, speech: Speech) -> bool:
    """Tell whether the turn before calls for questions from the room, and nobody by name."""
    call = invited(spoken(reading.document, before.places[-1])[-_CALL:])
    words = _SOUND_CHECK.sub(" ", speech.words_of(reading.document))
    called = call is not None and bool(call.name)  # one called upon by name was expected to speak
    wanted = _opens_the_floor(reading, before) and _ASKS.search(words) and speech.said
    return bool(wanted) and speech.who != before.who and not called and not any(relayed(words))


def _puts_a_question(reading: Reading, speech: Speech) -> bool:
    return any("?" in spoken(reading.document, place) for place in speech.places)


def _question(reading: Reading, speech: Speech, *, few: bool = False) -> Place | None:
    """Find the paragraph that asks: one with the word before one with the mark alone."""
    words = _SOUND_CHECK.sub(" ", speech.words_of(reading.document))
    if (speech.words < _FEW_WORDS and not few) or not _ASKS.search(words):
        return None
    return speech.paragraph(reading.document, _ASKING) or speech.paragraph(reading.document, _ASKS)
