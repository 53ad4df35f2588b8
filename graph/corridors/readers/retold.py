"""Hear in what is told of an event who spoke, moderated or reported there; absences are none of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.bodies import is_of_another, is_of_event, spelt
from corridors.readers.dates import days_in, in_year
from corridors.readers.notes import Named, Reading
from corridors.readers.people import clean_name, is_body, is_post, looks_like_name

_EVENT = (
    r"(?:[\w’-]+\s+){0,4}?(?:event|conference|seminar|workshop|meeting|forum|dialogue|summit|symposium|panel|"
    r"session|discussion|debate|"
    r"round\s?table|webinar|training|course|gathering|proceedings|day|talks)s?"
)
_TITLE = r"(?:H\.?\s?E\.?|Mr|Mrs|Ms|Mme|Ma[iî]tre|Dr|Prof|Professor|Amb|Captain|Colonel|General|Sir|Dame|Judge)\.?"
_OFFICE = (
    r"(?:(?:Principal|Prime|Foreign|Deputy|Vice|Permanent|State|Federal|First|Assistant|Under|Executive|Managing|"
    r"Chief|Acting|Defence|Justice|"
    r"Interior|Digital|Cyber|Special)[- ])*"
    r"(?:Minister|Secretary|Councillor|Commissioner|Ambassador|President|Director|Chancellor|Envoy|Representative|"
    r"Professor|Officer|"
    r"Coordinator|Under-Secretary|journalist|moderator|chair|researcher|professor|director|minister|ambassador)"
    r"(?:[- ]General)?(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w-]+(?:(?:(?:,|\s+(?:and|of|for|"
    r"to)(?:\s+the)?)?\s+[A-Z][\w-]+){0,6}(?=,)"
    r"|(?:(?:,|\s+and|\s+of)?\s+[A-Z][\w-]+){0,4}?))?"
)
_WORD = r"(?:[A-ZÀ-ÞĀ-ɏ][\w’'-]*[\w]|[A-Z]\.|(?:de|van|von|der|den|al|bin|el|da|di|du|la|le)(?=\s))"
_PERSON = re.compile(
    rf"(?:\b(?:[Tt]he\s+)?(?P<office>{_OFFICE}),?\s+)?(?P<title>(?:{_TITLE}\s+"
    rf")*)(?P<name>\b[A-ZÀ-ÞĀ-ɏ][\w’'-]*\w(?:\s+{_WORD}){{0,4}})"
)
_BODY = r"[A-ZÀ-ÞĀ-ɏ][\w’'&-]*(?:\s+(?:(?:of|for|and|the|on|de|du|des)\s+)*[A-ZÀ-ÞĀ-ɏ][\w’'&-]*)*"
_BEHIND = re.compile(
    rf"\s*(?:\((?P<aside>[^()]{{2,90}})\)|,?\s+(?:of|from|at)\s+(?:the\s+)?(?P<body>{_BODY})"
    rf"|,\s+(?:who\s+(?:coordinates|heads|leads|directs|runs)|(?:the\s+)?[a-zA-Z][\w -]{{2,50}}?\s+(?:of|at|"
    rf"for))\s+(?:the\s+)?(?P<heads>{_BODY})"
    rf"(?:\s+at\s+(?:the\s+)?(?P<at>{_BODY}))?)"
)
_NEXT_TITLE = re.compile(rf"\s+and\s+(?:{_TITLE}|Ambassador|Minister)\Z")
_NEXT_PERSON = re.compile(r"\s+and\s+(?P<who>[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+[A-ZÀ-ÞĀ-ɏ][\w’'-]+)")
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
        rf"delivered|made|held)\s+"
        rf"(?:the|an?|his|her|their)?\s*(?:[\w-]+\s+){{0,4}}?{_SPEECH}\b|spoke\b(?!\s+(?:to|with|for)\b)|"
        rf"(?:took\s+part|participated|featured|spoke)\s+in\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:panel|"
        rf"discussion|debate|round\s?table|conversation)|"
        r"welcomed\s+(?:the\s+)?(?:participants|delegates|guests|attendees|audience)|"
        r"briefed\s+(?:the\s+)?participants|presented\s+(?:the|an?|its|his|her|their)\b",
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
)
#: Several at once do what the one before the verb did: "opened the conference together with A", "a panel with B and C".
_WITH = re.compile(
    r"\b(?:together|along|jointly)\s+with\b|\balongside\b|\b(?:panel|discussion|debate|conversation|"
    r"round\s?table)\s+with\b"
)
_NOT = re.compile(
    r"\b(?:would|was\s+(?:to|due|scheduled|expected|supposed)|were\s+(?:to|due|scheduled|expected)|expected\s+to|"
    r"unable|could\s+not|"
    r"did\s+not|had\s+to\s+cancel|next|last\s+year|previous|in\s+(?:her|his|their)\s+absence|instead\s+of|"
    r"invited\s+but)\b",
    re.I,
)
_QUOTED = re.compile(r"[“\"][^”\"]{0,600}[”\"]")
_LINKED = re.compile(r",?\s*(?:and,\s+)?(?:by|via|through)\s+(?:video(?:\s+\w+)?|zoom|phone|telephone),?", re.I)
_NO_NAME = re.compile(
    r"\b(?:Conference|Dialogue|Summit|Week|Hotel|Hall|Palace|Street|City|Convention|Working|January|February|March|"
    r"April|May|June|July|"
    r"August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Participants|Sessions?|"
    r"Seminar|Workshop|Meeting|Member|Presentations?|Discussions?|Opening|Closing|Photo|Press|Contact|Notes)\b"
)
_SENTENCES = re.compile(r"(?<=[a-z)’'”0-9]{2}[.!?])(?<!Prof[.])(?<!Amb[.])(?<!Gen[.])\s+(?=[A-Z“])")
_LONGEST = 4000
_REACH = 12


@dataclass(slots=True)
class _One:
    """Somebody whom a sentence names, with office and body, and where."""

    name: str
    start: int
    end: int
    office: str = ""
    body: str = ""


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
        for sentence in (clause for whole in _SENTENCES.split(text) for clause in whole.split("; ")):
            people = _people(sentence, known)
            planned = _PLANNED.search(sentence) is not None
            if reading.event is None or _NOT.search(sentence) or _of_another_day(reading, sentence):
                continue
            if not is_of_another(sentence, reading.event.name):
                _tell(reading, line, sentence, people, publisher, planned=planned)


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
    for match in _PERSON.finditer(sentence):
        name = clean_name(match["name"])
        whole = looks_like_name(name) and not is_body(name) and not _NO_NAME.search(name)
        full = name if whole else known.people.get(name, "")
        if not full or state_named(name):
            continue
        behind = _BEHIND.match(sentence, match.end())
        body = (behind["aside"] or behind["body"] or behind["at"] or behind["heads"] or "") if behind else ""
        body = _NEXT_TITLE.sub("", body)
        cut = _NEXT_PERSON.search(body)
        if behind and cut and looks_like_name(cut["who"]) and not is_body(cut["who"]):
            body = body[: cut.start()]
        own = body if body and (not behind or not behind["aside"] or is_body(body)) else ""
        end = sentence.find(body, match.end()) + len(body) if behind else match.end()
        found.append(_One(full, match.start(), end, match["office"] or "", own))
        known.people[full.split()[-1]] = full
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
            subject = next((n for n, one in enumerate(people) if _is_subject(sentence, one, match.start())), -1)
            before = people[: subject + 1]
            for one in _together(sentence, before):
                told[one.name, role] = one
                beside = _WITH.search(sentence, match.start()) if role == "cor:spokeAt" else None
                told |= {(other.name, role): other for other in _row(sentence, people, beside.end())} if beside else {}
    for role, cue in _BY:
        for match in re.finditer(cue, sentence):
            if role == "cor:chaired" and not is_of_event(sentence[: match.start()]):
                continue  # the chair of a process is not the chair of the event
            told |= {(one.name, role): one for one in _row(sentence, people, match.end())}
    for (_, role), one in told.items():
        _note(reading, line, "cor:announcedAt" if planned and role == "cor:spokeAt" else role, one, publisher)


def _is_subject(sentence: str, one: _One, verb: int) -> bool:
    """Tell whether somebody stands right before a verb: nothing between but what the person is, or another verb."""
    between = sentence[one.end : verb] if one.end <= verb else "."
    apposition = r"\s*(?:,[^.;]{3,140},)?\s*(?:(?:and|,)\s*)?(?:(?:then|also|who|had|has|was)\s*){0,2}\Z"
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
            r"\s*(?:,[^.;,]{3,140})?,?\s*(?:(?:and|,)\s+)?(?:the\s+)?", sentence[one.end : found[-1].start]
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
            r"\b(?:while|but|after|where|when|to|that|for)\b", plain
        )
        if not loose or (found and not re.search(r",|\band\b|&", sentence[found[-1].end - 1 : one.start])):
            break
        if found and _is_employer(sentence, gap, one):
            break
        found.append(one)
        at = one.end
    return found


def _is_employer(sentence: str, gap: str, one: _One) -> bool:
    """Tell whether what looks like a name ends "A, Senior Correspondent, Lake Daily": the body behind the post."""
    post = re.match(r"\s*,\s*([^,]{3,90}),\s*(?:the\s+)?\Z", gap)
    title = re.match(rf"{_TITLE}\s", sentence[one.start :])
    more = re.match(r"\s*(?:,\s*[^,.;]{3,90}|\()", sentence[one.end :])
    return post is not None and is_post(post[1]) and title is None and more is None


def _note(reading: Reading, line: Line, role: str, one: _One, publisher: str) -> None:
    person = Named("person", one.name, ("cor:Person",))
    reading.say(person, role, reading.event or "", line, _GIST[role], as_of=reading.day)
    office = one.office.strip()
    of = re.search(r"\bof\s+(?:the\s+)?(?P<of>[A-Z].*?)(?=\s+to\b|\Z)", office)
    body, state = _whole(reading, one.body), state_named(one.body) or (state_named(of["of"]) if of else "")
    if state:
        official = re.search(r"minister|ambassador|secretary|representative|envoy", office, re.I)
        if official:
            reading.say(person, "cor:represents", state, line, "named with the state", as_of=reading.day)
    elif body := body if is_body(body) else _body_in(office):
        works = Named("organisation", spelt(body), ("cor:Organisation",))
        reading.say(person, "cor:affiliatedWith", works, line, "employer as named", as_of=reading.day)
    elif publisher and not one.body and re.search(r"\b(?:Secretary|Minister)\b", office):
        post = Named("post", f"{office}, {publisher}", ("cor:Post",))
        doubt = "is the office one of the ministry that tells of the event?"
        more = {"as_of": reading.day, "basis": "inferred", "doubt": doubt}
        reading.say(person, "cor:holdsPost", post, line, "office as named", **more)


def _body_in(office: str) -> str:
    """Give the body that an office names itself: "Director of the Lake Trust"."""
    held = re.search(
        r"\b(?:Director|President|Head|Officer|Coordinator|director)[\w-]*\s+"
        r"of\s+(?:the\s+)?(?P<body>[A-Z].*)",
        office,
    )
    return held["body"] if held and is_body(held["body"]) else ""


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


_GIST = {
    "cor:askedQuestionAt": "told to have asked",
    "cor:moderated": "told to have moderated",
    "cor:chaired": "told to have chaired",
    "cor:spokeAt": "told to have spoken",
    "cor:announcedAt": "named as speaking",
    "cor:rapporteurOf": "told to have reported on it",
}
