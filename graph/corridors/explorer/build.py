"""Write the page: the template filled with data, style and scripts, whose checksums are all that may run."""

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from corridors.atlas import Atlas
from corridors.errors import TooLarge
from corridors.explorer import minify
from corridors.explorer.excerpt import Excerpt
from corridors.explorer.model import view_model
from corridors.explorer.pack import packed
from corridors.explorer.plain_table import plain_table
from corridors.explorer.renderer import library, picture
from corridors.turtle import save

_SCRIPTS = ("graph", "parts", "layouts", "communities", "picture", "figure", "filters", "details", "table", "app")


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to be saved, and what it holds.

    >>> page(Atlas([])).entities
    0
    """

    text: str
    entities: int
    relations: int
    data: int
    table: int

    @property
    def size(self) -> int:
        """Give the page's size in bytes."""
        return len(self.text.encode())

    @property
    def fixed(self) -> int:
        """Give the size of what every page holds, whatever its data."""
        return self.size - self.data - self.table


def write_html(
    atlas: Atlas,
    path: str | Path,
    *,
    title: str | None = None,
    passages: bool = False,
    excerpt: Excerpt | None = None,
    story: str | None = None,
) -> Path:
    """Save the graph as one HTML page that works from a disk and asks the network for nothing.

    With ``passages`` the page quotes the passages, where the source texts are at hand; without, it gives their gist.
    An ``excerpt`` cuts out an entity's surroundings or the paths between two; ``story`` names the one to open with.
    Raises TooLarge above 10,000 entities.

    >>> import tempfile
    >>> write_html(Atlas([]), Path(tempfile.mkdtemp()) / "page.html").name
    'page.html'
    """
    path = Path(path)
    save(path, html(atlas, title=title, passages=passages, excerpt=excerpt, story=story))
    return path


def html(
    atlas: Atlas,
    *,
    title: str | None = None,
    passages: bool = False,
    excerpt: Excerpt | None = None,
    story: str | None = None,
) -> str:
    """Give the page that ``write_html`` saves; the same graph gives the same text.

    >>> html(Atlas([]), title="A < B").splitlines()[0]
    '<!doctype html>'
    """
    return page(atlas, title=title, passages=passages, excerpt=excerpt, story=story).text


def page(
    atlas: Atlas,
    *,
    title: str | None = None,
    passages: bool = False,
    excerpt: Excerpt | None = None,
    story: str | None = None,
) -> Page:
    """Make the page, and count what it holds.

    >>> page(Atlas([])).fixed < 520_000
    True
    """
    from jinja2 import Environment
    from markupsafe import Markup

    title = title or (_title(atlas, excerpt) if excerpt else "Corridors")
    model = view_model(atlas, title=title, passages=passages, excerpt=excerpt, story=story)
    scripts, style = _scripts(), minify.style(_file("app.css"))
    data, table = packed(model, picture=picture()), plain_table(model)
    template = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_file("page.html"))
    text = template.render(
        about=model.about,
        policy=_policy(scripts, style),
        style=Markup(style),  # noqa: S704 - our own file, not a user's text
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - ditto
        data=Markup(data),  # noqa: S704 - escaped by packed
        table=table,
    )
    return Page(text, len(model.nodes["id"]), len(model.edges["id"]), len(data.encode()), len(table.encode()))


def with_disputed(atlas: Atlas) -> Atlas:
    """Give the graph as a page for the public shows it: with the disputed claims, which the page marks as such.

    Where its statuses were chosen, or cannot be changed, it stays as it is.

    >>> with_disputed(Atlas([])).include
    ('disputed',)
    """
    try:
        return atlas if atlas.include else atlas.at(include=("disputed",))
    except TooLarge:  # a store of millions of triples, and no cache to derive another view in
        return atlas


def notebook(atlas: Atlas) -> str:
    """Show the page inside a notebook's cell, without a file.

    >>> notebook(Atlas([]))[:15]
    '<iframe srcdoc='
    """
    from markupsafe import escape

    frame = (
        'sandbox="allow-scripts allow-downloads allow-popups allow-modals" width="100%" height="640" style="border:0"'
    )
    return f'<iframe srcdoc="{escape(html(atlas))}" title="Corridors" {frame}></iframe>'


def _title(atlas: Atlas, excerpt: Excerpt) -> str:
    if excerpt.path:
        return " – ".join(atlas.label(atlas.resolve(name)) for name in excerpt.path)
    return atlas.label(atlas.resolve(excerpt.focus)) if excerpt.focus else "Corridors"


def _file(name: str) -> str:
    return files("corridors.explorer").joinpath(name).read_text(encoding="utf-8")


def _scripts() -> list[str]:
    """Give vis-network, then our own scripts as one."""
    strict = '"use strict";'
    own = (minify.script(_file(f"{name}.js")).removeprefix(strict) for name in _SCRIPTS)
    return [library(), strict + "\n".join(own)]


def _policy(scripts: list[str], style: str) -> str:
    """Allow these scripts and this style, pictures made on the page, and nothing else."""
    allowed = " ".join(_checksum(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_checksum(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _checksum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
