"""Find and read what a graph is given as: files, folders of them, standard input, rdflib graphs."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.alignment import brought_in
from corridors.errors import UnreadableInput
from corridors.turtle import FORMATS, read_graph


def graph_files(paths: Sequence[str | Path]) -> list[Path]:
    """List the RDF files that paths name: files as they are, folders for the RDF files within.

    >>> from corridors.assets import data_folder
    >>> [path.suffix for path in graph_files([data_folder()])][:1]
    ['.ttl']
    """
    files: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in FORMATS and p.is_file())
            if not inside:
                raise UnreadableInput("holds no RDF file; put Turtle files into it", where=str(path))
            files += inside
        elif str(path) == "-" or path.suffix.lower() in FORMATS or path.exists():
            files.append(path)
        else:
            raise UnreadableInput("does not exist; check the name", where=str(path))
    return files


def read_input(path: Path, *, guess: bool = False) -> list[ox.Triple]:
    """Read a file, or Turtle from standard input; what it says in other vocabularies is added in ours.

    With ``guess`` a file of unknown ending is taken for Turtle.

    >>> read_input(Path(os.devnull), guess=True)
    []
    """
    if str(path) == "-":
        return brought_in(read_graph(Path("stdin.ttl"), sys.stdin.buffer.read()))
    if guess and str(path) == os.devnull:
        return []
    return brought_in(read_graph(path, suffix=".ttl" if guess and path.suffix.lower() not in FORMATS else None))


def is_rdflib(thing: object) -> bool:
    """Tell whether something is an rdflib Graph or Dataset.

    >>> is_rdflib("data")
    False
    """
    return hasattr(thing, "serialize") and hasattr(thing, "triples")


def read_rdflib(graph: Any) -> list[ox.Triple]:
    """Take the triples of an rdflib Graph or Dataset; the named graphs of a dataset are taken together.

    >>> import rdflib
    >>> read_rdflib(rdflib.Graph())
    []
    """
    quads = hasattr(graph, "quads")
    text = graph.serialize(format="nquads" if quads else "nt")
    name = "an rdflib dataset.nq" if quads else "an rdflib graph.nt"
    return brought_in(read_graph(Path(name), text.encode() if isinstance(text, str) else text))
