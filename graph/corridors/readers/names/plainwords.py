"""Write sentences as the search for the people they name needs them, and walk the sentences of a text."""

import re
from collections.abc import Iterator

from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.names.appositions import standing
from corridors.readers.names.matters import is_matter
from corridors.readers.names.people import RETIRED, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import OTHER_EDITION, SHORT_TITLE

#: A stop behind these is no end.
_SHORT = wording(rf"\b({SHORT_TITLE}|Sr|Jr|St|Ag)\.(?=\s)")
_RANK = wording(
    r"\b(?:(?:Vice|Rear)\s+(?=Adm)|(?:Wing|Group|Squadron|Flight)\s+(?=Commander|Captain|Leader|Lieutenant)"
    r"|(?:Lieutenant|Lt\.?|Major|Brigadier)[\s-]+(?=Colonel|General|Commander|Col\b|Gen\b))"
)
_AT_LARGE = wording(r"(?<=\w)[\s-]+at[\s-]+[Ll]arge\b")
#: "U.S.", "U.K.", "D.C."
_LETTERS = wording(r"\b([UD])\.\s?([SKNC])\.(?=[\s,])")
_INITIALLED = wording(r"\b([A-Z][a-z]+\s[A-Z]\.)(?=[A-Z]\.\s[A-Z])")
_DEGREE = wording(r"(?<=\w),\s(?:Ph\.?D\.?|LL\.?[BM]\.?|JD|Esq\.?|MBA|[COM]BE)(?=,\s)")
_HIS = wording(r"\b[HS]\.\s?E\b\.?|\b(?:His|Her)\s+Excellency\b")
_BEFORE_NOW = wording(
    r",\s+who\s+(?:served|was|had\s+been|led|ran|[a-z]+ed)\s[^.;«»]{3,140}?\s+and(?=\s+(?:is\s+)?now\s)"
)
#: What somebody was before: "Ada Okafor, until last year an adviser at the Lake Trust, spoke".
_PAST_POST = wording(
    r",\s+(?:(?:until|till)\s+(?:recently|last\s+\w+|(?:\w+\s+)?\d{4})|formerly|previously|once)\s+(?!and\b)[^.;,«»]{3,90}(?=,\s|\.?\Z)"
)
#: What somebody did, or was, at another edition: "who chaired the 2029 dialogue", ", moderator of last year's forum".
_ELSEWHERE = wording(
    r"(?:(?:,\s+|\s+and\s+)?\bwho\s+)?(?:\b(?:had|has|have|also|already|previously)\s+)*\b(?:(?:co-)?(?:chair|moderat|facilitat|host|open|address|attend)ed|spoke\s+at|presided\s+over)\s+"
    rf"{OTHER_EDITION}(?:\s+and(?=\s+(?:[a-z]+ed|spoke|gave)\b))?|,\s+(?:the\s+)?(?:co-?)?(?:[Cc]hair(?:m[ae]n|woman|person)?|[Mm]oderator|[Rr]apporteur|[Ff]acilitator|[Ss]peaker|[Oo]rgani[sz]er)\s+(?:of|at)\s+"
    rf"{OTHER_EDITION}(?=\s*[,.;)]|\Z)"
)
#: A name in capitals, with more of the person behind it: "ADA OKAFOR, Head of Law".
_SHOUTED = wording(r"(?<![\w’'-])[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]+){1,3}(?=,\s+(?:the\s+)?[A-Z]|\s\()")
_SENTENCES = wording(r"(?<=[a-z)’'”0-9A-Z]{2}[.!?])\s+(?=[A-Z“])")
#: What the marks are made of, as a text may hold it.
_QUOTES = str.maketrans("«»", '""')


def plain(sentence: str) -> str:
    """Write a sentence without ranks, past posts and stops in letters, and names in capitals as others.

    >>> plain("H.E. ADA OKAFOR, Head of Law at the Lake Trust, and Rear Admiral Lind (ret.) spoke.")
    'Excellency Ada Okafor, Head of Law at the Lake Trust, and Admiral Lind  spoke.'
    """
    text = _SHORT.sub(r"\1", RETIRED.sub(" ", _RANK.sub("", sentence.translate(_QUOTES))))
    text = _SHOUTED.sub(_in_small, _INITIALLED.sub(r"\1 ", without_past(text)))
    text = _DEGREE.sub("", text)
    return _HIS.sub("Excellency", _LETTERS.sub(r"\1\2", _AT_LARGE.sub("-at-Large", text)))


def without_past(text: str, when: str = "") -> str:
    """Leave out what somebody was before; and at other editions, of the event of that day or name.

    >>> without_past("Ada Okafor, until last year an adviser at the Lake Trust, spoke.")
    'Ada Okafor, spoke.'
    """
    text = _ELSEWHERE.sub(lambda told: "" if _is_other(told, when) else told.group(), text)
    return _PAST_POST.sub("", _BEFORE_NOW.sub(", who", text))


def is_elsewhere(words: str, when: str) -> bool:
    """Tell whether words name, or begin with, another edition than that of a day or name, or a role there.

    >>> is_elsewhere("Moderator of the 2028 forum", "2030"), is_elsewhere("2030 dialogue and", "2030")
    (True, False)
    """
    told = _ELSEWHERE.fullmatch(f", {words}") or re.match(OTHER_EDITION, words)
    return told is not None and _is_other(told, when)


def _is_other(told: re.Match[str], when: str) -> bool:
    years, own = (re.findall(r"\b20\d\d\b", words) for words in (told.group(), when))
    return not years or bool(own and not set(own) & set(years))


def _in_small(match: re.Match[str]) -> str:
    """Spell a name that is all in capitals, where who it is stands behind it."""
    name, told = match.group().title(), standing(match.string, match.end())[0]
    words = match.group().split()
    plain = looks_like_name(name) and not any(
        body_named(one) or is_body(one) or is_matter(one) for one in (name, *words)
    )
    return name if plain and (told.post or told.employer) else match.group()


def sentences(text: str) -> Iterator[str]:
    """Walk the sentences of a text.

    >>> list(sentences("Dr. Okafor spoke. Then Prof. Lind left."))
    ['Dr Okafor spoke.', 'Then Prof Lind left.']
    """
    yield from _SENTENCES.split(_SHORT.sub(r"\1", text))
