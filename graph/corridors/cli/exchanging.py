"""Exchange graphs with others: the commands diff, merge, load and push."""

from pathlib import Path
from shlex import quote

import click

from corridors.cli.options import Session, example, format_option
from corridors.cli.terminal import give, say, tell


@click.command(
    short_help="Tell what changed between two graphs, claim by claim.",
    epilog=example("corridors diff old.ttl new.ttl", "corridors diff old/ new/ --format turtle"),
)
@click.argument("a")
@click.argument("b")
@format_option("text", "json", "turtle")
def diff(a: str, b: str, form: str) -> None:
    """Tell what changed from graph A to graph B by claims, not lines: added, removed, status, changed, other evidence.

    Relations that follow from claims are left aside. Turtle is in the Changeset vocabulary. Exits with 1 when there
    is a difference.
    """
    from corridors.cli.copies import claims_of
    from corridors.diff import difference

    found = difference(claims_of(a), claims_of(b))
    if form == "text":
        say(found.prose())
    else:
        give(found.json() if form == "json" else found.turtle())
    click.get_current_context().exit(int(bool(found)))


@click.command(
    short_help="Merge two edited copies of a graph, claim by claim.",
    epilog=example("corridors merge mine.ttl theirs.ttl --base before.ttl -o merged.ttl"),
)
@click.argument("a")
@click.argument("b")
@click.option("-o", "--out", metavar="OUT.ttl", required=True, help="File to write; - is standard output.")
@click.option("--base", metavar="BASE.ttl", help="The copy both come from: what one side removed is then removed.")
@click.option("--called", metavar="NAME", help="What messages call the file, where OUT is a copy of it (%P of Git).")
def merge(a: str, b: str, out: str, base: str | None, called: str | None) -> None:
    """Merge two edited copies of a graph. No claim is lost: where both changed one differently, both claims are kept.

    The second is named after the first with .2 behind, and each says that it contradicts the other. Comment lines on
    top of A are kept. Exits with 1 when there are conflicts to settle.
    """
    from corridors.cli.copies import claims_of, comments_on_top
    from corridors.cli.prose import count
    from corridors.diff import merged
    from corridors.names import compact, expand
    from corridors.turtle import save, write_turtle

    found = merged(claims_of(a), claims_of(b), claims_of(base) if base else None)
    text = write_turtle(found.triples, header=comments_on_top(a))
    if out == "-":
        give(text)
    else:
        save(Path(out), text)
        tell(f"Wrote {called or out}.")
    for conflict in found.conflicts:
        tell(f"Conflict: {conflict.prose()}")
    if found.conflicts:
        tell(f"{count(len(found.conflicts), 'conflict')} to settle in {called or out}.")
        says = f"<{expand('cor:accepted')}>"
        accepted = {compact(str(t.subject).strip("<>")) for t in found.triples if str(t.object) == says}
        if any({conflict.name, conflict.kept_as} <= accepted for conflict in found.conflicts):
            tell(f"`corridors check {quote(called or out)}` finds claims of which both versions are accepted.")
    click.get_current_context().exit(int(bool(found.conflicts)))


@click.command(
    short_help="Load big files into a store folder.",
    epilog=example("corridors load big.nt more.ttl --store big", "corridors load https://host/sparql --store big"),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--store", metavar="DIR", required=True, help="Folder to write; a store folder there is replaced.")
def load(files: tuple[str, ...], store: str) -> None:
    """Load RDF files or folders of them into a store folder, which -g then opens at once, however big it is.

    The URL of an endpoint may stand for a file: what it holds is fetched first, a property at a time.
    """
    from corridors.cli.copies import Counter, fetched, size_of
    from corridors.engines import graph_files
    from corridors.engines.building import build, content_of
    from corridors.engines.shelf import Shelf

    with fetched(files) as here:
        paths = graph_files(here)
        counter = Counter(sum(map(size_of, paths)))
        build(Path(store), paths, content=content_of(paths), progress=counter.tell)
    counter.done()
    tell(f"Wrote {store} ({Shelf.open(Path(store)).size:,} triples). Ask it with: corridors -g {store} query ...")


@click.command(
    short_help="Send the graph to an endpoint, a graph a source.",
    epilog=example("corridors -g data push http://localhost:7878/store", "corridors push http://localhost:7878/store"),
)
@click.argument("url")
@click.pass_obj
def push(session: Session, url: str) -> None:
    """Send the graph to the graph store at URL (SPARQL 1.1 Graph Store Protocol), a named graph a source.

    What follows from the claims, the vocabulary and a catalogue of the graphs go into graphs of their own; graphs of
    an earlier push that are no longer there are deleted. User and password come from CORRIDORS_USER and
    CORRIDORS_PASSWORD, a token from CORRIDORS_TOKEN, or all from the netrc file.
    """
    from corridors.cli.copies import Counter
    from corridors.cli.prose import count
    from corridors.exports.pushing import push as send

    counter = Counter(0, word="sent")
    graphs = send(session.atlas(), url, progress=counter.tell)
    counter.done()
    tell(f"Sent {count(graphs, 'graph')} to {url}.")
