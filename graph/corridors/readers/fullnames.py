"""Find in a record the full names of those whom its tags call by one name alone."""

import re
from collections.abc import Iterable

from corridors.lexicon import nicknames
from corridors.names import fold
from corridors.readers.people import clean_name, looks_like_name

_PARTICLE = re.compile(r"(?:St\.?|van|von|de|del|al|el|bin|D['’])\s*\w", re.I)
_CAP = r"(?!\w+['’](?:m|s|re|ll|ve|d)\b)[^\W\d_a-z][\w'’‑-]+"
_NO_GIVEN = re.compile(
    r"(?:Mr|Mrs|Ms|Mme|Dr|Prof(?:essor)?|Sir|Madam|Madame|Lord|Lady|Chair(?:man|woman|person)?|President|Vice|"
    r"Moderator|"
    r"Minister|Ambassador|Secretary|Senator|Representatives?|Congress(?:man|woman)|General|Director|Hon|The|"
    r"This|That|And|But|So|Or|"
    r"Thank|Thanks|Hello|Hi|Dear|Yes|No|Over|To|From|For|With|By|Of|In|If|As|When|What|Please|Good|Well|Okay|"
    r"Now|Then|Are|Is|"
    r"Did|Do|Does|Can|Could|Would|Will|Let|Members?|Statement|Testimony|Present|Welcome|Ask|Asked|Have|Has)\Z",
    re.I,
)


def full_names(text: str, singles: Iterable[str]) -> dict[str, str]:
    """Give for names that stand alone the one full name in the text that they are a part of; none where there are two.

    >>> full_names("OKAFOR: I'm Ada Okafor. LIND: Hello, with me are Tom Lind and Eva Lind.", ["Okafor", "Lind"])
    {'Okafor': 'Ada Okafor'}
    """
    found = {}
    for single in sorted({name for name in singles if " " not in name or _PARTICLE.match(name)}):
        alone = re.escape(single).replace(r"\ ", r"\s+")
        pattern = re.compile(
            rf"\b(?P<given>{_CAP}(?:[ \t\xa0]+[A-Z]\.)?)[ \t\xa0]+(?i:{alone})\b(?!['’]?\w)|"
            rf"\b(?i:{alone})[ \t\xa0]+(?P<family>{_CAP})(?=[\s.,;:?!)]*(?:[^\s\w]|\s[a-z]|\Z))"
        )
        fits: dict[str, str] = {}
        for match in pattern.finditer(text):
            if match["given"]:
                name = clean_name(f"{match['given']} {single}") if not _NO_GIVEN.match(match["given"]) else ""
            else:
                name = clean_name(f"{single} {match['family']}") if not _NO_GIVEN.match(match["family"]) else ""
            if name and looks_like_name(name):
                fits.setdefault(fold(name), name)
        names = _without_nicknames(list(fits.values()))
        if len(names) == 1:
            found[single] = names[0]
    return found


def _without_nicknames(names: list[str]) -> list[str]:
    """Leave out of names of one family those that are nicknames of another."""
    given = {fold(name).split()[0] for name in names}
    return [name for name in names if not given & set(nicknames().get(fold(name).split()[0], ()))]
