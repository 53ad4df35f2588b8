"""Reading what fields of session pages hold, hide and tell twice. All people and bodies are invented."""

import pytest

from corridors.readers.dates import span_in
from corridors.readers.names.people import entry
from corridors.readers.names.several import several
from telling import Told, proposed, read, told, who

HEAD = "IGF 2030 WS #4 Lakes and law\n\n"


def page(text: str, *relations: str) -> Told:
    return told(read(f"{HEAD}{text}"), *relations)


def test_an_affiliation_that_stands_before_each_name_is_of_the_next() -> None:
    rows = "".join(
        f"Organizational Affiliation: {body}\nName: {name}\nStakeholder: Government\n\n"
        for body, name in (("Lake Trust", "Ada Okafor"), ("River House", "Tomas Lind"))
    )
    assert page(f"Speakers\n\n{rows}", "affiliatedWith") == {
        ("Ada Okafor", "affiliatedWith", "Lake Trust"),
        ("Tomas Lind", "affiliatedWith", "River House"),
    }


def test_a_body_with_its_groups_is_no_person() -> None:
    reading = read(f"{HEAD}Organizers\nLake River Forum, Civil Society, WEOG\nDelta Institute (Technical Community)\n")
    assert {said.subject.kind for said in reading.said if said.relation == "cor:organised"} == {"organisation"}


def test_who_is_to_be_replaced_is_not_announced_but_the_other() -> None:
    found = page("Speakers\nAda Okafor (Lake Trust) – will be replaced by Tomas Lind\n")
    assert who(found, "announcedAt") == {"Tomas Lind"}


def test_speakers_run_together_are_parted_at_their_numbers() -> None:
    found = page("Speaker 1: Ada Okafor, Civil Society, African Group Speaker 2: Tomas Lind, Private Sector, WEOG\n")
    assert who(found, "announcedAt") == {"Ada Okafor", "Tomas Lind"}


def test_a_label_among_names_is_nobody() -> None:
    assert entry("Stakeholders: civil society, government") is None


def test_a_group_behind_a_lock_is_nobody() -> None:
    assert entry("\U0001f512Civil Society, African Group") is None
    assert entry("same as onsite moderator") is None


def test_from_where_somebody_takes_part_is_no_employer() -> None:
    found = page("Moderators: Ada Okafor (Lake Trust), on site; Tomas Lind, online\n")
    assert who(found, "moderatedOnline") == {"Tomas Lind"}
    one = entry("Ada Okafor, Ambassador, Norway (video message)")
    assert one is not None
    assert one.state == "state:no"


def test_two_with_bodies_are_two_where_one_is_expected() -> None:
    assert len(several("Ada Okafor, Lake Trust, Tomas Lind, River House", one=True)) == 2
    assert len(several("Ada Okafor, Lake Trust; Lt. Col. (ret.) Tomas Lind, River House", one=True)) == 2


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("15:30-16:00 local time (06:30-07:00 UTC), Room 3", "15:30+09:00", "16:00+09:00"),
        ("9:00 (12:30 UTC) - 10:00 (13:30 UTC)", "09:00-03:30", "10:00-03:30"),
        ("9:00 - 10:00 (UTC)", "09:00Z", "10:00Z"),
    ],
)
def test_hours_told_twice_give_the_zone_of_the_first(printed: str, start: str, end: str) -> None:
    first, last, _ = span_in(printed)
    assert [f"{one.time}{one.zone}" for one in (first, last) if one] == [start, end]


def test_a_room_beside_day_and_hour_is_the_room_alone() -> None:
    found = page("Salle III, 13 May 2030, 11:20 - 12:50\n\nSpeakers\nAda Okafor\n", "heldIn")
    assert {place for _, _, place in found} == {"Salle III, IGF 2030"}


def test_the_title_below_a_menu_counts_and_the_menu_names_no_funders() -> None:
    menu = "Skip to main content\nHome\nAbout\nMAG\nSecretariat\nPeople\nCalendar\nMedia\nVideos\nFunding"
    reading = read(f"{menu}\nIGF 2030\nIGF 2031 (Velda)\nNRIs\nContact\n\n{HEAD}Speakers\nAda Okafor\n")
    assert reading.event is not None
    assert reading.event.slug == "igf-2030-ws-4"
    assert {said.relation for said in reading.said} <= {"cor:announcedAt", "cor:startDate"}


def test_a_line_on_the_conference_tells_its_days_its_city_and_host() -> None:
    foot = "IGF 2030: Nairobi, Kenya, 6 - 10 May 2030, hosted by the Lake Trust\n"
    found = page(f"Speakers\nAda Okafor\n\nNext: IGF 2031 in Oslo, 1 - 5 June 2031\n{foot}")
    whole = "Internet Governance Forum 2030"
    assert {(whole, "startDate", "2030-05-06"), ("Lake Trust", "hosted", whole), (whole, "heldIn", "Nairobi")} <= found
    assert not any("Oslo" in place or "2031" in place for *_, place in found)


def test_a_report_names_people_in_another_order_or_by_one_family_name() -> None:
    report = (
        "Session Report\n\nMs Mokoena told how it was. OKAFOR Ada, Judge at the Lake Court, explained the law. "
        "Mei Ito of the Velda IGF asked through Mr Lind whether that holds. Ada Okafor took over the online moderation."
    )
    found = page(f"Speakers\nAda Okafor, Civil Society\nLina Mokoena Hart, Civil Society\n\n{report}\n")
    assert who(found, "spokeAt") >= {"Ada Okafor", "Lina Mokoena Hart"}
    assert ("Mei Ito", "affiliatedWith", "Velda IGF") in found
    assert who(found, "askedQuestionAt") == {"Mei Ito"}
    assert who(found, "moderatedOnline") == {"Ada Okafor"}


def test_what_somebody_leads_for_a_region_is_done_at_the_body() -> None:
    text = "Speaker 1: Ada Okafor, Private Sector\n\nDescription\n\n" + (
        "Ada Okafor leads government relations for Central Europe at Lake Networks."
    )
    assert page(text, "affiliatedWith") == {("Ada Okafor", "affiliatedWith", "Lake Networks")}


def test_a_broken_lock_begins_an_entry() -> None:
    found = page("Organizers\nMinistry of Lakes of Kenya\nðŸ”’Ministry of Rivers of Norway\n", "organised")
    assert len(found) == 2


def test_a_grant_to_somebody_is_the_givers() -> None:
    found = proposed(f"{HEAD}The session is made possible by a grant from Lake Affairs Norway to the River Network.\n")
    assert who(found, "funded") == {"lake-affairs-norway"}


def test_who_comes_for_a_government_or_with_the_title_of_an_office_stands_for_the_state() -> None:
    names = "Ms Ada Okafor, Government of Kenya\nAmb. Tomas Lind (Norway)\nMei Ito: Japan's delegation to the talks\n"
    assert page(f"Speakers\n{names}\nRapporteur\nLina Haddad (Egypt)\n", "represents") == {
        ("Ada Okafor", "represents", "state:ke"),
        ("Tomas Lind", "represents", "state:no"),
        ("Mei Ito", "represents", "state:jp"),
    }


def test_a_city_and_its_state_are_nobody() -> None:
    text = (
        "Velda, Kenya, 6 - 8 May 2030\nTuesday 7 May 2030, 14:00 - 15:30 CAT\n\nPanelists:\n1. Ms Ada Okafor: Judge\n"
    )
    found = page(text)
    assert {subject for subject, how, _ in found if how in ("organised", "announcedAt")} == {"Ada Okafor"}
    assert ("IGF 2030 WS #4 Lakes and law", "startDate", "2030-05-07T14:00:00+02:00") in found


def test_a_family_name_first_is_found_below_the_heading_of_one() -> None:
    found = page("Organizer 1: Ana Maria Lind, Civil Society\n\nOnline Moderator\nLind, Ana Maria\n")
    assert who(found, "moderatedOnline") == {"Ana Maria Lind"}


def test_a_nickname_beside_the_given_name_is_one_person() -> None:
    rest = "Description\nLakes matter.\n\nReport\n"
    found = page(f"Moderator: Robert Lind\nSpeaker 1: Bob Haddad\n{rest}- Moderator: Bob Lind, Lake Trust\n")
    assert who(found, "moderated") == {"Robert Lind"}


def test_a_line_that_says_by_whom_needs_no_colon_and_an_announcement_is_of_its_session() -> None:
    announced = (
        "The River House and the Delta Forum are pleased to announce a networking session on lakes and their law."
    )
    found = page(f"Organised by Lake Labs GmbH and the Lake Agency\n\nDescription\n{announced}\n", "organised")
    assert who(found, "organised") == {"Lake Labs GmbH", "Lake Agency", "River House", "Delta Forum"}


def test_the_city_stands_behind_the_venue_beside_the_room() -> None:
    found = page("Room: Salle I\nPlace: Lake House, Paris\n\nSpeakers\nAda Okafor\n", "heldIn")
    assert {place for _, _, place in found} == {"Salle I, IGF 2030", "Paris"}


def test_a_forum_its_city_and_days_above_the_number_are_no_title_and_a_ballroom_is_nobody() -> None:
    text = (
        "IGF 2030\nVelda Lake, Kenya\n6-10 May 2030\n\nWS #98 Lakes\nBallroom C, Congress Centre (VC)\nWed 8 May, 10:15"
    )
    reading = read(f"{text}-11:45 CET\n\nModerators: Ada Okafor (LAKE, on-site) and Tomas Lind (LAKE, online)\n")
    assert reading.event is not None
    assert reading.event.slug == "igf-2030-ws-98"
    assert {one.name for one in reading.people()} == {"Ada Okafor", "Tomas Lind"}


def test_a_list_within_a_report_ends_where_a_sentence_follows() -> None:
    listed = "Moderator: Ada Okafor. Speakers: Tomas Lind, Lake Trust. Mei Ito of the River House had to leave early."
    found = page(
        f"Speakers\nTomas Lind, Civil Society\n\nSession Report\n\nIt was a long day. {listed}\n", "affiliatedWith"
    )
    assert ("Tomas Lind", "affiliatedWith", "Lake Trust") in found
    assert {body for subject, _, body in found if subject == "Tomas Lind"} == {"Lake Trust"}


def test_online_moderation_is_not_moderation() -> None:
    text = (
        "The session will be moderated by Ada Okafor, Lake Trust, with online moderation by Tomas Lind (River House)."
    )
    found = page(f"Description\n\n{text}\n")
    assert (who(found, "moderated"), who(found, "moderatedOnline")) == ({"Ada Okafor"}, {"Tomas Lind"})


def test_a_label_before_an_office_is_no_part_of_it() -> None:
    one = entry("Host country address: State Secretary Tomas Lind, Ministry of Lakes, Norway")
    assert one is not None
    assert (one.name, one.post) == ("Tomas Lind", "State Secretary")


def test_two_bodies_apart_by_a_slash_employ_both() -> None:
    found = page("Speakers\nAda Okafor, Velda IGF / EuroLakes\n", "affiliatedWith")
    assert {body for _, _, body in found} == {"Velda IGF", "EuroLakes"}
