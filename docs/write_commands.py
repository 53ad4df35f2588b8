"""Write docs/commands.md from the help texts of the commands."""

from pathlib import Path

import click

from corridors.cli import main


def reference() -> str:
    """Give the page: the help of the group, then of each command."""
    parts = ["# Commands", "", "Made from the help texts by `make docs`.", "", _block(main, "corridors")]
    group = click.Context(main, info_name="corridors")
    for name in main.list_commands(group):
        command = main.get_command(group, name)
        if command is not None and not command.hidden:
            parts += ["", f"## {name}", "", _block(command, name, group)]
    return "\n".join(parts) + "\n"


def _block(command: click.Command, name: str, parent: click.Context | None = None) -> str:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=100, max_content_width=100)
    return f"```\n{command.get_help(context)}\n```"


if __name__ == "__main__":
    Path(__file__).with_name("commands.md").write_text(reference(), encoding="utf-8")
