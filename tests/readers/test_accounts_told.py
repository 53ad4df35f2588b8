"""Accounts in other words: who came for whom, whose question was read out, who stood behind an event."""

import pytest

import telling
from corridors.documents import document_of
from corridors.readers.eventpage import read as read_page
from corridors.readers.names.doings import deeds
from corridors.readers.names.persons import Known, marked
from corridors.readers.notes import Reading
from corridors.readers.pages.cues import roles_in
from corridors.readers.pages.whichevent import is_of_another


def read(text: str) -> Reading:
    return read_page(document_of("page.txt", text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("As her flight was cancelled, the keynote was given by Ada Okafor.", {("Ada Okafor", "spokeAt")}),
        (
            "As Ada Okafor was unable to travel, her remarks were read by Tomas Lind.",
            {("Tomas Lind", "spokeAt")},
        ),
        ("The planned keynote by Ada Okafor fell away.", {("Ada Okafor", "announcedAt")}),
        ("The keynote had been announced as that of Ada Okafor.", {("Ada Okafor", "announcedAt")}),
        (
            "A question sent in by Ada Okafor, who could not travel, was read out by Tomas Lind.",
            {("Ada Okafor", "askedQuestionAt")},
        ),
        (
            "From the floor, Ada Okafor asked whether lakes could be expected to wait.",
            {("Ada Okafor", "askedQuestionAt")},
        ),
        ("On the panel sat Ada Okafor and Tomas Lind.", {("Ada Okafor", "spokeAt"), ("Tomas Lind", "spokeAt")}),
        ("The rapporteur of the day, Ada Okafor, left.", {("Ada Okafor", "rapporteurOf")}),
        ("The floor was then given to Ada Okafor.", {("Ada Okafor", "spokeAt")}),
        ("Presiding was Ada Okafor.", {("Ada Okafor", "chaired")}),
        ("The chair of the session, Ada Okafor, left.", {("Ada Okafor", "chaired")}),
        ("Our moderator Ada Okafor pressed on.", {("Ada Okafor", "moderated")}),
        ("The third panellist, Ada Okafor, preferred tea.", {("Ada Okafor", "spokeAt")}),
        ("Ada Okafor addressed the participants through a message.", {("Ada Okafor", "spokeAt")}),
        ("Ada Okafor, whose participation had been announced, was ill.", {("Ada Okafor", "announcedAt")}),
        ("Ada Okafor chairs the conversation.", {("Ada Okafor", "chaired")}),
        (
            "Ada Okafor in conversation with Tomas Lind, who now teaches at Lake University.",
            {("Ada Okafor", "announcedAt"), ("Tomas Lind", "announcedAt")},
        ),
        ("In his absence, Ada Okafor welcomed the guests.", {("Ada Okafor", "spokeAt")}),
        ("The convention is being chaired by Ada Okafor.", set()),
        ("Day one began with a greeting by Ada Okafor.", {("Ada Okafor", "spokeAt")}),
        ("Ada Okafor took over the chair from the host.", {("Ada Okafor", "chaired")}),
        (
            "One group was steered by Ada Okafor, the other by Tomas Lind.",
            {("Ada Okafor", "moderated"), ("Tomas Lind", "moderated")},
        ),
        (
            "It was opened by Ada Okafor of the Lake Trust in Velda, and by Lieutenant Colonel Tomas Lind.",
            {("Ada Okafor", "spokeAt"), ("Tomas Lind", "spokeAt")},
        ),
        ("Ada Okafor had confirmed her participation but was held up in Velda.", {("Ada Okafor", "announcedAt")}),
        ("Words of welcome were pronounced by Ada Okafor.", {("Ada Okafor", "spokeAt")}),
        ("Ada Okafor has represented Kenya in the group since 2030.", set()),
    ],
)
def test_accounts_tell_in_other_words_who_did_what(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert {(role.who.name, role.relation[4:]) for role in roles_in(sentence, Known())} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya’s cyber ambassador Ada Okafor spoke.", ("Cyber ambassador", "", "state:ke")),
        (
            "Ada Okafor, who chaired the group from 2028 to 2030 and now teaches at Lake University, spoke.",
            ("", "Lake University", ""),
        ),
        ("Ada Okafor, who directs the Centre for Lakes, spoke.", ("", "Centre for Lakes", "")),
        ("Deputy Minister Ada Okafor spoke.", ("Deputy Minister", "", "")),
        ("ADA OKAFOR, Head of Law at the Lake Trust, spoke.", ("Head of Law", "Lake Trust", "")),
        ("Ada Okafor of the Observer Foundation and Wing Commander Mei Lind spoke.", ("", "Observer Foundation", "")),
        ("The Lake Trust’s Ada Okafor spoke.", ("", "Lake Trust", "")),
        ("Ada Okafor (River House), until last year an adviser at the Lake Trust, spoke.", ("", "River House", "")),
        ("Ada Okafor, who represents Kenya in the Lake Committee, and Tomas Lind spoke.", ("", "", "state:ke")),
        (
            "Ada Okafor, who heads the water unit of the Lake Trust, spoke.",
            ("Head of the water unit", "Lake Trust", ""),
        ),
    ],
)
def test_accounts_tell_in_other_words_who_somebody_is(sentence: str, expected: tuple[str, str, str]) -> None:
    one = marked(sentence, Known())[1][0]
    assert (one.name, one.told.post, one.told.employer, one.told.state) == ("Ada Okafor", *expected)


@pytest.mark.parametrize(
    ("sentence", "relation", "bodies"),
    [
        ("The workshop took place on the premises of the Lake Academy.", "cor:hosted", ("Lake Academy",)),
        ("The talk was called, River House lent its hall.", "cor:hosted", ("River House",)),
        ("The Lake Trust holds its forum in the month of May.", "cor:organised", ("Lake Trust",)),
        ("Costs were borne by the Lake Fund.", "funded", ("Lake Fund",)),
        ("The Lake Fund paid for the travel of participants.", "funded", ("Lake Fund",)),
        ("The seminar was funded from the Lake Direct project.", "funded", ("Lake Direct",)),
        ("The seminar took place under the auspices of the Lake Council.", "supported", ("Lake Council",)),
        ("The Lake Trust invited thirty diplomats to a round table in Velda.", "cor:organised", ("Lake Trust",)),
        ("Yesterday the Lake Trust carried out a workshop on law.", "cor:organised", ("Lake Trust",)),
        ("The Lake Trust is pleased to invite you to a breakfast seminar on law.", "cor:organised", ("Lake Trust",)),
        (
            "It was held with the help of the Ministry of Law and Trade and Microsoft.",
            "supported",
            ("Ministry of Law and Trade", "Microsoft"),
        ),
        (
            "On the last day of May the LAKA and the Lake Trust brought ten people to Velda for a closed round table.",
            "cor:organised",
            ("LAKA", "Lake Trust"),
        ),
        ("The panel is convened by the LAKA Water and Law research group.", "cor:organised", ("LAKA",)),
    ],
)
def test_accounts_tell_in_other_words_who_stood_behind_an_event(
    sentence: str, relation: str, bodies: tuple[str, ...]
) -> None:
    assert [(deed.relation, deed.bodies) for deed in deeds(sentence)] == [(relation, bodies)]


def test_a_talk_begun_elsewhere_is_no_part_of_that_and_no_office_supports() -> None:
    page = read(
        "Lake talk\n\n2 May 2030\n\nThe event continues a talk begun at the Lake Conference.\n"
        "It was held under the patronage of the President of the Republic.\n"
    )
    assert [row for row in page.structure if row[1] == "cor:partOf"] == []
    assert [said for said in page.said if said.relation == "cor:supported"] == []


def test_a_funder_of_the_project_an_event_belongs_to_funds_that_and_who_came_instead_has_a_note_below() -> None:
    page = read(
        "Lake talk\n\n2 May 2030\n\nSpeaker: Ada Okafor, Lake Trust\n\nThe talk was in Velda. "
        "It is part of the project "
        "‘Deep Water’, which is made possible by a grant of the Lake Fund. Ada Okafor was replaced by Tomas Lind.\n\n"
        "Tomas Lind is a researcher at River House.\n"
    )
    assert [(said.subject.name, said.object.name) for said in page.said if said.relation == "cor:funded"] == [
        ("Lake Fund", "Deep Water")
    ]
    assert ("Tomas Lind", "River House") in {
        (said.subject.name, getattr(said.object, "name", "")) for said in page.said
    }


def test_how_many_came_names_nobody_and_a_conference_to_come_is_another() -> None:
    page = read(
        "Lakes Ministry of the Republic of Velda and its news\n\nVelda seminar on lakes\n\n26 May 2030\n\n"
        "On 25 May, a seminar on lakes took place in Velda. About 150 officials of 9 missions abroad participated "
        "in the seminar. Next week, the River House will host the River Conference, moderated by Tomas Lind.\n"
    )
    assert [said for said in page.said if said.relation in ("cor:attended", "cor:hosted", "cor:moderated")] == []


def test_two_bodies_in_brackets_employ_both() -> None:
    page = read(
        "Lake talk\n\n2 May 2030\n\nThe event was opened by Dr Ada Okafor (Director of the Lake Foundation and "
        "Head of the River Institute) and Tomas Lind.\n"
    )
    bodies = {getattr(said.object, "name", "") for said in page.said if said.relation == "cor:affiliatedWith"}
    assert bodies == {"Lake Foundation", "River Institute"}


def test_what_set_up_the_second_group_set_up_not_the_first() -> None:
    page = read(
        "Lake talk\n\n2 May 2030\n\nThe Working Group on lakes ended in 2029. "
        "The second was established by General Assembly resolution 90/5.\n"
    )
    assert [said for said in page.said if said.relation in ("cor:mandatedBy", "cor:established")] == []


def test_the_first_panel_is_a_part_of_the_event_and_the_first_panel_of_a_row_of_panels_another() -> None:
    assert not is_of_another("The first panel was moderated by Ada Okafor", "Lake Law Dialogue")
    assert is_of_another("He recalled that in 2029 a talk had been opened by", "Lake Law Dialogue", "2030-05-02")
    assert is_of_another("A similar seminar in Velda had been funded by", "Lake Law Dialogue")
    assert is_of_another("A second dialogue is foreseen for May, to be hosted by", "Lake Law Dialogue")
    assert is_of_another("The first panel was moderated by Ada Okafor", "Second Panel on Lake Law")


def test_whom_somebody_hosted_was_there() -> None:
    said = (
        "Readout of the lake forum\n\nOn 3 May 2030 the Lake Trust convened a forum in Velda, Kenya. "
        "Ada Okafor, Director of the Lake Trust, hosted Tomas Lind, Coordinator for Lake Policy, "
        "Reed Council; and Mei Tanaka, Deputy Secretary, Department of Ponds, for a roundtable discussion."
    )
    found = telling.told(telling.read(said, kind="event"))
    assert telling.who(found, "attended") == {"Tomas Lind", "Mei Tanaka"}
    assert telling.who(found, "hosted") == {"Ada Okafor"}


def test_the_day_alone_above_an_account_that_tells_about_when_something_was_is_the_page_s() -> None:
    page = read(
        "The Lake Institute at the Lake Forum’s meeting\n\nLake Institute\n\nIn early December, the Lake Institute "
        "attended the meeting of the Lake Forum on rivers.\n\nDecember 13, 2030\n\nThe Lake Forum hosted its meeting "
        "in New York. The Institute’s CEO, Ada Okafor, participated and delivered statements.\n",
    )
    assert page.published_on == "2030-12-13"
    assert not [said for said in page.said if said.relation == "cor:startDate"]
