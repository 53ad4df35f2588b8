"""Read lines of a heading that say who presides."""

import re

from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.talk.tags import FAMILY_TITLED, TITLED, plain_role

_OFFICE = wording(
    r"(?:(?:acting|temporary|vice|deputy|co)[\s-]*)*(?P<role>president|chair(?:man|woman|person)?|"
    r"moderator)s?\s*[:：]\s*(?P<name>[^:：\n]{3,80}?)\s*[.…\s]*(?:\((?P<state>[^)]+)\))?[\s.]*\Z",
    re.I,
)
#: In another's stead: "In the absence of the President, Ms. Okafor (Kenya), Vice-President, took the Chair."
_TOOK_CHAIR = wording(
    r"(?:in\s+the\s+absence\s+of\s+[^,()]{3,60},\s+)?(?P<name>[^,():]{4,60}?)\s+\((?P<state>[^()]+)\),?\s+(?:vice|acting|temporary)[\s-]"
    r"[^.()]{4,60}?,?\s+(?:took|resumed|in)\s+the\s+chair\b",
    re.I,
)
_IN_CHAIR = wording(
    r"(?:^|[:;,]\s*)(?P<name>[A-ZÀ-ÞĀ-ɏ][^:;,()]{2,60}?)\s*\((?:in\s+)?(?:the\s+)?chair(?:man|woman|person)?(?:\s+of\s[^()]{3,60})?\)",
    re.I,
)


def presiding(line: str) -> tuple[str, str, str]:
    """Read a line of a heading that says who presides: role, name, state; three empty strings for other lines.

    >>> presiding("President: Mr. Lind ............ (Sweden)"), presiding("Chair: Thank you, Mr. Lind.")
    (('chair', 'Lind', 'state:se'), ('', '', ''))
    """
    plain = " ".join(line.split())
    took = _TOOK_CHAIR.match(plain)
    match = took or _OFFICE.match(plain)
    titled = match is not None and TITLED.fullmatch(match["name"].strip(" .…"))
    if match is None or not (titled or looks_like_name(match["name"])):
        return "", "", ""
    name = clean_name(match["name"].strip(" .…"))
    role = "vice chair" if took else plain_role(match["role"].lower())
    return role, name, state_named(match["state"] or "")


def in_the_chair(line: str) -> str:
    """Read who of those that a line lists presides; nothing where it does not say.

    >>> in_the_chair("Members present: Dame Ada Okafor (The Chair); Tomas Lind"), in_the_chair("Ada Okafor (Kenya)")
    ('Ada Okafor', '')
    """
    plain = " ".join(line.split())
    match = _IN_CHAIR.search(plain)
    name = match["name"] if match else ""
    return clean_name(name) if looks_like_name(name) or FAMILY_TITLED.fullmatch(name) else ""
