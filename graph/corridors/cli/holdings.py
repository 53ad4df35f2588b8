"""Count what a graph holds: entities by class, claims by relation, status and source, passages, words as written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from corridors.claims import STATUSES
from corridors.cli.standouts import stand_out
from corridors.names import compact
from corridors.ontology import ontology_quads, term_label, upward, vocabulary

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.claims import Claim, Entity

_ROOTS = ("cor:Entity", "cor:Actor")


def take_stock(atlas: Atlas) -> dict[str, Any]:
    """Give as data what the graph holds and what stands out in it."""
    claims = list(atlas.ledger.claims.values())
    taken = [claim for claim in claims if atlas.shows(claim)]
    unsourced = [s for s in atlas.ledger.statements if not s.structural]
    words = atlas.ledger.mentions.values()
    otherwise = [m for m in words if m.reading not in (None, m.surface) and m.status in atlas.statuses]
    return {
        "asOf": atlas.day,
        "statuses": list(atlas.statuses),
        "claims": len(claims),
        "claimsLookedAt": len(taken),
        "undated": sum(atlas.spans.undated(claim) for claim in taken) if atlas.day else 0,
        "entities": _kinds(atlas, claims),
        "relations": _relations(claims, taken),
        "byStatus": {status: n for status in STATUSES if (n := sum(c.status == status for c in claims))},
        "sources": _sources(atlas, claims),
        "passages": len(atlas.ledger.passages),
        "words": {"annotated": len(words), "readOtherwise": len(otherwise)},
        "unsourced": len(unsourced),
        "unreadable": _incomplete(atlas),
        "standOut": stand_out(atlas, taken),
    }


def main_kind(name: str) -> str:
    """Give the widest class below entity and actor that a class belongs to.

    >>> main_kind("cor:Company"), main_kind("cor:SideEvent")
    ('cor:Organisation', 'cor:Event')
    """
    return [name, *(above for above in upward(name) if above not in _ROOTS)][-1]


def _kinds(atlas: Atlas, claims: list[Claim]) -> list[dict[str, Any]]:
    """Count the entities by main class, each with the classes below it."""
    kinds: dict[str, list[Entity]] = {}
    for entity in _held(atlas, claims):
        kinds.setdefault(main_kind(entity.classes[0]) if entity.classes else "", []).append(entity)
    order = {name: rank for rank, name in enumerate(vocabulary())}
    ranked = sorted(kinds, key=lambda kind: (not kind, order.get(kind, len(order))))
    return [_kind(atlas, kind, kinds[kind]) for kind in ranked]


def _kind(atlas: Atlas, kind: str, entities: list[Entity]) -> dict[str, Any]:
    below = Counter(entity.classes[0] for entity in entities if entity.classes and entity.classes[0] != kind)
    return {
        "class": kind,
        "label": atlas.label(kind) if kind else "entity without a class",
        "count": len(entities),
        "unnamed": sum(entity.anonymous for entity in entities),
        "below": [
            {"class": name, "label": atlas.label(name), "count": n}
            for name, n in sorted(below.items(), key=lambda item: (-item[1], item[0]))
        ],
    }


def _held(atlas: Atlas, claims: list[Claim]) -> list[Entity]:
    """List the entities, without replaced ones and without the vocabulary's own topics that nothing speaks of."""
    own = {compact(str(getattr(quad.subject, "value", ""))) for quad in ontology_quads()}
    used = {name for claim in claims for name in (claim.subject, claim.object)}
    used |= {statement.target for statement in atlas.ledger.statements}
    return [e for e in atlas.entities() if not e.deprecated and (e.name not in own or e.name in used)]


def _relations(claims: list[Claim], taken: list[Claim]) -> list[dict[str, Any]]:
    every, looked_at = Counter(c.relation for c in claims), Counter(c.relation for c in taken)
    return [
        {
            "relation": name,
            "label": term_label(name),
            "lookedAt": looked_at[name],
            "others": n - looked_at[name],
        }
        for name, n in sorted(every.items(), key=lambda item: (-item[1], item[0]))
    ]


def _sources(atlas: Atlas, claims: list[Claim]) -> list[dict[str, Any]]:
    rests, alone = Counter[str](), Counter[str]()
    for claim in claims:
        rests.update(claim.sources)
        if len(claim.sources) == 1:
            alone.update(claim.sources)
    described = Counter(source for entity in atlas.entities() for source in entity.sources)
    sources = atlas.ledger.sources.values()
    return [
        {
            "source": source.name,
            "title": source.title,
            "kind": source.kind,
            "kindLabel": atlas.label(f"cor:{source.kind}") if source.kind else "",
            "publishedOn": source.published_on,
            "claims": rests[source.name],
            "alone": alone[source.name],
            "entities": described[source.name],
        }
        for source in sorted(sources, key=lambda s: (-rests[s.name], s.name))
    ]


def _incomplete(atlas: Atlas) -> int:
    """Count the claims that could not be taken as such, for want of evidence or of an object."""
    found = atlas.query("SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c a cor:Claim }").rows
    return int(found[0]["n"]) - len(atlas.ledger.claims)
