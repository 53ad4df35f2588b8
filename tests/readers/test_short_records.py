"""Records with few marks, or none: cut short, run together, in small letters; who is presented there and not heard.

All are invented.
"""

# ruff: noqa: E501 - paragraphs of records are long lines

import pytest

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.dates import days_in
from corridors.readers.pages.sessions import session_title
from corridors.readers.talk.asking import relayed
from corridors.readers.talk.introductions import introduction, own_words
from corridors.readers.talk.moderating import moderators_named, own_moderation, spoken_to
from corridors.readers.talk.presented import presented
from corridors.readers.talk.tags import read_tag
from corridors.readers.talk.turns import segments
from telling import proposed, read, told, who

NOTICE = "The following are the outputs of the captioning taken during {}. It may be incomplete.\n\n"


def what(found: set[tuple[str, str, str]], subject: str, relation: str) -> set[str]:
    return {target for one, named, target in found if (one, named) == (subject, relation)}


def placed(text: str) -> set[tuple[str, str, str]]:
    """What is part of what, held where, a meeting of what; by names."""
    reading = read_as(document_of("record.txt", text))
    assert reading is not None
    return {
        (one.name, relation.removeprefix("cor:"), other if isinstance(other, str) else other.name)
        for one, relation, other in reading.structure
    }


@pytest.mark.parametrize(
    "text",
    [
        "Lake forum 2030 >>ADA OKAFOR: Good morning. We will now start our talk on lakes and on what they hold.",
        "Talk\n\nTuesday, March 14, 2030\n\nOKAFOR: Good afternoon. I’m Ada Okafor. I direct the lakes work here.",
        "11 June 2030\n\nTranscript: Securing lakes\n\nMS. OKAFOR: Hello. I’m Ada Okafor, and I’m the new director here at the Lake Trust.",
    ],
    ids=["arrows in one line", "a family name that its turn bears out", "an honorific and a family name"],
)
def test_one_turn_makes_a_record_where_its_words_bear_it_out(text: str) -> None:
    assert who(proposed(text), "spokeAt") == {"ada-okafor"}


def test_a_name_that_the_turn_does_not_bear_out_makes_no_record() -> None:
    reading = read_as(document_of("x.txt", "Lakes and law\n\nOKAFOR: a novel in two parts about a family of that name"))
    assert reading is None or reading.family != "transcript"


def test_cues_whose_lines_are_lost_are_still_captions() -> None:
    cues = "1 00:00:00,640 --> 00:00:01,696 please be seated . 2 00:00:06,640 --> 00:00:09,230 My name is 3 "
    cues += "00:00:09,230 --> 00:00:11,650 ada Okafor and I'll be your emcee ."
    found = proposed(cues, "x.srt")
    assert who(found, "spokeAt") == who(found, "moderated") == {"ada-okafor"}
    inline = "WEBVTT 00:00:01.349 --> 00:00:06.228 Good morning. I am Ada Okafor, director of 00:00:06.255 --> 00:00:10.517 the Lake Trust. It is an honor."
    assert what(proposed(inline, "x.vtt"), "ada-okafor", "affiliatedWith") == {"lake-trust"}


def test_captions_in_small_letters_keep_their_turns_and_their_names() -> None:
    text = "tv   Lake Strategy  CSPAN  May 13, 2030 1:03pm-2:06pm EDT\n\n1:03 pm\n>> stand by. >> that is for you.\n1:04 pm\n"
    text += ">> good afternoon. my name is ada okafor, and i'm vice president of programs at the lake council. welcome."
    found = proposed(text)
    assert who(found, "spokeAt") == {"ada-okafor"}
    assert what(found, "ada-okafor", "affiliatedWith") == {"lake-council"}


def test_capitals_are_given_to_a_name_in_small_letters_alone_where_the_text_has_them() -> None:
    said = introduction("Good morning. My name is ada okafor and I like lakes.")
    assert said is not None
    assert said.name == "Ada Okafor"


def test_two_speakers_set_on_lines_alone_are_enough_where_the_head_calls_it_a_transcript() -> None:
    text = "Session 3-7 Transcript\n\nAmbassador Okafor\n\nGood morning delegates. I invite the next speaker.\n\n"
    text += "UNIDIR Tom Lind\n\nThank you, Mr. Chair. It is my pleasure to be here today.\n"
    assert who(proposed(text), "spokeAt") == {"okafor", "tom-lind"}


def test_oral_evidence_is_a_record_and_not_a_session_of_the_forum() -> None:
    text = "National Lakes Committee\n\nUncorrected oral evidence\n\nThursday 11 June 2030\n\nMembers present: Baroness Okafor (The Chair); Lord Lind; "
    text += "Baroness Tane of Lakeside.\n\nEvidence Session No. 11\n\nWitnesses\n\nProfessor Eva Moss, Professor of Lakes, Water University; "
    text += "Omar Said, Director for Resilience, Lake Office.\n\nQ104 The Chair: Good morning, welcome, and thank you very much for coming to help us."
    found = proposed(text)
    assert {target for _, relation, target in found if relation == "spokeAt"} == {"2030-06-11-national-lakes-committee"}
    assert who(found, "chaired") == {"baroness-okafor"}
    assert who(found, "attended") == {"lord-lind", "baroness-tane-of-lakeside"}
    assert who(found, "announcedAt") == {"eva-moss", "omar-said"}


def test_debates_set_a_stop_and_a_dash_behind_who_speaks() -> None:
    text = "CRE 09/06/2030 - 13\n\nLakes (debate)\n\nPresident. – The next item is the debate on lakes and law in the Union.\n\n"
    text += "Ada Okafor, Vice-President of the Lake Commission. – Mr President, I thank you all for this point on the agenda.\n"
    found = proposed(text)
    assert who(found, "spokeAt") == {"ada-okafor"}
    assert what(found, "ada-okafor", "affiliatedWith") == {"lake-commission"}


def test_a_table_of_groups_and_states_is_no_record_of_speech() -> None:
    reading = read_as(
        document_of("x.txt", "Meetings coverage\n\nAfrican Group: Kenya\n\nGRULAC: Peru\n\nWEOG: Norway\n")
    )
    assert reading is None or reading.family != "transcript"


def test_a_site_that_greets_above_the_notice_opens_no_turn() -> None:
    text = "Welcome to the United Nations | Department of Economic and Social Affairs\n\n"
    text += NOTICE.format("the IGF 2014 Istanbul, Turkey, meetings") + ">> ADA OKAFOR: Good morning to you all.\n"
    reading = read_as(document_of("x.txt", text))
    assert reading is not None
    assert [turn.tag for turn in reading.turns] == ["Ada Okafor"]


def test_a_meeting_that_prepares_the_forum_is_no_part_of_it() -> None:
    title = session_title("IGF 2018 First Open Consultations and MAG Meeting Day 1")
    assert title is not None
    assert title.prepares
    assert title.conference() is None
    text = "IGF 2018 First Open Consultations and MAG Meeting\n\n"
    text += "The following are the outputs of the real-time captioning taken during the IGF 2018 First Open Consultations and MAG Meeting in Geneva, Switzerland, from 20 to 22 March 2018.\n\n"
    text += ">>ADA OKAFOR: Welcome to the first day.\n\n>>TOM LIND: Thank you.\n"
    found = placed(text)
    assert {relation for _, relation, _ in found} == {"heldIn", "meetingOf"}
    assert any((relation, value) == ("startDate", "2018-03-20") for _, relation, value in proposed(text))


def test_the_day_of_a_revision_is_not_the_day_of_the_event() -> None:
    text = "Welcome 2030\n\nFrom EuroDIG Wiki\nRevision as of 12:30, 20 July 2030 by Ada\n\n29 June 2030 | 10:00-10:30 CEST | Video\n\n"
    text += "Transcript\n\n>> ADA OKAFOR: We hear you.\n\n>> TOM LIND: And we see you.\n"
    found = proposed(text)
    assert any(relation == "startDate" and value.startswith("2030-06-29") for _, relation, value in found)
    assert ("Welcome 2030", "partOf", "EuroDIG 2030") in placed(text)


def test_who_is_presented_and_not_heard_was_announced_with_post_and_body() -> None:
    text = "IGF 2030 WS #1 Lakes\n\n>> ADA OKAFOR: Welcome. We have Eva Moss, President of the Lake Trust, and Omar Said from Water Lab. "
    text += "Tom, please.\n\n>> TOM LIND: Thank you.\n"
    found = proposed(text)
    assert who(found, "announcedAt") == {"eva-moss", "omar-said"}
    assert what(found, "omar-said", "affiliatedWith") == {"water-lab"}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("We have a question in the chat, from Eva Moss at the Water Lab.", []),
        ("On the call today we have Eva Moss, Tom Lind and Omar Said.", ["Eva Moss", "Tom Lind", "Omar Said"]),
        ("On my right is Eva Moss from the Water Lab.", ["Eva Moss"]),
        ("There is Dr. Eva Moss, who is a legal adviser at the Lake Trust.", ["Eva Moss"]),
        ("I welcome the organisations here, Lake Watch of Kenya and Free Water.", []),
    ],
)
def test_only_words_that_present_somebody_to_the_room_make_a_panel(words: str, names: list[str]) -> None:
    assert [one.name for one in presented(words) if one.panel] == names


def test_a_former_post_and_a_home_are_no_standing() -> None:
    assert not [one for one in presented("We have Eva Moss, former director of the Lake Trust.") if one.told.employer]
    assert not [one for one in presented("And Eva Moss from Kenya, she is a founder of Lakenet.") if one.told.state]


def test_an_agency_of_a_state_employs_and_is_not_the_state() -> None:
    one = next(iter(presented("We have Eva Moss, Chief Executive lake agency of Kenya.")))
    told_of = one.told
    assert (told_of.post, told_of.employer, told_of.state) == ("Chief Executive", "Lake Agency of Kenya", "")


def test_captions_that_hear_one_of_three_names_otherwise_mean_one_person() -> None:
    text = "Lake Transcript\n\nAmbassador Okafor\n\nI welcome Mr. Tom Persi Pli head of the Lake Programme at the Lake Institute.\n\n"
    text += "Tom Persi Pauli\n\nThank you, I am glad to be here.\n\nAmbassador Okafor\n\nI thank you.\n"
    assert not any("pli" in subject for subject, _, _ in proposed(text))


def test_a_body_in_capitals_is_no_person_where_its_speaker_says_so() -> None:
    text = "CHAIR: Good afternoon. I give the floor to the Northern Lakes.\n\nNORTHERN LAKES: Thank you. My name is Ada Okafor and I speak on behalf of the Northern Lakes.\n\n"
    text += "CHAIR: I thank the Northern Lakes. Red Lagos, please.\n\nRED LAGOS: I am Tom Lind, director of Red Lagos. We agree with that.\n\nCHAIR: Thank you all.\n"
    found = proposed("Lakes transcript\n\n" + text)
    assert who(found, "spokeAt") == {"ada-okafor", "tom-lind"}
    assert what(found, "ada-okafor", "affiliatedWith") == {"northern-lakes"}


def test_the_moderator_tag_belongs_to_who_said_to_moderate() -> None:
    text = ">> ADA OKAFOR: Good morning. It is my pleasure to moderate this forum. Tom, please.\n\n>> TOM LIND: Thank you.\n\n>> MODERATOR: Thank you, Tom.\n"
    reading = read_as(document_of("x.txt", NOTICE.format("a forum") + text))
    assert reading is not None
    assert {turn.speaker.name for turn in reading.turns if turn.speaker} == {"Ada Okafor", "Tom Lind"}


def test_an_initial_in_a_tag_is_spelt_as_its_speaker_says() -> None:
    text = ">> A. OKAFOR: Good morning, my name is Ada Okafor. Welcome.\n\n>> TOM LIND: Thank you.\n"
    assert who(proposed(NOTICE.format("a forum") + text), "spokeAt") == {"ada-okafor", "tom-lind"}


def test_a_given_name_behind_arrows_is_a_tag_where_a_greeting_follows() -> None:
    text = ">> ADA: Thank you all.\n\n>> Eva: Good morning. I work on lakes.\n\n>> note: this is all.\n"
    assert {"ada", "eva"} == who(proposed(NOTICE.format("a forum") + text), "spokeAt")


@pytest.mark.parametrize(
    ("tag", "name"),
    [("DEPUTY SECRETARY-GENERAL LIND", "Lind"), ("AMBASSADOR LIND", "Lind"), ("SEN. ADA OKAFOR", "Ada Okafor")],
)
def test_an_office_before_a_family_name_is_no_part_of_it(tag: str, name: str) -> None:
    read = read_tag(tag)
    assert read is not None
    assert read.name == name


def test_a_speaker_called_by_name_in_the_last_sentences_speaks_next() -> None:
    assert spoken_to("Thank you. Tom, I would like to begin with you. What does the law say?") == "Tom"
    text = (
        NOTICE.format("a webinar")
        + ">> Hello, I'm Ada Okafor and I will be your host today. There is Dr. Tom Lind, who is a legal adviser at the Lake Trust. "
    )
    text += "Tom, I would like to begin with you. What does the law say?\n\n"
    text += ">> Thank you, Ada. So the short answer is that the law says no, and that goes for all lakes in all of the countries that we know of so far.\n"
    found = proposed(text)
    assert who(found, "spokeAt") == {"ada-okafor", "tom-lind"}
    assert what(found, "tom-lind", "affiliatedWith") == {"lake-trust"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Eva Moss on the Lakes IGF will be moderating online.", [("Eva Moss", "cor:moderatedOnline")]),
        ("My colleague Eva Moss is looking after the online participants.", [("Eva Moss", "cor:moderatedOnline")]),
        ("The moderator is the esteemed Eva Moss, who knows lakes.", [("Eva Moss", "cor:moderated")]),
    ],
)
def test_moderators_are_named_in_many_ways(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.relation) for one in moderators_named(words)] == expected


def test_who_will_be_the_host_of_a_talk_moderates_it() -> None:
    assert (
        own_moderation("I'm Ada Okafor, I'm the manager at the Lake Trust and I will be your host today.") is not None
    )


def test_what_a_post_is_for_is_no_part_of_the_body() -> None:
    for words, post, body in (
        ("representative for Public Policy of AFLAC", "Representative for Public Policy", "AFLAC"),
        ("director in Europe for Lakesoft", "Director in Europe", "Lakesoft"),
        (
            "senior director for policy and public affairs at Lakesoft",
            "Senior director for policy and public affairs",
            "Lakesoft",
        ),
    ):
        said = introduction(f"I am Ada Okafor, and I am {words}.")
        assert said is not None
        assert (said.post, said.employer) == (post, body)


def test_an_honorific_with_a_stop_begins_no_sentence() -> None:
    assert introduction("I now welcome Senator the Hon. Ada Okafor, who has a long day ahead of her.") is None


def test_the_day_said_takes_its_year_from_when_captions_were_exported() -> None:
    text = "Lake webinar\nAuto-generated captions, exported 4 June 2030\n\n>> Hello, I'm Ada Okafor. It's Tuesday the third of June and we start.\n\n>> Thank you. I'm Tom Lind.\n"
    assert any((relation, value) == ("startDate", "2030-06-03") for _, relation, value in proposed(text))


def test_a_witness_is_heard_for_what_stands_behind_the_comma_and_the_committee_hears_the_evidence() -> None:
    text = (
        "HOUSE OF LAKES\nSelect Committee on Water and Law\nOral evidence: The lakes and us, HC 8\n\nWednesday 20 March 2030\n\n"
        "Witnesses: Ada Okafor, Director for Water, Foreign Ministry; Mei Tanaka, Highland Privacy Watch (by video link).\n\n"
        "Q1   Chair: Good morning. We begin with you, Ms Okafor. Did we get what we wanted?\n\n"
        "Ada Okafor: Good morning, Chair. Largely, yes. We did not want it at first.\n\n"
        "Q2   Chair: Ms Tanaka, your group was against. Why?\n\nMei Tanaka: Because the safeguards are thin.\n"
    )
    found = proposed(text)
    assert what(found, "mei-tanaka", "affiliatedWith") == {"highland-privacy-watch"}
    assert who(found, "organised") == {"select-committee-on-water-and-law"}


def test_one_who_is_tagged_may_say_in_a_sentence_of_its_own_where_he_works_now() -> None:
    said = own_words("Hello, everyone. I'm from Kenya. Currently with the Lake Trust. We begin.", "Ada Okafor")
    assert said is not None
    assert said.employer == "Lake Trust"
    assert own_words("Hello, everyone. I'm from Kenya. Currently with the others.", "Ada Okafor") is None


def test_a_post_is_added_to_the_short_form_of_the_body_in_the_tag() -> None:
    text = (
        "Session 3-7 Transcript\n\nAmbassador Okafor\n\nGood morning, distinguished delegates. I welcome to the podium Mr. Tomas "
        "Lind Berg, head of the Water Programme at the United Nations Institute for Disarmament Research. He has the floor.\n\n"
        "UNIDIR Tomas Lind Berg\n\nThank you, Mr. Chair, excellencies, dear colleagues. I am glad to be here today.\n"
    )
    assert what(proposed(text), "tomas-lind-berg", "affiliatedWith") == {"unidir"}
    assert len(what(proposed(text), "tomas-lind-berg", "holdsPost")) == 1


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (
            "Talk on lakes\n\nMODERATOR: Good afternoon, and welcome to our talk. AMBASSADOR OKAFOR: Thank you. I begin.",
            ["moderator", "Okafor"],
        ),
        ("Lakes\n\n[]MR LIND: Good morning, all.\n\n[]MS OKAFOR: Thank you. I go on.\n", ["Lind", "Okafor"]),
    ],
    ids=["a run-on line", "empty brackets before the tag"],
)
def test_tags_are_found_where_their_marks_are_broken(text: str, tags: list[str]) -> None:
    opened = [one.tag for one in segments(document_of("record.txt", text)) if one.opens]
    assert [tag.name or tag.role for tag in opened if tag is not None] == tags


def test_a_moderator_who_greets_makes_a_record_of_a_page() -> None:
    text = "Talk on lakes\n\n14 March 2030\n\nMODERATOR: Good afternoon, and welcome to our talk on lakes and law. AMBASSADOR OKAFOR: Thank you."
    assert not any("good" in subject for subject, _, _ in proposed(text))
    assert ("okafor", "spokeAt", "2030-03-14-talk-on-lakes") in proposed(text)


def test_american_days_before_a_clock_of_their_zones() -> None:
    assert [day.iso for day in days_in("03/12/2030 11:03 AM EDT")] == ["2030-03-12"]
    assert [day.iso for day in days_in("03/12/2030 11:03")] == ["2030-12-03"]


def test_somebody_may_be_presented_before_the_words_that_present() -> None:
    shown = list(
        presented("And Ada Okafor is joining us from Velda, she is the executive director of the Lake Coalition.")
    )
    assert [(one.name, one.told.post, one.told.employer) for one in shown] == [
        ("Ada Okafor", "Executive director", "Lake Coalition")
    ]
    shown = list(presented("Mei Tanaka is the counsellor for digital affairs at the Finnish embassy here in Velda."))
    assert [(one.told.post, one.told.employer) for one in shown] == [
        ("Counsellor for digital affairs", "Embassy of Finland")
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("My co-moderator online is Tom, Tomas Lind, from the Lake Trust.", [("Tomas Lind", "cor:moderatedOnline")]),
    ],
)
def test_who_moderates_online_and_who_writes_the_report(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.relation) for one in moderators_named(words)] == expected


def test_a_question_from_the_chat_is_of_whom_the_next_sentence_says() -> None:
    words = "May I jump in with a question from the chat, because it fits? Yes. It's from Mrs. Mei Tanaka, from Velda."
    assert [name for name, _ in relayed(words)] == ["Mei Tanaka"]


def test_one_who_is_tagged_may_begin_with_the_own_name() -> None:
    said = introduction("Hi. Ada Okafor, I'm a youth envoy, from Kenya, with the Lake Society programme.", "Ada Okafor")
    assert said is not None
    assert said.employer == "Lake Society"
    assert introduction("Hi. Ada Okafor, I'm a youth envoy, with the Lake Society.", "Tomas Lind") is None


def test_a_chair_who_calls_upon_somebody_by_name_and_body_is_not_that_speaker() -> None:
    lines = (
        "Dialogue on lakes, 4 June 2030",
        "CHAIR: Good morning. Lake Trust, you have the floor.",
        "ADA OKAFOR (Lake Trust): Thank you, Chair. We welcome the dialogue on lakes.",
        "CHAIR: Thank you. Mei Ito, River Forum. Ms. Ito? We have no connection, and go on with Kenya.",
        "KENYA: Thank you, Chair. My delegation is glad to hear them all.",
    )
    found = told(read("\n\n".join(lines)), "spokeAt", "chaired")
    assert "Ada Okafor" in who(found, "spokeAt")
    assert not {"Mei Ito"} & {subject for subject, _, _ in found}
