"""Write the pages as static files: for any web host, and for w3id.org to redirect to."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from corridors.assets import ontology_folder
from corridors.atlas import Atlas
from corridors.errors import TooLarge, UnreadableInput
from corridors.ontology import ontology_files
from corridors.server.pages import FRONT, Pages
from corridors.server.redirects import SITE_RULES, w3id_rules
from corridors.turtle import save

#: A page and its twins; and what is called the list of the files that a site is made of.
_SUFFIXES = ("html", "ttl", "jsonld")
_LIST = ".corridors-site"


def write_site(
    atlas: Atlas,
    folder: str | Path,
    *,
    address: str = "",
    progress: Callable[[int], None] = lambda _pages: None,
) -> int:
    """Save a page for every entity, source, passage, claim and term, each with its twins; give how many there are.

    ``address`` is where the site will be found; the rules for w3id.org (``w3id.htaccess``) lead there. Of a site
    written earlier what its list of files has and this one's has not is deleted, nothing else.
    Raises UnreadableInput for a folder that holds something else.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp())
    >>> write_site(Atlas([]), place) > 0, (place / "index.html").exists()
    (True, True)
    """
    folder, pages = Path(folder), Pages(atlas)
    _check_own(folder)
    earlier, paths = _listed(folder), list(dict.fromkeys(pages.paths()))
    terms = {str(path.relative_to(ontology_folder())): path for path in _terms()}
    written = {f"{path}.{suffix}" for path in paths for suffix in _SUFFIXES} | terms.keys()
    save(folder / ".htaccess", SITE_RULES)  # first, so that a site cut off is known as one
    save(folder / _LIST, _lines(earlier | written))
    number = 0
    for path in paths:
        try:
            page = pages.html(path, suffix=".html")
        except TooLarge:  # the explorer's page says how to narrow it; a site has none of that size
            page = pages.html(FRONT, suffix=".html")
        for suffix, text in zip(_SUFFIXES, (page, pages.turtle(path), pages.jsonld(path)), strict=True):
            save(folder / f"{path}.{suffix}", text or "", lasting=False)
        number += 1
        progress(number)
    for name, file in terms.items():
        save(folder / name, file.read_text(encoding="utf-8"))
    save(folder / "w3id.htaccess", w3id_rules(address))
    for name in earlier - written:
        _delete(folder, name)
    save(folder / _LIST, _lines(written))
    return number


def _terms() -> tuple[Path, ...]:
    return *ontology_files(), ontology_folder() / "context.jsonld"


def _lines(names: Iterable[str]) -> str:
    return "".join(f"{name}\n" for name in sorted(names))


def _listed(folder: Path) -> set[str]:
    """Give the files that a site written earlier into a folder says are its own."""
    try:
        return set((folder / _LIST).read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError:
        return set()


def _delete(folder: Path, name: str) -> None:
    """Delete a file that a site's list names, and folders that are empty then; nothing outside the site's folder."""
    top, path = folder.resolve(), folder.resolve() / name
    if path.parent.resolve() != path.parent or top not in path.parents:
        return  # the list was changed, or a link leads elsewhere
    with suppress(OSError):  # gone already, or a folder that holds more
        path.unlink()
        for above in path.parents[: len(path.relative_to(top).parts) - 1]:
            above.rmdir()


def _check_own(folder: Path) -> None:
    """Refuse a folder that holds files and is no site written earlier."""
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    rules = folder / ".htaccess"
    first = SITE_RULES.partition("\n")[0]
    if not rules.is_file() or not rules.read_text(encoding="utf-8", errors="replace").startswith(first):
        raise UnreadableInput("holds something else than a site; name a new folder or an empty one", where=str(folder))
