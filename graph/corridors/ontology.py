"""Know the vocabulary: which relations and classes there are, what they are called, what stands above them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.names import COR, PREFIXES, RDF_TYPE, compact

_LABEL = PREFIXES["rdfs"] + "label"
_COMMENT = PREFIXES["rdfs"] + "comment"
_SUBCLASS = PREFIXES["rdfs"] + "subClassOf"
_SUBPROPERTY = PREFIXES["rdfs"] + "subPropertyOf"


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property of the vocabulary, with the names of all that stand above it.

    >>> vocabulary()["cor:spokeAt"].label
    'spoke at'
    """

    name: str
    label: str
    comment: str
    inverse_label: str
    types: frozenset[str]
    above: tuple[str, ...]

    @property
    def is_relation(self) -> bool:
        """Tell whether claims may use it."""
        return "cor:Relation" in self.types or "cor:FunctionalRelation" in self.types

    @property
    def is_structural(self) -> bool:
        """Tell whether it is asserted directly, with a source but without a claim."""
        return "cor:StructuralRelation" in self.types


def ontology_files(folder: Path | None = None) -> list[Path]:
    """List the Turtle files that every graph holds: the vocabulary and its concept schemes.

    >>> [p.name for p in ontology_files()][:1]
    ['corridors.ttl']
    """
    folder = folder or ontology_folder()
    return [folder / "corridors.ttl", *sorted((folder / "vocab").glob("*.ttl"))]


@lru_cache(maxsize=1)
def ontology_quads() -> tuple[ox.Quad, ...]:
    """Give the triples of the vocabulary and its concept schemes.

    >>> len(ontology_quads()) > 500
    True
    """
    return tuple(quad for path in ontology_files() for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Term]:
    """Give every term in our namespace by its CURIE.

    >>> "cor:participatedIn" in vocabulary()["cor:spokeAt"].above
    True
    """
    texts: dict[tuple[str, str], str] = {}
    types: dict[str, set[str]] = {}
    parents: dict[str, list[str]] = {}
    for quad in ontology_quads():
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(COR):
            continue
        name = compact(subject.value)
        if isinstance(value, ox.Literal):
            texts[name, predicate] = value.value
        elif isinstance(value, ox.NamedNode):
            if predicate == RDF_TYPE:
                types.setdefault(name, set()).add(compact(value.value))
            elif predicate in (_SUBCLASS, _SUBPROPERTY):
                parents.setdefault(name, []).append(compact(value.value))
    return {
        name: Term(
            name,
            texts.get((name, _LABEL), name),
            texts.get((name, _COMMENT), ""),
            texts.get((name, COR + "inverseLabel"), ""),
            frozenset(kinds),
            _closure(name, parents),
        )
        for name, kinds in types.items()
    }


def _closure(name: str, parents: dict[str, list[str]]) -> tuple[str, ...]:
    above: dict[str, None] = {}
    queue = list(parents.get(name, ()))
    while queue:
        parent = queue.pop(0)
        if parent not in above and parent.startswith("cor:"):
            above[parent] = None
            queue.extend(parents.get(parent, ()))
    return tuple(above)
