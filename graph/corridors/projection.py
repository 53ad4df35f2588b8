"""Make records of a graph too big to hold: what measures need at once, the rest when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, Protocol, TypeVar

import pyoxigraph as ox

from corridors.claims import Claim, Mention, Passage
from corridors.ledger import Ledger, Statement
from corridors.names import compact, expand
from corridors.ontology import vocabulary

_SOURCE_OF = expand("cor:source")
_PLAIN = ("subject", "relation", "object", "value", "basis", "status", "stage", "asOf", "validFrom", "validUntil",
          "onBehalfOf", "saidBy", "inContextOf", "stakeholderGroup", "regionalGroup")  # fmt: skip
_FIELDS = {
    "asOf": "as_of",
    "validFrom": "valid_from",
    "validUntil": "valid_until",
    "onBehalfOf": "on_behalf_of",
    "saidBy": "said_by",
    "inContextOf": "in_context_of",
    "stakeholderGroup": "stakeholder_group",
    "regionalGroup": "regional_group",
}
_LOCAL = {"basis", "status", "stage"}
#: Properties of claims that measures need; the others are looked up.
CLAIM_PROPERTIES = tuple(f"cor:{name}" for name in (*_PLAIN, "evidence"))

Record = TypeVar("Record")
_WHOLE_UP_TO = 5_000


class Pull(Protocol):
    """Where the triples of a projection come from.

    >>> hasattr(Pull, "about")
    True
    """

    def stream(self) -> Iterator[ox.Triple]:
        """Walk what was read; of claims, passages and mentions no more is needed than the projection keeps."""

    def about(self, names: Sequence[str]) -> Iterator[ox.Triple]:
        """Give all that is said of some subjects, named by IRI."""


class ProjectedLedger(Ledger):
    """Records of a big graph: claims without their places in the sources until one is looked up by its name.

    >>> class Nothing:
    ...     def stream(self): return iter(())
    ...     def about(self, names): return iter(())
    >>> ProjectedLedger(Nothing(), []).claims
    {}
    """

    def __init__(self, pull: Pull, vocabulary_triples: Iterable[ox.Triple]) -> None:
        self._pull = pull
        self._light: dict[str, dict[str, Any]] = {}
        self._place_of: dict[str, str] = {}
        super().__init__(chain(self._others(pull.stream()), vocabulary_triples))

    def _others(self, triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
        """Keep what claims and passages say in short, and pass on what is said of everything else."""
        claims, passages, mentions = (expand(f"{kind}:") for kind in ("claim", "passage", "mention"))
        plain = {expand(f"cor:{name}"): name for name in _PLAIN}
        evidence = expand("cor:evidence")
        for triple in triples:
            subject, predicate = triple.subject.value, triple.predicate.value  # type: ignore[union-attr]
            if subject.startswith(claims):
                if predicate == evidence or predicate in plain:
                    self._keep(compact(subject), plain.get(predicate, "evidence"), triple.object)
            elif subject.startswith(passages):
                if predicate == _SOURCE_OF:
                    self._place_of[compact(subject)] = compact(triple.object.value)  # type: ignore[union-attr]
            elif not subject.startswith(mentions):
                yield triple

    def _keep(self, claim: str, name: str, value: Any) -> None:
        told = self._light.setdefault(claim, {})
        text = compact(value.value) if isinstance(value, ox.NamedNode) else value.value
        if name == "evidence":
            told.setdefault(name, []).append(text)
        else:
            told[name] = text.removeprefix("cor:") if name in _LOCAL else text

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Give the claims by name: short ones when walked, whole when one is taken by its name."""
        made: dict[str, Claim] = {}
        places = {name: Passage(name, source) for name, source in self._place_of.items()}
        for name in sorted(self._light):
            told = self._light[name]
            if "evidence" not in told or ("object" in told) == ("value" in told):
                continue
            evidence = tuple(sorted((places.get(p) or Passage(p, "") for p in told.pop("evidence")), key=_place))
            fields = {_FIELDS.get(key, key): value for key, value in told.items()}
            fields.setdefault("subject", "")
            fields.setdefault("relation", "")
            made[name] = Claim(name, evidence=evidence, **fields)
        self._light = {}
        return _OnDemand(made, self._whole_claim)

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """Give the passages by name: with their source alone when walked, whole when one is taken by its name."""
        return _OnDemand({name: Passage(name, source) for name, source in self._place_of.items()}, self._whole_passage)

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Give the words as written; of a graph this big they are left to queries."""
        return {}

    def whole(self, claims: list[Claim]) -> list[Claim]:
        """Give some claims whole, unless they are very many."""
        if len(claims) > _WHOLE_UP_TO:
            return claims
        whole = self._look_up([claim.name for claim in claims])
        return [whole.get(claim.name, claim) for claim in claims]

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
        terms = vocabulary()
        claimed = {
            (claim.subject, relation, claim.target)
            for claim in self.claims.values()
            for relation in (claim.relation, *(terms[claim.relation].above if claim.relation in terms else ()))
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
