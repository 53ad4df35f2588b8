"""Look at a graph: the commands show and cite."""

import click

from corridors.cli.options import Session, example, format_option, give_json, look_options, note_if_empty
from corridors.cli.terminal import give, say, tell


@click.command(
    short_help="Show what the graph holds, or all about one entity.",
    epilog=example("corridors show", 'corridors show "Joyce Hakmeh"'),
)
@click.argument("entity", required=False)
@click.option(
    "--all", "every", is_flag=True, help="List every passage of a claim and every source, not only the first."
)
@format_option("text", "json")
@look_options
@click.pass_obj
def show(session: Session, entity: str | None, form: str, every: bool) -> None:
    """Show what the graph holds, or all that is known about one entity, with the passage behind every claim.

    ENTITY is a label, alias, acronym or CURIE such as process:oewg-2021-2025.
    """
    from corridors.cli import dossier, holdings, pages

    atlas = session.atlas()
    known = holdings.take_stock(atlas) if entity is None else dossier.gather(atlas, entity)
    if form == "json":
        give_json(known)
    else:
        say(pages.entity_page(known, every_passage=every) if entity else pages.stock_page(known, every_source=every))
    if entity is None:
        note_if_empty(atlas)


@click.command(
    short_help="List the sources behind a claim or an entity.",
    epilog=example('corridors cite "Joyce Hakmeh" --format bibtex'),
)
@click.argument("name", metavar="ENTITY|CLAIM")
@format_option("text", "bibtex", "csl-json")
@look_options
@click.pass_obj
def cite(session: Session, name: str, form: str) -> None:
    """List the sources, with the places in them, on which a claim or all claims about an entity rest."""
    from corridors.cli.citations import cite_as, cited_sources, named_claims

    atlas = session.atlas()
    cited = cited_sources(atlas, named_claims(atlas, name))
    give(cite_as(form, cited))
    if not cited:
        tell("Note: no claims of the statuses looked at; --include takes in others.")
