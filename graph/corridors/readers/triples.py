"""Read Turtle and N-Triples in whatever vocabulary: each direct statement a proposed claim that cites its line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import Any

import pyoxigraph as ox

from corridors import guard
from corridors.alignment import NAMES, translated
from corridors.claims import day_span
from corridors.documents import Document
from corridors.errors import InvalidDate
from corridors.names import BASE, PREFIXES, RDF_TYPE, compact, expand, kind_of
from corridors.ontology import ontology_quads, vocabulary
from corridors.patterns import wording
from corridors.readers.notes import Named, Place, Reading

_ORG, _OPENGOV, _TIME = "http://www.w3.org/ns/org#", "http://www.w3.org/ns/opengov#", "http://www.w3.org/2006/time#"
_CLASSES = (f"{_ORG}Membership", "http://www.popoloproject.com/ns#Membership")
_HAS = (f"{_ORG}hasMembership", f"{_ORG}memberOf")  # Popolo writes the second where the object is a membership
_SCHEMA = (PREFIXES["schema"], "http://schema.org/")
_FROM = tuple(f"{schema}{name}" for schema in _SCHEMA for name in ("validFrom", "startDate"))
_UNTIL = tuple(f"{schema}{name}" for schema in _SCHEMA for name in ("validThrough", "endDate"))
_DURING, _BEGINS, _ENDS = f"{_ORG}memberDuring", f"{_TIME}hasBeginning", f"{_TIME}hasEnd"
_INSTANT = tuple(
    f"{_TIME}in{kind}" for kind in ("XSDDate", "XSDDateTime", "XSDDateTimeStamp", "XSDgYearMonth", "XSDgYear")
)
_TOKEN = wording(
    r"""(?P<space>\s+|\#[^\n]*)
    |(?P<directive>@(?:prefix|base)\b[^<>"]*<[^>]*>\s*\.|(?i:prefix|base)\s[^<>"]*<[^>]*>)
    |(?P<text>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<iri><[^<>\s]*>)|(?P<open>[\[(])|(?P<close>[\])])|(?P<end>\.(?=\s|\#|\Z)|(?<=[\])>"'\s])\.(?!\d)|[;,])
    |(?P<word>(?:\\.|\.(?!\s|\#|\Z)|[^\s"'<>\[\]();,\#.\\])+)|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_KINDS = {"cor:Person": "person", "cor:State": "state", "cor:Organisation": "organisation", "cor:Post": "post",
          "cor:Event": "event", "cor:EventSeries": "series", "cor:Process": "process", "cor:Document": "document",
          "cor:Norm": "norm", "cor:ConfidenceBuildingMeasure": "cbm", "cor:Programme": "programme",
          "cor:Place": "place", "cor:Topic": "topic"}  # fmt: skip
_RECORDS = tuple(expand(f"{kind}:") for kind in ("claim", "passage", "source", "mention"))
_PARTS = tuple(expand(f"cor:{part}") for part in ("subject", "relation", "object", "value", "onBehalfOf"))
_GIST = "stated in the file without a source"
_BLANK = "urn:blank:"
_Found = tuple[ox.Triple, Place]


@dataclass(slots=True)
class Membership:
    """A membership: its members and bodies, role, dates as far as they can be read, and all places that tell of it.

    >>> Membership().role
    ''
    """

    members: list[ox.NamedNode] = field(default_factory=list)
    bodies: list[ox.NamedNode] = field(default_factory=list)
    posts: list[ox.NamedNode] = field(default_factory=list)
    sponsors: list[ox.NamedNode] = field(default_factory=list)
    role: str = ""
    valid_from: str = ""
    valid_until: str = ""
    unread: list[str] = field(default_factory=list)
    places: dict[Place, None] = field(default_factory=dict)


class Memberships:
    """The memberships in a file, and which of its triples they make up.

    >>> Memberships([], {}).found
    {}
    """

    def __init__(self, triples: Iterable[tuple[ox.Triple, Place]], names: dict[ox.NamedNode, dict[str, str]]) -> None:
        self._said: dict[Any, list[tuple[str, Any, Place]]] = {}
        self._names = names
        for triple, place in triples:
            self._said.setdefault(triple.subject, []).append((triple.predicate.value, triple.object, place))
        nodes = {node for node, said in self._said.items() if any(_is_mark(p, o) for p, o, _ in said)}
        nodes |= {o for said in self._said.values() for p, o, _ in said if p == _HAS[0]}
        self.found = {node: self._read(node) for node in self._said if node in nodes}
        for subject, said in self._said.items():
            for predicate, value, place in said:
                if predicate in _HAS and value in self.found:
                    self.found[value].members.append(subject)
                    self.found[value].places[place] = None
        self._parts = {*self.found, *(value for node in self.found for value in self._during(node))}

    def made_of(self, triple: ox.Triple) -> bool:
        """Tell whether a triple is part of what a membership says."""
        return triple.subject in self._parts or (triple.predicate.value in _HAS and triple.object in self.found)

    def _read(self, node: Any) -> Membership:
        made = Membership(
            self._things(node, f"{_ORG}member"),
            self._things(node, f"{_ORG}organization"),
            self._things(node, f"{_OPENGOV}post"),
            self._things(node, f"{_OPENGOV}onBehalfOf"),
            "; ".join(dict.fromkeys(filter(None, map(self._words, self._values(node, f"{_ORG}role")))))
            or next(iter(self._names.get(node, {}).values()), ""),
            places={place: None for _, _, place in self._said[node]},
        )
        for attribute, dates in (("valid_from", self._dates(node, _FROM, _BEGINS)),
                                 ("valid_until", self._dates(node, _UNTIL, _ENDS))):  # fmt: skip
            for text in dates:
                if date := _date(text):
                    setattr(made, attribute, getattr(made, attribute) or date)
                else:
                    made.unread.append(text)
        return made

    def _dates(self, node: Any, own: Iterable[str], end: str) -> Iterator[str]:
        """Walk the dates of one end of a membership: its own, or those of its interval."""
        intervals = self._values(node, _DURING)
        values = [value for each in (node, *intervals) for name in own for value in self._values(each, name)]
        for instant in (value for interval in intervals for value in self._values(interval, end)):
            values += [value for name in _INSTANT for value in self._values(instant, name)] or [instant]
        return (value.value for value in values if isinstance(value, ox.Literal))

    def _during(self, node: Any) -> Iterator[Any]:
        """Walk the interval of a membership and its ends, which may be things of their own too."""
        for interval in self._values(node, _DURING):
            yield interval
            yield from (value for end in (_BEGINS, _ENDS) for value in self._values(interval, end))

    def _values(self, node: Any, predicate: str) -> list[Any]:
        return [value for name, value, _ in self._said.get(node, ()) if name == predicate]

    def _things(self, node: Any, predicate: str) -> list[ox.NamedNode]:
        return [value for value in self._values(node, predicate) if isinstance(value, ox.NamedNode)]

    def _words(self, role: Any) -> str:
        """Give the words of a role: its own, or the name of the thing that it is."""
        if isinstance(role, ox.Literal):
            return " ".join(role.value.split())
        tail = role.value.rstrip("/#").replace("#", "/").rpartition("/")[2] if "://" in role.value else ""
        return next(iter(self._names.get(role, {}).values()), tail)


def _is_mark(predicate: str, value: Any) -> bool:
    """Tell whether it takes a membership to say this."""
    return predicate == f"{_ORG}organization" or (predicate == RDF_TYPE and getattr(value, "value", "") in _CLASSES)


def _date(text: str) -> str:
    """Give the day, month or year of a date as a file writes it; nothing where it is none.

    >>> _date("2000-01-31T00:00:00Z"), _date("2000"), _date("soon")
    ('2000-01-31', '2000', '')
    """
    day = text.strip().partition("T")[0]
    try:
        day_span(day)
    except InvalidDate:
        return ""
    return day


def recognises(document: Document) -> float:
    """Say how sure it is that this is Turtle or N-Triples: by the ending of its name.

    >>> recognises(document_of("people.ttl", ""))
    1.0
    """
    return float(document.name.lower().endswith((".ttl", ".nt")))


def read(document: Document) -> Reading:
    """Read the direct statements of a graph; what claims beside them say already is left out.

    Raises UnreadableInput, with the line, where the file is no RDF.

    >>> text = '''@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> .
    ... <https://e.org/a> a foaf:Person ; foaf:name "Ann" ; org:memberOf <https://e.org/t> .
    ... <https://e.org/t> a org:Organization ; foaf:name "The Trust" .'''
    >>> [(s.subject.name, s.relation, s.object.name) for s in read(document_of("x.ttl", text)).said]
    [('Ann', 'cor:memberOf', 'The Trust')]
    """
    reading = Reading(document, "graph", "dataSet", f"{document.name}: graph")
    _check(document)
    graph = _Graph([(t, place) for piece, place in statements(document.text) for t in _parsed(piece)])
    memberships = Memberships(graph.found, graph.names)
    for membership in memberships.found.values():
        _say_membership(reading, graph, membership)
    for triple, place in graph.found:
        if str(triple.subject).startswith(tuple(f"<{record}" for record in _RECORDS)):
            continue
        if memberships.made_of(triple):
            continue
        said = next(translated([triple]), triple)
        term = vocabulary().get(compact(said.predicate.value))
        if term is None or not (term.is_relation or term.is_structural):
            continue
        if (said.subject, said.predicate, said.object) not in graph.claimed:
            _say(reading, graph, said, place, structural=term.is_structural)
    return reading


def _check(document: Document) -> None:
    guard.check_rdf(document.text, ".ttl", where=document.name)
    try:
        for _ in ox.parse(document.text, format=ox.RdfFormat.TURTLE):
            pass
    except (SyntaxError, ValueError) as error:
        raise guard.located(error, document.name) from None


def statements(text: str) -> Iterator[tuple[str, Place]]:
    """Cut Turtle into statements of one object each, which parse alone, with the place of what each adds.

    >>> [(piece, place) for piece, place in statements("<urn:a> <urn:b> 1.5 , 2 .")]
    [('<urn:a> <urn:b> 1.5 .', (0, 19)), ('<urn:a> <urn:b> 2 .', (22, 23))]
    """
    head = subject = predicate = ""
    opened = depth = last = 0
    begin = start = -1
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "space":
            continue
        if kind == "directive" and not depth:
            head += f"{token.group()}\n"
            continue
        if kind == "end" and not depth:
            if begin >= 0:
                yield f"{head}{subject} {predicate} {text[begin:last]} .", (start, last)
            predicate = predicate if token.group() == "," else ""
            subject = subject if token.group() != "." else ""
            begin = start = -1
            continue
        opened = token.start() if kind == "open" and not depth else opened
        depth += (kind == "open") - (kind == "close")
        whole = kind not in ("open", "close") or not depth
        start = start if start >= 0 else token.start()
        last = token.end()
        if begin < 0 and subject and predicate:
            begin = token.start()
        elif begin < 0 and whole and not depth:
            term = text[opened : token.end()] if kind == "close" else token.group()
            if not subject and term.startswith("["):  # a thing without a name is one thing in every piece
                said, term = term[1:-1].strip(), f"_:unnamed{opened}"
                if said:
                    yield f"{head}{term} {said} .", (start, last)
            subject, predicate = (subject, term) if subject else (term, "")


def _parsed(piece: str) -> list[ox.Triple]:
    triples = (quad.triple for quad in ox.parse(piece, format=ox.RdfFormat.TURTLE))
    return [ox.Triple(_addressed(t.subject), t.predicate, _addressed(t.object)) for t in triples]


def _addressed(term: Any) -> Any:
    """Give a blank node an address for as long as the file is read."""
    return ox.NamedNode(f"{_BLANK}{term.value}") if isinstance(term, ox.BlankNode) else term


class _Graph:
    """What a file says: its triples with their places, the names and classes in it, and what its claims state."""

    def __init__(self, found: list[_Found]) -> None:
        self.found = found
        self.names: dict[ox.NamedNode, dict[str, str]] = {}
        self.classes: dict[ox.NamedNode, list[str]] = {}
        parts: dict[ox.NamedNode, dict[str, list[Any]]] = {}
        for triple, _ in found:
            predicate, subject = triple.predicate.value, triple.subject
            if predicate in NAMES and isinstance(triple.object, ox.Literal):
                self.names.setdefault(subject, {}).setdefault(predicate, triple.object.value)  # type: ignore[arg-type]
            elif predicate in _PARTS:
                parts.setdefault(subject, {}).setdefault(predicate, []).append(triple.object)  # type: ignore[arg-type]
            for said in translated([triple]) if predicate not in _PARTS else ():
                if said.predicate.value == RDF_TYPE:
                    self.classes.setdefault(subject, []).append(compact(said.object.value))  # type: ignore[union-attr, arg-type]
            if predicate == RDF_TYPE and str(triple.object).startswith(f"<{expand('cor:')}"):
                self.classes.setdefault(subject, []).append(compact(triple.object.value))  # type: ignore[union-attr, arg-type]
        self.claimed = {one for told in parts.values() for one in _amounts_to(told)}

    def named(self, thing: ox.NamedNode, place: Place, reading: Reading, guess: str = "") -> Named | None:
        """Name a thing; none, and a question, where its kind or its name is not to be had."""
        iri = thing.value.partition(_BLANK)[0]
        given = self.names.get(thing, {})
        label = " ".join(next((given[name] for name in NAMES if name in given), _tail(iri)).split())
        own = [name for name in self.classes.get(thing, ()) if _kind(name)]
        kind = kind_of(iri) or next(map(_kind, own), "") or guess
        if not kind or not label:
            reading.doubt(f"what is {iri or 'a thing without a name'}? the file gives no class that is known", place)
            return None
        if guess and not own and not kind_of(iri):
            reading.doubt(f"the file does not say what {label} is; its kind is taken from the relation", place)
        code = compact(iri).partition(":")[2] if kind_of(iri) else ""
        named = Named(kind, label, tuple(dict.fromkeys(own)), slug=code)
        if iri.startswith(("http://", "https://")) and not iri.startswith(BASE):
            reading.structured(named, "skos:exactMatch", iri)
        return named


def _amounts_to(told: dict[str, list[Any]]) -> Iterator[tuple[Any, Any, Any]]:
    """Give the direct statements that a claim amounts to, whatever its status."""
    subjects, relations, objects, values, bodies = (told.get(part, []) for part in _PARTS)
    for relation in relations:
        yield from product(subjects, _with_above(compact(relation.value)), (*objects, *values))
    yield from product(bodies, _with_above("cor:representedAt"), objects)


def _with_above(relation: str) -> list[ox.NamedNode]:
    above = vocabulary()[relation].above if relation in vocabulary() else ()
    return [ox.NamedNode(expand(name)) for name in (relation, *above)]


def _say(reading: Reading, graph: _Graph, said: ox.Triple, place: Place, *, structural: bool) -> None:
    relation = compact(said.predicate.value)
    subject = graph.named(said.subject, place, reading, _only_kind(relation, "domainIncludes"))  # type: ignore[arg-type]
    if subject is None:
        return
    if isinstance(said.object, ox.Literal):
        reading.say(subject, relation, "", place, _GIST, value=said.object.value)
        return
    target = graph.named(said.object, place, reading, _only_kind(relation, "rangeIncludes"))  # type: ignore[arg-type]
    if target is not None and structural:
        reading.structured(subject, relation, target)
    elif target is not None:
        reading.say(subject, relation, target, place, _GIST)


def _say_membership(reading: Reading, graph: _Graph, told: Membership) -> None:
    """Say who is a member of what and who holds which post, with the role and the dates of the membership."""
    place = next(iter(told.places))
    if not told.members or not (told.bodies or told.posts):
        reading.doubt("a membership: whose, and of what? the file does not say both", place)
    for text in told.unread:
        reading.doubt(f"from when or until when? {text} is no date that can be read", place)
    sponsor = next((graph.named(body, place, reading, "organisation") for body in told.sponsors), None)
    more = {"valid_from": told.valid_from, "valid_until": told.valid_until, "role_note": told.role}
    for relation, ends in (("cor:memberOf", told.bodies), ("cor:holdsPost", told.posts)):
        kinds = _only_kind(relation, "domainIncludes"), _only_kind(relation, "rangeIncludes")
        for member, end in product(dict.fromkeys(told.members), ends):
            subject, target = (graph.named(x, place, reading, k) for x, k in zip((member, end), kinds, strict=True))
            if subject and target and (member, ox.NamedNode(expand(relation)), end) not in graph.claimed:
                reading.say(subject, relation, target, list(told.places), _GIST, on_behalf_of=sponsor, **more)


@lru_cache(maxsize=200)
def _only_kind(relation: str, end: str) -> str:
    """Give the kind of what may stand at an end of a relation, where it is but one."""
    ends = (PREFIXES["schema"] + end, expand(relation))
    classes = [q.object for q in ontology_quads() if (q.predicate.value, getattr(q.subject, "value", "")) == ends]
    kinds = {_kind(compact(each.value)) for each in classes if isinstance(each, ox.NamedNode)}
    return kinds.pop() if len(kinds) == 1 else ""


def _kind(name: str) -> str:
    above: Iterable[str] = vocabulary()[name].above if name in vocabulary() else ()
    return next((_KINDS[each] for each in (name, *above) if each in _KINDS), "")


def _tail(iri: str) -> str:
    """Read a name off an address, for want of another."""
    return re.sub(r"[-_+]|%20", " ", re.split(r"[/#:]", iri.rstrip("/#"))[-1]).strip()
