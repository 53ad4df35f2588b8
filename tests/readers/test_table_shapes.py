"""Tables of other shapes: votes in codes and numbers, marks under roles and days, other tongues, labels around them."""

from functools import partial

import telling
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
