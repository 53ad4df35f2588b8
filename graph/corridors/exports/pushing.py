"""Send a graph to a graph store: a named graph a source, and a catalogue by which it is found again."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.derive import day_bounds
from corridors.engines.graphs import CATALOGUE, DERIVED, TOLD, VOCABULARY, by_source
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
    store.knock()
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
    """Give all that queries see by the graph it is sent to; what was told also goes into one graph, for speed.

    >>> import corridors as co
    >>> [graph.rpartition("/")[2] for graph in graphs_of(co.open())][-3:]
    ['told', 'derived', 'vocabulary']
    """
    facts = atlas.engine.facts
    told = set(facts)
    words = {quad.triple: None for quad in ontology_quads() if quad.triple not in told}
    derived = dict.fromkeys((*atlas.engine.derived, *day_bounds(facts)))
    # No triple stands in two graphs that are asked together: some engines would count it twice.
    return {
        **by_source(facts),
        TOLD: facts,
        DERIVED: [triple for triple in derived if triple not in told and triple not in words],
        VOCABULARY: list(words),
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
