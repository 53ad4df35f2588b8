"""Look at graphs at endpoints, and send graphs there: real servers on this machine, started by the tests."""

import base64
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import tracemalloc
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from corridors.atlas import Atlas
from corridors.cli import main
from corridors.engines import Memory, endpoint
from corridors.engines.building import build
from corridors.engines.graphs import CATALOGUE, DERIVED, TOLD
from corridors.errors import CorridorsError, InvalidQuery, TooLarge, Unreachable
from corridors.exports import pushing
from corridors.exports.pushing import push
from corridors.ledger import Ledger
from corridors.measures import path, rank
from corridors.names import PREFIXES, expand
from corridors.questions import ask, catalogue
from corridors.store import Answers, embedded
from corridors.store.remote import Credentials, Remote
from corridors.turtle import read_graph

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEARING = """
person:ann a cor:Person ; skos:prefLabel "Ann"@en, "Zoë 安 𝔘"@fr .
person:bo a cor:Person ; skos:prefLabel "Bo"@en ; cor:anonymous false .
event:hearing a cor:Session ; skos:prefLabel "Hearing"@en ; skos:notation "01" .
source:page a cor:Source ; dcterms:title "Page" ; cor:url <https://example.org/a?b=c> .
source:report a cor:Source ; dcterms:title "Report" ; cor:publishedOn "2023-10"^^xsd:gYearMonth .
passage:page.5-9 a cor:Passage ; cor:source source:page ; cor:start 5 ; cor:end 9 ; cor:line 2 ;
    cor:gist "says\\n so"@en .
passage:report.at-op-5 a cor:Passage ; cor:source source:report ; cor:locator "op. 5" ; cor:gist "again"@en .
claim:a a cor:Claim ; cor:subject person:ann ; cor:relation cor:spokeAt ; cor:object event:hearing ;
    cor:asOf "2023"^^xsd:gYear ; cor:basis cor:stated ; cor:status cor:accepted ;
    cor:evidence passage:page.5-9, passage:report.at-op-5 .
claim:b a cor:Claim ; cor:subject person:bo ; cor:relation cor:chaired ; cor:object event:hearing ;
    cor:asOf "2024-02-03"^^xsd:date ; cor:basis cor:stated ; cor:status cor:accepted ; cor:evidence passage:page.5-9 .
claim:c a cor:Claim ; cor:subject person:bo ; cor:relation cor:spokeAt ; cor:object event:hearing ;
    cor:basis cor:stated ; cor:status cor:proposed ; cor:evidence passage:report.at-op-5 .
"""
QUERIES = (
    "SELECT ?p ?e WHERE { ?p cor:spokeAt ?e }",
    "SELECT ?p ?e WHERE { ?p cor:participatedIn ?e }",
    "SELECT ?c ?first ?last WHERE { ?c cor:earliest ?first OPTIONAL { ?c cor:latest ?last } }",
    "SELECT ?label WHERE { ?p skos:prefLabel ?label FILTER(STRSTARTS(STR(?p), STR(person:))) }",
    "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
    "SELECT ?p WHERE { ?p a cor:Person MINUS { ?p cor:spokeAt ?e } }",
    "SELECT ?c (COUNT(?e) AS ?n) WHERE { ?c cor:evidence ?e } GROUP BY ?c ORDER BY DESC(?n) ?c",
)
VIRTUOSO = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = .
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path, url: str) -> Iterator[None]:
    """Run a server until it is no longer needed; it is ready when it answers."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{url}?query=ASK%20%7B%7D", timeout=5).close()  # noqa: S310 - our own server
                break
            except (OSError, urllib.error.URLError):
                if process.poll() is not None:
                    pytest.fail(f"{command[0]} ended with {process.returncode}")
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="module")
def _no_names_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NETRC", str(tmp_path_factory.mktemp("home") / "netrc"))
        for name in ("CORRIDORS_USER", "CORRIDORS_PASSWORD", "CORRIDORS_TOKEN"):
            patch.delenv(name, raising=False)
        yield patch


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def server(request, tmp_path_factory, require, _no_names_of_the_user) -> Iterator[tuple[str, str]]:
    """Give the addresses of a server's graph store and of its queries."""
    folder = tmp_path_factory.mktemp(request.param)
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    if request.param == "oxigraph":
        program = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        require(program, "no oxigraph server (pip install oxigraph)")
        command = [program, "serve", "--bind", f"127.0.0.1:{port}"]  # in memory: nothing waits for a disk
        with running(command, folder, f"{base}/query"):
            yield f"{base}/store", f"{base}/query"
        return
    require(shutil.which("virtuoso-t"), "no Virtuoso (Debian: virtuoso-opensource)")
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(sql=free_port(), http=port))
    _no_names_of_the_user.setenv("CORRIDORS_USER", "dba")
    _no_names_of_the_user.setenv("CORRIDORS_PASSWORD", "dba")
    command = ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"]
    with running(command, folder, f"{base}/sparql"):
        yield f"{base}/sparql-graph-crud-auth", f"{base}/sparql"


def hearing(text: str = HEARING) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + text).encode()))


@pytest.fixture(scope="module")
def pushed(server) -> str:
    push(hearing(), server[0])
    return server[1]


def test_an_endpoint_gives_the_rows_that_memory_gives(pushed):
    here, there = hearing(), Atlas.open(pushed)
    for query in QUERIES:
        assert there.query(query).rows == here.query(query).rows, query


def test_questions_of_yes_and_no_and_graphs_are_answered(pushed):
    here, there = hearing(), Atlas.open(pushed)
    assert there.query("ASK { person:ann cor:spokeAt event:hearing }").truth is True
    assert there.query("ASK { person:bo cor:spokeAt event:hearing }").truth is False
    query = "CONSTRUCT { ?s cor:gist ?o } WHERE { ?s cor:gist ?o }"
    assert there.query(query).triples == here.query(query).triples


def test_the_graph_comes_back_to_the_letter(pushed):
    assert Atlas.open(pushed).turtle() == hearing().turtle()


@pytest.mark.parametrize("options", [{"as_of": "2023"}, {"include": ["proposed"]}])
def test_other_days_and_statuses_are_looked_at_in_a_copy(pushed, options):
    query = "SELECT ?p ?e WHERE { ?p cor:participatedIn ?e }"
    assert (
        Atlas.open(pushed, **options).query(query).rows
        == Atlas.open(*[pushed], **options).engine.copy.query(query).rows
    )


def test_records_paths_and_ranks_are_those_of_memory(pushed, monkeypatch):
    here = hearing()
    for limit in (10_000, 1):
        monkeypatch.setattr(endpoint, "_PROJECTED_FROM", limit)
        there = Atlas.open(pushed)
        assert (type(there.ledger) is Ledger) == (limit > 1)
        assert there.claims(about="Ann") == here.claims(about="Ann")
        assert there.ledger.entities == here.ledger.entities
        assert path(there, "Ann", "Bo").json() == path(here, "Ann", "Bo").json()
        assert rank(there, "degree").json() == rank(here, "degree").json()


def test_a_graph_too_big_to_copy_is_not_copied(pushed, monkeypatch):
    monkeypatch.setattr(endpoint, "COPIED_UP_TO", 3)
    with pytest.raises(TooLarge, match="needs a copy"):
        Atlas.open(pushed, as_of="2023").query("ASK { ?s ?p ?o }")


def test_a_graph_too_big_to_copy_is_fetched_into_a_store_folder_where_all_works(pushed, monkeypatch, tmp_path):
    monkeypatch.setattr(endpoint, "COPIED_UP_TO", 3)
    done = CliRunner().invoke(main, ["load", pushed, "--store", str(tmp_path / "store")])
    assert done.exit_code == 0, done.output
    assert Atlas.open(tmp_path / "store").turtle() == hearing().turtle()
    with pytest.raises(TooLarge, match=r"corridors load http://[^ ]+ --store DIR$"):
        Atlas.open(pushed, include=["proposed"]).query("ASK { ?s ?p ?o }")


def test_things_without_a_name_are_not_torn_apart(server, pushed, tmp_path):
    graph = "urn:x:unnamed"
    data = b"<urn:a> <urn:b> [ <urn:c> 1 ; <urn:d> 2 ] ."
    Remote(server[0]).put(graph, (quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)))
    done = CliRunner().invoke(main, ["load", f"{pushed}?default-graph-uri={graph}", "--store", str(tmp_path / "s")])
    assert (done.exit_code, "holds things without a name" in done.stderr) == (1, True), done.output
    assert not (tmp_path / "s").exists()


WALK = (
    "SELECT DISTINCT ?c WHERE { { ?c cor:subject ?who } UNION { ?c cor:onBehalfOf ?who } ?c cor:relation ?role ."
    " ?role rdfs:subPropertyOf* ?wide . VALUES ?wide { cor:involvedIn cor:memberOf } }"
)


def test_no_row_is_lost_where_paths_meet_values_and_union(pushed, monkeypatch):
    there = Atlas.open(pushed)
    assert there.query(WALK).rows == hearing().query(WALK).rows != []
    monkeypatch.setattr(endpoint, "COPIED_UP_TO", 3)
    big = Atlas.open(pushed)
    if big.engine._walks_right:
        assert big.query(WALK).rows == hearing().query(WALK).rows
    else:
        with pytest.raises(TooLarge, match="loses rows of queries in which paths"):
            big.query(WALK)
    assert (
        big.query("SELECT ?p { ?p cor:spokeAt/a ?k }").rows == hearing().query("SELECT ?p { ?p cor:spokeAt/a ?k }").rows
    )


@pytest.mark.parametrize(
    ("query", "walks"),
    [
        (WALK, True),
        ("SELECT * { ?a (cor:partOf|^cor:partOf)+ ?b VALUES ?b { event:a } }", True),
        ("SELECT * { ?a <urn:x>? ?b VALUES ?b { event:a } }", True),
        ("SELECT (COUNT(*) AS ?n) { ?a cor:partOf ?b VALUES ?b { event:a } }", False),
        ("SELECT * { ?a cor:partOf ?b VALUES ?b { 'cor:x* UNION' } }", False),
        ("SELECT * { ?a cor:partOf* ?b }", False),
    ],
)
def test_queries_that_walk_are_told_apart(query, walks):
    there = endpoint.Endpoint("http://localhost/sparql?default-graph-uri=urn:x")
    vars(there).update(_walks_right=False, size=1)
    assert there._may_lose(query) is walks


def test_each_source_has_its_graph_and_graphs_that_are_gone_are_deleted(server, pushed):
    remote = Remote(pushed)
    graphs = (
        "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), 'https://w3id.org/corridors/')) }"
    )

    def held() -> set[str]:
        return {row[0].value for row in remote.query(graphs).terms}

    assert {expand("source:page"), expand("source:report"), TOLD, DERIVED, CATALOGUE} <= held()
    less = HEARING.replace(", passage:report.at-op-5", "")
    less = "\n".join(line for line in less.splitlines() if "report" not in line).replace("claim:c", "#")
    less = less[: less.index("#")]
    push(hearing(less), server[0])
    try:
        assert expand("source:report") not in held()
        assert Atlas.open(pushed).query(QUERIES[4]).rows == hearing(less).query(QUERIES[4]).rows
    finally:
        push(hearing(), server[0])


def test_a_store_folder_is_sent_in_pieces_and_is_the_same_there(server, pushed, tmp_path, monkeypatch):
    monkeypatch.setattr(pushing, "_AT_ONCE", 7)
    (tmp_path / "x.ttl").write_text(HEAD + HEARING)
    build(tmp_path / "store", [tmp_path / "x.ttl"], content="x")
    push(Atlas.open(tmp_path / "store"), server[0])
    assert Atlas.open(pushed).turtle() == hearing().turtle()
    for query in QUERIES:
        assert Atlas.open(pushed).query(query).rows == hearing().query(query).rows, query


def test_claims_that_others_loaded_are_derived_from_in_a_copy(server, pushed):
    graph = "urn:x:plain"
    Remote(server[0]).put(graph, read_graph(Path("x.ttl"), (HEAD + HEARING).encode()))
    there = Atlas.open(f"{pushed}?default-graph-uri={graph}")
    assert there.query(QUERIES[1]).rows == hearing().query(QUERIES[1]).rows


@pytest.mark.trust
def test_queries_that_write_are_refused_before_they_are_sent(pushed):
    with pytest.raises(InvalidQuery, match="queries here only read"):
        Atlas.open(pushed).query("DROP ALL")


def test_what_the_engine_refuses_is_said(pushed):
    with pytest.raises(InvalidQuery, match="refused it"):
        Remote(pushed).query("SELECT ?s WHERE { ?s ?p ")


def test_a_wrong_password_is_said(server, monkeypatch):
    if "CORRIDORS_USER" not in os.environ:
        return  # this server lets everybody in: there is no password to be wrong
    monkeypatch.setenv("CORRIDORS_PASSWORD", "wrong")
    with pytest.raises(Unreachable, match="asks for a user or refuses this one"):
        push(hearing(), server[0])


def test_commands_take_an_endpoint(pushed):
    shown = CliRunner().invoke(main, ["-g", pushed, "show", "Ann"])
    assert (shown.exit_code, "Page, line 2" in shown.stdout) == (0, True), shown.output


@pytest.fixture(scope="module")
def answers(whole) -> dict[str, str]:
    """Give what the data that come with the package answer to each named question."""
    return {name: ask(whole, name).json() for name in catalogue()}


@pytest.mark.slow
def test_the_named_questions_give_the_same_answers_from_an_endpoint(server, pushed, whole, answers):
    push(whole, server[0])
    try:
        there = Atlas.open(pushed)
        for name, answer in answers.items():
            assert ask(there, name).json() == answer, name
    finally:
        push(hearing(), server[0])


def test_a_named_question_is_answered_from_a_copy_where_one_may_be_made(pushed, monkeypatch):
    there = Atlas.open(pushed)
    assert ask(there, "corroborated").json() == ask(hearing(), "corroborated").json()
    assert type(there.engine.at_hand) is Memory
    monkeypatch.setattr(endpoint, "COPIED_UP_TO", 3)
    assert Atlas.open(pushed).engine.at_hand.query(QUERIES[1]).rows == hearing().query(QUERIES[1]).rows


def test_a_query_joins_what_is_held_here_with_what_a_host_holds(server, pushed):
    graph = "urn:x:votes"
    Remote(server[0]).put(graph, read_graph(Path("x.ttl"), (HEAD + "person:ann foaf:nick 'Annie' .").encode()))
    address = f"{pushed}?default-graph-uri={graph}"
    query = f"SELECT ?p ?nick {{ ?p cor:spokeAt ?e SERVICE SILENT <{address}> {{ ?p foaf:nick ?nick }} }}"
    rows = hearing().query(query, services=[urlsplit(pushed).netloc]).rows
    assert rows == [{"p": "person:ann", "nick": "Annie"}]


# -- without a server ---------------------------------------------------------------------------------------------


@contextmanager
def answering(status: int, headers: dict[str, str], body: bytes = b"") -> Iterator[tuple[str, list[Any]]]:
    """Answer every request alike, and remember the requests' headers."""
    seen: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            seen.append(self.headers)
            asks = status == 401 and self.headers.get("Authorization")
            self.send_response(200 if asks else status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = do_DELETE = do_POST  # noqa: N815 - http.server calls them so

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql", seen
    finally:
        server.shutdown()
        server.server_close()


JSON = {"Content-Type": "application/sparql-results+json"}


@pytest.mark.parametrize(
    ("status", "headers", "body", "message"),
    [
        (200, {"Content-Type": "text/html"}, b"<html>hello", "no SPARQL results; is this the address"),
        (200, JSON, b'{"head"', "cannot be read"),
        (500, {}, b"boom", r"HTTP 500 \(boom\)"),
        (403, {}, b"", "refuses this one"),
        (200, JSON, b'{"head": {}, "boolean": true}', "a yes or no where rows were asked for"),
    ],
)
@pytest.mark.usefixtures("_no_names_of_the_user")
def test_answers_that_are_none_are_said_in_a_line(status, headers, body, message):
    with answering(status, headers, body) as (url, _), pytest.raises(Unreachable, match=message):
        Remote(url).query("SELECT ?s { ?s ?p ?o }")


ROWS = b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "uri", "value": "urn:a"}}]}}'


@pytest.mark.parametrize(
    ("status", "head", "query", "message"),
    [
        (200, {"X-SPARQL-MaxRows": "1"}, "SELECT ?s { ?s ?p ?o }", "cuts answers off after 1 rows; raise its limit"),
        (200, {"X-SPARQL-MaxRows": "1"}, "SELECT ?s { { SELECT ?s { ?s ?p ?o } LIMIT 1 } }", "cuts answers off"),
        (200, {"X-SQL-State": "S1TAT"}, "SELECT ?s { ?s ?p ?o }", "gave a part of the answer only"),
        (206, {}, "SELECT ?s { ?s ?p ?o }", "gave a part of the answer only"),
    ],
)
def test_an_answer_cut_short_is_refused_and_not_passed_on(status, head, query, message):
    with answering(status, JSON | head, ROWS) as (url, _), pytest.raises(Unreachable, match=message):
        Remote(url).query(query)


def test_an_answer_with_as_many_rows_as_were_asked_for_is_whole():
    with answering(200, JSON | {"X-SPARQL-MaxRows": "1"}, ROWS) as (url, _):
        assert len(Remote(url).query("SELECT ?s { ?s ?p ?o } LIMIT 1").rows) == 1


@pytest.mark.parametrize("query", ["CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }", "DESCRIBE ?s WHERE { ?s a ?o }"])
def test_a_graph_of_which_the_rows_behind_it_are_cut_short_is_refused(query):
    class Handler(BaseHTTPRequestHandler):
        server_version = "Virtuoso/07.20.3237"

        def do_POST(self) -> None:
            rows = b"SELECT" in self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Type", JSON["Content-Type"] if rows else "application/n-triples")
            if rows:
                self.send_header("X-SPARQL-MaxRows", "1")
            self.end_headers()
            self.wfile.write(ROWS if rows else b"<urn:a> <urn:b> <urn:c> .")

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        remote = Remote(f"http://127.0.0.1:{server.server_port}/sparql")
        with pytest.raises(Unreachable, match="cuts answers off after 1 rows"):
            remote.query(query)
        assert len(remote.query(f"{query} LIMIT 1").triples) == 1
        assert len(remote.query("DESCRIBE <urn:a>").triples) == 1
        server.shutdown()


def test_truths_that_an_engine_keeps_as_numbers_are_spelt_as_here():
    truth = '{"type": "literal", "value": "1", "datatype": "http://www.w3.org/2001/XMLSchema#boolean"}'
    body = f'{{"head": {{"vars": ["t"]}}, "results": {{"bindings": [{{"t": {truth}}}]}}}}'.encode()
    with answering(200, JSON, body) as (url, _):
        assert Remote(url).query("SELECT ?t { ?s ?p ?t }").csv() == "t\r\ntrue\r\n"
    body = b'<urn:a> <urn:b> "0"^^<http://www.w3.org/2001/XMLSchema#boolean> .'
    with answering(200, {"Content-Type": "application/n-triples"}, body) as (url, _):
        assert Remote(url).query("DESCRIBE <urn:a>").triples == (
            ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal(value=False)),
        )


@contextmanager
def closing(*pieces: bytes, pause: float = 0) -> Iterator[str]:
    """Answer every request as HTTP/1.0 has it: no length is told, the end is where the connection closes."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Type", JSON["Content-Type"])
            self.end_headers()
            with suppress(OSError):  # whoever asked may be gone
                for piece in pieces:
                    self.wfile.write(piece)
                    time.sleep(pause)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        server.server_close()


def test_an_answer_of_unknown_length_is_read_without_room_for_the_longest():
    with closing(b'{"head": {},', b' "boolean": true}') as url:
        tracemalloc.start()
        assert Remote(url).query("ASK {}").truth
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < 50_000_000


def test_an_answer_that_only_trickles_in_is_waited_for_no_longer_than_the_limit():
    with closing(*[b" "] * 20, pause=0.1) as url:
        start = time.monotonic()
        with pytest.raises(Unreachable, match=r"did not answer within 0.5 seconds"):
            Remote(url, timeout=0.5).query("ASK {}")
        assert time.monotonic() - start < 4


def test_an_endpoint_whose_count_is_no_number_is_said():
    rows = b'{"head": {"vars": ["n"]}, "results": {"bindings": []}}'
    with answering(200, JSON, rows) as (url, _), pytest.raises(Unreachable, match="does not count its triples"):
        endpoint.Endpoint(f"{url}?default-graph-uri=urn:x").size  # noqa: B018 - it is asked when wanted


def test_an_endpoint_that_is_not_there_is_said():
    with pytest.raises(Unreachable, match="cannot be reached"):
        Remote(f"http://127.0.0.1:{free_port()}/sparql").query("ASK {}")


def test_a_query_that_takes_the_endpoint_too_long_is_answered_from_a_copy(pushed, monkeypatch):
    monkeypatch.setattr(endpoint, "QUERY_SECONDS", 0.000_001)
    assert Atlas.open(pushed).query(QUERIES[1]).rows == hearing().query(QUERIES[1]).rows


@pytest.mark.trust
def test_no_redirect_leads_to_another_host():
    with (
        answering(302, {"Location": "http://192.0.2.1/sparql"}) as (url, _),
        pytest.raises(Unreachable, match="redirects to"),
    ):
        Remote(url).query("ASK {}")


@pytest.mark.trust
@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/x", "http://"])
def test_only_http_is_spoken(url):
    with pytest.raises(Unreachable):
        Remote(url)


@pytest.mark.trust
def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(Unreachable) as raised:
        Remote("http://ann:geheim@localhost/sparql")
    assert "geheim" not in str(raised.value)


def test_user_and_password_are_given_when_asked_for_and_a_token_at_once(monkeypatch):
    monkeypatch.setenv("CORRIDORS_USER", "ann")
    monkeypatch.setenv("CORRIDORS_PASSWORD", "geheim")
    body = b'{"head": {}, "boolean": true}'
    with answering(401, {**JSON, "WWW-Authenticate": 'Basic realm="x"'}, body) as (url, seen):
        assert Remote(url).query("ASK {}").truth
        assert [h.get("Authorization") for h in seen] == [None, f"Basic {base64.b64encode(b'ann:geheim').decode()}"]
    monkeypatch.setenv("CORRIDORS_TOKEN", "t0ken")
    with answering(200, JSON, body) as (url, seen):
        Remote(url).query("ASK {}")
        assert seen[0]["Authorization"] == "Bearer t0ken"


def test_the_netrc_file_is_read(tmp_path):
    (tmp_path / "netrc").write_text("machine example.org login ann password geheim\n")
    found = Credentials.found("example.org", {"NETRC": str(tmp_path / "netrc")})
    assert found is not None
    assert (found.user, found.password, repr(found)) == ("ann", "geheim", "Credentials()")
    assert Credentials.found("other.org", {"NETRC": str(tmp_path / "netrc")}) is None


@pytest.mark.trust
def test_service_asks_only_hosts_that_are_allowed():
    body = b'{"head": {"vars": ["p"]}, "results": {"bindings": [{"p": {"type": "uri", "value": "urn:a"}}]}}'
    with answering(200, JSON, body) as (url, seen):
        query = f"SELECT ?p WHERE {{ SERVICE <{url}> {{ ?p a cor:Person }} }}"
        for services in ([], ["127.0.0.1"], ["example.org"]):
            with pytest.raises(InvalidQuery, match="SERVICE would ask another host"):
                hearing().query(query, services=services)
        variable = f"SELECT ?p WHERE {{ BIND(<{url}> AS ?s) SERVICE ?s {{ ?p a cor:Person }} }}"
        with pytest.raises(InvalidQuery, match="SERVICE would ask another host"):
            hearing().query(variable, services=[url.split("/")[2]])
        assert seen == []
        assert hearing().query(query, services=[url.split("/")[2]]).rows == [{"p": "urn:a"}]


@pytest.mark.trust
def test_a_service_that_is_silent_or_not_there_is_said(monkeypatch):
    monkeypatch.setattr(embedded, "SERVICE_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host = f"127.0.0.1:{silent.getsockname()[1]}"
        query = f"SELECT ?p WHERE {{ SERVICE <http://{host}/> {{ ?p a cor:Person }} }}"
        with pytest.raises(Unreachable, match="did not answer within"):
            hearing().query(query, services=[host])


def test_an_answer_cut_short_is_no_graph(monkeypatch):
    made = endpoint.Endpoint("http://localhost/sparql?default-graph-uri=urn:x")
    vars(made)["size"] = 10  # known already, so that nothing is asked
    monkeypatch.setattr(made._remote, "query", lambda *_, **__: Answers(("n",), ((ox.Literal(10),),)))
    monkeypatch.setattr(made._remote, "triples", lambda *_, **__: iter(()))
    with pytest.raises(CorridorsError, match="cuts answers short"):
        made.facts  # noqa: B018 - it is made when asked for
