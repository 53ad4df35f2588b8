"""Name and date the event of a record of speech from what stands above the first turn."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year, span_in
from corridors.readers.names.bodies import spelt
from corridors.readers.names.groups import session_formats
from corridors.readers.names.matters import CITY
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.places import is_city, without_dates
from corridors.readers.pages.rooms import room_of
from corridors.readers.pages.sessions import SessionTitle, process_of, session_title, tell_conference
from corridors.readers.pages.times import is_hours
from corridors.readers.talk.lines import CAPTIONS, is_caption_file, is_time_line, is_unpunctuated
from corridors.readers.talk.meetings import city_of, recorded, tell_city, tell_meeting
from corridors.readers.talk.tags import ROLE
from corridors.readers.un.sessions import unwrapped
from corridors.readers.un.symbols import SYMBOL

#: Lines of a heading that name no session: ways through a site, states of a text, institutions, counters.
_NO_TITLE = wording(
    r"\W*via\s+(?:teleconference|video\w*|telephone|zoom)\b.*|[\s#*]*[\"“][^\"“”]+[\"”]\W*\Z|"
    r"\W*\Z|.*\|\||follow\b.*\brss\W*\Z|\W*date\s*\||.*legacy site|an official website|"
    r"you are here|skip to|jump to|from \w+ wiki|welcome to the united nations|deprecated:|"
    r"these are unedited|(?:\w+ )?(?:raw|finished|final|rough|edited|unedited)\s+(?:copy|file|draft|transcript)|\[|"
    r"(?:\d{1,4}\s+)?page \d|official records|(?:services )?provided by|note:|\d[\d\s:.,>apmCEDPSTUG()+-]*\Z|"
    r"(?:(?:event|session|full|video|audio|edited|official|rush|complete|meeting|webinar|panel|podcast)\s+){1,2}transcript\Z|"
    r"\w+(?:\s\w+)?(?:\s*[|»]\s*\w+(?:\s\w+)?){2,}\Z|.*\bEnglish\b.*\b(?:Español|Français)\b|"
    r"(?:session|date|time|room|main room|main hall|view chat)\b[: ]*\Z|kind:\s*\w+\Z|language:\s*[\w-]+\Z|house\s+"
    r"of\s+\w+\Z|(?:\w+\s+)?parliament\Z|published\b|ordered\s+by|symposium\Z|transcript(?:ion)?\Z|"
    r"icann transcription\Z|(?:present|attendees|apologies|participants)\s*:|un web tv\b.{0,30}\Z|"
    r"automatic transcript\Z|meetings coverage\b.*|[A-Z]{1,4}/[A-Z0-9./]+\Z|united nations\s{3,}.*|home\b.{0,3}\Z|"
    r"(?:\w+\s+){0,4}logo\b.*|examination\s+of\s+witness(?:es)?\Z|in\s+progress\s+at\s+unhq\Z|webvtt\W*\Z|recording\s+(?:start|begin)\w*\W*\Z|for\s+immediate\s+release\W*\Z|.*-->|note\Z|style\Z|[\d,.]+\s*[KM]?\s+views\b.*",
    re.I,
)
#: What a title calls the record, behind the name of the session.
_CALLED = wording(
    r"(?:\s*[:,–—-]\s*|\s+)(?:(?:un)?official\s+|full\s+|verbatim\s+|session\s+|event\s+)?(?:transcript(?:\s+of\s+the\s+\w+)?|"
    r"(?:meeting\s+)?minutes|meeting\s+notes)(?:\s+[|–-]\s.*)?\Z",
    re.I,
)
#: What a file of captions, or a site of films, puts around the title.
_FRAME = wording(
    r"\A(?:WEBVTT\b|NOTE\b)[\s:–—-]*|\s*[(\[](?:full\s+)?(?:recording|video|livestream|live|audio|webcast)[)\]]\s*\Z",
    re.I,
)
#: The name of a recording in quotation marks, with more behind it.
_QUOTED = wording(
    r"(?:recording|webinar|meeting|session)?(?:\s+of)?[\s:–—-]*[“\"](?P<name>[^“”\"]{8,160})[”\"]\W.*", re.I
)
#: A line on captions that says when the event was recorded.
_RECORDED = wording(r"\b(?:recorded|streamed|held|broadcast)\s+(?:live\s+)?(?:on\s+)?(?:\w+,?\s+)?(?=\d|[A-Z])", re.I)
#: A sentence on the record that says when it was made.
_TOOK_PLACE = wording(
    r"\A(\W*(?:This|The\s+following)\s[^.]{0,40}\btranscript\b[^.]{0,120}\btook\s+place\b(?:[^.]|\.(?!\s+[A-Z]))*).*",
    re.S,
)
#: What a record discusses, of another day.
_LETTER = wording(r"\bletters?\s+dated\b", re.I)
#: A day that is less likely the event's than another in the head: of a later stream, or of the text.
_STREAMED = wording(
    r"\b(?:streamed|broadcast|(?:un)?edited|corrected|revised)\b(?!.*\b(?:recorded|held|took\s+place)\b)", re.I
)
_PUBLISHED = wording(
    r"\b(?:published|posted|uploaded|updated|released|exported|last\s+(?:modified|edited)|revision\s+as\s+of\s+[\d:]+)\b(?=[\s:,]+(?:on\s+)?(?:\w+,?\s+)?\d|"
    r"[\s:]+[A-Z])",
    re.I,
)
_CALLED_BEFORE = wording(
    r"\A(?:(?:(?:un)?official|event|full|session)\s+)?transcript(?:ion)?(?:\s+of(?:\s+the)?)?\s*[:–—-]?\s+(?=(?-i:[A-Z])\w+\s+\w)",
    re.I,
)
#: Between the name and the day behind it: "Lakes and law, 3 June 2030", "Lakes and law (Velda, 3 June 2030)".
_BEFORE_DAY = wording(r"\s*(?:\((?:[A-ZÀ-Þ][\w’'-]+,\s+)?|[,|]\s*|\s[–—-]\s*)\Z")
#: A line that calls itself a title, below the name of a series, a committee or a chamber.
_ENTITLED = wording(
    r"(?:(?:episode|ep\.|session|panel|webinar|workshop|keynote|lecture|plenary)(?:\s+#?\d+)?|"
    r"(?:corrected\s+)?oral\s+evidence|hearing|title|topic|subject)\s*[:–—-]\s*\S.{8,}",
    re.I,
)
#: What stands alone above a title.
_TITLE_BELOW = wording(r"(?:event|title|topic|session)\s*:?", re.I)
_LABEL = wording(r"(?:title|topic|subject|what|event)\s*[:–—-]\s*", re.I)
_ROOM = wording(
    r"\W*(?P<room>(?:(?:main|meeting|conference|press|virtual|workshop|convention|assembly)\s+)?(?:room|salle|saal|sala|raum|hall|auditorium|studio|stage)\s+"
    r"[\w-]{1,12}|(?:[A-ZÀ-Þ][\w’'/-]+\s+){1,3}(?:room|hall|auditorium|salle|saal))\s*(?:[,–|-]\s*[\d:.h]+.*)?\Z",
    re.I,
)
_NTH_DAY = wording(r"\bday\s+(?:\d{1,2}|one|two|three|four|five)\b\W*", re.I)
#: Of which event a line says that it is one day: "Lake Summit 2030 — Day 2 (3 May 2030)"; and a numbered one.
_DAY_OF = wording(
    rf"\W*(?:(?P<whole>[A-Z][^|:]{{2,80}}?\b(?i:{EVENT})\b[^|:]{{0,20}}?(?:19|20)\d\d)\W+Day\s+(?:\d{{1,2}}|[A-Z][a-z]{{2,4}})\b.*|"
    r"(?P<nth>ICANN\d{2,3})\s*[|–—:,-]\s*\S.*|"
    rf"(?P<part>[A-Z][^|:,]{{2,80}}?\b(?i:{EVENT})\b[^|:,]{{0,30}}?(?:19|20)\d\d)(?:[,:]|\s[|–—-])\s+(?:[\w-]+\s+){{0,3}}?"
    r"(?i:session|panel|plenary|keynote|workshop|track|ceremony|segment|round\s?table|remarks|side[\s-]event|stream|"
    r"fireside|breakout|lightning)\b.*)"
)
#: What is left of a line that only says when; and a sentence, which heads nothing.
_WORDS = wording(r"[^\W\d_]{3}")
_CUE = wording(r"\W*0?0:\d")
_ZONES = wording(r"\b(?:local|time|noon|at|from|hours|[A-Z]{2,4}|\w+day)\b")
_SENTENCE = wording(r"[^.?!]+\s(?:is|are|was|were|has|have|will|convenes|explores|examines|brings)\s.{20,}[a-z]\.")
#: Where a heading goes on to something else, though the copy has lost the ends of its lines.
_RUN_ON = wording(
    r"(?<=\bCOPY)\s+|\s+(?=\*{3}|(?i:services\s+provided\s+by|note:|this\s+(?:text|is\s+being))|"
    rf"(?:(?i:{CITY.pattern})|[A-Z][\w’'-]+),\s+[A-Z]\w+(?:\s[A-Z]\w+)?\s+\d{{1,2}}\s+[A-Z]\w{{2,8}}\s+\d{{4}}|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+\d)"
)
_LEAST, _LONGEST, _ONE_LINE, _BODY_AT_MOST = 8, 160, 200, 8
_FRONT, _DEEP, _UN_HEAD, _BELOW = 10, 30, 16, 8
#: Of which body and session, and which in number, a record or a release on a meeting says it is; and where.
_NTH_MEETING = wording(
    r"(?:(?:summary|verbatim)\s+record(?:\s+\(\w+\))?\s+of\s+the\s+)?(?P<which>\d{1,5}(?:st|nd|rd|th)(?:\s+plenary)?)\s+meeting(?:\s*\([^)]*\))?(?:\s+of\s+the\s+council)?",
    re.I,
)
#: Where and when such a record says the meeting was.
_HELD_AT = wording(r"\W*held\s+(?:at|in|on)\b", re.I)
_NTH_SESSION = wording(r"(?:[\w-]+\s+){1,2}session", re.I)
_UN_BODY = wording(
    r"(?:(?:first|second|third|fourth|fifth|sixth)\s+committee|(?:united\s+nations\s+)?(?:general\s+assembly|security\s+council)|"
    r"economic\s+and\s+social\s+council|human\s+rights\s+council|(?:preparatory\s+|ad\s+hoc\s+)?(?:committee|commission)\s+(?:on|to)\s+.{4,200}|"
    r"open-ended\s+working\s+group\s+on\s.{4,200})",
    re.I,
)
_ORGAN = wording(r"(?:united\s+nations\s+)?(?:general\s+assembly|(?:\w+\s+){1,3}council)", re.I)
#: Bodies whose meeting goes by their name; so few lines below another stands what its record is of.
_SITS = wording(
    rf"[\d:\"“?!]|(?-i:\s(?!for|and|the|from|with)[a-z]{{3,}})|\b(?:{EVENT}|committee|council|assembl\w+|commission|parliament|bundestag|senate|talks?|calls?|gaggle|interview|to)\b",
    re.I,
)
_UNDER = 4
_FORMS = {"ws": "workshop", "of": "open forum"}
_SEAT = wording(r"New York|Geneva|Vienna|Nairobi")


def name_event(reading: Reading, head: Sequence[Line]) -> None:
    r"""Name the event by the title above the first turn, and date it where a day is printed there.

    >>> text = "Skip to content\nLake talks\n3 May 2030"
    >>> found = Reading(document_of("x.txt", text), "transcript", "officialRecord", "")
    >>> name_event(found, list(found.document.lines())); found.event.name, found.day
    ('Lake talks', '2030-05-03')
    """
    title, at = _session(head)
    meeting = _meeting(reading, head)
    likely = [line for line in head if _LEAST < len(line.text) < 200 and not _is_no_title(line.text)]
    if head and likely[:1] != [head[0]] and 200 <= len(head[0].text) < 400 and not _is_no_title(head[0].text):
        likely[:0] = [head[0]]
    entitled = next((line for line in likely[:_FRONT] if _ENTITLED.match(line.text.strip(" #*"))), None)
    labelled = (two for one, two in itertools.pairwise(head[:_DEEP]) if _TITLE_BELOW.fullmatch(one.text.strip(" #*")))
    entitled = entitled or next((line for line in labelled if _LEAST < len(line.text) < 200), None)
    dated = next(
        (line.start for line in head if any(day.iso for day in days_in(line.text))), len(reading.document.text)
    )
    plain = entitled or _below_body(likely, dated)
    counted = title is not None and not title.forum and title.kind in ("session", "event") and plain is not at
    if counted or (title is not None and not title.forum and entitled is not None and entitled is not at):
        title = None  # a number that a series counts by
    if title is not None:
        reading.event, reading.conference = title.event(), title.conference()
        for curie in session_formats(_FORMS.get(title.kind, title.kind.replace("-", " "))):
            reading.structured(reading.event, "cor:format", curie)
        short = reading.event.aliases[0] if title.number and reading.event.aliases else reading.event.name
        reading.title = f"{short}: transcript"
    elif meeting is not None:
        name, at = meeting
        reading.event, reading.title = Named("event", name, ("cor:Session",)), f"{name}: record"
        seats = (
            _SEAT.search(line.text) for line in head if _SEAT.fullmatch(line.text.strip()) or _HELD_AT.match(line.text)
        )
        if city := next((seat.group() for seat in seats if seat), ""):
            reading.held_in(reading.event, city)
    elif plain is not None:
        words = _LABEL.sub("", _FRAME.sub("", plain.text).strip(" #*:–—-•"), count=1)
        words = quoted["name"] if (quoted := _QUOTED.fullmatch(words)) else words
        words = words.strip("“”") if words[:1] == "“" and words[-1:] == "”" else words
        words = re.split(r"[.;,]\s+(?=(?:Released|Published|Recorded|Posted)\b)|\s+DISCLAIMER\b", words)[0]
        name = _CALLED_BEFORE.sub("", _CALLED.sub("", words), count=1) or words
        day = next((day.start for day in days_in(name) if day.iso), 0)
        dated_so = _BEFORE_DAY.search(name, _LEAST, day) if day > _LEAST else None
        name = name[: dated_so.start()] if dated_so is not None else name
        reading.event, at = Named("event", name, ("cor:Session",)), plain
        reading.title = f"{name[:120]}: transcript"
    else:
        reading.event = Named("event", f"Session recorded in {reading.document.name}", ("cor:Session",))
        reading.title, reading.own_title = f"{reading.document.name}: transcript", False
        reading.doubt("the record has no title: which session is it?", (0, min(80, len(reading.document.text))))
    reading.about = reading.event
    _tell_day(reading, head)
    if at is not None:
        reading.prose.append(((at.start, at.end), reading.event))
    tell_meeting(reading, list(head))
    tell_city(reading, head[:_DEEP])
    _tell_conference(reading, title, at)
    _tell_whole(reading, reading.event, head)
    _tell_room(reading, reading.event, head)


def _tell_whole(reading: Reading, event: Named, head: Sequence[Line]) -> None:
    """Note the event of which a line says that this is a part of one of its days."""
    found = (_DAY_OF.fullmatch(line.text.strip()) for line in head[:_FRONT] if reading.conference is None)
    for whole in itertools.islice(filter(None, found), 1):
        name = whole["whole"] or whole["nth"] or whole["part"]
        reading.structured(event, "cor:partOf", Named("event", name, ("cor:Conference",)))


def _tell_room(reading: Reading, event: Named, head: Sequence[Line]) -> None:
    """Note the room that a line, or a part of one between bars, begins with, and the city that ends it."""
    lines = (re.sub(r"^\W*(?:Room|Venue|Location|Place)\s*:\s*", "", line.text) for line in head[:_DEEP])
    parts = [part for text in lines for part in (text, *re.split(r"\||\s[–—-]\s", text))]
    rooms = ((found, part) for part in parts if (found := _ROOM.match(part.split(", ")[0])))
    for found, part in itertools.islice(rooms, 1):
        reading.structured(event, "cor:heldIn", room_of(spelt(found["room"].strip()), reading.conference))
        if is_city(city := spelt(part.rpartition(", ")[2].strip())):
            reading.held_in(event, city)


def _below_body(likely: Sequence[Line], dated: int) -> Line | None:
    """Give the first line that may be a title; below a body that does not meet as such, what its record is of.

    Below the day, wherever that stands, no title is looked for.
    """
    for line in likely[:_UNDER]:
        words = line.text.strip(" #*")
        if (
            is_body(words)
            and len(words.split()) < _BODY_AT_MOST
            and not (_SITS.search(words) or words.split()[0].endswith("ing"))
        ):
            continue
        return line if line is likely[0] or line.start < dated else likely[0]
    return likely[0] if likely else None


def _meeting(reading: Reading, head: Sequence[Line]) -> tuple[str, Line] | None:
    """Name a meeting of a UN body by the lines that say of which body it is, and which one, or by a symbol."""
    lines = [*head[:_UN_HEAD], *unwrapped(head[:_UN_HEAD])]
    record = recorded(lines)
    papers = (match.group() for line in lines[:_FRONT] for match in SYMBOL.finditer(line.text))
    reading.symbol = record[1] if record else next((one for one in papers if "/SR." in one), "")
    parts = [(line, " ".join(part.split())) for line in lines for part in re.split(r"\s{2,}|,\s+", line.text)]
    which = next(((line, found["which"]) for line, part in parts if (found := _NTH_MEETING.fullmatch(part))), None)
    bodies = [part for _, part in parts if _UN_BODY.fullmatch(part)]
    if which is None or not bodies:
        return (record[0], record[2]) if record else None
    body = max((one for one in bodies if not _ORGAN.fullmatch(one)), key=len, default=bodies[0])
    session = next((f", {part.lower()}" for _, part in parts if _NTH_SESSION.fullmatch(part)), "")
    name = f"{spelt(body)}{session}, {which[1].lower()} meeting"
    if not (_ORGAN.fullmatch(body) or body_named(body)):
        process = Named("process", spelt(body)[:_LONGEST])
        reading.structured(Named("event", name, ("cor:Session",)), "cor:meetingOf", process)
    return name, which[0]


def _session(head: Sequence[Line]) -> tuple[SessionTitle | None, Line | None]:
    """Read the title of a session, also where forum, number and subject stand on lines of their own."""
    whole = ((session_title(line.text.strip(" #*")), line) for line in head[:_DEEP])
    if found := next(((one, at) for one, at in whole if one and one.forum and one.number and one.subject), None):
        return found
    forum: SessionTitle | None = None
    numbered: tuple[SessionTitle, Line] | None = None
    named: tuple[SessionTitle, Line] | None = None
    for line in head[:_FRONT]:
        plain = line.text.strip(" #*")
        title = session_title(plain)
        if forum is not None and (title is None or (title.number and not title.forum)):  # "WS 12" below "IGF 2030"
            joined = session_title(f"{forum.forum} {forum.year} {plain}")
            title = joined if joined is not None and joined.number else title
        if title is not None and title.number and title.subject:
            return title, line
        if title is not None and title.number and numbered is None:
            numbered = title, line
        elif title is not None and title.subject and not title.subject.startswith(","):
            named = named or (title, line)
        elif title is None and forum is not None and named is None and _may_entitle(line):
            named = replace(numbered[0] if numbered else forum, subject=spelt(plain)), line
        forum = title if title is not None and title.forum and forum is None else forum
    return named or numbered or (None, None)


def parted(line: Line) -> list[Line]:
    """Part a heading that has lost the ends of its lines: behind what the text is and a body, before day and notice.

    >>> said = "FINISHED COPY LAKE TALKS GENEVA, SWITZERLAND 9 MAY 2030 0930 - 1230 CET *** " + 200 * "A notice. "
    >>> [part.text for part in parted(Line(1, 0, len(said), said))][1:3]
    ['LAKE TALKS', 'GENEVA, SWITZERLAND 9 MAY 2030 0930 - 1230 CET']
    """
    if len(line.text) <= _ONE_LINE:
        return [line]
    cuts = {0, *(match.end() for match in _RUN_ON.finditer(line.text)), len(line.text)}
    starts = (line.text[start:].split(" ")[:_BODY_AT_MOST] for start in sorted(cuts)[:2])
    known = (" ".join(words[:n]) for words in starts for n in range(len(words), 1, -1))
    if body := next(filter(body_named, known), ""):
        cuts.add(line.text.index(body) + len(body) + 1)
    parts = itertools.pairwise(sorted(cut for cut in cuts if cut <= len(line.text)))
    return [Line(line.number, line.start + a, line.start + b, line.text[a:b].strip()) for a, b in parts]


def _may_entitle(line: Line) -> bool:
    return _LEAST < len(line.text) < _LONGEST and not _is_no_title(line.text)


def _is_no_title(words: str) -> bool:
    if CAPTIONS.search(words) or _NO_TITLE.match(words) or _ROOM.match(words) or body_named(words) or city_of(words):
        return True
    if any(day.iso for day in days_in(words)):
        return (len(words.split()) < 6 and words[0] != "#") or not _WORDS.search(_ZONES.sub("", without_dates(words)))
    name, post, *_ = *(part.strip(" *_•-") for part in words.split(",")), ""
    return _SENTENCE.fullmatch(words) is not None or (
        looks_like_name(re.split(r"\s*[(–—]", name)[0])
        and (words[:2] == "* " or is_post(post) or is_body(post) or ROLE.match(post) is not None)
    )


def _tell_day(reading: Reading, head: Sequence[Line]) -> None:
    """Note the day printed above the turns: one alone before the first of several, none of the notice on captions."""
    dated: list[tuple[tuple[bool, bool, bool, int], Line, str]] = []
    told = (replace(line, text=_TOOK_PLACE.sub(r"\1", line.text)) for line in head[:_DEEP])
    for n, line in enumerate(told):
        days = in_year(
            days_in(_NTH_DAY.sub("", line.text)), reading.published_on[:4] if " took place " in line.text else ""
        )
        days = [day for day in days if day.iso]
        if _LETTER.search(line.text):
            continue
        if _PUBLISHED.search(line.text):
            reading.published_on = days[0].iso if days else reading.published_on
        elif days and reading.conference is not None and days[0].year not in ("", reading.conference.slug[-4:]):
            continue  # of the next one, in the menu of a site
        elif days and (days[0].start < 2 or not CAPTIONS.search(line.text) or _RECORDED.search(line.text)):
            spans = days[0].last not in ("", days[0].iso) or len({day.iso for day in days}) > 1
            shown = _STREAMED.search(line.text) is not None  # or later: where the day of recording stands as well
            dated.append(((_HELD_AT.match(line.text) is None, shown, spans, n), line, days[0].iso))
    if not dated or reading.event is None:
        return
    (_, _, day_spans, n), line, reading.day = min(dated, key=lambda one: one[0])
    start, end, _ = span_in(line.text)
    if start is None:  # perhaps on a line below, alone
        captions = is_caption_file(reading.document) or is_unpunctuated(reading.document)
        below = [one for one in head[n + 1 : n + _BELOW] if is_hours(one) and not (captions and is_time_line(one.text))]
        below = [one for one in below if not _CUE.match(one.text)]
        start, end, _ = next((span for one in below if (span := span_in(one.text))[0]), (None, end, []))
    value = start.on(reading.day) if start else reading.day
    note = "" if not start or start.zone else "no time zone given"
    around = None if day_spans else _days_around(reading.day, [one for _, one, _ in dated])
    reading.say(reading.event, "cor:startDate", "", line, "day of the session", value=value, role_note=note)
    if around is not None and not end:
        reading.say(reading.event, "cor:endDate", "", around, "last day of those printed", value=reading.day)
    if end:
        reading.say(reading.event, "cor:endDate", "", line, "when it ends", value=end.on(reading.day), role_note=note)


def tell_page_day(reading: Reading, day: str) -> None:
    r"""Note the day of the page as that of a call which prints the hour alone; with a doubt.

    >>> from corridors.documents import document_of
    >>> call = document_of("x.md", "A call\n9:02 A.M. EDT\nMODERATOR: Hello.")
    >>> found = Reading(call, "transcript", "officialRecord", "", Named("event", "A call"))
    >>> tell_page_day(found, "2030-05-03"); found.said[0].value
    '2030-05-03T09:02:00-04:00'
    """
    event = reading.event if not reading.day else None
    above = [line for line in list(reading.document.lines())[:_DEEP] if is_hours(line)]
    for line, start in [(line, start) for line in above if (start := span_in(line.text)[0])][:1]:
        if event is not None:
            more = {"basis": "inferred", "doubt": "the day of the page: was it held on that day?"}
            reading.say(event, "cor:startDate", "", line, "the hour above the record", value=start.on(day), **more)


def _days_around(day: str, lines: Sequence[Line]) -> Line | None:
    """Find the days of a meeting, printed above one of them."""
    spans = ((line, days) for line in lines for days in days_in(line.text) if days.last and days.last != days.iso)
    return next((line for line, days in spans if days.iso <= day <= days.last), None)


def _tell_conference(reading: Reading, title: SessionTitle | None, at: Line | None) -> None:
    if title is not None and title.prepares and reading.event is not None and (process := process_of(title.forum)):
        reading.structured(reading.event, "cor:meetingOf", process)
    if reading.conference is None or title is None or at is None:
        return
    tell_conference(reading, reading.conference)
    if not reading.day and not any(said.subject == reading.conference and said.value for said in reading.said):
        note = f"the session was on its day {int(title.day)}" if title.day else ""
        year = {"value": title.year, "role_note": note}
        reading.say(reading.conference, "cor:startDate", "", at, "the year in the title", **year)
