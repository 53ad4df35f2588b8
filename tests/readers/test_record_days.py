"""A record is of one day of a meeting: which day, which session of the annual meeting, and in which city."""

import telling
from corridors.documents import document_of
from corridors.readers import transcript
from corridors.readers.notes import Reading
from corridors.readers.talk.tags import read_tag

OPENS = ">>ADA OKAFOR: Good morning, we start our last main session: Lakes and the law.\n>>TOM LIND: Thank you.\n"


def read(text: str) -> Reading:
    return transcript.read(document_of("x.txt", text))


def days(reading: Reading, name: str) -> list[str]:
    return [
        one.value
        for one in reading.said
        if one.relation in ("cor:startDate", "cor:endDate") and one.subject.name == name
    ]


def test_a_person_with_a_state_on_a_line_is_no_city() -> None:
    reading = read(f"Lake talks\n17 November 2009\n\nModerator\nAda Okafor, Kenya\n\n{OPENS}")
    assert not [thing for thing, relation, _ in reading.structure if relation == "cor:heldIn"]


def test_voices_of_several_are_nobody() -> None:
    for words in ("BOTH SPEAKERS", "ALL", "SEVERAL VOICES", "Multiple speakers", "CROSSTALK"):
        tag = read_tag(words)
        assert tag is not None
        assert tag.machine, words
    named = read_tag("ALL OKAFOR")
    assert named is None or not named.machine


def test_a_title_a_day_and_turns_make_a_record_and_a_list_of_posts_does_not() -> None:
    talk = "Lake talk\n3 June 2031\n\nAda Okafor: Hello, and thank you for coming here tonight.\n\n"
    assert transcript.recognises(document_of("x.txt", f"{talk}Tom Lind: I am glad to be here with the maps.")) > 0
    lists = "Lake talk\n3 June 2031\n\nAda Okafor: Director of the Lake Trust and member of its law committee\n\n"
    page = f"{lists}Tom Lind: Fellow of the River Institute in the department of maps"
    assert transcript.recognises(document_of("x.txt", page)) == 0


def test_a_day_without_its_year_has_that_of_the_day_of_publishing() -> None:
    record = "Lake talks\n\nPublished 22 June 2030\n\nIt took place online on Saturday 8 June, 5.00 – 6.15 pm.\n\n"
    record += "Transcript\n\nADA OKAFOR: Welcome to all of you.\n\nTOMAS LIND: Thank you, Ada.\n\nADA OKAFOR: Please."
    found = telling.told(telling.read(record, kind="transcript"), "startDate")
    assert {when[:10] for _, _, when in found} == {"2030-06-08"}
