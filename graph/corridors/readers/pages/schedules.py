"""Read pages of sites that publish the schedules of conferences: what they print around a session, and its people."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in, span_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_post
from corridors.readers.pages.sessions import session_title
from corridors.readers.pages.whichevent import HEADS_OTHERS

_SITE = wording(
    r"\W*(?:avatar\s+for\s+\S|sign\s+up\s+or\s+log\s+in\s+to\s|back\s+to\s+schedule\W*\Z|.*\[clear\s+filter\]\W*\Z"
    r"|.*\bclear\s+filter\W*\Z|arrow_back\b)",
    re.I,
)
_AROUND = wording(
    r"\W*(?:loading\W*|venue\s+map|view\s+analytic|back\s+to\s+schedule|(?:log\s+in\s+)?or\s+to\s+bookmark\b.*"
    r"|sign\s+up\s+or\s+log\s+in\b.*|.*\bclear\s+filter\]?|.*view\s+all\s+dates|this\s+event\s+has\s+ended\b.*"
    r"|create\s+your\s+own|by\s+accessing\s+any\s+session\b.*)\W*\Z",
    re.I,
)
_AVATAR = wording(r"\W*avatar\s+for\s+(?P<name>\S.*)", re.I)
_CLOCK = wording(r"\d{1,2}:\d\d(?:\s*[ap]m)?(?:\s+(?:[A-Z]{2,5}|(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?))?", re.I)
_LONGEST = 160
#: A line that gives a day and nothing else is no longer; so much stands beside a day with its hours.
_SHORTEST, _BESIDE = 40, 24
_TWO, _PROSE = 2, 60
#: What stands above the sessions where a page lists several.
_SEVERAL = wording(r".*\bclear\s+filter\W*\Z|\W*(?:arrow_back\s+)?view\s+all\s+dates", re.I)


def is_schedule(lines: Sequence[Line]) -> bool:
    """Tell whether a page is of a site that publishes a schedule, by what it prints around the sessions.

    >>> is_schedule([Line(1, 0, 21, "avatar for Ada Okafor")]), is_schedule([Line(1, 0, 8, "Schedule")])
    (True, False)
    """
    return any(len(line.text) < _LONGEST and _SITE.match(line.text) for line in lines)


def sessions_on(lines: Sequence[Line]) -> list[list[Line]]:
    r"""Give the lines of each session on a page of a schedule; other pages as they are.

    What the site prints around sessions is left out. The session's title is labelled as one, the line below its people
    that gives hours and place stands for the hour above it, and a person's name and post stand on one line.

    >>> page = "Venue Map\n09:00 CET\nLakes and law\navatar for Ada Okafor\nAda Okafor\nDirector, Lake Trust"
    >>> [[line.text for line in one] for one in sessions_on(list(document_of("x.txt", page).lines()))]
    [['09:00 CET', 'Session title: Lakes and law', 'Ada Okafor, Director, Lake Trust']]
    """
    if not is_schedule(lines):
        return _titled_apart(lines)
    kept = [line for line in lines if not _AROUND.match(line.text)]
    hours = [n for n, line in enumerate(kept) if _CLOCK.fullmatch(line.text.strip())]
    heads = [n for n, line in enumerate(kept) if _is_day(line) or _day_and_hours(line)]
    feet = [n for n, line in enumerate(kept) if _day_and_hours(line)] if heads and _is_day(kept[heads[0]]) else []
    begins = hours or [*heads[:1], *(n + 1 for n in feet if any(_SEVERAL.match(line.text) for line in lines))]
    begins = [n for n, after in pairwise((*begins, len(kept))) if after - n > 1]
    if not begins:
        return [_with_posts(kept)]
    above = kept[: begins[0]]
    ends = [n if hours else n + 1 for n in begins[1:]]
    return [_session(above, kept[n], kept[n + 1 : end]) for n, end in zip(begins, [*ends, len(kept)], strict=True)]


def _titled_apart(lines: Sequence[Line]) -> list[list[Line]]:
    """Part a page where it prints one session below the other, each under its numbered title, with people or a text."""
    begins: dict[str, int] = {}
    for n, line in enumerate(lines):
        if HEADS_OTHERS.fullmatch(line.text):
            break
        title = session_title(line.text) if line.text[:1].isalnum() else None
        if title is not None and title.number and title.year and title.written.startswith(title.forum):
            begins.setdefault(title.slug, n)
    parts = [list(lines[n:after]) for n, after in pairwise((*begins.values(), len(lines)))]
    told = [any(map(_tells, part[1:])) for part in parts]
    if len(parts) < _TWO or not told[-1] or sum(told) <= len(parts) / _TWO:
        return [list(lines)]
    return [[*lines[: min(begins.values())], *parts[0]], *parts[1:]]


def _tells(line: Line) -> bool:
    found = heading(line.text)
    return len(line.text) > _PROSE or (found is not None and bool(found.role or found.attribute))


def _session(above: Sequence[Line], head: Line, lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a session: when it is, its title, where, and what stands below."""
    titled, *below = lines
    feet = [n for n, line in enumerate(below) if _day_and_hours(line)]
    below = below[: feet[-1] + 2] if feet and feet[-1] else below
    rooms = below[feet[-1] + 1 : feet[-1] + 2] if feet else []
    rooms = [line for line in rooms if len(line.text) < _LONGEST and not line.text.rstrip().endswith(".")]
    when = [below[feet[-1]]] if feet else [head][: bool(span_in(head.text)[0] or days_in(head.text))]
    above = [line for line in above if not (feet and days_in(line.text))]
    rest = [line for line in below if line not in when and line not in rooms and not _day_and_hours(line)]
    room = [replace(line, text=f"Venue: {line.text.strip(' -–')}") for line in rooms]
    title = replace(titled, text=f"Session title: {titled.text.strip()}")
    return [*above, *when, *(room if feet else []), title, *_with_posts(rest)]


def _is_day(line: Line) -> bool:
    return len(line.text) < _SHORTEST and bool(days_in(line.text)) and span_in(line.text)[0] is None


def _day_and_hours(line: Line) -> bool:
    """Tell whether a line gives a day with hours, and hardly anything else."""
    if len(line.text) > _LONGEST or not days_in(line.text) or span_in(line.text)[1] is None:
        return False
    spent = sum(part.end - part.start for part in (*days_in(line.text), *span_in(line.text)[:2]) if part is not None)
    return len(line.text) - spent < _BESIDE


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
