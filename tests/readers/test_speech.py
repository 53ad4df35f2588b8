"""What speakers say of access, of their stands and of other events; hedges, negations and questions yield nothing."""

import pytest

from corridors.atlas import Atlas
from corridors.claims import Entity
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose

KNOWN = [
    Entity(
        "process:oewg-2021-2025",
        "Open-ended Working Group on ICT security 2021–2025",
        ("cor:OpenEndedWorkingGroup",),
        acronyms=("OEWG",),
    ),
    Entity("organisation:example-trust", "Example Trust", ("cor:Organisation",)),
    Entity("organisation:water-lab", "Water Lab", ("cor:Organisation",)),
]
HEAD = (
    "IGF 2023 - WS #7 Lakes and law\n10 October 2023\n\nThe following are the outputs of the captioning "
    "taken during an IGF intervention.\n\n>> ADA OKAFOR: I'm Ada Okafor, a director at River House. Hello.\n\n"
    ">> TOMAS LIND: I'm Tomas Lind, ambassador of Kenya. Good morning to you all.\n\n"
)


def told(sentence: str, speaker: str = "ADA OKAFOR") -> set[tuple[str, str, str]]:
    """What a sentence makes of these relations, beside what the head of the record says."""
    found = propose([document_of("record.txt", f"{HEAD}>> {speaker}: {sentence}\n")], known=KNOWN)
    kept = {
        "deniedAccessTo", "objectedTo", "accreditedTo", "accessRule", "supported", "opposed", "engagedIn",
        "organised", "hosted", "proposed",
    }  # fmt: skip
    claims = Ledger(found.triples).claims.values()
    assert all(claim.said_by for claim in claims if claim.relation.removeprefix("cor:") in kept)
    return {
        (c.subject.partition(":")[2], c.relation.removeprefix("cor:"), c.target.partition(":")[2] or c.target)
        for c in claims
        if c.relation.removeprefix("cor:") in kept
    }


OEWG = "oewg-2021-2025"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Example Trust was vetoed at the OEWG.", {("example-trust", "deniedAccessTo", OEWG)}),
        (
            "Example Trust and Water Lab were blocked from participating in the OEWG.",
            {("example-trust", "deniedAccessTo", OEWG), ("water-lab", "deniedAccessTo", OEWG)},
        ),
        ("We were denied accreditation to the OEWG.", {("river-house", "deniedAccessTo", OEWG)}),
        (
            "Example Trust was vetoed by Sweden at the OEWG.",
            {("example-trust", "deniedAccessTo", OEWG), ("se", "objectedTo", "example-trust")},
        ),
        ("Sweden objected to the accreditation of Water Lab at the OEWG.", {("se", "objectedTo", "water-lab")}),
        ("Water Lab was finally accredited to the OEWG.", {("water-lab", "accreditedTo", OEWG)}),
        (
            "I think that while states talk, Example Trust was vetoed at the OEWG.",
            {("example-trust", "deniedAccessTo", OEWG)},
        ),
        (
            "Our application to the OEWG was turned down, although we had asked in good time.",
            {("river-house", "deniedAccessTo", OEWG)},
        ),
        ("Example Trust and many others were vetoed at the OEWG.", {("example-trust", "deniedAccessTo", OEWG)}),
        (
            "Today the OEWG, which was first proposed by Sweden and Kenya, stands.",
            {("se", "proposed", OEWG), ("ke", "proposed", OEWG)},
        ),
        (
            "Example Trust is among many, many voices that would count but are blocked from the OEWG sessions.",
            {("example-trust", "deniedAccessTo", OEWG)},
        ),
        ("Sweden is one of the supporters of the OEWG.", {("se", "supported", OEWG)}),
        ("We don't see a need for an OEWG, and we say so.", {("river-house", "opposed", OEWG)}),
        ("In July last year we were objected to by some at the OEWG.", {("river-house", "deniedAccessTo", OEWG)}),
    ],
)
def test_access_is_taken_where_it_is_stated_plainly(sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "We were not vetoed at the OEWG.",
        "Example Trust was never blocked from the OEWG sessions.",
        "I don't think Example Trust was denied access to the OEWG.",
        "Example Trust was denied access to the OEWG, they say.",
        "I think Example Trust was vetoed at the OEWG.",
        "Was Example Trust vetoed at the OEWG?",
        "If Example Trust is vetoed at the OEWG, we protest.",
        "Example Trust could be excluded from the OEWG session.",
        "Nobody was vetoed at the OEWG by Water Lab.",
        "They allege that Water Lab was vetoed at the OEWG.",
        "The site of Example Trust was blocked by a filter, and the OEWG met later.",
        "Water Lab was not accredited to the OEWG.",
        "We may support the OEWG.",
        "We do not oppose the OEWG.",
        "Do we support the OEWG?",
        "We would like to organise a workshop in Geneva.",
        "The OEWG is open: let us know who you are.",
        "We did not organise a side event in New York.",
        "Somebody organised a side event in New York.",
        "Example Trust regrets that so many organisations were vetoed at the OEWG.",
        "Groups in standing with Example Trust were accredited to the OEWG.",
        "The OEWG was not proposed by Sweden.",
    ],
)
def test_what_is_hedged_denied_asked_or_supposed_yields_nothing(sentence: str) -> None:
    assert told(sentence) == set()


def test_this_committee_is_the_one_that_meets_and_another_is_not() -> None:
    lakes = Entity("process:ahc-lakes", "Ad Hoc Committee on lakes", ("cor:AdHocCommittee",))
    head = "Ad Hoc Committee on lakes, sixth session\n23 August 2030\n\n>> CHAIR: I call the meeting to order.\n\n"
    talk = (
        ">> EXAMPLE TRUST: I am Ada Okafor of Example Trust. Water Lab left the OEWG. Example Trust was accredited to "
        "this committee. Water Lab was kept out of another process.\n"
    )
    claims = Ledger(propose([document_of("r.txt", head + talk)], known=[*KNOWN, lakes]).triples).claims.values()
    access = {
        (c.subject[13:], c.relation[4:], c.target)
        for c in claims
        if c.relation[4:] in ("accreditedTo", "deniedAccessTo")
    }
    assert access == {("example-trust", "accreditedTo", "process:ahc-lakes")}


def test_the_process_spoken_of_is_meant_where_a_sentence_names_none_and_that_is_inferred() -> None:
    talk = "The OEWG met. The OEWG went on. The OEWG ended.\n\n>> TOMAS LIND: Example Trust was vetoed again.\n"
    found = propose([document_of("record.txt", f"{HEAD}>> ADA OKAFOR: {talk}")], known=KNOWN)
    denied = [c for c in Ledger(found.triples).claims.values() if c.relation == "cor:deniedAccessTo"]
    assert [(c.subject, c.target, c.basis) for c in denied] == [
        ("organisation:example-trust", "process:oewg-2021-2025", "inferred")
    ]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("In the OEWG any state can veto a stakeholder.", "States can veto a stakeholder’s participation"),
        ("The OEWG is open to all Member States.", "open to all member States"),
        ("At the OEWG they give us three minutes to speak.", "stakeholders that take the floor get 3 minutes"),
    ],
)
def test_rules_of_access_are_put_in_our_words(sentence: str, rule: str) -> None:
    assert ("oewg-2021-2025", "accessRule", rule) in told(sentence)


def test_no_objection_procedure_is_asked_about_as_it_may_be_heard_in_two_ways() -> None:
    found = propose(
        [document_of("r.txt", HEAD + ">> ADA OKAFOR: At the OEWG there is no objection procedure.\n")], known=KNOWN
    )
    assert any("is there no procedure of objection" in question for question, _ in found.reports[0].doubts)
    assert "accessRule" not in found.turtle()


@pytest.mark.parametrize(
    ("sentence", "speaker", "expected"),
    [
        ("We support the OEWG.", "TOMAS LIND", {("ke", "supported", OEWG)}),
        ("I support the OEWG.", "TOMAS LIND", {("tomas-lind", "supported", OEWG)}),
        ("My organisation supports the OEWG.", "ADA OKAFOR", {("river-house", "supported", OEWG)}),
        ("Sweden very much supports the OEWG.", "ADA OKAFOR", {("se", "supported", OEWG)}),
        ("We are against the OEWG.", "ADA OKAFOR", {("river-house", "opposed", OEWG)}),
        ("With my team we engage in the work of the OEWG.", "ADA OKAFOR", {("river-house", "engagedIn", OEWG)}),
    ],
)
def test_we_means_the_side_the_speaker_stands_for(
    sentence: str, speaker: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(sentence, speaker) == expected


@pytest.mark.parametrize(
    ("sentence", "event", "organisers", "when"),
    [
        (
            "In 2021 Example Trust hosted a workshop in Nairobi.",
            "Example Trust workshop in Nairobi (2021)",
            {"example-trust"},
            "2021",
        ),
    ],
)
def test_events_told_in_speech_are_proposed_with_a_doubt(
    sentence: str, event: str, organisers: set[str], when: str
) -> None:
    found = propose([document_of("record.txt", f"{HEAD}>> ADA OKAFOR: {sentence}\n")], known=KNOWN)
    ledger = Ledger(found.triples)
    name = next(entity.name for entity in ledger.entities.values() if entity.label == event)
    roles = [c for c in ledger.claims.values() if c.target == name and c.relation in ("cor:organised", "cor:hosted")]
    assert {c.subject.partition(":")[2] for c in roles} == organisers
    assert {str(c.value) for c in ledger.claims.values() if c.subject == name and c.relation == "cor:startDate"} == {
        when
    }
    assert any("told in speech" in question for question, _ in found.reports[0].doubts)


def test_without_a_process_in_the_sentence_the_only_one_of_the_record_is_meant() -> None:
    kept_out = ("river-house", "deniedAccessTo", OEWG)
    assert kept_out in told("The OEWG is open. We applied and we were not accredited.")
    assert kept_out not in told(
        "The OEWG is open. The IGF and the AHC are open. We applied and we were not accredited."
    )


def test_where_no_process_is_in_question_the_reader_asks() -> None:
    found = propose([document_of("r.txt", f"{HEAD}>> ADA OKAFOR: We were accredited in 2021.\n")], known=KNOWN)
    assert any("to which process" in question for question, _ in found.reports[0].doubts)


def test_a_state_that_no_list_holds_may_object_with_a_doubt() -> None:
    found = told("Kestria objected to the accreditation of Example Trust to the OEWG, and it was denied accreditation.")
    assert ("kestria", "objectedTo", "example-trust") in found
    assert not {who for who, _, _ in told("They objected to Example Trust in the OEWG.")} & {"they"}


def test_the_proposal_is_the_process_named_just_before() -> None:
    paragraph = "We spoke of the OEWG. Sweden supports continuing discussions on the proposal."
    assert ("se", "supported", OEWG) in told(paragraph)
    assert told("Sweden supports the proposal.") == set()


def test_a_rule_is_of_the_process_it_stands_behind() -> None:
    two = {(OEWG, "accessRule", "open to all member States")}
    assert told("The OEWG is open to all Member States, unlike the GGE.") == two
    assert told("The OEWG now is open to all Member States which was not the case with the GGE.") == two


def test_anything_may_be_proposed() -> None:
    text = f"{HEAD}>> KENYA: We proposed a new list of contacts for that.\n"
    atlas = Atlas(propose([document_of("r.txt", text)], known=KNOWN).triples, include=("proposed",))
    assert [one.subject for one in atlas.ledger.claims.values() if one.relation == "cor:proposed"] == ["state:ke"]
    assert [odd for odd in atlas.check() if odd.severity == "violation"] == []
