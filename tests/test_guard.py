"""Guard: queries that write, reach out or nest too deep do not come through."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as some
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from corridors.errors import CorridorsError, InvalidQuery
from corridors.guard import blank_out, check_query, check_rdf, services_in

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


ELSEWHERE = "SERVICE <http://127.0.0.1:9911/> { ?x ?y ?z }"
REACHING = {
    "after a less-than sign": "SELECT ?x { FILTER(1<2) %s }",
    "after one without spaces": "SELECT ?x { FILTER(?p<?o)%s }",
    "after a comment that a carriage return ends": "SELECT ?x { # c\r%s \n}",
    "after a # in a name": "PREFIX a: <urn:x> SELECT ?x { OPTIONAL { ?s ?p a:b\\#c } %s }",
    "after a ' in a name": "PREFIX a: <urn:x> SELECT ?x { ?s ?p a:b\\'c . %s ?s ?p a:b\\'c }",
    "after a number": "SELECT ?x { ?a ?b 18%s }",
    "after a truth": "SELECT ?x { ?a ?b true%s }",
    "after a name that ends at a dot": "PREFIX a: <urn:> SELECT * { ?s ?p a:.%s }",
    "after a lookbehind": "SELECT ?x { FILTER(regex(?o, '(?<!a)')) %s FILTER(regex(?o, '(?<=a>')) }",
    "after a comparison with a string": "SELECT * { FILTER('a'<'>')%s FILTER('a'<'>') }",
    "after a string that seems long": 'SELECT * { VALUES ?q { """a" } %s }',
    "in an address that is a comparison": "SELECT * { FILTER(1<2)SERVICE#>\n<http://127.0.0.1:9911/> { ?x ?y ?z } }",
    "with a prefix for an address": "PREFIX : <http://127.0.0.1:9911/> SELECT * { SERVICE:x { ?x ?y ?z } }",
    "with a number before": "PREFIX : <http://127.0.0.1:9911/> SELECT * { ?s ?p 18SERVICE:x { ?x ?y ?z } }",
    "after a prefix to which nothing can be added": "PREFIX a: <http://h:8> SELECT * { ?s ?p a:%s }",
    "after a line end by number": "SELECT * { # \\u000A %s\n}",
    "spelt by numbers": "SELECT * { SERV\\u0049CE <http://127.0.0.1:9911/> { ?x ?y ?z } }",
    "in groups within groups": "SELECT * { { { %s } } }",
    "in a filter": "SELECT * { FILTER EXISTS { %s } }",
    "after a language": "SELECT * { ?s ?p 'a'@en%s }",
    "after a comment": "SELECT * { SERVICE # >\n <http://127.0.0.1:9911/> { ?x ?y ?z } }",
}


@pytest.mark.trust
@pytest.mark.parametrize("query", REACHING.values(), ids=REACHING)
@pytest.mark.parametrize("allowed", [[], ["127.0.0.1:9912"]], ids=["none allowed", "another allowed"])
def test_a_service_is_found_wherever_it_hides(query, allowed):
    with pytest.raises(InvalidQuery):
        check_query(query.replace("%s", ELSEWHERE), services=allowed)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s ?p ?o FILTER(?o < 2 && ?o>1) FILTER(?o<=2) }",
        "SELECT ?s { ?s <http://e.org/a#b> ?o FILTER(?o = <http://e.org/it's#c>) }",
        "PREFIX a: <urn:x#> SELECT ?s { ?s <urn:x#b> a:b\\,c, organisation:secret-service, ?service }",
        "SELECT ?s { ?s ?p '', \"\", 'a\\'b', '''SERVICE 'a''', \"\"\"FROM \"b\"\"\"@en, '<', '#' } # 'it\"s",
        "SELECT ?s { ?s ?p 'caf\\u00e9', <http://e.org/\\u00e9> }",
        "SELECT ?s { ?s (<urn:a>|^<urn:b>)*/cor:partOf? ?o }",
    ],
)
def test_what_only_looks_like_a_trap_comes_through(query):
    assert check_query(query) == "SELECT"


def test_the_address_of_each_service_is_found_where_it_stands():
    text = "SELECT * { SERVICE SILENT # it's\n <http://a/> { } FILTER(1 < 2) service<http://b/> { } }"
    found = list(services_in(text))
    assert [address for _, _, address in found] == ["http://a/", "http://b/"]
    assert [text[start:end] for start, end, _ in found] == ["http://a/", "http://b/"]
    check_query(text, services=["a", "b"])
    with pytest.raises(InvalidQuery, match="SERVICE would ask"):
        check_query(text, services=["a"])


def _asks_elsewhere(part):
    """Tell whether rdflib, reading the query, finds a SERVICE in it."""
    if isinstance(part, CompValue):
        return part.name == "ServiceGraphPattern" or any(map(_asks_elsewhere, part.values()))
    return isinstance(part, list | tuple | set) and any(map(_asks_elsewhere, part))


PIECES = (
    *("FILTER(1<2)", "FILTER(?a<?b)", "FILTER('>'<'>')", "FILTER(?a<'#>')", "BIND(<urn:a> AS ?q)", "\n", "\r"),
    *("?s ?p 18 .", "?s ?p a:. ", "?s ?p 'x' .", "?s ?p 'y'@en .", "?s ?p a:b\\#c .", "# c", "#>", ">", "'", '"'),
    *("SERVICE", "service", "SILENT", "<http://e/>", "a:x", "?v", "{ ?x ?y ?z }", "{", "}", " ", ELSEWHERE),
)  # fmt: skip


@pytest.mark.trust
@given(some.lists(some.sampled_from(PIECES), max_size=8), some.sampled_from(["", " "]))
def test_a_service_that_another_reader_finds_is_refused(pieces, between):
    query = f"PREFIX a: <urn:a#> SELECT * {{ {between.join(pieces)} }}"
    try:
        elsewhere = _asks_elsewhere(prepareQuery(query).algebra)
    except Exception:  # no query: rdflib raises many kinds
        return
    if elsewhere:
        with pytest.raises(InvalidQuery):
            check_query(query)


MOST = 199_000
ENDLESS = [
    "<",
    "< ",
    '\\"',
    "'a\n",
    '""" ',
    "\\'''",
    "SERVICE",
    "SERVICE <",
    "a ",
    ":a",
    "?",
    "#\n",
    "(<a#>",
    "</",
    "\\-",
]


@pytest.mark.trust
@pytest.mark.parametrize("piece", ENDLESS)
@pytest.mark.parametrize("start", ["SELECT * { ", 'SELECT * { "'])
def test_no_text_takes_long_to_look_through(piece, start):
    text = start + piece * (MOST // len(piece))
    began = time.process_time()
    with suppress(CorridorsError):
        check_query(text)
    for suffix in (".ttl", ".json"):
        with suppress(CorridorsError):
            check_rdf("[]" * 300 + text, suffix, where="x")
    assert time.process_time() - began < 3  # under a second alone; by the square it takes minutes
