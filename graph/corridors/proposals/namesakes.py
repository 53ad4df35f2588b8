"""Ask whether two names that come near are one person's; never take them as one."""

from collections.abc import Iterable, Mapping, Sequence

from corridors.claims import Entity
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.nearness import Spellings, slip, words_of
from corridors.readers.names.spellings import alike, initialled, nicknamed
from corridors.readers.notes import Named, Reading

_SOUNDLESS = wording(r"(?<!\b)[aeiouyh]|(\w)(?=\1)")


class Namesakes:
    """People by the sounds of their names: those whom the graph knows, and those whom the documents name.

    >>> people = Namesakes([Entity("person:robert-lind", "Robert Lind")])
    >>> people.others("Bob Lind", "person:bob-lind"), people.others("R. Lindt", "person:r-lindt")
    (['person:robert-lind'], [])
    """

    def __init__(self, known: Iterable[Entity] = ()) -> None:
        self._spellings = Spellings()
        self._called: dict[str, dict[str, None]] = {}
        for one in known:
            if one.kind == "person" and not one.anonymous:
                self._add(one.label, one.name)

    def others(self, name: str, curie: str) -> list[str]:
        """Take in a person; give those taken in before who may be the same one under another form of the name."""
        sounds = _sounds(name)
        near = [one for one in self._spellings.near(name) if not sounds.isdisjoint(_sounds(one))]
        found = {other for one in near if _may_be_one(one, name) for other in self._called[one]}
        self._add(name, curie)
        return sorted(found - {curie})

    def _add(self, name: str, curie: str) -> None:
        if name not in self._called:
            self._spellings.add(name)
        self._called.setdefault(name, {})[curie] = None


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two full names are near enough to ask: a nickname, an initial, another order, slips in all words."""
    if alike(one, other) or nicknamed(one, other) or initialled(one, other):
        return True
    first, second = words_of(one), words_of(other)
    return len(first) == len(second) > 1 and all(a == b or slip(a, b) for a, b in zip(first, second, strict=True))


def _sounds(name: str) -> set[str]:
    """Give the words of a name as what is left of them without vowels and double letters."""
    return {_SOUNDLESS.sub("", word) for word in words_of(name) if len(word) > 1}


def lists_of(readings: Sequence[Reading]) -> dict[str, set[tuple[object, ...]]]:
    """Give for names of people the lists that hold them: one document says the same of all in it, but for the name.

    Two whom one list holds are two. Records of speech spell one name in many ways; who spoke is no list.

    >>> lists_of([])
    {}
    """
    found: dict[str, set[tuple[object, ...]]] = {}
    for n, reading in enumerate(readings):
        for said in reading.said:
            at_event = isinstance(said.object, Named) and said.object.kind == "event"
            if said.subject.kind == "person" and at_event and said.relation != "cor:spokeAt":
                kind = said.gist.partition(" (")[0]
                found.setdefault(said.subject.name, set()).add((n, said.relation, said.object, kind))
    return found


def torn(groups: Mapping[str, Sequence[Reading]]) -> set[tuple[str, str]]:
    """Give names of people at an event who elsewhere, before it, have another employer and another regional group.

    >>> torn({})
    set()
    """
    before: dict[str, list[tuple[set[str], set[str]]]] = {}
    found: set[tuple[str, str]] = set()
    for group, readings in groups.items():
        here: dict[str, tuple[set[str], set[str]]] = {}
        for said in (said for reading in readings for said in reading.said if said.subject.kind == "person"):
            regions, employers = here.setdefault(said.subject.name, (set(), set()))
            regions |= {said.regional_group} - {""}
            if said.relation == "cor:affiliatedWith":
                employers.add(fold(getattr(said.object, "name", "")))
        for name, (regions, employers) in here.items():
            others = before.setdefault(fold(name), [])
            if any(_apart(regions, theirs) and _apart(employers, bodies) for theirs, bodies in others):
                found.add((group, name))
            others.append((regions, employers))
    return found


def _apart(some: set[str], others: set[str]) -> bool:
    return bool(some and others) and some.isdisjoint(others)
