"""View an atlas as networkx graphs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from corridors.atlas import Atlas
from corridors.errors import CorridorsError
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import actors, members, network, simple, walkable

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEARING = """
person:ann a cor:Person ; skos:prefLabel "Ann"@en . person:bob a cor:Person ; skos:prefLabel "Bob"@en .
person:unnamed-p-5 a cor:Person ; skos:prefLabel "unnamed"@en ; cor:anonymous true .
state:cl a cor:State ; skos:prefLabel "Chile"@en . state:fj a cor:State ; skos:prefLabel "Fiji"@en .
event:hearing a cor:Consultation ; skos:prefLabel "Hearing"@en ; cor:partOf event:week ; cor:heldIn place:kyoto ;
    cor:stakeholderGroup sg:civil-society ; dcterms:source source:page .
event:week a cor:Conference ; skos:prefLabel "Week"@en . place:kyoto a cor:Place ; skos:prefLabel "Kyoto"@en .
process:talks a cor:Process ; skos:prefLabel "Talks"@en ; cor:parallelTo process:others .
process:others a cor:Process ; skos:prefLabel "Other talks"@en .
source:page a cor:Source ; dcterms:title "Page" ; cor:textOf event:hearing .
source:captions a cor:Source ; dcterms:title "Captions" ; cor:textOf event:hearing .
source:book a cor:Source ; dcterms:title "Book" .
"""


def claim(subject: str, relation: str, target: str, *sources: str, extra: str = "", status: str = "accepted") -> str:
    name = f"claim:{subject}.{relation}.{target}".replace(":", ".").replace("claim.", "claim:", 1)
    passages = [f"passage:{source}.at-whole" for source in sources or ("page",)]
    told = "".join(f"{p} a cor:Passage ; cor:source source:{p[8:-9]} .\n" for p in passages)
    what = f'cor:value "{target}"' if relation == "accessRule" else f"cor:object {target}"
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; {what} ; cor:basis cor:stated ;"
        f" cor:status cor:{status} ; {extra} cor:evidence {', '.join(passages)} .\n{told}"
    )


SPOKE = claim("person:ann", "spokeAt", "event:hearing", "page", "captions", extra="cor:onBehalfOf state:cl ;")


def atlas_of(*parts: str, **options: object) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + HEARING + "".join(parts)).encode()), **options)


def edges(graph: nx.MultiDiGraph) -> set[tuple[str, str, str]]:
    return {(start, data["relation"], end) for start, end, data in graph.edges(data=True)}


def test_a_claim_is_an_edge_that_carries_it() -> None:
    graph = network(atlas_of(SPOKE))
    name = "claim:person.ann.spokeAt.event.hearing"
    edge = graph.edges["person:ann", "event:hearing", name]
    assert edge["claim"] == name
    assert (edge["label"], edge["inverse_label"]) == ("spoke at", "had as speaker")
    assert (edge["status"], edge["basis"], edge["structural"]) == ("accepted", "stated", False)
    assert edge["sources"] == ("source:captions", "source:page")
    assert graph.nodes["event:hearing"] == {
        "label": "Hearing",
        "kind": "event",
        "cls": "cor:Consultation",
        "anonymous": False,
    }


def test_speaking_for_a_state_represents_it_at_the_event() -> None:
    graph = network(atlas_of(SPOKE))
    edge = graph.edges["state:cl", "event:hearing", "claim:person.ann.spokeAt.event.hearing"]
    assert edge["relation"] == "cor:representedAt"


def test_only_taking_part_in_an_event_represents() -> None:
    announced = claim("person:ann", "announcedAt", "event:hearing", extra="cor:onBehalfOf state:cl ;")
    engaged = claim("person:ann", "engagedIn", "process:talks", extra="cor:onBehalfOf state:cl ;")
    assert "state:cl" not in network(atlas_of(announced, engaged))


def test_structure_and_unsourced_relations_are_edges_without_a_claim() -> None:
    graph = network(atlas_of())
    assert edges(graph) == {
        ("event:hearing", "cor:partOf", "event:week"),
        ("event:hearing", "cor:heldIn", "place:kyoto"),
        ("process:talks", "cor:parallelTo", "process:others"),
    }
    part, unsourced = (
        graph.get_edge_data(*pair) for pair in (("event:hearing", "event:week"), ("process:talks", "process:others"))
    )
    assert part["cor:partOf"]["structural"]
    assert part["cor:partOf"]["sources"] == ("source:page",)
    assert (unsourced["cor:parallelTo"]["structural"], unsourced["cor:parallelTo"]["sources"]) == (False, ())


def test_literals_concepts_sources_and_classes_are_never_nodes() -> None:
    rule = claim("process:talks", "accessRule", "state:fj")
    symbol = 'document:x a cor:Document ; skos:prefLabel "X"@en ; cor:symbol "state:fj" .'
    graph = network(atlas_of(SPOKE, rule, symbol), isolated=True)
    kinds = {"person", "state", "event", "process", "place", "topic", "document"}
    assert {name.partition(":")[0] for name in graph} <= kinds
    assert graph.degree("state:fj") == 0


def test_the_edges_are_those_that_the_rules_derive() -> None:
    atlas = atlas_of(SPOKE, claim("person:bob", "chaired", "process:talks", extra="cor:stage cor:planned ;"))
    rows = atlas.query("SELECT ?s ?r ?o WHERE { ?s ?r ?o . ?r a cor:Relation . MINUS { ?s a cor:Claim } }").rows
    derived = {(row["s"], row["r"], row["o"]) for row in rows}
    claimed = {edge for edge in edges(network(atlas)) if edge[1] not in ("cor:partOf", "cor:heldIn")}
    wider = {"cor:participatedIn", "cor:involvedIn"}
    assert claimed == {edge for edge in derived if edge[1] not in wider}


def test_entities_without_an_edge_come_when_asked_for() -> None:
    atlas = atlas_of(SPOKE)
    assert "state:fj" not in network(atlas)
    assert "state:fj" in network(atlas, isolated=True)


def test_mentions_come_when_asked_for() -> None:
    atlas = atlas_of(claim("event:hearing", "mentions", "state:fj"))
    assert "state:fj" not in network(atlas)
    assert "state:fj" in network(atlas, mentions=True)
    assert edges(network(atlas, relations=["mentions"])) == {("event:hearing", "cor:mentions", "state:fj")}


def test_a_relation_stands_for_those_below_it() -> None:
    atlas = atlas_of(SPOKE, claim("person:bob", "announcedAt", "event:hearing"))
    assert edges(network(atlas, relations=["cor:participatedIn"])) == {("person:ann", "cor:spokeAt", "event:hearing")}
    assert len(edges(network(atlas, relations=["involvedIn"]))) == 3


def test_an_unknown_relation_is_answered_with_the_nearest() -> None:
    with pytest.raises(CorridorsError, match="did you mean cor:spokeAt"):
        network(atlas_of(), relations=["cor:spokAt"])


def test_status_and_day_decide_which_claims_count() -> None:
    parts = (
        claim("person:ann", "chaired", "process:talks", extra='cor:validUntil "2021"^^xsd:gYear ;'),
        claim("person:bob", "chaired", "process:talks", extra='cor:validFrom "2022"^^xsd:gYear ;', status="disputed"),
    )
    chairs = [
        ("cor:chaired", options)
        for options in ({}, {"include": ["disputed"]}, {"as_of": "2023", "include": ["disputed"]})
    ]
    found = [{s for s, _, _ in edges(network(atlas_of(*parts), relations=[r], **o))} for r, o in chairs]
    assert found == [{"person:ann"}, {"person:ann", "person:bob"}, {"person:bob"}]
    assert network(atlas_of(*parts, as_of="2023")).graph["as_of"] == "2023-12-31"


def test_topics_and_places_are_not_walked_unless_spared() -> None:
    graph = network(atlas_of(claim("event:hearing", "about", "topic:norms")))
    assert {"topic:norms", "place:kyoto"} <= set(graph)
    assert {"topic:norms", "place:kyoto"} & set(walkable(graph)) == set()
    assert "place:kyoto" in walkable(graph, keep=["place:kyoto"])


def test_a_class_stands_for_those_below_it() -> None:
    graph = network(atlas_of(SPOKE))
    assert members(graph, ["consultation"]) == {"event:hearing"}
    assert members(graph, ["cor:Event"]) == {"event:hearing", "event:week"}
    assert members(graph, ["Actor"]) == {"person:ann", "state:cl"}
    with pytest.raises(CorridorsError, match="did you mean person"):
        members(graph, ["persn"])


def test_the_simple_graph_counts_independent_sources() -> None:
    chaired = claim("person:ann", "moderated", "event:hearing", "book")
    plain = simple(network(atlas_of(SPOKE, chaired, claim("process:talks", "parallelTo", "process:talks"))))
    edge = plain.edges["person:ann", "event:hearing"]
    assert edge["claims"] == ["claim:person.ann.moderated.event.hearing", "claim:person.ann.spokeAt.event.hearing"]
    assert edge["weight"] == 2  # page and captions of the hearing are one witness, the book another
    assert plain.edges["process:talks", "process:others"]["weight"] == 1
    assert nx.number_of_selfloops(plain) == 0


def test_a_projection_equals_that_of_networkx() -> None:
    both, people = nx.bipartite.random_graph(40, 15, 0.2, seed=7), range(40)
    graph = nx.MultiDiGraph()
    names = {n: f"person:p{n:02}" if n < 40 else f"event:e{n}" for n in both}
    graph.add_nodes_from((name, {"kind": name.partition(":")[0]}) for name in names.values())
    graph.add_edges_from(
        (names[a], names[b]) if a % 2 else (names[b], names[a]) for a, b in both.edges for _ in range(2)
    )
    joined = actors(graph)
    oracle = nx.bipartite.weighted_projected_graph(both, people)
    assert set(joined) == {names[n] for n in people}
    assert {frozenset(e[:2]): e[2] for e in joined.edges(data="weight")} == {
        frozenset((names[a], names[b])): weight for a, b, weight in oracle.edges(data="weight")
    }
    a, b, shared = next(iter(joined.edges(data="shared")))
    assert set(shared) == set(nx.all_neighbors(graph, a)) & set(nx.all_neighbors(graph, b))


def test_unnamed_people_are_left_out_of_projections() -> None:
    atlas = atlas_of(SPOKE, *(claim(who, "spokeAt", "event:hearing") for who in ("person:bob", "person:unnamed-p-5")))
    joined = actors(network(atlas))
    assert list(joined.edges(data=True)) == [("person:ann", "person:bob", {"weight": 1, "shared": ("event:hearing",)})]


def test_states_are_joined_by_documents_and_nothing_by_itself() -> None:
    votes = [claim(state, "votedFor", "document:r") for state in ("state:cl", "state:fj")]
    atlas = atlas_of(*votes, 'document:r a cor:Resolution ; skos:prefLabel "R"@en .')
    assert list(actors(network(atlas), kind="State", by="Resolution").edges) == [("state:cl", "state:fj")]
    assert len(actors(network(atlas), kind="person", by="event").edges) == 0
    with pytest.raises(CorridorsError, match="join one kind by another"):
        actors(network(atlas), kind="state", by="Actor")


def test_the_order_of_nodes_and_edges_does_not_change_from_run_to_run(tmp_path: Path, root: Path) -> None:
    (tmp_path / "x.ttl").write_text(HEAD + HEARING + SPOKE, "utf-8")
    code = (
        "import json, corridors.atlas as a, corridors.view as v; g = v.network(a.Atlas.open('x.ttl'));"
        "import sys; sys.stdout.write(json.dumps([*g.edges(data=True), *v.simple(v.walkable(g)).edges]))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root / "graph")},
            check=True,
            capture_output=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert len(json.loads(runs.pop())) > 5


def test_looking_up_loads_no_network_library(root: Path) -> None:
    code = (
        "import sys, corridors.atlas, corridors.measures.citations;"
        "sys.exit(bool({'networkx', 'scipy', 'numpy', 'rustworkx'} & set(sys.modules)))"
    )
    env = {**os.environ, "PYTHONPATH": str(root / "graph")}
    assert subprocess.run([sys.executable, "-c", code], env=env, timeout=60, check=False).returncode == 0
