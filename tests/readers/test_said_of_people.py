"""What a line or a sentence says of somebody is read by one grammar: post, body and State, wherever they stand."""

import pytest

import telling
from corridors.readers.names.people import entry
from corridors.readers.names.persons import Known, marked
from corridors.readers.pages.cues import roles_in
from telling import proposed


@pytest.mark.parametrize(
    ("sentence", "skeleton", "told"),
    [
        (
            "Ada Okafor, deputy head of the Lake Commission (LC), said so.",
            "«0», said so.",
            [("Deputy head", "Lake Commission", "")],
        ),
        (
            "Ada Okafor, Additional Secretary, Administration, Norwegian Ministry of Rivers, spoke.",
            "«0», spoke.",
            [("Additional Secretary, Administration", "Norwegian Ministry of Rivers", "")],
        ),
        (
            "Vice Adm. Ada Okafor, Director VLK, and Maj. Gen. (Ret.) Tomas Lind, Lake Command, spoke.",
            "«0», and «1», spoke.",
            [("Director", "VLK", ""), ("", "Lake Command", "")],
        ),
        ("It was opened by Kenya’s Deputy Minister for Lakes, Ada Okafor.", "It was opened by «0».", None),
        (
            "Council of Europe Deputy Secretary General, Ada Okafor, spoke.",
            "«0», spoke.",
            [("Deputy Secretary General", "Council of Europe", "")],
        ),
        (
            "Ada Okafor, Lake War College and Professor Tomas Lind, River Corporation, spoke.",
            "«0» and «1», spoke.",
            [("", "Lake War College", ""), ("", "River Corporation", "")],
        ),
        (
            "Ada Okafor, Chairman of the Lake Council and a member of the River Board, spoke.",
            "«0», spoke.",
            [("Chairman", "Lake Council", "")],
        ),
        (
            "Ada Okafor, Judge at the Lake Court, and the Head of the River Board, Tomas Lind, spoke.",
            "«0», and «1», spoke.",
            None,
        ),
        (
            "With us was Mr Okafor, President VLK, Dr Tomas Lind, Director VLT.",
            "With us was Mr Okafor, President VLK, «0».",
            [("Director", "VLT", "")],
        ),
    ],
)
def test_a_sentence_leaves_only_what_people_do(
    sentence: str, skeleton: str, told: list[tuple[str, str, str]] | None
) -> None:
    text, people = marked(sentence, Known())
    assert text == skeleton
    assert told is None or [(one.told.post, one.told.employer, one.told.state) for one in people] == told


@pytest.mark.parametrize(
    ("line", "post", "employer", "state"),
    [
        ("Ada Okafor, President LAKECOM", "President", "LAKECOM", ""),
        ("Ada Okafor, Regional Officer EMEA, Lake Corp", "Regional Officer EMEA", "Lake Corp", ""),
        ("Ada Okafor, President of the Republic of Kenya", "President", "", "state:ke"),
        ("Ada Okafor, Kenya’s Minister for Lakes", "Minister for Lakes", "", "state:ke"),
        ("Ada Okafor, Head, Law Unit for the Ministry of Lakes", "Head, Law Unit", "Ministry of Lakes", ""),
        ("State Councillor Ms Ada Okafor, Head of the Lake Trust", "Head", "Lake Trust", ""),
        ("Ada Okafor, Judge of the Lake Court opened the panel.", "Judge", "Lake Court", ""),
    ],
)
def test_a_line_tells_post_body_and_state_apart(line: str, post: str, employer: str, state: str) -> None:
    one = entry(line)
    assert one is not None
    assert (one.name, one.post, one.employer, one.state) == ("Ada Okafor", post, employer, state)


def test_a_title_word_that_ends_a_name_belongs_to_it() -> None:
    assert [one.name for one in marked("The talk was chaired by Mr. Piet Major (Kenya).", Known())[1]] == ["Piet Major"]


def test_who_opens_is_named_behind_a_comma_as_behind_a_colon() -> None:
    page = "A talk on lakes\n\n2 May 2030\n\n9:00 Opening remarks, Col Ada Okafor, Lake Command\n10:00 Lunch, Lake Hall"
    assert {("ada-okafor", "affiliatedWith", "lake-command")} <= proposed(page)
    assert not any(who == "lunch" for who, _, _ in proposed(page))


def test_what_somebody_says_will_be_plans_nothing_and_who_is_to_come_by_it_is_announced() -> None:
    said = "Ada Okafor, Head of Law at the Lake Trust, said at the seminar that there will be risks."
    assert [(one.relation, one.who.name) for one in roles_in(said, Known())] == [("cor:spokeAt", "Ada Okafor")]
    plan = "Ada Okafor said that the panel will feature Tomas Lind of the Lake Trust."
    assert ("cor:spokeAt", "Tomas Lind") not in {(one.relation, one.who.name) for one in roles_in(plan, Known())}


def test_the_title_of_a_keynote_gives_none() -> None:
    page = (
        "Lake norms\n\n3 May 2030, Velda\n\nKeynote speakers\n\nAda Okafor\nProfessor, Lake University\n"
        "Keynote: The Internet of Lakes as a Global Policy Frontier\n\nTomas Lind\nDirector, Reed Trust\n"
        "Keynote: What Kenya Wants: How Kenya Shapes Lakes\n\n"
    )
    found = telling.told(telling.read(page, kind="event"), "announcedAt", "spokeAt")
    assert {who for who, _, _ in found} == {"Ada Okafor", "Tomas Lind"}
