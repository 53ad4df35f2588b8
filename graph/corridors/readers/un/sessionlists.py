"""Join what a calendar on a page sets on lines of their own: the days, the session, the city."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.un.sessions import SESSION_LINE

_DAYS = wording(r"\W*\d{1,2}\s*[-–]\s*\d{1,2}\W*\Z")
_MONTHS = wording(r"\W*(?P<one>[A-Z][a-z]+)(?:\s*[-–]\s*(?P<two>[A-Z][a-z]+))?,?\s*(?P<year>(?:19|20)\d\d)\W*\Z")
_CITY = wording(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}(?:,\s[A-Z][\w ]+)?\Z")
_SHORT, _ENOUGH = 60, 2


def listed(lines: Sequence[Line]) -> list[Line]:
    r"""Join the lines of a calendar, if lines are one, so that each session stands on a line with its days and city.

    >>> page = "28-1\nMarch-April2030\nFirst session\nVelda\n2-6\nMay 2031\nSecond session\nNadi"
    >>> [line.text for line in listed(list(document_of("x.txt", page).lines()))]
    ['First session: 28 March-1 April 2030, Velda', 'Second session: 2-6 May 2031, Nadi']
    """
    found: list[Line] = []
    sessions, n = 0, 0
    while n < len(lines):
        taken = _above(lines, n) or _below(lines, n)
        if not taken:
            found.append(lines[n])
            n += 1
            continue
        session, days, used = taken
        last = lines[n + used - 1]
        after = lines[n + used].text.strip() if n + used < len(lines) else ""
        if _CITY.fullmatch(after) and not days_in(after):
            days, last, used = f"{days}, {after}", lines[n + used], used + 1
        found.append(replace(lines[n], end=last.end, text=f"{session}: {days}"))
        sessions, n = sessions + 1, n + used
    return found if sessions >= _ENOUGH else list(lines)


def _above(lines: Sequence[Line], n: int) -> tuple[str, str, int] | None:
    """Give a session named below its days, the days, and how many lines these are."""
    texts = [line.text.strip() for line in lines[n : n + 3]]
    if len(texts) > 2 and _DAYS.match(texts[0]) and (months := _MONTHS.match(texts[1])) and _is_session(texts[2]):
        return texts[2], _written(texts[0], months), 3
    if len(texts) > 1 and _is_day(texts[0]) and _is_session(texts[1]):
        return texts[1], texts[0], 2
    return None


def _below(lines: Sequence[Line], n: int) -> tuple[str, str, int] | None:
    """Give a session named above its days, the days, and how many lines these are."""
    texts = [line.text.strip() for line in lines[n : n + 2]]
    return (texts[0], texts[1], 2) if len(texts) > 1 and _is_session(texts[0]) and _is_day(texts[1]) else None


def _is_session(text: str) -> bool:
    return len(text) < _SHORT and SESSION_LINE.fullmatch(f"{text}: ") is not None


def _is_day(text: str) -> bool:
    return len(text) < _SHORT and text[:1].isdigit() and bool(days_in(text)) and days_in(text)[0].iso != ""


def _written(days: str, months: re.Match[str]) -> str:
    """Write the days with their month, or months, and year."""
    first, _, last = days.strip(" -–").replace("–", "-").partition("-")
    if months["two"]:
        return f"{first.strip()} {months['one']}-{last.strip()} {months['two']} {months['year']}"
    return f"{first.strip()}-{last.strip()} {months['one']} {months['year']}"
