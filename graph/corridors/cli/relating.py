"""Relate entities to each other and to time: the commands introduce, bridge, compare and timeline."""

import click

from corridors.cli.options import Session, date, example, format_option, look_options, note_if_empty, row_limit


@click.command(
    short_help="Find who or what could bring one actor to another.",
    epilog=example('corridors introduce "Chatham House" "Dutch foreign ministry"'),
)
@click.argument("a")
@click.argument("b")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="How many introductions to give.")
@format_option("table", "json", "csv", "html")
@look_options
@click.pass_obj
def introduce(session: Session, a: str, b: str, limit: int, form: str) -> None:
    """Find who or what could bring A to B: shared panels, employers, programmes, funding, delegations.

    The closest come first, each through other people and bodies, with why, step by step, and the weakest step.
    """
    from corridors.cli.listings import deliver
    from corridors.measures import introduce as find_introductions

    deliver(find_introductions(session.atlas(), a, b, limit=limit), form)


@click.command(
    short_help="Find who or what connects two processes.",
    epilog=example('corridors bridge "OEWG II" "Ad Hoc Committee on cybercrime"'),
)
@click.argument("p")
@click.argument("q")
@row_limit
@format_option("table", "json", "csv", "html")
@look_options
@click.pass_obj
def bridge(session: Session, p: str, q: str, limit: int | None, whole: bool, form: str) -> None:
    """Find people, organisations and states involved in both processes P and Q, the best attested first.

    People and organisations with a role in both come first, then those who were present, then states; among these by
    the number of independent documents behind each, not by how often somebody spoke.
    """
    from corridors.cli.listings import deliver, shortened
    from corridors.questions import bridge as find_bridges

    deliver(shortened(find_bridges(session.atlas(), p, q), limit, form, whole=whole), form)


@click.command(
    short_help="Compare two entities, or the graph at two dates.",
    epilog=example(
        'corridors compare "OEWG II" "Ad Hoc Committee on cybercrime"',
        "corridors compare --at 2023-10-10 --and 2025-10-23",
    ),
)
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option("--at", metavar="DATE", callback=date, help="The one date.")
@click.option("--and", "later", metavar="DATE", callback=date, help="The other date.")
@format_option("table", "json", "csv", "html")
@look_options
@click.pass_obj
def compare(session: Session, a: str | None, b: str | None, at: str | None, later: str | None, form: str) -> None:
    """Compare two entities A and B, or the graph at two dates: what is in both, only in one, changed."""
    from corridors.claims import day_span
    from corridors.cli.listings import deliver
    from corridors.cli.terminal import tell
    from corridors.questions import compare as find_differences

    entities, dates = [one for one in (a, b) if one], [one for one in (at, later) if one]
    if (len(entities), len(dates)) not in ((2, 0), (0, 2)):
        raise click.UsageError("Give two entities, or two dates with --at DATE --and DATE.")
    atlas = session.atlas()
    found = find_differences(atlas, a, b, at=at, and_=later)
    if dates and day_span(dates[0]) > day_span(dates[1]):
        tell("Note: the earlier of the two dates is taken first.")
    deliver(found, form)
    note_if_empty(atlas)


@click.command(
    short_help="Tell what is held of an entity in the order of time.",
    epilog=example('corridors timeline "Global Digital Compact (negotiations)"'),
)
@click.argument("entity")
@format_option("table", "json", "csv", "html")
@look_options
@click.pass_obj
def timeline(session: Session, entity: str, form: str) -> None:
    """Tell what is held of an entity in the order of time, with the passages; what bears no date comes last."""
    from corridors.cli.listings import deliver
    from corridors.measures import timeline as tell_in_time

    deliver(tell_in_time(session.atlas(), entity), form)
