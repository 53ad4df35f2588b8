"""Hear in speech who organises the very event, and in which city it is."""

import re
from collections.abc import Sequence

from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.readers.bodies import LIST, bodies_in, deeds, is_of_event
from corridors.readers.bodynames import organisation
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.recordlines import spoken
from corridors.readers.thanked import NOUN, tell_thanked

_MANNER = r"(?:(?:jointly|kindly|being|co-?|generously)\s*-?\s*)*"
_DONE = rf"{_MANNER}(?P<verb>(?:co-?)?(?:organi[sz]ed|hosted|convened|held|arranged|put\s+on))"
_WITH = r"(?:(?:together|jointly|in\s+(?:partnership|cooperation|collaboration|association))\s+)?with"
_TOLD = (
    re.compile(
        rf"\b(?:(?:[Tt]he|[Oo]ur)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\s+(?:is|was|has\s+been)|(?:[Tt]his|[Tt]oday['’]s)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}"
        rf"(?:,?\s+(?:which\s+)?(?:is|was|has\s+been))?,?)\s+{_DONE}\s+(?P<how>{_WITH}|by)\s+{LIST}"
    ),
    re.compile(
        rf"\b[Ww]elcome\b[^.?!]{{0,30}}?\bto\s+(?:[\w-]+\s+){{0,4}}?{NOUN}(?:\s+(?:number|no\.)?\s*\d+)?,?\s+(?:which\s+is\s+)?{_DONE}"
        rf"\s+(?P<how>by)\s+{LIST}"
    ),
    re.compile(
        rf"\b[Tt]his\s+(?:[\w-]+\s+){{0,3}}?{NOUN},?\s+(?:(?:that|which)\s+)?we\s+(?:are\s+)?(?P<verb>do(?:ing)?|organi[sz](?:e|ing)|host(?:ing)?|"
        rf"hold(?:ing)?|conven(?:e|ing)|run(?:ning)?|put(?:ting)?\s+on)\s+(?P<how>{_WITH})\s+{LIST}"
    ),
    re.compile(
        rf"\b[Ww]e\s+(?:are\s+)?(?:co-?)?(?P<verb>organi[sz](?:e|ed|ing)|host(?:ed|ing)?|conven(?:e|ed|ing))\s+(?:this|today['’]s)\s+(?:[\w-]+\s+){{0,3}}?"
        rf"{NOUN}\s+(?P<how>{_WITH})\s+{LIST}"
    ),
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w'’-]+"
_CITY = rf"(?P<city>{_CAP}(?:\s+{_CAP})?)(?=[\s,.;!?]|\Z)"
_WHERE = (
    re.compile(
        rf"\b(?:[Gg]ood\s+(?:morning|afternoon|evening)|[Ww]elcome|[Hh]ello|[Gg]reetings|[Cc]oming\s+to\s+you|[Ll]ive)\b[^.?!]{{0,40}}?\b(?:from|to|at)\s+the\s+"
        rf"(?!\w+\s+of\s+(?:the\s+)?\w+\s+in\s+the)[^.?!,]{{3,70}}?\s+(?:here\s+)?in\s+{_CITY}"
    ),
    re.compile(rf"\b[Ww]elcome\s+(?:(?:everyone|everybody|all|you\s+all|back)\s+)?to\s+{_CITY}(?!\s*&|\s+and\s+[A-Z])"),
    re.compile(rf"\bhere\s+(?:today\s+|with\s+us\s+)?in\s+{_CITY}"),
)
_NO_CITY = re.compile(
    r"(?:The|This|Our|Part|Session|Day|Europe|Africa|Asia|America|Internet|Zoom|English|French|Spanish|Room|Workshop|Parliament|January|February|"
    r"March|April|May|June|July|August|September|October|November|December|IGF|UN|OEWG)\b"
)
_WITHIN_TITLES = ("under", "over", "without", "beyond", "versus", "against", "between", "of", "after", "before")
#: A meal beside an event has a host of its own.
_MEAL = re.compile(r"[Tt]he\s+(?:[\w-]+\s+){0,3}?(?:lunch|breakfast|reception|dinner)\b")
_FRONT = 420
_DEED = re.compile(r"\b(?:organi[sz]|host|conven)\w*", re.I)
_THIS = re.compile(rf"\b(?:this|today['’]s)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}", re.I)
_BESIDE = re.compile(rf"\s*,?\s+{_WITH}\s+{LIST}")
_BEHIND = 60
_MISSION = re.compile(
    r"(?P<of>(?:Permanent\s+)?(?:Mission|Delegation|Embassy|Government)\s+of\s+(?:the\s+)?)(?P<state>.+)", re.I
)


def tell_hosting(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[Place]]]) -> None:
    """Note who organises the event as its speakers say, and where the one who opens it says that it is.

    >>> from corridors.documents import document_of
    >>> talk = document_of("x.txt", "Good morning. This event is organised by the Lake Trust.")
    >>> found = Reading(talk, "transcript", "officialRecord", "", Named("event", "A talk"))
    >>> tell_hosting(found, [(None, [(0, 56)])]); [(said.subject.name, said.relation) for said in found.said]
    [('Lake Trust', 'cor:organised')]
    """
    event = reading.event
    if event is None:
        return
    for n, (speaker, places) in enumerate(turns):
        for m, place in enumerate(places):
            words = spoken(reading.document, place)
            for pattern in _TOLD if "with" in words or "by" in words else ():
                for match in pattern.finditer(words):
                    if not _MEAL.match(match.group()):
                        _tell(reading, event, match, speaker, place)
            _tell_deeds(reading, event, words, place, speaker)
            tell_thanked(reading, event, words, place, speaker)
            if n == 0 and m < 2 and reading.conference is None:
                _tell_city(reading, event, words)


def _tell_deeds(reading: Reading, event: Named, words: str, place: Place, speaker: Named | None) -> None:
    """Note whom a sentence names as doing it: "Kenya is pleased to host this event together with Sweden"."""
    for deed in deeds(words.replace(":", ".")) if _DEED.search(words) else ():
        this = _THIS.search(words, deed.start, deed.end + _BEHIND)
        if this is not None and deed.relation in ("cor:organised", "cor:hosted") and is_of_event(deed.before):
            beside = _BESIDE.match(words, this.end())
            for name in [*deed.bodies, *(bodies_in(beside["bodies"]) if beside else ())]:
                reading.say(
                    _body(name), deed.relation, event, place, "said to organise it", as_of=reading.day, said_by=speaker
                )


def _tell(reading: Reading, event: Named, match: re.Match[str], speaker: Named | None, place: Place) -> None:
    relation = "cor:hosted" if "host" in match["verb"] else "cor:organised"
    names = " ".join(match["bodies"].split())
    bodies = [_body(name) for name in bodies_in(names)]
    own = [
        said.object
        for said in reading.said
        if said.subject == speaker and said.relation == "cor:affiliatedWith" and not said.stage
    ]
    if match["how"] != "by" and len(own) == 1 and isinstance(own[0], Named):  # "we", with others
        bodies.insert(0, own[0])
    for body in bodies:
        plain = " " in body.name or body.kind == "state" or body.name.isupper() or bool(body_named(body.name))
        # else an adjective, a first name; or "the Hub", the speaker's own
        whole = next((one for one in own if isinstance(one, Named) and body.name in one.name.split()), None)
        if who := body if plain else whole:
            reading.say(who, relation, event, place, "said to organise it", as_of=reading.day, said_by=speaker)


def _body(name: str) -> Named:
    if mission := _MISSION.match(name):  # where captions set no stop, the state's name ends it
        words = mission["state"].split()
        known = next((n for n in range(len(words), 0, -1) if state_named(" ".join(words[:n]))), len(words))
        name = f"{mission['of']}{' '.join(words[:known])}" if known < len(words) and words[known] != "to" else name
    if state := state_named(name):
        return Named("state", name, ("cor:State",), state.partition(":")[2])
    return organisation(name)


def _tell_city(reading: Reading, event: Named, words: str) -> None:
    for pattern in _WHERE:
        match = pattern.search(" ".join(words[:_FRONT].split()))
        city = match["city"] if match else ""
        title = (
            re.match(rf"{re.escape(city)}\s+([a-z]+)", match.string[match.start("city") :]) if match and city else None
        )
        if title is not None and (fold(title.group()) in fold(event.name) or title[1] in _WITHIN_TITLES):
            continue  # "welcome to Lakes under law"
        if city and not (_NO_CITY.match(city) or state_named(city) or body_named(city)):
            reading.structured(event, "cor:heldIn", Named("place", city, ("cor:Place",)))
            return
