"""Read what stands above a table: the event or process it is about, its days, its place, the part its people have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import Day, days_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.bodynames import party
from corridors.readers.notes import Named, Place
from corridors.readers.pages.sessions import session_title
from corridors.readers.un.admitted import verdict_of
from corridors.readers.un.sessions import BODY, NUMBERED, PLACE, session_of
from corridors.readers.un.symbols import SYMBOL
from corridors.readers.zones import ZONE, zone_named

#: What lists call themselves, by the part that those listed have.
_LISTS = (
    (
        "cor:attended",
        r"participant[es]*|attendees?|attendance|delegat(?:es|ions)|delegu[eé]s|delegad[oa]s|representatives|"
        r"asistentes|registrants?",
    ),
    ("cor:announcedAt", r"speakers?|panell?ists?|orateurs|intervenants?|oradores|ponentes"),
    ("cor:memberOf", r"members?(?:hip)?|experts|membres|miembros|expertos"),
    ("cor:funded", r"donors|funders|funding\s+partners|sponsors"),
)
_OPENS = (
    r"(?:(?:provisional|final|revised|updated|confirmed|full|draft|provisoire|provisional)\s+)*(?:(?:list|liste|lista|"
    r"listado|table|register|overview|directory)\s+(?:provisoire\s+|provisional\s+|final\s+)?(?:of|des|de\s+los|de\s+"
    r"las|de)\s+(?:the\s+)?)?(?:(?:registered|confirmed|accredited|invited|governmental)\s+)*"
)
_LIST = tuple(
    (role, wording(rf"\b{_OPENS}(?:{words})\b(?:['’]\s*list|\s+(?:list|sheet))?", re.I)) for role, words in _LISTS
)
_PLAN = wording(
    r"\b(?:(?:provisional|draft|tentative|indicative)\s+)*(?:programme|program|agenda|schedule|calendar|timetable|"
    r"calendrier|calendario|programa)\b",
    re.I,
)
EVENT = wording(
    r"\b(?:conf[ée]rences?|conferencia|forum|foro|meeting|r[ée]union|reuni[oó]n|session|s[ée]ance|sesi[oó]n|atelier|"
    r"taller|workshop|dialogue|di[aá]logo|summit|sommet|cumbre|seminar\w*|s[ée]minaire|symposium|round\s?table|"
    r"table\s+ronde|mesa\s+redonda|consultations?|briefing|webinar|hearing|assembly|congress|congreso|exercise|"
    r"training|school|course|panel|side[- ]event|launch|colloqu\w+|week|talks|encuentro|retreat|days)\b",
    re.I,
)
_YEAR = wording(r"[A-Z].*\b(?:19|20)\d\d\Z")
_ACRONYM = wording(r"\b(?:OEWG|AHC|GGE|PoA|WGEC)\b(?:\s+I{1,3}\b)?")
#: The years of a process behind its acronym, and what it is on.
_YEARS = wording(
    r"(?:\s+on\s[^,;:\n()]{0,90})?\s*\(?(?P<first>(?:19|20)\d\d)\s*[-–—/]\s*(?P<last>(?:(?:19|20)\d\d|\d\d))\b"
)
#: A proper title, and not how something ended, nor of what kind a text is.
_TITLE = wording(
    r"(?!.*\b(?i:no|not|none|yet|without|pending|ongoing|expected|planned|adopted|agreed|consensus|concluded|ended|closed)\b)"
    r"(?!(?i:(?:final|annual|progress|interim|draft)\s+)*(?i:reports?|summary|outcome|document)\Z)[A-ZÀ-Þ].*\s[A-ZÀ-Þ\d].*"
)
#: Words that name no process of themselves; a forum is an event.
_COMMON = wording(r"(?:commission|committee|mechanism|working\s+group)\b\W*|forum\b.*", re.I | re.S)
_PROJECT = wording(
    r"\b(?i:project|programme|initiative|projet|proyecto)\b\s*[:–-]?\s*[‘“\"«']?(?P<behind>[A-Z0-9][^,;:–”’\"»()|]*)"
    r"|[‘“\"«'](?P<quoted>[^”’\"»]+)[”’\"»']\s+(?i:project|programme|initiative)\b|"
    r"\b(?:[Tt]he\s+)?(?P<before>[A-Z0-9]\w+(?:\s+[A-Z0-9]\w+)*)\s+(?:[Pp]roject|[Ii]nitiative)\b"
)
_JOIN = wording(
    r"^(?:of|at|to|in|for|on|de(?:l)?|du|des|à|a|al|the|la|le|los|l['’])\s+|^[\s:–—,.;#*-]+|[\s:–—,;(*-]+\Z", re.I
)
_CITY = wording(
    r"(?:^|[,(–—-]\s*)(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})(?:,\s[A-ZÀ-Þ][\w ]{2,30})?"
    r",\s*(?:from\s+)?(?=\d)",
    re.M,
)
_ENTITIES = wording(r"\b(?:entit|organi[sz]ation|stakeholder|NGO|applica)\w*|\A\W*(?:not\s+)?accredited\W*\Z", re.I)
_SHORT = wording(r"R/(\d{1,3}/\d{1,4})")
#: The experts of a group's name are no list of them.
_GOVERNMENTAL = wording(r"\bgroups?\s+of\s+(?:governmental\s+)?experts\b", re.I)
#: Whoever made the file says when.
_EXPORTED = wording(
    r"\W*(?:data\s+)?(?:export(?:ed)?|generated|printed|downloaded|retrieved|created|saved|as\s+of|last\s+(?:updated|modified)|"
    r"updated|version|status|stand)\b[^,;]{0,60}\Z",
    re.I,
)
_AS_OF = wording(
    r"\W(?:as\s+(?:of|at)|updated(?:\s+on)?|status\s+(?:of|on)|stand)\s+\d[\w\s./-]{4,18}\d(?=\W|\Z)", re.I
)
#: The day above votes is that of the vote, where it says so.
_VOTED = wording(r"\bvot(?:es?|ing|ed)\b|\badopt(?:ed|ion)\b|\brecorded\b|\broll[- ]call\b", re.I)
_LABELS = {
    "funded": "cor:funded",
    "supported": "cor:supported",
    "venue": "venue",
    **{role: role for role in ("cor:organised", "cor:hosted", "cor:chaired", "cor:moderated", "cor:rapporteurOf")},
}
_PARTS = wording(r"\s+[–—|-]\s+|:\s+|,\s+|\s*[()]\s*|;\s*|\.\s+")


@dataclass(slots=True)
class Heading:
    """What the lines above a table say it is about: things by their kind, days, city, zone, the part of those listed.

    >>> Heading().things
    {}
    """

    things: dict[str, Named] = field(default_factory=dict)
    role: str = ""
    days: list[Day] = field(default_factory=list)
    city: str = ""
    zone: str = ""
    status: str = ""
    place: Place = (0, 0)
    dated: bool = False


def heading_of(above: Sequence[Line]) -> Heading:
    """Read the lines above a table; no event where no word of theirs says that one is meant.

    >>> told = heading_of([Line(1, 0, 37, "Lake Forum 2030: list of participants")])
    >>> told.things["event"].name, told.role
    ('Lake Forum 2030', 'cor:attended')
    """
    found = Heading()
    if not above:
        return found
    found.place = (above[0].start, above[-1].end)
    above = [line for line in above if not _EXPORTED.match(line.text)]
    words = _AS_OF.sub(" ", "\n".join(line.text for line in above))
    plain = _GOVERNMENTAL.sub(" ", words)
    found.role = next((role for role, pattern in _LIST if pattern.search(plain)), "")
    found.days = days_in(words)[:1]
    found.dated = _VOTED.search(words) is not None
    zone = re.search(ZONE, words)
    found.zone = zone_named(zone.group()) if zone else ""
    city = PLACE.search(words) or next(
        (city for city in _CITY.finditer(words) if not EVENT.search(city["place"])), None
    )
    found.city = city["place"] if city else ""
    found.status = verdict_of(above[-1].text) if above and _ENTITIES.search(above[-1].text) else ""
    _tell_things(found, above, words)
    return found


def labelled(words: str, event: str = "") -> Iterator[tuple[str, str]]:
    """Give what labels in lines around a table say of its event: a relation and whom it names; bodies before its title.

    >>> list(labelled("Host: Kenya. Venue: Lake House.")), list(labelled("UNODA / Kenya: Lake talks", "Lake talks"))
    ([('cor:hosted', 'Kenya'), ('venue', 'Lake House')], [('cor:organised', 'UNODA; Kenya')])
    """
    before, colon, behind = words.partition(": ")
    bodies = [
        part for part in re.split(r"\s+[/&]\s+|,\s+|\s+and\s+", before) if colon and event and behind.startswith(event)
    ]
    if bodies and all(map(party, bodies)):
        yield "cor:organised", "; ".join(bodies)
    for part in re.split(r"(?<=[a-z0-9)])\.\s+(?=[A-Z])|;\s+(?=[\w ]{3,30}:)", words):
        label = heading(part.strip().rstrip("."))
        if label is not None and label.value and (role := _LABELS.get(label.role or label.name)):
            yield role, "; ".join(one for one in label.value.split("; ") if not days_in(one))


def _tell_things(found: Heading, above: Sequence[Line], words: str) -> None:
    day = found.days[0].iso if found.days else ""
    symbol = SYMBOL.search(words)
    if symbol is not None:
        found.things["document"] = text_named(symbol.group())
    elif resolution := re.search(r"\br[eé]solu(?:tion|ci[oó]n)\s+(?:no\.?\s*)?(\d{2}/\d{1,3})\b", words, re.I):
        found.things["document"] = text_named(f"A/RES/{resolution[1]}")
    if project := _PROJECT.search(words):
        name = next(filter(None, project.groups())).strip()
        found.things["programme"] = Named("programme", name)
    if (process := process_in(words, day)) is not None:
        found.things["process"] = process
    which = NUMBERED.search(words)
    if process is not None and which is not None and "document" not in found.things:
        found.things["event"] = session_of(which["which"].lower(), process)
        return
    if (event := _event(above)) is not None and "programme" not in found.things:
        of_body = found.role == "cor:memberOf" and not EVENT.search(event.name)  # "Lake Board 2030: members"
        body = Named("organisation", re.sub(r"\W*\b(?:19|20)\d\d\Z", "", event.name))
        found.things["organisation" if of_body else "event"] = body if of_body else event


def text_named(symbol: str, title: str = "") -> Named:
    """Name a text by its symbol.

    >>> text_named("A/RES/90/1").name
    'General Assembly resolution 90/1'
    """
    number = re.fullmatch(r"A/RES/(\d{1,3}/\d{1,4})", symbol)
    own = title or (f"General Assembly resolution {number[1]}" if number else symbol)
    return Named("document", own, ("cor:Resolution" if number else "cor:Document",), symbol, acronym=symbol)


def is_symbol(words: str) -> bool:
    """Tell whether a cell holds the symbol of a text and nothing else, also as data sets of votes write it.

    >>> is_symbol("A/RES/90/1"), is_symbol("R/90/1"), is_symbol("A/RES/90/1 on lakes")
    (True, True, False)
    """
    return bool(SYMBOL.fullmatch(words) or _SHORT.fullmatch(words))


def text_of(words: str) -> Named:
    """Name a text that a cell names by its symbol, by the number of a resolution, or by its title.

    >>> text_of("resolution 90/1").slug, text_of("A/C.1/90/L.8: Lakes").name, text_of("R/90/1").slug
    ('A/RES/90/1', 'Lakes', 'A/RES/90/1')
    """
    symbol, number = (
        SYMBOL.search(words),
        re.match(r"(?:r[eé]solu(?:tion|ci[oó]n)\s+)?(?:No\.?\s*)?(\d{2}/\d{1,3})\b", words, re.I),
    )
    if short := _SHORT.fullmatch(words.strip()):
        return text_named(f"A/RES/{short[1]}")
    if symbol is not None:
        return text_named(symbol.group(), words.replace(symbol.group(), "").strip(" ,:;()–-"))
    if number is not None:
        return text_named(f"A/RES/{number[1]}")
    return Named("document", " ".join(words.split()))


def texts_of(words: str) -> list[Named]:
    """Name the texts that a cell names, by a symbol each or by a proper title; none where it says something else.

    >>> [one.slug for one in texts_of("A/90/1 and A/91/2")], [one.name for one in texts_of("Lake Treaty; no consensus")]
    (['A/90/1', 'A/91/2'], ['Lake Treaty'])
    """
    several = [part for part in re.split(r"\s*[,;\n]\s*|\s+(?:and|&|et|y)\s+", words) if part]
    parts = several if all(text_of(part).slug for part in several) else re.split(r"\s*[;\n]\s*", words)
    named = [(text, _TITLE.fullmatch(text.name)) for text in map(text_of, filter(None, parts))]
    return [text if titled else text_named(text.slug) for text, titled in named if titled or text.slug]


def process_in(words: str, when: str = "") -> Named | None:
    """Name the process that some words name in passing: by an acronym, or a longer name.

    >>> process_in("OEWG 2021-2025, third session").name, process_in("Lake talks") is None
    ('OEWG 2021-2025', True)
    """
    acronym, body = _ACRONYM.search(words), BODY.search(words)
    if acronym is not None:
        years = _YEARS.match(words, acronym.end())
        name = f"{acronym.group()} {years['first']}-{years['last']}" if years else acronym.group()
        return Named("process", name, when=when)
    if body is None or _COMMON.fullmatch(body.group()):
        return None
    name = re.split(r"\s*[,:;(\n|]|\s+[–—-]\s+", body.group())[0].strip()
    return Named("process", name[:160], when=when)


def _without_list(words: str) -> str:
    """Take off what the list calls itself, and the words that join it to what it is of."""
    plain = words
    for pattern in (*(pattern for _, pattern in _LIST), _PLAN):
        if (match := pattern.search(plain)) is not None:
            plain = f"{plain[: match.start()]}|{plain[match.end() :]}"
    return plain


def event_named(words: str) -> Named:
    """Name an event by its title; a session of a forum by its number there.

    >>> event_named("Lake Forum 2030").slug, event_named("IGF 2030 WS #1 Lakes").slug
    ('', 'igf-2030-ws-1')
    """
    title = session_title(words)
    return title.event() if title is not None and title.slug else Named("event", words)


def _event(above: Sequence[Line]) -> Named | None:
    """Find the part of the lines that names an event: by a word for one, else by a name that ends in a year."""
    parts = []
    for line in above:
        for part in re.split(r"\|", _without_list(line.text)):
            if session_title(part) is not None and session_title(part.strip()).slug:  # type: ignore[union-attr]
                return event_named(part.strip())
            parts += [_bare(piece) for piece in _PARTS.split(part)]
    named = [part for part in parts if part[:1].isupper() or part[:1].isdigit()]
    named = [part for part in named if not (days_in(part) and not EVENT.search(part)) and not body_named(part)]
    told = [part for part in named if EVENT.search(part) and len(part.split()) > 1]
    told = told or [part for part in named if _YEAR.match(part) and len(part.split()) < 8 and not days_in(part)]
    return event_named(told[0]) if told else None


def _bare(words: str) -> str:
    previous, words = "", words.strip()
    while words != previous:
        previous, words = words, _JOIN.sub("", words).strip()
    return words
