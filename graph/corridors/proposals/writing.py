"""Write proposed claims, passages, sources, entities and words as written as triples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

import pyoxigraph as ox

from corridors import lexicon
from corridors.claims import Entity, claim_name, passage_name
from corridors.documents import Document, checksum
from corridors.names import PREFIXES, RDF_TYPE, XSD, expand
from corridors.readers.notes import Doubt, Mark, Place, Reading, Said

_SKOS, _DCTERMS = PREFIXES["skos"], PREFIXES["dcterms"]
_GIST_PARTS = 3
_WORDS = 8


@lru_cache(maxsize=100_000)
def _node(name: str) -> ox.NamedNode:
    return ox.NamedNode(expand(name))


@dataclass(slots=True)
class _Told:
    """How one document says a claim."""

    basis: str
    stage: str
    doubts: dict[str, None] = field(default_factory=dict)

    def add(self, said: Said) -> None:
        """Take in what the document says again: its doubt, and that it is no longer planned."""
        self.doubts.update({said.doubt: None} if said.doubt else {})
        if self.stage == "planned":
            self.stage = said.stage

    def weakness(self) -> tuple[bool, bool, bool]:
        """Rank it among what other documents say: the least is the best."""
        return bool(self.doubts), self.basis != "stated", self.stage == "planned"


class Writer:
    """Gather triples; what is said twice is written once, and two gists of one passage are joined.

    >>> Writer().triples()
    []
    """

    def __init__(self, retrieved_on: str = "", gists: Mapping[str, str] | None = None) -> None:
        self._held_gists = gists or {}
        self._retrieved_on = retrieved_on
        self._triples: dict[ox.Triple, None] = {}
        self._gists: dict[str, list[str]] = {}
        self._labels: dict[str, str] = {}
        self._names: dict[str, dict[str, set[str]]] = {}
        self._told: dict[tuple[str, str], _Told] = {}
        self._known: dict[str, None] = {}

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Take in all that is written within, or, where it fails, nothing that is new by it."""
        held: tuple[dict[Any, Any], ...] = (
            self._triples,
            self._gists,
            self._labels,
            self._names,
            self._told,
            self._known,
        )
        sizes = [len(part) for part in held]
        try:
            yield
        except Exception:  # whatever stops the writing, it goes on its way
            for part, size in zip(held, sizes, strict=True):
                while len(part) > size:
                    part.popitem()
            raise

    def _add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        self._triples[ox.Triple(_node(subject), _node(predicate), value)] = None

    def _link(self, subject: str, predicate: str, target: str) -> None:
        self._add(subject, predicate, _node(target))

    def _text(self, subject: str, predicate: str, text: str, *, language: str = "en") -> None:
        if text:
            self._add(subject, predicate, ox.Literal(text, language=language) if language else ox.Literal(text))

    # -- entities -------------------------------------------------------------------------------------------------

    def describe(
        self,
        name: str,
        label: str,
        classes: Iterable[str],
        source: str,
        *,
        aliases: Iterable[str] = (),
        acronym: str = "",
        anonymous: bool = False,
    ) -> None:
        """Describe an entity that is new."""
        label = self._labels.setdefault(name, " ".join(label.split()))
        for cls in classes or ("cor:Entity",):
            self._link(name, RDF_TYPE, cls)
        names = self._names.setdefault(
            name, {"skos:altLabel": set(), "skos:hiddenLabel": set(), "skos:notation": set()}
        )
        names["skos:altLabel"] |= {alias for alias in aliases if alias and alias != label}
        if acronym:
            names["skos:notation"].add(acronym)
        if anonymous:
            self._add(name, "cor:anonymous", ox.Literal(value=True))
        self._link(name, "dcterms:source", source)

    def describe_known(self, name: str, entity: Entity | None, source: str) -> None:
        """Repeat of an entity that is known what a file must hold to stand alone: its classes and its label."""
        if entity is None or name in self._known or not entity.label:
            if entity is not None and entity.label and not name.startswith("topic:"):
                self._link(name, "dcterms:source", source)
            return
        self._known[name] = None
        self._labels[name] = entity.label
        if entity in lexicon.entities():  # no graph holds its other names
            own = {
                "skos:altLabel": set(entity.aliases),
                "skos:hiddenLabel": set[str](),
                "skos:notation": set(entity.acronyms),
            }
            self._names.setdefault(name, own)
        for cls in entity.classes:
            self._link(name, RDF_TYPE, cls)
        if entity.anonymous:
            self._add(name, "cor:anonymous", ox.Literal(value=True))
        self._link(name, "dcterms:source", source)

    def also_spelt(self, name: str, text: str) -> None:
        """Keep another spelling that a document has, as a hidden label."""
        if name not in self._known:
            self._names.setdefault(name, {"skos:altLabel": set(), "skos:hiddenLabel": set(), "skos:notation": set()})[
                "skos:hiddenLabel"
            ].add(text)

    def may_be(self, name: str, others: Sequence[str]) -> None:
        """Note that an entity may be another one, for a person to decide."""
        for other in others:
            self._link(name, "cor:maybeSame", other)

    def structure(self, subject: str, relation: str, target: str) -> None:
        """Write plain structure."""
        self._link(subject, relation, target)

    # -- evidence -------------------------------------------------------------------------------------------------

    def source(self, name: str, reading: Reading, about: str) -> None:
        """Describe the document that was read."""
        self._link(name, RDF_TYPE, "cor:Source")
        self._text(name, "dcterms:title", reading.title or reading.document.name)
        self._link(name, "cor:kind", f"cor:{reading.kind}")
        self._text(name, "cor:fileName", reading.document.name, language="")
        self._text(name, "cor:sha256", reading.document.sha256, language="")
        self._text(name, "cor:symbol", reading.symbol, language="")
        if reading.url.startswith(("http://", "https://")):
            self._add(name, "cor:url", ox.NamedNode(reading.url))
        if reading.published_on:
            self._add(name, "cor:publishedOn", dated(reading.published_on))
        if self._retrieved_on:
            self._add(name, "cor:retrievedOn", dated(self._retrieved_on))
        if about.startswith(("event:", "document:")):
            self._link(name, "cor:textOf", about)

    def _passage(self, source: str, document: Document, place: Place, gist: str) -> str:
        start, end = document.cited(*place)
        name = passage_name(source, start, end)
        if name not in self._gists:
            self._link(name, RDF_TYPE, "cor:Passage")
            self._link(name, "cor:source", source)
            self._add(name, "cor:start", ox.Literal(start))
            self._add(name, "cor:end", ox.Literal(end))
            self._add(name, "cor:line", ox.Literal(document.cited_line(start)))
            self._text(name, "cor:sha256", checksum(document.passage(start, end)), language="")
        gists = self._gists.setdefault(name, [])
        if gist and gist not in gists:
            gists.append(gist)
        return name

    def claim(self, source: str, document: Document, said: Said, ends: Mapping[str, str]) -> str:
        """Write one proposed claim and give its name; said again, it gets further evidence and doubts alone.

        The document that says it best, without a doubt, as stated and not as planned, tells how sure the claim is.

        ``ends`` gives the CURIEs of subject, object, on_behalf_of, in_context_of and said_by, or nothing.
        """
        subject, target, parties = ends["subject"], ends["object"], ends
        name = claim_name(
            subject,
            said.relation,
            said.value or target,
            literal=bool(said.value),
            valid_from=said.valid_from or None,
            on_behalf_of=parties["on_behalf_of"] or None,
            said_by=parties["said_by"] or None,
        )
        for place in said.places:
            self._link(name, "cor:evidence", self._passage(source, document, place, said.gist))
        self._told.setdefault((name, source), _Told(said.basis, said.stage)).add(said)
        if ox.Triple(_node(name), _node(RDF_TYPE), _node("cor:Claim")) in self._triples:
            return name
        self._link(name, RDF_TYPE, "cor:Claim")
        self._link(name, "cor:subject", subject)
        self._link(name, "cor:relation", said.relation)
        if said.value:
            is_date = said.relation in ("cor:startDate", "cor:endDate", "cor:adoptedOn", "cor:publishedOn")
            language = None if said.relation in ("cor:voteTotals", "cor:symbol") else "en"
            self._add(name, "cor:value", dated(said.value) if is_date else ox.Literal(said.value, language=language))
        else:
            self._link(name, "cor:object", target)
        for predicate, party in (
            ("cor:onBehalfOf", "on_behalf_of"),
            ("cor:inContextOf", "in_context_of"),
            ("cor:saidBy", "said_by"),
        ):
            if parties[party]:
                self._link(name, predicate, parties[party])
        for predicate, concept in (
            ("cor:stakeholderGroup", said.stakeholder_group),
            ("cor:regionalGroup", said.regional_group),
        ):
            if concept:
                self._link(name, predicate, concept)
        for predicate, date in (
            ("cor:asOf", said.as_of),
            ("cor:validFrom", said.valid_from),
            ("cor:validUntil", said.valid_until),
        ):
            if date:
                self._add(name, predicate, dated(date))
        self._text(name, "cor:roleNote", said.role_note)
        self._link(name, "cor:status", "cor:proposed")
        return name

    def mention(self, source: str, document: Document, mark: Mark) -> None:
        """Write words as they stand, how they are read and why."""
        start, end = document.cited(*mark.words)
        words = " ".join(document.passage(start, end).split()[:_WORDS])
        if not words:
            return
        name = f"mention:{source.partition(':')[2]}.{start}-{end}"
        self._link(name, RDF_TYPE, "cor:Mention")
        self._link(name, "cor:inPassage", self._passage(source, document, mark.place, "words to be read with care"))
        self._text(name, "cor:surfaceForm", words, language="")
        self._text(name, "cor:reading", mark.reading)
        self._text(name, "cor:reason", mark.reason)
        self._add(name, "cor:emended", ox.Literal(value=mark.emended))
        self._link(name, "cor:status", "cor:proposed")
        for entity in mark.of:
            self._link(name, "cor:mentionOf", entity)

    def question(self, source: str, document: Document, doubt: Doubt) -> None:
        """Write a question that no claim carries, at the words it is about."""
        start, end = doubt.place
        words = document.text[start:end].split()[:_WORDS]
        if not words:
            return
        stop = document.text.find(words[-1], start) + len(words[-1]) if len(words) == 1 else min(end, start + 80)
        self.mention(source, document, Mark((start, max(start + 1, stop)), doubt.place, "", doubt.question))

    def triples(self) -> list[ox.Triple]:
        """Give everything, labels settled: a name that another thing bears is no other name of this one."""
        self._settle_claims()
        for name, label in self._labels.items():
            self._text(name, "skos:prefLabel", label)
        borne: dict[str, str] = {label.casefold(): name for name, label in self._labels.items()}
        for name, kinds in self._names.items():
            label = self._labels.get(name, "")
            for predicate, texts in kinds.items():
                for text in sorted(texts):
                    if text != label and borne.setdefault(text.casefold(), name) == name:
                        self._text(name, predicate, text, language="" if predicate == "skos:notation" else "en")
        for passage, gists in self._gists.items():
            said = self._held_gists.get(passage) or "; ".join(gists[:_GIST_PARTS]) or "read by a program"
            self._text(passage, "cor:gist", said)
        self._tell_apart()
        return list(self._triples)

    def _settle_claims(self) -> None:
        """Write how sure each claim is: as sure as the document that says it best; a doubt of all of them stays."""
        tellings: dict[str, list[_Told]] = {}
        for (name, _), told in self._told.items():
            tellings.setdefault(name, []).append(told)
        for name, several in tellings.items():
            best = min(several, key=_Told.weakness)
            self._link(name, "cor:basis", f"cor:{best.basis}")
            if best.stage:
                self._link(name, "cor:stage", f"cor:{best.stage}")
            if best.doubts:
                self._text(name, "cor:doubt", "; ".join(dict.fromkeys(chain(*(told.doubts for told in several)))))

    def _tell_apart(self) -> None:
        """Say of things of different kinds whose slugs are one that they are two."""
        slugs: dict[str, list[str]] = {}
        for name in self._labels:
            if not name.startswith("topic:"):
                slugs.setdefault(name.partition(":")[2], []).append(name)
        for names in slugs.values():
            first, *others = sorted(names)
            for other in others:
                self._link(first, "owl:differentFrom", other)


def dated(text: str) -> ox.Literal:
    """Give a date as a literal of the type that its precision asks for.

    >>> dated("2023-10").datatype.value.rpartition("#")[2]
    'gYearMonth'
    """
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(text), "dateTime")
    return ox.Literal(text, datatype=ox.NamedNode(XSD + kind))
