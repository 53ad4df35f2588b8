"""Read the list of members at the end of a report: under each state its expert, with post and body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import body_named, state_label, state_named
from corridors.readers.bodynames import organisation
from corridors.readers.notes import Named, Reading
from corridors.readers.people import Entry, clean_name, entry, is_body, is_post, looks_like_name

_HEAD = re.compile(
    r"^\W*(?:annex\b[\W\d]*(?:[IVX]+\b\W*)?)?(?:list\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:members|experts)|members|"
    r"membership|"
    r"composition|experts)(?:\s+of\s+(?:the|governmental)\b.*|\W*)\Z",
    re.I,
)
_END = re.compile(r"^\W*(?:annex\b|appendix\b|_{3,}|secretariat\b|[IVX]{1,5}\.\s|\d{1,3}\.\s+[A-Z])", re.I)
_HONORIFIC = re.compile(
    r"(?:H\.?\s?E\.?|Mr|Mrs|Ms|Mme|M|Miss|Dr|Prof|Amb|Ambassador|Sr|Sra|Col|Gen|Capt|"
    r"Major)\b\.?\s",
    re.I,
)
_BESIDE = re.compile(r"\A(?P<state>[^:|–—\t]{3,60}?)\s*(?::|\||\s[–—-]\s|\t|\s{3,})\s*(?P<rest>\S.*)\Z", re.S)
#: At which sessions an expert sat, or since when.
_SAT = re.compile(r"\s*[(\[][^()\[\]]*\b(?:sessions?|until|since|from|replac\w+|chair\w*)\b[^()\[\]]*[)\]]", re.I)
_LONGEST = 260


def tell_members(reading: Reading, lines: Sequence[Line], process: Named) -> None:
    r"""Note the members of a group: for which state each sat, in which post.

    >>> from corridors.documents import document_of
    >>> annex = "Members of the Group\n\nKenya\nMs. Ada Okafor\nDirector, Ministry of Lakes\nFiji\nMr. Tomas Lind\n"
    >>> found = Reading(document_of("x.txt", annex), "f", "k", "t")
    >>> tell_members(found, list(found.document.lines()), Named("process", "A group"))
    >>> [s.relation for s in found.said if s.subject.name != "Tomas Lind"]
    ['cor:memberOf', 'cor:represents', 'cor:affiliatedWith', 'cor:holdsPost', 'cor:postIn']
    """
    starts = [n for n, line in enumerate(lines) if len(line.text) < _LONGEST and _HEAD.match(line.text)]
    for begin in starts:
        members = list(_members(lines[begin + 1 :]))
        for line, state, one in members if len({state for _, state, _ in members}) > 1 else ():
            _tell(reading, process, line, state, one)


def _members(lines: Sequence[Line]) -> list[tuple[Line, str, Entry]]:
    """Give each member with the state it stands under, or beside, and the lines below the name taken in."""
    found: list[tuple[Line, str, str]] = []
    state = ""
    for line in lines:
        text = " ".join(_SAT.sub("", line.text).split()).strip(" *")
        beside = _BESIDE.match(line.text)
        if under := state_of(text):
            state = under
        elif beside and (under := state_of(beside["state"])) and _is_name(beside["rest"]):
            state = under
            found.append((line, state, " ".join(_SAT.sub("", beside["rest"]).split())))
        elif _END.match(text) or len(text) > _LONGEST:
            break
        elif state and _is_name(text):
            found.append((line, state, text))
        elif found and state and found[-1][1] == state and line.start - found[-1][0].end < 5 and text[:1] not in "([":
            above, _, words = found[-1]
            found[-1] = (replace(above, end=line.end), state, f"{words.rstrip(' ,')}, {text}")
    several = ((line, state, one) for line, state, words in found for one in re.split(r"\s*;\s*(?=[A-Z])", words))
    return [(line, state, one) for line, state, words in several if (one := entry(_SAT.sub("", words))) is not None]


def state_of(words: str) -> str:
    """Give the state that heads a part of a list, also as "Bolivia (Plurinational State of)".

    >>> state_of("Iran (Islamic Republic of)"), state_of("NORWAY / NORVÈGE"), state_of("Ms. Ada Okafor")
    ('state:ir', 'state:no', '')
    """
    turned = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", words) if len(words) < _LONGEST else None
    parts = (f"{turned[2]} {turned[1]}", turned[1]) if turned else ()
    tongues = words.split(" / ") if " / " in words and not is_body(words) else ()
    named = {found for one in tongues if (found := state_named(one))}
    return next(
        (found for one in (words, *parts) if (found := state_named(one))), named.pop() if len(named) == 1 else ""
    )


def _is_name(words: str) -> bool:
    first = re.split(r"[,;(|]|\s[–—-]\s", words)[0]
    return bool(_HONORIFIC.match(words)) or (looks_like_name(first) and not is_post(first))


def tell_standing(
    reading: Reading, person: Named, one: Entry, line: Line, *, state: str = "", listed: Named | None = None
) -> None:
    """Note for whom somebody in a list works, and the post; under a state, or under the body that sent them.

    >>> from corridors.documents import document_of
    >>> found = Reading(document_of("x.txt", "Ada Okafor, Judge, Ministry of Justice"), "f", "k", "t")
    >>> one = Entry("Ada Okafor", "Ministry of Justice", "Judge")
    >>> tell_standing(found, Named("person", one.name), one, next(found.document.lines()), state="state:ke")
    >>> [s.object.name for s in found.said][:2]
    ['Ministry of Justice of Kenya', 'Judge, Ministry of Justice of Kenya']
    """
    body = organisation(one.employer, state) if one.employer else None
    if body is not None and (listed is None or (body_named(one.employer) and body.name != listed.name)):
        reading.say(person, "cor:affiliatedWith", body, line, "the body beside the name", as_of=reading.day)
    at = body if body is not None and body_named(one.employer) else listed or body
    if one.post and at is not None:
        post = Named("post", f"{one.post}, {at.name}", ("cor:Post",))
        reading.say(person, "cor:holdsPost", post, line, "post as listed", as_of=reading.day)
        reading.say(post, "cor:postIn", at, line, "post as listed", as_of=reading.day)
    elif one.post and state:
        post = Named("post", f"{one.post}, {state_label(state)}", ("cor:Post",))
        reading.say(person, "cor:holdsPost", post, line, "post as listed", as_of=reading.day)
        reading.say(post, "cor:postIn", state, line, "post as listed", as_of=reading.day)


def _tell(reading: Reading, process: Named, line: Line, state: str, one: Entry) -> None:
    name = clean_name(one.name)
    if not looks_like_name(name):
        reading.doubt("a line of the list of members that names nobody", line)
        return
    person = Named("person", name, ("cor:Person",))
    reading.say(person, "cor:memberOf", process, line, "listed as member", as_of=reading.day)
    reading.say(person, "cor:represents", state, line, "listed under the state", as_of=reading.day)
    tell_standing(reading, person, one, line, state=state)
