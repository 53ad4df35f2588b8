"""What pages say beside a role and is none: absences, days, meals, titles, longer names. All texts are invented."""

import pytest

from corridors.documents import document_of
from corridors.identity import Register, Scanner
from corridors.readers import read_as
from corridors.readers.names.bodies import bodies_in
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.places import tell_place
from corridors.readers.pages.rolls import Page
from corridors.readers.talk.hosting import tell_hosting
from corridors.readers.talk.tags import read_tag


def told(text: str, name: str = "page.txt") -> set[tuple[str, str, str]]:
    """Give subject, relation, and the object's name or value as one document is read."""
    reading = read_as(document_of(name, text))
    assert reading is not None
    return {
        (said.subject.name, said.relation[4:], said.object.name if isinstance(said.object, Named) else said.value)
        for said in reading.said
    }


def listed(text: str) -> list[tuple[str, str, str]]:
    page = Page.of(document_of("page.txt", text).lines())
    return [(one.role[4:], one.entry.name, one.entry.employer) for one in page.listed]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Mr Jon Aske (Lake Systems), Private Sector - did not attend", [("announcedAt", "Jon Aske", "Lake Systems")]),
        ("Jon Aske, Lake Systems (unable to travel)", []),
        ("Jon Aske, Lake Systems - cancelled", []),
        ("Jon Aske, Lake Systems – was to speak, but cancelled", []),
        ("Jon Aske, Lake Systems (in place of Mei Tanaka)", [("spokeAt", "Jon Aske", "Lake Systems")]),
        ("Jon Aske, Lake Systems, replacing Mei Tanaka, Reed Corp", [("spokeAt", "Jon Aske", "Lake Systems")]),
        ("Jon Aske, Absent Fathers Network", [("spokeAt", "Jon Aske", "Absent Fathers Network")]),
    ],
)
def test_who_is_marked_as_away_did_not_speak(line: str, found: list[tuple[str, str, str]]) -> None:
    assert listed(f"Speakers and their affiliations\n\n{line}") == found


def test_a_name_turned_or_two_names_are_no_employer_where_the_page_names_the_people() -> None:
    page = (
        "Organizer: Lim Su Yin\n\nOnline moderator: Lim, Su Yin\n\nModerator: Ada Okafor\n\n"
        "Rapporteur: Lim Su Yin, Ada Okafor"
    )
    assert listed(page)[1:] == [
        ("moderatedOnline", "Lim Su Yin", ""),
        ("moderated", "Ada Okafor", ""),
        ("rapporteurOf", "Lim Su Yin", ""),
        ("rapporteurOf", "Ada Okafor", ""),
    ]


def test_a_body_behind_a_person_with_a_body_in_brackets_is_another_organiser() -> None:
    assert listed("Organizer(s): Ada Okafor (Lake Lab), Ministry of Lakes") == [
        ("organised", "Ada Okafor", "Lake Lab"),
        ("organised", "Ministry of Lakes", ""),
    ]


def test_the_items_below_a_chair_are_no_chairs() -> None:
    page = "Chair: Ada Okafor (Lake University)\n- Tomas Lind, Example Trust\n- Mei Tanaka, Reed Corp"
    assert [row[:2] for row in listed(page)] == [
        ("chaired", "Ada Okafor"),
        ("announcedAt", "Tomas Lind"),
        ("announcedAt", "Mei Tanaka"),
    ]


def test_a_title_in_quotation_marks_is_nobody_and_the_line_below_speaks() -> None:
    page = 'Keynote: "Small lakes, big rivers"\nDr Ada Okafor, Lake University'
    assert listed(page) == [("announcedAt", "Ada Okafor", "Lake University")]


def test_days_are_no_bodies() -> None:
    assert bodies_in("On Thursday, 5 October and Friday, 6 October, the Ministry of Lakes") == ["Ministry of Lakes"]


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("12:00 Lunch hosted by the Embassy of Norway.", "hosted"),
        ("A round table with companies was organised by the Lake Chamber of Commerce on the margins.", "organised"),
        ("The alliance's pilot is funded by the Lake Fund.", "funded"),
        ("The field visit was organised by the Lake Club.", "organised"),
        ("The institute's port atlas is financed by the Lake Fund.", "funded"),
        ("The travel of participants from small States is funded by the Lake Fund.", "funded"),
    ],
)
def test_what_is_beside_the_event_gives_it_no_organiser_host_or_funder(sentence: str, relation: str) -> None:
    page = f"Lakes and law: a conference\n\n18 January 2030, Oslo\n\nThe conference is about lakes.\n\n{sentence}"
    assert not [row for row in told(page) if row[1] == relation]


def test_an_event_on_the_margins_of_a_named_one_has_its_organiser() -> None:
    told_so = "This event is organised by the Lake Trust on the margins of the Reed Forum."
    page = f"Lakes and law\n\n18 January 2030\n\n{told_so}"
    assert ("Lake Trust", "organised", "Lakes and law") in told(page)


def test_the_day_that_heads_a_part_of_a_programme_is_the_day_of_its_segments() -> None:
    page = (
        "Lake Week conference\nOslo, 21 - 23 May 2030\n\nDay 2: Wednesday 22 May\n\n"
        "09:20 - 10:30   Panel I: Who pays?\nModerator: Ada Okafor\n\n"
        "10:45 - 12:00   Panel II: Who drinks?\nModerator: Tomas Lind"
    )
    begins = {name: value[:16] for name, relation, value in told(page) if relation == "startDate"}
    assert begins["Who pays?"] == "2030-05-22T09:20"


def test_a_place_keeps_the_small_words_of_its_tongue() -> None:
    text = "On 5 May, the ministry hosted the Second Lake Dialogue at the Palácio das Ondas in Velda."
    page = Reading(document_of("page.txt", text), "f", "k", "t", Named("event", "Second Lake Dialogue"))
    tell_place(page, {}, list(page.document.lines()), None)
    assert [place.name for _, _, place in page.structure if isinstance(place, Named)] == ["Palácio das Ondas, Velda"]


def test_a_body_s_name_that_begins_another_s_is_no_mention_of_it() -> None:
    scanner = Scanner.of(Register.of([]))
    found = {
        name
        for text in ("the European Union Agency for Lakes", "the NATO LAKECO")
        for hit in scanner.hits(text, 0, "2030-01-01")
        for name in hit.names
    }
    assert not found
    assert [hit.names for hit in scanner.hits("the European Union and NATO", 0, "2030-01-01")]


@pytest.mark.parametrize(
    "words", ["Welcome to Rivers under strain, our webinar.", "The lunch is hosted by the Lake Bank."]
)
def test_a_title_is_no_city_and_the_host_of_a_lunch_not_the_event_s(words: str) -> None:
    found = Reading(document_of("talk.txt", words), "transcript", "officialRecord", "", Named("event", "A talk"))
    tell_hosting(found, [(None, [(0, len(words))])])
    assert not found.said
    assert not found.structure


def test_members_of_the_public_are_the_audience() -> None:
    for words in ("Member of the public", "SENIOR CORRESPONDENT", "OFFICERS", "WOMEN"):
        tag = read_tag(words)
        assert tag is not None
        assert (tag.name, tag.role, tag.body) == ("", "audience", "")


def test_states_in_two_tongues_and_the_officers_of_a_list_are_no_bodies() -> None:
    page = (
        "Lake talks\nOslo, 5 May 2030\nList of participants\n\nAUSTRIA / AUTRICHE\n   Ms. Ada OKAFOR, Counsellor\n\n"
        "VI. OFFICERS\n   Chair: Ms. Ada Okafor (Austria)"
    )
    reading = read_as(document_of("list.txt", page))
    assert reading is not None
    assert {(said.subject.name, said.relation) for said in reading.said if said.relation == "cor:represents"} == {
        ("Ada Okafor", "cor:represents")
    }
    assert not [said for said in reading.said if said.relation == "cor:affiliatedWith"]


def test_a_session_page_in_a_table_is_read_below_the_title_of_its_site() -> None:
    page = (
        "<html><head><title>IGF 2030 | Sessions</title></head><body><div>Home &raquo; IGF 2030 &raquo; Town Hall</div>"
        "<h2>IGF 2030 Town Hall #63 Who reads the lake?</h2>"
        "<p>Thursday, 26 June 2030 (11:00 CEST) - (11:45 CEST)<br>Conference Room 4</p>"
        "<table><tr><th>Organizer 1</th><td>Okafor, Ada&#128274; Lake Lab</td></tr>"
        "<tr><th>Speaker 1</th><td>Tomas Lind, Technical Community, African Group</td></tr></table></body></html>"
    )
    reading = read_as(document_of("page.html", page))
    assert reading is not None
    assert reading.event is not None
    assert "Town Hall #63" in reading.event.name
    rows = {
        (s.subject.name, s.relation[4:], s.object.name if isinstance(s.object, Named) else "") for s in reading.said
    }
    assert ("Ada Okafor", "affiliatedWith", "Lake Lab") in rows
    assert ("Tomas Lind", "announcedAt", reading.event.name) in rows
