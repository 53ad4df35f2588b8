"""Try which named questions lose their answer when a source is withdrawn."""

from __future__ import annotations

from corridors.atlas import Atlas
from corridors.claims import Claim
from corridors.questions.answers import Row
from corridors.questions.catalogue import catalogue


def questions_hit(atlas: Atlas, source: str) -> tuple[list[str], list[str]]:
    """List the questions that, asked with their defaults, lose every row with a source, and those that lose some.

    A row falls when all claims that play one part in it rest on the source alone. Computed questions are left out.

    >>> import corridors as co
    >>> questions_hit(co.open(), "source:no-such-source")
    ([], [])
    """
    from corridors.questions.asking import resolved
    from corridors.questions.gathering import gather

    falling = {name for name, claim in atlas.ledger.claims.items() if rests_alone(claim, source)}
    whole: list[str] = []
    some: list[str] = []
    for name, question in catalogue().items():
        if not falling or {"computed", "also"} & set(question.settings):
            continue
        rows = [row for row in gather(atlas, question, resolved(atlas, question, ())).rows if row.claims]
        lost = sum(_falls(row, falling) for row in rows)
        if lost:
            (whole if lost == len(rows) else some).append(name)
    return whole, some


def rests_alone(claim: Claim, source: str) -> bool:
    """Tell whether a claim has no other source than this one.

    >>> from corridors.claims import Passage
    >>> told = (Passage("passage:s.at-whole", "source:s"),)
    >>> rests_alone(Claim("claim:x", "person:a", "cor:spokeAt", "event:b", evidence=told), "source:s")
    True
    """
    return claim.sources == (source,)


def _falls(row: Row, falling: set[str]) -> bool:
    return any(set(part) <= falling for part in row.parts)
