"""Rows and labels of event pages: heads, who stands first, what is told of somebody in a row."""

import pytest

from corridors.readers.lines.headings import heading
from corridors.readers.lines.rows import name_first
from corridors.readers.names.people import entry
from corridors.readers.names.several import several
from telling import Told, read, told

ROLES = ("announcedAt", "attended", "chaired", "moderated", "supported", "organised")


def listed(rows: str) -> Told:
    return {(who, what, "") for who, what, _ in told(read(f"Lakes and law\n\nVelda, 12 May 2031\n\n{rows}\n"), *ROLES)}


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("In attendance", "attended"),
        ("Participants (online)", "attended"),
        ("Panel members", "announcedAt"),
        ("Meet our panel", "announcedAt"),
        ("Who", "announcedAt"),
        ("Speakers proposed", "announcedAt"),
        ("Invited experts", "announcedAt"),
        ("In the chair", "chaired"),
    ],
)
def test_a_head_in_other_words_lists_those_below_or_behind_it(head: str, role: str) -> None:
    assert listed(f"{head}: Ada Okafor (Lake Trust)") == {("Ada Okafor", role, "")}


def test_who_sent_apologies_was_not_there_but_works_somewhere() -> None:
    rows = "Present\nAda Okafor, Lake Trust\n\nApologies\nTomas Lind, River House"
    assert listed(rows) == {("Ada Okafor", "attended", "")}
    page = read(f"Lakes and law\n\nVelda, 12 May 2031\n\n{rows}\n")
    assert ("Tomas Lind", "affiliatedWith", "River House") in told(page)


def test_how_much_a_sponsor_gives_is_no_body() -> None:
    rows = "Our Sponsors\nPlatinum – Lakesoft Ltd.\nGold: River Bank"
    assert listed(rows) == {("Lakesoft Ltd.", "supported", ""), ("River Bank", "supported", "")}


@pytest.mark.parametrize("row", ["Kenya: Ms Ada Okafor, Lake Trust", "Kenya (Ms Ada Okafor, Lake Trust)"])
def test_a_state_before_the_name_has_sent_its_bearer(row: str) -> None:
    page = read(f"Lakes and law\n\nVelda, 12 May 2031\n\nCo-Chairs\n{row}\nNorway: Mr Tomas Lind, Ministry of Lakes\n")
    assert {("Ada Okafor", "represents", "state:ke"), ("Tomas Lind", "represents", "state:no")} <= told(page)
    assert ("Ada Okafor", "affiliatedWith", "Lake Trust") in told(page)


def test_a_sentence_on_somebody_is_a_row() -> None:
    assert name_first("Dr Ada Okafor teaches law at the Lake University.") == "Dr Ada Okafor, Lake University"
    assert name_first("Ada Okafor represents Kenya at the OSCE.") == "Ada Okafor, delegate of Kenya"
    assert name_first("Ada Okafor opened the talks.") == "Ada Okafor opened the talks."


def test_people_are_parted_however_they_are_set_side_by_side() -> None:
    assert len(several("Ada Okafor – Tomas Lind – Mei Tanaka")) == 3
    assert several("Ada Okafor, ICDS; Tomas Lind of River House")[1] == "Tomas Lind of River House"
    row = "Mr. Tomas Lind, Minister, Norway; Hon'ble Mrs. Ada Okafor, Judge; and Lt. Gen. Juan Vega (Retd.), Lake Corps"
    assert len(several(row)) == 3
    assert several("Ada Okafor, Politecnico di Velda") == ["Ada Okafor, Politecnico di Velda"]


def test_a_post_right_behind_a_name_is_one_beside_a_body() -> None:
    one = entry("Dr. Ada Okafor Principal Adviser, Lake Union")
    assert one is not None
    assert (one.name, one.post, one.employer) == ("Ada Okafor", "Principal Adviser", "Lake Union")


def test_no_other_head_is_one() -> None:
    assert heading("Who") is None
    assert heading("Who: students of law") is None
