"""What resolutions decide of the bodies they set up, and how the votes on them went."""

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from telling import read, told

HEAD = (
    "United Nations\nGeneral Assembly\nA/RES/91/17\nDistr.: General\n{0}\n\n"
    "Resolution adopted by the General Assembly on 4 December 2036\n\n91/17. Lakes\n\nThe General Assembly,\n\n"
)
DECIDES = (
    "1. Decides to establish, as from 2038, an open-ended working group on lakes;\n\n"
    "2. Also decides that the working group shall hold its organizational session in New York on 3 and 4 June 2037, "
    "and shall report to the General Assembly at its ninety-fourth session;\n\n"
)


def said(text: str, published: str = "9 January 2037") -> set[tuple[str, str, str]]:
    """What a resolution says, its subjects by the first word."""
    reading = read_as(document_of("r.txt", HEAD.format(published) + text))
    assert reading is not None
    return {
        (
            s.subject.name.split()[0],
            s.relation[4:],
            s.value or (s.object if isinstance(s.object, str) else s.object.name),
        )
        for s in reading.said
    }


def test_a_body_set_up_has_its_beginning_its_first_session_and_whom_it_reports_to() -> None:
    found = said(DECIDES)
    assert ("open-ended", "startDate", "2038") in found
    assert ("Organizational", "startDate", "2037-06-03") in found
    assert ("Organizational", "endDate", "2037-06-04") in found
    assert ("open-ended", "reportsTo", "General Assembly") in found
    reading = read_as(document_of("r.txt", HEAD + DECIDES))
    assert reading is not None
    assert {s.stage for s in reading.said if s.relation == "cor:startDate"} == {"planned"}


def test_who_is_only_asked_to_report_sets_up_nothing() -> None:
    found = said("1. Requests the Secretary-General to report to the General Assembly;\n")
    assert not {relation for _, relation, _ in found} & {"reportsTo", "startDate"}


@pytest.mark.parametrize(
    ("sentence", "totals"),
    [
        ("The text was adopted by a recorded vote of 163 to 5, with 8 abstentions.", {"163-5-8"}),
        ("Adopted by a recorded vote of 109 in favour to none against, with three abstentions.", {"109-0-3"}),
        ("Paragraph 4 was retained by a recorded vote of 90 to 5, with 8 abstentions.", set()),
        ("It was adopted without a vote.", set()),
    ],
)
def test_totals_are_of_the_vote_on_the_text_itself(sentence: str, totals: set[str]) -> None:
    assert {value for _, relation, value in said(sentence) if relation == "voteTotals"} == totals


def test_a_roll_call_gives_every_state_its_vote_and_asks_about_names_it_does_not_know() -> None:
    text = "In favour: Kenya, Atlantis, Japan\nAgainst: Nicaragua\nAbstaining:\nIndia\n"
    reading = read_as(document_of("r.txt", HEAD + text))
    assert reading is not None
    votes = {(s.subject.name, s.relation[4:]) for s in reading.said if "ote" in s.relation or "abst" in s.relation}
    assert votes == {
        ("Kenya", "votedFor"), ("Japan", "votedFor"), ("Nicaragua", "votedAgainst"), ("India", "abstainedOn"),
    }  # fmt: skip
    assert any("Atlantis" in doubt.question for doubt in reading.doubts)


def test_a_report_points_to_the_resolution_that_set_its_body_up() -> None:
    text = (
        "A/AC.301/2039/5\nDistr.: General\n21 July 2039\n\nReport of the Open-ended working group on lakes\n\n"
        "1. By its resolution 91/17 of 4 December 2036, the General Assembly established the working group.\n"
    )
    reading = read_as(document_of("r.txt", text))
    assert reading is not None
    found = [s.object for s in reading.said if s.relation == "cor:mandatedBy"]
    assert [one.acronym for one in found if not isinstance(one, str)] == ["A/RES/91/17"]


def test_the_day_of_adoption_is_no_day_of_publication() -> None:
    assert ("Lakes", "publishedOn", "2037-01-09") in said("")
    assert not any(relation == "publishedOn" for _, relation, _ in said("", published=""))


def test_a_record_of_a_meeting_tells_how_states_voted_on_a_draft() -> None:
    record = (
        "General Assembly\n12th plenary meeting, 3 December 2035, 10 a.m.\nA/90/PV.12\n\n"
        "Draft resolution A/90/L.7 was adopted by a recorded vote of 3 to 1, with 1 abstention.\n\n"
        "In favour:\nKenya, Tonga\n\nAgainst:\nIran (Islamic Republic of)\n\nAbstaining:\nFiji\n\n"
        "Draft resolution A/90/L.8 was adopted without a vote.\n\nIn favour: Cuba\n"
    )
    votes = {(a, b, "L.7" in c) for a, b, c in told(read(record)) if b.startswith(("voted", "abst"))}
    assert votes == {
        ("Kenya", "votedFor", True),
        ("Tonga", "votedFor", True),
        ("Iran (Islamic Republic of)", "votedAgainst", True),
        ("Fiji", "abstainedOn", True),
    }


def test_a_footnote_of_a_resolution_tells_of_the_draft_and_the_vote_on_it() -> None:
    text = (
        "United Nations A/RES/90/44\nGeneral Assembly\nResolution adopted by the General Assembly on 3 December 2035\n"
        "90/44. Lakes and harbours\nThe General Assembly,\nNoting the lakes,\n1. Decides to remain seized.\n"
        "________\n¹ At its 9th meeting, on 5 November 2035, the First Committee adopted draft resolution "
        "A/C.1/90/L.4, submitted by Kenya on behalf of the sponsors named there (Fiji, Japan and Kenya), by a recorded "
        "vote of 90 to 2, with 9 abstentions. Cuba and Peru voted against. An amendment by Tonga "
        "(A/C.1/90/L.9) was rejected.\n"
    )
    found = told(read(text))
    draft = {(a, b) for a, b, c in found if "L.4" in c and b != "cites"}
    assert draft == {(one, "proposed") for one in ("Kenya", "Fiji", "Japan")} | {
        ("Cuba", "votedAgainst"),
        ("Peru", "votedAgainst"),
    }
    assert {(a, b) for a, b, c in found if "L.9" in c and b != "cites"} == {("Tonga", "proposed")}
    assert ("adoptedOn", "2035-11-05") in {(b, c) for a, b, c in found if "L.4" in a}


def test_who_has_withdrawn_from_the_sponsors_is_none() -> None:
    text = (
        "A/C.1/90/L.5\nFirst Committee\n\nKenya, Peru* and Norway: revised draft decision\n\nLakes\n\n"
        "The General Assembly decides to convene a group on lakes.\n\n* Peru has withdrawn from the list of sponsors.\n"
    )
    assert telling.who(telling.told(telling.read(text, kind="un")), "proposed") == {"Kenya", "Norway"}
