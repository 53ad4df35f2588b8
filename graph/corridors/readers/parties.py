"""Tell apart the states and bodies that UN texts name in a row, in whose name their representatives act."""

import re
from collections.abc import Iterator

from corridors.lexicon import body_named, state_label, state_named
from corridors.readers.bodies import bodies_in, spelt
from corridors.readers.notes import Named
from corridors.readers.people import is_body

_ASIDE = re.compile(r"\s*\([^()]*\)")
_FRONT = re.compile(
    r"^(?:and\s+)?(?:also\s+)?(?:(?:by|of|for|from)\s+)?(?:(?:the|an?)\s+)?(?:(?:(?:permanent\s+)?(?:representative|"
    r"observer|"
    r"mission)|delegation|Government)s?\s+(?:of|for|"
    r"from)\s+)?(?:the\s+)?(?:following\s+\w+(?:\s+\w+)?:\s*)?(?:the\s+)?",
    re.I,
)
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Mme|Dr|H\.\s?E)\.?\s")
_LONGEST = 4000


def parties(words: str, *, sure: bool = False) -> list[Named]:
    """List the states and bodies of a row; what is neither known nor called as bodies are is left out.

    >>> [one.name for one in parties("Kenya (on behalf of a group), Bosnia and Herzegovina and the Lake Trust")]
    ['Kenya', 'Bosnia and Herzegovina', 'Lake Trust']
    """
    plain = _ASIDE.sub("", words[:_LONGEST]).strip(" .;:")
    found = [named for part in re.split(r"\s*[,;]\s*(?:and\s+)?", plain) for named in _of_part(part, sure=sure)]
    return list(dict.fromkeys(found))


def party(words: str, *, sure: bool = False) -> Named | None:
    """Name one state or body; with ``sure`` also a body whose name no word gives away.

    >>> party("the observer of the Lake Trust").name, party("Lakers") is None, party("Lakers", sure=True).name
    ('Lake Trust', True, 'Lakers')
    """
    plain = " ".join(_FRONT.sub("", words.strip(" ,.;:")).split())
    if _TITLED.match(plain):
        return None  # a person
    if state := state_named(plain):
        return Named("state", state_label(state), ("cor:State",), state.partition(":")[2])
    known = body_named(plain) or is_body(plain) or sure
    return Named("organisation", spelt(plain), ("cor:Organisation",)) if known and plain[:1].isupper() else None


def _of_part(part: str, *, sure: bool) -> Iterator[Named]:
    """Name what stands between two commas: one, or several that "and" joins."""
    whole = party(part)
    pieces = [part] if whole is not None and whole.kind == "state" else re.split(r"\s+and\s+", part)
    names = [party(piece, sure=sure and len(pieces) == 1) for piece in pieces]
    known = [one is not None and (one.kind == "state" or bool(body_named(one.name))) for one in names]
    cuts = ((" and ".join(pieces[:n]), " and ".join(pieces[n:])) for n in range(1, len(pieces)))
    pairs = ([party(first), party(second)] for first, second in cuts)
    states = next(
        (pair for pair in pairs if None not in pair and any(one and one.kind == "state" for one in pair)), None
    )
    if len(pieces) > 1 and states and not all(known):  # "Kenya and Trinidad and Tobago"
        names = states
    elif len(pieces) > 1 and not any(known):
        names = [party(piece, sure=sure) for piece in bodies_in(_FRONT.sub("", part))]
    yield from (one for one in names if one is not None)
