"""Tell of which event a sentence speaks: the one a page is about, another edition, a session, a project."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT, SENTENCES, THIS_EVENT
from corridors.readers.un.sessions import in_words

#: So many lines head a page, of which the first so long is prose.
_TOP, _PROSE = 14, 50
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
_ANOTHER = wording(
    rf"\b(?:an?\s+(?:{_ORDINAL}|further|new)|another)\s+(?:[\w-]+\s+){{0,3}}?{_MEETING}\b[^.;]{{0,60}}?\b(?:(?:is|are|was|were)\s+(?:foreseen|planned|expected|envisaged|scheduled|due|to\s+follow)|will\s+follow)\b"
    rf"|\b(?:an?|another|the)\s+(?:similar|comparable|parallel|separate|different|sister)\s+(?:[\w-]+\s+){{0,2}}?{_MEETING}\b"
    r"|\b(?:the|its|a|our)\s+(?P<which>(?:very\s+)?first(?!\s+of\s+its\s+kind)|previous|last|next|earlier|past|follow(?:ing|-up)|future(?!\s+of\b)"
    rf"|{_ORDINAL})(?:\s+one\b)?(?P<what>(?:\s+\w+){{0,3}}?\s+{_MEETING})?(?=,?\s+(?:will|was|is|took|takes|to\s+be|has|had|in|on|"
    r"of|hosted|organi[sz]ed|which)\b(?!-)|\Z)|\b(?:last|next)\s+year\b|\w['’]s\s+inaugural\b|\bthe\s+one\s+(?:held|hosted|organi[sz]ed|convened)\b"
    rf"|\b(?:oversaw|oversees|preceded|preced(?:es|ing)|follows|followed)\s+(?:the\s+(?-i:[A-Z])|an?\s+(?:[\w-]+\s+){{0,2}}?{_MEETING}\b)"
    rf"|\A\W*(?:previous|past|earlier)\s+(?:[\w’-]+\s+){{0,4}}?{_MEETING}s\b"
    r"|\A\W*(?:a|one|two|three|some|several)\s+(?:year|month|week)s?\s+(?:ago|earlier|before)\b"
    # what is beside the event, not the event that is itself beside a named one
    r"|\b(?:on|in|at)\s+(?:the|its)\s+(?:margins|sidelines|fringes)\b(?!\s+of\s+(?:(?:the|an?)\s+)?(?:[\w-]+\s+"
    r")?(?:(?:substantive|organi[sz]ational|annual|plenary|session|meeting|of|the)\s+)*(?-i:[A-Z0-9]))",
    re.I,
)
#: A session of a process that leads up to a day or a place, with no other event between.
_SESSION = wording(
    rf"\b(?P<which>first|{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))\s+(?:[\w-]+\s+){{0,2}}session\b"
    rf"(?:(?!\b{_MEETING}s?\b)[^,;.]){{0,200}}\Z",
    re.I,
)
#: What is told of how something that lasts came to be.
_FOUNDED = wording(r"\W*(?:Established|Founded|Created|Set\s+up|Initiated)\b")
#: What is told of a body is not done for the event: "The Lake Institute is supported by".
_OF_BODY = wording(
    r"\W*(?:[Aa]bout\s[^:.]{2,30}:\s*)?"
    r"(?P<body>(?:(?:The|Our)\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'&-]+(?:\s+(?:(?:of|for|on|and|the)\s+)*[A-ZÀ-ÞĀ-ɏ][\w’'&-]+){0,7})"
    r"(?:\s\([A-Z]+\))?,?\s+(?:(?:which|that)\s+)?(?:is|are|was|were|has|have|receive[sd]?|gratefully|acknowledges?|works?)\b(?!\s+(?:very\s+)?"
    r"(?:pleased|proud|delighted|honou?red|glad|happy|organi|host|hold|conven|co-))"
)
#: What is led while others tell of it is a process: "the convention is being chaired by".
_GOES_ON = wording(
    r"\b(?:convention|treaty|committee|group|process|mechanism|negotiations)\b[^.;]{0,60}\b(?:is|are)\s+being\b"
)
#: What bears deeds of its own beside an event.
_OTHER_THING = (
    r"(?:\b(?:project|programme|program|initiative|report|survey|study(?!\s+visit)|paper|process|working\s+group|task\s+force|committee|"
    r"site|interpretation|recording|research|proposals?|amendments?|motions?|suggestions?|recommendations?|drafts?|pilot(?!\s+(?:course|workshop|training|session))|resolutions?|letters?|petition|network|web\s?site|platform|portal|publication|(?:hand|guide)?book|film|atlas|work\s+of|chair)\b"
    r"|(?<!this )(?<!This )(?<!working )(?<!study )\b(?:[Ll]unch|[Rr]eception|[Dd]inner|"
    r"[Bb]reakfast|[Cc]offee|[Cc]ocktails?|excursion|visit|tour|exhibition)\b)"
)
_OTHERS = wording(_OTHER_THING)
#: No event, even where a page that tells of one is called after it.
_TEXT = wording(r"resolution|letter|petition")
_ITSELF = wording(r"(?:report|study|paper)\s+(?:was|is|has\s+been)(?:\s+\w+ly)?\s*\Z")
#: What an event is on or of belongs to it: "the session of the working group".
_OF_IT = wording(r"\s+(?:of|on|for|about)\s+(?:[\w’'‑-]+\s+){0,7}")
#: A subject that stands alone before the verb: "A repair ship, funded by", "The board of the Lake Trust is chaired by".
_NO_NOUN = (
    r"(?!(?:of|in|on|at|for|from|with|by|to|and|which|that|the|an?|our|its|their|it|this|was|were|is|are|has|have|"
    r"had|will|took|takes|held|met)\b)"
)
_ALONE = wording(
    rf"\W*(?:(?:A|An|The|Our|Its|Their|One|the|an?|our|its)\s+)?(?P<what>(?:{_NO_NOUN}[\w’'-]+\s+){{0,4}}?{_NO_NOUN}[\w’'-]+)"
    r"(?:\s\([A-Z]\w*\))?(?:\s+of\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s*){1,4})?,?\s*"
    r"(?:(?:which|that)\s+)?(?:(?:is|are|was|were|will\s+be|(?:has|have|had)\s+been|being)\s+)*(?:(?:\w+ly|also|again|both|kindly|being)\s+)*(?:co-?)?\Z"
)
#: What such a subject may be beside what events are called.
_LIKE_EVENT = wording(
    rf"\b(?:{EVENT}|talk|lecture|launch|ceremony|conversation|chat|breakfast|lunch|dinner|day|visit|mission|activity|activities|convening|"
    r"game|simulation|competition|challenge|school|series|stream|broadcast|programme|agenda|initiative|project|speaker|it|this|which|participants|delegates|"
    r"deliberations|proceedings|works|segment|stage|floor|group|table|moderation|participation|audience|morning|afternoon|evening|block|part|round)s?\Z",
    re.I,
)
#: At what time, or at which other named event, something else was: "In 2029, the", "the Lakes Day 2029 had".
_WHEN = wording(
    r"\A\W*(?:already\s+|back\s+)?in\s+(?:(?-i:[A-Z])[a-z]+\s+)?(?P<front>(?:19|20)\d\d)(?:,|\s+the\b)"
    r"|\b(?:that|when|as)\s+in\s+(?P<then>(?:19|20)\d\d)\b"
    r"|\A\W*(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]+\s+){1,5}(?P<named>(?:19|20)\d\d)\s+(?:was|had|is|took|will)\b"
    r"|\bat\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]+\s+){1,5}(?:in\s+)?(?:(?P<at>(?:19|20)\d\d)\b|(?:in\s+(?-i:[A-Z])\w+\s+)?last\s+(?P<last>week|month|year))"
    rf"|\b(?:following|after|since)\s+(?:the|its|our)\s+(?P<since>(?:19|20)\d\d)\s+(?:[\w-]+\s+){{0,2}}?{_MEETING}\b(?![^.;]*,\s+(?:this|the|our|we|it)\s)"
    r"|\b(?:continu(?:es|ing)|builds?\s+(?:up)?on|follows?(?:\s+on)?)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]*\s+){1,5}(?P<before>(?:19|20)\d\d)\b",
    re.I,
)
#: What heads the word of another event: "Next event: 4 July, hosted by".
_ANNOUNCED = wording(
    r"\W*(?:next|upcoming|coming\s+up|previous|past|last|related|(?:read|see)\s+also|also|more)\b[^:.]{0,30}:", re.I
)
#: What heads a part of a page that is on other events, all on one line; what is off.
HEADS_OTHERS = wording(
    r"[\W_]*(?:(?:next|upcoming|coming|previous|past|earlier|related|other|further|recent|future|more)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:events|sessions|seminars|webinars|workshops|conferences|meetings|talks|dates|editions|content|news|reading|articles|stories)"
    rf"(?:\s+(?:in|of|from|by|at)\s.{{3,40}})?|(?:next|previous|related)\s+{_MEETING}|(?:next|also|more|elsewhere)\s+(?:in|from|at|by)\s.{{3,50}}|"
    r"(?:see|read)\s+also|you\s+(?:may|might)\s+.{3,40}|coming\s+(?:up|soon))[\W_]*",
    re.I,
)
#: What leads to another page, on one line with its title: no list of people goes on there.
_LINK = wording(
    r"[\W_]*(?:(?:read|see)\s+also|related(?:\s+(?:content|news|reading|articles?|stor(?:y|ies)|links?|resources?))?|further\s+reading)\s*:\s*\S"
    r"|[\W_]*more\s+on\s+(?-i:[A-ZÀ-Þ])",
    re.I,
)
_CALLED_OFF = wording(r"[\W_]*(?:cancel\w+|postponed|called\s+off)\b(?!\s+(?:and|by|in|from|the)\b)", re.I)
#: What led up to the event: "Following the 2029 session in Velda, hosted by the Lake Trust, this session".
LED_TO = wording(
    r"\A\W*(?:following|after|since|building\s+(?:up)?on)\s[^.;]*?\b(?:19|20)\d\d\b[^.;]*?,\s+(?=(?:this|the|our|we|it)\s)",
    re.I,
)
#: The foot of a page says whose it is.
_FOOT = wording(r"©|\bcopyright\b|\ball\s+rights\s+reserved\b", re.I)
#: No sentence says further off of which event it speaks.
_FAR = 600
_SENTENCE_ENDS = wording(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bProf)(?<!\bAmb)[.!?]\s")

#: Which edition a sentence is about: "The third Lake Law Dialogue", "In the previous edition", "The fourth was".
_WHICH = wording(
    rf"\b(?P<which>first|inaugural|{_ORDINAL}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)?"
    rf"(?:\s+(?:[\w’'-]+\s+){{0,5}}?(?P<kin>{EVENT})\b|(?:\s+one\b)?(?:,|\s+(?:was|were|is|will|took|had|has)\b))",
    re.I,
)
_ABOUT = wording(r"\W*(?:(?:in|at|for|during|and|but|while)\s+)?(?:(?:the|its|our|their|an?)\s+)?", re.I)
_EARLIER = wording(
    r"\W*(?:(?:in|at|for|during)\s+)?(?:(?:the|its|our)\s+(?:(?:previous|past|earlier|preceding|next|last|future)|(?P<year>20\d\d))"
    rf"|(?:last|next)\s+year['’]s)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<kin>{EVENT})\b",
    re.I,
)
#: Parts of an event, of which the second and the last are its own.
_PART = wording(r"(?:session|panel|workshop|discussion|debate|exercise|week|night|briefing|hearing)s?", re.I)
#: What leads back to another event, and what speaks of that one further on.
_LEADS = wording(
    r"\b(?:follow(?:s|ed|ing)?|builds?|building|continu(?:es|ing|ation)|sequel|successor|since|after|held|took\s+place)\b"
    r"[^.]*?(?:#\s?\d|\b(?P<year>(?:19|20)\d\d)\b|\b(?:last|previous|earlier)\b)|\b[Ll]ast\s+year['’]s\s",
)
_ASIDE = wording(r",\s+(?:which|where|whose|in\s+which|at\s+which|during\s+which)\s")
_THAT = wording(rf"(?:\b(?:at|during|in|of|for|to)\s+that|\A\W*That)\s+(?:\w+\s+)?{EVENT}\b", re.I)
_STILL = wording(r"\W*(?:It|Its|There|That|Those|Then)\b")
#: What happened, and what by a name of its own is still to come.
_HAPPENED = wording(
    r"\b(?:met|held|hosted|organi[sz]ed|convened|took\s+p\w+|opened|gathered|visited|received|signed|concluded|welcomed)\b"
)
_COMING = wording(
    r"\b(?:will|is\s+to|are\s+to|plans?\s+to|intends?\s+to)\s+(?:\w+\s+)?(?:be\s+)?(?:host|hold|held|organi[sz]e|convene|take\s+place|sponsor|fund)"
)
_BY_NAME = wording(rf"(?:[A-Z][\w’'&-]*\s+(?:(?:of|the|and|on|for|in)\s+)*){{1,7}}(?P<kin>(?=[A-Z])(?i:{EVENT}))\b")

_NTH = wording(rf"\b(?:{_ORDINAL})\b", re.I)
_COUNTED = wording(rf"\W*(?:the|its|our)\s+(?P<which>{_ORDINAL})\s+(?P<what>[a-z]\w+)\b", re.I)


def is_of_another(words: str, name: str, day: str = "") -> bool:
    """Tell whether the last sentence of some words speaks of another edition than the event of this name and day.

    >>> is_of_another("The first conference took place in", "Second Lakes Conference")
    True
    >>> is_of_another("The first conference took place in", "First Lakes Conference")
    False
    >>> is_of_another("The third Conference will be held in", "Second Lakes Conference")
    True
    >>> is_of_another("In 2029, the conference was hosted by", "Lakes Conference", "2030-05-02")
    True
    """
    last = _SENTENCE_ENDS.split(words[-_FAR:])[-1]
    held = day[:4] or next(iter(re.findall(r"\b20\d\d\b", name)), "")
    if held and any(year != held for match in _WHEN.finditer(last) for year in match.groups() if year):
        return True
    counted, named = _COUNTED.match(last), name.lower()
    if (
        counted
        and counted["what"].lower() in named.split()
        and counted["which"].lower() not in named
        and _NTH.search(name)
    ):
        return True  # "The third Conversation is planned for May" beside the second
    own = re.escape(re.sub(r"[\W\d]+\Z", "", name).rpartition(" ")[2])
    if _ANNOUNCED.match(last) or (own and re.search(rf"\b(?:next|last|previous)\s+(?:\w+\s+)?{own}\b", last, re.I)):
        return True
    return any(
        not (which := (match["which"] or "").lower())
        or (
            (not (which == "first" and match["what"] and _is_part(match["what"], last[match.end() :], name)))
            and (which not in name.lower() and not (match["what"] and re.fullmatch(_ORDINAL, which)))
        )
        for match in _ANOTHER.finditer(last)
    )


def _is_part(what: str, rest: str, name: str) -> bool:
    """Tell whether "the first panel was" is said of a part of the event: of its kind is not the event itself."""
    kind = what.rsplit(maxsplit=1)[-1].lower()
    return bool(_PART.fullmatch(kind)) and kind not in name.lower() and not rest.lstrip().startswith("of the ")


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
    if _is_of_body(subject) or _FOUNDED.match(last) or _GOES_ON.search(last) or _is_of_thing(last, name):
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
        if (
            match.group().lower() not in name.lower()
            or _TEXT.match(match.group())
            or _ITSELF.match(last, match.start())
        )
        and not any(_OF_IT.fullmatch(last, one.end(), match.start()) for one in events)
    ]
    return not others or bool(events and events[-1].start() > others[-1])


def without_others(body: Sequence[Line], title: Line | None) -> tuple[list[Line], list[Line]]:
    """Give the lines of a page without what is on other events; and what heads that, tells it, or is called off.

    Such a part ends at the next heading of its rank, or else at a bare heading behind a gap.

    >>> page = ["Lakes Day", "Speaker: Ada Okafor", "Next event", "Rivers Day", "Speaker: Tomas Lind"]
    >>> lines = [Line(n, n * 100, n * 100 + len(words), words) for n, words in enumerate(page)]
    >>> [line.number for line in without_others(lines, lines[0])[0]]
    [0, 1]
    """
    own: list[Line] = []
    heads: list[Line] = []
    told: dict[int, list[Line]] = {}
    for line in _on_others(body, title):
        told.setdefault(line.number, []).append(line)
    rank, last = -1, 0
    for line in (_without(line, told.get(line.number, ())) for line in body):
        marks = len(line.text) - len(line.text.lstrip("#"))
        found = heading(line.text)
        gap, last = line.number - last > 1, line.number
        headed = rank > 0 < marks <= rank or (rank == 0 and gap and found is not None and not found.value)
        rank = -1 if headed or _FOOT.search(line.text) else rank
        if title is not None and line.start > title.start and HEADS_OTHERS.fullmatch(line.text):
            rank = marks
            heads.append(line)
        elif rank < 0 and title is not line and (_CALLED_OFF.match(line.text) or _LINK.match(line.text)):
            heads.append(line)
        elif rank < 0:
            own.append(line)
    return [line for line in own if line.text], [*heads, *(one for sentences in told.values() for one in sentences)]


def is_other_thing(words: str) -> bool:
    """Tell whether words begin with something else than an event: a dinner, a report, a working group.

    >>> is_other_thing("dinner for guests"), is_other_thing("the working group met"), is_other_thing("panel")
    (True, True, False)
    """
    found = _OTHERS.search(words[:_NEAR].partition(".")[0])
    kind = found is not None and re.match(rf"\s+{EVENT}\b", words[found.end() :], re.I)  # "breakfast seminar"
    return found is not None and not kind and not re.search(THIS_EVENT, words[: found.start()])


def _is_of_thing(words: str, name: str) -> bool:
    """Tell whether the subject alone before a verb is neither what events are called nor in the name of this one."""
    alone = _ALONE.fullmatch(words)
    what = alone["what"] if alone is not None else ""
    return bool(what) and not _LIKE_EVENT.search(what) and fold(what).split()[-1] not in fold(name).split()


def _is_of_body(sentence: str) -> bool:
    """Tell whether a sentence up to a verb tells what a body is or has, and of no event."""
    match = _OF_BODY.match(sentence)
    return match is not None and is_body(match["body"]) and not re.search(rf"\b{EVENT}\b", sentence, re.I)


def _on_others(body: Sequence[Line], title: Line | None) -> Iterator[Line]:
    """Find the sentences of a page on other editions than its own, on what went before it, or is yet to come.

    >>> words = "It was the third Lake Forum. The second forum was in Velda. It was opened by Ada Okafor. So be it."
    >>> [line.text for line in _on_others([Line(1, 0, len(words), words)], None)]
    ['The second forum was in Velda.', 'It was opened by Ada Okafor.']
    """
    name = title.text if title is not None else ""
    own = _edition(name)
    year = next(iter(re.findall(r"\b20\d\d\b", " ".join([name, *(line.text for line in body[:_TOP])])[:_FAR])), "")
    texts = [line.text for line in body if line is not title and len(line.text) > _PROSE]
    prose = next((text for text in texts if text.rstrip(' *_”"').endswith((".", "!"))), next(iter(texts), ""))
    prose = SENTENCES.split(prose)[0]
    past = _HAPPENED.search(prose[:_FAR]) and not _COMING.search(prose[:_FAR])
    for line in body:
        other, led, kin = False, None, ""
        ends = [*(match.start() for match in SENTENCES.finditer(line.text)), len(line.text)]
        for begin, end in zip([0, *ends], ends, strict=False):
            words = line.text[begin:end].strip()
            named = _BY_NAME.search(words) if past and _COMING.search(words) else None
            coming = named is not None and fold(named.group()) not in fold(f"{name} {prose}")
            other = (
                (other and bool(_STILL.match(words) or (kin and re.match(rf"\W*The\s+{kin}\b", words))))
                or bool(led and _THAT.search(words))
                or _is_other_edition(words, name, own, year, listed=other)
                or coming
            )
            kin = named["kin"].lower() if named is not None and coming else kin
            led = next((match for match in _LEADS.finditer(words) if match["year"] != (year or "-")), None)
            own = own if own[0] or led or other or _PART.fullmatch(_edition(words)[1]) else _edition(words)
            aside = _ASIDE.search(words, led.end()) if led is not None else None
            if other or aside is not None:
                start = line.text.index(words, begin) + (aside.start() if aside is not None and not other else 0)
                told = line.text[start:end].rstrip()
                yield Line(line.number, line.start + start, line.start + start + len(told), told)


def _is_other_edition(words: str, name: str, own: tuple[str, str], year: str, *, listed: bool) -> bool:
    """Tell whether a sentence begins with another edition than the page's own, by number, year or place in the row."""
    if (match := _EARLIER.match(words)) is not None:
        kin = match["kin"].lower()
        other = re.search(r"\b20\d\d\b", name) and match["year"] not in name if match["year"] else True
        return bool(other) and (kin in name.lower() or not _PART.fullmatch(kin))
    which, kin = _edition(words)
    match = _WHICH.search(words)
    if match is None or not _ABOUT.fullmatch(words, 0, match.start()) or which == own[0]:
        return False
    if own[0]:
        return kin in ("edition", own[1]) if kin else listed
    years = re.findall(r"\b20\d\d\b", words)
    return bool(year and years) and year not in years and kin != "" and (kin == "edition" or kin in name.lower())


def _edition(words: str) -> tuple[str, str]:
    """Give which of its kind the first event is that words number, and its kind."""
    match = _WHICH.search(words)
    which = match["which"].lower().replace("inaugural", "first") if match is not None else ""
    return in_words(which), (match["kin"] or "").lower().removesuffix("s") if match is not None else ""


def _without(line: Line, told: Sequence[Line]) -> Line:
    """Leave blank in a line the sentences that are on others."""
    text = line.text
    for one in told:
        if line.start <= one.start and one.end <= line.end:
            blank = ("." if one.text[0] == "," else " ").ljust(len(one.text))
            text = text[: one.start - line.start] + blank + text[one.end - line.start :]
    return replace(line, text=text if text.strip() else "")
