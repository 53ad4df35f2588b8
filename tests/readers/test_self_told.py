"""What people say of themselves in a record, whom they present, and whose questions they read out."""

import pytest

import telling
from corridors.readers.talk.asking import relayed
from corridors.readers.talk.introductions import own_words
from corridors.readers.talk.presented import presented


@pytest.mark.parametrize(
    ("words", "post", "body", "state"),
    [
        ("I'm from Seelicht, the lake registry.", "", "Seelicht", ""),
        ("I work in the Department of Wells in the Chancellery of Velda.", "", "Chancellery of Velda", ""),
        ("I work at the Ministry of Foreign and Lake Affairs.", "", "Ministry of Foreign and Lake Affairs", ""),
        ("I write for Velda Dispatch.", "", "Velda Dispatch", ""),
        ("I'm from Kenya, I am a youth envoy of the Lake Society.", "Youth envoy", "Lake Society", ""),
        ("I am a Coordinator At the Lake Forum.", "Coordinator", "Lake Forum", ""),
        ("I come from Velda, I work for the regulator ARLA.", "", "ARLA", ""),
        ("I'm currently working as a water adviser at the Lake Institute.", "Water adviser", "Lake Institute", ""),
        ("I'm here in my capacity as head of the Lake Office.", "Head", "Lake Office", ""),
        ("I'm the water ambassador of Kenya, Tom Lind.", "Water ambassador", "", "state:ke"),
        ("As the head of water at the Lake Ministry, I saw it.", "Head of water", "Lake Ministry", ""),
        ("As the head of the Lake Trust said, I saw it.", "", "", ""),
        ("I'm a member of the Lake Parliament from Velda.", "Member", "Lake Parliament", ""),
        ("I'm legal director of Rios en Red.", "Legal director", "Rios en Red", ""),
        ("I'm a LAKO member.", "Member", "LAKO", ""),
        ("We at the Lake Institute believe in fish.", "", "Lake Institute", ""),
    ],
)
def test_speakers_say_what_they_are(words: str, post: str, body: str, state: str) -> None:
    told = own_words(f"Thank you. {words}", "Ada Okafor")
    assert (told.post, told.employer, told.state) == (post, body, state) if told else not (post or body or state)


@pytest.mark.parametrize(
    "words",
    [
        "And last but not least Ada Okafor, Director of the Lake Trust.",
        "To my left is Ada Okafor. She works on lakes.",
        "First of all, Ada Okafor, director at the Lake Trust.",
    ],
)
def test_words_present_somebody_to_the_room(words: str) -> None:
    assert [one.name for one in presented(words) if one.cued] == ["Ada Okafor"]


def test_the_chair_of_a_years_body_is_of_that_body() -> None:
    (one,) = presented("With us is Ada Okafor, the Chair of the 2030 LAKO.")
    assert (one.told.post, one.told.employer) == ("Chair", "LAKO")


@pytest.mark.parametrize(
    "words",
    [
        "There is one from Ada, Ada Okafor, of the Lake Trust in Velda. She asks why.",
        "We have a comment from Kenya, from Ada Okafor, Lake Trust.",
    ],
)
def test_a_question_read_out_gives_a_name_twice_or_behind_the_land(words: str) -> None:
    assert [(name, one.employer) for name, one in relayed(words)] == [("Ada Okafor", "Lake Trust")]


def test_a_rapporteur_who_is_not_heard_works_somewhere() -> None:
    text = ">> TOM LIND: Hello.\n\n>> MEI RASK: Our rapporteur is Ada Okafor from the Lake Trust.\n\n>> TOM LIND: Yes."
    assert ("Ada Okafor", "affiliatedWith", "Lake Trust") in telling.told(telling.read(text))


@pytest.mark.parametrize(
    "words",
    [
        "And a question to the Lake Institute: will the replies be public?",
        "Could you elaborate on the lakes?",
        "Kenya would like to ask when the lakes will open.",
    ],
)
def test_a_delegation_asks_in_plain_words(words: str) -> None:
    text = f"Transcript\n\nCHAIR: I give the floor to Kenya.\n\nKENYA: Thank you, Chair. {words}\n\nCHAIR: Thank you.\n"
    assert telling.who(telling.told(telling.read(text)), "askedQuestionAt") == {"Kenya"}


def test_who_checks_the_sound_or_asks_for_the_floor_asks_nothing() -> None:
    text = "Transcript\n\nCHAIR: Kenya.\n\nKENYA: Can you hear me? I would like to ask for the floor.\n\nCHAIR: Yes.\n"
    assert not telling.who(telling.told(telling.read(text)), "askedQuestionAt")


def test_a_meeting_is_part_of_the_session_its_heading_counts_and_is_held_where_that_says() -> None:
    text = (
        "OPEN-ENDED WORKING GROUP ON LAKES 2030-2032\nSixth substantive session, 7th meeting\n"
        "Friday, 14 June 2030, 10 a.m., Conference Room 4, Geneva\nTranscript\n\n"
        "CHAIR: The seventh meeting of the sixth session is called to order.\n\nKENYA: Thank you, Chair.\n\n"
        "CHAIR: I thank Kenya.\n"
    )
    found = {(relation, what) for _, relation, what in telling.told(telling.read(text), "partOf", "heldIn")}
    assert found == {
        ("partOf", "Sixth session of the OPEN-ENDED WORKING GROUP 2030–2032"),
        ("heldIn", "Geneva"),
    }


def test_an_office_in_full_before_a_family_name_tags_its_holder() -> None:
    text = (
        "Briefing with Ada Okafor, Deputy Assistant Secretary for Lakes\n3 May 2030\n\n"
        "Moderator: Good morning. With us is Deputy Assistant Secretary for Lakes Ada Okafor.\n\n"
        "Deputy Assistant Secretary Okafor: Thank you, I am glad to be here.\n\nModerator: Thank you.\n\n"
        "Deputy Assistant Secretary Okafor: Thank you.\n"
    )
    assert "Ada Okafor" in telling.who(telling.told(telling.read(text)), "spokeAt")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("I'm Ada Okafor, and I'll be presiding over today's discussion.", {"Ada Okafor"}),
        ("I turn it over to Tom Lind of the Lake Times, who will preside.", {"Tom Lind"}),
    ],
)
def test_whoever_presides_over_a_talk_moderates_it(words: str, who: set[str]) -> None:
    text = f">> ADA OKAFOR: Good morning. {words}\n\n>> TOM LIND: Thank you. I am here with Mei Rask.\n"
    found = telling.told(telling.read(text))
    assert telling.who(found, "moderated") == who
    assert "Mei Rask" not in {what for _, _, what in found}


IGF = "IGF 2030 WS #1 Lakes"


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("I'm Tom Lind, chair of the water team.", ("Tom Lind", "holdsPost", "Chair of the water team")),
        ("With us is Ada Okafor, a European parliamentarian.", ("Ada Okafor", "holdsPost", "European parliamentarian")),
        ("We have Ada Okafor chief lakes officer.", ("Ada Okafor", "holdsPost", "Chief lakes officer")),
        ("Ada is the head of Fishcon.", ("Ada Okafor", "holdsPost", "Head, Fishcon")),
        ("We have Ada Okafor, who is a service programme person with LAKO.", ("Ada Okafor", "affiliatedWith", "LAKO")),
        ("We have Ada Okafor from the Lake5 peace foundation.",
         ("Ada Okafor", "affiliatedWith", "Lake5 peace foundation")),
        ("My friend Mei Rask is here.", ("Mei Rask", "attended", IGF)),
        ("The questions from online takes Mei Rask, who takes the questions from online.",
         ("Mei Rask", "moderatedOnline", IGF)),
    ],
)  # fmt: skip
def test_posts_without_a_body_and_who_is_there_are_told(words: str, row: tuple[str, str, str]) -> None:
    text = f"{IGF}\n\n>> TOM LIND: Good morning. {words}\n\n>> ADA OKAFOR: Thank you, Tom.\n"
    assert row in telling.told(telling.read(text))


def test_a_state_that_tags_a_guest_of_a_talk_is_that_guest() -> None:
    text = (
        f"{IGF}\n\n>> TOM LIND: Good morning.\n\n>> KENYA: Thank you. Ada Okafor, I am Deputy Water Envoy at the Lake "
        "Ministry.\n\n>> TOM LIND: So be it.\n\n>> KENYA: It is not dead, it is married, I would say to you all.\n"
    )
    found = telling.told(telling.read(text))
    assert telling.who(found, "spokeAt") == {"Tom Lind", "Ada Okafor"}
    assert ("Ada Okafor", "holdsPost", "Deputy Water Envoy, Lake Ministry") in found


@pytest.mark.parametrize("room", ["Workshop Room 9", "Convention Hall I-C"])
def test_a_room_between_dashes_in_a_title_is_where_a_talk_is(room: str) -> None:
    text = f"IGF 2030 - Day 3 - {room} - Lakes and law\n\n>> TOM LIND: Hello.\n\n>> ADA OKAFOR: Thank you, Tom.\n"
    assert f"{room}, IGF 2030" in {place for _, _, place in telling.told(telling.read(text), "heldIn")}


@pytest.mark.parametrize(
    "words",
    [
        "Yes, I've one from Velda, from Ada Okafor, who is a student. She asks why.",
        "Yes, two.  One is from Ada Okafor, of the Lake Trust.  She asks when.",
        "I have three online. The first says, Ada Okafor, Kenya. She is asking whether.",
        "There is a question in the chat, and it is a long one, from Ada Okafor of the Lake Trust: who pays?",
        "And there’s an online question -- it’s quite long, so bear with me -- from Ada Okafor. Why?",
        "A question that was sent in before, from Ada Okafor at the Lake Trust: what now?",
        "I have one question from the online audience, if I may, by Ada Okafor from the Lake Trust.",
    ],
)
def test_who_asks_in_the_next_sentence_or_behind_a_place_asked(words: str) -> None:
    assert [name for name, _ in relayed(words)] == ["Ada Okafor"]


def test_a_group_that_wrote_asks_nothing_and_a_name_said_again_is_no_employer() -> None:
    assert not list(relayed("I was asked. The Group of Lake Experts, wrote its report."))
    told = own_words("So I'm Tom, Tom Lind. I am adviser for lakes at the Lake Trust.", "Tom Lind")
    assert told is not None
    assert (told.post, told.employer) == ("Adviser for lakes", "Lake Trust")
