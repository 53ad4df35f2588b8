"""Groups by their matter, records with heads of their own, people and access in UN papers. All are invented."""

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.identity import Register, Scanner
from corridors.ledger import Ledger
from corridors.proposals import Proposals, propose
from corridors.readers import read_as
from corridors.readers.talk.introductions import introduction

KNOWN = [
    Entity(
        "process:oewg-2021-2025",
        "Open-ended Working Group on ICT security 2021–2025",
        ("cor:OpenEndedWorkingGroup",),
        acronyms=("OEWG",),
    ),
    Entity("event:oewg-2021-2025-substantive-8", "Eighth substantive session", ("cor:NegotiatingSession",)),
]
ICTS = "Open-ended working group on security of and in the use of information and communications technologies 2021–2025"


def read(text: str, name: str = "record.txt") -> Proposals:
    return propose([document_of(name, text)], known=KNOWN)


def told(text: str) -> set[tuple[str, str, str]]:
    return {
        (c.subject.partition(":")[2], c.relation[4:], (c.object or "").partition(":")[2])
        for c in Ledger(read(text).triples).claims.values()
    }


@pytest.mark.parametrize(
    ("words", "day", "found"),
    [
        ("the open-ended working group on undersea cables", "2024-05-05", False),
        ("a group of governmental experts on fishing", "2020-05-05", False),
        ("the open-ended working group on information security", "2024-05-05", True),
        ("the open-ended working group on Tuesday", "2024-05-05", True),
        ("the open-ended working group on capacity building", "2024-05-05", True),
        ("the next session of the OEWG", "2024-05-05", True),
        ("the next session of the OEWG", "2034-05-05", False),
        ("the O E W G and the O.E.W.G.", "2024-05-05", True),
    ],
)
def test_a_group_is_the_known_one_by_its_matter_and_its_time(words: str, day: str, found: bool) -> None:
    hits = list(Scanner.of(Register.of(KNOWN)).hits(words, 0, day))
    assert any(len(hit.names) == 1 and hit.names[0].startswith("process:") for hit in hits) is found


def test_a_text_that_sets_up_a_group_on_another_matter_makes_a_new_one() -> None:
    text = (
        "A/RES/91/17\nGeneral Assembly\nResolution adopted by the General Assembly on 4 December 2036\n91/17. Cables\n"
        "The General Assembly,\n1. Decides to establish an open-ended working group on undersea cables;\n"
    )
    assert ("a-res-91-17", "established", "open-ended-working-group-on-undersea-cables") in told(text)


def test_the_session_of_a_programme_and_of_a_list_is_the_one_known_and_each_paper_has_its_source() -> None:
    head = f"{ICTS}\nEighth substantive session\nNew York, 8-12 July 2024\n\n"
    papers = [
        f"{head}Provisional programme of work\n\nMonday\n",
        f"{head}List of participants\n\nKENYA\nMs. Ada OKAFOR\n",
    ]
    names = set()
    for paper in papers:
        ledger = Ledger(read(paper).triples)
        assert {c.subject for c in ledger.claims.values() if c.relation == "cor:startDate"} == {KNOWN[1].name}
        names |= set(ledger.sources)
    assert len(names) == 2
    assert not any("process" in name for name in names)


def test_a_list_of_participants_keeps_the_state_over_offices_and_the_body_under_a_name() -> None:
    found = told(
        f"{ICTS}\nEighth substantive session\nNew York, 8-12 July 2024\nList of participants\n"
        "Chair: Ms. Eva HADDAD (Portugal)\nJAPAN\nRepresentative\nMr. Kenji MORI, Ambassador\nAlternates\n"
        "Ms. Emi TOKI\n"
        "KENYA\nMs. Ada OKAFOR\n    Water Authority\nMr. Peter KIBO*\n* Did not attend.\n"
    )
    assert {
        ("eva-haddad", "chaired", "oewg-2021-2025-substantive-8"),
        ("kenji-mori", "represents", "jp"),
        ("emi-toki", "represents", "jp"),
        ("ada-okafor", "affiliatedWith", "water-authority"),
    } <= found
    assert "peter-kibo" not in {subject for subject, _, _ in found}


def test_a_report_tells_officers_statements_and_who_was_let_in_or_kept_out() -> None:
    found = told(
        f"A/79/214\nDistr.: General\n22 July 2024\n\nReport of the {ICTS.lower()}\n\n"
        "1. The working group held its eighth substantive session in New York from 8 to 12 July 2024.\n"
        "2. Ms. Eva Haddad (Portugal) presided as Chair. Mr. Tomas Lind (Estonia) served as Rapporteur.\n"
        "3. Water Lab and River House were accredited to the working group.\n"
        "4. The accreditation of Lake Trust was not approved, owing to an objection by Kenya. No objection was raised "
        "to the Pond Club.\n"
        "5. The representative of the Water Lab, Ms. Ada Okafor, also made a statement.\n"
    )
    group, session = "oewg-2021-2025", "oewg-2021-2025-substantive-8"
    assert {
        ("eva-haddad", "chaired", group),
        ("tomas-lind", "rapporteurOf", group),
        ("water-lab", "accreditedTo", group),
        ("river-house", "accreditedTo", group),
        ("lake-trust", "deniedAccessTo", group),
        ("ke", "objectedTo", "lake-trust"),
        ("ada-okafor", "spokeAt", session),
        ("ada-okafor", "affiliatedWith", "water-lab"),
    } <= found
    assert "pond-club" not in {name for fact in found for name in fact}


def test_a_programme_of_work_announces_people_and_counts_lines_that_gave_nothing() -> None:
    found = read(
        f"{ICTS}\nEighth substantive session\nNew York, 8-12 July 2024\nProvisional programme of work\n"
        "Panellists: Ms. Ada Okafor (Water Lab), Mr. Tomas Lind (Estonia)\nModerator: Ms. Eva Haddad (Kenya)\nLunch\n"
    )
    facts = {(c.subject, c.relation, c.object) for c in Ledger(found.triples).claims.values()}
    assert ("person:ada-okafor", "cor:announcedAt", KNOWN[1].name) in facts
    assert ("person:tomas-lind", "cor:represents", "state:ee") in facts
    assert ("person:eva-haddad", "cor:moderated", KNOWN[1].name) in facts
    assert found.reports[0].silent


HEADS = (
    "Lake dialogue, 12 May 2031: transcript\n\nAda Okafor (Director of Law, Ministry of Lakes of Kenya)\n\n"
    "Thank you. I open this session.\n\nTomas Lind (River House, Head of Nets)\n\nThanks, Ada.\n\nAda Okafor\n\n"
    "And a question?\n\nQuestion: Eva Haddad, University of Tarn. Would you pay for it yourself?\n"
)


def test_names_on_lines_of_their_own_head_the_turns_of_a_transcript() -> None:
    found = told(HEADS)
    assert {s for s, relation, _ in found if relation == "spokeAt"} == {"ada-okafor", "tomas-lind", "eva-haddad"}
    assert {
        ("tomas-lind", "affiliatedWith", "river-house"),
        ("eva-haddad", "affiliatedWith", "university-of-tarn"),
    } <= (found)
    assert not any(target.endswith("transcript") for _, _, target in found)


def test_a_list_of_people_with_a_text_on_each_is_no_transcript() -> None:
    page = (
        "Speakers\n\nAda Okafor (Water Lab)\n\nShe works on lakes.\n\nTomas Lind (River House)\n\nHe works on nets.\n"
    )
    assert not any(relation == "spokeAt" for _, relation, _ in told(page))


def test_a_short_record_that_says_it_is_a_transcript_is_read_as_one() -> None:
    reading = read_as(
        document_of(
            "x.txt",
            "Lake dialogue, 14 March 2033\nUnofficial transcript\n\nCHAIR: Good morning, I open the meeting.\n\n"
            "ADA OKAFOR (Water Lab): Thank you.\n\n"
            "CHAIR: Thank you. The Chair of the Ad Hoc Committee, Ms. Eva Haddad, sends her regards.\n",
        )
    )
    assert reading is not None
    assert reading.family == "transcript"
    assert "Eva Haddad" not in {said.subject.name for said in reading.said}


@pytest.mark.parametrize(
    ("words", "employer"),
    [
        ("Good morning. I am here for Water Lab, not for my former employer, the Ministry of Ponds.", "Water Lab"),
        ("Good morning. I represent River House here.", "River House"),
    ],
)
def test_for_whom_somebody_is_there_is_heard(words: str, employer: str) -> None:
    found = introduction(words, "Ada Okafor")
    assert found is not None
    assert found.employer == employer


def test_a_question_read_out_keeps_the_body_of_its_author() -> None:
    found = told(
        "Lake talks\nTranscript\n\n>> ADA OKAFOR: So this one is from Tomas Lind of River House: who pays?\n\n"
        ">> EVA HADDAD: Us.\n"
    )
    assert ("tomas-lind", "affiliatedWith", "river-house") in found
    assert not any(s == "tomas-lind" and relation == "spokeAt" for s, relation, _ in found)


def test_an_initial_is_taken_for_the_one_name_it_fits_with_a_doubt() -> None:
    found = read("Lake talks\nTranscript\n\n>> ADA OKAFOR: One.\n\n>> A. OKAFOR: Two.\n\n>> TOMAS LIND: Three.\n")
    people = {c.subject for c in Ledger(found.triples).claims.values() if c.relation == "cor:spokeAt"}
    assert people == {"person:ada-okafor", "person:tomas-lind"}
    assert any("one person" in question for question, _ in found.reports[0].doubts)


def test_ministries_of_two_states_are_not_asked_to_be_one() -> None:
    ministry = Entity("organisation:mda-poland", "Ministry of Digital Affairs of Poland", ("cor:Organisation",))
    text = (
        "Lake talks\nTranscript\n\n>> ADA OKAFOR (Ministry of Digital Affairs of Norland): Hi.\n\n>> EVA HADDAD: Hi.\n"
    )
    found = propose([document_of("x.txt", text)], known=[ministry])
    assert "maybeSame" not in found.turtle()
