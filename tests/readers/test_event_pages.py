"""Reading event pages, UN texts, lists and tables: dates, places, hosts, funders, traps. All people are invented."""

from functools import partial

import pytest

import telling
from corridors.documents import document_of
from corridors.readers import read_as
from corridors.readers.dates import clocks_in, days_in, span_in
from corridors.readers.names.bodies import bodies_in
from corridors.readers.notes import Named, Reading

read = partial(telling.read, kind="event")

PAGE = """---
title: "Lakes and law"
permalink: /events/lakes/
date: 2030-03-28
layout: post
---
#### **Lakes and law**

**18 March 2030 (Monday)**
*Time: 9.00am to 12.30pm (GMT +8)*
Venue: Lake Hall, Geneva

The talk is organised by the Water and Peace Programmes at Example Trust to launch Phase 2 of the project \
‘Lakes4All: Water for everybody’ which is funded by the Ministry of Trade of Kenya.
It is kindly supported by Water Corp. The next event will take place on 9 April 2031.
Participants will speak of River Co.

**Segment I: Deep water**
<br>*Time: 9.20am to 10.10am (GMT +8)*
<br>The panel will look at deep water, which is deeper than shallow water by any measure known.

**Segment II: Shallow water**
<br>*Time: 10.10am to 10.995am (GMT +8)*
<br>The panel will look at shallow water, which is less deep than deep water by any measure known.
"""

THINK_TANK = """Past eventResearch Event

Towards a secure lake: is consensus possible?

23 April 2030 - 5:30pm to 7:00pm

Lake House, London


Michael Chert, Co-Chair, Lake Commission; Secretary, Department of Rivers (2005-09)
Dr Tim Steven, Lecturer in Water Security, Lake College London
Chair: Ada Okafor, Research Fellow, Lake House; Co-Editor, Journal of Lakes

Registration closes on 20 April 2030. Attendance is by invitation only.
"""


def said(reading: Reading, relation: str) -> list[tuple[str, str]]:
    return [
        (one.subject.name, one.value or (one.object.name if isinstance(one.object, Named) else one.object))
        for one in reading.said
        if one.relation == relation
    ]


def test_the_event_has_its_own_date_and_zone_and_the_page_another() -> None:
    page = read(PAGE)
    assert page.published_on == "2030-03-28"
    assert ("Lakes and law", "2030-03-18T09:00:00+08:00") in said(page, "cor:startDate")
    assert ("Lakes and law", "2030-03-18T12:30:00+08:00") in said(page, "cor:endDate")
    assert not any("2031" in value for _, value in said(page, "cor:startDate"))


def test_segments_are_parts_with_times_of_their_own_and_misprints_are_asked_about() -> None:
    page = read(PAGE)
    assert {part.name for part, relation, _ in page.structure if relation == "cor:partOf" and part.kind == "event"} == {
        "Deep water",
        "Shallow water",
    }
    assert ("Shallow water", "2030-03-18T10:10:00+08:00") in said(page, "cor:startDate")
    assert not any(name == "Shallow water" for name, _ in said(page, "cor:endDate"))
    assert any("misprint" in doubt.question for doubt in page.doubts)


def test_organiser_host_funder_supporter_and_mere_mention_are_different_relations() -> None:
    page = read(PAGE)
    assert {name for name, _ in said(page, "cor:organised")} == {
        "Water Programme, Example Trust",
        "Peace Programme, Example Trust",
        "Example Trust",
    }
    assert said(page, "cor:funded") == [("Ministry of Trade of Kenya", "Lakes4All: Water for everybody")]
    assert [name for name, _ in said(page, "cor:supported")] == ["Water Corp"]
    assert said(page, "cor:launched") == [("Lakes and law", "Lakes4All: Water for everybody")]
    assert not any(
        "River Co" in name
        for relation in ("cor:organised", "cor:hosted", "cor:funded")
        for name, _ in said(page, relation)
    )


def test_the_place_is_where_the_page_says_the_event_is() -> None:
    assert [
        target.name
        for _, relation, target in read(PAGE).structure
        if relation == "cor:heldIn" and isinstance(target, Named)
    ] == ["Lake Hall, Geneva", "Geneva"]


def test_a_page_that_gives_only_a_year_gives_only_a_year() -> None:
    page = read(
        "---\ntitle: 2030 Lakes talk\ndate: 2030-10-28\nlayout: post\n---\n#### **2030 - Lakes talk**"
        "\n\nHosted during Lake Week 2030, this session will talk of lakes.\n"
    )
    assert ("2030 - Lakes talk", "2030") in said(page, "cor:startDate")
    assert page.published_on == "2030-10-28"
    assert not said(page, "cor:hosted")
    assert ("cor:partOf", "Lake Week 2030") in {
        (relation, target.name) for _, relation, target in page.structure if isinstance(target, Named)
    }


def test_speakers_without_a_heading_are_in_doubt_and_the_chair_is_the_chair() -> None:
    page = read(THINK_TANK)
    assert {name for name, _ in said(page, "cor:announcedAt")} == {"Michael Chert", "Tim Steven"}
    assert all(one.doubt for one in page.said if one.relation == "cor:announcedAt")
    assert [name for name, _ in said(page, "cor:chaired")] == ["Ada Okafor"]
    assert said(page, "cor:startDate")[0] == ("Towards a secure lake: is consensus possible?", "2030-04-23T17:30:00")
    assert [one.role_note for one in page.said if one.relation == "cor:startDate"] == ["no time zone given"]


def test_a_page_about_nothing_gives_an_empty_answer() -> None:
    assert read("A word on lakes\n\nLakes are blue. We like them.\n").said == []


RESOLUTION = """United Nations A/RES/90/240
General Assembly
Distr.: General
4 January 2036
Resolution adopted by the General Assembly on 31 December 2035
[on the report of the First Committee (A/90/394)]
90/240. Developments in the field of lakes
The General Assembly,
Recalling its resolutions 86/103 of 9 December 2031 and 88/27 of 5 December 2033,
1. Decides to convene, starting from 2036, an open-ended working group on lakes, acting on a consensus basis;
2. Requests the Secretary-General to provide support;
"""


def test_a_resolution_has_a_symbol_a_day_of_adoption_and_another_of_distribution() -> None:
    text = read(RESOLUTION, kind="un")
    assert text.symbol == "A/RES/90/240"
    assert [value for name, value in said(text, "cor:adoptedOn") if "90/240" in name] == ["2035-12-31"]
    assert [value for _, value in said(text, "cor:publishedOn")] == ["2036-01-04"]
    assert [name for _, name in said(text, "cor:cites")] == [
        "A/90/394",
        "General Assembly resolution 86/103",
        "General Assembly resolution 88/27",
    ]
    assert len(said(text, "cor:established")) == len(said(text, "cor:mandatedBy")) == 1


def test_a_report_names_the_chair_of_the_process_and_its_sessions() -> None:
    report = read(
        "A/90/816\nGeneral Assembly\nReport of the open-ended working group on lakes\n"
        "1. The working group elected, by acclamation, Ambassador Ada Okafor (Kenya) as its Chair.\n"
        "2. The working group held its first substantive session from 9 to 13 September 2035 in New York.\n",
        kind="un",
    )
    assert [name for name, _ in said(report, "cor:chaired")] == ["Ada Okafor"]
    assert said(report, "cor:represents") == [("Ada Okafor", "state:ke")]
    assert (said(report, "cor:startDate")[0][1], said(report, "cor:endDate")[0][1]) == ("2035-09-09", "2035-09-13")
    assert len(said(report, "cor:produced")) == 1


def test_a_list_of_participants_by_state_and_body() -> None:
    listed = read(
        "Working group on lakes\nThird session\nNew York, 4-8 March 2036\nList of participants\nMember States\nKenya\n"
        "H.E. Ms. Ada OKAFOR, Ambassador\nMr. LIND Tomas, Adviser\nNon-governmental organizations\nExample "
        "Trust\nMs. Mei Tanaka\n",
        kind="participants",
    )
    assert [name for name, _ in said(listed, "cor:attended")] == ["Ada Okafor", "Tomas Lind", "Mei Tanaka"]
    assert said(listed, "cor:represents") == [("Ada Okafor", "state:ke"), ("Tomas Lind", "state:ke")]
    assert said(listed, "cor:affiliatedWith") == [("Mei Tanaka", "Example Trust")]


def test_a_table_by_its_headers_and_a_row_without_a_name() -> None:
    table = read(
        'Name,Role,Session,Date,Organization,Stakeholder group\n"Okafor, Ada",Speaker,IGF 2030 WS #1 Lakes,2030-10-10,'
        '"Example\nTrust",Civil Society\nTomas Lind,Rapporteur,IGF 2030 WS #1 Lakes,2030-10-10,,Government\nTBC,Spea'
        "ker,IGF 2030 WS #1 Lakes,,,\n",
        kind="table",
    )
    assert [
        (one.subject.name, one.relation, one.stakeholder_group) for one in table.said if one.subject.kind == "person"
    ][:1] == [("Ada Okafor", "cor:announcedAt", "sg:civil-society")]
    assert [name for name, _ in said(table, "cor:rapporteurOf")] == ["Tomas Lind"]
    assert len(said(table, "cor:announcedAt")) == 1


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("3:00PM TO 4:00PM", "15:00", "16:00"),
        ("3:00 to 4:00pm", "15:00", "16:00"),
        ("14.00–15.30 CEST", "14:00+02:00", "15:30+02:00"),
        ("06:15 UTC - 07:45 UTC", "06:15Z", "07:45Z"),
        ("15:00h - 18:00h", "15:00", "18:00"),
        ("10 a.m. to 1 p.m.", "10:00", "13:00"),
        ("09:30 - 10:30 GMT+03", "09:30+03:00", "10:30+03:00"),
    ],
)
def test_times_and_zones(text: str, begin: str, end: str) -> None:
    first, last, _ = span_in(text)
    assert first is not None
    assert last is not None
    assert (first.time + first.zone, last.time + last.zone) == (begin, end)


def test_impossible_times_and_days_without_a_year_are_no_dates() -> None:
    assert clocks_in("at 11.595am")[1] == ["11.595am"]
    assert [day.iso for day in days_in("Tuesday, 13 November")] == [""]
    assert days_in("on 45 March 2030") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "UNIDIR, the Cyber Security Agency of Singapore and Microsoft",
            ["UNIDIR", "Cyber Security Agency of Singapore", "Microsoft"],
        ),
        ("the Ministry of Foreign Affairs and Trade of Kenya", ["Ministry of Foreign Affairs and Trade of Kenya"]),
        ("Example Trust and Water Corp", ["Example Trust", "Water Corp"]),
    ],
)
def test_bodies_named_together(words: str, expected: list[str]) -> None:
    assert bodies_in(words) == expected


def test_the_fields_of_front_matter_in_toml_are_read_at_the_margin() -> None:
    page = document_of(
        "x.md",
        '+++\ntitle = "Lake talks #6"\ndate = 2030-01-14\nevent_start = "2030-02-11T16:00:00+01:00"\n'
        'event_end = "2030-02-11T17:30:00+01:00"\nlocation = "House of Peace, Geneva"\nhosts = ["Lake Trust"]\n+++\n\n'
        "The sixth Lake talk asks who owns the lakes, and how they choose.\n",
    )
    reading = read_as(page)
    assert reading is not None
    assert reading.title.startswith("Lake talks #6")
    told = {said.relation: said.value or getattr(said.subject, "name", "") for said in reading.said}
    assert told["cor:startDate"] == "2030-02-11T16:00:00+01:00"
    assert told["cor:endDate"] == "2030-02-11T17:30:00+01:00"
    assert told["cor:hosted"] == "Lake Trust"


def test_the_days_above_go_before_the_days_of_an_agenda() -> None:
    page = document_of(
        "x.md",
        "---\ntitle: Lake dialogue\ndate: 2030-09-02\n---\n#### **Fourth Lake Dialogue**\n\n"
        "**24 – 25 September 2030 (Tuesday – Wednesday)**  \n*Time: 9.00am to 4.30pm (GMT +8)*\n\n"
        "**DAY 1 – Tuesday, 24 September 2030**\n\n**Opening**\n<br>*9.00am to 9.20am*\n",
    )
    reading = read_as(page)
    assert reading is not None
    told = {said.relation: said.value for said in reading.said if said.subject == reading.event}
    assert told["cor:startDate"].startswith("2030-09-24T09:00:00")
    assert told["cor:endDate"].startswith("2030-09-25")


def called(text: str) -> str:
    page = read_as(document_of("x.txt", f"{text}\n\n2 May 2030, 10:00\n\nSpeakers\nAda Okafor"))
    return page.event.name if page is not None and page.event is not None else ""


@pytest.mark.parametrize(
    "head",
    ["M T W T F S S", "Conferences and Workshops", "Programme for the Main Sessions", "arrow_back View All Dates"],
)
def test_a_line_of_common_words_alone_is_no_title(head: str) -> None:
    assert called(f"{head}\n\nWho owns the lakes of Velda?") == "Who owns the lakes of Velda?"


def test_a_title_that_ends_in_a_colon_goes_on_below() -> None:
    assert called("Justice on Lakes:\n\nA Symposium") == "Justice on Lakes: A Symposium"


def test_what_stands_below_the_label_of_a_field_is_no_title() -> None:
    assert called("Location:\nLake Centre, Long Room\n\nWho owns the lakes?") == "Who owns the lakes?"


def test_hours_behind_noon_that_do_not_say_so_are_of_the_afternoon() -> None:
    agenda = "11:30-12:30 Session 1: Lakes\n12:30-1:00 Lunch\n1:00-2:00 Session 2: Rivers\n3:15-4:15 Session 3: Rain"
    page = read_as(document_of("x.txt", f"A day of talks on lakes\n\n2 May 2030\n\n{agenda}"))
    assert page is not None
    begins = [said.value[11:16] for said in page.said if said.relation == "cor:startDate" and "T" in said.value]
    ends = [said.value[11:16] for said in page.said if said.relation == "cor:endDate" and "T" in said.value]
    assert begins == ["11:30", "13:00", "15:15"]
    assert ends == ["12:30", "14:00", "16:15"]


def test_the_next_day_of_a_programme_begins_in_the_morning_again() -> None:
    agenda = "1:00-2:00 Session 1: Lakes\n9:00-10:00 Session 2: Rivers\n1:00-2:00 Session 3: Rain"
    page = read_as(document_of("x.txt", f"A day of talks on lakes\n\n2 May 2030\n\n{agenda}"))
    assert page is not None
    begins = [said.value[11:16] for said in page.said if said.relation == "cor:startDate" and "T" in said.value]
    assert begins == ["01:00", "09:00", "13:00"]


def test_several_roles_with_nothing_but_blanks_between_them_stand_apart() -> None:
    text = (
        "A day of talks on lakes\n\n2 May 2030\n\nModerator: Ada Okafor  Panelists: Tomas Lind (CS), Mei Tanaka (Gov)"
    )
    page = read_as(document_of("x.txt", text))
    assert page is not None
    assert {
        (said.subject.name, said.relation)
        for said in page.said
        if said.relation in ("cor:moderated", "cor:announcedAt")
    } == {("Ada Okafor", "cor:moderated"), ("Tomas Lind", "cor:announcedAt"), ("Mei Tanaka", "cor:announcedAt")}
    assert not [said for said in page.said if said.relation == "cor:affiliatedWith"]


def test_a_day_without_a_year_is_of_the_year_on_the_page_in_which_it_has_that_weekday() -> None:
    told = (
        "On Monday, March 2, the Lake Trust will be holding a one-day event in Velda for the review of the lakes law."
    )
    page = read_as(
        document_of("x.txt", f"Lakes review: a dialogue\n\n{told}\n\nIt looks at the questions of 2014 and 2015.")
    )
    assert page is not None
    assert [said.value for said in page.said if said.relation == "cor:startDate"] == ["2015-03-02"]


def test_a_workshop_that_goes_on_when_it_is_announced_is_of_the_year_of_the_release() -> None:
    told = "Kenya will host a Lakes and Law Workshop in Nairobi, June 4–6."
    page = read_as(document_of("x.txt", f"Media Note\n\nLakes and Law Workshop\n\nJune 5, 2030\n\n{told}"))
    assert page is not None
    assert [said.value for said in page.said if said.relation == "cor:startDate"] == ["2030-06-04"]


def did(sentence: str) -> set[tuple[str, str]]:
    page = read_as(
        document_of("x.txt", f"Who owns the lakes of Velda?\n\n2 May 2030, 10:00\n\n{sentence}\n\nSpeakers\nAda Okafor")
    )
    deeds = ("cor:organised", "cor:hosted", "cor:funded", "cor:supported")
    return {(said.subject.name, said.relation) for said in page.said if said.relation in deeds} if page else set()


def test_who_supports_stands_between_the_hosts_and_what_they_do() -> None:
    said = "The U.S. Department of State and the Government of Botswana, supported by the U.S. Department of Justice, "
    assert did(f"{said}will host a Lakes Workshop in Gaborone.") == {
        ("U.S. Department of State", "cor:hosted"),
        ("Botswana", "cor:hosted"),
        ("U.S. Department of Justice", "cor:supported"),
    }


def test_members_of_a_group_and_those_between_dashes_organise_together() -> None:
    said = "On Monday, a group of organisations including Lake Partners (LP), Federation of Lake Societies and Trusts "
    said += "(FLST), and the Lake Rights and Principles (LRP) Coalition – in collaboration with the River Society – "
    assert did(f"{said}will be holding a one-day event.") == {
        ("Lake Partners", "cor:organised"),
        ("Federation of Lake Societies and Trusts", "cor:organised"),
        ("Lake Rights and Principles (LRP) Coalition", "cor:organised"),
        ("River Society", "cor:supported"),
    }


def test_the_sponsors_at_the_head_of_a_page_are_those_of_the_event() -> None:
    assert did("Sponsored by the Lake Institute, the River School and the Journal of Rain") == {
        ("Lake Institute", "cor:supported"),
        ("River School", "cor:supported"),
        ("Journal of Rain", "cor:supported"),
    }


def test_what_a_body_lives_on_does_not_pay_for_the_event() -> None:
    assert did("The Lagoon Foundation receives funding from River Soft.") == set()
    assert did("The seminar received funding from River Soft.") == {("River Soft", "cor:funded")}


def test_the_date_of_a_page_that_gives_an_end_is_the_day_of_the_event() -> None:
    page = read_as(
        document_of(
            "x.md", "---\ntitle: Lakes and law\ndate: 2030-05-02T10:00:00Z\nend_date: 2030-05-02T12:00:00Z\n---\n"
        )
    )
    assert page is not None
    assert [said.value for said in page.said if said.relation in ("cor:startDate", "cor:endDate")] == [
        "2030-05-02T10:00:00Z",
        "2030-05-02T12:00:00Z",
    ]


def test_who_gives_a_talk_stands_behind_its_title_and_a_gathering_is_nobody() -> None:
    agenda = "9:15-10:15 Session I: The law of lakes – Ada Okafor, Lake University and Tomas Lind, River School\n"
    agenda += (
        "11:30-12:30 Session II: Rain and law – Mei Tanaka, Rain Institute\n19:00 Welcome Gathering: Bier Baron, Velda"
    )
    page = read_as(document_of("x.txt", f"A day of talks on lakes\n\n2 May 2030\n\n{agenda}"))
    assert page is not None
    assert {said.subject.name for said in page.said if said.relation == "cor:announcedAt"} == {
        "Ada Okafor",
        "Tomas Lind",
        "Mei Tanaka",
    }
