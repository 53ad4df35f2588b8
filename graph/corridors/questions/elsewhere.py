"""Ask a question of another host, which a flag has to allow: an example is what Wikidata says of an entity."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from corridors.atlas import Atlas
from corridors.errors import CorridorsError
from corridors.names import expand
from corridors.questions.answers import FOUND, NOT_HELD, Answer, Cell, Row
from corridors.questions.catalogue import Question
from corridors.store.access import is_loopback


def ask_elsewhere(
    atlas: Atlas, question: Question, values: Mapping[str, str], title: str, services: Collection[str]
) -> Answer:
    """Ask the host that a question's header names, or the one that is allowed in its place.

    Raises CorridorsError where none is allowed or no address of the entity is held there, Unreachable where the host
    does not answer.
    """
    address = question.settings["service"]
    host = urlsplit(address).netloc
    allowed = host if host in services else next(iter(services), "")
    if not allowed:
        raise CorridorsError(f"“{question.name}” asks {host} over the network; allow it with --service {host}")
    query = question.bound({name: _outward(atlas, question, value) for name, value in values.items()})
    asked = address if allowed == host else _in_place(address, allowed)
    found = atlas.engine.at_hand.query(
        query.replace(f"<{address}>", f"<{asked}>"), where=f"{question.name}.rq", services=[allowed]
    )
    why = f"said by {allowed}, not by a document held here"
    rows = [
        Row(tuple(Cell(name, value) for name, value in raw.items() if value is not None), why=why) for raw in found.rows
    ]
    return Answer(question.name, title, tuple(rows), question.caveat, FOUND if rows else NOT_HELD)


def _outward(atlas: Atlas, question: Question, name: str) -> str:
    """Give the address by which the other host knows an entity."""
    start = question.settings["outward"]
    known = (expand(same) for same in atlas.entity(name).same_as)
    for iri in known:
        if iri.startswith(start):
            return iri
    raise CorridorsError(f"no address below {start} is held for {atlas.label(name)}; add one with skos:exactMatch")


def _in_place(address: str, host: str) -> str:
    """Give the same path on another host, such as a mirror.

    >>> _in_place("https://query.wikidata.org/sparql", "127.0.0.1:8000")
    'http://127.0.0.1:8000/sparql'
    """
    parts = urlsplit(address)
    scheme = "http" if is_loopback(urlsplit(f"//{host}").hostname or "") else parts.scheme
    return parts._replace(scheme=scheme, netloc=host).geturl()
