"""Of thousands of names the few worth comparing are found, and none that may be one person's is missed."""

import itertools

import pytest

from corridors.claims import Entity
from corridors.identity import Register, Scanner
from corridors.proposals.namesakes import Namesakes
from corridors.readers.names import nearness
from corridors.readers.names.nearness import Spellings, slip, words_of
from corridors.readers.names.persons import Known
from corridors.readers.names.spellings import alike, initialled, nicknamed, short_for

FORMS = [
    "Ada Okafor", "ADA OKAFOR", "Okafor Ada", "Ada Okafer", "Ada M. Okafor", "Okafor Ada Mira", "A. Okafor", "Ada O.",
    "Ada Mira Okafor", "Ada Mira Belu Okafor", "Ada Okafor-Lind", "Ada Lind", "Ada Linde", "Ada Lindt-Okafor",
    'Adaeze "Ada" Okafor', "Adaeze Okafor", "Ada Okafor Lind", "Adaokafor", "Ada-Okafor", "Robert Lind", "Bob Lind",
    "Rob Lind", "Roberto Lindt", "Robertho Lindt", "Person 1", "Person 17", "Person 10017", "Person 10018", "Lind",
    "Konstantinopolis Lind", "Konstantinopoulis Lind", "Konstantinopolis Linde", "Wendeline Rask", "Wendelline Rask",
    "Wendelinas Raske", "Zoë Rask", "Zoe Rask", "Tupou’tuah Belu", "Tupou'tuah Belu", "Wilhelmine Rask",
    "Wilhelmina Rask",
]  # fmt: skip


def test_whatever_may_be_one_persons_is_among_those_to_compare() -> None:
    for one, other in itertools.permutations(FORMS, 2):
        first, second = words_of(one), words_of(other)
        slips = len(first) == len(second) and all(a == b or slip(a, b) for a, b in zip(first, second, strict=True))
        if slips or alike(one, other) or nicknamed(one, other) or initialled(one, other):
            assert Spellings([one]).near(other) == [one], (one, other)
        if short_for(other, one):
            assert Spellings([one]).fuller(other) == [one], (one, other)


def test_slips_are_found_in_words_of_any_length() -> None:
    words = ["lind", "linde", "lindes", "linden", "wendel", "wandel", "wendell", "wendelin", "wendeline", "wendelines"]
    words += ["wendelinesa", "wendelinosa", "wendelinosas", "wenedlinosas", "aaaaaaaa", "aaaabaaaa", "aabaaaaaaa"]
    for ordered in (words, words[::-1]):
        slips = nearness.Slips()
        for n, word in enumerate(ordered):
            near = set(slips.near(word))
            assert near == {word, *(one for one in ordered[:n] if slip(one, word) or slip(word, one))}


@pytest.mark.parametrize("form", ["Anna Berg {}", "Person {}", "Person {} Lind", "Lind, Anna {}"])
def test_of_thousands_of_alike_names_few_are_compared(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counted(one: str, other: str) -> bool:
        nonlocal compared
        compared += 1
        return slip(one, other)

    monkeypatch.setattr(nearness, "slip", counted)
    spellings = Spellings()
    for n in range(2000):
        compared += len(spellings.near(form.format(n)))
        spellings.add(form.format(n))
    assert compared < 10 * 2000


def test_people_of_one_given_name_are_told_apart_by_a_look() -> None:
    people = Namesakes([Entity("person:tomas-lind", "Tomas Lind")])
    for n in range(2000):
        people.others(f"Anna Berg {n}", f"person:anna-berg-{n}")
    assert people.others("Tomás Lindt", "person:tomas-lindt") == ["person:tomas-lind"]


def test_of_many_forms_with_one_first_word_those_of_a_place_alone_are_looked_at() -> None:
    scanner = Scanner.of(Register.of([]))
    scanner.add_people((f"Anna Berg {n}", f"person:anna-berg-{n}") for n in range(500))
    words = ["anna", "berg", "17", "spoke"]
    assert [form.names for form in scanner._beginning(words, 0)] == [("person:anna-berg-17",)]


def test_the_family_name_of_two_means_neither() -> None:
    known = Known(["Ada Okafor", "ADA OKAFOR", "Tomas Lind"])
    assert (known.in_full("Okafor"), known.in_full("Lind")) == ("ADA OKAFOR", "Tomas Lind")
    known.add("Eva Lind")
    assert known.in_full("Lind") == ""
