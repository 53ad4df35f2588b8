"""Send a graph to a graph store: a named graph a source, and a catalogue by which it is found again."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.derive import day_bounds
from corridors.engines.graphs import CATALOGUE, DERIVED, VOCABULARY, by_source
from corridors.names import PREFIXES, RDF_TYPE
from corridors.ontology import ontology_quads
from corridors.store.remote import Remote

_AT_ONCE = 100_000
_SUBSET = ox.NamedNode(PREFIXES["void"] + "subset")


def push(atlas: Atlas, url: str, *, progress: Callable[[int, int], None] = lambda _sent, _bytes: None) -> int:
    """Send an atlas to a graph store and give the number of graphs; ``progress`` hears of triples sent.

    Each graph is replaced as a whole; graphs of an earlier push that are no longer there are deleted. The catalogue
    is written last, so that an endpoint never names graphs it does not hold.
    """
    store = Remote(url)
    before = {triple.object.value for triple in store.get(CATALOGUE) if triple.predicate == _SUBSET}  # type: ignore[union-attr]
    graphs = graphs_of(atlas)
    sent = 0
    for graph, triples in graphs.items():
        for number, some in enumerate(_batches(triples)):
            (store.post if number else store.put)(graph, some)
            sent += len(some)
            progress(sent, 0)
    store.put(CATALOGUE, list(_catalogue(graphs)))
    for graph in sorted(before - graphs.keys()):
        store.delete(graph)
    return len(graphs)


def graphs_of(atlas: Atlas) -> dict[str, Sequence[ox.Triple]]:
    """Give all that queries see by the graph it is sent to.

    >>> import corridors as co
    >>> [graph.rpartition("/")[2] for graph in graphs_of(co.open())][-2:]
    ['derived', 'vocabulary']
    """
    facts = atlas.engine.facts
    return {
        **by_source(facts),
        DERIVED: [*atlas.engine.derived, *day_bounds(facts)],
        VOCABULARY: [quad.triple for quad in ontology_quads()],
    }


def _catalogue(graphs: dict[str, Sequence[ox.Triple]]) -> Iterator[ox.Triple]:
    dataset = ox.NamedNode(CATALOGUE)
    yield ox.Triple(dataset, ox.NamedNode(RDF_TYPE), ox.NamedNode(PREFIXES["void"] + "Dataset"))
    for graph in graphs:
        yield ox.Triple(dataset, _SUBSET, ox.NamedNode(graph))


def _batches(triples: Sequence[ox.Triple]) -> Iterator[list[ox.Triple]]:
    rest = iter(triples)
    while batch := list(islice(rest, _AT_ONCE)):
        yield batch
