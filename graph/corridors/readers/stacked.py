"""Put together people whose name, post and body a page prints on lines of their own, one below the other."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.readers.agenda import words_of
from corridors.readers.headings import heading
from corridors.readers.people import entry, is_body, is_post, looks_like_name

_LONGEST = 90
#: So many people must be laid out so; one alone may be anything.
_ENOUGH = 2
_CAPITALISED = re.compile(r"(?:(?:of|the|and|for|on|in|de|du|la|des|&)\s+|[A-ZÀ-ÞĀ-ɏĀ-Ž][\w’'&.-]*\s*)+\Z")


def unstacked(lines: Sequence[Line]) -> list[Line]:
    r"""Give lines with each stack of name, post and body as one line; none where only one stands so.

    >>> from corridors.documents import document_of
    >>> page = "Ada Okafor\nDirector\nLake Trust\nTomas Lind\nHead of Policy\nRiver House"
    >>> [line.text for line in unstacked(list(document_of("x.txt", page).lines()))]
    ['Ada Okafor, Director, Lake Trust', 'Tomas Lind, Head of Policy, River House']
    """
    stacks = {n: size for n in range(len(lines)) if (size := _stacked(lines[n : n + 4]))}
    if len(stacks) < _ENOUGH:
        return list(lines)
    found, n = [], 0
    while n < len(lines):
        size = stacks.get(n, 1)
        text = ", ".join(words_of(line.text) for line in lines[n : n + size]) if size > 1 else lines[n].text
        found.append(replace(lines[n], end=lines[n + size - 1].end, text=text))
        n += size
    return found


def _stacked(lines: Sequence[Line]) -> int:
    """Count the lines of the stack with which some lines begin: name, post and body, or name and post with body."""
    name, post, body, after = (*(words_of(line.text) for line in lines), "", "", "", "")[:4]
    if not (_plain(name) and looks_like_name(name) and _plain(post) and is_post(post) and not looks_like_name(post)):
        return 0
    told = entry(f"{name}, {post}")
    if told is not None and told.post and (told.employer or told.state):
        return 2
    another = looks_like_name(body) and is_post(after)
    return 3 if _plain(body) and not another and not is_post(body) and _may_be_body(body) else 0


def _plain(text: str) -> bool:
    return 2 < len(text) < _LONGEST and not re.search(r"[.:?!;\d]\Z|:", text) and heading(text) is None


def _may_be_body(text: str) -> bool:
    return bool(is_body(text) or state_named(text) or body_named(text) or _CAPITALISED.fullmatch(text))
