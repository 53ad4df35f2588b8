"""Date what the page shows: an entity by the dates claimed of it, a relation by its claim, else by its event."""

from dataclasses import dataclass

from corridors.atlas import Atlas
from corridors.claims import Claim, day_span
from corridors.errors import InvalidDate
from corridors.names import kind_of

#: The last year of what has not ended as far as we know.
OPEN = 9999
_FIRST = ("cor:startDate", "cor:adoptedOn", "cor:publishedOn")
_LAST = "cor:endDate"
_DATED = ("event", "document")


@dataclass(frozen=True, slots=True)
class Span:
    """When something began and ended, as the claims write it; empty where none says so.

    >>> Span("2023-10").years
    (2023, 2023)
    """

    start: str = ""
    end: str = ""

    @property
    def years(self) -> tuple[int, int]:
        """Give the first and the last year; zeros where there is no date."""
        first, last = _year(self.start), _year(self.end)
        return (first or last, last or first)


def spans(atlas: Atlas) -> dict[str, Span]:
    """Give for each entity with a date its span, from the claims that the atlas shows.

    >>> spans(Atlas([]))
    {}
    """
    dates: dict[str, dict[str, str]] = {}
    for claim in atlas.ledger.claims.values():
        if claim.value is not None and claim.relation in (*_FIRST, _LAST) and atlas.shows(claim):
            dates.setdefault(claim.subject, {}).setdefault(claim.relation, claim.value)
    return {
        name: Span(next((found[relation] for relation in _FIRST if relation in found), ""), found.get(_LAST, ""))
        for name, found in dates.items()
    }


def years(claim: Claim | None, ends: tuple[str, str], known: dict[str, Span]) -> tuple[int, int]:
    """Give the years of a relation: its claim's own, else those of the event or document it speaks of; else zeros.

    >>> years(None, ("person:a", "event:b"), {"event:b": Span("2024-03-01")})
    (2024, 2024)
    """
    if claim is not None and (claim.valid_from or claim.valid_until):
        first, last = _year(claim.valid_from or ""), _year(claim.valid_until or "")
        return first or last, last or OPEN
    if claim is not None and claim.as_of:
        return Span(claim.as_of).years
    for end in reversed(ends):
        if end in known and kind_of(end) in _DATED:
            return known[end].years
    return (0, 0)


def _year(date: str) -> int:
    try:
        return int(day_span(date)[0][:4]) if date else 0
    except InvalidDate:
        return 0
