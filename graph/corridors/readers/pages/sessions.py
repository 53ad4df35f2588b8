"""Read the titles of conference sessions, also at the head of a page: forum, year, kind and number, day, subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.names import slug
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.bodies import spelt
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.notes import Named, Reading

#: The kinds of session as programmes number them, with the code their slugs use.
_KINDS = {
    written: code
    for code, kinds in {
        "ws": "ws|workshop|wks",
        "of": "of|open forum",
        "town-hall": "th|town hall",
        "dc": "dc|dynamic coalition|dcs",
        "bpf": "bpf|best practice forum",
        "nri": "nri|nris",
        "main-session": "main session",
        "lightning-talk": "lightning talk|lt",
        "lightning-session": "lightning session",
        "networking": "networking session|ns|networking",
        "day-0": "day 0 event|day zero event|day-0 event",
        "pre-event": "pre-event",
        "launch": "launch / award event|launch/award event|launch / award|award event|launches and awards",
        "flash-session": "flash session",
        "policy-network": "policy network",
        "parliamentary-session": "parliamentary session",
        "high-level-session": "high-level session|high-level leaders session|high level session|hl",
        "youth-session": "youth session",
        "event": "event",
        "session": "session",
    }.items()
    for written in kinds.split("|")
}
_KIND = "|".join(sorted((re.escape(kind) for kind in _KINDS), key=len, reverse=True))
_FORUM = wording(
    r"\b(?:(?P<which>[A-Z][a-z-]+)\s+)?(?P<forum>IGF|EuroDIG|EURODIG|WSIS F(?:orum|ORUM)|APrIGF|SEEDIG)\s*"
    r"(?P<year>(?:19|20)\d\d)\b"
)
#: What makes a forum the matter of a session rather than its place: "Messages for IGF 2030".
_SPOKEN_OF = wording(r"\w\s(?:for|towards?|after|beyond|road\sto|way\sto|input\sto)\s(?:the\s)?\Z", re.I)
#: Forums that are not the world's, where no State names them.
_REGIONAL = ("Youth", "African", "Africa", "Arab", "Caribbean", "Pacific", "Nordic", "Asian", "European")
_CODE = wording(
    rf"(?<![\w])(?P<kind>{_KIND})\s*(?:[:–-]\s*)?(?P<mark>#|n[o°º]\.?\s*)?\s*(?P<number>\d{{1,3}})"
    rf"(?!\d|:\d|\s*(?:min|hour|event))(?:\s*[-–:.]?\s+|\s*[:–-]\s*|\Z)(?P<title>.*)",
    re.I,
)
#: As sites of schedules print it, behind the subject: "Lakes and law (WS186)".
_BEHIND = wording(r"(?P<title>.+?)\s*\((?P<kind>WS|OF|DC|BPF|NRI|TH|LT)\s*#?\s*(?P<number>\d{1,3})\)\Z")
_LONGEST = 300
_DAY = wording(r"\bDay\s*(?P<day>\d{1,2})\b(?!\s*Event)", re.I)
_DAY_OR_ROOM = wording(rf"{_DAY.pattern}|(?:\w+ )?(?:room|raum|salle|hall|saal) (?:\d+|\w|[ivx]+)(?:-\w)?", re.I)
_HEAD = 1000
_WIKI = wording(r"^From (?P<forum>EuroDIG|SEEDIG|APrIGF) Wiki\s*$", re.M)
_TITLE_AND_YEAR = wording(r"^\S[^\n]{3,200}?(?: [-–])? (?P<year>20\d\d)(?:: Difference between revisions)?[ ]?$", re.M)
_SPELT = ("IGF", "EuroDIG", "WSIS Forum", "APrIGF", "SEEDIG")
_NAMES = {"IGF": ("Internet Governance Forum", "process:igf"), "WSIS Forum": ("WSIS Forum", "process:wsis")}
#: Where a forum is prepared: no part of its annual meeting.
_PREPARES = wording(
    r"\b(?:open\s+consultations?|MAG\s+(?:\w+\s+)?(?:meetings?|calls?|members?)|preparatory|planning\s+meeting)\b", re.I
)
_TAIL = wording(
    r"\s*[-–|(]?\s*(?:\bRAW\b|transcripts?|captions?|session report|internet governance forum|report)\)?\s*\Z", re.I
)


_TOP, _PROSE = 12, 250  # no title stands below so long a paragraph
_FORM = 50  # a form may ask for so much else before the title
_PLACES = ("room", "venue", "location", "where", "place")
_TITLES = wording(r"(?:(?:session|workshop|event|proposal)\s+)?titles?(?:\s+of\s+(?:the\s+)?\w+)?")
#: The title of a part of a site, or of a form, not of a session.
_OF_SITE = wording(
    r"(?:all\s+)?(?:sessions?|programme|program|schedule|agenda|home|workshops?|events?)(?:\s+list)?"
    r"|(?:workshop|session|event)?\s*(?:report(?:ing)?|proposals?(?:\s+submission)?)(?:\s+(?:template|form))?",
    re.I,
)
#: How sites greet, and what their menus say.
_GREETING = wording(
    r"\W*(?:welcome\s+to|sign\s+(?:up|in)|log\s+in|skip\s+to|register|menu|search|back\s+to)\b"
    r"|.*\bhas\s+ended\W*\Z",
    re.I,
)
#: The forum of a country or region, by its long name.
_NATIONAL = wording(
    r"(?P<which>\w[\w ,-]{2,40}?)\s+Internet\s+Governance\s+Forum\W*(?:(?P<short>\w*IGF)\W+)?(?P<year>20\d\d)\W*", re.I
)
_WORLD = ("the", "united nations", "un", "annual", "global")
#: Where a page speaks of the forum, a session's number is one of its programme.
_WORLDS = wording(r"\bIGF\b|\bInternet\s+Governance\s+Forum\b")
_NUMBER = wording(r"\d+")
_LEAST = 12
_OF_MENU = 60  # no item of a menu is longer
#: The way to a page, which a site prints above it.
CRUMBS = wording(r"\W*(?:you\s+are\s+here\W*)?home\s*[»›>/|]", re.I)


@dataclass(frozen=True, slots=True)
class SessionTitle:
    """What a session's title says.

    >>> session_title("IGF 2021 - Day 2 - WS #12 Better together - RAW").slug
    'igf-2021-ws-12'
    """

    forum: str
    year: str
    kind: str
    number: str
    subject: str
    day: str
    written: str

    @property
    def slug(self) -> str:
        """Give the slug that the forum, the year and the number make; nothing without them."""
        if not (self.forum and self.year):
            return ""
        if self.number:
            return f"{slug(self.forum)}-{self.year}-{self.kind}-{self.number}"
        return f"{slug(self.forum)}-{self.year}-{slug(self.subject)[:60].strip('-')}" if self.subject else ""

    def event(self) -> Named:
        """Give the session as a named event."""
        code = self.code()
        label = " ".join(part for part in (self.forum, self.year, code, self.subject) if part)
        short = " ".join(part for part in (self.forum, self.year, code) if part) if code else ""
        aliases = tuple(dict.fromkeys(a for a in (short, f"{code} {self.subject}".strip()) if a and a != label))
        return Named("event", label or self.written, ("cor:Session",), self.slug, aliases)

    def code(self) -> str:
        """Give the kind and number as programmes write them, such as WS #12."""
        if not self.number:
            return ""
        words = {
            "ws": "WS",
            "of": "Open Forum",
            "dc": "DC",
            "bpf": "BPF",
            "nri": "NRI",
            "networking": "Networking Session",
            "day-0": "Day 0 Event",
            "launch": "Launch / Award Event",
        }.get(self.kind, "")
        return f"{words or self.kind.replace('-', ' ').title()} #{self.number}"

    @property
    def prepares(self) -> bool:
        """Tell whether it prepares the year's conference, and is no part of it."""
        return not self.number and _PREPARES.search(self.subject) is not None

    def conference(self) -> Named | None:
        """Give the year's conference of which the session is part."""
        return conference(self.forum, self.year) if self.forum and self.year and not self.prepares else None


def conference(forum: str, year: str) -> Named:
    """Name a year's meeting of a forum.

    >>> conference("IGF", "2021").slug
    'igf-2021'
    """
    name = _NAMES.get(forum, (forum, ""))[0]
    aliases = (f"{forum} {year}",) if name != forum else ()
    return Named("event", f"{name} {year}", ("cor:Conference",), f"{slug(forum)}-{year}", aliases)


def forum_in(text: str) -> tuple[str, str]:
    """Give the forum and the year that a text names, if it names one alone.

    >>> forum_in("IGF 2020, 10 November"), forum_in("After IGF 2019 came IGF 2020")
    (('IGF', '2020'), ('', ''))
    """
    named = {_where(match) for match in _FORUM.finditer(text)}
    return named.pop() if len(named) == 1 else ("", "")


def wiki_of(text: str) -> tuple[str, str]:
    r"""Give the forum from whose wiki a page is, and the year with which its title ends; nothing for other pages.

    >>> wiki_of("Lakes and law – 2030\n\nFrom EuroDIG Wiki\n"), wiki_of("Lakes and law – 2030\n\nFrom EuroDIG")
    (('EuroDIG', '2030'), ('', ''))
    """
    wiki = _WIKI.search(text[:_HEAD])
    titled = _TITLE_AND_YEAR.search(text[: wiki.start()]) if wiki else None
    return (wiki["forum"], titled["year"]) if wiki and titled else ("", "")


def process_of(forum: str) -> str:
    """Give the CURIE of the process a forum's meetings belong to, or nothing.

    >>> process_of("IGF")
    'process:igf'
    """
    return _NAMES.get(forum, ("", ""))[1]


def session_title(line: str) -> SessionTitle | None:
    """Read a line as the title of a session; nothing where it is none.

    >>> session_title("IGF 2019 WS #63 Usual suspects").subject
    'Usual suspects'
    >>> session_title("EuroDIG 2030 WS 4: Messages for IGF 2030").slug, session_title("Ready for IGF 2030?") is None
    ('eurodig-2030-ws-4', True)
    >>> session_title("We met at IGF 2019 in Berlin and talked for hours about many things.") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    line = line.strip(" #*\t\xa0").replace("\xa0", " ")
    forum = next((one for one in _FORUM.finditer(line) if not _SPOKEN_OF.search(line[: one.start()])), None)
    code = _CODE.search(line)
    if code and not (code["mark"] or forum):
        code = None
    code = code or _BEHIND.match(line)
    if not forum and not code:
        return None
    if (forum and forum.start() > 12 and not code) or (not code and line.endswith(".")):
        return None
    day = _DAY.search(line)
    if code:
        subject, kind = code["title"].replace(forum.group() if forum else "\n", "", 1), _KINDS[code["kind"].lower()]
        before = re.match(r"(.{8,}?)\s+[|–—-]\s*\Z", line[: forum.start()]) if forum and not _subject(subject) else None
        subject = before[1] if before else subject  # the subject first, and where it was held behind it
        return SessionTitle(*_where(forum), kind, code["number"], _subject(subject), day["day"] if day else "", line)
    rest = line[forum.end() :] if forum else line
    split = re.split(r"\s*[-–—|]\s+", rest)
    parts = [part for part in split if part.strip(" -–—") and not _DAY_OR_ROOM.fullmatch(part.strip())]
    subject = _subject(" – ".join(part.strip(" -–—") for part in parts))
    subject = _subject(_FORUM.sub("", subject, count=1)) if _FORUM.match(subject) else subject
    return SessionTitle(*_where(forum), "", "", subject, day["day"] if day else "", line)


def _bare_code(line: str) -> bool:
    """Tell whether a line begins with the kind and number of a session, and perhaps its subject, naming no forum."""
    match = _CODE.match(line.strip())
    return match is not None and (
        not match["title"] or line[match.start("number") :].lstrip("0123456789 ")[:1] in ":|–-"
    )


def _where(forum: re.Match[str] | None) -> tuple[str, str]:
    """Give forum and year; a country's own is not the world's: "Kenya IGF 2022"."""
    if forum is None:
        return "", ""
    name = next((known for known in _SPELT if known.lower() == forum["forum"].lower()), forum["forum"])
    which = forum["which"] or ""
    own = name == "IGF" and which and (which in _REGIONAL or state_named(which))
    return f"{which} {name}" if own else name, forum["year"]


def _subject(words: str) -> str:
    previous = ""
    while words != previous:
        previous, words = words, _TAIL.sub("", words).strip(" -–—:|\t")
    return words


def own_title(lines: Sequence[Line], *, scheduled: bool = False) -> tuple[SessionTitle | None, Line | None]:
    r"""Give the title near the top of a page, and the line on which it stands.

    A number on one line and the subject on the next belong together; so do a forum and, below it, the session. What a
    ``scheduled`` session is called by its label is its title, though it names no forum.

    >>> title, _ = own_title(list(document_of("x.txt", "WSIS FORUM 2030\n\nSESSION 24\n\nLAKES AND TRUST\n").lines()))
    >>> title.forum, title.number, title.subject
    ('WSIS Forum', '24', 'Lakes and Trust')
    """
    above = ("", "")
    menu = None if scheduled else below_menu(lines)
    titled = next((n + 1 for n, line in enumerate(lines[:_FORM]) if _is_bare_label(line)), 0)
    head = [*range(min(len(lines), _TOP)), *(n for n in (titled, menu or 0) if _TOP <= n < len(lines))]
    for n, line in ((n, lines[n]) for n in head):
        found = heading(line.text)
        words = found.value if found is not None and _TITLES.fullmatch(found.name) else line.text
        title = _titled(words, above, named=words != line.text or 0 < n == titled)
        above = above if above[1] else forum_in(line.text) if forum_in(line.text)[1] else _own_forum(line.text)
        under = heading(lines[n - 1].text) if n else None
        if (
            title is None
            or _GREETING.match(words)
            or (not title.number and (not title.year or _OF_SITE.fullmatch(title.subject)))
            or (under and not under.value and under.name in _PLACES)
            or (n < _TOP and not forum_in(words)[1] and any(len(one.text) > _PROSE for one in lines[:n]))
            or (not title.number and not title.subject and any(map(_begins_code, lines[n + 1 : n + 5])))
            or (not title.number and title.subject[:1] in ("", "(") and menu is not None)
        ):
            continue
        behind = _subject_behind(lines[n + 1 : n + 3]) if not title.subject else ""
        if behind:
            joined = session_title(f"{title.forum} {title.year} {line.text} {behind}") if above[1] else None
            title = joined or session_title(f"{line.text} {behind}") or title
        return replace(title, subject=spelt(title.subject)), line
    if any(_WORLDS.search(line.text) for line in lines):
        for line in lines[:_TOP]:
            if _bare_code(line.text) and ":" in line.text:
                return session_title(_NUMBER.sub(r"#\g<0>", line.text, count=1)), line
    for line in lines if scheduled else ():
        if (found := heading(line.text)) is not None and found.value and _TITLES.fullmatch(found.name):
            return SessionTitle("", "", "", "", found.value, "", found.value), line
    return None, None


def _subject_behind(lines: Sequence[Line]) -> str:
    """Give the title below the number of a session, also below the day or under its own label; none is a person."""
    line = next((line for line in lines if not days_in(line.text)), None)
    found = heading(line.text) if line is not None else None
    labelled = found if found is not None and found.value and _TITLES.fullmatch(found.name) else None
    words = (labelled.value if labelled else line.text).strip(" #*") if line is not None else ""
    first, _, rest = words.partition(", ")
    person = looks_like_name(first) and (is_body(rest) or bool(body_named(rest)))
    return words if len(words) > _LEAST and found is labelled and not person else ""


def below_menu(lines: Sequence[Line]) -> int | None:
    """Give where the first numbered title stands, if below nothing but the short lines of a site's menu.

    >>> below_menu([Line(1, 0, 4, "Home"), Line(2, 5, 25, "IGF 2030 WS #4 Lakes")])
    1
    """
    for n, line in enumerate(lines[:_FORM]):
        title = session_title(line.text)
        if title is not None and title.number and title.year and line.text.lstrip()[0] not in "-–•":
            return n
        if len(line.text) > _OF_MENU and not CRUMBS.match(line.text):
            return None
    return None


def _begins_code(line: Line) -> bool:
    return _bare_code(line.text) or ((code := _CODE.match(line.text.strip())) is not None and code["mark"] == "#")


def _is_bare_label(line: Line) -> bool:
    """Tell whether a line says that the title follows on the next: "Session title"."""
    found = heading(line.text)
    return found is not None and not found.value and _TITLES.fullmatch(found.name) is not None


def _titled(words: str, above: tuple[str, str], *, named: bool) -> SessionTitle | None:
    """Read a line as a title: of the forum that stands above it where it names none."""
    title = session_title(words)
    if title is not None and title.year:
        return title
    if above[1] and (named or title is not None or _bare_code(words)):
        title = session_title(f"IGF {above[1]} {words}")
        return title and replace(title, forum=above[0])
    return title


def _own_forum(words: str) -> tuple[str, str]:
    match = _NATIONAL.fullmatch(words)
    if match is None:
        return "", ""
    which = match["which"].strip(" ,")
    short = match["short"] or ("IGF" if which.lower() in _WORLD else f"{spelt(which)} IGF")
    return short, match["year"]


def tell_conference(reading: Reading, conference: Named, titled: Line | None = None) -> None:
    """Note that the event is part of a year's conference, and when that was, as far as its day or title tells."""
    if reading.event is None:
        return
    reading.structured(reading.event, "cor:partOf", conference)
    process = process_of(conference.slug.partition("-")[0].upper())
    if process:
        reading.structured(conference, "cor:meetingOf", process)
    dated = next(
        (said for said in reading.said if said.relation == "cor:startDate" and said.subject == reading.event), None
    )
    if any(said.subject == conference and said.relation == "cor:startDate" for said in reading.said):
        return
    if dated is None:
        if titled is not None:
            year = conference.slug[-4:]
            reading.say(conference, "cor:startDate", "", titled, "the year in its name", value=year)
        return
    day = dated.value[:10]
    # A conference lasts less than a week: from the sixth of a month on, it began in that month.
    value = day[:7] if len(day) == 10 and int(day[8:]) > 5 else day[:4]
    more = {"value": value, "basis": "inferred", "role_note": "a session of it was on that day"}
    reading.say(conference, "cor:startDate", "", dated.places, "a session of that month", **more)
