"""Make the pages of a graph: one for every entity, source, passage, claim and term, with its twins in RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.claims import Claim, Passage
from corridors.explorer import html as explorer_html
from corridors.explorer import with_disputed
from corridors.exports.crate import described
from corridors.exports.jsonld import jsonld
from corridors.names import BASE, KINDS, RDF_TYPE, VERSION_IRI, compact, expand
from corridors.ontology import ontology_files, vocabulary
from corridors.turtle import read_graph, write_turtle

#: Where pages lie below the base IRI, by the prefix of what they are about.
_PAGED = (*KINDS, "source", "passage", "claim")
_LISTED = {**{f"id/{kind}/index": kind for kind in KINDS}, "source/index": "source"}
#: The front page, whose twins describe the whole set, and the explorer.
FRONT, EXPLORER = "index", "explorer"
_LISTED_BY = (RDF_TYPE, *(expand(name) for name in ("skos:prefLabel", "dcterms:title")))
_TOLD_BY = tuple(map(expand, ("skos:prefLabel", "rdfs:label", "rdfs:comment", "skos:definition")))
_FIELDS = ("status", "basis", "stage", "as_of", "valid_from", "valid_until", "role_note", "verdict")


class Pages:
    """The pages of an atlas by the path of what they are about.

    >>> Pages(Atlas([])).html("id/person/nobody") is None
    True
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas

    # -- what there is --------------------------------------------------------------------------------------------

    def paths(self) -> Iterator[str]:
        """Walk the paths of all pages, the front one first."""
        ledger = self._atlas.ledger
        yield from (FRONT, EXPLORER)
        for name in sorted((*ledger.entities, *ledger.sources, *ledger.passages, *ledger.claims)):
            if name.partition(":")[0] in _PAGED:
                yield path_of(name)
        yield from (path for path in _LISTED if (kind := self._listed(path)) and self._of_kind(kind))
        yield from self._terms

    def kinds(self) -> dict[str, int]:
        """Count the entities of each kind."""
        found = [entity.name.partition(":")[0] for entity in self._atlas.ledger.entities.values()]
        return {kind: found.count(kind) for kind in KINDS if kind in found}

    def without(self) -> list[str]:
        """Give the entities that have no page, as their IRIs are none of ours."""
        return sorted(name for name in self._atlas.ledger.entities if name.partition(":")[0] not in _PAGED)

    def _listed(self, path: str) -> str:
        """Give the kind whose listing lies at a path; none where something held is called so and has its page there."""
        held, name = self._atlas.ledger, compact(BASE + path)
        return "" if name in held.entities or name in held.sources else _LISTED.get(path, "")

    # -- pages ----------------------------------------------------------------------------------------------------

    def _front(self, *, live: bool) -> str:
        """Make the front page; ``live`` where there is a server that answers queries."""
        held = self._atlas.ledger
        told = {"kinds": self.kinds(), "counts": {"claims": len(held.claims), "sources": len(held.sources)}}
        return render("front.html", title="Corridors", root=".", twin=FRONT, live=live, **told)

    @cached_property
    def _explored(self) -> Atlas:
        """Give the graph that the explorer shows."""
        return with_disputed(self._atlas)

    @cached_property
    def _explorer(self) -> str:
        """Make the explorer's page once, with links to its twins."""
        return explorer_html(self._explored).replace("</head>", f"{render('twins.html', twin=EXPLORER)}</head>", 1)

    def _of_kind(self, kind: str) -> list[str]:
        held = self._atlas.ledger.sources if kind == "source" else self._atlas.ledger.entities
        return [name for name in held if name.startswith(f"{kind}:")]

    def _listing(self, kind: str, suffix: str) -> str | None:
        """Make the page that lists the entities of a kind, or the sources."""
        rows = sorted(
            ((self._atlas.label(name), name) for name in self._of_kind(kind)),
            key=lambda row: (row[0].casefold(), row[1]),
        )
        root = ".." if kind == "source" else "../.."
        entries = [{"label": label, "href": f"{root}/{path_of(name)}{suffix}"} for label, name in rows]
        title = kind.capitalize()
        return render("listing.html", title=title, root=root, twin="index", entries=entries) if rows else None

    def html(self, path: str, *, suffix: str = "") -> str | None:
        """Make the page at a path; ``suffix`` is what links to other pages end in."""
        if path == FRONT:
            return self._front(live=not suffix)
        if path == EXPLORER:
            return self._explorer
        if kind := self._listed(path):
            return self._listing(kind, suffix)
        name = compact(BASE + path)
        link = _Links(self._atlas, "/".join([".."] * path.count("/")) or ".", suffix)
        if path in self._terms:
            return self._terms_page(path, link.root)
        if name in self._atlas.ledger.passages:
            return self._passage_page(name, path, link)
        groups = self._groups(name)
        return None if groups is None else self._page(name, path, link, groups)

    def _page(self, name: str, path: str, link: _Links, groups: dict[str, list[Claim]]) -> str:
        entity = self._atlas.ledger.entities.get(name)
        source = self._atlas.ledger.sources.get(name)
        claim = self._atlas.ledger.claims.get(name)
        shown = [
            {"label": label, "claims": [link.claim(claim, name) for claim in self._atlas.ledger.whole(claims)]}
            for label, claims in groups.items()
        ]
        facts: list[tuple[str, str]] = []
        if entity:
            facts += [("is a", ", ".join(self._atlas.label(c) for c in entity.classes))]
            facts += [("also", ", ".join((*entity.acronyms, *entity.aliases)))]
            facts += [("same as", ", ".join(entity.same_as))]
        if source:
            facts += [
                (key, str(getattr(source, key) or "")) for key in ("kind", "symbol", "published_on", "retrieved_on")
            ]
            facts += [("address", expand(source.url) if source.url else "")]
        if claim:
            facts += [(key, str(getattr(claim, key) or "")) for key in _FIELDS]
        title = self._words(claim) if claim else self._atlas.label(name)
        facts = [(key.replace("_", " "), value) for key, value in facts if value]
        twin = path.rpartition("/")[2]
        return render("page.html", title=title, root=link.root, iri=BASE + path, facts=facts, groups=shown, twin=twin)

    def _passage_page(self, name: str, path: str, link: _Links) -> str:
        (passage,) = self._atlas.ledger.whole_passages([self._atlas.ledger.passages[name]])
        source = link.to(passage.source)
        shown = [link.claim(claim, name) for claim in self._resting_on(passage)]
        facts = [(key, value) for key, value in (("place", passage.cite_place()), ("says", passage.gist)) if value]
        return render(
            "page.html",
            title=f"{source['label']}, {passage.cite_place()}",
            root=link.root,
            iri=BASE + path,
            facts=facts,
            source=source,
            groups=[{"label": "claims that rest on it", "claims": shown}],
            twin=path.rpartition("/")[2],
        )

    def _resting_on(self, passage: Passage) -> list[Claim]:
        """Give the claims for or against which a passage speaks."""
        near = self._atlas.ledger.whole(self._about.get(passage.source, []))
        return [c for c in near if passage.name in {p.name for p in (*c.evidence, *c.counter_evidence)}]

    @cached_property
    def _terms(self) -> dict[str, Path]:
        """Give the file of the vocabulary that tells of each path of a scheme, a concept or the namespace itself."""
        found = {VERSION_IRI.removeprefix(BASE): ontology_files()[0]}
        for file in ontology_files():
            for triple in read_graph(file):
                path = triple.subject.value.removeprefix(BASE)  # type: ignore[union-attr]
                if path == "ns" or path.startswith("vocab/"):
                    found.setdefault(path, file)
        return dict(sorted(found.items()))

    def _terms_page(self, path: str, root: str) -> str:
        told: dict[str, list[str]] = {}
        for triple in sorted(read_graph(self._terms[path]), key=str):
            if triple.predicate.value in _TOLD_BY:
                said = told.setdefault(compact(triple.subject.value), [])  # type: ignore[union-attr]
                said.insert(0 if triple.predicate.value in _TOLD_BY[:2] else len(said), triple.object.value)  # type: ignore[union-attr]
        facts = [(name, ". ".join(told[name])) for name in sorted(told)]
        twin = path.rpartition("/")[2]
        return render("page.html", title=path, root=root, iri=BASE + path, facts=facts, groups=[], twin=twin)

    def _words(self, claim: Claim) -> str:
        ends = (self._atlas.label(claim.subject), self._atlas.label(claim.relation))
        return " ".join((*ends, self._atlas.label(claim.object) if claim.object else f"“{claim.value}”"))

    @cached_property
    def _about(self) -> dict[str, list[Claim]]:
        """Give the claims about each entity, and those that rest on each source."""
        found: dict[str, list[Claim]] = {}
        for claim in self._atlas.ledger.claims.values():
            ends = (claim.subject, claim.object, claim.on_behalf_of, claim.said_by, *claim.sources)
            for name in dict.fromkeys(end for end in ends if end):
                found.setdefault(name, []).append(claim)
        return found

    def _groups(self, name: str) -> dict[str, list[Claim]] | None:
        """Give the claims to show on a page, in groups; none where there is no page."""
        if name in self._atlas.ledger.claims:
            return self._claim_groups(name)
        if name in self._atlas.ledger.sources:
            return self._source_groups(name)
        paged = name in self._atlas.ledger.entities and name.partition(":")[0] in _PAGED
        return self._entity_groups(name) if paged else None

    def _claim_groups(self, name: str) -> dict[str, list[Claim]]:
        claim = self._atlas.ledger.claims[name]
        others = [self._atlas.ledger.claims[other] for other in claim.contradicts if other in self._atlas.ledger.claims]
        return {"claim": [claim], **({"contradicts": others} if others else {})}

    def _source_groups(self, name: str) -> dict[str, list[Claim]]:
        return {"claims that rest on it": self._about.get(name, [])}

    def _entity_groups(self, name: str) -> dict[str, list[Claim]]:
        terms = vocabulary()
        groups: dict[str, list[Claim]] = {}
        for claim in self._about.get(name, []):
            term = terms.get(claim.relation)
            label = term.label if term else claim.relation
            if claim.subject != name:
                label = (term.inverse_label if term and claim.object == name else "") or f"others: {label}"
            groups.setdefault(label, []).append(claim)
        return {label: groups[label] for label in sorted(groups)}

    # -- twins ----------------------------------------------------------------------------------------------------

    def turtle(self, path: str) -> str | None:
        """Give what the page at a path tells as Turtle: the thing, the claims about it, their passages and sources."""
        triples = self._at(path)
        return write_turtle(triples) if triples else None

    def jsonld(self, path: str) -> str | None:
        """Give the same as JSON-LD."""
        triples = self._at(path)
        return jsonld(triples) if triples else None

    def other(self, path: str, form: ox.RdfFormat) -> str | None:
        """Give the same in another form of RDF."""
        triples = self._at(path)
        return (ox.serialize(triples, format=form) or b"").decode() if triples else None

    def _at(self, path: str) -> list[ox.Triple]:
        if path == FRONT:
            return described(self._atlas)
        if path == EXPLORER:
            return self._explored.triples()
        if path in self._terms:
            return read_graph(self._terms[path])
        if kind := self._listed(path):
            said = (t for name in self._of_kind(kind) for t in self._described(name))
            return [triple for triple in said if triple.predicate.value in _LISTED_BY]
        return self._told(compact(BASE + path))

    def _told(self, name: str) -> list[ox.Triple]:
        if name.partition(":")[0] not in _PAGED:
            return []
        ledger = self._atlas.ledger
        names: dict[str, None] = {name: None}
        if name in ledger.passages:
            passage = ledger.passages[name]
            names |= dict.fromkeys((passage.source, *(claim.name for claim in self._resting_on(passage))))
            return [triple for each in names for triple in self._described(each)]
        about = [ledger.claims[name]] if name in ledger.claims else self._about.get(name, [])
        for claim in about:
            passages = (*claim.evidence, *claim.counter_evidence)
            if name in ledger.sources:
                passages = tuple(passage for passage in passages if passage.source == name)
            names |= dict.fromkeys((claim.name, *(p.name for p in passages), *(p.source for p in passages)))
        return [triple for each in names for triple in self._described(each)]

    def _described(self, name: str) -> Iterable[ox.Triple]:
        return self._by_subject.get(name, ())

    @cached_property
    def _by_subject(self) -> dict[str, list[ox.Triple]]:
        found: dict[str, list[ox.Triple]] = {}
        for triple in self._atlas.triples():
            found.setdefault(compact(triple.subject.value), []).append(triple)  # type: ignore[union-attr]
        return found


class _Links:
    """Say claims and passages as data with links that lead from one page to the others."""

    def __init__(self, atlas: Atlas, root: str, suffix: str) -> None:
        self._atlas, self.root, self._suffix = atlas, root, suffix

    def to(self, name: str) -> dict[str, str]:
        paged = name.partition(":")[0] in _PAGED
        href = f"{self.root}/{path_of(name)}{self._suffix}" if paged else ""
        return {"label": self._atlas.label(name), "href": href}

    def claim(self, claim: Claim, about: str) -> dict[str, Any]:
        ends = {"subject": self.to(claim.subject), "relation": self._atlas.label(claim.relation)}
        told = self.to(claim.object) if claim.object else {"label": f"“{claim.value}”", "href": ""}
        dates = [claim.as_of, f"{claim.valid_from or '…'}–{claim.valid_until or '…'}"]
        when = dates[1] if claim.valid_from or claim.valid_until else dates[0]
        standing = claim.status if claim.basis == "stated" else f"{claim.status}, {claim.basis}"
        return {
            **ends,
            "object": told,
            "href": f"{self.root}/{path_of(claim.name)}{self._suffix}" if claim.name != about else "",
            "when": when or "",
            "standing": standing,
            "behalf": self.to(claim.on_behalf_of) if claim.on_behalf_of else None,
            "by": self.to(claim.said_by) if claim.said_by else None,
            "evidence": [self._passage(passage) for passage in claim.evidence],
        }

    def _passage(self, passage: Passage) -> dict[str, Any]:
        place = {"label": passage.cite_place(), "href": self.to(passage.name)["href"]}
        return {"source": self.to(passage.source), "place": place, "gist": passage.gist}


def path_of(name: str) -> str:
    """Give the path below the base under which a thing's page lies.

    >>> path_of("person:joyce-hakmeh")
    'id/person/joyce-hakmeh'
    """
    return expand(name).removeprefix(BASE)


def render(template: str, **values: Any) -> str:
    """Fill a template with values, each escaped.

    >>> "&lt;b&gt;" in render("listing.html", title="<b>", root=".", entries=[])
    True
    """
    text: str = _templates().get_template(template).render(style=style(), **values)
    return text


@lru_cache(maxsize=1)
def _templates() -> Any:
    from jinja2 import Environment, FunctionLoader

    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(part))


@lru_cache(maxsize=16)
def part(name: str) -> str:
    """Read a template or the style.

    >>> part("pages.css").startswith("body")
    True
    """
    return files("corridors.server").joinpath(name).read_text(encoding="utf-8")


def style() -> Any:
    """Give the style as it stands in every page."""
    from markupsafe import Markup

    return Markup(part("pages.css"))  # noqa: S704 - our own file, not a user's text
