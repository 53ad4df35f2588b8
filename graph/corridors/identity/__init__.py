"""Lead from names as people write them to entities: an index to look up, a register to decide, words as written."""

from corridors.identity.index import NameIndex
from corridors.identity.resolve import Found, Register, key, span_of
from corridors.identity.scan import Hit, Scanner

__all__ = ["Found", "Hit", "NameIndex", "Register", "Scanner", "key", "span_of"]
