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
    save(folder / "ro-crate-metadata.json", json.dumps(_metadata(atlas, folder), ensure_ascii=False, indent=2) + "\n")


def void(atlas: Atlas) -> str:
    """Describe the set in VoID and DCAT: its size, licence, vocabulary, and the sources it cites.

    >>> "void:Dataset" in void(Atlas([]))
    True
    """
    return write_turtle(described(atlas))


def described(atlas: Atlas) -> list[ox.Triple]:
    """Give the same description as triples.

    >>> len(described(Atlas([]))) > 5
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
    return [ox.Triple(ox.NamedNode(_SET), ox.NamedNode(p), o) for p, o in named]


def _metadata(atlas: Atlas, folder: Path) -> dict[str, Any]:
    sources = [_source(source) for source in atlas.ledger.sources.values()]
    dates = [d for s in atlas.ledger.sources.values() for d in (s.retrieved_on, s.published_on) if d]
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": _TITLE,
        "description": "Claims with passages as evidence, status and basis; relations derived from the accepted ones.",
        "license": {"@id": _LICENCE},
        "author": {"@id": _AUTHOR["@id"]},
        "publisher": {"@id": _AUTHOR["@id"]},
        "datePublished": max(dates, default="1970-01-01")[:10],
        "hasPart": [{"@id": name} for name, *_ in _PARTS],
        "citation": [{"@id": source["@id"]} for source in sources],
    }
    files = [
        {
            "@id": name,
            "@type": "File",
            "name": told,
            "description": description,
            "encodingFormat": media,
            "contentSize": str((folder / name).stat().st_size),
        }
        for name, told, media, description in _PARTS
    ]
    about = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    return {"@context": _CONTEXT, "@graph": [about, root, *files, _AUTHOR, _TERMS, *sources]}


_CONTEXT = ["https://w3id.org/ro/crate/1.1/context", {"sha256": "http://schema.org/sha256"}]
_AUTHOR = {"@id": "#contributors", "@type": "Organization", "name": "The Corridors contributors", "url": BASE}
_TERMS = {
    "@id": _LICENCE,
    "@type": "CreativeWork",
    "name": "CC BY 4.0",
    "description": "Creative Commons Attribution 4.0 International: use it as you like, and say whose it is.",
}
_PARTS = (
    ("graph.ttl", "All claims, and what they derive", "text/turtle", "Each claim with its status and its passages."),
    ("graph.trig", "The same, a named graph a source", "application/trig", "For who wants to know what a source says."),
    ("void.ttl", "What the set holds, in VoID and DCAT", "text/turtle", "Its size, licence, vocabulary and sources."),
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
