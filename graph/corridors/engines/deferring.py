"""Let proposals give way: what another file has decided, or proposed before, gets their evidence alone."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from corridors.names import expand

_STATUS = ox.NamedNode(expand("cor:status"))
_PROPOSED = ox.NamedNode(expand("cor:proposed"))
_DOUBT = ox.NamedNode(expand("cor:doubt"))
_WEAK = (ox.NamedNode(expand("cor:inferred")), ox.NamedNode(expand("cor:planned")))
_EVIDENCE = ox.NamedNode(expand("cor:evidence"))


def deferring(parts: Iterable[Iterable[ox.Triple]]) -> Iterator[ox.Triple]:
    """Give the triples of several files; a claim that is decided in one is not proposed again by another.

    Files given as lists are looked at whole, before what they propose is let through; others stream as they are. Of
    proposals the first stands that says it without a doubt, as stated and not as planned, else the first. In one file a
    claim with two statuses keeps them, for the checks to find.

    >>> def claim(status): return [ox.Triple(ox.NamedNode("urn:c"), _STATUS, ox.NamedNode(expand(f"cor:{status}")))]
    >>> len(list(deferring([claim("proposed"), claim("accepted")])))
    1
    """
    decided: set[object] = set()
    proposed: dict[object, tuple[bool, int]] = {}
    held: list[tuple[int, ox.Triple]] = []
    for n, part in enumerate(parts):
        if not isinstance(part, list):
            yield from _noting(part, decided)
            continue
        settled = {t.subject for t in part if t.predicate == _STATUS and t.object != _PROPOSED}
        fresh = {t.subject for t in part if t.predicate == _STATUS and t.object == _PROPOSED} - settled
        decided |= settled
        unsure = {t.subject for t in part if t.predicate == _DOUBT or t.object in _WEAK}
        for subject in fresh:
            standing = subject in unsure, n
            proposed[subject] = min(proposed.get(subject, standing), standing)
        for triple in part:
            if triple.subject in fresh:
                held.append((n, triple))
            else:
                yield triple
    for n, triple in held:
        first = triple.subject not in decided and proposed[triple.subject][1] == n
        if first or triple.predicate == _EVIDENCE:
            yield triple


def _noting(part: Iterable[ox.Triple], decided: set[object]) -> Iterator[ox.Triple]:
    for triple in part:
        if triple.predicate == _STATUS and triple.object != _PROPOSED:
            decided.add(triple.subject)
        yield triple
