"""Read in reports of sessions who made statements, who took part, and who submitted which paper."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import organisation, parties, party
from corridors.readers.names.people import clean_name, entry, looks_like_name
from corridors.readers.names.plainness import is_plain
from corridors.readers.names.posts import is_body
from corridors.readers.names.several import several
from corridors.readers.notes import Named, Reading
from corridors.readers.un.delegates import tell_delegates
from corridors.readers.un.symbols import SYMBOL

_NAMED = r"(?:H\.E\.\s+)?(?:Mr|Ms|Mrs|Mme|Dr|Ambassador)\b\.?\s+[^(),;]{3,60}"
_SAYING = (
    r"(?:(?:made|delivered|gave)\s+(?:(?:an?|the|his|her|their)\s+)?(?:\w+\s+)?(?:statement|remark|presentation|"
    r"briefing|address)(?:e?s)?|spoke|speaking\s+in\s+exercise\s+of|took\s+the\s+floor|addressed\s+the|briefed\s+the|"
    r"introduced\s+(?:(?:an?|the|its)\s+)?(?:draft|working|report|paper))\b"
)
_ROW = r"(?P<who>(?:[^.;:]|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.|:\s+(?=[A-Z])){1,1500}?)"
_PANEL = wording(r"\b[Tt]he\s+(?:panell?ists|briefers)\s+were\b")
_STOP = r"(?=;|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)\.|\Z)"
_BY = wording(
    r"\b(?:(?i:statement|remark|presentation|briefing|address|intervention|contribution|comment)(?:e?s)?\s+(?:(?:in|on|under|at)\s[^.;,]{3,80}?\s)?(?:was|were)\s+(?:(?:also|then|"
    r"subsequently)\s+)?(?:made|delivered|given|heard|offered)\s+(?:\w+\s+)?(?:by|from)|(?:made|delivered)\s+(?:\w+\s+)?(?:statements|interventions):|\bfollowing\s+[^.;:]{3,60}?\s(?:took\s+the\s+floor|spoke|intervened|(?:made|delivered)\s+(?:\w+\s+)?(?:statement|intervention)s?):|[Tt]he\s+floor\s+was\s+(?:then\s+)?(?:taken|given)\s+(?:by|to)|"
    r"\bheard\s+(?:\w+\s+)?(?:statement|presentation|briefing)s?\s+(?:(?:made|given)\s+)?(?:by|from)|"
    rf"\b[Aa]lso\s+speaking\s+(?:\w+\s+)?(?:was|were)|\b[Tt]he\s+(?:panell?ists|briefers)\s+were)\s+{_ROW}{_STOP}"
)
_ACTIVE = wording(
    r"(?:^\W*(?:\d{1,3}\.\s+)?|(?<=[a-z)\d][.;]\s)|(?<=,\s))(?:(?:At|After|Before|Following|Under|In|On|During|Speaking)\s"
    rf"[^.;,]{{3,60}},(?:\s+(?:held\s+)?on\s+[^,]{{3,40}},)?\s+)?{_ROW},?\s+(?:(?:also|then|each)\s+)*{_SAYING}"
)
#: Who is named, and as what: "the Director of the Lake Trust, Ms. Ada Okafor".
_ONE = wording(
    r"(?:\A|(?<=,\s)|(?<=;\s)|\b(?:and|by)\s+)(?:(?:and|also)\s+)*(?:by\s+)?[Tt]he\s+(?P<office>[A-Z][^;]{3,160}?|"
    r"(?:representative|observer|delegate)\s+of\s+[^;]{3,120}?),\s+(?P<who>(?:(?:H\.E\.|(?:Mr|Ms|Mrs|Dr|Ambassador)\b"
    r"\.?)\s+)*[A-ZÀ-ÞĀ-ɏ][\w.'’-]+(?:\s+[\w.'’-]+){1,4}?)(?=,|;|\s+and\s+(?:by\s+)?(?:the|Mr|Ms|Dr)\b|\s*\Z)"
)
_SENT_BY = wording(
    r"(?:representative|observer|delegate|ambassador|permanent\s+\w+)\s+of\s+(?:the\s+)?(?P<of>.+)", re.I
)
_FOLLOWING = wording(r"\A(?:the\s+)?following\s+[^.;:]{3,90}:\s+")
_CALLED = wording(r"\b(?:representatives?|observers?|delegations?)\s+(?:of|for|from)\b|\bfollowing\b", re.I)
_PRESENT = (
    wording(
        rf"\b(?:[Rr]epresentatives|[Oo]bservers)\s+(?:of|from|for)\s+{_ROW},?\s+(?:also\s+)?(?:attended|participated|"
        rf"took\s+part|were\s+present)\b"
    ),
    wording(
        rf"\b(?:were\s+(?:also\s+)?(?:represented|present|in\s+attendance)|attended|participated|"
        rf"took\s+part)\b[^.:]{{0,90}}:\s+{_ROW}(?=\.|;?\s*\Z)"
    ),
    wording(
        rf"\b(?:attended\s+by|(?:attend|participants?|participat|present|took\s+part)\w*)\b[^.:]{{0,240}}?\b(?:organi[sz]ations?|entities|bodies|agencies|institutions|companies|stakeholders|observers|States)\b,?\s+"
        rf"(?:including|namely|among\s+them|such\s+as|notably)\s+{_ROW}(?=,?\s+and\s+\d|,?\s+as\s+well\s+as|[.;]|\Z)"
    ),
    wording(
        rf"\b(?:as\s+did|attended\s+by\s[^.;]{{3,160}}?\bby)\s+(?:the\s+)?observers?\s+(?:of|for|from)\s+{_ROW}(?=[.;]|\Z)"
    ),
)
_ALSO_THERE = wording(
    rf"(?:^\W*(?:\d{{1,3}}\.\s+)?|(?<=[.;]\s)){_ROW}\s+(?:(?:was|were)\s+(?:also\s+)?(?:represented"
    r"|present)|(?:also\s+)?(?:attended|participated|took\s+part))(?:\s+(?:in|at)\s+the\s+(?:session|meeting)s?)?"
    r"(?:\s+(?:by|as)\s+(?:an\s+)?observers?(?:\s+States?)?)?(?=[.;]|\s*\Z)"
)
#: A body or state with whom it sent in brackets, and the other way round.
_BESIDE = wording(
    rf"(?P<of>[^,;()]{{2,90}}?)\s*\((?P<who>{_NAMED})(?:,\s(?P<at>[^()]{{3,140}}))?\)|(?P<name>{_NAMED})\s*\((?P<by>[^()]{{3,90}})"
)
_FOR = wording(r"([^,;()]{2,90}?)\s*\((?:also\s+)?(?:speaking\s+)?on\s+behalf\s+of\s+(?:the\s+)?([^()]+)\)")
_SHORT = wording(r"\b(?:WP|CRP|L)\.\d+\b")
#: Names in a row, perhaps with whom they sent in brackets; what they propose; who stands how to it, or to a paper.
_CAP = r"[A-Z][\w’'-]*(?:\s\([^()]{3,160}\))?"
_NAMES = (
    r"(?:(?:At|In|On)\s[^.;,]{3,60},\s+)?(?:[Tt]he\s+(?:representatives?|delegations?)\s+of\s+)?"
    rf"(?P<who>(?:[Tt]he\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.\s)?{_CAP}(?:(?:,|,?\s+and|\s+of)?\s+(?:the\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.\s)?{_CAP}){{0,40}})"
)
_OPENS = r"(?:\A\W*(?:\d{1,3}\.\s+)?|(?<=[a-z)\d][.;]\s))"
_PROPOSED = wording(
    rf"{_OPENS}(?:[^.;:,]{{3,60}},?\s+(?:including|among\s+them|such\s+as|notably|led\s+by)\s+)?{_NAMES},?\s+(?:proposed|suggested|called\s+for|tabled|put\s+forward|floated|advocated)\s+(?:(?:to\s+\w+|the\s+(?:establishment|creation|setting\s+up|development)\s+of)\s+)?an?\s+(?P<what>[a-z][^.;,()]{{6,90}})(?=[.;,(])"
)
_STANDS = wording(
    rf"\b(?:it|proposal|paper)\s+was\s+(?P<was>supported|opposed)\s+by\s+{_ROW.replace('<who>', '<by>')}{_STOP}"
    rf"|{_OPENS}{_NAMES}\s+(?P<how>supported|opposed)\s+(?:it|(?:the|that|this)\s+(?:proposal|paper|idea))\b"
)
#: Who stands how to a proposal that is told by whose it is, and perhaps for what.
_WHOSE = r"[Tt]he\s+(?:proposal|initiative)s?\s+(?:(?:made|submitted|put\s+forward|tabled)\s+)?(?:by|of)\s+"
_BY_WHOM = rf"{_WHOSE}{_NAMES.replace('<who>', '<by>')}(?:\s+(?P<what>(?:for|on|to)\s[^.;,()]{{4,120}}?))?"
_STAND = (
    r"(?P<how>(?:support|back|endors|oppos)ed|(?:expressed|voiced|reiterated)\s+(?:(?:its|their|his|her)\s+)?"
    r"(?:(?:full|strong|broad)\s+)?(?:support\s+for|opposition\s+to))"
)
_BACKED = (
    wording(rf"{_OPENS}{_NAMES}\s+(?:(?:also|strongly|fully|firmly)\s+)*{_STAND}\s+{_BY_WHOM}(?=\s*[.;,]|\s*\Z)"),
    wording(rf"{_OPENS}{_BY_WHOM}\s+was\s+(?P<how>(?:support|back|endors|oppos)ed)\s+by\s+{_ROW}{_STOP}"),
)
#: Whom a State or a body sent stands in brackets, and spoke.
_SENT_SAID = wording(
    rf"{_OPENS}{_NAMES}(?<=\))\s+(?!(?:chaired|presided|moderated|served|acted|resigned|voted|attended|joined|served)\b)"
    r"(?:said|told|spoke|gave|[a-z]{3,}ed)\b"
)
#: "Kenya, speaking under item 5, recalled".
_SPEAKING = wording(
    rf"{_OPENS}{_NAMES},\s+(?:also\s+)?speaking\s+(?!on\s+behalf)[^.;,]{{3,80}}?,\s+(?:[a-z]+ly\s+)?(?:said|told|spoke|gave|made|withdrew|took|drew|put|[a-z]{{3,}}ed)\b"
)
#: Of which states a body is made up.
_MEMBERS = wording(
    r"\b(?:consist(?:s|ed|ing)|composed|made\s+up|comprised?|comprising)\s+(?:of\s+)?(?:\w+\s+){0,2}(?:the\s+"
    rf")?following\s+(?:\w+\s+)?(?:Member\s+)?States?:\s+{_ROW}{_STOP}|\bexperts\s+(?:were\s+)?appointed\s+from\s+"
    rf"(?:\w+\s+){{1,3}}?States:\s+{_ROW.replace('<who>', '<from>')}{_STOP}"
)
_PAPER = wording(
    r"\b(?:(?:[Ww]orking|[Nn]on-?|[Cc]onference\s+room)\s?papers?|[Dd]raft\s+(?:articles?|provisions))\s+(?:\w+\s+){0,2}?(?:submitted|introduced|presented|"
    r"proposed)\s+by\s+(?P<by>[^“\".;()]+?)(?=,?\s+(?:entitled|titled|contained|which|on|as|at|and\s+contained)\b|\s*[“\"(.;]|\Z)|"
    r"(?:^\W*(?:\d{1,3}\.\s+)?|,\s+)(?P<who>[A-Z][^.;:\"“]{2,160}?)\s+(?:introduced|submitted|presented|tabled)\s+"
    r"(?:an?|the|its|their)?\s*(?:joint\s+)?(?:working|non-?|conference\s+room)\s?papers?\b"
)
#: Who begins so is a person, and behind the name stands for whom.
_TITLED = wording(r"\W*(?:and\s+)?(?:by\s+)?(?:H\.E\.|(?:Mr|Ms|Mrs|Mme|Dr|Ambassador|Professor)\b)")
_BRACKETS = wording(r"\s\([^()]*\)|,?\s+and,\s[^,]{3,20},.*", re.S)
_LONGEST = 8000


def tell_proceedings(reading: Reading, blocks: Sequence[Line], process: Named | None) -> None:
    """Note who made statements and who attended, where the report is of one session alone; and whose the papers are.

    >>> said = "7. Statements were made by Kenya and by the Director of the Lake Trust, Ms. Ada Okafor."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t", Named("event", "Third session"))
    >>> tell_proceedings(found, list(found.document.lines()), None)
    >>> [(one.subject.name, one.relation) for one in found.said][:2]
    [('Ada Okafor', 'cor:spokeAt'), ('Ada Okafor', 'cor:affiliatedWith')]
    """
    session = _session(reading)
    for block in blocks:
        text = block.text[:_LONGEST]
        _tell_papers(reading, block, text, process)
        for match in _PROPOSED.finditer(text):
            what = Named("document", f"Proposal for a {' '.join(match['what'].split())}")
            for one in parties(_BRACKETS.sub("", match["who"])):
                reading.say(one, "cor:proposed", what, block, "proposed it")
            _tell_stands(reading, block, text, match.end(), what)
        _tell_backed(reading, block, text)
        for one in parties(" ".join(_rows(text, (_MEMBERS,)))) if process is not None else ():
            reading.say(one, "cor:memberOf", process or "", block, "listed as a member")
        if session is not None:
            _tell_taking_part(reading, block, text, session)
            if "epresentative" in text and "the Secretariat that" not in text:
                tell_delegates(reading, block, session)


def _session(reading: Reading) -> Named | None:
    """Give the one session that a report is of, or the one of substance that was held before it was printed."""
    sessions = {subject for subject, relation, _ in reading.structure if relation == "cor:meetingOf"}
    held = {reading.event} if reading.event is not None else sessions
    if len(held) > 1:
        starts = {said.subject: said.value for said in reading.said if said.relation == "cor:startDate"}
        held = {one for one in held if "rganizat" not in one.name and starts.get(one, "9") <= (reading.day or "9")}
    return held.pop() if len(held) == 1 else None


def _tell_taking_part(reading: Reading, block: Line, text: str, session: Named) -> None:
    chairs = {s.subject for s in reading.said if s.relation == "cor:chaired" and s.object == reading.process}
    for words in _rows(text, (_BY, _ACTIVE, _SENT_SAID, _SPEAKING)):
        if len(chairs) == 1 and re.search(r"\b[Tt]he\s+Chair\b(?!\s+of)", words):
            reading.say(next(iter(chairs)), "cor:spokeAt", session, block, "made a statement")
        rest = _tell_people(reading, block, _FOLLOWING.sub("", words), session)
        left = ";".join(one for one in rest.split(";") if not _TITLED.match(one))
        for row in filter(_is_person, several(left) if _PANEL.search(text) else ()):  # whose body did not speak
            left = left.replace(row, " ")
        sure = (_CALLED.search(left) or _FOLLOWING.match(words)) is not None
        pairs = ((party(one), party(of, sure=True)) for one, of in _FOR.findall(words))
        behalf = {one: of for one, of in pairs if one is not None}
        for one in parties(left, sure=sure):
            more = {"on_behalf_of": behalf.get(one)}
            reading.say(one, "cor:spokeAt", session, block, "made a statement", **more)
    there = [(words, True) for words in _rows(text, _PRESENT)] + [
        (words, False) for words in _rows(text, (_ALSO_THERE,))
    ]
    for words, sure in there:
        for one in parties(words, sure=sure):
            reading.say(one, "cor:attended", session, block, "was represented")


def _is_person(row: str) -> bool:
    one = entry(row)
    named = one is not None and bool(one.employer) and looks_like_name(one.name)
    return named and one is not None and not (state_named(one.name) or body_named(one.name) or is_body(one.name))


def _rows(text: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[str]:
    found = (match for pattern in patterns for match in pattern.finditer(text))
    return (next(filter(None, match.groups())) for match in found)


def _tell_people(reading: Reading, block: Line, words: str, session: Named) -> str:
    """Note the speakers whom a row names, each with office and body; give the rest of the row."""
    left = words
    told = [(match["who"], match["office"], match) for match in _ONE.finditer(words)]
    told += [
        (match["who"] or match["name"], f"representative of {match['of'] or match['by']}", match)
        for match in _BESIDE.finditer(words)
    ]
    for who, office, match in told:
        name = clean_name(who)
        if not looks_like_name(name) or state_named(name):
            continue
        left = left.replace(match.group(), " " if match.re == _ONE or match["name"] else match["of"])
        person, sent = Named("person", name), _SENT_BY.fullmatch(office)
        reading.say(person, "cor:spokeAt", session, block, "made a statement")
        of = party(sent["of"], sure=True) if sent else None
        one = entry(f"{name}, {office}")
        *before, last = re.split(r"\s+(?:of|at|in)\s+(?:the\s+)?", office)
        if one is not None and not one.employer and before and (known := body_named(last)):
            one = replace(
                one, post=office[: office.rindex(last)].removesuffix("the ").strip().rsplit(" ", 1)[0], employer=known
            )
        if of is not None and of.kind == "state":
            reading.say(person, "cor:represents", f"state:{of.slug}", block, "its representative")
            if (at := match.groupdict().get("at")) and is_body(at):
                body = organisation(" ".join(at.split()), f"state:{of.slug}")
                reading.say(person, "cor:affiliatedWith", body, block, "named with the body")
        elif of is not None:
            reading.say(person, "cor:affiliatedWith", of, block, "its representative")
        elif one is not None and one.employer:
            body = organisation(one.employer)
            reading.say(person, "cor:affiliatedWith", body, block, "speaks for it")
        if of is None and one is not None and one.post:
            label, slug = (f"{one.post}, {one.employer}", "") if one.employer else (one.post, f"{one.post} {name}")
            post = Named("post", label[:160], slug=slug)
            reading.say(person, "cor:holdsPost", post, block, "speaks in this post")
    return left


def _tell_papers(reading: Reading, block: Line, text: str, process: Named | None) -> None:
    """Note who submitted a working paper, by its symbol, and to which process."""
    for match in _PAPER.finditer(text):
        symbol = SYMBOL.search(text, match.end(), match.end() + 300) or SYMBOL.match(text.strip(" -–•"))
        short = _SHORT.search(text, match.end(), match.end() + 10) if symbol is None else None
        if short is not None:  # called by its last part: named in full elsewhere
            symbol = re.search(rf"{SYMBOL.pattern}(?<=/{re.escape(short.group())})", reading.document.text)
        if symbol is None:
            continue
        written = symbol.group().rstrip("/.")
        paper = Named("document", f"Working paper ({written})", ("cor:Submission",), written, acronym=written)
        for one in parties(match["by"] or match["who"]):
            reading.say(one, "cor:proposed", paper, block, "submitted the paper")
        _tell_stands(reading, block, text, match.end(), paper)
        if process is not None:
            reading.say(paper, "cor:submittedTo", process, block, "submitted to it")


def _tell_backed(reading: Reading, block: Line, text: str) -> None:
    """Note whose proposal States or bodies supported or opposed, and that it was theirs."""
    for match in (found for pattern in _BACKED for found in pattern.finditer(text)):
        whose, backers = (parties(_BRACKETS.sub("", match[one])) for one in ("by", "who"))
        if not whose or not is_plain(text, match.start("how"), match.start()):
            continue
        names = " and ".join(one.name for one in whose)
        what = Named("document", f"Proposal by {names} {' '.join((match['what'] or '').split())}".strip())
        doubt = "" if match["what"] else "which of its proposals is it?"
        relation = "cor:opposed" if "oppos" in match["how"] else "cor:supported"
        for one, how in [*((one, relation) for one in backers), *((one, "cor:proposed") for one in whose if backers)]:
            reading.say(one, how, what, block, "takes that stand", doubt=doubt)


def _tell_stands(reading: Reading, block: Line, text: str, begin: int, what: Named) -> None:
    """Note who is told, behind a proposal or a paper, to support or to oppose it."""
    for match in _STANDS.finditer(text, begin):
        relation = f"cor:{match['was'] or match['how']}"
        for one in parties(_BRACKETS.sub("", match["by"] or match["who"])):
            reading.say(one, relation, what, block, "takes that stand")
