"""The atlas: what is derived, what is not, what a date or a status changes, what a round trip keeps."""

from pathlib import Path

import pytest
import rdflib

from corridors.atlas import Atlas
from corridors.documents import checksum
from corridors.errors import AmbiguousName, CorridorsError, InvalidQuery, UnknownName, UnreadableInput
from corridors.names import PREFIXES
from corridors.turtle import read_graph

PREFIX_LINES = "".join(f"@prefix {p}: <{iri}> .\n" for p, iri in PREFIXES.items())
BASE = """
person:ann a cor:Person ; skos:prefLabel "Ann Example"@en ; dcterms:source source:p .
organisation:acme a cor:Company ; skos:prefLabel "Acme"@en ; skos:notation "OEWG" ; dcterms:source source:p .
event:talk a cor:Session ; skos:prefLabel "Talk"@en ; dcterms:source source:p ; cor:partOf event:week .
event:week a cor:Conference ; skos:prefLabel "Week"@en ; dcterms:source source:p .
process:one a cor:OpenEndedWorkingGroup ; skos:prefLabel "Group One"@en ; skos:notation "OEWG" .
process:two a cor:OpenEndedWorkingGroup ; skos:prefLabel "Group Two"@en ; skos:notation "OEWG" .
source:p a cor:Source ; dcterms:title "Page"@en ; cor:kind cor:officialRecord .
passage:p.at-whole a cor:Passage ; cor:source source:p ; cor:locator "whole" ; cor:gist "all of it"@en .
"""


def claim(relation: str, target: str = "event:talk", subject: str = "person:ann", **more: str) -> str:
    extra = "".join(f" ; cor:{key} {value}" for key, value in ({"status": "cor:accepted"} | more).items())
    kind = "value" if target.startswith('"') else "object"
    name = f"claim:{subject.replace(':', '.')}.{relation}.{checksum(target + extra)[:12]}"
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; cor:{kind} {target} ;"
        f" cor:basis cor:stated ; cor:evidence passage:p.at-whole{extra} .\n"
    )


def atlas_of(*statements: str, **options) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (PREFIX_LINES + BASE + "".join(statements)).encode()), **options)


def asked(atlas: Atlas, pattern: str) -> bool:
    return bool(atlas.query(f"ASK {{ {pattern} }}"))


def test_an_accepted_claim_yields_its_relation_and_those_above():
    atlas = atlas_of(claim("spokeAt"))
    for relation in ("spokeAt", "participatedIn", "involvedIn"):
        assert asked(atlas, f"person:ann cor:{relation} event:talk")
    assert asked(atlas, "person:ann a cor:Actor")


@pytest.mark.parametrize("status", ["proposed", "disputed", "rejected"])
def test_other_statuses_yield_nothing_until_they_are_taken_in(status):
    text = claim("spokeAt", status=f"cor:{status}")
    assert not asked(atlas_of(text), "person:ann cor:spokeAt event:talk")
    assert asked(atlas_of(text, include=[status]), "person:ann cor:spokeAt event:talk")


@pytest.mark.parametrize("stage", ["planned", "agreed"])
def test_what_is_planned_or_agreed_is_told_but_not_derived(stage):
    atlas = atlas_of(claim("spokeAt", stage=f"cor:{stage}"))
    assert not asked(atlas, "person:ann cor:spokeAt event:talk")
    assert len(atlas.claims("Ann Example")) == 1


def test_speaking_for_a_body_means_that_it_was_represented():
    atlas = atlas_of(claim("spokeAt", onBehalfOf="organisation:acme"))
    assert asked(atlas, "organisation:acme cor:representedAt event:talk ; cor:involvedIn event:talk")


def test_announced_is_not_took_part():
    atlas = atlas_of(claim("announcedAt"))
    assert asked(atlas, "person:ann cor:involvedIn event:talk")
    assert not asked(atlas, "person:ann cor:participatedIn event:talk")


@pytest.mark.parametrize(("day", "there"), [("2020", False), ("2021-06-01", True), ("2024", True), ("2026", False)])
def test_a_date_takes_only_what_was_in_force(day, there):
    text = claim("chaired", "process:one", validFrom='"2021-06"^^xsd:gYearMonth', validUntil='"2025"^^xsd:gYear')
    atlas = atlas_of(text, as_of=day)
    assert asked(atlas, "person:ann cor:chaired process:one") is there
    assert bool(atlas.claims("Ann Example")) is there


def test_years_can_be_compared_with_days():
    atlas = atlas_of(claim("startDate", '"2021"^^xsd:gYear', subject="event:talk"))
    atlas = Atlas(atlas.triples())
    assert asked(atlas, "event:talk cor:startDate ?d") is True
    text = PREFIX_LINES + BASE + claim("chaired", "process:one", validFrom='"2021"^^xsd:gYear')
    dated = Atlas(read_graph(Path("x.ttl"), text.encode()))
    assert asked(dated, '?c cor:earliest ?e . FILTER(?e = "2021-01-01"^^xsd:date)')


def test_an_export_comes_back_with_the_same_bytes_and_the_same_answers(tmp_path):
    one = atlas_of(
        claim("spokeAt", onBehalfOf="organisation:acme"), claim("announcedAt"), "person:ann cor:attended event:week ."
    )
    one.write(tmp_path / "a.ttl")
    two = Atlas.open(tmp_path / "a.ttl")
    assert two.turtle() == one.turtle()
    assert two.turtle(claims_only=True) == one.turtle(claims_only=True)
    assert "cor:participatedIn" not in one.turtle(claims_only=True)
    query = "SELECT * WHERE { ?s ?p ?o }"
    assert one.query(query) == two.query(query)


def test_a_relation_without_a_claim_is_answered_and_counted_as_unsourced():
    atlas = atlas_of(claim("spokeAt"), "person:ann cor:attended event:week . person:ann cor:spokeAt event:talk .")
    assert asked(atlas, "person:ann cor:attended event:week")
    unsourced = [f.value for f in atlas.check() if f.check == "unsourced relation"]
    assert unsourced == ["event:week"]


def test_rdflib_gives_the_same_answers():
    atlas = atlas_of(claim("spokeAt"), claim("organised", subject="organisation:acme"))
    graph = atlas.rdf()
    assert isinstance(graph, rdflib.Graph)
    assert {p for p, _ in graph.namespaces()} >= set(PREFIXES)
    rows = graph.query("SELECT ?a ?r WHERE { ?a ?r event:talk . ?r a cor:Relation }")
    ours = atlas.query("SELECT ?a ?r WHERE { ?a ?r event:talk . ?r a cor:Relation }")
    assert sorted((str(a), str(r)) for a, r in rows) == sorted((t[0].value, t[1].value) for t in ours.terms)


def test_names_lead_to_one_entity_or_say_why_not():
    atlas = atlas_of()
    assert atlas.resolve("ann example") == atlas.resolve("person:ann") == "person:ann"
    with pytest.raises(AmbiguousName) as several:
        atlas.resolve("OEWG")
    assert several.value.candidates == ("organisation:acme", "process:one", "process:two")
    with pytest.raises(UnknownName, match="Ann Example"):
        atlas.resolve("Ann Exampel")


def test_moved_and_changed_texts_are_found(tmp_path):
    (tmp_path / "p.txt").write_text("one\ntwo\n")
    text = """
source:q a cor:Source ; dcterms:title "Q"@en ; cor:kind cor:officialRecord ; cor:fileName "p.txt" ; cor:sha256 "SHA" .
passage:q.4-7 a cor:Passage ; cor:source source:q ; cor:start 4 ; cor:end 7 ; cor:line 2 ;
    cor:sha256 "SHA" ; cor:gist "g"@en .
passage:q.0-99 a cor:Passage ; cor:source source:q ; cor:start 0 ; cor:end 99 ; cor:line 1 ;
    cor:sha256 "SHA" ; cor:gist "g"@en .
""".replace("SHA", "0" * 64)
    found = {f.check for f in atlas_of(text, sources=tmp_path).check()}
    assert {"passage against its source", "source text changed"} <= found
    assert not {"passage against its source", "source text changed"} & {f.check for f in atlas_of(text).check()}


def test_one_bad_file_and_nothing_is_loaded(tmp_path):
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:b> 1 .")
    (tmp_path / "b.ttl").write_text("<urn:a> <urn:b>")
    with pytest.raises(UnreadableInput, match=r"b\.ttl:1"):
        Atlas.open(tmp_path)


@pytest.mark.parametrize("query", ["SELECT ?s WHERE {", "SELECT ?x", "SELEC ?s WHERE { ?s ?p ?o }"])
def test_a_broken_query_is_one_clear_line(query):
    with pytest.raises(InvalidQuery) as error:
        atlas_of().query(query)
    assert "\n" not in str(error.value)


def test_an_unknown_status_is_refused():
    with pytest.raises(CorridorsError, match="no status"):
        atlas_of(include=["certain"])


def test_a_finding_names_file_and_line(tmp_path):
    path = tmp_path / "a.ttl"
    path.write_text(PREFIX_LINES + BASE + claim("spokeAt", target="event:nowhere"))
    line = path.read_text().split("claim:")[0].count("\n") + 1
    places = {f.where for f in Atlas.open(path).check() if f.severity == "violation"}
    assert any(place and place.startswith(f"{path}:") for place in places), (places, line)
