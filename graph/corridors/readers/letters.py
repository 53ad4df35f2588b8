"""Read letters of those who chair a process: who may take part, who may not, and when the session is."""

import re

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year, whole_days
from corridors.readers.names.officers import signed_by, tell_signed
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.columns import apart
from corridors.readers.un.access import tell_access
from corridors.readers.un.admitted import tell_admitted
from corridors.readers.un.blocks import blocks_of
from corridors.readers.un.correspondence import tell_appointed, tell_invited
from corridors.readers.un.resolutions import tell_mandate
from corridors.readers.un.sessions import BODY, NUMBERED, tell_sessions, tell_when, unwrapped
from corridors.readers.un.symbols import SYMBOL

_GREETING = wording(
    r"^\W*(?:your\s+)?(?:excellenc(?:y|ies)|distinguished\s+\w+|dear\s+(?:excellenc\w+|colleagues?|delegates?|(?:all|sir|madam|members?|"
    r"friends)\b))(?:[\s,/&]+(?:excellenc\w+|dear|distinguished|colleagues?|delegates?|participants|representatives|ladies|gentlemen|and|or|madam|sir))*\W*\Z",
    re.I,
)
_CHAIRS = wording(
    r"\b(?:capacit(?:y|ies)\s+as|as)\s+(?:the\s+)?Chair\b|^\W*(?:the\s+)?Chair(?:person|man|woman)?\b", re.I | re.M
)
_WRITES_AS_CHAIR = wording(
    r"\b[Ii]n\s+my\s+capacity\s+as\s+(?:the\s+)?Chair(?:person|man|woman)?\b|\b[Aa]s\s+(?:the\s+)?Chair(?:person|man|woman)?\b[^.;]{0,200}\bI\s"
)
#: Who writes, alone at the head, where it is no chair.
_OFFICE = wording(
    r"\W*(?:the\s+)?(?:acting\s+)?(?:president\s+of\s+the\s+(?:general\s+assembly|(?:[a-z]+\s+){1,3}council)|secretary-general|"
    r"(?:co-)?(?:chair|facilitator)s?(?:\s+of\s.{5,120})?)(?:\s+of\s+the\s+united\s+nations)?\W*",
    re.I,
)
_CUT = wording(r",|\s+(?:established|pursuant|is|was|has|had|will|which|that|to\s+be|in\s+accordance)\b|\s+[–—-]\s|:")
#: What such a letter calls itself, where it names no body.
_TITLE = wording(
    r"\W*(?:joint\s+)?letter\s+(?:dated\s[^.;]{6,30}\s)?from\s+the\s+(?:co-?)?(?:chair|president|facilitator)\w*\b.{0,90}"
    r"|\W*(?:the\s+)?(?:co-?)?(?:chair|president|facilitator)\w*['’]?s?['’]?\s+letter\b.{0,90}",
    re.I,
)
#: A meeting to come that a letter tells of.
_MEETING = wording(
    r"\b[Tt]he\s+(?P<what>(?:[\w’'()-]+\s+){1,10}?(?:meeting|consultation|dialogue|reading|briefing|workshop|round\s?table|hearing)s?"
    r"(?:\s+(?:with|on|of|for)\s+[^,.;]{3,80}?)?)\s+(?:will|is\s+to|are\s+to|shall)\s+(?:take\s+place|be\s+(?:held|convened)|begin|start|convene)"
    r"(?=\s+(?P<rest>[^;]{5,160}))"
)
_DEEP = 40


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a letter from the chair of a process.

    >>> recognises(document_of("x.txt", "The Chair\nWorking group on lakes\n\n2 May 2030\n\nExcellency,\n\nI write."))
    0.9
    """
    lines = list(document.lines())[:_DEEP]
    greets = any(len(line.text) < 90 and _GREETING.match(line.text) for line in lines)
    titled = _is_titled(lines)
    of_body = BODY.search(document.text) and _CHAIRS.search(document.text)
    return 0.9 if greets and (of_body or titled) else 0.0


def read(document: Document) -> Reading:
    r"""Read a letter from a chair: the process, who signs, who is accredited, which states objected.

    >>> letter = "Working group on lakes\n2 May 2030\n\nExcellency,\n\nLake Watch was accredited.\n\nAda Okafor\nChair"
    >>> [(s.subject.name, s.relation) for s in read(document_of("x.txt", letter)).said][-1]
    ('Ada Okafor', 'cor:authored')
    """
    blocks = blocks_of(document)
    at = next((n for n, line in enumerate(blocks) if len(line.text) < 90 and _GREETING.match(line.text)), 0)
    reading = Reading(document, "letter", "officialRecord", "")
    dated = next((day.iso for line in blocks[:at] for day in whole_days(line.text)), "")
    reading.day = reading.published_on = dated
    reading.symbol = next((match.group() for line in blocks[:at] if (match := SYMBOL.search(line.text))), "")
    process = _process(blocks, at, dated)
    if process is None and not _is_titled(blocks):
        reading.doubt("the letter names no process: of which is it?", (0, min(80, len(document.text))))
        reading.title = f"{document.name}: letter"
        return reading
    sure = recognises(document) > 0
    dates = f" dated {dated}" if dated else ""
    title = f"({' '.join(blocks[0].text.split())[:90]})"
    of = f"{'from the Chair of' if sure else 'on'} the {process.name}" if process is not None else title
    name = f"Letter{dates} {of}"
    if not sure:
        reading.doubt(
            "it greets nobody, or no Chair writes it: is it a letter, and whose?", (0, min(80, len(document.text)))
        )
    letter = Named("document", name, slug=reading.symbol, acronym=reading.symbol)
    reading.about, reading.title = letter, name[:200]
    if dated:
        line = next(line for line in blocks[:at] if days_in(line.text))
        reading.say(letter, "cor:publishedOn", "", line, "the day of the letter", value=dated)
    for block in blocks[at + 1 :]:
        _tell_meetings(reading, block, process)
        tell_access(reading, block, process)
        tell_invited(reading, block)
        tell_appointed(reading, block)
    if process is not None:
        _tell_of_process(reading, process, blocks[at + 1 :], sure=sure)
    else:
        tell_signed(reading, letter, _side_by_side(list(document.lines())))
    reading.prose += [((block.start, block.end), letter) for block in blocks if len(block.text) > 60]
    return reading


def _is_titled(lines: list[Line]) -> bool:
    return any(_TITLE.fullmatch(line.text) or _OFFICE.fullmatch(line.text) for line in lines[:4])


def _tell_of_process(reading: Reading, process: Named, blocks: list[Line], *, sure: bool) -> None:
    """Note of the process of a letter what set it up, its sessions, who is let in; and who signs as its chair."""
    for block in blocks:
        tell_mandate(reading, process, block)
        tell_sessions(reading, process, block)
    tell_admitted(reading, blocks, process)
    writes = any(_WRITES_AS_CHAIR.search(block.text) for block in blocks)
    for line, one in signed_by(list(reading.document.lines()), chair=writes):
        person, dated = Named("person", one.name), reading.day
        doubt = "" if sure else "named as a chair in what may be no letter: of this process?"
        reading.say(person, "cor:chaired", process, line, "signs as its chair", as_of=dated, doubt=doubt)
        if sure and reading.about is not None:
            reading.say(person, "cor:authored", reading.about, line, "signs it", as_of=dated)
        if one.state:
            reading.say(person, "cor:represents", one.state, line, "signs for the state", as_of=dated)


def _side_by_side(lines: list[Line]) -> list[Line]:
    """Set signatures that stand side by side one below the other."""
    cells = [apart(line) for line in lines]
    pairs = [one for one in cells if len(one) == len(("left", "right"))]
    return [*(one[0] for one in cells if one not in pairs), *(one[0] for one in pairs), *(one[1] for one in pairs)]


def _tell_meetings(reading: Reading, block: Line, process: Named | None) -> None:
    """Note the meetings to come, beside the numbered sessions of the process, of which a paragraph tells."""
    for match in _MEETING.finditer(block.text):
        rest = re.split(r"(?<![ap]\.m)\.\s+(?=[A-Z])", match["rest"])[0]
        days = [day for day in in_year(days_in(rest[:90]), reading.day[:4]) if day.iso]
        name = " ".join(match["what"].split())
        if not days or BODY.fullmatch(name) or (process is not None and NUMBERED.fullmatch(name)):
            continue
        event = Named("event", f"{name[:1].upper()}{name[1:]}"[:160])
        if process is not None:
            reading.structured(event, "cor:meetingOf", process)
        tell_when(reading, event, days, rest, block, stage="planned")


def _process(blocks: list[Line], at: int, day: str) -> Named | None:
    """Name the process of which the letter is: by its head, else by the first that the letter names."""
    lines = [*unwrapped(blocks[:at]), *blocks[at:]]
    found = (match for line in lines for match in BODY.finditer(line.text) if len(match.group().split()) > 2)
    match = next(found, None) or next((match for line in lines if (match := BODY.search(line.text))), None)
    words = " ".join(match.group().split()) if match is not None else ""
    return Named("process", _CUT.split(words)[0][:160], when=day) if words else None
