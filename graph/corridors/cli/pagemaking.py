"""Take the options of an explorer page, and write the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from corridors.cli.prose import count, size
from corridors.cli.terminal import tell

if TYPE_CHECKING:
    from pathlib import Path

    from corridors.atlas import Atlas
    from corridors.cli.options import Session

Command = TypeVar("Command", bound=Callable[..., Any])
_NAMES = ("title", "passages", "focus", "depth", "path", "story")


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What the options ask of a page.

    >>> PageOptions(focus="Chatham House").given
    ['--focus']
    """

    title: str | None = None
    passages: bool = False
    focus: str | None = None
    depth: int | None = None
    path: tuple[str, str] | None = None
    story: str | None = None

    @property
    def given(self) -> list[str]:
        """List the options that were used."""
        return [f"--{name}" for name in _NAMES if getattr(self, name)]


def page_options(command: Command) -> Command:
    """Give a command the options of a page, as one argument ``page``."""

    @wraps(command)
    def gathered(*args: Any, **options: Any) -> Any:
        page = PageOptions(**{name: options.pop(name) for name in _NAMES})
        return command(*args, page=page, **options)

    found: Any = gathered
    for add in (
        click.option("--story", metavar="NAME", help="html: open with a story: its name or title, or a file (.md)."),
        click.option("--path", nargs=2, metavar="A B", help="html: only the shortest paths between two entities."),
        click.option("--depth", type=click.IntRange(1, 3), help="html: how many steps from --focus. [default: 1]"),
        click.option("--focus", metavar="ENTITY", help="html: only an entity and what is near it."),
        click.option("--passages", is_flag=True, help="html: put the words of the passages in; needs --sources."),
        click.option("--title", metavar="TEXT", help="html: title of the page. [default: Corridors, or the focus]"),
    ):
        found = add(found)
    gathered_command: Command = found
    return gathered_command


def check_page(session: Session, kind: str, page: PageOptions) -> None:
    """Refuse what does not go together, before anything is read; let a page take disputed claims in."""
    if kind != "html":
        if page.given:
            raise click.UsageError(f"{page.given[0]} goes with html, not with {kind}.")
        return
    if page.passages and session.sources is None:
        raise click.UsageError("--passages needs the texts: add --sources DIR.")
    if page.focus and page.path:
        raise click.UsageError("--focus and --path are two ways to cut; give one.")
    if page.depth and not page.focus:
        raise click.UsageError("--depth goes with --focus.")
    session.include = session.include or ("disputed",)


def write_page(atlas: Atlas, path: Path, wish: PageOptions) -> None:
    """Save the page and say what it holds and what takes up its room."""
    from corridors.explorer import Excerpt, page
    from corridors.turtle import save

    cut = Excerpt(focus=wish.focus, depth=wish.depth or 1, path=wish.path)
    made = page(atlas, title=wish.title, passages=wish.passages, excerpt=cut, story=wish.story)
    save(path, made.text)
    sizes = ", ".join(
        f"{size(n)} {what}" for n, what in ((made.fixed, "page"), (made.data, "data"), (made.table, "table"))
    )
    held = f"{count(made.entities, 'entity')} and {count(made.relations, 'relation')}"
    tell(f"{held}: {sizes} for readers without scripts.")
