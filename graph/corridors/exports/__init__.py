"""Write the network and the claims as other tools read them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """A form in which a graph is written: which room writes it, whether a folder comes out, what it takes.

    >>> KINDS["csv"].folder
    True
    """

    room: str
    function: str
    what: str
    folder: bool = False
    claims: bool = False

    def writer(self) -> Callable[..., Any]:
        """Give the function that writes it."""
        function: Callable[..., Any] = getattr(import_module(f"corridors.exports.{self.room}"), self.function)
        return function

    def write(self, atlas: Any, path: str | Path, **options: Any) -> None:
        """Write an atlas."""
        self.writer()(atlas, path, **options)


KINDS = {
    "ntriples": Kind("linked", "write_ntriples", "N-Triples, sorted", claims=True),
    "nquads": Kind("linked", "write_nquads", "N-Quads, a graph a source", claims=True),
    "trig": Kind("linked", "write_trig", "TriG, a graph a source", claims=True),
    "jsonld": Kind("jsonld", "write_jsonld", "JSON-LD, its context inside", claims=True),
    "graphml": Kind("graphml", "write_graphml", "the network as GraphML"),
    "gexf": Kind("gexf", "write_gexf", "the network with dates, for Gephi's timeline"),
    "cytoscape": Kind("cytoscape", "write_cytoscape", "the network as Cytoscape JSON"),
    "neo4j": Kind("neo4j", "write_neo4j", "a folder for Neo4j's importer", folder=True),
    "csv": Kind("csv_folder", "write_csv", "a folder of tables, a Frictionless data package", folder=True),
    "crate": Kind("crate", "write_crate", "a folder: an RO-Crate with VoID description", folder=True),
}
