"""Read memberships that are things of their own (ORG, Popolo): who belongs to what, as what, from when until when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox

from corridors.claims import day_span
from corridors.errors import InvalidDate
from corridors.names import PREFIXES, RDF_TYPE
from corridors.readers.notes import Place

_ORG, _OPENGOV, _TIME = "http://www.w3.org/ns/org#", "http://www.w3.org/ns/opengov#", "http://www.w3.org/2006/time#"
_CLASSES = (f"{_ORG}Membership", "http://www.popoloproject.com/ns#Membership")
_HAS = (f"{_ORG}hasMembership", f"{_ORG}memberOf")  # Popolo writes the second where the object is a membership
_SCHEMA = (PREFIXES["schema"], "http://schema.org/")
_FROM = tuple(f"{schema}{name}" for schema in _SCHEMA for name in ("validFrom", "startDate"))
_UNTIL = tuple(f"{schema}{name}" for schema in _SCHEMA for name in ("validThrough", "endDate"))
_DURING, _BEGINS, _ENDS = f"{_ORG}memberDuring", f"{_TIME}hasBeginning", f"{_TIME}hasEnd"
_INSTANT = tuple(
    f"{_TIME}in{kind}" for kind in ("XSDDate", "XSDDateTime", "XSDDateTimeStamp", "XSDgYearMonth", "XSDgYear")
)


@dataclass(slots=True)
class Membership:
    """A membership: its members and bodies, role, dates as far as they can be read, and all places that tell of it.

    >>> Membership().role
    ''
    """

    members: list[ox.NamedNode] = field(default_factory=list)
    bodies: list[ox.NamedNode] = field(default_factory=list)
    posts: list[ox.NamedNode] = field(default_factory=list)
    sponsors: list[ox.NamedNode] = field(default_factory=list)
    role: str = ""
    valid_from: str = ""
    valid_until: str = ""
    unread: list[str] = field(default_factory=list)
    places: dict[Place, None] = field(default_factory=dict)


class Memberships:
    """The memberships in a file, and which of its triples they make up.

    >>> Memberships([], {}).found
    {}
    """

    def __init__(self, triples: Iterable[tuple[ox.Triple, Place]], names: dict[ox.NamedNode, dict[str, str]]) -> None:
        self._said: dict[Any, list[tuple[str, Any, Place]]] = {}
        self._names = names
        for triple, place in triples:
            self._said.setdefault(triple.subject, []).append((triple.predicate.value, triple.object, place))
        nodes = {node for node, said in self._said.items() if any(_is_mark(p, o) for p, o, _ in said)}
        nodes |= {o for said in self._said.values() for p, o, _ in said if p == _HAS[0]}
        self.found = {node: self._read(node) for node in self._said if node in nodes}
        for subject, said in self._said.items():
            for predicate, value, place in said:
                if predicate in _HAS and value in self.found:
                    self.found[value].members.append(subject)
                    self.found[value].places[place] = None
        self._parts = {*self.found, *(value for node in self.found for value in self._during(node))}

    def made_of(self, triple: ox.Triple) -> bool:
        """Tell whether a triple is part of what a membership says."""
        return triple.subject in self._parts or (triple.predicate.value in _HAS and triple.object in self.found)

    def _read(self, node: Any) -> Membership:
        made = Membership(
            self._things(node, f"{_ORG}member"),
            self._things(node, f"{_ORG}organization"),
            self._things(node, f"{_OPENGOV}post"),
            self._things(node, f"{_OPENGOV}onBehalfOf"),
            "; ".join(dict.fromkeys(filter(None, map(self._words, self._values(node, f"{_ORG}role")))))
            or next(iter(self._names.get(node, {}).values()), ""),
            places={place: None for _, _, place in self._said[node]},
        )
        for attribute, dates in (("valid_from", self._dates(node, _FROM, _BEGINS)),
                                 ("valid_until", self._dates(node, _UNTIL, _ENDS))):  # fmt: skip
            for text in dates:
                if date := _date(text):
                    setattr(made, attribute, getattr(made, attribute) or date)
                else:
                    made.unread.append(text)
        return made

    def _dates(self, node: Any, own: Iterable[str], end: str) -> Iterator[str]:
        """Walk the dates of one end of a membership: its own, or those of its interval."""
        intervals = self._values(node, _DURING)
        values = [value for each in (node, *intervals) for name in own for value in self._values(each, name)]
        for instant in (value for interval in intervals for value in self._values(interval, end)):
            values += [value for name in _INSTANT for value in self._values(instant, name)] or [instant]
        return (value.value for value in values if isinstance(value, ox.Literal))

    def _during(self, node: Any) -> Iterator[Any]:
        """Walk the interval of a membership and its ends, which may be things of their own too."""
        for interval in self._values(node, _DURING):
            yield interval
            yield from (value for end in (_BEGINS, _ENDS) for value in self._values(interval, end))

    def _values(self, node: Any, predicate: str) -> list[Any]:
        return [value for name, value, _ in self._said.get(node, ()) if name == predicate]

    def _things(self, node: Any, predicate: str) -> list[ox.NamedNode]:
        return [value for value in self._values(node, predicate) if isinstance(value, ox.NamedNode)]

    def _words(self, role: Any) -> str:
        """Give the words of a role: its own, or the name of the thing that it is."""
        if isinstance(role, ox.Literal):
            return " ".join(role.value.split())
        tail = role.value.rstrip("/#").replace("#", "/").rpartition("/")[2] if "://" in role.value else ""
        return next(iter(self._names.get(role, {}).values()), tail)


def _is_mark(predicate: str, value: Any) -> bool:
    """Tell whether it takes a membership to say this."""
    return predicate == f"{_ORG}organization" or (predicate == RDF_TYPE and getattr(value, "value", "") in _CLASSES)


def _date(text: str) -> str:
    """Give the day, month or year of a date as a file writes it; nothing where it is none.

    >>> _date("2000-01-31T00:00:00Z"), _date("2000"), _date("soon")
    ('2000-01-31', '2000', '')
    """
    day = text.strip().partition("T")[0]
    try:
        day_span(day)
    except InvalidDate:
        return ""
    return day
