"""Tell on which meeting a text is, and which other meetings it names in passing: their days, places and hosts."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import whole_days
from corridors.readers.names.bodies import spelt
from corridors.readers.names.bodynames import parties, party
from corridors.readers.names.doings import deeds
from corridors.readers.notes import Named, Reading
from corridors.readers.un.sessions import (
    ADJECTIVE,
    BODY,
    HALF_DAY,
    LAST,
    NUMBERED,
    ORDINAL,
    is_placed,
    meeting_of,
    parted,
    session_of,
    tell_session,
    tell_when,
    unwrapped,
)

_NOUN = (
    r"(?:consultations?|meeting|workshop|conference|seminar|dialogue|forum|round\s?table|retreat|symposium|congress|"
    r"summit|hearing|exercise|training\s+course)"
)
_TITLED_HELD = wording(
    r"\breport\s+(?:on|of)\s+(?:the|its)\s+(?P<what>(?:[\w-]+\s+){0,3}?(?:meeting|session)\s[^,;]{3,200}?),?\s+"
    r"(?:which\s+was\s+)?held\s+(?P<rest>\S.{6,160})",
    re.I,
)
#: A report on a meeting that bears no number; and one on a numbered session, whose days may stand in brackets.
_TITLED = wording(
    rf"\b(?:report|summary|minutes|note)\s+(?:by\s+the\s+[\w-]+\s+)?(?:on|of)\s+(?:the|an?)\s+(?P<what>(?:[\w-]+\s+){{0,3}}?(?P<noun>{_NOUN})\b[^(),;]{{0,160}})",
    re.I,
)
#: The meeting may head the report of an office on it: "Panel discussion on lakes".
_MEETING_ALONE = wording(
    rf"\W*(?P<what>(?:[\w-]+\s+){{0,6}}(?P<noun>panel\s+discussion|interactive\s+dialogue|debate|{_NOUN})\s+(?:on|of|for)\s[^.:;]{{5,200}})",
    re.I,
)
_TITLED_SESSION = wording(
    rf"\b(?:report|summary|minutes)\s+(?:by\s+the\s+[\w-]+\s+)?(?:on|of)\s+(?:the\s+[^.;(]{{5,200}}?(?:\s\([A-Z]{{2,8}}\))?\s+on\s+(?:the\s+(?:work|outcome)\s+of\s+)?(?:the|its)|the|its)\s+"
    rf"(?P<which>{ORDINAL}|{LAST}|(?:19|20)\d\d)\s+(?:and\s+(?:final|last)\s+)?(?:substantive\s+)?{ADJECTIVE}(?P<what>session|"
    rf"meeting)(?:\s+of\s+the\s+(?P<of>[^,(]{{5,160}}"
    rf"(?:\([A-Z]{{2,8}}\))?[^,(]{{0,120}}))?(?P<rest>[\s,(].{{0,160}})?",
    re.I,
)
_NAMED = (
    r"(?<![\w’'&-])[A-Z][\w’'&-]{0,40}(?:\s+(?:(?:of|on|for|and|the|to|in|against)\s+){0,3}[A-Z][\w’'&-]{0,40}){0,14}"
)
_BE = r"(?:(?:which|that)\s+)?(?:(?:was|were|took|is|being|to\s+be|will\s+be)\s+)*"
_HELD = rf"{_BE}(?:held|convened|place|hosted|organi[sz]ed)\s"
#: What bodies did for such a meeting, in our words.
_DID = {"funded": "cor:funded", "supported": "cor:supported", "partner": "cor:supported"}
#: "the third session of the Lake Commission, held in Velda from 2 to 6 May 2030".
_NTH_OF = wording(
    rf"(?:\b[Gg]overnment\s+of\s+(?P<by>[^.;,]{{3,50}}?)\s+(?:for\s+(?:having\s+)?(?:\w+ly\s+)?host(?:ed|ing)|to\s+host)\s+the|\b[Tt]he)\s+"
    rf"(?P<which>{ORDINAL})\s+{ADJECTIVE}(?P<what>session|meeting|phase)\s+of\s+the\s+(?P<of>{_NAMED}),?\s+"
    r"(?:(?:which\s+was\s+|to\s+be\s+)?held\s+|which\s+(?:will\s+take|took)\s+place\s+|(?=in\s+[A-Z]))(?P<rest>[^.;]{6,120})"
)
_AT_ITS = wording(
    rf"(?P<of>{_NAMED})(?:\s+\([A-Z]{{2,10}}\)(?:\s+of\s+the\s+{_NAMED}(?:\s+\([A-Z]{{2,10}}\))?)?)?,?\s+at"
    rf"\s+its\s+(?P<which>{ORDINAL}|\d{{2,4}}(?:st|nd|rd|th))\s+{ADJECTIVE}"
    rf"(?P<what>session|meeting),?\s+(?:which\s+was\s+)?held\s+(?P<rest>[^.;]{{6,120}})"
)
_EVENT = wording(
    rf"(?<![\w’'&-])(?P<what>(?:(?:[A-Z][\w’'-]{{0,40}}\s+){{0,6}}?|(?<=\bthe\s)(?:[a-z][\w-]{{2,30}}\s+){{2,5}}?)(?i:{_NOUN})(?:\s+(?:on|for|of|against)\s+[^,.;()]{{3,90}}?)?)"
    rf"(?:\s+\([A-Z][^()]{{1,20}}\))?,?\s+(?P<rest>{_HELD}[^.;]{{6,300}})"
)
_ROW = r"in\s+(?P<city>[A-ZÀ-Þ][^,;.\d]{2,30}?)(?:,\s+[A-Z][^,;.\d]{2,40}?)?,?\s+in\s+(?P<year>(?:19|20)\d\d)"
_ROW_OF, _PLAIN_ROW = wording(_ROW), re.sub(r"\?P<\w+>", "?:", _ROW)
#: Meetings of one name in a row, each with its city and its year: "the first and second meetings of the Forum, held".
_EACH_IN = wording(
    rf"(?:\bthe\s+(?P<which>{ORDINAL}(?:(?:,|\s+and)\s+{ORDINAL})*)\s+(?P<noun>meeting|session|phase)s?\s+of\s+the\s+)?"
    rf"(?P<name>{_NAMED}(?:\s+(?:summit|meeting|conference)s?)?),?\s+held\s+"
    rf"(?P<rows>{_PLAIN_ROW}(?:,?(?:\s+and)?\s+{_PLAIN_ROW})*)"
)
_ORGANISED_BY = wording(
    rf"\borgani[sz]ation\s+of\s+the\s+(?P<what>{_NAMED}(?:\s+\d{{4}})?)\s+by\s+(?P<by>[^.;]+?)(?=\s+to\s+[a-z]|[.;]|\Z)"
)
_ORGANISING = wording(r"\bsession\s+(?:on|for|devoted\s+to)\s+organi[sz]ational\s+matters\b", re.I)
#: A "meeting of the group" bears no name of its own.
_NAMELESS = wording(rf"{_NOUN}\s+(?:of|for)\b", re.I)
_PLANNED = wording(r"\b(?:(?:to\s+be|will\s+be)\s+(?:held|convened)|will\s+take\s+place)\b")
_ON = wording(r"\A\W*(?:report|minutes|summary)\s+(?:on|of)\s+(?:the\s+|its\s+)?", re.I)
_DEEP, _DEEP_TEXT, _SHORT, _TOLD, _SOON, _UPPER = 14, 40, 90, 40, 160, 6


def is_meeting(words: str) -> bool:
    """Tell whether words call a meeting that bears no number.

    >>> is_meeting("Chair's summary of the informal consultations on lakes"), is_meeting("Chair's summary")
    (True, False)
    """
    return re.search(rf"\b{_NOUN}\b", words, re.I) is not None


def tell_held(reading: Reading, process: Named, line: Line) -> None:
    """Name the meeting that a report is on, where its title says when and where it was held.

    >>> title = "Report on the meeting of the Expert Group on lakes, held in Lisbon from 2 to 6 May 2030"
    >>> found = Reading(document_of("x.txt", title), "f", "k", "t")
    >>> tell_held(found, Named("process", "Expert Group on lakes"), next(found.document.lines()))
    >>> found.event.name, [said.value for said in found.said]
    ('Meeting of the Expert Group on lakes, 2030-05-02', ['2030-05-02', '2030-05-06'])
    """
    match = _TITLED_HELD.search(" ".join(line.text.split()))
    days = whole_days(match["rest"]) if match else []
    if match is None or not days:
        return
    numbered = meeting_of(match["what"], days[0].iso)
    plain = Named("event", f"Meeting of the {process.name}, {days[0].iso}"[:160], ("cor:NegotiatingSession",))
    event = numbered[0] if numbered is not None else plain
    reading.event, reading.day = event, reading.day or days[0].iso
    reading.structured(event, "cor:meetingOf", process)
    tell_when(reading, event, days, match["rest"], line)


def tell_reported(reading: Reading, title: str, body: Named | None, blocks: Sequence[Line]) -> None:
    r"""Name the meeting that a report is on where its title calls it, and the head or the text says when it was.

    >>> text = "Report on the regional workshop on lakes\n1. The workshop was held in Velda from 2 to 4 May 2030."
    >>> found = Reading(document_of("x.txt", text), "f", "k", "t")
    >>> tell_reported(found, "Report on the regional workshop on lakes", None, list(found.document.lines()))
    >>> found.event.name, [said.value for said in found.said]
    ('Regional workshop on lakes', ['2030-05-02', '2030-05-04'])
    """
    begins = next((n for n, block in enumerate(blocks[:_DEEP]) if block.text[:_TOLD] == title[:_TOLD]), None)
    above = (
        [block.text for block in blocks[begins : begins + 3] if not is_placed(block.text)]
        if begins is not None and not whole_days(title)
        else [title]
    )
    plain = _ORGANISING.sub("organizational session", " ".join(" ".join(above).split()))
    numbered, called = _TITLED_SESSION.search(plain), _TITLED.search(" ".join(title.split()))
    if numbered is not None:
        _tell_numbered(reading, numbered, body, blocks)
        return
    alone = called is not None and " " not in called["what"].strip()
    if alone and any(NUMBERED.match(block.text) for block in blocks[:_DEEP]):
        return  # "summary of the meeting": of the one that the head numbers
    called = called or next(filter(None, (_MEETING_ALONE.fullmatch(one.text) for one in blocks[:_UPPER])), None)
    if called is None or BODY.fullmatch(called["what"]) or (body is not None and _TITLED_HELD.search(plain)):
        return
    noun = called["noun"].lower().rstrip("s")
    found = _held(noun, blocks)
    where = found or _head_line(blocks)
    if where is None:
        return
    name = " ".join(called["what"].split())
    reading.event = Named("event", f"{name[:1].upper()}{name[1:]}"[:160])
    days = whole_days(where[1])
    reading.day = days[0].iso
    tell_when(reading, reading.event, days, where[1], where[0])


def _tell_numbered(reading: Reading, told: re.Match[str], body: Named | None, blocks: Sequence[Line]) -> None:
    """Name the numbered session that a title calls, with the days of the title, else those that the text tells."""
    of = body or (_body(told["of"]) if told["of"] else None)
    rest = _plain_case(told["rest"] or "")
    where = _head_line(blocks) or ((blocks[0], rest) if whole_days(rest) else None)
    where = where or _held(f"{told['which']}\\s+{ADJECTIVE}{told['what']}", blocks)
    if where is None:
        return
    which, what = told["which"].lower(), told["what"].lower()
    behind = f" of the {of.name}" if of is not None else ""
    plain = Named("event", f"{which.capitalize()} {what}{behind}"[:160], ("cor:NegotiatingSession",))
    days = whole_days(where[1])
    reading.event = session_of(which, of, what, what) if of is not None and of.kind == "process" else plain
    reading.day = reading.day or days[0].iso
    if of is not None:
        reading.structured(reading.event, "cor:meetingOf", of)
    tell_when(reading, reading.event, days, where[1], where[0])


def _head_line(blocks: Sequence[Line]) -> tuple[Line, str] | None:
    """Find the line of the head that is the city and the days of the meeting."""
    short = (line for line in blocks[:_DEEP] if len(line.text) < _SHORT and whole_days(line.text))
    return next(((line, f"in {line.text.strip()}") for line in short if is_placed(line.text)), None)


def _held(noun: str, blocks: Sequence[Line]) -> tuple[Line, str] | None:
    """Find the sentence that tells when the meeting of which a text is was held, and what it tells of it."""
    told = wording(
        rf"(?:\b|(?<=\d))(?:the|this|a)\s+(?:(?!{ORDINAL}\s)[\w-]+\s+){{0,5}}?{noun}s?\b[^.;]{{0,160}}?(?:\b(?:was|"
        rf"were)|,)\s+held\s+(?P<rest>[^.;]{{6,160}})",
        re.I,
    )
    found = (
        (block, HALF_DAY.sub("", match["rest"])) for block in blocks[:_DEEP_TEXT] if (match := told.search(block.text))
    )
    return next((one for one in found if whole_days(one[1])), None)


def _plain_case(words: str) -> str:
    """Write a line in capitals as text is written, and what stands before a city as "in"."""
    told = (
        re.sub(r"\b(On|In|From|To|And|At)\b", lambda match: match.group().lower(), words.title())
        if words.isupper()
        else words
    )
    return f"in {told.strip(' ,(')}"


def tell_others(reading: Reading, block: Line) -> None:
    """Note the meetings that a paragraph names in passing, each with days and place, its body and its host.

    >>> said = "Recalling the Lake Conference held in Velda from 2 to 4 May 2030, hosted by Kenya,"
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_others(found, next(found.document.lines()))
    >>> [(s.subject.name, s.relation) for s in found.said]
    [('Lake Conference', 'cor:startDate'), ('Lake Conference', 'cor:endDate'), ('Kenya', 'cor:hosted')]
    """
    for match in (*_AT_ITS.finditer(block.text), *_NTH_OF.finditer(block.text)):
        if days := whole_days(match["rest"]):
            of = _body(match["of"])
            name = f"{match['which'].capitalize()} {match['what']} of the {of.name}"
            event = (
                session_of(match["which"], of, match["what"]) if of.kind == "process" else Named("event", name[:160])
            )
            if of.kind == "process" or match["what"] != "phase":
                reading.structured(event, "cor:meetingOf", of)
            stage = {"stage": "planned"} if _PLANNED.search(match.group()) else {}
            tell_when(reading, event, days, match["rest"], block, **stage)
            for one in parties(match.groupdict().get("by") or ""):
                reading.say(one, "cor:hosted", event, block, "hosted it, or is to", as_of=days[0].iso, **stage)
            if reading.event is None and re.match(r"\W*adopted\s+by\b", block.text, re.I):
                reading.event = event  # the meeting at which the text itself was adopted
    _tell_rows(reading, block)
    for match in _EVENT.finditer(block.text):
        name = " ".join(match["what"].split())
        days = whole_days(match["rest"][:_SOON])
        own = reading.event is not None and bool(days) and days[0].iso == reading.day[:10]
        if not days or " " not in name or BODY.fullmatch(name) or _NAMELESS.match(name) or own:
            continue
        event = Named("event", f"{name[:1].upper()}{name[1:]}"[:160])
        stage = {"stage": "planned"} if _PLANNED.search(match.group()) else {}
        tell_when(reading, event, days, match["rest"], block, **stage)
        for deed in deeds(match.group()):
            for one in filter(None, map(party, deed.bodies)):
                does = _DID.get(deed.relation, deed.relation)
                reading.say(one, does, event, block, "what it did for the meeting", as_of=days[0].iso)


def _tell_rows(reading: Reading, block: Line) -> None:
    """Note where meetings of one name were held that a paragraph tells in a row, and who organised one."""
    for match in _EACH_IN.finditer(block.text):
        which, rows = re.findall(ORDINAL, match["which"] or "", re.I), [*_ROW_OF.finditer(match["rows"])]
        name = match["name"].removesuffix("s")
        for n, row in enumerate(rows if len(which) in (0, len(rows)) else ()):
            label = (
                f"{which[n].capitalize()} {match['noun']} of the {match['name']}" if which else f"{name}, {row['year']}"
            )
            event = Named("event", label[:160])
            reading.say(event, "cor:startDate", "", block, "in which year it was", value=row["year"])
            reading.held_in(event, row["city"])
    for match in _ORGANISED_BY.finditer(block.text):
        for one in parties(match["by"]):
            reading.say(one, "cor:organised", Named("event", match["what"]), block, "organised it")


def _body(words: str) -> Named:
    """Name the organ, or the process, of which a meeting is one."""
    plain = " ".join(words.split()).strip(" ,")
    name = spelt(plain) if plain.isupper() else plain
    if BODY.match(name) and not body_named(name):
        return Named("process", name[:160])
    return Named("organisation", name[:160])


def tell_sitting(reading: Reading, head: Sequence[Line]) -> None:
    r"""Name the meeting of a body of which a paper is that bears nothing but the body, and below it city and days.

    >>> found = Reading(document_of("x.txt", "A/90/32\nCommittee on Lakes\nVelda, 2 May 2030"), "f", "k", "t")
    >>> tell_sitting(found, list(found.document.lines())); found.event.name
    'Meeting of the Committee on Lakes, 2030-05-02'
    """
    for above, line in pairwise(head):
        if BODY.match(above.text) and is_placed(line.text) and len(above.text) < _SHORT * 2:
            words = f"in {line.text}"
            days, of = whole_days(words), _body(above.text)
            reading.event = Named(
                "event", f"Meeting of the {of.name}, {days[0].iso}"[:160], ("cor:NegotiatingSession",)
            )
            reading.structured(reading.event, "cor:meetingOf", of)
            reading.day = reading.day or days[0].iso
            tell_when(reading, reading.event, days, words, line)
            return


def tell_own_session(reading: Reading, kind: str, process: Named | None, head: list[Line]) -> None:
    r"""Note the session of which a text of some kind is, where the head names and dates it; of no body, at once below.

    >>> found = Reading(document_of("x.txt", "Lake Committee\nThird session\nVelda, 2 May 2030"), "f", "k", "t")
    >>> tell_own_session(found, "report", None, list(found.document.lines())); found.event.name
    'Third session of the Committee'
    """
    head = parted(head)
    named = next((line for line in head if NUMBERED.match(_ON.sub("", line.text))), None)
    alone = kind == "report" or (kind != "draft" and sum(NUMBERED.match(line.text) is not None for line in head) == 1)
    below = any(NUMBERED.match(line.text) and whole_days(after.text) for line, after in pairwise(head))
    if named is None or kind == "resolution" or not (below or (alone and process is not None)):
        return
    if not (
        re.split(r"[,(]", named.text)[0].lower().rstrip(" *").endswith(("session", "meeting"))
        or BODY.search(named.text)
    ):
        return
    above = body_named(head[head.index(named) - 1].text.strip()) if head.index(named) else ""
    if process is not None and above and above != body_named(process.name):
        return  # the session is of the organ above it
    found = Reading(reading.document, reading.family, reading.kind, reading.title)
    lines = [
        line for line in head if process is None or process.name.isupper() or not line.text.isupper()
    ]  # no organ above it
    tell_session(found, [line for line in unwrapped(lines) if line.start >= named.start or BODY.search(line.text)])
    if found.event is None or not found.said or found.event.classes != ("cor:NegotiatingSession",):
        return
    reading.event = found.event
    for said in found.said:
        reading.note(said)
    for subject, relation, target in found.structure:
        reading.structured(subject, relation, process if process and relation == "cor:meetingOf" else target)
