"""Hear in UN texts of the phases of a summit that they recall: which, when and where, and who was the host."""

import re

from corridors.documents import Line
from corridors.lexicon import state_label, state_named
from corridors.readers.dates import days_in
from corridors.readers.notes import Named, Reading
from corridors.readers.unsessions import ORDER, place_in

_PHASE = re.compile(rf"\b(?P<which>{'|'.join(ORDER)})\s+phase\b(?=(?P<rest>[^.;]{{0,400}}))", re.I)
_NEXT = re.compile(rf"\b(?:{'|'.join(ORDER)})\s+phase\b", re.I)
_OF = re.compile(
    r"\bof\s+the\s+(?P<of>(?:[A-Z][\w-]+\s+)*(?:Summit|Conference|Forum)(?:\s+on\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)?)"
)
_HELD = re.compile(r"\b(?:held|hosted|convened|took\s+place|take\s+place)\b")
_PLANNED = re.compile(r"\b(?:to\s+be\s+(?:held|hosted|convened)|will|shall|to\s+take\s+place)\b")
_HOST = re.compile(
    r"\b(?:hosted|host)\s+by\s+(?:the\s+)?(?:Governments?\s+of\s+(?:the\s+)?)?(?P<state>[A-Z][^,.;]{2,50}?)"
    r"(?=\s+(?:and|in|from|on|which)\b|[,.;]|\Z)"
)


def tell_phases(reading: Reading, block: Line) -> None:
    """Note the phases of a summit that a paragraph dates, each with its days, its place and the state that was host.

    >>> from corridors.documents import document_of
    >>> said = "Recalling the second phase of the Lake Summit, hosted by Kenya in Nairobi from 2 to 6 May 2030,"
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_phases(found, next(found.document.lines()))
    >>> [(s.subject.name, s.relation, s.value) for s in found.said]
    [('Lake Summit: phase 2', 'cor:startDate', '2030-05-02'), ('Lake Summit: phase 2', 'cor:endDate', '2030-05-06'), \
('Kenya', 'cor:hosted', '')]
    """
    whole = ""
    for match in _PHASE.finditer(block.text):
        rest = _NEXT.split(match["rest"])[0]
        named, days = _OF.search(rest), [day for day in days_in(rest) if len(day.iso) == len("2030-05-02")]
        called = " ".join(named["of"].split()) if named else ""
        whole = called if not whole or (called and not whole.startswith(called) and " " in called) else whole
        if not whole or " " not in whole or not days or not _HELD.search(rest):
            continue
        number = ORDER.index(match["which"].lower()) + 1
        phase = Named("event", f"{whole}: phase {number}", ("cor:Conference",))
        reading.structured(phase, "cor:meetingOf", Named("process", whole, ("cor:Process",), when=days[0].iso))
        of = {"stage": "planned", "as_of": reading.day} if _PLANNED.search(rest) else {}
        reading.say(phase, "cor:startDate", "", block, "when the phase began", value=days[0].iso, **of)
        if last := days[0].last or (days[1].iso if len(days) > 1 else ""):
            reading.say(phase, "cor:endDate", "", block, "when the phase ended", value=last, **of)
        if city := place_in(rest):
            reading.structured(phase, "cor:heldIn", Named("place", city, ("cor:Place",)))
        host = _HOST.search(rest)
        if host and (state := state_named(host["state"])):
            actor = Named("state", state_label(state), ("cor:State",), state.partition(":")[2])
            reading.say(actor, "cor:hosted", phase, block, "was its host", as_of=days[0].iso)
