"""Read UN texts: resolutions, decisions and reports; symbol, dates, what they establish, cite and report on."""

import re
from itertools import dropwhile, pairwise

from corridors.documents import Document, Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import whole_days
from corridors.readers.lines.fallen import with_rows
from corridors.readers.names.bodies import spelt
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.officers import (
    officers_below,
    signed_by,
    tell_officer,
    tell_secretary,
    tell_senders,
)
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.deeds import tell_sentences
from corridors.readers.pages.retold import tell_retold
from corridors.readers.pages.transmitted import tell_transmitted
from corridors.readers.participants import tell_annexed
from corridors.readers.un.access import tell_access
from corridors.readers.un.admitted import lists_admitted, tell_admitted, tell_objected_below
from corridors.readers.un.blocks import OPERATIVE, blocks_of, same_meeting
from corridors.readers.un.citations import tell_cited
from corridors.readers.un.correspondence import tell_note
from corridors.readers.un.days import tell_dates
from corridors.readers.un.drafts import tell_drafts, tell_recorded
from corridors.readers.un.heads import SUMMARY, Text, text_of
from corridors.readers.un.meetingstold import (
    tell_held,
    tell_others,
    tell_own_session,
    tell_reported,
    tell_sitting,
)
from corridors.readers.un.memberlists import heads_members, tell_members
from corridors.readers.un.passing import process_named, tell_offices
from corridors.readers.un.proceedings import tell_proceedings
from corridors.readers.un.recognised import NUMBERED_PARAGRAPH, how_sure
from corridors.readers.un.resolutions import (
    tell_decided,
    tell_mandate,
    tell_renamed,
    tell_reports,
    tell_sponsors,
    tell_votes,
)
from corridors.readers.un.sessions import (
    BODY,
    NUMBERED,
    is_placed,
    parted,
    tell_sessions,
    tell_sessions_of,
    unwrapped,
)
from corridors.readers.un.symbols import SYMBOL
from corridors.readers.workplan import is_titled, tell_items

_CUT = wording(
    r",\s+(?:and\s+)?(?:acting|to|with|which|under|in accordance|pursuant|composed|consisting|comprising|"
    r"representative|that|starting|open to|on the basis)\b.*",
    re.S,
)
_ESTABLISHES = wording(
    r"(?:\b[Dd]ecide[sd](?:\s+also)?\s+to|\A\W*(?:\d{1,2}\.|[a-z]\))\s+To)\s+(?:establish|convene|set\s+up|create|constitute|"
    r"form|launch)\b(?P<a>(?:\s+an?\s+)?)",
    re.I,
)
#: With the words of its name that stand before what it is: "Council Working Group".
_NAMED_BODY = wording(
    r"(?<=\bthe )(?!(?:First|Second|Third|Fourth|Fifth|Sixth)\b)(?:[A-Z][a-z][\w-]*\s+){1,4}"
    r"(?:Working\s+Group|Expert\s+Group|Committee|Commission|Mechanism|Forum)\b[^.;]*"
    r"|(?<=\bTHE )(?:[A-Z]{2,}\s+){1,5}(?:COMMITTEE|COMMISSION|WORKING\s+GROUP)\b[^.;]*"
)
#: Any other body that has a name of its own: "a Panel of Lake Advisers".
_OWN_NAME = wording(
    r"(?![^,.;]{0,60}?\b(?:Day|Week|Year|Decade|Fund|Prize|Award|Post)\b)"
    r"[A-Z][\w’-]*(?:\s+(?:(?:of|on|for|and|the|to|in)\s+){0,3}[A-Z][\w’-]*){1,12}"
)
_OF_SOMEBODY = wording(
    r"(?:\w+\s+)?report\s+(?:of|by)\s+the\s+(?:\w+\s+)?(?:Secretary|High\s|Director|Special|Chair)", re.I
)
#: The report of a body on one of its sessions.
_ON_ITS = wording(r"\bon\s+(?:the\s+(?:work|outcome)\s+of\s+)?its\b", re.I)
#: A paragraph is searched so far and no further.
_LONGEST_NAME, _PROSE, _DEEP, _DEEP_HEAD, _NAMED, _TOP = 160, 60, 8, 30, 3, 4


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a text of the United Nations.

    >>> recognises(document_of("x.txt", "United Nations A/RES/90/1\nGeneral Assembly\nDistr.: General")) > 0.6
    True
    """
    return how_sure(document)


def read(document: Document) -> Reading:
    r"""Read a UN text: its symbol and dates, what it establishes, whom it names as chair, what it cites.

    >>> text = "A/RES/90/1\nResolution adopted by the General Assembly on 3 December 2035\n90/1. Lakes"
    >>> [(s.relation, s.value) for s in read(document_of("x.txt", text)).said][:1]
    [('cor:adoptedOn', '2035-12-03')]
    """
    blocks, lines = with_rows(same_meeting(blocks_of(document))), with_rows(list(document.lines()))
    text = text_of(blocks, document)
    reading = Reading(
        document,
        "UN text",
        "officialRecord",
        f"{text.symbol + ': ' if text.symbol else ''}{text.named.name}"[:200],
        symbol=text.symbol,
    )
    reading.about, reading.slug = text.named, text.named.slug
    tell_dates(reading, text, blocks)
    _tell_organs(reading, text.named, lines[:12])
    process = _own_process(text, reading, blocks[:30])
    organ = _own_organ(process, text, reading, blocks)
    process = None if organ is not None else process
    own = _own_event(reading, text, process or organ, blocks)
    of = None if process is not None and _ON_ITS.search(text.named.name) else own  # whose officers are told of
    if text.kind != "resolution":
        tell_recorded(reading, blocks)
    drafts: list[Named] = []
    for block in blocks:
        tell_drafts(reading, block, drafts)
        tell_cited(reading, text.named, block, cites=text.kind not in ("process", "text") or text.symbol != "")
        _tell_established(reading, text, block)
        if text.kind == "resolution":
            tell_renamed(reading, text.named, block)
        tell_offices(reading, of or process or organ, block, sent=True)
        tell_others(reading, block)
        tell_secretary(reading, block)
        tell_reports(reading, block)
        tell_access(reading, block, process)
        if process is not None:
            tell_sessions(reading, process, block)
            tell_mandate(reading, process, block)
            tell_decided(reading, process, block)
        else:
            _tell_other(reading, blocks, block)
            if text.kind == "text":
                tell_sessions_of(reading, block)
    if process is not None or organ is not None:
        _tell_of_body(reading, text, process or organ or text.named, of, blocks)
    tell_sponsors(reading, text.named, blocks)
    tell_senders(reading, text.named, blocks)
    tell_note(reading, text.named, blocks)
    tell_transmitted(reading, blocks)
    if text.kind == "resolution":
        tell_votes(reading, text.named, blocks)
        _tell_plans(reading, text, blocks)
        tell_retold(reading, [block for block in blocks if len(block.text) > _PROSE])
    tell_objected_below(reading, process, blocks)
    tell_proceedings(reading, blocks, process)
    if text.kind == "report":
        _tell_outcome(reading, text, process, own, blocks)
    reading.prose += [((block.start, block.end), text.named) for block in blocks if len(block.text) > 60]
    return reading


def _own_event(reading: Reading, text: Text, body: Named | None, blocks: list[Line]) -> Named | None:
    """Name the session or the meeting that a text is of, as its title calls it, or its head; give that of the title."""
    head = list(reading.document.lines())[:25]
    if text.kind == "report":
        tell_reported(reading, text.named.name, body, blocks)
    own = reading.event
    if reading.event is None:
        tell_own_session(reading, text.kind, body, head)
    if reading.event is None and text.kind == "text":
        tell_sitting(reading, head[:_TOP])
    return own


def _tell_of_body(reading: Reading, text: Text, process: Named, own: Named | None, blocks: list[Line]) -> None:
    """Note of the body that a text is of the session, who is admitted, who spoke, its members and officers."""
    lines = list(reading.document.lines())
    for block in blocks[:12] if reading.event is None and text.kind == "report" else ():
        tell_held(reading, process, block)
    if text.kind == "text" and is_titled(blocks[:_DEEP_HEAD]):
        tell_items(reading, lines)
    if process.kind == "process":
        tell_admitted(reading, blocks, process)
        tell_members(reading, lines, process)
    tell_retold(reading, [block for block in blocks if NUMBERED_PARAGRAPH.match(block.text)])
    for line, one in (*signed_by(lines), *officers_below(blocks), *officers_below(lines)):
        tell_officer(reading, own or process, one, line, elected=True)


def _tell_outcome(reading: Reading, text: Text, process: Named | None, own: Named | None, blocks: list[Line]) -> None:
    """Note of what meeting or body a report is, and what it tells of those who held the meeting."""
    tell_annexed(reading, reading.event, list(reading.document.lines())[_DEEP:], process)
    if own is not None:
        tell_sentences(reading, blocks)
        if process is None:
            tell_retold(reading, blocks)
    if own is not None and own.classes == ("cor:Event",):
        reading.say(own, "cor:produced", text.named, blocks[0], "its report")
    elif process is not None:
        line = next((block for block in blocks[:30] if re.search(r"report", block.text, re.I)), blocks[0])
        by = reading.event if reading.event is not None and SUMMARY.match(text.named.name) else process
        reading.say(by, "cor:produced", text.named, line, "its report")


def _tell_organs(reading: Reading, text: Named, head: list[Line]) -> None:
    """Note the organs that the head names in capitals, perhaps over two lines."""
    for first, second in pairwise(head):
        if first.text.isupper() and second.text.isupper() and (known := body_named(f"{first.text} {second.text}")):
            organ = organisation(known)
            reading.say(text, "cor:mentions", organ, [first, second], "named in its head")


def _tell_established(reading: Reading, text: Text, block: Line) -> None:
    """Note the body that a resolution decides to set up; a report's account of it points to the resolution."""
    decides = _ESTABLISHES.search(block.text)
    if decides is None:
        return
    body, own = BODY.search(block.text, decides.end()), _OWN_NAME.match(block.text, decides.end("a"))
    body = own if own is not None and (body is None or body.start() > own.end()) else body
    between = block.text[decides.start("a") : body.start()] if body is not None else ""
    if body is None or _NEGATION.search(block.text[: decides.start()][-30:]) or _OF_BODY.search(between):
        return
    year = int(reading.day[:4]) if reading.day else 0
    years = [int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", block.text[decides.start() :])]
    start = next((found for found in years if found >= year), year)
    process = Named(
        "process",
        _CUT.sub("", " ".join(f"{_name_before(between)}{body.group()}".split()))[:160].strip(" ,"),
        when=f"{start}-12" if start else "",
    )
    if text.kind == "resolution":
        reading.say(text.named, "cor:established", process, block, "decides to set it up")
        reading.say(process, "cor:mandatedBy", text.named, block, "mandated by this text")
    if text.kind in ("resolution", "draft"):
        reading.say(text.named, "cor:about", process, block, "sets it up")


def _name_before(words: str) -> str:
    """Give the words of a body's name that stand before what it is: "an Africa Lake Law" committee."""
    named = re.fullmatch(r"\s+(?:an?|the)\s+(?P<name>(?:[A-Z][\w-]+\s+(?:(?:and|of|for|on|the)\s+)*)+)", words)
    return named["name"] if named is not None else ""


def _tell_plans(reading: Reading, text: Text, blocks: list[Line]) -> None:
    """Note what a resolution decides further of the one body that it sets up: its sessions, its reports."""
    set_up = {s.subject: None for s in reading.said if s.relation == "cor:mandatedBy" and s.object == text.named}
    for process in set_up if len(set_up) == 1 else ():
        for block in dropwhile(lambda one: not OPERATIVE.match(one.text), blocks):
            tell_decided(reading, process, block)
            tell_sessions(reading, process, block, stage="planned")


#: What is convened is the body's, not the body.
_OF_BODY = wording(r"\b(?:session|meeting|conference|seminar)\b", re.I)
_NEGATION = wording(r"\b(?:not|never)\b", re.I)


#: A report that a footnote names by its symbol.
_REPORT_NOTED = wording(
    r"\b(?<!on\sthe\s)report\b(?:(?!report\b)[^.;]){0,60}?\b(?:of|by)\s+(?:the|(?P<that>that))\s+(?=[^.;]{0,30}\b(?:[Gg]roup|[Pp]anel|[Cc]ommittee|[Mm]echanism|[Cc]ommission)\b)"
    r"[^.;]{3,220}?,?\s?(?P<mark>[¹²³⁰⁴-⁹]+|(?:(?<=\w,)|(?<=\w,\s))\d{1,2}(?=\s|\Z)|(?<=[a-z])\d{1,2}(?=\s|\Z|,))"
)


def _tell_other(reading: Reading, blocks: list[Line], block: Line) -> None:
    """Note of another body that a paragraph of a resolution welcomes its mandate, and its report in a footnote."""
    bodies = list(BODY.finditer(block.text))
    for named in bodies:
        process = process_named(named, reading)
        if len(bodies) == 1 and not OPERATIVE.match(block.text):
            tell_mandate(reading, process, block)
    for told in _REPORT_NOTED.finditer(block.text):
        before = [named for named in bodies if named.start() < told.end()]
        own = BODY.search(block.text, told.start())
        own = None if own is None or block.text[told.start() : own.start()].split()[-1].istitle() else own
        note = next((one for one in blocks if re.match(rf"\W*{told['mark']}\b\W*{SYMBOL.pattern}", one.text)), None)
        symbol = SYMBOL.search(note.text) if note is not None else None
        by = before[-2] if told["that"] and len(before) > 1 else own
        if note is not None and symbol is not None and by is not None:
            written = symbol.group().rstrip("/.")
            report = Named("document", f"Report ({written})", ("cor:OutcomeReport",), written, acronym=written)
            reading.say(process_named(by, reading), "cor:produced", report, [block, note], "its report")


def _own_process(text: Text, reading: Reading, head: list[Line]) -> Named | None:
    """Give the process that a report, or a page, is of, by the longest form of its name in the head."""
    title = text.named.name.removesuffix(f" ({text.symbol})")
    pieces = parted(head[:_TOP])
    days = [day.iso for line in pieces if is_placed(line.text) for day in whole_days(line.text)]
    for above, line in pairwise(pieces):  # a head on one line
        if above.number == line.number and NUMBERED.match(line.text) and BODY.fullmatch(above.text) and days:
            return Named("process", above.text, when=days[0])
    match = _NAMED_BODY.search(title) or BODY.search(title)
    lists = text.kind == "text" and (lists_admitted(head) or is_titled(head))
    told = text.kind == "report" and not _OF_SOMEBODY.match(title)
    if match is None and (told or lists):  # a summary names no body, the line above it does
        bodies = [found for line in unwrapped(head) if (found := BODY.search(line.text))]
        below = (one for one in bodies if not (one.string.isupper() and body_named(" ".join(one.string.split()))))
        match = next(below, next(iter(bodies), None))  # the organ above it, in capitals, is another
    if text.kind == "text" and not (text.symbol or lists):  # prose on a body that it names
        named = [process_named(one, reading) for line in head for one in BODY.finditer(line.text)]
        own = (one for one in named if len(one.name.split()) > _NAMED and not body_named(one.name.split(" of ")[0]))
        return next(own, None)
    if match is None or not (text.kind in ("report", "process") or lists or heads_members(Line(0, 0, 0, title))):
        return None
    name = _own_name(match.group()[:200])
    name = spelt(name) if match.re == _NAMED_BODY and name.isupper() else name
    heads = (NUMBERED.split(" ".join(line.text.split()))[0] for line in unwrapped(head))
    forms = (_own_name(full.group()) for text in heads if (full := BODY.match(text)))
    longer = (form for form in forms if form.lower().startswith(f"{name.lower()} ") and len(form) < _LONGEST_NAME)
    return Named("process", next(longer, name), when=reading.day)


def _own_organ(process: Named | None, text: Text, reading: Reading, blocks: list[Line]) -> Named | None:
    """Give the standing organ whose report it is, where it is one, as the Second Committee is; it wrote the report."""
    known = body_named(process.name) if process is not None and text.kind == "report" else ""
    organ = organisation(known) if known else None
    if organ is not None:
        line = next((block for block in blocks[:30] if re.match(r"\W*report\b", block.text, re.I)), blocks[0])
        reading.say(organ, "cor:authored", text.named, line, "its report")
    return organ


def _own_name(words: str) -> str:
    """Cut what a title says beside the name of the body."""
    name = re.split(rf" \({SYMBOL.pattern}", " ".join(words.split()))[0]
    name = organ if body_named(organ := re.split(r"\s+on\s|:\s", name)[0]) else name  # whose matter is no part of it
    return re.sub(
        r"(?:\s+https?:|,?\s+(?:which\s+was\s+)?held\s+(?:in|at|on|from)\b|\s+(?:Note by|(?:Final\s+|"
        r"Draft\s+)?Report\s+(?:on|of))\b|\s+on\s+(?:the\s+work\s+of\s+)?its\s|\s+(?:bureau|officers|members(?:hip)?)\Z).*",
        "",
        name,
        flags=re.I,
    ).strip(" ,")
