"""Open a graph kept in a folder: a store for queries, the triples as they were read, what they derive."""

import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.derive import bounds_in
from corridors.engines.lines import in_short, others
from corridors.errors import UnreadableInput
from corridors.ledger import Ledger
from corridors.ontology import ontology_quads
from corridors.projection import ProjectedLedger
from corridors.store import Answers, EmbeddedStore

ABOUT = "corridors-store.json"
FORMAT = 5
_LOAD_AGAIN = "load it again with `corridors load FILE... --store DIR`"
#: What is written as N-Triples; a file of at most so many bytes is compared by what it holds at once, a bigger one when
#: it is read, so that opening takes a few hundredths of a second at most.
_WRITTEN = ("facts.nt", "derived.nt")
_COMPARED_UP_TO = 24_000_000
#: Above this many triples records are made from what measures need, and the rest is looked up when asked for.
PROJECTED_FROM = 400_000


def is_shelf(folder: Path) -> bool:
    """Tell whether a folder is a store folder.

    >>> is_shelf(Path("/nowhere"))
    False
    """
    return (folder / ABOUT).is_file()


def seals(folder: Path) -> dict[str, list[int | str]]:
    """Give size and digest of what is written in a store folder, by which damage is seen.

    >>> seals(Path("/nowhere"))
    Traceback (most recent call last):
        ...
    FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/facts.nt'
    """
    return {name: [(folder / name).stat().st_size, _digest(folder / name)] for name in _WRITTEN}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Shelf:
    """A graph in a folder, opened for reading; any number of processes may have it open at once.

    >>> Shelf.open(Path("/nowhere"))
    Traceback (most recent call last):
        ...
    corridors.errors.UnreadableInput: /nowhere: is no store folder; make one with `corridors load FILE... --store DIR`
    """

    def __init__(self, folder: Path, about: dict[str, Any]) -> None:
        self.folder = folder
        self.include: tuple[str, ...] = tuple(about["include"])
        self.day: str | None = about["day"]
        self.size: int = about["facts"]
        self.content: str = about["content"]
        self._seals: dict[str, list[int | str]] = about["files"]
        for name in _WRITTEN:
            self._whole(name, opening=True)
        try:
            self._store = EmbeddedStore(native=ox.Store.read_only(str(folder / "store")))
        except (OSError, RuntimeError, ValueError) as error:
            reason = f"the store in it cannot be opened ({' '.join(str(error).split())}); {_LOAD_AGAIN}"
            raise UnreadableInput(reason, where=str(folder)) from None

    @classmethod
    def open(cls, folder: Path) -> "Shelf":
        """Open a store folder. Raises UnreadableInput where it is none, or one of another version."""
        try:
            about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            advice = "is no store folder; make one with `corridors load FILE... --store DIR`"
            raise UnreadableInput(advice, where=str(folder)) from None
        if not isinstance(about, dict) or about.get("format") != FORMAT:
            raise UnreadableInput(f"was made by another version of Corridors; {_LOAD_AGAIN}", where=str(folder))
        return cls(folder, about)

    def _whole(self, name: str, *, opening: bool = False) -> Path:
        """Give the path of a written file, or refuse it where it is not as it was written."""
        path = self.folder / name
        size, digest = self._seals[name]
        try:
            same = path.stat().st_size == size
            if same and opening == (path.stat().st_size <= _COMPARED_UP_TO):
                same = _digest(path) == digest
        except OSError:
            same = False
        if not same:
            raise UnreadableInput(f"{name} in it is damaged; {_LOAD_AGAIN}", where=str(self.folder))
        return path

    @property
    def native_folder(self) -> Path:
        """Give the folder of the store that answers queries."""
        return self.folder / "store"

    @property
    def at_hand(self) -> "Shelf":
        """Give what answers the questions that come with the package: this."""
        return self

    def query(self, sparql: str, *, where: str = "query", services: Collection[str] = ()) -> Answers:
        """Answer a query."""
        return self._store.query(sparql, where=where, services=services)

    def walk(self, name: str = "facts") -> Iterator[ox.Triple]:
        """Walk the triples that were read, those ``derived``, or the ``days`` that both span, one by one."""
        if name == "days":
            yield from bounds_in(self._store.native)
            return
        for quad in ox.parse(path=str(self._whole(f"{name}.nt")), format=ox.RdfFormat.N_TRIPLES):
            yield quad.triple

    @cached_property
    def facts(self) -> tuple[ox.Triple, ...]:
        """Give what was read, each triple once."""
        return tuple(dict.fromkeys(self.walk()))

    @cached_property
    def derived(self) -> Sequence[ox.Triple]:
        """Give what the claims derive."""
        return list(self.walk("derived"))

    @cached_property
    def ledger(self) -> Ledger:
        """Give the records."""
        words = [quad.triple for quad in ontology_quads()]
        if self.size < PROJECTED_FROM:
            return Ledger([*self.facts, *words])
        return ProjectedLedger(self, words)

    def short(self) -> Iterator[tuple[str, str, str]]:
        """Walk what claims and passages say in short."""
        return in_short(self._whole("facts.nt"))

    def others(self) -> Iterator[ox.Triple]:
        """Walk what is said of everything else."""
        return others(self._whole("facts.nt"))

    def about(self, names: Sequence[str]) -> Iterator[ox.Triple]:
        """Give what is said of some subjects."""
        for name in names:
            for quad in self._store.native.quads_for_pattern(ox.NamedNode(name), None, None, ox.DefaultGraph()):
                yield quad.triple

    def everything(self) -> bytes:
        """Give all that queries see, as N-Triples."""
        return self._store.dump()

    def at(self, include: Sequence[str], day: str | None) -> "Shelf":
        """Give the same graph with these statuses taken in, on this day; what that derives is kept in the cache."""
        if (tuple(include), day) == (self.include, self.day):
            return self
        from corridors.engines.cache import other_view

        return other_view(self, include=include, day=day)
