"""Read documents of many families; each reader is a module that says what it recognises, and reads it.

A reader is found through the entry points of the group ``corridors.readers``: a module, or any object, with
``recognises(document)``, which gives how sure it is from 0 to 1 (True is 1), and ``read(document)``, which gives a
``Reading``. Ours are always there; one that is installed with another package is asked as well, and goes before ours
where both are equally sure.

The readers stand here; what they share lies in folders, from the ground up: ``names`` (who and what is named),
``lines`` (what a page is made of), ``un`` (texts of the United Nations), ``pages`` (events and sessions), ``sheets``
(tables) and ``talk`` (records of speech). A reader notes what it finds in a ``Reading`` (``notes``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from corridors.documents import Document
from corridors.errors import CorridorsError
from corridors.readers import tables
from corridors.readers.lines.frontmatter import bare
from corridors.readers.notes import Doubt, Named, Reading, Said, Turn
from corridors.readers.tables import read_mapping

__all__ = ["Doubt", "Named", "Reader", "Reading", "Said", "Turn", "read_as", "readers"]

#: Who reads the front matter of a page as well; other readers of ours see its title alone.
_FRONTED = ("event", "speech")
#: The families of this package, by the names that ``corridors read --as`` takes.
_OWN = {
    "igf": "corridors.readers.igf",
    "transcript": "corridors.readers.transcript",
    "event": "corridors.readers.eventpage",
    "speech": "corridors.readers.addresses",
    "un": "corridors.readers.untext",
    "release": "corridors.readers.coverage",
    "letter": "corridors.readers.letters",
    "participants": "corridors.readers.participants",
    "programme": "corridors.readers.workplan",
    "table": "corridors.readers.tables",
    "graph": "corridors.readers.triples",
}
_UNSURE = 0.25


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one family of documents.

    >>> readers()["transcript"].own
    True
    """

    name: str
    recognises: Callable[[Document], float]
    read: Callable[[Document], Reading]
    own: bool = True


@lru_cache(maxsize=1)
def readers() -> dict[str, Reader]:
    """Give the readers by name: those of this package, and those that installed packages add or put in their place.

    >>> sorted(readers())[:2]
    ['event', 'graph']
    """
    found = {name: _reader(name, import_module(module), own=True) for name, module in _OWN.items()}
    for point in sorted(entry_points(group="corridors.readers"), key=lambda each: each.name):
        if point.value not in _OWN.values():
            found[point.name] = _reader(point.name, point.load(), own=False)
    return found


def _reader(name: str, module: object, *, own: bool) -> Reader:
    recognises, read = getattr(module, "recognises", None), getattr(module, "read", None)
    if not callable(recognises) or not callable(read):
        raise CorridorsError(f"the reader “{name}” lacks recognises(document) or read(document); mend its package")
    return Reader(name, recognises, read, own)


def read_as(document: Document, kind: str | None = None) -> Reading | None:
    r"""Read a document with the reader that recognises it best, or the one named; nothing where none does.

    >>> from corridors.documents import document_of
    >>> read_as(document_of("x.txt", ">> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi.")).family
    'transcript'
    """
    known = readers()
    below = bare(document)
    if kind is not None and kind.endswith(".toml"):
        return tables.read(document, read_mapping(Path(kind)))
    if kind is not None:
        if kind not in known:
            raise CorridorsError(
                f"no reader is called “{kind}”; --as takes {', '.join(sorted(known))}, or a mapping.toml for tables"
            )
        return _read(known[kind], document, below)
    own_kind = document.name.lower().endswith((".csv", ".tsv"))  # such a file is a table, or nothing that we read
    asked = {name: one for name, one in known.items() if not (own_kind and one.own) or name == "table"}
    sure = [
        (float(reader.recognises(_seen(reader, document, below))), not reader.own, name)
        for name, reader in asked.items()
    ]
    best, _, name = max(sure)
    return _read(known[name], document, below) if best >= _UNSURE else None


def _read(reader: Reader, document: Document, below: Document) -> Reading:
    reading = reader.read(_seen(reader, document, below))
    reading.document = document
    return reading


def _seen(reader: Reader, document: Document, below: Document) -> Document:
    """Give what a reader sees of a document: the whole, or the page below its front matter."""
    return document if not reader.own or reader.name in _FRONTED else below
