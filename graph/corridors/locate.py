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

Places = dict[tuple[str, str | None], str]


class Lines:
    """The lines of subjects and their properties in the files a graph was read from; read when first asked.

    >>> Lines([]).find("person:a") is None
    True
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._places: Places | None = None

    def find(self, subject: str, predicate: str | None = None) -> str | None:
        """Give ``file:line`` of one of a subject's properties, or of the subject where that property is not there."""
        if self._places is None:
            self._places = {}
            for file in self._files:
                for place, line in _places(file):
                    self._places.setdefault(place, f"{file}:{line}")
        return self._places.get((subject, predicate)) or self._places.get((subject, None))


def _places(file: Path) -> Iterator[tuple[tuple[str, str | None], int]]:
    """Walk the terms of a Turtle-like file; give each subject, and each of its properties, with the line."""
    try:
        text = decode(read_bytes(file), where=str(file))
    except CorridorsError:
        return
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
