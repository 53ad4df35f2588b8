"""Turn an atlas into what the page shows: columns of entities, relations, claims, passages, sources."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Claim, Passage, Source
from corridors.errors import TooLarge
from corridors.layout import positions
from corridors.ledger import independent
from corridors.names import KINDS, PREFIXES, expand
from corridors.ontology import vocabulary
from corridors.view import MENTIONS, network

Columns = dict[str, list[Any]]

#: What a kind is called in the legend.
KIND_LABELS = {
    "person": "People",
    "organisation": "Organisations",
    "state": "States",
    "post": "Posts",
    "event": "Events",
    "series": "Event series",
    "process": "Processes",
    "document": "Documents",
    "norm": "Norms",
    "cbm": "Confidence-building measures",
    "programme": "Programmes",
    "place": "Places",
    "topic": "Topics",
    "other": "Other",
}
#: More than this no browser draws, and nobody reads.
MOST_NODES = 10_000
#: Longer labels give way to an acronym or alias in the picture.
LONGEST_LABEL = 28
#: What stands in the place of a status where no claim carries a relation.
STRUCTURE, UNSOURCED = "structure", "unsourced"
_HTTPS = re.compile(r"https://[^\s<>\"'\\]+\Z")
#: Direction marks and invisible characters that can make a text read as something else.
_MASKED = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_QUALIFIERS = {
    "said": "said_by",
    "behalf": "on_behalf_of",
    "context": "in_context_of",
    "group": "stakeholder_group",
    "region": "regional_group",
}
_TEXTS = {"note": "role_note", "verdict": "verdict", "reviewer": "reviewed_by", "reviewed": "reviewed_on"}


@dataclass(frozen=True, slots=True)
class Model:
    """Everything the page shows, as columns: position n of each list in a table speaks of thing n.

    An edge's ``claim`` is a position in ``claims``, or -1 for plain structure; ``from`` and ``to`` are positions in
    ``nodes``; in ``claims`` they are texts where the end is no node.

    >>> Model({"title": "A map"}, {"id": []}, {"id": []}, {}, {}, {}, {}).tables()["about"]
    {'title': 'A map'}
    """

    about: dict[str, Any]
    nodes: Columns
    edges: Columns
    relations: Columns
    claims: Columns
    passages: Columns
    sources: Columns

    def tables(self) -> dict[str, Any]:
        """Give the tables as the page's script reads them."""
        names = ("about", "nodes", "edges", "relations", "claims", "passages", "sources")
        return {name: getattr(self, name) for name in names}


class _Numbers(dict[str, int]):
    """Number names in the order in which they are first asked for."""

    def of(self, name: str) -> int:
        return self.setdefault(name, len(self))


def _numbered(names: Iterable[str]) -> _Numbers:
    return _Numbers({name: number for number, name in enumerate(sorted(names))})


@dataclass(frozen=True, slots=True)
class _Register:
    """Hold the positions that the tables refer to each other by."""

    atlas: Atlas
    nodes: _Numbers
    claims: _Numbers
    contrary: dict[str, set[str]]
    relations: _Numbers = field(default_factory=_Numbers)
    passages: _Numbers = field(default_factory=_Numbers)
    sources: _Numbers = field(default_factory=_Numbers)


def view_model(atlas: Atlas, *, title: str = "Corridors", passages: bool = False) -> Model:
    """Gather what the page shows: the network with mentions, an edge a claim, and the evidence behind it.

    Entities without a relation are left out. With ``passages`` the passages' own words come along, where the source
    texts are at hand.

    >>> from corridors.atlas import Atlas
    >>> view_model(Atlas([])).edges["from"]
    []
    """
    graph = network(atlas, mentions=True)
    if len(graph) > MOST_NODES:
        advice = "name fewer graphs with -g, or look at one day with --as-of"
        raise TooLarge(f"a page can show {MOST_NODES:,} entities, this graph joins {len(graph):,}; {advice}")
    shown = {claim.name for claim in atlas.claims()}
    shown |= {data["claim"] for *_, data in graph.edges(data=True) if data["claim"]}
    contrary = _contrary(atlas)
    beside = {other for name in shown for other in contrary.get(name, ()) if other in atlas.ledger.claims}
    register = _Register(
        atlas,
        _numbered(graph),
        _numbered(shown | beside),
        contrary,
    )
    nodes, edges, claims = _nodes(graph, register), _edges(graph, register), _claims(register)
    about = {
        "title": plain(title),
        "claims": len(shown),
        "documents": len({source for name in shown for source in atlas.ledger.claims[name].sources}),
        "statuses": list(atlas.statuses),
        "day": atlas.day,
    }
    places, relations = _passages(register, words=passages), _relations(list(register.relations))
    return Model(about, nodes, edges, relations, claims, places, _sources(register))


def _contrary(atlas: Atlas) -> dict[str, set[str]]:
    """Give for each claim those it cannot stand beside, whichever of the two says so."""
    contrary: dict[str, set[str]] = {}
    for claim in atlas.ledger.claims.values():
        for other in claim.contradicts:
            contrary.setdefault(claim.name, set()).add(other)
            contrary.setdefault(other, set()).add(claim.name)
    return contrary


def plain(text: str) -> str:
    r"""Show characters that hide or turn a text as what they are, and compose the rest.

    >>> plain("a\u202eb")
    'a⟨U+202E⟩b'
    """
    return _MASKED.sub(lambda m: f"⟨U+{ord(m.group()):04X}⟩", unicodedata.normalize("NFC", text))


def https(url: str | None) -> str:
    """Give an address that is safe to link to, else nothing.

    >>> https("https://www.un.org/a"), https("javascript:alert(1)")
    ('https://www.un.org/a', '')
    """
    url = re.sub(r"\Ahttp://(?=www\.wikidata\.org/)", "https://", url or "")
    return url if _HTTPS.match(url) else ""


def _filled(rows: list[dict[str, Any]], keys: str) -> Columns:
    return {key: [row[key] for row in rows] for key in keys.split()}


def _nodes(graph: Any, register: _Register) -> Columns:
    places = positions(register.nodes, _springs(graph))
    rows = [_node(name, graph.nodes[name], register.atlas) for name in register.nodes]
    borne = Counter(name for row in rows for name in {row["label"], *row["names"]})
    for name, row in zip(register.nodes, rows, strict=True):
        row |= {"short": _short(row, borne), "x": places[name][0], "y": places[name][1]}
    return _filled(rows, "id label short kind class names hidden groups links x y")


def _short(row: dict[str, Any], borne: Counter[str]) -> str:
    """Choose what stands beside the dot: the label, or where it is long the fullest short name that is its alone."""
    if len(row["label"]) <= LONGEST_LABEL:
        return str(row["label"])
    short = [name for name in row["names"] if len(name) <= LONGEST_LABEL and borne[name] == 1]
    return max(short, key=len, default=str(row["label"]))


def _node(name: str, data: dict[str, Any], atlas: Atlas) -> dict[str, Any]:
    terms, entity = vocabulary(), atlas.ledger.entities.get(name)
    groups = (entity.stakeholder_group, entity.regional_group) if entity else ()
    return {
        "id": plain(name),
        "label": plain(data["label"]),
        "kind": data["kind"] if data["kind"] in KINDS else "other",
        "class": terms[data["cls"]].label if data["cls"] in terms else data["kind"] or "thing",
        "names": [plain(text) for text in (*entity.acronyms, *entity.aliases)] if entity else [],
        "hidden": [plain(text) for text in entity.hidden] if entity else [],
        "groups": [plain(atlas.label(group)) for group in groups if group],
        "links": [url for other in (entity.same_as if entity else ()) if (url := https(_iri(other)))],
    }


def _iri(name: str) -> str:
    """Give the IRI of a name from anywhere, of whatever scheme."""
    return expand(name) if name.partition(":")[0] in PREFIXES else name


def _springs(graph: Any) -> list[tuple[str, str]]:
    """Give the pairs that draw together: all but mentions, which count only where a node has nothing else."""
    told = [(a, b) for a, b, relation in graph.edges(data="relation") if relation != MENTIONS]
    joined = {end for pair in told for end in pair}
    loose = [(a, b) for a, b, relation in graph.edges(data="relation") if relation == MENTIONS]
    return told + [pair for pair in loose if not joined.issuperset(pair)]


def _edges(graph: Any, register: _Register) -> Columns:
    links = sorted(graph.edges(data=True, keys=True), key=lambda link: link[:3])
    rows = [_edge(start, end, data, register) for start, end, _, data in links]
    return _filled(rows, "id from to relation claim status basis sources")


def _edge(start: str, end: str, data: dict[str, Any], register: _Register) -> dict[str, Any]:
    relation, claim = data["relation"], data["claim"]
    own = claim is not None and register.atlas.ledger.claims[claim].relation == relation
    name = claim if own else f"{claim or start} {relation} {end}"
    return {
        "id": plain(name),
        "from": register.nodes[start],
        "to": register.nodes[end],
        "relation": register.relations.of(relation),
        "claim": register.claims[claim] if claim else -1,
        "status": data["status"] or (STRUCTURE if data["structural"] else UNSOURCED),
        "basis": data["basis"] or "",
        "sources": [] if claim else [register.sources.of(source) for source in data["sources"]],
    }


def _relations(names: list[str]) -> Columns:
    terms = vocabulary()
    return {
        "id": [plain(name) for name in names],
        "label": [plain(terms[name].label if name in terms else name) for name in names],
        "inverse": [(terms[name].inverse_label if name in terms else "") or f"← {plain(name)}" for name in names],
        "off": [name == MENTIONS for name in names],
    }


def _claims(register: _Register) -> Columns:
    rows = [_claim(register.atlas.ledger.claims[name], register) for name in register.claims]
    return _filled(rows, "id from relation to status basis stage when evidence witnesses more")


def _claim(claim: Claim, register: _Register) -> dict[str, Any]:
    return {
        "id": plain(claim.name),
        "from": _end(claim.subject, register),
        "relation": register.relations.of(claim.relation),
        "to": _end(claim.object, register) if claim.object else plain(claim.target),
        "status": claim.status,
        "basis": claim.basis,
        "stage": claim.stage or "",
        "when": plain(_when(claim)),
        "evidence": [register.passages.of(passage.name) for passage in claim.evidence],
        "witnesses": independent(claim.sources, register.atlas.ledger),
        "more": _more(claim, register),
    }


def _end(name: str, register: _Register) -> int | str:
    return register.nodes[name] if name in register.nodes else plain(register.atlas.label(name))


def _when(claim: Claim) -> str:
    """Say in one text when a claim held."""
    if claim.valid_from or claim.valid_until:
        return f"{claim.valid_from or '…'} – {claim.valid_until or '…'}"
    return claim.as_of or ""


def _more(claim: Claim, register: _Register) -> dict[str, Any]:
    """Gather what few claims have, leaving out what this one has not."""
    named = {key: getattr(claim, attribute) for key, attribute in _QUALIFIERS.items()}
    more: dict[str, Any] = {key: plain(register.atlas.label(name)) for key, name in named.items() if name}
    texts = {key: getattr(claim, attribute) for key, attribute in _TEXTS.items()}
    more |= {key: plain(text) for key, text in texts.items() if text}
    contrary = register.contrary.get(claim.name, ())
    lists = {
        "counter": [register.passages.of(passage.name) for passage in claim.counter_evidence],
        "contradicts": sorted(register.claims[other] for other in contrary if other in register.claims),
    }
    return more | {key: numbers for key, numbers in lists.items() if numbers}


def _passages(register: _Register, *, words: bool) -> Columns:
    known = register.atlas.ledger.passages
    found = [known.get(name) or Passage(name, source="") for name in register.passages]
    columns: Columns = {
        "source": [register.sources.of(passage.source) for passage in found],
        "place": [plain(passage.cite_place()) for passage in found],
        "gist": [plain(passage.gist) for passage in found],
    }
    if words:
        columns["words"] = [plain(register.atlas.words(passage.name) or "") for passage in found]
    return columns


def _sources(register: _Register) -> Columns:
    terms, known = vocabulary(), register.atlas.ledger.sources
    found = [known.get(name) or Source(name, title=name) for name in register.sources]
    kinds = [terms.get(f"cor:{source.kind}") for source in found]
    return {
        "id": [plain(source.name) for source in found],
        "title": [plain(source.title or "source not described") for source in found],
        "kind": [term.label if term else "" for term in kinds],
        "date": [plain(source.published_on or "") for source in found],
        "symbol": [plain(source.symbol or "") for source in found],
        "url": [https(source.url) for source in found],
    }
