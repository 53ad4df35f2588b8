"""Read UN texts: resolutions, decisions and reports; symbol, dates, what they establish, cite and report on."""

import re
from dataclasses import dataclass, replace

from corridors.documents import Document, Line
from corridors.lexicon import state_named
from corridors.readers.access import tell_access
from corridors.readers.dates import days_in
from corridors.readers.notes import Named, Reading
from corridors.readers.people import clean_name, looks_like_name

SYMBOL = re.compile(
    r"\b(?:A|E|S|ST|DP|GA|TD|CCPR|HRC)(?:/(?:RES|DEC|AC\.\d+|C\.\d+|CONF\.\d+|HRC|(?:INF|WP|CRP|L|PV|SR)(?:\.\d+)?|"
    r"CN\.\d+|BUR|\d+|Rev\.\d+|Add\.\d+|Corr\.\d+|S-\d+))+"
)
_HEAD = re.compile(
    r"^\W*(?:united nations\b|general assembly\b|distr\.?\s*:|original\s*:|resolution adopted "
    r"by|decision adopted by|report of the|note by the secretary-general|letter dated|security "
    r"council\b|economic and social council\b)",
    re.I | re.M,
)
_CUT = re.compile(r",\s+(?:acting|to|with|which|under|in accordance|pursuant|composed|open to|on the basis)\b.*", re.S)
_NUMBERED = re.compile(r"^(?P<number>\d{1,3}/\d{1,4})\.\s*(?P<title>\S.*)")
_ADOPTED = re.compile(r"\b(?:resolution|decision)\s+adopted\s+by\s+the\s+General\s+Assembly\s+on\s+", re.I)
_OPERATIVE = re.compile(r"^\s*(?P<number>\d{1,3})\.\s*(?P<verb>[A-Z][a-z]+(?:\s+(?:also|further|its|the|with))?)\b")
_ESTABLISHES = re.compile(
    r"\bDecide[sd]\s+to\s+(?:(?:establish|convene|set\s+up|create|constitute|form)\b|launch\b)", re.I
)
BODY = re.compile(
    r"\b(?:open-ended\s+(?:ad\s+hoc\s+intergovernmental\s+committee|working\s+group|intergovernmental\s+"
    r"\w+)|ad\s+hoc\s+(?:intergovernmental\s+)?committee|group\s+of\s+governmental\s+experts|"
    r"programme\s+of\s+action|global\s+mechanism|standing\s+mechanism|permanent\s+mechanism|working\s+"
    r"group|preparatory\s+committee|commission|forum|committee|mechanism)\b[^.;]*",
    re.I,
)
_CITED = re.compile(
    r"\bresolutions?\s+(?P<list>(?:\d{1,3}/\d{1,4}(?:\s+(?-i:[A-Z])\b)?(?:\s+of\s+\d{1,2}\s+\w+\s+\d{4})?"
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)?)+)",
    re.I,
)
_ONE_CITED = re.compile(r"(?P<number>\d{1,3}/\d{1,4}(?:\s[A-Z]\b)?)(?:\s+of\s+(?P<day>\d{1,2}\s+\w+\s+\d{4}))?")
_ELECTED = re.compile(
    r"\belected\b(?:\s*,?\s*by\s+acclamation\s*,?)?\s*,?\s*(?:the\s+following\s+)?(?P<who>[^()"
    r".;]{4,80}?)\s*\((?P<state>[^)]{3,60})\)\s*,?\s*(?:by\s+acclamation\s*,?\s*)?(?:as\s+)?(?"
    r":its\s+|the\s+)?(?P<post>Chair(?:person|man|woman)?|President|Vice-Chairs?|Rapporteur)\b"
)
#: Who presides, in a plain sentence; the Chair of a process, named with the state.
_CHAIRED = re.compile(
    r"\bChair(?:person|man|woman)?\s+of\s+(?:the|this)\s+(?:[\w-]+\s+){0,12}?(?:is|was)\s+(?P<who>[^,()]{4,60}),[^.;()]{0,80}?"
    r"\b(?:Representative|Ambassador)\s+of\s+(?:the\s+)?(?P<of>[A-Z][\w ]+?)(?=\s+to\b|[,.;]|\Z)"
    r"|\bchaired\s+by\s+(?P<by>[^,().;]{4,60})\s*\((?P<state>[^)]{3,60})\)",
)
_SERVED = re.compile(
    r"\b(?P<who>(?:H\.E\.\s+)?(?:Mr|Ms|Mrs|Dr|Ambassador)\.?\s+[^(),.;]{4,60}?)\s*\((?P<state>[^)]{3,60})\)\s*,?\s*"
    r"(?:presided|served|acted)\s+as\s+(?:its\s+|the\s+)?(?P<post>(?:Co-)?Chair(?:person|man|woman)?|President|Rapporteur)\b"
)
#: Who spoke, by name and for whom: "the representative of the Lake Trust, Ms. Okafor, made a statement".
_STATEMENT = re.compile(
    r"\b[Tt]he\s+(?:representative|observer)\s+of\s+(?:the\s+)?(?P<of>[A-Z][^,.;()]{2,90}),\s+(?P<who>(?:H\.E\.\s+)?"
    r"(?:Mr|Ms|Mrs|Dr|Ambassador)\.?\s+[^(),.;]{4,60}),\s+(?:also\s+)?(?:made|delivered|gave)\s+(?:an?\s+)?"
    r"(?:\w+\s+)?statement\b"
)
_SESSION = re.compile(
    r"\b(?:held\s+|and\s+|,\s+)its\s+(?P<which>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|organi[sz]ational|concluding|final)\s+(?:substantive\s+)?session\s+(?P<rest>(?:(?!(?:,|\s+and)\s+its\s)[^.;]){0,160})",
    re.I,
)
#: A paragraph is searched so far and no further.
_LONGEST = 20_000
ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
PLACE = re.compile(
    r"\b(?:in|at)\s+(?:United\s+Nations\s+Headquarters\s+in\s+)?(?P<place>New York|Geneva|Vienna|"
    r"Nairobi|Hanoi|Paris|Bangkok|Addis Ababa)\b"
)


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
    blocks = _blocks(document)
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
    for block in blocks:
        _tell_cited(reading, text.named, block)
        _tell_established(reading, text, block)
        _tell_officers(reading, text, block)
        _tell_sessions(reading, text, block)
        tell_access(reading, block, _own_process(text, reading))
    _tell_statements(reading, blocks)
    _tell_produced(reading, text, blocks)
    reading.prose += [((block.start, block.end), text.named) for block in blocks if len(block.text) > 60]
    reading.lines_read = len(blocks)
    return reading


def _blocks(document: Document) -> list[Line]:
    """Put wrapped lines together; a heading, a number or the end of a sentence begins a new paragraph."""
    blocks: list[Line] = []
    for line in document.lines():
        last = blocks[-1] if blocks else None
        open_end = last is not None and len(last.text) >= 60 and last.text[-1] not in ".;:,]"
        runs_on = last is not None and document.line_of(last.end - 1) == line.number - 1 and len(last.text) < _LONGEST
        begins = _OPERATIVE.match(line.text) or _NUMBERED.match(line.text) or _HEAD.match(line.text)
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
        if re.match(r"^\s*Distr\.?\s*:", line.text, re.I):
            dated = next((other for other in blocks[n : n + 3] for day in days_in(other.text) if day.iso), None)
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


_NEGATION = re.compile(r"\b(?:not|never)\b", re.I)


def _tell_officers(reading: Reading, text: _Text, block: Line) -> None:
    """Note who was elected to chair, or chairs; the chair of the process is no chair of an event."""
    elected = (
        (match["who"], match["state"], "elected to chair it")
        for match in _ELECTED.finditer(block.text)
        if match["post"].startswith(("Chair", "President"))
    )
    chairs = (
        (match["who"] or match["by"], match["of"] or match["state"], "named as its chair")
        for match in _CHAIRED.finditer(block.text)
    )
    served = (
        (match["who"], match["state"], "served as rapporteur" if match["post"] == "Rapporteur" else "presided over it")
        for match in _SERVED.finditer(block.text)
    )
    for who, of, gist in (*elected, *chairs, *served):
        name = clean_name(re.sub(r"^.*?\b(?=(?:H\.E\.|Mr|Ms|Mrs|Ambassador|Dr)\b)", "", who))
        state = state_named(of)
        if not looks_like_name(name):
            continue
        person = Named("person", name, ("cor:Person",))
        process = _own_process(text, reading)
        if process is not None:
            office = "cor:rapporteurOf" if gist == "served as rapporteur" else "cor:chaired"
            reading.say(person, office, process, block, gist, as_of=reading.day)
        if state:
            reading.say(person, "cor:represents", state, block, "named with the state", as_of=reading.day)


def _own_process(text: _Text, reading: Reading) -> Named | None:
    """Give the process that a report, or a page, is of."""
    match = BODY.search(text.named.name)
    if match is None or text.kind not in ("report", "process"):
        return None
    name = re.sub(r"\s+", " ", match.group())[:200].partition(" (A/")[0]
    name = re.sub(r"\s+(?:Note by\b|on\s+(?:the\s+work\s+of\s+)?its\s).*", "", name)
    return Named("process", name, ("cor:Process",), when=reading.day)


def _tell_sessions(reading: Reading, text: _Text, block: Line) -> None:
    process = _own_process(text, reading)
    for match in _SESSION.finditer(block.text) if process is not None else ():
        days = [day for day in days_in(match["rest"]) if day.iso]
        which = match["which"].lower()
        number = str(ORDER.index(which) + 1) if which in ORDER else ""
        if not days or process is None:
            continue
        label = f"{which.capitalize()} session, {days[0].iso[:4]}: {process.name}"
        slug = (
            f"{{process}} {'substantive' if 'substantive' in match.group().lower() else 'session'} {number}"
            if number
            else f"{{process}} {'organisational' if which.startswith('organi') else 'concluding'}"
        )
        session = Named("event", label[:160], ("cor:NegotiatingSession",), slug)
        reading.structured(session, "cor:meetingOf", process)
        reading.say(session, "cor:startDate", "", block, "when the session began", value=days[0].iso)
        last = days[0].last or (days[1].iso if len(days) > 1 else "")
        if last:
            reading.say(session, "cor:endDate", "", block, "when the session ended", value=last)
        if place := PLACE.search(match["rest"]):
            reading.structured(session, "cor:heldIn", Named("place", place["place"], ("cor:Place",)))


def _tell_statements(reading: Reading, blocks: list[Line]) -> None:
    """Note who made statements by name, where the report is of one session alone."""
    sessions = [subject for subject, relation, _ in reading.structure if relation == "cor:meetingOf"]
    for block in blocks if len(set(sessions)) == 1 else ():
        for match in _STATEMENT.finditer(block.text):
            name = clean_name(match["who"])
            if not looks_like_name(name):
                continue
            person, state = Named("person", name, ("cor:Person",)), state_named(match["of"])
            reading.say(person, "cor:spokeAt", sessions[0], block, "made a statement", as_of=reading.day)
            relation = "cor:represents" if state else "cor:affiliatedWith"
            of = state or Named("organisation", match["of"], ("cor:Organisation",))
            reading.say(person, relation, of, block, "its representative", as_of=reading.day)


def _tell_produced(reading: Reading, text: _Text, blocks: list[Line]) -> None:
    """Note that a process produced its report."""
    process = _own_process(text, reading)
    if process is not None and text.kind == "report":
        line = next((block for block in blocks[:30] if re.search(r"report", block.text, re.I)), blocks[0])
        reading.say(process, "cor:produced", text.named, line, "its report", as_of=reading.day)
