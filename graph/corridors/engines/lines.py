"""Take N-Triples that we wrote ourselves apart line by line, far faster than a parser hands over terms."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from corridors.names import compact, expand
from corridors.projection import CLAIM_PROPERTIES, IN_SHORT, PLACED_BY

_START = {kind: f"<{expand(f'{kind}:')}".encode() for kind in IN_SHORT}
_STARTS = tuple(_START.values())
#: What is wanted, by its predicate: the property's name, and how the subjects begin of which it is wanted.
_WANTED = {
    f"<{expand(name)}>".encode(): (name, _START[kind])
    for kind, name in (*(("claim", name) for name in CLAIM_PROPERTIES), *PLACED_BY.items())
}
_AT_ONCE = 1_000_000  # bytes


def in_short(path: Path) -> Iterator[tuple[str, str, str]]:
    """Walk what the claims, passages and mentions of a file say in short: subject, property, value.

    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "facts.nt"
    >>> _ = file.write_text(f"<{expand('claim:a')}> <{expand('cor:subject')}> <{expand('person:b')}> .")
    >>> list(in_short(file))
    [('claim:a', 'cor:subject', 'person:b')]
    """
    last, name = b"", ""
    with path.open("rb") as file:
        for line in file:
            if not line.startswith(_STARTS):
                continue
            subject, predicate, rest = line.split(b" ", 2)
            wanted = _WANTED.get(predicate)
            if wanted is None or not subject.startswith(wanted[1]):
                continue
            if subject != last:
                last, name = subject, compact(subject[1:-1].decode())
            yield name, wanted[0], _text(line, rest)


def _text(line: bytes, rest: bytes) -> str:
    if rest.startswith(b"<"):
        return compact(rest[1 : rest.rindex(b">")].decode())
    if b"\\" in rest:
        term = next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).object
        return term.value if isinstance(term, ox.Literal) else str(term)
    return rest[1 : rest.rindex(b'"')].decode()


def others(path: Path) -> Iterator[ox.Triple]:
    """Walk what a file says of everything that is no claim, passage or mention.

    >>> import os
    >>> list(others(Path(os.devnull)))
    []
    """
    with path.open("rb") as file:
        while lines := file.readlines(_AT_ONCE):
            kept = b"".join(line for line in lines if not line.startswith(_STARTS))
            yield from (quad.triple for quad in ox.parse(kept, format=ox.RdfFormat.N_TRIPLES))
