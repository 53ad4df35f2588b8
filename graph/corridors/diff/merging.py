"""Merge two edited copies of a graph; where both changed one claim differently, keep both claims and link them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pyoxigraph as ox

from corridors.diff.changes import Told, label_of, labels_of
from corridors.names import RDF_TYPE, compact, expand

_NAMED_ONCE = (
    "cor:subject", "cor:relation", "cor:object", "cor:value", "cor:onBehalfOf", "cor:inContextOf", "cor:saidBy",
    "cor:stakeholderGroup", "cor:regionalGroup", "cor:roleNote", "cor:asOf", "cor:validFrom", "cor:validUntil",
    "cor:stage", "cor:basis", "cor:status", "cor:verdict", "cor:source",
    "cor:start", "cor:end", "cor:line", "cor:locator", "cor:sha256", "cor:gist", "cor:kind", "cor:fileName",
    "cor:url", "cor:inPassage", "cor:surfaceForm", "cor:reason", "cor:readBy", "cor:publishedOn", "cor:retrievedOn",
    "cor:startDate", "cor:endDate", "cor:adoptedOn", "cor:symbol", "cor:textOf", "cor:anonymous", "cor:emended",
    "cor:sessionKind", "dcterms:title", "dcterms:isReplacedBy", "owl:deprecated", "skos:prefLabel",
)  # fmt: skip
#: What may be said once of a thing: all but labels beside the preferred one, classes, evidence and links.
_ONCE = frozenset(expand(name) for name in _NAMED_ONCE)
_CLAIM = ox.NamedNode(expand("cor:Claim"))
_CONTRADICTS = ox.NamedNode(expand("cor:contradicts"))
#: Properties in which two claims of one name may differ and still both be claims of that name.
_IN_NAME = frozenset(map(expand, ("cor:subject", "cor:relation", "cor:object", "cor:value")))

Facts = dict[ox.Triple, None]
Parts = dict[object, Facts]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two copies say differently of one thing, and under which name the second version of a claim is kept.

    >>> Conflict("claim:x", "A chaired B", ("cor:status",), "claim:x.2").prose()
    'A chaired B (claim:x): both changed cor:status; the other version is kept as claim:x.2'
    """

    name: str
    label: str
    properties: tuple[str, ...]
    kept_as: str | None = None
    still_named: bool = False

    def prose(self) -> str:
        """Tell the conflict in a line, and what became of it."""
        head = f"{self.label} ({self.name})" if self.label != self.name else self.name
        if self.still_named:
            return f"{head}: removed in one copy, still named in the other; it is kept"
        if not self.properties:
            return f"{head}: removed in one copy, changed in the other; the change is kept"
        kept = f"the other version is kept as {self.kept_as}" if self.kept_as else "both values are kept"
        return f"{head}: both changed {', '.join(self.properties)}; {kept}"


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged graph, and the conflicts in it that people must settle.

    >>> Merged(()).conflicts
    ()
    """

    triples: tuple[ox.Triple, ...] = field(repr=False)
    conflicts: tuple[Conflict, ...] = ()


def merged(ours: Iterable[ox.Triple], theirs: Iterable[ox.Triple], base: Iterable[ox.Triple] | None = None) -> Merged:
    """Merge two copies; with the copy both come from, what one of them changed or removed is taken over.

    Without it nothing is removed, and every difference in what may be said once is a conflict. A claim in conflict
    stays under its name as ``ours`` has it and under the next free name as ``theirs`` has it; the two contradict.

    >>> said = [ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal(n)) for n in (1, 2)]
    >>> len(merged(said[:1], said[1:]).triples), len(merged(said, said[:1], said).triples)
    (2, 1)
    """
    merge = _Merge(_parts(ours), _parts(theirs), None if base is None else _parts(base))
    conflicts = [conflict for subject in merge.subjects if (conflict := merge.settle(subject))]
    conflicts += merge.restore()
    return Merged(tuple(merge.triples), tuple(sorted(conflicts, key=lambda c: c.name)))


def _parts(triples: Iterable[ox.Triple]) -> Parts:
    parts: Parts = {}
    for triple in triples:
        parts.setdefault(triple.subject, {})[triple] = None
    return parts


class _Merge:
    """Put two copies together, subject by subject."""

    def __init__(self, ours: Parts, theirs: Parts, base: Parts | None) -> None:
        self._ours, self._theirs, self._base = ours, theirs, base
        self.subjects = list(dict.fromkeys((*ours, *theirs)))
        self.triples: Facts = {}
        self._gone: dict[object, tuple[Facts, Parts]] = {}  # with the copy that lacks it
        self._labels = labels_of(t for side in (ours, theirs) for facts in side.values() for t in facts)
        self._taken = {_name(subject) for subject in self.subjects}

    def settle(self, subject: object) -> Conflict | None:
        """Take over what the copies say of one subject; give the conflict, if there is one."""
        mine, other = self._ours.get(subject, {}), self._theirs.get(subject, {})
        before = (self._base or {}).get(subject, {})
        if before and not (mine and other):
            return self._removed_in_one(subject, mine or other, before)
        removed = {triple for triple in before if triple not in mine or triple not in other}
        union = {triple: None for triple in (*mine, *other) if triple not in removed}
        clashing = _clashing(union, mine, other, before if self._base is not None else None)
        if not clashing:
            self.triples |= union
            return None
        properties = tuple(map(compact, clashing))
        if ox.Triple(subject, ox.NamedNode(RDF_TYPE), _CLAIM) not in union or _IN_NAME & {*clashing}:  # type: ignore[arg-type]
            self.triples |= union
            return Conflict(_name(subject), self._label(subject, mine), properties)
        second = self._second(_name(subject), other, clashing)
        self._keep_both(subject, ox.NamedNode(expand(second)), union, {*clashing}, mine)
        return Conflict(_name(subject), self._label(subject, mine), properties, second)

    def _removed_in_one(self, subject: object, rest: Facts, before: Facts) -> Conflict | None:
        """Take a removal over, unless the other copy changed what is removed."""
        if rest.keys() == before.keys():
            self._gone[subject] = rest, self._theirs if subject in self._ours else self._ours
            return None
        self.triples |= rest
        return Conflict(_name(subject), self._label(subject, rest), ())

    def restore(self) -> list[Conflict]:
        """Bring back what one copy removed and the other names: evidence without a word, the rest as a conflict."""
        conflicts = []
        waiting = list(self.triples)
        while waiting:
            triple = waiting.pop()
            facts, lacking = self._gone.get(triple.object, ({}, {}))
            if facts and triple not in lacking.get(triple.subject, {}):
                del self._gone[triple.object]
                self.triples |= facts
                waiting += facts
                if not _name(triple.object).startswith(("passage:", "source:")):
                    label = self._label(triple.object, facts)
                    conflicts.append(Conflict(_name(triple.object), label, (), still_named=True))
        return conflicts

    def _keep_both(self, subject: object, second: ox.NamedNode, union: Facts, clashing: set[str], mine: Facts) -> None:
        """Keep our version under its name and theirs under the second, each saying that it contradicts the other."""
        for triple in union:
            agreed = triple.predicate.value not in clashing
            if agreed or triple in mine:
                self.triples[triple] = None
            if (agreed or triple not in mine) and triple.object != second:  # an earlier merge linked the two
                self.triples[ox.Triple(second, triple.predicate, triple.object)] = None
        self.triples[ox.Triple(subject, _CONTRADICTS, second)] = None  # type: ignore[arg-type]
        self.triples[ox.Triple(second, _CONTRADICTS, subject)] = None  # type: ignore[arg-type]

    def _second(self, name: str, other: Facts, clashing: list[str]) -> str:
        """Give the name for their version: the one under which an earlier merge kept it, else the next free one."""
        number = 2
        while (second := f"{name}.{number}") in self._taken:
            kept = self._ours.get(ox.NamedNode(expand(second)), {})
            if kept and all(_values(kept, predicate) == _values(other, predicate) for predicate in clashing):
                return second
            number += 1
        self._taken.add(second)
        return second

    def _label(self, subject: object, facts: Facts) -> str:
        told: Told = {}
        for triple in facts:
            told.setdefault(compact(triple.predicate.value), []).append(triple.object)  # type: ignore[arg-type]
        return label_of(_name(subject), told, self._labels)


def _values(facts: Facts, predicate: str) -> set[object]:
    return {triple.object for triple in facts if triple.predicate.value == predicate}


def _name(subject: object) -> str:
    return compact(getattr(subject, "value", str(subject)))


def _clashing(union: Facts, mine: Facts, other: Facts, before: Facts | None) -> list[str]:
    """List the properties that may be said once, or once a language, and that the two copies say differently."""
    ours, theirs, base = _once(mine), _once(other), _once(before or {})
    return sorted(
        {
            key[0]
            for key, said in _once(union).items()
            if len(said) > 1 and ours.get(key) != theirs.get(key)
            if before is None or base.get(key) not in (ours.get(key), theirs.get(key))
        }
    )


def _once(facts: Facts) -> dict[tuple[str, str | None], set[object]]:
    said: dict[tuple[str, str | None], set[object]] = {}
    for triple in facts:
        if triple.predicate.value in _ONCE:
            language = triple.object.language if isinstance(triple.object, ox.Literal) else None
            said.setdefault((triple.predicate.value, language), set()).add(triple.object)
    return said
