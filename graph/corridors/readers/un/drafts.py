"""Read what prose tells of drafts and resolutions: who put them forward, who backs them, how they fared, and when."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import Day, days_in
from corridors.readers.names.bodynames import parties, party
from corridors.readers.names.plainness import is_plain
from corridors.readers.notes import Named, Reading
from corridors.readers.un.resolutions import COUNTS, LAST_AND, PART, N, tell_call, tell_calls

_NTH = ("first", "second", "third", "fourth")
_NAMES = r"(?:\s*\((?P<{}>(?:[^()]|\([^()]*\))*)\))?"
_BY_NAMES = wording(
    rf"(?:(?P<yes>\d{{1,3}})(?:\s+votes)?\s+in\s+favou?r,?\s+(?:(?:and|to|with)\s+)?(?P<no>{N})(?:\s+votes)?\s+against"
    rf"|\b(?:vote\s+of\s+|(?:by|with)\s+(?=[^.;()]{{3,60}}?\b(?:votes|abst)))(?P<ayes>\d{{1,3}})(?:\s+votes)?\s+to\s+(?P<noes>{N})){_NAMES.format('against')}"
    rf"(?:,?\s+(?:(?:and|with)\s+)*(?P<abstained>{N})\s+abst(?:entions?|aining){_NAMES.format('abstaining')})?",
    re.I,
)
#: The same told voter by voter: "one (Kenya) voted against, and two (Fiji, Japan) abstained".
_APART = {
    how: wording(rf"\b{N}\s[^.;()]{{0,30}}\(([^()]+)\)\s+{verb}\b", re.I)
    for how, verb in (("cor:votedAgainst", r"vot(?:ed|ing)\s+against"), ("cor:abstainedOn", r"abstain(?:ed|ing)"))
}
_SIGN = r"[A-Z]\w*(?:/[\w.]+)*/L\.\s?\d+(?:/Rev\.\s?\d+)?"
#: As the record of one committee calls it, by its last part alone.
_SHORT = r"[“\"]?(?P<{}>\bL\.\d+(?:/Rev\.\d+)?)[”\"]?"
_DRAFT = wording(
    r"(?:\b(?:draft|text|resolution|decision|one|amendments?\s+by\s+[A-Z][\w ,]{3,80}?(?=\s\())\b"
    r"(?:\s+(?:resolution|decision|recommendation)s?)?"
    r"|(?=[“\"][^”\"]{8,240}[”\"]\s*\((?:documents?\s+)?[A-Z]\w*/)|(?=\bL\.\d+(?:/Rev\.\d+)?,\s+[“\"]))"
    rf"(?:\s*{_SHORT.format('short')},?)?(?:,?\s+(?:entitled|titled))?"
    r"(?:\s*(?:on\s+)?[“\"](?P<title>[^”\"]{8,240}?),?[”\"]|\s+on\s+(?P<on>(?:the\s+)?[a-z][^.;“”]{8,200}?)"
    r"(?=,\s+(?:sponsored|tabled|introduced|submitted|by\s+a|[“\"])|[.;(]|\s+by\s+a\s))?"
    rf"(?:\s*\(documents?\s+(?P<symbol>[A-Z][^()\s,]+)\)|\s*\(?(?P<bare>{_SIGN})|,\s+{_SHORT.format('last')})?"
)
#: Who put a text forward, who backs it, and when it was adopted.
_ROW = (
    r"(?P<by>(?:the\s+)?[A-Z\d][^.;]*?)(?=\)|,?\s+(?:by\s+a|with|plus|was|on\s+behalf|which|pertaining|together|and\s+(?:backed|"
    r"supported|co)|[–—-])\b|\s+[–—-]\s|[.;(:]|\Z)"
)
_PUT_FORWARD = wording(
    r"\b(?:(?:(?:co-?)?(?:sponsored|authored|tabled|submitted|introduced|initiated|proposed)|(?:put|brought)\s+forward|led)\s+"
    rf"(?:jointly\s+)?by|initiative\s+of|core\s+group\s+(?:of|comprising)|"
    rf"sponsors\b[^().;:]{{0,60}}\(|\bamendments?\s+by|(?:main|principal)\s+(?:co-?)?sponsors\s*(?:are|were|:))\s*{_ROW}",
    re.I,
)
_BACKED = wording(rf"\b(?:backed|supported|endorsed)\s+by\s+{_ROW}", re.I)
#: "the Kenya-sponsored resolution"; "Kenya tabled the draft".
_OF_STATE = wording(
    r"\b(?P<state>(?<![\w.])[A-Z][\w.]{1,30}(?:\s[A-Z]\w{1,30})?)(?:-(?:co-?)?(?:sponsored|drafted|proposed|led|tabled)|['’]s)\s+(?:\w+\s+)?(?:draft|resolution|text)\b"
    r"|(?:\A|(?<=,\s)|(?<=\s))(?P<who>(?<![\w.])[A-Z][\w.]{1,30}(?:\s[A-Z]\w{1,30})?)\s+(?:tabled|introduced|(?:co-?)?sponsored|submitted|put\s+forward)\s+"
    r"(?:the|an?|this)\s+(?:\w+\s+){0,2}?(?:draft|resolution|text)\b"
)
#: States in a row, perhaps with for whom they speak in brackets; and the text that was named before.
_CAP = r"[A-Z][\w’'.-]*(?:\s\([^()]{3,90}\))?"
_ROW_OF = rf"(?:[Tt]he\s+)?{_CAP}(?:(?:,|,?\s+and|\s+of)?\s+(?:the\s+)?{_CAP}){{0,60}}"
_IT = r"(?:it|(?:the|this)\s+(?:revised\s+)?(?:draft|text|resolution|decision)(?:\s+(?:resolution|decision|text))?)"
#: "the representative of Kenya, Ms. Okafor, introduced draft decision L.2, also on behalf of Fiji".
_INTRODUCED = wording(
    r"\b(?:representatives?|delegations?)\s+of\s+(?P<one>[^,.;]{3,80}?)(?:,\s+M[rs]s?\.?\s[^,;]{3,60},)?\s+(?:introduced|submitted|tabled)\s+"
    r"(?=(?:an?\s+|the\s+)?(?:revised\s+)?draft\s)|\bdraft\s(?:[^.;]|\.(?=\w))*?,\s+also\s+on\s+behalf\s+of\s+(?P<also>[^.;]+)"
    r"|\((?P<sent>[^()]{3,60})\),\s+introducing\s+(?:the\s+)?(?:revised\s+)?draft\b"
    r"|(?:\A|\bthat\s|,\s)(?P<joined>(?:the\s+)?[A-Z][^.;()]{3,400}?)\s+ha(?:d|s|ve)\s+(?:also\s+)?(?:joined\s+the\s+(?:list\s+of\s+)?(?:co-?)?sponsors|become\s+(?:co-?)?sponsors)"
    rf"|(?:\A|(?<=[,;]\s)|(?<=\b(?:and|but)\s))\W*(?P<among>{_ROW_OF})\s+(?:(?:was|were|are|is)\s+(?:also\s+)?(?:among|one\s+of)\s+(?:the|its)\s+(?:main\s+)?(?:co-?)?sponsors\b"
    rf"|(?:also\s+|jointly\s+|had\s+)*(?:co-?sponsored|tabled|introduced|submitted|put\s+forward|sponsored)\s+{_IT})"
    r"|\bsponsors\s+(?:of\s+[^.;,]{3,40}\s+)?(?:included|include|were|are)\s+(?P<included>[^.;]+)"
)
_ADOPTED = wording(
    r"\badopted\b[^.;]{0,60}?\bon\s+(?=[A-Z]|\d)"
    r"|\A[\W\d¹²³⁴-⁹]*At\s+(?:its|the)\s+[\w-]+\s+(?:and\s+(?:last|final)\s+)?(?:plenary\s+)?meeting,\s+on\s+(?=[^.;]{0,120}?\badopted\s+(?:the\s+)?(?:revised\s+)?draft\b)"
    r"|\A\W*On\s+(?=[\w ,]{3,24},?\s+(?:the\s+)?(?:(?!Committee)[^.;]){0,80}?\badopted\b)"
)
#: What stands before the States in a row: "60 others, among them".
_AMONG = wording(r"\A[^.;]{0,300}?\b(?:including|among\s+(?:them|others)|such\s+as)\b,?\s+")
_BEHALF = wording(r"\bon\s+behalf\s+of\s+(?:the\s+)?(?P<of>[A-Z][^,.;()]{2,80})")
_TITLES = wording(r"[“\"](?P<title>[^“”\"]{20,240}?),?[”\"]")
#: A text that was named before: "The first resolution", "This draft", "It is the initiative of".
_MEANT = wording(
    rf"\b[Tt]he\s+(?P<which>{'|'.join(_NTH)})\s+(?:resolution|draft|text)\b|\b(?:[Tt]h(?:e|is))\s+(?:draft\s+)?(?:resolution|draft|text)\b"
    r"|\A\W*(?:The\s+(?:(?:main|principal)\s+)?(?:co-?)?sponsors|It)\b|\b(?:among|one\s+of)\s+(?:the|its)\s+(?:main\s+)?(?:co-?)?sponsors"
)
#: Below the sentence on the vote: "Kenya and Fiji voted against".
_VOTED = wording(
    rf"(?:\A|(?<=[,;]\s)|(?<=\b(?:and|but)\s)|(?<=\bwhile\s)|(?<=\bwith\s)|(?<=\bwhereas\s))\W*(?P<who>{_ROW_OF})\s+"
    r"(?:(?:were\s+|was\s+)?among\s+those\s+|also\s+|both\s+|all\s+|each\s+|had\s+)*(?P<how>vot(?:ed|ing)\s+against|abstain(?:ed|ing)|vot(?:ed|ing)\s+(?:in\s+favou?r|for))"
    rf"(?:\s+(?:on|of)?\s*{_IT})?(?=\s*[.;,]|\s*\Z|\s+(?:and|while|but|whereas|with)\b)"
)
#: A text that bears no name in what is told of its fate: "The draft was adopted by 9 votes to 1".
_NAMELESS = wording(
    r"\b(?:[Tt]he|[Tt]his)\s+(?:revised\s+)?(?P<what>(?:draft|text|resolution)(?:\s+(?:resolution|text))?)\b"
)
_HOW = (("against", "cor:votedAgainst"), ("abstain", "cor:abstainedOn"), ("favo", "cor:votedFor"))
_ENDS = wording(r"(?<=[\w)’'”\"]{2}[.!?])(?<!\b[MD][rs]\.)(?<!\bMrs\.)\s+(?=[A-Z“])|(?<=\s\d\.)\s+(?=[A-Z“])")


def tell_texts(reading: Reading, lines: Sequence[Line]) -> None:
    """Note of the drafts and resolutions that a page tells of who put them forward, who backs them, how they fared.

    >>> said = "The Council will vote on draft resolution A/C.1/90/L.4. It is the initiative of Kenya."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_texts(found, list(found.document.lines())); [(one.subject.name, one.relation) for one in found.said]
    [('Kenya', 'cor:proposed')]
    """
    texts: list[Named] = []
    for line in lines:
        tell_drafts(reading, line, texts)


def tell_drafts(reading: Reading, block: Line, texts: list[Named] | None = None) -> None:
    """Note of the drafts that a paragraph tells of how many voted how, which states did, and who put them forward.

    ``texts`` holds those that were named before, and is added to.

    >>> said = "the draft “Lake law” (document A/C.1/90/L.4), with 9 in favour to 1 against (Fiji), and no abstentions"
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_drafts(found, next(found.document.lines()))
    >>> [(s.subject.name, s.relation, s.value) for s in found.said]
    [('Lake law (A/C.1/90/L.4)', 'cor:voteTotals', '9-1-0'), ('Fiji', 'cor:votedAgainst', '')]
    """
    known = texts if texts is not None else []
    for sentence in _ENDS.split(block.text.replace("*", "")):
        votes = _BY_NAMES.search(sentence)
        votes = votes if votes and not PART.search(sentence[: votes.start()]) else None
        told = [(one, how) for how, pattern in _APART.items() for one in pattern.findall(sentence)]
        named = [one for one in _DRAFT.finditer(sentence) if any(one.groups())]
        before = [one for one in named if not votes or one.end() <= votes.start()]
        drafts = before or named[:1]
        votes = None if votes and drafts != before and PART.search(sentence, votes.end(), drafts[0].start()) else votes
        meant: list[Named] = []
        for match, behind in zip(drafts, [*drafts[1:], None], strict=False):
            symbol = (match["symbol"] or match["bare"] or "").rstrip("/.")
            short = match["short"] or match["last"] or ""
            title = match["title"] or (f"Draft resolution on {match['on']}" if match["on"] else "Draft resolution")
            again = next((one for one in known if short and one.name.endswith(f"{short})")), None)
            told_of = match["title"] or again or (short and match["on"]) or _PUT_FORWARD.search(sentence, match.end())
            if not (symbol or votes or told_of):
                continue
            text = again or _draft(title, symbol, short)
            meant = [text]
            known.append(text)
            if symbol and reading.about is not None:
                relation = "cor:cites" if reading.about.kind == "document" else "cor:mentions"
                reading.say(reading.about, relation, text, block, "a draft it tells of")
            until = behind.start() if behind is not None and (behind["short"] or behind["symbol"]) else len(sentence)
            _tell_fate(reading, meant, sentence if len(drafts) == 1 else sentence[match.end() : until], block)
        known += [one] if not known and (one := _nameless(reading, sentence, votes)) else []
        if len(set(known)) == 1 and known[0].acronym == "":
            tell_calls(reading, known[0], [replace(block, text=sentence)], 0)
        for voted in _VOTED.finditer(sentence) if known and not PART.search(sentence) else ():
            how = next(relation for word, relation in _HOW if word in voted["how"])
            if is_plain(sentence, voted.start("how"), voted.start()):
                tell_call(reading, known[-1], how, LAST_AND.sub(", ", voted["who"]), block)
        if not meant:
            titles = _TITLES.findall(sentence) if re.search(r"\bresolutions\b", sentence) else []
            known += [_draft(title) for title in titles if len(titles) > 1]
            meant = known[-len(titles) :] if len(titles) > 1 else _meant(sentence, known)
            _tell_fate(reading, meant, sentence, block)
        if meant and len(meant) == 1:
            _tell_vote(reading, meant[0], votes, told, block)


def _meant(sentence: str, known: Sequence[Named]) -> list[Named]:
    """Give the one of the texts named before of which a sentence speaks: by its number, else the last."""
    match = _MEANT.search(sentence)
    if match is None or not known:
        return []
    if match["which"]:
        return list(known[_NTH.index(match["which"]) :][:1]) if len(set(known)) > 1 else []
    return [known[-1]] if len(set(known)) == 1 or match.group().endswith(("It", "sponsors")) else []


def _tell_fate(reading: Reading, texts: Sequence[Named], words: str, block: Line) -> None:
    """Note of texts who put them forward, who backs them and when they were adopted, as far as some words say."""
    told = [(one["by"], "cor:proposed") for one in _PUT_FORWARD.finditer(words)]
    told += [(one["state"] or one["who"], "cor:proposed") for one in _OF_STATE.finditer(words)]
    told += [(next(filter(None, one.groups())), "cor:proposed") for one in _INTRODUCED.finditer(words)]
    told += [(one["by"], "cor:supported") for one in _BACKED.finditer(words)]
    spoken_for = _BEHALF.search(re.sub(r"\([^()]*\)", "", words))
    behalf = party(spoken_for["of"], sure=True) if spoken_for else None
    for text in texts:
        for row, relation in told:
            for one in parties(_AMONG.sub("", row)):
                if one.kind == "state":
                    gist = "put it forward" if relation == "cor:proposed" else "is said to back it"
                    more = {
                        "on_behalf_of": behalf
                        if relation == "cor:proposed" and len({row for row, _ in told}) == 1
                        else None
                    }
                    reading.say(one, relation, text, block, gist, **more)
        adopted = _ADOPTED.search(words)
        for day in days_in(words[adopted.end() :][:30])[:1] if adopted and is_plain(words, adopted.start()) else ():
            if (when := _whole(day, reading.published_on or reading.day)) and not day.last:
                reading.say(text, "cor:adoptedOn", "", block, "when it was adopted", value=when)


def _whole(day: Day, published: str) -> str:
    """Give a day of the past with its year, which is that of the last such day before the page was put up."""
    own = f"{day.month}-{day.day}"
    if day.year or len(published) < len("2030-05-02"):
        return day.iso
    return f"{int(published[:4]) - (own > published[5:10])}-{own}" if day.day else ""


def _nameless(reading: Reading, sentence: str, votes: re.Match[str] | None) -> Named | None:
    """Name a text on which a release, or a page, tells a vote and which it does not name, by the release or the day."""
    key = reading.symbol or reading.published_on or reading.day
    called = _NAMELESS.search(sentence) if key and reading.family != "UN text" else None
    told = votes or _VOTED.search(sentence) or _INTRODUCED.search(sentence)
    if called is None or not told or PART.search(sentence):
        return None
    what = " ".join(called["what"].split()).capitalize()
    return Named("document", f"{what} ({key})", slug=f"{what} {key}")


def _draft(title: str, symbol: str = "", short: str = "") -> Named:
    name = f"{title} ({symbol or short})" if symbol or short else title
    return Named("document", name, slug=symbol or title[:80], acronym=symbol)


def _draft_in(words: str, last: Named | None = None) -> Named | None:
    """Name the draft resolution of which words speak, else the last; none where they tell of another, or no vote."""
    symbol, short = re.search(rf"\b{_SIGN}", words), re.search(r"\bL\.\d+(?:/Rev\.\d+)?", words)
    if re.search(r"\bwithout\s+a\s+vote\b|\bby\s+consensus\b", words, re.I):
        return None
    if symbol is not None:
        return _draft("Draft resolution", symbol.group().rstrip("/."))
    return last if short is None or (last is not None and last.acronym.endswith(short.group())) else None


def tell_recorded(reading: Reading, lines: Sequence[Line]) -> None:
    r"""Note who voted how on the drafts of which a record tells, where the names are listed below.

    >>> found = Reading(document_of("x.txt", "A vote was taken on A/C.1/90/L.4.\nIn favour:\nKenya"), "f", "k", "t")
    >>> tell_recorded(found, list(found.document.lines())); found.said[0].relation
    'cor:votedFor'
    """
    voted: Named | None = None
    for n, line in enumerate(lines):
        if (voted := _draft_in(line.text, voted)) is not None:
            tell_calls(reading, voted, lines, n)


def _tell_vote(
    reading: Reading, text: Named, votes: re.Match[str] | None, told: list[tuple[str, str]], block: Line
) -> None:
    if votes is not None:
        counted = (votes["yes"] or votes["ayes"], votes["no"] or votes["noes"], votes["abstained"])
        value = "-".join(COUNTS.get(one.lower(), one) for one in counted if one)
        if votes["abstained"]:
            reading.say(text, "cor:voteTotals", "", block, "how many voted how", value=value)
        told = [*told, (votes["against"] or "", "cor:votedAgainst"), (votes["abstaining"] or "", "cor:abstainedOn")]
    for listed, relation in told:
        if listed:
            tell_call(reading, text, relation, LAST_AND.sub(", ", listed), block)
