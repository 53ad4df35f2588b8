"""What sentences of ministries and organisations tell: who was there, who helped, of what the event is part."""

import pytest

from corridors.documents import document_of
from corridors.lexicon import state_named
from corridors.readers.eventpage import read
from corridors.readers.names.bodies import bodies_in
from corridors.readers.notes import Named, Reading
from telling import proposed


def account(said: str) -> Reading:
    return read(document_of("x.txt", f"A workshop on lakes\n\nOn 2 May 2030, the Lake Trust held a workshop. {said}\n"))


def who(reading: Reading, relation: str) -> set[str]:
    return {said.subject.name for said in reading.said if said.relation == f"cor:{relation}"}


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("Kenya, Norway and the Lake Bank participated in the discussion.", {"Kenya", "Norway", "Lake Bank"}),
        ("The workshop gathered the governments of Kenya and Norway.", {"Kenya", "Norway"}),
        (
            "It was attended by representatives of Kenya, as well as of the Lake Bank.",
            {"Kenya", "Lake Bank"},
        ),
        ("Senior representatives from Kenya and Norway took part in the discussion.", {"Kenya", "Norway"}),
        ("The delegation will include representatives from the Ministry of Water.", set()),
        ("Kenya took part in the Group of Lake Experts of 2028.", set()),
        ("The Lake Bank attended the second meeting in person on 6 May.", set()),
        ("Ada Okafor, Director of the Lake Bank, and Tomas Lind participated in the discussion.", set()),
    ],
)
def test_states_and_bodies_told_to_have_been_there_attended(said: str, there: set[str]) -> None:
    assert {name for name in who(account(said), "attended") if name not in ("Ada Okafor", "Tomas Lind")} == there


@pytest.mark.parametrize(
    ("said", "relation", "helped"),
    [
        ("The organisers thank Kenya for its financial support.", "funded", {"Kenya"}),
    ],
)
def test_thanks_and_joint_efforts_name_who_helped(said: str, relation: str, helped: set[str]) -> None:
    assert who(account(said), relation) == helped


@pytest.mark.parametrize(
    ("said", "greater"),
    [
        (
            "The workshop was held during the “Kenya Lake Week 2030” at the Ninth Tower, Quay Road, Velda.",
            "Kenya Lake Week 2030",
        ),
        (
            "The event took place on the margins of the 9th substantive session of the Working Group on lakes.",
            "Ninth session",
        ),
        ("This panel workshop at the Northern Lake Forum was short.", "Northern Lake Forum"),
        ("The workshop at the Northern Conference Centre was short.", ""),
    ],
)
def test_an_event_is_part_of_the_greater_one_during_which_it_is_held(said: str, greater: str) -> None:
    found = [whole.name for _, relation, whole in account(said).structure if relation == "cor:partOf"]
    assert len(found) == bool(greater)
    assert all(name.startswith(greater) for name in found)


def test_a_body_that_lists_matters_is_one_and_bodies_that_follow_one_another_are_several() -> None:
    assert bodies_in("the Foreign, Commonwealth and Development Office and the Lake Bank") == [
        "Foreign, Commonwealth and Development Office",
        "Lake Bank",
    ]
    assert bodies_in("Ministry of Justice, Europol and Microsoft") == ["Ministry of Justice", "Europol", "Microsoft"]
    assert bodies_in("the Lake Bank on 27 and 28 May") == ["Lake Bank"]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("It was held in Velda, Kenya, for all.", "Velda"),
        ("The group met. The Second Lake Dialogue was held in Velda on 2 May 2030.", "Velda"),
        ("The course, which was held in Velda, dealt with law in Cyberspace.", "Velda"),
        ("The trust took part in law on lakes in Africa.", ""),
    ],
)
def test_a_sentence_that_tells_of_the_event_tells_where(said: str, place: str) -> None:
    found = [where.name for _, relation, where in account(said).structure if relation == "cor:heldIn"]
    assert found == ([place] if place else [])


def test_the_greater_event_s_place_is_not_that_of_a_part_of_it() -> None:
    page = "Lakes 2030 hub in Brno\n\nThe trust ran a hub on 2 May 2030.\n\nLakes 2030 will be held in Velda.\n"
    reading = read(document_of("x.txt", page))
    assert "Velda" not in [
        where.name for _, relation, where in reading.structure if isinstance(where, Named) and relation
    ]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Allemagne", "state:de"),
        ("República Dominicana", "state:do"),
        ("États-Unis", "state:us"),
        ("Suiza", "state:ch"),
        ("Émirats arabes unis", "state:ae"),
        ("Emiratos Árabes Unidos", "state:ae"),
    ],
)
def test_states_are_known_by_their_french_and_spanish_names(words: str, state: str) -> None:
    assert state_named(words) == state


def test_a_body_that_a_page_names_in_full_with_its_letters_is_mentioned_and_a_matter_so_named_is_not() -> None:
    text = (
        "A talk on lakes\n\n2 May 2030\n\nIt is on the rules of the Lake Action Task Force (LATF) and on "
        "Clean Lake Technologies (CLT), as they stand.\n"
    )
    assert {row[2] for row in proposed(text) if row[1] == "mentions"} == {"lake-action-task-force"}


@pytest.mark.parametrize(
    ("said", "deed", "bodies"),
    [
        ("It was organised by the Kenyan think tank Lake House.", "organised", {"Lake House", "Lake Trust"}),
        (
            "It was run by the Lake Committee against Floods (LCF).",
            "organised",
            {"Lake Committee against Floods", "Lake Trust"},
        ),
        ("It was supported by firms such as Lake Gas and River Tel.", "supported", {"Lake Gas", "River Tel"}),
        ("The event was supported by a grant from the Rowan Fund.", "funded", {"Rowan Fund"}),
        (
            "It was supported by the following bodies:\n• Lake Bank\n• River House",
            "supported",
            {"Lake Bank", "River House"},
        ),
        ("It was hosted by Ms. Ada Okafor from the Lake Bank.", "hosted", {"Ada Okafor"}),
    ],
)
def test_deeds_name_bodies_whatever_stands_between_and_no_title_is_one(said: str, deed: str, bodies: set[str]) -> None:
    assert who(account(said), deed) == bodies
