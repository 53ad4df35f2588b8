"""Tell what is held of an entity in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corridors.atlas import Atlas
from corridors.claims import Claim, Named
from corridors.measures.citations import Citation, cited
from corridors.measures.telling import Told
from corridors.names import kind_of
from corridors.ontology import in_a_sentence, vocabulary
from corridors.spans import AHEAD, days

_MENTIONS = "cor:mentions"
_STARTS, _DATES = "cor:startDate", ("cor:startDate", "cor:endDate", "cor:adoptedOn", "cor:publishedOn")
_UNDATED = "9999"
_CITED = 2
_TOLD = (
    "“told by”: the claim bears no date; its first dated source told it by then – of an inference, the last of those "
    "it is drawn from. It may have held before."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim in time: since when and until when, where the date is from, and what it says.

    >>> Entry("2023", None, "claim", "Ann spoke at the hearing", "claim:x", "accepted", "stated").when()
    '2023'
    """

    since: str | None
    until: str | None
    #: Where the date is from: the ``claim``, the ``event`` it is about, or the ``source`` that attests it.
    dated_by: str
    sentence: str
    claim: str
    status: str
    basis: str
    stage: str | None = None
    evidence: tuple[Citation, ...] = ()

    def when(self) -> str:
        """Say when, as precise as the source."""
        if self.since is None:
            return f"until {self.until}" if self.until else "undated"
        since = self.since[:10] if self.dated_by != "source" else f"told by {self.since[:10]}"
        return f"{since} to {self.until[:10]}" if self.until else since

    def words(self) -> str:
        """Say what held, with what qualifies it."""
        doubts = [w for w in (self.status, self.basis, self.stage) if w not in ("accepted", "stated", None)]
        return self.sentence + (f" ({', '.join(doubts)})" if doubts else "")

    def cite(self) -> str:
        """Cite what the entry rests on."""
        return "; ".join(citation.cite() for citation in self.evidence)

    def data(self) -> dict[str, Any]:
        """Give the entry as the commands' JSON has it."""
        return {
            "since": self.since,
            "until": self.until,
            "datedBy": self.dated_by,
            "says": self.sentence,
            "claim": self.claim,
            "status": self.status,
            "basis": self.basis,
            "stage": self.stage,
            "evidence": [citation.data() for citation in self.evidence],
        }


@dataclass(frozen=True, repr=False)
class Timeline(Told):
    """The claims about an entity in the order of time, those without a date last.

    >>> print(Timeline("person:ann", "Ann", ()))
    Ann: 0 claims in time, in what we hold.
    """

    entity: str
    label: str
    entries: tuple[Entry, ...]
    as_of: str | None = None

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def data(self) -> dict[str, Any]:
        """Give the timeline as the commands' JSON has it, as plain Python."""
        head = {"entity": self.entity, "label": self.label, "asOf": self.as_of}
        return head | {"entries": [entry.data() for entry in self.entries]}

    def table(self) -> list[dict[str, Any]]:
        """Give the entries for a spreadsheet."""
        return [{"when": one.when(), "says": one.words(), "cited": one.cite()} for one in self.entries]

    def cite(self) -> str:
        """Cite each entry, a line each."""
        return "\n".join(f"{entry.when()}: {entry.words()}. {entry.cite()}" for entry in self.entries)

    def prose(self) -> str:
        """Write the timeline for reading: a date, what held, the passages."""
        number = f"{len(self)} claim{'' if len(self) == 1 else 's'}"
        day = f" as of {self.as_of}" if self.as_of else ""
        lines = [f"{self.label}: {number} in time, in what we hold{day}."]
        for entry in self.entries:
            lines.append(f"  {entry.when()}: {entry.words()}")
            lines += [f"    — {citation.cite()}" for citation in entry.evidence[:_CITED]]
        if any(entry.dated_by == "source" for entry in self.entries):
            lines += ["", _TOLD]
        return "\n".join(lines) + "\n"


def timeline(atlas: Atlas, entity: Named) -> Timeline:
    """Give the claims about an entity in the order of time; a claim without a date takes that of its event or source.

    Mentions are left out. A partial date stands for all the days it may mean and is ordered by the first.

    >>> import corridors as co
    >>> [entry.since for entry in timeline(co.open(), "state:cl")][0][:2]
    '20'
    """
    name = atlas.resolve(entity)
    begun = event_days(atlas)
    told = source_days(atlas, begun)
    entries = [_entry(atlas, c, begun, told) for c in atlas.claims(about=name) if c.relation != _MENTIONS]
    return Timeline(name, atlas.label(name), tuple(sorted(entries, key=_in_time)), atlas.day)


def _in_time(entry: Entry) -> tuple[str, str, str]:
    first = days(entry.since or entry.until)
    return (first[0] if first else _UNDATED, entry.until or "", entry.claim)


def event_days(atlas: Atlas) -> dict[str, str]:
    """Give for each event, or whatever else begins, when it begins, as precise as the source.

    >>> import corridors as co
    >>> event_days(co.open())["event:igf-2023-ws-107"][:10]
    '2023-10-10'
    """
    claims = (c for c in atlas.ledger.claims.values() if c.relation == _STARTS and c.value and atlas.shows(c))
    return {claim.subject: str(claim.value) for claim in claims if days(claim.value)}


def source_days(atlas: Atlas, begun: dict[str, str]) -> dict[str, str]:
    """Give the day of each source: its publication, else that of the event whose text it is.

    >>> import corridors as co
    >>> source_days(co.open(), {})["source:sicw-2022-lets-talk-cyber-page"]
    '2022-10-28'
    """
    days = {name: one.published_on or begun.get(one.text_of or "") for name, one in atlas.ledger.sources.items()}
    return {name: day for name, day in days.items() if day}


def _day_of_event(claim: Claim, begun: dict[str, str]) -> str | None:
    """Give the day of the event that a claim is of; that a process began dates nothing that is said of it."""
    ends = {"object": claim.object or "", "subject": claim.subject}
    events = [e for role, e in ends.items() if kind_of(e) == "event" and role != AHEAD.get(claim.relation)]
    return next((begun[event] for event in events if event in begun), None)


def _entry(atlas: Atlas, claim: Claim, begun: dict[str, str], told: dict[str, str]) -> Entry:
    since, until, dated_by = claim.valid_from or claim.as_of, claim.valid_until, "claim"
    if claim.relation in _DATES and claim.value:
        since = claim.value
    if not since and not until and (day := _day_of_event(claim, begun)):
        since, dated_by = day, "event"
    elif not since and not until and (days := [told[source] for source in claim.sources if source in told]):
        # An inference stands once all it is drawn from is told.
        since, dated_by = (max if claim.basis == "inferred" else min)(days), "source"
    term = vocabulary().get(claim.relation)
    target = atlas.label(claim.target) if claim.object is not None else claim.target
    verb = in_a_sentence(term.label) if term else claim.relation
    sentence = f"{atlas.label(claim.subject)} {verb} {target}"
    return Entry(
        since,
        until,
        dated_by,
        sentence,
        claim.name,
        claim.status,
        claim.basis,
        None if claim.derives() else claim.stage,
        cited(atlas, claim.name),
    )
