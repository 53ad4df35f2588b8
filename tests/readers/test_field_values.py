"""What stands in the fields of a session page in the place of a name, beside one, or above several."""

import pytest

from corridors.readers.notes import Reading
from telling import Told, proposed, read, told, who

_HEAD = "IGF 2031 WS #12 Dams and data\n\nSpeaker 1: Ines Prado, Lake Trust, Civil Society, GRULAC\n"
_ROLES = ("organised", "announcedAt", "moderated", "moderatedOnline", "chaired", "rapporteurOf", "supported")


def roles(text: str, name: str = "page.txt") -> Told:
    return {(one, role, "") for one, role, _ in told(read(text, name), *_ROLES)}


@pytest.mark.parametrize(
    "line",
    [
        "Moderator: see organisers",
        "Rapporteur: same as the moderator",
        "Online moderator: as above",
        "Organizer 2: Private person",
        "Organizer 2: Anonymised",
        "Speaker 2: [name redacted]",
    ],
)
def test_a_reference_to_another_field_and_a_withheld_name_are_nobody(line: str) -> None:
    assert roles(_HEAD + line) == {("Ines Prado", "announcedAt", "")}


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Moderator: Olu Banjo (replaced by Tiu Kaho)", ("Tiu Kaho", "moderated", "")),
        ("Moderator: Olu Banjo, now replaced by Tiu Kaho, River House", ("Tiu Kaho", "moderated", "")),
        ("Organizer 1: With support of the Delta Fund", ("Delta Fund", "supported", "")),
        ("With the kind support of the Delta Fund", ("Delta Fund", "supported", "")),
    ],
)
def test_who_comes_for_another_and_who_supports_is_told_so_in_the_field(line: str, row: tuple[str, str, str]) -> None:
    assert roles(_HEAD + line) - {("Ines Prado", "announcedAt", "")} == {row}


def test_what_brackets_say_of_the_day_or_the_past_is_no_employer() -> None:
    lines = "Speaker 2: Olu Banjo (replacing Tiu Kaho)\nSpeaker 3: Mei Ro, Delta Fund (until 2029), Government, WEOG"
    assert told(read(_HEAD + lines), "affiliatedWith") == {("Ines Prado", "affiliatedWith", "Lake Trust")}


def doubts(reading: Reading) -> dict[str, str]:
    return {said.subject.name: said.doubt for said in reading.said if said.relation == "cor:announcedAt"}


def test_who_is_to_be_confirmed_is_announced_with_a_doubt() -> None:
    found = doubts(read(_HEAD + "Speaker 2: Olu Banjo (River House) – tbc\nSpeaker 3: Mei Ro, Delta Fund"))
    assert [name for name, doubt in found.items() if "confirmed" in doubt] == ["Olu Banjo"]


def test_a_role_in_brackets_right_behind_a_name_is_that_of_the_event() -> None:
    page = (
        "Dams and data\n6 May 2031, Velda\n\nSpeakers\nOlu Banjo (moderator), River House\nMei Ro (Chair), Delta Fund\n"
    )
    found = told(read(page))
    assert who(found, "moderated") == {"Olu Banjo"}
    assert who(found, "chaired") == {"Mei Ro"}
    assert not who(found, "announcedAt")
    assert who(found, "affiliatedWith") == {"Olu Banjo", "Mei Ro"}


@pytest.mark.parametrize("head", ["Provocateurs", "Launch of the atlas", "Sparring partners from the regions"])
def test_a_heading_that_is_not_known_announces_the_people_listed_below_it_with_a_doubt(head: str) -> None:
    found = doubts(read(f"{_HEAD}\n{head}\n\n• Olu Banjo, River House\n• Mei Ro, Delta Fund\n"))
    assert {name for name, doubt in found.items() if head in doubt} == {"Olu Banjo", "Mei Ro"}


@pytest.mark.parametrize(
    "below",
    [
        "Advisory Board\n\n• Olu Banjo, River House\n• Mei Ro, Delta Fund",
        "Authors of the paper\n\n• Olu Banjo, River House\n• Mei Ro, Delta Fund",
        "What we ask\n\n• Olu Banjo, River House\n• Who pays for dams, and how?",
    ],
)
def test_people_of_a_board_or_of_a_paper_and_items_of_other_kinds_announce_nobody(below: str) -> None:
    assert who(roles(f"{_HEAD}\n{below}\n"), "announcedAt") == {"Ines Prado"}


def test_a_lock_in_a_list_ends_it_not() -> None:
    lines = "Organizers\n\nDelta Fund\n🔒\n\nOlu Banjo, River House, Civil Society, WEOG; 🔒, Private Sector, WEOG\n"
    assert who(roles(_HEAD + lines), "organised") == {"Delta Fund", "Olu Banjo"}


def test_people_of_all_kinds_in_front_matter_have_the_part_that_each_is_said_to_have() -> None:
    people = (
        ("Olu Banjo", "moderator", "post: Judge, affiliation: River House"),
        ("Mei Ro", "speaker", "status: withdrawn"),
    )
    rows = "".join(f"\n  - {{name: {name}, role: {role}, {more}}}" for name, role, more in people)
    found = told(
        read(f"---\ntitle: A panel\nevent_date: 2031-05-06\npeople:{rows}\n---\nA webinar on dams.\n", "page.md")
    )
    assert who(found, "moderated") == {"Olu Banjo"}
    assert who(found, "affiliatedWith") == {"Olu Banjo"}
    assert not who(found, "announcedAt")


@pytest.mark.parametrize(
    "last", ["a senior official of the Delta Fund", "representatives from industry", "one student"]
)
def test_somebody_without_a_name_is_no_body_of_the_one_named_before(last: str) -> None:
    found = told(read(f"Dams and data\n6 May 2031, Velda\n\nPanellists: Olu Banjo; Mei Ro (online); {last}\n"))
    assert who(found, "announcedAt") == {"Olu Banjo", "Mei Ro"}
    assert not who(found, "affiliatedWith") | who(found, "holdsPost")


def test_two_with_and_without_a_middle_name_at_different_bodies_are_two() -> None:
    lines = "Organizer 1: Ana Sofia Reis, River House\nSpeaker 2: Ana Reis, Delta Fund\nModerator: Ana Sofia Reis\n"
    found = proposed(_HEAD + lines)
    assert who(found, "moderated") == {"ana-sofia-reis"}
    assert "ana-reis" in who(found, "announcedAt")


def test_a_day_without_a_year_is_asked_about() -> None:
    found = read("Dams and data: a webinar\nTuesday, 6 May\n15:00 - 16:30 (Velda time)\nSpeakers: Olu Banjo, Mei Ro\n")
    assert [one.question for one in found.doubts if "without a year" in one.question]


@pytest.mark.parametrize(
    "item", ["**14:00-14:15 Welcome** Dr. Mei Ro", "14:00 Welcome, Mei Ro", "14:00 Welcome – Mei Ro"]
)
def test_the_word_for_what_is_given_at_an_hour_is_no_part_of_the_name(item: str) -> None:
    page = f"---\ntitle: Dams and data\nevent_date: 2031-05-06\n---\nA webinar.\n\n{item}, Judge, River House\n"
    assert who(told(read(page, "page.md")), "announcedAt") == {"Mei Ro"}
