"""Find what texts mention and are about, turn by turn, with the words as written kept beside their reading."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from corridors.identity import Hit, Scanner
from corridors.lexicon import nicknames
from corridors.names import fold
from corridors.patterns import wording
from corridors.proposals.access import access
from corridors.proposals.clauses import Side, main_process, own_sides, sentences, sides, state_of
from corridors.proposals.sentences import dated_facts, older_one, stands
from corridors.proposals.stances import stances
from corridors.proposals.told import Memory, events_told, recalled
from corridors.proposals.unlisted import by_the_way, unlisted
from corridors.readers.names.bodynames import organisation
from corridors.readers.notes import Mark, Named, Place, Reading, Said, Turn
from corridors.readers.pages.sessions import process_of
from corridors.readers.pages.whichevent import is_of_another
from corridors.readers.talk.lines import spoken

_TOKEN = wording(r"\b[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ]{1,11}\b")
#: What a paragraph names so near its beginning, it is about.
_FRONT = 160
_GARBLED = "through the reading of garbled words"


#: A body that a text names in full with its letters behind, as it does of those that it will speak of.
_WITH_LETTERS = wording(
    r"(?P<name>(?<![\w’'-])(?!The\b)[A-Z][\w’'-]{1,40}(?:\s+(?:(?:of|on|for|and|the|in)\s+){0,2}[A-Z][\w’'-]{1,40}){1,8})"
    r"\s\((?P<letters>[A-Z]{3,8})\)"
)
_KIND = wording(
    r"\b(?:Task Force|Committee|Council|Commission|Agency|Institute|Association|Union|Organi[sz]ation|Foundation|"
    r"Cent(?:re|er)|Forum|Network|Alliance|Bank|Authority)\b"
)
#: What a text says of a matter that it will not go into.
_PASSING = wording(
    r"\b(?:(?:only\s+)?in\s+passing|not\s+(?:be\s+)?(?:discuss\w*|dealt\s+with|covered?|the\s+(?:subject|focus|topic))|out(?:side)?\s+of?\s*(?:the\s+)?scope)\b",
    re.I,
)
#: "the AU, I mean, the EU"; and letters spelt one by one, as somebody does whom captions misheard: "I said A-U".
_PUT_RIGHT = wording(
    r"\W{0,3}(?:(?:no|sorry)\W+)*I\s+(?:mean|meant)\b|[^?!]{0,120}?\b(?-i:[A-Z])(?:[-‑](?-i:[A-Z])){2,5}\b", re.I
)
_BEFORE = wording(r"\b(?:this|our|the\s+present)\s+(?:\w+\s+){0,1}$", re.I)
_AFTER = wording(r"\s+(?:session|event|panel|workshop|webinar|dialogue|talk|seminar|round\s?table)\b", re.I)


@dataclass(slots=True)
class _Mentioned:
    """One entity in the mouth of one speaker: a passage a turn."""

    places: list[Place] = field(default_factory=list)
    garbled: bool = True
    doubt: str = ""


def find_mentions(reading: Reading, scanner: Scanner, name_of: Callable[[Named], str]) -> Iterator[Said]:
    """Give the claims that follow from what the text names; ambiguous names become marks, and no claim.

    >>> from corridors.identity import Register
    >>> event = Named("event", "A talk")
    >>> reading = Reading(document_of("x.txt", "The ITU was there."), "event page", "organiserPage", "A talk", event)
    >>> reading.prose.append(((0, 18), event))
    >>> [s.object for s in find_mentions(reading, Scanner.of(Register.of([])), lambda named: "event:a-talk")]
    ['organisation:itu']
    """
    heard = reading.kind == "automaticCaptions"
    seen: set[str] = set()
    if reading.turns:
        yield from _in_turns(reading, scanner, name_of, heard=heard, seen=seen)
        _nicknames(reading, name_of)
    if reading.prose or reading.themes:
        yield from _in_prose(reading, scanner, name_of, seen)


def _in_turns(
    reading: Reading, scanner: Scanner, name_of: Callable[[Named], str], *, heard: bool, seen: set[str]
) -> Iterator[Said]:
    event = reading.event
    if event is None:
        return
    employed = _employed(reading, name_of)
    found: dict[tuple[Named, str], _Mentioned] = {}
    heard_all: list[tuple[Named | None, Place, list[Hit]]] = []
    this = _own_process(reading)
    day = reading.day or reading.published_on or _year(reading)
    titled = main_process(scanner.hits(event.name, 0, day, seen=set(seen)), this)
    meeting_of = next((name_of(c) for a, b, c in reading.structure if (a, b) == (event, "cor:meetingOf")), "")  # type: ignore[arg-type]
    seen |= {titled, meeting_of} - {""}
    for turn in reading.turns:
        speaker = turn.speaker
        own = name_of(speaker) if speaker is not None else ""
        here: set[str] = set()
        for place in turn.paragraphs:
            words = spoken(reading.document, place)
            hits = list(scanner.hits(words, place[0], day, heard=heard, seen=seen))
            hits = [hit for hit in hits if not _PUT_RIGHT.match(words, hit.end - place[0])]
            if speaker is not None:
                hits = _with_unlisted(words, place, hits, name_of, employed.get(speaker, {}))
            heard_all.append((speaker, place, hits))
            for hit in hits:
                _mark(reading, hit, place)
                mine = (
                    (own, *employed.get(speaker, {})) if speaker is not None else ()
                )  # to work there is said elsewhere
                aside = _is_tag(turn, hit, place) or by_the_way(words, hit, place[0])
                if speaker is None or len(hit.names) != 1 or hit.names[0] in mine or aside:
                    continue
                entry = found.setdefault((speaker, hit.names[0]), _Mentioned(doubt=hit.doubt))
                entry.garbled = entry.garbled and hit.garbled
                entry.doubt = entry.doubt and hit.doubt
                if hit.names[0] not in here:
                    entry.places.append(place)
                    here.add(hit.names[0])
            if speaker is not None:
                yield from (
                    replace(fact, said_by=speaker) for fact in dated_facts(reading, place, hits, scanner.register)
                )
    main = meeting_of or main_process((hit for _, _, hits in heard_all for hit in hits), this) or titled
    yield from _statements(reading, heard_all, main)
    yield from (said for said in _subjects(event, found) if said.object != this)
    for (speaker, name), entry in found.items():
        yield Said(
            event,
            "cor:mentions",
            name,
            tuple(entry.places),
            "named in this turn",
            as_of=reading.day,
            said_by=speaker,
            basis="inferred" if entry.garbled else "stated",
            role_note=_GARBLED if entry.garbled else "",
            doubt="heard otherwise by the captions: is it this?" if entry.garbled else entry.doubt,
        )


def _with_unlisted(
    words: str, place: Place, hits: list[Hit], name_of: Callable[[Named], str], own: dict[str, str]
) -> list[Hit]:
    """Add what no list holds and its words give away; a part of the name of the speaker's own body is that body."""
    found = [
        one for one in unlisted(words, hits, place[0]) if not any(fold(one[0].name) in name for name in own.values())
    ]
    more = [Hit(place[0] + start, place[0] + end, words[start:end], (name_of(one),)) for one, start, end in found]
    return sorted([*hits, *more], key=lambda hit: hit.start)


def _employed(reading: Reading, name_of: Callable[[Named], str]) -> dict[Named, dict[str, str]]:
    """Give for people of a record the bodies for which it says that they work, and their names, folded."""
    found: dict[Named, dict[str, str]] = {}
    for said in reading.said:
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named) and said.stage != "ended":
            found.setdefault(said.subject, {})[name_of(said.object)] = fold(said.object.name)
    return found


def _own_process(reading: Reading) -> str:
    """Give the process whose conference this is: sessions name it in passing, and are not about it for that."""
    return process_of(reading.conference.slug.partition("-")[0].upper()) if reading.conference is not None else ""


def _statements(reading: Reading, told: list[tuple[Named | None, Place, list[Hit]]], main: str) -> Iterator[Said]:
    """Give what speakers plainly say of access, of their stands and of other events."""
    known = sides(reading.said)
    inferred = list(own_sides(reading, told, known))
    yield from inferred
    for said in inferred:
        if isinstance(said.object, str):
            known[said.subject] = Side(said.subject, state=state_of(said.object), inferred=True)
    memories: dict[Named, Memory] = {}
    for speaker, place, hits in told:
        if speaker is not None:
            spoken_here = list(sentences(reading, known.get(speaker) or _as_itself(speaker), place, hits, main))
            for sentence in spoken_here:
                doubt = next((hit.doubt for hit in sentence.hits if hit.doubt), "")
                for said in (*access(sentence), *stands(sentence), *stances(sentence), *events_told(sentence)):
                    yield replace(said, doubt="; ".join(filter(None, (said.doubt, doubt))))
            yield from recalled(spoken_here, memories.setdefault(speaker, Memory()))


def _as_itself(speaker: Named) -> Side:
    """Give the side of a speaker of whom nothing is told: a State or a body, spoken for by nobody named, is its own."""
    return Side(
        speaker, speaker if speaker.kind == "organisation" else None, speaker if speaker.kind == "state" else None
    )


def _subjects(event: Named, found: dict[tuple[Named, str], _Mentioned]) -> Iterator[Said]:
    """Give what a session was about: processes and topics that at least two speakers name, in three turns or more."""
    by_name: dict[str, list[_Mentioned]] = {}
    for (_, name), entry in found.items():
        if name.startswith(("process:", "topic:")) and not entry.garbled:
            by_name.setdefault(name, []).append(entry)
    for name, entries in by_name.items():
        places = [place for entry in entries for place in entry.places]
        if len(entries) > 1 and len(places) > 2:
            yield Said(
                event,
                "cor:about",
                name,
                tuple(sorted(places)[:12]),
                "named in this turn",
                role_note="several speakers dwell on it",
            )


def _year(reading: Reading) -> str:
    """Give the year of the conference where no day is known: less is better than a wrong group."""
    return (
        reading.conference.slug[-4:]
        if reading.conference is not None and reading.conference.slug[-4:].isdecimal()
        else ""
    )


def _is_tag(turn: Turn, hit: Hit, place: Place) -> bool:
    """Tell whether the words stand in the tag that opens the turn."""
    return (
        bool(turn.tag)
        and place == turn.opening
        and hit.start - place[0] < len(turn.tag) + 6
        and fold(hit.words) in fold(turn.tag)
    )


def _mark(reading: Reading, hit: Hit, place: Place) -> None:
    """Keep words that are read otherwise than written, and names that several things bear."""
    if hit.garbled:
        reading.marks.append(Mark((hit.start, hit.end), place, hit.reading, hit.why, hit.names, emended=True))
    elif len(hit.names) > 1:
        reading.marks.append(
            Mark(
                (hit.start, hit.end),
                place,
                "",
                "several bear this name, and neither date nor surroundings decide",
                hit.names,
            )
        )


def _in_prose(reading: Reading, scanner: Scanner, name_of: Callable[[Named], str], seen: set[str]) -> Iterator[Said]:
    """Tell what a page's text is about from what it mentions: processes it dwells on and topics are subjects."""
    found: dict[tuple[Named, str], list[Place]] = {}
    doubts: dict[tuple[Named, str], str] = {}
    central: set[tuple[Named, str]] = set()
    passing: set[tuple[Named, str]] = set()
    elsewhere: set[tuple[Named, str]] = set()
    day = reading.day or reading.published_on or _year(reading)
    for n, (place, event) in enumerate(
        sorted(dict.fromkeys([*reading.prose, *reading.themes]), key=lambda item: (item[0], item[1].name))
    ):
        own = name_of(event)
        text = reading.document.text[place[0] : place[1]].replace("\n", " ")
        hits = list(scanner.hits(text, place[0], day, seen=seen))
        themed = (place, event) in reading.themes
        for hit in hits:
            _mark(reading, hit, place)
            here = (own, name_of(reading.about) if reading.about else "", _own_process(reading))
            if len(hit.names) != 1 or hit.names[0] in here:
                continue
            spot = (event, hit.names[0])
            doubts[spot] = doubts.get(spot, hit.doubt) and hit.doubt and f"“{hit.words}”: {hit.doubt}"
            if _own_session(text, hit.start - place[0], hit.end - place[0]) and hit.names[0].startswith(
                "organisation:"
            ):
                yield _by_name(event, hit, place, reading.day)
            other = _of_another(text, hit, place[0], event)
            if other and spot not in found:
                elsewhere.add(spot)
            elif not other:
                elsewhere.discard(spot)
            if place not in found.setdefault(spot, []):
                found[spot].append(place)
            if other:
                continue
            at = hit.start - place[0]
            central |= {spot} if themed or n == 0 or at < _FRONT else set()
            passing |= {spot} if _in_passing(text, at) else set()
        yield from _in_full(reading, event, place, text, hits)
        yield from dated_facts(reading, place, hits, scanner.register)
        yield from older_one(reading, place, hits, scanner.register, event)
    for said in _told_of(reading, found, central, passing | elsewhere, name_of):
        yield replace(said, doubt=doubts[said.subject, str(said.object)])


def _in_full(reading: Reading, event: Named, place: Place, text: str, hits: list[Hit]) -> Iterator[Said]:
    """Tell of bodies known from nowhere that a paragraph names in full, with their letters behind."""
    matches = [*_WITH_LETTERS.finditer(text)]
    terms = (term for said in reading.said for term in (said.subject, said.object)) if matches else ()
    told = {fold(term.name) for term in terms if isinstance(term, Named)}
    for match in matches:
        initials = "".join(word[0] for word in match["name"].split() if word[0].isupper())
        begin, end = match.start() + place[0], match.end() + place[0]
        known = any(hit.start < end and begin < hit.end for hit in hits) or fold(match["name"]) in told
        if initials == match["letters"] and _KIND.search(match["name"]) and not known:
            body = organisation(match.group())
            yield Said(event, "cor:mentions", body, (place,), "named in full with its letters")


def _told_of(
    reading: Reading,
    found: dict[tuple[Named, str], list[Place]],
    central: set[tuple[Named, str]],
    passing: set[tuple[Named, str]],
    name_of: Callable[[Named], str],
) -> Iterator[Said]:
    """Tell subjects from mere mentions, and leave out what another claim says more precisely."""
    taking_part = {
        name_of(term) for said in reading.said for term in (said.subject, said.object) if isinstance(term, Named)
    }
    taking_part |= {name_of(target) for _, _, target in reading.structure if isinstance(target, Named)}
    short = {
        event: len({place for place, other in reading.prose if other == event}) <= 3
        for event in {event for event, _ in found}
    }
    for (event, name), places in found.items():
        kind = name.partition(":")[0]
        if name in taking_part and kind != "process":  # said more precisely by another claim
            continue
        if kind == "process" and short[event] and (event, name) not in passing:
            central.add((event, name))
        subject = (kind == "topic" and (len(places) > 1 or (event, name) in central)) or (
            kind == "process" and (len(places) > 1 or (event, name) in central)
        )
        subject = subject and (event, name) not in passing
        if kind == "topic" and not subject:
            continue
        yield Said(
            event,
            "cor:about" if subject else "cor:mentions",
            name,
            tuple(places),
            "spoken of in the text" if subject else "named in the text",
        )


def _in_passing(text: str, at: int) -> bool:
    """Tell whether the sentence around an offset says that it is no matter of the event."""
    begin, end = max(text.rfind(". ", 0, at), 0), text.find(". ", at)
    return _PASSING.search(text, begin, end if end >= 0 else len(text)) is not None


def _of_another(text: str, hit: Hit, base: int, event: Named) -> bool:
    """Tell whether the sentence that holds the words speaks of another event of the kind: the next, the one before."""
    if event.kind != "event":
        return False
    begin = max(text.rfind(stop, 0, hit.start - base) for stop in (". ", "! ", "? ")) + 1
    return is_of_another(text[begin : hit.end - base].strip(), event.name)


def _own_session(text: str, start: int, end: int) -> bool:
    """Tell whether the words name the event by a body: this Example Trust session."""
    return bool(_BEFORE.search(text[max(0, start - 40) : start]) and _AFTER.match(text, end))


def _by_name(event: Named, hit: Hit, place: Place, day: str) -> Said:
    body = Named("organisation", hit.words, (), hit.names[0].partition(":")[2])
    question = "the event bears its name: did it organise it?"
    return Said(
        body, "cor:organised", event, (place,), "the event bears its name", as_of=day, basis="inferred", doubt=question
    )


def _nicknames(reading: Reading, name_of: Callable[[Named], str]) -> None:
    """Note where a nickname stands for one of those present; the words stay as they are."""
    people = [turn.speaker for turn in reading.turns if turn.speaker is not None and not turn.speaker.anonymous]
    given = {fold(person.name).split()[0]: person for person in dict.fromkeys(people) if " " in person.name}
    if not given:
        return
    for turn in reading.turns:
        for start, end in turn.paragraphs:
            for match in _TOKEN.finditer(reading.document.text, start, end):
                word = fold(match.group())
                fits = [given[full] for full in nicknames().get(word, ()) if full in given] if word not in given else []
                if len(fits) == 1 and fits[0] != turn.speaker:
                    reading.marks.append(
                        Mark(
                            (match.start(), match.end()),
                            (start, end),
                            fits[0].name,
                            "nickname of one of those present",
                            (name_of(fits[0]),),
                        )
                    )
