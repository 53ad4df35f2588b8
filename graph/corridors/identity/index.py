"""Lead from a name as people write it to the one entity that bears it."""

import difflib
import re
from collections.abc import Iterable

from corridors.claims import Entity
from corridors.errors import AmbiguousName, UnknownName
from corridors.names import compact, fold
from corridors.patterns import wording

#: A symbol of the United Nations such as A/RES/73/27, and the part of it that people say: 73/27.
_SYMBOL = wording(r"[A-Z][A-Z./]*/(\d+/[\w./]*\d)")


class NameIndex:
    """Every label, alias, acronym, CURIE and slug, folded for comparing, with the entities that bear it.

    >>> index = NameIndex([Entity("organisation:oas", "Organization of American States", acronyms=("OAS",))])
    >>> index.resolve("oas"), index.resolve("organization of american states")
    ('organisation:oas', 'organisation:oas')
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.name: entity for entity in entities}
        self._labels: dict[str, set[str]] = {}
        self._aliases: dict[str, set[str]] = {}
        self._loose: dict[str, set[str]] = {}
        for entity in self._entities.values():
            self._add(self._labels, entity.label, entity)
            for alias in (*entity.aliases, *entity.acronyms, *entity.hidden, entity.name.partition(":")[2]):
                self._add(self._aliases, alias, entity)
            for each in (entity.label, *entity.aliases):
                self._add(self._loose, loose(each), entity)
            for each in (*entity.aliases, *entity.acronyms):
                if symbol := _SYMBOL.fullmatch(each):
                    self._add(self._loose, loose(symbol[1]), entity)

    @staticmethod
    def _add(names: dict[str, set[str]], text: str, entity: Entity) -> None:
        if folded := fold(text):
            names.setdefault(folded, set()).add(entity.replaced_by or entity.name)

    def resolve(self, text: str) -> str:
        """Give the CURIE of the one entity of this name; a preferred label goes before an alias.

        What differs from a name in punctuation or an article alone comes last. Raises AmbiguousName or UnknownName,
        both with candidates.
        """
        name = compact(text.strip())
        if name in self._entities:
            return self._entities[name].replaced_by or name
        folded = fold(text)
        for names, key in ((self._labels, folded), (self._aliases, folded), (self._loose, loose(text))):
            found = sorted(names.get(key, ()))
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousName(text, found)
        raise UnknownName(text, self.near(text))

    def near(self, text: str, limit: int = 4) -> list[str]:
        """List the names that come near: those that hold all its words, else those spelt alike."""
        words = fold(text).split()
        names = self._labels | {k: v for k, v in self._aliases.items() if k not in self._labels}
        close = [name for name in names if words and all(word in name for word in words)]
        close = sorted(close, key=lambda name: (len(name), name))[:limit]
        close = close or difflib.get_close_matches(fold(text), list(names), n=limit, cutoff=0.6)
        found = dict.fromkeys(f"{self._entities[c].label} ({c})" for name in close for c in sorted(names[name]))
        return list(found)[:limit]


def loose(text: str) -> str:
    """Fold a name further: no punctuation, no article in front.

    >>> loose("The Capacity-building")
    'capacity building'
    """
    return " ".join(re.findall(r"\w+", fold(text))).removeprefix("the ")
