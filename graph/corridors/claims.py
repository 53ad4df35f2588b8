"""Hold what is claimed: sources, passages, claims, mentions - and their names.

All names are CURIEs (see ``names``). Dates are texts as precise as the source: ``2023``, ``2023-10``, ``2023-10-10``.
"""

import calendar
import datetime as dt
import hashlib
import re
from dataclasses import dataclass, field

from corridors.errors import InvalidClaim, InvalidDate, InvalidRequest
from corridors.names import slug

#: A date as it may be given: a text as precise as is known, a year, a day.
Day = str | int | dt.date
#: From the strongest to the weakest.
STATUSES = ("accepted", "disputed", "proposed", "rejected")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?\Z")


def day_span(date: Day) -> tuple[str, str]:
    """Give the first and the last day that a partial date may mean, as ISO days; a number is a year.

    >>> day_span("2024-02")
    ('2024-02-01', '2024-02-29')
    """
    text = str(date)
    match = _DATE.match(text.strip())
    if not match:
        raise InvalidDate(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    first, last = (1, 12) if month is None else (month, month)
    if not year or not 1 <= first <= 12:
        raise InvalidDate(text)
    days = calendar.monthrange(year, last)[1]
    if day is not None and not 1 <= day <= days:
        raise InvalidDate(text)
    return f"{year:04}-{first:02}-{day or 1:02}", f"{year:04}-{last:02}-{day or days:02}"


def asked_span(date: Day) -> tuple[str, str]:
    """Give the days that somebody who asks may mean; what documents date to the minute is asked for by the day.

    Takes a text as precise as is known (``2024``, ``2024-02``, ``2024-02-29``), a year, a ``datetime.date``, or a
    ``datetime.datetime``, of which the day counts. Raises InvalidDate for anything else, empty texts and texts with a
    time among them.

    >>> asked_span(2024), asked_span(dt.datetime(2024, 2, 29, 10))
    (('2024-01-01', '2024-12-31'), ('2024-02-29', '2024-02-29'))
    """
    given: object = date.date() if isinstance(date, dt.datetime) else date
    if isinstance(given, bool) or not isinstance(given, str | int | dt.date) or "T" in str(given):
        raise InvalidDate(str(date))
    return day_span(given)


def asked_day(as_of: Day | None, otherwise: str | None = None) -> str | None:
    """Give the last day that ``as_of`` may mean; ``None`` leaves it as it is otherwise, ``False`` is at all times.

    >>> asked_day("2024-02"), asked_day(None, "2023-10-10"), asked_day(False, "2023-10-10")
    ('2024-02-29', '2023-10-10', None)
    """
    if as_of is None:
        return otherwise
    return None if as_of is False else asked_span(as_of)[1]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, state, event, process, document or other thing that claims are about.

    >>> Entity("person:joyce-hakmeh", "Joyce Hakmeh", ("cor:Person",)).kind
    'person'
    """

    name: str
    label: str
    classes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    anonymous: bool = False
    deprecated: bool = False
    replaced_by: str | None = None
    regional_group: str | None = None
    stakeholder_group: str | None = None

    @property
    def kind(self) -> str:
        """Give the kind that the CURIE names, or the class where the IRI is not one of ours."""
        prefix = self.name.partition(":")[0]
        return prefix if "//" not in self.name else (self.classes[0].partition(":")[2].lower() if self.classes else "")


@dataclass(frozen=True, slots=True)
class Source:
    """A document that claims rest on.

    >>> Source("source:a-page", title="A page", kind="programmePage").kind
    'programmePage'
    """

    name: str
    title: str = ""
    kind: str = ""
    file_name: str | None = None
    url: str | None = None
    sha256: str | None = None
    published_on: str | None = None
    retrieved_on: str | None = None
    symbol: str | None = None
    text_of: str | None = None


#: How somebody names an entity: by label, alias, acronym or CURIE, or by handing it over.
Named = str | Entity


def written(name: Named) -> str:
    """Give the text that somebody names an entity by, be it the entity itself.

    >>> written(Entity("person:ann", "Ann")), written("Ann")
    ('person:ann', 'Ann')
    """
    if isinstance(name, Entity):
        return name.name
    if not isinstance(name, str):
        raise InvalidRequest(f"{name!r} names nothing; give a label, alias, acronym or CURIE, or an entity")
    return name


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a source: code-point offsets with line and checksum, or a locator; and its gist in our own words.

    >>> Passage("passage:a.0-4", source="source:a", gist="names the host", start=0, end=4, line=1).cite_place()
    'line 1'
    """

    name: str
    source: str
    gist: str = ""
    start: int | None = None
    end: int | None = None
    line: int | None = None
    sha256: str | None = None
    locator: str | None = None

    def cite_place(self) -> str:
        """Say where in the source the passage stands: its line, else its locator."""
        return f"line {self.line}" if self.line is not None else (self.locator or "whole document")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words as written in a passage, and how they are read.

    >>> Mention("mention:a.1-4", passage="passage:a.0-9", surface="GDE", reading="GGE").reading
    'GGE'
    """

    name: str
    passage: str
    surface: str
    reading: str | None = None
    of: tuple[str, ...] = ()
    reason: str | None = None
    status: str = "accepted"
    emended: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's document says that a relation held; without evidence there is no claim.

    >>> page = Passage("passage:p.0-9", source="source:p", start=0, end=9, line=1)
    >>> Claim("claim:x", "person:a", "cor:spokeAt", "event:b", evidence=(page,)).status
    'proposed'
    """

    name: str
    subject: str
    relation: str
    object: str | None = None
    value: str | None = None
    evidence: tuple[Passage, ...] = ()
    status: str = "proposed"
    basis: str = "stated"
    stage: str | None = None
    as_of: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    on_behalf_of: str | None = None
    in_context_of: str | None = None
    said_by: str | None = None
    stakeholder_group: str | None = None
    regional_group: str | None = None
    role_note: str | None = None
    verdict: str | None = None
    contradicts: tuple[str, ...] = ()
    counter_evidence: tuple[Passage, ...] = ()
    reviewed_by: str | None = None
    reviewed_on: str | None = None
    sources: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not self.evidence:
            raise InvalidClaim(f"{self.name}: a claim needs a passage as evidence; add cor:evidence")
        if (self.object is None) == (self.value is None):
            raise InvalidClaim(f"{self.name}: a claim has either an object or a value; give one of the two")
        object.__setattr__(self, "sources", tuple(sorted({p.source for p in self.evidence})))

    @property
    def target(self) -> str:
        """Give the object, or the value where the claim is of a literal."""
        return self.object if self.object is not None else self.value or ""

    def derives(self) -> bool:
        """Tell whether the relation may be asserted from this claim once its status is taken in."""
        return self.stage not in ("planned", "agreed")


def claim_name(
    subject: str,
    relation: str,
    target: str,
    *,
    literal: bool = False,
    valid_from: str | None = None,
    on_behalf_of: str | None = None,
    said_by: str | None = None,
) -> str:
    """Name a claim from what it says, so that reading a page twice changes nothing.

    >>> claim_name("person:a-b", "cor:spokeAt", "event:c", said_by="person:d")
    'claim:person.a-b.spokeAt.event.c.by-person.d'
    """
    dotted = "v-" + hashlib.sha256(target.encode()).hexdigest()[:12] if literal else _dotted(target)
    parts = [_dotted(subject), relation.partition(":")[2], dotted]
    if valid_from:
        parts.append(slug(valid_from))
    if on_behalf_of:
        parts.append(f"for-{_dotted(on_behalf_of)}")
    if said_by:
        parts.append(f"by-{_dotted(said_by)}")
    return "claim:" + ".".join(parts)


def passage_name(source: str, start: int | None = None, end: int | None = None, locator: str | None = None) -> str:
    """Name a passage from its place: offsets where the text is held, else the locator.

    >>> passage_name("source:p", 5, 9), passage_name("source:p", locator="operative paragraph 5")
    ('passage:p.5-9', 'passage:p.at-operative-paragraph-5')
    """
    place = f"{start}-{end}" if start is not None else f"at-{slug(locator) if locator else 'whole'}"
    return f"passage:{source.partition(':')[2]}.{place}"


def _dotted(curie: str) -> str:
    return curie.replace(":", ".", 1)
