"""Who asks, who is presented, who says what of himself or herself in records of speech. All people are invented."""

import pytest

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.names.spellings import short_for
from corridors.readers.notes import Named, Reading
from corridors.readers.talk.introductions import introduction, own_words

NOTICE = "Lake talks\n\nThe following are the outputs of the real-time captioning taken during the talks.\n\n"
OPENS = ">> ADA OKAFOR: Good morning, I am the moderator. Tom Lind is here.\n\n>> TOM LIND: Thank you all for this.\n\n"


def read(text: str, head: str = NOTICE) -> Reading:
    reading = read_as(document_of("record.txt", head + text), "transcript")
    assert reading is not None
    return reading


def told(reading: Reading, relation: str) -> set[tuple[str, str]]:
    found = (one for one in reading.said if one.relation == f"cor:{relation}" and not one.subject.anonymous)
    return {(s.subject.name, s.object.name if isinstance(s.object, Named) else s.object) for s in found}


def names(reading: Reading, relation: str) -> set[str]:
    return {name for name, _ in told(reading, relation)}


def test_one_not_heard_before_who_says_to_ask_asked() -> None:
    record = read(
        OPENS + ">> MEI TANAKA: Hello. I have two questions. Who owns the lakes?\n\n>> TOM LIND: Who knows?\n"
    )
    assert names(record, "askedQuestionAt") == {"Mei Tanaka"}


def test_members_at_a_hearing_ask_and_witnesses_answer() -> None:
    record = read(
        "Chair OKAFOR. The hearing will come to order. Mr. Tom Lind is a director at the Lake Trust.\n\n"
        "Mr. LIND. Thank you for the opportunity to testify. Is it on?\n\nMs. TANAKA. How deep are they?\n\nMr. LIND. "
        "Deep.\n",
        "Hearing on lakes\n\n",
    )
    assert names(record, "askedQuestionAt") == {"Tanaka"}


@pytest.mark.parametrize(
    ("words", "post", "body"),
    [
        ("Tom Lind is the Head of Law at the Lake Institute.", "Head of Law, Lake Institute", "Lake Institute"),
        ("Tom Lind from Lakesoft, he is the director of policy.", "Director of policy, Lakesoft", "Lakesoft"),
        ("Tom Lind, senior manager at Lakesoft.", "Senior manager, Lakesoft", "Lakesoft"),
        (
            "Tom Lind is the Coordinator for Water at the Lake Office.",
            "Coordinator for Water, Lake Office",
            "Lake Office",
        ),
    ],
)
def test_who_is_heard_stands_for_the_body_that_others_name(words: str, post: str, body: str) -> None:
    record = read(f">> ADA OKAFOR: Let us begin. {words}\n\n>> TOM LIND: Thank you for this.\n")
    assert told(record, "affiliatedWith") == {("Tom Lind", body)}
    assert told(record, "holdsPost") == {("Tom Lind", post)}


@pytest.mark.parametrize(
    "words", ["Tom Lind, who joins us online from Lake City.", "Tom Lind was formerly a director at the Lake Trust."]
)
def test_where_somebody_is_or_once_was_is_no_employer(words: str) -> None:
    assert not told(read(f">> ADA OKAFOR: {words}\n\n>> TOM LIND: Thank you for this.\n"), "affiliatedWith")


def test_those_thanked_for_being_on_the_panel_are_there_and_were_not_heard() -> None:
    record = read(
        ">> Welcome. This is the panel on lakes and law. Thanks to Mei Tanaka and Eva Lind for joining the panel. It "
        "is long that we waited for a day such as this to talk of it all.\n"
    )
    assert names(record, "attended") == {"Mei Tanaka", "Eva Lind"}
    assert not names(record, "spokeAt")


def test_captions_without_a_title_belong_to_the_conference() -> None:
    notice = (
        "The following are the outputs of the real-time captioning taken during the Thirtieth Annual Meeting of the "
        "Internet "
        "Governance Forum (IGF) in Velda, Lakeland, from 12 to 14 November 2035.\n\n"
    )
    record = read(
        ">> All right. This is the panel on lakes and law. Let us begin with the first of the talks.\n", notice
    )
    assert record.event is not None
    assert [of.name for _, part, of in record.structure if part == "cor:partOf" and isinstance(of, Named)] == [
        "Internet Governance Forum 2035"
    ]
    assert not [said for said in record.said if said.subject == record.event and said.relation == "cor:startDate"]


def test_the_rapporteur_and_the_moderator_are_named_by_others() -> None:
    record = read(
        ">> ADA OKAFOR: Our rapporteur is Eva Lind. Mei Tanaka is our online moderator.\n\n>> REMOTE MODERATOR: There "
        "is "
        "nothing in the chat so far, I think.\n\n>> TOM LIND: I am the Special Rapporteur on lakes.\n"
    )
    assert names(record, "rapporteurOf") == {"Eva Lind"}
    assert names(record, "moderatedOnline") == {"Mei Tanaka"}
    assert "Mei Tanaka" in names(record, "spokeAt")


def test_a_role_tag_is_not_the_moderator_who_is_tagged_by_name() -> None:
    record = read(
        ">> HOST: I give the floor to the moderator of this session, Mr. Tom Lind.\n\n>> TOM LIND: Thank you all for "
        "this.\n"
    )
    assert names(record, "moderated") == {"Tom Lind"}
    assert len([one for one in record.said if one.relation == "cor:spokeAt" and one.subject.anonymous]) == 1


@pytest.mark.parametrize(
    ("words", "post", "employer", "state"),
    [
        ("I speak as the envoy for lakes of Kenya.", "Envoy for lakes", "", "state:ke"),
        ("As the Kenyan deputy representative in this room I agree.", "deputy representative", "", "state:ke"),
        ("I am with the Lake Trust, where I serve as policy lead.", "Policy lead", "Lake Trust", ""),
        ("Tom Lind here, from the Lake Trust in Velda.", "", "Lake Trust", ""),
        ("Tom Lind, Open River. I'm the advocacy manager there.", "Advocacy manager", "Open River", ""),
        ("I chair this slot for the Lake Network.", "", "Lake Network", ""),
    ],
)
def test_speakers_say_in_many_words_for_whom_they_stand(words: str, post: str, employer: str, state: str) -> None:
    said = own_words(words, "Tom Lind")
    assert said is not None
    assert (said.post, said.employer, said.state) == (post, employer, state)


def test_an_untagged_speaker_gives_name_body_and_post_in_a_row() -> None:
    said = introduction("Hi, am I on? Yes, um, Tom Lind here, South Lake Collective, coordinator. I have a question.")
    assert said is not None
    assert (said.name, said.employer, said.post) == ("Tom Lind", "South Lake Collective", "Coordinator")


def test_whom_somebody_else_once_worked_for_is_not_the_speakers_past() -> None:
    said = introduction(
        "I'm Ada Okafor, head of law at the Lake Trust. Tom Lind previously worked at the River Office."
    )
    assert said is not None
    assert (said.employer, said.former) == ("Lake Trust", "")


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("TRL", "Tom Robert Lind", True),
        ("Chris", "Christine Lind", True),
        ("Tom", "Tomas Lind", True),
        ("TL", "Tom Lind", False),
    ],
)
def test_initials_and_cut_names_may_stand_for_a_full_one(short: str, full: str, *, fits: bool) -> None:
    assert short_for(short, full) is fits


def test_turns_in_one_line_open_with_a_single_name_in_capitals_that_comes_again() -> None:
    record = read(
        "OKAFOR: Here we are. LIND: Ah, cool. This is by a company called AI. OKAFOR: Yes. LIND: Wow. NOTE: see below.",
        "",
    )
    assert names(record, "spokeAt") == {"Okafor", "Lind"}


def test_a_state_or_body_that_speaks_for_others_keeps_its_turn() -> None:
    record = read(
        "Chair: I call the meeting to order.\n\nFiji (on behalf of a group): Thank you, Chair.\n\nChair: Thanks.\n",
        NOTICE,
    )
    assert "Fiji" in names(record, "spokeAt")
