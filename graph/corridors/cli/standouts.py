"""Compute the sentences that say what stands out in a graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corridors.cli.citations import evidence, place, says
from corridors.cli.prose import count, plural, series, shorten
from corridors.ledger import independent
from corridors.ontology import upward

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.claims import Claim

_NAMED = 3
_SPELT_OUT = 5
_TOPICAL = ("cor:about", "cor:mentions")
_MACHINE_MADE = "automaticCaptions"


def stand_out(atlas: Atlas, claims: list[Claim]) -> list[str]:
    """Give a handful of sentences on the claims looked at and on what is in dispute."""
    lines = [
        _heaviest_source(atlas, claims),
        _captions_alone(atlas, claims),
        _corroborated(atlas, claims),
        _most_named(atlas, claims, "cor:Person"),
        _most_named(atlas, claims, "cor:Organisation"),
        _most_involved(atlas, claims, "cor:Process"),
        _unheard(atlas, claims),
        _read_otherwise(atlas),
        *_disputed(atlas),
    ]
    return [line for line in lines if line]


def number_of(things: Sequence[object], one: str, many: str, noun: str = "claim") -> str:
    """Say how many there are, with the verb that goes with it.

    >>> number_of(["a"], "is", "are"), number_of([], "is", "are")
    ('1 claim is', '0 claims are')
    """
    return f"{count(len(things), noun)} {one if len(things) == 1 else many}"


def _heaviest_source(atlas: Atlas, claims: list[Claim]) -> str:
    """Say which source carries most claims, and how many it carries alone."""
    rests = Counter(source for claim in claims for source in claim.sources)
    if len(rests) < 2:
        return ""
    source, number = min(rests.items(), key=lambda item: (-item[1], item[0]))
    alone = sum(claim.sources == (source,) for claim in claims)
    share = f"{number:,} of {count(len(claims), 'claim')} ({round(100 * number / len(claims))} %)"
    return f"“{atlas.label(source)}” carries {share}, {alone:,} of them alone."


def _captions_alone(atlas: Atlas, claims: list[Claim]) -> str:
    """Count the claims that only machine-made captions support."""
    kinds = {name: source.kind for name, source in atlas.ledger.sources.items()}
    weak = [claim for claim in claims if all(kinds.get(name) == _MACHINE_MADE for name in claim.sources)]
    told = number_of(weak, "rests", "rest")
    return f"{told} on automatic captions alone; read the passage before you quote one." if weak else ""


def _corroborated(atlas: Atlas, claims: list[Claim]) -> str:
    """Count the claims that two or more independent sources support."""
    if not claims or len({source for claim in claims for source in claim.sources}) < 2:
        return ""
    strong = [claim for claim in claims if independent(claim.sources, atlas.ledger) > 1]
    strong.sort(key=lambda claim: claim.relation in _TOPICAL)  # what was done before what was talked about
    told = f": {'; '.join(says(atlas, claim) for claim in strong[:_NAMED])}" if strong else ""
    more = " …" if len(strong) > _NAMED else ""
    return f"{number_of(strong, 'is', 'are')} corroborated by two or more independent sources{told}{more}."


def _most_named(atlas: Atlas, claims: list[Claim], kind: str) -> str:
    """Name the people or organisations that most other entities are tied to by claims, leaving mentions aside."""
    ties: dict[str, set[str]] = {}
    wanted = {e.name for e in atlas.entities(kind) if not e.anonymous}
    for claim in claims:
        if claim.object and claim.relation != "cor:mentions":
            for name, other in ((claim.subject, claim.object), (claim.object, claim.subject)):
                if name in wanted:
                    ties.setdefault(name, set()).add(other)
    ranked = sorted(ties, key=lambda name: (-len(ties[name]), name))[:_NAMED]
    told = [f"{atlas.label(name)} ({len(ties[name])})" for name in ranked]
    noun = plural(atlas.label(kind))
    return f"The {noun} tied to most others: {series(told)}." if len(told) > 1 else ""


def _most_involved(atlas: Atlas, claims: list[Claim], kind: str) -> str:
    """Name the processes in which most actors are involved."""
    involved: dict[str, set[str]] = {}
    wanted = {entity.name for entity in atlas.entities(kind)}
    for claim in claims:
        if claim.object in wanted and "cor:involvedIn" in upward(claim.relation):
            involved.setdefault(str(claim.object), set()).add(claim.subject)
    ranked = sorted(involved, key=lambda name: (-len(involved[name]), name))[:_NAMED]
    told = [f"{atlas.label(name)} ({len(involved[name])})" for name in ranked]
    return f"The {plural(atlas.label(kind))} with most participants held here: {series(told)}." if told else ""


def _unheard(atlas: Atlas, claims: list[Claim]) -> str:
    """Compare, for events of which there is a record, who was announced with who spoke."""
    spoke = {(claim.subject, claim.object) for claim in claims if claim.relation == "cor:spokeAt"}
    events = {event for _, event in spoke}
    announced = {(c.subject, c.object) for c in claims if c.relation == "cor:announcedAt" and c.object in events}
    if not announced:
        return ""
    planned = {event for _, event in announced}
    others = [name for name, event in spoke - announced if event in planned]
    unnamed = sum(name in atlas.ledger.entities and atlas.ledger.entities[name].anonymous for name in others)
    return (
        f"Of {count(len(announced), 'speaker')} announced for events with a record, {len(announced & spoke)} spoke by "
        f"that record; {len(others)} spoke who were not announced"
        + (f", {unnamed} of them unnamed." if unnamed else ".")
    )


def _read_otherwise(atlas: Atlas) -> str:
    """Count the words that are read otherwise than they are written, with the most frequent as example."""
    every = [m for m in atlas.ledger.mentions.values() if m.status in atlas.statuses]
    read = Counter((m.surface, m.reading) for m in every if m.reading and m.reading != m.surface)
    if not read:
        return ""
    surface, reading = min(read, key=lambda pair: (-read[pair], pair))
    told = number_of(list(read.elements()), "is", "are", "place")
    return f"{told} read otherwise than written, such as “{surface}” as {reading}; both are kept."


def _disputed(atlas: Atlas) -> list[str]:
    """Spell out what is disputed or contradicted, whatever statuses are taken in, with verdicts."""
    every = atlas.ledger.claims
    pairs = atlas.ledger.contradictions
    open_ones = [claim for claim in every.values() if claim.status == "disputed" or claim.name in pairs]
    if not open_ones:
        return []
    disputed = [claim for claim in open_ones if claim.status == "disputed"]
    judged = sum(bool(claim.verdict) for claim in disputed)
    lines = [f"{number_of(disputed, 'is', 'are')} disputed, {judged} with a verdict."] if disputed else []
    told: set[str] = set()
    for claim in sorted(open_ones, key=lambda c: (c.status != "disputed", c.name)):
        if claim.name not in told and len(lines) <= _SPELT_OUT:
            told |= {claim.name, *pairs.get(claim.name, ())}
            lines.append(_dispute(atlas, claim, [every[name] for name in pairs.get(claim.name, ())]))
    if left := len({c.name for c in disputed} - told):
        lines.append(f'… and {left} more: corridors query "SELECT ?c WHERE {{ ?c cor:status cor:disputed }}"')
    return lines


def _dispute(atlas: Atlas, claim: Claim, others: list[Claim]) -> str:
    verdict = next((c.verdict for c in (claim, *others) if c.verdict), None)
    against = "".join(f"; against it: {_with_place(atlas, other)}" for other in others)
    judged = f". Verdict: {shorten(verdict, 240).rstrip('.')}" if verdict else ""
    return f"In dispute: {_with_place(atlas, claim)}{against}{judged}."


def _with_place(atlas: Atlas, claim: Claim) -> str:
    return f"{says(atlas, claim)} ({place(evidence(atlas, claim.evidence[0]))})"
