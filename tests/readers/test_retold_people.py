"""People in prose: whom a sentence names, with the office before or behind the name, and what it says they did."""

import time

import pytest

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.names.persons import Known, marked
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.cues import roles_in
from corridors.readers.pages.retold import tell_retold


def people(sentence: str) -> list[tuple[str, str, str]]:
    """Give whom a sentence names: name, post, and the body or state."""
    return [(one.name, one.told.post, one.told.employer or one.told.state) for one in marked(sentence, Known())[1]]


def roles(sentence: str) -> set[tuple[str, str]]:
    """Give who has which role by a sentence."""
    return {(role.who.name, role.relation.removeprefix("cor:")) for role in roles_in(sentence, Known())}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway’s Ambassador to ASEAN Ada Okafor spoke.", ("Ada Okafor", "Ambassador to ASEAN", "state:no")),
        (
            "Estonian Ambassador-at-Large for Lake Diplomacy Kadri Lepp spoke.",
            ("Kadri Lepp", "Ambassador-at-Large for Lake Diplomacy", "state:ee"),
        ),
        (
            "Lake Forum’s Director of Cybersecurity and Critical Technologies Mark Lind spoke.",
            ("Mark Lind", "Director of Cybersecurity and Critical Technologies", "Lake Forum"),
        ),
        ("LAKA Policy Director Ada Okafor spoke.", ("Ada Okafor", "Policy Director", "LAKA")),
        ("Ada Okafor is adviser at the Council of the Red Lake.", ("Ada Okafor", "Adviser", "Council of the Red Lake")),
        ("The Director-General of the LSA, Dr. Albert Antwi, spoke.", ("Albert Antwi", "Director-General", "LSA")),
        (
            "The Minister for Communications and Digitalisation, Mrs. Ursula Owusu-Lind, spoke.",
            ("Ursula Owusu-Lind", "Minister for Communications and Digitalisation", ""),
        ),
        ("UNIDIR researcher Mei Tanaka spoke.", ("Mei Tanaka", "Researcher", "UNIDIR")),
        ("ITU’s Carla Rossi spoke.", ("Carla Rossi", "", "ITU")),
        ("Dr Bram de Wit, who leads the lake work at the Reed Lab, spoke.", ("Bram de Wit", "", "Reed Lab")),
        ("Tobias Lind, former Ambassador of Norway, spoke.", ("Tobias Lind", "", "")),
        ("Tom Lind, journalist for Le Lac, spoke.", ("Tom Lind", "Journalist", "Le Lac")),
        ("Tom Lind, Special Adviser to the Office of the Lake Envoy, spoke.",
         ("Tom Lind", "Special Adviser", "Office of the Lake Envoy")),
        ("Ada Okafor, Director of International Relations for the Lake Office of Law, spoke.",
         ("Ada Okafor", "Director of International Relations", "Lake Office of Law")),
        ("Ada Okafor, former Minister of Kenya and Chair of the Lake Commission, spoke.",
         ("Ada Okafor", "Chair", "Lake Commission")),
        ("Ada Okafor, CEO of LakeX, Fellows spoke.", ("Ada Okafor", "CEO", "LakeX")),
        ("Ada Okafor, Professor at the Lake School and former Minister of Lakes.",
         ("Ada Okafor", "Professor", "Lake School")),
        ("Chief of Cabinet Ada Okafor spoke.", ("Ada Okafor", "Chief of Cabinet", "")),
        ("Ada Okafor, Envoy for Lakes of Kenya, until last year with the Lake Trust in Velda.",
         ("Ada Okafor", "Envoy for Lakes of Kenya", "")),
        ("Ed Lind MP, Minister for Culture, Communications and Creative Industries, spoke.",
         ("Ed Lind", "Minister for Culture, Communications and Creative Industries", "")),
    ],
)  # fmt: skip
def test_the_office_may_stand_before_the_name_or_behind_it(sentence: str, expected: tuple[str, str, str]) -> None:
    assert people(sentence) == [expected]


def test_the_office_of_the_next_one_is_not_that_of_the_one_before() -> None:
    said = "US Ambassador Donald Lind, Jamaican Minister of National Security Dr. Horace Okafor and Mei Tanaka spoke."
    assert people(said) == [
        ("Donald Lind", "Ambassador", "state:us"),
        ("Horace Okafor", "Minister of National Security", "state:jm"),
        ("Mei Tanaka", "", ""),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The General Assembly met in New York on Sunday and adopted the Pact for the Future.",
        "Delegates of the Cook Islands stayed at the Gold Coast Hotel near Lake House.",
        "The Reed Foundation and the Lake Trust supported the Seventh Lake Dialogue.",
    ],
)
def test_places_bodies_and_texts_are_nobody(sentence: str) -> None:
    assert people(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The talk, moderated by Ada Okafor, was opened by Tomas Lind of the Lake Trust and Mei Tanaka (Kenya).",
            {("Ada Okafor", "moderated"), ("Tomas Lind", "spokeAt"), ("Mei Tanaka", "spokeAt")},
        ),
        (
            "She was followed by Dr Bram de Wit, who leads the work at the Reed Lab, and by Ada Okafor (Access).",
            {("Bram de Wit", "spokeAt"), ("Ada Okafor", "spokeAt")},
        ),
        (
            "In Panel 2, moderated by Ada Okafor, the panellists Tomas Lind (LTU) and Mei Tanaka discussed lakes.",
            {("Ada Okafor", "moderated"), ("Tomas Lind", "spokeAt"), ("Mei Tanaka", "spokeAt")},
        ),
        ("Ada Okafor will speak on lakes.", {("Ada Okafor", "announcedAt")}),
        ("The panel features Ada Okafor.", {("Ada Okafor", "announcedAt")}),
        ("The panel featured Ada Okafor; and Tomas Lind.", {("Ada Okafor", "spokeAt"), ("Tomas Lind", "spokeAt")}),
        ("The Indian delegation was led by Ada Okafor, Joint Secretary.", {("Ada Okafor", "attended")}),
        ("“We need lakes,” said Ada Okafor, in her opening remarks.", {("Ada Okafor", "spokeAt")}),
        ("Ada Lind opened the day and moderated the panel.", {("Ada Lind", "spokeAt"), ("Ada Lind", "moderated")}),
        ("Ada Okafor, who was due to speak, was unable to attend.", {("Ada Okafor", "announcedAt")}),
        ("In his address, Tomas Lind, representing Minister Ada Okafor, spoke of lakes.", {("Tomas Lind", "spokeAt")}),
        ("The working group on lakes is chaired by Ada Okafor.", set()),
        ("Ada Okafor wrote in a paper that lakes are deep.", set()),
    ],
)  # fmt: skip
def test_what_somebody_did_is_told_by_the_words_around(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert roles(sentence) == expected


def test_what_is_only_said_is_in_doubt_and_only_where_an_event_is_told() -> None:
    page = "A talk\n\nThe Lake Trust held a workshop on 2 May 2030.\n\nAda Okafor stressed that lakes are deep.\n"
    read = read_as(document_of("x.txt", page), "event")
    said = [one for one in read.said if one.relation == "cor:spokeAt"]
    assert [(one.subject.name, bool(one.doubt)) for one in said] == [("Ada Okafor", True)]
    plain = Reading(
        document_of("x.txt", "Ada Okafor stressed that lakes are deep."), "f", "k", "t", Named("event", "A")
    )
    tell_retold(plain, list(plain.document.lines()))
    assert not plain.said


def test_a_family_name_means_who_is_listed_on_the_page() -> None:
    page = Reading(document_of("x.txt", "Ms. Te Whaiti gave a speech."), "f", "k", "t", Named("event", "A talk"))
    page.say(Named("person", "Aroha Te Whaiti"), "cor:announcedAt", page.event, (0, 5), "listed")
    tell_retold(page, list(page.document.lines()))
    assert {one.subject.name for one in page.said} == {"Aroha Te Whaiti"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The event is not organised by the Lake Trust.",
        "The event was reportedly funded by the Lake Trust.",
        "The next talk will be hosted by the Lake Trust.",
        "Upcoming: 4 July 2031, Rivers, organised by the Lake Trust.",
        "Read also: Rivers and law, funded by the Lake Trust.",
    ],
)
def test_what_is_denied_or_of_another_event_is_told_of_nobody(sentence: str) -> None:
    page = read_as(document_of("x.txt", f"Harbour talk\n\n13 June 2031\n\n{sentence}\n"), "event")
    assert not [one for one in page.said if one.relation in ("cor:organised", "cor:hosted", "cor:funded")]


def test_a_city_under_a_heading_is_no_speaker_and_who_declined_does_not_come() -> None:
    page = read_as(document_of("x.txt", "A talk\n\n13 June 2031\n\nSpeakers: New Delhi, Port Moresby\n"), "event")
    assert not [one for one in page.said if one.relation == "cor:announcedAt" and one.subject.kind == "person"]


@pytest.mark.parametrize("text", ["a" + " " * 20_000 + "b", "<p>x</p><!--" + "<" * 40_000])
def test_long_runs_of_blanks_and_brackets_are_read_at_once(text: str) -> None:
    begin = time.process_time()
    read_as(document_of("x.txt", text))
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("text", ["The talk was opened by «7» and Ada Okafor.", "« Ada Okafor » spoke; «0» said so."])
def test_marks_in_the_text_itself_mean_nobody(text: str) -> None:
    assert {name for name, _ in roles(text)} <= {"Ada Okafor"}


def test_whom_somebody_advises_has_the_office_before_the_name_alone() -> None:
    text, people = marked("Eva Lind was an adviser to President Ada Okafor.", Known())
    assert text == "«0» was an adviser to «1»."
    assert people[1].told.post == "President"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The panel was moderated by Ada Okafor, and included members Mei Tanaka (LKA) and Tomas Lind (Lake Bank).",
            {("Ada Okafor", "moderated"), ("Mei Tanaka", "spokeAt"), ("Tomas Lind", "spokeAt")},
        ),
        (
            "It was moderated by Ada Okafor and brought together Mei Tanaka of the LKA and Tomas Lind.",
            {("Ada Okafor", "moderated"), ("Mei Tanaka", "spokeAt"), ("Tomas Lind", "spokeAt")},
        ),
        (
            "The panellists were Mei Tanaka (LKA) and Tomas Lind; Ada Okafor followed the chat as remote moderator.",
            {("Mei Tanaka", "spokeAt"), ("Tomas Lind", "spokeAt"), ("Ada Okafor", "moderatedOnline")},
        ),
        (
            "Briefings are expected from: Ada Okafor, the President of the LKA; and Tomas Lind.",
            {("Ada Okafor", "announcedAt"), ("Tomas Lind", "announcedAt")},
        ),
        ("The Lake Bank was represented by its Head, Ada Okafor.", {("Ada Okafor", "attended")}),
        ("Ambassador Ada Okafor is expected to chair the meeting.", {("Ada Okafor", "chaired")}),
        ("The law was good, stated the Head of Law, Ada Okafor, in a press release.", set()),
    ],
)
def test_rows_end_where_another_does_something_and_plans_are_told(
    sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert roles(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ada Okafor, the LaKA chairperson, Mei Tanaka from the Lake Bank, and Tomas Lind spoke.",
            [("Ada Okafor", "Chairperson", "LaKA"), ("Mei Tanaka", "", "Lake Bank"), ("Tomas Lind", "", "")],
        ),
        ("Ada Okafor, LKA's general manager, spoke.", [("Ada Okafor", "General manager", "LKA")]),
        (
            "Ada Okafor, Officer for International Lake Stability, spoke.",
            [("Ada Okafor", "Officer for International Lake Stability", "")],
        ),
        ("Tomas Lind, with Ada Okafor sending a message, spoke.", [("Tomas Lind", "", ""), ("Ada Okafor", "", "")]),
    ],
)
def test_the_next_one_of_a_row_is_no_body_of_the_one_before(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert people(sentence) == expected


def test_who_shares_an_office_in_brackets_organises_too() -> None:
    expected = {(name, "organised") for name in ("Ada Okafor", "Jan Mell", "Mei Ito")}
    assert (
        roles("Co-conveners of the seminar are Ada Okafor and Jan Mell (Lake Trust) and Mei Ito (River Corp).")
        == expected
    )


def test_minutes_in_brackets_behind_a_name_are_no_body_and_hide_none_told_later() -> None:
    known = Known([])
    marked("Opening by Ada Okafor (15).", known)
    marked("Ada Okafor is a counsellor at the Lake Trust.", known)
    assert (known.told["Ada Okafor"].post, known.told["Ada Okafor"].employer) == ("Counsellor", "Lake Trust")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The talk featured the chairs of the group (H.E. Ms. Ada Okafor, Ambassador, and Tom Lind), Mei Tanaka.",
         {("Ada Okafor", "spokeAt"), ("Tom Lind", "spokeAt"), ("Mei Tanaka", "spokeAt")}),
        ("There was a talk on deep lakes, delivered by Ada Okafor.", {("Ada Okafor", "spokeAt")}),
        ("Tom Lind, LAKO’s Co-CEO, first unpacked the law of the lakes.", {("Tom Lind", "spokeAt")}),
        ("It was helped by Lake Corp, represented at the seminar by Mei Tanaka.", {("Mei Tanaka", "attended")}),
        ("Chairman Ada Okafor delivers the keynote presentation.", {("Ada Okafor", "announcedAt")}),
        ("The Centre for the Study of Living Lakes will provide a primer.", set()),
    ],
)  # fmt: skip
def test_who_did_what_may_stand_in_brackets_or_behind_what_was_given(
    sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert roles(sentence) == expected
