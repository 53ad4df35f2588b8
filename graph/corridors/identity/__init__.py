"""Lead from names as people write them to entities: an index, garbles, namesakes, judgements."""

from corridors.identity.index import NameIndex

__all__ = ["NameIndex"]
