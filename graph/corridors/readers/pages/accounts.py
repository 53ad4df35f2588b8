"""Know accounts of events in prose: that a page tells of one, how it calls it, and on which day it was."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import MONTH, Day, days_in, in_year, year_of_weekday
from corridors.readers.names.groups import session_formats
from corridors.readers.names.words import EVENT, SENTENCES
from corridors.readers.pages.whichevent import is_of_another, is_of_session

#: What an account may tell of besides: what has such a name, or takes some days.
_NOUN = (
    rf"(?:{EVENT}|convening|lecture|fireside\s+chat|luncheon|breakfast|dinner|reception|\w+-day\s+programme|"
    r"(?-i:(?:[A-Z]\w+\s+)+(?:Days?|Night|Fellowship|Conversations?)))"
)
_DEED = (
    r"(?:(?:co-?)?host(?:s|ed|ing)?|featur(?:es|ed)|(?:gives?|gave)(?=\s+an?\s+(?:[\w-]+\s+){0,2}(?:lecture|talk|seminar)\b)|held|holding|hold|(?:co-?)?organi[sz](?:e[sd]?|ing)|(?:co-?)?conven(?:e[sd]?|ing)|"
    r"conducted|carried\s+out|delivered|completed|concluded|opened|launch(?:ed|es)|attended|kicked\s+off|participated\s+in|"
    r"took\s+part\s+in|gathered\s+(?:for|at)|took\s+place|taking\s+place|takes?\s+place|brought\s+together|"
    r"(?:a|ont)\s+(?:organisé|accueilli|tenu)|s['’]est\s+tenue?|se\s+sont\s+tenu\w*|organiz(?:ó|aron)|celebr(?:ó|aron)|"
    r"realiz(?:ó|aron)|se\s+llev(?:ó|aron|ará|arán)\s+a\s+cabo|se\s+(?:tiendra|tiendront)|fand(?:en)?|findet|finden|acoge|acogi(?:ó|eron)|commenc(?:ed|ing)|occurr(?:ed|ing)|began|beginning|ran|met)"
)
#: Somebody did it: "co-hosted a private roundtable"; or it was done: "the workshop, which was held".
_DID_WHAT = (
    rf"\b(?P<deed>{_DEED}),?(?:\s+(?:in\s+\w[\w-]*|together|jointly)\s+with\s[^,]{{2,90}},)?(?:\s+on\s+\d{{1,2}}\s+\w+(?:\s+\d{{4}})?,?)?"
    rf"\s+(?:an?|the|its|this|their|our|une?|la|le|el|una)\s+(?P<what>(?:(?!at\b|during\b)[\w’'“”\"&/.()–-]{{1,40}}\s+){{0,9}}?[“\"]?{_NOUN}(?:\s+{_NOUN})*)\b"
)
_WHAT = wording(_DID_WHAT, re.I)
_DID = wording(
    rf"{_DID_WHAT}|\b(?P<at>{_DEED}|discussed)\s[^.;]{{2,160}}?\b(?:at|during)\s+(?:an?|its|the|this|their)\s+"
    rf"(?P<there>(?:[\w-]+\s+){{0,4}}?{_NOUN})\b"
    rf"|\b(?P<noun>{_NOUN})\b(?!['’]s\b)(?:[^.;]{{0,160}}?\s)?(?P<done>{_DEED})\b"
    rf"|\b(?P<with>met|gathered|assembled)\s+(?:[\w-]+,?\s+){{0,5}}?(?:with\s|for\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,5}}{_NOUN}\b|(?:on|from)\s+(?=\d|{MONTH}\s))"
    rf"|\A(?:at|during)\s+(?:the|its|an?)\s+(?P<fronted>(?:[\w-]+\s+){{0,3}}?{_NOUN})\b[^.;]{{0,160}}?\b(?:discussed|debated|explored|examined|exchanged)\b"
    r"|\b(?P<guests>welcome[sd]|brings?\s+together)\s+(?:[\w-]+\s+){0,3}?(?:experts|participants|delegates|diplomats|officials|practitioners)\b",
    re.I,
)
_TITLED = wording(
    rf"\b{EVENT}(?:\s+(?:series|discussion|event|yesterday|today))?,?\s+"
    r"(?:titled|entitled|called|dubbed|themed|under\s+the\s+(?:title|theme)(?:\s+of)?|on\s+the\s+theme(?:\s+of)?)"
    r"\s*[,:]?\s*[“\"‘'](?P<title>[^“”\"]{8,200}?)[,.]?(?:[”“\"]|’(?!\w))",
    re.I,
)
#: The name in quotation marks right behind what it is, or what it is on.
_CALLED = wording(
    rf"\b{EVENT}(?<!s)(?:\s+(?:discussion|event|session))?,?(?:\s+(?:of|on|in|at|with)\s[^.;:,“”\"‘']{{1,60}}?)??"
    r"(?:\s+(?:on|about|to\s+discuss))?\s+(?:“(?P<title>[^“”]{12,200})”"
    r"|\"(?P<plain>[^\"]{12,200})\"|[‘'](?P<single>(?:[^‘’']|['’](?=\w)){12,200})['’](?!\w))",
    re.I,
)
_DAYS = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|lunes|martes|miércoles|"
    r"jueves|viernes)"
)
#: What stands before the day of an event.
_ON = wording(
    rf"(?:\b(?:on|from|between|during|of|for|dated?|les?|du|el|los|del|d[ií]as|am|vom|{_DAYS})|[,(–—-]|"
    rf"\A)\s*(?:{_DAYS}(?:\s+and\s+{_DAYS})?,?\s*)?(?:the\s+)?\Z",
    re.I,
)
#: What makes a clause one of something else: "the group, which held its final session from 7 to 11 July".
_ASIDE = wording(
    r"\b(?:which|that|who|whose|after|following|since|before|until|adopted|published|established|released|issued|signed|deadline|"
    r"next|previous|last|earlier|resolution|mandate\w*)\b",
    re.I,
)
#: What is said of the event itself behind its name: "the talks between the two, which were held on 7 May".
ITSELF = wording(
    rf"\b{_NOUN}\b(?!['’]s\b)[^.;,]{{0,60}},\s+which\s+(?:is|was|were|will\s+be|takes?|took|will\s+take)\b", re.I
)
#: An event that is named as the one that was held: "The Seventh Lakes Dialogue was held in Velda".
_SUBJECT = wording(
    r"(?:(?:[Tt]he\s+)?(?P<named>(?:[a-z]+(?:th|st|nd|rd)\s+)?(?:[A-Z0-9][\w.’'&/-]*\s+(?:(?:of|the|and|on|for|in)\s+)*){1,10}?"
    r"(?:Conference|Workshop|Seminar|Meeting|Forum|Dialogue|Round\s?table|Symposium|Course|Training|Summit|Consultations?|"
    r"Exercise|Congress|Week|Talks|Day|Fellowship))"
    rf"|The\s+(?P<told>(?:(?!(?:the|an?|that|this|on|in|at|which|said|is|are|was|were|has|had)\b)[\w’'&/.-]+\s+){{2,8}}?(?i:{EVENT})))"
    r"\s+(?:was|is|were|will\s+be|took|takes|will\s+take|has\s+been|brought|brings)\s"
)
#: The form of an event, as a sentence that tells of it has it; and how readers are asked to come.
_FORM = wording(
    r"\b(?:[Tt]his|[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|inaugural)\s+(?:(?!(?:of|in|on|for|and|to)\b)[\w’'“”-]+\s+){0,4}?"
    r"(?P<form>(?i:panel(?:\s+discussion)?|round\s?table|workshop|conference|seminar|webinar|side[-\s]event|town\s+hall))\b"
    r"(?!\s+(?:series|room|hall|cent(?:re|er)|report|of\s+the)\b|['’]s)"
)
_INVITED = wording(r"\b(?:invit(?:es?|ing)|welcomes?|join\s+us)\b", re.I)
_DATELINE = wording(r"\W*[^\W\d]+(?:[ -][^\W\d]+){0,2},\s+\Z")
_YEAR = wording(r"\b20\d\d\b")
_WORD = wording(r"\w{4,}")
_WEEKDAY = wording(
    r"\b(?:on|this|last)\s+(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s+(?:the\s+)?(?:\d|\w+\s+\d))", re.I
)
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
#: What was over on the day: "On 6 May the trust concluded its five-day course".
_ENDED = wording(
    rf"\b(?:concluded|completed|wrapped\s+up|closed)\s+(?:its|the|an?|their)\s+(?:[\w-]+\s+){{0,4}}?{EVENT}\b|\b{EVENT}\s+(?:(?:was|that|which)\s+)?"
    r"concluded\b",
    re.I,
)
#: What a site tells of itself above the words of a page.
_OF_SITE = wording(
    r"\b(?:(?:official|this|our|the)\s+web\s?sites?|https|cookies|browser|java\s?script|newsletter|subscribe)\b", re.I
)
_BYLINE = wording(r"\W*[A-ZÀ-Þ]\w+\W*|\W*(?:by|written\s+by|author:)\s[^.;:]{3,80}\W*", re.I)
#: What an event was on, behind what it was: by a name; where it is but "a seminar", in any words.
_ON_NAME = r"\s+on\s+(?:[“\"][^“”\"]{5,200}[”\"]|[A-Z][\w’'-]*(?:\s+(?:(?:and|of|the|in|for)\s+)*[A-Z][\w’'-]*)*"
_ON_NAMED = wording(rf"{_ON_NAME})")
_ON_MATTER = wording(
    rf"{_ON_NAME}|[a-z][^.;,“”]{{3,110}}?(?=\s+(?:in|at|from|for|with|between|to|held|which|that|on\s+\d+|during|this|"
    r"today|yesterday)\b|[.,;]|\Z))"
)
#: Behind a day that dates something else: "the 5 April communiqué".
PAPER = wording(
    r"\s+(?:communiqu[eé]|report|resolution|statement|declaration|letter|paper|decision|agreement|article|attack|election|vote|release)s?\b"
)
_PLANNED = wording(r"\b(?:will|shall|is\s+to|are\s+to|to\s+be)\b", re.I)
_PAST = wording(r"\b(?:\w+ed|held|met|ran|began|took|brought|gave)\b", re.I)
_OPINION = wording(r"\b(?:I|you|your)\b")
#: An account tells of its event in one of so many sentences, or is none.
_FIRST = 2
#: What stands below a picture, before the words of the page.
_CAPTION = wording(r"\W*(?:above|below|left|right|photos?|pictures?|images?|credit|caption)\b", re.I)
_ENDS = (".", "!", "”", '"', ":")
_PROSE, _LONGEST, _DEEP, _WIDE, _NEAR = 50, 6000, 14, 700, 120
_WHOLE = len("2030-05-02")


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
    ended: bool = False


def tells_of_event(lines: Sequence[Line]) -> bool:
    """Tell whether the beginning of a page tells, in a sentence, that an event was held, or that somebody held one.

    >>> tells_of_event([Line(1, 0, 60, "The Lake Trust organised, in co-operation with Kenya, a course on law.")])
    True
    >>> tells_of_event([Line(1, 0, 60, "The Lake Trust is a charity that works for clean lakes all over the world.")])
    False
    """
    whole = [one for _, one in _sentences(lines) if one.endswith(_ENDS) and not _CAPTION.match(one)]
    told = any(not _OPINION.search(sentence) and _DID.search(sentence) for sentence in whole[:_FIRST])
    return told or any((named := _TITLED.search(one)) and _DID.search(one, 0, named.end()) for one in whole)


def recounts(line: Line) -> bool:
    """Tell whether a paragraph tells, of the past, that an event was held, or that somebody held one.

    >>> recounts(Line(1, 0, 60, "The Lake Trust organised, in co-operation with Kenya, a course on law."))
    True
    >>> recounts(Line(1, 0, 60, "The Lake Trust will host a course on law for envoys of the lakes."))
    False
    """
    told = ((match, sentence) for _, sentence in _sentences([line]) if (match := _DID.search(sentence)))
    return any(_PAST.search(match.group()) and not _PLANNED.search(sentence) for match, sentence in told)


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
        if (
            match
            and did
            and not re.match(r"concluded|kicked|opened", did["deed"] or did["done"] or did["at"] or did["with"], re.I)
        ):
            return _within(line, match["title"])
    return None


def called(lines: Sequence[Line]) -> Line | None:
    """Give the words in quotation marks right behind what the event is, as an account without a heading has them.

    >>> said = "A side-event on ‘Lakes under the law of the sea,’ was held on 2 May in the hall of the Lake Trust."
    >>> called([Line(1, 0, len(said), said)]).text
    'Lakes under the law of the sea'
    """
    for line in [line for line in lines if len(line.text) > _PROSE][:_DEEP]:
        match = _CALLED.search(line.text, 0, _LONGEST)
        if match is not None and _DID.search(line.text, max(0, match.start() - _NEAR), match.end() + _NEAR):
            return _within(line, next(filter(None, match.groups())).rstrip(",. "))
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

    prose = next((told.start for told, _ in _sentences(lines) if told.text.endswith(".")), line.start)
    above = [one for one in candidates if one.start < min(line.start, prose)]
    spoken_of = [one for one in above if shared(one) > max(2, 2 * shared(first))]
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
    for line, sentence in _sentences(lines):
        match = _WHAT.search(sentence) or _DID.search(sentence)
        subject = _SUBJECT.match(sentence) if match is not None else None
        name = (subject["named"] or subject["told"]) if subject is not None else ""
        if name and name in line.text:
            return _within(line, name)
        told = match.groupdict() if match is not None else {}
        at = "what" if told.get("what") else "there"
        if match is None or not told.get(at):
            continue
        on = (_ON_NAMED if " " in match[at] else _ON_MATTER).match(sentence, match.end(at))
        words = f"{match[at]}{on.group() if on else ''}"
        if len(words.split()) > 1 and words in line.text:
            return _within(line, words)
    return None


def form_told(lines: Sequence[Line], name: str) -> list[str]:
    """Give the form of an event as the first sentence calls it that says that it is held, or what it does.

    >>> form_told([Line(1, 0, 60, "The Lake Trust welcomes you to its half-day conference on deep lakes.")], "Lakes")
    ['fmt:conference']
    """
    for _, sentence in _sentences(lines):
        told = _DID.search(sentence) or _INVITED.search(sentence)
        form = _FORM.search(sentence) if told else _FORM.match(sentence)
        if form is not None and not is_of_another(sentence, name):
            return session_formats(form["form"])
    return []


def day_told(lines: Sequence[Line], name: str, year: str, published: str) -> DayTold | None:
    """Find the day on which sentences of an account say that the event of this name was.

    A year that is not printed is that of the page's own day, or of the only other days that the text prints.

    >>> said = "On July 22, the Lake Trust hosted a talk on the group, which held its session on 7 July 2030 in Velda."
    >>> day_told([Line(1, 0, len(said), said.replace("talk", "seminar"))], "A seminar", "", "").days[0].iso
    '2030-07-22'
    """
    others = {day.year for line in lines for day in days_in(line.text[:_LONGEST]) if day.year}
    printed = sorted({found for line in lines for found in _YEAR.findall(line.text[:_LONGEST])})
    for line, sentence in _sentences(lines):
        if _DID.search(sentence) is None or is_of_another(sentence[:_WIDE], name):
            continue
        planned = _PLANNED.search(sentence) is not None
        for day in days_in(sentence):
            if not _is_its(sentence, day, name):
                continue
            known = day.year or year or _year_beside(day, published, planned=planned)
            known = known or year_of_weekday(sentence, day, printed)
            found = in_year([day], known or (next(iter(others)) if len(others) == 1 else ""))
            doubt = "" if known else "the sentence names no year: is it that of the other days on the page?"
            if found[0].iso:
                alone = len(found) == 1 and not found[0].last
                return DayTold(line, tuple(found), doubt, planned, alone and _ENDED.search(sentence) is not None)
        if (weekday := _WEEKDAY.search(sentence)) and len(published) == _WHOLE and not planned:
            day = _last(weekday["day"].lower(), published)
            return DayTold(line, (day,), ended=_ENDED.search(sentence) is not None)
    return None


def _is_its(sentence: str, day: Day, name: str) -> bool:
    """Tell whether a day in a sentence on the event is the event's: not the report's, nor one of something else."""
    before = sentence[: day.start]
    if _DATELINE.match(before) and re.match(r"\s+[–—-]\s", sentence[day.end :]):
        return False  # "VELDA, 5 April – On 2 April": the day of the report
    if PAPER.match(sentence, day.end):
        return False
    own = ITSELF.sub("", before)
    aside = _ASIDE.search(re.split(r"[,;()–—:]\s", own)[-1]) or re.search(r"\bwhich\b[^;]*\Z", own)
    return _ON.search(before) is not None and not aside and not is_of_session(before, name)


def _year_beside(day: Day, published: str, *, planned: bool) -> str:
    """Give the year of a day told on a page of that date: the last such day before it, the next if it is to come."""
    if len(published) != _WHOLE:
        return published[:4]
    year, own = int(published[:4]), f"{day.month}-{day.day}"
    if planned:  # what goes on is planned as well
        ends = f"{day.last_month or day.month}-{day.last_day or day.day}"
        return str(year if max(own, ends) >= published[5:] else year + 1)
    return str(year - 1 if own > published[5:] else year)


def _last(weekday: str, published: str) -> Day:
    """Give the last day of that name up to the day of the page."""
    shown = date.fromisoformat(published)
    day = shown - timedelta(days=(shown.weekday() - _WEEKDAYS.index(weekday)) % 7)
    return Day(f"{day:%Y}", f"{day:%m}", f"{day:%d}")


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Give the sentences with which a page begins to tell, each with its line."""
    prose = [line for line in lines if len(line.text) > _PROSE and not _OF_SITE.search(line.text)][:_DEEP]
    for line in prose:
        yield from ((line, sentence[:_WIDE]) for sentence in SENTENCES.split(line.text[:_LONGEST]))


#: A line with a day on it that is no sentence.
_BARE = 60


def without_year(lines: Sequence[Line], name: str) -> Line | None:
    """Give the line whose sentence names the event's day without a year that anything on the page gives.

    >>> said = "On July 22, the Lake Trust hosted a private seminar on lakes and on the law of the lakes."
    >>> without_year([Line(1, 0, len(said), said)], "A seminar").number
    1
    """
    told = day_told(lines, name, "", "")
    bare = day_told(lines, name, "2000", "") if told is None else None
    alone = (line for line in lines if len(line.text) < _BARE and any(not day.iso for day in days_in(line.text)))
    return bare.line if bare is not None else next(alone, None) if told is None else None


def shown_on(line: Line, days: Sequence[Day]) -> str:
    """Give the day that stands alone on its line, as pages print on which day they were put up.

    >>> shown_on(Line(1, 0, 11, "9 May 2030"), days_in("9 May 2030"))
    '2030-05-09'
    """
    rest = f"{line.text[: days[0].start]}{line.text[days[0].end :]}" if days else ""
    rest = re.sub(r"\d{1,2}[.:]\d\d", "", rest, count=1)  # the hour at which it was put up
    alone = len(days) == 1 and not days[0].last and (not re.search(r"\w", rest) or _BYLINE.fullmatch(rest))
    return days[0].iso if alone else ""


#: An account that tells but about when something was has no day of it; so near the top it says so.
_ABOUT_WHEN = wording(
    rf"\b(?:in|since)\s+(?:early|mid|late)[\s-]+{MONTH}|\b(?:last|earlier\s+this)\s+(?:week|month)\b", re.I
)
_TOP = 6


def day_of_page(top: Sequence[Line]) -> Line | None:
    """Give the line that holds a day alone, where the first lines tell only about when the event was: the page's day.

    >>> lines = [Line(1, 0, 40, "Late last month, in Velda, envoys met."), Line(2, 41, 51, "9 May 2030")]
    >>> day_of_page(lines).text, day_of_page(lines[1:])
    ('9 May 2030', None)
    """
    if not any(_ABOUT_WHEN.search(line.text) for line in top[:_TOP]):
        return None
    return next((line for line in top[:_TOP] if shown_on(line, days_in(line.text))), None)
