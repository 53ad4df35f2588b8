"""Programmes item by item: agendas in tables, hours above or below titles, and what is said of the whole event."""

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.notes import Reading
from corridors.readers.pages.agenda import items_of
from telling import read, told

TABLE = """# Lakes: a Dialogue

18 April 2030, Velda

| Time | Session | Speakers |
|---|---|---|
| 09:00 | Opening | Ada Okafor, Director, Lake Trust; Mei Tanaka (River House) |
| 09:30 | Panel 1: The road ahead | Moderator: Dr Ana Bento, LTU. Panellists: Mark Oduya (Reed Lab), TBC (LC) |
| 11:00 | Coffee | |
| 11:30 | Panel 2: Points of contact | Chair: Rewi Paki. Speakers: Joy Lind, CERT Lakes |

Sponsors: Lake Corp, Reed Fund
"""
LINES = """Lakes: a Forum
Velda, 21-22 November 2030

Thursday, 21 November

09:00 - 09:15
Welcome remarks
Annika Berg, Executive Director, Lake Institute

09:15 - 10:45
Panel 1: From words to deeds
Chair: Jonas Lind, Ministry of Lakes, Lithuania
Panellists:
- Samuel Okoye, Head of Policy, Reed Commission
- [tbc] representative of the private sector

10:45 - 11:15
Coffee

11:15 - 12:30
Fireside chat
In conversation: Marc Dupont, Director, River House, and Ioana Rossi, Lake Agency

Friday, 22 November

09:30 - 11:00
Panel 2: Closing the gap
Moderated by Fatima Idris, Policy Centre
With
Kenji Mori, Lake Agency
Ana Prado, River House

11:00 - 11:15
Closing remarks
Annika Berg
"""


def roles(page: Reading) -> set[tuple[str, str, str]]:
    """Give who has which role in what."""
    return {
        (said.subject.name, said.relation.removeprefix("cor:"), said.object.name)
        for said in page.said
        if said.subject.kind == "person" and said.object and said.object.kind == "event"
    }


def times(page: Reading) -> set[tuple[str, str]]:
    """Give when each part begins."""
    return {(said.subject.name, said.value) for said in page.said if said.relation == "cor:startDate"}


def test_each_row_of_an_agenda_is_an_item_with_its_people() -> None:
    page = read_as(document_of("x.md", TABLE), "event")
    assert roles(page) == {
        ("Ada Okafor", "announcedAt", "Lakes: a Dialogue"),
        ("Mei Tanaka", "announcedAt", "Lakes: a Dialogue"),
        ("Ana Bento", "moderated", "The road ahead"),
        ("Mark Oduya", "announcedAt", "The road ahead"),
        ("Rewi Paki", "chaired", "Points of contact"),
        ("Rewi Paki", "moderated", "Points of contact"),
        ("Joy Lind", "announcedAt", "Points of contact"),
    }
    assert ("The road ahead", "2030-04-18T09:30:00") in times(page)
    supported = [said.object.name for said in page.said if said.relation == "cor:supported"]
    assert supported == ["Lakes: a Dialogue"] * 2


def test_hours_above_a_title_are_its_own_and_what_is_no_session_is_of_the_whole() -> None:
    page = read_as(document_of("x.txt", LINES), "event")
    assert roles(page) == {
        ("Annika Berg", "announcedAt", "Lakes: a Forum"),
        ("Marc Dupont", "announcedAt", "Lakes: a Forum"),
        ("Ioana Rossi", "announcedAt", "Lakes: a Forum"),
        ("Jonas Lind", "chaired", "From words to deeds"),
        ("Jonas Lind", "moderated", "From words to deeds"),
        ("Samuel Okoye", "announcedAt", "From words to deeds"),
        ("Fatima Idris", "moderated", "Closing the gap"),
        ("Kenji Mori", "announcedAt", "Closing the gap"),
        ("Ana Prado", "announcedAt", "Closing the gap"),
    }
    assert {("From words to deeds", "2030-11-21T09:15:00"), ("Closing the gap", "2030-11-22T09:30:00")} <= times(page)


@pytest.mark.parametrize(
    ("below", "role"),
    [
        ("Moderator: Ada Okafor, Lake Trust\nTomas Lind, River House", "announcedAt"),
        ("Moderator: TBC\nTomas Lind, River House", "announcedAt"),
    ],
)
def test_who_stands_below_the_moderator_is_no_moderator(below: str, role: str) -> None:
    page = read_as(document_of("x.txt", f"Lakes\n\n18 April 2030\n\nPanel 1: One\n{below}\n\nPanel 2: Two\n"), "event")
    assert ("Tomas Lind", role, "One") in roles(page)
    assert ("Tomas Lind", "moderated", "One") not in roles(page)


def test_a_page_with_an_agenda_in_a_table_is_no_table() -> None:
    rows = (
        ("Time", "Session", "Speakers"),
        ("<p>09:00</p>", "<p>Session 1: Lakes</p>", "<p>Moderator: Ada Okafor, Lake Trust</p><p>Mei Tanaka, LTU</p>"),
        ("<p>11:00</p>", "<p>Session 2: Rivers</p>", "<p>Tomas Lind, River House</p>"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    html = f"<!doctype html><h1>Workshop on lakes</h1><p>14 May 2030, Velda</p><table>{table}</table>"
    page = read_as(document_of("x.html", html))
    assert page.family == "event page"
    assert ("Mei Tanaka", "announcedAt", "Lakes") in roles(page)


def test_bare_hours_apart_are_hours_and_the_title_of_a_numbered_session_is_nobody() -> None:
    assert items_of("1000 – 1045   Session 2: Lakes-from Velda to Suva") == ["Session 2: Lakes-from Velda to Suva"]
    assert items_of("0900-0930 Panel 2: Beyond Lakes – Rivers and Actors")[0].startswith("Agenda: ")
    assert items_of("11:15 Session 3: Beyond WSIS - Action Line C5 and Actors")[0].startswith(("Agenda: ", "Session 3"))
    page = (
        "Lake talks\n15 May 2030, Velda\n\nThe meeting is held in conjunction with World Lake Day (17 May).\n"
        "Speakers:\nAda Okafor, Research Fellow, Lake Institute, co-author of The Handbook of Lakes (2029)\n"
    )
    found = told(read(page, kind="event"), "organised", "affiliatedWith", "supported")
    assert found == {("Ada Okafor", "affiliatedWith", "Lake Institute")}


def test_two_people_on_one_item_speak_both() -> None:
    page = (
        "---\ntitle: Lake talk\nevent_date: 2030-05-20\n---\n### Programme\n\n**15:00 – 15:50 | Segment 2: Next**\n\n"
        "* Mei Tanaka, Lake Trust\n* Ada Okafor, Reed Trust, and Tomas Lind, Reed Council\n"
    )
    found = telling.told(telling.read(page, name="page.md"), "announcedAt")
    assert {who for who, _, _ in found} == {"Mei Tanaka", "Ada Okafor", "Tomas Lind"}


def test_an_item_alone_in_a_table_is_no_part_of_its_speakers_name() -> None:
    page = "Lakes: a Dialogue\n\n18 April 2030, Velda\n\nProgramme\n\n14:00 | Opening | Greta Aas, Lake Trust\n"
    assert told(read(page, kind="event"), "announcedAt") == {("Greta Aas", "announcedAt", "Lakes: a Dialogue")}


@pytest.mark.parametrize(
    "link", ["Read also: Lake House on the talks’ chair {}.", "See also: Lake House on the talks’ chair {}."]
)
def test_a_link_to_another_page_below_speakers_names_none(link: str) -> None:
    page = f"Lakes: a Dialogue\n\n18 April 2030\n\nSpeakers:\nAda Okafor, Lake Trust\n{link.format('Greta Aas')}\n"
    assert {who for who, _, _ in told(read(page, kind="event"), "announcedAt")} == {"Ada Okafor"}


ODD = """---
layout: event
title: Lakes: a Dialogue
event_date: 2030-04-18
---

**9.00-9.15 Welcome**
Ada Okafor, Director, Tarn Institute of Foreign Affairs
Under-Secretary of State Tomas Lind, Ministry of Lakes of Norway

**9.30-10.30 Segment I: Rivers**
*Moderator:* Dr Mei Tanaka, River House
*Speakers:* Prof. Lina Haddad, Reed Law; ~~Mr Pim Oud, Envoy, Velda~~ *(off; Ms Berg takes it)*; Rewi Paki, Reed Lab

**11.00-12.00 Segment II: Seas**
*Speakers:* Dr Tanaka; Mr Omar Diallo, Legal Counsellor, Tide Trust; Prof. Haddad
"""


def test_each_of_a_row_of_speakers_stands_or_falls_alone() -> None:
    names = {"Ada Okafor", "Tomas Lind", "Lina Haddad", "Rewi Paki", "Tanaka", "Omar Diallo", "Haddad"}
    assert telling.who(told(read(ODD, "page.md")), "announcedAt") == names
    assert telling.who(telling.proposed(ODD, "page.md"), "announcedAt") == {
        *("ada-okafor", "tomas-lind", "lina-haddad", "rewi-paki", "mei-tanaka", "omar-diallo")
    }


def test_a_summary_below_the_last_session_tells_of_the_whole_event() -> None:
    page = """# Third Lakes Dialogue

14 May 2030, Velda

**Segment I: Rivers**
*9.30am to 10.15am*
* Ms Annika Lind, Director, Reed Lab

**Segment II: Seas**
*11.00am to 12.30pm*
* Mr Jaan Oduya, Envoy, Lake Trust

##### **Summary**

Fifty participants met in Velda. On the first day **Ms Lind** recalled that lakes have rules.
**Mr Oduya** warned of waves.
"""
    rows = told(read(page, "page.md", "event"), "spokeAt")
    assert rows == {(name, "spokeAt", "Third Lakes Dialogue") for name in ("Annika Lind", "Jaan Oduya")}
