"""Find what changed between two graphs, a change for each claim, passage, source or entity."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from corridors.names import BASE, PREFIXES, RDF_TYPE, compact, expand
from corridors.ontology import term_label
from corridors.turtle import write_turtle

#: In the order in which they are told.
KINDS = ("status", "added", "removed", "changed", "re-sourced")
_HEADINGS = {
    "status": "Status changed",
    "added": "Added",
    "removed": "Removed",
    "changed": "Changed",
    "re-sourced": "Rests on other evidence",
}
_EVIDENCE = {"cor:evidence", "cor:counterEvidence"}
_RECORDS = ("source", "passage", "mention", "claim")
_CS = "http://purl.org/vocab/changeset/schema#"

Values = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one subject: its kind of change, and the values that differ before and after.

    >>> Change("status", "claim:x", "A chaired B").what
    'claim'
    """

    kind: str
    name: str
    label: str
    before: Values = ()
    after: Values = ()

    @property
    def what(self) -> str:
        """Tell what the subject is: claim, passage, source, mention or entity."""
        kind = self.name.partition(":")[0]
        return kind if kind in _RECORDS else "entity"

    def prose(self) -> str:
        """Tell the change in a line."""
        told = f"{self.label} ({self.name})" if self.label != self.name else self.name
        if self.kind in ("added", "removed"):
            return told
        before, after = dict(self.before), dict(self.after)
        parts = [_turn(name, before.get(name, ()), after.get(name, ())) for name in sorted({*before, *after})]
        return f"{told}: {'; '.join(parts)}"


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed between two graphs; false where nothing did.

    >>> bool(Difference())
    False
    """

    changes: tuple[Change, ...] = ()
    removed: tuple[ox.Triple, ...] = field(default=(), repr=False)
    added: tuple[ox.Triple, ...] = field(default=(), repr=False)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def prose(self) -> str:
        """Tell the changes: a sum, then claims before all else, grouped by kind of change."""
        if not self:
            return "No claim differs."
        lines = [self._sum()]
        for kind in KINDS:
            some = [change for change in self.changes if change.kind == kind]
            if some:
                lines += ["", _HEADINGS[kind]]
                lines += [f"  {_MARKS[kind]} {change.prose()}" for change in some]
        return "\n".join(lines)

    def _sum(self) -> str:
        counts = Counter((change.what == "claim", change.kind) for change in self.changes)
        told = [f"{n} {kind}" for kind in KINDS if (n := counts[True, kind])]
        others = sum(n for (claim, _), n in counts.items() if not claim)
        text = f"Claims: {', '.join(told) or 'none'}."
        return f"{text} Beside them: {others} (entities, sources, passages, words)." if others else text

    def json(self) -> str:
        """Give the changes as JSON."""
        rows = [
            {
                "kind": change.kind,
                "what": change.what,
                "name": change.name,
                "label": change.label,
                "before": {name: list(values) for name, values in change.before},
                "after": {name: list(values) for name, values in change.after},
            }
            for change in self.changes
        ]
        counts = Counter(change.kind for change in self.changes)
        counted = {kind: counts[kind] for kind in KINDS if counts[kind]}
        return json.dumps({"counts": counted, "changes": rows}, ensure_ascii=False, indent=2) + "\n"

    def turtle(self) -> str:
        """Give the changes as Turtle in the Changeset vocabulary, a set for each subject."""
        return write_turtle(self._changesets())

    def _changesets(self) -> Iterator[ox.Triple]:
        reasons = {change.name: f"{change.kind}: {change.label}" for change in self.changes}
        for way, triples in (("removal", self.removed), ("addition", self.added)):
            for triple in triples:
                subject = triple.subject
                name = compact(subject.value)  # type: ignore[union-attr]
                changeset = _node("change", name)
                statement = _node("statement", f"{way} {triple}")
                yield _triple(changeset, RDF_TYPE, ox.NamedNode(f"{_CS}ChangeSet"))
                yield _triple(changeset, f"{_CS}subjectOfChange", subject)
                yield _triple(changeset, f"{_CS}changeReason", ox.Literal(reasons[name]))
                yield _triple(changeset, f"{_CS}{way}", statement)
                yield _triple(statement, RDF_TYPE, ox.NamedNode(PREFIXES["rdf"] + "Statement"))
                for part in ("subject", "predicate", "object"):
                    yield _triple(statement, PREFIXES["rdf"] + part, getattr(triple, part))


_MARKS = {"added": "+", "removed": "-", "status": "!", "changed": "~", "re-sourced": "="}


def _node(kind: str, text: str) -> ox.NamedNode:
    return ox.NamedNode(f"{BASE}{kind}/{hashlib.sha256(text.encode()).hexdigest()[:16]}")


def _triple(subject: ox.NamedNode, predicate: str, value: object) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(predicate), value)  # type: ignore[arg-type]


def difference(before: Iterable[ox.Triple], after: Iterable[ox.Triple]) -> Difference:
    """Compare two graphs by what their subjects say; the order of statements and the files they stand in are nothing.

    >>> said = [ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal(n)) for n in (1, 2)]
    >>> [change.kind for change in difference(said[:1], said[1:]).changes]
    ['changed']
    """
    old, new = dict.fromkeys(before), dict.fromkeys(after)
    removed = [triple for triple in old if triple not in new]
    added = [triple for triple in new if triple not in old]
    touched = {triple.subject for triple in (*removed, *added)}
    labels = labels_of(old) | labels_of(new)
    was, now = _by_subject(old, touched), _by_subject(new, touched)
    lost, won = _by_subject(removed, touched), _by_subject(added, touched)
    changes = [
        _change(compact(s.value), was[s], now[s], lost=lost[s], won=won[s], labels=labels)  # type: ignore[union-attr]
        for s in touched
    ]
    changes.sort(key=lambda c: (KINDS.index(c.kind), c.what != "claim", c.what, c.name))
    return Difference(tuple(changes), tuple(sorted(removed, key=str)), tuple(sorted(added, key=str)))


Told = dict[str, list[ox.NamedNode | ox.Literal]]


def _by_subject(triples: Iterable[ox.Triple], wanted: Iterable[object]) -> dict[object, Told]:
    told: dict[object, Told] = {subject: {} for subject in wanted}
    for triple in triples:
        if triple.subject in told:
            told[triple.subject].setdefault(compact(triple.predicate.value), []).append(triple.object)  # type: ignore[arg-type]
    return told


def labels_of(triples: Iterable[ox.Triple]) -> dict[str, str]:
    """Give what things are called: labels and titles, English ones first.

    >>> labels_of([])
    {}
    """
    named = {expand("skos:prefLabel"), expand("dcterms:title")}
    found: dict[str, tuple[bool, str]] = {}
    for triple in triples:
        if triple.predicate.value in named and isinstance(triple.object, ox.Literal):
            name = compact(triple.subject.value)  # type: ignore[union-attr]
            told = (triple.object.language not in (None, "en"), triple.object.value)
            found[name] = min(found.get(name, told), told)
    return {name: label for name, (_, label) in found.items()}


def _change(name: str, was: Told, now: Told, *, lost: Told, won: Told, labels: Mapping[str, str]) -> Change:
    differing = lost.keys() | won.keys()
    if differing <= _EVIDENCE:
        kind = "re-sourced"
    elif not was or not now:
        kind = "removed" if was else "added"
    else:
        kind = "status" if "cor:status" in differing else "changed"
    return Change(kind, name, label_of(name, now or was, labels), _values(lost, labels), _values(won, labels))


def label_of(name: str, told: Told, labels: Mapping[str, str]) -> str:
    """Put a subject into words: a claim as a sentence, anything else by its label.

    >>> label_of("person:a", {}, {"person:a": "Ann"})
    'Ann'
    """
    if "cor:relation" not in told:
        return labels.get(name, name)
    relation = _text(told["cor:relation"][0])
    ends = [_text(next(iter(told.get(end, [])), None)) for end in ("cor:subject", "cor:object")]
    value = _text(next(iter(told.get("cor:value", [])), None))
    parts = (labels.get(ends[0], ends[0]), term_label(relation), labels.get(ends[1], ends[1]) or value)
    return " ".join(part for part in parts if part)


def _values(told: Told, labels: Mapping[str, str]) -> Values:
    return tuple(
        (predicate, tuple(sorted(labels.get(text, text) for text in map(_text, told[predicate]))))
        for predicate in sorted(told)
    )


def _text(term: ox.NamedNode | ox.Literal | None) -> str:
    if isinstance(term, ox.NamedNode):
        return compact(term.value)
    return "" if term is None else term.value


def _turn(predicate: str, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """Tell how a property's values changed."""
    name = term_label(predicate)
    old, new = (", ".join(value.removeprefix("cor:") for value in values) for values in (before, after))
    if before and after:
        return f"{name} {old} → {new}"
    return f"{name} +{new}" if after else f"{name} -{old}"
