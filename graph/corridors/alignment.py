"""Know which terms of other vocabularies say what ours say, and carry triples over in either direction."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.names import COR, PREFIXES, RDF_TYPE, XSD

_MATCHES = (PREFIXES["skos"] + "exactMatch", PREFIXES["skos"] + "closeMatch")
_INVERSE = COR + "inverseMatch"
_NARROW = PREFIXES["skos"] + "narrowMatch"
_INSTANCE_OF = PREFIXES["wdt"] + "P31"
_LABEL = PREFIXES["skos"] + "prefLabel"
#: How other vocabularies name things; the first that is there is taken.
NAMES = (_LABEL, PREFIXES["foaf"] + "name", PREFIXES["schema"] + "name", PREFIXES["rdfs"] + "label",
          PREFIXES["dcterms"] + "title", "http://schema.org/name")  # fmt: skip
_SENT_NAME = PREFIXES["schema"] + "name"
_DATES = {r"\d{4}-\d\d-\d\d": "date", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*": "dateTime"}
#: Classes that Wikidata and Popolo have and that are no term of ours word for word.
_CLASSES = {
    PREFIXES["wd"] + "Q5": "Person",
    PREFIXES["wd"] + "Q43229": "Organisation",
    PREFIXES["wd"] + "Q1656682": "Event",
    PREFIXES["schema"] + "Person": "Person",
    PREFIXES["schema"] + "Organization": "Organisation",
    PREFIXES["foaf"] + "Organization": "Organisation",
    "http://www.w3.org/ns/org#FormalOrganization": "Organisation",
    "http://www.w3.org/ns/org#OrganizationalUnit": "Organisation",
    "http://www.w3.org/ns/person#Person": "Person",
    "http://www.popoloproject.com/ns#Person": "Person",
    "http://www.popoloproject.com/ns#Organization": "Organisation",
    "http://www.popoloproject.com/ns#Event": "Event",
}
_ORG = "http://www.w3.org/ns/org#"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of ours that a foreign term stands for, whether it runs the other way, and whether it says more than ours.

    One that says more is understood, but nothing of ours is put in its terms.

    >>> foreign_terms()["http://xmlns.com/foaf/0.1/Person"].ours.rpartition("#")[2]
    'Person'
    """

    ours: str
    inverse: bool
    only_in: bool = False


@lru_cache(maxsize=1)
def foreign_terms() -> dict[str, Term]:
    """Give the terms of other vocabularies by IRI, as ontology/align.ttl relates them to ours.

    >>> len(foreign_terms()) > 20
    True
    """
    found: dict[str, Term] = {}
    for quad in ox.parse(path=str(ontology_folder() / "align.ttl"), format=ox.RdfFormat.TURTLE):
        predicate = quad.predicate.value
        if predicate in (*_MATCHES, _INVERSE, _NARROW) and isinstance(quad.object, ox.NamedNode):
            term = Term(str(getattr(quad.subject, "value", "")), predicate == _INVERSE, predicate == _NARROW)
            for iri in {quad.object.value, quad.object.value.replace("https://schema.org/", "http://schema.org/")}:
                found[iri] = term
    for iri, name in _CLASSES.items():
        found.setdefault(iri, Term(COR + name, inverse=False))
        found.setdefault(iri.replace("https://schema.org/", "http://schema.org/"), found[iri])
    return found


def brought_in(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Add to triples in other vocabularies what they say in ours; of triples that speak ours drop what repeats them.

    >>> ann, knows = ox.NamedNode("https://e.org/ann"), ox.NamedNode(PREFIXES["foaf"] + "name")
    >>> [str(t.predicate).rpartition("#")[2] for t in brought_in([ox.Triple(ann, knows, ox.Literal("Ann"))])]
    ['<http://xmlns.com/foaf/0.1/name>']
    """
    triples = list(triples)
    if any(_speaks_ours(triple) for triple in triples):
        return _without_repetition(triples)
    ends = _memberships(triples)
    said = [triple for triple in translated(triples) if triple.object not in ends] + _members(ends)
    known = {triple.subject for triple in said} | {triple.object for triple in said}
    names: dict[object, dict[str, ox.Literal]] = {}
    for triple in triples:
        if triple.subject in known and triple.predicate.value in NAMES and isinstance(triple.object, ox.Literal):
            names.setdefault(triple.subject, {}).setdefault(triple.predicate.value, triple.object)
    for subject, given in names.items():
        name = next(given[iri] for iri in NAMES if iri in given)
        said.append(ox.Triple(subject, ox.NamedNode(_LABEL), name))  # type: ignore[arg-type]
    return list(dict.fromkeys((*triples, *said)))


def _without_repetition(triples: list[ox.Triple]) -> list[ox.Triple]:
    """Drop what an aligned export says in the terms of other vocabularies beside ours."""
    terms = foreign_terms()
    foreign = {t for t in triples if t.predicate.value in terms or getattr(t.object, "value", "") in terms}
    foreign |= {t for t in triples if t.predicate.value == _SENT_NAME}
    repeated = foreign.intersection(sent_out(triples)) if foreign else foreign
    return [triple for triple in triples if triple not in repeated] if repeated else triples


_Ends = dict[object, dict[str, list[ox.NamedNode]]]


def _memberships(triples: Iterable[ox.Triple]) -> _Ends:
    """Give the members and bodies of each membership that is a thing of its own (ORG, Popolo)."""
    ends: _Ends = {}
    pairs = [t for t in triples if isinstance(t.object, ox.NamedNode) and isinstance(t.subject, ox.NamedNode)]
    for triple in pairs:
        part = triple.predicate.value
        if part in (_ORG + "member", _ORG + "organization"):
            ends.setdefault(triple.subject, {}).setdefault(part, []).append(triple.object)  # type: ignore[arg-type]
    for triple in pairs:  # Popolo says memberOf of a membership too
        part = triple.predicate.value
        if part == _ORG + "hasMembership" or (part == _ORG + "memberOf" and triple.object in ends):
            ends.setdefault(triple.object, {}).setdefault(_ORG + "member", []).append(triple.subject)  # type: ignore[arg-type]
    return ends


def _members(ends: _Ends) -> list[ox.Triple]:
    """Say directly who is a member of what."""
    relation = ox.NamedNode(COR + "memberOf")
    return [
        ox.Triple(member, relation, body)
        for parts in ends.values()
        for member in parts.get(_ORG + "member", ())
        for body in parts.get(_ORG + "organization", ())
    ]


def _speaks_ours(triple: ox.Triple) -> bool:
    return triple.predicate.value.startswith(COR) or str(triple.object).startswith(f"<{COR}")


def translated(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Give what triples in other vocabularies say in ours; names are left to the caller.

    >>> ann, member = ox.NamedNode("urn:a"), ox.NamedNode("http://www.w3.org/ns/org#memberOf")
    >>> [triple.predicate.value.rpartition("#")[2] for triple in translated([ox.Triple(ann, member, ann)])]
    ['memberOf']
    """
    terms = foreign_terms()
    for triple in triples:
        if triple.predicate.value in (RDF_TYPE, _INSTANCE_OF):
            if (kind := terms.get(getattr(triple.object, "value", ""))) is not None:
                yield ox.Triple(triple.subject, ox.NamedNode(RDF_TYPE), ox.NamedNode(kind.ours))
        elif (term := terms.get(triple.predicate.value)) is not None:
            relation = ox.NamedNode(term.ours)
            if not term.inverse:
                if isinstance(triple.object, ox.NamedNode) or term.ours not in _between_things():
                    yield ox.Triple(triple.subject, relation, _dated(triple.object))
            elif isinstance(triple.object, ox.NamedNode):
                yield ox.Triple(triple.object, relation, triple.subject)


@lru_cache(maxsize=1)
def _between_things() -> frozenset[str]:
    """Give the relations of ours whose objects are things, no words."""
    path, kind = str(ontology_folder() / "corridors.ttl"), PREFIXES["owl"] + "ObjectProperty"
    said = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
    return frozenset(str(getattr(t.subject, "value", "")) for t in said if getattr(t.object, "value", "") == kind)


def _dated(term: Any) -> Any:
    """Give a date that is written as mere words the type that its form has."""
    if isinstance(term, ox.Literal) and not term.datatype.value.startswith(XSD + "date"):
        for form, kind in _DATES.items():
            if re.fullmatch(form, term.value, re.ASCII):
                return ox.Literal(term.value, datatype=ox.NamedNode(XSD + kind))
    return term


def sent_out(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Give what triples in our terms say in the terms of other vocabularies, direct relations and classes alone.

    >>> ann = ox.NamedNode("https://w3id.org/corridors/id/person/ann")
    >>> said = sent_out([ox.Triple(ann, ox.NamedNode(RDF_TYPE), ox.NamedNode(COR + "Person"))])
    >>> "http://www.wikidata.org/entity/Q5" in {triple.object.value for triple in said}
    True
    """
    abroad: dict[str, list[tuple[str, bool]]] = {}
    for iri, term in foreign_terms().items():
        if not iri.startswith("http://schema.org/") and not term.only_in:
            abroad.setdefault(term.ours, []).append((iri, term.inverse))
    for triple in triples:
        if triple.predicate.value == RDF_TYPE:
            for iri, _ in abroad.get(getattr(triple.object, "value", ""), ()):
                yield ox.Triple(triple.subject, triple.predicate, ox.NamedNode(iri))
        elif triple.predicate.value == _LABEL:
            yield ox.Triple(triple.subject, ox.NamedNode(_SENT_NAME), triple.object)
        else:
            yield from _abroad(triple, abroad.get(triple.predicate.value, ()))


def _abroad(triple: ox.Triple, terms: Iterable[tuple[str, bool]]) -> Iterator[ox.Triple]:
    for iri, inverse in terms:
        if not inverse:
            yield ox.Triple(triple.subject, ox.NamedNode(iri), triple.object)
        elif isinstance(triple.object, ox.NamedNode):
            yield ox.Triple(triple.object, ox.NamedNode(iri), triple.subject)
