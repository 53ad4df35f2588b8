"""Reading session pages: every layout from 2018 to 2025, and the traps that lie in them. All people are invented."""

from functools import partial

import pytest

import telling
from corridors.documents import document_of
from corridors.proposals import propose
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading

read = partial(telling.read, kind="igf")

LAYOUT_2017 = """Data for lakes: a curriculum (WS186)

Proposer's Name: Ms. Ada Okafor
Proposer's Organization: Example Trust
Co-Proposer's Name: Mr. Tomas Lind
Co-Proposer's Organization: Lake Institute

Session Format: Round Table - 90 Min

Speakers:
Mei Tanaka, Head of Storage at Water Lab
Lina Haddad, Director, Centre for Rivers

Moderator: Paul Novak, Research Associate, Lake Institute

Online moderator: Ada Okafor, Programme Manager, Example Trust

Content of the Session:
Data is at the core of modern lakes, from our digital footprint to rivers and more water than anybody can drink.
"""

LAYOUT_2018 = """IGF 2018 WS #50 Lakes collected, disclosed and protected

Theme: Cybersecurity, Trust and Privacy

Organizer 1: Technical Community, African Group
Organizer 2: Ada Okafor, Civil Society, African Group

Speaker 1: Tomas Lind, Technical Community, Western European and Others Group (WEOG)

Additional Speakers

Becky Bergman. Lake Board member.

Mei Tanaka, Water Lab

SalesLake (TBC)

Relevance of the Issue

Lakes matter to everybody who lives near one, and this long paragraph is here to say so once more in plain words.
"""

LAYOUT_2019 = """IGF 2019 WS #63 Usual Lakes: Questioning the Boundaries

Organizer 2: Madeline Karr, University College Lakeside
Organizer 3: Duncan O'HOLLIS, Temple Law School

Speaker 1: Sumon Ahmed Sabir, Technical Community, Asia-Pacific Group
Speaker 2: Mariko KOBAYASHI, Private Sector, Asia-Pacific Group
Speaker 3: Paula Martinsen, Civil Society, Intergovernmental Organization

Policy Question(s):

Which lakes have been more successful?

Format:

Birds of a Feather - Auditorium - 60 Min
"""

LAYOUT_2021 = """IGF 2021 WS #119 The Next Chapter of Lake Dialogues

Friday, 10th December, 2021 (10:15 UTC) - Friday, 10th December, 2021 (11:45 UTC)
Conference Room 6

Organizer 1: Jon Herring, Water Corp
Organizer 2: Samir Sand, Lake Research Foundation

Speaker 1: Henri Vert, Government, Western European and Others Group (WEOG)
Speaker 2: Giacomo Persia, Intergovernmental Organization, Intergovernmental Organization
Speaker 3: PABLO CASTILLO, Government, Latin American and Caribbean Group (GRULAC)


Kaja Ciglar, Private Sector, Eastern European Group

Online Moderator

Jon Herring, Private Sector, Western European and Others Group (WEOG)


Lina Haddad, Private Sector, Western European and Others Group (WEOG)


Panel - Auditorium - 90 Min

Policy Question(s)

Which stakeholders hold responsibility for lakes?
"""

LAYOUT_2022 = """Time
    Wednesday, 30th November, 2022 (06:30 UTC) - Wednesday, 30th November, 2022 (08:00 UTC)
    Room
    Caucus Room 11
    About this Session

    IGF 2022 Open Forum #50 Lakes for all

    Organizers
    Ada Okafor (Example Trust); Tomas Lind (Lake Institute)

    Speakers
    OKORO, Chidi, Ministry of Water, Kenya
    Dr. Mei Tanaka, Water Lab
    TBC

    Onsite Moderator

    Lina Haddad

    Online Moderator

    🔒

    Rapporteur

    ðŸ”’, Example Trust
"""

LAYOUT_2024 = """IGF 2024 WS #103 Aligning lakes

Tuesday, 17th December, 2024 (07:15 UTC) - Tuesday, 17th December, 2024 (08:45 UTC)
Workshop Room 5

Organizer 1: Ada Okafor, 🔒
Organizer 2: 🔒Security reasons
Organizer 3: Ada OKAFOR, Example Trust

Speaker 1: Tomas Lind, Private Sector, Eastern European Group
Speaker 2: Mei Tanaka, Technical Community, Asia-Pacific Group

Moderators: Lina Haddad, Paul Novak

Rapporteur: Tomas Lind, Private Sector, Eastern European Group

Format

Roundtable - 90 Min
"""

LAYOUT_2025_HTML = """<!DOCTYPE html><html><head>
<title>IGF 2025 Town Hall #7 Lakes and law | Internet Governance Forum</title>
<script>var speaker = "Speaker 9: Eve Script, Civil Society, African Group";</script></head><body>
<nav><a href="/">Home</a></nav><h1>IGF 2025 Town Hall #7 Lakes and law</h1>
<div><div>Time</div><div>Wednesday, 25th June, 2025 (09:00 CEST) - Wednesday, 25th June, 2025 (10:00 CEST)</div></div>
<div><div>Room</div><div>Workshop Room 2</div></div>
<div class="field"><div>Organizers</div>
<ul><li>Ada Okafor, Example Trust</li><li>Tomas&nbsp;Lind, Lake Institute</li></ul></div>
<h3>Speakers</h3><p>Mei Tanaka, Government, Asia-Pacific Group<br>Lina Haddad, Civil Society, African Group</p>
<h3>Onsite Moderator</h3><p>Paul Novak</p>
<h3>Description</h3><p>Speaker fees are not paid: everybody comes for the lakes alone, as the years before.</p>
</body></html>"""


def roles(reading: Reading) -> set[tuple[str, str]]:
    return {
        (said.subject.name, said.relation.removeprefix("cor:"))
        for said in reading.said
        if said.subject.kind in ("person", "organisation") and said.object == reading.event
    }


def values(reading: Reading, relation: str) -> list[str]:
    return [said.value for said in reading.said if said.relation == relation and said.subject == reading.event]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LAYOUT_2017,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "organised"),
                ("Mei Tanaka", "announcedAt"),
                ("Lina Haddad", "announcedAt"),
                ("Paul Novak", "moderated"),
                ("Ada Okafor", "moderatedOnline"),
            },
        ),
        (
            LAYOUT_2018,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "announcedAt"),
                ("Becky Bergman", "announcedAt"),
                ("Mei Tanaka", "announcedAt"),
            },
        ),
        (
            LAYOUT_2019,
            {
                ("Madeline Karr", "organised"),
                ("Duncan O'Hollis", "organised"),
                ("Sumon Ahmed Sabir", "announcedAt"),
                ("Mariko Kobayashi", "announcedAt"),
                ("Paula Martinsen", "announcedAt"),
            },
        ),
        (
            LAYOUT_2021,
            {
                ("Jon Herring", "organised"),
                ("Samir Sand", "organised"),
                ("Henri Vert", "announcedAt"),
                ("Giacomo Persia", "announcedAt"),
                ("Pablo Castillo", "announcedAt"),
                ("Kaja Ciglar", "moderated"),
                ("Jon Herring", "moderatedOnline"),
                ("Lina Haddad", "rapporteurOf"),
            },
        ),
        (
            LAYOUT_2022,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "organised"),
                ("Chidi Okoro", "announcedAt"),
                ("Mei Tanaka", "announcedAt"),
                ("Lina Haddad", "moderated"),
            },
        ),
        (
            LAYOUT_2024,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "announcedAt"),
                ("Mei Tanaka", "announcedAt"),
                ("Lina Haddad", "moderated"),
                ("Paul Novak", "moderated"),
                ("Tomas Lind", "rapporteurOf"),
            },
        ),
        (
            LAYOUT_2025_HTML,
            {
                ("Ada Okafor", "organised"),
                ("Tomas Lind", "organised"),
                ("Mei Tanaka", "announcedAt"),
                ("Lina Haddad", "announcedAt"),
                ("Paul Novak", "moderated"),
            },
        ),
    ],
    ids=["2017", "2018", "2019", "2021", "2022", "2024", "2025 HTML"],
)
def test_roles_are_read_in_every_layout(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "start", "end", "slug"),
    [
        (LAYOUT_2021, "2021-12-10T10:15:00Z", "2021-12-10T11:45:00Z", "igf-2021-ws-119"),
        (LAYOUT_2022, "2022-11-30T06:30:00Z", "2022-11-30T08:00:00Z", "igf-2022-of-50"),
        (LAYOUT_2025_HTML, "2025-06-25T09:00:00+02:00", "2025-06-25T10:00:00+02:00", "igf-2025-town-hall-7"),
    ],
)
def test_times_and_names_of_sessions(text: str, start: str, end: str, slug: str) -> None:
    page = read(text)
    assert (values(page, "cor:startDate"), values(page, "cor:endDate")) == ([start], [end])
    assert page.event is not None
    assert page.event.slug == slug


def test_the_room_and_the_conference_are_structure() -> None:
    page = read(LAYOUT_2022)
    assert {
        (relation, target if isinstance(target, str) else target.name)
        for subject, relation, target in page.structure
        if subject == page.event
    } == {
        ("cor:partOf", "Internet Governance Forum 2022"),
        ("cor:heldIn", "Caucus Room 11, IGF 2022"),
    }


def test_a_room_between_headings_that_were_lost_is_found() -> None:
    places = [target for _, relation, target in read(LAYOUT_2021).structure if relation == "cor:heldIn"]
    assert [place.name for place in places if isinstance(place, Named)] == ["Conference Room 6, IGF 2021"]


def test_stakeholder_group_regional_group_and_employer_are_told_apart() -> None:
    page = read(LAYOUT_2021)
    groups = {
        said.subject.name: (said.stakeholder_group, said.regional_group)
        for said in page.said
        if said.relation == "cor:announcedAt"
    }
    assert groups["Henri Vert"] == ("sg:government", "rg:weog")
    assert groups["Giacomo Persia"] == ("sg:intergovernmental-organisation", "")
    employers = {
        (said.subject.name, said.object.name)
        for said in page.said
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named)
    }
    assert employers == {("Jon Herring", "Water Corp"), ("Samir Sand", "Lake Research Foundation")}


def test_a_role_whose_heading_was_lost_is_in_doubt() -> None:
    doubts = {
        said.subject.name: said.doubt
        for said in read(LAYOUT_2021).said
        if said.relation in ("cor:moderated", "cor:rapporteurOf")
    }
    assert all("heading is missing" in doubt for doubt in doubts.values())


def test_a_single_person_under_no_heading_after_the_speakers_is_asked_about() -> None:
    text = (
        "IGF 2030 WS #1 Lakes\n\nSpeaker 1: Ada Okafor, Civil Society, African Group\n\n\nTomas Lind, "
        "Government, Eastern European Group\n\nFormat\n\nPanel\n"
    )
    assert roles(read(text)) == {("Ada Okafor", "announcedAt")}


def test_hidden_fields_are_no_value() -> None:
    page = read(LAYOUT_2022)
    assert not any(said.relation in ("cor:moderatedOnline", "cor:rapporteurOf") for said in page.said)
    assert sum("hidden or empty" in doubt.question for doubt in page.doubts) >= 2
    assert not any(
        said.relation == "cor:affiliatedWith"
        and said.subject.name == "Ada Okafor"
        and not isinstance(said.object, Named)
        for said in read(LAYOUT_2024).said
    )


def test_a_person_listed_twice_and_in_capitals_is_one_with_two_passages() -> None:
    page = read(LAYOUT_2024)
    organised = [said for said in page.said if said.relation == "cor:organised"]
    assert [said.subject.name for said in organised] == ["Ada Okafor"]
    assert len(organised[0].places) == 2


def test_announced_is_not_spoke() -> None:
    for text in (LAYOUT_2018, LAYOUT_2021, LAYOUT_2024):
        assert not any(said.relation in ("cor:spokeAt", "cor:askedQuestionAt") for said in read(text).said)


def test_scripts_and_prose_name_no_speakers() -> None:
    names = {name for name, _ in roles(read(LAYOUT_2025_HTML))}
    assert not names & {"Eve Script", "fees are not paid"}


def test_a_page_without_a_title_asks_which_session_it_is() -> None:
    text = LAYOUT_2021.partition("\n\n")[2]
    page = read(text)
    assert not page.own_title
    assert any("which session" in doubt.question for doubt in page.doubts)


def test_a_room_code_is_no_title() -> None:
    text = (
        "Room\nWS 4 – Room B-1\n\nOrganizer 1: Ada Okafor, Example Trust\n\nSpeaker 1: Tomas Lind, "
        "Government, African Group\n"
    )
    assert not read(text).own_title


def test_a_page_without_a_title_is_joined_to_the_record_of_its_people() -> None:
    page = document_of("page.txt", LAYOUT_2021.partition("\n\n")[2])
    record = document_of(
        "record.txt",
        "IGF 2021 - Day 4 - WS #119 The Next Chapter of Lake Dialogues\n\n>> JON HERRING: Hello.\n\n>> "
        "HENRI VERT: Good day.\n\n>> PABLO CASTILLO: Thanks.\n",
    )
    other = document_of(
        "other.txt",
        "IGF 2021 - Day 1 - WS #7 Rivers\n\n>> ADA OKAFOR: Hello.\n\n>> MEI TANAKA: Good day.\n\n>> ADA OKAFOR: Bye.\n",
    )
    turtle = propose([page, record, other]).turtle()
    assert "claim:person.henri-vert.announcedAt.event.igf-2021-ws-119 a cor:Claim" in turtle
    assert "claim:person.henri-vert.spokeAt.event.igf-2021-ws-119 a cor:Claim" in turtle


def test_an_empty_page_gives_an_empty_answer() -> None:
    page = read("IGF 2030 WS #1 Lakes\n\nOrganizer 1:\n\nSpeaker 1: TBC\n\nModerator\n\nTo be confirmed\n")
    assert roles(page) == set()


def test_passages_are_the_field_lines_and_hold_the_name() -> None:
    document = document_of("page.txt", LAYOUT_2021)
    page = read_as(document, "igf")
    assert page is not None
    for said in page.said:
        if said.object == page.event:
            for start, end in said.places:
                assert said.subject.name.split()[-1].lower() in document.passage(start, end).lower()
                assert "\n" not in document.passage(start, end)


def test_the_same_person_may_have_another_employer_another_year() -> None:
    earlier = document_of(
        "a.txt",
        "IGF 2028 WS #1 Lakes\n\nMonday, 2nd October, 2028 (06:15 UTC)\n\nOrganizer 1: Ada Okafor, Example Trust\n",
    )
    later = document_of(
        "b.txt",
        "IGF 2029 WS #2 Rivers\n\nTuesday, 9th October, 2029 (06:15 UTC)\n\nOrganizer 1: ADA OKAFOR, Water Lab\n",
    )
    found = propose([earlier, later])
    turtle = found.turtle()
    assert "claim:person.ada-okafor.affiliatedWith.organisation.example-trust" in turtle
    assert "claim:person.ada-okafor.affiliatedWith.organisation.water-lab" in turtle
    assert 'cor:asOf "2028-10-02"^^xsd:date' in turtle
    assert turtle.count(" a cor:Person ;") == 1


def test_a_moderator_tagged_as_such_is_the_one_the_page_names_and_is_asked_about() -> None:
    page = document_of("page.txt", "IGF 2030 WS #1 Lakes\n\nSpeaker 1: Tomas Lind\n\nModerator\n\nAda Okafor\n")
    record = document_of("record.txt", "IGF 2030 - Day 1 - WS #1 Lakes\n\n>> MODERATOR: Hello.\n\n>> TOMAS LIND: Hi.\n")
    turtle = propose([page, record]).turtle()
    spoke = turtle.partition("claim:person.ada-okafor.spokeAt.event.igf-2030-ws-1 a cor:Claim")[2].partition(" .\n")[0]
    assert "cor:inferred" in spoke
    assert "is it the one whom the page names" in spoke


SCHEDULE = """Loading…
arrow_back View All Dates
Sunday, December 15

09:30 GMT+03

Opening
Sunday December 15, 2030 09:30 - 09:35 GMT+03
Sunday December 15, 2030 09:30 - 09:35 GMT+03
-Plenary Hall

09:40 GMT+03

Day 0 Event #59 Lakes and law
Sunday December 15, 2030 09:40 - 10:30 GMT+03
The session will be moderated by Ambassador Ada Okafor of Kenya.
Sunday December 15, 2030 09:40 - 10:30 GMT+03
Workshop Room 3
"""


def test_each_session_on_a_page_of_a_schedule_is_read_with_its_hours_and_its_room() -> None:
    reading = read_as(document_of("day.txt", SCHEDULE))
    assert reading is not None
    assert reading.event is not None
    assert reading.event.name == "Opening"
    begins = {said.subject.name[:24]: said.value for said in reading.said if said.relation == "cor:startDate"}
    assert begins["IGF 2030 Day 0 Event #59"] == "2030-12-15T09:40:00+03:00"
    assert begins["Opening"] == "2030-12-15T09:30:00+03:00"
    rooms = {(event.name[:8], place.name) for event, how, place in reading.structure if how == "cor:heldIn"}
    assert rooms == {("Opening", "Plenary Hall"), ("IGF 2030", "Workshop Room 3, IGF 2030")}
    moderated = [said.object for said in reading.said if said.relation == "cor:moderated"]
    assert [event.name[:24] for event in moderated] == ["IGF 2030 Day 0 Event #59"]


def test_all_sessions_on_a_page_of_a_schedule_are_part_of_the_forum_that_one_of_them_names() -> None:
    reading = read_as(document_of("day.txt", SCHEDULE))
    assert reading is not None
    assert {event.name[:7] for event, how, whole in reading.structure if how == "cor:partOf"} == {"Opening", "IGF 203"}


def test_a_line_of_the_description_below_the_hours_is_no_room() -> None:
    text = SCHEDULE.replace("Workshop Room 3\n", "").replace(
        "Kenya.\nSunday December 15, 2030 09:40 - 10:30 GMT+03\n", "Kenya.\n"
    )
    reading = read_as(document_of("day.txt", text))
    assert reading is not None
    assert [place.name for _, how, place in reading.structure if how == "cor:heldIn"] == ["Plenary Hall"]
