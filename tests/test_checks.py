"""The shapes and checks: each catches a planted fault, none speaks of a clean graph, and pyshacl and rdflib agree."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import pyoxigraph as ox
import pytest
import rdflib

from corridors.checks import Finding, compile_shapes, read_check, run_checks
from corridors.names import BASE, PREFIXES

T = TypeVar("T")
ONTOLOGY = Path(__file__).parents[1] / "ontology"
SHAPES = (ONTOLOGY / "shapes.ttl").read_text(encoding="utf-8")
CHECKS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ONTOLOGY / "checks").glob("*.rq"))}
HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
SHA = "0123456789abcdef" * 4

CLEAN = f"""
person:joyce-hakmeh a cor:Person ; skos:prefLabel "Joyce Hakmeh"@en ; skos:exactMatch <https://example.org/jh> .
organisation:chatham-house a cor:ResearchOrganisation ; skos:prefLabel "Chatham House"@en ; skos:notation "RIIA" ;
    skos:altLabel "Royal Institute of International Affairs"@en ; skos:exactMatch <https://example.org/ch> ;
    cor:stakeholderGroup sg:civil-society ; dcterms:source source:page .
event:ws-107 a cor:Session ; skos:prefLabel "WS #107"@en ; cor:format fmt:panel ; dcterms:source source:page .
process:oewg a cor:OpenEndedWorkingGroup ; skos:prefLabel "Working group"@en ; skos:exactMatch <https://example.org/o> .
state:fr a cor:State ; skos:prefLabel "France"@en ; skos:exactMatch <https://example.org/fr> .
claim:person.joyce-hakmeh.organised.event.ws-107.for-organisation.chatham-house a cor:Claim ;
    cor:subject person:joyce-hakmeh ; cor:relation cor:organised ; cor:object event:ws-107 ;
    cor:onBehalfOf organisation:chatham-house ; cor:status cor:accepted ; cor:basis cor:stated ;
    cor:asOf "2023-10"^^xsd:gYearMonth ; cor:evidence passage:page.511-591 .
claim:state.fr.proposed.process.oewg a cor:Claim ;
    cor:subject state:fr ; cor:relation cor:proposed ; cor:object process:oewg ;
    cor:status cor:proposed ; cor:basis cor:stated ; cor:evidence passage:page.at-whole .
claim:event.ws-107.startDate.v-e031bf1b2981 a cor:Claim ;
    cor:subject event:ws-107 ; cor:relation cor:startDate ; cor:value "2023-10-10"^^xsd:date ;
    cor:status cor:accepted ; cor:basis cor:stated ; cor:evidence passage:page.511-591 .
passage:page.511-591 a cor:Passage ; cor:source source:page ; cor:start 511 ; cor:end 591 ; cor:line 18 ;
    cor:sha256 "{SHA}" ; cor:gist "an organiser"@en .
passage:page.at-whole a cor:Passage ; cor:source source:page ; cor:locator "whole" ; cor:gist "the page"@en .
source:page a cor:Source ; dcterms:title "WS #107"@en ; cor:kind cor:organiserPage ; cor:url <https://example.org/> ;
    cor:fileName "page.txt" ; cor:sha256 "{SHA}" ; cor:retrievedOn "2026-01-15"^^xsd:date .
mention:page.520-530 a cor:Mention ; cor:inPassage passage:page.511-591 ; cor:surfaceForm "Chatham house" ;
    cor:reading "Chatham House" ; cor:reason "its own spelling"@en ; cor:emended true ;
    cor:mentionOf organisation:chatham-house ; cor:status cor:accepted .
"""

A_CLAIM = "claim:person.joyce-hakmeh.organised.event.ws-107.for-organisation.chatham-house"
STARTS = "claim:event.ws-107.startDate.v-e031bf1b2981"

ATTENDED = """claim:person.joyce-hakmeh.attended.event.ws-107 a cor:Claim ; cor:subject person:joyce-hakmeh ;
    cor:relation cor:attended ; cor:object event:ws-107 ; cor:status cor:accepted ; cor:asOf {day} ."""

#: A check, and what makes a clean graph faulty: text to add, or text to put in the place of other text.
FAULTS: list[tuple[str, str] | tuple[str, str, str]] = [
    ("relation-unknown", "cor:relation cor:organised", "cor:relation cor:heldIn"),
    ("relation-derived", "cor:relation cor:organised", "cor:relation cor:representedAt"),
    ("subject-type", "cor:relation cor:organised", "cor:relation cor:votedFor"),
    ("object-type", "cor:relation cor:organised", "cor:relation cor:affiliatedWith"),
    ("value-type", 'cor:value "2023-10-10"^^xsd:date', 'cor:value "October"'),
    ("value-type", 'cor:value "2023-10-10"^^xsd:date', "cor:object process:oewg"),
    ("value-type", "cor:object event:ws-107", 'cor:value "WS #107"'),
    ("structure-type", "person:joyce-hakmeh cor:heldIn event:ws-107 ; dcterms:source source:page ."),
    ("entity-undeclared", "cor:subject person:joyce-hakmeh", "cor:subject person:nobody"),
    ("entity-undeclared", "cor:stakeholderGroup sg:civil-society", "cor:stakeholderGroup sg:nobody"),
    ("entity-untyped", 'place:kyoto skos:prefLabel "Kyoto"@en .'),
    ("interval-order", f'{A_CLAIM} cor:validFrom "2023-10-01"^^xsd:date ; cor:validUntil "2022-12-31"^^xsd:date .'),
    ("interval-order", 'event:ws-107 cor:endDate "2022"^^xsd:gYear .'),
    ("concept-scheme", "cor:stakeholderGroup sg:civil-society", "cor:stakeholderGroup rg:weog"),
    ("entity-iri", "event:ws-107 a cor:Session", "event:ws-107 a cor:Conference, cor:Forum"),
    ("entity-iri", '<https://w3id.org/corridors/id/place/Kyoto> a cor:Place ; skos:prefLabel "Kyoto"@en .'),
    ("claim-iri", A_CLAIM, "claim:person.joyce-hakmeh.hosted.event.ws-107.for-organisation.chatham-house"),
    ("claim-iri", A_CLAIM, "claim:person.joyce-hakmeh.organised.event.ws-107"),
    ("claim-iri", STARTS, "claim:event.ws-107.startDate.v-2023"),
    ("claim-iri", STARTS, "claim:event.ws-107.startDate.v-000000000000"),
    ("claim-iri", STARTS, f"{STARTS}.2023"),
    ("claim-iri", 'cor:asOf "2023-10"^^xsd:gYearMonth', 'cor:validFrom "2023-10"^^xsd:gYearMonth'),
    ("evidence-iri", "passage:page.511-591 a cor:Passage", "passage:page.1-2 a cor:Passage"),
    ("evidence-iri", "mention:page.520-530", "mention:other.520-530"),
    ("acronym-shared", 'process:oewg skos:notation "riia" .'),
    ("slug-shared", 'organisation:oewg a cor:Initiative ; skos:prefLabel "Friends of the group"@en .'),
    ("label-shared", 'person:joyce-hakmeh-2 a cor:Person ; skos:prefLabel "joyce hakmeh"@en .'),
    ("name-of-another", 'process:oewg skos:altLabel "Chatham House"@en .'),
    ("name-of-another", 'process:oewg skos:hiddenLabel "riia"@en ; owl:differentFrom organisation:chatham-house .'),
    ("passage-order", "passage:page.591-511 a cor:Passage ; cor:start 591 ; cor:end 511 ."),
    ("cycle", "event:ws-107 cor:partOf event:big . event:big cor:partOf event:ws-107 ."),
    (
        "cycle",
        "process:oewg cor:succeeds process:a . process:a cor:succeeds process:b . process:b cor:succeeds process:a .",
    ),
    (
        "cycle",
        "claim:a cor:relation cor:succeeds ; cor:subject process:a ; cor:object process:b ; cor:status cor:accepted ."
        "claim:b cor:relation cor:succeeds ; cor:subject process:b ; cor:object process:a ; cor:status cor:accepted .",
    ),
    (
        "functional-clash",
        "claim:event.ws-107.startDate.v-ce8a8403384d a cor:Claim ; cor:subject event:ws-107 ; cor:status cor:accepted ;"
        'cor:relation cor:startDate ; cor:value "2023-10-11"^^xsd:date .',
    ),
    ("self-relation", "cor:object event:ws-107", "cor:object person:joyce-hakmeh"),
    ("anonymous-matched", "person:joyce-hakmeh cor:anonymous true ."),
    ("deprecated-used", "event:ws-107 owl:deprecated true ; dcterms:isReplacedBy event:ws-108 ."),
    ("plan-as-fact", "cor:kind cor:organiserPage", "cor:kind cor:programmePage"),
    ("plan-overtaken", f'{STARTS} cor:stage cor:planned . source:page cor:publishedOn "2023-10-12"^^xsd:date .'),
    ("outside-event", ATTENDED.format(day='"2023-10-09"^^xsd:date')),
    ("outside-event", ATTENDED.format(day='"2023-10-11"^^xsd:date')),
    ("outside-event", ATTENDED.format(day='"2022"^^xsd:gYear')),
    ("source-without-checksum", f'cor:fileName "page.txt" ; cor:sha256 "{SHA}"', 'cor:fileName "page.txt"'),
    ("emendation-unexplained", ' ; cor:reason "its own spelling"@en', ""),
    ("rest-on-captions", "cor:kind cor:organiserPage", "cor:kind cor:automaticCaptions"),
    ("rest-on-secondary", "cor:kind cor:organiserPage", "cor:kind cor:secondary"),
    ("event-undated", "cor:relation cor:startDate", "cor:relation cor:endDate"),
    ("disputed-unexplained", f"{STARTS} cor:status cor:disputed ."),
    ("rejected-unexplained", f"{STARTS} cor:status cor:rejected ."),
    ("contradiction-open", f"{STARTS} cor:contradicts {A_CLAIM} ."),
    (
        "merge-unsettled",
        f"{A_CLAIM} cor:contradicts {A_CLAIM}.2 . {A_CLAIM}.2 a cor:Claim ; cor:subject person:joyce-hakmeh ;"
        "cor:relation cor:organised ; cor:object event:ws-107 ; cor:status cor:accepted .",
    ),
    ("structure-unsourced", "cor:format fmt:panel ; dcterms:source source:page", "cor:format fmt:panel"),
    ("name-characters", '"Joyce Hakmeh"@en', '"Joyce\u200b Hakmeh"@en'),
    ("name-characters", '"Joyce Hakmeh"@en', r'"Joyce\u0007 Hakmeh"@en'),
    ("source-twice", "source:copy a cor:Source ; cor:url <http://www.example.org> ."),
    ("passage-unused", 'passage:page.at-end a cor:Passage ; cor:source source:page ; cor:locator "end" .'),
    ("identifier-missing", " ; skos:exactMatch <https://example.org/jh>", ""),
    ("retrieval-date-missing", ' ; cor:retrievedOn "2026-01-15"^^xsd:date', ""),
]
#: A clean graph in which the two spoke, for the check on plans.
SPOKE = ("cor:relation cor:organised", "cor:relation cor:spokeAt")

#: For each kind of constraint, values to put in the place of what a property holds.
PLANTS = {
    "minCount": "",
    "maxCount": '<https://example.org/1>, <https://example.org/2>, "1", "2"',
    "nodeKind": '"text", <https://example.org/1>',
    "class": "<https://example.org/nothing>",
    "in": "cor:supported",
    "datatype": '"text", "2023-99-99"^^xsd:date, "x"^^xsd:integer, "maybe"^^xsd:boolean, <https://example.org/1>',
    "pattern": '"", "/", "a b c d e f g h i", <urn:x>',
    "minInclusive": "-1",
    "minLength": '""@en, ""',
    "uniqueLang": '"one"@en, "two"@en',
    "or": '"2023", "2023-13"^^xsd:gYearMonth, <https://example.org/1>',
}
#: For constraints on a whole shape: properties to empty.
EMPTIED = {
    "Claim.xone": ["cor:object"],
    "Passage.xone": ["cor:line"],
    "Source.or": ["cor:url", "cor:fileName"],
    "SourceIdentity.or": ["cor:sha256", "cor:retrievedOn"],
}
FOCUS = {
    "Claim": A_CLAIM,
    "Passage": "passage:page.511-591",
    "Source": "source:page",
    "SourceIdentity": "source:page",
    "Mention": "mention:page.520-530",
    "Entity": "organisation:chatham-house",
}


@cache
def vocabulary() -> tuple[ox.Quad, ...]:
    files = [ONTOLOGY / "corridors.ttl", ONTOLOGY / "align.ttl", *(ONTOLOGY / "vocab").glob("*.ttl")]
    return tuple(quad for path in files for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE))


def triples(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(HEADER + turtle, format=ox.RdfFormat.TURTLE)]


def stored(facts: list[ox.Triple]) -> ox.Store:
    store = ox.Store()
    store.extend(vocabulary())
    store.extend(ox.Quad(*triple) for triple in facts)
    for name in ("derive.rq", "entail.rq"):
        found = store.query((ONTOLOGY / name).read_text(encoding="utf-8"))
        assert isinstance(found, ox.QueryTriples)
        store.extend([ox.Quad(*triple) for triple in found])
    return store


def checked(turtle: str) -> list[Finding]:
    return run_checks(stored(triples(turtle)), folder=ONTOLOGY)


def faulty(check: str, *change: str) -> str:
    text = CLEAN.replace(*SPOKE).replace(".organised.", ".spokeAt.") if check == "plan-as-fact" else CLEAN
    if len(change) == 1:
        return text + change[0]
    old, new = change
    assert old in text
    return text.replace(old, new)


def planted(name: str, copy: str = "") -> list[ox.Triple]:
    """Break one constraint in a clean graph whose things get names of their own, so that several can lie together."""
    shape, _, rest = name.partition(".")
    focus, kind = expand(FOCUS[shape]), name.rpartition(".")[2]
    paths = [expand(path) for path in EMPTIED[name]] if name in EMPTIED else [path_of(name)] if "." in rest else []
    kept = [t for t in triples(CLEAN) if not (t.subject == focus and t.predicate in paths)]
    if PLANTS.get(kind) and name not in EMPTIED and paths:
        kept += triples(f"{focus} {paths[0]} {PLANTS[kind]} .")
    if name == "Entity.nodeKind":
        kept += triples("[] a cor:Person .")
    return [ox.Triple(renamed(t.subject, copy), t.predicate, renamed(t.object, copy)) for t in kept]


def expand(curie: str) -> ox.NamedNode:
    prefix, _, local = curie.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def path_of(name: str) -> ox.NamedNode:
    return ox.NamedNode(next(shape.path for shape in compile_shapes(SHAPES) if shape.name == name and shape.path))


def renamed(term: T, copy: str) -> T | ox.NamedNode:
    if isinstance(term, ox.NamedNode) and term.value.startswith(BASE) and "/ns#" not in term.value:
        return ox.NamedNode(term.value + copy)
    return term


def constraints() -> list[str]:
    return [shape.name for shape in compile_shapes(SHAPES)]


def needed(name: str) -> ModuleType:
    """Import a package that may be missing, unless everything is required."""
    if os.environ.get("CORRIDORS_REQUIRE_ALL") == "1":
        return __import__(name)
    module: ModuleType = pytest.importorskip(name)
    return module


def test_a_clean_graph_has_no_findings() -> None:
    assert checked(CLEAN) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault[0])
def test_each_check_catches_a_planted_fault(fault: tuple[str, ...]) -> None:
    found = [finding for finding in checked(faulty(*fault)) if finding.check == fault[0]]
    assert found
    assert {finding.severity for finding in found} == {read_check(fault[0], CHECKS[fault[0]]).severity}
    assert all(finding.focus and finding.message and finding.mend for finding in found)


@pytest.mark.parametrize("day", ['"2023-10-10"^^xsd:date', '"2023-10"^^xsd:gYearMonth', '"2023"^^xsd:gYear'])
def test_a_day_as_vague_as_its_source_lies_within_the_event_that_it_may_lie_in(day: str) -> None:
    assert not [finding for finding in checked(CLEAN + ATTENDED.format(day=day)) if finding.check == "outside-event"]


def test_the_days_of_an_event_run_to_its_end() -> None:
    ends = 'event:ws-107 cor:endDate "2023-10-12"^^xsd:date .'
    on_the_last_day, after = (ATTENDED.format(day=f'"2023-10-{day}"^^xsd:date') for day in (12, 13))
    assert "outside-event" not in {finding.check for finding in checked(CLEAN + ends + on_the_last_day)}
    assert "outside-event" in {finding.check for finding in checked(CLEAN + ends + after)}


def test_every_check_has_a_planted_fault() -> None:
    assert {fault[0] for fault in FAULTS} == set(CHECKS)


@pytest.mark.parametrize("name", constraints())
def test_each_constraint_catches_a_planted_fault(name: str) -> None:
    found = run_checks(stored(planted(name)), folder=ONTOLOGY)
    assert name in {finding.check for finding in found}


def test_pyshacl_agrees_with_the_compiled_shapes() -> None:
    pyshacl = needed("pyshacl")
    facts = [triple for number, name in enumerate(constraints()) for triple in planted(name, f"-{number}")]
    facts += triples(CLEAN)
    tree = [q.triple for q in vocabulary() if q.predicate.value == PREFIXES["rdfs"] + "subClassOf"]
    text = ox.serialize([*facts, *tree], format=ox.RdfFormat.N_TRIPLES) or b""
    data = rdflib.Graph().parse(data=text, format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle"))
    assert set(by_pyshacl(report)) == set(by_shapes(facts))


def by_pyshacl(report: rdflib.Graph) -> Iterator[tuple[str, str | None, str, str]]:
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):
        node, path = report.value(result, sh.focusNode), report.value(result, sh.resultPath)
        focus = "_" if isinstance(node, rdflib.BNode) else str(node)
        severity = str(report.value(result, sh.resultSeverity)).rpartition("#")[2].lower()
        kind = str(report.value(result, sh.sourceConstraintComponent)).rpartition("#")[2]
        yield focus, str(path) if path else None, severity, kind.lower()


def by_shapes(facts: list[ox.Triple]) -> Iterator[tuple[str, str | None, str, str]]:
    for found in run_checks(stored(facts), folder=ONTOLOGY):
        if "." in found.check:
            kind = f"{found.check.rpartition('.')[2]}constraintcomponent".lower()
            yield "_" if found.focus.startswith("_:") else found.focus, found.path, found.severity, kind


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_rdflib_gives_the_same_answers(name: str) -> None:
    fault = next(fault for fault in FAULTS if fault[0] == name)
    store = stored(triples(faulty(*fault)))
    graph = rdflib.Graph().parse(data=store.dump(format=ox.RdfFormat.N_QUADS), format="nt")
    rows = store.query(CHECKS[name])
    assert isinstance(rows, ox.QuerySolutions)
    found = graph.query(CHECKS[name]).bindings
    ours = sorted(str([value and value.value for value in row]) for row in rows)
    names = [rdflib.Variable(variable.value) for variable in rows.variables]
    theirs = sorted(str([str(row[variable]) for variable in names if variable in row]) for row in found)
    assert ours == theirs


def test_one_name_serves_as_relation_and_as_status() -> None:
    assert checked(CLEAN.replace("cor:status cor:proposed", "cor:status cor:accepted")) == []
    found = checked(CLEAN.replace("cor:status cor:proposed", "cor:status cor:supported"))
    assert [finding.check for finding in found] == ["Claim.status.in"]
    found = checked(CLEAN.replace("cor:relation cor:proposed", "cor:relation cor:accepted"))
    assert [finding.check for finding in found] == ["claim-iri", "relation-unknown"]


def test_two_entities_may_share_an_acronym_when_said_to_differ() -> None:
    text = CLEAN + 'process:oewg skos:notation "RIIA" ; owl:differentFrom organisation:chatham-house .'
    assert checked(text) == []


def test_many_with_one_name_are_told_once() -> None:
    people = "".join(f'person:p-{number} a cor:Person ; skos:prefLabel "Unknown"@en .' for number in range(30))
    found = [finding for finding in checked(people) if finding.check == "label-shared"]
    assert [finding.message.rpartition(": ")[2] for finding in found] == ["30 are called unknown"]


def test_captions_are_reported_once_a_source() -> None:
    found = checked(CLEAN.replace("cor:organiserPage", "cor:automaticCaptions"))
    assert [finding.message.rpartition(": ")[2] for finding in found] == ["2 accepted claims rest on captions alone"]


def test_findings_come_with_violations_first() -> None:
    found = checked(
        CLEAN.replace("cor:asOf", "cor:basis cor:inferred ; cor:asOf").replace("cor:organiserPage", "cor:secondary")
    )
    assert [finding.severity for finding in found] == ["violation", "warning"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("e:S sh:targetClass e:C ; sh:closed true .", "sh:closed is not understood"),
        ("e:S sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:hasValue 1 ] .", "sh:hasValue is not understood"),
        ("e:S sh:targetClass e:C ; sh:property [ sh:path ( e:p e:q ) ; sh:minCount 1 ] .", "single property"),
        ("e:S a sh:NodeShape ; sh:targetNode e:n .", "give it sh:targetClass"),
        ("e:S sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:minCount 1 ] .", "sh:message is missing"),
        ("e:S sh:targetClass e:C ; sh:message 'm' ; sh:nodeKind sh:BlankNode .", "sh:nodeKind"),
    ],
)
def test_a_shape_that_is_not_understood_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        compile_shapes("@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://e.org/> . " + text)


def test_a_check_without_its_three_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="check x: begin it with"):
        read_check("x", "# title: A\nSELECT ?focus {}")
