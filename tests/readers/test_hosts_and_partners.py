"""Reading who receives, helps and presides at an event, and who of those announced came. People are invented."""

from functools import partial

import pytest

import telling
from telling import who

read = partial(telling.read, kind="event")
TOP = "---\ntitle: Lakes and law\ndate: 2030-05-20\n---\n# Lakes and law\n\n2 May 2030\n\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The Water Museum kindly hosts us.", {("Water Museum", "hosted")}),
        ("In April the Lake School (LS), hosted a set of briefings entitled “Where are the lakes?”",
         {("Lake School", "hosted"), ("Lake School", "organised")}),
        ("The Lake School co-organised two full-day workshops.", {("Lake School", "organised")}),
        ("LAKO invites for an in-person lunch session.", {("LAKO", "organised")}),
        ("The Lake School and LAKO are pleased to invite you to explore the seminar.",
         {("Lake School", "organised"), ("LAKO", "organised")}),
        ("Together with the Permanent Missions of Kenya to the United Nations in Velda and Reedton, the Lake Office "
         "(LO) in Velda, Pond Corp co-hosted on 2 May 2030 its 3rd workshop.",
         {(name, how) for name in ("Permanent Missions of Kenya to the United Nations", "Lake Office", "Pond Corp")
          for how in ("hosted", "organised")}),
        ("This was followed by a keynote held by H.E. Ms. Ada Okafor, Judge.", set()),
        ("LAKO held an in-person seminar in Velda with the Reed Foundation.",
         {("LAKO", "organised"), ("Reed Foundation", "organised")}),
        ("At the 10th Lakes Week (LW 2030), the e-Lakes Academy (eLA) and the Lake Agency (LA) co-hosted a seminar.",
         {(name, how) for name in ("e-Lakes Academy", "Lake Agency") for how in ("hosted", "organised")}),
        ("Having organised a Lakes Seminar in 2029, Kenya will take part.", set()),
        ("The seminar is organised by the Lake School and the e-Lakes Academy.",
         {("Lake School", "organised"), ("e-Lakes Academy", "organised")}),
        ("The Lake Office supported the participation of speakers.", {("Lake Office", "supported")}),
        ("The City of Velda is our host and offers the venue.", {("City of Velda", "hosted")}),
        ("The seminar was held with further support from Pond Corp.", {("Pond Corp", "supported")}),
        ("Our knowledge partners are the Lake Trust and River House.",
         {("Lake Trust", "supported"), ("River House", "supported")}),
        ("## Partners\n\n| Role | Institution |\n|---|---|\n| Venue host | River House |\n| Funder | Lake Fund |\n",
         {("River House", "hosted"), ("Lake Fund", "funded")}),
        ("The seminar is organised by the Lake Trust.\n\n## Partners\n\nLake Trust, Pond Corp",
         {("Lake Trust", "organised"), ("Pond Corp", "supported")}),
    ],
)  # fmt: skip
def test_who_receives_helps_and_is_listed_as_partner(said: str, found: set[tuple[str, str]]) -> None:
    assert {row[:2] for row in telling.told(read(TOP + said), "hosted", "funded", "supported", "organised")} == found


SEGMENTS = f"""{TOP}## Programme

09:00 – 10:00 Segment I: Deep lakes

* Tomas Lind, Director, Water Agency
* Ada Berg, Fellow, Pond Network

Chair: Mei Tanaka

10:00 – 11:00 Segment II: Flat lakes

* Jan Kos, Judge, Lake Court

Rapporteur's summary: Lin Hui, Fellow, Lake Trust
"""


def test_who_chairs_a_segment_leads_its_talk_and_who_sums_up_is_rapporteur() -> None:
    found = telling.told(read(SEGMENTS))
    assert telling.who(found, "moderated") == {"Mei Tanaka"}
    assert telling.who(found, "rapporteurOf") == {"Lin Hui"}
    assert telling.who(found, "announcedAt") == {"Tomas Lind", "Ada Berg", "Jan Kos"}


@pytest.mark.parametrize(
    "after",
    [
        "Ms Berg could not come. All other speakers named above took part as announced.",
        "This event has taken place; the list of speakers has been brought up to date. Ada Berg sent apologies.",
    ],
)
def test_who_was_announced_spoke_where_the_page_says_that_all_came(after: str) -> None:
    found = telling.told(read(f"{SEGMENTS}\n## After the event\n\n{after}\n"))
    assert telling.who(found, "spokeAt") == {"Tomas Lind", "Jan Kos"}


def test_an_end_that_is_told_is_noted_on_the_first_day_as_well() -> None:
    page = "---\ntitle: Lakes\nstart_date: 2030-05-02\nend_date: 2030-05-02\n---\nA side event on lakes.\n"
    assert telling.told(read(page), "endDate") == {("Lakes", "endDate", "2030-05-02")}


def test_today_is_the_day_of_the_page() -> None:
    page = "---\ntitle: Readout\ndate: 2030-05-02\n---\nToday, Envoy Ada Okafor delivered remarks at the seminar.\n"
    assert {row[2] for row in telling.told(read(page), "startDate")} == {"2030-05-02"}


def test_bodies_with_letters_in_quotation_marks_are_told_apart() -> None:
    said = "The seminar is organised by the Ministry of Lakes (“MinLake”), the Pond Council (“PC”), and the Reed Trust."
    found = telling.who(telling.told(read(TOP + said)), "organised")
    assert found == {"Ministry of Lakes", "Pond Council", "Reed Trust"}


def test_the_sentences_of_a_segment_are_heard_and_relative_clauses_are_not_the_event() -> None:
    talk = "Segment III: Closing\n\nTomas Lind in conversation with Professor Ada Rydz, who chaired a board until 2019."
    assert "Ada Rydz" in telling.who(telling.told(read(f"{SEGMENTS}\n11:00 – 12:00 {talk}\n")), "announcedAt")


def test_the_days_in_a_title_are_the_event_s() -> None:
    page = "---\ntitle: Opening of the Lake Forum in Velda, 4 to 6 October 2030\n---\nA forum on lakes and their law.\n"
    assert {row[2] for row in telling.told(read(page), "startDate", "endDate")} == {"2030-10-04", "2030-10-06"}


def test_a_study_visit_is_an_event_and_what_follows_a_row_of_bodies_is_no_part_of_it() -> None:
    said = "The Lake Trust organised a study visit. It brought together experts from Kenya and Norway to promote law."
    found = telling.told(telling.read(f"Lakes abroad\n\n{said}\n"))
    assert telling.who(found, "organised") == {"Lake Trust"}
    assert telling.who(found, "attended") == {"Kenya", "Norway"}


def test_pictures_before_a_heading_are_no_letters_of_it() -> None:
    page = "# Lakes\n\n2 May 2030\n\n## 🎤 Speakers\n\n- Ada Okafor, Organisation for Lakes and Development (OLD)\n"
    found = telling.told(read(page), "announcedAt", "affiliatedWith")
    assert telling.who(found, "announcedAt") == {"Ada Okafor"}
    assert {row[2] for row in found if row[1] == "affiliatedWith"} == {"Organisation for Lakes and Development"}


def test_who_is_told_of_with_a_post_hosts_by_presiding() -> None:
    page = f"{TOP}Contact: Ada Okafor, Manager, Lake Trust\n\n10:00 Talks. *Host:* Ada Okafor\n"
    assert not telling.who(telling.told(read(page)), "hosted")


def test_what_set_up_the_second_did_not_set_up_the_first() -> None:
    said = "The first Working Group on lakes ended. The second was established by General Assembly resolution 90/5."
    assert not telling.told(read(f"{TOP}{said}\n"), "established", "mandatedBy")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("A grant from the Lake Fund made it possible for speakers to travel.", {("Lake Fund", "funded")}),
        ("The seminar was financially supported by the Lake Fund.", {("Lake Fund", "funded")}),
        ("With funding from: Lake Fund", {("Lake Fund", "funded")}),
        ("The seminar was organised together with the Lake Fund.", {("Lake Fund", "organised")}),
    ],
)
def test_money_that_lets_speakers_come_is_money_for_the_event(said: str, found: set[tuple[str, str]]) -> None:
    assert {row[:2] for row in telling.told(read(TOP + said), "funded", "supported", "organised")} == found


ACCOUNT = """VELDA, 9 May 2030 – Officials took part in a two-day workshop on lakes that ended in Velda today.

Envoy Tomas Lind closed the workshop, as did Judge Ada Rydz. According to Mei Ito, Head of Law, Lake Trust, it rained.
"""


def test_accounts_tell_who_did_as_another_did_according_to_whom_and_that_it_ended() -> None:
    found = telling.told(telling.read(ACCOUNT))
    assert telling.who(found, "spokeAt") == {"Tomas Lind", "Ada Rydz", "Mei Ito"}
    assert {row[1:] for row in found if row[1] in ("startDate", "endDate")} == {("endDate", "2030-05-09")}


def test_a_lecture_that_somebody_will_give_has_its_day() -> None:
    said = "On Thursday, 15 May 2031, at 16.15 in the old hall of the town, Dr Ada Okafor, Judge at the Lake Court and "
    said += (
        "member of the council of the lakes, will give a guest lecture on the law of the lakes and the rivers there."
    )
    found = telling.told(read(f"Guest lecture: Whose lakes?\n\nPosted on 2 May 2031\n\n{said}\n"), "startDate")
    assert {row[2][:10] for row in found} == {"2031-05-15"}


def test_letters_in_brackets_below_an_item_are_whom_a_speaker_is_of() -> None:
    agenda = "10.10 Panel\n\nAda Okafor (NASK)\nTomas Lind, Head, Lake Trust\n\n11.00 End\n\nMei Ito, Judge, Lake Court"
    assert "Ada Okafor" in telling.who(telling.told(read(TOP + agenda)), "announcedAt")


def test_who_funded_the_report_did_not_fund_its_launch() -> None:
    page = TOP.replace("Lakes and law", "Report launch: Lakes and law")
    said = "This event launches the report on lakes, written by Ada Okafor. The report was funded by the Lake Fund."
    assert not telling.told(read(page + said), "funded")


def test_a_release_tells_of_yesterday_and_not_of_the_next_journey() -> None:
    page = "---\ntitle: Minister speaks at panel\ndate: 2030-05-18\n---\n18 May 2030 Posted in Press releases\n\n"
    page += "1. Minister Ada Okafor took part in the panel “Rules of the lakes” at the Lake Week yesterday.\n\n"
    page += "2. She will travel to Velda on 24 May to attend the Lake Summit hosted by the Ministry of Ponds.\n"
    assert {row[2] for row in telling.told(read(page), "startDate")} == {"2030-05-17"}


def test_a_life_in_a_list_of_speakers_lists_who_leads_it() -> None:
    page = (
        TOP
        + "Speakers\n\nMei Tanaka\nJudge, Lake Court\n\nTomas Lind is a fellow at the Lake Trust, where he writes.\n"
    )
    found = telling.told(read(page), "announcedAt", "affiliatedWith")
    assert ("Tomas Lind", "affiliatedWith", "Lake Trust") in found
    assert telling.who(found, "announcedAt") == {"Mei Tanaka", "Tomas Lind"}


def test_who_stays_away_has_an_employer_and_no_role() -> None:
    found = telling.told(read(TOP + "Ada Rydz (Lake University) is unable to attend because of illness.\n"))
    assert {row[1:] for row in found if row[0] == "Ada Rydz"} == {("affiliatedWith", "Lake University")}


def test_a_post_without_a_body_is_held_but_not_what_one_does_at_the_event() -> None:
    listed = "- Ada Okafor, Chair of the Lake Mechanism\n- Tom Lind, delegate, Kenya\n- Mei Tanaka, Speaker"
    held = telling.told(read(f"{TOP}## Speakers\n\n{listed}"), "holdsPost")
    assert held == {("Ada Okafor", "holdsPost", "Chair of the Lake Mechanism")}


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("Format: Conference, hybrid, in English", "fmt:conference"),
        ("Closed round table", "fmt:round-table"),
        ("LAKO welcomes you to the half-day conference on the law of lakes and on who pays.", "fmt:conference"),
        ("This panel discussion brings together envoys who know the lakes and their law.", "fmt:panel"),
    ],
)
def test_the_form_of_an_event_is_read_where_a_line_or_a_sentence_says_it(said: str, form: str) -> None:
    assert telling.told(read(TOP + said), "format") == {("Lakes and law", "format", form)}


def test_bodies_listed_as_present_attended() -> None:
    page = (
        f"{TOP}The following organisations were present:\n\n* Lake School (LS)\n* Reed University\n\nIt was a long day."
    )
    assert who(telling.told(read(page)), "attended") == {"Lake School", "Reed University"}


def test_a_venue_ends_where_the_way_to_it_begins() -> None:
    page = f"{TOP}### Location\n\nLake Press Club - a 10-minute walk from the Gate (12 Reed Road, 1292 Velda)."
    assert ("Lakes and law", "heldIn", "Lake Press Club") in telling.told(read(page))


AGENDA = """{0}## Agenda

* 13:15 - Welcome and introduction to the session - Tomas Lind, Director, Lake Policy Interface (LPI)
* 13:20 - Reed beds: a Primer - Ada Okafor, Postdoc, Centre for Lakes
* 14:05 – 14-15 Introductory remarks. Mei Tanaka, Fellow, Lake Institute
* 14:35 - Conclusion - Carla Rossi
"""


def test_who_gives_an_item_stands_behind_a_dash_also_beside_hours_with_a_misprint() -> None:
    found = telling.told(read(AGENDA.format(TOP)))
    assert who(found, "announcedAt") == {"Tomas Lind", "Ada Okafor", "Mei Tanaka", "Carla Rossi"}
    assert ("Tomas Lind", "affiliatedWith", "Lake Policy Interface") in found


SHOWN = """IFLA seminar on lakes

2030-05-20 Bela

On 2nd May 2030, the Institute for Lake Affairs hosted a seminar entitled “Deep lakes in Reedton”.
It was opened by Ms. Ada Day, IFLA’s Director, and chaired by Tom Lind, PhD, the law coordinator of the Lake School.
"""


def test_who_put_the_page_up_is_no_place_and_letters_stand_for_the_body_named_in_full() -> None:
    found = telling.told(read(SHOWN.replace("IFLA", "ILA")))
    assert {row for row in found if row[1] in ("startDate", "heldIn")} == {
        ("Deep lakes in Reedton", "startDate", "2030-05-02")
    }
    works = {row for row in found if row[1] == "affiliatedWith"}
    assert works == {
        ("Ada Day", "affiliatedWith", "Institute for Lake Affairs"),
        ("Tom Lind", "affiliatedWith", "Lake School"),
    }


ADDED = """{0}## Programme

**Session 1: Reeds**
Welcome by **Carla Rossi**, Mayor of Velda
Moderators: **Ada Okafor** (Lake School) and **Tom Lind** (Reed University)
- **Mei Tanaka**, Pond Corp
- Deep reeds of the (northern) lakes and rivers by Dr. Eva Berg, Faculty of Law, Lake Court, Kenya.

### What was said (added 4 June)

Ms Tanaka explained that the reeds grow.
"""


def test_items_below_several_moderators_speak_and_what_was_said_stands_below_the_programme() -> None:
    found = telling.told(read(ADDED.format(TOP)))
    assert who(found, "moderated") == {"Ada Okafor", "Tom Lind"}
    assert who(found, "spokeAt") == {"Mei Tanaka"}
    assert who(found, "announcedAt") >= {"Carla Rossi", "Eva Berg"}
    assert ("Carla Rossi", "holdsPost", "Mayor of Velda") in found


@pytest.mark.parametrize(
    "said",
    [
        "The seminar will be supported by a grant from the Reed Foundation (TBC).",
        "The seminar is hosted by the Lake School (to be confirmed).",
        "The seminar is supported by the Lake School, subject to confirmation.",
    ],
)
def test_what_is_not_settled_yet_is_not_told(said: str) -> None:
    assert not telling.told(read(f"{TOP}{said}\n"), "hosted", "funded", "supported")


def test_a_name_withheld_on_request_is_no_organiser() -> None:
    found = telling.told(read(f"{TOP}Organisers: [Name withheld on request]; Lake School\n"), "organised")
    assert who(found, "organised") == {"Lake School"}


def test_who_comes_for_another_is_announced_before_the_event_and_the_other_is_not() -> None:
    page = (
        f"{TOP}Speakers:\n- Ada Okafor, Lake School\n- Ole Strand, Reed House\n\nOle Strand is replaced by Karin Moe.\n"
    )
    found = telling.told(read(page), "announcedAt", "spokeAt")
    assert {(name, how) for name, how, _ in found} == {("Ada Okafor", "announcedAt"), ("Karin Moe", "announcedAt")}
