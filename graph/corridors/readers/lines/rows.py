"""Write what a row of a list says of somebody as an entry: the name first, then post and body."""

import re

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import POST_WORD, is_body
from corridors.readers.names.several import several

#: What somebody is, or does where, in a sentence.
_BIO = wording(
    r"(?P<name>[A-Z](?:[^.,:;()]|(?<=Dr)\.){4,50}?)\s+(?:(?:is(?:\s+(?:currently|now))?|(?:currently\s+)?(?:serves|works|acts)\s+as)\s+(?:an?\s+|the\s+)?(?P<post>[^.;:]{6,120}?)"
    r"|(?:(?:currently\s+)?(?:leads?|heads?|directs?|runs?|chairs?|manages?|oversees?|teaches|works|researches|advises|coordinates|practises)\s[^.;:,]{0,60}?\b(?:of|at|for|with|in)|represents)"
    r"\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ][^.;:,]{2,80}?))(?:,?\s+(?:where|who|and)\s[a-z].*|\.\s.*|\.)\Z",
    re.S,
)
#: How much somebody gives, before the name.
_TIER = wording(
    r"(?:(?:platinum|gold|silver|bronze|diamond|titanium|headline|lead|main|principal|premium|knowledge|media|venue|catering|network)\s*)+"
    r"(?:(?:sponsor|partner|supporter)s?\s*)?(?:[:–—-]|\s[|])\s+(?=\S)",
    re.I,
)
#: The State that somebody comes from before the name: "Kenya: Ms Ada Okafor, Lake Trust", "Kenya (Ada Okafor)".
_STATE = wording(
    r"(?P<state>[A-Z][^:(),]{2,50}?)\s*(?:\((?P<inner>[^()]+)\)|\s(?:[–—]|[|])\s+(?P<who>.+)|:\s+(?P<row>.+))\Z", re.S
)
#: Before a colon, what a body is for the event; or a post.
_LABEL = wording(
    rf"\b(?:Board|Committee|Secretariat|Teams?|Staff|Contacts?|Press|Media|Programme|Program|Group|Partners)\Z|{POST_WORD.pattern}",
    re.I,
)
_ASIDE = wording(r"\A\s*\(([^()]*)\)")
_ENDS = wording(r"[,(;]|\s[–—-]\s")
_SEAT = wording(r"\s+(?:at|in|on|to|before|with)\s+(?:the\s+)?")
_LONGEST = 2000


def name_first(text: str) -> str:
    """Give a row with the name first, where a State stands before it, or a sentence tells what somebody is.

    >>> name_first("Kenya: Ms Ada Okafor, Lake Trust"), name_first("Ada Okafor leads the law team of the Lake Trust.")
    ('Ms Ada Okafor, delegate of Kenya, Lake Trust', 'Ada Okafor, Lake Trust')
    """
    if len(text) > _LONGEST:
        return text
    bio = _BIO.match(text)
    if bio is not None and looks_like_name(bio["name"]):  # nothing but the person's life
        state = _SEAT.split(bio["body"])[0] if bio["body"] and " represents " in text else ""
        if state:
            return f"{bio['name']}, delegate of {state}" if state_named(state) else f"{bio['name']}, {state}"
        return f"{bio['name']}, {bio['post'] or bio['body']}"
    sent = _STATE.match(text)
    body = sent is not None and not sent["inner"] and (is_body(sent["state"]) or body_named(sent["state"]) != "")
    if sent is None or not (state_named(sent["state"]) or (body and not _LABEL.search(sent["state"]))):
        return text
    of = f"delegate of {sent['state']}" if state_named(sent["state"]) else sent["state"]
    people = several(sent["inner"] or sent["who"] or sent["row"])
    if not all(looks_like_name(_ENDS.split(one)[0]) for one in people) or (len(people) > 1 and sent["inner"]):
        return text
    return "; ".join(_behind_name(one, of) for one in people)


def _behind_name(one: str, of: str) -> str:
    name = _ENDS.split(one)[0]
    told = _ASIDE.sub(r", \1", one[len(name) :])
    return f"{name.strip()}, {of}{_ENDS.sub(', ', told, count=1)}"


def row_of(text: str, *, paid: bool, bodies: bool) -> str:
    """Give a row as an entry: of who ``paid`` without how much; where ``bodies`` may stand, it is left as it is.

    >>> row_of("Gold sponsor: Lakesoft", paid=True, bodies=False), row_of("Lead Bank", paid=True, bodies=False)
    ('Lakesoft', 'Lead Bank')
    """
    return _TIER.sub("", text, count=1) if paid else text if bodies else name_first(text)
