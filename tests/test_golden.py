"""The fifteen questions: golden answers from the text of the design, on the five documents alone and on all data."""

import csv
from collections import Counter
from pathlib import Path

import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.questions import Answer
from corridors.questions.answers import Row

TRANSCRIPT = "source:igf-2023-ws-107-transcript"
CHATHAM_PAGE = "source:chatham-house-2023-01-18-event-page"
OEWG, AHC = "process:oewg-2021-2025", "process:ahc-cybercrime"


@pytest.fixture(params=["five", "whole"])
def atlas(request: pytest.FixtureRequest) -> Atlas:
    """Give both in turn: what the five documents say holds among all data too."""
    return request.getfixturevalue(request.param)


def column(answer: Answer, name: str, **where: object) -> list:
    rows = [row.values() for row in answer]
    return [row.get(name) for row in rows if all(row.get(key) == value for key, value in where.items())]


def places(answer: Answer, source: str, **where: object) -> set[int | None]:
    """The lines of a source that rows rest on."""
    rows = [row for row in answer if all(row.values().get(key) == value for key, value in where.items())]
    return {one.line for row in rows for one in row.evidence if one.source == source}


def only(five: Atlas, atlas: Atlas) -> bool:
    return atlas is five


def test_1_exactly_five_people_organised_the_workshop(atlas: Atlas) -> None:
    people = {"pavel-mraz", "john-hering", "tupou-tuah-baravilala", "edoardo-ravaioli", "joyce-hakmeh"}
    found = co.ask(atlas, "organisers", "IGF 2023 WS #107")
    assert Counter(column(found, "organiser")) == Counter({f"person:{name}": 1 for name in people})
    (twice,) = [row for row in found if row["organiser"] == "person:john-hering"]
    assert {12, 14} <= {one.line for one in twice.evidence}


def test_2_programme_and_record_are_set_beside_each_other(atlas: Atlas, speakers: set[str]) -> None:
    found = co.ask(atlas, "programme-and-record", "IGF 2023 WS #107")
    assert len(column(found, "person", role="cor:announcedAt")) == 6
    spoke = dict(
        zip(column(found, "person", role="cor:spokeAt"), column(found, "turns", role="cor:spokeAt"), strict=True)
    )
    named = {person: turns for person, turns in spoke.items() if not atlas.entity(person).anonymous}
    assert set(named) == speakers
    turns = {person.partition(":")[2].rpartition("-")[2]: number for person, number in named.items()}
    assert turns == {
        "hering": 22, "hakmeh": 7, "theuermann": 7, "humeau": 6, "castro": 6, "lindsey": 5, "ravaioli": 2, "hart": 1
    }  # fmt: skip
    assert sum(spoke.values()) == 59
    assert sum(number for person, number in spoke.items() if person not in named) == 3
    assert 25 in {one.line for row in found if "untagged" in row.values() for one in row.evidence}
    assert "person:amir-mokabberi" in column(found, "person", role="cor:askedQuestionAt")
    assert "person:amir-mokabberi" not in spoke
    silent = set(column(co.ask(atlas, "unheard", "IGF 2023 WS #107"), "person"))
    assert silent == {"person:pavel-mraz", "person:tupou-tuah-baravilala"}


def test_3_organisations_heard_at_the_forum_were_kept_out_of_a_process(atlas: Atlas, five: Atlas) -> None:
    found = co.ask(atlas, "kept-out", "Internet Governance Forum")
    lines = {"chatham-house": 99, "cyberpeace-institute": 105, "microsoft": 181}
    kept = dict.fromkeys(column(found, "organisation", keptOutOf=OEWG))
    assert {f"organisation:{name}" for name in lines} <= set(kept)
    for name, line in lines.items():
        assert line in places(found, TRANSCRIPT, organisation=f"organisation:{name}")
    assert 229 not in places(found, TRANSCRIPT)
    if only(five, atlas):
        assert set(kept) == {f"organisation:{name}" for name in lines}
        assert {row.basis for row in found} == {"inferred"}


def test_4_contact_points_are_agreed_here_and_planned_there(atlas: Atlas, five: Atlas) -> None:
    found = co.ask(atlas, "points-of-contact")
    stages = {(row["process"], row["provides"]): row.stage for row in found}
    directory, network = "cbm:global-poc-directory", "programme:cybercrime-convention-24-7-network"
    assert 343 in places(found, TRANSCRIPT, provides=directory) & places(found, TRANSCRIPT, provides=network)
    assert {(OEWG, directory), (AHC, network)} <= set(stages)
    if only(five, atlas):
        assert stages == {(OEWG, directory): "agreed", (AHC, network): "planned"}


def test_5_hakmeh_comes_to_the_working_group_by_two_events(atlas: Atlas) -> None:
    found = co.ask(atlas, "path-through-events", "Joyce Hakmeh", "OEWG II")
    ways = [[hop["to"] for hop in dict(row.more)["hops"][:-1]] for row in found]
    assert ways[0] == ["event:igf-2023-ws-107"]
    assert ["organisation:chatham-house", "event:chatham-house-2023-01-18-cyberspace-governance"] in ways
    assert not [step for way in ways for step in way if step.startswith(("topic:", "place:", "cor:", "source:"))]
    second = next(row for row in found if len(dict(row.more)["hops"]) == 3)
    assert second.evidence


def test_6_chatham_house_comes_to_the_dutch_ministry_by_funding_then_by_the_panel(atlas: Atlas) -> None:
    found = co.ask(atlas, "introduction", "Chatham House", "Dutch foreign ministry")
    ways = [[hop["to"] for hop in dict(row.more)["hops"][:-1]] for row in found]
    assert ways[0] == ["programme:cyberspace4all"]
    assert {one.source for one in found.rows[0].evidence} >= {CHATHAM_PAGE}
    panel = 1
    assert {"event:igf-2023-ws-107", "person:marie-humeau"} <= set(ways[panel])
    assert 27 in {one.line for one in found.rows[panel].evidence if one.source == TRANSCRIPT}
    assert all(dict(row.more)["weakestBecause"] for row in found)


def test_7_whom_the_speakers_represented(atlas: Atlas, five: Atlas) -> None:
    found = co.ask(atlas, "represented", "IGF 2023 WS #107")
    basis = {(row["person"], row.values().get("represents")): row.basis for row in found}
    assert basis["person:marie-humeau", "state:nl"] == "stated"
    assert ("person:pablo-castro", "state:cl") in basis
    assert {135, 211, 351, 371} <= places(found, TRANSCRIPT, person="person:pablo-castro", represents="state:cl")
    if only(five, atlas):
        assert basis["person:pablo-castro", "state:cl"] == "inferred"
        for person in ("person:engelbert-theuermann", "person:tupou-tuah-baravilala"):
            (row,) = [row for row in found if row["person"] == person]
            assert "represents" not in row.values()
            assert "not in what we hold" in row.why


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (
            "2023-10-10",
            {
                OEWG: "active",
                AHC: "active",
                "process:programme-of-action": "proposed",
                "process:global-digital-compact": "pending",
                "process:oewg-2019-2021": "concluded",
                "process:gge-2019-2021": "concluded",
            },
        ),
        ("2025-10-23", {OEWG: "concluded", "process:global-mechanism": "agreed"}),
    ],
)
def test_8_which_processes_were_under_way(five: Atlas, day: str, expected: dict[str, str]) -> None:
    found = {row["process"]: row["status"].partition(" ")[0] for row in co.ask(five, "processes-under-way", day)}
    assert {process: found[process] for process in expected} == expected


def test_8_holds_on_all_data_where_the_record_adds_only_what_was_open(whole: Atlas) -> None:
    found = {
        row["process"]: row["status"].partition(" ")[0] for row in co.ask(whole, "processes-under-way", "2023-10-10")
    }
    assert (found[OEWG], found[AHC]) == ("active", "active")
    assert (found["process:oewg-2019-2021"], found["process:gge-2019-2021"]) == ("concluded", "concluded")
    later = {
        row["process"]: row["status"].partition(" ")[0] for row in co.ask(whole, "processes-under-way", "2025-10-23")
    }
    assert later[OEWG] == "concluded"


def test_8_a_group_set_up_for_2019_is_pending_until_the_day_it_first_met(whole: Atlas) -> None:
    before = {row["process"]: row["status"] for row in co.ask(whole, "processes-under-way", "2019-06-01")}
    assert before["process:oewg-2019-2021"] == before["process:gge-2019-2021"] == "pending (mandated)"
    after = {row["process"]: row["status"] for row in co.ask(whole, "processes-under-way", "2019-06-03")}
    assert after["process:oewg-2019-2021"] == "active"


def test_9_one_working_group_followed_the_other_and_the_mechanism_them(atlas: Atlas, five: Atlas) -> None:
    found = co.ask(atlas, "lineage", "OEWG I")
    links = {(row["process"], row["link"], row.values().get("other")) for row in found}
    first, mechanism = "process:oewg-2019-2021", "process:global-mechanism"
    assert (OEWG, "cor:succeeds", first) in links
    assert (mechanism, "cor:succeeds", OEWG) in links
    assert ("process:gge-2019-2021", "cor:parallelTo", first) in links
    assert ("process:gge-2019-2021", "cor:precursorOf", first) not in links
    assert ("process:programme-of-action", "cor:precursorOf", mechanism) in links
    assert 107 in places(found, TRANSCRIPT, link="cor:parallelTo")
    if only(five, atlas):
        mandates = [row for row in found if row["link"] == "cor:mandatedBy"]
        assert {row["process"] for row in mandates} == {first, OEWG, mechanism}
        assert all("other" not in row.values() and "not in what we hold" in row.why for row in mandates)


def test_10_both_sides_of_a_contradiction_are_shown_with_a_verdict(atlas: Atlas, five: Atlas) -> None:
    found = co.ask(atlas, "contradictions")
    told = {(row["subject"], row["relation"]): row for row in found}
    vote = told["state:cl", "cor:votedAgainst"]
    access = next(row for row in found if row["subject"] == OEWG and 153 in {one.line for one in row.evidence})
    summit = told["event:summit-of-the-future", "cor:startDate"]
    resolution = next(row for row in found if 149 in {one.line for one in row.evidence if one.source == TRANSCRIPT})
    assert 351 in {one.line for one in vote.evidence}
    assert str(summit["says"]).startswith("2023-09")
    assert summit.against
    assert access.against
    for row in (vote, access, summit, resolution):
        assert row.status == "disputed"
        assert row.values().get("verdict")
    if not only(five, atlas):
        assert any("A/RES/73/27" in one.cite() for one in vote.against)


def test_11_garbled_words_keep_their_form_their_reading_and_the_reason(atlas: Atlas, shared_dir: Path) -> None:
    found = co.ask(atlas, "garbles")
    read = {row["written"].casefold() for row in found}
    assert all(row["read"] and row["reason"] and row.evidence for row in found)
    with (shared_dir / "reference/caption_aliases.csv").open(encoding="utf-8") as file:
        verified = [row for row in csv.DictReader(file) if row["verified"] == "yes"]
    spelt = {"open-ended working group"}  # the words themselves, in small letters
    garbled = [
        row["caption_form"].casefold()
        for row in verified
        if row["caption_form"].casefold() != row["canonical"].casefold() and row["caption_form"] not in spelt
    ]
    missing = [form for form in garbled if not any(form in one or one in form for one in read)]
    assert missing == []
    assert not [row for row in found if row["written"] == "international law"]


def apart(atlas: Atlas, row: Row) -> tuple[bool, bool]:
    """States stand after people and organisations, and those who were merely present after those with a role."""
    relations = [{atlas.ledger.claims[name].relation for name in part} for part in row.parts]
    return row["kind"] == "state", any(part <= {"cor:attended", "cor:announcedAt"} for part in relations)


def documents(atlas: Atlas, row: Row) -> int:
    """How many independent documents a row rests on."""
    return len({atlas.ledger.witnesses.get(one.source, one.source) for one in row.evidence})


def test_12_who_bridges_the_two_processes(atlas: Atlas) -> None:
    found = co.ask(atlas, "bridges", "OEWG II", "Ad Hoc Committee on cybercrime")
    lines = {
        "organisation:chatham-house": {31},
        "organisation:cyberpeace-institute": {35},
        "person:pablo-castro": {29},
        "person:engelbert-theuermann": {289},
        "person:nick-ashton-hart": {229, 233},
    }
    for name, expected in lines.items():
        assert expected <= places(found, TRANSCRIPT, bridge=name)
    ranks = [(*apart(atlas, row), -documents(atlas, row)) for row in found]
    assert ranks == sorted(ranks)
    assert co.bridge(atlas, "OEWG II", "AHC").json() == found.json()


def test_13_regional_groups_missing_in_the_programme(atlas: Atlas) -> None:
    found = co.ask(atlas, "missing-groups", "IGF 2023 WS #107")
    assert set(column(found, "group", missing="yes")) == {"rg:african", "rg:asia-pacific", "rg:eastern-european"}
    announced = dict(zip(column(found, "group"), column(found, "announced"), strict=True))
    assert (announced["rg:weog"], announced["rg:grulac"]) == (5, 1)
    assert column(found, "otherRole", group="rg:asia-pacific") == ["cor:rapporteurOf"]
    assert "programme we hold" in found.caveat


def test_14_access_to_the_two_processes(atlas: Atlas) -> None:
    found = co.ask(atlas, "access", "OEWG II", "Ad Hoc Committee on cybercrime")
    assert {105, 197, 99} <= places(found, TRANSCRIPT, process=OEWG)
    assert {233, 335, 289} <= places(found, TRANSCRIPT, process=AHC)
    rules = " ".join(str(row.values().get("rule")) for row in found)
    assert all(word in rules for word in ("veto", "three minutes", "administrative", "160", "about 20", "travel"))


def test_15_what_rests_on_the_transcript_alone(five: Atlas) -> None:
    found = co.ask(five, "rests-on", TRANSCRIPT)
    assert {c for row in found for c in row.claims} == {
        name for name, claim in five.ledger.claims.items() if claim.sources == (TRANSCRIPT,) and five.shows(claim)
    }
    lost = dict(found.more)["questionsLost"]
    assert {"kept-out", "points-of-contact", "bridges", "access"} <= set(lost)


def test_15_what_is_new_between_two_dates(atlas: Atlas) -> None:
    found = co.ask(atlas, "new-between", "2023-10-10", "2025-10-23")
    changes = {row["process"]: (row["before"], row["after"]) for row in found if "before" in row.values()}
    assert changes[OEWG][0].startswith("active")
    assert changes[OEWG][1].startswith("concluded")
    assert "process:global-mechanism" in changes
    said = {(row["subject"], row["relation"]) for row in found if "subject" in row.values()}
    assert (OEWG, "cor:established") in said
