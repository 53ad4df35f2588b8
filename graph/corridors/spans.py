"""Tell since when things are there, and hence since when claims about them may hold: one rule for every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corridors.claims import STATUSES, Claim, day_span
from corridors.errors import InvalidDate
from corridors.names import compact, kind_of

#: What dates the beginning and the end of a thing; of several the first that is given counts.
STARTS = ("cor:startDate", "cor:adoptedOn", "cor:publishedOn")
ENDS = ("cor:endDate", "cor:adoptedOn", "cor:publishedOn")
#: What a thing belongs to from its first day: of what no date is known waits for the whole.
WITHIN = ("cor:postIn", "cor:meetingOf")
#: Relations that by their nature run ahead of one end: a process is mandated, and spoken of, before it begins.
AHEAD = {
    "cor:mandatedBy": "subject",
    "cor:established": "object",
    "cor:proposed": "object",
    "cor:supported": "object",
    "cor:opposed": "object",
    "cor:about": "object",
    "cor:mentions": "object",
}
#: Stages of what may well precede all that it speaks of.
AHEAD_OF_TIME = ("planned", "agreed")
#: Kinds that are there at any date unless a claim dates them: no document tells when a place began.
LASTING = ("state", "place", "topic")
#: Kinds that somebody makes or holds on some day: where that day is not known, what it belongs to does not tell it.
MADE = ("event", "document", "norm", "cbm", "programme")
#: Relations that tell of a rule in words: it may be made long after the process that it holds in began.
RULES = ("cor:accessRule",)
#: Entity, relation, date or whole, and the status and stage of the claim; the status is empty where there is no claim.
Dating = tuple[str, str, str, str, str | None]
#: How good a date is, the best first, and the days that it spans.
_Graded = tuple[tuple[bool, int], tuple[str, str]]
_DATING = frozenset((*STARTS, *ENDS))
_EVER = "9999-12-31"
_NO_CLAIM = len(STATUSES)


@dataclass(frozen=True, slots=True)
class Said:
    """A relation in short, as far as its days go.

    >>> Said("cor:partOf", "event:a", "event:b").as_of is None
    True
    """

    relation: str
    subject: str
    object: str | None = None
    on_behalf_of: str | None = None
    in_context_of: str | None = None
    valid_from: str | None = None
    as_of: str | None = None
    valid_until: str | None = None
    value: str | None = None
    status: str | None = None
    stage: str | None = None
    basis: str | None = None
    said_by: str | None = None
    sources: Sequence[str] = ()


#: What is said of things, walked anew at each call.
Walk = Callable[[], Iterable[Claim | Said]]
#: A source, the day it was published on, and the event whose text it is.
Published = tuple[str, str | None, str | None]


class Spans:
    """The days on which things begin and end, by the dates that claims of the statuses taken in give them.

    Of an entity's dates those of the best status count, planned ones only where there are no others; of several that
    can all be true, the narrower one. A claim begins with its own date. Where that leaves room - it has none, or but a
    month or a year - it begins when the last of what it speaks of does: subject, object, the body acted for, the
    process in whose context it is; what dates a thing, on the day it gives. Relations that run ahead (``AHEAD``) do not
    wait for the end that they precede, unless no other end is dated. A post of a process, or a meeting of it, that no
    date is given for is not there before the process (``WITHIN``). That a thing ends ends no claim about it: that
    somebody took part stays true. Of what somebody makes or holds (``MADE``), a date that is proposed or disputed holds
    back where there is no other; where there is none at all, and of a rule (``RULES``), a claim waits for the day of
    its source besides. Without one it is ``undated``, and waits for all that it is told of with to be met with.

    Where neither a claim nor anything that it speaks of is dated, it waits until all of that is met with: a thing is
    met with, and in the graph, from the first day on which anything said of it holds; what a dated source says, by the
    day of that source (an inference, by the last of them). So does a plan that bears no date. What is left bounds
    nothing: unknown is no date. States, places and topics are there at any date (``LASTING``).

    >>> spans = Spans([("process:b", "cor:startDate", "2021-06", "accepted", None)])
    >>> spans.first_day(Said("cor:chaired", "person:a", "process:b"))
    '2021-06-01'
    >>> spans.first_day(Said("cor:mandatedBy", "process:b", "document:c", as_of="2020"))
    '2020-01-01'
    """

    def __init__(
        self,
        dates: Iterable[Dating],
        taken: Sequence[str] = ("accepted",),
        said: Walk = tuple,
        sources: Iterable[Published] = (),
    ) -> None:
        """Take what dates things, by claims of the statuses taken in and without a claim, what is said, and sources."""
        held: dict[str, dict[str, list[_Graded]]] = {}
        aside: dict[str, str] = {}
        wholes: list[tuple[str, str]] = []
        for entity, relation, date, status, stage in dates:
            if status and status not in taken:
                if status != "rejected" and relation in STARTS and kind_of(entity) in MADE and (span := days(date)):
                    aside[entity] = min(span[0], aside.get(entity, _EVER))
                continue
            if relation in WITHIN:
                wholes.append((entity, date))
            elif relation in _DATING and (span := days(date)):
                grade = (stage in AHEAD_OF_TIME, STATUSES.index(status) if status else _NO_CLAIM)
                held.setdefault(entity, {}).setdefault(relation, []).append((grade, span))
        self.taken = tuple(taken)
        #: The first day of each thing that is known to begin, and the last of each known to end.
        self.begins = {entity: span[0] for entity, told in held.items() if (span := _span(told, STARTS))}
        self.ends = {entity: span[1] for entity, told in held.items() if (span := _span(told, ENDS))}
        #: The day before which each thing is not there: its first, else that of the last of what it belongs to.
        self._since = aside | self.begins
        self._own = frozenset(self._since)
        for entity, whole in wholes:
            if entity not in self._own and whole in self.begins:
                self._since[entity] = max(self.begins[whole], self._since.get(entity, ""))
        self._said = said
        self._told = {name: day for name, *dated in sources if (day := self._day_of_source(*dated))}

    def _day_of_source(self, published: str | None, event: str | None) -> str | None:
        dated = days(published)
        return dated[0] if dated else self.begins.get(event or "")

    def first_day(self, said: Claim | Said) -> str | None:
        """Give the first day on which a relation may hold; None where nothing tells."""
        return self._dated(said) or self._last_met(said, self._met) or self._told_on(said)

    def _dated(self, said: Claim | Said) -> str | None:
        """Give the first day by a relation's own date, of a plan by the day it was told, and by what it speaks of."""
        own = days(said.valid_from) or days(said.as_of)
        if not own and said.stage in AHEAD_OF_TIME and (told := self._told_on(said)):
            return told
        first, until = own or ("", _end(said))
        start = self._all_there(said) or ""
        if not own and self._vague(said):
            told = self._told_on(said)
            start = max(start, told) if told else ""
        return (start if first < start <= until else first) or None

    def undated(self, said: Claim | Said) -> bool:
        """Tell whether nothing tells since when a relation holds: its first day, if any, is but the earliest it can be.

        >>> Spans([("process:b", "cor:startDate", "2021-06", "accepted", None)]).undated(
        ...     Said("cor:produced", "process:b", "document:c"))
        True
        """
        return not (self._dated(said) or self._told_on(said)) and (self._vague(said) or not self.first_day(said))

    def _vague(self, said: Claim | Said) -> bool:
        """Tell whether the day on which a relation began is not that of what it speaks of."""
        return said.relation in RULES or any(self._undated_thing(end) for end in _ends(said).values())

    def _undated_thing(self, entity: str) -> bool:
        return entity not in self._own and kind_of(entity) in MADE

    def _told_on(self, said: Claim | Said) -> str | None:
        """Give the day on which sources had told of something: the first of them, of an inference the last."""
        told = [self._told[source] for source in said.sources if source in self._told]
        day = (max if said.basis == "inferred" else min)(told, default=_EVER)
        return day if day < _end(said) else None

    def holds(self, said: Claim | Said, day: str | None) -> bool:
        """Tell whether a relation may hold on a day; without a day, it does. An unknown end is open."""
        if day is None:
            return True
        first, until = self.first_day(said), days(said.valid_until)
        return not (first and first > day) and not (until and until[1] < day)

    def there(self, entity: str, day: str | None) -> bool:
        """Tell whether a thing is in the graph of a day: as far as is known it had begun, or was spoken of ahead."""
        if day is None:
            return True
        met, beside = self._meetings
        return (met.get(entity) or self._since.get(entity) or beside.get(entity, "")) <= day

    def after(self, day: str) -> Iterator[str]:
        """Walk the things that are not in the graph of a day yet."""
        met, beside = self._meetings
        yield from (name for name in {**beside, **self._since, **met} if not self.there(name, day))

    @property
    def _met(self) -> dict[str, str]:
        return self._meetings[0]

    @cached_property
    def _meetings(self) -> tuple[dict[str, str], dict[str, str]]:
        """Give the day on which each thing is first met with, and of others that by claims of other statuses.

        First by what is dated; then, round by round, by what waits for things that are met with by then. The order in
        which relations are walked changes nothing.
        """
        met: dict[str, str] = {}
        beside: dict[str, str] = {}
        waiting: list[Claim | Said] = []
        for said in self._said():
            counted = said.status is None or said.status in self.taken
            if day := self._dated(said) or self._told_on(said):
                self._meet(said, day, met if counted else beside)
            elif counted:
                waiting.append(said)
        while waiting:
            found = [(said, self._last_met(said, met)) for said in waiting]
            waiting = [said for said, day in found if not day]
            if len(waiting) == len(found):
                break
            fresh: dict[str, str] = {}
            for said, day in found:
                if day:
                    self._meet(said, day, fresh, wait=True)
            met = {**fresh, **met}
        for said in waiting:  # nothing tells since when they hold, so what they speak of is there at any date
            for end in (*_ends(said).values(), said.said_by):
                beside.pop(end or "", None)
        return met, beside

    def _meet(self, said: Claim | Said, day: str, met: dict[str, str], *, wait: bool = False) -> None:
        """Note the first day of all that a relation speaks of; a thing without a date may have to wait for the last."""
        for end in (*_ends(said).values(), said.said_by):
            if end and not self._lasts(end):
                first = max if wait and self._undated_thing(end) else min
                met[end] = first(day, met.get(end, day))

    def _last_met(self, said: Claim | Said, met: Mapping[str, str]) -> str | None:
        """Give the day on which the last of what an undated relation speaks of is there, or met with."""
        ends = _ends(said)
        found = {role: met[end] for role, end in ends.items() if end in met}
        ahead = AHEAD.get(said.relation)
        waited = [day for role, day in found.items() if role != ahead or ends[role] not in self._since]
        day = max((*(waited or found.values()), self._all_there(said) or ""), default="")
        return day if "" < day < _end(said) else None

    def _lasts(self, entity: str) -> bool:
        kind = kind_of(entity)
        return entity not in self._since and (kind in LASTING or not (kind or "://" in compact(entity)))

    def _all_there(self, said: Claim | Said) -> str | None:
        """Give the day from which all that a relation speaks of is there."""
        begun = {role: self._since[end] for role, end in _ends(said).items() if end in self._since}
        if said.relation in _DATING and (dated := days(said.value)):
            begun["value"] = dated[0]
        waited = [day for role, day in begun.items() if role != AHEAD.get(said.relation)]
        return max(waited or begun.values(), default=None)


def _ends(said: Claim | Said) -> dict[str, str]:
    """Give what a relation speaks of by the part it plays."""
    parts = {
        "subject": said.subject,
        "object": said.object,
        "body": said.on_behalf_of,
        "context": said.in_context_of,
    }
    return {role: end for role, end in parts.items() if end}


def _end(said: Claim | Said) -> str:
    until = days(said.valid_until)
    return until[1] if until else _EVER


def counts(claim: Claim, spans: Spans, day: str | None = None) -> bool:
    """Tell whether a relation may be asserted from a claim: its status is taken in, and it may hold on the day.

    >>> from corridors.claims import Passage
    >>> seat = Claim("claim:x", "person:a", "cor:chaired", "process:b", status="accepted", valid_from="2021",
    ...              valid_until="2025-07", evidence=(Passage("passage:p.at-whole", "source:p"),))
    >>> counts(seat, Spans(()), "2025-07-11"), counts(seat, Spans(()), "2025-08-01")
    (True, False)
    """
    return claim.status in spans.taken and claim.derives() and spans.holds(claim, day)


def at_any_date(number: int) -> str:
    """Say of how many claims nothing tells since when they hold; nothing where there are none.

    >>> at_any_date(1)
    '1 of these claims bears no date, nor does all it speaks of: it is taken as true as soon as it can be.'
    """
    if number == 1:
        return "1 of these claims bears no date, nor does all it speaks of: it is taken as true as soon as it can be."
    told = f"{number:,} of these claims bear no date, nor does all they speak of"
    return f"{told}: they are taken as true as soon as they can be." if number else ""


def days(date: str | None) -> tuple[str, str] | None:
    """Give the first and the last day of a date; None where there is none, or the text is no date.

    >>> days("2021"), days("spring")
    (('2021-01-01', '2021-12-31'), None)
    """
    try:
        return day_span(date) if date else None
    except InvalidDate:  # left to the checks
        return None


def _span(told: Mapping[str, list[_Graded]], order: Sequence[str]) -> tuple[str, str] | None:
    """Of the dates of the best status give the days they have in common, else all that they span."""
    graded = next((told[relation] for relation in order if relation in told), None)
    if graded is None:
        return None
    best = min(grade for grade, _ in graded)
    firsts, lasts = zip(*(span for grade, span in graded if grade == best), strict=True)
    return (max(firsts), min(lasts)) if max(firsts) <= min(lasts) else (min(firsts), max(lasts))
