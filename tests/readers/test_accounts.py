"""Reading accounts of events in prose: press notes, news, joint statements. People and events are invented."""

import pytest

from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.names.appositions import standing
from corridors.readers.names.bodies import bodies_in
from corridors.readers.names.people import Entry
from corridors.readers.notes import Named, Reading
from telling import read

NOTE = """News

Lake Fund hosts workshop on lakes in Velda

15 March 2030

On 7 and 8 March, the Lake Fund, together with the River Commission, held a regional workshop on the law of lakes at \
the Serena Hotel in Velda. It spoke of the Working Group on Lakes, which concluded its session on 10 March 2030 in Brno.

“Let us work,” said Ms. Grace Otieno, Principal Secretary at the Ministry of Lakes of Kenya, in her opening remarks. \
During a session facilitated by Mr. Paul Kamau, CEO of Water Lab, all had their say. The workshop was held with \
support from the Rowan Trust. The next workshop will be held in Accra on 20 June 2030.
"""
TITLED = """Back to All Events

Lakes under Law

On July 22, Lake Fund and the River Center co-hosted a private roundtable discussion titled, “Lakes under Law,” at the \
River Center’s Velda offices. It looked back at the group, which held its final session from 7-11 July 2030.

Ada Okafor, Senior Manager, LF Velda provided welcoming remarks. The session was moderated by Mei Tanaka, Fellow, \
River Center and Jan D. Kos, Program Manager, Water Institute.

Opening remarks were provided by:

  • Tomas Lind, Founding Partner, The Pond Group
"""


def told(reading: Reading, *relations: str) -> set[tuple[str, str]]:
    return {(s.subject.name, s.relation[4:]) for s in reading.said if s.relation[4:] in relations}


def dates(reading: Reading) -> list[str]:
    return [s.value for s in reading.said if s.relation in ("cor:startDate", "cor:endDate")]


def places(reading: Reading) -> list[str]:
    return [place.name for _, kind, place in reading.structure if kind == "cor:heldIn" and isinstance(place, Named)]


def test_news_date_the_event_by_their_sentence_and_not_by_their_own_day_nor_anothers() -> None:
    page = read(NOTE)
    assert (page.published_on, dates(page), places(page)) == (
        "2030-03-15",
        ["2030-03-07", "2030-03-08"],
        ["Serena Hotel, Velda"],
    )


def test_news_tell_who_held_it_who_spoke_and_who_led_a_session() -> None:
    assert told(read(NOTE), "organised", "hosted", "supported", "spokeAt", "moderated") == {
        ("Lake Fund", "organised"),
        ("River Commission", "organised"),
        ("Rowan Trust", "supported"),
        ("Grace Otieno", "spokeAt"),
        ("Paul Kamau", "moderated"),
    }


def test_the_words_titled_name_the_event_and_a_missing_year_is_asked_about() -> None:
    page = read(TITLED)
    assert page.event is not None
    assert (page.event.name, dates(page), places(page)) == ("Lakes under Law", ["2030-07-22"], ["Velda"])
    assert [s.doubt for s in page.said if s.relation == "cor:startDate"] != [""]


def test_two_moderate_and_a_heading_in_the_past_heads_those_who_spoke() -> None:
    assert told(read(TITLED), "spokeAt", "moderated") == {
        ("Ada Okafor", "spokeAt"),
        ("Tomas Lind", "spokeAt"),
        ("Mei Tanaka", "moderated"),
        ("Jan D. Kos", "moderated"),
    }


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        (
            "Velda, 14/05/2030 - 10:20, UNIQUE ID: 1\n\nOn Tuesday, Kenya and Norway held their third Lake Dialogue.\n",
            "third Lake Dialogue",
            ["2030-05-14"],
        ),
        (
            "The Lake Fund organised, in co-operation with River House, a short course on Law held on 3-5 May 2030.\n",
            "short course on Law",
            ["2030-05-03", "2030-05-05"],
        ),
        (
            "On July 22, the Lake Fund hosted a private seminar on the law of lakes for its members.\n",
            "private seminar",
            [],
        ),
    ],
)
def test_accounts_without_a_heading(text: str, name: str, day: list[str]) -> None:
    page = read(text)
    assert page.event is not None
    assert (page.event.name, dates(page)) == (name, day)
    assert bool(page.doubts) == (not day)


def test_a_page_that_tells_of_no_event_at_its_beginning_is_none() -> None:
    text = "The lakes are old. Their law is older. In 2030 the Lake Fund held a meeting on them. It was short.\n" * 2
    assert read_as(document_of("page.txt", text)) is None


def test_ministers_of_one_state_open_an_event() -> None:
    page = read(
        "The ministry said on Friday that Kenya and Norway have completed a three-day lake workshop.\n"
        "Kenyan Minister of Lakes, Dr. Ada Okafor; Kenyan Minister of Science, Energy and Technology Tomas Lind and "
        "other senior officials opened the event.\n"
    )
    assert told(page, "organised", "attended", "spokeAt") == {
        ("Kenya", "organised"),
        ("Norway", "organised"),
        ("Ada Okafor", "spokeAt"),
        ("Tomas Lind", "spokeAt"),
    }
    posts = {s.object.name for s in page.said if s.relation == "cor:holdsPost" and isinstance(s.object, Named)}
    assert posts == {"Minister of Lakes, Kenya", "Minister of Science, Energy and Technology, Kenya"}


@pytest.mark.parametrize(
    ("said", "post", "employer"),
    [
        ("(Head of the Federal Department of Foreign Affairs, Kenya)", "Head", "Federal Department of Foreign Affairs"),
        ("(Secretary General, Lake Union (LU))", "Secretary General", "Lake Union (LU)"),
        ("(Director of the Lake Trust and Head of the River House)", "Director", "Lake Trust"),
        (", Director, LT Velda provided remarks.", "Director", "LT Velda"),
    ],
)
def test_what_stands_behind_a_name(said: str, post: str, employer: str) -> None:
    one: Entry = standing(f"Ada Okafor {said}".replace(" ,", ","), len("Ada Okafor"))[0]
    assert (one.post, one.employer) == (post, employer)


def test_a_ministry_that_names_its_state_ends_there() -> None:
    words = "Ministry of Foreign Affairs of Belgium and River House Rationale"
    assert bodies_in(words) == ["Ministry of Foreign Affairs of Belgium", "River House"]
    assert bodies_in("Ministry of Law of Trinidad and Tobago") == ["Ministry of Law of Trinidad and Tobago"]


def test_partners_and_captions_are_no_venues() -> None:
    page = read("Lake talks\n\n2 May 2030\n\nIN PARTNERSHIP WITH:\nLake Institute, West Velda\n\nDebate 2 May 2030\n")
    assert places(page) == []
