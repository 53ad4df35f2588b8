"""Read UN texts: resolutions, decisions and reports; symbol, dates, what they establish, cite and report on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corridors.documents import Document, Line
from corridors.lexicon import state_named
from corridors.readers.access import tell_access
from corridors.readers.admitted import tell_admitted
from corridors.readers.dates import days_in
from corridors.readers.experts import tell_members
from corridors.readers.notes import Named, Reading
from corridors.readers.officers import Officer, officers, signed_by, tell_secretary
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.resolutions import tell_decided, tell_invited, tell_mandate, tell_votes
from corridors.readers.retold import tell_retold
from corridors.readers.unsessions import BODY, NUMBERED, SYMBOL, tell_session, tell_sessions

_HEAD = re.compile(
    r"^\W*(?:united nations\b|general assembly\b|distr\.?\s*:|original\s*:|resolution adopted "
    r"by|decision adopted by|report of the|note by the secretary-general|letter dated|security "
    r"council\b|economic and social council\b)",
    re.I | re.M,
)
_CUT = re.compile(
    r",\s+(?:and\s+)?(?:acting|to|with|which|under|in accordance|pursuant|composed|open to|on the basis)\b.*", re.S
)
_NUMBERED = re.compile(r"^(?P<number>\d{1,3}/\d{1,4})\.\s*(?P<title>\S.*)")
_ADOPTED = re.compile(r"\b(?:resolution|decision)\s+adopted\s+by\s+the\s+General\s+Assembly\s+on\s+", re.I)
#: The day on such a line is that of adoption or of a meeting, not of distribution.
_ADOPTION = re.compile(r"\badopt(?:ed|ion)\b|\bmeeting\b|\bsession\b", re.I)
_OPERATIVE = re.compile(r"^\s*(?P<number>\d{1,3})\.\s*(?P<verb>[A-Z][a-z]+(?:\s+(?:also|further|its|the|with))?)\b")
_NUMBERED_PARAGRAPH = re.compile(r"\s*\d{1,3}\.\s")
_ITEM = re.compile(r"\s*(?:[-–—•*▪]|\(?[a-z]\)|\d{1,3}[.)])\s")
_ESTABLISHES = re.compile(
    r"\bDecide[sd]\s+to\s+(?:(?:establish|convene|set\s+up|create|constitute|form)\b|launch\b)", re.I
)
_CITED = re.compile(
    r"\bresolutions?\s+(?P<list>(?:\d{1,3}/\d{1,4}(?:\s+(?-i:[A-Z])\b)?(?:\s+of\s+\d{1,2}\s+\w+\s+\d{4})?"
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)?)+)",
    re.I,
)
_IN_BRACKETS = re.compile(rf"(?<=[a-z] )\((?:see\s+)?((?:{SYMBOL.pattern}(?:,\s*(?:and\s+)?|\s+and\s+)?)+)\)")
_TEXTS = re.compile(r"\b(?<!\[on the )(?:reports?|notes?|letters?|documents?|texts?|papers?)\b[^.;]*\Z", re.I)
_ONE_CITED = re.compile(r"(?P<number>\d{1,3}/\d{1,4}(?:\s[A-Z]\b)?)(?:\s+of\s+(?P<day>\d{1,2}\s+\w+\s+\d{4}))?")
#: Who spoke, by name and for whom: "the representative of the Lake Trust, Ms. Okafor, made a statement".
_STATEMENT = re.compile(
    r"\b[Tt]he\s+(?:representative|observer|delegate)s?\s+of\s+(?:the\s+)?(?P<of>[A-Z][^,;()]{2,90}?),\s+"
    r"(?P<who>(?:H\.E\.\s+)?"
    r"(?:Mr|Ms|Mrs|Dr|Ambassador)\.?\s+[^(),.;]{4,60}),\s+"
    r"(?P<rest>(?:and\s+the\s+(?:representative|observer)\s+of[^;]{3,160}?,\s+)?(?:also\s+)?(?:made|delivered|"
    r"gave)\s+(?:an?\s+)?(?:\w+\s+)?"
    r"statements?\b)",
    re.I,
)
#: A paragraph is searched so far and no further.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class _Text:
    """What the head of a text says of it."""

    symbol: str
    named: Named
    kind: str


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a text of the United Nations.

    >>> from corridors.documents import document_of
    >>> recognises(document_of("x.txt", "United Nations A/RES/90/1\nGeneral Assembly\nDistr.: General")) > 0.6
    True
    """
    head = document.text[:2500]
    if re.search(r"\b(?:summary|verbatim)\s+record\s+of\s+the\b", head, re.I):  # of what was said: a record of speech
        return 0.3
    heads = len({match.group().strip().lower() for match in _HEAD.finditer(head)})
    operative = sum(bool(_OPERATIVE.match(line.text)) for line in document.lines())
    if heads == 0 and not re.search(r"^\s*The General Assembly,", head, re.M):
        told = re.search(r"\bGeneral\s+Assembly\b.{0,80}?\bresolution\s+\d+/\d+", head, re.S)
        return 0.3 if told and any(BODY.match(line.text) for line in list(document.lines())[:6]) else 0.0
    return min(1.0, 0.45 * bool(SYMBOL.search(head)) + 0.2 * min(heads, 2) + 0.05 * min(operative, 4))


def read(document: Document) -> Reading:
    r"""Read a UN text: its symbol and dates, what it establishes, whom it names as chair, what it cites.

    >>> from corridors.documents import document_of
    >>> text = "A/RES/90/1\nResolution adopted by the General Assembly on 3 December 2035\n90/1. Lakes"
    >>> [(s.relation, s.value) for s in read(document_of("x.txt", text)).said][:1]
    [('cor:adoptedOn', '2035-12-03')]
    """
    blocks = blocks_of(document)
    text = _text(blocks, document)
    reading = Reading(
        document,
        "UN text",
        "officialRecord",
        f"{text.symbol + ': ' if text.symbol else ''}{text.named.name}"[:200],
        symbol=text.symbol,
    )
    reading.about, reading.slug = text.named, text.named.slug
    _tell_dates(reading, text, blocks)
    process = _own_process(text, reading)
    for block in blocks:
        _tell_cited(reading, text.named, block)
        _tell_cited_in_brackets(reading, text.named, block)
        _tell_established(reading, text, block)
        _tell_officers(reading, text, block)
        tell_secretary(reading, block)
        tell_access(reading, block, process)
        if process is not None:
            tell_sessions(reading, process, block)
            tell_mandate(reading, process, block)
        else:
            _tell_other(reading, blocks, block)
    if process is not None:
        if text.kind == "report":
            _tell_own_session(reading, process, list(document.lines())[:25])
        tell_admitted(reading, blocks, process)
        tell_retold(reading, [block for block in blocks if _NUMBERED_PARAGRAPH.match(block.text)])
        tell_members(reading, list(document.lines()), process)
        for line, one in signed_by(list(document.lines())):
            _tell_officer(reading, process, one, line)
    if text.kind == "resolution":
        tell_votes(reading, text.named, blocks)
        _tell_plans(reading, text, blocks)
        tell_invited(reading, text.named, blocks)
    _tell_statements(reading, blocks)
    _tell_produced(reading, text, blocks)
    reading.prose += [((block.start, block.end), text.named) for block in blocks if len(block.text) > 60]
    reading.lines_read = len(blocks)
    return reading


def blocks_of(document: Document) -> list[Line]:
    """Put wrapped lines together; a heading, a number or the end of a sentence begins a new paragraph."""
    blocks: list[Line] = []
    for line in document.lines():
        last = blocks[-1] if blocks else None
        open_end = last is not None and len(last.text) >= 60 and last.text[-1] not in ".;:,]"
        runs_on = last is not None and document.line_of(last.end - 1) == line.number - 1 and len(last.text) < _LONGEST
        begins = any(pattern.match(line.text) for pattern in (_OPERATIVE, _NUMBERED, _HEAD, _ITEM))
        if last is not None and runs_on and not begins and (line.text[0].islower() or open_end):
            blocks[-1] = Line(last.number, last.start, line.end, document.text[last.start : line.end])
        else:
            blocks.append(line)
    return [block if len(block.text) <= _LONGEST else replace(block, text=block.text[:_LONGEST]) for block in blocks]


def _text(blocks: list[Line], document: Document) -> _Text:
    head = blocks[:30]
    symbol = next((match.group().rstrip("/.") for line in head if (match := SYMBOL.search(line.text))), "")
    numbered = next(((n, match) for n, line in enumerate(head) if (match := _NUMBERED.match(line.text))), None)
    if not symbol and numbered:
        symbol = f"A/RES/{numbered[1]['number']}"
    title = ""
    if numbered:
        title = numbered[1]["title"]
        for line in head[numbered[0] + 1 : numbered[0] + 4]:
            if re.match(
                r"^\s*(?:The General Assembly|The Security Council|Recalling|Noting|\d|\[)", line.text
            ) or title.endswith("."):
                break
            title = f"{title} {line.text}"
    if not title:
        title = next(
            (
                line.text
                for line in head
                if re.match(
                    r"^(?:final\s+|draft\s+|annual\s+)?(?:substantive\s+|progress\s+)?report\s+(?:of|on)\b|^note "
                    r"by|^letter dated",
                    line.text,
                    re.I,
                )
            ),
            "",
        )
    if re.match(r"note by", title, re.I):
        title = _transmitted(head, document) or title
    if not title:
        title = next(
            (
                line.text
                for line in head
                if 12 < len(line.text) < 250 and not SYMBOL.search(line.text) and not _HEAD.match(line.text)
            ),
            document.name,
        )
    is_report = bool(re.match(r"(?:final\s+|annual\s+|progress\s+|draft\s+)*report", title, re.I))
    cls = (
        "cor:Resolution"
        if "/RES/" in symbol
        else "cor:Decision"
        if "/DEC/" in symbol
        else "cor:OutcomeReport"
        if is_report
        else "cor:Document"
    )
    title = re.sub(r"\s+", " ", title).strip(" *")
    label = f"{title} ({symbol})" if symbol else title
    if cls == "cor:Document" and not symbol and BODY.match(title):
        return _Text("", Named("document", title, (cls,), title[:80]), "process")
    kind = "resolution" if cls in ("cor:Resolution", "cor:Decision") else "report" if is_report else "text"
    return _Text(symbol, Named("document", label, (cls,), symbol or title[:80], acronym=symbol), kind)


def _transmitted(head: list[Line], document: Document) -> str:
    """Give the title of the report that a note transmits, by the body that the head names as its subject."""
    body = next((line.text for line in head if BODY.match(line.text)), "")
    sends = re.search(r"\btransmit\w*\b[^.]{0,80}\breport\s+of\b", document.text[:20_000])
    return f"Report of the {' '.join(body.split())}" if body and sends else ""


def _tell_dates(reading: Reading, text: _Text, blocks: list[Line]) -> None:
    """Tell the day of adoption from the day of distribution."""
    for n, line in enumerate(blocks[:30]):
        adopted = _ADOPTED.search(line.text)
        wrapped = f"{line.text} {blocks[n + 1].text}" if n + 1 < len(blocks) else line.text
        days = days_in(wrapped[adopted.end() :][:60] if adopted else "")
        if adopted and days and days[0].iso:
            places = [line] if days_in(line.text[adopted.end() :]) else [line, blocks[n + 1]]
            reading.say(text.named, "cor:adoptedOn", "", places, "when it was adopted", value=days[0].iso)
            reading.day = days[0].iso
            break
    for n, line in enumerate(blocks[:16]):
        if re.search(r"\bDistr\.?\s*:", line.text[:200], re.I):
            after = [other for other in blocks[n : n + 3] if not _ADOPTION.search(other.text)]
            dated = next((other for other in after for day in days_in(other.text) if day.iso), None)
            if dated is not None:
                published = days_in(dated.text)[0].iso
                reading.published_on = published
                reading.say(text.named, "cor:publishedOn", "", dated, "when it was distributed", value=published)
                reading.day = reading.day or published
            break


def _tell_cited(reading: Reading, text: Named, block: Line) -> None:
    for match in _CITED.finditer(block.text):
        for one in _ONE_CITED.finditer(match["list"]):
            symbol = f"A/RES/{one['number']}"
            if text.acronym.endswith(f"/{one['number']}"):
                continue
            cited = Named(
                "document", f"General Assembly resolution {one['number']}", ("cor:Resolution",), symbol, acronym=symbol
            )
            reading.say(text, "cor:cites", cited, block, "a resolution it recalls")
            if one["day"] and (days := days_in(one["day"])) and days[0].iso:
                reading.say(cited, "cor:adoptedOn", "", block, "day of a resolution recalled", value=days[0].iso)


def _tell_cited_in_brackets(reading: Reading, text: Named, block: Line) -> None:
    """Note the texts whose symbols alone stand in brackets: "the earlier reports (A/65/201 and A/68/98)"."""
    for match in _IN_BRACKETS.finditer(block.text):
        told = _TEXTS.search(block.text[max(0, match.start() - 120) : match.start()])
        for symbol in SYMBOL.findall(match[1]) if told else ():
            if symbol != text.acronym and "/RES/" not in symbol:
                cited = Named("document", symbol, ("cor:Document",), symbol, acronym=symbol)
                reading.say(text, "cor:cites", cited, block, "a text it refers to")


def _tell_established(reading: Reading, text: _Text, block: Line) -> None:
    """Note the body that a resolution decides to set up; a report's account of it points to the resolution."""
    decides = _ESTABLISHES.search(block.text)
    if decides is None:
        return
    body = BODY.search(block.text, decides.end())
    if body is None or (_NEGATION.search(block.text[: decides.start()][-30:])):
        return
    year = int(reading.day[:4]) if reading.day else 0
    years = [int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", block.text[decides.start() :])]
    start = next((found for found in years if found >= year), year)
    process = Named(
        "process",
        _CUT.sub("", re.sub(r"\s+", " ", body.group()))[:160].strip(" ,"),
        ("cor:Process",),
        when=f"{start}-12" if start else "",
    )
    if text.kind == "resolution":
        reading.say(text.named, "cor:established", process, block, "decides to set it up", as_of=reading.day)
        reading.say(process, "cor:mandatedBy", text.named, block, "mandated by this text", as_of=reading.day)
        reading.say(text.named, "cor:about", process, block, "sets it up", as_of=reading.day)


def _tell_plans(reading: Reading, text: _Text, blocks: list[Line]) -> None:
    """Note what a resolution decides further of the one body that it sets up: its sessions, its reports."""
    set_up = {s.object: None for s in reading.said if s.relation == "cor:established" and s.subject == text.named}
    for process in set_up if len(set_up) == 1 else ():
        for block in blocks:
            if isinstance(process, Named) and _OPERATIVE.match(block.text):
                tell_decided(reading, process, block)
                tell_sessions(reading, process, block, stage="planned")


_NEGATION = re.compile(r"\b(?:not|never)\b", re.I)


def _tell_officers(reading: Reading, text: _Text, block: Line) -> None:
    """Note who chairs the text's own body, or that which the paragraph names; no chair of an event."""
    for one in officers(block.text):
        named = [match for match in BODY.finditer(block.text) if match.start() < one.start]
        process = _own_process(text, reading) or (_process_named(named[-1], reading) if named else None)
        _tell_officer(reading, process, one, block)


def _tell_officer(reading: Reading, process: Named | None, one: Officer, block: Line) -> None:
    person = Named("person", one.name, ("cor:Person",))
    if process is not None:
        gist = "reports for it" if one.role == "cor:rapporteurOf" else "named as its chair"
        reading.say(person, one.role, process, block, gist, as_of=reading.day)
    if one.state:
        reading.say(person, "cor:represents", one.state, block, "named with the state", as_of=reading.day)


def _tell_other(reading: Reading, blocks: list[Line], block: Line) -> None:
    """Note of another body that a paragraph of a resolution welcomes its mandate, and its report in a footnote."""
    bodies = list(BODY.finditer(block.text))
    for named in bodies:
        process = _process_named(named, reading)
        if len(bodies) == 1 and not _OPERATIVE.match(block.text):
            tell_mandate(reading, process, block)
        mark = re.match(rf"{re.escape(process.name)}(?P<mark>[¹²³⁰⁴-⁹]+)", " ".join(named.group().split()))
        if mark and re.search(r"\breport\b[^.;]{0,60}\bby\s+the\s+\Z", block.text[: named.start()]):
            note = next((one for one in blocks if one.text.startswith(mark["mark"])), None)
            symbol = SYMBOL.search(note.text) if note is not None else None
            if note is not None and symbol is not None:
                written = symbol.group().rstrip("/.")
                report = Named("document", f"Report ({written})", ("cor:OutcomeReport",), written, acronym=written)
                reading.say(process, "cor:produced", report, [block, note], "its report", as_of=reading.day)


def _process_named(match: re.Match[str], reading: Reading) -> Named:
    """Name the body of which a paragraph speaks in passing."""
    name = re.split(r",|[⁰¹²³⁴-⁹]|\s+(?:on\s+\d|was|were|is|has|had|which|that|under|to|at|in\s+its)\b", match.group())[
        0
    ]
    return Named("process", " ".join(name.split())[:160], ("cor:Process",), when=reading.day)


def _own_process(text: _Text, reading: Reading) -> Named | None:
    """Give the process that a report, or a page, is of."""
    match = BODY.search(text.named.name)
    if match is None or text.kind not in ("report", "process"):
        return None
    name = re.sub(r"\s+", " ", match.group())[:200].partition(" (A/")[0]
    name = re.sub(r"\s+(?:Note by\b|on\s+(?:the\s+work\s+of\s+)?its\s).*", "", name)
    return Named("process", name, ("cor:Process",), when=reading.day)


def _tell_own_session(reading: Reading, process: Named, head: list[Line]) -> None:
    """Note the session on which a report is, where the head names and dates it."""
    named = next((line for line in head if NUMBERED.match(line.text)), None)
    if named is None or not named.text.lower().rstrip(" *").endswith("session"):
        return
    found = Reading(reading.document, reading.family, reading.kind, reading.title)
    tell_session(found, [line for line in head if line.start >= named.start or BODY.search(line.text)])
    if found.event is None or not found.said or found.event.classes != ("cor:NegotiatingSession",):
        return
    reading.event = found.event
    for said in found.said:
        reading.note(said)
    for subject, relation, target in found.structure:
        reading.structured(subject, relation, process if relation == "cor:meetingOf" else target)


def _tell_statements(reading: Reading, blocks: list[Line]) -> None:
    """Note who made statements by name, where the report is of one session alone."""
    sessions = [subject for subject, relation, _ in reading.structure if relation == "cor:meetingOf"]
    sessions = [reading.event] if reading.event is not None else sessions
    for block in blocks if len(set(sessions)) == 1 else ():
        for match in _statements(block.text):
            name = clean_name(match["who"])
            if not looks_like_name(name):
                continue
            person, state = Named("person", name, ("cor:Person",)), state_named(match["of"])
            reading.say(person, "cor:spokeAt", sessions[0], block, "made a statement", as_of=reading.day)
            relation = "cor:represents" if state else "cor:affiliatedWith"
            of = state or Named("organisation", match["of"], ("cor:Organisation",))
            reading.say(person, relation, of, block, "its representative", as_of=reading.day)


def _statements(text: str) -> Iterator[re.Match[str]]:
    """Find who made a statement for whom; of two whom one sentence joins, both."""
    begin = 0
    while match := _STATEMENT.search(text, begin):
        yield match
        begin = match.start("rest")


def _tell_produced(reading: Reading, text: _Text, blocks: list[Line]) -> None:
    """Note that a process produced its report."""
    process = _own_process(text, reading)
    if process is not None and text.kind == "report":
        line = next((block for block in blocks[:30] if re.search(r"report", block.text, re.I)), blocks[0])
        reading.say(process, "cor:produced", text.named, line, "its report", as_of=reading.day)
