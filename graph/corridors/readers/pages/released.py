"""Know releases to the press: the day of the release is not that of the event, and who tells is at the head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corridors.documents import Line
from corridors.lexicon import state_label, state_named
from corridors.patterns import wording
from corridors.readers.dates import Day, days_in, in_year
from corridors.readers.names.bodies import spelt
from corridors.readers.names.words import SENTENCES
from corridors.readers.pages.agenda import words_of

#: What heads a release, or stands beside its day.
RELEASE = wording(
    r"\b(?:press|news|media)\s+(?:release|statement|advisory|note|communiqu[eé])\b|\bfor\s+immediate\s+release\b|"
    r"^\W*communiqu[eé]\b|\bunique\s+id\b",
    re.I,
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][^\W\d_]+"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
#: City, and state, before the day that opens a report, or behind it; and what parts them from the report.
_WHERE = (
    rf"(?P<city>(?!(?:On|In|From|Since|By|Until|After|Date|Dated|Posted|Published|Updated|Press|News|Media|The|This|At|"
    rf"For|(?i:{_WEEKDAY}))\b){_CAP}(?:[ -]{_CAP}){{0,2}})(?:\s*\[[^\]]{{3,30}}\]|\s*\((?:virtual|hybrid|"
    rf"online)\)|,\s+{_CAP}(?:[ .]{_CAP})*|,\s+D\.?C\.?)?"
)
_BEFORE = wording(rf"\W{{0,2}}{_WHERE}\s*[,(–—-]*\s*(?:{_WEEKDAY},?\s+)?")
_BEHIND = wording(rf"(?:,|\s+\()\s*{_WHERE}")
_THEN = wording(r"\s*\)?\.?\s*(?:\([A-Z][\w./ ]{1,30}\)\s*)?(?:[–—:-]+|(?<=\)\.)|(?<=\))|(?<=\d\d\d\d\.))\s+(?=\S)")
_HOUSE = wording(r"\b(?:Headquarters|Palais|Room|Hall|Chamber|Cent(?:re|er)|House)\b")
#: A day that whoever kept the page set before its words.
_KEPT = wording(r"\W?date (?P<day>(?:19|20)\d\d-\d\d-\d\d) (?=\S)")
#: So near the beginning stands the day that opens a report.
_FRONT = 90
_ON_THE_DAY = wording(r"\b(?:today|yesterday|this\s+(?:morning|afternoon|evening))\b(?!['’]s)", re.I)
_HELD = wording(
    r"\b(?:held|hosted|(?:co-?)?organi[sz]ed|convened|took\s+place|met|opened|gathered|brought\s+together|began|kicked\s+off|launched|delivered|addressed|attended|took\s+part|participated|(?:is|are)\s+(?:meeting|gathering|taking\s+part))\b",
    re.I,
)
#: A day in figures that may be read in two ways: which is the month?
_EITHER = wording(r"(?<!\d)(?P<one>0?[1-9]|1[0-2])[./](?!(?P=one)[./])(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d")
_LONGEST = 6000
_WHOLE = len("2030-05-09")
#: In so many paragraphs a report tells what it is about.
_NEAR = 3
_HEAD = 14
_OWN_DAY = 70
_MINISTRY = wording(
    r"(?:the\s+)?(?:ministry|department|embassy|permanent\s+mission|office|agency|directorate)\b.*", re.I
)
_STATE = wording(
    r"(?:(?:the\s+)?(?:republic|kingdom|government|state|commonwealth|principality|"
    r"federation)\s+of\s+)?(?P<name>.+)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """City and day that open a report, and where its words begin.

    >>> Opening("Velda", Day("2030", "05", "09"), 20).day.iso
    '2030-05-09'
    """

    city: str
    day: Day
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day on which an event was that a report calls "today" or "yesterday", and the city that opens the report.

    >>> Dateline(Line(1, 0, 5, "Velda"), "Velda", Day("2030", "05", "09"), "").day.iso
    '2030-05-09'
    """

    line: Line
    city: str
    day: Day
    sentence: str


def opening_of(text: str, year: str = "") -> Opening | None:
    """Read the city and the day that open a report, in either order, or stand alone above it.

    >>> opening_of("Velda, Kenya – May 9, 2030 (LPA) - The trust met.").city
    'Velda'
    >>> opening_of("On 9 May 2030 – as planned – the trust met.") is None
    True
    """
    if (kept := _KEPT.match(text)) is not None:
        inner = opening_of(text[kept.end() :], kept["day"][: len("2030")])
        return Opening(inner.city if inner else "", days_in(kept["day"])[0], kept.end() + (inner.end if inner else 0))
    day = next(iter(in_year(days_in(text[:_FRONT]), year)), None)
    if day is None or len(day.iso) != _WHOLE or day.last:
        return None
    before = _BEFORE.fullmatch(text, 0, day.start)
    behind = None if before or text[: day.start].strip(" (") else _BEHIND.match(text, day.end)
    where, end = before or behind, behind.end() if behind else day.end
    then = _THEN.match(text, end) if where else None
    alone = before is not None and not text[end:].strip(" ).")
    if where is None or not (then or alone) or _HOUSE.search(where["city"]):
        return None
    return Opening(where["city"], day, then.end() if then else len(text))


def without_opening(line: Line) -> Line:
    """Give a line without the city and the day that open the report.

    >>> without_opening(Line(1, 0, 36, "Velda, 9 May 2030 – The trust spoke.")).text
    'The trust spoke.'
    """
    opening = opening_of(line.text)
    end = opening.end if opening is not None else 0
    return replace(line, start=line.start + end, text=line.text[end:]) if 0 < end < len(line.text) else line


def release_days(lines: Sequence[Line]) -> dict[int, str]:
    r"""Give the days of a release, by the number of the line that prints them; nothing for pages that are none.

    >>> page = "Press release\nDate: 9 May 2030\n\nA talk was held on 7 May in Velda."
    >>> release_days(list(document_of("x.txt", page).lines()))
    {2: '2030-05-09'}
    """
    head = list(lines[:_HEAD])
    if not any(len(line.text) < 2 * _OWN_DAY and RELEASE.search(line.text) for line in head):
        return {}
    return {
        line.number: day.iso[: len("2030")] if _EITHER.search(line.text) else day.iso
        for line in head
        if len(line.text) < _OWN_DAY or RELEASE.search(line.text)
        for day in days_in(line.text)[:1]
        if day.iso
    }


def dateline(lines: Sequence[Line], published: str = "") -> Dateline | None:
    r"""Find the sentence that tells what was held "today" or "yesterday", by the day that opens it or the page's own.

    >>> page = "Velda, 9 May 2030. - The Lake Trust held a seminar on law and the lakes yesterday, from 2 to 4 p.m."
    >>> found = dateline(list(document_of("x.txt", page).lines()))
    >>> found.city, found.day.iso, found.sentence[-18:]
    ('Velda', '2030-05-08', ', from 2 to 4 p.m.')
    """
    city, day = "", days_in(published)[0] if len(published) == _WHOLE else None
    near = _NEAR
    for line in lines:
        opening = opening_of(line.text) if len(line.text) < _LONGEST else None
        if opening is not None:
            city, day = opening.city, opening.day
        near -= len(line.text) > _OWN_DAY
        for sentence in SENTENCES.split(line.text[opening.end if opening else 0 :]) if day and near >= 0 else ():
            told = _ON_THE_DAY.search(sentence)
            if day is not None and told is not None and _HELD.search(sentence):
                if told.group().lower() == "yesterday":
                    before = date.fromisoformat(day.iso) - timedelta(days=1)
                    day = Day(f"{before:%Y}", f"{before:%m}", f"{before:%d}")
                return Dateline(line, city, day, sentence)
    return None


def told_on(lines: Sequence[Line]) -> str:
    """Give the day that opens a report.

    >>> told_on([Line(1, 0, 60, "Velda, 9 May 2030 - The Lake Trust launched its report on Tuesday.")])
    '2030-05-09'
    """
    return next((found.day.iso for line in lines[:_HEAD] if (found := opening_of(line.text))), "")


def publisher_of(lines: Sequence[Line]) -> str:
    r"""Give the ministry, or other public body, that the head of a page names alone; with its state if it is there.

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
