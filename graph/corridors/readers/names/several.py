"""Split what one line says of several people into one part for each."""

import re

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.names.bodies import bodies_in, shortened
from corridors.readers.names.groups import stakeholder_group
from corridors.readers.names.matters import bound, unbound
from corridors.readers.names.people import RETIRED, TITLES, entry, looks_like_name, without_former
from corridors.readers.names.posts import is_acronym, is_body, is_post
from corridors.readers.names.runon import run_on
from corridors.readers.names.words import LOCK, is_no_value

_SHARED = wording(
    r"(?P<names>.+?),?\s+(?:\((?:both|all)(?:\s+(?:of|at|from)|,)?|(?:both|all)\s+(?:of|from|at|with))\s+(?:the\s+)?"
    r"(?P<body>[^()]+(?:\([^()]*\))?)\)?"
)
_CONNECTOR = wording(
    r"\b(?:of|for|the|and|in|on|at|to|with|from|by|what|how|why|is|are|will|we|our|this|a|an|as|who)\b", re.I
)
#: Somebody who is to come.
_TO_COME = wording(r"t\.?b\.?[acd]\.?", re.I)
_ON = wording(r"\s(?:on|for)\s", re.I)
#: Somebody without a name: "a senior official of Lake Trust", "representatives from industry".
_UNNAMED = wording(
    r"(?:an?|one|two|three|several)\s+[a-z]|(?:[a-z-]+\s+){0,3}(?:representatives?|officials?|speakers?)\b"
    r"|(?:[\w-]+\s+){1,3}(?:representatives?|officials?|speakers?)\s*(?:[(\[]|\Z)"
)
#: Titles that others of a list do without.
_KNIGHT = wording(r"(?:Sir|Dame|Lord|Lady|Baroness|(?:The\s+)?R(?:igh)?t)\b")
_NEXT_TITLE = wording(
    r"(?<=[\w)]{2})(?<!\s(?:of|by|in|to))(?<!\s(?:for|and))(?<!\swith)\s+(?=(?:Mr|Ms|Mrs|Mme|Dr)\.?\s+[A-Z])"
)
_CLOSED, _CAPITAL = wording(r"(?<=\w\)),\s+(?:and\s+)?"), wording(r"[^\W\d_a-z]")
_BEHIND = wording(r"(?<=\w\))(?:,?\s+(?:and|&)|,)\s+")
#: What parts people, but for what stands in brackets behind one; somebody known by the surname alone.
_APART = wording(r"\s*;\s*(?:and\s+)?(?![^()]*\))|\s+/\s+|\s*•\s*")
SURNAME = wording(r"(?:Mr|Ms|Mrs|Mme|Dr|Prof|Professor|Amb|Ambassador)\b\.?\s+[^\W\d_a-z][\w'’-]+")
#: No longer are initials.
_SHORT = 2
_LONGEST = 2000  # no honest line that names people is longer; what is, is left unread


def several(value: str, *, one: bool = False) -> list[str]:
    """Split a value that names several people: at semicolons, slashes, "and", or commas between bare names.

    With ``one``, where one person is expected, two names that a comma joins are a person and the employer.

    >>> several("Ada Okafor, Tomas Lind and Mei Tanaka")
    ['Ada Okafor', 'Tomas Lind', 'Mei Tanaka']
    >>> several("Ada Okafor, Chatham House")
    ['Ada Okafor, Chatham House']
    >>> several("Ada Okafor, Water Lake", one=True)
    ['Ada Okafor, Water Lake']
    >>> several("Ada Okafor, Head of Law, Lake Trust, Tomas Lind, River House")
    ['Ada Okafor, Head of Law, Lake Trust', 'Tomas Lind, River House']
    """
    value = RETIRED.sub(" ", without_former(value))
    people = run_on(value) or _dashed(value) or _titled(value) or _closed(value)
    held = bound(value)
    if people or held != value:
        return people or [unbound(part) for part in several(held, one=one)]
    shared = _SHARED.fullmatch(value)
    if len(value) > _LONGEST or shared:
        return [f"{name}, {shared['body']}" for name in several(shared["names"])] if shared else [value]
    chunks = [chunk.strip() for chunk in _APART.split(value) if chunk.strip()]
    if len(chunks) > 1:
        chunks[-1] = re.sub(r"(?<=[a-z]{3})\.\Z|(?<=[A-Z]{3})\.\Z", "", chunks[-1])
        named = [chunk for chunk in chunks if not (_UNNAMED.match(chunk) or _is_seat(chunk))]
        people = [chunk for chunk in named if _is_somebody(chunk)]
        if people and (people == named or len(people) > max(1, len(named) - len(people))):  # the odd one is left out
            return [part for chunk in people for part in several(chunk, one=True)]
    bare = re.sub(r"\s*\([^()]*\)", "", value)
    parts = re.split(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|y|et)\s+", bare)
    joined = re.search(r"\s(?:and|&|y|et)\s", bare) is None
    if len(parts) > (2 if one and joined else 1) and all(looks_like_name(part) for part in parts) and _alike(parts):
        whole = re.split(r"\s*,\s*(?:and\s+|&\s*)?(?![^()]*\))|\s+(?:and|&|y|et)\s+(?![^()]*\))", value)
        return [part.strip() for part in whole if part.strip()]
    pair = re.match(r"(.+?)\s+(?:and|&)\s+(.+)", value)
    if pair and looks_like_name(pair[1].split(",")[0]) and looks_like_name(pair[2].split(",")[0]) and "," in value:
        first, second = pair[1].strip(" ,"), pair[2].strip()
        before = entry(first)  # a post that goes on behind the "and" is no end of a person
        goes_on = before and before.post and not before.employer and not pair[1].endswith(",")
        alike = _alike([first.split(",")[0], second.split(",")[0]])
        if not goes_on and alike and ("," in first or not _CONNECTOR.search(first)):
            return more if len(more := _with_more(value, one=one)) > 2 else [first, second]
    return _with_more(value, one=one)


def _is_somebody(chunk: str) -> bool:
    """Tell whether a part begins with a name, or with a surname behind a title: "Dr Okafor"."""
    name = re.split(r"[,(]|\s(?:of|from|at)\s+(?:the\s+)?(?=[A-ZÀ-Þ])", RETIRED.sub(" ", chunk))[0].strip()
    return looks_like_name(name) or SURNAME.fullmatch(name) is not None


def _is_seat(chunk: str) -> bool:
    """Tell whether a body stands among people with a remark, and nobody's name: "Lake Trust (TBC)"."""
    body, _, remark = chunk.partition(" (")
    return bool(remark) and "," not in body and (is_acronym(body) or is_body(body) or bool(body_named(body)))


def _dashed(value: str) -> list[str]:
    """Split bare names, or people with posts, whom dashes part: "Okafor, Ada, Judge, Lake Court – Lind, Tomas"."""
    parts = re.split(r"\s+[–—]\s+", value) if len(value) <= _LONGEST else []
    if len(parts) > _SHORT and all(map(looks_like_name, parts)):
        return parts
    told = all((who := entry(part)) and who.post and looks_like_name(who.name) for part in parts)
    return parts if len(parts) > 1 and told else []


def _titled(value: str) -> list[str]:
    """Split people whom their titles part, or brackets: "Mr Tomas Lind, Lake Trust Ms Ada Okafor, River House"."""
    for mark, begins in (
        ((_NEXT_TITLE, TITLES), (_CLOSED, _CAPITAL)) if len(value) <= _LONGEST and ";" not in value else ()
    ):
        parts = mark.split(value)
        told = all("," in part and begins.match(part) and looks_like_name(part.split(",")[0]) for part in parts)
        if len(parts) > 1 and told:
            return parts
    return []


def _closed(value: str) -> list[str]:
    """Split people behind each of whom brackets close: "Minister Ada Okafor (Kenya) and Tomas Lind (Norway)"."""
    parts = _BEHIND.split(value) if len(value) <= _LONGEST and value.endswith(")") and ";" not in value else []
    told = [who for part in parts if (who := entry(part)) and looks_like_name(who.name) and part.endswith(")")]
    return parts if len(told) == len(parts) > 1 and all(who.state or who.employer or who.post for who in told) else []


def _alike(names: list[str]) -> bool:
    """Tell whether all names, or none, begin with a word in capitals; "LAKE Delta" beside "Ada Okafor" is a body."""
    return len({(first := name.split()[0]).isupper() and len(first) > _SHORT for name in names}) == 1


def _with_more(value: str, *, one: bool) -> list[str]:
    """Split a value where behind each name stands what its bearer is, in brackets or as fields of their own."""
    listed = re.findall(r"[^,()]+\([^()]*\)", value)
    names = [one.split("(")[0].strip(" ,") for one in listed]
    if len(listed) > 1 and all(looks_like_name(name) or _TO_COME.fullmatch(name) for name in names):
        return [one.strip(" ,").removeprefix("and ").strip() for one in listed]
    people: list[list[str]] = []
    for part in re.split(r",\s*(?:and\s+)?(?![^()]*\))", value):
        name = part.partition("(")[0].strip()
        first = people[0][0].strip(" ·•*-") if people else ""
        other = TITLES.match(name) or not TITLES.match(first) or _KNIGHT.match(first)  # if one has a title
        body = shortened(part)
        if looks_like_name(name) and not (body or body_named(name)) and other:
            people.append([part])
        elif people and (body or is_post(part) or is_body(part) or body_named(part) or is_acronym(part.rstrip("."))):
            people[-1].append(part)
        else:
            return [value]
    alone = len(people) < 2 or any(len(fields) < 2 and "(" not in fields[0] for fields in people)
    alone = alone or (one and not all(is_body(fields[-1]) or body_named(fields[-1]) for fields in people))
    return [value] if alone else [", ".join(fields) for fields in people]


def is_hidden(words: str) -> bool:
    """Tell whether a line or a part of one shows but a lock in the place of a name, whatever groups stand behind it.

    >>> is_hidden("\U0001f512, Civil Society"), is_hidden("\U0001f512 Ada Okafor")
    (True, False)
    """
    return LOCK.search(words) is not None and is_no_value(words.partition(",")[0])


def bodies_apart(value: str, *, sponsors: bool, one: bool) -> list[str]:
    """Split a value that names several bodies, or people and bodies: at semicolons, commas or "and".

    >>> bodies_apart("Lake Trust; Department of Rivers, Norway", sponsors=False, one=False)
    ['Lake Trust', 'Department of Rivers, Norway']
    """
    among = [chunk for chunk in re.split(r"\s*;\s*", value) if chunk]
    shown = [chunk for chunk in among if not is_hidden(chunk)]
    value, among = ("; ".join(shown), shown) if shown and len(shown) < len(among) else (value, among)
    if len(among) > 1 and all(is_body(chunk) or looks_like_name(re.split(r"[,(]", chunk)[0]) for chunk in among):
        return [part for chunk in among for part in bodies_apart(chunk, sponsors=sponsors, one=True)]
    joint = re.split(r",?\s+(?:together|jointly)\s+with\s+(?:the\s+)?|,?\s+with\s+(?:the\s+)?(?=[A-ZÀ-Þ])", value)
    if len(joint) > 1 and all(is_body(chunk) or body_named(chunk) for chunk in joint):
        return [part for chunk in joint for part in bodies_apart(chunk, sponsors=sponsors, one=True)]
    bodies = bodies_in(value) if not one and "," in value else []
    all_sponsors = sponsors and not any(is_post(body) or state_named(body) for body in bodies)
    sure = [body for body in bodies if is_body(body) or body_named(body) or state_named(body) or is_acronym(body)]
    of_state = len(bodies) == 2 and is_body(bodies[0]) and state_named(bodies[1])  # "Ministry of Lakes, Norway"
    if len(bodies) > 1 and (all_sponsors or (len(sure) == len(bodies) and not of_state)):
        return bodies
    chunks = re.split(r"(?<=\)),\s+(?=[A-Z])", value)
    grouped = any(stakeholder_group(chunk.partition(",")[0]) for chunk in chunks)
    named = all(is_body(chunk) or looks_like_name(chunk.partition(" (")[0]) for chunk in chunks)
    if len(chunks) > 1 and named and not grouped:
        return chunks  # "Ada Okafor (Lake Lab), Ministry of Lakes"
    parts = several(value, one=one)
    if len(parts) == 1 and re.search(r";|\band\b|&", value) and "," not in value.replace(", and", ""):
        bodies = [body for chunk in among for body in _beside(LOCK.sub("", chunk))]
        return bodies if len(bodies) > 1 else parts
    return parts


def _beside(chunk: str) -> list[str]:
    """Give the bodies that stand side by side; "Coalition on Lakes and Rivers" is one."""
    bodies = bodies_in(chunk) or [chunk]
    other = any(is_body(body) or body_named(body) or is_acronym(body) for body in bodies[1:])
    return bodies if other or not _ON.search(bodies[0]) else [chunk]
