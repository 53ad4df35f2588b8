"""Look at a graph that an endpoint holds: ask it, and pull only what measures need."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from corridors import guard
from corridors.engines.graphs import ASKED, CATALOGUE, DERIVED, VOCABULARY
from corridors.engines.memory import Memory
from corridors.errors import InvalidQuery, TooLarge, Unreachable
from corridors.ledger import Ledger
from corridors.names import compact
from corridors.ontology import ontology_quads
from corridors.projection import CLAIM_PROPERTIES, PLACED_BY, ProjectedLedger
from corridors.store import Answers
from corridors.store.remote import Remote, TooSlow, named_graphs

#: A graph of more triples is not copied: records are projected, and what needs a copy is refused.
COPIED_UP_TO = 1_000_000
_PROJECTED_FROM = 300_000
#: How long an endpoint may take over a query before a copy is asked instead.
QUERY_SECONDS = 20
#: How long it may take to say what it holds at all.
_FIRST_SECONDS = 20
_AT_ONCE, _SAVED_AT_ONCE = 200, 20_000

_MOST_GRAPHS = 50

_PUSHED = f"ASK {{ GRAPH <{CATALOGUE}> {{ ?set void:subset ?graph }} }}"
_HOLDING = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?claim a cor:Claim } }"
_DERIVES = """ASK { ?claim cor:status cor:accepted ; cor:subject ?subject ; cor:relation ?relation ;
cor:object ?object . ?subject ?relation ?object }"""
_HAS_CLAIMS = "ASK { ?claim a cor:Claim }"
#: A walk of relations that meets VALUES or UNION, of which some engines lose rows without a word.
_WALKS = re.compile(r"(?:>|\)|:[\w.-]*)(?:[*+]|\?(?!\w))")
_MEETS = re.compile(r"\b(?:UNION|VALUES)\b", re.IGNORECASE)
#: A query of that kind whose answer is known: all it asks of is the vocabulary.
_TRIAL = """SELECT DISTINCT ?term WHERE { { ?term rdfs:label ?text } UNION { ?term skos:definition ?text }
?term rdfs:subPropertyOf* ?wide . VALUES ?wide { cor:involvedIn cor:memberOf } }"""


class Endpoint:
    """A graph at a SPARQL endpoint. What `corridors push` wrote is found by its catalogue of graphs.

    >>> Endpoint("https://example.org/sparql?default-graph-uri=urn:g").graphs
    ('urn:g',)
    """

    def __init__(self, url: str, *, include: Sequence[str] = (), day: str | None = None) -> None:
        address, self._named = named_graphs(url)
        self.url = url
        self.include, self.day = tuple(include), day
        self._remote = Remote(address)

    @cached_property
    def graphs(self) -> tuple[str, ...]:
        """Give the graphs to look at, taken together; none is the endpoint's default graph."""
        if self._named:
            return self._named
        if self._remote.query(_PUSHED, seconds=_FIRST_SECONDS):
            return ASKED
        if self._remote.query(_HAS_CLAIMS, seconds=_FIRST_SECONDS):
            return ()
        found = tuple(sorted(row[0].value for row in self._remote.query(_HOLDING).terms))
        if len(found) > _MOST_GRAPHS:
            reason = f"holds claims in {len(found):,} graphs; name those wanted: {self.url}?default-graph-uri=..."
            raise Unreachable(self.url, reason)
        return found

    @property
    def _told(self) -> tuple[str, ...]:
        """Give the graphs that hold what was read, without what was derived from it."""
        return tuple(graph for graph in self.graphs if graph not in (DERIVED, VOCABULARY))

    def query(self, sparql: str, *, where: str = "query", services: Collection[str] = ()) -> Answers:
        """Answer a query at the endpoint; with other statuses or at a date, from a copy of what it holds.

        So does a query that the endpoint takes too long over, where a copy may be made.
        """
        # Records of a graph that is not big are made from a copy; once it is at hand, it is asked.
        if "copy" in vars(self) or self.include or self.day or not self._derived_there or self._may_lose(sparql):
            return self.copy.query(sparql, where=where, services=services)
        seconds = QUERY_SECONDS if self.size <= COPIED_UP_TO else None
        try:
            return self._remote.query(sparql, where=where, graphs=self.graphs, services=services, seconds=seconds)
        except TooSlow:  # some engines take some queries the long way; the rows of a copy are the same
            if seconds is None:
                raise
            return self.copy.query(sparql, where=where, services=services)

    @property
    def at_hand(self) -> "Memory | Endpoint":
        """Give what answers the questions that come with the package: a copy where one may be made.

        Engines differ, some between one run and the next, over property paths joined with VALUES and UNION.
        """
        return self.copy if self.size <= COPIED_UP_TO else self

    def _may_lose(self, sparql: str) -> bool:
        """Tell whether the endpoint may lose rows of a query, and be sure that a copy can be asked then."""
        bare = guard.blank_out(sparql, keep_iris=True)
        if not (_WALKS.search(bare) and _MEETS.search(bare)) or self._walks_right:
            return False
        if self.size > COPIED_UP_TO:
            why = "loses rows of queries in which paths (*, + or ?) meet VALUES or UNION, as a trial shows; ask a copy"
            raise TooLarge(f"{self.url}: {why}: corridors load {self.url} --store DIR")
        return True

    @cached_property
    def _walks_right(self) -> bool:
        """Try whether the endpoint gives all rows of the trial; without our vocabulary there is nothing to try."""
        if VOCABULARY not in self.graphs:
            return True
        try:
            found = self._ask(_TRIAL)
        except InvalidQuery:  # it takes no such query at all
            return False
        return found.rows == Memory([]).query(_TRIAL).rows

    @cached_property
    def _derived_there(self) -> bool:
        """Tell whether relations can be asked for there: they are derived, or there is no claim to derive from."""
        if DERIVED in self.graphs:
            return True
        return bool(self._ask(_DERIVES)) or not self._ask(_HAS_CLAIMS)

    def _ask(self, query: str) -> Answers:
        return self._remote.query(query, graphs=self.graphs)

    @cached_property
    def size(self) -> int:
        """Count the triples that were read."""
        return self._count("?s ?p ?o")

    def _count(self, pattern: str) -> int:
        found = self._remote.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}", graphs=self._told)
        numbers = [row.get("n") for row in found.rows]
        if len(numbers) != 1 or not isinstance(numbers[0], int):
            raise Unreachable(self.url, "does not count its triples when asked to; is this a SPARQL 1.1 endpoint?")
        return numbers[0]

    @cached_property
    def copy(self) -> Memory:
        """Give a copy of what the endpoint holds, with what it derives; refused where that is too much."""
        if self.size > COPIED_UP_TO:
            message = f"holds {self.size:,} triples, and this needs a copy of them; over {COPIED_UP_TO:,} it is made by"
            raise TooLarge(f"{self.url}: {message} you: corridors load {self.url} --store DIR")
        return Memory(self._pull("?s ?p ?o", "?s ?p ?o"), include=self.include, day=self.day)

    def _pull(self, wanted: str, pattern: str) -> Iterator[ox.Triple]:
        """Walk the triples wanted of all that fits a pattern.

        Engines that cut answers short do so without a word, so they are counted.
        """
        inner = f"SELECT DISTINCT ?s ?p ?o WHERE {{ {pattern} }}"
        left = self._count(f"{{ {inner} }}")
        for triple in self._remote.triples(f"CONSTRUCT {{ {wanted} }} WHERE {{ {pattern} }}", graphs=self._told):
            left -= 1
            yield triple
        if left > 0:
            reason = f"kept {left:,} triples of an answer back: it cuts answers short; raise its limit on rows"
            raise Unreachable(self.url, reason)

    def save(self, path: Path, progress: Callable[[int, int], None] = lambda _triples, _bytes: None) -> None:
        """Save what was read as N-Triples, a property at a time, holding little; ``progress`` hears of triples."""
        found = self._remote.query("SELECT DISTINCT ?p WHERE { ?s ?p ?o }", graphs=self._told)
        names = sorted(row[0].value for row in found.terms)
        triples = (triple for name in names for triple in self._pull(f"?s <{name}> ?o", f"?s <{name}> ?o"))
        number = 0
        with path.open("wb") as file:
            while some := list(islice(triples, _SAVED_AT_ONCE)):
                if any(isinstance(end, ox.BlankNode) for triple in some for end in (triple.subject, triple.object)):
                    reason = "holds things without a name, which do not come in pieces; load its files instead"
                    raise Unreachable(self.url, reason)
                file.write(ox.serialize(some, format=ox.RdfFormat.N_TRIPLES) or b"")
                number += len(some)
                progress(number, 0)

    @property
    def facts(self) -> tuple[ox.Triple, ...]:
        """Give what was read."""
        return self.copy.facts

    @property
    def derived(self) -> Sequence[ox.Triple]:
        """Give what the claims derive."""
        return self.copy.derived

    @cached_property
    def ledger(self) -> Ledger:
        """Give the records."""
        if self.size < _PROJECTED_FROM:
            return self.copy.ledger
        return ProjectedLedger(self, [quad.triple for quad in ontology_quads()])

    def short(self) -> Iterator[tuple[str, str, str]]:
        """Walk what claims and passages say in short, a property at a time."""
        columns = [("cor:Claim", name) for name in CLAIM_PROPERTIES]
        columns += [(f"cor:{kind.capitalize()}", name) for kind, name in PLACED_BY.items()]
        for kind, name in columns:
            for triple in self._pull(f"?s {name} ?o", f"?s a {kind} ; {name} ?o"):
                value = triple.object
                text = compact(value.value) if isinstance(value, ox.NamedNode) else value.value  # type: ignore[union-attr]
                yield compact(triple.subject.value), name, text  # type: ignore[union-attr]

    def others(self) -> Iterator[ox.Triple]:
        """Walk what is said of everything else."""
        aside = "MINUS { ?s a cor:Claim } MINUS { ?s a cor:Passage } MINUS { ?s a cor:Mention }"
        return self._pull("?s ?p ?o", f"?s ?p ?o {aside}")

    def about(self, names: Sequence[str]) -> Iterator[ox.Triple]:
        """Give what is said of some subjects."""
        for start in range(0, len(names), _AT_ONCE):
            some = " ".join(str(ox.NamedNode(name)) for name in names[start : start + _AT_ONCE])
            found = self._remote.query(
                f"SELECT ?s ?p ?o WHERE {{ VALUES ?s {{ {some} }} ?s ?p ?o }}", graphs=self._told
            )
            yield from (ox.Triple(*row) for row in found.terms)

    def walk(self, name: str = "facts") -> Iterator[ox.Triple]:
        """Walk what was read, what is ``derived``, or the ``days`` that both span."""
        return self.copy.walk(name)

    def everything(self) -> bytes:
        """Give all that queries see, as N-Triples."""
        return self.copy.everything()

    def at(self, include: Sequence[str], day: str | None) -> "Endpoint":
        """Give the same graph with these statuses taken in, on this day."""
        return Endpoint(self.url, include=include, day=day)
