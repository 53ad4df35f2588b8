"""Write the pages as static files: for any web host, and for w3id.org to redirect to."""

from collections.abc import Callable
from pathlib import Path

from corridors.assets import ontology_folder
from corridors.atlas import Atlas
from corridors.errors import TooLarge
from corridors.explorer import html, with_disputed
from corridors.ontology import ontology_files
from corridors.server.pages import Pages
from corridors.turtle import save

_REDIRECTS = """# For w3id.org/corridors, or an Apache that answers for the base IRI: each IRI leads to a twin.
RewriteEngine On
RewriteCond %{HTTP_ACCEPT} text/turtle
RewriteRule ^((?:id|source|claim)/.+?)$ $1.ttl [R=303,L]
RewriteCond %{HTTP_ACCEPT} application/ld\\+json
RewriteRule ^((?:id|source|claim)/.+?)$ $1.jsonld [R=303,L]
RewriteRule ^((?:id|source|claim)/.+?)$ $1.html [R=303,L]
"""


def write_site(atlas: Atlas, folder: str | Path, *, progress: Callable[[int], None] = lambda _pages: None) -> int:
    """Save a page for every entity, source and claim, each with its Turtle and JSON-LD twin; give how many there are.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp())
    >>> write_site(Atlas([]), place) > 0, (place / "index.html").exists()
    (True, True)
    """
    folder, pages = Path(folder), Pages(atlas)
    number = 0
    for path in pages.paths():
        for suffix, text in (
            ("html", pages.html(path, suffix=".html")),
            ("ttl", pages.turtle(path)),
            ("jsonld", pages.jsonld(path)),
        ):
            save(folder / f"{path}.{suffix}", text or "")
        number += 1
        progress(number)
    for kind in pages.kinds():
        save(folder / "id" / kind / "index.html", pages.listing(kind, suffix=".html") or "")
    save(folder / "source" / "index.html", pages.listing("source", suffix=".html") or "")
    save(folder / "index.html", pages.front(live=False))
    try:
        save(folder / "explorer.html", html(with_disputed(atlas)))
    except TooLarge:  # the page says how to narrow it; a site has no page of that size
        save(folder / "explorer.html", pages.front(live=False))
    for file in (*ontology_files(), ontology_folder() / "context.jsonld"):
        save(folder / file.relative_to(ontology_folder()), file.read_text(encoding="utf-8"))
    save(folder / ".htaccess", _REDIRECTS)
    return number
