"""List the named questions, explain one, and deliver answers as prose, JSON or CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from corridors.cli.prose import count, heading, rewrapped, table, wrapped
from corridors.cli.terminal import give, say, tell
from corridors.store import Answers

if TYPE_CHECKING:
    from corridors.measures.telling import Told
    from corridors.questions import Answer, Question

#: So many rows are read on a terminal.
_ROWS = 20


def questions(groups: Mapping[str, Sequence[Question]]) -> str:
    """List the questions under their headings: how each is asked, and what it asks."""
    listed = [one for group in groups.values() for one in group]
    wide = max(len(one.name) for one in listed)
    taken = max(len(_taken(one)) for one in listed)
    lines = []
    for group, members in groups.items():
        lines += ["", group]
        for one in members:
            lines.append(wrapped(one.asked(), first=f"{one.name:<{wide}}  {_taken(one):<{taken}}  ", indent=2))
    said = (
        f"{count(len(listed), 'question')}. Ask one as: corridors ask NAME [ARG]..., with quotes around names of "
        "several words; what is left out is as in the example that corridors ask NAME --explain gives."
    )
    return "\n".join([wrapped(said), *lines])


def _taken(question: Question) -> str:
    return " ".join(parameter.name.upper() for parameter in question.parameters)


def explanation(question: Question) -> str:
    """Say what a question asks, takes and leaves open."""
    taken = [
        [p.name.upper(), p.cls, "anything" if p.default == "-" else p.default, p.example] for p in question.parameters
    ]
    parts = [
        heading(f"{question.asked()}  ({question.name})"),
        wrapped(question.explanation),
        table(["takes", "a", "left out, it is", "for example"], taken) if taken else "",
        wrapped(question.caveat),
        f"Example:\n  {question.example}",
    ]
    return "\n\n".join(part for part in parts if part)


def shortened(answer: Answer, limit: int | None, form: str, *, whole: bool = False) -> Answer:
    """Shorten a long answer on a terminal; other forms keep every row unless a limit is given, and all of each row."""
    brief = form == "table" and not whole
    return replace(answer.first(limit if limit is not None else _ROWS if brief else 0), full=not brief)


def deliver(answer: Told, form: str) -> None:
    """Give an answer in the form asked for."""
    if form == "json":
        give(answer.json())
    elif form == "csv":
        give(as_csv(answer))
        if not answer.table():
            tell(f"Note: {answer.lead()}")
    elif form == "html":
        give(answer.page())
    else:
        say(rewrapped(answer.prose()))


def as_csv(answer: Told) -> str:
    """Write the rows of an answer as CSV that a spreadsheet may open."""
    rows = answer.table()
    names = tuple(answer.columns())
    return Answers(variables=names, terms=tuple(tuple(_term(row.get(name)) for name in names) for row in rows)).csv()


def _term(value: object) -> ox.Literal | None:
    return None if value in (None, "") else ox.Literal(str(value))
