"""Know the headings of session pages: which begin a role or another field, in what order; and remarks behind a name."""

import re
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.readers.names.plainness import AWAY

#: Roles in the order in which session pages list them.
ORDER = ("cor:organised", "cor:announcedAt", "cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf")

_ROLES = (
    (
        r"(?:on-?line|remote|virtual)\s+(?:session\s+)?(?:co-?)?moderators?|(?:co-?)?moderators?\s*"
        r"\(\s*(?:on-?line|remote|virtual)\s*\)",
        "cor:moderatedOnline",
    ),
    (
        r"(?:(?:on-?site|in[- ]person|in[- ]presence|session|event|lead|discussion|panel)\s+)?(?:co-?)?(?"
        r":moderators?|facilitators?)"
        r"|moderators?\s*\(\s*(?:on-?site|in[- ]person)\s*\)|moderated\s+by|masters?\s+of\s+ceremon(?"
        r":y|ies)|moderation|presiders?",
        "cor:moderated",
    ),
    (
        r"(?:session\s+|co-?)?(?:rapporteurs?|reporters?|note-?\s?takers?)|rapporteured\s+by|report(?:ed)?\s+(?:(?:prepared|written|"
        r"drafted|submitted)\s+)?by",
        "cor:rapporteurOf",
    ),
    (
        r"(?:(?:session|main|lead|workshop|event|conference|symposium|summit|joint|other|additional)\s+)?(?:co-?)?organi[sz]ers?"
        r"|(?:jointly\s+|co-?)?organi[sz]ed\s+by|(?:co-)?organi[sz]ers?\s*\(s\)"
        r"|focal\s+points?|org(?:anisers|anizers)?\s+team|organi[sz]ing\s+(?:team|institutions?|partners|"
        r"organi[sz]ations?|committee)|(?:co-?)?proposers?(?:['’]s?)?(?:\s+name)?|convenors?|conveners?|convened\s+by",
        "cor:organised",
    ),
    (r"(?:co-?)?hosts?|(?:co-?)?hosted\s+by|host\s+(?:organi[sz]ations?|country|institution)", "cor:hosted"),
    (
        r"(?:(?:session|panel|workshop|meeting)\s+)?(?:co-?)?chair(?:s|man|woman|person)?|chaired\s+by|presided\s+(?:over\s+)?by|presiding",
        "cor:chaired",
    ),
    (
        r"(?:the\s+)?(?:panel|discussion|line-?up)\s+was\s+(?:made\s+up|composed|comprised)\s+of"
        r"|(?:the\s+|other\s+)?(?:speakers|panell?ists|discussants|presenters)\s+(?:were|included)"
        r"|(?:the\s+)?(?:\w+\s+)?(?:remarks|address(?:es)?|speech(?:es)?|statements?|presentations?)\s+(?:was|were)\s+"
        r"(?:provided|given|delivered|made)\s+by",
        "cor:spokeAt",
    ),
    (
        r"(?:list\s+of\s+)?speakers?\s+and\s+their\s+(?:institutional\s+)?affiliations?"
        r"|(?:final|actual)\s+(?:list\s+of\s+)?(?:speakers|panell?ists)",
        "cor:spokeAt",
    ),  # of a report
    (
        r"(?:(?:the|our|invited|confirmed|keynote|guest|lead|additional|main|key|featured|possible|proposed|list\s+"
        r"of|other|further|session|workshop|on-?site|on-?line|remote|in[- ]person|high-level|lightning\s+talk)\s+)*"
        r"(?:speakers?|guests?|participants|panell?ists?|discussants?|presenters?|presenter['’]s|interven(?:er|or|ant)s?"
        r"|respondents?|resource\s+persons?|commentators?|faculty|lecturers|trainers|instructors)(?:\s+(?:provisionally\s+)?confirmed)?"
        r"|(?:(?:opening|closing|welcome|welcoming|introductory|keynote|special)\s+)+(?:remarks|address|"
        r"speech|speeches|statements?|keynote)(?:\s+by)?"
        r"|(?:announced|planned|scheduled)\s+(?:speakers|programme|panel)|programme\s+as\s+(?:announced|planned)"
        r"|(?:conference\s+|meeting\s+)?(?:opening|closing|welcome)(?:\s+session)?"
        r"|key\s*notes?|participating|featuring|speaking|with|in\s+conversation(?:\s+with)?|with\s+the\s+participation\s+of|presenter['’]?"
        r"s?\s*,\s*moderators?\s+and\s+panell?ists?",
        "cor:announcedAt",
    ),
    (
        r"(?:co-)?(?:funded|financed)\s+by|funders?|funding(?:\s+partners?)?|donors?|with\s+(?:the\s+)?(?:financial|"
        r"funding)\s+support\s+(?:of|from)",
        "funded",
    ),
    (
        r"(?:co-?)?(?:supported|sponsored)\s+by|(?:our\s+)?(?:(?:gold|silver|bronze|platinum|diamond|main|lead|"
        r"general|premium|event|session|workshop|conference|summit|exhibitor|corporate|founding)\s+)?"
        r"(?:supporters?|sponsors?)|media\s+partners?|venue\s+(?:kindly\s+)?(?:offered|provided)\s+by|with\s+(?:the\s+)?(?:kind\s+)?support\s+(?:of|from)",
        "supported",
    ),
    (
        r"(?:(?:co-?operation|project|event|strategic|institutional|knowledge|academic|official|main)\s+)?partners?|in\s+(?:partnership|collaboration|co-?operation|"
        r"association)\s+with|partner\s+organi[sz]ations?",
        "partner",
    ),
)
_ROLE = tuple((re.compile(rf"(?:{pattern})(?:\(s\))?\Z", re.I), role) for pattern, role in _ROLES)
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
)  # fmt: skip
_ATTRIBUTE = tuple((re.compile(rf"(?:{pattern})\Z", re.I), what) for pattern, what in _ATTRIBUTES)
_FIELDS = re.compile(
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
#: What forms put around the role: "Names and affiliations of the panellists you are planning to invite".
_NAMES_OF = re.compile(
    r"\A(?:please\s+)?list\s+your\s+(?=\S)"
    r"|\A(?:please\s+)?(?:(?:provide|list|indicate)\s+)?(?:the\s+)?names?(?:\(s\))?"
    r"(?:\s*(?:and|&|/)\s*(?:\w+\s+)?affiliations?)?\s+of\s+(?:(?:the|your|all)\s+)*(?:session\s+|workshop\s+)?(?=\S)",
    re.I,
)
_INVITED = re.compile(
    r"(?P<who>(?:panell?ist|speaker|participant|discussant)s)\s+(?:(?:that|who|whom)\s+)?(?:the|you)\b.*"
    r"|(?P<one>.*(?:organi[sz]|propos|moderat|rapporteu|speak)[eo]?rs?(?:\(s\))?)\s+names?(?:\(s\))?",
    re.I | re.S,
)
_HEAD = re.compile(r"(?P<head>[^:：\n]{2,110}?)\s*(?:\(s\))?\s*(?P<number>#?\d{1,2})?\s*[:：]\s*(?P<value>.*)\Z", re.S)
#: What forms print beside a heading: until when it is to be filled in, and how.
_ASIDE = re.compile(
    r"\s*\(\*[^()]*\)|\s*\((?:indicate|as\s+listed|please|if\s+any)\b[^()]*\)|\s+-\s+click\s+on\b.*\Z", re.I
)
#: A role at the end of what a part of the session is called: "I - Introduction - Co-moderators".
_BEHIND = re.compile(r"(?P<what>.{1,50}?)\s+[–—-]\s+(?P<role>(?:(?!\s[–—-]\s)[A-Za-z() -]){6,30})")
#: A sentence that ends in what heads the list of people below it: "Our panel of experts included:"
_LEADS_IN = re.compile(
    r"(?:.*[\s,])?(?:panel|speakers|panell?ists|experts|discussants|facilitators|trainers|lecturers|presenters|line-?up)\b[^:;.]{0,80}?\s"
    r"(?:(?P<past>included|were|featured|consisted\s+of|comprised|(?:was|were)\s+(?:made\s+up|composed|comprised)\s+of)"
    r"|includes?|are|features?|consists\s+of|will\s+(?:be|include|feature))(?:\s[^:;,.]{1,60})?\s*:\Z",
    re.I | re.S,
)
#: What may stand between two headings of one line; and so far in a heading's colon stands.
_BETWEEN = re.compile(
    r"(?:(?<!\s)\s+)?;\s+|(?<!\s)\s+[/|•]\s+|(?:(?<=\S)(?<!\b[Oo]nline)(?<![Oo]nsite)(?<!-[Ss]ite)(?<!Remote)(?<!Session)(?<!Keynote)\s{1,9}|(?<=[a-z]))"
    r"(?=(?:(?:[Oo]n-?line|[Oo]n-?site|Remote|Session|Keynote)\s)?[A-Z][a-z]{3,11}:(?:\s|\Z))"
)
_LONGEST_HEAD = 40
#: A paragraph may end in what heads the list below it: "The day was long. The panel was made up of:"
_LAST_SENTENCE = re.compile(r"(?<=[a-z)]\.)\s+(?=[A-Z][^.:]{4,60}:\Z)")
#: A part of a form: "Part 2 - Session Proposal".
_PART = re.compile(r"part\s+\d+\s+[-–—:]\s+\S.{0,50}", re.I)
_BULLET = re.compile(r"^(?:[-–—•·*▪●○o]\s+|\d{1,2}[.)]\s+|[#>]+\s*|\*+)+")


#: No honest line that holds headings is longer.
_LONGEST_LINE = 20_000
#: Behind a name: who is listed, and was not there.
LISTED_AWAY = re.compile(
    rf"\s*[-–—(\[,;:]\s*(?:(?:has|had|was|is)\s+)?(?P<how>(?:has\s+)?{AWAY})\b(?!\s(?-i:[A-Z]))[^,;]*\Z", re.I
)
#: Behind a name: what somebody listed among others does there.
_OWN_ROLE = re.compile(r"\s?\((?P<role>[A-Za-z -]{5,30})\)\s*\Z")
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
    if match:
        return _named(match["head"].strip(" *_"), match["value"].strip(" \t\xa0*_"), numbered=bool(match["number"]))
    dash = re.match(r"([A-Za-z() -]{4,30}?)\s+[–—-]\s+(.+)\Z", plain, re.S)
    if dash and (given := _role(dash[1].strip())):
        return Heading(given, dash[1].strip().lower(), dash[2].strip(), plural=_plural(dash[1]))
    return _of_part(plain)


def _of_part(plain: str) -> Heading | None:
    """Recognise the role behind what a part of a session or of a form is called, a sentence that leads in a list."""
    last = _BEHIND.fullmatch(plain)
    if last and (given := _role(last["role"])) and not _role(last["what"]):
        return Heading(given, last["role"].lower(), plural=_plural(last["role"]))
    if plain.endswith(":") and (leads := _LEADS_IN.match(plain)):
        return Heading("cor:spokeAt" if leads["past"] else "cor:announcedAt", "speakers", plural=True)
    return Heading("", "part") if _PART.fullmatch(plain) else None


def _named(words: str, value: str, *, numbered: bool) -> Heading | None:
    bare = _NAMES_OF.sub("", re.sub(r"\s*#?\d{1,2}\Z", "", words).strip())
    if invited := _INVITED.fullmatch(bare):
        bare = invited["who"] or invited["one"]
    role, also = _roles(bare)
    if role:
        return Heading(role, bare.lower(), value, numbered, _plural(bare), also=also)
    if what := next((what for pattern, what in _ATTRIBUTE if pattern.match(bare)), ""):
        return Heading("", bare.lower(), value, numbered, attribute=what)
    return Heading("", bare.lower(), value, numbered) if _FIELDS.match(bare) and len(bare) <= 70 else None


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
    return next((role for pattern, role in _ROLE if pattern.match(words)), "")


def _plural(words: str) -> bool:
    return bool(re.search(r"s\b|\(s\)|\bby\b|team|remarks|featuring", words.strip(), re.I))


def own_role(text: str) -> tuple[str, re.Match[str]] | None:
    """Give the role that brackets name behind somebody listed among others, and where they stand.

    >>> own_role("Ada Okafor, Lake Trust (Moderator)")[0]
    'cor:moderated'
    >>> own_role("Ada Okafor (Lake Trust)") is None
    True
    """
    match = _OWN_ROLE.search(text)
    found = heading(match["role"]) if match else None
    return (found.role, match) if match and found and found.role in PRESIDING else None


def heads_apart(line: Line) -> list[Line]:
    """Set apart several headings on one line, each with its people.

    >>> [one.text for one in heads_apart(Line(1, 0, 41, "Speaker 1: Ada Okafor; Speaker 2: Mei Ito"))]
    ['Speaker 1: Ada Okafor', 'Speaker 2: Mei Ito']
    """
    if len(line.text) > _LONGEST_LINE:
        return [line]
    tail = _LAST_SENTENCE.search(line.text)
    if tail is not None and (found := heading(line.text[tail.end() :])) is not None and found.role:
        return [replace(line, text=line.text[: tail.start()]), replace(line, text=line.text[tail.end() :])]
    cuts = [mark for mark in _BETWEEN.finditer(line.text) if _is_role(line.text[mark.end() : mark.end() + 200])]
    cuts = [mark for mark in cuts if ":" in line.text[: mark.start()]]
    if not cuts or not _is_role(line.text):
        return [line]
    begins, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(line.text)]
    exact = len(line.text) == line.end - line.start  # else the words were taken off marks, and the line is the place
    return [
        Line(
            line.number,
            line.start + begin if exact else line.start,
            line.start + end if exact else line.end,
            line.text[begin:end],
        )
        for begin, end in zip(begins, ends, strict=True)
    ]


def _is_role(text: str) -> bool:
    """Tell whether some words begin with the heading of a role, a colon and a value."""
    found = heading(text) if ":" in text[:_LONGEST_HEAD] else None
    return found is not None and bool(found.role and found.value)
