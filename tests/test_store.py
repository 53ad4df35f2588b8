"""The store and its answers: fixed order, the W3C's formats, nothing that a spreadsheet would run."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import pyoxigraph as ox
import pytest

from corridors.errors import CorridorsError
from corridors.store import EmbeddedStore

A, P = ox.NamedNode("urn:a"), ox.NamedNode("urn:p")
HOSTILE = "=1+1|' /C calc'!A0 <script>&\x07"
STORE = EmbeddedStore(
    ox.Triple(A, P, o) for o in (ox.Literal(HOSTILE), ox.Literal(-3), ox.Literal("é", language="fr"), A)
)


def test_rows_without_an_order_come_sorted():
    rows = [row["o"] for row in STORE.query("SELECT ?o WHERE { ?s ?p ?o }")]
    assert rows == [row["o"] for row in STORE.query("SELECT ?o WHERE { ?s ?p ?o }")]
    assert len(rows) == 4


def test_an_order_asked_for_is_kept():
    rows = STORE.query("SELECT ?x WHERE { VALUES ?x { 2 3 1 } } ORDER BY DESC(?x)").rows
    assert [row["x"] for row in rows] == [3, 2, 1]


def test_json_is_that_of_the_w3c():
    found = json.loads(STORE.query("SELECT ?o ?none WHERE { ?s ?p ?o }").write("json"))
    assert found["head"] == {"vars": ["o", "none"]}
    terms = [row["o"] for row in found["results"]["bindings"]]
    assert {"type": "uri", "value": "urn:a"} in terms
    assert {"type": "literal", "value": "é", "xml:lang": "fr"} in terms
    assert all("none" not in row for row in found["results"]["bindings"])
    assert json.loads(STORE.query("ASK { ?s ?p ?o }").write("json")) == {"head": {}, "boolean": True}


def test_csv_defuses_formulas_but_leaves_numbers():
    rows = list(csv.reader(io.StringIO(STORE.query("SELECT ?o WHERE { ?s ?p ?o }").write("csv"))))
    cells = [row[0] for row in rows[1:]]
    assert "'" + HOSTILE in cells
    assert "-3" in cells


def test_xml_parses_and_has_the_same_rows():
    root = ET.fromstring(  # noqa: S314 - our own output
        STORE.query("SELECT ?o WHERE { ?s ?p ?o }").write("xml")
    )
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert len(root.findall(f".//{space}result")) == 4


def test_a_construct_is_written_as_turtle_only():
    found = STORE.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert found.write("turtle").count("<urn:a>") >= 2
    with pytest.raises(CorridorsError, match="turtle"):
        found.write("csv")
    with pytest.raises(CorridorsError, match="cannot be written as turtle"):
        STORE.query("SELECT ?o WHERE { ?s ?p ?o }").write("turtle")
