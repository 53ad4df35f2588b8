"""What speakers say of votes, proposals, chairs and what set up a process; hedged, denied or heard, it is no claim."""

import pytest

from corridors.claims import Entity
from telling import Told, proposed

OEWG = "oewg-2021-2025"
GROUP = Entity(
    "process:oewg-2021-2025",
    "Open-ended Working Group on ICT security 2021–2025",
    ("cor:OpenEndedWorkingGroup",),
    acronyms=("OEWG",),
)
TEXTS = [
    Entity(f"document:a-res-9{n}-7", f"Lakes (A/RES/9{n}/7)", ("cor:Resolution",), acronyms=(f"A/RES/9{n}/7",))
    for n in (0, 1)
]
FIRST, SECOND = "a-res-90-7", "a-res-91-7"
SET_UP = {(FIRST, "established", OEWG), (OEWG, "mandatedBy", FIRST)}
HEAD = (
    "IGF 2023 - WS #7 Lakes\n10 October 2023\n\n>> ADA OKAFOR: I'm Ada Okafor, a director at River House. Hello.\n\n"
    ">> TOMAS LIND: I'm Tomas Lind, ambassador of Kenya. Good morning to you all.\n\n"
)
KEPT = {
    "supported", "opposed", "proposed", "votedFor", "votedAgainst", "abstainedOn", "chaired", "established",
    "mandatedBy", "objectedTo", "accreditedTo", "deniedAccessTo",
}  # fmt: skip


def told(words: str, speaker: str = "TOMAS LIND") -> Told:
    text = f"{HEAD}>> {speaker}: {words}\n"
    return {row for row in proposed(text, "record.txt", [GROUP, *TEXTS]) if row[1] in KEPT}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Resolution 90/7 is old and resolution 91/7 is new. Kenya voted against the first and for the second.",
            {("ke", "votedAgainst", FIRST), ("ke", "votedFor", SECOND)},
        ),
        ("We abstained on resolution 90/7.", {("ke", "abstainedOn", FIRST)}),
        (
            "Kenya voted in favour of both resolutions, 90/7 and 91/7.",
            {("ke", "votedFor", FIRST), ("ke", "votedFor", SECOND)},
        ),
        (
            "Kenya abstained on resolution 90/7, no, I am sorry, we voted against it.",
            {("ke", "votedAgainst", FIRST)},
        ),
        ("We did not vote for resolution 90/7.", set()),
        ("I heard that Kenya voted against resolution 90/7.", set()),
        ("Resolution 90/7 is old and resolution 91/7 is new. We voted for it.", set()),
    ],
)
def test_how_a_state_voted_is_told_by_the_text_or_by_the_first_and_second_named(words: str, expected: Told) -> None:
    assert told(words) == expected


@pytest.mark.parametrize("body", ["German Foreign Office", "Korean Ministry of Foreign Affairs"])
def test_who_works_for_the_ministry_of_a_state_says_we_of_the_state(body: str) -> None:
    text = f"{HEAD}>> MIRA AMSEL: I am Mira Amsel from the {body}. We voted for resolution 90/7.\n"
    votes = {row for row in proposed(text, "record.txt", [GROUP, *TEXTS]) if row[1] == "votedFor"}
    assert votes == {("de" if body.startswith("G") else "kr", "votedFor", FIRST)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We co-sponsored resolution 90/7, as you know.", {("ke", "supported", FIRST)}),
        ("Sweden supports the proposal of Chile and Fiji on river rules for the future group.",
         {("se", "supported", "proposal-of-chile-and-fiji-on-river-rules")}),
        ("We would support a regional seat.", {("ke", "supported", "regional-seat")}),
        ("We would support a regional seat if others do.", set()),
        ("We spoke of the OEWG. Sweden supports the proposal by Fiji for open meetings.",
         {("se", "supported", "proposal-by-fiji-for-open-meetings")}),
        ("Sweden has always supported multistakeholder participation.",
         {("se", "supported", "multistakeholder-participation")}),
        ("Sweden supports the proposal that Chile and Fiji made on rivers.",
         {("se", "supported", "proposal-that-chile-and-fiji-made-on-rivers")}),
        ("Sweden supports the accreditation of all who fish.", {("se", "supported", "accreditation-of-all-who-fish")}),
        ("We would oppose turning it into a list of boats.", {("ke", "opposed", "turning-it-into-a-list-of-boats")}),
        ("Sweden supports the proposal of Fiji in working paper A/AC.909/2030/WP.4 on rivers.",
         {("se", "supported", "a-ac-909-2030-wp-4"), ("fj", "proposed", "a-ac-909-2030-wp-4")}),
        ("Kenya proposed, with others, the lake register in the second year.", {("ke", "proposed", "lake-register")}),
        ("Kenya joined and signed on to resolution 90/7.", {("ke", "supported", FIRST)}),
        ("Kenya did not propose a lake register.", set()),
        ("We back the French non-paper on rivers.", {("ke", "supported", "french-non-paper-on-rivers")}),
        ("We are a co-sponsor of the OEWG.", {("ke", "supported", OEWG)}),
        ("Sweden supports the participation of fishers in the sessions. It is in writing.",
         {("se", "supported", "participation-of-fishers-in-the-sessions")}),
        ("We have no instructions to support access for fishers.", set()),
        ("I hear in the corridor that Sweden opposed the OEWG.", set()),
        ("Sweden opposed the OEWG. That is not correct.", set()),
        ("Sweden opposed the OEWG. That is not all.", {("se", "opposed", OEWG)}),
        ('Sweden said: "We are here." Sweden supports the OEWG.', {("se", "supported", OEWG)}),
    ],
)  # fmt: skip
def test_texts_and_proposals_are_supported_where_that_is_said_plainly(words: str, expected: Told) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Resolution 90/7 set up the OEWG.", SET_UP),
        ("The OEWG, which was established by resolution 90/7, meets.", SET_UP),
        ("The OEWG met. It was established by resolution 90/7.", {(OEWG, "mandatedBy", FIRST)}),
        ("The OEWG met. The chair is Ambassador Sandoval of Fiji.", {("sandoval", "chaired", OEWG)}),
        ("We met. The chair is Ambassador Sandoval of Fiji.", set()),
        ("Resolution 90/7 did not set up the OEWG.", set()),
        (
            "The OEWG met, with Ambassador Mira Sandoval of Fiji in the chair.",
            {("mira-sandoval", "chaired", OEWG)},
        ),
        ("The OEWG is chaired by Fiji, by Ambassador Sandoval.", {("sandoval", "chaired", OEWG)}),
        ("The chair of the OEWG, Ambassador Sandoval, was there.", {("sandoval", "chaired", OEWG)}),
        ("The OEWG was chaired, as before, by Ambassador Sandoval.", {("sandoval", "chaired", OEWG)}),
        ("The OEWG decided to establish the Global Mechanism.", {(OEWG, "established", "global-mechanism")}),
        ("Last year I chaired the OEWG.", {("tomas-lind", "chaired", OEWG)}),
        ("The OEWG is not chaired by Ambassador Sandoval.", set()),
        ("At the OEWG a side event chaired by Ambassador Sandoval took place.", set()),
    ],
)
def test_who_chairs_a_process_and_what_set_it_up(words: str, expected: Told) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We applied to the OEWG in 2022. We were turned down.", {("river-house", "deniedAccessTo", OEWG)}),
        ("River House applied for accreditation to the OEWG and was refused, because a State objected.",
         {("river-house", "deniedAccessTo", OEWG)}),
        ("We got our accreditation to the OEWG late. First we were blocked by one country.",
         {("river-house", "accreditedTo", OEWG), ("river-house", "deniedAccessTo", OEWG)}),
        ("At the OEWG we are not accredited, we never applied.", set()),
        ("At the OEWG Sweden and Chile objected to River House.",
         {("se", "objectedTo", "river-house"), ("cl", "objectedTo", "river-house")}),
        ("We applied to the OEWG. Nobody vetoed us. We vetoed ourselves.", set()),
        ("The OEWG met. Sweden objected to our accreditation.", {("se", "objectedTo", "river-house")}),
        ("The OEWG met. I have been told that Sweden objected to our accreditation.", set()),
        ("At the OEWG we're accredited.", {("river-house", "accreditedTo", OEWG)}),
    ],
)  # fmt: skip
def test_a_side_tells_how_it_was_let_in_or_kept_out(words: str, expected: Told) -> None:
    found = {row for row in told(words, "ADA OKAFOR") if row[2] != OEWG or row[1] != "objectedTo"}
    assert found == expected
