"""Tables of other shapes: votes in codes and numbers, marks under roles and days, other tongues, labels around them."""

from functools import partial

import telling
from corridors.claims import Entity
from telling import told, who

read = partial(telling.read, name="x.csv")
OF_LAKES = "Lake Forum 2030\n"


def test_states_and_votes_may_be_told_by_codes_and_numbers() -> None:
    wide = "resolution,date,KEN,FJI,NOR,yes,no,abstain\nA/RES/90/1,2035-05-02,yes,no,abstain,1,1,1\n"
    assert who(told(read(wide)), "votedAgainst") == {"Fiji"}
    calls = "".join(f"7,90,{call},R/90/1,2035-05-02,{state}\n" for call, state in ((1, "KEN"), (3, "FJI"), (8, "NOR")))
    numbers = f"rcid,session,vote,unres,date,Country\n{calls}"
    found = told(read(numbers))
    assert (who(found, "votedFor"), who(found, "votedAgainst")) == ({"Kenya"}, {"Fiji"})
    assert ("General Assembly resolution 90/1", "adoptedOn", "2035-05-02") in found
    assert not who(found, "abstainedOn")


def test_marks_under_roles_and_days_say_who_had_them() -> None:
    rows = "Name,Organisation,Speaker,Moderator,Day 1,Day 2\nAda Okafor,Lake Trust,x,,x,\nTomas Lind,Sea Trust,,x,,x\n"
    found = told(read(OF_LAKES + rows + "Mei Ro,River Trust,x,,,\n"))
    assert who(found, "spokeAt") | who(found, "announcedAt") == {"Ada Okafor"}
    assert who(found, "moderated") == {"Tomas Lind"}
    assert who(found, "attended") == {"Ada Okafor", "Tomas Lind"}


def test_a_head_of_delegation_marked_yes_is_no_name() -> None:
    rows = (
        "Pays;Délégué(e);Fonction;Chef de délégation;Présence\nKenya;Mme Ada Okafor;Envoyée;oui;présente\n"
        "Fidji;M. Tom Lind;Attaché;non;excusé\n"
    )
    found = told(read("Conférence des lacs 2030\n" + rows))
    assert who(found, "attended") == {"Ada Okafor"}
    assert ("Ada Okafor", "holdsPost", "Envoyée, Kenya") in found


def test_a_table_in_german_is_read_and_who_is_excused_was_not_there() -> None:
    rows = (
        "Nr;Name;Vorname;Funktion;Organisation;Land;Rolle;Bemerkungen\n1;Lind;Jutta;Leiterin;Seeamt;Schweiz;Moderatorin;\n"
        "2;Roe;Reto;Botschafter;Bundesministerium der Seen;Österreich;Teilnehmer;entschuldigt\n"
    )
    found = told(read(OF_LAKES + rows))
    assert ("Jutta Lind", "moderated", "Lake Forum 2030") in found
    assert ("Reto Roe", "represents", "state:at") in found
    assert not who(found, "attended")


def test_a_group_spoken_for_is_no_employer_and_a_row_that_repeats_another_is_left_out() -> None:
    rows = (
        "Delegation,Speaker,Title,On behalf of,Status,Remarks\nKenya,Ada Okafor,Envoy,African Group,Delivered,\n"
        "Fiji,Tomas Lind,Counsellor,,Did not take the floor,\nKenya,A. Okafor,Envoy,,Delivered,see 1\n"
    )
    reading = read(OF_LAKES + rows)
    assert [(s.subject.name, s.on_behalf_of) for s in reading.said if s.on_behalf_of] != []
    assert who(told(reading), "spokeAt") == {"Ada Okafor"}
    assert not told(reading, "affiliatedWith")


def test_who_replaced_somebody_takes_the_part_and_a_speaker_who_stayed_away_has_none() -> None:
    rows = "Name,Organisation,Role,Remarks\nAda Okafor,Lake Trust,Speaker,Replaced by Ms. Mei Ro\n"
    rows += "Tom Lind,Sea Trust,Speaker,\n"
    assert who(told(read(OF_LAKES + rows)), "announcedAt") == {"Mei Ro", "Tom Lind"}


def test_sessions_of_several_processes_with_one_name_are_told_apart() -> None:
    rows = (
        "Process,Meeting,From,To,City,Chair\n"
        "Working Group on Lakes,First session,2031-02-03,2031-02-07,Velda,Ada Okafor (Kenya)\n"
        "Committee on Seas,First session,2032-05-03,2032-05-07,Nadi,\n"
    )
    found = told(read(rows))
    assert len(who(found, "startDate")) == 2
    assert ("Ada Okafor", "represents", "state:ke") in found


def test_labels_around_a_table_tell_who_held_and_paid_for_its_event() -> None:
    above = '"Lake Trust / Government of Kenya: Lake workshop, Velda, 4 May 2030",,\n'
    rows = "Name,Organisation,Role\nAda Okafor,Sea Trust,Speaker\nVenue: Reed House. Financial contribution: Fiji.,,\n"
    found = told(read(above + rows), "organised", "funded", "heldIn")
    assert who(found, "organised") == {"Lake Trust", "Kenya"}
    assert ("Fiji", "funded", "Lake workshop") in found


def test_a_table_without_headers_tells_posts_and_bodies_by_its_cells() -> None:
    found = told(read("Ada Okafor\tDirector\tLake Trust\tspeaker\nTom Lind\tSenior Fellow\tSea Institute\tmoderator\n"))
    assert ("Ada Okafor", "affiliatedWith", "Lake Trust") in found


def test_a_vice_chair_does_not_chair_and_terms_are_of_members_not_of_their_group() -> None:
    rows = (
        "Body,Member,Affiliation,Term start,Term end,Role\n"
        "Working Group on Lakes,Ada Okafor,Lake Trust,2030,2032,Chair\n"
        "Working Group on Lakes,Tom Lind,Sea Trust,2031,2033,Vice-Chair\n"
    )
    found = told(read(rows))
    assert who(found, "chaired") == {"Ada Okafor"}
    assert ("Tom Lind", "holdsPost", "Vice-Chair, Working Group on Lakes") in found
    assert not who(found, "startDate")


def test_states_absent_are_not_counted_and_lists_of_votes_take_the_text_above_them() -> None:
    days = "Delegation,Mon 4 Mar,Tue 5 Mar,Remarks\nKenya,x,x,\nFiji,,x,\nNorway,,,absent\n"
    attended = told(read("Working Group on Lakes, third session, 4-8 March 2030: attendance of delegations\n" + days))
    assert who(attended, "attended") == {"Kenya", "Fiji"}
    votes = "Draft decision A/C.9/85/L.1\nIn favour,Against,Abstaining\nKenya,Fiji,Norway\nGhana,Cuba,\n"
    assert who(told(read(votes)), "votedAgainst") == {"Fiji", "Cuba"}


def test_statements_by_states_were_made_and_the_day_of_an_export_is_none_of_the_event() -> None:
    rows = 'Meeting,Date,Statements by\nLake meeting,2030-03-04,"Kenya; Fiji (on behalf of the Lake Group)"\n'
    assert who(told(read(rows)), "spokeAt") == {"Kenya", "Fiji"}
    listed = "# Export 2031-01-09\nspeaker_name,speaker_org,session_title,role\nAda Okafor,Independent,Lakes,Panelist\n"
    found = told(read(listed))
    assert not who(found, "startDate") | who(found, "affiliatedWith")


def test_columns_of_speakers_and_of_their_bodies_go_together_beside_other_columns() -> None:
    rows = (
        "Day,Session,Title,Speaker,Affiliation,Moderator\n"
        "2030-05-02,Panel 1,Lakes,Ada Okafor; Tom Lind,Lake Trust; Sea Trust,Mei Ro\n"
    )
    found = told(read(rows))
    assert {row for row in found if row[1] in ("announcedAt", "affiliatedWith", "moderated")} == {
        ("Ada Okafor", "announcedAt", "Panel 1: Lakes"),
        ("Tom Lind", "announcedAt", "Panel 1: Lakes"),
        ("Mei Ro", "moderated", "Panel 1: Lakes"),
        ("Ada Okafor", "affiliatedWith", "Lake Trust"),
        ("Tom Lind", "affiliatedWith", "Sea Trust"),
    }
    sent = told(
        read("Date,Meeting,Speaker,Delegation,Title\n2030-05-02,Lake meeting,Ms. Ada Okafor,Kenya,Counsellor\n")
    )
    assert sent >= {("Ada Okafor", "announcedAt", "Lake meeting"), ("Ada Okafor", "holdsPost", "Counsellor, Kenya")}
    spoke = told(read("Year,Session,Country,Name of Person Speaking,Post\n2030,85,Fiji,Ada Okafor,President\n"))
    assert ("Ada Okafor", "holdsPost", "President, Fiji") in spoke


def test_members_belong_to_the_body_above_and_officers_to_its_process_not_to_their_employers() -> None:
    board = told(
        read("LAKEB 2030 Members\nName,Affiliation,Role\nAda Okafor,Lake Trust,Chair\nTom Lind,Sea Trust,Member\n")
    )
    assert {row for row in board if row[1] in ("memberOf", "chaired")} == {("Tom Lind", "memberOf", "LAKEB")}
    rows = "Office,Name,Country\nChair,Ada Okafor,Kenya\nVice-Chair,Tom Lind,Fiji\nSecretary,Mei Ro,UNODA\n"
    bureau = told(read(f"Working Group on Lakes\nMembers of the Bureau\n{rows}"))
    assert (who(bureau, "chaired"), who(bureau, "memberOf")) == ({"Ada Okafor"}, set())
    assert who(bureau, "holdsPost") == {"Tom Lind", "Mei Ro"}
    experts = told(read("Group of Experts on Lakes: members\nCountry,Expert,Title\nFiji,Mr. Tom Lind (Chair),Envoy\n"))
    assert who(experts, "chaired") == who(experts, "memberOf") == {"Tom Lind"}


def test_a_session_tells_behind_it_where_and_when_it_was_and_meetings_are_of_a_process() -> None:
    rows = (
        "Organization;Session;Outcome\nLake Watch;OEWG 2021-2025, fourth session (Velda, 6-10 March 2023);accredited\n"
    )
    found = told(read(rows))
    assert ("Fourth session of the OEWG 2021-2025", "endDate", "2023-03-10") in found
    assert ("Lake Watch", "accreditedTo", "OEWG 2021-2025") in found
    rows = (
        'Meeting;Date;Delegation;Name;Function;Present;Remark\n"OEWG 2021-2025, informal, 1st meeting";13/05/2024;'
        'Chair;Tom Lind;"Chair of the OEWG; Permanent Representative of Fiji";yes;\n'
        '"OEWG 2021-2025, informal, 1st meeting";'
        "13/05/2024;Kenya;Ada Okafor;Counsellor;yes;put a question to the Chair\n;;Ghana;Mei Ro;Attaché;no;\n"
    )
    found = told(read(rows))
    assert ("OEWG 2021-2025, informal, 1st meeting", "meetingOf", "OEWG 2021-2025") in found
    assert ("Tom Lind", "chaired", "OEWG 2021-2025") in found
    assert who(found, "represents") >= {"Tom Lind"}
    assert who(found, "askedQuestionAt") == {"Ada Okafor"}


def test_a_note_below_a_table_names_who_organised_it_and_bodies_behind_commas_are_several() -> None:
    rows = "Name,Role\nAda Okafor,Speaker\nTom Lind,Speaker\n\nNote 1: organised by the Lake Trust under the plan.,\n"
    found = told(read(f"Lake Forum 2030\n{rows}Note 2: reception hosted by the Embassy of Fiji.,\n"))
    assert (who(found, "organised"), who(found, "hosted")) == ({"Lake Trust"}, set())
    project = told(
        read(
            "Project name,Donor,Implementing partners\nLake4All,Fiji,'LA-CO, LIA Velda, Delta MFA'\n".replace("'", '"')
        )
    )
    assert who(project, "carriesOut") == {"LA-CO", "LIA Velda", "Delta MFA"}


def test_an_officer_of_a_process_chairs_it_and_a_state_in_the_place_of_a_body_sent_the_person() -> None:
    terms = "Body,Name,Country,Position,Start,End\nGGE 2019-2021,Ada Okafor,Kenya,Chair,2019-12-09,2021-05-28\n"
    assert ("Ada Okafor", "chaired", "GGE 2019-2021") in told(read(terms))
    rows = "Speaker\tOrganisation\nMs. Ada Okafor\tKenya (on behalf of the Lake Group)\nChair\tBureau\n"
    found = told(read(f"Lake Forum 2030\n{rows}Tom Lind\tSea Trust\n"))
    assert {row for row in found if row[1] in ("affiliatedWith", "represents")} == {
        ("Ada Okafor", "represents", "Kenya"),
        ("Tom Lind", "affiliatedWith", "Sea Trust"),
    }


def test_sponsors_below_a_draft_propose_it_and_brackets_say_what_else_a_body_was() -> None:
    rows = "Main sponsor,Additional co-sponsors,In favour,Against,Abstaining\nFiji,Kenya,109,45,16\n"
    assert who(told(read(f"Draft resolution A/C.9/85/L.1 - Lakes\n{rows}")), "proposed") == {"Fiji", "Kenya"}
    rows = 'Event,Organiser,Date\nLake Week 2030,"Ministry of Lakes (Fiji); Lake Corp (sponsor), LAKO",5-9 May 2030\n'
    found = told(read(rows))
    assert who(found, "organised") == {"Ministry of Lakes of Fiji", "LAKO"}
    assert who(found, "supported") == {"Lake Corp"}


def test_a_remark_in_few_words_names_the_part_that_somebody_had() -> None:
    rows = "Name,Affiliation,Remarks\nAda Okafor,Lake Trust,moderator of panel 2\nTom Lind,Sea Trust,\n"
    found = told(read(f"Lake Forum 2030: list of participants\nVelda, Lakeland, 5-6 May 2030\n{rows}"))
    assert (who(found, "moderated"), who(found, "attended")) == ({"Ada Okafor"}, {"Ada Okafor", "Tom Lind"})
    assert ("Lake Forum 2030", "heldIn", "Velda") in found


def test_numbers_and_none_are_no_members_and_no_texts() -> None:
    rows = "Process,Established by,Members,Outcome document\nGGE 2016-2017,A/RES/70/237,25,none (no consensus)\n"
    found = told(read(rows))
    assert {row for row in found if row[1] in ("memberOf", "produced", "mandatedBy")} == {
        ("GGE 2016-2017", "mandatedBy", "General Assembly resolution 70/237")
    }


def test_a_table_of_processes_tells_when_each_first_and_last_met_and_what_came_of_it() -> None:
    rows = (
        "Name,Acronym,Mandate,First meeting,Last meeting,Chair,Outcome\n"
        "Working Group on Lakes,WGL,A/RES/90/1,3 June 2035,12 March 2036,Ada Okafor (Kenya),A/92/5 and A/92/6\n"
        "Working Group on Rivers,WGR,tbc - text expected in May,2036-05 (latest),,to be elected,\n"
        'Working Group on Seas,WGS,A/RES/90/3,2 May 2034,4 May 2034,Tom Lind (Fiji),"Agreed report, A/91/5"\n'
        "Working Group on Moors,WGM,Study the moors,2 May 2033,4 May 2033,Mei Ro (Norway),no consensus\n"
    )
    found = told(read(rows))
    lakes = {row[1:] for row in found if row[0] == "Working Group on Lakes" and row[1] != "mandatedBy"}
    assert lakes >= {("startDate", "2035-06-03"), ("endDate", "2036-03-12"), ("produced", "A/92/6")}
    assert {row[2] for row in found if row[1] == "produced"} == {"A/92/5", "A/92/6", "A/91/5"}
    assert {row[0] for row in found if row[1] == "mandatedBy"} == {"Working Group on Lakes", "Working Group on Seas"}
    assert who(found, "chaired") == {"Ada Okafor", "Tom Lind", "Mei Ro"}
    assert next(s.subject.aliases for s in read(rows).said if s.relation == "cor:mandatedBy") == ("WGL",)


def test_letters_that_many_groups_bear_tell_a_group_only_beside_a_name_like_its_own() -> None:
    known = [Entity("process:lake-group", "Working Group on Lakes", ("cor:Process",), acronyms=("WGL",))]
    rows = "Working Group on Law Schools,WGL,A/RES/90/1\nWorking Group on Lake,WGL,A/RES/90/2\n"
    found = telling.proposed(f"Process,Short name,Mandate\n{rows}", "x.csv", known)
    assert who(found, "mandatedBy") == {"working-group-on-law-schools", "lake-group"}


def test_a_table_of_bodies_and_their_groups_says_of_which_group_each_is() -> None:
    rows = (
        "No,Words,Sector,Organisation,Country\n1,3,Academia,Lake Law School,Kenya\n2,0,Civil Society,Lake Watch,Fiji\n"
    )
    found = told(read(rows + "3,9,Other,River Union,Norway\n"))
    assert ("Lake Law School", "stakeholderGroup", "sg:academia") in found
    assert ("Lake Watch", "stakeholderGroup", "sg:civil-society") in found
    assert who(found, "stakeholderGroup") == {"Lake Law School", "Lake Watch"}


def test_remarks_may_hold_posts_and_lines_above_hold_days_hosts_and_who_paid() -> None:
    above = (
        '"Lake meeting of contact points - FINAL LIST OF PARTICIPANTS (as of 30 May 2035)",,,\n'
        '"Convened by the Lake Trust; host: Government of Kenya; financial support: Government of Fiji; Velda, '
        '14-15 May 2035",,,\n'
    )
    rows = (
        "Participant,Delegation or organization,Function at the meeting,In room,Remarks\n"
        '"OKAFOR, Ada (Ms.)",Kenya,Welcome address,yes,"Director for Law, Ministry of Lakes"\n'
        '"LIND, Tomas (Mr.)",Fiji,Panellist,no,"Adviser; cancelled"\n'
        '"RO, Mei (Ms.)",Lake Watch,Observer,yes,"question read out by the moderator"\n'
    )
    found = told(read(above + rows))
    assert who(found, "spokeAt") == {"Ada Okafor"}
    assert who(found, "askedQuestionAt") == {"Mei Ro"}
    assert (who(found, "hosted"), who(found, "funded")) == ({"Kenya"}, {"Fiji"})
    assert ("Ada Okafor", "affiliatedWith", "Ministry of Lakes of Kenya") in found
    assert {value for _, relation, value in found if relation == "startDate"} == {"2035-05-14"}


def test_a_header_may_name_the_process_to_which_bodies_were_let_in() -> None:
    rows = "Name of organization,Accredited to OEWG,Objecting State(s)\nLake Watch,Yes,\nRiver Union,No,Kenya\n"
    found = told(read(rows))
    assert ("Lake Watch", "accreditedTo", "OEWG") in found
    assert ("River Union", "deniedAccessTo", "OEWG") in found


def test_a_day_that_may_be_two_is_asked_about_beside_people_too() -> None:
    rows = "Name,Organisation,Date\nAda Okafor,Lake Trust,5/6/2030\nTomas Lind,Sea Trust,{}\n"
    assert any("is the day written first" in one.question for one in read(rows.format("7/6/2030")).doubts)
    assert not any("is the day written first" in one.question for one in read(rows.format("25/6/2030")).doubts)


def test_a_formula_names_nobody() -> None:
    found = told(read("Name,Organisation\n=SUM(A1),Lake Trust\nTomas Lind,=B2\nMei Ro,River Trust\n"))
    assert found == {("Mei Ro", "affiliatedWith", "River Trust")}


def test_a_state_and_a_fund_in_one_cell_are_two_and_a_state_with_its_ministry_is_not() -> None:
    rows = (
        'Project,Donor\nLake Aid,"Kenya, Reed Fund"\nSea Aid,Norway and Sea Fund\nPond Aid,"Fiji, Ministry of Ponds"\n'
    )
    names = who(told(read(rows)), "funded")
    assert names == {"Kenya", "Reed Fund", "Norway", "Sea Fund", "Fiji, Ministry of Ponds"}


_SITTINGS = """Ad Hoc Committee on Lakes - first session, Geneva, 6-10 May 2030 - list of speakers as delivered
Meeting,Date,Delegation / organization,Speaker,Function,Intervention,Remarks
"1st meeting, 10:00, Room 7",06/05/2030,Chair (temporary),Ada Okafor,Director,opened the session,
"1st meeting, 10:00, Room 7",06/05/2030,Kenya,Tomas Lind,Adviser,statement,objected to the presence of Lake Watch
"2nd meeting, 15:00, Room 7",07/05/2030,Norway,Mei Tanaka,,-,"proposed A/AC.90/2030/WP.3; see row 2"
"""


def test_sittings_in_rows_are_of_the_session_above_which_their_people_spoke_at() -> None:
    found = read(_SITTINGS)
    whole = {said.object.name for said in found.said if said.relation == "cor:spokeAt"}
    assert whole == {"First session of the Ad Hoc Committee on Lakes"}
    assert {said.subject.name for said in found.said if said.relation == "cor:spokeAt"} == {"Ada Okafor", "Tomas Lind"}
    parts = {one.name for one, relation, _ in found.structure if relation == "cor:partOf"}
    assert {name.partition(",")[0] for name in parts} == {"1st meeting", "2nd meeting"}


def test_remarks_tell_what_the_state_of_a_row_did_and_a_row_that_points_to_another_is_not_its_double() -> None:
    told = {
        (one.subject.name, one.relation, one.object.name) for one in read(_SITTINGS).said if hasattr(one.object, "name")
    }
    assert ("Kenya", "cor:objectedTo", "Lake Watch") in told
    assert ("Norway", "cor:proposed", "A/AC.90/2030/WP.3") in told
    assert not any("Chair" in name for _, relation, name in told if relation == "cor:affiliatedWith")
