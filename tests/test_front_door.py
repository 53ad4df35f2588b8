"""The front door: what `import corridors` offers, and how little it loads."""

import subprocess
import sys
from pathlib import Path

import pytest

import corridors as co

HEAVY = ("rdflib", "networkx", "scipy", "numpy", "pandas", "pyoxigraph", "rustworkx", "click")
LIGHT_GRAPH = """
@prefix cor: <https://w3id.org/corridors/ns#> .
@prefix person: <https://w3id.org/corridors/id/person/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
person:ada-byron a cor:Person ; skos:prefLabel "Ada Byron"@en, "Ada de Byron"@fr .
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = f"import sys, corridors; print([m for m in {HEAVY} if m in sys.modules])"
    assert run(code) == "[]\n"


def test_every_name_on_the_list_is_there() -> None:
    missing = [name for name in co.__all__ if name not in dir(co) or getattr(co, name) is None]
    assert missing == []
    assert list(co.__all__) == sorted(co.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nowhere'"):
        co.nowhere  # noqa: B018 - looking is the test


def test_open_takes_files_options_and_gives_an_atlas(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(LIGHT_GRAPH, encoding="utf-8")
    atlas = co.open(file, include=["proposed"], as_of="2023", sources=str(tmp_path), language="fr")
    assert isinstance(atlas, co.Atlas)
    assert (atlas.statuses, atlas.day, atlas.source_folder) == (("accepted", "proposed"), "2023-12-31", tmp_path)
    assert atlas.label("Ada Byron") == "Ada Byron"
    assert atlas.label("person:ada-byron") == "Ada de Byron"


def test_an_error_of_ours_can_be_caught_by_its_base(tmp_path: Path) -> None:
    with pytest.raises(co.CorridorsError, match=r"missing\.ttl"):
        co.open(tmp_path / "missing.ttl")


def test_the_builtin_open_stays_itself_elsewhere() -> None:
    assert run("import corridors; print(open is __import__('builtins').open)") == "True\n"
