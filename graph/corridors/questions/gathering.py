"""Gather the rows of a named question: run its query, keep the claims that count, merge and cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import STATUSES, Claim, day_span
from corridors.derive import statuses
from corridors.errors import InvalidDate
from corridors.ledger import independent
from corridors.measures.citations import Citation, cited, cited_passage
from corridors.names import PREFIXES
from corridors.ontology import in_a_sentence, vocabulary
from corridors.questions.answers import Cell, Row, Support
from corridors.questions.catalogue import Question

#: Columns that say what a row rests on or how to treat it, and are no cells of it.
_CLAIM, _PASSAGE, _ORIGIN, _RIVAL, _WHY, _RANK = "claim", "passage", "origin", "rivalClaim", "why", "rank"
_START = "cor:startDate"
_COMING = (_START, "cor:adoptedOn", "cor:publishedOn")
_SPAN = ("since", "until")
#: Relations that say no more than that somebody was there, or was to be.
_PRESENCE = {"cor:attended", "cor:announcedAt"}
_STAGES = {"inForce": None, "ended": None, None: None}


def _is_claim(column: str) -> bool:
    return column == _CLAIM or (column.endswith("Claim") and column != _RIVAL)


def _is_cell(column: str) -> bool:
    return not _is_claim(column) and column not in (_PASSAGE, _ORIGIN, _RIVAL, _WHY, _RANK)


@dataclass(frozen=True)
class Gathered:
    """Rows that count, those that rest on disputed claims, and how many rest on other statuses left aside.

    >>> list(Gathered((), (), Counter(proposed=1)).notes())
    ['Left aside: 1 row that rests on a proposed claim (--include proposed).']
    """

    rows: tuple[Row, ...]
    disputed: tuple[Row, ...]
    aside: Counter[str] = field(default_factory=Counter)
    #: The names of the cells that the query may give.
    heads: tuple[str, ...] = ()

    def notes(self) -> Iterator[str]:
        """Say what was left aside."""
        for status in STATUSES:
            if number := self.aside[status]:
                rows = "1 row that rests" if number == 1 else f"{number} rows that rest"
                how = f"a {status} claim (--include {status})" if status != "accepted" else "claims of another time"
                yield f"Left aside: {rows} on {how}."


def gather(atlas: Atlas, question: Question, values: Mapping[str, str]) -> Gathered:
    """Run a question's query and make rows of what it finds."""
    timeless = any(parameter.is_date for parameter in question.parameters)
    engine = atlas.engine.at(atlas.include, None) if timeless and atlas.day else atlas.engine
    answered = engine.at_hand.query(question.bound(values), where=f"{question.name}.rq")
    taken = statuses([*atlas.include, *filter(None, question.settings.get("include", "").split(","))])
    kept: list[dict[str, Any]] = []
    disputed: list[tuple[str, dict[str, Any]]] = []
    aside: list[tuple[str, dict[str, Any]]] = []
    for raw in answered.rows:
        held = [atlas.ledger.claims[name] for name in _claims(raw) if name in atlas.ledger.claims]
        contested = raw.get(question.settings.get("contested", ""))  # may be disputed beside what is not
        may = [(*taken, "disputed") if claim.name == contested else taken for claim in held]
        if all(_counts(atlas, claim, at, timeless=timeless) for claim, at in zip(held, may, strict=True)):
            kept.append(raw)
            continue
        weakest = max((claim.status for claim in held), key=STATUSES.index)
        (disputed if weakest == "disputed" and "disputed" not in taken else aside).append((weakest, raw))
    if question.settings.get("keep") == "first":
        kept = _first(atlas, kept)
    rows = _rows(atlas, kept)
    if question.settings.get("order") == "documents":
        column, _, value = question.settings.get("last", "").partition(" | ")
        rows.sort(key=lambda row: (bool(column) and row.values().get(column) == value, *_by_documents(atlas, row)))
    shown = {tuple(row.cells) for row in rows}
    left = [(w, raw) for w, raw in (*disputed, *aside) if _cells(atlas, raw) not in shown]
    counted = Counter({w: len({_cells(atlas, r) for v, r in left if v == w}) for w in {v for v, _ in left}})
    counted = Counter({w: n for w, n in counted.items() if w != "rejected"})
    heads = tuple(column for column in answered.variables if _is_cell(column))
    return Gathered(tuple(rows), tuple(_rows(atlas, [raw for _, raw in disputed])), counted, heads)


def _claims(raw: Mapping[str, Any]) -> list[str]:
    return [value for column, value in raw.items() if _is_claim(column) and value]


def _counts(atlas: Atlas, claim: Claim, taken: Iterable[str], *, timeless: bool) -> bool:
    """Tell whether a claim counts; a question that takes a date looks at time itself."""
    if claim.status not in taken:
        return False
    return timeless or ((atlas.shows(claim) or claim.status not in atlas.statuses) and not _to_come(atlas, claim))


def _to_come(atlas: Atlas, claim: Claim) -> bool:
    """Tell whether a claim dates something that has not come about on the day looked at."""
    if not atlas.day or claim.relation not in _COMING or not claim.value or not claim.derives():
        return False
    try:
        return day_span(claim.value)[0] > atlas.day
    except InvalidDate:  # left to the checks
        return False


def _first(atlas: Atlas, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of all rows with one value in the first column, keep those of the lowest rank, accepted claims before others."""

    def rank(raw: Mapping[str, Any]) -> tuple[int, int]:
        held = (atlas.ledger.claims[name] for name in _claims(raw) if name in atlas.ledger.claims)
        return raw[_RANK], max((STATUSES.index(claim.status) for claim in held), default=0)

    best: dict[Any, tuple[int, int]] = {}
    for raw in found:
        head = next(iter(raw.values()))
        best[head] = min(best.get(head, rank(raw)), rank(raw))
    return _one_span([raw for raw in found if rank(raw) == best[next(iter(raw.values()))]])


def _one_span(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give all rows with one value in the first column the same dates, the most precise ones."""
    spans: dict[tuple[Any, str], str] = {}
    for raw in found:
        for column in _SPAN:
            if date := raw.get(column):
                key = (next(iter(raw.values())), column)
                spans[key] = min(spans.get(key, date), date, key=lambda one: (-len(one), one))
    return [{k: spans.get((next(iter(raw.values())), k), v) for k, v in raw.items()} for raw in found]


def _cells(atlas: Atlas, raw: Mapping[str, Any]) -> tuple[Cell, ...]:
    return tuple(
        Cell(column, value, _label(atlas, value))
        for column, value in raw.items()
        if value is not None and _is_cell(column)
    )


def _label(atlas: Atlas, value: Any) -> str | None:
    prefix = value.partition(":")[0] if isinstance(value, str) and " " not in value else ""
    return atlas.label(value) if prefix in PREFIXES or "://" in str(value)[:9] else None


def _rows(atlas: Atlas, found: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Merge what the query finds into one row for all that says the same."""
    merged: dict[tuple[Cell, ...], list[Mapping[str, Any]]] = {}
    for raw in found:
        merged.setdefault(_cells(atlas, raw), []).append(raw)
    return [_row(atlas, cells, raws) for cells, raws in merged.items()]


def _row(atlas: Atlas, cells: tuple[Cell, ...], raws: list[Mapping[str, Any]]) -> Row:
    parts = [part for column in raws[0] if _is_claim(column) and (part := _column(raws, column))]
    claims = [[atlas.ledger.claims[name] for name in part if name in atlas.ledger.claims] for part in parts]
    evidence = [one for part in claims for claim in part for one in cited(atlas, claim.name)]
    evidence += [cited_passage(atlas, name) for name in _column(raws, _PASSAGE)]
    evidence += cited(atlas, None, _column(raws, _ORIGIN)) if not evidence else ()
    several = len({claim.name for part in claims for claim in part}) > 1
    against = [one for name in _column(raws, _RIVAL) for one in cited(atlas, name)]
    against += [one for part in claims for claim in part for one in cited_counter(atlas, claim)]
    return Row(
        cells,
        tuple(tuple(part) for part in parts),
        status=max((min(c.status for c in p) for p in claims if p), key=STATUSES.index, default=None),
        basis=_weakest_basis(claims),
        stage=_stage(claims),
        notes=tuple(dict.fromkeys(c.role_note for part in claims for c in part if c.role_note)),
        evidence=tuple(dict.fromkeys(evidence)),
        against=tuple(one for one in dict.fromkeys(against) if one not in evidence),
        why=next((why for why in _column(raws, _WHY)), ""),
        support=tuple(_told(atlas, part) for part in claims) if several else (),
    )


def _told(atlas: Atlas, claims: list[Claim]) -> tuple[Support, ...]:
    return tuple(_support(atlas, claim) for claim in sorted(claims, key=_firmness))


def _firmness(claim: Claim) -> tuple[int, bool, bool, bool]:
    """Order claims of one kind: better status first, facts before plans, roles before presence, stated first."""
    return STATUSES.index(claim.status), not claim.derives(), claim.relation in _PRESENCE, claim.basis != "stated"


def _support(atlas: Atlas, claim: Claim) -> Support:
    """Put a claim into words, with its own passages."""
    term = vocabulary().get(claim.relation)
    target = atlas.label(claim.object) if claim.object else f"“{claim.value}”"
    said = f"{atlas.label(claim.subject)} {in_a_sentence(term.label) if term else claim.relation} {target}"
    for words, name in (("on behalf of", claim.on_behalf_of), ("as told by", claim.said_by)):
        said += f", {words} {atlas.label(name)}" if name else ""
    evidence = cited(atlas, claim.name)
    return Support(claim.name, said, claim.status, claim.basis, claim.stage, claim.role_note, evidence)


def _column(raws: list[Mapping[str, Any]], column: str) -> list[str]:
    return list(dict.fromkeys(raw[column] for raw in raws if raw.get(column)))


def _weakest_basis(parts: list[list[Claim]]) -> str | None:
    """Call a part stated if one of its claims is, and a row if all its parts are."""
    if not any(parts):
        return None
    stated = all(any(claim.basis == "stated" for claim in part) for part in parts if part)
    return "stated" if stated else "inferred"


def _stage(parts: list[list[Claim]]) -> str | None:
    """Give the stage of a row that rests on plans: the one of the first part that holds nothing firmer."""
    for part in parts:
        stages = [_STAGES.get(claim.stage, claim.stage) for claim in part]
        if stages and all(stages):
            return min(filter(None, stages))
    return None


def _by_documents(atlas: Atlas, row: Row) -> tuple[Any, ...]:
    """Order rows by whether they show an accepted role in every part, then by independent documents."""
    sources = {one.source for one in row.evidence}
    roles = [{atlas.ledger.claims[name].relation for name in part} for part in row.parts]
    present = any(part <= _PRESENCE for part in roles)
    firm = (STATUSES.index(row.status or STATUSES[-1]), present)
    well = (-independent(sources, atlas.ledger), row.basis != "stated", -len(row.claims))
    return (*firm, *well, str(row.cells[0].value if row.cells else ""))


def cited_counter(atlas: Atlas, claim: Claim) -> Iterator[Citation]:
    """Cite the passages that stand against a claim.

    >>> import corridors as co
    >>> atlas = co.open(include=["disputed"])
    >>> claims = [claim for claim in atlas.ledger.claims.values() if claim.counter_evidence]
    >>> all(list(cited_counter(atlas, claim)) for claim in claims)
    True
    """
    yield from (cited_passage(atlas, passage.name) for passage in claim.counter_evidence)
