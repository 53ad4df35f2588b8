"""Hear whom speakers present to the room: by name, post and body; and who was to come and did not."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType

from corridors.documents import Document
from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.appositions import as_spoken
from corridors.readers.names.nearness import Spellings
from corridors.readers.names.offices import tell_at, tell_employer
from corridors.readers.names.people import NOTHING, Entry
from corridors.readers.names.persons import Known, One, marked
from corridors.readers.names.plainness import MARK
from corridors.readers.names.plainwords import sentences
from corridors.readers.names.spellings import alike, misheard, nicknamed
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.talk.lines import spoken

_ROW = rf"(?P<who>{MARK}(?:(?:,?\s+and\s+|,\s+)(?:(?!for\b)[\w'’-]+\s+){{0,2}}?{MARK})*)"
#: Words with which somebody is presented to the room, in the sentence before the name.
_CUES = (
    r"\b(?:with\s+(?:me|us)|join(?:ed|ing)?\s+(?:me|us|(?:\w+\s+)?by)|(?:start|begin)\s+with|followed\s+by|we\s+were\s+(?:also\s+)?to\s+have\s+had|(?:to|on)\s+my\s+(?:\w+\s+)?(?:left|right)|"
    r"next\s+to\s+(?:me|her|him)|welcome|introduce|(?:next|first|second|third|last|final)\s+(?:speaker\s+|"
    r"panell?ist\s+)?(?:is|will\s+be|comes)|we\s+(?:also\s+)?have|there(?:['’]s|\s+is)(?=\s+(?-i:[«A-Z]))|"
    r"speakers?|panel(?:l?ists?)?|guests?|witness(?:es)?|"
    r"discussants?|instead|last\s+but\s+not\s+least|first\s+of\s+all|next\s+up\s+is|hear\s+from|turn\s+to|over\s+to|floor\s+to|call\s+on|invite|from\s+the\s+\w+\s+side)\b"
)
_CUE = wording(_CUES, re.I)
#: Words that may stand behind the name: "Ada Okafor is joining us".
_IS_HERE = r"\s+(?:is|are)\s+(?:also\s+)?(?:here\b(?!\s+to)|in\s+the\s+(?:room|audience)\b)"
_BEHIND = wording(rf"{MARK}{_IS_HERE}|join(?:ing)?\s+(?:me|us)|with\s+(?:me|us)", re.I)
_PRESENT = wording(
    rf"{MARK}{_IS_HERE}|\b(?:(?:to|on)\s+my\s+(?:\w+\s+)?(?:left|right)|next\s+to\s+(?:me|her|him)|(?:here\s+)?with\s+me|on\s+(?:the|"
    r"our)\s+(?:panel|stage|call|line)|in\s+the\s+room\s+we\s+have|(?:for|from)\s+staff,?\s+we\s+have)\b",
    re.I,
)
_STAY_AWAY = (
    r"(?:(?:who|he|she|they)\s+)?(?:unfortunately\s+|sadly\s+|regrettably\s+)?(?:(?:can(?:not|['’]t)|could(?:\s+not|"
    r"n['’]t)|won['’]t|will\s+not|(?:is|was)\s+(?:not\s+able|unable)\s+to|did\s+not|didn['’]t)\s+(?:be\s+(?:here|"
    r"with\s+us|able)|make\s+it|get\s+(?:here|on|in(?:to)?|away|a\s+visa)|board|join|attend|come|speak|travel|take\s+part|participate)|(?:sends?|"
    r"sent)\s+(?:\w+\s+){0,2}(?:regrets|apologies)|had\s+to\s+(?:cancel|leave|stay|travel|return|fly)|has\s+cancelled|"
    r"(?:is|was|fell|has\s+fallen|has\s+been\s+taken)\s+(?:ill|sick|unwell)|(?:has\s+been|was|had\s+been)\s+(?:called|summoned|held\s+up|"
    r"detained|recalled|delayed)|(?:his|her|their)\s+(?:flight|train|visa)\s+(?:was|has\s+been|got)\s+(?:cancell?ed|refused|denied))"
)
_AWAY = wording(
    rf"(?P<who>{MARK})(?:\s+(?:of|from|in)\s+[^.?!;,«]{{2,60}})?(?:\s*,[^.?!;,«]{{2,70}},)?\s*,?\s+"
    rf"(?:but\s+|(?:was|were)\s+(?:supposed|due|meant|to|(?:in|on)\s+(?:the|our)\s+(?:programme|program|list|agenda))\b[^.?!;,«]{{0,50}},?\s+(?:(?:but|and)\s+)?(?:(?:he|she)\s+(?:wrote|told\s+us|said)\s[^.?!;,«]{{0,30}}?\b(?:that\s+)?)?)?(?:(?:is|was)\s+[^.?!;,«]{{2,40}}?\s+and\s+)?{_STAY_AWAY}"
)
_IN_PLACE = wording(
    r"\b(?:in\s+(?:the\s+)?place\s+of|instead\s+of|stand(?:ing|s)?\s+in\s+for|(?:fill|stepp?)(?:ing|s)?\s+in\s+for|"
    rf"replac(?:ing|es)|substitut(?:ing|es)\s+for)\s+(?:my\s+(?:colleague|boss|director)\s+)?(?P<who>{MARK})"
)
#: Who is thanked for being there: the panel.
_THANKED = wording(
    rf"\bthank(?:s|\s+you)?\s+(?:so\s+much\s+)?(?:to\s+)?(?:(?:[\w'’-]+\s+){{0,3}}?{_ROW}\s+for\s+(?:being|joining|coming|agreeing|participating|"
    rf"stepping)\b|our\s+(?:[\w-]+\s+)?(?:panell?ists?|panel|speakers?|\w+\s+savers?),?\s+"
    rf"{_ROW.replace('who', 'panel')})",
    re.I,
)
#: Who is named right behind the words that present somebody, or will take a place, also where no body is told.
_HAVE = wording(
    r"\b(?:we\s+(?:also\s+|then\s+)?have|(?:(?:to|on)\s+my\s+(?:\w+\s+)?(?:left|right)|next\s+to\s+(?:me|her|him)),?(?:\s+(?:is|we\s+have|there\s+is))?|(?:speaker|panell?ist)s?(?:\s+today)?\s+(?:is|are|include)|last\s+but\s+not\s+least,?|joined\s+(?:\w+\s+)?by|(?:pleased|happy|delighted)\s+to\s+have|"
    r"(?:start|begin)\s+with|introduce(?:\s+you\s+to)?|welcome)(?:\s+(?:my|our)\s+(?:\w+\s+)?colleagues?,?)?\s+"
    rf"{_ROW}|(?P<here>{MARK}){_IS_HERE}|(?P<joins>{MARK})\s+(?:will|is\s+going\s+to|should)\s+(?:also\s+)?(?:be\s+)?join(?:ing)?\s+us\b|(?P<instead>{MARK})\s+(?:will|is\s+going\s+to)\s+(?:(?:speak|step\s+in|stand\s+in|be\s+here|join\s+us)\b"
    r"[^.?!;,]{0,30}?\binstead|(?:take|fill)\s+(?:his|her|their)\s+(?:place|seat)|replace\s+(?:him|her|them))\b",
    re.I,
)
#: Two words with capitals, or one who was named just before.
_MAY_NAME = wording(r"\A(?:He|She)\b|[^\W\d_a-z][\w'’‑.-]*\s+(?:[a-z]{1,3}\s+){0,2}[^\W\d_a-z]")
#: Words without which a sentence presents nobody, nor tells of an absence.
_SIGNS = wording(
    rf"{_CUES}|\b(?:rapporteur|report\s+will|excellenc|ladies|is\s+(?:also\s+)?here|in\s+the\s+(?:room|audience)|thank|place|(?:start|begin)\s+with|to\s+have|in\s+for\b|replac|substitut|{_STAY_AWAY})",
    re.I,
)
_WORD = wording(r"[^\W\d_]\w+")
#: Who is named in such a sentence is none of the panel.
_ASIDE = wording(
    r"\b(?:questions?|comments?|asks?|asked|chat|organi[sz]ations|representatives\s+of|apologies|regrets|report|paper|book|statement)\b",
    re.I,
)
#: Whoever was expected, and did not come, had been announced.
_EXPECTED = wording(
    r"\b(?:to\s+have\s+had|(?:was|were)\s+(?:supposed|due|meant|scheduled|to\s+(?:be|speak|join)|(?:in|on)\s+(?:the|our)\s+(?:programme|program|list|agenda))|(?:will|should)\s+(?:also\s+)?have\s+\w+|(?:in|take)\s+(?:his|her|their|the)\s+(?:place|seat|chair))\b"
)
#: Whom the one who presides calls by name and body, and says no more: "Ada Okafor, Open River."
_CAPS = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+"
_CALL = wording(
    rf"(?:{_CAPS}\s+){{1,4}}{_CAPS},\s+(?P<body>(?:the\s+)?{_CAPS}(?:\s+(?:(?:of|for|and|the|de|van)\s+)*{_CAPS}){{1,6}})\W*"
)
#: Whom one who opens greets with others: "Ms. Okafor, Minister of Lakes, Excellencies, ladies and gentlemen".
_GREETED = wording(
    r"(?:\A|[.:]\s+)(?:(?:(?:[Yy]our|[Hh]is|[Hh]er|[Hh]onou?rable)\s+)?(?:«\d+»|Excellenc\w+|Majest\w+|M(?:adam|r\.?)\s+[A-Z]\w+),\s+)+"
    r"(?:(?:and\s+)?(?:[Dd]istinguished|[Dd]ear|[Ee]steemed|[Hh]onou?rable)\s|[Ee]xcellenc|[Ll]adies)"
)
#: The next of a row of those presented.
_ROW_GOES_ON = wording(r"(?:(?:And|Then|Also|Finally),?\s+)?(?:also\s+)?«0»")
_NUMBER = wording(r"«(\d+)»")
_NEAR = 120


@dataclass(frozen=True, slots=True)
class Presented:
    """Somebody presented to the room: who, what is told of post and body, and whether there.

    >>> [one.told.employer for one in presented("With us is Ada Okafor from the Lake Trust.")]
    ['Lake Trust']
    """

    name: str
    told: Entry = NOTHING
    title: str = ""
    away: bool = False
    replaced: bool = False
    here: bool = False
    cued: bool = True
    panel: bool = False


def presented(text: str, heard: Set[str] = frozenset()) -> Iterator[Presented]:
    """Find whom a stretch of speech presents, and who is said to stay away, in the order of the words.

    Of whom no word presents to the room, ``cued`` is false: it tells who somebody is, where he or she is heard. Where
    ``heard`` gives the words of the names of all who are, nobody else is looked for in sentences that present nobody.

    >>> [(one.name, one.away) for one in presented("I speak in place of Ada Okafor, who could not come.")]
    [('Ada Okafor', True)]
    >>> [(one.name, one.cued) for one in presented("I once met Ada Okafor of the Lake Trust in Geneva.")]
    [('Ada Okafor', False)]
    """
    known, found = Known(), list[Presented]()
    for sentence in sentences(" ".join(text.split())):
        goes_on = bool(found) and found[-1].panel
        likely = goes_on or not heard or _SIGNS.search(sentence) or _CALL.fullmatch(sentence)
        named = likely or not heard.isdisjoint(_WORD.findall(sentence))
        if not (named and _MAY_NAME.search(sentence)):
            continue
        found += _in_sentence(sentence, *marked(sentence, known), goes_on=goes_on)
    away = {one.name for one in found if one.away}
    seen = set[tuple[str, bool]]()
    for one in found:
        told = one.told if one.told != NOTHING else as_spoken(known.told.get(one.name, NOTHING), "", one.title)
        absent = one.name in away and not one.away
        if absent or (one.name, one.cued) in seen or not (one.cued or told != NOTHING):
            continue
        seen.add((one.name, one.cued))
        yield replace(one, told=told)


def _in_sentence(sentence: str, text: str, people: Sequence[One], *, goes_on: bool) -> Iterator[Presented]:
    """Say of everybody whom one sentence names whether its words present him or her, or tell of an absence."""
    replaced = _among(_IN_PLACE, text)
    away = replaced | _among(_AWAY, text)
    thanked, row = _among(_THANKED, text), _among(_HAVE, text)
    cue = _CUE.search(text)
    begin = len(text) if cue is None else cue.start()
    begin = 0 if _BEHIND.search(text) or (goes_on and _ROW_GOES_ON.match(text)) else begin
    called = _CALL.fullmatch(sentence) if len(people) == 1 else None
    begin = 0 if called and not state_named(called["body"]) else begin
    panel, here = not _ASIDE.search(text), _PRESENT.search(text) is not None
    greeted = _GREETED.search(text)
    for number, one in enumerate(people):
        told = as_spoken(one.told, "", one.title)
        told = Entry("", called["body"]) if told == NOTHING and called and not begin else told
        given = one.name.partition(" ")[0]  # captions set no stop before the name of the one called upon
        told = replace(told, employer="" if told.employer == given else told.employer.removesuffix(f" {given}"))
        at = text.find(f"«{number}»")
        met = greeted is not None and greeted.start() <= at < greeted.end()
        cued = at >= begin or met
        if number in away:
            expected = number in replaced or _EXPECTED.search(text, max(0, at - _NEAR), at + _NEAR) is not None
            yield Presented(one.name, told, one.title, away=True, replaced=expected)
        elif number in thanked:
            yield Presented(one.name, told, one.title, here=True)
        elif told != NOTHING or number in row:
            yield Presented(one.name, told, one.title, here=met or (cued and here), cued=cued, panel=cued and panel)


def _among(pattern: re.Pattern[str], text: str) -> set[int]:
    rows = (next(filter(None, match.groups())) for match in pattern.finditer(text))
    return {int(number) for row in rows for number in _NUMBER.findall(row)}


#: A given name of which something is told: "Ada is the head of", "Ada, she's a judge".
_GIVEN = wording(
    r"\b[A-ZÀ-Þ][\w’'-]+(?=(?:,?\s+who)?\s+(?:is|leads|heads|runs|works)\s+(?:the|our|an?|also|with|at|for)\b|,\s+(?:he|she)(?:['’]s|\s+is)\s)"
)


def presented_in(
    document: Document,
    places: Sequence[Place],
    heard: Set[str] = frozenset(),
    given: Mapping[str, str] = MappingProxyType({}),
) -> list[tuple[Place, Presented]]:
    """Find whom the paragraphs of a turn present, each with the paragraph.

    ``heard`` are words of all speakers' names, ``given`` the full names of those who alone have a given name.

    >>> record = document_of("x.txt", "With us is Ada Okafor from the Lake Trust.")
    >>> [one.name for _, one in presented_in(record, [(0, 42)])]
    ['Ada Okafor']
    """
    told = ((place, _GIVEN.sub(lambda one: given.get(one[0], one[0]), spoken(document, place))) for place in places)
    return [(place, one) for place, words in told for one in presented(words, heard)]


def tell_presented(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[tuple[Place, Presented]]]]) -> None:
    """Note for whom those stand whom others present; who was to come and did not; who sat there and is not heard."""
    heard = list(dict.fromkeys(who for who, _ in turns if who is not None and not who.anonymous))
    spellings = Spellings(who.name for who in heard)
    serving = {said.subject for said in reading.said if said.relation in ("cor:rapporteurOf", "cor:moderatedOnline")}
    placed = {said.subject for said in reading.said if said.relation in ("cor:affiliatedWith", "cor:represents")}
    employed = {said.subject for said in reading.said if said.relation == "cor:affiliatedWith"}
    after = [who for who, _ in (*turns[1:], (None, ()))][: len(turns)]
    for (speaker, shown), follows in zip(turns, after, strict=True):
        for place, one in shown if speaker is not None else ():
            same = {name for name in spellings.near(one.name) if fold(name) == fold(one.name) or alike(name, one.name)}
            fits = [who for who in heard if who.name in same]
            fits = fits or [who for who in heard if nicknamed(who.name, one.name)]
            fits = fits or [who for who in heard if misheard(who.name, one.name, called=one.cued and who == follows)]
            who = fits[0] if fits else Named("person", one.name)
            known = fits or who in serving or one.here or one.panel or one.away
            if known and who != speaker:
                if who not in placed or (who not in employed and one.told.employer and one.told.post):
                    _tell_body(reading, who, one, place)
                elif one.told.post:
                    _tell_post(reading, who, one, place)
            if not fits and one.cued:
                _tell_unheard(reading, who, one, place)


def _tell_post(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    """Add the post with which somebody is presented to the body of which he or she said to be."""
    own = [said for said in reading.said if said.subject == who]
    states = {said.object for said in own if said.relation == "cor:represents"}
    of = (said.object for said in own if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named))
    known = body_named(one.told.employer)
    same = (
        named
        for named in of
        if f"{fold(named.name)} ".startswith(f"{fold(one.told.employer)} ")
        or (known and known == body_named(named.name))
    )
    sent = one.told.state if not one.told.employer and one.told.state in states else None
    body = sent or (next(same, None) if one.told.employer else None)
    if body is not None and not any(said.relation == "cor:holdsPost" for said in own):
        tell_at(reading, who, body, one.told.post, place=place, gist="presented so")


def _tell_unheard(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    event = reading.event
    roles = ("cor:attended", "cor:announcedAt", "cor:askedQuestionAt")
    if any(said.subject == who and said.relation in roles for said in reading.said):
        return  # listed above the record, or asked from afar
    if one.away and not one.replaced:
        reading.doubt(f"{one.name} is said not to have come: was he or she announced?", place)
    elif event is not None and one.away:
        doubt = "was to speak, and did not come, so it is said"
        reading.say(who, "cor:announcedAt", event, place, "spoken of as absent", doubt=doubt)
    elif event is not None and one.here:
        doubt = "presented as there, and not heard: was it so?"
        reading.say(who, "cor:attended", event, place, "presented as being there", doubt=doubt)
    elif event is not None and one.panel:
        doubt = "presented to the room, and not heard in what is at hand: did he or she speak?"
        reading.say(who, "cor:announcedAt", event, place, "presented to the room", doubt=doubt)


def _tell_body(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    """Note the body, the post and the state with which somebody is presented."""
    told = one.told
    at = Named("organisation", told.employer) if told.employer else told.state
    if at:
        tell_at(reading, who, at, told.post, place=place, gist="presented so")
    elif " " in told.post:  # at which body is not said
        tell_employer(reading, who, told, place)
