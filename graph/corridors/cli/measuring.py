"""Measure how entities stand in a graph: the commands path and rank."""

import click

from corridors.cli.options import Session, comma_list, date, example, format_option, look_options, note_if_empty
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
@click.option(
    "--since", metavar="DATE", callback=date, help="Walk only what is dated, or in force, on this day or later."
)
@click.option("--best", is_flag=True, help="The best attested paths, however long, instead of the shortest.")
@click.option("--mentions", is_flag=True, help="Walk also what is only talked about.")
@format_option("table", "json", "csv", "html")
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
    epilog=example(
        "corridors rank betweenness --of Person --limit 10",
        'corridors rank pagerank --from "Chatham House" --of Organisation',
        "corridors rank degree --of Process --years 2018-2025",
        "corridors rank communities --project states",
    ),
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
@click.option("--from", "seen_from", metavar="ENTITY", help="Take pagerank as seen from one entity (personalised).")
@click.option(
    "--project",
    type=click.Choice(("people", "organisations", "states")),
    help="Rank people joined by shared events, organisations by shared processes, or states by like votes.",
)
@click.option("--years", metavar="FROM-TO", help="Follow the first ten or --limit over the years: 2018-2025.")
@click.option("--why", is_flag=True, help="Say of each in a sentence what links it with the others.")
@click.option("--leiden", is_flag=True, help="For communities: Leiden instead of Louvain (needs the extra leiden).")
@format_option("table", "json", "csv", "html")
@look_options
@click.pass_obj
def rank(
    session: Session,
    measure: str,
    of: str | None,
    relations: tuple[str, ...],
    limit: int,
    no_stability: bool,
    seen_from: str | None,
    project: str | None,
    years: str | None,
    why: bool,
    leiden: bool,
    form: str,
) -> None:
    """Rank entities by where they stand in the network, and say what the order means, rests on and how firm it is.

    MEASURE is degree, weighted-degree, betweenness, closeness, pagerank, eigenvector, k-core, constraint – or
    communities, which gives the groups that hang together. Stability is the share of sources that can each be left
    out while the entity stays among those listed.
    """
    from corridors import measures
    from corridors.cli import listings, rankings

    if measure.casefold() == "communities":
        _refuse("communities", of=of, years=years, **{"from": seen_from})
        method = "leiden" if leiden else "louvain"
        atlas, steady = session.atlas(), not no_stability
        found = measures.communities(atlas, relations=relations, project=project, method=method, stability=steady)
        listings.deliver(found, form)
        note_if_empty(atlas)
    elif years:
        _refuse("--years", project=project, leiden=leiden, **{"from": seen_from})
        atlas = session.atlas()
        courses = measures.rank_over_years(atlas, measure, years, of=of, relations=relations, limit=min(limit, 10))
        if form == "table":
            say(rankings.set_courses(courses))
        else:
            listings.deliver(courses, form)
        note_if_empty(atlas)
    else:
        _refuse("an order; it is for communities", leiden=leiden)
        atlas = session.atlas()
        ranking = measures.rank(
            atlas,
            measure,
            of=of,
            relations=relations,
            limit=limit,
            stability=not no_stability,
            seen_from=seen_from,
            project=project,
        )
        if form == "table":
            say(rankings.set_ranking(ranking))
            if why:
                say("\n" + rankings.set_reasons(measures.reasons(atlas, [row.entity for row in ranking.rows])))
        elif form == "csv":
            give(rankings.as_csv(ranking))
        else:
            listings.deliver(ranking, form)


def _refuse(asked: str, **options: object) -> None:
    """Refuse options that do not go with what is asked."""
    if given := [f"--{name}" for name, value in options.items() if value]:
        raise click.UsageError(f"{' and '.join(given)} cannot be combined with {asked}.")
