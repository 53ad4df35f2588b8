"""Read in the notice above captions when and where the conference was."""

import re

from corridors.documents import Line
from corridors.readers.dates import days_in
from corridors.readers.igf import tell_conference
from corridors.readers.notes import Named, Reading
from corridors.readers.sessions import conference, wiki_of

_MEETING = re.compile(
    r"\bMeeting\s+of\s+the\s+Internet\s+Governance\s+Forum(?:\s*\(IGF\))?\s*,?\s*(?:in\s+(?P<city>[A-Z][\w’' "
    r"-]+?),\s+[A-Z][\w ]+?,?\s+)?(?:from\s+)?(?P<days>\d{1,2}\s+(?:to|-|–)\s+\d{1,2}\s+\w+\s+"
    r"\d{4})"
)


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
            for held in (reading.conference, *([reading.event] if reading.event else [])):
                reading.structured(held, "cor:heldIn", Named("place", match["city"].strip(), ("cor:Place",)))
