"""Hear whom the one who presides calls upon last, so that a turn without a name is not without a speaker."""

import re
from dataclasses import dataclass

from corridors.lexicon import body_named, state_named
from corridors.readers.people import clean_name

_CAP = r"[^\W\d_a-z][\w'’‑-]+"
_NAME = (
    rf"(?:(?:Mr|Ms|Mrs|Dr|Ambassador|Professor|Minister)\.?\s+)?(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|"
    rf"del|da|bin|al|el)\s+)*{_CAP}){{0,3}})"
)
_CALL = (
    r"(?:(?:give|pass|hand|yield)\s+(?:the\s+floor\s+|it\s+|over\s+)*to|(?:the\s+)?floor\s+(?:is|"
    r"goes)\s+(?:now\s+)?to|over\s+to|"
    r"(?:now\s+)?(?:invite|call\s+(?:up)?on|turn\s+(?:now\s+)?to|recogni[sz]e|hear\s+from)|"
    r"(?:next|first)\s+(?:speaker\s+)?(?:on\s+(?:my|the)\s+list\s+)?is)"
)
_DELEGATE = re.compile(
    rf"{_CALL}\s+(?:now\s+)?(?:the\s+)?(?:distinguished\s+|honou?rable\s+)*(?:representative|delegat(?:e|ion)|"
    rf"ambassador|observer|colleague)s?"
    r"\s+(?:of|from|for)\s+(?:the\s+)?(?P<body>(?-i:[^\W\d_a-z])[^.,;:!?\n]{1,60})",
    re.I,
)
_PERSON = re.compile(rf"(?i:{_CALL})\s+(?:you,?\s+)?(?:now\s+)?{_NAME}")
_YOU = r"(?:please|over to you|you have the floor|the floor is yours|go ahead)"
_ADDRESSED = re.compile(rf"(?:{_NAME},?\s+(?i:{_YOU})|(?i:{_YOU}),?\s+(?P<after>{_CAP}(?:\s+{_CAP}){{0,2}}))[.!?\s]*\Z")
_NAME_ALONE = re.compile(rf"(?:(?i:and|now|next|so|okay|yes|please|then)[,\s]+)*{_NAME}(?:,?\s+(?i:please))?[.!?]?")
_LAST = 260


@dataclass(frozen=True, slots=True)
class Invited:
    """Who was called upon: a person by a name, or the representative of a state or a body.

    >>> invited("I give the floor to the distinguished representative of Brazil.").state
    'state:br'
    """

    name: str = ""
    state: str = ""
    body: str = ""


def invited(words: str) -> Invited | None:
    """Find whom the last words of a turn call upon; nothing where they call upon nobody.

    >>> invited("Thank you. Over to you, Ada Okafor.").name
    'Ada Okafor'
    >>> invited("Thank you all for that.") is None
    True
    """
    last = words[-_LAST:]
    delegate = next(iter(reversed(list(_DELEGATE.finditer(last)))), None)
    if delegate is not None:
        named = re.sub(r"\s+(?:to|for|please|who)\b.*", "", delegate["body"].strip())
        state = state_named(named)
        return Invited(state=state, body="" if state else body_named(named)) if state or body_named(named) else None
    match = _ADDRESSED.search(last) or next(iter(reversed(list(_PERSON.finditer(last)))), None)
    alone = re.split(r"(?<=[.!?])\s+", words.strip(" \n>"))[-1]
    if match is None and (alone == words.strip(" \n>") or alone.endswith("?")):  # a name and nothing else is a call
        match = _NAME_ALONE.fullmatch(alone)
    if match is None:
        return None
    name = clean_name(match["name"] or match.groupdict().get("after") or "")
    if state := state_named(name):
        return Invited(state=state)
    return Invited(name) if name else None
