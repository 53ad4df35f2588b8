"""One grammar of headings: what stands before and behind the word for a role, and what is no heading of the event's."""

import pytest

from corridors.readers.lines.headings import heading
from corridors.readers.lines.parted import parts_of
from telling import read, told

PAGE = "Lakes and law\n\n12 May 2031\nVelda\n\nA conference on lakes.\n\n{}\n\nRegistration\nPlease write to us.\n"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Lake Society Panelist: Ada Okafor", "cor:announcedAt"),
        ("Special Guest of Honour: Ada Okafor", "cor:announcedAt"),
        ("High-Level Track Facilitator: Ada Okafor", "cor:moderated"),
        ("Moderadora: Ada Okafor", "cor:moderated"),
        ("Panel Chair: Ada Okafor", "cor:chaired"),
        ("Chief Host: Ada Okafor", "cor:hosted"),
        ("Host institutions: Lake Trust", "cor:hosted"),
        ("Organizing entity: Lake Trust", "cor:organised"),
        ("Sponsors and Supporters:", "supported"),
        ("Welcome by", "cor:announcedAt"),
        ("Panel:", "cor:announcedAt"),
        ("Moderated by Ada Okafor (Lake Trust)", "cor:moderated"),
        ("Panel: Ada Okafor (Lake Trust), Tomas Lind (River House)", "cor:announcedAt"),
    ],
)
def test_the_word_for_a_role_makes_a_heading_whatever_stands_before_it(words: str, role: str) -> None:
    found = heading(words)
    assert found is not None
    assert found.role == role


@pytest.mark.parametrize(
    "words",
    [
        "Past speakers",
        "Previous speakers in this series",
        "Call for speakers",
        "Become a sponsor",
        "Programme Committee Chair: Ada Okafor",
        "Information for moderators",
        "Panel: Lakes and the law of the sea",
    ],
)
def test_former_ones_calls_and_offices_of_other_bodies_head_nobody(words: str) -> None:
    found = heading(words)
    assert found is None or not found.role


def test_a_line_is_parted_where_a_role_begins() -> None:
    assert parts_of("Session 1 (14:00): Law | Chair: Ada Okafor | Panel: Mei Ito (Lab), Tomas Lind (Rio)") == [
        "Session 1 (14:00): Law",
        "Chair: Ada Okafor",
        "Panel: Mei Ito (Lab), Tomas Lind (Rio)",
    ]
    assert parts_of("Our chair: how to mend it – a talk") == ["Our chair: how to mend it – a talk"]


def test_logos_of_a_web_page_stand_for_names_under_a_heading_and_nowhere_else() -> None:
    page = read(
        "<html><body><h1>Lakes and law</h1><p>A conference, 12 May 2031, Velda.</p><img src='a.jpg' alt='Ada Okafor'>"
        "<h3>Gold Sponsors</h3><a><img src='b.png' alt='Lake Corp logo'></a></body></html>",
        "page.html",
    )
    assert told(page, "supported", "announcedAt") == {("Lake Corp", "supported", "Lakes and law")}


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "Co-hosts\nLake Trust\nFunded by the River Fund under Waters 2030",
            {("Lake Trust", "hosted", "Lakes and law")},
        ),
        (
            "In-person moderator – Ada Okafor; online moderator – Mei Ito; rapporteur – Tomas Lind",
            {
                ("Ada Okafor", "moderated", "Lakes and law"),
                ("Mei Ito", "moderatedOnline", "Lakes and law"),
                ("Tomas Lind", "rapporteurOf", "Lakes and law"),
            },
        ),
        (
            "Speakers\nMs. Ada Okafor, President, ICT Plans, Lake Inc\nMr. Tomas Lind, MEP",
            {("Ada Okafor", "announcedAt", "Lakes and law"), ("Tomas Lind", "announcedAt", "Lakes and law")},
        ),
        (
            "14.00-14.15 Opening remarks, Dr Ada Okafor, Lake Trust\n14.15-14.30 Break\n"
            "14.30-15.15 Panel 1 – Who pays for the lakes?\nModerator: Mei Ito\n15.15 Closing",
            {("Ada Okafor", "announcedAt", "Lakes and law"), ("Mei Ito", "moderated", "Who pays for the lakes?")},
        ),
    ],
)
def test_what_stands_behind_a_heading_is_read_the_same_way_everywhere(
    words: str, rows: set[tuple[str, str, str]]
) -> None:
    roles = ("hosted", "funded", "moderated", "moderatedOnline", "rapporteurOf", "announcedAt")
    assert told(read(PAGE.format(words)), *roles) == rows
