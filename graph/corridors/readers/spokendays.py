"""Hear on which day it is, where the one who opens a recording says so."""

import re

from corridors.readers.dates import days_in, in_year
from corridors.readers.notes import Place, Reading
from corridors.readers.recordlines import spoken

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = {
    "twentieth": 20,
    "thirtieth": 30,
    **{f"{tens} {one}": n * 10 + m for tens, n in (("twenty", 2), ("thirty", 3)) for m, one in enumerate(_ONES, 1)},
}
_NUMBERS = {**{word: n for n, word in enumerate((*_ONES, *_TEENS), 1)}, **_TENS}
_ORDINAL = re.compile(rf"\b(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True)).replace(' ', '[ -]')})\b", re.I)
_TODAY = re.compile(
    r"\b(?:(?:today(?:,?\s+it)?|it|this)(?:\s+is|['’]s)\s+(?:\w+day,?\s+)?|welcome\b[^.?!]{0,90}?\bon\s+(?:a\s+|"
    r"this\s+)?\w+day,?\s+)(?:the\s+)?(?P<day>[^.;?!]{4,60})",
    re.I,
)
_FRONT = 900


def tell_spoken_day(reading: Reading, place: Place | None) -> None:
    """Note the day that the first turn gives as the day it is, where nothing above the record does.

    >>> from corridors.documents import document_of
    >>> from corridors.readers.notes import Named
    >>> said = document_of("x.txt", "welcome all it is the sixteenth of May 2030 and we talk")
    >>> record = Reading(said, "transcript", "automaticCaptions", "", Named("event", "A talk"))
    >>> tell_spoken_day(record, (0, 55)); record.said[0].value
    '2030-05-16'
    """
    if place is None or reading.day or reading.event is None:
        return
    words = " ".join(spoken(reading.document, (place[0], min(place[1], place[0] + _FRONT))).split())
    year = reading.conference.slug[-4:] if reading.conference is not None else ""
    for match in _TODAY.finditer(words):
        told = _ORDINAL.sub(lambda one: str(_NUMBERS[one.group().lower().replace("-", " ")]), match["day"])
        day = next((day for day in in_year(days_in(told), year) if day.iso and day.start == 0), None)
        if day is not None:
            reading.day = day.iso
            reading.say(reading.event, "cor:startDate", "", place, "said at the beginning", value=day.iso)
            return
