"""Find in an event's page where the event is held: its venue or its city, no mere mention of one."""

import re
from collections.abc import Mapping

from corridors.documents import Line
from corridors.readers.accounts import dateline, release_days
from corridors.readers.agenda import BULLETS, words_of
from corridors.readers.bodies import is_of_another
from corridors.readers.dates import MONTH, clocks_in, days_in
from corridors.readers.headings import heading
from corridors.readers.notes import Named, Reading
from corridors.readers.people import is_post, looks_like_name

_SMALL = "of|the|and|for|d[aeou]s?|del|della|di|la|les?|el|l[ao]s|van|von|der|den"
_PART = rf"[A-ZÀ-ÞĀ-ɏ][\w.'’&-]*(?:\s+(?:{_SMALL}|[A-ZÀ-ÞĀ-ɏ0-9][\w.'’&-]*))*"
#: A street and its number are a part of a place as well.
_STREET = rf"(?:\d{{1,5}}[a-z]?\s+)?{_PART}(?:\s\d{{1,4}})?"
_CITY_LINE = re.compile(rf"{_STREET}(?:,\s*{_STREET}){{1,5}}")
_ONE_PLACE = re.compile(rf"{_PART}(?:,\s*{_PART}){{0,4}}")
_LABELS = ("venue", "location", "where", "place", "room")
_KEYS = ("location", "venue", "place", "where", "city")
_ATTENDED = re.compile(r"\b(?:in[- ]person|hybrid|on-?site|venue)\b[^()]{0,20}\((?P<place>[^()]{3,90})\)", re.I)
_TAKES_PLACE = re.compile(
    rf"\b(?:takes?|took|taking|will take)\s+place\s+(?:at|in)\s+(?:the\s+)?(?P<place>{_PART})"
    r"|\b(?:event|conference|workshop|meeting|dialogue|session|forum|seminar|summit)\s+(?:(?:is|was|will be|to be)\s+)?"
    rf"held\s+(?:at|in)\s+(?:the\s+)?(?P<held>{_PART})"
    r"|\b(?:hosted|held|organi[sz]ed|convened)\s+(?:the|an?|its)\s+[^.;]{0,120}?\b(?:Event|Conference|Workshop|Meeting|"
    rf"Dialogue|Forum|Seminar|Summit)\s+(?:at|in)\s+(?:the\s+)?(?P<at>{_PART}(?:\s+in\s+{_PART})?)"
    # behind the day: "the seminar took place on 7 and 8 May at the Lake Hall in Velda"
    r"|\b(?:[Ee]vent|[Cc]onference|[Ww]orkshop|[Mm]eeting|[Dd]ialogue|[Ss]ession|[Ff]orum|[Ss]eminar|[Ss]ummit|"
    r"[Ss]ymposium|[Tt]raining|[Rr]ound\s?table|[Cc]ourse|[Ww]eek)\b[^.;]{0,120}?\b(?:on|from)\s+\d{1,2}(?:\s*(?:and|"
    r"to|-|–|—)\s*\d{1,2})?\s+[A-Z][a-z]+(?:\s+\d{4})?,?\s+"
    rf"(?:at|in)\s+(?:the\s+)?(?P<then>{_PART}(?:(?:\s+in|,)\s+{_PART})?)"
    # before the day: "held a course at the Lake Hotel, Velda, from 15 to 17 May"
    r"|\b(?:held|hosted|organi[sz]ed|convened|took\s+place)\b[^.;]{0,140}?\s(?:at|in)\s+(?:the\s+)?"
    rf"(?P<first>{_PART}(?:(?:,|\s+in)\s+{_PART})?),?\s+(?:from|on)\s+\d"
    # at somebody's own: "at the Lake Trust's Velda offices"
    rf"|\bat\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){{0,4}}?[A-Z][\w-]+[’']s?\s+(?P<office>{_PART}(?:,\s*[A-Z][\w.]+)?)\s+"
    r"(?:offices?|headquarters|premises|campus)\b"
    # at some venue, behind what it was about: "held a workshop on the law of lakes at the Lake Hotel in Velda"
    r"|\b(?:hosted|held|organi[sz]ed|convened|conducted)\s+(?:the|an?|its)\s+[^.;,]{0,160}?\sat\s+(?:the\s+)?"
    rf"(?P<venue>(?=[^.;,]{{0,60}}?\b(?:Hotel|Hall|Centre|Center|Palace|Palais|Headquarters|House|Auditorium|Building|Campus|Resort|University)\b)"
    rf"{_PART}(?:(?:,|\s+in)\s+{_PART})?)"
    # where a speech was given: behind its day
    rf"|\A\W*(?:\w+\s+)?(?:Speech|Remarks|Address|Statement|Keynote)\s+by\s.*\bon\s+\d{{1,2}}\s+[A-Z][a-z]+\s+"
    rf"\d{{4}},\s+(?P<there>{_PART}(?:,\s*{_PART})*)\Z"
)
#: What makes a clause one of something else: "the group, which concluded its session in Velda".
_ASIDE = re.compile(r"\b(?:which|who|whose)\b[^,;.]*\Z")
_ROOM = re.compile(r"\b(?:room|hall|auditorium|theatre|ballroom|chamber|pavilion)\b", re.I)
_ALSO_ONLINE = re.compile(
    rf"(?P<place>{_STREET}(?:,\s*{_STREET})*?),?\s+(?:(?:and|&|/|\+|\|)\s+)(?:(?:[Aa]lso\s+)?[Oo]n-?line|[Vv]irtual(?:ly)?|(?:via\s+)?Zoom)"
)
_IN_ROOM = re.compile(r"\b(?:(?:Conference|Meeting|Committee|Plenary)\s+)?(?:Room|Hall)\s+[A-Z0-9][\w-]*")
_LONGEST = 260
_NOWHERE = re.compile(
    r"\b(?:on-?line|virtual|zoom|webcast|webinar|tb[cd]|youtube|podcast|research event|panel)\b", re.I
)
#: What a caption calls the picture of an event, and no venue.
_NO_PLACE = re.compile(
    r"(?:the\s+)?(?:debate|discussion|panel|conference|event|session|meeting|photo|image|video|recording|audience|"
    r"participant|university|institute|centre|center|school|college|ministry|hotel|time)s?",
    re.I,
)
#: A venue with its address, as pages link it to a map.
_MAPPED = re.compile(r"\W*(?P<place>\w.{5,150}?)\s*\((?:google\s+)?map\)", re.I)
_OTHER = re.compile(r"\b(?:publish|updat|post|regist|deadline|revis|next|previous|rsvp|copyright|call for)\w*", re.I)
_MONTH = re.compile(rf"{MONTH}\b")


def tell_place(reading: Reading, fields: Mapping[str, tuple[str, Line]], top: list[Line], title: Line | None) -> None:
    """Note where the event is held, where a field, a label, a short line or a plain sentence says so.

    >>> from corridors.documents import document_of
    >>> page = Reading(document_of("x.txt", "Venue: Lake Hall"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_place(page, {}, list(page.document.lines()), None)
    >>> page.structure[0][2].name
    'Lake Hall'
    """
    given = [fields[key][0] for key in _KEYS if key in fields]
    own = release_days(top)
    lines = [line for line in (*top[:30], *top[30:][-6:]) if line is not title and line.number not in own]
    mapped = [match["place"] for line in lines if (match := _MAPPED.fullmatch(words_of(line.text)))]
    lines = [line for line in _of_no_list(lines) if line.text[:2].strip() not in BULLETS]
    labelled = (
        place for line, after in zip(lines, [*lines[1:], None], strict=False) for place in _labelled(line, after)
    )
    begin = title.start if title is not None and title in top else 0
    found = (place for line in lines if line.start >= begin for place in _alone(words_of(line.text)))
    name = reading.event.name if reading.event is not None else ""
    told_there = _of_dateline(top)
    told = (place for line in top if len(line.text) < 3000 for place in _told(line.text, name))
    place = next(
        (
            one
            for one in (*given, *labelled, *found, *told, *told_there, *mapped)
            if not _NOWHERE.search(one) and not _MONTH.match(one) and not _NO_PLACE.fullmatch(one)
        ),
        "",
    )
    if place and reading.event is not None:
        reading.structured(reading.event, "cor:heldIn", Named("place", place, ("cor:Place",)))


def _of_no_list(lines: list[Line]) -> list[Line]:
    """Leave out the lines that stand right below the heading of a list of people or bodies."""
    found: list[Line] = []
    listed = -1
    for line in lines:
        head = heading(words_of(line.text))
        begins = head is not None and head.role and not head.value
        if begins or (line.number - listed == 1 and head is None):
            listed = line.number
        else:
            found.append(line)
    return found


def _labelled(line: Line, after: Line | None) -> list[str]:
    """Give the place that stands behind a label, or on the line below one."""
    found = heading(words_of(line.text))
    if found is None or found.name not in _LABELS:
        return []
    value = found.value or (words_of(after.text) if after is not None and len(after.text) < 90 else "")
    return [value.strip(" .")] if value else []


def _alone(plain: str) -> list[str]:
    """Give the places that a short line names: in brackets, with "online" behind, beside the date, or alone."""
    if len(plain) > _LONGEST or _OTHER.search(plain):
        return []
    if attended := _ATTENDED.search(plain):
        return [re.sub(r",?\s*(?:and|&|/)\s*on-?line.*", "", attended["place"]).strip()]
    rest = _without_dates(plain)
    if (also_online := _ALSO_ONLINE.fullmatch(rest)) is not None:
        return [also_online["place"]]
    return _beside_date(rest, barred="|" in plain) if rest != plain else _city(plain)


def _beside_date(rest: str, *, barred: bool) -> list[str]:
    """Give the room, or the place, that stands beside the date on its line."""
    rest = re.sub(
        r"\A(?:event\s+)?(?:dates?|when|time|day|start(?:s|ing)?|end(?:s|ing)?|from|until)\b[\s:–-]*",
        "",
        rest,
        flags=re.I,
    )
    if room := _IN_ROOM.search(rest):
        return [room.group()]
    if barred:
        return [cell.strip() for cell in rest.split("|") if _ROOM.search(cell)]
    placed = len(rest) < 110 and _ONE_PLACE.fullmatch(rest) and not re.search(r"\d", rest) and not is_post(rest)
    return [rest] if placed else []


def _city(plain: str) -> list[str]:
    """Give a line that is a place and nothing else: a city with its country, a venue with its city."""
    pieces = [piece.strip() for piece in plain.split(",")]
    surname_first = len(pieces) > 2 and pieces[0].isupper() and looks_like_name(f"{pieces[1]} {pieces[0]}")
    shaped = len(plain) < 90 and not surname_first and _CITY_LINE.fullmatch(plain) is not None and len(pieces) <= 6
    posted = any(is_post(piece) for piece in (plain, *pieces))
    return [plain] if shaped and not posted and not looks_like_name(pieces[0]) else []


def _told(text: str, name: str) -> list[str]:
    """Give the places at which sentences say that the event of this name, and no other edition, takes place."""
    found = [
        match
        for match in _TAKES_PLACE.finditer(text)
        if not is_of_another(text[: match.end()], name) and not _ASIDE.search(text[: match.start()])
    ]
    places = (next(words for words in match.groups() if words) for match in found)
    return [
        re.sub(r"\s+in\s+", ", ", re.sub(r"(?<!\.[A-Z])\.+\Z", "", re.split(r"(?<=\w{3})\.\s", place)[0]))
        for place in places
    ]


def _of_dateline(top: list[Line]) -> list[str]:
    """Give the city that opens a report on the day's event, where the page says again that it was there."""
    opening = dateline(top)
    again = opening is not None and any(re.search(rf"\bin\s+{re.escape(opening.city)}\b", line.text) for line in top)
    return [opening.city] if opening is not None and again else []


def _without_dates(plain: str) -> str:
    """Give what a line says beside days and hours."""
    spans = [(day.start, day.end) for day in days_in(plain)]
    if spans:
        spans += [(clock.start, clock.end) for clock in clocks_in(plain)[0]]
    for start, end in sorted(spans, reverse=True):
        plain = f"{plain[:start]}|{plain[end:]}" if "|" in plain else f"{plain[:start]}{plain[end:]}"
    weekday = r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
    between = r"(?:[\s,;:–—()|-]|\b(?:to|from|until|at|and)\b)+"
    plain = re.sub(weekday, "", plain) if spans else plain
    return re.sub(rf"\A{between}|{between}\Z", "", plain, flags=re.I) if spans else plain
