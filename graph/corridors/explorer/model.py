"""Turn an atlas into what the page shows: columns of entities, relations, claims, passages, sources."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Claim, Passage, Source
from corridors.errors import TooLarge
from corridors.explorer.backbone import backbone, quiet
from corridors.explorer.dates import Span, spans, years
from corridors.explorer.excerpt import Excerpt
from corridors.explorer.lanes import timeline
from corridors.explorer.places import kept_positions
from corridors.explorer.stories import told
from corridors.explorer.texts import https, plain
from corridors.ledger import independent
from corridors.names import KINDS, PREFIXES, expand
from corridors.ontology import inverse_label, term_label, upward, vocabulary
from corridors.view import network

Columns = dict[str, list[Any]]
_Springs = list[tuple[str, str, str]]

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
    "cbm": "Confidence building",
    "programme": "Programmes",
    "place": "Places",
    "topic": "Topics",
    "other": "Other",
}
#: What the relations are sorted under in the legend, by what they are or stand below.
FAMILIES = {
    "taking part": "involvedIn representedAt",
    "standing": "affiliatedWith represents memberOf holdsPost postIn",
    "processes": "mandatedBy established reportsTo succeeds precursorOf parallelTo produced implements provides",
    "access": "accreditedTo deniedAccessTo objectedTo accessRule",
    "means and stands": "funded carriesOut launched proposed supported opposed authored submittedTo",
    "votes": "votedFor votedAgainst abstainedOn",
    "texts": "cites about mentions",
    "structure": "",
}
#: More than this no browser draws, and nobody reads.
MOST_NODES = 10_000
#: Longer labels give way to an acronym or alias in the picture.
LONGEST_LABEL = 28
#: What stands in the place of a status where no claim carries a relation.
STRUCTURE, UNSOURCED = "structure", "unsourced"
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

    >>> Model({"title": "A map"}, {"id": []}, {"id": []}, {}, {}, {}, {}).about
    {'title': 'A map'}
    """

    about: dict[str, Any]
    nodes: Columns
    edges: Columns
    relations: Columns
    claims: Columns
    passages: Columns
    sources: Columns
    stories: list[dict[str, Any]] = field(default_factory=list)


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
    dates: dict[str, Span]
    relations: _Numbers = field(default_factory=_Numbers)
    passages: _Numbers = field(default_factory=_Numbers)
    sources: _Numbers = field(default_factory=_Numbers)


def view_model(
    atlas: Atlas,
    *,
    title: str = "Corridors",
    passages: bool = False,
    excerpt: Excerpt | None = None,
    story: str | None = None,
) -> Model:
    """Gather what the page shows: the network with mentions, an edge a claim, and the evidence behind it.

    Entities without a relation are left out, and what is not in the ``excerpt``. With ``passages`` the passages' own
    words come along, where the source texts are at hand. The page opens at the first step of ``story``.

    >>> from corridors.atlas import Atlas
    >>> view_model(Atlas([])).edges["from"]
    []
    """
    excerpt = excerpt or Excerpt()
    graph: Any = network(atlas, mentions=True)
    if not excerpt.whole:
        graph = graph.subgraph(excerpt.names(atlas, graph)).copy()
    if len(graph) > MOST_NODES:
        advice = "narrow it: --focus ENTITY --depth 2, --path A B, fewer graphs with -g, or one day with --as-of"
        raise TooLarge(f"a page can show {MOST_NODES:,} entities, this graph joins {len(graph):,}; {advice}")
    drawn = {claim for *_, claim in graph.edges(data="claim") if claim}
    shown = drawn | {c.name for c in atlas.claims() if excerpt.whole or _is_said_of(c, graph)}
    beside = {other for name in shown for other in atlas.ledger.contradictions.get(name, ())}
    register = _Register(atlas, _numbered(graph), _numbered(shown | beside), spans(atlas))
    off = quiet({relation for *_, relation in graph.edges(data="relation")}, count=len(graph))
    springs = _springs(graph, off)
    leading = backbone(graph, springs)
    nodes, edges, claims = _nodes(graph, register, springs, leading), _edges(graph, register), _claims(register)
    told_of = [relation not in off for relation in register.relations]
    along = timeline(nodes, edges, [register.nodes[name] for name in leading], told_of)
    nodes |= {"column": along.columns, "row": along.rows}
    stories, opens = told(register.nodes, register.claims, wanted=story)
    about = {
        "title": plain(title),
        "claims": len(shown),
        "documents": len({source for name in shown for source in atlas.ledger.claims[name].sources}),
        "statuses": list(atlas.statuses),
        "day": atlas.day,
        "backbone": [register.nodes[name] for name in leading],
        "axis": {"years": along.years, "lanes": along.lanes},
        "start": {"story": opens} if opens else excerpt.start(atlas),
    }
    places, relations = _passages(register, words=passages), _relations(list(register.relations), off)
    return Model(about, nodes, edges, relations, claims, places, _sources(register), stories)


def _is_said_of(claim: Claim, graph: Any) -> bool:
    """Tell whether a claim that is no line of the graph speaks of entities that are all in it."""
    return claim.subject in graph and (claim.object is None or claim.object in graph)


def _filled(rows: list[dict[str, Any]], keys: str) -> Columns:
    return {key: [row[key] for row in rows] for key in keys.split()}


def _nodes(graph: Any, register: _Register, springs: _Springs, leading: list[str]) -> Columns:
    places = kept_positions(register.nodes, [pair[:2] for pair in springs], first=leading)
    rows = [_node(name, graph.nodes[name], register) for name in register.nodes]
    borne = Counter(name for row in rows for name in {row["label"], *row["names"]})
    for name, row in zip(register.nodes, rows, strict=True):
        row |= {"short": _short(row, borne), "x": places[name][0], "y": places[name][1]}
    return _filled(rows, "id label short kind class names hidden stakeholder regional start end links x y")


def _short(row: dict[str, Any], borne: Counter[str]) -> str:
    """Choose what stands beside the dot: the label, or where it is long the fullest short name that is its alone."""
    if len(row["label"]) <= LONGEST_LABEL:
        return str(row["label"])
    short = [name for name in row["names"] if len(name) <= LONGEST_LABEL and borne[name] == 1]
    return max(short, key=len, default=str(row["label"]))


def _node(name: str, data: dict[str, Any], register: _Register) -> dict[str, Any]:
    atlas, span = register.atlas, register.dates.get(name, Span())
    terms, entity = vocabulary(), atlas.ledger.entities.get(name)
    return {
        "id": plain(name),
        "label": plain(data["label"]).strip() or plain(name),
        "kind": data["kind"] if data["kind"] in KINDS else "other",
        "class": terms[data["cls"]].label if data["cls"] in terms else data["kind"] or "thing",
        "names": [plain(text) for text in (*entity.acronyms, *entity.aliases) if text.strip()] if entity else [],
        "hidden": [plain(text) for text in entity.hidden] if entity else [],
        "stakeholder": _named(atlas, entity.stakeholder_group if entity else None),
        "regional": _named(atlas, entity.regional_group if entity else None),
        "start": plain(span.start),
        "end": plain(span.end),
        "links": [url for other in (entity.same_as if entity else ()) if (url := https(_iri(other)))],
    }


def _iri(name: str) -> str:
    """Give the IRI of a name from anywhere, of whatever scheme."""
    return expand(name) if name.partition(":")[0] in PREFIXES else name


def _named(atlas: Atlas, name: str | None) -> str:
    return plain(atlas.label(name)) if name else ""


def _springs(graph: Any, off: set[str]) -> _Springs:
    """Give the pairs that draw together: all but what is off at first, which counts where a node has nothing else."""
    links = list(graph.edges(data="relation"))
    told_of = [link for link in links if link[2] not in off]
    joined = {end for link in told_of for end in link[:2]}
    return told_of + [link for link in links if link[2] in off and not joined.issuperset(link[:2])]


def _edges(graph: Any, register: _Register) -> Columns:
    links = sorted(graph.edges(data=True, keys=True), key=lambda link: link[:3])
    rows = [_edge(start, end, data, register) for start, end, _, data in links]
    return _filled(rows, "id from to relation claim status basis first last sources")


def _edge(start: str, end: str, data: dict[str, Any], register: _Register) -> dict[str, Any]:
    relation, claim = data["relation"], data["claim"]
    own = claim is not None and register.atlas.ledger.claims[claim].relation == relation
    name = claim if own else f"{claim or start} {relation} {end}"
    record = register.atlas.ledger.claims[claim] if claim else None
    first, last = years(record, (start, end), register.dates)
    return {
        "id": plain(name),
        "from": register.nodes[start],
        "to": register.nodes[end],
        "relation": register.relations.of(relation),
        "claim": register.claims[claim] if claim else -1,
        "status": data["status"] or (STRUCTURE if data["structural"] else UNSOURCED),
        "basis": data["basis"] or "",
        "first": first,
        "last": last,
        "sources": [] if claim else [register.sources.of(source) for source in data["sources"]],
    }


def _relations(names: list[str], off: set[str]) -> Columns:
    return {
        "id": [plain(name) for name in names],
        "label": [plain(term_label(name)) for name in names],
        "inverse": [inverse_label(name) or f"← {plain(name)}" for name in names],
        "family": [_family(name) for name in names],
        "off": [name in off for name in names],
    }


def _family(name: str) -> str:
    """Give the family of a relation: its own, or that of one above it."""
    above = {one.removeprefix("cor:") for one in upward(name)}
    return next((family for family, members in FAMILIES.items() if above & set(members.split())), "structure")


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
    contrary = register.atlas.ledger.contradictions.get(claim.name, ())
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
