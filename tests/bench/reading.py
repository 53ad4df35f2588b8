"""Measure what is read from the five known documents against the hand-made claims: precision and recall by group.

The people, events and sources that these documents brought into the graph are taken out of what the reader may know, so
that nothing is found because it was known already.
"""

import sys
import time
from collections.abc import Iterable
from pathlib import Path

from corridors.assets import data_folder
from corridors.atlas import Atlas
from corridors.claims import Claim
from corridors.documents import document_of, read_document
from corridors.identity import key
from corridors.ledger import Ledger
from corridors.proposals import propose

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "sources"
ROLES = {
    "cor:organised", "cor:hosted", "cor:announcedAt", "cor:spokeAt", "cor:moderated", "cor:moderatedOnline",
    "cor:rapporteurOf", "cor:askedQuestionAt", "cor:attended", "cor:chaired",
}  # fmt: skip
DATES = {"cor:startDate", "cor:endDate", "cor:publishedOn", "cor:adoptedOn"}
STANDING = {"cor:affiliatedWith", "cor:represents", "cor:holdsPost", "cor:postIn"}
MEANS = {"cor:funded", "cor:carriesOut", "cor:launched", "cor:supported", "cor:deniedAccessTo", "cor:produced"}
STRUCTURE = {"cor:partOf", "cor:heldIn", "cor:format", "cor:meetingOf", "cor:editionOf"}
#: Name of the group, the relations in it, the goals of the issue for precision and recall.
GROUPS = (
    ("roles", ROLES, (0.95, 0.95)),
    ("dates", DATES, (0.9, 0.9)),
    ("mentions", {"cor:mentions"}, (0.9, 0.7)),
    ("about", {"cor:about"}, None),
    ("standing", STANDING, None),
    ("means and stands", MEANS, None),
)

Fact = tuple[str, ...]


def facts(claims: Iterable[Claim], relations: set[str], same: dict[str, str]) -> set[Fact]:
    """Put claims into comparable form; a mention counts by speaker."""

    def one(name: str | None) -> str:
        return same.get(name or "", name or "")

    return {
        (one(c.subject), c.relation, one(c.target), *((one(c.said_by),) if c.relation == "cor:mentions" else ()))
        for c in claims
        if c.relation in relations
    }


def line(name: str, read: set[Fact], gold: set[Fact], goal: tuple[float, float] | None, *, verbose: bool) -> str:
    """Set a group's figures on a line; with ``verbose`` what is missing and what is too much."""
    hits = len(read & gold)
    precision, recall = hits / len(read) if read else 1.0, hits / len(gold) if gold else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    text = f"{name:<18} {len(gold):>5} {len(read):>5}   {precision:.2f}  {recall:.2f}  {f1:.2f}"
    text += f"   goal {goal[0]:.2f} {goal[1]:.2f}" if goal else ""
    if verbose:
        text += "".join(f"\n    missing  {' '.join(each)}" for each in sorted(gold - read))
        text += "".join(f"\n    too much {' '.join(each)}" for each in sorted(read - gold))
    return text


def counterparts(read: Ledger, gold: Ledger, names: set[str]) -> dict[str, str]:
    """Match the things read to those curated: events by the source they are the text of, the rest by label."""
    same = {}
    by_file = {source.file_name: source for source in gold.sources.values() if source.name in names}
    for source in read.sources.values():
        mate = by_file.get(source.file_name)
        if mate is not None and mate.text_of and source.text_of:
            same[source.text_of] = mate.text_of
    labels = {}
    for entity in gold.entities.values():
        if any(source in names for source in entity.sources):
            for label in (entity.label, *entity.aliases, *entity.hidden):
                labels.setdefault((entity.kind, key(label)), entity.name)
    for entity in read.entities.values():
        if entity.name not in same and entity.name not in gold.entities:
            mate_name = labels.get((entity.kind, key(entity.label)))
            if mate_name is None and entity.anonymous:
                mate_name = next(
                    (
                        n
                        for n, e in gold.entities.items()
                        if e.anonymous and n.rpartition("-")[2] == entity.name.rpartition("-")[2]
                    ),
                    None,
                )
            if mate_name:
                same[entity.name] = mate_name
    return same | by_passage(read, gold, names, same)


def by_passage(read: Ledger, gold: Ledger, names: set[str], same: dict[str, str]) -> dict[str, str]:
    """Match what bears no name of its own (events and reports told of, posts) by a passage that says the same of it."""

    def told(ledger: Ledger, sources: set[str], known: set[str]) -> dict[str, list[tuple[str, int, int]]]:
        found: dict[str, list[tuple[str, int, int]]] = {}
        for claim in ledger.claims.values():
            for name in (claim.subject, claim.object):
                if name and name not in known and name.partition(":")[0] in ("event", "document", "post"):
                    found.setdefault(name, []).extend(
                        (claim.relation, p.start, p.end)
                        for p in claim.evidence
                        if p.start is not None and p.end is not None and p.source in sources
                    )
        return found

    files = {s.file_name: s.name for s in read.sources.values()}
    mates = {}
    for source in (gold.sources[name] for name in sorted(names)):
        theirs = told(gold, {source.name}, {*same.values(), *read.entities})
        for name, mine in told(read, {files.get(source.file_name, "")}, {*same, *gold.entities}).items():
            fits = {
                other
                for other, places in theirs.items()
                for relation, c, d in places
                if other.partition(":")[0] == name.partition(":")[0]
                and any(r == relation and min(b, d) - max(a, c) >= 0.5 * min(b - a, d - c) for r, a, b in mine)
            }
            if len(fits) == 1:
                mates[name] = fits.pop()
    return mates


def main(*, verbose: bool) -> None:
    """Read the five documents and print the table, then how passages fit, then the speed."""
    files = sorted(SOURCES.glob("*.txt"))
    if not files:
        print(f"No documents in {SOURCES}: nothing to measure.")
        return
    atlas = Atlas.open(include=("proposed", "disputed"))
    documents = [read_document(path) for path in files]
    names = {s.name for s in atlas.ledger.sources.values() if s.file_name in {d.name for d in documents}}
    brought = {e.name for e in atlas.entities() if any(s in names for s in e.sources)}
    known = [
        e
        for e in atlas.entities()
        if not (e.name in brought and e.kind in ("person", "event", "post", "place", "programme"))
    ]
    found = propose(documents, known=known)
    read = Ledger(found.triples)
    # Facts that other documents gave, which cite one of the five as a whole at most, cannot be read from it.
    gold = [
        c
        for c in atlas.ledger.claims.values()
        if any(p.source in names and p.start is not None for p in c.evidence) and c.status != "rejected"
    ]
    same = counterparts(read, atlas.ledger, names)
    print("group               gold  read   prec. rec.  F1")
    for name, relations, goal in GROUPS:
        print(
            line(name, facts(read.claims.values(), relations, same), facts(gold, relations, {}), goal, verbose=verbose)
        )
    own = {source.text_of for source in atlas.ledger.sources.values() if source.name in names and source.text_of}
    both = ((read.claims.values(), same), (gold, {}))
    roles, held_roles = ({f for f in facts(claims, ROLES, twin) if f[2] in own} for claims, twin in both)
    print(line("roles, own events", roles, held_roles, (0.95, 0.95), verbose=verbose))
    dates, held_dates = ({f for f in facts(claims, DATES, twin) if _is_own(f[0], own)} for claims, twin in both)
    print(line("dates, own events", dates, held_dates, (0.9, 0.9), verbose=verbose))
    told = {s.subject for s in atlas.ledger.statements if s.subject in brought and set(s.sources) <= names}
    mine = {
        (same.get(s.subject, s.subject), s.relation, same.get(s.target, s.target))
        for s in read.statements
        if s.relation in STRUCTURE and same.get(s.subject, s.subject) in told
    }
    held = {
        (s.subject, s.relation, s.target)
        for s in atlas.ledger.statements
        if s.relation in STRUCTURE and s.subject in brought and set(s.sources) <= names
    }
    print(
        line(
            "places, part-of",
            {f for f in mine if f[0].startswith("event:")},
            {f for f in held if f[0].startswith("event:")},
            (0.9, 0.9),
            verbose=verbose,
        )
    )
    print(line("groups", groups(read.claims.values(), same), groups(gold, {}), (0.9, 0.9), verbose=verbose))
    print(passages(read, gold, same, names))
    speed()


def _is_own(name: str, own: set[str | None]) -> bool:
    """Tell whether an event is one that the documents are about, or a segment of it."""
    return any(name == event or name.startswith(f"{event}-segment") for event in own)


def groups(claims: Iterable[Claim], same: dict[str, str]) -> set[Fact]:
    """List the stakeholder and regional groups that claims declare."""
    return {
        (same.get(c.subject, c.subject), c.relation, group)
        for c in claims
        for group in (c.stakeholder_group, c.regional_group)
        if group
    }


def passages(read: Ledger, gold: list[Claim], same: dict[str, str], names: set[str]) -> str:
    """Tell for how many hits a passage overlaps a curated one by half of the shorter."""

    def places(claim: Claim) -> list[tuple[int, int]]:
        return [(p.start, p.end) for p in claim.evidence if p.start is not None and p.end is not None]

    mates = {(c.subject, c.relation, c.target, c.said_by): c for c in gold}
    right = total = 0
    for claim in read.claims.values():
        mate = mates.get(
            tuple(same.get(n or "", n) for n in (claim.subject, claim.relation, claim.target, claim.said_by))
        )  # type: ignore[arg-type]
        if mate is None:
            continue
        theirs = [
            (p.start, p.end) for p in mate.evidence if p.source in names and p.start is not None and p.end is not None
        ]
        total += 1
        right += any(min(b, d) - max(a, c) >= 0.5 * min(b - a, d - c) for a, b in places(claim) for c, d in theirs)  # type: ignore[type-var, operator]
    return f"passages right for {right} of {total} hits: {right / total if total else 1:.1%} (goal 95 %)"


def speed() -> None:
    """Read a transcript of one and of two megabytes; print CPU seconds."""
    turn = ">> ADA OKAFOR: The open-ended working group met in New York, and the ITU was there. We talked of norms.\n\n"
    turn += ">> TOMAS LIND: I have a question about the ad hoc committee on cybercrime, thank you very much.\n\n"
    for size in (1_000_000, 2_000_000):
        text = "IGF 2030 WS #1 Lakes\n\n" + turn * (size // len(turn))
        begin = time.process_time()
        propose([document_of("long.txt", text)])
        print(f"a transcript of {size // 1_000_000} MB: {time.process_time() - begin:.1f} CPU-s")


if __name__ == "__main__":
    sys.stdout.write(f"Claims of the graph in {data_folder()}\n")
    main(verbose="-v" in sys.argv[1:])
