"""Reports, resolutions, lists and releases of the UN: who spoke, sat, proposed, was sent. All people are invented."""

import pytest

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.names.bodynames import parties
from corridors.readers.names.officers import officers
from corridors.readers.notes import Named, Reading
from corridors.readers.un.proceedings import tell_proceedings
from telling import read

HEAD = "United Nations A/87/14\nGeneral Assembly\nDistr.: General\n2 May 2032\n\n"
REPORT = HEAD + "Report of the Open-ended Working Group on Lakes 2030–2032\n\n"


def told(reading: Reading, relation: str) -> set[tuple[str, str]]:
    """Give who or what is said to stand in a relation, and to what."""
    found = (one for one in reading.said if one.relation == f"cor:{relation}")
    return {(s.subject.name, s.value or (s.object.name if isinstance(s.object, Named) else s.object)) for s in found}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Kenya, Fiji (on behalf of a group) and the Russian Federation", ["Kenya", "Fiji", "Russian Federation"]),
        ("Kenya and Trinidad and Tobago", ["Kenya", "Trinidad and Tobago"]),
        ("the following States: Kenya and Fiji", ["Kenya", "Fiji"]),
        ("the European Union and the Lake Trust", ["European Union", "Lake Trust"]),
        ("a number of delegations", []),
        ("96 States", []),
    ],
)
def test_states_and_bodies_in_a_row_are_told_apart(words: str, names: list[str]) -> None:
    assert [one.name for one in parties(words)] == names


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Vice-Chairs: Ada Okafor (Kenya), Tom Lind (Fiji)", [("Ada Okafor", "holdsPost"), ("Tom Lind", "holdsPost")]),
        ("Ada Okafor (Kenya) was elected Vice-Chair to replace Tom Lind (Fiji).", [("Ada Okafor", "holdsPost")]),
        (
            "Ada Okafor (Kenya) and Eva Lind (Fiji) were elected Vice-Chairs, and Mei Tanaka (Japan) was elected "
            "Rapporteur.",
            [("Ada Okafor", "holdsPost"), ("Eva Lind", "holdsPost"), ("Mei Tanaka", "rapporteurOf")],
        ),
        ("The session was opened by the Chair, H.E. Ms. Ada Okafor (Kenya).", [("Ada Okafor", "chaired")]),
        ("H.E. Ambassador Ada Okafor of Kenya was elected Chair by acclamation.", [("Ada Okafor", "chaired")]),
        ("Ms. Ada Okafor (Kenya) was nominated; a Vice-Chair will be elected later.", []),
        ("Ms. Ada Okafor (Kenya) acted as facilitator.", []),
    ],
)
def test_officers_are_told_from_those_who_only_stand_beside_an_office(words: str, held: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role.removeprefix("cor:")) for one in officers(words)] == held


def test_a_bureau_may_be_listed_below_its_offices() -> None:
    report = read(REPORT + "Chair:\nAda Okafor (Kenya)\n\nVice-Chairs:\nTom Lind (Fiji)\nMei Tanaka (Japan)\n")
    group = "Open-ended Working Group on Lakes 2030–2032"
    assert told(report, "chaired") == {("Ada Okafor", group)}
    assert ("Ada Okafor", f"Chair, {group}") in told(report, "holdsPost")
    assert {name for name, post in told(report, "holdsPost") if post.startswith("Vice")} == {"Tom Lind", "Mei Tanaka"}


def test_a_report_tells_who_spoke_who_attended_and_whose_the_papers_are() -> None:
    report = read(
        REPORT
        + "1. The Working Group held its third substantive session in New York from 3 to 7 May 2032.\n\n"
        + "2. Statements were made by the representatives of Kenya and Fiji (on behalf of a group) and by the "
        "Director of "
        + "the Lake Institute, Ms. Ada Okafor.\n\n"
        + "3. Representatives of the European Union took part as observers. Representatives of 90 States attended.\n\n"
        + "4. It had before it a working paper submitted by Japan, entitled “Lakes” (A/AC.999/2032/WP.3).\n\n"
        + "5. The Lake Union had been expected to make a statement.\n"
    )
    assert {name for name, _ in told(report, "spokeAt")} == {"Kenya", "Fiji", "Ada Okafor"}
    assert {name for name, _ in told(report, "attended")} == {"European Union"}
    assert told(report, "proposed") == {("Japan", "Working paper (A/AC.999/2032/WP.3)")}
    assert {of for name, of in told(report, "affiliatedWith") if name == "Ada Okafor"} == {"Lake Institute"}


def test_the_states_of_which_a_group_consists_are_its_members() -> None:
    reading = Reading(
        document_of("x.txt", "The group consisted of the following 2 Member States: Kenya and Fiji."), "f", "k", "t"
    )
    tell_proceedings(reading, list(reading.document.lines()), Named("process", "A group"))
    assert told(reading, "memberOf") == {("Kenya", "A group"), ("Fiji", "A group")}


def test_a_draft_resolution_is_about_what_it_would_set_up_and_sets_up_nothing() -> None:
    draft = read(
        "A/C.1/87/L.4\nDistr.: Limited\n3 May 2032\n\nKenya, Fiji and\nJapan: draft resolution\n\nSecurity of lakes\n\n"
        "The General Assembly,\n\n1.   Decides to establish a programme of action on lakes;\n"
    )
    assert draft.about is not None
    assert draft.about.name == "Security of lakes (A/C.1/87/L.4)"
    assert {name for name, _ in told(draft, "proposed")} == {"Kenya", "Fiji", "Japan"}
    assert not told(draft, "established")


def test_a_resolution_tells_its_sponsors_the_sessions_it_plans_and_to_whom_is_reported() -> None:
    text = read(
        HEAD.replace("A/87/14", "A/RES/87/14")
        + "Resolution adopted by the General Assembly on 2 May 2032\n\n87/14. Lakes\n\nThe General Assembly,\n\n"
        + "Recalling Lake Council resolution 12/4,\n\n"
        + "1. Decides to establish a group of governmental experts on lakes;\n\n"
        + "2. Requests the Secretary-General to convene the group for two sessions, the first in Geneva from 4 to 8 "
        "June 2032 "
        + "and the second in New York from 1 to 5 March 2033;\n\n"
        + "3. Decides that the group shall submit a report, adopted by consensus, to the General Assembly.\n\n"
        + "Sponsors: Kenya, Fiji.\n"
    )
    assert {value for _, value in told(text, "startDate")} == {"2032-06-04", "2033-03-01"}
    assert told(text, "reportsTo") == {("group of governmental experts on lakes", "General Assembly")}
    assert {name for name, _ in told(text, "proposed")} == {"Kenya", "Fiji"}
    assert not told(text, "cites")


def test_to_convene_a_session_of_a_body_sets_no_body_up() -> None:
    text = read(
        "General Assembly of the United Nations\n\nDecision 87/812. Session of the working group on lakes\n\nAt its "
        "64th plenary "
        "meeting, on 3 May 2032, the General Assembly decided to convene the organizational session of the open-ended "
        "working group "
        "on lakes, and appointed Ms. Ada Okafor (Kenya) as interim Chair.\n"
    )
    assert {value for _, value in told(text, "adoptedOn")} == {"2032-05-03"}
    assert {name for name, _ in told(text, "chaired")} == {"Ada Okafor"}
    assert not told(text, "established")


def test_a_letter_is_of_the_states_in_its_title_and_of_those_who_sign() -> None:
    letter = read(
        HEAD
        + "Letter dated 1 May 2032 from the Permanent Representatives of Kenya and Fiji to the United Nations\n\nWe "
        "have the "
        "honour.\n\n(Signed) Ada Okafor\nPermanent Representative of Kenya to the United Nations\n"
    )
    assert {name for name, _ in told(letter, "authored")} == {"Kenya", "Fiji", "Ada Okafor"}


def test_the_meeting_of_a_working_group_is_read_from_the_summary_of_its_chair() -> None:
    summary = read(
        "Second Meeting of the Working Group on Lakes (WGL)\n\nadvertisement\nUNITED NATIONS\nSecond Meeting of the "
        "Working Group on "
        "Lakes\n(WGL)\n6-8 November 2033\nGeneva, Switzerland\nChairman’s summary of the meeting\n1. The second "
        "meeting of the "
        "Working Group on Lakes (WGL) was held in Geneva on\n6-8 November 2033. It was chaired by Mr. Tom Lind "
        "(Fiji).\n"
    )
    assert {value for _, value in told(summary, "startDate")} == {"2033-11-06"}
    assert ("Tom Lind", "Working Group on Lakes (WGL)") in told(summary, "chaired")


def test_a_page_of_a_session_tells_which_resolution_set_its_committee_up() -> None:
    page = read(
        "Second session of the Ad Hoc Committee\n\nVienna, 3 to 7 May 2032\n\nThe Ad Hoc Committee, established by "
        "the General "
        "Assembly in its resolution 86/247, will hold its second session.\n\nProvisional agenda\n"
    )
    assert told(page, "mandatedBy") == {("Ad Hoc Committee", "General Assembly resolution 86/247")}


def test_a_list_of_participants_in_columns_gives_state_person_and_post() -> None:
    found = read(
        "Working group on lakes\nThird session\nNew York, 3-7 May 2032\n\nList of participants\n\n"
        "KENYA              Ms. Ada Okafor\n                   Counsellor\n                   Permanent Mission of "
        "Kenya\n\n"
        "                   Mr. Tom Lind, Ambassador for Lakes\n\nFIJI               Mrs. Eva Lind\n"
    )
    assert {name for name, _ in told(found, "attended")} == {"Ada Okafor", "Tom Lind", "Eva Lind"}
    assert told(found, "represents") == {("Ada Okafor", "state:ke"), ("Tom Lind", "state:ke"), ("Eva Lind", "state:fj")}
    assert told(found, "holdsPost") == {
        ("Ada Okafor", "Counsellor, Kenya"),
        ("Tom Lind", "Ambassador for Lakes, Kenya"),
    }


def test_a_programme_of_work_lists_people_below_a_heading() -> None:
    found = read(
        "Working group on lakes\nThird session\nNew York, 3-7 May 2032\n\nProgramme of work\n\n"
        "10 a.m.–1 p.m.      Opening remarks\n                     – Ambassador Ada Okafor, Chair of the OEWG\n"
        "3–6 p.m.            Moderator: Ms. Eva Lind, Lake Trust\n                    Panellists:\n"
        "                    Mr. Tom Lind, Lake Forum\n                    Item 4. Lakes\n"
    )
    assert {name for name, _ in told(found, "announcedAt")} == {"Ada Okafor", "Tom Lind"}
    assert {name for name, _ in told(found, "moderated")} == {"Eva Lind"}
    assert {name for name, _ in told(found, "chaired")} == {"Ada Okafor"}


def test_a_release_on_a_meeting_tells_who_spoke_by_name_or_by_the_state_alone() -> None:
    found = read(
        "GA/DIS/9901\n14 OCTOBER 2032\n\nMEETINGS COVERAGE\nFIRST COMMITTEE\nEIGHTY-SEVENTH SESSION, 9TH MEETING "
        "(AM)\n\n"
        "ADA OKAFOR (Kenya) said that lakes matter.\n\nTOM LIND (Fiji), speaking for a group, stressed the law.\n\n"
        "EVA LIND, of the Lake Union, said no more.\n\nAlso speaking were representatives of Japan and Cuba.\n"
    )
    assert found.event is not None
    assert found.event.name == "First Committee, eighty-seventh session, 9th meeting"
    assert {name for name, _ in told(found, "spokeAt")} == {"Ada Okafor", "Tom Lind", "Eva Lind", "Japan", "Cuba"}


def test_a_report_that_speaks_of_a_list_or_a_programme_is_neither() -> None:
    text = "A/AC.999/2032/4\nWorking group on lakes\n\n1. The list of participants is in a document.\n\n2. It met.\n"
    assert read(text).family == "UN text"


PANELS = """A/AC.291/INF/14
22 August 2030

Ad Hoc Committee to Elaborate a Convention
on Lakes

Fourth intersessional consultation
Vienna, 3 and 4 November 2030

Programme and list of panellists

Thursday, 3 November 2030

10.15 a.m.–1 p.m.   Panel 1: Clean lakes
                    Moderator: Ms. Ada Okafor (Kenya), Vice-Chair
                    Panellists:
                    Mr. Tomas Lind, Water Lab

3 p.m.–6 p.m.       Panel 2: Cables under lakes
                    Moderator: Mr. Raj Burman (India)
                    Panellists:
                    Ms. Lina Haddad, Delta Observatory
"""


def test_a_programme_of_panels_is_of_the_consultation_of_its_process() -> None:
    reading = read_as(document_of("x.txt", PANELS))
    assert reading is not None
    assert reading.event is not None
    assert reading.event.name == "Fourth intersessional consultation"
    told = {(said.subject.name, said.relation, said.value or getattr(said.object, "name", "")) for said in reading.said}
    assert ("Fourth intersessional consultation", "cor:startDate", "2030-11-03") in told
    assert ("Fourth intersessional consultation", "cor:endDate", "2030-11-04") in told
    assert ("Ada Okafor", "cor:moderated", "Clean lakes") in told
    assert ("Lina Haddad", "cor:announcedAt", "Cables under lakes") in told
    held = {
        (subject.name, relation, getattr(target, "name", target)) for subject, relation, target in reading.structure
    }
    process = "Ad Hoc Committee to Elaborate a Convention on Lakes"
    assert ("Fourth intersessional consultation", "cor:meetingOf", process) in held


def test_the_offices_of_several_are_told_with_the_state_of_each() -> None:
    said = (
        "It elected by acclamation Ada Okafor (Kenya) as Chair; Tomas Lind (Fiji) and Mira al-Sandoval (Peru) as two "
        "of its Vice-Chairs; and A.B. Amsel (Norway), from the northern group, to serve as Rapporteur."
    )
    assert [(one.name, one.role[4:], one.state[6:]) for one in officers(said)] == [
        ("Ada Okafor", "chaired", "ke"),
        ("Tomas Lind", "holdsPost", "fj"),
        ("Mira al-Sandoval", "holdsPost", "pe"),
        ("A.B. Amsel", "rapporteurOf", "no"),
    ]


def test_the_president_of_an_office_of_a_state_presides_over_no_group() -> None:
    assert not list(officers("Guests were the President of the Office of the Electronic Ledger of Kenya, and others."))


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The delegation of Kenya expressed support for the proposal by Fiji for a lake fund.",
         {("Kenya", "supported"), ("Fiji", "proposed")}),
        ("Norway and Chile opposed the proposal by Fiji for a lake fund.",
         {("Norway", "opposed"), ("Chile", "opposed"), ("Fiji", "proposed")}),
        ("The proposal by Fiji for a lake fund was supported by Kenya and Norway.",
         {("Kenya", "supported"), ("Norway", "supported"), ("Fiji", "proposed")}),
        ("Peru did not support the proposal by Fiji for a lake fund.", set()),
        ("Spain would support the proposal by Fiji for a lake fund if it were amended.", set()),
        ("Several delegations supported the proposal by Fiji for a lake fund.", set()),
        ("It was reported that Peru supported the proposal by Fiji for a lake fund.", set()),
    ],
)  # fmt: skip
def test_who_supports_or_opposes_whose_proposal(sentence: str, stands: set[tuple[str, str]]) -> None:
    reading = read(f"A/AC.9/2030/4\nReport of the Working Group on Lakes\n\n1. {sentence}\n")
    found = {(who, how, what) for how in ("supported", "opposed", "proposed") for who, what in told(reading, how)}
    assert found == {(*stand, "Proposal by Fiji for a lake fund") for stand in stands}


def test_a_proposal_of_which_nothing_is_told_but_whose_it_is_is_in_doubt() -> None:
    reading = read("A/AC.9/2030/4\nReport of the Working Group on Lakes\n\n1. Kenya supported the proposal by Fiji.\n")
    assert {one.doubt for one in reading.said if one.relation in ("cor:supported", "cor:proposed")} == {
        "which of its proposals is it?"
    }


@pytest.mark.parametrize(
    ("sentence", "out"),
    [
        ("Lake Watch and the Reed Union were not granted access to the session.", {"Lake Watch", "Reed Union"}),
        ("The Moss Council was denied access owing to objections by Kenya.", {"Moss Council"}),
        ("The application of the Salt Forum for accreditation was rejected.", {"Salt Forum"}),
        ("The Salt Fund was denied access to the archives of the Pond Museum.", set()),
        ("The Salt Fund was not denied access.", set()),
    ],
)
def test_who_was_denied_access(sentence: str, out: set[str]) -> None:
    reading = read(f"A/AC.9/2030/4\nReport of the Working Group on Lakes\n\n1. {sentence}\n")
    assert {who for who, _ in told(reading, "deniedAccessTo")} == out
