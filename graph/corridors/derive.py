"""Derive what accepted claims amount to: direct relations, what stands above them, and the days that dates span."""

from collections.abc import Iterator, Sequence
from typing import Any

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.claims import STATUSES
from corridors.errors import CorridorsError
from corridors.names import COR, XSD, compact, expand
from corridors.ontology import vocabulary
from corridors.spans import ENDS, STARTS, WITHIN, Dating, Published, Said, Spans, days

#: The properties of a claim that its days depend on, as ``spans.Said`` names them.
_TELLING = {
    "relation": "relation",
    "subject": "subject",
    "object": "object",
    "onBehalfOf": "on_behalf_of",
    "inContextOf": "in_context_of",
    "validFrom": "valid_from",
    "asOf": "as_of",
    "validUntil": "valid_until",
    "value": "value",
    "status": "status",
    "stage": "stage",
    "basis": "basis",
    "saidBy": "said_by",
}
_LOCAL = ("status", "stage", "basis")
_CLAIMS = f"""SELECT ?claim {" ".join(f"?{name}" for name in _TELLING)} WHERE {{ ?claim a <{COR}Claim> .
{" ".join(f"OPTIONAL {{ ?claim <{COR}{name}> ?{name} }}" for name in _TELLING)} }}"""
_DATING = " ".join(f"<{COR}{name.removeprefix('cor:')}>" for name in sorted({*STARTS, *ENDS, *WITHIN}))
_DATED = f"""SELECT ?entity ?relation ?date ?status ?stage WHERE {{ VALUES ?relation {{ {_DATING} }}
{{ ?entity ?relation ?date }} UNION {{ ?claim <{COR}relation> ?relation ; <{COR}subject> ?entity ;
<{COR}value>|<{COR}object> ?date ; <{COR}status> ?status OPTIONAL {{ ?claim <{COR}stage> ?stage }} }} }}"""
_PUBLISHED = f"""SELECT ?source ?day ?event WHERE {{ ?source a <{COR}Source>
OPTIONAL {{ ?source <{COR}publishedOn> ?day }} OPTIONAL {{ ?source <{COR}textOf> ?event }} }}"""
_RULE_LINE = "VALUES (?status ?day) { (cor:accepted UNDEF) }"
_EARLIEST, _LATEST = ox.NamedNode(COR + "earliest"), ox.NamedNode(COR + "latest")
_EVIDENCE, _SOURCE = ox.NamedNode(COR + "evidence"), ox.NamedNode(COR + "source")
_DATE = ox.NamedNode(XSD + "date")


def statuses(include: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the statuses to take in: accepted, and those asked for, as a list or as one text with commas.

    >>> statuses(["proposed"]), statuses("proposed, disputed")
    (('accepted', 'proposed'), ('accepted', 'disputed', 'proposed'))
    """
    include = [status.strip() for status in include.split(",")] if isinstance(include, str) else include
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


def spans_in(store: ox.Store, include: Sequence[str] = ()) -> Spans:
    """Tell since when things are there, by what a store holds and claims of the statuses taken in."""

    def said() -> Iterator[Said]:
        yield from (one for _, one in _said(store))
        yield from (one for _, one in _direct(store))

    return Spans(_dates(store), statuses(include), said, _published(store))


def day_bounds(store: ox.Store, spans: Spans) -> Iterator[ox.Triple]:
    """Give ``cor:earliest`` and ``cor:latest`` for whatever has dates: what comparing a year with a day needs.

    Of an entity, the first day of its start and the last of its end, adoption or publication; of a claim, the first day
    on which it may hold (``spans.Spans``) and the last. Texts that are no dates yield nothing.
    """
    for found, bound in ((spans.begins, _EARLIEST), (spans.ends, _LATEST)):
        for entity, day in found.items():
            yield _bound(entity, bound, day)
    for claim, one in _said(store):
        if first := spans.first_day(one):
            yield _bound(claim, _EARLIEST, first)
        if last := days(one.valid_until):
            yield _bound(claim, _LATEST, last[1])


def withhold(store: ox.Store, spans: Spans, day: str) -> None:
    """Take out of a store what is not there on a day yet: entities, and direct relations that wait for their ends.

    Claims stay, with their days: that somebody said so is no relation of that day.
    """
    for quad, one in list(_direct(store)):
        if not spans.holds(one, day):
            store.remove(quad)
    for name in spans.after(day):
        for quad in list(store.quads_for_pattern(ox.NamedNode(name), None, None, ox.DefaultGraph())):
            store.remove(quad)


def bounds_in(store: ox.Store) -> Iterator[ox.Triple]:
    """Walk the ``cor:earliest`` and ``cor:latest`` that a store holds."""
    for bound in (_EARLIEST, _LATEST):
        for quad in store.quads_for_pattern(None, bound, None, ox.DefaultGraph()):
            yield quad.triple


def _dates(store: ox.Store) -> Iterator[Dating]:
    """Walk what dates things: their days, and what they belong to."""
    for entity, relation, date, status, stage in _rows(store, _DATED):
        yield entity or "", compact(relation or ""), date or "", _local(status), _local(stage)


def _said(store: ox.Store) -> Iterator[tuple[str, Said]]:
    """Walk the claims with what they say; with their sources where they bear no date."""
    for claim, *values in _rows(store, _CLAIMS):
        told: dict[str, Any] = dict(zip(_TELLING.values(), values, strict=True))
        told["relation"], told["subject"] = compact(told["relation"] or ""), told["subject"] or ""
        told |= {name: _local(told[name]) for name in _LOCAL}
        if claim and not (told["valid_from"] or told["as_of"]):
            told["sources"] = tuple(_sources(store, claim))
        yield claim or "", Said(**told)


def _sources(store: ox.Store, claim: str) -> Iterator[str]:
    for evidence in store.quads_for_pattern(ox.NamedNode(claim), _EVIDENCE, None, ox.DefaultGraph()):
        passage: Any = evidence.object
        for source in store.quads_for_pattern(passage, _SOURCE, None, ox.DefaultGraph()):
            yield source.object.value  # type: ignore[union-attr]


def _published(store: ox.Store) -> Iterator[Published]:
    for source, day, event in _rows(store, _PUBLISHED):
        yield source or "", day, event


def _direct(store: ox.Store) -> Iterator[tuple[ox.Quad, Said]]:
    """Walk the direct relations between entities."""
    source = expand("source:")  # its date and symbol are its own, no relation
    for term in vocabulary().values():
        if not (term.is_relation or term.is_structural):
            continue
        for quad in store.quads_for_pattern(None, ox.NamedNode(expand(term.name)), None, ox.DefaultGraph()):
            one: str = quad.subject.value  # type: ignore[union-attr]
            if not one.startswith(source):
                yield quad, Said(term.name, one, quad.object.value)  # type: ignore[union-attr]


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
