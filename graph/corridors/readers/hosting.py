"""Hear in speech who organises the very event, and in which city it is."""

import re
from collections.abc import Sequence

from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.readers.bodies import LIST, bodies_in, deeds, is_of_event, spelt
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.people import is_body
from corridors.readers.recordlines import spoken

_NOUN = (
    r"(?:event|session|meeting|dialogue|discussion|panel|webinar|workshop|breakfast|lunch|reception|briefing|hearing|"
    r"seminar|conference|round\s?table|consultation|forum|town\s+hall|series|talk|lecture|launch|"
    r"debate|side[- ]event|podcast|conversation)"
)
_MANNER = r"(?:(?:jointly|kindly|being|co-?|generously)\s*-?\s*)*"
_DONE = rf"{_MANNER}(?P<verb>(?:co-?)?(?:organi[sz]ed|hosted|convened|held|arranged|put\s+on))"
_WITH = r"(?:(?:together|jointly|in\s+(?:partnership|cooperation|collaboration|association))\s+)?with"
_TOLD = (
    re.compile(
        rf"\b(?:(?:[Tt]he|[Oo]ur)\s+(?:[\w-]+\s+){{0,3}}?{_NOUN}\s+(?:is|was|has\s+been)|(?:[Tt]his|[Tt]oday['’]s)\s+(?:[\w-]+\s+){{0,3}}?{_NOUN}"
        rf"(?:,?\s+(?:which\s+)?(?:is|was|has\s+been))?,?)\s+{_DONE}\s+(?P<how>{_WITH}|by)\s+{LIST}"
    ),
    re.compile(
        rf"\b[Tt]his\s+(?:[\w-]+\s+){{0,3}}?{_NOUN},?\s+(?:(?:that|which)\s+)?we\s+(?:are\s+)?(?P<verb>do(?:ing)?|organi[sz](?:e|ing)|host(?:ing)?|"
        rf"hold(?:ing)?|conven(?:e|ing)|run(?:ning)?|put(?:ting)?\s+on)\s+(?P<how>{_WITH})\s+{LIST}"
    ),
    re.compile(
        rf"\b[Ww]e\s+(?:are\s+)?(?:co-?)?(?P<verb>organi[sz](?:e|ed|ing)|host(?:ed|ing)?|conven(?:e|ed|ing))\s+(?:this|today['’]s)\s+(?:[\w-]+\s+){{0,3}}?"
        rf"{_NOUN}\s+(?P<how>{_WITH})\s+{LIST}"
    ),
)
#: Who is thanked for paying for the very event.
_THANKED = re.compile(
    rf"\b(?:[Tt]hank(?:s|ful|\s+you)?|[Gg]rateful)\s+(?:(?:go(?:es)?|very|much|so|also|again)\s+)*(?:to\s+)?{LIST}\s*,?\s+(?:(?:which|who|that)\s+"
    r"(?:(?:has|have|is|are|kindly|generously)\s+)*(?:pay(?:s|ing)?\s+for|paid\s+for|fund(?:s|ed|ing)?|financ(?:es|ed|ing)|sponsor(?:s|ed|ing)?)|"
    rf"for\s+(?:(?:kindly|generously)\s+)?(?:funding|financing|paying\s+for|sponsoring|the\s+funding\s+of))\s+(?:this|our|today['’]s|the)\s+(?:[\w-]+\s+){{0,2}}?{_NOUN}",
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w'’-]+"
_CITY = rf"(?P<city>{_CAP}(?:\s+{_CAP})?)(?=[\s,.;!?]|\Z)"
_WHERE = (
    re.compile(
        rf"\b(?:[Gg]ood\s+(?:morning|afternoon|evening)|[Ww]elcome|[Hh]ello|[Gg]reetings|[Cc]oming\s+to\s+you|[Ll]ive)\b[^.?!]{{0,40}}?\b(?:from|to|at)\s+the\s+"
        rf"(?!\w+\s+of\s+(?:the\s+)?\w+\s+in\s+the)[^.?!,]{{3,70}}?\s+(?:here\s+)?in\s+{_CITY}"
    ),
    re.compile(rf"\b[Ww]elcome\s+(?:(?:everyone|everybody|all|you\s+all|back)\s+)?to\s+{_CITY}"),
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
_THIS = re.compile(rf"\b(?:this|today['’]s)\s+(?:[\w-]+\s+){{0,3}}?{_NOUN}", re.I)
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
            _tell_thanks(reading, event, words, place, speaker)
            if n == 0 and m < 2 and reading.conference is None:
                _tell_city(reading, event, words)


def _tell_thanks(reading: Reading, event: Named, words: str, place: Place, speaker: Named | None) -> None:
    """Note who is thanked for paying: "thanks to the Lake Fund, which pays for this series"."""
    for match in _THANKED.finditer(words) if "hank" in words or "rateful" in words else ():
        for name in bodies_in(" ".join(match["bodies"].split())):
            if is_body(name) or body_named(name) or state_named(name):
                gist = "thanked for paying for it"
                reading.say(_body(name), "cor:funded", event, place, gist, as_of=reading.day, said_by=speaker)


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
        if not (plain or is_body(body.name)):  # an adjective, a first name
            continue
        reading.say(body, relation, event, place, "said to organise it", as_of=reading.day, said_by=speaker)


def _body(name: str) -> Named:
    if mission := _MISSION.match(name):  # where captions set no stop, the state's name ends it
        words = mission["state"].split()
        known = next((n for n in range(len(words), 0, -1) if state_named(" ".join(words[:n]))), len(words))
        name = f"{mission['of']}{' '.join(words[:known])}" if known < len(words) and words[known] != "to" else name
    if state := state_named(name):
        return Named("state", name, ("cor:State",), state.partition(":")[2])
    return Named("organisation", spelt(name), ("cor:Organisation",))


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
