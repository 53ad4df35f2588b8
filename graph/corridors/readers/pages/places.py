"""Find in an event's page where the event is held: its venue or its city, no mere mention of one."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.dates import MONTH, clocks_in, days_in, span_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.matters import CITY, is_matter
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.names.words import EVENT, SENTENCES
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.accounts import ITSELF, shown_on, tells_of_event
from corridors.readers.pages.agenda import BULLETS, words_of
from corridors.readers.pages.released import dateline, opening_of, release_days, without_opening
from corridors.readers.pages.rooms import ROOM, seat_in
from corridors.readers.pages.whichevent import LED_TO, is_of_another
from corridors.readers.zones import zone_named

_SMALL = "of|the|and|for|d[aeou]s?|del|della|di|la|les?|el|l[ao]s|van|von|der|den"
_PART = rf"[A-ZÀ-ÞĀ-ɏ][\w.'’&-]*(?:\s+(?:(?:{_SMALL})\b|[A-ZÀ-ÞĀ-ɏ0-9][\w.'’&-]*))*"
#: A street and its number are a part of a place as well.
_LINKS = wording(rf"(?:\s+(?:{_SMALL}))+\Z")
_STREET = (
    rf"(?:\d{{1,5}}[a-z]?,?\s+)?(?:(?:rue|avenue|boulevard|place|quai|via|calle|avenida)\s+(?:{_SMALL})?\s*)?{_PART}"
    r"(?:\s\d{1,4}[a-z]?(?:[/-]\d{1,4})?)?(?:\s(?:meeting|conference)\s(?:room|hall))?"
)
_CITY_LINE = wording(rf"{_STREET}(?:,\s+{_STREET}){{1,5}}")
_ONE_PLACE = wording(rf"{_PART}(?:,\s*{_PART}){{0,4}}")
_LABEL = wording(
    r"\W*(?:(?:physical|event|meeting)\s+)?(?:venues?|location|where|place|room|lieu|lugar|local|luogo|ort)"
    r"(?:\s*:\s*(?P<place>\S.*))?",
    re.I,
)
#: What leads to a place on a line of its own.
_LED = wording(
    r"\A(?:(?:held\s+)?at\s+(?:the\s+)?|(?:hybrid|in[- ]person|on-?site|physical(?:ly)?)\s*[:–-]\s*(?=[A-Z]))", re.I
)
_KEYS = ("location", "venue", "place", "where", "address", "city")
_ATTENDED = wording(r"\b(?:in[- ]person|hybrid|on-?site|venue)\b[^()]{0,20}\((?P<place>[^()]{3,90})\)", re.I)
#: A sentence that tells of the event's being held; and what in it may be where: "in Velda, Kenya", "at the Lake Hall".
_HELD = wording(
    r"\b(?:(?:co-?)?host(?:s|ed|ing)?|held|holds?|holding|(?:co-?)?organi[sz](?:e[sd]|ing)|co-?organi[sz]es|conven(?:e[sd]|ing)|"
    r"conducted|delivered|completed|concluded|conclud(?:es|ing)|began|kicked\s+off|took\s+place|tak(?:es?|ing)\s+place|gather(?:s|ed)?|"
    r"met|launched|brought\s+together|attended|acoge|acogi[oó]|celebr[oó]|organis[ée]|organiz[oó]|realiz[oó]|tenue?)\b"
)
#: What somebody holds, and is held nowhere.
_POSTS = wording(r"\b(?:held|holds?|holding)\s+(?:[\w-]+\s+){0,4}?(?:roles?|positions?|posts?|degrees?|offices?)\b")
_NOUN = rf"(?i:{EVENT}|launch|hub)[”\"’)]?"
_AT = wording(
    rf"(?P<before>\S+(?:\s+\S+)?)\s+(?P<how>[Ii]n|[Aa]t|to|à|en)\s+(?:the\s+|el\s+|la\s+|le\s+)?(?:[Cc]iudad\s+de\s+)?"
    # at somebody's own: "at the Lake Trust's Velda offices"
    r"(?:(?:[A-Z][\w-]+\s+){0,4}?[A-Z][\w-]+[’']s?\s+(?=[^;]{2,40}?\s(?:offices?|headquarters|premises|campus)\b))?"
    rf"(?P<place>{_PART}(?:,\s*{_PART}){{0,3}}(?:\s+in\s+{_PART}(?:,\s*{_PART})?)?)(?=(?P<after>[^.;]{{0,14}}))"
)
_ENDS_IN = wording(rf"\b(?i:{EVENT})\b[^:?]{{0,40}}?\sin\s([A-Z][^,:?]{{2,30}})\Z")  # a title: "Meeting Held in Velda"
#: The number for the post before a city.
_POSTED = wording(r"\A(?:[A-Z]{1,2}-)?\d{4,6}\s+(?:[A-Z]{2}\s+)?(?=[A-Z])")
_OFFICES = wording(r"\s+(?:offices?|headquarters|premises|campus)\b")
_US_STATE = wording(r"D\.?C\.?|[A-Z]{2}(?:\s\d{5})?")
VENUE = wording(
    r"\b(?:Hotel|Hall|Cent(?:re|er)|Palace|Palais|Headquarters|House|Auditorium|Building|Campus|Resort|University|Tower|Plaza|Museum|"
    r"Room|Premises|Academy|Club|Library|Theatre|Offices?|Pal[aá]cio|Palazzo|Schloss|Castle|H[oô]tel|Maison|Auditorio|Salle)\b"
)
#: In a line of places: a venue, or a street with the number before it.
_SURE = wording(rf"{VENUE.pattern}|(?:\A|,\s+)\d{{1,5}}[a-z]?\s")
_BESIDE = wording(
    rf"(?:\A|\s|\b)(?:{_NOUN}|held|here|offices|premises|today|yesterday|hosted|{_HELD.pattern}|\d{{4}}|[A-Z][a-z]+(?:\s\d{{1,2}})?),?\Z"
)
_DAY_AFTER = wording(r",?\s+(?:on|from|between|yesterday|today)\s|,?\s+to\s+\Z")
#: A name that words end in.
_RUN = wording(rf"{_PART}\s+\Z")
#: What a place is followed by that says how to find it.
_ASIDES = wording(r"\s+[–—-]\s+(?=[a-z])|\s+\((?=[^()]*\d)")
_SUBJECT = wording(rf"(?:The\s+|the\s+)?(?P<what>{_PART})\s+(?:is|was|were|will|takes|took)\s")
_NO_CITY = wording(
    r"\b(?:Cyber\w*|Regions?|Internet|English|French|Spanish|Mandarin|Asia|Europe|Africa|Americas?|Pacific|Caribbean|Parliament|Part|Person)\b"
)
#: What makes a clause one of something else: "the group, which concluded its session in Velda".
_ASIDE = wording(
    r"\b(?:which|who|whose|mostly|often|usually|typically|generally|could|should|might|(?:announced|agreed)\s+that\s+"
    r"(?:it|they))\b[^,;.]*\Z"
)
_ALSO_ONLINE = wording(
    rf"(?P<place>{_STREET}(?:,\s*{_STREET})*?)[,;]?\s+(?:(?:and|&|/|\+|\|)\s+)(?:(?:[Aa]lso\s+)?[Oo]n-?line|[Vv]irtual(?:ly)?|(?:via\s+)?Zoom)"
)
#: A room's name is no longer, nor a venue's; between it and the day stands an empty line at most.
_ROOMS, _VENUES, _GAP = 40, 90, 2
_IN_ROOM = wording(
    r"\b(?:(?:Conference|Meeting|Committee|Plenary|Workshop|WS|Press|Briefing|Breakout)\s+){0,2}(?:Room|Hall)\s+#?[A-Z0-9][\w-]*"
)
_LONGEST, _SHORT = 260, 160
_LONGEST_PROSE = 3000
_NEAR, _FEW = 40, 3
_PIECES = wording(r",\s*|\s+[–—-]\s+")
#: What stands before the day, or between it and the place.
_DATED = wording(
    r"\A(?:event\s+)?(?:dates?|when|time|day|start(?:s|ing)?|end(?:s|ing)?|from|until|recorded|held|live)\b[\s:,–-]*(?:(?:on|in|at)\s+)?"
    r"|\A(?:in|at)\s+(?:the\s+)?(?=[A-Z])",
    re.I,
)
_HEADED = wording(r"\d(?:st|nd|rd|th)?:\s+[A-Z]")
_FRONT = 12
_DEEP = 8
_NOWHERE = wording(r"\b(?:on-?line|virtual|zoom|webcast|webinar|tb[cd]|youtube|podcast|research event|panel)\b", re.I)
#: What a caption calls the picture of an event, and no venue.
_NO_PLACE = wording(
    r"(?:the\s+)?(?:debate|discussion|panel|conference|event|session|meeting|photo|image|video|recording|audience|"
    r"tomorrow|today|yesterday|participant|university|institute|centre|center|school|college|ministry|hotel|time)s?|le|the|on|am",
    re.I,
)
#: What stands in brackets behind the name of a body.
_LETTERS = wording(r"(?<=\w)\s\([A-Z][\w-]{1,8}\)")
_OTHER = wording(
    r"\b(?:publish|updat|modif|post|reports?\b|news\b|blog|regist|deadline|revis|next|previous|rsvp|copyright|"
    r"call for)\w*",
    re.I,
)
_DAY = wording(rf"(?:\d{{1,2}}\s+)?{MONTH}\b|.*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


#: Before "at": a part of a body, or a post there, and no event: "the Law and Peace Programmes at River House".
_PART_OF_BODY = wording(
    r"\b(?:Programmes?|Programs?|Departments?|Divisions?|Teams?|Units?|Cent(?:re|er)s?|Institutes?|Schools?|Initiatives?|"
    r"(?i:director|professor|fellow|head|officer|adviser|advisor|manager|lecturer))\s*\Z"
)


def tell_place(reading: Reading, fields: Mapping[str, tuple[str, Line]], top: list[Line], title: Line | None) -> None:
    """Note where the event is held, where a field, a label, a short line or a plain sentence says so.

    >>> page = Reading(document_of("x.txt", "Venue: Lake Hall"), "f", "k", "t", Named("event", "A talk"))
    >>> tell_place(page, {}, list(page.document.lines()), None)
    >>> page.structure[0][2].name
    'Lake Hall'
    """
    given = [fields[key][0] for key in _KEYS if key in fields]
    own = release_days(top)
    put_up = [shown_on(line, days_in(line.text)) if len(line.text) < _SHORT else "" for line in top]
    top = [line for line, day in zip(top, put_up, strict=True) if day in ("", reading.day[:10]) or not reading.day]
    lines = [line for line in (*top[:30], *top[30:][-6:]) if line is not title and line.number not in own]
    labelled = [
        place for line, after in zip(lines, [*lines[1:], None], strict=False) for place in _labelled(line, after)
    ]
    lines = [line for line in _of_no_list(lines) if line.text[:2].strip() not in BULLETS]
    begin = title.start if title is not None and title in top else 0
    lower = [line for line in lines if line.start >= begin and not opening_of(line.text)]
    shown = (part for line in lower for part in _pieces(words_of(line.text)))
    found = (place for part in shown for place in _alone(part))
    behind = (place for line in top if (place := _behind_day(words_of(line.text))))
    rooms = [words_of(after.text) for line, after in pairwise(lines) if _is_below(line, after)]
    name = reading.event.name if reading.event is not None else ""
    told_there = _of_dateline(top, reading.day[:4] or reading.published_on[:4])
    ends = [*filter(is_city, _ENDS_IN.findall(name)), *_of_title(title)]
    prose = (line.text for line in map(without_opening, top) if len(line.text) < _LONGEST_PROSE)
    placed = [one for text in prose for sentence in SENTENCES.split(text) for one in _where(sentence, name)]
    told = [place for _, place in sorted(placed, key=lambda one: not one[0])]
    places = [
        one
        for one in (*given, *labelled, *rooms, *found, *behind, *told, *told_there, *ends)
        if not _NOWHERE.search(one) and not _DAY.match(one) and not _NO_PLACE.fullmatch(one)
    ]
    place = places[0] if places else ""  # of "the Lake House" another place says in which city
    if place and VENUE.search(place) and not any(is_city(one) or state_named(one) for one in place.split(", ")):
        city = next((one for one in places if is_city(one.partition(",")[0])), "")
        place = f"{place}, {city}" if city and city not in place else place
    if place and reading.event is not None:
        for one in _with_city(place):
            reading.structured(reading.event, "cor:heldIn", one)


def _with_city(place: str) -> Iterator[Named]:
    """Give a place, and the city of a venue beside it; a city is called so without its state."""
    pieces = [piece.strip() for piece in place.split(",")]
    state = len(pieces) > 1 and state_named(pieces[-1])
    city = _POSTED.sub("", pieces[-2] if state else pieces[-1])
    if not (state or is_city(city)) or re.search(r"\d", city) or VENUE.search(city) or is_body(city):
        yield Named("place", place)
        return
    whole = (f"{city}, {pieces[-1]}",) if state else ()
    if city != pieces[0]:
        yield Named("place", place)
    yield Named("place", city, slug="", aliases=whole)


def _is_below(line: Line, after: Line) -> bool:
    """Tell whether a short line right below the day names where: a venue, or below day and hours a room."""
    words, days = words_of(after.text), days_in(line.text)
    if not days or after.number - line.number > _GAP or len(words) > _VENUES or heading(words) is not None:
        return False
    if after.number - line.number == 1 and len(words) < _ROOMS and ROOM.search(words) and span_in(line.text)[0]:
        return True
    alone = not re.search(r"\w", without_dates(words_of(line.text)))
    return alone and VENUE.search(words) is not None and _ONE_PLACE.fullmatch(words) is not None


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
    words = words_of(line.text)
    found = _LABEL.fullmatch(words.rstrip(" :"))
    if found is None or len(words) > _SHORT:
        return []
    value = found["place"] or (_ASIDES.split(words_of(after.text))[0] if after is not None else "")
    value = value if len(value) < _VENUES or found["place"] else ""
    also_online = _ALSO_ONLINE.fullmatch(value.strip(" ."))
    return [also_online["place"] if also_online else value.strip(" .")] if value else []


def _pieces(plain: str) -> list[str]:
    """Part what a short line says in sentences, where it begins with a day: the address may stand behind."""
    days = days_in(plain[:_NEAR]) if len(plain) < _LONGEST else []
    first, *rest = SENTENCES.split(plain) if days and days[0].start < _FRONT and "|" not in plain else [plain]
    return [plain] if _OTHER.search(first) or not rest else [part.strip(" .") for part in (first, *rest)]


def _alone(plain: str) -> list[str]:
    """Give the places that a short line names: in brackets, with "online" behind, beside the date, or alone."""
    if len(plain) > _LONGEST or _OTHER.search(plain):
        return []
    if attended := _ATTENDED.search(plain):
        return [re.sub(r",?\s*(?:and|&|/)\s*on-?line.*", "", attended["place"]).strip()]
    if _HEADED.search(plain):
        return []  # "Friday, March 31: Lakes and law": what the day is about
    rest = _LED.sub("", without_dates(re.sub(r"\b\d{4}-\d\d-\d\dT\S+", "", plain)), count=1)
    if (also_online := _ALSO_ONLINE.fullmatch(rest)) is not None:
        return [also_online["place"]]
    return _beside_date(rest, barred="|" in plain) if days_in(plain) else _city(rest)


def _beside_date(rest: str, *, barred: bool) -> list[str]:
    """Give the room, or the place, that stands beside the date on its line."""
    parts = re.split(r"\s+[–—-]\s+", rest)
    rest = ", ".join(parts) if len(parts) == 2 and state_named(parts[1]) else rest  # "Velda – Kenya"
    rest = _DATED.sub("", rest)
    if room := _IN_ROOM.search(rest):
        cities = [one for piece in re.split(r",\s*|\s*\|\s*", rest) if is_city(one := piece.strip())]
        city = next(iter(cities), "") or seat_in(rest)
        return [f"{room.group()}, {city}" if city else room.group()]
    if barred:
        return [one for cell in rest.split("|") if ROOM.search(one := cell.strip()) or _city(one)]
    if _HELD.search(rest):
        return []  # a sentence
    rest = _without_event(rest)
    placed = len(rest) < 110 and _ONE_PLACE.fullmatch(rest) and not re.search(r"\d", rest) and not is_post(rest)
    return [rest] if placed else []


def _without_event(rest: str) -> str:
    """Take the event off before its place: "Lakes Forum 2030, Lake Hall, Velda", "Law of Lakes: a Workshop – Velda"."""
    while (pieces := _PIECES.split(rest, maxsplit=1))[1:] and re.search(rf"\b{_NOUN}\b|\b(?:19|20)\d\d\b", pieces[0]):
        rest = pieces[1].strip()
    return rest


def _of_title(title: Line | None) -> list[str]:
    """Give the city with which a title ends, before or behind the day: "Lakes Forum – Velda, 2 May 2030"."""
    plain = without_dates(words_of(title.text)) if title is not None and days_in(title.text) else ""
    rest = _without_event(plain)
    last = re.split(r",\s*|\s+[–—-]\s+|\s*\(", plain.rstrip(" )"))[-1]
    alone = rest != plain and len(rest.split()) < _FEW and not is_matter(rest) and _ONE_PLACE.fullmatch(rest)
    placed = alone and not (is_body(rest) or body_named(rest) or state_named(rest) or looks_like_name(rest))
    return [rest] if placed else [last] if last != plain and is_city(last) else []


def _behind_day(plain: str) -> str:
    """Give the venue behind the day with which a line ends: "Remarks at the Lakes Forum, 9 May 2030, Lake Hall"."""
    days = days_in(plain) if len(plain) < _LONGEST else []
    behind = plain[days[-1].end :] if days else ""
    placed = behind[:1] == "," and VENUE.search(behind) and _ONE_PLACE.fullmatch(behind.strip(" ,."))
    return behind.strip(" ,.") if placed else ""


def _city(plain: str) -> list[str]:
    """Give a line that is a place and nothing else: a city with its country, a venue with its city."""
    pieces = [piece.strip() for piece in plain.split(",")]
    surname_first = len(pieces) > 2 and pieces[0].isupper() and looks_like_name(f"{pieces[1]} {pieces[0]}")
    shaped = len(plain) < _VENUES + 10 and not surname_first and _CITY_LINE.fullmatch(plain) is not None
    last = pieces[-1]
    settled = state_named(last) or is_city(last) or _US_STATE.fullmatch(last) or _SURE.search(plain)
    named = settled and VENUE.search(pieces[0]) and not re.fullmatch(r"[A-Z]\w+ (?:Hall|House)", pieces[0])
    venue = bool(named) or re.match(r"\d{4,6}\s", last) is not None  # the number for the post
    posted = any(is_post(piece) for piece in (plain, *pieces))
    person = looks_like_name(pieces[0]) and not venue
    return [plain] if shaped and settled and not posted and not person else []


def is_city(words: str) -> bool:
    """Tell whether some words are a city whose time is known, perhaps behind its number for the post.

    >>> is_city("10969 Berlin"), is_city("Velda")
    (True, False)
    """
    city = _POSTED.sub("", words)
    return zone_named(city) == city.lower() or CITY.fullmatch(city) is not None


def _where(sentence: str, name: str) -> Iterator[tuple[bool, str]]:
    """Give where a sentence says that the event was held, and whether surely: a venue, a city with its state.

    A city alone stands beside the event, the deed or the day.
    """
    sentence = LED_TO.sub("", _LETTERS.sub("", sentence))
    if not _HELD.search(sentence) or _POSTS.search(sentence) or is_of_another(sentence, name):
        return
    subject = _SUBJECT.match(sentence)
    whole, told = set(fold(name).split()), set(fold(subject["what"]).split()) if subject else set[str]()
    if told and told <= whole and 2 * len(told) <= len(whole):
        return  # "Lakes 2030 will be held in Velda", on a page of "Lakes 2030 hub in Wellington": the greater event
    for match in _AT.finditer(sentence):
        place = _LINKS.sub("", re.split(r"(?<=\w{3})\.\s", match["place"])[0].strip(" ."))
        pieces = [piece.strip() for piece in re.split(r",\s*|\s+in\s+", place)]
        if (
            _ASIDE.search(ITSELF.sub("", sentence[: match.start("place")]))
            or _DAY.match(place)
            or is_matter(pieces[0])
            or _NO_CITY.search(pieces[0])
            or any(map(is_post, pieces[1:]))  # "at the Lake Lab and Ada Okafor, Director"
        ):
            continue
        state = len(pieces) > 1 and state_named(pieces[-1])
        lead = sentence[: match.start("how")]
        part = _PART_OF_BODY.search(lead) or (not _HELD.search(lead) and (run := _RUN.search(lead)) and is_body(run[0]))
        venue = (
            not part
            and match["how"].lower() in ("at", "en")
            and (
                VENUE.search(place)
                or _OFFICES.match(match["after"])
                or (len(pieces) > 1 and "held" in match.string[: match.start()])
            )
        )
        city = match["how"].lower() != "at" and not (
            state_named(pieces[0]) or body_named(pieces[0]) or is_body(pieces[0])
        )
        after = _DAY_AFTER.match(match["after"])
        near = after or (match["how"] != "to" and _BESIDE.search(match["before"]))
        front = sentence[: match.start("place")]
        brought = "together" in front and (after or days_in(front))
        near = near or (match["how"] == "to" and brought)
        if (match["how"] == "to" and not brought) or re.match(r"\s+time\b", match["after"]):
            continue  # "brought together envoys to Velda on 5 May"; "in Velda time"
        if (state and city) or venue:
            yield True, re.sub(r"\s+for\s.*", "", re.sub(r"\s+in\s+", ", ", place))
        elif city and near:
            yield bool(after), re.sub(r"\s+in\s+", ", ", place)


def _of_dateline(top: list[Line], year: str) -> list[str]:
    """Give the city that opens a report, where it says again that the event was there, or at once tells of one."""
    opening = dateline(top)
    named = wording(rf"\bin\s+(?i:{re.escape(opening.city)})\b") if opening is not None else None
    if opening is not None and named is not None and any(named.search(line.text) for line in top):
        return [opening.city.title() if opening.city.isupper() else opening.city]
    for line in top[:_DEEP]:
        first = opening_of(line.text, year)
        if first is not None and first.city:
            told = first.end == len(line.text) or tells_of_event([without_opening(line)])
            return [first.city.title()] if told else []
    return []


def without_dates(plain: str) -> str:
    """Give what a line says beside days and hours.

    >>> without_dates("Lake Hall, Tuesday, 3 May 2030, 10:00 to 11:30")
    'Lake Hall'
    """
    spans = [(day.start, day.end) for day in days_in(plain)]
    if spans:
        spans += [(clock.start, clock.end) for clock in clocks_in(plain)[0]]
    for start, end in sorted(spans, reverse=True):
        plain = f"{plain[:start]}|{plain[end:]}" if "|" in plain else f"{plain[:start]}{plain[end:]}"
    weekday = (
        r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
        r"|(?:lun|mar|mercre|jeu|vendre|same)di|lunes|martes|mi[eé]rcoles|jueves|viernes)\b\.?"
    )
    between = r"(?:[\s,;:–—()|-]|\b(?:to|from|until|at|and)\b)+"
    plain = re.sub(rf"{weekday}|\blocal\s+time\b", "", plain, flags=re.I) if spans else plain
    return re.sub(rf"\A{between}|{between}\Z", "", plain, flags=re.I) if spans else plain
