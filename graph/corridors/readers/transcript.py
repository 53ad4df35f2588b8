"""Read transcripts and captions: who spoke, who asked, whose question was read out, who they say they are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year
from corridors.readers.lines.headings import heading
from corridors.readers.lines.unmarked import unmarked
from corridors.readers.lines.wrapped import rejoined
from corridors.readers.names.bodies import spelt
from corridors.readers.names.bodynames import state_called
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import clean_name, entry, looks_like_name
from corridors.readers.names.several import several
from corridors.readers.names.spellings import heard_as, short_for
from corridors.readers.notes import Named, Place, Reading, Turn
from corridors.readers.pages.facts import with_facts
from corridors.readers.pages.places import tell_place
from corridors.readers.pages.roles import tell_role
from corridors.readers.pages.rolls import SPONSORS, Page
from corridors.readers.pages.stacked import unstacked
from corridors.readers.talk.asking import tell_questions, tell_relayed
from corridors.readers.talk.attendance import tell_present, tell_scribes
from corridors.readers.talk.heads import name_event, parted
from corridors.readers.talk.hosting import tell_head_deeds, tell_hosting, tell_spoken_day
from corridors.readers.talk.introductions import introduction, punctuated
from corridors.readers.talk.lines import (
    CAPTIONS,
    is_captioned,
    is_unpunctuated,
    spoken,
)
from corridors.readers.talk.meetings import tell_sits
from corridors.readers.talk.minuted import name_meeting, tell_minuted
from corridors.readers.talk.moderating import chairs, moderators_named, own_moderation
from corridors.readers.talk.presented import presented_in, tell_presented
from corridors.readers.talk.presiding import presiding
from corridors.readers.talk.recognising import recognises
from corridors.readers.talk.settling import settle
from corridors.readers.talk.speech import Speech, speeches_of, tell_standing
from corridors.readers.talk.tags import WRITTEN, Tag
from corridors.readers.talk.turnheads import keys_in
from corridors.readers.talk.turns import segments
from corridors.readers.un.admitted import tell_objected
from corridors.readers.un.blocks import blocks_of
from corridors.readers.un.citations import tell_cited
from corridors.readers.un.days import tell_paper
from corridors.readers.un.drafts import tell_drafts, tell_recorded
from corridors.readers.un.passing import tell_set_up
from corridors.readers.un.proceedings import tell_proceedings
from corridors.readers.un.resolutions import tell_mandate
from corridors.readers.un.sessions import tell_sessions
from corridors.readers.un.titled import tell_meeting_of

__all__ = ["read", "recognises"]

_WORDY, _OPENING, _BEGINNING = 8, 900, 6
_MODERATING = wording(r"\bmoderat|\bfacilitat", re.I)
#: Who a page lists above its record.
_LISTED = (
    "cor:announcedAt", "cor:moderated", "cor:moderatedOnline", "cor:chaired", "cor:organised", "cor:hosted",
    "cor:rapporteurOf",
)  # fmt: skip
#: What heads the record itself, and names nobody.
_RECORD = wording(r"\W*(?:\w+\s+)?transcript\W*", re.I)
_VENUE = wording(r"\W*(?:venue|location|place|where)\W*[:|]", re.I)
#: A machine's list of whom it heard announces nobody.
_EXPORT = wording(r"(?:summary\s+)?keywords:?", re.I)
#: Dots that lead from a name to its State.
_LEADERS = r"(?:\s*[.…]){4,}"
#: Who presides after the first one: "later: Ms. Okafor (Vice-Chair)".
_LATER = wording(r"\A\W*(?:later|subsequently|then)\s*:\s*(?=(?:Mr|Mrs|Ms|Dr)\b)")
_OFFICE = wording(r"(?<=\w)\s+\((?P<office>(?:Acting\s+)?(?:Vice-)?(?:Chair\w*|President))\)(?=.*\()")
#: What the press service tells of a meeting: some by name, others by their states alone.
_COVERAGE = wording(r"\bmeetings\s+coverage\b", re.I)
#: What is still to come.
_PLANNED = wording(r"[^.?!]*\b(?:will|is\s+to)\s+(?:be|take)\b[^.?!]*")
#: What sits, and is no talk.
_SITTING = wording(
    r"\b(?:committee|council|commission|parliament|assembly|working\s+group|minutes|called\s+to\s+order|hearing|evidence)\b",
    re.I,
)


def read(document: Document) -> Reading:
    r"""Read a record of turns: who spoke, who asked, who moderated, and what they say of themselves and others.

    >>> record = read(document_of("x.txt", "IGF 2030 WS #1 Talk\n\n>> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi."))
    >>> [(said.subject.name, said.relation) for said in record.said if said.relation == "cor:spokeAt"]
    [('Ada Okafor', 'cor:spokeAt'), ('Tomas Lind', 'cor:spokeAt')]
    """
    parts = segments(document)
    kind = "automaticCaptions" if is_captioned(document) else "officialRecord"
    reading = Reading(document, "transcript", kind, "")
    first = next((part.start for part in parts if part.opens), len(document.text))
    above = (line for line in document.lines() if line.start < first)
    clipped = (replace(one, end=(end := min(one.end, first)), text=document.text[one.start : end]) for one in above)
    head = [part for line in clipped for part in parted(line)]
    keys = keys_in(document)
    beside = wording("|".join([_LEADERS, *(rf"\s*\({re.escape(key)}\)" for key in keys)]))
    offices = {line.start: found["office"] for line in head if (found := _OFFICE.search(line.text))}
    head = [replace(line, text=_OFFICE.sub("", _LATER.sub("Chair: ", beside.sub("", line.text)))) for line in head]
    if not name_meeting(reading, head):
        name_event(reading, head)
    begun = [part for part in parts if part.start >= first][:_BEGINNING]
    begun = begun[next((n for n, part in enumerate(begun) if part.words >= _WORDY), 0) :]  # behind labels and noise
    tell_spoken_day(reading, (begun[0].start, begun[-1].end) if begun else None)
    tell_meeting_of(reading)
    tell_sits(reading)
    tell_recorded(reading, list(document.lines()) if "ecorded vote" in document.text else [])
    _tell_listed(reading, head)
    _tell_labelled(reading, head)
    speeches = [speech for speech in speeches_of(parts) if speech.parts]
    known = [one.name for one in reading.people()] if kind == "automaticCaptions" else []
    bare = is_unpunctuated(document)
    for speech in speeches:
        words = speech.words_of(document)
        words = punctuated(words, known) if bare else words
        speech.said = introduction(words, speech.tag.name if speech.tag else "")
    heard, given = _heard(speeches)
    for speech in speeches:
        shown = presented_in(document, speech.places, heard, given)
        speech.presents = [(at, replace(one, name=heard_as(one.name, known) or one.name)) for at, one in shown]
    settle(reading, speeches, head)
    _tell_presiding(reading, head, offices)
    for speech in speeches:
        _tell_turn(reading, speech)
    _tell_moderators(reading, speeches)
    _tell_sessions(reading, speeches)
    turns = [(speech.who, speech.places) for speech in speeches]
    tell_relayed(reading, turns)
    tell_present(reading, head)
    tell_presented(reading, [(speech.who, speech.presents) for speech in speeches])
    tell_hosting(reading, turns)
    tell_scribes(reading, head)
    tell_head_deeds(reading, head)
    tell_minuted(reading)
    _tell_cited(reading)
    if _COVERAGE.search(document.text[:2000]):
        tell_proceedings(reading, list(document.lines()), None)
    tell_questions(reading, speeches)
    return reading


def _heard(speeches: Sequence[Speech]) -> tuple[frozenset[str], dict[str, str]]:
    """Give the words of the names that tags hold, or speakers say of themselves; and who alone has a given name."""
    names = [one.tag.name for one in speeches if one.tag] + [one.said.name for one in speeches if one.said]
    full = [name for name in dict.fromkeys(names) if looks_like_name(name)]
    often = Counter(name.partition(" ")[0] for name in full)
    given = {first: name for name in full if often[first := name.partition(" ")[0]] == 1}
    return frozenset(word for name in names for word in re.findall(r"\w{2,}", name)), given


def _tell_turn(reading: Reading, speech: Speech) -> None:
    event, who = reading.event, speech.who
    tag = speech.tag or Tag()
    sent = _spoken_for(speech, who, tag, at_forum=reading.conference is not None) if who is not None else []
    reading.turns.append(
        Turn(sent[0] if sent and who is not None and who.anonymous else who, tuple(speech.places), tag.name)
    )
    if event is None or who is None:
        return
    note = "from the audience" if tag.role == "audience" else ""
    for one in (who, *sent) if tag.number != WRITTEN else ():
        reading.say(one, "cor:spokeAt", event, speech.place, "opens a turn", doubt=speech.doubt, role_note=note)
    text = speech.words_of(reading.document)
    own = own_moderation(text)
    where = speech.paragraph(reading.document, _MODERATING) or speech.place
    if tag.role == "online moderator" or (own and own.relation == "cor:moderatedOnline"):
        _say_role(reading, speech, "cor:moderatedOnline", where, "speaks as online moderator")
    elif own and own.relation != "cor:moderated":
        gist = "says to chair it" if own.relation == "cor:chaired" else "says to take the notes"
        _say_role(reading, speech, own.relation, where, gist)
    elif own or (tag.role == "moderator" and not _names_moderator(text)):
        _say_role(reading, speech, "cor:moderated", where, "speaks as moderator")
    elif chairs(text):
        _say_role(reading, speech, "cor:chaired", speech.place, "opens or closes the meeting")
    elif tag.role == "chair":
        speech.doubt = speech.doubt or "tagged as chair: of the session, or of a body?"
        _say_role(reading, speech, "cor:chaired", speech.place, "speaks as chair of the session")
    tell_standing(reading, speech, who)


def _tell_presiding(reading: Reading, head: Sequence[Line], offices: Mapping[int, str]) -> None:
    """Note whom the State sent that a heading gives beside who presides, and who is vice-chair of the body."""
    of = next((body for _, how, body in reading.structure if how == "cor:meetingOf" and isinstance(body, Named)), None)
    for line in head:
        _, name, sent = presiding(line.text)
        if sent:
            person = Named("person", name)
            reading.say(person, "cor:represents", sent, line, "presides, with the state")
        if name and of is not None and (office := offices.get(line.start, "")).startswith("Vice"):
            reading.holds(Named("person", name), Named("post", f"{office}, {of.name}"), of, line, "in the head")


def _tell_cited(reading: Reading) -> None:
    """Note what a record that has a symbol of its own cites."""
    about, record = reading.about, Named("document", reading.symbol, acronym=reading.symbol)
    drafts: list[Named] = []
    for line in blocks_of(reading.document) if reading.symbol else ():
        tell_drafts(reading, line, drafts)
        tell_cited(reading, record, line)
        if reading.process is not None:
            tell_mandate(reading, reading.process, line)
        else:
            tell_set_up(reading, line)
        tell_objected(reading, None, line, line.text)
    if reading.symbol:
        tell_paper(reading)
        reading.about = about


def _names_moderator(text: str) -> bool:
    """Tell whether whoever captions take for the moderator presents another as that."""
    return any(found.relation == "cor:moderated" for found in moderators_named(text))


def _spoken_for(speech: Speech, who: Named, tag: Tag, *, at_forum: bool) -> list[Named]:
    """Give the state or body that a record names as speaker in the place of a person; at a forum people speak."""
    named = speech.said is not None and speech.said.name and not tag.name  # by the speaker alone
    if tag.role == "chair" or not (who.anonymous or (named and not at_forum)):
        return []
    if tag.state:
        return [state_called(tag.state)]
    return [Named("organisation", spelt(tag.body))] if tag.body and who.anonymous else []


def _say_role(reading: Reading, speech: Speech, relation: str, place: Place, gist: str) -> None:
    if speech.who is not None and reading.event is not None:
        reading.say(speech.who, relation, reading.event, place, gist, doubt=speech.doubt)


def _tell_listed(reading: Reading, head: Sequence[Line]) -> None:
    """Note whom the head lists, and where the meeting is held where a label says so."""
    named = [line for line in head if not (_RECORD.fullmatch(line.text) or CAPTIONS.search(line.text))]
    facts = with_facts(unmarked(named))
    if not any(relation == "cor:heldIn" for _, relation, _ in reading.structure):
        cells = ((line, label.end()) for line in facts if (label := _VENUE.match(line.text)))
        where = ((line, line.text[at:].strip(" |*").replace(" | ", ", ")) for line, at in cells)
        tell_place(reading, {}, [replace(line, text=f"Venue: {place}") for line, place in where], None)
    exported = any(_EXPORT.fullmatch(line.text.strip()) for line in head)
    for listed in Page.of(unstacked(rejoined(facts))).listed:
        if listed.role in (*_LISTED, *SPONSORS) and not (exported and listed.role == "cor:announcedAt"):
            tell_role(reading, listed)


def _tell_labelled(reading: Reading, cast: Sequence[Line]) -> None:
    """Note whom the head announces with post and body behind any label: "Studio Velda: Ada Okafor, ..."."""
    for line in cast if reading.event is not None else ():
        label, _, rest = line.text.partition(": ")
        rest = re.sub(r"\s*\(\d+\s*(?:['’′]|min\w*\.?)\)", "", rest)  # how long
        known = heading(line.text) is not None or (label[:1] not in "•*–-" and looks_like_name(label))
        rows = [] if known else re.split(r";\s+(?:and\s+)?", rest.rstrip(". "))
        for one in (entry(part) for row in rows for part in several(row)):
            if one is not None and looks_like_name(one.name) and one.post and (one.employer or one.state):
                who, gist = Named("person", one.name), "listed above the record"
                reading.say(who, "cor:announcedAt", reading.event or "", line, gist)
                tell_employer(reading, who, one, line)


def _tell_sessions(reading: Reading, speeches: list[Speech]) -> None:
    """Note when the sessions of the process are to be, of which this is a meeting, as the one in the chair says."""
    links = (of for event, link, of in reading.structure if (event, link) == (reading.event, "cor:meetingOf"))
    chairs = {said.subject for said in reading.said if said.relation == "cor:chaired"}
    for process in (of for of in links if isinstance(of, Named)):
        for start, end in (place for speech in speeches if speech.who in chairs for place in speech.places):
            for said in _PLANNED.finditer(spoken(reading.document, (start, end))):
                later = any(day.iso >= reading.day for day in in_year(days_in(said.group()), reading.day[:4]))
                year = reading.day[:4] if later or not reading.day else str(int(reading.day[:4]) + 1)
                tell_sessions(reading, process, Line(0, start, end, said.group()), "planned", year)


def _tell_moderators(reading: Reading, speeches: list[Speech]) -> None:
    """Note whom speakers name as moderator, where it is somebody of the record, or a full name that was not heard."""
    heard = list(dict.fromkeys(s.who for s in speeches if s.who is not None and not s.who.anonymous))
    listed = [one.name for one in reading.people()] if reading.kind == "automaticCaptions" else []
    sits = reading.process is not None or _SITTING.search(reading.document.text[:_OPENING])
    talk = not (sits or any(speech.tag and speech.tag.state for speech in speeches))
    for said in [one for one in reading.said if one.relation == "cor:chaired"] if talk else ():
        if said.subject in heard and said.object == reading.event:  # whoever chairs a talk moderates it
            reading.say(said.subject, "cor:moderated", reading.event, said.places, said.gist)
    for speech in speeches:
        for place in speech.places:
            for found in moderators_named(spoken(reading.document, place)):
                name = heard_as(found.name, listed) or clean_name(found.name)
                fits = [who for who in heard if who.name == name or short_for(name, who.name)]
                if state_named(name) or body_named(name) or len(fits) > 1 or reading.event is None:
                    continue
                alone = found.relation == "cor:rapporteurOf" and " " not in name
                likely = fits or looks_like_name(name) or alone
                who = fits[0] if fits else Named("person", name) if likely else None
                if who is not None:
                    doubt = "" if fits else "named as moderator, and not heard: did it come so?"
                    reading.say(who, found.relation, reading.event, place, "named as moderator", doubt=doubt)
