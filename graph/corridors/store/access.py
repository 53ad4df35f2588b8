"""Open addresses on the web: as which user, through which proxy, and never elsewhere than the user said."""

import base64
import ipaddress
import netrc
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib import request as web
from urllib.parse import urlsplit

from corridors.errors import Unreachable


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user with a password, or a token; never shown.

    >>> Credentials("ann", "secret")
    Credentials()
    """

    user: str = ""
    password: str = ""
    token: str = ""

    def __repr__(self) -> str:
        return "Credentials()"

    @classmethod
    def found(cls, host: str, environment: Mapping[str, str] = os.environ) -> "Credentials | None":
        """Find them in CORRIDORS_TOKEN, in CORRIDORS_USER and CORRIDORS_PASSWORD, else in the user's netrc file."""
        if token := environment.get("CORRIDORS_TOKEN"):
            return cls(token=token)
        if user := environment.get("CORRIDORS_USER"):
            return cls(user, environment.get("CORRIDORS_PASSWORD", ""))
        try:
            known = netrc.netrc(environment.get("NETRC") or None).authenticators(host)
        except (OSError, netrc.NetrcParseError):
            return None
        return cls(known[0], known[2] or "") if known else None


class _SameHost(web.HTTPRedirectHandler):
    """Follow redirects, but never to another host: nothing goes where the user did not send it."""

    def redirect_request(  # noqa: PLR0917 - urllib calls it so
        self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Any:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if new.netloc != old.netloc or (old.scheme, new.scheme) == ("https", "http"):
            raise Unreachable(req.full_url, f"redirects to {new.scheme}://{new.netloc}; name that address instead")
        if req.get_method() == "POST":
            return web.Request(newurl, data=req.data, headers=dict(req.header_items()), method="POST")  # noqa: S310 - same host
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def opener(url: str, credentials: Credentials | None) -> web.OpenerDirector:
    """Make what opens addresses: http and https, no other scheme; through a proxy only to other machines.

    >>> callable(opener("https://example.org/sparql", None).open)
    True
    """
    made = web.OpenerDirector()
    handlers: list[web.BaseHandler] = [
        web.ProxyHandler({} if is_loopback(urlsplit(url).hostname or "") else None),
        web.HTTPHandler(),
        web.HTTPSHandler(),
        web.HTTPDefaultErrorHandler(),
        web.HTTPErrorProcessor(),
        _SameHost(),
    ]
    if credentials and credentials.user:
        known = web.HTTPPasswordMgrWithDefaultRealm()
        known.add_password(None, url, credentials.user, credentials.password)
        handlers += [_Digest(known), _Basic(credentials)]
    for handler in handlers:
        made.add_handler(handler)
    return made


class _Basic(web.BaseHandler):
    """Give user and password in the plain manner once a server has asked for them so."""

    def __init__(self, credentials: Credentials) -> None:
        pair = f"{credentials.user}:{credentials.password}"
        self._value = f"Basic {base64.b64encode(pair.encode()).decode()}"
        self._asked = False

    def http_request(self, req: web.Request) -> web.Request:
        if self._asked:
            req.add_unredirected_header("Authorization", self._value)
        return req

    https_request = http_request

    def http_error_401(self, req: web.Request, _fp: Any, _code: int, _msg: str, headers: Any) -> Any:
        asked = " ".join(headers.get_all("WWW-Authenticate") or ()).lower()
        if "basic" not in asked or req.has_header("Authorization"):
            return None
        self._asked = True
        return self.parent.open(req, timeout=req.timeout)


class _Digest(web.HTTPDigestAuthHandler):
    """Answer a server's digest challenge, and from then on at once: a refused upload may be cut off midway."""

    challenge: dict[str, str] | None = None

    def get_authorization(self, req: web.Request, chal: Any) -> str | None:
        self.challenge = dict(chal)
        return super().get_authorization(req, chal)

    def http_request(self, req: web.Request) -> web.Request:
        if self.challenge and not req.has_header("Authorization"):
            value = super().get_authorization(req, self.challenge)
            req.add_unredirected_header("Authorization", f"Digest {value}")
        return req

    https_request = http_request


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine.

    >>> is_loopback("127.0.0.1"), is_loopback("example.org")
    (True, False)
    """
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
