"""What every test shares: where the source texts lie, what may be skipped, and no network."""

import ipaddress
import os
import socket
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

import corridors as co

ROOT = Path(__file__).resolve().parents[1]
FIVE = (
    "chatham-house-2023-01-18-event-page",
    "igf-2023-ws-107-page",
    "igf-2023-ws-107-transcript",
    "sicw-2022-lets-talk-cyber-page",
    "sicw-2025-high-level-panels-diplomacy-page",
)


def _require(condition: object, reason: str) -> None:
    if condition:
        return
    if os.environ.get("CORRIDORS_REQUIRE_ALL") == "1":
        pytest.fail(f"{reason} (CORRIDORS_REQUIRE_ALL=1 lets nothing be skipped)", pytrace=False)
    pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skip as a failure where everything is required."""
    report = yield
    if report.skipped and os.environ.get("CORRIDORS_REQUIRE_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def require() -> Callable[[object, str], None]:
    """Skip the test with the reason unless the condition holds; fail it where CORRIDORS_REQUIRE_ALL=1."""
    return _require


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_dir(require: Callable[[object, str], None]) -> Path:
    """Give the folder shared/ beside the checkout, or the one that CORRIDORS_SHARED names."""
    folder = Path(os.environ.get("CORRIDORS_SHARED") or ROOT.parent / "shared").resolve()
    require(folder.is_dir(), f"no folder {folder}; CORRIDORS_SHARED can name another")
    return folder


@pytest.fixture(scope="session")
def sources_dir(shared_dir: Path, require: Callable[[object, str], None]) -> Path:
    """Give the folder of the source texts."""
    require((shared_dir / "sources").is_dir(), f"no folder sources in {shared_dir}")
    return shared_dir / "sources"


@pytest.fixture(scope="session")
def five() -> co.Atlas:
    """Open the five documents' claims alone."""
    return co.open(*(ROOT / f"data/claims/{name}.ttl" for name in FIVE), ROOT / "data/entities")


@pytest.fixture(scope="session")
def whole() -> co.Atlas:
    """Open all that comes with the package."""
    return co.open()


@pytest.fixture(scope="session")
def speakers() -> set[str]:
    """Name those whom the record of the workshop at the IGF of 2023 shows speaking."""
    return {
        "person:nick-ashton-hart",
        "person:pablo-castro",
        "person:joyce-hakmeh",
        "person:john-hering",
        "person:marie-humeau",
        "person:charlotte-lindsey",
        "person:edoardo-ravaioli",
        "person:engelbert-theuermann",
    }


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what commands cache out of the user's home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def _is_local(host: object) -> bool:
    """Tell whether a host is this machine: no name, localhost, or a loopback address."""
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if text in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(text).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_unless_local(host: object) -> None:
    if not _is_local(host):
        # Not an OSError, nor any Exception: code that handles failing connections must not hide this one.
        pytest.fail(f"a test reached for the network: {host!r}")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections and look-ups of names beyond this machine; loopback and Unix sockets go on."""
    look_up = socket.getaddrinfo

    def guarded(name: str) -> Callable[..., Any]:
        original = getattr(socket.socket, name)

        def call(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                _refuse_unless_local(address[0])
            return original(self, address)

        return call

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        _refuse_unless_local(host)
        return look_up(host, *args, **options)

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
