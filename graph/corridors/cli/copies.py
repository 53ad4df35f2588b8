"""Read copies of a graph for comparing and merging, and count aloud while big ones are read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from corridors.cli.terminal import spell

if TYPE_CHECKING:
    import pyoxigraph as ox


def claims_of(path: str) -> list[ox.Triple]:
    """Read a file of whatever name, a folder, a store folder or an endpoint; what its claims derive is left out."""
    from corridors.engines import Memory, open_engine
    from corridors.engines.inputs import read_input
    from corridors.engines.opening import is_endpoint

    if is_endpoint(path) or Path(path).is_dir():
        return list(open_engine([path])[0].facts)
    return list(Memory(read_input(Path(path), guess=True)).facts)


@contextmanager
def fetched(graphs: Iterable[str]) -> Iterator[list[str | Path]]:
    """Give graphs with a file in place of each endpoint, as long as they are read.

    >>> with fetched(["a.ttl"]) as here:
    ...     here
    ['a.ttl']
    """
    from corridors.engines.endpoint import Endpoint
    from corridors.engines.opening import is_endpoint

    with TemporaryDirectory() as folder:
        here: list[str | Path] = []
        for number, graph in enumerate(graphs):
            if is_endpoint(graph):
                counter = Counter(0, word="fetched")
                Endpoint(graph).save(Path(folder) / f"{number}.nt", counter.tell)
                counter.done()
            here.append(Path(folder) / f"{number}.nt" if is_endpoint(graph) else graph)
        yield here


def comments_on_top(path: str) -> str:
    """Give the comment lines with which a file begins, without their marks."""
    if path == "-" or not Path(path).is_file():
        return ""
    return "\n".join(_comments(Path(path)))


def _comments(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for line in file:
            if not line.startswith("#"):
                return
            yield line[1:].strip()


def size_of(path: Path) -> int:
    """Give the size of a file; 0 for what is none.

    >>> size_of(Path("/nowhere"))
    0
    """
    return path.stat().st_size if path.is_file() else 0


class Counter:
    """Count triples aloud on standard error: on a terminal in place, elsewhere a line for every ten steps.

    >>> Counter(0).tell(10, 0)
    """

    def __init__(self, size: int, *, word: str = "read", noun: str = "triples", step: int = 100_000) -> None:
        self._size, self._word, self._noun = size, word, noun
        self._told = 0
        self._step = step
        self._in_place = sys.stderr.isatty()

    def tell(self, triples: int, done: int) -> None:
        """Say how far it is, where there is news."""
        step = self._step if self._in_place else 10 * self._step
        if triples // step > self._told // step:
            share = f", {100 * done // self._size} %" if self._size and done else ""
            line = f"{triples:,} {self._noun} {self._word}{share}"
            click.echo(
                spell(f"\r{line}" if self._in_place else line, sys.stderr.encoding or "ascii"),
                err=True,
                nl=not self._in_place,
            )
            self._told = triples

    def done(self) -> None:
        """End the line."""
        if self._in_place and self._told:
            click.echo("", err=True)
