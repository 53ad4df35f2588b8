"""Ask a named question: bind its parameters, gather its rows, and say what the answer comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Day, Entity, Named, asked_span, written
from corridors.errors import AmbiguousName, CorridorsError, InvalidRequest
from corridors.names import kind_of
from corridors.ontology import vocabulary
from corridors.questions.answers import DISPUTED, FOUND, NO, NOT_HELD, YES, Answer, Row
from corridors.questions.catalogue import ANY, Parameter, Question, find_question
from corridors.questions.gathering import Gathered, gather
from corridors.questions.naming import FINDERS


def ask(atlas: Atlas, name: str, *arguments: Day | Entity, services: Collection[str] = ()) -> Answer:
    """Ask a named question; ``catalogue`` lists them. Arguments left out take the question's defaults.

    Every row carries the passages it rests on, or says why there are none. What an answer comes to (``finding``) is
    ``found``, ``yes``, ``no`` (a source says so), ``disputed`` or ``not held``. Claims count that the atlas takes in,
    in force on its day; a date among the arguments goes before that day. ``services`` names the hosts that a question
    may ask which looks beyond what is held (``wikidata``).

    >>> import corridors as co
    >>> found = ask(co.open(), "organisers", "IGF 2023 WS #107")
    >>> found.finding, found.rows[0]["organiser"], found.rows[0].evidence[0].line
    ('found', 'person:edoardo-ravaioli', 15)
    """
    question = find_question(name)
    values = resolved(atlas, question, arguments)
    if "service" in question.settings:
        from corridors.questions.elsewhere import ask_elsewhere

        return ask_elsewhere(atlas, question, values, titled(atlas, question, values), services)
    if "computed" in question.settings:
        from corridors.questions.computed import compute

        return compute(atlas, question, values, titled(atlas, question, values))
    gathered = gather(atlas, question, values)
    return _answer(atlas, question, values, gathered)


def bridge(atlas: Atlas, p: Named, q: Named) -> Answer:
    """Find who or what connects two processes, ranked by independent documents.

    >>> import corridors as co
    >>> "organisation:chatham-house" in {row["bridge"] for row in bridge(co.open(), "OEWG II", "AHC")}
    True
    """
    one, other = atlas.resolve(p), atlas.resolve(q)
    if one == other:
        raise CorridorsError(f"{written(p)} and {written(q)} are the same entity, {one}; give two")
    return ask(atlas, "bridges", one, other)


def resolved(atlas: Atlas, question: Question, arguments: Iterable[Day | Entity]) -> dict[str, str]:
    """Give the value of each parameter: the CURIE that an argument names, a date, or the default."""
    given = [written(one) if isinstance(one, Entity) else one for one in arguments]
    if len(given) > len(question.parameters):
        most = len(question.parameters)
        raise InvalidRequest(f"“{question.name}” takes at most {most} of these; ask it as: {question.example}")
    values = {}
    for position, parameter in enumerate(question.parameters):
        said = given[position] if position < len(given) else _default(atlas, parameter, given)
        values[parameter.name] = _value(atlas, question, parameter, said)
    names = [values[parameter.name] for parameter in question.parameters if not parameter.is_date]
    if twice := next((name for one, name in pairwise(names) if one == name != ANY), None):
        raise CorridorsError(f"“{question.name}” takes two different entities, not {twice} twice")
    for one, other in pairwise(values[parameter.name] for parameter in question.parameters if parameter.is_date):
        if one > other:
            raise CorridorsError(f"{one} comes after {other}; give the earlier date first: {question.example}")
    return values


def _default(atlas: Atlas, parameter: Parameter, given: list[Day]) -> Day:
    """Give what an argument is that was left out: the day looked at, the last day of a year or month that was given."""
    if parameter.is_date and parameter.name == "to" and given:
        return given[-1]
    return atlas.day if parameter.is_date and parameter.name == "date" and atlas.day else parameter.default


def _value(atlas: Atlas, question: Question, parameter: Parameter, said: Day) -> str:
    if parameter.is_date:
        first, last = asked_span(said)
        return first if parameter.name == "from" else last
    text = str(said)
    if text == ANY:
        if parameter.default == ANY:
            return ANY
        raise InvalidRequest(f"“{question.name}” needs its {parameter.name}; ask it as: {question.example}")
    if parameter.cls in FINDERS:
        return FINDERS[parameter.cls](atlas, text)
    if text == parameter.default and text not in atlas.ledger.entities and kind_of(text):
        return text  # another graph than ours: the question is asked as it stands and finds nothing
    name = _resolved(atlas, parameter, text)
    _check_class(atlas, question, parameter, name)
    return name


def _resolved(atlas: Atlas, parameter: Parameter, text: str) -> str:
    """Give what a name stands for; of several, the one of the class asked for: Singapore is a state that votes."""
    try:
        return atlas.resolve(text)
    except AmbiguousName as error:
        for cls in parameter.classes:
            fitting = [name for name in error.candidates if _is_of(atlas.ledger.entities[name].classes, {f"cor:{cls}"})]
            if len(fitting) == 1:
                return fitting[0]
        raise


def _check_class(atlas: Atlas, question: Question, parameter: Parameter, name: str) -> None:
    """Refuse an entity of another class, and say what the question takes."""
    classes, terms = atlas.entity(name).classes, vocabulary()
    wanted = {f"cor:{one}" for one in parameter.classes}
    if "cor:Entity" in wanted or not classes:
        return
    if not _is_of(classes, wanted):
        kinds = ", ".join(atlas.label(one) for one in classes)
        taken = " or ".join(", ".join(terms[f"cor:{one}"].label for one in parameter.classes).rsplit(", ", 1))
        raise CorridorsError(
            f"{atlas.label(name)} ({name}) is {_with_article(kinds)}; “{question.name}” takes "
            f"{_with_article(taken)}, as in: {question.example}"
        )


def _is_of(classes: Iterable[str], wanted: set[str]) -> bool:
    terms = vocabulary()
    return any(wanted & {one, *(terms[one].above if one in terms else ())} for one in classes)


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def titled(atlas: Atlas, question: Question, values: Mapping[str, str]) -> str:
    """Put the arguments into the title."""
    shown = {name: "anything" if value == ANY else atlas.label(value) for name, value in values.items()}
    title = question.title
    for name, label in shown.items():
        title = title.replace(f"{{{name}}}", label)
    return title


def _answer(atlas: Atlas, question: Question, values: Mapping[str, str], gathered: Gathered) -> Answer:
    rows = _in_order(question, gathered.rows)
    finding = _finding(rows)
    if not rows and gathered.disputed:
        rows, finding = gathered.disputed, DISPUTED
    counts = _counts(question, rows)
    more: tuple[tuple[str, Any], ...] = (("counts", dict(counts)),) if counts else ()
    notes = [*gathered.notes()]
    if sums := _sums(question, rows):
        more += (("totals", sums),)
        notes += [f"In all – {'; '.join(f'{name}: {number:,}' for name, number in sums.items())}."]
    for key, setting, found in (("setApart", "apart", _set_apart), ("inEach", "every", _in_each)):
        if setting in question.settings and rows:
            names = found(question, rows)
            more += ((key, list(names)),)
            notes += [f"{_words(question, setting)[-1]}: {', '.join(names.values()) or 'none'}."]
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
        (*notes, *_hints(atlas, question, rows)),
        values.get("date") or atlas.day,
        more,
        question.settings.get("noun", "row"),
        gathered.heads,
        question.settings.get("each", ""),
    )


def _in_order(question: Question, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Put first what is counted most often, where the header asks for it."""
    if question.settings.get("order") != "count":
        return rows
    place = {label: rank for rank, (label, _) in enumerate(_counts(question, rows))}
    return tuple(sorted(rows, key=lambda row: min(place[cell.shown] for cell in row.cells if cell.shown in place)))


def _counts(question: Question, rows: tuple[Row, ...]) -> list[tuple[str, int]]:
    """Count the rows by what stands in the column that the header names."""
    column = question.settings.get("count")
    counted = Counter(cell.shown for row in rows for cell in row.cells if cell.name == column)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _sums(question: Question, rows: tuple[Row, ...]) -> dict[str, int]:
    """Add up the numbers in the columns that the header names."""
    columns = question.settings.get("sum", "").split()
    sums = {name: sum(row.values().get(name) or 0 for row in rows) for name in columns}
    return {name: number for name, number in sums.items() if number}


def _words(question: Question, setting: str) -> list[str]:
    return [part.strip() for part in question.settings[setting].split("|")]


def _set_apart(question: Question, rows: tuple[Row, ...]) -> dict[str, str]:
    """Give the entities, with their labels, whose row bears a mark; the header says: column | mark | who | words."""
    column, mark, who, _ = _words(question, "apart")
    marked = [row for row in rows if row.values().get(column) == mark]
    return {str(cell.value): cell.shown for row in marked for cell in row.cells if cell.name == who}


def _in_each(question: Question, rows: tuple[Row, ...]) -> dict[str, str]:
    """Give those, with labels, who are in a row with every value of a column; the header says: who | column | words."""
    who, column, _ = _words(question, "every")
    met: dict[str, set[Any]] = {}
    labels = {str(cell.value): cell.shown for row in rows for cell in row.cells if cell.name == who}
    for row in rows:
        met.setdefault(str(row[who]), set()).add(row[column])
    most = len(set().union(*met.values()))
    return {name: labels[name] for name, values in met.items() if len(values) == most}


def _hints(atlas: Atlas, question: Question, rows: tuple[Row, ...]) -> Iterator[str]:
    """Say where to look when nothing was found, and when there is nothing to look at."""
    if rows:
        return
    if see := question.settings.get("see"):
        yield f"See also: corridors ask {see}."
    if atlas.empty:
        yield "The graph opened is empty."


def _finding(rows: tuple[Row, ...]) -> str:
    """Tell what rows come to: for a yes-or-no question, what the sources say; else whether something was found."""
    answers = {row.values().get("answer") for row in rows} - {None}
    if not rows:
        return NOT_HELD
    if not answers:
        return FOUND if any(row.evidence for row in rows) else NOT_HELD
    return {"yes": YES, "no": NO}.get("/".join(sorted(map(str, answers))), DISPUTED)
