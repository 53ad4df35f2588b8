"""Build a store folder from RDF files, a piece at a time, so that memory stays bounded; whole or not at all."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from corridors import guard
from corridors.alignment import brought_in
from corridors.derive import day_bounds, rules, spans_in, withhold
from corridors.engines.deferring import deferring
from corridors.engines.memory import EVERY_STATUS, relation_iris
from corridors.engines.shelf import ABOUT, FORMAT, Shelf, seals
from corridors.errors import CorridorsError, UnreadableInput
from corridors.names import RDF_TYPE, expand
from corridors.ontology import ontology_quads, vocabulary
from corridors.turtle import FORMATS, read_graph

#: Files above this size that a line-based format or plain Turtle allows to are read piece by piece.
_PIECEMEAL_FROM = 32_000_000
_BATCH = 20_000
_SCRATCH = ox.NamedNode("urn:corridors:all")

Progress = Callable[[int, int], None]


def build(
    folder: Path,
    files: Sequence[Path],
    *,
    content: str,
    include: Sequence[str] = (),
    day: str | None = None,
    progress: Progress = lambda _triples, _bytes: None,
) -> None:
    """Build a store folder from files; ``progress`` hears of triples and bytes read. An existing folder is replaced.

    >>> from corridors.assets import data_folder
    >>> from corridors.engines.inputs import graph_files
    >>> place = Path(tempfile.mkdtemp()) / "store"
    >>> build(place, graph_files([data_folder()]), content="x")
    >>> sorted(path.name for path in place.iterdir())
    ['corridors-store.json', 'derived.nt', 'facts.nt', 'store']
    """
    _refuse_what_is_no_store(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        reason = f"cannot be written ({error.strerror}); check folder and permissions"
        raise UnreadableInput(reason, where=str(folder)) from None
    try:
        facts = _fill(work, files, include, day, progress)
        about = {"format": FORMAT, "content": content, "include": list(include), "day": day, "facts": facts}
        about["files"] = seals(work)
        (work / ABOUT).write_text(json.dumps(about, sort_keys=True) + "\n", encoding="utf-8")
        _put_in_place(work, folder)
    except OSError as error:
        raise UnreadableInput(f"cannot be written ({error.strerror or error})", where=str(folder)) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)


def content_of(files: Iterable[Path]) -> str:
    """Give a hash of what files hold and of how it is read.

    >>> content_of([]) == content_of([])
    True
    """
    total = hashlib.blake2b(digest_size=16)
    for path in files:
        total.update(path.suffix.lower().encode())
        try:
            with path.open("rb") as file:
                total.update(hashlib.file_digest(file, "blake2b").digest())
        except OSError as error:
            raise UnreadableInput(f"cannot be read ({error.strerror})", where=str(path)) from None
    return total.hexdigest()


def _refuse_what_is_no_store(folder: Path) -> None:
    if folder.exists() and not (folder / ABOUT).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnreadableInput("is there and no store folder; name another", where=str(folder))


def _put_in_place(work: Path, folder: Path) -> None:
    """Move the finished folder to its name; one that is there goes when the new one is ready.

    One that holds the same stays: another process was faster, and somebody may be reading it.
    """
    _refuse_what_is_no_store(folder)
    if _says(folder) == _says(work) and _is_whole(folder, work):
        return
    old = work.with_name(f"{work.name}.old")
    if folder.exists():
        folder.replace(old)
    work.chmod(0o755)
    try:
        work.replace(folder)
    except OSError:
        if _says(folder) != _says(work):
            raise
    shutil.rmtree(old, ignore_errors=True)


def _is_whole(folder: Path, work: Path) -> bool:
    try:
        Shelf.open(folder)
        return seals(folder) == seals(work)
    except (UnreadableInput, OSError):
        return False


def _says(folder: Path) -> str | None:
    """Give what a store folder says of itself, none where it is not there."""
    try:
        return (folder / ABOUT).read_text(encoding="utf-8")
    except OSError:
        return None


def _fill(work: Path, files: Sequence[Path], include: Sequence[str], day: str | None, progress: Progress) -> int:
    store = ox.Store(str(work / "store"))
    with (work / "facts.nt").open("wb") as facts, (work / "set-aside.nt").open("w+b") as aside:
        intake = _Intake(facts, aside, progress)
        store.bulk_extend(quad for quad in ontology_quads())
        store.bulk_extend(intake.quads(files))
        intake.settle(store)
        spans = spans_in(store, include)
        store.bulk_extend(_quads(day_bounds(store, spans)))
        if day:
            withhold(store, spans, day)
        facts.flush()
        os.fsync(facts.fileno())
    (work / "set-aside.nt").unlink()
    with (work / "derived.nt").open("wb") as told:
        for rule in rules(include, day):
            store.bulk_extend(_quads(_written(_construct(store, rule), told)))
    store.flush()
    store.optimize()
    return intake.kept


class _Intake:
    """Take triples in: most straight into the facts, those that may only repeat what claims derive set aside."""

    def __init__(self, facts: BinaryIO, aside: BinaryIO, progress: Progress) -> None:
        self._facts, self._aside, self._progress = facts, aside, progress
        self._relations = relation_iris()
        self._wide = {expand(above) for term in vocabulary().values() for above in term.above}
        self._source = f"<{expand('source:')}"
        self.kept = 0
        self._direct = False
        self._bytes = 0

    def quads(self, files: Sequence[Path]) -> Iterator[ox.Quad]:
        """Read files and give what goes into the store at once."""
        facts: list[ox.Triple] = []
        aside: list[ox.Triple] = []
        seen = 0
        for triple in deferring(self._parts(files)):
            direct = triple.predicate.value in self._relations
            if direct and not str(triple.subject).startswith(self._source):
                self._direct = True
                aside.append(triple)
            else:
                if triple.predicate.value == RDF_TYPE and getattr(triple.object, "value", "") in self._wide:
                    aside.append(triple)
                else:
                    facts.append(triple)
                yield ox.Quad(triple.subject, triple.predicate, triple.object)
            seen += 1
            if len(facts) + len(aside) >= _BATCH:
                self._write(facts, aside)
                self._progress(seen, self._bytes)
        self._write(facts, aside)
        self._progress(seen, self._bytes)

    def _parts(self, files: Sequence[Path]) -> Iterator[Iterable[ox.Triple]]:
        for path in files:
            yield _read(path)
            self._bytes += path.stat().st_size

    def _write(self, facts: list[ox.Triple], aside: list[ox.Triple]) -> None:
        self.kept += len(facts)
        for some, file in ((facts, self._facts), (aside, self._aside)):
            if some:
                file.write(_n_triples(some))
                some.clear()

    def settle(self, store: ox.Store) -> None:
        """Take in what was set aside, but for what the claims derive anyway, whatever their status."""
        self._aside.flush()
        self._aside.seek(0)
        if not self._direct:
            self.kept += sum(1 for _ in self._aside)
            self._aside.seek(0)
            shutil.copyfileobj(self._aside, self._facts)
            return
        default = ox.DefaultGraph()
        for rule in rules(EVERY_STATUS):
            found = store.query(rule, default_graph=[default, _SCRATCH])
            store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object, _SCRATCH) for t in _triples(found))
        own = [
            quad.triple
            for quad in ox.parse(input=self._aside, format=ox.RdfFormat.N_TRIPLES)
            if ox.Quad(quad.subject, quad.predicate, quad.object, _SCRATCH) not in store
        ]
        store.remove_graph(_SCRATCH)
        store.bulk_extend(_quads(own))
        self._write(own, [])


def _n_triples(triples: Iterable[ox.Triple]) -> bytes:
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""


def _quads(triples: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
    return (ox.Quad(t.subject, t.predicate, t.object) for t in triples)


def _triples(found: object) -> ox.QueryTriples:
    if not isinstance(found, ox.QueryTriples):
        raise CorridorsError("a rule in ontology/ is no CONSTRUCT")
    return found


def _construct(store: ox.Store, rule: str) -> Iterator[ox.Triple]:
    yield from _triples(store.query(rule))


def _written(triples: Iterable[ox.Triple], file: BinaryIO) -> Iterator[ox.Triple]:
    """Pass triples on and write them to a file, a batch at a time."""
    batch: list[ox.Triple] = []
    for triple in triples:
        batch.append(triple)
        if len(batch) >= _BATCH:
            file.write(_n_triples(batch))
            batch.clear()
        yield triple
    file.write(_n_triples(batch))


def _read(path: Path) -> Iterable[ox.Triple]:
    """Read a file: a big one in Turtle or lines piece by piece, any other whole."""
    suffix = path.suffix.lower()
    if suffix not in (".ttl", ".nt", ".nq", ".trig") or path.stat().st_size < _PIECEMEAL_FROM or not path.is_file():
        return brought_in(read_graph(path))
    guard.check_big_rdf(path, suffix)
    return _piecemeal(path, suffix)


def _piecemeal(path: Path, suffix: str) -> Iterator[ox.Triple]:
    blank = False
    try:
        for quad in ox.parse(path=str(path), format=FORMATS[suffix]):
            triple = quad.triple
            blank = blank or isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode)
            if blank:
                break
            yield triple
    except (SyntaxError, ValueError) as error:
        raise guard.located(error, str(path)) from None
    if blank:  # blank nodes are named by all they say, so the whole file has to be at hand
        yield from read_graph(path)
