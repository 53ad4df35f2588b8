"""Send a graph to a graph store: a named graph a source, and a catalogue by which it is found again."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.engines.graphs import CATALOGUE, DERIVED, TOLD, VOCABULARY, Homes
from corridors.engines.memory import relation_iris
from corridors.names import PREFIXES, RDF_TYPE, expand
from corridors.ontology import ontology_quads, vocabulary
from corridors.store.remote import Remote

_AT_ONCE = 100_000
#: How long a store may take to write what is sent at once.
_SECONDS = 900
_SUBSET = ox.NamedNode(PREFIXES["void"] + "subset")


def push(atlas: Atlas, url: str, *, progress: Callable[[int, int], None] = lambda _sent, _bytes: None) -> int:
    """Send an atlas to a graph store and give the number of graphs; ``progress`` hears of triples sent.

    Each graph is replaced as a whole; graphs of an earlier push that are no longer there are deleted. The catalogue
    is written last, so that an endpoint never names graphs it does not hold. Of a store folder no more than a batch
    and the place of each claim is held in memory.
    """
    store = Remote(url, timeout=_SECONDS)
    store.knock()
    before = {triple.object.value for triple in store.get(CATALOGUE) if triple.predicate == _SUBSET}  # type: ignore[union-attr]
    graphs: dict[str, None] = {}
    sent = 0
    for graph, some in _batches(placed(atlas)):
        (store.post if graph in graphs else store.put)(graph, some)
        graphs[graph] = None
        sent += len(some)
        progress(sent, 0)
    store.put(CATALOGUE, list(_catalogue(graphs)))
    for graph in sorted(before - graphs.keys()):
        store.delete(graph)
    return len(graphs)


def placed(atlas: Atlas) -> Iterator[tuple[str, ox.Triple]]:
    """Give all that queries see, each triple with the graph it is sent to.

    What was told goes to the graph of its source and to one for all of it, so that queries name three graphs and not
    hundreds. No triple stands in two graphs that are asked together: some engines would count it twice.

    >>> import corridors as co
    >>> [graph.rpartition("/")[2] for graph in dict.fromkeys(graph for graph, _ in placed(co.open()))][-2:]
    ['derived', 'vocabulary']
    """
    words = dict.fromkeys(quad.triple for quad in ontology_quads())
    twice: set[ox.Triple] = set()
    homes = Homes(_noting(atlas.engine.walk(), words, twice))
    for triple in atlas.engine.walk():
        yield homes.graph_of(triple), triple
        yield TOLD, triple
    for triple in chain(atlas.engine.walk("derived"), atlas.engine.walk("days")):
        if triple not in twice and triple not in words:
            yield DERIVED, triple
    yield from ((VOCABULARY, triple) for triple in words if triple not in twice)


def _noting(triples: Iterable[ox.Triple], words: dict[ox.Triple, None], twice: set[ox.Triple]) -> Iterator[ox.Triple]:
    """Pass triples on, and note those that the vocabulary holds too or that could be derived as well."""
    relations = relation_iris()
    wide = {ox.NamedNode(expand(above)) for term in vocabulary().values() for above in term.above}
    for triple in triples:
        predicate = triple.predicate.value
        if predicate in relations or (predicate == RDF_TYPE and triple.object in wide) or triple in words:
            twice.add(triple)
        yield triple


def _catalogue(graphs: Iterable[str]) -> Iterator[ox.Triple]:
    dataset = ox.NamedNode(CATALOGUE)
    yield ox.Triple(dataset, ox.NamedNode(RDF_TYPE), ox.NamedNode(PREFIXES["void"] + "Dataset"))
    for graph in graphs:
        yield ox.Triple(dataset, _SUBSET, ox.NamedNode(graph))


def _batches(triples: Iterable[tuple[str, ox.Triple]]) -> Iterator[tuple[str, list[ox.Triple]]]:
    """Gather triples by graph; whenever many are held, give those of the graph that has most."""
    held: dict[str, list[ox.Triple]] = {}
    number = 0
    for graph, triple in triples:
        held.setdefault(graph, []).append(triple)
        number += 1
        if number >= _AT_ONCE:
            fullest = max(held, key=lambda graph: len(held[graph]))
            number -= len(held[fullest])
            yield fullest, held.pop(fullest)
    yield from held.items()
