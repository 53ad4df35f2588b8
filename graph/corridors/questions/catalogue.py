"""Know the named questions: their titles, parameters and queries, from the files in ontology/questions."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.assets import ontology_folder
from corridors.errors import CorridorsError
from corridors.names import expand
from corridors.ontology import vocabulary

_FIELD = re.compile(r"# (?P<key>[a-z]+): (?P<text>.*)")
_BELOW = re.compile(r"\?(\w+) rdfs:subPropertyOf\* (?:(cor:\w+) \.|(\?\w+) \.\s+VALUES \3 \{([^{}]*)\})")
_GROUPS = (
    "Events and who was heard",
    "People and bodies",
    "Processes",
    "Access",
    "Votes",
    "Time",
    "Texts and topics",
    "Evidence",
)
#: A parameter without a default: left out, it stands for anything.
ANY = "-"
DATE = "date"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question asks for: a name, the classes of entity (or ``date``, ``Class`` …), a default, an example.

    >>> Parameter("event", "Event, Process", "event:igf-2023-ws-107", "IGF 2023 WS #107").classes
    ('Event', 'Process')
    """

    name: str
    cls: str
    default: str
    example: str

    @property
    def is_date(self) -> bool:
        """Tell whether a date is asked for."""
        return self.cls == DATE

    @property
    def classes(self) -> tuple[str, ...]:
        """Give the classes of which one is asked for."""
        return tuple(one.strip() for one in self.cls.split(","))

    def data(self) -> dict[str, Any]:
        """Give the parameter as the commands' JSON has it."""
        default = None if self.default == ANY else self.default
        return {"name": self.name, "class": self.cls, "default": default, "example": self.example}


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks, of what, how, and with what caveat.

    >>> question = catalogue()["organisers"]
    >>> question.title, [parameter.name for parameter in question.parameters]
    ('Who organised {event}?', ['event'])
    """

    name: str
    title: str
    explanation: str
    caveat: str
    parameters: tuple[Parameter, ...]
    sparql: str
    #: What the command adds to the query: ``computed``, ``order``, ``count`` … of the header.
    settings: Mapping[str, str]

    def asked(self) -> str:
        """Give the title with the parameters in capitals.

        >>> catalogue()["organisers"].asked()
        'Who organised EVENT?'
        """
        return re.sub(r"\{(\w+)\}", lambda match: match[1].upper(), self.title)

    @property
    def group(self) -> str:
        """Give the heading under which the question is listed."""
        return self.settings["group"]

    @property
    def example(self) -> str:
        """Give a command to paste."""
        words = (p.example if re.fullmatch(r"[\w:-]+", p.example) else f'"{p.example}"' for p in self.parameters)
        return " ".join(["corridors ask", self.name, *words])

    def bound(self, values: Mapping[str, str]) -> str:
        """Give the query with values in place of the defaults: CURIEs or IRIs of entities, dates as text.

        Only terms that an RDF library wrote go into the query, so that no text can be read as syntax.
        """
        sparql = self.sparql
        for parameter in self.parameters:
            term = _term(parameter, values.get(parameter.name, parameter.default))
            line = f"VALUES ?{parameter.name} {{ {term} }}"
            sparql = re.sub(rf"VALUES \?{parameter.name} \{{[^{{}}]*\}}", line.replace("\\", r"\\"), sparql)
        return _BELOW.sub(_listed, sparql)

    def data(self) -> dict[str, Any]:
        """Give the question as the list in the commands' JSON has it."""
        return {
            "name": self.name,
            "group": self.group,
            "title": self.title,
            "parameters": [parameter.data() for parameter in self.parameters],
            "explanation": self.explanation,
            "caveat": self.caveat,
            "example": self.example,
        }


def _listed(found: re.Match[str]) -> str:
    """Name the relations below some in place of a path: they are known here, and engines join such paths ill."""
    some = {found[2]} if found[2] else {*found[4].split()}
    below = (name for name, term in vocabulary().items() if some & {name, *term.above})
    return f"VALUES ?{found[1]} {{ {' '.join(sorted(below))} }}"


def _term(parameter: Parameter, value: str) -> str:
    if parameter.is_date:
        return str(ox.Literal(value))
    return "UNDEF" if value == ANY else str(ox.NamedNode(expand(value)))


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Question]:
    """Give the named questions by name.

    >>> len(catalogue()) >= 25
    True
    """
    files = (ontology_folder() / "questions").glob("*.rq")
    return {path.stem: read_question(path) for path in sorted(files, key=lambda path: path.stem)}


def grouped() -> dict[str, list[Question]]:
    """Give the questions by the heading under which they are listed, in the order in which people read them.

    >>> [question.name for question in grouped()["Time"]]
    ['adopted', 'happened', 'new-between']
    """
    found: dict[str, list[Question]] = {group: [] for group in _GROUPS}
    for question in catalogue().values():
        found.setdefault(question.group, []).append(question)
    return found


@lru_cache(maxsize=1)
def examples() -> dict[str, Question]:
    """Give the questions that ask other hosts, which a flag has to allow.

    >>> examples()["wikidata"].settings["service"]
    'https://query.wikidata.org/sparql'
    """
    files = sorted((ontology_folder() / "examples").glob("*.rq"))
    return {path.stem: read_question(path) for path in files}


def find_question(name: str) -> Question:
    """Find a question by its name; underscores and case do not matter.

    >>> find_question("Kept_Out").name
    'kept-out'
    """
    word = name.strip().casefold().replace("_", "-").replace(" ", "-")
    if word in examples():
        return examples()[word]
    if word not in catalogue():
        near = difflib.get_close_matches(word, catalogue(), n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "`corridors ask` lists them"
        raise CorridorsError(f"no question is called “{name}”; {hint}")
    return catalogue()[word]


def read_question(path: Path) -> Question:
    """Read a question from its file: the header's fields, then the query."""
    header, body = _parts(path.read_text(encoding="utf-8"))
    missing = [key for key in ("title", "explanation", "caveat", "group") if key not in header]
    if missing:
        raise CorridorsError(f"{path}: the header lacks {', '.join(missing)}")
    parameters = tuple(_parameter(path, text) for text in header.pop("parameter", []))
    first = {key: texts[0] for key, texts in header.items()}
    title, explanation, caveat = (first.pop(key) for key in ("title", "explanation", "caveat"))
    return Question(path.stem, title, explanation, caveat, parameters, body, first)


def _parts(text: str) -> tuple[dict[str, list[str]], str]:
    """Split a file into the fields of its header and its query; an indented comment goes on with the field above."""
    fields: dict[str, list[str]] = {}
    lines = text.splitlines()
    key = ""
    while lines and lines[0].startswith("#"):
        line = lines.pop(0)
        if match := _FIELD.fullmatch(line):
            key = match["key"]
            fields.setdefault(key, []).append(match["text"].strip())
        elif key:
            fields[key][-1] += " " + line.lstrip("# ").strip()
    return fields, "\n".join(lines) + "\n"


def _parameter(path: Path, text: str) -> Parameter:
    parts = [part.strip() for part in text.split("|")]
    if len(parts) != 4 or not all(parts):
        raise CorridorsError(f"{path}: a parameter is written as name | class | default | example, not “{text}”")
    return Parameter(*parts)
