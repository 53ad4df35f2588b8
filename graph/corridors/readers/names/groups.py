"""Recognise stakeholder groups, regional groups and session formats in the words of programmes."""

import re
from functools import lru_cache

import pyoxigraph as ox

from corridors.lexicon import state_named
from corridors.names import PREFIXES, compact, fold
from corridors.ontology import ontology_quads
from corridors.patterns import wording

_LABELS = {PREFIXES["skos"] + name for name in ("prefLabel", "altLabel", "notation")}
_SCHEMES = ("sg:", "rg:", "fmt:", "topic:")
#: Words of forms that the schemes' own labels do not hold; each is what a drop-down list of a year offered.
_OTHER = {
    "governments": "sg:government",
    "governmental": "sg:government",
    "government sector": "sg:government",
    "public sector": "sg:government",
    "civil society organization": "sg:civil-society",
    "ngo": "sg:civil-society",
    "civil society organisation": "sg:civil-society",
    "cso": "sg:civil-society",
    "private sector and industry": "sg:private-sector",
    "industry": "sg:private-sector",
    "private": "sg:private-sector",
    "technical and academic community": "sg:technical-community",
    "technical": "sg:technical-community",
    "intergovernmental organizations": "sg:intergovernmental-organisation",
    "intergovernmental organisations": "sg:intergovernmental-organisation",
    "gov": "sg:government",
    "govt": "sg:government",
    "cs": "sg:civil-society",
    "ps": "sg:private-sector",
    "tc": "sg:technical-community",
    "igo": "sg:intergovernmental-organisation",
    "international organization": "sg:intergovernmental-organisation",
    "inter-governmental organization": "sg:intergovernmental-organisation",
    "inter-governmental organisation": "sg:intergovernmental-organisation",
    "intergovernmental": "sg:intergovernmental-organisation",
    "academic": "sg:academia",
    "press": "sg:press-media",
    "press / media": "sg:press-media",
    "press/media": "sg:press-media",
    "african": "rg:african",
    "africa": "rg:african",
    "asia pacific": "rg:asia-pacific",
    "asia": "rg:asia-pacific",
    "asia-pacific": "rg:asia-pacific",
    "apac": "rg:asia-pacific",
    "asia pacific group": "rg:asia-pacific",
    "asia and pacific group": "rg:asia-pacific",
    "asian group": "rg:asia-pacific",
    "asia and the pacific": "rg:asia-pacific",
    "asia and pacific": "rg:asia-pacific",
    "eastern europe": "rg:eastern-european",
    "eastern european": "rg:eastern-european",
    "latin american and caribbean": "rg:grulac",
    "latin america and the caribbean": "rg:grulac",
    "latin america and caribbean": "rg:grulac",
    "latin america": "rg:grulac",
    "lac": "rg:grulac",
    "western europe": "rg:weog",
    "western european and others": "rg:weog",
    "western european and other group": "rg:weog",
    "western europe and others group": "rg:weog",
    "panel": "fmt:panel",
    "roundtable": "fmt:round-table",
    "main session": "fmt:panel",
    "lightning session": "fmt:lightning-talk",
    "open forum": "fmt:open-forum",
}


#: No group and no format has a longer name.
_LONGEST = 100


_DELEGATE = wording(
    r"(?P<post>(?:(?!permanent)\w+\s+)?(?:delegate|representative))\s+of\s+(?:the\s+)?(?P<of>[A-Z][\w’' -]{2,60}?)"
    r"(?:\s+and\s+[a-z].*)?",
    re.I,
)
_GOVERNMENT = wording(r"(?:the\s+)?government\s+of\s+(?:the\s+)?(?P<of>[A-ZÀ-Þ].{2,60})", re.I)
_OWNED = wording(r"(?:the\s+)?(?P<state>[A-Z][\w .-]{1,40}?)['’]s?\s+(?P<what>\w.*)")
_SENT = wording(
    r".*?\b(?:representative|ambassador|high\s+commissioner|consul(?:[- ]general)?|delegation|"
    r"charg[eé]\s+d['’]affaires|envoy)"
    r"(?:-at-large)?\s+(?:of|for)\s+(?:the\s+)?(?P<of>[A-ZÀ-Þ].*?)(?:,?\s+(?:to|in|at|for|on)\s.*)?",
    re.I,
)
_OF_STATE = wording(r".*\bminister\b.*\sof\s+(?:the\s+)?(?P<of>[A-ZÀ-Þ][^,]*)", re.I)


#: How a session is held, before its form: "closed round table".
_HELD_SO = wording(
    r"\A(?:(?:hybrid|on-?line|virtual|closed|private|public|in[- ]person|interactive|(?:half|one|two|full)-day)\s+)+",
    re.I,
)


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    found = {fold(words): curie for words, curie in _OTHER.items()}
    for quad in ontology_quads():
        if quad.predicate.value in _LABELS and isinstance(quad.object, ox.Literal):
            curie = compact(str(getattr(quad.subject, "value", "")))
            if curie.startswith(_SCHEMES):
                found.setdefault(fold(quad.object.value), curie)
    return found


def stakeholder_group(words: str) -> str:
    """Give the stakeholder group that some words name, or nothing.

    >>> stakeholder_group("Civil Society"), stakeholder_group("Civil Affairs Trust")
    ('sg:civil-society', '')
    """
    return _concept(words, "sg:")


def regional_group(words: str) -> str:
    """Give the regional group that some words name, or nothing.

    >>> regional_group("Western European and Others Group (WEOG)"), regional_group("Intergovernmental Organization")
    ('rg:weog', '')
    """
    return _concept(words, "rg:")


def session_formats(words: str) -> list[str]:
    """List the session formats that some words name.

    >>> session_formats("Panel - Auditorium - 90 Min"), session_formats("Research event, Panel")
    (['fmt:panel'], ['fmt:research-event', 'fmt:panel'])
    """
    parts = re.split(r"\s+[-–—|]\s+|[,;/()]", words)
    return list(dict.fromkeys(curie for part in parts if (curie := _concept(part, "fmt:"))))


@lru_cache(maxsize=4096)
def _concept(words: str, scheme: str) -> str:
    if len(words) > _LONGEST:
        return ""
    plain = re.sub(r"\s*\([A-Za-z]{2,8}\)\s*\Z", "", words.strip(" \t\xa0.;:*_"))
    plain = _HELD_SO.sub("", plain, count=1) if scheme == "fmt:" else plain
    for form in (plain, plain.removesuffix(" Group"), plain.removesuffix(" Regional Group"), plain.rstrip("s")):
        curie = _words().get(fold(form), "")
        if curie.startswith(scheme):
            return curie
    return ""


def delegate_of(words: str) -> tuple[str, ...]:
    """Set apart the state that sent a delegate: the word for the delegate, and the state; nothing for others.

    >>> delegate_of("delegate of Kenya and fellow of the Lake School"), delegate_of("delegate of the Lake Trust")
    (('delegate', 'Kenya'), ())
    """
    match = _DELEGATE.fullmatch(words) if len(words) < 200 else None
    return (match["post"], match["of"]) if match and state_named(match["of"]) else ()


def government_of(words: str) -> str:
    """Give the State whose government some words name, and nothing else.

    >>> government_of("Government of Kenya"), government_of("Government of the Lakes")
    ('state:ke', '')
    """
    match = _GOVERNMENT.fullmatch(words) if len(words) < 100 else None
    return state_named(match["of"]) if match else ""


def owned_by(words: str) -> tuple[str, ...]:
    """Set an office or body apart from the State whose it is: the office, and the State; nothing for others.

    >>> owned_by("Kenya’s Minister for Lakes"), owned_by("Okafor’s Trust")
    (('Minister for Lakes', 'Kenya'), ())
    """
    match = _OWNED.fullmatch(words) if len(words) < 200 else None
    return (match["what"], match["state"]) if match and state_named(match["state"]) else ()


def state_of_office(words: str) -> str:
    """Give the state whose office some words name, or nothing.

    >>> state_of_office("Ambassador of Kenya to Norway"), state_of_office("Minister of Justice of Kenya")
    ('state:ke', 'state:ke')
    >>> state_of_office("Representative of the Lake Trust")
    ''
    """
    matches = (pattern.fullmatch(words) for pattern in (_SENT, _OF_STATE) if len(words) < 200)
    return next((state for match in matches if match and (state := state_named(match["of"]))), "")


def without_group(part: str) -> list[str]:
    """Set apart groups that stand in brackets behind a body, or two in one field.

    >>> without_group("Lake Trust (civil society, WEOG)"), without_group("Civil Society Asia-Pacific")
    (['Lake Trust', 'civil society', 'WEOG'], ['Civil Society', 'Asia-Pacific'])
    """
    match = re.fullmatch(r"(.*?)\s*\(([^()]+)\)", part)
    groups = re.split(r"\s*[,/;]\s*", match[2]) if match else []
    if match is not None and any(stakeholder_group(one) or regional_group(one) for one in groups):
        return [match[1], *groups]
    words = part.split()
    both = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    return next(([one, other] for one, other in both if stakeholder_group(one) and regional_group(other)), [part])
