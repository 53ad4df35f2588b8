"""Papers of many organs: whose they are, when adopted, on which meeting, what they cite, who put them forward."""

import pytest

from corridors.documents import document_of
from corridors.readers import Reading, read_as

OF_STATES = (
    "AG/RES. 2980 (L-O/30) LAKES: A SHARED APPROACH\n\n"
    "(Adopted at the second plenary session, held on June 14, 2030)\n\n"
    "THE GENERAL ASSEMBLY,\n\nRECALLING its resolution AG/RES. 2970 (XLIX-O/29), “Seas”;\n\n"
    "RESOLVES:\n\n1. To establish a working group on lakes.\n"
)
DRAFT = (
    "A/C.3/94/L.11\n\nGeneral Assembly\nDistr.: Limited\n11 October 2039\nOriginal: English\n\nThird Committee\n\n"
    "Fiji, Ghana,* Kenya and Peru:* draft resolution\n\nLakes and crime\n\n"
    "The General Assembly,\n\nRecalling its resolutions 85/230 of 21 December 2030, on lakes, and 90/7 of 3 May 2035,\n\n"
    "1. Decides to establish an ad hoc committee of experts on lake crime;\n"
)
NOTE = (
    "PERMANENT MISSION OF KENYA\n\n4 May 2030\n\n"
    "The Permanent Mission of Kenya to the United Nations presents its compliments to the Secretariat of the Lake "
    "Forum and has the honour to refer to its note of 2 May 2030.\n"
)
SESSIONS = (
    "Open-ended working group on lakes\n\nFirst substantive session: 9-13 September 2030, New York\n\n"
    "Second substantive session: 10-14 February 2031, Geneva\n"
)


def read(text: str) -> Reading:
    """What is read from a text."""
    reading = read_as(document_of("x.txt", text))
    assert reading is not None
    return reading


def told(reading: Reading) -> set[tuple[str, str, str]]:
    """What is said, and the structure, as names."""
    said = {(s.subject.name, s.relation[4:], s.value or getattr(s.object, "name", str(s.object))) for s in reading.said}
    return said | {(a.name, b[4:], getattr(c, "name", str(c))) for a, b, c in reading.structure}


def test_a_resolution_of_another_organisation_has_its_own_symbol_title_and_day() -> None:
    text = "LAKES: A SHARED APPROACH (AG/RES. 2980 (L-O/30))"
    assert {
        (text, "adoptedOn", "2030-06-14"),
        (text, "cites", "AG/RES. 2970 (XLIX-O/29)"),
        (text, "established", "working group on lakes"),
    } <= told(read(OF_STATES))


@pytest.mark.parametrize("spaces", ["\n\n", "\n\n\n\n"])
def test_a_draft_is_of_those_named_above_it_and_cites_each_resolution_with_its_day(spaces: str) -> None:
    text, rows = "Lakes and crime (A/C.3/94/L.11)", told(read(DRAFT.replace("\n\n", spaces)))
    assert {row[0] for row in rows if row[1:] == ("proposed", text)} == {"Fiji", "Ghana", "Kenya", "Peru"}
    assert {
        (text, "publishedOn", "2039-10-11"),
        (text, "cites", "General Assembly resolution 85/230"),
        (text, "cites", "General Assembly resolution 90/7"),
        ("General Assembly resolution 85/230", "adoptedOn", "2030-12-21"),
        ("General Assembly resolution 90/7", "adoptedOn", "2035-05-03"),
    } <= rows
    assert not any(row[:2] == (text, "established") for row in rows)


def test_a_note_verbale_is_of_the_state_whose_mission_sends_it() -> None:
    assert {row[0] for row in told(read(NOTE)) if row[1] == "authored"} == {"Kenya"}


def test_a_list_of_sessions_gives_each_its_days_and_its_city() -> None:
    rows = told(read(SESSIONS))
    assert {row[1:] for row in rows if row[0].startswith("First")} == {
        ("meetingOf", "Open-ended working group on lakes"),
        ("startDate", "2030-09-09"),
        ("endDate", "2030-09-13"),
        ("heldIn", "New York"),
    }
    assert {row[2] for row in rows if row[1] == "heldIn"} == {"New York", "Geneva"}
