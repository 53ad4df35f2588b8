"""Keep triples and answer SPARQL: in memory here, elsewhere through the same few methods."""

from corridors.store.answers import Answers
from corridors.store.embedded import EmbeddedStore

__all__ = ["Answers", "EmbeddedStore"]
