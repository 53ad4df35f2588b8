"""Cite what a relation rests on: source, place and gist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Claim, Passage


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one source, and what it says in our words.

    >>> Citation("source:a-page", "A page", line=3, gist="names the host").cite()
    'A page, line 3: names the host'
    """

    source: str
    title: str
    line: int | None = None
    start: int | None = None
    end: int | None = None
    gist: str = ""
    place: str = ""

    def cite(self) -> str:
        """Write the citation on one line."""
        return " ".join((f"{self.where()}: {self.gist}" if self.gist else self.where()).split())

    def where(self) -> str:
        """Give the source and the place in it."""
        place = self.place or (f"line {self.line}" if self.line is not None else "")
        return ", ".join(part for part in (self.title, place) if part)

    def data(self) -> dict[str, Any]:
        """Give the citation as the commands' JSON has it."""
        fields = ("source", "title", "line", "start", "end", "gist")
        located = {"locator": self.place} if self.line is None and self.place else {}
        return {field: getattr(self, field) for field in fields} | located


def cited(atlas: Atlas, claim: str | None, sources: Iterable[str] = ()) -> tuple[Citation, ...]:
    """Give the citations of a claim, in the order of its passages; without a claim, those of whole sources.

    >>> import corridors as co
    >>> cited(co.open(), "claim:person.joyce-hakmeh.announcedAt.event.igf-2023-ws-107")[0].line
    18
    """
    if claim is None:
        return tuple(Citation(source, atlas.label(source)) for source in sources)
    held = atlas.ledger.claims.get(claim)  # a file may name a claim that stands in another, not opened with it
    return cited_claim(atlas, held) if held else ()


def cited_claim(atlas: Atlas, claim: Claim) -> tuple[Citation, ...]:
    """Give the citations of a claim that is at hand whole.

    >>> import corridors as co
    >>> atlas = co.open()
    >>> cited_claim(atlas, atlas.claims("Joyce Hakmeh", "cor:announcedAt")[0])[0].line
    18
    """
    return tuple(_citation(atlas, passage) for passage in claim.evidence)


def cited_passage(atlas: Atlas, name: str) -> Citation:
    """Cite a passage by its name.

    >>> import corridors as co
    >>> cited_passage(co.open(), "passage:igf-2023-ws-107-page.511-591").line
    18
    """
    return _citation(atlas, atlas.ledger.passages.get(name) or Passage(name, source=""))


def _citation(atlas: Atlas, passage: Passage) -> Citation:
    return Citation(
        passage.source,
        atlas.label(passage.source or passage.name),
        line=passage.line,
        start=passage.start,
        end=passage.end,
        gist=passage.gist,
        place=passage.cite_place() if passage.source else "",
    )
