"""The vocabulary: every term explained and in use, nothing dangling or inconsistent; and the rules of derivation."""

import os
import re
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

ROOT = Path(__file__).parents[1]
ONTOLOGY = ROOT / "ontology"
COR = rdflib.Namespace("https://w3id.org/corridors/ns#")
SCHEMA = rdflib.Namespace("https://schema.org/")
DCTERMS = rdflib.DCTERMS
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)

#: Numbers of Wikidata properties in the alignment, each with its label there.
WIKIDATA = {
    "P39": "position held",
    "P276": "location",
    "P361": "part of",
    "P463": "member of",
    "P488": "chairperson",
    "P664": "organizer",
    "P823": "speaker",
    "P921": "main subject",
    "P1344": "participant in",
    "P1365": "replaces",
    "P1416": "affiliation",
    "P3069": "UN document symbol",
    "P8324": "funder",
}

HEADER = """
@prefix cor: <https://w3id.org/corridors/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <https://example.org/> .
"""


def graph(*paths: Path) -> rdflib.Graph:
    found = rdflib.Graph()
    for path in paths:
        found.parse(path, format="turtle")
    return found


@cache
def vocabulary() -> rdflib.Graph:
    return graph(ONTOLOGY / "corridors.ttl")


@cache
def whole_ontology() -> rdflib.Graph:
    return graph(*(path for path in ONTOLOGY.rglob("*.ttl") if path.name != "shapes.ttl"))


@cache
def terms() -> tuple[URIRef, ...]:
    return tuple(sorted(s for s in set(vocabulary().subjects()) if isinstance(s, URIRef) and s.startswith(COR)))


def data_files() -> list[Path]:
    return sorted((ROOT / "data").rglob("*.ttl"))


def used_names(paths: Iterable[Path]) -> set[str]:
    return {name for path in paths for name in re.findall(r"\bcor:(\w+)", path.read_text(encoding="utf-8"))}


def needed(name: str) -> ModuleType:
    """Import a package that may be missing, unless everything is required."""
    if os.environ.get("CORRIDORS_REQUIRE_ALL") == "1":
        return __import__(name)
    module: ModuleType = pytest.importorskip(name)
    return module


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.removeprefix(COR))
def test_each_term_is_explained(term: URIRef) -> None:
    held = vocabulary()
    for explanation in (RDFS.label, RDFS.comment):
        assert [text.language for text in held.objects(term, explanation) if isinstance(text, rdflib.Literal)] == ["en"]
    assert len(list(held.objects(term, SKOS.example))) == 1
    assert held.value(term, RDFS.isDefinedBy) == URIRef(COR.rstrip("#"))
    assert set(held.objects(term, RDF.type)) & {OWL.Class, OWL.NamedIndividual, *PROPERTIES}


def test_the_header_names_version_licence_and_creator() -> None:
    head = URIRef(COR.rstrip("#"))
    held = vocabulary()
    assert held.value(head, OWL.versionIRI) == URIRef("https://w3id.org/corridors/ns/0.1.0")
    assert held.value(head, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert held.value(head, DCTERMS.creator) == rdflib.Literal("The Corridors contributors")


def test_no_two_terms_have_the_same_label_and_kind() -> None:
    held = vocabulary()
    seen = [(str(held.value(term, RDFS.label)), OWL.Class in set(held.objects(term, RDF.type))) for term in terms()]
    assert sorted(seen) == sorted(set(seen))


def test_relations_say_what_they_join_and_how_they_read_backwards() -> None:
    held = vocabulary()
    for relation in {*held.subjects(RDF.type, COR.Relation), *held.subjects(RDF.type, COR.StructuralRelation)}:
        assert list(held.objects(relation, SCHEMA.domainIncludes)), relation
        assert list(held.objects(relation, SCHEMA.rangeIncludes)), relation
        if (relation, RDF.type, OWL.ObjectProperty) in held and (relation, RDF.type, COR.Relation) in held:
            assert held.value(relation, COR.inverseLabel), relation
    assert {COR.partOf, COR.editionOf, COR.meetingOf, COR.heldIn} <= set(held.subjects(COR.inverseLabel))


def test_kinds_of_relation_are_relations() -> None:
    held = vocabulary()
    for kind in (COR.FunctionalRelation, COR.DerivedRelation):
        assert set(held.subjects(RDF.type, kind)) <= set(held.subjects(RDF.type, COR.Relation))
    assert not set(held.subjects(RDF.type, COR.StructuralRelation)) & set(held.subjects(RDF.type, COR.Relation))


def test_nothing_is_inferred_from_a_domain_or_a_range() -> None:
    assert not list(whole_ontology().triples((None, RDFS.domain, None)))
    assert not list(whole_ontology().triples((None, RDFS.range, None)))


def test_every_class_of_things_stands_below_entity() -> None:
    held = vocabulary()
    evidence = {COR.Claim, COR.Passage, COR.Mention, COR.Source, COR.Relation, COR.StructuralRelation}
    values = {COR.Status, COR.Basis, COR.Stage, COR.SourceKind, COR.SessionKind}
    for term in held.subjects(RDF.type, OWL.Class):
        above = set(held.transitive_objects(term, RDFS.subClassOf))
        assert COR.Entity in above or above & (evidence | values), term


def test_no_term_is_unused() -> None:
    """Used: in data, a check, shape, rule or another term, or in code as cor:NAME or as a quoted word."""
    held = vocabulary()
    code = [*(ROOT / "graph").rglob("*.py"), *(ROOT / "graph").rglob("*.js")]
    used = used_names([*data_files(), *ONTOLOGY.rglob("*.rq"), ONTOLOGY / "shapes.ttl", *code])
    used |= {word for path in code for word in re.findall(r"""["'](\w+)["']""", path.read_text(encoding="utf-8"))}
    within = set(whole_ontology().predicates()) | set(held.objects(None, RDF.type))
    within |= {wider for above in (RDFS.subClassOf, RDFS.subPropertyOf) for wider in held.objects(None, above)}
    unused = {term.removeprefix(COR) for term in set(terms()) - within} - used
    assert sorted(unused) == []


def test_no_term_is_used_that_is_not_declared() -> None:
    declared = {str(term).removeprefix(COR) for term in terms()}
    files = [*data_files(), *ONTOLOGY.rglob("*.ttl"), *ONTOLOGY.rglob("*.rq")]
    assert sorted(used_names(files) - declared) == []


def test_concepts_belong_to_a_scheme_and_are_explained() -> None:
    held = whole_ontology()
    schemes = set(held.subjects(RDF.type, SKOS.ConceptScheme))
    concepts = set(held.subjects(RDF.type, SKOS.Concept))
    assert len(schemes) == 4
    for concept in concepts:
        assert held.value(concept, SKOS.inScheme) in schemes
        assert held.value(concept, SKOS.prefLabel)
        assert held.value(concept, SKOS.definition)


def test_the_alignment_speaks_of_declared_terms_and_known_properties() -> None:
    held = graph(ONTOLOGY / "align.ttl")
    assert set(held.subjects()) <= set(terms())
    numbers = {str(o).rpartition("/")[2] for o in held.objects() if "wikidata.org/prop/direct" in str(o)}
    assert numbers == set(WIKIDATA)


def telling(data: rdflib.Graph) -> rdflib.Graph:
    """Leave out what contradicts nothing: facts of which no axiom speaks, and all but one of things that say the same.

    Whether literals are well-formed is for the shapes to say.
    """
    axioms = (RDFS.subPropertyOf, RDFS.domain, RDFS.range, RDF.first)
    spoken_of = {end for s, p, o in whole_ontology() if p in axioms or p in OWL for end in (s, o)}
    kept = rdflib.Graph()
    for s, p, o in data:
        if p == RDF.type or p in OWL or p in spoken_of:
            kept.add((s, p, o))
    told = {one: frozenset(kept.predicate_objects(one)) for one in sorted(kept.subjects(unique=True))}
    different = {*dict(zip(told.values(), told, strict=True)).values(), *kept.objects(None, None)}
    for one in told.keys() - different:
        kept.remove((one, None, None))
    return kept


def contradictions(data: rdflib.Graph) -> list[str]:
    owlrl = needed("owlrl")
    held = whole_ontology() + telling(data)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(held)
    return sorted(str(o) for s, p, o in held if "error" in str(p).lower() and str(p).startswith("http://www.daml.org"))


@pytest.mark.parametrize(
    "said", ["e:x a cor:Session, cor:Company .", "e:x owl:differentFrom e:y . e:z owl:sameAs e:x, e:y ."]
)
def test_an_inconsistent_graph_is_recognised(said: str) -> None:
    text = f"{HEADER}@prefix owl: <{OWL}> . e:a a cor:Session . e:b a cor:Session . {said}"
    assert contradictions(rdflib.Graph().parse(data=text, format="turtle"))


def test_ontology_and_data_are_consistent_under_owl_rl() -> None:
    assert contradictions(graph(*data_files())) == []


def run(rule: str, turtle: str, values: str = "(cor:accepted UNDEF)") -> set[str]:
    store = ox.Store()
    store.load(path=ONTOLOGY / "corridors.ttl", format=ox.RdfFormat.TURTLE)
    store.load(HEADER + turtle, format=ox.RdfFormat.TURTLE)
    text = (ONTOLOGY / rule).read_text(encoding="utf-8").replace("(cor:accepted UNDEF)", values)
    found = store.query(text)
    assert isinstance(found, ox.QueryTriples)
    return {" ".join(re.split("[#/]", t.value)[-1] for t in triple) for triple in found}


CLAIM = (
    "e:c cor:subject e:s ; cor:relation cor:spokeAt ; cor:object e:o ; cor:status cor:accepted . e:o a cor:Session . "
)


@pytest.mark.parametrize(
    ("turtle", "values", "expected"),
    [
        (CLAIM, "(cor:accepted UNDEF)", {"s spokeAt o"}),
        (CLAIM.replace("cor:accepted", "cor:proposed"), "(cor:accepted UNDEF)", set()),
        (CLAIM.replace("cor:accepted", "cor:proposed"), "(cor:accepted UNDEF) (cor:proposed UNDEF)", {"s spokeAt o"}),
        (CLAIM + "e:c cor:stage cor:planned .", "(cor:accepted UNDEF)", set()),
        (CLAIM + "e:c cor:stage cor:agreed .", "(cor:accepted UNDEF)", set()),
        (CLAIM + "e:c cor:stage cor:ended .", "(cor:accepted UNDEF)", {"s spokeAt o"}),
        (CLAIM + "e:c cor:onBehalfOf e:b .", "(cor:accepted UNDEF)", {"s spokeAt o", "b representedAt o"}),
        (
            CLAIM.replace("spokeAt", "engagedIn").replace("Session", "Forum") + "e:c cor:onBehalfOf e:b .",
            "(cor:accepted UNDEF)",
            {"s engagedIn o"},
        ),
        (
            CLAIM.replace("spokeAt", "announcedAt") + "e:c cor:onBehalfOf e:b .",
            "(cor:accepted UNDEF)",
            {"s announcedAt o"},
        ),
        (CLAIM.replace("spokeAt", "nonsense"), "(cor:accepted UNDEF)", set()),
        (CLAIM.replace("cor:object e:o", 'cor:value "v"'), "(cor:accepted UNDEF)", {"s spokeAt v"}),
    ],
)
def test_accepted_claims_yield_direct_relations(turtle: str, values: str, expected: set[str]) -> None:
    assert run("derive.rq", turtle, values) == expected


@pytest.mark.parametrize(
    ("day", "held"),
    [("2020-12-31", False), ("2021-01-01", True), ("2022-06-30", True), ("2022-07-01", False)],
)
def test_a_day_keeps_the_claims_that_span_it(day: str, held: bool) -> None:
    span = 'e:c cor:earliest "2021-01-01"^^xsd:date ; cor:latest "2022-06-30"^^xsd:date .'
    at = f'(cor:accepted "{day}"^^<http://www.w3.org/2001/XMLSchema#date>)'
    assert run("derive.rq", CLAIM + span, at) == ({"s spokeAt o"} if held else set())


def test_an_open_beginning_or_end_holds_at_any_day() -> None:
    at = '(cor:accepted "2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)'
    assert run("derive.rq", CLAIM, at) == {"s spokeAt o"}


def test_wider_relations_and_classes_follow() -> None:
    found = run("entail.rq", "e:s cor:spokeAt e:o . e:o a cor:Session . e:d cor:proposed e:p .")
    assert {triple for triple in found if triple[1:2] == " "} == {
        "s participatedIn o",
        "s involvedIn o",
        "o type Event",
        "o type Entity",
    }


def test_the_rule_has_one_line_for_status_and_day() -> None:
    text = (ONTOLOGY / "derive.rq").read_text(encoding="utf-8")
    assert text.count("  VALUES (?status ?day) { (cor:accepted UNDEF) }\n") == 1


def test_rdflib_and_the_engine_derive_the_same() -> None:
    text = HEADER + CLAIM + "e:c cor:onBehalfOf e:b ."
    held = vocabulary() + rdflib.Graph().parse(data=text, format="turtle")
    for rule in ("derive.rq", "entail.rq"):
        found = held.query((ONTOLOGY / rule).read_text(encoding="utf-8"))
        store = ox.Store()
        store.load(held.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)
        answer = store.query((ONTOLOGY / rule).read_text(encoding="utf-8"))
        assert isinstance(answer, ox.QueryTriples)
        ours = {tuple(term.value for term in triple) for triple in answer}
        assert ours == {tuple(str(term) for term in triple) for triple in found.graph or ()}


def test_five_thousand_claims_derive_at_once() -> None:
    lines = (CLAIM.replace("e:c", f"e:c{n}").replace("e:s", f"e:s{n % 900}") for n in range(5_000))
    store = ox.Store()
    store.load(path=ONTOLOGY / "corridors.ttl", format=ox.RdfFormat.TURTLE)
    store.load(HEADER + "".join(lines), format=ox.RdfFormat.TURTLE)
    begun = time.process_time()
    assert len(list(store.query((ONTOLOGY / "derive.rq").read_text(encoding="utf-8")))) >= 900  # type: ignore[arg-type]
    assert time.process_time() - begun < 1.5  # about 0.1 s on an idle machine
