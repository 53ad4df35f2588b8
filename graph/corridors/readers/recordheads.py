"""Name and date the event of a record of speech from what stands above the first turn."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.readers.dates import days_in, span_in
from corridors.readers.igf import tell_conference
from corridors.readers.meetings import tell_meeting
from corridors.readers.notes import Named, Reading
from corridors.readers.sessions import SessionTitle, session_title

CAPTIONS = re.compile(
    r"(?:outputs? of the (?:real-?time )?captioning|captioning taken|live captions?|transcription "
    r"errors|real-?time transcri|auto(?:matically)?[- ]generated|RAW FILE|RAW COPY|CART\b|output (?:resulting from|of) "
    r"transcribing|unedited transcripts?|live transcription|automatic (?:captions|transcript))",
    re.I,
)
#: Lines of a heading that name no session: ways through a site, states of a text, institutions, counters.
_NO_TITLE = re.compile(
    r"\W*\Z|.*legacy site|you are here|skip to|jump to|from \w+ wiki|welcome to the united nations|"
    r"deprecated:|these are "
    r"unedited|(?:\w+ )?(?:raw|finished|final|rough|edited|unedited)\s+(?:copy|file|draft|transcript)|\[|"
    r"page \d|official records|"
    r"(?:services )?provided by|note:|\d[\d\s:.,>apmCESTUG()+-]*\Z|(?:session|date|time|room|main room|"
    r"main hall|view chat)\b[: ]*\Z|"
    r"kind:\s*\w+\Z|language:\s*[\w-]+\Z|"
    r"symposium\Z|transcript(?:ion)?\Z|icann transcription\Z|(?:present|attendees|apologies|participants)\s*:|"
    r"home\b.{0,3}\Z|webvtt\W*\Z|note\Z|style\Z|[\d,.]+\s*[KM]?\s+views\b.*",
    re.I,
)
#: What a title calls the record, behind the name of the session.
_CALLED = re.compile(
    r"(?:\s*[:,–—-]\s*|\s+)(?:(?:un)?official\s+|full\s+|verbatim\s+)?transcript(?:\s+of\s+the\s+\w+)?\Z", re.I
)
#: What a file of captions, or a site of films, puts around the title.
_FRAME = re.compile(
    r"\AWEBVTT\b[\s:–—-]*|\s*[(\[](?:full\s+)?(?:recording|video|livestream|live|audio|webcast)[)\]]\s*\Z", re.I
)
#: A line on captions that says when the event was recorded.
_RECORDED = re.compile(
    r"\b(?:recorded|streamed|held|broadcast)\s+(?:live\s+)?(?:on\s+)?(?:\w+,?\s+)?(?=\d|[A-Z])", re.I
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|uploaded|updated|released|last\s+modified)\b(?=[\s:]+(?:on\s+)?(?:\w+,?\s+)?\d|[\s:]+[A-Z])",
    re.I,
)
_DEEP = 30


def name_event(reading: Reading, head: Sequence[Line]) -> None:
    r"""Name the event by the title above the first turn, and date it where a day is printed there.

    >>> from corridors.documents import document_of
    >>> text = "Skip to content\nLake talks\n3 May 2030"
    >>> found = Reading(document_of("x.txt", text), "transcript", "officialRecord", "")
    >>> name_event(found, list(found.document.lines())); found.event.name, found.day
    ('Lake talks', '2030-05-03')
    """
    title, at = _session(head)
    plain = next((line for line in head if 8 < len(line.text) < 200 and not _is_no_title(line.text)), None)
    if title is not None:
        reading.event, reading.conference = title.event(), title.conference()
        short = reading.event.aliases[0] if title.number and reading.event.aliases else reading.event.name
        reading.title = f"{short}: transcript"
    elif plain is not None:
        words = _FRAME.sub("", plain.text).strip(" #*:–—-")
        words = re.split(r"[.;,]\s+(?=(?:Released|Published|Recorded|Posted)\b)", words)[0]
        name = _CALLED.sub("", words) or words
        reading.event, at = Named("event", name, ("cor:Session",)), plain
        reading.title = f"{name[:120]}: transcript"
    else:
        reading.event = Named("event", f"Session recorded in {reading.document.name}", ("cor:Session",))
        reading.title, reading.own_title = f"{reading.document.name}: transcript", False
        reading.doubt("the record has no title: which session is it?", (0, min(80, len(reading.document.text))))
    reading.about = reading.event
    _tell_day(reading, head)
    if at is not None:
        reading.prose.append(((at.start, at.end), reading.event))
    tell_meeting(reading, list(head))
    _tell_conference(reading, title, at)


def _session(head: Sequence[Line]) -> tuple[SessionTitle | None, Line | None]:
    for line in head[:8]:
        title = session_title(line.text)
        if title is not None and (title.number or title.subject):
            return title, line
    return None, None


def _is_no_title(words: str) -> bool:
    if CAPTIONS.search(words) or _NO_TITLE.match(words):
        return True
    return bool(body_named(words)) or any(day.iso and len(words.split()) < 6 for day in days_in(words))


def _tell_day(reading: Reading, head: Sequence[Line]) -> None:
    """Note the first full day printed above the turns; the notice about captions dates the conference alone."""
    for line in head[:_DEEP]:
        if _PUBLISHED.search(line.text):
            reading.published_on = next((day.iso for day in days_in(line.text) if day.iso), reading.published_on)
            continue
        told = not CAPTIONS.search(line.text) or _RECORDED.search(line.text)
        day = next((day for day in days_in(line.text) if day.iso), None) if told else None
        if day is not None and reading.event is not None:
            reading.day = day.iso
            start, end, _ = span_in(line.text)
            value, note = (
                (start.on(day.iso) if start else day.iso),
                "" if not start or start.zone else "no time zone given",
            )
            reading.say(reading.event, "cor:startDate", "", line, "day of the session", value=value, role_note=note)
            if end:
                reading.say(
                    reading.event, "cor:endDate", "", line, "when it ends", value=end.on(day.iso), role_note=note
                )
            return


def _tell_conference(reading: Reading, title: SessionTitle | None, at: Line | None) -> None:
    if reading.conference is None or title is None or at is None:
        return
    tell_conference(reading, reading.conference)
    if not reading.day and not any(said.subject == reading.conference and said.value for said in reading.said):
        reading.say(
            reading.conference,
            "cor:startDate",
            "",
            at,
            "the year in the title",
            value=title.year,
            role_note=f"the session was on its day {int(title.day)}" if title.day else "",
        )
