"""Hear in speech of other events: who organised them, with whom, where and about when; always with a doubt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.lexicon import state_named
from corridors.proposals.clauses import Sentence, named
from corridors.readers.bodies import bodies_in
from corridors.readers.dates import months_in
from corridors.readers.notes import Named, Said

_CAP = r"[A-ZÀ-Þ][\w&’'‑-]*"
_NOUN = (
    r"(?P<noun>side[- ]event|event|workshop|conference|symposium|summit|meeting|dialogue|consultation|webinar|training|"
    r"round\s?table|seminar|panel|exercise|course)s?\b"
)
_VERB = r"(?P<verb>(?:co-?)?(?:organi[sz]ed|hosted|convened|held|ran|arranged))"
_WHO = (
    r"(?P<who>[Ww]e|I|[Oo]ur\s+(?:team|organi[sz]ation)|[Mm]y\s+(?:team|organi[sz]ation|country|government|ministry))"
)
_GAP = r"(?:[^.;?!]{0,90}?[\s,])??"
_ACTIVE = re.compile(
    rf"(?:\b{_WHO}\s+(?:(?:have|had|also|recently|just|then|jointly|"
    rf"already)\s+)*)?\b{_VERB}\s+{_GAP}(?P<det>an?|our|the|this|another|"
    rf"several|some|two|three|first|second)\s+(?P<what>(?:[\w-]+\s+){{0,4}}?){_NOUN}",
)
#: Speech that breaks off and goes on: "to organise -- I think it was last year a conference".
_BROKEN = re.compile(r"\s*(?:--|‑‑|…|\.\.\.)\s*(?:I\s+(?:think|believe|guess)\s+)?(?:it\s+was\s+)?")
_RESUMED = re.compile(
    rf"\b(?P<verb>organi[sz]e|host|hold)\s+(?:last\s+(?:year|month|week)|in\s+(?:19|"
    rf"20)\d\d)\s+(?P<det>an?)\s+(?P<what>(?:[\w-]+\s+){{0,3}}?){_NOUN}"
)
_WITH = re.compile(
    rf"\b(?:(?:together|jointly)\s+with|in\s+(?:partnership|cooperation|collaboration)\s+with|"
    rf"with)\s+(?:our\s+(?:friends|partners|colleagues)\s+"
    rf"(?:from|at|in)\s+)?(?P<list>(?:the\s+)?{_CAP}(?:(?:,\s+(?:and\s+)?|\s+and\s+|\s+of\s+|\s+for\s+|"
    rf"\s+)(?:the\s+)?{_CAP})*)"
)
_PLACE = re.compile(rf"\bin\s+(?P<place>(?:The\s+)?{_CAP}(?:\s+{_CAP})?)(?![\w’'-])")
_TOPIC = re.compile(
    r"\b(?:on|about|regarding)\s+(?:the\s+)?(?P<topic>(?!the\b|a\b|this\b|that\b|it\b|how\b|"
    r"\d)[\w-]+(?:\s+(?!in\b|and\b|at\b|with\b|where\b|which\b|for\b|last\b)[\w-]+){0,3})"
)
_YEAR = re.compile(r"\b[Ii]n\s+(?P<year>(?:19|20)\d\d)\b")
_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ll]ast)\s+(?P<month>January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?:\s+(?P<year>(?:19|20)\d\d))?\b"
)
_AGO = re.compile(r"\b(?P<n>a|one|two|three|four|five)\s+years?\s+ago\b", re.I)
_LAST_YEAR = re.compile(r"\blast\s+year\b", re.I)
_THIS_YEAR = re.compile(r"\bthis\s+year\b", re.I)
_NUMBER = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_CLASSES = {
    "side event": "cor:SideEvent",
    "side-event": "cor:SideEvent",
    "conference": "cor:Conference",
    "symposium": "cor:Conference",
    "summit": "cor:Conference",
    "consultation": "cor:Consultation",
    "dialogue": "cor:Consultation",
}
_NO_PLACE = re.compile(
    r"(?:Parliament|English|French|Spanish|Europe|Africa|Asia|Latin America|January|February|March|April|May|"
    r"June|July|August|September|October|November|December)\b"
)
_DOUBT = "told in speech: which event is it, and who organised it?"


@dataclass(frozen=True, slots=True)
class _Event:
    """An event that a sentence tells of, as far as it does."""

    who: Named
    relation: str
    noun: str
    place: str
    topic: str
    when: str
    partners: tuple[Named, ...]
    stated: bool

    def named(self) -> Named:
        """Name it by who held it, what it was, where and on what; by its year where that says too little."""
        label = f"{self.who.name} {self.noun}" + (f" in {self.place}" if self.place else "")
        label += f" on {self.topic}" if self.topic else ""
        label += f" ({self.when[:4]})" if self.when and not (self.place and self.topic) else ""
        return Named("event", label, (_CLASSES.get(self.noun, "cor:Event"),), label)


def events_told(told: Sentence) -> Iterator[Said]:
    """Give the events that a sentence says its speaker's side, or a body it names, organised; with a doubt.

    >>> list(events_told.__annotations__)
    ['told', 'return']
    """
    words = _BROKEN.sub(" ", told.words)
    match = _RESUMED.search(words) or _ACTIVE.search(words)
    if (
        match is None
        or re.match(r"the|this|today", match["det"])
        or any(hit.names[0].startswith("event:") for hit in told.hits)
    ):
        return
    if match.re is _ACTIVE and not told.plainly(match.start("verb")):
        return
    event = _event(told, match, words)
    if event is None:
        return
    thing = event.named()
    for who in (event.who, *event.partners):
        basis = "stated" if event.stated else "inferred"
        yield told.claim(who, event.relation, thing, "tells of an event", basis=basis, doubt=_DOUBT)
    if event.when:
        gist, doubt = "when it was, so it seems", "reckoned from the day of the talk"
        yield told.claim(thing, "cor:startDate", "", gist, basis="inferred", doubt=doubt, value=event.when)
    if event.place:
        told.reading.structured(thing, "cor:heldIn", Named("place", event.place, ("cor:Place",)))


def _event(told: Sentence, match: re.Match[str], words: str) -> _Event | None:
    groups = match.groupdict()
    before = told.bodies(match.start("verb"), within=25) if words == told.words else []
    states = [
        hit
        for hit in told.hits
        if hit.names[0].startswith("state:") and 0 <= match.start("verb") - (hit.end - told.start) < 25
    ]
    own = told.side.body or told.side.state
    who = named((before or states)[-1]) if before or (states and not groups.get("who")) else own
    if who is None or not (groups.get("who") or before or states or match.re is _RESUMED):
        return None
    place = next((m["place"] for m in _PLACE.finditer(words) if not _NO_PLACE.match(m["place"])), "")
    topic = _TOPIC.search(words, match.end())
    noun = " ".join(match["noun"].lower().split())
    relation = "cor:hosted" if "host" in match["verb"] else "cor:organised"
    stated = bool(before or states)
    return _Event(
        who,
        relation,
        noun,
        place,
        topic["topic"] if topic else "",
        _when(words, told.reading.day),
        tuple(_partners(words, who)),
        stated,
    )


def _partners(words: str, who: Named) -> Iterator[Named]:
    match = _WITH.search(words)
    for name in bodies_in(match["list"]) if match else ():
        if state := state_named(name):
            yield Named("state", name, (), state.partition(":")[2])
        elif name != who.name and len(name.split()) < 9:
            yield Named("organisation", name, ("cor:Organisation",))


def _when(words: str, day: str) -> str:
    """Give the year or month that a sentence names, or reckons from the day of the talk."""
    if match := _YEAR.search(words):
        return match["year"]
    if match := _MONTH.search(words):
        return _month(match["month"], match["year"] or "", day)
    ago = _AGO.search(words)
    back = (
        0 if _THIS_YEAR.search(words) else 1 if _LAST_YEAR.search(words) else _NUMBER[ago["n"].lower()] if ago else None
    )
    return str(int(day[:4]) - back) if back is not None and day[:4].isdecimal() else ""


def _month(name: str, year: str, day: str) -> str:
    """Give the last month of that name before a day, or that of the year that is said."""
    if not year and len(day) < 7:
        return ""
    month = months_in(f"{name} {year or day[:4]}")[0].iso
    return month if year or month <= day[:7] else f"{int(month[:4]) - 1}{month[4:]}"
