"""Hold a graph in memory, in a store folder, in the cache: the same answers, and nothing half."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from corridors import engines
from corridors.assets import data_folder
from corridors.atlas import Atlas
from corridors.cli import main
from corridors.engines import building, cache, shelf
from corridors.engines.building import build, content_of
from corridors.engines.graphs import ENTITIES, by_source
from corridors.engines.lines import in_short, others
from corridors.engines.shelf import ABOUT, Shelf
from corridors.errors import CorridorsError, UnreadableInput
from corridors.exports import KINDS
from corridors.ledger import Ledger
from corridors.measures import path, rank
from corridors.names import PREFIXES, expand
from corridors.questions import ask, catalogue
from corridors.turtle import read_graph

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
PANEL = """
source:page a cor:Source ; dcterms:title "Page" .
event:hearing a cor:Session ; skos:prefLabel "Hearing"@en ; skos:notation "01" .
"""


def panel(people: int = 4, status: str = "accepted") -> str:
    """Write people who speak at one hearing, with a direct relation that their claims derive."""
    spoke = [
        f'person:p{n} a cor:Person, cor:Actor ; skos:prefLabel "Person {n}"@en ; cor:spokeAt event:hearing .\n'
        f"claim:c{n} a cor:Claim ; cor:subject person:p{n} ; cor:relation cor:spokeAt ; cor:object event:hearing ;"
        f' cor:asOf "20{10 + n}"^^xsd:gYear ; cor:basis cor:stated ; cor:status cor:{status} ;'
        f" cor:evidence passage:page.at-{n} .\n"
        f'passage:page.at-{n} a cor:Passage ; cor:source source:page ; cor:locator "{n}" ; cor:gist "says {n}"@en .'
        for n in range(people)
    ]
    return "\n".join((HEAD, PANEL, *spoke))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "panel.ttl"
    path.write_text(panel() + "person:p0 cor:attended event:hearing .", encoding="utf-8")
    return path


@pytest.fixture
def kept(file: Path, tmp_path: Path) -> Path:
    build(tmp_path / "store", [file], content=content_of([file]))
    return tmp_path / "store"


QUERIES = (
    "SELECT ?p ?e WHERE { ?p cor:spokeAt ?e }",
    "SELECT ?p WHERE { ?p a cor:Actor }",
    "SELECT ?c ?d WHERE { ?c cor:earliest ?d }",
    "SELECT ?s ?p ?o WHERE { ?s ?p ?o }",
)


@pytest.mark.parametrize("query", QUERIES)
def test_a_store_folder_gives_the_rows_that_memory_gives(file, kept, query):
    assert Atlas.open(kept).query(query).terms == Atlas.open(file).query(query).terms


def test_a_store_folder_gives_back_what_was_read_to_the_letter(file, kept):
    assert Atlas.open(kept).turtle() == Atlas.open(file).turtle()
    assert set(Atlas.open(kept).triples(claims_only=True)) == set(Atlas.open(file).triples(claims_only=True))
    assert "cor:attended" in Atlas.open(kept).turtle(claims_only=True)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_proposals_the_one_without_a_doubt_stands(tmp_path: Path, order: tuple[int, int]) -> None:
    doubted, sure = tmp_path / "a.ttl", tmp_path / "b.ttl"
    told = panel(1, "proposed")
    unsure = told.replace("cor:basis cor:stated", 'cor:basis cor:inferred ; cor:doubt "who is it?"@en')
    doubted.write_text(unsure, encoding="utf-8")
    sure.write_text(told.replace("page.at-0", "page.at-1"), encoding="utf-8")
    atlas = Atlas.open(*((doubted, sure)[n] for n in order), include=("proposed",))
    (claim,) = atlas.claims()
    assert (claim.basis, len(claim.evidence)) == ("stated", 2)
    assert "who is it?" not in str(list(atlas.triples()))


@pytest.mark.parametrize("options", [{"as_of": "2011"}, {"include": ["proposed"]}])
def test_a_store_folder_is_looked_at_on_other_days_and_with_other_statuses(file, kept, options):
    query = "SELECT ?p WHERE { ?p cor:spokeAt ?e }"
    assert Atlas.open(kept, **options).query(query).rows == Atlas.open(file, **options).query(query).rows


def test_a_store_folder_is_merged_with_files(kept, tmp_path):
    (tmp_path / "more.ttl").write_text(HEAD + "person:new a cor:Person .")
    assert Atlas.open(kept, tmp_path / "more.ttl").query("ASK { person:new a cor:Actor . person:p1 a cor:Actor }").truth


def test_big_files_are_read_piece_by_piece_to_the_same_graph(file, tmp_path, monkeypatch):
    monkeypatch.setattr(building, "_PIECEMEAL_FROM", 1)
    monkeypatch.setattr(building, "_BATCH", 7)
    build(tmp_path / "pieces", [file], content="x")
    assert Atlas.open(tmp_path / "pieces").turtle() == Atlas.open(file).turtle()


@pytest.mark.trust
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b", ":2: "),
        (b"<urn:a> <urn:b> \xff .", ":1: is not UTF-8"),
        (b"<urn:a> <urn:b> " + b"[ <urn:b> " * 300, "nested more than 200 deep"),
    ],
)
def test_a_broken_big_file_leaves_nothing_behind(tmp_path, monkeypatch, data, message):
    monkeypatch.setattr(building, "_PIECEMEAL_FROM", 1)
    (tmp_path / "in").mkdir()
    broken = tmp_path / "in" / "broken.ttl"
    broken.write_bytes(data)
    with pytest.raises(CorridorsError, match=message):
        build(tmp_path / "out" / "store", [broken], content="x")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.trust
def test_a_folder_that_is_no_store_is_not_replaced(file, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    with pytest.raises(UnreadableInput, match="no store folder; name another"):
        build(tmp_path / "mine", [file], content="x")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "x"


# -- records of big graphs ----------------------------------------------------------------------------------------


@pytest.fixture
def projected(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Atlas:
    monkeypatch.setattr(shelf, "PROJECTED_FROM", 1)
    return Atlas.open(kept)


def test_projected_records_are_whole_when_taken_by_name(file, projected):
    plain = Atlas.open(file)
    assert type(projected.ledger) is not Ledger
    assert list(projected.ledger.claims) == list(plain.ledger.claims)
    assert projected.ledger.claims["claim:c1"] == plain.ledger.claims["claim:c1"]
    assert projected.claims(about="Person 2") == plain.claims(about="Person 2")
    assert projected.ledger.passages["passage:page.at-1"].gist == "says 1"
    assert projected.ledger.entities == plain.ledger.entities


def test_paths_and_ranks_on_projected_records_are_those_on_whole_ones(file, projected):
    plain = Atlas.open(file)
    assert path(projected, "Person 0", "Person 3").json() == path(plain, "Person 0", "Person 3").json()
    assert rank(projected, "degree").json() == rank(plain, "degree").json()


@pytest.mark.parametrize("text", ["plain", 'a "b" \\\\ c', "a\nb\r\tc\x85d\u2028e", "<urn:x:a> <urn:x:b> .", "安𝔘", ""])
def test_values_are_taken_from_lines_to_the_letter(tmp_path, text):
    claim, value = (ox.NamedNode(expand(name)) for name in ("claim:a", "cor:value"))
    other = ox.NamedNode(expand("person:a"))
    facts = [
        ox.Triple(s, value, o) for s in (claim, other) for o in (ox.Literal(text), ox.Literal(text, language="en"))
    ]
    (tmp_path / "facts.nt").write_bytes(ox.serialize(facts, format=ox.RdfFormat.N_TRIPLES) or b"")
    assert list(in_short(tmp_path / "facts.nt")) == [("claim:a", "cor:value", text)] * 2
    assert list(others(tmp_path / "facts.nt")) == facts[2:]


def test_the_tables_of_projected_records_are_those_of_whole_ones(file, projected, tmp_path):
    for name, atlas in (("here", Atlas.open(file)), ("there", projected)):
        KINDS["csv"].write(atlas, tmp_path / name)
    tables = [path.name for path in sorted((tmp_path / "here").glob("*.csv"))]
    assert len(tables) == 6
    for table in tables:
        assert (tmp_path / "there" / table).read_text() == (tmp_path / "here" / table).read_text(), table


def test_direct_relations_without_a_claim_are_statements_of_projected_records(file, projected):
    assert projected.ledger.statements == Atlas.open(file).ledger.statements


# -- the cache ----------------------------------------------------------------------------------------------------


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(engines.opening, "_CACHED_FROM", 0)
    return tmp_path / "cache" / "corridors"


def test_what_was_built_is_found_again_by_content(file, place, tmp_path):
    assert isinstance(Atlas.open(file, cache=True).engine, Shelf)
    (made,) = place.iterdir()
    before = (made / "store" / "CURRENT").stat().st_ino
    copy = tmp_path / "copy.ttl"
    shutil.copy(file, copy)
    Atlas.open(copy, cache=True)
    assert [one.name for one in place.iterdir()] == [made.name]
    assert (made / "store" / "CURRENT").stat().st_ino == before
    file.write_text(panel(5))
    assert Atlas.open(file, cache=True).query("ASK { person:p4 a cor:Actor }").truth
    assert len(list(place.iterdir())) == 2


@pytest.mark.trust
@pytest.mark.parametrize("harm", ["delete", "about", "store"])
def test_the_cache_may_be_deleted_or_damaged_at_any_time(file, place, harm):
    wanted = Atlas.open(file, cache=True).turtle()
    (made,) = place.iterdir()
    if harm == "delete":
        shutil.rmtree(place)
    elif harm == "about":
        (made / ABOUT).write_text("{")
    else:
        for part in (made / "store").iterdir():
            part.write_bytes(b"x")
    assert Atlas.open(file, cache=True).turtle() == wanted


HARM = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-60]),
    "emptied": lambda path: path.write_bytes(b""),
    "changed": lambda path: path.write_bytes(path.read_bytes().replace(b"p0", b"p9")),
    "deleted": lambda path: path.unlink(),
}


@pytest.mark.trust
@pytest.mark.parametrize("compared", ["at once", "when read"])
@pytest.mark.parametrize("name", ["facts.nt", "derived.nt"])
@pytest.mark.parametrize("harm", HARM)
def test_a_damaged_folder_is_made_anew_in_the_cache_and_refused_elsewhere(
    file, place, tmp_path, monkeypatch, harm, name, compared
):
    wanted = Atlas.open(file, cache=True).turtle()
    (made,) = place.iterdir()
    shutil.copytree(made, tmp_path / "store")
    if compared == "when read":
        monkeypatch.setattr(shelf, "_COMPARED_UP_TO", 0)
    else:
        HARM[harm](made / name)
        assert Atlas.open(file, cache=True).turtle() == wanted
    HARM[harm](tmp_path / "store" / name)
    with pytest.raises(UnreadableInput, match=f"{name} in it is damaged; load it again with `corridors load"):
        Atlas.open(tmp_path / "store").turtle()
    build(tmp_path / "store", [file], content=content_of([file]))
    assert Atlas.open(tmp_path / "store").turtle() == wanted


@pytest.mark.trust
def test_without_a_folder_to_write_to_graphs_are_read_into_memory(file, place, tmp_path, monkeypatch):
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a file"))
    assert isinstance(Atlas.open(file, cache=True).engine, engines.Memory)
    monkeypatch.setenv("CORRIDORS_CACHE", "off")
    assert isinstance(Atlas.open(file, cache=True).engine, engines.Memory)
    assert not place.exists()


def test_what_a_killed_process_left_in_the_cache_is_deleted_after_a_day(file, place):
    old, new = place / ".key.old", place / ".key.new"
    for folder, age in ((old, 90_000), (new, 60)):
        folder.mkdir(parents=True)
        os.utime(folder, (time.time() - age,) * 2)
    Atlas.open(file, cache=True)
    assert (old.exists(), new.exists()) == (False, True)


def test_the_cache_is_cut_back_to_its_bound(file, place, monkeypatch):
    Atlas.open(file, cache=True)
    (old,) = place.iterdir()
    os.utime(old / ABOUT, (0, 0))
    monkeypatch.setattr(cache, "MAX_BYTES", 1)
    file.write_text(panel(5))
    Atlas.open(file, cache=True)
    assert old not in list(place.iterdir())
    assert len(list(place.iterdir())) == 1


@pytest.mark.trust
def test_processes_may_build_the_same_graph_at_once(file, place):
    code = (
        "import sys; from corridors.engines import opening; from corridors.atlas import Atlas\n"
        "opening._CACHED_FROM = 0\n"
        "print(len(Atlas.open(sys.argv[1], cache=True).query('SELECT ?p WHERE { ?p cor:spokeAt ?e }')))"
    )
    command = [sys.executable, "-c", code, str(file)]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [worker.communicate(timeout=60)[0] for worker in workers] == ["4\n"] * 4
    assert len([one for one in place.iterdir() if not one.name.startswith(".")]) == 1


def test_nothing_in_the_cache_tells_the_time(file, place):
    Atlas.open(file, cache=True)
    (made,) = place.iterdir()
    assert json.loads((made / ABOUT).read_text()).keys() == {"format", "content", "include", "day", "facts", "files"}


# -- named graphs -------------------------------------------------------------------------------------------------


def test_each_triple_belongs_to_one_graph(file):
    facts = read_graph(file)
    graphs = by_source(facts)
    assert list(graphs) == [ENTITIES, expand("source:page")]
    assert sorted(map(str, (t for some in graphs.values() for t in some))) == sorted(map(str, facts))


# -- commands -----------------------------------------------------------------------------------------------------


def test_load_makes_a_store_folder_that_g_opens(file, tmp_path):
    done = CliRunner().invoke(main, ["load", str(file), "--store", str(tmp_path / "big")])
    assert done.exit_code == 0, done.output
    asked = CliRunner().invoke(
        main, ["-g", str(tmp_path / "big"), "query", "ASK { person:p1 cor:spokeAt event:hearing }"]
    )
    assert asked.stdout == "yes\n"


def test_query_loads_neither_rdflib_nor_networkx_nor_scipy(file):
    code = (
        "import sys; from corridors.cli import main\n"
        f"main(['-g', {str(file)!r}, 'query', 'ASK {{ ?s ?p ?o }}'], standalone_mode=False)\n"
        "sys.exit(any(name in sys.modules for name in ('rdflib', 'networkx', 'scipy', 'numpy', 'starlette')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


@pytest.mark.slow
def test_the_named_questions_give_the_same_answers_from_a_store_folder(tmp_path):
    build(tmp_path / "data", engines.graph_files([data_folder()]), content="x")
    here, kept = Atlas.open(), Atlas.open(tmp_path / "data")
    for name in catalogue():
        assert ask(kept, name).json() == ask(here, name).json(), name
