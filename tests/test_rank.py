"""Rank entities by where they stand."""

import json
from collections.abc import Callable
from math import isnan
from pathlib import Path

import networkx as nx
import pytest

from corridors.atlas import Atlas
from corridors.errors import CorridorsError
from corridors.measures import estimates, rank, scores, standing
from corridors.measures.estimates import moved
from corridors.measures.scores import MEASURES
from corridors.measures.standing import scored
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import network, simple, walkable

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
CLASSES = {"person": "Person", "event": "Session", "state": "State"}
ORACLES: dict[str, Callable] = {
    "degree": nx.degree_centrality,
    "weighted-degree": lambda graph: dict(graph.degree(weight="weight")),
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "pagerank": lambda graph: nx.pagerank(graph, alpha=0.85, weight=None, tol=1e-15, max_iter=1000),
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, tol=1e-13, max_iter=100_000),
    "k-core": nx.core_number,
    "constraint": lambda graph: {node: value for node, value in nx.constraint(graph).items() if not isnan(value)},
}


def claim(subject: str, relation: str, target: str, *sources: str) -> str:
    name = f"claim:{subject}.{relation}.{target}".replace(":", ".").replace("claim.", "claim:", 1)
    places = [f"passage:{source}.at-whole" for source in sources]
    told = "".join(
        f"{p} a cor:Passage ; cor:source source:{p[8:-9]} . source:{p[8:-9]} a cor:Source .\n" for p in places
    )
    ends = "".join(
        f'{e} a cor:{CLASSES[e.partition(":")[0]]} ; skos:prefLabel "{e[-1]}"@en .\n' for e in (subject, target)
    )
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; cor:object {target} ; "
        f"cor:basis cor:stated ; cor:status cor:accepted ; cor:evidence {', '.join(places)} .\n{told}{ends}"
    )


def spoke(speaker: str, event: str, *sources: str) -> str:
    return claim(f"person:{speaker}", "spokeAt", f"event:{event}", *(sources or ("p",)))


def atlas_of(*parts: str, **options: object) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + "".join(parts)).encode()), **options)


#: a and b meet at x, b and c at y; a and b at x on the word of two documents.
MEETINGS = (spoke("a", "x", "p", "q"), spoke("b", "x", "p", "q"), spoke("b", "y", "q"), spoke("c", "y", "q"))


def order(found: object) -> list[str]:
    return [row.entity for row in found]


def graphs() -> dict[str, nx.Graph]:
    dense = nx.barabasi_albert_graph(1_000, 3, seed=1)
    parts = nx.disjoint_union(nx.gnm_random_graph(400, 500, seed=2), nx.barabasi_albert_graph(600, 2, seed=3))
    for number, graph in enumerate((dense, parts)):
        nx.set_edge_attributes(graph, {e: 1 + (e[0] + number) % 3 for e in graph.edges}, "weight")
    small = nx.convert_node_labels_to_integers(nx.compose(nx.path_graph(150), nx.gnm_random_graph(300, 500, seed=4)))
    return {"one part": dense, "many parts": parts, "small": small, "two-sided": nx.complete_bipartite_graph(3, 5)}


GRAPHS = graphs()


#: networkx takes seconds for the betweenness of a thousand nodes; the smaller graphs show it too.
COMPARED = [(m, g) for m in ORACLES for g in GRAPHS if m != "betweenness" or len(GRAPHS[g]) <= 300]


@pytest.mark.parametrize(("name", "graph"), COMPARED)
def test_scores_equal_those_of_networkx(name: str, graph: str) -> None:
    found, want = MEASURES[name].scores(GRAPHS[graph]), ORACLES[name](GRAPHS[graph])
    assert max(abs(found[node] - want[node]) for node in want) < 1e-9


def test_every_measure_has_an_oracle_and_a_meaning() -> None:
    assert set(MEASURES) == set(ORACLES)
    assert all(measure.meaning for measure in MEASURES.values())


@pytest.mark.parametrize("name", ORACLES)
@pytest.mark.parametrize("size", [0, 1, 2])
def test_graphs_without_links_are_scored_as_networkx_does(name: str, size: int) -> None:
    graph = nx.empty_graph(size)
    want = {} if size == 0 else ORACLES[name](graph)
    assert MEASURES[name].scores(graph) == pytest.approx(want)


@pytest.mark.parametrize("name", ORACLES)
def test_the_ranking_of_an_atlas_equals_networkx_on_its_network(name: str) -> None:
    atlas = atlas_of(*MEETINGS)
    want = ORACLES[name](simple(walkable(network(atlas))))
    assert {row.entity: row.score for row in rank(atlas, name)} == pytest.approx(want, abs=1e-9)


def test_scores_have_nine_digits_and_ties_go_by_name() -> None:
    found = rank(atlas_of(*MEETINGS), "betweenness")
    assert order(found) == ["person:b", "event:x", "event:y", "person:a", "person:c"]
    assert [row.score for row in found] == [0.666666667, 0.5, 0.5, 0, 0]


def test_no_score_is_off_by_a_billionth() -> None:
    graph = nx.star_graph(3)
    graph.add_edges_from([(1, 2), (4, 5), (5, 6), (4, 6), (6, 7)])
    want = ORACLES["constraint"](graph)
    assert max(want.values()) > 1
    found = scored(MEASURES["constraint"], graph)
    assert max(abs(found[node] - want[node]) for node in want) < 1e-9


def test_equals_share_a_place_and_those_cut_off_are_counted() -> None:
    found = rank(atlas_of(*MEETINGS), "betweenness", limit=2)
    assert found.places() == [1, 2]
    assert "left out by name alone, and stability turns on that too: 1 more." in found.prose()
    three = rank(atlas_of(*MEETINGS), "betweenness", limit=3)
    assert (three.places(), three.marked()) == ([1, 2, 2], ["1", "2=", "2="])
    assert "left out by name" not in rank(atlas_of(*MEETINGS), "betweenness", limit=3).prose()


def test_a_projection_counts_those_it_joins() -> None:
    assert rank(atlas_of(*MEETINGS), "degree", project="people").coverage.entities == 3


def test_a_ranking_of_a_day_counts_the_claims_that_nothing_dates() -> None:
    told = rank(atlas_of(*MEETINGS, as_of="2023"), "degree").prose()
    assert "4 of these claims bear no date, nor does all they speak of: they are taken as true as soon as" in told
    assert "taken as true" not in rank(atlas_of(*MEETINGS), "degree").prose()


def test_stability_estimated_from_every_node_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [spoke(one, event, f"{event}{one}") for one, event in zip("abcdeabfg", "uuuvvwwwx", strict=True)]
    atlas = atlas_of(*told, spoke("b", "x", "q"), spoke("d", "w", "q"))
    tried = rank(atlas, "betweenness", limit=4)
    assert "estimated" not in tried.prose()
    monkeypatch.setattr(standing, "_ESTIMATED_FROM", 1)
    estimated = rank(atlas, "betweenness", limit=4)
    assert estimated.rows == tried.rows
    assert "Stability is estimated: how the order changes without a source is seen from 256 of " in estimated.prose()


@pytest.mark.parametrize("seed", range(3))
def test_betweenness_moves_as_networkx_says_when_seen_from_every_node(seed: int) -> None:
    whole = nx.relabel_nodes(nx.gnm_random_graph(70, 90, seed=seed), str)
    part = nx.Graph(list(whole.edges)[10:])
    [found] = moved(whole, nx.betweenness_centrality(whole), [part])
    oracle = nx.betweenness_centrality(part, normalized=False)
    assert found == pytest.approx({name: score * 2 / (69 * 68) for name, score in oracle.items()}, abs=1e-9)


def test_betweenness_seen_from_some_nodes_is_near_and_what_does_not_move_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(estimates, "STARTS", 40)
    whole = nx.relabel_nodes(nx.barabasi_albert_graph(200, 2, seed=1), str)
    scores, part = nx.betweenness_centrality(whole), whole.copy()
    assert next(moved(whole, scores, [part])) == pytest.approx(scores, abs=1e-9)
    part.remove_edges_from(list(part.edges("0"))[:5])
    [found], oracle = moved(whole, scores, [part]), nx.betweenness_centrality(part)
    far = max(abs(oracle[name] - scores[name]) for name in part)
    assert max(abs(oracle[name] - found[name]) for name in part) < far / 2


def test_the_ranking_is_given_in_the_agreed_shape() -> None:
    found = json.loads(rank(atlas_of(*MEETINGS, as_of="2023"), "degree", of="person", limit=1).json())
    assert found == {
        "measure": "degree",
        "rows": [{"entity": "person:b", "label": "b", "score": 0.5, "stability": 0.5}],
        "coverage": {"documents": 2, "claims": 4, "entities": 5, "as_of": "2023-12-31", "undated": 4},
    }


def test_stability_is_the_share_of_sources_without_which_an_entity_stays() -> None:
    found = rank(atlas_of(*MEETINGS), "degree", of="person", limit=3)
    # Without q, c is gone and a and b are left; without p everything stays.
    assert {row.entity: row.stability for row in found} == {"person:a": 1, "person:b": 1, "person:c": 0.5}
    assert "the least steady is c, which stays in 50% of the cases" in found.prose()
    alone = rank(atlas_of(spoke("a", "x", "p")), "degree")
    assert {row.stability for row in alone} == {0}


def test_stability_is_left_open_when_not_asked_for_or_nothing_has_a_source() -> None:
    found = rank(atlas_of(*MEETINGS), "degree", stability=False)
    assert {row.stability for row in found} == {None}
    assert "stability" not in found.prose()
    unsourced = atlas_of("process:a a cor:Process ; cor:parallelTo process:b . process:b a cor:Process .")
    assert {row.stability for row in rank(unsourced, "degree")} == {None}


def test_small_sources_are_tried_in_ten_groups() -> None:
    told = [spoke(f"p{n:02}", "x", f"s{n:02}") for n in range(45)]
    found = rank(atlas_of(*told), "degree", limit=50)
    assert {row.stability for row in found if row.entity != "event:x"} == {0.975}  # each falls in one of 30 + 10 trials


def test_the_whole_network_is_walked_and_one_class_is_listed() -> None:
    found = rank(atlas_of(*MEETINGS), "betweenness", of="cor:Event")
    assert order(found) == ["event:x", "event:y"]
    assert found.rows[0].score == 0.5
    assert "The whole network is walked; only cor:Event is listed." in found.prose()


def test_only_the_relations_asked_for_are_walked() -> None:
    chaired = claim("state:f", "represents", "state:g", "p")
    found = rank(atlas_of(*MEETINGS, chaired), "degree", relations=["cor:represents"])
    assert order(found) == ["state:f", "state:g"]


def test_unnamed_people_are_walked_and_never_listed() -> None:
    found = rank(atlas_of(*MEETINGS, "person:b cor:anonymous true ."), "betweenness")
    assert "person:b" not in order(found)
    assert found.rows[0].score == 0.5


def test_topics_places_and_mentions_are_not_walked() -> None:
    told = "event:x cor:heldIn place:k . event:y cor:heldIn place:k . place:k a cor:Place ."
    found = rank(atlas_of(*MEETINGS, told, claim("event:x", "mentions", "state:z", "p")), "degree")
    assert {"place:k", "state:z"} & {*order(found)} == set()


def test_the_text_says_what_the_order_means_and_rests_on() -> None:
    told = rank(atlas_of(*MEETINGS), "betweenness", limit=2).prose()
    assert "What it means: how often an entity lies on a shortest way between two others" in told
    assert "It rests on 4 claims in 2 documents, in a network of 5 entities." in told
    assert "not by importance" in told
    assert told.splitlines()[1] == "   1  b        0.666667        50%"


def test_the_text_says_by_which_relations_those_shown_are_linked() -> None:
    chaired = claim("person:a", "chaired", "event:y", "p")
    told = rank(atlas_of(*MEETINGS, chaired), "degree", of="person", limit=2).prose()
    assert "Of the 4 links of those shown: spoke at 3, chaired 1; --relation narrows to some." in told


def test_an_empty_graph_gives_an_empty_ranking_and_a_sentence() -> None:
    found = rank(atlas_of(), "pagerank")
    assert found.data()["rows"] == []
    assert "Nothing to rank: the network walked holds 0 entities." in found.prose()
    assert "among state" in rank(atlas_of(*MEETINGS), "degree", of="state").prose()


def test_an_unknown_measure_class_or_limit_is_refused_with_what_there_is() -> None:
    atlas = atlas_of(*MEETINGS)
    with pytest.raises(CorridorsError, match=r"did you mean betweenness\?; there are degree, weighted-degree"):
        rank(atlas, "betweeness")
    with pytest.raises(CorridorsError, match="did you mean person"):
        rank(atlas, "degree", of="persn")
    with pytest.raises(CorridorsError, match="from 1 up"):
        rank(atlas, "degree", limit=0)
    assert rank(atlas, "Page_Rank", stability=False).measure == "pagerank"


def test_large_networks_are_sampled_with_a_stated_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scores, "EXACT_UP_TO", 4)
    found = rank(atlas_of(*MEETINGS), "betweenness", stability=False)
    assert found.rows[0].score == 0.666666667  # with every node a start node the sample is exact
    assert "Scores are sampled; 19 times in 20" in found.prose()


def test_stability_is_not_tried_where_it_would_take_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corridors.measures.standing._TRIED_UP_TO", 3)
    found = rank(atlas_of(*MEETINGS), "betweenness")
    assert {row.stability for row in found} == {None}
    assert "too large to try how stable" in found.prose()
