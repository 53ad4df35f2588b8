"""Find in sentences which bodies organise, host, fund or support what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.names.bodies import LIST, bodies_in, shortened
from corridors.readers.names.plainness import is_plain
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT, THIS_EVENT

#: Between what was done and by whom: "co-organised, alongside the alliance, by".
_BESIDE = r"(?:,\s+(?:alongside|(?:together|jointly|along)\s+with)\s[^,;.]{3,80},)?"
_OTHERS = LIST.replace("bodies", "others")
_VERBS = (
    (
        "cor:organised",
        r"(?:(?:jointly|co-?)\s*-?\s*)?(?:organi[sz]ed|convened|co-?organi[sz]ed|arranged|coordinated|implemented|initiated|staged|run|held|conducted|carried\s+out|mounted|spearheaded)(?:\s+jointly|\s+on\s+\d[^,.;]{2,20})?"
        rf"{_BESIDE}\s+by|"
        r"(?:(?:jointly\s+|co-?)organi[sz]ed|organi[sz]ed\s+(?:together|jointly))\s+with|(?:jointly\s+|co-)launched\s+by|put\s+on\s+by|at\s+the\s+(?:joint\s+)?invitation\s+of|(?:on|was|at|upon)\s+the\s+initiative\s+of|\b(?:is|was|,)\s+an?\s+(?:joint\s+)?(?:initiative|project|undertaking)\s+of(?=\s+(?:the\s+)?[A-Z])",
    ),
    (
        "cor:hosted",
        r"(?:(?:jointly|co-?|kindly)\s*-?\s*)?(?:hosted|co-?hosted)(?:\s+jointly)?\s+(?:by|with)|"
        r"(?:on|at|in)\s+the\s+(?:premises|offices|headquarters|halls?|rooms)\s+of",
    ),
    (
        "partner",
        r"(?:in|under\s+a)\s+(?:close\s+)?(?:partnership|collaboration|cooperation|co-operation|association|"
        r"(?<!held in )(?<!place in )conjunction)\s+with",
    ),
    (
        "funded",
        r"(?:co-?)?(?:funded|financed|financially\s+supported|paid(?:\s+for)?)\s+by|funded\s+(?:from|through|under|out\s+of)|[Cc]osts\s+(?:of\s+[^.;,]{3,60}\s+)?(?:was|were|are|is)\s+"
        r"(?:borne|covered|met|carried|paid)\s+by|(?:[Ww]ith|had|has|enjoyed|enjoys|[Tt]hanks\s+to|benefit+ed\s+from|received)\s+(?:the\s+)?(?:(?:kind|generous)\s+)?(?:financial|funding)\s+(?:support|assistance|help|backing)"
        r"\s+(?:of|from|by)|(?:[Ww]ith|[Tt]hanks\s+to|received?s?|receiving)\s+(?:\w+\s+)?(?:funding|funds|money)\s+(?:from|by)|(?:made\s+possible\s+(?:by|through|with)|thanks\s+to|with\s+the\s+help\s+of|"
        r"with|supported\s+by)\s+(?:an?\s+|the\s+)?"
        r"(?:\w+\s+)?(?:grant|funding|donation|(?:financial|voluntary|generous)\s+contribution)s?\s+(?:of|from|by)|(?:[Ff]unding|[Ff]inancial\s+support|[Ss]ponsorship)\s+(?:(?:for|of)\s+\w+\s+\w+\s+)?"
        r"(?:(?:(?:was|is)\s+)?(?:kindly\s+)?provided\s+by|(?:came|comes|was\s+received)\s+from)",
    ),
    (
        "supported",
        r"(?:kindly\s+|generously\s+)?(?<!inancially\s)(?:supported|sponsored)\s+by|made\s+possible\s+by(?=\s+(?:the\s+)?[A-Z])|[Uu]nder\s+the\s+(?:auspices|patronage|aegis)\s+of|(?:with|through|by|thanks\s+to|under|received|(?:benefit+ed|profited)\s+from|enjoyed)\s+(?:the\s+)?"
        r"(?:kind\s+|generous\s+|further\s+|additional\s+|technical\s+|logistical\s+)?(?:support|backing|patronage|(?:co-)?sponsorship|help|assistance)\s+(?:of|from|by)|"
        r"\b(?:technical|logistical)\s+(?:support|assistance)\s+(?:of|from|by)|(?:[Ff]urther|[Aa]dditional|[Ii]n-kind)\s+support\s+"
        r"(?:was|is)\s+(?:kindly\s+)?(?:given|provided)\s+by",
    ),
)
#: A line may begin with the verb; of funders and supporters such a line may be the foot of a site.
_AT_FOOT = ("funded", "supported")
_SAYS = tuple(
    (relation, wording(rf"\b(?{'' if relation in _AT_FOOT else 'i'}:{verb})(?:\s+|:\s*){LIST}"))
    for relation, verb in _VERBS
)
#: Whoever holds one of these with another body holds it together with that.
_TAUGHT = (
    r"(?:workshop|seminar|webinar|conference|briefing|training|course)(?:\s+in\s+[A-Z]\w+)?(?=\s+with\s+the\s+[A-Z])"
)
_ACTIVE = wording(
    rf"(?:^|(?<=[.!?,–—]\s)|(?<=\bthat\s)|(?<=\bincluding\s))(?:on\s+\d[^,.;]{{3,25}}\d{{4}},?\s+)?(?:The\s+team\s+(?:of|at|behind)\s+)?"
    rf"(?!(?:On|In|From|Between)\s[^,.]{{3,40}},\s+(?:as|in|under|within|with)\s){LIST}(?:\s+\([A-Z][\w&-]+\))?"
    r"(?:(?<=\)),(?=\s[a-z]))?(?:\s+(?:project|team|programme|initiative|network))?(?:(?:(?:,|\s[–—-])\s+"
    rf"(?:(?:together|jointly|along)\s+with\s+{_OTHERS}|(?:in|with|jointly|together|under|"
    rf"within|through|as|supported|funded|sponsored)\b)"
    r"|\s+(?:in\s+(?:partnership|cooperation|co-operation|collaboration|association|conjunction)\s+with|as\s+(?:the\s+)?[A-Z]\w+)\b)(?:[^.;]|(?<=\b[A-Z])\.){0,200}?(?:,|\s[–—-])?)?\s+"
    r"(?:(?:yesterday|today|recently|[a-z]+ly|(?:this|last)\s+(?:week|month))\s+)?(?:(?:(?:is|are)(?:\s+(?:(?:set|due|going)\s+)?to)?|was|were|will(?:\s+be)?|"
    r"has|have)\s+)?(?:(?:pleased|proud|delighted|honou?red|glad|happy)\s+to\s+)?(?:jointly\s+"
    rf")?(?:co-?)?(?P<verb>organi[sz](?:e[sd]?|ing)|host(?:s|ed|ing)?|conven(?:e[sd]?|ing)|held|hold|holding|holds(?=\s+(?:an?|the|its|their|this)\s+(?:(?!(?:of|in|at|for|on|to)\b)[\w’-]+\s+){{0,6}}?(?i:{EVENT})\b)|"
    r"(?:conduct(?:s|ed)|carried\s+out|staged|put\s+on|deliver(?:s|ed)|completed|ran|concluded|began|opened|kicked\s+off)"
    r"(?=\s+(?:an?|the|its|their)\s+[“\"]?(?:[\w’-]+\s+){0,6}?[“\"]?(?i:workshop|course|training|seminar|"
    r"exercise|webinar|conference|forum|dialogue|boot\s?camp|master\s?class|simulation|drill|summit|symposium|round\s?table|"
    r"meeting)\b)|welcomes?\s+you\s+to|invit(?:es?|ing)\s+(?:(?!to\b|for\b)[a-z-]+\s+){0,3}(?:to(?:\s+(?:join|attend|explore|(?:participate|take\s+part)\s+in))?|for)|announces?),?(?:\s+on\s+\d[^.;,]{2,25}?\d{4},?)?(?:\s*,?\s+(?:(?:in\s+"
    r"[\w-]+|together|jointly)\s+with|under\s+the\s+(?:auspices|patronage|aegis)\s+of|with\s+the\s+(?:\w+\s+)?support\s+of|within\s+the\s+framework\s+of)\s[^,.;]{2,90},)?\s+(?:(?:an?|the|this|its|their|two|three|four|several)\s"
    rf"|(?=(?:[A-Z][\w’'-]*\s+){{1,6}}(?i:{EVENT})\b))"
    rf"(?=(?:(?:[\w’'-]+\s+){{0,4}}?(?:(?i:{EVENT})\s+(?:together|jointly|along)|{_TAUGHT})\s+with\s+"
    rf"{LIST.replace('bodies', 'beside')})?)"
)
_PAID = wording(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:(?:co-?)?(?:funded|financed)\s+{THIS_EVENT}|supported\s+{THIS_EVENT}\s+financially)\b"
)
_FRONTED = wording(
    rf"(?:^|(?<=[.!?]\s))(?P<verb>Funded|Financed|Supported|Sponsored)\s+by\s+{LIST},\s+(?=(?:the|this|our)\s+{THIS_EVENT}\b)"
)
_JOINED = wording(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:joined\s+forces|teamed\s+up|collaborated|worked|partnered)\s+with\s+"
    rf"{_OTHERS}.{{0,120}}?\s+to\s+(?:co-?)?(?:organi[sz]e|host|convene|hold)\s"
)
_SPONSOR = wording(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:(?:is|are|was|were)\s+)?(?:co-?)?sponsor(?:s|ed|ing)?\s+(?=(?:the|this)\s+{THIS_EVENT}\b)"
)
#: Who "gathered experts", or "hosted officials for a workshop".
_GATHERED = wording(
    rf"(?:^|(?<=[.!?,]\s)){LIST}\s+(?:jointly\s+)?(?P<verb>brought\s+together|gathered|convened|hosted(?=[^.;]{{0,160}}?\sfor\s+an?\s+(?:[\w-]+\s+){{0,4}}?{EVENT}\b))"
    r"\s+(?:[\w,-]+\s+){0,6}?(?:experts|representatives|participants|delegates|officials|diplomats|policy-?makers|stakeholders|leaders)\b"
)
_ARTICLE = r"(?:the|an?|its|their|his|her|our|this)"
#: What bodies do for an event, as a verb behind them says it in other words: they paid, gave the room, stood behind it.
_DOES = wording(
    rf"(?:^|(?<=[.!?,;]\s)|(?<=\band\s)|(?<=\w\s)(?<!\b(?:of|by|at|to|in|on)\s)(?<!\bfor\s)(?<!\band\s)(?<!\b(?:with|from)\s)(?=the\s+[A-Z]))(?:An?\s+(?:[\w-]+\s+)?(?:grant|gift|donation|contribution)\s+(?:of|from|by)\s+)?{LIST}\s+(?:(?:has|have|had|only|also|kindly|generously|jointly|together)\s+)*(?:"
    rf"(?P<funded>(?:paid\s+for|bore|bears?|cover(?:s|ed)|met|carried|contribute[sd]\s+to|(?:provide[sd]|gave|contributed|granted)(?=\s+(?:{_ARTICLE}\s+)?(?:funding|funds|financial|money)))\s+"
    rf"(?:{_ARTICLE}\s+|(?:most|all)\s+of\s+the\s+)?(?:[a-z]+\s+)?(?:costs?|expenses|funding|funds|financial\s+support|money)\b"
    rf"|(?:(?:is|are)\s+)?(?:mak(?:es?|ing)|made|provid(?:es?|ed|ing)|g[ai]ve[sn]?)\s[^.;]{{2,160}}?\bto\s+(?:help\s+)?(?:co-)?(?:fund|finance)\s+(?:the|this)\s+(?i:{EVENT})\b"
    r"|ma(?:d|k)es?\s+it\s+possible\s+for\s+(?:the\s+|our\s+)?(?:speakers|participants|delegates|panell?ists)\b"
    rf"|paid\s+for\s+(?:{_ARTICLE}\s+)?(?:[a-z]+\s+)?(?:interpretation|travel|catering|{THIS_EVENT})\b)"
    r"|(?P<helped>(?:supported|sponsored)\s+the\s+(?:participation|travel|attendance)\s+of\b)"
    rf"|(?P<host>(?:lent|lends|offer(?:ed|s)|open(?:ed|s)|ma(?:de|kes)\s+available|g[ai]ves?|provide[sd])\s+(?:us\s+)?{_ARTICLE}\s+(?:[\w-]+\s+)?(?:studio|halls?|venue|rooms?|premises|doors|house|auditorium|stage)\b"
    r"|(?:welcomed|received)\s+(?:the\s+|all\s+)?(?:\w+\s+)?(?:participants|delegates|delegations|guests|attendees|experts|fellows)\s+(?:at|in|to|on)\s+(?:its|their)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?(?:premises|offices?|headquarters|building|campus|cent(?:re|er)|house|halls?|seat)\b"
    r"|(?:acted|serve[sd]|acts)\s+as\s+(?:the\s+)?(?:kind\s+|local\s+)?hosts?\b|(?:was|were|is|are)\s+(?:the\s+)?hosts?\s+of\s+(?:the|this)\b|received\s+the\s+(?:participants|delegates|guests)\b"
    r"|(?:hosts|hosted|receive[sd]|welcome[sd])\s+us\b|(?:is|are|was|were)\s+(?:our|its)\s+(?:kind\s+|local\s+|venue\s+)?hosts?\b)"
    rf"|(?P<organised>(?:are|were)\s+behind\s+{THIS_EVENT}\b|(?:is|are|was|were)\s+the\s+(?:co-)?(?:organi[sz]ers|conven[eo]rs)\s+of\s+{THIS_EVENT}\b|(?:invites?|invited|called|brought)\s+(?:[\w’-]+,?\s+){{1,9}}?(?:to|for)\s+(?:an?|the|its|their)\s+"
    rf"(?:[\w’-]+\s+){{0,4}}?(?i:{EVENT})\b))"
)
#: "Our partners are A and B", "A and B are partners of the programme".
_PARTNERS = wording(
    rf"(?:^|(?<=[.!?,;]\s))(?:(?:Our|The)\s+(?:\w+\s+)?partners?\s+(?:is|are|was|were)\s+{LIST}"
    rf"|{_OTHERS}\s+(?:is|are|was|were|acts?|acted|served?)\s+(?:as\s+)?"
    r"(?:(?:the|our|its)\s+)?(?:(?:media|knowledge|project|official|supporting|local)\s+)?partners?"
    rf"(?:(?=\s*[.;])|\s+(?:of|in|for)\s+(?:the|this)\s+(?:programme|program|{EVENT})\b))"
)
#: "the seminar, which the Lake Trust organised jointly with River House"
_WHICH = wording(
    rf"\b(?:which|that)\s+{LIST}\s+(?:has\s+|had\s+|have\s+)?(?:jointly\s+)?(?:co-?)?(?P<verb>organi[sz]ed|hosted|convened|"
    rf"held|ran)(?:\s+(?:jointly|together|in\s+(?:partnership|cooperation|collaboration))\s+with\s+{_OTHERS})?"
)
#: "The Lake Workshop brought together": the event itself.
_IS_EVENT = wording(rf"\b(?:{EVENT}|days?)\Z", re.I)
#: Thanks for money or help: "The organisers thank A for its financial support".
_THANKED = wording(
    rf"\b(?:[Oo]rgani[sz]ers|[Hh]osts?|[Ww]e|[Ss]ecretariat)\s+(?:(?:would\s+(?:also\s+)?like\s+to|wish(?:es)?\s+to|also)\s+)?(?:thanks?|thanked|acknowledged?)\s+"
    rf"{LIST}\s+for\s+(?:its|their|the|his|her)\s+(?:(?:kind|generous)\s+)?(?P<money>financial\s+|funding\s+)?(?:support|contributions?|assistance|sponsorship)"
)
#: Thanks of anybody for what was done for the event: "thanked A for funding the workshop".
_THANKS = wording(
    rf"\b(?:thank(?:s|ed|ing)?|(?:expressed|extended|conveyed)\s+(?:(?:his|her|its|their|deep|sincere|warm|special)\s+)*(?:gratitude|thanks|appreciation)\s+to|(?:is|was|were|are)\s+grateful\s+to|(?:thanks|gratitude|appreciation)\s+to)\s+"
    rf"{LIST}\s+for\s+(?:(?:kindly|generously|jointly)\s+)?(?:co-?)?(?:(?P<funded>funding|financing|sponsoring|paying\s+for)|(?P<host>hosting)|(?P<organised>organi[sz]ing|convening|holding|putting\s+on|arranging)|(?P<helped>supporting|making))\s+"
    rf"(?:it\b|(?:the|this|our)\s+(?:[\w’-]+\s+){{0,3}}?(?i:{EVENT}|programme|project)\b(?!\s+of\b))"
)
_ACTS = wording(
    r"\s+(?:is|are|was|were|has|have|will|invites?|hosts?|hosted|organi[sz]e[sd]?|held|holds?|conven(?:e[sd]?|ing)|launche[sd])\b"
)
#: What is not settled yet: "(TBC)", "subject to confirmation".
_TBC = wording(r"\((?:t\.?b\.?[acd]\.?|(?:still\s+)?to\s+be\s+confirmed)\)", re.I)
_UNSETTLED = wording(
    rf"(?:(?!\band\b)[^.;()]){{0,40}}{_TBC.pattern}|[^.;]{{0,80}}?\b(?:subject\s+to|pending|awaiting)\s+(?:\w+\s+)?"
    r"(?:confirmation|approval)\b|[^.;]{0,60}?[,–—-]\s*(?:still\s+)?to\s+be\s+confirmed\b",
    re.I,
)
#: What is still to come, before or within what a sentence says was done: "will be hosted by", "is to host".
_AHEAD = wording(
    r"\b(?:(?:will|shall)\s+(?:also\s+|again\s+|once\s+more\s+)?be|(?:is|are)\s+(?:(?:set|due|going)\s+)?to\s+be)\s+(?:\w+ly\s+)?\Z",
    re.I,
)
_WILL_DO = wording(
    r"\s(?:will|shall|(?:is|are)\s+(?:(?:set|due|going)\s+)?to)\s+(?:be\s+)?(?:\w+ly\s+)?(?:co-?)?(?:host|organi[sz]|conven|hold)"
)
_LONGEST = 6000
_STOPS = wording(r"[.!?](?:\s|\Z)")
#: A title, in which a question asks nothing.
_QUOTED = wording(r"“[^“”]{3,250}”|\"[^\"]{3,250}\"")
#: What names no body, but what bodies agree on: "under the aegis of the Framework Arrangement on Lakes".
_AGREED = wording(
    r".*\b(?:Arrangement|Agreement|(?:Action\s+)?Plan|Memorandum|Treaty|Protocol|Declaration|Roadmap|Accord|Pact|Strategy|Resolution|Agenda)"
    r"(?:\s+(?:of|on|for|to|in|between|against)\b.*|\s+\d.*)?"
)
#: "with the support of, among others, A and B", "supported by firms such as A", "organised by the Kenyan think tank A".
_AMONG = wording(
    r",?\s+(?:among(?:st)?\s+others|inter\s+alia),?(?=\s)|(?:(?<=\bby)|(?<=\bfrom))\s+the\s+following(?:\s+\w+){0,3}:(?=\s)|(?:(?<=\bby)|(?<=\bfrom)|(?<=\bof))(?:\s+[a-z][\w-]*){1,5}\s+such\s+as(?=\s[A-Z])"
    r"|(?<=\bby)(?:\s+the)?(?:\s+[A-Z][\w-]+)?\s+(?:think\s+tank|NGO|non-profit|firm|company|charity)(?=\s[A-Z])"
)
#: "by the LAKA Water and Law research group": by the body.
_UNIT_OF = wording(
    r"(?<=\bby\sthe\s)(?P<body>[A-Z]{3,}[a-z]?)(?P<unit>\s+(?:[A-Z][\w-]+\s+(?:(?:and|&)\s+)?){1,5}(?:research\s+)?(?:group|team|programme|unit|desk|department|section))\b"
)
#: A body by its short name, and behind a dash by its long one: "LAKO – Lake Observatory".
_DASHED = wording(
    r"(?:\A|(?<=[.!?]\s)|(?<=\bby\s)|(?<=\bthe\s)|(?<=\bwith\s)|(?<=\band\s)|(?<=,\s))(?P<short>[A-Z]\w+(?:\s[A-Z]\w+){0,2})"
    r"\s[-–—]\s(?P<long>[A-Z][\w’-]+(?:\s(?:(?:of|for|on|in|and|the)\s)*[A-Z][\w’-]+)+)(?=\s*[,.;(]|\s(?:[a-z]+e[sd]|and)\s|\Z)"
)
_WITH_CAPITAL = wording(
    r"\bin\s+(?:Partnership|Coo?peration|Co-operation|Collaboration|Association|Conjunction)\s+[Ww]ith\b"
)
#: Before the rest of a row of partners: "the Lake Trust in partnership with River House, the Lake Fund and"; or before
#: a person: "Mr."
_WITH_MORE = wording(
    r"[^\s,]\s+in\s+(?:partnership|cooperation|collaboration|association)\s+with\s[^.;:]{3,200},\s\Z"
    r"|\b(?:Mr|Mrs|Ms|Mme|Dr|Prof|Amb)\.?\s+\Z"
)
#: Whose the words behind a name are, its people's: "the Lake Trust advisers".
_THEIRS = wording(r"\s+(?:\w+\s+)?(?:advis[eo]rs|members|staff|delegates|officials|students|officers|experts)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sentence says bodies did, or are planned to do: organised, hosted, funded, supported, or were partners.

    >>> said = "The event is hosted by Example Trust and funded by the Ministry of Trade of Kenya."
    >>> [(deed.relation, deed.bodies) for deed in deeds(said)]
    [('cor:hosted', ('Example Trust',)), ('funded', ('Ministry of Trade of Kenya',))]
    """

    relation: str
    bodies: tuple[str, ...]
    before: str
    start: int
    end: int
    planned: bool = False


def deeds(text: str) -> Iterator[Deed]:
    """Find what bodies did for an event or project, sentence by sentence, in the order of the text."""
    text = _AMONG.sub(lambda match: " " * len(match.group()), text[:_LONGEST])
    text = _UNIT_OF.sub(lambda unit: f"{unit['body']}{' ' * len(unit['unit'])}", text)
    text = _DASHED.sub(_in_brackets, text)
    text = _WITH_CAPITAL.sub(lambda match: match.group().lower(), text)
    found = [
        Deed(relation, bodies, text[max(0, (at := match.start()) - 200) : at], at, match.end(), _is_ahead(text, at))
        for relation, pattern in _SAYS
        for match in pattern.finditer(text)
        if not _THEIRS.match(text, match.end())
        if (bodies := tuple(takewhile(lambda one: not _AGREED.fullmatch(one), bodies_in(without_subject(match)))))
    ]
    patterns = (_ACTIVE, _JOINED, _GATHERED, _PAID, _FRONTED, _SPONSOR, _THANKED, _THANKS, _PARTNERS, _DOES, _WHICH)
    found += [deed for one in patterns for match in one.finditer(text) if (deed := _deed(one, match)).bodies]
    settled = (sure for deed in found if (sure := _settled(text, deed)).bodies)
    plain = (deed for deed in settled if _is_plain(text, deed.start) and not _is_rest(text, deed.start))
    yield from sorted(plain, key=lambda deed: deed.start)


def _is_rest(text: str, at: int) -> bool:
    """Tell whether what stands at an offset goes on with a row of partners, or names a person."""
    return re.match(r"(?:the\s+)?[A-Z]", text[at:]) is not None and _WITH_MORE.search(text[:at]) is not None


def _is_ahead(text: str, at: int) -> bool:
    """Tell whether what a verb says is still to be: "will be hosted by"."""
    return _AHEAD.search(text, max(0, at - 40), at) is not None


def _in_brackets(match: re.Match[str]) -> str:
    """Write a body's short name in brackets behind the long one, or alone where it is known; as wide as before."""
    short, full = match["short"], match["long"]
    whole = f"{full} ({short})"
    if shortened(whole) or not body_named(short):
        return whole if shortened(whole) else match.group()
    blank = " " * (len(match.group()) - len(short))
    return f"{short}{blank}" if match.string.startswith(" ", match.end()) else f"{blank}{short}"


def _settled(text: str, deed: Deed) -> Deed:
    """Leave out the bodies that a mark says are still to be confirmed, or all where the whole is."""
    if _UNSETTLED.match(text, deed.end):
        return replace(deed, bodies=())
    said = text[deed.start : deed.end]
    marked = {body for body in deed.bodies if re.search(rf"{re.escape(body)}\s*{_TBC.pattern}", said, re.I)}
    if not marked and _TBC.search(said) and len(deed.bodies) == 1:
        return replace(deed, bodies=())
    return replace(deed, bodies=tuple(body for body in deed.bodies if body not in marked))


def _is_plain(text: str, at: int) -> bool:
    """Tell whether the sentence around an offset says plainly what stands there."""
    text = _QUOTED.sub(lambda quoted: re.sub(r"[.!?]", ",", quoted.group()), text)
    begin = max((end.end() for end in _STOPS.finditer(text, 0, at)), default=0)
    end = _STOPS.search(text, at)
    return is_plain(text[begin : end.end() if end else len(text)].rstrip(), at - begin, retold=True)


def _deed(pattern: re.Pattern[str], match: re.Match[str]) -> Deed:
    """Tell what a sentence says: who paid or supported; else who hosted or organised, with the others it names."""
    parts = match.groupdict("")
    if pattern is _PARTNERS:
        how = "listed"
    elif pattern in (_DOES, _THANKS):
        how = {"funded": "funded", "host": "cor:hosted", "helped": "supported"}.get(
            match.lastgroup or "", "cor:organised"
        )
    elif pattern in (_PAID, _FRONTED, _SPONSOR, _THANKED):
        paid = pattern is _PAID or parts.get("money") or parts.get("verb", "").startswith("F")
        how = "funded" if paid else "supported"
    else:
        how = "cor:hosted" if parts.get("verb", "").startswith("host") else "cor:organised"
    rows = [parts[one] for one in ("bodies", "others", "beside") if parts.get(one)]
    named = [one for row in rows for one in bodies_in(row) if not (pattern is _GATHERED and _IS_EVENT.search(one))]
    named = [one for one in named if pattern is not _THANKS or is_body(one) or state_named(one) or body_named(one)]
    return Deed(how, tuple(named), "", match.start(), match.end(), planned=_WILL_DO.search(match.group()) is not None)


def without_subject(match: re.Match[str]) -> str:
    """Leave out who does what follows: "with the support of the Lake Fund, the Lake Trust is pleased to invite".

    >>> without_subject(re.match("by (?P<bodies>A, B)", "by A, B is paying for lunch"))
    'A'
    """
    words, comma, last = match["bodies"].rpartition(", ")
    acts = comma and (last.startswith("and ") or " and " not in last) and _ACTS.match(match.string, match.end("bodies"))
    return words if acts else match["bodies"]
