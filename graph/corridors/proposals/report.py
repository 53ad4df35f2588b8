"""Say what was read, what was skipped and what is in doubt, document by document."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from corridors.documents import Document
from corridors.errors import unexpected


@dataclass(slots=True)
class Report:
    """What came of one document.

    >>> Report("x.txt", "transcript", "A talk", {"cor:spokeAt": 3}, [("who is it?", 4)], 10, 2).lines()[0]
    'x.txt: transcript of “A talk”: 3 claims'
    """

    name: str
    family: str = ""
    title: str = ""
    claims: dict[str, int] = field(default_factory=dict)
    doubts: list[tuple[str, int]] = field(default_factory=list)
    read: int = 0
    skipped: int = 0
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
        found.append(f"  {self.read} lines or paragraphs read, {self.skipped} that gave no claim")
        found += [f"  line {line}: {question}" for question, line in self.doubts[:most]]
        if len(self.doubts) > most:
            found.append(f"  … and {len(self.doubts) - most} more doubts")
        return found


@contextmanager
def failing_alone(document: Document, reports: dict[int, Report], *, strict: bool) -> Iterator[None]:
    """Let what goes wrong with one document cost that document alone: its report says what it was.

    >>> from corridors.documents import document_of
    >>> one, reports = document_of("x.txt", ""), {}
    >>> with failing_alone(one, reports, strict=False): raise ValueError("odd")
    >>> reports[id(one)].lines()
    ['x.txt: not read: ValueError: odd']
    """
    try:
        yield
    except Exception as error:  # whatever a reader, or a package of others, does wrong
        if strict:
            raise
        reports[id(document)] = Report(document.name, why_not=f"not read: {unexpected(error)}")
