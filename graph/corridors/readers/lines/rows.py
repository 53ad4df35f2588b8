"""Write what a row of a list says of somebody as an entry: the name first, then post and body."""

import re

from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.names.people import looks_like_name

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
    who = (sent["inner"] or sent["who"] or sent["row"]) if sent is not None and state_named(sent["state"]) else ""
    name = _ENDS.split(who)[0]
    if sent is None or not who or ";" in who or not looks_like_name(name):
        return text
    return f"{name.strip()}, delegate of {sent['state']}{_ENDS.sub(', ', who[len(name) :], count=1)}"


def without_tier(text: str) -> str:
    """Give who pays without how much, where that stands before the name.

    >>> without_tier("Gold sponsor: Lakesoft"), without_tier("Lead Bank")
    ('Lakesoft', 'Lead Bank')
    """
    return _TIER.sub("", text, count=1)
