"""Write a graph in the form asked for, and say where it went."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from corridors.cli.pagemaking import PageOptions, check_page, write_page
from corridors.cli.prose import size
from corridors.cli.terminal import give, tell
from corridors.exports import KINDS

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.cli.options import Session


def check_request(
    session: Session, kind: str, out: str, *, claims_only: bool, aligned: bool, page: PageOptions
) -> None:
    """Refuse options that do not go with the kind of file, before anything is read."""
    if claims_only and kind != "turtle" and not (kind in KINDS and KINDS[kind].claims):
        raise click.UsageError(f"--claims-only goes with turtle and other linked data, not with {kind}.")
    if aligned and (kind != "turtle" or _is_folder(out)):
        raise click.UsageError("--aligned goes with turtle, one file.")
    check_page(session, kind, page)
    if out == "-" and (kind == "html" or (kind in KINDS and KINDS[kind].folder)):
        raise click.UsageError(f"{kind} does not go to standard output; name a file or folder.")


def write(atlas: Atlas, kind: str, out: str, *, claims_only: bool, aligned: bool, page: PageOptions) -> None:
    """Write the file or folder, or a file's text to standard output."""
    if out == "-":
        with TemporaryDirectory() as folder:
            path = Path(folder) / "out"
            _write(atlas, kind, path, claims_only=claims_only, aligned=aligned, page=page)
            give(path.read_bytes().decode())
        return
    path = Path(out)
    if kind == "turtle" and _is_folder(out):
        from corridors.exports.linked import write_turtle_folder

        write_turtle_folder(atlas, path)
    else:
        _write(atlas, kind, path, claims_only=claims_only, aligned=aligned, page=page)
    tell(f"Wrote {out} ({size(_bytes(path))}).")


def _write(atlas: Atlas, kind: str, path: Path, *, claims_only: bool, aligned: bool, page: PageOptions) -> None:
    if kind == "html":
        write_page(atlas, path, page)
    elif aligned:
        from corridors.exports.aligned import write_aligned

        write_aligned(atlas, path, claims_only=claims_only)
    elif kind == "turtle":
        atlas.write(path, claims_only=claims_only)
    else:
        chosen = KINDS[kind]
        chosen.write(atlas, path, **({"claims_only": claims_only} if chosen.claims else {}))


def _is_folder(out: str) -> bool:
    return out.endswith("/") or Path(out).is_dir()


def _bytes(path: Path) -> int:
    """Give the size of a file, or of all files in a folder."""
    return sum(p.stat().st_size for p in (path, *path.rglob("*")) if p.is_file())
