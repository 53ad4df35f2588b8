"""People laid out over lines, offices of state, hosts, side events; two of one name, two papers of one session."""

import pytest

from corridors.claims import Entity, Source
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.readers.notes import Named, Reading
from telling import read

TOP = "Lakes and law: a conference\n2 May 2030, Nairobi\n\n"


def said(reading: Reading, relation: str) -> list[tuple[str, str]]:
    """What a reading says by a relation: subjects, and objects as named."""
    return [
        (one.subject.name, one.object.name if isinstance(one.object, Named) else one.object or one.value)
        for one in reading.said
        if one.relation == relation
    ]


STACK = "Tomas Lind\nDirector\nLake Trust\n{0}Merete Adeyemi\nHead of Policy\nOrange Reef\n"


@pytest.mark.parametrize(
    "page",
    [
        "Speakers\n" + STACK.format(""),
        "Agenda\n09:00 Welcome\n" + STACK.format("09:30 Keynote\n"),
        "Agenda\n09:00 Panel: Who pays?\n" + STACK.format("10:00 Panel: Who speaks?\n"),
        "09:00 – 09:30\n\nWelcome\n\n" + STACK.format("09:30 – 10:30\n\nKeynote\n\n").replace("\n", "\n\n"),
    ],
)
def test_name_post_and_body_on_three_lines_are_one_speaker(page: str) -> None:
    reading = read(TOP + page)
    assert [name for name, _ in said(reading, "cor:announcedAt")] == ["Tomas Lind", "Merete Adeyemi"]
    assert said(reading, "cor:affiliatedWith") == [("Tomas Lind", "Lake Trust"), ("Merete Adeyemi", "Orange Reef")]
    assert [post for _, post in said(reading, "cor:holdsPost")] == [
        "Director, Lake Trust",
        "Head of Policy, Orange Reef",
    ]


def test_the_next_ones_name_is_nobodys_body() -> None:
    reading = read(TOP + "Speakers\nTomas Lind\nDirector\nMerete Adeyemi\nHead of Policy\nAda Okafor\nChief Editor\n")
    assert said(reading, "cor:affiliatedWith") == []


def test_a_ministers_portfolio_is_no_body() -> None:
    reading = read(
        TOP + "Speakers\nMs Ada Okafor, Minister for Digital Affairs, Kenya\nTomas Lind, Minister of Lakes\n"
    )
    assert said(reading, "cor:affiliatedWith") == []
    assert said(reading, "cor:represents") == [("Ada Okafor", "state:ke")]
    posts = ["Minister for Digital Affairs, Kenya", "Minister of Lakes"]
    assert [post for _, post in said(reading, "cor:holdsPost")] == posts


def test_a_line_may_begin_with_hosted_by_and_partners_are_no_hosts() -> None:
    reading = read(TOP + "Hosted by the Water Lab in partnership with the Lake Trust and River House.\n")
    assert [who for who, _ in said(reading, "cor:hosted")] == ["Water Lab"]
    partners = [one for one in reading.said if one.relation == "cor:supported"]
    assert {one.subject.name for one in partners} == {"Lake Trust", "River House"}
    assert all(one.doubt for one in partners)


PLAN = (
    "A/AC.301/2039/L.3\nOpen-ended working group on lakes\nThird substantive session\nGeneva, 4-8 March 2040\n\n"
    "Provisional programme of work\n\nMonday, 4 March 2040\n10 a.m. Opening of the session\n"
    "Tuesday, 5 March\n10 a.m. Agenda item 5: Rules of the lake\n"
    '1.15-2.45 p.m. Side event "Deep water", organized by the Lake Trust, Room XII\n'
)


def test_a_side_event_stands_under_its_day_with_its_organiser_and_room() -> None:
    reading = read(PLAN)
    assert said(reading, "cor:organised") == [("Lake Trust", "Deep water")]
    assert ("Deep water", "2040-03-05T13:15:00") in said(reading, "cor:startDate")
    placed = {(a.name, relation, getattr(c, "name", c)) for a, relation, c in reading.structure}
    assert ("Deep water", "cor:heldIn", "Room XII") in placed
    assert any(a == "Deep water" and relation == "cor:partOf" for a, relation, _ in placed)


def test_two_given_names_with_two_employers_are_asked_about_and_never_merged() -> None:
    page = TOP + "Speakers\nBob Stern, Water Lab\nRobert Stern, Hill House\nTomas Stern, Water Lab\n"
    text = propose([document_of("page.txt", page)]).turtle()
    assert "person:bob-stern a cor:Person" in text
    assert text.count("cor:maybeSame person:bob-stern") == 1
    assert "person:robert-stern a cor:Person" in text


def test_two_papers_of_one_session_have_two_names() -> None:
    page = TOP + "Speakers\nAda Okafor, Water Lab\nTomas Lind, Lake Trust\n"
    first = next(iter(Ledger(propose([document_of("a.txt", page)]).triples).sources.values()))
    held = [Source(first.name, sha256=first.sha256)]
    later = propose([document_of("b.txt", page + "Mei Tanaka, River House\n")], sources=held)
    assert list(Ledger(later.triples).sources) == [f"{first.name}-2"]
    again = propose([document_of("a.txt", page)], sources=held)
    assert list(Ledger(again.triples).sources) == [first.name]


def test_papers_without_a_symbol_are_told_apart_by_their_bytes_in_runs_of_their_own() -> None:
    plan = PLAN.partition("\n")[2]
    one, other = (Ledger(propose([document_of("p.txt", text)]).triples).sources for text in (plan, plan + "End\n"))
    assert not set(one) & set(other)
    with_symbol = Ledger(propose([document_of("p.txt", PLAN)]).triples).sources
    assert list(with_symbol) == ["source:a-ac-301-2039-l-3-programme"]


COMMITTEE = Entity("process:ahc-cybercrime", "Ad Hoc Committee on cybercrime", ("cor:AdHocCommittee",))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The ITU spoke of cybercrime. The Ad Hoc Committee met.", True),
        ("The ITU spoke of lakes. The Ad Hoc Committee met.", False),
        ("The ITU spoke of cybercrime. An ad hoc committee met.", False),
    ],
)
def test_a_short_form_alone_is_named_with_a_doubt_and_only_in_its_matter(words: str, *, named: bool) -> None:
    text = f"IGF 2023 - WS #7 Lakes\n10 October 2023\n\n>> ADA OKAFOR: {words}\n\n>> TOMAS LIND: Hello.\n"
    found = propose([document_of("r.txt", text)], known=[COMMITTEE])
    claims = [c for c in Ledger(found.triples).claims.values() if c.object == COMMITTEE.name]
    assert bool(claims) == named
    assert any("short form alone" in question for question, _ in found.reports[0].doubts) == named
