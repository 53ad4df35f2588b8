"""Turn triples into records: entities, claims, passages, mentions, sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from corridors.claims import Claim, Entity, Mention, Passage, Source
from corridors.errors import InvalidClaim
from corridors.names import compact, kind_of
from corridors.ontology import upward, vocabulary

_NOTHING: dict[str, list[ox.NamedNode | ox.Literal]] = {}


@dataclass(frozen=True, slots=True)
class Statement:
    """A direct relation in the graph that no claim carries: structure with a source, or an unsourced triple.

    >>> Statement("event:a", "cor:partOf", "event:b", structural=True).sources
    ()
    """

    subject: str
    relation: str
    target: str
    structural: bool
    sources: tuple[str, ...] = ()


class Ledger:
    """All records of a set of triples, each kind made once and only when asked for.

    >>> Ledger([]).claims
    {}
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._told: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
        for triple in triples:
            said = self._told.setdefault(compact(triple.subject.value), {})  # type: ignore[union-attr]
            said.setdefault(compact(triple.predicate.value), []).append(triple.object)  # type: ignore[arg-type]

    def _of_type(self, name: str) -> list[str]:
        return sorted(subject for subject in self._told if name in self._all(subject, "rdf:type"))

    def _all(self, subject: str, predicate: str) -> list[str]:
        terms = self._told.get(subject, _NOTHING).get(predicate)
        if terms is None:  # what is asked for is most often not there
            return []
        return sorted([compact(term.value) if isinstance(term, ox.NamedNode) else term.value for term in terms])

    def _one(self, subject: str, predicate: str) -> str | None:
        found = self._all(subject, predicate)
        return found[0] if found else None

    def _local(self, subject: str, predicate: str) -> str | None:
        found = self._one(subject, predicate)
        return found.removeprefix("cor:") if found else None

    def _number(self, subject: str, predicate: str) -> int | None:
        found = self._one(subject, predicate)
        return int(found) if found is not None and found.isdecimal() else None

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Give the sources by name."""
        return {
            name: Source(
                name,
                title=self._one(name, "dcterms:title") or name,
                kind=self._local(name, "cor:kind") or "",
                file_name=self._one(name, "cor:fileName"),
                url=self._one(name, "cor:url"),
                sha256=self._one(name, "cor:sha256"),
                published_on=self._one(name, "cor:publishedOn"),
                retrieved_on=self._one(name, "cor:retrievedOn"),
                symbol=self._one(name, "cor:symbol"),
                text_of=self._one(name, "cor:textOf"),
            )
            for name in self._of_type("cor:Source")
        }

    @cached_property
    def witnesses(self) -> dict[str, str]:
        """Give for each source the witness it is: texts of one event or document, and mirrors, are one witness."""
        first: dict[str, str] = {}
        witness: dict[str, str] = {}
        for name, source in self.sources.items():
            marks = [mark for mark in (source.text_of, source.symbol, source.sha256) if mark]
            known = sorted({witness[first[mark]] for mark in marks if mark in first})
            witness[name] = known[0] if known else name
            for other in [one for one, whose in witness.items() if whose in known[1:]]:
                witness[other] = known[0]
            first |= {mark: name for mark in marks if mark not in first}
        return witness

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """Give the passages by name."""
        return {
            name: Passage(
                name,
                source=self._one(name, "cor:source") or "",
                gist=self._one(name, "cor:gist") or "",
                start=self._number(name, "cor:start"),
                end=self._number(name, "cor:end"),
                line=self._number(name, "cor:line"),
                sha256=self._one(name, "cor:sha256"),
                locator=self._one(name, "cor:locator"),
            )
            for name in self._of_type("cor:Passage")
        }

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Give the annotations of words as written, by name."""
        return {
            name: Mention(
                name,
                passage=self._one(name, "cor:inPassage") or "",
                surface=self._one(name, "cor:surfaceForm") or "",
                reading=self._one(name, "cor:reading"),
                of=tuple(self._all(name, "cor:mentionOf")),
                reason=self._one(name, "cor:reason"),
                status=self._local(name, "cor:status") or "proposed",
                emended=self._one(name, "cor:emended") == "true",
            )
            for name in self._of_type("cor:Mention")
        }

    def each_mention(self) -> Iterator[Mention]:
        """Walk the annotations of words as written, also where they are too many to hold."""
        yield from self.mentions.values()

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Give the claims by name; what lacks evidence or a target is left to the checks."""
        claims = {}
        for name in self._of_type("cor:Claim"):
            try:
                claims[name] = self._claim(name)
            except InvalidClaim:
                continue
        return claims

    @cached_property
    def contradictions(self) -> dict[str, list[str]]:
        """Give for each claim in a contradiction those it cannot stand beside, whichever of the two says so."""
        pairs: dict[str, set[str]] = {}
        for claim in self.claims.values():
            for other in self.claims.keys() & set(claim.contradicts):
                pairs.setdefault(claim.name, set()).add(other)
                pairs.setdefault(other, set()).add(claim.name)
        return {name: sorted(others) for name, others in sorted(pairs.items())}

    def whole(self, claims: list[Claim]) -> list[Claim]:
        """Give some claims with all that is said of them; here they always have it."""
        return claims

    def whole_passages(self, passages: list[Passage]) -> list[Passage]:
        """Give some passages with all that is said of them; here they always have it."""
        return passages

    def _claim(self, name: str) -> Claim:
        def local(predicate: str) -> str | None:
            return self._local(name, predicate)

        def one(predicate: str) -> str | None:
            return self._one(name, predicate)

        return Claim(
            name,
            subject=one("cor:subject") or "",
            relation=one("cor:relation") or "",
            object=one("cor:object"),
            value=one("cor:value"),
            evidence=self._passages(name, "cor:evidence"),
            counter_evidence=self._passages(name, "cor:counterEvidence"),
            status=local("cor:status") or "proposed",
            basis=local("cor:basis") or "stated",
            stage=local("cor:stage"),
            as_of=one("cor:asOf"),
            valid_from=one("cor:validFrom"),
            valid_until=one("cor:validUntil"),
            on_behalf_of=one("cor:onBehalfOf"),
            in_context_of=one("cor:inContextOf"),
            said_by=one("cor:saidBy"),
            stakeholder_group=one("cor:stakeholderGroup"),
            regional_group=one("cor:regionalGroup"),
            role_note=one("cor:roleNote"),
            verdict=one("cor:verdict"),
            contradicts=tuple(self._all(name, "cor:contradicts")),
            reviewed_by=one("cor:reviewedBy"),
            reviewed_on=one("cor:reviewedOn"),
        )

    def _passages(self, claim: str, predicate: str) -> tuple[Passage, ...]:
        found = [self.passages.get(name) or Passage(name, source="") for name in self._all(claim, predicate)]
        return tuple(sorted(found, key=lambda p: (p.source, p.start or 0, p.name)))

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Give the entities by name: whatever has a class of ours that is no evidence, and is no concept scheme."""
        entities = {}
        for name in sorted(self._told):
            classes = [c for c in self._all(name, "rdf:type") if "cor:Entity" in upward(c)]
            if not classes and not kind_of(name):
                continue
            deepest = [c for c in classes if not any(c in upward(other)[1:] for other in classes)]
            entities[name] = Entity(
                name,
                label=self.label(name),
                classes=tuple(deepest),
                aliases=tuple(self._all(name, "skos:altLabel")),
                hidden=tuple(self._all(name, "skos:hiddenLabel")),
                acronyms=tuple(self._all(name, "skos:notation")),
                same_as=tuple(self._all(name, "skos:exactMatch")),
                sources=tuple(self._all(name, "dcterms:source")),
                anonymous=self._one(name, "cor:anonymous") == "true",
                deprecated=self._one(name, "owl:deprecated") == "true",
                replaced_by=self._one(name, "dcterms:isReplacedBy"),
                regional_group=self._one(name, "cor:regionalGroup"),
                stakeholder_group=self._one(name, "cor:stakeholderGroup"),
            )
        return entities

    @cached_property
    def apart(self) -> frozenset[tuple[str, str]]:
        """Give the pairs of entities that are told apart, each both ways."""
        told = [(name, other) for name in self._told for other in self._all(name, "owl:differentFrom")]
        return frozenset([*told, *((other, name) for name, other in told)])

    def label(self, name: str, language: str = "en") -> str:
        """Give the preferred label of anything, in a language where there is one, else its CURIE."""
        terms = [t for t in self._told.get(name, {}).get("skos:prefLabel", ()) if isinstance(t, ox.Literal)]
        terms.sort(key=lambda t: (t.language != language, t.language != "en", t.language or "", t.value))
        return terms[0].value if terms else name

    def told(self) -> Iterator[tuple[str, str, str, str, str | None]]:
        """Walk what is said: entity, relation, target, status (empty where there is no claim) and stage."""
        for claim in self.claims.values():
            yield claim.subject, claim.relation, claim.target, claim.status, claim.stage
        for statement in self.statements:
            yield statement.subject, statement.relation, statement.target, "", None

    @cached_property
    def statements(self) -> list[Statement]:
        """Give the direct relations between entities that no claim carries, in a fixed order."""
        return self._statements()

    def _statements(self) -> list[Statement]:
        terms = vocabulary()
        found = []
        for subject in sorted(self._told):
            if not kind_of(subject) and "://" not in subject:
                continue
            for predicate in sorted(self._told[subject]):
                term = terms.get(predicate)
                if term and (term.is_relation or term.is_structural):
                    sources = tuple(self._all(subject, "dcterms:source"))
                    found += [
                        Statement(subject, predicate, target, term.is_structural, sources)
                        for target in self._all(subject, predicate)
                    ]
        return found


def independent(sources: Iterable[str], ledger: Ledger) -> int:
    """Count the independent sources among some: a page and a transcript of one event, or two mirrors, count once.

    >>> independent(["source:a", "source:b", "source:a"], Ledger([]))
    2
    """
    return len({ledger.witnesses.get(source, source) for source in sources})
