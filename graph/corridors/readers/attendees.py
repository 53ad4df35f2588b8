"""Part a list of who was there that lost its lines: names, registries and groups run together."""

import re
from collections.abc import Iterator

from corridors.readers.people import Entry, clean_name, looks_like_name

#: Behind a name: the domain of a registry, or a group by its letters and perhaps an office.
_BEHIND = re.compile(r",\s*(?:\.[a-z]{2}\b|(?P<group>[A-Z][A-Za-z]*[A-Z])\b)\s*(?:\([^()]{2,40}\))?")
#: Before a name: the group of those that follow.
_GROUP = re.compile(r"(?:\A|(?<=\s))(?:[a-z]{0,3}[A-Z]{2,6}|cc[a-z]{3}|At-Large)(?=\s+[^\W\d_a-z][a-zà-ɏ])")
_DOMAINS = re.compile(r",\s*\.[a-z]{2}\b")
_STAFF = re.compile(r"\W*(?P<body>[A-Z]\w+(?:\s[A-Z]\w+){0,3})\s+[Ss]taff\s*:\s*(?P<names>\S.*)")
_RUN_ON, _LONGEST, _PAIR = 2, 4, 2


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
