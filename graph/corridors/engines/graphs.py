"""Sort a graph's triples into named graphs: one for each source, one for what no single source says, one derived."""

from collections.abc import Iterable

import pyoxigraph as ox

from corridors.names import BASE, compact, expand

#: What an endpoint's queries are asked over: all that was told, what it derives, and the vocabulary.
TOLD = f"{BASE}graph/told"
ENTITIES = f"{BASE}graph/entities"
DERIVED = f"{BASE}graph/derived"
VOCABULARY = f"{BASE}graph/vocabulary"
CATALOGUE = f"{BASE}graph/catalogue"
ASKED = (DERIVED, TOLD, VOCABULARY)

_EVIDENCE, _COUNTER = expand("cor:evidence"), expand("cor:counterEvidence")
_SOURCE, _IN_PASSAGE = expand("cor:source"), expand("cor:inPassage")


class Homes:
    """Tell which named graph each triple belongs to: that of its source, else the one of entities.

    A claim that rests on several sources stands with the first by name; each other source adds its passages to it.

    >>> triple = ox.Triple(*(ox.NamedNode(expand(name)) for name in ("source:a", "cor:kind", "cor:programmePage")))
    >>> Homes([triple]).graph_of(triple)
    'https://w3id.org/corridors/source/a'
    """

    def __init__(self, facts: Iterable[ox.Triple]) -> None:
        passage = expand("passage:")
        self._source_of: dict[str, str] = {}
        resting: dict[str, list[str]] = {}
        names: dict[str, str] = {}  # each source's IRI once, however many passages it has
        for triple in facts:
            predicate, subject = triple.predicate.value, _iri(triple.subject)
            if predicate == _SOURCE and subject.startswith(passage):
                source = _iri(triple.object)
                self._source_of[subject] = names.setdefault(source, source)
            elif predicate in (_EVIDENCE, _IN_PASSAGE):
                resting.setdefault(subject, []).append(_iri(triple.object))
        self._home = {name: min(found) for name, passages in resting.items() if (found := self._known(passages))}

    def _known(self, passages: list[str]) -> list[str]:
        return [self._source_of[passage] for passage in passages if passage in self._source_of]

    def graph_of(self, triple: ox.Triple) -> str:
        """Give the IRI of the graph that a triple belongs to."""
        subject = _iri(triple.subject)
        graph = self._source_of.get(subject) or self._home.get(subject) or _own(subject)
        if triple.predicate.value in (_EVIDENCE, _COUNTER):
            return self._source_of.get(_iri(triple.object), graph)
        return graph


def by_source(facts: Iterable[ox.Triple]) -> dict[str, list[ox.Triple]]:
    """Give the triples by the IRI of the graph they belong to, which for a source's claims and passages is its own.

    >>> triple = ox.Triple(*(ox.NamedNode(expand(name)) for name in ("source:a", "cor:kind", "cor:programmePage")))
    >>> list(by_source([triple]))
    ['https://w3id.org/corridors/source/a']
    """
    facts = list(facts)
    homes = Homes(facts)
    graphs: dict[str, list[ox.Triple]] = {}
    for triple in facts:
        graphs.setdefault(homes.graph_of(triple), []).append(triple)
    return {graph: graphs[graph] for graph in sorted(graphs)}


def _own(subject: str) -> str:
    return subject if subject.startswith(expand("source:")) else ENTITIES


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""


def file_name(graph: str) -> str:
    """Give the name of the file that a source's graph goes to.

    >>> file_name("https://w3id.org/corridors/source/a-page")
    'claims/a-page.ttl'
    """
    return f"claims/{compact(graph).rpartition(':')[2].replace('/', '-')}.ttl"
