"""When an event is: days, hours and zones as pages print them, and as they tell them to machines."""

import pytest

from corridors.documents import document_of
from corridors.markup import plain_text
from corridors.readers import read_as
from corridors.readers.dates import days_in, in_year, span_in
from corridors.readers.notes import Named
from corridors.readers.zones import offset_on, zone_named, zone_of_all

DAY = "2030-06-11"


def moments(page: str, name: str = "page.txt") -> tuple[str, str]:
    """When a page says that its event begins and ends."""
    found = read_as(document_of(name, page), "event")
    assert found is not None
    told = {one.relation: one.value for one in found.said if one.subject == found.event}
    return told.get("cor:startDate", ""), told.get("cor:endDate", "")


@pytest.mark.parametrize(
    ("words", "winter", "summer"),
    [
        ("CET", "+01:00", "+01:00"),
        ("CET/CEST", "+01:00", "+02:00"),
        ("New York time", "-05:00", "-04:00"),
        ("London time", "Z", "+01:00"),
        ("America/New_York", "-05:00", "-04:00"),
        ("Sydney time", "+11:00", "+10:00"),
        ("Singapore local time", "+08:00", "+08:00"),
        ("UTC/GMT +2", "+02:00", "+02:00"),
        ("IST", "", ""),
        ("Velda time", "", ""),
    ],
)
def test_a_zone_has_the_offset_of_the_day_and_none_where_it_may_be_several(
    words: str, winter: str, summer: str
) -> None:
    zone = zone_named(words)
    assert (offset_on(zone, "2030-01-15"), offset_on(zone, "2030-07-15")) == (winter, summer)


def test_summer_time_begins_and_ends_on_its_sundays() -> None:
    days = ("2030-03-30", "2030-03-31", "2030-10-26", "2030-10-27")
    assert [offset_on("geneva", day) for day in days] == ["+01:00", "+02:00", "+02:00", "+01:00"]
    days = ("2030-03-09", "2030-03-10", "2030-11-02", "2030-11-03")
    assert [offset_on("new york", day) for day in days] == ["-05:00", "-04:00", "-04:00", "-05:00"]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("3–4:30pm", "15:00", "16:30"),
        ("9 - 11 am ET", "09:00-04:00", "11:00-04:00"),
        ("14:00 – 15:00 CEST (08:00 – 09:00 EDT)", "14:00+02:00", "15:00+02:00"),
        ("14:00 CET / 13:00 GMT", "14:00+01:00", ""),
        ("0930-1100 CET", "09:30+01:00", "11:00+01:00"),
        ("13:15 - 14:30 (New York time)", "13:15-04:00", "14:30-04:00"),
        ("10 a.m. to noon EDT", "10:00-04:00", "12:00-04:00"),
        ("15h-16h30", "15:00", "16:30"),
        ("2030-06-11T16:00:00+05:30", "16:00+05:30", ""),
        ("2021–2025", "", ""),
        ("72h after the event", "", ""),
    ],
)
def test_hours_are_read_as_printed(text: str, begin: str, end: str) -> None:
    first, last, _ = span_in(text)
    shown = [one.time + offset_on(one.zone, DAY) if one else "" for one in (first, last)]
    assert shown == [begin, end]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("May 29 – June 1, 2030", "2030-05-29", "2030-06-01"),
        ("5, 6 and 7 March 2030", "2030-03-05", "2030-03-07"),
        ("Monday 5 and Tuesday 6 March 2030", "2030-03-05", "2030-03-06"),
        ("04-Mar-2030", "2030-03-04", ""),
        ("2030/03/12", "2030-03-12", ""),
        ("Issue 12, 3 May 2030", "2030-05-03", ""),
        (f"{'5, ' * 20_000}on 3 May 2030", "2030-05-03", ""),  # in linear time
    ],
)
def test_days_that_belong_together_are_one_span(text: str, first: str, last: str) -> None:
    (day,) = days_in(text)
    assert (day.iso, day.last) == (first, last)


def test_a_day_takes_the_year_of_the_next_one_beside_it() -> None:
    days = in_year(days_in("Thursday, 5 October to Friday, 6 October 2030"), "2029")
    assert {day.iso for day in days} == {"2030-10-05"}


@pytest.mark.parametrize("words", ["All times are local (GMT-5)", "Time zone: Bogota time", "Times given in UTC-5"])
def test_a_zone_said_of_all_hours_holds_for_those_without_one(words: str) -> None:
    assert offset_on(zone_of_all(words), DAY) == "-05:00"
    begin, end = moments(f"A talk on lakes\n\n11 June 2030, 10:00 - 11:00\n\n{words}\n")
    assert (begin, end) == ("2030-06-11T10:00:00-05:00", "2030-06-11T11:00:00-05:00")


def test_beginning_and_end_may_stand_on_lines_of_their_own() -> None:
    page = "Start: Monday 4 December 2030, 09:00 CET\nEnd: Tuesday 5 December 2030, 17:30 CET\n\nA talk on lakes\n"
    assert moments(page) == ("2030-12-04T09:00:00+01:00", "2030-12-05T17:30:00+01:00")
    page = "A talk on lakes\n\nDate: 21 November 2030\nStart time: 15:00 (Geneva time)\nEnd time: 16:30\n"
    assert moments(page) == ("2030-11-21T15:00:00+01:00", "2030-11-21T16:30:00+01:00")


def test_a_day_without_a_year_is_of_the_year_of_the_page_or_of_the_next_if_the_weekday_says_so() -> None:
    head = "---\ntitle: A talk on lakes\npermalink: /events/2030/12/talk/\n---\n"
    assert moments(f"{head}When: 12 December, 13:00 UTC\n", "x.md")[0] == "2030-12-12T13:00:00Z"
    assert moments(f"{head}When: Wednesday 8 January, 13:00 UTC\n", "x.md")[0] == "2031-01-08T13:00:00Z"


def test_front_matter_may_set_hours_and_zone_apart() -> None:
    page = '---\ntitle: A talk\nevent_date: 2030-09-18\ntime: "14:00–17:30"\ntimezone: Europe/Amsterdam\n---\nText\n'
    assert moments(page, "x.md") == ("2030-09-18T14:00:00+02:00", "2030-09-18T17:30:00+02:00")


EVENT = '{"@type":"Event","startDate":"2030-09-18T13:00:00+01:00","endDate":"2030-09-18T14:00:00+01:00"}'


def test_what_a_page_tells_machines_completes_its_hours_and_never_its_day() -> None:
    page = (
        f'<html><head><title>A talk on lakes</title><script type="application/ld+json">{EVENT}</script></head>'
        "<body><h1>A talk on lakes</h1><p>18 September 2030 — {0}</p></body></html>"
    )
    completed = ("2030-09-18T13:00:00+01:00", "2030-09-18T14:00:00+01:00")
    assert moments(page.replace("{0}", "1:00PM TO 2:00PM"), "x.html") == completed
    assert moments(page.replace("{0}", "Velda"), "x.html") == completed
    other = moments(page.replace("18 September 2030", "19 September 2030").replace("{0}", ""), "x.html")
    assert other == ("2030-09-19", "")


def test_linked_data_of_several_events_or_none_adds_nothing() -> None:
    for data in (f"[{EVENT},{EVENT}]", '{"@type":"Article"}', "no json", "[" * 50_000):
        assert plain_text(f'<p>Hello</p><script type="application/ld+json">{data}</script>') == "Hello\n"


def test_a_moment_in_an_attribute_stands_beside_its_words_and_midnight_is_no_hour() -> None:
    page = '<h1>A talk on lakes</h1><p><time datetime="2030-06-11T{0}">11 June 2030</time></p>'
    assert moments(page.format("16:00:00+05:30"), "x.html")[0] == "2030-06-11T16:00:00+05:30"
    assert moments(page.format("00:00:00Z"), "x.html")[0] == "2030-06-11"
    assert "startDate: 2030-06-11T16:00Z" in plain_text('<b class="dtstart" title="2030-06-11T16:00Z">June</b>')


def test_what_heads_the_parts_of_a_page_with_a_title_of_its_own_does_not_name_the_event() -> None:
    page = '---\ntitle: "Who owns the lakes?"\n---\n#### About our speakers\n\n2 May 2030\n'
    found = read_as(document_of("x.md", page), "event")
    assert found is not None
    assert isinstance(found.event, Named)
    assert found.event.name == "Who owns the lakes?"


def test_two_spans_are_two_and_a_day_that_does_not_exist_is_none() -> None:
    spans = days_in("27-31 March 2027 and 15 June-7 July 2027")
    assert [(day.iso, day.last) for day in spans] == [("2027-03-27", "2027-03-31"), ("2027-06-15", "2027-07-07")]
    assert [(day.iso, day.last) for day in days_in("28-31 June 2030")] == [("2030-06-28", "")]
    assert not any(day.iso for day in days_in("31 June 2030, 29 February 2031 and 31/04/2030"))
    assert in_year(days_in("29 February"), "2031")[0].iso == ""
    assert [(day.iso, day.last) for day in days_in("30 December – 2 January 2031")] == [("2030-12-30", "2031-01-02")]


@pytest.mark.parametrize(
    ("page", "ends"),
    [
        ("LakeIGF-VE 2030\n\nLakeIGF-VE will be held on Tuesday, June 11, 2030 at Lake Hall\n", ""),
        (f"Lake talks\nDate and Time:\n- [Day 1] Tuesday, {DAY}\n- [Day 2] Wednesday, 2030-06-12\n", "2030-06-12"),
    ],
)
def test_days_are_told_in_a_sentence_on_the_forum_and_in_a_list_below_their_label(page: str, ends: str) -> None:
    assert moments(page) == (DAY, ends)
