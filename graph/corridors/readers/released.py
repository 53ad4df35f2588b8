"""Know releases to the press: the day of the release is not that of the event, and who tells is at the head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corridors.documents import Line
from corridors.lexicon import state_label, state_named
from corridors.readers.agenda import words_of
from corridors.readers.bodies import spelt
from corridors.readers.dates import Day, days_in

#: What heads a release, or stands beside its day.
RELEASE = re.compile(
    r"\b(?:press|news|media)\s+(?:release|statement|advisory|note|communiqu[eé])\b|\bfor\s+immediate\s+release\b|"
    r"^\W*communiqu[eé]\b|\bunique\s+id\b",
    re.I,
)
#: City and day before the words of a report, and what it tells of that day.
_DATELINE = re.compile(
    r"\W*(?P<city>[A-ZÀ-ÞĀ-ɏ][^\W\d]+(?:[ -][A-ZÀ-ÞĀ-ɏ][^\W\d]+){0,2})(?:,\s+[A-Z][a-z]+)?\s*[,(–—-]\s*"
    r"(?P<day>(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2},?)\s+(?:19|20)\d\d)\W"
)
_SENTENCES = re.compile(r"(?<=[a-z)”\"’]{2}\.)\s+(?=[A-Z])")
_ON_THE_DAY = re.compile(r"\b(?:today|yesterday|this\s+(?:morning|afternoon|evening))\b", re.I)
_HELD = re.compile(r"\b(?:held|hosted|organi[sz]ed|convened|took\s+place|met|opened|gathered)\b", re.I)
_LONGEST = 6000
_HEAD = 14
_OWN_DAY = 70
_MINISTRY = re.compile(
    r"(?:the\s+)?(?:ministry|department|embassy|permanent\s+mission|office|agency|directorate)\b.*", re.I
)
_STATE = re.compile(
    r"(?:(?:the\s+)?(?:republic|kingdom|government|state|commonwealth|principality|"
    r"federation)\s+of\s+)?(?P<name>.+)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """City and day that open a report on what was held that day; the day is the event's.

    >>> Dateline(Line(1, 0, 5, "Velda"), "Velda", Day("2030", "05", "09"), "").day.iso
    '2030-05-09'
    """

    line: Line
    city: str
    day: Day
    sentence: str


def release_days(lines: Sequence[Line]) -> dict[int, str]:
    r"""Give the days of a release, by the number of the line that prints them; nothing for pages that are none.

    >>> from corridors.documents import document_of
    >>> page = "Press release\nDate: 9 May 2030\n\nA talk was held on 7 May in Velda."
    >>> release_days(list(document_of("x.txt", page).lines()))
    {2: '2030-05-09'}
    """
    head = list(lines[:_HEAD])
    if not any(len(line.text) < 2 * _OWN_DAY and RELEASE.search(line.text) for line in head):
        return {}
    return {
        line.number: day.iso
        for line in head
        if len(line.text) < _OWN_DAY or RELEASE.search(line.text)
        for day in days_in(line.text)[:1]
        if day.iso
    }


def dateline(lines: Sequence[Line]) -> Dateline | None:
    r"""Find the line that opens a report with city and day, and tells what was held "today" or "yesterday".

    >>> from corridors.documents import document_of
    >>> page = "Velda, 9 May 2030. - The Lake Trust held a seminar on law and the lakes yesterday, from 2 to 4 p.m."
    >>> found = dateline(list(document_of("x.txt", page).lines()))
    >>> found.city, found.day.iso, found.sentence[-18:]
    ('Velda', '2030-05-08', ', from 2 to 4 p.m.')
    """
    for line in lines:
        match = _DATELINE.match(line.text) if len(line.text) < _LONGEST else None
        days = [day for day in days_in(match["day"]) if len(day.iso) == len("2030-05-09")] if match else []
        if match is None or not days:
            continue
        for sentence in _SENTENCES.split(line.text[match.end() :]):
            told = _ON_THE_DAY.search(sentence)
            if told is not None and _HELD.search(sentence):
                day = days[0]
                if told.group().lower() == "yesterday":
                    before = date.fromisoformat(day.iso) - timedelta(days=1)
                    day = Day(f"{before:%Y}", f"{before:%m}", f"{before:%d}")
                return Dateline(line, match["city"], day, sentence)
    return None


def told_on(lines: Sequence[Line]) -> str:
    """Give the day that stands with a city before the words of a report.

    >>> told_on([Line(1, 0, 60, "Velda, 9 May 2030 - The Lake Trust launched its report on Tuesday.")])
    '2030-05-09'
    """
    found = (match for line in lines[:_HEAD] if (match := _DATELINE.match(line.text)))
    return next((day.iso for match in found for day in days_in(match["day"]) if day.iso), "")


def publisher_of(lines: Sequence[Line]) -> str:
    r"""Give the ministry, or other public body, that the head of a page names alone; with its state if it is there.

    >>> from corridors.documents import document_of
    >>> publisher_of(list(document_of("x.txt", "REPUBLIC OF KENYA\nMINISTRY OF LAKES\n\nPress release").lines()))
    'Ministry of Lakes of Kenya'
    """
    head = [words_of(line.text) for line in lines[:5] if len(line.text) < 2 * _OWN_DAY]
    body = next((words for words in head if _MINISTRY.fullmatch(words) and not words.endswith((".", ":"))), "")
    state = next((found for words in head if words != body and (found := _state(words))), "")
    name = spelt(re.sub(r"^the\s+", "", body, flags=re.I))
    label = re.sub(r"\s*\(.*", "", state_label(state)) if state else ""
    return f"{name} of {label}" if name and label and label.lower() not in name.lower() else name


def _state(words: str) -> str:
    match = _STATE.fullmatch(words)
    return state_named(words) or (state_named(match["name"]) if match else "")
