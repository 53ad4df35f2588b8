"""Reading tables by their headers, or by a mapping that says what the columns mean. All people are invented."""

from pathlib import Path

import pytest

import telling
from corridors.documents import document_of
from corridors.errors import CorridorsError, UnreadableInput
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading
from corridors.readers.tables import read_mapping

TABLE = "Delegate;Sent by;Part\nAda Okafor;Example Trust;Keynote\nTomas Lind;Lake Corp;Chair\n"
MAPPING = """
[columns]
"Delegate" = "name"
"Sent by" = "employer"
"Part" = "role"

[roles]
"Keynote" = "announcedAt"

[every]
event = "Lake Forum 2030"
date = "2030-01-02"
"""


def told(page: Reading | None) -> set[tuple[str, str, str]]:
    """List what a table says of people."""
    assert page is not None
    return {
        (s.subject.name, s.relation[4:], s.object.name if isinstance(s.object, Named) else s.object)
        for s in page.said
        if s.subject.kind == "person"
    }


def mapping(folder: Path, text: str) -> str:
    """Write a mapping and give its name."""
    path = folder / "mapping.toml"
    path.write_text(text)
    return str(path)


def test_a_mapping_says_what_columns_words_and_every_row_mean(tmp_path: Path) -> None:
    assert told(read_as(document_of("t.csv", TABLE), mapping(tmp_path, MAPPING))) == {
        ("Ada Okafor", "announcedAt", "Lake Forum 2030"),
        ("Ada Okafor", "affiliatedWith", "Example Trust"),
        ("Tomas Lind", "chaired", "Lake Forum 2030"),
        ("Tomas Lind", "affiliatedWith", "Lake Corp"),
    }


def test_columns_that_the_mapping_leaves_out_are_not_read(tmp_path: Path) -> None:
    only = mapping(tmp_path, '[columns]\n"Name" = "name"\n')
    assert told(read_as(document_of("t.csv", "Name,Organisation\nAda Okafor,Example Trust\n"), only)) == set()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[columns]\n"Delegate" = "boss"', "“boss” is not known here; use one of name,"),
        ('[columns]\n"Colour" = "name"', "no column is called “Colour”; the table has Delegate, Sent by, Part"),
        ("[colums]\n", "“colums” is not understood; a mapping has the tables columns, roles, every"),
        ("[columns\n", "is no TOML"),
        ('[roles]\n"Keynote" = "sang"', "“sang” is not known here; use one of organised,"),
    ],
)
def test_a_mapping_that_is_wrong_is_one_clear_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UnreadableInput, match=message) as caught:
        read_as(document_of("t.csv", TABLE), mapping(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_a_kind_that_is_none_names_mappings_too() -> None:
    with pytest.raises(CorridorsError, match=r"or a MAPPING\.toml for tables"):
        read_as(document_of("t.csv", TABLE), "tables")
    with pytest.raises(UnreadableInput, match="cannot be read"):
        read_mapping(Path("missing.toml"))


def test_a_country_makes_nobody_a_delegate_who_works_for_no_state() -> None:
    rows = "Name,Institution,Country,Capacity,Meeting\n"
    rows += '"OKAFOR, Ada",Peace Foundation,Kenya,Observer,Lake group\n'
    rows += "Tomas Lind,Permanent Mission of Norway,Norway,Delegate,Lake group\n"
    read = told(read_as(document_of("t.csv", rows), "table"))
    assert {(name, relation, what) for name, relation, what in read if relation != "affiliatedWith"} == {
        ("Ada Okafor", "attended", "Lake group"),
        ("Tomas Lind", "attended", "Lake group"),
        ("Tomas Lind", "represents", "state:no"),
    }


def test_who_did_not_take_part_has_no_role_and_a_body_may_stand_alone() -> None:
    table = (
        "Name,Organisation,Role,Event,Date\nAda Okafor,Lake House; Example Trust,Speaker,Forum X,2033-01-02\n"
        "Tomas Lind,,Speaker (cancelled),Forum X,2033-01-02\nMei Tanaka,,No-show,Forum X,2033-01-02\n"
        ",Water Corp,Sponsor,Forum X,2033-01-02\n"
    )
    page = read_as(document_of("x.csv", table))
    assert page is not None
    assert told(page) == {
        ("Ada Okafor", "announcedAt", "Forum X"),
        ("Ada Okafor", "affiliatedWith", "Lake House"),
        ("Ada Okafor", "affiliatedWith", "Example Trust"),
    }
    assert [s.subject.name for s in page.said if s.relation == "cor:supported"] == ["Water Corp"]


def test_an_event_begins_on_the_first_of_its_days_and_unclear_days_are_asked_about() -> None:
    table = "Name,Role,Event,Date\nAda Okafor,Speaker,Forum X,2033-01-05\nTomas Lind,Chair,Forum X,2033-01-02\n"
    page = read_as(document_of("x.csv", table))
    assert page is not None
    days = [(s.relation, s.value, bool(s.doubt)) for s in page.said if s.value]
    assert days == [("cor:startDate", "2033-01-02", False), ("cor:endDate", "2033-01-05", True)]
    for date, doubted in (("02/03/2033", True), ("13/03/2033", False), ("03/03/2033", False)):
        page = read_as(document_of("x.csv", f"Name,Role,Event,Date\nAda Okafor,Speaker,Forum X,{date}\n"))
        assert page is not None
        assert [bool(s.doubt) for s in page.said if s.value] == [doubted]


def test_a_quote_left_open_costs_its_own_row_alone() -> None:
    table = 'Name,Role,Event\n"Ada Okafor,Speaker,Forum X\nTomas Lind,Chair,Forum X\n"Mei\nTanaka",Speaker,Forum X\n'
    page = read_as(document_of("x.csv", table))
    assert page is not None
    assert told(page) == {("Tomas Lind", "chaired", "Forum X"), ("Mei Tanaka", "announcedAt", "Forum X")}
    assert page.silent_lines() == (3, [1, 2])


def claims(text: str, name: str = "t.csv") -> set[tuple[str, str, str]]:
    """List all that a table says, nothing where it is read as no table."""
    page = read_as(document_of(name, text))
    if page is None:
        return set()
    assert page.family == "table"
    return {
        (s.subject.name, s.relation[4:], s.value or (s.object.name if isinstance(s.object, Named) else s.object))
        for s in page.said
    }


def structure(text: str) -> set[tuple[str, str, str]]:
    """List the plain structure that a table gives."""
    page = read_as(document_of("t.csv", text))
    assert page is not None
    return {(a.name, b[4:], c.name if isinstance(c, Named) else c) for a, b, c in page.structure}


def questions(text: str) -> str:
    """Give what the reader of a table asks."""
    page = read_as(document_of("t.csv", text))
    assert page is not None
    return "\n".join([*(one.question for one in page.doubts), *(said.doubt for said in page.said)])


def test_a_table_without_an_event_tells_who_works_where_with_the_groups_and_asks_for_the_event() -> None:
    table = "Name,Organisation,Stakeholder group,Role\nAda Okafor,Lake Trust,Civil society,Speaker\n"
    page = read_as(document_of("t.csv", table))
    assert page is not None
    assert [(s.relation, s.stakeholder_group) for s in page.said] == [("cor:affiliatedWith", "sg:civil-society")]
    assert questions(table).startswith("announcedAt which event?")
    assert page.understood == [
        "columns: “Name” as name, “Organisation” as employer, “Stakeholder group” as group, “Role” as role"
    ]


def test_the_lines_above_a_table_name_the_event_its_days_its_city_and_the_part_of_those_listed() -> None:
    table = (
        "\ufeffLake Dialogue 2031: list of participants;;;\nOslo, 3–4 May 2031;;;\n\n"
        'Participant;Title;Affiliation;Delegation\n"Okafor, Ada";Counsellor;Permanent Mission;Kenya\n'
    )
    assert claims(table) == {
        ("Lake Dialogue 2031", "startDate", "2031-05-03"),
        ("Lake Dialogue 2031", "endDate", "2031-05-04"),
        ("Ada Okafor", "attended", "Lake Dialogue 2031"),
        ("Ada Okafor", "affiliatedWith", "Permanent Mission of Kenya"),
        ("Ada Okafor", "holdsPost", "Counsellor, Permanent Mission of Kenya"),
        ("Counsellor, Permanent Mission of Kenya", "postIn", "Permanent Mission of Kenya"),
        ("Ada Okafor", "represents", "state:ke"),
    }
    assert structure(table) == {("Lake Dialogue 2031", "heldIn", "Oslo")}


def test_who_stands_beside_a_delegation_was_sent_by_it_and_beside_a_country_perhaps() -> None:
    assert questions("Name,Delegation\nAda Okafor,Kenya\n").strip() == ""
    assert "a country beside a name" in questions("Name,Country\nAda Okafor,Kenya\n")


def test_the_name_of_a_file_names_no_event() -> None:
    page = read_as(document_of("lake-forum-2031-participants.csv", "Participant,Affiliation\nAda Okafor,Lake Trust\n"))
    assert told(page) == {("Ada Okafor", "affiliatedWith", "Lake Trust")}


def test_days_hours_and_offsets_in_columns_of_their_own_are_joined_also_under_merged_cells() -> None:
    table = (
        "Lake Forum 2031\nSession,Date,Start,End,UTC offset,Room,Speaker\n"
        "Opening,4 May 2031,09:00,09:30,+3,Hall A,Ada Okafor\n"
        'Lakes and law,,09:30,11:00,+3,Hall A,"Tomas Lind; Mei Tanaka"\n'
    )
    assert claims(table) >= {
        ("Opening, Lake Forum 2031", "startDate", "2031-05-04T09:00:00+03:00"),
        ("Lakes and law", "endDate", "2031-05-04T11:00:00+03:00"),
        ("Tomas Lind", "announcedAt", "Lakes and law"),
        ("Mei Tanaka", "announcedAt", "Lakes and law"),
    }
    assert structure(table) >= {
        ("Lakes and law", "partOf", "Lake Forum 2031"),
        ("Lakes and law", "heldIn", "Hall A, Lake Forum 2031"),
    }


def test_a_day_that_may_be_two_is_asked_about_and_never_guessed() -> None:
    table = "Event,Date,Speakers\nLake talks,5/6/2031,Ada Okafor\n"
    assert ("Lake talks", "startDate", "2031") in claims(table)
    assert "5/6/2031: is the day written first, or the month?" in questions(table)
    assert ("Lake talks", "startDate", "2031-06-05") in claims(table.replace("Date", "Date (dd/mm/yyyy)"))
    assert ("River talks", "startDate", "2031-05-13") in claims(f"{table}River talks,5/13/2031,Mei Tanaka\n")


def test_a_table_of_accreditation_tells_who_was_let_in_and_which_states_objected() -> None:
    head = "Open-ended working group on lakes 2031-2035: accreditation;;\n"
    table = (
        "Organisation;Status;Objecting State\nLake Watch;Not accredited;Kenya\n;;Norway\n"
        "River House;Accredited;\nSea Lab;Pending;\n"
    )
    group = "Open-ended working group on lakes 2031-2035"
    assert claims(head + table) == {
        ("Lake Watch", "deniedAccessTo", group),
        ("Kenya", "objectedTo", "Lake Watch"),
        ("Norway", "objectedTo", "Lake Watch"),
        ("River House", "accreditedTo", group),
    }
    assert {relation for _, relation, _ in claims(table)} == {"objectedTo"}
    assert "deniedAccessTo which process?" in questions(table)


def test_lists_under_the_heads_of_a_page_say_who_was_accredited_and_who_was_not() -> None:
    page = (
        "Entities accredited to the Open-ended working group on lakes 2031-2035\n\nOrganization | Country\n"
        "Lake Watch | Kenya\nRiver House | Norway\n\nEntities not accredited\n\n"
        "Organization | Objecting State\nSea Lab | Japan\n"
    )
    assert {(one, relation) for one, relation, _ in claims(page, "t.txt")} == {
        ("Lake Watch", "accreditedTo"),
        ("River House", "accreditedTo"),
        ("Sea Lab", "deniedAccessTo"),
        ("Japan", "objectedTo"),
    }


def test_votes_stand_in_totals_in_a_column_a_state_or_as_lists() -> None:
    totals = "Symbol;Title;Date;Yes;No;Abstain\nA/RES/90/1;Lakes;5 December 2035;120;40;20\n"
    assert claims(totals) == {("Lakes", "adoptedOn", "2035-12-05"), ("Lakes", "voteTotals", "120-40-20")}
    states = "State,A/RES/90/1\nKenya,Y\nNorway,N\nJapan,Abstain\nFiji,-\nTotal,1\n"
    text = "General Assembly resolution 90/1"
    votes = {("Kenya", "votedFor", text), ("Norway", "votedAgainst", text), ("Japan", "abstainedOn", text)}
    assert claims(states) == votes
    lists = "Resolution;In favour;Against;Abstaining\nA/RES/90/1;Kenya;Norway;Japan\n"
    assert claims(lists) == votes
    assert "a vote on which text?" in questions("Country,Vote\nKenya,Yes\nNorway,No\n")


def test_members_of_a_group_have_their_state_their_post_and_their_term() -> None:
    table = (
        "Members of the Group of Governmental Experts on Lakes\n\nMember State\tExpert\tTitle\tFrom\tUntil\n"
        "Kenya\tMs. Ada Okafor\tDirector, Lake Institute\t2030\t2031\n"
    )
    page = read_as(document_of("t.tsv", table))
    assert page is not None
    assert {(s.relation, s.valid_from, s.valid_until) for s in page.said if s.subject.name == "Ada Okafor"} == {
        (relation, "2030", "2031")
        for relation in ("cor:memberOf", "cor:affiliatedWith", "cor:holdsPost", "cor:represents")
    }


def test_a_project_has_donors_and_bodies_that_carry_it_out_and_texts_have_sponsors() -> None:
    projects = 'Project,Donor,Implementing agency,Start\nDeep Water,"Kenya, Norway",Lake Trust,2030\n,Nordic Fund,,\n'
    assert claims(projects) == {
        ("Deep Water", "startDate", "2030"),
        ("Kenya", "funded", "Deep Water"),
        ("Norway", "funded", "Deep Water"),
        ("Nordic Fund", "funded", "Deep Water"),
        ("Lake Trust", "carriesOut", "Deep Water"),
    }
    texts = "Draft resolution;Sponsors;Submitted to\nA/C.1/90/L.8;Kenya, Japan;First Committee\n"
    assert claims(texts) == {
        ("Kenya", "proposed", "A/C.1/90/L.8"),
        ("Japan", "proposed", "A/C.1/90/L.8"),
        ("A/C.1/90/L.8", "submittedTo", "First Committee"),
    }


def test_headers_are_understood_in_capitals_in_french_and_in_spanish() -> None:
    french = "NOM;PRÉNOM;FONCTION;ORGANISATION;PAYS\nDIALLO;Awa;Conseillère;Ministère des Lacs;Kenya\n"
    spanish = "Nombre,Apellidos,Cargo,Institución\nMaría,LÓPEZ GARCÍA,Directora,Instituto de los Lagos\n"
    assert ("Awa Diallo", "represents", "state:ke") in claims(french)
    assert ("María López García", "holdsPost", "Directora, Instituto de los Lagos") in claims(spanish)


def test_addresses_totals_footnotes_blank_rows_and_honorifics_are_not_read() -> None:
    table = (
        "No.,Title,Name,E-mail,Affiliation,Position\n1,Ms.,Ada Okafor,ada@example.org,Lake Trust,Judge\n,,,,,\n"
        "2,Mr.,Tomas Lind <tl@example.org>,,River House,n/a\nTotal: 2,,,,,\n* as of 3 May,,,,,\n"
    )
    assert {(who, relation) for who, relation, _ in claims(table) if relation != "postIn"} == {
        ("Ada Okafor", "affiliatedWith"),
        ("Ada Okafor", "holdsPost"),
        ("Tomas Lind", "affiliatedWith"),
    }
    assert "example.org" not in str(claims(table))


def test_family_names_before_a_comma_and_several_names_in_a_cell_are_told_apart() -> None:
    turned = 'Name,Affiliation\n"Lind Berg, Tomas Per",Lake Trust\n"Okafor, Ada",Lake Trust\n'
    assert {who for who, _, _ in claims(turned)} == {"Tomas Per Lind Berg", "Ada Okafor"}
    several = 'Name,Affiliation\n"Ada Okafor\nMei Tanaka",Lake Trust\nTomas Lind,Lake Trust\n'
    assert {who for who, _, _ in claims(several)} == {"Ada Okafor", "Mei Tanaka", "Tomas Lind"}


def test_merged_cells_of_a_web_page_and_of_markdown_hold_for_the_rows_below() -> None:
    page = (
        "<!doctype html><h1>Lake Dialogue 2031: participants</h1><table><tr><th>Country<th>Name<th>Position</tr>"
        "<tr><td rowspan=2>Kenya<td>Ada Okafor<td>Attaché</tr><tr><td>Wanjiru Mboya<td>Adviser</tr></table>"
    )
    marked = (
        "# Lake Dialogue 2031: participants\n\n| Country | Name | Position |\n|---|---|---|\n"
        "| Kenya | Ada Okafor | Attaché |\n| | Wanjiru Mboya | Adviser |\n"
    )
    for text, name in ((page, "t.html"), (marked, "t.md")):
        assert {
            who for who, relation, what in claims(text, name) if (relation, what) == ("represents", "state:ke")
        } == {
            "Ada Okafor",
            "Wanjiru Mboya",
        }


@pytest.mark.parametrize(
    "table",
    [
        "Item,Price,Date,Vendor\nLamp,12,2030-01-02,ACME\n",
        "Name,Role,Location,Host\nweb01,database,Oslo,host-3\nweb02,frontend,Bergen,host-4\n",
        "Event,Date,Severity,Host\nDisk failure,2030-01-02,high,web01\n",
        "Product,Name,Title,Price\nBook,Deep Lakes,Hardcover,12\n",
        "Name,Country,Population\nOslo,Norway,700000\n",
        "Employee,Manager,Department,Start date\nAda Okafor,Tomas Lind,Sales,2030-01-01\n",
    ],
)
def test_of_a_table_about_other_things_nothing_is_read(table: str) -> None:
    assert read_as(document_of("t.csv", table)) is None


def test_a_mapping_may_name_any_relation_of_the_model_that_a_row_can_bear(tmp_path: Path) -> None:
    text = (
        '[columns]\n"State" = "state"\n"View" = "role"\n"Basis" = "mandatedBy"\n[roles]\n'
        '"pro" = "supported"\n"contra" = "opposed"\n'
    )
    text += '[every]\nprocess = "Lake process"\n'
    page = read_as(
        document_of("t.csv", "State,View,Basis\nKenya,pro,A/RES/90/1\nNO,contra,\n"), mapping(tmp_path, text)
    )
    assert page is not None
    assert {(s.subject.name, s.relation) for s in page.said} == {
        ("Kenya", "cor:supported"),
        ("Norway", "cor:opposed"),
        ("Lake process", "cor:mandatedBy"),
    }


def test_a_matter_in_brackets_tells_a_body_from_others_of_its_kind() -> None:
    rows = ("Organisation;Process;Outcome", "Lake Trust;Expert Group (lakes);Accredited")
    rows += ("Sea Fund;Expert Group (seas);Accredited",)
    reading = read_as(document_of("x.csv", "\n".join(rows)))
    assert reading is not None
    of = {(said.subject.name, getattr(said.object, "name", "")) for said in reading.said}
    assert ("Lake Trust", "Expert Group on lakes") in of


def test_org_heads_a_column_of_organisations() -> None:
    page = read_as(document_of("x.csv", "Name,Org,Event\nAda Okafor,Lake Trust,Lake Forum 2030\n"))
    assert page is not None
    assert "“Org” as employer" in page.understood[0]


def test_family_and_first_names_in_one_column_remarks_on_who_spoke_and_questions_from_the_floor() -> None:
    rows = (
        '"Meeting of the Lake Group, Velda, 24 March 2030",,,\n'
        "No,Surname First name,Organisation / State,Role,Remarks\n"
        '1,"OKAFOR, Ada",Kenya,Panellist 1,delivered\n'
        '2,"LIND, Tomas",Lake Trust,Panellist 1,did not attend\n'
        '3,"TANAKA, Mei",Japan,Question from the floor,\n'
        '4,"NOVAK, Jan",Czechia,Panellist 2,delivered by Ms. Rask\n'
    )
    found = telling.told(telling.read(rows, name="list.csv"))
    assert telling.who(found, "spokeAt") == {"Ada Okafor"}
    assert telling.who(found, "askedQuestionAt") == {"Mei Tanaka"}
    assert telling.who(found, "announcedAt") == {"Tomas Lind", "Jan Novak"}


def test_a_column_of_statements_tells_who_spoke_and_what_somebody_was_is_no_post() -> None:
    rows = (
        "meeting;date;delegation;name;function;present;statement;on_behalf_of\n"
        "Lake Group, 1st meeting;13/05/2030;Kenya;OKAFOR, Ada;Counsellor;yes;yes;Kenya, Norway, Peru\n"
        "Lake Group, 1st meeting;13/05/2030;Cuba;Sr. Jan Pedroso;Counsellor;yes;right of reply;\n"
        "Lake Group, 1st meeting;13/05/2030;Lake University;Prof. Tom Lind;formerly of the Pond Office, Ghana;yes;no;\n"
        "Lake Group, 1st meeting;13/05/2030;Chair;Ms. Mei Tanaka;Adviser;yes;no;\n"
    )
    found = telling.told(telling.read(rows, name="list.csv"))
    assert telling.who(found, "spokeAt") == {"Ada Okafor", "Jan Pedroso"}
    assert {of for who, how, of in found if who == "Tom Lind" and how != "attended"} == {"Lake University"}
    assert not {of for who, how, of in found if how == "represents"} & {"Chair", "Kenya, Norway, Peru", "state:gh"}


def test_the_title_of_a_table_tells_in_which_order_its_days_are_written_and_whose_meetings_its_numbers_are() -> None:
    head = '"Global Mechanism on Lakes - organizational session, Velda, 3-7 June 2030 - list of speakers"\n'
    page = read_as(
        document_of(
            "x.csv",
            head + "Meeting,Date,Delegation,Speaker\n2,05/06/2030,Kenya,Ada Okafor\n3,06/07/2030,Fiji,Jan Rask\n",
        )
    )
    assert page is not None
    days = {said.subject.name: said.value for said in page.said if said.relation == "cor:startDate"}
    session = "Organizational session of the Global Mechanism on Lakes"
    assert days == {session: "2030-06-03", f"Meeting 2, {session}": "2030-06-05", f"Meeting 3, {session}": "2030-06-07"}


def test_small_words_in_brackets_behind_a_body_are_no_part_of_its_name_and_a_mission_is_its_own() -> None:
    page = read_as(
        document_of(
            "x.csv",
            "Event,Date,Organiser(s),Co-sponsor(s)\n"
            "Lake talk,5 May 2030,Permanent Mission of Kenya; Lake Trust,River Bank (funds the tea)\n",
        )
    )
    assert page is not None
    did = {(said.subject.name, said.relation) for said in page.said if said.subject.kind == "organisation"}
    assert did == {
        ("Permanent Mission of Kenya", "cor:organised"),
        ("Lake Trust", "cor:organised"),
        ("River Bank", "cor:funded"),
    }
