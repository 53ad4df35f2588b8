"""Answer over HTTP: queries, a page for every entity with its twins, the explorer; reading only."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pyoxigraph as ox

from corridors.atlas import Atlas
from corridors.errors import CorridorsError, InvalidQuery, MissingExtra
from corridors.names import BASE, compact
from corridors.server import protocol
from corridors.server.isolation import Call, Isolated, Limits, TooMuch
from corridors.server.pages import EXPLORER, FRONT, Pages, part, path_of, render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SHOWN = 500
_PAGE = {
    "text/html": "html",
    "text/turtle": "ttl",
    "application/ld+json": "jsonld",
    "application/json": "jsonld",
    "application/rdf+xml": "rdf",
    "application/n-triples": "nt",
    "text/plain": "nt",
}
_MEDIA = {
    "html": "text/html; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "nt": "application/n-triples",
}
_FORMS = {"json": "JSON", "csv": "CSV", "xml": "XML", "tsv": "TSV"}
_GRAPH_FORMS = {"turtle": "Turtle", "nt": "N-Triples", "rdfxml": "RDF/XML"}
_PLAIN = "text/plain; charset=utf-8"
_METHODS = "GET, HEAD, POST, OPTIONS"
_TRY_AGAIN = "10"
_FRAMED = "frame-ancestors 'none'"
#: The names of this machine for itself.
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@dataclass
class Service:
    """What is served: an atlas, its pages, and the processes that answer queries.

    ``hosts`` are the names under which it may be asked, ``*`` any: a page elsewhere that has its own name lead to this
    machine is not to read what is served to this machine alone.

    >>> Service(Atlas([])).limits.seconds
    30
    """

    atlas: Atlas
    limits: Limits = field(default_factory=Limits)
    cors: str = ""
    hosts: tuple[str, ...] = LOOPBACK
    queries: Isolated | None = None

    @cached_property
    def pages(self) -> Pages:
        """Give the pages."""
        return Pages(self.atlas)

    def ask(self, wanted: protocol.Wanted, form: str, call: Call) -> bytes:
        """Answer a query in a child process."""
        if self.queries is None:
            raise CorridorsError("the service is not running")
        return self.queries.ask(wanted.query, form, graphs=wanted.graphs, named=wanted.named, call=call)


def application(service: Service) -> Any:
    """Make the ASGI application. Needs the extra ``serve``."""
    try:
        from starlette.applications import Starlette
        from starlette.middleware import Middleware
        from starlette.middleware.trustedhost import TrustedHostMiddleware
        from starlette.routing import Route
    except ImportError:
        raise MissingExtra("starlette", "serve") from None

    @asynccontextmanager
    async def life(_app: Any) -> AsyncIterator[None]:
        with Isolated(service.atlas.engine, service.limits) as service.queries:
            yield

    views = _Views(service)
    every = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]
    routes = [
        Route("/sparql", views.sparql, methods=every),
        Route("/query", views.query),
        Route("/{path:path}", views.page),
    ]
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=list(service.hosts), www_redirect=False)
    return Starlette(routes=routes, lifespan=life, middleware=[hosts])


class _Views:
    """The answers to requests."""

    def __init__(self, service: Service) -> None:
        from anyio import CapacityLimiter

        self._service = service
        self._turns = CapacityLimiter(service.limits.at_once)
        self._waiting = 0

    # -- queries --------------------------------------------------------------------------------------------------

    async def sparql(self, request: Request) -> Response:
        """Answer as the SPARQL 1.1 Protocol has it."""
        if request.method not in ("GET", "HEAD", "POST"):
            return self._allowed(request.method)
        try:
            body = await self._body(request)
            sent_as = request.headers.get("content-type", "")
            wanted = protocol.query_of(request.method, request.url.query, sent_as, body)
            if wanted is None:
                return self._described(request)
            form = request.query_params.get("format", "")
            asked = await _checked(wanted.query, _accept(request), form)
            answer = await self._answered(request, wanted, asked.form)
        except protocol.Refused as refused:
            later = {"Retry-After": _TRY_AGAIN} if refused.status == 503 else {}
            return self._text(str(refused), refused.status, **later)
        except InvalidQuery as error:
            return self._text(str(error), 400)
        except TooMuch as error:
            return self._text(str(error), 503)
        return self._reply(answer, asked.media, vary=True)

    def _allowed(self, method: str) -> Response:
        """Say what may be sent, as a browser asks before it lets a page of another origin ask."""
        said = {"Allow": _METHODS}
        if self._service.cors:
            said |= {"Access-Control-Allow-Methods": _METHODS, "Access-Control-Allow-Headers": "Accept, Content-Type"}
        if method == "OPTIONS":
            return self._reply(b"", _PLAIN, status=204, headers=said)
        return self._text("Use GET or POST.", 405, **said)

    async def _body(self, request: Request) -> bytes:
        """Read what is sent, as long as it is not too much and does not take too long."""
        from starlette.requests import ClientDisconnect

        limits = self._service.limits
        too_big = protocol.Refused(413, f"The request is over {limits.body_bytes:,} bytes.")
        if request.headers.get("content-encoding", "identity") != "identity":
            raise protocol.Refused(415, "Send the query as it is, without a content encoding.")
        if int(request.headers.get("content-length", 0)) > limits.body_bytes:
            raise too_big
        body = bytearray()
        try:
            async with asyncio.timeout(limits.turn_seconds):
                async for piece in request.stream():
                    body += piece
                    if len(body) > limits.body_bytes:
                        raise too_big
        except TimeoutError:
            late = f"The request did not come in within {limits.turn_seconds:g} seconds."
            raise protocol.Refused(408, late) from None
        except ClientDisconnect:
            raise protocol.Refused(499, "Nobody waits for the answer.") from None
        return bytes(body)

    async def _answered(self, request: Request, wanted: protocol.Wanted, form: str) -> bytes:
        """Answer a query when it is its turn, unless whoever asked is gone before."""
        if self._waiting >= self._service.limits.waiting:
            raise protocol.Refused(503, "Too many queries at once; try again in a moment.")
        call = Call()
        work = asyncio.ensure_future(self._in_turn(wanted, form, call))
        left = asyncio.ensure_future(_left(request))
        self._waiting += 1
        try:
            await asyncio.wait((work, left), return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                raise protocol.Refused(499, "Nobody waits for the answer.")
            return work.result()
        finally:
            self._waiting -= 1
            call.end()
            work.cancel()
            left.cancel()

    async def _in_turn(self, wanted: protocol.Wanted, form: str, call: Call) -> bytes:
        from anyio import move_on_after, to_thread

        with move_on_after(self._service.limits.turn_seconds) as wait:
            await self._turns.acquire()
        if wait.cancelled_caught:
            raise protocol.Refused(503, "Other queries take long; try again in a moment.")
        try:
            return await to_thread.run_sync(self._service.ask, wanted, form, call, abandon_on_cancel=True)
        finally:
            self._turns.release()

    def _described(self, request: Request) -> Response:
        accept = _accept(request)
        if protocol.chosen(accept, ["text/turtle", "text/html"]) == "text/html":
            from starlette.responses import RedirectResponse

            return RedirectResponse("query", status_code=303)
        endpoint = str(request.url.replace(query="", fragment=""))
        return self._reply(protocol.description(endpoint).encode(), "text/turtle", vary=True)

    async def query(self, request: Request) -> Response:
        """Show the page on which people ask."""
        from corridors.questions import catalogue

        questions = catalogue()
        chosen = questions.get(request.query_params.get("question", ""))
        text = chosen.sparql if chosen else request.query_params.get("query", "")
        told: dict[str, Any] = {"rows": None, "heads": (), "text": None, "error": ""}
        offered = _FORMS
        if text.strip():
            try:
                form = (await _checked(text, "*/*")).form
                offered = _GRAPH_FORMS if form == "turtle" else _FORMS
                told |= _table(form, await self._answered(request, protocol.Wanted(text), form))
            except (protocol.Refused, CorridorsError) as error:
                told["error"] = str(error)
        forms = [
            {"label": label, "href": f"sparql?{urlencode({'query': text, 'format': form})}"}
            for form, label in offered.items()
        ]
        listed = [{"name": name, "title": question.asked()} for name, question in questions.items()]
        page = render("query.html", title="Ask", root=".", query=text, questions=listed, forms=forms, **told)
        return self._reply(page.encode(), _MEDIA["html"])

    # -- pages ----------------------------------------------------------------------------------------------------

    async def page(self, request: Request) -> Response:
        """Show a page or its twin, as the ending of the address or the Accept header wishes."""
        path = request.path_params["path"] or FRONT
        bare, _, suffix = path.rpartition(".")
        if suffix not in _MEDIA:
            media = protocol.chosen(_accept(request), list(_PAGE))
            if media is None:
                return self._text(f"Accept one of: {', '.join(_PAGE)}.", 406)
            bare, suffix = path, _PAGE[media]
        pages = self._service.pages
        made: dict[str, Callable[[str], str | None]] = {
            "html": pages.html,
            "ttl": pages.turtle,
            "jsonld": pages.jsonld,
            "rdf": lambda path: pages.other(path, ox.RdfFormat.RDF_XML),
            "nt": lambda path: pages.other(path, ox.RdfFormat.N_TRIPLES),
        }
        own = _FRAMED if (bare, suffix) == (EXPLORER, "html") else None  # the explorer says itself what may run
        make = made[suffix]
        told = partial(_first, make, (bare, path))  # an entity's name may end so too
        return await self._made(request, told, media=_MEDIA[suffix], policy=own)

    async def _made(
        self, request: Request, make: Callable[[], str | None], *, media: str, policy: str | None
    ) -> Response:
        from anyio import to_thread

        try:
            text = await to_thread.run_sync(make)
        except CorridorsError as error:
            return self._text(str(error), 500)
        if text is None:
            return self._text("There is no such page.", 404)
        mark = _mark(text, media)
        if _known(request, mark):
            return self._reply(b"", media, status=304, vary=True, policy=policy, headers={"ETag": mark})
        return self._reply(text.encode(), media, vary=True, policy=policy, headers={"ETag": mark})

    # -- replies --------------------------------------------------------------------------------------------------

    def _text(self, message: str, status: int, **headers: str) -> Response:
        return self._reply(f"{message}\n".encode(), _PLAIN, status=status, headers=headers)

    def _reply(
        self,
        body: bytes,
        media: str,
        *,
        status: int = 200,
        vary: bool = False,
        policy: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> Response:
        from starlette.responses import Response

        safe = {
            "Content-Security-Policy": _policy() if policy is None else policy,
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            **({"Vary": "Accept"} if vary else {}),
            **({"Access-Control-Allow-Origin": self._service.cors} if self._service.cors else {}),
            **(headers or {}),
        }
        return Response(body, status_code=status, headers=safe, media_type=media)


def _first(make: Callable[[str], str | None], paths: Iterable[str]) -> str | None:
    return next((text for path in paths if (text := make(path)) is not None), None)


def _accept(request: Request) -> str:
    """Give what is accepted, on however many lines it was said."""
    return ", ".join(request.headers.getlist("accept"))


def _mark(text: str, media: str) -> str:
    """Give the mark by which a copy kept elsewhere is known to be still right."""
    return f'"{hashlib.blake2b(f"{media}{text}".encode(), digest_size=12).hexdigest()}"'


def _known(request: Request, mark: str) -> bool:
    """Tell whether whoever asks has this already (RFC 9110, section 13.1.2)."""
    held = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return mark in held or held == ["*"]


async def _checked(query: str, accept: str, form: str = "") -> protocol.Asked:
    """Check a query in a thread: others are answered meanwhile."""
    from anyio import to_thread

    return await to_thread.run_sync(protocol.asked, query, accept, form)


async def _left(request: Request) -> None:
    """Wait until whoever asked closes the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(part("pages.css").encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def _table(form: str, answer: bytes) -> dict[str, Any]:
    """Give an answer as what the page shows: a table, a word, or Turtle."""
    if form == "turtle":
        return {"text": answer.decode()}
    data = json.loads(answer)
    if "boolean" in data:
        return {"text": "yes" if data["boolean"] else "no"}
    heads = data["head"]["vars"]
    rows = [[_cell(row.get(head)) for head in heads] for row in data["results"]["bindings"]]
    return {"heads": heads, "rows": rows, "shown": _SHOWN, "more": len(rows) > _SHOWN}


def _cell(term: dict[str, str] | None) -> dict[str, str]:
    if term is None:
        return {"text": "", "href": ""}
    iri = term["value"] if term["type"] == "uri" else ""
    href = path_of(compact(iri)) if iri.startswith(BASE) and "#" not in iri else ""
    return {"text": compact(iri) if iri else term["value"], "href": href}
