"""What a page tells of other editions, sessions or events is not said of its own."""

import pytest

import telling

TALKS = """Harbour Law Dialogue
26 February 2030, Zenda

The third Harbour Law Dialogue was hosted by the Ministry of Ports of Ruritania. {} Ada Okafor moderated.
"""


@pytest.mark.parametrize(
    "told",
    [
        "The second edition, organised by the Lake Institute in 2029, was opened by Mei Tanaka.",
        "The first Harbour Law Dialogue was held in Velda. It was funded by the Reed Fund and opened by Mei Tanaka.",
        "The fourth edition will be held in Tuvalu in 2031 and hosted by the Government of Tuvalu.",
        "Last year’s dialogue was hosted by the Lake Institute. Its keynote was given by Mei Tanaka.",
        "It builds on the talks of 2028, which were moderated by Mei Tanaka of the Lake Institute.",
        "The Reed Summit will be held in Velda from 1 to 3 June 2030 and hosted by the Lake Institute.",
    ],
)
def test_what_is_said_of_another_edition_is_not_said_of_this_one(told: str) -> None:
    found = telling.told(telling.read(TALKS.format(told), kind="event"))
    roles = {row for row in found if row[1] in ("hosted", "organised", "funded", "spokeAt", "moderated", "announcedAt")}
    assert {(who, how) for who, how, _ in roles} == {
        ("Ministry of Ports of Ruritania", "hosted"),
        ("Ada Okafor", "moderated"),
    }
    assert {row[2] for row in found if row[1] in ("startDate", "endDate", "heldIn")} == {"2030-02-26", "Zenda"}


def test_the_second_of_the_panels_belongs_to_the_event() -> None:
    panels = "The second panel was moderated by Mei Tanaka. The fourth panel was moderated by Luka Brod."
    found = telling.told(telling.read(TALKS.format(panels), kind="event"), "moderated")
    assert {who for who, *_ in found} == {"Ada Okafor", "Mei Tanaka", "Luka Brod"}


def test_who_spoke_at_that_session_is_no_speaker_of_the_one_that_follows_it_up() -> None:
    page = """IGF 2018 WS #212 Small ports, big wires

Organizer 1: Ada Okafor, Lake Trust
Speaker 1: Mei Tanaka, Private Sector, African Group

Description:
This session follows up on WS #87 of IGF 2017. Speakers at that session included Luka Brod of the Reed Fund.
"""
    assert "Luka Brod" not in {who for who, *_ in telling.told(telling.read(page))}


def test_a_forum_that_a_release_announces_lends_its_days_to_no_meeting_of_a_minister() -> None:
    page = """Zenda, 4 May 2030
PRESS RELEASE

Minister Tala Moana met the Lake Institute

Yesterday the Minister of Ports of Ruritania, Tala Moana, met with Dr Mei Tanaka of the Lake Institute in Zenda.

The Institute will host the Reed Forum in Velda from 30 June to 2 July 2030, funded by the Harbour Trust.
"""
    found = telling.told(telling.read(page, kind="event"), "startDate", "endDate", "hosted", "funded")
    assert {row[1:] for row in found} == {("startDate", "2030-05-03")}


@pytest.mark.parametrize("kind", ["event", "igf"])
def test_what_led_up_to_an_event_was_held_and_hosted_elsewhere(kind: str) -> None:
    led = (
        "Following the 2029 session in Paris, hosted by the Reed Institute, this session is hosted by the Lake School."
    )
    page = f"IGF 2030 WS #12 Lakes and law\n\n5 March 2030\n\n{led}\n\nSpeaker 1: Ada Okafor, Lake Lab\n"
    found = telling.told(telling.read(page, kind=kind), "hosted", "heldIn")
    assert {(who, how) for who, how, _ in found} == {("Lake School", "hosted")}


@pytest.mark.parametrize(
    "told",
    [
        "Mei Tanaka, who chaired the 2029 dialogue, spoke.",
        "Mei Tanaka, chair of last year’s edition, spoke.",
        "Mei Tanaka, moderator of the 2028 forum, spoke.",
        "Mei Tanaka, who had moderated the previous dialogue, spoke.",
        "Mei Tanaka chaired the 2029 dialogue. Mei Tanaka spoke.",
    ],
)
def test_who_chaired_another_edition_chairs_not_this_one(told: str) -> None:
    found = telling.told(telling.read(TALKS.format(told), kind="event"))
    assert {row[1] for row in found if row[0] == "Mei Tanaka"} == {"spokeAt"}
    now = telling.told(telling.read(TALKS.format("Mei Tanaka, who chaired the 2030 dialogue, spoke."), kind="event"))
    assert {row[1] for row in now if row[0] == "Mei Tanaka"} == {"spokeAt", "chaired"}


def test_who_did_something_at_another_edition_and_here_did_it_here_alone() -> None:
    told = "Mei Tanaka attended the 2029 conference and spoke. The Reed Trust hosted the 2029 dialogue."
    found = telling.told(telling.read(TALKS.format(told), kind="event"))
    assert {row[1] for row in found if row[0] == "Mei Tanaka"} == {"spokeAt"}
    assert "Reed Trust" not in {row[0] for row in found}


def test_a_role_at_another_edition_is_no_post_or_body_of_a_speaker() -> None:
    roles = ("Chair of last year's edition", "moderator of the 2028 forum", "Chair of the 2029 Harbour Law Dialogue")
    page = TALKS.format("") + "\nSpeakers:\n" + "\n".join(f"- Mei Tanaka, {role}" for role in roles)
    assert not telling.told(telling.read(page, kind="event"), "affiliatedWith", "holdsPost", "chaired")
