"""Read transcripts and captions: who spoke, who asked, whose question was read out, who they say they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.readers.bodies import spelt
from corridors.readers.fullnames import full_names
from corridors.readers.introductions import Introduction, introduction
from corridors.readers.invitations import invited
from corridors.readers.moderating import moderators_named, own_moderation
from corridors.readers.namesakes import settle_names, short_for
from corridors.readers.notes import Named, Place, Reading, Turn
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.recordheads import CAPTIONS, name_event
from corridors.readers.recordlines import said_to_be_one, spoken
from corridors.readers.relaying import tell_relayed
from corridors.readers.turns import Segment, Tag, presiding, segments

_ASKS = re.compile(
    r"\b(?:my|a|one|first|second|another|two|quick|have)\s+(?:\w+\s+)?questions?\b|\bI\s+(?"
    r":would|['’]d)\s+(?:like|love)\s+to\s+(?:ask|know)|\bI\s+(?:want(?:ed)?|wish)\s+to\s+ask|"
    r"\bwonder(?:ing)?\s+(?:how|what|if|whether|why)|\?",
    re.I,
)
_ASKING = re.compile(
    r"\bmy\s+(?:\w+\s+)?questions?\s+(?:is|would|are|to)\b|\bguess my question\b|\bmy name is\b[^?]{5,400}\?", re.I
)
_MODERATING = re.compile(r"\bmoderat|\bfacilitat", re.I)
_ROLES = ("moderator", "chair", "online moderator", "secretariat")
_SUBSTANTIAL = 25
_INTRODUCING = 8
_VERBATIM = re.compile(
    r"\b(?:verbatim record|plenary meeting|official records|the meeting was called to order)\b", re.I
)


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
    def places(self) -> list[Place]:
        """Give the paragraphs."""
        return [(part.start, part.end) for part in self.parts]

    @property
    def place(self) -> Place:
        """Give the first paragraph."""
        return self.places[0]

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
    opened = [segment for segment in segments(document) if segment.opens]
    tagged = [segment for segment in opened if segment.tag is not None]
    arrows = sum(document.text.startswith(">>", segment.start) for segment in opened)
    noticed = CAPTIONS.search(document.text[:4000])
    if sum(document.text.startswith(">>", segment.start) for segment in tagged) >= 2 or (arrows and noticed):
        return 1.0
    if len(tagged) > 1 and (noticed or _VERBATIM.search(document.text[:2000])):
        return 1.0
    if len(tagged) > 2 and said_to_be_one(document):
        return 0.95
    names = [segment.tag.name or segment.tag.state or segment.tag.role for segment in tagged if segment.tag]
    long = sum(segment.words >= 8 for segment in tagged)
    if long >= 3 and len(names) > len(set(names)):
        return 0.85
    if (noticed and tagged) or arrows >= 3:
        return 0.8
    return 0.5 if long >= 4 else 0.0


def read(document: Document) -> Reading:
    r"""Read a record of turns: who spoke, who asked, who moderated, and what they say of themselves and others.

    >>> from corridors.documents import document_of
    >>> record = read(document_of("x.txt", "IGF 2030 WS #1 Talk\n\n>> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi."))
    >>> [(said.subject.name, said.relation) for said in record.said if said.relation == "cor:spokeAt"]
    [('Ada Okafor', 'cor:spokeAt'), ('Tomas Lind', 'cor:spokeAt')]
    """
    parts = segments(document)
    kind = "automaticCaptions" if CAPTIONS.search(document.text[:4000]) else "officialRecord"
    reading = Reading(document, "transcript", kind, "")
    first = next((part.start for part in parts if part.opens), len(document.text))
    head = [line for line in document.lines() if line.start < first]
    head = [
        replace(line, end=min(line.end, first), text=document.text[line.start : min(line.end, first)].rstrip())
        for line in head
    ]
    name_event(reading, head)
    speeches = [speech for speech in _speeches(parts) if speech.parts]
    for speech in speeches:
        text = " ".join(spoken(document, place) for place in speech.places[:_INTRODUCING])
        speech.said = introduction(text, speech.tag.name if speech.tag else "")
    _settle(reading, speeches, head)
    for speech in speeches:
        _tell_turn(reading, speech)
    _tell_moderators(reading, speeches)
    tell_relayed(reading, [(speech.who, speech.places) for speech in speeches])
    reading.lines_read = sum(len(speech.parts) for speech in speeches)
    reading.lines_skipped = len(parts) - reading.lines_read
    return reading


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


def _settle(reading: Reading, speeches: list[Speech], head: Sequence[Line]) -> None:
    """Decide for every turn who speaks: the person tagged, one who says a name, one of a state, or nobody known."""
    tags = [speech.tag.name for speech in speeches if speech.tag and speech.tag.name]
    said = [speech.said.name for speech in speeches if speech.said and " " in speech.said.name]
    alone = full_names(reading.document.text, tags)
    spelling = settle_names([alone.get(tag, tag) for tag in tags], said)
    for tag, full in alone.items():
        spelling[tag] = (spelling[full][0], "by one name alone: is it this person?")
    roles = {
        role: Named("person", name, ("cor:Person",)) for line in head for role, name in [presiding(line.text)] if role
    }
    before = ""
    for speech in speeches:
        if speech.tag is None or not speech.tag.machine:
            _settle_one(reading, speech, spelling, roles, before)
        before = spoken(reading.document, speech.places[-1])
    _roles_by_name(speeches, roles)


def _settle_one(
    reading: Reading,
    speech: Speech,
    spelling: dict[str, tuple[str, str]],
    roles: dict[str, Named],
    before: str,
) -> None:
    tag, said = speech.tag, speech.said
    role = _lasting(tag)
    if tag is not None and tag.name:
        name, speech.doubt = spelling[tag.name]
        speech.who = Named("person", name, ("cor:Person",))
    elif said is not None and " " in said.name and (role not in roles or roles[role].anonymous):
        speech.who = Named("person", spelling[said.name][0], ("cor:Person",))
        speech.doubt = "named by the speaker alone, as the captions heard it"
        if role and not (tag and (tag.state or tag.body)):
            roles[role] = speech.who
    elif tag is not None and role:
        speech.who = roles.setdefault(role, _unnamed(reading, speech, _described(tag)))
    elif tag is not None:
        speech.who = _unnamed(reading, speech, "Unnamed audience member")
    elif not _called(reading, speech, spelling, roles, before):
        if speech.words >= _SUBSTANTIAL:
            speech.who = _unnamed(reading, speech, "Unnamed speaker")
            speech.doubt = "a turn without a name: is it a new speaker?"
        else:
            reading.doubt("a short turn without a name; nobody is counted for it", speech.place)
    if speech.who is not None and speech.who.anonymous and said is not None and said.name:
        reading.doubt(f"the speaker gives the name {said.name} alone: who is it?", speech.place)


def _lasting(tag: Tag | None) -> str:
    """Give what keeps one speaker for every turn it tags: an office, a state, a body, a number; else nothing."""
    if tag is None:
        return ""
    return tag.role if tag.role in _ROLES else tag.number or tag.state or tag.body


def _described(tag: Tag) -> str:
    if tag.role in _ROLES:
        return f"Unnamed {tag.role}"
    return f"Unnamed speaker {tag.number}" if tag.number else f"Unnamed representative ({tag.body or tag.state})"


def _called(
    reading: Reading, speech: Speech, spelling: dict[str, tuple[str, str]], roles: dict[str, Named], before: str
) -> bool:
    """Give a turn without a tag to the one called upon just before: a person of the record, or one of a state."""
    call = invited(before) if speech.words >= _SUBSTANTIAL // 2 else None
    if call is None:
        return False
    if call.state or call.body:
        speech.tag = Tag(body=call.body, state=call.state, role="representative")
        speech.who = roles.setdefault(call.state or call.body, _unnamed(reading, speech, _described(speech.tag)))
    else:
        people = dict.fromkeys(name for name, _ in spelling.values())
        known = [name for name in people if name == call.name or short_for(call.name, name)]
        name = known[0] if len(known) == 1 else call.name if looks_like_name(call.name) else ""
        if not name or len(known) > 1:
            return False
        speech.who = Named("person", name, ("cor:Person",))
    speech.doubt = "called upon just before: is it this speaker?"
    return True


def _roles_by_name(speeches: list[Speech], roles: dict[str, Named]) -> None:
    """Give turns tagged with a role alone, spoken before the name was said, to the one who later said it."""
    for speech in speeches:
        role = _lasting(speech.tag)
        if speech.who is not None and speech.who.anonymous and role in roles and not roles[role].anonymous:
            speech.who = roles[role]


def _unnamed(reading: Reading, speech: Speech, what: str) -> Named:
    start = speech.place[0]
    line = reading.document.line_of(start)
    return Named("person", f"{what} (line {line})", ("cor:Person",), f"unnamed-{{source}}-{start}", anonymous=True)


def _tell_turn(reading: Reading, speech: Speech) -> None:
    event, who = reading.event, speech.who
    tag = speech.tag or Tag()
    reading.turns.append(Turn(who, tuple(speech.places), tag.name))
    if event is None or who is None:
        return
    note = "from the audience" if tag.role == "audience" else ""
    reading.say(
        who, "cor:spokeAt", event, speech.place, "opens a turn", as_of=reading.day, doubt=speech.doubt, role_note=note
    )
    text = " ".join(spoken(reading.document, place) for place in speech.places[:_INTRODUCING])
    own = own_moderation(text)
    where = _paragraph_of(reading, speech, _MODERATING) or speech.place
    if tag.role == "online moderator" or (own and own.relation == "cor:moderatedOnline"):
        _say_role(reading, speech, "cor:moderatedOnline", where, "speaks as online moderator")
    elif tag.role == "moderator" or own:
        _say_role(reading, speech, "cor:moderated", where, "speaks as moderator")
    elif tag.role == "chair":
        speech.doubt = speech.doubt or "tagged as chair: of the session, or of a body?"
        _say_role(reading, speech, "cor:chaired", speech.place, "speaks as chair of the session")
    _tell_standing(reading, speech, who, tag)
    asks = tag.role == "audience" or (who.anonymous and not (tag.state or tag.body or tag.role))
    if asks and (asked := _question(reading, speech)):
        reading.say(who, "cor:askedQuestionAt", event, asked, "asks a question", as_of=reading.day)


def _say_role(reading: Reading, speech: Speech, relation: str, place: Place, gist: str) -> None:
    if speech.who is not None and reading.event is not None:
        reading.say(speech.who, relation, reading.event, place, gist, as_of=reading.day, doubt=speech.doubt)


def _tell_moderators(reading: Reading, speeches: list[Speech]) -> None:
    """Note whom speakers name as moderator, where it is somebody of the record, or a full name that was not heard."""
    heard = list(dict.fromkeys(s.who for s in speeches if s.who is not None and not s.who.anonymous))
    for speech in speeches:
        for place in speech.places:
            for found in moderators_named(spoken(reading.document, place)):
                name = clean_name(found.name)
                fits = [who for who in heard if who.name == name or short_for(name, who.name)]
                if state_named(name) or body_named(name) or len(fits) > 1 or reading.event is None:
                    continue
                who = fits[0] if fits else Named("person", name, ("cor:Person",)) if looks_like_name(name) else None
                if who is not None:
                    doubt = "" if fits else "named as moderator, and not heard: did it come so?"
                    reading.say(
                        who, found.relation, reading.event, place, "named as moderator", as_of=reading.day, doubt=doubt
                    )


def _paragraph_of(reading: Reading, speech: Speech, pattern: re.Pattern[str]) -> Place | None:
    return next((place for place in speech.places if pattern.search(reading.document.text, *place)), None)


def _question(reading: Reading, speech: Speech) -> Place | None:
    """Find the paragraph that asks: one with the word before one with the mark alone."""
    if speech.words < 8:
        return None
    return _paragraph_of(reading, speech, _ASKING) or _paragraph_of(reading, speech, _ASKS)


def _tell_standing(reading: Reading, speech: Speech, who: Named, tag: Tag) -> None:
    """Note employer, post and state, from the tag or the speaker's own words."""
    doubtful = "heard by automatic captions: is the body right?" if reading.kind == "automaticCaptions" else ""
    if tag.state:
        gist = "tagged with the state" if tag.role != "representative" else "called upon for the state"
        reading.say(who, "cor:represents", tag.state, speech.place, gist, as_of=reading.day)
    if tag.body:
        body = Named("organisation", spelt(tag.body), ("cor:Organisation",))
        reading.say(who, "cor:affiliatedWith", body, speech.place, "tagged with the body", as_of=reading.day)
    if tag.body and tag.post:
        post = Named("post", f"{tag.post}, {body.name}", ("cor:Post",))
        reading.say(who, "cor:holdsPost", post, speech.place, "tagged with the post", as_of=reading.day)
        reading.say(post, "cor:postIn", body, speech.place, "tagged with the post", as_of=reading.day)
    said = speech.said
    if said is None or not (said.employer or said.state):
        return
    place = _introducing(reading, speech, said)
    if said.state:
        reading.say(who, "cor:represents", said.state, place, "says so at the beginning", as_of=reading.day)
    if not said.employer or state_named(said.employer):
        return
    body = Named("organisation", said.employer, ("cor:Organisation",))
    gist = "introduces himself or herself"
    reading.say(who, "cor:affiliatedWith", body, place, gist, as_of=reading.day, doubt=doubtful)
    mission = re.match(r"permanent mission of (?:the )?(.+?)(?: to the .*)?\Z", said.employer, re.I)
    if mission and (state := state_named(mission[1])) and not said.state:
        reading.say(who, "cor:represents", state, place, "of the state's permanent mission", as_of=reading.day)
    if said.unit:
        part = said.unit.removesuffix(f", {said.employer}")
        body = Named("organisation", said.unit, ("cor:Organisation",), f"{said.employer} {part}")
        reading.say(who, "cor:affiliatedWith", body, place, gist, as_of=reading.day, doubt=doubtful)
    if said.post and not who.anonymous:
        post = Named("post", f"{said.post[:1].upper()}{said.post[1:]}, {said.unit or said.employer}", ("cor:Post",))
        reading.say(who, "cor:holdsPost", post, place, "names the post", as_of=reading.day, doubt=doubtful)
        reading.say(post, "cor:postIn", body, place, "names the post", as_of=reading.day, doubt=doubtful)


def _introducing(reading: Reading, speech: Speech, said: Introduction) -> Place:
    """Find the paragraph that holds the employer's name."""
    for place in speech.places[:_INTRODUCING] if said.employer else ():
        if said.employer in reading.document.text[place[0] : place[1]]:
            return place
    return speech.place
