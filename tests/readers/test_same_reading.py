"""What a document says does not hang on how its spaces, ends of lines and dashes are written. All is invented."""

import re
from collections.abc import Callable

import pytest

from corridors.claims import Entity
from corridors.documents import checksum, document_of
from corridors.ledger import Ledger
from corridors.proposals import propose

OEWG = Entity("process:oewg-2021-2025", "Open-ended Working Group", ("cor:OpenEndedWorkingGroup",), acronyms=("OEWG",))

SESSION = """IGF 2030 WS #12 Lakes and cables

Time
Tuesday, 10th December, 2030 (09:00 UTC) - Tuesday, 10th December, 2030 (10:30 UTC)

Organizer 1: Ada Okafor, Lake Trust
Speaker 1: Tomáš Lind, Government, Eastern European Group
Speaker 2: Žofia Łukasik, Civil Society, Western European and Others Group (WEOG)

Online Moderator
Lina Haddad, Private Sector, Asia-Pacific Group
"""

EVENT = """---
title: Lakes at night
permalink: /events/lakes-at-night/
date: 2030-03-01
---

**4 April 2030, 3:00PM - 4:30PM (GMT +8)**

The panel is hosted by Lake Trust.

Speakers

* Ada Okafor, Director, Water Lab
* Tomáš Lind, Senior Fellow, Delta Observatory
"""

CAPTIONS = """Lake breakfast (recording)
Transcript

0:03
good morning from Geneva my name is Ada Okafor I'm
0:10
with the Lake Trust and it's my
0:14
pleasure to moderate this breakfast about the OEWG
0:30
with me are Tomas Lind he is now a fellow at the Delta
0:42
Observatory and he will say what the cables
0:45
under the lake have to do with all of it
0:50
thank you Ada I think that it was never the
0:55
lake that broke the cables it was the ships
"""

RESOLUTION = """United Nations A/RES/88/12

Resolution adopted by the General Assembly on 4 December 2033

88/12. Lakes and cables

The General Assembly,

Recalling its resolution 87/11 of 3 December 2032,

1. Decides to convene an open-ended working group on lakes and cables, to meet in New York on 3 March 2034;

2. Requests the working group to report to the General Assembly at its eighty-ninth session.
"""

WRITTEN: dict[str, Callable[[str], str]] = {
    "ends of lines as in Windows": lambda text: text.replace("\n", "\r\n"),
    "spaces that do not break": lambda text: re.sub(r"(?<=[A-Za-z,:]) (?=[A-Z])", "\xa0", text),
    "space at the end of lines": lambda text: re.sub(r"(?m)(?<=\S)$", "  ", text),
    "zero-width space before names": lambda text: text.replace("Ada", "\u200bAda"),
    "marks around names that nobody sees": lambda text: re.sub(
        r"\bAda( Okafor)?", "\u200e\u2068\\g<0>\u2069\u200f", text
    ),
    "marks within words that nobody sees": lambda text: re.sub(r"(?<=[a-z]{2})(?=[a-z]{2})", "\xad\u200b\u2060", text),
    "long dashes": lambda text: text.replace(" - ", " – "),
    "twice as many blank lines": lambda text: text.replace("\n\n", "\n\n\n"),
}


def told(text: str) -> set[tuple[str, str, str]]:
    """What is proposed of a text, whatever its file's offsets and checksum are; and what all it names is called."""
    ledger = Ledger(propose([document_of("x.txt", text)], known=[OEWG]).triples)
    named = {(re.sub(r"\d+$", "", one.name), "", one.label) for one in ledger.entities.values() if not one.anonymous}
    return named | {(re.sub(r"\d+$", "", c.subject), c.relation, c.target) for c in ledger.claims.values()}


@pytest.mark.parametrize("text", [SESSION, EVENT, CAPTIONS, RESOLUTION], ids=["session", "event", "captions", "UN"])
@pytest.mark.parametrize("how", WRITTEN)
def test_the_same_words_written_otherwise_are_read_alike(text: str, how: str) -> None:
    plain = told(text)
    assert len(plain) > 4
    assert told(WRITTEN[how](text)) == plain


def test_a_blank_line_after_every_line_of_captions_changes_nothing() -> None:
    assert told(CAPTIONS.replace("\n", "\n\n")) == told(CAPTIONS)


def test_a_passage_keeps_its_words_as_they_are_written() -> None:
    document = document_of("x.txt", "Ada\xa0Okafor\r\nspeaks")
    assert (document.text[:10], document.passage(0, 12)) == ("Ada Okafor", "Ada\xa0Okafor\r\n")


def test_a_passage_keeps_the_marks_that_nobody_sees_and_stands_where_it_is_written() -> None:
    text = (
        SESSION.replace("Okafor", "\u2068Oka\xadfor\u2069")
        .replace("Organizer", "\u200e\ufeffOrganizer")
        .replace("2030", "20\u206030")
    )
    document = document_of("x.txt", text)
    ledger = Ledger(propose([document]).triples)
    (organised,) = (claim for claim in ledger.claims.values() if claim.relation == "cor:organised")
    (place,) = organised.evidence
    assert document.passage(place.start or 0, place.end or 0) == "Organizer 1: Ada \u2068Oka\xadfor\u2069, Lake Trust"
    assert place.line == 6
    for one in ledger.passages.values():
        assert checksum(document.passage(one.start or 0, one.end or 0)) == one.sha256
        assert document.cited_line(one.start or 0) == one.line


def test_a_joiner_stays_in_a_name_of_a_script_that_joins_its_letters() -> None:
    assert document_of("x.txt", "علی\u200cرضا, Lake\u200bTrust, Ri\u200cver").text == "علی\u200cرضا, Lake Trust, River"
