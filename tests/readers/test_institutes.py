"""Read pages of institutes that sell no tickets: menus within, earlier speeches, rows of partners, lives with stops."""

from telling import proposed, read, told, who

TOP = "Who owns the lakes?\n\n9 May 2030, 3:00PM to 4:00PM\n\n"


def test_words_of_forms_below_the_day_are_no_menu_and_hide_no_title() -> None:
    page = read(
        "event\n\nBrave New Lakes\n\nTue. May 7th, 2030\nVelda, Kenya\n\nAgenda\n\n9:00 a.m.\nBreakfast and tea\n"
    )
    assert {subject for subject, _, _ in told(page, "startDate")} == {"Brave New Lakes"}


def test_who_spoke_at_a_house_in_another_year_spoke_elsewhere() -> None:
    said = "Kenya set out its view in a speech by former attorney general Ada Okafor at Lake House in 2028."
    now = "At this event, current Kenyan attorney general Mei Tanaka builds on that."
    found = told(read(f"{TOP}Lake House\n\n{said}\n\n{now}\n"))
    assert who(found, "spokeAt") == set()
    assert who(found, "announcedAt") == {"Mei Tanaka"}


def test_a_day_before_a_paper_dates_the_paper() -> None:
    said = "The Lake Trust held a seminar on lakes, and, building on the 3 March 2029 communiqué of Kenya, a law."
    assert who(told(read(f"Lakes and law\n\n{said}\n")), "startDate") == set()


def test_the_eve_of_an_event_is_not_its_day() -> None:
    said = "The Lakes Summit, organised by the Lake Trust (on 8–9 May 2030, Kenya), looked at the future of lakes."
    found = told(read(f"The Lakes Summit\n\n{said}\n\nPre-event – Tuesday, 7th May 2030\n\nVenue: Quay House\n"))
    assert {value for _, how, value in found if how == "startDate"} == {"2030-05-08"}


def test_the_rest_of_a_row_of_partners_hosts_nothing() -> None:
    said = (
        "The Lake Trust in partnership with River House, the Lake Fund, and Pond Council are hosting a talk on lakes."
    )
    assert who(told(read(f"{TOP}{said}\n")), "hosted") <= {"Lake Trust"}


def test_bodies_host_those_who_come_for_a_workshop_and_a_day_brings_nobody_together() -> None:
    said = "The Lake Trust and River House hosted government officials and local experts for a workshop on lakes."
    page = read(f"Lakes\n\n9 May 2030\n\n{said}\n\nThe Lake Trust Community Day brought together experts.\n")
    assert who(told(page), "hosted") == {"Lake Trust", "River House"}
    assert who(told(page), "organised") == set()


def test_who_presents_a_title_organises_it_and_with_whom_it_is_jointly_organised() -> None:
    page = "The Lake Law Society\nPresents\nWho speaks for the rivers of the south\nThursday, May 9th, 2030\n\n"
    said = "– This event is jointly organized with the River Centre –\n\nThe program will be moderated by Ada Okafor.\n"
    found = told(read(page + said))
    assert who(found, "organised") == {"The Lake Law Society", "River Centre"}
    assert {obj for _, how, obj in found if how == "moderated"} == {"Who speaks for the rivers of the south"}


def test_the_name_of_a_speech_follows_what_the_office_is_for() -> None:
    head = (
        "Opening address by Deputy Prime Minister and Minister for Economic Policies Ada Okafor Lind at the Lake Forum"
    )
    found = proposed(f"{head} on 9 May 2030\n\nExcellencies,\n\nWelcome to the lakes.\n")
    assert who(found, "spokeAt") == {"ada-okafor-lind"}


def test_a_post_below_a_name_may_end_in_a_stop() -> None:
    lives = "Ada Okafor\nDirector of Water Law at the Lake Trust.\nKeynote: Sea\n\nTom Lind\nFellow, River Centre.\n"
    found = told(read(f"{TOP}Keynote speakers\n\n{lives}"), "affiliatedWith")
    assert found == {("Ada Okafor", "affiliatedWith", "Lake Trust"), ("Tom Lind", "affiliatedWith", "River Centre")}


def test_scheduled_speakers_are_announced_and_nobody_speaks_at_what_will_take_place() -> None:
    said = "The Lakes Dialogue, which will take place on 9 May 2030, is of the Lake Trust. Other scheduled speakers "
    said += "include Ada Okafor (River House). The director of the trust, Mei Tanaka, said it comes at a good time."
    found = told(read(f"Lakes Dialogue\n\n{said}\n"))
    assert who(found, "announcedAt") == {"Ada Okafor"}
    assert who(found, "spokeAt") == set()


def test_whoever_answers_a_question_asks_none_and_all_of_a_row_agreed() -> None:
    listed = "Speakers: Ada Okafor, Tomas Lind\n\n### Summary\n\nMore than 90 people followed the talk. "
    said = "Ms Okafor and Mr Lind differed. Answering a question from Mei Tanaka of River House, Ms Okafor said no."
    found = told(read(f"{TOP}{listed}{said}\n"))
    assert who(found, "askedQuestionAt") == {"Mei Tanaka"}
    assert who(found, "spokeAt") == {"Ada Okafor", "Tomas Lind"}


def test_rows_of_people_hold_seats_for_bodies_and_who_is_struck_out_is_gone() -> None:
    rows = (
        "| 09:00 | **Session 1: Lakes** |\n| | Remarks: H.E. Ada Okafor, Ambassador of Kenya to Norway |\n| | Panel: "
    )
    rows += "Tomas Lind, Head of Law, Lake Trust; Mei Tanaka; World Bank (TBC); ~~Jan Kos, River House~~ |\n"
    rows += "| | Moderator: Lina Haddad, Secretary, Ministry of Foreign and Diplomatic Affairs |\n"
    page = read(
        f"# Lakes Conference 2030\n\n**Nairobi, Kenya | 9–10 May 2030**\n\n| Time | Item |\n|---|---|\n{rows}", "p.md"
    )
    found = told(page)
    assert who(found, "announcedAt") == {"Ada Okafor", "Tomas Lind", "Mei Tanaka"}
    assert ("Lina Haddad", "affiliatedWith", "Ministry of Foreign and Diplomatic Affairs") in found
    assert {place for _, how, place in found if how == "heldIn"} == {"Nairobi"}


def test_hours_of_the_day_in_the_front_matter_stand_below() -> None:
    page = "---\ntitle: Lakes and law\nevent_date: 2030-05-09\n---\n\n**Thursday, 9 May 2030**, 14:00–16:00 CEST\n"
    found = told(read(page, "page.md"), "startDate", "endDate")
    assert {value[11:16] for _, _, value in found} == {"14:00", "16:00"}


def test_the_minutes_of_an_hour_begin_no_span_of_days() -> None:
    page = read(
        "Lakes and law\n\nThursday 9 May 2030, 09:30 – Friday 10 May 2030, 13:00 (CEST)\n\nWho owns the lakes?\n"
    )
    assert {value[:16] for _, _, value in told(page, "startDate", "endDate")} == {
        "2030-05-09T09:30",
        "2030-05-10T13:00",
    }


def test_the_report_of_a_panel_was_launched_on_another_day_than_the_talk() -> None:
    said = (
        "The Panel’s report, which was launched in Velda on 2 May, proposes lakes.\n\nThe Lake Trust and River House, "
    )
    page = read(
        f"Unpacking the report\n\n9 May 2030\n\n{said}together with other partners, invite you for a discussion.\n"
    )
    assert {value for _, _, value in told(page, "startDate")} == {"2030-05-09"}
    assert who(told(page), "organised") == {"Lake Trust", "River House"}


def test_where_the_summits_before_were_held_and_where_a_body_sits_holds_no_event() -> None:
    said = "Previous Lake Summits have been held at the Lake Hotel in Brno. The River Institute at the Pond Center in "
    said += "Haifa, Israel, organized a virtual workshop on lakes on 9 May 2030."
    assert not {row for row in told(read(f"Lakes\n\n9 May 2030\n\n{said}\n")) if row[1] == "heldIn"}


def test_a_hall_employs_nobody_nor_does_a_capital_and_initials_end_no_post() -> None:
    said = "The discussion with Ada Okafor at the Lake Palace was long. Mei Tanaka, Ira B. Lind Chair in Law at the "
    listed = "Speakers:\nTomas Lind, Director, Washington DC\n"
    found = told(read(f"{TOP}{listed}\nThe Lake Trust held a seminar.\n\n{said}Lake Trust, spoke.\n"), "affiliatedWith")
    assert found == {("Mei Tanaka", "affiliatedWith", "Lake Trust")}


def test_an_agenda_at_once_gives_no_title_and_those_of_a_panel_explored_lakes_all() -> None:
    hours = "9:00 – 9:30\n\nContinental tea\n\n9:30 – 10:00\n\nThe day ahead\n"
    page = read(f"Agenda\n\nThursday, May 9th, 2030\n\n{hours}", kind="event")
    assert "Continental tea" not in {subject for subject, _, _ in told(page)}
    said = (
        "The Lake Trust held a meeting. A panel with Ada Okafor (River House) and Mei Tanaka (Lake Lab) explored lakes."
    )
    assert who(told(read(f"{TOP}{said}\n")), "spokeAt") == {"Ada Okafor", "Mei Tanaka"}


def test_who_joined_a_panel_spoke_of_what_is_upcoming_and_who_delivers_is_named() -> None:
    said = "The Lake Trust held a meeting. Ada Okafor and Tomas Lind joined an industry panel on upcoming laws."
    assert who(told(read(f"{TOP}{said}\n")), "spokeAt") == {"Ada Okafor", "Tomas Lind"}
    plan = (
        "The Lake Trust is organising a talk on 9 May 2030, with Ambassador Mei Tanaka delivering the keynote address."
    )
    assert who(told(read(f"Lakes and law\n\n{plan}\n")), "announcedAt") == {"Mei Tanaka"}


def test_a_long_row_of_people_each_behind_with_is_read_at_once() -> None:
    rows = "with Ada Okafor (Kenya), " * 40
    assert read(f"{TOP}{rows}\n").event is not None


def test_tables_in_marks_hold_labels_and_people_and_pictures_are_logos() -> None:
    row = "<tr><td><strong>{}</strong></td><td>Ms {}<br>{}</td></tr>\n"
    rows = row.format("Moderator", "Ada Okafor", "Deputy Director, Lake Trust")
    rows += row.format("Speakers", "Mei Tanaka", "Head of Law, River House")
    logos = '**With the support of**\n\n<div class="row">\n<img src="/a.png" alt="Pond Council">\n</div>\n'
    page = read(
        f"---\ntitle: Lakes\n---\n# Lakes and law\n\n9 May 2030\n\n<table>\n{rows}</table>\n\n{logos}", "page.md"
    )
    assert who(told(page), "moderated") == {"Ada Okafor"}
    assert {("Mei Tanaka", "affiliatedWith", "River House")} <= told(page)
    assert who(told(page), "supported") == {"Pond Council"}


def test_those_who_participated_spoke_and_a_stop_ends_no_role() -> None:
    listed = "- Mei Tanaka, Head of Law, Lake Trust\n- Ada Okafor, Judge, Lake Court (Moderator).\n"
    found = told(read(f"{TOP}The following experts participated in the discussion:\n\n{listed}"))
    assert who(found, "spokeAt") == {"Mei Tanaka"}
    assert who(found, "moderated") == {"Ada Okafor"}


def test_an_article_before_the_day_is_no_place_and_a_part_of_the_world_employs_nobody() -> None:
    listed = "Speakers:\nAda Okafor, Chief Officer, Lakesoft Norway, Middle East and Africa (EMEA)\n"
    found = told(read(f"Lakes and law\n\nLe 9 May, 2030\n\n{listed}"))
    assert not {row for row in found if row[1] == "heldIn"}
    assert {body for _, how, body in found if how == "affiliatedWith"} == {"Lakesoft Norway"}
