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
