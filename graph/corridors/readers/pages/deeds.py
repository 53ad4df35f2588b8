"""Note what the sentences of event pages say: who organised, hosted, funded, launched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.bodies import parts_of
from corridors.readers.names.bodynames import organisation, party
from corridors.readers.names.doings import Deed, deeds
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.plainwords import is_elsewhere
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading, Spot
from corridors.readers.pages.agenda import words_of
from corridors.readers.pages.present import tell_attended
from corridors.readers.pages.released import without_opening
from corridors.readers.pages.sessions import conference, forum_in
from corridors.readers.pages.whichevent import is_of_another, is_of_event, is_other_thing
from corridors.readers.un.access import tell_access
from corridors.readers.un.sessions import meeting_of

DURING = wording(
    r"(?:\b(?:during|(?:on|at)\s+the\s+(?:margins|sidelines)\s+of|in\s+the\s+margins\s+of|as\s+part\s+of|"
    r"within\s+the\s+framework\s+of|side\s+event\s+(?:to|of|at)|[Pp]art\s+of)|\AAt)\s+(?:the\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)\s+)?(?:(?:global|annual)\s+)?"
    r"(?P<name>[A-Z][\w’'&-]*(?:\s+(?:of|the|and|on|for|in|[A-Z][\w’'&-]*))*\s+(?:\([A-Z]+\s+)?(?:(?:19|20)\d\d)\)?)"
)
_TITLE_WORDS = r"[A-Z0-9][\w’'&-]*(?:\s+(?:(?:of|the|and|on|for|in)\s+)*[A-Z0-9][\w’'&-]*)*"
#: "part of the series Deep Water", "part of the Deep Water series"
_SERIES = wording(
    rf"\b[Pp]art\s+of\s+(?:the|our|a|its)\s+(?:(?:\w+\s+){{0,2}}?series\s+[‘“\"']?(?P<behind>{_TITLE_WORDS})"
    rf"|[‘“\"']?(?P<before>{_TITLE_WORDS})[’”\"']?\s+(?:\w+\s+)?[Ss]eries\b)"
)
_LAUNCH = wording(
    r"\b(?:to\s+launch|launch(?:es|ing)?(?:\s+of)?|to\s+present)\s+(?:(?P<phase>[Pp]hase\s+\w+"
    r"|the\s+\w+\s+phase)\s+of\s+)?(?:the|its|a|our)?\s*(?:new\s+)?(?P<what>project|programme|program|initiative|"
    r"report|study|paper|handbook|toolkit)?\s*[,:]?\s*[‘“\"'](?P<name>[^’”\"]{4,140})[’”\"]"
)


#: Ways of helping an event: the relation, the gist, what is noted beside; partners are no organisers.
_SUPPORT: dict[str, tuple[str, str, dict[str, str]]] = {
    "funded": ("cor:funded", "named as funder of the event", {}),
    "supported": ("cor:supported", "named as supporter, not as organiser", {"role_note": "named as supporter"}),
    "partner": (
        "cor:supported",
        "named as partner, not as organiser",
        {"role_note": "named as partner", "doubt": "a partner: did it organise the event?"},
    ),
    "listed": ("cor:supported", "listed as partner", {"role_note": "listed as partner"}),
}
_FORUM_WORDS = r"(?:\d{1,2}(?:st|nd|rd|th)\s+)?[A-Z][\w’'&-]*(?:\s+(?:(?:of|the|and|on|for|in)\s+)*[A-Z][\w’'&-]*)*?"
#: During what an event was held: "Lake Week" in quotation marks, a session of a group, a forum by its name.
_WITHIN_IT = wording(
    r"\b(?:held|hosted|organi[sz]ed|convened|took\s+place)\b[^.;]{0,200}?\b(?:during|as\s+part\s+of|within)\s+(?:the\s+)?[“\"](?P<quoted>[A-Z][^”\"]{5,120})[”\"]"
    r"|\b(?:[Dd]uring|[Oo]n\s+the\s+(?:margins|sidelines)\s+of|[Ii]n\s+the\s+margins\s+of|"
    r"side[- ]event\s+(?:to|of|at))\s+the\s+"
    r"(?P<session>(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+th|first|second|third)\s+(?:substantive\s+|annual\s+|regular\s+)?session\s+of\s+the\s+[A-Z][^.;()]{5,160})"
    r"|\b(?i:event|session|panel|workshop|consultation|round\s?table|seminar|discussion|hub|conference)s?\b[^.;]{0,80}?\s(?:at|during)\s+the\s+"
    rf"(?P<forum>{_FORUM_WORDS}\s(?:Forum|Conference|Summit|Week|Congress|Assembly)(?:\s+(?:19|20)\d\d)?)\b(?!\s+[A-Z])"
)
_BEGUN = wording(
    r"\b(?:begun|began|started|launched|agreed|presented|adopted|continu\w+|follow\w*|builds?)\b[^.;]*\b(?:at|during)\s"
)
_PLACED = wording(r"\bplace\s+at\s+the\s+\Z")
_PROJECT = wording(
    r"\b(?:project|programme)\s+[‘“\"'](?P<name>[^’”\"']{4,90})[’”\"'],?\s+(?:(?:which|that)\s+)?(?:(?:is|was|has\s+been)\s+)?(?:kindly\s+)?\Z"
)
_BEGAN = wording(r"\s+(?:launched|established|founded|created|published)\s+(?:the|an?|its|their)\s")
#: At the head of a page, not at its foot, these are said of the event.
_WAYS = wording(r"(?:^|(?<=[.!?|]\s))(?:Co-?)?(?:Sponsored|Supported|Funded|Financed)(?=\s+by\s)")
_HEAD = 6
_OWNED = wording(
    rf"(?P<owner>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){{0,3}}?(?i:{EVENT})\s+(?:(?:was|is|were)\s+)?\Z"
)
#: What a body lives on: "The Lake Trust receives funding from".
_LIVES_ON = wording(r"receiv\w+\s", re.I)
#: Who "hosted a talk" held it, other than in whose house it was.
_HOSTED = wording(
    rf"\bhost(?:s|ed)\s+(?:on\s+[^,.;]{{3,30}}\s+)?(?:an?|the|its|their|this|two|three|four|several)\s[^.;]{{0,80}}?\b{EVENT}\b",
    re.I,
)
_ITS = wording(rf"(?:\b{EVENT}|\b(?:it|and|which|also|has))\s*\Z", re.I)
#: "The Institute convened": which?
_WHICH_ONE = wording(
    r"(?:Institute|Cent(?:re|er)|Ministry|Department|Council|Foundation|Organi[sz]ation|Committee|Secretariat|"
    r"Government|University|Embassy|Mission|Agency|Network|Academy|Faculty)"
)
_LONGEST, _NEAR = 6000, 80


def tell_sentences(reading: Reading, body: list[Line], publisher: str = "") -> None:
    """Note what sentences say: who organised, hosted, funded; what was launched; of which conference it is part.

    >>> page = Reading(document_of("x.txt", "It is funded by Example Trust."), "f", "k", "t", Named("event", "A talk"))
    >>> tell_sentences(page, list(page.document.lines()))
    >>> [(said.subject.name, said.relation) for said in page.said]
    [('Example Trust', 'cor:funded')]
    """
    event = reading.event
    if event is None:
        return
    plain = (
        Line(one.number, one.start, one.end, words_of(one.text))
        for one in map(without_opening, body)
        if len(one.text) <= _LONGEST
    )
    head = body[min(_HEAD, len(body)) - 1].end if body else 0
    held: list[tuple[Line, str]] = []
    for line in plain:
        launched = _tell_launch(reading, line)
        for deed in deeds(_WAYS.sub(lambda way: way.group().lower(), line.text) if line.start < head else line.text):
            named = (_in_full(one, publisher) for one in deed.bodies if not _is_bearer(one))
            full = tuple(one for one in named if not _WHICH_ONE.fullmatch(one))
            _tell_deed(reading, replace(deed, bodies=full), line, launched)
            hosts = deed.relation == "cor:hosted" and _HOSTED.search(line.text, deed.start, deed.end + _NEAR)
            held += [(line, organisation(name).name) for name in full] if hosts else []
        if (during := DURING.search(line.text)) is not None:
            name = during["name"]
            forum, year = forum_in(name)
            whole = conference(forum, year) if year else Named("event", name, ("cor:Conference",))
            reading.structured(event, "cor:partOf", whole)
            reading.say(whole, "cor:startDate", "", line, "the year in its name", value=name[-4:])
        for whole in _greater(line.text, event, reading.day):
            reading.structured(event, "cor:partOf", whole)
        for match in _SERIES.finditer(line.text):
            series = Named("series", match["before"] or match["behind"])
            reading.structured(event, "cor:partOf", series)
        tell_attended(reading, event, line)
        tell_access(reading, line, event)
    _tell_held(reading, event, held)


def _tell_held(reading: Reading, event: Named, held: Sequence[tuple[Line, str]]) -> None:
    """Take the bodies that hosted an event as having organised it, where nobody else is named as doing so."""
    named = any(said.relation == "cor:organised" and said.object == event for said in reading.said)
    for said in [*reading.said] if not named else ():
        if said.relation == "cor:hosted" and said.object == event and said.subject.kind == "organisation":
            for line in [line for line, name in held if name == said.subject.name][:1]:
                gist = "hosted it; nobody else is named"
                reading.say(said.subject, "cor:organised", event, line, gist, basis="inferred")


def _greater(text: str, event: Named, day: str) -> Iterator[Named]:
    """Name the greater event during which a sentence says that the event was held: quoted, a session, a forum."""
    for match in _WITHIN_IT.finditer(text):
        before = text[: match.start()]
        named = (match["quoted"] or match["forum"] or "").strip(" ,")
        if not is_of_event(before) or is_of_another(before, event.name, day) or fold(named) == fold(event.name):
            continue
        if _BEGUN.search(match.group()):
            continue  # "a talk begun at the Lake Forum"
        if match["forum"] and _PLACED.search(text[: match.start("forum")]) and not match["forum"][-4:].isdigit():
            continue  # "takes place at the Lake Forum": a house
        session = meeting_of(match["session"].partition(", ")[0], day) if match["session"] else None
        if session is not None:
            yield session[0]
        elif match["session"]:
            yield Named("event", match["session"].partition(", ")[0], ("cor:NegotiatingSession",))
        elif named:
            yield Named("event", named, ("cor:Conference",))


_BEARER = wording(
    r"(?:the\s+)?(?:(?:Vice[- ]|Prime\s+|First\s+)?(?:President|Minister)|King|Queen|Governor|Mayor|Chancellor"
    r"|(?:Secretary|Director)-General)\b"
)
_PERSON_OF = wording(r"(?P<who>.+?)\s+(?:of|from|at)\s+(?:the\s+)?(?P<body>[A-Z].+)")
#: The body whose session is told of, by what it is alone.
_NAMELESS = wording(
    r"(?:the\s+)?(?:(?:working|expert)\s+)?(?:group|committee|commission|mechanism|panel|board|meeting|session)s?", re.I
)


def _is_bearer(name: str) -> bool:
    """Tell whether a name is no body's: "Deputy Minister Ada Okafor", "Ada Okafor of the Lake Trust", "The Group"."""
    of = _PERSON_OF.fullmatch(name)
    sent = of is not None and is_body(of["body"]) and looks_like_name(of["who"]) and not is_body(of["who"])
    bearer = is_post(name) and (_BEARER.match(name) is not None or not re.search(r"\s(?:of|for)\s", name))
    return sent or bearer or _NAMELESS.fullmatch(name) is not None


def _in_full(body: str, publisher: str) -> str:
    """Give the publisher's full name for "the Ministry", as a ministry calls itself on its own page."""
    return publisher if publisher and body in publisher.split() and is_body(body) else body


def _tell_launch(reading: Reading, line: Line) -> Named | None:
    """Note a project or text that the event is to launch; nothing for launches told of others."""
    event = reading.event
    match = _LAUNCH.search(line.text)
    if match is None or event is None or not is_of_event(line.text[: match.start()]):
        return None
    text = (match["what"] or "").lower() in ("report", "study", "paper", "handbook", "toolkit")
    full = match["name"].strip()
    short = full.partition(":")[0].strip()
    kind, cls = ("document", "cor:Document") if text else ("programme", "cor:Programme")
    what = Named(kind, full, (cls,), short if ":" in full else "", (short,) if ":" in full else ())
    note = f"its {match['phase'].lower()}" if match["phase"] else ""
    reading.say(event, "cor:launched", what, line, "what it launches", role_note=note)
    return what


def _tell_deed(reading: Reading, deed: Deed, line: Line, launched: Named | None) -> None:
    """Note one deed; of an event or a project, whichever the sentence speaks of."""
    relation, bodies, before = deed.relation, deed.bodies, deed.before
    event = reading.event
    if event is None:
        return
    of_event = is_of_event(before, event.name)
    if (_LIVES_ON.match(line.text, deed.start) and not _ITS.search(before)) or _is_owned(before, event):
        return
    rest = re.split(r"[.!?;,]", line.text[deed.end : deed.end + 60])[0]
    stage = "planned" if deed.planned else ""
    if is_of_another(f"{line.text[: deed.end]}{rest}", event.name, reading.day) or (
        (not before and is_other_thing(rest)) or is_elsewhere(rest.lstrip(), reading.day or event.name)
    ):
        return
    if relation == "partner" and _BEGAN.match(rest) and "launch" not in event.name.lower():
        return  # partners in something that lasts: "in cooperation with the Lake Fund launched the atlas"
    if relation in ("cor:organised", "cor:hosted"):
        if not of_event:
            return
        for name in bodies:
            for body, note in _with_parts(reading, name):
                gist = f"named as {'host' if relation == 'cor:hosted' else 'organiser'}"
                reading.say(body, relation, event, line, gist, role_note=note, stage=stage)
                if launched is not None and launched.kind == "programme":
                    reading.say(body, "cor:carriesOut", launched, line, "launches it at its event", basis="inferred")
    else:
        of_series = re.search(r"\bseries\s+(?:is|was|are|were)\s*\Z", before)
        other = None if of_series else launched or _project(before)
        tell_support(reading, relation, list(bodies), event if of_event else other, line, stage=stage)


def _is_owned(before: str, event: Named) -> bool:
    """Tell whether the event just spoken of is another body's: "the Lake Council's meeting organized by"."""
    owned = _OWNED.search(before)
    return owned is not None and not set(fold(owned["owner"]).split()) <= set(fold(event.name).split())


def _project(before: str) -> Named | None:
    """Name the project that words lead up to: "part of the project 'Deep Water', which is"."""
    match = _PROJECT.search(before)
    return Named("programme", match["name"]) if match else None


def _with_parts(reading: Reading, name: str) -> Iterator[tuple[Named, str]]:
    """Give a body; of programmes of a body, these and the body."""
    parts, whole = parts_of(name)
    body = party(whole, sure=True) if state_named(whole) else None
    body = body or organisation(whole)
    for part in parts:
        unit = Named("organisation", part, slug=f"{whole} {part.partition(',')[0]}")
        reading.structured(unit, "cor:partOf", body)
        yield unit, ""
    yield body, "through a programme of its own" if parts else ""


def tell_support(
    reading: Reading, how: str, names: list[str], what: Named | None, line: Spot, *, stage: str = ""
) -> None:
    """Note funders of a project or event; supporters and partners of an event are no organisers.

    >>> page = Reading(document_of("x.txt", "Funders: Example Trust"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_support(page, "funded", ["Example Trust"], page.event, next(page.document.lines()))
    >>> page.said[0].relation
    'cor:funded'
    """
    relation, gist, more = _SUPPORT.get(how, ("", "", {}))
    if how == "funded" and what is not None and what.kind == "programme":
        gist = "named as funder"
    for name in names if relation else ():
        if what is not None:
            reading.say(organisation(name), relation, what, line, gist, stage=stage, **more)
