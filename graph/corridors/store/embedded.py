"""Answer read-only SPARQL with pyoxigraph, from memory or from disk."""

import queue
import re
import threading
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import pyoxigraph as ox

from corridors import guard
from corridors.errors import InvalidQuery, Unreachable
from corridors.names import PREFIXES
from corridors.store.answers import Answers

#: How long a query may wait for the hosts that SERVICE names.
SERVICE_SECONDS = 60
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_ORDERED = re.compile(r"\bORDER\s+BY\b", re.IGNORECASE)


class EmbeddedStore:
    """A set of triples, in memory or opened from disk, that answers SELECT, ASK, CONSTRUCT and DESCRIBE alone.

    >>> store = EmbeddedStore([ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"))])
    >>> store.query("SELECT ?o WHERE { ?s ?p ?o }").rows
    [{'o': 'c'}]
    """

    def __init__(self, triples: Iterable[ox.Triple] = (), *, native: ox.Store | None = None) -> None:
        self._store = ox.Store() if native is None else native
        if native is None:
            self.add(triples)

    def add(self, triples: Iterable[ox.Triple]) -> None:
        """Take triples in."""
        self._store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)

    def __len__(self) -> int:
        return len(self._store)

    @property
    def native(self) -> ox.Store:
        """Give the pyoxigraph store itself, for checks and rules that come with the package."""
        return self._store

    def dump(self) -> bytes:
        """Give all triples as N-Triples."""
        return self._store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""

    def query(
        self,
        sparql: str,
        *,
        where: str = "query",
        services: Collection[str] = (),
        graphs: Sequence[str] | None = None,
        named: Sequence[str] = (),
    ) -> Answers:
        """Answer a query; prefixes of ours need not be declared. Rows come in a fixed order.

        ``services`` names the hosts that SERVICE may ask; ``graphs`` the named graphs that, together, are the default
        graph, and ``named`` those that GRAPH finds, in place of all that is held.
        Raises InvalidQuery, with the line, for what is no query, writes, or reaches outside the graph, and Unreachable
        where such a host does not answer.
        """
        guard.check_query(sparql, where=where, services=services)
        try:
            if graphs is not None:
                some, others = list(map(self._graph, graphs)), list(map(self._graph, named))
                found = self._store.query(with_prefixes(sparql), default_graph=some, named_graphs=others)
                return Answers.of(found, ordered=is_ordered(sparql))
            return self._within_time(sparql, services) if services else self._answered(sparql)
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            raise InvalidQuery(_plain(str(error)), where=where) from None

    def _graph(self, name: str) -> Any:
        try:
            graph = ox.NamedNode(name)
        except ValueError:
            raise ValueError(f"“{name}” is no IRI, so it names no graph") from None
        if not self._store.contains_named_graph(graph):
            some = next(iter(self._store.named_graphs()), None) is not None
            advice = "SELECT DISTINCT ?g { GRAPH ?g { } } lists them" if some else "there are none; name no graph"
            raise ValueError(f"no graph is called <{name}> here; {advice}")
        return graph

    def _answered(self, sparql: str) -> Answers:
        return Answers.of(self._store.query(with_prefixes(sparql)), ordered=is_ordered(sparql))

    def _within_time(self, sparql: str, services: Collection[str]) -> Answers:
        """Answer a query that asks other hosts, which the engine would wait for without end."""
        from corridors.store.services import led_through_here

        results: queue.Queue[Answers | Exception] = queue.Queue()
        with led_through_here(sparql, SERVICE_SECONDS) as (query, wrong):

            def work() -> None:
                try:
                    results.put(self._answered(query))
                except Exception as error:
                    results.put(error.with_traceback(None))  # its frames hold what must not leave this thread

            threading.Thread(target=work, daemon=True).start()
            try:
                found = results.get(timeout=SERVICE_SECONDS)
            except queue.Empty:
                reason = f"did not answer within {SERVICE_SECONDS} seconds"
                raise Unreachable(" or ".join(sorted(services)), reason) from None
        if isinstance(found, Exception):
            raise wrong[0] if wrong else found
        return found


def with_prefixes(sparql: str) -> str:
    """Put the prefixes that a query does not declare in front of it, on its first line.

    >>> with_prefixes("ASK { ?s ?p ?o }").endswith("> ASK { ?s ?p ?o }")
    True
    """
    declared = set(_DECLARED.findall(guard.blank_out(sparql)))
    head = " ".join(f"PREFIX {p}: <{iri}>" for p, iri in PREFIXES.items() if p not in declared)
    return f"{head} {sparql}"


def is_ordered(sparql: str) -> bool:
    """Tell whether a query asks for an order.

    >>> is_ordered("SELECT ?s { ?s ?p 'ORDER BY' }")
    False
    """
    return _ORDERED.search(guard.blank_out(sparql)) is not None


def _plain(message: str) -> str:
    """Make the engine's message one short line; its columns count the prefixes put in front, so they are left out."""
    at = re.match(r"error at (\d+):\d+: (.*)", " ".join(message.split()))
    text = at.group(2) if at else " ".join(message.split())
    wanted = re.sub(r"\['.*?'\]( \| )?", "", text).removeprefix("expected one of ").strip()
    if "Prefix not found" in text:
        text = "a prefix is not known; `corridors prefixes` lists those that need no PREFIX line"
    text = f"expected {wanted[:160]}" if text.startswith("expected one of") else text[:200]
    return f"line {at.group(1)}: {text}; mend the query there" if at else text
