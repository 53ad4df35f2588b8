"""Reading tables by their headers, or by a mapping that says what the columns mean. All people are invented."""

from pathlib import Path

import pytest

from corridors.documents import document_of
from corridors.errors import CorridorsError, UnreadableInput
from corridors.readers import read_as
from corridors.readers.mapping import read_mapping
from corridors.readers.notes import Named, Reading

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
    with pytest.raises(CorridorsError, match=r"or a mapping\.toml for tables"):
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
    assert days == [("cor:endDate", "2033-01-05", True), ("cor:startDate", "2033-01-02", False)]
    for date, doubted in (("02/03/2033", True), ("13/03/2033", False), ("03/03/2033", False)):
        page = read_as(document_of("x.csv", f"Name,Role,Event,Date\nAda Okafor,Speaker,Forum X,{date}\n"))
        assert page is not None
        assert [bool(s.doubt) for s in page.said if s.value] == [doubted]


def test_a_quote_left_open_costs_its_own_row_alone() -> None:
    table = 'Name,Role,Event\n"Ada Okafor,Speaker,Forum X\nTomas Lind,Chair,Forum X\n"Mei\nTanaka",Speaker,Forum X\n'
    page = read_as(document_of("x.csv", table))
    assert page is not None
    assert told(page) == {("Tomas Lind", "chaired", "Forum X"), ("Mei Tanaka", "announcedAt", "Forum X")}
    assert page.lines_counted() == (3, 1)
