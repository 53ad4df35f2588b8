"""Set a ranking: as a table that fits the terminal with what it means below, and as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from corridors.cli.prose import rewrapped, table, wrapped
from corridors.store import Answers

if TYPE_CHECKING:
    from corridors.measures.standing import Ranking
    from corridors.measures.years import Courses

_COLUMNS = ("entity", "label", "score", "stability")


def set_ranking(ranking: Ranking) -> str:
    """Set the entities in their order, and below what the order means and rests on."""
    tried = any(row.stability is not None for row in ranking.rows)
    heads = ["", "name", ranking.measure, *(["stability"] if tried else [])]
    rows = [
        [place, row.label, float(f"{row.score:.6g}"), *([f"{row.stability or 0:.0%}"] if tried else [])]
        for place, row in zip(ranking.marked(), ranking.rows, strict=True)
    ]
    said = ranking.prose().strip().rpartition("\n\n")[2]
    return "\n\n".join([*([table(heads, rows)] if rows else []), rewrapped(said)])


def set_reasons(sentences: list[str]) -> str:
    """Set the sentences that say what links each entity with others, as a list."""
    return "\n".join(wrapped(sentence, first="- ") for sentence in sentences)


def set_courses(courses: Courses) -> str:
    """Set how entities stood over the years: a bar a year, the last score, and below what it means and rests on."""
    heads = ["name", f"{courses.years[0]}–{courses.years[-1]}", f"{courses.measure}, {courses.years[-1]}"]
    rows = [
        [row.label, row.chart(courses.most), None if row.scores[-1] is None else float(f"{row.scores[-1]:.6g}")]
        for row in courses.rows
    ]
    said = "\n".join(courses.sentences())
    return "\n\n".join([table(heads, rows) if rows else "Nothing to rank.", rewrapped(said)])


def as_csv(ranking: Ranking) -> str:
    """Write the rows as CSV that a spreadsheet may open."""
    rows = [(row.entity, row.label, row.score, row.stability) for row in ranking.rows]
    terms = tuple(tuple(None if cell is None else ox.Literal(str(cell)) for cell in row) for row in rows)
    return Answers(variables=_COLUMNS, terms=terms).csv()
