"""Read what a sentence says of somebody behind the name, or behind "I": the post, the body, the state."""

import re
from dataclasses import replace

from corridors.lexicon import body_named, government_named, process_named, state_label, state_named
from corridors.patterns import wording
from corridors.readers.names.groups import regional_group
from corridors.readers.names.matters import NO_EMPLOYER, PORTFOLIO, bound, listing_end, unbound
from corridors.readers.names.people import NOTHING, Entry, looks_like_name, standing_in
from corridors.readers.names.posts import POST_BEGINS, body_before, is_acronym, is_body, is_post, is_short
from corridors.readers.names.words import AFTER_NAME, DEED, TITLE_OR_OFFICE

_WORD = r"(?!(?:I|We|My|It|And|But|So|He|She|They|This|That|Thank|Thanks|Yes|No|Mr|Ms|Dr|Prof|Professor|Large)\b)"
_WORD += r"(?:[a-z]{1,5}(?=[A-Z]{2}))?[A-ZÀ-ÞĀ-ɏ][\w'’‑&-]*"
_HOLDER = (
    r"(?:Co-|Deputy\s+|Vice\s+|Former\s+)?(?:Commissioner|Director|Head|Chair\w*|President|Professor|Member|Founder|"
    r"Fellow|Ambassador|Advis[eo]r)"
)
#: The name of a body as it is said: words with capitals, joined by small ones.
BODY = (
    rf"(?:an?\s+(?:[a-z-]+\s+){{1,3}}(?:called|named)\s+)?(?:[Tt]he\s+)?(?P<body>(?:(?:(?:foreign|permanent)\s+)?(?:ministry|mission|embassy|department)(?:\s+(?:of|"
    rf"for)\s+[a-z]+(?:\s+[a-z]+)?)?\s+of\s+(?:the\s+)?)?{_WORD}(?:(?:\s+(?:of|for|and(?!\s+(?:{_HOLDER})\b)|on|the|de|des|du|da|do|"
    rf"dos|del|en|la|las|los|por|para|pour|et|les|y|di|della|für|og|&))*\s+{_WORD}){{0,8}}"
    r"(?:\s+(?:[a-z]+\s+)?(?:foundation|institute|university|federation|alliance)\b)?(?:\s+to\s+the\s+(?:UN|United\s+Nations)\b)?(?:\s+[a-z]\.[a-z]\.)?)"
)
_LONGEST = 400
#: With whom somebody is there, where a person's name follows.
_BESIDE = wording(r"\A,\s+with\b|\b(?:here|joined|together)\s+(?:with|by)\b")
#: What captions set in capitals between a post and a body.
_IN_CAPITALS = wording(r"(?<=[a-z] )(?:At|Of|From)(?= (?:[Tt]he )?[A-Z])")
#: From where somebody speaks tells no standing.
_FROM_WHERE = wording(
    r"\s+(?:here\s+)?with\s+(?:us|me)(?:\s+(?:today|here|on-?line))?(?=,)|,\s+(?:from\s+the\s+floor|(?:joining|speaking)\s+(?:on-?line|remotely|virtually))(?=,)|"
    r",\s+(?:formerly|previously|once|until\s+recently)\s+[^.;,]{3,90}(?=,\s+(?:and\s+)?(?:now|currently)\b)"
)
_ASIDE = wording(r"\s*,?\s*\((?!\d+\s*(?:min|\)))((?:[^()]|\([^()]{1,30}\)){2,140})\)")
#: Who a clause goes on about: "Ada Okafor, she is", "I'm Ada Okafor and I'm".
_GOES_ON_ABOUT = r"(?:\s*[,.]?\s+(?:and\s+)?(?:who|[Hh]e|[Ss]he|[Tt]hey|I))"
_SINCE = r"ha(?:ve|s)\s+been(?=\s(?:the|an?)\s[^.;]{3,120}\s(?:since|for\s+(?:the|over|almost|some|\w+\s+years))\b)"
_BE = rf"(?:['’]\s?(?:s|m|re)|\s+(?:is|are|am|{_SINCE}|(?:serves?|works?|speaks?(?:\s+here|\s+today)?)\s+as))"
_GOES_ON = wording(rf"{_GOES_ON_ABOUT}{_BE}")
_ALSO = wording(r"\s*,?\s+who\s+is\s+also\b")
_NOW_HERE = r"(?:\s+(?:currently|now|also|actually|here|working))*"
#: What a body is, or which part of it is meant, before its name: "with the company Lakesoft", "in the law section of".
_KIND = (
    r"(?:the\s+(?:[\w-]+\s+)?(?:company|think\s+tank|organi[sz]ation|firm|NGO|regulator|registry|operator|charity|start-?up)(?:,|\s+called)?\s+|the\s+[\w\s&-]{3,60}?\s(?:section|department|division|unit|team|branch|committee|commission|desk|chapter|programme|program)\s+"
    r"(?:of|at)\s+|the\s+[A-Z][a-z]+\s+(?:[a-z-]{4,}\s+){1,3}(?=[A-Z]))?"
)
_OF = wording(
    rf"\s*,?(?:\s+(?:is\s+|are\s+)?joining\s+(?:us|me))?\s+(?:and\s+(?=now\b))?(?:also\s+|here\s+|working\s+|now\s+|currently\s+)?(?:of|from|with|at|representing|employed\s+by)\s+{_KIND}{BODY}"
)
#: What somebody speaks on is no part of the body: "from the Lake University on Openness indicators".
_ON_MATTER = wording(
    r"(?P<body>[^.,;:()]{2,90}?(?P<school>\b(?:University|College|Academy|Society|Ministry|Embassy))?)\s+on\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?(school)[\w’'-]+|(?:issues|matters|indicators|topics|questions|aspects|challenges|dimensions?|perspectives)\b)"
)
#: What is said of somebody, an acronym or a State in brackets with it. A stop before a letter is one of a name on the
#: web: "CEO of the .LA Registry".
_WHAT = (
    r"(?P<what>(?:\s\([^()]{2,40}\)|[^.;:?!()“\"]|(?<=\s)\.(?=[A-Z]{2})|(?<=\w)\.(?=[a-z]{2,4}\b)|"
    r"(?<=\b[A-Z])\.(?=[A-Z]\.|\s[A-Z][a-z])){3,240})"
)
_IS = wording(
    rf"{_GOES_ON_ABOUT}?(?:\s+was\s[^.;:()]{{3,80}}?\sand)?{_BE}{_NOW_HERE}\s+(?!(?:going|about|expected|due|scheduled|set)\s+to\b)(?:(?:in\s+(?:my|his|her)\s+capacity\s+)?as\s+)?(?:(?:the|an?|our|your)\s+)?(?:new\s+)?"
    rf"{_WHAT}"
)
#: Whoever says "I lead the water unit of" a body says a post; of others it is told what they do.
_LEADS = wording(
    rf"(?:{_GOES_ON_ABOUT}?\s+(?:now\s+|currently\s+|today\s+)?(?:heads|leads|directs|runs|coordinates|manages)|(?:\s*[,.]?\s+(?:and\s+)?I{_NOW_HERE}\s+(?P<own>head|lead|run|direct|manage|coordinate)))\s+(?:up\s+)?"
    rf"(?:(?P<part>(?:[\w&'’-]+\s+){{1,8}}?)(?:here\s+)?(?:of|at|for|in|within|with)\s+)?"
    rf"(?:[A-Z][\w’'& -]{{1,40}}?\s+at\s+(?:the\s+)?(?=[A-Z]))?{BODY}"
)
_WORKS = wording(
    rf"{_GOES_ON_ABOUT}?(?:(?:{_BE}{_NOW_HERE}|{_NOW_HERE}\s+(?:works?|serves?|comes?|(?:writes?|reports?)(?=\s+for\b)|(?:stud(?:y|ies)|teach(?:es)?|lectures?)(?:\s+(?!at\b|in\b)[a-z]+){{0,4}}(?=\s+at\b)|(?:works?|advises?|looks?|handles?|oversees?)(?:\s+(?!at\b|in\b)[a-z]+){{1,6}}(?=\s+(?:at|in\s+the\s+(?:[A-Z]\w+\s+)?(?:Department|Ministry|Office|Secretariat|Directorate|Bureau|Cabinet))\b)))\s+(?:with|at|for|from|in|representing|speaking\s+for|"
    rf"(?:here\s+)?on\s+behalf\s+of)|{_NOW_HERE}\s+represents?|"
    rf"{_GOES_ON_ABOUT}\s+(?:[a-z]+\s+){{1,4}}on\s+behalf\s+of|"
    rf"{_GOES_ON_ABOUT}\s+(?:chair|moderate|speak)\s+(?:(?:this|today['’]s)\s+\w+\s+|here\s+|today\s+)?for)\s+{_KIND}{BODY}"
)
#: What somebody is at the body just told: "with the Lake Trust, where she is policy lead"; "Lake Trust, coordinator".
_THERE = wording(
    r",?\s+(?:(?:where|who|and|he|she|they|I)\s+){0,2}(?:(?:['’](?:s|m)|is|am|works?|serves?|as)\s+){0,2}(?:the\s+|an?\s+|its\s+|their\s+)?"
    r"(?P<post>(?!also\b)(?:[\w&/'’‑-]+\s+){0,5}?[\w‑-]+)(?:\s+there)?(?=\s*[.,;]|\s*\Z)"
)
#: A post behind a name with no comma between, as captions write: "Ada Okafor head of law at".
_BARE = wording(rf"\s+(?={POST_BEGINS.pattern})(?:the\s+)?(?P<what>[^.;()]{{3,200}})", re.I)
_COMMA = wording(
    r"\s*(?:,\s+|\s(?=the\s+[A-Z]))(?:and\s+(?=[a-z]))?(?:who\s+is\s+|currently\s+|now\s+|the\s+|an?\s+|our\s+)*(?!I\b)"
    rf"{_WHAT}"
)
#: Where what is said of somebody ends: at what the person does, or at the next name.
_ENDS = wording(
    r"\s+(?:where|who|which|whose|while|when|after|before|since|but|as\s+well|and\s+(?:I\b|it['’]s|has|is|was|a\s|an\s|also|former(?:ly)?\b|by\s|will|the\s))\b.*"
    r"|(?<!\bto)(?<!\bof)(?<!\bfor)\s+(?:(?:Dr|Prof|Mr|Ms|Mrs)\b\.?|Professor|Ambassador)\s+[A-Z][\w'’-]+\s+(?:[A-Z]|(?:from|of|at)\b).*"
    rf"|,?\s+and\s+(?={TITLE_OR_OFFICE}\s+(?!of\b|for\b)).*|\s+or\s+[A-Z]{{2,}}\b.*"
    r"|\s+of\s+what\b.*|(?<=[A-Z]{3})\s+the\s.*|\s+(?:based|located|headquartered|(?:being\s+)?responsible|covering|focus+(?:ing|ed)|looking)\b.*|\s+there\Z|,\s+I(?:['’]m)?\s.*|\s+(?:(?:also|officially|jointly|then)\s+)?"
    rf"{DEED}\b.*",
    re.S,
)
_DOES = wording(r",?\s+[a-z]+(?:ed|oke|ave|ook|id|et|as|ill|s)\b")
_AND_NAME = wording(r",?\s+and\s+(?P<who>[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+(?:[A-Z]\Z|(?:[A-Z]\.\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'-]+\b))")
#: A second post behind the first and its body: "Director of the Lake Trust and Head of the River House".
_RUN = wording(r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:\s+[A-ZÀ-ÞĀ-ɏ][\w’'-]+)*")
_UNIT = wording(
    r"\b(?:Branch|Section|Division|Directorate|Department|Unit|Office|Desk|Team|Staff|Agency|Group)\Z|\A(?:Department|Division|Directorate|Section|Unit|Branch)\s+(?:of|for)\b"
)
_OF_UNIT = wording(
    r"\s+(?:at|within|in(?=\s+the\s+(?:\w+\s+){0,4}(?:Ministry|Chancellery|Office|Cabinet|Secretariat|University|Commission|Agency|Authority)\b))"
    rf"\s+(?:the\s+)?{BODY}"
)
_SECOND = wording(
    r"(?<=\w)(?P<first>.*?\s(?:of|at|for)\s.*?)\s+and\s+(?:[A-Z]\w+\s+)?(?:Head|Director|Chair|President|Member|Founder|Fellow|Professor|Dean)"
    r"\s+(?:of|at|for)\s.*",
    re.S,
)
#: What a name begins that is no employer's: "I am in the Lake Trust annual conference".
_SOMETHING_ELSE = wording(
    r"\s+(?:(?!(?:the|an?|this|its|that|[a-z]+ed)\s)[a-z-]+\s+){0,2}(?:conference|meeting|session|summit|assembly|workshop|negotiations)\b"
)
_PART_OF_WORK = wording(
    r"\b(?:(?:working|expert|drafting|contact|study|task)\s+(?:groups?|force)|sub-?committee|caucus)\Z", re.I
)
#: Posts and words that speak for a state; to come from one is not enough.
_OF_STATE = wording(
    r"\b(?:ambassador|minister|delegate|representative|counsell?or|attach[eé]|secretary|diplomat|envoy|commissioner|"
    r"negotiator|coordinator)\b",
    re.I,
)
_SENT = wording(
    r"\b(?:represent(?:ing)?|on\s+behalf\s+of|speak(?:ing)?\s+for|government|delegation|mission|embassy|ministry)\b",
    re.I,
)
_BODY_OF_STATE = wording(
    r"(?:.*\b(?:ministry|embassy|delegation|mission|department)\b.*\s)?of\s+(?:the\s+)?(?P<state>[A-Z][\w\s’'-]+?)"
    r"(?:\s+to\s+the\s.*)?",
    re.I,
)
#: Behind a post that is told in speech any name is a body's: "coordinator of Red Lagos".
_OF_ANY = wording(
    r"(?P<post>.*\w)\s+(?:of|for)\s+(?:the\s+)?(?P<body>(?!State\Z)[A-Z][\w.]*(?:\s+(?:(?:of|for|on|and|de|del|en|the)\s+)*[A-Z][\w.]*)*)(?:\s+in\s+[A-Z]\w+)?"
)
_OF_LAND = wording(r"(?:\s+of\s+(?:the\s+)?(?:Government|Kingdom|Republic))+\Z")
_ANOTHERS = wording(r"(?:his|her|their|my|your)\b")
_NEXT = wording(r",\s*(?:Mr|Mrs|Ms|Mme|Dr|Prof|Amb)\Z")
_NOW = wording(
    r"\b(?:and|,)\s+(?:is\s+)?(?:currently|current|now)\s+(?:works\s+as\s+)?(?:the\s+|an?\s+)?"
    r"|\Aformer(?:ly)?\s[^,;]{3,60}?\sof\s[^,;]{2,60}?\s+and\s+(?=(?:Chair|President|Head|Director|Member|Founder|CEO)\w*\s+of\b)"
)
#: A body's letters, or its State, in brackets behind it.
_SHORT_FORM = wording(r"\s\([A-Z][\w& .-]{1,38}\)")
#: "At the Finnish embassy": what stands for a state, behind whose it is.
_OFFICE_ABROAD = wording(
    r"\s+(?P<what>embassy|permanent\s+mission|mission|delegation|foreign\s+ministry|government)\b", re.I
)
#: Where a body sits is no part of its name, unless that says which of many it is.
_IN_CITY = wording(
    r"(?P<body>(?!.*\b(?:Embassy|Mission|High\s+Commission|Consulate|Delegation|Office)\b).*\w)\s+(?:here\s+)?in\s+[A-Z]\w+(?:\s[A-Z]\w+)?"
)
#: What stands between a name and a body: of such a field the name is the next one's.
_NEXT_ONE = wording(r"(?P<who>.+?)\s+(?:from|of|at|representing)\s")
_FORMER = wording(r"(?:and|still|no\s+longer|not|never|former(?:ly)?|ex-|past|retired|previous(?:ly)?)\b", re.I)
#: "A service programme officer with the Lake Trust", whatever that is.
_SOMEONE = wording(r"(?:[a-z][\w-]*\s+){2,6}(?:with|at)\s+(?:the\s+)?(?P<body>[A-Z].*)")
#: To lead such a thing is no post.
_EFFORT = wording(r"(?:(?:the|our|my|its)\s+)?(?:\w+\s+)?(?:work|efforts?|research|projects?)\b")
_WHOLE = wording(r"the\s+(?P<what>(?:[A-Z]\w+\s+){0,3}[A-Z]\w+)\s+")
_PART_LED = wording(
    r"\b(?:unit|department|section|division|directorate|office|team|desk|branch|programme|program|group|cent(?:re|er)|lab)\s*\Z",
    re.I,
)
_LEADS_PART = wording(
    r"\s+I\s+(?:now\s+|also\s+)?(?P<own>head|lead|run|direct|manage|coordinate)\s+(?:up\s+)?(?P<part>the\s+"
    r"(?:[\w&-]+\s+){0,4}?(?:unit|section|division|department|team|desk|branch|directorate)"
    r"(?:\s+(?:for|of|on)\s+[a-z][\w -]{3,60})?)(?=[.,;])"
)
_OWN_POST = {"run": "head", "lead": "head", "direct": "director", "manage": "manager", "coordinate": "coordinator"}


def standing(text: str, at: int) -> tuple[Entry, int]:
    """Give what stands behind a name that ends at an offset, and where that ends; an empty entry where nothing does.

    >>> said = "Ada Okafor, the Head of Law at the Lake Trust, spoke."
    >>> one, end = standing(said, 10)
    >>> one.post, one.employer, said[end:]
    ('Head of Law', 'Lake Trust', ', spoke.')
    >>> standing("Ada Okafor spoke of the Lake Trust.", 10)[0].employer
    ''
    """
    text = _IN_CAPITALS.sub(lambda word: word[0].lower(), text[: at + _LONGEST])
    at = place.end() if (place := _FROM_WHERE.match(text, at)) else at
    if match := _ASIDE.match(text, at):
        return _aside(match[1]), match.end()
    if match := _LEADS.match(text, at) or _LEADS_PART.match(text, at):
        return _led(text, match)
    for match in filter(None, (_OF.match(text, at), _WORKS.match(text, at))):
        if not (_BESIDE.search(match.group()) and looks_like_name(match["body"]) and not is_body(match["body"])):
            return _at_body(text, match, at)  # else the next one: "A, with Ada Okafor sending a message"
    for pattern in (_IS, _BARE, _COMMA):
        if match := pattern.match(text, at):
            one, length = _told(match["what"])
            if one.post or (pattern is _COMMA and (one.employer or one.state)):
                return _with_post(text, one, match.start("what") + length)
    return NOTHING, at


def _led(text: str, match: re.Match[str]) -> tuple[Entry, int]:
    """Read what somebody leads: a part of a body, and the body, which may be said elsewhere."""
    own, part = match["own"] or "head", match["part"] or ""
    post = f"{_OWN_POST.get(own, own).capitalize()} of {part.strip()}"
    if match.re == _LEADS_PART:
        return Entry("", post=post), match.end()
    body = _as_name(_cut(match["body"]))
    end = match.start("body") + len(body)
    if (whole := _WHOLE.fullmatch(part)) and is_body(whole["what"]):  # "directs the Centre for Lakes": whole
        return Entry("", text[match.start("part") + whole.start("what") : end]), end
    told = part and (match["own"] or _PART_LED.search(part)) and not _EFFORT.match(part)
    return Entry("", body, post if told else ""), end


def _at_body(text: str, match: re.Match[str], at: int) -> tuple[Entry, int]:
    """Read the body that is named behind "of" or "works for", and what somebody is there."""
    matter = _ON_MATTER.match(text, match.start("body"))
    end = match.start("body") + len(matter["body"] if matter is not None else _cut(match["body"]))
    end = max(end, listing_end(text, match.start("body")))
    if _SOMETHING_ELSE.match(text, end):
        return NOTHING, at
    end = sent.end() if (sent := _OFFICE_ABROAD.match(text, end)) else end
    one = _body(text[match.start("body") : end])
    whole = _OF_UNIT.match(text, end) if _UNIT.search(one.employer) else None
    if whole is not None and is_body(_cut(whole["body"])):  # "the Law Staff at the Lake Office"
        end = whole.start("body") + len(_cut(whole["body"]))
        one = _body(whole["body"])
    if NO_EMPLOYER.fullmatch(one.employer):  # "at the Lake Palace": where
        return NOTHING, at
    if (
        _GOES_ON.match(text, end) and not _ALSO.match(text, end) and (found := standing(text, end))[0].post
    ):  # "from Velda, she is head of"
        state = found[0].state  # "from the Ministry of Lakes. I am a delegate of Velda"
        told = replace(one, state=state) if one.employer and state else replace(one, post=found[0].post)
        if one.state and (of := as_spoken(found[0], " ")).employer:  # "from Velda, I am an envoy of the Lake Trust"
            return of, found[1]
        told = found[0] if found[0].employer or (state and not one.employer) else told
        return told, found[1]
    return _with_post(text, one, end) if one.employer or one.state else (one, at)


def _with_post(text: str, one: Entry, end: int) -> tuple[Entry, int]:
    """Add the post that follows a body, "Lake Trust, coordinator", or the body that follows a post."""
    there = _THERE.match(text, end) if one.employer and not one.post else None
    if (
        there is None
        or looks_like_name(there["post"])
        or body_before(there["post"])
        or not is_post(there["post"])
        or _ENDS.search(f" {there['post']}")
    ):
        return one, end
    return replace(one, post=f"{there['post'][:1].upper()}{there['post'][1:]}"), there.end()


def _aside(words: str) -> Entry:
    """Read what stands in brackets: a body, a state, or a post and a body."""
    one = NOTHING if AFTER_NAME.fullmatch(f" ({words})") else _read(words)
    plain = one.post or one.state or is_body(one.employer) or body_named(one.employer) or not words.islower()
    return one if plain else NOTHING


def _body(words: str) -> Entry:
    body = _whose(_as_name(_cut(words)))
    return Entry("", state=state_named(body)) if state_named(body) else Entry("", body)


def _as_name(body: str) -> str:
    """Spell a ministry that captions leave in small letters as a name."""
    if re.match(r"[a-z]*[^\Wa-z]", body):
        return body
    return re.sub(r"\b(?!(?:of|for|the|and|to)\b)[a-z]", lambda letter: letter.group().upper(), body)


def _told(words: str) -> tuple[Entry, int]:
    """Read a post, and the body that follows it; give how many characters that takes."""
    now = _NOW.search(words)
    plain = _cut(words[now.end() :] if now else words).replace(" here at ", " at ")
    skipped = now.end() if now else 0
    if _ANOTHERS.match(plain) or (re.match(TITLE_OR_OFFICE, plain) and looks_like_name(plain.partition(",")[0])):
        return NOTHING, 0
    fields = [unbound(field) for field in bound(plain).split(", ")]
    if _NEXT.search(plain):  # "A B, Minister of Lakes, Dr. C D": whose office is it?
        fields = fields[:-1] if len(fields) > 2 else [""]
    if _FORMER.match(fields[0]):
        return NOTHING, 0
    if not is_post(fields[0]):
        told = not now and _tells_more(fields[0])
        if not told and (someone := _SOMEONE.fullmatch(fields[0])) and _tells_more(someone["body"]):
            return _body(someone["body"]), len(fields[0])
        return (_body(fields[0]), len(fields[0])) if told else (NOTHING, 0)
    size = next((n for n, field in enumerate(fields) if n and not _goes_on(field)), len(fields))
    rest = words[skipped + len(plain) :].rstrip(" ,")
    ends = (
        size == len(fields) - 1 == 1
        and not _read(fields[0]).employer
        and re.match(r"[A-ZÀ-Þ]", fields[1])
        and (not rest or _DOES.match(rest))
    )
    ends = ends and not standing_in(fields[0]).state
    for count in range(size + bool(ends), 1, -1):
        one = _read(", ".join(fields[:count])) if ends or _tells_more(fields[count - 1]) else NOTHING
        if one.employer or one.state:
            return one, skipped + len(", ".join(fields[:count]))
    return _read(fields[0]), skipped + len(fields[0])


def as_spoken(told: Entry, words: str, title: str = "") -> Entry:
    """Judge what speech tells of somebody, where bodies bear any name, and people only come from a state or a place.

    >>> as_spoken(Entry("", post="Coordinator of Red Lagos"), "").employer
    'Red Lagos'
    >>> as_spoken(Entry("", state="state:ke"), " from Kenya") == NOTHING
    True
    """
    of = _OF_ANY.fullmatch(told.post) if not told.employer else None
    state = told.state or (state_named(of["body"]) if of else "")
    if of and state and of["post"].endswith(" of Foreign Affairs"):  # captions leave out "the Ministry"
        post = of["post"].removesuffix(" of Foreign Affairs")
        return Entry("", f"Ministry of Foreign Affairs of {of['body']}", post, state=state)
    if state and not told.employer:
        post = of["post"] if of and state_named(of["body"]) else told.post or (title if title == "Ambassador" else "")
        post = _OF_LAND.sub("", post)
        own = "" if post.lower() in ("delegate", "representative") else post  # to be sent is no post
        return Entry("", post=own, state=state) if _OF_STATE.search(post) or _SENT.search(words) else NOTHING
    matters = of is not None and (
        PORTFOLIO.fullmatch(of["body"]) or (" and " in of["body"] and not is_body(of["body"]))
    )
    if of is not None and not (matters or process_named(of["body"])):
        return replace(told, post=of["post"], employer=_whose(of["body"]))
    body = told.employer if not told.employer.endswith(" Islands") else ""  # a place
    named = told.post or " " in body or is_body(body) or body_named(body) or body.isupper()
    if _PART_OF_WORK.search(body):  # to chair a group employs nobody
        return Entry("", post=f"{told.post} of the {body}" if told.post else "")
    land = _BODY_OF_STATE.fullmatch(body)
    told = replace(told, state=state_named(land["state"])) if land and not told.state else told
    home = not words or re.search(r"\b(?:from|of|in)\s+(?:the\s+)?\S+\s*\Z", words)
    return told if named or not home else NOTHING


def _tells_more(field: str) -> bool:
    """Tell whether a field behind a post tells more of the person: a body, a state, a part of one."""
    field = _SHORT_FORM.sub("", field)
    one = _NEXT_ONE.match(field)
    return bool(
        re.match(r"(?!(?:I|We|You|They|It)\b)[^\Wa-z]|(?:the\s+)?government\s+of\s+[A-Z]", field)
        and not (one and looks_like_name(one["who"]) and not is_body(one["who"]) and not is_post(one["who"]))
        and (
            body_named(field)
            or (is_acronym(field) and not (state_named(field) or regional_group(field)))
            or is_short(field)
            or ((is_body(field) or state_named(field)) and not looks_like_name(field))
        )
    )


def _goes_on(field: str) -> bool:
    """Tell whether a field behind a post tells more of it: a body, a state, or the matter of the post."""
    return _tells_more(field) or (field[:1].isupper() and PORTFOLIO.fullmatch(field) is not None)


def _cut(words: str) -> str:
    plain = _ENDS.sub("", words)
    for match in _AND_NAME.finditer(plain):
        run = _RUN.match(plain, match.start("who"))
        unit = run is not None and _UNIT.search(run.group())  # "the Corruption and Economic Crime Branch"
        unit = unit or PORTFOLIO.fullmatch(match["who"].split()[-1])  # "the Ministry of Foreign and Diaspora Affairs"
        if looks_like_name(match["who"]) and not unit and not is_body(match["who"]) and not body_named(match["who"]):
            return plain[: match.start()]
    return plain.rstrip(" ,")


def _read(words: str) -> Entry:
    """Take words apart as a list would print them behind a name."""
    words = re.sub(rf"{_SHORT_FORM.pattern}(?=\s)", "", words)  # "Lake Commission (LC) in Velda"
    second = _SECOND.search(words)
    one = standing_in(words[: second.end("first")] if second else words)
    more = standing_in(re.sub(r"\A\s+and\s+", "", words[second.end("first") :])) if second else NOTHING
    if one.employer and (body_named(more.employer) or is_body(more.employer)):
        one = replace(one, also=more.employer)
    body = _whose(one.employer)
    return replace(one, employer="", state=state) if (state := state_named(body)) else replace(one, employer=body)


def _whose(body: str) -> str:
    """Name a body without its city, and what stands for a state as that: "Finnish embassy here in Velda"."""
    city = _IN_CITY.fullmatch(body)
    body = city["body"].removesuffix(" here") if city else body
    body = f"{body}." if re.search(r"\b[A-Z]\.[A-Z]\Z", body) else body
    sent = next(_OFFICE_ABROAD.finditer(body), None)
    land = government_named(body[: sent.start()]) if sent else ""
    if not (sent and land):
        return body
    label = state_label(land)
    return label if sent["what"].lower() == "government" else f"{sent['what'].capitalize()} of {label}"
