"""Join readings that belong to one event: a page without a title to the record of the session it announces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from corridors.claims import Entity
from corridors.names import fold, slug
from corridors.patterns import wording
from corridors.proposals.namesakes import torn
from corridors.readers.names.nearness import Spellings
from corridors.readers.names.spellings import alike, initialled, nicknamed, short_for
from corridors.readers.notes import Doubt, Named, Reading, Said, Turn

_ENOUGH = 3
_INITIAL = wording(r"\w\.?\s")
_NAMESAKE = "of this name elsewhere with another employer and another regional group: one person, or a namesake?"


def join(readings: Sequence[Reading]) -> None:
    """Give readings without a title of their own the event of the one that shares most of their people.

    At least three people must be shared, or all of two; years must agree; and no other reading may share as many.

    >>> join([])
    """
    for reading in readings:
        if reading.own_title or reading.event is None:
            continue
        scored = sorted(
            (
                (_shared(reading, other), n)
                for n, other in enumerate(readings)
                if other is not reading and other.own_title and _may_join(reading, other)
            ),
            reverse=True,
        )
        if (
            not scored
            or scored[0][0] == 0
            or (
                len(scored) > 1
                and scored[0][0] == scored[1][0]
                and readings[scored[0][1]].event != readings[scored[1][1]].event
            )
        ):
            continue
        other = readings[scored[0][1]]
        people = len(reading.people())
        if scored[0][0] >= _ENOUGH or (people and scored[0][0] == people == 2):
            _take_event(reading, other, scored[0][0])
    _share_days(readings)
    for reading in readings:
        _name_moderators(reading, readings)


def _name_moderators(reading: Reading, readings: Sequence[Reading]) -> None:
    """Take one tagged as moderator alone for the only moderator whom the page of the event names; and ask."""
    for relation, tagged in (
        ("cor:moderated", "Unnamed moderator"),
        ("cor:moderatedOnline", "Unnamed online moderator"),
    ):
        unnamed = {s.subject for s in reading.said if s.subject.anonymous and s.subject.name.startswith(tagged)}
        named = {
            said.subject
            for other in readings
            if other is not reading and other.event == reading.event
            for said in other.said
            if said.relation == relation and not said.subject.anonymous
        }
        if len(unnamed) != 1 or len(named) != 1:
            continue
        one, person = next(iter(unnamed)), next(iter(named))
        reading.said = [
            replace(said, basis="inferred", doubt="tagged as moderator alone: is it the one whom the page names?")
            if said.subject == one
            else said
            for said in reading.said
        ]
        _replace_names(reading, {one: person})


def _may_join(one: Reading, other: Reading) -> bool:
    years = {
        reading.day[:4] or (reading.conference.slug[-4:] if reading.conference else "") for reading in (one, other)
    } - {""}
    return one.family != other.family and len(years) <= 1


def _shared(one: Reading, other: Reading) -> int:
    mine, theirs = ([fold(person.name) for person in reading.people()] for reading in (one, other))
    return sum(any(name == each or alike(name, each) for each in theirs) for name in dict.fromkeys(mine))


def _take_event(reading: Reading, other: Reading, shared: int) -> None:
    """Put the other reading's event in the place of the nameless one."""
    old, new = reading.event, other.event
    if old is None or new is None:
        return
    swap = {old: new, **({reading.conference: other.conference} if reading.conference and other.conference else {})}
    _replace_names(reading, swap)
    reading.title = f"{new.aliases[0] if new.aliases else new.name}: session page"
    reading.doubts = [doubt for doubt in reading.doubts if "which session is it" not in doubt.question]
    places = [said.places[0] for said in reading.said if said.relation == "cor:startDate"] or [(0, 1)]
    reading.doubts.append(
        Doubt(f"the page has no title; joined to this session by {shared} people they share", places[0])
    )


def _replace_names(reading: Reading, swap: dict[Named, Named]) -> None:
    """Put other names in the place of some, wherever the reading holds them."""

    def new(term: Named | str | None) -> Named | str | None:
        return swap.get(term, term) if isinstance(term, Named) else term

    reading.event, reading.about, reading.conference = new(reading.event), new(reading.about), new(reading.conference)  # type: ignore[assignment]
    reading.said = [_swapped(said, swap) for said in reading.said]
    reading.structure = list(dict.fromkeys((new(a), b, new(c)) for a, b, c in reading.structure))  # type: ignore[misc]
    reading.turns = [Turn(new(turn.speaker), turn.paragraphs, turn.tag) for turn in reading.turns]  # type: ignore[arg-type]
    reading.prose = [(place, new(event)) for place, event in reading.prose]  # type: ignore[misc]
    reading.themes = [(place, new(event)) for place, event in reading.themes]  # type: ignore[misc]


def _swapped(said: Said, swap: dict[Named, Named]) -> Said:
    named = {
        part: swap[value]
        for part in ("subject", "object", "on_behalf_of", "in_context_of", "said_by")
        if isinstance(value := getattr(said, part), Named) and value in swap
    }
    return replace(said, **named) if named else said  # type: ignore[arg-type]


def _share_days(readings: Sequence[Reading]) -> None:
    """Give a record without a date the day that the page of its event gives, and its claims with it."""
    for reading in readings:
        day = next(
            (o.day for o in readings if o.event == reading.event and o.event is not None and len(o.day) == 10), ""
        )
        if not day or reading.day:
            continue
        reading.day = day
        undated = ("cor:startDate", "cor:endDate", "cor:publishedOn")
        reading.said = [
            replace(said, as_of=day) if not said.as_of and said.relation not in undated else said
            for said in reading.said
        ]
    for reading in readings:  # the year that a title gives for its conference yields to the month a session's day shows
        better = {
            said.subject: said
            for other in readings
            for said in other.said
            if said.relation == "cor:startDate" and said.basis == "inferred" and len(said.value) == 7
        }
        reading.said = [
            replace(said, value=better[said.subject].value, basis="inferred", role_note=better[said.subject].role_note)
            if said.relation == "cor:startDate" and said.subject in better and len(said.value) == 4
            else said
            for said in reading.said
        ]


def join_people(
    readings: Sequence[Reading], known: Sequence[Entity], lists: Mapping[str, set[tuple[object, ...]]]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Give for each event's spellings of people the one to use, and why where that is in doubt.

    What the graph knows goes before all, spellings of programmes go before those of captions. Whom one of the lists
    holds beside one another, or whom the graph knows by that very name, is nobody else.

    >>> join_people([], [], {})
    {}
    """
    chosen: dict[tuple[str, str], tuple[str, str]] = {}
    labels = {fold(entity.label): entity.label for entity in known if entity.kind == "person"}
    groups: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.event is not None:
            groups.setdefault(_group(reading), []).append(reading)
    namesakes = torn(groups)
    for group, members in groups.items():
        captioned: dict[str, bool] = {}
        for one in sorted(members, key=lambda one: (one.kind == "automaticCaptions", one.document.name)):
            for person in one.people():
                captioned.setdefault(person.name, one.kind == "automaticCaptions")
        employers = _employers(members)
        kept = Spellings()

        def first(name: str, captioned: dict[str, bool] = captioned) -> tuple[bool, ...]:
            single, initial = len(name.split()) < 2, bool(_INITIAL.match(name))
            return fold(name) not in labels, captioned[name], single, initial

        for name in sorted(captioned, key=first):
            use, why = next(((one, "") for one in kept.near(name) if fold(one) == fold(name)), ("", ""))
            if not use and fold(name) not in labels:
                use, why = _spelt_before(name, kept, employers, lists)
            if not use:
                kept.add(name)
                use = labels.get(fold(name), name)
            chosen[group, name] = (use, why or (_NAMESAKE if (group, name) in namesakes else ""))
    return chosen


def _spelt_before(
    name: str, kept: Spellings, employers: dict[str, set[str]], lists: Mapping[str, set[tuple[object, ...]]]
) -> tuple[str, str]:
    """Give the one other spelling taken in before that is the same person's, and the question that leaves open."""
    near = [
        one
        for one in kept.near(name)
        if (lists.get(one, set()).isdisjoint(lists.get(name, ())) or slug(one) == slug(name))
        and (
            (alike(one, name) and len(one.split()) == len(name.split()))
            or (
                (alike(one, name) or initialled(one, name) or nicknamed(one, name))
                and not _elsewhere(one, name, employers)
            )
        )
    ]
    if near:
        return (near[0], "spelt differently elsewhere: one person?") if len(near) == 1 else ("", "")
    short = [one for one in kept.fuller(name) if short_for(name, one)] if len(name.split()) == 1 else []
    return (short[0], "by a short name: is it this person?") if len(short) == 1 else ("", "")


def with_ends_in_order(said: Iterable[Said], reading: Reading) -> Iterator[Said]:
    """Give what is said, but for ends that lie before their beginnings: a question stands in the place of each.

    >>> list(with_ends_in_order([], Reading(document_of("x.txt", "x"), "f", "k", "t")))
    []
    """
    said = list(said)
    begins: dict[Named, list[str]] = {}
    for one in said:
        if one.relation == "cor:startDate":
            begins.setdefault(one.subject, []).append(one.value)
    for one in said:
        firsts = begins.get(one.subject, []) if one.relation == "cor:endDate" else []
        if firsts and all(_is_before(one.value, first) for first in firsts):
            reading.doubt(f"an end ({one.value}) before the beginning ({firsts[0]}): when is it?", one.places[0])
        elif one.valid_from and one.valid_until and _is_before(one.valid_until, one.valid_from):
            doubt = f"until {one.valid_until}, before it began: when did it end?"
            yield replace(one, valid_until="", doubt="; ".join(filter(None, (one.doubt, doubt))))
        else:
            yield one


def _is_before(one: str, other: str) -> bool:
    """Tell whether a day or moment lies before another, as far as both are precise."""
    if "T" in one and "T" in other:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
        zoned = first.tzinfo is not None and second.tzinfo is not None
        return first < second if zoned else first.replace(tzinfo=None) < second.replace(tzinfo=None)
    size = min(len(one), len(other), len("2030-05-02"))
    return one[:size] < other[:size]


def _employers(readings: Iterable[Reading]) -> dict[str, set[str]]:
    """Give for each spelling of a person whom it is said to work for."""
    found: dict[str, set[str]] = {}
    for said in (said for reading in readings for said in reading.said if said.relation == "cor:affiliatedWith"):
        found.setdefault(said.subject.name, set()).add(fold(getattr(said.object, "name", "")))
    return found


def _elsewhere(one: str, other: str, employers: dict[str, set[str]]) -> bool:
    """Tell whether two spellings are each said to work for somebody, and for nobody alike."""
    return one in employers and other in employers and employers[one].isdisjoint(employers[other])


def _group(reading: Reading) -> str:
    return f"{reading.event.slug or reading.event.name}" if reading.event is not None else ""
