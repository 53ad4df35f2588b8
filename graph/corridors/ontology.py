"""Know the vocabulary: which relations and classes there are, what they are called, what stands above them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.names import COR, PREFIXES, RDF_TYPE, compact

#: Labels that name a relation without a verb, as one says them.
_VERBS = {
    **dict.fromkeys(("involved in", "announced at", "represented at", "rapporteur of", "held in"), "was"),
    **dict.fromkeys(("adopted on", "published on"), "was"),
    **dict.fromkeys(("affiliated with", "parallel to", "accredited to", "about", "part of", "mentioned at"), "is"),
    **dict.fromkeys(("member of", "precursor of", "meeting of", "post in"), "is a"),
    **dict.fromkeys(("edition of",), "is an"),
    **dict.fromkeys(("subject of", "place of"), "is the"),
    **dict.fromkeys(("start date", "end date", "symbol", "format", "session kind", "access rule"), "has the"),
    **dict.fromkeys(("stakeholder group", "regional group", "vote result"), "has the"),
}
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


def upward(name: str) -> tuple[str, ...]:
    """Give a term with the names of all that stand above it; a name that is no term alone.

    >>> upward("cor:Company")[:2]
    ('cor:Company', 'cor:Organisation')
    """
    term = vocabulary().get(name)
    return (name, *(term.above if term else ()))


def term_label(name: str) -> str:
    """Give the label of a term; the name itself of what is none.

    >>> term_label("cor:spokeAt"), term_label("dcterms:title")
    ('spoke at', 'dcterms:title')
    """
    term = vocabulary().get(name)
    return term.label if term else name


def inverse_label(name: str) -> str:
    """Give what a relation is called from its other end; nothing where the vocabulary has no word for that.

    >>> inverse_label("cor:spokeAt"), inverse_label("dcterms:title")
    ('had as speaker', '')
    """
    term = vocabulary().get(name)
    return term.inverse_label if term else ""


def in_a_sentence(label: str) -> str:
    """Put a relation's label as the verb of a sentence, subject before it and object behind.

    >>> in_a_sentence("spoke at"), in_a_sentence("about"), in_a_sentence("funded by")
    ('spoke at', 'is about', 'was funded by')
    """
    if label.endswith(" by") and not label.startswith(("is ", "was ")):
        return f"was {label}"
    return f"{_VERBS[label]} {label}" if label in _VERBS else label


def _closure(name: str, parents: dict[str, list[str]]) -> tuple[str, ...]:
    above: dict[str, None] = {}
    queue = list(parents.get(name, ()))
    while queue:
        parent = queue.pop(0)
        if parent not in above and parent.startswith("cor:"):
            above[parent] = None
            queue.extend(parents.get(parent, ()))
    return tuple(above)
