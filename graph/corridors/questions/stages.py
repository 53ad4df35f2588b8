"""Tell how a process stood on a day: concluded, active, pending, agreed, proposed, not begun or unknown."""

from __future__ import annotations

from corridors.atlas import Atlas
from corridors.claims import Day, Named, asked_day, day_span
from corridors.errors import InvalidDate
from corridors.ontology import vocabulary
from corridors.questions.answers import Row
from corridors.questions.catalogue import catalogue
from corridors.questions.gathering import gather


def process_status(atlas: Atlas, process: Named, day: Day | None = None) -> Row | None:
    """Give the status of a process on a day, with what it rests on; None for what is no process.

    The rule is that of the question ``processes-under-way``. Without a day, that of the atlas counts, else the last
    day of which anything held here tells.

    >>> import corridors as co
    >>> process_status(co.open(), "OEWG II", "2023-10-10")["status"]
    'active'
    """
    name = atlas.resolve(process)
    at = asked_day(day, atlas.day) or last_day(atlas)
    terms, classes = vocabulary(), atlas.entity(name).classes
    if at is None or not any("cor:Process" in (one, *terms[one].above) for one in classes if one in terms):
        return None
    rows = gather(atlas, catalogue()["processes-under-way"], {"date": at}).rows
    return next((row for row in rows if row["process"] == name), None)


def last_day(atlas: Atlas) -> str | None:
    """Give the last day of which anything held tells: a claim's own, or that of a source; never today's date.

    >>> import corridors as co
    >>> (last_day(co.open()) or "") >= "2025-10-23"
    True
    """
    told = [claim.as_of for claim in atlas.ledger.claims.values()]
    told += [source.published_on for source in atlas.ledger.sources.values()]
    days = []
    for date in told:
        try:
            days += [day_span(date)[0]] if date else []
        except InvalidDate:  # left to the checks
            continue
    return max(days, default=None)
