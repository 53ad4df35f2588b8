"""Cut paragraphs where tags stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from corridors.documents import Line
from corridors.readers.talk.tags import Tag


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph, and the tag that opens it where one does; ``alone`` where it holds the tag alone.

    >>> Segment(0, 9, opens=True).tag is None
    True
    """

    start: int
    end: int
    opens: bool
    tag: Tag | None = None
    words: int = 0
    alone: bool = False


def cut(block: Line, cuts: list[tuple[int, Tag | None]]) -> Iterator[Segment]:
    """Part a paragraph where tags stand, at offsets within it; what stands before the first belongs to the turn before.

    >>> [part.opens for part in cut(Line(1, 0, 16, "So. ADA: Hello."), [(4, Tag("Ada"))])]
    [False, True]
    """
    ends = [*(start for start, _ in cuts[1:]), len(block.text)][: len(cuts)]
    if not cuts or block.text[: cuts[0][0]].strip():
        head = block.text[: cuts[0][0] if cuts else len(block.text)].rstrip()
        yield Segment(block.start, block.start + len(head), opens=False, words=len(head.split()))
    for (start, tag), end in zip(cuts, ends, strict=True):
        words = block.text[start:end].rstrip(" \t\xa0")
        yield Segment(
            block.start + start, block.start + start + len(words), opens=True, tag=tag, words=len(words.split())
        )
