"""Reading releases, fact tables, programmes and comments: told, planned, or others' events. People are invented."""

from functools import partial

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.notes import Named, Reading

read = partial(telling.read, kind="event")

RELEASE = """Republic of Kenya
Ministry of Lakes

Press release
Date: 9 October 2030

Regional seminar on lakes held in Velda

The Ministry yesterday hosted a seminar on lakes. The seminar, which took place on 7 and 8 October at the Lake Hotel \
in Velda, was funded by the Ministry of Trade of Japan and by the Rowan Trust.

Opening the seminar, Permanent Secretary Dr Ada Okafor spoke of rain. The seminar then heard from Mr Tomas Lind of the \
Water Agency and, by video link, from Ms Mei Tanaka, who heads the Pond Network. Mr Lind also acted as rapporteur.

Mr Jan Kos of the River Council was due to speak but fell ill. The next seminar will be held in Brno in May 2031.
"""

FACTS = """<html><body><a>Home</a> <a>Events</a> <a>About</a><h1>Small lakes</h1><table>
<tr><th>When</th><td>6 May 2030, 18:00 – 19:30 CET</td></tr>
<tr><th>Venue</th><td>Quay House, Velda</td></tr>
<tr><th>With</th><td>Ada Okafor (Lake Institute) and Tomas Lind (Water Agency)</td></tr>
<tr><th>Chair</th><td>Mei Tanaka, Fellow, Lake Institute</td></tr>
<tr><th>Funded by</th><td>Rowan Trust</td></tr></table>
<p>Last updated 1 May 2030</p></body></html>"""

PROGRAMME = """---
title: Lake Week 2030 - Panels
date: 2030-09-01
layout: post
---
#### **Lake Panels – 18 October 2030**

##### **Panel 1: Deep lakes**
*1000 – 1100h, Hall A*

| | |
| --- | --- |
| **Moderator** | Ada Okafor, Fellow, Lake Institute |
| **Panellists** | Tomas Lind, Director, Water Agency |
| | Mei Tanaka, Head of Unit, Pond Network |

##### **Panel 2: Flat lakes**
*1130 – 1230h, Hall A*

Moderator: Mei Tanaka, Head of Unit, Pond Network
"""

COMMENT = """What the vote tells us
By Ada Okafor
21 November 2030

I was in Velda when the Lake Forum met on 14 November 2030. I saw it fail, moderated by Tomas Lind.
Lake Corp hosted it.
"""


def roles(reading: Reading) -> set[tuple[str, str]]:
    kinds = (
        "organised",
        "hosted",
        "funded",
        "supported",
        "announcedAt",
        "spokeAt",
        "moderated",
        "chaired",
        "rapporteurOf",
    )
    return {(s.subject.name, s.relation[4:]) for s in reading.said if s.relation[4:] in kinds}


def dates(reading: Reading, relation: str = "cor:startDate") -> set[str]:
    return {said.value for said in reading.said if said.relation == relation and said.subject == reading.event}


def structure(reading: Reading, relation: str) -> set[str]:
    return {whole.name for _, kind, whole in reading.structure if kind == relation and isinstance(whole, Named)}


def test_a_release_dates_the_event_by_its_sentence_and_itself_by_its_head() -> None:
    page = read(RELEASE)
    assert (page.published_on, dates(page), dates(page, "cor:endDate")) == (
        "2030-10-09",
        {"2030-10-07"},
        {"2030-10-08"},
    )
    assert structure(page, "cor:heldIn") == {"Lake Hotel, Velda"}


def test_a_release_tells_who_spoke_and_not_who_was_to() -> None:
    assert roles(read(RELEASE)) == {
        ("Ministry of Lakes of Kenya", "hosted"),
        ("Ministry of Lakes of Kenya", "organised"),
        ("Ministry of Trade of Japan", "funded"),
        ("Rowan Trust", "funded"),
        ("Ada Okafor", "spokeAt"),
        ("Tomas Lind", "spokeAt"),
        ("Mei Tanaka", "spokeAt"),
        ("Tomas Lind", "rapporteurOf"),
        ("Jan Kos", "announcedAt"),
    }


def test_a_table_of_facts_is_read_by_its_labels() -> None:
    page = read(FACTS, "page.html")
    assert dates(page) == {"2030-05-06T18:00:00+01:00"}
    assert structure(page, "cor:heldIn") == {"Quay House, Velda"}
    assert roles(page) == {
        ("Ada Okafor", "announcedAt"),
        ("Tomas Lind", "announcedAt"),
        ("Mei Tanaka", "chaired"),
        ("Rowan Trust", "funded"),
    }


def test_panels_of_a_programme_bear_their_hours_and_people() -> None:
    page = read(PROGRAMME)
    told = {(s.subject.name, s.relation[4:], s.object.name) for s in page.said if isinstance(s.object, Named)}
    assert ("Ada Okafor", "moderated", "Deep lakes") in told
    assert ("Mei Tanaka", "announcedAt", "Deep lakes") in told
    assert ("Mei Tanaka", "moderated", "Flat lakes") in told
    starts = {(s.subject.name, s.value) for s in page.said if s.relation == "cor:startDate"}
    assert ("Flat lakes", "2030-10-18T11:30:00") in starts
    assert "2030-09-01" not in {value for _, value in starts}


def test_a_comment_tells_nothing_of_events_that_are_others() -> None:
    page = read(COMMENT)
    assert page.said == []
    assert page.structure == []


def test_set_in_fields_tell_where_and_until_when() -> None:
    page = read(
        "---\ntitle: A talk\nlocation:\n  venue: Villa\n  city: Velda\n"
        "start_date: 2030-04-19\nend_date: 2030-04-20\n---\n"
    )
    assert structure(page, "cor:heldIn") == {"Villa, Velda"}
    assert (dates(page), dates(page, "cor:endDate")) == ({"2030-04-19"}, {"2030-04-20"})


def test_who_speaks_on_another_day_elsewhere_is_no_speaker_here() -> None:
    page = read(
        "A talk on lakes\n\n11 March 2030\n\nThe series goes on on 8 April 2030 in Brno, where Tomas Lind will speak."
    )
    assert roles(page) == set()


def test_what_somebody_was_before_employs_nobody() -> None:
    page = read("A talk on lakes\n\n11 March 2030\n\nSpeakers\nAda Okafor, Former Director, Water Agency")
    assert [said.relation for said in page.said if said.subject.name == "Ada Okafor"] == ["cor:announcedAt"]


def test_the_city_and_day_that_open_a_report_date_the_event_held_today_not_the_page() -> None:
    page = """News
10/05/2030
Two schools train port officers

Velda, 9 May 2030. – The Lake Trust and the Port School hosted a training in Velda today, from 2.15 to 4 p.m. \
It was supported by the Women in Docks Fellowship and received funding from the Reed Fund. \
The morning was moderated by Ada Okafor, Senior Correspondent, Lake Daily. The speakers were:
- Lupe Tafuna, delegate of Tonga and fellow of the Women in Docks Fellowship
- Dr. Odile Garnier, from the Institute of Port Law

The working group on lakes is chaired by Ambassador Rui Bento. Tomas Lind of the Lake Institute asked a question.
The next training will be held in Sorland in March 2031.
"""
    found = read_as(document_of("page.txt", page), "event")
    said = {
        (one.subject.name, one.relation, one.value or getattr(one.object, "name", one.object)) for one in found.said
    }
    event = found.event.name
    assert (event, "cor:startDate", "2030-05-09T14:15:00") in said
    assert {(who, "cor:spokeAt", event) for who in ("Lupe Tafuna", "Odile Garnier")} <= said
    assert ("Lupe Tafuna", "cor:represents", "state:to") in said
    assert ("Odile Garnier", "cor:affiliatedWith", "Institute of Port Law") in said
    assert ("Women in Docks Fellowship", "cor:supported", event) in said
    assert ("Reed Fund", "cor:funded", event) in said
    assert ("Tomas Lind", "cor:askedQuestionAt", event) in said
    assert {name for name, relation, _ in said if relation == "cor:moderated"} == {"Ada Okafor"}
    assert not any(name == "Rui Bento" and what == event for name, _, what in said)
    assert [held.name for _, relation, held in found.structure if relation == "cor:heldIn"] == ["Velda"]


def test_an_item_of_an_agenda_names_its_panel_its_chair_and_its_rapporteur() -> None:
    page = """A workshop on lakes
5 October 2030

Programme
14:00 Panel with Ada Okafor and Tomas Lind (Lake Lab) and a representative of the ITU; chaired by Mei Tanaka
16:00 Drafting in groups – rapporteur: Luka Brod
"""
    found = read_as(document_of("page.txt", page), "event")
    roles = {(one.subject.name, one.relation) for one in found.said if one.object == found.event}
    assert {("Ada Okafor", "cor:announcedAt"), ("Tomas Lind", "cor:announcedAt")} <= roles
    assert {("Mei Tanaka", "cor:chaired"), ("Luka Brod", "cor:rapporteurOf")} <= roles


ROUNDTABLE = """Roundtable on lakes

On 5 March 2030 the Harbour Institute held a roundtable in Velda, Kenya. It took place at the Reed House.

Addressing the participants, Mr. Tomas Lind of the Harbour Institute noted that small states are often absent.

Ms. Ada Okafor (Microsoft) took part in the discussion. The floor was managed by Mei Tanaka.
"""


def test_what_is_reported_makes_nobody_absent_and_a_person_with_a_body_is_no_body() -> None:
    page = telling.told(read(ROUNDTABLE), "spokeAt", "moderated", "attended", "organised")
    assert {(who, how) for who, how, _ in page} == {
        ("Harbour Institute", "organised"),
        ("Tomas Lind", "spokeAt"),
        ("Ada Okafor", "spokeAt"),
        ("Mei Tanaka", "moderated"),
    }


def test_a_sentence_tells_a_city_and_a_house_its_city_where_it_is_told() -> None:
    assert {place for _, _, place in telling.told(read(ROUNDTABLE), "heldIn")} == {"Velda"}
    told_of = "A workshop on lakes\n\nOn 5 March 2030 the Lake Trust held a workshop in New York. "
    told_of += "It took place at the Reed House."
    assert {place for _, _, place in telling.told(read(told_of), "heldIn")} == {"Reed House, New York", "New York"}


def test_those_who_announce_an_event_organise_it_and_sponsors_stand_in_any_sentence_of_the_head() -> None:
    page = (
        "---\nname: Lake Bridges 2030\ndate: 2030-03-05\n---\n"
        "The Reed Centre and the Lake Institute are pleased to announce the third edition of Lake Bridges. "
        "Venue partner: Pond House. Sponsored by Rowan Foundation.\n\n"
        "The conference will take place at the Lake Forum, Velda.\n"
    )
    found = telling.told(read(page, name="page.md"), "organised", "supported", "partOf")
    assert found >= {
        ("Reed Centre", "organised", "Lake Bridges 2030"),
        ("Lake Institute", "organised", "Lake Bridges 2030"),
    }
    assert ("Rowan Foundation", "supported", "Lake Bridges 2030") in found
    assert not telling.who(found, "partOf")


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("We, the Principals of the Lake Trust, River House and the Reed Council, met in Velda on 8 October 2030.",
         {"Lake Trust", "River House", "Reed Council"}),
        ("The ministers of Kenya, Fiji and Norway met in Velda on 8 October 2030.", {"Kenya", "Fiji", "Norway"}),
        ("The heads of the Lake Trust and River House met with Kenya.", set()),
    ],
)  # fmt: skip
def test_bodies_whose_heads_met_were_there(told: str, there: set[str]) -> None:
    page = f"Joint statement of the Lake Dialogue\n\nVelda, 8 October 2030\n\n{told}\n\nWe agree on lakes.\n"
    assert telling.who(telling.told(read(page)), "attended") == there


def test_expected_briefers_and_confirmed_speakers_are_announced() -> None:
    page = (
        "Meeting on lakes\n8 October 2030, Velda\n\nThe expected briefers are Ada Okafor of the Lake Trust and Mei "
        "Tanaka, Director of the Pond Fund. Jo Roko is expected to moderate.\n\nExpected briefers:\n- Ben Osei, Reed "
        "Council\n\nConfirmed speakers: Luka Brod (River House)\n"
    )
    found = telling.told(read(page))
    assert telling.who(found, "announcedAt") == {"Ada Okafor", "Mei Tanaka", "Ben Osei", "Luka Brod"}
    assert (telling.who(found, "spokeAt"), telling.who(found, "moderated")) == (set(), {"Jo Roko"})
