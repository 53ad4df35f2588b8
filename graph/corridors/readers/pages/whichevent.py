"""Tell of which event a sentence speaks: the one a page is about, another edition, a session, a project."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.readers.lines.headings import heading
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT, THIS_EVENT

#: So near the beginning of its name stands which session it is.
_SHORT = 30
#: So near behind a verb what was held is named.
_NEAR = 50
_MEETING = (
    r"(?:conference|meeting|edition|event|session|forum|dialogue|workshop|summit|seminar|symposium|round\s?table|training|course|webinar|"
    r"panel|hearing)"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh)"
#: Another edition than the one a page is about: by what it is called, or by a number that stands alone.
_ANOTHER = re.compile(
    r"\b(?:the|its|a|our)\s+(?P<which>(?:very\s+)?first(?!\s+of\s+its\s+kind)|previous|last|next|earlier|past|follow(?:ing|-up)|future"
    rf"|{_ORDINAL})(?:\s+one\b)?(?P<what>(?:\s+\w+){{0,3}}?\s+{_MEETING})?(?=,?\s+(?:will|was|is|took|takes|to\s+be|has|had|in|on|"
    r"of|hosted|organi[sz]ed|which)\b(?!-)|\Z)|\b(?:last|next)\s+year\b|\w['’]s\s+inaugural\b|\bthe\s+one\s+(?:held|hosted|organi[sz]ed|convened)\b"
    rf"|\b(?:oversaw|oversees|preceded|preced(?:es|ing)|follows|followed)\s+(?:the\s+(?-i:[A-Z])|an?\s+(?:[\w-]+\s+){{0,2}}?{_MEETING}\b)"
    r"|\A\W*(?:a|one|two|three|some|several)\s+(?:year|month|week)s?\s+(?:ago|earlier|before)\b"
    # what is beside the event, not the event that is itself beside a named one
    r"|\b(?:on|in|at)\s+(?:the|its)\s+(?:margins|sidelines|fringes)\b(?!\s+of\s+(?:(?:the|an?)\s+)?(?:[\w-]+\s+"
    r")?(?:(?:substantive|organi[sz]ational|annual|plenary|session|meeting|of|the)\s+)*(?-i:[A-Z0-9]))",
    re.I,
)
#: A session of a process that leads up to a day or a place, with no other event between.
_SESSION = re.compile(
    rf"\b(?P<which>first|{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))\s+(?:[\w-]+\s+){{0,2}}session\b"
    rf"(?:(?!\b{_MEETING}s?\b)[^,;.]){{0,200}}\Z",
    re.I,
)
#: What is told of how something that lasts came to be.
_FOUNDED = re.compile(r"\W*(?:Established|Founded|Created|Set\s+up|Initiated)\b")
#: What is told of a body is not done for the event: "The Lake Institute is supported by".
_OF_BODY = re.compile(
    r"\W*(?:[Aa]bout\s[^:.]{2,30}:\s*)?"
    r"(?P<body>(?:(?:The|Our)\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'&-]+(?:\s+(?:(?:of|for|on|and|the)\s+)*[A-ZÀ-ÞĀ-ɏ][\w’'&-]+){0,7})"
    r"(?:\s\([A-Z]+\))?,?\s+(?:(?:which|that)\s+)?(?:is|are|was|were|has|have|receive[sd]?|gratefully|acknowledges?|works?)\b(?!\s+(?:very\s+)?"
    r"(?:pleased|proud|delighted|honou?red|glad|happy|organi|host|hold|conven|co-))"
)
#: What bears deeds of its own beside an event.
_OTHER_THING = (
    r"(?:\b(?:project|programme|program|initiative|report|study|paper|process|working\s+group|task\s+force|committee|"
    r"research|pilot(?!\s+(?:course|workshop|training|session))|resolutions?|letters?|petition|network|web\s?site|platform|portal|publication|(?:hand|guide)?book|film|atlas|work\s+of|chair)\b"
    r"|(?<!this )(?<!This )(?<!working )\b(?:[Ll]unch|[Rr]eception|[Dd]inner|"
    r"[Bb]reakfast|[Cc]offee|[Cc]ocktails?|excursion|visit|tour|exhibition)\b)"
)
_OTHERS = re.compile(_OTHER_THING)
#: No event, even where a page that tells of one is called after it.
_TEXT = re.compile(r"resolution|letter|petition")
#: What an event is on or of belongs to it: "the session of the working group".
_OF_IT = re.compile(r"\s+(?:of|on|for|about)\s+(?:[\w’'‑-]+\s+){0,7}")
#: At what time, or at which other named event, something else was: "In 2029, the", "the Lakes Day 2029 had".
_WHEN = re.compile(
    r"\A\W*(?:already\s+|back\s+)?in\s+(?:(?-i:[A-Z])[a-z]+\s+)?(?P<front>(?:19|20)\d\d)(?:,|\s+the\b)"
    r"|\A\W*(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]+\s+){1,5}(?P<named>(?:19|20)\d\d)\s+(?:was|had|is|took|will)\b"
    r"|\bat\s+the\s+(?:(?-i:[A-Z])[\w’'-]+\s+){1,5}(?:in\s+)?(?:(?P<at>(?:19|20)\d\d)\b|(?:in\s+(?-i:[A-Z])\w+\s+)?last\s+(?P<last>week|month|year))"
    r"|\b(?:continu(?:es|ing)|builds?\s+(?:up)?on|follows?(?:\s+on)?)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]*\s+){1,5}(?P<before>(?:19|20)\d\d)\b",
    re.I,
)
#: What heads the word of another event: "Next event: 4 July, hosted by".
_ANNOUNCED = re.compile(
    r"\W*(?:next|upcoming|coming\s+up|previous|past|last|related|(?:read|see)\s+also|also|more)\b[^:.]{0,30}:", re.I
)
#: What heads a part of a page that is on other events, all on one line; what is off.
_HEADS_OTHERS = re.compile(
    r"[\W_]*(?:(?:next|upcoming|coming|previous|past|earlier|related|other|further|recent|future|more)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:events|sessions|seminars|webinars|workshops|conferences|meetings|talks|dates|editions|content|news|reading|articles|stories)"
    rf"(?:\s+(?:in|of|from|by|at)\s.{{3,40}})?|(?:next|previous|related)\s+{_MEETING}|(?:next|also|more|elsewhere)\s+(?:in|from|at|by)\s.{{3,50}}|"
    r"(?:see|read)\s+also|you\s+(?:may|might)\s+.{3,40}|coming\s+(?:up|soon))[\W_]*",
    re.I,
)
_CALLED_OFF = re.compile(r"[\W_]*(?:cancel\w+|postponed|called\s+off)\b(?!\s+(?:and|by|in|from|the)\b)", re.I)
#: The foot of a page says whose it is.
_FOOT = re.compile(r"©|\bcopyright\b|\ball\s+rights\s+reserved\b", re.I)
#: No sentence says further off of which event it speaks.
_FAR = 600
_SENTENCE_ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bProf)(?<!\bAmb)[.!?]\s")


def is_of_another(words: str, name: str, day: str = "") -> bool:
    """Tell whether the last sentence of some words speaks of another edition than the event of this name and day.

    >>> is_of_another("The first conference took place in", "Second Lakes Conference")
    True
    >>> is_of_another("The first conference took place in", "First Lakes Conference")
    False
    >>> is_of_another("In 2029, the conference was hosted by", "Lakes Conference", "2030-05-02")
    True
    """
    last = _SENTENCE_ENDS.split(words[-_FAR:])[-1]
    held = day[:4] or next(iter(re.findall(r"\b20\d\d\b", name)), "")
    if held and any(year != held for match in _WHEN.finditer(last) for year in match.groups() if year):
        return True
    own = re.escape(re.sub(r"[\W\d]+\Z", "", name).rpartition(" ")[2])
    if _ANNOUNCED.match(last) or (own and re.search(rf"\b(?:next|last|previous)\s+(?:\w+\s+)?{own}\b", last, re.I)):
        return True
    return any(
        not (which := (match["which"] or "").lower())
        or (which not in name.lower() and not (match["what"] and re.fullmatch(_ORDINAL, which)))
        for match in _ANOTHER.finditer(last)
    )


def is_of_session(words: str, name: str) -> bool:
    """Tell whether words that lead up to a day or a place speak of a numbered session, and not of the event so called.

    >>> is_of_session("It prepared them for the group's seventh substantive session from", "Lakes Week")
    True
    >>> is_of_session("At the seventh session of the group a workshop was held on", "Lakes Week")
    False
    """
    match = _SESSION.search(words)
    return match is not None and match["which"].lower() not in name[:_SHORT].lower()


def is_of_event(before: str, name: str = "") -> bool:
    """Tell whether what stands before the verb speaks of the event rather than of a project, a process or a body.

    >>> is_of_event("This side event is"), is_of_event("the project ‘Lake’ which is")
    (True, False)
    >>> is_of_event("The Lake Institute is"), is_of_event("The breakfast was", "A breakfast on lakes")
    (False, True)
    """
    *earlier, last = _SENTENCE_ENDS.split(before)
    subject = earlier[-1] if earlier and re.match(r"\W*(?:It|They|Its|Their)\b", last) else last
    if _is_of_body(subject) or _FOUNDED.match(last):
        return False
    which = re.search(r"(?P<what>\S+(?:\s\d{4})?),?\s+which\s+(?:is|was|will\s+be|has\s+been)\s*\Z", last)
    if (
        which is not None
        and which["what"][:1].isupper()
        and not re.fullmatch(THIS_EVENT, which["what"].strip(","), re.I)
    ):
        return False  # "Lakes 2030, which is hosted by ...": another event, or another thing
    if re.search(
        r"\bseries\s+(?:is|was|are|were)\s*\Z|\b(?:printed|written|translated|drafted)\b|\b(?:travel|attendance|fellowships?|scholarships?)\b"
        r"|(?<!emote )(?<!nline )\bparticipation\b",
        last,
    ):
        return False
    if re.search(
        r"\b(?:as|was|is|were|are)?\s*part\s+of\s+(?:the|an?|our)\s+(?:(?!\b(?:is|was|are|were|will)\b)[^;])*\Z", last
    ):
        return False  # "part of the Lakes Week, hosted by ...": of the whole
    owned = re.search(
        r"(?:(?<!year)(?<!today)['’]s|\b[Hh](?:is|er)|\b[Tt]heir)\s+(?P<what>(?:[\w-]+\s+){1,4})(?:is|are|was|were)\s+(?:also\s+)?\Z",
        last,
    )
    if owned is not None and not re.search(THIS_EVENT, owned["what"], re.I):
        return False  # "the trust's atlas is funded by ..."
    events = [*re.finditer(THIS_EVENT, last)]
    others = [
        match.start()
        for match in _OTHERS.finditer(last)
        if (match.group().lower() not in name.lower() or _TEXT.match(match.group()))
        and not any(_OF_IT.fullmatch(last, one.end(), match.start()) for one in events)
    ]
    return not others or bool(events and events[-1].start() > others[-1])


def without_others(body: Sequence[Line], title: Line | None) -> tuple[list[Line], list[Line]]:
    """Give the lines of a page without those on other events, and those that head the latter or are called off.

    Such a part ends at the next heading of its rank, or else at a bare heading behind a gap.

    >>> page = ["Lakes Day", "Speaker: Ada Okafor", "Next event", "Rivers Day", "Speaker: Tomas Lind"]
    >>> lines = [Line(n, n * 100, n * 100 + len(words), words) for n, words in enumerate(page)]
    >>> [line.number for line in without_others(lines, lines[0])[0]]
    [0, 1]
    """
    own: list[Line] = []
    heads: list[Line] = []
    rank, last = -1, 0
    for line in body:
        marks = len(line.text) - len(line.text.lstrip("#"))
        found = heading(line.text)
        gap, last = line.number - last > 1, line.number
        headed = rank > 0 < marks <= rank or (rank == 0 and gap and found is not None and not found.value)
        rank = -1 if headed or _FOOT.search(line.text) else rank
        if title is not None and line.start > title.start and _HEADS_OTHERS.fullmatch(line.text):
            rank = marks
            heads.append(line)
        elif rank < 0 and _CALLED_OFF.match(line.text) and title is not line:
            heads.append(line)
        elif rank < 0:
            own.append(line)
    return own, heads


def is_other_thing(words: str) -> bool:
    """Tell whether words begin with something else than an event: a dinner, a report, a working group.

    >>> is_other_thing("dinner for guests"), is_other_thing("the working group met"), is_other_thing("panel")
    (True, True, False)
    """
    found = _OTHERS.search(words[:_NEAR].partition(".")[0])
    return found is not None and not re.search(THIS_EVENT, words[: found.start()])


def _is_of_body(sentence: str) -> bool:
    """Tell whether a sentence up to a verb tells what a body is or has, and of no event."""
    match = _OF_BODY.match(sentence)
    return match is not None and is_body(match["body"]) and not re.search(rf"\b{EVENT}\b", sentence, re.I)
