"""Answer queries that others wrote in child processes with limits, so that none can harm the server."""

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from corridors.engines.graphs import Homes
from corridors.engines.opening import Engine
from corridors.engines.shelf import Shelf
from corridors.errors import CorridorsError, InvalidQuery

_GRACE = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take, and how many may run at once.

    >>> Limits().seconds
    30
    """

    seconds: int = 30
    megabytes: int = 1_024
    answer_megabytes: int = 64
    at_once: int = 4
    waiting: int = 16
    turn_seconds: float = 15
    body_bytes: int = 1_000_000


class TooMuch(CorridorsError):
    """Say that a query took more than it may."""


class Call:
    """A query under way, which another thread may end.

    >>> call = Call(); call.end()
    """

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._ended = False

    def begin(self, end: socket.socket) -> None:
        """Tell through which socket the answer will come."""
        self._socket = end
        if self._ended:
            self.end()

    def end(self) -> None:
        """Let nobody wait for the answer any more; the child that works on it is killed."""
        self._ended = True
        if self._socket is not None:
            with suppress(OSError):  # it was answered meanwhile
                self._socket.shutdown(socket.SHUT_RDWR)


class Isolated:
    r"""A process that waits with the graph and makes a child of itself for every query.

    >>> from corridors.engines import Memory
    >>> with Isolated(Memory([]), Limits()) as queries:
    ...     queries.ask("ASK { cor:spokeAt a cor:Relation }", "json")
    b'{"head": {}, "boolean": true}\n'
    """

    def __init__(self, engine: Engine, limits: Limits) -> None:
        if not hasattr(socket, "send_fds") or not hasattr(os, "fork"):
            raise CorridorsError("serving queries needs a system that can fork (Linux, macOS; on Windows use WSL)")
        self.limits = limits
        self._folder = TemporaryDirectory(prefix="corridors-")
        if isinstance(engine, Shelf):
            self._graph = engine.native_folder
        else:
            self._graph = Path(self._folder.name) / "graph.nq"
            self._graph.write_bytes(engine.everything() + _by_source(engine))
        self._lock = threading.Lock()
        self._start()

    def _start(self) -> None:
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-m", "corridors.server.waiting", str(theirs.fileno()), str(self._graph)]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)  # noqa: S603 - this package's own module
        theirs.close()

    def ask(
        self,
        sparql: str,
        form: str,
        *,
        graphs: Sequence[str] | None = None,
        named: Sequence[str] = (),
        call: Call | None = None,
    ) -> bytes:
        """Answer a query in one of the forms of ``Answers.write``, or ``nt`` for N-Triples.

        It is asked of all that is held, or of ``graphs`` together, with ``named`` for GRAPH to find. Through ``call``
        it can be ended.
        Raises InvalidQuery, or TooMuch where it took more than the limits allow.
        """
        ours, theirs = socket.socketpair()
        start, child = time.monotonic(), b""
        with ours:
            if call is not None:
                call.begin(ours)
            with theirs:
                self._hand_over(theirs)
            ours.settimeout(self.limits.seconds + _GRACE)
            message = json.dumps(
                {"query": sparql, "form": form, "graphs": graphs, "named": named, **asdict(self.limits)}
            ).encode()
            try:
                ours.sendall(struct.pack("!I", len(message)) + message)
                child = ours.recv(4, socket.MSG_WAITALL)
                reply = _all(ours)
            except OSError:
                reply = b""
        kind, body = reply[:1], reply[1:]
        if kind == b"+":
            return body
        if kind == b"-":
            raise InvalidQuery(body.decode(), where="query")
        if len(child) == 4:
            with suppress(ProcessLookupError):
                os.kill(int.from_bytes(child), signal.SIGKILL)
        if time.monotonic() - start < self.limits.seconds - 0.1:
            needs = f"it takes more than {self.limits.megabytes} MB of memory, or nests too deep"
            raise TooMuch(f"the query ended the engine: {needs}; simplify it, or ask for fewer rows (LIMIT)")
        took = f"the query took more than {self.limits.seconds} seconds"
        raise TooMuch(f"{took}; narrow it, or ask for fewer rows (LIMIT)")

    def _hand_over(self, end: socket.socket) -> None:
        with self._lock:
            try:
                if self._process.poll() is not None:
                    raise OSError
                socket.send_fds(self._control, [b"q"], [end.fileno()])
            except OSError:  # the waiting process is gone: another takes its place
                self._stop()
                self._start()
                socket.send_fds(self._control, [b"q"], [end.fileno()])

    def _stop(self) -> None:
        self._control.close()
        self._process.terminate()
        self._process.wait(timeout=_GRACE)

    def __enter__(self) -> "Isolated":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        self._folder.cleanup()


def _by_source(engine: Engine) -> bytes:
    """Give what was read once more as N-Quads, in named graphs: those of the sources, and one of the rest."""
    homes = Homes(engine.walk())
    quads = (ox.Quad(t.subject, t.predicate, t.object, ox.NamedNode(homes.graph_of(t))) for t in engine.walk())
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def _all(end: socket.socket) -> bytes:
    parts = []
    while part := end.recv(1 << 20):
        parts.append(part)
    return b"".join(parts)
