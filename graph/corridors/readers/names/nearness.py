"""Find among thousands of names the few worth comparing with one: each way of being one person's has keys of its own.

What is given holds whatever the tests of ``spellings`` let through, and little else; they decide.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, combinations

from corridors.lexicon import nicknames
from corridors.names import fold, slug
from corridors.patterns import wording

#: A given name cut short has at least so many letters.
LEAST = 3
#: Words of fewer letters are no slips of others; those of up to so many are found by the letters they share with them.
_SLIPPED, _SHORT = 4, 9
_CALLED = wording(r"\S.*?\s[\"“”‘'](?P<called>[^\"“”’']+)[\"“”’']\s(?P<family>\S.*)")

#: Under the first key a name is kept, under the second those that may be another form of it are sought.
_Keys = tuple[Hashable, Hashable]


def slip(one: str, other: str) -> bool:
    """Tell a slip from another word: long enough, same first letter, nearly all letters the same.

    >>> slip("wendel", "wendell"), slip("eva", "ava")
    (True, False)
    """
    if min(len(one), len(other)) < _SLIPPED or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.8


@lru_cache(maxsize=100_000)
def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are compared: those of its slug.

    >>> words_of("Ada Lind-Okafor")
    ('ada', 'lind', 'okafor')
    """
    return tuple(slug(fold(name)).split("-"))


def called(name: str) -> str:
    """Give, folded, the name by which somebody is called who is written with another between quotation marks.

    >>> called('Adaeze "Ada" Okafor'), called("Ada Okafor")
    ('ada okafor', '')
    """
    match = _CALLED.match(name)
    return fold(f"{match['called']} {match['family']}") if match else ""


class Slips:
    """Words, each with those taken in that differ from it by a slip.

    >>> slips = Slips()
    >>> [sorted(slips.near(word)) for word in ("wendel", "wandel", "lind")]
    [['wendel'], ['wandel', 'wendel'], ['lind']]
    """

    def __init__(self) -> None:
        self._near: dict[str, dict[str, None]] = {}
        self._by_rest: dict[tuple[str, int], list[str]] = {}
        self._long: dict[tuple[str, int], list[str]] = {}

    def near(self, word: str) -> Iterable[str]:
        """Take in a word; give it, and all that are slips of it."""
        if word not in self._near:
            others = {other for other in self._likely(word) if slip(word, other) or slip(other, word)}
            self._near[word] = dict.fromkeys((word, *others))
            for other in others:
                self._near[other][word] = None
            self._keep(word)
        return self._near[word]

    def _keep(self, word: str) -> None:
        size = len(word)
        sizes = range(max(size - 2, _SLIPPED), min(size + 2, _SHORT) + 1) if _SLIPPED <= size <= _SHORT else ()
        for shared in {_shared(size, other) for other in sizes}:
            for rest in _rests(word, shared):
                self._by_rest.setdefault((rest, size), []).append(word)
        if size > _SHORT - 2:
            self._long.setdefault((word[0], size), []).append(word)

    def _likely(self, word: str) -> Iterator[str]:
        size, letters = len(word), set(word)
        for other in range(size - 2, size + 3) if size >= _SLIPPED else ():
            if max(size, other) <= _SHORT:
                for rest in _rests(word, _shared(size, other)):
                    yield from self._by_rest.get((rest, other), ())
            else:
                long = self._long.get((word[0], other), ())
                yield from (one for one in long if len(letters.difference(one)) <= size // 5 + 1)


def _shared(size: int, other: int) -> int:
    """Give how many letters two words of so many have in common, in order, where they are slips of each other."""
    return -(-2 * (size + other) // 5)


def _rests(word: str, size: int) -> Iterator[str]:
    """Give what is left of a word when it keeps so many letters, the first among them."""
    return (word[0] + "".join(kept) for kept in combinations(word[1:], size - 1))


class Spellings:
    """Names in the order of their coming, to compare one with those alone that may be another form of it.

    >>> Spellings(["Ada Okafor", "Tomas Lind", "Ada Lind"]).near("Ada Okafer")
    ['Ada Okafor']
    >>> Spellings(["Ada Okafor", "Tomas Lind", "Ada Lind"]).fuller("Tom")
    ['Tomas Lind']
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names: list[str] = []
        self._kept: dict[Hashable, list[int]] = {}
        self._short: dict[str, list[int]] = {}
        self._begun: set[tuple[str, ...]] = set()
        self._slips, self._shortened = Slips(), 0
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Take in a name."""
        words = words_of(name)
        for key in dict.fromkeys(key for key, _ in _keys(name, self._slips.near)):
            self._kept.setdefault(key, []).append(len(self.names))
        for n, word in enumerate(words, 1):
            self._slips.near(word)
            self._begun.add(words[:n])
        self.names.append(name)

    def near(self, name: str) -> list[str]:
        """List the names that may be another form of a full one: to compare with, no more."""
        return [self.names[at] for at in self.places(name)]

    def places(self, name: str) -> list[int]:
        """Give as the how-manieth those names were taken in, from 0."""
        sought = chain((key for _, key in _keys(name, self._slips.near)), self._slipped(name))
        return sorted({at for key in sought for at in self._kept.get(key, ())})

    def fuller(self, short: str) -> list[str]:
        """List the full names for which a single one may stand: to compare with, no more."""
        for at in range(self._shortened, len(self.names)):
            for form in _short_forms(self.names[at]):
                self._short.setdefault(form, []).append(at)
        self._shortened = len(self.names)
        word = fold(short)
        forms = (word, "".join(sorted(word)), *nicknames().get(word, ()))
        return [self.names[at] for at in sorted({at for form in forms for at in self._short.get(form, ())})]

    def _slipped(self, name: str) -> Iterator[Hashable]:
        """Give the keys of the names taken in that differ from one by slips alone, in however many words."""
        found: list[tuple[str, ...]] = [()]
        for word in words_of(name):
            near = self._slips.near(word)
            found = [longer for begun in found for other in near if (longer := (*begun, other)) in self._begun]
        yield from (("whole", *words) for words in found)


def _keys(name: str, near: Callable[[str], Iterable[str]]) -> Iterator[_Keys]:
    """Give the keys of a name, by each of the ways in which another may be a form of it."""
    words, parts = words_of(name), tuple(fold(name).split())
    yield from _same(name, words)
    yield from _longer(words)
    if len(words) > 1:
        yield from _inner(words)
        yield from _initials(words)
    if len(parts) > 1:
        yield from _given(parts)
    if parts:
        yield from _halves(parts, near)


def _same(name: str, words: tuple[str, ...]) -> Iterator[_Keys]:
    """Find the same words in any order, the same letters, and whom quotation marks call so."""
    for whole in {fold(name), called(name)} - {""}:
        yield ("folded", whole), ("folded", whole)
    yield ("letters", "".join(words)), ("letters", "".join(words))
    sort = tuple(sorted(words))
    yield ("sorted", *sort), ("sorted", *sort)


def _longer(words: tuple[str, ...]) -> Iterator[_Keys]:
    """Find names that go on where the other ends."""
    yield ("whole", *words), ("begun", *words)
    for n in range(2, len(words)):
        yield ("begun", *words[:n]), ("whole", *words[:n])


def _inner(words: tuple[str, ...]) -> Iterator[_Keys]:
    """Find names with fewer or more words between their ends, which may stand the other way round."""
    first, last = sorted((words[0], words[-1]))
    if len(words) == len(("given", "family")):
        yield ("ends", first, last), ("around", first, last)
        return
    yield ("around", first, last), ("ends", first, last)
    for word in dict.fromkeys(words[1:-1]):
        yield ("inner", first, last, word, len(words)), ("over", first, last, word, len(words))
        for n in range(3, len(words)):
            yield ("over", first, last, word, n), ("inner", first, last, word, n)


def _initials(words: tuple[str, ...]) -> Iterator[_Keys]:
    """Find an initial for the given name or the family's, and the name for an initial."""
    for side, word, other in (("given", words[0], words[-1]), ("family", words[-1], words[0])):
        letter = (side, word[:1], other)
        yield (("initial", *letter), ("full", *letter)) if len(word) == 1 else (("full", *letter), ("initial", *letter))


def _given(parts: tuple[str, ...]) -> Iterator[_Keys]:
    """Find other forms of the given name: nicknames, and those cut short."""
    first, *rest = parts
    yield ("called", first, *rest), ("from", first, *rest)
    for form in {*(first[:n] for n in range(LEAST, len(first))), *nicknames().get(first, ())}:
        yield ("from", form, *rest), ("called", form, *rest)


def _halves(parts: tuple[str, ...], near: Callable[[str], Iterable[str]]) -> Iterator[_Keys]:
    """Find halves of double family names, each as it may be spelt."""
    *given, last = parts
    for form in near(last):
        yield ("one", last, *given), ("half", form, *given)
    for half in last.split("-") if "-" in last else ():
        for form in near(half):
            yield ("half", half, *given), ("one", form, *given)


def _short_forms(name: str) -> set[str]:
    """Give what may stand for a name in one word: either end, a beginning, its initials in the order of letters."""
    words = fold(name).split()
    if not words:
        return set()
    beginnings = (words[0][:n] for n in range(LEAST + 2, len(words[0])))
    return {words[0], words[-1], " ".join(words[1:]), "".join(sorted(word[0] for word in words)), *beginnings}
