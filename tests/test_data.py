"""The data that comes with the package: clean, cited, in place in its sources, in our own words."""

import re
from functools import cache

import pytest

import corridors as co
from corridors.assets import data_folder
from corridors.documents import checksum
from corridors.turtle import read_graph, write_turtle

FILES = sorted(data_folder().rglob("*.ttl"))
EIGHT = {
    "person:nick-ashton-hart",
    "person:pablo-castro",
    "person:joyce-hakmeh",
    "person:john-hering",
    "person:marie-humeau",
    "person:charlotte-lindsey",
    "person:edoardo-ravaioli",
    "person:engelbert-theuermann",
}
GROUPS = {"african": 54, "asia-pacific": 54, "eastern-european": 23, "grulac": 33, "weog": 29}


@cache
def atlas(sources=None):
    return co.open(sources=sources)


def column(query: str) -> set[str]:
    return {row["x"] for row in atlas().query(query)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_canonical_turtle(path):
    text = path.read_text(encoding="utf-8")
    header = "\n".join(line[2:] for line in text.splitlines() if line.startswith("# "))
    assert write_turtle(read_graph(path), header=header) == text
    assert "CC BY 4.0" in header


def test_the_checks_find_no_violation():
    assert [f"{f.where}: {f.message} {f.focus}" for f in atlas().check() if f.severity == "violation"] == []


def test_every_claim_has_a_passage_with_a_gist_and_a_source_with_a_title():
    sources = atlas().ledger.sources
    for claim in atlas().ledger.claims.values():
        for passage in claim.evidence:
            assert passage.gist, passage.name
            assert sources[passage.source].title


def test_every_passage_stands_in_its_source_as_its_checksum_says(sources_dir):
    book = atlas(sources_dir)
    held = {n for n, s in book.ledger.sources.items() if s.file_name and (sources_dir / s.file_name).is_file()}
    assert len(held) >= 5
    placed = [p for p in book.ledger.passages.values() if p.source in held and p.start is not None]
    assert len(placed) > 200
    for passage in placed:
        words = book.words(passage.name)
        assert words is not None, passage.name
        assert checksum(words) == passage.sha256
        assert words == words.strip()
    assert not [f for f in book.check() if f.check in ("passage against its source", "source text changed")]


def test_no_gist_or_note_shares_nine_words_in_a_row_with_its_passage(sources_dir):
    book = atlas(sources_dir)
    for claim in book.ledger.claims.values():
        for passage in claim.evidence:
            words = spaced(book.words(passage.name) or "")
            for text in (passage.gist, claim.role_note or "", claim.verdict or "", claim.value or ""):
                run = spaced(text).split()
                shared = [" ".join(run[i : i + 9]) for i in range(len(run) - 8) if " ".join(run[i : i + 9]) in words]
                assert not shared, (claim.name, shared)


def test_every_garbled_word_stands_in_its_passage(sources_dir):
    book = atlas(sources_dir)
    mentions = book.ledger.mentions.values()
    assert len(mentions) >= 60
    for mention in mentions:
        passage = book.ledger.passages[mention.passage]
        start, end = (int(n) for n in mention.name.rpartition(".")[2].split("-"))
        document = book._documents[passage.source]
        assert document.passage(start, end) == mention.surface
        assert passage.start <= start < end <= passage.end
        assert len(mention.surface.split()) <= 8


def test_all_members_and_observers_are_there_with_their_groups():
    assert len(column("SELECT ?x WHERE { ?x a cor:State }")) == 195
    for group, size in GROUPS.items():
        assert len(column(f"SELECT ?x WHERE {{ ?x a cor:State ; cor:regionalGroup rg:{group} }}")) == size


def test_eight_named_people_spoke_and_the_rest_stay_unnamed():
    spoke = "SELECT ?x WHERE { ?x cor:spokeAt event:igf-2023-ws-107 MINUS { ?x cor:anonymous true } }"
    assert column(spoke) == EIGHT
    unnamed = "SELECT ?x WHERE { ?x cor:spokeAt event:igf-2023-ws-107 ; cor:anonymous true }"
    assert len(column(unnamed)) == 3


def test_rdflib_answers_the_same_with_every_prefix_of_ours():
    found = atlas().rdf().query("SELECT ?x WHERE { ?x cor:spokeAt event:igf-2023-ws-107 }")
    assert {str(row.x).rpartition("/")[2] for row in found} >= {name.partition(":")[2] for name in EIGHT}


def test_the_page_announces_six_and_names_five_organisers():
    assert len(column("SELECT ?x WHERE { ?x cor:announcedAt event:igf-2023-ws-107 }")) == 6
    organisers = column("SELECT ?x WHERE { ?x cor:organised event:igf-2023-ws-107 }")
    assert organisers == {
        "person:pavel-mraz",
        "person:john-hering",
        "person:tupou-tuah-baravilala",
        "person:edoardo-ravaioli",
        "person:joyce-hakmeh",
    }


def test_a_relayed_question_is_no_speech():
    assert column("SELECT ?x WHERE { ?x cor:askedQuestionAt event:igf-2023-ws-107 }") >= {"person:amir-mokabberi"}
    assert not atlas().query("ASK { person:amir-mokabberi cor:spokeAt event:igf-2023-ws-107 }")


def test_the_two_working_groups_are_never_one():
    assert atlas().query("ASK { process:oewg-2021-2025 cor:succeeds process:oewg-2019-2021 }")
    one, two = (atlas().entity(f"process:oewg-{years}") for years in ("2019-2021", "2021-2025"))
    assert one.acronyms == two.acronyms == ("OEWG",)


def test_every_contradiction_shows_both_sides_and_a_verdict():
    claims = atlas().ledger.claims
    disputed = [claim for claim in claims.values() if claim.status == "disputed"]
    assert len(disputed) >= 4
    for claim in disputed:
        assert claim.verdict
        assert claim.counter_evidence
        assert all(name in claims for name in claim.contradicts)


def spaced(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
