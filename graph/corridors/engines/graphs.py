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

_EVIDENCE = frozenset(map(expand, ("cor:evidence", "cor:counterEvidence")))
_SOURCE, _IN_PASSAGE = expand("cor:source"), expand("cor:inPassage")


def by_source(facts: Iterable[ox.Triple]) -> dict[str, list[ox.Triple]]:
    """Give the triples by the IRI of the graph they belong to, which for a source's claims and passages is its own.

    A claim that rests on several sources stands with the first by name; each other source adds its passages to it.

    >>> triple = ox.Triple(*(ox.NamedNode(expand(name)) for name in ("source:a", "cor:kind", "cor:programmePage")))
    >>> list(by_source([triple]))
    ['https://w3id.org/corridors/source/a']
    """
    facts = list(facts)
    source_of = _sources_of_passages(facts)
    home: dict[str, str] = {}
    for triple in facts:
        if triple.predicate.value in _EVIDENCE and (source := source_of.get(_iri(triple.object))):
            claim = _iri(triple.subject)
            if triple.predicate.value == expand("cor:evidence"):
                home[claim] = min(home.get(claim, source), source)
        elif triple.predicate.value == _IN_PASSAGE and (source := source_of.get(_iri(triple.object))):
            home[_iri(triple.subject)] = source
    graphs: dict[str, list[ox.Triple]] = {}
    for triple in facts:
        subject = _iri(triple.subject)
        graph = source_of.get(subject) or home.get(subject) or _own(subject)
        if triple.predicate.value in _EVIDENCE:
            graph = source_of.get(_iri(triple.object), graph)
        graphs.setdefault(graph, []).append(triple)
    return {graph: graphs[graph] for graph in sorted(graphs)}


def _sources_of_passages(facts: Iterable[ox.Triple]) -> dict[str, str]:
    passage = expand("passage:")
    return {
        _iri(triple.subject): _iri(triple.object)
        for triple in facts
        if triple.predicate.value == _SOURCE and _iri(triple.subject).startswith(passage)
    }


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
