"""Write Turtle that other vocabularies' readers understand: beside our terms those they are aligned to."""

from __future__ import annotations

from pathlib import Path

from corridors.alignment import sent_out
from corridors.atlas import Atlas
from corridors.turtle import save, write_turtle


def write_aligned(atlas: Atlas, path: str | Path, *, claims_only: bool = False) -> None:
    """Save the graph as Turtle with schema.org, ORG, FOAF, PROV, Popolo and Wikidata terms beside ours.

    >>> import tempfile
    >>> write_aligned(Atlas([]), Path(tempfile.mkdtemp()) / "graph.ttl")
    """
    triples = atlas.triples(claims_only=claims_only)
    save(Path(path), write_turtle([*triples, *sent_out(triples)]))
