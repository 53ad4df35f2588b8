"""Reading UN letters, reports and lists: who is let in, who sits for whom, and when. All people are invented."""

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.notes import Reading
from telling import read, told

LETTER = """The Chair
Open-ended working group on lakes

6 July 2030

Excellency,

On a non-objection basis, the following entities have been accredited to attend the fifth substantive session, to be
held in New York from 24 to 28 July 2030:

1. Water Lab (Norway)
2. Lake Trust

Objections were received in respect of the following entities, which will not be accredited:

- River Co – objection by the Islamic Republic of Iran and by Cuba
- Pond Watch (the objecting State requested not to be named)

The request of Sea Forum is still under consideration. Ukraine withdrew its objection to Ice Union.

[signed]
Ada Okafor
Ambassador and Permanent Representative of Kenya to the United Nations
Chair of the Open-ended working group on lakes
"""

EXPERTS = """United Nations A/90/174
General Assembly
Group of Governmental Experts on Lakes
Note by the Secretary-General
The Secretary-General has the honour to transmit the report of the Group.

The Group was set up in 2030 pursuant to paragraph 3 of General Assembly resolution 87/301.
The Group met in two sessions: the first from 9 to 13 May 2031 in Geneva; the second from 2 to 6 June 2032 in Vienna.
The Group elected Mei Tanaka (Japan) as its Chair. Ms. Rosa Lima (Brazil) served as Vice-Chair.
The Secretary of the Group was Mr. Jan Kos of the Office for Disarmament Affairs.

Annex
Members of the Group

Brazil
Ms. Rosa Lima
Counsellor, Ministry of Foreign Affairs (second session)
Japan - Ambassador Mei Tanaka, Special Envoy, Lake Agency
"""


def bodies(reading: Reading, relation: str) -> set[str]:
    return {said.subject.name for said in reading.said if said.relation == relation}


def test_a_chairs_letter_tells_who_is_let_in_who_is_not_and_who_objected() -> None:
    letter = read(LETTER)
    assert bodies(letter, "cor:accreditedTo") == {"Water Lab", "Lake Trust"}
    assert bodies(letter, "cor:deniedAccessTo") == {"River Co", "Pond Watch"}
    assert told(letter, "objectedTo") == {
        ("Iran (Islamic Republic of)", "objectedTo", "River Co"),
        ("Cuba", "objectedTo", "River Co"),
    }


def test_a_letter_is_signed_by_the_chair_and_dates_the_session_not_itself() -> None:
    letter = read(LETTER)
    assert told(letter, "chaired", "represents") == {
        ("Ada Okafor", "chaired", "Open-ended working group on lakes"),
        ("Ada Okafor", "represents", "state:ke"),
    }
    assert {said.value for said in letter.said if said.relation == "cor:startDate"} == {"2030-07-24"}


def test_a_letter_that_names_no_process_gives_a_question() -> None:
    reading = read_as(document_of("x.txt", "Excellency,\n\nI write."), "letter")
    assert reading is not None
    assert reading.said == []
    assert [doubt.question for doubt in reading.doubts] == ["the letter names no process: of which is it?"]


def test_a_table_of_applications_names_bodies_and_objecting_states() -> None:
    page = "Dear colleagues,\nAs Chair of the working group on lakes I write.\nThese applications were not approved:\n"
    letter = read(f"{page}\nStakeholder | Objecting State(s)\nPond Watch | Cuba\nRiver Co | not disclosed\n")
    assert bodies(letter, "cor:deniedAccessTo") == {"Pond Watch", "River Co"}
    assert told(letter, "objectedTo") == {("Cuba", "objectedTo", "Pond Watch")}


def test_objections_of_several_states_are_told_apart_where_the_report_does() -> None:
    report = read(
        "A/90/5\nReport of the working group on lakes\n1. The applications of Pond Watch and River Co were not "
        "approved, following objections from Kenya and Japan respectively.\n2. No objection was raised to Sea Forum.\n"
        "3. Ten were accredited, among them Lake Trust."
    )
    assert told(report, "objectedTo") == {("Kenya", "objectedTo", "Pond Watch"), ("Japan", "objectedTo", "River Co")}
    assert bodies(report, "cor:accreditedTo") == {"Lake Trust"}


def test_a_report_of_experts_tells_its_mandate_sessions_chair_and_secretary() -> None:
    group = "Group of Governmental Experts on Lakes"
    report = read(EXPERTS)
    assert told(report, "mandatedBy") == {(group, "mandatedBy", "General Assembly resolution 87/301")}
    starts = {said.value for said in report.said if said.relation == "cor:startDate"}
    assert starts == {"2031-05-09", "2032-06-02"}
    assert told(report, "chaired") == {("Mei Tanaka", "chaired", group)}
    assert ("Jan Kos", "affiliatedWith", "Office for Disarmament Affairs") in told(report, "affiliatedWith")


def test_the_members_of_a_group_sit_for_states_with_post_and_body() -> None:
    report = read(EXPERTS)
    assert bodies(report, "cor:memberOf") == {"Rosa Lima", "Mei Tanaka"}
    assert ("Rosa Lima", "represents", "state:br") in told(report, "represents")
    assert ("Rosa Lima", "holdsPost", "Counsellor, Ministry of Foreign Affairs of Brazil") in told(report, "holdsPost")


def test_a_resolution_tells_the_report_and_the_chair_of_another_group() -> None:
    text = read(
        "A/RES/90/1\nGeneral Assembly\nResolution adopted by the General Assembly on 3 December 2035\n90/1. Lakes\n"
        "Welcoming the report adopted by the Group of Governmental Experts on Ponds² on 2 May 2035, under the "
        "chairmanship of Ms. Ada Okafor of Kenya, and that it was established pursuant to resolution 88/2,\n"
        "1. Decides to convene a working group on lakes, and to submit a report to the General Assembly;\n² A/90/20."
    )
    ponds = "Group of Governmental Experts on Ponds"
    assert told(text, "chaired", "produced") == {
        ("Ada Okafor", "chaired", ponds),
        (ponds, "produced", "Report (A/90/20)"),
    }
    assert told(text, "reportsTo") == {("working group on lakes", "reportsTo", "General Assembly")}


def test_posts_stand_beside_or_below_the_names_of_a_list() -> None:
    people = read(
        "Talks on lakes\nList of participants\n\nKENYA\n    Ms. Ada Okafor, Judge, Ministry of Justice\n"
        "    M. Jean Brun\n    Directeur, Agence des lacs\n"
    )
    assert told(people, "holdsPost") == {
        ("Ada Okafor", "holdsPost", "Judge, Ministry of Justice of Kenya"),
        ("Jean Brun", "holdsPost", "Directeur, Agence des lacs"),
    }


def test_a_programme_names_its_speakers_its_chair_and_the_weekday_of_a_side_event() -> None:
    plan = read(
        "Open-ended working group on\nlakes and rivers\nThird session\nGeneva, 4-8 March 2030\nProgramme of work\n"
        "Monday, 4 March\nOpening remarks by the Chair, Ada Okafor (Kenya)\n"
        "Briefing by Mr. Tomas Lind, Director, Lake Trust (to be confirmed)\n"
        "A side event on ponds, organized by the Mission of Fiji, will be held on Wednesday at 1.15 p.m. in Room 5.\n"
    )
    group = "Open-ended working group on lakes and rivers"
    assert told(plan, "chaired") == {("Ada Okafor", "chaired", f"Third session of the {group}")}
    assert ("Tomas Lind", "holdsPost", "Director, Lake Trust") in told(plan, "holdsPost")
    assert ("Side event on ponds", "startDate", "2030-03-06T13:15:00") in told(plan, "startDate")


def test_semicolons_and_other_headers_make_the_same_table() -> None:
    table = read(
        '"Event name";"Date from";"Surname";"Given name(s)";"Job title";'
        '"Entity";"Country";"Function at event";"Remarks"\n'
        '"Lake Forum";"05.06.2031";"OKAFOR";"Ada";"Judge";"Ministry of Justice; court";"Kenya";"Speaker (spoke)";""\n'
        '"Lake Forum";"05.06.2031";"Lind";"Tomas";"";"Lake Trust";"";"Attended";"did not attend"\n',
        "x.csv",
    )
    assert told(table, "spokeAt", "attended") == {("Ada Okafor", "spokeAt", "Lake Forum")}
    assert told(table, "affiliatedWith") >= {("Ada Okafor", "affiliatedWith", "Ministry of Justice of Kenya")}
    assert ("Ada Okafor", "holdsPost", "Judge, Ministry of Justice of Kenya") in told(table, "holdsPost")
    assert "court" not in {body for _, _, body in told(table, "affiliatedWith")}


def test_a_list_without_objections_is_let_in_one_with_them_is_not_and_an_unclear_one_is_asked_about() -> None:
    letter = """Working group on lakes

2 May 2030

Excellency,

In my capacity as Chair of the working group on lakes, I have the honour to write.

The following entities have not received an objection and are accredited:

(a) Water Lab
The following organisations received an objection:

(b) Pond Watch
The following stakeholders, some accredited and some objected to, applied:

(c) Reed Trust

Ada Okafor
Permanent Representative of Kenya to the United Nations
"""
    found = read_as(document_of("letter.txt", letter))
    said = {(one.subject.name, one.relation) for one in found.said}
    assert {("Water Lab", "cor:accreditedTo"), ("Pond Watch", "cor:deniedAccessTo")} <= said
    assert ("Ada Okafor", "cor:chaired") in said
    assert not any(name == "Reed Trust" for name, _ in said)
    assert any("who was accredited" in doubt.question for doubt in found.doubts)


def test_a_list_of_participants_says_who_was_let_in_and_where_the_session_was() -> None:
    roll = """WORKING GROUP ON LAKES
THIRD SESSION, 2-6 JUNE 2031
UNITED NATIONS HEADQUARTERS, NEW YORK

LIST OF PARTICIPANTS

FIJI
    Advisers:  Mr. Waisea TORA
               Ms. Ana VULA-LIND

STAKEHOLDERS (ACCREDITED)
WATER LAB
    Dr. Jae HONG, President

NOT ACCREDITED (objection by a Member State)
POND WATCH
"""
    found = read_as(document_of("list.txt", roll))
    said = {(one.subject.name, one.relation) for one in found.said}
    assert {("Water Lab", "cor:accreditedTo"), ("Pond Watch", "cor:deniedAccessTo")} <= said
    assert ("Pond Watch", "cor:attended") not in said
    assert {("Ana Vula-Lind", "cor:attended"), ("Ana Vula-Lind", "cor:represents")} <= said
    assert [held.name for _, relation, held in found.structure if relation == "cor:heldIn"] == ["New York"]


def test_the_session_before_its_days_is_held_then_and_not_the_one_that_approved_its_work() -> None:
    page = "In line with the mode of work approved at its first session, the Ad Hoc Committee on Lakes, established by "
    page += "resolution 84/247, held its fifth session from 11 to 21 April 2033 in Vienna.\n\nList of participants\n"
    sessions = {event for event, _, _ in told(read(page), "startDate")}
    assert sessions == {"Fifth session of the Ad Hoc Committee on Lakes"}


def test_whom_states_sent_is_told_beside_them_below_them_and_by_several_names_in_a_row() -> None:
    head = "Working Group on lakes\nThird session\nOslo, 2-6 May 2036\n\nList of participants\n\n"
    rows = "Kenya: Ada Okafor, Mira Sandoval\nDelegation of Fiji\nMr. Tomas Lind, Envoy\nMs. Ruth Amsel (regrets)\n"
    found = told(read(head + rows), "represents")
    assert found == {
        ("Ada Okafor", "represents", "state:ke"),
        ("Mira Sandoval", "represents", "state:ke"),
        ("Tomas Lind", "represents", "state:fj"),
    }


def test_a_list_of_states_alone_tells_which_attended() -> None:
    head = "Minutes of the Lake Committee\nThird session\nOslo, 2-6 May 2036\n\nList of attendees\n\n"
    found = told(read(head + "Kenya\nFiji\nSao Tome and Principe\nLake Union\n"), "attended")
    assert {who for who, _, _ in found} == {"Kenya", "Fiji", "Sao Tome and Principe"}


ORGAN_AND_GROUP = """ECONOMIC AND SOCIAL COMMISSION FOR ASIA AND THE PACIFIC
Panel of Legal Experts on Harbours
Third session
Velda, 2-6 May 2030

LIST OF PARTICIPANTS

Chair:            Ms. Ada OKAFOR (Kenya)
Vice-Chairs:      Mr. Tomas LIND (Norway), Ms. Mei TANAKA (Japan)
Rapporteur:       Mr. Jan KOS

ASSOCIATE MEMBERS

ARUBA / ARUBA

Mme Rosa LIMA, Chargée de mission, Direction du port

NON-GOVERNMENTAL ORGANIZATIONS

Category II
    Lake Trust: Mr. Omar SALL, Ms. Ines VIDAL

INVITED EXPERTS

Dr. Wit SOBCZAK, University of Lakes, Velda City, Poland

The second session was held in Suva from 3 to 7 June 2029 under the chairmanship of Mr. Tevita FALE (Tonga).
"""


def test_headings_of_groups_and_offices_in_a_list_are_neither_people_nor_bodies() -> None:
    found = read(ORGAN_AND_GROUP)
    third, second = (f"Third session of the {PANEL}", f"Second session, 2029: {PANEL}")
    assert {("Ada Okafor", "chaired", third), ("Jan Kos", "rapporteurOf", third)} <= told(found)
    assert {("Tevita Fale", "chaired", second), ("Tomas Lind", "holdsPost", f"Vice-Chair, {PANEL}")} <= told(found)
    assert bodies(found, "cor:chaired") == {"Ada Okafor", "Tevita Fale"}
    works = {(one, body) for one, relation, body in told(found) if relation == "affiliatedWith"}
    assert works == {
        ("Rosa Lima", "ARUBA"),
        ("Rosa Lima", "Direction du port"),
        ("Omar Sall", "Lake Trust"),
        ("Ines Vidal", "Lake Trust"),
        ("Wit Sobczak", "University of Lakes"),
    }
    assert not any(one == "Wit Sobczak" and relation == "represents" for one, relation, _ in told(found))


PANEL = "Panel of Legal Experts on Harbours"


NUMBERED = """Seminar on lakes
Velda, 12-13 November 2030
List of participants

PARTICIPATING STATES

KENYA
1. Mr. Tomas Lind
   Desk Officer
   Ministry of Lakes
   Nairobi

FIJI
2. Sra. Ada Okafor, Directora Nacional de Lagos, Misión Permanente

European Union
3. Msgr. Jon Vale
   Counsellor
"""


def test_people_with_numbers_have_their_posts_and_bodies_on_the_lines_below() -> None:
    found = told(read(NUMBERED))
    assert {row[0] for row in found if row[1] == "attended"} == {"Tomas Lind", "Ada Okafor", "Jon Vale"}
    assert ("Tomas Lind", "affiliatedWith", "Ministry of Lakes of Kenya") in found
    assert ("Ada Okafor", "represents", "state:fj") in found
    assert ("Jon Vale", "represents", "European Union") in found
    assert not [row for row in found if row[2] == "Nairobi"]


def test_numbers_under_the_word_participants_head_who_was_there_and_not_who_sent_apologies() -> None:
    rows = "1. Ms. Ada Okafor, Lake Trust\n2. Mr. Tomas Lind, Sea Trust\n3. Dr. Mei Ro, River Trust\n"
    rows += "Apologies\n4. Mr. Jon Vale, Pond Trust\n"
    found = told(read(f"Workshop on lakes\nVelda, 3-5 June 2030\nOrganised by Lake Trust\n\nParticipants\n{rows}"))
    assert {row[0] for row in found if row[1] == "attended"} == {"Ada Okafor", "Tomas Lind", "Mei Ro"}
    assert ("Lake Trust", "organised", "Workshop on lakes") in found


def test_a_list_of_members_stands_alone_and_tells_its_chair() -> None:
    rows = "Kenya\nMs. Ada Okafor (Chair)\nAmbassador for Lakes, Ministry of Lakes\nFiji\nMr. Tomas Lind\n"
    found = told(read(f"Annex\nList of members of the Group of Governmental Experts on Lakes\n{rows}"))
    assert {row[0] for row in found if row[1] == "memberOf"} == {"Ada Okafor", "Tomas Lind"}
    assert {row[0] for row in found if row[1] == "chaired"} == {"Ada Okafor"}
    assert {row[0] for row in found if row[1] == "holdsPost"} == {"Ada Okafor"}


def test_annexes_list_who_was_accredited_and_to_whom_states_objected() -> None:
    annexes = (
        "A/AC.9/2030/INF/4\nOpen-ended working group on lakes\nFifth session\nVelda, 24-28 July 2030\n\n"
        "Accreditation\n\nAnnex I\nStakeholders accredited to the fifth session\n1. Lake Trust\n\nAnnex II\n"
        "Stakeholders in respect of which objections were raised\n1. Sea Trust (objections: Kenya, Fiji)\n"
    )
    found = told(read(annexes))
    assert {row[0] for row in found if row[1] == "accreditedTo"} == {"Lake Trust"}
    assert {row[0] for row in found if row[1] == "objectedTo"} == {"Kenya", "Fiji"}


def test_a_bureau_by_regional_groups_is_read_on_a_page_of_its_own() -> None:
    bureau = "Chair\nMs. Ada Okafor (Kenya)\n\nVice-Chairs\nAfrican States: Mr. Tomas Lind (Ghana)\n"
    bureau += "Asia-Pacific States: to be named\n"
    reading = read(f"Open-ended Working Group on lakes 2030-2034\nBureau\n\n{bureau}")
    assert [s.regional_group for s in reading.said if s.subject.name == "Tomas Lind" and s.regional_group] == [
        "rg:african"
    ]
    assert {row[0] for row in told(reading, "chaired")} == {"Ada Okafor"}


def test_names_set_right_tell_people_and_capitals_alone_head_a_part_of_the_list() -> None:
    rows = "KENYA\nOKAFOR, Ada – Counsellor\nLIND, Tom – Adviser\n"
    rows += "PERMANENT OBSERVERS\nLAKE SECRETARIAT\nRoe, Mei – Officer\n"
    found = told(read(f"Lake talks\nThird meeting, Velda, 4-5 May 2030\nLIST OF DELEGATES\n\n{rows}"))
    assert {row[0] for row in found if row[1] == "attended"} == {"Ada Okafor", "Tom Lind", "Mei Roe"}


def test_a_regional_group_behind_an_officer_is_no_body_of_which_the_office_is() -> None:
    bureau = "Vice-Chairs:\n - Mr. Tomas Lind (Ghana), African Group\n - Ms. Mei Ro (Fiji), Asia-Pacific Group\n"
    page = f"Open-ended Working Group on lakes\nBureau\n\n{bureau}Rapporteur: Ms. Ada Okafor (Kenya), African Group\n"
    reading = read(page)
    assert {row[0] for row in told(reading, "rapporteurOf")} == {"Ada Okafor"}
    assert {row[0] for row in told(reading, "holdsPost")} >= {"Tomas Lind", "Mei Ro"}
    assert {s.regional_group for s in reading.said if s.subject.name == "Tomas Lind"} >= {"rg:african"}


def test_a_list_in_columns_goes_on_below_its_last_column_and_ends_at_a_corrigendum() -> None:
    page = (
        "A/AC.9/2030/INF/3\n5 September 2030\n\nAd Hoc Committee on Lakes\nSecond session\nVelda, 18-22 August 2030\n\n"
        "LIST OF PARTICIPANTS\n\n     Names followed by an asterisk (*) were notified but did not collect a badge.\n\n"
        "KENYA\n"
        "Head of delegation     Ms. Ada OKAFOR, Ambassador for Lakes, Department of Lakes\n"
        "                       and Rivers\n"
        "Representatives        Mr. Tomas LIND, Director, Ministry of Fish\n"
        "                       Ms. Mei RO, Ministry of Rain *\n\n"
        "EUROPEAN UNION         Ms. Ines PAZ, Officer, European Commission\n"
        "LAKE NETWORK           TBC\n\nCORRIGENDUM\n\nFIJI\nMr. Jo ROKO, Adviser\n"
    )
    found = told(read(page))
    assert {row[0] for row in found if row[1] == "attended"} == {"Ada Okafor", "Tomas Lind", "Ines Paz"}
    assert {row for row in found if row[1] == "affiliatedWith"} == {
        ("Ada Okafor", "affiliatedWith", "Department of Lakes and Rivers of Kenya"),
        ("Tomas Lind", "affiliatedWith", "Ministry of Fish of Kenya"),
        ("Ines Paz", "affiliatedWith", "European Commission"),
    }
    assert ("A/AC.9/2030/INF/3", "publishedOn", "2030-09-05") in found


def test_a_line_that_may_name_a_person_or_a_body_gives_its_people_to_no_other_body() -> None:
    page = read(
        "A/AC.99/INF/1\n\nOpen-ended working group on lakes\nFirst session\nNew York, 3-7 March 2031\n\n"
        "List of participants\n\nKENYA\n\nMr. Tom LIND, Adviser\n\nNon-governmental organizations\n\n"
        "Lakes Institute\n\nMr. Rui FERRÃO, Director\n\nAccess Lakes\n\nMs. Eva LIND, Counsel\n"
    )
    bodies = {row for row in told(page, "affiliatedWith") if row[2] == "Lakes Institute"}
    assert bodies == {("Rui Ferrão", "affiliatedWith", "Lakes Institute")}
    assert "Access Lakes" not in {said.subject.name for said in page.said}
    assert "a person, or the body of those listed below?" in {doubt.question for doubt in page.doubts}


def test_letters_tell_of_meetings_to_come_also_where_they_name_no_body_and_two_sign_side_by_side() -> None:
    letter = """Co-Facilitators' letter on the Lake Compact
Velda, 1 April 2030

Excellencies, Distinguished Participants,

The first reading will be held on 12 April. The Chair's dedicated meeting with stakeholders will take place on Tuesday,
2 July 2030, from 10 a.m. to 1 p.m. in Conference Room 4.

Ada Okafor                                Mei Lind
Permanent Representative of Sweden        Permanent Representative of Zambia
"""
    found = told(read(letter))
    starts = {(name, value) for name, link, value in found if link == "startDate"}
    assert starts == {
        ("First reading", "2030-04-12"),
        ("Chair's dedicated meeting with stakeholders", "2030-07-02T10:00:00"),
    }
    assert {("Ada Okafor", "represents", "state:se"), ("Mei Lind", "represents", "state:zm")} <= found
    assert not {row for row in found if row[1] == "heldIn"}


def test_bodies_before_those_they_sent_make_a_list_and_a_workshop_told_in_small_letters_is_one() -> None:
    page = "Lake Stability Conference 2030\nVelda, 4 May 2030\nParticipants\n\nLake Trust: Mr. Tom Lind\n"
    found = told(read(f"{page}Permanent Mission of Fiji: Ms. Ada Okafor, Third Secretary\n"))
    assert {who for who, link, _ in found if link == "attended"} == {"Tom Lind", "Ada Okafor"}
    text = "A/RES/89/481\nResolution adopted by the General Assembly on 13 December 2030\n\nThe General Assembly,\n\n"
    text += "Noting the regional lake safety workshop organized by Fiji in Velda from 14 to 16 May 2030,\n"
    found = told(read(text))
    assert ("Regional lake safety workshop", "startDate", "2030-05-14") in found
    assert "Regional lake safety workshop" in {what for _, link, what in found if link == "organised"}
