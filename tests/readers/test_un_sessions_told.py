"""Reports of sessions: which of two bodies of a name is meant, who was there, spoke, brought papers. All invented."""

import pytest

import telling
from corridors.claims import Entity
from corridors.documents import document_of
from corridors.identity import Register, Scanner
from corridors.proposals.processes import process_meant
from corridors.readers.lines.fallen import with_rows
from corridors.readers.names.officers import officers
from corridors.readers.notes import Named, Reading
from telling import Told, read, told, who

GROUP = "Open-ended Working Group on Lakes 2030–2032"
HEAD = (
    f"United Nations A/87/14\nGeneral Assembly\nDistr.: General\n2 June 2032\n\n{GROUP}\nThird session\n"
    f"New York, 3–7 May 2032\n\nReport of the {GROUP} on its third session\n\n"
)


def report(*paragraphs: str) -> Told:
    """Read a report of a session with such paragraphs."""
    return told(read(HEAD + "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1))))


def test_what_is_told_of_an_earlier_body_of_the_name_is_not_told_of_this_one() -> None:
    found = report(
        "In its resolution 84/5, the General Assembly decided to convene a working group on lakes, and requested it to "
        "submit to the Assembly a final report.",
        "The first working group on the subject, established pursuant to resolution 80/5 and chaired by Mr. Tomas Lind "
        "(Fiji), ended in 2028. Its final report (A/83/9) is at hand. It elected Ms. Ada Okafor (Kenya) as Chair.",
    )
    mandates = {(one, text) for one, relation, text in found if relation == "mandatedBy"}
    assert {one for one, text in mandates if "80/5" in text} == {"First working group"}
    assert (GROUP, "reportsTo", "General Assembly") in found
    assert ("Tomas Lind", "chaired", "First working group") in found
    assert {("First working group", "produced", "Report (A/83/9)")} <= found
    assert ("Ada Okafor", "holdsPost", f"Chair, {GROUP}") in found


def test_a_group_of_other_years_or_another_matter_is_not_the_one_that_is_known() -> None:
    known = Entity("process:lakes", "Working Group on Lakes 2030–2032", ("cor:Process",), ("Working Group",))
    register = Register.of([known])
    reading = Reading(document_of("x.txt", ""), "UN text", "officialRecord", "", day="2031-05-02")
    for name in ("Working Group (2040–2042)", "Working Group on harbour dues and lighthouses"):
        assert process_meant(Named("process", name), reading, register, Scanner.of(register)) == ""
    assert process_meant(Named("process", "Working Group (2030–2032)"), reading, register, Scanner.of(register)) != ""


def test_an_officer_has_the_regional_group_beside_the_state() -> None:
    rows = "Position\nChair\nVice-Chair\nRapporteur\nGroup and country\nAfrican Group: Kenya\nEastern-European Group: "
    rows += "Poland\nGRULAC: Peru\nName\nAda Lind\nTom Bo\nMei Ro"
    lines = with_rows(list(document_of("x.txt", rows).lines()))
    found = {one.name: (one.state, one.group) for line in lines for one in officers(line.text)}
    assert found["Tom Bo"] == ("state:pl", "rg:eastern-european")


def test_observers_and_bodies_whose_names_end_in_states_or_hold_an_and_were_there() -> None:
    found = report(
        "Thirty Member States took part, as did observers for the Holy See and the State of Palestine.",
        "The European Union and the African Union attended as observers. INTERPOL was invited but was not represented.",
        "The following were represented: Organization of American States. The Lake Union also participated.",
    )
    assert who(found, "attended") == {
        *("Holy See", "State of Palestine", "European Union", "African Union"),
        *("Organization of American States", "Lake Union"),
    }


def test_those_in_brackets_spoke_for_whom_they_stand_beside() -> None:
    found = report(
        "Statements in the debate were made by the Lake Trust (Ms. Mei Roe) and the Sea Forum (Mr. Tom Bo).",
        "The briefers were Ms. Ada Vale (River Institute) and Mr. Ben Moss (Kenya).",
        "After the adoption, the representative of Japan made a statement.",
    )
    assert who(found, "spokeAt") == {"Lake Trust", "Mei Roe", "Sea Forum", "Tom Bo", "Ada Vale", "Ben Moss", "Japan"}
    assert ("Tom Bo", "affiliatedWith", "Sea Forum") in found
    assert ("Ben Moss", "represents", "state:ke") in found


def test_papers_are_of_all_who_brought_them_and_backed_by_those_said_to() -> None:
    found = report(
        "It had before it a working paper submitted by Kenya, Fiji and Japan on boats (A/AC.9/2032/WP.3).",
        "Peru introduced a working paper on nets (A/AC.9/2032/WP.4). The proposal was supported by Chile. The "
        "representative of Brazil said that she could consider supporting it.",
    )
    papers = {(one, text[-5:-1]) for one, relation, text in found if relation in ("proposed", "supported")}
    assert papers == {*((one, "WP.3") for one in ("Kenya", "Fiji", "Japan")), ("Peru", "WP.4"), ("Chile", "WP.4")}


def test_a_state_that_says_so_itself_objected() -> None:
    found = report(
        "The delegation of Kenya informed the Group that it had objected to the accreditation of Lake Watch."
    )
    assert ("Kenya", "objectedTo", "Lake Watch") in found


def test_a_session_that_had_been_planned_for_other_days_is_held_on_the_new_ones() -> None:
    found = report(
        "The fourth session, which had been planned for 7 to 11 June 2032 in Geneva, will be held in Nairobi from 1 to "
        "5 July 2032."
    )
    assert (f"Fourth session, 2032: {GROUP}", "startDate", "2032-07-01") in found


def test_a_report_is_adopted_at_the_meeting_that_says_so_and_a_draft_at_the_same_meeting() -> None:
    found = report(
        "At its 9th meeting, on 6 May, the representative of Kenya, Ms. Ada Roe, introduced draft decision "
        "A/AC.9/2032/L.2, also on behalf of Fiji.",
        "At the same meeting, the Group adopted draft decision A/AC.9/2032/L.2 without a vote.",
        "At its 10th meeting, on 7 May, it adopted its agenda, took up its draft report and adopted it by consensus.",
    )
    assert {(one[:6], day) for one, relation, day in found if relation == "adoptedOn"} == {
        ("Draft ", "2032-05-06"),
        ("Report", "2032-05-07"),
    }
    assert who(found, "proposed") == {"Kenya", "Fiji"}
    assert ("Ada Roe", "represents", "state:ke") in found


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (
            "At its 9th meeting, on 6 May, it met. At its 10th meeting, on 7 May, it met again. At the same meeting,",
            "2032-05-07",
        ),
        ("On 7 May, at its 10th meeting, it met. At the same meeting,", "2032-05-07"),
        ("At its 10th and last meeting, on 7 May, it met. At the same meeting,", "2032-05-07"),
        ("At its 9th meeting, it met again. At the same meeting,", "2032-05-06"),
        ("At its 10th meeting, it met again. At the same meeting,", ""),
        ("At its 2nd to 4th meetings, it heard States. At the same meeting,", ""),
        ("At an informal meeting with stakeholders, it heard them. At the same meeting,", ""),
    ],
)
def test_the_same_meeting_is_the_last_one_told_of(told: str, day: str) -> None:
    found = report(
        "At its 9th meeting, on 6 May, it elected Ms. Ada Okafor (Kenya) as Chair.",
        f"{told} the Group adopted draft decision A/AC.9/2032/L.2 without a vote.",
    )
    assert {one for name, relation, one in found if relation == "adoptedOn" and name[:5] == "Draft"} == {day} - {""}


def test_prose_tells_who_voted_how_and_leaves_out_who_took_no_part() -> None:
    found = report(
        "Draft decision A/AC.9/2032/L.1 was rejected. Kenya and Fiji were among those voting in favour; Peru and Chile "
        "among those voting against; Japan abstained. Norway did not take part in the vote."
    )
    assert {(one, relation) for one, relation, _ in found if relation.startswith(("voted", "abst"))} == {
        *(("Kenya", "votedFor"), ("Fiji", "votedFor"), ("Peru", "votedAgainst")),
        *(("Chile", "votedAgainst"), ("Japan", "abstainedOn")),
    }


def test_a_list_of_participants_may_be_annexed_to_the_report() -> None:
    found = report(
        "The session was open.", "It rose.\n\nAnnex\n\nList of participants\n\nKenya\n\nMs. Ada Okafor, Envoy"
    )
    assert ("Ada Okafor", "represents", "state:ke") in found
    assert who(found, "attended") == {"Ada Okafor"}


def test_a_report_on_one_of_several_meetings_is_of_the_days_of_its_title() -> None:
    found = told(
        read(
            "UNODC/LAKE/2030/4\n24 April 2030\nReport on the meeting of the Expert Group on Lakes, held in Vienna "
            "from 10 to "
            "13 April 2030\n1. The first meeting of the Expert Group on Lakes was held in Vienna from 17 to 21 "
            "January 2028."
            "\n2. The Expert Group adopted its report at its 6th meeting, on 13 April 2030.\n"
        )
    )
    assert ("Meeting of the Expert Group on Lakes, 2030-04-10", "startDate", "2030-04-10") in found
    assert {day for _, relation, day in found if relation == "adoptedOn"} == {"2030-04-13"}


def test_the_page_of_a_body_tells_its_sessions_below_a_title_of_its_own() -> None:
    found = told(
        read(
            "ANNOUNCEMENT: the second meeting of the group is postponed.\nIn accordance with resolution 90/5, the Lake "
            "Commission established a working group on nets.\nThe first meeting of the working group on nets was "
            "held from 7 "
            "to 9 May 2036. The second meeting of the working group will take place from 4 to 6 May 2037 in Vienna.\n"
        )
    )
    assert {day for _, relation, day in found if relation == "startDate"} == {"2036-05-07", "2037-05-04"}


def test_a_list_of_the_members_of_a_group_alone_names_them() -> None:
    text = "A/96/135\nList of members of the Group of Governmental Experts on Lakes\n\nKenya\nMs. Ada Okafor\nEnvoy\n"
    found = told(read(f"{text}\nFiji\nMr. Tom Lind (first and second sessions)\nCounsellor\n"))
    assert who(found, "memberOf") == {"Ada Okafor", "Tom Lind"}


def test_headings_of_a_page_tell_who_was_accredited_and_who_was_not() -> None:
    found = told(
        read(
            "Open-ended working group on lakes\nSecond session\n\nA. Organizations that have not received an "
            "objection and "
            "are accredited\n1. Lake Watch (Fiji)\n2. Sea Forum A.C. (Peru)\n\nB. Organizations in respect of which "
            "Member "
            "States have objected\n1. Net Watch (objection: Kenya)\n"
        )
    )
    assert who(found, "accreditedTo") == {"Lake Watch", "Sea Forum A.C"}
    assert ("Kenya", "objectedTo", "Net Watch") in found
    assert not who(found, "represents")


def test_a_resolution_tells_meetings_in_a_row_who_organised_one_and_that_it_extends_a_mandate() -> None:
    found = told(
        read(
            "A/RES/90/9\nResolution adopted by the General Assembly on 2 December 2035\n90/9. Lakes\n\nThe General "
            "Assembly,"
            "\n\nNoting the third session of the Lake Commission, held in Geneva from 7 to 9 May 2035,\n\nWelcoming "
            "the first "
            "and second meetings of the Lake Forum, held in Rio de Janeiro, Brazil, in 2033 and in Velda in "
            "2034,\n\n1. Notes "
            "the organization of the Net Forum 2035 by Kenya and Fiji to share views;\n\n2. Decides to extend the "
            "mandate of "
            "the Lake Forum for five years;\n"
        )
    )
    assert ("Second meeting of the Lake Forum", "heldIn", "Velda") in found
    assert ("First meeting of the Lake Forum", "heldIn", "Rio de Janeiro") in found
    assert ("Third session of the Lake Commission", "startDate", "2035-05-07") in found
    assert who(found, "organised") == {"Kenya", "Fiji"}
    assert ("Lake Forum", "mandatedBy", "Lakes (A/RES/90/9)") in found


def test_a_group_is_requested_to_report() -> None:
    found = told(
        read(
            "A/HRC/RES/59/14\nHuman Rights Council\nResolution adopted by the Human Rights Council on 8 July "
            "2031\n59/14. "
            "Lakes\n\nThe Human Rights Council,\n\nRecalling its resolution 54/21,\n\nNoting the floods,\n\n1. "
            "Decides to "
            "establish a working group on lakes;\n\n2. Requests the working group to report to the Human Rights "
            "Council;\n"
        )
    )
    assert ("working group on lakes", "reportsTo", "Human Rights Council") in found


def test_a_meeting_beside_those_of_the_body_has_a_chair_of_its_own() -> None:
    found = report("An informal meeting was held on 2 May 2032, under the chairmanship of Mr. Tom Bo (Fiji).")
    assert not who(found, "chaired")


def test_a_report_of_the_secretary_general_is_none_of_the_bodies_it_names() -> None:
    text = "A/97/92\nGeneral Assembly\nDistr.: General\n8 June 2032\n\nReport of the Secretary-General\n\nKenya\n"
    assert not who(told(read(f"{text}Kenya welcomes the report of the Working Group on Lakes.\n")), "produced")


def test_rows_of_officers_may_name_office_group_and_person_side_by_side() -> None:
    found = report(
        "The officers are:\nChair  African States  Ada Roe (Kenya)\nRapporteur  Asia-Pacific States  Mei Bo (Japan)"
    )
    assert ("Ada Roe", "chaired", GROUP) in found
    assert ("Mei Bo", "represents", "state:jp") in found


def test_sessions_that_semicolons_part_are_all_told() -> None:
    found = report("The Group held its first session from 3 to 7 May 2030; its second session from 2 to 6 May 2031.")
    assert {day for one, relation, day in found if relation == "startDate"} >= {"2030-05-03", "2031-05-02"}


def test_who_opens_as_chair_of_the_committee_chairs_it_and_who_is_nominated_holds_nothing() -> None:
    found = report(
        "It was opened by the Chair of the Working Group, Ada Roe (Kenya). At the first session of the Working "
        "Group, it "
        "elected Tom Bo (Netherlands (Kingdom of the)) as Vice-Chair. The nomination of Ms. Mei Ito (Japan) as "
        "Rapporteur was "
        "deferred."
    )
    assert {(one, body) for one, relation, body in found if relation == "chaired"} == {("Ada Roe", GROUP)}
    assert ("Tom Bo", "represents", "state:nl") in found
    assert ("Tom Bo", "holdsPost", f"Vice-Chair, {GROUP}") in found
    assert not who(found, "rapporteurOf")


def test_who_is_listed_as_not_there_did_not_attend() -> None:
    found = told(
        read("Lake talks\nList of participants\n\nKenya\nMs. Ada Okafor\nMr. Tom Bo (Lake Office), did not attend\n")
    )
    assert who(found, "attended") == {"Ada Okafor"}


def test_votes_on_one_line_sponsors_in_a_note_and_a_meeting_with_its_host_between_are_told() -> None:
    found = told(
        read(
            "A/RES/90/9\nResolution adopted by the General Assembly on 2 December 2035\n90/9. Lakes\n\nThe General "
            "Assembly,"
            "\n\nNoting that the regional conference on lakes, hosted by the Government of Ghana, was held in Accra "
            "on 7 May "
            "2035,\n\n1. Decides to convene a permanent mechanism on lakes, and that it shall report to the First "
            "Committee;"
            "\n\n2. Decides to go on.\n\n¹ The draft was sponsored in the Committee by: Canada and Chad.\nAdopted "
            "by a vote of 2 "
            "to 1, as follows: In favour: Kenya, Chad. Against: Fiji.\n"
        )
    )
    assert {(one, relation) for one, relation, _ in found if relation.startswith("voted")} == {
        *(("Kenya", "votedFor"), ("Chad", "votedFor"), ("Fiji", "votedAgainst")),
    }
    assert who(found, "proposed") == {"Canada", "Chad"}
    assert who(found, "hosted") == {"Ghana"}
    assert "permanent mechanism on lakes" in who(found, "mandatedBy")


def test_an_annotated_agenda_names_the_bureau_and_a_session_that_is_put_off_has_no_days() -> None:
    text = f"A/AC.9/2033/1\n{GROUP}\nThird session\nGeneva, 11–15 July 2033\n\nProvisional agenda\n\nThe session "
    found = told(
        read(f"{text}will be opened by the Chair, Mr. Tom Bo (Fiji), on 11 July 2033 at 10 a.m. in Room XIX.\n")
    )
    assert ("Tom Bo", "chaired", GROUP) in found
    assert not who(report("First session: 5–9 December 2033, Velda (postponed to 2034)"), "startDate") - {
        f"Third session of the {GROUP}"
    }


def test_officers_below_the_first_of_an_office_hold_it_and_a_report_tells_of_the_body_that_wrote_it() -> None:
    text = (
        "A/AC.305/2035/2\n\nReport of the Open-ended Working Group on Lakes\n\n"
        "1. By its resolution 90/291 the General Assembly established the Open-ended Working Group on Lakes. It had "
        "been proposed in the report of the Group of Governmental Experts on Reeds (A/88/402), which was established "
        "by resolution 86/318 and was chaired by Mr. Tomas Lind (Peru).\n\n"
        "2. The Working Group elected the following officers:\n\n"
        "   Chair:         Mr. Jan Kos (Tonga)\n   Vice-Chairs:   Ms. Ada Okafor (Kenya)\n"
        "                  Mr. Rik Rask (Norway)\n"
    )
    found = telling.told(telling.read(text))
    assert {
        ("Jan Kos", "chaired", "Open-ended Working Group on Lakes"),
        ("Rik Rask", "represents", "state:no"),
    } <= found
    assert {of for who, how, of in found if (who, how) == ("Tomas Lind", "chaired")} == {
        "Group of Governmental Experts on Reeds"
    }


def test_a_record_of_turns_tells_who_voted_how() -> None:
    record = "A/C.3/84/SR.41\nGeneral Assembly\n\nThird Committee\nSummary record of the 41st meeting\nHeld at "
    record += (
        "Headquarters, New York, on Thursday, 8 November 2029, at 3 p.m.\n\nChair: Ms. Roe (Peru)\n\nThe meeting was "
    )
    record += "called to order at 3.10 p.m.\n\n1. Mr. Bo (Fiji) said it was late.\n\n2. The Chair said it was not.\n"
    record += (
        "\n3. Ms. Ito (Japan) said that her delegation agreed.\n\n4. A recorded vote was taken on draft resolution "
    )
    record += (
        "A/C.3/84/L.9.\n\nIn favour:\nKenya, Fiji.\n\nAgainst:\nJapan.\n\n5. Mr. Lind (Kenya) said that he was glad.\n"
    )
    found = told(read(record))
    assert who(found, "votedFor") == {"Kenya", "Fiji"}
    assert who(found, "votedAgainst") == {"Japan"}


def test_the_session_below_another_organ_is_its_own_and_a_vice_chair_is_no_chair() -> None:
    text = "E/CN.16/2031/4\nDistr.: General\n22 February 2031\n\nCommission on Science and Technology for Development\n"
    text += (
        "Thirty-fourth session\nGeneva, 12–16 April 2031\n\nReport of the Working Group on Lakes\n\n1. The Group was "
    )
    found = told(read(f"{text}chaired by Mr. Tom Bo (Fiji) and vice-chaired by Ms. Ada Roe (Kenya).\n"))
    assert who(found, "chaired") == {"Tom Bo"}
    assert not who(found, "startDate")


def test_a_list_annexed_to_a_report_of_several_sessions_is_of_the_one_it_names() -> None:
    more = "".join(f"{n}. The Group heard of lakes.\n\n" for n in range(2, 16))
    text = (
        "A/79/614\n\nReport of the Open-ended Working Group on Lakes\n\n1. The Group held two sessions. It is the "
        "second body; the first, the Open-ended Working Group established by resolution 72/264, met in 2018.\n\n"
        f"{more}Annex\n\nList of participants, second substantive session\n\n"
        "AUSTRIA\n   OKAFOR, Ada, Counsellor, Permanent Mission\nTONGA\n   LIND, Tomas, Minister, Lake Ministry\n"
    )
    found = telling.told(telling.read(text, kind="un"))
    session = "Second session of the Open-ended Working Group on Lakes"
    assert {("Ada Okafor", "attended", session), ("Tomas Lind", "represents", "state:to")} <= found
    assert ("Open-ended Working Group on Lakes", "mandatedBy", "General Assembly resolution 72/264") not in found
