"""Hear whose questions are read out or asked for others: the asker asked, and did not speak."""

import re
from collections.abc import Iterator, Sequence

from corridors.lexicon import body_named, state_named
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.people import clean_name, looks_like_name

_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w'’-]+"
_NAME = rf"(?P<who>{_CAP}(?:\s+(?:de|van|von|der|al|bin|el|da|di|del)\b)*(?:\s+{_CAP}){{1,3}})"
_ASKING = (
    r"(?:(?:is|was)\s+(?:asking|questioning|wondering)|(?:has\s+)?ask(?:s|ed)(?!\s+(?:me|us|for|to|you|that)\b)|wants\s+to\s+know|"
    r"wrote|writes|would\s+like\s+to\s+(?:ask|know)|has\s+a\s+question|posted|says\s+in\s+the\s+chat)"
)
_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?"
_SOMEBODY = (
    r"(?:(?:an?|our|one\s+of\s+our)\s+(?:[\w-]+\s+){0,2}"
    r"(?:participant|viewer|attendee|listener|colleague|friend)s?\s*,?\s+)?"
)
_WHENCE = r"(?:\s+(?:from|of|at|with)\s+[^,.?:;]{2,60})?"
_SAYS = r"(?:says|said|comments|commented|notes|adds|suggests|points|mentions)"
_ONE_IS = (
    r"(?:(?:[Tt]his|[Tt]he\s+next|[Aa]nother|[Tt]he\s+(?:first|second|last))\s+one\s+(?:is|comes)|"
    r"(?:[Tt]he\s+(?:first|second|third|next|last)|[Aa]nother)\s+comes|(?<=[.,:]\s)[Oo]ne)\s+from"
)
_BETWEEN = r"(?:,?\s+(?!from\b|by\b|is\b|was\b)[\w&'’-]+){0,7}?,?"
_I_SPEAK = r"\bI\s+(?:will\s+|shall\s+|would\s+like\s+to\s+)?(?:read|ask|speak|say)\s+(?:this|it|that)\s+(?:out\s+)?"
_FOR_OTHERS = r"\b(?:[Oo]n\s+behalf\s+of|[Rr]ead(?:ing)?\s+(?:it\s+)?(?:out\s+)?for)"
#: Ways to say whose question or comment it is; for the last of them a body behind the name is the reader's.
_RELAYED = tuple(
    re.compile(words)
    for words in (
        rf"\b(?:question|comment|query|message)s?(?:\s+(?:is|was|comes))?{_BETWEEN}\s+(?:from|by|of)\s+{_SOMEBODY}{_TITLE}{_NAME}",
        rf"{_NAME}{_WHENCE}\s*(?:,[^,.?]{{2,60}},|,)?\s+{_ASKING}",
        rf"\b[Ii]n\s+the\s+(?:chat|Q&A),?\s+(?:we\s+have\s+)?{_NAME}{_WHENCE},?\s+{_SAYS}\b",
        rf"\b{_ONE_IS}\s+{_TITLE}{_NAME}(?=[,:.]|\s+(?:of|from|at|who)\b)",
        rf"{_I_SPEAK}(?:on\s+behalf\s+of|for)\s+{_TITLE}{_NAME}",
        rf"{_FOR_OTHERS}\s+{_TITLE}{_NAME},[^.?]{{0,80}}\b(?:question|ask)",
    )
)
#: For whom the one whose question is read out stands, right behind the name.
_STANDS_FOR = re.compile(
    r",?\s+(?:(?:who\s+is\s+)?(?:of|from|at|with)|who\s+works\s+(?:for|"
    r"at))\s+(?:the\s+)?(?P<body>[A-ZÀ-ÞĀ-ɏ][\w&'’-]+(?:\s+(?:(?:of|for|and|on|the)\s+)*[A-ZÀ-ÞĀ-ɏ][\w&'’-]+){0,6})"
)
_ONE = re.compile(
    r"\b(?:one|first|second|third|next|last|another)\s+(?:(?:is|comes)\s+)?from\b|\bon\s+behalf\s+of\b", re.I
)
_SIGNS = re.compile(r"\b(?:question|chat|online|remote|read|asking|asks|asked|q&a|wrote|writes)\b", re.I)


def relayed(words: str) -> Iterator[tuple[str, str]]:
    """Give the full names of those whose question or comment is read out, and the body named right behind.

    >>> list(relayed("There is a question from Ada Okafor of Lake Trust in the chat."))
    [('Ada Okafor', 'Lake Trust')]
    """
    if not (_SIGNS.search(words) or _ONE.search(words)):
        return
    found = [match for pattern in _RELAYED for match in pattern.finditer(words)]
    for match in sorted(found, key=lambda one: one.start("who")):
        name = clean_name(match["who"])
        if looks_like_name(name):
            body = _STANDS_FOR.match(words, match.end("who")) if match.re is not _RELAYED[-1] else None
            named = body["body"] if body else ""
            known = bool(body_named(named)) or (" " in named and not state_named(named))
            yield name, named if known else ""


def tell_relayed(reading: Reading, turns: Sequence[tuple[Named | None, Sequence[Place]]]) -> None:
    """Note questions that somebody else reads out: their authors asked, attended as it seems, and did not speak.

    >>> list(tell_relayed.__annotations__)[:1]
    ['reading']
    """
    spoken = {speaker.name for speaker, _ in turns if speaker is not None}
    for _, places in turns:
        for place in places:
            for name, body in relayed(reading.document.text[place[0] : place[1]]):
                if name not in spoken and reading.event is not None:
                    _tell(reading, reading.event, Named("person", name, ("cor:Person",)), place)
                    _tell_body(reading, Named("person", name, ("cor:Person",)), body, place)


def _tell(reading: Reading, event: Named, asker: Named, place: Place) -> None:
    gist, present = "question read out", "the question came in writing, so it seems"
    note = "read out by another speaker"
    reading.say(asker, "cor:askedQuestionAt", event, place, gist, as_of=reading.day, role_note=note)
    reading.say(asker, "cor:attended", event, place, gist, as_of=reading.day, basis="inferred", role_note=present)


def _tell_body(reading: Reading, asker: Named, name: str, place: Place) -> None:
    if name:
        body = Named("organisation", name, ("cor:Organisation",))
        reading.say(asker, "cor:affiliatedWith", body, place, "named with the question", as_of=reading.day)
