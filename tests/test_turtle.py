"""Turtle: read whole or not at all, written the same on every machine."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corridors.errors import CorridorsError, UnreadableInput
from corridors.turtle import read_graph, save, write_turtle

TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=40)


def read(text: str | bytes, name: str = "x.ttl") -> list[ox.Triple]:
    return read_graph(Path(name), text.encode() if isinstance(text, str) else text)


@given(TEXTS, st.sampled_from(["", "en", "fr-ca"]))
def test_any_text_goes_out_and_comes_back(text, language):
    literal = ox.Literal(text, language=language) if language else ox.Literal(text)
    triple = ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), literal)
    written = write_turtle([triple])
    if "\x00" in text:
        assert "\\u0000" in written
    assert read(written) == [triple]


@pytest.mark.parametrize("number", ["1", "01", "-0", "+1", "1.50", "1e3", "true"])
def test_literal_forms_are_kept(number):
    written = write_turtle(read(f"<urn:a> <urn:b> {number} ."))
    assert [t.object.value for t in read(written)] == [number]
    assert write_turtle(read(written)) == written


def test_dates_keep_their_zone_and_their_precision():
    xsd = "http://www.w3.org/2001/XMLSchema#"
    text = (
        f'<urn:a> <urn:b> "2023-10-10Z"^^<{xsd}date>, "2023"^^<{xsd}gYear>, "2023-10-10T06:15:00Z"^^<{xsd}dateTime> .'
    )
    assert {t.object.value for t in read(write_turtle(read(text)))} == {"2023-10-10Z", "2023", "2023-10-10T06:15:00Z"}


def test_the_order_of_the_triples_does_not_matter():
    triples = read("<urn:b> <urn:p> 2, 10, 1 . <urn:a> <urn:q> <urn:c> ; a <urn:T> .")
    assert write_turtle(triples) == write_turtle(reversed(triples))


def test_numbers_within_names_sort_as_numbers():
    written = write_turtle(read("<urn:a> <urn:p> <urn:x.10>, <urn:x.9> ."))
    assert written.index("x.9") < written.index("x.10")


def test_blank_nodes_are_named_by_what_they_say():
    one = read("<urn:a> <urn:p> [ <urn:q> 1 ; <urn:r> [ <urn:q> 2 ] ] .")
    two = read("<urn:a> <urn:p> _:x . _:y <urn:q> 2 . _:x <urn:r> _:y ; <urn:q> 1 .")
    assert write_turtle(one) == write_turtle(two)
    assert "_:" not in write_turtle(one)


def test_blank_nodes_in_a_ring_are_named_too():
    ring = "_:a <urn:p> _:b . _:b <urn:p> _:c . _:c <urn:p> _:a . _:a <urn:q> 1 ."
    assert write_turtle(read(ring)) == write_turtle(read(ring.replace("_:a", "_:z")))


def test_a_long_list_is_read_in_time_that_grows_with_its_length():
    assert len(read(f"<urn:a> <urn:p> ( {'1 ' * 20_000}) .")) == 40_001


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.ttl", "<urn:a> <urn:b> 1 .\n<urn:a> <urn:b", "x.ttl:2: "),
        ("x.ttl", "<urn:a> <urn:b> 1 .\n\nx:a <urn:b> 1 .", "x.ttl:3: The prefix x: has not been declared"),
        ("x.ttl", "<a> <b> <c> .", "x.ttl:1: "),
        ("x.ttl", b"<urn:a> <urn:b> 1 .\n\xff\xfe", "x.ttl:2: is not UTF-8"),
        ("x.ttl", "<urn:a> <urn:b> 1 .".encode("utf-16"), "x.ttl:1: is UTF-16"),
        ("x.ttl", "<urn:a> <urn:b> 1 .\x00", "x.ttl:1: holds a NUL"),
        ("x.ttl", "[" * 10_000, "x.ttl:1: brackets nested"),
        ("x.nt", "<urn:a> <urn:b> 1 .", "x.nt:1: "),
        ("x.rdf", "<!DOCTYPE r [<!ENTITY a 'b'>]><r/>", "x.rdf:1: declares a document type"),
        ("x.rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n", "x.rdf:2: is no whole XML"),
        ("x.jsonld", '{"@context": "https://example.org/c", "@id": "urn:a"}', "x.jsonld: names a remote @context"),
        ("x.jsonld", '{"a":' * 5_000, "x.jsonld:1: brackets nested"),
        ("x.png", "", "x.png: “.png” is no RDF file ending"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_line(name, text, message):
    with pytest.raises(CorridorsError) as error:
        read(text, name)
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_a_folder_a_pipe_and_a_missing_file_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.ttl")
    (tmp_path / "folder.ttl").mkdir()
    for name in ("pipe.ttl", "folder.ttl", "missing.ttl"):
        with pytest.raises(UnreadableInput, match=name):
            read_graph(tmp_path / name)


def test_a_save_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.ttl"
    save(path, "old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnreadableInput, match="No space left"):
        save(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.ttl"]


def test_bytes_do_not_depend_on_hash_seed_or_locale():
    code = "import corridors as co, hashlib; print(hashlib.sha256(co.open().turtle().encode()).hexdigest())"
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, locale, zone in (("0", "C", "UTC"), ("1", "C.UTF-8", "Asia/Tokyo"))
    }
    assert len(found) == 1
