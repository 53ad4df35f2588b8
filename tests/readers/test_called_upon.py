"""Who is called upon, helps, takes the notes or stays away, as records of speech say it. All is invented."""

# ruff: noqa: E501 - paragraphs of records are long lines

import pytest
from tests.readers.telling import read, told, who

from corridors.proposals.unlisted import unlisted
from corridors.readers.talk.hosting import thanked
from corridors.readers.talk.introductions import own_words
from corridors.readers.talk.presented import presented

NOTICE = "IGF 2030 WS #7 Lakes and law\n\nThe following are the outputs of the captioning taken during the session.\n\n"
OPENS = ">> ADA OKAFOR: Good morning, everyone, here in Velda. I will be your moderator. {}\n\n>> TOM LIND: Thank you all for having me here in this room.\n\n"


def heard(words: str, rest: str = "", *relations: str) -> set[tuple[str, str, str]]:
    """Tell what a record says whose moderator opens with some words."""
    return told(read(NOTICE + OPENS.format(words) + rest, "x.txt"), *relations)


def test_reporters_are_called_by_their_lines() -> None:
    call = "A press call\nMay 3, 2030\n\nMODERATOR:  Good morning. We begin with Mr. Lind.\n\nMR. LIND:  Thank you all for coming.\n\n"
    call += "MODERATOR:  First up, we’ll go to the line of Mei\nTanaka.\n\nQ    Hey. I wanted to ask who pays for the lake?\n\nMR. LIND:  We do.\n\n"
    assert who(told(read(call, "x.txt")), "askedQuestionAt") == {"Mei Tanaka"}


@pytest.mark.parametrize(
    ("words", "relation", "expected"),
    [
        ("My colleague Eva Berg will help me with the online room.", "moderatedOnline", {"Eva Berg"}),
        ("Eva Berg helped me with the report.", "moderatedOnline", set()),
        ("The rapporteur, Ms. Berg from the Lake Trust, will put the summary on the page.", "rapporteurOf", {"Berg"}),
        ("Our rapporteur is Tom's colleague, Ms. Eva Berg; she sits behind me.", "rapporteurOf", {"Eva Berg"}),
        ("A fourth, Ms. Eva Berg from the Lake Trust, was in the programme and she wrote last night that she could not get on her flight.", "announcedAt", {"Eva Berg"}),
        ("We have questions. First one is from Eva Berg, in Velda, she works at the Lake Trust. She asks who pays.", "askedQuestionAt", {"Eva Berg"}),
    ],
)  # fmt: skip
def test_who_helps_takes_notes_stays_away_or_asks(words: str, relation: str, expected: set[str]) -> None:
    assert who(heard(words), relation) == expected


def test_who_works_where_is_told_with_a_question_read_out() -> None:
    found = heard("First one is from Eva Berg, in Velda, she works at the Lake Trust. She asks who pays.")
    assert ("Eva Berg", "affiliatedWith", "Lake Trust") in found
    assert ("IGF 2030 WS #7 Lakes and law", "heldIn", "Velda") in found


def test_somebody_pointed_at_in_the_room_asks() -> None:
    rest = ">> ADA OKAFOR: The gentleman in the back.\n\n>> JAN KOS: Thank you. Jan Kos, I teach law at the Lake University. Will there be a boat for all of us?\n\n"
    assert who(heard("Hello.", rest), "askedQuestionAt") == {"Jan Kos"}


def test_who_is_handed_the_floor_does_not_ask() -> None:
    rest = ">> ADA OKAFOR: I hand over the floor to our guest from the lake.\n\n>> JAN KOS: Thank you. How do we build boats that float? That is what I work on.\n\n"
    assert who(heard("Hello.", rest), "askedQuestionAt") == set()


def test_the_moderator_says_in_which_city_all_are() -> None:
    text = (
        NOTICE
        + ">> MODERATOR: Good morning, and welcome to Lillestrøm. I will be your moderator today.\n\n>> TOM LIND: Thank you all for having me.\n\n"
    )
    assert {name for _, _, name in told(read(text, "x.txt"), "heldIn")} == {"Lillestrøm"}


def test_who_answers_who_he_is_and_who_says_the_name_twice() -> None:
    rest = ">> Ah, sorry. Jan Kos, Lake Trust. I'm the technical point of contact for the boats.\n\n"
    rest += ">> Hello. I'm from the Lake Fund. I'm Mei, Mei Tanaka. I'd like to ask, who pays for all this?\n\n"
    found = heard("Hello.", rest, "affiliatedWith", "spokeAt")
    assert {("Jan Kos", "affiliatedWith", "Lake Trust"), ("Mei Tanaka", "affiliatedWith", "Lake Fund")} <= found


@pytest.mark.parametrize(
    ("words", "employer"),
    [
        ("I'm a senior researcher with the Lake Institute for Water Research.", "Lake Institute for Water Research"),
        ("I advise on water policy at the Lake Forum Secretariat in Velda.", "Lake Forum Secretariat"),
        ("I look after water in the Department of Lakes.", "Department of Lakes"),
        ("I work in Velda.", ""),
        ("We at the Institute made a map.", ""),
    ],
)
def test_where_speakers_say_to_work(words: str, employer: str) -> None:
    own = own_words(f"Hello. {words}", "Ada Okafor")
    assert (own.employer if own else "") == employer


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We did this with Lakesoft Norway and with the Lake Fund, who paid for two of the travels, so thanks to them.", [("Lake Fund", "cor:funded")]),
        ("Thanks to Eva, to Lakesoft and to the Lake Ministry of Kenya who helped us with the travel.", [("Lake Ministry of Kenya", "cor:supported")]),
        ("Thanks to the Lake Fund, who helped us with the questions.", []),
    ],
)  # fmt: skip
def test_who_is_thanked_for_the_travel(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, relation) for one, relation in thanked(words)] == expected


@pytest.mark.parametrize(
    ("line", "whole"), [("**Lake Impact Summit 2030 — Day 2 (2030-05-03)**", {"Lake Impact Summit 2030"}), ("Lakes — Day 2", set())]
)  # fmt: skip
def test_a_line_says_of_which_event_the_record_is_a_day(line: str, whole: set[str]) -> None:
    record = read(
        f"# Lakes and law\n\n{line}\n\n>> ADA OKAFOR: Good morning to all of you here.\n\n>> TOM LIND: Hi.\n", "x.md"
    )
    assert {name for _, _, name in told(record, "partOf")} == whole


def test_roadmaps_acts_and_partnerships_are_named() -> None:
    words = "The Roadmap on Lake Cooperation, the Lake Security Act and the Open Lake Partnership; a General Consensus."
    assert {one.name for one, _, _ in unlisted(words, [], 0)} == {
        "Roadmap on Lake Cooperation", "Lake Security Act", "Open Lake Partnership"
    }  # fmt: skip


def test_who_is_greeted_with_others_is_there() -> None:
    words = "Your Excellency Eva Berg, Minister of Lakes of the Kingdom of Norway, Excellencies, ladies and gentlemen, let us begin."
    found = heard("", f">> JAN KOS: {words}\n\n")
    assert who(found, "attended") == {"Eva Berg"}
    assert ("Eva Berg", "holdsPost", "Minister of Lakes, Norway") in found


@pytest.mark.parametrize(
    "words",
    [
        "Eva Berg of the Lake Fund was to come, her flight was cancelled and she sends her regrets.",
        "Unfortunately Eva Berg from the Lake Fund in Velda could not get here, she sends her apologies.",
        "The report will be written by Eva Berg of the Lake Fund, who has been taking notes at the back.",
    ],
)
def test_where_those_work_who_stay_away_or_write_the_report(words: str) -> None:
    assert ("Eva Berg", "affiliatedWith", "Lake Fund") in heard(words)


def test_who_brought_a_session_about_is_told_in_the_next_sentence() -> None:
    found = heard(
        "I will moderate this open forum. It has been put together by the Lake Ministry of Norway with the Lake Fund."
    )
    assert who(found, "organised") >= {"Lake Ministry of Norway", "Lake Fund"}


def test_one_of_a_shared_device_says_who_it_is() -> None:
    rest = ">> ADA OKAFOR: One more, Eva Berg.\n\n>> Yes, this is not Tom, this is his colleague, Eva Berg, from the Lake Fund. Would you say who pays?\n\n"
    rest += (
        ">> Sorry, I'm on a train, so this is Mei Tanaka, senior researcher at the Lake Trust. I only listen today.\n\n"
    )
    found = heard("I'm a MAG member.", rest)
    assert {("Eva Berg", "affiliatedWith", "Lake Fund"), ("Mei Tanaka", "affiliatedWith", "Lake Trust")} <= found
    assert who(found, "askedQuestionAt") == {"Eva Berg"}
    assert ("Ada Okafor", "memberOf", "IGF Multistakeholder Advisory Group") in found


@pytest.mark.parametrize(
    ("line", "city"), [("Lake Palace, Brussels, and online", {"Brussels"}), ("Ada Okafor, Brussels", set())]
)
def test_a_house_and_its_city_stand_below_the_hours(line: str, city: set[str]) -> None:
    text = f"Lake Institute\n\nTRANSCRIPT\n\nThe lake at the door\n\nMay 3, 2030\n5:30 p.m.\n{line}\n\n"
    text += "OKAFOR: Good evening to all of you here tonight.\n\nLIND: Thank you for having me here.\n\n" * 2
    assert {name for _, _, name in told(read(text, "x.txt"), "heldIn")} == city


def test_a_secretary_of_state_works_for_no_body_called_state() -> None:
    found = presented("Deputy Secretary of State Eva Berg will speak here.")
    assert [(one.told.post, one.told.employer) for one in found] == [("Deputy Secretary of State", "")]
