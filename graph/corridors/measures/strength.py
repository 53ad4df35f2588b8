"""Order relations by how well they are attested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from corridors.claims import STATUSES, day_span
from corridors.errors import InvalidDate
from corridors.ledger import Ledger, independent

_UNSOURCED = len(STATUSES)
_UNDATED = 10**7
_FAR = 3650


@dataclass(frozen=True, slots=True, order=True)
class Weakness:
    """How weak a relation is; the smaller, the better attested. Compared field by field, in this order.

    Accepted goes before disputed before proposed, stated before inferred, more independent sources before fewer, a
    date near the day looked at before a far one. Only between equals does what happened go before what was announced.

    >>> Weakness(0, 0, -2, 10) < Weakness(0, 1, -3, 0)
    True
    """

    status: int
    basis: int
    sources: int
    days: int
    announced: bool = False

    def grade(self) -> str:
        """Say how well the relation is attested.

        >>> Weakness(0, 1, -2, 10).grade()
        'accepted, inferred, 2 independent sources'
        """
        if self.status == _UNSOURCED:
            return "unsourced"
        sources = "1 source" if self.sources == -1 else f"{-self.sources} independent sources"
        return f"{STATUSES[self.status]}, {'inferred' if self.basis else 'stated'}, {sources}"

    def cost(self) -> float:
        """Give what a step of this weakness costs on a way that is to be well attested; a perfect step costs 1.

        A step of lesser status costs one more for each grade down, an inferred one a half more, one that rests on a
        single source a quarter more, one ten years away or undated a fifth more.

        >>> Weakness(0, 0, -2, 0).cost(), Weakness(1, 1, -1, 3650).cost()
        (1.0, 2.95)
        """
        alone = 0.25 if self.sources > -2 else 0.0
        return 1 + self.status + self.basis / 2 + alone + 0.2 * min(self.days, _FAR) / _FAR

    def against(self, others: Sequence[Weakness]) -> str:
        """Say in what a relation is weaker than others, none of which is weaker; empty if in nothing."""
        if any(other.status < self.status for other in others):
            only = "no source is given for it"
            return only if self.status == _UNSOURCED else f"its claim is {STATUSES[self.status]}, not accepted"
        if any(other.basis < self.basis for other in others):
            return "it is inferred, not stated"
        if any(other.sources < self.sources for other in others):
            return f"it rests on {'one source' if self.sources == -1 else 'fewer independent sources'}"
        if any(other.days < self.days for other in others):
            return "no date is given for it" if self.days == _UNDATED else "its date is the farthest off"
        return "it was only announced" if any(other.announced < self.announced for other in others) else ""


def weakness(edge: Mapping[str, Any], ledger: Ledger, day: str | None) -> Weakness:
    """Tell how weak an edge of the network is, seen from a day.

    Structure with a source counts as accepted and stated; a relation without claim or source as weaker than any claim.

    >>> edge = {"claim": "claim:x", "status": "accepted", "basis": "stated", "relation": "cor:chaired",
    ...         "sources": ("source:p",), "as_of": "2023-10-10", "valid_from": None, "valid_until": None}
    >>> weakness(edge, Ledger([]), "2023-10-12")
    Weakness(status=0, basis=0, sources=-1, days=2, announced=False)
    """
    unsourced = edge["claim"] is None and not edge["sources"]
    return Weakness(
        STATUSES.index(edge["status"]) if edge["status"] in STATUSES else _UNSOURCED * unsourced,
        int(edge["basis"] == "inferred" or unsourced),
        -independent(edge["sources"], ledger),
        _distance(dated(edge, ledger), day),
        edge["relation"] == "cor:announcedAt",
    )


def latest_day(edges: Iterable[Mapping[str, Any]], ledger: Ledger) -> str | None:
    """Give the latest day on which a relation began, was attested or published: where one stands who names no day.

    >>> latest_day([{"as_of": "2023", "valid_from": None, "sources": ()}], Ledger([]))
    '2023-12-31'
    """
    dates: set[str | None] = set()
    for edge in edges:
        held = (ledger.sources.get(source) for source in edge["sources"])
        dates |= {edge["as_of"], edge["valid_from"], *(source.published_on for source in held if source)}
    spans = [span for text in dates if (span := _days(text))]
    return max((span[1] for span in spans), default=None)


def dated(edge: Mapping[str, Any], ledger: Ledger) -> tuple[str, str] | None:
    """Give the first and last day that an edge speaks of, else of the publication of its sources.

    >>> dated({"as_of": "2023", "valid_from": None, "valid_until": None, "sources": ()}, Ledger([]))
    ('2023-01-01', '2023-12-31')
    """
    since, until, seen = (_days(edge[key]) for key in ("valid_from", "valid_until", "as_of"))
    if since or until:
        return since[0] if since else "0001-01-01", until[1] if until else "9999-12-31"
    if seen:
        return seen
    held = (ledger.sources.get(source) for source in edge["sources"])
    return max((span for source in held if source and (span := _days(source.published_on))), default=None)


def _days(text: str | None) -> tuple[str, str] | None:
    try:
        return day_span(text) if text else None
    except InvalidDate:  # left to the checks
        return None


def _distance(span: tuple[str, str] | None, day: str | None) -> int:
    if span is None or day is None:
        return _UNDATED
    at, first, last = (date.fromisoformat(one) for one in (day, *span))
    return max((first - at).days, (at - last).days, 0)
