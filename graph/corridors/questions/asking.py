"""Ask a named question: bind its parameters, gather its rows, and say what the answer comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import day_span
from corridors.errors import CorridorsError, UnknownName
from corridors.names import compact, kind_of
from corridors.ontology import vocabulary
from corridors.questions.answers import DISPUTED, FOUND, NO, NOT_HELD, YES, Answer, Row
from corridors.questions.catalogue import ANY, Parameter, Question, find_question
from corridors.questions.gathering import Gathered, gather


def ask(atlas: Atlas, name: str, *arguments: str) -> Answer:
    """Ask a named question; ``catalogue`` lists them. Arguments left out take the question's defaults.

    Every row carries the passages it rests on, or says why there are none. What an answer comes to (``finding``) is
    ``found``, ``yes``, ``no`` (a source says so), ``disputed`` or ``not held``. Claims count that the atlas takes in,
    in force on its day; a date among the arguments goes before that day.

    >>> import corridors as co
    >>> found = ask(co.open(), "organisers", "IGF 2023 WS #107")
    >>> found.finding, found.rows[0]["organiser"], found.rows[0].evidence[0].line
    ('found', 'person:edoardo-ravaioli', 15)
    """
    question = find_question(name)
    values = resolved(atlas, question, arguments)
    if "computed" in question.settings:
        from corridors.questions.computed import compute

        return compute(atlas, question, values, titled(atlas, question, values))
    gathered = gather(atlas, question, values)
    return _answer(atlas, question, values, gathered)


def bridge(atlas: Atlas, p: str, q: str) -> Answer:
    """Find who or what connects two processes, ranked by independent documents.

    >>> import corridors as co
    >>> "organisation:chatham-house" in {row["bridge"] for row in bridge(co.open(), "OEWG II", "AHC")}
    True
    """
    one, other = atlas.resolve(p), atlas.resolve(q)
    if one == other:
        raise CorridorsError(f"{p} and {q} are the same entity, {one}; give two")
    return ask(atlas, "bridges", one, other)


def resolved(atlas: Atlas, question: Question, arguments: Iterable[str]) -> dict[str, str]:
    """Give the value of each parameter: the CURIE that an argument names, a date, or the default."""
    given = list(arguments)
    if len(given) > len(question.parameters):
        most = len(question.parameters)
        raise CorridorsError(f"“{question.name}” takes at most {most} of these; ask it as: {question.example}")
    values = {}
    for position, parameter in enumerate(question.parameters):
        text = given[position] if position < len(given) else _default(atlas, parameter)
        values[parameter.name] = _value(atlas, question, parameter, text)
    return values


def _default(atlas: Atlas, parameter: Parameter) -> str:
    return atlas.day if parameter.is_date and parameter.name == "date" and atlas.day else parameter.default


def _value(atlas: Atlas, question: Question, parameter: Parameter, text: str) -> str:
    if parameter.is_date:
        return day_span(text)[1]
    if text == ANY:
        if parameter.default == ANY:
            return ANY
        raise CorridorsError(f"“{question.name}” needs its {parameter.name}; ask it as: {question.example}")
    if parameter.cls == "Source":
        return _source(atlas, text)
    if text == parameter.default and text not in atlas.ledger.entities and kind_of(text):
        return text  # another graph than ours: the question is asked as it stands and finds nothing
    name = atlas.resolve(text)
    _check_class(atlas, question, parameter, name)
    return name


def _check_class(atlas: Atlas, question: Question, parameter: Parameter, name: str) -> None:
    """Refuse an entity of another class, and say what the question takes."""
    classes, terms = atlas.entity(name).classes, vocabulary()
    wanted = f"cor:{parameter.cls}"
    if wanted == "cor:Entity" or not classes:
        return
    if not any(wanted in (one, *(terms[one].above if one in terms else ())) for one in classes):
        kinds = ", ".join(atlas.label(one) for one in classes)
        raise CorridorsError(
            f"{atlas.label(name)} ({name}) is a {kinds}; “{question.name}” takes "
            f"{'an' if parameter.cls[0] in 'AEIO' else 'a'} {parameter.cls.lower()}, as in: {question.example}"
        )


def _source(atlas: Atlas, text: str) -> str:
    """Find a source by its name, title or file name."""
    sources = atlas.ledger.sources
    word = compact(text.strip())
    if word in sources or f"source:{word}" in sources:
        return word if word in sources else f"source:{word}"
    folded = word.casefold()
    found = [
        name for name, one in sources.items() if folded in (one.title.casefold(), (one.file_name or "").casefold())
    ]
    found = found or [name for name, one in sources.items() if folded in one.title.casefold()]
    if len(found) == 1:
        return found[0]
    if word.startswith("source:"):
        return _unknown_source(text, sources)
    if found:
        raise CorridorsError(f"“{text}” names {len(found)} sources: {', '.join(sorted(found))}; give one of them")
    return _unknown_source(text, sources)


def _unknown_source(text: str, sources: Mapping[str, Any]) -> str:
    from difflib import get_close_matches

    raise UnknownName(text, get_close_matches(text, sources, n=3))


def titled(atlas: Atlas, question: Question, values: Mapping[str, str]) -> str:
    """Put the arguments into the title."""
    shown = {name: "anything" if value == ANY else atlas.label(value) for name, value in values.items()}
    title = question.title
    for name, label in shown.items():
        title = title.replace(f"{{{name}}}", label)
    return title


def _answer(atlas: Atlas, question: Question, values: Mapping[str, str], gathered: Gathered) -> Answer:
    rows = gathered.rows
    finding = _finding(rows)
    if not rows and gathered.disputed:
        rows, finding = gathered.disputed, DISPUTED
    counts = _counts(question, rows)
    more: tuple[tuple[str, Any], ...] = (("counts", dict(counts)),) if counts else ()
    notes = [*gathered.notes()]
    if question.settings.get("also") == "withdrawal" and rows:
        from corridors.questions.withdrawal import questions_hit

        whole, part = questions_hit(atlas, values["source"])
        more += (("questionsLost", whole), ("questionsHit", part))
        notes += [f"These questions, asked as they stand, lose every row with it: {', '.join(whole)}."] if whole else []
        notes += [f"These lose some rows: {', '.join(part)}."] if part else []
    return Answer(
        question.name,
        titled(atlas, question, values),
        rows,
        question.caveat,
        finding,
        (*notes, *_hints(question, rows)),
        values.get("date") or atlas.day,
        more,
    )


def _counts(question: Question, rows: tuple[Row, ...]) -> list[tuple[str, int]]:
    """Count the rows by what stands in the column that the header names."""
    column = question.settings.get("count")
    counted = Counter(cell.shown for row in rows for cell in row.cells if cell.name == column)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _hints(question: Question, rows: tuple[Row, ...]) -> tuple[str, ...]:
    """Say where to look when nothing was found."""
    see = question.settings.get("see")
    return (f"See also: corridors ask {see}.",) if see and not rows else ()


def _finding(rows: tuple[Row, ...]) -> str:
    """Tell what rows come to: for a yes-or-no question, what the sources say; else whether something was found."""
    answers = {row.values().get("answer") for row in rows} - {None}
    if not rows:
        return NOT_HELD
    if not answers:
        return FOUND if any(row.evidence for row in rows) else NOT_HELD
    return {"yes": YES, "no": NO}.get("/".join(sorted(map(str, answers))), DISPUTED)
