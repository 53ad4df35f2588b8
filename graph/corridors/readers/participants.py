"""Read lists of participants, and of the members of a group: under each state or body the people it sent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from corridors.documents import Document, Line
from corridors.lexicon import body_named, is_intergovernmental, state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.wrapped import joined
from corridors.readers.names.bodynames import organisation, parties, state_of
from corridors.readers.names.matters import is_item
from corridors.readers.names.officers import OFFICE_ALONE, Officer, officers, role_of, tell_officer
from corridors.readers.names.offices import tell_employer, tell_standing
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.names.plainness import absent_marks, is_away, is_marked
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.names.several import several
from corridors.readers.names.words import is_no_value
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.columns import apart
from corridors.readers.pages.deeds import tell_sentences
from corridors.readers.talk.presiding import presiding
from corridors.readers.un.admitted import tell_listed_body, tell_objected, verdict_of
from corridors.readers.un.blocks import blocks_of
from corridors.readers.un.days import tell_paper
from corridors.readers.un.delegates import ask_heads
from corridors.readers.un.memberlists import HONORIFIC, REMARK, WITHDREW, heads_members, is_section, tell_members
from corridors.readers.un.proceedings import tell_proceedings
from corridors.readers.un.sessions import BODY, NUMBERED, session_of, tell_session, tell_sessions
from corridors.readers.un.symbols import SYMBOL
from corridors.readers.un.titled import head_of

_LIST = wording(
    r"\b(?:(?:provisional|final|revised)\s+)*list\s+of\s+(?:the\s+)?(?:participants|delegates|"
    r"delegations|attendees|registered participants)\b",
    re.I,
)
_LETTERHEAD = wording(r"^\W*(?:united nations(?!\s+(?:headquarters|office))|general assembly|distr|original)\b", re.I)
#: Alone it may as well head the speakers of a panel: states must stand under it.
_WORD = wording(r"^participants\s*$", re.I)
#: A line that is longer, or ends a sentence, only speaks of a list.
_HEADING, _SHORT, _FEW, _FIRST, _DEEPER, _RAGGED = 120, 60, 2, 8, 8, 8
#: The place in a delegation that a line begins with, also alone.
_PLACED = (
    r"(?:(?:co-?)?(?:moderator|facilitator)s?(?:\s+of\s+the\s+\w+)?|(?:deputy\s+|alternate\s+|co-?)?heads?(?:\s+of\s+(?:the\s+)?delegation)?|mi?embr(?:o|e)s?(?:\s+d\w+\s+la\s+d[eé]l[eé]gac?[ti][ioó]+n)?|members?(?:\s+of\s+(?:the\s+)?delegation)?|"
    r"(?:delegation\s+members?|alternates?|advis[eo]rs?|delegates?|experts?|observers?|delegad[oa]s?|"
    r"(?:(?:principal|alternate)\s+)?repr[eé]senta(?:tive|nte?)s?(?:\s+(?:altern|supl|suppl|adjoint|principal)\w*)?|suppl[eé]ants?|suplentes?)|"
    r"(?:chefs?|jef[ea]s?)\s+de\s+(?:la\s+)?d[eé]l[eé]ga(?:tion|ci[oó]n))"
)
_OFFICE = wording(rf"{_PLACED}(?:\s*/\s*{_PLACED})?(?:\s*:\s*|\s*\Z)", re.I)
_LONG = wording(r"[^\W\d_]{3,}")
#: The number of somebody in a list.
_NUMBERED = wording(rf"\s*\(?\d{{1,3}}[.)]?\s+(?={HONORIFIC.pattern[1:]})", re.I)
#: Below the name of somebody whom a state sent, such a body is where he or she works.
_OF_STATE = wording(
    r"(?:the\s+)?(?:(?:federal|national|state)\s+)?(?:permanent\s+mission|mission|embassy|ministry|minist[eè]re|"
    r"ministerio|misi[oó]n|department|office|agency|directorate|secretariat|commission|authority|centre|center)\b",
    re.I,
)
#: Below such a line stand the notes of a page, up to the next gap.
_RULE = wording(r"_{3,}\s*\Z")
#: A seat that is kept for somebody.
_NOBODY = wording(rf"{HONORIFIC.pattern}[\s.]*(?:[-–—_.]{{2,}}|…|\(|t\.?b\.?[acd]\b|\Z)", re.I)
_TITLE_BEHIND = wording(
    r"\s*[(\[](?:Mr|Mrs|Ms|Mme|Miss|Dr|Prof|M|Sr|Sra|Amb|[DC]?HD|Head|(?:Deputy\s+)?Head\s+of\s+Delegation|\d{1,2}|[^()]*\sonly)\.?[)\]]",
    re.I,
)
_ASIDE_LAST = wording(r"\s*\(([^()]*)\)\s*\Z")
#: Who is in office, on a line of the list; a body or state, and whom it sent.
_IN_OFFICE = wording(rf"\W*{OFFICE_ALONE.pattern}\s*:\s*(?P<who>\S.*)", re.I)
_OPEN = wording(r"(?:\b(?:and|of|the|for|to|in|on|with|de|des|du|et)|,|\([^()]*)\Z")
_VACANT = wording(rf"\W*{OFFICE_ALONE.pattern}s?\s*:?\s*(?:vacant|to\s+be\s+\w+|t\.?b\.?[acd])\W*", re.I)
_SENT = wording(r"\s+[-–—]\s+|:\s+")
_BEHIND_COMMA = wording(r"(?P<last>[^,–—:;()]{2,40}),\s(?P<first>[^,–—:;()]{2,40}?)(?P<rest>\s[–—-]\s.*|\s*\*?)")
#: The family name set first, in capitals, with a comma or a title to show it.
_TURNED = wording(
    r"[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]+(?:\s[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]+)*,\s+[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ]|"
    r"(?:[A-ZÀ-ÞĀ-ɏ][A-ZÀ-ÞĀ-ɏ'’-]+\s)+[A-ZÀ-ÞĀ-ɏ][a-zà-ɏ].*\((?:Mr|Mrs|Ms|Dr)\.?\)"
)


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a list of participants.

    >>> recognises(document_of("x.txt", "List of participants\n\nKenya\nMs. Ada Okafor, Counsellor"))
    0.9
    """
    lines = list(document.lines())[:60]
    heads = [line.text for line in lines if len(line.text) < _HEADING and line.text[-1] not in ".,|"]
    if any(_LIST.search(text) and not SYMBOL.match(text) for text in heads):
        return 0.9
    at = next((n for n, line in enumerate(lines) if _WORD.match(line.text) or heads_members(line)), len(lines))
    states, numbers = (sum(map(bool, map(test, heads))) for test in (state_named, _NUMBERED.match))
    sent = [cut for text in heads if (cut := _SENT.search(text)) and HONORIFIC.match(text[cut.end() :])]
    annexed = any(re.match(r"\W*annex\b", line.text, re.I) for line in lines[_FIRST : at + 1])  # to a report
    sure = 0.4 if annexed else 0.9
    return sure if at < len(lines) and (states > 1 or numbers > _FEW or len(sent) > 1) else 0.0


def read(document: Document) -> Reading:
    r"""Read a list of participants: who attended, for which state or body.

    >>> found = read(document_of("x.txt", "Talks\nList of participants\n\nKenya\nMs. Ada Okafor, Counsellor"))
    >>> [s.relation for s in found.said if s.subject.name == "Ada Okafor"]
    ['cor:attended', 'cor:represents', 'cor:holdsPost']
    """
    lines = list(document.lines())
    at = next((n for n, line in enumerate(lines) if _LIST.search(line.text) or _WORD.match(line.text)), -1)
    reading = Reading(document, "list of participants", "officialRecord", "")
    if at < 0:
        return _read_members(reading, lines)
    below = [*takewhile(lambda line: not (state_of(line.text) or is_section(line)), lines[at + 1 : at + 8])]
    head = [one for line in (*lines[: at + 1], *below) for one in head_of(line, _LIST)]
    tell_session(reading, head := [line for line in head if not _LETTERHEAD.match(line.text)])
    if not head:
        reading.doubt("the list has no title: of which meeting is it?", lines[at])
    tell_sentences(reading, [line for line in lines[:at] if line.text.split()[0].endswith("ed")])
    reading.title = f"{reading.event.name[:120] if reading.event else document.name}: list of participants"
    dated = [line for line in below if days_in(line.text)]
    _tell_listed(reading, reading.event, [line for line in lines[at + 1 :] if line not in dated])
    tell_paper(reading)
    _tell_told(reading, [line for line in lines[at + 1 :] if line.text.endswith(".")])
    for block in blocks_of(reading.document):
        tell_objected(reading, reading.process, block, " ".join(block.text.split()))
    return reading


def _read_members(reading: Reading, lines: Sequence[Line]) -> Reading:
    """Read a list of the members of a group that its heading, or a line above it, names."""
    body = next((found for line in lines[:_FIRST] if (found := BODY.search(line.text))), None)
    if body is not None:
        reading.title = " ".join(lines[0].text.split())[:120]
        tell_members(reading, lines, Named("process", " ".join(body.group().split())[:160]))
    return reading


def tell_annexed(reading: Reading, event: Named | None, lines: Sequence[Line], process: Named | None = None) -> None:
    r"""Note who attended, where the list of participants is annexed to a report, of the session or of one it names.

    >>> found = Reading(document_of("x.txt", "Annex\nList of participants\n\nKenya\nMs. Ada Okafor"), "f", "k", "t")
    >>> tell_annexed(found, Named("event", "Third session"), list(found.document.lines())); found.said[0].relation
    'cor:attended'
    """
    heads = (n for n, line in enumerate(lines) if len(line.text) < _SHORT and _LIST.match(line.text.strip(" *#")))
    if (at := next(heads, None)) is None:
        return
    called = NUMBERED.search(lines[at].text)
    if event is None and process is not None and called is not None:
        what = called["what"].lower()
        event = session_of(called["which"].lower(), process, what, called["substantive"] or what)
        reading.structured(event, "cor:meetingOf", process)
    if event is not None:
        _tell_listed(reading, event, lines[at + 1 :])


def _tell_listed(reading: Reading, event: Named | None, lines: Sequence[Line]) -> None:
    group: tuple[str, Named | None] = ("", None)
    verdict = ""
    ends = (_indent(reading.document, line) + len(line.text) for line in lines)
    width = max((end for end in ends if end < _HEADING), default=0)
    lines = joined(lines, partial(_goes_on, reading.document, width))
    numbered = sum(_NUMBERED.match(line.text) is not None for line in lines) > 1
    lines = [replace(line, text=_NUMBERED.sub("", line.text)) for line in lines] if numbered else lines
    turned = sum(_TURNED.match(line.text) is not None for line in lines) > 1
    lines = [replace(line, text=_set_right(line.text)) for line in lines] if turned else lines
    titled = turned or len([line for line in lines if HONORIFIC.match(line.text)]) > 1
    above: tuple[Line, Named] | None = None
    absent = absent_marks(reading.document.text)
    unsure = ask_heads(reading, lines) if titled else []
    for line, is_head in (cell for one in _there(reading, lines) for cell in _cells(one)):
        if event is not None and _tell_officers(reading, event, line, absent):
            continue
        heads = is_section(line) or (is_item(line.text.strip(" *:")) and not _OFFICE.match(line.text))
        if heads or line in unsure:
            group, verdict = ("", None), verdict_of(line.text)
            continue
        text = line.text[office.end() :] if (office := _OFFICE.match(line.text)) else line.text
        said = REMARK.search(text)
        text, remark = (text[: said.start()], said["said"]) if said else (text, "")
        if not text:
            continue
        before, above = above, None
        if before is not None and not is_head and _tell_below(reading, before, group, line, text, numbered=numbered):
            above = (line, before[1])
            continue
        if state := "" if HONORIFIC.match(text) else state_of(text):
            group = (state, None)
        elif not (is_head or remark) and _is_person(text, titled=titled) and event is not None:
            if is_marked(text, absent) or is_away(text):
                reading.doubt("listed, and marked as absent; no attendance is counted", line)
                continue
            people = several(text) if group != ("", None) else [text]
            tell_apart = HONORIFIC.match if HONORIFIC.match(text) else partial(_is_person, titled=titled)
            alike = len({any(map(str.isupper, _LONG.findall(one))) for one in people}) == 1  # in how names are printed
            people = people if alike and all(map(tell_apart, people)) else [text]
            person = [_tell(reading, event, group, line, one) for one in people][-1]
            above = (line, person) if person is not None and not (numbered and "," in text) else None
        elif (
            len(text) < 120
            and not days_in(text)
            and not text.startswith(("*", "†", "("))
            and _is_body(text)
            and not is_no_value(text)
        ):
            text = _ASIDE_LAST.sub(lambda land: "" if state_named(land[1]) else land[0], text)
            group = ("", organisation(_body(text) or text.partition(" / ")[0].strip(" :*")))
            tell_listed_body(reading, line, group[1], verdict, remark)


def _goes_on(document: Document, width: int, whole: Line, last: Line, line: Line) -> bool:
    """Tell whether what a list of some width says of somebody, or of a body, goes on in the next line, deeper."""
    begins = HONORIFIC.match(line.text) or _TURNED.match(line.text) or line.text.isupper()
    if begins or line.number != last.number + 1 or whole.text[-1] in ".*":
        return False
    deep, until = _indent(document, line), _indent(document, last) + last.end - last.start
    person = "," in whole.text and deep > _indent(document, whole) and _is_person(whole.text)
    if not (HONORIFIC.match(whole.text) or _TURNED.match(whole.text) or person):
        cell, first = apart(last)[-1], apart(whole)[-1]
        said = REMARK.search(f"{whole.text} {line.text}")
        under = deep == _indent(document, cell) > _DEEPER and until > _SHORT and HONORIFIC.match(first.text)
        return bool(under or (deep > _indent(document, whole) and said and said.start() == len(whole.text)))
    full = "," in whole.text and until > _SHORT and until + len(line.text.split()[0]) >= width - _RAGGED
    return deep > _indent(document, whole) and bool(full or _OPEN.search(last.text))


def _tell_told(reading: Reading, lines: Sequence[Line]) -> None:
    tell_proceedings(reading, lines, None)
    if (process := reading.process) is not None:
        for line in lines:
            tell_sessions(reading, process, line)


def _there(reading: Reading, lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines of a list but those of a section of who withdrew, which are counted as passed over.

    Where hardly anything else is named than states and bodies, these came; there are no others to tell.
    """
    came = [line for line in lines if state_of(line.text) or body_named(line.text)]
    came = came if reading.event is not None and 2 * len(came) > len(lines) else []
    for named in came:
        for one in parties(named.text):
            reading.say(one, "cor:attended", reading.event or "", named, "listed as participant")
    gone, foot = False, 0
    for line in () if came else lines:
        heads = is_section(line) and not line.text.endswith(".")  # a sentence is told of the body above it alone
        gone = WITHDREW.match(line.text) is not None if heads else gone
        foot = line.number if _RULE.match(line.text) or (foot and foot == line.number - 1) else 0
        if not (gone or foot):
            yield line


def _tell_officers(reading: Reading, event: Named, line: Line, absent: set[str]) -> bool:
    """Note whom a line names as presiding or in another office, also of an absent one; tell whether it does."""
    if _VACANT.fullmatch(line.text):
        return True
    if line.text.endswith(".") and NUMBERED.search(line.text):  # told of a session, perhaps another
        return False
    held = [one for one in officers(line.text) if not one.of]
    named = None if held else _IN_OFFICE.fullmatch(line.text)
    role, name, sent = ("", "", "") if held else presiding(line.text)
    if named and (one := entry(named["who"])) is not None and looks_like_name(clean_name(one.name)):
        held = [Officer(clean_name(one.name), role_of(named["office"]), one.state)]
    elif role:
        held = [Officer(name, "cor:moderated" if role == "moderator" else "cor:chaired", sent)]
    for officer in held:
        of_body = reading.process is not None and officer.role in ("cor:chaired", "cor:holdsPost")
        if of_body:
            tell_officer(reading, reading.process, officer, line)
        of_event = not of_body or (officer.role == "cor:chaired" and " of the " not in line.text)
        if of_event and not is_marked(line.text, absent):
            tell_officer(reading, event, officer, line)
    return bool(held)


def _cells(line: Line) -> list[tuple[Line, bool]]:
    """Part a line of columns where the first holds a state or a body, and say so of it; others go on with the line."""
    cells = apart(line)
    if len(cells) > 1 and (is_section(line) or OFFICE_ALONE.fullmatch(cells[0].text.strip(" *:"))):
        return [(replace(line, text=" ".join(line.text.split())), False)]
    cut = _SENT.search(line.text) if len(cells) < 2 else None
    head, rest = (line.text[: cut.start()], line.text[cut.end() :]) if cut else ("", "")
    head, rest = (cells[0].text.strip(" :"), cells[1].text) if len(cells) == 2 else (head, rest)
    if HONORIFIC.match(rest) and is_post(head) and not (OFFICE_ALONE.match(head) or _OFFICE.match(f"{head}:")):
        name, comma, more = rest.partition(",")
        return [(replace(line, text=f"{name}, {head}{comma}{more}"), False)]  # "Secretary: Ms. Ada Okafor, Lake Office"
    told = HONORIFIC.match(rest) or ((state_of(head) or _body(head)) and _is_person(rest))
    if cut and told and not (is_post(head) or _OFFICE.match(f"{head}:")):
        ends = (line.start, line.start + cut.start()), (line.start + cut.end(), line.end)
        cells = [Line(line.number, *place, text) for place, text in zip(ends, (head, rest), strict=True)]
    if len(cells) < 2:
        return [(line, False)]
    head = cells[0].text
    sends = HONORIFIC.match(cells[1].text) is not None and HONORIFIC.match(head) is None and _is_body(head)
    heads = state_of(head) or body_named(head) or (head.isupper() and not HONORIFIC.match(head) and "," not in head)
    groups = [cells[:1], cells[1:]] if heads or sends else [cells]
    joined = ((group, ", ".join(cell.text for cell in group)) for group in groups)
    return [
        (Line(line.number, group[0].start, group[-1].end, text), sends and group is groups[0]) for group, text in joined
    ]


def _body(words: str) -> str:
    """Give the body of the lexicon that heads a delegation, its acronym in brackets aside."""
    return body_named(words) or body_named(_ASIDE_LAST.sub("", words))


def _is_person(words: str, *, titled: bool = False) -> bool:
    """Tell whether a line names a person; where people bear titles, capitals without one head a part of the list."""
    named = HONORIFIC.match(words) or _TURNED.match(words)
    if named or (titled and words.isupper()):
        return named is not None
    first = re.split(r"[,;–—|]| - ", _TITLE_BEHIND.sub("", words))[0]
    return looks_like_name(first) and len(words) < 220 and not _body(words)


def _set_right(text: str) -> str:
    """Set the given name first in a line of a list that sets it behind a comma."""
    match = _BEHIND_COMMA.fullmatch(text.strip())
    name = f"{match['first']} {match['last']}" if match is not None else ""
    return f"{name}{match['rest']}" if match is not None and looks_like_name(name) else text


def _is_body(text: str) -> bool:
    return bool(body_named(text)) or (text[:1].isupper() and text[-1] not in ".;" and len(text.split()) <= 12)


def _tell_below(
    reading: Reading,
    above: tuple[Line, Named],
    group: tuple[str, Named | None],
    line: Line,
    text: str,
    *,
    numbered: bool,
) -> bool:
    """Note what a line below a name says of the person, a post or set in deeper the body; tell whether it does.

    Where people are numbered, all up to the next number is of the one above, but a state or a heading in capitals.
    """
    deeper = 0 if numbered else _indent(reading.document, line) - _indent(reading.document, above[0])
    if numbered and (text.isupper() or state_of(text)):
        return False
    if above[0].number != line.number - 1 or deeper < 0 or HONORIFIC.match(text):
        return False
    if _is_post_line(text):
        one = entry(f"{above[1].name}, {text}") or Entry(above[1].name)
        tell_standing(reading, above[1], one, line, state=group[0], listed=group[1])
        return True
    own = numbered and (is_body(text) or bool(_body(text)))
    under = deeper > 1 or own or (bool(group[0]) and _OF_STATE.match(text) is not None and len(text) < _HEADING)
    if under:
        body = organisation(_body(text) or text.strip(" :*"), group[0])
        reading.say(above[1], "cor:affiliatedWith", body, line, "the body under the name")
    return under or numbered


def _is_post_line(text: str) -> bool:
    """Tell whether a line below a name says nothing but what the person is, and where."""
    first = text.split(",", maxsplit=1)[0]
    return (
        is_post(first)
        and not (HONORIFIC.match(text) or _TURNED.match(text))
        and bool(is_post(first.split()[0]) or not _is_person(text))
    )


def _indent(document: Document, line: Line) -> int:
    return line.start - document.text.rfind("\n", 0, line.start) - 1


def _tell(reading: Reading, event: Named, group: tuple[str, Named | None], line: Line, words: str) -> Named | None:
    one = entry(_TITLE_BEHIND.sub("", words))
    if (
        one is None
        or _NOBODY.match(words)
        or (not looks_like_name(name := clean_name(one.name)) and not HONORIFIC.match(words))
    ):
        reading.doubt("a line of the list that names nobody", line)
        return None
    sent = group[1] is None and (not one.employer or _OF_STATE.match(one.employer))  # else where the body is
    state, body = group[0] or (one.state if sent else ""), group[1]
    person = Named("person", name)
    reading.say(person, "cor:attended", event, line, "listed as participant", role_note=one.post)
    if state:
        reading.say(person, "cor:represents", state, line, "listed under the state")
    elif body is not None:
        if not (one.employer and body.name == "European Union"):  # it sends people of its bodies, as a state does
            reading.say(person, "cor:affiliatedWith", body, line, "listed under the body")
        if is_intergovernmental(body.name):
            reading.say(person, "cor:represents", body, line, "listed under the body")
    else:
        reading.doubt("listed under no state or body", line)
        tell_employer(reading, person, one, line)
        return person
    tell_standing(reading, person, one, line, state=state, listed=body)
    return person
