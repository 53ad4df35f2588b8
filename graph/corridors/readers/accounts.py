"""Know accounts of events in prose, and releases to the press: what they call the event, on which day it was."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corridors.documents import Line
from corridors.lexicon import state_label, state_named
from corridors.readers.agenda import words_of
from corridors.readers.bodies import is_of_another, spelt
from corridors.readers.dates import Day, days_in, in_year
from corridors.readers.words import EVENT

_DEED = (
    r"(?:(?:co-?)?host(?:s|ed|ing)?|held|holding|hold|(?:co-?)?organi[sz](?:e[sd]?|ing)|(?:co-?)?conven(?:e[sd]?|ing)|"
    r"conducted|delivered|completed|concluded|opened|launch(?:ed|es)|attended|kicked\s+off|participated\s+in|"
    r"took\s+part\s+in|gathered\s+(?:for|at)|took\s+place|taking\s+place|takes?\s+place|brought\s+together|ran|met)"
)
#: Somebody did it: "co-hosted a private roundtable"; or it was done: "the workshop, which was held".
_DID = re.compile(
    rf"\b(?P<deed>{_DEED}),?(?:\s+(?:in\s+\w[\w-]*|together|jointly)\s+with\s[^,]{{2,90}},)?"
    rf"\s+(?:an?|the|its|this|their|our)\s+(?P<what>(?:[\w’'“”\"&/-]{{1,40}}\s+){{0,9}}?{EVENT}(?:\s+{EVENT})*)\b"
    rf"|\b(?P<at>{_DEED})\s[^.;]{{2,120}}?\bat\s+(?:an?|its|the|this)\s+(?:[\w-]+\s+){{0,4}}?{EVENT}\b"
    rf"|\b(?P<noun>{EVENT})\b(?:[^.;]{{0,160}}?\s)?(?P<done>{_DEED})\b",
    re.I,
)
_SENTENCES = re.compile(
    r"(?<=[\w)’'”\"]{2}[.!?])(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\b(?:Mrs|Amb|Gen)\.)(?<!\bProf\.)\s+(?=[A-Z“\"])"
)
_TITLED = re.compile(
    rf"\b{EVENT}(?:\s+(?:series|discussion|event))?,?\s+"
    r"(?:titled|entitled|called|dubbed|themed|under\s+the\s+(?:title|theme)(?:\s+of)?|on\s+the\s+theme(?:\s+of)?)"
    r"\s*[,:]?\s*[“\"‘'](?P<title>[^“”\"]{8,200}?)[,.]?(?:[”\"]|’(?!\w))",
    re.I,
)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: What stands before the day of an event.
_ON = re.compile(
    rf"(?:\b(?:on|from|between|during|of|for|dated?|{_DAYS})|[,(–—-]|\A)\s*(?:{_DAYS},?\s*)?(?:the\s+)?\Z", re.I
)
#: What makes a clause one of something else: "the group, which held its final session from 7 to 11 July".
_ASIDE = re.compile(
    r"\b(?:which|that|who|whose|after|following|since|before|until|adopted|published|established|released|issued|signed|deadline|"
    r"next|previous|last|earlier|resolution|mandate\w*)\b",
    re.I,
)
#: A heading in capitals, and the day, before the words of a page that a mirror set on one line.
_CAPITALS = re.compile(
    r"(?:\d{1,3}\s+)?(?P<title>[A-ZÀ-Þ][A-ZÀ-Þ0-9 ,:;&’'()/–-]{20,180}?)[\s,]{1,3}"
    r"(?=\d{1,2}\s?[-–]?[\s\d]{0,4}\s[A-Z][a-z]+)"
)
_DATELINE = re.compile(r"\W*[^\W\d]+(?:[ -][^\W\d]+){0,2},\s+\Z")
_WORD = re.compile(r"\w{4,}")
_WEEKDAY = re.compile(
    r"\b(?:on|this|last)\s+(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s+(?:the\s+)?(?:\d|\w+\s+\d))", re.I
)
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_PLANNED = re.compile(r"\b(?:will|shall|is\s+to|are\s+to|to\s+be)\b", re.I)
_OPINION = re.compile(r"\b(?:I|you|your)\b")
#: An account tells of its event in one of so many sentences, or is none.
_FIRST = 2
_ENDS = (".", "!", "”", '"', ":")
_PROSE, _LONGEST, _DEEP, _WIDE = 50, 6000, 14, 700
_WHOLE = len("2030-05-02")


#: What heads a release, or stands beside its day.
RELEASE = re.compile(
    r"\b(?:press|news|media)\s+(?:release|statement|advisory|note|communiqu[eé])\b|\bfor\s+immediate\s+release\b|"
    r"^\W*communiqu[eé]\b|\bunique\s+id\b",
    re.I,
)
#: City and day before the words of a report, and what it tells of that day.
_CITY_AND_DAY = re.compile(
    r"\W*(?P<city>[A-ZÀ-ÞĀ-ɏ][^\W\d]+(?:[ -][A-ZÀ-ÞĀ-ɏ][^\W\d]+){0,2})(?:,\s+[A-Z][a-z]+)?\s*[,(–—-]\s*"
    r"(?P<day>(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2},?)\s+(?:19|20)\d\d)\W"
)
_ON_THE_DAY = re.compile(r"\b(?:today|yesterday|this\s+(?:morning|afternoon|evening))\b", re.I)
_HELD = re.compile(r"\b(?:held|hosted|organi[sz]ed|convened|took\s+place|met|opened|gathered)\b", re.I)
_HEAD = 14
_OWN_DAY = 70
_MINISTRY = re.compile(
    r"(?:the\s+)?(?:ministry|department|embassy|permanent\s+mission|office|agency|directorate)\b.*", re.I
)
_STATE = re.compile(
    r"(?:(?:the\s+)?(?:republic|kingdom|government|state|commonwealth|principality|federation)\s+of\s+)?(?P<name>.+)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class DayTold:
    """The days on which a sentence says the event was; with a question where the year stands elsewhere.

    >>> DayTold(Line(1, 0, 5, "Velda"), (Day("2030", "05", "09"),)).days[0].iso
    '2030-05-09'
    """

    line: Line
    days: tuple[Day, ...]
    doubt: str = ""
    planned: bool = False


def tells_of_event(lines: Sequence[Line]) -> bool:
    """Tell whether the beginning of a page tells, in a sentence, that an event was held, or that somebody held one.

    >>> tells_of_event([Line(1, 0, 60, "The Lake Trust organised, in co-operation with Kenya, a course on law.")])
    True
    >>> tells_of_event([Line(1, 0, 60, "The Lake Trust is a charity that works for clean lakes all over the world.")])
    False
    """
    whole = [sentence for _, sentence in _sentences(lines) if sentence.endswith(_ENDS)][:_FIRST]
    return any(not _OPINION.search(sentence) and _DID.search(sentence) for sentence in whole)


def title_told(lines: Sequence[Line]) -> Line | None:
    """Give the words in quotation marks by which an account calls the event it tells of.

    >>> said = "On 2 May the Lake Trust hosted a private tasting titled, “Lakes under Law,” in Velda, with guests."
    >>> title_told([Line(1, 0, len(said), said)]) is None
    True
    >>> said = said.replace("tasting", "discussion")
    >>> title_told([Line(1, 0, len(said), said)]).text
    'Lakes under Law'
    """
    for line, sentence in _sentences(lines):
        match = _TITLED.search(sentence)
        did = _DID.search(sentence, 0, match.end()) if match else None
        if match and did and not re.match(r"concluded|kicked|opened", did["deed"] or did["done"] or did["at"], re.I):
            return _within(line, match["title"])
    return None


def headline(lines: Sequence[Line], first: Line, candidates: Sequence[Line]) -> Line:
    """Give the one of the lines above an account that it speaks of, where the first of them has no word of it.

    >>> told = "The panel on the report on lakes was held in Velda in May, and the report told of lakes."
    >>> page = ["Water and Peace", "Report on lakes launched in Velda", told]
    >>> lines = [Line(n, n * 100, n * 100 + len(text), text) for n, text in enumerate(page)]
    >>> headline(lines, lines[0], lines[:2]).text
    'Report on lakes launched in Velda'
    """
    line, sentence = next(((line, told) for line, told in _sentences(lines) if _DID.search(told)), (first, ""))
    words = set(_WORD.findall(sentence.casefold()))

    def shared(one: Line) -> int:
        return len(words.intersection(_WORD.findall(one.text.casefold())))

    spoken_of = [one for one in candidates if one.start < line.start and shared(one) > max(2, 2 * shared(first))]
    return max(spoken_of, key=lambda one: shared(one) / len(one.text.split()), default=first)


def _within(line: Line, words: str) -> Line:
    begin = line.start + line.text.index(words)
    return Line(line.number, begin, begin + len(words), words)


def name_told(lines: Sequence[Line]) -> Line | None:
    """Give the words by which an account without a heading speaks of its event: "a half-day course on lakes".

    >>> said = "Kenya and Norway took part in an Executive Lake Consultation in Velda to speak of clean lakes."
    >>> name_told([Line(1, 0, len(said), said)]).text
    'Executive Lake Consultation'
    """
    for line, title, _ in _capitals(lines):
        return _within(line, title)
    for line, sentence in _sentences(lines):
        match = _DID.search(sentence)
        if match is None or not match["what"]:
            continue
        on = re.match(
            r"\s+on\s+(?:[A-Z][\w’'-]*)(?:\s+(?:(?:and|of|the|in|for)\s+)*[A-Z][\w’'-]*)*",
            sentence[match.end("what") :],
        )
        words = f"{match['what']}{on.group() if on else ''}"
        if len(words.split()) > 1 and words in line.text:
            return _within(line, words)
    return None


def day_told(lines: Sequence[Line], name: str, year: str, published: str) -> DayTold | None:
    """Find the day on which sentences of an account say that the event of this name was.

    A year that is not printed is that of the page's own day, or of the only other days that the text prints.

    >>> said = "On July 22, the Lake Trust hosted a talk on the group, which held its session on 7 July 2030 in Velda."
    >>> day_told([Line(1, 0, len(said), said.replace("talk", "seminar"))], "A seminar", "", "").days[0].iso
    '2030-07-22'
    """
    for line, _, day in _capitals(lines):
        return DayTold(line, tuple(in_year([day], year))) if day.year or year else None
    others = {day.year for line in lines for day in days_in(line.text[:_LONGEST]) if day.year}
    for line, sentence in _sentences(lines):
        if _DID.search(sentence) is None or is_of_another(sentence[:_WIDE], name):
            continue
        planned = _PLANNED.search(sentence) is not None
        for day in days_in(sentence):
            before = sentence[: day.start]
            clause = re.split(r"[,;()–—:]\s", before)[-1]
            if _DATELINE.match(before) and re.match(r"\s+[–—-]\s", sentence[day.end :]):
                continue  # "VELDA, 5 April – On 2 April": the day of the report
            if not _ON.search(before) or _ASIDE.search(clause) or re.search(r"\bwhich\b[^;]*\Z", before):
                continue
            known = day.year or year or _year_beside(day, published, planned=planned)
            found = in_year([day], known or (next(iter(others)) if len(others) == 1 else ""))
            doubt = "" if known else "the sentence names no year: is it that of the other days on the page?"
            if found[0].iso:
                return DayTold(line, tuple(found), doubt, planned)
        if (weekday := _WEEKDAY.search(sentence)) and len(published) == _WHOLE and not planned:
            return DayTold(line, (_last(weekday["day"].lower(), published),))
    return None


def _year_beside(day: Day, published: str, *, planned: bool) -> str:
    """Give the year of a day told on a page of that date: the last such day before it, the next if it is to come."""
    if len(published) != _WHOLE:
        return published[:4]
    year, later = int(published[:4]), f"{day.month}-{day.day}" > published[5:]
    if planned:
        return str(year if later else year + 1)
    return str(year - 1 if later else year)


def _last(weekday: str, published: str) -> Day:
    """Give the last day of that name up to the day of the page."""
    shown = date.fromisoformat(published)
    day = shown - timedelta(days=(shown.weekday() - _WEEKDAYS.index(weekday)) % 7)
    return Day(f"{day:%Y}", f"{day:%m}", f"{day:%d}")


def _capitals(lines: Sequence[Line]) -> Iterator[tuple[Line, str, Day]]:
    """Give the lines that begin with a title in capitals and the day behind it, with both."""
    for line in lines[:_DEEP]:
        match = _CAPITALS.match(line.text) if len(line.text) > _PROSE else None
        days = days_in(line.text[match.end() : match.end() + _PROSE]) if match else []
        if match and days and not days[0].start:
            yield line, match["title"], days[0]


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Give the sentences with which a page begins to tell, each with its line."""
    prose = [line for line in lines if len(line.text) > _PROSE][:_DEEP]
    for line in prose:
        yield from ((line, sentence[:_WIDE]) for sentence in _SENTENCES.split(line.text[:_LONGEST]))


def without_year(lines: Sequence[Line], name: str) -> Line | None:
    """Give the line whose sentence names the event's day without a year that anything on the page gives.

    >>> said = "On July 22, the Lake Trust hosted a private seminar on lakes and on the law of the lakes."
    >>> without_year([Line(1, 0, len(said), said)], "A seminar").number
    1
    """
    told = day_told(lines, name, "", "")
    bare = day_told(lines, name, "2000", "") if told is None else None
    return bare.line if bare is not None else None


def shown_on(line: Line, days: Sequence[Day]) -> str:
    """Give the day that stands alone on its line, as pages print on which day they were put up.

    >>> shown_on(Line(1, 0, 11, "9 May 2030"), days_in("9 May 2030"))
    '2030-05-09'
    """
    rest = f"{line.text[: days[0].start]}{line.text[days[0].end :]}"
    alone = len(days) == 1 and not days[0].last and not re.search(r"\w", rest)
    return days[0].iso if alone else ""


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
        match = _CITY_AND_DAY.match(line.text) if len(line.text) < _LONGEST else None
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
    found = (match for line in lines[:_HEAD] if (match := _CITY_AND_DAY.match(line.text)))
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
