"""Tell of which process, and which session of it, an event is a meeting, by its title or by the words that open it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.un.sessions import LAST, NUMBERED, ORDINAL, PROCESS, in_words, session_of

_KIND = (
    rf"(?P<kind>(?:(?:{ORDINAL}|{LAST}|substantive|(?:in)?formal|intersessional|consultative|(?:multi-?)?stakeholder|resumed|"
    r"special|dedicated|virtual|hybrid|thematic|open|joint|plenary)\s+)*(?:session|meeting|consultation)s?)"
)
_NTH = rf"{ORDINAL}\s+(?:plenary\s+)?meeting"
_BODY = (
    rf"(?P<body>(?:(?:UN|United\s+Nations|Cybercrime)\s+)?{PROCESS}(?:\s\([A-Z]+\))?"
    r"(?:\s+(?:on|to|for|of)\s(?:(?!\s[–—-]\s)[^:])+?)?(?:\s+20\d\d\s*[-–]\s*20\d\d)?)"
)
_OPENS, _ENDS = rf"(?P<meeting>\(?{_NTH}\)?[\s:,–—-]+)?(?:the\s+)?", r"(?:\s*\((?!meeting)[^()]*\))?\W*"
#: "(7th meeting) Third session of the OEWG", "(7th meeting) OEWG - Third session (2-6 May 2030)", "OEWG third session".
_OF = rf"{_KIND}(?:\s+of\s+(?:the\s+)?|,\s+){_BODY}(?:\s+with\s[^:–—]*)?"
_THEN = rf"{_BODY}(?:\s+[–—-]\s+|[,:]?\s+)(?:the\s+)?{_KIND}(?P<nth>[,:–—\s-]+{_NTH})?"
_TITLES = tuple(wording(f"{_OPENS}{one}{_ENDS}", re.I) for one in (_OF, _THEN))
#: How the report of a sitting begins; and the line that says it is one.
_DID = r"\s+(?:began|opened|commenced|started|kicked\s+off|continued|resumed|concluded|closed)\b"
_BEGAN = wording(rf"(?:the\s+)?{_KIND}\s+of\s+(?:the\s+)?{_BODY}{_DID}", re.I)
_REPORT = wording(r"\W*(?:full\s+)?(?:event|session|meeting)\s+report\W*", re.I)
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
#: On a page on one meeting its day stands first below the title: "2 May 2030 - The group will meet".
_OWN_DAY = wording(r"\d{1,2} \w+ (?:19|20)\d\d(?=\s+-\s)")
_MEETING_HEAD, _NEAR, _TOP = 4000, 60, 14
#: Where and when, behind the name of a meeting; and what stands around that.
_WHERE_WHEN = wording(
    r"(?:,|\s\(|\s[–—-])\s*(?P<told>(?:[A-ZÀ-Þ][\w’'-]*(?:[ -][A-ZÀ-Þ][\w’'-]*){0,3},\s+){0,2}(?:from\s+)?\d.*)"
)
_AROUND = wording(r"\A(?:\s*\([\w ]+\)|\W|(?:of|to|at|in|for)\s+the\s)+|[\s,:;)–—-]+\Z", re.I)


def tell_meeting_of(reading: Reading) -> None:
    """Note of which process the event is a meeting, as the words that open it say; nothing where no years are told.

    >>> text = "Session 2-1 (OEWG 2021-25). The first meeting of the second session of the OEWG is now called to order."
    >>> found = Reading(document_of("x.txt", text), "transcript", "officialRecord", "", Named("event", "Session 2-1"))
    >>> tell_meeting_of(found); found.structure[0][2].name
    'OEWG 2021–2025'
    """
    text = reading.document.text[:_MEETING_HEAD]
    match = _CALLED_TO_ORDER.search(text) or _HEADED.search(text) or _NAMED_FIRST.search(text)
    match = match or (title_of_meeting(reading.event.name) if reading.event is not None else None)
    if match is None or reading.event is None:
        return
    if (years := _OF_YEARS.search(text)) is None and not reading.day:
        return
    told = match.groupdict()
    name = " ".join((told.get("body") or told["process"] or told["called"]).split())
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
    """
    return next(filter(None, (pattern.fullmatch(title.strip()) for pattern in _TITLES)), None)


def with_own_day(head: Sequence[Line]) -> list[Line]:
    """Leave of the head of a page on one meeting the day that is its own, not those of the whole session.

    >>> lines = [Line(1, 0, 13, "(7th meeting) OEWG - Third session"), Line(2, 36, 66, "4 May 2030 - It will meet.")]
    >>> [line.text for line in with_own_day(lines)]
    ['4 May 2030']
    """
    title = title_of_meeting(head[0].text) if head else None
    own = _OWN_DAY.match(head[1].text) if title is not None and title["meeting"] and len(head) > 1 else None
    return [replace(head[1], text=own.group()), *head[2:]] if own is not None else list(head)


def tell_titled(reading: Reading, body: Sequence[Line]) -> None:
    """Note of which process, and which session of it, the event of a page is a meeting.

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


def head_of(line: Line, lists: re.Pattern[str]) -> Iterator[Line]:
    """Give a line of a head as it is; of one that says what is listed, the meeting, and where and when it was.

    >>> words = "List of participants, Third session of the Lake Group, Velda City, 5-9 May 2030"
    >>> [one.text for one in head_of(Line(1, 0, len(words), words), re.compile("List of participants"))]
    ['Third session of the Lake Group', 'Velda City, 5-9 May 2030']
    """
    if not (listed := lists.search(line.text)):
        yield line
        return
    ends = (listed.end(), len(line.text)) if listed.start() < listed.end() // 2 else (0, listed.start())
    if re.search(rf"\b{EVENT}\b", line.text[slice(*ends)], re.I) is None:
        return
    cut = _WHERE_WHEN.search(line.text, *ends)
    for start, end in ((ends[0], cut.start()), cut.span("told")) if cut else (ends,):
        text = _AROUND.sub("", line.text[start:end])
        begin = line.start + line.text.index(text, start)
        told = f"on {text}" if text[:1].isdigit() and start != ends[0] else text  # a day alone is that of the paper
        yield Line(line.number, begin, begin + len(text), told)
