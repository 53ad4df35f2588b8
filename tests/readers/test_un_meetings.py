"""What UN texts say of themselves and of meetings: their own symbol, on which meeting they are, who invites to it."""

import pytest

from corridors.documents import document_of
from corridors.readers.names.officers import officers
from corridors.readers.un.heads import text_of
from corridors.readers.un.symbols import SYMBOL
from telling import read, told, who

REPORT = (
    "UNODC/LAKES/EG.9/2037/3\n\nReport on the fourth meeting of the Expert Group on Lake Crime, held in Lisbon from 13 "
    "to 16 April 2037\nDistr.: General\n\n"
    "1. In its resolution 85/230, the General Assembly requested the Lake Commission to establish an open-ended "
    "expert group to study lake crime (see A/85/9).\n\n"
    "2. The first meeting of the Expert Group was held in Bangkok on 3 and 4 March 2036.\n\n"
    "3. The first meeting of the Lake Commission was held in Nairobi on 5 May 2030.\n"
)


@pytest.mark.parametrize(
    ("head", "symbol"),
    [
        (
            "Resolution adopted by the General Assembly on 4 May 2036\n\n[on the report of the Second Committee "
            "(A/91/440)]\n\n91/150. Lakes\n\nThe General Assembly,\n",
            "A/RES/91/150",
        ),
        ("CCW/GGE.1/2030/3\n\nReport of the expert group\n\n1. It saw the report (A/90/5).\n", "CCW/GGE.1/2030/3"),
        ("Report on lakes\n\nI. Opening\n\n1. The report (E/CN.15/2030/9) was seen.\n", ""),
        ("General Assembly\n12 May 2036\nA/66/67–E/2011/79\n\nReport on lakes\n", "A/66/67-E/2011/79"),
    ],
)
def test_a_text_bears_the_symbol_of_its_head_and_none_that_it_cites(head: str, symbol: str) -> None:
    page = document_of("x.txt", head)
    assert text_of(list(page.lines()), page).symbol == symbol


@pytest.mark.parametrize("words", ["CICTE/doc.1/17", "WSIS-05/TUNIS/DOC/6", "PC.DEC/1202", "DC/4912", "A/C.1/91/L.4"])
def test_symbols_of_other_organs_are_symbols(words: str) -> None:
    match = SYMBOL.search(f"see {words}, annex")
    assert match is not None
    assert match.group() == words


@pytest.mark.parametrize("words", ["and/or", "24/7", "DD/MM/2030", "TCP/IP"])
def test_what_only_holds_strokes_is_no_symbol(words: str) -> None:
    assert SYMBOL.search(words) is None


def test_resolutions_are_cited_as_those_of_the_body_that_adopted_them() -> None:
    found = told(
        read(
            "Resolution adopted by the General Assembly on 4 May 2036\n\n91/150. Lakes\n\nThe General Assembly,\n\n"
            "Recalling its resolution 90/1 and Economic and Social Council resolution 2035/21, and Human Rights "
            "Council resolution 62/8,\n"
        )
    )
    assert {name for _, relation, name in found if relation == "cites"} == {
        "General Assembly resolution 90/1",
        "Economic and Social Council resolution 2035/21",
        "Human Rights Council resolution 62/8",
    }


def test_a_report_on_a_meeting_says_in_its_title_when_and_where_it_was_held() -> None:
    reading = read(REPORT)
    found, group = told(reading), "Expert Group on Lake Crime"
    meeting = f"Fourth meeting of the {group}"
    assert {(meeting, "startDate", "2037-04-13"), (meeting, "endDate", "2037-04-16")} <= found
    assert {(meeting, "heldIn", "Lisbon"), (meeting, "meetingOf", group)} <= found
    assert (group, "mandatedBy", "General Assembly resolution 85/230") in found
    assert (f"First meeting, 2036: {group}", "heldIn", "Bangkok") in found
    assert reading.symbol == "UNODC/LAKES/EG.9/2037/3"
    assert not any("2030" in value for _, _, value in found), "the meeting of another body is none of the group's"


def test_the_report_of_a_standing_committee_is_its_own_and_adopts_nothing() -> None:
    found = told(
        read(
            "A/91/410\nGeneral Assembly\nDistr.: General\n\nReport of the Second Committee\n\n"
            "Rapporteur: Ms. Inez Duarte (Fiji)\n\nI. Introduction\n\n1. At its 3rd plenary meeting, on 18 September "
            "2036, the General Assembly decided to include the item.\n\n2. It had before it the report of the Working "
            "Group on Lakes (A/91/67-E/2036/79).\n\n3. It heard Mr. Tomas Lind (Kenya), Chairman of the Working Group "
            "on Lakes.\n"
        )
    )
    committee = "Second Committee of the United Nations General Assembly"
    assert ("Inez Duarte", "holdsPost", f"Rapporteur, {committee}") in found
    assert ("Tomas Lind", "chaired", "Working Group on Lakes") in found
    assert {("Inez Duarte", "represents", "state:fj"), ("Tomas Lind", "represents", "state:ke")} <= found
    assert ("Report of the Second Committee (A/91/410)", "cites", "A/91/67-E/2036/79") in found
    assert not any(relation == "adoptedOn" for _, relation, _ in found)
    assert who(found, "produced") == {"Working Group on Lakes"}


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (
            "It heard Ms. Ada Okafor (Kenya), Chair of the Working Group on Lakes.",
            [("Ada Okafor", "Working Group on Lakes")],
        ),
        ("Ms. Ada Okafor (Kenya), who admired the Chair of the Group, spoke.", []),
    ],
)
def test_an_office_behind_a_person_is_of_the_body_it_names(words: str, held: list[tuple[str, str]]) -> None:
    assert [(one.name, one.of) for one in officers(words)] == held


def test_an_organ_named_in_capitals_over_two_lines_is_mentioned_and_another_body_met() -> None:
    found = told(
        read(
            "UNITED NATIONS\nCOMMISSION ON SCIENCE AND TECHNOLOGY FOR\nDEVELOPMENT\nWorking Group on Lakes\nFirst "
            "Meeting\nOslo, 25-26 February 2036\n\nChairman's summary of the meeting\n\n1. The group met.\n"
        )
    )
    assert ("First meeting of the Working Group on Lakes", "meetingOf", "Working Group on Lakes") in found
    assert any(one[1:] == ("mentions", "Commission on Science and Technology for Development") for one in found)


def test_a_decision_of_a_regional_organisation_is_adopted_on_the_day_below_its_symbol() -> None:
    reading = read(
        "Permanent Council\n\nPC.DEC/1902\n10 March 2036\n\n1092nd Plenary Meeting\n\nDECISION No. 1902\nLAKES AND"
        "\nLAW\n\nThe Permanent Council,\n\nDecides to adopt the measures.\n"
    )
    assert reading.event is None
    assert told(reading) == {("LAKES AND LAW (PC.DEC/1902)", "adoptedOn", "2036-03-10")}


def test_the_page_of_a_session_tells_city_days_chair_and_mandate() -> None:
    found = told(
        read(
            "Fifth session of the Ad Hoc Committee\n\nOslo, 11-21 April 2036\n\nThe Ad Hoc Committee was established "
            "by General Assembly resolution 84/247.\n\nChair: H.E. Ms. Ada Okafor (Kenya)\n"
        )
    )
    session = "Fifth session of the Ad Hoc Committee"
    assert {
        (session, "heldIn", "Oslo"),
        (session, "endDate", "2036-04-21"),
        ("Ada Okafor", "chaired", session),
    } <= found
    assert ("Ad Hoc Committee", "mandatedBy", "General Assembly resolution 84/247") in found


def test_the_head_of_a_report_tells_its_session_by_number_by_year_or_in_parts() -> None:
    for head, days in (
        ("Report of the Lake Law Committee on its second session\nVelda, 30 May–10 June 2030", ("05-30", "06-10")),
        ("Lake Law Committee\nVelda, 6–10 March and 15–19 May 2030\nReport of the 2030 session", ("03-06", "05-19")),
        ("Lake Law Committee\nReport on the concluding session of the Committee\nVelda, 2 to 4 May 2030",
         ("05-02", "05-04")),
    ):  # fmt: skip
        found = told(read(f"A/AC.911/2030/CRP.7\n{head}\n\n3. Statements were made by Fiji."))
        assert {f"2030-{day}" for day in days} <= {
            value for _, link, value in found if link in ("startDate", "endDate")
        }
        assert "Velda" in {value for _, link, value in found if link == "heldIn"}
    one = "DP/2030/CYB/2\nReport on the informal lake dialogue\nVelda, Thursday, 11 July 2030, 3 p.m.\n\nIt met."
    assert ("Informal lake dialogue", "startDate", "2030-07-11T15:00:00") in told(read(one))


def test_a_paper_with_its_symbol_alone_is_one_and_those_elected_sit_for_the_body() -> None:
    page = """A/AC.911/47
Lake Law Committee on Floods and Droughts
Report on the organizational session held in Velda on 28 February 2030

II. Election of officers

5. At its 1st meeting, the Committee elected the following officers:

Chair: Ada Okafor (Algeria)
Vice-Chairs: Zhou Wen (China), Roksana Lind (Croatia)
"""
    found = told(read(page))
    assert ("Zhou Wen", "holdsPost") in {row[:2] for row in found}
    assert {row[0] for row in found if row[1] == "chaired"} == {"Ada Okafor"}
    assert read("E/CN.91/2030/32 (Part I)\nCommittee on Lakes\nIt met.").symbol == "E/CN.91/2030/32 (Part I)"
