"""Put together people whose name, post and body a page prints on lines of their own, one below the other."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.pages.agenda import words_of

_LONGEST = 220
#: So many people must be laid out so; one alone may be anything, unless a role heads it.
_ENOUGH = 2
#: A stack has so many lines at most: name, post, a part of a body, the body.
_MOST = 4
#: A post written like a sentence: "Director of the Lake Trust."
_FULL_STOP = wording(r"(?!.*\b(?:is|was|has|have|are)\b)[A-Z](?:[^.!?:]|(?<=\b[A-Z])\.){8,200}[a-z)]{2}\.")
#: The end of a sentence, or of a label; not of "K.K." and "Ltd."
_ENDS = wording(r"(?<![A-Z])(?<!Inc)(?<!Ltd)(?<!Co)\.\Z|[:?!\d]\Z|:")
#: How an item of a list begins.
_ITEM = wording(r"(?:\d{1,2}[.)]|[-–—•·▪●○*])\s+")
#: A family name, then one or two given names.
_TURNED = wording(
    r"(?P<family>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?)\s*,\s*"
    r"(?P<given>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)?)"
)
_WITH_ROLE = wording(r"(?:,\s+|\s+\()(?P<role>Moderator|Presider|Facilitator|Chair|Host)\)?\Z", re.I)
_CAPITALISED = wording(r"(?:(?:of|the|and|for|on|in|at|de|du|la|des|&)\s+|[A-ZÀ-ÞĀ-ɏ][\w’'&().-]*,?\s*)+\Z")
#: Words that titles of talks hold as often as names of bodies.
_MATTER = wording(
    r"\b(?:security|digital|cyber|internet|global|international|research|technolog\w+|africa|europe|asia)\b", re.I
)


def unstacked(lines: Sequence[Line]) -> list[Line]:
    r"""Give lines with each stack of name, post and body as one line; none where only one stands so, under no role.

    >>> page = "Ada Okafor\nDirector\nLake Trust\nTomas Lind\nHead of Policy\nRiver House"
    >>> [line.text for line in unstacked(list(document_of("x.txt", page).lines()))]
    ['Ada Okafor, Director, Lake Trust', 'Tomas Lind, Head of Policy, River House']
    """
    plain = [f"{'- ' * line.text.startswith('* ')}{words_of(line.text)}" for line in lines]
    stacks = {n: size for n in range(len(lines)) if (size := _stacked(plain[n : n + _MOST + 1])) > 1}
    found, n = [], 0
    while n < len(lines):
        size = stacks.get(n, 1)
        if size > 1 and (len(stacks) >= _ENOUGH or _ITEM.match(plain[n]) or _heads(plain[n - 1] if n else "")):
            told = [one.rstrip(";.") for one in plain[n : n + size]]
            roles = list(takewhile(lambda at: _is_below(lines, at), range(n + size, len(lines))))
            last = roles[-1] if roles else n
            ends = last + 1 >= len(lines) or lines[last + 1].number - lines[last].number > 1
            behind = f" ({words_of(lines[last].text)})" if last > n and ends else ""
            size += len(roles) if behind else 0
            found.append(replace(lines[n], end=lines[n + size - 1].end, text=f"{_as_entry(*told)}{behind}"))
        else:
            size = 1
            found.append(lines[n])
        n += size
    return found


def _as_entry(name: str, *told: str) -> str:
    """Write a stack as one entry: in brackets what might be taken for the next name, the role behind all."""
    fields, role = ", ".join(told).split(", "), _WITH_ROLE.search(name)
    plain = ", ".join(field for field in fields if not looks_like_name(field))
    if role is not None:
        return f"{name[: role.start()]}, {plain} ({role['role']})"
    return f"{name}, {plain}" if plain.count(", ") == len(fields) - 1 else f"{name} ({', '.join(fields)})"


def given_first(lines: Sequence[Line]) -> list[Line]:
    r"""Give lines with the given name first where a list under a role sets the family name before it throughout.

    >>> page = "Speakers\n\nLind, Tomas\nOkafor-Ray, Ada\nTanaka , Mei"
    >>> [line.text for line in given_first(list(document_of("x.txt", page).lines()))]
    ['Speakers', 'Tomas Lind', 'Ada Okafor-Ray', 'Mei Tanaka']
    """
    found = list(lines)
    for n, line in enumerate(lines):
        if not _heads(line.text):
            continue
        below = list(takewhile(lambda one: _TURNED.fullmatch(_ITEM.sub("", one.text, count=1).strip()), lines[n + 1 :]))
        turned = [_TURNED.fullmatch(_ITEM.sub("", one.text, count=1).strip()) for one in below]
        names = [f"{one['given']} {one['family']}" for one in turned if one is not None]
        single = sum(" " not in one["family"] for one in turned if one is not None)
        known = any(one is not None and (state_named(one["given"]) or body_named(one["given"])) for one in turned)
        if len(names) > _ENOUGH and 2 * single > len(names) and not known and all(map(looks_like_name, names)):
            found[n + 1 : n + 1 + len(names)] = [
                replace(one, text=name) for one, name in zip(below, names, strict=True)
            ]
    return found


def _stacked(texts: Sequence[str]) -> int:
    """Count the lines of the stack with which some lines begin: a name, then what its bearer is, and where."""
    name, *below = (_ITEM.sub("", texts[0], count=1), *texts[1:])
    head = heading(name)
    named = _WITH_ROLE.sub("", head.value if head is not None and head.role and head.value else name)
    who = entry(named) if "," not in named else None  # "Federal Councillor Ms Ada Okafor"
    if who is None or not looks_like_name(who.name) or not _may_stand(named):
        return 0
    told = list(takewhile(_tells, below))
    if len(told) == 1 < len(below) and is_post(told[0].partition(",")[0]) and not is_body(told[0].partition(",")[2]):
        told += [body for body in below[1:2] if _may_be_body(body) and not _names_next(below[1:])]
    return 1 + len(told)


def _is_below(lines: Sequence[Line], at: int) -> bool:
    """Tell whether right below another line one says in a word what somebody does there."""
    found = heading(lines[at].text)
    role = found is not None and found.role and not (found.value or found.plural) and lines[at].text[-1] != ":"
    return bool(role) and lines[at].number - lines[at - 1].number == 1


def _heads(text: str) -> bool:
    """Tell whether a line heads a list of people, or one of them."""
    found = heading(text)
    return found is not None and bool(found.role) and not found.value


def _may_stand(text: str) -> bool:
    return 2 < len(text) < _LONGEST and not _ENDS.search(text) and heading(text) is None


def _tells(text: str) -> bool:
    """Tell whether a line says what somebody is, or of which body, and nothing else."""
    stopped = _FULL_STOP.fullmatch(text) is not None and is_post(text.partition(" of ")[0].partition(" in ")[0])
    text = text[:-1] if stopped else text
    if not _may_stand(text) or _ITEM.match(text) or days_in(text) or looks_like_name(text):
        return False
    first = text.partition(",")[0]
    shaped = _CAPITALISED.fullmatch(text) is not None and is_body(_MATTER.sub("", text))
    return is_post(first) or bool(shaped or state_named(text) or body_named(text))


def _may_be_body(text: str) -> bool:
    return _may_stand(text) and not is_post(text) and _CAPITALISED.fullmatch(text) is not None


def _names_next(texts: Sequence[str]) -> bool:
    """Tell whether what may be a body's name is the next person's: a post stands below it."""
    return looks_like_name(texts[0]) and len(texts) > 1 and is_post(texts[1].partition(",")[0])
