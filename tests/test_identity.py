"""Identity: a name leads to one entity, or to the candidates."""

import pytest

from corridors.claims import Entity
from corridors.errors import AmbiguousName, UnknownName
from corridors.identity import NameIndex

INDEX = NameIndex(
    [
        Entity("person:jurg-lauber", "Jürg Lauber", aliases=("Juerg Lauber",)),
        Entity("organisation:who", "World Health Organization", acronyms=("WHO",)),
        Entity("process:g", "Compact (talks)", acronyms=("GDC",)),
        Entity("document:g", "Compact", acronyms=("GDC",)),
        Entity("person:old", "Old Name", deprecated=True, replaced_by="person:jurg-lauber"),
    ]
)


@pytest.mark.parametrize(
    "name", ["Jürg Lauber", "JURG LAUBER", " jurg  lauber ", "Juerg Lauber", "person:jurg-lauber", "jurg-lauber"]
)
def test_every_way_to_write_a_name_leads_to_its_bearer(name):
    assert INDEX.resolve(name) == "person:jurg-lauber"


def test_a_replaced_entity_leads_to_the_one_that_stays():
    assert INDEX.resolve("Old Name") == INDEX.resolve("person:old") == "person:jurg-lauber"


def test_a_preferred_label_goes_before_an_alias():
    assert INDEX.resolve("Compact") == "document:g"


def test_an_acronym_of_two_names_both():
    with pytest.raises(AmbiguousName) as error:
        INDEX.resolve("gdc")
    assert error.value.candidates == ("document:g", "process:g")


@pytest.mark.parametrize(
    ("name", "near"), [("Lauber", "Jürg Lauber"), ("Jurg Laubr", "Jürg Lauber"), ("health", "World Health")]
)
def test_an_unknown_name_gets_those_that_come_near(name, near):
    with pytest.raises(UnknownName, match=near):
        INDEX.resolve(name)


def test_a_name_like_nothing_gets_a_way_on():
    with pytest.raises(UnknownName, match="corridors show"):
        INDEX.resolve("qqqqqq")
