"""Keep a graph in order and pass it on: the commands check and export."""

import click

from corridors.cli.options import Session, example, look_options
from corridors.cli.pagemaking import PageOptions, page_options
from corridors.exports import KINDS

_KINDS = ("html", "turtle", *KINDS)


@click.command(
    short_help="Check files against the model, each finding with its mend.",
    epilog=example(
        "corridors check data/", "corridors check new.ttl -g data/", "corridors check proposals.ttl --strict"
    ),
)
@click.argument("files", metavar="[FILE...]", nargs=-1)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--info", is_flag=True, help="Show remarks of the lowest severity as well.")
@look_options
@click.pass_obj
def check(session: Session, files: tuple[str, ...], strict: bool, info: bool) -> None:
    """Check files or folders against the model's shapes and rules; without a name, the graph looked at.

    Every finding says where it stands, what is wrong and how to mend it. With -g GRAPH, files may speak of what that
    graph declares: they are checked beside it, and what is found of the things they name is listed. With --sources,
    passages are compared with their texts. Exits with 1 when there is a violation, with --strict when there is a
    warning as well.
    """
    from corridors.cli import verdicts

    beside = session.graphs if files else ()
    found = session.atlas(*beside, *files, cache=False).check()  # in memory, once: building to keep takes as long again
    if beside and "-" not in files:  # standard input cannot be read again
        found = verdicts.about(found, session.atlas(*files))
    verdicts.report(found, info=info)
    click.get_current_context().exit(verdicts.exit_code(found, strict=strict))


@click.command(
    short_help="Write the graph as a page, as linked data, for Gephi, Neo4j or a spreadsheet.",
    epilog=example(
        "corridors export html corridors.html",
        'corridors export html chatham-house.html --focus "Chatham House" --depth 2',
        "corridors export turtle graph.ttl --claims-only",
        "corridors export gexf network.gexf",
    ),
)
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("out", metavar="OUT")
@click.option("--claims-only", is_flag=True, help="Leave out the relations that follow from the claims.")
@click.option("--aligned", is_flag=True, help="turtle: say it in the terms of other vocabularies too.")
@page_options
@look_options
@click.pass_obj
def export(session: Session, kind: str, out: str, claims_only: bool, aligned: bool, page: PageOptions) -> None:
    """Write the graph to OUT, every relation with its citations.

    html is an explorer page, which marks disputed claims; turtle canonical Turtle (with OUT a folder that exists or
    ends in /: a file a source). ntriples, nquads, trig and jsonld hold the claims too; nquads and trig have a graph a
    source. graphml, gexf (with dates), cytoscape and neo4j (a folder) hold the network; csv is a folder of tables,
    crate an RO-Crate. OUT - is standard output for whatever is one file, html aside.
    """
    from corridors.cli import deliveries

    deliveries.check_request(session, kind, out, claims_only=claims_only, aligned=aligned, page=page)
    atlas = session.atlas()
    deliveries.write(atlas, kind, out, claims_only=claims_only, aligned=aligned, page=page)
