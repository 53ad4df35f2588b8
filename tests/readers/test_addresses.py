"""Printed speeches and statements: who gave it where, and on which day. All people are invented."""

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.readers import read_as

LAKES = Entity(
    "process:wg-lakes-2030-2034",
    "Working Group on lakes 2030–2034",
    ("cor:OpenEndedWorkingGroup",),
    aliases=("Working Group on lakes",),
)


def told(text: str) -> set[tuple[str, str, str]]:
    claims = Ledger(propose([document_of("x.txt", text)], known=[LAKES]).triples).claims.values()
    wanted = ("cor:spokeAt", "cor:startDate", "cor:represents", "cor:affiliatedWith", "cor:holdsPost")
    return {
        (c.subject.partition(":")[2], c.relation[4:], c.target.partition(":")[2] or c.target)
        for c in claims
        if c.relation in wanted
    }


def page(head: str, below: str = "Geneva, 6 May 2031") -> str:
    return f"{head}\n\n{below}\n\nExcellencies, ladies and gentlemen,\n\nI am glad to be with you today at the lake."


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Speech by Ada Okafor, Director of the Lake Trust, at the Annual Lake Forum", "ada-okafor"),
        (
            "Opening remarks delivered by H.E. Ms. Ada OKAFOR at the opening ceremony of the Annual Lake Forum",
            "ada-okafor",
        ),
        ("Keynote address by Minister for Lakes, Mr Tomas Lind, at the Annual Lake Forum on 6 May 2031", "tomas-lind"),
        ("Ada Okafor: remarks at the Annual Lake Forum", "ada-okafor"),
    ],
)
def test_the_head_of_a_speech_says_who_spoke_where(head: str, name: str) -> None:
    spoke = {row for row in told(page(head)) if row[1] == "spokeAt"}
    assert {who for who, _, _ in spoke} == {name}
    assert all(event.endswith("annual-lake-forum") for _, _, event in spoke)


def test_a_statement_at_a_session_is_spoken_there_for_the_state_and_dates_no_session() -> None:
    head = (
        "Statement by H.E. Mr. Tomas Lind, Permanent Representative of Sweden to the United Nations, on behalf of the "
        "Nordic countries, at the second substantive session of the Working Group on lakes"
    )
    found = told(page(head, "New York, 6 May 2031").replace("Excellencies, ladies and gentlemen", "Mr. Chair"))
    assert ("tomas-lind", "spokeAt", "wg-lakes-2030-2034-substantive-2") in found
    assert ("tomas-lind", "represents", "se") in found
    assert not [row for row in found if row[1] == "startDate"]


def test_a_state_may_be_all_that_the_head_names() -> None:
    head = "Statement by Kenya at the second substantive session of the Working Group on lakes"
    assert ("ke", "spokeAt", "wg-lakes-2030-2034-substantive-2") in told(page(head))


def test_the_day_of_a_speech_is_the_event_s_where_it_opens_it_and_no_other() -> None:
    opened = told(page("Speech by Ada Okafor at the opening of the Annual Lake Forum"))
    within = told(page("Speech by Ada Okafor at the Annual Lake Forum"))
    assert [row[2] for row in opened if row[1] == "startDate"] == ["2031-05-06"]
    assert not [row for row in within if row[1] == "startDate"]


@pytest.mark.parametrize(
    "text",
    [
        "Speech by Ada Okafor at the Annual Lake Forum\n\n6 May 2031\n\nThe speech was well received by all.",
        "Statement by the Lake Trust on the law of lakes\n\n6 May 2031\n\nThe Lake Trust welcomes the law.",
        "Good morning at the lake: a guide\n\nExcellencies like it.",
    ],
)
def test_what_is_no_printed_speech_is_not_read_as_one(text: str) -> None:
    reading = read_as(document_of("x.txt", text))
    assert reading is None or reading.family != "speech"


def test_who_speaks_may_stand_below_the_head_and_the_state_in_an_adjective() -> None:
    below = "Ada Okafor\nActing Coordinator for Lake Issues\nNew York, 6 May 2031"
    found = told(page("Remarks at the Annual Lake Forum", below))
    assert {who for who, relation, _ in found if relation == "spokeAt"} == {"ada-okafor"}
    session = "second substantive session of the Working Group on lakes"
    assert ("ke", "spokeAt", "wg-lakes-2030-2034-substantive-2") in told(page(f"Kenyan statement to the {session}"))


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Remarks: Acting Deputy Chief of Mission Ada Okafor at the LTW Closing Ceremony", "ada-okafor"),
        ("CDA Ada Okafor’s Remarks at LTW Conference", "ada-okafor"),
    ],
)
def test_heads_of_missions_name_the_speaker_before_behind_or_above(head: str, who: str) -> None:
    found = told(f"{head}\n\n6 May 2031\n\nBefore I begin, let me thank you all for the lake.")
    assert [row[0] for row in found if row[1] == "spokeAt"] == [who]


def test_where_a_speech_was_given_stands_beside_the_day_alone() -> None:
    page = "Remarks by Ada Okafor at the Lake Talks\n\nVelda (virtual), 6 May 2031\n\nExcellencies,\n\nWelcome."
    found = read_as(document_of("x.txt", page))
    assert found is not None
    assert [one.name for _, relation, one in found.structure if relation == "cor:heldIn"] == ["Velda"]
