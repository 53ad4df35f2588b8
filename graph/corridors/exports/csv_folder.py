"""Write the records as a folder of CSV tables, described as a Frictionless data package."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Claim
from corridors.exports.tables import table
from corridors.measures.citations import cited_claim
from corridors.names import expand
from corridors.turtle import save

Rows = Iterable[tuple[Any, ...]]

_AT_ONCE = 1_000

_ENTITY = ("name", "iri", "label", "classes", "aliases", "acronyms", "stakeholder_group", "regional_group", "anonymous",
           "same_as", "sources")  # fmt: skip
_CLAIM = ("name", "subject", "subject_label", "relation", "relation_label", "object", "object_label", "value", "status",
          "basis", "stage", "as_of", "valid_from", "valid_until", "on_behalf_of", "in_context_of", "said_by",
          "stakeholder_group", "regional_group", "role_note", "verdict", "contradicts", "reviewed_by", "reviewed_on",
          "citations")  # fmt: skip
_PASSAGE = ("name", "source", "start", "end", "line", "locator", "sha256", "gist")
_EVIDENCE = ("claim", "passage", "against")
_SOURCE = ("name", "title", "kind", "symbol", "url", "file_name", "sha256", "published_on", "retrieved_on", "text_of")
_MENTION = ("name", "passage", "surface", "reading", "of", "reason", "status", "emended")
_TYPES = {"start": "integer", "end": "integer", "line": "integer", "anonymous": "boolean", "against": "boolean",
          "emended": "boolean"}  # fmt: skip
_KEYS = {
    "claims": [("subject", "entities", "name")],
    "passages": [("source", "sources", "name")],
    "evidence": [("claim", "claims", "name"), ("passage", "passages", "name")],
    "mentions": [("passage", "passages", "name")],
}


def write_csv(atlas: Atlas, folder: str | Path) -> None:
    """Save entities, claims, passages, evidence, sources and words as CSV files with ``datapackage.json`` beside them.

    All claims are written whatever their status; the column says which it is. Every claim carries its citations.

    >>> import corridors as co, tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> write_csv(co.open(), folder)
    >>> sorted(path.name for path in folder.iterdir())[:3]
    ['claims.csv', 'datapackage.json', 'entities.csv']
    """
    folder = Path(folder)
    tables = {
        "entities": (_ENTITY, _entities(atlas)),
        "claims": (_CLAIM, _claims(atlas)),
        "passages": (_PASSAGE, _passages(atlas)),
        "evidence": (_EVIDENCE, _evidence(_whole_claims(atlas))),
        "sources": (_SOURCE, _plain(atlas.ledger.sources.values(), _SOURCE)),
        "mentions": (_MENTION, _plain(atlas.ledger.each_mention(), _MENTION)),
    }
    for name, (heads, rows) in tables.items():
        save(folder / f"{name}.csv", table(heads, rows))
    about = _package({name: heads for name, (heads, _) in tables.items()})
    save(folder / "datapackage.json", json.dumps(about, indent=2) + "\n")


def _plain(records: Iterable[Any], fields: Iterable[str]) -> Rows:
    return (tuple(_joined(getattr(record, name)) for name in fields) for record in records)


def _joined(value: Any) -> Any:
    return " ".join(value) if isinstance(value, tuple) else value


def _entities(atlas: Atlas) -> Iterator[tuple[Any, ...]]:
    for entity in atlas.ledger.entities.values():
        listed = {"iri": expand(entity.name), "aliases": "; ".join(entity.aliases)}
        yield tuple(listed[name] if name in listed else _joined(getattr(entity, name)) for name in _ENTITY)


def _claims(atlas: Atlas) -> Iterator[tuple[Any, ...]]:
    for claim in _whole_claims(atlas):
        told = {
            "subject_label": atlas.label(claim.subject),
            "relation_label": atlas.label(claim.relation),
            "object_label": atlas.label(claim.object) if claim.object else None,
            "citations": "; ".join(citation.cite() for citation in cited_claim(atlas, claim)),
        }
        yield tuple(told[name] if name in told else _joined(getattr(claim, name)) for name in _CLAIM)


def _whole_claims(atlas: Atlas) -> Iterator[Claim]:
    """Walk the claims with all they say; those of a big graph are looked up some at a time."""
    claims = iter(atlas.ledger.claims.values())
    while some := list(islice(claims, _AT_ONCE)):
        yield from atlas.ledger.whole(some)


def _passages(atlas: Atlas) -> Iterator[tuple[Any, ...]]:
    passages = iter(atlas.ledger.passages.values())
    while some := list(islice(passages, _AT_ONCE)):
        yield from _plain(atlas.ledger.whole_passages(some), _PASSAGE)


def _evidence(claims: Iterable[Claim]) -> Iterator[tuple[Any, ...]]:
    for claim in claims:
        yield from ((claim.name, passage.name, False) for passage in claim.evidence)
        yield from ((claim.name, passage.name, True) for passage in claim.counter_evidence)


def _package(tables: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """Describe the tables: fields with their types, keys, and which key points where."""
    return {
        "name": "corridors",
        "title": "Corridors: claims on United Nations cyber diplomacy, with their evidence",
        "profile": "tabular-data-package",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(name, heads) for name, heads in tables.items()],
    }


def _resource(name: str, heads: tuple[str, ...]) -> dict[str, Any]:
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": [key]}}
        for column, other, key in _KEYS.get(name, ())
    ]
    schema: dict[str, Any] = {
        "fields": [{"name": head, "type": _TYPES.get(head, "string")} for head in heads],
        "missingValues": [""],
        "primaryKey": ["claim", "passage", "against"] if name == "evidence" else ["name"],
        **({"foreignKeys": keys} if keys else {}),
    }
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }
