"""Take the options that say which graph to look at and how, before the command and after it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from corridors.cli.terminal import give, tell
from corridors.errors import InvalidDate

if TYPE_CHECKING:
    from corridors.atlas import Atlas

Command = TypeVar("Command", bound=Callable[..., Any])
_DEBUG = "corridors.debug"
_NAMED = 3


@dataclass(slots=True)
class Session:
    """What the options say about the graph to look at.

    >>> Session(include=("proposed",)).graphs
    ()
    """

    graphs: tuple[str, ...] = ()
    sources: Path | None = None
    as_of: str | None = None
    include: tuple[str, ...] = ()
    lang: str = "en"

    def atlas(self, *files: str, cache: bool = True) -> Atlas:
        """Open the graph that the options name, or these files instead; with ``cache`` keep what is built of them."""
        import corridors

        paths = files or self.graphs
        _note_skipped(paths)
        return corridors.open(
            *paths, include=self.include, as_of=self.as_of, sources=self.sources, language=self.lang, cache=cache
        )


def _note_skipped(paths: tuple[str, ...]) -> None:
    """Say which files of the folders named are no RDF files."""
    from corridors.engines.shelf import is_shelf
    from corridors.turtle import FORMATS

    for folder in map(Path, paths):
        if folder.is_dir() and not is_shelf(folder):
            others = sorted(p.name for p in folder.rglob("*") if p.is_file() and p.suffix.lower() not in FORMATS)
            if others:
                more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
                tell(f"Note: {folder}: skipped {', '.join(others[:_NAMED])}{more}: no RDF files")


def note_if_empty(atlas: Atlas) -> None:
    """Say so where nothing was read: what is shown then is no finding."""
    if atlas.empty:
        tell("Note: the graph opened is empty.")


def _remember(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    session, name = ctx.ensure_object(Session), parameter.name or ""
    if name in ("graphs", "include"):
        setattr(session, name, (*getattr(session, name), *value))
    elif value is not None:
        setattr(session, name, value)


def _split(ctx: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> None:
    _remember(ctx, parameter, comma_list(ctx, parameter, value))


def comma_list(_ctx: click.Context, _option: click.Parameter, value: tuple[str, ...] | str | None) -> tuple[str, ...]:
    """Split an option's value, or its values, at the commas."""
    texts = (value,) if isinstance(value, str) else value or ()
    return tuple(part.strip() for text in texts for part in text.split(",") if part.strip())


def _want_traceback(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[_DEBUG] = True


def wants_traceback(ctx: click.Context) -> bool:
    """Tell whether ``--debug`` was given, before the command or after it."""
    return bool(ctx.meta.get(_DEBUG))


def date(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Take a date as it was given, or say at once what a date looks like."""
    from corridors.claims import asked_span

    try:
        if value is not None:
            asked_span(value)
    except InvalidDate as error:
        raise click.BadParameter(str(error)) from None
    return value


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> None:
    _remember(ctx, parameter, date(ctx, parameter, value))


def _option(*names: str, callback: Callable[..., None] = _remember, **settings: Any) -> Callable[[Command], Command]:
    return click.option(*names, callback=callback, expose_value=False, **settings)


def graph_options(command: Command) -> Command:
    """Give the main command the options that say which graph to look at."""
    return _graph_options(command, shown=True)


def look_options(command: Command) -> Command:
    """Let a command that looks at a graph take the same options; its help shows those about time and status."""
    return _graph_options(command, shown=False)


def _graph_options(command: Command, *, shown: bool) -> Command:
    hidden = not shown
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    for add in (
        _option("--debug", callback=_want_traceback, is_flag=True, hidden=hidden, help="Show an error's traceback."),
        _option("--lang", metavar="CODE", hidden=hidden, help="Language of the labels, such as fr. [default: en]"),
        _option(
            "--include",
            metavar="STATUS,...",
            multiple=True,
            callback=_split,
            help="Take in claims that are proposed, disputed or rejected; without it, only accepted ones count.",
        ),
        _option(
            "--as-of",
            metavar="DATE",
            callback=_day,
            help="Look at the graph as of a date: 2023, 2023-10 or 2023-10-10.",
        ),
        _option(
            "--sources",
            type=folder,
            metavar="DIR",
            hidden=hidden,
            help="Folder of source texts, to show the words of passages.",
        ),
        _option(
            "-g",
            "--graph",
            "graphs",
            multiple=True,
            metavar="GRAPH",
            hidden=hidden,
            help="Graph to look at: an RDF file, a folder of them, a store folder, the URL of a SPARQL endpoint, or - "
            "for Turtle on standard input. May be repeated; they are merged. Without it: the data that comes with "
            "the package.",
        ),
    ):
        command = add(command)
    return command


def format_option(*forms: str) -> Callable[[Command], Command]:
    """Give a command the option ``--format``; the first form is the default."""
    choice, text = click.Choice(forms), "Form of the answer."
    return click.option("--format", "form", type=choice, default=forms[0], show_default=True, help=text)


def row_limit(command: Command) -> Command:
    """Give a command the options that shorten a long answer, or tell all of it."""
    text = "How many rows to give; 0 gives all. [default: 20 in a table, else all]"
    command = click.option("--limit", type=click.IntRange(0), metavar="N", help=text)(command)
    return click.option("--all", "whole", is_flag=True, help="Every row, with all its claims and passages.")(command)


def give_json(data: Any) -> None:
    """Write data as JSON on standard output."""
    give(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def example(*lines: str) -> str:
    r"""Give the end of a help text: lines to paste.

    >>> example("corridors show")
    '\x08\nExample:\n  corridors show'
    """
    return "\n".join(("\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)))
