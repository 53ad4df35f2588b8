"""Open an evidence-backed knowledge graph of United Nations cyber diplomacy, and ask it.

>>> import corridors as co
>>> atlas = co.open()
>>> atlas.label("event:igf-2023-ws-107") != "event:igf-2023-ws-107"
True
>>> hakmeh = atlas.entity("Joyce Hakmeh")
>>> [claim.object for claim in atlas.claims(hakmeh.name, "cor:announcedAt")]
['event:igf-2023-ws-107']
>>> atlas.query("ASK { person:joyce-hakmeh cor:spokeAt event:igf-2023-ws-107 }").truth
True

Nothing heavy is loaded before one of these names is used.
"""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rdflib import Graph

    from corridors.atlas import Atlas
    from corridors.claims import Claim, Day, Entity, Passage, Source
    from corridors.errors import CorridorsError
    from corridors.explorer.build import write_html
    from corridors.measures import communities, introduce, path, rank, rank_over_years, timeline
    from corridors.questions import ask, bridge, compare
    from corridors.view import network

__version__ = "0.1.0"

__all__ = [
    "Atlas",
    "Claim",
    "CorridorsError",
    "Entity",
    "Passage",
    "Source",
    "__version__",
    "ask",
    "bridge",
    "communities",
    "compare",
    "introduce",
    "network",
    "open",
    "path",
    "rank",
    "rank_over_years",
    "timeline",
    "write_html",
]

#: Where each name lives; its room is entered when the name is first used.
_ROOMS = {
    "Atlas": "corridors.atlas",
    "Claim": "corridors.claims",
    "CorridorsError": "corridors.errors",
    "Entity": "corridors.claims",
    "Passage": "corridors.claims",
    "Source": "corridors.claims",
    "ask": "corridors.questions",
    "bridge": "corridors.questions",
    "communities": "corridors.measures",
    "compare": "corridors.questions",
    "introduce": "corridors.measures",
    "network": "corridors.view",
    "path": "corridors.measures",
    "rank": "corridors.measures",
    "rank_over_years": "corridors.measures",
    "timeline": "corridors.measures",
    "write_html": "corridors.explorer.build",
}


def open(
    *graphs: "str | Path | Graph",
    include: Sequence[str] = (),
    as_of: "Day | None" = None,
    sources: str | Path | None = None,
    language: str = "en",
    cache: bool = False,
) -> "Atlas":
    """Open graphs, merged: RDF files, folders of them, a store folder, a SPARQL endpoint's URL, rdflib Graphs.

    Without a graph, the data that comes with the package. ``include`` names statuses to take in beside accepted
    (``proposed``, ``disputed``, ``rejected``), ``as_of`` a date to look at (a text, a year, a ``datetime.date``),
    ``sources`` a folder of source texts for showing passages, ``language`` that of the labels; ``cache`` keeps what is
    built from files for the next time. Raises UnreadableInput with file and line; then nothing is
    loaded.

    >>> open(as_of="2023-10").day
    '2023-10-31'
    """
    from corridors.atlas import Atlas

    Atlas.picture = _picture
    folder = Path(sources) if sources is not None else None
    return Atlas.open(*graphs, include=include, as_of=as_of, sources=folder, language=language, cache=cache)


def _picture(atlas: "Atlas") -> str:
    """Show the explorer in a notebook's cell; a graph too large for a page is told in words alone."""
    from corridors.errors import TooLarge
    from corridors.explorer import notebook

    try:
        return notebook(atlas)
    except TooLarge:
        return ""


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_ROOMS[name]), name)
    if name == "Atlas":
        value.picture = _picture
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
