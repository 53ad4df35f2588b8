"""Hear in speech of other events: who organised them, with whom, where and about when; always with a doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from corridors.lexicon import state_named
from corridors.names import holds
from corridors.patterns import wording
from corridors.proposals.clauses import Sentence, named
from corridors.readers.dates import MONTH, months_in
from corridors.readers.names.bodies import bodies_in
from corridors.readers.notes import Named, Said
from corridors.readers.talk.hosting import NO_PLACE

_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w&’'‑-]*"
NOUN = (
    r"(?P<noun>side[- ]event|event|workshop|conference|symposium|summit|meeting|dialogue|consultation|webinar|training|"
    r"round\s?table|seminar|panel|exercise|course)s?\b"
)
_VERB = r"(?P<verb>(?:co-?)?(?:organi[sz]ed|hosted|convened|held|ran|arranged))"
_WHO = (
    r"(?P<who>[Ww]e|I|[Oo]ur\s+(?:team|organi[sz]ation)|[Mm]y\s+(?:team|organi[sz]ation|country|government|ministry))"
)
_GAP = r"(?:[^.;?!]{0,90}?[\s,])??"
_ACTIVE = wording(
    rf"(?:\b{_WHO}\s+(?:(?:have|had|also|recently|just|then|jointly|already)\s+)*)?\b{_VERB}\s+{_GAP}(?P<det>an?|our|"
    rf"the|this|another|several|some|two|three|first|second)\s+(?P<what>(?:[\w-]+\s+){{0,4}}?){NOUN}"
)
#: Speech that breaks off and goes on: "to organise -- I think it was last year a conference".
_BROKEN = wording(r"\s*(?:--|‑‑|…|\.\.\.)\s*(?:I\s+(?:think|believe|guess)\s+)?(?:it\s+was\s+)?")
_RESUMED = wording(
    rf"\b(?P<verb>organi[sz]e|host|hold)\s+(?:last\s+(?:year|month|week)|in\s+(?:19|"
    rf"20)\d\d)\s+(?P<det>an?)\s+(?P<what>(?:[\w-]+\s+){{0,3}}?){NOUN}"
)
#: Those with whom something was done.
WITH = (
    rf"(?:(?:together|jointly)\s+with|in\s+(?:partnership|cooperation|collaboration)\s+with|"
    rf"with)\s+(?:our\s+(?:friends|partners|colleagues)\s+(?:from|at|in)\s+)?(?P<list>(?:the\s+)?{_CAP}(?:(?:,\s+"
    rf"(?:and\s+)?|\s+and\s+|\s+of\s+|\s+for\s+|\s+)(?:the\s+)?{_CAP})*)"
)
_WITH = wording(rf"\b{WITH}")
_PLACE = wording(rf"\bin\s+(?P<place>(?:The\s+)?{_CAP}(?:\s+{_CAP})?)(?![\w’'-])")
_TOPIC = wording(
    r"\b(?:on|about|regarding)\s+(?:the\s+)?(?P<topic>(?!the\b|a\b|this\b|that\b|it\b|how\b|"
    r"\d)[\w-]+(?:\s+(?!in\b|and\b|at\b|with\b|where\b|which\b|for\b|last\b)[\w-]+){0,3})"
)
_YEAR = wording(r"\b[Ii]n\s+(?P<year>(?:19|20)\d\d)\b")
_MONTH = wording(rf"\b(?:[Ii]n|[Ll]ast)\s+(?P<month>{MONTH})(?:\s+(?P<year>(?:19|20)\d\d))?\b")
_AGO = wording(
    r"\b(?P<n>an?|one|two|three|four|five|six)\s+(?P<unit>year|month)s?(?P<half>\s+and\s+a\s+half)?\s+ago\b", re.I
)
_LAST_YEAR = wording(r"\blast\s+year\b", re.I)
_THIS_YEAR = wording(r"\bthis\s+year\b", re.I)
_NUMBER = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
CLASSES = {
    "side event": "cor:SideEvent",
    "side-event": "cor:SideEvent",
    "conference": "cor:Conference",
    "symposium": "cor:Conference",
    "summit": "cor:Conference",
    "consultation": "cor:Consultation",
    "dialogue": "cor:Consultation",
}
_DEEDS = ("organi", "host", "conven", "held", "hold", "ran ", "arrang")
_DOUBT = "told in speech: which event is it, and who organised it?"


_HAVE = r"(?:(?:have|had|also|even|just|recently|['’]ve)\s+)*"
_INVITED = wording(
    rf"\b[Ww]e\s+{_HAVE}invited\s+[^.;?!]{{3,140}}?\s+to\s+(?:come|join|attend|meet|discuss|"
    rf"(?:an?|our)\s+(?:[\w-]+\s+){{0,3}}?{NOUN})"
)
_MANAGED = wording(
    rf"\b[Ww]e\s+{_HAVE}(?:managed\s+to|were\s+able\s+to|succeeded\s+in)\s+(?P<verb>have|having|hold|holding|host|hosting|"
    rf"organi[sz]e|organi[sz]ing|convene|convening)\s+an?\s+(?:[\w-]+\s+){{0,3}}?{NOUN}"
)
#: "We had one in July": one of what the sentence before names.
_ONE = wording(
    rf"\b[Ww]e\s+{_HAVE}(?P<verb>had|organi[sz]ed|held|hosted|convened)\s+(?:an?\s+(?:\w+\s+){{1,2}})?(?:one|another)\b"
)
_DID_WITH = wording(
    rf"\bsomething\s+(?:that\s+|which\s+)?we\s+did\s+{WITH}\s+(?:with|in|at|through)\s+(?:the|this|that)\s+{NOUN}"
)
_TOOK_PLACE = wording(
    rf"\b(?:the|an?)\s+(?:(?:very\s+)?first\s+(?:ever\s+)?)?(?P<what>(?:[\w-]+\s+){{0,3}}?{NOUN})\s+[^.;?!]{{4,60}}?\s+"
    r"(?:that\s+|which\s+)?(?:happened|took\s+place|was\s+(?:held|convened|organi[sz]ed))\b[^.;?!]{0,90}?"
    r"\bin\s+(?P<year>(?:19|20)\d\d)\b"
)
_NAMED = wording(rf"\b{NOUN}")
_ALONE = wording(rf"(?:and\s+|this\s+was\s+|it\s+was\s+)?{WITH}\s*[.!]?\Z")
_CAME = wording(
    r"\s*(?:And\s+)?[Tt]here\s+(?:was|were)\s+(?:\w+\s+){0,3}(?:representation|participation|participants|representatives|"
    r"attendance)\s+(?:from|of|by)\b"
)
_RELEASED = wording(
    rf"(?P<we>[Ww]e\s+)?(?:has\s+)?{_HAVE}\b(?:released|published|issued)\s+(?:the|its|their|our|an?)\s+"
    r"(?P<title>(?:[\w’'&-]+\s+){0,6}?(?:report|paper|study|handbook|guide|toolkit|compendium))\b"
)
_OUT = wording(r"\b(?:released|published|issued)\b")
_LAST_WEEK = wording(r"\blast\s+week\b|\ba\s+week\s+ago\b", re.I)
_WHICH = "told in speech: which is it, and is it so?"
#: In so many sentences behind it may still be said with whom an event was held, or who came.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event that a sentence tells of, as far as it does.

    >>> ToldEvent(Named("organisation", "Lake Trust"), "cor:organised", "workshop", when="2029").named().name
    'Lake Trust workshop (2029)'
    """

    who: Named
    relation: str
    noun: str
    place: str = ""
    topic: str = ""
    when: str = ""
    partners: tuple[Named, ...] = ()
    stated: bool = True

    def named(self) -> Named:
        """Name it by who held it, what it was, where and on what; by its year where that says too little."""
        label = f"{self.who.name} {self.noun}" + (f" in {self.place}" if self.place else "")
        label += f" on {self.topic}" if self.topic else ""
        label += f" ({self.when[:4]})" if self.when and not (self.place and self.topic) else ""
        return Named("event", label, (CLASSES.get(self.noun, "cor:Event"),), label)


def events_told(told: Sentence) -> Iterator[Said]:
    """Give the events that a sentence says its speaker's side, or a body it names, organised; with a doubt."""
    if not holds(told.words, _DEEDS):
        return
    words = _BROKEN.sub(" ", told.words)
    match = _RESUMED.search(words) or _ACTIVE.search(words)
    if (
        match is None
        or re.match(r"the|this|today", match["det"])
        or any(hit.names[0].startswith("event:") for hit in told.hits)
    ):
        return
    if match.re == _ACTIVE and not told.plainly(match.start("verb")):
        return
    event = _event(told, match, words)
    if event is not None:
        yield from claims_of(told, event)


def claims_of(told: Sentence, event: ToldEvent) -> Iterator[Said]:
    """Give what follows of an event told of: who organised it, when and where it was; with a doubt."""
    thing = event.named()
    for who in (event.who, *event.partners):
        basis = "stated" if event.stated else "inferred"
        yield told.claim(who, event.relation, thing, "tells of an event", basis=basis, doubt=_DOUBT)
    if event.when:
        gist, doubt = "when it was, so it seems", "reckoned from the day of the talk"
        yield told.claim(thing, "cor:startDate", "", gist, basis="inferred", doubt=doubt, value=event.when)
    if event.place:
        told.reading.structured(thing, "cor:heldIn", Named("place", event.place))


def _event(told: Sentence, match: re.Match[str], words: str) -> ToldEvent | None:
    groups = match.groupdict()
    before = told.bodies(match.start("verb"), within=25) if words == told.words else []
    states = [
        hit
        for hit in told.hits
        if hit.names[0].startswith("state:") and 0 <= match.start("verb") - (hit.end - told.start) < 25
    ]
    own = told.side.body or told.side.state
    who = named((before or states)[-1]) if before or (states and not groups.get("who")) else own
    if who is None or not (groups.get("who") or before or states or match.re == _RESUMED):
        return None
    noun = " ".join(match["noun"].lower().split())
    relation = "cor:hosted" if "host" in match["verb"] else "cor:organised"
    stated = bool(before or states)
    return ToldEvent(
        who,
        relation,
        noun,
        place_in(words),
        _topic_in(words, match.end()),
        _when_in(words, told.reading.day),
        tuple(_others_in(words, who)),
        stated,
    )


def _topic_in(words: str, after: int = 0) -> str:
    """Give what an event was on, as a sentence says it."""
    topic = _TOPIC.search(words, after)
    return topic["topic"] if topic else ""


def place_in(words: str, after: int = 0) -> str:
    """Give the place that a sentence names.

    >>> place_in("a workshop in Nairobi in July")
    'Nairobi'
    """
    found = (match["place"] for match in _PLACE.finditer(words, after))
    return next((place for place in found if not NO_PLACE.match(place)), "")


def _others_in(words: str, who: Named | None = None) -> Iterator[Named]:
    """Give those with whom a sentence says something was done."""
    match = _WITH.search(words)
    for name in bodies_in(match["list"]) if match else ():
        if state := state_named(name):
            yield Named("state", name, (), state.partition(":")[2])
        elif (who is None or name != who.name) and len(name.split()) < 9:
            yield Named("organisation", name)


def _when_in(words: str, day: str) -> str:
    """Give the year or month that a sentence names, or reckons from the day of the talk."""
    if match := _YEAR.search(words):
        return match["year"]
    if match := _MONTH.search(words):
        return _month(match["month"], match["year"] or "", day)
    if not day[:4].isdecimal():
        return ""
    if _THIS_YEAR.search(words):
        return day[:4]
    if _LAST_YEAR.search(words):
        return str(int(day[:4]) - 1)
    return _ago(match, day) if (match := _AGO.search(words)) else ""


def _ago(match: re.Match[str], day: str) -> str:
    """Reckon back by years and months; the year is all that such words tell."""
    n, months = _NUMBER[match["n"].lower()], match["unit"].lower() == "month"
    if not months and not match["half"]:
        return str(int(day[:4]) - n)
    back = n if months else 12 * n + 6
    return str((int(day[:4]) * 12 + int(day[5:7]) - 1 - back) // 12) if len(day) >= 7 else ""


def _month(name: str, year: str, day: str) -> str:
    """Give the last month of that name before a day, or that of the year that is said."""
    if not year and len(day) < 7:
        return ""
    month = months_in(f"{name} {year or day[:4]}")[0].iso
    return month if year or month <= day[:7] else f"{int(month[:4]) - 1}{month[4:]}"


@dataclass(slots=True)
class Memory:
    """What one speaker told so far: the events by what they were, and what the last sentence spoke of.

    >>> Memory().noun
    ''
    """

    events: dict[str, ToldEvent] = field(default_factory=dict)
    noun: str = ""


def recalled(told: Sequence[Sentence], memory: Memory) -> Iterator[Said]:
    """Give what the sentences of a paragraph tell of events and reports; what is reckoned bears a doubt.

    >>> list(recalled([], Memory()))
    []
    """
    for n, sentence in enumerate(told):
        event = _recalled(sentence, memory)
        if event is not None:
            after = told[n + 1 : n + 1 + _NEAR]
            others = [other for one in after if _alone(one) for other in _others_in(_alone(one), event.who)]
            event = replace(event, partners=tuple(dict.fromkeys((*event.partners, *others))))
            memory.events[event.noun] = event
            yield from claims_of(sentence, event)
            yield from _came(after, event)
        yield from _done_together(sentence, memory)
        yield from _took_place(sentence)
        yield from _released(sentence)
        mentioned = _NAMED.search(sentence.words)
        memory.noun = _plain(mentioned["noun"]) if mentioned else ""


def _plain(noun: str) -> str:
    return " ".join(noun.lower().split())


def _alone(told: Sentence) -> str:
    """Give the words of a sentence that only says with whom: "With Mexico and Colombia."."""
    words = told.words.strip()
    words = words[:1].lower() + words[1:]
    return words if _ALONE.match(words) else ""


def _recalled(told: Sentence, memory: Memory) -> ToldEvent | None:
    """Give the event that a sentence says its speaker's side invited to, managed to hold, or had one of."""
    own, words = told.side.body or told.side.state, told.words
    if own is None or any(hit.names[0].startswith("event:") for hit in told.hits):
        return None
    match = _MANAGED.search(words) or _INVITED.search(words) or (_ONE.search(words) if memory.noun else None)
    when = _when_in(words, told.reading.day)
    if match is None or not told.plainly(match.end(), since=match.start()) or not (when or match.re == _MANAGED):
        return None
    said = match.groupdict()
    noun = memory.noun if match.re == _ONE else _plain(said["noun"] or "meeting")
    relation = "cor:hosted" if (said.get("verb") or "").startswith("host") else "cor:organised"
    others = () if match.re == _INVITED else tuple(_others_in(words[match.end() :], own))
    place, topic = place_in(words, match.start()), _topic_in(words, match.end())
    return ToldEvent(own, relation, noun, place, topic, when, others, stated=False)


def _came(after: Sequence[Sentence], event: ToldEvent) -> Iterator[Said]:
    for told in after:
        if (match := _CAME.match(told.words)) and told.plainly(match.end()):
            for hit in told.hits:
                if hit.names[0].startswith(("organisation:", "state:")) and hit.start - told.start >= match.end():
                    yield told.claim(named(hit), "cor:attended", event.named(), "said to have come", doubt=_WHICH)


def _done_together(told: Sentence, memory: Memory) -> Iterator[Said]:
    """Give those with whom a speaker's side did what he or she told of before."""
    match = _DID_WITH.search(told.words)
    event = memory.events.get(_plain(match["noun"])) if match else None
    if match and event is not None and told.plainly(match.end(), since=match.start()):
        for who in (event.who, *_others_in(match.group(), event.who)):
            yield told.claim(who, event.relation, event.named(), "did it together", basis="inferred", doubt=_WHICH)


def _took_place(told: Sentence) -> Iterator[Said]:
    """Give the year of a meeting for a process of which a speaker says that it took place."""
    match = _TOOK_PLACE.search(told.words)
    if match is None or not told.plainly(match.end(), since=match.start()):
        return
    within = (told.start + match.end("what"), told.start + match.end())
    held = [hit for hit in told.hits if hit.names[0].startswith("process:") and within[0] <= hit.start < within[1]]
    if len(held) == 1 and not any(hit.names[0].startswith("event:") for hit in told.hits):
        what, noun = match["what"], _plain(match["noun"])
        label = f"{what[:1].upper()}{what[1:]}, {held[0].reading or held[0].words} ({match['year']})"
        thing = Named("event", label, (CLASSES.get(noun, "cor:Event"),), label)
        yield told.claim(thing, "cor:startDate", "", "when it took place", value=match["year"], doubt=_WHICH)
        yield told.claim(thing, "cor:about", held[0].names[0], "a meeting for this process", doubt=_WHICH)


def _released(told: Sentence) -> Iterator[Said]:
    """Give the report that a body, or the speaker's own, is said to have issued at a time."""
    match = _RELEASED.search(told.words) if _OUT.search(told.words) else None
    if match is None or not told.plainly(match.end(), since=match.start()) or told.reading.event is None:
        return
    bodies = told.bodies(match.start(), within=3)
    who = told.side.body if match["we"] else named(bodies[-1]) if bodies else None
    day = told.reading.day
    when = _last_week(day) if _LAST_WEEK.search(told.words) else _when_in(told.words, day)
    if who is not None and when and not any(hit.names[0].startswith("document:") for hit in told.hits):
        label = f"{who.name} {match['title']} ({when[:4]})"
        thing = Named("document", label, slug=label)
        gist, reckoned = "when it came out", "reckoned from the day of the talk"
        yield told.claim(who, "cor:authored", thing, "speaks of its report", doubt=_WHICH)
        yield told.claim(thing, "cor:publishedOn", "", gist, basis="inferred", doubt=reckoned, value=when)
        yield told.claim(told.reading.event, "cor:mentions", thing, "named in this turn")


def _last_week(day: str) -> str:
    """Give the month, or only the year, in which all days of the week before fall."""
    if len(day) < len("2030-05-02"):
        return ""
    monday = date.fromisoformat(day[:10]) - timedelta(days=date.fromisoformat(day[:10]).weekday() + 7)
    first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    return first[:7] if first[:7] == last[:7] else first[:4] if first[:4] == last[:4] else ""
