"""Do what the commands read and review say: read with progress and a report, walk through proposals key by key."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corridors.cli.options import wants_traceback
from corridors.cli.prose import count
from corridors.cli.terminal import give, say, spell, tell
from corridors.errors import CorridorsError, InvalidRequest
from corridors.guard import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from corridors.cli.options import Session
    from corridors.documents import Document
    from corridors.ledger import Ledger
    from corridors.review import Question, Review

_ALWAYS = "[s]kip: don't know  [u]ndo  [q]uit and save"
_ONE_PERSON = "one person?"
_AROUND = 160
#: The endings of files that hold Turtle.
_TURTLE = (".ttl", ".trig")
#: So many passages show who somebody is.
_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Batch:
    """What to decide without asking.

    >>> Batch().empty
    True
    """

    accept_all: bool = False
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    reopen: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing is to be decided without asking."""
        return not (self.accept_all or self.accept or self.reject or self.reopen)


def read_files(
    session: Session, files: tuple[str, ...], out: Path | None, *, kind: str | None, retrieved: str | None
) -> None:
    """Read documents, write proposals, report on each; exit with 1 when a file could not be read."""
    from corridors.documents import read_document
    from corridors.judgements import check_decisions
    from corridors.proposals import propose
    from corridors.readers import check_family
    from corridors.turtle import read_graph, save

    check_family(kind)
    if out is not None and out.suffix.lower() not in _TURTLE:
        raise InvalidRequest(f"{out}: what is written is Turtle; give -o a name that ends in .ttl")
    if out is not None and out.exists():
        check_decisions(read_graph(out), where=str(out))
    documents: list[Document] = []
    failed = 0
    for file in dict.fromkeys(files):
        try:
            documents.append(read_document(Path(file)))
        except CorridorsError as error:
            failed += 1
            tell(f"Not read: {error}")
    atlas = session.atlas()
    ledger = atlas.ledger
    with click.progressbar(
        length=len(documents), label="Reading", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        found = propose(
            documents,
            known=list(ledger.entities.values()),
            sources=list(ledger.sources.values()),
            different=sorted(ledger.apart),
            kind=kind,
            retrieved_on=retrieved or "",
            gists={name: passage.gist for name, passage in ledger.passages.items()},
            progress=lambda _: bar.update(1),
            strict=wants_traceback(click.get_current_context()),
        )
    for report in found.reports:
        tell("\n".join(report.lines()))
        failed += bool(report.why_not)
    if all(report.why_not for report in found.reports):
        raise CorridorsError(
            f"nothing was read{f', so {out} is not written' if out else ''}; name a reader with --as, or another file"
        )
    if out is None:
        give(found.turtle())
    else:
        save(out, found.turtle())
        tell(f"Written: {out}. {_what_next(out, claims=any(report.claims for report in found.reports))}")
    if failed:
        click.get_current_context().exit(1)


def _what_next(out: Path, *, claims: bool) -> str:
    """Say what to do with what was written."""
    if not claims:
        return "It holds no claim, but what the documents are and belong to; if they say more, name a reader with --as."
    look = f"look with `corridors -g {out} show --include proposed`"
    return f"All of it is proposed: {look}, decide with `corridors review {out}`."


def review_file(session: Session, file: Path, *, by: str, on: str, batch: Batch) -> None:
    """Decide on the proposals of a file, by options or key by key, and write the file anew."""
    from corridors.review import Review
    from corridors.turtle import read_graph

    review = Review(read_graph(file), by=by, on=on, beside=session.atlas().ledger)
    if review.settled:
        claims = sum(name.startswith("claim:") for name in review.settled)
        told = [count(claims, "claim")] * bool(claims)
        told += [count(len(review.settled) - claims, "reading")] * (len(review.settled) > claims)
        say(f"{' and '.join(told)} not asked: the graph beside the file has decided on them.")
    if not batch.empty:
        _decide_batch(review, batch)
        _save(review, file)
    elif not review.questions():
        say(f"{file}: nothing is open.")
    elif not _is_terminal():
        raise CorridorsError(
            "review walks through proposals on a terminal; elsewhere name --accept-all, --accept, --reject or --reopen"
        )
    else:
        _walk(session, review, file)


def _decide_batch(review: Review, batch: Batch) -> None:
    from corridors.review import GROUPS

    for pattern in batch.reopen:
        names = [*review.judged(pattern), *review.matching(pattern, statuses=("accepted", "rejected"))]
        review.reopen(*_some(review, names, pattern, "decided"))
    for pattern in batch.reject:
        review.reject(*_some(review, review.matching(pattern), pattern, "open"))
    for pattern in batch.accept:
        review.accept(*_some(review, review.matching(pattern), pattern, "open"))
    if batch.accept_all:
        review.accept(*(question.name for question in review.questions() if question.group == GROUPS[3]))


def _some(review: Review, names: list[str], pattern: str, state: str) -> list[str]:
    """Give what a pattern names; where it names nothing of that state, say so; where nothing at all, it is an error."""
    if not names and not review.knows(pattern):
        held = ", ".join(sorted({claim.relation.removeprefix("cor:") for claim in review.ledger.claims.values()}))
        advice = f"a pattern is a relation ({held or 'the file holds no claim'}), or a name such as person:ada-*"
        raise CorridorsError(f"“{pattern}” matches nothing in the file, so nothing is decided; {advice}")
    if not names:
        say(f"“{pattern}” matches nothing that is {state}.")
    return names


def _save(review: Review, file: Path, note: str = "") -> None:
    from corridors.judgements import holds_decisions
    from corridors.proposals.assemble import UNCHECKED
    from corridors.turtle import save, write_turtle

    decided = f"Proposed by `corridors read`, decided with `corridors review {file.name}`"
    save(file, write_turtle(review.triples, header=decided if holds_decisions(review.triples) else UNCHECKED))
    left = len(review.questions())
    if note:
        say(note)
    say(f"{count(review.decided, 'decision')} written to {file}; {left} left open.")


def _walk(session: Session, review: Review, file: Path) -> None:
    """Go through the questions group by group, until there is none left or the user stops: what is decided stays."""
    with _Keys() as keys:
        try:
            _ask(review, _Texts(session, file), keys)
        except (KeyboardInterrupt, EOFError):
            keys.stopped = True
        finally:  # before a word is said: the terminal may be gone
            _save(review, file, "Stopped; what was decided is kept." if keys.stopped else "")


class _Keys:
    """The keys pressed; a terminal that is closed, and who ends the program, stop the walk between two decisions."""

    def __init__(self) -> None:
        self.stopped = self._waits = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> _Keys:
        """Listen from here on."""
        ends = (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP"))  # Windows has one of them
        self._before = {number: signal.signal(number, self._stop) for number in ends if number is not None}
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the signals as they were."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _stop(self, *_: object) -> None:
        self.stopped = True
        if self._waits:
            raise KeyboardInterrupt

    def press(self) -> str:
        """Wait for a key; nothing comes from a terminal that is gone."""
        self._waits = True
        try:
            if self.stopped or not (pressed := click.getchar().lower()):
                raise KeyboardInterrupt
            return pressed
        except OSError:
            raise EOFError from None
        finally:
            self._waits = False


def _ask(review: Review, texts: _Texts, keys: _Keys) -> None:
    skipped: dict[str, int] = {}  # and how much was decided by then
    group = ""
    while open_ones := [q for q in review.questions() if q.name not in skipped]:
        question = open_ones[0]
        if question.group != group:
            group = question.group
            title = f"{group}: {sum(q.group == group for q in open_ones)}"
            click.echo("\n" + (click.style(title, bold=True) if _colours() else title))
        _show(review, question, texts)
        rest = [q for q in open_ones if (q.group, q.alike) == (group, question.alike) and len(q.candidates) < 2]
        if _answer(review, question, rest, skipped, keys.press) == "q":
            return


def _answer(
    review: Review, question: Question, rest: list[Question], skipped: dict[str, int], press: Callable[[], str]
) -> str:
    """Take one key and do what it says."""
    who = _is_who(question)
    told, meant = _keys_of(question, len(rest))
    keys = f"{told}  {_ALWAYS}"
    say(keys)
    while (pressed := press()) not in (*meant, "u", "s", "q", "\x03", "\x04", "\x1b"):
        say(keys if pressed in ("?", "h") else f"“{pressed}” is no key here: {keys}")
    pressed = meant.get(pressed, pressed)
    if pressed == "u":
        _take_back(review, skipped)
    elif pressed == "s":
        skipped[question.name] = review.decided
    elif pressed.isdecimal():
        (review.same if who else review.choose)(question.name, question.candidates[int(pressed) - 1])
    elif pressed == "n":
        review.apart(question.name, *question.candidates)
    elif pressed == "a":
        review.accept(question.name)
    elif pressed == "r":
        said = "another person is meant" if question.doubt.endswith(_ONE_PERSON) else "the passage does not say so"
        review.reject(question.name, reason=said)
    elif pressed == "g":
        review.accept(*(each.name for each in rest))
    return "q" if pressed in ("q", "\x03", "\x04", "\x1b") else pressed


def _is_who(question: Question) -> bool:
    return bool(question.candidates) and question.name.partition(":")[0] not in ("claim", "mention")


def _keys_of(question: Question, alike: int) -> tuple[str, dict[str, str]]:
    """Say which keys answer a question, and what each of them means: yes and no to whatever is asked."""
    many = len(question.candidates)
    numbers = {str(n): str(n) for n in range(1, many + 1)}
    if _is_who(question) and many == 1:
        return "[y]es, one: the same as 1  [n]o, two: not the same", {**numbers, "y": "1", "n": "n"}
    if _is_who(question):
        return f"[1-{many}] the same as that one  [n]o, the same as none of them", {**numbers, "n": "n"}
    if many > 1:
        return f"[1-{many}] of that one alone  [a]ll of them  [n]o, none: reject", {
            **numbers,
            "a": "a",
            "n": "r",
            "r": "r",
        }
    person = question.doubt.endswith(_ONE_PERSON)
    yes, no = ("one person", "two persons") if person else ("as claimed", "not as claimed")
    group = f"  [g]roup: accept all {alike} {'with a doubt like this' if question.alike else 'of these'}"
    keys = {"y": "a", "a": "a", "n": "r", "r": "r", **({"g": "g"} if alike > 1 else {})}
    return f"[y]es, {yes}: accept  [n]o, {no}: reject{group if alike > 1 else ''}", keys


def _take_back(review: Review, skipped: dict[str, int]) -> None:
    """Take back the last decision, or that a question was skipped after it."""
    if skipped and list(skipped.values())[-1] == review.decided:
        skipped.popitem()
    elif not review.undo():
        say("Nothing to take back.")


class _Texts:
    """The source texts at hand, read when first asked for."""

    def __init__(self, session: Session, file: Path) -> None:
        self.folders = [folder for folder in (session.sources, file.parent) if folder is not None]
        self.known: dict[str, Document | None] = {}

    def get(self, name: str | None) -> Document | None:
        """Give the text of a source by its file's name, or nothing where it is not at hand."""
        from corridors.documents import read_document

        if not name or Path(name).name != name:
            return None
        if name not in self.known:
            path = next((folder / name for folder in self.folders if (folder / name).is_file()), None)
            self.known[name] = read_document(path) if path is not None else None
        return self.known[name]


def _show(review: Review, question: Question, texts: _Texts) -> None:
    """Show what is to be decided, the passage with the words in colour, the doubt and the candidates."""
    ledger = review.ledger
    if question.name in ledger.claims:
        claim = ledger.claims[question.name]
        parts = [
            _label(review, claim.subject),
            claim.relation.removeprefix("cor:"),
            _label(review, claim.object) if claim.object else claim.value or "",
        ]
        say(" – ".join(parts) + (f", said by {_label(review, claim.said_by)}" if claim.said_by else ""))
        marks = (claim.role_note, claim.stakeholder_group, claim.regional_group, claim.stage)
        dates = (("as of", claim.as_of), ("from", claim.valid_from), ("until", claim.valid_until))
        if more := [*filter(None, marks), *(f"{word} {day}" for word, day in dates if day)]:
            say(f"  {'; '.join(more)}")
        for passage in claim.evidence[:_SHOWN]:
            _show_passage(ledger, texts, passage.name, _plain(review, claim.subject), whole=len(ledger.sources) > 1)
    elif question.name in ledger.mentions:
        mark = ledger.mentions[question.name]
        say(f"“{mark.surface}”" + (f" read as “{mark.reading}”" if mark.reading else ""))
        _show_passage(ledger, texts, mark.passage, mark.surface, whole=len(ledger.sources) > 1)
        for n, name in enumerate(mark.of, 1):
            say(f"  {f'{n}: ' if len(mark.of) > 1 else ''}of {_label(review, name)}")
    else:
        _show_whom(review, question.name, "", texts)
        for n, name in enumerate(question.candidates, 1):
            _show_whom(review, name, f"  {n}: ", texts)
    if question.doubt:
        say(f"  ? {question.doubt}")


def _show_whom(review: Review, name: str, before: str, texts: _Texts) -> None:
    """Show an entity with passages that tell of it, in the file and in the graph beside it."""
    say(before + _label(review, name))
    for held in (review.ledger, review.beside):
        about = [claim for claim in held.claims.values() if name in (claim.subject, claim.object, claim.said_by)]
        for passage in list(dict.fromkeys(each.name for claim in about for each in claim.evidence))[:_SHOWN]:
            _show_passage(held, texts, passage, _plain(review, name), whole=True)


def _label(review: Review, name: str) -> str:
    return f"{_plain(review, name)} ({name})"


def _plain(review: Review, name: str) -> str:
    """Give the label of an entity, as the file has it, else as the graph beside it has."""
    found = review.ledger.label(name)
    return found if found != name else review.beside.label(name)


def _show_passage(ledger: Ledger, texts: _Texts, name: str, words: str, *, whole: bool = False) -> None:
    """Show a passage, its words where the text is at hand; with ``whole`` its source as well."""
    passage = ledger.passages.get(name)
    source = ledger.sources.get(passage.source) if passage else None
    document = texts.get(source.file_name) if source else None
    where = passage.cite_place() if passage else name
    where = f"{source.title}, {where}" if source and whole else where
    if passage is None or document is None or passage.start is None or passage.end is None:
        say(f"  {where}: {passage.gist if passage else ''}")
        return
    text = " ".join(document.passage(passage.start, passage.end).split())
    at = text.casefold().find(words.split(" ", maxsplit=1)[0].casefold()) if words else -1
    begin = max(0, at - _AROUND)
    shown = visible(spell(text[begin : begin + 3 * _AROUND], sys.stdout.encoding or "ascii"))
    click.echo(f"  {visible(where)}: " + (click.style(shown, fg="cyan") if _colours() else shown))


def _is_terminal() -> bool:
    return sys.stdin.isatty()


def _colours() -> bool:
    return sys.stdout.isatty()
