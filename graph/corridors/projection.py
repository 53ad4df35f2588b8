"""Make records of a graph too big to hold: what measures need at once, the rest when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from typing import Any, Protocol, TypeVar

import pyoxigraph as ox

from corridors.claims import Claim, Mention, Passage
from corridors.ledger import Ledger, Statement
from corridors.names import expand
from corridors.ontology import upward

_PLAIN = ("subject", "relation", "object", "value", "basis", "status", "stage", "asOf", "validFrom", "validUntil",
          "onBehalfOf", "saidBy", "inContextOf", "stakeholderGroup", "regionalGroup")  # fmt: skip
_FIELDS = ("subject", "relation", "object", "value", "basis", "status", "stage", "as_of", "valid_from", "valid_until",
           "on_behalf_of", "said_by", "in_context_of", "stakeholder_group", "regional_group")  # fmt: skip
_COLUMN = {f"cor:{name}": number for number, name in enumerate(_PLAIN)}
_EVIDENCE, _SOURCE, _IN_PASSAGE = "cor:evidence", "cor:source", "cor:inPassage"
_LOCAL = {"cor:basis", "cor:status", "cor:stage"}
#: Properties of claims that measures need; the others are looked up.
CLAIM_PROPERTIES = (*_COLUMN, _EVIDENCE)
#: Kinds whose records are kept in short; of passages and mentions that is where they stand.
IN_SHORT = ("claim", "passage", "mention")
PLACED_BY = {"passage": _SOURCE, "mention": _IN_PASSAGE}

Record = TypeVar("Record")
_WHOLE_UP_TO = 5_000


class Pull(Protocol):
    """Where the triples of a projection come from.

    >>> hasattr(Pull, "about")
    True
    """

    def short(self) -> Iterator[tuple[str, str, str]]:
        """Walk CLAIM_PROPERTIES and, of passages and mentions, PLACED_BY: subject, property, value as texts."""

    def others(self) -> Iterator[ox.Triple]:
        """Walk what is said of everything that is no claim, passage or mention."""

    def about(self, names: Sequence[str]) -> Iterator[ox.Triple]:
        """Give all that is said of some subjects, named by IRI."""


@dataclass(slots=True)
class _Short:
    """What is kept of every claim, passage and mention."""

    rows: dict[str, list[str | None]] = field(default_factory=dict)
    evidence: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, Passage] = field(default_factory=dict)
    mentions: list[str] = field(default_factory=list)


class ProjectedLedger(Ledger):
    """Records of a big graph: claims without their places in the sources until one is looked up by its name.

    >>> class Nothing:
    ...     def short(self): return iter(())
    ...     def others(self): return iter(())
    ...     def about(self, names): return iter(())
    >>> ProjectedLedger(Nothing(), []).claims
    {}
    """

    def __init__(self, pull: Pull, vocabulary_triples: Iterable[ox.Triple]) -> None:
        self._pull = pull
        super().__init__(chain(pull.others(), vocabulary_triples))

    @cached_property
    def _short(self) -> _Short:
        """Pull what is kept in short, once it is asked for; each text is kept once, however many rows it stands in."""
        short = _Short()
        texts: dict[str, str] = {}
        for subject, name, value in self._pull.short():
            if name == _EVIDENCE:
                short.evidence.setdefault(subject, []).append(value)
            elif name == _SOURCE:
                short.places[subject] = Passage(subject, texts.setdefault(value, value))
            elif name == _IN_PASSAGE:
                short.mentions.append(subject)
            else:
                row = short.rows.get(subject)
                if row is None:
                    row = short.rows[subject] = [None] * len(_PLAIN)
                text = value.removeprefix("cor:") if name in _LOCAL else value
                row[_COLUMN[name]] = texts.setdefault(text, text)
        return short

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Give the claims by name: short ones when walked, whole when one is taken by its name."""
        made: dict[str, Claim] = {}
        short = self._short
        target, value = _FIELDS.index("object"), _FIELDS.index("value")
        for name in sorted(short.rows):
            row, evidence = short.rows.pop(name), short.evidence.pop(name, None)
            if evidence is None or (row[target] is None) == (row[value] is None):
                continue
            fields: dict[str, Any] = {field: text for field, text in zip(_FIELDS, row, strict=True) if text is not None}
            places = (short.places.get(passage) or Passage(passage, "") for passage in evidence)
            fields |= {"evidence": tuple(sorted(places, key=_place))}
            made[name] = Claim(name, **({"subject": "", "relation": ""} | fields))
        return _OnDemand(made, self._whole_claim)

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """Give the passages by name: with their source alone when walked, whole when one is taken by its name."""
        return _OnDemand(self._short.places, self._whole_passage)

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Give the words as written; of a graph this big they are left to queries."""
        return {}

    def each_mention(self) -> Iterator[Mention]:
        """Walk the words as written, looked up some at a time."""
        names = iter(sorted(self._short.mentions))
        while some := list(islice(names, _WHOLE_UP_TO)):
            yield from Ledger(self._pull.about(list(map(expand, some)))).mentions.values()

    def whole(self, claims: list[Claim]) -> list[Claim]:
        """Give some claims whole, unless they are very many."""
        if len(claims) > _WHOLE_UP_TO:
            return claims
        whole = self._look_up([claim.name for claim in claims])
        return [whole.get(claim.name, claim) for claim in claims]

    def whole_passages(self, passages: list[Passage]) -> list[Passage]:
        """Give some passages whole."""
        whole = Ledger(self._pull.about([expand(passage.name) for passage in passages])).passages
        return [whole.get(passage.name, passage) for passage in passages]

    def _whole_claim(self, name: str) -> Claim:
        return self._look_up([name])[name]

    def _look_up(self, names: Sequence[str]) -> dict[str, Claim]:
        said = list(self._pull.about([expand(name) for name in names]))
        evidence = (expand("cor:evidence"), expand("cor:counterEvidence"))
        passages = dict.fromkeys(t.object.value for t in said if t.predicate.value in evidence)  # type: ignore[union-attr]
        return Ledger([*said, *self._pull.about(list(passages))]).claims

    def _whole_passage(self, name: str) -> Passage:
        return Ledger(self._pull.about([expand(name)])).passages[name]

    @cached_property
    def statements(self) -> list[Statement]:
        """Give the direct relations between entities, without those that a claim amounts to."""
        claimed = {
            (claim.subject, relation, claim.target)
            for claim in self.claims.values()
            for relation in upward(claim.relation)
        }
        found = self._statements()
        return [
            s for s in found if (s.subject, s.relation, s.target) not in claimed and s.relation != "cor:representedAt"
        ]


class _OnDemand(dict[str, Record]):
    """Records by name: those held are short, and the whole one is fetched when taken by its name."""

    def __init__(self, held: dict[str, Record], fetch: Callable[[str], Record]) -> None:
        super().__init__(held)
        self._fetch = fetch
        self._whole: dict[str, Record] = {}

    def __getitem__(self, name: str) -> Record:
        if name not in self._whole and name in self:
            self._whole[name] = self._fetch(name)
        return self._whole[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Give the whole record of this name, or the default."""
        try:
            return self[name]
        except KeyError:
            return default


def _place(passage: Passage) -> tuple[str, str]:
    return passage.source, passage.name
