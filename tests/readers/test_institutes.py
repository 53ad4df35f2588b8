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
