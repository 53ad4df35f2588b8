"""Read documents of many families; each reader is a module that says what it recognises, and reads it.

A reader is found through the entry points of the group ``corridors.readers``: a module, or any object, with
``recognises(document)``, which gives how sure it is from 0 to 1 (True is 1), and ``read(document)``, which gives a
``Reading``. Ours are always there; one that is installed with another package is asked as well, and goes before ours
where both are equally sure.

The readers stand here; what they share lies in folders, from the ground up: ``names`` (who and what is named),
``lines`` (what a page is made of), ``un`` (texts of the United Nations), ``pages`` (events and sessions), ``sheets``
(tables) and ``talk`` (records of speech). A reader notes what it finds in a ``Reading`` (``notes``).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import NoReturn

from corridors.documents import Document
from corridors.errors import CorridorsError, InvalidRequest, unexpected
from corridors.readers import tables
from corridors.readers.lines.frontmatter import bare, page_day
from corridors.readers.names.bodynames import with_full_names
from corridors.readers.notes import Doubt, Named, Reading, Said, Turn
from corridors.readers.tables import read_mapping
from corridors.readers.talk.heads import tell_page_day

__all__ = ["Doubt", "Named", "Reader", "Reading", "Said", "Turn", "check_family", "read_as", "readers"]

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
    found = {}
    for name, module in _OWN.items():
        ours = import_module(module)
        found[name] = Reader(name, ours.recognises, ours.read)
    for point in sorted(entry_points(group="corridors.readers"), key=lambda each: each.name):
        if point.value not in _OWN.values():
            found[point.name] = _added(point)
    return found


def _added(point: EntryPoint) -> Reader:
    """Load a reader of another package; one that cannot be loaded fails when it is asked, and leaves the others be."""
    try:
        module = point.load()
        return Reader(point.name, module.recognises, module.read, own=False)
    except Exception as error:  # whatever runs when a package of others is imported
        fails = partial(_fail, f"{point.value}: {unexpected(error)}")
        return Reader(point.name, fails, fails, own=False)


def _fail(why: str, _document: Document) -> NoReturn:
    raise CorridorsError(why)


def check_family(kind: str | None) -> None:
    """Refuse what ``corridors read --as`` does not take: no name of a reader, nor of a file that maps columns.

    >>> check_family("poem")
    Traceback (most recent call last):
        ...
    corridors.errors.InvalidRequest: no reader is called “poem”; --as takes event, graph, ...
    """
    if kind is not None and kind.endswith(".toml"):
        read_mapping(Path(kind))
    elif kind is not None and kind not in readers():
        families = ", ".join(sorted(readers()))
        raise InvalidRequest(f"no reader is called “{kind}”; --as takes {families}, or a MAPPING.toml for tables")


def read_as(document: Document, kind: str | None = None, *, strict: bool = False) -> Reading | None:
    r"""Read a document with the reader that recognises it best, or the one named; nothing where none does.

    A reader that fails is passed over, and the reading says so: the next best reads; so it does where the best finds
    nothing. With ``strict`` an error is raised, but for that of a package of others that only looks.

    >>> read_as(document_of("x.txt", ">> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi.")).family
    'transcript'
    """
    known = readers()
    below = bare(document)
    if kind is not None and kind.endswith(".toml"):
        return tables.read(document, read_mapping(Path(kind)))
    check_family(kind)
    if kind is not None:
        return _read(known[kind], document, below)
    failures: list[str] = []
    found: list[Reading] = []
    for reading in _readings(document, below, failures, strict=strict):
        found.append(reading)
        if _tells(reading):
            break
    if found:
        best = found[-1] if _tells(found[-1]) else found[0]
        best.understood += failures
        return best
    if failures:
        raise CorridorsError("; ".join(failures))
    return None


def _tells(reading: Reading) -> bool:
    """Tell whether a reader found more than what a document is about; a symbol is something."""
    return bool(reading.symbol or reading.structure) or any(said.relation != "cor:about" for said in reading.said)


def _readings(document: Document, below: Document, failures: list[str], *, strict: bool) -> Iterator[Reading]:
    """Read a document with one reader after the other, the surest first; add to the failures those that fail at it."""
    for reader in _recognising(document, below, failures, strict=strict):
        try:
            yield _read(reader, document, below)
        except Exception as error:  # whatever a reader, or a package of others, does wrong
            if strict or (reader.own and isinstance(error, CorridorsError)):  # ours tell what to mend in a file
                raise
            failures.append(_passed_over(reader, error))


def _recognising(document: Document, below: Document, failures: list[str], *, strict: bool) -> list[Reader]:
    """Give the readers that recognise a document, the surest first; add to the failures those that fail at it."""
    own_kind = document.name.lower().endswith((".csv", ".tsv"))  # such a file is a table, or nothing that we read
    sure = []
    for name, reader in readers().items():
        if own_kind and reader.own and name != "table":
            continue
        try:
            sure.append((float(reader.recognises(_seen(reader, document, below))), not reader.own, name))
        except Exception as error:  # whatever a reader, or a package of others, does wrong
            if strict and reader.own:
                raise
            failures.append(_passed_over(reader, error))
    return [readers()[name] for much, _, name in sorted(sure, reverse=True) if much >= _UNSURE]


def _passed_over(reader: Reader, error: Exception) -> str:
    mend = "tell its authors" if reader.own else "mend its package, or uninstall it"
    return f"the reader “{reader.name}” was passed over ({unexpected(error)}); {mend}"


def _read(reader: Reader, document: Document, below: Document) -> Reading:
    reading = reader.read(_seen(reader, document, below))
    if not isinstance(reading, Reading):
        raise CorridorsError(f"the reader “{reader.name}” gave no Reading; mend its package")
    reading.document = document
    if reading.family == "transcript" and (day := page_day(document)):
        tell_page_day(reading, day)
    reading.said = with_full_names(reading.said)
    return reading


def _seen(reader: Reader, document: Document, below: Document) -> Document:
    """Give what a reader sees of a document: the whole, or the page below its front matter."""
    return document if not reader.own or reader.name in _FRONTED else below
