"""Derive what accepted claims amount to: direct relations, what stands above them, and the days that dates span."""

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.claims import STATUSES, Claim, day_span
from corridors.errors import CorridorsError, InvalidDate
from corridors.names import COR, XSD

_RULE_LINE = "VALUES (?status ?day) { (cor:accepted UNDEF) }"
_FIRST = tuple(COR + name for name in ("validFrom", "asOf", "startDate", "adoptedOn", "publishedOn"))
_LAST = tuple(COR + name for name in ("validUntil", "endDate", "adoptedOn", "publishedOn"))
_EARLIEST, _LATEST = ox.NamedNode(COR + "earliest"), ox.NamedNode(COR + "latest")
_DATE = ox.NamedNode(XSD + "date")


def statuses(include: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the statuses to take in: accepted, and those asked for.

    >>> statuses(["proposed"])
    ('accepted', 'proposed')
    """
    for status in include:
        if status not in STATUSES:
            raise CorridorsError(f"“{status}” is no status; --include takes {', '.join(STATUSES[1:])}")
    return tuple(status for status in STATUSES if status == "accepted" or status in include)


def holds(claim: Claim, taken: Sequence[str], day: str | None = None) -> bool:
    """Tell whether a claim counts, given the statuses taken in and the day looked at (an unknown end is open).

    >>> from corridors.claims import Passage
    >>> seat = Claim("claim:x", "person:a", "cor:chaired", "process:b", status="accepted", valid_from="2021",
    ...              valid_until="2025-07", evidence=(Passage("passage:p.at-whole", "source:p"),))
    >>> holds(seat, ("accepted",), "2025-07-11"), holds(seat, ("accepted",), "2025-08-01")
    (True, False)
    """
    if claim.status not in taken or not claim.derives():
        return False
    if day is None:
        return True
    first, last = claim.days
    return not (first and first > day) and not (last and last < day)


def rules(include: Sequence[str] = (), day: str | None = None) -> tuple[str, str]:
    """Give the package's two rules: what claims of these statuses say on a day, and what stands above that.

    >>> "cor:proposed" in rules(["proposed"])[0]
    True
    """
    at = f'"{day}"^^<{XSD}date>' if day else "UNDEF"
    values = " ".join(f"(cor:{status} {at})" for status in statuses(include))
    rule = (ontology_folder() / "derive.rq").read_text(encoding="utf-8")
    if rule.count(_RULE_LINE) != 1:
        raise CorridorsError(f"ontology/derive.rq must hold the line “{_RULE_LINE}” once")
    wider = (ontology_folder() / "entail.rq").read_text(encoding="utf-8")
    return rule.replace(_RULE_LINE, f"VALUES (?status ?day) {{ {values} }}"), wider


def derived(store: ox.Store, *, include: Sequence[str] = (), day: str | None = None) -> list[ox.Triple]:
    """Run the package's two rules over a store that holds ontology and claims; give the triples they yield."""
    return [triple for rule in rules(include, day) for triple in _construct(store, rule)]


def _construct(store: ox.Store, rule: str) -> list[ox.Triple]:
    """Run a CONSTRUCT, put what it yields into the store, give it."""
    found = store.query(rule)
    if not isinstance(found, ox.QueryTriples):
        raise CorridorsError("a rule in ontology/ is no CONSTRUCT")
    triples = list(found)
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return triples


def day_bounds(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Give ``cor:earliest`` and ``cor:latest`` for whatever bears dates: what comparing a year with a day needs.

    Of a claim, the first day of validFrom (else asOf) and the last day of validUntil; of an entity, the first day
    of its start and the last of its end, adoption or publication. Texts that are no dates yield nothing.
    """
    first: dict[object, dict[str, str]] = {}
    last: dict[object, dict[str, str]] = {}
    for triple in triples:
        predicate = triple.predicate.value
        if isinstance(triple.object, ox.Literal) and (predicate in _FIRST or predicate in _LAST):
            try:
                span = day_span(triple.object.value)
            except InvalidDate:
                continue
            # Of two values the narrower counts: a day of a year says more than the year.
            if predicate in _FIRST:
                days = first.setdefault(triple.subject, {})
                days[predicate] = max(span[0], days.get(predicate, span[0]))
            if predicate in _LAST:
                days = last.setdefault(triple.subject, {})
                days[predicate] = min(span[1], days.get(predicate, span[1]))
    for found, order, bound in ((first, _FIRST, _EARLIEST), (last, _LAST, _LATEST)):
        for subject, days in found.items():
            day = next(days[predicate] for predicate in order if predicate in days)
            yield ox.Triple(subject, bound, ox.Literal(day, datatype=_DATE))  # type: ignore[arg-type]
