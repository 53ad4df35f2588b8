"""Read what a session's page says of the year's conference around it: its city and days, and who hosts it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year
from corridors.readers.lines.headings import heading
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.doings import deeds
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import SENTENCES
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.places import is_city
from corridors.readers.pages.rooms import ROOM
from corridors.readers.pages.whichevent import is_of_another

_CITY = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ɏ][\w’'-]+){0,2}"
_CELLS = wording(r"\s*[|·•(),:;]\s*|\s+[–—-]\s+|(?<=\w)\.\Z")
_LED = wording(r"^.*\b(?:in|at)\s+(?=[A-ZÀ-Þ])")
#: Where a sentence says that the session was: "took place at the Lake Trust in Velda", "local time in Velda".
_HELD = wording(
    r"\b(?:(?:took|takes?|taking)\s+place|(?:was|is|will\s+be)\s+(?:held|hosted)|[Ll]ocal\s+time)\b[^.;]{0,120}?\bin\s+(?=[A-ZÀ-Þ])"
)
_LONGEST = 400
_FIELDS = ("place", "venue", "location", "city")


def of_forum(line: Line, whole: Named) -> list[str]:
    """List the sentences of a line that give the days of the conference, and not of one session.

    >>> whole = Named("event", "F", (), "igf-2030")
    >>> of_forum(Line(1, 0, 40, "IGF 2030, Nairobi, 4-8 May 2030. We meet on 5 May 2030."), whole)
    ['IGF 2030, Nairobi, 4-8 May 2030.']
    """
    return [one for one in SENTENCES.split(line.text) if len(line.text) < _LONGEST and _is_of(one, whole)]


def tell_forum(reading: Reading, body: Sequence[Line]) -> None:
    r"""Note the city and the days of the conference that the session is part of, and who hosts it.

    >>> page = Reading(document_of("x.txt", "IGF 2030: Nairobi, Kenya, 4 - 8 May 2030"), "f", "k", "t")
    >>> page.event, page.conference = Named("event", "WS #1"), Named("event", "F", (), "igf-2030", ("IGF 2030",))
    >>> tell_forum(page, list(page.document.lines())); [place.name for _, _, place in page.structure]
    ['Nairobi', 'Nairobi']
    """
    whole, event = reading.conference, reading.event
    if whole is None or event is None:
        return
    short = [line for line in body if len(line.text) < _LONGEST]
    day = reading.day[:10]
    here = [line.text for line in short if ROOM.search(line.text) and day in [one.iso for one in days_in(line.text)]]
    told = [one for line in body if _HELD.search(line.text[:4000]) for one in SENTENCES.split(line.text[:4000])]
    here += [city for one in told if not is_of_another(one, event.name) for city in _led_to(one)]
    here += [found.value for line in short if (found := heading(line.text)) is not None and found.name in _FIELDS]
    cities = [(event, city) for city in _cities(here)][:1]
    said = [(line, sentence) for line in short for sentence in of_forum(line, whole)]
    for line, sentence in said:
        _tell_days(reading, whole, sentence, line)
        cities += [(one, city) for city in _cities([sentence]) for one in (whole, event)][:2]
    for one, city in cities:
        reading.structured(one, "cor:heldIn", Named("place", city))


def _led_to(sentence: str) -> list[str]:
    held = _HELD.search(sentence)
    return re.findall(rf"\bin\s+({_CITY})", sentence[held.start() :]) if held is not None else []


def _is_of(sentence: str, whole: Named) -> bool:
    """Tell whether a sentence gives the days of the conference: no one day of it, and no other year's."""
    forum, year = whole.slug.rpartition("-")[0], whole.slug[-4:]
    days = in_year(days_in(sentence), year)
    named = re.search(
        rf"(?<![A-Za-z] )(?:\b{forum}\s+{year}\b|\bannual\s+(?:\w+\s+)?meeting\b)|\d\dth\s+(?:annual|IGF)\b",
        sentence,
        re.I,
    )
    spans = bool(days) and (days[0].last or days[-1].iso) > days[0].iso
    return named is not None and spans and set(re.findall(r"\b(?:19|20)\d\d\b", sentence)) == {year}


def _tell_days(reading: Reading, whole: Named, sentence: str, line: Line) -> None:
    days = in_year(days_in(sentence), whole.slug[-4:])
    gists = "when it begins", "when it ends"
    reading.held_from(whole, days[0].iso, days[0].last or days[-1].iso, line, gists)
    for name in (name for deed in deeds(sentence) if deed.relation == "cor:hosted" for name in deed.bodies):
        reading.say(organisation(name), "cor:hosted", whole, line, "named as host", as_of=days[0].iso)


def _cities(texts: Iterable[str]) -> Iterator[str]:
    """Give the cities that stand between marks: known ones, and those before their State; or behind an "in"."""
    for text in texts:
        cells = [_LED.sub("", cell.strip()) for cell in _CELLS.split(text)]
        for cell, after in zip(cells, [*cells[1:], ""], strict=True):
            named = re.fullmatch(_CITY, cell) and not (is_body(cell) or state_named(cell) or ROOM.search(cell))
            if named and (is_city(cell) or state_named(after)):
                yield cell
