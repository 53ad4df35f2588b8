"""Hear who moderates, by own words or another's, and whom the one who presides calls upon last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.lexicon import body_named, state_named
from corridors.names import holds
from corridors.patterns import wording
from corridors.readers.names.people import clean_name
from corridors.readers.names.words import TITLE_OR_OFFICE

_AWAY = r"(?:(?:on-?line|remote|virtual)[\s‑-]+)?"
_OFFICE = rf"(?:co[\s‑-]?)?{_AWAY}(?:co[\s‑-]?)?(?:session\s+)?(?:moderator|moderation|facilitator)"
#: Who takes the notes; a reporter of the press is none.
_NOTES = r"(?:co[\s‑-]?)?(?:rapporteur|note-?\s?taker|(?:session\s+)?reporter)"
_ANY = rf"(?:{_OFFICE}|{_NOTES})"
_THE = r"(?:(?:also|one\s+of|your|the|our|today['’]s|acting\s+as|serving\s+as|an?)\s+)*"
_I_AM = (
    r"\bI\s*(?:['’]ll|\s+will|['’]m going to|\s+am going to|['’]m|\s+am|\s+have the (?:pleasure|honou?r|"
    r"privilege) (?:of|to))"
)
_OWN = tuple(
    wording(words, re.I)
    for words in (
        rf"{_I_AM}\s+(?:(?:also|be|here|happy|glad|pleased|to)\s+)*{_THE}(?:{_OFFICE}|{_AWAY}(?:moderat|facilitat)(?:e|"
        rf"ing)|(?:chair(?:ing|\s+of)?|presid(?:e|ing)(?:\s+over)?)\s+(?:this|the|today['’]s)\s+(?:session|panel|meeting|call|consultation|dialogue|hearing|event|discussion))\b"
        r"(?!\s+(?:on\s+\w+day|tomorrow|next|of))",
        r"\b(?:asked|invited|requested|honou?red|pleased|glad|happy|delighted|honou?r|pleasure|privilege)"
        rf"(?:\s+(?!not\b)[\w’']+){{0,4}}?\s+to\s+(?:be\s+{_THE}{_OFFICE}|(?:be\s+)?{_AWAY}moderat(?:e|ing)|chair\s+(?:this|today['’]s))\b",
        r"\bthank\s+(?:all\s+)?(?:of\s+)?my\s+(?:\w+\s+)?panell?ists\b",
        rf"\bI(?:['’]m|\s+am)\s+(?:(?-i:[^\W\d_a-z])[\w'’‑-]+[\s,]+){{1,4}}(?:and\s+)?{_THE}{_OFFICE}\b",
        r"\bI(?:['’]m|\s+am|['’]ll\s+be|\s+will\s+be)\s+(?:your|the)\s+(?:host|emcee|MC)\b",
        rf"\bI(?:['’]m|\s+am)\s+(?:(?:also|today['’]s|the|your|session)\s+)+{_NOTES}\b(?!\s+(?:on|for)\b)",
        r"\bI\s+(?:co-?)?(?:chair|moderate|facilitate)\s+(?:this|today['’]s)\s+\w+",
        rf"\bI(?:['’]m|\s+am)\s+(?:(?-i:[^\W\d_a-z])[\w'’‑-]+[\s,]+){{1,4}}(?:of|from|at|"
        rf"with)\s+(?:[\w'’&-]+[\s,]+){{1,8}}?"
        rf"(?:and\s+)?(?:I(?:['’]m|\s+am)\s+)?(?:your|today['’]s)\s+(?:host\s+and\s+)?(?:{_OFFICE}|host)\b",
        r"\bI(?:['’]ll|\s+will|\s+shall)\s+be\s+in\s+the\s+chair\b",
    )
)
_CAP = r"(?!(?:And|But|So|Then|Also|Now|Thanks?|Today|Here|Our)\b)[^\W\d_a-z][\w'’‑-]+"
_NAME = rf"(?<![\w'’‑-])(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|del|da|bin|al|el)\s+)*{_CAP}){{0,3}})"
_HERE = r"(?:,?\s+(?:on-?line|today|here|as\s+well|too|also|for\s+(?:today|this\s+session)))*"
_PRAISED = (
    r"(?:(?:the|our|my)\s+)?(?:(?:very\s+)?(?:esteemed|wonderful|excellent|great|dear|distinguished|good)\s+)?"
    r"(?:(?:[A-ZÀ-Þ]\w+['’]s\s+)?(?:friend|colleague),?\s+)?"
)
_TITLE = rf"(?:{TITLE_OR_OFFICE}\s+)?"
#: A given name cut short, before the whole of it: "Matt, Matteo Lind".
_SHORT = r"(?:(?P<short>[^\W\d_a-z]\w{2,4})\w*,\s+(?=(?P=short)))?"
_NAMED = tuple(
    wording(words)
    for words in (
        rf"\b[Tt]he\s+(?P<office>report|summary|notes)(?:\s+(?:of|on|from)\s+(?:this|our|today['’]s|the)\s+\w+)?\s+(?:will\s+be|is|are)\s+"
        rf"(?:being\s+)?(?:written|prepared|drafted|taken)\s+(?:up\s+)?by\s+{_PRAISED}{_TITLE}{_NAME}",
        rf"\b(?:[Oo]ur|[Yy]our|[Mm]y|(?<=[Tt]hanks\sto\s)the)\s+(?P<office>(?i:{_ANY})){_HERE},?\s+(?:is\s+|will\s+be\s+|"
        rf"that\s+)?{_PRAISED}{_TITLE}{_SHORT}{_NAME}",
        rf"\b[Tt]he\s+(?P<office>(?i:{_ANY}))(?:\s+(?:of|for)\s+(?:this|the|today['’]s)\s+\w+)?{_HERE}\s+(?:is|"
        rf"will\s+be)\s+{_PRAISED}{_TITLE}{_NAME}",
        rf"\b[Tt]he\s+(?P<office>(?i:{_ANY}))\s+of\s+(?:this|the|our)\s+\w+,\s+{_TITLE}{_NAME}",
        rf"\b[Tt]he\s+(?P<office>(?i:{_NOTES})),\s+{_TITLE}{_NAME}(?=[^.?!]*?,\s+will\b)",
        rf"{_NAME}\s+(?:will|is\s+going\s+to|is\s+(?:here\s+)?to|is)\s+(?:kindly\s+)?(?:help|assist|support)(?:ing)?\s+(?:me|us)\s+(?:with|on|in)\s+(?:the\s+)?(?P<office>(?:on-?line|remote|virtual)\s+(?:room|part|side|moderation|questions?|participants?)|chat|[Zz]oom)\b",
        rf"{_NAME}(?:,?\s+(?:of|from|with|at|on)\s+[^.,;]{{2,60}}?,?)?,?\s+(?:who\s+)?(?:is|will\s+be|"
        rf"will\s+also\s+be)\s+{_THE}(?P<office>(?i:{_ANY}|{_AWAY}moderating(?:\s+on-?line|\s+remotely)?))\b"
        r"(?!\s+(?:of\s+)?(?:the\s+)?(?:next|another|other|a\s))",
        rf"{_NAME}(?:,?\s+(?:of|from|with|at)\s+[^.,;]{{2,60}})?,?\s+(?:who\s+)?(?:will|is\s+going\s+to)\s+(?:also\s+|be\s+)*(?P<office>{_AWAY}moderat(?:e|ing)|preside|presiding)\b(?!\s+(?:the\s+)?(?:next|another|other|a\s))",
        rf"{_NAME}(?:,\s+(?:of|from|with)\s+[^.,;]{{2,60}},)?,?\s+(?:who\s+|for\s+)?(?:(?:is|will\s+be|who['’]s)\s+)?(?P<office>(?:look(?:s|ing)\s+after|(?:tak(?:es|ing)|take)\s+care\s+of|"
        r"(?:monitor|watch|follow|manag|handl|cover|read|keep|tak)(?:e?s|ing)|kept)\s+(?:the\s+|our\s+)?(?:(?:people|friends|questions|everyone|those|participants)\s+)?(?:who\s+(?:is|are)\s+)?(?:from\s+)?(?:the\s+)?(?:on-?line|remote|virtual|[Zz]oom|chat)\b)",
        rf"{_NAME},\s+(?:his|her|their)\s+(?:task|job|role)\s+is\s+[^.?!]{{0,60}}?\b(?P<office>on-?line|remote)\b",
        rf"\b[Aa]s\s+(?:our\s+|the\s+)?(?P<office>(?i:{_OFFICE})),?\s+I(?:['’]d|\s+would|\s+will)\s+(?:like\s+to\s+)?(?:introduce|welcome)\s+(?:(?:you\s+)?to\s+(?:you\s+)?)?{_TITLE}{_NAME}",
        rf"{_NAME},\s+(?:who\s+is\s+|as\s+)?(?:our|the|your|today['’]s)\s+(?P<office>(?i:{_ANY}))\b",
        rf"\b(?P<office>(?:co-?)?moderated)\s+(?:(?:together|jointly)\s+)?by\s+(?:(?:myself|me)\s+and\s+(?:by\s+)?)?(?:(?:our|my)\s+colleague,?\s+)?"
        rf"{_TITLE}{_NAME}(?!\s+(?:in|on|at)\b)",
    )
)
#: With what one who presides opens and closes a meeting.
_CHAIRING = wording(
    r"\b(?:is|stands)\s+(?:now\s+|hereby\s+)?(?:called\s+to\s+order|adjourned)\b|\bI\s+(?:now\s+|"
    r"hereby\s+)?(?:call\s+to\s+order"
    r"|declare\s+(?:open|closed)|adjourn)\b|\bI\s+(?:now\s+)?(?:call|bring)\s+(?:the|"
    r"this)\s+\w+(?:\s\w+)?\s+to\s+order\b"
    r"|\b(?:hearing|meeting|committee|subcommittee|session)\s+will\s+(?:please\s+|now\s+)*come\s+to\s+order\b",
    re.I,
)
_LAST = 160
_STOPS = wording(r"[.?!]\s")
_FAR = wording(r"on-?line|remote|virtual|zoom|chat\b", re.I)
_MEETING = wording(r"\bchair\w*\s+(?:this\s+(?:meeting|consultation|dialogue|hearing)|of\s+\w+\s+\w+)\b", re.I)
_SIGNS = (
    "moderat",
    "facilitat",
    "presid",
    "chair",
    "line",
    "remote",
    "rapporteur",
    "report",
    "note",
    "virtual",
    "zoom",
    "chat",
)
_OWN_SIGNS = (
    "panel",
    "moderat",
    "facilitat",
    "presid",
    "chair",
    "rapporteur",
    "reporter",
    "note",
    "host",
    "emcee",
    "mc",
)
_REPORTS = wording(r"rapporteur|report|note|summary", re.I)
#: Letters stand for a body, and no body moderates: "on the Kenyan IGF will be moderating".
_LETTERS = wording(r"(?<![\w’'-])[A-Z]{2,}\b(?=.*[a-z])|(?<=[a-z]\s)[A-Z]{2,}\b")
_NOT = wording(r"\b(?:not|never|no longer)\b", re.I)
#: Who moderates another session: "the next session, on lakes, is moderated by".
_ANOTHER = wording(
    r"\b(?:next|other|another|previous|last|following|parallel|earlier|later|tomorrow['’]?s?|yesterday['’]?s?)\s+(?:\w+\s+)?"
    r"(?:session|panel|workshop|event|meeting|forum|segment|round\s?table)\b|\b(?:tomorrow|yesterday)\b",
    re.I,
)


_WORD = r"[^\W\d_a-z][\w'’‑-]+"
_CALLED = (
    rf"(?:(?:Mr|Ms|Mrs|Dr|Ambassador|Professor|Minister)\.?\s+)?(?P<name>{_WORD}(?:\s+(?:(?:van|von|der|de|"
    rf"del|da|bin|al|el)\s+)*{_WORD}){{0,3}})"
)
_CALL = (
    r"(?:(?:we['’]ll|we\s+will|let['’]s|I['’]ll|let\s+me|going\s+to)\s+(?:now\s+|next\s+)*(?:(?:go|move|come)\s+(?:now\s+|next\s+|back\s+|over\s+)*to|(?:go|start|begin)\s+with)|"
    r"question\s+(?:(?:will|is|comes)\s+)*go(?:es)?\s+to|(?:give|pass|hand|yield)\s+(?:the\s+floor\s+|it\s+|over\s+)*to|(?:the\s+)?floor\s+(?:is|goes)\s+(?:now\s+)?to|"
    r"over\s+to|(?:now\s+)?(?:invite|call\s+(?:up)?on|turn\s+(?:now\s+)?to|recogni[sz]e|hear\s+from)|(?:next|"
    r"first)\s+(?:speaker\s+)?(?:on\s+(?:my|the)\s+list\s+)?is)"
)
_DELEGATE = wording(
    rf"{_CALL}\s+(?:now\s+)?(?:the\s+)?(?:distinguished\s+|honou?rable\s+)*(?:representative|delegat(?:e|ion)|"
    rf"ambassador|observer|colleague)s?"
    r"\s+(?:of|from|for)\s+(?:the\s+)?(?P<body>(?-i:[^\W\d_a-z])[^.,;:!?\n]{1,60})",
    re.I,
)
_PERSON = wording(
    rf"(?i:{_CALL})\s+(?:you,?\s+)?(?:now\s+)?(?:(?:the\s+|a\s+)?(?:line|question|hand)\s+(?:of|from)\s+)?{_CALLED}"
)
_YOU = r"(?:please|over to you|you have the floor|the floor is yours|go ahead)"
_ADDRESSED = wording(
    rf"(?:{_CALLED},?\s+(?i:{_YOU})|(?i:{_YOU}),?\s+(?P<after>{_WORD}(?:\s+{_WORD}){{0,2}}))[.!?\s]*\Z"
)
_LEAD = r"(?:(?i:and|now|next|so|okay|yes|please|then|hi|hey|hello)[,\s]+)*"
_NAME_ALONE = wording(rf"{_LEAD}{_CALLED}(?:,?\s+(?i:please))?[.!?]?")
_CLOSING = 260


@dataclass(frozen=True, slots=True)
class Moderating:
    """Who is said to moderate, online or not, and where the words stand; no name where the speaker does.

    >>> [found.name for found in moderators_named("Our online moderator is Ada Okafor.")]
    ['Ada Okafor']
    """

    name: str
    relation: str
    start: int
    end: int


def chairs(text: str) -> bool:
    """Tell whether somebody opens or closes a meeting with the words of one who presides.

    >>> chairs("I call this meeting to order."), chairs("In order of size, the lakes are.")
    (True, False)
    """
    return holds(text, ("order", "adjourn", "declare")) and _CHAIRING.search(text) is not None


def own_moderation(text: str) -> Moderating | None:
    """Find the words with which a speaker says that he or she moderates.

    >>> own_moderation("It is an honour to be your moderator today.").relation
    'cor:moderated'
    >>> own_moderation("I am not your moderator.") is None
    True
    """
    for pattern in _OWN if holds(text, _OWN_SIGNS) else ():
        match = pattern.search(text)
        if match and not _NOT.search(match.group()):
            return Moderating("", _relation(match.group()), match.start(), match.end())
    return None


def moderators_named(text: str) -> Iterator[Moderating]:
    """Find whom a speaker names as moderator of the session.

    >>> list(moderators_named("The moderator asked Ada Okafor a question."))
    []
    """
    for pattern in _NAMED if holds(text, _SIGNS) else ():
        for match in pattern.finditer(text):
            if not (_NOT.search(match.group()) or _LETTERS.search(match["name"])):
                how = text[match.start("office") : max(match.end("office"), match.start("name"))]
                relation = _relation(match["office"])
                begun = _STOPS.split(text[max(0, match.start() - _LAST) : match.start()])[-1]
                if _ANOTHER.search(begun):
                    continue
                far = _FAR.search(how) or _FAR.match(begun.strip())
                relation = "cor:moderatedOnline" if relation == "cor:moderated" and far else relation
                yield Moderating(match["name"], relation, match.start(), match.end())


def _relation(words: str) -> str:
    if _REPORTS.search(words):
        return "cor:rapporteurOf"
    if _MEETING.search(words):
        return "cor:chaired"
    return "cor:moderatedOnline" if _FAR.search(words) else "cor:moderated"


#: "Ada, I would like to begin with you. What does the law say?": a name, then words to that person, up to the end.
_SPOKEN_TO = wording(
    r"(?:\A|(?<=[.?!:]\s))(?:(?:And|So|Now|Okay|Great|Well|Then|Right|Yes|U[mh]+|Thank\s+you(?:\s+\w+){0,2}|Thanks)[,.]?\s+)*"
    r"(?P<name>[A-ZÀ-ÞĀ-ɏ][\w'’-]+(?:\s[A-ZÀ-ÞĀ-ɏ][\w'’-]+)?),\s+(?=(?i:I|you|your|what|how|can|could|would|do|did|have|"
    r"is|are|may|might|tell|take|let|from|please|where|why|when|maybe|perhaps|if|any|as|since|welcome|same|over)\b)"
    r"|\b(?:to|with)\s+you,?\s+(?P<you>[A-ZÀ-ÞĀ-ɏ][\w'’-]+)(?=[,.?!])|"
    r"(?<!hank )\byou\b[^.?!,]{0,80},\s+(?P<end>[A-ZÀ-ÞĀ-ɏ][\w'’-]+)[.?!](?!\w)"
)
_NEARLY_LAST = 1200


@dataclass(frozen=True, slots=True)
class Invited:
    """Who was called upon: a person by a name, or the representative of a state or a body.

    >>> invited("I give the floor to the distinguished representative of Brazil.").state
    'state:br'
    """

    name: str = ""
    state: str = ""
    body: str = ""


def spoken_to(words: str) -> str:
    """Give the name of whom the last words of a turn speak to, after which nobody else is named so; nothing else.

    >>> spoken_to("Thank you. Ada, I would like to begin with you. What does the law say?")
    'Ada'
    >>> spoken_to("Thank you all for that.")
    ''
    """
    words = " ".join(words.split())
    found = [one for one in _SPOKEN_TO.finditer(words) if one["you"] or len(words) - one.start() < _NEARLY_LAST]
    return clean_name(next(filter(None, found[-1].groups()))) if found else ""


def invited(words: str) -> Invited | None:
    """Find whom the last words of a turn call upon; nothing where they call upon nobody.

    >>> invited("Thank you. Over to you, Ada Okafor.").name
    'Ada Okafor'
    >>> invited("Thank you all for that.") is None
    True
    """
    words = " ".join(words.split())
    last = words[-_CLOSING:]
    delegate = next(iter(reversed(list(_DELEGATE.finditer(last)))), None)
    if delegate is not None:
        named = re.sub(r"\s+(?:to|for|please|who)\b.*", "", delegate["body"].strip())
        state = state_named(named)
        return Invited(state=state, body="" if state else body_named(named)) if state or body_named(named) else None
    match = _ADDRESSED.search(last) or next(iter(reversed(list(_PERSON.finditer(last)))), None)
    alone = re.split(r"(?<=[.!?])\s+", words.strip(" \n>"))[-1]
    if match is None and (alone == words.strip(" \n>") or alone.endswith("?")):  # a name and nothing else is a call
        match = _NAME_ALONE.fullmatch(alone)
    if match is None:
        return None
    name = clean_name(match["name"] or match.groupdict().get("after") or "")
    if state := state_named(name):
        return Invited(state=state)
    return Invited(name) if name else None
