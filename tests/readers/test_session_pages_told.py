"""Wikis' pages, proposals and lists on session pages: boxes, sentences that say who chairs, groups run into names. All invented."""

# ruff: noqa: E501 - pages have such lines

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.identity import Register, Scanner
from corridors.proposals import propose
from corridors.readers.names.people import entry
from telling import proposed


def about(found: set[tuple[str, str, str]], who: str) -> set[tuple[str, str]]:
    return {(relation, target) for subject, relation, target in found if subject == who}


WIKI = """IGF 2031

Event
Process IGF
Date Nov. 3, 2031 – Nov. 7, 2031
Country
  • Norway
City Bergen
Venue Lake Hall (LH)

First Session

It was chaired by Solveig Nordahl, Country Manager of Fjordsoft Norway, and moderated by Tomas Lind, CEO of the .LA Registry and Chair of the Lake Council, and Ada Okafor, Senior Researcher of the Tarn School of Economics, Political Science and the Delta Research Centre.

Remote moderation was done by Mei Tanaka, Director for Government Affairs/Public Policy of the Lake Registry for Numbers (LRN).
"""


def test_the_box_of_a_wiki_gives_days_and_places_and_its_sentences_who_chaired_and_moderated() -> None:
    found = proposed(WIKI)
    assert ("igf-2031", "endDate", "2031-11-07") in {(s, r, t.rpartition(":")[2]) for s, r, t in found}
    assert about(found, "solveig-nordahl") == {
        ("chaired", "igf-2031"),
        ("affiliatedWith", "fjordsoft-norway"),
        ("holdsPost", "country-manager-fjordsoft-norway"),
    }
    assert ("affiliatedWith", "la-registry") in about(found, "tomas-lind")
    assert ("moderated", "igf-2031") in about(found, "ada-okafor")
    assert ("affiliatedWith", "lake-registry-for-numbers") in about(found, "mei-tanaka")
    assert ("moderatedOnline", "igf-2031") in about(found, "mei-tanaka")
    assert not about(found, "political-science")


PROPOSAL = """Workshop proposal

Title
Lakes, cables and trust

Date
12 June 2031

Partners
Mei Tanaka, Director, Delta Observatory
Lina Haddad, Programme Officer, River House

Speakers
Jorge Alfaro, Professor of Public Law, University of Tarn & Co-Director of the Lake Law Centre
"""


def test_a_proposal_is_named_by_what_stands_below_its_label_and_partners_are_people() -> None:
    found = proposed(PROPOSAL)
    assert ("announcedAt", "2031-06-12-lakes-cables-and-trust") in about(found, "jorge-alfaro")
    assert {("affiliatedWith", "university-of-tarn"), ("affiliatedWith", "lake-law-centre")} <= about(
        found, "jorge-alfaro"
    )
    assert ("holdsPost", "director-delta-observatory") in about(found, "mei-tanaka")


EURODIG = """Who guards the cables? – 2031

From EuroDIG Wiki

14 May 2031 | 11:00-12:30

Key Participants

  • Solveig Nordahl, General Director of Lake.no (Chairman)
  • Tomas Lind, Water Lab (Moderator)
  • Ada Okafor, Lake Council (Chair)
"""


def test_what_somebody_does_stands_in_brackets_behind_the_post_and_a_wiki_names_its_forum() -> None:
    found = proposed(EURODIG)
    assert {r for r, _ in about(found, "solveig-nordahl")} == {"chaired", "affiliatedWith", "holdsPost"}
    assert {r for r, _ in about(found, "tomas-lind")} == {"moderated", "affiliatedWith"}
    assert {r for r, _ in about(found, "ada-okafor")} == {"announcedAt", "affiliatedWith"}  # the chair of which?
    assert "cor:partOf event:eurodig-2031" in propose([document_of("page.txt", EURODIG)]).turtle()


@pytest.mark.parametrize(
    ("line", "name", "group", "employer"),
    [
        ("Sara LindholmPrivate Sector, Middle-East Group", "Sara Lindholm", "sg:private-sector", ""),
        ("Ada Okafor Civil Society, African Group", "Ada Okafor", "sg:civil-society", ""),
        ("Ada Okafor, Government, Europe/Asia Group", "Ada Okafor", "sg:government", ""),
        ("Ada Okafor - Lake Trust - Civil Society - East Asia", "Ada Okafor", "sg:civil-society", "Lake Trust"),
        ("Ada Okafor, Africa (Southern)", "Ada Okafor", "", ""),
        ("Ada Okafor, East Asia Forum", "Ada Okafor", "", "East Asia Forum"),
    ],
)
def test_a_part_of_the_world_employs_nobody_and_a_group_is_no_part_of_a_name(
    line: str, name: str, group: str, employer: str
) -> None:
    one = entry(line)
    assert one is not None
    assert (one.name, one.stakeholder_group, one.employer) == (name, group, employer)


def test_a_group_that_is_printed_where_an_employer_may_stand_employs_nobody() -> None:
    line = "Speaker 1: Tomas Lind, Intergovernmental Organization, Intergovernmental Organization"
    found = proposed(f"IGF 2030 WS #1 Lakes\n\n{line}\n\n{line.partition(': ')[2]}\n")
    assert {relation for relation, _ in about(found, "tomas-lind")} == {"announcedAt"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the LT took part", 1),
        ("the LT, with others", 1),
        ("the head of the .LT domain", 0),
        ("the LT Registry took part", 0),
    ],
)
def test_an_acronym_in_the_name_of_another_body_or_of_a_domain_means_nobody(text: str, found: int) -> None:
    register = Register.of([Entity("organisation:lake-trust", "Lake Trust", ("cor:Organisation",), acronyms=("LT",))])
    assert len(list(Scanner.of(register).hits(text, 0, "2030-01-01", heard=False))) == found


def test_what_a_semicolon_parts_from_one_who_did_not_come_is_told_of_another() -> None:
    page = "A workshop on lakes\n\n5 October 2030\n\nBecause of a strike Mr Lind did not arrive; the keynote was given by Ada Okafor of the Lake Bar.\n"
    assert "spokeAt" in {relation for relation, _ in about(proposed(page), "ada-okafor")}
