"""What a ministry or a school tells of its course: its days, who taught there, and whose they are."""

import pytest

import telling

COURSE = """# Lake ministry trains negotiators

12.05.2030 | 10:15

From 6 to 8 May, thirty diplomats took part in the second Winter School on Water Law, held at the Reed House in Velda. \
The school was organised by the Reed Fund.

- Maps - taught by Dr Mei Tanaka (River University) and Per Holm, Senior Fellow of the Reed Fund
- Dams – Captain Eve Lind of the Port Academy joined by video link from Zenda.
- Fish – a simulation, led by Luka Brod, Legal Adviser at the Hill Council
"""


def test_the_lead_tells_the_days_and_the_list_who_taught() -> None:
    found = telling.told(telling.read(COURSE, kind="event"))
    assert {row[1:] for row in found if row[1] in ("startDate", "endDate")} == {
        ("startDate", "2030-05-06"),
        ("endDate", "2030-05-08"),
    }
    assert telling.who(found, "spokeAt") == {"Mei Tanaka", "Per Holm", "Eve Lind", "Luka Brod"}
    employers = {(who, body) for who, how, body in found if how == "affiliatedWith"}
    assert {
        ("Mei Tanaka", "River University"),
        ("Eve Lind", "Port Academy"),
        ("Luka Brod", "Hill Council"),
    } <= employers


def test_the_ministry_is_the_one_whose_page_it_is() -> None:
    page = """Ministry of Lakes of Ruritania

Negotiators meet in Velda

The seminar on water law was held in Velda on 6 May 2030 and organised by the Ministry of Lakes of Ruritania.
“We learn,” said Ada Okafor, Envoy for Lakes at the Ministry, when she opened the seminar.
"""
    found = telling.told(telling.read(page, kind="event"))
    assert ("Ada Okafor", "affiliatedWith", "Ministry of Lakes of Ruritania") in found
    assert any(row[:2] == ("Ada Okafor", "holdsPost") and row[2].startswith("Envoy for Lakes, ") for row in found)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("the Lake Society on Openness indicators", "Lake Society"),
        ("Reed Point on Crosscutting dimension issues", "Reed Point"),
        ("Velda University on Rights", "Velda University"),
        ("the Centre on Lakes and Law", "Centre on Lakes and Law"),
    ],
)
def test_what_somebody_speaks_on_is_no_part_of_the_body(words: str, body: str) -> None:
    page = f"Lake panel\n2 May 2030\n\nThe panel was held in Velda. The keynote was given by Ada Okafor of {words}.\n"
    assert ("Ada Okafor", "affiliatedWith", body) in telling.told(telling.read(page, kind="event"))


def test_who_convened_it_with_whom_is_two_bodies() -> None:
    page = "Lake panel\n2 May 2030\n\nConvened by the Lake Institute with the Reed Fund.\n"
    found = telling.told(telling.read(page, kind="event"), "organised")
    assert telling.who(found, "organised") == {"Lake Institute", "Reed Fund"}


def test_by_whom_it_is_organised_is_no_title() -> None:
    page = (
        "Organised by the Lake Institute\nTrust at sea\nWednesday 17 April 2030\nPanellists: Ada Okafor; Mei Tanaka\n"
    )
    reading = telling.read(page, kind="event")
    assert reading.event is not None
    assert reading.event.name == "Trust at sea"


@pytest.mark.parametrize("behind", [", 3 June 2030, Lake City", " (Velda, 3 June 2030)", " - 3 June 2030"])
def test_the_day_behind_the_name_of_a_record_is_no_part_of_it(behind: str) -> None:
    page = f"Transcript of the Lakes and law dialogue{behind}\n\nADA OKAFOR: Welcome.\nMEI TANAKA: Thanks, Ada.\n"
    reading = telling.read(page, kind="transcript")
    assert reading.event is not None
    assert (reading.event.name, reading.day) == ("Lakes and law dialogue", "2030-06-03")
