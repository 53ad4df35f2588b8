"""Since when things are there, and claims about them hold: the rule itself, and the same through every engine."""

from pathlib import Path

import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.engines import shelf
from corridors.engines.building import build, content_of
from corridors.errors import NoPath
from corridors.names import PREFIXES
from corridors.spans import Said, Spans
from corridors.turtle import read_graph

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
WORLD = """
person:ann a cor:Person ; skos:prefLabel "Ann"@en . state:xx a cor:State ; skos:prefLabel "Xland"@en .
organisation:works a cor:Company ; skos:prefLabel "Works"@en .
process:talks a cor:Process ; skos:prefLabel "Talks"@en . process:forum a cor:Process ; skos:prefLabel "Forum"@en .
event:first a cor:NegotiatingSession ; skos:prefLabel "First session"@en ; cor:meetingOf process:talks .
document:act a cor:Resolution ; skos:prefLabel "Act"@en .
post:chair a cor:Post ; skos:prefLabel "Chair"@en .
source:page a cor:Source ; dcterms:title "Page" .
passage:page.at-whole a cor:Passage ; cor:source source:page ; cor:locator "whole" ; cor:gist "says so"@en .
"""


def claim(subject: str, relation: str, target: str, status: str = "accepted", extra: str = "") -> str:
    kind, written = ("object", target) if ":" in target else ("value", f'"{target}"')
    name = f"claim:{subject}.{relation}.{target}.{status}".replace(":", ".").replace("claim.", "claim:", 1)
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; cor:{kind} {written} ; {extra} "
        f"cor:basis cor:stated ; cor:status cor:{status} ; cor:evidence passage:page.at-whole .\n"
    )


def text(*claims: str) -> str:
    return HEAD + WORLD + "".join(claims)


def world(*claims: str, **options: object) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), text(*claims).encode()), **options)


def spans(**starts: str) -> Spans:
    return Spans((f"x:{name}", "cor:startDate", date, "accepted", None) for name, date in starts.items())


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (Said("cor:engagedIn", "x:ann", "x:talks"), "2021-06-01"),
        (Said("cor:succeeds", "x:talks", "x:forum"), "2021-06-01"),
        (Said("cor:precursorOf", "x:forum", "x:talks"), "2021-06-01"),
        (Said("cor:objectedTo", "x:state", "x:works", in_context_of="x:talks"), "2021-06-01"),
        (Said("cor:spokeAt", "x:ann", "x:event", on_behalf_of="x:forum"), "2019-01-01"),
        (Said("cor:mandatedBy", "x:talks", "x:act"), "2020-12-31"),
        (Said("cor:about", "x:act", "x:talks"), "2020-12-31"),
        (Said("cor:established", "x:assembly", "x:talks"), "2021-06-01"),
        (Said("cor:endDate", "x:talks", value="2025-07"), "2025-07-01"),
        (Said("cor:accessRule", "x:talks", value="2025-07"), "2021-06-01"),
        (Said("cor:knows", "x:ann", "x:works"), None),
    ],
)
def test_an_undated_claim_begins_when_what_it_speaks_of_is_there(said: Said, first: str | None) -> None:
    assert spans(talks="2021-06", forum="2019", act="2020-12-31").first_day(said) == first


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        ({"as_of": "2020-05"}, "2020-05-01"),
        ({"as_of": "2021"}, "2021-06-01"),
        ({"valid_from": "2022", "as_of": "2023"}, "2022-01-01"),
        ({"valid_until": "2020"}, None),
        ({"valid_until": "2024"}, "2021-06-01"),
    ],
)
def test_a_claims_own_date_counts_and_a_partial_one_is_narrowed(dates: dict, first: str | None) -> None:
    assert spans(talks="2021-06").first_day(Said("cor:engagedIn", "x:ann", "x:talks", **dates)) == first


def test_of_several_dates_the_best_status_counts_then_what_they_have_in_common() -> None:
    def begins(*dates: tuple[str, ...], taken: tuple[str, ...] = ("accepted",)) -> str | None:
        told = [("x", "cor:startDate", *(*date, None)[:3]) for date in dates]
        return Spans(told, taken).begins.get("x")

    assert begins(("2019", "accepted"), ("2019-06-03", "accepted")) == "2019-06-03"
    assert begins(("2019", "accepted"), ("2021", "accepted")) == "2019-01-01"
    assert begins(("2021-12", "disputed")) is None
    assert begins(("2021-12", "disputed"), taken=("accepted", "disputed")) == "2021-12-01"
    assert begins(("2021-12", "disputed"), ("2021-06", "accepted"), taken=("accepted", "disputed")) == "2021-06-01"
    assert begins(("2021", "accepted"), ("2020", "")) == "2021-01-01"
    assert begins(("2026", "accepted", "planned")) == "2026-01-01"
    assert begins(("2025", "accepted", "planned"), ("2026-03", "accepted")) == "2026-03-01"
    assert begins(("spring", "accepted")) is None


TALKS = (
    claim("process:talks", "startDate", "2021-06"),
    claim("person:ann", "engagedIn", "process:talks"),
    claim("process:talks", "mandatedBy", "document:act"),
    claim("document:act", "adoptedOn", "2020-12-31"),
    claim("process:talks", "succeeds", "process:forum"),
    claim("post:chair", "postIn", "process:talks"),
    claim("person:ann", "holdsPost", "post:chair"),
)
HELD = {"engagedIn", "succeeds", "mandatedBy", "postIn", "holdsPost"}


def test_what_belongs_to_a_process_waits_for_it_unless_it_is_dated_itself() -> None:
    starts = [("x:talks", "cor:startDate", "2021-06", "accepted", None), ("x:old", "cor:startDate", "2019", "", None)]
    within = [
        ("x:chair", "cor:postIn", "x:talks", "accepted", None),
        ("x:session", "cor:meetingOf", "x:talks", "", None),
        ("x:old", "cor:meetingOf", "x:talks", "", None),
        ("x:clerk", "cor:postIn", "x:talks", "disputed", None),
    ]
    told = Spans([*within, *starts])
    assert told.first_day(Said("cor:holdsPost", "x:ann", "x:chair")) == "2021-06-01"
    assert told.first_day(Said("cor:spokeAt", "x:ann", "x:session")) == "2021-06-01"
    assert told.first_day(Said("cor:spokeAt", "x:ann", "x:old")) == "2019-01-01"
    assert told.first_day(Said("cor:holdsPost", "x:ann", "x:clerk")) is None
    assert not told.there("x:chair", "2020-12-31")
    assert "x:chair" not in told.begins  # it waits, and no date is given to it


def held(atlas: Atlas) -> set[str]:
    listed = " ".join(f"cor:{relation}" for relation in HELD)
    rows = atlas.query(f"SELECT ?r WHERE {{ VALUES ?r {{ {listed} }} ?s ?r ?o }}").rows
    return {row["r"].removeprefix("cor:") for row in rows}


@pytest.mark.parametrize(
    ("day", "there"),
    [("2020-06", set()), ("2021-01", {"mandatedBy"}), ("2021-07", HELD), (None, HELD)],
)
def test_graph_claims_and_network_of_a_day_agree(day: str | None, there: set[str]) -> None:
    atlas = world(*TALKS, as_of=day)
    assert held(atlas) == there
    assert {c.relation.removeprefix("cor:") for c in atlas.claims() if c.object} == there
    edges = {data["relation"].removeprefix("cor:") for *_, data in co.network(atlas).edges(data=True)}
    assert edges - {"meetingOf"} == there
    assert ("meetingOf" in edges) is (day is None or day > "2021-06")
    alone = co.network(world(*TALKS), as_of=day or False, isolated=True)
    assert ("process:talks" in alone) is (there != set())
    assert ("process:forum" in alone) is (there == HELD)


def test_a_disputed_start_bounds_nothing_until_it_is_taken_in_and_a_planned_one_where_there_is_no_other() -> None:
    engaged = claim("person:ann", "engagedIn", "process:talks")
    disputed = claim("process:talks", "startDate", "2021-06", "disputed")
    planned = claim("process:talks", "startDate", "2021-06", extra="cor:stage cor:planned ;")
    for start in ("", disputed):
        assert held(world(engaged, start, as_of="2020")) == {"engagedIn"}
    assert held(world(engaged, planned, as_of="2020")) == set()
    begun = claim("process:talks", "startDate", "2019")
    assert held(world(engaged, planned, begun, as_of="2020")) == {"engagedIn"}
    assert held(world(engaged, disputed, as_of="2020", include=["disputed"])) == set()


def test_the_days_of_things_come_from_their_claims_and_can_be_asked_for() -> None:
    atlas = world(*TALKS, claim("process:talks", "endDate", "2025"))
    query = "SELECT ?first ?last WHERE { process:talks cor:earliest ?first ; cor:latest ?last }"
    assert atlas.query(query).rows == [{"first": "2021-06-01", "last": "2025-12-31"}]
    assert Atlas(atlas.triples()).query(query).rows == atlas.query(query).rows


@pytest.mark.parametrize("options", [{}, {"as_of": "2021-01"}, {"as_of": "2021-01", "include": ["disputed"]}])
@pytest.mark.parametrize("projected", [False, True])
def test_a_store_folder_bounds_claims_as_memory_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, projected: bool, options: dict
) -> None:
    if projected:
        monkeypatch.setattr(shelf, "PROJECTED_FROM", 0)
    file = tmp_path / "talks.ttl"
    file.write_text(text(*TALKS, claim("process:forum", "startDate", "2021-03", "disputed")), encoding="utf-8")
    build(tmp_path / "store", [file], content=content_of([file]))
    kept, read = Atlas.open(tmp_path / "store", **options), Atlas.open(file, **options)
    days = "SELECT ?s ?p ?o WHERE { VALUES ?p { cor:earliest cor:latest } ?s ?p ?o }"
    assert kept.query(days).rows == read.query(days).rows
    assert held(kept) == held(read)
    assert {c.name for c in kept.claims()} == {c.name for c in read.claims()}
    assert {*co.network(kept).edges(keys=True)} == {*co.network(read).edges(keys=True)}


def test_what_only_claims_left_aside_speak_of_is_not_there_before_them() -> None:
    proposed = claim("person:ann", "knows", "person:bo", "proposed", extra='cor:asOf "2020-02" ;')
    atlas = world(proposed)
    assert [atlas.at(day).spans.there("person:ann", day) for day in ("2019", "2021")] == [False, True]
    assert world(proposed, MET["undated"]).spans.there("person:ann", "2019")


PAGE = 'source:page cor:publishedOn "2022-05" .\n'
MET = {
    "dated": claim("person:ann", "knows", "person:bo", extra='cor:asOf "2020-02" ;'),
    "undated": claim("person:ann", "affiliatedWith", "organisation:works"),
    "chained": claim("organisation:works", "memberOf", "organisation:league"),
    "lasting": claim("state:xx", "memberOf", "topic:trade"),
}


@pytest.mark.parametrize(
    ("told", "first"),
    [
        (("dated", "undated", "chained"), ["2020-02-01"] * 3),
        (("chained", "undated", "dated"), ["2020-02-01"] * 3),
        (("undated", "chained"), [None, None]),
        (("lasting",), [None]),
    ],
)
def test_what_nothing_dates_waits_until_all_that_it_speaks_of_is_met_with(told: tuple, first: list) -> None:
    atlas = world(*(MET[name] for name in told))
    assert [atlas.spans.first_day(one) for one in atlas.claims()] == sorted(first, key=str)
    assert atlas.at("2019").spans.there("organisation:works", "2019") is (first[0] is None)


def test_what_a_dated_source_says_holds_from_its_day_and_an_inference_from_the_last_of_its_sources() -> None:
    atlas = world(PAGE, MET["undated"])
    assert [atlas.spans.first_day(one) for one in atlas.claims()] == ["2022-05-01"]
    sources = [("source:early", "2015", None), ("source:late", "2024-03", None), ("source:undated", None, "event:none")]
    told, names = Spans((), sources=sources), [one[0] for one in sources]
    said = [Said("cor:knows", "x:a", "x:b", basis=basis, sources=names) for basis in ("stated", "inferred")]
    assert [told.first_day(one) for one in said] == ["2015-01-01", "2024-03-01"]


def test_an_undated_plan_is_there_from_the_day_it_was_told_and_no_later_than_what_it_speaks_of() -> None:
    plan = claim("process:talks", "startDate", "2030-06", extra="cor:stage cor:planned ;")
    for page, first in ((PAGE, "2022-05-01"), ("", "2030-06-01")):
        atlas = world(page, plan)
        assert [atlas.spans.first_day(one) for one in atlas.claims()] == [first]
        assert [atlas.at(day).shows(atlas.claims()[0]) for day in ("2022", "2031")] == [bool(page), True]


STRUCTURE = """
event:old a cor:NegotiatingSession ; cor:meetingOf process:forum . place:town a cor:Place ; cor:partOf state:xx .
organisation:works cor:partOf organisation:league .
"""


@pytest.mark.parametrize("engine", ["memory", "store"])
def test_a_graph_of_a_day_holds_nothing_that_comes_later_and_no_structure_of_it(tmp_path: Path, engine: str) -> None:
    file = tmp_path / "talks.ttl"
    begun = claim("event:old", "startDate", "2019-03-04")
    file.write_text(text(*TALKS, STRUCTURE, begun, MET["dated"], MET["undated"]), encoding="utf-8")
    build(tmp_path / "store", [file], content=content_of([file]))

    def found(day: str | None) -> set[str]:
        atlas = Atlas.open(file if engine == "memory" else tmp_path / "store", as_of=day)
        structure = atlas.query("SELECT ?o { VALUES ?p { cor:meetingOf cor:partOf } ?s ?p ?o }").rows
        things = atlas.query("SELECT ?s { VALUES ?s { event:old process:talks organisation:works } ?s a ?class }").rows
        assert {one.name for one in atlas.entities()} >= {row["s"] for row in things}
        return {row["o"] for row in structure} | {row["s"] for row in things}

    assert found("2018") == {"state:xx"}
    assert found("2019-12") == {"state:xx", "process:forum", "event:old"}
    assert found("2020-06") == found("2019-12") | {"organisation:league", "organisation:works"}
    assert found(None) == found("2021-07") == found("2020-06") | {"process:talks"}


def test_nothing_leads_to_a_process_before_it_began() -> None:
    with pytest.raises(NoPath, match="one exists without --as-of 2023-10-10"):
        co.path(co.open(as_of="2023-10-10"), "Chatham House", "Global Mechanism")
    assert co.path(co.open(as_of="2026-12"), "Chatham House", "Global Mechanism").paths


def test_no_edge_of_a_day_ends_in_what_began_later() -> None:
    atlas = co.open()
    for day in ("1990-01-01", "2015-06-30", "2023-10-10"):
        for one, other, data in co.network(atlas, as_of=day).edges(data=True):
            if not (data["as_of"] or data["valid_from"]) and data["relation"] not in ("cor:about", "cor:mandatedBy"):
                assert all(atlas.spans.begins.get(end, day) <= day for end in (one, other)), (one, other)


MADE = "cbm:list a cor:CBM . cbm:other a cor:CBM . programme:help a cor:Programme .\n"


def test_a_thing_without_a_date_waits_for_a_dated_source_and_is_else_counted_as_undated() -> None:
    told = [claim("process:talks", "startDate", "2021-06"), claim("process:talks", "provides", "cbm:list")]
    told.append(claim("process:talks", "accessRule", "consensus"))
    for page, day, undated in ((PAGE, "2022-05-01", False), ("", "2021-06-01", True)):
        atlas = world(MADE, page, *told)
        said = [one for one in atlas.claims() if one.relation != "cor:startDate"]
        assert {(atlas.spans.first_day(one), atlas.spans.undated(one)) for one in said} == {(day, undated)}
        assert atlas.at("2021-07").spans.there("cbm:list", "2021-07") is undated
        assert len(co.network(atlas, as_of="2023").graph["undated"]) == 2 * undated


@pytest.mark.parametrize("status", ["proposed", "disputed", "rejected"])
def test_a_meeting_of_which_a_date_is_but_proposed_waits_for_it_and_not_for_its_process_alone(status: str) -> None:
    heard = claim("person:ann", "spokeAt", "event:first")
    held_on = claim("event:first", "startDate", "2022-12", status)
    atlas = world(claim("process:talks", "startDate", "2021-06"), heard, held_on)
    first = "2021-06-01" if status == "rejected" else "2022-12-01"
    assert atlas.spans.first_day(next(one for one in atlas.claims() if one.relation == "cor:spokeAt")) == first
    assert atlas.spans.there("event:first", "2022-01") is (status == "rejected")
    meeting = "ASK { event:first cor:meetingOf process:talks }"
    assert bool(atlas.at("2022-01").query(meeting)) is (status == "rejected")
    assert not atlas.query("ASK { event:first cor:earliest ?day }")


def test_what_only_relations_that_run_ahead_speak_of_waits_until_the_last_of_them_is_met_with() -> None:
    ann = claim("person:ann", "knows", "state:xx", extra='cor:asOf "1998" ;')
    bob = claim("person:bob", "knows", "state:xx", extra='cor:asOf "2020-02" ;')
    backed = [claim(f"person:{who}", "supported", "programme:help") for who in ("ann", "bob")]
    atlas = world(MADE, ann, bob, *backed)
    days = {atlas.spans.first_day(one) for one in atlas.claims() if one.relation == "cor:supported"}
    assert days == {"2020-02-01"}
    assert not atlas.spans.there("programme:help", "2019")
