"""Say what was read, what was skipped and what is in doubt, document by document."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from corridors.documents import Document
from corridors.errors import CorridorsError, unexpected


@dataclass(slots=True)
class Report:
    """What came of one document.

    >>> Report("x.txt", "transcript", "A talk", {"cor:spokeAt": 3}, [("who is it?", 4)], 10, [2]).lines()[0]
    'x.txt: transcript of “A talk”: 3 claims'
    """

    name: str
    family: str = ""
    title: str = ""
    claims: dict[str, int] = field(default_factory=dict)
    doubts: list[tuple[str, int]] = field(default_factory=list)
    read: int = 0
    silent: list[int] = field(default_factory=list)
    why_not: str = ""
    understood: list[str] = field(default_factory=list)

    def lines(self, most: int = 6) -> list[str]:
        """Put the report into a few lines; at most so many doubts, the rest counted."""
        if self.why_not:
            return [f"{self.name}: {self.why_not}"]
        total = sum(self.claims.values())
        found = [f"{self.name}: {self.family} of “{self.title}”: {total} claim{'' if total == 1 else 's'}"]
        found += [f"  {line}" for line in self.understood]
        counts = sorted(self.claims.items(), key=lambda item: (-item[1], item[0]))
        if counts:
            found.append("  " + ", ".join(f"{n} {relation.removeprefix('cor:')}" for relation, n in counts))
        which = f": {_ranges(self.silent, most)}" if self.silent else ""
        found.append(f"  lines that gave claims: {self.read}; that gave none: {len(self.silent)}{which}")
        found += [f"  line {line}: {question}" for question, line in self.doubts[:most]]
        if len(self.doubts) > most:
            found.append(f"  … and {len(self.doubts) - most} more doubts")
        return found


def _ranges(numbers: list[int], most: int) -> str:
    """Write numbers in order, those that follow one another as a range; at most so many."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1][1:] = [number]
        else:
            found.append([number])
    return ", ".join(["–".join(map(str, one)) for one in found[:most]] + ["…"] * (len(found) > most))


def unread_lines(document: Document) -> list[str]:
    """Say which lines were left out, and what to do about it."""
    said = "line {} has more than 200,000 characters: it was not read; break it into lines"
    return [said.format(line) for line in document.unread]


@contextmanager
def failing_alone(document: Document, reports: dict[int, Report], *, strict: bool) -> Iterator[None]:
    """Let what goes wrong with one document cost that document alone: its report says what it was.

    >>> one, reports = document_of("x.txt", ""), {}
    >>> with failing_alone(one, reports, strict=False): raise ValueError("odd")
    >>> reports[id(one)].lines()
    ['x.txt: not read: ValueError: odd']
    """
    why: list[str] = []
    with sparing(why, strict=strict):
        yield
    if why:
        reports[id(document)] = Report(document.name, why_not=f"not read: {why[0]}")


@contextmanager
def sparing(why: list[str], *, strict: bool) -> Iterator[None]:
    """Go on behind whatever fails within and say why, unless it is to be raised.

    >>> with sparing(why := [], strict=False): raise ValueError("odd")
    >>> why
    ['ValueError: odd']
    """
    try:
        yield
    except Exception as error:  # whatever a reader, or a package of others, does wrong
        if strict and not isinstance(error, CorridorsError):
            raise
        why.append(unexpected(error))
