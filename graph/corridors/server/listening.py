"""Listen on a port until interrupted, and wait no longer for a request than it takes to send one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corridors.errors import MissingExtra
from corridors.server.app import Service, application

if TYPE_CHECKING:
    import asyncio

_PATIENCE = 10
_CONNECTIONS = 64


def run(service: Service, *, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve until interrupted. Needs the extra ``serve``."""
    app = application(service)
    try:
        import uvicorn
    except ImportError:
        raise MissingExtra("uvicorn", "serve") from None
    uvicorn.run(
        app,
        host=host,
        port=port,
        http=patient(_PATIENCE),
        log_level="warning",
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=5,
        server_header=False,
        date_header=False,
    )


def patient(seconds: float) -> Any:
    """Make a protocol of uvicorn's that closes connections on which no whole head of a request comes in in time.

    Without it a few clients that send a letter now and then would take up all connections.

    >>> patient(1).__name__
    'Patient'
    """
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class Patient(H11Protocol):
        _late: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._wait()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if not getattr(self.cycle, "response_complete", True):
                self._stop()

        def on_response_complete(self) -> None:
            self._wait()
            super().on_response_complete()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop()
            super().connection_lost(exc)

        def _wait(self) -> None:
            self._stop()
            self._late = self.loop.call_later(seconds, self.transport.close)

        def _stop(self) -> None:
            if self._late is not None:
                self._late.cancel()

    return Patient
