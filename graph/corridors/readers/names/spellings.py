"""Know which spellings are one person's: case, accents, slips, given names, nicknames, a family name alone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from corridors.lexicon import nicknames
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.nearness import LEAST, Spellings, called, slip, words_of
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.names.posts import POST_WORD

_PARTICLE = wording(r"(?:St\.?|van|von|de|del|al|el|bin|D['’])\s*\w", re.I)
_CAP = r"(?!\w+['’](?:m|s|re|ll|ve|d)\b)[^\W\d_a-z][\w'’‑-]+"
_NO_GIVEN = wording(
    r"(?:Mr|Mrs|Ms|Mme|Dr|Prof(?:essor)?|Sir|Madam|Madame|Lord|Lady|Chair(?:man|woman|person)?|President|Vice|"
    r"Moderator|Minister|Ambassador|Secretary(?:-\w+)?|Senator|Representatives?|Congress(?:man|woman)|General|Admiral|Colonel|Captain|Director(?:-\w+)?|Hon|"
    r"The|"
    r"This|That|And|But|So|Or|Thank|Thanks|Hello|Hi|Dear|Yes|No|Over|To|From|For|With|By|Of|In|If|As|When|What|Please|"
    r"Good|Well|Okay|Now|Then|Are|Is|Did|Do|Does|Can|Could|Would|Will|Let|Members?|Statement|Testimony|Present|Welcome|"
    r"Ask|Asked|Have|Has)\Z",
    re.I,
)

_WORD = wording(r"\w+")
#: What makes one name a full one: a name before it, or behind it where no other follows; neither stands further off.
_BEFORE = wording(rf"\b({_CAP}(?:[ \t\xa0]+[A-Z]\.)?)[ \t\xa0]+\Z")
_BEHIND = wording(rf"[ \t\xa0]+({_CAP})(?=[\s.,;:?!)]*(?:[^\s\w]|\s[a-z]|\Z))")
_WHOLE = wording(r"\b(?!['’]?\w)")
_NEAR = 80
#: No page that stands above captions lists more people.
_MOST = 60
_NEARLY, _MOSTLY = 0.55, 0.75


def settle_names(
    names: Iterable[str], also: Iterable[str] = (), first: Sequence[str] = ()
) -> dict[str, tuple[str, str]]:
    """Give for every spelling the name to use, and why where that is in doubt.

    Full names that differ by a slip of one or two letters are one; a given name, family name or nickname alone is the
    person it fits, if there is only one. ``also`` are names said rather than written, which spell better;
    ``first`` those of a list, which spell best.

    >>> settle_names(["Ada Okafor", "ADA"])["ADA"][0]
    'Ada Okafor'
    >>> settle_names(["Ada Okafor", "Ada", "Ada Okafer", "Ada Okafor"])["Ada Okafer"]
    ('Ada Okafor', 'spelt differently elsewhere: one person?')
    """
    names, also = list(names), list(also)
    counted = Counter(names)
    full = [name for name in dict.fromkeys([*first, *names, *also]) if len(name.split()) > 1]
    chosen: dict[str, tuple[str, str]] = {}
    kept = Spellings()
    for name in sorted(full, key=lambda one: (one not in first, -max(1, counted[one]), one not in also)):
        others = kept.near(name)
        same = next((other for other in others if fold(other) == fold(name)), None)
        near = same or next((other for other in others if alike(other, name)), None)
        why = "" if near is None or same else "spelt differently elsewhere: one person?"
        chosen[name] = (near or name, why)
        if near is None:
            kept.add(name)
    for name in dict.fromkeys([*first, *names, *also]):
        if name not in chosen:
            fits = [one for one in kept.fuller(name) if short_for(name, one)]
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
    cut = len(word) > LEAST + 1 and words[0].startswith(word)
    initials = len(word) >= LEAST and sorted(word) == sorted(part[0] for part in words)
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
        min(len(first), len(second)) >= LEAST
        and first != second
        and (first.startswith(second) or second.startswith(first))
    )
    return cut or second in nicknames().get(first, ()) or first in nicknames().get(second, ())


def alike(one: str, other: str) -> bool:
    """Tell whether two full names may be one person's: other order or a slip of a letter or two, no other name.

    >>> alike("Ada Lind-Okafor", "Ada Lind"), alike("Ada Okafor-Lind", "Eva Lind")
    (True, False)
    >>> alike('Adaeze "Ada" Okafor', "Ada Okafor"), alike('Adaeze "Ada" Okafor', "Adaora Okafor")
    (True, False)
    >>> alike("Ada Okafor", "OKAFOR Ada"), alike("Ada Okafor", "Ada Okafer"), alike("Ada Okafor", "Ida Okafor")
    (True, True, False)
    """
    first, second = words_of(one), words_of(other)
    if not first or not second or len(first) < 2 or len(second) < 2:
        return False
    if sorted(first) == sorted(second) or _half_of_double(one, other) or _half_of_double(other, one):
        return True
    if (
        _inner_left_out(first, second)
        or _inner_left_out(second, first)
        or fold(other) == called(one)
        or fold(one) == called(other)
    ):
        return True
    if _inner_left_out(first, second[::-1]) or _inner_left_out(second, first[::-1]):
        return True  # the family name first, as in Viet Nam, and the middle name left out
    if len(first) != len(second):
        short, long = sorted((first, second), key=len)  # the second of two family names may be left out
        return long[: len(short)] == short or "".join(first) == "".join(second)
    differ = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(differ) == 1 and slip(*differ[0])


def initialled(one: str, other: str) -> bool:
    """Tell whether one full name is the other with an initial in place of the given name, or of the family's.

    >>> [initialled(one, "Ada Okafor") for one in ("A. Okafor", "Ada O", "T. Okafor")]
    [True, True, False]
    """
    first, second = words_of(one), words_of(other)
    if len(first) < 2 or len(second) < 2:
        return False
    short, same = (0, -1) if first[-1] == second[-1] else (-1, 0)
    a, b = sorted((first[short], second[short]), key=len)
    return first[same] == second[same] and len(a) == 1 < len(b) and b.startswith(a)


def _half_of_double(long: str, short: str) -> bool:
    """Tell whether the family name of one is half of the other's double one: "Ada Lind" for "Ada Lind-Okafor"."""
    (*given, family), (*same, half) = fold(long).split(), fold(short).split()
    parts = family.split("-") if given == same and "-" in family else []
    return any(half == part or slip(half, part) for part in parts)


def _inner_left_out(long: Sequence[str], short: Sequence[str]) -> bool:
    """Tell whether the short name is the long one without middle names or initials."""
    return (
        len(long) > len(short) >= 2 and long[0] == short[0] and long[-1] == short[-1] and all(w in long for w in short)
    )


def misheard(one: str, other: str, *, called: bool) -> bool:
    """Tell whether captions heard a name otherwise: one of three words, or both of somebody called upon.

    >>> misheard("Ian Drabeck", "Jan Drabek", called=True), misheard("Ian Drabeck", "Jan Drabek", called=False)
    (True, False)
    """
    first, second = fold(one).split(), fold(other).split()
    if called and len(first) == len(second) and slip(first[-1], second[-1]):
        return first[0][:2] == second[0][:2] or (len(first[0]) == len(second[0]) and first[0][1:] == second[0][1:])
    odd = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    return len(first) == len(second) > 2 and len(odd) == 1 and odd[0][0][:1] == odd[0][1][:1]


def heard_as(name: str, listed: Iterable[str]) -> str:
    """Give the one listed person whose given or family name captions heard right, and the other nearly; or both so.

    >>> heard_as("Ada Okapfur", ["Ada Okafor", "Tomas Lind"]), heard_as("Ada Rask", ["Ada Okafor"])
    ('Ada Okafor', '')
    """
    words, fits = fold(name).split(), []
    for one in islice(dict.fromkeys(listed), _MOST):
        other = fold(one).split()
        same = (words[:1] == other[:1]) + (words[-1:] == other[-1:])
        pair = ("".join(words), "".join(other)) if not same else (words[-1], other[-1])
        pair = (words[0], other[0]) if same and words[-1:] == other[-1:] else pair
        ratio = SequenceMatcher(None, *pair, autojunk=False).ratio()
        if len(words) > 1 and same < 2 and ratio >= (_NEARLY if same else _MOSTLY):
            fits.append(one)
    return fits[0] if len(fits) == 1 else ""


def full_names(text: str, singles: Iterable[str]) -> dict[str, str]:
    """Give for names that stand alone the one full name in the text that they are a part of; none where there are two.

    >>> full_names("OKAFOR: I'm Ada Okafor. LIND: Hello, with me are Tom Lind and Eva Lind.", ["Okafor", "Lind"])
    {'Okafor': 'Ada Okafor'}
    """
    found = {}
    for single, places in _places(text, {name for name in singles if " " not in name or _PARTICLE.match(name)}):
        fits: dict[str, str] = {}
        for begin, end in places:
            given = _BEFORE.search(text, max(0, begin - _NEAR), begin) if _WHOLE.match(text, end) else None
            family = None if given else _BEHIND.match(text, end)
            other = given or family
            if other is None or _NO_GIVEN.match(other[1]) or POST_WORD.search(other[1]):
                continue
            name = clean_name(f"{other[1]} {single}" if given else f"{single} {other[1]}")
            if looks_like_name(name):
                fits.setdefault(fold(name), name)
        names = _without_nicknames(list(fits.values()))
        if len(names) == 1:
            found[single] = names[0]
    return found


def _places(text: str, singles: set[str]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Give for names where they stand in a text, in whatever case: the text is walked once for all of them."""
    first = {single: match.group().lower() for single in sorted(singles) if (match := _WORD.match(single))}
    begins: dict[str, list[int]] = {word: [] for word in first.values()}
    for match in _WORD.finditer(text):
        if (word := match.group().lower()) in begins:
            begins[word].append(match.start())
    for single, word in first.items():
        ends = ((at, at + len(single)) for at in begins[word])
        yield single, [(at, end) for at, end in ends if text[at:end].replace("\n", " ").lower() == single.lower()]


def _without_nicknames(names: list[str]) -> list[str]:
    """Leave out of names of one family those that are nicknames of another."""
    given = {fold(name).split()[0] for name in names}
    return [name for name in names if not given & set(nicknames().get(fold(name).split()[0], ()))]
