"""Decide which known process a text means by a phrase: by its words, its time, and what the same text spells out."""

import re

from corridors import lexicon
from corridors.identity import Register, Scanner, span_of
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.notes import Named, Reading

#: So many code points behind its first words the name of a process may end.
_LONG_NAME = 240
#: What makes of a short name that of another: "Ad Hoc Committee on Lakes".
_OTHER_MATTER = wording(r"\s+(?:on|for|to\s+elaborate)\s+(?!\d|behalf\b|how\b|what\b|whether\b)", re.I)

#: A group on a process is another body: "Working Group on Improvements to the Lake Forum".
_OF_IT = wording(
    r"\b(?:group|committee|commission|panel|task\s+force|bureau)\b[^(]*\s(?:of|on|to|for|from|at|in)\s+(?:the\s+)?\Z",
    re.I,
)
#: The years of a process, and what it is on, behind its name.
_YEARS = wording(r"\b(?P<first>(?:19|20)\d\d)\s*[-–—]\s*(?P<last>(?:19|20)\d\d)\b")
_ON = wording(r"\s+(?:on|for)\s+(?!\d)(?P<matter>[^,;()]+)")
#: So many letters make a stem; so many words that a process does not know are another matter.
_STEM, _OTHERS = 5, 2


def process_meant(term: Named, reading: Reading, register: Register, scanner: Scanner) -> str:
    """Give the process that a phrase of a UN text names, begun in its time; empty where none or several fit.

    >>> from corridors.claims import Entity
    >>> lakes = Entity("process:ahc-lakes", "Ad Hoc Committee on Lakes", ("cor:AdHocCommittee",))
    >>> register = Register.of([lakes])
    >>> text = "Second session of the Ad Hoc Committee. The Ad Hoc Committee on Lakes meets in Vienna."
    >>> reading = Reading(document_of("x.txt", text), "UN text", "officialRecord", "")
    >>> process_meant(Named("process", "Ad Hoc Committee"), reading, register, Scanner.of(register))
    'process:ahc-lakes'
    """
    hits = [
        hit
        for hit in scanner.hits(term.name, 0, term.when or reading.day)
        if not _OF_IT.search(term.name[: hit.start]) and _may_be(term.name, hit.end, hit.names, register)
    ]
    named = next((hit.names[0] for hit in hits if len(hit.names) == 1 and hit.names[0].startswith("process:")), "")
    named = named or _spelt_out(term, reading, scanner)
    span = span_of(register.entities[named]) if named else None
    printed = span is not None and str(span[1]) in term.name
    return "" if span and not printed and term.when[:4] > str(span[1] + 1) else named


def _may_be(name: str, end: int, meant: tuple[str, ...], register: Register) -> bool:
    """Tell whether years, or the matter, behind the short name of a process may be its own."""
    known = [register.entities[one] for one in meant if one in register.entities]
    years, matter = _YEARS.search(name), _ON.match(name, end)
    spans = [span for one in known if (span := span_of(one))]
    if years and spans and not any(a <= int(years["last"]) and int(years["first"]) <= b for a, b in spans):
        return False
    told = [text for one in known for text in (one.label, *one.aliases)]
    told += [word for one in known for key in (one.name, *map(str.lower, one.acronyms)) for word in _own(key)]
    own = {word[:_STEM] for word in re.findall(r"\w{3,}", fold(" ".join(told)))}
    words = {word[:_STEM] for word in re.findall(r"\w{4,}", fold(matter["matter"]))} if matter else set()
    return len(words - own) < _OTHERS


def _own(key: str) -> tuple[str, ...]:
    return lexicon.own_matters().get(key, ())


def _spelt_out(term: Named, reading: Reading, scanner: Scanner) -> str:
    """Find the one process whose longer name, elsewhere in the document, holds all of a short one.

    Nothing where the short name goes on into the name of another.
    """
    text, day = reading.document.text, term.when or reading.day
    found: set[str] = set()
    for place in re.finditer(r"\s+".join(map(re.escape, term.name.split())), text, re.I):
        start = text.rfind("\n", 0, place.start()) + 1
        hits = scanner.hits(text[start : place.end() + _LONG_NAME], 0, day)
        around = [hit for hit in hits if start + hit.start <= place.start() and place.end() < start + hit.end]
        found.update(name for hit in around for name in hit.names)
        if not around and _OTHER_MATTER.match(text, place.end()):
            return ""
    return found.pop() if len(found) == 1 and next(iter(found)).startswith("process:") else ""
