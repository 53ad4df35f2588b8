"""Take the lines of agendas apart: the hours, what happens, and the people who are named for it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.lines.parted import parts_of
from corridors.readers.names.people import Entry, entry, looks_like_name
from corridors.readers.names.several import several
from corridors.readers.names.words import without_talk
from corridors.readers.zones import ZONE_BEHIND

#: How items of lists begin; what stands in a list is one of several.
BULLETS = ("-", "–", "•", "*", "·")
_MARKS = wording(r"^[#>*_\s]+|(?<![*_#\s])[*_#\s]+$|<[^<>]+>")
_EMPHASIS = wording(r"(?<!\w)[*_](?=\S)([^*_\n]+)(?<=\S)[*_](?!\w)")
_CLOCK = (
    r"\d{1,2}[.:h]\d{2}(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
    r"|(?<=[-–—]\s)\d{1,2}-[0-5]\d(?=\s)|[012]\d[0-5]\d(?=\s*[-–—])|(?:(?<=[-–—])|(?<=[-–—]\s))[012]\d[0-5]\d"
)
_HOURS = wording(
    rf"^\W*(?:{_CLOCK})(?:\s?h(?:rs?)?\b\.?)?(?:\s*(?:-|–|—|to)\s*(?:{_CLOCK})(?:\s?h(?:rs?)?\b\.?)?)?(?:\s*(?:[A-Z][a-z]+\s+)?\(?(?-i:{ZONE_BEHIND})\)?)?"
    r"[\s|:–—-]*",
    re.I,
)
#: Tables whose cells were glued together: "Opening remarksAda Okafor".
_GLUED = wording(
    r"^(?P<what>(?:[A-Z][a-z]+\s+)?(?:[Rr]emarks|[Aa]ddress|[Kk]eynote|[Ss]peech|[Mm]oderator|[Cc]hair|[Ss]peakers?))"
    r"(?=[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ])"
)
_BY = wording(
    r"^(?:\w+\s+)??(?:remarks|address|speech|statement|keynote|presentation|introduction|welcome)\s+"
    r"by\s+(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])",
    re.I,
)
#: A talk with its title: "Keynote: “Norms that stick” by Ada Okafor".
_TITLED_BY = wording(
    r"^(?:(?:\w+\s+)?(?:keynote|lecture|talk|presentation|address|speech)s?\s*(?::\s*)?[“\"‘'][^”\"’]{3,160}[”\"’']|"
    r"(?:presentation|launch|intro(?:duction)?|overview|demonstration)\s+(?:of|on|to)\s+[^.;]{3,120}?),?\s+by\s+(?:the\s+)?"
    r"(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))",
    re.I,
)
#: What somebody gives, then who, with a comma or nothing between: "Opening remarks, Ada Okafor, Judge, Lake Court".
_LABELLED = wording(
    r"(?P<head>(?i:(?:opening|closing|welcome|welcoming|introductory|concluding|keynote|special)\s+(?:remarks|address|"
    r"speech|statement|keynote|lecture)|keynote|welcome|remarks))(?:[,:.]|\s[–—-])?\s+(?P<who>[A-ZÀ-ÞĀ-ɏ].+)"
)
#: What somebody speaks on, then by whom: "Law of the lakes by Ada Okafor, Lake Court".
_GIVEN_BY = wording(
    r"\W*(?P<head>(?:(?!(?:was|were|is|are|has|have|will|be|been)\b)[^\s.;:|]+\s+){1,24}(?!\w+ed\b)[^\s.;:|]+)\s+by\s+(?P<who>[A-ZÀ-ÞĀ-ɏ].+?)\.?\Z"
)
#: Where a speech was given, behind who gave it: "..., at the Lakes Dialogue on 17 October 2030, Lake Hall".
_GIVEN_AT = wording(
    r",?\s+at\s+the\s+[^,]*?\bon\s+\d.*\Z"
    r"|,\s+at\s+the\s+[^,]*\b(?:Dialogue|Conference|Summit|Meeting|Session|Opening|Workshop|Ceremony|Symposium)\b.*\Z"
)
#: Those whom an item names in brackets at its end: "1. Lakes and law (Ada Okafor / Tomas Lind, Lake Trust)".
_NAMED = wording(r"\((?P<who>[^():]{5,200})\)\W*\Z")
#: The same behind an item at its hour, whoever presides told behind them.
_BEHIND = wording(r"(?P<what>[^()|]{3,160}?)\s*\((?P<who>[^()]{5,300}(?:\([^()]*\)[^()]*)*)\)?\W*")
#: A sentence on a talk, and no item: "A talk by Ada Okafor had been planned".
_TOLD = wording(r"\b(?:had|was|were|could|did)\s+(?:not|been)\b")
_WHO = wording(r"\s[–-]\s(?!.*\s[–-]\s)")
_ITEM = wording(r"\W*(?:(?:\d{1,2}|[ivx]+|[a-z])[.)]|part\s+\d+)\s", re.I)
#: Heads a list of people who have no part in what is announced, or another one.
_NOT_HERE = wording(
    r"\b(?:past|former|previous|last|next|upcoming|not|board|committee|council|group|team|staff|secretariat|members?|fellows|"
    r"alumni|authors?|editors?|writ\w+|contribut\w+|contacts?|credits|thanks|acknowledg\w+|nomin\w+|candidates?|winners?|"
    r"apolog\w+|absent|regrets|see|related|more|list)\b|\W\Z", re.I
)  # fmt: skip
#: An item that somebody alone gives.
_GIVES = wording(
    r"Agenda:\s(?:(?:opening|closing|final|welcome|introduct\w+|keynote)\s+)*(?:opening|closing|welcome|conclusions?|introduction|remarks|"
    r"keynote|address|wrap-?up|summary)\Z",
    re.I,
)
#: An item of an agenda that several discuss; its title may be long.
_DISCUSSED = wording(r"\b(?:panel|round\s?table|discussion|debate)\b", re.I)
_PAUSE = wording(
    r"(?:\w+\s+)?(?:lunch|coffee|tea|break|breakfast|dinner|reception|gathering|drinks|registration|networking)\b", re.I
)
_BULLET = wording(r"[-–•*·]+\s*")
#: What stands behind it is a title, unless it bears a post.
_NUMBERED = wording(r"(?:session|panel|part|module|block|segment|workshop)\s+(?:\d+|[IVX]+)\b", re.I)
_LONGEST, _SHORT = 200, 60


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """Give the words of a line without the marks of markup around and within them.

    >>> words_of("## **Lakes** and law")
    'Lakes and law'
    """
    plain = _MARKS.sub("", _MARKS.sub("", text)).strip(" *_")
    return _EMPHASIS.sub(r"\1", re.sub(r"\*\*|__", "", plain))


def item_of(text: str) -> str:
    """Give what a line of an agenda says without its hours, so that a heading of a role, or a person, stands first.

    >>> item_of("09:30 – 09:45 | Opening remarksAda Okafor, Director, Example Trust | |")
    'Opening remarks: Ada Okafor, Director, Example Trust'
    """
    plain = words_of(text)
    timed = _HOURS.match(plain)
    if timed is not None and timed.end() < len(plain):
        plain = _of_the_hour(_GLUED.sub(r"\g<what>: ", plain[timed.end() :].rstrip(" |")))
    return _with_head(plain)


def items_of(text: str) -> list[str]:
    """Give what a line of an agenda says in parts: those of "Panel: Lakes? With A, B. Moderator: C" are three.

    >>> items_of("10:00 Panel: Who pays? With Ada Okafor (Kenya), Tomas Lind (Norway). Moderator: Mei Tanaka")
    ['Agenda: Panel: Who pays?', 'With Ada Okafor (Kenya), Tomas Lind (Norway)', 'Moderator: Mei Tanaka']
    """
    if starts_with_hours(text) and (named := _in_brackets(without_hours(text))):
        return named
    first, *more = parts_of(item_of(text))
    talk, who = _WHO.split(first, maxsplit=1) if _WHO.search(first) else (first, "")
    if who and _HOURS.match(words_of(text)) and len(who) < _LONGEST and (given := _people(several(who))):
        told = _GIVES.match(talk) or all(one.employer for one in given)
        return [talk, f"Speakers: {who}", *more] if told else [first, *more]
    return [first, *more]


def _in_brackets(plain: str) -> list[str]:
    """Part an item from those whom brackets behind it name: "Lakes and law (Ada Okafor, T. Lind; chair: Mei Ito)"."""
    first, *more = parts_of(plain)
    match = _BEHIND.fullmatch(first)
    given = _people(several(match["who"].rstrip(")"))) if match and not _PAUSE.match(first) else []
    if match is None or not given or not (len(given) > 1 or more or given[0].post or given[0].employer):
        return []
    head = heading(match["what"])
    role = head.name if head is not None and head.role and not head.value else "Speakers"
    return [f"Agenda: {match['what']}", f"{role}: {match['who']}", *(part.rstrip(")") for part in more)]


def is_hours(text: str) -> bool:
    """Tell whether a line holds hours and nothing else.

    >>> is_hours("09:30 – 10:15"), is_hours("09:30 Opening")
    (True, False)
    """
    return _HOURS.fullmatch(words_of(text)) is not None


def starts_with_hours(text: str) -> bool:
    """Tell whether a line begins with hours.

    >>> starts_with_hours("09:30 Opening")
    True
    """
    return _HOURS.match(words_of(text)) is not None


def without_hours(text: str) -> str:
    """Give the words of a line without the hours that stand before them.

    >>> without_hours("14.15-15.15 Panel 1 – Lakes")
    'Panel 1 – Lakes'
    """
    plain = words_of(text)
    timed = _HOURS.match(plain)
    return plain[timed.end() :] if timed is not None and timed.end() < len(plain) else plain


def _of_the_hour(plain: str) -> str:
    """Begin an item: with a heading of its own, where what stands at the hour is neither a role nor a person."""
    plain = _with_head(plain)
    if heading(plain) is not None:
        return plain
    who = without_talk(plain).rpartition(": ")[2]
    one = entry(who) if len(plain) < _LONGEST and not _PAUSE.match(plain) else None
    told = one is not None and (one.post or (one.employer and not _NUMBERED.match(plain)))
    speaks = one is not None and told and looks_like_name(one.name)
    return f"Speaker: {who}" if speaks else f"Agenda: {plain}"


def _with_head(plain: str) -> str:
    """Set a heading before who speaks: "Remarks by Ada Okafor"."""
    for by in (_BY, _TITLED_BY):
        if by.match(plain) and not _TOLD.search(plain):
            return _GIVEN_AT.sub("", by.sub("Speaker: ", plain))
    labelled = _LABELLED.match(plain) or _GIVEN_BY.match(plain) if len(plain) < _LONGEST + _SHORT else None
    given = _people(several(labelled["who"])) if labelled else []
    if labelled is not None and labelled.re == _GIVEN_BY:
        return f"Speaker: {labelled['who']}" if given and all(one.employer for one in given) else plain
    if labelled and given and all(one.post or one.employer for one in given):
        return f"{'Speaker' if labelled['head'].lower() == 'remarks' else labelled['head']}: {labelled['who']}"
    return plain


def agenda_of(lines: Sequence[Line]) -> list[Line]:
    r"""Give the lines of an agenda: those below its heading, up to the next one that is no item.

    >>> page = document_of("x.txt", "Session agenda\n1. Opening\n2. Lakes\nSDGs")
    >>> [line.text for line in agenda_of(list(page.lines()))]
    ['1. Opening', '2. Lakes']
    """
    found: list[Line] = []
    within = False
    for line in lines:
        head = heading(line.text)
        if head is not None and not _ITEM.match(line.text):
            within = (head.name.endswith("agenda") and not head.value) or bool(within and head.role and head.value)
        elif within:
            found.append(line)
    return found


def named_in(items: Sequence[Line]) -> Iterator[tuple[Line, Entry]]:
    r"""Give whom an agenda names, each on a line of post or body below an item, or in brackets behind several items.

    >>> agenda = "1. Lakes (Ada Okafor)\n2. Rivers (Tomas Lind / Mei Tanaka)\n3. Law\nLina Haddad, Director, Lake Trust"
    >>> [one.name for _, one in named_in(list(document_of("x.txt", agenda).lines()))]
    ['Ada Okafor', 'Tomas Lind', 'Mei Tanaka', 'Lina Haddad']
    """
    behind = {
        line.number: _people(re.split(r"\s+/\s+|;\s*", who["who"]))
        for line in items
        if (who := _NAMED.search(line.text))
    }
    often = sum(map(bool, behind.values())) > 1
    for line in items:
        alone = [] if len(line.text) > _LONGEST or line.text[-1] in ".:?!" else _people(several(line.text))
        told = alone if all(one.post or one.employer for one in alone) and not _NAMED.search(line.text) else []
        for one in told or (behind.get(line.number, []) if often else []):
            yield line, one


def heads_people(lines: Sequence[Line], at: int) -> bool:
    r"""Tell whether a short line heads a list, known as a heading or not: each item below it is somebody of a body.

    >>> page = document_of("x.txt", "Sparring partners\n- Ada Okafor, Lake Trust\n- Tomas Lind, River House")
    >>> heads_people(list(page.lines()), 0), heads_people(list(page.lines()), 1)
    (True, False)
    """
    words = lines[at].text.strip()
    longest = _LONGEST if _DISCUSSED.search(words) else _SHORT
    if not words or words.startswith(BULLETS) or len(words) > longest or _NOT_HERE.search(words):
        return False
    below = list(takewhile(lambda one: one.text.startswith(BULLETS), lines[at + 1 :]))
    apart = below[1].number - below[0].number if len(below) > 1 else 0
    ends = next((n for n, (one, two) in enumerate(pairwise(below), 1) if two.number - one.number > apart), len(below))
    items = [_BULLET.sub("", one.text.strip()) for one in below[:ends]] or [""]
    items = [one for one in items if not ((head := heading(one)) and head.role)] if _people(several(items[0])) else []
    told = (_people(several(one)) for one in items)
    return len(items) > 1 and all(one and all(each.employer for each in one) for one in told)


def _people(parts: Sequence[str]) -> list[Entry]:
    """Read parts as people, if each of them names one."""
    found = [one for part in parts if (one := entry(part)) is not None and looks_like_name(one.name)]
    return found if len(found) == len(parts) else []
