"""Constrained and weighted paths, introductions, timelines, comparisons."""

from itertools import islice, pairwise
from pathlib import Path

import networkx as nx
import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.errors import CorridorsError, NoPath
from corridors.measures.arguments import seen_from
from corridors.measures.strength import weakness
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import network, simple, walkable

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
CLASSES = {
    "person": "Person",
    "organisation": "Company",
    "event": "Session",
    "process": "Process",
    "state": "State",
    "programme": "Programme",
    "topic": "Topic",
}
SOURCES = """
source:page a cor:Source ; dcterms:title "Page" ; cor:publishedOn "2020-05-01"^^xsd:date .
source:book a cor:Source ; dcterms:title "Book" .
"""


def claim(subject: str, relation: str, target: str, *sources: str, **said: str) -> str:
    status, basis = said.pop("status", "accepted"), said.pop("basis", "stated")
    name = f"claim:{subject}.{relation}.{target}".replace(":", ".").replace("claim.", "claim:", 1)
    literal = ":" not in target
    if literal:
        name = f"{name.rpartition('.')[0]}.v-{target}"
    extra = "".join(f"cor:{key} {value} ; " for key, value in said.items())
    ends = [subject] if literal else [subject, target]
    kinds = "".join(
        f'{e} a cor:{CLASSES[e.partition(":")[0]]} ; skos:prefLabel "{e.partition(":")[2].title()}"@en .\n'
        for e in ends
    )
    sources = sources or ("page",)
    told = "".join(
        f"passage:{s}.1-5 a cor:Passage ; cor:source source:{s} ; cor:start 1 ; cor:end 5 ; cor:line 2 .\n"
        for s in sources
    )
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; "
        + (f'cor:value "{target}"' if literal else f"cor:object {target}")
        + f" ; cor:basis cor:{basis} ; cor:status cor:{status} ; {extra} "
        f"cor:evidence {', '.join(f'passage:{s}.1-5' for s in sources)} .\n{kinds}{told}"
    )


def world(*parts: str, **options: object) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + SOURCES + "".join(parts)).encode()), **options)


def routes(found: object) -> list[list[str]]:
    return [[hop.end for hop in one.hops] for one in found]


def day(text: str) -> str:
    return f'"{text}"^^xsd:date'


DIRECT = claim("person:ann", "affiliatedWith", "organisation:works")
AROUND = claim("person:ann", "spokeAt", "event:hearing") + claim("organisation:works", "organised", "event:hearing")


def test_through_passes_something_and_never_jumps_it() -> None:
    assert routes(co.path(world(DIRECT, AROUND), "Ann", "Works"))[0] == ["organisation:works"]
    through = co.path(world(DIRECT, AROUND), "Ann", "Works", k=5, through=["Event"])
    assert routes(through) == [["event:hearing", "organisation:works"]]
    with pytest.raises(NoPath, match=r"one exists without --through$"):
        co.path(world(DIRECT), "Ann", "Works", through=["Event"])


def test_paths_keep_to_relations_and_keep_off_others() -> None:
    atlas = world(DIRECT, AROUND)
    kept = co.path(atlas, "Ann", "Works", relations=["participatedIn"])
    assert routes(kept) == [["event:hearing", "organisation:works"]]
    assert routes(co.path(atlas, "Ann", "Works", avoid_relations=["cor:affiliatedWith"])) == routes(kept)
    with pytest.raises(NoPath, match=r"without --avoid-relation$"):
        co.path(atlas, "Ann", "Works", avoid_relations=["affiliatedWith", "organised"])
    with pytest.raises(CorridorsError, match="is no relation; did you mean cor:spokeAt"):
        co.path(atlas, "Ann", "Works", avoid_relations=["spokAt"])


def test_paths_since_a_day_leave_out_what_was_over_or_is_undated() -> None:
    old = claim("person:ann", "affiliatedWith", "organisation:works", validUntil=day("2019-01-01"))
    new = claim("person:ann", "spokeAt", "event:hearing") + claim("organisation:works", "organised", "event:hearing")
    undated = claim("person:ann", "memberOf", "organisation:works", "book")
    atlas = world(old, new, undated)
    assert routes(co.path(atlas, "Ann", "Works", since="2020")) == [["event:hearing", "organisation:works"]]
    with pytest.raises(NoPath):
        co.path(atlas, "Ann", "Works", since="2021")


def test_the_best_attested_path_may_be_longer() -> None:
    weak = claim("person:ann", "affiliatedWith", "organisation:works", "book", basis="inferred", status="disputed")
    firm = [
        claim("person:ann", "spokeAt", "event:hearing", "page", "book"),
        claim("organisation:works", "organised", "event:hearing", "page", "book"),
    ]
    atlas = world(weak, *firm, include=["disputed"])
    assert routes(co.path(atlas, "Ann", "Works")) == [["organisation:works"]]
    best = co.path(atlas, "Ann", "Works", k=2, best=True)
    assert routes(best) == [["event:hearing", "organisation:works"], ["organisation:works"]]
    assert "the best attested first" in best.prose()


def test_best_paths_are_those_of_networkx_by_the_same_costs() -> None:
    atlas = co.open()
    graph = walkable(network(atlas))
    at, plain = seen_from(atlas, graph), simple(graph)
    for one, other in plain.edges:
        edges = [
            *graph.get_edge_data(one, other, default={}).values(),
            *graph.get_edge_data(other, one, default={}).values(),
        ]
        plain.edges[one, other]["cost"] = min(weakness(edge, atlas.ledger, at).cost() for edge in edges)

    def cost(route: list[str]) -> float:
        return round(sum(plain.edges[ends]["cost"] for ends in pairwise(route)), 6)

    start, goal = "organisation:microsoft", "process:global-digital-compact"
    wanted = [cost(route) for route in islice(nx.shortest_simple_paths(plain, start, goal, weight="cost"), 5)]
    found = co.path(atlas, start, goal, k=5, best=True)
    assert [cost([start, *(hop.end for hop in one.hops)]) for one in found] == wanted


def test_an_introduction_names_who_is_between_and_uses_nobody_twice() -> None:
    panel = [claim(f"person:{name}", "spokeAt", "event:panel") for name in ("ann", "bob", "cy")]
    work = [
        claim("person:bob", "affiliatedWith", "organisation:works"),
        claim("person:cy", "affiliatedWith", "organisation:works"),
    ]
    grant = [
        claim("person:ann", "launched", "programme:grant"),
        claim("organisation:works", "funded", "programme:grant"),
    ]
    found = co.introduce(world(*panel, *work, *grant), "Ann", "Works")
    assert [one.labels for one in found] == [("Grant",), ("Panel", "Bob"), ("Panel", "Cy")]
    assert all("Weakest hop" in one.path.why_weakest() for one in found)
    assert found.data()["introductions"][0]["through"] == ["programme:grant"]


def test_a_shared_panel_goes_before_a_side_route_of_the_same_length() -> None:
    delegate = [
        claim("organisation:shop", "organised", "event:panel"),
        *(claim(f"person:p{n}", "spokeAt", "event:panel") for n in range(5)),
        claim("person:bob", "spokeAt", "event:panel"),
        claim("person:bob", "represents", "state:xx"),
        claim("organisation:works", "affiliatedWith", "state:xx"),
    ]
    side = [
        *(claim(f"organisation:{name}", "organised", "event:hearing") for name in ("shop", "club")),
        *(claim(f"organisation:{name}", "supported", "organisation:fund") for name in ("club", "works")),
    ]
    found = co.introduce(world(*delegate, *side), "Shop", "Works")
    assert [(one.path.length, one.through[0]) for one in found] == [(4, "event:panel"), (4, "event:hearing")]


def test_to_share_a_process_a_topic_or_an_objection_is_no_introduction() -> None:
    shared = [
        *(claim(f"organisation:{name}", "engagedIn", "process:talks") for name in ("works", "shop")),
        *(claim("state:xx", "objectedTo", f"organisation:{name}") for name in ("works", "shop")),
    ]
    with pytest.raises(NoPath, match="no panel, employer, programme"):
        co.introduce(world(*shared), "Works", "Shop")


def test_an_introduction_names_the_day_looked_at_and_blames_it_where_it_alone_is_in_the_way() -> None:
    met = [claim(f"person:{name}", "spokeAt", "event:panel", asOf='"2020-05-01"^^xsd:date') for name in ("ann", "bob")]
    found = co.introduce(world(*met, as_of="2021"), "Ann", "Bob")
    assert found.lead() == "From Ann to Bob: 1 introduction in what we hold as of 2021-12-31."
    assert found.data()["asOf"] == "2021-12-31"
    assert found[0].cite() == found[0].path.cite()
    assert found.table()[0]["entities"] == "event:panel"
    with pytest.raises(NoPath, match="as of 1990-12-31; one exists without --as-of 1990-12-31"):
        co.introduce(world(*met, as_of="1990"), "Ann", "Bob")


def test_two_who_are_tied_directly_are_told_so_first() -> None:
    found = co.introduce(world(DIRECT, AROUND), "Ann", "Works")
    assert [one.labels for one in found] == [(), ("Hearing",)]
    assert "1. They are tied directly" in found.prose()


def test_a_timeline_takes_dates_from_claims_events_and_sources_in_turn() -> None:
    atlas = world(
        claim("person:ann", "affiliatedWith", "organisation:works", validFrom=day("2018"), validUntil=day("2019-06")),
        claim("person:ann", "spokeAt", "event:hearing"),
        claim("event:hearing", "startDate", "2021-03"),
        claim("person:ann", "memberOf", "organisation:shop"),
        claim("person:ann", "supported", "process:talks", "book"),
    )  # fmt: skip
    found = co.timeline(atlas, "Ann")
    assert [(one.when(), one.dated_by) for one in found] == [
        ("2018 to 2019-06", "claim"),
        ("told by 2020-05-01", "source"),
        ("2021-03", "event"),
        ("undated", "claim"),
    ]
    assert all(one.evidence for one in found)


def test_a_timeline_takes_an_inference_as_told_by_the_last_of_its_sources() -> None:
    late = 'source:late a cor:Source ; cor:publishedOn "2022-06-01" .\n'
    said = [
        claim("person:ann", "memberOf", "organisation:shop", "page", "late", basis=b) for b in ("stated", "inferred")
    ]
    told = [co.timeline(world(late, one), "Ann") for one in said]
    assert [one.when() for [one] in told] == ["told by 2020-05-01", "told by 2022-06-01"]
    assert "of an inference, the last of those it is drawn from" in told[1].prose()


def test_a_timeline_dates_a_claim_by_an_event_and_not_by_the_process_it_speaks_of() -> None:
    atlas = world(
        claim("process:talks", "startDate", "2019"),
        claim("process:forum", "startDate", "2021"),
        claim("process:forum", "succeeds", "process:talks"),
        claim("process:forum", "parallelTo", "process:talks", "book"),
        claim("event:hearing", "about", "process:forum"),
        claim("event:hearing", "startDate", "2020-03"),
    )
    told = {one.sentence.split(" ", 1)[1]: (one.when(), one.dated_by) for one in co.timeline(atlas, "Forum")}
    assert told == {
        "has the start date 2021": ("2021", "claim"),
        "succeeds Talks": ("told by 2020-05-01", "source"),
        "is parallel to Talks": ("undated", "claim"),
        "is about Forum": ("2020-03", "event"),
    }


def test_two_entities_are_compared_tie_by_tie() -> None:
    atlas = world(
        claim("process:talks", "about", "topic:norms"),
        claim("process:forum", "about", "topic:norms"),
        claim("person:ann", "engagedIn", "process:talks"),
        claim("process:talks", "startDate", "2019"),
        claim("process:forum", "startDate", "2021"),
    )
    found = co.compare(atlas, "Talks", "Forum")
    assert [row["other"] for row in found.both] == ["topic:norms"]
    assert [row["other"] for row in found.only_first] == ["person:ann"]
    assert found.only_second == ()
    assert [(row["first"], row["second"]) for row in found.changed] == [("2019", "2021")]
    assert {one.source for one in found.both[0].evidence} == {"source:page"}


def test_a_disputed_date_is_neither_held_nor_unknown() -> None:
    atlas = world(
        claim("process:talks", "startDate", "2019"),
        claim("process:forum", "startDate", "2021", status="disputed"),
        claim("process:talks", "endDate", "2022"),
    )
    found = co.compare(atlas, "Talks", "Forum")
    told = {row["relation"]: row for row in found.changed}
    assert told["cor:startDate"].cells[2].shown == "disputed (2021)"
    assert told["cor:endDate"].cells[2].shown == "not in what we hold"
    said = {row["relation"]: (row["second"], row["secondIs"]) for row in found.data()["changed"]}
    assert said == {"cor:startDate": (None, "disputed"), "cor:endDate": (None, "not held")}
    (taken,) = [r for r in co.compare(atlas.at(include=["disputed"]), "Talks", "Forum").changed if r["second"]]
    assert taken["second"] == "2021"


def test_two_entities_on_a_day_are_compared_with_that_day_in_the_heading() -> None:
    parts = (claim("process:talks", "startDate", "2019"), claim("process:talks", "endDate", "2022"))
    parts += (claim("person:ann", "engagedIn", "process:forum"),)
    found = co.compare(world(*parts, as_of="2020"), "Talks", "Forum")
    assert "in what we hold as of 2020-12-31." in found.prose()
    assert [row["relation"] for row in found.changed] == ["cor:startDate"]
    assert found.data()["asOf"] == "2020-12-31"


def test_two_dates_are_compared_by_what_began_ended_and_changed() -> None:
    atlas = world(
        claim("person:ann", "affiliatedWith", "organisation:works", asOf=day("2019"), validUntil=day("2020-06-30")),
        claim("person:ann", "affiliatedWith", "organisation:shop", validFrom=day("2021-01-01")),
        claim("process:talks", "startDate", "2021-05"),
        claim("person:ann", "memberOf", "organisation:club", "book"),
    )  # fmt: skip
    found = co.compare(atlas, at="2021-12-31", and_="2020")
    assert (found.first, found.second) == ("2020-12-31", "2021-12-31")
    assert found.only_first == ()
    assert found.in_both == 1  # the undated one; the first employer was over before
    assert {row["says"] for row in found.only_second} == {"organisation:shop", "2021-05"}
    assert [(row["process"], row["before"], row["after"]) for row in found.changed] == [
        ("process:talks", "not begun", "active")
    ]
    ended = co.compare(atlas, at="2020-01", and_="2020-12")
    assert [row["says"] for row in ended.only_first] == ["organisation:works"]


def test_compare_takes_two_of_a_kind() -> None:
    with pytest.raises(CorridorsError, match="compare takes two entities, or two dates"):
        co.compare(world(DIRECT), "Ann", at="2020")
