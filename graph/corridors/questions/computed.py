"""Answer the named questions whose order a query cannot give: paths, introductions, what is new between two dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corridors.atlas import Atlas
from corridors.claims import STATUSES
from corridors.errors import NoPath
from corridors.measures.citations import Citation
from corridors.measures.hops import Path
from corridors.names import kind_of
from corridors.questions.answers import FOUND, NOT_HELD, Answer, Cell, Row, number_of
from corridors.questions.catalogue import Question

#: So many ways are given; further ones are for the command path.
_WAYS = 10

_Found = tuple[Sequence[Row], Sequence[str], Mapping[str, int]]
_Compute = Callable[[Atlas, Mapping[str, str]], _Found]


def compute(atlas: Atlas, question: Question, values: Mapping[str, str], title: str) -> Answer:
    """Answer a question that the command computes.

    >>> import corridors as co
    >>> [row["through"] for row in co.ask(co.open(), "introduction")][0]
    'Cyberspace4All: Towards an inclusive approach to cyber governance'
    """
    rows, notes, counts = _COMPUTED[question.settings["computed"]](atlas, values)
    finding = FOUND if rows else NOT_HELD
    more = (("counts", dict(counts)),) if rows and counts else ()
    noun = question.settings.get("noun", "row")
    return Answer(question.name, title, tuple(rows), question.caveat, finding, tuple(notes), atlas.day, more, noun)


def _introductions(atlas: Atlas, values: Mapping[str, str]) -> _Found:
    from corridors.measures.introductions import introduce

    try:
        found = introduce(atlas, values["from"], values["to"], limit=_WAYS)
    except NoPath as error:
        return (), (f"{error}.",), {}
    return [_way(one.path, " – ".join(one.labels)) for one in found], (), {}


def _event_paths(atlas: Atlas, values: Mapping[str, str]) -> _Found:
    """Find the best way through each event: having been used, an event is left out of the next search."""
    from corridors.measures.detours import ways_through

    try:
        found = ways_through(
            atlas, values["from"], values["to"], "Event", beside=("Person", "Organisation"), limit=_WAYS
        )
    except NoPath as error:
        return (), (f"{error}.",), {}
    through = [" – ".join(atlas.label(n) for n in one.between if kind_of(n) == "event") for one in found]
    return [_way(one, events) for one, events in zip(found, through, strict=True)], (), {}


def _way(path: Path, through: str) -> Row:
    """Make a path a row: what lies between, the argument, the weakest step."""
    evidence: dict[Citation, None] = dict.fromkeys(one for hop in path.hops for one in hop.evidence)
    statuses = [hop.status for hop in path.hops if hop.status in STATUSES]
    steps = number_of(path.length, "step")
    return Row(
        (Cell("through", through), Cell("steps", path.length)),
        tuple((hop.claim,) for hop in path.hops if hop.claim),
        status=max(statuses, key=STATUSES.index, default=None),
        basis="inferred" if any(hop.basis == "inferred" for hop in path.hops) else "stated",
        evidence=tuple(evidence),
        why="" if evidence else "no source is given for any step",
        more=(*path.data().items(), ("weakestBecause", path.why_weakest())),
        lines=tuple(line.removeprefix("  ") for line in path.prose().splitlines()),
        title=f"Through {through}, in {steps}" if through else f"They are tied directly, in {steps}",
    )


def _news(atlas: Atlas, values: Mapping[str, str]) -> _Found:
    from corridors.questions.comparing import compare_dates

    found = compare_dates(atlas, values["earlier"], values["later"])
    counts = {"changed": len(found.changed), "new": len(found.only_second), "over by then": len(found.only_first)}
    return (*found.changed, *found.only_second, *found.only_first), (), counts


_COMPUTED: dict[str, _Compute] = {"path": _event_paths, "introduce": _introductions, "compare": _news}
