"""Records of few turns: known by a short head above turns and nothing else, whatever marks who speaks.

All are invented.
"""

import pytest

from telling import read, told, who

FORUM = "IGF 2034 - Day 2 - WS #11 Lakes and Law\n\n"
DAY = "Panel discussion: Lakes and law\nVelda, 12 April 2034\n\n"
SAID = "Thank you. We believe that lakes matter to all of us."


@pytest.mark.parametrize("head", [FORUM, DAY])
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"Ada Okafor: {SAID}", {"Ada Okafor"}),
        (">> Good morning, everyone.\n\n>> Thanks. I'm Tom Lind from the River House.", {"Tom Lind"}),
        (">> SPEAKER: Thank you. I am Ada Okafor, from the Lake Trust.", {"Ada Okafor"}),
        (">> ADA OKAFOR: In 2031 the group adopted its final report by consensus.", {"Ada Okafor"}),
        (f"ADA OKAFOR       {SAID}\n\nTOM LIND         I thank Ada for that.", {"Ada Okafor", "Tom Lind"}),
        (f"[Ada Okafor] {SAID}\n\n[Tom Lind] I thank Ada for that.", {"Ada Okafor", "Tom Lind"}),
        (f"Ada Okafor (Lake Trust) – {SAID}\n\nTom Lind (Kenya) – I thank Ada.", {"Ada Okafor", "Tom Lind"}),
        (f"ADA OKAFOR:\n{SAID}\n\nTOM LIND:\nI thank Ada for that.", {"Ada Okafor", "Tom Lind"}),
        ("Q (Ada Okafor, Daily Lake): Will you join?\nA (Dr Tom Lind): I think so.", {"Ada Okafor", "Tom Lind"}),
        (f"KENYA (MS. OKAFOR): {SAID}", {"Okafor"}),
        (f"DELEGATE OF KENYA: {SAID}", {"Kenya"}),
    ],
)
def test_turns_and_nothing_else_make_a_record(head: str, text: str, speakers: set[str]) -> None:
    found = read(f"{head}{text}\n")
    assert found.family == "transcript"
    assert speakers <= who(told(found), "spokeAt")


def test_labels_without_speech_make_no_record() -> None:
    page = "Speakers\nAda Okafor – Director, Lake Trust\nTom Lind – Head of Law\nAda Okafor: Keynote\n"
    assert read(f"{DAY}{page}").family == "event page"


def test_a_summary_record_of_two_tells_who_spoke_and_of_which_body() -> None:
    head = "Summary record: Dialogue on lakes\nVelda, 12 April 2034\n\n"
    text = (
        "Ms. Ada Okafor, Director of the Lake Observatory, said that lakes mattered.\nMr. Tom Lind, of Velda, agreed.\n"
    )
    found = told(read(head + text), "spokeAt", "affiliatedWith")
    assert who(found, "spokeAt") == {"Ada Okafor", "Tom Lind"}
    assert ("Ada Okafor", "affiliatedWith", "Lake Observatory") in found


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Lake Dialogue 2034, Session 3: Fish\nVelda, Monday, 12 June 2034",
            {("partOf", "Lake Dialogue 2034"), ("heldIn", "Velda")},
        ),
        ("ICANN99 - Plenary on lakes\nOnline, 12 June 2034", {("partOf", "ICANN99")}),
        ("Working Group on Lake Law, captioning, 12 June 2034", {("meetingOf", "Working Group on Lake Law")}),
        ("UN Open-ended Working Group - Talks\n12 June 2034", {("meetingOf", "Open-ended Working Group")}),
        (
            "Ad Hoc Committee stakeholder consultation, Vienna, 12 June 2034",
            {("meetingOf", "Ad Hoc Committee"), ("heldIn", "Vienna")},
        ),
        ("Security Council, 21st meeting\n12 June 2034", {("meetingOf", "Security Council")}),
        ("Webinar with the group of friends of lakes\n12 June 2034", set()),
    ],
)  # fmt: skip
def test_a_head_tells_of_what_a_record_is_a_part_or_a_meeting_and_where(
    head: str, expected: set[tuple[str, str]]
) -> None:
    found = read(f"{head}\n\nADA OKAFOR: {SAID}\n")
    assert {(how, of) for _, how, of in told(found, "partOf", "meetingOf", "heldIn")} == expected
