"""Read who hosts, pays and spoke on pages that say it in logos, in joint statements and in notes taken there."""

import pytest

from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from telling import read, told, who


def test_a_school_behind_and_is_a_body_of_its_own() -> None:
    page = read("A talk\n\n2 May 2030\n\nIt is hosted by the Institute of Lakes and Velda University’s School of Law.")
    assert who(told(page), "hosted") == {"Institute of Lakes", "Velda University’s School of Law"}


def test_who_organises_it_together_with_others_behind_the_event_does_so_with_them() -> None:
    page = read("Lakes\n\n2 May 2030\n\nThe Lake Trust hosts this seminar together with the Embassy of Kenya.")
    assert who(told(page), "hosted") == {"Lake Trust", "Embassy of Kenya"}


def test_logos_below_a_heading_of_sponsors_name_them_and_levels_name_nobody() -> None:
    text = "# Lakes Summit\n\n2 May 2030\n\nConference Sponsors\n\nPlatinum\n\n![Lake Trust logo](/a.png)\n\nGold\n\n"
    page = read(text + "[![Akvo](b.png)](https://akvo.example)\n\n## Venue\n\n![River House](c.png)", "page.md")
    assert who(told(page), "supported") == {"Lake Trust", "Akvo"}


def test_the_venue_stands_right_below_the_days() -> None:
    page = read("# Lakes Summit\n\n**2 - 3 May 2030**\n\nLakeside Convention Centre, Velda\n\nAll are welcome.", "p.md")
    assert told(page, "heldIn") == {("Lakes Summit", "heldIn", "Lakeside Convention Centre, Velda")}


def test_a_joint_statement_tells_who_met_and_who_was_host() -> None:
    said = (
        "We, Deputy Foreign Minister Ada Okafor of Kenya and Ambassador Tomas Lind of Norway, met in Velda, Kenya on 2 "
    )
    said += "May 2030 for the third Lakes Dialogue, hosted by Deputy Foreign Minister Ada Okafor."
    found = told(read(f"Joint Statement of the Lakes Dialogue\n\n{said}", kind="event"))
    assert who(found, "attended") == {"Ada Okafor", "Tomas Lind"}
    assert who(found, "hosted") == {"Ada Okafor"}


def test_a_dash_parts_two_who_each_bear_a_post() -> None:
    page = read("A talk\n\n2 May 2030\n\nSpeakers:\nOkafor, Ada, Head, Lake Trust – Lind, Tomas, Judge, Lake Court\n")
    assert who(told(page), "announcedAt") == {"Ada Okafor", "Tomas Lind"}


def test_a_remark_behind_a_name_is_no_employer() -> None:
    page = read("A talk\n\n2 May 2030\n\nSpeakers:\nAda Okafor (Welcome to Country)\nTomas Lind (Lake Trust)\n")
    assert who(told(page), "affiliatedWith") == {"Tomas Lind"}


def test_who_was_replaced_spoke_not_and_who_replied_did() -> None:
    said = "Session Report\n\nAda Okafor, who was on the list, was replaced by Mei Tanaka. Tomas Lind replied."
    listed = "Speaker 1: Ada Okafor, Government, African Group\nSpeaker 2: Tomas Lind, Civil Society, African Group"
    page = read(f"IGF 2029 WS #12 Lakes\n\nOrganizer 1: Lake Trust\n{listed}\n\n{said}")
    assert who(told(page), "spokeAt") == {"Mei Tanaka", "Tomas Lind"}


def test_where_somebody_works_is_no_place_of_the_event() -> None:
    said = (
        "The Reed House hosted on 24 May 2030 the Lake Dialogue. The event was held with Tomas Lind, researcher at "
        "LKP Berlin and Ada Okafor, Subject Matter Expert, The Lake Centre for Strategic Studies."
    )
    assert not {place for _, _, place in told(read(f"Lake Dialogue\n\n{said}\n"), "heldIn") if "Okafor" in place}


PAGE = "Lakes\n\n2 May 2030\n\n{}\n\nSpeakers:\nAda Okafor (Lake Fund)\nTomas Lind (River House)\n"


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("The seminar will be hosted by the Lake Trust.", "planned"),
        ("The Lake Trust will host the seminar.", "planned"),
        ("The Lake Trust is to host the seminar.", "planned"),
        ("The seminar will be jointly organised by the Lake Trust and River House.", "planned"),
        ("The seminar is hosted by the Lake Trust.", None),
        ("The Lake Trust is pleased to host the seminar.", None),
        ("The seminar will be held in Velda, hosted by the Lake Trust.", None),
        ("The seminar will be hosted by the Lake Trust. It was hosted by the Lake Trust.", None),
    ],
)
def test_who_will_host_is_planned_to(said: str, stage: str | None) -> None:
    claims = Ledger(propose([document_of("page.txt", PAGE.format(said))]).triples).claims.values()
    found = {c.stage for c in claims if c.subject == "organisation:lake-trust"}
    assert found == {stage}


def test_the_city_stands_in_the_title_or_opens_a_report_in_capitals() -> None:
    titled = "Annual Lakes Meeting Concluded in Brussels\n\nOn 15 May 2030, the Lake Trust hosted the annual meeting.\n"
    assert ("Annual Lakes Meeting Concluded in Brussels", "heldIn", "Brussels") in told(read(titled, kind="event"))
    opened = "Lakes in focus\nVELDA, 7 May 2030 – Experts are meeting in Velda today to discuss a seminar on lakes.\n"
    rows = told(read(opened, kind="event"), "heldIn", "startDate")
    assert rows == {("Lakes in focus", "heldIn", "Velda"), ("Lakes in focus", "startDate", "2030-05-07")}


def test_supporters_stand_behind_among_others() -> None:
    page = "Lakes 2030\n\nThe event is organised with support from, among others, Reed Lab, Tide Trust and River House."
    assert who(told(read(page, kind="event")), "supported") == {"Reed Lab", "Tide Trust", "River House"}
