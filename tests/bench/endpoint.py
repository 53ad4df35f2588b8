"""Measure growth at an endpoint: millions of triples into Virtuoso by ``push``, then query, path and rank there.

Needs Virtuoso (Debian: virtuoso-opensource) and a disk of some 2 GB for every million triples.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from exchange import QUERY, generate, run

TRIPLES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
#: A page of 8 kB for each: one gigabyte of memory for the server.
BUFFERS = 125_000
CONFIGURATION = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 2000
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = .
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 100000000
"""


def free_port() -> int:
    """Give a port of this machine that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def virtuoso(folder: Path) -> Iterator[tuple[int, str]]:
    """Run a server in a folder; give its process and its address."""
    http = free_port()
    told = CONFIGURATION.format(sql=free_port(), http=http, buffers=BUFFERS, dirty=BUFFERS * 3 // 4)
    (folder / "virtuoso.ini").write_text(told, encoding="utf-8")
    command = ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{http}/sparql?query=ASK%20%7B%7D", timeout=5).close()
                break
            except (OSError, urllib.error.URLError):
                time.sleep(0.1)
        yield process.pid, f"http://127.0.0.1:{http}"
    finally:
        process.terminate()
        process.wait(timeout=600)


def spent_by(process: int) -> tuple[float, int]:
    """Give the CPU seconds that a running process has taken, and its largest memory in MB."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), int(peak.split()[1]) // 1024


def main() -> None:
    """Print a table of CPU seconds and memory, of ours and of the server."""
    if not shutil.which("virtuoso-t"):
        print("no Virtuoso here (Debian: virtuoso-opensource); nothing is measured")
        return
    os.environ |= dict.fromkeys(("CORRIDORS_USER", "CORRIDORS_PASSWORD"), "dba")  # as installed; it is on loopback
    with TemporaryDirectory() as name, virtuoso(Path(name)) as (server, url):
        folder = Path(name)
        generate(folder / "in.ttl", TRIPLES)
        print(f"{TRIPLES:,} triples")
        print(f"{'job':32} {'CPU s':>8} {'MB':>8} {'server CPU s':>13} {'server MB':>10} {'clock s':>8}")

        def told(job: str, *words: str) -> str:
            start, before = time.perf_counter(), spent_by(server)[0]
            spent, memory, out = run(*words)
            after, most = spent_by(server)
            clock = time.perf_counter() - start
            print(f"{job:32} {spent:8.2f} {memory:8.0f} {after - before:13.2f} {most:10} {clock:8.1f}", flush=True)
            return out

        store, query = str(folder / "store"), f"{url}/sparql"
        told("load --store", "load", str(folder / "in.ttl"), "--store", store)
        told("push", "-g", store, "push", f"{url}/sparql-graph-crud-auth")
        answers: dict[str, list[str]] = {}
        for place, graph in (("a store folder", store), ("Virtuoso", query)):
            answers[place] = [
                told(f"query {place}", "-g", graph, "query", QUERY, "--format", "csv"),
                told(f"path on {place}", "-g", graph, "path", "Person 1", "Person 9", "--format", "json"),
                told(f"rank on {place}", "-g", graph, "rank", "degree", "--no-stability", "--limit", "5"),
            ]
        told("load --store from Virtuoso", "load", query, "--store", str(folder / "again"))
        here, there = answers.values()
        print(f"the same answers: {'yes' if here == there else 'NO'}")


if __name__ == "__main__":
    main()
