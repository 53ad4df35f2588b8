"""Find in speech what no list holds and its words give away: resolutions by number, groups, bodies, texts, meetings."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corridors import lexicon
from corridors.identity import Hit
from corridors.patterns import wording
from corridors.readers.names.matters import is_matter
from corridors.readers.names.people import looks_like_name
from corridors.readers.notes import Named
from corridors.readers.un.citations import resolutions_in
from corridors.readers.un.symbols import SYMBOL

_CAP = r"(?:[A-ZÀ-ÞĀ-ɏ][\w’'‑&-]*)"
#: What a body is of or for.
_TAIL = rf"\s+(?:of|for|on|against)\s+(?:the\s+)?{_CAP}(?:(?:\s+(?:of|on|for)(?:\s+the)?|\s+and)?\s+{_CAP}){{0,6}}"
_KINDS = {
    "organisation": (
        "Foundation|Society|Institut(?:e|ion)|Association|Council|Agency|Authority|University|College|Academy|Federation|"
        "Alliance|Coalition|Consortium|Task Force|Observatory|Clinic|Trust|Bank|League|Commission|Network|"
        "Cent(?:re|er)|Corporation|Union|Committee|Forum|Initiative|Organi[sz]ation|Fund|"
        r"Partnership|(?:Experts|Contact)\s+Group|(?:Executive|Advisory|Steering)\s+Board"
    ),
    "document": (
        "Convention|Declaration|Treaty|Directive|Protocol|Manual|Charter|Compact|Code of Conduct|Handbook|Act|Consensus"
    ),
    "event": "Summit|Congress|Symposium|Conference",
}
_OF = {
    "organisation": "University|Institute|Cent(?:re|er)|Council|Federation|Association|Academy|Commission",
    "document": "Convention|Declaration|Charter|Treaty|Roadmap",
}
#: A name that ends with what it is, and one that begins with it.
_NAMES = tuple(
    (kind, wording(rf"(?<![\w’'‑-]){_CAP}(?:\s+{_CAP}){{0,5}}?\s+(?:{words})\b(?:{_TAIL}|(?![’'‑-]\w|\s+{_CAP}))"))
    for kind, words in _KINDS.items()
) + tuple((kind, wording(rf"(?<![\w’'‑-])(?:{words}){_TAIL}")) for kind, words in _OF.items())
#: Where another name begins, unless it is a second matter: "Centre for Peace and Security".
_AND = wording(r"\s+and\s+(?P<next>[\w’'‑&-]+)")
#: "the company Lakesoft", "our agency LAKA".
_CALLED = wording(
    rf"\b(?:company|firm|NGO|think[ -]tank|regulator|broadcaster|newspaper|agency)\s+(?:called\s+|named\s+)?"
    rf"(?P<body>{_CAP}(?:\s+{_CAP}){{0,3}})"
)
#: With what a sentence begins, and no name does.
_FIRST = wording(
    r"(?:(?:The|This|That|These|Those|An?|Our|Your|My|Their|His|Her|Its|And|But|So|Or|If|In|At|On|For|From|With|By|As|When|While|Also|"
    r"Then|Now|Here|Both|Every|Each|Some|Any|No|Yes|Well|Thanks?|Thank|Of|To|Dear|Former|Current|New|First|Second|Third|Next|Last)\s+)+"
)
#: Words that anybody may write with capitals, and that name nothing.
_COMMON = wording(
    r"(?:(?:Civil|General|Public[-‑]Private|Convention|Inter-?governmental|Non-?governmental|Information|Digital|Global|Knowledge|Modern|Human|International|National|Regional|Local|Private|Public|Technical|"
    r"Social|Opening|Closing|Foreign|Cyber|Internet|World|Economic|Political|Security|State|Member|Federal|Central|Online|Open|Best|"
    r"Practice|Steering|Organi[sz]ing|Executive|Standing|Drafting|Main|Plenary|Advisory|Working|Ad|Hoc|Youth|Parliamentary|Annual)\s+)+"
    r"(?:Society|Network|Council|Agency|Authority|Commission|Committee|Centre|Center|Union|Institution|Convention|Declaration|Treaty|"
    r"Summit|Protocol|Bank|Compact|Forum|Initiative|Organi[sz]ation|Coalition|Task\s+Force|Partnership|Consensus|Act)"
)
_GROUPS = (
    r"(?P<group>open[- ‑]ended\s+working\s+group|group\s+of\s+governmental\s+experts|OEWG|GGE|ad\s+hoc\s+committee)"
)
_NUMBERED = wording(r"\b[Rr]esolution\s+(?P<number>\d{2,4})\b(?![/‑-]?\d|\s*\()")
#: Whose somebody is who is named or asks, or who is given the floor, is told of that one: "Ada Okafor of", "I used to
#: be with", "the representative of", "the floor is yours".
_WHOSE = wording(
    rf"(?:(?:(?:Mr|Ms|Mrs|Dr|Prof(?:essor)?|Ambassador|Amb)\b\.?\s+{_CAP}|(?P<who>{_CAP}\s+(?:(?:van|von|der|de|del|da|bin|al|el)\s+)*{_CAP}))(?:,?\s+(?:who\s+|is\s+|was\s+|also\s+|here\s+|both\s+)*(?:of|from|with|at)|,)"
    r"|\b(?:[Hh]e|[Ss]he)(?:['’]s|\s+(?:is|works))(?:\s+(?:with|from|at|for))|\bI(?:['’]m|\s+am|\s+was|\s+used\s+to\s+(?:be|work)|\s+work(?:ed)?|\s+left|\s+joined)(?:\s+\w+){0,2}?(?:\s+(?:of|from|with|at|for|to))?"
    r"|\b(?:representative|delegat\w+|ambassador|colleague|observer)s?\s+(?:of|from)|\bfloor\s+(?:is\s+|goes\s+|now\s+)*to|\b(?:recogni[sz]e|call\s+on|now\s+invite))"
    rf"\s+(?:the\s+)?(?:{_CAP}\s+)?\Z"
)
_FLOOR = wording(r",?\s+(?:you\s+have|the\s+floor|please\b)", re.I)
#: Behind the name of a body: it begins the name of one of its parts or things, or of an office.
_LONGER = wording(r"\s+(?!(?:I|It|We|And|But|So|The|In|On|At)\b)[A-ZÀ-Þ][\w’'-]+")
_OFFICE_TO = wording(
    r"\b(?:[Rr]epresentatives?|[Mm]ission|[Ss]ecretary-General|Ambassador|Embassy)\b[^.;?!]{0,60}?\s(?:to|of)\s+(?:the\s+)?\Z"
)
_LONGEST, _NEAR = 20_000, 90


def unlisted(text: str, hits: Sequence[Hit], base: int) -> Iterator[tuple[Named, int, int]]:
    """Give what a paragraph names and no list holds, with where in the paragraph it stands.

    >>> [one.name for one, _, _ in unlisted("We met the Lake Rights Foundation, as resolution 90/7 asks.", [], 0)]
    ['General Assembly resolution 90/7', 'Lake Rights Foundation']
    """
    if len(text) > _LONGEST:
        return
    matters = [hit.end - base for hit in hits if hit.names[0].startswith("topic:")]  # may end a name
    taken = [(hit.start - base, hit.end - base) for hit in hits]
    for named, start, end in (
        *resolutions_in(text),
        *_symbols(text),
        *_of_bodies(text, hits, base),
        *_groups(text),
        *_called(text),
    ):
        if all(
            stop <= start or end <= begin or start <= begin < stop < end or (start < begin and stop == end in matters)
            for begin, stop in taken
        ):
            taken.append((start, end))
            yield named, start, end


def by_the_way(words: str, hit: Hit, base: int) -> bool:
    """Tell whether a name only says of which body somebody is, or who is given the floor.

    >>> by_the_way("Ada Okafor from Lakesoft", Hit(16, 24, "Lakesoft", ("organisation:lakesoft",)), 0)
    True
    """
    if not hit.names[0].startswith("organisation:"):
        return False
    at = hit.start - base
    whose = _WHOSE.search(words, max(0, at - _NEAR), at)
    of_one = whose and (not whose["who"] or looks_like_name(whose["who"]))
    longer = _LONGER.match(words, hit.end - base) or _OFFICE_TO.search(words, max(0, at - _NEAR), at)
    return bool(of_one or longer or _FLOOR.match(words, hit.end - base))


def _called(text: str) -> Iterator[tuple[Named, int, int]]:
    for kind, pattern in _NAMES:
        for match in pattern.finditer(text):
            first = _FIRST.match(match.group())
            start = match.start() + (first.end() if first else 0)
            others = (one for one in _AND.finditer(text, start, match.end()) if not is_matter(one["next"]))
            end = next((one.start() for one in others), match.end())
            name = " ".join(text[start:end].split())
            if len(name.split()) > 1 and not _COMMON.fullmatch(name) and not name.isupper():
                yield Named(kind, name), start, end
    for match in _CALLED.finditer(text):
        yield Named("organisation", match["body"]), *match.span("body")


def _symbols(text: str) -> Iterator[tuple[Named, int, int]]:
    for match in SYMBOL.finditer(text):
        symbol = match.group().rstrip("/.")
        if "/" in symbol:
            yield (
                Named("document", symbol, slug=symbol, acronym=symbol),
                match.start(),
                match.start() + len(symbol),
            )


def _of_bodies(text: str, hits: Sequence[Hit], base: int) -> Iterator[tuple[Named, int, int]]:
    """Give a resolution with a plain number as that of the one body that its sentence names."""
    for match in _NUMBERED.finditer(text):
        begin, stop = text.rfind(". ", 0, match.start()) + 1, text.find(". ", match.end())
        here = [hit for hit in hits if begin <= hit.start - base < (stop if stop >= 0 else len(text))]
        bodies = {hit.names[0]: hit.words for hit in here if hit.names[0].startswith("organisation:")}
        if len(bodies) == 1:
            name = f"{next(iter(bodies.values()))} resolution {match['number']}"
            yield Named("document", name, ("cor:Resolution",)), *match.span()


@lru_cache(maxsize=1)
def _on_matters() -> re.Pattern[str]:
    matters = {matter for several in lexicon.other_matters().values() for matter in several}
    known = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(matters, key=lambda one: (-len(one), one)))
    return wording(rf"\b{_GROUPS}\s+on\s+(?P<matter>(?:{known})\w*)", re.I)


def _groups(text: str) -> Iterator[tuple[Named, int, int]]:
    """Give groups of a known kind on another matter than those that lists hold."""
    for match in _on_matters().finditer(text):
        group = " ".join(match["group"].lower().split())
        label = group.upper() if len(group) < len("ad hoc") else group[:1].upper() + group[1:]
        yield (
            Named("process", f"{label} on {' '.join(match['matter'].lower().split())}"),
            *match.span(),
        )
