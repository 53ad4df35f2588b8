"""Find what an argument names that is no entity: a source, a class or relation of the vocabulary, a regional group."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import partial
from typing import Any

from corridors.atlas import Atlas
from corridors.errors import AmbiguousName, CorridorsError, UnknownName
from corridors.names import compact, fold
from corridors.ontology import Term, vocabulary

_GROUP_NAMES = """
SELECT DISTINCT ?group ?label WHERE {
  ?group skos:inScheme <https://w3id.org/corridors/vocab/regional-groups> .
  ?group skos:prefLabel|skos:altLabel|skos:notation ?label
}
ORDER BY ?group ?label
"""
#: What of the vocabulary a parameter may name.
_TERMS: dict[str, Callable[[Term], bool]] = {
    "Class": lambda term: "cor:Entity" in term.above,
    "Relation": lambda term: term.is_relation,
}


def _term(atlas: Atlas, text: str, *, kind: str) -> str:
    """Find a class or relation by its name or label; a class also as that of all who bear an acronym."""
    folded, terms = fold(text), {name: term for name, term in vocabulary().items() if _TERMS[kind](term)}
    for name, term in terms.items():
        if folded in (fold(name), fold(name.removeprefix("cor:")), fold(term.label)):
            return name
    try:
        bearers = [atlas.resolve(text)] if kind == "Class" else []
    except AmbiguousName as error:
        bearers = list(error.candidates)
    except UnknownName:
        bearers = []
    kinds = {one for name in bearers for one in atlas.ledger.entities[name].classes}
    if len(kinds) == 1:
        return kinds.pop()
    labels = {term.label: f"{term.label} ({name})" for name, term in terms.items()}
    near = ", ".join(labels[label] for label in get_close_matches(folded, labels, n=3))
    hint = f"did you mean {near}?" if near else f"such as {', '.join(sorted(labels)[:5])}"
    raise CorridorsError(f"no {kind.lower()} is called “{text}”; {hint}")


def _group(atlas: Atlas, text: str) -> str:
    """Find a regional group by its name, label or acronym."""
    labels: dict[str, str] = {}
    for row in atlas.query(_GROUP_NAMES).rows:
        labels |= {fold(row["label"]): row["group"], fold(row["group"]): row["group"]}
    if (folded := fold(text)) in labels:
        return labels[folded]
    near = dict.fromkeys(labels[one] for one in get_close_matches(folded, labels, n=3))
    known = ", ".join(f"{atlas.label(name)} ({name})" for name in near or dict.fromkeys(labels.values()))
    hint = f"did you mean {known}?" if near else f"there are {known or 'none'}"
    raise CorridorsError(f"no regional group is called “{text}”; {hint}")


def _source(atlas: Atlas, text: str) -> str:
    """Find a source by its name, title or file name."""
    sources = atlas.ledger.sources
    word = compact(text.strip())
    if word in sources or f"source:{word}" in sources:
        return word if word in sources else f"source:{word}"
    folded = word.casefold()
    found = [
        name for name, one in sources.items() if folded in (one.title.casefold(), (one.file_name or "").casefold())
    ]
    found = found or [name for name, one in sources.items() if folded in one.title.casefold()]
    if len(found) == 1:
        return found[0]
    if word.startswith("source:"):
        return _unknown_source(text, sources)
    if found:
        raise CorridorsError(f"“{text}” names {len(found)} sources: {', '.join(sorted(found))}; give one of them")
    return _unknown_source(text, sources)


def _unknown_source(text: str, sources: Mapping[str, Any]) -> str:
    near = get_close_matches(text, sources, n=3)
    hint = "`corridors show --all` lists the sources" if sources else "the graph opened holds none"
    raise UnknownName(text, near, hint="" if near else hint, what="source")


#: How to find what a parameter of such a class names.
FINDERS: Mapping[str, Callable[[Atlas, str], str]] = {
    "Source": _source,
    "Group": _group,
    "Class": partial(_term, kind="Class"),
    "Relation": partial(_term, kind="Relation"),
}
