"""Read pages of sites that publish the schedules of conferences: what they print around a session, and its people."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.readers.dates import days_in, span_in
from corridors.readers.people import looks_like_name
from corridors.readers.posts import is_post

_SITE = re.compile(
    r"\W*(?:avatar\s+for\s+\S|sign\s+up\s+or\s+log\s+in\s+to\s|back\s+to\s+schedule\W*\Z|.*\[clear\s+filter\]\W*\Z"
    r"|.*\bclear\s+filter\W*\Z|arrow_back\b)",
    re.I,
)
_AROUND = re.compile(
    r"\W*(?:loading\W*|venue\s+map|view\s+analytic|back\s+to\s+schedule|(?:log\s+in\s+)?or\s+to\s+bookmark\b.*"
    r"|sign\s+up\s+or\s+log\s+in\b.*|.*\bclear\s+filter\]?|.*view\s+all\s+dates|this\s+event\s+has\s+ended\b.*"
    r"|create\s+your\s+own|by\s+accessing\s+any\s+session\b.*)\W*\Z",
    re.I,
)
_AVATAR = re.compile(r"\W*avatar\s+for\s+(?P<name>\S.*)", re.I)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?:\s*[ap]m)?(?:\s+(?:[A-Z]{2,5}|(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?))?", re.I)
_LONGEST = 160
#: A line that gives a day and nothing else is no longer.
_SHORTEST = 40


def is_schedule(lines: Sequence[Line]) -> bool:
    """Tell whether a page is of a site that publishes a schedule, by what it prints around the sessions.

    >>> is_schedule([Line(1, 0, 21, "avatar for Ada Okafor")]), is_schedule([Line(1, 0, 8, "Schedule")])
    (True, False)
    """
    return any(len(line.text) < _LONGEST and _SITE.match(line.text) for line in lines)


def of_schedule(lines: Sequence[Line]) -> tuple[list[Line], Line | None]:
    r"""Give the lines of the first session on a page of a schedule, and where the next begins; other pages as they are.

    What the site prints around sessions is left out. The session's title is labelled as one, the line below its people
    that gives hours and place stands for the hour above it, and a person's name and post stand on one line.

    >>> from corridors.documents import document_of
    >>> page = "Venue Map\n09:00 CET\nLakes and law\navatar for Ada Okafor\nAda Okafor\nDirector, Lake Trust"
    >>> [line.text for line in of_schedule(list(document_of("x.txt", page).lines()))[0]]
    ['09:00 CET', 'Session title: Lakes and law', 'Ada Okafor, Director, Lake Trust']
    """
    if not is_schedule(lines):
        return list(lines), None
    kept = [line for line in lines if not _AROUND.match(line.text)]
    hours = [n for n, line in enumerate(kept) if _CLOCK.fullmatch(line.text.strip())]
    more = kept[hours[1]] if len(hours) > 1 else None
    kept = kept[: hours[1]] if len(hours) > 1 else kept
    heads = [*hours, *(n for n, line in enumerate(kept) if _is_day(line) or _day_and_hours(line))]
    head = heads[0] if heads else None
    if head is None or head + 1 >= len(kept):
        return _with_posts(kept), more
    titled = replace(kept[head + 1], text=f"Session title: {kept[head + 1].text.strip()}")
    above, below = kept[: head + 1], kept[head + 2 :]
    foot = next((n for n, line in enumerate(below) if _day_and_hours(line) and len(line.text) < _LONGEST), None)
    if foot is not None:
        room = [replace(line, text=f"Venue: {line.text}") for line in below[foot + 1 : foot + 2]]
        above = [*(line for line in kept[:head] if not days_in(line.text)), below[foot], *room]
        more = more or next(iter(below[foot + 2 :]), None)
        below = below[:foot]
    return [*above, titled, *_with_posts(below)], more


def _is_day(line: Line) -> bool:
    return len(line.text) < _SHORTEST and bool(days_in(line.text)) and span_in(line.text)[0] is None


def _day_and_hours(line: Line) -> bool:
    return len(line.text) < _LONGEST and bool(days_in(line.text)) and span_in(line.text)[1] is not None


def _with_posts(lines: Sequence[Line]) -> list[Line]:
    """Put the name that stands below a picture together with the post below it."""
    found: list[Line] = []
    pictured = {match["name"].strip() for line in lines if (match := _AVATAR.match(line.text))}
    shown = [line for line in lines if not _AVATAR.match(line.text)]
    for line in shown:
        last = found[-1] if found else None
        told = (
            is_post(line.text.partition(",")[0]) and len(line.text) < _LONGEST and not line.text.rstrip().endswith(".")
        )
        if last is not None and last.text.strip() in pictured and told and looks_like_name(last.text):
            found[-1] = replace(last, end=line.end, text=f"{last.text.strip()}, {line.text.strip()}")
        else:
            found.append(line)
    return found
