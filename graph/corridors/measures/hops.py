"""Hold paths as arguments: hops with their citations, the weakest one named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from corridors.measures.citations import Citation
from corridors.measures.strength import Weakness
from corridors.measures.telling import Told
from corridors.spans import at_any_date

#: So many paths of one length are compared; further ones of that length are left aside, and the answer says so.
COMPARED = 200
_CITATIONS_SHOWN = 3
_SURE = Weakness(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: a relation, walked forward or backward, with what it rests on.

    >>> Hop("person:a", "event:b", "cor:spokeAt", "forward", ("Ann", "spoke at", "the hearing")).sentence()
    'Ann spoke at the hearing (unsourced).'
    """

    start: str
    end: str
    relation: str
    direction: str
    words: tuple[str, str, str]
    claim: str | None = None
    status: str | None = None
    basis: str | None = None
    evidence: tuple[Citation, ...] = ()
    weakness: Weakness = _SURE

    def sentence(self) -> str:
        """Say the step in words, with what qualifies it."""
        doubts = [word for word in (self.status, self.basis) if word not in ("accepted", "stated", None)]
        doubts += [] if self.evidence else ["unsourced"]
        return " ".join(self.words) + (f" ({', '.join(doubts)})." if doubts else ".")

    def cite(self) -> str:
        """Cite all that the step rests on."""
        return "; ".join(citation.cite() for citation in self.evidence) or "no source given"

    def data(self) -> dict[str, Any]:
        """Give the step as the commands' JSON has it."""
        head = {"from": self.start, "relation": self.relation, "to": self.end, "direction": self.direction}
        said = {"claim": self.claim, "status": self.status, "basis": self.basis}
        return head | said | {"evidence": [citation.data() for citation in self.evidence]}


@dataclass(frozen=True)
class Path:
    """A way from one entity to another, no entity twice.

    >>> Path((Hop("person:a", "event:b", "cor:spokeAt", "forward", ("Ann", "spoke at", "the hearing")),)).weakest
    0
    """

    hops: tuple[Hop, ...]

    @property
    def length(self) -> int:
        """Give the number of hops."""
        return len(self.hops)

    @cached_property
    def weakest(self) -> int:
        """Give the index, from 0, of the weakest hop; of equally weak ones the first."""
        return max(range(self.length), key=lambda i: (self.hops[i].weakness, -i))

    @property
    def weak_spots(self) -> tuple[Weakness, ...]:
        """Give the hops' weaknesses, the worst first: of two paths the one that compares smaller is the stronger."""
        return tuple(sorted((hop.weakness for hop in self.hops), reverse=True))

    @property
    def order(self) -> tuple[int, tuple[Weakness, ...], list[str]]:
        """Give what paths are ordered by: length, then weak spots, then the entities on the way."""
        return self.length, self.weak_spots, [hop.end for hop in self.hops]

    @property
    def between(self) -> tuple[str, ...]:
        """List the entities on the way, without the ends."""
        return tuple(hop.end for hop in self.hops[:-1])

    def why_weakest(self) -> str:
        """Say which hop is the weakest and why."""
        weakest = self.hops[self.weakest].weakness
        if self.length == 1:
            return f"The one hop is {weakest.grade()}."
        reason = weakest.against([hop.weakness for hop in self.hops])
        if not reason:
            return f"Weakest hop: {self.weakest + 1}, though all are attested alike ({weakest.grade()})."
        return f"Weakest hop: {self.weakest + 1}, because {reason}."

    def prose(self) -> str:
        """Write the path as an argument: each hop a sentence with its citations, the weakest hop named."""
        lines = [part for number, hop in enumerate(self.hops, 1) for part in _argued(number, hop)]
        return "\n".join([*lines, f"  {self.why_weakest()}"])

    def cite(self) -> str:
        """Cite all hops, a line each."""
        return "\n".join(f"{number}. {hop.sentence()} {hop.cite()}" for number, hop in enumerate(self.hops, 1))

    def data(self) -> dict[str, Any]:
        """Give the path as the commands' JSON has it."""
        return {"length": self.length, "weakest": self.weakest, "hops": [hop.data() for hop in self.hops]}


def _argued(number: int, hop: Hop) -> Iterator[str]:
    yield f"  {number}. {hop.sentence()}"
    for citation in hop.evidence[:_CITATIONS_SHOWN]:
        yield f"     {citation.cite()}"
    if len(hop.evidence) > _CITATIONS_SHOWN:
        left = len(hop.evidence) - _CITATIONS_SHOWN
        yield f"     and {left} more passage{'' if left == 1 else 's'}"
    if not hop.evidence:
        yield "     no source given"


def on_day(day: str | None) -> str:
    """Give the words that name the day looked at, if there is one.

    >>> on_day("2023-10-10")
    ' as of 2023-10-10'
    """
    return f" as of {day}" if day else ""


@dataclass(frozen=True, repr=False)
class PathAnswer(Told):
    """The paths found between two entities, the shortest first, of equally short ones the best attested first.

    >>> PathAnswer("Ann", "Bob", ()).data()
    {'asOf': None, 'paths': []}
    >>> PathAnswer("Ann", "Bob", ())
    From Ann to Bob: 0 paths in what we hold.
    """

    start: str
    goal: str
    paths: tuple[Path, ...]
    more: bool = False
    best: bool = False
    as_of: str | None = None
    undated: int = 0

    def __iter__(self) -> Iterator[Path]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)

    def data(self) -> dict[str, Any]:
        """Give the answer as the commands' JSON has it, as plain Python."""
        return {"asOf": self.as_of, "paths": [path.data() for path in self.paths]}

    def table(self) -> list[dict[str, Any]]:
        """Give the hops for a spreadsheet, with the path and the place in it of each."""
        return [
            {
                "path": number,
                "hop": place,
                **{k: v for k, v in hop.data().items() if k != "evidence"},
                "cited": hop.cite(),
            }
            for number, path in enumerate(self.paths, 1)
            for place, hop in enumerate(path.hops, 1)
        ]

    def shown(self) -> list[dict[str, Any]]:
        """Give the steps in words for a notebook, each with what it rests on."""
        return [
            {"path": number, "hop": place, "step": hop.sentence(), "cited": hop.cite()}
            for number, path in enumerate(self.paths, 1)
            for place, hop in enumerate(path.hops, 1)
        ]

    def prose(self) -> str:
        """Write the answer for reading: every path as an argument."""
        count = f"{len(self)} path{'' if len(self) == 1 else 's'}"
        order = ", the best attested first" if self.best and len(self) > 1 else ""
        parts = [f"From {self.start} to {self.goal}: {count} in what we hold{on_day(self.as_of)}{order}."]
        for number, path in enumerate(self.paths, 1):
            hops = "1 hop" if path.length == 1 else f"{path.length} hops"
            parts.append(f"Path {number}, {hops}\n{path.prose()}")
        if self.more:
            alike = "as good" if self.best else "as long"
            parts.append(f"More paths are {alike}; shown are the best attested of {max(COMPARED, len(self))} of them.")
        parts += filter(None, [at_any_date(self.undated)])
        return "\n\n".join(parts) + "\n"

    def cite(self) -> str:
        """Cite every hop of every path."""
        return "\n\n".join(path.cite() for path in self.paths)
