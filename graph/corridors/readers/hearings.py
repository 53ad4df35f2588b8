"""Read what parliaments print above a part of a hearing: its witnesses, who asked and who answered."""

import re
from collections.abc import Iterator, Sequence

from corridors.documents import Document, Line
from corridors.readers.namesakes import short_for
from corridors.readers.notes import Named, Reading
from corridors.readers.people import Entry, clean_name, is_body, looks_like_name

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Senator|Sen|Hon|Sir|Dame)\.?\s+)"
_FAMILY = r"(?:(?:van|von|de|der|den|da|di|la|al)\s+)*(?:Ma?c|O['’])?[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ'’-]+)?"
_GIVEN = r"[A-ZÀ-ÞĀ-ɏ][\w'’.-]+(?:\s[A-ZÀ-ÞĀ-ɏ][\w'’.-]*){0,2}"
#: "OKAFOR, Ms Ada, Chair, Water Committee, Lake Trust".
_WITNESS = re.compile(rf"\s*(?P<family>{_FAMILY}),\s+{_TITLE}?(?P<given>{_GIVEN}),\s+(?P<rest>[^:;]{{3,200}}?)\s*")
#: "Okafor, Ada, MP" and "Lind, Sen Eva": members, as indexes name them.
_MEMBER = re.compile(
    rf"(?P<family>[A-ZÀ-ÞĀ-ɏ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?),\s+{_TITLE}?(?P<given>{_GIVEN})(?:,\s+(?:MPs?|QC|SC|AM|AO)\b)*"
)
_TITLED = re.compile(rf"{_TITLE}(?P<name>[A-ZÀ-ÞĀ-ɏ].*)")
_FIELD = re.compile(r"\s*(?:-\s+)?(?P<field>Questioner|Responder)\s*:?\s*")
_NEXT = re.compile(r"\s*-(?:\s.*)?|\s*\S[^:]{1,30}:\s.*")
_OWN_RIGHT = re.compile(r"\b(?:private|personal|individual)\s+capacity\b", re.I)
_CHAIR = re.compile(r"(?:acting\s+|deputy\s+)?chair(?:man|woman|person)?", re.I)
_FEW, _FRONT, _MANY = 2, 4000, 40


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
        elif _NEXT.fullmatch(line.text) or not left:
            field, left = "", 0
        else:
            left -= 1
            name = _name(line.text.strip(), known if field == "Responder" else [])
            if name and field == "Questioner":
                who = Named("person", name, ("cor:Person",))
                reading.say(who, "cor:askedQuestionAt", reading.event, line, "listed as asking", as_of=reading.day)
            elif name:
                who = Named("person", name, ("cor:Person",))
                reading.say(who, "cor:spokeAt", reading.event, line, "listed as answering", as_of=reading.day)


def _name(words: str, known: Sequence[str]) -> str:
    """Give whom a field names; in full where one witness bears the name."""
    if _CHAIR.fullmatch(words):
        return ""
    titled = _TITLED.fullmatch(words)
    if member := _MEMBER.fullmatch(words):
        return clean_name(f"{member['given']} {member['family']}")
    name = clean_name(titled["name"] if titled else words)
    fits = [one for one in known if one == name or short_for(name, one) or one.endswith(f" {name}")]
    if len(fits) == 1:
        return fits[0]
    return name if looks_like_name(name) or (titled and " " not in name) else ""
