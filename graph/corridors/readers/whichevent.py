"""Tell of which event a sentence speaks: the one a page is about, another edition, a session, a project."""

import re

from corridors.readers.words import THIS_EVENT

#: So near the beginning of its name stands which session it is.
_SHORT = 30
_MEETING = (
    r"(?:conference|meeting|edition|event|session|forum|dialogue|workshop|summit|seminar|symposium|round\s?table|training|course|webinar|"
    r"panel|hearing)"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh)"
#: Another edition than the one a page is about: by what it is called, or by a number that stands alone.
_ANOTHER = re.compile(
    r"\b(?:the|its|a|our)\s+(?P<which>(?:very\s+)?first(?!\s+of\s+its\s+kind)|previous|last|next|earlier|past|follow(?:ing|-up)|future"
    rf"|{_ORDINAL})(?:\s+one\b)?(?P<what>(?:\s+\w+){{0,3}}?\s+{_MEETING})?(?=,?\s+(?:will|was|is|took|takes|to\s+be|has|had|in|on|"
    r"of|hosted|organi[sz]ed|which)\b|\Z)|\b(?:last|next)\s+year\b|\w['’]s\s+inaugural\b|\bthe\s+one\s+(?:held|hosted|organi[sz]ed|convened)\b"
    r"|\b(?:oversaw|oversees|preceded|preced(?:es|ing)|follows|followed)\s+the\s+(?-i:[A-Z])"
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
#: What is done for a body is not done for the event: "The Lake Institute is supported by".
_OF_BODY = re.compile(
    r"\b[A-Z][\w’'-]+\s+(?:Institute|Centre|Center|Foundation|Trust|University|Association|Society|School|College|House|"
    r"Organi[sz]ation|Secretariat|Council)(?:\s\([A-Z]+\))?\s+(?:is|are|was|were|has\s+been)(?:\s+\w+ly)?\s*\Z"
)
#: What heads the word of another event: "Next event: 4 July, hosted by".
_ANNOUNCED = re.compile(
    r"\W*(?:next|upcoming|coming\s+up|previous|past|last|related|(?:read|see)\s+also|also|more)\b[^:.]{0,30}:", re.I
)
_SENTENCE_ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bProf)(?<!\bAmb)[.!?]\s")


def is_of_another(words: str, name: str) -> bool:
    """Tell whether the last sentence of some words speaks of another edition than the event of this name.

    >>> is_of_another("The first conference took place in", "Second Lakes Conference")
    True
    >>> is_of_another("The first conference took place in", "First Lakes Conference")
    False
    """
    last = _SENTENCE_ENDS.split(words)[-1]
    own = re.escape(name.rpartition(" ")[2])
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
    last = _SENTENCE_ENDS.split(before)[-1]
    if _OF_BODY.search(last) or _FOUNDED.match(last):
        return False
    which = re.search(r"(?P<what>\S+(?:\s\d{4})?),?\s+which\s+(?:is|was|will\s+be|has\s+been)\s*\Z", last)
    if (
        which is not None
        and which["what"][:1].isupper()
        and not re.fullmatch(THIS_EVENT, which["what"].strip(","), re.I)
    ):
        return False  # "Lakes 2030, which is hosted by ...": another event, or another thing
    if re.search(
        r"\bseries\s+(?:is|was|are|were)\s*\Z|\b(?:travel|participation|attendance|fellowships?|scholarships?)\b", last
    ):
        return False
    if re.search(
        r"\b(?:as|was|is|were|are)?\s*part\s+of\s+(?:the|an?|our)\s+(?:(?!\b(?:is|was|are|were|will)\b)[^;])*\Z", last
    ):
        return False  # "part of the Lakes Week, hosted by ...": of the whole
    owned = re.search(
        r"(?<!year)(?<!today)['’]s\s+(?P<what>(?:[\w-]+\s+){1,4})(?:is|are|was|were)\s+(?:also\s+)?\Z", last
    )
    if owned is not None and not re.search(THIS_EVENT, owned["what"], re.I):
        return False  # "the trust's atlas is funded by ..."
    nearest = [
        (match.start(), kind)
        for kind, pattern in (
            ("event", THIS_EVENT),
            (
                "other",
                r"\b(?:project|programme|program|initiative|report|study|paper|process|working group|committee|"
                r"research|pilot)\b|(?<!this )(?<!This )(?<!working )\b(?:[Ll]unch|[Rr]eception|[Dd]inner|"
                r"[Bb]reakfast|[Cc]offee|[Cc]ocktails?|excursion|visit|tour|exhibition)\b",
            ),
        )
        for match in re.finditer(pattern, last)
        if kind == "event" or match.group().lower() not in name.lower()
    ]
    return not nearest or max(nearest)[1] == "event"
