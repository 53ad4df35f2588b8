"""Read session pages without any heading: what stands in which order above the goals tells who has which role."""

import re
from collections.abc import Callable, Sequence

from corridors.documents import Line
from corridors.readers.people import Entry, entry, is_body, is_no_value, looks_like_name
from corridors.readers.rolls import Listed

#: The Sustainable Development Goals, which session pages list behind the people.
_GOAL = re.compile(
    r"\W*(?:(?:SDG|goal)\s*)?\d{1,2}\s*[.:)–-]\s*(?:no\s+poverty|zero\s+hunger|good\s+health|quality\s+education|gender\s+equality|"
    r"clean\s+water|affordable\s+and|decent\s+work|industry,\s+innovation|reduced\s+inequalit|sustainable\s+cities|"
    r"responsible\s+(?:consumption|production)|climate\s+action|life\s+(?:below|on)|peace,?\s+justice|partnerships?\s+)",
    re.I,
)
_BIO = re.compile(r"(?P<name>[^:]{2,60}):\s+(?P<told>\S.*)", re.S)
#: By how many stand alone above the goals: who moderates, moderates online and reports.
_ALONE = (
    (),
    ("cor:moderated",),
    ("cor:moderated", "cor:moderatedOnline"),
    ("cor:moderated", "cor:moderatedOnline", "cor:rapporteurOf"),
)
_FEW = 2
_LONGEST_BODY = 90


def by_order(lines: Sequence[Line]) -> list[Listed]:
    r"""List who organises, speaks, moderates and reports on a page without headings, each with a doubt; else nobody.

    Above the goals stand one to three names alone, above these the speakers with what they are, above these the
    organisers with their groups. Where these three are not found in this order, nothing is guessed.

    >>> from corridors.documents import document_of
    >>> text = '''Ada Okafor - Lake Trust - Civil Society - Africa
    ... Tomas Lind: Head of Law, Water Lab
    ... Mei Tanaka: Director, Delta Observatory
    ... Ada Okafor
    ... Lina Haddad
    ... 4. Quality Education'''
    >>> [(one.entry.name, one.role) for one in by_order(list(document_of("x.txt", text).lines()))][-2:]
    [('Ada Okafor', 'cor:moderated'), ('Lina Haddad', 'cor:moderatedOnline')]
    """
    end = next((n for n, line in enumerate(lines) if _GOAL.match(line.text)), 0)
    begin = end
    while begin and looks_like_name(lines[begin - 1].text):
        begin -= 1
    alone = lines[begin:end]
    speakers, begin = _block(lines, begin, _told)
    organisers, begin = _block(lines, begin, _grouped)
    if begin and is_body(lines[begin - 1].text) and len(lines[begin - 1].text) < _LONGEST_BODY:
        organisers.insert(0, (lines[begin - 1], Entry(lines[begin - 1].text)))
    if not 0 < len(alone) < len(_ALONE) or len(speakers) < _FEW or not organisers:
        return []
    found = [_listed("cor:organised", line, one) for line, one in organisers]
    found += [_listed("cor:announcedAt", line, one) for line, one in speakers]
    return found + [_listed(role, line, Entry(line.text)) for role, line in zip(_ALONE[len(alone)], alone, strict=True)]


def _block(
    lines: Sequence[Line], end: int, read: Callable[[str], Entry | None]
) -> tuple[list[tuple[Line, Entry]], int]:
    """Read the lines that end at one, upwards while they are of a kind; give them, and where they begin."""
    found: list[tuple[Line, Entry]] = []
    while end and (one := read(lines[end - 1].text)) is not None:
        end -= 1
        found.append((lines[end], one))
    return [(line, one) for line, one in reversed(found) if one.name], end


def _told(text: str) -> Entry | None:
    """Read "Ada Okafor: Head of Law, Water Lab"; an empty entry where the name is still to come."""
    bio = _BIO.fullmatch(text)
    if bio is None:
        return None
    if is_no_value(bio["name"]):
        return Entry("")
    one = entry(f"{bio['name']}, {bio['told']}")
    return one if one is not None and looks_like_name(one.name) else None


def _grouped(text: str) -> Entry | None:
    """Read a line that names somebody with a stakeholder group."""
    one = entry(re.sub(r"\s+/\s+\w+", "", text))  # of two groups the first
    return one if one is not None and one.stakeholder_group and looks_like_name(one.name) else None


def _listed(role: str, line: Line, one: Entry) -> Listed:
    return Listed(
        role, one, line, f"no heading is left; read as {role.removeprefix('cor:')} from its place on the page"
    )
