"""Reading session pages whose headings or order were lost, as copies on the web have them. All people are invented."""

import pytest

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading
from telling import read

SHORT = {
    "cor:organised": "organised",
    "cor:announcedAt": "speaks",
    "cor:moderated": "moderates",
    "cor:moderatedOnline": "moderates online",
    "cor:rapporteurOf": "reports",
}


def roles(page: Reading) -> set[tuple[str, str]]:
    """List who has which role at the session."""
    return {
        (said.subject.name, SHORT[said.relation])
        for said in page.said
        if isinstance(said.object, Named) and said.object == page.event and said.relation in SHORT
    }


def employers(page: Reading) -> dict[str, str]:
    """Give the employer of each person who has one."""
    return {
        said.subject.name: said.object.name
        for said in page.said
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named)
    }


OPEN_FORUM = """IGF 2020 OF #6 Lake Union Open Forum

    Thursday, 5th November, 2020 (12:30 UTC) - Thursday, 5th November, 2020 (13:30 UTC)
    Room 3
    About this Session
    As this forum is organised by the highest body of the lakes, everybody is encouraged to take part in it.

    Round Table - U-shape - 60 Min


    Lake Union
    Ada Okafor, Lake Union


    Ada Okafor, Lake Union;Tomas Lind, Lake Union; Mei Tanaka, Water Secretariat.

    Onsite Moderator
    Ada Okafor
    Online Moderator
    Salma Faye, Cote d'Ivoire
    Aisha Jeri, Tunisia

    GOAL 5: Gender Equality
"""

NO_HEADINGS = """Session
Organizer 1: Ada Okafor, Example Trust
Speaker 1: CHRISTOPHER Lindgren, Civil Society, Western European and Others Group (WEOG)
Speaker 2: Mei Tanaka, Government, Asia-Pacific Group
Paul Novak, Programme Officer, Water Lab
Raj Burman, Global Ambassador for Lakes, will moderate the discussion.
Raj Burman, Civil Society, Asia-Pacific Group
Lina Haddad, Civil Society, Asia-Pacific Group
Ada Okafor, Private Sector, Western European and Others Group (WEOG)
Break-out Group Discussions - Flexible Seating - 90 Min
Lake policy, standards and norms:
- What kind of progress has been made, or seems likely, in the forums that deal with lakes of every kind?
"""

ONE_ROLE = """IGF 2021 WS #9 The next chapter

Organizer 1: Civil Society, African Group
Organizer 2: Ada Okafor , Centre for Lakes & Society, India

Speaker 1: TOMAS LIND, Government, Latin American and Caribbean Group (GRULAC)


Mei Tanaka, Private Sector, Eastern European Group

Online Moderator

Paul Novak


Lina Haddad


9. Industry, Innovation and Infrastructure
"""

FORM = """IGF 2024 Open Forum #27 Review of lakes

    Theater
    Duration (minutes): 60

    Organizers

    Ministry of Lakes
    Organizational Affiliation: Ministry of Lakes, Japan
    Moderator and Organizer: Yoko Ito (main), Yuki Abe (sub)
    Stakeholder: Government
    Regional Group: Asia-Pacific

    Speakers

    Organizational Affiliation: Water Lab
    Speaker: Mei Tanaka
    Stakeholder: Technical community

    Online Moderator

    Yuki Abe
"""

TABLE = """<html><body><h2>IGF 2025 Lightning Talk #80 A lake of data</h2>
<table><tr><th>Name</th><th>Role</th><th>Organization</th><th>Stakeholder Group</th><th>Regional Group</th></tr>
<tr><td>Ada Okafor</td><td>Speaker</td><td>Example Trust</td><td>Civil Society</td><td>African Group</td></tr>
<tr><td>Tomas Lind</td><td>Online Moderator</td><td>Lake Corp</td><td>Private Sector</td><td>WEOG</td></tr>
<tr><td>TBC</td><td>Speaker</td><td></td><td></td><td></td></tr></table>
<p>Thursday, 26 June 2025, 11:00-11:30 (UTC+02:00)</p><p>Studio N</p></body></html>"""

MESSY = """IGF 2022 Day 0 Event #54 Lakes for all
Organizers
1. Okafor, Ada (Example Trust) - Civil Society - Africa
2. LIND Tomas, Lake Corp, Private sector, Western Europe
Speakers
• Haddad, Lina; Centre for Rivers, University of Lakeside (civil society)
• someone from the river
• Ms. Mei Tanaka, Director, Ministry of Lakes, Japan (confirmed)
• πŸ”’
• Water Speaker (TBC)
Moderators: Ada Okafor (onsite) and Paul Novak (online)
Rapporteurs
Ada Okafor and Lina Haddad
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            OPEN_FORUM,
            {
                ("Lake Union", "organised"),
                ("Ada Okafor", "organised"),
                *((name, "speaks") for name in ("Ada Okafor", "Tomas Lind", "Mei Tanaka")),
                ("Ada Okafor", "moderates"),
                ("Salma Faye", "moderates online"),
                ("Aisha Jeri", "reports"),
            },
            id="an open forum without the headings of one word",
        ),
        pytest.param(
            NO_HEADINGS,
            {
                ("Ada Okafor", "organised"),
                *((name, "speaks") for name in ("Christopher Lindgren", "Mei Tanaka", "Paul Novak")),
                ("Raj Burman", "moderates"),
                ("Lina Haddad", "moderates online"),
                ("Ada Okafor", "reports"),
            },
            id="no heading but the numbered ones",
        ),
        pytest.param(
            ONE_ROLE,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "speaks"),
                ("Mei Tanaka", "moderates"),
                ("Paul Novak", "moderates online"),
                ("Lina Haddad", "reports"),
            },
            id="moderator and rapporteur without heading, one of them a bare name",
        ),
        pytest.param(
            FORM,
            {
                *((name, "organised") for name in ("Ministry of Lakes", "Yoko Ito", "Yuki Abe")),
                *((name, "moderates") for name in ("Yoko Ito", "Yuki Abe")),
                ("Mei Tanaka", "speaks"),
                ("Yuki Abe", "moderates online"),
            },
            id="a form with a line a field, and one heading for two roles",
        ),
        pytest.param(TABLE, {("Ada Okafor", "speaks"), ("Tomas Lind", "moderates online")}, id="a table in HTML"),
        pytest.param(
            MESSY,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "organised"),
                ("Lina Haddad", "speaks"),
                ("Mei Tanaka", "speaks"),
                ("Ada Okafor", "moderates"),
                ("Paul Novak", "moderates online"),
                ("Ada Okafor", "reports"),
                ("Lina Haddad", "reports"),
            },
            id="names in every order, a lock read in another encoding, a line nobody understands",
        ),
    ],
)
def test_roles_are_found_in_what_copies_leave_of_a_page(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(read(text)) - {("Water Speaker", "speaks")} == expected


def test_who_has_no_heading_is_in_doubt() -> None:
    doubts = {said.subject.name: said.doubt for said in read(ONE_ROLE).said if said.relation == "cor:rapporteurOf"}
    assert "heading is missing" in doubts["Lina Haddad"]


def test_nothing_is_guessed_where_more_roles_are_open_than_groups_stand_there() -> None:
    text = "IGF 2021 WS #9 Lakes\n\nSpeaker 1: Ada Okafor, Government\n\n\nMei Tanaka, Private Sector, African Group\n"
    assert roles(read(text)) == {("Ada Okafor", "speaks")}


def test_lines_of_a_form_tell_employers_and_groups() -> None:
    page = read(FORM)
    assert employers(page) == {
        "Yoko Ito": "Ministry of Lakes",
        "Yuki Abe": "Ministry of Lakes",
        "Mei Tanaka": "Water Lab",
    }
    groups = {
        (s.subject.name, s.stakeholder_group, s.regional_group) for s in page.said if s.relation == "cor:organised"
    }
    assert ("Yoko Ito", "sg:government", "rg:asia-pacific") in groups


def test_a_state_is_no_employer_and_a_lock_neither() -> None:
    assert employers(read(OPEN_FORUM)) == {
        "Ada Okafor": "Lake Union",
        "Tomas Lind": "Lake Union",
        "Mei Tanaka": "Water Secretariat",
    }
    assert employers(read("IGF 2023 WS #4 Lakes\n\nOrganizer 1: Ada Okafor, πŸ”’\nOrganizer 2: Tomas Lind, ðŸ”’")) == {}


def test_how_chairs_are_set_is_no_room_and_a_numbered_room_is_one() -> None:
    rooms = [
        term.name for _, relation, term in read(FORM).structure if relation == "cor:heldIn" and isinstance(term, Named)
    ]
    assert rooms == []
    held = [term for _, relation, term in read(OPEN_FORUM).structure if relation == "cor:heldIn"]
    assert [term.name for term in held if isinstance(term, Named)] == ["Room 3, IGF 2020"]


def test_hours_set_together_by_a_dash_are_two() -> None:
    page = read(TABLE, "page.html")
    told = {said.relation: said.value for said in page.said if said.value and said.subject == page.event}
    assert told["cor:startDate"] == "2025-06-26T11:00:00+02:00"
    assert told["cor:endDate"] == "2025-06-26T11:30:00+02:00"


def test_a_day_without_a_year_is_one_of_the_year_in_the_title() -> None:
    page = read("IGF 2020 WS #1 Lakes\n\nTuesday, 10 November (12:30 UTC)\n\nSpeaker 1: Ada Okafor, Government")
    assert [said.value for said in page.said if said.subject == page.event and said.value] == ["2020-11-10T12:30:00Z"]


def test_the_text_of_a_session_names_hosts_of_this_session_alone() -> None:
    lead = "IGF 2019 Pre-Event #20 Lakes\n\nDescription:\n\n"
    hosts = read(lead + "The Project Team of Lake Direct is hosting this event aimed at everybody who lives at a lake.")
    assert [s.subject.name for s in hosts.said if s.relation == "cor:hosted"] == ["Lake Direct"]
    other = read(
        lead + "In April 2014, Lake Union hosted the River Meeting, the first meeting on rivers of all stakeholders."
    )
    assert [s.subject.name for s in other.said if s.relation == "cor:hosted"] == []


def test_several_headings_on_one_line_have_their_own_people_and_passages() -> None:
    page = read_as(
        document_of(
            "x.txt",
            "IGF 2030 WS #7 Lakes\n\nSpeaker 1: Ada Okafor, Government, African Group; Speaker 2: Tomas Lind, "
            "Intergovernmental Organization, Intergovernmental Organization / Moderator: Mei Tanaka\n",
        )
    )
    assert page is not None
    told = [said for said in page.said if said.subject.kind == "person"]
    assert [(s.subject.name, s.relation, s.stakeholder_group) for s in told] == [
        ("Ada Okafor", "cor:announcedAt", "sg:government"),
        ("Tomas Lind", "cor:announcedAt", "sg:intergovernmental-organisation"),
        ("Mei Tanaka", "cor:moderated", ""),
    ]
    assert page.document.passage(*told[2].places[0]) == "Moderator: Mei Tanaka"


def test_a_lock_before_a_name_leaves_the_person_in_doubt() -> None:
    page = read_as(document_of("x.txt", "IGF 2030 WS #7 Lakes\n\nOrganizer 1: \U0001f512Ada Okafor, Example Trust\n"))
    assert page is not None
    told = [(s.subject.name, s.relation, bool(s.doubt)) for s in page.said if s.subject.kind == "person"]
    assert told == [("Ada Okafor", "cor:organised", True), ("Ada Okafor", "cor:affiliatedWith", True)]


ORDER_ALONE = """Session
Lakes, Cables and Security
Lake Union Development Office
Ada Hall - Lake Trust - Government - Western Europe
Tomas Lind - Water Lab (WL) - Civil Society / Academia - Africa (Southern)
Professor Mei Tanaka: Professor of Law, University of the Lakes
Lina Haddad: Head of Water Lab
TBC: We will endeavour to have at least one more speaker.
Ada Hall
Paul Novak
Tomas Lind
4. Quality Education
Targets: 4. Quality Education: lakes teach.
"""


def test_on_a_page_without_headings_the_order_above_the_goals_tells_the_roles() -> None:
    page = read(ORDER_ALONE)
    assert roles(page) == {
        ("Lake Union Development Office", "organised"),
        ("Ada Hall", "organised"),
        ("Tomas Lind", "organised"),
        ("Mei Tanaka", "speaks"),
        ("Lina Haddad", "speaks"),
        ("Ada Hall", "moderates"),
        ("Paul Novak", "moderates online"),
        ("Tomas Lind", "reports"),
    }
    assert all(said.doubt for said in page.said if said.relation in SHORT)
    assert not [target for _, relation, target in page.structure if relation == "cor:heldIn"]


def test_without_the_speakers_or_the_organisers_above_them_no_role_is_guessed() -> None:
    names = "Ada Hall\nPaul Novak\nTomas Lind\n4. Quality Education\n"
    for text in (names, f"Mei Tanaka: Professor of Law\nLina Haddad: Head of Water Lab\n{names}"):
        page = read_as(document_of("page.txt", text), "igf")
        assert page is None or not roles(page)


RUN_ON = """IGF 2024 Launch / Award Event #67 Whose lakes are these

    Lake Research Institute
    Dr. Ada Okafor, LAKO, African States. Ms. Mei Tanaka, Lake Office, Western European and other States.
    Dr. Ada Okafor, LAKO, African States. Mr. Tomas Lind, River House, Eastern European States.
    Onsite Moderator
    Ms. Mei Tanaka, Lake Office, Western European and other States
    Online Moderator
    Mr. Tomas Lind, River House, Eastern European States
    Dr. Ada Okafor, LAKO, African States
"""


def test_two_lists_above_the_moderators_are_of_organisers_and_speakers_and_the_last_name_is_the_rapporteurs() -> None:
    assert roles(read(RUN_ON)) == {
        *((name, "organised") for name in ("Lake Research Institute", "Ada Okafor", "Mei Tanaka")),
        *((name, "speaks") for name in ("Ada Okafor", "Tomas Lind")),
        ("Mei Tanaka", "moderates"),
        ("Tomas Lind", "moderates online"),
        ("Ada Okafor", "reports"),
    }


def test_a_body_above_a_list_without_a_heading_organises() -> None:
    page = "IGF 2030 Open Forum #6 Deep lakes\n\nRoom 7\n\nOffice of the Envoy on Lakes\n\n"
    page += "• Ada Okafor, LAKO\n• Tomas Lind, River House"
    assert ("Office of the Envoy on Lakes", "organised") in roles(read(page))
