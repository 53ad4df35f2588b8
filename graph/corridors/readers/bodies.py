"""Find in sentences which bodies organise, host, fund or support what; and tell apart several named together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.lexicon import body_named, state_named
from corridors.readers.dates import MONTH

_CAP = r"[A-ZÀ-ÞĀ-ɏ0-9][\w&’'‑-]*(?:\.[A-Z]\b\.?)*"
_NAMED = rf"{_CAP}(?:\s\([A-Z][\w&./-]{{1,12}}\))?"
#: One body, or several named together.
LIST = (
    rf"(?P<bodies>(?:(?:the|The)\s+)?(?:Government\s+of\s+)?{_NAMED}(?:(?:,?\s+(?:and|of|for|on|the|"
    r"in|at|to|de|des|du|la|&|with the|and the|and by(?:\s+the)?|as well as(?:\s+the)?|"
    rf"(?:together|jointly|along) with(?:\s+the)?)|,)*\s+(?:(?<=,\s)[A-Z]\.\s)?{_NAMED}){{0,30}})"
)
_EVENT = (
    r"(?:(?:This|The|Our|this|the|A|a)\s+)?(?:[\w’-]+\s+){0,4}?(?:event|session|panel|workshop|"
    r"webinar|conference|meeting|round\s?table|discussion|forum|dialogue|side[- ]event|seminar|"
    r"consultation|launch|course|training|symposium|summit|edition)s?"
)
_BE = r"(?:\s+(?:is|was|will\s+be|are|were|has\s+been|being))?"
_VERBS = (
    (
        "cor:organised",
        r"(?:(?:jointly|co-?)\s*-?\s*)?(?:organi[sz]ed|convened|co-?organi[sz]ed|arranged|held)(?:\s+jointly)?\s+by|"
        r"co-?organi[sz]ed\s+with|(?:jointly\s+|co-)launched\s+by",
    ),
    ("cor:hosted", r"(?:(?:jointly|co-?|kindly)\s*-?\s*)?(?:hosted|co-?hosted)(?:\s+jointly)?\s+(?:by|with)"),
    (
        "partner",
        r"(?:in|under\s+a)\s+(?:partnership|collaboration|cooperation|co-operation|association|conjunction)\s+with",
    ),
    (
        "funded",
        r"(?:co-?)?(?:funded|financed)\s+by|with\s+(?:the\s+)?(?:financial|funding)\s+(?:support|assistance)"
        r"\s+(?:of|from)|(?:with|received?s?|receiving)\s+(?:\w+\s+)?funding\s+from|(?:made\s+possible\s+(?:by|through|with)|thanks\s+to|with\s+the\s+help\s+of|"
        r"with)\s+(?:an?\s+|the\s+)?"
        r"(?:\w+\s+)?(?:grant|funding|donation)s?\s+(?:of|from|by)|funding\s+(?:for\s+\w+\s+\w+\s+)?(?:was\s+|is\s+)?provided\s+by",
    ),
    (
        "supported",
        r"(?:kindly\s+|generously\s+)?(?:supported|sponsored)\s+by|(?:with|through|by|thanks\s+to)\s+(?:the\s+)?"
        r"(?:kind\s+|generous\s+)?(?:support|sponsorship)\s+(?:of|from|by)",
    ),
)
#: A line may begin with the verb; of funders and supporters such a line may be the foot of a site.
_AT_FOOT = ("funded", "supported")
_SAYS = tuple(
    (relation, re.compile(rf"\b(?{'' if relation in _AT_FOOT else 'i'}:{verb})(?:\s+|:\s*){LIST}"))
    for relation, verb in _VERBS
)
_ACTIVE = re.compile(
    rf"(?:^|(?<=[.!?,–—]\s)|(?<=\bthat\s)){LIST}(?:\s+\([A-Z][\w&-]+\))?(?:\s+(?:project|team|programme))?(?:,\s+"
    rf"(?:together\s+with\s+{LIST.replace('bodies', 'others')}|(?:in|with|jointly)\b)[^.;]{{0,200}}?,)?\s+"
    r"(?:(?:yesterday|today|recently|jointly|(?:this|last)\s+(?:week|month))\s+)?(?:(?:is|are|was|were|will(?:\s+be)?|"
    r"has|have)\s+)?(?:(?:pleased|proud|delighted|honou?red|glad)\s+to\s+)?(?:jointly\s+"
    r")?(?:co-?)?(?P<verb>organi[sz](?:e[sd]?|ing)|host(?:s|ed|ing)?|conven(?:e[sd]?|ing)|held|hold|holding|"
    r"(?:conducted|delivered|completed|ran)(?=\s+(?:an?|the|its|their)\s+(?:[\w’-]+\s+){0,6}?(?:workshop|course|"
    r"training|seminar|exercise|webinar|conference)\b)|welcomes?\s+you\s+to|invites?\s+you\s+to),?(?:\s+(?:in\s+"
    r"[\w-]+|together|jointly)\s+with\s[^,.;]{2,90},)?\s+(?:an?|the|this|its|their)\s"
)
_PAID = re.compile(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:(?:co-?)?(?:funded|financed)\s+{_EVENT}|supported\s+{_EVENT}\s+financially)\b"
)
_JOINED = re.compile(
    rf"(?:^|(?<=[.!?,]\s)){LIST}(?:\s+(?:project|team|programme))?\s+(?:joins?|joined|is\s+joining|are\s+joining)\s+"
    rf"forces\s+with\s+{LIST.replace('bodies', 'others')}.{{0,120}}?\s+to\s+(?:co-?)?"
    r"(?:organi[sz]e|host|convene|hold)\s"
)
_PARTS = re.compile(
    r"(?:the\s+)?(?P<first>.+?)\s+(?:and|&)\s+(?P<second>.+?)\s+(?P<what>Programme|Program|Department|"
    r"Division|Team|Unit|Centre|Center|Institute)s\s+(?:at|of)\s+(?P<body>.+)\Z"
)
_PART = re.compile(
    rf"(?:the\s+)?(?P<part>{_CAP}(?:\s+(?:and\s+)?{_CAP})*\s+(?:Programme|Program|Department|Division|"
    rf"Team|Unit|Initiative))\s+(?:at|of)\s+(?:the\s+)?(?P<body>{_CAP}.*)\Z"
)
_EACH = re.compile(
    r"(?:the\s+)?(?P<kind>(?:Permanent\s+)?(?:Missions|Delegations)|Governments|Embassies|Ministries\s+of\s+[A-Z]\w+(?:\s+Affairs)?)"
    r"\s+of\s+(?P<states>.+?)(?P<at>\s+(?:to|in)\s+.+)?"
)
_ACTS = re.compile(
    r"\s+(?:is|are|was|were|has|have|will|invites?|hosts?|hosted|organi[sz]e[sd]?|held|holds?|conven(?:e[sd]?|ing)|launche[sd])\b"
)
#: A team of a body does what the body does.
_TEAM = re.compile(r"^(?:Project\s+)?Team\s+of\s+(?:the\s+)?")
_LONGEST = 6000
_MEETING = (
    r"(?:conference|meeting|edition|event|session|forum|dialogue|workshop|summit|seminar|symposium|round\s?table|training|course|webinar|"
    r"panel|hearing)"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
#: Another edition than the one a page is about: by what it is called, or by a number that stands alone.
_ANOTHER = re.compile(
    r"\b(?:the|its|a|our)\s+(?P<which>(?:very\s+)?first|previous|last|next|earlier|past|follow(?:ing|-up)|future"
    rf"|{_ORDINAL})(?P<what>(?:\s+\w+){{0,3}}?\s+{_MEETING})?(?=,?\s+(?:will|was|is|took|takes|to\s+be|has|had|in|on|"
    r"of|hosted|organi[sz]ed|which)\b|\Z)|\b(?:last|next)\s+year\b"
    # what is beside the event, not the event that is itself beside a named one
    r"|\b(?:on|in|at)\s+(?:the|its)\s+(?:margins|sidelines|fringes)\b(?!\s+of\s+(?:(?:the|an?)\s+)?(?:[\w-]+\s+"
    r")?(?:(?:substantive|organi[sz]ational|annual|plenary|session|meeting|of|the)\s+)*(?-i:[A-Z0-9]))",
    re.I,
)
_SENTENCE_ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bProf)(?<!\bAmb)[.!?]\s")
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}(?:\s+\d{{1,2}})?(?:\s+\d{{4}})?)"
)
_NO_BODY = re.compile(
    rf"UTC|GMT|The|A|An|\d+|(?:On|In|From|Between|Until)\s.*\d.*|(?:(?:On|In|From|By)\s+)?{_DAY}(?:\s+{_DAY})*"
)
_STOP = re.compile(
    r"\s+(?:To|In|On|At|With|For|As|During|This|It|The event|Register|When|Where|Rationale|Background|Objectives?|"
    r"Introduction)\b.*\Z|[.,;:]+\Z"
)
#: A name that ends so has its "in" within: "Women in Shipping Fellowship".
_KIND = r"\b(?:Fellowship|Network|Initiative|Alliance|Association|Society|Programme|Forum|Trust|Foundation)\Z"
_UNDIVIDED = re.compile(
    r"^(?:the\s+)?(?:\w+\s+)*?(?:Ministry|Ministries|Department|Office|Committee|Institute|Centre|"
    r"Center|Bureau|Council|Commission|Agency|Organi[sz]ation|Association|School|University|Secretariat|"
    r"Directorate|Division|Group|Forum|Alliance)\s+(?:of|for|on)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sentence says bodies did: organised, hosted, funded, supported, or were partners.

    >>> said = "The event is hosted by Example Trust and funded by the Ministry of Trade of Kenya."
    >>> [(deed.relation, deed.bodies) for deed in deeds(said)]
    [('cor:hosted', ('Example Trust',)), ('funded', ('Ministry of Trade of Kenya',))]
    """

    relation: str
    bodies: tuple[str, ...]
    before: str
    start: int
    end: int


def deeds(text: str) -> Iterator[Deed]:
    """Find what bodies did for an event or project, sentence by sentence, in the order of the text."""
    text = text[:_LONGEST]
    found = [
        Deed(relation, bodies, text[max(0, match.start() - 200) : match.start()], match.start(), match.end())
        for relation, pattern in _SAYS
        for match in pattern.finditer(text)
        if (bodies := tuple(bodies_in(_without_subject(match))))
    ]
    for match in _ACTIVE.finditer(text):
        if bodies := (*bodies_in(match["bodies"]), *bodies_in(match["others"] or "")):
            relation = "cor:hosted" if match["verb"].startswith("host") else "cor:organised"
            found.append(Deed(relation, bodies, "", match.start(), match.end()))
    found += [
        Deed("funded", tuple(bodies_in(match["bodies"])), "", match.start(), match.end())
        for match in _PAID.finditer(text)
    ]
    for match in _JOINED.finditer(text):
        bodies = (*bodies_in(match["bodies"]), *bodies_in(match["others"]))
        found.append(Deed("cor:organised", bodies, "", match.start(), match.end()))
    yield from sorted(found, key=lambda deed: deed.start)


def _without_subject(match: re.Match[str]) -> str:
    """Leave out who does what follows: "with the support of the Lake Fund, the Lake Trust is pleased to invite"."""
    words, comma, last = match["bodies"].rpartition(", ")
    acts = comma and " and " not in last and _ACTS.match(match.string, match.end())
    return words if acts else match["bodies"]


def bodies_in(words: str) -> list[str]:
    """Split several bodies named together; an "and" inside the name of one stays.

    >>> bodies_in("the Ministry of Trade and Industry of Kenya, Example Trust and the Council of Lakes")
    ['Ministry of Trade and Industry of Kenya', 'Example Trust', 'Council of Lakes']
    """
    words = re.sub(r"(?:\band\s+by|,?\s(?:together|jointly|along)\s+with)\s+(?:the\s+)?", " and the ", words.strip())
    words = _STOP.sub("", " ".join(words.split()))
    if (each := _EACH.fullmatch(words)) is not None:  # "the Missions of Kenya and Norway to the United Nations"
        kind = re.sub(r"(Ministr|Embass)ies\b", r"\1y", re.sub(r"(ion|ment)s\b", r"\1", each["kind"]))
        states = re.split(r",\s+(?:and\s+)?|\s+and\s+", each["states"])
        if len(states) > 1 and all(state_named(state) for state in states):
            return [f"{kind} of {state}{each['at'] or ''}" for state in states]
    if _PARTS.match(words):
        return [words]
    parts = re.split(r",\s+(?:and\s+)?(?:the\s+)?(?=[A-Z0-9])|\s+(?:and|as well as)\s+the\s+(?=[A-Z])", words)
    found: list[str] = []
    for part in parts:
        bare = part.strip(" ,")
        last = re.match(r"(.+?)\s+and\s+([A-Z][^,]*)\Z", bare)
        ends = (last[2], last[2].rpartition(" ")[0]) if last else ()  # the next heading may be glued to the last
        known = next((words for words in ends if body_named(words)), "")
        of_state = re.match(r"(?P<body>.+\sof\s+(?:the\s+)?(?P<state>.+?))\s+and\s+(?P<other>[A-Z].*)", bare)
        whole = of_state is None or not state_named(of_state["state"]) or state_named(bare.rpartition(" of ")[2])
        pieces = (
            [last[1], known]
            if last and known
            else [of_state["body"], of_state["other"]]
            if of_state is not None and not whole
            else [bare]
            if _UNDIVIDED.match(bare)
            else re.split(r"\s+(?:and|&)\s+(?=[A-Z])", bare)
            if " & " not in bare
            else [bare]
        )
        plain = (_TEAM.sub("", re.sub(r"^(?:the|The)\s+", "", piece)).strip(" .,;") for piece in pieces)
        found += [
            re.sub(rf"\s+at\s+the\s+.*|\s+in(?!.*{_KIND})(?:\s+[A-Z]\w+){{0,2}}(?:\s\d{{4}})?\Z", "", piece)
            for piece in plain
        ]
    return [one for one in dict.fromkeys(found) if len(one) > 1 and not _NO_BODY.fullmatch(one)]


#: Two words shorter than this, in capitals, are acronyms.
_WORD = 5


def spelt(body: str) -> str:
    """Spell the name of a body that is all in capitals; acronyms stay.

    >>> spelt("MINISTRY OF TRADE"), spelt("NASK"), spelt("UK FCDO")
    ('Ministry of Trade', 'NASK', 'UK FCDO')
    """
    words = body.split()
    if not body.isupper() or len(words) < 2 or (len(words) == 2 and max(map(len, words)) < _WORD):
        return body
    small = {"of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "to"}
    return " ".join(word.lower() if n and word.lower() in small else word.capitalize() for n, word in enumerate(words))


def parts_of(body: str) -> tuple[list[str], str]:
    """Part "the A and B Programmes at C" into the two programmes and C; give the parts, and the whole they belong to.

    >>> parts_of("Law and Peace Programmes at Example Trust")
    (['Law Programme, Example Trust', 'Peace Programme, Example Trust'], 'Example Trust')
    """
    match = _PARTS.match(body)
    if match:
        names = [re.sub(r"^the\s+", "", match[part].strip()) for part in ("first", "second")]
        return [f"{name} {match['what']}, {match['body']}" for name in names], match["body"]
    single = _PART.match(body)
    if single:
        return [f"{single['part']}, {single['body']}"], single["body"]
    return [], body


def is_of_another(words: str, name: str) -> bool:
    """Tell whether the last sentence of some words speaks of another edition than the event of this name.

    >>> is_of_another("The first conference took place in", "Second Lakes Conference")
    True
    >>> is_of_another("The first conference took place in", "First Lakes Conference")
    False
    """
    last = _SENTENCE_ENDS.split(words)[-1]
    return any(
        not (which := (match["which"] or "").lower())
        or (which not in name.lower() and not (match["what"] and re.fullmatch(_ORDINAL, which)))
        for match in _ANOTHER.finditer(last)
    )


def is_of_event(before: str) -> bool:
    """Tell whether what stands before the verb speaks of the event rather than of a project or a process.

    >>> is_of_event("This side event is"), is_of_event("the project ‘Lake’ which is")
    (True, False)
    """
    last = _SENTENCE_ENDS.split(before)[-1]
    which = re.search(r"(?P<what>\S+(?:\s\d{4})?),?\s+which\s+(?:is|was|will\s+be|has\s+been)\s*\Z", last)
    if which is not None and which["what"][:1].isupper() and not re.fullmatch(_EVENT, which["what"].strip(","), re.I):
        return False  # "Lakes 2030, which is hosted by ...": another event, or another thing
    if re.search(
        r"\bseries\s+(?:is|was|are|were)\s*\Z|\b(?:travel|participation|attendance|fellowships?|scholarships?)\b", last
    ):
        return False
    owned = re.search(
        r"(?<!year)(?<!today)['’]s\s+(?P<what>(?:[\w-]+\s+){1,4})(?:is|are|was|were)\s+(?:also\s+)?\Z", last
    )
    if owned is not None and not re.search(_EVENT, owned["what"], re.I):
        return False  # "the trust's atlas is funded by ..."
    nearest = [
        (match.start(), kind)
        for kind, pattern in (
            ("event", _EVENT),
            (
                "other",
                r"\b(?:project|programme|program|initiative|report|study|paper|process|working group|committee|"
                r"research|pilot)\b|(?<!this )(?<!This )(?<!working )\b(?:[Ll]unch|[Rr]eception|[Dd]inner|"
                r"[Bb]reakfast|[Cc]offee|[Cc]ocktails?|excursion|visit|tour|exhibition)\b",
            ),
        )
        for match in re.finditer(pattern, last)
    ]
    return not nearest or max(nearest)[1] == "event"
