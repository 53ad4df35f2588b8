"""Note what is told of an event: who spoke, moderated, chaired or reported there, with office and body."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year
from corridors.readers.lines.headings import heading
from corridors.readers.names.groups import stakeholder_group
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry
from corridors.readers.names.persons import Known
from corridors.readers.names.plainness import is_away
from corridors.readers.names.plainwords import sentences, without_past
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.accounts import tells_of_event
from corridors.readers.pages.agenda import words_of
from corridors.readers.pages.cues import ABSENT, Role, roles_in
from corridors.readers.pages.times import is_told
from corridors.readers.pages.whichevent import is_of_another

_OFFICIAL = wording(
    r"minister|ambassador|secretary|representative|envoy|commissioner|councillor|advis[eo]r|president|chancellor|attorney",
    re.I,
)
_RANK = wording(r"Ambassador|Minister|Senator|Judge")
_AT_THE = wording(r"(?P<post>.+?)\s+(?:at|in|of)\s+the\s+(?P<body>[A-Z]\w+)")
#: What an account calls itself, so near the top.
_RECOUNTS, _TOP = (
    wording(
        r"\b(?:readout|summary\s+of|recap|(?:conference|short|brief|trip|workshop|meeting)\s+report|chair['’]s\s+summary|what\s+we\s+heard|highlights\s+(?:of|from))\b",
        re.I,
    ),
    4,
)
#: What heads the part of a page that was added behind the event.
_LOOKS_BACK = wording(
    r"(?:what\s+(?:was|they|we|the\s+\w+)\s+(?:said|heard|discussed)|how\s+it\s+went|(?:event|seminar|conference|workshop)\s+(?:report|summary|recap)|"
    r"summary\s+of\s+(?:the\s+)?(?:discussions?|event)|looking\s+back)\b[^.]{0,40}\Z",
    re.I,
)
#: How an account speaks of those who were there; and what stands on pages that ask people to come.
_RECOUNTED = wording(
    r"\b(?:told|asked|thanked|pressed|reminded|assured|urged)\s+(?:the\s+)?(?:audience|participants|panel|room|delegates|delegations)\b"
    r"|\b(?:we|participants|delegates|officials|diplomats|experts|people|guests|representatives)(?:\s+[\w’-]+){0,7}?\s+(?:gathered|met|came\s+together|heard|discussed|followed\s+the|took\s+part|attended|participated|witnessed)\b"
    rf"|\b(?:opened|closed|inaugurated|moderated|chaired)\s+(?:the|this)\s+(?:[\w’-]+\s+){{0,4}}?{EVENT}\b|\b{EVENT}\s+(?:was|were)\s+(?:\w+ly\s+)?(?:opened|closed|inaugurated|moderated|chaired)\s+by\b"
    r"|\b(?:remarks|address|speech|keynote|presentations?)\s+(?:was|were)\s+(?:given|delivered|made)\s+by\b|\btook\s+the\s+floor\b"
)
_INVITES = wording(
    r"\b(?:register(?=\s+(?:here|now|to|by|via|for|at|in)\b|\s*\Z)|rsvp|registration|join\s+us|invite\s+you|you\s+are\s+invited|will\s+(?:\w+\s+)?(?:discuss|speak|open|explore|moderate|address))\b",
    re.I,
)
_TO_BE = wording(rf"\b{EVENT}\b[^.;]{{0,60}}?\bwill\s+(?:take\s+place|be\s+held)\b", re.I)
_LONGEST, _LISTED, _WHOLE_DAY = 4000, 220, len("2030-05-02")
_GIST = {
    "cor:askedQuestionAt": "told to have asked",
    "cor:organised": "named as organising",
    "cor:hosted": "named as host",
    "cor:attended": "told to have been there",
    "cor:moderated": "named as moderating",
    "cor:moderatedOnline": "named as moderating online",
    "cor:chaired": "named as chairing",
    "cor:spokeAt": "told to have spoken",
    "cor:announcedAt": "named as speaking",
    "cor:rapporteurOf": "named as rapporteur",
}

_CAME_NOT = "was to speak, and did not come, so it is said"
#: Who is told of with these was at another event, and stayed away from none.
_OTHER_TIMES = wording(r"\b(?:past|previous|earlier|former|last\s+year|next)\b", re.I)


def tell_retold(reading: Reading, lines: Sequence[Line], publisher: str = "", *, told: bool | None = None) -> None:
    """Note who, as the sentences of a page tell, spoke, moderated, chaired or reported at the event, or is to.

    >>> said = "Minister Ada Okafor opened the seminar together with Tomas Lind of the Lake Trust. Okafor spoke."
    >>> page = Reading(document_of("x.txt", said), "f", "k", "t", Named("event", "A seminar"))
    >>> tell_retold(page, list(page.document.lines()))
    >>> [(s.subject.name, s.relation) for s in page.said]
    [('Ada Okafor', 'cor:spokeAt'), ('Tomas Lind', 'cor:spokeAt'), ('Tomas Lind', 'cor:affiliatedWith')]
    """
    known = Known([one.name for said in reading.said if (one := said.subject).kind == "person"])
    done: set[tuple[str, str]] = set()
    where, away = dict[str, Line](), set[str]()
    if told is None:
        told = (tells_of_event(lines) or is_told(list(lines)) or _recounts(lines)) and not _is_to_come(reading, lines)
    when = reading.day or (reading.event.name if reading.event is not None else "")
    for line in lines:
        listed = heading(line.text) if len(line.text) < _LISTED else None
        if listed is not None and listed.role and listed.value:
            continue  # a list, which is read as one
        parts = (
            part for whole in sentences(without_past(words_of(line.text)[:_LONGEST], when)) for part in _parts(whole)
        )
        for before, sentence in parts:
            roles = sorted(roles_in(sentence, known, told=told), key=lambda role: not role.sure)
            other = reading.event is None or is_of_another(before + sentence, reading.event.name, reading.day)
            if other or _of_another_day(reading, sentence):
                continue
            spoke = {role.who.name for role in roles if role.relation in ("cor:spokeAt", "cor:announcedAt")}
            for role in roles:
                away_told = role.relation == "cor:announcedAt" and is_away(sentence, told=True)
                there = role.relation == "cor:attended" and role.who.name in spoke
                leads = role.relation == "cor:askedQuestionAt" and ("cor:moderated", role.who.name) in done
                if not (there or leads) and (role.relation, role.who.name) not in done:
                    done.add((role.relation, role.who.name))
                    _note(reading, line, role, publisher, _CAME_NOT if away_told else "")
            whole = sentence.rstrip().endswith((".", "!"))  # no line of a list, which is read as one
            found = [name for name in known.told if whole and name not in where]
            where |= dict.fromkeys(found, line)
            away |= set(found if ABSENT.search(sentence) and not _OTHER_TIMES.search(sentence) else ())
    _tell_of_others(reading, {name: (line, known.told[name]) for name, line in where.items()}, publisher, away)


def _is_to_come(reading: Reading, lines: Sequence[Line]) -> bool:
    """Tell whether the first sentences of a page say that its event will take place."""
    told = [line.text[:_LONGEST] for line in lines if line.text.endswith(".")][:_TOP]
    parts = (one for text in told for one in sentences(text) if _TO_BE.search(one))
    return any(reading.event is not None and not is_of_another(one, reading.event.name) for one in parts)


def _recounts(lines: Sequence[Line]) -> bool:
    """Tell whether a page calls itself an account, or tells what was said to whom and invites nobody."""
    texts = [line.text[:_LONGEST] for line in lines]
    if any(_RECOUNTS.search(text) for text in texts[:_TOP]) or any(_LOOKS_BACK.match(words_of(text)) for text in texts):
        return True
    return any(map(_RECOUNTED.search, texts)) and not any(map(_INVITES.search, texts))


def _tell_of_others(reading: Reading, told: Mapping[str, tuple[Line, Entry]], publisher: str, away: set[str]) -> None:
    """Note the office and body of those who have a role there by a list, or stayed away, as a sentence tells them."""
    people = [(said.subject, said.relation) for said in reading.said if said.subject.kind == "person"]
    placed = away | {who.name for who, relation in people if relation in _GIST}
    employed = {
        who.name for who, relation in people if relation in ("cor:affiliatedWith", "cor:holdsPost", "cor:represents")
    }
    for name, (line, entry) in told.items():
        if name in placed and name not in employed and not stakeholder_group(entry.employer):
            _tell_standing(reading, Named("person", name), entry, line, publisher)


def _parts(sentence: str) -> Iterator[tuple[str, str]]:
    """Give the parts of a sentence between semicolons that speak of absences, each with what stands before it."""
    if not (ABSENT.search(sentence) or is_away(sentence, told=True)):
        yield "", sentence
        return
    before = ""
    for part in sentence.split("; "):
        yield before, part
        before = f"{before}{part}; "


def _of_another_day(reading: Reading, sentence: str) -> bool:
    """Tell whether the days that a sentence prints are others than the event's."""
    days = [day.iso for day in in_year(days_in(sentence), reading.day[:4]) if len(day.iso) == _WHOLE_DAY]
    said = reading.said if days else []
    ends = (one.value for one in said if one.relation == "cor:endDate" and one.subject == reading.event)
    first, until = reading.day[:10], (max(ends, default="") or reading.day)[:10]
    return len(first) == _WHOLE_DAY and bool(days) and not any(first <= day <= until for day in days)


def _note(reading: Reading, line: Line, role: Role, publisher: str, doubt: str = "") -> None:
    person = Named("person", role.who.name)
    more = {"doubt": doubt if role.sure else "told to have said something: at the event?"}
    reading.say(person, role.relation, reading.event or "", line, _GIST[role.relation], **more)
    told = role.who.told
    rank = told.state and not told.post and not told.employer and _RANK.fullmatch(role.who.title)
    _tell_standing(reading, person, replace(told, post=role.who.title) if rank else told, line, publisher)
    if role.who.state:
        reading.say(person, "cor:represents", role.who.state, line, "sent by it, as told")


def _tell_standing(reading: Reading, person: Named, told: Entry, line: Line, publisher: str) -> None:
    if not told.employer and (at := _AT_THE.fullmatch(told.post)):  # "envoy at the Ministry"
        body = publisher if at["body"] in publisher.split() else _whole(reading, at["body"])
        told = replace(told, post=at["post"], employer=body) if body != at["body"] else told
    home = f" from {told.employer}" in line.text and re.fullmatch(r"[A-ZÀ-Þ][a-zà-ɏ]+", told.employer) is not None
    if told.employer and not (home and not told.post and not body_named(told.employer)):  # "Ada Okafor from Velda"
        tell_employer(reading, person, replace(told, employer=_whole(reading, told.employer)), line, "as named")
    elif told.state or ((_OFFICIAL.search(told.post) or " " in told.post) and not publisher):
        tell_employer(reading, person, told if told.post else replace(told, post="delegate"), line, "as named")
    elif publisher and re.search(r"\b(?:Secretary|Minister)\b", told.post):
        post = Named("post", f"{told.post}, {publisher}")
        doubt = "is the office one of the ministry that tells of the event?"
        more = {"basis": "inferred", "doubt": doubt}
        reading.say(person, "cor:holdsPost", post, line, "office as named", **more)


def _whole(reading: Reading, body: str) -> str:
    """Give the full name of a body that is named in short, where the page named one in full: "the Lake Network"."""
    short = re.sub(r"^the\s+", "", body.strip(" ,."))
    if not is_body(short):
        return short
    terms = (term for said in reading.said for term in (said.subject, said.object) if isinstance(term, Named))
    bodies = {one.name for one in terms if one.kind == "organisation"}
    full = {name for name in bodies if name.endswith(f" {short}") or name.split()[0] == short}
    return full.pop() if len(full) == 1 else short
