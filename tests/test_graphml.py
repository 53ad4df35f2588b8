"""Write GraphML."""

import re
from pathlib import Path

import networkx as nx

from corridors.atlas import Atlas
from corridors.exports.graphml import write_graphml
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import network

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEARING = """
person:ann a cor:Person ; skos:prefLabel "Ann <&> \\u0001\\u0008\\uFFFE\\"Zoë\\" 𝔘"@en .
state:cl a cor:State ; skos:prefLabel "Chile"@en .
event:hearing a cor:Consultation ; skos:prefLabel "Hearing"@en ; cor:partOf event:week ; dcterms:source source:page .
event:week a cor:Conference ; skos:prefLabel "Week"@en .
source:page a cor:Source ; dcterms:title "Page" .
passage:page.5-9 a cor:Passage ; cor:source source:page ; cor:start 5 ; cor:end 9 ; cor:line 2 ;
    cor:gist "says\\u000B so"@en .
passage:page.at-op-5 a cor:Passage ; cor:source source:page ; cor:locator "op. 5" ; cor:gist "again"@en .
claim:c a cor:Claim ; cor:subject person:ann ; cor:relation cor:spokeAt ; cor:object event:hearing ;
    cor:onBehalfOf state:cl ; cor:asOf "2023-10-10"^^xsd:date ; cor:basis cor:stated ; cor:status cor:accepted ;
    cor:evidence passage:page.5-9, passage:page.at-op-5 .
"""


def atlas_of(text: str) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + text).encode()))


def test_networkx_reads_it_back_with_every_edge_and_its_citation(tmp_path: Path) -> None:
    atlas = atlas_of(HEARING)
    write_graphml(atlas, tmp_path / "a.graphml")
    graph = nx.read_graphml(tmp_path / "a.graphml", force_multigraph=True)
    assert set(graph) == set(network(atlas))
    assert sorted(graph.edges()) == sorted(network(atlas).edges())
    edge = graph.edges["person:ann", "event:hearing", "claim:c"]
    assert edge["citations"] == "Page, op. 5: again; Page, line 2: says so"
    assert (edge["label"], edge["as_of"], edge["sources"], edge["structural"]) == (
        "spoke at",
        "2023-10-10",
        "source:page",
        False,
    )
    assert graph.edges["event:hearing", "event:week", "event:hearing cor:partOf event:week"]["citations"] == "Page"
    assert graph.nodes["event:hearing"] == {
        "label": "Hearing",
        "kind": "event",
        "class": "cor:Consultation",
        "anonymous": False,
    }


def test_every_edge_has_a_name_of_its_own(tmp_path: Path) -> None:
    write_graphml(atlas_of(HEARING), tmp_path / "a.graphml")
    names = re.findall(r'<edge [^>]*id="([^"]*)"', (tmp_path / "a.graphml").read_text("utf-8"))
    assert len(names) == len(set(names)) == 3


def test_what_xml_cannot_hold_is_left_out_and_the_rest_kept(tmp_path: Path) -> None:
    write_graphml(atlas_of(HEARING), tmp_path / "a.graphml")
    assert nx.read_graphml(tmp_path / "a.graphml").nodes["person:ann"]["label"] == 'Ann <&> "Zoë" 𝔘'


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, text in (("a", HEARING), ("b", HEARING), ("c", HEARING.replace("state:cl a", "\nstate:cl a"))):
        write_graphml(atlas_of(text), tmp_path / name)
    assert len({(tmp_path / name).read_bytes() for name in "abc"}) == 1
    assert (tmp_path / "a").read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml')


def test_an_empty_graph_is_a_valid_file(tmp_path: Path) -> None:
    write_graphml(atlas_of(""), tmp_path / "a.graphml")
    assert len(nx.read_graphml(tmp_path / "a.graphml")) == 0
