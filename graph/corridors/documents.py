"""Read a source's text: its bytes hashed, its offsets in code points, its lines counted from 1."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from corridors import guard


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, nothing normalised.

    >>> Document("x.txt", "one two", "", (0,)).line_of(4)
    1
    """

    name: str
    text: str
    sha256: str
    line_starts: tuple[int, ...]

    def line_of(self, offset: int) -> int:
        """Give the line, from 1, on which a code-point offset stands."""
        return bisect_right(self.line_starts, offset)

    def line_text(self, line: int) -> str:
        """Give a line without its end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def passage(self, start: int, end: int) -> str:
        """Give the words between two offsets, end exclusive."""
        return self.text[start:end]


def read_document(path: Path) -> Document:
    """Read a text file; offsets count the text as decoded, a byte-order mark included.

    >>> read_document(Path("missing.txt"))
    Traceback (most recent call last):
        ...
    corridors.errors.UnreadableInput: missing.txt: cannot be read (No such file or directory); ...
    """
    data = guard.read_bytes(path)
    guard.decode(data, where=str(path))
    text = data.decode("utf-8")
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
    return Document(path.name, text, hashlib.sha256(data).hexdigest(), tuple(starts))


def checksum(words: str) -> str:
    """Give the sha256 of a passage's words as UTF-8, in hexadecimal.

    >>> checksum("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(words.encode()).hexdigest()
