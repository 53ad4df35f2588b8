"""Write the graph for other tools: everything comes back, every relation is cited, nothing runs."""

import csv
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from rdflib.compare import to_isomorphic

from corridors.alignment import brought_in, sent_out
from corridors.atlas import Atlas
from corridors.cli import main
from corridors.engines.building import build
from corridors.exports import KINDS
from corridors.exports.jsonld import context, published_context
from corridors.exports.linked import write_turtle_folder
from corridors.exports.tables import cell
from corridors.ledger import Ledger
from corridors.names import PREFIXES, compact, expand
from corridors.turtle import read_graph
from corridors.view import network

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEARING = """
person:ann a cor:Person ; skos:prefLabel "=Ann\\u0001 <&>"@en, "安"@zh ; skos:notation "01" ; skos:exactMatch wd:Q1 .
state:cl a cor:State ; skos:prefLabel "Chile"@en .
event:hearing a cor:Consultation ; skos:prefLabel "Hearing"@en ; cor:partOf event:week ; dcterms:source source:page .
event:week a cor:Conference ; skos:prefLabel "Week; a \\"long\\" one"@en .
source:page a cor:Source ; dcterms:title "Page" ; cor:url <https://example.org/a?b=c&d> .
source:report a cor:Source ; dcterms:title "Report" .
passage:page.5-9 a cor:Passage ; cor:source source:page ; cor:start 5 ; cor:end 9 ; cor:line 2 ; cor:gist "says so"@en .
passage:report.at-op-5 a cor:Passage ; cor:source source:report ; cor:locator "op. 5" ; cor:gist "@again"@en .
mention:page.5-7 a cor:Mention ; cor:inPassage passage:page.5-9 ; cor:surfaceForm "An" ; cor:emended false .
claim:person.ann.spokeAt.event.hearing.for-state.cl a cor:Claim ; cor:subject person:ann ; cor:relation cor:spokeAt ;
    cor:object event:hearing ; cor:onBehalfOf state:cl ; cor:asOf "2023-10"^^xsd:gYearMonth ; cor:basis cor:stated ;
    cor:status cor:accepted ; cor:evidence passage:page.5-9, passage:report.at-op-5 .
claim:event.hearing.startDate.v-000000000000 a cor:Claim ; cor:subject event:hearing ; cor:relation cor:startDate ;
    cor:value "2023"^^xsd:gYear ; cor:basis cor:stated ; cor:status cor:proposed ; cor:evidence passage:page.5-9 .
"""
CITED = "Page, line 2: says so; Report, op. 5: @again"
CLAIM = "claim:person.ann.spokeAt.event.hearing.for-state.cl"


@pytest.fixture
def atlas() -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + HEARING).encode()))


@pytest.mark.parametrize(
    ("kind", "suffix"), [("ntriples", "nt"), ("nquads", "nq"), ("trig", "trig"), ("jsonld", "jsonld")]
)
@pytest.mark.parametrize("claims_only", [False, True])
def test_linked_data_comes_back_as_it_was(atlas, tmp_path, kind, suffix, claims_only):
    path = tmp_path / f"graph.{suffix}"
    KINDS[kind].write(atlas, path, claims_only=claims_only)
    assert set(read_graph(path)) == set(atlas.triples(claims_only=claims_only))
    assert Atlas(read_graph(path)).turtle() == atlas.turtle()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_same_graph_gives_the_same_bytes(atlas, tmp_path, kind):
    again = Atlas(reversed(read_graph(Path("x.ttl"), (HEAD + HEARING).encode())))
    for name, one in (("a", atlas), ("b", again)):
        KINDS[kind].write(one, tmp_path / name)
    files = {
        p.relative_to(tmp_path / "a"): p.read_bytes()
        for p in [tmp_path / "a", *(tmp_path / "a").rglob("*")]
        if p.is_file()
    }
    assert files
    assert all((tmp_path / "b" / name).read_bytes() == data for name, data in files.items())


def test_a_source_has_its_graph_and_what_is_derived_one_of_its_own(atlas, tmp_path):
    KINDS["trig"].write(atlas, tmp_path / "graph.trig")
    dataset = rdflib.Dataset()
    dataset.parse(tmp_path / "graph.trig", format="trig")
    claim, evidence = rdflib.URIRef(expand(CLAIM)), rdflib.URIRef(expand("cor:evidence"))
    page = dataset.graph(rdflib.URIRef(expand("source:page")))
    report = dataset.graph(rdflib.URIRef(expand("source:report")))
    assert len(list(page.objects(claim))) > 5
    assert list(report.predicate_objects(claim)) == [(evidence, rdflib.URIRef(expand("passage:report.at-op-5")))]
    derived = dataset.graph(rdflib.URIRef("https://w3id.org/corridors/graph/derived"))
    assert (rdflib.URIRef(expand("person:ann")), rdflib.URIRef(expand("cor:spokeAt")), None) in derived


def test_json_ld_expands_to_the_same_triples_with_pyld_and_rdflib(atlas, tmp_path):
    pyld = pytest.importorskip("pyld", reason="no PyLD")
    path = tmp_path / "graph.jsonld"
    KINDS["jsonld"].write(atlas, path)
    wanted = rdflib.Graph().parse(data=atlas.turtle(), format="turtle")
    assert to_isomorphic(rdflib.Graph().parse(path, format="json-ld")) == to_isomorphic(wanted)
    quads = pyld.jsonld.to_rdf(json.loads(path.read_text("utf-8")), {"format": "application/n-quads"})
    assert to_isomorphic(rdflib.Graph().parse(data=quads, format="nt")) == to_isomorphic(wanted)


@pytest.mark.parametrize("kind", ["ntriples", "nquads", "trig", "jsonld"])
def test_no_character_of_a_literal_ends_a_line(tmp_path, kind):
    odd = "a\u0085b\u2028c\u2029d\x1ce\x0cf\r\ng\rh"
    end = {"ntriples": "nt", "nquads": "nq", "trig": "trig", "jsonld": "jsonld"}[kind]
    atlas = Atlas([ox.Triple(ox.NamedNode("urn:x:a"), ox.NamedNode("urn:x:says"), ox.Literal(odd))])
    KINDS[kind].write(atlas, tmp_path / f"a.{end}")
    assert Atlas.open(tmp_path / f"a.{end}").engine.facts == atlas.engine.facts


def test_the_published_context_is_that_of_the_vocabulary():
    assert published_context() == context(), "run: make docs"


@pytest.mark.parametrize("kind", ["graphml", "gexf", "cytoscape"])
def test_networkx_reads_the_network_back_with_citations(atlas, tmp_path, kind):
    path = tmp_path / "network"
    KINDS[kind].write(atlas, path)
    read = {
        "graphml": lambda: nx.read_graphml(path, force_multigraph=True),
        "gexf": lambda: nx.read_gexf(path),
        "cytoscape": lambda: nx.cytoscape_graph(json.loads(path.read_text("utf-8"))),
    }[kind]
    graph = read()
    assert set(graph) == set(network(atlas))
    assert sorted(graph.edges()) == sorted(network(atlas).edges())
    (told,) = [d for a, b, d in graph.edges(data=True) if (a, b) == ("person:ann", "event:hearing")]
    assert told["citations"] == CITED
    assert told["claim"] == CLAIM


def test_gexf_gives_an_edge_its_first_and_last_day(atlas, tmp_path):
    KINDS["gexf"].write(atlas, tmp_path / "a.gexf")
    graph = nx.read_gexf(tmp_path / "a.gexf")
    told = graph.edges["person:ann", "event:hearing"]
    assert (told["start"], told["end"]) == ("2023-10-01", "2023-10-31")
    assert "start" not in graph.edges["event:hearing", "event:week"]


def test_gexf_keeps_the_order_and_the_words_of_its_schema(atlas, tmp_path):
    KINDS["gexf"].write(atlas, tmp_path / "a.gexf")
    root = ET.parse(tmp_path / "a.gexf").getroot()  # noqa: S314 - our own file
    space = "{http://gexf.net/1.3}"
    assert (root.tag, root.get("version")) == (f"{space}gexf", "1.3")
    (graph,) = root.findall(f"{space}graph")
    assert (graph.get("mode"), graph.get("timeformat"), graph.get("timerepresentation")) == (
        "dynamic", "date", "interval"
    )  # fmt: skip
    assert [child.tag.removeprefix(space) for child in graph] == ["attributes", "attributes", "nodes", "edges"]
    known = {(a.get("class"), one.get("id")) for a in graph.findall(f"{space}attributes") for one in a}
    nodes, edges = graph.find(f"{space}nodes"), graph.find(f"{space}edges")
    ids = [node.get("id") for node in nodes]
    assert len(ids) == len(set(ids))
    allowed = {"id", "source", "target", "label", "kind", "start", "end"}
    for kind, some in (("node", nodes), ("edge", edges)):
        for one in some:
            assert set(one.attrib) <= allowed
            assert {(kind, value.get("for")) for value in one.iter(f"{space}attvalue")} <= known
    assert all(edge.get("source") in ids and edge.get("target") in ids for edge in edges)
    days = [day for edge in edges for day in (edge.get("start"), edge.get("end")) if day]
    assert days
    assert all(date.fromisoformat(day) for day in days)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables_hold_every_record_and_the_package_describes_them(atlas, tmp_path):
    KINDS["csv"].write(atlas, tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        with (tmp_path / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
    claims = {row["name"]: row for row in rows(tmp_path / "claims.csv")}
    assert set(claims) == set(atlas.ledger.claims)
    assert claims[CLAIM]["citations"] == CITED
    assert len(rows(tmp_path / "evidence.csv")) == 3
    assert {row["name"] for row in rows(tmp_path / "passages.csv")} == set(atlas.ledger.passages)


def test_keys_of_the_tables_lead_to_rows(atlas, tmp_path):
    KINDS["csv"].write(atlas, tmp_path)
    for resource in json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]:
        for key in resource["schema"].get("foreignKeys", ()):
            (column,), (other,) = key["fields"], key["reference"]["fields"]
            known = {row[other] for row in rows(tmp_path / f"{key['reference']['resource']}.csv")}
            assert {row[column] for row in rows(tmp_path / resource["path"])} <= known


@pytest.mark.trust
@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_no_cell_is_a_formula(text):
    assert cell(text) == "'" + text.replace("\r", "\n")


@pytest.mark.parametrize("number", ["-2", "3.5", "+7"])
def test_numbers_stay_numbers(number):
    assert cell(number) == number


@pytest.mark.trust
def test_control_characters_and_bare_carriage_returns_stay_out_of_cells():
    assert cell("a\x01b\x1b[2J\rc\r\nd\te") == "ab[2J\nc\nd\te"


def test_memberships_and_affiliations_of_other_vocabularies_are_understood():
    foreign = b"""@prefix org: <http://www.w3.org/ns/org#> . @prefix schema: <https://schema.org/> .
    @prefix popolo: <http://www.popoloproject.com/ns#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    <https://e.org/ann> a popolo:Person ; foaf:name "Ann" ; schema:affiliation <https://e.org/lab> .
    <https://e.org/bo> a foaf:Person ; foaf:name "Bo" ; org:hasMembership <https://e.org/m2> .
    <https://e.org/m1> a org:Membership ; org:member <https://e.org/ann> ; org:organization <https://e.org/gfce> .
    <https://e.org/m2> a org:Membership ; org:organization <https://e.org/gfce> .
    <https://e.org/gfce> a popolo:Organization ; foaf:name "GFCE" . <https://e.org/lab> a org:Organization ."""
    said = {tuple(map(str, triple)) for triple in brought_in(read_graph(Path("x.ttl"), foreign))}
    ours = {("ann", "memberOf", "gfce"), ("bo", "memberOf", "gfce"), ("ann", "affiliatedWith", "lab")}
    for who, relation, what in ours:
        assert (f"<https://e.org/{who}>", f"<{expand('cor:' + relation)}>", f"<https://e.org/{what}>") in said
    assert ("<https://e.org/ann>", f"<{expand('rdf:type')}>", f"<{expand('cor:Person')}>") in said


def test_hostile_names_are_neutralised_in_the_tables(atlas, tmp_path):
    KINDS["csv"].write(atlas, tmp_path)
    KINDS["neo4j"].write(atlas, tmp_path / "neo4j")
    assert {row["label"] for row in rows(tmp_path / "entities.csv") if row["name"] == "person:ann"} == {"'=Ann <&>"}
    assert {row["label"] for row in rows(tmp_path / "neo4j" / "nodes.csv") if row["kind"] == "person"} == {"'=Ann <&>"}


def test_neo4j_files_keep_the_importers_rules(atlas, tmp_path):
    KINDS["neo4j"].write(atlas, tmp_path)
    nodes, edges = rows(tmp_path / "nodes.csv"), rows(tmp_path / "relationships.csv")
    ids = [row["name:ID"] for row in nodes]
    assert len(ids) == len(set(ids))
    assert all(row[":START_ID"] in ids and row[":END_ID"] in ids for row in edges)
    assert all(row[":TYPE"].replace("_", "").isalpha() and row[":TYPE"].isupper() for row in edges)
    assert all(label.isalpha() for row in nodes for label in row[":LABEL"].split(";"))
    assert {row["anonymous:boolean"] for row in nodes} <= {"true", "false"}
    (spoke,) = [row for row in edges if row[":TYPE"] == "SPOKE_AT"]
    assert spoke["citations:string[]"] == CITED.replace("; ", ";")
    raw = (tmp_path / "relationships.csv").read_text("utf-8") + (tmp_path / "nodes.csv").read_text("utf-8")
    assert raw.count("\n") == len(nodes) + len(edges) + 2  # a line a row: the importer takes no others as it is


def test_no_title_or_gist_breaks_a_line_of_neo4js_files(tmp_path):
    broken = HEARING.replace('"Page"', '"Page\\nof \\r\\n it"').replace('"says so"@en', '"says\\tso\\n"@en')
    KINDS["neo4j"].write(Atlas(read_graph(Path("x.ttl"), (HEAD + broken).encode())), tmp_path)
    edges = rows(tmp_path / "relationships.csv")
    assert (tmp_path / "relationships.csv").read_text("utf-8").count("\n") == len(edges) + 1
    assert any("Page of it, line 2: says so" in row["citations:string[]"] for row in edges)


def test_the_words_as_written_are_in_the_tables_of_a_graph_too_big_for_records(tmp_path, monkeypatch):
    monkeypatch.setattr("corridors.engines.shelf.PROJECTED_FROM", 1)
    (tmp_path / "x.ttl").write_text(HEAD + HEARING)
    build(tmp_path / "store", [tmp_path / "x.ttl"], content="x")
    big = Atlas.open(tmp_path / "store")
    assert type(big.ledger) is not Ledger
    for name, one in (("big", big), ("plain", Atlas.open(tmp_path / "x.ttl"))):
        KINDS["csv"].write(one, tmp_path / name)
    for file in (tmp_path / "plain").iterdir():
        assert (tmp_path / "big" / file.name).read_text("utf-8") == file.read_text("utf-8"), file.name
    assert [row["surface"] for row in rows(tmp_path / "big" / "mentions.csv")] == ["An"]


def test_the_crate_names_its_files_and_cites_every_source(atlas, tmp_path):
    KINDS["crate"].write(atlas, tmp_path)
    entities = {e["@id"]: e for e in json.loads((tmp_path / "ro-crate-metadata.json").read_text("utf-8"))["@graph"]}
    root = entities["./"]
    assert all((tmp_path / part["@id"]).is_file() and part["@id"] in entities for part in root["hasPart"])
    assert {c["@id"] for c in root["citation"]} == {expand("source:page"), expand("source:report")}
    assert all(entities[root[part]["@id"]]["name"] for part in ("author", "publisher", "license"))
    sizes = {part["@id"]: int(entities[part["@id"]]["contentSize"]) for part in root["hasPart"]}
    assert sizes == {name: (tmp_path / name).stat().st_size for name in sizes}
    void = rdflib.Graph().parse(tmp_path / "void.ttl")
    (count,) = void.objects(predicate=rdflib.URIRef(PREFIXES["void"] + "triples"))
    assert int(count) == len(set(atlas.triples()))


def test_turtle_with_a_file_a_source_comes_back_as_it_was(atlas, tmp_path):
    write_turtle_folder(atlas, tmp_path)
    assert sorted(p.name for p in (tmp_path / "claims").iterdir()) == ["page.ttl", "report.ttl"]
    assert Atlas.open(tmp_path).turtle() == atlas.turtle()


def test_terms_of_other_vocabularies_go_out_and_come_in(atlas, tmp_path):
    from corridors.exports.aligned import write_aligned

    write_aligned(atlas, tmp_path / "a.ttl")
    graph = rdflib.Graph().parse(tmp_path / "a.ttl")
    ann, hearing = (rdflib.URIRef(expand(name)) for name in ("person:ann", "event:hearing"))
    assert (ann, rdflib.RDF.type, rdflib.FOAF.Person) in graph
    assert (hearing, rdflib.URIRef("https://schema.org/performer"), ann) in graph
    foreign = b"""@prefix schema: <http://schema.org/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    <https://e.org/bo> a foaf:Person ; foaf:name "Bo" .
    <https://e.org/talk> a schema:Event ; schema:name "Talk" ; schema:performer <https://e.org/bo> ."""
    (tmp_path / "b.ttl").write_bytes(foreign)
    found = Atlas.open(tmp_path / "b.ttl")
    assert found.query("SELECT ?e WHERE { ?p a cor:Person ; cor:spokeAt ?e }").rows == [{"e": "https://e.org/talk"}]
    assert found.resolve("Bo") == "https://e.org/bo"


def test_an_aligned_copy_is_the_same_graph(atlas, tmp_path):
    from corridors.exports.aligned import write_aligned

    write_aligned(atlas, tmp_path / "a.ttl")
    assert "prov:wasDerivedFrom" in (tmp_path / "a.ttl").read_text("utf-8")
    assert Atlas.open(tmp_path / "a.ttl").turtle() == atlas.turtle()


def test_what_pages_say_of_events_and_posts_in_schema_org_is_understood():
    foreign = b"""@prefix schema: <https://schema.org/> . @prefix e: <https://e.org/> .
    e:bo a schema:Person ; schema:worksFor e:lab ; schema:memberOf e:club .
    e:talk a schema:Event ; schema:attendee e:bo ; schema:startDate "2024-05-01" ; schema:endDate "2024-05-02" ;
        schema:location e:hall, "Geneva" ."""
    triples = brought_in(read_graph(Path("x.ttl"), foreign))
    said = {
        (str(t.subject.value)[14:], compact(t.predicate.value), t.object.value.removeprefix("https://e.org/"))
        for t in triples
        if t.predicate.value.startswith(expand("cor:"))
    }
    assert said == {
        ("bo", "cor:affiliatedWith", "lab"),
        ("bo", "cor:memberOf", "club"),
        ("bo", "cor:participatedIn", "talk"),
        ("talk", "cor:startDate", "2024-05-01"),
        ("talk", "cor:endDate", "2024-05-02"),
        ("talk", "cor:heldIn", "hall"),
    }
    ours = [ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode(expand("cor:affiliatedWith")), ox.NamedNode("urn:b"))]
    assert {compact(t.predicate.value) for t in sent_out(ours)} == {"schema:affiliation", "wdt:P1416"}


def test_every_kind_is_written_from_the_command_line(tmp_path):
    (tmp_path / "a.ttl").write_text(HEAD + HEARING)
    for kind, settings in KINDS.items():
        out = tmp_path / f"out-{kind}"
        done = CliRunner().invoke(main, ["-g", str(tmp_path / "a.ttl"), "export", kind, str(out)])
        assert done.exit_code == 0, done.output
        assert out.is_dir() == settings.folder


def test_an_rdflib_graph_is_opened_like_a_file(atlas):
    graph = rdflib.Graph().parse(data=HEAD + HEARING, format="turtle")
    assert Atlas.open(graph).turtle() == atlas.turtle()
