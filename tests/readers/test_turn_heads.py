"""What heads a turn in records whose speakers stand on lines of their own. All are invented."""

import pytest

from corridors.readers.talk.tags import Tag, read_tag
from telling import read, told, who


def test_heads_of_automatic_transcripts_give_body_post_name_and_time() -> None:
    record = told(
        read(
            "Lake Board, second session\nDate: 3 May 2030\n---\n\nVice-President [0:03]:\n\nI welcome you all here.\n\n"
            "Lake Agency · Chief, Public Wells · Mei Rask [1:59]:\n\nThank you. I shall present our report.\n\n"
            "Vice-President [9:38]:\n\nI thank you. Kenya has the floor.\n\n"
            "Kenya · Representative · (G77 + China) [10:04]:\n\nThank you. We welcome the report.\n\n"
            "Vice-President [13:52]:\n\nI thank Kenya.\n",
        )
    )
    assert {
        ("Mei Rask", "affiliatedWith", "Lake Agency"),
        ("Kenya", "represents", "Group of 77"),
    } <= record
    assert {"Mei Rask", "Kenya"} <= who(record, "spokeAt")


def test_every_line_with_the_mark_of_a_speaker_is_one() -> None:
    record = told(
        read(
            "# Lake talk\n\n### Ada Okafor:\nI welcome you all.\n\n### Rua:\nThank you, I work with Lake Trust.\n\n"
            "Tom Lind\nWe host it this year.\n\n### Ada Okafor:\nThank you, we know.\n\n### Rua:\nYes, I agree.\n",
        )
    )
    assert who(record, "spokeAt") == {"Ada Okafor", "Rua", "Tom Lind"}


def test_a_name_may_run_into_its_state_and_who_stands_in_for_the_chair_is_another() -> None:
    record = told(
        read(
            "A-90-PV.74 2030-05-03\nPresident: Mr. Lind (Sweden)\nThe meeting was called to order at 3 p.m.\n"
            "In the absence of the President, Ms. Otieno (Kenya), Vice-President, took the Chair.\n\n"
            "The Acting President\n\nI give the floor to Japan.\n\n"
            "Ms. Mori Japan\n\nI have to point out an error in document A/90/L.2.\n\nThe Acting President\n\n"
            "I thank Japan and give the floor to Tunisia.\n\nMr. Ben Tunisia Arabic\n\nI should like to thank you.\n",
        )
    )
    meeting = "General Assembly, 90th session, 74th meeting"
    assert {
        ("Mori", "represents", "state:jp"),
        ("Ben", "spokeAt", meeting),
        ("Otieno", "chaired", meeting),
        ("A/90/PV.74", "cites", "A/90/L.2"),
    } <= record
    assert who(record, "chaired") == {"Otieno"}


def test_a_state_heads_a_turn_as_it_was_called_and_speaks_beside_whom_it_sent() -> None:
    record = told(
        read(
            "Unofficial transcript\n\nAmbassador Okafor\n\nHello. Kenya.\n\nKenya\n\nThank you. I am Wanja Mutua. "
            "We agree.\n\nAmbassador Okafor\n\nThank you. Cote d Voire.\n\nCote d Voire\n\n"
            "We agree, too.\n\nAmbassador Okafor\n\nI thank you all.\n",
        )
    )
    assert {"Kenya", "Wanja Mutua"} <= who(record, "spokeAt")
    assert not any("too" in row[2] for row in record)


def test_who_is_called_upon_by_office_has_the_turn_that_the_office_heads() -> None:
    record = told(
        read(
            "S/PV.9999\nSecurity Council\nThursday, 3 May 2035, 10 a.m.\nPresident: Mr. Lind . . . . . . . (Sweden)\n"
            "\nThe meeting was called to order at 10 a.m.\n\n"
            "Letter dated 1 April 2034 from the Chargé d'affaires of Japan to the Council (S/2034/9)\n\n"
            "The President: I welcome the Secretary-General, His Excellency Mr. Ada Kos, and give him the floor.\n\n"
            "The Secretary-General: I thank the Council for this meeting on the lakes.\n\n"
            "The President: I thank the Secretary-General. Kenya has the floor.\n\n"
            "Ms. Otieno (Kenya): I thank you, Mr. President. We agree with all that was said here today.\n"
        )
    )
    assert {"Ada Kos", "Otieno", "Lind"} <= who(record, "spokeAt")
    assert ("Otieno", "represents", "state:ke") in record
    assert {row[2][:10] for row in record if row[1] == "startDate"} == {"2035-05-03"}


def test_an_office_before_a_name_in_capitals_is_the_post_of_who_speaks() -> None:
    record = told(
        read(
            "Remarks at the Lake Summit\n\nPRIME MINISTER LIND: Good evening, everyone. I am glad to see you all.\n\n"
            "PRESIDENT OKAFOR: Thank you. I am pleased that we meet here at last.\n\nPRIME MINISTER LIND: So am I.",
            kind="transcript",
        )
    )
    posts = {("Lind", "holdsPost", "Prime Minister"), ("Okafor", "holdsPost", "President")}
    assert posts <= record
    assert not who(record, "chaired")


def test_delegations_ask_in_sentences_that_stand_each_on_a_line() -> None:
    talk = (
        "# Board | Briefing, then questions from members of the board \n\n**Board | Ada Lind | Chair**"
        "\n\nI give the floor to Kenya.\n\n**Kenya | PR**\n\nThank you.\n\nI have two questions.\n\n"
        "First, on wells.\n\nWho pays for them?\n\n**Board | Ada Lind | Chair**\n\nThank you. Chad has the floor.\n\n"
        "**Chad | Representative**\n\nThank you all for this.\n\nHow many wells are there?\n\n"
        "**Norway | Representative**\n\nThank you. We welcome the report.\n"
    )
    assert who(told(read(talk)), "askedQuestionAt") == {"Kenya", "Chad"}
    assert not any(one == "represents" for _, one, body in told(read(talk)) if body == "PR")


@pytest.mark.parametrize(
    "aside",
    [
        "on screen",
        "speaking Spanish",
        "microphone off",
        "reading a question from Lake University",
        "through interpreter",
    ],
)
def test_what_brackets_tell_of_how_somebody_speaks_is_no_body(aside: str) -> None:
    assert read_tag(f"BEN OSEI ({aside})") == Tag("Ben Osei")


@pytest.mark.parametrize(
    "head", ["BEN OSEI'S ASSISTANT", "AIDE TO BEN OSEI", "Ben Osei’s office", "MINISTER'S ADVISER"]
)
def test_who_speaks_for_somebody_bears_no_name(head: str) -> None:
    assert read_tag(head) == Tag(role="representative", number=head)


def test_who_interprets_somebody_speaks_not_and_what_is_interpreted_is_no_body() -> None:
    assert read_tag("BEN OSEI'S INTERPRETER") == Tag(machine=True)
    assert read_tag("BEN OSEI (INTERPRETED)") == Tag("Ben Osei")
