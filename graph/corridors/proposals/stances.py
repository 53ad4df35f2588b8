"""Hear how States voted, which text set up a process, who chairs it, and whose proposals or wishes are supported."""

import re
from collections.abc import Iterator

from corridors.identity import Hit
from corridors.names import holds
from corridors.patterns import wording
from corridors.proposals.clauses import Sentence, named, side_of
from corridors.readers.names.plainness import is_plain
from corridors.readers.notes import Named, Said

_WORD = "a speaker's word"
_ANOTHER = "a speaker's word for another"
_CUES = ("voted", "abstain", "vote", "set up", "sets up", "establish", "creat", "mandat", "launch", "conven", "chair")
_STANCES = (
    "support",
    "endors",
    "sponsor",
    "oppos",
    "favo",
    "against",
    "back",
    "propos",
    "sign",
    "join",
    "forward",
    "submi",
    "tabl",
    "introdu",
    "suggest",
)
#: So far a subject stands before its verb, and a name behind what is said of it.
_JOINED = wording(r"(?:\s|,|and|&|the|resolutions?)*")
_BEFORE_TEXT = wording(r"(?:\s|,|the|UN|General\s+Assembly|resolutions?|draft|of\s+them)*", re.I)
_BESIDE, _REACH, _SPAN, _LONGEST = 25, 90, 500, 3000

_VOTED = wording(r"\b(?:voted|votes|cast\s+(?:its|our|a)\s+vote|abstain(?:ed|s))\b", re.I)
_HOW = wording(
    r"\b(?:(?P<abstained>abstain(?:ed|s)(?:\s+(?:on|from|in\s+the\s+vote\s+on))?)|(?P<against>against)|"
    r"(?P<favour>in\s+favou?r\s+of|for))\s+(?:the\s+)?(?:(?:text|draft|resolutions?)\s+)*"
    r"(?P<which>(?:first|second|former|latter|both)\b|(?:it|this|that)\b(?=\s*(?:[,.;]|one\b|text\b|\Z)))?",
    re.I,
)
#: What takes back what was just said: "no, sorry".
_CORRECTION = wording(r"[,;–—-]\s*(?:no|sorry|I\s+mean|correction)\b[^;.]{0,40}?,\s+(?:sorry,\s+)?", re.I)
_WHO = (
    r"(?P<who>we|I|(?:my|our)\s+(?:own\s+)?(?:country|government|delegation|organi[sz]ation|institute|company|clinic|"
    r"network|cent(?:re|er)))"
)
_WHO_VOTED = wording(rf"\b{_WHO}\s+(?:(?:also|have|has|had|therefore|then|all)\s+)*\Z", re.I)
_SET_UP = r"(?:set\s+up|sets\s+up|establish(?:es|ed)|created?s?|mandate[sd]|launched|convene[sd])"
_SETS_UP = wording(
    rf",?\s*(?:(?:which|that|also|has|had|then|first|formally)\s+)*(?:{_SET_UP}|decided\s+to\s+(?:establish|set\s+up|create))\s+"
    r"(?:(?:the|an?|this|our|present|current|new|first|second|UN)\s+)*",
    re.I,
)
_SET_UP_BY = wording(
    r"[\s,(]*(?:(?:which|that|it|is|was|were|has\s+been|had\s+been|formally)\s+)*(?:set\s+up|established|created|mandated|"
    r"launched|convened)\s+(?:by|under|through|with|pursuant\s+to)\s+"
    r"(?:(?:the|UN|United\s+Nations|General\s+Assembly|GA|resolutions?)\s*)*",
    re.I,
)
_IT_SET_UP = wording(rf"\s*(?:And\s+)?(?:It|This)(?=\s+(?:is|was|has)\b){_SET_UP_BY.pattern}", re.I)
_CAP = r"(?-i:[A-ZÀ-ÞĀ-ɏ])[\w’'‑-]+"
_TITLE = r"(?:(?:Ambassador|Amb\.|Minister|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Professor|Sir|Dame)\s+)"
_PERSON = rf"(?P<person>{_TITLE}{{1,2}}{_CAP}(?:\s+(?:(?:de|van|von|der|al|bin)\s+)?{_CAP}){{0,3}}|«person»)"
_OF = rf"(?:,?\s+(?:of|from)\s+(?:the\s+)?{_CAP}(?:\s+{_CAP}){{0,2}},?)?"
_CHAIR = r"(?:[Cc]o-)?[Cc]hair(?:man|woman|person)?"
#: With a mark for the process and for a person who is known by name; the first two presuppose it, and need no more.
_CHAIRED = tuple(
    wording(pattern)
    for pattern in (
        rf"\b{_CHAIR}\s+of\s+(?:the\s+)?«process»(?:,|\s+is|\s+was)?\s+{_PERSON}",
        rf"{_PERSON}{_OF},?\s+(?:the\s+|as\s+(?:the\s+)?)?{_CHAIR}\s+of\s+(?:the\s+)?«process»",
        rf"«process»[^.;?!«»]{{0,90}}?\b(?:chaired|presided\s+over)(?:,[^,.;]{{1,25}},)?\s+by\s+(?:the\s+)?(?:[a-z]+\s+){{0,2}}(?:{_CAP},\s+(?:by\s+)?)?{_PERSON}",
        rf"\b(?:[Tt]he|[Ii]ts)\s+{_CHAIR}(?:,|\s+is|\s+was)\s+(?=Amb|Minister|«){_PERSON}",
        rf"\b(?:one|group|it|which)\b[^.;?!«»]{{0,30}},?\s+chaired\s+by\s+(?=Amb|Minister|«){_PERSON}",
        rf"\b(?:with|under)\s+{_PERSON}{_OF}\s+(?:in\s+the\s+chair|as\s+(?:its\s+|the\s+)?chair\b|presiding)",
        rf"{_PERSON}{_OF},?\s+(?:who\s+)?(?:(?:is|was|has\s+been|now|also)\s+)*(?:the\s+)?(?:chair(?:s|ed|ing)|chair\s+of)\s+"
        r"(?:the\s+)?«process»",
        r"\b(?P<own>I)(?:\s+am|['’]m|\s+was|\s+have\s+been)?\s+(?:(?:currently|also|the|served\s+as|honou?red\s+to|proud\s+to)"
        r"\s+)*(?:chair(?:ed|ing)?|chair(?:man|woman|person)?\s+of)\s+(?:the\s+)?«process»",
    )
)
_ASSEMBLY = "organisation:un-general-assembly"
_PRESUPPOSED, _ASIDE = 2, 5
#: A part of a process is not the process: "the meeting of the group was chaired by".
_PART = wording(r"\b(?:sessions?|meetings?|events?|workshops?|panels?|consultations?|subgroup|thematic)\b", re.I)
_TITLES = wording(rf"\A{_TITLE}+")

_VERB = (
    r"(?P<verb>(?P<would>would\s+(?:(?:also|very\s+much|strongly|fully)\s+)*)?(?:support(?:s|ed)?|endorse[sd]?|back(?:s|ed)?|"
    r"co-?sponsor(?:s|ed)?|oppose[sd]?|(?:are|am|is|was|were)\s+(?:strongly\s+|fully\s+)?(?:in\s+favou?r\s+of|against|opposed\s+to)|"
    r"(?:joined(?:\s+and\s+signed)?|signed)(?:\s+(?:on\s*to|up\s+to))?|propose[sd]?|tabled?|put\s+forward|submit(?:s|ted)|introduced?))"
)
_ADVERBS = (
    r"(?:(?:also|have|has|had|always|strongly|fully|firmly|warmly|therefore|formally|jointly|just|"
    r"actually|do|does|very\s+much)\s+)*"
)
_TEXT = (
    r"(?:proposals?|(?:working|position|non-)?\s?papers?|draft(?:\s+(?:resolution|measure|text|decision))?|amendments?|initiative|"
    r"(?:joint\s+)?(?:diplomatic\s+)?statement|suggestion|resolution|recommendations?|contribution|(?:joint\s+)?letter|text)"
)
_MADE = r"(?:made|tabled|submitted|put\s+forward|presented|circulated|introduced|delivered)"
_STATES = (
    rf"(?:the\s+)?{_CAP}(?:(?:,\s+|\s+and\s+(?:the\s+)?|\s+of\s+(?:the\s+)?|\s+){_CAP}){{0,6}}"
    r"(?:\s+(?:group|coalition|states|countries|union))?"
)
_BY = (
    rf"(?P<by>(?:(?:(?:that|which)\s+was\s+)?{_MADE}\s+)?(?:of|by|from)\s+{_STATES}|"
    rf"(?:that|which)\s+{_STATES}\s+{_MADE}|(?-i:[A-Z])\w+\s+{_MADE})"
)
_STOP = r"(?:for|which|that|who|because|but|and|as|since|so|in|at|from|if|when)\b"
_ABOUT = rf"(?:on|for|to|about|regarding|concerning)(?:\s+the)?(?:\s+(?!{_STOP})[\w’'‑-]+){{1,6}}"
_TEXT_OF = rf"(?:[\w-]+\s+){{0,4}}?{_TEXT}\b(?:\s+{_BY}(?:\s+{_ABOUT})?|\s+(?=on\s){_ABOUT})"
_ENDS = r"(?=\s*(?:[,.;:?!—–(]|\Z|\b(?:and\s+(?:we|it|he|she|they)|because|but|which|although|then\s+and)\b))"
#: What is asked for, and no text: "access for stakeholders", "a regional seat for organisations", "extending it".
_WISH = (
    r"(?:(?:(?!the\s|their\s|our\s|your\s)[a-z][\w-]+\s+){0,2}?(?:access|involvement|modalities|seats?|exercises?|moratorium|renewal|removal|"
    r"(?-i:[a-z]{4,}(?:tion|sion|ment)))(?:\s+(?:of|for|by|to|on)\s+[^,.;:?!—–()]{4,110}?|(?<=\sseat)|(?<=\smoratorium)|(?<=\w\sparticipation)|"
    rf"(?<=\w\sinclusion)|(?<=\w\sengagement))|(?-i:(?!continu)[a-z]{{2,}}ing)\s[^,.;:?!—–()]{{4,80}}?){_ENDS}"
)
_SUPPORTS = wording(
    rf"(?:\b{_WHO}\s+)?{_ADVERBS}\b{_VERB}\s+(?:(?:the|an?|this|that|our|their|its)\s+)?"
    rf"(?P<what>(?P<text>{_TEXT_OF})|{_WISH})",
    re.I,
)
#: Whatever somebody says to have proposed: "proposed, with others, the lake list in May".
_PROPOSES = wording(
    rf"(?:\b{_WHO}\s+)?{_ADVERBS}\b(?P<verb>(?P<would>would\s+)?(?:propose[sd]?|put\s+forward|tabled))"
    rf"(?:,\s+(?:together\s+)?with\s+[^,.;]{{3,60}},)?\s+(?:the|an?)\s+(?P<what>(?P<text>)(?:(?!{_STOP}|ones?\b)[\w’'‑-]+\s+){{1,6}}?"
    rf"(?!{_STOP}|ones?\b)[\w’'‑-]+)(?=\s*(?:[,.;:?!—–(]|\Z|{_STOP}))",
    re.I,
)
_IF = wording(r"\b(?:if|unless|provided|once|only\s+when)\b", re.I)
_RELATIONS = (
    (wording(r"(?:would\s.*)?(?:oppos|.*\b(?:against|opposed)\b)", re.I), "cor:opposed"),
    (wording(r"(?:would\s.*)?(?:propos|tabl|put|submi|introdu)", re.I), "cor:proposed"),
)
_IN_TEXT = wording(
    r"[\s,(]*(?:(?:as\s+)?(?:contained|set\s+out|found)\s+)?(?:in\s+)?(?:the\s+)?(?:(?:working\s+|position\s+)?(?:paper|document|draft)\s+)?",
    re.I,
)
_NAMED = ("document:", "cbm:", "programme:", "norm:")
_BEFORE_NAME = wording(
    rf"(?:\b{_WHO}\s+)?{_ADVERBS}\b{_VERB}\s+"
    r"(?:in\s+(?:working\s+)?(?:document|paper)\s+)?(?:(?!(?:in|to|for|with|from|by|at|through|on|of|and|states|countries)\b)[\w-]+\s+){0,4}?\Z",
    re.I,
)


def stances(told: Sentence) -> Iterator[Said]:
    """Give what a sentence says plainly of votes, of what is supported, of chairs and of what set up a process."""
    if len(told.words) > _LONGEST:  # no sentence
        return
    if holds(told.words, _STANCES):
        yield from _texts(told)
        yield from _supported(told)
    if holds(told.words, _CUES):
        yield from _votes(told)
        yield from _set_up(told)
        yield from _chairs(told)


def _subjects(told: Sentence, verb: re.Match[str], at: int) -> list[Named]:
    """Give who takes a stand: whom "we" means, else those in a row right before the verb."""
    if verb["who"]:
        own = side_of(told, verb["who"])
        return [own] if own is not None else []
    return [named(one) for one in told.row(at, ("state:", "organisation:"), within=_BESIDE)]


def _texts(told: Sentence) -> Iterator[Said]:
    """Give who supports or opposes the texts, measures and programmes that a sentence names."""
    for hit in told.hits:
        at = hit.start - told.start
        verb = _BEFORE_NAME.search(told.words, max(0, at - _REACH), at) if hit.names[0].startswith(_NAMED) else None
        if verb is not None:
            yield from _taken(told, verb, hit.names[0])


def _supported(told: Sentence) -> Iterator[Said]:
    """Give who supports or opposes a proposal, by whom and on what it is, or something asked for."""
    found = {verb.start("verb"): verb for pattern in (_PROPOSES, _SUPPORTS) for verb in pattern.finditer(told.words)}
    for verb in found.values():
        begin, end = (told.start + at for at in verb.span("what"))
        near = (hit for hit in told.hits if begin <= hit.start < min(end, begin + _BESIDE))
        if any(hit.names[0].startswith(_NAMED) or (hit.start, hit.end) == (begin, end) for hit in near):
            continue  # that is what is supported, and told by its name
        name = " ".join(verb["what"].split())
        kind, cls = ("document", "cor:Document") if verb["text"] else ("topic", "cor:Topic")
        held = _held(told, end) if verb["text"] else ""
        yield from _taken(told, verb, held or Named(kind, name, (cls,)))
        by = [hit for hit in told.hits if verb.start("by") <= hit.start - told.start < verb.end("by")] if held else []
        for one in (hit for hit in by if hit.names[0].startswith("state:") and told.plainly(verb.start("verb"))):
            yield told.claim(named(one), "cor:proposed", held, "said to have proposed it", doubt=_ANOTHER)


def _held(told: Sentence, end: int) -> str:
    """Give the document that a text just spoken of is in: "the proposal of Kenya in working paper A/1/WP.4"."""
    behind = (hit for hit in told.hits if hit.names[0].startswith("document:") and hit.start >= end)
    text = next(behind, None)
    return text.names[0] if text and _IN_TEXT.fullmatch(told.words, end - told.start, text.start - told.start) else ""


def _taken(told: Sentence, verb: re.Match[str], what: Named | str) -> Iterator[Said]:
    at = verb.start("verb")
    supposed = verb["would"] and _IF.search(told.words)  # else who "would support" a proposal says so
    if supposed or not told.plainly(at):
        return
    relation = next((name for pattern, name in _RELATIONS if pattern.match(verb["verb"])), "cor:supported")
    for who in _subjects(told, verb, at):
        doubt = _WORD if verb["who"] else _ANOTHER
        yield told.claim(who, relation, what, "says so plainly in this sentence", doubt=doubt)


def _votes(told: Sentence) -> Iterator[Said]:
    """Give how a State voted on a resolution that is named, or on the first and the second of two named before."""
    again = max((match.end() for match in _CORRECTION.finditer(told.words)), default=0)
    verb = _VOTED.search(told.words, again) or _VOTED.search(told.words)
    if verb is None or not told.plainly(verb.start(), since=again if verb.start() >= again else 0):
        return
    own = _WHO_VOTED.search(told.words, 0, verb.start())
    country = told.side.country
    row = told.row(verb.start(), ("state:",), within=_BESIDE)
    who = [country] if own is not None and country is not None else [named(one) for one in row] if own is None else []
    for how in _HOW.finditer(told.words, max(verb.start(), again)):
        relation = "cor:abstainedOn" if how["abstained"] else "cor:votedAgainst" if how["against"] else "cor:votedFor"
        if told.plainly(how.start(), since=verb.start()):
            for document in _voted_on(told, how):
                for state in who:
                    yield told.claim(state, relation, document, "says how it voted", doubt=_WORD if own else _ANOTHER)


def _voted_on(told: Sentence, how: re.Match[str]) -> list[str]:
    """Give the texts that are named in a row behind how somebody voted, or those that it points back to."""
    at, which = told.start + how.end(), (how["which"] or "").lower()
    texts = [hit for hit in told.around if hit.names[0].startswith("document:")]
    row: list[Hit] = []
    for hit in texts:
        between = told.reading.document.text[row[-1].end if row else at : hit.start] if hit.start >= at else "-"
        if (_JOINED if row else _BEFORE_TEXT).fullmatch(between):
            row.append(hit)
    if row or not which:
        return [hit.names[0] for hit in row]
    before = list(dict.fromkeys(hit.names[0] for hit in texts if at - _SPAN <= hit.start < at))
    if which in ("it", "this", "that"):
        return before if len(before) == 1 else []
    several = {"first": before[:1], "former": before[:1], "both": before}
    return several.get(which, before[1:]) if len(before) == len("ab") else []


def _set_up(told: Sentence) -> Iterator[Said]:
    """Give which text, process or Assembly set up a process, where nothing but that stands between their names."""
    texts = [hit for hit in told.hits if hit.names[0].startswith(("document:", "process:", _ASSEMBLY))]
    for process in (hit for hit in told.hits if hit.names[0].startswith("process:")):
        for text in (one for one in texts if one.names != process.names):
            between = told.words[min(text.end, process.end) - told.start : max(text.start, process.start) - told.start]
            pattern = _SETS_UP if text.start < process.start else _SET_UP_BY
            acts = text.names[0].startswith("document:") or text.start < process.start
            if acts and len(between) < _REACH and pattern.fullmatch(between) and told.plainly(text.end - told.start):
                yield told.claim(named(text), "cor:established", process.names[0], "says what set it up", doubt=_WORD)
                if text.names[0].startswith("document:"):
                    yield told.claim(
                        named(process), "cor:mandatedBy", text.names[0], "says what set it up", doubt=_WORD
                    )
    it = _IT_SET_UP.match(told.words)
    for text in told.hits if it is not None and told.plainly(it.end()) else ():
        reached = it is not None and text.start - told.start <= it.end() <= text.end - told.start
        before = told.process()[0] if reached and text.names[0].startswith("document:") else ""
        if before:
            yield told.claim(
                Named("process", before, (), before.partition(":")[2]),
                "cor:mandatedBy",
                text.names[0],
                "says what set it up",
                doubt=_WORD,
            )


def _chairs(told: Sentence) -> Iterator[Said]:
    """Give who chairs a process, by title and name, or as the speaker says of himself or herself."""
    marked, shown = _marked(told)
    for n, pattern in enumerate(_CHAIRED):
        for match in pattern.finditer(marked):
            since = match.start() if n == _ASIDE else 0
            plain = n < _PRESUPPOSED or (not told.taken_back and is_plain(marked, match.end(), since))
            named_here = [hit for at, hit in shown.items() if match.start() <= at < match.end()]
            processes = [hit.names[0] for hit in named_here if hit.names[0].startswith("process:")]
            before = told.just_before() if n < _ASIDE else told.process()[0]
            process = processes[0] if processes else before if "«process»" not in pattern.pattern else ""
            if not plain or not process or _PART.search(match.group()):
                continue
            people = [named(hit) for hit in named_here if hit.names[0].startswith("person:")]
            own = match.groupdict().get("own")
            for who in [told.side.speaker] if own else people or _titled(told, match["person"]):
                doubt = f"by surname alone: who is it? {_WORD}" if " " not in who.name else _WORD
                yield told.claim(who, "cor:chaired", process, "said to chair it", doubt=doubt)


def _titled(told: Sentence, called: str) -> list[Named]:
    """Give somebody named behind a title: one of the record by the surname, where only one bears it."""
    name = _TITLES.sub("", called)
    people = {one.name: one for one in told.reading.people() if one.name.split()[-1:] == name.split()[-1:]}
    return [next(iter(people.values()))] if len(people) == 1 else [Named("person", name)]


def _marked(told: Sentence) -> tuple[str, dict[int, Hit]]:
    """Put marks in the place of processes and people that a sentence names."""
    marked, at, shown = "", 0, {}
    for hit in told.hits:
        kind = hit.names[0].partition(":")[0]
        if kind in ("process", "person") and hit.start - told.start >= at:
            marked += told.words[at : hit.start - told.start]
            shown[len(marked)] = hit
            marked, at = f"{marked}«{kind}»", hit.end - told.start
    return marked + told.words[at:], shown
