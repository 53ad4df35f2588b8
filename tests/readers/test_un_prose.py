"""Prose of UN papers as copies print it: lists that go on, footnotes, annexes set in, letters to two organs."""

from telling import read, told

VOTED = (
    "United Nations  A/RES/90/44\nGeneral Assembly  Distr.: General\nResolution adopted by the General Assembly\n"
    "on 3 December 2035\n90/44.   Lakes and harbours\n\nThe General Assembly,\nNoting the report on lakes,¹\n"
    "1.   Decides to remain seized of the matter.\n\n"
    "In favour: ... Fiji, Kenya, Uruguay ...\n\nAgainst: Belarus, Cuba, Nicaragua,\nRussian Federation, Sudan.\n\n"
    "Abstaining: Algeria, Lao People's Democratic\nRepublic, Zimbabwe.*\n\n1  A/88/135.\n2  See A/87/816, annex I.\n"
)
EXPERTS = (
    "United Nations  A/90/213\nGeneral Assembly\nDistr.: General\nReport of the Group of Experts on Lakes\n\n"
    "Annex\n\n     List of members of the Group of Governmental Experts\n\nKenya\n     Ms. Ada Okafor\n"
    "     Director for Lakes, Ministry of\n     Foreign Affairs\n\nNorway\n     Mr. Tomas Lind\n"
    "     Deputy Director, Department of Lake Law, Ministry of Foreign Affairs\n\nFiji\n     Ms. Mei Ro\n"
)


def test_a_list_of_votes_goes_on_in_the_next_line_and_dots_and_marks_are_no_states() -> None:
    rows = told(read(VOTED), "votedFor", "votedAgainst", "abstainedOn", "cites")
    assert {(row[0], row[1]) for row in rows if row[1] != "cites"} == {
        *((state, "votedFor") for state in ("Fiji", "Kenya", "Uruguay")),
        *((state, "votedAgainst") for state in ("Belarus", "Cuba", "Nicaragua", "Russian Federation", "Sudan")),
        *((state, "abstainedOn") for state in ("Algeria", "Lao People's Democratic Republic", "Zimbabwe")),
    }


def test_a_footnote_that_is_a_symbol_cites_it() -> None:
    assert {row[2] for row in told(read(VOTED), "cites")} == {"A/88/135", "A/87/816"}
    marked = VOTED.replace("1  A/88/135.", "[^1]: A/88/135.")
    assert {row[2] for row in told(read(marked), "cites")} == {"A/88/135", "A/87/816"}


def test_posts_set_in_below_the_names_of_an_annex_are_theirs_and_a_department_is_part_of_the_post() -> None:
    rows = told(read(EXPERTS), "holdsPost", "affiliatedWith")
    assert {
        ("Ada Okafor", "affiliatedWith", "Ministry of Foreign Affairs of Kenya"),
        ("Ada Okafor", "holdsPost", "Director for Lakes, Ministry of Foreign Affairs of Kenya"),
        ("Tomas Lind", "affiliatedWith", "Ministry of Foreign Affairs of Norway"),
        ("Tomas Lind", "holdsPost", "Deputy Director, Department of Lake Law, Ministry of Foreign Affairs of Norway"),
    } == {row for row in rows if row[0] in ("Ada Okafor", "Tomas Lind")}


def test_a_letter_to_the_assembly_and_the_council_bears_both_symbols() -> None:
    text = "United Nations  A/90/911–S/2035/447\nGeneral Assembly\nSecurity Council\nDistr.: General\n7 June 2035\n\n"
    text += "Letter dated 3 June 2035 from the Permanent Representative of Kenya to the United Nations\n"
    assert read(text).symbol == "A/90/911-S/2035/447"


def test_a_resolution_sets_up_a_body_by_its_own_name_that_is_to_report_though_a_line_ends_there() -> None:
    text = (
        "United Nations  A/RES/90/45\nGeneral Assembly\nDistr.: General\nResolution adopted by the General Assembly on "
        "3 December 2035\n90/45.   Harbours and the safety of all those who use them in the\n   ports of lakes\n\n"
        "The General Assembly,\n1.   Decides to establish a Panel of Harbour Advisers on Lakes, composed of\nfifteen "
        "members chosen on the basis of geography, which shall report to the\nGeneral Assembly at its next session;\n"
        "2.   Decides to establish an International Day of Lakes.\n"
    )
    name = "Harbours and the safety of all those who use them in the ports of lakes (A/RES/90/45)"
    assert told(read(text), "established", "reportsTo") == {
        (name, "established", "Panel of Harbour Advisers on Lakes"),
        ("Panel of Harbour Advisers on Lakes", "reportsTo", "General Assembly"),
    }


REPORT = """A/AC.97/2035/4
United Nations
General Assembly
Distr.: General
9 August 2035

Open-ended working group on lakes
Second substantive session
Vienna, 2-6 July 2035

Report of the open-ended working group on lakes on its second session

1. By its resolution 89/9 the General Assembly decided to establish the group and requested the group to submit a
report to it at its ninety-first session.
2. The second session was held in Vienna from 2 to 6 July 2035. Its first substantive session had been held in Geneva
from 5 to 9 February 2034. The third session, planned in Nairobi from 7 to 11 May 2036, will be held in New York from
1 to 5 June 2036.
3. The session was attended by representatives of 90 States, and by observers for the Holy See and Tonga.
4. The following organizations, accredited in line with the rules, attended: Lake Watch; River Trust. The
accreditation requested by Harbour Aid was not granted.
"""


def test_a_session_of_which_a_report_is_stays_one_and_where_another_was_planned_is_not_where_it_was() -> None:
    found = told(read(REPORT), "startDate", "heldIn", "reportsTo")
    assert {row[1:] for row in found} == {
        *(("startDate", day) for day in ("2035-07-02", "2034-02-05", "2036-06-01")),
        *(("heldIn", city) for city in ("Vienna", "Geneva", "New York")),
        ("reportsTo", "General Assembly"),
    }
    assert len({row[0] for row in found if row[1] == "startDate"}) == len(("first", "second", "third"))


def test_who_is_accredited_and_attended_is_both_and_observers_came() -> None:
    found = told(read(REPORT), "attended", "accreditedTo", "deniedAccessTo")
    assert {row[:2] for row in found} == {
        *((name, how) for name in ("Lake Watch", "River Trust") for how in ("attended", "accreditedTo")),
        ("Holy See", "attended"),
        ("Tonga", "attended"),
        ("Harbour Aid", "deniedAccessTo"),
    }


def test_what_a_site_prints_above_a_letter_is_not_its_head_and_who_signs_may_stand_beside_the_office() -> None:
    text = (
        "[lakes] Re: our plan\nAda Example\nHere is the text.\n\nUnited Nations\n\n*General Assembly*\n\n"
        "*Ninetieth session*\n\nA/90/359\n\n*Letter dated 12 May 2035 from the Permanent Representatives of Kenya and\n"
        "Fiji to the United Nations addressed to the Secretary-General*\n\nWe send a paper.\n\n"
        "(*Signed*) Tomas *Lind *Permanent Representative of the Republic of\nKenya to the United Nations\n\n"
        "(*Signed*) Mei *Ro *Permanent Representative of the Republic of\nFiji to the United Nations\n"
    )
    reading = read(text)
    assert reading.symbol == "A/90/359"
    assert {row[0] for row in told(reading, "authored")} == {"Kenya", "Fiji", "Tomas Lind", "Mei Ro"}
    assert {row[::2] for row in told(reading, "represents")} == {("Tomas Lind", "state:ke"), ("Mei Ro", "state:fj")}


def test_a_report_of_a_session_recalls_groups_before_it_and_stands_in_the_city_of_its_head() -> None:
    text = (
        "Open-ended working group on lakes 2034-2038\n\nEighth substantive session, Geneva\n8-12 July 2036\n\n"
        "Draft Annual Progress Report\n\n1. States recalled the first OEWG, established pursuant to General Assembly "
        "resolution 85/27, which ended in 2033 with its report,2A/87/816. and the sixth Group of Governmental Experts "
        "(GGE), established pursuant to General Assembly resolution 86/266.\n2. States met in Geneva.\n"
    )
    rows = told(read(text), "mandatedBy", "heldIn", "cites", "produced")
    assert {row for row in rows if row[1] == "mandatedBy"} == {
        ("First OEWG", "mandatedBy", "General Assembly resolution 85/27"),
        ("Sixth Group of Governmental Experts", "mandatedBy", "General Assembly resolution 86/266"),
    }
    assert {row[1:] for row in rows} >= {
        ("heldIn", "Geneva"),
        ("cites", "A/87/816"),
        ("produced", "Draft Annual Progress Report"),
    }


def test_a_body_set_up_at_a_request_is_not_the_one_that_was_asked() -> None:
    text = (
        "Open-ended Intergovernmental Expert Group Meeting on Lakes\n\nIn its resolution 65/230, the General Assembly "
        "requested the Commission on Lakes and Law to establish, in line with paragraph 2 of the Velda Declaration, an "
        "open-ended intergovernmental expert group, to study lakes.\n\nThe first meeting of the open-ended "
        "intergovernmental expert group to study lakes was held from 17 to 21 January 2031. The fifth meeting took "
        "place from 27-29 March 2034.\n\nAnnotated Provisional Agenda |\n"
    )
    rows = told(read(text), "mandatedBy", "startDate")
    assert {row[0].split()[0] for row in rows if row[1] == "mandatedBy"} == {"open-ended"}
    assert {row[2] for row in rows if row[1] == "startDate"} == {"2031-01-17", "2034-03-27"}


def test_a_decision_of_a_council_has_its_sign_and_its_day_and_its_numbers_are_of_the_council() -> None:
    text = (
        "RES/95/117 Panel on lakes\nDocument Type: Final\n- Co-sponsors3\n-\n- Kenya\n- Fiji\n"
        "Human Rights Council Ninety-fifth session\nDecision adopted by the Human Rights Council\n"
        "95/117. Panel on lakes\nAt its 54th meeting, on 27 March 2034, the Human Rights Council "
        "decided to adopt the text below:\n"
        "The Human Rights Council,\nGuided by the Charter,\nRecalling resolution 33/2 of 2 May 2030 on lakes,\n"
    )
    name = "Panel on lakes (A/HRC/DEC/95/117)"
    assert told(read(text), "adoptedOn", "cites", "proposed") == {
        (name, "adoptedOn", "2034-03-27"),
        (name, "cites", "Human Rights Council resolution 33/2"),
        ("Human Rights Council resolution 33/2", "adoptedOn", "2030-05-02"),
        ("Kenya", "proposed", name),
        ("Fiji", "proposed", name),
    }


PROGRAMME = """United Nations                                                A/AC.97/2035/L.3
General Assembly                                    Distr.: Limited
                                                    24 January 2035
                                                    Original: English

Open-ended Committee on Evidence of Lakes in International Cooperation
Second session
Vienna, 5-9 February 2035

          Proposed organization of work of the second session

          Note by the Secretariat

1.   The Committee was established by General Assembly resolution 89/44. It elected Mr. Tomas Lind (Kenya) as Chair
and Ms. Mei Ro (Fiji) as Vice-
Chair.

Wednesday, 7 February 2035

10.00 a.m.-1.00 p.m.   5th meeting
     Briefing: Ms. Ana Example, International Harbour Police Organization of
     Lakes (IHPOL)

1.15-2.45 p.m.         Side event (Conference Room 7): "Evidence across lakes:
     the view of small States". Organized by the Permanent Missions of Fiji and
     Malta. Moderator: Mr. Karl Zammit (Malta). Speakers: Ms. Losa Tuivaga
     (Fiji); Mr. Jan Laurin, President, Lake Trust.

3.00-5.00 p.m.         6th meeting
"""


def test_a_side_event_goes_on_below_with_its_organisers_and_speakers_in_a_note_on_the_organization_of_work() -> None:
    rows = told(read(PROGRAMME))
    beside = "Evidence across lakes: the view of small States"
    assert {row[:2] for row in rows if row[2] == beside} == {
        ("Permanent Mission of Fiji", "organised"),
        ("Permanent Mission of Malta", "organised"),
        ("Karl Zammit", "moderated"),
        ("Losa Tuivaga", "announcedAt"),
        ("Jan Laurin", "announcedAt"),
    }
    assert {(beside, "startDate", "2035-02-07T13:15:00"), (beside, "heldIn", "Conference Room 7")} <= rows
    assert not any(row[:2] == ("Jan Laurin", "chaired") for row in rows)
    body = "Open-ended Committee on Evidence of Lakes in International Cooperation"
    assert {
        (f"Second session of the {body}", "meetingOf", body),
        (f"Second session of the {body}", "startDate", "2035-02-05"),
        (body, "mandatedBy", "General Assembly resolution 89/44"),
        ("Tomas Lind", "chaired", body),
        ("Mei Ro", "holdsPost", f"Vice-Chair, {body}"),
        ("Ana Example", "announcedAt", f"Second session of the {body}"),
    } <= rows


def test_a_report_tells_whom_a_state_sent_in_brackets_and_who_stands_how_to_a_proposal() -> None:
    text = """A/AC.97/2035/6
United Nations
General Assembly
Distr.: General

Open-ended working group on lakes
Second session
Vienna, 2-6 July 2035

Report of the open-ended working group on lakes on its second session

1. In the first part, Kenya (Ms. Ada Okafor, Ministry of Lakes) recounted the flood. Fiji (Mr. Tom Bo, National Lake
Authority) and Ms. Mei Ro (Lakesoft) added their experience. Peru (Mr. Jan Lind) chaired a group.
2. The representative of Kenya proposed a voluntary roster of boats. Fiji and Peru supported the proposal. Japan said
that it could support it later. Several speakers recalled that Cuba opposed it. The representative of Tonga opposed it.
"""
    rows, what = told(read(text)), "Proposal for a voluntary roster of boats"
    assert {row[:2] for row in rows if row[2] == what} == {
        ("Kenya", "proposed"),
        ("Fiji", "supported"),
        ("Peru", "supported"),
        ("Tonga", "opposed"),
    }
    assert {row[0] for row in rows if row[1] == "spokeAt"} >= {"Ada Okafor", "Tom Bo", "Mei Ro"}
    assert "Jan Lind" not in {row[0] for row in rows if row[1] == "spokeAt"}
    assert {
        ("Ada Okafor", "represents", "state:ke"),
        ("Ada Okafor", "affiliatedWith", "Ministry of Lakes of Kenya"),
        ("Tom Bo", "affiliatedWith", "National Lake Authority"),
    } <= rows


EXPERTS_REPORT = """United Nations A/90/135
General Assembly Distr.: General
14 July 2035
Original: English
Item 96 of the preliminary list*
Developments in the law of lakes

Group of Governmental Experts on Lakes and the Conduct of
States in the Context of Harbours

Note by the Secretary-General

The Secretary-General has the honour to transmit herewith the report of the
Group of Governmental Experts on Lakes. The Group was established pursuant to paragraph 3 of
General Assembly resolution 87/266.

Letter of transmittal

The Group met in two sessions: the first from 9 to 13 December 2034 in Geneva, the second from 24 to
28 February 2035, held virtually.
The Group thanks the Velda Lake Institute, which served as consultant to the Group
and was represented by Camila Roe and Kirsten Vee. It also thanks Gill Ho of the Lake Office, who served as
Secretary of the Group.

(Signed) Ada Okafor
Chair of the Group

Annex
List of members of the Group of Governmental Experts on Lakes

Kenya
Ms. Ada Okafor
Director General of the Lake Department, Ministry
of Foreign Affairs
Fiji
Mr. Tom Bo
Coordinator for Lakes
Peru
Ms. Mei Ro
Counsellor
"""


def test_a_report_of_experts_with_its_members_annexed_is_read_as_a_report() -> None:
    reading = read(EXPERTS_REPORT)
    rows = told(reading)
    assert reading.symbol == "A/90/135"
    assert {
        ("Camila Roe", "affiliatedWith", "Velda Lake Institute"),
        ("Gill Ho", "affiliatedWith", "Lake Office"),
    } <= rows
    assert {row[0] for row in rows if row[1] == "memberOf"} == {"Ada Okafor", "Tom Bo", "Mei Ro"}
    assert ("Ada Okafor", "affiliatedWith", "Ministry of Foreign Affairs of Kenya") in rows
    assert {row[0] for row in rows if row[1] == "chaired"} == {"Ada Okafor"}


def test_a_row_of_states_goes_on_behind_a_comma_in_a_report() -> None:
    text = REPORT.replace(
        "3. The session was attended by representatives of 90 States, and by observers for the Holy See and Tonga.",
        "3. The session was attended by representatives of these States: Albania, Algeria,\nAndorra and Zimbabwe.",
    )
    assert {row[0] for row in told(read(text), "attended")} >= {"Albania", "Algeria", "Andorra", "Zimbabwe"}
