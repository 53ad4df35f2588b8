"""Hear in a speaker's own words, without "I am NAME", what he or she does and for whom."""

import re
from dataclasses import replace

from corridors.lexicon import body_named, government_named, state_named
from corridors.names import fold
from corridors.readers.introductions import POST_WORD, Introduction, narrowed
from corridors.readers.people import clean_name
from corridors.readers.posts import is_body, is_post

_CAP = r"(?!(?:I|We|My|It|And|But|So|He|She|They|This|That|Thank|Thanks|Yes|No|Mr|Ms|Dr|Large)\b)[A-ZÀ-ÞĀ-ɏ][\w'’‑&-]*"
#: The name of a body as it is said: words with capitals, joined by small ones.
BODY = (
    rf"(?:an?\s+(?:[a-z-]+\s+){{1,3}}(?:called|named)\s+)?(?:[Tt]he\s+)?(?P<body>(?:(?:foreign\s+)?(?:ministry|mission|embassy|department)(?:\s+(?:of|"
    rf"for)\s+[a-z]+(?:\s+[a-z]+)?)?\s+of\s+(?:the\s+)?)?{_CAP}(?:(?:\s+(?:of|for|and|on|the|de|des|du|da|do|"
    rf"dos|del|la|las|los|y|di|della|für|og|&))*\s+{_CAP}){{0,8}}"
    r"(?:\s+to\s+the\s+(?:UN|United\s+Nations)\b)?(?:\s+[a-z]\.[a-z]\.)?)"
)
_POST = r"(?P<post>(?:[\w&/'’‑-]+\s+){0,6}?[\w‑-]+)"
_AM = r"\bI(?:['’]\s?m|\s+am)\s+(?:(?:here|now|currently|also|actually)\s+)*"
_DOES = {
    "head": "head",
    "lead": "lead",
    "run": "head",
    "direct": "director",
    "manage": "manager",
    "coordinate": "coordinator",
}
_TOLD = tuple(
    re.compile(words)
    for words in (
        rf"\bI\s+(?:now\s+|currently\s+)?(?P<does>{'|'.join(_DOES)})\s+(?:up\s+)?(?P<what>(?:[\w&'’-]+\s+){{1,6}}?)"
        rf"(?:of|at|in|for|within|with)\s+{BODY}",
        rf"{_AM}with\s+{BODY}(?:,?\s+(?:where\s+I\s+(?:am|work\s+as|serve\s+as)|as)\s+(?:the\s+|an?\s+|its\s+|"
        rf"their\s+)?{_POST}(?=\s*[.,;]|\s*\Z))?",
        rf"{_AM}(?:the\s+|an?\s+)?{_POST}\s+(?:of|at|for|with|in)\s+{BODY}",
        rf"\bI\s+(?:now\s+|currently\s+)?(?:work|serve|teach|lecture|study)\s+(?:as\s+(?:the\s+|"
        rf"an?\s+)?{_POST}\s+)?(?:for|at|with|of|in)\s+{BODY}",
        rf"\bI\s+(?:now\s+|currently\s+)?(?:{'|'.join(_DOES)})\s+{BODY}",
        rf"{_AM}(?:from|at|representing|speaking\s+for|studying\s+at)\s+{BODY}",
        rf"\bI\s+speak\s+(?:here\s+|today\s+)?as\s+(?:the\s+|an?\s+)?{_POST}\s+(?:of|at|for)\s+{BODY}",
        rf"\bI\s+(?:chair|moderate|speak)\s+(?:(?:this|today['’]s)\s+\w+\s+|here\s+|today\s+)?(?P<post>)(?:for|"
        rf"on\s+behalf\s+of)\s+{BODY}",
        rf"{_AM}(?P<post>)(?:an?\s+)?(?:member|part)\s+of\s+{BODY}",
    )
)
#: "As the Kenyan deputy representative in this room": for whom an adjective says.
_AS_OF = re.compile(rf"\b[Aa]s\s+the\s+(?P<adjective>[A-Z][a-z]+)\s+{_POST}(?=[,.;]|\s+(?:in|at|to|here|I)\b)")
#: A post at the body named just before.
_THERE = re.compile(rf"{_AM}(?:the\s+|an?\s+|their\s+)?{_POST}\s+there\b")
#: Who works for a body names it, also where it is not known: "I work for Lakenet."
_EMPLOYED = re.compile(rf"\bI\s+(?:now\s+|currently\s+)?work\s+(?P<post>)(?:for|with)\s+{BODY}")
_PAST = re.compile(
    r"\b(?:used\s+to|no\s+longer|was|were|had|formerly|former|previously|if|not|never|would|until|when|"
    r"ex)\b(?:(?!\band\b)[^.;])*\Z",
    re.I,
)
_NAMED = re.compile(rf"{_CAP}(?:[ \t\n\xa0]+{_CAP}){{1,3}}(?=(?:\s+here)?\s*,|\s+(?:for\s+the\s+record|from)\b)")
_BEHIND_NAME = tuple(
    re.compile(rf"(?:\s+here|\s+for\s+the\s+record)?\s*,?\s+{post}{BODY}(?=\s*[.,;]|\s+in\s|\s*\Z)")
    for post in (r"(?:(?:from|of|with)\s+)?", rf"{_POST}\s+(?:of|at|for|with|in|from)\s+")
)
_I_AM = re.compile(rf"\b(?:I['’]m|I\s+am|[Mm]y\s+name\s+is)\s+(?P<name>{_CAP}\s+{_CAP})")
_I = re.compile(
    r"\bI(?:['’]\s?m|\s+(?:am|now|currently|work|serve|teach|lecture|study|head|lead|run|direct|manage|coordinate|"
    r"speak|chair|moderate))\b"
)
_OPENING = 700
_FRONT = 160
_BEFORE = 40


def as_name(body: str) -> str:
    """Spell a ministry that captions leave in small letters as a name.

    >>> as_name("ministry of foreign affairs of Kenya"), as_name("Lake Trust")
    ('Ministry of Foreign Affairs of Kenya', 'Lake Trust')
    """
    if body[:1].isupper():
        return body
    return re.sub(r"\b(?!(?:of|for|the|and)\b)[a-z]", lambda letter: letter.group().upper(), body)


def own_words(text: str, known: str = "") -> Introduction | None:
    """Hear post and employer of a speaker whose name the record gives; nothing where they are not said plainly.

    >>> own_words("Thanks. I head the water unit of the Lake Authority of Kenya.").post
    'head of the water unit'
    >>> own_words("I used to work for the Lake Trust.") is None
    True
    >>> own_words("Hello. Ada Okafor, University of Lakes. Two remarks.", "Ada Okafor").employer
    'University of Lakes'
    """
    text = _till_another(text[:_OPENING], known)
    if found := _behind_name(text, known):
        there = None if found.post else _THERE.search(text, found.end)
        return replace(found, post=there["post"]) if there and POST_WORD.search(there["post"]) else found
    for match in _AS_OF.finditer(text):
        state = government_named(match["adjective"])
        if state and POST_WORD.search(match["post"]):
            return Introduction(post=match["post"], state=state, start=match.start(), end=match.end())
    for pattern in (*_TOLD, _EMPLOYED) if _I.search(text) else ():
        for match in pattern.finditer(text):
            found = _introduction(match, text)
            if found is not None:
                return found
    return None


def _till_another(text: str, known: str) -> str:
    """Cut off what follows where somebody of another name speaks of himself or herself: a mark of a turn was lost."""
    own = set(fold(known).replace("-", " ").split())
    others = (
        match
        for match in _I_AM.finditer(text)
        if known and not own & set(fold(match["name"]).replace("-", " ").split())
    )
    other = next(others, None)
    return text[: other.start()] if other else text


def _behind_name(text: str, known: str) -> Introduction | None:
    """Hear body and post behind the speaker's own name, said at the beginning: "Ada Okafor, University of Lakes"."""
    front = text[:_FRONT]
    for named in _NAMED.finditer(front) if " " in known and known[:3] in front and "," in front else ():
        for pattern in _BEHIND_NAME if fold(clean_name(named.group())) == fold(known) else ():
            if (match := pattern.match(text, named.end())) and (found := _introduction(match, text)):
                return found
    return None


def _introduction(match: re.Match[str], text: str) -> Introduction | None:
    said = match.groupdict()
    body = as_name(re.sub(r"\s+", " ", said["body"]).strip(" .,'’"))
    post = " ".join((said.get("post") or "").split())
    if does := said.get("does"):
        post = f"{_DOES[does]} of {' '.join(said['what'].split())}"
    post, body = narrowed(post, body)
    before = text[max(0, match.start() - _BEFORE) : match.start("body")]
    if _PAST.search(before) or re.search(r"\bI\b", post) or (match.re in _BEHIND_NAME and is_post(body)):
        return None
    if state := state_named(body):
        told = POST_WORD.search(post)
        return Introduction(post=post, state=state, start=match.start(), end=match.end()) if told else None
    sure = bool(is_body(body) or body_named(body) or (body.isupper() and len(body) > 2))
    sure = sure or (match.re in _BEHIND_NAME and " " in body)
    with_one = match.re is _TOLD[1] or bool(said.get("does")) or re.search(r"\b(?:called|named)\s", match.group())
    sure = sure or (match.re is _EMPLOYED and not post and re.match(r"\s*[.,;]", text[match.end() :]) is not None)
    if not (sure or with_one) or (post and not does and not POST_WORD.search(post)):
        return None
    return Introduction(post=post, employer=body, start=match.start(), end=match.end())
