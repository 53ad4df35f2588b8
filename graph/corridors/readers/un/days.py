"""Tell the days of UN texts: when they were adopted, which is not when they were distributed."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year
from corridors.readers.notes import Named, Reading
from corridors.readers.un.heads import Text, text_of
from corridors.readers.un.resolutions import tell_mandate
from corridors.readers.un.sessions import unwrapped
from corridors.readers.un.symbols import SYMBOL

_ADOPTED = wording(
    r"^\W*(?:resolution\s+)?adopted\s+(?:by|at|in)\b[^.;]{0,200}?(?:\b(?:held\s+)?on\s+(?=\d|[A-Z])|"
    r",\s+(?=\d{1,2}\s+[a-z]{3,9}\s+\d{4}\b))|"
    r"\b(?:resolution|decision)\s+adopted\s+by\s+the\s+(?:General\s+Assembly|"
    r"(?:[A-Z]\w+\s+){1,2}(?:and\s+\w+\s+)?Council)\s+on\s+"
    r"|(?P<own>\A\W*at\s+its\s+\w+\s+(?:plenary\s+)?meeting,\s+(?:held\s+)?on\s+(?=[^.;]{6,40}?the\s+(?:General\s+Assembly|"
    r"(?:\w+\s+){1,2}Council)\b))"
    r"|(?P<met>\bat\s+its\s+\w+\s+plenary\s+meeting,\s+(?:held\s+)?on\s+(?=[^.;]{6,60}?the\s+(?:General"
    r"\s+)?Assembly[^.;]{0,300}?\bdecided\b))",
    re.I,
)
#: The day on such a line is that of adoption or of a meeting, not of distribution.
_ADOPTION = wording(r"\badopt(?:ed|ion)\b|\bmeeting\b|\bsession\b", re.I)
#: The symbol of a decision of a regional organisation, and the day below it.
DECIDED = wording(r"^[^\w\n]*[A-Z]{2,3}\.DEC/\d+(?:/\d+)?[^\w\n]*\n\s*(?P<day>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})\b", re.M)
#: At the foot of a resolution: the meeting and its day.
_CLOSING = wording(
    r"\b\d{1,4}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting\W{1,6}(?P<day>\d{1,2}\s+[A-Z][a-z]+\s+(?:19|20)\d\d)\b"
)


#: In a report of a session: when the body adopted it.
_REPORT_ADOPTED = wording(
    r"\bmeetings?(?:\s+of\s+(?:its|the)\s[^,.;]{3,60})?,\s+(?:held\s+)?on\s+(?P<day>[^,;.]{4,30}),(?:[^.;]|"
    r"\.(?=\w))*?\b(?:adopted\s+(?:(?:by\s+\w+\s+)?(?:the|its|this)\s+"
    r"(?:\w+\s+){0,2}?report\b(?!\s+of\s+the\s+(?!session))|(?<=and\sadopted\s)it\b))|\badopted\s+(?:its|"
    r"the)\s+(?:\w+\s+)?report\s+at\s+(?:its|the)\s+[\w-]+\s+(?:and\s+(?:last|"
    r"final)\s+)?meeting,\s+on\s+(?P<at>\d[^,.;]{4,30})|"
    r"\breport\s+was\s+adopted\b[^.;]{0,60}?\bon\s+(?P<on>\d[^,;.]{4,30})"
)
_NOTE = wording(
    r"\W*(?:note|letter|memorandum|information\s+note|statement|communication)s?\s+(?:by|"
    r"from)\s+the\s+[\w -]{4,60}\W*\Z",
    re.I,
)
_DAY_ALONE, _HEAD = 24, 16


def tell_dates(reading: Reading, text: Text, blocks: Sequence[Line]) -> None:
    r"""Tell the day of adoption from the day of distribution.

    >>> said = "Resolution adopted by the General Assembly on 3 December 2035"
    >>> found = Reading(document_of("x.txt", said), "", "", "")
    >>> tell_dates(found, Text("", Named("document", "A text"), "resolution"), list(found.document.lines())); found.day
    '2035-12-03'
    """
    for n, line in enumerate(blocks[:30]):
        adopted = _ADOPTED.search(line.text)
        if adopted and (adopted["met"] or adopted["own"]) and text.kind == "report":
            continue  # what the Assembly decided on that day is not the report
        wrapped = f"{line.text} {blocks[n + 1].text}" if n + 1 < len(blocks) else line.text
        days = days_in(wrapped[adopted.end() :][:60] if adopted else "")
        if adopted and days and days[0].iso:
            places = [line] if days_in(line.text[adopted.end() :]) else [line, blocks[n + 1]]
            reading.say(text.named, "cor:adoptedOn", "", places, "when it was adopted", value=days[0].iso)
            reading.day = days[0].iso
            break
    closing = next(iter([*_CLOSING.finditer(reading.document.text)][-1:]), None) if text.kind == "resolution" else None
    if closing is not None and not reading.day and (days := days_in(closing["day"])):
        reading.day = days[0].iso
        gist = "the meeting at which it was adopted"
        reading.say(text.named, "cor:adoptedOn", "", closing.span("day"), gist, value=reading.day)
    if decided := DECIDED.search(reading.document.text[:2500]):
        reading.day = days_in(decided["day"])[0].iso if days_in(decided["day"]) else ""
        if reading.day:
            where = (decided.start("day"), decided.end("day"))
            reading.say(text.named, "cor:adoptedOn", "", where, "when it was adopted", value=reading.day)
    for block, match in (
        (block, _REPORT_ADOPTED.search(block.text)) for block in blocks[::-1] if text.kind == "report"
    ):
        days = (
            in_year(days_in(match["day"] or match["on"] or match["at"]), _year_of(blocks))
            if match and "report" in block.text
            else []
        )
        if days and len(days[0].iso) == len("2030-05-02"):
            reading.say(text.named, "cor:adoptedOn", "", block, "when the body adopted it", value=days[0].iso)
            break
    if not _tell_day_below_symbol(reading, text, blocks):
        _tell_distributed(reading, text, blocks)


def tell_paper(reading: Reading) -> None:
    r"""Note of a paper that lists or plans for a meeting its own symbol, its day, and by what the body was set up.

    >>> found = Reading(document_of("x.txt", "A/AC.9/INF/2\n2 May 2030\n\nLake Committee"), "f", "k", "t")
    >>> tell_paper(found); found.symbol, found.published_on, found.day
    ('A/AC.9/INF/2', '2030-05-02', '')
    """
    lines, day = list(reading.document.lines()), reading.day
    if (process := reading.process) is not None:
        for line in unwrapped(lines[:_HEAD]):
            tell_mandate(reading, process, line)
    text = replace(text_of(lines, reading.document), kind="text")
    if text.symbol:
        named = Named("document", text.symbol, slug=text.symbol, acronym=text.symbol)
        reading.about, reading.symbol = named, text.symbol
        tell_dates(reading, replace(text, named=named), lines)
        reading.day = day


def _year_of(blocks: Sequence[Line]) -> str:
    """Give the year of the first day in a text, which is that of its session or its printing."""
    return next((day.iso[:4] for block in blocks for day in days_in(block.text) if day.iso), "")


def _tell_distributed(reading: Reading, text: Text, blocks: Sequence[Line]) -> None:
    for n, line in enumerate(blocks[:16]):
        if re.search(r"\bDistr\.?\s*:", line.text[:200], re.I):
            after = [other for other in blocks[n : n + 3] if not _ADOPTION.search(other.text)]
            dated = next((other for other in after for day in days_in(other.text) if day.iso), None)
            if dated is not None:
                published = days_in(dated.text)[0].iso
                reading.published_on = published
                reading.say(text.named, "cor:publishedOn", "", dated, "when it was distributed", value=published)
                reading.day = reading.day or published
            break


def _tell_day_below_symbol(reading: Reading, text: Text, blocks: Sequence[Line]) -> bool:
    """Note the day that stands alone below the symbol of a paper, as that of the paper; tell whether there is one."""
    pairs = (
        pair for pair in pairwise(blocks[:5]) if SYMBOL.fullmatch(pair[0].text.strip()) or _NOTE.match(pair[0].text)
    )
    alone = next((below for _, below in pairs if len(below.text) < _DAY_ALONE and days_in(below.text)), None)
    if alone is None or text.kind != "text":
        return False
    reading.published_on = reading.day = days_in(alone.text)[0].iso
    reading.say(text.named, "cor:publishedOn", "", alone, "the day below its symbol", value=reading.day)
    return True
