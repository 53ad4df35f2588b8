"""Names: CURIEs, slugs and folding."""

import pytest

from corridors.errors import UnknownName
from corridors.names import KINDS, PREFIXES, compact, expand, fold, kind_of, slug


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
def test_every_prefix_goes_there_and_back(prefix):
    assert compact(expand(f"{prefix}:a-b.c-1")) == f"{prefix}:a-b.c-1"


@pytest.mark.parametrize("local", ["", ".a", "a.", "a b", "ü", "a/b", "a:b", "a%20", "x\n"])
def test_a_local_part_that_turtle_could_misread_stays_an_iri(local):
    iri = PREFIXES["person"] + local
    assert compact(iri) == iri


def test_an_iri_of_nobody_s_stays_as_it_is():
    assert compact("https://example.org/x") == "https://example.org/x" == expand("https://example.org/x")


def test_an_unknown_prefix_is_an_error_not_a_guess():
    with pytest.raises(UnknownName):
        expand("nosuch:thing")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tupou’tuah Baravilala", "tupou-tuah-baravilala"),
        ("Tupou'tuah Baravilala", "tupou-tuah-baravilala"),
        ("A/RES/75/240", "a-res-75-240"),
        ("Jürg Lauber", "jurg-lauber"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
    ],
)
def test_slugs_do_not_depend_on_apostrophes_or_diacritics(name, expected):
    assert slug(name) == expected


def test_folding_makes_the_same_of_one_name_in_several_spellings():
    assert len({fold(name) for name in ("Jürg LAUBER", "jurg  lauber", "Jürg Lauber", "ＪURG lauber")}) == 1
    assert fold("Tupou’tuah") == fold("Tupou'tuah")
    assert fold("\u2068Jurg\u2069 Lau\xadber\u200f") == fold("Jurg Lauber")
    assert slug("\u200eJurg Lau\xad\u200bber") == "jurg-lauber"


def test_the_kind_is_that_of_the_entity_or_none():
    assert {kind_of(f"{kind}:x") for kind in KINDS} == set(KINDS)
    assert kind_of("claim:x") == kind_of("https://example.org/x") == ""
