"""Lists of participants as they are printed: broken lines, parts of who was not there, remarks on bodies, officers."""

import pytest

from telling import read, told, who

HEAD = (
    "A/AC.9/2030/INF/3\n\nAd Hoc Working Group on Lakes\nestablished pursuant to General Assembly resolution 84/18\n"
    "Second session\nGeneva, 13-17 May 2030\n\n                    List of participants*\n\n"
)
LAKES = "Ad Hoc Working Group on Lakes"


def test_the_head_of_a_list_names_the_body_and_what_set_it_up_and_who_holds_its_offices() -> None:
    found = told(
        read(
            f"{HEAD}Chair:           Ms. Ada Okafor (Kenya)\nVice-Chair:      Vacant\nModerator: Mr. Jo Roko\n"
            "Secretary:       Ms. Mei Ro, Office for Lakes\n"
        )
    )
    assert (LAKES, "mandatedBy", "General Assembly resolution 84/18") in found
    assert {("Ada Okafor", "chaired", of) for of in (LAKES, f"Second session of the {LAKES}")} <= found
    assert {row[1:] for row in found if row[0] == "Jo Roko"} == {("moderated", f"Second session of the {LAKES}")}
    assert not who(found, "attended") & {"Ada Okafor", "Vice-Chair Vacant"}
    assert {row[1:] for row in found if row[0] == "Mei Ro" and row[1] != "attended"} == {
        ("affiliatedWith", "Office for Lakes"),
        ("holdsPost", "Secretary, Office for Lakes"),
    }


def test_what_goes_on_below_set_in_deeper_is_of_one_entry_and_days_in_brackets_are_no_part_of_a_body() -> None:
    page = (
        "KENYA\n     Mr. OKAFOR Ade, Director, Lake Policy Office, Ministry of\n       Fish and Rain\n"
        "     Ms. Ada Lind, Ambassador for Rivers and the Lakes of the Whole\n       Highlands\n"
        "     Mr. Tom Fale, Ministry of Fish (13-14 May only)\n\n"
        "EUROPEAN UNION\n     Ms. Ines Paz, European Commission (DG LAKE)\n"
    )
    found = told(read(HEAD + page))
    assert ("Ade Okafor", "holdsPost", "Director, Lake Policy Office, Ministry of Fish and Rain of Kenya") in found
    assert ("Ada Lind", "holdsPost", "Ambassador for Rivers and the Lakes of the Whole Highlands, Kenya") in found
    assert {row[0::2] for row in found if row[1] == "affiliatedWith"} == {
        ("Ade Okafor", "Ministry of Fish and Rain of Kenya"),
        ("Tom Fale", "Ministry of Fish of Kenya"),
        ("Ines Paz", "European Commission"),
    }


def test_a_part_of_a_list_with_a_number_ends_the_one_before_and_who_did_not_come_is_left_out() -> None:
    page = (
        "IV.  Stakeholders accredited under paragraph 7 of resolution 84/18\n\n     Lake Trust: Mr. Tom Fale\n"
        "     Rain Watch: no representative registered\n     SEA INSTITUTE (Fiji)\n"
        "          The application was objected to by Kenya;\n          not accredited.\n\n"
        "V.   Requests not granted\n\n"
        "     On 3 March 2030 the Chair informed the Working Group that the application\n"
        "     of the River Institute had been the subject of an objection by Norway.\n\n"
        "VI.  REGISTERED BUT NOT PRESENT\n     Mr. Jo Roko, Fiji\n"
    )
    found = told(read(HEAD + page))
    assert who(found, "accreditedTo") == {"Lake Trust", "Rain Watch"}
    assert who(found, "deniedAccessTo") == {"Sea Institute"}
    assert {row for row in found if row[1] == "objectedTo"} == {
        ("Kenya", "objectedTo", "Sea Institute"),
        ("Norway", "objectedTo", "River Institute"),
    }
    assert who(found, "attended") == {"Tom Fale"}


def test_people_without_titles_go_on_deeper_and_a_sentence_on_a_body_or_a_note_heads_no_part_of_the_list() -> None:
    page = (
        "Chair: Mr. Faris Bel (Fiji)*\n\nKENYA\n"
        "     Ada OKAFOR, Deputy Director, International Fish and Rain Security Cooperation\n"
        "          Division, Ministry of Lakes\n"
        "     Mei RO, Second Secretary, Permanent Mission, Geneva (also representing Fiji\n"
        "          in the absence of its delegation on 16 May)\n\n"
        "LAKE NETWORK\n     Registered but did not attend.\n\n"
        "Office for Rain\n     Jo ROKO, Human Rights Officer\n     Eva LIND, Coordinadora de Litigio\n\n"
        "_____________\n* The Chair did not attend the session. The meetings were led by\n   Ms. Ines Paz (Peru).\n"
    )
    found = told(read(HEAD + page))
    assert who(found, "attended") == {"Ada Okafor", "Mei Ro", "Jo Roko", "Eva Lind"}
    assert ("Ada Okafor", "affiliatedWith", "Ministry of Lakes of Kenya") in found
    assert {row[2] for row in found if row[1] == "chaired"} == {LAKES}


def test_a_briefing_in_a_programme_goes_on_in_the_next_line_and_a_vice_chair_may_moderate() -> None:
    page = (
        "A/AC.9/2030/L.4\n\nOpen-ended working group on lakes\nSecond substantive session\nGeneva, 6-10 May 2030\n\n"
        "Provisional programme of work\n\nMonday, 6 May 2030\n\n"
        "3 p.m.       Briefing by Ada Okafor, General Manager, International Lake\n"
        "             and River Committee of\n             Velda\n             Moderator: Vice-Chair, Mei Ro (Fiji)\n"
    )
    found = told(read(page))
    assert ("Ada Okafor", "affiliatedWith", "International Lake and River Committee of Velda") in found
    assert who(found, "moderated") == {"Mei Ro"}


@pytest.mark.parametrize(
    ("title", "event", "city"),
    [
        ("List of participants, Second session of the Working Group on Lakes, New York, 5-9 May 2030",
         "Second session of the Working Group on Lakes", "New York"),
        ("PROVISIONAL LIST OF PARTICIPANTS – Third Session of the Ad Hoc Committee on Wires – Vienna, 5–9 May 2030",
         "Third session of the Ad Hoc Committee on Wires", "Vienna"),
        ("List of Participants: Harbour Law Dialogue, Geneva, 5 to 9 May 2030", "Harbour Law Dialogue", "Geneva"),
        ("Final list of participants of the Lake Forum 2030 (Velda City, 5-9 May 2030)", "Lake Forum 2030",
         "Velda City"),
    ],
)  # fmt: skip
def test_one_line_may_head_a_list_and_name_the_meeting_the_city_and_the_days(title: str, event: str, city: str) -> None:
    found = told(read(f"{title}\n\nMember States\n\nKenya\nMs. Mei Tanaka, Adviser\n"))
    assert {row for row in found if row[1] in ("startDate", "endDate", "heldIn", "attended")} == {
        (event, "startDate", "2030-05-05"),
        (event, "endDate", "2030-05-09"),
        (event, "heldIn", city),
        ("Mei Tanaka", "attended", event),
    }


def test_a_city_with_the_day_below_the_title_of_a_list_is_nobody() -> None:
    found = told(read("List of participants\nLake talks\nVelda City, 5 May 2030\n\nKenya\nMs. Mei Tanaka, Adviser\n"))
    assert who(found, "attended") == {"Mei Tanaka"}


def test_a_list_without_a_title_is_asked_of_which_meeting_it_is() -> None:
    reading = read("List of participants\n\nKenya\nMs. Mei Tanaka, Adviser\nFiji\nMr. Jo Roko, First Secretary\n")
    assert [doubt.question for doubt in reading.doubts] == ["the list has no title: of which meeting is it?"]


@pytest.mark.parametrize(
    "body",
    [
        "Ministry of Lakes",
        "Ministry of Lakes of Kenya",
        "Ministry of Lakes (Kenya)",
        "Kenyan Ministry of Lakes",
        "Ministry of Lakes of the Republic of Kenya",
        "Kenya's Ministry of Lakes",
    ],
)
def test_a_ministry_is_one_however_its_state_is_told(body: str) -> None:
    found = told(read(f"{HEAD}Kenya\nMs. Mei Tanaka, Adviser, {body}\n"), "affiliatedWith")
    employed = {row[2] for row in found}
    assert employed == {"Ministry of Lakes of Kenya"}


def test_a_speaker_tagged_with_a_state_is_of_its_ministry() -> None:
    talk = (
        "Wire talks\n\n>> ADA OKAFOR: Welcome all.\n>> MEI TANAKA (KENYA): I am Mei Tanaka from the Ministry of Lakes."
    )
    assert ("Mei Tanaka", "affiliatedWith", "Ministry of Lakes of Kenya") in told(read(talk))
