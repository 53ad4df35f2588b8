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
