"""Tell which process is meant where others bear its name: by what it deals with, by years, by first and second."""

import re
from collections.abc import Iterable, Mapping

from corridors import lexicon
from corridors.identity.resolve import Register, span_of
from corridors.names import fold
from corridors.patterns import wording

_REPORTS = wording(r"\b(?:report|outcome|consensus|adopted|concluded)\b", re.I)
_EARLY = wording(r"\b(?:January|February|March|April)\s+(?:19|20)\d\d\b")
_YEAR = wording(r"\b(?:19|20)\d\d\b")
_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NTH = wording(rf"\b(?P<nth>{'|'.join(_NUMBERS[1:])})\s+(?:(?:\w+|United\s+Nations)\s+)?$", re.I)
_NEW = wording(r"\b(?:new|newest|upcoming|next|coming|incoming)\s+(?:\w+\s+)?$", re.I)
#: Captions may have no full stop for pages; what stands farther off is another sentence all the same.
_REACH = 600
_MATTER = wording(r"\s+(?:on|for|of|to|dealing\s+with)\s")
#: What follows a group's full name and says what it deals with; a day, a clause or a pronoun says no such thing.
_ON = wording(
    r"(?:[ \xa0\n]+to[ \xa0\n]+(?:negotiate|elaborate|develop|draft|prepare)\b[^.;:?!()]{1,60}?)?"
    r"[ \xa0\n]+on[ \xa0\n]+(?!\d|(?:how|what|whether|when|where|why|who|which|th(?:is|at|ese|ose|em)|it|its|their|our|"
    r"us|your|my|his|her|me|him|you|behalf|top|both|each|every|all|some|any|one|a|an|and|there|here|board|track|time|"
    r"line|record|stage|site|paper|video|zoom|(?:the|an?)[ ](?:one|other|same|first|second|last|basis|floor|table|road|"
    r"way|side|day|question|issue|topic|subject|agenda|website)|\w+day|(?:jan|febr)uary|march|april|may|june|july|"
    r"august|(?:sept|nov|dec)ember|october)\b)(?P<matter>[^.;:?!()]{3,70})",
    re.I,
)
#: By which resolution a group was set up, right behind its name; the year before the first session of the Assembly.
_BY_RESOLUTION = wording(
    r"[^.;]{0,25}?\b(?:established|created|set\s+up|mandated|convened)\s+(?:by|under|pursuant\s+to)\s+"
    r"(?:General\s+Assembly\s+)?resolution\s+(?:A/RES/)?(?P<session>\d\d)/\d+"
)
_FIRST_SESSION = 1945
ONE_OF_MANY = wording(r"\ban?\s\Z", re.I)
_WHICH = "one of a kind, or of another matter: which process is meant?"
_EARLIER = wording(r"\b(?:first|previous|earlier|former|last|initial)\s+(?:\w+\s+)?$", re.I)


def of_another_matter(names: Iterable[str], words: str, after: str) -> bool:
    """Tell whether what follows says that a group of this name is another: one on ageing, one on outer space.

    A full name with a matter behind it must name the group's own; an acronym may be followed by what was spoken of.

    >>> of_another_matter(["process:oewg-2021-2025"], "working group", " on lakes")
    True
    """
    others = _matters(names, lexicon.other_matters())
    return (" " in words and _tells_another(names, after)) or bool(_MATTER.match(after) and _holds(after, others))


def asked_of(names: Iterable[str], before: str, after: str) -> str:
    """Give the question that is open where a process is named as one of its kind, or with what may be its matter.

    >>> asked_of(["process:programme-of-action"], "to set up a ", " on lakes")
    'one of a kind, or of another matter: which process is meant?'
    >>> asked_of(["process:programme-of-action"], "to set up a ", " on cyberspace")
    ''
    """
    own = _matters(names, lexicon.own_matters())
    sentence = before[max(before.rfind(stop) for stop in (". ", "? ", "! ", ".\xa0")) + 1 :][-_REACH:]
    one_of_many = ONE_OF_MANY.search(before[-8:]) is not None and not _holds(f"{sentence} {after}", own)
    return _WHICH if own and (one_of_many or _tells_another(names, after)) else ""


def _holds(text: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"\b{word}", fold(text)) for word in words)


def which(
    register: Register, names: tuple[str, ...], text: str, place: tuple[int, int], day: str
) -> tuple[tuple[str, ...], str]:
    """Tell processes of one name apart: by years beside the name, by "first", else by the day.

    >>> register = Register.of([])
    >>> which(register, ("process:oewg-2019-2021", "process:oewg-2021-2025"), "an OEWG until 2020", (3, 7), "2030")
    (('process:oewg-2019-2021',), 'the year beside it')
    """
    start, end = place
    spans = {name: span for name in names if (span := span_of(register.entities[name]))}
    reach = max(0, start - _REACH)
    sentence_start = max(text.rfind(". ", reach, start) + 1, reach)
    stop = text.find(". ", end, end + _REACH)
    sentence = text[sentence_start : stop if stop >= 0 else end + _REACH]
    near = text[max(sentence_start, start - 60) : min(stop if stop >= 0 else len(text), end + 90)]
    years = sorted({int(year) for year in _YEAR.findall(near)})
    asked = int(day[:4]) if day[:4].isdecimal() else None
    if len(years) > 1 and (both := [n for n, span in spans.items() if span[0] in years and span[1] in years]):
        return (both[0],), "the years beside it"
    if years and len(spans) == len(names):
        fitting = [n for n, (low, high) in spans.items() if any(low <= year <= high for year in years)]
        past = [n for n in fitting if asked is not None and spans[n][1] < asked]
        if len(fitting) == 1:
            return (fitting[0],), "the year beside it"
        early = len(fitting) > 1 and len(years) == 1 and _EARLY.search(near)  # before the newer group met
        if early or (len(past) == 1 and _REPORTS.search(near)):
            return (min(fitting if early else past, key=lambda n: spans[n]),), "the year of its report, or the month"
    if which := _told_apart(text[sentence_start:start], spans, asked) or _set_up(text[end : end + 90], spans):
        return which
    if re.search(r"\bparallel\b", sentence, re.I) and asked is not None:
        past = [n for n, span in spans.items() if span[1] < asked]
        if past:
            return (max(past, key=lambda n: spans[n]),), "spoken of as parallel to a group that has ended"
    found = register.choose(list(names), day)
    return ((found.name,), found.why) if found.decided else (names, found.why)


def _matters(names: Iterable[str], told: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give what a table tells of the matters of the processes that a name means, or of the acronym they share."""
    processes = [name for name in names if name.startswith("process:")]
    groups = dict.fromkeys(key for name in processes for key in (name, name.partition(":")[2].partition("-")[0]))
    return [word for group in groups for word in told.get(group, ())]


def _tells_another(names: Iterable[str], after: str) -> bool:
    """Tell whether what follows a name says what the group deals with, and not what the one of that name does."""
    own = _matters(names, lexicon.own_matters())
    told = _ON.match(after) if own else None
    return told is not None and not _holds(told["matter"], (*own, *lexicon.topics()))


def _told_apart(before: str, spans: dict[str, tuple[int, int]], asked: int | None) -> tuple[tuple[str], str] | None:
    """Tell processes of one name apart by the word before it: by number, or new when it was new."""
    in_order = sorted(spans, key=lambda name: spans[name])
    nth = _NTH.search(before)
    number = _NUMBERS.index(nth["nth"].lower()) if nth else len(spans)
    if len(spans) == 2 and _EARLIER.search(before):
        return (in_order[0],), "called the first"
    if number < len(spans) and (len(spans) > 2 or (asked is not None and asked >= spans[in_order[number]][0] - 1)):
        return (in_order[number],), "called by its number"
    fresh = [name for name, (begins, _) in spans.items() if asked is not None and begins - 1 <= asked <= begins]
    return ((fresh[0],), "called new when it was") if len(fresh) == 1 and _NEW.search(before) else None


def _set_up(after: str, spans: dict[str, tuple[int, int]]) -> tuple[tuple[str], str] | None:
    """Tell processes of one name apart by the resolution behind the name: the Assembly's 73rd session began in 2018."""
    by = _BY_RESOLUTION.match(after)
    year = _FIRST_SESSION + int(by["session"]) if by else 0
    begun = [name for name, span in spans.items() if year <= span[0] <= year + 1]
    return ((begun[0],), "the resolution beside it") if len(begun) == 1 else None
