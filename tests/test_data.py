"""The data that comes with the package: clean, cited, in place in its sources, in our own words."""

import re
from collections import Counter
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from urllib.parse import urlsplit

import pytest

import corridors as co
from corridors.assets import data_folder
from corridors.documents import checksum
from corridors.turtle import read_graph, write_turtle

FILES = sorted(data_folder().rglob("*.ttl"))
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


@cache
def findings():
    return atlas().check()


def test_the_checks_find_no_violation():
    assert [f"{f.where}: {f.message} {f.focus}" for f in findings() if f.severity == "violation"] == []


def test_no_document_is_held_as_two_sources():
    assert [finding.focus for finding in findings() if finding.check == "source-twice"] == []


def test_every_source_with_an_address_names_its_page():
    sources = [source for source in atlas().ledger.sources.values() if source.url]
    sites = [source for source in sources if urlsplit(source.url).path in ("", "/") and not urlsplit(source.url).query]
    assert [source.name for source in sites if not re.search("front page|one page", source.title)] == []


def test_a_document_with_a_symbol_is_one_source_where_one_of_them_has_no_page():
    sources = [source for source in atlas().ledger.sources.values() if source.symbol]
    twice = [symbol for symbol, times in Counter(source.symbol for source in sources).items() if times > 1]
    assert [source.name for source in sources if source.symbol in twice and not source.url] == []


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


def test_eight_named_people_spoke_and_the_rest_stay_unnamed(speakers):
    spoke = "SELECT ?x WHERE { ?x cor:spokeAt event:igf-2023-ws-107 MINUS { ?x cor:anonymous true } }"
    assert column(spoke) == speakers
    unnamed = "SELECT ?x WHERE { ?x cor:spokeAt event:igf-2023-ws-107 ; cor:anonymous true }"
    assert len(column(unnamed)) == 3


def test_rdflib_answers_the_same_with_every_prefix_of_ours(speakers):
    found = atlas().rdf().query("SELECT ?x WHERE { ?x cor:spokeAt event:igf-2023-ws-107 }")
    assert {str(row.x).rpartition("/")[2] for row in found} >= {name.partition(":")[2] for name in speakers}


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


# -- the record -------------------------------------------------------------------------------------------------------

EXPERT_GROUPS = {"2004-2005": 15, "2009-2010": 15, "2012-2013": 15, "2014-2015": 20, "2016-2017": 25, "2019-2021": 25}
VOTES = {
    "60-45": "177-1-0",
    "61-54": "176-1-0",
    "63-37": "178-1-0",
    "71-28": "181-0-1",
    "73-27": "119-46-14",
    "73-266": "138-12-16",
    "74-28": "163-10-6",
    "74-29": "129-6-45",
    "74-247": "79-60-33",
}
AT_LEAST = {
    "State": 195,
    "Process": 21,
    "Resolution": 38,
    "Event": 140,
    "Person": 170,
    "Organisation": 100,
}


def accepted():
    return [claim for claim in atlas().ledger.claims.values() if claim.status == "accepted"]


@pytest.mark.parametrize(("name", "least"), AT_LEAST.items())
def test_enough_of_each_kind_have_an_accepted_claim(name, least):
    told = {end for claim in accepted() for end in (claim.subject, claim.object) if end}
    assert sum(entity.name in told and not entity.anonymous for entity in atlas().entities(f"cor:{name}")) >= least


def test_most_of_what_is_accepted_is_neither_vote_nor_membership():
    counted = ("cor:votedFor", "cor:votedAgainst", "cor:abstainedOn", "cor:memberOf")
    assert len(accepted()) >= 4_000
    assert sum(claim.relation not in counted for claim in accepted()) >= 2_000


@pytest.mark.parametrize(("years", "size"), EXPERT_GROUPS.items())
def test_each_expert_group_has_as_many_states_as_its_report_says(years, size):
    members = {
        claim.subject
        for claim in atlas().ledger.claims.values()
        if claim.relation == "cor:memberOf"
        and claim.object == f"process:gge-{years}"
        and claim.subject.startswith("state:")
        and claim.status in ("accepted", "proposed")
    }
    assert len(members) == size


@pytest.mark.parametrize(("number", "totals"), VOTES.items())
def test_the_votes_of_states_add_up(number, totals):
    relations = ("votedFor", "votedAgainst", "abstainedOn")
    counts = [
        len(column(f"SELECT ?x WHERE {{ ?x cor:{r} document:a-res-{number} . ?x a cor:State }}")) for r in relations
    ]
    assert "-".join(map(str, counts)) == totals


@pytest.mark.parametrize(("number", "totals"), VOTES.items())
def test_the_totals_of_a_roll_call_stand_in_the_record_of_the_un_library_too(number, totals):
    (claim,) = (c for c in accepted() if (c.subject, c.relation) == (f"document:a-res-{number}", "cor:voteTotals"))
    urls = {atlas().ledger.sources[name].url or "" for name in claim.sources}
    assert claim.value == totals
    assert any(url.startswith("https://digitallibrary.un.org/record/") for url in urls)


IGF_YEARS = range(2006, 2026)


@pytest.mark.parametrize("year", IGF_YEARS)
def test_every_annual_igf_has_accepted_days_a_host_and_a_city_in_a_state_or_was_online(year):
    event = f"event:igf-{year}"
    held = [claim for claim in accepted() if claim.subject == event and claim.stage is None]
    days = {claim.relation for claim in held if len(claim.value or "") == len("2023-10-08")}
    assert {"cor:startDate", "cor:endDate"} <= days
    in_a_city = "{ %s cor:heldIn ?city . ?city a cor:Place ; cor:partOf/cor:partOf* ?state . ?state a cor:State }"
    assert atlas().query(f"ASK {{ {in_a_city % event} UNION {{ {event} cor:format fmt:online }} }}")
    assert any(claim.relation == "cor:hosted" and claim.object == event for claim in accepted())


def test_there_is_one_annual_igf_for_each_year():
    meetings = column("SELECT ?x WHERE { ?x cor:meetingOf process:igf ; a cor:Conference }")
    assert meetings == {f"event:igf-{year}" for year in IGF_YEARS}


@pytest.mark.parametrize(("bound", "wrong"), [("cor:startDate", str.__lt__), ("cor:endDate", str.__gt__)])
def test_no_process_meets_before_it_begins_or_after_it_has_ended(bound, wrong):
    rows = atlas().query(f"SELECT ?x ?met ?day WHERE {{ ?x cor:startDate ?met ; cor:meetingOf/{bound} ?day }}")
    told = [(row["x"], str(row["met"]), str(row["day"])) for row in rows]
    assert told
    assert [name for name, met, day in told if wrong(met[: len(day)], day[: len(met)])] == []


def test_no_two_claims_say_the_same_but_for_a_date():
    said = {}
    for claim in accepted():
        if claim.object and not claim.said_by:
            what = (claim.subject, claim.relation, claim.object, claim.on_behalf_of, claim.stage)
            said.setdefault(what, []).append(claim)
    twice = [claims for claims in said.values() if len(claims) > 1 and not all(claim.valid_from for claim in claims)]
    assert twice == []


def test_the_figures_in_the_data_readme_are_those_of_the_data(root):
    writer = written_by(root / "docs" / "write_coverage.py")
    assert (data_folder() / "README.md").read_text(encoding="utf-8") == writer.readme(co.open()), "run: make docs"
    assert (data_folder() / "void.ttl").read_text(encoding="utf-8") == writer.void(), "run: make docs"


def written_by(path):
    spec = spec_from_file_location(path.stem, path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
