"""Wait with a graph in a process of its own; answer each query in a child that is held to limits and then gone."""

import json
import math
import os
import resource
import signal
import socket
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors.errors import CorridorsError
from corridors.store import Answers, EmbeddedStore
from corridors.store.walls import take_network_away

_MEGABYTE = 1_000_000


def wait(control: socket.socket, graph: Path) -> None:
    """Make a child for each end of a connection that comes through the control socket, until that is closed."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children, so none stays as a zombie
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then closes the socket
    held = None
    if graph.is_file():
        store = ox.Store()
        store.bulk_load(path=str(graph), format=ox.RdfFormat.N_QUADS)
        held = EmbeddedStore(native=store)
    while True:
        message, ends, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            return
        if os.fork() == 0:
            control.close()
            with suppress(BrokenPipeError), socket.socket(fileno=ends[0]) as end:  # nobody may wait for it any more
                end.sendall(os.getpid().to_bytes(4))  # by which a query is ended that nobody waits for
                end.sendall(reply(_request(end), held, graph))
            os._exit(0)
        os.close(ends[0])


def _request(end: socket.socket) -> dict[str, Any]:
    (length,) = struct.unpack("!I", _exactly(end, 4))
    request: dict[str, Any] = json.loads(_exactly(end, length))
    return request


def _exactly(end: socket.socket, length: int) -> bytes:
    data = b""
    while len(data) < length and (part := end.recv(length - len(data))):
        data += part
    return data


def reply(request: dict[str, Any], held: EmbeddedStore | None, graph: Path) -> bytes:
    """Answer a request within its limits: a plus and the answer, or a minus and what is wrong."""
    # A disk store is opened after the fork: its threads do not live on in a child.
    store = held or EmbeddedStore(native=ox.Store.read_only(str(graph)))
    limit(request["seconds"], request["megabytes"])
    take_network_away()
    try:
        found = store.query(request["query"], graphs=request["graphs"], named=request["named"])
        text = written(found, request["form"])
    except CorridorsError as error:
        return b"-" + str(error).removeprefix("query: ").encode()
    if len(text) > request["answer_megabytes"] * _MEGABYTE:
        return f"-the answer is over {request['answer_megabytes']} MB; ask for fewer rows (LIMIT)".encode()
    return b"+" + text


def written(answers: Answers, form: str) -> bytes:
    r"""Write an answer in the nearest form that can carry it.

    >>> written(Answers(truth=True), "csv")
    b'true\r\n'
    """
    if answers.triples is not None:
        if form == "nt":
            return ox.serialize(answers.triples, format=ox.RdfFormat.N_TRIPLES) or b""
        return answers.turtle().encode() if form == "turtle" else _rdf_xml(answers)
    if answers.truth is not None and form in ("csv", "tsv"):
        return f"{str(answers.truth).lower()}\r\n".encode()
    return answers.write(form).encode()


def _rdf_xml(answers: Answers) -> bytes:
    return ox.serialize(answers.triples or (), format=ox.RdfFormat.RDF_XML) or b""


def limit(seconds: int, megabytes: int) -> None:
    """Hold this process to so much time and so much memory beyond what it has; leave no core behind.

    Meant for a child process: there is no way back.

    >>> callable(limit)
    True
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    most_work = math.ceil(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most_work, most_work))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = _size_now() + megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)  # what a crashing engine writes is of no use to the server's log


def _size_now() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):  # not Linux: what was ever held stands in for what is
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024
    return pages * resource.getpagesize()


if __name__ == "__main__":
    wait(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2]))
