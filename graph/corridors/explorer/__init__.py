"""Write the graph as one HTML page that needs no network."""

from corridors.explorer.build import html, notebook, page, with_disputed, write_html
from corridors.explorer.excerpt import Excerpt

__all__ = ["Excerpt", "html", "notebook", "page", "with_disputed", "write_html"]
