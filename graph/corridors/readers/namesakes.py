"""Settle within one document which spellings of a name are one person: case, accents, slips, given names, nicknames."""

from collections import Counter
from collections.abc import Iterable

from corridors.lexicon import nicknames
from corridors.names import fold
from corridors.readers.alike import alike

#: A given name cut short has at least so many letters.
_LEAST = 3


def settle_names(names: Iterable[str], also: Iterable[str] = ()) -> dict[str, tuple[str, str]]:
    """Give for every spelling the name to use, and why where that is in doubt.

    Full names that differ by a slip of one or two letters are one; a given name, family name or nickname alone is the
    person it fits, if there is only one. ``also`` are names said rather than written, which spell better.

    >>> settle_names(["Ada Okafor", "ADA"])["ADA"][0]
    'Ada Okafor'
    >>> settle_names(["Ada Okafor", "Ada", "Ada Okafer", "Ada Okafor"])["Ada Okafer"]
    ('Ada Okafor', 'spelt differently elsewhere: one person?')
    """
    names, also = list(names), list(also)
    counted = Counter(names)
    full = [name for name in dict.fromkeys([*names, *also]) if len(name.split()) > 1]
    chosen: dict[str, tuple[str, str]] = {}
    for name in sorted(full, key=lambda one: (-counted[one], full.index(one))):
        same = next((other for other, (kept, _) in chosen.items() if kept == other and fold(other) == fold(name)), None)
        near = same or next(
            (other for other, (kept, _) in chosen.items() if kept == other and alike(other, name)), None
        )
        why = "" if near is None or same else "spelt differently elsewhere: one person?"
        chosen[name] = (near or name, why)
    kept = [name for name, (use, _) in chosen.items() if use == name]
    for name in dict.fromkeys([*names, *also]):
        if name not in chosen:
            fits = [one for one in kept if short_for(name, one)]
            chosen[name] = (
                (fits[0], "by a short name: is it this person?")
                if len(fits) == 1
                else (name, "a single name: who is it?")
            )
    return chosen


def short_for(short: str, full: str) -> bool:
    """Tell whether a single name may stand for a full one: its given or family name, a nickname, the initials.

    >>> short_for("Bob", "Robert Lind"), short_for("LIND", "Robert Lind"), short_for("Ro", "Robert Lind")
    (True, True, False)
    """
    word, words = fold(short), fold(full).split()
    if not words or " " in word:
        return False
    cut = len(word) > _LEAST + 1 and words[0].startswith(word)
    initials = len(word) >= _LEAST and sorted(word) == sorted(part[0] for part in words)
    known = word in (words[0], words[-1], " ".join(words[1:])) or words[0] in nicknames().get(word, ())
    return known or cut or initials


def nicknamed(one: str, other: str) -> bool:
    """Tell whether two full names differ in the form of the given name alone: a nickname, or one cut short.

    >>> nicknamed("Bob Lind", "Robert Lind"), nicknamed("Sam Lind", "Samuel Lind"), nicknamed("Ed Lind", "Tom Lind")
    (True, True, False)
    """
    (first, *rest), (second, *others) = (fold(name).split() or [""] for name in (one, other))
    if not rest or rest != others:
        return False
    cut = (
        min(len(first), len(second)) >= _LEAST
        and first != second
        and (first.startswith(second) or second.startswith(first))
    )
    return cut or second in nicknames().get(first, ()) or first in nicknames().get(second, ())


class Namesakes:
    """People by family name, to ask whether two forms of a given name are one person's; never to take them as one.

    >>> people = Namesakes()
    >>> people.others("Bob Lind", "person:bob-lind"), people.others("Robert Lind", "person:robert-lind")
    ([], ['person:bob-lind'])
    """

    def __init__(self) -> None:
        self._by_family: dict[str, list[tuple[str, str]]] = {}

    def others(self, name: str, curie: str) -> list[str]:
        """Take in a person; give those taken in before whose name differs in the form of the given name alone."""
        alike = self._by_family.setdefault(fold(name).partition(" ")[2], [])
        found = sorted({other for called, other in alike if other != curie and nicknamed(called, name)})
        alike.append((name, curie))
        return found
