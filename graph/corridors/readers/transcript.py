"""Read transcripts and captions: who spoke, who asked, whose question was read out, who they say they are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_label, state_named
from corridors.readers.bodies import spelt
from corridors.readers.fullnames import full_names
from corridors.readers.hosting import tell_hosting
from corridors.readers.igf import tell_role
from corridors.readers.introductions import introduction
from corridors.readers.invitations import invited
from corridors.readers.moderating import CHAIRING, moderators_named, own_moderation
from corridors.readers.namesakes import settle_names, short_for
from corridors.readers.notes import Named, Place, Reading, Turn
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.presented import presented_in, tell_presented
from corridors.readers.recordheads import CAPTIONS, name_event
from corridors.readers.recordlines import is_caption_file, is_unpunctuated, said_to_be_one, spoken
from corridors.readers.relaying import relayed, tell_relayed
from corridors.readers.rolls import Page
from corridors.readers.selftold import tell_standing
from corridors.readers.speech import Speech
from corridors.readers.spokendays import tell_spoken_day
from corridors.readers.tags import Segment, Tag, in_the_chair, presiding
from corridors.readers.turns import segments
from corridors.readers.unmeetings import tell_meeting_of
from corridors.readers.witnesses import tell_witnesses

_ASKS = re.compile(
    r"\b(?:my|a|one|first|second|another|two|quick|have)\s+(?:\w+\s+)?questions?\b|\bI\s+(?"
    r":would|['’]d)\s+(?:like|love)\s+to\s+(?:ask|know)|\bI\s+(?:want(?:ed)?|wish)\s+to\s+(?:ask|know)|"
    r"\bwonder(?:ing)?\s+(?:how|what|if|whether|why)|\?",
    re.I,
)
_ASKING = re.compile(
    r"\bmy\s+(?:\w+\s+)?questions?\s+(?:is|would|are|to)\b|\bguess my question\b|\bmy name is\b[^?]{5,400}\?", re.I
)
#: With what the room is asked for questions; so near the end of a turn.
_QUESTIONS = re.compile(
    r"\b(?:questions?\s+(?:from\s+the\s+(?:floor|room|audience)|there\b|over\s+there|in\s+the\s+(?:room|back)|at\s+the\s+\w+)|"
    r"(?:any|take|have|more|further|for)\s+(?:\w+\s+)?questions\b|(?:time\s+for|take)\s+(?:one|an?|two|some|another|a\s+few)\s+(?:\w+\s+)?questions?\b|introduce\s+yourself|(?:open|from)\s+the\s+floor|Q\s?(?:&|and)\s?A\b)",
    re.I,
)
_CALL = 300
_WORDY = 8
_TIMED = re.compile(r"\s\(?\[?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\Z")
_SOUND_CHECK = re.compile(
    r"\b(?:can|could|do|would)\s+(?:you|everyone|everybody|people|we|I|someone)\s+(?:all\s+|please\s+)?(?:(?:hear|see)\s+(?:me|you)|speak\s+(?:up|closer|louder)|"
    r"close\s+the|turn\s+(?:on|off|up)|repeat)\b[^?.]{0,60}[?.]",
    re.I,
)
_MODERATING = re.compile(r"\bmoderat|\bfacilitat", re.I)
#: Who a page lists above its record.
_LISTED = ("cor:announcedAt", "cor:moderated", "cor:moderatedOnline", "cor:organised", "cor:rapporteurOf")
#: A machine's list of whom it heard announces nobody.
_EXPORT = re.compile(r"(?:summary\s+)?keywords:?", re.I)
_ROLES = ("moderator", "chair", "online moderator", "secretariat")
_SUBSTANTIAL = 25
_VERBATIM = re.compile(
    r"\b(?:verbatim record|summary record of|plenary meeting|official records|the meeting was called to order)\b", re.I
)


#: What states say of themselves by name.
_AS_STATES_SAY = (
    r"(?:(?:also|fully|strongly|warmly)\s+)*(?:support(?:s|ed)|oppos(?:es|ed)|believes|welcomes|wishes|aligns|thanks|considers|"
    r"proposes|joins|attaches|reiterates|calls|would\s+like)\b"
)


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
    named = sum(document.text.startswith(">>", segment.start) for segment in tagged)
    told = len(tagged) > 1 and (noticed or _VERBATIM.search(document.text[:2000]))
    if named > 1 or (arrows and noticed) or told or (opened and (is_caption_file(document) or is_unpunctuated(document))):
        return 1.0
    if len(tagged) > 2 and said_to_be_one(document):
        return 0.95
    names = [segment.tag.name or segment.tag.state or segment.tag.role for segment in tagged if segment.tag]
    long = sum(speech.words >= _WORDY for speech in _speeches(segments(document)) if speech.tag is not None)
    heads = [document.text[segment.start : segment.end].split("\n")[0] for segment in tagged]
    if len(names) > len(set(names)) and (long > 2 or sum(bool(_TIMED.search(head)) for head in heads) > 2):
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
    heard = CAPTIONS.search(document.text[:4000]) or is_unpunctuated(document) or is_caption_file(document)
    kind = "automaticCaptions" if heard else "officialRecord"
    reading = Reading(document, "transcript", kind, "")
    first = next((part.start for part in parts if part.opens), len(document.text))
    head = [line for line in document.lines() if line.start < first]
    head = [
        replace(line, end=min(line.end, first), text=document.text[line.start : min(line.end, first)].rstrip())
        for line in head
    ]
    name_event(reading, head)
    tell_spoken_day(reading, next(((part.start, part.end) for part in parts if part.opens), None))
    tell_meeting_of(reading)
    exported = any(_EXPORT.fullmatch(line.text.strip()) for line in head)
    for listed in Page.of(head).listed:
        if listed.role in _LISTED and not (exported and listed.role == "cor:announcedAt"):
            tell_role(reading, listed)
    speeches = [speech for speech in _speeches(parts) if speech.parts]
    for speech in speeches:
        speech.presents = presented_in(document, speech.places)
        speech.said = introduction(speech.words_of(document), speech.tag.name if speech.tag else "")
    _settle(reading, speeches, head)
    for before, speech in zip([None, *speeches], speeches, strict=False):
        _tell_turn(reading, speech, asked_for=before is not None and _calls_for_questions(reading, before, speech))
    _tell_moderators(reading, speeches)
    turns = [(speech.who, speech.places) for speech in speeches]
    tell_relayed(reading, turns)
    tell_presented(reading, [(speech.who, speech.presents) for speech in speeches])
    tell_hosting(reading, turns)
    tell_witnesses(reading, head)
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
    shown = [[one.name for _, one in speech.presents if not one.away] for speech in speeches]
    alone = full_names(reading.document.text, tags)
    spelling = settle_names([alone.get(tag, tag) for tag in tags], [*said, *(one for names in shown for one in names)])
    titled = Counter(one.title for speech in speeches for _, one in speech.presents if one.title)
    for one in (one for speech in speeches for _, one in speech.presents if titled[one.title] == 1):
        spelling.setdefault(
            one.title, (spelling.get(one.name, (one.name, ""))[0], "by the title alone: is it this person?")
        )
    for tag, full in alone.items():
        spelling[tag] = (spelling[full][0], "by one name alone: is it this person?")
    roles = {
        role: Named("person", name, ("cor:Person",))
        for line in head
        for role, name in [presiding(line.text), ("chair", in_the_chair(line.text))]
        if role and name
    }
    for speech in speeches:
        if speech.tag is not None and speech.tag.name and CHAIRING.search(speech.words_of(reading.document)):
            roles.setdefault("chair", Named("person", spelling[speech.tag.name][0], ("cor:Person",)))
    delegations = {tag for tag in tags if _speaks_of_itself(reading.document, speeches, tag)}
    heard = _Heard(spelling, roles)
    for speech, names in zip(speeches, shown, strict=True):
        if speech.tag is not None and speech.tag.name in delegations:
            speech.delegation = speech.tag.name
            who = f"Unnamed representative ({speech.delegation})"
            speech.who = roles.setdefault(speech.delegation, _unnamed(reading, speech, who))
        elif speech.tag is None or not speech.tag.machine:
            _settle_one(reading, speech, heard)
        heard.before = spoken(reading.document, speech.places[-1])
        others = [spelling[name][0] for name in names if speech.who is None or spelling[name][0] != speech.who.name]
        heard.waiting = others or (heard.waiting if speech.who is None else [])
    _roles_by_name(speeches, roles)


def _speaks_of_itself(document: Document, speeches: list[Speech], tag: str) -> bool:
    """Tell whether a tag of one word is no person's: what it tags says of that name what states say of themselves."""
    itself = re.compile(rf"\b{re.escape(tag)}\s+{_AS_STATES_SAY}")
    own = (speech for speech in speeches if speech.tag is not None and speech.tag.name == tag)
    return " " not in tag and any(itself.search(document.text, *place) for speech in own for place in speech.places)


@dataclass(slots=True)
class _Heard:
    """What is known where a turn begins: names and their spelling, who has a role, the words before, who waits."""

    spelling: dict[str, tuple[str, str]]
    roles: dict[str, Named]
    before: str = ""
    waiting: Sequence[str] = ()


def _settle_one(reading: Reading, speech: Speech, heard: _Heard) -> None:
    tag, said, spelling, roles = speech.tag, speech.said, heard.spelling, heard.roles
    role = _lasting(tag)
    if tag is not None and tag.name:
        name, speech.doubt = spelling[tag.name]
        speech.who = Named("person", name, ("cor:Person",))
    elif said is not None and " " in said.name and (role not in roles or roles[role].anonymous):
        speech.who = Named("person", spelling[said.name][0], ("cor:Person",))
        speech.doubt = "named by the speaker alone, as the captions heard it"
        if role and not (tag and (tag.state or tag.body)):
            roles[role] = speech.who
    elif tag is None and said is not None and (full := _full(said.name, spelling)):
        speech.who = Named("person", full, ("cor:Person",))
        speech.doubt = "by a short name: is it this person?"
    elif tag is not None and role:
        speech.who = roles.setdefault(role, _unnamed(reading, speech, _described(tag)))
    elif tag is not None:
        speech.who = _unnamed(reading, speech, "Unnamed audience member")
    elif not _called(reading, speech, heard):
        _settle_untagged(reading, speech, heard)
    if speech.who is not None and speech.who.anonymous and said is not None and said.name:
        reading.doubt(f"the speaker gives the name {said.name} alone: who is it?", speech.place)


def _settle_untagged(reading: Reading, speech: Speech, heard: _Heard) -> None:
    """Decide for a turn without any mark whether it is the first one presented, somebody new, or too short to count."""
    if speech.words < _SUBSTANTIAL:
        reading.doubt("a short turn without a name; nobody is counted for it", speech.place)
    elif heard.waiting:
        speech.who = Named("person", heard.waiting[0], ("cor:Person",))
        speech.doubt = "the first of those presented just before: is it this speaker?"
    else:
        speech.who = _unnamed(reading, speech, "Unnamed speaker")
        speech.doubt = "a turn without a name: is it a new speaker?"


def _full(short: str, spelling: dict[str, tuple[str, str]]) -> str:
    """Give the one full name of the record that a given name alone stands for."""
    fits = {name for name, _ in spelling.values() if " " in name and short_for(short, name)}
    return fits.pop() if len(fits) == 1 else ""


def _lasting(tag: Tag | None) -> str:
    """Give what keeps one speaker for every turn it tags: an office, a state, a body, a number; else nothing."""
    if tag is None:
        return ""
    return tag.role if tag.role in _ROLES else tag.number or tag.state or tag.body


def _described(tag: Tag) -> str:
    if tag.role in _ROLES:
        return f"Unnamed {tag.role}"
    return f"Unnamed speaker {tag.number}" if tag.number else f"Unnamed representative ({tag.body or tag.state})"


def _called(reading: Reading, speech: Speech, heard: _Heard) -> bool:
    """Give a turn without a tag to the one called upon just before: a person of the record, or one of a state."""
    spelling, roles = heard.spelling, heard.roles
    call = invited(heard.before) if speech.words >= _SUBSTANTIAL // 2 else None
    if call is None:
        return False
    if call.state or call.body:
        speech.tag = Tag(body=call.body, state=call.state, role="representative")
        speech.who = roles.setdefault(call.state or call.body, _unnamed(reading, speech, _described(speech.tag)))
    else:
        people = dict.fromkeys(name for name, _ in spelling.values())
        words = call.name.split()
        tails = (" ".join(words[n:]) for n in range(len(words)))  # captions set no stop before a name
        fits = ([n for n in people if n == tail or short_for(tail, n) or n.startswith(f"{tail} ")] for tail in tails)
        known = next((found for found in fits if found), [])
        known = [spelling[call.name][0]] if not known and call.name in spelling else known
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


def _tell_turn(reading: Reading, speech: Speech, *, asked_for: bool) -> None:
    event, who = reading.event, speech.who
    tag = speech.tag or Tag()
    reading.turns.append(Turn(who, tuple(speech.places), tag.name))
    if event is None or who is None:
        return
    note = "from the audience" if tag.role == "audience" else ""
    for one in (who, *_spoken_for(who, tag)):
        reading.say(
            one,
            "cor:spokeAt",
            event,
            speech.place,
            "opens a turn",
            as_of=reading.day,
            doubt=speech.doubt,
            role_note=note,
        )
    text = speech.words_of(reading.document)
    own = own_moderation(text)
    where = _paragraph_of(reading, speech, _MODERATING) or speech.place
    if tag.role == "online moderator" or (own and own.relation == "cor:moderatedOnline"):
        _say_role(reading, speech, "cor:moderatedOnline", where, "speaks as online moderator")
    elif own and own.relation == "cor:chaired":
        _say_role(reading, speech, "cor:chaired", where, "says to chair it")
    elif tag.role == "moderator" or own:
        _say_role(reading, speech, "cor:moderated", where, "speaks as moderator")
    elif CHAIRING.search(text):
        _say_role(reading, speech, "cor:chaired", speech.place, "opens or closes the meeting")
    elif tag.role == "chair":
        speech.doubt = speech.doubt or "tagged as chair: of the session, or of a body?"
        _say_role(reading, speech, "cor:chaired", speech.place, "speaks as chair of the session")
    tell_standing(reading, speech, who)
    asks = asked_for or tag.role == "audience" or (who.anonymous and not (tag.state or tag.body or tag.role))
    asks = asks or (speech.tag is None and speech.said is not None and _ASKING.search(text) is not None)
    if asks and (asked := _question(reading, speech)):
        reading.say(who, "cor:askedQuestionAt", event, asked, "asks a question", as_of=reading.day)


def _spoken_for(who: Named, tag: Tag) -> list[Named]:
    """Give the state or body that a record names as speaker in the place of whoever spoke for it."""
    if not who.anonymous:
        return []
    if tag.state:
        return [Named("state", state_label(tag.state), ("cor:State",), tag.state.partition(":")[2])]
    return [Named("organisation", spelt(tag.body), ("cor:Organisation",))] if tag.body else []


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
    return next((place for place in speech.places if pattern.search(spoken(reading.document, place))), None)


def _calls_for_questions(reading: Reading, before: Speech, speech: Speech) -> bool:
    """Tell whether a turn calls for questions from the room, and the next is of one who was not heard so far."""
    if speech.who is None or speech.who == before.who or any(turn.speaker == speech.who for turn in reading.turns):
        return False
    last = spoken(reading.document, before.places[-1])[-_CALL:]
    call, words = invited(last), _SOUND_CHECK.sub(" ", speech.words_of(reading.document))
    called = call is not None and bool(call.name)  # one called upon by name was expected to speak
    return (
        bool(_QUESTIONS.search(last) and _ASKS.search(words) and speech.said) and not called and not any(relayed(words))
    )


def _question(reading: Reading, speech: Speech) -> Place | None:
    """Find the paragraph that asks: one with the word before one with the mark alone."""
    if speech.words < 8 or not _ASKS.search(_SOUND_CHECK.sub(" ", speech.words_of(reading.document))):
        return None
    return _paragraph_of(reading, speech, _ASKING) or _paragraph_of(reading, speech, _ASKS)
