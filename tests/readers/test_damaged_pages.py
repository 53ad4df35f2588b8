"""Damage the pages that the other tests hold: whatever is lost, doubled or broken, a page is read or refused."""

import ast
import random
from functools import cache
from pathlib import Path

import pytest

from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.readers.names.doings import deeds
from corridors.readers.names.persons import Known
from corridors.readers.pages.cues import roles_in
from corridors.readers.talk.tags import Tag, read_tag

_LEAST, _DAMAGES, _PAGES = 120, 12, 20
#: What stands where it should not.
_BITS = [
    *"()[]|:;,.-–—>*_#\"'/&@%",
    " (",
    ": ",
    ", ",
    " - ",
    ">> ",
    "\xa0",
    "\n\n",
    "10:00",
    "Mr. ",
    "III",
    "1. ",
    "<b>",
]


@cache
def _pages() -> list[str]:
    """The texts of some length in the tests of readers."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("test_*.py"))]
    said = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [text for text in said if isinstance(text, str) and len(text) >= _LEAST]


def _damaged(text: str, chance: random.Random) -> str:
    """Lose, join, break, double and swap lines, and put marks where none belong."""
    lines = text.split("\n")
    for _ in range(_DAMAGES):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        line = lines[at]
        cut = chance.randint(0, len(line))
        lines[at] = chance.choice(
            [
                line[:cut],
                line[cut:],
                line.upper(),
                lines[other],
                line + " " + lines[other],
                line[:cut] + "\n" + line[cut:],
                line[:cut] + chance.choice(_BITS) + line[cut:],
                "".join(char for char in line if not char.isalnum()),
                "".join(chance.choices(_BITS, k=4)),
            ]
        )
    return "\n".join(lines)


@pytest.mark.trust
@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_page_is_read_or_refused_and_breaks_nothing(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same damage each time
    for page in chance.sample(_pages(), _PAGES):
        text = _damaged(page, chance)
        propose([document_of(f"odd.{chance.choice(['txt', 'md', 'csv', 'html'])}", text)], strict=True)


@pytest.mark.parametrize("marks", [",", ";", "()", ": ;", "|", ""])
def test_marks_alone_are_no_tag(marks: str) -> None:
    assert read_tag(marks) is None


def test_marks_beside_a_tag_add_nothing() -> None:
    assert read_tag("OKAFOR(; | ()") == Tag("Okafor")


def test_groups_and_states_beside_lone_marks_are_no_record() -> None:
    held = "The first session of the Lake Committee was held in Velda, on 10-12 May 2031"
    text = f"GRULAC: Chile\n{held}\nGRULAC: Nicaragua\nGRULAC: Suriname\nWEOG: Australia\nH.E. Mr. Tomas LIND\n.  - \n"
    assert propose([document_of("x.txt", text)], strict=True).reports


def test_a_foot_in_capitals_with_a_day_lists_nobody() -> None:
    foot = "PAGE UPDATED: 3 JULY 2030. SECRETARIAT OF THE LAKE FORUM, VILLA REED, VELDA 10, KENYA"
    text = f"IGF 2030 WS #1 Lakes\n\nSpeaker 1: LIND Tomas, Private Sector, African Group\n\n{foot}\n"
    claims = Ledger(propose([document_of("x.txt", text)], strict=True).triples).claims.values()
    assert {one.subject for one in claims if one.relation == "cor:announcedAt"} == {"person:tomas-lind"}


def test_a_long_row_of_bodies_that_leads_nowhere_is_left_in_time() -> None:
    row = "the Lake Trust and the River House, " * 40 + "organised jointly with"
    assert not list(deeds(row))  # tried in all ways to part it, the row would take years


def test_a_long_row_of_people_who_did_nothing_is_left_in_time() -> None:
    row = "Homeland " + "and Rear Admiral John Vann, " * 40
    assert not list(roles_in(row, Known()))
