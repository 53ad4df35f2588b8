"""Ask a graph in SPARQL: the commands query and prefixes."""

from collections.abc import Callable

import click

from corridors.cli.options import Session, example, format_option, give_json, look_options
from corridors.cli.terminal import give


@click.command(
    short_help="Answer a SPARQL query.",
    epilog=example(
        "corridors query 'SELECT ?person WHERE { ?person cor:spokeAt event:igf-2023-ws-107 }'",
        "corridors query -f question.rq --format csv",
    ),
)
@click.argument("sparql", required=False)
@click.option("-f", "--file", metavar="FILE", help="Read the query from a file; - is standard input.")
@click.option("--service", "services", metavar="HOST", multiple=True, help="Let SERVICE ask this host.")
@click.option(
    "--timeout",
    type=click.IntRange(0),
    default=30,
    show_default=True,
    metavar="SECONDS",
    help="Give up after this time, once the graph is open; 0 is no limit of time or memory.",
)
@format_option("table", "json", "csv", "tsv", "xml", "turtle")
@look_options
@click.pass_obj
def query(
    session: Session, sparql: str | None, file: str | None, services: tuple[str, ...], timeout: int, form: str
) -> None:
    """Answer a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE over relations, claims, passages and sources.

    The prefixes that `corridors prefixes` lists need not be declared. SPARQL - reads the query from standard input.
    Results as json, csv, tsv and xml follow the W3C's formats; triples come as turtle.
    """
    from corridors.cli import replies
    from corridors.cli.limits import within
    from corridors.engines.opening import is_endpoint

    text, where = replies.query_text(sparql, file)

    def work(start_clock: Callable[[], None]) -> None:
        atlas = session.atlas()
        start_clock()
        answers = atlas.query(text, where=where, services=services)
        replies.deliver(answers, form)
        replies.note_what_is_missing(atlas, text, answers)

    within(timeout, work, alone=not services and not any(map(is_endpoint, session.graphs)))


@click.command(short_help="List the prefixes that queries may use.", epilog=example("corridors prefixes"))
@format_option("sparql", "turtle", "json")
def prefixes(form: str) -> None:
    """List the prefixes that queries and names may use."""
    from corridors.names import PREFIXES

    if form == "json":
        give_json(PREFIXES)
    else:
        line = "PREFIX {}: <{}>\n" if form == "sparql" else "@prefix {}: <{}> .\n"
        give("".join(line.format(*each) for each in sorted(PREFIXES.items())))
