"""What those who open a record say of others: who is with them, who is not, who put it together. Texts are invented."""

import pytest
from tests.readers.telling import Told, proposed, read, told

from corridors.documents import document_of
from corridors.readers.talk.tags import read_tag

GROUP = "Open-ended working group on security of and in the use of ICTs 2021–2025\nTranscript, 21 September 2023\n\n"
HEAD = "Transcript of the Lakes and law dialogue\n3 June 2030 | 10:00-11:30 CEST | Room B2, Palais Velda, Geneva\n\n"
EVENT = "Lakes and law dialogue"


def opened(words: str, *relations: str) -> Told:
    """Read a record whose first speaker says some words."""
    speech = f">> TEVITA FALEMAKA: Welcome. I'm Tevita Falemaka, I lead the Lake Institute. {words}"
    return told(
        read(f"{HEAD}{speech}\n\n>> WIT SOBCZAK: Thank you, Tevita. I was asked to say a word.", "x.txt"), *relations
    )


def test_what_is_said_of_the_one_presented_is_not_said_of_who_presents() -> None:
    found = opened(
        "We have Wit Sobczak, formerly of the Ministry of Ports of Kenya, now at Ocean Labs.", "affiliatedWith"
    )
    assert found == {
        ("Tevita Falemaka", "affiliatedWith", "Lake Institute"),
        ("Wit Sobczak", "affiliatedWith", "Ocean Labs"),
    }


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("We were also to have had Ambassador Ada Okafor, but she has been called to the capital.", "Ada Okafor"),
        ("Dr. Bob Quayle was due to speak, but he fell ill, so I will read his paper.", "Bob Quayle"),
        ("And Professor Eve Lindqvist will join us from the airport.", "Eve Lindqvist"),
        ("Nora Haddad, Open River Network. Ms. Haddad? We have no connection.", "Nora Haddad"),
        ("We start with Wit Sobczak, followed by Jan Rask of the Port University.", "Jan Rask"),
    ],
)
def test_whom_the_opening_words_expect_was_announced_and_did_not_speak(words: str, name: str) -> None:
    assert {row for row in opened(words, "announcedAt", "spokeAt") if row[0] == name} == {(name, "announcedAt", EVENT)}


def test_who_puts_a_session_together_organised_it_also_where_the_speaker_says_my_institute() -> None:
    words = "This session was put together by my institute and by the Harbour Trust."
    assert opened(words, "organised") == {(body, "organised", EVENT) for body in ("Lake Institute", "Harbour Trust")}


def test_who_pays_for_the_travel_of_the_speakers_funds_the_event() -> None:
    words = "We thank the Harbour Trust, which paid for the flights of our three speakers."
    assert ("Harbour Trust", "funded", EVENT) in opened(words)
    assert not opened("We thank the Harbour Trust, which paid for the flights of the geese.", "funded")


def test_the_room_and_the_city_stand_between_bars_or_before_a_venue() -> None:
    assert opened("", "heldIn") == {(EVENT, "heldIn", "Room B2"), (EVENT, "heldIn", "Geneva")}


def test_who_says_to_be_rapporteur_takes_the_notes_and_does_not_moderate() -> None:
    record = ">> ADA OKAFOR: Hello all.\n\n>> WIT SOBCZAK: I am here after all! I am the rapporteur today."
    found = told(read(HEAD + record, "x.txt"), "moderated", "rapporteurOf")
    assert found == {("Wit Sobczak", "rapporteurOf", EVENT)}


def test_a_name_in_capitals_below_arrows_has_lost_its_own() -> None:
    record = (
        ">> ADA OKAFOR: Hello all.\n\nWILLIAM ABERNATHY: Yes, I am here.\n\n>> WIT SOBCZAK: Good.\n\nNOTE: It was loud."
    )
    found = told(read(HEAD + record, "x.txt"), "spokeAt")
    assert {name for name, *_ in found} == {"Ada Okafor", "William Abernathy", "Wit Sobczak"}


def test_a_given_name_alone_before_thanks_opens_a_turn() -> None:
    record = "Ada Okafor: Good morning.\nEve: Thanks, Ada.\nTime: 10:15\nWit Sobczak: Thank you."
    assert {name for name, *_ in told(read(record, "x.txt", "transcript"), "spokeAt")} == {
        "Ada Okafor",
        "Eve",
        "Wit Sobczak",
    }


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("SOBCZAK, WITOLD (Harbour Trust)", "Witold Sobczak"),
        ("VAN DER LIND, Ms. EVA (Kenya)", "Eva van der Lind"),
        ("OKAFOR, ISOC", "Okafor"),
        ("OKAFOR, KENYA", "Okafor"),
    ],
)
def test_a_family_name_first_is_turned_and_a_body_or_state_behind_it_is_no_given_name(label: str, name: str) -> None:
    tag = read_tag(label)
    assert tag is not None
    assert tag.name == name


def test_a_question_that_came_in_by_chat_is_of_whoever_sent_it() -> None:
    words = "A question has come in by chat, from Dr. Jan Rask of Red Andina de Puertos, to Kenya: who pays?"
    assert {row for row in opened(words) if row[0] == "Jan Rask"} >= {
        ("Jan Rask", "askedQuestionAt", EVENT),
        ("Jan Rask", "affiliatedWith", "Red Andina de Puertos"),
    }


def test_the_chair_of_a_process_dates_its_sessions_to_come() -> None:
    chair = "CHAIR: Good morning. The sixth session will take place from 11 to 15 December in New York. "
    chair += "The seventh session will be held from 4 to 8 March in New York.\n\nKENYA: Thank you, Chair. We are ready."
    days = {value for _, relation, value in told(read(GROUP + chair, "x.txt")) if relation == "startDate"}
    assert {"2023-12-11", "2024-03-04"} <= days


def test_a_working_group_named_above_a_record_is_the_one_that_short_names_mean() -> None:
    talk = "CHAIR: Good morning.\n\nADA OKAFOR (Lake Watch): In 2021 we took part in the first working group.\n\n"
    talk += "RUSSIAN FEDERATION: Thank you, Chair. We objected to the Lake Watch, as is our right.\n\n"
    talk += "CHAIR: I thank the speaker for that."
    found = proposed(GROUP + talk, "x.txt")
    assert ("ru", "objectedTo", "lake-watch") in found
    assert any(row[1:] == ("mentions", "oewg-2019-2021") for row in found)
    assert not any(row[1:] == ("engagedIn", "oewg-2021-2025") for row in found)


def test_a_day_behind_the_word_session_is_no_number_of_one() -> None:
    record = document_of(
        "x.txt", "LAKE CONSULTATIONS TRANSCRIPT OF AFTERNOON SESSION 17 FEBRUARY 2030\n\n>> ADA OKAFOR: Hi."
    )
    assert any(value == "2030-02-17" for _, _, value in told(read(record.text, "x.txt", "transcript"), "startDate"))


def test_the_head_of_a_record_announces_behind_any_label_whom_it_gives_with_post_and_body() -> None:
    head = "Welcome to the lakes\n3 June 2030\nFrom Lake Wiki\n\n"
    head += "• Studio Velda: Ada Okafor, Director, Lake Institute (10')\n• Studio Lund: Eva Lind, Judge, Lake Court\n\n"
    found = told(read(head + ">> TOM LIND: Hello all.\n\n>> JAN RASK: Hello.", "x.txt"))
    assert {name for name, relation, _ in found if relation == "announcedAt"} == {"Ada Okafor", "Eva Lind"}
    assert ("Ada Okafor", "affiliatedWith", "Lake Institute") in found
