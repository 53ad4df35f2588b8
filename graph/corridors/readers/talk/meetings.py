"""Read in the notice above captions when and where the conference was."""

import re

from corridors.documents import Line
from corridors.readers.dates import days_in
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.sessions import conference, tell_conference, wiki_of
from corridors.readers.talk.lines import CAPTIONS
from corridors.readers.un.sessions import number_of

_MEETING = re.compile(
    r"\bMeeting\s+of\s+the\s+Internet\s+Governance\s+Forum(?:\s*\(IGF\))?\s*,?\s*(?:in\s+(?P<city>[A-Z][\w’' "
    r"-]+?),\s+[A-Z][\w ]+?,?\s+)?(?:from\s+)?(?P<days>\d{1,2}\s+(?:to|-|–)\s+\d{1,2}\s+\w+\s+"
    r"\d{4})"
)
#: What else was captioned, where and perhaps when: "during the IGF 2030 Open Consultations in Geneva, Switzerland".
_TAKEN = re.compile(
    r"\bcaptioning\s+(?:\w+\s+)?during\s+(?:the\s+)?[^.]{3,160}?,?\s+in\s+(?P<city>[A-Z][\w’' -]+?),\s+[A-Z][\w ]+?"
    r"(?:,?\s+(?:from\s+)?(?P<days>\d{1,2}\s+(?:to|-|–)\s+\d{1,2}\s+\w+\s*\d{4}))?[.,]"
)
_YEARS = re.compile(
    r"\bIGF\s+(?P<year>20\d\d),?\s+(?:in\s+)?(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s+"
    r"[A-Z][\w ]+?(?:,?\s+meetings?)?[.,]"
)
#: "during Fifth Meeting of the IGF, in Vilnius": the first was in 2006, and there is one a year.
_NTH = re.compile(
    r"\b(?P<nth>[A-Z][a-z]+(?:-[a-z]+)?)\s+(?:Annual\s+)?Meeting\s+of\s+the\s+(?:IGF|Internet\s+Governance\s+Forum)(?:\s*\(IGF\))?,?"
    r"\s+in\s+(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})(?:,\s+[A-Z][\w ]+)?[.,]"
)
_BEFORE_FIRST = 2005


def tell_meeting(reading: Reading, head: list[Line]) -> None:
    """Note when and where the conference was, as the notice above the captions says.

    >>> from corridors.documents import document_of
    >>> text = "Meeting of the Internet Governance Forum (IGF) in Berlin, Germany, from 25 to 29 November 2019."
    >>> found = Reading(document_of("x.txt", text), "f", "k", "t", conference=Named("event", "IGF", (), "igf-2019"))
    >>> tell_meeting(found, list(found.document.lines())); [said.value for said in found.said]
    ['2019-11-25', '2019-11-29']
    """
    forum, year = wiki_of(reading.document.text)
    if year and reading.conference is None and reading.event is not None:
        reading.structured(reading.event, "cor:partOf", conference(forum, year))
    for line in head:
        _tell_noticed(reading, line)
        match = _MEETING.search(line.text)
        days = days_in(match["days"]) if match else []
        if days and days[0].year and reading.conference is None:  # the record has no title of its own
            reading.conference = conference("IGF", days[0].year)
            tell_conference(reading, reading.conference)
        if match is None or not days or reading.conference is None or days[0].year != reading.conference.slug[-4:]:
            continue
        reading.say(reading.conference, "cor:startDate", "", line, "when the conference began", value=days[0].iso)
        reading.say(reading.conference, "cor:endDate", "", line, "when the conference ended", value=days[0].last)
        if match["city"]:
            _tell_city(reading, match["city"])


def _tell_noticed(reading: Reading, line: Line) -> None:
    """Note what a notice on captions says in other words: the year and the city, or a meeting that prepares a forum."""
    notice = CAPTIONS.search(line.text) is not None and not _MEETING.search(line.text)
    nth = _NTH.search(line.text) if notice else None
    number = number_of(nth["nth"]) if nth else 0
    found = _YEARS.search(line.text) if notice else None
    year, city = (found["year"], found["city"]) if found else ("", "")
    if nth is not None and number:
        year, city = str(_BEFORE_FIRST + number), nth["city"]
    taken = _TAKEN.search(line.text) if notice else None
    if year:
        if reading.conference is None:  # the record has no title of its own
            reading.conference = conference("IGF", year)
            tell_conference(reading, reading.conference)
        if year == reading.conference.slug[-4:]:
            _tell_city(reading, city)
    elif taken is not None and reading.conference is None and reading.event is not None:
        _tell_city(reading, taken["city"])
        days = days_in(taken["days"] or "")
        if days and days[0].iso and not reading.day:
            reading.day = days[0].iso
            reading.say(reading.event, "cor:startDate", "", line, "first of its days", value=days[0].iso)
            reading.say(reading.event, "cor:endDate", "", line, "last of its days", value=days[0].last)


def _tell_city(reading: Reading, city: str) -> None:
    for held in (reading.conference, reading.event):
        if held is not None:
            reading.structured(held, "cor:heldIn", Named("place", city.strip(), ("cor:Place",)))
