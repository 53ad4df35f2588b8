"""Know the headings of session pages: which begin a role or another field, in what order."""

import re
from dataclasses import dataclass
from functools import lru_cache

from corridors.patterns import wording
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.several import several

#: Roles in the order in which session pages list them.
ORDER = ("cor:organised", "cor:announcedAt", "cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf")

#: Who is listed as not there, has no role.
AWAY = "away"

#: What may stand before the word for a role: "our gold", "High-Level Track", "Lake Trust", "Names of the on-site"; not
#: what makes it another's, a former one, or a call for one.
_BEFORE = (
    r"(?!(?:past|former(?:ly)?|previous|earlier|upcoming|next|last|meet|call|become|not?|how|what|who|why|where|when|if|as|about|is|are|was|were|will|"
    r"suggest(?:ed)?|potential|(?:steering|programme|program|advisory|selection)|board|committee|council|mag|group)\b)[^\W\d][\w’'&/-]*\s+"
)
_NOT_OF = r"(?!(?:for|to|of|by|from|with|about|and|as|on|in)\s)"
_ANY = rf"(?:{_NOT_OF}{_BEFORE}){{0,4}}?"
_MODERATOR = (
    r"(?:co-?)?(?:mod[eé]ra[td](?:or[ae]?|eur|rice)e?s?|mod\.?|"
    r"facilitators?|emcees?|mcs?|masters?\s+of\s+ceremon(?:y|ies))"
)
_REMOTE = r"(?:on-?line|remote|virtual)"
_BODY = r"(?:(?:organi[sz]ation|institut(?:ion|e)|partner)s?|(?:entit|agenc|countr|cit)(?:y|ies)|team|committee)"
_GUESTS = r"(?:(?:organi[sz]ation|institution|countr|compan|entit|delegation|bod|[Ss]tate)(?:s|ies))"
_TALK = (
    r"(?:remarks|(?:addr|spee)(?:ess|ch)(?:es)?|(?:statement|keynote|presentation|message|introduction)s?|welcome|opening|"
    r"closing)"
)
_PANEL_OF = r"(?:(?:the|our)\s+)?(?:panel|speakers?|panell?ists?|presenters?|lecturers?|trainers?|instructors?|faculty)"
#: Of two roles that fit, the first counts.
_ROLES = (
    (rf"{_ANY}{_REMOTE}\s+(?:session\s+)?{_MODERATOR}|{_MODERATOR}\s*\(\s*{_REMOTE}\s*\)", "cor:moderatedOnline"),
    (
        rf"{_ANY}{_MODERATOR}|{_MODERATOR}\s*\(\s*(?:on-?site|in[- ]person)\s*\)|mod[eé]ration|presiders?"
        r"|(?:[\w&-]+\s+){0,3}?(?:moderated|facilitated)\s+by|moderan?|conduce|anim[eé]e?\s+par|animat(?:eur|rice)s?|mod[eé]r[eé]e?\s+par",
        "cor:moderated",
    ),
    (
        rf"{_ANY}(?:co-?)?(?:rapporteurs?|reporters?|relator(?:[ae]s?)?|(?:note|minute)-?\s?takers?|scribes?)|rapporteured\s+by|(?:minutes|notes)\s+(?:taken\s+)?by|rapporteur(?:['’]s|s['’])\s+(?:summary|report|remarks|conclusions)|report(?:ed)?\s+(?:(?:prepared|written|"
        r"drafted|submitted)\s+)?by",
        "cor:rapporteurOf",
    ),
    (
        rf"{_ANY}(?:co-?)?organi[sz]ers?|(?:[\w-]+\s+)?(?:co-?)?organi[sz]ed\s+by|(?:co-)?organi[sz]ers?\s*\(s\)"
        rf"|focal\s+points?|org\s+team|(?:your\s+)?organi[sz]ing\s+{_BODY}|(?:co-?)?proposers?(?:['’]s?)?(?:\s+name)?|conven[eo]rs?|organizador(?:[ae]s?)?|organisat(?:eur|rice)s?|"
        r"convened\s+by|organizan?|convocan?|organis[eé]e?\s+par|veranstalter(?:in)?",
        "cor:organised",
    ),
    (
        rf"(?:(?:chief|local|main|official|venue)\s+)?(?:co-?)?hosts?(?:\s+{_BODY})?(?:\s+and\s+executors?)?|(?:co-?)?hosted\s+by",
        "cor:hosted",
    ),
    (
        r"(?:(?:session|panel|conference|meeting|event|workshop|symposium|track|honorary|round\s?table|discussion)[\s_]+)*(?:co-?)?"
        r"chair(?:s|m[ae]n|wom[ae]n|persons?|ing)?|chaired\s+by|presided\s+(?:over\s+)?by|presiding(?:\s+officers?)?|(?:co-?)?presidency|in\s+the\s+chair",
        "cor:chaired",
    ),
    (
        r"(?:the\s+)?(?:panel|discussion|line-?up)\s+was\s+(?:made\s+up|composed|comprised)\s+of"
        r"|(?:the\s+|other\s+)?(?:speakers|panell?ists|discussants|presenters)\s+(?:were|included)"
        rf"|(?:the\s+)?(?:\w+\s+)?{_TALK}\s+(?:was|were)\s+(?:provided|given|delivered|made)\s+by"
        r"|(?:list\s+of\s+)?speakers?\s+and\s+their\s+(?:institutional\s+)?affiliations?"
        r"|(?:final|actual)\s+(?:list\s+of\s+)?(?:speakers|panell?ists)",
        "cor:spokeAt",
    ),
    (
        rf"(?:list\s+of\s+)?{_ANY}(?:speakers?|briefers?|guests?(?:\s+of\s+honou?r)?|participants|panell?ist[ae]?s?|discussants?|presenters?|presenter['’]s"
        r"|interven(?:er|or|ant)s?|respondents?|resource\s+(?:persons?|people)|commentators?|ponentes?|oradore?a?s?|orat(?:eur|rice)s?|expositore?a?s?|conferencistas?|conf[eé]renci(?:er|[eè]re)s?|palestrantes?|referent(?:in|inn)?(?:en)?|invit[eé]e?s|"
        r"participantes|faculty|lecturers?|trainers?|"
        r"instructors?|tutors?|mentors?|coach(?:es)?|interviewees?|contributors|panel\s+members|members\s+of\s+the\s+panel|"
        r"(?:invited|featured|confirmed|guest|panel|participating)\s+experts)"
        r"(?:\s+(?:(?:provisionally\s+)?confirmed|proposed|invited|expected|announced|include|list|line-?up|so\s+far))?"
        rf"|(?:meet|about)\s+{_PANEL_OF}|(?:biograph(?:ie|y)s?|bios|profiles)\s+of\s+{_PANEL_OF}|(?:speaker|panell?ist)s?['’]?s?\s+(?:biograph(?:ie|y)s?|bios|profiles)"
        rf"|(?:(?:opening|closing|welcome|welcoming|introductory|keynote|special)\s+)+{_TALK}(?:\s+by)?"
        rf"|{_TALK}\s+by|keynotes?|(?:conference\s+|meeting\s+)?(?:opening|closing|welcome)(?:\s+session)?"
        r"|(?:announced|planned|scheduled)\s+(?:speakers|programme|panel)|programme\s+as\s+(?:announced|planned)"
        r"|(?:opened|closed|introduced|inaugurated|concluded)\s+by|key\s+notes?|participating|featuring|speaking|with|in\s+conversation(?:\s+with)?|with\s+the\s+participation\s+of|participan|intervienen|avec(?:\s+la\s+participation\s+de)?|con\s+la\s+participaci[oó]n\s+de|presenter['’]?"
        r"s?\s*,\s*moderators?\s+and\s+panell?ists?",
        "cor:announcedAt",
    ),
    (
        rf"(?:the\s+following\s+)?{_GUESTS}\s+(?:(?:were|was)\s+)?(?:present|represented|participating|participated|attending|attended|took\s+part)"
        rf"|(?:participating|represented|attending)\s+{_GUESTS}|(?:also\s+)?in\s+attendance|(?:those\s+)?present|(?:registered\s+)?attendees?|attended\s+by|(?:attend(?:ance|ee)s?|delegates?|delegations?)\s+list|(?:list\s+of\s+)?(?:attendees|delegat(?:es|ions))|observers?"
        rf"|participants?\s*\((?:{_REMOTE}|on[- ]?site|in[- ]person|physical(?:ly)?)\)",
        "cor:attended",
    ),
    (
        r"(?:with\s+)?(?:apologies|regrets|excused|absent)(?:\s+(?:received|sent|for\s+absence))?(?:\s+from)?|(?:invited,?\s+)?(?:but\s+)?"
        r"(?:unable|not\s+able|could\s+not)\s+(?:to\s+)?(?:attend|join|come|participate|be\s+present)",
        AWAY,
    ),
    (
        r"(?:co-)?(?:funded|financed)\s+by|funders?|funding(?:\s+partners?)?|donors?|with\s+(?:the\s+)?(?:financial|"
        r"funding)\s+(?:support|contributions?)(?:\s+(?:of|from|by))?|with\s+funding\s+(?:of|from|by)|financial\s+(?:contributions?|support)(?:\s+(?:of|from|by))?",
        "funded",
    ),
    (
        rf"(?:co-?)?(?:supported|sponsored)\s+by|{_ANY}(?:co-?)?(?:supporters?|sponsors?)(?:\s+and\s+(?:supporters?|sponsors?))?|avec\s+le\s+(?:soutien|appui)\s+d[eu]|con\s+el\s+apoyo\s+de|apoyan?|auspician?|patrocinan?|media\s+"
        r"partners?|venue\s+(?:kindly\s+)?(?:offered|provided)\s+by|with\s+(?:the\s+)?(?:kind\s+)?support\s+(?:of|from)",
        "supported",
    ),
    (
        r"(?:(?:co-?operation|project|event|strategic|institutional|knowledge|academic|official|main|our|organi[sz]ing)\s+)?partners?|in\s+"
        r"(?:partnership|collaboration|co-?operation|association)\s+with|partner\s+organi[sz]ations?",
        "partner",
    ),
)
_ROLE = tuple((wording(rf"(?:{pattern})(?:\(s\))?\Z", re.I), role) for pattern, role in _ROLES)
#: What a page says of people in lines of their own: under, or before, the person's line.
_ATTRIBUTES = (
    (r"(?:(?:co-)?proposer['’]?s?\s+)?(?:organi[sz]ation(?:al)?(?:\s*/?\s*(?:name|affiliation))?|affiliations?|"
     r"institution|employer|company|entity)", "employer"),
    (r"(?:primary\s+)?stakeholder(?:\s+(?:group|type|category))?", "group"),
    (r"region(?:al)?(?:\s+group)?", "region"),
    (r"(?:country|economy)(?:\s+of\s+\w+)?|nationality", "country"),
    (r"gender|pronouns?", "private"),
    (r"contact\s+person", "contact"),
    (r"job\s+title|position|post|function(?:al\s+title)?|designation", "post"),
    (r"(?:full\s+)?name", "name"),
    (r"role(?:\s+(?:in|at)\s+(?:the\s+)?(?:event|session|meeting))?", "role"),
)  # fmt: skip
_ATTRIBUTE = tuple((wording(rf"(?:{pattern})\Z", re.I), what) for pattern, what in _ATTRIBUTES)
_FIELDS = wording(
    r"(?:(?:event\s+calendar\s+)?date(?:\s*(?:and|&|/)\s*time)?|time(?:\s*\(?.*\)?)?|start(?:ing)?"
    r"\s+time|duration|when|city|room|venue|location|where|place|"
    r"(?:sub-?)?themes?|sub-?topics?|main\s+theme|topics?|issues?(?:\(s\)|\s+areas?)?|tracks?|"
    r"(?:linked\s+)?(?:wsis\s+)?action\s+lines?|tags?|format|session\s+(?:format|type|content|time|description|id)|type(?:\s+of\s+session)?"
    r"|policy\s+questions?(?:\(s\))?(?:\s+and\s+expectations)?|(?:key\s+)?questions?|description|abstract|summary|"
    r"overview|(?:about\s+(?:this|the)\s+)?session|content\s+of\s+the\s+session|(?:brief\s+)?description(?:\s*/\s*"
    r"objective)?|expected\s+outcomes?|outcomes?|hybrid\s+format|on-?line\s+participation|remote\s+participation|"
    r"proposed\s+additional\s+tools|discussion\s+facilitation|interventions?|diversity|relevance(?:\s+to\s+.+|"
    r"\s+of\s+.+)?|sdgs?|sustainable\s+development\s+goals?|targets?|what\s+will\s+participants\s+gain.*|"
    r"background(?:\s+paper|\s+documents?|\s+reading)?|reference\s+document(?:\s+link)?|additional\s+reference.*|"
    r"key\s+takeaways?.*|call\s+to\s+action.*|session\s+report.*|report|(?:(?:session|draft|provisional)\s+)?agenda|programme|program|schedule|"
    r"reading\s+material|usage\s+of\s+.*|how\s+will\s+you\s+facilitate.*|connection\s+with\s+previous.*|"
    r"contact|links?"
    r"|bios?|biograph(?:y|ies)|language|level|keywords?|people|session\s+teaser|registration|objectives?|methodology|"
    r"process|tools?|purpose|goals?|attendance|e-?mail|website|social\s+media|proposed\s+speakers\s+diversity|proposal|"
    r"key\s+(?:policy\s+)?issues.*|(?:(?:session|workshop|proposal)\s+)?titles?"
    r"|you\s+are\s+here|resources)(?:\(s\))?\Z",
    re.I,
)
#: What somebody gives, as an item of a programme.
_GIVEN = wording(
    r"who|(?:[\w’'-]+\s+){0,2}?(?:presentation|comments?|response|reflections?|overview|introduction|lecture|talk|interventions?|statement|"
    r"demonstration|toast|thanks|prayer|kick-?off|scene-?setter|setting\s+the\s+scene|"
    r"perspectives?|inputs?|case\s+study|tutorial|address|speech|remarks|provocation|impulse)(?:\s+of\s+thanks)?",
    re.I,
)
_TITLED = wording(r"(?:Mr|Ms|Mrs|Mme|Dr|Prof|Professor|H\.\s?E|Hon|Amb|Ambassador|Sir|Dame)\b")
#: Who serves an event beside those who preside, and is no speaker.
OFFICER = wording(
    r"(?:vice|deputy|assistant)[- ]\w+|secretar(?:y|iat)(?:\s+of\s+.+)?|treasurer|interpret(?:ers?|ation)", re.I
)
#: What forms put around the role: "Names and affiliations of the panellists you are planning to invite".
_NAMES_OF = wording(
    r"\s+(?:for|of|on|during)\s+(?:both|all|the\s+(?:two|three|whole))\s+(?:days?|sessions?|panels?|events?)\Z|\A(?:please\s+)?list\s+your\s+(?=\S)"
    r"|\A(?:please\s+)?(?:(?:provide|list|indicate)\s+)?(?:the\s+)?names?(?:\(s\))?"
    r"(?:\s*(?:and|&|/)\s*(?:\w+\s+)?affiliations?)?\s+of\s+(?:(?:the|your|all)\s+)*(?:session\s+|workshop\s+)?(?=\S)",
    re.I,
)
_INVITED = wording(
    r"(?P<who>(?:panell?ist|speaker|participant|discussant)s)\s+(?:(?:that|who|whom)\s+)?(?:the|you)\b.*"
    r"|(?P<one>.*(?:organi[sz]|propos|moderat|rapporteu|speak)[eo]?rs?(?:\(s\))?)\s+names?(?:\(s\))?",
    re.I | re.S,
)
_HEAD = wording(r"(?P<head>[^:：\n]{2,110}?)\s*(?:\(s\))?\s*(?P<number>#?\d{1,2})?\s*[:：]\s*(?P<value>.*)\Z", re.S)
#: What forms print beside a heading: until when it is to be filled in, and how.
_ASIDE = wording(
    r"\s*\(\*[^()]*\)|\s*\((?:indicate|as\s+listed|please|if\s+any)\b[^()]*\)|\s*\(\d+\s*min\w*\.?\)"
    r"|(?<=\w[\s)])\s*(?:please\s+)?(?-i:[Ll]ist)\s+(?:\w+\s+){0,3}members\s.*\Z|\s*\([^()]{3,60}\betc\.?\)|\s+-\s+click\s+on\b.*\Z",
    re.I,
)
#: A role at the end of what a part of the session is called: "I - Introduction - Co-moderators".
_BEHIND = wording(r"(?P<what>.{1,50}?)\s+[–—-]\s+(?P<role>(?:(?!\s[–—-]\s)[A-Za-z() -]){6,30})")
#: A sentence that ends in what heads the list of people below it: "Our panel of experts included:"
_LEADS_IN = wording(
    r"(?:.*[\s,])?(?:panel|speakers|panell?ists|experts|discussants|facilitators|trainers|lecturers|presenters|line-?up)\b[^:;.]{0,80}?\s"
    r"(?:(?P<past>included|were|featured|participated|took\s+part|spoke|consisted\s+of|comprised|(?:was|were)\s+(?:made\s+up|composed|comprised)\s+of)"
    r"|includes?|are|features?|consists\s+of|will\s+(?:be|include|feature))(?:\s[^:;,.]{1,60})?\s*:\Z",
    re.I | re.S,
)
_PANEL = wording(r"(?:(?:the|our)\s+)?(?:panel|line-?up)\s*:", re.I)
#: Those who discuss, and who presides, named behind no word for a role, or without a colon.
_SAID = wording(
    r"(?:(?i:(?:[\w-]+\s+)?(?:panel|discussion|debate|round\s?table|dialogue|conversation|fireside chat)(?:\s+[\w-]+)?)"
    r"\s*(?::\s*|\s[Ww]ith\s+)|(?P<head>(?:Moderated|Chaired|Facilitated|Co-(?:moderated|chaired|facilitated))\s+by|"
    r"(?:(?i:on-?line|on-?site|remote|virtual|session|panel|in-person)\s+)?(?:Co-m|[Mm])od(?:erators?|\.)|(?:Rapporteur|Facilitator|Discussant|Note-?taker|Panell?ist|Speaker|Chair(?=\s+\w+\s+\w))s?|With)\s+(?=[A-ZÀ-ÞĀ-ɏ]))"
    r"(?P<who>.+?)(?:,?\s+and\s+an?\s+representative\s+of\s[^,;]+)?\Z"
)
_LONGEST_ROLE, LONGEST_PANEL = 90, 600
NAME_ENDS = wording(r"[,(;]")
#: A part of a form: "Part 2 - Session Proposal".
_PART = wording(r"part\s+\d+\s+[-–—:]\s+\S.{0,50}", re.I)
_BULLET = wording(r"^(?:[-–—•·*▪●○o]\s+|\d{1,2}[.)]\s+|[#>]+\s*|\*+)+")


#: Who supports, named without a colon, also where an organiser is awaited.
_SUPPORT = wording(
    r"(?P<head>[Ww]ith\s+(?:the\s+)?(?:kind\s+|generous\s+|financial\s+|funding\s+)?support\s+(?:of|from))\s+(?:the\s+)?(?=[A-ZÀ-Þ])"
)
#: Who does this is named on the line; the items of a list below are others.
PRESIDING = ("cor:chaired", "cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as found on a line: the role it begins, if any, and the value that follows it there.

    >>> heading("Speaker 2: Ada Okafor")
    Heading(role='cor:announcedAt', name='speaker', value='Ada Okafor', numbered=True, ...)
    """

    role: str
    name: str
    value: str = ""
    numbered: bool = False
    plural: bool = False
    attribute: str = ""
    also: str = ""


@lru_cache(maxsize=4096)
def heading(line: str) -> Heading | None:
    """Recognise a heading, alone on its line or with its value behind a colon; nothing for other lines.

    >>> heading("Online Moderator").role, heading("Room").role
    ('cor:moderatedOnline', '')
    >>> heading("We thank the moderators for their work.") is None
    True
    """
    plain = _BULLET.sub("", line.strip()).strip(" \t\xa0*_")
    if not plain or len(plain) > 4000:
        return None
    plain = _ASIDE.sub("", plain).strip()
    found = _named(plain.rstrip(" :：*_"), "", numbered=bool(re.search(r"\d\s*:?\Z", plain)))
    if found:
        return found
    match = _HEAD.match(plain)
    said = _SAID.match(plain) if len(plain) < LONGEST_PANEL else None
    people = several(said["who"]) if said is not None else []
    if (
        said
        and (said["head"] or len(people) > 1 or "(" in said["who"])
        and all(looks_like_name(NAME_ENDS.split(one)[0]) for one in people)
    ):
        head, who = (said["head"] or "Panellists"), said["who"]
        return Heading(
            _role(head), head.lower(), who.removesuffix(")" * (who.count(")") > who.count("("))), plural=len(people) > 1
        )
    support = _SUPPORT.match(match["value"] if match and _role(match["head"]) else plain)
    if support:
        match = _HEAD.match(f"{support['head']}: {support.string[support.end() :]}")
    if match:
        head, value = match["head"].strip(" *_"), match["value"].strip(" \t\xa0*_")
        return _named(head, value, numbered=bool(match["number"])) or _of_part(plain)
    dash = re.match(r"([A-Za-z() -]{4,30}?)\s+[–—-]\s+(.+)\Z", plain, re.S)
    if dash and (given := _role(dash[1].strip()) or _gives(dash[1].strip(), dash[2])):
        return Heading(given, dash[1].strip().lower(), dash[2].strip(), plural=_plural(dash[1]))
    return _of_part(plain)


def _of_part(plain: str) -> Heading | None:
    """Recognise the role behind what a part of a session or of a form is called, a sentence that leads in a list."""
    last = _BEHIND.fullmatch(plain)
    if last and not is_body(last["role"]) and (given := _role(last["role"])) and not _role(last["what"]):
        return Heading(given, last["role"].lower(), plural=_plural(last["role"]))
    if _PANEL.fullmatch(plain):
        return Heading("cor:announcedAt", "panel", plural=True)
    if plain.endswith(":") and (leads := _LEADS_IN.match(plain)):
        return Heading("cor:spokeAt" if leads["past"] else "cor:announcedAt", "speakers", plural=True)
    return Heading("", "part") if _PART.fullmatch(plain) else None


def _named(words: str, value: str, *, numbered: bool) -> Heading | None:
    bare = _NAMES_OF.sub("", re.sub(r"\s*(?:#?\d{1,2}|(?:19|20)\d\d)\Z", "", words).strip())
    if invited := _INVITED.fullmatch(bare):
        bare = invited["who"] or invited["one"]
    role, also = _roles(bare)
    role = role or _gives(bare, value)
    value = value.removesuffix(")" * (value.count(")") > value.count("(")))
    if role:
        return Heading(role, bare.lower(), value, numbered, _plural(bare), also=also)
    if what := next((what for pattern, what in _ATTRIBUTE if pattern.match(bare)), ""):
        return Heading("", bare.lower(), value, numbered, attribute=what)
    known = _FIELDS.match(bare) or (value and OFFICER.fullmatch(bare))
    return Heading("", bare.lower(), value, numbered) if known and len(bare) <= 70 else None


def _gives(words: str, value: str) -> str:
    """Give the role of who is named behind "who", or, with what he or she is, behind what is given at the event."""
    first = entry(several(value)[0]) if value and ": " not in value and _GIVEN.fullmatch(words) else None
    told = first is not None and (
        words.lower() == "who" or bool(first.post or is_body(first.employer) or _TITLED.match(value))
    )
    return "cor:announcedAt" if told and first is not None and looks_like_name(first.name) else ""


def _roles(words: str) -> tuple[str, str]:
    """Give the role that a heading begins, and the other where one heading names two: "Moderator and organiser"."""
    role = _role(words) or _role(re.sub(r"\s*\([^()]*\)\Z", "", words))
    pair = None if role or len(words) > 60 else re.fullmatch(r"(.+?)\s*(?:/|&|\band\b)\s*(.+)", words, re.I)
    if pair is None or not (_role(pair[1]) and _role(pair[2])):
        return role, ""
    one, other = _role(pair[1]), _role(pair[2])
    if _plural(pair[1]) and _plural(pair[2]):  # who of them has which role is not said: all take part
        return (one if other != "cor:announcedAt" else other), ""
    return one, "" if one == other else other


def _role(words: str) -> str:
    return next((role for pattern, role in _ROLE if pattern.match(words)), "") if len(words) < _LONGEST_ROLE else ""


def _plural(words: str) -> bool:
    return bool(
        re.search(
            r"s\b|\(s\)|\bby\b|team|remarks|featuring|(?:panel|attendance|present|faculty)\Z", words.strip(), re.I
        )
    )
