"""Find in sentences which bodies organise, host, fund or support what; and tell apart several named together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.lexicon import body_named, state_named
from corridors.readers.dates import MONTH, days_in
from corridors.readers.names.matters import bound, is_matter, unbound
from corridors.readers.names.plainness import is_plain
from corridors.readers.names.words import EVENT, THIS_EVENT

_CAP = r"[a-z]?[A-ZÀ-ÞĀ-ɏ0-9][\w&’'‑-]*(?:‘s\b)?(?:\.[A-Z]{1,2}\b\.?)*"
#: A name may end in a small word where its acronym follows, or the deed: "Lakes for Peace foundation (L4P)".
_NAMED = (
    rf"{_CAP}(?:\s(?:foundation|initiative|network|institute|association|coalition|project)"
    r"(?=\s\([A-Z]|,|\s(?:today|yesterday|has|have|held|began|[a-z]+ed)\b))?(?:\s\([A-Z][\w&./-]{1,12}(?:\s[A-Z]\w{2,9})?\))?"
)
#: One body, or several named together.
LIST = (
    rf"(?P<bodies>(?:(?:the|The)\s+)?(?:Government\s+of\s+)?{_NAMED}(?:(?:,?\s+(?:and|of|for|on|the|against|"
    r"in|at|to|de|des|du|la|f(?:ü|ue)r|pour|para|do|da|del|y|et|&|with the|and the|and by(?:\s+the)?|"
    rf"as well as(?:\s+the)?|(?:together|jointly|along) with(?:\s+the)?)|,)*\s+"
    rf"(?:[A-Z]\.\s(?!(?:The|This|It|In|At|On|An?|We|H?e|She|They)\b))?{_NAMED}){{0,30}})"
)
#: Between what was done and by whom: "co-organised, alongside the alliance, by".
_BESIDE = r"(?:,\s+(?:alongside|(?:together|jointly|along)\s+with)\s[^,;.]{3,80},)?"
_VERBS = (
    (
        "cor:organised",
        r"(?:(?:jointly|co-?)\s*-?\s*)?(?:organi[sz]ed|convened|co-?organi[sz]ed|arranged|coordinated|implemented|initiated|staged|run|held)(?:\s+jointly|\s+on\s+\d[^,.;]{2,20})?"
        rf"{_BESIDE}\s+by|"
        r"co-?organi[sz]ed\s+with|(?:jointly\s+|co-)launched\s+by",
    ),
    ("cor:hosted", r"(?:(?:jointly|co-?|kindly)\s*-?\s*)?(?:hosted|co-?hosted)(?:\s+jointly)?\s+(?:by|with)"),
    (
        "partner",
        r"(?:in|under\s+a)\s+(?:close\s+)?(?:partnership|collaboration|cooperation|co-operation|association|"
        r"(?<!held in )(?<!place in )conjunction)\s+with",
    ),
    (
        "funded",
        r"(?:co-?)?(?:funded|financed)\s+by|with\s+(?:the\s+)?(?:financial|funding)\s+(?:support|assistance)"
        r"\s+(?:of|from)|(?:with|received?s?|receiving)\s+(?:\w+\s+)?funding\s+from|(?:made\s+possible\s+(?:by|through|with)|thanks\s+to|with\s+the\s+help\s+of|"
        r"with|supported\s+by)\s+(?:an?\s+|the\s+)?"
        r"(?:\w+\s+)?(?:grant|funding|donation|contribution)s?\s+(?:of|from|by)|(?:[Ff]unding|[Ff]inancial\s+support|[Ss]ponsorship)\s+(?:(?:for|of)\s+\w+\s+\w+\s+)?"
        r"(?:(?:(?:was|is)\s+)?(?:kindly\s+)?provided\s+by|(?:came|comes|was\s+received)\s+from)",
    ),
    (
        "supported",
        r"(?:kindly\s+|generously\s+)?(?:supported|sponsored)\s+by|(?:with|through|by|thanks\s+to|received)\s+(?:the\s+)?"
        r"(?:kind\s+|generous\s+|further\s+|additional\s+)?(?:support|(?:co-)?sponsorship|help|assistance)\s+(?:of|from|by)|(?:[Ff]urther|[Aa]dditional|[Ii]n-kind)\s+support\s+"
        r"(?:was|is)\s+(?:kindly\s+)?(?:given|provided)\s+by",
    ),
)
#: A line may begin with the verb; of funders and supporters such a line may be the foot of a site.
_AT_FOOT = ("funded", "supported")
_SAYS = tuple(
    (relation, re.compile(rf"\b(?{'' if relation in _AT_FOOT else 'i'}:{verb})(?:\s+|:\s*){LIST}"))
    for relation, verb in _VERBS
)
_ACTIVE = re.compile(
    rf"(?:^|(?<=[.!?,–—]\s)|(?<=\bthat\s)|(?<=\bincluding\s))(?:on\s+\d[^,.;]{{3,25}}\d{{4}},?\s+)?{LIST}(?:\s+\([A-Z][\w&-]+\))?"
    r"(?:\s+(?:project|team|programme|initiative|network))?(?:(?:(?:,|\s[–—-])\s+"
    rf"(?:(?:together|jointly|along)\s+with\s+{LIST.replace('bodies', 'others')}|(?:in|with|jointly|under|"
    rf"within|through|as|supported|funded|sponsored)\b)"
    r"|\s+(?:in\s+(?:partnership|cooperation|co-operation|collaboration|association|conjunction)\s+with|as\s+(?:the\s+)?[A-Z]\w+)\b)(?:[^.;]|(?<=\b[A-Z])\.){0,200}?(?:,|\s[–—-])?)?\s+"
    r"(?:(?:yesterday|today|recently|[a-z]+ly|(?:this|last)\s+(?:week|month))\s+)?(?:(?:is|are|was|were|will(?:\s+be)?|"
    r"has|have)\s+)?(?:(?:pleased|proud|delighted|honou?red|glad)\s+to\s+)?(?:jointly\s+"
    r")?(?:co-?)?(?P<verb>organi[sz](?:e[sd]?|ing)|host(?:s|ed|ing)?|conven(?:e[sd]?|ing)|held|hold|holding|"
    r"(?:conduct(?:s|ed)|deliver(?:s|ed)|completed|ran|concluded|began|opened|kicked\s+off)"
    r"(?=\s+(?:an?|the|its|their)\s+[“\"]?(?:[\w’-]+\s+){0,6}?[“\"]?(?i:workshop|course|training|seminar|"
    r"exercise|webinar|conference|forum|dialogue|boot\s?camp|master\s?class|simulation|drill|summit|symposium|round\s?table|"
    r"meeting)\b)|welcomes?\s+you\s+to|invites?\s+(?:(?!to\b|for\b)[a-z-]+\s+){1,3}(?:to(?:\s+(?:join|attend))?|for)|announces?),?(?:\s+(?:in\s+"
    r"[\w-]+|together|jointly)\s+with\s[^,.;]{2,90},)?\s+(?:(?:an?|the|this|its|their)\s"
    rf"|(?=(?:[A-Z][\w’'-]*\s+){{1,6}}(?i:{EVENT})\b))"
    rf"(?=(?:(?:[\w’'-]+\s+){{0,4}}?(?i:{EVENT})\s+(?:together|jointly|along)\s+with\s+"
    rf"{LIST.replace('bodies', 'beside')})?)"
)
_PAID = re.compile(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:(?:co-?)?(?:funded|financed)\s+{THIS_EVENT}|supported\s+{THIS_EVENT}\s+financially)\b"
)
_FRONTED = re.compile(
    rf"(?:^|(?<=[.!?]\s))(?P<verb>Funded|Financed|Supported|Sponsored)\s+by\s+{LIST},\s+(?=(?:the|this|our)\s+{THIS_EVENT}\b)"
)
_SPONSOR = re.compile(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:(?:is|are|was|were)\s+)?(?:co-?)?sponsor(?:s|ed|ing)?\s+(?=(?:the|this)\s+{THIS_EVENT}\b)"
)
_JOINED = re.compile(
    rf"(?:^|(?<=[.!?,]\s)){LIST}(?:\s+(?:project|team|programme))?\s+(?:(?:joins?|joined|is\s+joining|are\s+joining)\s+"
    rf"forces|teamed\s+up|(?:coordinated|cooperated|collaborated|worked|"
    rf"partnered)(?:\s+and\s+(?:cooperated|"
    rf"collaborated))?)\s+with\s+{LIST.replace('bodies', 'others')}.{{0,120}}?\s+to\s+(?:co-?)?"
    r"(?:organi[sz]e|host|convene|hold)\s"
)
#: "A collaborative effort between A and B saw a workshop held", "Presented by A and B", "Join A for a panel".
_ALSO = (
    re.compile(
        rf"\b(?:[Cc]ollaborative|[Jj]oint)\s+(?:effort|initiative|undertaking|event|workshop|project)\s+(?:between|of|by)\s+{LIST}"
    ),
    re.compile(
        rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:jointly\s+)?(?:brought\s+together|gathered|convened)\s+(?:\w+\s+){{0,4}}?"
        r"(?:experts|representatives|participants|delegates|officials|diplomats|policy-?makers|stakeholders)\b"
    ),
    re.compile(rf"^[Pp]resented\s+by\s+{LIST}\Z"),
    re.compile(rf"^Join\s+{LIST}\s+(?:for|as|in)\s+(?:an?|the)\s"),
)
#: "The Lake Hall kindly received us", "Velda is our host and offers the venue".
_RECEIVED = re.compile(
    rf"(?:^|(?<=[.!?,;]\s)){LIST}\s+(?:(?:(?:kindly|generously|once\s+again)\s+)?(?:hosts|hosted|receives|received|welcomes|welcomed)\s+us\b"
    rf"|(?:is|are|was|were|acts?\s+as|acted\s+as|serves?\s+as)\s+(?:our|the|its)\s+(?:kind\s+|local\s+)?(?:venue\s+)?hosts?\b)"
)
#: "Our partners are A and B".
_PARTNERS = re.compile(rf"(?:^|(?<=[.!?,;]\s))(?:Our|The)\s+(?:\w+\s+)?partners?\s+(?:is|are|was|were)\s+{LIST}")
#: The same in French and Spanish: "La Commission, en collaboration avec la Banque, a organisé un atelier".
_ROMANCE = re.compile(
    rf"(?:^|(?<=[.!?,]\s))(?:L[ae]s?\s+|L['’]|El\s+)?{LIST}(?:,\s+(?:en\s+(?:collaboration|partenariat|coopération|colaboración|"
    r"cooperación|conjunto)\s+(?:avec|con)|junto\s+(?:con|a))\s+(?P<others>[^.;]{3,400}?),)?\s+(?:(?:a|ont|ha|han)\s+)?"
    r"(?P<verb>organisé|accueilli|organiz(?:ó|aron|ado)|celebr(?:ó|aron|ado)|realiz(?:ó|aron|ado)|acoge|acogi(?:ó|eron))\s"
)
#: "The Lake Workshop brought together": the event itself.
_IS_EVENT = re.compile(rf"\b{EVENT}\Z", re.I)
#: Thanks for money or help: "The organisers thank A for its financial support", "thanked the co-sponsors, A and B".
_THANKED = (
    re.compile(
        rf"\b(?:[Oo]rgani[sz]ers|[Hh]osts?|[Ww]e|[Ss]ecretariat)\s+(?:(?:would\s+like\s+to|wish(?:es)?\s+to)\s+)?(?:thanks?|thanked|acknowledged?)\s+"
        rf"{LIST}\s+for\s+(?:its|their|the|his|her)\s+(?:(?:kind|generous)\s+)?(?P<money>financial\s+|funding\s+)?(?:support|contributions?|assistance|sponsorship)"
    ),
    re.compile(
        rf"\b(?:thanks?|thanked|thanking|acknowledged?)\s+(?:the|its|their)\s+(?P<money>donors|funders)?(?:co-?)?(?:sponsors|supporters)?,\s+{LIST}"
    ),
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
    r"(?:[Tt]he\s+)?(?P<kind>(?:Permanent\s+)?(?:Missions|Delegations)|Governments|Embassies|Ministries\s+of\s+[A-Z]\w+(?:\s+Affairs)?)"
    r"\s+of\s+(?P<states>.+?)(?P<at>\s+(?:to|in)\s+.+)?"
)
_ACTS = re.compile(
    r"\s+(?:is|are|was|were|has|have|will|invites?|hosts?|hosted|organi[sz]e[sd]?|held|holds?|conven(?:e[sd]?|ing)|launche[sd])\b"
)
#: What every state has one of.
_OFFICE = re.compile(r"(?:Federal\s+)?(?:Ministry|Department|Cabinet|Office\s+of)\b")
#: A team of a body does what the body does.
_TEAM = re.compile(r"^(?:Project\s+)?Team\s+of\s+(?:the\s+)?")
_LONGEST = 6000
#: So near the beginning a day stands before a name.
_NEAR = 60
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}(?:\s+\d{{1,2}})?(?:\s+\d{{4}})?)"
)
_NO_BODY = re.compile(
    rf"UTC|GMT|The|A|An|(?:Mr|Mrs|Ms|Mme|Dr|Prof)\b.*|Today|Yesterday|.*\s(?:19|20)\d\d|(?:\w+\s){{0,2}}(?:Ministers?|Ambassadors?)\b.*|\d+|(?:On|In|From|Between|Until)\s.*\d.*|(?:(?:On|In|From|By)\s+)?{_DAY}(?:\s+{_DAY})*"
)
_STOP = re.compile(
    r"\s+(?:To|In|On|At|With|For|As|During|This|It|The event|Register|When|Where|Rationale|Background|Objectives?|"
    r"Introduction)\b.*\Z|[.,;:]+\Z"
)
_KINDS = re.compile(
    r"\b(?:Office|Agency|Department|Ministry|Council|Committee|Cent(?:er|re)|Authority|Bureau|Division|Secretariat|Commission)\Z"
)
_LETTERS = re.compile(r"\((?P<letters>[A-Z]{3,8})\)")
#: A name that ends so has its "in" within: "Women in Shipping Fellowship".
_KIND = r"\b(?:Fellowship|Network|Initiative|Alliance|Association|Society|Programme|Forum|Trust|Foundation)\Z"
_UNDIVIDED = re.compile(
    r"^(?:the\s+)?(?:[\w’'.-]+\s+)*?(?:Ministry|Ministries|Department|Office|Committee|Institute|Centre|"
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


#: Behind an "and", a school of its own, or what belongs to one: "and Lake University’s School of Law".
_SCHOOL = rf"(?:{_CAP}\s+){{1,4}}(?:University|College|Institute|Academy)(?:[’']s\s|\b(?=\s*(?:,|\Z|and\b)))"
_STOPS = re.compile(r"[.!?](?:\s|\Z)")
#: "with the support of, among others, A and B", "supported by firms such as A", "organised by the Kenyan think tank A".
_AMONG = re.compile(
    r",?\s+(?:amongst?\s+others|inter\s+alia),?(?=\s)|(?:(?<=\bby)|(?<=\bfrom))\s+the\s+following(?:\s+\w+){0,3}:(?=\s)|(?:(?<=\bby)|(?<=\bfrom)|(?<=\bof))(?:\s+[a-z][\w-]*){1,5}\s+such\s+as(?=\s[A-Z])"
    r"|(?<=\bby)(?:\s+the)?(?:\s+[A-Z][\w-]+)?\s+(?:think\s+tank|NGO|non-profit|firm|company|charity)(?=\s[A-Z])"
)
_WITH_CAPITAL = re.compile(
    r"\bin\s+(?:Partnership|Coo?peration|Co-operation|Collaboration|Association|Conjunction)\s+[Ww]ith\b"
)
#: Whose the words behind a name are, its people's: "the Lake Trust advisers".
_THEIRS = re.compile(r"\s+(?:\w+\s+)?(?:advis[eo]rs|members|staff|delegates|officials|students|officers|experts)\b")


def deeds(text: str) -> Iterator[Deed]:
    """Find what bodies did for an event or project, sentence by sentence, in the order of the text."""
    text = _AMONG.sub(lambda match: " " * len(match.group()), text[:_LONGEST])
    text = _WITH_CAPITAL.sub(lambda match: match.group().lower(), text)
    found = [
        Deed(relation, bodies, text[max(0, match.start() - 200) : match.start()], match.start(), match.end())
        for relation, pattern in _SAYS
        for match in pattern.finditer(text)
        if not _THEIRS.match(text, match.end())
        if (bodies := tuple(bodies_in(_without_subject(match))))
    ]
    patterns = (_ACTIVE, _JOINED, *_ALSO, _ROMANCE, _PAID, _FRONTED, _SPONSOR, *_THANKED, _RECEIVED, _PARTNERS)
    found += [deed for pattern in patterns for match in pattern.finditer(text) if (deed := _deed(match)).bodies]
    plain = (deed for deed in found if _is_plain(text, deed.start))
    yield from sorted(plain, key=lambda deed: deed.start)


def _is_plain(text: str, at: int) -> bool:
    """Tell whether the sentence around an offset says plainly what stands there."""
    begin = max((end.end() for end in _STOPS.finditer(text, 0, at)), default=0)
    end = _STOPS.search(text, at)
    return is_plain(text[begin : end.end() if end else len(text)].rstrip(), at - begin, retold=True)


def _deed(match: re.Match[str]) -> Deed:
    """Tell what a sentence says: who paid or supported; else who hosted or organised, with the others it names."""
    parts = match.groupdict("")
    verb, others = parts.get("verb", ""), parts.get("others", "")
    if match.re in (_RECEIVED, _PARTNERS):
        how = "cor:hosted" if match.re is _RECEIVED else "listed"
    elif match.re in (_PAID, _FRONTED, _SPONSOR, *_THANKED):
        paid = match.re is _PAID or parts.get("money") or verb.startswith(("Fund", "Fin"))
        how = "funded" if paid else "supported"
    else:
        how = "cor:hosted" if verb.startswith(("host", "acc", "aco")) else "cor:organised"
    more = [*bodies_in(others), *bodies_in(parts.get("beside", ""))]
    if match.re is _ROMANCE:
        rows = re.split(r",\s+(?:(?:et|y)\s+)?|\s+(?:et|y)\s+", others)
        more = [re.sub(r"^(?:l[ae]s?|el|los|las)\s+|^l['’]", "", row) for row in rows if row]
    named = [
        one for one in (*bodies_in(parts["bodies"]), *more) if one and not (match.re in _ALSO and _IS_EVENT.search(one))
    ]
    return Deed(how, tuple(named), "", match.start(), match.end())


def _without_subject(match: re.Match[str]) -> str:
    """Leave out who does what follows: "with the support of the Lake Fund, the Lake Trust is pleased to invite"."""
    words, comma, last = match["bodies"].rpartition(", ")
    acts = comma and " and " not in f" {last}" and _ACTS.match(match.string, match.end())
    return words if acts else match["bodies"]


def bodies_in(words: str) -> list[str]:
    """Split several bodies named together; an "and" inside the name of one stays.

    >>> bodies_in("the Ministry of Trade and Industry of Kenya, Example Trust and the Council of Lakes")
    ['Ministry of Trade and Industry of Kenya', 'Example Trust', 'Council of Lakes']
    """
    words = re.sub(
        r"(?:\band\s+by|,?\s(?:together|jointly|along)\s+with|,?\swith(?=\s+the\s)|,\s+as\s+well\s+as)\s+(?:the\s+)?",
        " and the ",
        words.strip(),
    )
    words = re.sub(r"\s*\(t\.?b\.?[cd]\.?\)", "", " ".join(words.split()), flags=re.I).replace("‘s ", "’s ")
    words = re.sub(r"^(?:19|20)\d\d\s+(?=[A-Z])", "", _without_day(_STOP.sub("", words)))
    if each := _each_of(words):
        return each
    words = bound(words, sure=True)
    if _PARTS.match(words):
        return [words]
    parts = re.split(
        rf",\s+(?:and\s+)?(?:the\s+)?(?=[A-Z0-9])|\s+(?:and|as well as)\s+(?:the\s+(?=[A-Z])|(?={_SCHOOL}))", words
    )
    found: list[str] = []
    for part in parts:
        bare = part.strip(" ,")
        if each := _each_of(bare):
            found += each
            continue
        if found and state_named(bare) and _OFFICE.match(found[-1]) and len(parts) == 2:
            found[-1] = f"{found[-1]} of {bare}"  # "the Ministry of Trade, Kenya"
            continue
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
            if _UNDIVIDED.match(bare) or _one_of_matters(bare) or _shortened(bare)
            else re.split(r"\s+(?:and|&)\s+(?=[A-Z])", bare)
            if " & " not in bare
            else [bare]
        )
        plain = (_TEAM.sub("", re.sub(r"^(?:the|The)\s+", "", piece)).strip(" .,;") for piece in pieces)
        found += [
            re.sub(
                rf"\s+at\s+the\s+.*|(?<!Mission)(?<!Delegation)(?<!Representation)\s+to\s+the\s+(?!U|Eu).*|\s+(?:on|from)\s+\d.*|\s+in(?!.*{_KIND})(?:\s+[A-Z]\w+){{0,2}}(?:\s\d{{4}})?\Z",
                "",
                piece,
            )
            for piece in plain
        ]
    return [one for one in dict.fromkeys(map(unbound, found)) if len(one) > 1 and not _NO_BODY.fullmatch(one)]


def _without_day(words: str) -> str:
    """Leave out the day that stands before a name without a comma: "On 2 May 2030 the Lake Trust"."""
    end = 0
    for day in days_in(words[:_NEAR]):
        if not re.fullmatch(
            r"(?:On|From|In|Between)?\s*(?:the\s+)?|\s*(?:\([^()]*\))?\s*(?:and|&|,)\s*", words[end : day.start]
        ):
            break
        end = day.end
    return words[end:].lstrip(" ,") if end < len(words) else words


def _one_of_matters(words: str) -> bool:
    """Tell whether an "and" stands within the name of one body: "Cabinet Intelligence and Research Office"."""
    first, joined, last = words.partition(" and ")
    return (
        bool(joined) and is_matter(first.split()[-1]) and is_matter(last.split()[0]) and _KINDS.search(last) is not None
    )


def _shortened(words: str) -> bool:
    """Tell whether letters in brackets stand for all the words before them: "Lake Rights and Principles (LRP)"."""
    letters = _LETTERS.search(words)
    initials = "".join(re.findall(r"\b[A-Z]", words[: letters.start()])) if letters else ""
    return letters is not None and initials.startswith(letters["letters"])


def _each_of(words: str) -> list[str]:
    """Give each of "the Missions of Kenya and Norway to the United Nations" with its full name; nothing for others."""
    each = _EACH.fullmatch(words)
    states = re.split(r",\s+(?:and\s+)?|\s+and\s+", each["states"]) if each is not None else []
    if each is None or len(states) < 2 or not all(state_named(state) for state in states):
        return []
    kind = re.sub(r"(Ministr|Embass)ies\b", r"\1y", re.sub(r"(ion|ment)s\b", r"\1", each["kind"]))
    return [f"{kind} of {state}{each['at'] or ''}" for state in states]


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
    if single and (" " in single["body"] or single["body"].isupper()):  # "Department of State" is whole
        return [f"{single['part']}, {single['body']}"], single["body"]
    return [], body
