"""Read transcripts and captions: who spoke, who asked, whose question was read out, who they say they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corridors.documents import Document, Line
from corridors.readers.dates import days_in
from corridors.readers.igf import spelt, tell_conference
from corridors.readers.introductions import Introduction, introduction
from corridors.readers.meetings import tell_meeting
from corridors.readers.namesakes import settle_names
from corridors.readers.notes import Named, Place, Reading, Turn
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.sessions import SessionTitle, session_title
from corridors.readers.turns import Segment, Tag, segments

_CAPTIONS = re.compile(
    r"(?:outputs? of the (?:real-time )?captioning|captioning taken|live captions?|transcription "
    r"errors|real-?time transcri|auto(?:matically)?[- ]generated|RAW FILE|CART)",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:my|a|the|one|first|second|another|two|quick|have)\s+(?:\w+\s+)?questions?\b|\bI\s+(?"
    r":would|['’]d)\s+(?:like|love)\s+to\s+(?:ask|know)|\bI\s+(?:want(?:ed)?|wish)\s+to\s+ask|"
    r"\bwonder(?:ing)?\s+(?:how|what|if|whether|why)|\?",
    re.I,
)
_NAME = r"(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s+(?:de|van|von|der|al|bin|el|da|di|del)\b)*(?:\s+[A-ZÀ-Þ][\w'’-]+){1,3})"
_RELAYED = re.compile(
    rf"(?:\b(?:question|comment|query)\s+(?:here\s+|online\s+|in the chat\s+)*(?:is\s+)?(?:from|"
    rf"by|of)\s+(?:Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+|Dr\.?\s+)?{_NAME}"
    rf"|{_NAME.replace('?P<who>', '?P<who2>')}\s*(?:,[^,.?]{{2,60}},)?\s+(?:is\s+asking|was\s+asking|"
    rf"asks|asked|has\s+asked|was\s+questioning|is\s+questioning|wants\s+to\s+know|wrote|writes|"
    rf"is\s+wondering|would\s+like\s+to\s+(?:ask|know)|has\s+a\s+question|posted|says\s+in\s+the\s+"
    rf"chat))",
)
_RELAY_SIGNS = re.compile(r"\b(?:question|chat|online|remote|read|asking|asks|asked|q&a)\b", re.I)
_SUBSTANTIAL = 25


@dataclass(slots=True)
class Speech:
    """A turn while it is put together: the segments, the tag, who it turns out to be.

    >>> Speech(Tag("Ada Okafor")).who is None
    True
    """

    tag: Tag | None
    parts: list[Segment] = field(default_factory=list)
    said: Introduction | None = None
    who: Named | None = None
    doubt: str = ""

    @property
    def place(self) -> Place:
        """Give the first paragraph."""
        return self.parts[0].start, self.parts[0].end

    @property
    def words(self) -> int:
        """Count the words of the turn."""
        return sum(part.words for part in self.parts)


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a record of turns.

    >>> from corridors.documents import document_of
    >>> recognises(document_of("x.txt", ">> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi.\n\n>> ADA OKAFOR: So."))
    1.0
    """
    opened = [segment for segment in segments(document) if segment.opens and segment.tag is not None]
    arrows = sum(document.text.startswith(">>", segment.start) for segment in opened)
    if arrows >= 2 or (arrows and _CAPTIONS.search(document.text[:3000])):
        return 1.0
    if len(opened) > 1 and _CAPTIONS.search(document.text[:3000]):
        return 1.0
    names = [segment.tag.name or segment.tag.state or segment.tag.role for segment in opened if segment.tag]
    long = sum(segment.words >= 8 for segment in opened)
    if long >= 4 and len(names) > len(set(names)):
        return 0.85
    return 0.8 if _CAPTIONS.search(document.text[:3000]) and len(opened) >= 1 else 0.0


def read(document: Document) -> Reading:
    r"""Read a record of turns: who spoke, who asked, who moderated, and what they say of themselves and others.

    >>> from corridors.documents import document_of
    >>> record = read(document_of("x.txt", "IGF 2030 WS #1 Talk\n\n>> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi."))
    >>> [(said.subject.name, said.relation) for said in record.said if said.relation == "cor:spokeAt"]
    [('Ada Okafor', 'cor:spokeAt'), ('Tomas Lind', 'cor:spokeAt')]
    """
    parts = segments(document)
    head = list(parts[: next((n for n, part in enumerate(parts) if part.opens), len(parts))])
    reading = Reading(
        document, "transcript", "automaticCaptions" if _CAPTIONS.search(document.text[:4000]) else "officialRecord", ""
    )
    _name_event(
        reading, [Line(document.line_of(p.start), p.start, p.end, document.text[p.start : p.end]) for p in head]
    )
    speeches = list(_speeches(parts))
    for speech in speeches:
        text = " ".join(document.text[part.start : part.end] for part in speech.parts[:2])
        tagged = speech.tag.name if speech.tag else ""
        speech.said = introduction(text, tagged)
    _settle(reading, speeches)
    for speech in speeches:
        _tell_turn(reading, speech)
    _tell_relayed(reading, speeches)
    reading.lines_read = len(parts)
    return reading


def _name_event(reading: Reading, head: list[Line]) -> None:
    """Name the event by the title above the first turn, and date it where a day is printed there."""
    title: SessionTitle | None = None
    at: Line | None = None
    for line in head[:8]:
        title, at = session_title(line.text), line
        if title is not None and (title.number or title.subject):
            break
        title = None
    day = next(
        ((line, day) for line in head[:10] if not _CAPTIONS.search(line.text) for day in days_in(line.text) if day.iso),
        None,
    )
    plain = next(
        (
            line
            for line in head
            if 8 < len(line.text) < 200
            and not _CAPTIONS.search(line.text)
            and not re.match(r"\W*\Z|.*legacy site|you are here", line.text, re.I)
        ),
        None,
    )
    if title is not None and at is not None:
        reading.event, reading.conference = title.event(), title.conference()
        short = reading.event.aliases[0] if title.number and reading.event.aliases else reading.event.name
        reading.title = f"{short}: transcript"
    elif plain is not None:
        reading.event = Named("event", plain.text.strip(" #*"), ("cor:Session",))
        reading.title = f"{plain.text.strip(' #*')[:120]}: transcript"
        at = plain
    else:
        reading.event = Named("event", f"Session recorded in {reading.document.name}", ("cor:Session",))
        reading.title, reading.own_title = f"{reading.document.name}: transcript", False
        reading.doubt("the record has no title: which session is it?", (0, min(80, len(reading.document.text))))
    reading.about = reading.event
    if day is not None:
        reading.day = day[1].iso
        reading.say(reading.event, "cor:startDate", "", day[0], "day of the session", value=day[1].iso)
    if at is not None:
        reading.prose.append(((at.start, at.end), reading.event))
    tell_meeting(reading, head)
    _tell_conference(reading, title, at)


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


def _speeches(parts: list[Segment]) -> Iterator[Speech]:
    speech: Speech | None = None
    for part in parts:
        if part.opens:
            if speech is not None:
                yield speech
            speech = Speech(part.tag)
        if speech is not None and part.words:
            speech.parts.append(part)
    if speech is not None:
        yield speech


def _settle(reading: Reading, speeches: list[Speech]) -> None:
    """Decide for every turn who speaks: the person tagged, one who says a name, one of a state, or nobody known."""
    spelling = settle_names(
        [speech.tag.name for speech in speeches if speech.tag and speech.tag.name],
        [speech.said.name for speech in speeches if speech.said and speech.said.name],
    )
    chairs: dict[str, Named] = {}
    for speech in speeches:
        tag = speech.tag
        if not speech.parts or (tag is not None and tag.machine):
            continue
        if tag is not None and tag.name:
            name, why = spelling[tag.name]
            speech.who = Named("person", name, ("cor:Person",))
            speech.doubt = why
        elif speech.said is not None and speech.said.name and " " in (name := spelling[speech.said.name][0]):
            speech.who = Named("person", name, ("cor:Person",))
            speech.doubt = "named by the speaker alone, as the captions heard it"
            if tag is not None and tag.role in ("moderator", "chair", "online moderator"):
                chairs[tag.role] = speech.who
        elif tag is not None and tag.role in ("moderator", "chair", "online moderator"):
            speech.who = chairs.setdefault(tag.role, _unnamed(reading, speech, f"Unnamed {tag.role}"))
        elif tag is not None and (tag.state or tag.body):
            speech.who = chairs.setdefault(
                tag.state or tag.body, _unnamed(reading, speech, f"Unnamed representative ({tag.body or tag.state})")
            )
        elif tag is not None:
            speech.who = _unnamed(reading, speech, "Unnamed audience member")
        elif speech.words >= _SUBSTANTIAL:
            speech.who = _unnamed(reading, speech, "Unnamed speaker")
            speech.doubt = "a turn without a name: is it a new speaker?"
        else:
            reading.doubt("a short turn without a name; nobody is counted for it", speech.place)
    _chairs_by_name(speeches, chairs)


def _chairs_by_name(speeches: list[Speech], chairs: dict[str, Named]) -> None:
    """Give turns tagged with a role alone, spoken before the name was said, to the one who later said it."""
    for speech in speeches:
        role = speech.tag.role if speech.tag else ""
        if (
            speech.who is not None
            and speech.who.anonymous
            and role in chairs
            and not chairs[role].anonymous
            and not (speech.tag and speech.tag.name)
        ):
            speech.who = chairs[role]


def _unnamed(reading: Reading, speech: Speech, what: str) -> Named:
    start = speech.place[0]
    line = reading.document.line_of(start)
    return Named("person", f"{what} (line {line})", ("cor:Person",), f"unnamed-{{source}}-{start}", anonymous=True)


def _tell_turn(reading: Reading, speech: Speech) -> None:
    event, who = reading.event, speech.who
    paragraphs = tuple((part.start, part.end) for part in speech.parts)
    if paragraphs:
        reading.turns.append(Turn(who, paragraphs, speech.tag.name if speech.tag else ""))
    if event is None or who is None:
        return
    tag = speech.tag or Tag()
    note = "from the audience" if tag.role == "audience" else ""
    reading.say(
        who, "cor:spokeAt", event, speech.place, "opens a turn", as_of=reading.day, doubt=speech.doubt, role_note=note
    )
    moderates = speech.said.moderates if speech.said else ""
    where = _paragraph_of(reading, speech, _MODERATING) or speech.place
    if tag.role == "online moderator" or moderates == "cor:moderatedOnline":
        reading.say(
            who,
            "cor:moderatedOnline",
            event,
            where,
            "speaks as online moderator",
            as_of=reading.day,
            doubt=speech.doubt,
        )
    elif tag.role == "moderator" or moderates:
        reading.say(who, "cor:moderated", event, where, "speaks as moderator", as_of=reading.day, doubt=speech.doubt)
    elif tag.role == "chair":
        reading.say(
            who,
            "cor:chaired",
            event,
            speech.place,
            "speaks as chair of the session",
            as_of=reading.day,
            doubt=speech.doubt or "tagged as chair: of the session, or of a body?",
        )
    _tell_standing(reading, speech, who, tag)
    if (tag.role == "audience" or (not tag.name and who.anonymous and not (tag.state or tag.body or tag.role))) and (
        asked := _question(reading, speech)
    ):
        reading.say(who, "cor:askedQuestionAt", event, asked, "asks a question", as_of=reading.day)


_MODERATING = re.compile(r"\bmoderat|\bfacilitat", re.I)


def _paragraph_of(reading: Reading, speech: Speech, pattern: re.Pattern[str]) -> Place | None:
    for part in speech.parts:
        if pattern.search(reading.document.text, part.start, part.end):
            return part.start, part.end
    return None


def _question(reading: Reading, speech: Speech) -> Place | None:
    """Find the paragraph that asks: one with the word before one with the mark alone."""
    text = reading.document.text
    if speech.words < 8:
        return None
    for pattern in (
        re.compile(r"\bmy\s+(?:\w+\s+)?questions?\s+(?:is|would|are|to)\b|\bguess my question\b", re.I),
        _ASKS,
    ):
        for part in speech.parts:
            if pattern.search(text, part.start, part.end):
                return part.start, part.end
    return None


def _tell_standing(reading: Reading, speech: Speech, who: Named, tag: Tag) -> None:
    """Note employer, post and state, from the tag or the speaker's own words."""
    doubtful = "heard by automatic captions: is the body right?" if reading.kind == "automaticCaptions" else ""
    if tag.state:
        reading.say(who, "cor:represents", tag.state, speech.place, "tagged with the state", as_of=reading.day)
    if tag.body:
        body = Named("organisation", spelt(tag.body), ("cor:Organisation",))
        reading.say(who, "cor:affiliatedWith", body, speech.place, "tagged with the body", as_of=reading.day)
    said = speech.said
    if said is None or not said.employer:
        return
    place = _introducing(reading, speech, said)
    if said.state:
        reading.say(who, "cor:represents", said.state, place, "says so at the beginning", as_of=reading.day)
        return
    body = Named("organisation", said.employer, ("cor:Organisation",))
    reading.say(
        who, "cor:affiliatedWith", body, place, "introduces himself or herself", as_of=reading.day, doubt=doubtful
    )
    if mission := re.match(r"permanent mission of (?:the )?(.+?)(?: to the .*)?\Z", said.employer, re.I):
        from corridors.lexicon import state_named

        if state := state_named(mission[1]):
            reading.say(who, "cor:represents", state, place, "of the state's permanent mission", as_of=reading.day)
    if said.post:
        post = Named("post", f"{said.post[:1].upper()}{said.post[1:]}, {said.employer}", ("cor:Post",))
        reading.say(who, "cor:holdsPost", post, place, "names the post", as_of=reading.day, doubt=doubtful)
        reading.say(post, "cor:postIn", body, place, "names the post", as_of=reading.day, doubt=doubtful)


def _introducing(reading: Reading, speech: Speech, said: Introduction) -> Place:
    """Find the paragraph that holds the employer's name."""
    for part in speech.parts[:2]:
        if said.employer in reading.document.text[part.start : part.end]:
            return part.start, part.end
    return speech.place


def _tell_relayed(reading: Reading, speeches: list[Speech]) -> None:
    """Note questions that somebody else reads out: the asker asked, and did not speak."""
    spoken = {speech.who.name for speech in speeches if speech.who is not None}
    text = reading.document.text
    for speech in speeches:
        for part in speech.parts:
            words = text[part.start : part.end]
            if not _RELAY_SIGNS.search(words):
                continue
            for match in _RELAYED.finditer(words):
                name = clean_name(match["who"] or match["who2"] or "")
                own = speech.who is not None and name == speech.who.name
                if own or not looks_like_name(name) or reading.event is None:
                    continue
                note = "read out by another speaker" if name not in spoken else "announced by another speaker"
                if name in spoken:
                    continue
                asker = Named("person", name, ("cor:Person",))
                reading.say(
                    asker,
                    "cor:askedQuestionAt",
                    reading.event,
                    (part.start, part.end),
                    "question read out",
                    as_of=reading.day,
                    role_note=note,
                )
                present = "the question came in writing, so it seems"
                reading.say(
                    asker,
                    "cor:attended",
                    reading.event,
                    (part.start, part.end),
                    "question read out",
                    as_of=reading.day,
                    basis="inferred",
                    role_note=present,
                )
