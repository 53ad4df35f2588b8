"""Compare two entities, or the graph at two dates: what is in both, only in one, changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Claim, Day, Named, asked_span, day_span, written
from corridors.errors import CorridorsError, InvalidDate
from corridors.measures.citations import cited
from corridors.measures.telling import Told
from corridors.ontology import vocabulary
from corridors.questions.answers import DISPUTED, NOT_HELD, Cell, Row
from corridors.questions.catalogue import catalogue
from corridors.questions.gathering import gather

_MENTIONS = "cor:mentions"
_SHOWN = 12


@dataclass(frozen=True, repr=False)
class Comparison(Told):
    """What two entities, or the graph at two dates, have in common and in what they differ.

    >>> print(Comparison("Ann", "Bob"))
    Ann and Bob: 0 in both, 0 only of Ann, 0 only of Bob, 0 changed, in what we hold.
    """

    first: str
    second: str
    both: tuple[Row, ...] = ()
    only_first: tuple[Row, ...] = ()
    only_second: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()
    #: How many claims hold at both dates; of two dates they are counted and not listed.
    lasting: int | None = None
    #: The day that two entities are looked at, if any.
    as_of: str | None = None

    def parts(self) -> dict[str, tuple[Row, ...]]:
        """Give the rows by what they show."""
        return {
            "changed": self.changed,
            "both": self.both,
            "onlyFirst": self.only_first,
            "onlySecond": self.only_second,
        }

    def __iter__(self) -> Iterator[Row]:
        return (row for rows in self.parts().values() for row in rows)

    def data(self) -> dict[str, Any]:
        """Give the comparison as the commands' JSON has it, as plain Python."""
        told = {name: [row.data() for row in rows] for name, rows in self.parts().items()}
        return {"first": self.first, "second": self.second, "asOf": self.as_of, "inBoth": self.in_both, **told}

    @property
    def in_both(self) -> int:
        """Give the number of ties, or of claims, that are in both."""
        return len(self.both) if self.lasting is None else self.lasting

    def table(self) -> list[dict[str, Any]]:
        """Give the rows for a spreadsheet."""
        return [{"in": name, **row.flat()} for name, rows in self.parts().items() for row in rows]

    def shown(self) -> list[dict[str, Any]]:
        """Give the rows of the table in a notebook, as people read them."""
        return [{"in": name, **row.shown()} for name, rows in self.parts().items() for row in rows]

    def cite(self) -> str:
        """Cite what each row rests on, a row a line."""
        return "\n".join(f"{row.heading()}. {row.cite()}" for rows in self.parts().values() for row in rows)

    def prose(self) -> str:
        """Write the comparison for reading: what changed and differs in full, what is common shortened."""
        day = f" as of {self.as_of}" if self.as_of else ""
        counts = (
            f"{self.first} and {self.second}: {self.in_both:,} in both, {len(self.only_first)} only of {self.first}, "
            f"{len(self.only_second)} only of {self.second}, {len(self.changed)} changed, in what we hold{day}."
        )
        titles = ("Changed", "In both", f"Only of {self.first}", f"Only of {self.second}")
        blocks = [_block(title, rows) for title, rows in zip(titles, self.parts().values(), strict=True) if rows]
        return "\n\n".join([counts, *blocks]) + "\n"


def _block(title: str, rows: tuple[Row, ...]) -> str:
    lines = [title, *(line for row in rows[:_SHOWN] for line in row.prose())]
    if len(rows) > _SHOWN:
        lines.append(f"  and {len(rows) - _SHOWN} more (--format json gives all)")
    return "\n".join(lines)


def compare(
    atlas: Atlas, a: Named | None = None, b: Named | None = None, *, at: Day | None = None, and_: Day | None = None
) -> Comparison:
    """Compare two entities, or with ``at`` and ``and_`` the graph at two dates.

    Of entities: what both are related to in the same way, what only one is, and dates and symbols that differ. Of
    dates: processes whose status changed, claims that begin or are first attested between the two, and claims over
    by the later.

    >>> import corridors as co
    >>> found = compare(co.open(), "OEWG II", "Ad Hoc Committee on cybercrime")
    >>> len(found.both) > 0
    True
    """
    if a and b and at is None and and_ is None:
        return compare_entities(atlas, a, b)
    if at is not None and and_ is not None and not (a or b):
        return compare_dates(atlas, at, and_)
    raise CorridorsError("compare takes two entities, or two dates: compare A B, or compare --at DATE --and DATE")


def compare_entities(atlas: Atlas, a: Named, b: Named) -> Comparison:
    """Compare what is held of two entities.

    >>> import corridors as co
    >>> compare_entities(co.open(), "Joyce Hakmeh", "Pavel Mraz").first
    'Joyce Hakmeh'
    """
    one, other = atlas.resolve(a), atlas.resolve(b)
    if one == other:
        raise CorridorsError(f"{written(a)} and {written(b)} are the same entity, {one}; give two")
    ties, others = _ties(atlas, one), _ties(atlas, other)
    dates = {key for key in ties.keys() & others.keys() if key[1] == "value"} | {
        key for key in (*ties, *others) if key[1] == "value"
    }
    doubtful = [_disputed(atlas, name) for name in (one, other)]
    values = sorted({key[0] for key in (*dates, *doubtful[0], *doubtful[1]) if _functional(key[0])})
    changed = [_differing(atlas, relation, (ties, others), doubtful) for relation in values]
    told = {key for key in (*ties, *others) if key[1] == "value" and _functional(key[0])}
    both = sorted(ties.keys() & others.keys() - told)
    only = [sorted(mine.keys() - theirs.keys() - told) for mine, theirs in ((ties, others), (others, ties))]
    return Comparison(
        atlas.label(one),
        atlas.label(other),
        tuple(_tie(atlas, key, [*ties[key], *others[key]]) for key in both),
        tuple(_tie(atlas, key, ties[key]) for key in only[0]),
        tuple(_tie(atlas, key, others[key]) for key in only[1]),
        tuple(changed),
        as_of=atlas.day,
    )


_Key = tuple[str, str, str]
_Ties = Mapping[_Key, list[Claim]]


def _ties(atlas: Atlas, name: str) -> dict[_Key, list[Claim]]:
    """Give an entity's claims by relation, end and what stands at the other end; mentions are left out."""
    found: dict[_Key, list[Claim]] = {}
    for claim in atlas.claims(about=name):
        if claim.relation == _MENTIONS:
            continue
        if claim.subject == name:
            end = "forward" if claim.object is not None else "value"
            found.setdefault((claim.relation, end, claim.target), []).append(claim)
        elif claim.object == name:
            found.setdefault((claim.relation, "backward", claim.subject), []).append(claim)
    return found


def _disputed(atlas: Atlas, name: str) -> dict[_Key, list[Claim]]:
    """Give the values that are claimed of an entity but disputed, where disputed claims do not count."""
    found: dict[_Key, list[Claim]] = {}
    for claim in atlas.ledger.claims.values():
        doubtful = claim.status == "disputed" and claim.status not in atlas.statuses
        if claim.subject == name and claim.value and doubtful and atlas.spans.holds(claim, atlas.day):
            found.setdefault((claim.relation, "value", claim.target), []).append(claim)
    return found


def _functional(relation: str) -> bool:
    term = vocabulary().get(relation)
    return term is not None and "cor:FunctionalRelation" in term.types


def _differing(atlas: Atlas, relation: str, held: Sequence[_Ties], disputed: Sequence[_Ties]) -> Row:
    """Make a row of a date or symbol, both values side by side; a disputed value is neither held nor unknown."""
    cells = [Cell("relation", relation, atlas.label(relation))]
    claims: list[Claim] = []
    more: list[tuple[str, Any]] = []
    for name, ties, doubtful in zip(("first", "second"), held, disputed, strict=True):
        sure, unsure = (
            [claim for key, told in some.items() if key[:2] == (relation, "value") for claim in told]
            for some in (ties, doubtful)
        )
        if sure:
            cells.append(Cell(name, sure[0].value))
        elif unsure:
            cells.append(Cell(name, None, f"disputed ({', '.join(sorted({claim.target for claim in unsure}))})"))
            more.append((f"{name}Is", DISPUTED))
        else:
            cells.append(Cell(name, None, "not in what we hold"))
            more.append((f"{name}Is", NOT_HELD))
        claims += sure or unsure
    return replace(_cited(atlas, tuple(cells), claims), more=tuple(more))


def _tie(atlas: Atlas, key: _Key, claims: Iterable[Claim]) -> Row:
    relation, end, other = key
    term = vocabulary().get(relation)
    label = (term.inverse_label if end == "backward" else term.label) if term else relation
    cells = (
        Cell("relation", relation, label or relation),
        Cell("other", other, atlas.label(other) if end != "value" else None),
    )
    return _cited(atlas, cells, list(claims))


def _cited(atlas: Atlas, cells: tuple[Cell, ...], claims: list[Claim]) -> Row:
    statuses = sorted({claim.status for claim in claims})
    return Row(
        cells,
        tuple((claim.name,) for claim in claims),
        status=statuses[0] if statuses else None,
        basis="stated" if any(claim.basis == "stated" for claim in claims) else "inferred",
        stage=next((claim.stage for claim in claims if not claim.derives()), None),
        notes=tuple(dict.fromkeys(claim.role_note for claim in claims if claim.role_note)),
        evidence=tuple(dict.fromkeys(one for claim in claims for one in cited(atlas, claim.name))),
    )


def compare_dates(atlas: Atlas, at: Day, later: Day) -> Comparison:
    """Compare the graph at two dates.

    >>> import corridors as co
    >>> found = compare_dates(co.open(), "2023-10-10", "2025-10-23")
    >>> "process:global-mechanism" in {row["process"] for row in found.changed}
    True
    """
    first, second = sorted((asked_span(at)[1], asked_span(later)[1]))
    if first == second:
        raise CorridorsError(f"{at} and {later} are the same day; give two")
    new = gather(atlas, catalogue()["new-between"], {"earlier": first, "later": second}).rows
    coming = gather(atlas, catalogue()["new-between"], {"earlier": second, "later": "9999-12-31"}).rows
    held = [c for c in atlas.ledger.claims.values() if c.status in atlas.statuses and c.relation != _MENTIONS]
    over = [claim for claim in held if _over(claim, first, second)]
    fresh = {name for rows in (new, coming) for row in rows for name in row.claims}
    ended = {claim.name for claim in held if (_last_day(claim) or second) < second}
    lasting = {claim.name for claim in held} - fresh - ended
    return Comparison(
        first,
        second,
        only_first=tuple(_said(atlas, claim) for claim in sorted(over, key=lambda claim: claim.name)),
        only_second=new,
        changed=tuple(_status_changes(atlas, first, second)),
        lasting=len(lasting),
    )


def _over(claim: Claim, first: str, second: str) -> bool:
    """Tell whether a claim still held at the first date and no more at the second."""
    last = _last_day(claim)
    if last is None or not claim.derives():
        return False
    try:
        start = claim.valid_from or claim.as_of
        return (start is None or day_span(start)[0] <= first) and first <= last < second
    except InvalidDate:  # left to the checks
        return False


def _last_day(claim: Claim) -> str | None:
    """Give the last day on which a claim may hold; None where its end is open, or no date."""
    try:
        return day_span(claim.valid_until)[1] if claim.valid_until else None
    except InvalidDate:  # left to the checks
        return None


def _said(atlas: Atlas, claim: Claim) -> Row:
    cells = (
        Cell("subject", claim.subject, atlas.label(claim.subject)),
        Cell("relation", claim.relation, atlas.label(claim.relation)),
        Cell("says", claim.target, atlas.label(claim.target) if claim.object else None),
        Cell("until", claim.valid_until),
    )
    return _cited(atlas, cells, [claim])


def _status_changes(atlas: Atlas, first: str, second: str) -> list[Row]:
    """List the processes whose status is another at the second date, with what either rests on."""
    question = catalogue()["processes-under-way"]
    held = [
        {str(row["process"]): row for row in reversed(gather(atlas, question, {"date": day}).rows)}
        for day in (first, second)
    ]
    changed = []
    for name in sorted(held[0].keys() & held[1].keys()):
        before, after = held[0][name], held[1][name]
        if before["status"] != after["status"]:
            cells = (
                Cell("process", name, atlas.label(name)),
                Cell("before", before["status"]),
                Cell("after", after["status"]),
            )
            evidence = tuple(dict.fromkeys((*after.evidence, *before.evidence)))
            parts = (*before.parts, *after.parts)
            changed.append(Row(cells, parts, after.status, after.basis, after.stage, after.notes, evidence))
    return changed
