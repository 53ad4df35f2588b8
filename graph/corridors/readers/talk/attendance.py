"""Know who was there when a record was made: witnesses, those present, who took the notes."""

import re
from collections.abc import Iterator, Sequence

from corridors.documents import Line
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.lines.remarks import LISTED_AWAY
from corridors.readers.names.bodies import spelt
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.nearness import Spellings, slip
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.names.posts import is_post
from corridors.readers.names.several import several
from corridors.readers.names.spellings import alike, short_for
from corridors.readers.notes import Named, Reading

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Senator|Sen|Hon|Sir|Dame)\.?\s+)"
_HEADING = wording(
    r"\W*(?:list\s+of\s+)?(?P<what>witness(?:es)?|attendees|in\s+attendance|(?:members\s+)?present|participants)"
    r"(?:\s+(?:present|examined|appearing))?\s*(?:[:–—-]\s*(?P<value>.*)|\W*)\Z",
    re.I,
)
_OTHER = wording(r"\W*(?:regrets|apologies|absent|scribes?|agenda|chairs?|minutes)\b", re.I)
_ITEM_NUMBER = wording(r"\A\W*(?:(?:Representatives|Senators|Messrs)\b.*|(?:[IVX]{1,4}|\d{1,2})\s*[:.)]\s*)?")
_BRACKETS = wording(r"(?P<name>[^()\[\],;:]{3,60}?)\s*[(\[](?P<aside>[^()\[\]]{2,120})[)\]]")
#: A witness and the body that he or she is heard for.
_FOR_BODY = wording(
    rf"{_TITLE}?(?P<name>[^()\[\],;:\d]{{5,50}}),\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ][\w&’'-]*(?:\s+(?:(?:of|for|and|the|&)\s+)*"
    r"[A-ZÀ-Þ][\w&’'-]*){1,5})(?:\s*\([^()]{3,30}\))?"
)
_IN_CHAIR = wording(r"(?:[\w-]+\s+)?(?:co-?)?(?:chair(?:man|woman|person)?|scribe|team\s+contact)\Z", re.I)
_MEMBERS = wording(r"\W*members\s+present\b", re.I)
_COMMITTEE = wording(
    r"\W*(?:taken\s+before\s+(?:the\s+)?)?(?P<body>(?:[\w’'-]+,?\s+){0,8}?(?:sub-?)?committee(?:\s+(?:on|for)\s+"
    r"[\w ,’'-]{3,60})?)\W*\Z",
    re.I,
)
_EVIDENCE = wording(r"\b(?:oral|minutes\s+of)\s+evidence\b", re.I)
_GAVE = wording(r",\s+gave\s+evidence\W*\Z")
_NEAR = 2
_SCRIBES = wording(
    r"\W*(?:scribes?|minutes\s+(?:taken\s+)?by|minute[\s-]?takers?|note[\s-]?takers?)\W*:\W*(?P<value>\S.*)\Z", re.I
)
_COMMA = wording(r"[,;]\s*(?:and\s+)?|\s+and\s+")


def present(head: Sequence[Line]) -> Iterator[tuple[Line, Entry, bool]]:
    r"""Give whom the head lists as having been there, and whether as a witness.

    >>> text = "## Attendees\n\n* Ada Okafor (Lake Trust)\n* Tom Lind\n\nRegrets: Eva Lind"
    >>> head = document_of("x.txt", text).lines()
    >>> [(one.name, one.employer) for _, one, _ in present(list(head))]
    [('Ada Okafor', 'Lake Trust'), ('Tom Lind', '')]
    """
    last, witness, away = 0, False, False
    for line in head:
        begins = _HEADING.match(line.text)
        if begins:
            witness, value = begins["what"].lower().startswith("witness"), _ITEM_NUMBER.sub("", begins["value"] or "")
        else:
            role = heading(line.text)
            other = _OTHER.match(line.text) or (role is not None and role.role and not role.value)
            goes_on = last and line.number - last <= _NEAR and not other
            away = bool(goes_on) and LISTED_AWAY.search(line.text) is not None
            value = _ITEM_NUMBER.sub("", line.text) if goes_on and not away else ""
        value = _GAVE.sub("", value)
        parts = [re.sub(r"^and\s+|(?<=\w{3})\.\Z", "", part.strip()) for part in value.split(";") if part.strip()]
        people = [
            found
            for part in parts
            for one in several(part)
            if (found := _witness_of(part) if witness else None) or (found := _entry_listed(one)) is not None
        ]
        listed_there = begins and value and not value.rstrip().endswith((",", ";"))  # and nowhere below
        last = line.number if (begins or people or away) and not listed_there else 0
        yield from ((line, one, witness) for one in people if looks_like_name(one.name))


def _witness_of(words: str) -> Entry | None:
    """Read a witness and the one thing behind the comma: whom he or she is heard for, if it is no post.

    >>> _witness_of("Ada Okafor, Highland Privacy Watch (by video link)").employer
    'Highland Privacy Watch'
    """
    match = _FOR_BODY.fullmatch(words.strip(" *_.-–—•·\t"))
    name = clean_name(match["name"]) if match else ""
    if match is None or is_post(match["body"]) or not looks_like_name(name):
        return None
    return Entry(name, match["body"])


def _entry_listed(words: str) -> Entry | None:
    """Take one of the list apart: brackets behind a name hold the employer first, and who takes the chair."""
    match = _BRACKETS.fullmatch(words.strip(" *_.-–—•·\t"))
    if match is None:
        return entry(words)
    asides = [aside.strip() for aside in match["aside"].split(",") if not _IN_CHAIR.match(aside.strip())]
    bodies = [aside for aside in asides if aside[:1].isupper() and not is_post(aside)]
    posts = [aside for aside in asides if is_post(aside)] if bodies and len(asides) == 2 else []
    return Entry(
        clean_name(match["name"]), bodies[0] if bodies else "", posts[0] if posts and " of " not in posts[0] else ""
    )


def tell_present(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note post and body of those listed who were heard; an attendee who was not heard attended.

    >>> record = Reading(document_of("x.txt", "Witnesses\nI: Ada Okafor, Director, Lake Trust"), "f", "k", "t")
    >>> record.say(Named("person", "Ada Okafor"), "cor:spokeAt", Named("event", "A hearing"), (0, 9), "speaks")
    >>> tell_present(record, list(record.document.lines())); [said.relation for said in record.said][1:]
    ['cor:affiliatedWith', 'cor:holdsPost', 'cor:postIn']
    """
    heard = {fold(person.name): person for person in reading.people()}
    placed = {said.subject for said in reading.said if said.relation == "cor:affiliatedWith"}
    committee = next((match["body"] for line in head if (match := _COMMITTEE.match(line.text))), "")
    if committee and reading.event is not None and any(_EVIDENCE.search(line.text) for line in head):
        at = next(line for line in head if committee in line.text)
        reading.say(organisation(spelt(committee)), "cor:organised", reading.event, at, "hears the evidence")
    for line, one, witness in present(head):
        if committee and _MEMBERS.match(line.text):
            member, body = Named("person", one.name), organisation(spelt(committee))
            reading.say(member, "cor:memberOf", body, line, "listed as member present")
        who = heard.get(fold(one.name))
        if who is None and reading.event is not None and (one.employer or not witness):
            who = Named("person", one.name)
            relation = "cor:announcedAt" if witness else "cor:attended"
            reading.say(who, relation, reading.event, line, "listed as there")
        if who is not None and (who not in placed or one.post):
            tell_employer(reading, Named("person", who.name), one, line)


def listed_as(tag: str, names: Spellings) -> tuple[str, str]:
    """Give the one full name of a list that a tag stands for, and why it is in doubt; two empty strings for none.

    >>> listed_as("ADA", Spellings(["Ada Okafor", "Tom van der Lind"]))
    ('Ada Okafor', 'by a short name: is it this person?')
    """
    word = fold(tag)
    near = names.near(tag)
    odd = (name for name in names.names if slip(word, fold(name).split()[0]))
    ways = (
        ((name for name in near if fold(name) == word), ""),
        ((name for name in near if alike(name, tag)), "spelt differently elsewhere: one person?"),
        ((name for name in names.fuller(tag) if short_for(tag, name)), "by a short name: is it this person?"),
        (odd, "by a short name, spelt differently: is it this person?"),
    )
    for fits, why in ways:
        if found := list(fits):
            return (found[0], why) if len(found) == 1 else ("", "")
    return "", ""


def tell_scribes(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note who took the notes, where it is one of those listed as present.

    >>> record = document_of("x.txt", "Present: Ada Okafor (Lake Lab), Tom Lind\nScribe: Tom")
    >>> found = Reading(record, "transcript", "officialRecord", "", Named("event", "A call"))
    >>> tell_scribes(found, list(record.lines())); [(said.subject.name, said.relation) for said in found.said]
    [('Tom Lind', 'cor:rapporteurOf')]
    """
    matches = [(line, match) for line in head if (match := _SCRIBES.match(line.text))]
    names = Spellings(one.name for _, one, _ in present(head)) if matches else Spellings()
    for line, match in matches if reading.event is not None else ():
        for part in _COMMA.split(match["value"]):
            name, doubt = listed_as(part.strip(" *_."), names)
            if name:
                who = Named("person", name)
                reading.say(who, "cor:rapporteurOf", reading.event or "", line, "took the notes", doubt=doubt)
