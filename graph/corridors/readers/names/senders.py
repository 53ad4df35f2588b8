"""Tell for whom people are there where the words around their marks say so: a state, or a body."""

from collections.abc import Iterator

from corridors.lexicon import government_named, state_named
from corridors.patterns import wording

_NAMED = (
    r"(?:[Tt]he\s+)?(?P<whom>(?!(?:The|A|An|In|At|On|They|We|It|He|She|This)\b)[A-ZÀ-Þ][\w.-]*"
    r"(?:\s+(?:(?:of|the|and|for|in)\s+)*[A-ZÀ-Þ][\w-]*){0,7})(?:[’']s|(?<=s)[’'])?"
)
_WHOSE = _NAMED.replace("whom", "whose")
_KIND = r"(?:(?:government|official|national)\s+)?(?:delegation|side|team|participation)"
#: "the Kenyan delegation", "the delegation of Kenya"
_TEAM = rf"(?:{_NAMED}\s+{_KIND}|\b{_KIND}\s+(?:of|from)\s+{_WHOSE})"
_IS = r"(?:(?:is|was|were|being|will\s+be)\s+)"
_BY = r"\s+(?:[a-z-]+\s+)?by\s+(?:(?:its|their|the|an?|our)\s+)?[^«».;]{0,80}?(?=«)«(?P<who>\d+)»"
_WHO = r"«(?P<who>\d+)»(?:,[^«».;]{2,120},|,)?(?:,?\s+who)?\s+"
_WAYS = tuple(
    wording(way)
    for way in (
        rf"{_NAMED}\s+{_IS}?(?:re)?presented(?:\s+[^«».;,]{{2,40}}?)?{_BY}",
        rf"{_TEAM},?\s+{_IS}?(?:(?:co-)?led|headed|represented){_BY}",
        rf"\b(?:[Hh]eading|[Ll]eading)\s+(?:the\s+)?{_TEAM}\s+(?:is|was|were)\s+«(?P<who>\d+)»",
        rf"{_WHO}(?:co-)?(?:led|leads|headed|heads|leading|heading)\s+(?:the\s+)?{_TEAM}",
        r"(?:\A|[.;]\s+|,\s+|\band\s+)(?:[Rr]epresenting|(?:[Ss]peaking|[Tt]alking|[Aa]ttending|[Aa]ppearing)\s+"
        rf"(?:for|on\s+behalf\s+of)|[Oo]n\s+behalf\s+of|[Ff]or)\s+{_NAMED}(?:,|\s+(?:is|was|were))\s+"
        r"(?:[a-z-]+\s+){0,2}«(?P<who>\d+)»",
        rf"{_WHO}(?:(?:will\s+)?represent(?:s|ed|ing)?|(?:spoke|speaks|speaking|attended|attending|took\s+part|"
        r"participated|was\s+there|came|appeared)\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of)\s+"
        rf"{_NAMED}(?!\s+(?:as|in\s+the|since|until|from)\b)",
        rf"{_NAMED}\s+(?:had\s+)?sent\s+(?:[a-z-]+\s+){{0,3}}«(?P<who>\d+)»",
    )
)


def senders(skeleton: str) -> Iterator[tuple[int, str, str]]:
    """Give who is there for whom: the number of the mark, the words for the state or body, and the state's code.

    >>> list(senders("Kenya was represented by «0», while «1», who led the delegation of the Lake Trust, spoke."))
    [(0, 'Kenya', 'state:ke'), (1, 'Lake Trust', '')]
    """
    for match in (match for way in _WAYS for match in way.finditer(skeleton)):
        words = match.groupdict()
        body = words["whom"] or words["whose"]
        yield int(match["who"]), body, government_named(body) or state_named(body)
