"""Front matter of pages of site generators: what its fields, its lists of people and its sessions tell of an event."""

import pytest

from corridors.documents import document_of
from corridors.readers.lines.frontmatter import bare, front_matter
from corridors.readers.notes import NO_YEAR
from telling import read, told

EVENT = """---
layout: event
title: "Cyber talks: a guide"
date: 2034-05-02
event:
  start: 2034-06-11 14:00
  end: 2034-06-11 17:30
  location:
    name: House of Lakes
    city: Vienna
organisers: [Lakeland Institute, Foundation for Water]
draft: false
speakers:
  - name: Amb. Ines Tallhaven
    role: Ambassador-at-Large for Cyber Diplomacy
    organisation: Ministry of Foreign Affairs of Estonia
    bio: >
      Ines has been at this
      for ten years.
  - {name: Oto Berg, title: Director, affiliation: Lakeland Institute}
  - speaker:
      name: Wen Liua
      org: Pacific Net
  - name: Sara Lim
    role: Moderator
---

Join us for an afternoon on how small states do it.
"""


def test_fields_set_in_below_the_event_are_its_own() -> None:
    found = told(read(EVENT, "talks.md"), "startDate", "endDate", "heldIn")
    assert {(relation, value) for _, relation, value in found} == {
        ("startDate", "2034-06-11T14:00:00"),
        ("endDate", "2034-06-11T17:30:00"),
        ("heldIn", "House of Lakes, Vienna"),
        ("heldIn", "Vienna"),
    }


def test_people_are_listed_with_post_and_body_whatever_way_their_entries_are_written() -> None:
    found = told(read(EVENT, "talks.md"))
    assert {who for who, relation, _ in found if relation == "announcedAt"} == {
        "Ines Tallhaven",
        "Oto Berg",
        "Wen Liua",
    }
    assert {who for who, relation, _ in found if relation == "moderated"} == {"Sara Lim"}
    assert {
        ("Ines Tallhaven", "affiliatedWith", "Ministry of Foreign Affairs of Estonia"),
        ("Oto Berg", "holdsPost", "Director, Lakeland Institute"),
        ("Wen Liua", "affiliatedWith", "Pacific Net"),
    } <= found


def test_only_roles_make_organisers() -> None:
    found = told(read(EVENT, "talks.md"), "organised")
    assert {who for who, _, _ in found} == {"Lakeland Institute", "Foundation for Water"}


def test_sessions_in_a_list_are_parts_with_their_own_people() -> None:
    front = (
        "---\ntitle: Lakes\nsessions:\n  - title: Who pays?\n    time: 09:00 - 10:00\n    moderator: Tom Raven\n"
        "    panelists:\n      - name: Ana Lis\n        affiliation: Lake University\ndate: 2034-05-02\n---\n"
    )
    found = told(read(f"{front}\nThe conference of the lakes.", "x.md"))
    assert {
        ("Who pays?", "partOf", "Lakes"),
        ("Tom Raven", "moderated", "Who pays?"),
        ("Ana Lis", "announcedAt", "Who pays?"),
        ("Ana Lis", "affiliatedWith", "Lake University"),
    } <= found


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: Lakes: who pays?\nspeakers:\n  - Ada Okafor\n", "Lakes: who pays?"),
        ("title: >-\n  Lakes and\n  their law\n", "Lakes and their law"),
        ('title: "Lakes \\\n  \\ and law"\n', "Lakes and law"),
        ("title: 'Tom''s lakes'\n", "Tom's lakes"),
        ("title: Lakes\nbroken: [\n", "Lakes"),
        ("title: Lakes\nagain: &a [*a, *a]\n", "Lakes"),
        ("title: Lakes\ndeep: " + "[" * 5000 + "\n", "Lakes"),
        ("title: Lakes\n? [a, b]\n: c\n", "Lakes"),
    ],
)
def test_a_title_is_read_whatever_stands_beside_it(front: str, title: str) -> None:
    fields, begin = front_matter(document_of("x.md", f"---\n{front}---\nText"))
    assert fields["title"][0] == title
    assert begin == len(front) + 8


def test_without_its_front_matter_a_page_keeps_its_title_and_every_offset() -> None:
    document = document_of("x.md", '---\ndate: 2034-05-02\ntitle: "Talks \\\n  \\ on lakes"\ntags: a\n---\nHello there')
    below = bare(document)
    assert [line.text for line in below.lines()] == ["Talks on lakes", "Hello there"]
    assert below.text.index("Talks") == document.text.index("Talks")
    assert below.text.index("Hello") == document.text.index("Hello")
    assert [line.number for line in below.lines()] == [3, 7]


def test_a_day_without_a_year_is_of_the_year_in_which_the_page_was_published() -> None:
    page = "Lake law\n\nPublished 29 August 2033\n\nMonday, 19 September, 15h00 – 17h00\nVenue: Baobab Room, Pretoria\n"
    found = told(read(f"{page}\nThe Lake Trust hosts this seminar.\n", kind="event"), "startDate")
    assert {value for _, _, value in found} == {"2033-09-19T15:00:00"}


@pytest.mark.parametrize("fields", ["date: 3 June", "event_date: 3 June\ntime: 9:00-10:00", "start_date: 3 June"])
def test_a_day_without_a_year_is_asked_about_and_costs_no_page(fields: str) -> None:
    page = f"---\nlayout: event\ntitle: Lake Summit\n{fields}\n---\nSpeakers\n\nAda Okafor, Lake Lab\n"
    reading = read(page)
    assert told(reading, "startDate", "announcedAt") == {("Ada Okafor", "announcedAt", "Lake Summit")}
    assert NO_YEAR in {doubt.question for doubt in reading.doubts}
    assert told(read(page.replace("Speakers", "3 June 2030\n\nSpeakers")), "startDate")
