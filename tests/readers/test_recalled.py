"""What speakers recall over several sentences: events they invited to, reports; and the side they are on."""

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose

KNOWN = [
    Entity(
        "process:oewg-2019-2021",
        "Open-ended Working Group on ICT security 2019–2021",
        ("cor:OpenEndedWorkingGroup",),
        acronyms=("OEWG",),
    ),
    Entity("organisation:lake-union", "Lake Union", ("cor:Organisation",)),
    Entity("organisation:water-lab", "Water Lab", ("cor:Organisation",)),
]
HEAD = (
    "IGF 2023 - WS #7 Lakes and law\n10 October 2023\n\nThe following are the outputs of the captioning "
    "taken during an IGF intervention.\n\n>> ADA OKAFOR: I'm Ada Okafor, a director at River House. Hello.\n\n"
    ">> TOMAS LIND: Good morning to you all.\n\n"
)


def told(text: str, speaker: str = "ADA OKAFOR") -> set[tuple[str, str, str]]:
    """What a text makes of other events, of reports and of whom speakers stand for."""
    ledger = Ledger(propose([document_of("record.txt", f"{HEAD}>> {speaker}: {text}\n")], known=KNOWN).triples)
    kept = {"organised", "hosted", "attended", "authored", "publishedOn", "represents", "supported"}
    return {
        (c.subject.partition(":")[2], c.relation[4:], c.target.partition(":")[2] or c.target)
        for c in ledger.claims.values()
        if c.relation[4:] in kept or (c.relation == "cor:startDate" and "igf" not in c.subject)
    }


def test_who_was_invited_makes_a_meeting_and_who_came_attended() -> None:
    text = "A year and a half ago we invited diplomats of the Lake Union in Geneva to come. "
    text += "There was participation from the Lake Union."
    meeting = "river-house-meeting-in-geneva-2022"
    assert told(text) == {
        ("river-house", "organised", meeting),
        ("lake-union", "attended", meeting),
        (meeting, "startDate", "2022"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "We invited you all to come today.",
        "We might have invited diplomats of the Lake Union to come last year.",
        "Last year they invited diplomats of the Lake Union to come.",
        "We want to have a dialogue with the Lake Union next year.",
        "We have had one very good in July.",
        "Water Lab never released its annual river report last week.",
        "Will Water Lab have released its annual river report last week?",
    ],
)
def test_what_is_hedged_denied_or_of_today_makes_no_event(text: str) -> None:
    assert told(text) == set()


def test_one_of_what_was_named_just_before_with_partners_named_behind_it() -> None:
    event = "river-house-side-event-on-norms-2023"
    text = (
        "People propose side events to us.\n\n    We had one in July on norms. It went well. With Mexico and Colombia."
    )
    assert told(text) == {
        ("river-house", "organised", event),
        ("mx", "organised", event),
        ("co", "organised", event),
        (event, "startDate", "2023-07"),
    }


def test_what_was_done_together_is_the_event_told_of_before() -> None:
    text = "In 2021 we managed to have a dialogue with fishers.\n\n    "
    text += "That is something that we did with Sweden with the dialogue."
    event = "river-house-dialogue-2021"
    assert told(text) == {
        ("river-house", "organised", event),
        ("se", "organised", event),
        (event, "startDate", "2021"),
    }


def test_a_report_released_last_week_is_of_the_month_of_that_week() -> None:
    report = "water-lab-annual-river-report-2023"
    assert told("Last week Water Lab released its annual river report.") == {
        ("water-lab", "authored", report),
        (report, "publishedOn", "2023-10"),
    }


def test_a_consultation_for_a_process_is_dated_by_the_year_said() -> None:
    text = "I remember the first ever consultation for the OEWG that happened in New York in 2019."
    assert told(text) == {("consultation-oewg-2019", "startDate", "2019")}


OFFICIAL = (
    "In our Ministry of Foreign Affairs we discuss this. {0}\n\n    Chile has a policy and we are proud of it.\n\n"
    "    The initiatives in Chile that we began go on."
)


def test_an_official_who_calls_one_state_ours_stands_for_it_with_a_doubt() -> None:
    found = told(OFFICIAL.format(""), "PABLO ROJAS")
    assert found == {("pablo-rojas", "represents", "cl")}
    ledger = Ledger(propose([document_of("r.txt", f"{HEAD}>> PABLO ROJAS: {OFFICIAL}\n")], known=KNOWN).triples)
    claims = {c.relation: c for c in ledger.claims.values() if c.subject == "person:pablo-rojas"}
    assert claims["cor:represents"].basis == claims["cor:affiliatedWith"].basis == "inferred"
    assert claims["cor:affiliatedWith"].target == "organisation:ministry-of-foreign-affairs-of-chile"


def test_what_an_official_supports_the_state_supports_too() -> None:
    found = told(OFFICIAL.format("We support the OEWG."), "PABLO ROJAS")
    assert {who for who, relation, _ in found if relation == "supported"} == {"cl", "pablo-rojas"}


@pytest.mark.parametrize(
    "text",
    [
        "Chile has a policy and we are proud of it.\n\n    The initiatives in Chile that we began go on.",
        "Our ministry is small. We worked with Chile.\n\n    We went there with Chile.",
        "Our ministry is small. We know Chile and we know Kenya.\n\n    Kenya has lakes and we love Chile.",
    ],
)
def test_to_speak_of_a_state_is_not_to_stand_for_it(text: str) -> None:
    assert told(text, "PABLO ROJAS") == set()
