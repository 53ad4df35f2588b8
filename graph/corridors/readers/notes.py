"""Note what a reader found in a document: who or what is named, what is said, what is in doubt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from corridors.documents import Document, Line
from corridors.names import fold
from corridors.patterns import wording

#: What heads lists or begins sentences, and names nobody.
_NOBODY = wording(
    r"(?:speakers?|panell?ists?|moderators?|organi[sz]ers?|rapporteurs?|participants?|open\s+forums?|workshops?|sessions?|panels?|"
    r"finally|however|moreover|meanwhile|furthermore|together|jointly|additionally|also)\W*",
    re.I,
)
#: What parts a field from its label, and what stands in it.
_PARTS = wording(r"[:|,;]| [-–—] ")
_GROUPS = ("stakeholder_group", "regional_group")
#: What a thing is of which no more is known than its kind.
CLASS_OF = {
    "person": "cor:Person",
    "organisation": "cor:Organisation",
    "state": "cor:State",
    "post": "cor:Post",
    "event": "cor:Event",
    "series": "cor:EventSeries",
    "process": "cor:Process",
    "document": "cor:Document",
    "norm": "cor:Norm",
    "cbm": "cor:ConfidenceBuildingMeasure",
    "programme": "cor:Programme",
    "place": "cor:Place",
    "topic": "cor:Topic",
}
#: What holds at all times; of anything else a document says how it stood on its day.
_LASTING = ("cor:startDate", "cor:endDate", "cor:adoptedOn", "cor:publishedOn", "cor:cites")
#: What is asked where a day has no year, and so is no date.
NO_YEAR = "the day on which it was is told without a year: which year?"
Place = tuple[int, int]
Spot = Line | Place


@dataclass(frozen=True, slots=True)
class Named:
    """Something a document names, as it names it; which entity that is, identity decides later.

    ``slug`` is given where the layout has a stable number or code for it, also where the name means something
    only there (a room of a conference), ``when`` where several bear it and the time tells which is meant.

    >>> Named("person", "Ada Okafor").key
    ('person', 'Ada Okafor', '')
    """

    kind: str
    name: str
    classes: tuple[str, ...] = ()
    slug: str = ""
    aliases: tuple[str, ...] = ()
    acronym: str = ""
    anonymous: bool = False
    when: str = ""

    def __post_init__(self) -> None:
        if not self.classes and self.kind in CLASS_OF:
            object.__setattr__(self, "classes", (CLASS_OF[self.kind],))

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what tells this name from others."""
        return self.kind, self.name, self.slug


#: A named thing, or the CURIE of a concept of the vocabulary.
Term = Named | str


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a document says, with the places that say it and a gist of them in our own words.

    ``doubt`` is the question a reviewer has to settle; empty where the reader is sure.

    >>> Said(Named("person", "Ada Okafor"), "cor:spokeAt", Named("event", "A panel"), ((0, 9),), "spoke").basis
    'stated'
    """

    subject: Named
    relation: str
    object: Term
    places: tuple[Place, ...]
    gist: str
    value: str = ""
    basis: str = "stated"
    stage: str = ""
    as_of: str = ""
    valid_from: str = ""
    valid_until: str = ""
    on_behalf_of: Named | None = None
    in_context_of: Named | None = None
    said_by: Named | None = None
    stakeholder_group: str = ""
    regional_group: str = ""
    role_note: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next begins: the paragraphs, and the name as the record tags it.

    >>> Turn(None, ((0, 5), (7, 9))).opening
    (0, 5)
    """

    speaker: Named | None
    paragraphs: tuple[Place, ...]
    tag: str = ""

    @property
    def opening(self) -> Place:
        """Give the first paragraph."""
        return self.paragraphs[0]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that no claim carries: a line that was not understood, a turn without a name.

    >>> Doubt("who is meant?", (3, 9)).question
    'who is meant?'
    """

    question: str
    place: Place


@dataclass(frozen=True, slots=True)
class Mark:
    """Words as written that are read otherwise, or may be: where they stand, the reading, and why.

    >>> Mark((3, 6), (0, 20), "GGE", "letters misheard", ("process:gge-2019-2021",), True).emended
    True
    """

    words: Place
    place: Place
    reading: str
    reason: str
    of: tuple[str, ...] = ()
    emended: bool = False


@dataclass(slots=True)
class Reading:
    """All that one reader found in one document.

    >>> reading = Reading(document_of("x.txt", "Speaker: Ada Okafor"), "event page", "organiserPage", "A panel")
    >>> reading.say(Named("person", "Ada Okafor"), "cor:announcedAt", Named("event", "A panel"), (0, 19), "speaker")
    >>> len(reading.said)
    1
    """

    document: Document
    family: str
    kind: str
    title: str
    event: Named | None = None
    slug: str = ""
    published_on: str = ""
    symbol: str = ""
    url: str = ""
    about: Named | None = None
    day: str = ""
    conference: Named | None = None
    own_title: bool = True
    _noted: dict[tuple[object, ...], int] = field(default_factory=dict)
    _claims: list[Said] = field(default_factory=list)
    _places: list[dict[Place, None]] = field(default_factory=list)
    _grown: set[int] = field(default_factory=set)  # the claims that have got further places since ``said`` was asked
    structure: list[tuple[Named, str, Term]] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    prose: list[tuple[Place, Named]] = field(default_factory=list)
    themes: list[tuple[Place, Named]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    understood: list[str] = field(default_factory=list)

    @property
    def said(self) -> list[Said]:
        """Give the claims noted so far, each once, with all the places that say it."""
        for n in self._grown:
            self._claims[n] = replace(self._claims[n], places=tuple(self._places[n]))
        self._grown.clear()
        return [*self._claims]

    @said.setter
    def said(self, claims: Iterable[Said]) -> None:
        self._noted, self._claims, self._places, self._grown = {}, [], [], set()
        for claim in claims:
            self.note(claim)

    def count(self) -> int:
        """Count the claims noted so far."""
        return len(self._claims)

    @property
    def process(self) -> Named | None:
        """Give the process of which the document's meeting is one."""
        whole = (of for _, relation, of in self.structure if relation == "cor:meetingOf")
        return next((of for of in whole if isinstance(of, Named)), None)

    def note(self, said: Said) -> None:
        """Note a claim; one that was noted before gets further places, and the groups that only the later one gives."""
        n = self._noted.setdefault(_same(said), len(self._claims))
        if n == len(self._claims):
            self._claims.append(said)
            self._places.append(dict.fromkeys(said.places))
        else:
            for what in _GROUPS:
                if getattr(said, what) and not getattr(self._claims[n], what):
                    self._claims[n] = replace(self._claims[n], **{what: getattr(said, what)})
            self._places[n].update(dict.fromkeys(said.places))
            self._grown.add(n)

    def say(
        self, subject: Named, relation: str, object: Term, place: Spot | Iterable[Spot], gist: str, **more: object
    ) -> None:
        """Note a claim: subject, relation, object (or ``value=``), the place or places that say it, and a gist.

        It holds as of the document's day, unless it holds at all times, or has ended; a plan is of that day always.
        A day without a year comes as an empty value, and is a question.
        """
        if more.get("stage") == "planned" or not (relation in _LASTING or more.get("stage") == "ended"):
            more.setdefault("as_of", self.day)
        places = tuple(dict.fromkeys(offsets(spot) for spot in _spots(place)))
        name = subject.name if subject.kind in ("person", "organisation") and not subject.anonymous else ""
        if _NOBODY.fullmatch(name) or name.count("(") != name.count(")"):
            self.doubt(f"{relation.removeprefix('cor:')}: “{name}” names nobody: who is meant?", places[0])
            return
        if object == "" and more.get("value") == "":
            self.doubt(NO_YEAR, places[0])
            return
        self.note(Said(subject, relation, object, places, gist, **more))  # type: ignore[arg-type]

    def structured(self, subject: Named, relation: str, object: Term) -> None:
        """Note plain structure, which is asserted without a claim: part of, held in, format."""
        if (subject, relation, object) not in self.structure:
            self.structure.append((subject, relation, object))

    def held_in(self, event: Named, city: str) -> None:
        """Note where an event is held; nothing without a city."""
        if city:
            self.structured(event, "cor:heldIn", Named("place", city))

    def held_from(
        self, event: Named, first: str, last: str, place: Spot | Iterable[Spot], gists: tuple[str, str], **more: object
    ) -> None:
        """Note when an event begins and, where that is known, ends, each with its gist."""
        for relation, value, gist in zip(("cor:startDate", "cor:endDate"), (first, last), gists, strict=True):
            if value:
                self.say(event, relation, "", place, gist, value=value, **more)

    def holds(self, who: Named, post: Named, at: Term, place: Spot, gist: str, **more: object) -> None:
        """Note which post somebody holds, and where the post is."""
        self.say(who, "cor:holdsPost", post, place, gist, **more)
        self.say(post, "cor:postIn", at, place, gist, **more)

    def doubt(self, question: str, place: Spot) -> None:
        """Note a question for the reviewer."""
        self.doubts.append(Doubt(question, offsets(place)))

    def silent_lines(self, more: Iterable[Said] = ()) -> tuple[int, list[int]]:
        r"""Count the lines on which a claim rests, or a heading that names what they are about; list the others.

        ``more`` are claims that others found in the same text.

        >>> reading = Reading(document_of("x.txt", "Diary\nAda Okafor speaks"), "diary", "organiserPage", "A diary")
        >>> reading.say(Named("person", "Ada Okafor"), "cor:announcedAt", Named("event", "A talk"), (6, 23), "speaker")
        >>> reading.silent_lines()
        (1, [1])
        """
        line_of = self.document.written_line
        places = {place for said in (*self.said, *more) for place in said.places}
        told = {n for start, end in places for n in range(line_of(start), line_of(max(start, end - 1)) + 1)}
        names = {fold(end.name) for row in self.structure for end in (row[0], row[2]) if isinstance(end, Named)}
        titles = [fold(one.name) for one in (self.event, self.about) if one is not None and one.name]
        silent: dict[int, None] = {}
        for line in self.document.lines():
            number = line_of(line.start)
            if number in told or number in silent:
                continue
            words = fold(line.text)
            if names & {part.strip() for part in _PARTS.split(words)} or any(title in words for title in titles):
                told.add(number)
            else:
                silent[number] = None
        return len(told), list(silent)

    def people(self) -> list[Named]:
        """List the people named so far, each once."""
        named = [term for said in self.said for term in (said.subject, said.object) if isinstance(term, Named)]
        return list(dict.fromkeys(one for one in named if one.kind == "person" and not one.anonymous))


def offsets(spot: Spot) -> Place:
    """Give the offsets of a line, or of a place, which is offsets already.

    >>> offsets(Line(1, 2, 5, "one"))
    (2, 5)
    """
    return (spot.start, spot.end) if isinstance(spot, Line) else spot


def _spots(place: Spot | Iterable[Spot]) -> list[Spot]:
    """Give one place, or several, as a list."""
    if isinstance(place, Line):
        return [place]
    parts = list(place)
    if len(parts) == 2 and isinstance(parts[0], int) and isinstance(parts[1], int):
        return [(parts[0], parts[1])]
    return [part for part in parts if not isinstance(part, int)]


def _same(said: Said) -> tuple[object, ...]:
    """Give what two notes must share to be one claim, so that their places belong together."""
    return said.subject, said.relation, said.object, said.value, said.said_by, said.stage, said.valid_from
