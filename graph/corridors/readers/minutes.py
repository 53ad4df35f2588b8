"""Know in minutes whom short tags stand for, by the list of those present, and who took the notes."""

import re
from collections.abc import Callable, Iterable, Sequence

from corridors.documents import Line
from corridors.names import fold
from corridors.readers.alike import alike, slip
from corridors.readers.namesakes import short_for
from corridors.readers.notes import Named, Reading
from corridors.readers.witnesses import present

_SCRIBES = re.compile(
    r"\W*(?:scribes?|minutes\s+(?:taken\s+)?by|minute[\s-]?takers?|note[\s-]?takers?)\W*:\W*(?P<value>\S.*)\Z", re.I
)
_COMMA = re.compile(r"[,;]\s*(?:and\s+)?|\s+and\s+")
_LEAST = 3


def listed_as(tag: str, names: Iterable[str]) -> tuple[str, str]:
    """Give the one full name of a list that a tag stands for, and why it is in doubt; two empty strings for none.

    >>> listed_as("ADA", ["Ada Okafor", "Tom van der Lind"])[0], listed_as("adaok", ["Ada Okafor", "Tom Lind"])
    ('Ada Okafor', ('', ''))
    >>> listed_as("rosa", ["Rosalind Okafor", "Tom Lind"])
    ('Rosalind Okafor', 'by a nickname: is it this person?')
    """
    word = fold(tag)
    ways: tuple[tuple[Callable[[str], bool], str], ...] = (
        (lambda name: fold(name) == word, ""),
        (lambda name: alike(name, tag), "spelt differently elsewhere: one person?"),
        (lambda name: short_for(tag, name), "by a short name: is it this person?"),
        (lambda name: _nick(word, name), "by a nickname: is it this person?"),
        (lambda name: slip(word, fold(name).split()[0]), "by a short name, spelt differently: is it this person?"),
    )
    names = list(names)
    for fits, why in ways:
        if found := [name for name in names if fits(name)]:
            return (found[0], why) if len(found) == 1 else ("", "")
    return "", ""


def _nick(word: str, name: str) -> bool:
    """Tell whether a nickname is a name cut short, the initials, or the initial of one name and the other."""
    first, *rest = re.split(r"[\s-]+", fold(name))
    last = rest[-1] if rest else ""
    whole = {
        first + last,
        last + first,
        first[:1] + last,
        first + last[:1],
        first[:1] + "".join(part[:1] for part in rest),
    }
    bare = re.sub(r"[\W_]", "", word)
    return bare in whole or (len(bare) >= _LEAST and (first.startswith(bare) or last.startswith(bare)))


def tell_scribes(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note who took the notes, where it is one of those listed as present.

    >>> from corridors.documents import document_of
    >>> record = document_of("x.txt", "Present: Ada Okafor (Lake Lab), Tom Lind\nScribe: Tom")
    >>> found = Reading(record, "transcript", "officialRecord", "", Named("event", "A call"))
    >>> tell_scribes(found, list(record.lines())); [(said.subject.name, said.relation) for said in found.said]
    [('Tom Lind', 'cor:rapporteurOf')]
    """
    matches = [(line, match) for line in head if (match := _SCRIBES.match(line.text))]
    names = [one.name for _, one, _ in present(head)] if matches else []
    for line, match in matches if reading.event is not None else ():
        for part in _COMMA.split(match["value"]):
            name, doubt = listed_as(part.strip(" *_."), names)
            if name:
                who = Named("person", name, ("cor:Person",))
                reading.say(
                    who, "cor:rapporteurOf", reading.event or "", line, "took the notes", as_of=reading.day, doubt=doubt
                )
