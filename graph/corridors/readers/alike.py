"""Tell slips of spelling in full names from other names."""

from difflib import SequenceMatcher

from corridors.names import fold, slug


def alike(one: str, other: str) -> bool:
    """Tell whether two full names may be one person's: other order or a slip of a letter or two, no other name.

    >>> alike("Ada Lind-Okafor", "Ada Lind"), alike("Ada Okafor-Lind", "Eva Lind")
    (True, False)
    >>> alike("Ada Okafor", "OKAFOR Ada"), alike("Ada Okafor", "Ada Okafer"), alike("Ada Okafor", "Ida Okafor")
    (True, True, False)
    """
    first, second = _words(one), _words(other)
    if not first or not second or len(first) < 2 or len(second) < 2:
        return False
    if sorted(first) == sorted(second) or _half_of_double(one, other) or _half_of_double(other, one):
        return True
    if _inner_left_out(first, second) or _inner_left_out(second, first):
        return True
    if _inner_left_out(first, second[::-1]) or _inner_left_out(second, first[::-1]):
        return True  # the family name first, as in Viet Nam, and the middle name left out
    if len(first) != len(second):
        return "".join(first) == "".join(second)
    differ = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(differ) == 1 and slip(*differ[0])


def initialled(one: str, other: str) -> bool:
    """Tell whether one full name is the other with an initial in place of the given name.

    >>> initialled("A. Okafor", "Ada Okafor"), initialled("A. Okafor", "Tomas Okafor")
    (True, False)
    """
    first, second = _words(one), _words(other)
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1] or first[0][:1] != second[0][:1]:
        return False
    return 1 in (len(first[0]), len(second[0])) and len(first[0]) != len(second[0])


def _words(name: str) -> list[str]:
    return slug(fold(name)).split("-")


def _half_of_double(long: str, short: str) -> bool:
    """Tell whether the family name of one is half of the other's double one: "Ada Lind" for "Ada Lind-Okafor"."""
    (*given, family), (*same, half) = fold(long).split(), fold(short).split()
    return given == same and "-" in family and half in family.split("-")


def _inner_left_out(long: list[str], short: list[str]) -> bool:
    """Tell whether the short name is the long one without middle names or initials."""
    return (
        len(long) > len(short) >= 2 and long[0] == short[0] and long[-1] == short[-1] and all(w in long for w in short)
    )


def slip(one: str, other: str) -> bool:
    """Tell a slip from another word: long enough, same first letter, nearly all letters the same.

    >>> slip("wendel", "wendell"), slip("eva", "ava")
    (True, False)
    """
    if min(len(one), len(other)) < 4 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.8
