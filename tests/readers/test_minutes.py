"""Minutes, lists of those present, heads of records, thanks and questions from the room. All names are invented."""

from functools import partial

import pytest

import telling
from corridors.documents import document_of
from corridors.proposals import propose
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading
from corridors.readers.talk.tags import read_tag
from corridors.readers.talk.turns import segments
from corridors.readers.transcript import recognises

read = partial(telling.read, name="record.txt", kind="transcript")

PRESENT = "# Lake call\n\nAttendees: Rosalind Okafor (Lake Lab, chair), Tom van der Lind (W3C), Eva Haddad\n\n"


def told(reading: Reading, relation: str) -> set[tuple[str, str]]:
    return {
        (said.subject.name, said.object.name if isinstance(said.object, Named) else said.object)
        for said in reading.said
        if said.relation == f"cor:{relation}"
    }


def who(reading: Reading, relation: str) -> set[str]:
    return {said.subject.name for said in reading.said if said.relation == f"cor:{relation}"}


@pytest.mark.parametrize(
    "turns",
    [
        "Rosalind: Shall we begin?\n\nTVDL: I think so.\n\nRosalind: Good.\n\nTVDL: Fine.\n",
        "Rosalind: Shall we begin?\n\nTomm: I think so.\n\nTomas Lind: No.\n\nTom: Yes.\n\nRosalind: Good.\n",
    ],
)
def test_initials_nicknames_and_given_names_are_those_of_the_people_listed(turns: str) -> None:
    reading = read(PRESENT + turns)
    assert {"Rosalind Okafor", "Tom van der Lind"} <= who(reading, "spokeAt")
    assert who(reading, "spokeAt") <= {"Rosalind Okafor", "Tom van der Lind", "Tomas Lind"}


def test_those_listed_are_with_the_body_in_brackets_and_who_is_not_heard_attended() -> None:
    reading = read(PRESENT + "Rosalind: Shall we?\n\nTom: Yes, I think.\n\nRosalind: Good.\n\nTom: Fine by me.\n")
    assert told(reading, "affiliatedWith") == {("Rosalind Okafor", "Lake Lab"), ("Tom van der Lind", "W3C")}
    assert who(reading, "attended") == {"Eva Haddad"}


@pytest.mark.parametrize(
    ("head", "name", "code"),
    [
        ("IGF 2030\nWS 12\nSalle III\nWho owns the lake?\n", "IGF 2030 WS #12 Who owns the lake?", "igf-2030-ws-12"),
        (
            "EuroDIG 2030, Tampere\nWorkshop 3: Lakes and trust\n",
            "EuroDIG 2030 WS #3 Lakes and trust",
            "eurodig-2030-ws-3",
        ),
        ("House of Commons\nLake Committee\nOral evidence: Dams and law\n", "Oral evidence: Dams and law", ""),
        ("The Lake Podcast\nEpisode 4: Dams and law\n", "Episode 4: Dams and law", ""),
        ("Lake Group – Minutes\n", "Lake Group", ""),
    ],
)
def test_a_title_is_found_below_series_chambers_and_rooms(head: str, name: str, code: str) -> None:
    reading = read(f"{head}\n>> ADA OKAFOR: Hello, all.\n\n>> TOM LIND: Hello to you.\n")
    assert reading.event is not None
    assert (reading.event.name, reading.event.slug) == (name, code)


def test_hours_may_stand_below_the_day_but_cues_are_none() -> None:
    head = "Lake talks\n3 May 2030\n{}\n\n>> ADA OKAFOR: Hello, all.\n\n>> TOM LIND: Hello to you.\n"
    days = [
        read(head.format(line)).said[0].value for line in ("Lake Hall, 14:30-15:30 UTC", "0:03", "Room A\n9:30 am EDT")
    ]
    assert days == ["2030-05-03T14:30:00Z", "2030-05-03", "2030-05-03T09:30:00-04:00"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Ada Okafor, Deputy Spokesperson\nWashington, DC\nLakes and law\n3 May 2030", "Lakes and law"),
        ("Lakes and law\nThis symposium brings together those who know the law of lakes.\n3 May 2030", "Lakes and law"),
        ("Friday, 3 May 2030 – 14:45 to 16:15\nLAKE – Durban, South Africa\nLakes and law", "Lakes and law"),
        ("EVENT TRANSCRIPT: Lakes and law\n3 May 2030", "Lakes and law"),
    ],
)
def test_days_people_places_and_sentences_are_no_title(head: str, name: str) -> None:
    reading = read(f"{head}\n\n>> ADA OKAFOR: Hello, all.\n\n>> TOM LIND: Hello to you.\n")
    assert reading.event is not None
    assert reading.event.name == name


@pytest.mark.parametrize(
    ("tag", "of"),
    [
        ("COMMITTEE 4 CHAIRMAN", "COMMITTEE 4"),
        ("CHAIRMAN COMMITTEE 4", "COMMITTEE 4"),
        ("AFRICAN GROUP", "AFRICAN GROUP"),
        ("ADA OKAFOR, LAKE ANCHOR", "LAKE"),
    ],
)
def test_who_speaks_for_a_part_of_the_meeting_is_of_it(tag: str, of: str) -> None:
    found = read_tag(tag)
    assert found is not None
    assert (found.name in ("", "Ada Okafor"), found.body or found.number) == (True, of)


@pytest.mark.parametrize(
    ("words", "relation", "name"),
    [
        ("This forum will be moderated by Tom, the head of law.", "moderated", "Tom Lind"),
        ("I'm the chair of this call.", "chaired", "Ada Okafor"),
        ("The panel is co-moderated together by myself and Tom Lind.", "moderated", "Tom Lind"),
    ],
)
def test_who_moderates_is_said_in_many_ways(words: str, relation: str, name: str) -> None:
    reading = read(f"Lakes and law\n\n>> ADA OKAFOR: Hello. {words}\n\n>> TOM LIND: Thank you, Ada.\n")
    assert name in who(reading, relation)


@pytest.mark.parametrize(
    "words",
    [
        "I lead the work on lakes at River House.",
        "That's the Vice-Chair, Tom Lind, and thank you.",
        "We have apologies from Eva Lind and Mei Rask.",
    ],
)
def test_what_tells_no_post_body_or_guest(words: str) -> None:
    reading = read(f"Lakes and law\n\n>> ADA OKAFOR: Hello. {words}\n\n>> TOM LIND: Thank you, Ada.\n")
    assert not who(reading, "holdsPost") | who(reading, "announcedAt")
    assert {of for _, of in told(reading, "affiliatedWith")} <= {"River House"}


def test_the_hour_of_a_meeting_is_no_cue_and_captioners_do_not_speak() -> None:
    head = "Lakes and law\n3 May 2030\n16:00\nServices provided by:\nLake Captions, Inc.\nP.O. Box 30\n\n"
    reading = read(f"{head}>> CHAIR: Good day, all. Kenya?\n\n>> KENYA: Thank you, Chair.\n")
    assert who(reading, "spokeAt") >= {"Kenya"}
    assert "Lake Captions" not in who(reading, "spokeAt")


def test_units_between_post_and_body_are_no_people() -> None:
    is_there = "Fellow, Water Studies\nLake House\n\n"
    cast = f"PARTICIPANTS:\n\nADA OKAFOR, Moderator\n{is_there}TOM LIND\n{is_there}"
    reading = read(f"Lakes and law\n3 May 2030\n\n{cast}MS. OKAFOR: Good morning, all.\n\nMR. LIND: Thank you, Ada.\n")
    assert who(reading, "moderated") == {"Ada Okafor"}
    assert told(reading, "affiliatedWith") == {("Ada Okafor", "Lake House"), ("Tom Lind", "Lake House")}


def test_records_are_known_by_times_before_names_and_by_arrows_within_a_line() -> None:
    timed = "Lakes\n[00:01:02] Ada Okafor: Hi.\n[00:02:00] Tom Lind: Hi.\n[00:03:00] Ada Okafor: So?"
    run_on = "LAKES 3 May 2030 >> CHAIR: Hello. Kenya? >> KENYA: Thank you, Chair. >> ADA OKAFOR: Thanks."
    assert recognises(document_of("x.txt", timed)) > 0.8
    assert {"Kenya", "Ada Okafor"} <= who(read(run_on), "spokeAt")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We thank the Lake Trust and Kenya for supporting this session.",
            {("Lake Trust", "supported"), ("Kenya", "supported")},
        ),
        ("This episode is brought to you with the support of the Tern Foundation.", {("Tern Foundation", "supported")}),
        ("We thank the Lake Trust for supporting the treaty.", set()),
        ("I would thank Kenya if Kenya would host us.", set()),
        ("We thank Ada Okafor for hosting us.", set()),
    ],
)
def test_thanks_tell_who_hosts_or_supports_the_very_event(words: str, expected: set[tuple[str, str]]) -> None:
    reading = read(f"Lake talks\n\n>> ADA LIND: Good morning. {words}\n\n>> TOM LIND: Hello to you.\n")
    assert {(name, deed) for deed in ("hosted", "supported", "funded") for name in who(reading, deed)} == expected


def test_a_name_in_mid_line_that_has_its_arrow_elsewhere_opens_a_turn() -> None:
    text = ">> ADA OKAFOR: Hello. THANK YOU. TOM LIND: Thanks. I agree.\n\n>> TOM LIND: So do I.\n"
    assert [part.tag.name for part in segments(document_of("x.txt", text)) if part.tag] == [
        "Ada Okafor",
        "Tom Lind",
        "Tom Lind",
    ]


@pytest.mark.parametrize(
    ("tag", "state", "body"),
    [
        ("IRAN (ISLAMIC REPUBLIC OF)", "state:ir", ""),
        ("RIVER CYBER ALLIANCE", "", "RIVER CYBER ALLIANCE"),
        ("ADA OKAFOR, GAC CHAIR", "", "GAC"),
        ("ADA OKAFOR, DIRECTOR", "", ""),
    ],
)
def test_tags_tell_states_and_bodies_from_people(tag: str, state: str, body: str) -> None:
    part = next(part for part in segments(document_of("x.txt", f">> {tag}: Hello.\n\n>> TOM LIND: Hi.\n")) if part.tag)
    assert part.tag is not None
    assert (part.tag.state, part.tag.body) == (state, body)


def test_the_one_called_upon_for_a_body_speaks_under_its_tag() -> None:
    text = (
        ">> CHAIR: I now invite Ms. Ada Okafor of the River Cyber Alliance to take the floor.\n\n"
        ">> RIVER CYBER ALLIANCE: Thank you. Lakes matter to us.\n"
    )
    assert ("Ada Okafor", "River Cyber Alliance") in told(read(text), "affiliatedWith")


def test_a_speaker_with_a_number_may_be_one_presented_who_gives_the_first_name() -> None:
    text = (
        "Speaker 1: Welcome. I'm Ada Okafor from Lake Lab. With us is Tom Lind of the Lake Trust.\n\n"
        "Speaker 2: Thanks. This is Tom. Lakes are deep, as you know.\n\nSpeaker 1: Are there any questions?\n"
    )
    assert who(read(text), "spokeAt") == {"Ada Okafor", "Tom Lind"}
    assert who(read(text), "askedQuestionAt") == set()


@pytest.mark.parametrize(
    ("words", "asker"),
    [
        ("We have a question in the Q&A pod from Eva Haddad: who pays?", "Eva Haddad"),
        ("A listener, Eva Haddad from Tampere, wrote in.", "Eva Haddad"),
        ("In the chat, Eva Haddad says that lakes are deep.", "Eva Haddad"),
        ("Eva Haddad asked me to come.", ""),
        ("Eva Haddad asked for the floor.", ""),
    ],
)
def test_questions_are_relayed_in_many_ways(words: str, asker: str) -> None:
    reading = read(f"Lake talks\n\n>> ADA LIND: Good morning. {words}\n\n>> TOM LIND: Hello to you.\n")
    assert who(reading, "askedQuestionAt") == ({asker} if asker else set())


def test_once_the_floor_is_open_newcomers_ask() -> None:
    text = (
        ">> ADA LIND: Any questions from the floor? Please introduce yourself.\n\n"
        ">> Hello, my name is Eva Haddad, I am with Lake Lab. My question is on dams. Who pays?\n\n"
        ">> Good morning. Omar Reyes, River University. I wanted to ask whether companies should pay.\n"
    )
    assert who(read(text), "askedQuestionAt") == {"Eva Haddad", "Omar Reyes"}


def test_the_day_of_the_session_is_not_the_span_of_the_conference() -> None:
    head = "Lake Forum 2030\nOslo, 12-14 May 2030\nDay 2 – 13 May 2030, 11:15-12:15 UTC\n"
    reading = read(f"{head}\n>> ADA OKAFOR: Hello, all.\n\n>> TOM LIND: Hello to you.\n")
    assert reading.day == "2030-05-13"


def test_minutes_without_turns_tell_who_was_there() -> None:
    head = "MINUTES OF THE 3rd MEETING OF THE LAKE FORUM\n\nDate: 7 May 2030\n\n"
    text = f"{head}Present:\n- Ada Okafor, Lake Lab\n- Tom Lind, ITU\n"
    reading = read_as(document_of("minutes.txt", text), "event")
    assert reading is not None
    assert who(reading, "attended") == {"Ada Okafor", "Tom Lind"}


def test_a_body_named_by_its_state_and_kind_is_the_name_behind() -> None:
    text = ">> Hello, I am Ada Okafor from the Kenyan regulator LARA. Lakes matter.\n\n>> TOM LIND: Hello to you.\n"
    assert told(read(text), "affiliatedWith") == {("Ada Okafor", "LARA")}


@pytest.mark.parametrize(
    ("sentence", "relation", "expected"),
    [
        ("France and Egypt proposed the Programme of Action.", "proposed", {"France", "Egypt"}),
        ("My delegation supports the Programme of Action.", "supported", {"Kenya"}),
        ("My delegation does not support the Programme of Action.", "supported", set()),
        ("Our friends of the River Forum were vetoed in the OEWG 2021-2025.", "deniedAccessTo", {"River Forum"}),
    ],
)
def test_several_states_a_ministrys_state_and_unknown_bodies_act(
    sentence: str, relation: str, expected: set[str]
) -> None:
    text = (
        "Lake talks\n3 May 2024\n\n"
        f">> ADA OKAFOR: I am Ada Okafor from the Ministry of Foreign Affairs of Kenya. {sentence}\n\n"
        ">> TOM LIND: Hello.\n"
    )
    turtle = propose([document_of("x.txt", text)]).turtle()
    made = [block for block in turtle.split("\n\n") if f"cor:relation cor:{relation} ;" in block]
    assert len(made) == len(expected)
    slugs = {"France": "state:fr", "Egypt": "state:eg", "Kenya": "state:ke", "River Forum": "organisation:river-forum"}
    assert {slugs[name] for name in expected} == {block.split("cor:subject ")[1].split(" ")[0] for block in made}
