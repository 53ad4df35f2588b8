"""Turn what goes wrong in a command into one line on standard error and an exit code."""

import gc
import traceback
from typing import Any

import click

from corridors.cli.options import wants_traceback
from corridors.cli.terminal import one_line, tell
from corridors.errors import CorridorsError, InvalidRequest

_INTERRUPTED = 130  # what shells report for Ctrl-C
#: A command lives shortly and holds most of what it makes until its end: seldom is there a cycle worth looking for.
_GARBAGE_AFTER = 100_000


class Shell(click.Group):
    """A group of commands in the order they were added, with our errors said in one line.

    >>> Shell("corridors").list_commands(click.Context(Shell("corridors")))
    []
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click hands it over
        """List the commands in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; exit 1 with one line for an error of ours, 2 for wrong usage, 130 for Ctrl-C, silently."""
        gc.set_threshold(_GARBAGE_AFTER)
        try:
            return super().invoke(ctx)
        except CorridorsError as error:
            if wants_traceback(ctx):
                tell(traceback.format_exc().rstrip())
            tell(f"Error: {one_line(str(error))}")
            ctx.exit(2 if isinstance(error, InvalidRequest) else 1)
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)
