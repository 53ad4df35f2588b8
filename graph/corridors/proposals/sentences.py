"""Hear in sentences what they plainly say of processes: when they began, who was kept out, who supports them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corridors.identity import Hit, Register
from corridors.identity.resolve import span_of
from corridors.readers.dates import months_in
from corridors.readers.notes import Named, Place, Reading, Said

_BEGAN = re.compile(
    r"^[\s,(]*(?:which\s+|that\s+)?(?:was\s+|were\s+|had\s+been\s+)?(?:formally\s+)?(?:launched|"
    r"established|created|set\s+up|convened|started|began|begun|founded|initiated)\s+(?:back\s+"
    r")?(?:in|from)\s+(?P<when>(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b"
)
_IN = re.compile(
    r"^\s*,?\s*(?:scheduled\s+(?:for|in)|planned\s+for|to\s+be\s+held\s+in|due\s+in|in|of)\s+(?"
    r"P<when>(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b"
)
_SINCE = re.compile(r"\bsince\s+(?P<year>(?:19|20)\d\d)\b")
_SPAN = re.compile(r"^[^.;]{0,140}?\(\s*(?P<from>(?:19|20)\d\d)\s*(?:to|-|–|—)\s*(?P<to>(?:19|20)\d\d)\s*\)")
_PLANNED = re.compile(r"\b(?:due|upcoming|planned|scheduled|will|to be|expected|forthcoming|next)\b", re.I)
_HEDGE = re.compile(
    r"\b(?:might|may|could|would|should|if|perhaps|maybe|possibly|probably|allegedly|rumou?r|think|"
    r"hope|whether|imagine|suppose|seems?|risk|fear|threat(?:en)?)\b",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|without|isn['’]t|wasn['’]t|weren['’]t|aren['’]t|"
    r"haven['’]t|hasn['’]t|don['’]t|doesn['’]t|didn['’]t|hardly|no longer)\b",
    re.I,
)
_KEPT_OUT = re.compile(
    r"\b(?:(?:was|were|is|are|been|being|got|get|regularly|repeatedly|again|have|has|had)\s+){0,4}(?"
    r":vetoed|blocked|excluded|barred|denied\s+(?:access|accreditation|participation)|refused\s+"
    r"(?:access|accreditation)|kept\s+out|"
    r"objected\s+to|rejected\s+from|shut\s+out)\b",
    re.I,
)
_ACTIVE = re.compile(r"\b(?:veto(?:ed|ing)?\s+power|objection\s+procedure|right\s+of\s+veto)\b", re.I)
_SUPPORTS = re.compile(
    r"\b(?P<who>we|I|my\s+(?:country|government|delegation|organi[sz]ation)|our\s+(?:country|government|"
    r"delegation|organi[sz]ation))?\s*(?:(?:very\s+much|strongly|fully|firmly|also|have\s+always|"
    r"warmly|continue\s+to|has|have)\s+)*(?P<verb>support(?:s|ed|ing)?|endors(?:e|es|ed)|oppos(?"
    r":e|es|ed)|(?:are|am|is)\s+(?:against|opposed\s+to))\s+(?:the\s+)?(?:\w+\s+){0,4}?$",
    re.I,
)
_SENTENCE = re.compile(r"[^.?!]*(?:[.?!](?=\s|\Z)|\Z)")


def dated_facts(reading: Reading, place: Place, hits: Sequence[Hit], register: Register) -> Iterator[Said]:
    """Give when processes and events began, where the words beside their names say so; what is due is a plan.

    >>> list(dated_facts.__annotations__)[:1]
    ['reading']
    """
    text, base = reading.document.text[place[0] : place[1]], place[0]
    for hit in hits:
        if len(hit.names) != 1 or hit.names[0].partition(":")[0] not in ("process", "event", "programme"):
            continue
        name = hit.names[0]
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
        span = _SPAN.match(after) if name.startswith("process:") else None
        if span:
            yield Said(thing, "cor:endDate", "", (place,), "the years beside its name", value=span["to"])
            if not began:
                yield Said(thing, "cor:startDate", "", (place,), "the years beside its name", value=span["from"])


def older_one(reading: Reading, place: Place, hits: Sequence[Hit], register: Register, event: Named) -> Iterator[Said]:
    """Give the earlier process of one name where a sentence speaks of the present one as met since that one's year.

    >>> list(older_one.__annotations__)[:1]
    ['reading']
    """
    text, base = reading.document.text[place[0] : place[1]], place[0]
    for match in _SENTENCE.finditer(text):
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


def stances(reading: Reading, speaker: Named, place: Place, hits: Sequence[Hit]) -> Iterator[Said]:
    """Give who a speaker says was kept out of a process, and who supports or opposes one, where it is said plainly.

    A sentence with a hedge or a negation yields nothing: what is not plain is left to people.

    >>> list(stances.__annotations__)[:2]
    ['reading', 'speaker']
    """
    base = place[0]
    for match in _SENTENCE.finditer(reading.document.text[place[0] : place[1]]):
        sentence = match.group()
        here = [hit for hit in hits if match.start() <= hit.start - base < match.end() and len(hit.names) == 1]
        if not here:
            continue
        told = _Sentence(sentence, match.start() + base, place, here)
        yield from _kept_out(reading, speaker, told, hits)
        yield from _supports(reading, speaker, told)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, where it begins, the paragraph it stands in, and what it names."""

    words: str
    start: int
    place: Place
    hits: Sequence[Hit]


def _kept_out(reading: Reading, speaker: Named, told: _Sentence, around: Sequence[Hit]) -> Iterator[Said]:
    sentence, start, place, here = told.words, told.start, told.place, told.hits
    verb = _KEPT_OUT.search(sentence)
    if verb is None:
        return
    clause = sentence[max(0, verb.start() - 110) : verb.end() + 20]
    if _HEDGE.search(clause) or _NEGATED.search(clause):
        return
    out = [
        hit
        for hit in here
        if hit.names[0].startswith("organisation:") and hit.start - start < verb.start() and not _is_forum(hit)
    ]
    within = [hit for hit in here if hit.names[0].startswith("process:")]
    nearby = within or [hit for hit in around if hit.names[0].startswith("process:")]
    names = {hit.names[0] for hit in nearby}
    if not out or len(names) != 1:
        return
    yield Said(
        Named("organisation", out[-1].words, (), out[-1].names[0].partition(":")[2]),
        "cor:deniedAccessTo",
        names.pop(),
        (place,),
        "says it was kept out",
        as_of=reading.day,
        said_by=speaker,
        basis="stated" if within else "inferred",
        doubt="a speaker's word: is it borne out, and of this process?",
    )


def _is_forum(hit: Hit) -> bool:
    return hit.names[0] in (
        "organisation:united-nations",
        "organisation:un-general-assembly",
        "organisation:un-general-assembly-first-committee",
    )


def _supports(reading: Reading, speaker: Named, told: _Sentence) -> Iterator[Said]:
    sentence, start, place, here = told.words, told.start, told.place, told.hits
    for hit in here:
        if not hit.names[0].startswith("process:"):
            continue
        before = sentence[: hit.start - start]
        verb = _SUPPORTS.search(before)
        if verb is None or _HEDGE.search(before[-90:]) or _NEGATED.search(before[-90:]):
            continue
        states = [
            other
            for other in here
            if other.names[0].startswith(("state:", "organisation:"))
            and other.end <= start + verb.start("verb")
            and start + verb.start("verb") - other.end < 25
        ]
        relation = "cor:opposed" if re.match(r"oppos|(?:are|am|is)\s", verb["verb"], re.I) else "cor:supported"
        gist = "says so plainly in this sentence"
        if states:
            who = Named(
                states[-1].names[0].partition(":")[0], states[-1].words, (), states[-1].names[0].partition(":")[2]
            )
            yield Said(
                who,
                relation,
                hit.names[0],
                (place,),
                gist,
                as_of=reading.day,
                said_by=speaker,
                doubt="a speaker's word for another",
            )
        elif verb["who"]:
            yield Said(speaker, relation, hit.names[0], (place,), gist, as_of=reading.day)
