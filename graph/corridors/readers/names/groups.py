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
#: Words of forms that the schemes' own labels do not hold; they are what drop-down lists of some year offered.
_OTHER = {
    "sg:government": "governments|governmental|government sector|public sector|gov|govt",
    "sg:civil-society": "civil society organization|ngo|civil society organisation|cso|cs",
    "sg:private-sector": "private sector and industry|industry|private|ps",
    "sg:technical-community": "technical and academic community|technical|tc",
    "sg:intergovernmental-organisation": "intergovernmental organizations|intergovernmental organisations|igo|"
    "international organization|inter-governmental organization|inter-governmental organisation|intergovernmental",
    "sg:academia": "academic",
    "sg:press-media": "press|press / media|press/media",
    "rg:african": "african|africa",
    "rg:asia-pacific": "asia pacific|asia|asia-pacific|apac|asia pacific group|asia and pacific group|asian group|"
    "asia and the pacific|asia and pacific",
    "rg:eastern-european": "eastern europe|eastern european",
    "rg:grulac": "latin american and caribbean|latin america and the caribbean|latin america and caribbean|"
    "latin america|lac",
    "rg:weog": "western europe|western european and others|western european and other group|"
    "western europe and others group",
    "fmt:panel": "panel|main session",
    "fmt:round-table": "roundtable",
    "fmt:lightning-talk": "lightning session",
    "fmt:open-forum": "open forum",
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
_OF_STATE = wording(
    r".*\b(?:minister|(?:permanent|cabinet|state|foreign)\s+secretary|attorney[\s-]general|(?:chief|state|public)\s+prosecutor)\b.*\s(?:of|from)\s+(?:the\s+)?(?P<of>[A-ZÀ-Þ][^,]*)",
    re.I,
)


#: How a session is held, before its form: "closed round table".
_HELD_SO = wording(
    r"\A(?:(?:hybrid|on-?line|virtual|closed|private|public|in[- ]person|interactive|(?:half|one|two|full)-day)\s+)+",
    re.I,
)


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    found = {fold(words): curie for curie, offered in _OTHER.items() for words in offered.split("|")}
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
