"""Write a graph in the form asked for, and say where it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from corridors.cli.terminal import give, tell

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.cli.options import Session


def check_request(session: Session, kind: str, out: str, *, claims_only: bool, title: str, passages: bool) -> None:
    """Refuse options that do not go with the kind of file, before anything is read."""
    if claims_only and kind != "turtle":
        raise click.UsageError(f"--claims-only goes with turtle, not with {kind}.")
    if (passages or title != "Corridors") and kind != "html":
        raise click.UsageError(f"--title and --passages go with html, not with {kind}.")
    if passages and session.sources is None:
        raise click.UsageError("--passages needs the texts: add --sources DIR.")
    if out == "-" and kind != "turtle":
        raise click.UsageError(f"only turtle goes to standard output; name a file for {kind}.")


def write(atlas: Atlas, kind: str, out: str, *, claims_only: bool, title: str, passages: bool) -> None:
    """Write the file, or Turtle to standard output."""
    if out == "-":
        give(atlas.turtle(claims_only=claims_only))
        return
    path = Path(out)
    if kind == "turtle":
        atlas.write(path, claims_only=claims_only)
    elif kind == "graphml":
        from corridors.exports.graphml import write_graphml

        write_graphml(atlas, path)
    else:
        import corridors

        corridors.write_html(atlas, path, title=title, passages=passages)
    tell(f"Wrote {out} ({_size(path)}).")


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1e3)):,} KB"
