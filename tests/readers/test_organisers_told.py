"""Who organised, paid, helped and came, as event pages put it: in rows, behind titles, with a dash or for two."""

import pytest

from corridors.documents import document_of
from corridors.readers.eventpage import read as event_page
from corridors.readers.names.doings import deeds
from corridors.readers.names.people import entry
from corridors.readers.names.persons import Known, marked
from corridors.readers.pages.cues import roles_in
from corridors.readers.pages.whichevent import is_of_event
from telling import read, told, who


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "On 2 May 2030, the Lake Trust hosted a talk entitled “Who owns the lakes? Law and water.”",
            ("cor:hosted", ("Lake Trust",)),
        ),
        (
            "The Lake Fund (LF) and River House are partners of the programme.",
            ("listed", ("Lake Fund (LF)", "River House")),
        ),
        (
            "Following on the Lakes Day, the Lake Trust, LAKO (Université Velda 8) and River House hold a workshop.",
            ("cor:organised", ("Lake Trust", "LAKO (Université Velda 8)", "River House")),
        ),
        (
            "The Lake Trust and River House invite officials, envoys and firms to the second Lakes Conference.",
            ("cor:organised", ("Lake Trust", "River House")),
        ),
        (
            "The Lake Office is making available 5,000 euro to promote research and to help fund the Conference.",
            ("funded", ("Lake Office",)),
        ),
        (
            "It was organised by the Lake Trust, KILA – Kenyan Institute of Lake Affairs, and River House.",
            ("cor:organised", ("Lake Trust", "Kenyan Institute of Lake Affairs (KILA)", "River House")),
        ),
    ],
)
def test_rows_of_those_who_gave_the_event_are_read_whole(said: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert [(deed.relation, deed.bodies) for deed in deeds(said)] == [expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("On 2 May 2030, the Lake Trust hosted a seminar.", {("Lake Trust", "hosted"), ("Lake Trust", "organised")}),
        (
            "The Lake Trust hosted a seminar. It was organised by River House.",
            {("Lake Trust", "hosted"), ("River House", "organised")},
        ),
        ("The seminar was hosted by the Lake Trust.", {("Lake Trust", "hosted")}),
        (
            "On 2 May 2030, as part of the Lakes Week, LAKO – Lake Authority of Kenyan Oceans organised the seminar.",
            {("Lake Authority of Kenyan Oceans", "organised")},
        ),
        (
            "The seminar is organised by River House. The Lake Trust kindly provides the studio.",
            {("River House", "organised"), ("Lake Trust", "hosted")},
        ),
    ],
)
def test_who_hosted_a_seminar_that_nobody_else_organised_held_it(said: str, expected: set[tuple[str, str]]) -> None:
    page = event_page(document_of("x.txt", f"A seminar on lakes\n\n2 May 2030\n\n{said}\n"))
    assert {(who, how) for who, how, _ in told(page, "organised", "hosted")} == expected


def test_who_stands_alone_below_the_moderator_is_a_body_and_moderates_nothing() -> None:
    page = "A talk on deep lakes\n\n2 May 2030\nModerator:\nAda Okafor, Head, River House\nUNIDIR\n"
    moderated = told(event_page(document_of("x.txt", page)), "moderated")
    assert {who for who, _, _ in moderated} == {"Ada Okafor"}


def test_agreements_support_nothing_allies_are_no_partners_and_a_survey_is_no_event() -> None:
    assert not [*deeds("It was held under the aegis of the Framework Arrangement on Lakes and Plan of Action 2030.")]
    assert not [*deeds("Kenya and Norway are strategic partners.")]
    assert not is_of_event("The workshop builds on a survey of ministries carried out by the Lake Trust ")


def test_an_office_of_two_is_held_by_both_and_whom_participants_include_was_there() -> None:
    said = "The talk had 25 participants, including Adjunct Professors Ada Okafor and Mei Tanaka."
    assert [(one.name, one.told.post) for one in marked(said, Known())[1]] == [
        ("Ada Okafor", "Adjunct Professor"),
        ("Mei Tanaka", "Adjunct Professor"),
    ]
    assert {(one.who.name, one.relation) for one in roles_in(said, Known())} == {
        ("Ada Okafor", "cor:attended"),
        ("Mei Tanaka", "cor:attended"),
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Okafor, Head of the Lake Unit, LAKO KILA", ("Head of the Lake Unit", "LAKO KILA")),
        ("Ada Okafor, Fellow, International Security, Lake House", ("Fellow, International Security", "Lake House")),
        ("Ada Okafor (Lake Ministry and a representative of the next River Group)", ("", "Lake Ministry")),
        (
            "Ada Okafor, Attaché, Permanent Mission of the United Republic of Tanzania to the United Nations and other "
            "international organizations in Geneva",
            ("Attaché", "Permanent Mission of the United Republic of Tanzania to the United Nations and other "
            "international organizations in Geneva"),
        ),
    ],
)  # fmt: skip
def test_the_body_of_a_unit_and_the_matter_of_a_post_are_told_apart(line: str, expected: tuple[str, str]) -> None:
    one = entry(line)
    assert one is not None
    assert (one.post, one.employer) == expected


def test_a_speaker_of_some_kind_still_to_come_is_nobody() -> None:
    assert [entry(one) for one in ("NGO [TBC]", "Academia rep. (TBC)")] == [None, None]


PAGE = """Skip to content
Velda School of Lake Governance

Experts meet in Velda to debate the lakes

26 October 2030 | Policy dialogue

From 25 to 27 October, the school welcomes experts from academia to discuss lakes in all their forms and colours.

Last update: 26 January 2031
"""


def test_the_days_told_hold_the_day_printed_and_the_name_of_the_site_is_no_title() -> None:
    found = told(read(PAGE), "startDate", "endDate", "format")
    name = "Experts meet in Velda to debate the lakes"
    assert {row for row in found if row[0] == name} >= {
        (name, "startDate", "2030-10-25"),
        (name, "endDate", "2030-10-27"),
    }
    assert (name, "format", "fmt:debate") not in found


def test_organisers_are_told_of_an_open_forum_in_capitals_and_in_thanks_to_them() -> None:
    talk = (
        ">> ADA OKAFOR: Good morning. I am moderating this Open Forum, which is organized by the Lake Hub and "
        "the River Council, and the Sea Trust pays for tea.\n\n>> TOM LIND: Thank you, I shall begin with wells.\n\n"
        ">> ADA OKAFOR: I thank the organisers, the Hill Centre and the Dale Club, and the Moor Trust for tea.\n"
    )
    organised = who(told(read(talk)), "organised")
    assert organised == {"Lake Hub", "River Council", "Hill Centre", "Dale Club"}


def test_who_opened_an_event_for_a_body_is_no_organiser() -> None:
    page = "Lake Dialogue 2030\n2 May 2030, Velda\n\nMei Tanaka of the Reed Trust opened the dialogue in Velda.\n"
    found = told(read(page, kind="event"))
    assert (who(found, "organised"), who(found, "spokeAt")) == (set(), {"Mei Tanaka"})
