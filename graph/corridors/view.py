"""Turn an atlas into networkx graphs of its entities."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import networkx as nx

from corridors.atlas import Atlas
from corridors.claims import Claim, Day, asked_day
from corridors.derive import statuses
from corridors.errors import CorridorsError
from corridors.ledger import Statement
from corridors.names import KINDS, kind_of
from corridors.ontology import inverse_label, term_label, upward, vocabulary
from corridors.spans import Said, Spans, counts

MENTIONS = "cor:mentions"
_REPRESENTED = "cor:representedAt"
#: What sorts other things: to share a topic or a place is no connection.
_CATEGORIES = ("Topic", "Place")
#: Up to this many pairs a projection lists what each pair shares.
_SHARED_LISTED = 50_000

_Edge = tuple[str, str, str, dict[str, Any]]


def network(
    atlas: Atlas,
    *,
    relations: Iterable[str] = (),
    mentions: bool = False,
    isolated: bool = False,
    as_of: Day | None = None,
    include: Sequence[str] | None = None,
) -> nx.MultiDiGraph[str]:
    """Give the entities as nodes and each claim that counts as an edge, keyed by the claim.

    A claim of taking part in an event on behalf of a body is also an edge from that body. Structure and unsourced
    relations are edges keyed by their relation, with no claim. ``relations`` keeps those relations and the ones below
    them; ``mentions`` adds what is only talked about; ``isolated`` adds entities without an edge; ``as_of`` and
    ``include`` look at another day (``False``: at all times) or take in other statuses than the atlas does. On a day
    the graph's attribute ``undated`` names the claims that nothing dates, which are taken as true at any date.

    >>> import corridors as co
    >>> graph = network(co.open(), relations=["cor:announcedAt"])
    >>> edges = graph["person:joyce-hakmeh"]["event:igf-2023-ws-107"]
    >>> [(edge["label"], edge["sources"]) for edge in edges.values()]
    [('announced at', ('source:igf-2023-ws-107-page',))]
    """
    taken = atlas.statuses if include is None else statuses(include)
    day = asked_day(as_of, atlas.day)
    wanted = _relations(relations, mentions=mentions)
    spans = atlas.spans if taken == atlas.statuses else atlas.spans_by(taken)
    edges = [*_claim_edges(atlas, spans, day), *_statement_edges(atlas, spans, day)]
    kept = sorted((e for e in edges if e[3]["relation"] in wanted and _are_entities(atlas, e[:2])), key=lambda e: e[:3])
    names = {end for edge in kept for end in edge[:2]}
    if isolated:
        entities = atlas.ledger.entities.items()
        names |= {name for name, entity in entities if not entity.deprecated and spans.there(name, day)}
    claims = atlas.ledger.claims.values() if day else ()
    undated = frozenset(claim.name for claim in claims if spans.undated(claim))
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(as_of=day, undated=undated, witnesses=atlas.ledger.witnesses)
    graph.add_nodes_from((name, _node(atlas, name)) for name in sorted(names))
    for start, end, key, attributes in kept:
        graph.add_edge(start, end, key=key, **attributes)
    return graph


def _claim_edges(atlas: Atlas, spans: Spans, day: str | None) -> Iterator[_Edge]:
    for claim in atlas.ledger.claims.values():
        if claim.object is None or not counts(claim, spans, day):
            continue
        yield claim.subject, claim.object, claim.name, _attributes(claim.relation, claim)
        if claim.on_behalf_of and _is_appearance(atlas, claim) and claim.on_behalf_of != claim.subject:
            yield claim.on_behalf_of, claim.object, claim.name, _attributes(_REPRESENTED, claim)


def _is_appearance(atlas: Atlas, claim: Claim) -> bool:
    """Tell whether a claim says that somebody took part in an event (what derive.rq asks of representedAt)."""
    event = atlas.ledger.entities.get(claim.object or "")
    took_part = "cor:participatedIn" in upward(claim.relation)
    return took_part and event is not None and any("cor:Event" in upward(name) for name in event.classes)


def _statement_edges(atlas: Atlas, spans: Spans, day: str | None) -> Iterator[_Edge]:
    terms = vocabulary()
    for statement in atlas.ledger.statements:
        key = statement.relation
        if "owl:DatatypeProperty" in terms[key].types:  # the target is a text
            continue
        if spans.holds(Said(key, statement.subject, statement.target), day):
            yield statement.subject, statement.target, key, _attributes(key, statement)


def _attributes(relation: str, origin: Claim | Statement) -> dict[str, Any]:
    claim = origin if isinstance(origin, Claim) else None
    return {
        "relation": relation,
        "label": term_label(relation),
        "inverse_label": inverse_label(relation),
        "claim": claim.name if claim else None,
        "status": claim.status if claim else None,
        "basis": claim.basis if claim else None,
        "stage": claim.stage if claim else None,
        "as_of": claim.as_of if claim else None,
        "valid_from": claim.valid_from if claim else None,
        "valid_until": claim.valid_until if claim else None,
        "sources": origin.sources,
        "structural": isinstance(origin, Statement) and origin.structural,
    }


def _relations(named: Iterable[str], *, mentions: bool) -> Collection[str]:
    """Give the relations to keep: all but mentions, or those named and the ones below them."""
    terms = vocabulary()
    known = {name for name, term in terms.items() if term.is_relation or term.is_structural}
    asked = {_relation(name, known) for name in named}
    if not asked:
        return known if mentions else known - {MENTIONS}
    return {name for name in known if asked & {*upward(name)}}


def relations_named(named: Iterable[str]) -> set[str]:
    """Give the relations that words name, with those below them.

    >>> sorted(relations_named(["votedFor", "cor:abstainedOn"]))
    ['cor:abstainedOn', 'cor:votedFor']
    """
    return set(_relations(named, mentions=True))


def _relation(name: str, known: Collection[str]) -> str:
    by_word = {relation.partition(":")[2].casefold(): relation for relation in known}
    word = name.removeprefix("cor:").casefold()
    if word not in by_word:
        hint = did_you_mean(word, by_word, [f"cor:{name.partition(':')[2]}" for name in by_word.values()])
        raise CorridorsError(f"“{name}” is no relation{hint or '; `corridors show` lists the relations held'}")
    return by_word[word]


def did_you_mean(word: str, choices: Iterable[str], written: Iterable[str] = ()) -> str:
    """Give the end of an error message that names the nearest choice, or nothing; ``written`` is how to show them.

    >>> did_you_mean("betweeness", ["betweenness", "degree"])
    '; did you mean betweenness?'
    """
    choices = list(choices)
    shown = dict(zip(choices, list(written) or choices, strict=True))
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    return f"; did you mean {shown[near[0]]}?" if near else ""


def _are_entities(atlas: Atlas, names: Iterable[str]) -> bool:
    return all(name in atlas.ledger.entities or kind_of(name) for name in names)


def _node(atlas: Atlas, name: str) -> dict[str, Any]:
    entity = atlas.ledger.entities.get(name)
    classes = sorted(entity.classes if entity else (), key=lambda c: (-len(upward(c)), c))
    return {
        "label": atlas.label(name),
        "kind": entity.kind if entity else kind_of(name),
        "cls": classes[0] if classes else "",
        "anonymous": entity is not None and entity.anonymous,
    }


def members(graph: nx.Graph[str], kinds: Iterable[str]) -> set[str]:
    """List the nodes of any of the kinds or classes named, case aside; a class stands for the classes below it.

    >>> graph = nx.Graph()
    >>> graph.add_node("organisation:a", kind="organisation", cls="cor:Company")
    >>> members(graph, ["Actor"])
    {'organisation:a'}
    """
    wanted = {name for kind in kinds for name in _kind_or_class(kind)}
    return {
        node
        for node, data in graph.nodes(data=True)
        if data.get("kind") in wanted or wanted & {*upward(data.get("cls", ""))}
    }


def _kind_or_class(name: str) -> tuple[str, ...]:
    """Give what a word names: a kind, a class or both (``person``)."""
    terms = vocabulary()
    classes = {t: c for t, c in terms.items() if t == "cor:Entity" or "cor:Entity" in c.above}
    choices: dict[str, tuple[str, ...]] = {kind: (kind,) for kind in KINDS}
    for name_of_class, term in classes.items():
        for word in (name_of_class.removeprefix("cor:").casefold(), term.label.casefold()):
            choices[word] = (*choices.get(word, ()), name_of_class)
    word = name.strip().removeprefix("cor:").casefold()
    if word not in choices:
        hint = did_you_mean(word, choices) or f"; kinds are {', '.join(KINDS)}"
        raise CorridorsError(f"“{name}” is no kind or class of entity{hint}")
    return choices[word]


def walkable(graph: nx.MultiDiGraph[str], *, keep: Collection[str] = ()) -> nx.MultiDiGraph[str]:
    """Give the network without topics and places, which sort things and connect nothing; ``keep`` spares some.

    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("topic:norms", kind="topic"); graph.add_node("event:a", kind="event")
    >>> list(walkable(graph))
    ['event:a']
    """
    # A copy: a subgraph view would list its nodes in the order of a set, which changes from run to run.
    kept = graph.copy()
    kept.remove_nodes_from(sorted(members(graph, _CATEGORIES) - set(keep)))
    return kept


def simple(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Give who is connected with whom: no direction, one edge a pair, no loops.

    An edge lists its ``claims``; its ``weight`` is the number of independent sources behind it, at least one. networkx
    takes ``weight`` unasked in pagerank and others; give them ``weight=None`` to count every edge as one.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="claim:x", claim="claim:x", sources=("source:p", "source:q"))
    >>> simple(graph).edges["a", "b"]
    {'claims': ['claim:x'], 'weight': 2}
    """
    witnesses = graph.graph.get("witnesses", {})
    pairs: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for start, end, data in graph.edges(data=True):
        if start != end:
            claims, seen = pairs.setdefault((min(start, end), max(start, end)), (set(), set()))
            claims |= {data["claim"]} - {None}
            seen |= {witnesses.get(source, source) for source in data["sources"]}
    plain: nx.Graph[str] = nx.Graph(**graph.graph)
    plain.add_nodes_from(graph.nodes(data=True))
    for (start, end), (claims, seen) in pairs.items():
        plain.add_edge(start, end, claims=sorted(claims), weight=max(1, len(seen)))
    return plain


def actors(graph: nx.MultiDiGraph[str], *, kind: str = "person", by: str = "event") -> nx.Graph[str]:
    """Join those of one kind by the things of another that they share: people by events, states by votes.

    ``weight`` is the number of things shared; ``shared`` lists them, unless there are more than 50,000 pairs.
    Anonymous people are left out. Equal to networkx's ``bipartite.weighted_projected_graph``.

    >>> graph = nx.MultiDiGraph()
    >>> for name in ("person:a", "person:b"):
    ...     graph.add_node(name, kind="person")
    ...     _ = graph.add_edge(name, "event:x")
    >>> graph.nodes["event:x"]["kind"] = "event"
    >>> list(actors(graph).edges(data=True))
    [('person:a', 'person:b', {'weight': 1, 'shared': ('event:x',)})]
    """
    people = sorted(name for name in members(graph, [kind]) if not graph.nodes[name].get("anonymous"))
    things = sorted(members(graph, [by]))
    if set(people) & set(things):
        raise CorridorsError(f"“{kind}” and “{by}” name some of the same entities; join one kind by another")
    joined: nx.Graph[str] = nx.Graph(**graph.graph)
    joined.add_nodes_from((name, dict(graph.nodes[name])) for name in people)
    number = {name: column for column, name in enumerate(things)}
    has = [sorted({number[n] for n in nx.all_neighbors(graph, name) if n in number}) for name in people]
    pairs = _pairs(has, len(things))
    for first, second, weight in pairs:
        joined.add_edge(people[first], people[second], weight=weight)
        if len(pairs) <= _SHARED_LISTED:
            shared = sorted({*has[first]} & {*has[second]})
            joined.edges[people[first], people[second]]["shared"] = tuple(things[column] for column in shared)
    return joined


def _pairs(has: list[list[int]], width: int) -> list[tuple[int, int, int]]:
    """Give each pair of rows that share columns, with how many they share."""
    if not any(has):
        return []
    import numpy as np
    from scipy import sparse

    columns = np.array([column for row in has for column in row], dtype=np.int64)
    starts = np.cumsum([0, *map(len, has)])
    links = sparse.csr_array((np.ones(len(columns), dtype=np.int64), columns, starts), shape=(len(has), width))
    upper = sparse.triu(links @ links.T, k=1).tocoo()
    return sorted(zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True))
