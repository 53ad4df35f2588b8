"""Write all claims as linked data: N-Triples, N-Quads and TriG with a graph a source, Turtle with a file a source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.engines.graphs import DERIVED, ENTITIES, by_source, file_name
from corridors.names import kind_of
from corridors.turtle import save, write_turtle

_HEADER = (
    "Corridors data, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/ - attribution: The Corridors contributors."
)


def write_ntriples(atlas: Atlas, path: str | Path, *, claims_only: bool = False) -> None:
    """Save every triple as a line of N-Triples, in order.

    >>> import corridors as co, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "graph.nt"
    >>> write_ntriples(co.open(), file)
    >>> file.read_text(encoding="utf-8").count(" .") > 1000
    True
    """
    save(Path(path), _lines(ox.Quad(*_parts(t)) for t in atlas.triples(claims_only=claims_only)))


def write_nquads(atlas: Atlas, path: str | Path, *, claims_only: bool = False) -> None:
    """Save every triple as a line of N-Quads, in the graph of its source; what is derived has a graph of its own."""
    graphs = graphs_of(atlas, claims_only=claims_only)
    save(Path(path), _lines(ox.Quad(*_parts(t), ox.NamedNode(name)) for name, some in graphs.items() for t in some))


def _parts(triple: ox.Triple) -> tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]:
    return triple.subject, triple.predicate, triple.object  # type: ignore[return-value]


def _lines(quads: Iterable[ox.Quad]) -> str:
    text = (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").decode()
    # Only a line feed ends a line here: literals may hold what Python calls line ends too.
    return "".join(f"{line}\n" for line in sorted(set(text.split("\n")) - {""}))


def write_trig(atlas: Atlas, path: str | Path, *, claims_only: bool = False) -> None:
    """Save the graph as TriG, each source's claims in the graph that bears the source's name."""
    prefixes: set[str] = set()
    blocks = []
    for name, triples in graphs_of(atlas, claims_only=claims_only).items():
        lines = write_turtle(triples).split("\n")
        prefixes |= {line for line in lines if line.startswith("@prefix ")}
        body = "\n".join(f"    {line}".rstrip() for line in lines if not line.startswith("@prefix ")).strip("\n")
        blocks.append(f"<{name}> {{\n{body}\n}}\n")
    save(Path(path), "\n".join(("".join(f"{line}\n" for line in sorted(prefixes)), *blocks)))


def graphs_of(atlas: Atlas, *, claims_only: bool = False) -> dict[str, list[ox.Triple]]:
    """Give the triples by graph: one a source, one for what no single source says, one for what is derived.

    >>> import corridors as co
    >>> len(graphs_of(co.open(), claims_only=True)) > 3
    True
    """
    graphs = by_source(atlas.triples(claims_only=True))
    if not claims_only:
        told = set(atlas.triples(claims_only=True))
        graphs[DERIVED] = [triple for triple in atlas.triples() if triple not in told]
    return {name: triples for name, triples in graphs.items() if triples}


def write_turtle_folder(atlas: Atlas, folder: str | Path) -> None:
    """Save the claims as canonical Turtle, a file a source and a file a kind of entity, as in ``data/``.

    What is derived is left out: it belongs to no file.

    >>> import corridors as co, tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> write_turtle_folder(co.open(), folder)
    >>> sorted(path.name for path in folder.iterdir())
    ['claims', 'entities']
    """
    folder = Path(folder)
    for graph, triples in by_source(atlas.triples(claims_only=True)).items():
        if graph != ENTITIES:
            save(folder / file_name(graph), write_turtle(triples, header=_HEADER))
            continue
        for kind, some in _by_kind(triples).items():
            save(folder / "entities" / f"{kind}.ttl", write_turtle(some, header=_HEADER))


_FILES = {"person": "people", "series": "series", "process": "processes", "norm": "measures", "cbm": "measures"}


def _by_kind(triples: Iterable[ox.Triple]) -> dict[str, list[ox.Triple]]:
    found: dict[str, list[ox.Triple]] = {}
    for triple in triples:
        kind = kind_of(re.sub(r"^<|>$", "", str(triple.subject)))
        found.setdefault(_FILES.get(kind, f"{kind}s" if kind else "others"), []).append(triple)
    return found
