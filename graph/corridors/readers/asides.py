"""Read what stands aside behind somebody listed: that the person was not there, or what he or she does there."""

import re

from corridors.readers.headings import heading

#: Behind a name: who is listed, and was not there.
AWAY = re.compile(
    r"\s*[-–—(\[,;:]\s*(?:(?:has|had|was|is)\s+)?(?P<how>did\s+not\s+(?:attend|come|speak|take\s+part|participate|join)|"
    r"not\s+(?:present|in\s+attendance)|absent|no[- ]show|could\s+not\s+(?:attend|come|join|speak)|"
    r"unable\s+to\s+(?:attend|come|join|speak|travel|participate)|(?:sent\s+)?(?:apologies|regrets)|cancell?ed|withdr[ae]wn?)\b(?!\s(?-i:[A-Z]))[^,;]*\Z",
    re.I,
)
#: Behind a name: what somebody listed among others does there.
_OWN_ROLE = re.compile(r"\s?\((?P<role>[A-Za-z -]{5,30})\)\s*\Z")
#: Who does this is named on the line; the items of a list below are others.
PRESIDING = ("cor:chaired", "cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf")


def own_role(text: str) -> tuple[str, re.Match[str]] | None:
    """Give the role that brackets name behind somebody listed among others, and where they stand.

    >>> own_role("Ada Okafor, Lake Trust (Moderator)")[0]
    'cor:moderated'
    >>> own_role("Ada Okafor (Lake Trust)") is None
    True
    """
    match = _OWN_ROLE.search(text)
    found = heading(match["role"]) if match else None
    return (found.role, match) if match and found and found.role in PRESIDING else None
