"""Read in UN texts which body, and which session or meeting of it, is meant; when and where these are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import MONTH, Day, days_in, in_year, months_in, span_in, whole_days
from corridors.readers.lines.wrapped import joined
from corridors.readers.names.officers import officers, tell_officer
from corridors.readers.notes import Named, Reading
from corridors.readers.un.symbols import SYMBOL

PROCESS = (
    r"(?P<process>Open[- ][Ee]nded\s+Working\s+Group|OEWG|Ad\s+[Hh]oc\s+Committee|AHC|"
    r"Group\s+of\s+Governmental\s+Experts|GGE|Global\s+Mechanism)"
)
BODY = wording(
    r"\b(?:open-ended\s+(?:(?:ad\s+hoc\s+)?(?:intergovernmental\s+)?committee|working\s+group|intergovernmental\s+"
    r"\w+)|ad\s+hoc\s+(?:intergovernmental\s+)?committee|(?:group|panel)\s+of\s+(?:\w+\s+){0,3}experts|"
    r"programme\s+of\s+action|global\s+mechanism|standing\s+mechanism|permanent\s+mechanism|(?:ad\s+hoc\s+)?working\s+"
    r"group|(?:intergovernmental\s+)?expert\s+group|rapporteur\s+group|preparatory\s+committee|commission|forum(?!\s+20\d\d)|"
    r"(?:(?:first|second|third|fourth|fifth|sixth)\s+)?committee|mechanism|conference\s+of\s+(?:the\s+)?(?:states\s+)?parties)\b[^.;]*",
    re.I,
)
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (*(f"{one}th" for one in ("ten", "eleven", "twelf", "thirteen", "fourteen", "fifteen", "sixteen")),)
_TEENS += ("seventeenth", "eighteenth", "nineteenth")
#: Up to where the sessions of committees go; those of the General Assembly are beyond.
_TENS = (
    f"{ten}{end}" for ten in ("twent", "thirt", "fort", "fift") for end in ("ieth", *(f"y-{one}" for one in _ONES))
)
ORDER = (*_ONES, *_TEENS, *_TENS)
ORDINAL = rf"(?<![\w-])(?:{'|'.join(sorted(ORDER, key=len, reverse=True))}|[1-3]?\d(?:st|nd|rd|th))"
ADJECTIVE = r"(?:(?:regular|ordinary|special|plenary|annual|resumed|informal|intersessional)\s+)*"
LAST = r"organi[sz]ational|(?:reconvened\s+)?concluding|final"
PLACE_ALONE = wording(r"\b(?P<place>(?i:New York|Geneva|Vienna|Nairobi|Hanoi|Paris|Bangkok|Addis Ababa))\b")
PLACE = wording(rf"\b(?:in|at)\s+(?:United\s+Nations\s+Headquarters\s+in\s+)?{PLACE_ALONE.pattern}")
_CAP = rf"(?!{MONTH}\b)[A-ZÀ-ÞĀ-ɏ][\w’'-]+"
#: Any other city, between "held in" and the days.
_CITY = wording(
    rf"\b(?:in|at)\s+(?P<place>(?!(?:Conference|Room|Hall|Chamber)\b){_CAP}(?:[ -](?:el-)?{_CAP}){{0,2}})"
    rf"(?:,?\s+\(?{_CAP}(?:\s{_CAP}){{0,2}}\)?)?,?\s+"
    rf"(?:(?:from|on|between)\s+)?(?=\d|{MONTH}\s+\d)",
)
_CITY_FIRST = wording(
    rf"(?P<place>{_CAP}(?:\s(?:el-)?{_CAP}){{0,2}})(?:,\s+[A-Z][\w. ]{{1,40}}?)?(?:,|\s{{2}})\s*(?:from\s+)?"
    rf"(?:[A-Z][a-z]+day,?\s+)?(?=\d|{MONTH}\s+\d)"
)
#: Alone behind the days, at the end of a line: "2-6 May 2030, Velda (Kenya)".
_CITY_BEHIND = wording(
    rf"\d\d[,;]\s+\(?(?P<place>(?!(?:Conference|Room|Hall|Online|Virtual|Hybrid|Palais|UN|"
    rf"Headquarters)\b){_CAP}(?:[ -]{_CAP}){{0,2}}?)"
    rf"(?:(?:,\s|\s\(){_CAP}(?:\s{_CAP}){{0,2}}\)?)?\W*\Z"
)
_SEATS = (
    (wording(r"(?:\b(?:at|in)\s+(?:the\s+)?|,\s+)(?:(?:United\s+Nations|UN)\s+Headquarters|UNHQ)\b", re.I), "New York"),
    (wording(r"(?:\b(?:at|in)\s+the\s+|,\s+)Palais\s+des\s+Nations\b", re.I), "Geneva"),
    (wording(r"(?:\b(?:at|in)\s+the\s+|,\s+)Vienna\s+International\s+Centre\b", re.I), "Vienna"),
)
#: A line that is the seat of the organisation and the city.
_SEAT = wording(
    r"\W*(?:United\s+Nations\s+(?:Headquarters|Office)|UNHQ|Palais\s+des\s+Nations|Vienna\s+International\s+"
    r"Centre),?\s+(?:(?:at|in)\s+)?(?P<place>New York|Geneva|Vienna|Nairobi)\b\W*",
    re.I,
)
_WHICH = rf"(?P<which>{ORDINAL}|{LAST})(?:\s+and\s+(?:final|last))?"
#: Where and when it was planned, and was not held.
_NOT_SO = r"(?:,\s+(?:which\s+(?:had|was\s+to)|planned|scheduled|originally|initially|postponed)\b[^.;,]{0,110}(?=,))?"
_REST = rf"(?P<rest>(?:(?!(?:,|\s+and)\s+(?:its|the)\s+(?:{ORDINAL}|last)\b)(?:[^.;]|(?<=\b[MD][rs])\.)){{0,160}})"
#: Which session a head names.
NUMBERED = wording(
    rf"(?P<which>{ORDINAL}|\b(?:{LAST}))\s+(?P<substantive>substantive\s+)?{ADJECTIVE}"
    r"(?P<what>session|meeting(?=\s+of\s+the\s+(?!session)|,|\s*\Z))\b",
    re.I,
)
_COMMA = wording(r",\s+|\s+[–—-]\s+")
_THEN_NUMBERED = wording(rf"(?:,|\s[–—-])\s+(?=(?:the\s+)?(?:{NUMBERED.pattern}))", re.I)
SESSION_LINE = wording(
    rf"^\W*(?:\d{{1,2}}[.)]\s+)?{_WHICH}\s+(?P<kind>substantive\s+)?(?P<what>{ADJECTIVE}(?:session|consultation|"
    rf"meeting))\s*[:(,–-]\s*{_REST}",
    re.I,
)
#: "held its first session in ..."; "the organizational session was held on ..."; "First session: 2–6 May 2030, Geneva".
_SESSIONS = (
    wording(
        rf"\b(?:held\s+|(?:shall|will|to)\s+(?:hold|convene)\s+|convened?\s+|and\s+|[,;]\s+)(?:its|an?|"
        rf"the)\s+(?:[\w-]+-day\s+)?{_WHICH}\s+"
        rf"(?P<kind>substantive\s+)?{ADJECTIVE}(?P<what>session|(?<!-day\s)meeting)\s+{_REST}",
        re.I,
    ),
    wording(
        rf"(?:\b|(?<=\d))(?:the|its|a)\s+{_WHICH}\s+(?P<kind>substantive\s+)?(?:(?!inter\w+\s+consult){ADJECTIVE})?"
        rf"(?P<what>session|meeting|intersessional\s+consultation)(?:\s+of\s+"
        rf"the\s+(?P<of>(?!session)[\w -]{{3,160}}?)(?:\s\([A-Z]+\))?)?{_NOT_SO},?\s+(?:which\s+)?"
        rf"(?:(?:was|had\s+been|is|took|will|shall|to)\s+(?:now\s+)?(?:to\s+)?(?:be\s+)?(?:held|convened|place|take\s+place)|"
        rf"(?:has|have|had|is|was|will)\s+(?:(?:now|since|therefore)\s+)?(?:been\s+|be\s+)?(?:postponed|re-?scheduled|moved|deferred|"
        rf"brought\s+forward|put\s+off)\s+(?:to|until|and\s+will\s+(?:now\s+)?(?:be\s+held|take\s+place)))\s+{_REST}",
        re.I,
    ),
    SESSION_LINE,
)
#: Behind "met in four sessions:" the word is not said again.
_COUNTED = wording(r"\b(?:met|had|held|convened?|hold|meet)\b[^.;:]{0,200}\b(?P<what>session|meeting)s\b", re.I)
_ONE_OF_THEM = wording(
    rf"\bthe\s+(?P<which>{ORDINAL}|{LAST}|last)(?P<kind>\s+substantive)?(?:\s+(?:session|meeting))?{_NOT_SO},?\s+(?:was\s+)?(?:held\s+)?(?=(?:from|in|on|at)\b){_REST}",
    re.I,
)
#: The day of a paper, and where a sentence goes on behind the name of a body.
_PRINTED = wording(r"^\W*(?:distr|\d{1,2}\s+\w+\s+\d{4}\W*$)", re.I)
_TOLD_ON = wording(
    r",\s+(?:held|met|convened|which|that)\b|,?\s+(?i:established|set\s+up|created)\s+(?i:pursuant|under|by|in)\b"
)
#: What heads a list, and the most blanks, with the break, between the two lines of a name.
_LISTS = wording(
    r"\blist\b|\bprogram(?:me)?\s+of\s+work\b|\btimetable\b|\bagenda\b|\bitem\b|:\s|\A\W*(?:meetings?|sessions?|"
    r"documents?|members?|about|useful|home)\b",
    re.I,
)
_WRAPPED, _PROSE, _ENOUGH, _HOURS = 80, 160, 2, 40
_AND = wording(r"\s*(?:&|,?\s+and)\s+(?:from\s+)?", re.I)
#: What kind of body a name gives.
_KIND = wording(r"\b(?:group|committee|commission|forum|mechanism|council|conference|assembly|union)\b", re.I)
HALF_DAY = wording(r"\s*\((?:in\s+the\s+)?(?:morning|afternoon|evening)\)")
_NO_PLAN = wording(r"\b(?:recommend\w*|propos\w+)\b", re.I)


def tell_sessions(reading: Reading, process: Named, block: Line, stage: str = "", year: str = "") -> None:
    """Note the sessions of a body that a paragraph dates, each with its days and its place.

    ``year`` is that of days without one.

    >>> said = "The group met in two sessions: the first from 2 to 6 May 2030 in Geneva; the second in June 2030."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_sessions(found, Named("process", "A group"), next(found.document.lines()))
    >>> [(s.relation, s.value) for s in found.said]
    [('cor:startDate', '2030-05-02'), ('cor:endDate', '2030-05-06'), ('cor:startDate', '2030-06')]
    """
    counted = _COUNTED.search(block.text)
    patterns = (*_SESSIONS, _ONE_OF_THEM) if counted else _SESSIONS
    seen: set[str] = set()
    for match in (found for pattern in patterns for found in pattern.finditer(block.text)):
        plain = "" if "(postponed" in match["rest"] else HALF_DAY.sub("", match["rest"])
        days = [day for day in in_year(days_in(plain), year) if day.iso] or months_in(plain)[:1]
        which = match["which"].lower()
        if not days or which in seen or _NO_PLAN.search(block.text[: match.start()][-90:]):
            continue
        if not _may_be_same(match.groupdict().get("of") or "", process.name):
            continue
        seen.add(which)
        what = match.groupdict().get("what") or (counted["what"] if counted else "session")
        label = f"{which.capitalize()} {what}, {days[0].iso[:4]}: {process.name}"
        session = Named("event", label[:160], ("cor:NegotiatingSession",), _slug(which, match["kind"] or what))
        if (own := reading.event) is not None and which in own.name.lower():  # the one of which the text is
            same = any(said.subject == own and said.value == days[0].iso for said in reading.said)
            session = own if same else session
        reading.structured(session, "cor:meetingOf", process)
        tell_when(reading, session, days, match["rest"], block, what="session", stage=stage)
        for one in officers(match["rest"]):
            if one.role == "cor:chaired" and not stage:
                tell_officer(reading, session, one, block)


def tell_sessions_of(reading: Reading, block: Line) -> None:
    """Note the sessions that a paragraph dates of a body that it names beside them.

    >>> said = "The third session of the Working Group on lakes has been postponed to 8 to 12 March 2030."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_sessions_of(found, next(found.document.lines())); [one.value for one in found.said]
    ['2030-03-08', '2030-03-12']
    """
    named = {match["of"] for match in _SESSIONS[1].finditer(block.text) if match["of"] and BODY.match(match["of"])}
    for body in named if len(named) == 1 else ():
        tell_sessions(reading, Named("process", " ".join(body.split())[:160], when=reading.day), block)


def tell_when(
    reading: Reading,
    event: Named,
    days: Sequence[Day],
    words: str,
    line: Line,
    *,
    what: str = "meeting",
    **more: object,
) -> None:
    """Note when an event was held, by the first days that the words behind it tell, and where by its city.

    >>> found = Reading(document_of("x.txt", words := "in Lisbon from 2 to 6 May 2030"), "f", "k", "t")
    >>> place = next(found.document.lines())
    >>> tell_when(found, Named("event", "A session"), days_in(words), words, place); found.structure[0][2].name
    'Lisbon'
    """
    last = days[0].last or (days[1].iso if len(days) > 1 else "")
    if len(days) > 1 and _AND.fullmatch(words[days[0].end : days[1].start]):  # in two parts, or more
        last = days[1].last or days[1].iso
    same = [(day.start, day.end) for day in days_in(words)[:1]] == [(days[0].start, days[0].end)]
    first = _with_hour(days[0], words) if same and not last else days[0].iso
    reading.held_from(event, first, last, line, (f"when the {what} began", f"when the {what} ended"), **more)
    reading.held_in(event, place_in(words) or place_in(f"in {words}"))


def _with_hour(day: Day, words: str) -> str:
    """Give a day with the hour that stands right behind it, where one does: "2 May 2030, 3 p.m."."""
    behind = words[day.end : day.end + _HOURS].partition(". ")[0]
    begins = span_in(behind)[0] if not days_in(behind) else None
    return begins.on(day.iso) if begins is not None and len(day.iso) == len("2030-05-02") else day.iso


def is_placed(text: str) -> bool:
    """Tell whether a line is a city and the days of a meeting, and nothing else.

    >>> is_placed("Velda, 30 May-2 June 2030"), is_placed("Velda, 2 May 2030, saw floods.")
    (True, False)
    """
    days = whole_days(text) if (city := _CITY_FIRST.match(text)) else []
    rest = f"{text[city.end() : days[0].start]} {text[days[-1].end :]}" if city and days else "x"
    return not re.search(r"\w", re.sub(r"\b(?:from|to|at|hours)\b|\w+day\b|[\d.:]+\s*[ap]\.?m\b|\b\d\d:\d\d", "", rest))


def place_in(words: str) -> str:
    """Give the city that words name beside the days of a meeting; nothing where they name none.

    >>> place_in("in Lisbon from 2 to 6 May 2030"), place_in("at Headquarters in May 2030")
    ('Lisbon', '')
    """
    if place := PLACE.search(words) or _CITY.search(words) or _CITY_BEHIND.search(words):
        return place["place"]
    return next((city for seat, city in _SEATS if seat.search(words)), "")


def _may_be_same(named: str, body: str) -> bool:
    """Tell whether words such as "the Expert Group" may mean a body: a committee is no group."""
    kinds = [{found.lower() for found in _KIND.findall(words)} for words in (named, body)]
    return not kinds[0] or not kinds[1] or bool(kinds[0] & kinds[1])


def tell_session(reading: Reading, head: list[Line]) -> None:
    r"""Name the session that the head of a UN document speaks of, and note its dates, its place and its process.

    >>> found = Reading(document_of("x.txt", "Working group on lakes\nThird session"), "f", "k", "t")
    >>> tell_session(found, list(found.document.lines())); found.event.name
    'Third session of the Working group on lakes'
    """
    head = parted(head) if any(NUMBERED.search(line.text) for line in head) else list(head)
    short = takewhile(lambda line: len(line.text) < _PROSE, head)  # below what is told, symbols are of other papers
    reading.symbol = next((match.group() for line in short if (match := SYMBOL.search(line.text))), "")
    told = ((line, day) for line in head if not _PRINTED.match(line.text) for day in days_in(line.text) if day.iso)
    dated = next(told, None)
    names = [match for line in unwrapped(head) if (match := BODY.search(line.text))]
    named = next(iter(names), None)
    known = named is not None and bool(body_named(named.string.strip()))
    if named is not None and named.start() and (known or named.string.isupper()):  # an organ above the body
        whole = re.search(r"\S.*", named.string) if known else named
        named = next((match for match in names if not match.start()), whole)
    body = " ".join(_TOLD_ON.split(named.group())[0].split()) if named is not None else ""
    body = re.split(rf"\s\(?{SYMBOL.pattern}", body)[0]
    called = next((match for line in head if (match := NUMBERED.search(line.text))), None)
    if (
        dated is not None and called is not None and called.string == dated[0].text
    ):  # the last before the day is held then
        called = ([one for one in NUMBERED.finditer(called.string) if one.end() <= dated[1].start] or [called])[-1]
    process = Named("process", body, when=dated[1].iso if dated else "") if body else None
    first = next((line.text for line in head if not SYMBOL.fullmatch(line.text)), reading.document.name)
    if process is not None and called is not None:
        what = called["what"].lower()
        reading.event = session_of(called["which"].lower(), process, what, called["substantive"] or what)
    else:
        alone = called.string.partition(", ")[0] if called is not None and called["what"] == "session" else ""
        name = f"{alone[:1].upper()}{alone[1:]}" if NUMBERED.fullmatch(alone) else first
        reading.event = Named("event", name[:160], ("cor:NegotiatingSession" if process else "cor:Event",))
    reading.about = reading.event
    if process:
        reading.structured(reading.event, "cor:meetingOf", process)
    if dated is None:
        return
    line, on = dated
    reading.day = on.iso
    first = on.iso if on.last else _with_hour(on, line.text)
    reading.held_from(reading.event, first, on.last, line, ("when the session begins", "when the session ends"))
    beside = [one.text for one in head if one == line or (called is not None and one.text == called.string)]
    place = next((found for text in beside for found in PLACE_ALONE.finditer(text)), None) or next(
        (seat for one in head if (seat := _SEAT.fullmatch(one.text))), None
    )
    if place := place or _CITY_FIRST.match(NUMBERED.sub("", line.text).lstrip(" ,:–—-")):
        reading.held_in(reading.event, place["place"].title() if place["place"].isupper() else place["place"])


def parted(head: Sequence[Line]) -> list[Line]:
    """Part a line of a head that holds body, session, city and days at once.

    >>> words = "Working Group on lakes, third session, Velda, 2-6 May 2030"
    >>> [line.text for line in parted([Line(1, 0, len(words), words)])]
    ['Working Group on lakes', 'third session', 'Velda, 2-6 May 2030']
    """
    found: list[Line] = []
    for line in head:
        cuts = [cut for cut in _COMMA.finditer(line.text) if is_placed(line.text[cut.end() :])][:1]
        until = cuts[0].start() if cuts else len(line.text)
        named = BODY.match(line.text.removeprefix("The ").removeprefix("the "))
        cuts = [*([one] if named and (one := _THEN_NUMBERED.search(line.text, 0, until)) else []), *cuts]
        ends = [0, *(end for cut in cuts for end in cut.span()), len(line.text)]
        pairs = zip(ends[::2], ends[1::2], strict=True)
        found += [replace(line, start=line.start + a, end=line.start + b, text=line.text[a:b]) for a, b in pairs]
    return found


def meeting_of(words: str, day: str) -> tuple[Named, Named] | None:
    """Name the session, or the meeting, that some words speak of, and its process; nothing where they name no body.

    >>> session, process = meeting_of("third substantive session of the Working Group on lakes", "2030-05-02")
    >>> session.name, process.name
    ('Third session of the Working Group on lakes', 'Working Group on lakes')
    >>> meeting_of("Open-ended Working Group on lakes", "2030-05-02")[0].name
    'Meeting of the Open-ended Working Group, 2030-05-02'
    """
    body, called = re.search(PROCESS, words), NUMBERED.search(words)
    body = BODY.search(words) or body if called is not None else body
    if body is None:
        return None
    process = Named("process", " ".join(body.group().split()), when=day)
    if called is None:
        dated = f"Meeting of the {process.name}{f', {day}' if day else ''}"
        return Named("event", dated[:160], ("cor:NegotiatingSession",)), process
    which, what = in_words(called["which"].lower()), called["what"].lower()
    return session_of(which, process, what, called["substantive"] or what), process


def session_of(which: str, process: Named, what: str = "session", kind: str = "session") -> Named:
    """Name a session of a process by its number; that it is one of the process is for the caller to note.

    >>> session_of("third", Named("process", "Lake group")).name
    'Third session of the Lake group'
    """
    name = f"{which.capitalize()} {what} of the {process.name}"
    return Named("event", name[:160], ("cor:NegotiatingSession",), _slug(which, kind))


def number_of(which: str) -> int:
    """Give the number that an ordinal means, in words or in figures; 0 where it is none.

    >>> number_of("twenty-second"), number_of("2nd"), number_of("concluding")
    (22, 2, 0)
    """
    digits = re.match(r"\d+", which)
    return int(digits.group()) if digits else ORDER.index(which.lower()) + 1 if which.lower() in ORDER else 0


def in_words(which: str) -> str:
    """Give an ordinal in words, where it is one of those that sessions have.

    >>> in_words("2nd"), in_words("concluding")
    ('second', 'concluding')
    """
    return ORDER[number_of(which) - 1] if 0 < number_of(which) <= len(ORDER) else which


def lists_sessions(lines: Sequence[Line]) -> bool:
    r"""Tell whether lines list the sessions of a body, each with its days.

    >>> page = "First session, Velda, 2-6 May 2030\nSecond session, 2-6 June 2030\nThird session, 2 July 2030"
    >>> lists_sessions(list(document_of("x.txt", page).lines()))
    True
    """
    found = (match for line in lines if (match := SESSION_LINE.match(line.text)))
    return sum(bool(whole_days(match["rest"])) for match in found) >= _ENOUGH


def _slug(which: str, what: str) -> str:
    """Give the code of a session of a process: its number, or what it is called."""
    if number := number_of(which):
        return f"{{process}} {what.strip().lower()} {number}"
    return f"{{process}} {'organisational' if which.startswith('organi') else which.replace('final', 'concluding')}"


def unwrapped(head: Sequence[Line]) -> list[Line]:
    """Put together the lines on which the name of a body goes on.

    >>> head = [Line(1, 0, 13, "Working Group"), Line(2, 14, 22, "on lakes"), Line(3, 23, 36, "Third session")]
    >>> [line.text for line in unwrapped(head)]
    ['Working Group on lakes', 'Third session']
    """
    return joined(head, _name_goes_on)


def _name_goes_on(whole: Line, last: Line, line: Line) -> bool:
    plain = line.text.strip()
    near = line.number <= last.number + 1 and line.start - whole.end < _WRAPPED and len(plain) < 90
    if not near or not BODY.search(whole.text) or (whole.text.isupper() and not plain.isupper()):
        return False
    return not any(pattern.search(plain) for pattern in (NUMBERED, SYMBOL, _LISTS)) and not days_in(plain)
