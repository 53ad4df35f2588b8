"""Reading session pages in the layouts of forms and schedules. All people and bodies are invented."""

import pytest

from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.runon import run_on
from corridors.readers.names.several import bodies_apart
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.sessions import session_title
from telling import read, told, who

SHORT = {
    "cor:organised": "organised",
    "cor:announcedAt": "speaks",
    "cor:moderated": "moderates",
    "cor:moderatedOnline": "moderates online",
    "cor:rapporteurOf": "reports",
    "cor:chaired": "chairs",
}
HEAD = "IGF 2023 Day 0 Event #7 Lakes and law\n\nSunday, 8th October, 2023 (04:45 UTC)\nRoom E\n\n"
GOALS = "\n\n4. Quality Education\n10. Reduced Inequalities\n17. Partnerships for the Goals\n"
RUN_ON = (
    "Lake Institute\n"
    "Ada Okafor LAKE, technical community, Eastern Europe Tomas Lind, River House, civil society, Oceania Mei Tanaka, "
    "Water Lab, private sector, Western Europe\n\n\n"
    "Ada Okafor (Lake Institute), Civil Society, GRULAC Lina Haddad (Delta Net), Paul Novak (Youth Delta), "
    "Civil Society, GRULAC Yoko Ito - Lake School, Technical Community Asia-Pacific (APAC) [email protected] Yuki Abe "
    "- Lake Times, Civil Society Africa\n\n"
    "Onsite Moderator\n\nTomas Lind\n\nOnline Moderator\n\nMei Tanaka, Water Lab\n\n\nAda Okafor, LAKE\n"
)
SCHEDULE = """Loading…
Welcome to IGF2017! Create your schedule below and participate!
Venue Map
Water [clear filter]
Monday, December 18

09:00 CET

Dynamic Coalition on Lakes
Chair: Ada Okafor
Speaker: Tomas Lind

Session Organizers
avatar for Mei Tanaka

Mei Tanaka

Representative, Lake Trust
More info about me on http://lakes.example/mei


Monday December 18, 2017 09:00 - 10:00 CET
Room XXII Lake Hall

12:20 CET

Rivers (OF16)
Speaker: Lina Haddad
"""
ONE = """IGF 2015 has ended
Back To Schedule
Thursday, November 12 • 16:30 - 18:00
Main Session on Lakes

Sign up or log in to save this to your schedule, view media, leave feedback and see who's attending!
"""
FAMILY_FIRST = (
    "IGF 2016 WS26: Lakes\n\nSpeakers provisionally confirmed:\n\nHaddad, Lina\nLind-Berg, Tomas\nTanaka , Mei Yoko\n"
)
FORM = """APrIGF 2025 Session Proposal Submission Form
Part 1 - Lead Organizer
Contact Person
Mr. Tomas Lind
Email
Organization / Affiliation (Please state "Individual" if appropriate) *
Lake Trust
Designation
Senior Manager
Gender
Male
Economy of Residence
Stakeholder Group
Technical Community
List Your Organizing Partners (if any)
Ada Okafor, Director, Water Lab (ada@water.example)
Part 2 - Session Proposal
Session Title
Lakes at a crossroads
Description of Session Formats
Panel Discussion (60 minutes)
"""
PROFILES = (
    """Leaders talk: Towards safer lakes

Department of Lakes / Water Forum Secretariat/

Session 352

Thursday, 30 May 2030 10:00–10:45 (UTC+02:00) Physical (on-site) and Virtual (remote) participation Room K1, Lake """
    """Building Water Governance Forum Interactive Lake Facilitation Meeting 1 Document

The session gives a forecast of the 9th Lake Forum, to be held in Velda on 15-19 December 2030, and how to take part.

Panellists
Prof. Ada OKAFOR
Prof. Ada OKAFOR Director, Lake Policy and Law LAKO High-Level Track Facilitator Moderator

Dr. Tomas LIND
Dr. Tomas LIND Professor University of Rivers
"""
)
AGENDA = """IGF 2021 Main Session Lakes

Agenda

1. Introduction   (Ada Okafor, Lake Facilitator / Tomas Lind)
2. Findings   (Mei Tanaka)
3. Statement of the host
Lina Haddad, Chief Water Officer, Lake Trust

SDGs

6. Clean Water and Sanitation
"""


def roles(page: Reading) -> set[tuple[str, str]]:
    """List who has which role at the page's event."""
    return {
        (said.subject.name, SHORT[said.relation])
        for said in page.said
        if isinstance(said.object, Named) and said.object == page.event and said.relation in SHORT
    }


def employers(page: Reading) -> set[tuple[str, str]]:
    """List who works where."""
    return {
        (said.subject.name, said.object.name)
        for said in page.said
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named)
    }


def times(page: Reading) -> list[str]:
    """List when the event begins and ends."""
    return [s.value for s in page.said if s.subject == page.event and s.relation in ("cor:startDate", "cor:endDate")]


def test_people_run_into_each_other_are_set_apart_and_take_the_roles_open_there() -> None:
    page = read(HEAD + RUN_ON + GOALS)
    assert roles(page) == {
        ("Lake Institute", "organised"),
        ("Ada Okafor", "organised"),
        ("Tomas Lind", "organised"),
        ("Mei Tanaka", "organised"),
        ("Ada Okafor", "speaks"),
        ("Lina Haddad", "speaks"),
        ("Paul Novak", "speaks"),
        ("Yoko Ito", "speaks"),
        ("Yuki Abe", "speaks"),
        ("Tomas Lind", "moderates"),
        ("Mei Tanaka", "moderates online"),
        ("Ada Okafor", "reports"),
    }
    assert {("Tomas Lind", "River House"), ("Lina Haddad", "Delta Net"), ("Yoko Ito", "Lake School")} <= employers(page)


def test_a_goal_of_the_page_is_nobody() -> None:
    page = read(HEAD + "Onsite Moderator\n\nTomas Lind\n\nOnline Moderator\n\nMei Tanaka" + GOALS)
    assert roles(page) == {("Tomas Lind", "moderates"), ("Mei Tanaka", "moderates online")}


def test_bodies_and_sentences_with_groups_in_them_run_on_to_nobody() -> None:
    for line in (
        "Ada Okafor, Civil Society, African Union",
        "Government, civil society and private sector, Asia-Pacific",
        "Ada Okafor, Lake Trust, Civil Society, Africa",
    ):
        assert run_on(line) == []


def test_of_a_page_of_a_schedule_the_first_session_is_read_with_what_stands_below_its_people() -> None:
    page = read(SCHEDULE)
    assert page.event is not None
    assert page.event.name == "IGF 2017 Dynamic Coalition on Lakes"
    assert roles(page) == {("Ada Okafor", "chairs"), ("Tomas Lind", "speaks"), ("Mei Tanaka", "organised")}
    assert ("Mei Tanaka", "Lake Trust") in employers(page)
    assert times(page) == ["2017-12-18T09:00:00+01:00", "2017-12-18T10:00:00+01:00"]


def test_a_page_of_a_schedule_is_called_by_its_session_and_not_by_its_site() -> None:
    page = read(ONE)
    assert page.event is not None
    assert page.event.name == "IGF 2015 Main Session on Lakes"
    assert times(page) == ["2015-11-12T16:30:00", "2015-11-12T18:00:00"]


def test_a_list_that_sets_family_names_first_throughout_is_turned() -> None:
    assert roles(read(FAMILY_FIRST)) == {
        ("Lina Haddad", "speaks"),
        ("Tomas Lind-Berg", "speaks"),
        ("Mei Yoko Tanaka", "speaks"),
    }


def test_a_list_of_towns_or_of_full_names_is_not_turned() -> None:
    page = read(
        "IGF 2016 WS26: Lakes\n\nSpeakers\n\nAda Okafor, Promundia\nTomas Lind, Lakegle\nMei Tanaka, Deltanet\n"
    )
    assert roles(page) == {("Ada Okafor", "speaks"), ("Tomas Lind", "speaks"), ("Mei Tanaka", "speaks")}


def test_a_form_names_its_contact_as_organiser_and_gives_the_title_below_its_label() -> None:
    page = read(FORM)
    assert page.event is not None
    assert page.event.name == "APrIGF 2025 Lakes at a crossroads"
    assert roles(page) == {("Tomas Lind", "organised"), ("Ada Okafor", "organised")}
    assert employers(page) == {("Tomas Lind", "Lake Trust"), ("Ada Okafor", "Water Lab")}


def test_a_contact_on_a_page_without_organisers_has_no_role() -> None:
    assert roles(read("IGF 2019 WS #9 Lakes\n\nContact Person\nAda Okafor\n\nSpeakers\nTomas Lind\n")) == {
        ("Tomas Lind", "speaks")
    }


def test_the_day_that_heads_a_long_line_with_hours_is_the_sessions_and_not_one_that_the_text_tells() -> None:
    assert times(read(PROFILES)) == ["2030-05-30T10:00:00+02:00", "2030-05-30T10:45:00+02:00"]


def test_an_agenda_names_who_speaks_in_brackets_or_below_an_item_in_doubt() -> None:
    page = read(AGENDA)
    everybody = ("Ada Okafor", "Tomas Lind", "Mei Tanaka", "Lina Haddad")
    assert roles(page) == {(name, "speaks") for name in everybody}
    assert all("agenda" in said.doubt for said in page.said if said.relation == "cor:announcedAt")


def test_what_a_form_says_of_its_proposer_is_not_said_of_the_speakers() -> None:
    text = "IGF 2017 WS #3 Lakes\n\nProposer's Name: Ada Okafor\n\nProposer:\nStakeholder Group: Private Sector\n\n"
    page = read(text + "Speaker: Tomas Lind, Lake Trust\nSpeaker: Mei Tanaka, River House\n")
    assert not any(said.stakeholder_group for said in page.said if said.relation == "cor:announcedAt")


def test_organisers_set_apart_by_semicolons_and_one_body_with_an_and_stay_whole() -> None:
    text = "IGF 2018 WS #3 Lakes\n\nOrganizer(s): Centre for Lakes Velda; Federal Department of Rivers, Norway\n"
    assert {name for name, _ in roles(read(text))} == {
        "Centre for Lakes Velda",
        "Federal Department of Rivers of Norway",
    }
    text = "IGF 2018 WS #3 Lakes\n\nOrganizers\n\n\U0001f512Ministry of Lakes and Trade of Velda\n"
    assert roles(read(text)) == {("Ministry of Lakes and Trade of Velda", "organised")}


def test_posts_and_bodies_without_a_comma_between_them_are_told_apart() -> None:
    for line, name, post, employer in (
        (
            "Tomas Lind, Internet Society Director of Fellowships",
            "Tomas Lind",
            "Director of Fellowships",
            "Internet Society",
        ),
        ("Mei Tanaka, Head of Water, Alpenstrom AG (onsite)", "Mei Tanaka", "Head of Water", "Alpenstrom AG"),
    ):
        one = entry(line)
        assert one is not None
        assert (one.name, one.post, one.employer) == (name, post, employer)


def test_a_government_is_a_group_beside_a_region_and_no_employer() -> None:
    one = entry("Ada Okafor, Government of Kenya, African Group")
    assert one is not None
    assert (one.employer, one.state, one.stakeholder_group) == ("", "state:ke", "sg:government")


def test_companies_and_forums_are_nobodys_names() -> None:
    assert not looks_like_name("Alpenstrom AG")
    assert not looks_like_name("Youth IGF Velda")


def test_a_subject_may_stand_before_forum_and_number() -> None:
    title = session_title("Meeting spot: share your lakes | IGF 2023 Networking Session #44")
    assert title is not None
    assert (title.subject, title.number) == ("Meeting spot: share your lakes", "44")


def test_a_name_with_a_comma_is_one_person_in_doubt_or_the_one_whom_the_page_names_elsewhere() -> None:
    page = read("IGF 2019 WS #9 Lakes\n\nModerator: Lind, Ada Rose\n\nSpeaker 1: Owning, Sharing and Using Lakes\n")
    assert roles(page) == {("Ada Rose Lind", "moderates")}
    doubt = next(said.doubt for said in page.said if said.relation == "cor:moderated")
    assert doubt.startswith("a name with a comma")
    text = "IGF 2019 WS #9 Lakes\n\nOrganizer 1: Tan Mei Suan, Lake Trust\n\nOnline Moderator: Tan, Mei Suan\n"
    assert ("Tan Mei Suan", "moderates online") in roles(read(text))


def test_the_forum_of_a_region_is_not_the_worlds() -> None:
    page = read("Amber Coast Internet Governance Forum 2031\n\nTitle: Who reports a flood?\n\nModerator: Ada Okafor\n")
    assert page.event is not None
    assert page.event.name == "Amber Coast IGF 2031 Who reports a flood?"


def test_the_coalition_whose_session_it_is_organises_it_and_is_one_body() -> None:
    name = "Dynamic Coalition on Small Lakes and Rivers in Law"
    page = read(f"DC Small Lakes session: who pays?\n\nSession\n{name}\nTime\nFriday, 2nd December, 2031\n")
    assert (name, "organised") in roles(page)


def test_who_organises_with_another_is_two() -> None:
    assert bodies_apart("Lake Society, with the Velda Youth Council", sponsors=False, one=False) == [
        "Lake Society",
        "Velda Youth Council",
    ]


def test_a_rank_of_the_police_is_no_name() -> None:
    one = entry("Detective Superintendent Ada Okafor, Lake Police Authority")
    assert one is not None
    assert one.name == "Ada Okafor"


def test_two_lists_in_one_are_parted_where_the_groups_end() -> None:
    page = read(
        "IGF 2031 WS #4 Lakes\n\n• Ada Okafor - Civil Society - Lake Trust Organizer\n"
        "• Tomas Lind - Academia - Velda IGF\n"
        "• Mei Tanaka - Delta Lab\n• Lina Haddad - River House\nOnsite Moderator\nAda Okafor\n"
    )
    assert roles(page) >= {
        ("Ada Okafor", "organised"),
        ("Tomas Lind", "organised"),
        ("Mei Tanaka", "speaks"),
        ("Lina Haddad", "speaks"),
    }


def test_a_greeting_is_nobody() -> None:
    assert entry("Good afternoon, and welcome to our talk on lakes") is None
    assert entry("Welcome Okafor, Lake Trust") is not None


def test_a_ministry_and_a_state_in_a_speakers_place_are_no_people() -> None:
    page = read(
        "IGF 2030 WS #1 Lakes\n\nOrganizer 1: Government, African Group\n"
        "Speaker 1: Ministry of Lakes of Kenya, Government, African Group\n"
        "Speaker 2: Norway, Government, Western European and Others Group (WEOG)\n"
        "Speaker 3: Ada House, Civil Society, African Group\n"
    )
    speaks = {(one.subject.name, one.subject.kind) for one in page.said if one.relation == "cor:announcedAt"}
    assert speaks == {("Ministry of Lakes of Kenya", "organisation"), ("Norway", "state"), ("Ada House", "person")}


def test_a_family_name_in_capitals_keeps_its_particles_and_a_body_is_not_turned() -> None:
    assert [getattr(entry(line), "name", "") for line in ("van der BERG, Jan", "IGF Secretariat")] == [
        "Jan van der Berg",
        "Igf Secretariat",
    ]


def test_several_sessions_on_one_page_have_each_their_own_people() -> None:
    page = read(
        "Lake themes\n\nIGF 2030 WS #5 Lakes and law\n\nSpeakers\nAda Okafor, Lake Trust\n\nIGF 2030 WS #42 Rivers\n\n"
        "How do rivers seek redress when they are wronged by the many states on their banks?\n\nSpeakers\n"
        "Tomas Lind, River House\n"
    )
    at = {(s.subject.name, s.object.slug) for s in page.said if isinstance(s.object, Named) and s.object.slug}
    assert at >= {("Ada Okafor", "igf-2030-ws-5"), ("Tomas Lind", "igf-2030-ws-42")}
    assert ("Tomas Lind", "igf-2030-ws-5") not in at


def test_a_page_of_the_site_without_its_title_names_its_form_and_who_is_not_yet_known() -> None:
    page = read(
        "Session\nLake Institute (LAI)\nAda Okafor, Lake Institute Tomas Lind, River House\nSpeakers\nTo be confirmed\n"
        "Onsite Moderator\nAda Okafor, Lake Institute\nOnline Moderator\nTomas Lind, River House\nSDGs\n17.13\n"
        "Targets: The session serves all lakes.\nBirds of a Feather\nDuration (minutes): 60\n"
    )
    assert {who for who, role in roles(page) if role == "organised"} == {"Lake Institute", "Ada Okafor", "Tomas Lind"}
    assert (page.family, {how for _, _, how in page.structure}) == ("IGF session page", {"fmt:birds-of-a-feather"})


def test_two_lists_of_the_same_people_above_bare_targets_are_organisers_and_speakers() -> None:
    listed = "- Ada Okafor, Lake Trust, Civil Society, WEOG\n- Tomas Lind, River House, Government, African Group\n"
    page = read(f"Session\n{listed}{listed}Ada Okafor, Tomas Lind\nMei Tanaka\n9.1\n16.10\nTargets: Lakes for all.\n")
    assert {(who, role) for who, role in roles(page) if who != "Ada Okafor"} == {
        ("Tomas Lind", "organised"),
        ("Tomas Lind", "speaks"),
        ("Tomas Lind", "moderates"),
        ("Mei Tanaka", "moderates online"),
    }


def test_an_agenda_goes_on_behind_its_parts_and_who_moderates_and_a_form_asks_in_brackets() -> None:
    page = read(
        "IGF 2030 OF #4 Lakes\n\nSession Type (Workshop, Open Forum, etc.): Workshop\nAgenda (60min):\n\n"
        "Moderator: Ada Okafor, Head of Law, Lake Trust\n\nPart 1 - Welcome\nTomas Lind, President, River House\n"
        "Part 2 - Talks\nMei Tanaka, Director, Water Lab\n\nOnline Moderator:\nLina Haddad\n"
    )
    assert {who for who, role in roles(page) if role == "speaks"} == {"Tomas Lind", "Mei Tanaka"}
    assert "fmt:workshop" in {how for _, _, how in page.structure}


def test_what_is_told_of_organisers_is_not_said_of_the_speakers_named_below() -> None:
    page = read(
        "IGF 2030 WS #7 Lakes\nProposer's Name: Ms. Ada Okafor\nCo-Proposer's Name: Ms. Mei Tanaka\n"
        "Session Format: Panel\nStakeholder Group: Civil Society\nStakeholder Group: Private Sector\n"
        "Speaker: Tomas Lind\nSpeaker: Lina Haddad\n"
    )
    assert {s.subject.name for s in page.said if s.stakeholder_group} == {"Ada Okafor", "Mei Tanaka"}


def test_who_discusses_stands_below_an_item_of_the_agenda_and_who_presides_says_so_behind_the_name() -> None:
    page = read(
        "Lakes for all\n\n12 October 2030, 9:00 - 10:00\n\nOpening\nLina Haddad, Judge, Lake Court, moderator\n\n"
        "3. Panel discussion: what the many norms of the lakes ask of those who live on their banks\n\n"
        "- Ada Okafor (LAKO)\n- Tomas Lind (River House)\n- moderator: Mei Tanaka\n\n\n- How are lakes kept?\n"
    )
    assert roles(page) == {
        ("Lina Haddad", "moderates"),
        ("Ada Okafor", "speaks"),
        ("Tomas Lind", "speaks"),
        ("Mei Tanaka", "moderates"),
    }


def test_wikis_ask_for_names_behind_a_heading_and_other_tongues_have_their_own() -> None:
    page = read(
        "Lakes – WS 2 2030\n\nFrom EuroDIG Wiki\n\nOrganising Team (Org Team) List Org Team members here as they sign "
        "up.\nAda Okafor\nModérateur : Tomas Lind\nRelatora: Mei Tanaka\n"
    )
    assert roles(page) == {("Ada Okafor", "organised"), ("Tomas Lind", "moderates"), ("Mei Tanaka", "reports")}


def test_where_something_could_be_held_is_not_where_the_session_is() -> None:
    page = read(
        "IGF 2030 WS #4 Lakes\n\nTuesday, 11 June 2030, 09:00\n\nSpeaker 1: Ada Okafor\n\nSession Report\n"
        "Tomas Lind of the Lake Court asked whether the review of the lakes could be held in Geneva this year.\n"
    )
    assert not {how for _, how, _ in page.structure if how == "cor:heldIn"}


def test_bodies_that_stand_alone_organise_and_whom_a_line_below_names_speaks_it_seems() -> None:
    page = read(
        "IGF 2030 Pre-Event #3 Lakes\n\nRoom\nRoom 2\nAbout this Session\nWhat is new on lakes.\n\n"
        "Lake Research Network (LRN)\n\nAda Okafor, LRN Chair\n\nDescription\n\nA talk on lakes.\n"
    )
    assert roles(page) == {("Lake Research Network", "organised"), ("Ada Okafor", "speaks")}
    page = read("IGF 2030 WS #3 Lakes\n\n09:00-09:30 Welcome remarks\n\nMei Tanaka, Judge, Lake Court\n")
    assert roles(page) == {("Mei Tanaka", "speaks")}
    page = read(
        "IGF 2030 WS #3 Lakes\n\nLake Society (LS), River Agency\n\nAda Okafor, Lake Society, Civil Society\n\n"
        "Tomas Lind, Reed Union, Government, WEOG\nMei Tanaka, Lake Court, Government, GRULAC\n\n"
        "Onsite Moderator\nLi Na\n"
    )
    assert {who for who, role in roles(page) if role == "organised"} == {"Lake Society", "River Agency", "Ada Okafor"}


def test_a_sentence_on_the_session_goes_on_with_who_supports_it_and_a_report_with_who_asks() -> None:
    page = read(
        "IGF 2030 WS #3 Lakes\n\nSpeaker 1: Ada Okafor\n\nDescription\n\nThe session is organised by the Lake Trust "
        "with the support of the River Agency.\n\nSession Report\n\n"
        "A question was raised from the floor by Tomas Lind, Reed Union."
    )
    assert ("River Agency", "supported") in {(s.subject.name, s.relation[4:]) for s in page.said}
    assert ("Tomas Lind", "askedQuestionAt") in {(s.subject.name, s.relation[4:]) for s in page.said}


def test_who_moderates_by_a_heading_s_words_is_alone_and_the_list_below_is_of_speakers() -> None:
    page = read(
        "Lakes for all\n\n12 October 2030\n\nModerated by: Ada Okafor- Public Policy, Lake Trust\n\n\n"
        "- Tomas Lind – Judge, Lake Court @tomas\n- Mei Tanaka – Fellow, Reed Institute\n"
    )
    assert roles(page) == {("Ada Okafor", "moderates"), ("Tomas Lind", "speaks"), ("Mei Tanaka", "speaks")}
    assert ("Ada Okafor", "Lake Trust") in employers(page)


def test_a_numbered_session_below_a_paragraph_is_no_title_of_the_page() -> None:
    page = read(
        "Preliminary meeting for IGF 2030\n\nDate: 12 October 2030\n\n"
        f"Ada Okafor of the Lake Trust said that {'lakes matter, ' * 20} and rivers.\n\n"
        "How lakes are kept in Velda (OF #58)\n\nMei Tanaka has held a role in law at Lake House, Velda.\n"
    )
    assert page.event is not None
    assert page.event.name.startswith("Preliminary")
    assert "heldIn" not in {how[4:] for _, how, _ in page.structure}


def test_who_moderates_stands_behind_the_seat_under_one_heading() -> None:
    found = told(read(f"{HEAD}Moderators\n\nOn-site: Ada Okafor\n\nOnline: Tomas Lind\n", kind="igf"))
    assert who(found, "moderated") == {"Ada Okafor"}
    assert who(found, "moderatedOnline") == {"Tomas Lind"}


def test_a_name_without_capitals_may_be_a_persons_and_is_asked_about() -> None:
    name = "\u05d9\u05e2\u05dc \u05db\u05d4\u05df"
    page = read(f"{HEAD}Organizer 1: Ada Okafor, Lake Trust\nOrganizer 2: {name}, Sea Trust\n", kind="igf")
    (said,) = [one for one in page.said if one.relation == "cor:organised" and one.subject.name == name]
    assert (said.subject.kind, bool(said.doubt)) == ("person", True)


def test_the_year_of_a_session_is_asked_for_where_its_day_has_none() -> None:
    page = "WS #12 Lakes and law\n\n10th October{} (06:15 UTC)\n\nOrganizer 1: Ada Okafor, Lake Trust\n"
    assert any("in which year" in one.question for one in read(page.format(""), kind="igf").doubts)
    assert not any("in which year" in one.question for one in read(page.format(" 2030"), kind="igf").doubts)


@pytest.mark.parametrize(
    "head",
    [
        "IGF 2030 Lightning Talk #3\n{}",
        "IGF 2030 Lightning Talk #3\nTitle: {}",
        "IGF 2030 Lightning Talk #3\n5 May 2030, 10:00-10:20\n{}",
        "# IGF 2030 Lightning Talk #3\n\n## {}",
    ],
)
def test_the_title_of_a_session_may_stand_below_its_number(head: str) -> None:
    page = head.format("Small ports, big wires") + "\n\nOrganizer 1: Ada Okafor, Lake Trust\n"
    assert ("Ada Okafor", "organised", "IGF 2030 Lightning Talk #3 Small ports, big wires") in told(read(page))
    page = head.format("Ada Okafor, Lake Trust") + "\n\nOrganizer 1: Ada Okafor, Lake Trust\n"
    assert ("Ada Okafor", "organised", "IGF 2030 Lightning Talk #3") in told(read(page))


def test_forum_number_and_title_may_stand_on_three_lines_of_a_transcript() -> None:
    talk = "IGF 2030\nLightning Talk #3\nSmall ports, big wires\n\n>> ADA OKAFOR: Welcome.\n\n>> MEI TANAKA: Thanks.\n"
    assert who(told(read(talk)), "spokeAt") == {"Ada Okafor", "Mei Tanaka"}
    assert "IGF 2030 Lightning Talk #3 Small ports, big wires" in {what for *_, what in told(read(talk))}
