"""Hear in what is told of an event who spoke, moderated, chaired or reported there, or is to; absences are none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.readers.dates import days_in, in_year
from corridors.readers.lines.headings import heading
from corridors.readers.names.groups import stakeholder_group
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry
from corridors.readers.names.persons import Known, One, marked, sentences
from corridors.readers.names.plainness import MARK, is_away, is_plain, without_absent
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.accounts import tells_of_event
from corridors.readers.pages.agenda import words_of
from corridors.readers.pages.times import is_told
from corridors.readers.pages.whichevent import is_of_another, is_of_event, is_other_thing

_EVENT = rf"(?:[\w’-]+\s+){{0,4}}?(?:{EVENT}|proceedings|days?|programme|ceremony|conversation)"
_SPEECH = (
    r"(?i:keynote|remarks|address|speech|lecture|statement|presentation|talk|introduction|overview|message|briefing|"
    r"intervention|comment|reflection|observation|perspective|words?\s+of\s+welcome)(?:es|s)?"
)
_SPEAKERS = (
    r"(?:(?:speak|present|lectur|train|brief)ers|panell?ists|(?:contribut|commentat)ors|(?:discussa|responde)nts|"
    r"experts|guests)"
)
_REST = (
    r"(?:\s*\([^()«»]{2,90}\)(?:\s+(?:of|at|from)\s+[^«».;,]{2,60})?)?(?:\s+(?:representing|for|as)\s+[^«».;,]{2,60}?(?=\s*[,;]|\s+and\b))?"
    r"(?:\s*,\s+(?!and\b)[^«».;]{2,140}?(?=\s*[,;]|\s+and\b))?"
)
#: Words between a cue, or an "and", and somebody: none of them a verb, or one that begins another row.
_FILL = (
    r"(?:(?!(?:was|were|brought|took|gave|held|saw|met|is|are|be|been|has|had|have|will|who|which|that|while|where|when|after|before|but|by|to|than|"
    rf"not|representing|replacing|behalf|succeeding|for|of|on|{_SPEAKERS})\b|"
    r"(?!(?:distinguished|esteemed|renowned|invited|selected|related)\b)[a-z]+ed\b)[\w’'&.-]+\s+){0,5}?"
)
_AND = (
    r"(?:\s*[,;]\s*(?:and\s+|as\s+well\s+as\s+|followed\s+by\s+)?|\s+(?:and|&|as\s+well\s+as|along\s+with|"
    r"together\s+with|alongside|jointly\s+with)\s+)(?:(?:on\s+(?:the\s+\w+\s+side|behalf\s+of\s+the\s+\w+),?|by|from|with|the|also|then|an?|his|her|their)\s+)*"
    r"(?:(?:[\w-]+\s+)?(?:participant|attendee|colleague|deputy),\s+)?"
) + _FILL
#: A row of those to whom something is said, before the next who does something; a row of those who do something.
_GROUP = rf"(?P<who>{MARK}(?:{_REST}{_AND}{MARK}(?!\s+(?:\w+ly\s+)?(?:[a-z]{{2,}}ed|gave|spoke|will|was)\b)){{0,30}})"
_COMMAS = _AND.replace("[,;]", ",")
_ROW = rf"{MARK}(?:{_REST}{_AND}{MARK}){{0,30}}"
_DOERS = rf"(?P<who>(?:\A|(?<=\bsaid\s)|(?<=\bthat\s)){_ROW}|{_ROW.replace(_AND, _COMMAS)})"
_ADVERB = r"(?:(?:also|then|both|each|all|who|had|has|have|subsequently|further|\w+ly)\s+)*"
_SAID = (
    r"(?:said|noted|stressed|emphasi[sz]ed|highlighted|underlined|underscored|explained|argued|pointed\s+(?:out|to)|"
    r"observed|remarked|commended|called\s+(?:for|on)|urged|recalled|reflected|outlined|described|elaborated|"
    r"reiterated|warned|commented|affirmed|echoed|suggested|drew\s+attention|touched\s+up?on|shared|discussed|"
    r"examined|added|expressed|acknowledged|raised|compared|went\s+through|reported|agreed|covered|addressed|opened|"
    r"replied|answered|responded|thanked|proposed|told\s+(?:of|participants|the\s+\w+)|advocated|cautioned|stated|mentioned|reaffirmed|spoke|talked|welcomed)"
)
_IS = r"(?:was|were|is|are|will\s+be)"
_WHEN = r"(?:\s+(?:on|in|at|this|yesterday)\b[^«».;,]{0,40}?)?"
#: What somebody did who stands before the verb.
_DID = (
    (
        "cor:moderated",
        r"(?:(?:co-)?(?:moderat|facilitat|steer)ed|led the (?:discuss|sess)ion|served as (?:the )?moderator)\b",
    ),
    (
        "cor:chaired",
        rf"(?:(?:co-)?chaired|presided)\s*(?:over\s+)?(?:(?:the|an?|this|its)\s+{_EVENT}|(?=\s*(?:and\b|[,.;]|\Z)))",
    ),
    ("cor:moderatedOnline", r"[^«».;]{0,60}?\bas\s+(?:the\s+|an?\s+)?(?:remote|on-?line)\s+moderator\b"),
    ("cor:rapporteurOf", r"(?:act|serv)(?:ed|ing)\s+as\s+(?:the\s+)?(?:general\s+)?rapporteur\b", r"reported\s+back\b"),
    (
        "cor:askedQuestionAt",
        r"(?:asked|put|posed|raised)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}?questions?\b|(?:asked\s+(?:whether|why|how|what|about|if|when|who)|wanted\s+to\s+know|inquired)\b",
    ),
    (
        "cor:attended",
        rf"(?:took\s+part|participated)(?:\s+in\s+(?:(?:the|this|an?)\s+{_EVENT}|[^.,;«»]{{0,90}}?\b(?i:{EVENT})\b)|\b(?!\s+(?:in|as)\b))",
        r"(?:[–—-]\s+)?(?:met|gathered|convened)\s+(?:in|at|on|for|virtually)\b|attended\b|represented\s+(?:the\s+)?[A-Z]|(?:was|were)\s+(?:in\s+attendance|present)\b|(?:co-)?led\s+[^,;]{0,40}?(?:delegation|side|engagement)\b",
    ),
    (
        "cor:spokeAt",
        rf"(?:addressed|concluded|introduced|kicked\s+off)\s+(?:the|this|a)\s+(?:\w+\s+){{0,3}}?(?:speakers\b|{_EVENT})",
        r"(?:opened|closed|inaugurated)\s+(?:the|this|by|with)\b",
        r"(?:conducted|taught|led|ran|delivered|provided)\s+(?:the|an?|two|three|his|her)\s[^.;«»]{0,60}?\b(?:session|course|workshop|webinar|lecture|training|summary|overview|tutorial)s?\b",
        r"(?:gave|delivered|made|held|provided|offered|presented|shared|contributed)\s+(?:the|an?|his|her|their)?\s*"
        rf"(?:[\w-]+\s+){{0,4}}?{_SPEECH}\b",
        r"(?:took\s+part|participated|featured|spoke|joined)\s+(?:in|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?"
        r"(?:panel|discussion|debate|round\s?table|conversation|speakers?|panell?ists?|discussants?)",
        r"joined(?:\s+(?:the\s+(?:panel|discussion|conversation|debate)|remotely|on-?line|virtually)\b|(?=\s*,\s+from\b|,?\s*\.|,?\s*\Z))",
        r"(?:welcomed|greeted)\s+(?:the\s+)?(?:participants|delegates|guests|attendees|audience)|briefed\s+(?:the\s+)?participants",
        r"spoke\b(?!\s+(?:to|with|for)\b)|presented\b(?!\s+(?:by|with|as)\b)|set\s+out\s|took\s+the\s+floor\b|stepped\s+in\b",
        r"(?:opened|inaugurated|launched)\s+(?:the|a|its|their|this)\s[^.;]{2,80}?\s+at\s+(?:the|its|this|an?)\s+"
        rf"{_EVENT}",
        r"launched\s+(?:the|a|its|their|this)\s+(?:new\s+)?(?:report|study|paper|book|handbook|toolkit|guide|initiative|strategy)",
    ),
)
_WILL = (
    ("cor:moderated", r"(?:will\s+(?:be\s+)?|is\s+to\s+)(?:moderat(?:e|ing)|facilitat(?:e|ing))\b"),
    ("cor:chaired", r"(?:will|is\s+(?:expected\s+)?to)\s+(?:chair|preside\s+over)\b"),
    ("cor:rapporteurOf", r"will\s+(?:act|serve)\s+as\s+(?:the\s+)?rapporteur\b"),
    (
        "cor:announcedAt",
        r"(?:will|is\s+to|are\s+to)\s+(?:be\s+)?(?:(?:also|both|then|\w+ly)\s+)?(?:expected\s+to\s+)?(?:open|close|speak|give|giving|deliver|present|address|"
        r"introduce|discuss|brief|explain|provide|explore|outline|lead|join|be\s+joined|share|participate|take\s+part|kick\s+off|feature)\w*\b",
    ),
)
#: What stands before those who did it.
_BY = (
    (
        "cor:moderatedOnline",
        rf"(?:remote|on-?line|virtual)\s+moderat(?:ion|or)\s+(?:{_IS}\s+)?(?:(?:done|provided|handled|ensured)\s+)?"
        r"(?:by\s+)?",
    ),
    (
        "cor:moderated",
        rf"(?:moderated|facilitated|moderation|floor\s+{_IS}\s+managed){_WHEN}\s+by\s+",
        rf"\b(?:under\s+(?:the\s+)?moderation\s+of|(?:discussion|debate|panel|conversation)\s+(?:{_IS}\s+)?led\s+by)\s+",
        r"\b(?:facilitators|moderators)\s+(?:were|included|are|include)\s*:?\s+",
        rf"(?<!line )(?<!remote )(?<!virtual )\bmoderator\s*(?:{_IS}|:)?\s+",
        r"with\s+(?=«\d+»\s+(?:as\s+(?:the\s+)?moderator|moderating))",
    ),
    (
        "cor:chaired",
        rf"\b(?:round\s?table|consultations?|meeting|dialogue|talks)\s+{_IS}\s+(?:co-)?led(?:\s+on\s+the\s+\w+\s+side)?\s+by\s+",
        r"(?:(?:chaired|co-directed|presided\s+over)\s+by|under\s+the\s+chair(?:man)?ship\s+of)\s+",
    ),
    ("cor:rapporteurOf", rf"\brapporteurs?\s+{_IS}\s+"),
    ("cor:announcedAt", rf"{_SPEECH}\s+{_IS}\s+(?:expected|anticipated)\s+from\s*:?\s+"),
    ("cor:hosted", r"\b(?:co-)?hosted\s+by\s+"),
    (
        "cor:organised",
        rf"\b(?:co-)?(?:(?:convenors?|conveners?|organi[sz]ers?)\s+(?:of\s+[^«».;:]{{2,60}}?\s+)?{_IS}|organi[sz]ed\s+by)\s+",
    ),
    (
        "cor:attended",
        r"\b(?:delegations?\s+(?:was|were)\s+(?:(?:co-)?led|headed)\s+by|attended(?:,[^«».;,]{2,30},)?\s+by|(?:in\s+)?the\s+presence\s+of)\s+",
        rf"\b(?:{_IS}\s+represented\s+(?:[^«».;]{{2,40}}?\s+)?by|[Ii]n\s+attendance\s+were|[Pp]resent\s+[^«».;]{{0,30}}?were|[Aa]mong\s+[^«».;]{{0,20}}?(?:participants|attendees|guests)\s+were|[Pp]articipants\s+(?:were|included))\s*:?\s+",
    ),
    (
        "cor:askedQuestionAt",
        r"\bquestions?\s+(?:(?:was|were|also|came)\s+){0,2}(?:(?:asked|put|posed|raised|sent\s+in)\s+)?(?:of|from|by)\s+"
        r"(?:an?\s+(?:[\w-]+\s+)?participant,\s+)?",
    ),
    (
        "cor:spokeAt",
        rf"(?:opened|closed|addressed|concluded|introduced|inaugurated|kicked\s+off|followed){_WHEN}\s+by\s+",
        rf"\b(?:(?:speaker|panell?ist|presenter|lecturer|discussant)|(?:next|first|last)\s+to\s+(?:speak|brief|present|take\s+the\s+floor)[^«».;]{{0,30}}?)\s+{_IS}\s+",
        rf"{_SPEECH}\s+(?:{_IS}\s+)?(?:(?:given|delivered|made|provided|offered|followed)\s+)?(?:by|from|of)\s+|\b(?:took|taken)\s+the\s+floor\s*:\s*",
        r"\b(?:heard\s+(?:[\w-]+\s+){0,3}?from|joined\s+(?:\w+\s+)?by|with\s+the\s+participation\s+of)\s+",
        r"(?:panel|discussion|debate|conversation|round\s?table|chat|dialogue|interview|session)\s+(?:\w+\s+)?(?:with|between|among)\s+",
        rf"(?:opening|closing|addressing|concluding|speaking\s+at)\s+(?:the|this)\s+(?:\w+\s+){{0,3}}?{_EVENT},\s+",
        r"(?<!not\s)\b(?:featur(?:ed|ing|es|e)(?:\s+as)?|brought\s+together|[Aa]lso\s+on\s+the\s+panel\s+were|we\s+had)\s+",
        r"\bwelcomed\s+(?=[^.;]{0,160}?\bas\s+(?:the\s+|an?\s+)?(?:keynote|guest|speaker|panell?ist|discussant))",
        rf"\b(?:in|during)\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,3}}{_SPEECH}(?:\s+at\s+[^,«»]{{3,80}})?,\s+",
        rf"\bsaid\s+(?={MARK}[^;]{{0,160}}?\bin\s+(?:his|her|their)\s)",
        rf"{_SPEAKERS}(?:\s+(?:for|at|of|in|from)\s+[^«».;:]{{2,80}}?)?(?:\s+(?:{_IS}|included?|includes|will\s+include|"
        r"to\s+include|comprised|featured))?\s*[:;,–—-]?\s+",
        r"\b(?:panel|discussion)(?:\b[^.;]{0,120}?\band)?\s+(?:of\s+[\w\s-]{3,60}?\s+)?(?:included|includes|will\s+include|comprised|consisted\s+of|"
        r"was\s+composed\s+of|featured|features|was\s+made\s+up\s+of)\s*:?\s+",
        r"(?:\b(?:session|workshop|webinar|training|segment|lecture|course|exercise|drill|simulation)s?\b[^.;«»]{0,80}?\b|\s[–—-]\s+)"
        r"(?:led|delivered|taught|conducted|presented|given)\s+by\s+",
        r"\b(?:speakers|panell?ists|experts|speeches|remarks|presentations|interventions|contributions|figures)\b"
        r"[^«».;]{0,60}?\b(?:including|notably)\s+",
    ),
)
_APART = (
    r"(?:\s*,[^«».;]{2,140},|\s*\([^()«»]{2,90}\))?"
    r"(?:\s*,?\s+and\s+(?:other|many|several|numerous)\s[^.;,«»]{3,60}?(?=\s))?"
)


def _cues(table: Sequence[tuple[str, ...]], before: str, behind: str) -> list[tuple[str, re.Pattern[str]]]:
    return [(role, re.compile(f"{before}(?:{'|'.join(cues)}){behind}")) for role, *cues in table]


_GIVEN = _cues(_BY, "(?i:", f"){_FILL}(?::\\s*)?{_GROUP}")
_DONE, _TO_COME = (_cues(table, rf"{_DOERS}{_APART},?\s+{_ADVERB}", "") for table in (_DID, _WILL))
_MORE, _MORE_TO_COME = (_cues(table, rf"(?:\band|,)\s+{_ADVERB}", "") for table in (_DID, _WILL))
_BESIDE = re.compile(rf"[^.;«»]{{0,80}}?\b(?:(?:together|along|jointly)\s+with|alongside)\s+{_FILL}{_GROUP}")
_SAYS = re.compile(
    rf"(?:\A(?:The\s+)?(?:next|first|last|other)?\s*,?\s*|[,;:.]\s+(?:and\s+|while\s+|whereas\s+)?|\b(?:(?i:while|whereas)|and|that)\s+|\A(?:In|At|On|From|After|Then|Finally|Later)\b"
    rf"[^«».;]{{0,60}}?\s|\A[A-Z]\w+ing\s[^«».;]{{2,80}}?,\s){_GROUP}"
    rf"(?:,[^«».;]{{2,160}},|\s*\([^()«»]+\)|,)?\s*(?:(?:also|then|both|each|all|who|further|\w+ly)\s+)*(?P<verb>{_SAID})\b"
    rf"|\b(?:said|says|stated|observed|noted|added|explained|stressed)\s+{_FILL}(?P<inverted>{MARK})"
)
_IN_SPEECH = re.compile(
    rf"\b(?:in|during)\s+(?:his|her|their|the|an?)\s+(?:[\w-]+\s+){{0,3}}{_SPEECH}\b|\bspeaking\s+(?:at|during)\s"
    r"|\bat\s+the\s+(?:opening|closing)\b|\b(?:next|first|last|other)\s+(?:speaker\s+)?,?\s*«",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:interview|in\s+a\s+(?:press|media|news)\s+\w+|tweet(?:ed)?|on\s+(?:Twitter|X|LinkedIn)|told\s+(?:reporters|journalists|AFP|Reuters)|wrote|"
    r"in\s+(?:an?|the|his|her)\s+(?:article|paper|book|blog|written\s+statement))\b"
)
_REPORTS = re.compile(rf"\b(?:{_SAID}|says|believes?)\b[^.;«»]{{0,60}}?\bthat\b[^«]*\Z")
_PLANNED = re.compile(
    r"\b(?:will|is\s+to|are\s+to|register|join\s+us|invites?|upcoming|forthcoming|(?:are|is)\s+pleased)\b", re.I
)
_PAST = re.compile(
    r"\b(?:was|were|held|took|gave|made|came|brought|heard|spoke|said|met|had|welcomed|began|(?:opened|closed|delivered|featured|included|comprised|gathered|"
    r"joined|hosted|convened|moderated|chaired|followed|presented|attended|consisted|led)\b(?!\s+by\b))\b"
)
_NOT = re.compile(
    r"\b(?:would|was\s+(?:to|due|scheduled|expected|supposed)|were\s+(?:to|due|scheduled|expected)|(?<!is\s)(?<!are\s)expected\s+to|"
    r"unable|written\s+(?:message|statement)|in\s+writing|could\s+not|did\s+not|had\s+to\s+cancel|next\s+(?:year|event|edition|meeting|session|dialogue|conference)|"
    r"last\s+year|previous|earlier|past\s+(?:speakers|panell?ists|guests|events|editions|sessions)|in\s+(?:her|his|their)\s+absence|instead\s+of|invited\s+but|rather\s+than)\b",
    re.I,
)
_QUOTED = re.compile(r"[“\"][^”\"]{0,600}[”\"]")
_LINKED = re.compile(
    r",?\s*(?:and,\s+)?(?:by|via|through)\s+(?:video(?:[- ]?\w+)?|zoom|phone|telephone)(?:\s+(?:link|message))?,?", re.I
)
_AFAR = re.compile(r"\b(?:remote|on-?line|virtual)\s+(?:participa\w+|session|discussion)\b[^,;]*\Z", re.I)
_OFFICIAL = re.compile(
    r"minister|ambassador|secretary|representative|envoy|commissioner|councillor|advis[eo]r|president|chancellor|attorney",
    re.I,
)
_TOLD = re.compile(rf"\b(?:{_SAID}|[a-z]{{2,}}ed|taught|led)\b")
_AT_THE, _NUMBER = re.compile(r"(?P<post>.+?)\s+(?:at|in|of)\s+the\s+(?P<body>[A-Z]\w+)"), re.compile(r"«(\d+)»")
_LONGEST, _LISTED, _WHOLE_DAY = 4000, 220, len("2030-05-02")


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody did or is to do, as a sentence tells it; ``sure`` where it says so, not only what was said.

    >>> Role("cor:spokeAt", One("Ada Okafor")).sure
    True
    """

    relation: str
    who: One
    sure: bool = True


def roles_in(sentence: str, known: Known, *, told: bool = True, wary: bool = True) -> Iterator[Role]:
    """Say who has which role by a sentence; where no report tells it, who is to speak is announced.

    Not ``wary``, it reads sentences that speak of absences, too: the caller knows who was away.

    >>> said = "The talk, moderated by Ada Okafor, was opened by Tomas Lind of the Lake Trust and Mei Tanaka (Kenya)."
    >>> [(role.relation, role.who.name) for role in roles_in(said, Known())]
    [('cor:moderated', 'Ada Okafor'), ('cor:spokeAt', 'Tomas Lind'), ('cor:spokeAt', 'Mei Tanaka')]
    """
    text, people = marked(_LINKED.sub(", ", _QUOTED.sub("", sentence)), known)
    text = without_absent(text)
    own = _REPORTS.sub("", text)  # without what is reported: "A noted that many are absent"
    if not people or (wary and (_NOT.search(own) or is_away(own, told=True))):
        return
    planned = _PLANNED.search(own) is not None
    past = not planned and (_PAST.search(text) or (told and _TOLD.search(text)))
    for relation, cue in _GIVEN:
        for match in cue.finditer(text):
            afar = relation == "cor:moderated" and _AFAR.search(text[: match.start()])
            does = relation if past or relation != "cor:spokeAt" else "cor:announcedAt"
            if _may_be(relation, match, people) and is_plain(text, match.start(), retold=True):
                yield from (Role("cor:moderatedOnline" if afar else does, one) for one in _group(match, people))
    for relation, verb in (*_TO_COME, *(_DONE if not planned or past else ())):
        for match in verb.finditer(text):
            if not re.match(r"\s+by\b", text[match.end() :]) and is_plain(text, match.start(), retold=True):
                yield from (Role(relation, one) for one in _group(match, people))
                yield from _further(text, match, people, planned=planned)
    sure = _IN_SPEECH.search(text) is not None
    for match in _SAYS.finditer(text) if (told or sure) and not planned and not _ELSEWHERE.search(text) else ():
        yield from (Role("cor:spokeAt", one, sure=sure) for one in _group(match, people))
        yield from _further(text, match, people, planned=planned)


def _may_be(relation: str, match: re.Match[str], people: Sequence[One]) -> bool:
    """Tell whether those behind a cue have its role at the event: no chair of a process, no host without an office."""
    before, behind = match.string[: match.start()].lower(), re.split(r"[«,;]", match.string[match.end() :].lower())[0]
    if relation in ("cor:hosted", "cor:organised"):
        return any(one.title or one.told.post or one.told.employer for one in _group(match, people))
    return relation not in ("cor:chaired", "cor:moderated") or (is_of_event(before) and not is_other_thing(behind))


def _further(text: str, match: re.Match[str], people: Sequence[One], *, planned: bool) -> Iterator[Role]:
    """Say what else those did who did one thing: "A opened the talk and moderated the first panel"."""
    if not planned and (beside := _BESIDE.match(text, match.end())):
        yield from (Role("cor:spokeAt", one) for one in _group(beside, people))
    behind = re.match(r"[^«».;]*", text[match.end() :])
    for relation, verb in _MORE_TO_COME if planned else _MORE:
        if behind and verb.search(behind.group()):
            yield from (Role(relation, one) for one in _group(match, people))


def _group(match: re.Match[str], people: Sequence[One]) -> list[One]:
    return [people[int(number)] for number in _NUMBER.findall(match.groupdict().get("inverted") or match["who"])]


def tell_retold(reading: Reading, lines: Sequence[Line], publisher: str = "") -> None:
    """Note who, as the sentences of a page tell, spoke, moderated, chaired or reported at the event, or is to.

    >>> from corridors.documents import document_of
    >>> said = "Minister Ada Okafor opened the seminar together with Tomas Lind of the Lake Trust. Okafor spoke."
    >>> page = Reading(document_of("x.txt", said), "f", "k", "t", Named("event", "A seminar"))
    >>> tell_retold(page, list(page.document.lines()))
    >>> [(s.subject.name, s.relation) for s in page.said]
    [('Ada Okafor', 'cor:spokeAt'), ('Tomas Lind', 'cor:spokeAt'), ('Tomas Lind', 'cor:affiliatedWith')]
    """
    known = Known([one.name for said in reading.said if (one := said.subject).kind == "person"])
    done: set[tuple[str, str]] = set()
    where: dict[str, Line] = {}
    told = tells_of_event(lines) or is_told(list(lines))
    for line in lines:
        listed = heading(line.text) if len(line.text) < _LISTED else None
        if listed is not None and listed.role and listed.value:
            continue  # a list, which is read as one
        parts = (part for whole in sentences(words_of(line.text)[:_LONGEST]) for part in _parts(whole))
        for before, sentence in parts:
            roles = sorted(roles_in(sentence, known, told=told), key=lambda role: not role.sure)
            other = reading.event is None or is_of_another(before + sentence, reading.event.name, reading.day)
            if other or _of_another_day(reading, sentence):
                continue
            spoke = {role.who.name for role in roles if role.relation in ("cor:spokeAt", "cor:announcedAt")}
            for role in roles:
                there = role.relation == "cor:attended" and role.who.name in spoke
                if not there and (role.relation, role.who.name) not in done:
                    done.add((role.relation, role.who.name))
                    _note(reading, line, role, publisher)
            whole = sentence.rstrip().endswith((".", "!"))  # no line of a list, which is read as one
            where |= dict.fromkeys([name for name in known.told if whole and name not in where], line)
    _tell_of_others(reading, {name: (line, known.told[name]) for name, line in where.items()}, publisher)


def _tell_of_others(reading: Reading, told: Mapping[str, tuple[Line, Entry]], publisher: str) -> None:
    """Note the office and body of those who have a role there by a list, and whom a sentence tells more of."""
    people = [(said.subject, said.relation) for said in reading.said if said.subject.kind == "person"]
    placed = {who.name for who, relation in people if relation in _GIST}
    employed = {
        who.name for who, relation in people if relation in ("cor:affiliatedWith", "cor:holdsPost", "cor:represents")
    }
    for name, (line, entry) in told.items():
        if name in placed and name not in employed and not stakeholder_group(entry.employer):
            _tell_standing(reading, Named("person", name, ("cor:Person",)), entry, line, publisher)


def _parts(sentence: str) -> Iterator[tuple[str, str]]:
    """Give the parts of a sentence between semicolons that speak of absences, each with what stands before it."""
    if not (_NOT.search(sentence) or is_away(sentence, told=True)):
        yield "", sentence
        return
    before = ""
    for part in sentence.split("; "):
        yield before, part
        before = f"{before}{part}; "


def _of_another_day(reading: Reading, sentence: str) -> bool:
    """Tell whether the days that a sentence prints are others than the event's."""
    days = [day.iso for day in in_year(days_in(sentence), reading.day[:4]) if len(day.iso) == _WHOLE_DAY]
    said = reading.said if days else []
    ends = (one.value for one in said if one.relation == "cor:endDate" and one.subject == reading.event)
    first, until = reading.day[:10], (max(ends, default="") or reading.day)[:10]
    return len(first) == _WHOLE_DAY and bool(days) and not any(first <= day <= until for day in days)


def _note(reading: Reading, line: Line, role: Role, publisher: str) -> None:
    person = Named("person", role.who.name, ("cor:Person",))
    more = {"as_of": reading.day, "doubt": "" if role.sure else "told to have said something: at the event?"}
    reading.say(person, role.relation, reading.event or "", line, _GIST[role.relation], **more)
    _tell_standing(reading, person, role.who.told, line, publisher)


def _tell_standing(reading: Reading, person: Named, told: Entry, line: Line, publisher: str) -> None:
    if not told.employer and (at := _AT_THE.fullmatch(told.post)):  # "envoy at the Ministry"
        body = publisher if at["body"] in publisher.split() else _whole(reading, at["body"])
        told = replace(told, post=at["post"], employer=body) if body != at["body"] else told
    if told.employer:
        tell_employer(reading, person, replace(told, employer=_whole(reading, told.employer)), line, "as named")
    elif told.state or (_OFFICIAL.search(told.post) and not publisher):
        tell_employer(reading, person, told if told.post else replace(told, post="delegate"), line, "as named")
    elif publisher and re.search(r"\b(?:Secretary|Minister)\b", told.post):
        post = Named("post", f"{told.post}, {publisher}", ("cor:Post",))
        doubt = "is the office one of the ministry that tells of the event?"
        more = {"as_of": reading.day, "basis": "inferred", "doubt": doubt}
        reading.say(person, "cor:holdsPost", post, line, "office as named", **more)


def _whole(reading: Reading, body: str) -> str:
    """Give the full name of a body that is named in short, where the page named one in full: "the Lake Network"."""
    short = re.sub(r"^the\s+", "", body.strip(" ,."))
    terms = (term for said in reading.said for term in (said.subject, said.object) if isinstance(term, Named))
    bodies = {one.name for one in terms if one.kind == "organisation"}
    full = {name for name in bodies if is_body(short) and (name.endswith(f" {short}") or name.split()[0] == short)}
    return full.pop() if len(full) == 1 else short


_GIST = {
    "cor:askedQuestionAt": "told to have asked",
    "cor:organised": "named as organising",
    "cor:hosted": "named as host",
    "cor:attended": "told to have been there",
    "cor:moderated": "named as moderating",
    "cor:moderatedOnline": "named as moderating online",
    "cor:chaired": "named as chairing",
    "cor:spokeAt": "told to have spoken",
    "cor:announcedAt": "named as speaking",
    "cor:rapporteurOf": "named as rapporteur",
}
