"""Hold the words that several readers look for: what events are called, forms of address, and what names nobody."""

import re

from corridors.patterns import wording

#: What an event is called, one or several.
EVENT = (
    r"(?:event|conference|workshop|panel|seminar|webinar|meeting|forum|dialogue|round\s?table|session|symposium|edition|"
    r"talks|course|training|(?:summer|winter|spring|autumn)\s+school|summit|consultation|exercise|drill|boot\s?camp|master\s?class|hackathon|town\s+hall|"
    r"side[- ]event|study\s+visit|briefing|meet-?up|cyber[- ]?drill|atelier|conférence|séminaire|réunion|colloque|"
    r"taller|conferencia|seminario|reunión|foro|encuentro|curso|simposio|coloquio|cumbre|veranstaltung|konferenz|tagung|"
    r"congress|hearing|week|discussion|debate|plenary|gathering|night|reception|luncheon|"
    r"(?:fellowship|training|capacity[- ]building|exchange|leadership)\s+programme?)s?"
)
#: An event as a sentence speaks of it, with what stands before it.
THIS_EVENT = (
    r"(?:(?:This|The|Our|this|the|A|a)\s+)?(?:[\w’-]+\s+){0,4}?(?:event|session|panel|workshop|"
    r"webinar|conference|meeting|round\s?table|discussion|forum|dialogue|side[- ]event|seminar|"
    r"consultation|launch|course|training|symposium|summit|edition)s?"
)
_LASTING = r"(?i:edition|dialogue|forum|conference|summit|symposium|consultation|talks)s?"
#: An event of another time than the page's own, unless the year is its year: "last year's edition", "the 2029 forum".
OTHER_EDITION = (
    rf"(?:the\s+)?(?:[Ll]ast\s+year['’]s\s+(?:[\w’-]+\s+){{0,4}}?(?i:{EVENT})|(?:previous|past|earlier|preceding|last)\s+(?:[\w’-]+\s+){{0,3}}?{_LASTING}"
    rf"|20\d\d\s+(?:[\w’-]+\s+){{0,4}}?(?i:{EVENT})|(?:[\w’-]+\s+){{0,4}}?{_LASTING}\s+(?:(?:of|in)\s+)?(?:20\d\d|last\s+year))\b"
)
#: Honorifics that are written short, a stop behind them, which ends nothing; and those written out.
SHORT_TITLE = (
    r"Dra|Sra|Ing|Eng|Lic|Herr|Frau|Smt|Shri|Mr|Mrs|Mdm|Ms|Mlle|Mme|Mx|Dr|Prof|Amb|Hon|Msgr|Rev|Gen|Brig|Maj|Col|Lt|Capt|"
    r"Adm|Cdr|Cmdr"
)
TITLE = (
    rf"{SHORT_TITLE}|Excellency|Miss|Ma[iî]tre|Professor|Ambassador|Captain|Colonel|Commodore|Commander|Lieutenant|Admiral|Brigadier|General|"
    r"Sir|Dame|Judge|Justice|Honou?rable|Hon['’]?ble|Sheikh|Shri|Smt|Senator|Minister"
)
#: Between sentences: no point behind a title or in letters, but one behind the number of a day.
SENTENCES = wording(
    r"(?:(?<=[\w)’'”\"]{2}[.!?])|(?<=\s\d[.!?]))(?<!\bD\.C\.)(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\b(?:Mrs|Amb|Gen)\.)"
    r"(?<!\bProf\.)\s+(?=[A-ZÀ-Þ0-9“\"])"
)
#: How somebody is addressed, before the name; an office may stand there as well.
TITLE_OR_OFFICE = rf"(?:(?:{TITLE}|H\.?\s?E)\b\.?)"
#: What somebody does, as a verb behind all that is said of the person; some words that end so are told of bodies.
DEED = (
    r"(?:(?!(?:based|united|related|affiliated|dedicated|speciali[sz]ed|named|called|established|retired|appointed|"
    r"associated|advanced|applied|unified|integrated|allied|distributed)\b)[a-z]{2,}ed|"
    r"spoke|said|gave|made|set|met|says|speaks|went|drew|will|was|were|has|have|is|are|took|led)"
)
#: What somebody did, and all behind it, is no standing: "Ada Okafor, who thanked the Lake Trust".
CLAUSE = wording(
    r"(?:who|whose|which)\s(?!(?:is|are|was|has|had|heads|leads|works|chairs|serves|runs|directs|represents|formerly|previously|once|until)\b)"
    r"|(?:was|were|is|are|has|had|have|will|would)\s|the\s+(?:[\w-]+\s+){1,6}?(?:[a-z]{3,}ed|took|was|were|heard|drew|began|held)\b"
    r"|(?:led|gave|took|spoke|said|held|made|opened|closed|moderated|chaired|presented|delivered|shared|explained|stressed)\s+(?:the|an?|his|her|on|about|that|in)\b"
)
#: Initials of a name: no family name is spelt without a vowel but Ng.
INITIALS = wording(r"(?!NG\Z)[BCDFGHJ-NP-TV-XZ]{2,3}")
#: Small words within family names.
PARTICLES = (
    "van|von|der|den|de|del|della|da|di|do|dos|das|du|la|le|el|al|bin|binti|binte|ibn|ben|abu"
    "|y|e|ter|ten|zu|af|av|st|st.|o"
)
#: A lock before a field: its owner hides it. Also as the sign's four bytes look when read in a Windows encoding.
LOCK = wording(r"(?:[🔒🔏🔐🔑]|[ðđрπ][Ÿџź\x9f]?[”\x94][’‘\x92\x91\x90\x8f]?|\[?:lock:\]?)\ufe0f?")
#: How somebody takes part who is not there.
AFAR = r"(?:(?:joining|participating)\s+)?(?:remote(?:ly)?|on-?line|virtual(?:ly)?)"
#: What stands behind a name and is no part of it.
AFTER_NAME = wording(
    r"\s*\(\S+@\S+\)|\s*\((?:(?:formerly|previously|earlier)\s|until\s+(?:\w+\s+){1,2}(?:at|with|in|of)\s)[^()]*\)|\A\(formerly\)"
    r"|\s*[(\[](?:t\.?b\.?[cd]\.?|to be confirmed|invited|re?t['’]?d\.?|confirmed|"
    rf"{AFAR}|(?:recorded\s+|video\s+)+message|on-?site|in[- ]person|via\s+(?:\w+\s+)?\w+|"
    r"by\s+(?:video|phone|zoom)(?:\s+\w+)?"
    r"|(?:opening|closing|introductory|keynote|welcom(?:e|ing))(?:\s+(?:remarks|"
    r"address|speech|keynote|to\s+country))?|(?:(?:keynote|guest|invited)\s+)?speaker|panell?ist|discussant|presenter|respondent|(?:(?:pre-?)?recorded\s+)?video(?:[\s-](?:message|statement|link))?|he/him|she/her|they/them|(?:trans(?:gender)?\s+)?(?:fe)?male|gender\s+variant|[^)\]]*(?:/him|/her|"
    r"/them))[)\]]|\s*[-–—,]\s*(?:t\.?b\.?c\.?|to be confirmed|confirmed|invited|(?:remote|on-?line|"
    r"virtual)(?:\s+participa(?:tion|nt))?)\s*\Z|\*+|(?:\s?\.){4,}",
    re.IGNORECASE,
)
#: What fields hold that name nobody.
_NO_NAME = wording(
    r"(?:t\.?b\.?[acd]\.?|to be (?:confirmed|announced|determined|decided)|tba|n\.?/?a\.?|none|nil|unknown|"
    r"(?:[\w’-]+\s+){0,3}(?:NGOs?|rep(?:resentative)?s?|business|industry|academia|government|company|experts?|officials?)"
    r"\.?\s*[(\[,–-]\s*(?:t\.?b\.?[acd]\.?|to be \w+)|"
    r"anonym(?:ous(?:ly)?|i[sz]ed)|(?:(?:\w+\s+)?name\s+)?(?:withheld|hidden|redacted|removed)(?:\s+(?:on|at|by|upon)\s+"
    r"(?:\w+\s+)?request)?|security reasons|"
    r"private(?: person| individual)?|(?:by|via|over|through)\s+(?:live\s+)?(?:video|zoom|phone|skype|webex)[\w -]*|"
    rf"{AFAR}(?:\s+from\s+.*)?|(?:view|read|show)\s+(?:full\s+)?(?:bio\w*|more|profile)|"
    r"(?:see|cf\.?|as|same|idem|ditto)(?:\s+(?:as|the|in|an?|above|below|previous|list|"
    r"website|on-?\w+|programme|\w+(?:er|or|eur|ist)s?))*|-+|–|—|\.+|\?+|not applicable|to follow|various|others?|"
    r"participants?|audience|organi[sz]ers?|speakers?|moderators?|rapporteurs?|panell?ists?)\Z",
    re.IGNORECASE,
)
_UNCASED = wording(
    r"[\u0590-\u06ff\u0900-\u10ff\u1200-\u137f]{2,15}(?:\s[\u0590-\u06ff\u0900-\u10ff\u1200-\u137f]{2,15}){1,3}|[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}"
)
#: Behind who speaks: the title of the talk, in quotation marks; in whose place he or she does.
_TALK = wording(
    r",\s*(?:[“\"][^“”\"]{6,}[”“\"]|[‘'][^‘’]{6,}[’'])[.,]?\s*\Z"
    r"|(?:,|\s[–—-]|\s*[(\[])\s*(?:in\s+(?:the\s+)?(?:place|stead)\s+of|instead\s+of|replacing|standing\s+in\s+for)\s+[A-ZÀ-Þ][^;()\[\]]*(?:[)\]]|\Z)"
)


def without_talk(words: str) -> str:
    """Leave out the title of a talk, in quotation marks behind who gives it, and in whose place somebody speaks.

    >>> without_talk("Ada Okafor, Lake University, “Who owns the lakes?”")
    'Ada Okafor, Lake University'
    """
    return _TALK.sub("", words)


def spelt_word(word: str) -> str:
    """Spell a word in capitals as a name: each part with one capital; short ones with a stop stay.

    >>> spelt_word("O'BRIEN"), spelt_word("VAN")
    ("O'Brien", 'van')
    """
    letters = [char for char in word if char.isalpha()]
    if len(letters) < 2 or any(char.islower() for char in letters) or "." in word:
        return word
    if word.lower() in PARTICLES.split("|") and word != "LE":
        return word.lower()
    if INITIALS.fullmatch(word):
        return word
    spelt = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    spelt = re.sub(r"(['’‘`])S\b", lambda part: part.group().lower(), spelt)
    return re.sub(r"\bMc([a-z])", lambda part: f"Mc{part[1].upper()}", spelt)


def is_no_value(words: str) -> bool:
    """Tell whether a field holds no value: a lock, TBC, anonymous, nothing at all.

    >>> is_no_value("\U0001f512"), is_no_value("TBC"), is_no_value("Ada Okafor")
    (True, True, False)
    """
    plain = LOCK.sub("", words).strip(" \t\xa0,;:.*_()[]-–—")
    return not plain or _NO_NAME.match(plain) is not None


def is_uncased(words: str) -> bool:
    """Tell whether some words may be a name in a script without capitals: two to four words, or as many Han signs.

    >>> is_uncased("\u05d9\u05e2\u05dc \u05db\u05d4\u05df"), is_uncased("\u674e\u660e"), is_uncased("Ada Okafor")
    (True, True, False)
    """
    return _UNCASED.fullmatch(words.strip()) is not None
