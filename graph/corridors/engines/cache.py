"""Keep built graphs in the user's cache folder: found by what their files hold, bounded, safe to delete."""

import hashlib
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from corridors.engines.building import build, content_of
from corridors.engines.shelf import ABOUT, FORMAT, Shelf, is_shelf
from corridors.errors import TooLarge, UnreadableInput
from corridors.ontology import ontology_files

#: The cache is cut back to this size, the graphs longest unused first; those used in the last hour stay.
MAX_BYTES = 4_000_000_000
_IN_USE_SECONDS = 3_600
_LEFT_SECONDS = 86_400
_SWITCH = "CORRIDORS_CACHE"


def cache_folder() -> Path | None:
    """Give the folder of the cache; none where CORRIDORS_CACHE is ``off``.

    >>> os.environ[_SWITCH] = "off"; cache_folder() is None
    True
    >>> del os.environ[_SWITCH]
    """
    if os.environ.get(_SWITCH, "").lower() in ("off", "0", "no"):
        return None
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "corridors"
    except RuntimeError:  # a user without a home
        return None


def cached(files: Sequence[Path], *, include: Sequence[str], day: str | None) -> Shelf | None:
    """Open the kept graph of these files, building it where there is none; none where nothing can be kept.

    Raises UnreadableInput for files that cannot be read, as reading them would.
    """
    place = cache_folder()
    if place is None or not _usable(place):
        return None
    return _opened(place, files, content_of(files), include, day)


def other_view(shelf: Shelf, *, include: Sequence[str], day: str | None) -> Shelf:
    """Give a store folder's graph at another date or with other statuses; it is built once and kept in the cache."""
    place = cache_folder()
    found = None
    if place is not None and _usable(place):
        found = _opened(place, [shelf.folder / "facts.nt"], shelf.content, include, day)
    if found is None:
        message = "needs the cache to look at this store at another date or with other statuses"
        raise TooLarge(f"{shelf.folder}: {message}; let {_SWITCH} and XDG_CACHE_HOME name a folder that can be written")
    return found


def _opened(place: Path, files: Sequence[Path], content: str, include: Sequence[str], day: str | None) -> Shelf | None:
    folder = place / _key(content, include, day)
    try:
        if is_shelf(folder):
            os.utime(folder / ABOUT)
            return Shelf.open(folder)
    except (OSError, UnreadableInput):  # cut off, deleted meanwhile or by another version: made anew below
        shutil.rmtree(folder, ignore_errors=True)
    try:
        if not folder.exists():
            build(folder, files, content=content, include=include, day=day)
            _cut_back(place, keep=folder)
        return Shelf.open(folder)
    except UnreadableInput as error:
        if error.where.startswith(str(place)):  # the disk is full, or another process was faster
            return Shelf.open(folder) if is_shelf(folder) else None
        raise


def _key(content: str, include: Sequence[str], day: str | None) -> str:
    """Name a graph by what it holds, how it is looked at, and all that decides what is made of it."""
    parts = [content, ",".join(sorted(include)), day or "", str(FORMAT), ox.__version__, sys.byteorder]
    rules = [path.with_name(name) for path in ontology_files()[:1] for name in ("derive.rq", "entail.rq")]
    parts += [hashlib.blake2b(path.read_bytes()).hexdigest() for path in (*ontology_files(), *rules)]
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def _usable(place: Path) -> bool:
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return False
    return os.access(place, os.W_OK | os.X_OK)


def _cut_back(place: Path, *, keep: Path) -> None:
    """Delete the graphs longest unused until the cache is within its bound."""
    kept = []
    for folder in place.iterdir():
        mark = folder / ABOUT
        try:
            used = mark.stat().st_mtime if mark.exists() else folder.stat().st_mtime
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        except OSError:  # another process deletes it at this moment
            continue
        if folder.name.startswith(".") and time.time() - used > _LEFT_SECONDS:  # its maker was killed
            shutil.rmtree(folder, ignore_errors=True)
            continue
        kept.append((used, size, folder))
    total = sum(size for _, size, _ in kept)
    for used, size, folder in sorted(kept):
        if total <= MAX_BYTES:
            return
        if folder != keep and time.time() - used > _IN_USE_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
            total -= size
