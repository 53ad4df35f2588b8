"""Ranks beyond the plain ones: seen from one entity, in projections, over years; communities."""

import random
from importlib.util import find_spec
from math import isnan
from pathlib import Path

import networkx as nx
import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.errors import CorridorsError
from corridors.measures import communities, rank_over_years
from corridors.measures.circles import _parts
from corridors.measures.projections import projection
from corridors.measures.scores import measure
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import network, simple, walkable

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
CLASSES = {"person": "Person", "event": "Session", "state": "State", "document": "Resolution", "process": "Process"}
PARTED = [  # made as the record is: few hubs, many leaves, two apart
    nx.barabasi_albert_graph(1_000, 2, seed=3),
    nx.disjoint_union(nx.gnm_random_graph(600, 1_500, seed=4), nx.gnm_random_graph(400, 500, seed=5)),
]


def claim(subject: str, relation: str, target: str, source: str = "page", **said: str) -> str:
    literal = ":" not in target
    name = f"claim:{subject}.{relation}.{target}".replace(":", ".").replace("claim.", "claim:", 1)
    ends = [subject] if literal else [subject, target]
    kinds = "".join(f'{e} a cor:{CLASSES[e.partition(":")[0]]} ; skos:prefLabel "{e}"@en .\n' for e in ends)
    extra = "".join(f"cor:{key} {value} ; " for key, value in said.items())
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; "
        + (f'cor:value "{target}"' if literal else f"cor:object {target}")
        + f" ; cor:basis cor:stated ; cor:status cor:accepted ; {extra} cor:evidence passage:{source}.1-5 .\n"
        f"passage:{source}.1-5 a cor:Passage ; cor:source source:{source} ; cor:start 1 ; cor:end 5 ; cor:line 2 .\n"
        f'source:{source} a cor:Source ; dcterms:title "{source}" .\n{kinds}'
    )


def world(*parts: str) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + "".join(parts)).encode()))


@pytest.mark.parametrize("graph", PARTED, ids=["hubs", "parted"])
@pytest.mark.parametrize("name", ["k-core", "constraint", "pagerank", "degree", "closeness", "betweenness"])
def test_measures_equal_networkx_on_a_thousand_nodes(graph: nx.Graph, name: str) -> None:
    oracles = {
        "k-core": nx.core_number,
        "constraint": lambda g: {n: v for n, v in nx.constraint(g).items() if not isnan(v)},
        "pagerank": lambda g: nx.pagerank(g, tol=1e-15, max_iter=1_000),
        "degree": nx.degree_centrality,
        "closeness": nx.closeness_centrality,
        "betweenness": nx.betweenness_centrality,
    }
    assert measure(name).scores(graph) == pytest.approx(oracles[name](graph), abs=1e-9)


@pytest.mark.parametrize("graph", PARTED, ids=["hubs", "parted"])
def test_pagerank_seen_from_one_node_is_networkxs_personalised(graph: nx.Graph) -> None:
    wanted = nx.pagerank(graph, personalization={7: 1}, tol=1e-15, max_iter=1_000)
    assert measure("pagerank").scores(graph, 7) == pytest.approx(wanted, abs=1e-9)


def test_new_measures_equal_networkx_on_all_data(whole: Atlas) -> None:
    graph = simple(walkable(network(whole)))
    wanted = nx.core_number(graph)
    assert measure("k-core").scores(graph) == wanted
    found = co.rank(whole, "pagerank", seen_from="Chatham House", limit=50, stability=False)
    oracle = nx.pagerank(
        graph, personalization={"organisation:chatham-house": 1}, weight=None, tol=1e-15, max_iter=1_000
    )
    assert {row.entity: row.score for row in found} == pytest.approx(
        {r.entity: oracle[r.entity] for r in found}, abs=1e-9
    )
    assert "Seen from Chatham House" in found.prose()


def test_low_constraint_stands_first() -> None:
    parts = [claim(f"person:{name}", "spokeAt", f"event:{event}") for name, event in ("ax", "bx", "by", "cy")]
    scores = [row.score for row in co.rank(world(*parts), "constraint", stability=False)]
    assert scores == sorted(scores)


def test_people_are_joined_by_events_and_states_by_like_votes() -> None:
    people = [claim(f"person:{n}", "spokeAt", f"event:{e}") for n, e in ("ax", "bx", "ay", "by", "cy")]
    votes = [
        claim(f"state:{s}", f"voted{how}", "document:act") for s, how in (("x", "For"), ("y", "For"), ("z", "Against"))
    ]
    graph = network(world(*people, *votes))
    joined = projection("people").join(graph)
    assert joined.edges["person:a", "person:b"]["weight"] == 2
    assert joined.edges["person:a", "person:c"]["weight"] == 1
    assert set(projection("states").join(graph).edges) == {("state:x", "state:y")}
    found = co.rank(world(*people, *votes), "weighted-degree", project="people")
    assert [(row.entity, row.score) for row in found][:2] == [("person:a", 3.0), ("person:b", 3.0)]
    assert "In this projection people are joined by each event" in found.prose()
    with pytest.raises(CorridorsError, match="is no projection; did you mean people"):
        co.rank(world(*people), "degree", project="peopel")


def test_stability_in_a_projection_falls_with_the_source() -> None:
    parts = [claim(f"person:{n}", "spokeAt", "event:x", "one") for n in "ab"]
    parts += [claim(f"person:{n}", "spokeAt", "event:y", "two") for n in "acd"]
    found = co.rank(world(*parts), "degree", project="people", limit=1)
    assert [(row.entity, row.stability) for row in found] == [("person:a", 1.0)]


def test_a_measure_is_followed_over_the_years() -> None:
    atlas = world(
        claim("person:a", "spokeAt", "event:x"),
        claim("event:x", "startDate", "2020-05"),
        claim("person:a", "engagedIn", "process:p", asOf='"2022"^^xsd:gYear', validUntil='"2022-06-30"^^xsd:date'),
        claim("person:b", "spokeAt", "event:x", asOf='"2021"^^xsd:gYear'),
    )
    found = rank_over_years(atlas, "degree", "2019-2023", of="Event")
    assert found.years == (2019, 2020, 2021, 2022, 2023)
    assert [row.scores for row in found] == [(None, 1.0, 1.0, 1.0, 1.0)]
    assert [one.claims for one in found.held] == [0, 1, 2, 2, 2]
    assert found.rows[0].chart(1.0) == "·████"
    with pytest.raises(CorridorsError, match="is no span of years"):
        rank_over_years(atlas, "degree", "2025-2019")


def test_communities_are_found_and_weighed() -> None:
    parts = [claim(f"person:{n}", "spokeAt", "event:x", "one") for n in "abc"]
    parts += [claim(f"person:{n}", "spokeAt", "event:y", "two") for n in "def"]
    found = communities(world(*parts), project="people")
    assert [set(group.members) for group in found] == [
        {"person:a", "person:b", "person:c"},
        {"person:d", "person:e", "person:f"},
    ]
    assert found.modularity == pytest.approx(0.5)
    assert found.stability == 1.0
    assert "When any one source is left out, 100%" in found.prose()


def test_communities_do_not_depend_on_the_order_of_nodes() -> None:
    graph = nx.relabel_nodes(nx.connected_caveman_graph(8, 6), str)
    nodes = list(graph)
    random.Random(1).shuffle(nodes)  # noqa: S311 - an order, no secret
    other = nx.Graph()
    other.add_nodes_from(nodes)
    other.add_edges_from(graph.edges)
    assert _parts(graph, "louvain") == _parts(other, "louvain")


def test_leiden_works_where_its_extra_is_installed(require) -> None:
    require(find_spec("igraph"), "no igraph; the extra leiden brings it")
    parts = [claim(f"person:{n}", "spokeAt", "event:x") for n in "abc"]
    assert len(communities(world(*parts), method="leiden", stability=False)) == 1


def test_an_unknown_method_is_named() -> None:
    with pytest.raises(CorridorsError, match="is no method; there are louvain, leiden"):
        communities(world(), method="walktrap")


def test_an_empty_graph_has_no_communities() -> None:
    assert len(communities(world())) == 0
    assert "Nothing to rank" in rank_over_years(world(), "degree", "2020-2021").prose()
