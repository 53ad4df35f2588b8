"""Hear in what is told of an event who spoke, moderated or reported there; absences are none of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corridors.documents import Line
from corridors.lexicon import body_named, government_named, state_named
from corridors.readers.appositions import is_short, standing
from corridors.readers.bodies import is_of_another, is_of_event
from corridors.readers.dates import days_in, in_year
from corridors.readers.matters import is_matter
from corridors.readers.notes import Named, Reading
from corridors.readers.offices import tell_employer
from corridors.readers.people import Entry, clean_name, entry, is_body, looks_like_name
from corridors.readers.words import EVENT, TITLE

_EVENT = rf"(?:[\w’-]+\s+){{0,4}}?(?:{EVENT}|proceedings|days?)"
_OFFICE = (
    r"(?:(?:Principal|Prime|Foreign|Deputy|Vice|Permanent|State|Federal|First|Assistant|Under|Executive|Managing|Chief|"
    r"Acting|Defence|Justice|Interior|Digital|Cyber|Special)[- ])*(?:Minister|Secretary|Councillor|Commissioner|"
    r"Ambassador|President|Director|Chancellor|Envoy|Representative|Professor|Officer|Coordinator|Under-Secretary|"
    r"journalist|moderator|chair|researcher|professor|director|minister|ambassador)(?:[- ]General)?(?:\s+(?:of|"
    r"for)\s+(?:the\s+)?[A-Z][\w-]+(?:(?:(?:,|\s+(?:and|of|for|to)(?:\s+the)?)?\s+[A-Z][\w-]+){0,6}(?=,)"
    r"|(?:(?:,|\s+and|\s+of)?\s+[A-Z][\w-]+){0,4}?))?"
)
_WORD = r"(?:[A-ZÀ-ÞĀ-ɏ][\w’'-]*[\w]|[A-Z]\.|(?:de|van|von|der|den|al|bin|el|da|di|du|la|le)(?=\s))"
_PERSON = re.compile(
    rf"(?:\b(?:[Tt]he\s+)?(?P<office>{_OFFICE}),?\s+)?(?P<title>(?:{TITLE}\s+"
    rf")*)(?P<name>\b[A-ZÀ-ÞĀ-ɏ][\w’'-]*\w(?:\s+{_WORD}){{0,4}})"
)
_SPEECH = (
    r"(?i:keynote|remarks|address|speech|lecture|statement|presentation|talk|introduction|overview|message|"
    r"briefing)(?:es|s)?"
)
#: What somebody did who stands before the verb, with the names that follow some of them.
_ACTIVE = (
    ("cor:moderated", r"(?:moderated|facilitated|led\s+the\s+discussion|steered)\b"),
    ("cor:chaired", rf"(?:chaired|presided\s+over)\s+(?:the|a|this)\s+{_EVENT}"),
    ("cor:rapporteurOf", r"(?:acted|served)\s+as\s+(?:the\s+)?(?:general\s+)?rapporteur\b|reported\s+back\b"),
    ("cor:askedQuestionAt", r"(?:asked|put|posed|raised)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}?questions?\b"),
    (
        "cor:spokeAt",
        rf"(?:opened|closed|addressed|concluded|introduced)\s+(?:the|this|a)\s+(?:\w+\s+){{0,3}}?{_EVENT}|(?:gave|"
        rf"delivered|made|held|provided|offered)\s+(?:the|an?|his|her|their)?\s*(?:[\w-]+\s+){{0,4}}?{_SPEECH}\b|"
        rf"spoke\b(?!\s+(?:to|with|for)\b)|(?:took\s+part|participated|featured|spoke)\s+in\s+(?:an?|"
        rf"the)\s+(?:[\w-]+\s+){{0,3}}?(?:panel|discussion|debate|round\s?table|conversation)|"
        r"welcomed\s+(?:the\s+)?(?:participants|delegates|guests|attendees|audience)|"
        r"briefed\s+(?:the\s+)?participants|presented\b(?!\s+(?:by|with|as)\b)|set\s+out\s|"
        rf"(?:opened|inaugurated|launched)\s+(?:the|a|its|their|this)\s[^.;]{{2,80}}?\s+at\s+(?:the|its|this|an?)\s+{_EVENT}|"
        r"launched\s+(?:the|a|its|their|this)\s+(?:new\s+)?(?:report|study|paper|book|handbook|toolkit|guide|initiative|strategy)",
    ),
)
_PLANNED = re.compile(r"\bwill\b")
_TO_COME = (
    ("cor:moderated", r"will\s+(?:moderate|facilitate)\b"),
    ("cor:chaired", r"will\s+(?:chair|preside\s+over)\b"),
    ("cor:rapporteurOf", r"will\s+(?:act|serve)\s+as\s+(?:the\s+)?rapporteur\b"),
    (
        "cor:spokeAt",
        r"will\s+(?:\w+ly\s+)?(?:open|close|speak|give\s+(?:the|an?)|deliver|present|address|introduce|discuss|"
        r"brief|welcome\s+participants)\b",
    ),
)
_BY = (
    ("cor:moderated", r"(?:moderated|facilitated)\s+by\b"),
    ("cor:chaired", r"(?:chaired|presided\s+over)\s+by\b"),
    (
        "cor:spokeAt",
        rf"(?:opened|closed|addressed|concluded|introduced)\s+by\b|{_SPEECH}\s+(?:was|were)\s+(?:given|delivered|made)\s+by\b",
    ),
    (
        "cor:spokeAt",
        r"\bheard\s+(?:\w+\s+)?from\b|(?:panel|discussion|debate|conversation|round\s?table)\s+(?:\w+\s+)?with\b|\bjoined\s+(?:\w+\s+)?by\b",
    ),
    ("cor:spokeAt", rf"\b(?:Opening|Closing|Addressing|Concluding)\s+(?:the|this)\s+(?:\w+\s+){{0,3}}?{_EVENT},"),
    ("cor:rapporteurOf", r"\b[Rr]apporteurs?\s+(?:was|were)\b"),
    ("cor:attended", r"\bdelegations?\s+(?:was|were)\s+(?:led|headed)\s+by\b"),
    (
        "cor:spokeAt",
        rf"\b[Ii]n\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,2}}{_SPEECH},|\bfeatur(?:ed|ing)\b|"
        rf"\bsaid(?=\s+[A-Z][^;]{{5,160}}?\bin\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,2}}{_SPEECH}\b)",
    ),
)
_TELLS = re.compile("|".join(rf"\b(?:{verb})" for _, verb in (*_ACTIVE, *_TO_COME, *_BY)))
#: Several at once do what the one before the verb did: "opened the conference together with A", "a panel with B and C".
_WITH = re.compile(
    r"\b(?:together|along|jointly)\s+with\b|\balongside\b|\b(?:panel|discussion|debate|conversation|"
    r"round\s?table)\s+with\b"
)
_NOT = re.compile(
    r"\b(?:would|was\s+(?:to|due|scheduled|expected|supposed)|were\s+(?:to|due|scheduled|expected)|expected\s+to|"
    r"unable|could\s+not|did\s+not|had\s+to\s+cancel|next|last\s+year|previous|in\s+(?:her|his|their)\s+absence|"
    r"instead\s+of|invited\s+but)\b",
    re.I,
)
#: What of an event is led from afar.
_REMOTE = re.compile(r"\b(?:remote|on-?line|virtual)\s+(?:participa\w+|session|discussion)\b[^,;]*\Z", re.I)
_QUOTED = re.compile(r"[“\"][^”\"]{0,600}[”\"]")
_LINKED = re.compile(r",?\s*(?:and,\s+)?(?:by|via|through)\s+(?:video(?:\s+\w+)?|zoom|phone|telephone),?", re.I)
_NO_NAME = re.compile(
    r"\b(?:Conference|Dialogue|Summit|Week|Hotel|Hall|Palace|Street|City|Convention|Working|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday|Participants|Sessions?|Seminar|Workshop|Meeting|Member|Presentations?|Discussions?|Opening|Closing|Photo|"
    r"Press|Contact|Notes)\b"
)
#: For whom an adjective before an office says that it is: "Kenyan Minister of Lakes".
_OF_STATE = re.compile(r"\b([A-Z][A-Za-z.-]+)\s+\Z")
#: An office behind another word with a capital, where both look like one name.
_WITHIN = re.compile(
    r"(?<=\s)(?:(?:Prime|Foreign|Deputy|Vice|Permanent|Under)[- ])*"
    r"(?:Minister|Secretary|Ambassador|President|Director|Commissioner|Envoy|Chancellor|Councillor)\b"
)
_SENTENCES = re.compile(r"(?<=[a-z)’'”0-9]{2}[.!?])(?<!Prof[.])(?<!Amb[.])(?<!Gen[.])\s+(?=[A-Z“])")
_OFFICIAL = re.compile(r"minister|ambassador|secretary|representative|envoy|commissioner|councillor", re.I)
_LONGEST = 4000
_REACH = 12


_NOTHING = Entry("")


_GIST = {
    "cor:askedQuestionAt": "told to have asked",
    "cor:attended": "told to have led a delegation",
    "cor:moderated": "told to have moderated",
    "cor:moderatedOnline": "told to have moderated online",
    "cor:chaired": "told to have chaired",
    "cor:spokeAt": "told to have spoken",
    "cor:announcedAt": "named as speaking",
    "cor:rapporteurOf": "told to have reported on it",
}


@dataclass(slots=True)
class _One:
    """Somebody whom a sentence names, with office and body, and where."""

    name: str
    start: int
    end: int
    office: str = ""
    told: Entry = _NOTHING


@dataclass(slots=True)
class _Known:
    """Who was named on the page so far, by the family name, and who last."""

    people: dict[str, str] = field(default_factory=dict)
    last: str = ""


def tell_retold(reading: Reading, lines: Sequence[Line], publisher: str = "") -> None:
    """Note whom the sentences of a report on the event tell to have spoken, moderated, chaired or reported there.

    >>> from corridors.documents import document_of
    >>> said = "Minister Ada Okafor opened the seminar together with Tomas Lind of the Lake Trust. Okafor spoke."
    >>> page = Reading(document_of("x.txt", said), "f", "k", "t", Named("event", "A seminar"))
    >>> tell_retold(page, list(page.document.lines()))
    >>> [(s.subject.name, s.relation) for s in page.said]
    [('Ada Okafor', 'cor:spokeAt'), ('Tomas Lind', 'cor:spokeAt'), ('Tomas Lind', 'cor:affiliatedWith')]
    """
    known = _Known()
    for line in lines:
        text = _LINKED.sub(", ", _QUOTED.sub("", line.text[:_LONGEST]))
        for before, sentence in ((told, part) for whole in _SENTENCES.split(text) for told, part in _parts(whole)):
            people = _people(sentence, known)
            tells = _TELLS.search(sentence)
            planned = tells is not None and _PLANNED.search(sentence, 0, tells.end()) is not None
            if reading.event is None or _NOT.search(sentence) or _of_another_day(reading, sentence):
                continue
            if not is_of_another(before + sentence, reading.event.name):
                _tell(reading, line, sentence, people, publisher, planned=planned)


def _parts(sentence: str) -> Iterator[tuple[str, str]]:
    """Give the parts of a sentence between semicolons, each with what stands before it; a mere list is no part."""
    before, part = "", ""
    pieces = sentence.split("; ")
    for n, piece in enumerate(pieces, 1):
        part = f"{part}; {piece}" if part else piece
        if n == len(pieces) or _TELLS.search(part) or _NOT.search(part):
            yield before, part
            before, part = f"{before}{part}; ", ""


def _of_another_day(reading: Reading, sentence: str) -> bool:
    """Tell whether the days that a sentence prints are others than the event's."""
    ends = (said for said in reading.said if said.relation == "cor:endDate" and said.subject == reading.event)
    last = max((said.value for said in ends), default="")
    first, until = reading.day[:10], (last or reading.day)[:10]
    days = [day.iso for day in in_year(days_in(sentence), reading.day[:4]) if len(day.iso) == len("2030-05-02")]
    return len(first) == len("2030-05-02") and bool(days) and not any(first <= day <= until for day in days)


def _people(sentence: str, known: _Known) -> list[_One]:
    """Find whom a sentence names; a family name, or a pronoun that begins it, means who was named in full before."""
    found: list[_One] = []
    if pronoun := re.match(r"\s*(?:She|He)\b", sentence):
        found += [_One(known.last, 0, pronoun.end())] if known.last else []
    at, office_from = 0, -1
    while match := _PERSON.search(sentence, at):
        at = match.end()
        name, office = clean_name(match["name"]), match["office"] or ""
        if not office and (held := _WITHIN.search(match["name"])):  # "Kenyan Minister of Lakes Ada Okafor"
            at = match.start("name") + held.start()
            continue
        begin = match.start() if office_from < 0 else office_from
        if office_from >= 0:
            office = sentence[office_from : match.start()].strip(" ,")
        while office and " " in name and (is_matter(name.split()[0]) or is_body(name.split()[0])):
            office, name = f"{office} {name.split()[0]}", name.partition(" ")[2]  # "Minister of Foreign Affairs A B"
        goes_on = office and is_matter(name)  # "Minister of Science, Energy and Technology A B"
        office_from = begin if goes_on else -1
        whole = (
            looks_like_name(name) and not is_body(name) and not _NO_NAME.search(name) and not is_short(match["name"])
        )
        full = name if whole else known.people.get(name, "")
        if not full or state_named(name) or body_named(name):
            continue
        told, end = standing(sentence, match.end())
        of = _OF_STATE.search(sentence[:begin])
        state = (government_named(of[1]) or state_named(of[1])) if of and office and not told.post else ""
        if state:
            told = Entry("", post=office[:1].upper() + office[1:], state=state)
        elif office and _OFFICIAL.search(told.post):  # "Ambassador A B, Minister of Lakes C D": the next one's office
            told, end = Entry(""), match.end()
        sound = told.state or told.post or is_body(told.employer)
        found.append(_One(full, begin, end, office, told if sound else Entry("")))
        known.people[full.split()[-1]] = full
        at = max(at, end)
    if found:
        known.last = found[0].name
    return found


def _tell(
    reading: Reading, line: Line, sentence: str, people: Sequence[_One], publisher: str, *, planned: bool
) -> None:
    told: dict[tuple[str, str], _One] = {}
    for role, verb in _TO_COME if planned else _ACTIVE:
        for match in re.finditer(rf"\b(?:(?:also|then|\w+ly)\s+)?(?:{verb})", sentence):
            if re.match(r"\s+by\b", sentence[match.end() :]) and role != "cor:spokeAt":
                continue
            subject = max((n for n, one in enumerate(people) if _is_subject(sentence, one, match.start())), default=-1)
            before = people[: subject + 1]
            for one in _together(sentence, before):
                told[one.name, role] = one
                beside = _WITH.search(sentence, match.start()) if role == "cor:spokeAt" else None
                told |= {(other.name, role): other for other in _row(sentence, people, beside.end())} if beside else {}
    for role, cue in _BY:
        for match in re.finditer(cue, sentence):
            if role == "cor:chaired" and not is_of_event(sentence[: match.start()]):
                continue  # the chair of a process is not the chair of the event
            afar = role == "cor:moderated" and _REMOTE.search(sentence[: match.start()])
            does = "cor:moderatedOnline" if afar else role
            told |= {(one.name, does): one for one in _row(sentence, people, match.end())}
    for (_, role), one in told.items():
        _note(reading, line, "cor:announcedAt" if planned and role == "cor:spokeAt" else role, one, publisher)


def _is_subject(sentence: str, one: _One, verb: int) -> bool:
    """Tell whether somebody stands right before a verb: nothing between but what the person is, or another verb."""
    between = sentence[one.end : verb] if one.end <= verb else "."
    apposition = (
        r"\s*(?:,[^.;]{3,140},)?\s*(?:(?:and|,)\s*)?(?:(?:other|many|several)\s[^.;,]{3,80}\s)?"
        r"(?:(?:then|also|who|had|has|was|officially|jointly)\s*){0,2}\Z"
    )
    joined = (
        r"\s*(?:,[^.;,]{3,120},)?\s+(?:opened|closed|took|gave|spoke|moderated|attended|chaired)\b"
        r"[^.;]{3,160}\s(?:and|,)\s*\Z"
    )
    return bool(re.match(apposition, between) or re.match(joined, between))


def _together(sentence: str, before: Sequence[_One]) -> list[_One]:
    """Give the last who stands before a verb, and those whom an "and" joins to it: "A, Director, and B, Fellow,"."""
    found = list(before[-1:])
    for one in reversed(before[:-1]):
        if not re.fullmatch(
            r"\s*(?:[,;][^.;,]{3,140})?[,;]?\s*(?:(?:and|,)\s+)?(?:the\s+)?", sentence[one.end : found[-1].start]
        ):
            break
        found.append(one)
    return found


def _row(sentence: str, people: Sequence[_One], begin: int) -> list[_One]:
    """Give those who are named in a row behind a place: each soon behind the one before."""
    found: list[_One] = []
    at = begin
    for one in people:
        gap = sentence[at : one.start] if one.start >= at else ""
        if one.start < begin:
            continue
        plain = re.sub(r",[^,]{3,90},", ",", gap) if found else re.sub(r"\A\s*(?:the\s+)?[^,.;]{3,60},(?=\s)", "", gap)
        plain = " ".join(plain.split())
        loose = len(plain.strip(" ,")) <= _REACH and not re.search(
            r"\b(?:while|but|after|where|when|to|that|for|[a-z]{3,}ed)\b", plain
        )
        if not loose or (found and not re.search(r",|\band\b|&", sentence[found[-1].end - 1 : one.start])):
            break
        found.append(one)
        at = one.end
    return found


def _note(reading: Reading, line: Line, role: str, one: _One, publisher: str) -> None:
    person = Named("person", one.name, ("cor:Person",))
    reading.say(person, role, reading.event or "", line, _GIST[role], as_of=reading.day)
    told = one.told
    if one.office and not told.employer:
        held = entry(f"Ada Lind, {one.office[:1].upper()}{one.office[1:].strip()}") or Entry("")
        told = replace(held, state=told.state or held.state)
    official = _OFFICIAL.search(told.post)
    if told.employer:
        tell_employer(reading, person, replace(told, employer=_whole(reading, told.employer)), line, "as named")
    elif official and (told.state or (one.told.post and not publisher)):
        tell_employer(reading, person, told, line, "as named")
    elif publisher and not told.state and re.search(r"\b(?:Secretary|Minister)\b", told.post):
        post = Named("post", f"{told.post}, {publisher}", ("cor:Post",))
        doubt = "is the office one of the ministry that tells of the event?"
        more = {"as_of": reading.day, "basis": "inferred", "doubt": doubt}
        reading.say(person, "cor:holdsPost", post, line, "office as named", **more)


def _whole(reading: Reading, body: str) -> str:
    """Give the full name of a body that is named in short, where the page named one in full: "the Lake Network"."""
    short = re.sub(r"^the\s+", "", body.strip(" ,."))
    full = {
        term.name
        for said in reading.said
        for term in (said.subject, said.object)
        if isinstance(term, Named)
        and term.kind == "organisation"
        and is_body(short)
        and term.name.endswith(f" {short}")
    }
    return full.pop() if len(full) == 1 else short
