"""Find cited paths."""

import json
from itertools import islice, pairwise
from pathlib import Path

import networkx as nx
import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.errors import CorridorsError, NoPath, UnknownName
from corridors.ledger import Ledger, independent
from corridors.measures import path
from corridors.measures.arguments import COMPARED, seen_from
from corridors.measures.strength import weakness
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import network, simple, walkable

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
SOURCES = """
source:page a cor:Source ; dcterms:title "Page" ; cor:textOf event:hearing .
source:captions a cor:Source ; dcterms:title "Captions" ; cor:textOf event:hearing .
source:book a cor:Source ; dcterms:title "Book" ; cor:publishedOn "2020"^^xsd:gYear .
"""
CLASSES = {"person": "Person", "organisation": "Company", "event": "Session", "process": "Process", "state": "State"}


def claim(
    subject: str,
    relation: str,
    target: str,
    *sources: str,
    status: str = "accepted",
    basis: str = "stated",
    as_of: str = "2023-10-10",
    extra: str = "",
) -> str:
    name = f"claim:{subject}.{relation}.{target}".replace(":", ".").replace("claim.", "claim:", 1)
    told = "".join(
        f"passage:{s}.5-9 a cor:Passage ; cor:source source:{s} ; cor:start 5 ; cor:end 9 ; cor:line 2 ; cor:gist "
        f'"says so"@en .\n'
        for s in sources or ("page",)
    )
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; cor:object {target} ; "
        f'cor:basis cor:{basis} ; cor:status cor:{status} ; cor:asOf "{as_of}"^^xsd:date ; {extra} '
        f"cor:evidence {', '.join(f'passage:{s}.5-9' for s in sources or ('page',))} .\n"
        f"{told}{entity(subject)}{entity(target)}"
    )


def entity(name: str) -> str:
    kind, _, slug = name.partition(":")
    return f'{name} a cor:{CLASSES[kind]} ; skos:prefLabel "{slug.title()}"@en .\n' if kind in CLASSES else ""


def atlas_of(*parts: str, **options: object) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + SOURCES + "".join(parts)).encode()), **options)


def through_event(event: str, **how: str) -> str:
    return claim("person:ann", "spokeAt", event, **how) + claim("person:bob", "spokeAt", event)


def steps(found: object) -> list[list[str]]:
    return [[one.hops[0].start, *(hop.end for hop in one.hops)] for one in found]


def test_a_path_is_given_in_the_agreed_shape() -> None:
    found = path(atlas_of(through_event("event:hearing")), "Ann", "Bob")
    place = {"source": "source:page", "title": "Page", "line": 2, "start": 5, "end": 9, "gist": "says so"}
    said = {"relation": "cor:spokeAt", "status": "accepted", "basis": "stated", "evidence": [place]}
    ann = {
        "from": "person:ann",
        "to": "event:hearing",
        "direction": "forward",
        "claim": "claim:person.ann.spokeAt.event.hearing",
    }
    bob = {
        "from": "event:hearing",
        "to": "person:bob",
        "direction": "backward",
        "claim": "claim:person.bob.spokeAt.event.hearing",
    }
    want = {"asOf": None, "paths": [{"length": 2, "weakest": 0, "hops": [ann | said, bob | said]}]}
    assert json.loads(found.json()) == want


def test_a_path_names_the_day_looked_at_and_what_is_taken_as_true_at_any_date() -> None:
    found = path(atlas_of(through_event("event:hearing"), as_of="2024"), "Ann", "Bob")
    assert found.lead() == "From Ann to Bob: 1 path in what we hold as of 2024-12-31."
    assert found.data()["asOf"] == "2024-12-31"
    assert "true at any date" not in found.prose()
    undated = through_event("event:hearing").replace('cor:asOf "2023-10-10"^^xsd:date ;', "")
    assert "2 of these claims bear no date" in path(atlas_of(undated, as_of="2024"), "Ann", "Bob").prose()
    with pytest.raises(NoPath, match=r"in what we hold as of 1990-12-31; one exists without --as-of 1990-12-31"):
        path(atlas_of(through_event("event:hearing"), as_of="1990"), "Ann", "Bob")


def test_the_paths_of_an_answer_can_be_taken_by_number() -> None:
    found = path(atlas_of(through_event("event:hearing")), "Ann", "Bob")
    assert found[0] is found.paths[0]
    keys = ["from", "relation", "to", "direction", "claim", "status", "basis", "evidence"]
    assert list(found.data()["paths"][0]["hops"][0]) == keys


def test_a_path_reads_as_an_argument() -> None:
    found = path(atlas_of(through_event("event:hearing", basis="inferred")), "Ann", "Bob")
    assert found.prose() == (
        "From Ann to Bob: 1 path in what we hold.\n\n"
        "Path 1, 2 hops\n"
        "  1. Ann spoke at Hearing (inferred).\n     Page, line 2: says so\n"
        "  2. Hearing had as speaker Bob.\n     Page, line 2: says so\n"
        "  Weakest hop: 1, because it is inferred, not stated.\n"
    )
    assert "2. Hearing had as speaker Bob. Page, line 2: says so" in found.cite()


@pytest.mark.parametrize(
    ("weaker", "options", "reason"),
    [
        ({"status": "proposed"}, {"include": ["disputed", "proposed"]}, "its claim is proposed, not accepted"),
        ({"status": "disputed"}, {"include": ["disputed", "proposed"]}, "its claim is disputed, not accepted"),
        ({"basis": "inferred"}, {}, "it is inferred, not stated"),
        ({"as_of": "2020-01-01"}, {}, "its date is the farthest off"),
        ({"as_of": "2023-10-10"}, {"as_of": "2023-11"}, None),
    ],
)
def test_of_equally_short_paths_the_better_attested_goes_first(weaker: dict, options: dict, reason: str | None) -> None:
    atlas = atlas_of(through_event("event:a", **weaker), through_event("event:b"), **options)
    found = path(atlas, "Ann", "Bob", k=2)
    assert [way[1] for way in steps(found)] == (["event:b", "event:a"] if reason else ["event:a", "event:b"])
    if reason:
        assert reason in found.paths[1].why_weakest()


def test_disputed_goes_before_proposed_and_both_after_inferred() -> None:
    parts = {"event:a": {"status": "proposed"}, "event:b": {"status": "disputed"}, "event:c": {"basis": "inferred"}}
    atlas = atlas_of(*(through_event(e, **how) for e, how in parts.items()), include=["disputed", "proposed"])
    assert [way[1] for way in steps(path(atlas, "Ann", "Bob", k=3))] == ["event:c", "event:b", "event:a"]


def test_independent_sources_strengthen_and_page_and_captions_are_one() -> None:
    both = "".join(claim(who, "spokeAt", "event:a", "page", "captions") for who in ("person:ann", "person:bob"))
    two = "".join(claim(who, "spokeAt", "event:b", "page", "book") for who in ("person:ann", "person:bob"))
    atlas = atlas_of(both, two)
    assert [way[1] for way in steps(path(atlas, "Ann", "Bob", k=2))] == ["event:b", "event:a"]
    assert independent(["source:page", "source:captions"], atlas.ledger) == 1
    assert independent(["source:page", "source:captions", "source:book"], atlas.ledger) == 2


def test_mirrors_are_one_witness_however_they_are_linked() -> None:
    told = """source:a a cor:Source ; cor:sha256 "1" . source:b a cor:Source ; cor:symbol "S" .
        source:c a cor:Source ; cor:sha256 "1" ; cor:symbol "S" . source:d a cor:Source ."""
    ledger = Ledger(read_graph(Path("x.ttl"), (HEAD + told).encode()))
    assert independent(ledger.sources, ledger) == 2


def test_a_hop_is_made_by_its_strongest_relation() -> None:
    hearing = claim("person:ann", "announcedAt", "event:a") + claim("person:ann", "spokeAt", "event:a")
    weaker = claim("person:ann", "moderated", "event:a", basis="inferred")
    (only,) = path(atlas_of(hearing, weaker), "Ann", "event:a")
    assert only.hops[0].relation == "cor:spokeAt"
    assert only.why_weakest() == "The one hop is accepted, stated, 1 source."


def test_the_nearest_date_is_near_to_the_day_looked_at() -> None:
    until = 'cor:validUntil "{}"^^xsd:gYear ;'
    parts = [
        claim(who, "attended", f"event:{event}", as_of="2019-01-01", extra=until.format(year))
        for event, year in (("a", 2021), ("b", 2023))
        for who in ("person:ann", "person:bob")
    ]
    late = [through_event("event:c", as_of="2019-01-01")]
    assert steps(path(atlas_of(*parts, *late, as_of="2023-12-31"), "Ann", "Bob"))[0][1] == "event:b"


def test_structure_and_unsourced_relations_are_walked_and_marked() -> None:
    part = """event:a cor:partOf event:week ; dcterms:source source:book .
        event:week a cor:Conference ; skos:prefLabel "Week"@en ."""
    atlas = atlas_of(
        claim("person:ann", "spokeAt", "event:a"), part, "person:bob cor:attended event:week .", entity("person:bob")
    )
    (only,) = path(atlas, "Ann", "Bob")
    assert [(hop.claim is None, hop.status) for hop in only.hops] == [
        (False, "accepted"),
        (True, "accepted"),
        (True, None),
    ]
    assert [citation.cite() for citation in only.hops[1].evidence] == ["Book"]
    assert only.weakest == 2
    assert "Week was attended by Bob (unsourced)." in only.prose()
    assert only.why_weakest() == "Weakest hop: 3, because no source is given for it."


def test_intermediates_are_of_the_kinds_asked_for() -> None:
    firm = claim("person:ann", "affiliatedWith", "organisation:firm") + claim(
        "person:bob", "affiliatedWith", "organisation:firm"
    )
    atlas = atlas_of(through_event("event:a"), firm)
    assert steps(path(atlas, "Ann", "Bob", k=9, through=["Event"])) == [["person:ann", "event:a", "person:bob"]]
    assert steps(path(atlas, "Ann", "Bob", k=9, avoid=["session"])) == [
        ["person:ann", "organisation:firm", "person:bob"]
    ]
    assert len(path(atlas, "Ann", "Bob", k=9, through="event,Organisation")) == 2
    with pytest.raises(CorridorsError, match="did you mean event"):
        path(atlas, "Ann", "Bob", through=["evnt"])


def test_topics_places_and_mentions_connect_nothing_unless_asked() -> None:
    shared = {
        "topic": claim("event:a", "about", "topic:norms") + claim("event:b", "about", "topic:norms"),
        "place": "event:a cor:heldIn place:kyoto . event:b cor:heldIn place:kyoto . place:kyoto a cor:Place .",
        "mention": claim("event:a", "mentions", "state:cl") + claim("event:b", "mentions", "state:cl"),
    }
    both = entity("event:a") + entity("event:b")
    for told in shared.values():
        with pytest.raises(NoPath):
            path(atlas_of(both, told), "event:a", "event:b")
    for told in (shared["topic"], shared["place"]):
        assert path(atlas_of(both, told), "event:a", "event:b", categories=True).paths[0].length == 2
    assert path(atlas_of(both, shared["topic"]), "event:a", "event:b", through=["Topic"]).paths[0].length == 2
    assert path(atlas_of(both, shared["topic"]), "event:a", "topic:norms").paths[0].length == 1
    assert path(atlas_of(both, shared["mention"]), "event:a", "event:b", mentions=True).paths[0].length == 2


@pytest.mark.parametrize(
    ("told", "options", "advice"),
    [
        (through_event("event:a"), {"through": ["process"]}, "without --through$"),
        (through_event("event:a", status="disputed"), {}, "with --include disputed$"),
        (through_event("event:a", status="proposed"), {}, "with --include disputed,proposed"),
        (claim("person:ann", "spokeAt", "event:a") + claim("person:bob", "spokeAt", "event:b"), {}, "nothing joins"),
        (claim("person:ann", "spokeAt", "event:a") + entity("person:bob"), {}, "is held for Bob$"),
        (through_event("event:a"), {"day": "2022"}, "without --as-of 2022-12-31$"),
        (
            claim("person:ann", "spokeAt", "event:a") + claim("event:a", "mentions", "person:bob"),
            {},
            "through mentions alone",
        ),
    ],
)
def test_when_nothing_connects_the_error_says_what_to_loosen(told: str, options: dict, advice: str) -> None:
    with pytest.raises(NoPath, match=advice):
        path(atlas_of(told, as_of=options.pop("day", None)), "Ann", "Bob", **options)


def test_equal_ends_unknown_names_and_no_number_of_paths_are_refused() -> None:
    atlas = atlas_of(through_event("event:a"))
    with pytest.raises(CorridorsError, match="Ann and person:ann are the same entity"):
        path(atlas, "Ann", "person:ann")
    with pytest.raises(UnknownName, match="Bob"):
        path(atlas, "Ann", "Bobb")
    with pytest.raises(CorridorsError, match="from 1 up"):
        path(atlas, "Ann", "Bob", k=0)


def test_the_answer_says_when_not_all_equally_long_paths_were_compared() -> None:
    crowd = "".join(
        f"person:ann cor:attended event:e{n} . person:bob cor:attended event:e{n} .\n" for n in range(COMPARED + 5)
    )
    atlas = atlas_of(entity("person:ann"), entity("person:bob"), crowd)
    found = path(atlas, "Ann", "Bob")
    assert found.more
    assert "More paths are as long" in found.prose()
    assert not path(atlas, "Ann", "Bob", k=COMPARED + 5).more


def test_lengths_and_counts_are_those_of_networkx() -> None:
    pairs = nx.connected_watts_strogatz_graph(60, 4, 0.3, seed=5).edges
    told = "".join(f"process:p{a:02} a cor:Process ; cor:parallelTo process:p{b:02} .\n" for a, b in pairs)
    told += "process:p59 a cor:Process ."
    atlas = atlas_of(told)
    graph = simple(walkable(network(atlas)))
    for goal in ("process:p30", "process:p44", "process:p59"):
        want = [len(way) - 1 for way in islice(nx.shortest_simple_paths(graph, "process:p00", goal), 12)]
        found = path(atlas, "process:p00", goal, k=12)
        assert [one.length for one in found] == want
        assert all(nx.is_simple_path(graph, way) for way in steps(found))
        assert len({*map(tuple, steps(found))}) == len(want)
        if want[0] == want[-1]:
            continue
        shortest = {tuple(way) for way in nx.all_shortest_paths(graph, "process:p00", goal)}
        assert {tuple(way) for way in steps(found) if len(way) - 1 == want[0]} == shortest


@pytest.fixture(scope="module", params=[1, 2])
def thousand(request: pytest.FixtureRequest) -> Atlas:
    """Give a generated graph of a thousand processes, its relations of all statuses, bases, dates and sources."""
    drawn = nx.barabasi_albert_graph(1_000, 2, seed=request.param)
    told = (
        claim(
            f"process:p{a:03}",
            "parallelTo",
            f"process:p{b:03}",
            *(("page", "book") if (a + b) % 3 else ("page",)),
            status=("accepted", "accepted", "disputed")[a % 3],
            basis=("stated", "inferred")[b % 2],
            as_of=f"{2010 + (a * b) % 14}-10-10",
        )
        for a, b in drawn.edges
    )
    return atlas_of(*told, include=["disputed"])


@pytest.mark.parametrize("best", [False, True])
@pytest.mark.parametrize("ends", [("process:p007", "process:p998"), ("process:p500", "process:p731")])
def test_paths_through_a_thousand_nodes_are_those_of_networkx(thousand: Atlas, ends: tuple, best: bool) -> None:
    graph = walkable(network(thousand))
    plain, day = simple(graph), seen_from(thousand, graph)
    for one, other, data in graph.edges(data=True):
        plain.edges[one, other]["cost"] = weakness(data, thousand.ledger, day).cost() if best else 1

    def cost(way: list[str]) -> float:
        return sum(plain.edges[pair]["cost"] for pair in pairwise(way))

    found = steps(path(thousand, *ends, k=6, best=best))
    want = islice(nx.shortest_simple_paths(plain, *ends, weight="cost" if best else None), 6)
    assert [cost(way) for way in found] == pytest.approx([cost(way) for way in want], abs=1e-9)
    assert all(nx.is_simple_path(plain, way) for way in found)
    assert len({*map(tuple, found)}) == len(found) == 6


def test_entities_and_their_names_lead_to_the_same_and_what_names_nothing_is_said() -> None:
    atlas = co.open()
    ann, talks = atlas.entity("Joyce Hakmeh"), atlas.entity("OEWG II")
    assert co.path(atlas, ann, talks).data() == co.path(atlas, "Joyce Hakmeh", "OEWG II").data()
    assert co.ask(atlas, "processes-of", ann).data() == co.ask(atlas, "processes-of", "Joyce Hakmeh").data()
    assert co.path(atlas, ann, talks, as_of="2026").data() == co.path(atlas.at("2026"), ann, talks).data()
    for call in (
        lambda: co.path(atlas, None, talks),
        lambda: co.path(atlas, ann, talks, k="3"),
        lambda: co.rank(atlas, None),
    ):
        with pytest.raises(CorridorsError):
            call()
    assert co.open(include="proposed, disputed").statuses == co.open(include=["disputed", "proposed"]).statuses
    with pytest.raises(CorridorsError, match=r"co\.communities"):
        co.rank(atlas, "communities")
    assert co.communities(atlas, project="states", stability=False).groups
    assert co.rank_over_years(atlas, "degree", "2022-2023", of="Process", limit=2).years == (2022, 2023)
