"""Reading what lines tell of somebody: units, second posts, who takes part from afar, what was. People are invented."""

import pytest

import telling
from corridors.readers.names.people import entry
from corridors.readers.names.several import several


@pytest.mark.parametrize(
    ("line", "post", "employer", "also"),
    [
        ("Ada Okafor, Fellow, River Department, Lake House", "Fellow, River Department", "Lake House", ""),
        ("Ada Okafor, Lake Secretariat, River Department", "", "Lake Secretariat", ""),
        ("Ada Okafor, Lake University (until 2021 at the Reed Institute)", "", "Lake University", ""),
        ("Ada Okafor, Fellow, Lake Centre (formerly Reed Secretariat)", "Fellow", "Lake Centre", ""),
        ("Ada Okafor, Judge, Lake Court, by video link from Velda", "Judge", "Lake Court", ""),
        ("Ada Okafor, Judge, Lake Court (joining online)", "Judge", "Lake Court", ""),
        ("Ada Okafor, Ex-Im Bank", "", "Ex-Im Bank", ""),
        ("Amb. Ada Okafor of the Lake Ministry", "", "Lake Ministry", ""),
        ("Ada Okafor, Lake University / River Council", "", "Lake University", "River Council"),
        ("ITU Ms. Ada Okafor, Deputy Director", "Deputy Director", "ITU", ""),
        ("Ada Okafor, Judge @ Lake Court @adaok", "Judge", "Lake Court", ""),
        ("Kenya – H.E. Ms. Ada Okafor, Judge, Lake Court", "Judge", "Lake Court", ""),
        ("Ada Okafor, Judge, Lake Court and chair of the River Council", "Judge", "Lake Court", "River Council"),
        ("Ada Okafor, Vice President, Public Policy and Regulatory Affairs, Lakecom",
         "Vice President, Public Policy and Regulatory Affairs", "Lakecom", ""),
        ("Ada Okafor, Velda Officer from the Institute for Lakes", "Velda Officer", "Institute for Lakes", ""),
        ("Ada Okafor, Director of the Lake Institute and Head of the River Council", "Director", "Lake Institute",
         "River Council"),
        ("Ada Okafor, Head of the Law Department and Deputy Director, Lake Institute",
         "Head of the Law Department and Deputy Director", "Lake Institute", ""),
        ("Ada Okafor, Judge, Raffles Convention Centre, 5 October 2030", "Judge", "", ""),
    ],
)  # fmt: skip
def test_post_body_and_second_body(line: str, post: str, employer: str, also: str) -> None:
    found = entry(line)
    assert found is not None
    assert (found.post, found.employer, found.also) == (post, employer, also)


def test_a_field_of_study_is_nobody_and_a_retired_officer_is_somebody() -> None:
    one = "Ada Okafor, Assistant Professor, Philosophy and Computer Science"
    assert several(one) == [one]
    assert len(several("Commodore (Ret.) Ada Okafor, Lake Agency; Tomas Lind, River House")) == 2


def test_the_second_post_is_held_as_well() -> None:
    page = "Lakes\n\n2 May 2030\n\nSpeaker: Ada Okafor, Director of the Lake Institute and Head of the River Council\n"
    held = {row[2] for row in telling.told(telling.read(page, kind="event"), "holdsPost")}
    assert held == {"Director, Lake Institute", "Head, River Council"}


@pytest.mark.parametrize(
    "line",
    [
        "Mr Tomas Lind, Civil Society, Lake Trust Ms Ada Okafor, Private Sector, River House",
        "Tomas Lind, head of law, Lake Trust; and Ada Okafor, judge, River House",
        "Tomas Lind, Lake Trust (male), Ada Okafor, River House (female)",
    ],
)
def test_people_are_parted_by_their_titles_and_by_and_behind_a_semicolon(line: str) -> None:
    people = [one for part in several(line) if (one := entry(part))]
    assert [(one.name, one.employer) for one in people] == [("Tomas Lind", "Lake Trust"), ("Ada Okafor", "River House")]


def test_a_previous_minister_is_none_now() -> None:
    page = "Lakes 2030\n\n2 May 2030, Velda\n\nSpeakers\n- Ada Okafor, Previous Minister of Ghana\n"
    assert not telling.told(telling.read(page, kind="event"), "represents", "holdsPost")


@pytest.mark.parametrize(
    "line",
    [
        "(formerly) Ada Okafor, Lake Institute",
        "Ada Okafor, ex-Lake Institute",
        "Ada Okafor, Lake Institute (formerly)",
        "Ada Okafor (ex-Lake Institute)",
        "Ada Okafor (formerly of the Lake Institute)",
    ],
)
def test_a_former_body_is_none_now(line: str) -> None:
    page = f"Lakes 2030\n\n2 May 2030, Velda\n\nSpeakers\n- {line}\n- Tomas Lind, Lake Court\n"
    found = telling.told(telling.read(page, kind="event"), "affiliatedWith", "announcedAt")
    assert {row for row in found if row[0] == "Ada Okafor"} == {("Ada Okafor", "announcedAt", "Lakes 2030")}
    sheet = f"Name,Organisation,Event,Role\nAda Okafor,{line[11:].strip(', ')},Lakes 2030,Speaker\n"
    if line.startswith("Ada Okafor, "):
        assert not telling.told(telling.read(sheet, "page.csv"), "affiliatedWith")
