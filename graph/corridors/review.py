"""Decide on what was proposed: accept, reject, same, not same; every decision can be taken back."""

import fnmatch
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from corridors.claims import Claim, claim_name
from corridors.errors import CorridorsError
from corridors.ledger import Ledger
from corridors.names import PREFIXES, RDF_TYPE, XSD, compact, expand, kind_of

_DECIDED = ("cor:status", "cor:reviewedBy", "cor:reviewedOn", "cor:verdict")
_REPLACED = PREFIXES["dcterms"] + "isReplacedBy"
#: On an entity that gave way to another: what the judgement changed, line by line.
_NOTE = "skos:changeNote"
#: In this order a walk goes through the proposals.
GROUPS = ("who is who", "words read otherwise", "claims in doubt", "claims without a doubt")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide: a claim, a reading of words, or whether two entities are one.

    >>> Question("claims in doubt", "claim:x", "who is it?").group
    'claims in doubt'
    """

    group: str
    name: str
    doubt: str = ""
    candidates: tuple[str, ...] = ()


class Review:
    """The proposals of a file while they are decided on.

    >>> review = Review([])
    >>> review.questions()
    []
    """

    def __init__(self, triples: Iterable[ox.Triple], *, by: str = "", on: str = "") -> None:
        self.triples = dict.fromkeys(triples)
        self.by, self.on, self.decided = by, on, 0
        self._before: list[dict[ox.Triple, None]] = []

    @property
    def ledger(self) -> Ledger:
        """Give the records as they stand now."""
        return Ledger(self.triples)

    def questions(self) -> list[Question]:
        """List what is open, grouped by what is in doubt, then in the order of the documents."""
        ledger = self.ledger
        doubts = {_subject(t): _value(t) for t in self.triples if compact(t.predicate.value) == "cor:doubt"}
        pairs: dict[str, list[str]] = {}
        for triple in self.triples:
            if compact(triple.predicate.value) == "cor:maybeSame":
                pairs.setdefault(_subject(triple), []).append(compact(_value(triple)))
        found = [
            Question(GROUPS[0], name, "are these one?", tuple(sorted(others))) for name, others in sorted(pairs.items())
        ]
        marks = [m for m in ledger.mentions.values() if m.status == "proposed"]
        found += [
            Question(GROUPS[1], mark.name, mark.reason or "", mark.of)
            for mark in sorted(marks, key=lambda m: _place(ledger, m.passage))
        ]
        claims = [claim for claim in ledger.claims.values() if claim.status == "proposed"]
        claims.sort(key=lambda claim: (claim.evidence[0].source, claim.evidence[0].start or 0, claim.name))
        found += [
            Question(GROUPS[2], c.name, doubts[c.name])
            for c in sorted(claims, key=lambda c: doubts.get(c.name, ""))
            if c.name in doubts
        ]
        return found + [Question(GROUPS[3], claim.name) for claim in claims if claim.name not in doubts]

    def accept(self, *names: str) -> None:
        """Accept claims and readings."""
        self._decide(names, "accepted")

    def reject(self, *names: str, reason: str = "the passage does not say so") -> None:
        """Reject claims and readings; they stay, with the reason, so that nobody adds them again."""
        self._decide(names, "rejected", reason)

    def reopen(self, *names: str) -> None:
        """Take decisions back: what was accepted or rejected is proposed again, who is who is asked again.

        Of entities that were taken as one, name the one that gave way; of entities told apart, the first.
        """
        judged = [name for name in names if kind_of(name)]
        if judged:
            self._keep()
            for name in judged:
                self._part(name)
            self.decided += len(judged)
        if claims := [name for name in names if not kind_of(name)]:
            self._decide(claims, "proposed")

    def _decide(self, names: Sequence[str], status: str, reason: str = "") -> None:
        self._keep()
        wanted = set(names)
        kinds = {
            _subject(t): compact(_value(t))
            for t in self.triples
            if t.predicate.value == RDF_TYPE and _subject(t) in wanted
        }
        self.triples = {
            t: None for t in self.triples if not (_subject(t) in wanted and compact(t.predicate.value) in _DECIDED)
        }
        for name in names:
            self._add(name, "cor:status", ox.NamedNode(expand(f"cor:{status}")))
            if kinds.get(name) != "cor:Claim" or status == "proposed":
                continue
            if self.by:
                self._add(name, "cor:reviewedBy", ox.Literal(self.by))
            if self.on:
                self._add(name, "cor:reviewedOn", ox.Literal(self.on, datatype=ox.NamedNode(XSD + "date")))
            if reason:
                self._add(name, "cor:verdict", ox.Literal(reason, language="en"))
        self.decided += len(names)

    def same(self, name: str, other: str) -> None:
        """Take two entities as one: what is claimed of the first is claimed of the other."""
        self._keep()
        before = dict(self.triples)
        old, new = ox.NamedNode(expand(name)), ox.NamedNode(expand(other))
        renamed = self._renamed_claims(name, other)
        kept: dict[ox.Triple, None] = {}
        for triple in self.triples:
            predicate = compact(triple.predicate.value)
            if triple.subject == old and (predicate == "cor:maybeSame" or triple.object == new):
                continue
            subject = renamed.get(triple.subject, triple.subject)
            target = renamed.get(triple.object, triple.object)
            if triple.object == old and predicate.startswith("cor:"):
                target = new
            if triple.subject == old and predicate.startswith("cor:") and predicate != "cor:anonymous":
                subject = new
            kept[ox.Triple(subject, triple.predicate, target)] = None
        self.triples = kept
        self._add(name, _NOTE, ox.Literal(_patch(before, kept)))
        self._add(name, "owl:deprecated", ox.Literal(value=True))
        self._add(name, "dcterms:isReplacedBy", new)
        self.decided += 1

    def apart(self, name: str, *others: str) -> None:
        """Take entities as different, for good."""
        self._keep()
        for other in others:
            node = ox.NamedNode(expand(other))
            self.triples.pop(_triple(name, "cor:maybeSame", node), None)
            self._add(name, "owl:differentFrom", node)
        self.decided += 1

    def _part(self, name: str) -> None:
        """Undo what was judged of an entity: claims go back to it as they were, and the question is open again."""
        node = ox.NamedNode(expand(name))
        mine = [t for t in self.triples if t.subject == node]
        for other in [compact(_value(t)) for t in mine if t.predicate.value == _REPLACED]:
            self._part(other)
        notes = [_value(t) for t in mine if compact(t.predicate.value) == _NOTE]
        for triple in mine:
            if compact(triple.predicate.value) in (_NOTE, "owl:deprecated") or triple.predicate.value == _REPLACED:
                self.triples.pop(triple, None)
            elif compact(triple.predicate.value) == "owl:differentFrom" and kind_of(_value(triple)) == kind_of(name):
                self.triples.pop(triple, None)
                self._add(name, "cor:maybeSame", ox.NamedNode(_value(triple)))
        for note in notes:
            gone, come = _parts_of_patch(note)
            made = {t.subject for t in come if t.predicate.value == RDF_TYPE}
            self.triples = {t: None for t in self.triples if t not in come and t.subject not in made}
            self.triples.update(dict.fromkeys(gone))

    def judged(self, pattern: str) -> list[str]:
        """List the entities that were taken as another one, or told apart from one, and fit a pattern."""
        wanted = _wanted(pattern)
        found = dict.fromkeys(_subject(t) for t in self.triples if t.predicate.value == _REPLACED or _told_apart(t))
        return [name for name in found if fnmatch.fnmatchcase(name, wanted)]

    def undo(self) -> bool:
        """Take the last decision back; tell whether there was one."""
        if not self._before:
            return False
        self.triples = self._before.pop()
        self.decided -= 1
        return True

    def matching(self, pattern: str, *, statuses: Sequence[str] = ("proposed",)) -> list[str]:
        """List the claims and readings of some statuses whose name, relation or entities fit a pattern.

        A pattern is a part of a name, or has ``*`` and ``?``: ``spokeAt``, ``person:ada-*``, ``*``.
        """
        wanted = _wanted(pattern)
        ledger = self.ledger
        found = [
            c.name
            for c in ledger.claims.values()
            if c.status in statuses and any(fnmatch.fnmatchcase(part, wanted) for part in _parts(c))
        ]
        return found + [
            m.name for m in ledger.mentions.values() if m.status in statuses and fnmatch.fnmatchcase(m.name, wanted)
        ]

    def _renamed_claims(self, name: str, other: str) -> dict[object, ox.NamedNode]:
        """Give the new names of the claims in which one entity takes the place of another."""
        renamed: dict[object, ox.NamedNode] = {}
        for claim in self.ledger.claims.values():
            if name not in (claim.subject, claim.object, claim.said_by, claim.on_behalf_of):
                continue

            def put(part: str | None) -> str | None:
                return other if part == name else part

            new = claim_name(
                put(claim.subject) or "",
                claim.relation,
                claim.value or put(claim.object) or "",
                literal=claim.value is not None,
                valid_from=claim.valid_from,
                on_behalf_of=put(claim.on_behalf_of),
                said_by=put(claim.said_by),
            )
            renamed[ox.NamedNode(expand(claim.name))] = ox.NamedNode(expand(new))
        return renamed

    def _keep(self) -> None:
        self._before.append(dict(self.triples))

    def _add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        self.triples[_triple(subject, predicate, value)] = None


def holds_decisions(triples: Iterable[ox.Triple]) -> bool:
    """Tell whether people decided on anything in a file.

    >>> holds_decisions([])
    False
    """
    reviewed = {expand("cor:reviewedBy"), expand("cor:reviewedOn"), _REPLACED}
    settled = {ox.NamedNode(expand(f"cor:{status}")) for status in ("accepted", "rejected", "disputed")}
    return any(t.predicate.value in reviewed or t.object in settled or _told_apart(t) for t in triples)


def _told_apart(triple: ox.Triple) -> bool:
    """Tell whether a person told two of one kind apart; those of two kinds the reading itself tells apart."""
    apart = triple.predicate.value == expand("owl:differentFrom")
    return apart and kind_of(_value(triple)) == kind_of(_subject(triple)) != ""


def check_decisions(triples: Iterable[ox.Triple], *, where: str) -> None:
    """Refuse to write over a file that holds decisions of people.

    >>> check_decisions([], where="new.ttl")
    """
    if holds_decisions(triples):
        raise CorridorsError(
            f"{where}: holds decisions of a review, which reading again would lose; write to another file "
            f"with -o, and merge"
        )


def _wanted(pattern: str) -> str:
    return pattern if any(mark in pattern for mark in "*?[") else f"*{pattern}*"


def _patch(before: Iterable[ox.Triple], after: Iterable[ox.Triple]) -> str:
    """Write what a judgement changed as lines of N-Triples, so that it can be taken back to the letter."""
    gone, come = set(before) - set(after), set(after) - set(before)
    return "\n".join(sorted([f"- {triple} ." for triple in gone] + [f"+ {triple} ." for triple in come]))


def _parts_of_patch(note: str) -> tuple[list[ox.Triple], set[ox.Triple]]:
    """Read such lines: what went, in their order, and what came."""

    def read(mark: str) -> list[ox.Triple]:
        lines = "\n".join(line[2:] for line in note.splitlines() if line.startswith(mark))
        return [quad.triple for quad in ox.parse(input=lines, format=ox.RdfFormat.N_TRIPLES)]

    return read("- "), set(read("+ "))


def _parts(claim: Claim) -> tuple[str, ...]:
    return tuple(part for part in (claim.name, claim.relation, claim.subject, claim.object, claim.said_by) if part)


def _place(ledger: Ledger, passage: str) -> tuple[str, int]:
    place = ledger.passages.get(passage)
    return (place.source, place.start or 0) if place is not None else ("", 0)


def _triple(subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(expand(subject)), ox.NamedNode(expand(predicate)), value)


def _subject(triple: ox.Triple) -> str:
    return compact(str(getattr(triple.subject, "value", "")))


def _value(triple: ox.Triple) -> str:
    return str(getattr(triple.object, "value", ""))
