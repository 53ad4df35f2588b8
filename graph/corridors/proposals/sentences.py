"""Hear who supports, opposes or joins processes, when processes and events began, which earlier one is meant."""

import re
from collections.abc import Iterator, Sequence

from corridors.identity import Hit, Register
from corridors.identity.resolve import span_of
from corridors.names import holds
from corridors.patterns import wording
from corridors.proposals.clauses import SENTENCE, Sentence, named, side_of
from corridors.readers.dates import months_in
from corridors.readers.notes import Named, Place, Reading, Said

_BEGAN = wording(
    r"^[\s,(]*(?:which\s+|that\s+)?(?:was\s+|were\s+|had\s+been\s+)?(?:formally\s+)?(?:launched|"
    r"established|created|set\s+up|convened|started|began|begun|founded|initiated)\s+(?:back\s+"
    r")?(?:in|from)\s+(?P<when>(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b"
)
_IN = wording(
    r"^\s*,?\s*(?:scheduled\s+(?:for|in)|planned\s+for|to\s+be\s+held\s+in|due\s+in|in|of)\s+(?"
    r"P<when>(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b"
)
_SINCE = wording(r"\bsince\s+(?P<year>(?:19|20)\d\d)\b")
_SPAN = wording(r"^[^.;]{0,140}?\(\s*(?P<from>(?:19|20)\d\d)\s*(?:to|-|–|—)\s*(?P<to>(?:19|20)\d\d)\s*\)")
_PLANNED = wording(r"\b(?:due|upcoming|planned|scheduled|will|to be|expected|forthcoming|next)\b", re.I)
#: What is still to begin: "when it is established next year, the", or "will be launched in 2030" behind the name.
_YEAR_TO_COME = r"(?P<when>next\s+year|in\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)"
_ONCE = wording(
    r"\b(?:[Ww]hen|[Oo]nce|[Aa]fter)\s+it\s+is\s+(?:formally\s+)?(?:established|launched|created|set\s+up)\s+"
    rf"{_YEAR_TO_COME},?\s+(?:the\s+)?(?:new\s+|future\s+|permanent\s+)?\Z"
)
_TO_BEGIN = wording(
    r"^[\s,(]*(?:which\s+|that\s+)?(?:will|is\s+(?:due|set|expected|scheduled)\s+to|is\s+to|to)\s+(?:formally\s+)?"
    r"(?:be\s+(?:established|launched|created|set\s+up)|become\s+operational|(?:begin|start)(?:\s+its\s+work)?)\s+"
    rf"{_YEAR_TO_COME}\b"
)


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
_SUPPORTS = wording(
    rf"\b(?:{_SIDE}\s+)?{_HOW}(?P<verb>support(?:s|ed|ing)?|endors(?:e|es|ed)|oppos(?:e|es|ed|ing)|(?:are|am|is|were|"
    rf"was)\s+(?:against|opposed\s+to|in\s+favou?r\s+of)|co-?sponsor(?:s|ed)?|propos(?:e|es|ed)|"
    r"(?:(?:see|sees|saw)\s+no|do(?:es)?\s*(?:not|n['’]t)\s+see\s+(?:a|the|any))\s+need\s+for|"
    r"(?:is|are|am|was|were)\s+(?:one\s+of\s+the\s+|an?\s+|among\s+the\s+)?"
    rf"(?:co-?)?(?:supporters?|sponsors?|proponents?|opponents?)\s+of)(?:{_OF}|\s+\Z)",
    re.I,
)
#: A sentence without any of these takes no stand.
_STANCES = ("support", "endors", "oppos", "against", "favo", "sponsor", "propos", "need for", "propon", "oppon")
#: The same said of the process, and what joins those behind it.
_BY_WHOM = wording(
    r"[)”\"]?,?\s+(?:(?:which|that)\s+)?(?:(?:is|was|were|has\s+been|had\s+been)\s+)?(?:(?:first|initially|originally|now|"
    r"also|jointly)\s+)?(?P<verb>proposed|supported|endorsed|co-?sponsored|opposed)(?:\s+\w+ly)?\s+by\b",
    re.I,
)
_LISTED = wording(r"(?:\s|,|&|\band\b|\bby\b|\bthe\b|\bamong\s+others\b)*", re.I)
#: The same of what was named in the sentence before.
_SUPPORTS_IT = wording(
    rf"\b(?:{_SIDE}\s+)?{_HOW}(?P<verb>support(?:s|ed)?|endors(?:e|es|ed)|oppos(?:e|es|ed))\s+"
    r"(?:continu\w+\s+)?(?:(?:the\s+)?discussions?\s+(?:on|of)\s+)?(?:the|this|that)\s+(?:proposal|initiative|"
    r"process|mechanism)\b(?!\s+(?:of|by|from|for|on|to|in|made|put|tabled|submitted)\b)",
    re.I,
)
_ENGAGES = wording(
    rf"\b{_SIDE}\b[^.;?!]{{0,40}}?\b(?P<verb>engag(?:e|es|ed|ing)|participat(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|"
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
    (wording(r"oppos|.*(?:against|opposed)", re.I), "cor:opposed"),
    (wording(r".*\b(?:oppon|need\s+for)", re.I), "cor:opposed"),
    (wording(r"propos", re.I), "cor:proposed"),
)


def dated_facts(reading: Reading, place: Place, hits: Sequence[Hit], register: Register) -> Iterator[Said]:
    """Give when processes and events began, where the words beside their names say so; what is due is a plan."""
    text, base = reading.document.text[place[0] : place[1]], place[0]
    for hit in hits:
        name = hit.names[0]
        known = len(hit.names) == 1 and name in register.entities
        if not known or not name.startswith(("process:", "event:", "programme:")):
            continue
        thing = _as_named(name, register)
        after = text[hit.end - base :]
        before = text[max(0, hit.start - base - 90) : hit.start - base]
        began = _BEGAN.match(after)
        dated = _IN.match(after) if name.startswith("event:") else None
        if began:
            yield Said(
                thing,
                "cor:startDate",
                "",
                (place,),
                "when it was launched",
                value=_when(began["when"]),
                role_note="as launched; mandate and first meeting may be other dates",
                doubt=_clash(name, began["when"]),
            )
        elif dated and not (_own_years(name) - {dated["when"][-4:]}):
            planned = _PLANNED.search(before) or _when(dated["when"]) > (reading.published_on or reading.day or "0")
            yield Said(
                thing,
                "cor:startDate",
                "",
                (place,),
                "when it is held",
                value=_when(dated["when"]),
                stage="planned" if planned else "",
                as_of=(reading.published_on or reading.day) if planned else "",
            )
        yield from _to_begin(reading, place, thing, before, after)
        span = _SPAN.match(after) if name.startswith("process:") else None
        if span:
            yield Said(thing, "cor:endDate", "", (place,), "the years beside its name", value=span["to"])
            if not began:
                yield Said(thing, "cor:startDate", "", (place,), "the years beside its name", value=span["from"])


def _to_begin(reading: Reading, place: Place, thing: Named, before: str, after: str) -> Iterator[Said]:
    """Give when something that is still to come is to begin: a plan, as of the day of the text."""
    due = _ONCE.search(before) or _TO_BEGIN.match(after)
    day = reading.published_on or reading.day
    if due is None or not day[:4].isdecimal():
        return
    when = str(int(day[:4]) + 1) if due["when"].startswith("next") else _when(due["when"])
    if when > day[: len(when)]:
        gist = "when it is to begin"
        yield Said(thing, "cor:startDate", "", (place,), gist, value=when, stage="planned", as_of=day)


def older_one(reading: Reading, place: Place, hits: Sequence[Hit], register: Register, event: Named) -> Iterator[Said]:
    """Give the earlier process of one name where a sentence speaks of the present one as met since that one's year."""
    text, base = reading.document.text[place[0] : place[1]], place[0]
    for match in SENTENCE.finditer(text):
        since = _SINCE.search(match.group())
        if since is None:
            continue
        for hit in hits:
            if not (
                match.start() <= hit.start - base < match.end()
                and len(hit.names) == 1
                and hit.names[0].startswith("process:")
            ):
                continue
            present = register.entities[hit.names[0]]
            mine = span_of(present)
            older = [
                other
                for other in register.entities.values()
                if other.kind == "process"
                and set(other.acronyms) & set(present.acronyms)
                and (span := span_of(other))
                and mine
                and span[0] == int(since["year"]) < mine[0]
            ]
            if len(older) == 1:
                yield Said(
                    event,
                    "cor:mentions",
                    older[0].name,
                    (place,),
                    "the earlier round",
                    basis="inferred",
                    role_note="the earlier round of the present one",
                )
                yield Said(
                    _as_named(older[0].name, register),
                    "cor:startDate",
                    "",
                    (place,),
                    "met since that year",
                    value=since["year"],
                    basis="inferred",
                    role_note="spoken of as met since that year",
                )


def _own_years(name: str) -> set[str]:
    return set(re.findall(r"(?:19|20)\d\d", name))


def _clash(name: str, when: str) -> str:
    years = {int(year) for year in _own_years(name)}
    return (
        f"its name speaks of {min(years)}: which process is meant?"
        if years and not min(years) - 1 <= int(when[-4:]) <= max(years)
        else ""
    )


def _as_named(name: str, register: Register) -> Named:
    entity = register.entities[name]
    return Named(name.partition(":")[0], entity.label, entity.classes, name.partition(":")[2])


def _when(words: str) -> str:
    months = months_in(words)
    return months[0].iso if months else words[-4:]


def stands(told: Sentence) -> Iterator[Said]:
    """Give who supports, opposes or proposes the processes a sentence names, and who says to take part in them."""
    processes = [hit for hit in told.hits if hit.names[0].startswith("process:")]
    stance_told = holds(told.words, _STANCES)
    meant = _SUPPORTS_IT.search(told.words) if stance_told and not processes else None
    if meant and told.plainly(meant.start("verb")) and (process := told.beside()):
        yield from _stance(told, process, meant, basis="inferred")
    for hit in processes:
        at = hit.start - told.start
        reach = max(0, at - _REACH)
        stance = _SUPPORTS.search(told.words, reach, at) if stance_told else None
        part = _ENGAGES.search(told.words, reach, at)
        if stance_told:
            yield from _by_whom(told, hit)
        if stance and told.plainly(stance.start("verb"), denied=stance["verb"].lower().endswith("need for")):
            yield from _stance(told, hit.names[0], stance)
        elif (
            part
            and all(told.plainly(at) for at in (part.end("who"), part.start("verb")))
            and (who := side_of(told, part["who"]))
        ):
            gist = "says to take part in its work"
            yield told.claim(who, "cor:engagedIn", hit.names[0], gist, doubt="a speaker's word")


def _by_whom(told: Sentence, hit: Hit) -> Iterator[Said]:
    """Give who proposed or supports a process, said behind its name: "the plan, proposed by Kenya and Fiji"."""
    after = hit.end - told.start
    verb = _BY_WHOM.match(told.words, after)
    if verb is None or not told.plainly(verb.start("verb")):
        return
    relation = next((name for pattern, name in _RELATIONS if pattern.match(verb["verb"])), "cor:supported")
    at = verb.end()
    for one in told.hits:
        begin = one.start - told.start
        if begin < at or not one.names[0].startswith(("state:", "organisation:")):
            continue
        if not _LISTED.fullmatch(told.words[at:begin]):
            break
        yield told.claim(
            named(one), relation, hit.names[0], "said of it in this sentence", doubt="a speaker's word for another"
        )
        at = one.end - told.start


def _stance(told: Sentence, process: str, verb: re.Match[str], *, basis: str = "stated") -> Iterator[Said]:
    relation = next((name for pattern, name in _RELATIONS if pattern.match(verb["verb"])), "cor:supported")
    if verb["who"]:
        own = side_of(told, verb["who"])
        inferred = told.side.inferred and own is not None and own.kind == "state"
        sides = [own, *([told.side.speaker] if inferred else [])]
    else:
        sides = [named(one) for one in told.row(verb.start("verb"), ("state:", "organisation:"), within=_BESIDE)]
    for one in sides:
        if one is not None:
            doubt = "" if sides[0] == told.side.speaker else "a speaker's word for another"
            yield told.claim(one, relation, process, "says so plainly in this sentence", basis=basis, doubt=doubt)
