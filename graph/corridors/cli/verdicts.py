"""Report what a check found: a line a finding, a last line with the sums."""

from collections.abc import Sequence
from pathlib import Path

from corridors.atlas import Atlas
from corridors.checks import Finding
from corridors.cli.prose import count
from corridors.cli.terminal import one_line, say, tell
from corridors.names import compact, expand


def report(found: Sequence[Finding], *, info: bool) -> None:
    """Write findings, remarks only if asked for, and then how many violations and warnings there are."""
    for finding in found:
        if finding.severity != "info" or info:
            say(line(finding))
    if not info and (remarks := _number(found, "info")):
        tell(f"Note: {count(remarks, 'remark')} not shown (--info).")
    say(f"{_number(found, 'violation')} violations, {_number(found, 'warning')} warnings")


def about(found: Sequence[Finding], atlas: Atlas) -> list[Finding]:
    """Keep the findings of the things that a graph names.

    >>> about([Finding("warning", "undated", "https://example.org/e", "has no date", "Add one.")], Atlas())
    []
    """
    named = "SELECT DISTINCT ?thing { { ?thing ?p ?o } UNION { ?s ?p ?thing FILTER(isIRI(?thing)) } }"
    things = {expand(str(row["thing"])) for row in atlas.query(named)}
    return [finding for finding in found if {finding.focus, finding.value} & things]


def line(finding: Finding) -> str:
    """Put a finding on one line, as compilers do.

    >>> line(Finding("warning", "undated", "https://w3id.org/corridors/id/event/a", "has no date", "Add one."))
    'event:a: warning: has no date [undated] — Add one.'
    """
    focus = compact(finding.focus)
    where = _near(finding.where) if finding.where else focus
    about = "" if where == focus or focus in finding.message else f"{focus}: "
    value = f" ({compact(finding.value)})" if finding.value and compact(finding.value) not in finding.message else ""
    return one_line(f"{where}: {finding.severity}: {about}{finding.message}{value} [{finding.check}] — {finding.mend}")


def exit_code(found: Sequence[Finding], *, strict: bool) -> int:
    """Give 1 for violations, with ``strict`` for warnings too, else 0.

    >>> exit_code([], strict=True)
    0
    """
    return int(bool(_number(found, "violation") or (strict and _number(found, "warning"))))


def _number(found: Sequence[Finding], severity: str) -> int:
    return sum(finding.severity == severity for finding in found)


def _near(where: str) -> str:
    """Shorten a place in a file below the working folder."""
    path, colon, number = where.rpartition(":")
    return f"{Path(path).relative_to(Path.cwd())}{colon}{number}" if Path(path).is_relative_to(Path.cwd()) else where
