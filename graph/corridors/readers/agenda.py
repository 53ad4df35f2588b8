"""Take the lines of agendas apart: the hours, what happens, and the people who are named for it."""

import re

from corridors.readers.headings import heading
from corridors.readers.people import entry, looks_like_name
from corridors.readers.several import several
from corridors.readers.zones import ZONE_BEHIND

#: How items of lists begin; what stands in a list is one of several.
BULLETS = ("-", "–", "•", "*", "·")
_MARKS = re.compile(r"^[#>*_\s]+|[*_#\s]+$|<[^>]+>")
_EMPHASIS = re.compile(r"(?<!\w)[*_](?=\S)([^*_\n]+)(?<=\S)[*_](?!\w)")
_CLOCK = (
    r"\d{1,2}[.:h]\d{2}(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
    r"|[012]\d[0-5]\d(?=\s*[-–—])|(?<=[-–—])[012]\d[0-5]\d"
)
_HOURS = re.compile(
    rf"^\W*(?:{_CLOCK})(?:\s*(?:-|–|—|to)\s*(?:{_CLOCK}))?(?:\s*(?:[A-Z][a-z]+\s+)?\(?(?-i:{ZONE_BEHIND})\)?)?"
    r"[\s|:–—-]*",
    re.I,
)
#: Tables whose cells were glued together: "Opening remarksAda Okafor".
_GLUED = re.compile(
    r"^(?P<what>(?:[A-Z][a-z]+\s+)?(?:[Rr]emarks|[Aa]ddress|[Kk]eynote|[Ss]peech|[Mm]oderator|[Cc]hair|[Ss]peakers?))"
    r"(?=[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ])"
)
_BY = re.compile(
    r"^(?:\w+\s+)??(?:remarks|address|speech|statement|keynote|presentation|introduction|welcome)\s+"
    r"by\s+(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])",
    re.I,
)
_DISCUSSED = re.compile(
    r"^(?:[\w-]+\s+)?(?:panel|discussion|debate|round\s?table|dialogue|conversation|fireside chat)"
    r"(?:\s+[\w-]+)?\s*(?::\s*|\s(?-i:with)\s+)(?P<who>.+?)(?:,?\s+and\s+an?\s+representative\s+of\s[^,;]+)?(?P<tail>;\s.*)?\Z",
    re.I,
)


#: Between what an item of an agenda is about and those who speak there.
PARTS = re.compile(
    r"(?:(?<=[.?!:)])\s+|\s+[–—]\s+|;\s+)(?=(?:Co-)?(?:[Mm]oderator|[Ff]acilitator|[Cc]hair|[Ss]peaker|[Rr]apporteur|"
    r"[Pp]anell?ist)s?:\s+[A-Z])|(?<=[.?!:)])\s+(?=With\s+[A-Z])|;\s+(?=(?:moderated|chaired)\s+by\s+[A-Z])"
)
#: Where a speech was given, behind who gave it: "..., at the Lakes Dialogue on 17 October 2030, Lake Hall".
_GIVEN_AT = re.compile(
    r",?\s+at\s+the\s+[^,]*?\bon\s+\d.*\Z"
    r"|,\s+at\s+the\s+[^,]*\b(?:Dialogue|Conference|Summit|Meeting|Session|Opening|Workshop|Ceremony|Symposium)\b.*\Z"
)
_PAUSE = re.compile(r"(?:\w+\s+)?(?:lunch|coffee|tea|break|breakfast|dinner|reception|registration|networking)\b", re.I)
_LONGEST = 200


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
    >>> item_of("10:00 Panel: Ada Okafor (Kenya), Tomas Lind (Norway)")
    'Panellists: Ada Okafor (Kenya), Tomas Lind (Norway)'
    """
    plain = words_of(text)
    timed = _HOURS.match(plain)
    if timed is not None and timed.end() < len(plain):
        plain = _of_the_hour(_GLUED.sub(r"\g<what>: ", plain[timed.end() :].rstrip(" |")))
    return _with_head(plain)


def items_of(text: str) -> list[str]:
    """Give what a line of an agenda says in parts: those of "Panel: Lakes? With A, B. Moderator: C" are three.

    >>> items_of("10:00 Panel: Who pays? With Ada Okafor (Kenya), Tomas Lind (Norway). Moderator: Mei Tanaka")
    ['Agenda: Panel: Who pays?', 'Panellists: Ada Okafor (Kenya), Tomas Lind (Norway)', 'Moderator: Mei Tanaka']
    """
    first, *more = PARTS.split(item_of(text))
    found = [first]
    for part in more:
        who = re.sub(r"\AWith\s+|(?<=\w{3})\.\Z|(?<=\))\.\Z", "", part)
        who = re.sub(r"\A(moderated|chaired)\s+by\s+", r"\1 by: ", who)
        people = [entry(one) for one in several(who.partition(": ")[2] if ":" in who else who)]
        named = all(one is not None and looks_like_name(one.name) for one in people)
        if not named or (":" not in who and _HOURS.match(words_of(text)) is None):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(who if ":" in who else f"Panellists: {who}")
    return found


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
    who = plain.rpartition(": ")[2]
    one = entry(who) if len(plain) < _LONGEST and not _PAUSE.match(plain) else None
    speaks = one is not None and looks_like_name(one.name) and (one.post or one.employer)
    return f"Speaker: {who}" if speaks else f"Agenda: {plain}"


def _with_head(plain: str) -> str:
    """Set a heading before the people of "Remarks by Ada Okafor" and "Panel: Ada Okafor, Tomas Lind"."""
    if _BY.match(plain):
        plain = _GIVEN_AT.sub("", _BY.sub("Speaker: ", plain))
    discussed = _DISCUSSED.match(plain) if len(plain) < 600 else None
    people = several(discussed["who"]) if discussed is not None else []
    if discussed is None or len(people) < 2 or not all(looks_like_name(re.split(r"[,(]", one)[0]) for one in people):
        return plain
    return f"Panellists: {discussed['who']}{discussed['tail'] or ''}"
