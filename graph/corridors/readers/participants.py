"""Read lists of participants: under each state or organisation the people it sent."""

import re

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.readers.dates import days_in
from corridors.readers.igf import spelt
from corridors.readers.notes import Named, Reading
from corridors.readers.people import clean_name, entry, looks_like_name
from corridors.readers.workplan import tell_session

_LIST = re.compile(
    r"\b(?:(?:provisional|final|revised)\s+)*list\s+of\s+(?:the\s+)?(?:participants|delegates|"
    r"delegations|attendees|registered participants)\b|^participants\s*$",
    re.I | re.M,
)
_SECTION = re.compile(
    r"^\W*(?:[IVX]+\.|[A-H]\.)?\s*(?P<what>(?:member\s+)?states?(?:\s+members\b.*)?|observers?"
    r"(?:\s+states?)?|observer\s+delegations|non-member\s+states?.*|(?:inter)?governmental\s+organi[sz]ations?"
    r".*|"
    r"(?:international|regional|other|united\s+nations|entities|specialized|related).{0,60}|non-?"
    r"governmental\s+organi[sz]ations?.*|civil\s+society.*|academi\w+.*|private\s+sector.*|stakeholders?"
    r".*|secretariat|chair.*|bureau)\W*$",
    re.I,
)
_HONORIFIC = re.compile(
    r"^(?:H\.?\s?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Mme|M|Miss|Dr|Prof|Amb|Ambassador|"
    r"Sr|Sra|Col|Gen|Capt|Major)\b\.?",
    re.I,
)


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a list of participants.

    >>> from corridors.documents import document_of
    >>> recognises(document_of("x.txt", "List of participants\n\nKenya\nMs. Ada Okafor, Counsellor"))
    0.9
    """
    return 0.9 if _LIST.search(document.text[:3000]) else 0.0


def read(document: Document) -> Reading:
    r"""Read a list of participants: who attended, for which state or body.

    >>> from corridors.documents import document_of
    >>> found = read(document_of("x.txt", "Talks\nList of participants\n\nKenya\nMs. Ada Okafor, Counsellor"))
    >>> [(s.subject.name, s.relation) for s in found.said]
    [('Ada Okafor', 'cor:attended'), ('Ada Okafor', 'cor:represents')]
    """
    lines = list(document.lines())
    at = next((n for n, line in enumerate(lines) if _LIST.search(line.text)), 0)
    reading = Reading(document, "list of participants", "officialRecord", "")
    tell_session(
        reading,
        [
            line
            for line in lines[: at + 8]
            if not _LIST.search(line.text)
            and not re.match(r"^\W*(?:united nations|general assembly|distr|original)\b", line.text, re.I)
        ],
    )
    reading.title = f"{reading.event.name[:120] if reading.event else document.name}: list of participants"
    event = reading.event
    group: tuple[str, Named | None] = ("", None)
    for line in lines[at + 1 :]:
        if _SECTION.match(line.text):
            group = ("", None)
            continue
        if (state := state_named(line.text)) and not _HONORIFIC.match(line.text):
            group = (state, None)
        elif _is_person(line) and event is not None:
            _tell(reading, event, group, line)
            reading.lines_read += 1
        elif (
            len(line.text) < 120
            and not days_in(line.text)
            and not line.text.startswith(("*", "†", "("))
            and _is_body(line.text)
        ):
            group = (
                "",
                Named("organisation", spelt(body_named(line.text) or line.text.strip(" :*")), ("cor:Organisation",)),
            )
        else:
            reading.lines_skipped += 1
    return reading


def _is_person(line: Line) -> bool:
    if _HONORIFIC.match(line.text):
        return True
    first = re.split(r"[,;–—|]| - ", line.text)[0]
    return looks_like_name(first) and len(line.text) < 220


def _is_body(text: str) -> bool:
    return bool(body_named(text)) or (text[:1].isupper() and not text.endswith(".") and len(text.split()) <= 12)


def _tell(reading: Reading, event: Named, group: tuple[str, Named | None], line: Line) -> None:
    one = entry(line.text)
    if one is None or (not looks_like_name(name := clean_name(one.name)) and not _HONORIFIC.match(line.text)):
        reading.doubt("a line of the list that names nobody", line)
        return
    state, body = group
    person = Named("person", name, ("cor:Person",))
    reading.say(person, "cor:attended", event, line, "listed as participant", as_of=reading.day, role_note=one.post)
    if state:
        reading.say(person, "cor:represents", state, line, "listed under the state", as_of=reading.day)
    elif body is not None:
        reading.say(person, "cor:affiliatedWith", body, line, "listed under the body", as_of=reading.day)
    else:
        reading.doubt("listed under no state or body", line)
