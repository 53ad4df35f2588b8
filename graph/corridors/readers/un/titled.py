"""Tell of which process, and which session of it, an event is a meeting, by its title or by the words that open it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.bodynames import state_called
from corridors.readers.notes import Named, Reading
from corridors.readers.un.sessions import BODY, LAST, NUMBERED, ORDINAL, PROCESS, in_words, session_of

_KIND = (
    rf"(?P<kind>(?:(?:{ORDINAL}|{LAST}|substantive|(?:in)?formal|intersessional|consultative|(?:multi-?)?stakeholder|resumed|"
    r"special|dedicated|virtual|hybrid|thematic|open|joint|plenary)\s+)*(?:session|meeting|consultation)s?)"
)
_NTH = rf"{ORDINAL}\s+(?:plenary\s+)?meeting"
_BODY = (
    rf"(?P<body>(?:(?:UN|United\s+Nations|Cybercrime)\s+)?{PROCESS}(?:\s\([A-Z]+\))?"
    r"(?:\s+(?:on|to|for|of)\s(?:(?!\s[–—-]\s)[^:])+?)?(?:\s+20\d\d\s*[-–]\s*20\d\d)?)"
)
_ASIDE = r"(?:\s*\((?!meeting)[^()]*\))?\W*"
#: "(7th meeting) Third session of the OEWG", "(7th meeting) OEWG - Third session (2-6 May 2030)", "OEWG third session".
_TITLES = (
    wording(
        rf"(?P<meeting>\(?{_NTH}\)?[\s:,–—-]+)?(?:the\s+)?{_KIND}(?:\s+of\s+(?:the\s+)?|,\s+){_BODY}(?:\s+with\s[^:–—]*)?{_ASIDE}",
        re.I,
    ),
    wording(
        rf"(?P<meeting>\(?{_NTH}\)?[\s:,–—-]+)?{_BODY}(?:\s+[–—-]\s+|[,:]?\s+)(?:the\s+)?{_KIND}(?:(?P<nth>[,:–—\s-]+{_NTH}))?{_ASIDE}",
        re.I,
    ),
)
#: How the report of a sitting begins; and the line that says it is one.
_BEGAN = wording(
    rf"(?:the\s+)?{_KIND}\s+of\s+(?:the\s+)?{_BODY}\s+(?:began|opened|commenced|started|kicked\s+off|continued|resumed|concluded|closed)\b",
    re.I,
)
_REPORT = wording(r"\W*(?:full\s+)?(?:event|session|meeting)\s+report\W*", re.I)
#: A state that leads it, and the day that stands before what is told of it.
_LED = wording(
    r"(?P<who>[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,3})\s+(?:(?:will|is\s+to)\s+chair|chair(?:s|ed))\s+th(?:e|is)\s+"
    r"(?:[\w-]+\s+){0,2}(?:session|meeting|consultation)s?\b"
)
_DAY_FIRST = wording(r"\s+-\s+(?=[A-Z])")
_CALLED_TO_ORDER = wording(
    rf"(?i:\b(?:meeting|session)\s+of\s+the\s+{PROCESS}\b[^.]{{0,320}}?\bcalled\s+to\s+order\b)|(?i:\bcall\s+to\s+"
    r"order\s+(?:this|the)\s+(?:[\w-]+\s+){0,4}?(?:meeting|session)\s+of\s+the\s+)(?P<called>(?:[\w-]+\s+){0,8}?(?i:group|committee|commission|panel|board|forum)\b(?:\s+on(?:\s+(?:the\s+|and\s+)?[A-Z][\w-]+)+)?)"
)
_HEADED = wording(
    rf"\A[^\n]{{0,80}}\b(?:[Ss]ession|[Mm]eeting)\b[^\n]{{0,80}}\n?[^\n]{{0,40}}?\b{PROCESS}\b[^\n]{{0,40}}?(?:19|"
    rf"20)\d\d"
)
_NAMED_FIRST = wording(
    rf"\A(?:[^\n]{{0,80}}\n){{0,2}}[^\n]{{0,20}}\b{PROCESS}\b[^\n]{{0,160}}(?:19|20)\d\d[^\n]*\n(?:[^\n]*\n){{0,2}}"
    r"[^\n]{0,80}\b(?:session|meeting)\b",
    re.I,
)
_OF_YEARS = wording(r"\b(?P<begin>(?:19|20)\d\d)\s*(?:[-–—]|to)\s*(?P<end>(?:19|20)?\d\d)\b")
#: A title that is a body and which of its sessions.
_ENTITLED = wording(
    rf"(?:the\s+)?(?P<process>{BODY.pattern}?)(?:,\s+|:\s+|\s+[–—-]\s+)(?:the\s+)?{NUMBERED.pattern}", re.I
)
_MEETING_HEAD, _NEAR, _TOP = 4000, 60, 14


def tell_meeting_of(reading: Reading) -> None:
    """Note of which process the event is a meeting, as the words that open it say; nothing where no years are told.

    >>> text = "Session 2-1 (OEWG 2021-25). The first meeting of the second session of the OEWG is now called to order."
    >>> found = Reading(document_of("x.txt", text), "transcript", "officialRecord", "", Named("event", "Session 2-1"))
    >>> tell_meeting_of(found); found.structure[0][2].name
    'OEWG 2021–2025'
    """
    text = reading.document.text[:_MEETING_HEAD]
    match = _CALLED_TO_ORDER.search(text) or _HEADED.search(text) or _NAMED_FIRST.search(text)
    match = match or (_ENTITLED.fullmatch(reading.event.name) if reading.event is not None else None)
    if match is None or reading.event is None:
        return
    if (years := _OF_YEARS.search(text)) is None and not reading.day:
        return
    name = " ".join((match["process"] or match.groupdict()["called"]).split())
    if years is not None:
        end = years["end"]
        name += f" {years['begin']}–{end if len(end) > 2 else years['begin'][:2] + end}"
    session = next((one for one in NUMBERED.finditer(text) if one["what"].lower() == "session"), None)
    near = text[max(0, session.start() - _NEAR) : session.end() + _NEAR] if session is not None else ""
    _tell(reading, reading.event, name, session if re.search(r"\bmeeting\b", near, re.I) else None)


def _tell(reading: Reading, event: Named, body: str, session: re.Match[str] | None) -> None:
    """Note of which process an event is a meeting, and of which session, by the words that number it."""
    process = Named("process", " ".join(body.split())[:160], when=reading.day)
    reading.structured(event, "cor:meetingOf", process)
    if session is not None and session["what"].lower() == "session":
        whole = session_of(in_words(session["which"].lower()), process, kind=(session["substantive"] or "session"))
        reading.structured(event, "cor:partOf", whole)
        reading.structured(whole, "cor:meetingOf", process)


def title_of_meeting(title: str) -> re.Match[str] | None:
    """Know the title of a session of a process, or of one of its meetings.

    >>> title_of_meeting("(7th meeting) Ad Hoc Committee on lakes - Third session")["body"]
    'Ad Hoc Committee on lakes'
    >>> title_of_meeting("What to expect of the third session of the OEWG") is None
    True
    """
    return next(filter(None, (pattern.fullmatch(title.strip()) for pattern in _TITLES)), None)


def with_own_day(lines: Sequence[Line]) -> list[Line]:
    """Leave of the head of a page on one meeting the day that is its own, not those of the whole session.

    >>> title = "(7th meeting) OEWG - Third session (2-6 May 2030)"
    >>> lines = [Line(1, 0, 49, title), Line(2, 50, 80, "4 May 2030 - The group will meet.")]
    >>> [line.text for line in with_own_day(lines)]
    ['(7th meeting) OEWG - Third session', '4 May 2030']
    """
    title = title_of_meeting(lines[0].text) if lines else None
    if title is None or not (title["meeting"] or title.groupdict().get("nth")):
        return list(lines)
    head = replace(lines[0], text=re.sub(r"\s*\([^()]*\d{4}\)\s*\Z", "", lines[0].text))
    days = days_in(lines[1].text)[:1] if len(lines) > 1 else []
    if not days or days[0].start or not _DAY_FIRST.match(lines[1].text, days[0].end):
        return [head, *lines[1:]]
    return [head, replace(lines[1], text=lines[1].text[: days[0].end]), *lines[2:]]


def tell_titled(reading: Reading, body: Sequence[Line]) -> None:
    """Note of which process, and which session of it, the event of a page is a meeting; and which state leads it.

    >>> page = Reading(document_of("x.txt", "A"), "f", "k", "t", Named("event", "OEWG - Third session, 7th meeting"))
    >>> tell_titled(page, list(page.document.lines())); [(link, of.name) for _, link, of in page.structure][:2]
    [('cor:meetingOf', 'OEWG'), ('cor:partOf', 'Third session of the OEWG')]
    """
    event = reading.event
    match = title_of_meeting(event.name) if event is not None else None
    sitting = match is None and any(_REPORT.fullmatch(line.text) for line in body[:_TOP])
    if sitting:
        match = next(filter(None, (_BEGAN.match(line.text) for line in body)), None)
    if match is None or event is None:
        return
    told = match.groupdict()
    part = sitting or told.get("meeting") or told.get("nth")
    _tell(reading, event, match["body"], NUMBERED.search(match["kind"]) if part else None)
    for line in body:
        for led in _LED.finditer(line.text):
            if state := state_named(led["who"]):
                reading.say(state_called(state), "cor:chaired", event, line, "is to chair it, or did")
