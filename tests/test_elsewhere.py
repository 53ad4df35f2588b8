"""Ask a question of another host: a server of the test's stands in for Wikidata's."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner

from corridors.atlas import Atlas
from corridors.cli import main
from corridors.errors import CorridorsError, Unreachable
from corridors.names import PREFIXES
from corridors.questions import ask
from corridors.turtle import read_graph

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
BODIES = """
organisation:trust a cor:Organisation ; skos:prefLabel "Trust"@en ; skos:exactMatch wd:Q1, <https://e.org/trust> .
organisation:other a cor:Organisation ; skos:prefLabel "Other"@en .
"""
FOUND = {
    "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
    "name": {"type": "literal", "value": "Trust", "xml:lang": "en"},
    "website": {"type": "uri", "value": "https://e.org/"},
}


@pytest.fixture
def wikidata() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a host that answers every query alike, and the queries that come in."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            asked.append(f"{self.path} {form['query'][0]} {self.headers.get('Authorization')}")
            body = json.dumps({"head": {"vars": list(FOUND)}, "results": {"bindings": [FOUND]}}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def atlas() -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + BODIES).encode()))


def test_the_host_that_the_flag_names_is_asked_for_the_one_entity(atlas, wikidata):
    host, asked = wikidata
    answer = ask(atlas, "wikidata", "Trust", services=[host])
    assert (answer.question, answer.finding) == ("What does Wikidata say of Trust?", "found")
    assert answer.rows[0].values() == {"item": "wd:Q1", "name": "Trust", "website": "https://e.org/"}
    assert answer.rows[0].cite() == f"said by {host}, not by a document held here"
    assert len(asked) == 1
    assert asked[0].startswith("/sparql ")
    assert "<http://www.wikidata.org/entity/Q1>" in asked[0]


@pytest.mark.trust
def test_no_password_goes_to_a_host_that_a_query_names(atlas, wikidata, monkeypatch):
    monkeypatch.setenv("CORRIDORS_TOKEN", "secret")
    ask(atlas, "wikidata", "Trust", services=[wikidata[0]])
    assert wikidata[1][0].endswith(" None")


@pytest.mark.trust
def test_without_the_flag_nothing_is_asked_and_the_flag_is_named(atlas, wikidata):
    with pytest.raises(CorridorsError, match=r"allow it with --service query\.wikidata\.org"):
        ask(atlas, "wikidata", "Trust")
    assert wikidata[1] == []


def test_an_entity_that_the_host_knows_by_no_address_held_here_is_said(atlas, wikidata):
    with pytest.raises(CorridorsError, match="is held for Other; add one with skos:exactMatch"):
        ask(atlas, "wikidata", "Other", services=[wikidata[0]])


def test_a_host_that_is_not_there_is_said(atlas):
    gone = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    gone.server_close()
    with pytest.raises(Unreachable, match="cannot be reached"):
        ask(atlas, "wikidata", "Trust", services=[f"127.0.0.1:{gone.server_port}"])


def test_the_command_takes_the_flag(wikidata, tmp_path):
    (tmp_path / "x.ttl").write_text(HEAD + BODIES)
    done = CliRunner().invoke(
        main, ["-g", str(tmp_path), "ask", "wikidata", "Trust", "--service", wikidata[0], "--format", "json"]
    )
    assert json.loads(done.stdout)["rows"][0]["website"] == "https://e.org/", done.output
