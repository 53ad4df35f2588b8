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


@pytest.mark.parametrize(
    "rows",
    [
        "Where? Velda Hall, Oslo\nWhen? 5 June 2031, 3 pm",
        "Place and date: Oslo, 5 June 2031",
        "Save the date: 5 June 2031, Oslo",
        "\U0001f4cd Oslo\n\U0001f4c5 5 June 2031",
        "Recorded 5 June 2031 in Oslo",
    ],
)
def test_day_and_place_are_told_by_labels_in_other_words(rows: str) -> None:
    found = told(read(f"Lakes and law seminar\n{rows}\nSpeakers: Ada Okafor, Lake Trust\n", kind="event"))
    assert {value[:10] for _, what, value in found if what == "startDate"} == {"2031-06-05"}
    assert any(what == "heldIn" and "Oslo" in value for _, what, value in found)


def test_a_page_without_another_day_is_dated_by_its_foot_and_placed_by_its_title() -> None:
    page = read("Meet the panel\nAda Okafor, Lake Trust\n\nEvent: Law and peace on all our great lakes, 5 June 2031\n")
    assert {value for _, what, value in told(page) if what == "startDate"} == {"2031-06-05"}
    titled = told(
        read("Lakes Dialogue — Velda, 5 June 2031\n\nSpeakers\nAda Okafor, Lake Trust\n", kind="event"), "heldIn"
    )
    assert {place for *_, place in titled} == {"Velda"}


def test_brackets_behind_an_item_of_an_agenda_name_who_speaks_and_presides() -> None:
    page = "Lakes\n\n5 June 2031\n\n"
    page += "09:00 Panel A: Law (Ada Okafor, Tomas Lind; chair: Mei Ito)\n10:00 Panel B: Fish (Juan Vega)"
    found = told(read(page, kind="event"), "announcedAt", "chaired")
    assert {(who, what) for who, what, _ in found} >= {
        ("Ada Okafor", "announcedAt"), ("Tomas Lind", "announcedAt"), ("Mei Ito", "chaired")
    }  # fmt: skip


def test_a_role_told_below_or_beside_the_name_is_that_ones() -> None:
    rows = "Name: Ada Okafor\nRole: Panellist\n\nName: Tomas Lind\nRole: Moderator\n"
    assert listed(rows) == {("Ada Okafor", "announcedAt", ""), ("Tomas Lind", "moderated", "")}
    groups = listed("Group A: Facilitator Ada Okafor, rapporteur Tomas Lind\nGroup B: Facilitator Mei Ito")
    assert {("Ada Okafor", "moderated", ""), ("Mei Ito", "moderated", "")} <= groups


def test_heads_of_other_languages_and_a_body_before_the_name_are_read() -> None:
    assert listed("Modera: Ada Okafor\nOrganiza: Fundación Lago") == {
        ("Ada Okafor", "moderated", ""), ("Fundación Lago", "organised", "")
    }  # fmt: skip
    assert name_first("River House – Ada Okafor") == "Ada Okafor, River House"
    assert name_first("Advisory Board: Ada Okafor") == "Advisory Board: Ada Okafor"
    assert name_first("Kenya: Ms Ada Okafor (adviser), Mr Juma Otieno").count("delegate of Kenya") == 2


def test_a_row_of_names_in_quotes_parts_them_also_in_another_front_matter() -> None:
    page = '+++\ntitle = "Lakes"\neventDate = 2031-06-05\nspeakers = ["Ada Okafor", "Tomas Lind"]\n+++\n'
    found = told(read(page, "page.md"), "announcedAt", "affiliatedWith")
    assert {(who, what) for who, what, _ in found} == {("Ada Okafor", "announcedAt"), ("Tomas Lind", "announcedAt")}


def test_what_somebody_gives_stands_before_the_name_and_no_title_of_a_talk_is_one() -> None:
    rows = "Programme:\n- Presentation: Mr Tomas Lind, River House\n- Vote of thanks – Ms Ada Okafor, Kenya\n"
    assert listed(rows) == {("Tomas Lind", "announcedAt", ""), ("Ada Okafor", "announcedAt", "")}
    assert heading("Presentation: The Lakes Landscape") is None
    assert heading("Presentation 2: The Lake Law Landscape: Navigating rivers") is None


def test_who_presides_and_who_serves_besides_are_parted_on_one_line() -> None:
    rows = "Chair: Ada Okafor; Vice-Chair: Tomas Lind; Secretary: Lina Haddad"
    assert listed(rows) == {("Ada Okafor", "chaired", "")}
    both = listed("Co-Chairs: Minister Ada Okafor (Kenya) and State Secretary Tomas Lind (Norway)\nChair: Chile")
    assert both == {("Ada Okafor", "chaired", ""), ("Tomas Lind", "chaired", "")}


def test_the_title_below_a_name_is_a_post_where_it_may_be_one() -> None:
    rows = "Speaker 1\nName: Ada Okafor\nTitle: Director\nOrganization: Lake Trust\n"
    found = told(read(f"Lakes and law\n\nVelda, 12 May 2031\n\n{rows}", kind="event"), "holdsPost", "affiliatedWith")
    assert ("Ada Okafor", "affiliatedWith", "Lake Trust") in found
    assert any("Director" in post for _, what, post in found if what == "holdsPost")
