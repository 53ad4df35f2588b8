"""Guard: queries that write, reach out or nest too deep do not come through."""

import pytest

from corridors.errors import InvalidQuery
from corridors.guard import blank_out, check_query

FINE = [
    ("SELECT ?s WHERE { ?s ?p ?o }", "SELECT"),
    ("  # DROP ALL\nask { ?s ?p 'LOAD' }", "ASK"),
    ("PREFIX drop: <urn:drop:> SELECT ?service WHERE { ?service drop:from ?from }", "SELECT"),
    ("BASE <http://x/> CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "CONSTRUCT"),
    ('DESCRIBE ?s WHERE { ?s ?p """ SERVICE <http://x> {} """ }', "DESCRIBE"),
    ("SELECT ?s WHERE { ?s <http://example.org/SERVICE> ?o }", "SELECT"),
]
REFUSED = [
    "DROP ALL",
    "INSERT DATA { <urn:a> <urn:b> 1 }",
    "PREFIX a: <urn:a> DELETE WHERE { ?s ?p ?o }",
    "LOAD <file:///etc/passwd>",
    "SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * WHERE { service silent ?x { ?s ?p ?o } }",
    "SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }",
    "SELECT * FROM NAMED <http://example.org/> WHERE { GRAPH ?g { ?s ?p ?o } }",
    "",
    "hello",
    "SELECT * WHERE " + "{" * 4_000 + "}" * 4_000,
    "SELECT * WHERE { FILTER(" + "(" * 10_000 + "1" + ")" * 10_001 + " }",
    "SELECT * WHERE { ?s ?p ?o } #" + "x" * 300_000,
]


@pytest.mark.parametrize(("query", "form"), FINE)
def test_a_query_that_only_reads_comes_through(query, form):
    assert check_query(query) == form


@pytest.mark.parametrize("query", REFUSED)
def test_a_query_that_writes_or_reaches_out_is_refused_in_one_line(query):
    with pytest.raises(InvalidQuery) as error:
        check_query(query)
    assert "\n" not in str(error.value)


def test_blanking_out_keeps_every_offset():
    text = 'a \'x\\\'(\' # ( \n <urn:(> """\n(""" ('
    assert len(blank_out(text)) == len(text)
    assert blank_out(text).count("(") == 1
    assert blank_out(text).count("\n") == text.count("\n")
