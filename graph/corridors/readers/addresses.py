"""Read printed speeches and statements: who gave it, in which post, for which state, at which event, on which day."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corridors.documents import Document, Line
from corridors.lexicon import body_named, government_named, state_label, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.frontmatter import front_matter
from corridors.readers.names.appositions import standing
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.names.persons import Known, marked
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.agenda import words_of
from corridors.readers.pages.released import opening_of
from corridors.readers.talk.turns import is_turn_marker
from corridors.readers.un.sessions import BODY, meeting_of

_KIND = r"(?:speech|remarks|statement|intervention|address|keynote(?:\s+(?:speech|address|remarks))?|message)"
_FORM = (
    r"(?:(?:opening|closing|welcome|welcoming|introductory|keynote|national|joint|video|written|special|general|full|"
    rf"transcript\s+of)\s+(?:the\s+)?)*{_KIND}"
)
#: "Opening remarks by H.E. Mr. ..., at the opening of ...": who stands before "at", the event behind it.
_HEAD = wording(
    rf"\W*{_FORM}(?:\s+(?:as\s+)?(?:given|delivered|made))?(?:\s+(?:by|of)|\s*[:–—-])\s+(?P<who>.+?),?\s+"
    r"(?:(?:on|under|regarding)\s+(?P<topic>.{3,120}?)\s+)?(?:at|during|on\s+the\s+occasion\s+of|before)\s+(?:the\s+)?"
    r"(?P<event>\S.{5,})",
    re.I | re.S,
)
#: "Kenyan statement to the Lake Forum", "Remarks at the Lake Forum": who speaks, where not said, stands below.
_PLACE_FIRST = wording(
    rf"\W*(?:(?P<who>[A-Z][\w-]+(?:\s[A-Z]\w+)?)(?:['’]s)?\s+)?(?i:{_FORM})\s+(?:(?:on|under)\s+(?P<topic>.{{3,120}}?)\s+)?"
    r"(?:at|to|during)\s+the\s+(?P<event>\S.{5,})",
    re.S,
)
#: "Ambassador Okafor's remarks at Lake Week".
_WHOSE = wording(
    rf"\W*(?P<who>[A-Z].{{5,110}}?)['’]s?\s+(?i:{_FORM})\s+(?:at|to|during)\s+(?:the\s+)?(?P<event>\S.{{5,}})", re.S
)
_BY = wording(rf"(?:{_FORM}\s+)?(?:(?:given|delivered|made)\s+)?by\s+(?P<who>.+)", re.I)
#: "Ada Okafor: opening remarks at the Lake Forum", "DPM Ada Okafor at the Lake Forum".
_NAME_FIRST = wording(
    rf"\W*(?P<who>[^:–—-]{{5,120}}?)(?:\s*[:–—-]\s*{_FORM})?\s+at\s+(?:the\s+)?(?P<event>\S.{{5,}})", re.I | re.S
)
#: How a speech begins, and how it speaks: of the speaker, and to those who are there.
GREETING = wording(
    r"(?:\d+[.)]?\s+)?(?:(?:your\s+)?excellenc|ladies\s+and\s+gentlemen|good\s+(?:morning|afternoon|evening)|thank\s+you"
    r"|distinguished|dear\s+(?:colleagues|friends|delegates|excellenc)|(?:mr\.?|madam|mme\.?|mister|honou?rable)\s+"
    r"(?:chair|president|secretary|moderator)|.{0,300}\bladies\s+and\s+gentlemen\b)",
    re.I,
)
#: How somebody speaks who does not greet.
_SPEAKS = wording(
    r"(?:before\s+I\s+begin|greetings\b|let\s+me\b|allow\s+me\b|I\s+(?:am|would|want|wish)\b|thanks?\b|on\s+behalf\s+of\b|welcome\b|"
    r"members\s+of\b|it\s+is\s+(?:an?|my)\b.{0,30}(?:pleasure|honou?r|privilege)|\W*(?:remarks\s+)?\(?as\s+(?:prepared|delivered)\b)",
    re.I,
)
#: Where the name of an event ends: before its day, or its city.
_ENDS = wording(r"\s*(?:,?\s+(?:on|in)\s+(?=\d|[A-Z][a-z]+\s+\d)|,\s+(?=\d)|\s+[|]\s|\s+[–—]\s+\d|\.?\s*$).*", re.S)
_CITY = wording(
    r",?\s+in\s+(?P<city>[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ɏ][\w’'-]+){0,2})\Z|,\s+(?P<seat>New York|Geneva|Vienna)\Z"
)
_FOR = wording(r",?\s+(?:also\s+)?(?:speaking\s+)?on\s+behalf\s+of\s+(?:the\s+)?(?P<of>[^,]+)", re.I)
_TITLED = wording(
    r"(?P<office>(?:[A-Z][\w’'&-]*\.?,?\s+|(?:of|for|and|to|the|in)\s+)*?)(?P<name>(?:(?:Mr|Mrs|Ms|Mme|Dr|Prof|H\.?\s?E|Amb|Ambassador)\b\.?\s+)*"
    r"[^\W\d_a-z][\w’'.-]*(?:\s+[^\W\d_a-z][\w’'.-]*){1,4})\Z"
)
#: What begins, or is over, on the day of the speech; a week or a conference may have begun before.
_ONE_DAY = wording(
    r"\b(?:opening|inaugura\w+|launch|ceremony|panel|seminar|webinar|workshop|round\s?table|dinner|breakfast|luncheon|"
    r"reception|side\s+event|briefing)\b",
    re.I,
)
_LONG = wording(r"\b(?:forum|conference|congress|assembly|summit|week|session)\b", re.I)
#: An office by its letters alone: "DPM Ada Okafor".
_LETTERS = wording(r"[A-Z]{2,5}\s+(?=[A-Z][a-z])")
_DEEP, _LONGEST = 12, 420


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a printed speech says: the line, who speaks, for whom else, and the words that name the event.

    >>> page = document_of("x.txt", "Remarks by Ada Okafor, Kenya, at the Lake Forum, 2 May 2030")
    >>> head = head_of(list(page.lines())); head.who, head.event
    ('Ada Okafor, Kenya', 'Lake Forum')
    """

    line: Line
    who: str
    event: str
    city: str = ""
    behalf: str = ""


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a speech as printed: the head says whose and where, and the text greets.

    >>> recognises(document_of("x.txt", "Remarks by Ada Okafor at the Lake Forum\n\nExcellencies,\n\nWelcome."))
    0.95
    """
    lines = _body(document)
    if head_of(lines) is None or any(is_turn_marker(line.text) for line in lines):
        return 0.0
    below = lines[1 : 2 * _DEEP]
    return 0.95 if any(GREETING.match(one.text) or _SPEAKS.match(one.text) for one in below) else 0.0


def read(document: Document) -> Reading:
    r"""Read a printed speech: who spoke at which event, in which post, for whom, and when.

    >>> page = "Remarks by Ada Okafor, Kenya, at the Lake Forum\n\n2 May 2030\n\nExcellencies,\n\nWelcome."
    >>> [(s.subject.name, s.relation) for s in read(document_of("x.txt", page)).said][:1]
    [('Ada Okafor', 'cor:spokeAt')]
    """
    lines = _body(document)
    head = head_of(lines)
    reading = Reading(document, "speech", "officialRecord", "")
    if head is None:
        reading.doubt("the head names no speaker and no event: whose speech is it?", (0, min(80, len(document.text))))
        return reading
    reading.title = " ".join(words_of(head.line.text).split())[:200]
    dated = next(
        (
            (line, day)
            for line in (head.line, *lines[:_DEEP])
            if len(line.text) < _LONGEST
            for day in days_in(line.text)
            if len(day.iso) == len("2030-05-02")
        ),
        None,
    )
    reading.day = dated[1].iso if dated else ""
    event, process = meeting_of(head.event, reading.day) or (Named("event", head.event), None)
    reading.event, reading.own_title = event, False
    if process is not None:
        reading.structured(event, "cor:meetingOf", process)
    elif dated is not None and (
        dated[0] is head.line
        or _ONE_DAY.search(head.line.text)
        or fold(head.event) in fold(dated[0].text)
        or (opening_of(dated[0].text) and not _LONG.search(head.event))
    ):
        reading.say(event, "cor:startDate", "", dated[0], "the day of the speech", value=reading.day)
    if place := head.city or _place(lines):
        reading.structured(event, "cor:heldIn", Named("place", place))
    _tell_speaker(reading, event, head)
    reading.prose += [((line.start, line.end), event) for line in lines if len(line.text) > 60]
    return reading


def head_of(lines: Sequence[Line]) -> Head | None:
    """Find the line that says whose speech it is and where it was given; the fuller of two.

    >>> head_of([Line(1, 0, 13, "Lakes at dusk")]) is None
    True
    """
    for pattern in (_HEAD, _WHOSE, _NAME_FIRST, _PLACE_FIRST):
        for n, line in enumerate(lines[:_DEEP]):
            text = " ".join(words_of(line.text).split())
            match = pattern.match(text) if 20 < len(text) < _LONGEST else None
            event, city = _event(match["event"]) if match else ("", "")
            if match is None or not event:
                continue
            said = match["who"] or ""
            if pattern is _PLACE_FIRST:
                said = state_label(government_named(said) or state_named(said)) if said else ""
                said = _speaker_below(lines[n + 1 : n + 4]) or said
            behalf = _FOR.search(said)
            who = _FOR.sub("", said)
            if who and (state_named(who) or _speaker(who) is not None):
                return Head(line, who, event, city, behalf["of"] if behalf else "")
    return None


def _speaker_below(lines: Sequence[Line]) -> str:
    """Give who speaks, where the lines under the head say it: "Statement by ...", or a name, and the post below."""
    for line, below in itertools.pairwise([*lines, None]):
        text = words_of(line.text) if line is not None else ""
        if (match := _BY.fullmatch(text)) and _speaker(match["who"]) is not None:
            return match["who"]
        if looks_like_name(clean_name(text)) and not days_in(text):
            post = words_of(below.text) if below is not None else ""
            return f"{text}, {post}" if is_post(post) and len(post) < _LONGEST // 4 else text
    return ""


def _place(lines: Sequence[Line]) -> str:
    """Give where a speech was given: the city beside the day, alone on a line."""
    openings = ((line, opening_of(line.text)) for line in lines[:_DEEP])
    return next((one.city for line, one in openings if one is not None and one.end == len(line.text)), "")


def _event(words: str) -> tuple[str, str]:
    """Give the event that words name, and the city behind it."""
    plain = _ENDS.sub("", words, count=1).strip(" ,.;:")
    city = _CITY.search(plain)
    plain = plain[: city.start()] if city else plain
    plain = re.sub(r"^the\s+", "", plain)
    named = (
        len(plain) > 5 and plain[:1].isalnum() and (plain[:1].isupper() or plain[:1].isdigit() or BODY.search(plain))
    )
    return (plain, (city["city"] or city["seat"]) if city else "") if named else ("", "")


def _speaker(words: str) -> Entry | None:
    """Read who speaks: the name before the post, or behind it, or with a title that is an office."""
    words = _LETTERS.sub("", words, count=1)
    one = entry(words)
    if one is not None and looks_like_name(one.name):
        plain = not one.employer or is_body(one.employer) or body_named(one.employer) or one.employer.isupper()
        return one if plain else replace(one, employer="", post=words.partition(",")[2].strip())
    *office, last = words.split(", ")
    named = _TITLED.fullmatch(last)
    name = clean_name(named["name"]) if named else ""
    whole = named is not None and looks_like_name(name) and not named["office"].endswith(("for ", "of ", "and "))
    skeleton, people = marked(words, Known()) if not whole else ("", [])
    if len(people) == 1 and skeleton == "«0»":  # "Deputy Chief of Mission Ada Okafor"
        return replace(people[0].told, name=people[0].name)
    if named is None or not looks_like_name(name):
        return None
    post = ", ".join([*office, named["office"].strip(" ,")]).strip(" ,")
    if post and not is_post(post) and not post.isupper():
        return None
    one = standing(f"Ada Lind, {post}.", len("Ada Lind"))[0] if post else Entry("")
    return replace(one, name=name, post=one.post or post)


def _tell_speaker(reading: Reading, event: Named, head: Head) -> None:
    behalf = state_named(head.behalf) if head.behalf else ""
    group = Named("organisation", head.behalf) if head.behalf and not behalf else None
    if state := state_named(head.who):
        own = Named("state", head.who, slug=state.partition(":")[2])
        reading.say(own, "cor:spokeAt", event, head.line, "gave the statement printed", on_behalf_of=group)
        return
    one = _speaker(head.who)
    if one is None:
        return
    who = Named("person", one.name)
    reading.say(who, "cor:spokeAt", event, head.line, "gave the speech printed", on_behalf_of=group)
    if behalf:
        reading.say(who, "cor:represents", behalf, head.line, "spoke on behalf of it")
    if one.post or one.employer or one.state:
        tell_employer(reading, who, one, head.line, "as the head names the speaker")


def _body(document: Document) -> list[Line]:
    fields, begin = front_matter(document)
    titled = [fields["title"][1]] if "title" in fields else []
    titled = [replace(line, text=fields["title"][0]) for line in titled]
    return [*titled, *(line for line in document.lines() if line.start >= begin)]
