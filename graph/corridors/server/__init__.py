"""Serve a graph: the SPARQL 1.1 Protocol, a page for every entity, the explorer; and the same as static files."""

from corridors.server.isolation import Limits

__all__ = ["Limits"]
