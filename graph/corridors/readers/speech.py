"""Hold a turn of a record while it is put together."""

import re
from dataclasses import dataclass, field

from corridors.documents import Document
from corridors.readers.introductions import Introduction
from corridors.readers.notes import Named, Place
from corridors.readers.presented import Presented
from corridors.readers.recordlines import spoken
from corridors.readers.tags import Segment, Tag

#: A speaker says who he or she is in the first so many paragraphs.
INTRODUCING = 8


@dataclass(slots=True)
class Speech:
    """A turn while it is put together: the segments, the tag, who it turns out to be.

    >>> Speech(Tag("Ada Okafor")).who is None
    True
    """

    tag: Tag | None
    parts: list[Segment] = field(default_factory=list)
    said: Introduction | None = None
    who: Named | None = None
    doubt: str = ""
    delegation: str = ""
    presents: list[tuple[Place, Presented]] = field(default_factory=list)

    @property
    def places(self) -> list[Place]:
        """Give the paragraphs."""
        return [(part.start, part.end) for part in self.parts]

    @property
    def place(self) -> Place:
        """Give the first paragraph."""
        return self.places[0]

    @property
    def words(self) -> int:
        """Count the words of the turn."""
        return sum(part.words for part in self.parts if not part.alone)

    def words_of(self, document: Document) -> str:
        """Give the words with which the turn begins, without a tag that stands alone."""
        said = [part for part in self.parts if not part.alone][:INTRODUCING]
        return " ".join(spoken(document, (part.start, part.end)) for part in said)

    def paragraph(self, document: Document, pattern: re.Pattern[str]) -> Place | None:
        """Give the first paragraph that a pattern is found in."""
        return next((place for place in self.places if pattern.search(spoken(document, place))), None)
