"""Deliver the answer to a query, and say on standard error what it leaves out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corridors.cli.prose import count, table
from corridors.cli.terminal import give, say, tell
from corridors.errors import InvalidQuery
from corridors.guard import blank_out, decode, read_bytes
from corridors.names import KINDS, PREFIXES, compact, expand
from corridors.ontology import vocabulary

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.store import Answers

_SPOKE = re.compile(rf"(?<![\w:-])cor:spokeAt(?![\w-])|<{re.escape(expand('cor:spokeAt'))}>")
_DECLARED = re.compile(r"PREFIX\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE)
_NAMED = re.compile(r"(?<![\w?$:-])([A-Za-z]\w*:[\w.%-]*[\w%-])|<([^<>\s]*)>")
_ANY_ACCEPTED = "ASK { ?claim a cor:Claim ; cor:status cor:accepted }"
_PROPOSED = "SELECT (COUNT(DISTINCT ?claim) AS ?n) WHERE { ?claim a cor:Claim ; cor:status cor:proposed }"


def query_text(sparql: str | None, file: str | None) -> tuple[str, str]:
    """Give a query's text, and where it stands: in the argument, in a file or on standard input."""
    if (sparql is None) == (file is None):
        raise click.UsageError("Give a query or -f FILE, such as: corridors query 'SELECT ?s { ?s a cor:State }'")
    if "-" in (sparql, file):
        return decode(sys.stdin.buffer.read(), where="standard input"), "standard input"
    if file is not None:
        return decode(read_bytes(Path(file)), where=file), file
    return str(sparql), "query"


def deliver(answers: Answers, form: str) -> None:
    """Write an answer in the form asked for; for people, rows as a table, a truth as a word, triples as Turtle."""
    if form != "table":
        give(answers.write(form))
    elif answers.truth is not None:
        say("yes" if answers.truth else "no")
    elif answers.triples is not None:
        give(answers.turtle())
    elif answers.terms:
        say(table(answers.variables, [list(row.values()) for row in answers.rows]))
    else:
        tell("No rows.")


def note_what_is_missing(atlas: Atlas, text: str, answers: Answers) -> None:
    """Say which names lead nowhere, what proposals would add, and how many are announced where nobody spoke."""
    for note in _unknown_names(atlas, text, entities=not answers):
        tell(f"Note: {note}")
    if "proposed" not in atlas.statuses and not atlas.query(_ANY_ACCEPTED):
        waiting = atlas.query(_PROPOSED).rows[0]["n"]
        if atlas.empty:
            tell("Note: the graph opened is empty; whatever is found comes from the vocabulary.")
        elif waiting or not answers:
            tell(f"Note: nothing is accepted yet; --include proposed would add {count(waiting, 'proposed claim')}.")
    if not answers and (announced := _announced(atlas, text)):
        verb = "is" if announced == 1 else "are"
        tell(f"Note: no record held here says that anyone spoke; {announced} {verb} announced (cor:announcedAt).")


def _unknown_names(atlas: Atlas, text: str, *, entities: bool) -> Iterator[str]:
    """Say which terms of a query the vocabulary does not have, and which entities the graph has not."""
    syntax = blank_out(text, keep_iris=True)
    rebound = {prefix for prefix, iri in _DECLARED.findall(syntax) if PREFIXES.get(prefix, iri) != iri}
    written = [match[1] or compact(match[2]) for match in _NAMED.finditer(_DECLARED.sub("", syntax))]
    for name in dict.fromkeys(written):
        prefix, _, local = name.partition(":")
        if not local or prefix in rebound:
            continue
        if prefix == "cor" and name not in vocabulary():
            yield f"{name} is no term of the vocabulary{_nearest(name, vocabulary())}"
        elif entities and prefix in KINDS and name not in (held := atlas.ledger.entities):
            yield f"nothing held is called {name}{_nearest(name, held)}"


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, [one for one in known if one.partition(":")[0] == name.partition(":")[0]], n=2)
    return f"; did you mean {' or '.join(near)}?" if near else ""


def _announced(atlas: Atlas, text: str) -> int:
    """Count what the same question finds when it asks who is announced instead of who spoke."""
    syntax = blank_out(text, keep_iris=True)
    parts, last = [], 0
    for match in _SPOKE.finditer(syntax):
        parts += [text[last : match.start()], "cor:announcedAt"]
        last = match.end()
    if not parts:
        return 0
    try:
        found = atlas.query("".join((*parts, text[last:])))
    except InvalidQuery:  # the query binds the prefix otherwise
        return 0
    return len(found) if found.truth is None else int(found.truth)
