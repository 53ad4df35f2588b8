"""Openings of reports: the day of the report is not that of the event, unless it says so."""

import pytest

from corridors.documents import document_of
from corridors.readers.eventpage import read
from corridors.readers.notes import Reading
from corridors.readers.pages.released import opening_of


def days(reading: Reading, relation: str = "cor:startDate") -> list[str]:
    return [said.value for said in reading.said if said.relation == relation and said.subject == reading.event]


def places(reading: Reading) -> list[str]:
    return [place.name for _, relation, place in reading.structure if relation == "cor:heldIn"]


@pytest.mark.parametrize(
    ("text", "city", "words"),
    [
        ("Velda, May 9, 2030 (LPA) – The trust met.", "Velda", "The trust met."),
        ("Velda, Kenya 9 May 2030: The trust met.", "Velda", "The trust met."),
        ("Velda, Kenya – May 9, 2030- The trust met.", "Velda", "The trust met."),
        ("9 May 2030, Velda, Kenya – The trust met.", "Velda", "The trust met."),
        ("9 May 2030 (Velda, Kenya) – The trust met.", "Velda", "The trust met."),
        ("(Velda, Kenya, May 9, 2030). The trust met.", "Velda", "The trust met."),
        ("Velda (virtual), 9 May 2030", "Velda", ""),
        ("date 2030-05-09 The trust met.", "", "The trust met."),
        ("date 2030-05-09 Velda [Kenya], May 9 : The trust met.", "Velda", "The trust met."),
    ],
)
def test_city_and_day_open_a_report_in_many_forms(text: str, city: str, words: str) -> None:
    opening = opening_of(text)
    assert opening is not None
    assert (opening.city, opening.day.iso, text[opening.end :]) == (city, "2030-05-09", words)


@pytest.mark.parametrize(
    "text",
    ["On 9 May 2030 – as planned – it met.", "9 May 2030", "Thursday, 9 May 2030", "Velda, 9 May 2030 was a fine day."],
)
def test_a_day_alone_or_within_a_sentence_opens_no_report(text: str) -> None:
    assert opening_of(text) is None


def test_the_day_told_is_the_event_s_and_that_which_opens_the_report_the_page_s() -> None:
    page = read(
        document_of(
            "x.txt",
            "A workshop on lakes\n\nVelda, May 9, 2030 (LPA) – The Lake Trust held a workshop on lakes for envoys "
            "here, at the Lake Hall from 2 to 3 May.",
        )
    )
    assert (days(page), days(page, "cor:endDate"), page.published_on) == (["2030-05-02"], ["2030-05-03"], "2030-05-09")
    assert places(page) == ["Lake Hall"]


@pytest.mark.parametrize(
    ("head", "told", "day"),
    [
        ("Press release | May 9, 2030", "Today, the Lake Trust convened a meeting on lakes in Velda.", "2030-05-09"),
        ("Velda, 9 May 2030", "The Lake Trust held a side event yesterday on lakes and their law.", "2030-05-08"),
        (
            "May 09, 2030 09:44 PM IST",
            "The lake dialogue, which was held in Velda on Wednesday, was long.",
            "2030-05-08",
        ),
    ],
)
def test_today_yesterday_and_days_of_the_week_count_from_the_report(head: str, told: str, day: str) -> None:
    assert days(read(document_of("x.txt", f"Lakes in talks\n\n{head}\n\n{told}\n"))) == [day]


def test_a_numeric_day_that_may_be_read_twice_gives_the_year_alone_to_the_event() -> None:
    page = "11/06/2030 | Press release\n\nOn 4 and 6 November, the Lake Trust held its third training event in Velda.\n"
    assert days(read(document_of("x.txt", page))) == ["2030-11-04"]


def test_what_was_concluded_on_a_day_ended_then_and_began_on_no_day_that_is_told() -> None:
    said = "9 May 2030, Velda, Kenya – On Monday May 6th, the Lake Trust concluded its five-day course on lakes.\n"
    page = read(document_of("x.txt", f"A course on lakes\n\n{said}"))
    assert (days(page), days(page, "cor:endDate"), places(page)) == ([], ["2030-05-06"], ["Velda"])


def test_what_the_front_matter_keeps_of_the_event_itself_is_the_event_s() -> None:
    post = """---
layout: event
title: "Lake law in practice"
date: 2030-05-01
event:
  date: 2030-06-12
  time: "14:00 - 15:30 CEST"
  location: "Lake House, Velda"
moderator:
  name: Tomas Lind
---
Join us.
"""
    reading = read(document_of("2030-05-01-lakes.md", post))
    assert days(reading) == ["2030-06-12T14:00:00+02:00"]
    assert places(reading) == ["Lake House, Velda"]
    assert [s.subject.name for s in reading.said if s.relation == "cor:moderated"] == ["Tomas Lind"]


def test_a_city_and_a_day_above_a_statement_are_the_page_s_where_the_days_are_told() -> None:
    told = "Velda, 7 May 2030\n\nThe third Lake Dialogue was held in Velda on 6-7 May 2030."
    reading = read(document_of("x.txt", f"Joint Statement of the Third Lake Dialogue\n\n{told}"))
    assert (days(reading), days(reading, "cor:endDate")) == (["2030-05-06"], ["2030-05-07"])
