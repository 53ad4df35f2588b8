"""Hear whom speakers present to the room: by name, post and body; and who was to come and did not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corridors.documents import Document
from corridors.lexicon import body_named, government_named, state_label, state_named
from corridors.names import fold
from corridors.readers.introductions import OF_STATE, POST_WORD
from corridors.readers.namesakes import alike
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.ownwords import BODY, as_name
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.posts import is_body
from corridors.readers.recordlines import spoken
from corridors.readers.words import TITLE_OR_OFFICE

_CAP = (
    r"(?!(?:I|We|My|It|And|But|So|He|She|They|This|That|Thank|Thanks|Yes|No|The|Our|Please|Sadly|Unfortunately|"
    r"Regrettably|Today|Now|Then|Finally|Also|Instead|Here)\b)[A-ZÀ-ÞĀ-ɏ][\w'’‑-]+"
)
_TITLE = rf"(?:(?:{TITLE_OR_OFFICE}|Commander|Madam)\s+)?"
_NAME = rf"(?P<title>{_TITLE})(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|del|da|bin|al|el|dos)\s+)*{_CAP}){{1,3}})"
_TWO_WORDS = re.compile(r"[A-ZÀ-ÞĀ-ɏ][\w'’‑-]+\s+(?:(?:van|von|der|de|del|da|bin|al|el|dos)\s+)*[A-ZÀ-ÞĀ-ɏ]")
#: Words with which somebody is presented to the room, in the sentence before the name.
_CUE = re.compile(
    r"\b(?:with\s+(?:me|us)|join(?:ed|ing)\s+(?:me|us|(?:\w+\s+)?by)|(?:to|on)\s+my\s+(?:\w+\s+)?(?:left|right)|"
    r"next\s+to\s+(?:me|her|him)|welcome|introduce|(?:next|first|second|third|last|final)\s+(?:speaker\s+|"
    r"panell?ist\s+)?(?:is|will\s+be|comes)|we\s+(?:also\s+)?have|"
    r"(?-i:There(?:['’]s|\s+is)(?=\s+(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?[A-ZÀ-Þ]\w+\s+[A-ZÀ-Þ]))|"
    r"speakers?|panel(?:l?ists?)?|guests?|witness(?:es)?|"
    r"discussants?|instead|hear\s+from|turn\s+to|over\s+to|floor\s+to|call\s+on|invite|from\s+the\s+\w+\s+side)\b",
    re.I,
)
#: Words that may stand behind the name: "Ada Okafor is joining us".
_BEHIND = re.compile(r"joining\s+(?:me|us)|with\s+(?:me|us)", re.I)
_PRESENT = re.compile(
    r"\b(?:(?:to|on)\s+my\s+(?:\w+\s+)?(?:left|right)|next\s+to\s+(?:me|her|him)|(?:here\s+)?with\s+me|on\s+(?:the|"
    r"our)\s+(?:panel|stage|call|line))\b",
    re.I,
)
_GAP = rf"(?P<gap>(?:(?!{_CAP}\s+{_CAP})[^.?!;])" + r"{0,110}?)"
_POST = r"(?P<post>(?:[\w&/'’‑-]+\s+){0,5}?[\w‑-]+)"
_OTHER = BODY.replace("?P<body>", "?P<wider>")
_WORK = r"(?:['’]s|\s+is|\s+are|\s+works\s+as|\s+serves\s+as)\s+"
#: A person, the post, the body; perhaps the wider body behind what the post is for; perhaps the post behind all that.
_WITH_BODY = re.compile(
    rf"{_NAME}(?P<how>\s*,?\s+(?:(?:who|he|she|they)(?:['’]s|\s+is|\s+are|\s+works|\s+comes)?\s+|is\s+)?(?:here\s+|"
    rf"now\s+)?)(?:{_GAP}\b{_POST}\s+)??(?P<by>with|from|of|at|for|representing|in(?=\s+the\s+(?:Ministry|Office|"
    rf"Department|Government)\b))\s+(?:the\s+(?:company|think\s+tank|organi[sz]ation|firm)\s+)?{BODY}(?:\s+(?:at|with|"
    rf"within)\s+{_OTHER})?(?:,\s+(?:and\s+)?(?:(?:who|he|she|they|where\s+(?:he|she|they)){_WORK})(?:the\s+|an?\s+)?"
    r"(?P<then>(?:[\w&/'’‑-]+\s+){0,5}?[\w‑-]+)(?=\s*[.,;]|\s*\Z))?"
)
_NOW = re.compile(
    rf"{_NAME}{_GAP}\b(?:now|currently)\s+(?:works?\s+as\s+)?(?:an?\s+|the\s+)?{_POST}\s+(?:at|of|for|"
    rf"with)\s+(?:the\s+)?{BODY}"
)
_AFTER_STOP = re.compile(
    rf"{_NAME}(?:\s+(?:is\s+|will\s+be\s+)?(?:joining\s+(?:us\s+)?)?from\s+{_CAP})?[.,]\s+(?:[Hh]e|[Ss]he|[Tt]hey)(?:['’]s|\s+is|\s+are)\s+(?:currently\s+|now\s+)?(?:an?\s+|"
    rf"the\s+)?{_POST}\s+(?:at|of|for|with)\s+(?:the\s+)?{BODY}"
)
_POST_FIRST = re.compile(
    rf"\b(?:the|our)\s+(?P<post>(?:[\w&'’‑-]+\s+){{0,4}}?[\w‑-]+)\s+(?P<by>of|at|for)\s+{BODY},\s+{_NAME}"
)
_STAY_AWAY = (
    r"(?:(?:who|he|she|they)\s+)?(?:unfortunately\s+|sadly\s+|regrettably\s+)?(?:(?:can(?:not|['’]t)|could(?:\s+not|"
    r"n['’]t)|won['’]t|will\s+not|(?:is|was)\s+(?:not\s+able|unable)\s+to|did\s+not|didn['’]t)\s+(?:be\s+(?:here|"
    r"with\s+us|able)|make\s+it|join|attend|come|speak|travel|take\s+part|participate)|(?:sends?|"
    r"sent)\s+(?:\w+\s+){0,2}(?:regrets|apologies)|had\s+to\s+cancel|has\s+cancelled)"
)
_AWAY = re.compile(
    rf"{_NAME}(?:\s+(?:of|from)\s+[^.?!;,]{{2,60}})?(?:\s*,[^.?!;,]{{2,70}},)?\s*,?\s+(?:(?:is|"
    rf"was)\s+[^.?!;,]{{2,40}}?\s+and\s+)?{_STAY_AWAY}"
)
_ONE = rf"{_CAP}(?:\s+(?!(?:for|and|to)\b)[\w'’-]+){{1,3}}"
_ROW = rf"(?P<names>{_ONE}(?:,?\s+(?:and\s+)?{_ONE}){{0,6}})"
#: Who is thanked for being there: the panel.
_THANKED = re.compile(
    rf"\b[Tt]hank(?:s|\s+you)?\s+(?:so\s+much\s+)?(?:to\s+)?{_ROW}\s+for\s+(?:being|joining|coming|agreeing|"
    rf"participating|stepping)\b"
    rf"|\b[Tt]hank(?:s|\s+you)?\s+(?:to\s+)?our\s+(?:[\w-]+\s+)?(?:panell?ists?|panel|speakers?|"
    rf"\w+\s+savers?),?\s+{_ROW.replace('<names>', '<panel>')}"
)
#: Who is named right behind the words that present somebody, one or several, of whom no body is told.
_FULL = _NAME.replace("?P<title>", "?:").replace("?P<name>", "?:")
_HAVE = re.compile(
    r"\b(?i:we\s+(?:also\s+|then\s+)?have|joined\s+(?:\w+\s+)?by|pleased\s+to\s+have|happy\s+to\s+have|delighted\s+to\s+have|"
    r"(?:start|begin)\s+with|introduce(?:\s+you\s+to)?|welcome)(?:\s+(?:my|our)\s+(?:\w+\s+)?colleagues?,?)?\s+"
    rf"(?P<row>{_FULL}(?:,?\s+(?:and\s+)?(?:also\s+)?{_FULL})*)"
)
_WILL_SPEAK = re.compile(
    rf"{_NAME}(?P<body>)(?P<post>)\s+(?:will|is\s+going\s+to)\s+(?:(?:speak|step\s+in|stand\s+in|be\s+here|"
    rf"join\s+us)\b[^.?!;,]{{0,30}}?\binstead|"
    r"(?:take|fill)\s+(?:his|her|their)\s+(?:place|seat)|replace\s+(?:him|her|them))\b"
)
_DOES = re.compile(
    rf"{_NAME},?\s+who\s+(?P<post>heads|leads|runs|directs|represents|works\s+(?:for|at|with)|"
    rf"is\s+with)\s+(?:the\s+)?{BODY}"
)
#: In a row of those presented the body may stand behind a comma alone.
_BESIDE = re.compile(rf"{_NAME},\s+(?P<post>){BODY}(?=\s*(?:[,;.]|\band\b|\Z))")
_IN_PLACE = re.compile(
    r"\b(?:in\s+(?:the\s+)?place\s+of|instead\s+of|stand(?:ing|s)?\s+in\s+for|(?:fill|stepp?)(?:ing|s)?\s+in\s+for|"
    r"replac(?:ing|es)|"
    rf"substitut(?:ing|es)\s+for)\s+(?:my\s+(?:colleague|boss|director)\s+)?{_NAME}"
)
_SIGNS = re.compile(
    r"\b(?:of|from|with|at|for|place|instead|replac\w+|apologies|regrets|make it|attend|join|have|welcome|introduce)\b"
)
_SENTENCE = re.compile(
    r"[^.?!]+(?:[.](?=\S)[^.?!]*|(?<=\b(?:Mr|Ms|Dr))[.][^.?!]*|(?<=\bMrs)[.][^.?!]*|(?<=\bAmb)[.][^.?!]*|"
    r"(?<=\bProf)[.][^.?!]*)*"
)
_CALLED = re.compile(r"\s+(?:the\s+floor\s+is|you\s+have\s+the\s+floor|over\s+to\s+you)\b")
_NEXT = 160
#: Who is named in such a sentence is none of the panel.
_ASIDE = re.compile(
    r"\b(?:questions?|comments?|asks?|asked|chat|organi[sz]ations|representatives\s+of|report|paper|book|statement)\b",
    re.I,
)
#: What was, and how somebody is connected, tell no employer.
_ONCE = re.compile(r"\b(?:was|were|former(?:ly)?|used\s+to|previously|until|then)\b", re.I)
_BY_LINE = re.compile(r"\b(?:join|call|dial|connect|remote|online|zoom|link|live)", re.I)
#: "Chief Executive cybersecurity agency" of a state: the post, and the body that holds it.
_AGENCY = re.compile(
    rf"(?P<post>.*{POST_WORD.pattern}),?\s+(?:of\s+)?(?:the\s+)?"
    r"(?P<agency>[\w -]*\b(?:agency|authority|ministry|cent(?:re|er)|office))",
    re.I,
)
#: "At the Finnish embassy": what stands for a state, behind whose it is.
_OF_LAND = re.compile(r"\s+(?P<what>embassy|permanent\s+mission|mission|delegation|foreign\s+ministry)\b", re.I)
_CUT_SHORT = re.compile(r"\s+(?:government|parliament)\b")
_FORMER = re.compile(r"(?:former|ex)\b", re.I)
_RANK = re.compile(r"(?:Commander|Captain|Professor|Colonel|Chairman|Chairperson)\s+")
_NO_NAME = re.compile(
    r"\b(?:Working|Group|Committee|Nations|Union|Mechanism|Programme|Action|Session|Forum|Council|Chairs?|Secretary|Procedures|"
    r"Management|Administration|Branch|Division|Affairs)\b"
)


@dataclass(frozen=True, slots=True)
class Presented:
    """Somebody presented to the room: the name, the post and body if said, whether there, and where the words stand.

    >>> [one.body for one in presented("With us is Ada Okafor from the Lake Trust.")]
    ['Lake Trust']
    """

    name: str
    post: str = ""
    body: str = ""
    state: str = ""
    away: bool = False
    replaced: bool = False
    here: bool = False
    start: int = 0
    end: int = 0
    title: str = ""
    cued: bool = True
    panel: bool = False


def presented(text: str) -> Iterator[Presented]:
    """Find whom a stretch of speech presents, and who is said to stay away, in the order of the words.

    Of whom no word presents to the room, ``cued`` is false: it tells who somebody is, where he or she is heard.

    >>> [(one.name, one.away) for one in presented("I speak in place of Ada Okafor, who could not come.")]
    [('Ada Okafor', True)]
    >>> [(one.name, one.cued) for one in presented("I once met Ada Okafor of the Lake Trust in Geneva.")]
    [('Ada Okafor', False)]
    """
    if not _SIGNS.search(text):
        return
    away = {_name(match): match for pattern in (_AWAY, _IN_PLACE) for match in pattern.finditer(text)}
    for name, match in away.items():
        if name:
            replaced = match.re is _IN_PLACE
            yield Presented(name, away=True, replaced=replaced, start=match.start(), end=match.end())
    for match in _THANKED.finditer(text):
        for name in _parted(match["names"] or match["panel"]):
            yield Presented(name, here=True, start=match.start(), end=match.end())
    for sentence in _SENTENCE.finditer(text):
        yield from sorted(_in_sentence(text, sentence.start(), sentence.end(), set(away)), key=lambda one: one.start)


def _in_sentence(text: str, start: int, stop: int, away: set[str]) -> Iterator[Presented]:
    """Find whom one sentence presents, by each of the ways in turn; nobody twice."""
    if not _TWO_WORDS.search(text, start, stop + _NEXT):
        return  # nobody is named in full
    cue, here = _CUE.search(text, start, stop), _PRESENT.search(text, start, stop) is not None
    panel = cue is not None and not _ASIDE.search(text, start, stop)
    known = set(away)
    does = (_DOES,) if "who" in text[start:stop] else ()
    ways = (_NOW, _AFTER_STOP, _POST_FIRST, *does, _WITH_BODY, _BESIDE, _WILL_SPEAK)
    for pattern in ways if cue else (*does, _WITH_BODY):
        begin = start if pattern is _WILL_SPEAK or cue is None or _BEHIND.match(cue.group()) else cue.start()
        for match in _matches(pattern, text, begin, stop + (_NEXT if pattern is _AFTER_STOP else 0), away):
            one = _presented(match, here=here, cued=cue is not None)
            if one is not None and one.name not in known:
                known.add(one.name)
                plain = match.re not in (_BESIDE, _WILL_SPEAK) and match.groupdict().get("by") != "for"
                yield replace(one, panel=panel and bool(one.title or one.post or plain))
    for match in _HAVE.finditer(text, start, stop) if panel else ():
        for name in _parted(match["row"]):
            if name not in known:
                known.add(name)
                yield Presented(name, here=here, start=match.start(), end=match.end(), panel=True)


def _matches(pattern: re.Pattern[str], text: str, begin: int, end: int, away: set[str]) -> Iterator[re.Match[str]]:
    """Find what fits from left to right; a person whom "and" joins to the body before is looked at for himself.

    What follows the name of somebody who is away may be of the one who came instead.
    """
    while match := pattern.search(text, begin, end):
        if _name(match) in away:
            begin = match.end("name")
            continue
        yield match
        joined = list(re.finditer(r"\s+and\s+", match["body"]))
        first = next((one for one in joined if _another(match["body"][one.end() :])), None)
        begin = match.start("body") + first.end() if first else match.end()


def _presented(match: re.Match[str], *, here: bool, cued: bool) -> Presented | None:
    name, body, more = _name(match), _cut(match["body"]), match.groupdict()
    clause = match.string[match.end("name") : match.start("body")]
    sent = _OF_LAND.match(match.string, match.end("body")) if not re.search(r"\b(?:we|have)\b", clause) else None
    if sent is not None and (land := government_named(body)):
        body = f"{sent['what'].capitalize()} of {state_label(land)}"
    if (not cued and _ONCE.search(match.group())) or _CUT_SHORT.match(match.string, match.end("body")):
        return None
    if _CALLED.match(match.string, match.end("body")):  # captions set no stop before the name of the one called upon
        body = body.rpartition(" ")[0] or body
    post = " ".join((match["post"] or "").split())
    post = re.sub(r"^(?:(?:and|is|as|now|currently|also|a|an|the|our|who|he|she)\s+)+", "", post)
    if (wider := more.get("wider")) and post and not body_named(body):
        post, body = f"{post} {more['by']} {body}", _cut(wider)
    post = post if POST_WORD.search(post) else more.get("then") or post
    state = state_named(body)
    if state and (office := _AGENCY.fullmatch(post)):
        post, body, state = office["post"], as_name(f"{office['agency']} of {body}"), ""
    if name and match.re is _WILL_SPEAK:
        return Presented(name, start=match.start(), end=match.end())
    title = match["title"].strip(" .")
    if state and re.search(r"\b(?:Ambassador|Amb|Minister)\b", match.group()[: match.end("name") - match.start()]):
        post = post or "ambassador"
    if not name or (state and not OF_STATE.search(post)) or _FORMER.match(post):
        return None
    if not (state or _is_told(match, post, body)):
        return None
    return Presented(
        name,
        post if POST_WORD.search(post) else "",
        "" if state else body,
        state,
        here=here,
        start=match.start(),
        end=match.end(),
        title=title,
        cued=cued,
    )


def _is_told(match: re.Match[str], post: str, body: str) -> bool:
    """Tell whether what follows a name is surely a body: by its words, by the post there, or by how it is joined."""
    known = bool(is_body(body) or body_named(body))
    if match.re is _BESIDE or (match.re is _POST_FIRST and match["by"] == "for"):  # else what the office is for
        return known
    more = match.groupdict()
    sure = known or body.isupper() or "company" in match.group()
    works = POST_WORD.search(post) is not None and (more.get("by") not in ("of", "for") or post == more.get("then"))
    far = _BY_LINE.search(match.string, match.end("name"), match.start("body")) is not None
    return sure or works or (" " in body and not far)


def _name(match: re.Match[str]) -> str:
    name = clean_name(" ".join(match["name"].split()))
    name = _RANK.sub("", name)
    return name if looks_like_name(name) and not _NO_NAME.search(name) and not body_named(name) else ""


def _parted(row: str) -> list[str]:
    """Give the names of a row that commas and "and" part."""
    parts = re.split(r"\s*,\s*(?:and\s+)?(?:also\s+)?|\s+and\s+(?:also\s+)?", row)
    return [name for part in parts if (name := _plain_name(part)) and not (body_named(name) or state_named(name))]


def _plain_name(words: str) -> str:
    name = " ".join(word[:1].upper() + word[1:] for word in clean_name(words).split())
    return name if looks_like_name(name) and not is_body(name) and not _NO_NAME.search(name) else ""


def _cut(words: str) -> str:
    """Cut a body where an "and" joins a person to it."""
    body = as_name(" ".join(words.split()).strip(" .,'’"))
    cut = next((one.start() for one in re.finditer(r"\s+and\s+", body) if _another(body[one.end() :])), len(body))
    return body[:cut]


def _another(words: str) -> bool:
    """Tell whether words that "and" joins to a body begin with a person's name, alone or with a body of its own."""
    name = re.split(r"\s+(?:of|from|at|with|for)\s+", " ".join(words.split()))[0]
    return looks_like_name(name) and not is_body(name)


def presented_in(document: Document, places: Sequence[Place]) -> list[tuple[Place, Presented]]:
    """Find whom the paragraphs of a turn present, each with the paragraph.

    >>> from corridors.documents import document_of
    >>> record = document_of("x.txt", "With us is Ada Okafor from the Lake Trust.")
    >>> [one.name for _, one in presented_in(record, [(0, 42)])]
    ['Ada Okafor']
    """
    return [(place, one) for place in places for one in presented(spoken(document, place))]


def tell_presented(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[tuple[Place, Presented]]]]) -> None:
    """Note for whom those stand whom others present; who was to come and did not; who sat there and is not heard."""
    heard = list(dict.fromkeys(who for who, _ in turns if who is not None and not who.anonymous))
    placed = {said.subject for said in reading.said if said.relation in ("cor:affiliatedWith", "cor:represents")}
    for speaker, shown in turns:
        for place, one in shown if speaker is not None else ():
            fits = [who for who in heard if fold(who.name) == fold(one.name) or alike(who.name, one.name)]
            fits = fits or [who for who in heard if _misheard(who.name, one.name)]
            who = fits[0] if fits else Named("person", one.name, ("cor:Person",))
            if (fits or one.here or one.panel) and not (one.away or who == speaker):
                if who not in placed:
                    _tell_body(reading, who, one, place)
                elif one.post and one.body:
                    _tell_post(reading, who, one, place)
            if not fits and one.cued:
                _tell_unheard(reading, who, one, place)


def _misheard(one: str, other: str) -> bool:
    """Tell whether names of three words or more differ in one, which begins alike: captions heard it otherwise."""
    first, second = fold(one).split(), fold(other).split()
    odd = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    return len(first) == len(second) > 2 and len(odd) == 1 and odd[0][0][:1] == odd[0][1][:1]


def _tell_post(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    """Add the post with which somebody is presented to the body of which he or she said to be."""
    own = [said for said in reading.said if said.subject == who]
    of = (said.object for said in own if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named))
    known = body_named(one.body)
    same = (named for named in of if fold(named.name) == fold(one.body) or (known and known == body_named(named.name)))
    body = next(same, None)
    if body is not None and not any(said.relation == "cor:holdsPost" for said in own):
        _say_post(reading, who, one.post, body, place)


def _tell_unheard(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    event = reading.event
    roles = ("cor:attended", "cor:announcedAt")
    if any(said.subject == who and said.relation in roles for said in reading.said):
        return  # listed above the record
    if one.away and not one.replaced:
        reading.doubt(f"{one.name} is said not to have come: was he or she announced?", place)
    elif event is not None and one.away:
        doubt = "was to speak, and did not come, so it is said"
        reading.say(who, "cor:announcedAt", event, place, "spoken of as absent", as_of=reading.day, doubt=doubt)
    elif event is not None and one.here:
        doubt = "presented as there, and not heard: was it so?"
        reading.say(who, "cor:attended", event, place, "presented as being there", as_of=reading.day, doubt=doubt)
    elif event is not None and one.panel:
        doubt = "presented to the room, and not heard in what is at hand: did he or she speak?"
        reading.say(who, "cor:announcedAt", event, place, "presented to the room", as_of=reading.day, doubt=doubt)


def _tell_body(reading: Reading, who: Named, one: Presented, place: Place) -> None:
    """Note the body, the post and the state with which somebody is presented."""
    if not (one.state or one.body):
        return
    if one.state:
        reading.say(who, "cor:represents", one.state, place, "presented so", as_of=reading.day)
        if one.post:
            _say_post(reading, who, one.post, one.state, place)
        return
    body = Named("organisation", one.body, ("cor:Organisation",))
    reading.say(who, "cor:affiliatedWith", body, place, "presented so", as_of=reading.day)
    if one.post:
        _say_post(reading, who, one.post, body, place)


def _say_post(reading: Reading, who: Named, post: str, body: Named | str, place: Place) -> None:
    of = body.name if isinstance(body, Named) else state_label(body)
    held = Named("post", f"{post[:1].upper()}{post[1:]}, {of}", ("cor:Post",))
    reading.holds(who, held, body, place, "presented so", as_of=reading.day)
