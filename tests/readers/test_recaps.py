"""Reading recaps and programmes as organisers publish them. All people and events are invented."""

from functools import partial

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.doings import deeds
from corridors.readers.names.matters import bound, unbound
from corridors.readers.names.people import entry, without_former
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.whichevent import is_of_another, is_of_event, is_of_session

read = partial(telling.read, kind="event")


def roles(page: Reading) -> set[tuple[str, str]]:
    return {
        (s.subject.name, s.relation[4:]) for s in page.said if isinstance(s.object, Named) and s.object.kind == "event"
    }


def employed(page: Reading) -> set[tuple[str, str]]:
    own = (s for s in page.said if s.relation == "cor:affiliatedWith")
    return {(s.subject.name, s.object.name) for s in own if isinstance(s.object, Named)}


def title(page: Reading) -> str:
    return page.event.name if page.event is not None else ""


def days(page: Reading) -> list[str]:
    return [s.value for s in page.said if s.subject == page.event and s.relation.endswith("Date")]


@pytest.mark.parametrize(
    ("sentence", "relation", "bodies"),
    [
        (
            "On May 1, 2030 the Institute for Law, Science and Global Security and the Lake Lab co-hosted the talk.",
            "cor:hosted",
            ("Institute for Law, Science and Global Security", "Lake Lab"),
        ),
        ("On 4-5 October 2030 Lakewash organized a workshop on lakes.", "cor:organised", ("Lakewash",)),
        ("On 6 May (Virtual) & 9-10 June 2030 the Lake Lab held a workshop.", "cor:organised", ("Lake Lab",)),
        (
            "On 3 July, the Lake Fund and the S. Okafor School of Lakes, in partnership with Kenya hosted a dialogue.",
            "cor:hosted",
            ("Lake Fund", "S. Okafor School of Lakes"),
        ),
        ("The Ada J. Lind Center organized a seminar on lakes.", "cor:organised", ("Ada J. Lind Center",)),
        ("The Lake School in conjunction with River House hosted an event.", "cor:hosted", ("Lake School",)),
        (
            "It was co-organized, alongside the Alliance, by the Lake Chamber and Lake Works.",
            "cor:organised",
            ("Lake Chamber", "Lake Works"),
        ),
        (
            "Political Affairs, Peace and Security (PAPS) Department of the Lake Union held a workshop.",
            "cor:organised",
            ("Political Affairs, Peace and Security (PAPS) Department of the Lake Union",),
        ),
        (
            "It was organised by the Lake Union (LU) and Lakes for Peace foundation (L4P).",
            "cor:organised",
            ("Lake Union (LU)", "Lakes for Peace foundation (L4P)"),
        ),
        ("The Lake Lab invites stakeholders for an information session.", "cor:organised", ("Lake Lab",)),
        ("The Lake Lab conducted a first of its kind “Workshop on Lakes” in Velda.", "cor:organised", ("Lake Lab",)),
        ("Financial support came from the Lake Fund and the River Council.", "funded", ("Lake Fund", "River Council")),
        ("Further support was provided by LAKEP and the Lake Fund.", "supported", ("LAKEP", "Lake Fund")),
        ("The Lake School and Pond Lab are co-sponsoring the event.", "supported", ("Lake School", "Pond Lab")),
    ],
)
def test_those_behind_an_event_are_told_in_many_ways(sentence: str, relation: str, bodies: tuple[str, ...]) -> None:
    assert (relation, bodies) in {(deed.relation, deed.bodies) for deed in deeds(sentence)}


def test_an_initial_does_not_join_two_sentences() -> None:
    assert [deed.bodies for deed in deeds("It is hosted by Plan B. The Lake Trust was there.")] == [("Plan B",)]


def test_governments_named_together_in_a_longer_row_are_each_one() -> None:
    row = "A talk was held in partnership with the Lake Fund (TBC), Governments of Kenya and Norway, and River House."
    assert [deed.bodies for deed in deeds(row)] == [
        ("Government of Kenya", "Government of Norway", "River House")  # the fund is still to be confirmed
    ]


def test_a_ministry_and_its_state_behind_the_comma_are_one_host() -> None:
    said = "It is hosted by the Ministry of Transport and Ports, Kenya, and funded by LAKEP."
    assert next(deeds(said)).bodies == ("Ministry of Transport and Ports of Kenya",)


def test_the_sign_for_and_stays_in_a_name_that_lists_matters() -> None:
    assert unbound(bound("the Foreign, Commonwealth & Development Office, Kenya and Norway")).startswith(
        "the Foreign, Commonwealth & Development Office"
    )


def test_a_ministry_called_a_states_own_bears_the_states_name() -> None:
    assert organisation("Kenya’s Ministry of Lakes and Trade").name == "Ministry of Lakes and Trade of Kenya"
    assert organisation("Kenya’s Lake Watch").name == "Kenya’s Lake Watch"


def test_an_acronym_within_the_name_of_a_body_is_its_acronym() -> None:
    body = organisation("Lake Agency (LA) of Kenya")
    assert (body.name, body.acronym) == ("Lake Agency of Kenya", "LA")


def test_what_is_done_for_a_greater_event_or_for_a_body_is_not_done_for_this_one() -> None:
    assert not is_of_event("The event was part of the Lakes Week,")
    assert is_of_event("The event, part of the Lakes Week, is")
    assert not is_of_event("The Rowan Institute is")
    assert is_of_event("The breakfast was", "Breakfast on lakes")
    assert not is_of_event("Established by Kenya in 2030, with")
    assert is_of_another("The dialogue follows the one held in", "A dialogue")
    assert is_of_another("The Lake Lab oversaw the Lakes Workshop, hosted by", "A course")
    assert not is_of_another("The Lake Lab held a first of its kind workshop in", "A workshop")


def test_partners_in_something_that_lasts_are_no_partners_of_the_event() -> None:
    said = "The Lake Office in cooperation with the Pond Lab launched the Lake Atlas. It is hosted by River House."
    assert {name for name, _ in roles(read(f"Information session on lakes\n\n2 May 2030\n\n{said}\n"))} == {
        "River House"
    }


def test_a_session_of_a_process_gives_the_event_neither_day_nor_place() -> None:
    assert is_of_session("for the group's seventh substantive session from", "Fellowship")
    assert not is_of_session("The seventh session of the group met from", "Seventh session of the group")


QUOTED = """1 March 2030 (Velda, Kenya) – The sixth session of the Lake Committee took place from 20 to 28 February.

A side-event on ‘Who owns the lakes? A view from the shore,’ was held on 22 February by the Lake Trust in Velda.
"""


def test_an_event_without_a_headline_is_called_by_the_words_in_quotation_marks() -> None:
    page = read(QUOTED)
    assert title(page) == "Who owns the lakes? A view from the shore"
    assert ("Lake Trust", "organised") in roles(page)


ACCOUNT = f"""In February 2030, the Lake Training Institute (LTI) hosted the third Lake Dialogue in Velda. \
{"The days were long, and much was said of clean water. " * 5}

Day One: Building Foundations

The morning was given to the law of lakes, and to those who live by them, for two hours and a half.
"""


def test_a_heading_below_the_first_paragraph_of_an_account_is_not_its_title() -> None:
    page = read(ACCOUNT)
    assert title(page) == "third Lake Dialogue"


def test_a_line_below_the_text_that_the_text_speaks_of_is_no_headline() -> None:
    page = read(
        "Who owns the lakes?\n\n3 May 2030\n\nAda Okafor asks who owns the lakes of Velda, and of the land around it."
        "\n\nThe River Street Rule\n\n"
        "To be open, this event will be held under the River Street Rule, as all our events are held."
    )
    assert title(page) == "Who owns the lakes?"


def test_numbered_crumbs_and_pictures_are_no_titles() -> None:
    page = read("1. Events\n2. 2030\n\nLake logo\n\nHow global is lake law?\n\n3 May 2030\n\nThis seminar asks it.")
    assert title(page) == "How global is lake law?"


def test_a_page_that_says_this_seminar_is_one_of_an_event() -> None:
    text = "How global is lake law?\n\nThis seminar considers the law of lakes.\n\nAda Okafor, Fellow, Lake Law School"
    page = read_as(document_of("page.txt", text))
    assert page is not None
    assert page.family == "event page"


PROGRAMME = """Final Programme

2 March 2030

• 8:30 h. Registration
• 9:30 h. Professor Ada Okafor, University of Velda, “Lakes: the Problem of Law”.
• 12:00 h. PANEL 1 – The use of lakes
    • Tomas Lind, Université Libre de Velda, “Defence of Lakes: Controversies Unsettled to This Day and Long Beyond”.
    • Mei Tanaka, Lake Law School, “Lakes as threats?”
• 13:00 h. Lunch
• 15:00 h. PANEL 2 – Low lakes
    • Jan Kos, Pond University, “The duty to fill”.

3 March 2030

• 9:30 h. Professor Eva Berg, River University, “Peace of Lakes”
"""


def test_the_title_of_a_talk_employs_nobody_and_days_that_head_a_programme_end_it() -> None:
    page = read(PROGRAMME)
    assert employed(page) == {
        ("Ada Okafor", "University of Velda"),
        ("Tomas Lind", "Université Libre de Velda"),
        ("Mei Tanaka", "Lake Law School"),
        ("Jan Kos", "Pond University"),
        ("Eva Berg", "River University"),
    }
    assert days(page) == ["2030-03-02", "2030-03-03"]
    assert isinstance(page.event, Named)
    own = {s.subject.name for s in page.said if s.relation == "cor:announcedAt" and s.object == page.event}
    assert own == {"Ada Okafor", "Eva Berg"}


def test_who_stands_alone_below_an_item_of_an_agenda_speaks_there() -> None:
    page = read(
        "Lake Forum\n\nThursday, 2 May 2030\n\n9:00 a.m. – The State of the Lakes\n\n"
        "ADA OKAFOR, Senior Fellow, Lake Lab\n\n"
        "What do the lakes look like today? Where does the water come from? Who pays for all of it, and why?\n\n"
        "10:00 a.m. – Coffee Break\n"
    )
    assert ("Ada Okafor", "announcedAt") in roles(page)


def test_people_listed_with_blank_lines_between_stand_together() -> None:
    page = read(
        "Lake Forum\n\n2 May 2030\n\nKEYNOTE: Owning, Sharing and Using the Lakes\n\n\n\n"
        "Ada Okafor, Chair, Lake Lab\n\n\n\n"
        "Tomas Lind, CTO, Water Corp\n\n\n\nMei Tanaka, Ministry of Lakes\n"
    )
    assert {name for name, role in roles(page) if role == "announcedAt"} == {"Ada Okafor", "Tomas Lind", "Mei Tanaka"}


def test_a_sentence_may_head_the_list_below_it() -> None:
    page = read(
        "Lakes under Law\n\nOn 2 May 2030 the Lake Trust hosted a virtual session. It was long. Our panel of "
        "experts from many lakes included:\n\n"
        "  • Consul General of Kenya in Velda, H.E. Ada Okafor, former Chair of the Lake Group;\n"
        "  • Dr Tomas Lind, Visiting Fellow, Lake University;\n"
        "  • A video message from Mei Tanaka, Director of the Pond Centre and Special Adviser to the River House.\n"
    )
    assert {name for name, role in roles(page) if role == "spokeAt"} == {"Ada Okafor", "Tomas Lind", "Mei Tanaka"}
    assert employed(page) >= {("Tomas Lind", "Lake University"), ("Mei Tanaka", "Pond Centre")}


@pytest.mark.parametrize(
    ("line", "post", "employer"),
    [
        ("Ada Lind, director, Lake Challenge, and former officer, Lake Guard", "director", "Lake Challenge"),
        ("Ada Lind, Professor of Law from the University of Velda", "Professor of Law", "University of Velda"),
        ("Ada Lind, a lawyer from Velda", "a lawyer from Velda", ""),
        ("Ada Lind, director, Commercial Security, Lake Corp", "director, Commercial Security", "Lake Corp"),
        ("Head of Law for the Lakes, Dr Ada Lind, Lake Trust", "Head of Law for the Lakes", "Lake Trust"),
        ("Ada Lind GCB, Chair, Lake Trust", "Chair", "Lake Trust"),
        ("Cdr Ada Lind, DG, Lake Trust", "DG", "Lake Trust"),
    ],
)
def test_a_line_that_lists_somebody_is_taken_apart(line: str, post: str, employer: str) -> None:
    one = entry(line)
    assert one is not None
    assert (one.name, one.post, one.employer) == ("Ada Lind", post, employer)


def test_two_capitals_without_a_vowel_are_initials_and_no_family_name() -> None:
    assert [
        one.name for line in ("HK Lind, Fellow, Lake Lab", "OKAFOR Ada, Fellow, Lake Lab") if (one := entry(line))
    ] == [
        "HK Lind",
        "Ada Okafor",
    ]


def test_what_somebody_was_is_left_out_but_not_who_is_named_behind_it() -> None:
    assert without_former("Ada Lind, Chair, Lake Trust, and former judge, Lake Court") == "Ada Lind, Chair, Lake Trust"
    two = "Ada Lind, Chair, Lake Trust, and former judge, Tomas Berg"
    assert without_former(two) == two


def test_hosts_set_apart_by_bars_are_each_one() -> None:
    page = read("Lakes\n\n2 May 2030\n\nHost institution: Lake Trust | River House (RH) | Pond Watch\n")
    assert {name for name, role in roles(page) if role == "hosted"} == {"Lake Trust", "River House", "Pond Watch"}
    assert not employed(page)


def test_the_city_that_hosts_an_event_held_there_is_no_host() -> None:
    page = read("Velda hosts conference on lakes\n\n2 May 2030\n\nThe conference was held at Lake Hall in Velda.\n")
    assert ("Velda", "hosted") not in roles(page)


def test_a_body_behind_a_part_of_it_is_no_venue() -> None:
    page = read(
        "Lakes\n\n2 May 2030\n\nThis event is organized by the Law and Peace Programmes at River House in spring.\n"
    )
    assert not [what for _, how, what in page.structure if how == "cor:heldIn"]


def test_a_weekday_in_capitals_is_no_city() -> None:
    page = read("MONDAY, 12 SEPTEMBER 2030\n\nVELDA\n\nTHE COMMITTEE ON LAKES\n\nHEARING OF SIR ADEN KOBB\n")
    assert "Monday" not in {what.name for _, _, what in page.structure if isinstance(what, Named)}


def test_an_account_put_up_behind_the_event_lists_who_spoke() -> None:
    text = """Ministry of Lakes

6. 6. 2030
Last update: 11. 6. 2030

Second Velda Conversation on Lakes: fewer plans

On Monday and Tuesday, 3 and 4 June, the Ministry of Lakes, in co-operation with the Lake Trust, organised the second \
Velda Conversation on Lakes. Some ninety people came.

Monday, 3 June – Panel I: The first call
- Dr. Ada Okafor, Director of the Lake Fund
- Tomas Lind, Reed Authority, Norway
Moderator: Mei Tanaka, Lake University

The representative of Norway had to leave. The third Conversation is planned for autumn 2031 in Ostra.
"""
    page = read_as(document_of("news.txt", text), "event")
    assert page is not None
    told = {(said.subject.name, said.relation, said.value) for said in page.said}
    assert page.event is not None
    assert page.event.name == "Second Velda Conversation on Lakes: fewer plans"
    dates = {(relation, value) for _, relation, value in told if value}
    assert dates == {("cor:startDate", "2030-06-03"), ("cor:endDate", "2030-06-04")}
    assert {("Ada Okafor", "cor:spokeAt", ""), ("Tomas Lind", "cor:announcedAt", "")} <= told
    assert {who for who, relation, _ in told if relation == "cor:organised"} == {"Ministry of Lakes"}
    assert not [what for _, relation, what in page.structure if relation == "cor:heldIn"]


def test_what_is_to_be_confirmed_is_one_body_of_a_row() -> None:
    said = "It is organised by the Lake Lab and funded by the Delta Fund (TBC)."
    assert [(deed.relation, deed.bodies) for deed in deeds(said)] == [("cor:organised", ("Lake Lab",))]
