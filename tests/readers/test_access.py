"""Reading what is plainly said of access: rules, objections, engagement; and UN texts. All people are invented."""

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from telling import told

REPORT = """United Nations A/90/275
General Assembly Distr.: General
8 August 2035
Report of the open-ended working group on lakes
1. The Working Group held its first substantive session from 13 to 17 December 2034 and its second substantive session \
from 28 March to 1 April 2035, in New York.
2. At its second session, the Working Group was chaired by Ada Okafor (Singapore).
3. The Russian Federation objected to the accreditation of Example Trust and Lake Corp.
4. Stakeholders attended on a non-objection basis.
"""


def test_a_report_tells_rules_objections_sessions_and_its_chair() -> None:
    page = read_as(document_of("r.txt", REPORT))
    group = "open-ended working group on lakes"
    assert told(page, "accessRule", "objectedTo", "chaired", "represents") == {
        (group, "accessRule", "stakeholders take part unless a state objects"),
        ("Russian Federation", "objectedTo", "Example Trust"),
        ("Russian Federation", "objectedTo", "Lake Corp"),
        ("Ada Okafor", "chaired", group),
        ("Ada Okafor", "represents", "state:sg"),
    }
    assert {value for _, _, value in told(page, "startDate", "endDate")} == {
        "2034-12-13", "2034-12-17", "2035-03-28", "2035-04-01",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Attendance at this event is by invitation only.", {("A talk", "accessRule", "by invitation only")}),
        ("Everybody may speak, and nobody was invited to object.", set()),
        ("Atlantis objected to the accreditation of Example Trust.", set()),
    ],
)
def test_access_is_told_where_it_is_stated_plainly(sentence: str, expected: set[tuple[str, str, str]]) -> None:
    page = read_as(document_of("x.txt", f"A talk\n\n3 May 2030, 10:00-11:00\n\n{sentence}\n"), "event")
    assert told(page, "accessRule", "objectedTo") == expected


def test_a_resolution_keeps_its_title_its_letters_and_the_name_of_what_it_sets_up() -> None:
    text = (
        "United Nations A/RES/90/240\nGeneral Assembly Distr.: General\n4 January 2036\n"
        "Resolution adopted by the General Assembly on 31 December 2035\n"
        "[on the report of the First Committee (A/90/394, para. 16)]\n"
        "90/240. Lakes in the context of security\nThe General Assembly,\n"
        "Recalling its resolutions 36/103 of 9 December 1981 and 43/78 H of 7 December 1988,\n"
        "1. Decides to convene a new open-ended working group on security of lakes 2036–2040, "
        "acting on a consensus basis;\n"
    )
    page = read_as(document_of("r.txt", text))
    assert page is not None
    assert page.title == "A/RES/90/240: Lakes in the context of security (A/RES/90/240)"
    assert {what for _, _, what in told(page, "established")} == {
        "open-ended working group on security of lakes 2036–2040"
    }
    assert {what for _, _, what in told(page, "cites")} == {
        "General Assembly resolution 36/103",
        "General Assembly resolution 43/78 H",
        "A/90/394",
    }


def test_bodies_behind_a_colon_were_refused_or_there_as_the_words_before_it_say() -> None:
    text = (
        "A/AC.307/2035/5\n\nOpen-ended working group on lakes\nSecond substantive session\n"
        "New York, 22–26 July 2035\n\nReport of the open-ended working group on its second substantive session\n\n"
        "9. In accordance with the modalities, the following non-governmental entities attended: Lake Watch League; "
        "Association for Ponds.\n\n"
        "10. Three entities were not accredited owing to objections by Member States: Blue Trench Initiative, Reed "
        "Trust and the Baltic Watch Institute. "
        "Peru informed the Chair that it had objected to the Baltic Watch Institute.\n"
    )
    found = telling.told(telling.read(text, kind="un"))
    assert {"Lake Watch League", "Association for Ponds"} <= telling.who(found, "attended")
    refused = {"Blue Trench Initiative", "Reed Trust", "Baltic Watch Institute"}
    assert telling.who(found, "deniedAccessTo") == refused
    assert ("Peru", "objectedTo", "Baltic Watch Institute") in found
