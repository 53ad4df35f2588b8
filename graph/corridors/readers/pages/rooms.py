"""Name the rooms in which sessions of a conference are."""

import re

from corridors.patterns import wording
from corridors.readers.notes import Named

ROOM = wording(
    r"\b(?:room|hall|salle|saal|sala|raum|auditorium|theatre|theater|stage|plenary|ballroom|chamber|zoom|studio|"
    r"pavilion)\b",
    re.I,
)

#: The houses of the United Nations, each with its city.
_SEATS = (
    (wording(r"\b(?:UNHQ|(?:UN|United\s+Nations)\s+Headquarters)\b"), "New York"),
    (wording(r"\bPalais\s+des\s+Nations\b"), "Geneva"),
    (wording(r"\bVienna\s+International\s+Centre\b"), "Vienna"),
)
_AHEAD = 30
_HOUSE = wording(
    r"\W*(?:(?:[A-ZÀ-Þ][\w.'’&-]*|\d{1,3})(?:\s+(?:(?:of|the|des?|la|du)\s+)?(?:[A-ZÀ-Þ][\w.'’&-]*|\d{1,3})){0,5},\s+){1,4}(?:[A-Z][a-z]+day,?\s+)?"
)


def seat_in(words: str) -> str:
    """Give the city of the house of the United Nations that some words name.

    >>> seat_in("Conference Room 3, UNHQ"), seat_in("Lake House")
    ('New York', '')
    """
    return next((city for house, city in _SEATS if house.search(words)), "")


def is_ahead(text: str, at: int) -> bool:
    """Tell whether a day heads its line: nothing stands before it but some words, or a room, a house and a city.

    >>> line = "Conference Room 3, United Nations Headquarters, New York, 2 May 2030"
    >>> is_ahead(line, line.index("2 May"))
    True
    """
    words = text[:at]
    return at < _AHEAD or (_HOUSE.fullmatch(words) is not None and bool(seat_in(words) or ROOM.search(words)))


def room_of(printed: str, conference: Named | None) -> Named:
    """Name a room by itself and its conference.

    >>> room_of("WS 4 – Room B-1", Named("event", "Forum 2030", (), "forum-2030")).name
    'Room B-1 (WS 4), Forum 2030'
    """
    parts = [part.strip() for part in re.split(r"\s+[-–—|]\s+", printed.strip()) if part.strip()]
    rooms = [part for part in parts if ROOM.search(part)]
    main = rooms[0] if len(rooms) == 1 else printed.strip()
    others = [part for part in parts if part != main] if main in parts else []
    name = f"{main} ({', '.join(others)})" if others else main
    if conference is None:
        return Named("place", name)
    where = conference.aliases[0] if conference.aliases else conference.name
    return Named("place", f"{name}, {where}", slug=f"{conference.slug} {main}")
