"""Tell apart several bodies named together, and the parts of one."""

import re

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import MONTH, days_in
from corridors.readers.names.matters import bound, is_matter, unbound

_CAP = r"(?:e-|[a-z])?[A-ZÀ-ÞĀ-ɏ0-9][\w&’'‑-]*(?:‘s\b)?(?:\.[A-Z]{1,2}\b\.?)*"
#: A name may end in a small word where its acronym follows, or the deed: "Lakes for Peace foundation (L4P)".
_NAMED = (
    rf"{_CAP}(?:\s(?:foundation|initiative|network|institute|association|coalition|project)"
    r"(?=\s\([A-Z]|,|\s(?:today|yesterday|has|have|held|began|[a-z]+ed)\b))?(?:\s\([“\"]?[a-z]?[A-Z][\w&./-]{1,12}(?:\s[A-Z]\w{2,9}){0,2}(?:\s\d{1,2})?[”\"]?\))?"
)
#: One body, or several named together.
LIST = (
    rf"(?P<bodies>(?:(?:the|The)\s+)?(?:[Gg]overnments?\s+of\s+(?:the\s+)?)?{_NAMED}(?:(?:,?\s+(?:and\s+by|as\s+well\s+as|(?:together|jointly|along)\s+"
    r"with|with(?=\s+the\s)|and|of|for|on|the|against|in|at|to|des?|du|la|en|f(?:ü|ue)r|pour|para|do|da|del|y|et|&)"
    rf"(?=[\s,])|,)*+\s+"
    rf"(?:[A-Z]\.\s(?!(?:The|This|It|In|At|On|An?|We|H?e|She|They)\b))?{_NAMED}){{0,60}})"
)
_PARTS = wording(
    r"(?:the\s+)?(?P<first>.+?)\s+(?:and|&)\s+(?P<second>.+?)\s+(?P<what>Programme|Program|Department|"
    r"Division|Team|Unit|Centre|Center|Institute)s\s+(?:at|of)\s+(?P<body>.+)\Z"
)
_PART = wording(
    rf"(?:the\s+)?(?P<part>{_CAP}(?:\s+(?:and\s+)?{_CAP})*\s+(?:Programme|Program|Department|Division|"
    rf"Team|Unit|Initiative))\s+(?:at|of)\s+(?:the\s+)?(?P<body>{_CAP}.*)\Z"
)
_EACH = wording(
    r"(?:[Tt]he\s+)?(?P<kind>(?:Permanent\s+)?(?:Missions|Delegations)|[Gg]overnments|Embassies|Ministries\s+of\s+[A-Z]\w+(?:\s+Affairs)?)"
    r"\s+of\s+(?P<states>.+?)(?P<at>\s+(?:to|in)\s+.+)?"
)
#: What every state has one of.
_OFFICE = wording(r"(?:Federal\s+)?(?:Ministry|Department|Cabinet|Office\s+of)\b")
#: A team of a body does what the body does.
_TEAM = wording(r"^(?:Project\s+)?Team\s+of\s+(?:the\s+)?")
#: So near the beginning a day stands before a name.
_NEAR = 60
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}(?:\s+\d{{1,2}})?(?:\s+\d{{4}})?)"
)
_NO_BODY = wording(
    rf"UTC|GMT|Having|H\.?\s?E\b.*|(?:Chair|President|Secretary-General|Rapporteur|Host)['’]s|The|A|An|It|This|We|They|H?e|She|(?:Mr|Mrs|Ms|Mme|Dr|Prof)\b.*|Today|Yesterday|.*\s(?:19|20)\d\d|(?:\w+\s){{0,2}}(?:Ministers?|Ambassadors?)\b.*|\d+|(?:On|In|From|Between|Until)\s.*\d.*|(?:(?:On|In|From|By)\s+)?{_DAY}(?:\s+{_DAY})*"
)
_STOP = wording(
    r"\s+(?:To|In|On|At|With|For|As|During|This|It|The event|Register|When|Where|Rationale|Background|Objectives?|"
    r"Introduction)\b.*\Z|[.,;:]+\Z"
)
_KINDS = wording(
    r"\b(?:Office|Agency|Department|Ministry|Council|Committee|Cent(?:er|re)|Authority|Bureau|Division|Secretariat|Commission)\Z"
)
#: What stands before the first name of a sentence: "Yesterday the Lake Trust".
_FRONTED = wording(
    rf"\A(?:[A-Z][a-z]+ing(?:\s+(?:on|upon|from|to|with))?\s+(?:the|an?|its|our)\s[^,;]{{2,100}},|In\s+{MONTH}(?:\s+\d{{4}})?,?|Together\s+with|Yesterday|Today|Tonight|Meanwhile|Earlier|Recently|Together|Both|both|Last\s+\w+|This\s+(?:week|month|year|morning|afternoon|spring|summer|autumn|winter))\s+(?:the\s+)?(?=[A-Z])"
)
#: In which cities one body sits.
_IN_CITIES = wording(r"\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?\s+and\s+[A-Z]\w+(?:\s[A-Z]\w+)?\Z")
_LETTERS = wording(r"\((?P<letters>[A-Z]{3,8})\)")
#: A name that ends so has its "in" within: "Women in Shipping Fellowship".
_KIND = r"\b(?:Fellowship|Network|Initiative|Alliance|Association|Society|Programme|Forum|Trust|Foundation)\Z"
_UNDIVIDED = wording(
    r"^(?:the\s+)?(?:[\w’'.-]+\s+)*?(?:Ministry|Ministries|Department|Office|Committee|Institute|Centre|"
    r"Center|Bureau|Council|Commission|Agency|Organi[sz]ation|Association|School|University|Secretariat|"
    r"Directorate|Division|Group|Forum|Alliance)\s+(?:of|for|on)\b",
    re.I,
)


#: Behind an "and", a school of its own, or what belongs to one: "and Lake University’s School of Law".
_SCHOOL = rf"(?:{_CAP}\s+){{1,4}}(?:University|College|Institute|Academy)(?:[’']s\s|\b(?=\s*(?:,|\Z|and\b)))"


def bodies_in(words: str) -> list[str]:
    """Split several bodies named together; an "and" inside the name of one stays.

    >>> bodies_in("the Ministry of Trade and Industry of Kenya, Example Trust and the Council of Lakes")
    ['Ministry of Trade and Industry of Kenya', 'Example Trust', 'Council of Lakes']
    """
    words = re.sub(
        r"(?:\band\s+(?:by|with)|,?\s(?:together|jointly|along)\s+with|,?\swith(?=\s+the\s)|,\s+as\s+well\s+as)\s+(?:the\s+)?",
        " and the ",
        _FRONTED.sub("", words.strip()),
    )
    words = re.sub(r"(?<=\()[“\"]|[”\"](?=\))", "", words)
    words = re.sub(r"\s*\(t\.?b\.?[cd]\.?\)", "", " ".join(words.split()), flags=re.I).replace("‘s ", "’s ")
    words = re.sub(r"^(?:19|20)\d\d\s+(?=[A-Z])", "", _without_day(_STOP.sub("", words)))
    if each := _each_of(words):
        return each
    words = bound(words, sure=True)
    if _PARTS.match(words):
        return [words]
    parts = re.split(
        rf",\s+(?:and\s+)?(?:the\s+)?(?=(?:e-)?[A-Z0-9](?!\d?(?:st|nd|rd|th)\b))|\s+(?:and|as\s+well\s+as)\s+(?:[Tt]he\s+(?=(?:e-)?[A-Z])|(?={_SCHOOL}))",
        words,
    )
    found: list[str] = []
    for part in parts:
        bare = _IN_CITIES.sub("", part.strip(" ,"))
        if each := _each_of(bare):
            found += each
            continue
        if found and state_named(bare) and _OFFICE.match(found[-1]) and len(parts) == 2:
            found[-1] = f"{found[-1]} of {bare}"  # "the Ministry of Trade, Kenya"
            continue
        last = re.match(r"(.+?)\s+and\s+([A-Z][^,]*)\Z", bare)
        ends = (last[2], last[2].rpartition(" ")[0]) if last else ()  # the next heading may be glued to the last
        head = last[1] if last else ""
        known = next((words for words in ends if body_named(words)), "")
        rest, _, tail = bare.rpartition(" and ")
        if last and not known and rest and body_named(tail):  # "the Ministry of Law and Trade and Lakesoft"
            head, known = rest, tail
        of_state = re.match(r"(?P<body>.+\sof\s+(?:the\s+)?(?P<state>.+?))\s+and\s+(?P<other>[A-Z].*)", bare)
        whole = of_state is None or not state_named(of_state["state"]) or state_named(bare.rpartition(" of ")[2])
        pieces = (
            [head, known]
            if last and known
            else [of_state["body"], of_state["other"]]
            if of_state is not None and not whole
            else [bare]
            if _UNDIVIDED.match(bare) or _one_of_matters(bare) or shortened(bare)
            else re.split(r"\s+(?:and|&)\s+(?=[A-Z])", bare)
            if " & " not in bare
            else [bare]
        )
        plain = (_TEAM.sub("", re.sub(r"^(?:the|The)\s+", "", piece)).strip(" .,;") for piece in pieces)
        found += [
            re.sub(
                rf"\s+at\s+the\s+.*|(?<!Mission)(?<!Delegation)(?<!Representation)\s+to\s+the\s+(?!U|Eu).*|\s+(?:on|from)\s+\d.*|\s+in(?!.*{_KIND})(?:\s+[A-Z]\w+){{0,2}}(?:\s\d{{4}})?(?=\s+(?:on|from)\s+\d|\Z)",
                "",
                piece,
            )
            for piece in plain
        ]
    return [one for one in dict.fromkeys(map(unbound, found)) if len(one) > 1 and not _NO_BODY.fullmatch(one)]


_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


def _without_day(words: str) -> str:
    """Leave out the day that stands before a name without a comma: "On 2 May 2030 the Lake Trust"."""
    end = 0
    for day in days_in(words[:_NEAR]):
        if not re.fullmatch(
            rf"(?:On|From|In|Between)?\s*(?:the\s+)?(?:{_DAYS}(?:\s+(?:and|to)\s+{_DAYS})?,?\s+)?|\s*(?:\([^()]*\))?\s*(?:and|&|,)\s*",
            words[end : day.start],
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


def shortened(words: str) -> bool:
    """Tell whether letters in brackets stand for all the words before them, as behind a body.

    >>> shortened("Lake Rights and Principles (LRP)"), shortened("Ada Okafor (LAKO)")
    (True, False)
    """
    letters = _LETTERS.search(words)
    initials = "".join(re.findall(r"\b[A-Z]", words[: letters.start()])) if letters else ""
    small = "".join(word[0].upper() for word in words[: letters.start()].split()) if letters else ""
    return letters is not None and (initials.startswith(letters["letters"]) or small == letters["letters"])


def _each_of(words: str) -> list[str]:
    """Give each of "the Missions of Kenya and Norway to the United Nations" with its full name; nothing for others."""
    each = _EACH.fullmatch(words)
    states = re.split(r",\s+(?:and\s+)?|\s+and\s+", each["states"]) if each is not None else []
    if each is None or len(states) < 2 or not all(state_named(state) for state in states):
        return []
    kind = re.sub(r"(Ministr|Embass)ies\b", r"\1y", re.sub(r"(ion|ment)s\b", r"\1", each["kind"]))
    return [f"{kind[:1].upper()}{kind[1:]} of {state}{each['at'] or ''}" for state in states]


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
