"""Releases of the United Nations: of which meeting they tell, who spoke there and for whom, how drafts fared."""

import pytest

from corridors.documents import document_of
from corridors.readers import Reading
from corridors.readers.un.drafts import tell_drafts, tell_texts
from telling import read, told

RELEASE = (
    "GA/DIS/9012\n\n4 May 2036\n\nFirst Committee Hears of Lakes, Approves Two Texts on Seas\n\nNinety-first Session,\n"
    "19th & 20th Meetings (AM & PM)\n\n"
    "The First Committee (Disarmament and International Security) today approved two drafts.\n\n"
    "Kenya’s representative, speaking for the Group of 77, warned of floods, while Japan’s delegate said that lakes "
    "freeze.  “We will wait”, said the representative of Fiji.\n\n"
    "The representatives of Chile and Norway also spoke.\n\n"
    "Peru’s lakes were named by none.  The delegate of Ghana voted for it.\n\n"
    "By a recorded vote of 109 in favour to 45 against (Fiji, Kenya), with 16 abstentions, the Committee approved "
    "draft resolution A/C.1/91/L.4.\n"
)
ABROAD = (
    "PI/9880\n\nForum on Lakes Renewed\n\n6 May 2036\n\n"
    "VELDA, 5 May (UN Information Service) -- The Commission on Lakes concluded its meeting.\n"
)


def test_a_release_bears_its_symbol_and_day_and_tells_of_which_meeting_it_is() -> None:
    reading = read(RELEASE)
    assert reading.family == "press release"
    assert reading.about is not None
    assert reading.about.acronym == "GA/DIS/9012"
    assert reading.published_on == "2036-05-04"
    event = "19th and 20th meetings of the First Committee"
    assert {(event, "meetingOf", "First Committee"), (event, "startDate", "2036-05-04")} <= told(reading)


def test_delegates_of_a_release_speak_for_their_states_and_on_behalf_of_groups() -> None:
    reading = read(RELEASE)
    spoke = {
        s.subject.name: s.on_behalf_of and s.on_behalf_of.name for s in reading.said if s.relation == "cor:spokeAt"
    }
    assert spoke == {"Kenya": "Group of 77", "Japan": None, "Fiji": None, "Chile": None, "Norway": None}


def test_the_vote_on_a_draft_is_told_with_who_was_against() -> None:
    draft = "Draft resolution (A/C.1/91/L.4)"
    votes = {(draft, "voteTotals", "109-45-16"), ("Fiji", "votedAgainst", draft), ("Kenya", "votedAgainst", draft)}
    assert votes <= told(read(RELEASE))


@pytest.mark.parametrize(
    ("sentence", "draft", "votes", "tabled_by"),
    [
        (
            "It approved “Lakes of the world” (document A/C.1/91/L.5), tabled by Peru, by a recorded vote of 99 in "
            "favour to none against, with 2 abstentions (Fiji, Japan).",
            "Lakes of the world (A/C.1/91/L.5)",
            "99-0-2",
            {"Peru"},
        ),
        (
            "The Committee approved draft resolution A/C.1/91/L.6 by a vote of 70 to 3, with 9 abstentions.",
            "Draft resolution (A/C.1/91/L.6)",
            "70-3-9",
            set(),
        ),
        (
            "It approved the draft resolution “Seas of the world” (A/C.1/91/L.7), sponsored by Chile and Ghana.",
            "Seas of the world (A/C.1/91/L.7)",
            "",
            {"Chile", "Ghana"},
        ),
        (
            "By 9 votes in favour to 8 against, with no abstentions, it kept paragraph 4 of draft A/C.1/91/L.8.",
            "",
            "",
            set(),
        ),
    ],
)
def test_drafts_are_told_before_or_behind_the_vote(sentence: str, draft: str, votes: str, tabled_by: set[str]) -> None:
    reading = Reading(document_of("x.txt", sentence), "f", "k", "t")
    for line in reading.document.lines():
        tell_drafts(reading, line)
    rows = told(reading)
    assert {row[2] for row in rows if row[1] == "voteTotals"} == ({votes} - {""})
    assert {row[0] for row in rows if row[1] == "proposed"} == tabled_by
    assert {row[0] for row in rows if row[1] == "voteTotals"} <= {draft}


def test_a_release_from_abroad_tells_city_and_day_of_what_it_reports_and_not_its_own() -> None:
    event = "Meeting of the Commission on Lakes, 2036-05-05"
    assert told(read(ABROAD)) == {
        ("Forum on Lakes Renewed (PI/9880)", "publishedOn", "2036-05-06"),
        (event, "heldIn", "Velda"),
        (event, "meetingOf", "Commission on Lakes"),
        (event, "startDate", "2036-05-05"),
    }


def test_the_account_of_an_organs_day_tells_the_meeting_and_the_votes_on_the_draft_it_names() -> None:
    page = (
        "News Human Rights Council\n\nHuman Rights Council Adopts Resolutions on Lakes\n\n13 July 2033\n\n"
        "The Human Rights Council this afternoon adopted two resolutions.\n\n"
        "In a resolution (A/HRC/93/L.27) on lakes, adopted by a vote of 2 to 1, with 1 abstention, it spoke.\n\n"
        "In favour (2): Kenya and Japan.\n\nAgainst (1): Fiji.\n\nAbstentions (1): Peru.\n\n"
        "The results of the vote on L.11 are as follows:\n\nIn favour (1): Chile.\n"
    )
    reading = read(page)
    assert reading.event is not None
    assert reading.event.name == "Meeting of the Human Rights Council, 2033-07-13"
    votes = {(s.subject.name, s.relation) for s in reading.said if s.relation.startswith(("cor:voted", "cor:abst"))}
    assert votes == {
        ("Kenya", "cor:votedFor"),
        ("Japan", "cor:votedFor"),
        ("Fiji", "cor:votedAgainst"),
        ("Peru", "cor:abstainedOn"),
    }


def test_a_release_is_on_a_meeting_of_the_committee_of_its_series_and_tells_who_put_a_text_forward() -> None:
    page = (
        "GA/DIS/9268\n\nFifty-eighth General Assembly\n5 November 2033\n22nd Meeting (PM)\n\nLake Texts Approved\n\n"
        "The draft resolution on lake law (document A/C.1/88/L.12), introduced by Kenya on behalf of a group, was "
        "approved today.\n\nStatements were made by the representatives of Fiji and Peru.\n"
    )
    reading = read(page)
    assert reading.event is not None
    assert reading.event.name == "22nd meeting of the First Committee"
    rows = {(s.subject.name, s.relation) for s in reading.said}
    assert {("Kenya", "cor:proposed"), ("Fiji", "cor:spokeAt"), ("Peru", "cor:spokeAt")} <= rows


TOLD = (
    "---\ntitle: Two Resolutions on Lakes Adopted\ndate: 2031-01-04\n---\n"
    "The General Assembly has adopted two resolutions on lakes sponsored by Kenya and backed by Fiji — "
    "“*Developments in the law of the lakes*” and “*Countering the misuse of lakes and rivers*”\n\n"
    "The *first resolution* was adopted on December 5 and is long.\n\n"
    "The second resolution was adopted on December 17. It was not adopted on a Sunday.\n"
)


def test_news_of_two_resolutions_tells_who_put_them_forward_who_backs_them_and_when_each_was_adopted() -> None:
    first, second = "Developments in the law of the lakes", "Countering the misuse of lakes and rivers"
    rows = told(read(TOLD, name="x.md"))
    assert {("Kenya", "proposed", first), ("Kenya", "proposed", second), ("Fiji", "supported", second)} <= rows
    assert {row for row in rows if row[1] == "adoptedOn"} == {
        (first, "adoptedOn", "2030-12-05"),
        (second, "adoptedOn", "2030-12-17"),
    }
    assert not any(row[1] in ("supported", "funded") and row[2].startswith("Two") for row in rows)


@pytest.mark.parametrize(
    ("sentence", "told_of"),
    [
        ("It is the initiative of Kenya, together with a core group of Fiji and Peru.", {"Kenya", "Fiji", "Peru"}),
        ("The resolution was tabled by Kenya.", {"Kenya"}),
        ("It is the season of Kenya.", set()),
        ("It was co-sponsored by 26 other States, including Fiji and Peru.", {"Fiji", "Peru"}),
        ("The main sponsors are Kenya and Peru.", {"Kenya", "Peru"}),
    ],
)
def test_what_is_told_of_a_draft_in_the_next_sentence_is_of_that_draft(sentence: str, told_of: set[str]) -> None:
    text = f"States will consider a resolution on “the law of the lakes and rivers” (A/HRC/92/L.20). {sentence}"
    reading = Reading(document_of("x.txt", text), "f", "k", "t")
    tell_texts(reading, list(reading.document.lines()))
    assert {row[0] for row in told(reading) if row[1] in ("proposed", "supported")} == told_of


def test_whom_a_release_names_in_capitals_spoke_for_a_state_or_presided() -> None:
    found = told(
        read(
            "Meetings coverage\nGA/DIS/9026\n20 October 2030\n\nADA OKAFOR (Nigeria), speaking on behalf of the Lake"
            " Group, asked for more. LUC VAN LAKE (Fiji) took the floor in exercise of the right of reply.\n\n"
            "MEI POND, observer of the European Union, agreed."
        )
    )
    meeting = "Meeting of the First Committee, GA/DIS/9026"
    assert {(name, "spokeAt", meeting) for name in ("Ada Okafor", "Luc van Lake", "Mei Pond")} <= found
    assert ("Ada Okafor", "represents", "state:ng") in found
    council = (
        "SC/95736\nSecurity Council, 9662nd meeting (AM), 20 June 2030\n\nThe meeting began at 10:02 a.m. and ended."
        "\n\nTOM LIND, Minister for Foreign Affairs of Fiji and Council President for June, presided."
    )
    found = told(read(council))
    assert {value for _, link, value in found if link == "startDate"} == {"2030-06-20T10:02:00"}
    assert {who for who, link, _ in found if link == "chaired"} == {"Tom Lind"}
    assert ("Tom Lind", "represents", "state:fj") in found
