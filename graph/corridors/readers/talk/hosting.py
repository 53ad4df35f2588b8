"""Hear in speech who organises, hosts or pays for the very event, in which city it is and on which day."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.names import fold, holds
from corridors.patterns import wording
from corridors.readers.dates import MONTH, days_in, in_year, span_in
from corridors.readers.names.bodies import LIST, bodies_in
from corridors.readers.names.bodynames import organisation, party
from corridors.readers.names.doings import deeds, without_subject
from corridors.readers.names.posts import is_body
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.pages.places import is_city
from corridors.readers.pages.whichevent import is_of_event
from corridors.readers.talk.lines import CAPTIONS, spoken
from corridors.readers.un.sessions import ORDER

#: What speech may be part of.
NOUN = (
    r"(?i:event|session|meeting|dialogue|discussion|panel|webinar|workshop|breakfast|lunch|reception|briefing|hearing|"
    r"seminar|conference|round\s?table|consultation|forum|town\s+hall|series|talk|lecture|launch|"
    r"debate|side[- ]event|podcast|episode|conversation)"
)
_KINDLY = r"(?:(?:so|very|most|kindly|generously|graciously|generous|kind|warm|great|financial|its|their|your)\s+)*"
_IT = rf"(?:this|our|today['’]s|the)\s+(?:[\w-]+\s+){{0,2}}?{NOUN}"
_DEED = (
    r"(?P<deed>host(?:s|ed|ing)?|hospitality|pay(?:s|ing)?\s+for|paid\s+for|fund(?:s|ed|ing)?|financ(?:es|ed|ing)|"
    r"sponsor(?:s|ed|ing|ship)?|support(?:s|ed|ing)?|help(?:s|ed|ing)?(?:\s+(?:me|us))?\s+(?=with\s+the\s+))"
)
#: A sentence without any of these tells no deed to be thankful for.
_DEEDS = ("host", "hosp", "pay", "paid", "fund", "financ", "sponsor", "support", "help")
_THANKS = wording(r"\b(?:thank|thanks|thankful|grateful|gratitude|appreciat\w+|acknowledge)\b", re.I)
#: Who brings the speakers supports the event.
_TRAVEL = (
    r"the\s+(?:travel|flights?|trip)\w*\s+of\s+(?:[\w-]+\s+){0,5}(?:speakers?|panel\w*|people\s+(?:on|in)\s+th(?:is|e)|"
    r"participants?|us)\b|(?:(?:two|three|some|most|all)\s+of\s+)?the\s+(?:travels?|flights|tickets|interpret\w+|catering)\b"
    r"(?!\s+(?:of|for)\s+the\s+(?!speakers|guests|panell?ists|participants|delegates))"
)
_DONE = wording(
    rf"{LIST}\s*,?\s+(?:(?:which|who|that)\s+(?:(?:has|have|is|are)\s+)*{_KINDLY}|(?:here\s+)?for\s+(?:the\s+)?{_KINDLY}){_DEED}"
    rf"(?P<what>(?:\s*\b(?:of|for|to|in|with))*\s+(?:{_IT}|{_TRAVEL}|us\b|(?P<at>this\b(?!\s+(?:year\b|[A-Z]))|it\b|here\b)))?"
)
_WITH_HELP = wording(rf"\b(?:this|today['’]s|our|the)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\b", re.I)
_SENTENCE = wording(r"(?:(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bDr)\.|[^.?!])+")
_RELATIONS = (("host", "cor:hosted"), ("hosp", "cor:hosted"), ("supp", "cor:supported"), ("help", "cor:supported"))
_GISTS = {
    "cor:hosted": "thanked for hosting it",
    "cor:funded": "thanked for paying for it",
    "cor:supported": "thanked for supporting it",
}
_LONGEST = 400
_NOT = wording(r"\b(?:not|never|no|without|last\s+year|next\s+year|if|would)\b", re.I)


_MANNER = r"(?:(?:jointly|kindly|being|co-?|generously)\s*-?\s*)*"
_HOSTED = (
    rf"{_MANNER}(?P<verb>(?:co-?)?(?:organi[sz]ed|hosted|convened|held|arranged|"
    r"put\s+(?:on|together)|brought\s+to\s+(?:you|us)))"
)
_WITH = r"(?:(?:together|jointly|in\s+(?:partnership|cooperation|collaboration|association))\s+)?with"
_TOLD = (
    wording(
        rf"\b[Ww]e\s+(?P<verb>(?:co-?)?(?:organi[sz]ed?|host(?:ed)?|convened?))\s+(?:it|this)\s+(?P<how>{_WITH})\s+{LIST}"
    ),
    wording(
        rf"\b(?:(?:[Tt]he|[Oo]ur)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}(?:\s+itself)?\s+(?:is|was|has\s+been)|(?:[Tt]his|[Tt]oday['’]s)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}"
        rf"(?:\s+of\s+[^.,;:?!]{{3,50}})?(?:,?\s+(?:which\s+)?(?:is|was|has\s+been))?,?)\s+{_HOSTED}\s+(?P<how>{_WITH}|by)\s+{LIST}"
    ),
    wording(
        rf"\b(?:this|today['’]s)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\.\s+It\s+(?:is|was|has\s+been)\s+{_HOSTED}\s+(?P<how>{_WITH}|by)\s+{LIST}"
    ),
    wording(
        rf"\b[Ww]elcome\b[^.?!]{{0,30}}?\bto\s+(?:(?:[\w-]+\s+){{0,4}}?{NOUN}(?:\s+(?:number|no\.)?\s*\d+)?|this\s[^.?!]{{3,160}}?),?\s+(?:which\s+is\s+)?{_HOSTED}"
        rf"\s+(?P<how>by)\s+{LIST}"
    ),
    wording(
        rf"\b[Tt]his\s+is(?![^.?!]{{0,80}}\bnot\b)(?:\s[^.?!]{{3,80}}?)??,?\s+(?:which\s+is\s+)?{_HOSTED}\s+(?P<how>by)\s+{LIST}"
    ),
    wording(rf"\b(?:[Tt]he|[Oo]ur)\s+(?:co-?)?(?P<verb>organi[sz]ers)(?P<how>,)\s+{LIST}(?=[.;,]|\Z)"),
    wording(
        rf"{LIST},?\s+(?P<how>who|which|that)\s+(?:ha(?:ve|s)\s+)?(?:\w+ly\s+)?(?P<verb>(?:co-?)?(?:organi[sz]ed?|convened?|put\s+together|proposed)(?=\s+(?:this|today['’]s)\s+"
        rf"(?:[\w-]+\s+){{0,3}}?{NOUN})|put\s+(?:this|it)\s+(?:all\s+)?together)"
    ),
)
#: How a speaker calls the body that he or she stands for.
_OURS = wording(
    r"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+)?(?:organi[sz]ation|institut(?:e|ion)|association|foundation|company|university|cent(?:re|er)|network|"
    r"think\s+tank|ministry|agency|academy|trust|council|society)\b(?!\s+of\b|['’])"
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w'’-]+"
_CITY = rf"(?P<city>{_CAP}(?:\s+{_CAP})?)(?=[\s,.;!?]|\Z)"
_WHERE = (
    wording(rf"\b[Ww]elcome\s+(?:(?:everyone|everybody|all|you\s+all|back)\s+)?to\s+{_CITY}(?!\s*&|\s+and\s+[A-Z])"),
    wording(rf"\bhere\s+(?:today\s+|with\s+us\s+|in\s+the\s+room\s+)?in\s+{_CITY}"),
)
#: Where those are who are in the room of a conference's session.
_ALL_HERE = wording(
    r"\b(?:on-?\s?site|in\s+person|everyone|everybody|you\s+all|all\s+of\s+(?:you|us)|hosts?|together|welcome|joining\s+us|IGF|Forum|moderat(?:e|ing)(?:\s+this)?),?\s+(?P<where>here\s+(?:in\s+the\s+room\s+)?in\s+[A-Z][^.?!]{2,40})"
)
#: How one who opens the session of a conference says where that is.
_HAILS = wording(
    rf"\b(?:[Ww]elcome\s+(?:(?:everyone|everybody|all|you\s+all|back)\s+)?to|[Gg]ood\s+(?:morning|afternoon|evening)\s+(?:from|here\s+in|to\s+(?:all\s+)?(?:those|you)\s+(?:of\s+(?:you|us)\s+)?(?:here\s+)?in))\s+{_CITY}"
)
#: What stands before those who did it: "thanks to A, to B and to C, who organised this".
_TO = wording(r"(?:\A(?:\w+\s+)?|,\s+|\band\s+)(?:to|with)\s+(?:the\s+)?")
#: Where something may be said to be held that is no place.
NO_PLACE = wording(
    r"(?:The|This|Our|Part|Session|Day|Europe|Africa|Asia|(?:Latin )?America|Internet|Zoom|English|French|Spanish|Room|"
    rf"Workshop|Parliament|{MONTH}|IGF|UN|OEWG)\b"
)
_WITHIN_TITLES = ("under", "over", "without", "beyond", "versus", "against", "between", "of", "after", "before")
#: Behind the last name of a list, what that one does itself.
_DOES = wording(r"\s+(?:pays?|paid|provides?d?|gives?|gave|hosts?|supports?|funds?|is|are|has|have|will)\b")
#: A meal beside an event has a host of its own.
_MEAL = wording(r"[Tt]he\s+(?:[\w-]+\s+){0,3}?(?:lunch|breakfast|reception|dinner)\b")
_FRONT = 420
_HOSTING_DEED = wording(r"\b(?:organi[sz]|host|conven)\w*", re.I)
_THIS = wording(rf"\b(?:(?:this|today['’]s)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}|this(?=\s+with\b))", re.I)
_BESIDE = wording(rf"\s*,?\s+{_WITH}\s+{LIST}")
_BEHIND = 60
_ORDINAL = wording(rf"\b(?:{'|'.join(sorted(ORDER, key=len, reverse=True)).replace('-', '[ -]')})\b", re.I)
_TODAY = wording(
    r"\b(?:(?:today(?:,?\s+it)?|it|this)(?:\s+is|['’]s)\s+(?:\w+day,?\s+)?|welcome\b[^.?!]{0,90}?\bon\s+(?:a\s+|"
    r"this\s+)?\w+day,?\s+)(?:the\s+)?(?P<day>[^.;?!]{4,60})",
    re.I,
)
#: So near behind the day stands its hour.
_OPENING, _HOUR = 900, 14


def thanked(words: str) -> list[tuple[Named, str]]:
    """Give whom a stretch of speech thanks for the event, and what for: the body or state, and the relation.

    >>> found = thanked("We thank Kenya for hosting us, and the Lake Trust for supporting this session.")
    >>> [(one.name, relation) for one, relation in found]
    [('Kenya', 'cor:hosted'), ('Lake Trust', 'cor:supported')]
    >>> thanked("Ada, thank you for supporting the treaty.")
    []
    """
    found: list[tuple[Named, str]] = []
    for sentence in _SENTENCE.findall(words) if holds(words, _DEEDS) and _THANKS.search(words) else ():
        if not holds(sentence, _DEEDS) or not _THANKS.search(sentence):
            continue
        for match in _DONE.finditer(sentence):
            relation = next((name for begin, name in _RELATIONS if match["deed"].startswith(begin)), "cor:funded")
            of_it = match["what"] and (relation == "cor:hosted" or not (match["at"] or match["what"].endswith("us")))
            if (of_it or match["deed"] == "hospitality") and not _NOT.search(match.group()):
                found += ((one, relation) for one in _named(_TO.split(match["bodies"])[-1]))
    return found


def _named(words: str) -> list[Named]:
    names = [name for name in bodies_in(" ".join(words.split())) if " " in name or name.isupper() or not is_body(name)]
    return [one for name in names if (one := party(name)) is not None]


def tell_thanked(reading: Reading, event: Named, words: str, place: Place, speaker: Named | None) -> None:
    """Note who is thanked for the event, or said to pay for it or to support it."""
    found = [(one, relation, _GISTS[relation]) for one, relation in thanked(words)]
    for deed in deeds(words.replace(":", ".")) if _WITH_HELP.search(words) else ():
        last = re.split(r"[.?!]\s", deed.before)[-1]
        if (
            deed.relation in ("funded", "supported")
            and _WITH_HELP.search(last)
            and not _NOT.search(last)
            and is_of_event(last)
        ):
            names = (name for name in deed.bodies if not name.endswith(" Group"))  # under whose auspices it is
            found += ((one, f"cor:{deed.relation}", "said to help with it") for name in names for one in _named(name))
    for one, relation, gist in found:
        reading.say(one, relation, event, place, gist, said_by=speaker)


def tell_head_deeds(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note who organises, hosts, pays for or supports the event as the lines above the record say.

    >>> record = document_of("x.txt", "Lake talks\nHosted by the Lake Trust with the support of Kenya")
    >>> found = Reading(record, "transcript", "officialRecord", "", Named("event", "Lake talks"))
    >>> tell_head_deeds(found, list(record.lines())); [(said.subject.name, said.relation) for said in found.said]
    [('Lake Trust', 'cor:hosted'), ('Kenya', 'cor:supported')]
    """
    event = reading.event
    if event is None:
        return
    for line in head:
        text = line.text.strip(" #*_")
        if CAPTIONS.search(text) or "caption" in text.lower() or len(text) > _LONGEST:
            continue
        for deed in deeds(f"{text[:1].lower()}{text[1:]}"):
            relation = f"cor:{deed.relation.removeprefix('cor:')}"
            known = relation in ("cor:organised", *_GISTS) and is_of_event(deed.before)
            for one in (party(name, sure=True) for name in deed.bodies if known):
                if one is not None:
                    reading.say(one, relation, event, line, "named above the record")


def tell_hosting(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[Place]]]) -> None:
    """Note who organises the event as its speakers say, and where the one who opens it says that it is.

    >>> talk = document_of("x.txt", "Good morning. This event is organised by the Lake Trust.")
    >>> found = Reading(talk, "transcript", "officialRecord", "", Named("event", "A talk"))
    >>> tell_hosting(found, [(None, [(0, 56)])]); [(said.subject.name, said.relation) for said in found.said]
    [('Lake Trust', 'cor:organised')]
    """
    event = reading.event
    if event is None:
        return
    leading = {said.subject for said in reading.said if said.relation == "cor:moderated"}
    bodies = _own_bodies(reading)
    for n, (speaker, places) in enumerate(turns):
        own = bodies.get(speaker, [])
        for m, place in enumerate(places):
            words = spoken(reading.document, place)
            words = _OURS.sub(f"the {own[0].name}", words) if len(own) == 1 else words
            for pattern in _TOLD if holds(words, ("with", "by", "organi", "conven")) else ():
                for match in pattern.finditer(words):
                    if not _MEAL.match(match.group()):
                        _tell(reading, match, speaker, own, place)
            _tell_deeds(reading, event, words, place, speaker)
            tell_thanked(reading, event, words, place, speaker)
            if n == 0 and m < 2 and reading.conference is None:
                _tell_city(reading, event, words)
            elif reading.conference is not None and (here := _ALL_HERE.search(words)):
                _tell_city(reading, event, here["where"])
            elif speaker in leading and (hail := _HAILS.search(words[:_FRONT])) and is_city(hail["city"]):
                reading.held_in(event, hail["city"])


def _tell_deeds(reading: Reading, event: Named, words: str, place: Place, speaker: Named | None) -> None:
    """Note whom a sentence names as doing it: "Kenya is pleased to host this event together with Sweden"."""
    for deed in deeds(words.replace(":", ".")) if _HOSTING_DEED.search(words) else ():
        this = _THIS.search(words, deed.start, deed.end + _BEHIND)
        if this is not None and deed.relation in ("cor:organised", "cor:hosted") and is_of_event(deed.before):
            beside = _BESIDE.match(words, this.end())
            for name in [*deed.bodies, *(bodies_in(beside["bodies"]) if beside else ())]:
                reading.say(_body(name), deed.relation, event, place, "said to organise it", said_by=speaker)


def _own_bodies(reading: Reading) -> dict[Named | None, list[Named]]:
    """Give for those who speak the bodies that they are of."""
    found: dict[Named | None, list[Named]] = {}
    for said in reading.said:
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named) and not said.stage:
            found.setdefault(said.subject, []).append(said.object)
    return found


def _tell(reading: Reading, match: re.Match[str], speaker: Named | None, own: list[Named], place: Place) -> None:
    relation = "cor:hosted" if "host" in match["verb"] else "cor:organised"
    names = " ".join((without_subject(match) if match["how"] == "by" else match["bodies"]).split())
    names = _TO.split(names)[-1] if match["how"] in ("who", "which", "that") else names
    bodies = [_body(name) for name in bodies_in(names)]
    whole_row = match["how"] != "by" or without_subject(match) == match["bodies"]
    if bodies[1:] and whole_row and _DOES.match(match.string, match.end()):
        bodies.pop()  # "organised by A, and B pays for lunch"
    if match["how"] not in ("by", "who", "which", "that", ",") and len(own) == 1:  # "we", with others
        bodies.insert(0, own[0])
    for body in bodies:
        plain = " " in body.name or body.kind == "state" or body.name.isupper() or bool(body_named(body.name))
        # else an adjective, a first name; or "the Hub", the speaker's own
        whole = next((one for one in own if f"{body.name} " in f"{one.name} "), None)
        if who := body if plain and (whole is None or " " not in body.name) else whole:
            reading.say(who, relation, reading.event or "", place, "said to organise it", said_by=speaker)


def _body(name: str) -> Named:
    if state := state_named(name):
        return Named("state", name, slug=state.partition(":")[2])
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
        if city and not (NO_PLACE.match(city) or state_named(city) or body_named(city) or is_body(city)):
            reading.structured(event, "cor:heldIn", Named("place", city))
            return


def tell_spoken_day(reading: Reading, place: Place | None) -> None:
    """Note the day that the first turn gives as the day it is, where nothing above the record does.

    >>> said = document_of("x.txt", "welcome all it is the sixteenth of May 2030 and we talk")
    >>> record = Reading(said, "transcript", "automaticCaptions", "", Named("event", "A talk"))
    >>> tell_spoken_day(record, (0, 55)); record.said[0].value
    '2030-05-16'
    """
    if place is None or reading.day or reading.event is None:
        return
    words = " ".join(spoken(reading.document, (place[0], min(place[1], place[0] + _OPENING))).split())
    year = reading.conference.slug[-4:] if reading.conference is not None else reading.published_on[:4]
    for match in _TODAY.finditer(words):
        told = _ORDINAL.sub(lambda one: str(ORDER.index(one.group().lower().replace(" ", "-")) + 1), match["day"])
        day = next((day for day in in_year(days_in(told), year) if day.iso and day.start == 0), None)
        if day is not None:
            reading.day = day.iso
            start = span_in(told[day.end : day.end + _HOUR])[0]
            note = "no time zone given" if start and not start.zone else ""
            value = start.on(day.iso) if start else day.iso
            reading.say(reading.event, "cor:startDate", "", place, "said at the beginning", value=value, role_note=note)
            return
