"""Note what the sentences of event pages say: who organised, hosted, funded, launched."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.access import tell_access
from corridors.readers.agenda import words_of
from corridors.readers.bodies import LIST, Deed, bodies_in, deeds, is_of_another, is_of_event, parts_of
from corridors.readers.bodynames import organisation
from corridors.readers.notes import Named, Reading, Spot
from corridors.readers.parties import parties, party
from corridors.readers.people import is_body
from corridors.readers.peopletold import tell_people
from corridors.readers.sessions import conference, forum_in

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
    rf"offered|"
    rf"made\s+available|lent)\s+by\s+{LIST}"
)
_LAUNCH = re.compile(
    r"\b(?:to\s+launch|launch(?:es|ing)?(?:\s+of)?|to\s+present)\s+(?:(?P<phase>[Pp]hase\s+\w+"
    r"|the\s+\w+\s+phase)\s+of\s+)?(?:the|its|a|our)?\s*(?:new\s+)?(?P<what>project|programme|"
    r"program|initiative|report|study|paper|handbook|toolkit)?\s*[,:]?\s*"
    r"[‘“\"'](?P<name>[^’”\"]{4,140})[’”\"]"
)


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
                reading.say(
                    body,
                    relation,
                    event,
                    line,
                    f"named as {'host' if relation == 'cor:hosted' else 'organiser'}",
                    as_of=reading.day,
                    role_note=note,
                )
                if launched is not None and launched.kind == "programme":
                    reading.say(
                        body,
                        "cor:carriesOut",
                        launched,
                        line,
                        "launches it at its event",
                        basis="inferred",
                        as_of=reading.day,
                    )
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
    for name in names:
        body = organisation(name)
        if how == "funded" and what is not None and what.kind == "programme":
            reading.say(body, "cor:funded", what, line, "named as funder", as_of=reading.day)
        elif how == "funded" and what is not None:
            reading.say(body, "cor:funded", what, line, "named as funder of the event", as_of=reading.day)
        elif how == "supported" and what is not None:
            reading.say(
                body,
                "cor:supported",
                what,
                line,
                "named as supporter, not as organiser",
                as_of=reading.day,
                role_note="named as supporter",
            )
        elif how == "partner" and what is not None:
            reading.say(
                body,
                "cor:organised",
                what,
                line,
                "named as partner",
                as_of=reading.day,
                role_note="named as partner",
                doubt="a partner: did it organise the event?",
            )
