"""Claims: no evidence, no claim; names that follow from content; dates as precise as the source."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pytest

import corridors as co
from corridors.atlas import Atlas
from corridors.claims import Claim, Passage, claim_name, day_span, passage_name
from corridors.errors import InvalidClaim, InvalidDate
from corridors.turtle import read_graph
from corridors.view import network

TWO = b"""@prefix person: <https://w3id.org/corridors/id/person/> . @prefix cor: <https://w3id.org/corridors/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
person:ann a cor:Person ; skos:prefLabel "Ann"@en . person:bo a cor:Person ; skos:prefLabel "Bo"@en .
"""
PAGE = Passage("passage:p.0-9", source="source:p", start=0, end=9, line=1)


def test_a_claim_without_evidence_cannot_be_built():
    with pytest.raises(InvalidClaim, match="evidence"):
        Claim("claim:x", "person:a", "cor:spokeAt", "event:b")


@pytest.mark.parametrize("ends", [{}, {"object": "event:b", "value": "2023"}])
def test_a_claim_has_either_an_object_or_a_value(ends):
    with pytest.raises(InvalidClaim, match="either"):
        Claim("claim:x", "person:a", "cor:spokeAt", evidence=(PAGE,), **ends)


def test_the_sources_of_a_claim_are_those_of_its_passages():
    other = Passage("passage:q.at-whole", source="source:q")
    claim = Claim("claim:x", "person:a", "cor:spokeAt", "event:b", evidence=(other, PAGE, PAGE))
    assert claim.sources == ("source:p", "source:q")


@pytest.mark.parametrize("stage", ["planned", "agreed"])
def test_what_is_planned_or_agreed_is_no_fact(stage):
    assert not Claim("claim:x", "person:a", "cor:spokeAt", "event:b", evidence=(PAGE,), stage=stage).derives()


def test_a_claim_is_named_from_what_it_says():
    name = claim_name(
        "person:joyce-hakmeh", "cor:announcedAt", "event:igf-2023-ws-107", on_behalf_of="organisation:chatham-house"
    )
    assert name == "claim:person.joyce-hakmeh.announcedAt.event.igf-2023-ws-107.for-organisation.chatham-house"


def test_a_literal_is_named_by_twelve_digits_of_its_checksum():
    digits = hashlib.sha256(b"2023-10-10").hexdigest()[:12]
    name = claim_name("event:e", "cor:startDate", "2023-10-10", literal=True, valid_from="2021-06-01")
    assert name == f"claim:event.e.startDate.v-{digits}.2021-06-01"


def test_a_passage_is_named_by_its_place():
    assert passage_name("source:p", 511, 591) == "passage:p.511-591"
    assert passage_name("source:p") == "passage:p.at-whole"


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-10-10", ("2023-10-10", "2023-10-10")),
        ("2023-10-10T06:15:00Z", ("2023-10-10", "2023-10-10")),
        ("2025-10-23T09:00:00+08:00", ("2025-10-23", "2025-10-23")),
    ],
)
def test_a_partial_date_spans_its_days(date, span):
    assert day_span(date) == span


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2023-13", "2023-02-30", "2023-00", "2023-1-1", "10/10/2023", "0000"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(InvalidDate):
        day_span(text)


def test_a_date_may_be_a_text_a_year_or_a_day() -> None:
    assert day_span(2019) == day_span("2019") == ("2019-01-01", "2019-12-31")
    assert day_span(dt.date(2019, 3, 1)) == ("2019-03-01", "2019-03-01")
    for wrong in (20190301, dt.datetime(2019, 3, 1, 10)):
        with pytest.raises(InvalidDate, match="is no date; write 2023"):
            day_span(wrong)


@pytest.mark.parametrize(
    "wrong", ["", " ", "2023-10-10T10:00", "2023-10-10 10:00", "spring", True, 20190301, 3.5, ["2023"]]
)
def test_one_door_takes_every_form_of_date_and_refuses_the_rest_in_one_line(wrong: Any) -> None:
    days = ["2019-03-01", "2019-03", 2019, dt.date(2019, 3, 1), dt.datetime(2019, 3, 1, 10)]
    last = ["2019-03-01", "2019-03-31", "2019-12-31", "2019-03-01", "2019-03-01"]
    atlas, two = Atlas(), Atlas(read_graph(Path("x.ttl"), TWO))
    assert [atlas.at(day).day for day in days] == [Atlas(as_of=day).day for day in days] == last
    assert [network(atlas, as_of=day).graph["as_of"] for day in days] == last
    for ask in (
        lambda: Atlas(as_of=wrong),
        lambda: co.open(as_of=wrong),
        lambda: atlas.at(wrong),
        lambda: network(atlas, as_of=wrong),
        lambda: co.compare(atlas, at=wrong, and_=2020),
        lambda: co.ask(atlas, "processes-under-way", wrong),
        lambda: co.path(two, "Ann", "Bo", since=wrong),
    ):
        with pytest.raises(InvalidDate, match="is no date; write 2023, 2023-10 or 2023-10-10"):
            ask()
