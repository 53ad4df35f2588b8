"""Read in the notice above captions when and where the conference was."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_post
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.places import VENUE, is_city, without_dates
from corridors.readers.pages.sessions import conference, tell_conference, wiki_of
from corridors.readers.talk.lines import CAPTIONS

_MEETING = wording(
    r"\bMeeting\s+of\s+the\s+Internet\s+Governance\s+Forum(?:\s*\(IGF\))?\s*,?\s*(?:in\s+(?P<city>[A-Z][\w’' "
    r"-]+?),\s+[A-Z][\w ]+?,?\s+)?(?:from\s+)?(?P<days>\d{1,2}\s+(?:to|-|–)\s+\d{1,2}\s+\w+\s+"
    r"\d{4})"
)
#: What else was captioned, where and perhaps when: "during the IGF 2030 Open Consultations in Geneva, Switzerland".
_TAKEN = wording(
    r"\bcaptioning\s+(?:\w+\s+)?during\s+(?:the\s+)?[^.]{3,160}?,?\s+in\s+(?P<city>[A-Z][\w’' -]+?),\s+[A-Z][\w ]+?"
    r"(?:,?\s+(?:from\s+)?(?P<days>\d{1,2}\s+(?:to|-|–)\s+\d{1,2}\s+\w+\s*\d{4}))?[.,]"
)
_CITY = wording(
    r"[\s,–—-]*(?:[A-Z]{2,6}\s+(?:[–—-]\s+)?)?(?P<city>[A-ZÀ-Þ](?!\w*[A-Z]\b)[\w’'-]+(?:\s(?:de\s)?[A-ZÀ-Þ][\w’'-]+){0,2}),\s+"
    r"(?P<state>[A-Z][\w ]{2,40}?|D\.?C)\W*"
)
#: The symbol of a verbatim record, also as a file is named: "A-60-PV.74".
_RECORD = wording(
    r"\b(?P<organ>A|S|CD)[/-](?:C\.(?P<part>[1-6])/)?(?:(?P<session>\d{1,2})[/-])?PV\.(?P<number>\d{1,5})\b"
)
_ORGANS = {"A": "General Assembly", "S": "Security Council", "CD": "Conference on Disarmament"}
_COMMITTEES = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth")
#: Behind a place: "Lake House, Velda, and online".
_ONLINE = wording(r"\s*[,/&(]?\s*(?:and\s+|&\s+)?(?:on-?line|virtual(?:ly)?|hybrid|zoom)\W*\Z", re.I)
#: A place that no list holds, alone before a day; what may stand there as well and is none.
_PLACE = wording(
    r"(?!(?:Day|Draft|Final|Rough|Raw|Edited|Live)\b)[A-ZÀ-Þ][a-zà-ɏ’'-]+(?:\s(?:de\s)?[A-ZÀ-Þ][a-zà-ɏ’'-]+)?"
)
_NO_PLACE = wording(
    rf"\b(?:{EVENT}|on-?line|virtual\w*|hybrid|zoom|remote\w*|webcast|recorded|published|posted|updated|streamed|released|"
    r"transcripts?|captions?|minutes|record|copy|date|time|room|hall|morning|afternoon|evening|today|opening|closing|"
    r"local|part|version|english|french|chair|speakers?|held|from|weekday|starting|keynote|interview)\b",
    re.I,
)
#: A body that meets, at the beginning of a title or of a part of it, and what follows there.
_SITS = wording(
    r"(?:(?:the|UN|U\.N\.|United\s+Nations)\s+)*(?P<body>(?P<organ>(?:first|second|third|fourth|fifth|sixth)\s+committee|"
    r"security\s+council|general\s+assembly|human\s+rights\s+council|economic\s+and\s+social\s+council|ECOSOC)|"
    r"(?:ad[\s-]hoc\s+committee|open-ended\s+(?:intergovernmental\s+)?working\s+group|preparatory\s+committee|"
    r"(?:intergovernmental\s+|inter-agency\s+)?(?:working\s+group|(?:group\s+of\s+)?(?:governmental\s+)?experts?(?:\s+group)?(?=\s+on\b))|"
    r"commission\s+on\s+science)(?:\s+(?:on|to|for)\s(?:(?!\s[–—-]\s)[^:,|(])+?)?|OEWG|AHC|CSTD|UN\s?GGE)"
    rf"(?:\s*\([^()]*\))?(?=\s*\Z|\s*[,:|]|\s+[–—-]\s|\s+(?:[\w-]+\s+){{0,3}}?{EVENT}\b)",
    re.I,
)
_LINE = 160


def recorded(head: Sequence[Line]) -> tuple[str, str, Line] | None:
    """Name the meeting whose verbatim record a symbol says a text is, and give the symbol.

    >>> recorded([Line(1, 0, 10, "A-60-PV.74")])[:2], recorded([Line(1, 0, 10, "S/PV.8912")])[:2]
    (('General Assembly, 60th session, 74th meeting', 'A/60/PV.74'), ('Security Council, 8912th meeting', 'S/PV.8912'))
    """
    for line in head:
        if match := _RECORD.search(line.text):
            body = f"{_COMMITTEES[int(match['part'])]} Committee" if match["part"] else _ORGANS[match["organ"]]
            session = f", {_nth(match['session'])} session" if match["session"] else ""
            return f"{body}{session}, {_nth(match['number'])} meeting", match.group().replace("-", "/"), line
    return None


def _nth(number: str) -> str:
    teens = number[-2:-1] == "1"
    return number + ("th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))


def tell_meeting(reading: Reading, head: list[Line]) -> None:
    """Note when and where the conference was, as the notice above the captions says.

    >>> text = "Meeting of the Internet Governance Forum (IGF) in Berlin, Germany, from 25 to 29 November 2019."
    >>> found = Reading(document_of("x.txt", text), "f", "k", "t", conference=Named("event", "IGF", (), "igf-2019"))
    >>> tell_meeting(found, list(found.document.lines())); [said.value for said in found.said]
    ['2019-11-25', '2019-11-29']
    """
    forum, year = wiki_of(reading.document.text)
    if year and reading.conference is None and reading.event is not None:
        reading.structured(reading.event, "cor:partOf", conference(forum, year))
    for line in head:
        _tell_noticed(reading, line)
        match = _MEETING.search(line.text)
        days = days_in(match["days"]) if match else []
        if days and days[0].year and reading.conference is None:  # the record has no title of its own
            reading.conference = conference("IGF", days[0].year)
            tell_conference(reading, reading.conference)
        if match is None or not days or reading.conference is None or days[0].year != reading.conference.slug[-4:]:
            continue
        gists = "when the conference began", "when the conference ended"
        reading.held_from(reading.conference, days[0].iso, days[0].last, line, gists)
        if match["city"]:
            _tell_city(reading, match["city"])


def _tell_noticed(reading: Reading, line: Line) -> None:
    """Note what a notice on captions says in other words: the year and the city, or a meeting that prepares a forum."""
    notice = CAPTIONS.search(line.text) is not None and not _MEETING.search(line.text)
    taken = _TAKEN.search(line.text) if notice else None
    if taken is not None and reading.conference is None and reading.event is not None:
        _tell_city(reading, taken["city"])
        days = days_in(taken["days"] or "")
        if days and days[0].iso and not reading.day:
            reading.day = days[0].iso
            gists = "first of its days", "last of its days"
            reading.held_from(reading.event, days[0].iso, days[0].last, line, gists)


def _tell_city(reading: Reading, city: str) -> None:
    for held in (reading.conference, reading.event):
        if held is not None:
            reading.structured(held, "cor:heldIn", Named("place", city.strip()))


def tell_sits(reading: Reading) -> None:
    """Note of which body the event is a meeting, where its title names one that meets: "Lake talks, First Committee".

    >>> found = Reading(document_of("x.txt", "A"), "f", "k", "t", Named("event", "Third Committee, 3rd meeting"))
    >>> tell_sits(found); found.structure[0][2].name
    'Third Committee'
    """
    event = reading.event if reading.conference is None else None
    if event is None or any(how == "cor:meetingOf" for _, how, _ in reading.structure):
        return
    parts = re.split(r",\s+|:\s+|\s[–—|-]\s", event.name)
    starts = (event.name.index(part) for part in parts[:2])
    if found := next(filter(None, (_SITS.match(event.name, start) for start in starts)), None):
        process = Named("process", " ".join(found["body"].split())[:_LINE], when=reading.day)
        body = organisation(found["body"]) if found["organ"] else process
        reading.structured(event, "cor:meetingOf", body)


def city_of(line: str) -> str:
    """Give the city of a line that holds a city, with its state, and perhaps days, alone.

    >>> city_of("Nairobi, Kenya, 3 May 2030"), city_of("Lakes, law")
    ('Nairobi', '')
    """
    rest = without_dates(line) if len(line) < _LINE else ""
    rest = rest.title() if rest.isupper() else rest
    found = _CITY.fullmatch(rest)
    known = found and (state_named(found["state"]) or found["state"].upper() in ("D.C", "DC"))
    return found["city"] if found and known and not body_named(found["city"]) else ""


def _city_alone(line: str) -> str:
    """Give the city that stands before a day with nothing else: "Geneva, 3 May 2030"."""
    rest = without_dates(line).strip(" ,;–—-") if len(line) < _LINE else ""
    line = _ONLINE.sub("", line)
    last = line.rpartition(", ")[2].strip(" .")  # "3 May 2030, 10 a.m., Room 4, Geneva"
    before = rest.rpartition(", ")[2] if line.startswith(rest) else ""  # "Lake talks, Geneva, 3 May 2030"
    found = next((city for city in (before, last) if city and is_city(city)), "")
    plain = rest == before and _PLACE.fullmatch(rest) is not None and line.startswith(f"{rest}, ")
    nowhere = not plain or _NO_PLACE.search(rest) or looks_like_name(rest) or state_named(rest) or body_named(rest)
    return found or ("" if nowhere else rest)


def _is_venue(line: str) -> bool:
    """Tell whether a line begins with a house, and a comma."""
    house, _, rest = line.partition(", ")
    return bool(rest) and len(line) < _LINE // 2 and VENUE.search(house) is not None and not is_post(line)


def tell_city(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note the city that is printed beside the day, or on the line above or below it.

    >>> record = document_of("x.txt", "Lake talks\nNairobi, Kenya, 3 May 2030")
    >>> found = Reading(record, "f", "k", "t", Named("event", "Lake talks"))
    >>> tell_city(found, list(record.lines())); [city.name for _, _, city in found.structure]
    ['Nairobi']
    """
    dated = {n for n, line in enumerate(head) if any(day.iso for day in days_in(line.text))}
    city = next(
        (
            city
            for n, line in enumerate(head)
            if dated.intersection(range(n - 1 - _is_venue(line.text), n + 3))
            and (city := city_of(line.text) or ((n in dated or _is_venue(line.text)) and _city_alone(line.text)))
        ),
        "",
    )
    for held in (reading.event, reading.conference) if city else ():
        if held is not None and not any(link[:2] == (held, "cor:heldIn") for link in reading.structure):
            reading.held_in(held, city)
