"""Name everything that can go wrong for a user, in one tree.

CorridorsError
├── UnreadableInput      a file, folder or text that cannot be taken in      .where
├── InvalidQuery         a SPARQL text that is wrong or not allowed          .where
├── NameProblem          a name that does not lead to one entity             .name, .candidates
│   ├── UnknownName
│   └── AmbiguousName
├── NoPath               two entities that nothing connects                  .start, .goal
├── InvalidClaim         a claim that cannot be built
├── InvalidRequest       something asked in a way in which nothing can be asked
│   └── InvalidDate      a date that is none
├── Unreachable          an endpoint that does not answer, or not as it should   .url
├── TooLarge             more than the tool takes on; says how to narrow
└── MissingExtra         an optional package that is not installed           .extra
"""

from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb


class CorridorsError(Exception):
    """Stand above every error that Corridors raises on purpose.

    >>> issubclass(UnknownName, CorridorsError)
    True
    """


def unexpected(error: Exception) -> str:
    """Put an error that nobody foresaw on one line, with the line of code it comes from; ours speak for themselves.

    >>> unexpected(CorridorsError("no such reader")), unexpected(ValueError("odd"))
    ('no such reader', 'ValueError: odd')
    """
    if isinstance(error, CorridorsError):
        return str(error)
    trace = extract_tb(error.__traceback__)
    told = trace and not trace[-1].filename.startswith("<")  # not where an import fails: there is no such file
    where = f" ({Path(trace[-1].filename).name}:{trace[-1].lineno})" if told else ""
    return f"{type(error).__name__}: {error}{where}"


class UnreadableInput(CorridorsError):
    """Say which file or text could not be read, and where in it."""

    def __init__(self, message: str, *, where: str) -> None:
        super().__init__(f"{where}: {message}")
        self.where = where


class InvalidQuery(CorridorsError):
    """Say what is wrong with a SPARQL text."""

    def __init__(self, message: str, *, where: str = "query") -> None:
        super().__init__(f"{where}: {message}")
        self.where = where


class NameProblem(CorridorsError):
    """Carry a name that does not lead to exactly one entity, and what it may mean."""

    def __init__(self, message: str, *, name: str, candidates: Sequence[str]) -> None:
        super().__init__(message)
        self.name = name
        self.candidates = tuple(candidates)


class UnknownName(NameProblem):
    """Say that no entity bears this name, and which names come near."""

    def __init__(self, name: str, candidates: Sequence[str] = (), *, hint: str = "", what: str = "entity") -> None:
        near = f"did you mean {', '.join(candidates)}?" if candidates else "`corridors show` lists what is held"
        super().__init__(f"no {what} is called “{name}”; {hint or near}", name=name, candidates=candidates)


class AmbiguousName(NameProblem):
    """Say that several entities bear this name, and list them."""

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        super().__init__(
            f"“{name}” names {len(candidates)} entities: {', '.join(candidates)}; give one of them",
            name=name,
            candidates=candidates,
        )


class NoPath(CorridorsError):
    """Say that nothing in the graph, as constrained, connects two entities."""

    def __init__(self, start: str, goal: str, advice: str, as_of: str | None = None) -> None:
        day = f" as of {as_of}" if as_of else ""
        super().__init__(f"no path from {start} to {goal} in what we hold{day}; {advice}")
        self.start = start
        self.goal = goal


class InvalidClaim(CorridorsError):
    """Say why a claim cannot be built."""


class InvalidRequest(CorridorsError):
    """Say what is wrong with the way something was asked, and how to ask it; the command exits with 2."""


class InvalidDate(InvalidRequest):
    """Say that a text is no date, and what a date looks like."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}” is no date; write 2023, 2023-10 or 2023-10-10")


class Unreachable(CorridorsError):
    """Say which endpoint does not answer, or not as the protocol has it."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url


class TooLarge(CorridorsError):
    """Say that something is more than the tool takes on, and how to narrow it."""


class MissingExtra(CorridorsError):
    """Say which optional package is missing and how to get it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"this needs {package}, which is not installed; run: pip install 'corridors[{extra}]'")
        self.extra = extra
