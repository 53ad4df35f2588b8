"""Texts that were run together get their lines back; offsets stay, and what is no list of parts is left alone."""

import pytest

from corridors.documents import document_of
from corridors.unfold import unbroken, unfolded

RAIN = "It rained on the lake. " * 60


def lines(text: str) -> list[str]:
    return [line.text[:16].strip() for line in document_of("x.txt", text).lines()]


def test_numbered_paragraphs_and_headings_begin_lines() -> None:
    paper = f"Report I. Opening 1. The group met in 3. Street. 2. It elected a chair. II. Rain 3. {RAIN}"
    assert lines(paper) == [
        "Report",
        "I. Opening",
        "1. The group met",
        "2. It elected a",
        "II. Rain",
        "3. It rained on",
    ]


def test_turns_begin_lines_where_there_are_enough_of_them() -> None:
    talk = f"Ada Okafor: Hello. Tomas Lind: Good day. {RAIN}Ada Okafor: Goodbye."
    assert lines(talk) == ["Ada Okafor: Hell", "Tomas Lind: Good", "Ada Okafor: Good"]
    assert len(lines(f"We heard Ada Okafor: Good. {RAIN}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1. One. 2. Two.",
        "\n".join(f"A short line {n}." for n in range(30)) + f"\n1. {RAIN} 2. And so on.",
        f"A page.\n\n{RAIN}",
    ],
)
def test_texts_that_have_their_lines_are_left_alone(text: str) -> None:
    assert unfolded(text) == text


def test_offsets_and_line_numbers_are_those_of_the_file() -> None:
    text = f"1. The group met. 2. It rose. {RAIN}"
    document = document_of("x.txt", text)
    second = list(document.lines())[1]
    assert document.passage(second.start, second.start + 11) == "2. It rose."
    assert (document.line_of(second.start), document.written_line(second.start)) == (2, 1)
    assert len(document.text) == len(text)


def test_what_a_site_that_copies_papers_sets_around_them_is_not_read() -> None:
    copy = 'Lakes\n\nSize: px\nStart display at page:\n\nDownload "Lakes"\n\nTranscription\n\n1. The group met.'
    assert lines(copy) == ["Lakes", "1. The group met"]


def test_a_form_run_together_has_its_fields_and_people_on_lines_of_their_own() -> None:
    form = (
        "Session Subtheme Lakes and law Theme Lakes and law Lake Trust Ada Okafor, Lake Trust, Civil Society, Africa "
        "Tomas Lind, River, Private Sector, Asia-Pacific Group Organization's Website https://lake.example Speakers "
        "Mei Rask, Officer at Lake Trust, GRULAC Rua Tane, Water Lab, WEOG Onsite Moderator Ada Okafor "
        f"[email protected] Rapporteur Tomas Lind SDGs 6.1 Targets: We speak of African Lakes. {RAIN}"
    )
    assert [text for text in lines(form) if text != "Lakes and law"] == [
        "Session",
        "Subtheme",
        "Theme",
        "Lake Trust",
        "Ada Okafor, Lake",
        "Tomas Lind, Rive",
        "Organization's W",
        "https://lake.exa",
        "Speakers",
        "Mei Rask, Office",
        "Rua Tane, Water",
        "Onsite Moderator",
        "Ada Okafor",
        "[email protected",
        "Rapporteur",
        "Tomas Lind",
        "SDGs",
        "6.1",
        "Targets: We spea",
    ]


@pytest.mark.parametrize(
    ("turns", "heads"),
    [
        ("CHAIR: We begin. KENYA: Yes. CHAIR: Thank you. ", ["CHAIR: We begin.", "KENYA: Yes.", "CHAIR: Thank you"]),
        (
            "The President: We begin. Mr. Lind (Sweden) (spoke in French): No. The President: So. ",
            ["The President: W", "Mr. Lind (Sweden", "The President: S"],
        ),
        (
            "The end. Lake Agency · Chief · Mei Rask [1:59]: Thank you. ",
            ["The end.", "Lake Agency · Ch", "Thank you. It ra"],
        ),
    ],
)
def test_turns_of_records_run_together_open_lines(turns: str, heads: list[str]) -> None:
    assert lines(turns + RAIN) == heads


BROKEN = (
    "The envoys of the lakes and of the rivers met in Velda to speak of\n"
    "what feeds them; Ada Okafor of the Lake Trust told them that the\n"
    "water of the coast is told by the hour, and Tomas Lind of the big\n"
    "house of rivers said the same of the hills, with less to show all.\n"
)


def test_sentences_broken_at_a_width_stand_on_one_line_and_keep_their_offsets() -> None:
    joined = unbroken(BROKEN)
    assert joined.count("\n") == 1
    assert len(joined) == len(BROKEN)
    assert joined.index("Tomas Lind") == BROKEN.index("Tomas Lind")


@pytest.mark.parametrize(
    "below",
    [
        "",
        "- Mei Tanaka, Judge",
        "Speakers: Mei Tanaka",
        ">> MEI TANAKA: Hello.",
        "    Mei Tanaka, Judge",
        "1. The end.",
    ],
)
def test_an_item_a_field_a_turn_and_what_is_set_in_go_on_from_no_broken_line(below: str) -> None:
    full = "The last line of all that they said there has no end of its own a"
    assert unbroken(f"{BROKEN}\n{full}\n{below}").endswith(f"{full}\n{below}")


def test_short_lines_and_long_paragraphs_stay_as_they_are() -> None:
    for text in ("Ada Okafor\nTomas Lind\nMei Tanaka", BROKEN.replace("\n", " ") + "\n" + BROKEN.replace("\n", " ")):
        assert unbroken(text) == text
