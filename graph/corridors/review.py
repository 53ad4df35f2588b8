"""Decide on what was proposed: accept, reject, same, not same; every decision can be taken back."""

import fnmatch
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from corridors.claims import Claim, Mention
from corridors.judgements import (
    DECIDED,
    NOTE,
    REPLACED,
    Judgement,
    as_one,
    claims_of_the_other,
    patch,
    renamed,
    told_apart,
    unanswered,
    undoing,
)
from corridors.ledger import Ledger
from corridors.names import RDF_TYPE, XSD, compact, expand, kind_of
from corridors.turtle import statement

_DOUBT = "cor:doubt"
#: What of a doubt is not its own words: what it quotes or adds in brackets.
_QUOTED = re.compile(r"“[^“”]*”|\([^()]*\)")
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

    @property
    def alike(self) -> str:
        """Give what doubts of one kind share: their words, without the names and numbers in them.

        >>> Question("claims in doubt", "claim:x", "Ada Okafor: may be Ada Okaffor (person:ada-okaffor)").alike
        'may be'
        """
        words = _QUOTED.sub(" ", self.doubt).split()
        return " ".join(word for word in words if word == word.lower() and not any(map(str.isdecimal, word)))


class Review:
    """The proposals of a file while they are decided on.

    >>> review = Review([])
    >>> review.questions()
    []
    """

    def __init__(
        self, triples: Iterable[ox.Triple], *, by: str = "", on: str = "", beside: Ledger | None = None
    ) -> None:
        self.triples = dict.fromkeys(triples)
        self.by, self.on, self.decided = by, on, 0
        self.beside = beside or Ledger(())
        self._before: list[tuple[dict[ox.Triple, None], int]] = []

    @cached_property
    def settled(self) -> frozenset[str]:
        """Give what of the file the graph beside it has decided on: claims, and words read in the same way."""
        ledger, held, heard = self.ledger, self.beside.claims, self.beside.mentions
        asked = (name for name, claim in ledger.claims.items() if claim.status == "proposed" and name in held)
        claims = [name for name in asked if held[name].status != "proposed"]
        words = [
            name
            for name, m in ledger.mentions.items()
            if m.status == "proposed"
            and (mark := heard.get(name))
            and (mark.status != "proposed" and mark.reading == m.reading and {*mark.of} <= {*m.of})
        ]
        return frozenset((*claims, *words))

    def _pairs(self) -> dict[str, list[str]]:
        """Give who may be whom; what the graph beside the file has judged is not asked again."""
        pairs: dict[str, list[str]] = {}
        for triple in self.triples:
            if compact(triple.predicate.value) == "cor:maybeSame":
                name, other = _subject(triple), compact(_value(triple))
                held = self.beside.entities.get(name)
                if (name, other) not in self.beside.apart and not (held and held.replaced_by):
                    pairs.setdefault(name, []).append(other)
        return pairs

    @property
    def ledger(self) -> Ledger:
        """Give the records as they stand now."""
        return Ledger(self.triples)

    def questions(self) -> list[Question]:
        """List what is open, grouped by what is in doubt, then in the order of the documents."""
        ledger = self.ledger
        doubts = self._doubts(ledger)
        found = [
            Question(GROUPS[0], name, "are these one?", tuple(sorted(others)))
            for name, others in sorted(self._pairs().items())
        ]
        marks = [
            m for m in ledger.mentions.values() if m.status == "proposed" and m.name not in self.settled and _is_read(m)
        ]
        found += [
            Question(GROUPS[1], mark.name, mark.reason or "", mark.of)
            for mark in sorted(marks, key=lambda m: _place(ledger, m.passage))
        ]
        claims = [c for c in ledger.claims.values() if c.status == "proposed" and c.name not in self.settled]
        claims.sort(key=lambda claim: (claim.evidence[0].source, claim.evidence[0].start or 0, claim.name))
        doubted = [Question(GROUPS[2], claim.name, doubts[claim.name]) for claim in claims if claim.name in doubts]
        found += sorted(doubted, key=lambda question: question.alike)
        return found + [Question(GROUPS[3], claim.name) for claim in claims if claim.name not in doubts]

    def _doubts(self, ledger: Ledger) -> dict[str, str]:
        """Give the doubts that are open: who is meant is no question where it was judged."""
        apart = self.beside.apart | ledger.apart
        doubts: dict[str, str] = {}
        for name, doubt in ((_subject(t), _value(t)) for t in self.triples if compact(t.predicate.value) == _DOUBT):
            claim = ledger.claims.get(name)
            parties = (claim.subject, claim.target, claim.said_by, claim.on_behalf_of) if claim else ()
            if still := unanswered(doubt, parties, apart):
                doubts[name] = "; ".join(filter(None, (doubts.get(name), still)))
        return doubts

    def accept(self, *names: str) -> None:
        """Accept claims and readings."""
        self._decide(names, "accepted")

    def choose(self, name: str, of: str) -> None:
        """Accept words as of one of those they may be of, and of no other."""
        self._keep()
        for other in set(self.ledger.mentions[name].of) - {of}:
            del self.triples[triple := _triple(name, "cor:mentionOf", ox.NamedNode(expand(other)))]
            self._add(name, NOTE, ox.Literal(f"- {statement(triple)}"))
        self._mark((name,), "accepted")
        self.decided += 1

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
            self._take_back(judged)
            self.decided += len(judged)
        if claims := [name for name in names if not kind_of(name)]:
            self._decide(claims, "proposed")

    def _decide(self, names: Sequence[str], status: str, reason: str = "") -> None:
        self._keep()
        self._mark(names, status, reason)
        self.decided += len(names)

    def _mark(self, names: Sequence[str], status: str, reason: str = "") -> None:
        wanted = set(names)
        kinds = {
            _subject(t): compact(_value(t))
            for t in self.triples
            if t.predicate.value == RDF_TYPE and _subject(t) in wanted
        }
        self.triples = {
            t: None for t in self.triples if not (_subject(t) in wanted and compact(t.predicate.value) in DECIDED)
        }
        if status == "proposed":
            notes = [t for t in self.triples if _subject(t) in wanted and compact(t.predicate.value) == NOTE]
            left = (t for t in self.triples if t not in notes)
            self.triples = dict.fromkeys([*left, *Judgement.of(notes).gone])
        for name in names:
            self._add(name, "cor:status", ox.NamedNode(expand(f"cor:{status}")))
            if status == "proposed":
                continue
            self._sign(name)
            if reason and kinds.get(name) == "cor:Claim":
                self._add(name, "cor:verdict", ox.Literal(reason, language="en"))

    def _sign(self, name: str) -> None:
        """Note who decided, and when."""
        if self.by:
            self._add(name, "cor:reviewedBy", ox.Literal(self.by))
        if self.on:
            self._add(name, "cor:reviewedOn", ox.Literal(self.on, datatype=ox.NamedNode(XSD + "date")))

    def same(self, name: str, other: str) -> None:
        """Take two entities as one: what is claimed of the first is claimed of the other."""
        self._keep()
        self._take_as(name, other)
        self._sign(name)
        self.decided += 1

    def _take_as(self, name: str, other: str) -> None:
        before = dict(self.triples)
        old, new = ox.NamedNode(expand(name)), ox.NamedNode(expand(other))
        names = claims_of_the_other(self.ledger.claims.values(), name, other)
        taken = {triple.subject for triple in before}
        told = {a: b for a, b in names.items() if b not in taken and [*names.values()].count(b) == 1}
        notes = self._was(told)
        kept: dict[ox.Triple, None] = {}
        for triple in as_one(self.triples, names):
            predicate = compact(triple.predicate.value)
            if triple.subject == old and (predicate == "cor:maybeSame" or triple.object == new):
                continue
            subject = names.get(triple.subject, triple.subject)
            target = names.get(triple.object, triple.object)
            if triple.object == old and predicate.startswith("cor:"):
                target = new
            if triple.subject == old and predicate.startswith("cor:") and predicate != "cor:anonymous":
                subject = new
            kept[ox.Triple(subject, triple.predicate, target)] = None
        self.triples = kept
        for note in [*notes, *patch(renamed(before, told), kept)]:
            self._add(name, NOTE, ox.Literal(note))
        self._add(name, "owl:deprecated", ox.Literal(value=True))
        self._add(name, "dcterms:isReplacedBy", new)
        held = self.beside.entities.get(other) if new not in taken else None
        if held is not None:  # the file goes on standing alone
            said = [("rdf:type", cls) for cls in held.classes]
            said += [("dcterms:source", source) for source in self.ledger.entities[name].sources]
            for predicate, value in said:
                self._add(other, predicate, ox.NamedNode(expand(value)))
            self._add(other, "skos:prefLabel", ox.Literal(held.label, language="en"))

    def apart(self, name: str, *others: str) -> None:
        """Take entities as different, for good."""
        self._keep()
        self._tell_apart(name, *others)
        self._sign(name)
        self.decided += 1

    def _tell_apart(self, name: str, *others: str) -> None:
        for other in others:
            node = ox.NamedNode(expand(other))
            self.triples.pop(_triple(name, "cor:maybeSame", node), None)
            self._add(name, "owl:differentFrom", node)

    def _take_back(self, names: Sequence[str]) -> None:
        """Undo judgements in any order: those that rest on them are undone before, and made again after."""
        judged = {name: self._judgement(name) for name in [*self.judged("*"), *names]}
        undone = undoing(judged, names)
        decided = [t for t in self.triples if compact(t.predicate.value) in DECIDED]
        for name in undone:
            self._part(name)
        left: set[str] = set()
        for name in [name for name in reversed(undone) if name not in names]:
            self._tell_apart(name, *judged[name].apart)
            for other in judged[name].same:
                self._take_as(name, other)
            left |= self._judgement(name).left | {name}
        held = {t.subject for t in decided if _subject(t) in left} & {t.subject for t in self.triples}
        kept = [t for t in self.triples if t.subject not in held or compact(t.predicate.value) not in DECIDED]
        self.triples = dict.fromkeys([*kept, *(t for t in decided if t.subject in held)])

    def _judgement(self, name: str) -> Judgement:
        node = ox.NamedNode(expand(name))
        return Judgement.of([t for t in self.triples if t.subject == node])

    def _part(self, name: str) -> None:
        """Undo what was judged of an entity: claims go back to it as they were, and the question is open again."""
        judged, node = self._judgement(name), ox.NamedNode(expand(name))
        made = {t.subject for t in judged.come if t.predicate.value == RDF_TYPE}
        again = {t.subject for t in judged.gone if compact(t.predicate.value) == "cor:status"}
        apart = {_triple(name, "owl:differentFrom", ox.NamedNode(expand(other))) for other in judged.apart}
        own = (REPLACED, *map(expand, (NOTE, "owl:deprecated", *DECIDED)))
        self.triples = {
            t: None
            for t in self.triples
            if t not in judged.come
            and t not in apart
            and t.subject not in made
            and not (t.subject in again and compact(t.predicate.value) in DECIDED)
            and not (t.subject == node and t.predicate.value in own)
        }
        self.triples.update(dict.fromkeys(judged.gone))
        for triple in apart:
            self._add(name, "cor:maybeSame", ox.NamedNode(_value(triple)))
        self.triples = renamed(
            self.triples, {ox.NamedNode(expand(now)): ox.NamedNode(expand(before)) for now, before, _ in judged.was}
        )
        claims = self.ledger.claims if judged.was else {}
        changed = [name for _, name, status in judged.was if name in claims and claims[name].status != status]
        self._mark(changed, "proposed")  # what was decided of the other one since is open again

    def _was(self, renamed: dict[object, ox.NamedNode]) -> list[str]:
        """Note which claim has which other name now, and its status, where it was decided on before."""
        claims, names = self.ledger.claims, {_name(old): _name(new) for old, new in renamed.items()}
        status = {old: "" if claims[old].status == "proposed" else f" ({claims[old].status})" for old in names}
        return [f"{new} was {old}{status[old]}" for old, new in names.items()]

    def judged(self, pattern: str) -> list[str]:
        """List the entities that were taken as another one, or told apart from one, and fit a pattern."""
        wanted = _wanted(pattern)
        found = dict.fromkeys(_subject(t) for t in self.triples if t.predicate.value == REPLACED or told_apart(t))
        return [name for name in found if fnmatch.fnmatchcase(name, wanted)]

    def undo(self) -> bool:
        """Take the last decision back; tell whether there was one."""
        if not self._before:
            return False
        self.triples, self.decided = self._before.pop()
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
            if c.status in statuses
            and c.name not in self.settled
            and any(fnmatch.fnmatchcase(part, wanted) for part in _parts(c))
        ]
        return found + [
            m.name
            for m in ledger.mentions.values()
            if m.status in statuses
            and m.name not in self.settled
            and _is_read(m)
            and fnmatch.fnmatchcase(m.name, wanted)
        ]

    def knows(self, pattern: str) -> bool:
        """Tell whether a pattern fits anything that the file holds, decided or not."""
        wanted, ledger = _wanted(pattern), self.ledger
        held = (*(part for claim in ledger.claims.values() for part in _parts(claim)), *ledger.mentions)
        return bool(self.judged(pattern)) or any(fnmatch.fnmatchcase(part, wanted) for part in held)

    def _keep(self) -> None:
        self._before.append((dict(self.triples), self.decided))

    def _add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        self.triples[_triple(subject, predicate, value)] = None


def _wanted(pattern: str) -> str:
    return pattern if any(mark in pattern for mark in "*?[") else f"*{pattern}*"


def _is_read(mention: Mention) -> bool:
    """Tell whether words are read as something; of others a reader only asks, and there is nothing to decide."""
    return bool(mention.reading or mention.of)


def _parts(claim: Claim) -> tuple[str, ...]:
    return tuple(part for part in (claim.name, claim.relation, claim.subject, claim.object, claim.said_by) if part)


def _place(ledger: Ledger, passage: str) -> tuple[str, int]:
    place = ledger.passages.get(passage)
    return (place.source, place.start or 0) if place is not None else ("", 0)


def _triple(subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(expand(subject)), ox.NamedNode(expand(predicate)), value)


def _subject(triple: ox.Triple) -> str:
    return _name(triple.subject)


def _name(node: object) -> str:
    return compact(str(getattr(node, "value", "")))


def _value(triple: ox.Triple) -> str:
    return str(getattr(triple.object, "value", ""))
