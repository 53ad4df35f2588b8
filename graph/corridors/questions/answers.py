"""Hold the answer to a named question: rows of cells, each with what it rests on or why it rests on nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sized
from dataclasses import dataclass, replace
from typing import Any

from corridors.measures.citations import Citation
from corridors.measures.telling import Told
from corridors.ontology import in_a_sentence

#: What an answer comes to. A source that says no, silence and dispute are three things.
FOUND, YES, NO, DISPUTED, NOT_HELD = "found", "yes", "no", "disputed", "not held"
_CITED = 3
#: Of the claims that play one part in a row, so many are spelt out, with so many passages each.
_SPELT_OUT, _PASSAGES = 2, 2
#: So many kinds of row are counted by name in prose.
_COUNTED = 15
_NO_SOURCE = "no source is given"
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
class Support:
    """One of several claims behind a row: in words, with what qualifies it, and its own passages.

    >>> Support("claim:x", "Ann spoke at the hearing", status="disputed").sentence()
    'Ann spoke at the hearing (disputed)'
    """

    claim: str
    says: str
    status: str | None = None
    basis: str | None = None
    stage: str | None = None
    note: str | None = None
    evidence: tuple[Citation, ...] = ()

    def sentence(self) -> str:
        """Say the claim, with its status, basis and stage where they are not the usual ones, and its note."""
        words = [word for word in (self.status, self.basis, self.stage) if word not in _UNDERSTOOD]
        doubts = "; ".join(filter(None, (", ".join(words), self.note)))
        return f"{self.says} ({doubts})" if doubts else self.says

    def data(self) -> dict[str, Any]:
        """Give the claim as the commands' JSON has it."""
        head = {"claim": self.claim, "says": self.says, "status": self.status, "basis": self.basis}
        cited = [citation.data() for citation in self.evidence]
        return head | {"stage": self.stage, "note": self.note, "evidence": cited}

    def prose(self) -> Iterator[str]:
        """Write the claim for reading, its passages below it."""
        yield f"    {self.sentence()}"
        yield from _passages(self.evidence, _PASSAGES, "      —")


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
    #: The claims of the parts, each with its own passages, where the row needs more than one.
    support: tuple[tuple[Support, ...], ...] = ()
    #: What a computed answer adds, as the commands' JSON has it, and the lines that tell it.
    more: tuple[tuple[str, Any], ...] = ()
    lines: tuple[str, ...] = ()
    #: What is said in one line in place of the cells.
    title: str = ""

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
        return "; ".join(citation.cite() for citation in self.evidence) or self.why or _NO_SOURCE

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
        if self.support:
            said["support"] = [one.data() for part in self.support for one in part]
        if self.against:
            said["against"] = [citation.data() for citation in self.against]
        if not self.evidence:
            said["uncited"] = self.why or _NO_SOURCE
        return said

    def shown(self) -> dict[str, Any]:
        """Give the row as people read it: the cells, status, basis and citations as one text."""
        cells = {cell.name: cell.shown for cell in self.cells}
        return cells | {"claimStatus": self.status or "", "basis": self.basis or "", "cited": self.cite()}

    def flat(self) -> dict[str, Any]:
        """Give the row for a spreadsheet: as people read it, with the CURIE of every entity beside its label.

        The claims follow, and the sources with the line in each, in one order; several in a cell stand apart by “; ”.
        """
        cells: dict[str, Any] = {}
        for cell in self.cells:
            cells |= {cell.name: cell.shown} | ({f"{cell.name}Id": cell.value} if cell.label is not None else {})
        lines = ["" if one.line is None else str(one.line) for one in self.evidence]
        rests = {"claims": self.claims, "source": [one.source for one in self.evidence], "line": lines}
        return cells | self.shown() | {name: "; ".join(told) for name, told in rests.items()}

    def heading(self) -> str:
        """Say the row in one line."""
        if self.title:
            return self.title
        cells = list(self.cells)
        names = [cell.name for cell in cells]
        head = cells.pop(0).shown if cells else ""
        if names[:3] == ["subject", "relation", "says"]:
            head = f"{head} {in_a_sentence(cells.pop(0).shown)} {cells.pop(0).shown}"
        told = [head, *(f"{cell.title}: {cell.shown}" for cell in cells)]
        told += [word for word in (self.status, self.basis, self.stage) if word not in _UNDERSTOOD]
        return "; ".join((*told, *(() if self.support else self.notes)))

    def prose(self) -> Iterator[str]:
        """Write the row for reading: what it says, then what it rests on."""
        yield f"  {self.heading()}"
        if self.lines:
            yield from (f"    {line}" for line in self.lines)
            return
        if self.support:
            for part in self.support:
                yield from (line for one in part[:_SPELT_OUT] for line in one.prose())
                if len(part) > _SPELT_OUT:
                    yield f"    and {number_of(len(part) - _SPELT_OUT, 'claim')} more of this kind"
        else:
            yield from _passages(self.evidence, _CITED, "    —")
        for citation in self.against[:_CITED]:
            yield f"    — against it: {citation.cite()}"
        if not self.evidence:
            yield f"    ({self.why or _NO_SOURCE})"

    def brief(self) -> Iterator[str]:
        """Write the row in few lines: what it says, for each part of it the first claim, and where that stands."""
        if self.lines or not self.evidence or (len(self.evidence) == 1 and not self.support):
            yield from self.prose()
            return
        yield f"  {self.heading()}"
        head = f"{self.cells[0].shown} " if self.cells else ""
        for part in filter(None, self.support):
            yield f"    {part[0].sentence().removeprefix(head)}{_beside(part[1:], 'claim')}"
            yield f"      — {_first_place(part[0].evidence)}"
        if not self.support:
            yield f"    — {self.evidence[0].cite()}{_beside(self.evidence[1:], 'passage')}"
        if self.against:
            yield f"    — against it: {_first_place(self.against)}"


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
    #: What a row is called when the rows are counted.
    noun: str = "row"
    #: The columns that a spreadsheet has even where there is no row.
    heads: tuple[str, ...] = ()
    #: The column whose values take turns when the answer is shortened.
    each: str = ""
    #: How many rows were left out when the answer was shortened.
    left: int = 0
    #: Whether rows are told with all that stands behind them, or in few lines.
    full: bool = True

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def first(self, limit: int) -> Answer:
        """Give the answer with its first rows alone, and the number of those left out; 0 leaves out none.

        Where kinds of row stand side by side (people, states …), all get their turn; the order stays the answer's own.

        >>> rows = tuple(Row((Cell("day", day),)) for day in ("2021", "2022"))
        >>> shorter = Answer("happened", "What happened?", rows, "A caveat.").first(1)
        >>> len(shorter), shorter.left
        (1, 1)
        """
        if not limit:
            return self
        kinds = [row.values().get(self.each) for row in self.rows]
        seen: Counter[Any] = Counter()
        turns = []
        for kind in kinds:
            seen[kind] += 1
            turns.append(seen[kind])
        kept = sorted(sorted(range(len(kinds)), key=turns.__getitem__)[:limit])
        left = self.left + len(kinds) - len(kept)
        return replace(self, rows=tuple(self.rows[place] for place in kept), left=left)

    def data(self) -> dict[str, Any]:
        """Give the answer as the commands' JSON has it, as plain Python."""
        left = {"leftOut": self.left} if self.left else {}
        return left | {
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
        return [dict.fromkeys(self.columns()) | row.flat() for row in self.rows]

    def columns(self) -> list[str]:
        """Name the columns of the table: those that every answer to the question has where there is no row."""
        rows = [row.flat() for row in self.rows] or [Row(tuple(Cell(head, None) for head in self.heads)).flat()]
        told = Row(()).flat()
        return [*dict.fromkeys(name for row in rows for name in row if name not in told), *told]

    def shown(self) -> list[dict[str, Any]]:
        """Give the rows of the table in a notebook, as people read them."""
        rows = [row.shown() for row in self.rows]
        names = [name for name in self.columns() if any(name in row for row in rows)]
        return [dict.fromkeys(names) | row for row in rows]

    def cite(self) -> str:
        """Cite what each row rests on, a row a line."""
        return "\n".join(f"{number}. {row.heading()}. {row.cite()}" for number, row in enumerate(self.rows, 1))

    def prose(self) -> str:
        """Write the answer for reading: what it comes to, every row with its citations, the caveat."""
        parts = [f"{self.question}\n{self.comes_to()}"]
        parts += self._listed()
        if self.left:
            parts.append(f"And {number_of(self.left, self.noun)} more; --limit 0 gives all of them.")
        if not self.full and any(len(row.evidence) > 1 for row in self.rows):
            parts.append("In short; --all tells every row with its claims and passages.")
        parts.append("\n".join([*self.notes, self.caveat]))
        return "\n\n".join(parts) + "\n"

    def _listed(self) -> list[str]:
        """Write the rows; absences for one and the same reason a line each, with the reason below."""
        reasons = {row.why for row in self.rows}
        if len(self.rows) > 1 and len(reasons) == 1 and not any(row.evidence or row.lines for row in self.rows):
            return ["\n".join([*(f"  {row.heading()}" for row in self.rows), f"    ({reasons.pop() or _NO_SOURCE})"])]
        return ["\n".join(row.prose() if self.full else row.brief()) for row in self.rows]

    def lead(self) -> str:
        """Give the question and what the answer comes to."""
        return f"{self.question} {self.comes_to()}"

    def comes_to(self) -> str:
        """Say in a sentence what the answer comes to."""
        when = f" as of {self.as_of}" if self.as_of else ""
        if self.finding == NOT_HELD and self.rows:
            rows = number_of(len(self.rows) + self.left, self.noun)
            return f"{rows}, each an absence in what we hold{when}: no document held here says, which is no “no”."
        if self.finding == NOT_HELD:
            return f"Not in what we hold{when}. That is not “no”: no document held here says either."
        sentence = {
            YES: "Yes, a source says so.",
            NO: "No: a source says that it is not so.",
            DISPUTED: "Disputed: what the sources say is doubtful or does not agree.",
        }.get(self.finding, "")
        counts = [f"{label}: {number:,}" for label, number in dict(self.more).get("counts", {}).items()]
        if (others := len(counts) - _COUNTED) > 1:
            counts[_COUNTED:] = [f"and {others} others"]
        told = any(number > 1 for number in dict(self.more).get("counts", {}).values())
        counted = f"Counted – {'; '.join(counts)}." if told else ""
        held = f"{number_of(len(self.rows) + self.left, self.noun)} in what we hold{when}."
        return " ".join(filter(None, (sentence, held, counted)))


def _passages(cited: tuple[Citation, ...], shown: int, mark: str) -> Iterator[str]:
    """Write the first passages, a line each, and how many there are beside them."""
    yield from (f"{mark} {citation.cite()}" for citation in cited[:shown])
    if len(cited) > shown:
        indent = " " * (len(mark) - 1)
        yield f"{indent}and {number_of(len(cited) - shown, 'more passage')}"


def _first_place(cited: tuple[Citation, ...]) -> str:
    """Say where the first passage stands, and how many there are beside it."""
    return f"{cited[0].where()}{_beside(cited[1:], 'passage')}" if cited else _NO_SOURCE


def _beside(others: Sized, noun: str) -> str:
    return f" (and {number_of(len(others), f'more {noun}')})" if others else ""


def number_of(number: int, noun: str) -> str:
    """Say how many.

    >>> number_of(1, "more passage"), number_of(1200, "way")
    ('1 more passage', '1,200 ways')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
