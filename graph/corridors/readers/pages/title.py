"""Find on an event's page the line that names the event, and whose site the page is of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT
from corridors.readers.pages.accounts import called, headline, name_told, tells_of_event, title_told
from corridors.readers.pages.agenda import BULLETS, is_hours, words_of

#: The lines above a title: crumbs, addresses, whose site it is, what kind of page.
_NO_TITLE = wording(
    r"(?:[\w ]+\s[>›»/]\s.*|\S*(?:www\.|://)\S*|(?:the\s+)?(?:ministry|ministère|department|government|office|embassy|"
    r"permanent mission)\s+(?:of|for)\b.*|published|posted|(?:last\s+)?(?:updated?|modified|edited|reviewed)\b.*|"
    r"(?:republic|kingdom|state|commonwealth)\s+of\b.*|"
    r".*\b(?:web\s?sites?|https|cookies?|browser|java\s?script)\b.*|united\s+nations|economic\s+and\s+social\s+council|general\s+assembly|advertisement|back\s+to\b.*|upload\s*:.*|"
    r"welcome(?:\s+to\b.*)?|(?:january|"
    r"february|march|april|may|june|july|august|september|october|november|december)|[A-Z]\w+/[A-Z]\w+|accessibility|tracking\s+pixel|.*\b(?:icon|logo|pixel)|press\s+releases?|please\b.*|loading\b.*|this\s+event\s+has\b.*|showing\s+\d.*|"
    r"(?:co-?)?(?:organi[sz]ed|convened|hosted|funded|supported|sponsored)\s+by\s.*|image(?:\s+showing)?\b.*|office\s+of\s+the\s+\w+|members(?:['’]?\s*event)?\b|open\s+to\b|free\b|(?:part\s+of|"
    r"in)\s+(?:the|our)\s.*\bseries\b|(?:home|menu|events?|search|skip to|you are here|share|print|register)\b|"
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:releases?|statement|communiqu[eé]|advisory|room|note|cent(?:er|re)s?)|"
    r"news)\b.*|\d{1,2}[.:]\d\d\b.*|(?:ref|reference|date|time|venue|place|location|contact|embargo\w*|"
    r"distr)\b\.?\s*[:.].*|(?:no|number)\b\.?\s*[:.]\s*\S*\Z)",
    re.I,
)
#: A line of nothing but such words is of the site or of the form: a menu, a kind of page, the letters of a calendar.
_COMMON = wording(
    r"(?:(?:(?:home|about|us|all|view|learn|read|more|skip|to|you|are|here|events?|meetings?|conferences?|workshops?|seminars?|"
    r"members?|webinars?|symposi(?:um|a)|sessions?|panels?|parallel|main|side|plenary|research|publications?|experts?|people|news(?:room)?|contact|donate|join|"
    r"log|sign|in|on|up|programs?|programmes?|agendas?|schedules?|timetables?|projects?|topics?|themes?|regions?|media|press|search|menu|"
    r"careers|latest|support|membership|resources|get|involved|our|what|we|do|who|why|attend|english|fran[cç]ais|espa[nñ]ol|share|print|"
    r"dates?|days?|past|upcoming|previous|next|current|invitation|only|description|summary|overview|details?|information|content|"
    r"room|hall|glance|at|organi[sz]ation|committees?|logistics|draft|final|full|provisional|preliminary|hybrid|person|online|virtual|free|open|public|the|an?|of|for|and|arrow_back|calendar|welcome|[a-z]|\d{1,4})(?:\b|(?-i:(?=[A-Z][a-z]))))[\W_]*)+\Z",
    re.I,
)
_MENU = wording(r"\b(?:home|about|contact|events|news|menu|search|publications)\b", re.I)
_PART = wording(
    r"(?:segment|session|panel|part|track|block|module|plenary|day|dialogue|round\s?table)\s*(?:[IVX]{1,4}|\d{1,2}|"
    r"[A-H]|one|two|three)\b"
    r"|(?:further|related|other|next|previous|contact|see\s+also|more)\b|(?:opening|closing)\s+(?:session|remarks)\b",
    re.I,
)
_OWNED = wording(r"(?:©|\(c\)\s|\bcopyright\b|\ball\s+rights\s+reserved\b)", re.I)
#: When it begins or ends, on a line of its own.
_MOMENT = r"(?i:start(?:s|ing)?|end(?:s|ing)?|begins?|from|until|to)\s*:"
_DEEP, _FEW = 14, 4
#: A shorter line that begins with a small letter is a rest of something else.
_SHORTEST = 25
_LONGEST_PLACE = 60
#: So near to its beginning a day dates a line.
_NEAR = 30
#: A paragraph that begins an account; the headings below it head its parts.
_ACCOUNT = 250
#: What stands right above the name of whose site it is.
_SKIP = wording(r"\W*skip\s+to\b", re.I)
#: A sentence of such a length is of the page's text, below all menus.
_PROSE = 100
_US_STATE = wording(r"D\.?C\.?|[A-Z]{2}")

#: An event at once before its day: "Lakes Forum 2030 (2 May)", "Law of lakes – Velda, 2 May 2030".
_EVENT = wording(rf"(?=.*\b{EVENT}\b)[^,]{{8,}}|\S+(?:\s\S+)+?(?:\s[–—|-]\s|\s\()", re.I)
#: Fields of a page whose values stand below them.
_FIELD = wording(r"location|venue|where|place|room|city|when|date|(?:sub-?)?themes?|topics?|tracks?")
_LABEL = wording(r"(?:(?:session|workshop|proposal|event)\s+)?title(?:\s+of\s+(?:the\s+)?\w+)?\s*:?", re.I)


def title_line(body: Sequence[Line], fields: Mapping[str, tuple[str, Line]]) -> Line | None:
    r"""Find the heading that names the event: a marked one, else the first line that is neither date nor menu.

    >>> page = "Lake Institute\n\nHome About Events\n\nPast event\n\nWho owns the lakes?\n\n2 May 2030"
    >>> title_line(list(document_of("x.txt", page).lines()), {}).text
    'Who owns the lakes?'
    """
    headings = (line for line in body[:12] if re.match(r"#{1,6}\s|\*\*", line.text))
    title = set(fold(fields["title"][0]).split()) if "title" in fields else set()
    marked = next((line for line in headings if not days_in(line.text) and _heads(line, title)), None)
    if marked is not None:
        return marked
    if "title" in fields:
        return fields["title"][1]
    for line, below in pairwise(body[:_DEEP]):  # as forms print it: the label, and what it labels below
        if _LABEL.fullmatch(line.text) and _may_title(below, words_of(below.text)) and heading(below.text) is None:
            return below
    if (quoted := title_told(body)) is not None:
        return next((line for line in body[:_DEEP] if fold(words_of(line.text)) == fold(quoted.text)), quoted)
    hours = [n for n, line in enumerate(body[:_DEEP]) if is_hours(line.text)]
    body = body[: hours[0]] if len(hours) > 1 and hours[0] < _FEW else body  # an agenda at once: its items are no title
    until = next((n for n, line in enumerate(body) if days_in(line.text) or _is_prose(line)), len(body))
    lone = [n for n, line in enumerate(body[: min(until, _DEEP)]) if _COMMON.match(words_of(line.text))]
    menus = [n for n in lone if (len(body[n].text.split()) > 2 and _MENU.search(body[n].text)) or n - 1 in lone]
    begin = menus[-1] + 1 if menus else 0
    feet = " ".join(fold(line.text) for line in body if _OWNED.search(line.text))
    found = [
        whole
        for n in [*range(begin, min(begin + 10, len(body))), *range(begin)]
        if (whole := _whole(body, n)) is not None and _stands_alone(plain := words_of(whole.text))
        if _may_title(whole, plain) and fold(plain) not in feet
        if not (n and is_body(plain) and _SKIP.match(body[n - 1].text))
    ]
    told = [line for line in body[:_DEEP] if len(line.text) > _ACCOUNT and tells_of_event([line])]
    above = [line for line in found if not told or line.start < told[0].start]
    found = above if above or called(told) or name_told(told) else found
    if found:
        chosen = headline(body, found[0], found)
        return _without_site(chosen, words_of(chosen.text), body[:_DEEP])
    first = body[0] if body else None
    plain = words_of(first.text) if first is not None else ""
    dated = [_EVENT.match(plain[: day.start]) for day in days_in(plain)[:1] if not plain.rstrip().endswith(".")]
    short = first is not None and (len(plain) < 9 or any(dated)) and _may_title(first, plain)
    return first if short else called(body) or name_told(body)


def _is_prose(line: Line) -> bool:
    return len(line.text) > _PROSE and line.text.endswith(".") and not _NO_TITLE.match(line.text)


def _whole(body: Sequence[Line], n: int) -> Line | None:
    """Give a line with the subtitle below its colon; nothing for the value below the label of a field."""
    line, label = body[n], heading(body[n - 1].text) if n else None
    if label is not None and not label.value and _FIELD.fullmatch(label.name):
        return None
    plain, below = words_of(line.text), words_of(body[n + 1].text) if n + 1 < len(body) else ""
    titled = plain.endswith(":") and below[:1].isupper() and _stands_alone(f"{plain} {below}") and not days_in(below)
    return replace(line, end=body[n + 1].end, text=f"{plain} {below}") if titled and heading(plain) is None else line


def _stands_alone(plain: str) -> bool:
    """Tell whether some words may head a page: of fit length, no sentence, no remark in brackets, no date."""
    ends = not 8 < len(plain) < 200 or plain[-1] in ".:;" or re.fullmatch(r"\[.*\]", plain)
    dated = days_in(plain)
    return not ends and not (plain[0].islower() and len(plain) < _SHORTEST) and not (dated and dated[0].start < _NEAR)


def _heads(line: Line, title: set[str]) -> bool:
    """Tell whether a marked heading heads the page rather than a part of the event or of the text.

    On a page with a title of its own, a lower heading that says something else heads a part.
    """
    plain = words_of(line.text)
    words = fold(plain).split()
    if title and not line.text.startswith("# ") and 2 * len(title.intersection(words)) < len(words):
        return False
    return not _PART.match(plain) and heading(plain) is None and _may_title(line, plain)


def _may_title(line: Line, plain: str) -> bool:
    """Tell whether a line may be the title: no crumb of the site, no heading of a part, no item of a list, no rule."""
    item = line.text[:2].strip() in BULLETS or not re.match(r"(?!\d{1,2}[.)]\s)\W?[^\W_]", plain)
    behind = plain.rpartition(", ")[2]
    city = len(plain) < _LONGEST_PLACE and ", " in plain and bool(state_named(behind) or _US_STATE.fullmatch(behind))
    one = entry(plain)
    works = one is not None and bool(((one.employer or one.state) and one.post) or is_body(one.employer))
    person = one is not None and works and looks_like_name(one.name)
    of_site = body_named(plain) or _NO_TITLE.match(plain) or _COMMON.match(plain)
    barred = item or city or person or of_site or re.match(_MOMENT, plain)
    return not barred and heading(plain) is None


def _without_site(line: Line, plain: str, head: Sequence[Line]) -> Line:
    """Give the heading that a page's title repeats with the site's name behind it, where there is one."""
    for other in head:
        words = words_of(other.text)
        if other is not line and len(words) > 8 and re.match(rf"{re.escape(words)}\s*[|–—-]", plain):
            return other
    return line
