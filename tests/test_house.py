"""Hold the house to its plan: rooms on floors, their size, their manners, what goes into the wheel."""

import ast
import importlib
import io
import re
import socket
import subprocess
import sys
import tokenize
import zipfile
from collections import Counter
from collections.abc import Iterator
from importlib.util import resolve_name
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "graph" / "corridors"
FRONT_DOOR = "corridors"

#: From the ground up. A room imports only from the floors below its own, and from itself.
FLOORS = (
    {"errors"},
    {"names", "assets", "guard", "markup", "patterns", "unfold"},
    {"claims", "documents", "ontology", "locate", "alignment"},
    {"turtle", "ledger", "lexicon", "spans"},
    {"store", "readers", "identity", "checks", "derive", "projection", "judgements"},
    {"engines", "proposals", "review"},
    {"atlas", "diff"},
    {"view"},
    {"measures", "layout"},
    {"questions"},
    {"explorer", "exports"},
    {FRONT_DOOR},
    {"server"},
    {"cli"},
    {"__main__"},
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
#: The same within the readers: what their folders hold; the readers themselves stand above them all.
READERS = ({"zones"}, {"dates", "notes"}, {"names"}, {"lines"}, {"un"}, {"pages"}, {"sheets", "talk"})
READER_FLOOR_OF = {folder: floor for floor, folders in enumerate(READERS) for folder in folders}

FOR_LINTERS = re.compile(r"#\s*(noqa\b(:\s*[A-Z0-9, ]+\b)?|type:\s*ignore\S*)")
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "core", "manager", "common", "misc"}
LONGEST = {".py": 400, ".js": 800, ".css": 800}

MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(module: Path) -> str:
    """The importable name of a module's file."""
    parts = (FRONT_DOOR, *module.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(name: str) -> str:
    """The room that a dotted name of ours lies in."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else FRONT_DOOR


def room_imported(base: str, name: str) -> str:
    """The room that `from base import name` reaches: `from corridors import guard` means the room guard."""
    if base == FRONT_DOOR and (name in FLOOR_OF or (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()):
        return name
    return room_of(base)


def named_at_run_time(node: ast.AST, package: str) -> str:
    """The module that import_module("...") or __import__("...") names; empty for anything else."""
    match node:
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[ast.Constant(value=str(name)), *_]):
            return resolve_name(name, package) if called in ("import_module", "__import__") else ""
    return ""


def is_ours(name: str) -> bool:
    return name == FRONT_DOOR or name.startswith(f"{FRONT_DOOR}.")


def imports(source: str, importer: str, *, is_package: bool = False) -> Iterator[tuple[int, str]]:
    """Every room of ours that a module imports, with the line; also inside functions and by import_module."""
    package = importer if is_package else importer.rpartition(".")[0]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, room_of(alias.name)) for alias in node.names if is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package)
            yield from ((node.lineno, room_imported(base, alias.name)) for alias in node.names if is_ours(base))
        elif isinstance(node, ast.Call) and is_ours(name := named_at_run_time(node, package)):
            yield node.lineno, room_of(name)


def trespasses(source: str, importer: str, *, is_package: bool = False) -> list[str]:
    """The imports of a module that its floor does not allow."""
    room = room_of(importer)
    if room not in FLOOR_OF:
        return [f"{room} is on no floor"]
    return [
        f"line {line}: {room} (floor {FLOOR_OF[room]}) imports {other} (floor {FLOOR_OF.get(other, 'unknown')})"
        for line, other in imports(source, importer, is_package=is_package)
        if other != room and FLOOR_OF.get(other, len(FLOORS)) >= FLOOR_OF[room]
    ]


def comments(source: str) -> dict[int, str]:
    """The comments of a module by line, without what only speaks to a linter."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    found = {token.start[0]: token.string for token in tokens if token.type == tokenize.COMMENT}
    return {line: FOR_LINTERS.sub("", text) for line, text in found.items()}


def catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(one is None or getattr(one, "id", "") in ("Exception", "BaseException") for one in caught)


def unexplained_catches(source: str) -> list[int]:
    """The lines that catch everything without a reason of three words or more, there or on the line below."""
    said = comments(source)
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
        if not any(len(re.findall(r"\w+", said.get(line, ""))) >= 3 for line in (node.lineno, node.lineno + 1))
    ]


def named_twice(source: str) -> list[str]:
    """The names that the top level of a module gives again: the first thing of the name is lost, and no linter says."""
    given: list[str] = []
    for node in ast.parse(source).body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                given += [node.name] * (not node.decorator_list)  # an overload has one
            case ast.Assign(targets=targets):
                given += [one.id for one in targets if isinstance(one, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
                given.append(name)
    return sorted(name for name, times in Counter(given).items() if times > 1)


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_every_module_is_in_a_room_on_the_list(module: Path) -> None:
    assert room_of(dotted(module)) in FLOOR_OF, "add the room to FLOORS here and to the map in the README"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_room_imports_only_from_floors_below(module: Path) -> None:
    assert trespasses(module.read_text("utf-8"), dotted(module), is_package=module.name == "__init__.py") == []


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_module_gives_no_name_twice(module: Path) -> None:
    assert named_twice(module.read_text("utf-8")) == []


def test_a_name_given_twice_is_found() -> None:
    assert named_twice("_LAKE = 1\n_SEA: int = 2\n\ndef _LAKE(): ...") == ["_LAKE"]
    assert named_twice("try:\n    one = 1\nexcept ImportError:\n    one = 2") == []


@pytest.mark.parametrize("module", sorted((PACKAGE / "readers").rglob("*.py")), ids=dotted)
def test_a_folder_of_the_readers_imports_only_from_floors_below(module: Path) -> None:
    def floor(name: str) -> tuple[int, str]:
        folder = name.removeprefix("corridors.readers").strip(".").split(".")[0]
        return READER_FLOOR_OF.get(folder, len(READERS)), folder

    own, folder = floor(dotted(module))
    named = re.findall(r"^\s*(?:from|import)\s+(corridors\.readers\.[\w.]+)", module.read_text("utf-8"), re.M)
    assert [name for name in named if own < len(READERS) and floor(name)[1] != folder and floor(name)[0] >= own] == []


@pytest.mark.parametrize(
    ("source", "importer", "is_package", "found"),
    [
        ("import corridors.view", "corridors.atlas", False, ["view"]),
        ("from corridors import view, names", "corridors.atlas", False, ["view"]),
        ("from corridors import open", "corridors.atlas", False, ["corridors"]),
        ("from corridors import open", "corridors.cli.show", False, []),
        ("def f():\n    from corridors.diff import x", "corridors.atlas", False, ["diff"]),
        ("from . import view", "corridors.atlas", False, ["view"]),
        ("from .view import x", "corridors.atlas", False, ["view"]),
        ("from .. import cli", "corridors.store.remote", False, ["cli"]),
        ("from . import embedded\nfrom .remote import x", "corridors.store", True, []),
        ("from ..cli import x", "corridors.store", True, ["cli"]),
        ("from corridors.store import remote", "corridors.store.embedded", False, []),
        ("import importlib\nimportlib.import_module('corridors.cli')", "corridors.atlas", False, ["cli"]),
        ("import_module('.cli', 'corridors')", "corridors.atlas", False, ["cli"]),
        ("from corridors.nowhere import x", "corridors.atlas", False, ["nowhere"]),
        ("from corridors.atlas import x\nfrom corridors.server import y", "corridors", True, ["server"]),
        ("import rdflib\nfrom networkx import path", "corridors.names", False, []),
    ],
)
def test_the_walk_sees_imports_of_every_form(source: str, importer: str, is_package: bool, found: list[str]) -> None:
    reported = trespasses(source, importer, is_package=is_package)
    assert [line.split(" imports ")[1].split()[0] for line in reported] == found


@pytest.mark.parametrize(
    "room", [path for path in sorted(PACKAGE.rglob("*")) if path.suffix in LONGEST], ids=lambda path: path.name
)
def test_no_room_is_too_long(room: Path) -> None:
    assert len(room.read_text("utf-8").splitlines()) <= LONGEST[room.suffix], "split it by duty"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_every_module_states_its_duty_in_the_first_line(module: Path) -> None:
    first = module.read_text("utf-8").partition("\n")[0]
    assert re.match(r'r?"""\S', first), "begin with a docstring"
    assert (ast.get_docstring(ast.parse(module.read_text("utf-8"))) or "").partition("\n")[0].endswith("."), first


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_no_module_prints_or_asserts(module: Path) -> None:
    nodes = list(ast.walk(ast.parse(module.read_text("utf-8"))))
    prints = [node.lineno for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"]
    asserts = [node.lineno for node in nodes if isinstance(node, ast.Assert)]
    assert (prints, asserts) == ([], []), "raise an error of ours; only the command line speaks, with click.echo"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_nothing_catches_everything_without_a_reason(module: Path) -> None:
    assert unexplained_catches(module.read_text("utf-8")) == []


def test_a_reason_is_a_comment_of_three_words() -> None:
    catch = "try:\n    pass\nexcept {}:{}\n    pass\n"
    assert unexplained_catches(catch.format("Exception", "")) == [3]
    assert unexplained_catches(catch.format("(ValueError, BaseException)", "  # noqa: BLE001")) == [3]
    assert unexplained_catches("try:\n    pass\nexcept:\n    pass\n") == [3]
    assert unexplained_catches(catch.format("Exception", "  # the child may die of anything")) == []
    assert unexplained_catches(catch.format("ValueError", "")) == []


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_no_module_has_a_vague_name(module: Path) -> None:
    assert not VAGUE_NAMES & set(dotted(module).split("."))


def test_folders_of_words_and_tests_are_not_packages() -> None:
    folders = (ROOT / name for name in ("ontology", "data", "tests"))
    assert [str(file) for folder in folders for file in folder.rglob("__init__.py")] == []
    assert not (ROOT / "graph" / "__init__.py").exists()


def test_the_front_door_lists_its_names_in_order() -> None:
    names = list(importlib.import_module(FRONT_DOOR).__all__)
    assert names == sorted(set(names))


def test_every_public_name_has_a_docstring_with_an_example() -> None:
    door = importlib.import_module(FRONT_DOOR)
    names = [name for name in door.__all__ if not name.startswith("__")]
    assert names
    assert [name for name in names if ">>> " not in (getattr(door, name).__doc__ or "")] == []


@pytest.mark.slow
def test_the_wheel_carries_code_ontology_and_data(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (wheel,) = tmp_path.glob("corridors-*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    code = {f"corridors/{file.relative_to(PACKAGE).as_posix()}" for file in MODULES}
    words = {f"corridors/_ontology/{file.relative_to(ROOT / 'ontology').as_posix()}" for file in turtle("ontology")}
    data = {f"corridors/_data/{file.relative_to(ROOT / 'data').as_posix()}" for file in turtle("data")}
    assert "corridors/_ontology/corridors.ttl" in words
    assert data
    assert (code | words | data | {"corridors/py.typed"}) - packed == set()
    assert {name.split("/")[0] for name in packed} == {FRONT_DOOR, wheel.name.rpartition("-py3")[0] + ".dist-info"}


def turtle(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.ttl"))


@pytest.mark.trust
def test_tests_cannot_reach_the_network() -> None:
    with pytest.raises(pytest.fail.Exception, match="reached for the network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(pytest.fail.Exception, match="reached for the network"):
        socket.getaddrinfo("example.org", 80)


@pytest.mark.trust
def test_tests_may_use_this_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()
