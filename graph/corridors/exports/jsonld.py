"""Write all claims as JSON-LD, with the published context inside the file, so that nothing is fetched to read it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.atlas import Atlas
from corridors.names import PREFIXES, XSD, compact
from corridors.ontology import vocabulary
from corridors.turtle import save

#: Properties of other vocabularies whose values are things.
_LINKS = ("dcterms:source", "dcterms:isReplacedBy", "skos:exactMatch", "skos:inScheme", "owl:differentFrom")


def write_jsonld(atlas: Atlas, path: str | Path, *, claims_only: bool = False) -> None:
    """Save every triple as JSON-LD 1.1, a subject a line. It expands to the same triples with any processor.

    >>> import corridors as co, tempfile
    >>> file = Path(tempfile.mkdtemp()) / "graph.jsonld"
    >>> write_jsonld(co.open(), file)
    >>> from corridors.turtle import read_graph
    >>> len(read_graph(file)) == len(set(co.open().triples()))
    True
    """
    save(Path(path), jsonld(atlas.triples(claims_only=claims_only)))


def jsonld(triples: Iterable[ox.Triple]) -> str:
    """Give triples as JSON-LD with the context inside.

    >>> jsonld([]).startswith('{"@context"')
    True
    """
    subjects: dict[str, dict[str, set[Any]]] = {}
    for triple in triples:
        said = subjects.setdefault(compact(triple.subject.value), {})  # type: ignore[union-attr]
        said.setdefault(compact(triple.predicate.value), set()).add(triple.object)
    words = published_context()
    nodes = [json.dumps(_node(name, subjects[name], words), ensure_ascii=False) for name in sorted(subjects)]
    head = json.dumps(words, ensure_ascii=False)
    return f'{{"@context": {head},\n"@graph": [\n' + ",\n".join(nodes) + "\n]}\n"


@lru_cache(maxsize=1)
def published_context() -> dict[str, Any]:
    """Read the context that is published with the vocabulary.

    >>> published_context()["person"]
    'https://w3id.org/corridors/id/person/'
    """
    text = (ontology_folder() / "context.jsonld").read_text(encoding="utf-8")
    words: dict[str, Any] = json.loads(text)["@context"]
    return words


def context() -> dict[str, Any]:
    """Make the context: our prefixes, and the properties whose values are things.

    >>> context()["cor:evidence"]
    {'@id': 'cor:evidence', '@type': '@id'}
    """
    things = [name for name, term in vocabulary().items() if "owl:ObjectProperty" in term.types]
    links = {name: {"@id": name, "@type": "@id"} for name in sorted((*things, *_LINKS))}
    return {"@version": 1.1, **PREFIXES, **links}


def _node(name: str, said: dict[str, set[Any]], words: dict[str, Any]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": name}
    for predicate in sorted(said, key=lambda p: (p != "rdf:type", p)):
        terms = sorted(said[predicate], key=str)
        if predicate == "rdf:type":
            node["@type"] = [compact(term.value) for term in terms]
        else:
            values = [_value(term, links=predicate in words) for term in terms]
            node[predicate] = values[0] if len(values) == 1 else values
    return node


def _value(term: Any, *, links: bool) -> Any:
    if isinstance(term, ox.NamedNode):
        return compact(term.value) if links else {"@id": compact(term.value)}
    text, kind = term.value, term.datatype.value
    if term.language:
        return {"@value": text, "@language": term.language}
    if kind == XSD + "integer" and str(_number(text)) == text and not links:
        return _number(text)
    if kind == XSD + "boolean" and text in ("true", "false") and not links:
        return text == "true"
    if kind == XSD + "string":
        return {"@value": text} if links else text
    return {"@value": text, "@type": compact(kind)}


def _number(text: str) -> int | None:
    """Give the whole number that a text spells; those beyond what JSON readers keep exactly are left as texts."""
    plain = text.removeprefix("-")
    return int(text) if plain.isdecimal() and len(plain) <= 15 else None
