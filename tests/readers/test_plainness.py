"""What a document denies, supposes, passes on or says of another event is nobody's claim. All texts are invented."""

import pytest

from corridors.documents import document_of
from corridors.proposals import propose
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading

_TALK = (
    "Lakes Forum - Open session\n\nFinished transcript. 14 May 2023\n\n***\n\n"
    ">> MODERATOR: Good morning. My name is Ruth Amsel, and I will moderate this session.\n\n"
    ">> TOMAS LIND: Thank you. I am the director of the Reed Trust. {}\n"
)
_EVENT = "Lakes law: a seminar\n\n14 May 2023, 10:00-12:00\n\nSpeakers\nRuth Amsel, Lake Lab\n\n{}\n"
_ACCOUNT = (
    "Lake Trust hosts Lakes Day 2023\n\nVELDA, 15 May 2023 – On 14 May 2023, the Lake Trust hosted the Lakes Day 2023 "
    "in Velda.\n\nThe event was opened by Ruth Amsel, Director of the Lake Institute. {}\n"
)
_REPORT = (
    "A/AC.292/2023/9\n\nReport of the Open-ended working group on security of and in the use of information and "
    "communications technologies 2021-2025\n\n1. The working group held its ninth session in New York.\n2. {}\n"
)


def told(text: str, name: str = "page.txt") -> set[tuple[str, str, str]]:
    """Give subject, relation and object as one document is read."""
    reading = read_as(document_of(name, text))
    assert reading is not None
    return {
        (said.subject.name, said.relation[4:], said.object.name if isinstance(said.object, Named) else said.value)
        for said in reading.said
    }


def deeds(text: str, relation: str) -> set[str]:
    return {who for who, what, _ in told(text) if what == relation}


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("China opposed the Programme of Action from the beginning.", True),
        ("Let me be clear: China opposed the Programme of Action.", True),
        ("I must say that China opposed the Programme of Action.", True),
        ("The papers wrote that China opposed the Programme of Action.", False),
        ("It has been said that China opposed the Programme of Action.", False),
        ("The idea that China opposed the Programme of Action is new to me.", False),
        ("It is simply false that China opposed the Programme of Action.", False),
        ("As far as I know, China opposed the Programme of Action.", False),
        ("China ceased to oppose the Programme of Action.", False),
        ("China abstained rather than oppose the Programme of Action.", False),
        ("China was asked to oppose the Programme of Action.", False),
        ("Nothing suggests that China opposed the Programme of Action.", False),
    ],
)
def test_a_speaker_claims_what_is_said_plainly_and_not_what_others_say(words: str, plain: bool) -> None:
    found = propose([document_of("talk.txt", _TALK.format(words))]).turtle()
    assert ("cor:opposed" in found) == plain


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("The Reed Trust was accredited to the working group.", True),
        ("The Chair hoped that the Reed Trust was accredited to the working group.", False),
        ("Norway alleged that the Reed Trust was accredited to the working group.", False),
    ],
)
def test_who_is_only_hoped_or_alleged_to_be_accredited_is_not(words: str, plain: bool) -> None:
    assert ("Reed Trust" in deeds(_REPORT.format(words), "accreditedTo")) == plain


@pytest.mark.parametrize(
    ("words", "relation", "funds"),
    [
        ("The seminar is funded by the Hill Bank.", "funded", True),
        ("With the help of others, the seminar is supported by the Hill Bank.", "supported", True),
        ("Critics say that the seminar is funded by the Hill Bank.", "funded", False),
        ("The claim that the seminar is funded by the Hill Bank is false.", "funded", False),
        ("The Lagoon Foundation receives funding from the Hill Bank.", "funded", False),
        ("About us: The Lake Institute is a think tank funded by the Hill Bank.", "funded", False),
        ("The Lake Institute is a charity. It is supported by the Hill Bank.", "supported", False),
        ("The work of the Lake Institute is made possible by the support of the Hill Bank.", "supported", False),
        ("This website was developed with the support of the Hill Bank.", "supported", False),
        ("Ms Amsel told how her network is hosted by the Hill Bank.", "hosted", False),
        ("In 2022, the seminar was hosted by the Hill Bank.", "hosted", False),
        ("The seminar follows a workshop on rivers hosted by the Hill Bank.", "hosted", False),
        ("Earlier in the week, the Hill Bank hosted a dinner for guests.", "hosted", False),
    ],
)
def test_what_is_said_of_a_body_another_year_or_by_critics_is_not_of_the_event(
    words: str, relation: str, funds: bool
) -> None:
    assert ("Hill Bank" in deeds(_EVENT.format(words), relation)) == funds


@pytest.mark.parametrize(
    ("words", "relation", "chairs"),
    [
        ("The seminar is chaired by Mira Sandoval of the Hill Bank.", "chaired", True),
        ("The Open-ended Working Group was chaired by Mira Sandoval of Kenya.", "chaired", False),
        ("Under the chairmanship of Mira Sandoval, the Working Group agreed its report.", "chaired", False),
        ("The task force on lakes, moderated by Mira Sandoval, met in 2021.", "moderated", False),
    ],
)
def test_the_chair_of_a_group_is_not_the_chair_of_the_event(words: str, relation: str, chairs: bool) -> None:
    row = ("Mira Sandoval", relation, "Lakes law: a seminar")
    assert (row in told(_EVENT.format(words))) == chairs


@pytest.mark.parametrize(
    "words",
    [
        "Next event\nRivers under law, 3 June 2023, Osten. Organised by the Hill Bank. Speakers: Mira Sandoval.",
        "Related events\n\nRivers under law\nSpeakers: Mira Sandoval (Reed University)\nOrganiser: Hill Bank",
        "Previous seminars\n\n2022: Ponds under law, chaired by Mira Sandoval, hosted by the Hill Bank",
        "CANCELLED: Keynote by Mira Sandoval, Hill Bank",
        "Past speakers in this series include Mira Sandoval of the Hill Bank.",
    ],
)
def test_those_of_the_next_or_a_cancelled_event_are_not_of_this_one(words: str) -> None:
    rows = told(_EVENT.format(words))
    assert not {who for who, _, _ in rows} & {"Mira Sandoval", "Hill Bank"}
    assert "Ruth Amsel" in {who for who, _, _ in rows}


def test_a_part_on_other_events_ends_at_the_next_heading_of_its_rank() -> None:
    page = (
        "# Lakes Day\n\n14 May 2023\n\n## Next events\n\nHost: Hill Bank\n\n## People\n\nSpeaker: Ruth Amsel, Lake Lab"
    )
    assert {who for who, _, _ in told(page, "page.md")} == {"Lakes Day", "Ruth Amsel"}


@pytest.mark.parametrize(
    ("words", "spoke"),
    [
        ("Pia Holm of the Hill Bank replaced Mira Sandoval and gave the keynote.", {"Pia Holm"}),
        ("Mira Sandoval cancelled; Pia Holm of the Hill Bank gave the keynote instead.", {"Pia Holm"}),
        (
            "Speaking for Mira Sandoval, who had to cancel, Pia Holm of the Hill Bank presented the report.",
            {"Pia Holm"},
        ),
        ("Pia Holm, on behalf of Mira Sandoval who could not attend, presented the report.", {"Pia Holm"}),
        ("Pia Holm of the Hill Bank stepped in for Mira Sandoval and gave the keynote.", {"Pia Holm"}),
        ("A message from Minister Mira Sandoval was read out by Pia Holm of the Hill Bank.", {"Pia Holm"}),
        ("The speech of Mira Sandoval was called off.", set()),
        ("The panel with Mira Sandoval was postponed until June.", set()),
        ("Neither Mira Sandoval nor Pia Holm took the floor.", set()),
        ("In 2022, Mira Sandoval gave the keynote.", set()),
        ("At the Rivers Summit in Osten last week, Mira Sandoval called for a treaty.", set()),
        ("Mira Sandoval gave the keynote as planned.", {"Mira Sandoval"}),
    ],
)
def test_who_stayed_away_or_spoke_elsewhere_did_not_speak(words: str, spoke: set[str]) -> None:
    assert deeds(_ACCOUNT.format(words), "spokeAt") - {"Ruth Amsel"} == spoke


@pytest.mark.parametrize(
    "page",
    [
        "Event,Name,Organisation,Attended\nLakes Day,Ruth Amsel,Lake Lab,yes\nLakes Day,Pia Holm,Hill Bank,no\n",
        "Meeting,Participant,Organisation,Present\nLakes Day,Ruth Amsel,Lake Lab,x\nLakes Day,Pia Holm,Hill Bank,\n",
        "Event,Name,Organisation,Attendance\nLakes Day,Ruth Amsel,Lake Lab,yes\nLakes Day,Pia Holm,Hill Bank,apologies",
    ],
)
def test_a_column_tells_who_was_there_and_who_was_not(page: str) -> None:
    assert {who for who, what, _ in told(page, "page.csv") if what == "attended"} == {"Ruth Amsel"}


def test_apologies_among_those_present_are_none_of_them() -> None:
    there = "Ruth Amsel, Lake Lab\nPia Holm, Hill Bank (apologies)\nTomas Lind, Reed Trust"
    page = f"Minutes of the Lakes Group\n14 May 2023\n\nPresent\n{there}"
    assert deeds(page, "attended") == {"Ruth Amsel", "Tomas Lind"}


@pytest.mark.parametrize("tag", ["ANSWER", "SUMMARY", "AGENDA", "JUNE", "TUESDAY"])
def test_a_heading_or_a_month_speaks_in_no_meeting(tag: str) -> None:
    page = _TALK.format(f"Welcome.\n\n>> {tag}: first the lakes, then the rivers, and all of it by law.")
    assert tag.title() not in deeds(page, "spokeAt")


def test_the_chair_of_a_body_is_nobody_called_of_the_body() -> None:
    page = _TALK.format("Welcome.\n\n>> CHAIR OF THE OEWG: Thank you for having me in this room today.")
    assert not [who for who in deeds(page, "chaired") | deeds(page, "spokeAt") if who.startswith("Of ")]


@pytest.mark.parametrize("name", ["Speakers", "Finally", "Lake Team (Technical Community"])
def test_a_heading_a_first_word_or_half_a_bracket_is_nobody_and_asked_about(name: str) -> None:
    found = Reading(document_of("x.txt", f"{name} organised it."), "f", "k", "t")
    found.say(Named("organisation", name), "cor:organised", Named("event", "A talk"), (0, 5), "told")
    assert found.said == []
    assert "names nobody" in found.doubts[0].question


def test_who_is_announced_and_said_to_have_cancelled_is_in_doubt() -> None:
    page = _ACCOUNT.format("Mira Sandoval of the Hill Bank was to speak, but cancelled.")
    sheet = "Event,Name,Organisation,Role,Remarks\nLakes Day,Mira Sandoval,Hill Bank,Speaker,sends apologies\n"
    for text, name in ((page, "page.txt"), (sheet, "page.csv")):
        reading = read_as(document_of(name, text))
        assert reading is not None
        said = [
            one
            for one in reading.said
            if one.subject.name == "Mira Sandoval" and one.relation in ("cor:announcedAt", "cor:spokeAt")
        ]
        assert [(one.relation, bool(one.doubt)) for one in said] == [("cor:announcedAt", True)]
