"""Papers of many organs: whose they are, when adopted, on which meeting, what they cite, who put them forward."""

import pytest

from telling import read, told

OF_STATES = (
    "AG/RES. 2980 (L-O/30) LAKES: A SHARED APPROACH\n\n"
    "(Adopted at the second plenary session, held on June 14, 2030)\n\n"
    "THE GENERAL ASSEMBLY,\n\nRECALLING its resolution AG/RES. 2970 (XLIX-O/29), “Seas”;\n\n"
    "RESOLVES:\n\n1. To establish a working group on lakes.\n"
)
DRAFT = (
    "A/C.3/94/L.11\n\nGeneral Assembly\nDistr.: Limited\n11 October 2039\nOriginal: English\n\nThird Committee\n\n"
    "Fiji, Ghana,* Kenya and Peru:* draft resolution\n\nLakes and crime\n\n"
    "The General Assembly,\n\nRecalling its resolutions 85/230 of 21 December 2030, and 90/7 of 3 May 2035,\n\n"
    "1. Decides to establish an ad hoc committee of experts on lake crime;\n"
)
NOTE = (
    "PERMANENT MISSION OF KENYA\n\n4 May 2030\n\n"
    "The Permanent Mission of Kenya to the United Nations presents its compliments to the Secretariat of the Lake "
    "Forum and has the honour to refer to its note of 2 May 2030.\n"
)
SESSIONS = (
    "Open-ended working group on lakes\n\nFirst substantive session: 9-13 September 2030, New York\n\n"
    "Second substantive session: 10-14 February 2031, Geneva\n"
)


def test_a_resolution_of_another_organisation_has_its_own_symbol_title_and_day() -> None:
    text = "LAKES: A SHARED APPROACH (AG/RES. 2980 (L-O/30))"
    assert {
        (text, "adoptedOn", "2030-06-14"),
        (text, "cites", "AG/RES. 2970 (XLIX-O/29)"),
        (text, "established", "working group on lakes"),
    } <= told(read(OF_STATES))


@pytest.mark.parametrize("spaces", ["\n\n", "\n\n\n\n"])
def test_a_draft_is_of_those_named_above_it_and_cites_each_resolution_with_its_day(spaces: str) -> None:
    text, rows = "Lakes and crime (A/C.3/94/L.11)", told(read(DRAFT.replace("\n\n", spaces)))
    assert {row[0] for row in rows if row[1:] == ("proposed", text)} == {"Fiji", "Ghana", "Kenya", "Peru"}
    assert {
        (text, "publishedOn", "2039-10-11"),
        (text, "cites", "General Assembly resolution 85/230"),
        (text, "cites", "General Assembly resolution 90/7"),
        ("General Assembly resolution 85/230", "adoptedOn", "2030-12-21"),
        ("General Assembly resolution 90/7", "adoptedOn", "2035-05-03"),
    } <= rows
    assert not any(row[:2] == (text, "established") for row in rows)


def test_a_note_verbale_is_of_the_state_whose_mission_sends_it() -> None:
    assert {row[0] for row in told(read(NOTE)) if row[1] == "authored"} == {"Kenya"}


def test_a_list_of_sessions_gives_each_its_days_and_its_city() -> None:
    rows = told(read(SESSIONS))
    assert {row[1:] for row in rows if row[0].startswith("First")} == {
        ("meetingOf", "Open-ended working group on lakes"),
        ("startDate", "2030-09-09"),
        ("endDate", "2030-09-13"),
        ("heldIn", "New York"),
    }
    assert {row[2] for row in rows if row[1] == "heldIn"} == {"New York", "Geneva"}


def test_a_calendar_of_sessions_on_lines_of_their_own_is_joined_and_the_page_cites_nothing() -> None:
    page = (
        "Open-ended Working Group on lakes\n\nOn 31 December 2029, the General Assembly adopted resolution 84/240 "
        "establishing a Working Group on lakes.\n\n13-17\nDecember2030\nFirst substantive session\nNew York\n"
        "28-1\nMarch-April2031\nSecond substantive session\nNew York\n"
    )
    rows = told(read(page))
    assert {row[1:] for row in rows if row[0].startswith("Second")} == {
        ("meetingOf", "Open-ended Working Group on lakes"),
        ("startDate", "2031-03-28"),
        ("endDate", "2031-04-01"),
        ("heldIn", "New York"),
    }
    assert ("Open-ended Working Group on lakes", "mandatedBy", "General Assembly resolution 84/240") in rows
    assert ("General Assembly resolution 84/240", "adoptedOn", "2029-12-31") in rows
    assert not any(row[1] == "cites" for row in rows)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (
            "In paragraph 2 of resolution 84/247, the General Assembly decided to establish the Ad Hoc Committee on "
            "Lakes. The fourth intersessional consultation will be held on 6 and 7 March 2031 in Vienna, Austria.",
            {"2031-03-06", "2031-03-07"},
        ),
        (
            "In line with its road map, the Ad Hoc Committee on Lakes, established by the General Assembly in its "
            "resolution 84/247, held its fifth session from 11 to 21 April 2031 in Vienna.",
            {"2031-04-11", "2031-04-21"},
        ),
    ],
)
def test_a_page_without_a_head_is_of_the_body_that_its_first_words_say_was_set_up(said: str, days: set[str]) -> None:
    rows = told(read(said))
    assert ("Ad Hoc Committee on Lakes", "mandatedBy", "General Assembly resolution 84/247") in rows
    assert {row[2] for row in rows if row[1] in ("startDate", "endDate")} == days
    assert {row[2] for row in rows if row[1] == "heldIn"} == {"Vienna"}


def test_a_resolution_called_by_its_organ_and_number_bears_that_symbol_and_cites_by_its_own_organ() -> None:
    page = (
        "ECOSOC Resolution 2036/46\nJuly 2036\nFollow-up to the lake summit\nThe Economic and Social Council,\n"
        "Welcoming the summit, endorsed by the General Assembly,2General Assembly resolution 89/220.\n"
        "Bearing in mind its resolution 2022/62 of 31 July 2022, on lakes,\nNoting the floods,\n"
    )
    reading = read(page)
    assert reading.symbol == "E/RES/2036/46"
    assert {row[2] for row in told(reading) if row[1] == "cites"} == {
        "General Assembly resolution 89/220",
        "Economic and Social Council resolution 2022/62",
    }


def test_a_list_in_columns_names_bodies_first_and_leaves_out_seats_and_those_who_withdrew() -> None:
    page = (
        "Ad Hoc Committee on Lakes\nThird session\nNew York, 2 - 6 May 2031\n\nLIST OF PARTICIPANTS\nMEMBER STATES\n\n"
        "FIJI\n   Mr. LIND, Tomas          Counsellor, Permanent Mission\n   Sr. --- (to be announced)\n\n"
        "NON-GOVERNMENTAL ORGANIZATIONS\n(b) other, accredited under paragraph 9\n"
        "   Fundación Vela           Ms. Ada OKAFOR (Legal Counsel)\n(c) withdrawn\n   Quorum         Mr. Ben Vale\n"
    )
    rows = told(read(page))
    assert {row[0] for row in rows if row[1] == "attended"} == {"Tomas Lind", "Ada Okafor"}
    assert ("Fundación Vela", "accreditedTo", "Ad Hoc Committee on Lakes") in rows
    assert ("Ada Okafor", "holdsPost", "Legal Counsel, Fundación Vela") in rows


def test_a_table_whose_columns_a_copy_prints_one_below_the_other_is_read_by_its_rows() -> None:
    page = (
        "Ad hoc committee on lakes\n\nOn 26 May 2031 the General Assembly adopted resolution 85/282.\n\n"
        "Ad hoc committee established by General Assembly resolution 84/247\n\nIt elected the following officers:\n\n"
        "Position\n\nChair\n\nVice-Chair\n\nRapporteur\n\nGroup and Country\n\nAfrican Group: Kenya\n\nGRULAC: Peru\n\n"
        "WEOG: Norway\n\nName\n\nH.E. Ms. Ada OKAFOR\n\nMr. Tomas LIND\n\nMs. Mei TANAKA\n\nAbout the committee\n"
    )
    rows = told(read(page))
    assert {(who, state) for who, relation, state in rows if relation == "represents"} == {
        ("Ada Okafor", "state:ke"),
        ("Tomas Lind", "state:pe"),
        ("Mei Tanaka", "state:no"),
    }
    assert any(who == "Ada Okafor" and relation == "chaired" for who, relation, _ in rows)
    assert not any(relation == "spokeAt" for _, relation, _ in rows)


def test_a_resolution_of_a_council_is_adopted_on_the_day_at_its_foot_and_bears_the_councils_symbol() -> None:
    reading = read(
        "2036/46. Follow-up to the lake summit\n\nThe Economic and Social Council,\n\n"
        "Recalling General Assembly resolution 90/2 of 27 March 2036 and resolutions 1373 (2031) and 2129 (2033),\n\n"
        "Noting its decision 90/512 and the floods,\n\n1. Decides to meet again.\n\n"
        "43rd plenary meeting\n28 July 2036\n"
    )
    rows = told(reading)
    assert reading.symbol == "E/RES/2036/46"
    assert {value for _, relation, value in rows if relation == "adoptedOn"} == {"2036-07-28", "2036-03-27"}
    cited = {value for _, relation, value in rows if relation == "cites"}
    assert cited >= {"Security Council resolution 1373", "Security Council resolution 2129", "A/DEC/90/512"}


def test_the_number_above_a_title_of_another_organ_is_its_own_and_cites_nothing() -> None:
    reading = read(
        "Resolution 22/7\n\nFighting crime on lakes\n\nThe Commission on Lakes,\n\n"
        "Recalling General Assembly resolution 85/230 of 21 December 2030,\n\nNoting the floods,\n\n1. Takes note.\n"
    )
    assert (reading.symbol, reading.about.name if reading.about else "") == ("", "Fighting crime on lakes")
    assert {row[2] for row in told(reading) if row[1] == "cites"} == {"General Assembly resolution 85/230"}


def test_a_decision_without_a_preamble_has_its_symbol_and_its_day() -> None:
    reading = read(
        "88/541. Open-ended working group on lakes\n\nAt its 50th plenary meeting, on 22 December 2033, the General "
        "Assembly, recalling its resolution 85/240 of 31 December 2030:\n\n(a) Welcomed the report;\n"
    )
    assert reading.symbol == "A/DEC/88/541"
    assert "2033-12-22" in {row[2] for row in told(reading) if row[1] == "adoptedOn"}


def test_the_report_of_a_standing_commission_tells_its_session_who_was_there_and_whom_it_elected() -> None:
    rows = told(
        read(
            "United Nations          E/2039/31\nEconomic and Social Council\n"
            "Commission on Science and Technology for Development\n\n"
            "Report on the twenty-second session\n(13–17 May 2039)\n\n"
            "3. The session was attended by representatives of the following States members: Kenya and Fiji.\n\n"
            "5. The following international organizations were represented: United Nations Educational, Scientific and "
            "Cultural Organization, World Bank.\n\n"
            "7. The Commission elected by acclamation the following officers:\n\nChair:\nAda Okafor (Kenya)\n"
            "Vice-Chairs:\nTomas Lind (Fiji)\n"
        )
    )
    there = {who for who, relation, _ in rows if relation == "attended"}
    assert there >= {"Kenya", "Fiji", "World Bank"}
    assert "Scientific" not in there
    assert {who for who, relation, _ in rows if relation == "holdsPost"} == {"Ada Okafor", "Tomas Lind"}
    assert {"2039-05-13", "2039-05-17"} <= {value for *_, value in rows}


def test_apologies_below_a_list_are_no_presence_and_a_dash_parts_a_body_from_whom_it_sent() -> None:
    page = (
        "Working Group on Lakes\nThird session\nVelda, 2-6 May 2031\n\nLIST OF PARTICIPANTS\n\n"
        "Chair: Ms. Mei Tanaka, Ministry of Lakes\n\nARGENTINE REPUBLIC\nMr. LIND Tomas [HD], Counsellor\n\n"
        "SECTOR MEMBERS\nLake Trust - Ms. OKAFOR Ada, Director\n\nAPOLOGIES\nMr. Ben Vale, Kenya\n"
    )
    rows = told(read(page))
    assert {who for who, relation, _ in rows if relation == "attended"} == {"Tomas Lind", "Ada Okafor"}
    assert {("Tomas Lind", "represents", "state:ar"), ("Ada Okafor", "affiliatedWith", "Lake Trust")} <= rows
    assert any(who == "Mei Tanaka" and relation == "chaired" for who, relation, _ in rows)


def test_a_programme_announces_whom_it_names_before_the_office() -> None:
    page = (
        "Open-ended working group on lakes\nTenth session\nNew York, 17-21 February 2035\n\nDraft programme of work\n\n"
        "10 a.m.  Opening of the session by the Chair, Ada Okafor (Kenya)\n"
        "         Statement by Mei Tanaka, High Representative for Lakes\n"
    )
    rows = {(who, relation) for who, relation, _ in told(read(page))}
    assert {("Ada Okafor", "chaired"), ("Mei Tanaka", "announcedAt")} <= rows


def test_the_page_of_a_session_tells_earlier_sessions_and_the_regional_groups_of_its_bureau() -> None:
    page = (
        "Sixth session of the expert group on lakes\nVienna, 27-29 July 2030\n\n"
        "The first meeting of the expert group was held from 17 to 21 January 2029.\n\n"
        "Chair (African Group)\nMs. Ada Okafor (Kenya)\nRapporteur (WEOG)\nMr. Tomas Lind (Norway)\n"
    )
    reading = read(page)
    assert "2029-01-17" in {value for *_, value in told(reading)}
    groups = {s.subject.name: s.regional_group for s in reading.said if s.relation == "cor:represents"}
    assert groups == {"Ada Okafor": "rg:african", "Tomas Lind": "rg:weog"}


def test_the_record_of_a_catalogue_lists_the_votes_of_states_and_their_sum() -> None:
    rows = told(
        read(
            "UNITED NATIONS BIBLIOGRAPHIC INFORMATION SYSTEM\n\nTitle: Lakes and law : resolution / adopted\n"
            "UN Resolution Symbol: A/RES/90/27\nVoting Summary: Yes: 2, No: 1, Abstentions: 1\n\n"
            "Y KENYA\nY JAPAN\nN FIJI\nA PERU\n  ANDORRA\n"
        )
    )
    assert {(who, how) for who, how, _ in rows if how.startswith(("voted", "abst"))} == {
        ("Kenya", "votedFor"),
        ("Japan", "votedFor"),
        ("Fiji", "votedAgainst"),
        ("Peru", "abstainedOn"),
    }
    assert "2-1-1" in {value for *_, value in rows}


def test_a_list_of_who_may_take_part_lets_in_those_below_it() -> None:
    rows = told(
        read(
            "Ad Hoc Committee on Lakes\n\nSecond session\nVienna, 30 May – 10 June 2032\n\n"
            "List of representatives of relevant non-governmental organizations and academic institutions who may "
            "participate in the Ad Hoc Committee in accordance with General Assembly resolution 85/282\n\n"
            "1. Lake Trust\n2. River House (Kenya)\n\nThe following organizations were not approved:\n\n"
            "Quorum Watch (objection by Fiji)\n"
        )
    )
    access = {row[:2] for row in rows if row[1] in ("accreditedTo", "deniedAccessTo", "objectedTo")}
    assert access == {
        ("Lake Trust", "accreditedTo"),
        ("River House", "accreditedTo"),
        ("Quorum Watch", "deniedAccessTo"),
        ("Fiji", "objectedTo"),
    }
    assert {"2032-05-30", "2032-06-10"} <= {value for *_, value in rows}


def test_a_decision_of_a_union_sets_up_a_committee_by_its_whole_name() -> None:
    reading = read(
        "LAKE UNION\nExecutive Council\n\nEX.CL/Dec.987-1007(XLII)\nOriginal: English\n\n"
        "DECISION ON THE REPORT OF THE COMMITTEE ON LAKES\n\nThe Executive Council,\n\n"
        "1. TAKES NOTE of the report;\n\n2. DECIDES to establish a Lake Law and Trade Committee (LLTC) to advise it;\n"
    )
    assert reading.symbol == "EX.CL/Dec.987-1007(XLII)"
    assert any(row[1] == "established" and row[2].startswith("Lake Law and Trade Committee") for row in told(reading))


def test_a_summary_record_is_of_the_meeting_it_names_on_the_day_it_was_held() -> None:
    reading = read(
        "United Nations          A/C.3/94/SR.47\nGeneral Assembly\nSeventy-fourth session     Distr.: General\n"
        "Official Records        13 January 2040\n\nThird Committee\n\nSummary record of the 47th meeting\n"
        "Held at Headquarters, New York, on Monday, 18 November 2039, at 3 p.m.\n\n"
        "Chair: Ms. Okafor . . . . . . . . . . . . (Kenya)\n\nThe meeting was called to order at 3.05 p.m.\n\n"
        "1. The Chair said that the draft was before the Committee.\n\n"
        "2. Mr. Lind (Norway), introducing the draft resolution, said that lakes required a common response.\n\n"
        "3. Ms. Tanaka (Japan) said that her delegation supported the draft resolution and would vote in favour.\n"
    )
    assert reading.event is not None
    assert reading.event.name == "Third Committee, seventy-fourth session, 47th meeting"
    assert {row[2][:10] for row in told(reading) if row[1] == "startDate"} == {"2039-11-18"}
    assert not any(". ." in row[0] for row in told(reading))


def test_minutes_in_numbered_paragraphs_are_of_the_meeting_they_name() -> None:
    rows = told(
        read(
            "MINUTES OF THE 5TH MEETING OF THE COMMITTEE ON LAKES\n\nHeld at the Lake Hall, Velda, on 4 May 2032\n\n"
            "1. The meeting was chaired by Ambassador Ida Holm (Denmark).\n\n"
            "2. The following Member States were represented: Denmark, Kenya and Peru.\n\n"
            "3. The Committee elected Ms. Luz Quispe (Peru) as Rapporteur and decided to hold its 6th meeting on "
            "12 October 2032 in Geneva.\n"
        )
    )
    meeting = "5th meeting of the COMMITTEE ON LAKES"
    assert (meeting, "startDate", "2032-05-04") in rows
    assert {who for who, relation, of in rows if relation == "attended" and of == meeting} >= {"Denmark", "Peru"}
    assert {("Ida Holm", "chaired"), ("Luz Quispe", "rapporteurOf")} <= {row[:2] for row in rows}


def test_a_working_paper_is_of_the_day_below_its_symbol_and_of_those_who_submit_it() -> None:
    reading = read(
        "A/AC.290/2031/WP.2\n8 March 2031\nOriginal: English\n\nOpen-ended working group on lakes\n"
        "Third substantive session\nVelda, 8–12 March 2031\n\nProposal for a lake programme\n\n"
        "Working paper submitted by Kenya, Japan and the United Kingdom of Great Britain and Northern Ireland\n\n"
        "1. The paper is short.\n\n2. It ends here.\n"
    )
    assert reading.about is not None
    assert reading.about.name == "Proposal for a lake programme (A/AC.290/2031/WP.2)"
    rows = told(reading)
    assert {row[2] for row in rows if row[1] == "publishedOn"} == {"2031-03-08"}
    assert {"Kenya", "Japan"} < {who for who, relation, _ in rows if relation == "proposed"}
    assert len({who for who, relation, _ in rows if relation == "proposed"}) == 3


def test_a_place_in_the_delegation_in_two_languages_heads_a_name_and_a_post_below_it_is_nobody() -> None:
    rows = told(
        read(
            "Working Group on Lakes\nSecond meeting\nVelda, 23-24 April 2039\n\nLIST OF PARTICIPANTS\n\nPERU\n"
            "Jefe de Delegación / Head of Delegation\nPablo Castillo\n"
            "Director de Asuntos Internacionales, Secretaría de Lagos\n\nKENYA\nPrincipal Representative\nAda Okafor\n"
        )
    )
    assert {who for who, relation, _ in rows if relation == "attended"} == {"Pablo Castillo", "Ada Okafor"}
    assert {("Pablo Castillo", "represents", "state:pe"), ("Ada Okafor", "represents", "state:ke")} <= rows


def test_a_resolution_printed_in_a_book_tells_its_day_and_the_body_that_takes_the_place_of_another() -> None:
    text = (
        "Security Council Document S/9234 VELDA, 28 January 2049\n\nRESOLUTION ON THE LAKES\n\n"
        "ADOPTED AT THE 906TH MEETING OF THE SECURITY COUNCIL, 28 JANUARY 2049\n\nTHE SECURITY COUNCIL,\n\n"
        "RECALLING its resolutions of 1 August 2047,\n\nNOTING the reports of the Lake Committee,\n\n"
        "1\\. CALLS upon the parties to keep the peace.\n\n"
        "2\\. The Lake Committee shall henceforth be known as the United Nations Commission for the Lakes.\n\n"
        "(b) The River Commission is requested to provide observers.\n\n"
        "(c) The Commission shall render periodic reports to the Security Council.\n"
    )
    rows = told(read(text))
    new = "United Nations Commission for the Lakes"
    assert {(new, "succeeds", "Lake Committee"), (new, "reportsTo", "Security Council")} <= rows
    assert {row[2] for row in rows if row[1] == "adoptedOn"} == {"2049-01-28"}
    assert any(row[0] == new and row[1] == "mandatedBy" for row in rows)
    assert not any(row[1:] == ("established", "Lake Committee") for row in rows)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "A/C.1/85/L.9\nTonga and Kenya*: draft resolution\n* On behalf of the States of the Group.\n"
            "Safety of lakes\nThe General Assembly,\n1. Decides to meet again.\n",
            "Safety of lakes",
        ),
        (
            "General Assembly\n55th plenary meeting, 22 December 2029, 10 a.m.\nA/84/PV.55\n\nIn favour:\n"
            "Estonia, Kenya, Tonga\n\nAgainst:\nBelarus, Iran (Islamic Republic of) and Fiji\n",
            "55th plenary meeting, 22 December 2029, 10 a.m.",
        ),
    ],
)
def test_a_footnote_and_a_list_of_states_are_no_title(head: str, title: str) -> None:
    assert title in read(head).title


def test_a_meeting_named_in_passing_has_who_gave_it_room_ran_it_and_paid() -> None:
    text = (
        "A/RES/90/9\nThe General Assembly,\n\nRecalling its decisions 80/541 of 2 May 2034 and 81/542 of 3 May 2035,"
        "\n\nNoting the expert workshop on lake levels hosted by the Government of Kenya in Velda on 19 and 20 May "
        "2035, which was organized by the Lake Trust with the financial support of Fiji,\n\nWelcoming the report of "
        "the working group on lakes,1 and its directory,\n\n1. Decides to establish, with effect from 1 March 2036, a "
        "committee on fish;\n\n__________\n1  A/90/257.\n"
    )
    rows = told(read(text))
    meeting = "Workshop on lake levels"
    assert {
        ("Kenya", "hosted", meeting),
        ("Lake Trust", "organised", meeting),
        ("Fiji", "funded", meeting),
        (meeting, "heldIn", "Velda"),
        (meeting, "endDate", "2035-05-20"),
        ("working group on lakes", "produced", "Report (A/90/257)"),
        ("committee on fish", "startDate", "2036-03-01"),
        ("A/DEC/81/542", "adoptedOn", "2035-05-03"),
    } <= rows


def test_a_resolution_whose_lines_were_lost_keeps_its_symbol_and_what_it_recalls() -> None:
    text = (
        "Lakes and law A/RES/90/9 Recalling its resolution 89/7 of 2 May 2035, Noting the floods, "
        "Welcoming the talks of Velda, Considering that lakes are deep,"
    )
    assert ("A/RES/90/9", "cites", "General Assembly resolution 89/7") in told(read(text))


def test_prose_on_a_group_tells_who_was_kept_out() -> None:
    text = (
        "The results raise concerns\n\nThe Open-Ended Working Group on lakes has shown the list. Among the bodies that "
        "were vetoed by some States are Lake Watch and River House.\n"
    )
    assert {row[0] for row in told(read(text)) if row[1] == "deniedAccessTo"} == {"Lake Watch", "River House"}


def test_a_page_on_a_group_has_its_members_chair_and_reports_and_is_not_the_text_it_names() -> None:
    text = (
        "Lakes and security\n\nLakes are on the agenda since 2030. It was adopted without a vote (A/RES/85/70)\n\n"
        "A first GGE report was issued in 2032 (A/87/201).\n\n"
        "The following Member States participated in the GGE: Kenya, Fiji and Norway. Ms. Ada Okafor (Kenya) was "
        "unanimously elected to Chair the Group.\n\n"
        "The report of the 2034 Group of Governmental Experts was issued as document A/88/98*\n"
    )
    reading = read(text)
    rows = told(reading)
    assert reading.symbol == ""
    assert {row[0] for row in rows if row[1] == "memberOf"} == {"Kenya", "Fiji", "Norway"}
    assert {row[0] for row in rows if row[1] == "chaired"} == {"Ada Okafor"}
    assert {row[2] for row in rows if row[1] == "produced"} == {"Report (A/87/201)", "Report (A/88/98)"}


def test_a_session_with_its_days_below_it_is_the_paper_s_own_though_the_text_tells_of_others() -> None:
    paper = (
        "United Nations          A/AC.99/2030/L.4\n\nGeneral Assembly\nDistr.: Limited\n9 June 2030\n\n"
        "Open-ended working group on lakes\nSecond substantive session\nGeneva, 6-10 July 2030\n\n"
        "Provisional programme of work of the second\nsubstantive session\n\nNote by the Chair\n\n"
        "1.   The open-ended working group was established by the General Assembly in its\n"
        "resolution 84/391 of 24 December 2028.\n\n"
        "2.   The first substantive session was held in New York from 12 to 16 January 2030. The\n"
        "organizational session had been held on 1 and 2 October 2029.\n"
    )
    page = read(paper)
    assert page.event is not None
    assert (page.event.name, "startDate", "2030-07-06") in told(page)


@pytest.mark.parametrize(
    "head",
    [
        "A/85/412\n\nReport of the First Committee: Lakes and wires (A/85/412)\n",
        "A/85/412\nGeneral Assembly\nAgenda item 96\n\nLakes and wires\n\nReport of the First Committee\n",
        "A/85/412\nGeneral Assembly\nAgenda item 96\n\nLakes and wires\n\nReport of the First Committee (A/85/412)\n",
        "A/85/412\n\nReport of the First Committee on lakes and wires\n",
    ],
)
def test_the_report_of_a_committee_keeps_its_matter_and_the_committee_has_none_in_its_name(head: str) -> None:
    page = f"{head}\n1. At its 5th meeting, the representative of Fiji introduced draft resolution A/C.1/85/L.3.\n"
    ((who, what),) = {(row[0], row[2]) for row in told(read(page)) if row[1] in ("authored", "produced")}
    matter = " on lakes and wires" if "Committee on" in head else ": Lakes and wires"
    assert (who, what) == (
        "First Committee of the United Nations General Assembly",
        f"Report of the First Committee{matter} (A/85/412)",
    )
