"""Name those who speak without a name as others call them: who gives them the floor, who answers, who thanks them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import months_in
from corridors.readers.names.bodies import spelt
from corridors.readers.names.offices import tell_at
from corridors.readers.names.people import looks_like_name
from corridors.readers.notes import Named, Reading
from corridors.readers.talk.lines import spoken
from corridors.readers.talk.moderating import invited
from corridors.readers.talk.speech import Speech

_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w&’'-]+"
#: A name that may be somebody's.
_GIVEN = (
    r"(?P<name>(?!(?:Chair\w*|Madam|Mr|Ms|Mrs|Dr|Sir|Ambassador|Admiral|General|Senator|Secretary|Moderator|President|Everyone|Everybody|"
    r"All|And|But|So|First|Second|Then|Yes|No|Well|Okay|Yeah|Good|I|We|He|She|It|You|They|The|As|At|In|On|For|From|To|Of|With|That|This|There|Here|These|What|"
    r"When|If|Sure|Ok|Yep|Yeah|Yup|Correct|Right|Absolutely|Exactly|Sorry|Great|Hi|Hello|Hey|Please|Again|Both|One|Two|Three|Let|Just|Look|Not|Our|My|Your|Thanks?|\w+day)\b)[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ]+)"
)
#: How one who answers calls who asked, near the beginning, and at the end.
_ANSWERED = wording(
    r"(?i:\b(?:thank\s+you|thanks|question|hi|hey|hello|so|first|absolutely|okay|sure|well|look|noted|said|there)"
    rf"(?:\s+(?:so|very)\s+much|\s+for\s+(?:that|the\s+question))?),\s+{_GIVEN}[.,!]|"
    rf"\A{_GIVEN.replace('name', 'first')},\s+(?=that|thank|I\b|you|it|good|great|so\b)"
)
_THANKED = wording(rf"(?i:\bthank(?:s|\s+you)(?:\s+(?:so|very)\s+much)?),?\s+{_GIVEN}[.!]")
#: Where the one called upon works: "to Ada with the Lake Post".
_OF = wording(rf"\s+(?:with|from|at|of)\s+(?:the\s+)?(?P<body>{_CAP}(?:\s+(?:(?:of|and|the)\s+)*{_CAP}){{0,4}})")
_FROM = wording(
    rf"(?:\A|[.?!—–]\s)(?:(?i:oh|okay|and|so|yes|now|next),?\s+)*(?P<name>{_CAP}(?:\s{_CAP})?){_OF.pattern}[.?!]"
)
_TAG = wording(r"\A\W*[^:]{0,80}:\s")
_OPENING, _END, _CALL, _BRIEF, _ASIDE = 160, 60, 260, 12, 30
_DOUBT = "called so by another: is it this speaker?"


def name_askers(reading: Reading, speeches: Sequence[Speech], full: Callable[[str], str]) -> None:
    """Call reporters who ask as those do who call upon them or answer them; ``full`` gives whose short name one is.

    Who speaks without any mark and is thanked next by a name of the record is that speaker.
    """
    if not any(speech.who is not None and speech.who.anonymous for speech in speeches):
        return  # all have names
    call, words, caller = "", "", None
    for asked, answer in zip(speeches, [*speeches[1:], None], strict=False):
        press = _of_the_press(asked)
        answers = answer is not None and answer.who != asked.who and not _of_the_press(answer)
        said = _own_words(reading, answer) if answer is not None and answers else ""
        alone = asked.who is not None and asked.who.anonymous
        if press and alone:
            _name(reading, asked, call or _answered(said, full), words)
        thanked = _THANKED.search(said[:_ASIDE]) if asked.tag is None and alone else None
        if thanked and (name := full(thanked["name"])):
            asked.who, asked.doubt = Named("person", name), _DOUBT
        if not press:
            words = _own_words(reading, asked)[-_CALL:]
            called, beside = invited(words), _FROM.search(words)
            name = called.name if called else beside["name"] if beside else ""
            likely = looks_like_name(name) if " " in name else re.fullmatch(_GIVEN, name)
            goes_on = asked.words <= _BRIEF and asked.who == caller
            call, caller = name if likely and not full(name) else call if goes_on else "", asked.who


def _of_the_press(speech: Speech) -> bool:
    return speech.tag is not None and speech.tag.role == "audience" and not speech.tag.number


def _own_words(reading: Reading, speech: Speech) -> str:
    """Give what somebody says, without the tag."""
    words = " ".join(" ".join(spoken(reading.document, place) for place in speech.places).split())
    return _TAG.sub("", words) if speech.tag is not None else words


def _answered(said: str, full: Callable[[str], str]) -> str:
    """Give how one who answers calls who asked: "Thanks so much, Ada", "Ada, that is a good question"."""
    match = _ANSWERED.search(said[:_OPENING]) or (_THANKED.search(said[-_END:]) if len(said) > _OPENING else None)
    name = next(filter(None, match.groups()), "") if match else ""
    return "" if not name or full(name) or state_named(name) or body_named(name) or months_in(name) else name


def _name(reading: Reading, asked: Speech, name: str, words: str) -> None:
    """Name who asks: by a full name, else by the one that was called; and where he or she works, if that was said."""
    if not name or asked.who is None or name in asked.who.name:
        return
    line = reading.document.written_line(asked.place[0])
    whole = Named("person", name)
    asked.who = whole if looks_like_name(name) else replace(asked.who, name=f"{name} (line {line})")
    asked.doubt = _DOUBT
    at = words.rfind(name)
    if at >= 0 and (of := _OF.match(words, at + len(name))):
        body = Named("organisation", spelt(of["body"]))
        tell_at(reading, asked.who, body, "", place=asked.place, gist="called upon so")
