"""Read in texts which resolutions and other papers they cite, and of which day these are."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.notes import Named, Reading
from corridors.readers.un.heads import SHORT_NAMES, resolution_of
from corridors.readers.un.symbols import SYMBOL

#: Resolutions by their numbers, and up to the next such words or the end of the sentence what else is dated there.
_CITED = wording(
    r"\b(?:resolutions?|res\.?)\s+(?P<list>(?:\d{1,4}/\d{1,4}(?:\s+(?-i:[A-Z])\b)?(?:\s+of\s+\d{1,2}\s+\w+\s+\d{4})?"
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)?)+)(?P<more>(?:(?!\bresolutions?\b|\bdecisions?\b)[^.;])*)",
    re.I,
)
_ONE = wording(r"(?<![\w/])(?P<number>\d{1,4}/\d{1,4}(?:\s[A-Z]\b)?)(?:\s+of\s+(?P<day>\d{1,2}\s+\w+\s+\d{4}))?")
_DATED = wording(r"(?<![\w/])(?P<number>\d{1,4}/\d{1,4}(?:\s[A-Z]\b)?)\s+of\s+(?P<day>\d{1,2}\s+\w+\s+\d{4})")
#: "resolution 90/1, entitled “Lakes”, adopted on 2 May 2035"; "On 2 May 2035, ... adopted resolution 90/1".
_ADOPTED_ON = wording(
    r"\bresolution\s+(?P<number>\d{1,4}/\d{1,4})(?:,?\s+(?:entitled\s+)?[“\"][^”\"]{3,240}[”\"])?,?\s+(?:which\s+was\s+)?adopted\b"
    r"[^.;]{0,60}?\bon\s+(?P<day>\d{1,2}\s+\w+\s+\d{4})"
    r"|\bOn\s+(?P<then>\d{1,2}\s+\w+\s+\d{4}),[^.;]{0,120}?\badopted\s+(?:by\s+consensus\s+|without\s+a\s+vote\s+|"
    r"its\s+)*"
    r"resolution\s+(?P<that>\d{1,4}/\d{1,4})"
)
#: Whose resolutions bear numbers of the same form.
_WHOSE = wording(
    r"(?:\b|(?<=\d))(?P<by>General\s+Assembly|Economic\s+and\s+Social\s+Council|Human\s+Rights\s+Council|Assembly|"
    r"Council|"
    r"Commission|"
    r"Conference|HRC|UNGA|ECOSOC|its)\b(?:(?!\bresolutions?\b)[^,;.]){0,60}\Z"
)
_OF_YEAR = wording(r"(?:19|20)\d\d/")
#: "resolutions 1373 (2001) and 2322 (2016)"; "decisions 77/512 and 78/541"; "Permanent Council Decision No. 1039".
_OF_SECURITY = wording(
    r"\bresolutions?\s+(?P<list>\d{3,4}\s+\((?:19|20)\d\d\)(?:(?:,\s+(?:and\s+)?|\s+and\s+)\d{3,4}\s+\((?:19|20)\d\d\))*)"
)
_DECISIONS = wording(
    r"\b(?:General\s+Assembly|its)\s+decisions?\s+(?P<list>\d\d/\d{3}\b(?:(?:\s+of\s+\d{1,2}\s+\w+\s+\d{4})?(?:,\s+(?:and\s+)?|\s+and\s+)\d\d/\d{3})*(?:\s+of\s+\d{1,2}\s+\w+\s+\d{4})?)"
    r"|\bPermanent\s+Council\s+Decision\s+No\.\s*(?P<council>\d{1,4})\b(?:\s+(?:of\s+|\()(?P<day>\d{1,2}\s+\w+\s+\d{4}))?",
    re.I,
)
#: What stands before the symbol of a text that is cited, in the same sentence or as the number of a footnote.
_TEXTS = wording(
    r"\b(?:reports?|notes?|letters?|documents?|texts?|papers?|resolutions?|decisions?|declarations?|"
    r"communiqu[eé]s?|agendas?|compilations?|proposals?|programmes?\s+of\s+work|questions|questionnaires?|submissions?|summar(?:y|ies)|annex(?:es)?|"
    r"(?:contained|reproduced|issued|circulated|published)\s+(?:in|as|under)|before\s+(?:it|them)|drafts?|"
    r"Report|Decision|Declaration|Communiqué)\b[^;]*\Z"
    r"|\A\W*(?:\d{1,2}|[¹²³⁰⁴-⁹]{1,2})[.)\]:]{0,2}\s+(?:See\s+(?:also\s+)?)?\Z|\bSupplement\s+No\b[^;]*\Z",
    re.I,
)
_NUMBERED_RESOLUTION = wording(r"(?P<sign>A|E|A/HRC)/RES/(?P<number>\d{1,4}/\d{1,4})")
_ORGANS = {"A": "General Assembly", "E": "Economic and Social Council", "A/HRC": "Human Rights Council"}
_RESOLUTION = ("cor:Resolution",)
_REACH = 300


def tell_cited(reading: Reading, text: Named, block: Line, *, cites: bool = True) -> None:
    """Note the resolutions that a paragraph recalls by number, with their days, and other texts by their symbols.

    A page that is no paper does not cite: of what it names, only the days are noted.

    >>> said = "Recalling its resolutions 90/1 of 2 May 2035, on lakes, 90/7 of 3 May 2035 and decision CP/DEC. 4/35,"
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_cited(found, Named("document", "A text"), next(found.document.lines()))
    >>> [one.object.acronym for one in found.said if one.relation == "cor:cites"]
    ['A/RES/90/1', 'A/RES/90/7', 'CP/DEC. 4/35']
    """
    for cited, day in [*_by_number(text, block), *_by_other_number(text, block), *_by_symbol(text, block)]:
        if cites:
            relation = "cor:cites" if text.kind == "document" else "cor:mentions"
            reading.say(text, relation, cited, block, "a text it recalls")
        if day and (days := days_in(day)) and days[0].iso:
            reading.say(cited, "cor:adoptedOn", "", block, "day of a resolution recalled", value=days[0].iso)


def _by_number(text: Named, block: Line) -> Iterator[tuple[Named, str]]:
    told = _ADOPTED_ON.finditer(block.text)
    adopted = {match["number"] or match["that"]: match["day"] or match["then"] for match in told}
    for match in _CITED.finditer(block.text):
        whose = _WHOSE.search(block.text[max(0, match.start() - 90) : match.start()])
        sign = next((one for one in ("A/HRC", "E") if text.acronym.startswith(f"{one}/")), "A")
        by = _organ(" ".join(whose["by"].split()) if whose else "", sign)
        for one in [*_ONE.finditer(match["list"]), *_DATED.finditer(match["more"])]:
            cited = resolution_of(one["number"], by if whose or not _OF_YEAR.match(one["number"]) else "")
            own = (
                text.acronym or f"A/RES/{one['number']}"
                if match.start() == 0 and match.end() == len(block.text)
                else text.acronym
            )
            if cited is not None and cited.acronym != own:
                yield cited, one["day"] or adopted.get(one["number"], "")


def resolutions_in(text: str) -> Iterator[tuple[Named, int, int]]:
    """Give the resolutions that a text names by their numbers, with where these stand.

    >>> [one.acronym for one, _, _ in resolutions_in("Human Rights Council resolution 90/3 and resolution 90/1.")]
    ['A/HRC/RES/90/3', 'A/RES/90/1']
    """
    for match in _CITED.finditer(text):
        whose = _WHOSE.search(text[max(0, match.start() - 90) : match.start()])
        by = _organ(" ".join(whose["by"].split()) if whose else "", "")
        for one in _ONE.finditer(text, *match.span("list")):
            cited = resolution_of(one["number"], by if whose or not _OF_YEAR.match(one["number"]) else "")
            if cited is not None:
                yield cited, *one.span("number")


def _by_other_number(text: Named, block: Line) -> Iterator[tuple[Named, str]]:
    """Find resolutions of the Security Council, and decisions, by their numbers and days."""
    for listed in _OF_SECURITY.finditer(block.text):
        for number in re.findall(r"\d{3,4}(?=\s)", listed["list"]):
            cited = Named("document", f"Security Council resolution {number}", _RESOLUTION, f"S/RES/{number}")
            if cited.slug != text.acronym:
                yield replace(cited, acronym=cited.slug), ""
    for match in _DECISIONS.finditer(block.text):
        told: dict[str, str] = {
            f"A/DEC/{one['number']}": one["day"] or "" for one in _ONE.finditer(match["list"] or "")
        }
        for symbol, day in (told or {f"PC.DEC/{match['council']}": match["day"] or ""}).items():
            if symbol != text.acronym:
                yield Named("document", symbol, ("cor:Decision",), symbol, acronym=symbol), day


def _organ(by: str, own: str) -> str:
    """Give the organ whose resolutions are meant: "its", and "Council" or "Assembly" alone, by whose the text is."""
    by, of_own = SHORT_NAMES.get(by.upper(), by), _ORGANS.get(own, "General Assembly")
    return of_own if by in ("", "its") or (" " not in by and of_own.endswith(f" {by}")) else by


def _by_symbol(text: Named, block: Line) -> Iterator[tuple[Named, str]]:
    """Find the texts whose symbols stand behind what they are: "the earlier reports (A/65/201 and A/68/98)"."""
    for match in SYMBOL.finditer(block.text):
        symbol = match.group().replace("–", "-").rstrip("/.")
        before = block.text[max(0, match.start() - _REACH) : match.start()]
        if _TEXTS.search(before) is None or symbol == text.acronym:
            continue
        numbered = _NUMBERED_RESOLUTION.fullmatch(symbol)
        plain = Named("document", symbol, slug=symbol, acronym=symbol)
        yield (resolution_of(numbered["number"], _ORGANS[numbered["sign"]]) if numbered else None) or plain, ""
