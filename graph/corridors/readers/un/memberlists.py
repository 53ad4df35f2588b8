"""Know what heads the parts of lists; read those of the members of a group: who sat, for which state, in which post."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corridors.documents import Line
from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import parties, state_of
from corridors.readers.names.offices import tell_standing
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.names.posts import is_post
from corridors.readers.notes import Named, Reading

_MEMBERS_HEAD = wording(
    r"^\W*(?:annex\b[\W\d]*(?:[IVX]+\b\W*)?)?(?:list\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:members|experts)|members|"
    r"membership|composition|experts)(?:\s+of\s+(?:the|governmental)\b.*|\W*)\Z",
    re.I,
)
#: The states of which its members are, in a row or on the lines below.
_STATES = wording(
    r"\bfollowing\s+(?:\w+\s+)?(?:countries|(?:Member\s+)?States)(?:\s+(?:participated|served|sat|took\s+part|are\s+(?:the\s+)?members|"
    r"were\s+(?:represented|members))\s+(?:in|on|of)\s+the\s+(?:[\w-]+\s+){0,5}?(?:GGE|[Gg]roup|[Cc]ommittee|[Cc]ommission|[Bb]ody)\b[^:.;]{0,60})?:(?P<list>[^.;:]*)"
)
_END = wording(r"^\W*(?:annex\b|appendix\b|_{3,}|secretariat\b|[IVX]{1,5}\.\s|\d{1,3}\.\s+[A-Z])", re.I)
_BESIDE = wording(r"\A(?P<state>[^:|–—\t]{3,60}?)\s*(?::|\||\s[–—-]\s|\t|\s{3,})\s*(?P<rest>\S.*)\Z", re.S)
#: At which sessions an expert sat, or since when.
_SAT = wording(r"\s*[(\[][^()\[\]]*\b(?:sessions?|until|since|from|replac\w+|chair\w*)\b[^()\[\]]*[)\]]", re.I)
_IN_CHAIR = wording(r"[(\[](?:co-?)?chair(?:person|man|woman)?\b", re.I)
#: A line that goes on in the next, and ends no post.
_OPEN = wording(r"\b(?:and|of|the|for|to|in|on)\Z|,[^,]{45,}\Z")
_LONGEST_MEMBER, _BULLET = 260, " •·*-–"
_GONE = (
    r"withdrawn|cancelled|(?:list\s+of\s+)?(?:apologies|regrets)(?:\s+(?:received|for\s+absence|from)\b.{0,30})?|absent(?:ees)?|excused|"
    r"corrigend(?:um|a)|not\s+(?:attending|present)|did\s+not\s+(?:attend|register|participate)|"
    r"(?:registered|announced|notified|nominated|invited|accredited),?\s+but\s+(?:not|absent|unable|did\s+not|never)\b.{0,40}|"
    r"unable\s+to\s+attend|excus[eé]s|ausentes"
)
_SECTION = wording(
    r"^\W*(?:[IVX]+\.|[A-H]\.|[a-h]\)\s)?\s*(?:other,\s+)?(?P<what>(?:member\s+)?states?(?:\s+(?:not\s+)?(?:members|parties)\b.*)?|"
    r"(?:permanent\s+)?observers?(?:\s+states?)?|"
    r"observer\s+delegations|non-member\s+states?.*|(?:inter)?governmental\s+organi[sz]ations?.*|(?:international|"
    r"regional|other|united\s+nations|entities|specialized|related)\b.{0,40}\b(?:organi[sz]ations?|entities|bodies|"
    r"agencies|programmes|offices|system)|participating\s+states|(?:speakers?|moderators?|resource\s+persons?|trainers?|"
    r"facilitators?|organi[sz]ers?)(?:\s+and\s+\w+)?|non-?governmental\s+organi[sz]ations?.*|civil\s+society.*|academi\w+.*|"
    r"private\s+sector.*|stakeholders?.*|(?:not\s+|non-)?accredited\b.*|in\s+consultative\s+status\b.*|"
    rf"{_GONE}|secretariat(?:\s+of\s+.*)?|chair.*|bureau(?:\s+and\s+\w+)?|officers?(?:\s+"
    r"of\s+.*)?|elected\s+officers)\W*$",
    re.I,
)
#: Any other heading with a number in Roman figures.
_NUMERAL = wording(r"\W*[IVX]{1,4}\.\s+[A-Z][^,;:()]{3,70}")
#: Those under such a heading were not there.
WITHDREW = wording(rf"\W*(?:[IVX]+\.|[A-H]\.|[a-h]\)\s)?\s*(?:{_GONE})\W*\Z", re.I)
#: What is said of a body that sent nobody, or was not let in.
REMARK = wording(
    r"[\s:(;,–—-]+(?P<said>(?:no\s+(?:representative|participant|delegate)|not\s+(?:represented|accredited)|"
    r"(?:(?:the|its)\s+)?(?:application|request|accreditation)\s+(?:was|is|has|not|pending|denied|refused))\b.*)\Z",
    re.I,
)
HONORIFIC = wording(
    r"^(?:H\.?\s?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Mme|M|Miss|Dr|Prof|Amb|Ambassador|"
    r"Sr|Sra|Col|Gen|Capt|Major|Msgr|Mgr|Rev|Lt|Brig|Maj|Cmdr|Cdr|Judge|Herr|Frau)\b(?:\.|(?=\s))(?!\s+(?:for|of|to|at|in)\s)",
    re.I,
)


def is_section(line: Line) -> bool:
    """Tell whether a line heads a part of a list.

    >>> is_section(Line(1, 0, 13, "Member States")), is_section(Line(1, 0, 19, "V. Requests refused"))
    (True, True)
    """
    numbered = _NUMERAL.fullmatch(line.text) and not looks_like_name(line.text)
    return bool((_SECTION.match(line.text) or numbered) and not body_named(line.text))


def tell_members(reading: Reading, lines: Sequence[Line], process: Named) -> None:
    r"""Note the members of a group: for which state each sat, in which post.

    >>> annex = "Members of the Group\n\nKenya\nMs. Ada Okafor\nDirector, Ministry of Lakes\nFiji\nMr. Tomas Lind\n"
    >>> found = Reading(document_of("x.txt", annex), "f", "k", "t")
    >>> tell_members(found, list(found.document.lines()), Named("process", "A group"))
    >>> [s.relation for s in found.said if s.subject.name != "Tomas Lind"]
    ['cor:memberOf', 'cor:represents', 'cor:affiliatedWith', 'cor:holdsPost', 'cor:postIn']
    """
    for n, line in enumerate(lines):
        for told in _STATES.finditer(line.text):
            listed = told["list"].strip()
            below = takewhile(lambda one: state_of(one.text.strip(_BULLET)), lines[n + 1 :])
            for row in [replace(line, text=listed)] if listed else below:
                for member in parties(row.text.strip(_BULLET)):
                    reading.say(member, "cor:memberOf", process, row, "listed as member")
    for begin in (n for n, line in enumerate(lines) if heads_members(line)):
        members = _members(lines[begin + 1 :])
        for line, state, one in members if len({state or one.name for _, state, one in members}) > 1 else ():
            _tell_member(reading, process, line, state or one.state, one)


def heads_members(line: Line) -> bool:
    """Tell whether a line heads the members of a group.

    >>> heads_members(Line(1, 0, 20, "Members of the Group")), heads_members(Line(1, 0, 9, "Members met"))
    (True, False)
    """
    return len(line.text) < _LONGEST_MEMBER and _MEMBERS_HEAD.match(line.text) is not None


def _members(lines: Sequence[Line]) -> list[tuple[Line, str, Entry]]:
    """Give each member with the state it stands under, or beside, and the lines below the name taken in."""
    found: list[tuple[Line, str, str]] = []
    state, last = "", 0
    for line in lines:
        near, last = line.number == last + 1, line.number
        text = " ".join(_SAT.sub("", line.text).split()).strip(" *")
        beside = _BESIDE.match(line.text)
        if under := state_of(text):
            state = under
        elif beside and (under := state_of(beside["state"])) and _is_name(beside["rest"]):
            state = under
            found.append((line, state, " ".join(_SAT.sub("", beside["rest"]).split())))
        elif _END.match(text) or len(text) > _LONGEST_MEMBER:
            break
        elif _is_name(text) and (state or HONORIFIC.match(text) or ((one := entry(text)) and one.employer)):
            found.append((line, state, text))
        elif found and found[-1][1] == state and near and text[:1] not in "([":
            above, _, words = found[-1]
            joint = " " if _OPEN.search(words) or text[:1].islower() else ", "
            found[-1] = (replace(above, end=line.end), state, f"{words.rstrip(' ,')}{joint}{text}")
    several = ((line, state, one) for line, state, words in found for one in re.split(r"\s*;\s*(?=[A-Z])", words))
    return [(line, state, one) for line, state, words in several if (one := entry(_SAT.sub("", words))) is not None]


def _is_name(words: str) -> bool:
    first = re.split(r"[,;(|]|\s[–—-]\s", words)[0]
    return bool(HONORIFIC.match(words)) or (looks_like_name(first) and not is_post(first))


def _tell_member(reading: Reading, process: Named, line: Line, state: str, one: Entry) -> None:
    name = clean_name(one.name)
    if not looks_like_name(name):
        reading.doubt("a line of the list of members that names nobody", line)
        return
    person = Named("person", name)
    reading.say(person, "cor:memberOf", process, line, "listed as member")
    if _IN_CHAIR.search(line.text):
        reading.say(person, "cor:chaired", process, line, "named as its chair")
    if state:
        reading.say(person, "cor:represents", state, line, "listed under the state")
    tell_standing(reading, person, one, line, state=state)
