"""Marks of Markdown and HTML on the lines of a page: links, entities, tags, breaks."""

import pytest

from corridors.documents import Line, document_of
from corridors.readers.eventpage import read
from corridors.readers.lines.unmarked import unmarked


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("[Ada Okafor](/ada/) spoke.", ["Ada Okafor spoke."]),
        ("[Ada Okafor][3]&#8211; Lake Trust", ["Ada Okafor – Lake Trust"]),
        ("![Boats](/boats.png)", []),
        (" [3]: https://lakes.example/ada".strip(), []),
        ("O&#8217;Brien &amp; Sons", ["O’Brien & Sons"]),
        ("Ada Okafor<br />Lake Trust<br>Velda", ["Ada Okafor", "Lake Trust", "Velda"]),
        ("<p>The <strong>talk</strong> was short.</p>", ["The talk was short."]),
        ("Fewer than 3 < 4 of them [sic]", ["Fewer than 3 < 4 of them [sic]"]),
    ],
)
def test_marks_are_taken_off_and_words_stay(written: str, words: list[str]) -> None:
    assert [line.text for line in unmarked([Line(1, 0, len(written), written)])] == words


def test_what_a_break_parts_has_its_own_place_and_later_lines_are_numbered_on() -> None:
    text = "Ada Okafor<br>Lake Trust\nVelda"
    found = unmarked(list(document_of("x.md", text).lines()))
    assert [(line.number, text[line.start : line.end]) for line in found] == [
        (1, "Ada Okafor"),
        (2, "Lake Trust"),
        (3, "Velda"),
    ]


def test_speakers_behind_links_and_entities_are_read_with_their_bodies() -> None:
    post = """---
title: Lakes and law
date: 2030-05-01
---
Tuesday 7 May 2030, 12:30pm-2pm. 48 Quay Road, Velda. [RSVP here][1]

Speakers:

  * [Ada Okafor][2]&#8211; Lake Trust
  * Tomas Lind &#8211; River House

 [1]: mailto:lakes@lakes.example
 [2]: https://lakes.example/ada
"""
    reading = read(document_of("2030-05-01-lakes.md", post))
    names = {(s.subject.name, s.relation, getattr(s.object, "name", s.value)) for s in reading.said}
    assert {
        ("Ada Okafor", "cor:affiliatedWith", "Lake Trust"),
        ("Tomas Lind", "cor:affiliatedWith", "River House"),
        ("Lakes and law", "cor:startDate", "2030-05-07T12:30:00"),
        ("Lakes and law", "cor:endDate", "2030-05-07T14:00:00"),
    } <= names
    assert [place.name for _, relation, place in reading.structure if relation == "cor:heldIn"] == [
        "48 Quay Road, Velda"
    ]


@pytest.mark.parametrize("head", ["Speakers", "Faculty"])
def test_a_table_of_people_ends_the_list_above_and_tells_what_each_is(head: str) -> None:
    post = f"""---
title: "Lake Workshop 2030"
date: 2030-08-20
location: Velda
---
**When:** 21 August 2030, 09:00-17:00

### Organisers
- Lake Trust

### {head}

| Name | Title | Organisation |
|------|-------|--------------|
| Ada Okafor | Director | River House |
| Tomas Lind | | LAKENET |
"""
    reading = read(document_of("2030-08-20-lakes.md", post))
    said = {(s.subject.name, s.relation) for s in reading.said if s.relation in ("cor:organised", "cor:announcedAt")}
    assert said == {
        ("Lake Trust", "cor:organised"),
        ("Ada Okafor", "cor:announcedAt"),
        ("Tomas Lind", "cor:announcedAt"),
    }
    held = {(s.subject.name, getattr(s.object, "name", "")) for s in reading.said if s.relation == "cor:affiliatedWith"}
    assert held == {("Ada Okafor", "River House"), ("Tomas Lind", "LAKENET")}
