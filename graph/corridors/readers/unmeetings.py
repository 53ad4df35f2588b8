"""Hear in the record of a meeting of which process it is one."""

import re

from corridors.readers.notes import Named, Reading

PROCESS = (
    r"(?P<process>Open[- ][Ee]nded\s+Working\s+Group|OEWG|Ad\s+[Hh]oc\s+Committee|AHC|"
    r"Group\s+of\s+Governmental\s+Experts|GGE|Global\s+Mechanism)"
)
_CALLED = re.compile(rf"(?i:\b(?:meeting|session)\s+of\s+the\s+{PROCESS}\b[^.]{{0,320}}?\bcalled\s+to\s+order\b)")
_HEADED = re.compile(
    rf"\A[^\n]{{0,80}}\b(?:[Ss]ession|[Mm]eeting)\b[^\n]{{0,80}}\n?[^\n]{{0,40}}?\b{PROCESS}\b[^\n]{{0,40}}?(?:19|20)\d\d"
)
_YEARS = re.compile(r"\b(?P<begin>(?:19|20)\d\d)\s*(?:[-–—]|to)\s*(?P<end>(?:19|20)?\d\d)\b")
_HEAD = 4000


def tell_meeting_of(reading: Reading) -> None:
    """Note of which process the event is a meeting, as the words that open it say; nothing where no years are told.

    >>> from corridors.documents import document_of
    >>> text = "Session 2-1 (OEWG 2021-25). The first meeting of the second session of the OEWG is now called to order."
    >>> found = Reading(document_of("x.txt", text), "transcript", "officialRecord", "", Named("event", "Session 2-1"))
    >>> tell_meeting_of(found); found.structure[0][2].name
    'OEWG 2021–2025'
    """
    text = reading.document.text[:_HEAD]
    match = _CALLED.search(text) or _HEADED.search(text)
    if match is None or reading.event is None:
        return
    years = _YEARS.search(text)
    if years is None and not reading.day:
        return
    name = " ".join(match["process"].split())
    if years is not None:
        end = years["end"]
        name += f" {years['begin']}–{end if len(end) > 2 else years['begin'][:2] + end}"
    reading.structured(reading.event, "cor:meetingOf", Named("process", name, ("cor:Process",), when=reading.day))
