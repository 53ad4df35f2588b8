"""Name bodies: with their state, where every state has one of the name, and with the acronym that stands behind it."""

import re

from corridors.lexicon import body_named, state_label, state_named
from corridors.readers.bodies import spelt
from corridors.readers.notes import Named

_OF_STATE = re.compile(
    r"(?:Federal\s+)?(?:Ministry|Department|Permanent\s+Mission|Office\s+of\s+the|Embassy|Government|"
    r"National\s+\w+\s+(?:Agency|Centre))\b"
)
_WITH_ARTICLE = re.compile(
    r"(?:Netherlands|Philippines|Gambia|Bahamas|Comoros|Maldives|Seychelles|Sudan|Niger\Z|Congo|(?:Marshall|"
    r"Solomon) Islands|Holy See|"
    r"United|Russian|Syrian|Dominican|Central|Lao|.*Republic)",
)
_MISSION = re.compile(r"(?:Permanent\s+Mission|Misi[oó]n\s+Permanente|Mission\s+permanente)\b(?!.*\bof\b)", re.I)
_ACRONYM = re.compile(r"(?P<name>.*[a-z].*?)\s*\((?P<acronym>[A-Z][A-Za-z&.-]*[A-Z][\w&.-]*)\)")


_PAIR = re.compile(r"([^,()]+?)\s+(?:and|&)\s+(?:the\s+)?([^,()]+)")
#: Words that surely name a body: one that is written as names are, or several that end in what it is.
_SURE = re.compile(
    r"[A-Z]+[a-z]+[A-Z]\w+|[A-Z]{3,}|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*\s+(?:Institute|University|Foundation|Trust|Network|"
    r"Platform|Forum|Society|Association|Council|Alliance|College|Agency|Academy|Corporation|Union|Initiative|Observatory)"
)


def organisation(name: str, state: str = "") -> Named:
    """Name a body as a claim names it; what stands in brackets behind it, in capitals, is its acronym.

    >>> organisation("Lake Trust (LT)").name, organisation("Lake Trust (LT)").acronym
    ('Lake Trust', 'LT')
    >>> organisation("Ministry of Justice (MoJ)", "state:ke").name
    'Ministry of Justice of Kenya'
    """
    match = _ACRONYM.fullmatch(name)
    plain = match["name"] if match else name
    return Named(
        "organisation",
        body_of_state(plain, state) if state else spelt(plain),
        ("cor:Organisation",),
        acronym=match["acronym"] if match else "",
    )


def employers(words: str) -> list[str]:
    """Part two bodies that one "and" joins, where both are surely bodies; the "and" within a name stays.

    >>> employers("Lake Law Platform and RiverFoundation"), employers("Ministry of Lakes and ICT")
    (['Lake Law Platform', 'RiverFoundation'], ['Ministry of Lakes and ICT'])
    """
    pair = _PAIR.fullmatch(words)
    sure = pair is not None and all(body_named(one) or _SURE.fullmatch(one) for one in pair.groups())
    return list(pair.groups()) if pair is not None and sure else [words]


def body_of_state(body: str, state: str) -> str:
    """Name a ministry or mission with its state, since every state has one of the name.

    >>> body_of_state("Ministry of Justice", "state:ke"), body_of_state("Lake Trust", "state:ke")
    ('Ministry of Justice of Kenya', 'Lake Trust')
    """
    plain, label = re.sub(r"^the\s+", "", spelt(body)), re.sub(r"\s*\(.*", "", state_label(state))
    if state and _MISSION.match(plain):
        return f"Permanent Mission of {'the ' if _WITH_ARTICLE.match(label) else ''}{label}"
    told = label.lower() in plain.lower() or state_named(plain.rpartition(" of ")[2])
    own = state and _OF_STATE.match(plain) and not told
    the = "the " if _WITH_ARTICLE.match(label) else ""
    return f"{plain} of {the}{label}" if own else plain
