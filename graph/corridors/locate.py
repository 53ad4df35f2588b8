"""Find on which line of which file a statement stands, for findings that people must mend."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from corridors.errors import CorridorsError
from corridors.guard import decode, read_bytes
from corridors.names import compact

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)|(?P<text>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<iri><[^\s<>"{}|^`\\]*>)|(?P<open>[\[(])|(?P<close>[\])])"""
    r"""|(?P<brace>[{}])|(?P<stop>\.(?=[\s\#]|\Z))|(?P<then>[;,])"""
    r"""|(?P<word>(?:[^\s;,\[\](){}<>"'.\#]|\.(?![\s\#]|\Z)|(?<=\w)\#)+)|(?P<odd>.)""",
    re.DOTALL,
)

#: A CURIE of ours at the start of a line.
_SUBJECT = re.compile(r"^[a-z]+:[A-Za-z0-9_.\-]*[A-Za-z0-9_\-](?=\s)", re.MULTILINE)

Places = dict[tuple[str, str | None], str]


class Lines:
    """The lines of subjects and their properties in the files a graph was read from; read when first asked.

    Files written as ours are, a subject at the start of its line, are looked up by that; the rest are walked.

    >>> Lines([]).find("person:a") is None
    True
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._starts: dict[str, list[tuple[Path, int]]] | None = None
        self._places: Places | None = None

    def find(self, subject: str, predicate: str | None = None) -> str | None:
        """Give ``file:line`` of one of a subject's properties, or of the subject where that property is not there."""
        return self._quick(subject, predicate) or self._walked(subject, predicate)

    def _quick(self, subject: str, predicate: str | None) -> str | None:
        """Look among the subjects that begin a line, then down their statement for the property."""
        if self._starts is None:
            self._texts = {file: _text(file) for file in self._files}
            self._starts = {}
            for file, text in self._texts.items():
                for match in _SUBJECT.finditer(text):
                    self._starts.setdefault(match.group(), []).append((file, match.start()))
        for file, start in self._starts.get(subject, ()):
            text = self._texts[file]
            end = text.find("\n\n", start)
            statement = text[start : end if end >= 0 else len(text)]
            found = re.search(rf"^\s+{re.escape(predicate)}\s", statement, re.MULTILINE) if predicate else None
            if found or predicate is None or len(self._starts[subject]) == 1:
                at = start + (found.start() if found else 0)
                return f"{file}:{text.count(chr(10), 0, at) + 1}"
        return None

    def _walked(self, subject: str, predicate: str | None) -> str | None:
        if self._places is None:
            self._places = {}
            for file in self._files:
                for place, line in _places(file):
                    self._places.setdefault(place, f"{file}:{line}")
        return self._places.get((subject, predicate)) or self._places.get((subject, None))


def _places(file: Path) -> Iterator[tuple[tuple[str, str | None], int]]:
    """Walk the terms of a Turtle-like file; give each subject, and each of its properties, with the line."""
    text = _text(file)
    prefixes: dict[str, str] = {}
    directive: list[str] = []
    subject, place = "", "subject"
    for line, kind, token in _terms(text):
        if kind == "stop":
            place, directive = "subject", []
        elif kind == "then":
            place = "predicate" if token == ";" else place
        elif directive or token.lower() in ("@prefix", "prefix", "@base", "base"):
            directive.append(token)
            if len(directive) == 3:
                prefixes[directive[1].rstrip(":")] = token.strip("<>")
                directive = [] if directive[0].lower() == "prefix" else directive
        elif place == "subject":
            subject, place = _full(token, prefixes), "predicate"
            yield (subject, None), line
        elif place == "predicate":
            place = "object"
            yield (subject, "rdf:type" if token == "a" else _full(token, prefixes)), line


def _text(file: Path) -> str:
    """Give a file's text; one that can no longer be read has no lines to point to."""
    try:
        return decode(read_bytes(file), where=str(file))
    except CorridorsError:
        return ""


def _terms(text: str) -> Iterator[tuple[int, str, str]]:
    """Give line, kind and text of what stands outside brackets and is no literal."""
    depth, line = 0, 1
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup or "", match.group()
        depth += (kind == "open") - (kind == "close")
        if depth == 0 and kind in ("iri", "word", "stop", "then"):
            yield line, kind, token
        line += token.count("\n")


def _full(token: str, prefixes: dict[str, str]) -> str:
    if token.startswith("<"):
        return compact(token[1:-1])
    prefix, _, local = token.partition(":")
    return compact(prefixes.get(prefix, f"{prefix}:") + local)
