"""Speak the SPARQL 1.1 Protocol and the Graph Store Protocol with an endpoint, whatever engine stands behind it."""

import http.client
import re
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib import error as failures
from urllib import request as web
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import pyoxigraph as ox

from corridors import guard
from corridors.errors import CorridorsError, InvalidQuery, Unreachable
from corridors.names import BASE
from corridors.store.access import Credentials, opener
from corridors.store.answers import Answers, canonical
from corridors.store.embedded import is_ordered, with_prefixes

_ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
_TRIPLES = "application/n-triples, text/turtle;q=0.9"
_RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
}
_GRAPHS = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/x-turtle": ox.RdfFormat.TURTLE,
    "text/rdf+n3": ox.RdfFormat.TURTLE,
}
#: How long an endpoint may take over an answer; what asks it says so and ends.
SECONDS = 300
_STREAM_SECONDS = 900
_FORM = "application/x-www-form-urlencoded"
_MOST_BYTES = 2_000_000_000
_PIECE = 1 << 20
_REFUSED = (401, 403)
_PARTIAL, _NO_SUCH = 206, 404
_LIMIT = re.compile(r"\bLIMIT\s+(\d+)", re.IGNORECASE)
_TEMPLATE = re.compile(r"\bCONSTRUCT\b\s*(\{[^}]*\})?|\bDESCRIBE\b[^{]*(?=\{)", re.IGNORECASE)


class Remote:
    """An endpoint that answers queries, or one that keeps graphs; an ``anonymous`` one hears no password.

    >>> Remote("https://example.org/sparql").url
    'https://example.org/sparql'
    """

    def __init__(self, url: str, *, timeout: float = SECONDS, anonymous: bool = False) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Unreachable(url, "is no http or https address")
        if parts.username is not None:
            clean = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
            advice = "holds a password; set CORRIDORS_USER and CORRIDORS_PASSWORD, or use a netrc file"
            raise Unreachable(clean, advice)
        self.url = url
        self._timeout = timeout
        #: Whether it is of the kind that says of rows, and not of graphs, that they are cut short.
        self._cuts_graphs = False
        self._credentials = None if anonymous else Credentials.found(parts.hostname)
        self._opener = opener(url, self._credentials)

    # -- SPARQL Protocol ------------------------------------------------------------------------------------------

    def query(
        self,
        sparql: str,
        *,
        where: str = "query",
        graphs: Sequence[str] = (),
        services: Collection[str] = (),
        seconds: float | None = None,
    ) -> Answers:
        """Answer a query that only reads over these graphs taken together, else over the endpoint's default graph."""
        form = guard.check_query(sparql, where=where, services=services)
        accept = _ROWS if form in ("SELECT", "ASK") else _TRIPLES
        body, rows = _asking(sparql, graphs), _rows_wanted(sparql)
        told: dict[str, Any] = {"kind": _FORM, "accept": accept, "where": where, "seconds": seconds, "rows": rows}
        media, data = self._send("POST", self.url, body, **told)
        if accept == _TRIPLES and self._cuts_graphs and (behind := _rows_behind(sparql)):
            with self._opened("POST", self.url, _asking(behind, graphs), **told | {"accept": _ROWS}):
                pass  # its head alone tells whether it is whole
        try:
            return _answers(media, data, form, sparql)
        except (SyntaxError, ValueError, KeyError) as error:
            reason = f"answered with {media or 'no media type'} that cannot be read ({_brief(error)})"
            raise Unreachable(self.url, reason) from None

    def forward(self, sparql: str, *, accept: str) -> tuple[str, bytes]:
        """Pass a query on as it stands; give the answer's media type and the answer."""
        return self._send("POST", self.url, urlencode({"query": sparql}).encode(), kind=_FORM, accept=accept)

    def triples(self, sparql: str, *, graphs: Sequence[str] = ()) -> Iterator[ox.Triple]:
        """Walk what a CONSTRUCT of ours yields as it comes in, in the endpoint's order, holding none of it."""
        body = _asking(sparql, graphs)
        with self._opened("POST", self.url, body, kind=_FORM, accept=_TRIPLES, seconds=_STREAM_SECONDS) as answer:
            media = answer.headers.get_content_type()
            if media not in _GRAPHS:
                raise Unreachable(self.url, f"answered with {media}, which is no RDF that is read here")
            try:
                for quad in ox.parse(answer, format=_GRAPHS[media]):
                    yield _spelt(quad.triple)
            except (SyntaxError, ValueError) as error:
                raise Unreachable(self.url, f"gave RDF that cannot be read ({_brief(error)})") from None

    # -- Graph Store Protocol -------------------------------------------------------------------------------------

    def put(self, graph: str, triples: Iterable[ox.Triple]) -> None:
        """Make a graph hold these triples and no others."""
        self._store("PUT", graph, triples)

    def post(self, graph: str, triples: Iterable[ox.Triple]) -> None:
        """Add triples to a graph."""
        self._store("POST", graph, triples)

    def get(self, graph: str) -> list[ox.Triple]:
        """Give the triples of a graph; none where there is no such graph."""
        try:
            media, data = self._send("GET", self._named(graph), accept=_TRIPLES)
        except _Missing:
            return []
        return _parse(media, data)

    def delete(self, graph: str) -> None:
        """Delete a graph; one that is not there is no error."""
        try:
            self._send("DELETE", self._named(graph))
        except _Missing:
            return

    def _store(self, method: str, graph: str, triples: Iterable[ox.Triple]) -> None:
        # N-Triples are Turtle, and every graph store takes Turtle.
        data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
        self._send(method, self._named(graph), data, kind="text/turtle; charset=utf-8")

    def _named(self, graph: str) -> str:
        return f"{self.url}{'&' if '?' in self.url else '?'}graph={quote(graph, safe='')}"

    def knock(self) -> None:
        """Delete a graph that is not there, so that a server asks for user and password before an upload."""
        self.delete(f"{BASE}graph/none")

    # -- HTTP -----------------------------------------------------------------------------------------------------

    def _send(self, method: str, url: str, body: bytes | None = None, **options: Any) -> tuple[str, bytes]:
        with self._opened(method, url, body, **options) as answer:
            data = bytearray()
            while piece := answer.read(_PIECE):
                data += piece
                if len(data) > _MOST_BYTES:
                    raise Unreachable(self.url, f"answered with over {_MOST_BYTES:,} bytes; ask for less")
            return answer.headers.get_content_type(), bytes(data)

    @contextmanager
    def _opened(
        self,
        method: str,
        url: str,
        body: bytes | None = None,
        *,
        kind: str = "",
        accept: str = "*/*",
        where: str = "",
        seconds: float | None = None,
        rows: int | None = None,
    ) -> Iterator[Any]:
        """Send a request and give the answer to read; whatever goes wrong until it is read is said in a line.

        An answer that its head says is not whole is refused, unless it has as many ``rows`` as were asked for.
        """
        headers = {"Accept": accept, "User-Agent": "corridors", **({"Content-Type": kind} if kind else {})}
        if self._credentials and self._credentials.token:
            headers["Authorization"] = f"Bearer {self._credentials.token}"
        message = web.Request(url, data=body, headers=headers, method=method)  # noqa: S310 - http and https alone, see __init__
        limit = seconds or self._timeout
        until = time.monotonic() + limit
        try:
            with self._opener.open(message, timeout=limit) as answer:
                self._refuse_part(answer, rows)
                yield _Trickle(answer, until)
        except failures.HTTPError as error:
            raise self._failed(error, method, where) from None
        except TimeoutError:
            raise TooSlow(self.url, f"did not answer within {limit:g} seconds; ask for less, or try later") from None
        except (OSError, http.client.HTTPException) as error:
            raise Unreachable(self.url, f"cannot be reached ({_reason(error)}); check the address") from None

    def _refuse_part(self, answer: Any, rows: int | None) -> None:
        """Refuse an answer whose head says that it is cut short; servers that do that say so each in its own way."""
        self._cuts_graphs = "virtuoso" in answer.headers.get("Server", "").lower()
        most = answer.headers.get("X-SPARQL-MaxRows", "")
        if most.isdecimal() and (rows is None or rows > int(most)):
            advice = "raise its limit (ResultSetMaxRows), or ask for fewer with LIMIT"
            raise Unreachable(self.url, f"cuts answers off after {int(most):,} rows; {advice}")
        if answer.status == _PARTIAL or answer.headers.get("X-SQL-State"):
            raise Unreachable(self.url, "gave a part of the answer only, its time being up; ask for less")

    def _failed(self, error: failures.HTTPError, method: str, where: str) -> CorridorsError:
        said = _first_line(error.read(4000))
        if error.code in _REFUSED:
            advice = "set CORRIDORS_USER and CORRIDORS_PASSWORD, or CORRIDORS_TOKEN, or use a netrc file"
            return Unreachable(self.url, f"asks for a user or refuses this one (HTTP {error.code}); {advice}")
        if error.code == _NO_SUCH and method in ("GET", "DELETE"):
            return _Missing(self.url, "holds no such graph")
        if method == "POST" and error.code == 400 and where:
            return InvalidQuery(f"{self.url} refused it: {said or 'HTTP 400'}", where=where)
        return Unreachable(self.url, f"answered {method} with HTTP {error.code}{f' ({said})' if said else ''}")


class TooSlow(Unreachable):
    """Say that an endpoint took longer than it may."""


class _Missing(Unreachable):
    """Say that a graph store has no such graph."""


class _Trickle:
    """Read an answer in pieces as they come, which may be few and far between, up to a point in time."""

    def __init__(self, answer: Any, until: float) -> None:
        self._answer, self._until = answer, until
        self.headers = answer.headers

    def read(self, size: int = _PIECE) -> bytes:
        if time.monotonic() > self._until:
            raise TimeoutError
        data: bytes = self._answer.read1(size)
        if not data and self._answer.length:
            raise http.client.HTTPException("its answer breaks off")
        return data


def _asking(sparql: str, graphs: Sequence[str]) -> bytes:
    return urlencode([("query", with_prefixes(sparql)), *(("default-graph-uri", graph) for graph in graphs)]).encode()


def _rows_wanted(sparql: str) -> int | None:
    """Give how many rows a query itself asks for at most; none where it asks for all."""
    found = _LIMIT.search(guard.blank_out(sparql).rpartition("}")[2])
    return int(found.group(1)) if found else None


def _rows_behind(sparql: str) -> str:
    """Give the query for the rows that a CONSTRUCT or DESCRIBE makes its graph of; nothing where it has none.

    >>> _rows_behind("CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } LIMIT 3")
    'SELECT (1 AS ?one)  WHERE { ?s ?p ?o } LIMIT 3'
    """
    found = _TEMPLATE.search(guard.blank_out(sparql))
    return f"{sparql[: found.start()]}SELECT (1 AS ?one) {sparql[found.end() :]}" if found else ""


def _answers(media: str, data: bytes, form: str, sparql: str) -> Answers:
    if form in ("SELECT", "ASK"):
        if media not in _RESULTS:
            raise ValueError("no SPARQL results; is this the address of a SPARQL endpoint?")
        found = Answers.of(ox.parse_query_results(data, format=_RESULTS[media]), ordered=is_ordered(sparql))
        if form == "SELECT" and found.truth is not None:
            raise ValueError("a yes or no where rows were asked for")
        if form == "ASK" and found.truth is None:
            return _truth(found)
        return replace(found, terms=tuple(tuple(map(canonical, row)) for row in found.terms))
    return Answers(triples=tuple(sorted({_spelt(triple) for triple in _parse(media, data)}, key=str)))


def _spelt(triple: ox.Triple) -> ox.Triple:
    return ox.Triple(triple.subject, triple.predicate, canonical(triple.object))


def _truth(found: Answers) -> Answers:
    """Understand engines that answer ASK with one row of one number."""
    return Answers(truth=any(term is not None and term.value in ("1", "true") for row in found.terms for term in row))


def _parse(media: str, data: bytes) -> list[ox.Triple]:
    if media not in _GRAPHS:
        raise ValueError("no RDF that is read here")
    return [quad.triple for quad in ox.parse(data, format=_GRAPHS[media])]


def _first_line(data: bytes) -> str:
    text = re.sub(r"<[^>]*>", " ", data.decode("utf-8", "replace"))
    return " ".join(text.split())[:240]


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:120]


def _reason(error: Exception) -> str:
    inner = getattr(error, "reason", error)
    if isinstance(error, http.client.IncompleteRead):
        return "its answer breaks off"
    return str(getattr(inner, "strerror", None) or inner or type(error).__name__)


def named_graphs(url: str) -> tuple[str, tuple[str, ...]]:
    """Take the graphs that an address names (``?default-graph-uri=``) off it.

    >>> named_graphs("http://localhost/sparql?default-graph-uri=urn:a&x=1")
    ('http://localhost/sparql?x=1', ('urn:a',))
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    graphs = tuple(value for name, value in pairs if name == "default-graph-uri")
    rest = urlencode([(name, value) for name, value in pairs if name != "default-graph-uri"])
    return urlunsplit(parts._replace(query=rest)), graphs
