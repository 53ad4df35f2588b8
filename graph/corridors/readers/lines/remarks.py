"""Read the remarks behind a name in a list: who was away, who came instead, what somebody does there besides."""

import re

from corridors.patterns import wording
from corridors.readers.lines.headings import NAME_ENDS, PRESIDING, heading
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.plainness import AWAY

#: Behind a name: who is listed, and was not there.
LISTED_AWAY = wording(
    rf"(?i:\s*[-–—(\[,;:]\s*(?:was\s+to\s+[^,;]{{2,30}},?\s+but\s+)?(?:(?:has|had|was|is)\s+)?(?P<how>(?:has\s+)?{AWAY})\b(?!\s(?-i:[A-Z]))[^,;]*\Z)"
)
#: Behind a name: what somebody listed among others does there.
_OWN_ROLE = wording(
    r"\s?\((?P<role>[A-Za-z -]{5,30})\)\s*(?=,|\.?\Z)|,\s(?P<last>(?i:(?:[\w-]{2,7} )?(?:moderator|rapporteur))\s*\Z)"
)
#: Behind a name: who came in that one's place.
_REPLACED = wording(
    r"(?P<gone>[^(\[,;–—]{3,60}?)(?:\s*\([^()]{2,90}\)|,[^(\[,;–—]{3,60}){0,3}?\s*[-–—(\[,]\s*(?:\w+\s+){0,2}?(?:replaced|substituted)\s+by\s+(?P<who>[^()\[\]]+?)\s*[)\]]?\s*\Z",
    re.I,
)


def own_role(text: str) -> tuple[str, re.Match[str]] | None:
    """Give the role that brackets name behind somebody listed among others, and where they stand.

    >>> own_role("Ada Okafor, Lake Trust (Moderator)")[0]
    'cor:moderated'
    >>> own_role("Ada Okafor (Lake Trust)") is None
    True
    """
    match = _OWN_ROLE.search(text)
    found = heading(match["role"] or match["last"]) if match else None
    return (found.role, match) if match and found and found.role in PRESIDING else None


def instead(text: str) -> str:
    """Give who came in the place of the one listed, where a line says so; else the line.

    >>> instead("Ada Okafor (replaced by Mei Ito)"), instead("Ada Okafor (Lake Trust)")
    ('Mei Ito', 'Ada Okafor (Lake Trust)')
    """
    match = _REPLACED.match(text)
    return match["who"] if match and looks_like_name(NAME_ENDS.split(match["who"])[0]) else text
