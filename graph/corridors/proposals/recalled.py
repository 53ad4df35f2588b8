"""Hear of events and reports that speakers recall over several sentences: whom they invited, what they held, issued."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from corridors.proposals.clauses import Sentence, named
from corridors.proposals.told import CLASSES, NOUN, WITH, ToldEvent, claims_of, others_in, place_in, topic_in, when_in
from corridors.readers.notes import Named, Said

_HAVE = r"(?:(?:have|had|also|even|just|recently|['’]ve)\s+)*"
_INVITED = re.compile(
    rf"\b[Ww]e\s+{_HAVE}invited\s+[^.;?!]{{3,140}}?\s+to\s+(?:come|join|attend|meet|discuss|"
    rf"(?:an?|our)\s+(?:[\w-]+\s+){{0,3}}?{NOUN})"
)
_MANAGED = re.compile(
    rf"\b[Ww]e\s+{_HAVE}(?:managed\s+to|were\s+able\s+to|succeeded\s+in)\s+(?P<verb>have|having|hold|holding|host|hosting|"
    rf"organi[sz]e|organi[sz]ing|convene|convening)\s+an?\s+(?:[\w-]+\s+){{0,3}}?{NOUN}"
)
#: "We had one in July": one of what the sentence before names.
_ONE = re.compile(
    rf"\b[Ww]e\s+{_HAVE}(?P<verb>had|organi[sz]ed|held|hosted|convened)\s+(?:an?\s+(?:\w+\s+){{1,2}})?(?:one|another)\b"
)
_DID_WITH = re.compile(
    rf"\bsomething\s+(?:that\s+|which\s+)?we\s+did\s+{WITH}\s+(?:with|in|at|through)\s+(?:the|this|that)\s+{NOUN}"
)
_TOOK_PLACE = re.compile(
    rf"\b(?:the|an?)\s+(?:(?:very\s+)?first\s+(?:ever\s+)?)?(?P<what>(?:[\w-]+\s+){{0,3}}?{NOUN})\s+[^.;?!]{{4,60}}?\s+"
    r"(?:that\s+|which\s+)?(?:happened|took\s+place|was\s+(?:held|convened|organi[sz]ed))\b[^.;?!]{0,90}?"
    r"\bin\s+(?P<year>(?:19|20)\d\d)\b"
)
_NAMED = re.compile(rf"\b{NOUN}")
_ALONE = re.compile(rf"(?:and\s+|this\s+was\s+|it\s+was\s+)?{WITH}\s*[.!]?\Z")
_CAME = re.compile(
    r"\s*(?:And\s+)?[Tt]here\s+(?:was|were)\s+(?:\w+\s+){0,3}(?:representation|participation|participants|representatives|"
    r"attendance)\s+(?:from|of|by)\b"
)
_RELEASED = re.compile(
    rf"(?P<we>[Ww]e\s+)?(?:has\s+)?{_HAVE}\b(?:released|published|issued)\s+(?:the|its|their|our|an?)\s+"
    r"(?P<title>(?:[\w’'&-]+\s+){0,6}?(?:report|paper|study|handbook|guide|toolkit|compendium))\b"
)
_OUT = re.compile(r"\b(?:released|published|issued)\b")
_LAST_WEEK = re.compile(r"\blast\s+week\b|\ba\s+week\s+ago\b", re.I)
_DOUBT = "told in speech: which is it, and is it so?"
#: In so many sentences behind it may still be said with whom an event was held, or who came.
_NEAR = 2


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
        event = _event(sentence, memory)
        if event is not None:
            after = told[n + 1 : n + 1 + _NEAR]
            others = [other for one in after if _alone(one) for other in others_in(_alone(one), event.who)]
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


def _event(told: Sentence, memory: Memory) -> ToldEvent | None:
    """Give the event that a sentence says its speaker's side invited to, managed to hold, or had one of."""
    own, words = told.side.body or told.side.state, told.words
    if own is None or any(hit.names[0].startswith("event:") for hit in told.hits):
        return None
    match = _MANAGED.search(words) or _INVITED.search(words) or (_ONE.search(words) if memory.noun else None)
    when = when_in(words, told.reading.day)
    if match is None or not told.plainly(match.end(), since=match.start()) or not (when or match.re is _MANAGED):
        return None
    said = match.groupdict()
    noun = memory.noun if match.re is _ONE else _plain(said["noun"] or "meeting")
    relation = "cor:hosted" if (said.get("verb") or "").startswith("host") else "cor:organised"
    others = () if match.re is _INVITED else tuple(others_in(words[match.end() :], own))
    place, topic = place_in(words, match.start()), topic_in(words, match.end())
    return ToldEvent(own, relation, noun, place, topic, when, others, stated=False)


def _came(after: Sequence[Sentence], event: ToldEvent) -> Iterator[Said]:
    for told in after:
        if (match := _CAME.match(told.words)) and told.plainly(match.end()):
            for hit in told.hits:
                if hit.names[0].startswith(("organisation:", "state:")) and hit.start - told.start >= match.end():
                    yield told.claim(named(hit), "cor:attended", event.named(), "said to have come", doubt=_DOUBT)


def _done_together(told: Sentence, memory: Memory) -> Iterator[Said]:
    """Give those with whom a speaker's side did what he or she told of before."""
    match = _DID_WITH.search(told.words)
    event = memory.events.get(_plain(match["noun"])) if match else None
    if match and event is not None and told.plainly(match.end(), since=match.start()):
        for who in (event.who, *others_in(match.group(), event.who)):
            yield told.claim(who, event.relation, event.named(), "did it together", basis="inferred", doubt=_DOUBT)


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
        yield told.claim(thing, "cor:startDate", "", "when it took place", value=match["year"], doubt=_DOUBT)
        yield told.claim(thing, "cor:about", held[0].names[0], "a meeting for this process", doubt=_DOUBT)


def _released(told: Sentence) -> Iterator[Said]:
    """Give the report that a body, or the speaker's own, is said to have issued at a time."""
    match = _RELEASED.search(told.words) if _OUT.search(told.words) else None
    if match is None or not told.plainly(match.end(), since=match.start()) or told.reading.event is None:
        return
    bodies = told.bodies(match.start(), within=3)
    who = told.side.body if match["we"] else named(bodies[-1]) if bodies else None
    day = told.reading.day
    when = _last_week(day) if _LAST_WEEK.search(told.words) else when_in(told.words, day)
    if who is not None and when and not any(hit.names[0].startswith("document:") for hit in told.hits):
        label = f"{who.name} {match['title']} ({when[:4]})"
        thing = Named("document", label, ("cor:Document",), label)
        gist, reckoned = "when it came out", "reckoned from the day of the talk"
        yield told.claim(who, "cor:authored", thing, "speaks of its report", doubt=_DOUBT)
        yield told.claim(thing, "cor:publishedOn", "", gist, basis="inferred", doubt=reckoned, value=when)
        yield told.claim(told.reading.event, "cor:mentions", thing, "named in this turn")


def _last_week(day: str) -> str:
    """Give the month, or only the year, in which all days of the week before fall."""
    if len(day) < len("2030-05-02"):
        return ""
    monday = date.fromisoformat(day[:10]) - timedelta(days=date.fromisoformat(day[:10]).weekday() + 7)
    first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    return first[:7] if first[:7] == last[:7] else first[:4] if first[:4] == last[:4] else ""
