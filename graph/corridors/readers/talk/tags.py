"""Read the tag that opens a turn: a name, a role, a state or body, or a machine."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corridors.lexicon import body_named, government_named, process_named, state_named
from corridors.patterns import wording
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.names.posts import is_body, is_post

#: Tags that open a turn nobody of the room speaks in.
_MACHINE = wording(
    r"(?:(?:(?:pre-?recorded|opening|closing|welcome)\s+)?(?:video|film|clip|music|song|announcement|recording|audio|animation)"
    r"(?:\s.*)?|(?:\S.*['’]s?\s+)?(?:interpreter|translator)(?:\s+(?:for|of)\s.+)?|interpretation|captioner|captions?|"
    r"operator|technician|technical\s+support|tech(?:nical)?(?:\s+team)?|it\s+support|zoom|siri|"
    r"computer\s+voice|automated\s+voice|voice\s*over|voiceover|narrator|announcer|"
    r"(?:all|both|several|many|multiple|various|some)(?:\s+(?:of\s+)?(?:the\s+)?(?:speakers|voices|members|people|"
    r"participants|panell?ists|delegates|witnesses|senators))?|crosstalk|everyone|everybody|chorus|applause|laughter|scribe|robot)\Z",
    re.I,
)
ROLE = wording(
    r"(?:the\s+)?(?:(?:on-?line|remote|on-?site|in-?person|session|meeting|committee|panel|co|(?P<rank>acting|temporary|vice|deputy))[\s-]*)?(?P<role>moderator|"
    r"chair(?:man|person|woman)?|president|host(?:\s+country(?:\s+representative)?)?|"
    r"master of ceremon(?:y|ies)|mc|emcee|facilitator|rapporteur|"
    r"audience(?:\s+(?:member|speaker|question|participant))?|participation|"
    r"[\w ]{2,20}\s(?:studio|hub)|participant|attendee|speaker|"
    r"panell?ist|questioner|(?:(?:question|comment|speaker|participant|intervention|delegate|voice)s?\s+)?(?:from|in|on)\s+the\s+(?:floor|audience|room|chat|hall)|question|comment|intervention|floor|"
    r"q|(?:(?:senior|chief|special)\s+)?(?:correspondent|journalist|reporter)|"
    r"interviewer|officer|women|men|member(?=s?\s+\d)|members?\s+of\s+the\s+(?:audience|public|press|media)|delegate|representative|secretary(?:\s+of\s+the\s+\w+)?|"
    r"secretariat|student|(?:un(?:known|identified|named)|male|female|new|another|next)(?:\s+(?:speaker|voice|"
    r"participant|person|man|woman|male|female|audience(?:\s+member)?))?|iphone|ipad|galaxy(?:\s\w+)?|(?:zoom\s+|"
    r"call-in\s+)?user|caller|man|woman|voice|guest|respondent|presenter|discussant|youth|inaudible|"
    r"off\s+mic(?:rophone)?"
    r"|off-mic|no\s+name|name|tba|off\s+microphone)s?(?:[\s_]*(?:#|no\.?|number)?\s*\d+|\s+[a-d])?\Z",
    re.I,
)
_OF = wording(
    r"(?:the\s+)?(?:(?:co-?|vice[\s-]?)?(?:chair(?:man|woman|person)?|president)|representative|delegat(?:e|ion|ion\s+member)|observer|ambassador|permanent\s+"
    r"mission|government|member)\s+(?:of|for|from)\s+(?P<body>.+)\Z",
    re.I,
)
_WITH_ROLE = wording(
    r"(?:(?:M|Mme|Mr|Ms|Madam)\.?\s+)?(?:(?:the|la|le)\s+)?(?:co-?|acting\s+)?(?P<role>chair(?:man|person|woman)?|"
    r"moderator|pr(?:e|ä|é)sident(?:e|in)?|host|facilitator)[\s,:-]+(?!(?:of|for)\b)(?P<name>.+)\Z",
    re.I,
)
#: Where a label is parted: behind bars and dashes stands what is said of whoever speaks.
_PARTED = wording(r"\s+[/–—-]\s+|\s*\|\s*")
_BARS = wording(r"\s+[|·]\s+")
_ONE_WORD = wording(r"[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ]+(?:-[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ]+)?")
_HONORIFIC = (
    r"(?:(?:(?:Rt|Right)(?=\.?\s+Hon)|Mr|Mrs|Ms|Miss|Mme|Mlle|M|Dr|Prof(?:essor)?|H\.E|Hon(?:ourable)?|Amb|Dame|Sir|"
    r"Lord|Lady|Baroness|Viscount|Earl|Senator|Ambassador|Minister|Commissioner|Judge|General|Herr|Frau|Sra?)\b\.?\s+)+"
)
TITLED = wording(rf"{_HONORIFIC}[\w'’ -]+")
#: An office in full before a family name: "Deputy Assistant Secretary Lind".
_RANKED = (
    r"(?:(?:Deputy|Assistant|Under|Vice|Principal|Associate|Acting)[ -])+(?:Secretary|Minister|Administrator|Director|"
    r"Commissioner|Coordinator|Spokesperson)(?:[ -]General)?\s+"
)
FAMILY_TITLED = wording(
    rf"(?:{_HONORIFIC}[A-ZÀ-ÞĀ-ɏ][\w'’-]+|{_RANKED}(?P<ranked>[A-ZÀ-ÞĀ-ɏ][\w'’-]+))(?:\s+of\s+[A-ZÀ-ÞĀ-ɏ][\w'’-]+){{0,2}}"
)
#: An office before a name in capitals: "DEPUTY SECRETARY-GENERAL LIND".
_OFFICE_FIRST = wording(
    r"(?P<office>(?:(?:deputy|assistant|under|vice|acting|executive|prime|foreign|first|high)[\s-]+)*(?:secretary(?:[\s-]general)?|"
    r"director(?:[\s-]general)?|minister|commissioner|representative|president|chancellor|taoiseach|premier|ambassador|"
    r"governor|congress(?:man|woman)|general|admiral))\s+(?!(?:general|of|for)\b)(?P<name>\S+(?:\s\S+){0,2})",
    re.I,
)
_RANK = wording(r"(?:\w+\s)?(?:general|admiral)", re.I)
#: What a label may say beside a name that tells neither who speaks nor for whom.
_AWAY = wording(
    r"(?:(?:on-?line|remote(?:ly)?|virtual(?:ly)?|on-?site|via|in person|video)\b.*|"
    r"(?:interpret|translat)(?:ed|ion|ation)\b.*|off mic|observer|ret(?:ired)?|"
    r"(?:she|he|they|ella|él|elle|il)\s*/\s*[\w/ ]+)\.?",
    re.I,
)
#: What is said to somebody, or of somebody, stands beside no label.
_CLAUSE = wording(r"\b(?:you|your|we|I|they|is|are|was|were|will|would|have|please|thanks?)\b")
#: A State behind such a body is whom the body speaks for; behind another it is where the body sits.
_OF_STATE = wording(r"\b(?:ministry|government|mission|embassy|department|cabinet|delegation)\b", re.I)
_MODERATES = wording(r"moderator,\s+(?P<body>.+)|(?P<first>.+),\s+moderator", re.I)
#: A family name set before the given one.
_FAMILY = wording(r"(?:(?:van|von|de|der|den|del|della|da|di|la|el|al)\s+)*[A-ZÀ-ÞĀ-ɏ][\w'’-]+", re.I)
_GIVEN = wording(
    rf"(?:{_HONORIFIC})?(?P<given>[A-ZÀ-ÞĀ-ɏ](?:[a-zà-ɏ'’-]+|[A-ZÀ-ÞĀ-ɏ'’-]{{2,}})(?:\s[A-ZÀ-ÞĀ-ɏ](?:\.|[a-zà-ɏ'’-]+|[A-ZÀ-ÞĀ-ɏ'’-]+))?)"
)
#: For whom somebody speaks is not yet an employer.
_STANDS_FOR = wording(
    r"(?:(?:also\s+)?(?:speaking\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of)|(?:permanent\s+)?observer\s+(?:for|of))\s+(?:the\s+)?(?P<body>.+)",
    re.I,
)
_FOR_OTHERS = wording(r"(?:also\s+)?(?:on\s+behalf\s+of|speaking\s+for|for)\b", re.I)
#: The rest of a state's name, set behind its short form; an office at a body known by its letters.
_INVERTED = wording(r"(?:the\s+)?(?:[\w-]+\s+){0,2}(?:republic|states?|kingdom|federation)\s+of", re.I)
#: Where somebody sits, or by what: display names of calls say so.
_SEATED = wording(r"\b(?:room|studio|laptop|phone|iphone|ipad|tablet|mobile|pc)\s*\d{0,4}\Z", re.I)
_INITIALLED = wording(r"(?:[A-ZÀ-Þ]\.\s*){1,2}(?:(?:van|von|de|der|den|del|la|al|el)\s+)*[A-ZÀ-Þ][\w’'-]+")
_OFFICE_AT = wording(r"(?P<body>[A-Z][A-Za-z]?[A-Z0-9/&]{1,8})\s+(?P<post>\S.*)")
_POST_OF = wording(r"(?P<post>[^,]+?)\s+(?:of|for|at)\s+(?:the\s+)?(?P<body>[A-Z].*)")
#: A body that no list here holds, in capitals as its speaker's tag.
_BODY = wording(
    r"(?:[\w’'&-]+\s+){1,6}(?:alliance|association|institute|university|foundation|council|network|coalition|society|"
    r"centre|center|federation|union|commission|organi[sz]ation|secretariat|agency|initiative|forum|consortium|group|"
    r"committee|delegation|caucus)|(?:sub-?)?(?:committee|(?:working|ad\s+hoc)\s+group)\s+(?:\w{1,2}|on\s.+)|"
    r"(?:university|ministry|institute|council|centre|center|association|network|federation|union|"
    r"organi[sz]ation)\s+(?:of|for)\s+(?:[\w’'&-]+\s*){1,8}",
    re.I,
)
#: Who presides over a part of a meeting, or a body, speaks for that.
_PRESIDES = r"(?:(?:co|vice|acting)[\s-]?)?(?:chair(?:man|woman|person)?|rapporteur|secretary|coordinator)"
_CHAIR_OF = wording(rf"{_PRESIDES}\s+(?P<behind>\S.+)|(?P<before>.+?)\s+{_PRESIDES}", re.I)
#: Whom records of the United Nations call by the office alone.
_OFFICER = wording(
    r"the\s+(?P<office>(?:(?:under|deputy|assistant)[- ])?(?:secretary-general|director-general|"
    r"high\s+(?:commissioner|representative)|executive\s+(?:director|secretary)))",
    re.I,
)
_PART_OF_MEETING = wording(r"(?:the\s+)?(?:sub-?)?(?:committee|(?:working|ad\s+hoc|drafting)\s+group)\b", re.I)
#: In what language it was said, which records put beside a name.
_SPOKE_IN = wording(
    r"\s*[(\[]\s*(?:sp(?:oke|eaks|eaking)\s+in|interpret\w*\s+from|translat\w*\s+from|"
    r"in\s+(?=[A-Z]\w+\s*[)\]]))[^)\]]*[)\]]"
)
#: What says that a turn was written, and not spoken; the number of a tag that bears it.
_WRITTEN = wording(
    r"\A\s*[(\[](?:in\s+(?:the\s+)?)?(?:live\s+)?chat[)\]]\s*(?=\S)|\s*[(\[,–-]\s*(?:(?:in|via|from)\s+(?:the\s+)?)?chat\s*[)\]]?\s*\Z",
    re.I,
)
WRITTEN = "chat"
#: Who speaks for somebody, and is not named: "ADA OKAFOR'S ASSISTANT", "AIDE TO THE MINISTER".
_HELPER = wording(
    r"\S.*(?:['’]s|s['’])\s+(?:[\w-]+\s+)?(?:assistant|aide|advis[eo]r|spokes\w+|staff(?:er)?|office|team)"
    r"|(?:[\w-]+\s+)?(?:assistant|aide|advis[eo]r|spokes\w+)\s+(?:to|of|for)\s+\S.*",
    re.I,
)
#: What heads a part of a text, and speaks in no meeting.
_NO_SPEAKER = wording(
    r"(?:answers?|questions?|notes?|agenda|summary|background|introduction|conclusions?|overview|abstract|contents?|"
    r"objectives?|outcomes?|recommendations?|references?|sources?|discussion|break|lunch|welcome|closing|opening|"
    r"transcript|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|[ap]m)",
    re.I,
)
NO_TAG = wording(
    r"\b(?:and|but|so|because|the|is|are|was|were|will|would|that|this|it|we|you|they|have|has|what|how|why|which|when|"
    r"there|here|note|please|agenda|item|title|date|topic|summary|session|keynote|lecture|opinion|attendees|apologies|"
    r"witnesses|keywords|present|presiding|panel|video|tv|channel|podcast|webinar|episode|scribe|record|recording|"
    r"transcript|statement|subject|symposium)\b",
    re.I,
)
#: No label is longer, and no name in one.
_LONGEST, _LONGEST_NAME = 200, 90


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands before the colon that opens a turn: a name, a role, a state or body, or nothing.

    >>> read_tag("CHAIR OKAFOR")
    Tag(name='Okafor', role='chair', body='', state='', machine=False, number='', post='', stands_for='')
    """

    name: str = ""
    role: str = ""
    body: str = ""
    state: str = ""
    machine: bool = False
    number: str = ""
    post: str = ""
    stands_for: str = ""


@lru_cache(maxsize=10_000)
def read_tag(words: str) -> Tag | None:
    """Read what stands before a colon; nothing where it can be no tag.

    >>> read_tag("ADA OKAFOR (KENYA)").state, read_tag("RUSSIAN FEDERATION").state, read_tag("AUDIENCE MEMBER").role
    ('state:ke', 'state:ru', 'audience')
    >>> read_tag("So this is the point") is None
    True
    """
    person = _WRITTEN.sub("", words)
    plain = " ".join(_SPOKE_IN.sub("", person.replace("\xa0", " ")).strip(" *_>-–—.").split())
    plain = re.sub(r"\AA(?:nswer)?\s+\(([^()]{4,})\)\Z", r"\1", plain)  # "Q" and "A" with names
    plain = re.sub(r"\s*\(\d+\)\Z|\AThe\s+(?=(?:Rt|Right|Hon)\b)", "", plain)
    if plain[:1] in "([" and plain[-1:] in ")]":  # a name heard, and written as it sounds
        plain = plain[1:-1].strip()
        if re.fullmatch(r"[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ'’-]+", plain) and not ROLE.match(plain):
            return Tag(plain)
    if not plain or len(plain) > _LONGEST or re.fullmatch(r"[IVX]{1,4}", plain):
        return None
    if (parts := _BARS.split(plain))[1:] and (tag := _barred(parts)) is not None:
        return tag
    head, *groups = _groups(plain) or [""]
    if not head or len(head) > _LONGEST_NAME or len(head.split()) > 10:
        return None
    given = _GIVEN.fullmatch(groups[0]) if groups and _FAMILY.fullmatch(head) else None
    sure = given and (groups[1:] or not groups[0].isupper())  # else "OKAFOR, ISOC"
    if given and sure and not _is_known(head, groups[0]):
        head, groups = f"{given['given']} {head}", groups[1:]
    if any(_CLAUSE.search(one) for one in groups):
        return None
    tag = _role_or_body(head) or _person(head, capitals=is_capitals(plain), grouped=bool(groups))
    if tag is None and groups and is_body(head) and looks_like_name(groups[0]):
        tag = Tag(body=head)
    for beside in groups:
        tag = tag if tag is None or tag.machine or _AWAY.fullmatch(beside) else _beside(tag, beside)
    written = person != words and tag is not None and tag.name
    return replace(tag, role="audience", number=WRITTEN) if tag is not None and written else tag


def _groups(plain: str) -> list[str]:
    """Part a label at its brackets, bars and dashes, and at its first comma."""
    parts, depth = [""], 0
    for char in plain:
        opens, closes = char in "([", char in ")]"
        if (opens and depth == 0) or (closes and depth == 1):
            parts.append("")
        else:
            parts[-1] += char
        depth = max(0, depth + opens - closes)
    found = [one for n, part in enumerate(parts) for one in ([part] if n % 2 else _PARTED.split(part))]
    if found[1:] and _INITIALLED.fullmatch(found[1].strip()) and not _INITIALLED.fullmatch(found[0].strip()):
        found[:2] = found[1::-1]  # "PM Kenya - A. Okafor"
    return [one for part in (*found[0].split(", ", 1), *found[1:]) if re.search(r"\w", one := part.strip(" ,;:–—-"))]


def _barred(parts: Sequence[str]) -> Tag | None:
    """Read a label whose bars part a body or State, a name, and a post or role, in any order; one of them is plain."""
    state = next(filter(None, map(state_named, parts)), "")
    rest = [
        "representative" if part in ("PR", "DPR") else part.strip("()[]") for part in parts if not state_named(part)
    ]
    roles = [part for part in rest if ROLE.match(part)]
    posts = [part for part in rest if is_post(part) and part not in roles]
    names = [part for part in rest if looks_like_name(part) and not (part in (*roles, *posts) or body_named(part))]
    name = next((part for part in names if not is_body(part)), "")
    bodies = list(dict.fromkeys(part for part in rest if part not in (*posts, *roles, name)))
    if bodies[1:] and not name and (roles or posts) and _ONE_WORD.fullmatch(bodies[-1]) and not is_body(bodies[-1]):
        name = bodies.pop()
    if state and len(bodies) == 1 and not (name or posts):  # a group of States
        group = re.sub(r"\s+(?:\+|&|and)\s+China\Z", "", bodies[0])
        return Tag(state=state, role="representative" if roles else "", stands_for=body_named(group) or bodies[0])
    if len(bodies) > 1 or not (roles or posts or (name and (state or bodies))):
        return None
    tag = Tag(name and clean_name(name), body=bodies[0] if bodies else "", state=state)
    if posts:
        tag = replace(tag, post=posts[0]) if bodies else _office(tag, posts[0])
    role = plain_role(said["role"].lower()) if roles and (said := ROLE.match(roles[0])) else ""
    return replace(tag, role="representative" if state and role == "audience" else role)


def _is_known(head: str, beside: str) -> bool:
    known = (state_named, body_named, ROLE.match, is_post)
    return is_body(beside) or any(named(one) for named in known for one in (head, beside))


def _role_or_body(plain: str) -> Tag | None:
    """Read a machine, a role, a state or a body."""
    if _MACHINE.match(plain) or process_named(plain):  # of a forum, whoever runs the call
        return Tag(machine=True)
    if role := ROLE.match(plain):
        said = role["role"].lower()
        online = re.match(r"(?:on-?line|remote)", plain, re.I) and said.startswith("moderator")
        number = re.search(r"\d+\Z", plain) if said == "speaker" else None
        rank = "vice" if role["rank"] and plain_role(said) == "chair" else ""  # another than who is in the chair
        return Tag(role="online moderator" if online else plain_role(said), number=number.group() if number else rank)
    if state := state_named(plain) or government_named(_without_stops(plain)):
        return Tag(state=state)
    if body := body_named(plain):
        return Tag(body=body)
    over = _CHAIR_OF.fullmatch(plain)
    part = (over["behind"] or over["before"]) if over else ""
    of = _OF.match(plain)
    office = _OFFICER.fullmatch(plain)
    if office or _PART_OF_MEETING.match(part) or _HELPER.fullmatch(plain):
        return Tag(role="representative", number=office["office"] if office else part or plain)
    body = part if _BODY.fullmatch(part) or body_named(part) else of["body"] if of else ""
    state = state_named(body)
    return Tag(state=state, body="" if state else body, role="representative") if body else None


def _without_stops(plain: str) -> str:
    """Give letters as lists have them: "U.S.A." is "US"."""
    letters = plain.replace(".", "")
    return "US" if letters == "USA" else letters if letters.isupper() and len(letters) == len("UK") else ""


def _beside(inner: Tag, beside: str) -> Tag:
    """Add to a tag what stands beside it: a name, a state, a role, a body, a post and its body."""
    first = _groups(beside)[0]
    named = not inner.name and not is_body(first) and (looks_like_name(first) or TITLED.match(beside.title()))
    if named and (other := read_tag(beside)) is not None and other.name:
        sent, body = inner.state or other.state, inner.body or other.body
        return replace(other, role=inner.role or other.role, state=sent, body=body)
    of, stands = _OF.match(beside), _STANDS_FOR.match(beside)
    beside = re.sub(r"^(?:of\s+)?the\s+|^of\s+(?=[A-Z])", "", of["body"] if of else beside)
    if state := state_named(beside):
        return inner if inner.body and not _OF_STATE.search(inner.body) else replace(inner, state=state)
    if inner.state and (_FOR_OTHERS.match(beside) or _INVERTED.fullmatch(beside)):
        return inner  # for whom else a state speaks is no body of the speaker's
    if stands:
        return replace(inner, stands_for=stands["body"])
    if role := ROLE.match(beside):
        return replace(inner, role=plain_role(role["role"].lower()))
    moderates = _MODERATES.fullmatch(beside)
    inner = replace(inner, role="moderator") if moderates else inner
    beside = (moderates["body"] or moderates["first"]) if moderates else beside
    return _office(inner, re.sub(r",\s+(?:also\s+)?(?:speaking|on\s+behalf)\b.*", "", beside))


#: How words in brackets begin that tell what somebody does there.
_DOING = wording(r"[a-z]+ing\b|(?:via|on|through|by|in|with)\s")


def _office(inner: Tag, beside: str) -> Tag:
    """Add to a tag the body and the post that stand beside the name; a room or a machine there is neither."""
    post, (first, _, last) = inner.post, beside.partition(", ")
    told = beside[:1].islower() and (_DOING.match(beside) or not (is_body(beside) or is_post(first) or is_post(last)))
    if _SEATED.search(beside) or (told and not (body_named(beside) or re.match("[a-z]+[A-Z]", beside))):
        return inner  # "on screen", "reading a question from Lake University"
    if is_post(last.rpartition(", ")[2]) and ", " in last and not (is_post(first) or is_body(first)):
        return inner  # for where members of a parliament sit, of which party
    if last and is_post(last) != is_post(first):  # a post and its body, in either order
        post, beside = (first, last) if is_post(first) else (last, first)
    elif (office := _OFFICE_AT.fullmatch(beside)) and is_post(office["post"]):
        post, beside = office["post"], office["body"]
    elif is_post(beside) and not is_body(beside):
        return inner  # of which body is not said
    elif (held := _POST_OF.fullmatch(beside)) and is_post(held["post"]):
        post, beside = held["post"], held["body"]
    return replace(inner, body=beside, post=post)


def _person(plain: str, *, capitals: bool, grouped: bool) -> Tag | None:
    """Read a name, with a role before it or alone; one name is enough where something is said beside it."""
    office = _OFFICE_FIRST.fullmatch(plain) if capitals else None
    if office:
        post = "" if _RANK.fullmatch(office["office"]) else office["office"].title()
        return replace(_person(office["name"], capitals=True, grouped=True) or Tag(), post=post)
    titled = _WITH_ROLE.match(plain)
    if titled and (capitals or looks_like_name(titled["name"]) or re.fullmatch(r"[A-Z][\w.'’ -]+", titled["name"])):
        return Tag(clean_name(titled["name"]), plain_role(titled["role"].lower()))
    named = looks_like_name(plain) and not NO_TAG.search(plain)
    if (ranked := FAMILY_TITLED.fullmatch(plain)) and ranked["ranked"]:
        return Tag(ranked["ranked"])
    if ranked or (grouped and TITLED.fullmatch(plain)):
        return Tag(clean_name(plain))
    if capitals and _BODY.fullmatch(plain):
        return Tag(body=plain)
    odd = len(plain.split()) > 7 or _NO_SPEAKER.fullmatch(plain) or any(mark in plain for mark in "?!;=<>@#/\\|")
    return Tag(clean_name(plain)) if (capitals or named) and not odd and re.search(r"[^\W\d_]{2}", plain) else None


def plain_role(said: str) -> str:
    """Give the kind of a role: chair, moderator, secretariat, or one of the audience.

    >>> plain_role("chairwoman"), plain_role("host")
    ('chair', 'moderator')
    """
    if said.startswith(("chair", "presid", "präsid", "présid")):
        return "chair"
    if said in ("mc", "emcee", "host", "facilitator", "interviewer") or said.startswith(("moderator", "master")):
        return "moderator"
    return "secretariat" if said.startswith(("secretar", "host")) else "audience"


def is_capitals(words: str) -> bool:
    """Tell whether words are set in capitals; "Mc", "de" and the like, and what stands in brackets, aside.

    >>> is_capitals("ADA van LIND (Kenya)"), is_capitals("Ada Lind")
    (True, False)
    """
    bare = re.sub(
        r"\([^)]*\)|\[[^]]*\]|\b(?:Mc|Mac|Dr|Mr|Mrs|Ms|Prof|H\.E|Amb|van|von|der|den|de|del|la|da|"
        r"di|du|bin|al|el|y|e)\b",
        "",
        words,
    )
    letters = [char for char in bare if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)
