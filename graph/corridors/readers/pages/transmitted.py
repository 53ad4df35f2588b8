"""Read the account of an event that a letter transmits: which event, when and where, by whom, and what it tells."""

from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.deeds import tell_sentences
from corridors.readers.pages.places import tell_place
from corridors.readers.pages.retold import tell_retold

#: "transmit herewith the Co-Chairs' summary of the dialogue on lakes, which our countries held in Velda on 2 May".
_ACCOUNT = wording(
    r"\b(?:transmit(?:s|ting)?|enclos(?:e|es|ing)|forward(?:s|ing)?)\b[^.;]{0,120}?\b(?:summary|report|account|conclusions|"
    r"proceedings|highlights)\s+of\s+(?:the|a|an)\s+"
    rf"(?P<event>[^,.;()]{{0,160}}?\b(?i:{EVENT})\b(?:\s+(?:on|of|for|about)\s+(?!\d)[^,.;()]{{3,160}}?)?)"
    r"(?=[,.;(]|\s+(?:which|that|held|convened|organi[sz]ed|hosted|on\s+\d)\b)(?P<rest>[^;]*?)(?=\.(?:\s|\Z)|;|\Z)"
)
_OURS = wording(
    r"\b(?:which|that)\s+(?:our|the\s+\w+)\s+(?:\w+\s+)?(?:countries|Governments|delegations|missions|States)\s+(?:had\s+)?"
    r"(?:jointly\s+)?(?:co-?)?(?P<how>held|organi[sz]ed|convened|hosted)\b"
)
_WHICH = wording(r"\A\W*(?:which|that)\s")
_NUMBER = wording(r"\A\W*\d{1,3}\.\s+")
_FRONT = 40


def tell_transmitted(reading: Reading, blocks: Sequence[Line]) -> None:
    """Note the event whose account a letter transmits, with its days, place and organisers, and what the annex tells.

    >>> said = "I transmit the summary of the dialogue on lakes, held in Velda on 2 May 2030. Ms. Ada Okafor opened it."
    >>> letter = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_transmitted(letter, list(letter.document.lines()))
    >>> letter.event.name, letter.day, [said.subject.name for said in letter.said][:1]
    ('Dialogue on lakes', '2030-05-02', ['Dialogue on lakes'])
    """
    found = ((block, _ACCOUNT.search(block.text)) for block in blocks[:_FRONT])
    first, match = next(((block, one) for block, one in found if one is not None), (None, None))
    if reading.event is not None or first is None or match is None:
        return
    name = " ".join(match["event"].split())
    event = reading.event = Named("event", name[:1].upper() + name[1:])
    told = replace(first, text=_WHICH.sub("", match["rest"]).strip(" ,"))
    day = next((day for day in days_in(told.text) if day.iso), None)
    if day is not None:
        reading.day = day.iso
        reading.held_from(event, day.iso, day.last, first, ("when it was held", "until when it was held"))
    tell_place(reading, {}, [told], None)
    if (ours := _OURS.search(match["rest"])) is not None:
        relation = "cor:hosted" if ours["how"] == "hosted" else "cor:organised"
        for state in [s.subject for s in reading.said if s.relation == "cor:authored" and s.subject.kind == "state"]:
            reading.say(state, relation, event, first, "held by those who send the letter")
    below = [replace(one, text=_NUMBER.sub("", one.text)) for one in blocks if one.start > first.start]
    tell_sentences(reading, below)
    tell_retold(reading, below)
