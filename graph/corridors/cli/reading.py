"""Read documents and decide on what was read: the commands read and review."""

from pathlib import Path

import click

from corridors.cli.options import Session, date, example, look_options
from corridors.errors import InvalidRequest

_KEYS = """\b
Keys, shown with each question, and again with ?:
  y    yes: a claim or reading is accepted (as with a); two names are one person's
  n    no: it is rejected (as with r); they are two persons'
  s    don't know: left open
  1-9  the same as that one; where words may be of several: of that one alone
  a    where words may be of several: of all of them
  g    accept all with a doubt like this
  u    take the last decision back
  q    stop and keep what was decided, as do Esc, Ctrl-C and Ctrl-D

"""


@click.command(
    short_help="Read documents into proposed claims with passages.",
    epilog=example(
        "corridors read page.html record.txt -o new.ttl", "corridors check new.ttl", "corridors review new.ttl"
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    "out",
    metavar="OUT.ttl",
    help="File to write, in a folder made if need be; without it, standard output.",
)
@click.option(
    "--as",
    "kind",
    metavar="KIND",
    help="Read files as igf, transcript, event, speech, un, release, letter, participants, programme, "
    "table, graph, or MAPPING.toml.",
)
@click.option(
    "--retrieved", metavar="DATE", callback=date, help="Day on which the documents were fetched, as 2023-10-10."
)
@look_options
@click.pass_obj
def read(session: Session, files: tuple[str, ...], out: str | None, kind: str | None, retrieved: str | None) -> None:
    """Read documents: session pages, transcripts, event pages, UN texts, tables, as text or HTML; and Turtle of others.

    Every claim comes out as proposed, with the passage that says so, and with a doubt where the reader is not sure.
    Names are looked up in the graph (-g, or the data that comes with the package). A report on standard error says what
    was read, skipped and doubted. Reading the same files again gives the same bytes.
    """
    from corridors.cli import walking

    walking.read_files(session, files, Path(out) if out else None, kind=kind, retrieved=retrieved)


@click.command(
    short_help="Decide on proposed claims, one key each.",
    epilog=_KEYS
    + example(
        "corridors --sources FOLDER review new.ttl --by 'A. Reviewer' --on 2030-01-02",
        "corridors review new.ttl --accept announcedAt",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--by", metavar="NAME", default="", help="Who decides; kept with each decision.")
@click.option(
    "--on", metavar="DATE", callback=date, help="Day of the decision, as 2023-10-10; kept with each decision."
)
@click.option("--accept-all", is_flag=True, help="Accept all that is proposed and not in doubt.")
@click.option(
    "--accept",
    "accept",
    metavar="PATTERN",
    multiple=True,
    help="Accept what fits: spokeAt, person:ada-*; may be repeated.",
)
@click.option("--reject", "reject", metavar="PATTERN", multiple=True, help="Reject what fits; may be repeated.")
@click.option(
    "--reopen",
    "reopen",
    metavar="PATTERN",
    multiple=True,
    help="Take decisions back, also that two are one or are not; may be repeated.",
)
@look_options
@click.pass_obj
def review(
    session: Session,
    file: Path,
    by: str,
    on: str | None,
    accept_all: bool,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    reopen: tuple[str, ...],
) -> None:
    """Walk through what a file proposes, grouped by doubt, with the passage and the candidates; one key decides.

    The decisions are written into the file as Turtle, and can be taken back: with u while walking, with --reopen later.
    Whichever way you stop, with q, Ctrl-C or Ctrl-D, what was decided is kept. What the graph (-g, or the data that
    comes with the package) has decided on is not asked again, and no pattern overrides it. Nothing is asked with
    --accept-all, --accept, --reject or --reopen. With --sources the passages' words are shown.
    """
    from corridors.cli import walking

    if not all((*accept, *reject, *reopen)):
        raise InvalidRequest("a pattern is empty; give a relation, a name such as person:ada-*, or * for everything")
    batch = walking.Batch(accept_all=accept_all, accept=accept, reject=reject, reopen=reopen)
    walking.review_file(session, file, by=by, on=on or "", batch=batch)
