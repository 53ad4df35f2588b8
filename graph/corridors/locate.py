"""Find on which line of which file a statement stands, for findings that people must mend."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corridors.checks import Finding
from corridors.errors import CorridorsError
from corridors.guard import decode, read_bytes
from corridors.names import compact

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)|(?P<text>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<iri><[^\s<>"{}|^`\\]*>)|(?P<open>[\[({])|(?P<close>[\])}])"""
    r"""|(?P<stop>\.(?=[\s#]|\Z))|(?P<then>[;,])|(?P<word>(?:[^\s;,\[\](){}<>"'.#]|\.(?![\s#]|\Z)|(?<=\w)\#)+)|(?P<odd>.)""",
    re.DOTALL,
)


class Lines:
    """The lines of subjects and their properties in the files a graph was read from; read when first asked.

    >>> Lines([]).find("person:a", None) is None
    True
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._places: dict[tuple[str, str | None], str] | None = None

    def locate(self, finding: Finding) -> Finding:
        """Add file and line to a finding."""
        path = compact(finding.path) if finding.path else None
        where = self.find(compact(finding.focus), path) or self.find(compact(finding.focus), None)
        return replace(finding, where=where) if where else finding

    def find(self, subject: str, predicate: str | None) -> str | None:
        """Give ``file:line`` of a subject, or of one of its properties."""
        if self._places is None:
            self._places = {}
            for file in self._files:
                self._scan(file, self._places)
        return self._places.get((subject, predicate))

    def _scan(self, file: Path, places: dict[tuple[str, str | None], str]) -> None:
        try:
            text = decode(read_bytes(file), where=str(file))
        except CorridorsError:
            return
        prefixes: dict[str, str] = {}
        subject = ""
        expecting, depth, line = "subject", 0, 1
        words: list[str] = []
        for match in _TOKEN.finditer(text):
            kind, token = match.lastgroup, match.group()
            if kind in ("iri", "word") and depth == 0:
                words.append(token)
                if words[0].lower() in ("@prefix", "prefix"):
                    if len(words) == 3:
                        prefixes[words[1].rstrip(":")] = token.strip("<>")
                        if words[0].lower() == "prefix":
                            words = []
                elif expecting == "subject":
                    subject, expecting = _full(token, prefixes), "predicate"
                    places.setdefault((subject, None), f"{file}:{line}")
                elif expecting == "predicate":
                    expecting = "object"
                    predicate = "rdf:type" if token == "a" else _full(token, prefixes)
                    places.setdefault((subject, predicate), f"{file}:{line}")
            elif kind == "open":
                depth += token != "{"
            elif kind == "close":
                depth -= token != "}"
            elif kind == "then" and token == ";" and depth == 0:
                expecting = "predicate"
            elif kind == "stop" and depth == 0:
                expecting, words = "subject", []
            line += token.count("\n")


def _full(token: str, prefixes: dict[str, str]) -> str:
    if token.startswith("<"):
        return compact(token[1:-1])
    prefix, _, local = token.partition(":")
    return compact(prefixes.get(prefix, f"{prefix}:") + local)
