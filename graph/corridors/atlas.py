"""Open documents' claims as one validated graph: query it, read its records, check it, write it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any, ClassVar

import pyoxigraph as ox

from corridors.assets import data_folder, ontology_folder
from corridors.checks import SEVERITIES, Finding, run_checks
from corridors.claims import Claim, Day, Entity, Named, asked_day, written
from corridors.derive import statuses
from corridors.documents import Document, checksum, read_document
from corridors.engines import Engine, Memory, open_engine
from corridors.errors import UnknownName
from corridors.identity import NameIndex
from corridors.ledger import Ledger
from corridors.locate import Lines
from corridors.names import BASE, PREFIXES, compact, expand, kind_of
from corridors.ontology import ontology_quads, upward, vocabulary
from corridors.spans import Said, Spans
from corridors.store import Answers
from corridors.turtle import save, write_turtle

_OWN_NAMES = "|".join(re.escape(namespace) for namespace in (f"{BASE}ns", f"{BASE}vocab/", PREFIXES["topic"]))
_ANYTHING_OF_ITS_OWN = f"ASK {{ ?s ?p ?o FILTER(!REGEX(STR(?s), {ox.Literal(f'^({_OWN_NAMES})')})) }}"


class Atlas:
    """A graph of claims with evidence, and of the relations that the accepted ones amount to.

    >>> import corridors as co
    >>> atlas = co.open()
    >>> atlas.entity("Joyce Hakmeh").name
    'person:joyce-hakmeh'
    >>> atlas.query("SELECT ?e WHERE { person:joyce-hakmeh cor:spokeAt ?e }").rows
    [{'e': 'event:igf-2023-ws-107'}]
    >>> [passage.line for passage in atlas.claims("Joyce Hakmeh", "cor:announcedAt")[0].evidence]
    [18]
    """

    #: How a notebook pictures an atlas; the front door sets it, as the explorer stands on a floor above this one.
    picture: ClassVar[Callable[[Any], str] | None] = None

    def __init__(
        self,
        triples: Iterable[ox.Triple] = (),
        *,
        include: Sequence[str] = (),
        as_of: Day | None = None,
        origins: Sequence[Path] = (),
        sources: Path | None = None,
        language: str = "en",
        engine: Engine | None = None,
    ) -> None:
        self.statuses = statuses(include)
        self.include = self.statuses[1:]
        self.day = asked_day(as_of)
        self.language = language
        self.origins = tuple(origins)
        self.source_folder = sources
        self.engine = engine or Memory(triples, include=self.include, day=self.day)

    @classmethod
    def open(
        cls,
        *graphs: Any,
        include: Sequence[str] = (),
        as_of: Day | None = None,
        cache: bool = False,
        **options: Any,
    ) -> "Atlas":
        """Open graphs, merged; without one, the data that comes with the package.

        A graph is an RDF file, a folder of them, a store folder, the URL of a SPARQL endpoint or an rdflib Graph.
        Options are ``include`` (statuses beside accepted), ``as_of`` (a date), ``sources`` (a folder of texts),
        ``language``, and ``cache``: keep on disk what is built from files, and find it there the next time.
        Raises UnreadableInput; then nothing is loaded.
        """
        taken = statuses(include)[1:]
        day = asked_day(as_of)
        engine, files = open_engine(graphs or (data_folder(),), include=taken, day=day, cache=cache)
        return cls(include=include, as_of=as_of, origins=files, engine=engine, **options)

    def at(self, as_of: Day | None = None, *, include: Sequence[str] | None = None) -> "Atlas":
        """Give the same graph at another date (``False``: at all times), or with other statuses taken in.

        >>> import corridors as co
        >>> co.open().at("2023-10-10").day
        '2023-10-10'
        """
        taken = self.include if include is None else statuses(include)[1:]
        day = asked_day(as_of, self.day)
        return Atlas(
            include=taken,
            as_of=day,
            origins=self.origins,
            sources=self.source_folder,
            language=self.language,
            engine=self.engine.at(taken, day),
        )

    def __repr__(self) -> str:
        counted = "SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE { ?thing a cor:Claim }"
        claims, sources = (
            self.query(counted.replace("cor:Claim", kind)).rows[0]["n"] for kind in ("cor:Claim", "cor:Source")
        )
        day = f", as of {self.day}" if self.day else ""
        return f"<Atlas of {claims:,} claims in {sources:,} sources; looked at: {', '.join(self.statuses)}{day}>"

    def _repr_html_(self) -> str:
        show = type(self).picture
        return f"<p>{escape(repr(self))}</p>" + (show(self) if show else "")

    # -- asking ---------------------------------------------------------------------------------------------------

    def query(self, sparql: str, *, where: str = "query", services: Collection[str] = ()) -> Answers:
        """Answer SELECT, ASK, CONSTRUCT or DESCRIBE over entities, derived relations, claims, passages and sources.

        ``where`` names the file of the query in messages about it, ``services`` the hosts that SERVICE may ask.
        """
        return self.engine.query(sparql, where=where, services=services)

    @property
    def ledger(self) -> Ledger:
        """Give the records: entities, claims, passages, mentions, sources by name."""
        return self.engine.ledger

    @cached_property
    def spans(self) -> Spans:
        """Give since when things are there, by the statuses taken in."""
        return self.spans_by(self.statuses)

    def spans_by(self, taken: Sequence[str]) -> Spans:
        """Give since when things are there, by claims of these statuses."""
        ledger = self.ledger

        def said() -> Iterator[Claim | Said]:
            yield from ledger.claims.values()
            yield from (Said(one.relation, one.subject, one.target) for one in ledger.statements)

        sources = ((one.name, one.published_on, one.text_of) for one in ledger.sources.values())
        return Spans(ledger.told(), taken, said, sources)

    @cached_property
    def names(self) -> NameIndex:
        """Give the index that leads from a name to its entity."""
        return NameIndex(self.ledger.entities.values())

    def resolve(self, name: Named) -> str:
        """Give the CURIE that a label, alias, acronym or CURIE names, or that an entity bears.

        Raises UnknownName or AmbiguousName, with candidates; InvalidRequest for what is no name.
        """
        text = written(name)
        try:
            return self.names.resolve(text)
        except UnknownName:
            if self.empty:
                raise UnknownName(text, hint="the graph opened is empty") from None
            raise

    @property
    def empty(self) -> bool:
        """Tell whether nothing was read, so that all there is comes from the vocabulary.

        >>> Atlas().empty
        True
        """
        return not self.query(_ANYTHING_OF_ITS_OWN)

    def entity(self, name: Named) -> Entity:
        """Give the entity that a label, alias, acronym or CURIE names."""
        return self.ledger.entities[self.resolve(name)]

    def entities(self, kind: str | None = None) -> list[Entity]:
        """List the entities, all or of one class (``Person``, ``cor:Process``) or kind (``person``)."""
        held = self.ledger.entities.values()
        found = [one for one in held if self.spans.there(one.name, self.day)] if self.day else list(held)
        if kind is None:
            return found
        wanted = kind if ":" in kind else f"cor:{kind[:1].upper()}{kind[1:]}"
        return [e for e in found if e.kind == kind or any(wanted in upward(c) for c in e.classes)]

    def claims(
        self,
        subject: Named | None = None,
        relation: str | None = None,
        object: Named | None = None,
        *,
        about: Named | None = None,
    ) -> list[Claim]:
        """List claims of the statuses taken in, in force on the day looked at, by subject, relation or object.

        A relation stands for those below it too (``cor:participatedIn``); ``about`` takes either end, the speaker
        or the party spoken for. Claims planned or agreed are listed though nothing is derived from them.
        """
        start, end, either = (self.resolve(name) if name else None for name in (subject, object, about))
        found = [
            claim
            for claim in self.ledger.claims.values()
            if self.shows(claim)
            and (start is None or claim.subject == start)
            and (end is None or claim.object == end)
            and (relation is None or relation in upward(claim.relation))
            and (either is None or either in (claim.subject, claim.object, claim.said_by, claim.on_behalf_of))
        ]
        return self.ledger.whole(found)

    def shows(self, claim: Claim) -> bool:
        """Tell whether a claim is to be seen: its status is taken in and it is in force on the day looked at."""
        return claim.status in self.statuses and self.spans.holds(claim, self.day)

    def label(self, name: str) -> str:
        """Give the label of an entity, concept or source; the CURIE where there is none."""
        if name in self.ledger.sources:
            return self.ledger.sources[name].title
        if (term := vocabulary().get(name)) is not None:
            return term.label
        if name.startswith(("source:", "passage:")):
            return f"{name} (not in the graph opened)"
        return self.ledger.label(name, self.language)

    # -- texts ----------------------------------------------------------------------------------------------------

    @cached_property
    def _documents(self) -> dict[str, Document]:
        if self.source_folder is None:
            return {}
        found = {}
        for name, source in self.ledger.sources.items():
            if source.file_name and Path(source.file_name).name == source.file_name:
                path = self.source_folder / source.file_name
                if path.is_file():
                    found[name] = read_document(path)
        return found

    def words(self, passage: str) -> str | None:
        """Give a passage's words where its source's text is at hand and unchanged, else None."""
        place = self.ledger.passages.get(passage)
        document = self._documents.get(place.source) if place else None
        if not place or not document or place.start is None or place.end is None:
            return None
        words = document.passage(place.start, place.end)
        return words if checksum(words) == place.sha256 else None

    # -- checking -------------------------------------------------------------------------------------------------

    def check(self) -> list[Finding]:
        """Run every shape and check; list what they find with file and line, violations first."""
        memory = self.engine if isinstance(self.engine, Memory) else Memory(self.engine.facts)
        found = run_checks(memory.as_accepted().native, folder=ontology_folder())
        found += self._unsourced() + self._moved_passages()
        lines = Lines(self.origins)
        located = [replace(f, where=lines.find(compact(f.focus), f.path and compact(f.path))) for f in found]
        return sorted(located, key=lambda f: (SEVERITIES.index(f.severity), f.check, f.focus, f.message))

    def _unsourced(self) -> list[Finding]:
        """Find direct relations that no claim carries, without the ledger: making it takes longer than most checks."""
        relations = {expand(term.name) for term in vocabulary().values() if term.is_relation and not term.is_structural}
        mend = "make it a claim with evidence, or read the file with `corridors read`"
        found = []
        for triple in self.engine.walk():
            if triple.predicate.value not in relations:
                continue
            terms: Sequence[Any] = (triple.subject, triple.predicate, triple.object)
            one, relation, target = (compact(term.value) for term in terms)
            if kind_of(one) or "://" in one:
                said, path = f"{one} {relation} {target} is asserted without a claim", expand(relation)
                found.append(Finding("warning", "unsourced relation", expand(one), said, mend, value=target, path=path))
        return found

    def _moved_passages(self) -> list[Finding]:
        """Find passages that no longer stand where they say, in the texts at hand."""
        found: list[Finding] = []
        if not self._documents:
            return found
        for passage in self.ledger.passages.values():
            document = self._documents.get(passage.source)
            if document is None or passage.start is None or passage.end is None:
                continue
            if passage.end > len(document.written):
                problem = f"ends at {passage.end}, the text has {len(document.written)} characters"
            elif checksum(document.passage(passage.start, passage.end)) != passage.sha256:
                problem = "its words are not those the checksum was made from"
            elif passage.line != document.cited_line(passage.start):
                problem = f"stands on line {document.cited_line(passage.start)}, not {passage.line}"
            else:
                continue
            mend = "find the words again and correct start, end, line and sha256"
            message = f"{passage.name} in {document.name}: {problem}"
            found.append(Finding("violation", "passage against its source", expand(passage.name), message, mend))
        for name, document in self._documents.items():
            if (want := self.ledger.sources[name].sha256) and want != document.sha256:
                message = f"{document.name} is not the text that was read: its sha256 differs"
                mend = "get the text that was read, or read this one as a new source"
                found.append(Finding("violation", "source text changed", expand(name), message, mend))
        return found

    # -- writing --------------------------------------------------------------------------------------------------

    def triples(self, *, claims_only: bool = False) -> list[ox.Triple]:
        """Give what was read and, unless ``claims_only``, what it derives; the vocabulary is left out."""
        return list(self.engine.facts) if claims_only else [*self.engine.facts, *self._own_derived()]

    def _own_derived(self) -> list[ox.Triple]:
        """Leave out what is derived about the vocabulary's own concepts, which every graph holds."""
        own = {quad.subject for quad in ontology_quads()} - {triple.subject for triple in self.engine.facts}
        return [triple for triple in self.engine.derived if triple.subject not in own]

    def turtle(self, *, claims_only: bool = False) -> str:
        """Write the graph as canonical Turtle; the same graph gives the same bytes."""
        return write_turtle(self.triples(claims_only=claims_only))

    def write(self, path: str | Path, *, claims_only: bool = False) -> None:
        """Save the graph as canonical Turtle, the whole file or nothing."""
        save(Path(path), self.turtle(claims_only=claims_only))

    def rdf(self) -> Any:
        """Give the graph, vocabulary and derived relations included, as an rdflib Graph with our prefixes bound."""
        import rdflib

        graph = rdflib.Graph(bind_namespaces="none")
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace, override=True)
        return graph.parse(data=self.engine.everything(), format="nt")
