"""Note what a judgement that two are one, or are not, changed in the triples, so that it can be taken back."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from corridors.claims import Claim, claim_name
from corridors.errors import CorridorsError
from corridors.names import PREFIXES, compact, expand, kind_of
from corridors.turtle import statement, statements

#: On an entity that gave way to another: what the judgement changed, a note a claim that has another name since, and a
#: triple that went or came.
NOTE = "skos:changeNote"
REPLACED = PREFIXES["dcterms"] + "isReplacedBy"
_WAS = re.compile(r"(?P<now>\S+) was (?P<before>\S+)(?: \((?P<status>\w+)\))?")

#: What a decision says of a claim, and what may be said of it more than once.
DECIDED = ("cor:status", "cor:reviewedBy", "cor:reviewedOn", "cor:verdict")
_OFTEN = {"cor:evidence", "cor:counterEvidence", "cor:contradicts", "cor:doubt", NOTE, *DECIDED[1:]}
_STATUS, _PROPOSED, _DOUBT, _EVIDENCE = (
    ox.NamedNode(expand(f"cor:{word}")) for word in ("status", "proposed", "doubt", "evidence")
)

#: A doubt about who is meant, and whom it names.
_WHO = re.compile(r"(?:^|: )may be ")
_NAMED = re.compile(r"\b[a-z]+:[a-z0-9][\w.-]*\w")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was judged of an entity: the ones it is, those it is not, and what that changed.

    >>> Judgement(was=(("claim:b", "claim:a", "proposed"),)).left
    frozenset({'claim:b'})
    """

    same: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    was: tuple[tuple[str, str, str], ...] = ()
    gone: tuple[ox.Triple, ...] = ()
    come: tuple[ox.Triple, ...] = ()

    @classmethod
    def of(cls, triples: Sequence[ox.Triple]) -> "Judgement":
        """Read what was judged from what is said of an entity.

        >>> Judgement.of([]).same
        ()
        """
        values = [(t, str(getattr(t.object, "value", ""))) for t in triples]
        notes = [line for t, value in values if compact(t.predicate.value) == NOTE for line in value.split("\n")]
        gone, come = (statements(line[2:] for line in notes if line.startswith(mark)) for mark in ("- ", "+ "))
        return cls(
            tuple(compact(value) for t, value in values if t.predicate.value == REPLACED),
            tuple(compact(value) for t, value in values if told_apart(t)),
            tuple((m["now"], m["before"], m["status"] or "proposed") for line in notes if (m := _WAS.fullmatch(line))),
            tuple(gone),
            tuple(come),
        )

    @property
    def left(self) -> frozenset[str]:
        """Give what it left: claims by name, of anything else the triples.

        >>> Judgement().left
        frozenset()
        """
        return frozenset(map(_thing, self.come)) | {now for now, _, _ in self.was}

    @property
    def used(self) -> frozenset[str]:
        """Give what it found and changed, in the same way.

        >>> Judgement(was=(("claim:b", "claim:a", "proposed"),)).used
        frozenset({'claim:a'})
        """
        things = frozenset(map(_thing, self.gone)) | self.left
        return things - {now for now, _, _ in self.was} | {before for _, before, _ in self.was}


def undoing(judgements: Mapping[str, Judgement], names: Iterable[str]) -> list[str]:
    """Give the order in which to take judgements back: those that rest on them come first.

    >>> first, second = ((after, before, "proposed") for before, after in ("ab", "bc"))
    >>> undoing({"x": Judgement(was=(first,)), "y": Judgement(was=(second,))}, ["x"])
    ['y', 'x']
    """
    used = {name: judgement.used for name, judgement in judgements.items()}
    order: list[str] = []
    seen: set[str] = set()

    def undo(name: str) -> None:
        seen.add(name)
        left = judgements[name].left
        for later, things in used.items():
            if later not in seen and things & left:
                undo(later)
        order.append(name)

    for name in names:
        if name not in seen:
            undo(name)
    return order


def unanswered(doubt: str, parties: Iterable[str | None], apart: Container[tuple[str, str]]) -> str:
    """Give what of a claim's doubt is open: not who is meant, where it is one of those named, or told apart from all.

    >>> unanswered("Ann Li: may be Anne Li (person:anne-li); which day?", ["person:anne-li"], ())
    'which day?'
    """
    names = [name for name in parties if name]

    def answered(part: str) -> bool:
        whom = [name for name in _NAMED.findall(part) if kind_of(name)] if _WHO.search(part) else []
        return any(other in names or all((name, one) in apart for one in whom) for other in whom for name in names)

    return "; ".join(part for part in doubt.split("; ") if not answered(part))


def told_apart(triple: ox.Triple) -> bool:
    """Tell whether a person told two of one kind apart; those of two kinds the reading itself tells apart.

    >>> told_apart(statements(["person:a owl:differentFrom person:b"])[0])
    True
    """
    one, other = (str(getattr(node, "value", "")) for node in (triple.subject, triple.object))
    return triple.predicate.value == expand("owl:differentFrom") and kind_of(one) == kind_of(other) != ""


def holds_decisions(triples: Iterable[ox.Triple]) -> bool:
    """Tell whether people decided on anything in a file.

    >>> holds_decisions([])
    False
    """
    reviewed = {expand("cor:reviewedBy"), expand("cor:reviewedOn"), REPLACED}
    settled = {ox.NamedNode(expand(f"cor:{status}")) for status in ("accepted", "rejected", "disputed")}
    return any(t.predicate.value in reviewed or t.object in settled or told_apart(t) for t in triples)


def check_decisions(triples: Iterable[ox.Triple], *, where: str) -> None:
    """Refuse to write over a file that holds decisions of people.

    >>> check_decisions([], where="new.ttl")
    """
    if holds_decisions(triples):
        raise CorridorsError(
            f"{where}: holds decisions of a review, which reading again would lose; write to another file "
            f"with -o, and merge"
        )


def patch(before: Iterable[ox.Triple], after: Iterable[ox.Triple]) -> list[str]:
    """Write what a judgement changed, a line a triple, so that it can be taken back to the letter.

    >>> patch([], [])
    []
    """
    gone, come = set(before) - set(after), set(after) - set(before)
    return [f"- {statement(triple)}" for triple in gone] + [f"+ {statement(triple)}" for triple in come]


def renamed(triples: Iterable[ox.Triple], names: Mapping[object, ox.NamedNode]) -> dict[ox.Triple, None]:
    """Give triples with other names for some things.

    >>> renamed([], {})
    {}
    """
    return {
        ox.Triple(names.get(t.subject, t.subject), t.predicate, names.get(t.object, t.object)): None for t in triples
    }


def claims_of_the_other(claims: Iterable[Claim], name: str, other: str) -> dict[object, ox.NamedNode]:
    """Give the new names of the claims in which one entity takes the place of another.

    >>> claims_of_the_other([], "person:ada-okaforr", "person:ada-okafor")
    {}
    """
    renamed: dict[object, ox.NamedNode] = {}
    for claim in claims:
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


def as_one(triples: Iterable[ox.Triple], names: Mapping[object, ox.NamedNode]) -> dict[ox.Triple, None]:
    """Give triples in which claims that get one name agree: one says it, the others add what that one lacks.

    What was decided on stands, and gets of proposals their evidence alone; of proposals one without a doubt stands.
    Where two were decided on in two ways, it is open again, with a doubt that says so.

    >>> as_one([], {})
    {}
    """
    said: dict[object, list[ox.Triple]] = {}
    for triple in triples:
        said.setdefault(triple.subject, []).append(triple)
    groups: dict[object, set[object]] = {}
    for old, new in names.items():
        groups.setdefault(new, {*([new] if new in said else [])}).add(old)
    for olds in groups.values():
        first, *others = sorted(olds, key=lambda old: (_decision(said[old]) == "", _doubted(said[old]), str(old)))
        ways = {old: way for old in (first, *others) if (way := _decision(said[old]))}
        for other in others:
            said[other] = _yielding(said[other], said[first])
        if len({*ways.values()}) > 1:
            _open_again(said, ways)
    return dict.fromkeys(triple for some in said.values() for triple in some)


def _decision(told: Iterable[ox.Triple]) -> str:
    """Give what was decided of a claim; nothing while it is proposed."""
    status = next((t.object for t in told if t.predicate == _STATUS), _PROPOSED)
    return "" if status == _PROPOSED else compact(str(getattr(status, "value", ""))).removeprefix("cor:")


def _open_again(said: dict[object, list[ox.Triple]], ways: Mapping[object, str]) -> None:
    """Take back what was decided of claims in several ways, and ask."""
    told = ", ".join(f"{way} ({compact(str(getattr(old, 'value', old)))})" for old, way in ways.items())
    doubt = ox.Literal(f"of two who are one, decided in two ways: {told}", language="en")
    for old in ways:
        node = said[old][0].subject
        said[old] = [t for t in said[old] if compact(t.predicate.value) not in DECIDED]
        said[old] += [ox.Triple(node, _STATUS, _PROPOSED), ox.Triple(node, _DOUBT, doubt)]


def _doubted(told: Iterable[ox.Triple]) -> bool:
    return any(t.predicate == _DOUBT for t in told)


def _yielding(told: list[ox.Triple], first: list[ox.Triple]) -> list[ox.Triple]:
    """Leave of a claim what the one that stands lacks: beside a decision a proposal has but its evidence."""
    if _decision(first) and not _decision(told):
        return [t for t in told if t.predicate == _EVIDENCE]
    held = {compact(t.predicate.value) for t in first} - _OFTEN | {"cor:stage"}
    return [t for t in told if compact(t.predicate.value) not in held and (t.predicate != _DOUBT or _doubted(first))]


def _thing(triple: ox.Triple) -> str:
    subject = compact(str(getattr(triple.subject, "value", "")))
    return subject if subject.startswith("claim:") else statement(triple)
