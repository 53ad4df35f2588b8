"""Gather the commands into ``corridors``, the one that people type."""

import click

from corridors import __version__
from corridors.cli.answering import ask
from corridors.cli.asking import prefixes, query
from corridors.cli.exchanging import diff, load, merge, push
from corridors.cli.keeping import check, export
from corridors.cli.looking import cite, show
from corridors.cli.measuring import path, rank
from corridors.cli.options import example, graph_options
from corridors.cli.reading import read, review
from corridors.cli.relating import bridge, compare, introduce, timeline
from corridors.cli.serving import serve, site
from corridors.cli.shell import Shell

__all__ = ["main"]


@click.group(cls=Shell, epilog=example('corridors show "Joyce Hakmeh"'))
@graph_options
@click.version_option(__version__, prog_name="corridors")
def main() -> None:
    """Look up who took part in United Nations cyber diplomacy, and which passage of which document says so."""


for _command in (
    show,
    query,
    ask,
    path,
    introduce,
    bridge,
    rank,
    compare,
    timeline,
    read,
    review,
    check,
    export,
    diff,
    merge,
    load,
    push,
    serve,
    site,
    cite,
    prefixes,
):
    main.add_command(_command)
