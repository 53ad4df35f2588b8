"""Hear who asks: from the room, at a hearing, or through another who reads the question out."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.lexicon import state_named
from corridors.names import holds
from corridors.patterns import wording
from corridors.readers.names.appositions import as_spoken, standing
from corridors.readers.names.bodynames import state_called
from corridors.readers.names.offices import tell_at
from corridors.readers.names.people import NOTHING, Entry, clean_name, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import TITLE_OR_OFFICE
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.talk.lines import spoken
from corridors.readers.talk.moderating import invited
from corridors.readers.talk.speech import Speech
from corridors.readers.talk.tags import WRITTEN, Tag

_ASKS = wording(
    r"\b(?:my|a|one|first|second|another|two|quick|have)\s+(?:\w+\s+)?questions?\b|\bI\s+(?:would|['’]d)\s+(?:like|"
    r"love)\s+to\s+"
    r"(?:ask|know)|\bI\s+(?:want(?:ed)?|wish)\s+to\s+(?:ask|know)|\band\s+to\s+ask\s+(?:how|what|whether|if|why|when)\b|\bwonder(?:ing)?\s+(?:how|what|if|whether|why)|(?<!\()\?",
    re.I,
)
_ASKING = wording(
    r"\bmy\s+(?:\w+\s+)?questions?\s+(?:is|would|are|to|goes)\b|\bguess my question\b|\bmy name is\b[^?]{5,400}\?", re.I
)
#: Who has not been heard before, nor was expected, asks with such words.
_COMES_TO_ASK = wording(
    r"\bI\s+(?:just\s+|also\s+)?have\s+(?:a|one|two|another|three|some)\s+(?:\w+\s+)?questions?\b|\bjust\s+(?:a|"
    r"one)\s+(?:\w+\s+)?question\b|\bmy\s+(?:\w+\s+)?questions?\s+(?:is|are|to|goes)\b|\bI\s+(?:want(?:ed)?|"
    r"would\s+like|['’]d\s+like)\s+to\s+(?:ask|know)\b|\b(?:a|one|quick)\s+question\s+(?:to|for)\b",
    re.I,
)
#: How delegations ask.
_OF_DELEGATION = wording(
    r"\b(?:a|one|two|three|our|my|following|had|have)\s+(?:\w+\s+){0,2}?questions?\b[^?]{0,300}\?|\b(?:could|can|may|would)\s+"
    r"(?:you|the\s+\w+)\b(?!\s+(?:\w+\s+)?(?:hear|see)\b)[^?.]{3,250}\?|"
    r"\b(?:would\s+like|wish(?:es)?|wants?)\s+to\s+(?:ask(?!\s+(?:for|that|you\s+to|to)\b)|know)\b",
    re.I,
)
#: With what the room is asked for questions; so near the end of a turn.
_QUESTIONS = wording(
    r"\b(?:(?:gentleman|lady|man|woman|person|colleague)\s+(?:(?:over\s+)?there|(?:(?:here\s+)?in|at|on)\s+(?:the\s+)?(?:\w+\s+)?(?:back|front|row|left|right|middle|aisle|mic\w*))\b|questions?\s+(?:from\s+the\s+(?:floor|room|audience)|there\b|over\s+there|in\s+the\s+(?:room|back)|"
    r"at\s+the\s+\w+)|(?:any|take|have|more|further|for)\s+(?:\w+\s+)?questions\b|(?:time\s+for|take)\s+(?:one|an?|two|"
    r"some|another|a\s+few)\s+(?:\w+\s+)?questions?\b|(?:next|last)(?:\s+(?:one|person|question))?,?\s+please|"
    r"introduce\s+yourself|(?:open|from)\s+the\s+floor|Q\s?(?:&|"
    r"and)\s?A\b)",
    re.I,
)
_CALL = 300
_CALL_SIGNS = (
    "gentleman",
    "lady",
    "man",
    "person",
    "colleague",
    "question",
    "yourself",
    "floor",
    "q&",
    "q &",
    "q and",
    "qand",
    "please",
)
_SOUND_CHECK = wording(
    r"\b(?:can|could|do|would)\s+(?:you|everyone|everybody|people|we|I|someone|the\s+\w+)\s+(?:all\s+|please\s+)?(?:(?:hear|"
    r"see)\s+(?:me|us|you)|speak\s+(?:up|closer|louder)|close\s+the|turn\s+(?:on|off|up)|repeat)\b[^?.]{0,60}[?.]"
    r"|\b(?:can|may|could|might)\s+I\s+(?:just\s+|please\s+)?(?:come\s+in|speak|ask|jump\s+in|add|respond|say)(?:\s+(?:(?:on|to)\s+\w+|something|a\s+(?:question|word|point)))?\?",
    re.I,
)
#: What is said to be none; and how somebody shows that he or she has one.
_NO_QUESTION = wording(r"\b(?:(?:not|no|less)|\w+n['’]t)\s+(?:[\w-]+\s+){0,4}?questions?\b", re.I)
_HAS_ONE = wording(
    r"\b(?:questions?|comments?)\s+(?:\w+\s+)?(?:from|in|on|by)\b|(?<!other\s)(?<!one\s)\bhands?\b(?!\s+(?:over|it|this|the|back|out|you)\b)|\bqueue\b|\bone\s+more\b",
    re.I,
)
_COMMENTS = wording(r"\b(?:make|has|have|add)\s+(?:a|an|some)\s+(?:\w+\s+)?(?:comment|remark|point)s?\b", re.I)
#: At a hearing members ask, and witnesses answer.
_HEARING = wording(r"\b(?:hearing|oral\s+evidence|minutes\s+of\s+evidence|examination\s+of\s+witnesses)\b", re.I)
#: What is held for delegations to ask.
_FOR_QUESTIONS = wording(
    r"\bquestions\s+(?:from|by)\s+(?:the\s+)?(?:members?|delegat\w+|states|floor)\b|\bquestions?[\s-]and[\s-]answers?\b|\binteractive\s+dialogue\b",
    re.I,
)
_MARK = wording(r"\?|\bwonder(?:ing)?\s+(?:how|what|if|whether|why)\b")
_HEAD, _FEW_WORDS = 1500, 8


_CAP = r"(?!(?:Also|And|But|So|Then|Now|Here|Another|The|Question|Comment|Next)\b)[A-ZÀ-ÞĀ-ɏ][\w'’-]+"
_PERSON = rf"(?P<who>{_CAP}(?:\s+(?:de|van|von|der|al|bin|el|da|di|del)\b)*(?:\s+{_CAP}){{1,3}})"
#: "From Ada, Ada Okafor", "from Kenya, from Ada Okafor".
_NAME = rf"(?:(?P<given>{_CAP}),\s+(?=(?P=given)\s)|{_CAP},\s+from\s+)?{_PERSON}"
_ASKS_IT = (
    r"(?:(?:is|was)\s+(?:asking|questioning|wondering)|(?:has\s+)?ask(?:s|ed)(?!\s+(?:me|us|for|to|you|that)\b)|wants\s+to\s+know|"
    r"(?:wrote|writes)(?!\s+(?:to\s+(?:me|us)|an?|the|his|her|their)\b)|would\s+like\s+to\s+(?:ask|know)|has\s+a\s+question|posted|says\s+in\s+the\s+chat)"
)
_TITLE = rf"(?:{TITLE_OR_OFFICE}\s+)?"
_SOMEBODY = (
    r"(?:(?:an?|our|one\s+of\s+our)\s+(?:[\w-]+\s+){0,2}"
    r"(?:participant|viewer|attendee|listener|colleague|friend)s?\s*,?\s+)?"
)
_DELEGATE = r"(?:the\s+(?:delegate|representative)\s+(?:of|from)\s+(?:the\s+)?(?P<state>[A-Z][\w ]{2,30}),\s+)?"
_WHENCE = r"(?:\s+(?:from|of|at|with)\s+[^,.?:;]{2,60})?"
_SAYS = r"(?:says|said|comments|commented|notes|adds|suggests|points|mentions)"
_ONE_IS = (
    r"(?:(?:[Tt]his|[Tt]he\s+next|[Aa]nother|[Tt]he\s+(?:first|second|last))\s+one\s+(?:is|comes)|[Tt]here(?:['’]s|\s+is)\s+one(?:\s+more)?|[Tt]his(?:\s+is|['’]s|\s+comes)|"
    r"(?:(?:[Tt]he\s+)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ext|[Ll]ast|[Oo]ther)|[Aa]nother)(?:\s+one)?(?:\s+(?:is|comes|came))?|"
    r"(?:(?<=[.,:]\s)[Oo]ne|(?:\b(?:have|take|is|got)|['’](?:s|ve))\s+(?:one|another))(?:\s+(?:more|comment|question|online|here|remotely|on\s+Zoom|in\s+the\s+chat))*(?:\s+(?:is|comes|was))?),?\s+from"
)
_GOES_ON = r"(?=[,:.]|\s+(?:of|from|at|in|with|who|and|(?:he|she)\s+(?:is|asks))\b)"
_BETWEEN = r"(?:,?\s+(?!from\b|by\b(?!\s+(?:chat|e-?mail|text|video|phone))|is\b|was\b)[\w&'’-]+){0,7}?,?"
#: A clause before the name: "a question, and it is a long one, from".
_CLAUSE = (
    r"(?:\s*(?:,|[–—]|--)?\s+(?:and\s+it|which|that|if|as|it['’]s)\b"
    r"(?:(?!\b(?:from|by|not|cannot)\b)[^.?!;]){2,70}?\s*(?:,|[–—]|--))?"
)
_I_SPEAK = r"\bI\s+(?:will\s+|shall\s+|would\s+like\s+to\s+)?(?:read|ask|speak|say)\s+(?:this|it|that)\s+(?:out\s+)?"
_FOR_OTHERS = r"\b(?:[Oo]n\s+behalf\s+of|[Rr]ead(?:ing)?\s+(?:it\s+)?(?:out\s+)?for)"
#: Ways to say whose question or comment it is; for the last of them a body behind the name is the reader's.
_RELAYED = tuple(
    wording(words)
    for words in (
        rf"\b(?:question|comment|query|message|note(?=\s+from\b))s?(?:\s+from\s+the\s+(?:[\w-]+\s+)?(?:audience|floor|chat|room))?(?:\s+(?:is|was|comes))?{_BETWEEN}{_CLAUSE}\s+(?:from|by|of)\s+{_DELEGATE}{_SOMEBODY}{_TITLE}{_NAME}",
        rf"(?<!\b[Tt]he\s)(?<!\bof\s){_NAME}{_WHENCE}\s*(?:,[^,.?]{{2,60}},|,)?\s+{_ASKS_IT}",
        rf"{_NAME}(?:,\s+[A-Z][^.?!]{{2,60}})?\.\s+(?:She|He)\s+{_ASKS_IT}",
        rf"\b[Ii]n\s+the\s+(?:chat|Q&A),?\s+(?:we\s+have\s+)?{_NAME}{_WHENCE},?\s+{_SAYS}\b",
        rf"\b{_ONE_IS}\s+{_TITLE}{_NAME}{_GOES_ON}",
        rf"\b(?:[Qq]uestions?|[Cc]omments?|[Aa]nother\s+one|[Oo]ne\s+more)\b[^.?!]{{0,80}}[.?!]\s+(?:\w+[.,]\s+)?(?:[Ii]t(?:['’]s|\s+is|\s+comes)\s+from|From)\s+{_TITLE}{_NAME}{_GOES_ON}",
        rf"{_I_SPEAK}(?:on\s+behalf\s+of|for)\s+{_TITLE}{_NAME}",
        rf"{_FOR_OTHERS}\s+{_TITLE}{_NAME},[^.?]{{0,80}}\b(?:question|ask)",
    )
)
_ONE = wording(
    r"\b(?:one|first|second|third|next|last|another)\s+(?:(?:is|comes)\s+)?from\b|\bon\s+behalf\s+of\b", re.I
)
_NEXT_SENTENCE = wording(
    r"[^.?!]{0,120}?(?=(?:[.?!]\s+(?:She|He)|,\s+(?:and\s+)?(?:she|he))(?:(?:['’]s|\s+is)\s+(?:from|with|at|of)|\s+works\s+(?:at|for|with))\s)"
)
_SIGNS = wording(r"\b(?:question|comment|query|chat|online|remote|read|ask(?:ing|s|ed)|q&a|wrote|writes)\b", re.I)


def tell_questions(reading: Reading, speeches: Sequence[Speech]) -> None:
    """Note who asked a question at the event."""
    event = reading.event
    hearing = _HEARING.search(reading.document.text[:_HEAD]) is not None
    witnesses = {said.subject for said in reading.said if said.relation in ("cor:affiliatedWith", "cor:represents")}
    presiding = {said.subject for said in reading.said if said.relation in ("cor:chaired", "cor:moderated")}
    presiding |= {one.who for one in speeches if one.who is not None and sum(two.cued for _, two in one.presents) > 1}
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
                ((heard or speech.tag is not None) and _of_the_room(reading, speech))
                or (new and before is not None and _called_for(reading, before, speech))
                or (comes and bool(heard) and _COMES_TO_ASK.search(speech.words_of(reading.document)) is not None)
                or (comes and opened and speech.tag is None)
                or (comes and bool(heard) and before is not None and _has_a_hand_up(reading, before))
                or (
                    hearing
                    and not who.anonymous
                    and who not in witnesses | presiding
                    and _puts_a_question(reading, speech)
                )
            )
            if asks and (asked := _question(reading, speech, few=hearing)):
                reading.say(who, "cor:askedQuestionAt", event, asked, "asks a question")
            heard.add(who)
        before = speech
    if event is not None:
        _tell_delegations(reading, event, [one for one in speeches if one.who not in presiding])


def _tell_delegations(reading: Reading, event: Named, speeches: Sequence[Speech]) -> None:
    """Note which States put a question to the chair, the secretariat or the panel in plain words."""
    for_questions = _FOR_QUESTIONS.search(reading.document.text[:_HEAD]) is not None
    for speech in speeches:
        state = speech.tag.state if speech.tag is not None and speech.tag.role != "chair" else ""
        reads = any(relayed(speech.words_of(reading.document)))
        if (
            state
            and speech.who is not None
            and not reads
            and (asked := _put_by(reading, speech, any_mark=for_questions))
        ):
            who = state_called(state) if speech.who.anonymous else speech.who
            reading.say(who, "cor:askedQuestionAt", event, asked, "asks a question")


def _put_by(reading: Reading, speech: Speech, *, any_mark: bool) -> Place | None:
    """Find where a delegation begins to ask: a record may set each sentence on a line of its own."""
    said = [spoken(reading.document, place) for place in speech.places]
    asks = _OF_DELEGATION.search(" ".join(said)) or (_MARK.search(" ".join(said)) if any_mark else None)
    ends = itertools.accumulate(len(words) + 1 for words in said)
    return next((place for place, end in zip(speech.places, ends, strict=True) if asks and asks.start() < end), None)


def _of_the_room(reading: Reading, speech: Speech) -> bool:
    tag, who = speech.tag or Tag(), speech.who
    if (tag.role == "audience" and tag.number in ("", WRITTEN)) or (
        who is not None and who.anonymous and not (tag.state or tag.body or tag.role)
    ):
        return True
    said = speech.tag is None and speech.said is not None
    return said and _ASKING.search(speech.words_of(reading.document)) is not None


def _opens_the_floor(reading: Reading, before: Speech) -> bool:
    last = spoken(reading.document, before.places[-1])[-_CALL:]
    return holds(last, _CALL_SIGNS) and _QUESTIONS.search(last) is not None


def _has_a_hand_up(reading: Reading, before: Speech) -> bool:
    """Tell whether the turn before says that somebody has a question, or has a hand up, and not for a comment."""
    last = spoken(reading.document, before.places[-1])[-_CALL:]
    return _HAS_ONE.search(last) is not None and (not _COMMENTS.search(last) or _QUESTIONS.search(last) is not None)


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
    words = _NO_QUESTION.sub(" ", _SOUND_CHECK.sub(" ", speech.words_of(reading.document)))
    if (speech.words < _FEW_WORDS and not few) or not _ASKS.search(words):
        return None
    return speech.paragraph(reading.document, _ASKING) or speech.paragraph(reading.document, _ASKS)


def relayed(words: str) -> Iterator[tuple[str, Entry]]:
    """Give the full names of those whose question or comment is read out, and what is told of them beside it.

    >>> [(name, one.employer) for name, one in relayed("There is a question from Ada Okafor of Lake Trust online.")]
    [('Ada Okafor', 'Lake Trust')]
    """
    words = " ".join(words.split())
    if not (_SIGNS.search(words) or _ONE.search(words)):
        return
    found = [match for pattern in _RELAYED for match in pattern.finditer(words)]
    for match in sorted(found, key=lambda one: one.start("who")):
        name = clean_name(match["who"])
        if looks_like_name(name) and not (state_named(name) or is_body(name)):
            at = match.end("who")
            told, end = standing(words, at) if match.re != _RELAYED[-1] else (NOTHING, at)
            if told == NOTHING and (
                goes_on := _NEXT_SENTENCE.match(words, match.end())
            ):  # "She is with the Lake Trust"
                told, end = standing(words, at := goes_on.end())
            state = state_named(match.groupdict().get("state") or "")
            yield name, replace(NOTHING, state=state) if state else as_spoken(told, words[at:end])


def tell_relayed(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[Place]]]) -> None:
    """Note questions that somebody else reads out: their authors asked, and did not speak."""
    spoken = {speaker.name for speaker, _ in turns if speaker is not None}
    for _, places in turns:
        for place in places:
            for name, told in relayed(" ".join(reading.document.text[place[0] : place[1]].split())):
                if name not in spoken and reading.event is not None:
                    _tell(reading, reading.event, Named("person", name), place)
                    _tell_body(reading, Named("person", name), told, place)


def _tell(reading: Reading, event: Named, asker: Named, place: Place) -> None:
    note = "read out by another speaker"
    reading.say(asker, "cor:askedQuestionAt", event, place, "question read out", role_note=note)


def _tell_body(reading: Reading, asker: Named, told: Entry, place: Place) -> None:
    gist = "named with the question"
    if told.employer:
        body = Named("organisation", told.employer)
        tell_at(reading, asker, body, told.post, place=place, gist=gist)
    elif told.state:
        reading.say(asker, "cor:represents", told.state, place, gist)
