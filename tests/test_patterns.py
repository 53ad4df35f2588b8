"""Wordings are compiled when they are first looked for, and every one of them can be."""

import gc
import re
import subprocess
import sys
from pathlib import Path

from corridors.patterns import Wording
from corridors.readers import readers

LOADED = """
import gc
import re
import corridors.proposals
from corridors.patterns import Wording
from corridors.readers import readers
readers()
held = [one for one in gc.get_objects() if type(one) is Wording]
print(len(held), sum(one.made is not None for one in held))
"""


def test_every_wording_of_the_readers_compiles() -> None:
    readers()
    held = [one for one in gc.get_objects() if type(one) is Wording]
    assert len(held) > 1000
    assert all(one.search("") is None or one.made is not None for one in held)


def test_to_load_the_readers_compiles_next_to_none() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    held, made = map(int, done.stdout.split())
    assert held > 1000
    assert made < held // 100


def test_the_pattern_of_a_match_is_compared_and_not_held_for_the_wording_itself() -> None:
    rooms = (Path(__file__).resolve().parents[1] / "graph" / "corridors").rglob("*.py")
    assert [room.name for room in rooms if re.search(r"\.re (?:is|is not) _", room.read_text("utf-8"))] == []
