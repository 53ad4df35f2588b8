"""Read whom a sentence names, one after the other, and what it says behind a name: the post, the body, the state."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corridors.lexicon import body_named, state_named
from corridors.readers.matters import bound, unbound
from corridors.readers.ownwords import BODY
from corridors.readers.people import Entry, entry, looks_like_name
from corridors.readers.posts import is_body, is_post
from corridors.readers.words import TITLE_OR_OFFICE

_LONGEST = 400
_ASIDE = re.compile(r"\s*,?\s*\(((?:[^()]|\([^()]{1,30}\)){2,140})\)")
_OF = re.compile(rf"\s*,?\s+(?:also\s+)?(?P<how>of|from|with|at|representing)\s+{BODY}")
_IS = re.compile(
    r"\s*,?\s+(?:who\s+)?(?:(?:is|serves\s+as|works\s+as)\s+(?:currently\s+|now\s+|also\s+)?(?:the\s+|an?\s+)?|(?=(?:heads|leads|directs|runs)\s))"
    r"(?P<what>[^.;()]{3,200})"
)
_WORKS = re.compile(
    rf"\s*,?\s+(?:who\s+)?(?:currently\s+|now\s+)?(?:is|works|serves|teaches)\s+(?:with|at|for)\s+{BODY}"
)
#: A stop before a letter is one of a name on the web: "CEO of the .LA Registry".
_COMMA = re.compile(
    r"\s*,\s+(?:and\s+(?=[a-z]))?(?:who\s+is\s+|currently\s+|now\s+|the\s+|an?\s+|our\s+)*(?P<what>(?:[^.;()]|(?<=\s)\.(?=[A-Z]{2})|(?<=\w)\.(?=[a-z]{2,4}\b)){3,200})"
)
#: Where what is said of somebody ends: at what the person does, or at the next name.
_ENDS = re.compile(
    r"\s+(?:where|who|which|whose|while|when|after|before|since|but|as\s+well|and\s+(?:has|is|was|a\s|an\s|also|formerly|by\s|will|the\s))\b.*"
    rf"|,?\s+and\s+(?={TITLE_OR_OFFICE}).*"
    r"|\s+(?:(?:also|officially|jointly|then)\s+)?(?!(?:based|united|related|affiliated|dedicated|speciali[sz]ed|named|called|"
    r"established|retired|appointed|associated|advanced|applied|unified|integrated|allied|distributed)\b)[a-z]{2,}ed\b.*"
    r"|\s+(?:(?:also|officially|jointly|then)\s+)?(?:opened|closed|spoke|said|asked|explained|gave|noted|moderated|delivered|presented|provided|"
    r"launched|set|welcomed|addressed|stressed|chaired|facilitated|joined|offered|met|says|speaks|went|drew|will|was|were|has|have|is|are|took|led)\b.*",
    re.S,
)
_DOES = re.compile(r",?\s+[a-z]+(?:ed|oke|ave|ook|id|et|as|ill|s)\b")
_AND_NAME = re.compile(r",?\s+and\s+(?P<who>[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+(?:[A-Z]\Z|(?:[A-Z]\.\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'-]+\b))")
#: A second post behind the first and its body: "Director of the Lake Trust and Head of the River House".
_RUN = re.compile(r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:\s+[A-ZÀ-ÞĀ-ɏ][\w’'-]+)*")
_UNIT = re.compile(r"\b(?:Branch|Section|Division|Directorate|Department|Unit|Office|Desk|Team|Agency|Group)\Z")
_SECOND = re.compile(
    r"(?<=\w)(?P<first>.*?\s(?:of|at|for)\s.*?)\s+and\s+(?:[A-Z]\w+\s+)?(?:Head|Director|Chair|President|Member|Founder|Fellow|Professor|Dean)"
    r"\s+(?:of|at|for)\s.*",
    re.S,
)
_NEXT = re.compile(r",\s*(?:Mr|Mrs|Ms|Mme|Dr|Prof|Amb)\Z")
_LEADS = re.compile(
    r"(?:heads|leads|directs|runs)\s+(?:the\s+)?(?:(?:[a-z][\w-]*\s+){1,5}(?:of|at|for|in)\s+(?:the\s+)?(?=[A-Z]))?"
)
_NOW = re.compile(r"\b(?:and|,)\s+(?:is\s+)?(?:currently|now)\s+(?:works\s+as\s+)?(?:the\s+|an?\s+)?")
#: A name that begins with an acronym is a body's: "LT Velda".
_SHORT = re.compile(r"(?!\w+\s+[A-Z]{2,}\Z)[A-Z]{2,6}(?:\s+[A-Z][a-z]+){1,3}\Z")
_FORMER = re.compile(r"(?:former(?:ly)?|ex-|past|retired|previous(?:ly)?)\b", re.I)


_CAP = (
    r"(?!(?:The|In|On|At|For|And|But|Participants?|Speakers?|Panell?ists?|Both|All|He|She|They|It)\b)"
    r"[A-ZÀ-ÞĀ-ɏ][\w'’‑-]+"
)
_TITLES = rf"(?:{TITLE_OR_OFFICE}\s+)+"
#: Somebody as a sentence names them, with the form of address.
WHO = rf"(?<![\w'’‑-])(?P<title>{_TITLES})?" + (
    rf"(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|del|da|bin|al|el|dos)\s+)*(?:[A-Z]\.|{_CAP})){{0,3}})"
)
#: What may stand between a name and the verb: who that is, and for whom.
FOR = rf"(?:\s*,[^.;]{{2,110}}?,|\s*\([^()]{{2,90}}\)|\s+(?:of|from)\s+(?:the\s+)?(?:{_CAP}|of|for|and|on|the|\s)+?)?"
#: Who somebody is, before the name: "by an online participant, Ada Okafor".
_LEAD = re.compile(
    r"(?:(?:(?:his|her|their|a)\s+(?:colleague|deputy)|an?\s+(?:[\w-]+\s+){0,3}(?:participant|attendee|member|fellow|"
    r"delegate|student|representative))\b,?\s+)?(?:from\s+the\s+floor,\s+)?"
)
_WHO = re.compile(WHO)
_LINK = r"(?:,?\s+(?:by|via|through)\s+(?:video(?:\s+(?:link|message))?|zoom|telephone)\b)?"
_FOR_ANOTHER = r"(?:(?:replacing|in\s+place\s+of|instead\s+of)\s+[^,.;]{3,60},\s+)?"
_AND = re.compile(rf"{_LINK}(?:,?\s+and{_LINK},?\s+{_FOR_ANOTHER}(?:(?:by|from)\s+)?|,\s+{_FOR_ANOTHER})")
_BEFORE = re.compile(rf"{WHO}{FOR}\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:{_TITLES})?\Z")
#: Where somebody who does what a sentence tells is named: at its beginning, or behind a comma.
_BEGINS = re.compile(r"(?:\A|[,:])\W*(?:(?:both|and)\s+)?\Z", re.I)
_NEAR = 160
_MOST = 12


def standing(text: str, at: int) -> tuple[Entry, int]:
    """Give what stands behind a name that ends at an offset, and where that ends; an empty entry where nothing does.

    >>> said = "Ada Okafor, the Head of Law at the Lake Trust, spoke."
    >>> one, end = standing(said, 10)
    >>> one.post, one.employer, said[end:]
    ('Head of Law', 'Lake Trust', ', spoke.')
    >>> standing("Ada Okafor spoke of the Lake Trust.", 10)[0].employer
    ''
    """
    text = text[: at + _LONGEST]
    if match := _ASIDE.match(text, at):
        return _aside(match[1]), match.end()
    if match := _OF.match(text, at) or _WORKS.match(text, at):
        one = _body(match["body"])
        return one, match.start("body") + len(_cut(match["body"])) if one.employer or one.state else at
    for pattern in (_IS, _COMMA):
        if match := pattern.match(text, at):
            one, length = _told(match["what"])
            if one.post or one.employer or one.state:
                return one, match.start("what") + length
    return Entry(""), at


def _aside(words: str) -> Entry:
    """Read what stands in brackets: a body, a state, or a post and a body."""
    one = _read(words)
    plain = one.post or one.state or is_body(one.employer) or body_named(one.employer) or not words.islower()
    return one if plain else Entry("")


def _body(words: str) -> Entry:
    body = _cut(words)
    return Entry("", state=state_named(body)) if state_named(body) else Entry("", body)


def _told(words: str) -> tuple[Entry, int]:
    """Read a post, and the body that follows it; give how many characters that takes."""
    now = _NOW.search(words)
    plain = _cut(words[now.end() :] if now else words)
    skipped = now.end() if now else 0
    lead = _LEADS.match(plain)
    if lead is not None:
        body = plain[lead.end() :].partition(",")[0]
        return (Entry("", body), skipped + lead.end() + len(body)) if body[:1].isupper() else (Entry(""), 0)
    fields = [unbound(field) for field in bound(plain).split(", ")]
    if _NEXT.search(plain):  # "A B, Minister of Lakes, Dr. C D": whose office is it?
        fields = fields[:-1] if len(fields) > 2 else [""]
    if _FORMER.match(fields[0]):
        return Entry(""), 0
    if not is_post(fields[0]):
        body = fields[0] if not now and _goes_on(fields[0]) else ""
        return (Entry("", body) if not state_named(body) else Entry("", state=state_named(body))), len(body)
    for count in (3, 2):
        behind = fields[1:count]
        rest = words[skipped + len(plain) :].rstrip(" ,")
        ends = len(fields) == 2 == count and re.match(r"[A-ZÀ-Þ]", fields[1]) and (not rest or _DOES.match(rest))
        if len(behind) == count - 1 and (all(_goes_on(field) for field in behind) or ends):
            one = _read(", ".join(fields[:count]))
            if one.employer or one.state:
                return one, skipped + len(", ".join(fields[:count]))
    return _read(fields[0]), skipped + len(fields[0])


def is_short(words: str) -> bool:
    """Tell whether a name begins with an acronym, as names of bodies do.

    >>> is_short("LT Velda"), is_short("Ada OKAFOR")
    (True, False)
    """
    return _SHORT.match(words) is not None


def _goes_on(field: str) -> bool:
    """Tell whether a field behind a post tells more of the person: a body, a state, a part of one."""
    return bool(
        field[:1].isupper()
        and (
            body_named(field)
            or is_short(field)
            or ((is_body(field) or state_named(field)) and not looks_like_name(field))
        )
    )


def _cut(words: str) -> str:
    plain = _ENDS.sub("", words)
    for match in _AND_NAME.finditer(plain):
        run = _RUN.match(plain, match.start("who"))
        unit = run is not None and _UNIT.search(run.group())  # "the Corruption and Economic Crime Branch"
        if looks_like_name(match["who"]) and not unit and not is_body(match["who"]) and not body_named(match["who"]):
            return plain[: match.start()]
    return plain.rstrip(" ,")


def _read(words: str) -> Entry:
    """Take words apart as a list would print them behind a name."""
    second = _SECOND.search(words)
    one = entry(f"Ada Lind, {words[: second.end('first')] if second else words}") or Entry("")
    post = f"{one.post[:1].upper()}{one.post[1:]}"
    return replace(one, name="", post=post, uncertain="")


def named_after(words: str, at: int) -> Iterator[re.Match[str]]:
    """Give the names that follow one another from an offset on: "A (Lake Trust), B of Lake Lab and C".

    >>> said = "asked by Ada Okafor (Lake Trust) and by an online participant, Tomas Lind from Kenya, and answered"
    >>> [match["name"] for match in named_after(said, 9)]
    ['Ada Okafor', 'Tomas Lind']
    """
    for _ in range(_MOST):
        lead = _LEAD.match(words, at)
        match = _WHO.match(words, lead.end() if lead else at)
        if match is None:
            return
        yield match
        joined = _AND.match(words, standing(words, match.end("name"))[1])
        if joined is None:
            return
        at = joined.end()


def named_before(words: str, last: re.Match[str]) -> list[re.Match[str]]:
    """Give the names before another that share what it does: "A and B asked"; none where they may not.

    >>> said = "Ada Okafor (Lake Trust) and Tomas Lind asked"
    >>> [match["name"] for match in named_before(said, re.search("(?P<name>Tomas Lind)", said))]
    ['Ada Okafor']
    >>> said = "She thanked Ada Okafor, and Tomas Lind asked"
    >>> named_before(said, re.search("(?P<name>Tomas Lind)", said))
    []
    """
    found: list[re.Match[str]] = []
    start = last.start()
    while len(found) < _MOST and (match := _BEFORE.search(words[:start], max(0, start - _NEAR))) is not None:
        found.append(match)
        start = match.start()
    while found and not _BEGINS.search(words[: found[-1].start()]):
        found.pop()
    return found[::-1]
