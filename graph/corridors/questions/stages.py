"""Tell how a process stood on a day: concluded, active, pending, agreed, proposed or unknown."""

from __future__ import annotations

from corridors.atlas import Atlas
from corridors.claims import Day, asked_day, day_span
from corridors.errors import InvalidDate
from corridors.ontology import vocabulary
from corridors.questions.answers import Row
from corridors.questions.catalogue import catalogue
from corridors.questions.gathering import gather


def process_status(atlas: Atlas, process: str, day: Day | None = None) -> Row | None:
    """Give the status of a process on a day, with what it rests on; None for what is no process.

    The rule is that of the question ``processes-under-way``. Without a day, that of the atlas counts, else the last
    day on which anything held here was attested.

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
    """Give the last day on which a claim was attested; never today's date.

    >>> import corridors as co
    >>> (last_day(co.open()) or "") >= "2025-10-23"
    True
    """
    days = []
    for claim in atlas.ledger.claims.values():
        try:
            days += [day_span(claim.as_of)[0]] if claim.as_of else []
        except InvalidDate:  # left to the checks
            continue
    return max(days, default=None)
