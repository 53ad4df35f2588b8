"""Hear how speakers introduce themselves: name, post, employer, state, and whether they moderate."""

import re
from dataclasses import dataclass

from corridors.lexicon import body_named, state_named
from corridors.readers.people import clean_name

_CAP = r"(?:(?!(?:I|We|My|It|And|But|So|He|She|They|This|That)\b)(?:[A-ZÀ-ÖØ-ÞĀ-ž]\.|[A-ZÀ-ÖØ-ÞĀ-ž][\w'’‑-]*))"
_NAME = rf"(?P<name>{_CAP}(?:\s+(?:van|von|der|den|de|del|la|da|di|du|bin|al|el|dos|das|y|e|{_CAP})){{0,4}})"
_I_AM = re.compile(rf"\b(?:I['’]?\s?m|I am|[Mm]y name is|[Mm]y name['’]s|[Tt]his is|[Hh]ere is|[Mm]e llamo)\s+{_NAME}")
_WORKING = (
    r"working\s+(?:at|for|with|in)|I\s+work\s+(?:at|for|with)|I\s+(?:represent|lead|head|run)|"
    r"representing|speaking\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of|"
    r"coming\s+from|I\s+come\s+from|I['’]?\s?m\s+(?:here\s+)?(?:from|with|at|representing|speaking\s+"
    r"(?:for|on\s+behalf\s+of))|I\s+am\s+(?:here\s+)?(?:from|with|at|representing|speaking\s+on\s+"
    r"behalf\s+of)|"
    r"I['’]?\s?m\s+based\s+(?:at|with)|from|with|at|of|for"
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
_POST_WORD = re.compile(
    r"\b(?:director|officer|fellow|head|manager|lead|leader|secretary|adviser|advisor|ambassador|"
    r"ceo|cto|ciso|chair(?:man|woman|person)?|president|professor|"
    r"lecturer|researcher|analyst|coordinator|counsel(?:lor)?|minister|attach[eé]|representative|"
    r"delegate|specialist|expert|consultant|founder|co-founder|partner|"
    r"executive|commissioner|engineer|editor|journalist|student|diplomat|envoy|associate|strategist|"
    r"scientist|chief|deputy|governor)\b",
    re.I,
)
_AFTER = re.compile(rf"\b(?:{_WORKING})\s+{_BODY}")
_MODERATES = re.compile(
    r"\bI\s*(?:['’]ll| will|['’]m going to| am going to|['’]m| am| have the (?:pleasure|honou?"
    r"r) (?:of|to))\s+(?:also\s+)?(?:be\s+)?"
    r"(?:(?:your|the|today['’]s|acting as|serving as|a|an)\s+)*(?P<online>on-?line\s+|remote\s+"
    r")?(?:moderator|moderating|moderate|facilitating|facilitate|facilitator|chairing this (?:session|"
    r"panel)|chair this (?:session|panel))\b",
    re.I,
)
_CITY = re.compile(
    r"\s+in\s+(?:Geneva|New York|Vienna|Brussels|London|Paris|Washington|Nairobi|The Hague|Singapore|"
    r"Addis Ababa|[A-Z]\w+)\s*$"
)
_NOT_BODY = re.compile(
    r"(?:the\s+)?(?:UN|IGF|Internet|I|We|You|It|So|And|But|Thank|Thanks|Good|Hello|Hi|Yes|No|Well|"
    r"Okay|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Zoom|"
    r"English|Global South|Civil Society|Government|Private Sector|"
    r"Technical Community|Latin America|Africa|Asia|Europe|Member States?|Chair|Mr|Mrs|Ms|Dr|Madam|Sir)\Z"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a speaker says of himself or herself, each part empty where it is not said.

    >>> introduction("I'm Ada Okafor, a senior analyst for Example Trust. I will be the moderator today.").employer
    'Example Trust'
    """

    name: str = ""
    post: str = ""
    employer: str = ""
    state: str = ""
    moderates: str = ""
    start: int = 0
    end: int = 0


def introduction(text: str, known: str = "") -> Introduction | None:
    """Hear a self-introduction in a paragraph; ``known`` is the name the record tags the speaker with.

    >>> introduction("Hi, I'm from Carnegie. My question was answered.").employer
    'Carnegie'
    >>> introduction("I'm happy to be here. Thank you.") is None
    True
    """
    text = text[:1500]
    named = _fitting(text, known)
    moderates = _MODERATES.search(text)
    where = "cor:moderatedOnline" if moderates and moderates["online"] else "cor:moderated" if moderates else ""
    if named is None:
        nameless = re.match(
            r"(?:\W*(?:>>[^:]*:)?\W*(?:hi|hello|yes|thank you[^.]*|thanks[^.]*|good (?:morning|afternoon|"
            r"evening)[^.]*|okay|so)[\s,.!]*)*"
            r"(?:so\s+)?I['’]?(?:\s?m| am)\s+(?P<rest>(?:the\s+|an?\s+)?[^.]{3,200})",
            text,
            re.I,
        )
        if nameless is None:
            return Introduction(moderates=where, start=moderates.start(), end=moderates.end()) if moderates else None
        rest, begin, name = nameless["rest"], nameless.start("rest"), ""
        if not re.match(
            r"from\s|with\s|the\s+\w|an?\s+\w|head\s|representing\s|director|ambassador|at\s+(?:the\s+)?[A-Z]", rest
        ):
            return Introduction(moderates=where, start=moderates.start(), end=moderates.end()) if moderates else None
    else:
        name = clean_name(named["name"])
        begin = named.end()
        rest = re.split(r"(?<=[a-z])\.\s", text[begin : begin + 260] + " ")[0]
    post, employer = _post_and_body(rest)
    state = (
        state_named(
            re.sub(
                r"^(?:the\s+)?(?:government|delegation|permanent mission|mission|embassy)\s+of\s+",
                "",
                employer,
                flags=re.I,
            )
        )
        if employer
        else ""
    )
    if not (name or employer or post or where):
        return None
    return Introduction(name, post, employer, state, where, named.start() if named else begin, begin + len(rest))


def _fitting(text: str, known: str) -> re.Match[str] | None:
    """Find the first "I am NAME" that fits the tag: its family or given name, or any name where there is no tag."""
    words = set(known.casefold().replace("-", " ").split())
    for match in _I_AM.finditer(text):
        said = clean_name(match["name"])
        if known and words & set(said.casefold().replace("-", " ").split()):
            return match
        introduces = not match.group().lower().startswith(("this is", "here is")) or re.match(
            r"[\s,]*(?:from|with|of|at|speaking|here)\b", text[match.end() :]
        )
        if not known and introduces and not _NOT_BODY.match(said) and not state_named(said) and not body_named(said):
            return match
    return None


def _post_and_body(rest: str) -> tuple[str, str]:
    """Find post and employer in what follows a name."""
    rest = rest.strip(" ,")
    for chunk in [rest, *re.split(r"\s+and\s+I['’]?\s?m\s+|,\s+", rest)][:5]:
        match = _POST_BODY.match(chunk)
        if match and _POST_WORD.search(match["post"]) and (body := _body(match["body"])):
            post = re.sub(
                r"^(?:and\s+)?(?:the|an?|also|now|currently|working as(?: an?)?)\s+",
                "",
                match["post"].strip(),
                flags=re.I,
            )
            wider = re.match(
                r"\s*(?:programme|program|department|division|unit|team|section|office|desk)?,?\s+(?:at|with|"
                r"of|within)\s+" + _BODY,
                chunk[match.end() :],
            )
            return post.strip(), (_body(wider["body"]) if wider else "") or body
    match = _AFTER.search(rest)
    body = _body(match["body"]) if match and match.start() < 80 else ""
    post = ""
    if second := re.search(
        r"(?:I['’]?\s?m|as)\s+(?:the\s+|an?\s+)?(?P<post>[\w‑ -]{0,30}?\b(?:[Ss]ecretary|[Aa]dviser|"
        r"[Aa]dvisor|[Cc]ounsellor|[Aa]ttach[eé]|[Aa]mbassador|[Dd]irector|[Oo]fficer)\b(?:\s[A-Z]\w+"
        r")?)",
        rest,
    ):
        post = second["post"].strip()
    return post, body


def _body(words: str) -> str:
    plain = re.sub(r"^the\s+", "", words.strip(" .,"))
    shorter = _CITY.sub("", plain)
    plain = shorter if not re.search(r"\bto the (?:UN|United Nations)\s+in\b", plain) and " " in shorter else plain
    return "" if _NOT_BODY.match(plain) or len(plain) < 2 else plain
