"""Read minutes and summary records: whom they name with title and State, and what they tell beside what was said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Document, Line
from corridors.lexicon import body_named, government_named, state_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import organisation, party
from corridors.readers.names.offices import tell_at
from corridors.readers.names.people import clean_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.deeds import tell_sentences
from corridors.readers.pages.places import tell_place
from corridors.readers.pages.retold import tell_retold
from corridors.readers.talk.turns import TOLD_TAG
from corridors.readers.un.sessions import BODY, NUMBERED, tell_session

#: "Ms. Okafor (Kenya)", "Mr Lind (Observer for the Lake Trust)".
_NAMED = wording(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Mme|Sra?)\.?\s+(?P<name>(?:[A-ZÀ-ÞĀ-ɏ]\.\s+)?(?:(?:de|del|della|da|dos|du|van|von|der|den|la|le|al|bin|ben|el)\s+)*"
    r"[A-ZÀ-ÞĀ-ɏ][\w’'-]*(?:\s+(?:(?:de|del|la|van|von|der|al|bin)\s+)*[A-ZÀ-ÞĀ-ɏ][\w’'-]*){0,3})\s+\((?P<of>[^()\n]{2,100})\)"
)
_ASIDE = wording(
    r"\A(?:(?:permanent\s+)?(?:observer|representative|delegate)\s+(?:for|of)\s+)?(?:the\s+)?|,?\s*(?:observer|via\s.*|on-?line|remotely|by\s+video.*)\Z",
    re.I,
)
#: Who takes the chair; of another body's chair more is said.
_CHAIR = wording(
    r",\s+(?:the\s+)?(?:acting\s+)?chair(?:man|woman|person)?(?:\s+of\s+the\s+(?:working\s+group|group|committee|commission|meeting|session))?\s*,"
    r"|,?\s+(?:[^.;()]{0,40},\s+)?(?:took|assumed|resumed|was\s+in|in)\s+the\s+chair\b",
    re.I,
)
_MINUTES = wording(r"\W*(?:(?:summary|draft|final|approved|provisional)\s+)*(?:minutes|report)\s+(?:of|on)\b", re.I)
_NUMBER = wording(r"\A\W*\d{1,3}\.\s+|,\s+observer(?=\))")
_FOR = wording(
    r"(?:,[^.;,()]{3,120})?,\s+(?:also\s+)?speaking\s+(?:also\s+|in\s+[^,]{3,40}\s+)?on\s+behalf\s+of\s+(?:the\s+)?(?P<of>[A-Z][^,.;()]{2,90}?)(?:\s+\([^()]{2,12}\))?,"
)
#: The post behind the brackets; an office of the very meeting is none.
_POST = wording(r",\s+(?!\w*-?(?:chair|rapporteur|president|speak))(?P<post>[^,.;()]{5,90})(?=[,.])", re.I)
_FEW, _HEAD = 4, 25


def is_minuted(document: Document) -> bool:
    r"""Tell whether a document tells, by person and State, what several said, as minutes and summary records do.

    >>> told = [f"Ms. {name} (Kenya) said that it rained." for name in ("Okafor", "Mutua", "Otieno", "Abebe")]
    >>> is_minuted(document_of("x.txt", "\n\n".join(told)))
    True
    """
    tags = (match["tag"] for line in document.lines() if (match := TOLD_TAG.match(line.text.lstrip())) is not None)
    return len({tag for tag in tags if _NAMED.search(tag)}) >= _FEW


def name_meeting(reading: Reading, head: Sequence[Line]) -> bool:
    """Name the meeting by the body and the number that the head gives it; tell whether it gives them."""
    lines = list(head[:_HEAD])
    titled = any(_MINUTES.match(line.text) and NUMBERED.search(line.text) for line in lines)
    if not titled or not any(BODY.search(line.text) for line in lines) or not is_minuted(reading.document):
        return False
    tell_session(reading, lines)
    reading.title = f"{reading.event.name}: minutes" if reading.event is not None else reading.title
    if not any(how == "cor:heldIn" for _, how, _ in reading.structure):
        tell_place(reading, {}, lines, None)
    return True


def tell_minuted(reading: Reading) -> None:
    r"""Note for whom each one stands whom minutes name with title and State, who presided, and what they tell.

    >>> told = [f"Ms. {name} (Kenya) said that it rained." for name in ("Okafor", "Mutua", "Otieno", "Abebe")]
    >>> told.append("Mr. Lind (Sweden) took the chair.")
    >>> page = Reading(document_of("x.txt", "\n\n".join(told)), "f", "k", "t", Named("event", "A meeting"))
    >>> tell_minuted(page)
    >>> [(said.subject.name, said.relation) for said in page.said if said.subject.name == "Lind"]
    [('Lind', 'cor:represents'), ('Lind', 'cor:chaired')]
    """
    event = reading.event if is_minuted(reading.document) else None
    lines = list(reading.document.lines()) if event is not None else []
    sent = {said.subject.name for said in reading.said if said.relation in ("cor:represents", "cor:affiliatedWith")}
    for line in lines:
        for match in _NAMED.finditer(line.text):
            name, of = clean_name(match["name"]), _ASIDE.sub("", match["of"].strip())
            person = Named("person", name)
            state = state_named(of) or government_named(of)
            if name not in sent and (state or ((body_named(of) or is_body(of)) and not is_post(of))):
                sent.add(name)
                how = "cor:represents" if state or "bserver for" in match["of"] else "cor:affiliatedWith"
                reading.say(person, how, state or organisation(of), line, "in brackets")
            spoken_for = _FOR.match(line.text, match.end())
            if spoken_for is not None and (whole := party(spoken_for["of"], sure=True)) is not None:
                reading.say(person, "cor:represents", whole, line, "speaks on its behalf")
            post = _POST.match(line.text, match.end())
            if name in sent and post is not None and is_post(post["post"]) and (state or is_body(of)):
                tell_at(reading, person, state or organisation(of), post["post"], place=line, gist="behind the name")
            if event is not None and _CHAIR.match(line.text, match.end()):
                reading.say(person, "cor:chaired", event, line, "presides")
    plain = [replace(line, text=_NUMBER.sub("", line.text)) for line in lines]
    if plain:
        tell_sentences(reading, plain)
        tell_retold(reading, plain)
