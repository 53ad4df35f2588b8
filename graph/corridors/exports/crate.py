"""Write the set as an RO-Crate: the claims, who may use them how, what they rest on, and a VoID description."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.exports.linked import write_trig
from corridors.names import BASE, PREFIXES, RDF_TYPE, VERSION_IRI, expand
from corridors.turtle import save, write_turtle

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_TITLE = "Corridors: claims on United Nations cyber diplomacy, with their evidence"
_SET = f"{BASE}graph/catalogue"


def write_crate(atlas: Atlas, folder: str | Path) -> None:
    """Save ``graph.ttl``, ``graph.trig`` (a graph a source), ``void.ttl`` and ``ro-crate-metadata.json`` into a folder.

    The crate's date is the latest on which one of its sources was retrieved or published: no clock is asked.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> write_crate(Atlas([]), folder)
    >>> sorted(path.name for path in folder.iterdir())
    ['graph.trig', 'graph.ttl', 'ro-crate-metadata.json', 'void.ttl']
    """
    folder = Path(folder)
    atlas.write(folder / "graph.ttl")
    write_trig(atlas, folder / "graph.trig")
    save(folder / "void.ttl", void(atlas))
    save(folder / "ro-crate-metadata.json", json.dumps(_metadata(atlas), ensure_ascii=False, indent=2) + "\n")


def void(atlas: Atlas) -> str:
    """Describe the set in VoID and DCAT: its size, licence, vocabulary, and the sources it cites.

    >>> "void:Dataset" in void(Atlas([]))
    True
    """
    triples = set(atlas.triples())
    subjects = {triple.subject for triple in triples}
    named: list[tuple[str, Any]] = [
        (RDF_TYPE, ox.NamedNode(expand("void:Dataset"))),
        (RDF_TYPE, ox.NamedNode(expand("dcat:Dataset"))),
        (expand("dcterms:title"), ox.Literal(_TITLE, language="en")),
        (expand("dcterms:license"), ox.NamedNode(_LICENCE)),
        (expand("dcterms:conformsTo"), ox.NamedNode(VERSION_IRI)),
        (expand("void:triples"), ox.Literal(len(triples))),
        (expand("void:distinctSubjects"), ox.Literal(len(subjects))),
        (expand("void:vocabulary"), ox.NamedNode(PREFIXES["cor"])),
        (expand("void:uriSpace"), ox.Literal(BASE)),
        *((expand("dcterms:source"), ox.NamedNode(expand(name))) for name in atlas.ledger.sources),
    ]
    return write_turtle(ox.Triple(ox.NamedNode(_SET), ox.NamedNode(p), o) for p, o in named)


def _metadata(atlas: Atlas) -> dict[str, Any]:
    sources = [_source(source) for source in atlas.ledger.sources.values()]
    dates = [d for s in atlas.ledger.sources.values() for d in (s.retrieved_on, s.published_on) if d]
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": _TITLE,
        "description": "Claims with passages as evidence, status and basis; relations derived from the accepted ones.",
        "license": {"@id": _LICENCE},
        "datePublished": max(dates, default="1970-01-01")[:10],
        "hasPart": [{"@id": name} for name, _, _ in _PARTS],
        "citation": [{"@id": source["@id"]} for source in sources],
    }
    files = [{"@id": name, "@type": "File", "name": told, "encodingFormat": media} for name, told, media in _PARTS]
    about = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    licence = {"@id": _LICENCE, "@type": "CreativeWork", "name": "CC BY 4.0"}
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [about, root, *files, licence, *sources]}


_PARTS = (
    ("graph.ttl", "All claims, and what they derive", "text/turtle"),
    ("graph.trig", "The same, a named graph a source", "application/trig"),
    ("void.ttl", "What the set holds, in VoID and DCAT", "text/turtle"),
)


def _source(source: Any) -> dict[str, Any]:
    told = {
        "@id": expand(source.name),
        "@type": "CreativeWork",
        "name": source.title,
        "identifier": source.symbol,
        "url": expand(source.url) if source.url else None,
        "datePublished": source.published_on,
        "sha256": source.sha256,
    }
    return {key: value for key, value in told.items() if value}
