"""Answer named questions: the command ask."""

from __future__ import annotations

import click

from corridors.cli.options import Session, example, format_option, give_json, look_options, row_limit
from corridors.cli.terminal import give, say


@click.command(
    short_help="Answer a named question, or list them all.",
    epilog=example(
        "corridors ask",
        'corridors ask organisers "IGF 2023 WS #107"',
        'corridors ask wikidata "Chatham House" --service query.wikidata.org',
        'corridors ask bridges "OEWG II" "Ad Hoc Committee on cybercrime" --format json',
    ),
)
@click.argument("name", required=False)
@click.argument("arguments", nargs=-1, metavar="[ARG]...")
@click.option("--show", is_flag=True, help="Print the question's SPARQL, with the arguments in place, and stop.")
@click.option("--explain", is_flag=True, help="Say what the question asks and takes, and stop.")
@click.option("--service", "services", metavar="HOST", multiple=True, help="wikidata: let it ask this host.")
@row_limit
@format_option("table", "json", "csv", "html")
@look_options
@click.pass_obj
def ask(
    session: Session,
    name: str | None,
    arguments: tuple[str, ...],
    show: bool,
    explain: bool,
    services: tuple[str, ...],
    limit: int | None,
    whole: bool,
    form: str,
) -> None:
    """Answer a named question; without a name, list the questions with what they take.

    Every row carries the passages it rests on, or says why there are none. Three answers are kept apart: no (a source
    says so), not in what we hold, and disputed. Arguments left out take the question's own example.
    """
    from corridors.cli import listings
    from corridors.questions import ask as ask_question
    from corridors.questions import catalogue, find_question, grouped

    if name is None:
        every = [one.data() for one in catalogue().values()]
        give_json(every) if form == "json" else say(listings.questions(grouped()))
        return
    question = find_question(name)
    if explain:
        give_json(question.data()) if form == "json" else say(listings.explanation(question))
        return
    atlas = session.atlas()
    if show:
        from corridors.questions.asking import resolved

        give(question.bound(resolved(atlas, question, arguments)))
        return
    answer = ask_question(atlas, name, *arguments, services=services)
    listings.deliver(listings.shortened(answer, limit, form, whole=whole), form)
