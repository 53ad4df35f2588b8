"""Gather all that is known about one entity: its claims by relation, structure, mentions, words as written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from corridors.cli.citations import evidence, says, told
from corridors.cli.prose import count
from corridors.ledger import independent
from corridors.ontology import inverse_label, term_label, upward, vocabulary
from corridors.spans import Said, at_any_date

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.claims import Claim, Entity
    from corridors.ledger import Statement
    from corridors.questions import Row

MENTIONS = "cor:mentions"
#: Roles that a programme names; whether the person is seen in action is another matter.
_APPOINTMENTS = ("cor:organised", "cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf")
#: Sources that say what was planned or wanted, not what happened.
_PLANS = ("programmePage", "organiserPage")
_IN_HEAD = ("cor:stakeholderGroup", "cor:regionalGroup")


def gather(atlas: Atlas, name: str) -> dict[str, Any]:
    """Give as data everything the graph holds about the entity that a name leads to."""
    entity = atlas.entity(name)
    claims = atlas.claims(about=entity.name)
    plain = [claim for claim in claims if claim.relation != MENTIONS]
    about = [s for s in atlas.ledger.statements if entity.name in (s.subject, s.target)]
    statements = [s for s in about if atlas.spans.holds(Said(s.relation, s.subject, s.target), atlas.day)]
    structure = [s for s in statements if s.structural and s.relation not in _IN_HEAD]
    return {
        "entity": _head(atlas, entity),
        "standing": _standing(atlas, entity),
        "groups": _groups(atlas, entity.name, plain),
        "structure": [_stated(atlas, s, entity.name) for s in structure],
        "unsourced": [_stated(atlas, s, entity.name) for s in statements if not s.structural],
        "mentioned": _by(atlas, entity.name, claims),
        "mentioning": _of(atlas, entity.name, claims),
        "words": _words(atlas, entity.name),
        "notes": [
            *_absent_notes(atlas, entity.name),
            *_plan_notes(atlas, entity.name, plain),
            *_hidden_notes(atlas, entity.name, claims),
            *_undated_notes(atlas, claims),
        ],
    }


def _named(atlas: Atlas, name: str | None) -> dict[str, str] | None:
    return {"name": name, "label": atlas.label(name)} if name else None


def _standing(atlas: Atlas, entity: Entity) -> dict[str, Any] | None:
    """Say how a process stands on the day looked at, else on the last day of which anything is held."""
    if entity.kind != "process":
        return None
    from corridors.questions.stages import last_day, process_status

    row = process_status(atlas, entity.name)
    if row is None:
        return None
    return {"status": row["status"], "on": atlas.day or last_day(atlas), "dated": bool(atlas.day), **_rests(row)}


def _rests(row: Row) -> dict[str, Any]:
    cited = [citation.data() for citation in row.evidence]
    return {"basis": row.basis, "claimStatus": row.status, "claims": list(row.claims), "evidence": cited}


def _head(atlas: Atlas, entity: Entity) -> dict[str, Any]:
    return {
        "name": entity.name,
        "label": atlas.label(entity.name),
        "classes": [_named(atlas, name) for name in entity.classes],
        "acronyms": list(entity.acronyms),
        "aliases": list(entity.aliases),
        "stakeholderGroup": _named(atlas, entity.stakeholder_group),
        "regionalGroup": _named(atlas, entity.regional_group),
        "identifiers": list(entity.same_as),
        "anonymous": entity.anonymous,
        "sources": [_named(atlas, name) for name in entity.sources],
    }


def _groups(atlas: Atlas, name: str, claims: list[Claim]) -> list[dict[str, Any]]:
    """Group claims by relation and by the end on which the entity stands, in the vocabulary's order."""
    order = {term: rank for rank, term in enumerate(vocabulary())}
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.relation, _side(claim, name)), []).append(claim)
    ranked = sorted(groups, key=lambda key: (key[1] in _SIDES[2:], order.get(key[0], len(order)), *key))
    return [
        {
            "relation": relation,
            "label": _group_label(relation, side),
            "direction": side,
            "claims": [_claim(atlas, claim, name) for claim in sorted(groups[relation, side], key=_in_time)],
        }
        for relation, side in ranked
    ]


_SIDES = ("forward", "backward", "onBehalf", "said")


def _side(claim: Claim, name: str) -> str:
    if claim.subject == name:
        return "forward"
    if claim.object == name:
        return "backward"
    return "onBehalf" if claim.on_behalf_of == name else "said"


def _group_label(relation: str, side: str) -> str:
    label = term_label(relation)
    if side == "backward":
        return inverse_label(relation) or f"is what others {label}"
    return {"onBehalf": f"on whose behalf others {label}", "said": f"who said that others {label}"}.get(side, label)


def _in_time(claim: Claim) -> tuple[str, str]:
    return (claim.valid_from or claim.as_of or "", claim.name)


def _claim(atlas: Atlas, claim: Claim, name: str) -> dict[str, Any]:
    """Give a claim as data, as seen from one of the entities in it."""
    side = _side(claim, name)
    label = {"forward": told(atlas, claim), "backward": atlas.label(claim.subject)}.get(side) or says(atlas, claim)
    said: dict[str, Any] = {
        "claim": claim.name,
        "other": claim.object if side == "forward" else claim.subject,
        "label": label,
        "value": claim.value,
        "status": claim.status,
        "basis": claim.basis,
        "stage": claim.stage,
        "asOf": claim.as_of,
        "validFrom": claim.valid_from,
        "validUntil": claim.valid_until,
        "roleNote": claim.role_note,
        "verdict": claim.verdict,
        "witnesses": independent(claim.sources, atlas.ledger),
    }
    for key, value in (
        ("onBehalfOf", claim.on_behalf_of),
        ("inContextOf", claim.in_context_of),
        ("saidBy", claim.said_by),
        ("stakeholderGroup", claim.stakeholder_group),
        ("regionalGroup", claim.regional_group),
    ):
        said[key] = _named(atlas, value)
    rivals = atlas.ledger.contradictions.get(claim.name, ())
    said["contradicts"] = [_rival(atlas, atlas.ledger.claims[rival]) for rival in rivals]
    said["evidence"] = [evidence(atlas, passage) for passage in claim.evidence]
    said["counterEvidence"] = [evidence(atlas, passage) for passage in claim.counter_evidence]
    return said


def _rival(atlas: Atlas, claim: Claim) -> dict[str, Any]:
    """Give a contradicting claim as data: in words, with its own evidence."""
    return {
        "claim": claim.name,
        "says": says(atlas, claim),
        "status": claim.status,
        "verdict": claim.verdict,
        "evidence": [evidence(atlas, passage) for passage in claim.evidence],
    }


def _stated(atlas: Atlas, statement: Statement, name: str) -> dict[str, Any]:
    forward = statement.subject == name
    label = term_label(statement.relation)
    other = statement.target if forward else statement.subject
    return {
        "relation": statement.relation,
        "label": label if forward else inverse_label(statement.relation) or f"is {label} of",
        "direction": "forward" if forward else "backward",
        "other": other,
        "otherLabel": atlas.label(other),
        "sources": [_named(atlas, source) for source in statement.sources],
    }


def _by(atlas: Atlas, name: str, claims: list[Claim]) -> list[dict[str, Any]]:
    """Count who mentions the entity, and in how many passages."""
    counted: Counter[str] = Counter()
    for claim in claims:
        if claim.relation == MENTIONS and claim.object == name:
            counted[claim.said_by or claim.subject] += len(claim.evidence)
    return _ranked(atlas, counted)


def _of(atlas: Atlas, name: str, claims: list[Claim]) -> list[dict[str, Any]]:
    """Count what the entity, or what is said in it, mentions."""
    counted: Counter[str] = Counter()
    for claim in claims:
        if claim.relation == MENTIONS and claim.object and name in (claim.subject, claim.said_by):
            counted[claim.object] += len(claim.evidence)
    return _ranked(atlas, counted)


def _ranked(atlas: Atlas, counted: Counter[str]) -> list[dict[str, Any]]:
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [{"name": name, "label": atlas.label(name), "passages": passages} for name, passages in ranked]


def _words(atlas: Atlas, name: str) -> list[dict[str, Any]]:
    """List the words as written that are read as the entity and spell it otherwise."""
    found = []
    for mention in atlas.ledger.mentions.values():
        passage = atlas.ledger.passages.get(mention.passage)
        if name in mention.of and passage and mention.status in atlas.statuses:
            place = evidence(atlas, passage)
            place.pop("words", None)
            found.append(
                {
                    "mention": mention.name,
                    "surfaceForm": mention.surface,
                    "reading": mention.reading,
                    "reason": mention.reason,
                    "status": mention.status,
                    "place": place,
                }
            )
    return found


def _absent_notes(atlas: Atlas, name: str) -> list[str]:
    """Say of what comes later that it is not in the graph of the day looked at."""
    there = atlas.spans.there(name, atlas.day)
    return [] if there else [f"Not in the graph of {atlas.day}: all that is held of it tells of a later day."]


def _plan_notes(atlas: Atlas, name: str, claims: list[Claim]) -> list[str]:
    """Say what is only announced, and whom of those appointed a record shows in action."""
    here = [claim for claim in claims if claim.object == name]
    announced = {claim.subject for claim in here if claim.relation == "cor:announcedAt"}
    spoke = {claim.subject for claim in here if claim.relation == "cor:spokeAt"}
    acted = {claim.subject for claim in here if _shows_action(atlas, claim)}
    notes = []
    if announced and not spoke:
        notes.append(f"Nothing held here says that anyone spoke; {count(len(announced), 'speaker')} announced.")
    elif silent := sorted(atlas.label(person) for person in announced - acted):
        notes.append(f"Announced, but in no record held here: {', '.join(silent)}.")
    appointed = {claim.subject for claim in here if claim.relation in _APPOINTMENTS} - announced
    if spoke and (unseen := sorted(atlas.label(person) for person in appointed - acted)):
        notes.append(f"Appointed by the programme, but not seen in action in a record held here: {', '.join(unseen)}.")
    return notes


def _shows_action(atlas: Atlas, claim: Claim) -> bool:
    """Tell whether a claim shows someone in action: more than announced, or appointed and seen in a record."""
    if "cor:participatedIn" not in upward(claim.relation):
        return False
    kinds = (atlas.ledger.sources[name].kind for name in claim.sources if name in atlas.ledger.sources)
    return claim.relation not in _APPOINTMENTS or any(kind not in _PLANS for kind in kinds)


def _undated_notes(atlas: Atlas, shown: list[Claim]) -> list[str]:
    """Count the claims shown on a day though nothing dates them."""
    undated = sum(atlas.spans.undated(claim) for claim in shown) if atlas.day else 0
    return [at_any_date(undated)] if undated else []


def _hidden_notes(atlas: Atlas, name: str, shown: list[Claim]) -> list[str]:
    """Count the claims about the entity that are not shown, and say how to see them."""
    names = {claim.name for claim in shown}
    hidden = [
        c
        for c in atlas.ledger.claims.values()
        if c.name not in names and name in (c.subject, c.object, c.said_by, c.on_behalf_of)
    ]
    counted = Counter(c.status for c in hidden if c.status not in atlas.statuses)
    notes = [f"Not shown: {count(n, f'{status} claim')} (--include {status})." for status, n in counted.items()]
    if other := len(hidden) - counted.total():
        notes.append(f"Not shown: {count(other, 'claim')} not in force on {atlas.day} (--as-of).")
    return notes
