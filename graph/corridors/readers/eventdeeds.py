"""Note what the sentences of event pages say: who organised, hosted, funded, launched, moderated, chaired, spoke."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.access import tell_access
from corridors.readers.agenda import words_of
from corridors.readers.appositions import named_after, standing
from corridors.readers.bodies import LIST, Deed, bodies_in, deeds, is_of_another, is_of_event, parts_of
from corridors.readers.bodynames import organisation, parties, party
from corridors.readers.matters import is_matter
from corridors.readers.notes import Named, Reading, Spot
from corridors.readers.offices import tell_employer
from corridors.readers.people import Entry, clean_name, entry, is_body, looks_like_name
from corridors.readers.sessions import conference, forum_in
from corridors.readers.words import EVENT, TITLE_OR_OFFICE

DURING = re.compile(
    r"\b(?:during|on the (?:margins|sidelines) of|at the (?:margins|sidelines) of|in the margins "
    r"of|as part of|within the framework of|side event (?:to|of|at)|[Pp]art of)\s+(?:the\s+)?(?:(?:global|annual)\s+)?"
    r"(?P<name>[A-Z][\w’'&-]*(?:\s+(?:of|the|and|on|for|in|[A-Z][\w’'&-]*))*\s+(?:\([A-Z]+\s+)?(?:(?:19|20)\d\d)\)?)"
)
_TITLE_WORDS = r"[A-Z0-9][\w’'&-]*(?:\s+(?:(?:of|the|and|on|for|in)\s+)*[A-Z0-9][\w’'&-]*)*"
#: "part of the series Deep Water", "part of the Deep Water series"
_SERIES = re.compile(
    rf"\b[Pp]art\s+of\s+(?:the|our|a|its)\s+(?:(?:\w+\s+){{0,2}}?series\s+[‘“\"']?(?P<behind>{_TITLE_WORDS})"
    rf"|[‘“\"']?(?P<before>{_TITLE_WORDS})[’”\"']?\s+(?:\w+\s+)?[Ss]eries\b)"
)
_VENUE_GIVEN = re.compile(
    rf"\b(?:venue|premises|room|hall|auditorium)\s+(?:is|are|was|were)\s+(?:kindly\s+|generously\s+)?(?:provided|"
    rf"offered|made\s+available|lent)\s+by\s+{LIST}"
)
_LAUNCH = re.compile(
    r"\b(?:to\s+launch|launch(?:es|ing)?(?:\s+of)?|to\s+present)\s+(?:(?P<phase>[Pp]hase\s+\w+"
    r"|the\s+\w+\s+phase)\s+of\s+)?(?:the|its|a|our)?\s*(?:new\s+)?(?P<what>project|programme|program|initiative|"
    r"report|study|paper|handbook|toolkit)?\s*[,:]?\s*[‘“\"'](?P<name>[^’”\"]{4,140})[’”\"]"
)


#: Ways of helping an event: the relation, the gist, what is noted beside; partners are no organisers.
_SUPPORT: dict[str, tuple[str, str, dict[str, str]]] = {
    "funded": ("cor:funded", "named as funder of the event", {}),
    "supported": ("cor:supported", "named as supporter, not as organiser", {"role_note": "named as supporter"}),
    "partner": (
        "cor:organised",
        "named as partner",
        {"role_note": "named as partner", "doubt": "a partner: did it organise the event?"},
    ),
}
#: Which bodies were there: "representatives of the Lake Trust and River House also attended".
_THEM = r"(?:representatives|teams|delegates|officials|experts|participants)"
_ATTENDED = re.compile(
    rf"\b(?i:{_THEM})\s+(?:of|from)\s+{LIST}\s+(?:also\s+)?[“\"]?(?:actively\s+)?"
    r"(?:attended|took\s+part|participated|were\s+present)\b"
    rf"|{LIST.replace('bodies', 'gave')}(?:,\s+[a-z][^.;,]{{2,60}})?\s+(?:also\s+)?[“\"]?"
    r"(?:provided|shared|contributed)\s+their\s+(?:expertise|experiences?|views|perspectives)\b"
    rf"|\battended\s+by\s+(?:\w+\s+)?{_THEM}\s+(?:of|from)\s+{LIST.replace('bodies', 'others')}"
    rf"|\bdelegations?\s+included\s+(?:[a-z]+\s+){{1,3}}(?:from|of)\s+{LIST.replace('bodies', 'sent')}"
    rf"|\b[Pp]articipants\s+(?:included|were)\s+(?:[a-z]+\s+){{0,2}}{_THEM}\s+(?:of|from)\s+"
    rf"{LIST.replace('bodies', 'seen')}"
)
#: "the Departments of Law, Trade and Justice": of a state, which the words do not name.
_SEVERAL = re.compile(r"(?:the\s+)?(?:Departments|Ministries)\s+of\s+.*?(?:,?\s+as\s+well\s+as\s+(?:the\s+)?|\Z)")
#: What stands between two hosts.
_CO_HOST = re.compile(r"\band\s+co-?host\s+(?=[A-Z])")
_LONGEST = 6000


_TITLE = rf"(?:(?:the|{TITLE_OR_OFFICE})\s+)*"
_WORD = r"(?:de|van|von|der|al|bin|el|[A-ZÀ-ÞĀ-ɏ][\w'’-]*(?:(?<=\s[A-Z])\.)?)"
_NAME = rf"(?P<name>{_TITLE}[A-ZÀ-ÞĀ-ɏ][\w'’-]+(?:\s+{_WORD}){{1,4}})"
_LED = r"(?i:moderated|facilitated)"
_TOLD = (
    ("cor:moderated", rf"\b(?i:{EVENT})\b[^.;]{{0,120}}?\b{_LED}\s+(?i:by)\s+{_NAME}"),
    ("cor:moderated", rf"(?:^|\(){_LED}\s+by\s+{_NAME}"),
    ("cor:moderatedOnline", rf"\b(?i:(?:remote|on-?line|virtual)\s+moderator)\s+(?:is|will\s+be|was)\s+{_NAME}"),
    ("cor:rapporteurOf", rf"\b(?i:rapporteur)s?\s+(?:is|will\s+be|was)\s+{_NAME}"),
    ("cor:moderated", rf"(?<!online )(?<!remote )\b(?i:moderator)\s+(?:is|will\s+be|was)\s+{_NAME}"),
    ("cor:chaired", rf"\b(?i:{EVENT})\b[^.;]{{0,120}}?\bchaired\s+by\s+{_NAME}"),
    ("cor:chaired", rf"(?:^|[.]\s)It\s+was\s+chaired\s+by\s+{_NAME}"),
    ("cor:moderated", rf"\bchaired\s+by\s[^.;]{{3,200}}?\sand\s+{_LED}\s+by\s+{_NAME}"),
    (
        "cor:moderatedOnline",
        rf"\b(?i:remote|on-?line|virtual)\s+moderation\s+was\s+(?:done|provided|handled|ensured)\s+by\s+{_NAME}",
    ),
    (
        "cor:announcedAt",
        r"\b(?i:remarks|address|speech|statement|keynote|presentation|comment|introduction|lecture|"
        r"briefing)s?\s+(?:(?:will\s+be\s+)?(?:given|delivered|made)\s+)?"
        rf"by\s+{_NAME}",
    ),
    ("cor:moderated", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+(?:moderate|facilitate)\b"),
    ("cor:chaired", rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+will\s+chair\b"),
)
_PAST = (
    (
        "cor:spokeAt",
        rf"\b(?i:{EVENT})\s+was\s+(?:officially\s+|formally\s+)?opened\s+by\s+(?:the\s+)?"
        rf"(?:(?:Foreign|Prime|Deputy|Vice)\s+)*{_NAME}",
    ),
    (
        "cor:spokeAt",
        rf"{_NAME}(?:,\s*[^.;]{{3,120}}?,)?\s+(?:gave|delivered)\s+(?:the|an?)\s+(?:\w+\s+)?"
        r"(?:keynote|remarks|address|speech|statement)\b",
    ),
)
_LISTS = (
    ("cor:spokeAt", r"\b[Aa]mong\s+the\s+(?:speakers|panell?ists|discussants)\s+were\s+"),
    (
        "cor:spokeAt",
        r"\b(?:[Ss]peakers|[Pp]anell?ists|[Pp]resenters|[Ll]ecturers|[Tt]rainers)\s+(?:included|were)\s*[:;]?\s+",
    ),
    (
        "cor:announcedAt",
        r"\b(?:[Ss]peakers|[Pp]anell?ists|[Ee]xperts|[Tt]rainers|[Dd]iscussants|"
        r"[Tt]he\s+panel)\s+(?:will\s+|to\s+)?(?:include|be|are):?\s+",
    ),
)
_MANY = tuple((role, re.compile(pattern)) for role, pattern in _LISTS)
#: An office before the form of address is no part of the name: "Federal Councillor Mr A B".
_OFFICE = re.compile(r"\A.*\b(?=(?:Mr|Ms|Mrs|Dr)\b\.?\s+[A-ZÀ-ÞĀ-ɏ])")
_PATTERNS = tuple((role, re.compile(pattern, re.MULTILINE)) for role, pattern in (*_TOLD, *_PAST))
_CUES = re.compile(r"\bby\s|\bwill\s|\binclude|\bgave\s|\bdelivered\s|\bwere\s|\b(?:is|was|are)\s")
_GIST = {
    "cor:moderated": "named as moderating",
    "cor:moderatedOnline": "named as moderating online",
    "cor:rapporteurOf": "named as rapporteur",
    "cor:chaired": "named as chairing",
    "cor:announcedAt": "named as speaking",
    "cor:spokeAt": "told to have spoken",
}


def tell_sentences(reading: Reading, body: list[Line], publisher: str = "") -> None:
    """Note what sentences say: who organised, hosted, funded; what was launched; of which conference it is part.

    >>> from corridors.documents import document_of
    >>> page = Reading(document_of("x.txt", "It is funded by Example Trust."), "f", "k", "t", Named("event", "A talk"))
    >>> tell_sentences(page, list(page.document.lines()))
    >>> [(said.subject.name, said.relation) for said in page.said]
    [('Example Trust', 'cor:funded')]
    """
    event = reading.event
    if event is None:
        return
    plain = (
        Line(one.number, one.start, one.end, _CO_HOST.sub("and ", words_of(one.text)))
        for one in body
        if len(one.text) <= _LONGEST
    )
    for line in plain:
        launched = _tell_launch(reading, line)
        for deed in deeds(line.text):
            full = tuple(_in_full(one, publisher) for one in deed.bodies)
            _tell_deed(reading, replace(deed, bodies=full), line, launched)
        if (during := DURING.search(line.text)) is not None:
            name = during["name"]
            forum, year = forum_in(name)
            whole = conference(forum, year) if year else Named("event", name, ("cor:Conference",))
            reading.structured(event, "cor:partOf", whole)
            reading.say(whole, "cor:startDate", "", line, "the year in its name", value=name[-4:])
        for match in _SERIES.finditer(line.text):
            series = Named("series", match["before"] or match["behind"], ("cor:EventSeries",))
            reading.structured(event, "cor:partOf", series)
        for match in _VENUE_GIVEN.finditer(line.text):
            for name in bodies_in(match["bodies"]):
                body_of = organisation(name)
                note = {"as_of": reading.day, "role_note": "provides the venue"}
                reading.say(body_of, "cor:supported", event, line, "provides the venue, and hosts nothing", **note)
        _tell_attended(reading, event, line)
        tell_people(reading, line)
        tell_access(reading, line, event)


def _tell_attended(reading: Reading, event: Named, line: Line) -> None:
    """Note the states and bodies whose representatives are told to have been there."""
    for match in _ATTENDED.finditer(line.text):
        before = line.text[: match.start()]
        if is_of_event(before) and not is_of_another(before, event.name):
            for one in parties(_SEVERAL.sub("", next(filter(None, match.groups())))):
                reading.say(one, "cor:attended", event, line, "told to have been there", as_of=reading.day)


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
    reading.say(event, "cor:launched", what, line, "what it launches", as_of=reading.day, role_note=note)
    return what


def _tell_deed(reading: Reading, deed: Deed, line: Line, launched: Named | None) -> None:
    """Note one deed; of an event or a project, whichever the sentence speaks of."""
    relation, bodies, before = deed.relation, deed.bodies, deed.before
    event = reading.event
    if event is None:
        return
    of_event = is_of_event(before)
    rest = re.split(r"[.!?;,]", line.text[deed.end : deed.end + 60])[0]
    if is_of_another(f"{line.text[: deed.end]}{rest}", event.name):
        return
    if relation in ("cor:organised", "cor:hosted"):
        if not of_event:
            return
        for name in bodies:
            for body, note in _with_parts(reading, name):
                gist = f"named as {'host' if relation == 'cor:hosted' else 'organiser'}"
                reading.say(body, relation, event, line, gist, as_of=reading.day, role_note=note)
                if launched is not None and launched.kind == "programme":
                    more = {"basis": "inferred", "as_of": reading.day}
                    reading.say(body, "cor:carriesOut", launched, line, "launches it at its event", **more)
    else:
        of_series = re.search(r"\bseries\s+(?:is|was|are|were)\s*\Z", before)
        tell_support(reading, relation, list(bodies), event if of_event else None if of_series else launched, line)


def _with_parts(reading: Reading, name: str) -> Iterator[tuple[Named, str]]:
    """Give a body; of programmes of a body, these and the body."""
    parts, whole = parts_of(name)
    body = party(whole, sure=True) if state_named(whole) else None
    body = body or organisation(whole)
    for part in parts:
        unit = Named("organisation", part, ("cor:Organisation",), f"{whole} {part.partition(',')[0]}")
        reading.structured(unit, "cor:partOf", body)
        yield unit, ""
    yield body, "through a programme of its own" if parts else ""


def tell_support(reading: Reading, how: str, names: list[str], what: Named | None, line: Spot) -> None:
    """Note funders of a project or event; supporters and partners of an event are no organisers.

    >>> from corridors.documents import document_of
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
            reading.say(organisation(name), relation, what, line, gist, as_of=reading.day, **more)


def people_told(text: str) -> Iterator[tuple[str, Entry]]:
    """Find whom sentences name as moderating, chairing or speaking, with what they say of them.

    >>> [(role, one.name) for role, one in people_told("The panel was chaired by Ada OKAFOR (Kenya).")]
    [('cor:chaired', 'Ada Okafor')]
    >>> list(people_told("The report was written by Ada Okafor."))
    []
    """
    if len(text) > _LONGEST or not _CUES.search(text):
        return
    for role, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            one = entry(_OFFICE.sub("", match["name"]))
            if one is not None and looks_like_name(one.name):
                yield role, replace(standing(text, match.end("name"))[0], name=one.name)
                if text[: match.start("name")].endswith("by "):
                    yield from _listed(role, list(named_after(text, match.start("name")))[1:])
    for role, pattern in _MANY:
        for match in pattern.finditer(text):
            yield from _listed(role, list(named_after(text, match.end())))


def _listed(role: str, people: Sequence[re.Match[str]]) -> Iterator[tuple[str, Entry]]:
    people = [one for one in people if not is_matter(one["name"])]  # "the School of Economics, Political Science"
    names = [clean_name(one["name"]) for one in people]
    for name, one in zip(names, people, strict=True) if all(map(looks_like_name, names)) else ():
        yield role, replace(standing(one.string, one.end("name"))[0], name=name)


def tell_people(reading: Reading, line: Line) -> None:
    """Note whom a line's sentences name as moderating, chairing or speaking at the event, and for whom they do.

    >>> from corridors.documents import document_of
    >>> page = Reading(document_of("x.txt", "Moderated by Ada Okafor"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_people(page, next(page.document.lines()))
    >>> [(said.subject.name, said.relation) for said in page.said]
    [('Ada Okafor', 'cor:moderated')]
    """
    event = reading.event
    for role, one in people_told(line.text) if event is not None else ():
        who = Named("person", one.name, ("cor:Person",))
        reading.say(who, role, event or "", line, _GIST[role], as_of=reading.day)
        if one.employer or one.post or role == "cor:chaired":
            tell_employer(
                reading, who, one if one.post or one.employer else replace(one, post="delegate"), line, "as named"
            )
