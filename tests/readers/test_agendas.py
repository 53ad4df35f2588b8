"""Reading event pages with agendas, front matter and sentences that name people. All people are invented."""

from functools import partial

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading

read = partial(telling.read, kind="event")


def roles(page: Reading) -> set[tuple[str, str]]:
    """List who has which role, at the event or a part of it."""
    return {
        (s.subject.name, s.relation[4:]) for s in page.said if isinstance(s.object, Named) and s.object.kind == "event"
    }


def dates(page: Reading) -> list[str]:
    """List begin and end of the event."""
    return [said.value for said in page.said if said.subject == page.event and said.relation.endswith("Date")]


def places(page: Reading) -> list[str]:
    """List where the event is held."""
    return [term.name for _, relation, term in page.structure if relation == "cor:heldIn" and isinstance(term, Named)]


AGENDA = """2030 Lake Conference: Protecting Lakes

In-person (Campus Lake, Geneva) and online
5 July 2030

08:45-09:15: Welcome Coffee

09:15-09:20: Conference opening – Welcome remarks by Dr. Ada Okafor, Director, Water Lab

09:20-10:20: Scene-setting Panel: Lakes (Moderated by Mr Tomas Lind, Fellow, Example Trust)

10:20-10:30 Keynote speech

HE Mei Tanaka (Chair of the Open-ended working group on lakes)

10:30 Panel: Jean Dupont (France), Maria Rossi (Italy), John Smithson (Lake Corp)
11:30 Closing remarks by Ambassador Lina Haddad
"""

FRONT = """---
layout: event
title: Lake Café
date: 2030-02-01 09:00:00 +0100
event_date: 2030-03-12
start_time: "14:00"
end_time: "15:30"
timezone: CET
location: Lake Palace, Geneva, Switzerland
organizer: Lake Institute
speakers:
  - name: Ada Okafor
    affiliation: Example Trust
  - name: Tomas Lind
    affiliation: Ministry of Justice, Norway
moderator: Mei Tanaka
---
Join us for a café on lakes.
"""


def test_people_are_found_behind_the_hours_of_an_agenda() -> None:
    assert roles(read(AGENDA)) == {
        ("Ada Okafor", "announcedAt"),
        ("Tomas Lind", "moderated"),
        ("Mei Tanaka", "announcedAt"),
        *((name, "announcedAt") for name in ("Jean Dupont", "Maria Rossi", "John Smithson", "Lina Haddad")),
    }


def test_the_hours_of_an_item_are_not_those_of_the_event() -> None:
    assert dates(read(AGENDA)) == ["2030-07-05"]
    assert places(read(AGENDA)) == ["Campus Lake, Geneva", "Geneva"]


def test_who_chairs_a_process_has_no_employer_by_it() -> None:
    employed = {s.subject.name for s in read(AGENDA).said if s.relation == "cor:affiliatedWith"}
    assert employed == {"Ada Okafor", "Tomas Lind", "John Smithson"}


def test_front_matter_lists_people_hours_and_a_place() -> None:
    page = read(FRONT, "page.md")
    assert roles(page) == {
        ("Lake Institute", "organised"),
        ("Ada Okafor", "announcedAt"),
        ("Tomas Lind", "announcedAt"),
        ("Mei Tanaka", "moderated"),
    }
    assert dates(page) == ["2030-03-12T14:00:00+01:00", "2030-03-12T15:30:00+01:00"]
    assert page.published_on == "2030-02-01"
    assert places(page) == ["Lake Palace, Geneva, Switzerland", "Geneva"]


def test_the_date_of_a_page_kept_as_an_event_is_in_doubt() -> None:
    page = read("---\nlayout: event\ntitle: Lake Café\ndate: 2030-03-12\n---\nJoin us.", "page.md")
    assert [(said.value, bool(said.doubt)) for said in page.said] == [("2030-03-12", True)]
    assert dates(read("---\nlayout: post\ntitle: Lake Café\ndate: 2030-03-12\n---\nJoin us.", "page.md")) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The panel was chaired by Ada OKAFOR (Kenya) and went well.", {("Ada Okafor", "chaired")}),
        ("Ada Okafor, Global Ambassador for Lakes, will moderate the discussion.", {("Ada Okafor", "moderated")}),
        ("Water Lab, Lake Union, and River Foundation are hosting an online webinar.", {
            ("Water Lab", "hosted"), ("Lake Union", "hosted"), ("River Foundation", "hosted")}),
        ("The dialogue is convened by the **Lake Institute** for all.", {("Lake Institute", "organised")}),
        ("The report was written by Ada Okafor and edited by Tomas Lind.", set()),
        ("The working group was established by Ada Okafor in 2029.", set()),
        ("Ada Okafor visited the museum, where she will be hosted by friends.", set()),
    ],
)  # fmt: skip
def test_sentences_name_who_organises_moderates_and_chairs(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert roles(read(f"A talk on lakes\n\n3 May 2030\n\n{sentence}\n")) == expected


@pytest.mark.parametrize(
    ("lines", "day", "place"),
    [
        ("6 June 2018 | 14:00-15:30 | MASTER ROOM", ["2018-06-06T14:00:00", "2018-06-06T15:30:00"], ["MASTER ROOM"]),
        ("Revision as of 17:37, 4 December 2020\n\n*14–15 May 2031, Vientiane, Lao PDR*", ["2031-05-14", "2031-05-15"],
         ["Vientiane"]),
        ("Published: 3 March 2031\n\nDate: 22 and 23 March 2031\nVenue: Lake Hall, Tallinn",
         ["2031-03-22", "2031-03-23"],
         ["Lake Hall, Tallinn", "Tallinn"]),
        ("29 February-1 March 2024\nHybrid Event (New York and online)", ["2024-02-29", "2024-03-01"], ["New York"]),
        ("19 May 2022 — 6:00PM TO 7:30PM\nLake House and Online", ["2022-05-19T18:00:00", "2022-05-19T19:30:00"],
         ["Lake House"]),
        ("The forum met in the old town on 25 November 2019 and was a joy.", ["2019-11-25"], []),
        ("The next conference will take place on 9 March 2031.", [], []),
    ],
)  # fmt: skip
def test_the_day_and_the_place_of_the_event_and_of_nothing_else(lines: str, day: list[str], place: list[str]) -> None:
    page = read(f"A talk on lakes\n\n{lines}\n\nSpeakers\nAda Okafor, Director, Example Trust\n")
    assert dates(page) == day
    assert places(page) == place


@pytest.mark.parametrize(
    ("lines", "day", "place"),
    [
        ("15. Januar 2030, 18:30 Uhr\n\nLake Haus, Seestraße 40/41, 10969 Berlin", ["2030-01-15T18:30:00"],
         ["10969 Berlin", "Berlin"]),
        ("28 Jun, 2030\n\nOnline\n\n10:00-11:30 (SAST)",
         ["2030-06-28T10:00:00+02:00", "2030-06-28T11:30:00+02:00"], []),
        ("News item | 27-09-2030\n\nThe trust organised two workshops in Velda on September 25th-26th.",
         ["2030-09-25", "2030-09-26"], ["Velda"]),
        ("12 June 2030\n\nThe trust will hold the talks on lakes on 15 and 17 June.", ["2030-06-15", "2030-06-17"], []),
        ("9 May 2030\n\nHybrid: Reed Hotel, Nairobi, Kenya & Zoom", ["2030-05-09"],
         ["Reed Hotel, Nairobi, Kenya", "Nairobi"]),
        ("9 May 2030\n\nRivers, Reeds and International Law", ["2030-05-09"], []),
    ],
)  # fmt: skip
def test_days_and_places_are_read_in_the_ways_of_many_houses(lines: str, day: list[str], place: list[str]) -> None:
    page = read(f"A talk on lakes\n\n{lines}\n\nSpeakers\n- Ada Okafor, Director, Example Trust\n")
    assert dates(page) == day
    assert len(places(page)) == len(place)
    assert all(name in found for name, found in zip(place, places(page), strict=True))


def test_participants_of_a_panel_speak_and_are_no_list_of_delegations() -> None:
    text = "This event on lakes is organised with Water Lab.\nParticipants\n"
    text += "Ada Okafor, Director of Research and Public Policy, Water Rights\n"
    page = read_as(document_of("x.txt", text + "Chair: Tomas Lind, Deputy Director, Example Trust\n"))
    assert page is not None
    assert page.family == "event page"
    assert roles(page) >= {("Ada Okafor", "announcedAt"), ("Tomas Lind", "chaired")}


def test_agendas_of_think_tanks_list_people_in_many_ways() -> None:
    page = read(
        "Lakes for the next century\n\nTue. April 18th, 2017\nWashington, DC\n\n"
        "0930-1000 Continental Breakfast\n"
        "1000-1005 Setting the Scene: Dr. Ada Okafor, Fellow, Water Project\n"
        "1030 – 1100 Introduction by Paul Novak\n"
        "1200-1300 Lunch Provided (In-Person Attendees)\n\n"
        "9:35 to 10:30 a.m.\nMapping the lakes\n\n"
        "Tomas Lind, Mei Tanaka, Lina Haddad\nModerator: David E. Sand, President, River Ventures, Inc.\n\n"
        "Invited speakers: Eva Uribe, Emily Gold, Mark Mont, Jay\nHealy, Soren Yule\n\n"
        "Overarching Question:\nWhat is a lake?\n"
    )
    speakers = ("Ada Okafor", "Paul Novak", "Tomas Lind", "Mei Tanaka", "Lina Haddad", "Eva Uribe", "Emily Gold")
    assert roles(page) == {
        *((name, "announcedAt") for name in (*speakers, "Mark Mont", "Jay Healy", "Soren Yule")),
        ("David E. Sand", "moderated"),
    }
    assert dates(page) == ["2017-04-18"]
    assert places(page) == ["Washington, DC"]
    works = [said for said in page.said if said.relation == "cor:affiliatedWith"]
    employed = {(said.subject.name, said.object.name) for said in works if isinstance(said.object, Named)}
    assert employed == {("Ada Okafor", "Water Project"), ("David E. Sand", "River Ventures Inc.")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lake network newsletter\n\nIssue 12, 3 May 2031\n\nUpcoming events\n- Sea Forum, 5 June 2031, Geneva\n", []),
        ("The minister at the Lake Week opening\n\nMinister | 19 May 2031\n\n"
         "Speech by the Minister for Lakes, Ada Okafor\n\n"
         "Your Excellencies,\nDistinguished guests\nLadies and gentlemen,\n", ["2031-05-19"]),
        ("Lake Week highlights\n\nThe 6th edition was held from 4 to 8 October 2021.\n\n"
         "The next one will be held from 18 to 20 October 2022 at the Lake Centre.\n", ["2021-10-04", "2021-10-08"]),
    ],
)  # fmt: skip
def test_traps_of_pages_that_are_no_programme(text: str, day: list[str]) -> None:
    page = read(text)
    assert dates(page) == day
    assert roles(page) - {("Ada Okafor", "spokeAt")} == set()
    assert places(page) == []


def test_who_hosts_another_event_does_not_host_this_one() -> None:
    page = read(
        "The lakes at the forum\n\n3 May 2030\n\nLake Forum 2030, which is hosted by Water Corp, will be held in May."
    )
    assert roles(page) == set()


def test_neither_ministry_nor_crumbs_nor_items_of_a_list_are_the_title() -> None:
    page = read(
        "Ministry of Lakes of Estonia\n\nHome > News > Events\n\nPublished: 3 March 2031\n\nLake Workshop\n\n"
        "Date: 5 May 2031"
    )
    assert page.event is not None
    assert page.event.name == "Lake Workshop"
    untitled = read("The lakes were many and this event was held in spite of that.\n- What are lakes for?\n")
    assert [doubt.question for doubt in untitled.doubts] == ["the page has no title of its own: which event is it?"]


PRESS = """Ministry of Lakes of Valdania
Press release | 5 April 2030

Lake states meet in Velda

VELDA, 5 April – On 2 and 3 April, Valdania and Example Trust co-hosted the Second Lake States Conference at the \
Hotel Belvedere in Velda. The conference was opened by Foreign Minister Ada Okafor. Ambassador Tomas Lind, the \
Permanent Representative of Kenya, gave the keynote. Among the panellists were Mei Tanaka (Lake Lab), Pedro Alves \
(Water Corp) and, by video link, Lin Hui.

Ms. Nora Berg, who was to speak, was unable to travel. The River Fund supported the conference financially.

The first conference took place in Brno in 2028. The third will be hosted by Kenya in March 2032.
"""


def test_a_press_release_tells_of_its_own_event_in_the_past() -> None:
    page = read(PRESS)
    assert roles(page) == {
        *((name, how) for name in ("Valdania", "Example Trust") for how in ("hosted", "organised")),
        ("Ada Okafor", "spokeAt"),
        ("Tomas Lind", "spokeAt"),
        ("Mei Tanaka", "spokeAt"),
        ("Pedro Alves", "spokeAt"),
        ("Lin Hui", "spokeAt"),
        ("River Fund", "funded"),
    }
    assert dates(page) == ["2030-04-02", "2030-04-03"]
    assert places(page) == ["Hotel Belvedere, Velda"]
    assert page.published_on == "2030-04-05"


@pytest.mark.parametrize(
    "sentence",
    [
        "The next conference will be hosted by Kenya in March 2032.",
        "Last year, Kenya hosted the conference.",
        "Kenya will host the next conference.",
        "The third will be hosted by Kenya.",
    ],
)
def test_who_hosts_another_edition_does_not_host_this_one(sentence: str) -> None:
    assert roles(read(f"Lakes and law: a conference\n12 September 2029\n\n{sentence}\n")) == set()


SPEECH = """Remarks by Ms Ada Okafor, Head of Water, Lake Lab, at the Lake Dialogue on 17 October 2032, Sands Hall

Excellencies, ladies and gentlemen,

Thank you for the water.
"""


def test_a_printed_speech_was_given_and_where_it_was_is_no_employer() -> None:
    page = read(SPEECH)
    assert roles(page) == {("Ada Okafor", "spokeAt")}
    assert [s.object.name for s in page.said if s.relation == "cor:affiliatedWith" and isinstance(s.object, Named)] == [
        "Lake Lab"
    ]
    assert dates(page)[0] == "2032-10-17"
    assert places(page) == ["Sands Hall"]


PANELS = """Lakes and law: a conference
12 September 2029
Lake House, Geneva

Partners: Example Trust, Embassy of Norway
14:15-15:30 Panel 1: Who did it?
Ada Okafor, Lake Desk, Ministry of Lakes
Lt Gen (retd) Tomas Lind
Chair: Mei Tanaka, Lake House
16:00-17:30 Panel 2: Who pays? With Pedro Alves (Water Corp), Nora Berg (Kenya). Moderator: Lin Hui

Unfortunately, Nora Berg has had to withdraw.
"""


def test_panels_name_people_under_no_heading_and_in_one_line_and_who_withdrew_is_left_out() -> None:
    page = read(PANELS)
    assert roles(page) == {
        ("Example Trust", "supported"),
        ("Embassy of Norway", "supported"),
        ("Ada Okafor", "announcedAt"),
        ("Tomas Lind", "announcedAt"),
        ("Mei Tanaka", "chaired"),
        ("Mei Tanaka", "moderated"),
        ("Pedro Alves", "announcedAt"),
        ("Lin Hui", "moderated"),
    }
    assert any("Nora Berg is said to have withdrawn" in doubt.question for doubt in page.doubts)


def test_a_line_with_bars_above_an_agenda_is_none_of_its_rows() -> None:
    lines = ("Lake Forum 2030", "5 June 2030 | Lake City | 9:00-17:00", "", "Time | Session | Who")
    page = read(
        "\n".join((*lines, "", "9:00 | Opening | Ada Okafor, Lake Trust", "", "10:00 | Panel | Chair: Mei Ito"))
    )
    assert dates(page) == ["2030-06-05T09:00:00", "2030-06-05T17:00:00"]
    assert roles(page) == {("Ada Okafor", "announcedAt"), ("Mei Ito", "chaired")}
