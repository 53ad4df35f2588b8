"""Derive what accepted claims amount to: direct relations, what stands above them, and the days that dates span."""

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.claims import STATUSES
from corridors.errors import CorridorsError
from corridors.names import COR, XSD, compact
from corridors.spans import AHEAD_OF_TIME, ENDS, STARTS, WITHIN, Dating, Said, Spans, days

#: The properties of a claim that its days depend on, in the order of ``spans.Said``, and its stage.
_ITS_OWN = ("validFrom", "asOf", "validUntil", "value", "stage")
_TELLING = ("relation", "subject", "object", "onBehalfOf", "inContextOf", *_ITS_OWN)
_CLAIMS = f"""SELECT ?claim {" ".join(f"?{name}" for name in _TELLING)} WHERE {{ ?claim a <{COR}Claim> .
{" ".join(f"OPTIONAL {{ ?claim <{COR}{name}> ?{name} }}" for name in _TELLING)} }}"""
_DATING = " ".join(f"<{COR}{name.removeprefix('cor:')}>" for name in sorted({*STARTS, *ENDS, *WITHIN}))
_DATED = f"""SELECT ?entity ?relation ?date ?status ?stage WHERE {{ VALUES ?relation {{ {_DATING} }}
{{ ?entity ?relation ?date }} UNION {{ ?claim <{COR}relation> ?relation ; <{COR}subject> ?entity ;
<{COR}value>|<{COR}object> ?date ; <{COR}status> ?status OPTIONAL {{ ?claim <{COR}stage> ?stage }} }} }}"""
_RULE_LINE = "VALUES (?status ?day) { (cor:accepted UNDEF) }"
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


def day_bounds(store: ox.Store, include: Sequence[str] = ()) -> Iterator[ox.Triple]:
    """Give ``cor:earliest`` and ``cor:latest`` for whatever has dates: what comparing a year with a day needs.

    Of an entity, the first day of its start and the last of its end, adoption or publication, as claims of the statuses
    taken in have it; of a claim, the first day on which it may hold (``spans.Spans``) and the last. Texts that are no
    dates yield nothing.
    """
    spans = Spans(_dates(store), statuses(include))
    for found, bound in ((spans.begins, _EARLIEST), (spans.ends, _LATEST)):
        for entity, day in found.items():
            yield _bound(entity, bound, day)
    for claim, *said, stage in _rows(store, _CLAIMS):
        one = Said(compact(said[0] or ""), said[1] or "", *said[2:])
        own = days(one.valid_from) or days(one.as_of)
        first = (own and own[0]) if _local(stage) in AHEAD_OF_TIME else spans.first_day(one)
        if first:
            yield _bound(claim or "", _EARLIEST, first)
        if last := days(one.valid_until):
            yield _bound(claim or "", _LATEST, last[1])


def bounds_in(store: ox.Store) -> Iterator[ox.Triple]:
    """Walk the ``cor:earliest`` and ``cor:latest`` that a store holds."""
    for bound in (_EARLIEST, _LATEST):
        for quad in store.quads_for_pattern(None, bound, None, ox.DefaultGraph()):
            yield quad.triple


def _dates(store: ox.Store) -> Iterator[Dating]:
    """Walk what dates things: their days, and what they belong to."""
    for entity, relation, date, status, stage in _rows(store, _DATED):
        yield entity or "", compact(relation or ""), date or "", _local(status), _local(stage)


def _local(name: str | None) -> str:
    return (name or "").removeprefix(COR)


def _rows(store: ox.Store, query: str) -> Iterator[list[str | None]]:
    found = store.query(query)
    if not isinstance(found, ox.QuerySolutions):
        raise CorridorsError("a query for dates is no SELECT")
    for row in found:
        yield [term.value if isinstance(term, ox.NamedNode | ox.Literal) else None for term in row]


def _bound(subject: str, bound: ox.NamedNode, day: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), bound, ox.Literal(day, datatype=_DATE))
