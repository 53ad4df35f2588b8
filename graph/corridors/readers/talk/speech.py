"""Hold a turn of a record while it is put together, and note for whom its speaker stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corridors.documents import Document
from corridors.lexicon import state_label, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.appositions import BODY
from corridors.readers.names.bodies import spelt
from corridors.readers.names.bodynames import organisation, party, state_called
from corridors.readers.names.offices import tell_at, tell_employer
from corridors.readers.names.people import Entry
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.talk.cuts import Segment
from corridors.readers.talk.introductions import Introduction, own_words
from corridors.readers.talk.lines import spoken
from corridors.readers.talk.presented import Presented
from corridors.readers.talk.tags import Tag

#: For which group a State says to speak.
_FOR_GROUP = wording(
    r"(?:\A|[.:!?,]\s+)(?:(?:I|[Ww]e|[Mm]y\s+delegation|[A-Z]\w+)\s+(?:(?:ha(?:ve|s)\s+the\s+\w+\s+(?:to|of)|(?:am|is|are)(?:\s+(?:hono|plea|privil)\w+\s+to)?|will|wish(?:es)?\s+to|"
    r"would\s+like\s+to)\s+)*(?:speak|mak|deliver|tak)(?:e|ing|s)?\s+(?:this\s+statement\s+|the\s+floor\s+)?)?(?i:on\s+behalf\s+of)\s+(?:the\s+)?"
    rf"(?:members?\s+(?:[Ss]tates\s+)?of\s+(?:the\s+)?)?(?:(?P<group>[Gg]roup\s+of\s+\d+(?:\s+and\s+China)?)|{BODY})"
)
#: Who belongs to the group that prepares the forum, and says so.
_OF_MAG = wording(
    r"(?<![\w’'])I(?:['’]m|\s+am)\b(?:(?!\b(?:not|never|former|was|no)\b)[^.?!]){0,60}?\b(?:MAG\s+members?\b|"
    r"members?\s+of\s+(?:the\s+)?(?:IGF(?:['’]s)?\s+)?(?:MAG\b|Multi-?stakeholder\s+Advisory\s+Group))",
)
_OPENING = 500
#: A speaker says who he or she is in the first so many paragraphs.
INTRODUCING = 8


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
    presents: list[tuple[Place, Presented]] = field(default_factory=list)

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
        return sum(part.words for part in self.parts if not part.alone)

    def words_of(self, document: Document) -> str:
        """Give the words with which the turn begins, without a tag that stands alone."""
        said = [part for part in self.parts if not part.alone][:INTRODUCING]
        return " ".join(spoken(document, (part.start, part.end)) for part in said)

    def paragraph(self, document: Document, pattern: re.Pattern[str]) -> Place | None:
        """Give the first paragraph that a pattern is found in."""
        return next((place for place in self.places if pattern.search(spoken(document, place))), None)


def speeches_of(parts: Iterable[Segment]) -> Iterator[Speech]:
    """Put paragraphs together to turns; what stands above the first is none.

    >>> parts = [Segment(0, 9, opens=True, words=2), Segment(9, 20, opens=False, words=2)]
    >>> [one.places for one in speeches_of(parts)]
    [[(0, 9), (9, 20)]]
    """
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


def tell_standing(reading: Reading, speech: Speech, who: Named) -> None:
    """Note employer, post and state, from the tag or the speaker's own words."""
    tag = speech.tag or Tag()
    if reading.conference is not None and (place := speech.paragraph(reading.document, _OF_MAG)):
        group = Named("organisation", "IGF Multistakeholder Advisory Group")
        reading.say(who, "cor:memberOf", group, place, "says so")
    doubtful = "heard by automatic captions: is the body right?" if reading.kind == "automaticCaptions" else ""
    said = _told(reading, speech, who)
    if said is not None and tag.body and set(fold(tag.body).split()) < set(fold(said.employer).split()):
        tag = replace(tag, body=said.employer)  # "Lake", and "at the Lake Trust"
    _tell_tag(reading, speech, who, tag)
    if said is not None and said.former and not state_named(said.former):
        body = Named("organisation", said.former)
        gist = "says to have been there before"
        reading.say(who, "cor:affiliatedWith", body, speech.place, gist, stage="ended", doubt=doubtful)
    if said is not None and said.post and tag.body and not (said.employer or said.state or tag.post):
        said = replace(said, employer=spelt(tag.body))
    if said is None or not (said.employer or said.state):
        own = said.post if said and not who.anonymous else ""
        tell_employer(reading, who, Entry("", post="" if tag.body else own or tag.post), speech.place)
        return
    place = _introducing(reading, speech, said)
    if said.state:
        post = "" if said.employer else said.post
        tell_at(reading, who, said.state, post, place=place, gist="says so at the beginning", doubt=doubtful)
    if not said.employer or state_named(said.employer):
        return
    if set(fold(said.employer).split()) < set(fold(tag.body).split()):  # "here at Lake", of the Lake Trust
        said = replace(said, employer=spelt(tag.body))
    body = organisation(said.employer, said.state or tag.state)
    tell_at(reading, who, body, said.post, place=place, gist="introduces himself or herself", doubt=doubtful)


def _tell_tag(reading: Reading, speech: Speech, who: Named, tag: Tag) -> None:
    """Note what the record's own tag says, or what the speaker was called upon for."""
    if tag.state:
        group = _FOR_GROUP.search(" ".join(speech.words_of(reading.document)[:_OPENING].split()))
        whole = party((group["group"] or group["body"]).replace("group of", "Group of"), sure=True) if group else None
        if whole is not None and whole.slug != tag.state.partition(":")[2]:
            one = state_called(tag.state) if who.anonymous else who
            reading.say(one, "cor:represents", whole, speech.place, "speaks on its behalf")
        gist = "tagged with the state" if tag.role != "representative" else "called upon for the state"
        reading.say(who, "cor:represents", tag.state, speech.place, gist)
    if tag.stands_for:
        state = state_named(tag.stands_for)
        stands_for = state or Named("organisation", spelt(tag.stands_for))
        sent = Named("state", state_label(tag.state), slug=tag.state.partition(":")[2]) if tag.state else who
        reading.say(sent, "cor:represents", stands_for, speech.place, "tagged so")
    if tag.body:
        body = organisation(spelt(tag.body))
        tell_at(reading, who, body, tag.post, place=speech.place, gist="tagged with the body")


def _told(reading: Reading, speech: Speech, who: Named) -> Introduction | None:
    """Give what a speaker says of himself or herself: with the name, else in other plain words."""
    said = speech.said
    own = own_words(speech.words_of(reading.document), "" if who.anonymous else who.name)
    if said is None or not (said.employer or said.state):
        return said if own is None else replace(own, former=said.former if said else "")
    better = own is not None and own.employer == said.employer and (not said.post or said.post.startswith("I "))
    return replace(said, post=own.post) if own is not None and better else said


def _introducing(reading: Reading, speech: Speech, said: Introduction) -> Place:
    """Find the paragraph that holds the employer's name."""
    for place in speech.places[:INTRODUCING] if said.employer else ():
        if said.employer in reading.document.text[place[0] : place[1]]:
            return place
    return speech.place
