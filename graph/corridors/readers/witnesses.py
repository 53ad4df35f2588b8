"""Read from the head of a record who was there, its witnesses or attendees, and for whom they stand."""

import re
from collections.abc import Iterator, Sequence

from corridors.documents import Line
from corridors.names import fold
from corridors.readers.attendees import run_together, staff
from corridors.readers.bodies import spelt
from corridors.readers.bodynames import organisation
from corridors.readers.hearings import witnesses_in
from corridors.readers.notes import Named, Reading
from corridors.readers.offices import tell_employer
from corridors.readers.people import Entry, clean_name, entry, is_post, looks_like_name
from corridors.readers.several import several

_HEADING = re.compile(
    r"\W*(?:list\s+of\s+)?(?P<what>witness(?:es)?|attendees|in\s+attendance|(?:members\s+)?present|participants)"
    r"(?:\s+(?:present|examined|appearing))?\s*(?:[:–—-]\s*(?P<value>.*)|\W*)\Z",
    re.I,
)
#: Above what a witness says: "STATEMENT OF HON. ADA OKAFOR, DIRECTOR, LAKE AGENCY".
_STATEMENT = re.compile(r"\s*(?:prepared\s+)?statement\s+of\s+(?P<value>[A-Z].{4,200}?)\s*\Z", re.I)
_OTHER = re.compile(r"\W*(?:regrets|apologies|absent|scribes?|agenda|chairs?|minutes)\b", re.I)
_NUMBER = re.compile(r"\A\W*(?:(?:[IVX]{1,4}|\d{1,2})\s*[:.)]\s*)?")
_BRACKETS = re.compile(r"(?P<name>[^()\[\],;:]{3,60}?)\s*[(\[](?P<aside>[^()\[\]]{2,120})[)\]]")
_IN_CHAIR = re.compile(r"(?:[\w-]+\s+)?(?:co-?)?(?:chair(?:man|woman|person)?|scribe|team\s+contact)\Z", re.I)
_MEMBERS = re.compile(r"\W*members\s+present\b", re.I)
_COMMITTEE = re.compile(r"\W*(?:[\w’'-]+,?\s+){0,8}?(?:sub-?)?committee(?:\s+(?:on|for)\s+[\w ,’'-]{3,60})?\W*\Z", re.I)
_NEAR = 2


def present(head: Sequence[Line]) -> Iterator[tuple[Line, Entry, bool]]:
    r"""Give whom the head lists as having been there, and whether as a witness.

    >>> from corridors.documents import document_of
    >>> text = "## Attendees\n\n* Ada Okafor (Lake Trust)\n* Tom Lind\n\nRegrets: Eva Lind"
    >>> head = document_of("x.txt", text).lines()
    >>> [(one.name, one.employer) for _, one, _ in present(list(head))]
    [('Ada Okafor', 'Lake Trust'), ('Tom Lind', '')]
    """
    last, witness = 0, False
    yield from ((line, one, False) for line, one in witnesses_in(head))
    for line in head:
        begins = _HEADING.match(line.text)
        if statement := _STATEMENT.match(line.text):
            one = entry(", ".join(spelt(part) for part in statement["value"].split(", ")))
            if one is not None and one.employer and looks_like_name(one.name):
                yield line, one, True
            value = ""
        elif begins:
            witness, value = begins["what"].lower().startswith("witness"), begins["value"] or ""
        else:
            goes_on = last and line.number - last <= _NEAR and not _OTHER.match(line.text)
            value = _NUMBER.sub("", line.text) if goes_on else ""
        parts = [re.sub(r"^and\s+|(?<=\w{3})\.\Z", "", part.strip()) for part in value.split(";") if part.strip()]
        people = run_together(value) or [
            found for part in parts for one in several(part) if (found := _entry(one)) is not None
        ]
        listed_there = begins and value and not value.rstrip().endswith((",", ";"))  # and nowhere below
        last = line.number if (begins or people) and not listed_there else 0
        yield from ((line, one, witness) for one in people if looks_like_name(one.name))


def _entry(words: str) -> Entry | None:
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

    >>> from corridors.documents import document_of
    >>> record = Reading(document_of("x.txt", "Witnesses\nI: Ada Okafor, Director, Lake Trust"), "f", "k", "t")
    >>> record.say(Named("person", "Ada Okafor"), "cor:spokeAt", Named("event", "A hearing"), (0, 9), "speaks")
    >>> tell_present(record, list(record.document.lines())); [said.relation for said in record.said][1:]
    ['cor:affiliatedWith', 'cor:holdsPost', 'cor:postIn']
    """
    heard = {fold(person.name): person for person in reading.people()}
    placed = {said.subject for said in reading.said if said.relation == "cor:affiliatedWith"}
    committee = next((line.text.strip(" #*") for line in head if _COMMITTEE.match(line.text)), "")
    above = {line.number for line in head}
    statements = [one for one in reading.document.lines() if one.number not in above and _STATEMENT.match(one.text)]
    for line in head:
        _tell_staff(reading, heard, line)
    for line, one, witness in present([*head, *statements]):
        if committee and _MEMBERS.match(line.text):
            member, body = Named("person", one.name, ("cor:Person",)), organisation(spelt(committee))
            reading.say(member, "cor:memberOf", body, line, "listed as member present", as_of=reading.day)
        who = heard.get(fold(one.name))
        if who is None and not witness and reading.event is not None:
            who = Named("person", one.name, ("cor:Person",))
            reading.say(who, "cor:attended", reading.event, line, "listed as there", as_of=reading.day)
        if who is not None and (who not in placed or one.post):
            tell_employer(reading, Named("person", who.name, ("cor:Person",)), one, line)


def _tell_staff(reading: Reading, heard: dict[str, Named], line: Line) -> None:
    """Note a body's staff on a call: they are of the body, and those who did not speak attended."""
    body, names = staff(line.text)
    sure = "," in line.text or any(fold(name) in heard for name in names)  # else names may be parted wrongly
    for name in names if sure and reading.event is not None else ():
        who = heard.get(fold(name))
        if who is None:
            who = Named("person", name, ("cor:Person",))
            reading.say(who, "cor:attended", reading.event or "", line, "listed as staff", as_of=reading.day)
        tell_employer(reading, who, Entry(name, body), line)
