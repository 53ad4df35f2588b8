"""Do what a query asks for in a child process, so that it can be stopped and cannot take the command along."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from tempfile import TemporaryFile
from typing import IO

import click

from corridors.cli.prose import count
from corridors.errors import CorridorsError, TooLarge

#: What the child may take beside time, beyond what it has when it begins.
_MEGABYTES = 1_024
_BROKEN = 70  # a fault of the program itself, as sysexits.h numbers it

#: Work that writes to standard output and error; it calls what it is given when the clock is to start.
Work = Callable[[Callable[[], None]], None]


def within(seconds: int, work: Work, *, alone: bool = False) -> None:
    """Do work in a child process that has so many seconds from when it says so; with 0, here and without limit.

    ``alone`` takes the network from the child at the same time. What the work writes comes out when it is done; a
    CorridorsError in it is raised here. Raises TooLarge where it took more time or memory than it may.

    >>> within(0, lambda start: start())
    """
    if not seconds or not hasattr(os, "fork"):
        work(lambda: None)
        return
    with TemporaryFile() as out, TemporaryFile() as err, TemporaryFile() as wrong:
        if not (child := _fork()):
            code = _BROKEN
            try:  # whatever happens, the child does not go on with the parent's code
                code = _worked(seconds, work, (out, err, wrong), alone=alone)
            finally:
                os._exit(code)
        status = _outcome(child)
        if status < 0:
            raise TooLarge(_too_much(seconds, -status))
        for file, stream in ((out, sys.stdout), (err, sys.stderr)):
            file.seek(0)
            click.echo(file.read(), file=stream, nl=False)
        wrong.seek(0)
        if message := wrong.read().decode():
            raise CorridorsError(message)
        if status:
            raise SystemExit(1)


def _fork() -> int:
    with warnings.catch_warnings():  # the child starts no thread and waits for none, which is what is warned of
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _worked(seconds: int, work: Work, words: tuple[IO[bytes], IO[bytes], IO[bytes]], *, alone: bool) -> int:
    """Do the work in the child, its words going to files; give the exit code."""
    from corridors.server.waiting import limit
    from corridors.store.walls import take_network_away

    def start_clock() -> None:
        limit(seconds, _MEGABYTES)
        if alone:
            take_network_away()

    out, err, wrong = words

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    files = [
        io.TextIOWrapper(file, encoding=stream.encoding or "ascii", errors=stream.errors or "strict", newline="\n")
        for file, stream in ((out, sys.stdout), (err, sys.stderr))
    ]
    code = 0
    with contextlib.redirect_stdout(files[0]), contextlib.redirect_stderr(files[1]):
        try:
            work(start_clock)
        except CorridorsError as error:
            wrong.write(str(error).encode())
        except MemoryError:
            os.abort()
        except Exception:  # it would go on in the parent's code, a second time; so it is told and ends here
            traceback.print_exc()
            code = _BROKEN
    for file in files:
        file.flush()
    wrong.flush()
    return code


def _outcome(child: int) -> int:
    """Wait for the child; give its exit code, or the signal that ended it with a minus."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    except KeyboardInterrupt:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise


def _too_much(seconds: int, ended_by: int) -> str:
    timed_out = ended_by in (signal.SIGALRM, signal.SIGXCPU)
    took = count(seconds, "second") if timed_out else f"{_MEGABYTES:,} MB of memory"
    narrow = "narrow it, or ask for fewer rows (LIMIT)"
    return f"the query took more than {took}; {narrow}, or lift the limits with --timeout 0"
