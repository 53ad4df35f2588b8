"""Session pages as letters, forms and printed programmes leave them: broken lines, titles and lists in parts. All invented."""

# ruff: noqa: E501 - pages have such lines

import pytest

from corridors.documents import document_of
from corridors.readers import Reading, igf
from corridors.readers.notes import Named
from telling import read


def roles(page: Reading, *named: str) -> set[tuple[str, str]]:
    return {
        (said.subject.name, said.relation.removeprefix("cor:"))
        for said in page.said
        if said.object == page.event and (not named or said.relation.removeprefix("cor:") in named)
    }


def bodies(page: Reading) -> set[tuple[str, str]]:
    return {
        (said.subject.name, said.object.name)
        for said in page.said
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named)
    }


def name(page: Reading) -> str:
    assert page.event is not None
    return page.event.name


LETTER = """IGF 2014 WS #88 Keeping the lakes open: incidents at sluices and
weirs

The workshop is organised by the Lake Forum and the Institute for
River Policy. Ada Okafor (Lake Forum) will moderate, Tomas Lind will
act as rapporteur and speakers include Mr. Paul Novak (Water Corp),
Dr. Eva Berg of the Universidad de los Lagos, Mei Tanaka, Head of
Law at River Lab, and Lina Haddad. Remote participation will be
moderated by Samuel Haddad.

Date: Wednesday, 3 September 2014, 14:30 - 16:00
"""


def test_a_text_broken_at_a_width_is_read_as_if_it_were_not() -> None:
    page = read(LETTER)
    assert name(page) == "IGF 2014 WS #88 Keeping the lakes open: incidents at sluices and weirs"
    assert roles(page) == {
        ("Lake Forum", "organised"),
        ("Institute for River Policy", "organised"),
        ("Ada Okafor", "moderated"),
        ("Tomas Lind", "rapporteurOf"),
        *((speaker, "announcedAt") for speaker in ("Paul Novak", "Eva Berg", "Mei Tanaka", "Lina Haddad")),
        ("Samuel Haddad", "moderatedOnline"),
    }
    assert bodies(page) == {
        ("Ada Okafor", "Lake Forum"),
        ("Paul Novak", "Water Corp"),
        ("Eva Berg", "Universidad de los Lagos"),
        ("Mei Tanaka", "River Lab"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WSIS FORUM 2018\n\nSESSION 247\n\nLAKES AND LOW-TIDE TRUST\n\nMODERATOR\nADA OKAFOR", "WSIS Forum 2018 Session #247 Lakes and Low-tide Trust"),
        ("Kenya Internet Governance Forum 2022\nSESSION 3: LAKES AFTER LAW\n\nMODERATOR:\nAda Okafor", "Kenya IGF 2022 Session #3 Lakes After Law"),
        ("IGF 2016 Workshop Report Template\n\nSession Title: Lakes online (WS 203)\nModerator: Ada Okafor", "IGF 2016 WS #203 Lakes online"),
        ("Welcome to IGF2017! Create your schedule!\nVenue Map\n\nLakes for all (WS186)\n\nModerator: Ada Okafor\nFormat: Panel", "IGF 2017 WS #186 Lakes for all"),
        ("Workshop 144: Lakes and data\n\nDate: 28-September-2011\nIt follows the IGF in Velda.\nModerator: Ada Okafor", "IGF 2011 WS #144 Lakes and data"),
    ],
)  # fmt: skip
def test_a_title_may_stand_on_several_lines_or_behind_a_label(text: str, expected: str) -> None:
    page = read(text)
    assert name(page) == expected
    assert ("Ada Okafor", "moderated") in roles(page)


def test_a_countrys_forum_is_not_the_worlds() -> None:
    page = read("Kenya IGF 2022 - WS 3: Lakes\n\nModerator: Ada Okafor\nRapporteur: Tomas Lind")
    assert page.conference is not None
    assert page.conference.name == "Kenya IGF 2022"


FORM = """Workshop 12: Lakes and law

Provide the names and affiliations of the panellists the session proposer is planning to invite:
1. Ms. Ada Okafor, Director, River House (confirmed)
2. Dr. Tomas Lind
   Senior Fellow, Centre for Lakes, Velda
3. Mr. Paul Novak - Lake Observatory

Name of Remote Moderator(s): Mei Tanaka, River House
Moderator: Lina Haddad, RiverFoundation and Lake Law Platform

Workshop report
Rapporteur: Eva Berg
The session, held at the IGF, was opened by Lina Haddad. Ms. Okafor was represented by Samuel Haddad of River House.
From the floor, Nora Moe (Lake Daily) and Omar Diaz from Velda asked who pays. Questions were also asked by Ian Poe and by
a remote participant, Lin Hui from Norway.
"""


def test_an_entry_may_go_on_below_and_a_report_may_name_its_rapporteur() -> None:
    page = read(FORM)
    assert roles(page) == {
        ("Ada Okafor", "announcedAt"),
        ("Tomas Lind", "announcedAt"),
        ("Paul Novak", "announcedAt"),
        ("Mei Tanaka", "moderatedOnline"),
        ("Lina Haddad", "moderated"),
        ("Eva Berg", "rapporteurOf"),
        ("Lina Haddad", "spokeAt"),
        ("Samuel Haddad", "spokeAt"),
        *((asks, "askedQuestionAt") for asks in ("Nora Moe", "Omar Diaz", "Ian Poe", "Lin Hui")),
    }
    assert bodies(page) >= {
        ("Tomas Lind", "Centre for Lakes"),
        ("Lina Haddad", "RiverFoundation"),
        ("Lina Haddad", "Lake Law Platform"),
        ("Nora Moe", "Lake Daily"),
    }


def test_groups_that_stand_apart_go_to_those_named_so_and_to_nobody_else() -> None:
    page = igf.read(
        document_of(
            "page.txt",
            "IGF 2017 WS #4 Lakes\n\nProposer's Name: Ada Okafor\nCo-Proposer's Name: Tomas Lind\n\n"
            "Session Format: Panel\n\nStakeholder Group: Civil Society\n\nStakeholder Group: Government\n\n"
            "Paul Novak, Head of Law at River Lab\n\nEva Berg, Judge, Lake Court\n\nModerator: Mei Tanaka",
        )
    )
    groups = {(said.subject.name, said.stakeholder_group) for said in page.said if said.stakeholder_group}
    assert groups == {("Ada Okafor", "sg:civil-society"), ("Tomas Lind", "sg:government")}
    assert roles(page, "announcedAt") == {("Paul Novak", "announcedAt"), ("Eva Berg", "announcedAt")}


def test_two_names_on_the_line_of_who_presides_are_two_people() -> None:
    page = read(
        "IGF 2021 WS #4 Lakes\n\nSpeaker 1: Ada Okafor, Civil Society, African Group\n"
        "Organizer 1: Paul Novak, Water Corp\n\nModerator\n\nAda Okafor, Tomas Lind\n\nOnline Moderator\n\nMei Tanaka, Paul Novak"
    )
    assert roles(page, "moderated", "moderatedOnline") == {
        ("Ada Okafor", "moderated"),
        ("Tomas Lind", "moderated"),
        ("Mei Tanaka", "moderatedOnline"),
        ("Paul Novak", "moderatedOnline"),
    }


def test_another_session_that_the_text_names_was_organised_by_others() -> None:
    page = read(
        "IGF 2025 WS #3 Lakes\n\nModerator: Ada Okafor\n\nDescription:\nThis workshop continues the work of IGF 2024 WS #112, hosted by the River House in Velda."
    )
    assert roles(page, "hosted", "organised") == set()


def test_a_short_account_whose_sentence_is_broken_before_the_day_is_a_page_of_an_event() -> None:
    text = (
        "High-level meeting with the Lake region on diplomacy\n\nWhat do today’s envoys encounter? On 15 \n"
        "June, Kenya is hosting a high-level meeting with the Lake region and \nthe Lake Union on diplomacy.\n\n"
        "Malicious activities are increasing in number and sophistication.\n"
    )
    page = read(text)
    assert page.family == "event page"
    assert ("Kenya", "hosted") in roles(page)
