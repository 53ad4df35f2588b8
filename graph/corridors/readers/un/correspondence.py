"""Read what notes verbales and letters tell: whom they invite to what, whom they object to, who is appointed."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.lexicon import government_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in, whole_days
from corridors.readers.names.bodies import bodies_in, spelt
from corridors.readers.names.bodynames import organisation, state_called
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.plainness import is_plain
from corridors.readers.names.several import several
from corridors.readers.notes import Named, Reading
from corridors.readers.un.sessions import is_placed, tell_when

_MISSION = wording(
    r"\W*(?:the\s+)?(?P<by>Permanent\s+(?:Observer\s+)?(?:Mission|Delegation|Representation)\s+of\s+(?:the\s+)?(?P<of>[^,.;]{3,80}?))"
    r"(?:\s+(?:to|at)\s+(?:the\s+)?(?:United|UN\b|Organi|International|European|other\s+International)[^.;]*)?\W*",
    re.I,
)
_NOTE = wording(
    r"^\W*(?:note(?:\s+verbale)?\s+)?(?:no|ref)\.?:?\s*[\w/.-]+\W*$|\bavails\s+itself\b|\bpresents\s+its\s+compliments\b|"
    r"\bhas\s+the\s+honou?r\s+to\b|\bwishes\s+to\s+(?:inform|convey|state|place|refer|draw)\b",
    re.I | re.M,
)
_INVITES = wording(
    r"\b(?:to\s+invite|invites|cordially\s+invites?|inviting|requests?\s+the\s+pleasure\s+of)\s+[^.;]{2,200}?\s(?:to|at)\s+"
    r"(?:(?:attend|join|participate\s+in|take\s+part\s+in)\s+)?(?:an?|the|its|our|my)\s+(?P<what>[^.;,]{4,200}?),?\s+"
    r"(?P<rest>(?:(?:which\s+(?:is|will)\s+)?(?:to\s+)?(?:be\s+)?(?:held|convened|organi[sz]ed)|which\s+will\s+take\s+place|taking\s+place|scheduled\s+for|on\s+(?=\d|[A-Z][a-z]+day))"
    r"(?:[^.;]|(?<=[ap]\.m)\.|(?<=[ap])\.(?=m)){6,200})"
)
_OBJECTS = wording(
    r"\b(?:[Ii]t|[Tt]he\s+(?:Permanent\s+)?(?:Mission|Government|Delegation|delegation))\s+(?:(?:hereby|formally|\w+ly)\s+)?"
    r"(?:objects|objected|has\s+objected|(?:raises|registers|lodges|maintains|has|wishes\s+to\s+(?:raise|register|lodge))\s+(?:an?\s+|its\s+)?(?:\w+\s+)?objections?|is\s+opposed)"
    r"\s+to\s+(?:the\s+)?(?:participation|accreditation|attendance|involvement|admission|presence|application|request)\s+(?:of|by|from)\s+"
    r"(?:the\s+)?(?:following\s+)?(?:(?:non-governmental\s+)?(?:organi[sz]ations?|entit(?:y|ies)|NGOs?|institutions?|compan(?:y|ies)|stakeholders?)\s*:?\s+)?"
    r"(?P<bodies>[A-Z][^.;]{2,300}?)(?=,?\s+(?:in|at|to|from|as)\s+(?:the|its|this|any|a)\b|[.;]|\Z)"
)
_APPOINTED = wording(
    r"\b(?:(?:appoint|nominat|designat|select)\w*|asked|entrusted|invited)\s+(?:of\s+|both\s+)?(?P<who>(?:H\.\s?E\.|M[rs]s?\.|Dr\.?|Ambassador)(?:[^;.]|(?<=\b[A-Z])\.|(?<=[rs])\.(?=\s[A-Z])){5,400}?),?\s+"
    r"(?:as|to\s+(?:serve|act)\s+as)\s+(?:the\s+|its\s+|my\s+)?(?P<office>(?:[Cc]o-?)?(?:[Ff]acilitator|[Cc]hair)(?:person|m[ae]n|wom[ae]n)?s?)\s+"
    r"(?:of|for|to\s+(?:lead|guide|facilitate|conduct|oversee))\s+(?:the\s+)?(?P<of>[^.;]{5,300})"
)
_EVENT = wording(
    r"\b(?:briefing|meeting|consultation|workshop|conference|seminar|webinar|dialogue|round\s?table|retreat|event|panel|debate|reception|"
    r"launch|forum|symposium|hearing|exercise|training|session|discussion|ceremony)s?\b",
    re.I,
)
_OF_ENDS = wording(
    r",\s|\s+(?:which|who|that|to\s+be|held|mandated|established|pursuant|in\s+accordance|at\s+its|during)\b"
)
_ACRONYM = wording(r"\s*\((?P<short>[A-Z][\w+/-]{1,14})\)\W*\Z")
_TOP, _FOOT, _FRONT = 4, -4, 4000


def mission_of(lines: Sequence[Line]) -> Named | None:
    r"""Name the mission that sends a note verbale: it stands alone at the head, and the text is such a note.

    >>> head = "Permanent Mission of Kenya to the United Nations\nNote No. 7\nIt objects to Lake Watch."
    >>> mission_of(list(document_of("x.txt", head).lines())).name
    'Permanent Mission of Kenya'
    """
    found = next(filter(None, (_MISSION.fullmatch(line.text) for line in lines[:_TOP])), None)
    if found is None or not _NOTE.search("\n".join(line.text for line in lines)[:_FRONT]):
        return None
    return organisation(spelt(found["by"]), _state(found["of"])) if _state(found["of"]) else None


def _state(words: str) -> str:
    return state_named(words) or government_named(words)


def tell_note(reading: Reading, note: Named, blocks: Sequence[Line]) -> None:
    r"""Note of a note verbale its day, to what the mission invites, and to whose participation its State objects.

    >>> words = "Permanent Mission of Kenya\nNote No. 7\nIt objects to the accreditation of Lake Watch."
    >>> found = Reading(document_of("x.txt", words), "f", "k", "t")
    >>> tell_note(found, Named("document", "Note"), list(found.document.lines()))
    >>> [(said.subject.name, said.relation, said.object.name) for said in found.said]
    [('Kenya', 'cor:objectedTo', 'Lake Watch')]
    """
    lines = list(reading.document.lines())
    mission = mission_of(lines)
    if mission is None:
        return
    named = next(found for line in lines[:_TOP] if (found := _MISSION.fullmatch(line.text)))
    dated = next((one for one in (*lines[: _TOP + 2], *lines[_FOOT:]) if is_placed(one.text) or _is_day(one)), None)
    if dated is not None and not reading.published_on:
        reading.published_on = reading.day = whole_days(dated.text)[0].iso
        reading.say(note, "cor:publishedOn", "", dated, "the day of the note", value=reading.day)
    for line in blocks:
        tell_invited(reading, line, mission)
        for match in _OBJECTS.finditer(line.text):
            for name in bodies_in(match["bodies"]) if is_plain(line.text, match.start("bodies"), match.start()) else ():
                by = state_called(_state(named["of"]))
                reading.say(by, "cor:objectedTo", organisation(name), line, "objects to it in a note verbale")


def _is_day(line: Line) -> bool:
    days = whole_days(line.text)
    return bool(days) and not re.search(r"\w", f"{line.text[: days[0].start]}{line.text[days[0].end :]}")


def tell_invited(reading: Reading, line: Line, by: Named | None = None) -> None:
    """Note to which meeting a paragraph invites, when and where it is to be, and who invites where that is given.

    >>> said = "The Mission invites all delegations to a briefing on lakes, to be held on 2 May 2030 in Velda."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_invited(found, next(found.document.lines()), Named("organisation", "Permanent Mission of Kenya"))
    >>> [(one.subject.name, one.relation) for one in found.said]
    [('Briefing on lakes', 'cor:startDate'), ('Permanent Mission of Kenya', 'cor:organised')]
    """
    for match in _INVITES.finditer(line.text):
        days = [day for day in days_in(match["rest"][:90]) if day.iso]
        name = " ".join(match["what"].split()).strip(' “”"')
        if not days or not (_EVENT.search(name) or name[:1].isupper()):
            continue
        event = Named("event", f"{name[:1].upper()}{name[1:]}"[:160])
        reading.event = reading.event or event
        tell_when(reading, event, days, match["rest"], line, stage="planned")
        if by is not None:
            reading.say(by, "cor:organised", event, line, "invites to it", as_of=days[0].iso, stage="planned")


def tell_appointed(reading: Reading, line: Line) -> None:
    """Note whom a letter says somebody appointed to chair or to facilitate what, each with the post.

    >>> said = "I have appointed Ms. Ada Okafor, Permanent Representative of Kenya, as facilitator of the Lake Review."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_appointed(found, next(found.document.lines()))
    >>> [(one.subject.name, one.relation) for one in found.said][-1]
    ('Ada Okafor', 'cor:chaired')
    """
    for match in _APPOINTED.finditer(line.text):
        of = " ".join(_OF_ENDS.split(match["of"])[0].split())
        short = _ACRONYM.search(of)
        named = short["short"] if short and re.search(r"\d", short["short"]) else _ACRONYM.sub("", of)  # "(LLR+20)"
        body = Named("process", named[:160], when=reading.day, acronym=short["short"] if short else "")
        for one in filter(None, (entry(row) for row in several(match["who"]))):
            if looks_like_name(one.name) and is_plain(line.text, match.start("office"), match.start()):
                person = Named("person", one.name)
                tell_employer(reading, person, one, line)
                reading.say(person, "cor:chaired", body, line, "appointed to lead it", as_of=reading.day)
