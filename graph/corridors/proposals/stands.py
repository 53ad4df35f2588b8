"""Hear who supports, opposes or proposes a process, and who takes part in its work, where it is said plainly."""

import re
from collections.abc import Iterator

from corridors.proposals.clauses import Sentence, named
from corridors.readers.notes import Named, Said

_SIDE = (
    r"(?P<who>we|I|my\s+team|our\s+team|(?:my|our)\s+(?:country|government|delegation|organi[sz]ation|"
    r"institute|company))"
)
_HOW = (
    r"(?:(?:very\s+much|strongly|fully|firmly|also|always|warmly|actively|continue\s+to|continues\s+to|has|"
    r"have|had|been|do|does)\s+)*"
)
_OF = (
    r"\s+(?:the\s+)?(?:work\s+of\s+the\s+|idea\s+of\s+(?:a|the)\s+|proposal\s+for\s+(?:a|the)\s+|"
    r"establishment\s+of\s+(?:a|the)\s+)?(?:\w+\s+){0,4}?\Z"
)
_SUPPORTS = re.compile(
    rf"\b(?:{_SIDE}\s+)?{_HOW}(?P<verb>support(?:s|ed|ing)?|endors(?:e|es|ed)|oppos(?:e|es|ed|ing)|"
    rf"(?:are|am|is|were|was)\s+(?:against|opposed\s+to|in\s+favou?r\s+of)|co-?sponsor(?:s|ed)?|propos(?:e|es|"
    rf"ed))(?:{_OF}|\s+\Z)",
    re.I,
)
#: The same of what was named in the sentence before.
_SUPPORTS_IT = re.compile(
    rf"\b(?:{_SIDE}\s+)?{_HOW}(?P<verb>support(?:s|ed)?|endors(?:e|es|ed)|oppos(?:e|es|ed))\s+"
    r"(?:continu\w+\s+)?(?:(?:the\s+)?discussions?\s+(?:on|of)\s+)?(?:the|this|that)\s+(?:proposal|initiative|"
    r"process|mechanism)\b",
    re.I,
)
_ENGAGES = re.compile(
    rf"\b{_SIDE}\b[^.;?!]{{0,40}}?\b(?:engag(?:e|es|ed|ing)|participat(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|"
    rf"follow(?:s|ed|ing)?(?!-)|"
    r"took\s+part|take\s+part|taken\s+part|take\s+the\s+floor|submitted|negotiat(?:e|ed|ing)|attend(?:ed|"
    r"ing)?)\b[^.;?!]{0,110}\Z",
    re.I,
)
#: How far before a name the verb may stand, in characters.
_REACH = 260
#: So far the last of several subjects stands before it.
_BESIDE = 25
_RELATIONS = (
    (re.compile(r"oppos|.*(?:against|opposed)", re.I), "cor:opposed"),
    (re.compile(r"propos", re.I), "cor:proposed"),
)


def stands(told: Sentence) -> Iterator[Said]:
    """Give who supports, opposes or proposes the processes a sentence names, and who says to take part in them.

    >>> list(stands.__annotations__)
    ['told', 'return']
    """
    processes = [hit for hit in told.hits if hit.names[0].startswith("process:")]
    meant = _SUPPORTS_IT.search(told.words) if not processes else None
    if meant and told.plainly(meant.start("verb")) and (process := told.beside()):
        yield from _stance(told, process, meant, basis="inferred")
    for hit in processes:
        at = hit.start - told.start
        reach = max(0, at - _REACH)
        stance, part = _SUPPORTS.search(told.words, reach, at), _ENGAGES.search(told.words, reach, at)
        if stance and told.plainly(stance.start("verb")):
            yield from _stance(told, hit.names[0], stance)
        elif part and told.plainly(part.end("who")) and (who := _side(told, part["who"])):
            gist = "says to take part in its work"
            yield told.claim(who, "cor:engagedIn", hit.names[0], gist, doubt="a speaker's word")


def _stance(told: Sentence, process: str, verb: re.Match[str], *, basis: str = "stated") -> Iterator[Said]:
    relation = next((name for pattern, name in _RELATIONS if pattern.match(verb["verb"])), "cor:supported")
    if verb["who"]:
        own = _side(told, verb["who"])
        inferred = told.side.inferred and own is not None and own.kind == "state"
        sides = [own, *([told.side.speaker] if inferred else [])]
    else:
        sides = [named(one) for one in told.row(verb.start("verb"), ("state:", "organisation:"), within=_BESIDE)]
    for one in sides:
        if one is not None:
            doubt = "" if sides[0] == told.side.speaker else "a speaker's word for another"
            yield told.claim(one, relation, process, "says so plainly in this sentence", basis=basis, doubt=doubt)


def _side(told: Sentence, who: str) -> Named | None:
    """Give whom "we" or "my country" means: the state or body that stands behind the speaker, else the speaker."""
    words, side = " ".join(who.lower().split()), told.side
    if words == "i":
        return side.speaker
    if words.endswith(("country", "government", "delegation")):
        return side.country
    if words.endswith(("organisation", "organization", "institute", "company")):
        return side.body
    return side.state or side.body or side.speaker
