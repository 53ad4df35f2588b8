"""Hold a graph in memory: what was read, what it derives, and a store of both."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

import pyoxigraph as ox

from corridors.derive import bounds_in, day_bounds, derived, spans_in, withhold
from corridors.ledger import Ledger
from corridors.names import expand
from corridors.ontology import ontology_quads, vocabulary
from corridors.spans import Spans
from corridors.store import Answers, EmbeddedStore

EVERY_STATUS = ("disputed", "proposed", "rejected")


class Memory:
    """Triples in memory, with what the claims among them derive.

    >>> Memory([]).query("ASK { cor:spokeAt a cor:Relation }").truth
    True
    """

    def __init__(self, triples: Iterable[ox.Triple], *, include: Sequence[str] = (), day: str | None = None) -> None:
        self.include, self.day = tuple(include), day
        self.facts = _without_repetition(dict.fromkeys(triples))
        self._store = base_store(self.facts)
        if day:
            withhold(self._store.native, self._put_days(self._store.native), day)
        self.derived: Sequence[ox.Triple] = derived(self._store.native, include=include, day=day)

    def _put_days(self, said: ox.Store) -> Spans:
        """Put into the store the days that dates span, by one in which nothing was derived yet."""
        spans = spans_in(said, self.include)
        self._store.add(list(day_bounds(said, spans)))
        return spans

    @cached_property
    def _dated(self) -> EmbeddedStore:
        """The store with the days that dates span: put in when they may first be asked for, as checks do without."""
        if not self.day:
            self._put_days(base_store(self.facts).native)
        return self._store

    @property
    def at_hand(self) -> "Memory":
        """Give what answers the questions that come with the package: this."""
        return self

    def query(self, sparql: str, *, where: str = "query", services: Collection[str] = ()) -> Answers:
        """Answer a query."""
        return self._dated.query(sparql, where=where, services=services)

    def as_accepted(self) -> EmbeddedStore:
        """Give a store of what was read and what its accepted claims derive, at all times: what checks look at."""
        return self._store if not self.include and self.day is None else Memory(self.facts)._store

    @cached_property
    def ledger(self) -> Ledger:
        """Give the records of what was read and of the vocabulary."""
        return Ledger([*self.facts, *(quad.triple for quad in ontology_quads())])

    def walk(self, name: str = "facts") -> Iterator[ox.Triple]:
        """Walk what was read, what is ``derived``, or the ``days`` that both span."""
        if name == "days":
            return bounds_in(self._dated.native)
        return iter(self.derived if name == "derived" else self.facts)

    def everything(self) -> bytes:
        """Give all that queries see, as N-Triples."""
        return self._dated.dump()

    def at(self, include: Sequence[str], day: str | None) -> "Memory":
        """Give the same graph with these statuses taken in, on this day."""
        return Memory(self.facts, include=include, day=day)


def base_store(facts: Iterable[ox.Triple]) -> EmbeddedStore:
    """Give a store of the vocabulary and facts, nothing derived yet.

    >>> len(base_store([])) > 500
    True
    """
    store = EmbeddedStore(quad.triple for quad in ontology_quads())
    store.add(facts)
    return store


def _without_repetition(facts: dict[ox.Triple, None]) -> tuple[ox.Triple, ...]:
    """Drop direct relations and classes that the facts' own claims derive, whatever their status."""
    relations = relation_iris()
    source = f"<{expand('source:')}"  # its date and symbol are its own, no relation
    if not any(t.predicate.value in relations and not str(t.subject).startswith(source) for t in facts):
        return tuple(facts)
    everything = derived(base_store(facts).native, include=EVERY_STATUS)
    repeated = facts.keys() & set(everything)
    return tuple(triple for triple in facts if triple not in repeated)


def relation_iris() -> frozenset[str]:
    """Give the IRIs of the relations that claims may use.

    >>> expand("cor:spokeAt") in relation_iris()
    True
    """
    return frozenset(expand(term.name) for term in vocabulary().values() if term.is_relation)
