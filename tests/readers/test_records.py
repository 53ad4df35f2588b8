"""Records of speech in many layouts: marks, roles without names, moderators, those called upon. All are invented."""

import pytest

from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.readers import read_as, readers
from corridors.readers.notes import Reading

NOTICE = "Lake talks\n\nThe following are the outputs of the real-time captioning taken during the talks.\n\n"


def read(text: str, head: str = NOTICE) -> Reading:
    reading = read_as(document_of("record.txt", head + text), "transcript")
    assert reading is not None
    return reading


def roles(reading: Reading, relation: str) -> list[str]:
    return [
        "unnamed" if said.subject.anonymous else said.subject.name
        for said in reading.said
        if said.relation == f"cor:{relation}"
    ]


LAYOUTS = {
    "captions with a time on every other line": (
        "Lake talks\n0:00\n>> Good evening. I'm Ada Okafor and I\n0:04\nwill be moderating this talk of the\n0:09\n"
        "open-ended\n0:12\nworking group and of the law of lakes.\n0:18\n>> TOMAS LIND: Thank you. It is a pleasure.\n",
        ["Ada Okafor", "Tomas Lind"],
    ),
    "a hearing with family names in capitals and full stops": (
        "HEARING ON LAKES\n\nJULY 6, 2030\n\n    Chairman OKAFOR. Good morning. I call this hearing "
        "to\norder. With us is "
        "Ms. Eva Lind.\n    Ms. LIND. Thank you, Chairman. I met Mr. Haddad. He\nsaid so.\n    Mr. HADDAD. "
        "Lakes matter "
        "to us as they do to all.\n    Ms. LIND. They do.\n",
        ["Okafor", "Eva Lind", "Haddad"],
    ),
    "a verbatim record with languages beside the names": (
        "General Assembly\n20th plenary meeting\n6 October 2030\n\nPresident: Mr. Okafor ............ "
        "(Kenya)\n\nThe meeting was "
        "called to order at 10 a.m.\n\nThe President (spoke in French): I open the meeting on lakes.\n\nMr. "
        "Lind (Sweden) "
        "(spoke in Swedish): Thank you, Mr. President.\n\nThe President: I thank the representative.\n",
        ["Okafor", "Lind"],
    ),
    "one arrow a turn": (
        "> CHAIRMAN: Please take your seats.\n\n> KENYA: Thank you, Chair.\n\n> ADA OKAFOR: Good morning.\n",
        ["unnamed", "unnamed", "Kenya", "Ada Okafor"],
    ),
    "pages with headers in the middle of a turn": (
        "LAKES – Forum                    EN\n\nADA OKAFOR:      Good morning, everybody, and welcome to this\n"
        "                 forum on lakes.\n\n                 Page 1 of 9\nLAKES – Forum                    EN\n\n"
        "                 This will take two hours.\n\nTOMAS LIND:      Thank you for that.\n\n              "
        "   Page 2 of 9\n"
        "LAKES – Forum                    EN\n\nADA OKAFOR:      So let us begin now.\n",
        ["Ada Okafor", "Tomas Lind"],
    ),
    "names and times on lines of their own": (
        "Ada Okafor  0:03\nGood morning to all of you.\n\nTomas Lind  0:15\nThank you, Ada.\n\nAda Okafor  "
        "1:02:07\nPlease.\n",
        ["Ada Okafor", "Tomas Lind"],
    ),
    "everything on one line": (
        "LAKES Forum 2 EN ADA OKAFOR: Please take your seats, everyone. TOMAS LIND: Good morning to you all. "
        "UNIDENTIFIED "
        "MALE: Thank you. ADA OKAFOR: So let us begin.",
        ["Ada Okafor", "Tomas Lind", "unnamed"],
    ),
    "an arrow that was lost": (
        ">> ADA OKAFOR: Good morning.\n\n>> TOMAS LIND: Hello.\n\nADA OKAFOR: Over to you.\n\nTOMAS LIND: Thank you.\n",
        ["Ada Okafor", "Tomas Lind"],
    ),
    "numbered speakers, one of whom gives a name": (
        "SPEAKER 1: Good morning to you all, and welcome.\n\nSPEAKER 2: I'm Ada Okafor from Water Lab. "
        "Hello.\n\nSPEAKER 1: "
        "So let us begin.\n\nSPEAKER 2: Gladly.\n",
        ["unnamed", "Ada Okafor"],
    ),
    "minutes that call people by one name": (
        "Present\n\nAda Okafor (Water Lab)\nTomas Lind (Lake House)\n\nAda: Does anyone have anything to add "
        "to the agenda of "
        "today?\n\nTomas: No changes from me.\n\nAda: Then we go on with the law of lakes.\n",
        ["Ada Okafor", "Tomas Lind"],
    ),
    "a title in capitals with a colon, and lists of who came": (
        "LAKE LAW: SMALL LAKES, BIG TARGETS\n\nAttendees: Eva Lind, Lina Haddad\nApologies: Omar Said\n\nADA "
        "OKAFOR: Good "
        "morning to you all, and welcome.\n\nTOMAS LIND: Hello to you.\n\nADA OKAFOR: So let us begin.\n",
        ["Ada Okafor", "Tomas Lind"],
    ),
    "rooms that speak, and phonetic names in brackets": (
        ">> NAIROBI STUDIO: Hello from here.\n\n>> ADA OKAFOR: Hello.\n\n>> (Tomas): Hi.\n",
        ["unnamed", "Ada Okafor", "Tomas"],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_who_spoke_is_found_in_every_layout(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert roles(read(text, head=""), "spokeAt") == expected


@pytest.mark.parametrize(
    "layout",
    ["a hearing with family names in capitals and full stops", "a verbatim record with languages beside the names"],
)
def test_records_are_taken_for_records(layout: str) -> None:
    document = document_of("record.txt", LAYOUTS[layout][0])
    sure = {name: float(reader.recognises(document)) for name, reader in readers().items()}
    assert max(sure, key=lambda name: sure[name]) == "transcript"


def test_times_between_the_words_part_no_name() -> None:
    text = LAYOUTS["captions with a time on every other line"][0].replace("Lake talks", "IGF 2023 WS #3 Lakes")
    found = propose([document_of("record.txt", text)], kind="transcript")
    assert any(claim.target == "process:oewg-2021-2025" for claim in Ledger(found.triples).claims.values())


@pytest.mark.parametrize(
    ("words", "moderators", "online"),
    [
        ("I'm Ada Okafor and it is an honour to be your moderator today.", ["Ada Okafor"], []),
        ("I was asked by my friends to moderate the session.", ["Ada Okafor"], []),
        ("I'm Ada Okafor, co‑facilitator.", ["Ada Okafor"], []),
        ("I will be your online moderator.", [], ["Ada Okafor"]),
        ("Our moderator today is Tomas Lind.", ["Tomas Lind"], []),
        ("We have our Moderator, that Tomas Lind will take your questions.", ["Tomas Lind"], []),
        ("Tomas Lind will moderate.", ["Tomas Lind"], []),
        ("And we have our online moderator as well, Tomas Lind.", [], ["Tomas Lind"]),
        ("I am not your moderator.", [], []),
        ("The moderator of the next session is late.", [], []),
        ("Tomas Lind will moderate the next session.", [], []),
        ("I thank the moderator, Tomas will speak next about the lakes.", [], []),
    ],
)
def test_moderators_by_their_words_and_by_the_words_of_others(
    words: str, moderators: list[str], online: list[str]
) -> None:
    reading = read(f">> ADA OKAFOR: Welcome. {words}\n\n>> TOMAS LIND: Thank you.\n")
    assert (roles(reading, "moderated"), roles(reading, "moderatedOnline")) == (moderators, online)


def test_a_moderator_named_and_not_heard_is_in_doubt() -> None:
    reading = read(">> ADA OKAFOR: Our online moderator is Lina Haddad.\n\n>> TOMAS LIND: Thank you.\n")
    said = next(said for said in reading.said if said.relation == "cor:moderatedOnline")
    assert said.subject.name == "Lina Haddad"
    assert "not heard" in said.doubt
    assert "Lina Haddad" not in roles(reading, "spokeAt")


LONG = (
    "Thank you. We have said many times that the lakes of the world need a law of their own, and so we "
    "say it here again today."
)


@pytest.mark.parametrize(
    ("call", "name", "state"),
    [
        ("I give the floor to the distinguished representative of Brazil.", "unnamed", "state:br"),
        ("I now invite the delegate of the Netherlands, please.", "unnamed", "state:nl"),
        ("Over to you, Tomas Lind.", "Tomas Lind", ""),
        ("Tomas, you have the floor.", "Tomas Lind", ""),
        ("Thank you all for that.", "unnamed", ""),
    ],
)
def test_a_turn_without_a_name_is_of_the_one_called_upon(call: str, name: str, state: str) -> None:
    reading = read(f">> TOMAS LIND: Hello.\n\n>> ADA OKAFOR: {call}\n\n>> {LONG}\n")
    last = [said for said in reading.said if said.relation == "cor:spokeAt"]
    heard = next(said for said in last if reading.document.text.find(LONG) - 3 in [place[0] for place in said.places])
    assert ("unnamed" if heard.subject.anonymous else heard.subject.name) == name
    assert [said.object for said in reading.said if said.relation == "cor:represents"] == ([state] if state else [])


def test_an_audience_member_who_gives_one_name_alone_stays_unnamed_and_is_asked_about() -> None:
    reading = read(
        ">> ADA OKAFOR: Please.\n\n>> AUDIENCE: My name is Omar, I'm working with the Water Lab. Thank you.\n"
    )
    assert roles(reading, "spokeAt") == ["Ada Okafor", "unnamed"]
    assert any("Omar" in doubt.question for doubt in reading.doubts)


def test_an_audience_member_who_says_name_and_body_at_once_is_that_person() -> None:
    reading = read(">> ADA OKAFOR: Please.\n\n>> AUDIENCE SPEAKER: Lina Haddad, Water Lab. When will it start?\n")
    assert roles(reading, "askedQuestionAt") == ["Lina Haddad"]


def test_those_announced_but_absent_did_not_speak() -> None:
    reading = read(
        ">> ADA OKAFOR: With us are Tomas Lind and Lina Haddad; Eva Berg could not join us.\n\n>> TOMAS LIND: Hello.\n"
    )
    assert roles(reading, "spokeAt") == ["Ada Okafor", "Tomas Lind"]


def test_to_come_from_a_state_is_not_to_speak_for_it() -> None:
    reading = read(
        ">> ADA OKAFOR: I'm Ada Okafor. I come from Kenya.\n\n>> TOMAS LIND: I'm Tomas Lind, ambassador of Kenya.\n"
    )
    assert roles(reading, "represents") == ["Tomas Lind"]


def test_an_adjective_names_the_government_spoken_for() -> None:
    reading = read(">> ADA OKAFOR: I'm Ada Okafor. I'm working for the Swedish government.\n\n>> TOMAS LIND: Hello.\n")
    assert [said.object for said in reading.said if said.relation == "cor:represents"] == ["state:se"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("There is a comment from Ms. Lina Haddad in the chat.", ["Lina Haddad"]),
        ("Lina Haddad is asking online how deep the lake is.", ["Lina Haddad"]),
        ("On behalf of Lina Haddad, who is online, I read her question.", ["Lina Haddad"]),
        ("I have a question for Lina Haddad.", []),
        ("Somebody asked about Lina Haddad.", []),
    ],
)
def test_questions_read_out_are_their_authors(words: str, asked: list[str]) -> None:
    reading = read(f">> ADA OKAFOR: Anything?\n\n>> TOMAS LIND: {words}\n")
    assert [name for name in roles(reading, "askedQuestionAt") if name != "unnamed"] == asked
    assert "Lina Haddad" not in roles(reading, "spokeAt")


PARTICIPANTS = """Lake talks
New York, 3 May 2030

List of participants

I. Member States

BOLIVIA (PLURINATIONAL STATE OF)
Sr. Diego Haddad, Embajador

KENYA
Head of delegation: Ms. Ada Okafor, First Secretary
Members:
LIND, Tomas (Mr.)

III. Intergovernmental organizations

International Committee of the Red Cross (ICRC)
Ms. Eva Berg, Adviser

Access Now
Lina Haddad
"""


def test_participants_belong_to_the_state_or_body_above_them_whatever_their_place_in_it() -> None:
    reading = read_as(document_of("list.txt", PARTICIPANTS))
    assert reading is not None
    standing = {
        (said.subject.name, said.object if isinstance(said.object, str) else said.object.name)
        for said in reading.said
        if said.relation in ("cor:represents", "cor:affiliatedWith")
    }
    assert standing == {
        ("Diego Haddad", "state:bo"),
        ("Ada Okafor", "state:ke"),
        ("Tomas Lind", "state:ke"),
        ("Eva Berg", "International Committee of the Red Cross"),
        ("Lina Haddad", "Access Now"),
    }
