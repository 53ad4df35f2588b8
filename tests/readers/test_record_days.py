"""A record is of one day of a meeting: which day, which session of the annual meeting, and in which city."""

from corridors.documents import document_of
from corridors.readers import transcript
from corridors.readers.notes import Reading
from corridors.readers.talk.moderating import moderators_named
from corridors.readers.talk.tags import read_tag

ANNUAL = "Fourth Annual Meeting of the Internet Governance Forum\n\n15-18 November 2009, Sharm El Sheikh, Egypt\n\n"
OPENS = ">>ADA OKAFOR: Good morning, we start our last main session: Lakes and the law.\n>>TOM LIND: Thank you.\n"


def read(text: str) -> Reading:
    return transcript.read(document_of("x.txt", text))


def days(reading: Reading, name: str) -> list[str]:
    return [
        one.value
        for one in reading.said
        if one.relation in ("cor:startDate", "cor:endDate") and one.subject.name == name
    ]


def test_the_single_day_below_the_days_of_the_annual_meeting_is_the_session_s() -> None:
    reading = read(f"{ANNUAL}17 November 2009\n\n{OPENS}")
    assert reading.event is not None
    assert reading.conference is not None
    assert reading.event.slug == "igf-2009-lakes-and-the-law"
    assert days(reading, reading.event.name) == ["2009-11-17", "2009-11-17"]
    held = {thing.slug or thing.name for thing, relation, _ in reading.structure if relation == "cor:heldIn"}
    assert reading.conference.slug == "igf-2009"
    assert held == {"igf-2009-lakes-and-the-law", "igf-2009"}


def test_a_title_below_the_annual_meeting_names_the_session_and_a_city_does_not() -> None:
    reading = read(f"{ANNUAL}Sharm El Sheikh, Egypt\nSecurity and openness\n17 November 2009\n\n{OPENS}")
    assert reading.event is not None
    assert reading.event.slug == "igf-2009-security-and-openness"


def test_the_third_day_of_a_counted_meeting_does_not_make_it_begin_then() -> None:
    head = "Transcript Fourth Meeting of the River Working Group\n30 April-2 May 2031\nGeneva, Switzerland\nDay 3\n"
    text = f"{head}Friday, 2 May 2031\n>>CHAIR LIND: Good morning. Welcome to our last day.\nWe go on.\n"
    assert transcript.recognises(document_of("x.txt", text)) == 1.0
    reading = read(text)
    assert reading.event is not None
    assert reading.event.name == "Fourth Meeting of the River Working Group"
    assert days(reading, reading.event.name) == ["2031-04-30", "2031-05-02"]
    assert reading.day == "2031-05-02"
    assert {one.relation for one in reading.said if one.subject.name == "Lind"} == {"cor:spokeAt", "cor:chaired"}


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


def test_the_session_s_moderator_and_both_of_two_are_named() -> None:
    assert [one.name for one in moderators_named("guided by the sessions main moderator, Mr Tom Lind and others.")] == [
        "Tom Lind"
    ]
    both = {one.name for one in moderators_named("Our moderators are Ms Ada Okafor and Mr Tom Lind.")}
    assert both == {"Ada Okafor", "Tom Lind"}


def test_who_organises_in_an_office_does_not_hide_who_organises_too() -> None:
    who = "the Lake Trust and the River Institute as co-chairs of the Water Group, and by the Cable Foundation"
    reading = read(f"Lake talks\nOrganised by {who}\n\n{OPENS}")
    organisers = {one.subject.name for one in reading.said if one.relation == "cor:organised"}
    assert organisers == {"Lake Trust", "River Institute", "Cable Foundation"}


def test_a_title_a_day_and_turns_make_a_record_and_a_list_of_posts_does_not() -> None:
    talk = "Lake talk\n3 June 2031\n\nAda Okafor: Hello, and thank you for coming here tonight.\n\n"
    assert transcript.recognises(document_of("x.txt", f"{talk}Tom Lind: I am glad to be here with the maps.")) > 0
    lists = "Lake talk\n3 June 2031\n\nAda Okafor: Director of the Lake Trust and member of its law committee\n\n"
    page = f"{lists}Tom Lind: Fellow of the River Institute in the department of maps"
    assert transcript.recognises(document_of("x.txt", page)) == 0
