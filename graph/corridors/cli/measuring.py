"""Measure how entities stand in a graph: the commands path and rank."""

import click

from corridors.cli.options import Session, comma_list, example, format_option, look_options
from corridors.cli.terminal import give, say


@click.command(
    short_help="Find how two entities are connected, every step cited.",
    epilog=example('corridors path "Joyce Hakmeh" process:oewg-2021-2025 -k 3 --through event'),
)
@click.argument("a")
@click.argument("b")
@click.option("-k", type=click.IntRange(1), default=1, show_default=True, help="How many paths to find.")
@click.option(
    "--through",
    metavar="KIND,...",
    callback=comma_list,
    help="Pass at least one of these, and nothing else: event,state.",
)
@click.option("--avoid", metavar="KIND,...", callback=comma_list, help="Kinds that must not lie between.")
@click.option("--relation", "relations", metavar="R,...", callback=comma_list, help="Walk these relations alone.")
@click.option("--avoid-relation", "avoid_relations", metavar="R,...", callback=comma_list, help="Walk all but these.")
@click.option("--since", metavar="DATE", help="Walk only what is dated, or in force, on this day or later.")
@click.option("--best", is_flag=True, help="The best attested paths, however long, instead of the shortest.")
@click.option("--mentions", is_flag=True, help="Walk also what is only talked about.")
@format_option("table", "json")
@look_options
@click.pass_obj
def path(
    session: Session,
    a: str,
    b: str,
    k: int,
    through: tuple[str, ...],
    avoid: tuple[str, ...],
    relations: tuple[str, ...],
    avoid_relations: tuple[str, ...],
    since: str | None,
    best: bool,
    mentions: bool,
    form: str,
) -> None:
    """Find how two entities are connected, as an argument whose every step is cited and whose weakest step is named.

    A and B are labels, aliases, acronyms or CURIEs; put names of several words in quotes.
    """
    from corridors.cli.listings import deliver
    from corridors.measures import path as find_path

    found = find_path(
        session.atlas(),
        a,
        b,
        k=k,
        through=through,
        avoid=avoid,
        relations=relations,
        avoid_relations=avoid_relations,
        since=since,
        best=best,
        mentions=mentions,
    )
    deliver(found, form)


@click.command(
    short_help="Rank entities by where they stand in the network.",
    epilog=example("corridors rank betweenness --of Person --limit 10"),
)
@click.argument("measure")
@click.option("--of", metavar="CLASS", help="List one class or kind alone: Person, organisation, cor:Process.")
@click.option(
    "--relation",
    "relations",
    metavar="R,...",
    callback=comma_list,
    help="Walk these relations alone, such as cor:spokeAt.",
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many entities to list.")
@click.option("--no-stability", is_flag=True, help="Do not try how the order changes when sources are left out.")
@format_option("table", "json", "csv")
@look_options
@click.pass_obj
def rank(
    session: Session,
    measure: str,
    of: str | None,
    relations: tuple[str, ...],
    limit: int,
    no_stability: bool,
    form: str,
) -> None:
    """Rank entities by where they stand in the network, and say what the order means, rests on and how firm it is.

    MEASURE is degree, weighted-degree, betweenness, closeness, pagerank or eigenvector. Stability is the share of
    sources that can each be left out while the entity stays among those listed.
    """
    from corridors.cli import rankings
    from corridors.measures import rank as find_rank

    atlas = session.atlas()
    found = find_rank(atlas, measure, of=of, relations=relations, limit=limit, stability=not no_stability)
    if form == "table":
        say(rankings.set_ranking(found))
    else:
        give(found.json() if form == "json" else rankings.as_csv(found))
