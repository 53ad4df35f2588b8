"""Read letters that invite to a numbered meeting of a body: when and where it is, and the workshop beside it."""

import re

from corridors.documents import Document, Line
from corridors.lexicon import body_named
from corridors.readers.dates import days_in, whole_days
from corridors.readers.names.bodies import deeds
from corridors.readers.names.officers import officers, tell_officer
from corridors.readers.notes import Named, Reading
from corridors.readers.un.blocks import blocks_of
from corridors.readers.un.resolutions import tell_mandate
from corridors.readers.un.sessions import ORDER, place_in, session_of, tell_sessions
from corridors.readers.un.symbols import SYMBOL

_INVITES = re.compile(r"\b(?:invit(?:e[sd]?|ing|ation)|pleasure\s+(?:of|to)\s+inform)\b", re.I)
_SUBJECT = re.compile(r"\W*(?:subject|re|object|objet)\s*:\s*(?P<subject>\S.*)", re.I | re.S)
_GREETS = re.compile(r"\W*(?:note\s+verbale\b|dear\s+\S|your\s+excellenc|excellenc|sir\b|madam\b|to\s*:\s)", re.I)
#: "the second meeting of the Group on lakes, which will be held in Geneva from 3 to 5 October 2030".
_MEETING = re.compile(
    rf"\b(?P<which>{'|'.join(ORDER)})\s+(?:(?:substantive|plenary|annual|virtual|regular)\s+)?(?P<what>meeting|session)"
    r"\s+of\s+the\s+(?P<body>[A-Z][^,;:()]{3,140}?)(?=\s*[,(;]|\s+(?:which|that|to\s+be|will|shall|is|scheduled|"
    r"from\s+\d|on\s+\d)\b|\s*\Z)(?:\s*\([^()]{2,120}\))?(?P<rest>(?:(?!\bworkshop\b)[^.;]){0,260})",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?P<title>(?:workshop|seminar|training|webinar|symposium|round\s?table|briefing)\s+(?:on|about)\s+[^,;:.()]{4,140}?)"
    r"(?=\s*[,(;.]|\s+(?:which|that|to\s+be|will|shall|is|from\s+\d|on\s+\d|organi[sz]ed)\b|\s*\Z)(?P<rest>[^.;]{0,260})",
    re.I,
)
_AT = re.compile(r"\s+(?:in|at)\s+[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}\Z")
_PLACED = re.compile(r"\A\W*(?P<place>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}),\s+(?=\d)")
_HEAD = 25


def recognises(document: Document) -> float:
    r"""Say how sure it is that this letter, or note, invites to a numbered meeting of a body.

    >>> from corridors.documents import document_of
    >>> note = "Dear Sir/Madam,\n\nI invite you to the second meeting of the Lake Group, Geneva, 3-5 May 2030."
    >>> recognises(document_of("x.txt", note))
    0.88
    """
    head = list(document.lines())[:_HEAD]
    letter = any(len(line.text) < 90 and _GREETS.match(line.text) for line in head)
    invites = any(_INVITES.search(line.text) for line in document.lines())
    return 0.88 if letter and invites and _meetings(blocks_of(document)) else 0.0


def read(document: Document) -> Reading:
    r"""Read an invitation: the meeting with its days and its place, who chairs it, the workshop that goes with it.

    >>> from corridors.documents import document_of
    >>> note = "Dear Sir/Madam,\n\nI invite you to the second meeting of the Lake Group, Geneva, 3-5 May 2030."
    >>> [(s.relation, s.value) for s in read(document_of("x.txt", note)).said]
    [('cor:startDate', '2030-05-03'), ('cor:endDate', '2030-05-05')]
    """
    blocks = blocks_of(document)
    reading = Reading(document, "letter", "officialRecord", "")
    meetings = _meetings(blocks)
    if not meetings:
        reading.doubt("no dated meeting is named: to what does the letter invite?", (0, min(80, len(document.text))))
        reading.title = f"{document.name}: letter"
        return reading
    line, match = meetings[0]
    body = _AT.sub("", " ".join(match["body"].split()))
    process = Named("process", body, ("cor:Process",))
    event = session_of(match["which"].lower(), process, *[match["what"].lower()] * 2)
    reading.event, reading.title = event, f"Invitation to the {event.name[:1].lower()}{event.name[1:]}"
    dated = next(((one, day) for one in blocks[:8] if len(one.text) < 60 for day in days_in(one.text)), None)
    reading.published_on = dated[1].iso if dated else ""
    own = " ".join(blocks[0].text.split())
    reading.symbol = found.group() if (found := SYMBOL.search(own)) else ""
    reading.structured(event, "cor:meetingOf", process)
    _tell_when(reading, event, line, match["body"], match["rest"])
    called = [" ".join(one["title"].split()) for block in blocks for one in _BESIDE.finditer(block.text)]
    for block in blocks:
        tell_sessions(reading, process, block)
        tell_mandate(reading, process, block)
        for one in officers(block.text):
            if not one.of and block.start >= line.start:
                tell_officer(reading, event, one, block)
        _tell_beside(reading, block, called)
        for deed in deeds(block.text) if _MEETING.search(block.text) and not _BESIDE.search(block.text) else ():
            for name in deed.bodies if deed.relation in ("cor:organised", "cor:hosted") else ():
                organiser = Named("organisation", body_named(name) or name, ("cor:Organisation",))
                reading.say(organiser, deed.relation, event, block, "named as organiser", as_of=reading.day)
    reading.prose += [((block.start, block.end), event) for block in blocks if len(block.text) > 60]
    reading.lines_read = len(blocks)
    return reading


def _meetings(blocks: list[Line]) -> list[tuple[Line, re.Match[str]]]:
    """Find the dated meetings to which a subject line, or a sentence that invites, calls."""
    calling = [block for block in blocks if _INVITES.search(block.text)] + [
        block for block in blocks[:_HEAD] if _SUBJECT.match(block.text)
    ]
    found = ((block, match) for block in calling for match in _MEETING.finditer(block.text))
    return [(block, match) for block, match in found if any(len(day.iso) > 9 for day in days_in(match["rest"]))]


def _tell_when(reading: Reading, event: Named, line: Line, before: str, rest: str) -> bool:
    """Note the days and the city that stand behind the name of a meeting; tell whether there are any."""
    days = whole_days(rest)
    if not days:
        return False
    reading.day = reading.day or days[0].iso
    reading.held_from(event, days[0].iso, days[0].last, line, ("when it is to begin", "when it is to end"))
    placed = _PLACED.match(rest)
    reading.held_in(event, placed["place"] if placed else place_in(f"{before} {rest.lstrip()}"))
    return True


def _tell_beside(reading: Reading, block: Line, called: list[str]) -> None:
    """Note the workshop that goes with the meeting, by the fullest of its names: its day, and who organises it."""
    for match in _BESIDE.finditer(block.text):
        short = " ".join(match["title"].split())
        title = max((one for one in called if one.lower().startswith(short.lower())), key=len)
        workshop = Named("event", f"{title[:1].upper()}{title[1:]}"[:160], ("cor:Event",))
        if not _tell_when(reading, workshop, block, "", match["rest"]):
            continue
        for deed in deeds(block.text[match.start() :]):
            for name in deed.bodies if deed.relation in ("cor:organised", "cor:hosted", "partner") else ():
                body = Named("organisation", body_named(name) or name, ("cor:Organisation",))
                joint = {"doubt": "a partner: did it organise the event?"} if deed.relation == "partner" else {}
                relation = "cor:organised" if joint else deed.relation
                reading.say(body, relation, workshop, block, "organises the workshop", as_of=reading.day, **joint)
