"""Serve a graph to browsers and programs, or write the same as files: the commands serve and site."""

import click

from corridors.cli.options import Session, example, look_options
from corridors.cli.terminal import tell


@click.command(
    short_help="Serve the graph: SPARQL, a page for every entity, the explorer.",
    epilog=example("corridors serve --port 8000"),
)
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="Port to listen on.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; the default is this machine alone."
)
@click.option(
    "--name",
    "names",
    metavar="HOST",
    multiple=True,
    help="Name under which it is asked, such as a proxy's. [default: any, but on this machine alone its own]",
)
@click.option("--seconds", type=click.IntRange(1), default=30, show_default=True, help="Time that a query may take.")
@click.option(
    "--memory",
    metavar="MB",
    type=click.IntRange(64),
    default=1024,
    show_default=True,
    help="Memory that a query may take.",
)
@click.option(
    "--cors", metavar="ORIGIN", default="", help="Let pages of this origin read answers; * for all. [default: none]"
)
@look_options
@click.pass_obj
def serve(session: Session, port: int, host: str, names: tuple[str, ...], seconds: int, memory: int, cors: str) -> None:
    """Serve the graph, reading only, until interrupted: SPARQL 1.1 Protocol at /sparql, a page to ask on at /query.

    Every entity, source and claim has a page below its IRI's path, as HTML, Turtle or JSON-LD. Each query runs in a
    process of its own that is held to time and memory. Needs the extra serve: pip install 'corridors[serve]'.
    """
    from corridors.server.app import LOOPBACK, Service
    from corridors.server.isolation import Limits
    from corridors.server.listening import run
    from corridors.store.access import is_loopback

    if wrong := next((name for name in names if set(name) & set("/:*")), None):
        raise click.UsageError(f"--name {wrong}: name the host alone, as in example.org")
    own = is_loopback(host) or bool(names)
    hosts = (*LOOPBACK, *names) if own else ("*",)
    service = Service(session.atlas(), Limits(seconds=seconds, megabytes=memory), cors=cors, hosts=hosts)
    tell(f"Serving http://{host}:{port}/ (SPARQL at /sparql); stop with Ctrl-C.")
    run(service, host=host, port=port)


@click.command(
    short_help="Write a page for every entity as static files.",
    epilog=example("corridors site public/"),
)
@click.argument("folder", metavar="DIR")
@click.option("--address", metavar="URL", default="", help="Where the site will be found: w3id.htaccess leads there.")
@look_options
@click.pass_obj
def site(session: Session, folder: str, address: str) -> None:
    """Write the pages that serve shows as static files into DIR, every page with its Turtle and JSON-LD twins.

    DIR is new, empty or a site written earlier. Its .htaccess lets Apache choose the twin by the Accept header;
    w3id.htaccess is the same for w3id.org.
    """
    from corridors.cli.copies import Counter
    from corridors.cli.prose import count
    from corridors.guard import visible
    from corridors.server.pages import Pages
    from corridors.server.site import write_site

    atlas = session.atlas()
    tell(f"Writing pages into {folder} ...")
    counter = Counter(0, word="written", noun="pages", step=1_000)
    pages = write_site(atlas, folder, address=address, progress=lambda number: counter.tell(number, 0))
    counter.done()
    if none := Pages(atlas).without():
        some = f"{', '.join(map(visible, none[:3]))}{', ...' if len(none) > 3 else ''}"
        tell(f"Note: {count(len(none), 'entity')} without a page, the IRI being none of ours: {some}")
    tell(f"Wrote {folder} ({pages:,} pages, each as HTML, Turtle and JSON-LD).")
