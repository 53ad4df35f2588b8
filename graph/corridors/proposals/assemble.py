"""Put readings together: decide the entities, add what the texts mention, build claims with their passages."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pyoxigraph as ox

from corridors.claims import Entity, Source
from corridors.documents import Document
from corridors.errors import CorridorsError
from corridors.identity import Register, Scanner, key
from corridors.names import slug
from corridors.patterns import wording
from corridors.proposals.joining import join, join_people, with_ends_in_order
from corridors.proposals.mentions import find_mentions
from corridors.proposals.namesakes import Namesakes, lists_of
from corridors.proposals.processes import process_meant
from corridors.proposals.report import Report, failing_alone, sparing, unread_lines
from corridors.proposals.writing import Writer
from corridors.readers import read_as
from corridors.readers.notes import CLASS_OF, Named, Reading, Said, Term
from corridors.turtle import write_turtle

#: What stands on top of proposals that nobody decided on.
UNCHECKED = "Proposed by `corridors read`; nothing here was checked yet: `corridors review FILE`"
_UNKNOWN = "of no family known here; name one with --as, or claim by hand (CONTRIBUTING.md)"
_SUFFIX = {
    "IGF session page": "page",
    "event page": "page",
    "transcript": "transcript",
    "speech": "speech",
    "programme of work": "programme",
    "list of participants": "participants",
}
_PAPERS = ("UN text", "programme of work", "list of participants")
_STATE_BODY = wording(
    r"^(?:the\s+)?(?:\w+\s+)?(?:ministry|permanent\s+mission|mission|embassy|department|foreign\s+office)\b.*\b(?:of|"
    r"for)\s+(?:the\s+)?(?P<state>[A-Z][\w’' -]*?)(?:\s+(?:to|in|at)\b.*)?$",
    re.I,
)
_GOVERNMENT = wording(
    r"^(?:the\s+)?(?:government|republic|kingdom|people|host country)\s+of\s+(?:the\s+)?(?=[A-Z])", re.I
)


@dataclass(slots=True)
class Proposals:
    r"""What came of some documents: the triples, and a report on each document.

    >>> found = propose([document_of("x.txt", "IGF 2030 WS #1 Lakes\n\nOrganizer 1: Ada Okafor, Example Trust")])
    >>> "claim:person.ada-okafor.organised.event.igf-2030-ws-1 a cor:Claim" in found.turtle()
    True
    """

    triples: list[ox.Triple] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)

    def turtle(self) -> str:
        """Write the proposals as canonical Turtle: the same documents give the same bytes."""
        return write_turtle(self.triples, header=UNCHECKED)


def propose(
    documents: Sequence[Document],
    *,
    known: Sequence[Entity] = (),
    sources: Sequence[Source] = (),
    different: Sequence[tuple[str, str]] = (),
    kind: str | None = None,
    retrieved_on: str = "",
    gists: Mapping[str, str] | None = None,
    progress: Callable[[Document], None] = lambda _: None,
    strict: bool = False,
) -> Proposals:
    """Read documents and propose claims, every one with its passage; all of them ``proposed``.

    ``known`` are the entities to find names among, ``sources`` documents read before (one of the same bytes keeps its
    name), ``different`` pairs of entities known to be two, ``gists`` those that passages bear already, ``kind`` a
    reader to use for all, ``progress`` is called after each document. A document at which a reader fails is left out,
    and its report says why; with ``strict`` the error is raised.

    >>> propose([]).triples
    []
    """
    readings: list[Reading] = []
    reports: dict[int, Report] = {}
    for document in documents:
        with failing_alone(document, reports, strict=strict):
            reading = read_as(document, kind, strict=strict)
            if reading is not None:
                readings.append(reading)
            else:
                reports[id(document)] = Report(document.name, why_not="; ".join((*unread_lines(document), _UNKNOWN)))
        progress(document)
    readings.sort(key=lambda one: (one.document.name, one.document.sha256))  # the order given tells nothing
    join(readings)
    register = Register.of(known, different=different)
    assembly = _Assembly(
        register, readings, known, {s.sha256: s for s in sources if s.sha256}, Writer(retrieved_on, gists)
    )
    for reading in readings:
        with failing_alone(reading.document, reports, strict=strict), assembly.writer.whole():
            reports[id(reading.document)] = assembly.take(reading, strict=strict)
    return Proposals(assembly.writer.triples(), [reports[id(document)] for document in documents])


class _Assembly:
    """The state while readings become claims."""

    def __init__(
        self,
        register: Register,
        readings: Sequence[Reading],
        known: Sequence[Entity],
        sources: dict[str, Source],
        writer: Writer,
    ) -> None:
        self.register = register
        self.scanner = Scanner.of(register)
        self.lists = lists_of(readings)
        self.spellings = join_people(readings, known, self.lists)
        self.sources = sources
        self.writer = writer
        self.names: dict[tuple[object, ...], str] = {}
        self.doubts: dict[tuple[object, ...], str] = {}
        self.taken = {source.name for source in sources.values()}
        self.state_bodies: set[str] = set()
        self.namesakes = Namesakes(known)

    def take(self, reading: Reading, *, strict: bool) -> Report:
        """Turn one reading into claims; what of it fails is left out."""
        source = self._source(reading)
        context = _Context(self, reading, source)
        self.scanner.add_people((person.name, context.name(person)) for person in reading.people())
        told = (said.object for said in reading.said if said.relation == "cor:affiliatedWith")
        bodies = dict.fromkeys(one for one in told if isinstance(one, Named) and reading.turns)
        self.scanner.add_people(((body.name, context.name(body)) for body in bodies), least=1)
        about = context.name(reading.about) if reading.about is not None else ""
        self.writer.source(source, reading, about)
        found, why = list(reading.said), list[str]()
        with sparing(why, strict=strict):
            found += find_mentions(reading, self.scanner, context.name)
        steps: list[Callable[[], object]] = [
            partial(context.claim, said) for said in with_ends_in_order(found, reading)
        ]
        steps += [partial(context.structured, *one) for one in reading.structure]
        steps += [partial(context.name, name) for mention in reading.marks for name in mention.of]
        steps += [partial(self.writer.mention, source, reading.document, mention) for mention in reading.marks]
        for step in steps:
            with sparing(why, strict=strict), self.writer.whole():
                step()
        left = [
            f"what could not be put together was left out, {len(why)} in all ({one}); tell the authors"
            for one in why[:1]
        ]
        reading.understood += left
        if not (context.claimed or reading.structure or reading.marks):
            nothing = f"nothing was found in it as {reading.family}; name another reader with --as"
            raise CorridorsError("".join(left) or nothing)
        for doubt in reading.doubts:
            self.writer.question(source, reading.document, doubt)
        if not context.claimed:
            reading.understood.append(f"nothing is claimed in it as {reading.family}; what belongs to what is written")
        questions = [
            (d.question, reading.document.written_line(d.place[0])) for d in reading.doubts
        ] + context.questions
        for line in dict.fromkeys(map(reading.document.written_line, reading.document.parted)):
            reading.understood.append(f"line {line} is too long to be read whole: it was read in parts")
        reading.understood += unread_lines(reading.document)
        return Report(
            reading.document.name,
            reading.family,
            reading.event.name if reading.event is not None else reading.title,
            dict(sorted(Counter(context.claimed.values()).items())),
            sorted(set(questions), key=lambda q: (q[1], q[0])),
            *reading.silent_lines(found),
            understood=reading.understood,
        )

    def _source(self, reading: Reading) -> str:
        """Name the source: as it is known already where these very bytes were read before, else from its event."""
        before = self.sources.get(reading.document.sha256)
        if before is not None:
            reading.title = before.title
            reading.kind = before.kind or reading.kind
            return before.name
        stem = reading.slug or reading.symbol
        if not stem and reading.event is not None:
            known = self.register.find("event", reading.event.name, day=reading.day)
            stem = (
                (known.name.partition(":")[2] if known.decided else "")
                or _Context(self, reading, "").given(reading.event).partition(":")[2]
                or f"{reading.day[:10]} {reading.event.name}"[:70]
            )
        suffix = _SUFFIX.get(reading.family, "text" if reading.symbol == "" else "")
        paper = reading.family in _PAPERS and not reading.symbol  # a session has many: these bytes are this one
        base = slug(f"{stem or reading.document.name} {suffix} {reading.document.sha256[:6] if paper else ''}")
        name, n = f"source:{base}", 1
        while name in self.taken:
            n += 1
            name = f"source:{base}-{n}"
        self.taken.add(name)
        return name


class _Context:
    """One reading while its claims are built."""

    def __init__(self, assembly: _Assembly, reading: Reading, source: str) -> None:
        self.assembly, self.reading, self.source = assembly, reading, source
        self.group = (reading.event.slug or reading.event.name) if reading.event is not None else ""
        self.claimed: dict[str, str] = {}
        self.questions: list[tuple[str, int]] = []

    def name(self, term: Term) -> str:
        """Decide the entity that a name means, and describe it to the writer."""
        if isinstance(term, str):
            self.assembly.writer.describe_known(term, self.assembly.register.entities.get(term), self.source)
            return term
        if term.anonymous:
            curie = f"{term.kind}:{term.slug.format(source=self.source.partition(':')[2])}"
            if curie in self.assembly.register.entities:
                self.assembly.writer.describe_known(curie, self.assembly.register.entities[curie], self.source)
            else:
                self.assembly.writer.describe(curie, term.name, term.classes, self.source, anonymous=True)
            return curie
        spelt = (self.group, term.name) if term.kind == "person" else ("", "")
        spoken, why = self.assembly.spellings.get(spelt, (term.name, ""))
        place = (term.kind, spoken, term.slug, term.when, self.group if "{" in term.slug else "")
        if place not in self.assembly.names:
            decided, doubt = self._decide(replace(term, name=spoken))
            others = self.assembly.namesakes.others(spoken, decided) if term.kind == "person" else []
            if others and decided not in self.assembly.register.entities:
                self.assembly.writer.may_be(decided, others)
                doubt = doubt or f"may be {', '.join(others)}, by another form of the name"
            self.assembly.names[place], self.assembly.doubts[place] = decided, doubt
        curie = self.assembly.names[place]
        doubt = "; ".join(filter(None, (why, self.assembly.doubts[place])))
        if spoken != term.name and why:
            self.assembly.writer.also_spelt(curie, term.name)
        known = self.assembly.register.entities.get(curie)
        if known is not None:
            self.assembly.writer.describe_known(curie, known, self.source)
        else:
            meant = curie.partition(":")[0]
            classes = term.classes if meant == term.kind else (CLASS_OF[meant],)
            self.assembly.writer.describe(
                curie, spoken, classes, self.source, aliases=term.aliases, acronym=term.acronym
            )
        self.last_doubt = doubt
        return curie

    last_doubt = ""

    def _decide(self, term: Named) -> tuple[str, str]:
        """Find the entity in the register, else name a new one; with a question where others come near."""
        register, day = self.assembly.register, self.reading.day
        given = self.given(term)
        if given and given in register.entities:
            return given, ""
        state = register.find("state", _GOVERNMENT.sub("", term.name)) if term.kind == "organisation" else None
        if state is not None and state.decided:
            return state.name, ""
        if term.kind == "process" and (named := process_meant(term, self.reading, register, self.assembly.scanner)):
            return named, ""
        alike = register.find(term.kind, term.name, day=day).candidates
        for text in (term.name, *term.aliases):
            found = register.find(term.kind, text, day=day)
            own = text == term.name or term.kind != "process" or found.name in alike  # many groups share letters
            if found.decided and own and self._may_be(term, found.name):
                return found.name, ""
        new = given or f"{term.kind}:{self._slug(term)}"
        near = [name for name in alike if name != new]
        near = [name for name in near if not _of_other_states(term.name, register.entities[name].label)]
        if new in register.entities or not near or term.kind in ("event", "post", "place"):
            return new, ""
        labels = ", ".join(f"{register.entities[name].label} ({name})" for name in near[:3])
        self.assembly.writer.may_be(new, near[:3])
        return new, f"may be {labels}"

    def _may_be(self, term: Named, name: str) -> bool:
        """Refuse an event of another year under the same title, and a person whom a list holds beside the one known."""
        if term.kind == "person":
            label, lists = self.assembly.register.entities[name].label, self.assembly.lists
            return label == term.name or lists.get(label, set()).isdisjoint(lists.get(term.name, ()))
        if term.kind != "event" or not self.reading.day:
            return True
        year = re.search(r"\b(?:19|20)\d\d\b", f"{name} {self.assembly.register.entities[name].label}")
        own = re.search(r"\b(?:19|20)\d\d\b", term.name)
        return year is None or year.group() == (own.group() if own else self.reading.day[:4])

    def given(self, term: Named) -> str:
        """Give the name that a term's own identifier makes; a session that is known goes by the name it has."""
        if not term.slug:
            return ""
        event = ""
        if "{event}" in term.slug and self.reading.about is not None:
            event = self.name(self.reading.about).partition(":")[2]
        process = ""
        if "{process}" in term.slug:
            posts = ((s.subject, s.relation, s.object) for s in self.reading.said if term.kind == "post")
            process = next(
                (
                    (c if isinstance(c, str) else self._decide(c)[0]).partition(":")[2]
                    for a, b, c in (*self.reading.structure, *posts)
                    if a == term and b in ("cor:meetingOf", "cor:postIn")
                ),
                "",
            )
        made = f"{term.kind}:{slug(term.slug.replace('{event}', event).replace('{process}', process))}"
        if process:
            spelt = (made, made.replace("-session-", "-substantive-"), made.replace("-substantive-", "-session-"))
            return next((one for one in spelt if one in self.assembly.register.entities), made)
        return made

    def _slug(self, term: Named) -> str:
        if term.kind == "event" and not re.search(r"\b(?:19|20)\d\d\b", term.name) and self.reading.day:
            return slug(f"{self.reading.day[:10]} {term.name}")[:80].strip("-")
        return slug(term.name)[:100].strip("-") or "unnamed"

    def claim(self, said: Said) -> None:
        """Write one claim, its passages and the entities it names."""
        doubts = [said.doubt] if said.doubt else []
        subject = self._term(said.subject, doubts)
        target = self._term(said.object, doubts) if said.object else ""
        parties = {
            part: self._term(term, doubts) if term is not None else ""
            for part, term in (
                ("on_behalf_of", said.on_behalf_of),
                ("in_context_of", said.in_context_of),
                ("said_by", said.said_by),
            )
        }
        if not subject or (said.object and not target) or subject == target:
            return
        doubt = "; ".join(dict.fromkeys(doubts))
        ends = {"subject": subject, "object": target, **parties}
        claim = self.assembly.writer.claim(self.source, self.reading.document, replace(said, doubt=doubt), ends)
        self.claimed[claim] = said.relation
        for term, curie in ((said.subject, subject), (said.object, target)):
            if isinstance(term, Named) and curie.startswith("organisation:"):
                self._state_of(term, curie, said)
        if doubt:
            self.questions.append(
                (
                    f"{said.relation.removeprefix('cor:')}: {doubt}",
                    self.reading.document.written_line(said.places[0][0]),
                )
            )

    def _edition(self, conference: Named, curie: str) -> None:
        """Note of which series a conference is an edition, where its name is the series' and a year."""
        series = self.assembly.register.find("series", re.sub(r"\s+(?:19|20)\d\d\Z", "", conference.name))
        if series.decided and series.name:
            self.name(series.name)
            self.assembly.writer.structure(curie, "cor:editionOf", series.name)

    def _state_of(self, body: Named, curie: str, said: Said) -> None:
        """Note that a state's own ministry or mission is the state's, as its name says."""
        match = _STATE_BODY.match(body.name)
        state = self.assembly.register.find("state", match["state"]) if match else None
        if state is None or not state.decided or curie in self.assembly.state_bodies:
            return
        self.assembly.state_bodies.add(curie)
        own = Said(
            body,
            "cor:affiliatedWith",
            state.name,
            said.places,
            "a body of the state",
            role_note="its own body, as the name says",
        )
        self.claim(own)

    def _term(self, term: Term, doubts: list[str]) -> str:
        self.last_doubt = ""
        curie = self.name(term)
        if self.last_doubt:
            doubts.append(f"{term.name if isinstance(term, Named) else term}: {self.last_doubt}")
        return curie

    def structured(self, subject: Named, relation: str, target: Term) -> None:
        """Write plain structure."""
        start, end = self.name(subject), self.name(target)
        if relation == "cor:partOf" and isinstance(target, Named) and target.kind == "event":
            self._edition(target, end)
        if start and end and start != end and not (relation == "cor:partOf" and key(start) == key(end)):
            self.assembly.writer.structure(start, relation, end)


def _of_other_states(one: str, other: str) -> bool:
    """Tell whether two names are of bodies of a state, and of two states."""
    first, second = _STATE_BODY.match(one), _STATE_BODY.match(other)
    return bool(first and second and key(first["state"]) != key(second["state"]))
