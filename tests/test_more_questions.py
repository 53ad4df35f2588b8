"""Questions beyond the fifteen: what each finds in a tiny world, and on all data against the tables of reference."""

import csv
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.errors import CorridorsError
from corridors.names import PREFIXES
from corridors.questions import Answer, grouped
from corridors.turtle import read_graph

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
WORLD = """
person:ann a cor:Person ; skos:prefLabel "Ann"@en .
person:bob a cor:Person ; skos:prefLabel "Bob"@en .
person:cy a cor:Person ; skos:prefLabel "Cy"@en .
state:xa a cor:State ; skos:prefLabel "Xanadu"@en ; cor:regionalGroup rg:african ; dcterms:source source:page .
state:ya a cor:State ; skos:prefLabel "Yam"@en .
state:za a cor:State ; skos:prefLabel "Zed"@en .
organisation:works a cor:Company ; skos:prefLabel "Works"@en .
post:head a cor:Post ; skos:prefLabel "Head of Works"@en .
place:town a cor:Place ; skos:prefLabel "Town"@en ; cor:partOf state:xa .
place:yam a cor:Place ; skos:prefLabel "Yam"@en .
topic:law a cor:Topic ; skos:prefLabel "Law"@en .
event:fair a cor:Conference ; skos:prefLabel "Fair"@en ; cor:heldIn place:town ; dcterms:source source:page .
event:talk a cor:Session ; skos:prefLabel "Talk"@en ; cor:partOf event:fair ; dcterms:source source:page .
event:opening a cor:NegotiatingSession ; skos:prefLabel "Opening"@en ; cor:meetingOf process:experts-1 ;
    cor:sessionKind cor:substantive ; dcterms:source source:page .
process:experts-1 a cor:GroupOfGovernmentalExperts ; skos:prefLabel "Experts 2001–2002"@en ; skos:notation "XG" .
process:experts-2 a cor:GroupOfGovernmentalExperts ; skos:prefLabel "Experts 2003–2004"@en ; skos:notation "XG" .
document:act a cor:Resolution ; skos:prefLabel "Act"@en ; skos:notation "A/RES/11/22" .
document:bill a cor:Resolution ; skos:prefLabel "Bill"@en .
source:page a cor:Source ; dcterms:title "Page" .
"""
CLAIMS = """
state:xa memberOf process:experts-1
state:xa memberOf process:experts-2
state:ya memberOf process:experts-1
state:xa votedFor document:act
state:ya votedAgainst document:act
state:xa votedFor document:bill
state:ya votedFor document:bill
person:ann chaired process:experts-1
person:bob chaired process:experts-2
document:act established process:experts-1
state:ya proposed document:bill
process:experts-2 succeeds process:experts-1
person:ann holdsPost post:head 2001
person:cy holdsPost post:head 2003
post:head postIn organisation:works
person:ann spokeAt event:talk
person:ann affiliatedWith organisation:works
person:bob spokeAt event:opening
person:ann attended event:opening
person:cy announcedAt event:fair
organisation:works accreditedTo process:experts-1
document:bill cites document:act
document:bill about topic:law
event:talk startDate =2001-05-02
document:act adoptedOn =2001-12-01
document:act voteTotals =2-1-0
document:bill adoptedOn =1999
"""

#: The roll calls go on calling Serbia by the code of Yugoslavia.
CODES = {"YU": "rs"}


def claims(lines: str) -> str:
    parts = []
    for line in lines.strip().splitlines():
        subject, relation, target, *day = line.split()
        value = f'cor:value "{target[1:]}"' if target.startswith("=") else f"cor:object {target}"
        slug = f"{subject}.{relation}.{target.lstrip('=')}".replace(":", ".")
        dated = "".join(f'cor:asOf "{one}"^^xsd:gYear ; ' for one in day)
        parts.append(
            f"claim:{slug} a cor:Claim ; cor:subject {subject} ; cor:relation cor:{relation} ; {value} ; {dated}"
            "cor:basis cor:stated ; cor:status cor:accepted ; cor:evidence passage:page.1-5 .\n"
        )
    return "".join(parts)


PASSAGE = "passage:page.1-5 a cor:Passage ; cor:source source:page ; cor:start 1 ; cor:end 5 ; cor:line 2 .\n"


@pytest.fixture(scope="module")
def world() -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + WORLD + PASSAGE + claims(CLAIMS)).encode()))


def cells(answer: Answer, *names: str) -> list[tuple]:
    return [tuple(row.values().get(name) for name in names) for row in answer]


@pytest.mark.parametrize(
    ("question", "names", "expected"),
    [
        (["without-seat", "XG"], ["state"], [("state:za",)]),
        (["successions", "Ann"], ["who", "when"], [("person:cy", "after"), ("person:bob", "after")]),
        (["successions", "Cy"], ["who", "when", "in"], [("person:ann", "before", "post:head")]),
        (["post-holders", "Works"], ["person", "asOf"], [("person:ann", "2001"), ("person:cy", "2003")]),
        (["spoke-for", "Works"], ["person", "event", "how"], [("person:ann", "event:talk", "works for it")]),
        (["spoke-for", "Works", "Fair"], ["event"], [("event:talk",)]),
        (["spoke-for", "Works", "process:experts-1"], ["event"], []),
        (["met", "Ann", "Bob"], ["at"], [("event:opening",)]),
        (["met", "Ann", "Cy"], ["at"], []),
        (["held-in", "Xanadu"], ["event", "at"], [("event:fair", "place:town")]),
        (["held-in-group", "African Group"], ["event", "state"], [("event:fair", "state:xa")]),
        (["adopted", "1999", "2001"], ["document", "votes"], [("document:act", "2-1-0"), ("document:bill", None)]),
        (["adopted", "2002", "2003"], ["document"], []),
        (["voting-record", "Yam"], ["document"], [("document:act",), ("document:bill",)]),
        (["happened", "1999"], ["day", "perhaps"], [("1999", None)]),
        (["happened", "1999-05"], ["day", "perhaps"], [("1999", "its date is no more precise")]),
        (["in-both", "Fair", "process:experts-1"], ["actor", "kind"], [("person:ann", "person")]),
        (["votes-of-two", "Xanadu", "Yam"], ["document", "alike"], [("document:act", "no"), ("document:bill", "yes")]),
        (
            ["vote-changes", "Act", "Bill"],
            ["state", "before", "after"],
            [("state:ya", "cor:votedAgainst", "cor:votedFor")],
        ),
        (["not-voted", "Act"], ["state"], [("state:za",)]),
        (["citing", "Act"], ["other", "direction"], [("document:bill", "cites it")]),
        (["citing", "Bill"], ["other", "direction"], [("document:act", "is cited by it")]),
        (["accredited", "process:experts-1"], ["organisation"], [("organisation:works",)]),
        (["held-in", "Town"], ["event"], [("event:fair",)]),
        (["only-announced"], ["event", "announced"], [("event:fair", 1)]),
        (["subjects-of", "Bill"], ["about"], [("topic:law",)]),
        (["happened", "2001"], ["day", "what"], [("2001-05-02", "began"), ("2001-12-01", "was adopted")]),
        (["happened", "2001-06", "2001-12"], ["what"], [("was adopted",)]),
        (["tally", "voted for"], ["who", "what"], [("state:xa", "document:act"), ("state:xa", "document:bill"),
                                                    ("state:ya", "document:bill")]),
        (["group-states", "AFR"], ["state"], [("state:xa",)]),
        (["group-votes", "African Group", "Act"], ["state", "vote"], [("state:xa", "cor:votedFor")]),
        (["stands-of", "Yam"], ["on", "stand"], [("document:bill", "cor:proposed")]),
        (["mandates", "11/22"], ["process", "mandate", "adopted", "votes"],
         [("process:experts-1", "document:act", "2001-12-01", "2-1-0")]),
        (["mandates", "process:experts-1"], ["mandate"], [("document:act",)]),
        (["spoke", "Ann", "Fair"], ["answer", "at"], [("yes", "event:talk")]),
        (["spoke", "Cy", "Fair"], ["answer"], []),
        (["announced", "Fair"], ["person"], [("person:cy",)]),
        (["chairs", "process:experts-1"], ["person"], [("person:ann",)]),
        (["chairs", "Opening"], ["person", "at"], [("person:ann", "process:experts-1")]),
        (["speakers", "Fair"], ["person", "at"], [("person:ann", "event:talk")]),
        (["meetings", "process:experts-1"], ["meeting", "kind"], [("event:opening", "cor:substantive")]),
    ],
)  # fmt: skip
def test_the_answer_in_a_tiny_world(world: Atlas, question: list[str], names: list[str], expected: list[tuple]) -> None:
    found = co.ask(world, *question)
    assert sorted(cells(found, *names), key=str) == sorted(expected, key=str)
    assert all(row.evidence or row.why for row in found)


def test_bodies_that_others_acted_for_are_tallied_as_they_are_derived(whole: Atlas) -> None:
    derived = whole.query("SELECT ?body ?event { ?body cor:representedAt ?event }").rows
    tallied = cells(co.ask(whole, "tally", "representedAt"), "who", "what")
    assert {*tallied} == {(row["body"], row["event"]) for row in derived} != set()


def test_a_name_of_several_is_the_one_of_the_class_asked_for(world: Atlas) -> None:
    assert co.ask(world, "voting-record", "Yam").question.startswith("How did Yam vote")
    with pytest.raises(CorridorsError, match="“Yam” names 2 entities: place:yam, state:ya; give one of them"):
        co.ask(world, "mentioned", "Yam")


def test_in_short_a_row_has_few_lines_and_in_full_all_claims_and_passages(world: Atlas) -> None:
    found = co.ask(world, "met", "Ann", "Bob")
    brief = replace(found, full=False).prose()
    assert brief.count("\n") < found.prose().count("\n") + 1
    assert "    Ann attended Opening\n      — Page, line 2\n    Bob spoke at Opening\n      — Page, line 2\n" in brief
    tally = replace(co.ask(world, "about", "Law"), full=False)
    assert "--all tells every row" not in tally.prose()  # there is no more to tell


def test_seats_say_who_sat_in_all_groups(world: Atlas) -> None:
    found = co.ask(world, "seats", "group of governmental experts")
    assert dict(found.more) == {"counts": {"Xanadu": 2, "Yam": 1}, "inEach": ["state:xa"]}
    assert "A member of each of the groups listed: Xanadu." in found.prose()


def test_a_class_or_relation_is_named_by_its_label_or_an_acronym_of_its_members(world: Atlas) -> None:
    assert co.ask(world, "seats", "XG").json() == co.ask(world, "seats", "cor:GroupOfGovernmentalExperts").json()
    with pytest.raises(CorridorsError, match="no relation is called “voted fore”; did you mean voted for"):
        co.ask(world, "tally", "voted fore")
    with pytest.raises(CorridorsError, match="no regional group is called “African Grupp”; did you mean African Group"):
        co.ask(world, "group-states", "African Grupp")
    with pytest.raises(CorridorsError, match="no class is called “zzz”; such as "):
        co.ask(world, "seats", "zzz")


def test_rows_that_are_absences_are_opened_as_such(world: Atlas) -> None:
    found = co.ask(world, "without-seat", "XG")
    assert found.finding == "not held"
    assert found.comes_to().startswith("1 state, each an absence in what we hold")
    assert found.data()["rows"][0]["uncited"].startswith("an absence")


def test_dates_in_the_wrong_order_and_one_entity_twice_are_said(world: Atlas) -> None:
    with pytest.raises(CorridorsError, match="2001-12-31 comes after 2000-12-31; give the earlier date first"):
        co.ask(world, "new-between", "2001", "2000")
    with pytest.raises(CorridorsError, match="takes two different entities, not state:xa twice"):
        co.ask(world, "votes-of-two", "Xanadu", "state:xa")


def test_each_claim_of_a_row_keeps_its_own_passages(world: Atlas) -> None:
    (row,) = [row for row in co.ask(world, "votes-of-two", "Xanadu", "Yam") if row["alike"] == "no"]
    said = row.data()["support"]
    assert [one["says"] for one in said] == ["Xanadu voted for Act", "Yam voted against Act"]
    assert all(one["evidence"] for one in said)
    assert "Yam voted against Act\n      — Page, line 2" in "\n".join(row.prose())


def test_names_may_differ_in_dashes_punctuation_and_article(world: Atlas) -> None:
    for name in ("Experts 2001-2002", "the Experts 2001–2002", "experts, 2001 2002"):
        assert world.resolve(name) == "process:experts-1"


def test_the_list_is_grouped_and_no_group_is_empty_or_new() -> None:
    assert all(grouped().values())
    assert len(grouped()) == 8


# -- against the tables of reference ----------------------------------------------------------------------------------


def test_votes_agree_with_the_roll_calls(whole: Atlas, shared_dir: Path) -> None:
    with (shared_dir / "reference/roll_calls.csv").open(encoding="utf-8") as file:
        cast = {
            (row["symbol"], CODES.get(row["iso2"], row["iso2"].lower())): row["vote"] for row in csv.DictReader(file)
        }
    how = {"yes": "cor:votedFor", "no": "cor:votedAgainst", "abstain": "cor:abstainedOn"}
    found = dict(cells(co.ask(whole, "votes", "A/RES/74/247"), "state", "vote"))
    told = {
        f"state:{who}": how[vote] for (symbol, who), vote in cast.items() if symbol == "A/RES/74/247" and vote in how
    }
    assert found == told
    assert (
        Counter(found.values())["cor:votedAgainst"]
        == dict(co.ask(whole, "votes", "A/RES/74/247").more)["counts"]["voted against"]
    )
    for earlier, later in (("A/RES/73/27", "A/RES/74/29"), ("A/RES/73/27", "A/RES/73/266")):
        changed = {row["state"] for row in co.ask(whole, "vote-changes", earlier, later)}
        both = {who for symbol, who in cast if symbol == earlier and cast.get((later, who)) in how}
        assert changed == {
            f"state:{who}" for who in both if cast[earlier, who] in how and cast[earlier, who] != cast[later, who]
        }


def test_seats_with_proposed_ones_agree_with_the_lists_of_members(shared_dir: Path) -> None:
    sat = defaultdict(set)
    with (shared_dir / "reference/gge_members.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            sat[row["iso3"]].add(row["process_id"])
    atlas = co.open(include=["proposed"])
    found = dict(co.ask(atlas, "seats", "GGE").more)["inEach"]
    codes = {code for name in found for code in atlas.entity(name).acronyms}
    assert {iso3 for iso3, groups in sat.items() if len(groups) == 6} == codes & sat.keys()


def test_the_chair_of_one_working_group_came_after_that_of_the_other(whole: Atlas) -> None:
    assert ("person:burhan-gafoor", "after") in cells(co.ask(whole, "successions", "Jürg Lauber"), "who", "when")


def test_programme_and_record_give_the_totals_and_who_was_never_heard(whole: Atlas) -> None:
    found = co.ask(whole, "programme-and-record", "IGF 2023 WS #107")
    told = dict(found.more)
    assert told["totals"] == {"turns": 59, "untagged": 1}
    assert set(told["setApart"]) == {"person:pavel-mraz", "person:tupou-tuah-baravilala"}
    assert all(row.values().get("person") for row in found)
