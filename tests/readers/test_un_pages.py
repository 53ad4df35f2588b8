"""Pages about UN processes and their meetings: whose report is meant, what set a body up, of what a meeting is one."""

from telling import read, told

HEAD = (
    "United Nations  A/RES/90/53\nGeneral Assembly\nResolution adopted by the General Assembly on 1 December 2035\n"
    "90/53. Lakes\n\nThe General Assembly,\n"
)


def test_a_report_on_a_report_is_not_the_bodys_own_and_a_mark_may_stand_apart() -> None:
    text = (
        f"{HEAD}Recalling the report of the Panel of Government Experts on lakes, including law, 2 and the report of "
        "the Lake Commission on fish,3\n"
        "Recalling also the report of the Secretary-General containing views on the report of the Group of Lake "
        "Experts on ponds,4\n1. Decides to remain seized of the matter.\n\n2 A/61/10.\n\n3 A/61/11.\n\n4 A/79/93.\n"
    )
    assert {(who, what) for who, _, what in told(read(text), "produced")} == {
        ("Panel of Government Experts on lakes", "Report (A/61/10)")
    }


def test_a_page_on_one_meeting_of_a_session_has_its_own_day_and_is_part_of_the_session() -> None:
    text = (
        "(7th meeting) Open-ended working group on lakes and ponds - Second substantive session (10–14 February 2030)\n"
        "13 Feb 2030 -  The Open-ended Working Group will discuss the implications of lakes and ponds for the peace "
        "and the security of fishers, of boats and of all that swims in them.\n"
        "Through resolution 83/27, the UN General Assembly established an Open-Ended Working Group (OEWG) to discuss "
        "lakes. The Group will report back to the General Assembly in 2030.\n"
        "Ambassador Ada Okafor of Kenya was elected by acclamation to Chair the Open-ended Working Group.\n"
    )
    rows = told(read(text), "startDate", "endDate", "meetingOf", "partOf", "mandatedBy", "reportsTo", "chaired")
    body = "Open-ended working group on lakes and ponds"
    title = text.partition("\n")[0]
    assert rows == {
        (title, "startDate", "2030-02-13"),
        (title, "meetingOf", body),
        (title, "partOf", f"Second session of the {body}"),
        (f"Second session of the {body}", "meetingOf", body),
        ("Open-Ended Working Group (OEWG)", "mandatedBy", "General Assembly resolution 83/27"),
        (body, "reportsTo", "General Assembly"),
        ("Ada Okafor", "chaired", body),
    }


def test_a_page_called_after_a_meeting_of_a_process_is_on_a_meeting_of_it() -> None:
    text = (
        "Informal consultative meeting of the OEWG with industry (2-4 December 2029)\n\nAs per its mandate contained "
        "in General Assembly resolution 83/27, the Open-ended Working Group (OEWG) meets from 2-4 December 2029.\n"
    )
    rows = told(read(text, kind="event"), "meetingOf", "mandatedBy")
    assert {row[1:] for row in rows} == {
        ("meetingOf", "OEWG"),
        ("mandatedBy", "General Assembly resolution 83/27"),
    }
    other = text.replace("Informal", "What to make of the informal")
    assert not told(read(other, kind="event"), "meetingOf")


def test_the_report_of_a_sitting_tells_of_which_session_it_was_and_is_no_programme_of_work() -> None:
    text = (
        "Opening sitting\n\n13 Dec 2031 15:00h - 18:00h\n\nEvent report\n\nAgenda item 3: organization of work\n\n"
        "The first substantive session of the OEWG began with a debate on boats.\n"
    )
    rows = told(read(text), "meetingOf", "partOf")
    assert {row[1:] for row in rows} == {("meetingOf", "OEWG"), ("partOf", "First session of the OEWG")}
    assert not told(read(text.replace("Event report", "A seminar")), "meetingOf")


def test_a_group_reports_to_whom_it_is_asked_to_and_works_between_the_months_of_its_sessions() -> None:
    text = (
        f"{HEAD}Noting the lakes,\n1. Decides to establish the Group of Lake Experts on Ponds, consisting of 21 "
        "members;\n2. Decides that the Group of Lake Experts will hold four 2-week sessions in Geneva, from January "
        "2037 to September 2039;\n3. Requests the Group of Lake Experts on Ponds to report on its work to the General "
        "Assembly at its eighty-fourth session;\n"
    )
    group = "Group of Lake Experts on Ponds"
    assert told(read(text), "reportsTo", "startDate", "endDate") == {
        (group, "reportsTo", "General Assembly"),
        (group, "startDate", "2037-01"),
        (group, "endDate", "2039-09"),
    }


def test_meetings_told_in_a_row_by_their_months_have_these_and_their_cities() -> None:
    text = (
        "Lakes in the context of security\n\nBy resolution 86/24, the General Assembly established the Working Group "
        "on lakes and ponds.\n\nThis group had three one week meetings, the first was held in New York in August 2032, "
        "the second in Geneva in January 2033, and the last in June of 2033 in New York.\n"
    )
    rows = told(read(text, kind="un"), "startDate", "heldIn")
    assert {(who.partition(",")[0], what) for who, _, what in rows} == {
        ("First meeting", "2032-08"),
        ("First meeting", "New York"),
        ("Second meeting", "2033-01"),
        ("Second meeting", "Geneva"),
        ("Last meeting", "2033-06"),
        ("Last meeting", "New York"),
    }


def test_who_vetoed_it_and_who_objected_to_those_listed_below_is_told() -> None:
    text = (
        "32 entities including Lake Watch did not receive accreditation to the OEWG because Fiji vetoed its "
        "accreditation.\n\nOn 30 June 2032, the mission sent a letter informing that Kenya objected to the "
        "accreditation of the following entities:\n\n  1. Pond Institute\n  2. River\n\n3 July was the last day.\n"
    )
    assert told(read(text, kind="un"), "objectedTo", "accreditedTo") == {
        ("Fiji", "objectedTo", "Lake Watch"),
        ("Kenya", "objectedTo", "Pond Institute"),
        ("Kenya", "objectedTo", "River"),
    }


def test_who_is_thanked_for_hosting_a_session_or_offers_to_is_told_with_its_days_and_its_city() -> None:
    text = (
        f"{HEAD}1. Expresses its gratitude to the Government of Kenya for having hosted the first session of the Lake "
        "Commission in Nairobi from 10 to 12 December 2033;\n2. Welcomes the offer of the Government of Fiji to host "
        "the second session of the Lake Commission, which will take place in Suva from 16 to 18 November 2036;\n"
    )
    assert told(read(text), "hosted", "startDate", "heldIn") == {
        ("Kenya", "hosted", "First session of the Lake Commission"),
        ("First session of the Lake Commission", "startDate", "2033-12-10"),
        ("First session of the Lake Commission", "heldIn", "Nairobi"),
        ("Fiji", "hosted", "Second session of the Lake Commission"),
        ("Second session of the Lake Commission", "startDate", "2036-11-16"),
        ("Second session of the Lake Commission", "heldIn", "Suva"),
    }
