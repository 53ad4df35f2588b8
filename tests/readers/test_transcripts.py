"""Reading transcripts and captions: turns, tags, roles, questions, introductions, traps. All people are invented."""

import pytest

import telling
from corridors.claims import Entity
from corridors.documents import document_of
from corridors.identity import Register, Scanner
from corridors.proposals import propose
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading

HEAD = (
    "IGF 2030 - Day 2 - WS #7 Lakes and law\n\nThe following are the outputs of the captioning "
    "taken during an IGF intervention.\n\n"
)


def read(text: str, head: str = HEAD) -> Reading:
    reading = read_as(document_of("record.txt", head + text), "transcript")
    assert reading is not None
    return reading


def spoke(reading: Reading) -> list[str]:
    return [said.subject.name for said in reading.said if said.relation == "cor:spokeAt"]


def claims(reading: Reading, relation: str) -> list[tuple[str, str]]:
    return [
        (said.subject.name, said.object.name if isinstance(said.object, Named) else said.object)
        for said in reading.said
        if said.relation == relation
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi.", ["Ada Okafor", "Tomas Lind"]),
        (">>ADA OKAFOR: Hello.\n>>TOMAS LIND: Hi.", ["Ada Okafor", "Tomas Lind"]),
        ("\xa0\xa0\xa0 >>\xa0ADA OKAFOR:\xa0 Hello.\n\n\xa0>> TOMAS LIND : Hi.", ["Ada Okafor", "Tomas Lind"]),
        (">> ADA OKAFOR: Over to you. >> TOMAS LIND: Hi.", ["Ada Okafor", "Tomas Lind"]),
        (">> DR. ADA OKAFOR-LIND: Hello.\n\n>> H.E. MR. TOMAS O’BRIEN: Hi.", ["Ada Okafor-Lind", "Tomas O’Brien"]),
        (
            "ADA OKAFOR: Hello to all of you here.\n\nTOMAS LIND: Hi.\n\nADA OKAFOR: So let us begin now.",
            ["Ada Okafor", "Tomas Lind"],
        ),
        ("Ms. Okafor (Kenya): Thank you, Chair, and hello.\n\nMr. Lind (Sweden): Thank you.", ["Okafor", "Lind"]),
        (">> Ada Okafor: Hello.\n\n>> Tomas Lind: Hi.", ["Ada Okafor", "Tomas Lind"]),
        (">> ADA OKAFOR: Hello.\n\n>> JÜRG MÜLLER: Hi.\n\n>> JURG MULLER: Me again.", ["Ada Okafor", "Jürg Müller"]),
    ],
)
def test_turns_are_found_whatever_their_mark(text: str, expected: list[str]) -> None:
    assert spoke(read(text)) == expected


def test_arrows_that_open_no_turn() -> None:
    text = ">> ADA OKAFOR: Go to Menu >> Settings >> Lakes and press it. As we say a >> b.\n\n>> TOMAS LIND: Thanks. >>"
    assert spoke(read(text)) == ["Ada Okafor", "Tomas Lind"]


def test_a_colon_in_a_sentence_opens_no_turn() -> None:
    text = ">> ADA OKAFOR: Hello.\n\nMy point is this: lakes matter.\n\nNOTE: the lake is cold.\n\n>> TOMAS LIND: Hi."
    assert spoke(read(text)) == ["Ada Okafor", "Tomas Lind"]


def test_machines_and_interpreters_do_not_speak() -> None:
    assert spoke(
        read(">> ADA OKAFOR: Hello.\n\n>> VIDEO: Lakes are blue and wide and deep.\n\n>> INTERPRETER: She says hello.")
    ) == ["Ada Okafor"]


def test_states_and_bodies_speak_and_through_unnamed_people() -> None:
    reading = read(
        ">> CHAIR: You have the floor.\n\n>> KENYA: Thank you, Chair.\n\n>> UNODC: Thank you.\n\n>> "
        "THE REPRESENTATIVE OF CHILE: Thanks."
    )
    assert {target for _, target in claims(reading, "cor:represents")} == {"state:ke", "state:cl"}
    spoken = [said.subject for said in reading.said if said.relation == "cor:spokeAt"]
    assert all(who.anonymous for who in spoken if who.kind == "person")
    bodies = {who.name for who in spoken if who.kind != "person"}
    assert bodies == {"Kenya", "United Nations Office on Drugs and Crime", "Chile"}


def test_audience_members_stay_unnamed_and_each_is_another() -> None:
    reading = read(
        ">> ADA OKAFOR: Questions?\n\n>> AUDIENCE: My question is about the lake.\n\n>> AUDIENCE: "
        "And how deep is it there?"
    )
    people = [said.subject for said in reading.said if said.relation == "cor:askedQuestionAt"]
    assert len(set(people)) == 2
    assert all(person.anonymous and person.slug.startswith("unnamed-{source}-") for person in people)


def test_an_audience_member_who_gives_a_name_is_that_person() -> None:
    reading = read(
        ">> ADA OKAFOR: Please.\n\n>> AUDIENCE: My name is Lina Haddad from Water Lab. My question is about rivers."
    )
    assert ("Lina Haddad", reading.event.name if reading.event else "") in claims(reading, "cor:askedQuestionAt")
    assert claims(reading, "cor:affiliatedWith") == [("Lina Haddad", "Water Lab")]


def test_a_short_turn_without_a_name_counts_nobody() -> None:
    reading = read(">> ADA OKAFOR: Hello.\n\n>> It is not working.\n\n>> TOMAS LIND: Hi.")
    assert spoke(reading) == ["Ada Okafor", "Tomas Lind"]
    assert any("without a name" in doubt.question for doubt in reading.doubts)


def test_a_question_read_out_is_asked_by_its_author_who_did_not_speak() -> None:
    reading = read(
        ">> ADA OKAFOR: Any question online?\n\n>> TOMAS LIND: We have a question from Lina Haddad, "
        "about the law of lakes."
    )
    assert "Lina Haddad" not in spoke(reading)
    assert [name for name, _ in claims(reading, "cor:askedQuestionAt")] == ["Lina Haddad"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["ADA OKAFOR", "ADA OKAFER", "ADA OKAFOR"], {"Ada Okafor"}),
        (["ADA OKAFOR", "ADA", "TOMAS LIND"], {"Ada Okafor", "Tomas Lind"}),
        (["ROBERT LIND", "BOB", "ADA OKAFOR"], {"Robert Lind", "Ada Okafor"}),
        (["ADA OKAFOR", "ADA OKORO", "ADA OKAFOR"], {"Ada Okafor", "Ada Okoro"}),
        (["ADA OKAFOR", "ADA LIND", "ADA"], {"Ada Okafor", "Ada Lind", "Ada"}),
        (["OKAFOR ADA", "ADA OKAFOR", "TOMAS LIND"], {"Okafor Ada", "Tomas Lind"}),
    ],
)
def test_one_person_under_several_spellings_and_two_under_similar_ones(tags: list[str], expected: set[str]) -> None:
    assert set(spoke(read("\n\n".join(f">> {tag}: Thank you for the floor." for tag in tags)))) == expected


def test_the_chair_of_a_process_is_not_the_chair_of_the_event() -> None:
    reading = read(
        ">> ADA OKAFOR: The Chair of the working group, Ambassador Lind, chaired it well.\n\n>> TOMAS "
        "LIND: I chair the working group."
    )
    assert not claims(reading, "cor:chaired")
    assert not claims(reading, "cor:moderated")


def test_moderators_by_their_own_words_and_by_tag() -> None:
    reading = read(
        ">> ADA OKAFOR: I'm Ada Okafor and I will be the moderator today.\n\n>> ONLINE MODERATOR: Nothing in the chat."
    )
    assert [name for name, _ in claims(reading, "cor:moderated")] == ["Ada Okafor"]
    assert len(claims(reading, "cor:moderatedOnline")) == 1


@pytest.mark.parametrize(
    ("words", "employer"),
    [
        ("I'm Ada Okafor, a senior analyst for Example Trust.", "Example Trust"),
        ("I am Ada Okafor, Director of Lakes at the Water Lab in Geneva.", "Water Lab"),
        ("My name is Ada Okafor, I work for the Lake Institute.", "Lake Institute"),
        (
            "I'm Ada Okafor, the deputy head of the River programme at Example Trust.",
            "Example Trust",
        ),
        ("I'm Ada Okafor. I am from Example Trust. I like lakes.", "Example Trust"),
        ("I'm Ada Okafor, employed by Example Trust.", "Example Trust"),
        ("I'm Ada Okafor. I'm no longer the director of Example Trust.", ""),
        ("I'm Ada Okafor, formerly with Water Lab, now at Example Trust.", "Example Trust"),
        ("I'm Ada Okafor and I will talk about norms at the United Nations.", ""),
        ("I'm Ada Okafor. I come from Kenya and I have been with the Lake Forum since it began.", ""),
        ("I'm happy to be here with Microsoft and others.", ""),
        ("I'm from a country with many lakes.", ""),
    ],
)
def test_self_introductions(words: str, employer: str) -> None:
    reading = read(f">> ADA OKAFOR: Good morning. {words}\n\n>> TOMAS LIND: Hi.")
    now = [said for said in reading.said if said.relation == "cor:affiliatedWith" and said.stage != "ended"]
    assert "; ".join(said.object.name for said in now if isinstance(said.object, Named)) == employer


@pytest.mark.parametrize(
    "words",
    [
        "I'm Ada Okafor, formerly with Water Lab, now at Example Trust.",
        "I'm Ada Okafor. I used to work for Water Lab; I am now with Example Trust.",
    ],
)
def test_where_somebody_was_before_has_ended(words: str) -> None:
    reading = read(f">> ADA OKAFOR: Good morning. {words}\n\n>> TOMAS LIND: Hi.")
    stages = {s.object.name: s.stage for s in reading.said if isinstance(s.object, Named) and "affil" in s.relation}
    assert stages == {"Water Lab": "ended", "Example Trust": ""}


def test_a_tag_that_speaks_of_itself_as_states_do_is_a_delegation_and_no_person() -> None:
    reading = read(">> NORLAND: Thank you. Norland supports the text.\n\n>> ADA LIND: Hi.\n\n>> NORLAND: We are done.")
    spoke = claims(reading, "cor:spokeAt")
    assert [name for name, _ in spoke] == ["Unnamed representative (Norland) (line 5)", "Ada Lind"]
    assert claims(reading, "cor:represents") == []


def test_spoke_at_cites_the_first_paragraph_of_every_turn() -> None:
    reading = read(">> ADA OKAFOR: One.\n\nStill one.\n\n>> TOMAS LIND: Two.\n\n>> ADA OKAFOR: Three.")
    ada = next(said for said in reading.said if said.relation == "cor:spokeAt" and said.subject.name == "Ada Okafor")
    assert [reading.document.passage(*place) for place in ada.places] == [
        ">> ADA OKAFOR: One.",
        ">> ADA OKAFOR: Three.",
    ]


REGISTER = [
    Entity(
        "process:oewg-2019-2021",
        "Open-ended Working Group on ICT security 2019–2021",
        ("cor:OpenEndedWorkingGroup",),
        acronyms=("OEWG",),
    ),
    Entity(
        "process:oewg-2021-2025",
        "Open-ended Working Group on ICT security 2021–2025",
        ("cor:OpenEndedWorkingGroup",),
        acronyms=("OEWG",),
    ),
]


def names(text: str, day: str, *, heard: bool = True) -> list[tuple[str, tuple[str, ...], str]]:
    hits = Scanner.of(Register.of(REGISTER)).hits(text, 0, day, heard=heard)
    return [(hit.words, hit.names, hit.reading) for hit in hits]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The OEWG met.", "2020-03-01", ("process:oewg-2019-2021",)),
        ("The OEWG met.", "2023-10-10", ("process:oewg-2021-2025",)),
        ("The open-ended working group (2021 to 2025) has ended.", "2026-01-01", ("process:oewg-2021-2025",)),
        ("In 2019 the OEWG first met.", "2023-10-10", ("process:oewg-2019-2021",)),
        ("The OEWG met.", "", ("process:oewg-2019-2021", "process:oewg-2021-2025")),
    ],
)
def test_two_processes_of_one_name_are_told_apart_by_time_or_left_open(
    text: str, day: str, expected: tuple[str, ...]
) -> None:
    assert next(found for words, found, _ in names(text, day) if words.lower() != "met") == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The new OEWG begins next week.", "2021-12-10", ["process:oewg-2021-2025"]),
        ("The second OEWG goes on.", "2023-10-10", ["process:oewg-2021-2025"]),
        ("The previous OEWG reached consensus.", "2023-10-10", ["process:oewg-2019-2021"]),
        ("The open-ended working group on ageing met.", "2023-10-10", []),
        ("The OEWG on reducing space threats met.", "2023-10-10", []),
        ("The OEWG on capacity building met.", "2023-10-10", ["process:oewg-2021-2025"]),
    ],
)
def test_a_group_of_one_name_is_told_by_the_words_beside_it(text: str, day: str, expected: list[str]) -> None:
    found = [name for _, several, _ in names(text, day) for name in several if name.startswith("process:")]
    assert found == expected


def test_garbles_keep_the_words_and_give_the_reading() -> None:
    found = names("The chair of the WEOG opened the session; the OAWG is open to all.", "2023-10-10")
    assert [(words, reading) for words, _, reading in found] == [("WEOG", "OEWG"), ("OAWG", "OEWG")]


def test_a_real_acronym_in_its_own_surroundings_is_no_garble() -> None:
    assert not [
        hit for hit in names("The regional groups are WEOG, GRULAC and the African Group.", "2023-10-10") if hit[2]
    ]
    assert not [
        hit for hit in names("The GDP grew by two per cent, says the report of experts.", "2023-10-10") if hit[2]
    ]
    assert not [hit for hit in names("The chair of the WEOG opened the session.", "2023-10-10", heard=False) if hit[2]]


def test_a_page_mentions_nothing_that_it_does_not_name() -> None:
    assert names("We talked about water and boats.", "2023-10-10") == []


def test_mentions_are_one_a_speaker_and_entity_with_a_passage_a_turn() -> None:
    text = (
        HEAD + ">> ADA OKAFOR: The ITU is here. The ITU is good.\n\nThe ITU again.\n\n>> TOMAS LIND: ITU.\n\n>> "
        "ADA OKAFOR: As the ITU said.\n"
    )
    turtle = propose([document_of("record.txt", text)]).turtle()
    block = turtle.partition("claim:event.igf-2030-ws-7.mentions.organisation.itu.by-person.ada-okafor a cor:Claim")[
        2
    ].partition(" .\n\n")[0]
    assert block.count("passage:") == 2


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Example Trust was vetoed at the OEWG.", True),
        ("Example Trust was not vetoed at the OEWG.", False),
        ("Example Trust might be vetoed at the OEWG.", False),
        ("If Example Trust is blocked from the OEWG, we protest.", False),
    ],
)
def test_exclusion_is_taken_only_where_it_is_stated_plainly(sentence: str, found: bool) -> None:
    known = [*REGISTER, Entity("organisation:example-trust", "Example Trust", ("cor:Organisation",))]
    text = HEAD.replace("2030", "2023") + f">> ADA OKAFOR: Hello. {sentence}\n\n>> TOMAS LIND: Hi."
    assert ("deniedAccessTo" in propose([document_of("record.txt", text)], known=known).turtle()) is found


def test_support_and_opposition_are_told_apart_and_negation_is_respected() -> None:
    def stances(sentence: str) -> set[str]:
        text = HEAD.replace("2030", "2023") + f">> ADA OKAFOR: {sentence}\n\n>> TOMAS LIND: Hi."
        turtle = propose([document_of("record.txt", text)], known=REGISTER).turtle()
        return {relation for relation in ("supported", "opposed") if f"cor:relation cor:{relation}" in turtle}

    assert stances("We support the OEWG.") == {"supported"}
    assert stances("We do not support the OEWG.") == set()
    assert stances("We oppose the OEWG.") == {"opposed"}


def test_everything_is_proposed_and_the_same_bytes_come_twice() -> None:
    document = document_of("record.txt", HEAD + ">> ADA OKAFOR: The ITU met.\n\n>> TOMAS LIND: Hi.")
    first, second = (propose([document]).turtle() for _ in range(2))
    assert first == second
    assert "cor:accepted" not in first


FRONTED = """---
date: '2031-05-06'
title: "Press call on the L\\u0061kes of the\\_north"
tags: briefings
---

MODERATOR: Good afternoon, everyone, and thank you for joining us on this call about the lakes.

ADA OKAFOR: Thank you so much. The lakes are blue, and our rules for them are older than the lakes themselves.

MODERATOR: Thank you very much. We now take the first question that our listeners in the north have.

TOMAS LIND: Hello, and thanks for taking it. I wonder when the rules will be heard of in the north as well.

ADA OKAFOR: Soon, I am glad to say. We hope to have them in all the languages of the north by the winter.

MODERATOR: Thank you both, and thank you all for the time you gave us on this afternoon about the lakes.
"""


def test_a_record_below_front_matter_is_a_record_and_its_title_is_the_fronts() -> None:
    reading = telling.read(FRONTED, "call.md")
    assert reading.family == "transcript"
    assert reading.title == "Press call on the Lakes of the north: transcript"
    assert {"Ada Okafor", "Tomas Lind"} <= set(spoke(reading))
    assert all(reading.document.passage(*place).strip() for said in reading.said for place in said.places)
