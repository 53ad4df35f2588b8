"""Write the pages as static files: for any web host, and for w3id.org to redirect to."""

from collections.abc import Callable
from pathlib import Path

from corridors.assets import ontology_folder
from corridors.atlas import Atlas
from corridors.errors import TooLarge, UnreadableInput
from corridors.ontology import ontology_files
from corridors.server.pages import FRONT, Pages
from corridors.server.redirects import SITE_RULES, w3id_rules
from corridors.turtle import save


def write_site(
    atlas: Atlas,
    folder: str | Path,
    *,
    address: str = "",
    progress: Callable[[int], None] = lambda _pages: None,
) -> int:
    """Save a page for every entity, source, passage, claim and term, each with its twins; give how many there are.

    ``address`` is where the site will be found; the rules for w3id.org (``w3id.htaccess``) lead there.
    Raises UnreadableInput for a folder that holds something else.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp())
    >>> write_site(Atlas([]), place) > 0, (place / "index.html").exists()
    (True, True)
    """
    folder, pages = Path(folder), Pages(atlas)
    _check_own(folder)
    save(folder / ".htaccess", SITE_RULES)  # first, so that a site cut off is known as one
    number = 0
    for path in pages.paths():
        try:
            page = pages.html(path, suffix=".html")
        except TooLarge:  # the explorer's page says how to narrow it; a site has none of that size
            page = pages.html(FRONT, suffix=".html")
        for suffix, text in (("html", page), ("ttl", pages.turtle(path)), ("jsonld", pages.jsonld(path))):
            save(folder / f"{path}.{suffix}", text or "", lasting=False)
        number += 1
        progress(number)
    for file in (*ontology_files(), ontology_folder() / "context.jsonld"):
        save(folder / file.relative_to(ontology_folder()), file.read_text(encoding="utf-8"))
    save(folder / "w3id.htaccess", w3id_rules(address))
    return number


def _check_own(folder: Path) -> None:
    """Refuse a folder that holds files and is no site written earlier."""
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    rules = folder / ".htaccess"
    first = SITE_RULES.partition("\n")[0]
    if not rules.is_file() or not rules.read_text(encoding="utf-8", errors="replace").startswith(first):
        raise UnreadableInput("holds something else than a site; name a new folder or an empty one", where=str(folder))
