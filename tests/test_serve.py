"""Serve a graph: the protocol, the pages, the limits; and the same pages as files."""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
import rdflib
from click.testing import CliRunner
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from starlette.testclient import TestClient

from corridors.atlas import Atlas
from corridors.cli import main
from corridors.errors import UnreadableInput
from corridors.names import BASE, PREFIXES, VERSION_IRI, expand
from corridors.server import Limits, protocol
from corridors.server.app import Service, application
from corridors.server.isolation import Call, Isolated, TooMuch
from corridors.server.listening import patient
from corridors.server.redirects import SITE_RULES, w3id_rules
from corridors.server.site import write_site
from corridors.turtle import read_graph

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEARING = """
person:ann a cor:Person ; skos:prefLabel "Ann <script>alert(1)</script>"@en .
event:hearing a cor:Session ; skos:prefLabel "Hearing"@en .
source:page a cor:Source ; dcterms:title "Page" ; cor:url <https://example.org/a?b=c&d> .
passage:page.5-9 a cor:Passage ; cor:source source:page ; cor:start 5 ; cor:end 9 ; cor:line 2 ; cor:gist "says so"@en .
claim:person.ann.spokeAt.event.hearing a cor:Claim ; cor:subject person:ann ; cor:relation cor:spokeAt ;
    cor:object event:hearing ; cor:basis cor:stated ; cor:status cor:accepted ; cor:evidence passage:page.5-9 .
"""
SELECT = "SELECT ?p WHERE { ?p cor:spokeAt ?e }"
GRAPH = "CONSTRUCT { ?p cor:spokeAt ?e } WHERE { ?p cor:spokeAt ?e }"
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + HEARING).encode()))


@pytest.fixture(scope="module")
def client(atlas) -> Iterator[TestClient]:
    limits = Limits(seconds=2, megabytes=300, body_bytes=10_000)
    with TestClient(
        application(Service(atlas, limits)), base_url="http://localhost", raise_server_exceptions=False
    ) as client:
        yield client


def ask(client: TestClient, query: str, accept: str = "*/*"):
    return client.get("/sparql", params={"query": query}, headers={"Accept": accept})


def kind(media: str) -> dict[str, str]:
    return {"Content-Type": media}


# -- the protocol (SPARQL 1.1 Protocol, section 2.1; names follow the W3C's test suite) ---------------------------


def test_query_get(client):
    reply = ask(client, SELECT)
    assert (reply.status_code, reply.headers["content-type"]) == (200, "application/sparql-results+json")
    assert reply.json()["results"]["bindings"] == [{"p": {"type": "uri", "value": expand("person:ann")}}]


def test_query_post_form(client):
    assert client.post("/sparql", data={"query": "ASK {}"}).json()["boolean"] is True


def test_query_post_direct(client):
    reply = client.post(
        "/sparql", content="ASK {}", headers={"Content-Type": "application/sparql-query; charset=utf-8"}
    )
    assert reply.json()["boolean"] is True


@pytest.mark.parametrize(
    ("query", "media"),
    [
        (SELECT, "application/sparql-results+json"),
        (SELECT, "application/sparql-results+xml"),
        (SELECT, "text/csv"),
        (SELECT, "text/tab-separated-values"),
        ("ASK {}", "application/sparql-results+json"),
        ("ASK {}", "application/sparql-results+xml"),
        (GRAPH, "text/turtle"),
        (GRAPH, "application/n-triples"),
        (GRAPH, "application/rdf+xml"),
        ("DESCRIBE person:ann", "text/turtle"),
    ],
)
def test_query_content_type(client, query, media):
    reply = ask(client, query, media)
    assert (reply.status_code, reply.headers["content-type"].partition(";")[0]) == (200, media)
    assert reply.headers["vary"] == "Accept"
    assert reply.content


def test_graphs_are_read_back_in_every_form(client):
    forms = {"text/turtle": "turtle", "application/n-triples": "nt", "application/rdf+xml": "xml"}
    read = [rdflib.Graph().parse(data=ask(client, GRAPH, media).text, format=form) for media, form in forms.items()]
    assert all(set(graph) == set(read[0]) and len(graph) == 1 for graph in read)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
    ],
)
def test_the_form_that_is_liked_best_is_given(client, accept, media):
    assert ask(client, SELECT, accept).headers["content-type"].partition(";")[0] == media


@pytest.mark.parametrize(
    ("name", "status", "call"),
    [
        ("bad_query_method", 405, lambda c: c.put("/sparql", params={"query": "ASK {}"})),
        ("bad_multiple_queries", 400, lambda c: c.get("/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D")),
        ("bad_query_wrong_media_type", 415, lambda c: c.post("/sparql", content="ASK {}", headers=kind("text/plain"))),
        ("bad_query_missing_form_type", 415, lambda c: c.post("/sparql", content="query=ASK%20%7B%7D")),
        ("bad_query_missing_direct_type", 415, lambda c: c.post("/sparql", content="ASK {}")),
        ("bad_query_non_utf8", 400, lambda c: c.post("/sparql", content=b"ASK {} #\xff", headers=kind(protocol.QUERY))),
        ("bad_query_syntax", 400, lambda c: c.get("/sparql", params={"query": "ASK {"})),
        ("bad_form_without_query", 400, lambda c: c.post("/sparql", data={"nothing": "x"})),
        ("bad_dataset", 400, lambda c: c.get("/sparql?query=ASK%20%7B%7D&default-graph-uri=urn:a")),
        ("update_get", 400, lambda c: c.get("/sparql", params={"update": "CLEAR ALL"})),
        ("update_post_form", 403, lambda c: c.post("/sparql", data={"update": "CLEAR ALL"})),
        ("update_post_direct", 403, lambda c: c.post("/sparql", content="CLEAR ALL", headers=kind(protocol.UPDATE))),
        ("update_as_query", 400, lambda c: c.get("/sparql", params={"query": "DROP ALL"})),
        ("not_acceptable", 406, lambda c: ask(c, SELECT, "image/png")),
        ("too_big", 413, lambda c: c.post("/sparql", data={"query": "ASK {}" + " " * 20_000})),
    ],
)  # fmt: skip
def test_what_the_protocol_does_not_allow_is_refused_in_words(client, name, status, call):
    reply = call(client)
    assert reply.status_code == status, name
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    assert len(reply.text.splitlines()) == 1


PAGE, ENTITIES = expand("source:page"), f"{BASE}graph/entities"
CLAIMED, LABELLED = "ASK { ?c a cor:Claim }", "ASK { ?p skos:prefLabel ?l }"
NAMED = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"


@pytest.mark.parametrize(
    ("query", "graphs", "truth"),
    [
        (CLAIMED, {"default-graph-uri": PAGE}, True),
        (LABELLED, {"default-graph-uri": PAGE}, False),
        ("ASK { ?c a cor:Claim . ?p skos:prefLabel ?l }", {"default-graph-uri": [PAGE, ENTITIES]}, True),
        (CLAIMED, {"named-graph-uri": PAGE}, False),
        ("ASK { GRAPH ?g { ?c a cor:Claim } }", {"named-graph-uri": [PAGE, ENTITIES]}, True),
        ("ASK { GRAPH ?g { ?c a cor:Claim } }", {"default-graph-uri": PAGE}, False),
        ("ASK { ?p skos:prefLabel ?l . GRAPH ?g { ?c a cor:Claim } }",
         {"default-graph-uri": ENTITIES, "named-graph-uri": PAGE}, True),
        ("ASK { ?p cor:spokeAt ?e . GRAPH ?g { ?c a cor:Claim } }", {}, True),
    ],
)  # fmt: skip
def test_query_dataset(client, query, graphs, truth):
    assert client.get("/sparql", params={"query": query, **graphs}).json()["boolean"] is truth
    assert client.post("/sparql", data={"query": query, **graphs}).json()["boolean"] is truth
    direct = client.post("/sparql", params=graphs, content=query, headers=kind(protocol.QUERY))
    assert direct.json()["boolean"] is truth


def test_the_graphs_that_a_query_may_name_are_the_sources_and_one_of_entities(client):
    rows = ask(client, NAMED).json()["results"]["bindings"]
    assert {row["g"]["value"] for row in rows} == {PAGE, ENTITIES}
    reply = client.get("/sparql", params={"query": NAMED, "named-graph-uri": "urn:x:none"})
    assert (reply.status_code, "no graph is called <urn:x:none> here" in reply.text) == (400, True)


def test_without_a_query_the_service_describes_itself(client):
    reply = client.get("/sparql", headers={"Accept": "text/turtle"})
    graph = rdflib.Graph().parse(data=reply.text, format="turtle")
    space = "http://www.w3.org/ns/sparql-service-description#"
    assert (None, rdflib.RDF.type, rdflib.URIRef(f"{space}Service")) in graph
    browser = client.get("/sparql", headers={"Accept": "text/html"}, follow_redirects=False)
    assert (browser.status_code, browser.headers["location"]) == (303, "query")


@pytest.mark.trust
@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://192.0.2.1/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "LOAD <http://192.0.2.1/>",
        "ASK " + "{" * 4_000 + "}" * 4_000,
    ],
)
def test_hostile_queries_are_refused(client, query):
    assert client.post("/sparql", data={"query": query}).status_code in (400, 413)


@pytest.mark.trust
@pytest.mark.slow
@pytest.mark.parametrize("query", [HEAVY, GREEDY])
def test_a_query_that_takes_too_much_is_ended_and_the_server_goes_on(client, query):
    start = time.monotonic()
    reply = ask(client, query)
    assert reply.status_code == 503
    assert re.search("took more than 2 seconds|more than 300 MB of memory, or nests too deep", reply.text)
    assert time.monotonic() - start < 8
    assert ask(client, "ASK {}").json()["boolean"] is True


@pytest.mark.trust
def test_a_query_whose_asker_left_is_ended_and_others_wait_no_longer_than_told(atlas):
    with Isolated(atlas.engine, Limits(seconds=20)) as queries:
        call = Call()
        threading.Timer(0.5, call.end).start()
        start = time.monotonic()
        with pytest.raises(TooMuch):
            queries.ask(HEAVY, "json", call=call)
        assert time.monotonic() - start < 5
        children = Path(f"/proc/{queries._process.pid}/task/{queries._process.pid}/children")
        while children.exists() and children.read_text().split():
            assert time.monotonic() - start < 5
            time.sleep(0.05)
    limits = Limits(seconds=6, at_once=1, turn_seconds=0.2)
    with TestClient(application(Service(atlas, limits)), base_url="http://localhost") as client:
        heavy = threading.Thread(target=ask, args=(client, HEAVY))
        heavy.start()
        time.sleep(1)
        reply = ask(client, "ASK {}")
        assert (reply.status_code, reply.headers["retry-after"]) == (503, "10")
        heavy.join()
        assert ask(client, "ASK {}").status_code == 200


@pytest.mark.trust
def test_a_query_ends_when_the_connection_that_asked_it_closes(atlas):
    service = Service(atlas, Limits(seconds=30))
    heard: list[dict[str, object]] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def run() -> None:
        async def receive() -> dict[str, object]:
            if heard:
                return heard.pop()
            await asyncio.sleep(0.5)
            return {"type": "http.disconnect"}

        async def send(_message: object) -> None: ...

        scope = {"type": "http", "method": "GET", "path": "/sparql", "query_string": f"query={quote(HEAVY)}".encode(),
                 "headers": [(b"host", b"localhost")], "http_version": "1.1", "scheme": "http",
                 "server": ("localhost", 80), "root_path": ""}  # fmt: skip
        await application(service)(scope, receive, send)

    with Isolated(atlas.engine, service.limits) as service.queries:
        start = time.monotonic()
        asyncio.run(run())
        assert time.monotonic() - start < 6


@pytest.mark.parametrize(
    ("query", "more", "status", "words"),
    [
        ("SELECT * FROM <urn:a> { ?s ?p ?o }", {}, 400, "send default-graph-uri"),
        ("SELECT * { SERVICE <http://192.0.2.1/> { ?s ?p ?o } }", {}, 400, "this service asks no other host"),
        (SELECT, {"format": "turtle"}, 400, "use json, xml, csv, tsv"),
        (SELECT, {"format": "bogus"}, 400, "format=bogus"),
        (SELECT, {"default-graph-uri": "x y"}, 400, "is no IRI, so it names no graph"),
        (SELECT, {"default-graph-uri": ""}, 200, "bindings"),
    ],
)
def test_messages_speak_of_the_protocol_and_not_of_flags(client, query, more, status, words):
    reply = client.get("/sparql", params={"query": query, **more})
    assert (reply.status_code, words in reply.text) == (status, True), reply.text
    assert not re.search(r"-g\b|--service", reply.text)


def test_the_query_page_offers_only_forms_that_the_answer_can_be_given_in(client):
    for query in (SELECT, GRAPH):
        hrefs = re.findall(r'href="(sparql[^"]+)"', client.get("/query", params={"query": query}).text)
        assert hrefs
        assert {client.get(unescape(href)).status_code for href in hrefs} == {200}


@pytest.mark.trust
def test_a_killed_waiting_process_is_replaced(atlas):
    service = Service(atlas)
    with TestClient(application(service), base_url="http://localhost") as client:
        assert service.queries is not None
        service.queries._process.kill()
        service.queries._process.wait(timeout=10)
        assert ask(client, "ASK {}").json()["boolean"] is True


def test_a_head_gives_the_heads_alone_and_options_what_may_be_sent(client, atlas):
    reply = client.head("/sparql", params={"query": "ASK {}"})
    assert (reply.status_code, reply.content, "x-content-type-options" in reply.headers) == (200, b"", True)
    reply = client.options("/sparql")
    assert (reply.status_code, reply.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert "access-control-allow-headers" not in reply.headers
    with TestClient(
        application(Service(atlas, cors="https://example.org")), base_url="http://localhost"
    ) as open_client:
        reply = open_client.options("/sparql", headers={"Origin": "https://example.org"})
        assert reply.headers["access-control-allow-headers"] == "Accept, Content-Type"
        assert reply.headers["access-control-allow-origin"] == "https://example.org"


def test_a_copy_that_is_still_right_is_not_sent_again(client):
    first = client.get("/id/person/ann.ttl")
    mark = first.headers["etag"]
    for held in (mark, f'"other", W/{mark}', "*"):
        again = client.get("/id/person/ann.ttl", headers={"If-None-Match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", mark)
    assert client.get("/id/person/ann.ttl", headers={"If-None-Match": '"other"'}).content == first.content
    assert client.get("/id/person/ann.jsonld", headers={"If-None-Match": mark}).status_code == 200


def test_accept_may_stand_on_several_lines(client):
    lines = [("Accept", "text/html;q=0.1"), ("Accept", "text/turtle")]
    assert client.get("/id/person/ann", headers=lines).headers["content-type"].startswith("text/turtle")


@pytest.mark.trust
def test_a_body_that_is_packed_too_long_or_too_slow_is_refused(client, atlas):
    packed = client.post("/sparql", content=b"x", headers=kind(protocol.QUERY) | {"Content-Encoding": "gzip"})
    assert packed.status_code == 415
    long = client.post("/sparql", content=b"x", headers=kind(protocol.QUERY) | {"Content-Length": "99999999"})
    assert long.status_code == 413

    async def slow() -> list[dict[str, object]]:
        sent: list[dict[str, object]] = []
        scope = {"type": "http", "method": "POST", "path": "/sparql", "query_string": b"", "http_version": "1.1",
                 "headers": [(b"host", b"localhost"), (b"content-type", b"application/sparql-query")],
                 "scheme": "http", "server": ("localhost", 80), "root_path": ""}  # fmt: skip

        async def receive() -> dict[str, object]:
            await asyncio.sleep(0.05)
            return {"type": "http.request", "body": b" ", "more_body": True}

        async def send(message: dict[str, object]) -> None:
            sent.append(message)

        await application(Service(atlas, Limits(turn_seconds=0.2)))(scope, receive, send)
        return sent

    assert asyncio.run(slow())[0]["status"] == 408


# -- pages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("text/plain", "application/n-triples"),
    ],
)
@pytest.mark.parametrize(
    "name",
    ["person:ann", "source:page", "claim:person.ann.spokeAt.event.hearing", "passage:page.5-9", f"{BASE}ns",
     VERSION_IRI, "sg:government", f"{BASE}vocab/stakeholder-groups", f"{BASE}id/person/index"],
)  # fmt: skip
def test_everything_has_a_page_and_its_twins(client, name, accept, media):
    reply = client.get("/" + expand(name).removeprefix(BASE), headers={"Accept": accept})
    assert (reply.status_code, reply.headers["content-type"].partition(";")[0]) == (200, media)
    assert reply.headers["vary"] == "Accept"


def test_the_twins_say_the_same(client):
    turtle = rdflib.Graph().parse(data=client.get("/id/person/ann.ttl").text, format="turtle")
    linked = rdflib.Graph().parse(data=client.get("/id/person/ann.jsonld").text, format="json-ld")
    assert set(turtle) == set(linked)
    evidence = (rdflib.URIRef(expand("passage:page.5-9")), rdflib.URIRef(expand("cor:line")), None)
    assert evidence in turtle


def test_a_passage_has_a_page_that_shows_its_source_its_place_and_what_rests_on_it(client):
    page = client.get("/passage/page.5-9").text
    assert all(
        part in page for part in ("<h1>Page, line 2", "says so", '../source/page"', "spoke at", "../id/person/ann")
    )


def test_a_page_cites_the_passage_and_its_links_lead_to_pages(client):
    page = client.get("/id/person/ann").text
    assert '<a href="../../passage/page.5-9">line 2</a>: says so' in page
    for href in re.findall(r'<a href="(\.[^"]+)"', page):
        assert client.get(f"/id/person/{href}").status_code == 200, href


@pytest.mark.trust
def test_names_are_escaped_and_headers_forbid_scripts(client):
    for address in ("/", "/id/person/ann", "/id/person/index.html", f"/query?query={quote(SELECT)}"):
        reply = client.get(address)
        assert "<script" not in reply.text
        assert reply.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in reply.headers


@pytest.mark.trust
@pytest.mark.parametrize("address", ["/id/person/nobody", "/id/person/..%2f..%2fetc/passwd", "/ontology", "/id"])
def test_there_is_nothing_else(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.trust
def test_other_hosts_names_are_not_answered(client):
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.trust
def test_a_service_answers_to_the_names_it_was_given(tmp_path, monkeypatch):
    (tmp_path / "x.ttl").write_text(HEAD + HEARING)
    started = []
    monkeypatch.setattr("corridors.server.listening.run", lambda service, **_: started.append(service))
    cases = {
        (): {"localhost": 200, "[::1]": 200, "evil.example": 400},
        ("--host", "192.0.2.7"): {"localhost": 200, "192.0.2.7": 200, "box.lan": 200},
        ("--host", "192.0.2.7", "--name", "box.lan"): {"box.lan": 200, "localhost": 200, "evil.example": 400},
        ("--name", "graph.example.org"): {"graph.example.org": 200, "evil.example": 400},
    }
    for options, told in cases.items():
        assert CliRunner().invoke(main, ["-g", str(tmp_path / "x.ttl"), "serve", *options]).exit_code == 0
        client = TestClient(application(started[-1]))
        for name, status in told.items():
            assert client.get("/", headers={"Host": f"{name}:8000"}).status_code == status, (options, name)
    assert CliRunner().invoke(main, ["serve", "--name", "http://a.example"]).exit_code == 2


@pytest.mark.trust
def test_a_child_that_answers_makes_no_socket_even_where_the_guard_sleeps():
    """The engine is asked as it would be if the guard let a SERVICE through."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.5)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        code = (
            "import sys, pathlib; from corridors import guard; from corridors.server import waiting; "
            "guard.check_query = lambda *_, **__: 'SELECT'; "
            "from corridors.engines import Memory; ask = {'query': sys.argv[1], 'form': 'json', 'graphs': None, "
            "'named': [], 'seconds': 5, 'megabytes': 900, 'answer_megabytes': 1}; "
            "print(waiting.reply(ask, Memory([]).as_accepted(), pathlib.Path()))"
        )
        query = f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}"
        done = subprocess.run([sys.executable, "-c", code, query], capture_output=True, text=True, check=True)
        assert "ermi" in done.stdout, done.stdout  # permission denied, not permitted
        with pytest.raises(TimeoutError):
            listener.accept()


def test_cross_origin_answers_are_given_when_asked_for(atlas):
    with TestClient(application(Service(atlas, cors="https://example.org")), base_url="http://localhost") as client:
        assert ask(client, "ASK {}").headers["access-control-allow-origin"] == "https://example.org"


def test_the_query_page_shows_rows_words_and_errors(client):
    assert "person:ann" in client.get("/query", params={"query": SELECT}).text
    assert "<pre>yes</pre>" in client.get("/query", params={"query": "ASK {}"}).text
    assert 'role="alert"' in client.get("/query", params={"query": "ASK {"}).text
    assert client.get("/query?question=speakers").status_code == 200


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "a/b"),
        ("a/*;q=0.1, c/d", "c/d"),
        ("x/y", None),
        ("a/b;q=z", None),
        ("a/b;q=nan, c/d;q=.1", "c/d"),
        ("a/b;q=0.000, */*;q=0.001", "c/d"),
        ("*/*, c/d", "c/d"),
        ("*;q=.2", "a/b"),
        ('c/d;x="a/b,;q=0";q=0.1, a/b;q=0', "c/d"),
        (",;" * 50_000, None),
        ('"' * 100_000, None),
    ],
)
def test_accept_headers_are_understood(accept, chosen):
    assert protocol.chosen(accept, ["a/b", "c/d"]) == chosen


# -- a running server ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("serve")
    (folder / "a.ttl").write_text(HEAD + HEARING)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "corridors", "-g", str(folder / "a.ttl"), "serve", "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=os.environ)
    url = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            urllib.request.urlopen(f"{url}/", timeout=5).close()  # noqa: S310 - our own server
            break
        except OSError:
            time.sleep(0.1)
    yield url
    process.terminate()
    process.wait(timeout=20)


def test_rdflib_asks_the_server(address):
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql"))
    spoke = rdflib.URIRef(expand("cor:spokeAt"))
    assert list(graph.subjects(spoke)) == [rdflib.URIRef(expand("person:ann"))]
    assert len(list(graph.query(f"SELECT ?p WHERE {{ ?p <{spoke}> ?e }}"))) == 1


@pytest.mark.trust
def test_a_client_that_never_ends_its_request_is_left(atlas):
    import uvicorn

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(application(Service(atlas)), http=patient(0.3), log_level="error"))
        running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        running.start()
        with socket.create_connection(listening.getsockname(), timeout=20) as client:
            client.sendall(b"GET /index.ttl HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert client.recv(100).startswith(b"HTTP/1.1 200")
            client.sendall(b"GET / HTTP/1.1\r\nHost: loc")
            while client.recv(65_536):
                pass  # what is left of the answer, then the end
        server.should_exit = True
        running.join(timeout=20)


def test_curl_asks_the_server(address):
    command = ["curl", "-sfG", f"{address}/sparql", "--data-urlencode", f"query={SELECT}", "-H", "Accept: text/csv"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == [
        "p",
        expand("person:ann"),
    ]


@pytest.mark.browser
def test_a_browser_runs_a_named_question(address, require):
    require(Path("/usr/bin/chromium").exists(), "no Chromium at /usr/bin/chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.goto(f"{address}/query")
        page.fill("textarea", SELECT)
        page.click("button")
        assert page.inner_text("#answer tbody") == "person:ann"
        page.click("#answer tbody a")
        assert page.inner_text("h1") == "Ann <script>alert(1)</script>"
        page.goto(f"{address}/query")
        page.click('a[href="query?question=speakers"]')
        assert "spokeAt" in page.input_value("textarea")
        assert page.locator("#answer").count() == 1
        assert problems == []
        browser.close()


@pytest.fixture(scope="module")
def site(atlas, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(atlas, folder, address="https://a.example/c/")
    return folder


# -- static files -------------------------------------------------------------------------------------------------


def test_the_site_has_the_same_pages_with_their_twins_and_no_dead_link(atlas, tmp_path):
    pages = list(tmp_path.rglob("*.html")) if write_site(atlas, tmp_path) else []
    assert len(pages) == len(list(tmp_path.rglob("*.jsonld"))) - 1 > 3
    for page in pages:
        text = page.read_text("utf-8")
        twins = re.findall(r'<link rel="alternate" type="([^"]+)" href="([^"]+)">', text)
        assert twins == [("text/turtle", f"{page.stem}.ttl"), ("application/ld+json", f"{page.stem}.jsonld")], page
        shown = text if page.stem != "explorer" else text.partition("</head>")[0]
        for href in re.findall(r'href="([^":]+)"', shown):
            assert (page.parent / href).is_file(), (page, href)
    assert json.loads((tmp_path / "context.jsonld").read_text("utf-8"))["@context"]["cor"] == PREFIXES["cor"]


def test_the_explorers_twins_hold_the_graph_it_shows_and_the_front_pages_describe_the_set(client, tmp_path):
    disputed = HEARING.replace("cor:accepted", "cor:disputed")
    atlas = Atlas(read_graph(Path("x.ttl"), (HEAD + disputed).encode()))
    write_site(atlas, tmp_path)
    turtle = rdflib.Graph().parse(tmp_path / "explorer.ttl")
    assert set(turtle) == set(rdflib.Graph().parse(tmp_path / "explorer.jsonld", format="json-ld"))
    assert (rdflib.URIRef(expand("person:ann")), rdflib.URIRef(expand("cor:spokeAt")), None) in turtle
    for address, accept in (("/", "text/turtle"), ("/index.ttl", "*/*")):
        assert "void:Dataset" in client.get(address, headers={"Accept": accept}).text
    assert client.get("/explorer", headers={"Accept": "text/turtle"}).text == client.get("/explorer.ttl").text


def walked(rules: str, path: str, accept: str, root: Path | None = None) -> str | int:
    """Apply rules as Apache does in a folder's .htaccess, following redirects; give where the walk ends."""
    for _ in range(10):
        target = _rewritten(rules, path, accept, root)
        if target is None:
            return path
        if not target.startswith("/"):
            return target
        path = target.removeprefix("/")
    raise AssertionError(f"{path} is redirected without end")


def _rewritten(rules: str, path: str, accept: str, root: Path | None) -> str | None:
    variables = {"%{HTTP_ACCEPT}": accept, "%{REQUEST_URI}": f"/{path}", "%{REQUEST_FILENAME}": f"{root}/{path}"}
    noted: dict[str, str] = {}
    holds, group = True, ""
    for line in rules.splitlines():
        word, *rest = line.split(maxsplit=2)
        if word == "RewriteCond" and rest[0] == "expr":
            holds &= _true(rest[1].strip('"'), noted)
        elif word == "RewriteCond":
            text, pattern = rest[0], rest[1].removesuffix(" [NC]")
            for name, value in variables.items():
                text = text.replace(name, value)
            found = re.search(pattern, text, re.IGNORECASE if rest[1] != pattern else 0)
            group = (found.group(1) or "") if found and found.groups() else ""
            holds &= Path(text).is_file() if pattern == "-f" else bool(found)
        elif word == "RewriteRule":
            match = re.search(rest[0], path)
            target, _, flags = rest[1].partition(" ")
            if match and holds and flags.startswith("[E="):
                name, value = flags[3:-1].split(":")
                noted[name] = value.replace("%1", group)
            elif match and holds:
                target = target.replace("%{REQUEST_URI}", f"/{path}")
                return None if target == "-" else target.replace("$1", match.group(1) if match.groups() else "")
            holds, group = True, ""
    return None


def _true(condition: str, noted: dict[str, str]) -> bool:
    """Evaluate a condition that compares texts, as Apache's expr does."""
    python = re.sub(r"%\{reqenv:(\w+)\}", lambda m: repr(noted.get(m.group(1), "")), condition)
    return bool(eval(python.replace("&&", "and").replace("||", "or")))  # noqa: S307 - our own rules


ACCEPTS = {
    "text/turtle": "ttl",
    "application/ld+json": "jsonld",
    "text/html,*/*;q=0.8": "html",
    "": "html",
    "text/turtle;q=0.5, text/html": "html",
    "text/html;q=0.3, text/turtle;q=0.30": "html",
    "text/html;q=0.3, text/turtle;q=.4, */*;q=0.8": "ttl",
    "text/turtle;q=0, */*": "html",
    "text/turtle, */*": "ttl",
    "*/*;q=0.5, text/turtle;q=0.4": "html",
    "TEXT/TURTLE;q=0.9, application/json;q=0.95": "jsonld",
    'application/ld+json;profile="urn:x";q=0.2, text/html;q=0.1': "jsonld",
}


@pytest.mark.parametrize(("accept", "suffix"), [case for case in ACCEPTS.items() if "q=.4" not in case[0]])
def test_apache_and_the_server_choose_alike_where_no_range_beats_a_name(client, accept, suffix):
    media = {"ttl": "text/turtle", "jsonld": "application/ld+json", "html": "text/html"}[suffix]
    reply = client.get("/id/person/ann", headers={"Accept": accept})
    assert reply.headers["content-type"].partition(";")[0] == media


@pytest.mark.parametrize(("accept", "suffix"), ACCEPTS.items())
@pytest.mark.parametrize(
    "path",
    ["id/person/ann", "source/page", "passage/page.5-9", "claim/person.ann.spokeAt.event.hearing", "ns", "ns/0.1.0",
     "vocab/sg/government"],
)  # fmt: skip
def test_apache_leads_from_each_iri_to_its_twin_and_leaves_files_alone(site, path, accept, suffix):
    assert (site / ".htaccess").read_text("utf-8") == SITE_RULES
    assert walked(SITE_RULES, path, accept, site) == f"{path}.{suffix}"
    for file in ("id/person/ann.html", "source/page.ttl", "ns/0.1.0.jsonld", "context.jsonld", "nothing/here"):
        assert walked(SITE_RULES, file, accept, site) == file


@pytest.mark.parametrize(("accept", "suffix"), ACCEPTS.items())
def test_w3id_leads_to_the_address_of_the_site(site, accept, suffix):
    rules = (site / "w3id.htaccess").read_text("utf-8")
    assert rules == w3id_rules("https://a.example/c")
    for path in ("id/person/ann", "ns", "ns/0.1.0", "claim/a.b.c.d", "vocab/sg/government"):
        assert walked(rules, path, accept) == f"https://a.example/c/{path}.{suffix}"
    for path in ("id/person/ann.ttl", "id/person/", "context.jsonld", ""):
        assert walked(rules, path, accept) == f"https://a.example/c/{path}"


def test_a_folder_that_holds_something_else_is_refused_and_a_site_is_written_anew(atlas, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UnreadableInput, match="something else than a site"):
        write_site(atlas, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    (tmp_path / "site").mkdir()
    assert write_site(atlas, tmp_path / "site") == write_site(atlas, tmp_path / "site")


@pytest.mark.trust
def test_what_is_no_longer_told_leaves_the_site_and_what_others_put_there_stays(atlas, tmp_path):
    folder, outside = tmp_path / "site", tmp_path / "outside.html"
    outside.write_text("mine")
    write_site(atlas, folder)
    (folder / "id" / "person" / "mine.html").write_text("mine")
    with (folder / ".corridors-site").open("a") as file:
        file.write("../outside.html\n")
    assert (folder / "id" / "person" / "ann.ttl").exists()
    write_site(Atlas([]), folder)
    assert [path.name for path in (folder / "id" / "person").iterdir()] == ["mine.html"]
    assert outside.read_text() == "mine"
    assert not (folder / "claim").exists()
    assert (folder / "index.html").exists()


def test_an_entity_called_like_a_listing_or_a_twin_has_its_page(tmp_path):
    odd = (
        'person:index a cor:Person ; skos:prefLabel "Ms Index" . person:x.ttl a cor:Person ; skos:prefLabel "Mx Ttl" .'
    )
    (tmp_path / "odd.ttl").write_text(f'{HEAD}{odd}\n<{BASE}id/person/jos\u00e9> a cor:Person ; skos:prefLabel "J" .')
    with TestClient(application(Service(Atlas.open(tmp_path / "odd.ttl"))), base_url="http://localhost") as client:
        assert "Ms Index" in client.get("/id/person/index").text
        assert "Mx Ttl" in client.get("/id/person/x.ttl").text
    said = CliRunner().invoke(main, ["-g", str(tmp_path / "odd.ttl"), "site", str(tmp_path / "site")])
    assert "1 entity without a page" in said.stderr
    assert "Ms Index" in (tmp_path / "site" / "id" / "person" / "index.html").read_text("utf-8")
