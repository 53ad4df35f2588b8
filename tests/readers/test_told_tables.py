"""Tables whose cells are read together: a title by a function, days split over columns, votes of many texts."""

from functools import partial

import telling
from telling import proposed, told, who

TITLES = (
    "Delegation,Title,First name,Last name,Function\n"
    "Kenya,Ms.,Ada,Okafor,Counsellor\nKenya,Mr.,Tomas,Lind,First Secretary\nFiji,Ms.,Rosa,Vale,Ambassador\n"
)
YEARS = "meeting,year,start,end,city\nLake Forum,2030,4 May,6 May,Velda\nSea Forum,2031,22-Apr-31,24-Apr-31,Nadi\n"
RESOLUTIONS = (
    "resolution,date,title,yes,no,abstain\nA/RES/90/1,2035-05-02,Lakes,120,4,30\nA/RES/90/2,2035-05-03,Seas,150,0,9\n"
)


read = partial(telling.read, name="x.csv")


def test_a_title_beside_a_function_is_a_form_of_address_and_the_function_a_post() -> None:
    rows = told(read(TITLES))
    assert ("Ada Okafor", "holdsPost", "Counsellor, Kenya") in rows
    assert ("Rosa Vale", "represents", "state:fj") in rows
    assert not any("Ms." in name for row in rows for name in row)


def test_days_take_the_year_that_a_column_of_its_own_tells() -> None:
    assert told(read(YEARS)) == {
        ("Lake Forum", "startDate", "2030-05-04"),
        ("Lake Forum", "endDate", "2030-05-06"),
        ("Lake Forum", "heldIn", "Velda"),
        ("Sea Forum", "startDate", "2031-04-22"),
        ("Sea Forum", "endDate", "2031-04-24"),
        ("Sea Forum", "heldIn", "Nadi"),
    }


def test_a_column_of_symbols_names_the_texts_whose_titles_stand_beside_them() -> None:
    reading = read(RESOLUTIONS)
    assert told(reading) == {
        ("Lakes", "adoptedOn", "2035-05-02"),
        ("Lakes", "voteTotals", "120-4-30"),
        ("Seas", "adoptedOn", "2035-05-03"),
        ("Seas", "voteTotals", "150-0-9"),
    }
    assert {s.subject.slug for s in reading.said} == {"A/RES/90/1", "A/RES/90/2"}
    assert "“resolution” as symbol" in reading.understood[0]


def test_rows_of_one_name_weeks_apart_are_several_meetings_and_asked_about() -> None:
    rows = (
        "Lake Forum,2030,May 4-6,Velda",
        "LAKECOM,2030,May 20-21,",
        "LAKECOM,2030,Nov 7-8,",
        "SeaDig,2030,June 2-3,",
    )
    table = "\n".join(["event,year,date,city", *rows])
    reading = read(table)
    assert {row[0] for row in told(reading)} == {"Lake Forum", "SeaDig"}
    assert ("SeaDig", "endDate", "2030-06-03") in told(reading)
    assert any("which meeting is which" in doubt.question for doubt in reading.doubts)


def test_of_two_columns_of_bodies_the_one_of_committees_is_the_process_that_decides() -> None:
    table = (
        "Body,Entity,Decision,State objecting\nAd Hoc Committee on Lakes,Vela Trust,Accredited,\n"
        "Ad Hoc Committee on Lakes,Lind Media,Not accredited,Fiji\n"
    )
    assert told(read(table)) == {
        ("Vela Trust", "accreditedTo", "Ad Hoc Committee on Lakes"),
        ("Lind Media", "deniedAccessTo", "Ad Hoc Committee on Lakes"),
        ("Fiji", "objectedTo", "Lind Media"),
    }


def claims(text: str) -> set[tuple[str, str, str]]:
    """List what a table in a file of its own says."""
    page = read(text)
    return {(s.subject.name, s.relation[4:], s.value or getattr(s.object, "acronym", "") or "") for s in page.said}


def test_votes_are_read_with_a_state_in_each_column_or_under_headers_that_say_nothing() -> None:
    wide = "resolution,date,title,Kenya,Fiji,Peru\nA/RES/90/1,2035-12-03,Lakes,Y,N,A\nA/RES/90/2,2035-12-03,Seas,,,\n"
    long = (
        "ms_name;ms_vote;date;session;resolution;title\nKENYA;Y;2035-12-03;90;A/RES/90/1;Lakes\n"
        "FIJI;N;2035-12-03;90;A/RES/90/1;Lakes\nPERU;A;2035-12-03;90;A/RES/90/1;Lakes\n"
    )
    votes = {("Kenya", "votedFor"), ("Fiji", "votedAgainst"), ("Peru", "abstainedOn")}
    for table in (wide, long):
        assert {row[:2] for row in claims(table) if row[2] == "A/RES/90/1" and row[1] != "adoptedOn"} == votes


def test_a_column_of_yes_and_no_tells_who_was_there_and_who_spoke_and_asks_about_other_words() -> None:
    page = read(
        "Meeting,Date,Name,Organisation,Attended,Statement delivered\n"
        "Lake Forum 2030,2030-05-02,Ada Okafor,Lake Trust,yes,yes\n"
        "Lake Forum 2030,2030-05-02,Tomas Lind,Lake Trust,no,no\n"
        "Lake Forum 2030,2030-05-02,Mei Tanaka,Lake Trust,perhaps,\n"
    )
    part = {(s.subject.name, s.relation) for s in page.said if getattr(s.object, "name", "") == "Lake Forum 2030"}
    assert part == {("Ada Okafor", "cor:attended"), ("Ada Okafor", "cor:spokeAt")}
    assert any("perhaps" in doubt.question for doubt in page.doubts)


def test_a_table_without_headers_is_told_by_its_cells_alone() -> None:
    page = read("Ms. Ada Okafor,Kenya,Chair\nMr. Tomas Lind,Fiji,Rapporteur\nMs. Mei Tanaka,Peru,Chair\n")
    sent = {(s.subject.name, s.object) for s in page.said if s.relation == "cor:represents"}
    assert sent == {("Ada Okafor", "state:ke"), ("Tomas Lind", "state:fj"), ("Mei Tanaka", "state:pe")}


def test_sponsors_are_states_apart_and_totals_may_stand_in_one_cell() -> None:
    rows = claims("Draft;Sponsors;Vote\nA/C.1/90/L.4;Kenya, Fiji;104-50-20\n")
    assert {("Kenya", "proposed", "A/C.1/90/L.4"), ("Fiji", "proposed", "A/C.1/90/L.4")} <= rows
    assert "104-50-20" in {value for *_, value in rows}


def test_a_body_beside_a_session_is_the_process_that_met() -> None:
    page = read(
        "body,session,start,end,venue,chair\n"
        "Working Group on Lakes,Third session,2030-05-02,2030-05-06,Velda,Ada Okafor (Kenya)\n"
    )
    assert {(relation, of.name) for _, relation, of in page.structure if relation == "cor:meetingOf"} == {
        ("cor:meetingOf", "Working Group on Lakes")
    }


def test_a_table_of_submissions_tells_who_wrote_each() -> None:
    rows = claims(
        "Date received,Submitted by,Title of submission,Language\n2032-03-28,Kenya,Views on lakes,EN\n"
        '2032-03-29,"Fiji, Peru",Joint paper on seas,EN\n'
    )
    assert {who for who, relation, _ in rows if relation == "authored"} == {"Kenya", "Fiji", "Peru"}


def test_a_column_whose_cells_name_processes_says_to_which_bodies_were_let_in() -> None:
    rows = "Organisation;Requested for;Outcome\nLake Trust;Working Group on Lakes 2031-2035;Accredited\n"
    rows += "River GmbH;Ad Hoc Committee on Rivers;Not accredited\n"
    assert told(read(rows), "accreditedTo", "deniedAccessTo") == {
        ("Lake Trust", "accreditedTo", "Working Group on Lakes 2031-2035"),
        ("River GmbH", "deniedAccessTo", "Ad Hoc Committee on Rivers"),
    }


def test_a_column_of_bodies_set_up_tells_their_mandates_and_a_text_without_symbol_is_one_of_its_own() -> None:
    table = (
        "Symbol,Title,Sponsors,Date adopted,Body established\n"
        "A/RES/90/1,Lakes and the law,Kenya,3 December 2035,Open-ended Working Group on Lakes\n"
        ",Guidelines on rivers,Peru,,to be decided\n"
        "A/RES/90/3,Rivers,Cuba,5 December 2035,none\n"
    )
    found = proposed(table, "x.csv")
    group = "open-ended-working-group-on-lakes"
    assert {row for row in found if row[1] in ("established", "mandatedBy")} == {
        ("a-res-90-1", "established", group),
        (group, "mandatedBy", "a-res-90-1"),
    }
    assert ("pe", "proposed", "guidelines-on-rivers") in found


def test_who_is_said_to_have_attended_was_there_and_a_speaker_who_was_there_spoke() -> None:
    rows = (
        "Name,Organisation,Sitting for,Status,Role",
        '"Okafor, Ada",Ministry of Lakes,Kenya,attended online,Speaker',
    )
    rows += ('"Lind, Tomas",Sea Office,Fiji,registered - no show,Speaker',)
    found = told(read("Lake Forum 2030\n" + "\n".join(rows)), "attended", "spokeAt", "represents")
    assert who(found, "attended") == who(found, "spokeAt") == {"Ada Okafor"}
    assert ("Ada Okafor", "represents", "state:ke") in found


def test_a_remark_beside_somebody_says_that_the_body_was_accredited() -> None:
    rows = "Name,Organisation,Remarks\nAda Okafor,Lake Watch,Accredited\nTomas Lind,Sea Watch,Accredited journalist\n"
    found = told(read("Open-ended working group on lakes: participants\n" + rows), "accreditedTo")
    assert who(found, "accreditedTo") == {"Lake Watch"}


def test_two_people_in_a_cell_of_turned_names_are_two() -> None:
    rows = (
        'Name,Organisation,Role\n"Okafor, Ada / Lind, Tomas",Lake Watch,Speaker\n"Roe, Mei (Msgr.)",Sea Watch,Speaker\n'
    )
    rows += '"Vale, Rosa",Sea Watch,Speaker\n'
    assert {"Ada Okafor", "Tomas Lind", "Mei Roe", "Rosa Vale"} == who(told(read(rows)), "affiliatedWith")


def test_the_number_of_a_resolution_in_the_data_on_votes_is_that_of_the_general_assembly() -> None:
    page = read("country,vote,date,unres\nKenya,yes,2035-12-03,R/90/1\nAntigua & Barbuda,no,2035-12-03,R/90/1\n")
    assert {
        (s.subject.name, getattr(s.object, "acronym", "")) for s in page.said if s.relation.startswith("cor:voted")
    } == {
        ("Kenya", "A/RES/90/1"),
        ("Antigua and Barbuda", "A/RES/90/1"),
    }


def test_lines_with_label_and_value_above_votes_are_no_header_and_marks_under_calls_are_votes() -> None:
    votes = "Voting record\nResolution,A/RES/90/7\nDate,2035-12-07\nState,Vote\nKenya,Y\nPeru,A\nFiji,\n"
    found = telling.told(telling.read(votes))
    text = "General Assembly resolution 90/7"
    assert {("Kenya", "votedFor", text), ("Peru", "abstainedOn", text), (text, "adoptedOn", "2035-12-07")} <= found
    marks = "Vote on A/C.1/90/L.5\n\nState,Yes,Against,Abstain\nKenya,X,,\nPeru,,X,\nFiji,,,X\n"
    assert telling.who(telling.told(telling.read(marks)), "votedAgainst") == {"Peru"}
    sponsors = "Resolution,A/RES/90/7\nSponsors\nCountry,Date of sponsorship\nKenya,2035-10-26\nPeru,2035-10-27\n"
    assert telling.who(telling.told(telling.read(sponsors)), "proposed") == {"Kenya", "Peru"}
