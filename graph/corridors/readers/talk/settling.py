"""Settle who speaks in each turn of a record: the one tagged, one who says a name, one called upon, nobody known."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from corridors.documents import Document, Line
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.bodies import spelt
from corridors.readers.names.nearness import Spellings
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.names.spellings import (
    full_names,
    heard_as,
    initialled,
    misheard,
    nicknamed,
    settle_names,
    short_for,
)
from corridors.readers.names.words import is_uncased
from corridors.readers.notes import Named, Reading
from corridors.readers.talk.askers import name_askers
from corridors.readers.talk.attendance import listed_as, present
from corridors.readers.talk.introductions import introduction
from corridors.readers.talk.lines import spoken
from corridors.readers.talk.moderating import Invited, chairs, invited, moderators_named, own_moderation, spoken_to
from corridors.readers.talk.presiding import in_the_chair, presiding
from corridors.readers.talk.speech import Speech
from corridors.readers.talk.tags import TITLED, Tag

#: What states say of themselves by name.
_AS_STATES_SAY = (
    r"\b{}\s+(?:(?:also|fully|strongly|warmly)\s+)*(?:support(?:s|ed)|oppos(?:es|ed)|believes|welcomes|wishes|aligns|thanks|"
    r"considers|proposes|joins|attaches|reiterates|calls|would\s+like)\b"
)
#: How somebody speaks of the body that he or she speaks for.
_AS_OF_BODY = r"\b(?:(?:of|for|from|at|with|represent(?:ing)?)\s+(?:the\s+)?|the\s+){}\b"
_CALL = 200
_ROLES = ("moderator", "chair", "vice chair", "online moderator", "secretariat")
_ALONE = "by one name alone: is it this person?"
_SUBSTANTIAL = 25
_THIS_IS = wording(
    r"(?:\A|[.!,:>]\s+)(?:This\s+is|I['’]m|I\s+am|[Mm]y\s+name\s+is)\s+(?P<name>[A-ZÀ-ÞĀ-ɏ][\w'’-]+)(?=[.,!]|\s+(?:here|speaking)\b|\s*\Z)"
)
_FRONT = 140
_SPOKEN = 3000


def settle(reading: Reading, speeches: list[Speech], head: Sequence[Line]) -> None:
    """Decide for every turn who speaks: the person tagged, one who says a name, one of a state, or nobody known.

    >>> from corridors.readers.talk.cuts import Segment
    >>> from corridors.readers.talk.tags import Tag
    >>> record = Reading(document_of("x.txt", "ADA OKAFOR: Hello."), "transcript", "officialRecord", "")
    >>> speech = Speech(Tag("Ada Okafor"), [Segment(0, 18, opens=True, words=3)])
    >>> settle(record, [speech], []); speech.who.name
    'Ada Okafor'
    """
    _take_bodies(reading.document, speeches)
    tags = [speech.tag.name for speech in speeches if speech.tag and speech.tag.name]
    said = [speech.said.name for speech in speeches if speech.said and " " in speech.said.name]
    shown = [[one.name for _, one in speech.presents if one.cued and not one.away] for speech in speeches]
    listed = Spellings(one.name for _, one, _ in present(head))
    alone = {tag: (full, _ALONE) for tag, full in full_names(reading.document.text, tags).items()}
    alone |= {tag: found for tag in dict.fromkeys(tags) if (found := listed_as(tag, listed))[0]}
    above = [person.name for person in reading.people() if looks_like_name(person.name)]
    spelling = settle_names(
        [alone[tag][0] if tag in alone else tag for tag in tags],
        [*said, *(one for names in shown for one in names)],
        above,
    )
    cued = [one for speech in speeches for _, one in speech.presents if one.cued and one.title]
    titled = Counter(one.title for one in cued)
    for one in (one for one in cued if titled[one.title] == 1):
        spelling.setdefault(
            one.title, (spelling.get(one.name, (one.name, ""))[0], "by the title alone: is it this person?")
        )
    spelling |= _initials_spelt(speeches, {name for names in shown for name in names})
    if reading.kind == "automaticCaptions":
        near = {name: heard_as(name, above) for name in said if spelling[name][0] not in above}
        spelling |= {name: (full, "as the captions heard a name that is listed") for name, full in near.items() if full}
    for tag, (full, why) in alone.items():
        spelling[tag] = (spelling[full][0], why)
    chairs = list(dict.fromkeys(name for line in head if (name := in_the_chair(line.text))))
    named = [*(presiding(line.text)[:2] for line in head), *(("chair", name) for name in chairs if len(chairs) == 1)]
    roles = {role: Named("person", name) for role, name in named if role and name}
    for role, tag in _own_roles(reading.document, speeches):
        roles.setdefault(role, Named("person", spelling[tag][0]))
    for role, name in _introduced(speeches):
        roles.setdefault(role, Named("person", spelling[name][0]))
    for role, name in _named_for(reading.document, speeches).items():
        if name not in {spelling[tag][0] for tag in tags}:  # heard by name, he or she is not who has the role's tag
            roles.setdefault(role, Named("person", spelling[name][0] if name in spelling else name))
    heard, single = _Heard(spelling, roles), set(tags)
    for speech, names in zip(speeches, shown, strict=True):
        if speech.tag is None or not (speech.tag.machine or _several(reading, speech, single)):
            _settle_one(reading, speech, heard)
        heard.before = spoken(reading.document, speech.places[-1])
        begin, end = speech.place[0], speech.places[-1][1]
        heard.said = spoken(reading.document, (max(begin, end - _SPOKEN), end))
        others = [spelling[name][0] for name in names if speech.who is None or spelling[name][0] != speech.who.name]
        heard.sent = {
            one.told.state or fold(one.told.employer): spelling[one.name][0]
            for _, one in speech.presents
            if one.cued and not one.away
        }
        heard.waiting = others or (heard.waiting if speech.who is None else [])
    _roles_by_name(speeches, roles)
    name_askers(reading, speeches, lambda short: _full(short, spelling))


def _take_bodies(document: Document, speeches: list[Speech]) -> None:
    """Take a tag for a body's where its speaker speaks of that name as of a body, or who calls upon it does.

    Of one word, it is no person's where the speaker says of it what states say of themselves.
    """
    told: set[str] = set()
    last = ""
    for speech in speeches:
        name = speech.tag.name if speech.tag is not None else ""
        himself = speech.said is not None and bool(set(fold(speech.said.name).split()) & set(fold(name).split()))
        if name and not himself and name not in told:
            own, plain = speech.words_of(document)[len(name) + 1 :], re.escape(name)
            called = " " in name and re.search(rf"\bthe\s+{plain}\b", last[-_CALL:], re.I)
            if called or re.search(
                _AS_OF_BODY.format(plain) if " " in name else _AS_STATES_SAY.format(plain), own, re.I
            ):
                told.add(name)
        last = spoken(document, speech.places[-1]) if speech.parts else ""
    for speech in speeches if told else ():
        if speech.tag is not None and speech.tag.name in told:
            name = speech.tag.name
            as_body = replace(speech.tag, name="", body=name)
            speech.tag = as_body if " " in name else Tag(role="representative", number=name)
            speech.said = introduction(speech.words_of(document))


def _initials_spelt(speeches: Sequence[Speech], shown: Set[str]) -> dict[str, tuple[str, str]]:
    """Give for tags with an initial, or a nickname, the full name that the speaker says, or one who presents alone."""
    tags = {one.tag.name for one in speeches if one.tag and one.tag.name}
    called = {tag: [name for name in shown if initialled(tag, name)] for tag in tags}
    said = {(tag, names[0]) for tag, names in called.items() if len(names) == 1}
    said |= {(one.tag.name, one.said.name) for one in speeches if one.tag and one.said}
    return {tag: (name, "") for tag, name in sorted(said) if initialled(tag, name) or nicknamed(tag, name)}


def _own_roles(document: Document, speeches: Sequence[Speech]) -> Iterator[tuple[str, str]]:
    """Give the tags of those who say that they chair or moderate, each with the role."""
    for speech in speeches:
        words = speech.words_of(document) if speech.tag is not None and speech.tag.name else ""
        if speech.tag is not None and chairs(words):
            yield "chair", speech.tag.name
        own = own_moderation(words)
        if speech.tag is not None and own is not None and own.relation == "cor:moderated":
            yield "chair" if "chair" in words[own.start : own.end] else "moderator", speech.tag.name


def _introduced(speeches: Sequence[Speech]) -> Iterator[tuple[str, str]]:
    """Give the full names that those tagged as moderator or chair say of themselves."""
    for speech in speeches:
        said, role = speech.said, _lasting(speech.tag)
        if said is not None and said.by_name and " " in said.name and role in _ROLES:
            yield role, said.name


def _several(reading: Reading, speech: Speech, tags: set[str]) -> bool:
    """Tell whether a tag names two at once, each of whom the record tags alone: "Ada, Tom", and not one in full."""
    name = speech.tag.name if speech.tag is not None else ""
    first, _, second = name.partition(" ")
    printed = " ".join(reading.document.text[slice(*speech.place)][:_FRONT].split())
    if not second or not {first, second} <= tags or fold(name) in fold(printed):
        return False
    reading.doubt("a turn tagged with two names; nobody is counted for it", speech.place)
    return True


def _named_for(document: Document, speeches: list[Speech]) -> dict[str, str]:
    """Give who is named as moderator, in the room or online, where it is one full name alone."""
    found: dict[str, set[str]] = {}
    for one in (
        one for speech in speeches for place in speech.places for one in moderators_named(spoken(document, place))
    ):
        found.setdefault(one.relation, set()).add(clean_name(one.name))
    roles = {"cor:moderated": "moderator", "cor:moderatedOnline": "online moderator"}
    return {
        roles[relation]: next(iter(names))
        for relation, names in found.items()
        if relation in roles and len(names) == 1 and looks_like_name(next(iter(names)))
    }


@dataclass(slots=True)
class _Heard:
    """What is known where a turn begins: names and their spelling, who has a role, who was called upon."""

    spelling: dict[str, tuple[str, str]]
    roles: dict[str, Named]
    before: str = ""
    said: str = ""
    waiting: Sequence[str] = ()
    sent: Mapping[str, str] = field(default_factory=dict)


def _settle_one(reading: Reading, speech: Speech, heard: _Heard) -> None:
    tag, said, spelling, roles = speech.tag, speech.said, heard.spelling, heard.roles
    role, sent = _lasting(tag), tag is not None and (tag.state or tag.body)
    if tag is not None and tag.name:
        name, speech.doubt = _tagged(tag.name, heard)
        speech.who = Named("person", name)
    elif said is not None and " " in said.name and (sent or role not in roles or roles[role].anonymous):
        speech.who = Named("person", spelling[said.name][0])
        speech.doubt = "named by the speaker alone, as the captions heard it"
        if role:
            roles[role] = speech.who
    elif guessed := _by_office(tag, heard.before) or _guessed(reading, speech, heard):
        name, speech.doubt = guessed
        speech.who = Named("person", name)
        if role:
            roles[role] = speech.who
    elif tag is not None and role:
        speech.who = roles.setdefault(role, _unnamed(reading, speech, _described(tag)))
    elif tag is not None:
        speech.who = _unnamed(reading, speech, said.name if said and said.name else "Unnamed audience member")
    elif not _called(reading, speech, heard):
        _settle_untagged(reading, speech, heard)
    if speech.who is not None and speech.who.anonymous and said is not None and said.name:
        reading.doubt(f"the speaker gives the name {said.name} alone: who is it?", speech.place)


def _spoken_to(heard: _Heard) -> str:
    """Give the one full name of the record to whom the last words of the turn before speak."""
    name = spoken_to(heard.before)
    return _full(name, heard.spelling) if name else ""


def _tagged(name: str, heard: _Heard) -> tuple[str, str]:
    """Give the name to use for a tag, and the doubt: captions may misspell the one called upon just before."""
    name, doubt = heard.spelling[name]
    doubt = doubt or ("a name in a script without capitals: is it this speaker?" if is_uncased(name) else "")
    called = _spoken_to(heard)
    if called and called != name and misheard(name, called, called=True):
        return called, "called upon just before, and spelt differently: is it this speaker?"
    return name, doubt


def _guessed(reading: Reading, speech: Speech, heard: _Heard) -> tuple[str, str] | None:
    """Give who speaks by a first name alone, or was called upon for the tag's state or body, and the doubt."""
    tag, said = speech.tag or Tag(), speech.said
    if not (tag.state or tag.body or tag.role in _ROLES):
        short = said.name if said is not None else _calls_oneself(speech.words_of(reading.document))
        full = _full(short, heard.spelling)
        return (full, "by a short name: is it this person?") if full else None
    if _lasting(tag) in heard.roles and not heard.roles[_lasting(tag)].anonymous:
        return None
    of = tag.state or fold(spelt(tag.body))
    sent = heard.sent.get(of, "") if of or _lasting(tag) not in heard.roles else ""
    sent = sent or (_spoken_to(heard) if tag.state and tag.role != "representative" else "")
    return (sent, "called upon for it just before: is it this speaker?") if sent else None


def _by_office(tag: Tag | None, before: str) -> tuple[str, str] | None:
    """Give whom the turn before calls upon by the office that tags this one: "the Director-General, Ms. Okafor,"."""
    office = re.escape(tag.number) if tag is not None and tag.role == "representative" and tag.number else ""
    named = rf"\b{office},\s+(?:H\w+\s+Excellency,?\s+)?({TITLED.pattern})(?=,)"
    called = re.search(named, before) if office else None
    return (clean_name(called[1]), "called upon by the office: is it this speaker?") if called else None


def _settle_untagged(reading: Reading, speech: Speech, heard: _Heard) -> None:
    """Decide for a turn without any mark whether it is the first one presented, somebody new, or too short to count."""
    if speech.words < _SUBSTANTIAL:
        reading.doubt("a short turn without a name; nobody is counted for it", speech.place)
    elif heard.waiting:
        speech.who = Named("person", heard.waiting[0])
        speech.doubt = "the first of those presented just before: is it this speaker?"
    else:
        speech.who = _unnamed(
            reading, speech, speech.said.name if speech.said and speech.said.name else "Unnamed speaker"
        )
        speech.doubt = "a turn without a name: is it a new speaker?"


def _calls_oneself(words: str) -> str:
    """Give the one name with which somebody begins: "Thanks, Ada. This is Tom."."""
    match = _THIS_IS.search(words[:_FRONT])
    return match["name"] if match else ""


def _full(short: str, spelling: dict[str, tuple[str, str]]) -> str:
    """Give the one full name of the record that a given name alone stands for."""
    fits = {name for name, _ in spelling.values() if " " in name and short_for(short, name)}
    return fits.pop() if len(fits) == 1 else ""


def _lasting(tag: Tag | None) -> str:
    """Give what keeps one speaker for every turn it tags: an office, a state, a body, a number; else nothing."""
    if tag is None:
        return ""
    role = f"{tag.number} {tag.role}" if tag.number == "vice" else tag.role
    return role if role in _ROLES else tag.number or tag.state or tag.body


def _described(tag: Tag) -> str:
    if tag.role in _ROLES:
        return f"Unnamed {tag.role}"
    number = tag.number if tag.role != "representative" else ""
    return f"Unnamed speaker {number}" if number else f"Unnamed representative ({tag.body or tag.state or tag.number})"


def _called(reading: Reading, speech: Speech, heard: _Heard) -> bool:
    """Give a turn without a tag to the one called upon just before: a person of the record, or one of a state."""
    spelling, roles = heard.spelling, heard.roles
    call = invited(heard.before) if speech.words >= _SUBSTANTIAL // 2 else None
    if call is None and len(heard.before) < _CALL and speech.words >= _SUBSTANTIAL:  # captions part at each line
        call = invited(heard.said[-2 * _CALL :])
    if call is None or not (call.state or call.body or _fits(call.name, spelling)):
        name = spoken_to(heard.said) if speech.words >= _SUBSTANTIAL else ""
        call = Invited(name) if name and _fits(name, spelling) else call
    if call is None:
        return False
    if call.state or call.body:
        speech.tag = Tag(body=call.body, state=call.state, role="representative")
        speech.who = roles.setdefault(call.state or call.body, _unnamed(reading, speech, _described(speech.tag)))
    else:
        people = dict.fromkeys(name for name, _ in spelling.values())
        words = call.name.split()
        tails = (" ".join(words[n:]) for n in range(len(words)))  # captions set no stop before a name
        fits = ([n for n in people if n == tail or short_for(tail, n) or n.startswith(f"{tail} ")] for tail in tails)
        known = next((found for found in fits if found), [])
        known = [spelling[call.name][0]] if not known and call.name in spelling else known
        near = heard_as(call.name, people) if not known else ""
        letters = any(word.isupper() for word in words) and not call.name.isupper()  # "Using AI?"
        alone = call.name if looks_like_name(call.name) and not letters else ""
        name = known[0] if len(known) == 1 else near or alone
        if not name or len(known) > 1:
            return False
        speech.who = Named("person", name)
    speech.doubt = "called upon just before: is it this speaker?"
    return True


def _roles_by_name(speeches: list[Speech], roles: dict[str, Named]) -> None:
    """Give turns tagged with a role alone, spoken before the name was said, to the one who later said it."""
    for speech in speeches:
        role = _lasting(speech.tag)
        if speech.who is not None and speech.who.anonymous and role in roles and not roles[role].anonymous:
            speech.who = roles[role]


def _fits(short: str, spelling: dict[str, tuple[str, str]]) -> bool:
    """Tell whether a name called stands for one person of the record alone."""
    return short in spelling or bool(_full(short, spelling))


def _unnamed(reading: Reading, speech: Speech, what: str) -> Named:
    start = speech.place[0]
    line = reading.document.written_line(start)
    return Named("person", f"{what} (line {line})", slug=f"unnamed-{{source}}-{start}", anonymous=True)
