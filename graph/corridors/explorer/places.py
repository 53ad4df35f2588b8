"""Keep computed places in the user's cache folder: found by what they follow from, bounded, safe to delete."""

import hashlib
import json
import os
from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from corridors.engines.cache import cache_folder
from corridors.errors import UnreadableInput
from corridors.layout import positions
from corridors.turtle import save

#: So many layouts are kept, the longest unused go first: some 5 MB.
MOST_KEPT = 100
_FOLDER = "layouts"

_Places = dict[str, tuple[int, int]]


def kept_positions(nodes: Iterable[str], edges: Iterable[tuple[str, str]], first: Iterable[str] = ()) -> _Places:
    """Give what ``positions`` gives, from the cache where the same graph was laid out before.

    >>> kept_positions(["place:a"], [])
    {'place:a': (0, 0)}
    """
    names, links, leading = sorted(set(nodes)), sorted(edges), sorted(first)
    folder = cache_folder()
    if folder is None:
        return positions(names, links, first=leading)
    path = folder / _FOLDER / f"{_key(names, links, leading)}.json"
    found = _read(path, names)
    if found is None:
        found = positions(names, links, first=leading)
        _keep(path, json.dumps([found[name] for name in names], separators=(",", ":")))
    return found


def _key(*parts: list[str] | list[tuple[str, str]]) -> str:
    """Name a layout by the graph and by all that decides what is made of it."""
    made_by = [files("corridors").joinpath("layout.py").read_text(encoding="utf-8"), version("numpy")]
    text = json.dumps([*parts, *made_by, version("rustworkx")])
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _read(path: Path, names: list[str]) -> _Places | None:
    """Give a kept layout; none where there is none or another program has touched it."""
    try:
        pairs = json.loads(path.read_bytes())
        found = {name: (int(x), int(y)) for name, (x, y) in zip(names, pairs, strict=True)}
        os.utime(path)
    except (OSError, ValueError, TypeError):
        return None
    return found


def _keep(path: Path, text: str) -> None:
    """Write a layout and let the longest unused go; where nothing can be written, nothing is kept."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        save(path, text)
        kept = sorted(path.parent.glob("*.json"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, UnreadableInput):  # a full disk, or another process cleans up at this moment
        return
