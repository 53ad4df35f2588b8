"""Hear whom speakers present to the room: by name, post and body; and who was to come and did not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corridors.documents import Document
from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.readers.alike import alike
from corridors.readers.introductions import POST_WORD
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.ownwords import BODY, as_name
from corridors.readers.people import clean_name, is_body, looks_like_name
from corridors.readers.recordlines import spoken

_CAP = (
    r"(?!(?:I|We|My|It|And|But|So|He|She|They|This|That|Thank|Thanks|Yes|No|The|Our|Please|Sadly|Unfortunately|"
    r"Regrettably|Today|Now|Then|Finally|Also|Instead|Here)\b)[A-ZÀ-ÞĀ-ɏ][\w'’‑-]+"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Mme|Dr|Prof|Professor|Ambassador|Amb|Commander|Minister|Sir|Madam)\.?\s+)?"
_NAME = rf"(?P<title>{_TITLE})(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|del|da|bin|al|el|dos)\s+)*{_CAP}){{1,3}})"
#: Words with which somebody is presented to the room, in the sentence before the name.
_CUE = re.compile(
    r"\b(?:with\s+(?:me|us)|join(?:ed|ing)\s+(?:me|us|(?:\w+\s+)?by)|to\s+my\s+(?:\w+\s+)?(?:left|right)|next\s+to\s+(?:me|her|him)|welcome|introduce|"
    r"(?:next|first|second|third|last|final)\s+(?:speaker\s+|panell?ist\s+)?(?:is|will\s+be|comes)|we\s+(?:also\s+)?have|"
    r"speakers?|panel(?:l?ists?)?|guests?|witness(?:es)?|discussants?|instead|hear\s+from|turn\s+to|over\s+to|floor\s+to|call\s+on|invite|from\s+the\s+\w+\s+side)\b",
    re.I,
)
_PRESENT = re.compile(
    r"\b(?:to\s+my\s+(?:\w+\s+)?(?:left|right)|next\s+to\s+(?:me|her|him)|(?:here\s+)?with\s+me|on\s+(?:the|our)\s+(?:panel|stage))\b",
    re.I,
)
_GAP = rf"(?P<gap>(?:(?!{_CAP}\s+{_CAP})[^.?!;])" + r"{0,110}?)"
_POST = r"(?P<post>(?:[\w&/'’‑-]+\s+){0,5}?[\w‑-]+)"
_FOR = (
    rf"{_NAME}(?P<how>\s*,?\s+(?:(?:who|he|she|they)(?:['’]s|\s+is|\s+are|\s+works|\s+comes)?\s+|is\s+)?(?:here\s+|now\s+)?)"
    rf"(?:{_GAP}\b{_POST}\s+)??(?:with|from|of|at|for|representing)\s+(?:the\s+(?:company|think\s+tank|organi[sz]ation|firm)\s+)?{BODY}"
)
_WITH_BODY = re.compile(_FOR)
_NOW = re.compile(
    rf"{_NAME}{_GAP}\b(?:now|currently)\s+(?:works?\s+as\s+)?(?:an?\s+|the\s+)?{_POST}\s+(?:at|of|for|with)\s+(?:the\s+)?{BODY}"
)
_AFTER_STOP = re.compile(
    rf"{_NAME}[.,]\s+(?:[Hh]e|[Ss]he|[Tt]hey)(?:['’]s|\s+is|\s+are)\s+(?:currently\s+|now\s+)?(?:an?\s+|the\s+)?{_POST}\s+"
    rf"(?:at|of|for|with)\s+(?:the\s+)?{BODY}"
)
_POST_FIRST = re.compile(
    rf"\b(?:the|our)\s+(?P<post>(?:[\w&'’‑-]+\s+){{0,4}}?[\w‑-]+)\s+(?:of|at|for)\s+{BODY},\s+{_NAME}"
)
_STAY_AWAY = (
    r"(?:(?:who|he|she|they)\s+)?(?:unfortunately\s+|sadly\s+|regrettably\s+)?(?:(?:can(?:not|['’]t)|could(?:\s+not|n['’]t)|won['’]t|will\s+not|"
    r"(?:is|was)\s+(?:not\s+able|unable)\s+to|did\s+not|didn['’]t)\s+(?:be\s+(?:here|with\s+us|able)|make\s+it|join|attend|come|"
    r"speak|travel|take\s+part|participate)|(?:sends?|sent)\s+(?:\w+\s+){0,2}(?:regrets|apologies)|had\s+to\s+cancel|has\s+cancelled)"
)
_AWAY = re.compile(
    rf"{_NAME}(?:\s+(?:of|from)\s+[^.?!;,]{{2,60}})?(?:\s*,[^.?!;,]{{2,70}},)?\s*,?\s+(?:(?:is|was)\s+[^.?!;,]{{2,40}}?\s+and\s+)?{_STAY_AWAY}"
)
_WILL_SPEAK = re.compile(
    rf"{_NAME}(?P<body>)(?P<post>)\s+(?:will|is\s+going\s+to)\s+(?:(?:speak|step\s+in|stand\s+in|be\s+here|join\s+us)\b[^.?!;,]{{0,30}}?\binstead|"
    r"(?:take|fill)\s+(?:his|her|their)\s+(?:place|seat)|replace\s+(?:him|her|them))\b"
)
_DOES = re.compile(
    rf"{_NAME},?\s+who\s+(?P<post>heads|leads|runs|directs|represents|works\s+(?:for|at|with)|is\s+with)\s+(?:the\s+)?{BODY}"
)
_IN_PLACE = re.compile(
    r"\b(?:in\s+(?:the\s+)?place\s+of|instead\s+of|stand(?:ing|s)?\s+in\s+for|(?:fill|stepp?)(?:ing|s)?\s+in\s+for|replac(?:ing|es)|"
    rf"substitut(?:ing|es)\s+for)\s+(?:my\s+(?:colleague|boss|director)\s+)?{_NAME}"
)
_SIGNS = re.compile(r"\b(?:of|from|with|at|for|place|instead|replac\w+|apologies|regrets|make it|attend|join)\b")
_SENTENCE = re.compile(
    r"[^.?!]+(?:[.](?=\S)[^.?!]*|(?<=\b(?:Mr|Ms|Dr))[.][^.?!]*|(?<=\bMrs)[.][^.?!]*|(?<=\bAmb)[.][^.?!]*|(?<=\bProf)[.][^.?!]*)*"
)
_CALLED = re.compile(r"\s+(?:the\s+floor\s+is|you\s+have\s+the\s+floor|over\s+to\s+you)\b")
_NEXT = 160
_RANK = re.compile(r"(?:Commander|Captain|Professor|Colonel|Chairman|Chairperson)\s+")
_NO_NAME = re.compile(
    r"\b(?:Working|Group|Committee|Nations|Union|Mechanism|Programme|Action|Session|Forum|Council|Chair)\b"
)


@dataclass(frozen=True, slots=True)
class Presented:
    """Somebody presented to the room: the name, the post and body if said, whether there, and where the words stand.

    >>> [one.body for one in presented("With us is Ada Okafor from the Lake Trust.")]
    ['Lake Trust']
    """

    name: str
    post: str = ""
    body: str = ""
    state: str = ""
    away: bool = False
    replaced: bool = False
    here: bool = False
    start: int = 0
    end: int = 0
    title: str = ""


def presented(text: str) -> Iterator[Presented]:
    """Find whom a stretch of speech presents, and who is said to stay away, in the order of the words.

    >>> [(one.name, one.away) for one in presented("I speak in place of Ada Okafor, who could not come.")]
    [('Ada Okafor', True)]
    >>> list(presented("I once met Ada Okafor of the Lake Trust in Geneva."))
    []
    """
    if not _SIGNS.search(text):
        return
    away = {_name(match): match for pattern in (_AWAY, _IN_PLACE) for match in pattern.finditer(text)}
    for name, match in away.items():
        if name:
            replaced = match.re is _IN_PLACE
            yield Presented(name, away=True, replaced=replaced, start=match.start(), end=match.end())
    for sentence in _SENTENCE.finditer(text):
        cue = _CUE.search(sentence.group())
        if cue is None:
            continue
        here = _PRESENT.search(sentence.group()) is not None
        known, found = set(away), []
        for pattern, end in (
            (_NOW, 0),
            (_AFTER_STOP, _NEXT),
            (_POST_FIRST, 0),
            (_DOES, 0),
            (_WITH_BODY, 0),
            (_WILL_SPEAK, 0),
        ):
            begin = sentence.start() + (0 if pattern is _WILL_SPEAK else cue.start())
            for match in _matches(pattern, text, begin, sentence.end() + end, set(away)):
                one = _presented(match, here=here)
                if one is not None and one.name not in known:
                    known.add(one.name)
                    found.append(one)
        yield from sorted(found, key=lambda one: one.start)


def _matches(pattern: re.Pattern[str], text: str, begin: int, end: int, away: set[str]) -> Iterator[re.Match[str]]:
    """Find what fits from left to right; a person whom "and" joins to the body before is looked at for himself.

    What follows the name of somebody who is away may be of the one who came instead.
    """
    while match := pattern.search(text, begin, end):
        if _name(match) in away:
            begin = match.end("name")
            continue
        yield match
        joined = list(re.finditer(r"\s+and\s+", match["body"]))
        tail = " ".join(match["body"][joined[-1].end() :].split()) if joined else ""
        apart = looks_like_name(tail) and not is_body(tail)
        begin = match.start("body") + joined[-1].end() if apart else match.end()


def _presented(match: re.Match[str], *, here: bool) -> Presented | None:
    name, body = _name(match), _cut(match["body"])
    if _CALLED.match(match.string, match.end("body")):  # captions set no stop before the name of the one called upon
        body = body.rpartition(" ")[0] or body
    post = " ".join((match["post"] or "").split())
    post = re.sub(r"^(?:(?:and|is|now|currently|also|a|an|the|our|who|he|she)\s+)+", "", post)
    state = state_named(body)
    if name and match.re is _WILL_SPEAK:
        return Presented(name, start=match.start(), end=match.end())
    title = match["title"].strip(" .")
    if state and re.search(r"\b(?:Ambassador|Amb|Minister)\b", match.group()[: match.end("name") - match.start()]):
        post = post or "ambassador"
    if not name or (state and not POST_WORD.search(post)):
        return None
    named = is_body(body) or body_named(body) or body.isupper() or " " in body or "company" in match.group()
    if not state and not named:
        return None
    return Presented(
        name,
        post if POST_WORD.search(post) else "",
        "" if state else body,
        state,
        here=here,
        start=match.start(),
        end=match.end(),
        title=title,
    )


def _name(match: re.Match[str]) -> str:
    name = clean_name(" ".join(match["name"].split()))
    name = _RANK.sub("", name)
    return name if looks_like_name(name) and not _NO_NAME.search(name) and not body_named(name) else ""


def _cut(words: str) -> str:
    """Cut a body where an "and" joins a person to it."""
    body = as_name(" ".join(words.split()).strip(" .,'’"))
    head, _, tail = body.rpartition(" and ")
    return head if head and looks_like_name(tail) and not is_body(tail) else body


def presented_in(document: Document, places: Sequence[Place]) -> list[tuple[Place, Presented]]:
    """Find whom the paragraphs of a turn present, each with the paragraph.

    >>> from corridors.documents import document_of
    >>> record = document_of("x.txt", "With us is Ada Okafor from the Lake Trust.")
    >>> [one.name for _, one in presented_in(record, [(0, 42)])]
    ['Ada Okafor']
    """
    return [(place, one) for place in places for one in presented(spoken(document, place))]


def tell_presented(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[tuple[Place, Presented]]]]) -> None:
    """Note for whom those stand whom others present; who was to come and did not; who sat there and is not heard.

    >>> list(tell_presented.__annotations__)[:1]
    ['reading']
    """
    heard = list(dict.fromkeys(who for who, _ in turns if who is not None and not who.anonymous))
    placed = {said.subject for said in reading.said if said.relation in ("cor:affiliatedWith", "cor:represents")}
    for speaker, shown in turns:
        for place, one in shown if speaker is not None else ():
            fits = [who for who in heard if fold(who.name) == fold(one.name) or alike(who.name, one.name)]
            who = fits[0] if fits else Named("person", one.name, ("cor:Person",))
            if who not in placed and (fits or one.here) and not (one.away or who == speaker):
                _tell_body(reading, who, one, place)
            if not fits:
                _tell_unheard(reading, who, one, place)


def _tell_unheard(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    event = reading.event
    if one.away and not one.replaced:
        reading.doubt(f"{one.name} is said not to have come: was he or she announced?", place)
    elif event is not None and one.away:
        doubt = "was to speak, and did not come, so it is said"
        reading.say(who, "cor:announcedAt", event, place, "spoken of as absent", as_of=reading.day, doubt=doubt)
    elif event is not None and one.here:
        doubt = "presented as there, and not heard: was it so?"
        reading.say(who, "cor:attended", event, place, "presented as being there", as_of=reading.day, doubt=doubt)


def _tell_body(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    """Note the body, the post and the state with which somebody is presented."""
    if not (one.state or one.body):
        return
    if one.state:
        reading.say(who, "cor:represents", one.state, place, "presented so", as_of=reading.day)
        return
    body = Named("organisation", one.body, ("cor:Organisation",))
    reading.say(who, "cor:affiliatedWith", body, place, "presented so", as_of=reading.day)
    if one.post:
        post = Named("post", f"{one.post[:1].upper()}{one.post[1:]}, {one.body}", ("cor:Post",))
        reading.say(who, "cor:holdsPost", post, place, "presented so", as_of=reading.day)
        reading.say(post, "cor:postIn", body, place, "presented so", as_of=reading.day)
