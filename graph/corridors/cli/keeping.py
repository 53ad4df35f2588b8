"""Keep a graph in order and pass it on: the commands check and export."""

import click

from corridors.cli.options import Session, example, look_options

_KINDS = ("html", "turtle", "graphml")


@click.command(
    short_help="Check files against the model, each finding with its mend.",
    epilog=example("corridors check data/", "corridors check proposals.ttl --strict"),
)
@click.argument("files", metavar="[FILE...]", nargs=-1)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--info", is_flag=True, help="Show remarks of the lowest severity as well.")
@look_options
@click.pass_obj
def check(session: Session, files: tuple[str, ...], strict: bool, info: bool) -> None:
    """Check files or folders against the model's shapes and rules; without a name, the graph looked at.

    Every finding says where it stands, what is wrong and how to mend it. With --sources, passages are compared with
    their texts. Exits with 1 when there is a violation, with --strict when there is a warning as well.
    """
    from corridors.cli import verdicts

    found = session.atlas(*files).check()
    verdicts.report(found, info=info)
    click.get_current_context().exit(verdicts.exit_code(found, strict=strict))


@click.command(
    short_help="Write the graph as a page, as Turtle or as GraphML.",
    epilog=example("corridors export html corridors.html", "corridors export turtle graph.ttl --claims-only"),
)
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("out", metavar="OUT")
@click.option("--claims-only", is_flag=True, help="turtle: leave out the relations that follow from the claims.")
@click.option("--title", default="Corridors", show_default=True, help="html: title of the page.")
@click.option("--passages", is_flag=True, help="html: put the words of the passages in; needs --sources.")
@look_options
@click.pass_obj
def export(session: Session, kind: str, out: str, claims_only: bool, title: str, passages: bool) -> None:
    """Write the graph to a file OUT: an explorer page (html), canonical Turtle, or GraphML for Gephi and yEd.

    With turtle, OUT - is standard output.
    """
    from corridors.cli import deliveries

    deliveries.check_request(session, kind, out, claims_only=claims_only, title=title, passages=passages)
    atlas = session.atlas()
    deliveries.write(atlas, kind, out, claims_only=claims_only, title=title, passages=passages)
