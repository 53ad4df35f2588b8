"""Name the rooms in which sessions of a conference are."""

import re

from corridors.patterns import wording
from corridors.readers.notes import Named

ROOM = wording(
    r"\b(?:room|hall|salle|saal|sala|raum|auditorium|theatre|theater|stage|plenary|ballroom|chamber|zoom|studio|"
    r"pavilion)\b",
    re.I,
)


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
