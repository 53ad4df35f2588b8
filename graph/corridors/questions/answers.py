"""Hold the answer to a named question: rows of cells, each with what it rests on or why it rests on nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corridors.measures.citations import Citation
from corridors.measures.telling import Told

#: What an answer comes to. A source that says no, silence and dispute are three things.
FOUND, YES, NO, DISPUTED, NOT_HELD = "found", "yes", "no", "disputed", "not held"
_CITED = 3
_UNDERSTOOD = ("accepted", "stated", None)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a row, with its label where it is an entity.

    >>> Cell("organiser", "person:a", "Ann").shown
    'Ann'
    """

    name: str
    value: Any
    label: str | None = None

    @property
    def shown(self) -> str:
        """Give what people read."""
        return self.label if self.label is not None else str(self.value)

    @property
    def title(self) -> str:
        """Give the cell's name in words."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", self.name).lower()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an answer: its cells, the claims it needs, and the passages behind them or why there are none.

    >>> Row((Cell("group", "rg:african", "African Group"),), why="an absence").data()["uncited"]
    'an absence'
    """

    cells: tuple[Cell, ...]
    #: The claims by the part they play: the row falls when all claims of one part fall.
    parts: tuple[tuple[str, ...], ...] = ()
    status: str | None = None
    basis: str | None = None
    stage: str | None = None
    notes: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()
    against: tuple[Citation, ...] = ()
    why: str = ""
    #: What a computed answer adds, as the commands' JSON has it, and the lines that tell it.
    more: tuple[tuple[str, Any], ...] = ()
    lines: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Any:
        return self.values()[name]

    @property
    def claims(self) -> tuple[str, ...]:
        """List all claims of the row."""
        return tuple(dict.fromkeys(claim for part in self.parts for claim in part))

    def values(self) -> dict[str, Any]:
        """Give the values of the cells by name."""
        return {cell.name: cell.value for cell in self.cells}

    def cite(self) -> str:
        """Cite all that the row rests on, or say why there is nothing to cite."""
        return "; ".join(citation.cite() for citation in self.evidence) or self.why or "no source is given"

    def data(self) -> dict[str, Any]:
        """Give the row as the commands' JSON has it."""
        said: dict[str, Any] = {}
        for cell in self.cells:
            said[cell.name] = cell.value
            if cell.label is not None:
                said[f"{cell.name}Label"] = cell.label
        said |= dict(self.more)
        said |= {"claims": list(self.claims), "claimStatus": self.status, "basis": self.basis, "stage": self.stage}
        said["notes"] = list(self.notes)
        said["evidence"] = [citation.data() for citation in self.evidence]
        if self.against:
            said["against"] = [citation.data() for citation in self.against]
        if not self.evidence:
            said["uncited"] = self.why or "no source is given"
        return said

    def flat(self) -> dict[str, Any]:
        """Give the row for a spreadsheet: the cells as people read them, status, basis and citations as one text."""
        shown = {cell.name: cell.shown for cell in self.cells}
        return shown | {"claimStatus": self.status or "", "basis": self.basis or "", "cited": self.cite()}

    def heading(self) -> str:
        """Say the row in one line."""
        cells = list(self.cells)
        names = [cell.name for cell in cells]
        head = cells.pop(0).shown if cells else ""
        if names[:3] == ["subject", "relation", "says"]:
            head = f"{head} {cells.pop(0).shown} {cells.pop(0).shown}"
        told = [head, *(f"{cell.title}: {cell.shown}" for cell in cells)]
        told += [word for word in (self.status, self.basis, self.stage) if word not in _UNDERSTOOD]
        return "; ".join((*told, *self.notes))

    def prose(self) -> Iterator[str]:
        """Write the row for reading: what it says, then what it rests on."""
        yield f"  {self.heading()}"
        if self.lines:
            yield from (f"    {line}" for line in self.lines)
            return
        for citation in self.evidence[:_CITED]:
            yield f"    — {citation.cite()}"
        if len(self.evidence) > _CITED:
            yield f"    and {_number(len(self.evidence) - _CITED, 'more passage')}"
        for citation in self.against[:_CITED]:
            yield f"    — against it: {citation.cite()}"
        if not self.evidence:
            yield f"    ({self.why or 'no source is given'})"


@dataclass(frozen=True, repr=False)
class Answer(Told):
    """The answer to a named question, with what it comes to, its rows and its caveat.

    >>> print(Answer("spoke", "Did Ann speak?", (), "A caveat.", finding=NOT_HELD))
    Did Ann speak?
    Not in what we hold. That is not “no”: no document held here says either.
    <BLANKLINE>
    A caveat.
    """

    name: str
    question: str
    rows: tuple[Row, ...]
    caveat: str
    finding: str = FOUND
    notes: tuple[str, ...] = ()
    as_of: str | None = None
    more: tuple[tuple[str, Any], ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def data(self) -> dict[str, Any]:
        """Give the answer as the commands' JSON has it, as plain Python."""
        return {
            "name": self.name,
            "question": self.question,
            "finding": self.finding,
            "asOf": self.as_of,
            "rows": [row.data() for row in self.rows],
            "notes": list(self.notes),
            **dict(self.more),
            "caveat": self.caveat,
        }

    def table(self) -> list[dict[str, Any]]:
        """Give the rows for a spreadsheet: all columns in every row, what they rest on last."""
        names = list(dict.fromkeys(cell.name for row in self.rows for cell in row.cells))
        return [dict.fromkeys(names) | row.flat() for row in self.rows]

    def cite(self) -> str:
        """Cite what each row rests on, a row a line."""
        return "\n".join(f"{number}. {row.heading()}. {row.cite()}" for number, row in enumerate(self.rows, 1))

    def prose(self) -> str:
        """Write the answer for reading: what it comes to, every row with its citations, the caveat."""
        parts = [f"{self.question}\n{self.comes_to()}"]
        parts += ["\n".join(row.prose()) for row in self.rows]
        parts.append("\n".join([*self.notes, self.caveat]))
        return "\n\n".join(parts) + "\n"

    def comes_to(self) -> str:
        """Say in a sentence what the answer comes to."""
        when = f" as of {self.as_of}" if self.as_of else ""
        if self.finding == NOT_HELD:
            return f"Not in what we hold{when}. That is not “no”: no document held here says either."
        sentence = {
            YES: "Yes, a source says so.",
            NO: "No: a source says that it is not so.",
            DISPUTED: "Disputed: what the sources say is doubtful or does not agree.",
        }.get(self.finding, "")
        counts = [f"{label}: {number:,}" for label, number in dict(self.more).get("counts", {}).items()]
        counted = f"Counted – {'; '.join(counts)}." if counts else ""
        held = f"{_number(len(self.rows), 'row')} in what we hold{when}."
        return " ".join(filter(None, (sentence, held, counted)))


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
