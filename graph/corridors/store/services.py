"""Ask other hosts what a query's SERVICE asks of them, in the form of request that every endpoint answers.

The engine sends such a query as the body of a POST, which some endpoints never answer. So it is led through a server on
this machine, as long as the query runs, which asks the host as Remote does: by a form, and not where it is sent on to.
"""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from corridors import guard
from corridors.errors import CorridorsError
from corridors.store.remote import Remote


@contextmanager
def led_through_here(sparql: str, seconds: float) -> Iterator[tuple[str, list[CorridorsError]]]:
    """Give a query with this machine's address for that of each SERVICE, and a list of what goes wrong on the way.

    >>> with led_through_here("ASK { SERVICE <https://example.org/sparql> { ?s ?p ?o } }", 1) as (query, wrong):
    ...     "<http://127.0.0.1:" in query, wrong
    (True, [])
    """
    wrong: list[CorridorsError] = []
    remotes: dict[str, Remote] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"])).decode()
            try:
                media, answer = remotes[self.path].forward(query, accept=self.headers.get("Accept", "*/*"))
            except (CorridorsError, KeyError) as error:
                wrong.extend([error] if isinstance(error, CorridorsError) else ())
                self.send_error(502)
                return
            self.send_response(200)
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Say nothing of requests."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        parts, end = [], 0
        for start, stop, address in guard.services_in(sparql):
            path = f"/{secrets.token_hex()}"  # which nobody else on this machine can guess
            remotes[path] = Remote(address, timeout=seconds, anonymous=True)
            parts += [sparql[end:start], f"http://127.0.0.1:{server.server_port}{path}"]
            end = stop
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield "".join((*parts, sparql[end:])), wrong
        finally:
            server.shutdown()
