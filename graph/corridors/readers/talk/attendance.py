"""Know who was there when a record was made: witnesses, those present, who asked and answered, who took the notes."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from corridors.documents import Document, Line
from corridors.names import fold
from corridors.readers.lines.headings import LISTED_AWAY, heading
from corridors.readers.names.bodies import spelt
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.namesakes import alike, short_for, slip
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.names.several import several
from corridors.readers.notes import Named, Reading

#: Behind a name: the domain of a registry, or a group by its letters and perhaps an office.
_BEHIND = re.compile(r",\s*(?:\.[a-z]{2}\b|(?P<group>[A-Z][A-Za-z]*[A-Z])\b)\s*(?:\([^()]{2,40}\))?")
#: Before a name: the group of those that follow.
_GROUP = re.compile(r"(?:\A|(?<=\s))(?:[a-z]{0,3}[A-Z]{2,6}|cc[a-z]{3}|At-Large)(?=\s+[^\W\d_a-z][a-zà-ɏ])")
_DOMAINS = re.compile(r",\s*\.[a-z]{2}\b")
_STAFF = re.compile(r"\W*(?P<body>[A-Z]\w+(?:\s[A-Z]\w+){0,3})\s+[Ss]taff\s*:\s*(?P<names>\S.*)")
_RUN_ON, _LONGEST, _PAIR = 2, 4, 2
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Senator|Sen|Hon|Sir|Dame)\.?\s+)"
_FAMILY = r"(?:(?:van|von|de|der|den|da|di|la|al)\s+)*(?:Ma?c|O['’])?[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ'’-]+)?"
_GIVEN = r"[A-ZÀ-ÞĀ-ɏ][\w'’.-]+(?:\s[A-ZÀ-ÞĀ-ɏ][\w'’.-]*){0,2}"
#: "OKAFOR, Ms Ada, Chair, Water Committee, Lake Trust".
_WITNESS = re.compile(rf"\s*(?P<family>{_FAMILY}),\s+{_TITLE}?(?P<given>{_GIVEN}),\s+(?P<rest>[^:;]{{3,200}}?)\s*")
#: "Okafor, Ada, MP" and "Lind, Sen Eva": members, as indexes name them.
_MEMBER_INDEXED = re.compile(
    rf"(?P<family>[A-ZÀ-ÞĀ-ɏ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?),\s+{_TITLE}?(?P<given>{_GIVEN})(?:,\s+(?:MPs?|QC|SC|AM|AO)\b)*"
)
_TITLED = re.compile(rf"{_TITLE}(?P<name>[A-ZÀ-ÞĀ-ɏ].*)")
_FIELD = re.compile(r"\s*(?:-\s+)?(?P<field>Questioner|Responder)\s*:?\s*")
_NEXT_FIELD = re.compile(r"\s*-(?:\s.*)?|\s*\S[^:]{1,30}:\s.*")
_OWN_RIGHT = re.compile(r"\b(?:private|personal|individual)\s+capacity\b", re.I)
_CHAIR = re.compile(r"(?:acting\s+|deputy\s+)?chair(?:man|woman|person)?", re.I)
_FEW, _FRONT, _MANY = 2, 4000, 40
_HEADING = re.compile(
    r"\W*(?:list\s+of\s+)?(?P<what>witness(?:es)?|attendees|in\s+attendance|(?:members\s+)?present|participants)"
    r"(?:\s+(?:present|examined|appearing))?\s*(?:[:–—-]\s*(?P<value>.*)|\W*)\Z",
    re.I,
)
_OTHER = re.compile(r"\W*(?:regrets|apologies|absent|scribes?|agenda|chairs?|minutes)\b", re.I)
_ITEM_NUMBER = re.compile(r"\A\W*(?:(?:Representatives|Senators|Messrs)\b.*|(?:[IVX]{1,4}|\d{1,2})\s*[:.)]\s*)?")
_BRACKETS = re.compile(r"(?P<name>[^()\[\],;:]{3,60}?)\s*[(\[](?P<aside>[^()\[\]]{2,120})[)\]]")
#: A witness and the body that he or she is heard for.
_FOR_BODY = re.compile(
    rf"{_TITLE}?(?P<name>[^()\[\],;:\d]{{5,50}}),\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ][\w&’'-]*(?:\s+(?:(?:of|for|and|the|&)\s+)*"
    r"[A-ZÀ-Þ][\w&’'-]*){1,5})(?:\s*\([^()]{3,30}\))?"
)
_IN_CHAIR = re.compile(r"(?:[\w-]+\s+)?(?:co-?)?(?:chair(?:man|woman|person)?|scribe|team\s+contact)\Z", re.I)
_MEMBERS = re.compile(r"\W*members\s+present\b", re.I)
_COMMITTEE = re.compile(
    r"\W*(?:taken\s+before\s+(?:the\s+)?)?(?P<body>(?:[\w’'-]+,?\s+){0,8}?(?:sub-?)?committee(?:\s+(?:on|for)\s+"
    r"[\w ,’'-]{3,60})?)\W*\Z",
    re.I,
)
_EVIDENCE = re.compile(r"\b(?:oral|minutes\s+of)\s+evidence\b", re.I)
_GAVE = re.compile(r",\s+gave\s+evidence\W*\Z")
_NEAR = 2
_SCRIBES = re.compile(
    r"\W*(?:scribes?|minutes\s+(?:taken\s+)?by|minute[\s-]?takers?|note[\s-]?takers?)\W*:\W*(?P<value>\S.*)\Z", re.I
)
_COMMA = re.compile(r"[,;]\s*(?:and\s+)?|\s+and\s+")
_LEAST = 3


def run_together(value: str) -> list[Entry]:
    """Give the people of a list without separators; none of a list that has them.

    >>> [one.name for one in run_together("Ada Okafor,.ke Tom Lind,.se GNSO Eva Lind, IPC (Co-Chair) SSAC Mei Tanaka")]
    ['Ada Okafor', 'Tom Lind', 'Eva Lind', 'Mei Tanaka']
    >>> run_together("Ada Okafor, Tom Lind")
    []
    """
    if len(_DOMAINS.findall(value)) < _RUN_ON:
        return []
    found: list[Entry] = []
    start = 0
    for match in [*_BEHIND.finditer(value), None]:
        words = value[start : match.start() if match else len(value)]
        names = list(_names(words))
        found += (Entry(name) for name in names[:-1])
        found += (Entry(name, (match["group"] or "") if match else "") for name in names[-1:])
        start = match.end() if match else start
    return found


def _names(words: str) -> Iterator[str]:
    for part in _GROUP.split(words):
        name = part.strip(" ,.;")
        if looks_like_name(name) and len(name.split()) <= _LONGEST:
            yield clean_name(name)


def staff(line: str) -> tuple[str, list[str]]:
    """Read a line that lists a body's staff on a call: the body, and the names; also names without separators.

    >>> staff("Lake Trust staff: Ada Okafor Tom Lind"), staff("Staff: Ada Okafor")
    (('Lake Trust', ['Ada Okafor', 'Tom Lind']), ('', []))
    """
    match = _STAFF.fullmatch(line.strip())
    if match is None:
        return "", []
    parts = [part.strip(" .") for part in re.split(r"[,;]\s*(?:and\s+)?", match["names"]) if part.strip()]
    words = match["names"].split()
    if len(parts) == 1 and len(words) > _PAIR + 1:  # parted by pairs, if at all
        even = len(words) % _PAIR == 0
        parts = [" ".join(words[n : n + _PAIR]) for n in range(0, len(words), _PAIR)] if even else []
    return match["body"], [clean_name(part) for part in parts if looks_like_name(part)]


def witness(line: str) -> Entry | None:
    """Read a line that names a witness, the family name first in capitals; the last body is the employer.

    >>> one = witness("OKAFOR, Ms Ada, Chair, Water Committee, Lake Trust")
    >>> one.name, one.post, one.employer
    ('Ada Okafor', 'Chair, Water Committee', 'Lake Trust')
    >>> witness("KENYA, Nairobi") is None
    True
    """
    match = _WITNESS.fullmatch(line)
    if match is None or is_body(match["family"]):
        return None
    name = clean_name(f"{match['given']} {clean_name(match['family'])}")
    *posts, body = match["rest"].split(", ")
    if not looks_like_name(name):
        return None
    return Entry(name) if _OWN_RIGHT.search(match["rest"]) or not posts else Entry(name, body, ", ".join(posts))


def witnesses_in(head: Sequence[Line]) -> Iterator[tuple[Line, Entry]]:
    r"""Give the lines that name witnesses, where two stand by one another or a field says who answered.

    >>> from corridors.documents import document_of
    >>> text = "LIND, Mr Tom, Director, Lake Trust\nOKAFOR, Ms Ada, Private capacity"
    >>> [one.name for _, one in witnesses_in(list(document_of("x.txt", text).lines()))]
    ['Tom Lind', 'Ada Okafor']
    """
    found = [(line, one) for line in head if (one := witness(line.text)) is not None]
    if len(found) >= _FEW or (found and any(_FIELD.fullmatch(line.text) for line in head)):
        yield from found


def is_hearing(document: Document) -> bool:
    r"""Tell whether the head of a document has the fields in which parliaments say who asked and who answered.

    >>> from corridors.documents import document_of
    >>> is_hearing(document_of("x.txt", "- Questioner\nCHAIR\n- Responder\nMr Lind\n- Status"))
    True
    """
    lines = document.text[:_FRONT].split("\n")
    return {match["field"] for line in lines if (match := _FIELD.fullmatch(line))} == {"Questioner", "Responder"}


def tell_hearing(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note who asked and who answered by the fields; of columns of names below them nothing is known.

    >>> from corridors.documents import document_of
    >>> text = "Questioner\nCHAIR\nLind, Tom, MP\nResponder\nMs Okafor\nStatus:\n"
    >>> record = Reading(document_of("x.txt", text), "f", "k", "t", Named("event", "A hearing"))
    >>> tell_hearing(record, list(record.document.lines()))
    >>> [(said.subject.name, said.relation) for said in record.said]
    [('Tom Lind', 'cor:askedQuestionAt'), ('Okafor', 'cor:spokeAt')]
    """
    if reading.event is None:
        return
    known = list(dict.fromkeys(one.name for _, one in witnesses_in(head)))
    field, left = "", 0
    for line in head:
        if begins := _FIELD.fullmatch(line.text):
            field, left = begins["field"], _MANY
        elif _NEXT_FIELD.fullmatch(line.text) or not left:
            field, left = "", 0
        else:
            left -= 1
            name = _name(line.text.strip(), known if field == "Responder" else [])
            asks = field == "Questioner"
            if name:
                who, relation = Named("person", name, ("cor:Person",)), "cor:askedQuestionAt" if asks else "cor:spokeAt"
                gist = "listed as asking" if asks else "listed as answering"
                reading.say(who, relation, reading.event, line, gist, as_of=reading.day)


def _name(words: str, known: Sequence[str]) -> str:
    """Give whom a field names; in full where one witness bears the name."""
    if _CHAIR.fullmatch(words):
        return ""
    titled = _TITLED.fullmatch(words)
    if member := _MEMBER_INDEXED.fullmatch(words):
        return clean_name(f"{member['given']} {member['family']}")
    name = clean_name(titled["name"] if titled else words)
    fits = [one for one in known if one == name or short_for(name, one) or one.endswith(f" {name}")]
    if len(fits) == 1:
        return fits[0]
    return name if looks_like_name(name) or (titled and " " not in name) else ""


def present(head: Sequence[Line]) -> Iterator[tuple[Line, Entry, bool]]:
    r"""Give whom the head lists as having been there, and whether as a witness.

    >>> from corridors.documents import document_of
    >>> text = "## Attendees\n\n* Ada Okafor (Lake Trust)\n* Tom Lind\n\nRegrets: Eva Lind"
    >>> head = document_of("x.txt", text).lines()
    >>> [(one.name, one.employer) for _, one, _ in present(list(head))]
    [('Ada Okafor', 'Lake Trust'), ('Tom Lind', '')]
    """
    last, witness, away = 0, False, False
    yield from ((line, one, False) for line, one in witnesses_in(head))
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
        people = run_together(value) or [
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

    >>> from corridors.documents import document_of
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
    for line in head:
        _tell_staff(reading, heard, line)
    for line, one, witness in present(head):
        if committee and _MEMBERS.match(line.text):
            member, body = Named("person", one.name, ("cor:Person",)), organisation(spelt(committee))
            reading.say(member, "cor:memberOf", body, line, "listed as member present", as_of=reading.day)
        who = heard.get(fold(one.name))
        if who is None and reading.event is not None and (one.employer or not witness):
            who = Named("person", one.name, ("cor:Person",))
            relation = "cor:announcedAt" if witness else "cor:attended"
            reading.say(who, relation, reading.event, line, "listed as there", as_of=reading.day)
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


def listed_as(tag: str, names: Iterable[str]) -> tuple[str, str]:
    """Give the one full name of a list that a tag stands for, and why it is in doubt; two empty strings for none.

    >>> listed_as("ADA", ["Ada Okafor", "Tom van der Lind"])[0], listed_as("adaok", ["Ada Okafor", "Tom Lind"])
    ('Ada Okafor', ('', ''))
    >>> listed_as("rosa", ["Rosalind Okafor", "Tom Lind"])
    ('Rosalind Okafor', 'by a nickname: is it this person?')
    """
    word = fold(tag)
    ways: tuple[tuple[Callable[[str], bool], str], ...] = (
        (lambda name: fold(name) == word, ""),
        (lambda name: alike(name, tag), "spelt differently elsewhere: one person?"),
        (lambda name: short_for(tag, name), "by a short name: is it this person?"),
        (lambda name: _nick(word, name), "by a nickname: is it this person?"),
        (lambda name: slip(word, fold(name).split()[0]), "by a short name, spelt differently: is it this person?"),
    )
    names = list(names)
    for fits, why in ways:
        if found := [name for name in names if fits(name)]:
            return (found[0], why) if len(found) == 1 else ("", "")
    return "", ""


def _nick(word: str, name: str) -> bool:
    """Tell whether a nickname is a name cut short, the initials, or the initial of one name and the other."""
    first, *rest = re.split(r"[\s-]+", fold(name))
    last = rest[-1] if rest else ""
    whole = {
        first + last,
        last + first,
        first[:1] + last,
        first + last[:1],
        first[:1] + "".join(part[:1] for part in rest),
    }
    bare = re.sub(r"[\W_]", "", word)
    return bare in whole or (len(bare) >= _LEAST and (first.startswith(bare) or last.startswith(bare)))


def tell_scribes(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note who took the notes, where it is one of those listed as present.

    >>> from corridors.documents import document_of
    >>> record = document_of("x.txt", "Present: Ada Okafor (Lake Lab), Tom Lind\nScribe: Tom")
    >>> found = Reading(record, "transcript", "officialRecord", "", Named("event", "A call"))
    >>> tell_scribes(found, list(record.lines())); [(said.subject.name, said.relation) for said in found.said]
    [('Tom Lind', 'cor:rapporteurOf')]
    """
    matches = [(line, match) for line in head if (match := _SCRIBES.match(line.text))]
    names = [one.name for _, one, _ in present(head)] if matches else []
    for line, match in matches if reading.event is not None else ():
        for part in _COMMA.split(match["value"]):
            name, doubt = listed_as(part.strip(" *_."), names)
            if name:
                who = Named("person", name, ("cor:Person",))
                reading.say(
                    who, "cor:rapporteurOf", reading.event or "", line, "took the notes", as_of=reading.day, doubt=doubt
                )
