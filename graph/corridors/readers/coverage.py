"""Read what releases of the United Nations tell of a meeting: of which organ, when, who spoke, who voted how."""

import re
from collections.abc import Sequence

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year, span_in, whole_days
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.reported import tell_sentence
from corridors.readers.un.delegates import tell_delegates, tell_in_capitals
from corridors.readers.un.drafts import tell_drafts, tell_recorded
from corridors.readers.un.passing import tell_offices, tell_set_up
from corridors.readers.un.proceedings import tell_proceedings
from corridors.readers.un.symbols import RELEASE_SYMBOL

_SYMBOL = wording(rf"\b{RELEASE_SYMBOL}")
#: "25th Meeting (PM)", "19th & 20th Meetings (AM & PM)".
_MEETING = wording(
    r"\W*(?P<which>\d{1,5}(?:st|nd|rd|th)(?:\s*(?:&|and|,|to|[-–])\s*\d{1,5}(?:st|nd|rd|"
    r"th))*)\s+(?:plenary\s+)?Meetings?"
    r"(?:\s*\([^()]{2,30}\))?\W*",
    re.I,
)
_SESSION = wording(
    r"\W*(?P<which>[A-Z][a-z]+(?:-[a-z]+)?)\s+(?:[\w-]+\s+){0,2}(?:session|general\s+assembly),?\W*", re.I
)
_ORGAN = wording(
    r"\b(?:(?:First|Second|Third|Fourth|Fifth|Sixth)\s+Committee|Security\s+Council|Economic\s+and\s+Social\s+Council|"
    r"Human\s+Rights\s+Council|Disarmament\s+Commission|General\s+Assembly|"
    r"(?:Committee|Commission)\s+on\s+(?:the\s+)?[A-Z][\w-]+(?:\s+(?:(?:and|of|for|on|the|in)\s+){0,3}[A-Z][\w-]+){0,8})\b"
)
#: Whose meetings the releases of a series are on.
_SERIES = {
    "GA/DIS": "First Committee", "GA/EF": "Second Committee", "GA/SHC": "Third Committee",
    "GA/SPD": "Fourth Committee", "GA/AB": "Fifth Committee", "GA/L": "Sixth Committee", "SC": "Security Council",
    "ECOSOC": "Economic and Social Council",
}  # fmt: skip
_FURNITURE = wording(
    r"in\s+progress\s+at\s+unhq|skip\s+to\s+main|press\s+release|department\s+of\s+public|\(reissued|"
    r"information\s+media|"
    r"news\s+(?:[A-Z]\w+\s+){1,3}(?:council|committee)\W*\Z|news\s+and\s+media|meetings\s+coverage|background\s+release|secretary-general\W*\Z",
    re.I,
)
_DATELINE = wording(
    r"\W*(?P<city>[A-Z][A-Za-z ]{3,20}),\s+(?P<day>(?:\d{1,2}\s+[A-Z][a-z]+|"
    r"[A-Z][a-z]+\s+\d{1,2})(?:,?\s+\d{4})?)\s*(?:\([^()]{3,60}\)\s*)?[-–—]"
)
_MADE = wording(r"\bstatements?\s+(?:was|were)\b|\balso\s+speaking\b", re.I)
_TODAY = wording(r"\b(?:today|this\s+(?:morning|afternoon|evening))\b")
_BEGAN = wording(
    r"\W*The\s+meeting\s+(?:began|opened|was\s+called\s+to\s+order|started)\s+at\s+(?P<hour>[^,;]{3,20}?[ap]\.?m)", re.I
)
_HEAD, _DEEP, _TITLE, _SHORT, _FEW, _LINE = 14, 4, 25, 18, 2, 90


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a release: its symbol, or the meeting it is on, stands in the head.

    >>> recognises(document_of("x.txt", "Ninetieth Session,\n4th Meeting (AM)\nGA/DIS/9012\n\nIt met today."))
    0.9
    """
    head = [line.text for line in document.lines()][:_HEAD]
    symbol = any(len(text) < _TITLE * 2 and _SYMBOL.search(text) for text in head)
    meeting = any(_MEETING.fullmatch(text) for text in head)
    if not (symbol or (meeting and any(_SESSION.fullmatch(text) for text in head))):
        return 0.85 if any(map(_tells_of_today, head)) else 0.0
    return 0.9 if meeting or _DATELINE.search("\n".join(head)) else 0.7


def _meeting_in(text: str) -> re.Match[str] | None:
    """Find which meeting of an organ a line of the head calls, alone or behind the organ."""
    return _MEETING.fullmatch(text) or (_MEETING.search(text) if len(text) < _LINE and _ORGAN.match(text) else None)


def _tells_of_today(text: str) -> bool:
    """Tell whether a paragraph says what an organ did today: "The Human Rights Council this afternoon adopted"."""
    organ = _ORGAN.match(text.removeprefix("The "))
    return organ is not None and _TODAY.search(text[:160]) is not None


def read(document: Document) -> Reading:
    r"""Read a release: its symbol and day, the meeting it is on and of which organ, who spoke there, how drafts fared.

    >>> text = "4th Meeting (AM)\nGA/DIS/9012\nFirst Committee Hears of Lakes and Seas\n“No”, said Kenya’s delegate."
    >>> [(one.subject.name, one.object.name) for one in read(document_of("x.txt", text)).said][:1]
    [('Kenya', '4th meeting of the First Committee')]
    """
    lines = list(document.lines())
    head = lines[:_HEAD]
    symbol = next((match.group() for line in head if (match := _SYMBOL.search(line.text))), "")
    title = next((line.text for line in head if _is_title(line.text)), "" if symbol else document.name)
    label = f"{title} ({symbol})" if symbol and title else symbol or title
    reading = Reading(document, "press release", "organiserPage", label[:200], symbol=symbol)
    reading.about = Named("document", label, slug=symbol or title[:80], acronym=symbol)
    _tell_day(reading, head)
    _tell_meeting(reading, lines)
    tell_proceedings(reading, [line for line in lines if _MADE.search(line.text)], None)
    texts: list[Named] = []
    organ = next((of for _, relation, of in reading.structure if relation == "cor:meetingOf"), None)
    tell_recorded(reading, lines)
    for line in lines:
        if reading.event is not None:
            tell_delegates(reading, line, reading.event)
            tell_in_capitals(reading, line, reading.event)
            tell_sentence(reading, reading.event, line)
        tell_drafts(reading, line, texts)
        tell_offices(reading, organ if isinstance(organ, Named) else None, line, sent=True)
        tell_set_up(reading, line)
        if len(line.text) > 60:
            reading.prose.append(((line.start, line.end), reading.about))
    return reading


def _is_title(text: str) -> bool:
    """Tell whether a line of the head may be the headline."""
    other = _MEETING.fullmatch(text) or _SESSION.fullmatch(text) or _SYMBOL.search(text) or _FURNITURE.search(text)
    told = text.endswith(".") and len(text) > _LINE // 2  # a sentence is no headline
    return len(text) > _SHORT and len(text.split()) > _FEW and not (other or told or _DATELINE.match(text))


def _tell_day(reading: Reading, head: Sequence[Line]) -> None:
    """Note the day of the release, where it stands on a line of its own."""
    for line in head:
        days = [day for day in days_in(line.text) if len(day.iso) == len("2030-05-02") and not day.last]
        if days and len(line.text) < _TITLE and reading.about is not None:
            reading.published_on = reading.day = days[0].iso
            reading.say(reading.about, "cor:publishedOn", "", line, "day of the release", value=reading.day)
            return


def _tell_meeting(reading: Reading, lines: Sequence[Line]) -> None:
    """Name the meeting, and note of which organ it is, its day, and its city where the release begins with it."""
    head = lines[:_HEAD]
    called = next((match for line in head if (match := _meeting_in(line.text))), None)
    series = _SERIES.get(reading.symbol.rpartition("/")[0], "")
    organ = series or next((one.group() for line in lines[: _HEAD + _DEEP] if (one := _ORGAN.search(line.text))), "")
    dated = next(((line, match) for line in lines[: _HEAD + _DEEP] if (match := _DATELINE.match(line.text))), None)
    if not organ or not (called or dated or series or any(_tells_of_today(line.text) for line in head)):
        return
    days = in_year(days_in(dated[1]["day"]), reading.day[:4]) if dated else []
    today = next((line for line in lines[: _HEAD + _DEEP] if _TODAY.search(line.text)), None)
    day = days[0].iso if days and days[0].year else reading.day if today is not None else ""
    organ = " ".join(organ.split())
    which = " and ".join(re.findall(r"\d+(?:st|nd|rd|th)", called["which"].lower())) if called else ""
    many = "meetings" if " and " in which else "meeting"
    name = f"{which} {many} of the {organ}" if which else f"Meeting of the {organ}, {day or reading.symbol}"
    reading.event = Named("event", name)
    reading.structured(reading.event, "cor:meetingOf", Named("organisation", organ))
    own = next((line for line in head if called is not None and line.text == called.string), None)
    if own is not None and not dated and (told := whole_days(own.text)):
        day, today = told[0].iso, own
        hours = (span_in(found["hour"])[0] for line in lines[:_TITLE] if (found := _BEGAN.match(line.text)))
        day = next((hour.on(day) for hour in hours if hour is not None), day)
    where = dated[0] if dated else today
    if day and where is not None:
        reading.day = day
        reading.say(reading.event, "cor:startDate", "", where, "day of the meeting", value=day)
    if dated is not None:
        reading.held_in(reading.event, dated[1]["city"].strip().title())
