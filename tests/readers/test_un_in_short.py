"""Short papers of the UN: votes on drafts without a name, what chairs write, who is let in. All invented."""

from telling import read, told, who


def test_a_release_tells_the_votes_on_a_draft_that_it_does_not_name() -> None:
    found = told(
        read(
            "GA/19591\n18 April 2034\n\nThe draft was adopted by 79 votes to 6, with 33 abstentions.\n"
            "Voting against: all Lake States, Japan and Georgia. Mexico and Chile abstained. Angola later told the "
            "Secretariat that it had intended to vote in favour. Fiji was among the co-sponsors. "
            "Kenya introduced the draft on behalf of the African Group.\n"
        )
    )
    draft = "Draft (GA/19591)"
    assert {row[:2] for row in found if row[2] == draft} == {
        ("Japan", "votedAgainst"),
        ("Georgia", "votedAgainst"),
        ("Mexico", "abstainedOn"),
        ("Chile", "abstainedOn"),
        ("Fiji", "proposed"),
        ("Kenya", "proposed"),
    }
    assert (draft, "voteTotals", "79-6-33") in found
    other = (
        "GA/19601\n19 April 2034\nThe Assembly rejected the amendment by a vote of 100 to 2. Kenya voted against it."
    )
    assert not told(read(other), "votedAgainst")


def test_a_report_tells_who_spoke_and_was_there_among_others_and_who_led_in_anothers_place() -> None:
    found = told(
        read(
            "A/AC.994/2033/5\nReport of the intersessional meeting\nNew York, 15 May 2033\n\n"
            "2. The Chair being unable to attend, the meeting was chaired by the Vice-Chair, Tevita Lind (Tonga).\n"
            "3. Interventions were made by the following organizations: Access Lakes, the Pond Alliance and Pondo.\n"
            "4. It was attended by 12 organizations, including the African Union and INTERPOL, and 63 companies.\n"
            "5. Israel, speaking under item 5, withdrew its objection. "
            "The Chief of the Lake Branch of UNODC, Ms. Ada Okafor, made a statement.\n"
            "6. Several delegations, including Malawi and Fiji, proposed the establishment of a lake fund.\n"
            "7. It had before it the following:\n(a) Provisional agenda (A/AC.994/8);\n"
        )
    )
    assert who(found, "spokeAt") == {"Access Lakes", "Pond Alliance", "Pondo", "Israel", "Ada Okafor"}
    assert who(found, "attended") == {"African Union", "INTERPOL"}
    assert ("Tevita Lind", "chaired", "Intersessional meeting") in found
    assert ("Tevita Lind", "holdsPost", "Vice-Chair") in found
    assert ("Ada Okafor", "affiliatedWith", "United Nations Office on Drugs and Crime") in found
    assert who(found, "proposed") == {"Malawi", "Fiji"}
    assert {row[2] for row in found if row[1] == "cites"} == {"A/AC.994/8"}


def test_a_vice_chair_may_report_as_well() -> None:
    text = (
        "Report of the third meeting of the Expert Group on Lakes\nTD/B/LAK/3/9\nGeneva, 3 to 5 April 2029\n\n"
        "1. The Group elected Ms. Ximena Lind (Uruguay) as its Vice-Chair-cum-Rapporteur.\n2. It met.\n"
    )
    found = told(read(text))
    assert ("Ximena Lind", "rapporteurOf", "Third meeting of the Expert Group on Lakes") in found
    assert ("Ximena Lind", "holdsPost", "Vice-Chair-cum-Rapporteur, Expert Group on Lakes") in found


def test_a_note_by_a_chair_is_of_the_session_in_its_head_and_says_who_is_kept_out() -> None:
    found = told(
        read(
            "Procedural note by the Chair\nWorking group on lakes, fourth session, New York, 6–10 March 2033\n\n"
            "The accreditation of the Lake Forum and of PondWatch was the subject of an objection by Fiji. "
            "Consequently, these two entities will not participate in the session.\n"
        )
    )
    session = "Fourth session of the Working group on lakes"
    assert {(session, "heldIn", "New York"), (session, "endDate", "2033-03-10")} <= found
    assert who(found, "deniedAccessTo") == {"Lake Forum", "PondWatch"}
    assert {row[2] for row in found if row[1] == "objectedTo"} == {"Lake Forum", "PondWatch"}


def test_a_chairs_summary_is_of_the_meeting_that_it_calls() -> None:
    text = "Summary by the Co-Chairs of the informal dialogue on lakes\nNew York, 5 May 2034\n\n"
    found = told(read(f"{text}The following delegations took the floor: Chile, Peru and Ghana.\n"))
    assert ("Informal dialogue on lakes", "startDate", "2034-05-05") in found
    assert who(found, "spokeAt") == {"Chile", "Peru", "Ghana"}


def test_bodies_that_are_to_be_admitted_are_no_people_and_a_body_above_its_days_met() -> None:
    found = told(
        read(
            "E/2034/32 (Part I)\nCommittee on Lake Organizations\nNew York, 22–31 January and 9 February 2034\n\n"
            "It recommended consultative status for Lakes Without Walls (Philippines).\n"
        )
    )
    assert not who(found, "represents")
    assert ("Meeting of the Committee on Lake Organizations, 2034-01-22", "endDate", "2034-02-09") in found
