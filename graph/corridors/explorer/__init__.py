"""Write the graph as one HTML page that needs no network."""

from corridors.explorer.build import html, write_html

__all__ = ["html", "write_html"]
