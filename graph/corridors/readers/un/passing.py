"""Tell of the bodies that a text names in passing: who holds which office of them, what set them up."""

import re

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.officers import officers, tell_officer
from corridors.readers.notes import Named, Reading
from corridors.readers.un.resolutions import earlier_body, tell_decided, tell_mandate
from corridors.readers.un.sessions import BODY

_ITEM = 60
_NOT_YET = wording(r"\b(?:nominat\w+|candidat\w+|deferred)\b", re.I)
_OF_MEETING = wording(
    r"\b(?:informal|intersessional|panel|workshop|dialogue|round\s?table)\b[^.;]{0,120}\bchair(?:(?:man|person)?ship\s+of|ed\s+by)\s+"
    r"(?:(?:H\.E\.|M[rs]s?\.|Dr\.|Ambassador)\s+)*\Z",
    re.I,
)
#: Where bodies are admitted, those with a State in brackets are bodies too.
_OF_BODIES = wording(
    r"\b(?:consultative\s+status|applications?|accredit\w+|non-governmental\s+organi[sz]ations?)\b", re.I
)
_TITLE_BEFORE = wording(r"\b(?:H\.E|M[rs]s?|Dr|Prof|Ambassador)\.?\s+\Z")
_OF_MATTER = wording(r"\s(?:on|of|for|to)\s")
#: "The first group ended in 2029. The second was established by": another body.
_THE_OTHER = wording(r"\b[Tt]he\s+(?:second|third|other|latter|new)(?:\s+one)?\s+(?:was|is|has)\b")
_NAME_ENDS = wording(
    r",|[⁰¹²³⁴-⁹]|\s+(?:on\s+\d|compris\w+|consists|works|was|were|is|has|had|which|that|under|to|at|in\s+its|negotiating|tasked|mandated|charged|"
    r"established|convened|chaired|led|held|met|decided|will|would|elected)\b"
)


def tell_offices(reading: Reading, own: Named | None, block: Line, *, sent: bool = False) -> None:
    """Note who chairs the text's own body, or that which the paragraph names; with ``sent`` also whom a state sent.

    >>> found = Reading(document_of("x.txt", "The Lake Committee elected Ada Okafor (Kenya) as Chair."), "f", "k", "t")
    >>> tell_offices(found, None, next(found.document.lines()), sent=True)
    >>> [(one.subject.name, one.relation, getattr(one.object, "name", one.object)) for one in found.said]
    [('Ada Okafor', 'cor:chaired', 'Committee'), ('Ada Okafor', 'cor:represents', 'state:ke')]
    """
    for one in officers(block.text, sent=sent and len(block.text) > _ITEM):
        of = BODY.match(one.of)
        named = [match for match in BODY.finditer(block.text) if match.start() < one.start]
        process = own or (process_named(named[-1], reading) if named else None)
        begin, end = block.text.rfind(". ", 0, max(0, one.start - 5)) + 1, block.text.find(". ", one.start)
        told = block.text[begin : end if end > 0 else None]
        if not one.role and _OF_BODIES.search(told) and not _TITLE_BEFORE.search(block.text[: one.start]):
            continue
        if _OF_MEETING.search(block.text, max(0, one.start - 200), one.start) or (
            _NOT_YET.search(told) and "elected" not in told
        ):
            process = None  # a meeting beside those of the body has a chair of its own; who is nominated is not elected
        elif own is not None and own.kind == "process" and (before := earlier_body(block.text, one.start)):
            process = Named("process", before)
        if own is None and process is not None and not (sent or _OF_MATTER.search(process.name)):
            process = None  # of which committee does a page of others speak?
        if one.of and not (own is not None and one.of.lower() in own.name.lower()):
            organ = body_named(one.of)
            other = Named("process", one.of, when=reading.day) if of is not None else None
            process = organisation(organ) if organ else other
        tell_officer(reading, process if one.role else None, one, block, elected=process is own)


def tell_passing(reading: Reading, line: Line, own: Named | None = None) -> None:
    """Note of the one body that a paragraph names what set it up; and who holds its offices, or those of the page's.

    >>> said = "The Working Group on lakes was established by General Assembly resolution 90/5."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_passing(found, next(found.document.lines())); found.said[0].object.acronym
    'A/RES/90/5'
    """
    tell_set_up(reading, line)
    tell_offices(reading, own, line)
    if own is not None:
        tell_decided(reading, own, line)


def tell_set_up(reading: Reading, line: Line) -> None:
    """Note of the one body that a paragraph names what set it up.

    >>> from corridors.documents import document_of
    >>> found = Reading(document_of("x.txt", "Established by resolution 90/5, the Lake Committee met."), "f", "k", "t")
    >>> tell_set_up(found, next(found.document.lines())); found.said[0].object.acronym
    'A/RES/90/5'
    """
    bodies = list(BODY.finditer(line.text))
    if len(bodies) == 1 and not _THE_OTHER.search(line.text, bodies[0].end()):
        tell_mandate(reading, process_named(bodies[0], reading), line)


def process_named(match: re.Match[str], reading: Reading) -> Named:
    """Name the body of which a paragraph speaks in passing.

    >>> found = Reading(document_of("x.txt", ""), "f", "k", "t")
    >>> process_named(BODY.search("the Working Group on lakes, which met"), found).name
    'Working Group on lakes'
    """
    name = _NAME_ENDS.split(match.group())[0]
    return Named("process", " ".join(name.split())[:160], when=reading.day)
