"""Hear how speakers introduce themselves: name, post, employer, state."""

import re
from dataclasses import dataclass

from corridors.lexicon import body_named, government_named, state_named
from corridors.names import fold
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.posts import is_body

_CAP = (
    r"(?:[a-zà-ɏ]+[-‑](?=[A-Z])[\w'’‑-]+|(?!(?:I|We|My|It|And|But|So|He|She|They|This|"
    r"That)\b)(?:[A-ZÀ-ÞĀ-ɏ]\.|[A-ZÀ-ÞĀ-ɏ][\w'’‑-]*))"
)
_NAME = rf"(?P<name>{_CAP}(?:\s+(?:van|von|der|den|de|del|la|da|di|du|bin|al|el|dos|das|y|e|{_CAP})){{0,4}})"
_I_AM = re.compile(
    rf"\b(?:I['’]?\s?m|I am|[Mm]y name is|[Mm]y name['’]s|[Tt]his is|[Hh]ere is|[Mm]e llamo|"
    rf"I['’]m\s+(?:your|today['’]s)\s+(?:host|moderator),?)\s+{_NAME}"
)
_WORKING = (
    r"working\s+(?:at|for|with|in)|I\s+work\s+(?:at|for|with)|I\s+(?:represent|lead|head|run)|represent(?:ing)?|"
    r"speaking\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of|employed\s+(?:by|at)|affiliated\s+with|based\s+at|"
    r"I\s+(?:direct|serve)|coming\s+from|I\s+come\s+from|I['’]?\s?m\s+(?:here\s+)?(?:from|with|at|representing|"
    r"speaking\s+(?:for|on\s+behalf\s+of))|I\s+am\s+(?:here\s+)?(?:from|with|at|representing|"
    r"speaking\s+on\s+behalf\s+of)|I['’]?\s?m\s+based\s+(?:at|with)|from|with|at|of|for"
)
_BODY = (
    rf"(?P<body>(?:the\s+)?(?:(?:permanent|Permanent)\s+(?:mission|Mission)\s+of\s+(?:the\s+)?{_CAP}(?"
    rf":\s+{_CAP})*(?:\s+to\s+the\s+(?:UN|United Nations)(?:\s+in\s+{_CAP}(?:\s+{_CAP})?)?)?"
    rf"|(?:government|Government|ministry|Ministry|minister|Minister|department|Department|foreign "
    rf"ministry|foreign office|Foreign Office|embassy|Embassy|delegation)\s+(?:of|for)\s+(?:the\s+"
    rf")?{_CAP}(?:(?:\s+(?:of|and|for|the|&))*\s+{_CAP})*"
    rf"|{_CAP}(?:(?:\s+(?:of|and|for|on|the|&|de|des|du|la|in))*\s+{_CAP})*))"
)
_POST_BODY = re.compile(
    rf"(?P<post>(?:the\s+|an?\s+)?(?:[\w‑/&'’-]+\s+|of\s+|for\s+|and\s+){{0,9}}?[\w‑-]+)\s+(?:for|"
    rf"at|with|in|from|of|,)\s+{_BODY}"
)
POST_WORD = re.compile(
    r"\b(?:director|officer|fellow|head|manager|lead|leader|secretary|adviser|advisor|ambassador|ceo|cto|ciso|"
    r"chair(?:man|woman|person)?|president|professor|lecturer|researcher|analyst|coordinator|counsel(?:lor)?|minister|"
    r"attach[eé]|representative|delegate|specialist|expert|consultant|founder|co-founder|partner|executive|"
    r"commissioner|engineer|editor|journalist|student|diplomat|envoy|associate|strategist|scientist|chief|deputy|"
    r"governor)\b",
    re.I,
)
_WITHIN = " ⊃ "
_PARTS = ("Programme", "Department", "Division", "Unit", "Team")
_WIDER = re.compile(
    r"\s*(?P<part>programme|program|department|division|unit|team|section|office|desk|Programme|Program|"
    r"Department)?,?\s+(?:here\s+)?(?:at|with|of|within)\s+" + _BODY
)
_AFTER = re.compile(rf"\b(?:{_WORKING})\s+{_BODY}")
#: "From the Kenyan regulator LCA": whose it is and what it is, then its name.
_OF_STATES = re.compile(
    r"\b(?:from|with|at|for)\s+the\s+(?P<adjective>[A-Z][a-z]+)\s+(?:[a-z-]+\s+){1,3}(?P<body>[A-Z][\w&-]+(?:\s+[A-Z][\w&-]+)*)"
)
_ALONE = re.compile(_BODY + r"\s*(?:[,.]|\Z)")
_POST_BEHIND = re.compile(r",\s+(?:(?:the|an?|their)\s+)?(?P<post>[a-z][\w -]{3,50})(?=[.,;]|\s*\Z)")
_CITY = re.compile(
    r"\s+in\s+(?:Geneva|New York|Vienna|Brussels|London|Paris|Washington|Nairobi|The Hague|Singapore|"
    r"Addis Ababa|[A-Z]\w+)\s*$"
)
_LED = re.compile(
    r"\s+(?:leading|heading|of|at|with|for|in)\s+(?:the\s+)?(?P<body>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)\Z"
)
_IN_REGION = re.compile(
    r"(?:the\s+)?(?P<where>Europe|Africa|Asia(?:[ -]Pacific)?|(?:Latin|North|South|Central)\s+America|Americas|"
    r"Middle\s+East|EMEA|APAC|MENA)\s+(?:for|at|with)\s+(?P<body>[A-Z].*)"
)
_NOT_BODY = re.compile(
    r"(?:the\s+)?(?:UN|IGF|Internet|I|We|You|It|So|And|But|Thank|Thanks|Good|Hello|Hi|Yes|No|Well|Okay|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Zoom|English|Global South|Civil Society|Government|Private Sector|Technical Community|"
    r"Latin America|Africa|Asia|Europe|Member States?|Chair|Mr|Mrs|Ms|Dr|Madam|Sir)\Z"
)


_OPENING = 2500
#: A name that captions leave in small letters.
_SMALL_NAME = re.compile(
    r"\b[Mm]y\s+name(?:\s+is|['’]s)\s+(?P<name>[a-zà-ɏ]+\s+[^\W\d_]+)(?=\s*[.,]|\s+(?:and|i['’]?m)\b)"
)
_SMALL_WORD = re.compile(
    r"\b(?!(?:of|for|and|the|at|in|on|to|with|from|by|an?|my|name|is|am|here)\b)[a-zà-ɏ](?=[\w'’])|\bi\b"
)
_NAMELESS = re.compile(
    r"(?:[^:.]{0,60}:)?(?:\W*(?:hi|hello|yes|thank you[^.]{0,30}|thanks[^.]{0,30}|good (?:morning|afternoon|evening)"
    r"[^.]{0,30}|okay|so)[\s,.!]*){0,3}\W*I(?:['’]?(?:\s?m| am)|(?=\s+represent\s))\s+"
    r"(?P<rest>(?:the\s+|an?\s+)?[^.]{3,200})",
    re.I,
)
_STANDING = re.compile(
    r"from\s|with\s|(?:here|now)\s+(?:for|from|with|at|on\s+behalf\s+of)\s|represent\s|the\s+\w|an?\s+\w|head\s|"
    r"representing\s|director|ambassador|at\s+(?:the\s+)?[A-Z]"
)
#: One who is tagged, and says in a sentence of its own where he or she works.
_NOW_WITH = re.compile(
    rf"(?<=[.!?]\s)(?:I(?:['’]m|\s+am)\s+|I\s+)?(?:[Cc]urrently|[Nn]ow)\s+(?:work(?:ing)?\s+)?(?:with|at|for)\s+{_BODY}"
    r"(?=[.,])"
)
_SENTENCES = re.compile(r"(?<=[a-z])[.!]\s+|(?<=[A-Z]{2})[.!]\s+")
#: How the sentence after a name goes on to say where somebody stands.
_GOES_ON = re.compile(
    r"(?:and\s+)?(?:I\s+(?:am|work|represent|come|lead|head|serve|direct|run)\b|I['’]m\b|on\s+behalf|speaking\s+(?:for|"
    r"on)|representing|working|from)\b",
    re.I,
)
#: Where a sentence turns from who one is to something else.
_OTHER_MATTER = re.compile(
    r"\s+and\s+I(?:['’](?:ll|ve|d)|\s+(?!am\b|work|represent|come|lead|head|serve|direct|run))\b|\s+(?:but|because|"
    r"so)\s+I\b|,?\s+(?:and\s+)?(?:with|beside|joining)\s+(?:me|us)\b|,?\s+(?:and\s+)?I(?:['’]m|\s+am)\s+joined\b"
)
_AT_ONCE = re.compile(
    rf"(?:\A(?:\s*>>)?(?:[^:.]{{0,40}}:)?|(?<=[.!?])(?<!\bM[rs]\.)(?<!\bDr\.)(?<!\b(?:Mrs|Mme|"
    rf"Amb|Hon|Sen|Rep|Gen|Gov)\.)(?<!\bProf\.))\s*(?:(?i:hi|hello|yes|sure|okay|um+|uh+|so|thanks|thank\s+you|"
    rf"good\s+(?:morning|afternoon|"
    rf"evening))[^.,!]{{0,20}}[.,!]\s+){{0,3}}(?!(?i:hi|hello|yes|okay|so|well|thanks?|good|sure|"
    rf"and)\b){_NAME}(?=,\s+(?!(?i:who|whom|whose|which|please|you|thank|go|do|could|can|"
    rf"would|over|the\s+floor|I(?!['’]m\b|\s+am\b)|we|what|how|if|and)\b)|"
    rf"\s+(?:from|with|here)\s|\s+here[,.]\s)"
)
_GOVERNMENT = re.compile(
    r"\b(?P<adjective>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?P<body>(?i:government|delegation|"
    r"(?:permanent\s+)?mission(?:\s+to\s+the\s+"
    r"(?:UN|United Nations)(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?)?|embassy|(?:federal\s+)?foreign\s+(?:ministry|office)|"
    r"ministry\s+(?:of|for)\s+(?:the\s+)?)(?:[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)?)"
)
#: A body of a state by its name, also where captions heard the first word of it otherwise.
_OWN_OF = re.compile(
    r".*\b(?:foreign\s+affairs|ministry|minister|embassy|government|"
    r"delegation)\b.*\bof\s+(?:the\s+)?(?P<state>[A-Z][\w’' -]+)\Z",
    re.I,
)
#: A sentence in which the speaker goes on about himself or herself.
_OWN = re.compile(r"(?:and\s+)?(?:I\b|(?:formerly|previously|until)\b)")
_HERE = re.compile(r"^\s*(?:speaking\s+)?here\b(?!\s+(?:from|for|with|at|on)\b)")
_PAST = re.compile(r"\b(?:no\s+longer|not|used\s+to|formerly|former|until\s+recently|previously|retired|was)\b", re.I)
#: Whom somebody worked for and does no longer.
_FORMER = re.compile(
    r"\b(?:used\s+to\s+(?:work|be)\s+(?:for|at|with)|(?:formerly|previously|until\s+recently)\s+(?:worked\s+)?(?:for|"
    r"at|with|of))"
    rf"\s+{_BODY}"
)
_FOREIGN_AFFAIRS = re.compile(r"of\s+Foreign\s+Affairs\s+of\b.*")
_OFFICE_OF = re.compile(r"^(?:the\s+)?(?:government|delegation|permanent mission|mission|embassy)\s+of\s+", re.I)
#: Posts and words that speak for a state; to come from one is not enough.
OF_STATE = re.compile(
    r"\b(?:ambassador|minister|delegate|representative|counsell?or|attach[eé]|secretary|diplomat|envoy|commissioner|"
    r"negotiator|coordinator)\b",
    re.I,
)
_FOR_STATE = re.compile(r"\b(?:represent(?:ing)?|on\s+behalf\s+of|speak(?:ing)?\s+for)\b", re.I)
#: Where somebody represents a state is no employer: "I represent Kenya at the African Union".
_AT_TIMES = re.compile(r"\b(?:sometimes|at\s+times|usually)\b|\bbut\s+(?:here|today|now)\b", re.I)
_SENT = re.compile(
    rf"\brepresent(?:ing)?\s+(?:the\s+)?(?P<state>{_CAP}(?:\s+(?:and|of|the|{_CAP}))*?)\s+(?:at|before|with|to|"
    rf"in)\s+(?:the\s+)?{_CAP}"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a speaker says of himself or herself, each part empty where it is not said.

    >>> introduction("I'm Ada Okafor, a senior analyst for Example Trust.").employer
    'Example Trust'
    """

    name: str = ""
    post: str = ""
    employer: str = ""
    state: str = ""
    unit: str = ""
    former: str = ""
    start: int = 0
    end: int = 0


def introduction(text: str, known: str = "") -> Introduction | None:
    """Hear a self-introduction in a paragraph; ``known`` is the name the record tags the speaker with.

    >>> introduction("Hi, I'm from Carnegie. My question was answered.").employer
    'Carnegie'
    >>> introduction("I'm happy to be here. Thank you.") is None
    True
    """
    text = _capitalised(text[:_OPENING])
    named = _fitting(text, known) or _at_once(text, known)
    if named is not None:
        name, begin = clean_name(named["name"]), named.end()
    else:
        nameless = _NAMELESS.match(text)
        now = _NOW_WITH.search(text[:600]) if known and nameless is None else None
        if now is not None and (employer := _body(now["body"])) and is_body(employer):
            return Introduction(employer=employer, start=now.start("body"), end=now.end())
        if nameless is None or not _STANDING.match(nameless["rest"]):
            return None
        name, begin = "", nameless.start("rest")
    ended = re.match(r"[.!]\s", text[begin : begin + 2])  # the sentence ends with the name
    parts = ["", *_SENTENCES.split(text[begin + 2 : begin + 420] + " ")] if ended else []
    parts = parts or _SENTENCES.split(text[begin : begin + 420] + " ")
    first, *after = (_OTHER_MATTER.split(part)[0] for part in parts[:3])
    own = " ".join([first, *(part for part in after if _OWN.match(part))])
    past = _FORMER.search(own)
    former = _body(past["body"]) if past else ""
    post, employer, state = _standing(_HERE.sub("", first))
    for sentence in after if not (employer or state) else ():
        if (employer or state) or not _GOES_ON.match(sentence):
            break
        further, employer, state = _standing(sentence)
        post = post or further
    if not (name or employer or post or state):
        return None
    employer, _, unit = employer.partition(_WITHIN)
    former = "" if former == employer else former
    return Introduction(
        name, post, employer, state, unit, former, named.start() if named else begin, begin + len(first)
    )


def _capitalised(text: str) -> str:
    """Set capitals where captions that hold none, or none in a name, would have them; no letter is added."""
    small = _SMALL_NAME.search(text)
    if small is None:
        return text
    begin, end = small.span("name")
    if not any(char.isupper() for char in text):
        end = len(text)
    return text[:begin] + _SMALL_WORD.sub(lambda letter: letter.group().upper(), text[begin:end]) + text[end:]


def _standing(words: str) -> tuple[str, str, str]:
    """Give post, employer and state of what follows a name; where somebody only comes from a state, no state."""
    words = _present(words[:260])
    if (sent := _SENT.search(words)) and (state := state_named(sent["state"])):
        return "", "", "" if _AT_TIMES.search(words) else state
    if government := _GOVERNMENT.search(words):
        state = government_named(government["adjective"])
        if state:
            own = government["body"].strip()
            return (
                "",
                "" if re.fullmatch(r"government|delegation", own, re.I) else f"{government['adjective']} {own}",
                state,
            )
    post, employer = _post_and_body(words)
    own = _OWN_OF.match(employer)
    if own and (state := state_named(own["state"])):
        heard = _FOREIGN_AFFAIRS.search(employer)
        return post, f"Ministry {heard.group()}" if heard else employer, state
    state = state_named(_OFFICE_OF.sub("", employer)) if employer else ""
    if state and not _OFFICE_OF.match(employer) and not (OF_STATE.search(post) or _FOR_STATE.search(words)):
        return "", "", ""
    return post, employer, state


def _present(words: str) -> str:
    """Leave out what somebody was and is no longer, up to what he or she is now."""
    past = _PAST.search(words)
    if past is None:
        return words
    now = re.search(r"\b(?:now|currently)\b", words[past.end() :])
    return words[past.end() + now.end() :] if now else words[: past.start()]


def _fitting(text: str, known: str) -> re.Match[str] | None:
    """Find the first "I am NAME" that fits the tag: its family or given name, or any name where there is no tag."""
    words = set(known.casefold().replace("-", " ").split())
    for match in _I_AM.finditer(text):
        said = clean_name(match["name"])
        if known and words & set(said.casefold().replace("-", " ").split()):
            return match
        introduces = not match.group().lower().startswith(("this is", "here is")) or re.match(
            r"[\s,]*(?:(?:from|with|of|at|for|speaking|representing|here)\b|(?:the\s+|your\s+)?(?:on-?line|remote|"
            r"co-?)?\s*moderator)",
            text[match.end() :],
        )
        if not known and introduces and not _NOT_BODY.match(said) and not state_named(said) and not body_named(said):
            return match
    return None


def _at_once(text: str, known: str) -> re.Match[str] | None:
    """Find a full name that somebody says before all else, with a body or post behind it; that of the tag, if any."""
    low = text[:160].lower()
    if known and not (f"{known.lower()}," in low or f"{known.lower()} " in low):
        return None
    match = _AT_ONCE.search(text[:160])
    name = clean_name(match["name"]) if match else ""
    return match if looks_like_name(name) and (not known or fold(name) == fold(known)) else None


def _post_and_body(rest: str) -> tuple[str, str]:
    """Find post and employer in what follows a name."""
    rest = rest.strip(" ,")
    alone = _ALONE.match(rest)
    if alone and is_body(alone["body"]) and not POST_WORD.search(alone["body"]):
        behind = _POST_BEHIND.match(rest, alone.end("body"))
        post = behind["post"].strip() if behind and POST_WORD.search(behind["post"]) else ""
        return post, _body(alone["body"])
    for chunk in [rest, *re.split(r"\s+and\s+I(?:['’]?\s?m|\s+am)\s+|,\s+", rest)][:5]:
        match = _POST_BODY.match(chunk)
        if match and POST_WORD.search(match["post"]) and (body := _body(match["body"])):
            post = re.sub(
                r"^(?:and\s+)?(?:I(?:['’]?\s?m|\s+am)\s+)?(?:(?:the|an?|also|now|currently|working as(?: an?)?)\s+)?"
                r"(?:new\s+)?",
                "",
                match["post"].strip(),
                flags=re.I,
            )
            if re.search(r"\bI\b", post):  # a clause of its own: "where I lead the work on lakes for the region"
                continue
            if (unit := _LED.search(post)) and is_body(unit["body"]):  # "leading the Bureau" for what follows
                body = f"{unit['body']}{chunk[match.end('post') : match.start('body')]}{body}"
                post = post[: unit.start()]
            wider = _WIDER.match(chunk[match.end() :])
            return narrowed(re.sub(r"\s+here\Z", "", post.strip()), _whole(body, wider))
    of_state = _OF_STATES.search(rest[:120])
    if of_state and government_named(of_state["adjective"]):
        return "", _body(of_state["body"])
    match = _AFTER.search(rest)
    body = _body(match["body"]) if match and match.start() < 80 else ""
    land = re.match(r",\s+([A-Z][\w ]+?)(?=[.,;]|\s*\Z)", rest[match.end() :]) if match and body else None
    if land and state_named(land[1]) and not (is_body(body) or body_named(body)):
        body = ""  # "from Beijing, China"
    if match and body and (wider := _WIDER.match(rest[match.end() :])):
        body = _whole(body, wider)
    post = ""
    if second := re.search(
        r"(?:I['’]?\s?m|as)\s+(?:the\s+|an?\s+)?(?P<post>[\w‑ -]{0,30}?\b(?:[Ss]ecretary|[Aa]dviser|[Aa]dvisor|"
        r"[Cc]ounsellor|[Aa]ttach[eé]|[Aa]mbassador|[Dd]irector|[Oo]fficer)\b(?:\s[A-Z]\w+)?)",
        rest,
    ):
        post = second["post"].strip()
    return post, body


def narrowed(post: str, body: str) -> tuple[str, str]:
    """Tell what a post is for, or where, from the body behind it: "for Public Policy of LAC", "in Europe for Lakesoft".

    >>> narrowed("director", "Public Policy of LAC"), narrowed("director", "Europe for Lakesoft")
    (('director for Public Policy', 'LAC'), ('director in Europe', 'Lakesoft'))
    >>> narrowed("director", "School of ICT")
    ('director', 'School of ICT')
    """
    if match := _IN_REGION.fullmatch(body):
        return f"{post} in {match['where']}", match["body"]
    matter, _, whole = body.rpartition(" of ")
    known = body_named(whole) or re.fullmatch(r"[A-Z]{3,}", whole)
    own = is_body(matter) or " " not in matter or body_named(body)
    return (f"{post} for {matter}", whole) if post and known and not own else (post, body)


def _whole(body: str, wider: re.Match[str] | None) -> str:
    """Give the body that a part of it belongs to, and the part behind a mark where it is one that bears a name."""
    whole = _body(wider["body"]) if wider else ""
    if wider is None or not whole:
        return body
    part = (wider["part"] or "").title().replace("Program", "Programme").replace("Programmeme", "Programme")
    own = re.fullmatch(r"(.+)\s+(Programme|Program|Department|Division|Unit|Team)", body)
    if own:
        part, body = own[2].replace("Program", "Programme").replace("Programmeme", "Programme"), own[1]
    return f"{whole}{_WITHIN}{body} {part}, {whole}" if part in _PARTS else whole


def _body(words: str) -> str:
    plain = re.sub(r"^the\s+", "", words.strip(" .,"))
    shorter = _CITY.sub("", plain)
    plain = shorter if not re.search(r"\bto the (?:UN|United Nations)\s+in\b", plain) and " " in shorter else plain
    return "" if _NOT_BODY.match(plain) or len(plain) < 2 else plain
