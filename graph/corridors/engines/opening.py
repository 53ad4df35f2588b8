"""Open what a graph is given as with the engine that fits: memory, a store folder, a cache of it, an endpoint."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import pyoxigraph as ox

from corridors.engines.deferring import deferring
from corridors.engines.inputs import graph_files, is_rdflib, read_input, read_rdflib
from corridors.engines.memory import Memory
from corridors.errors import UnreadableInput
from corridors.ledger import Ledger
from corridors.store import Answers

_CACHED_FROM = 200_000  # bytes of input below which building anew is as fast as opening a cached store


class Engine(Protocol):
    """What an atlas asks of whatever holds its graph.

    >>> isinstance(Memory([]).query, object)
    True
    """

    include: tuple[str, ...]
    day: str | None

    def query(self, sparql: str, *, where: str = "query", services: Collection[str] = ()) -> Answers:
        """Answer a query that only reads."""

    @property
    def at_hand(self) -> "Engine":
        """Give what answers the questions that come with the package: this engine, or a copy on this machine."""

    @property
    def facts(self) -> tuple[ox.Triple, ...]:
        """Give what was read, without what it derives."""

    @property
    def derived(self) -> Sequence[ox.Triple]:
        """Give what the claims derive."""

    @property
    def ledger(self) -> Ledger:
        """Give the records."""

    def walk(self, name: str = "facts") -> Iterator[ox.Triple]:
        """Walk what was read, what is ``derived`` or the ``days`` of both, holding no more than the engine does."""

    def everything(self) -> bytes:
        """Give all that queries see, as N-Triples."""

    def at(self, include: Sequence[str], day: str | None) -> "Engine":
        """Give the same graph with these statuses taken in, on this day."""


def is_endpoint(graph: object) -> bool:
    """Tell whether a graph is named by the URL of an endpoint.

    >>> is_endpoint("https://example.org/sparql"), is_endpoint("data")
    (True, False)
    """
    return isinstance(graph, str) and graph.partition("://")[0].lower() in ("http", "https")


def open_engine(
    graphs: Sequence[Any], *, include: Sequence[str] = (), day: str | None = None, cache: bool = False
) -> tuple[Engine, list[Path]]:
    """Open graphs, merged; give the engine and the files it was read from.

    With ``cache`` what is built from files is kept on disk, and found there the next time.

    >>> from corridors.assets import data_folder
    >>> engine, files = open_engine([data_folder()])
    >>> len(engine.facts) > 1000, len(files) > 1
    (True, True)
    """
    from corridors.engines.shelf import Shelf, is_shelf

    if len(graphs) == 1 and is_endpoint(graphs[0]):
        from corridors.engines.endpoint import Endpoint

        return Endpoint(graphs[0], include=include, day=day), []
    if len(graphs) == 1 and not is_rdflib(graphs[0]) and is_shelf(Path(graphs[0])):
        return Shelf.open(Path(graphs[0])).at(include, day), []
    plain = [graph for graph in graphs if not is_rdflib(graph) and not is_endpoint(graph)]
    shelves = [Path(graph) for graph in plain if is_shelf(Path(graph))]
    files = graph_files([graph for graph in plain if Path(graph) not in shelves])
    only_files = len(plain) == len(graphs) and not shelves and Path("-") not in files
    if cache and only_files and sum(_size(path) for path in files) >= _CACHED_FROM:
        from corridors.engines.cache import cached

        shelf = cached(files, include=include, day=day)
        if shelf is not None:
            return shelf, files
    triples = list(deferring(read_input(path) for path in files))
    for graph in graphs:
        if is_endpoint(graph):
            from corridors.engines.endpoint import Endpoint

            triples += Endpoint(graph).facts
        elif is_rdflib(graph):
            triples += read_rdflib(graph)
    for folder in shelves:
        triples += Shelf.open(folder).facts
    return Memory(triples, include=include, day=day), files


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError as error:
        raise UnreadableInput(f"cannot be read ({error.strerror}); check the name", where=str(path)) from None
