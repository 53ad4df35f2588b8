"""Find in running text the entities it names: labels, acronyms, short forms, topics, and what captions make of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain

from corridors import lexicon
from corridors.claims import Entity
from corridors.identity.meant import ONE_OF_MANY, asked_of, of_another_matter, which
from corridors.identity.resolve import Register
from corridors.names import fold
from corridors.patterns import wording

_TOKEN = wording(r"[^\W_]+(?:[.'’](?=[^\W_])[^\W_]+)*", re.UNICODE)
_SCANNED = ("cbm", "organisation", "process", "document", "event", "series", "programme", "person", "state")
#: Labels of one common word, which would be found everywhere.
_COMMON = {
    "first",
    "commonwealth",
    "meta",
    "forum",
    "internet",
    "government",
    "law",
    "georgia",
    "chad",
    "panel",
    "event",
}
#: What somebody is not, and nobody speaks of.
_CONFUSED = wording(r"\b(?:confus|mistak|mix)\w*\s+(?:\w+\s+){0,2}(?:with|for)\s+(?:the\s+)?\Z", re.I)
#: What the ministries of many States are called.
_OF_MANY = {"MOFA", "MFA"}
#: A body's name of one word is looked for where it has so many letters.
_SHORTEST = 5
_OWNERS = ("'s", "’s")
_UNITED_NATIONS = "organisation:united-nations"
_ATTRIBUTE = wording(
    r"[ \xa0](?!in\b|and\b|or\b|at\b|is\b|was\b|has\b|to\b|for\b|on\b|with\b|as\b|that\b|which\b|"
    r"will\b|can\b|by\b|from\b|we\b|level\b)[a-z]"
)
#: What makes of the name of a body that of another: "Lake Union Agency for Fish", "LAKO FISHCE".
_OWN_BODY = wording(r"[ \xa0‑-](?:Agency|Centre|Center|Institute|Academy|College|Foundation|Registry|CERT|CSIRT)\b")
_RESOLUTION = wording(r"\AA/RES/(?=\d\d/\d+\Z)")
#: So near stand the words that tell which of two real bodies captions have made the other.
_AROUND = 160
_LONG_ACRONYM = wording(r"[ \xa0]([A-Z]{5,})\b")


_Plain = dict[tuple[str, ...], tuple[bool, set[str]]]
#: The words of a text come again and again; each is folded once.
_word = lru_cache(maxsize=100_000)(fold)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words in a text that name something: one entity, or several where it is open; and how the words are read.

    ``doubt`` is the question that a hit leaves open.

    >>> Hit(0, 3, "GDE", ("process:gge-2019-2021",), reading="GGE").garbled
    True
    """

    start: int
    end: int
    words: str
    names: tuple[str, ...]
    reading: str = ""
    why: str = ""
    doubt: str = ""

    @property
    def garbled(self) -> bool:
        """Tell whether the words are read otherwise than they are written."""
        return bool(self.reading)


@dataclass(frozen=True, slots=True)
class _Form:
    tokens: tuple[str, ...]
    names: tuple[str, ...]
    exact: str = ""
    capital: bool = False
    short: bool = False
    garble: lexicon.Garble | None = None


#: A word in front makes a short form another name: "the Informal Working Group".
_OTHER_BEFORE = wording(
    r"(?<![.?!]\s)\b(?!(?:The|This|That|Our|UN|First|Second|Current|New|Its|Said)\b)[A-Z][a-z]+\s+\Z"
)


@dataclass(slots=True)
class Scanner:
    """Find names in texts; made once for a register.

    >>> scanner = Scanner.of(Register.of([]))
    >>> [hit.names for hit in scanner.hits("We spoke at the ITU.", 0, "2023-10-10")]
    [('organisation:itu',)]
    """

    register: Register
    forms: dict[str, dict[tuple[str, ...], list[_Form]]] = field(default_factory=dict)
    sizes: dict[str, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, register: Register) -> "Scanner":
        """Gather every form of every name, by its first word."""
        scanner = cls(register)
        shared: dict[str, set[str]] = {}
        plain: _Plain = {}
        for entity in register.entities.values():
            if entity.kind not in _SCANNED or entity.anonymous:
                continue
            for tokens, capital in _names_of(entity):
                _take(plain, tokens, entity.name, capital=capital)
            for acronym in entity.acronyms if entity.kind != "state" and not _OF_MANY & {*entity.acronyms} else ():
                shared.setdefault(acronym, set()).add(entity.name)
                shared.setdefault(_RESOLUTION.sub("", acronym), set()).add(entity.name)  # "resolution 73/27"
        for entity in [one for one in lexicon.entities() if one.name in register.entities]:
            for alias in entity.aliases:
                _take(plain, _tokens(alias), entity.name, capital=entity.kind != "process")
            for acronym in entity.acronyms:
                shared.setdefault(acronym, set()).add(entity.name)
        scanner._add_names(plain)
        acronyms = {acronym: tuple(sorted(names)) for acronym, names in shared.items()}
        for acronym, names in acronyms.items():
            for spelt in _spellings(acronym):
                scanner._add(_Form(_tokens(spelt), names, exact=spelt))
        scanner._add_lexicon(acronyms)
        return scanner

    def _add_names(self, plain: _Plain) -> None:
        for tokens, (capital, names) in plain.items():
            if len(names) > 2 and all(name.startswith("document:") for name in names):
                continue  # a title that every year's resolution bears tells none of them apart
            self._add(_Form(tokens, tuple(sorted(names)), capital=capital))

    def _add(self, form: _Form) -> None:
        if form.tokens:
            first = form.tokens[0]
            self.forms.setdefault(first, {}).setdefault(form.tokens, []).append(form)
            self.sizes.setdefault(first, set()).add(len(form.tokens))

    def add_people(self, people: Iterable[tuple[str, str]], *, least: int = 2) -> None:
        """Take in people by full name, as documents at hand name them; or bodies, whose names may have one word."""
        for label, name in people:
            tokens = _tokens(label)
            if len(tokens) < least or tokens in self.forms.get(tokens[0], ()):
                continue
            plain = len(tokens) == 1 and (len(label) < _SHORTEST or tokens[0] in _COMMON)
            if not plain or (len(label) > 2 and label.isupper()):
                self._add(_Form(tokens, (name,), exact=label if plain else "", capital=True))

    def _add_lexicon(self, acronyms: dict[str, tuple[str, ...]]) -> None:
        for phrase, topic in lexicon.topics().items():
            exact = phrase.upper() if phrase.startswith("cbm") else ""
            self._add(_Form(_tokens(phrase), (topic,), exact="" if not exact else exact.replace("CBMS", "CBMs")))
        for phrase in lexicon.no_names():
            self._add(_Form(_tokens(phrase), ()))
        for name, shorts in lexicon.short_forms().items():
            for short in shorts:
                self._add(_Form(_tokens(short), (name,), short=True))
        for acronym, phrases, shorts in lexicon.shared_forms():
            names = acronyms.get(acronym, ())
            for phrase in phrases:
                self._add(_Form(_tokens(phrase), names))
            for short in shorts:
                self._add(_Form(_tokens(short), names, short=True))
        labels = {
            fold(text): entity.name
            for entity in self.register.entities.values()
            for text in (entity.label, *entity.aliases)
        }
        shared = {
            fold(one): acronyms.get(acronym, ()) for acronym, several, _ in lexicon.shared_forms() for one in several
        }
        for garble in lexicon.garbles():
            read = fold(garble.reads)
            names = (
                garble.of
                or acronyms.get(garble.reads, ())
                or shared.get(read, ())
                or ((labels[read],) if read in labels else ())
            )
            names = tuple(name for name in names if name in self.register.entities or name.startswith("topic:"))
            for form in garble.forms:
                exact = form if form.upper() == form or form[:-1].isupper() else ""
                self._add(_Form(_tokens(form), names, exact=exact, garble=garble))

    def hits(
        self, text: str, offset: int, day: str, *, heard: bool = False, seen: set[str] | None = None
    ) -> Iterator[Hit]:
        """Find names in a text that begins at an offset of its document.

        ``heard`` says that the text was captioned, so that garbles are looked for; ``seen`` gathers what was named so
        far in the document, for short forms. The longest name at a place is taken, and none inside another.
        """
        seen = set() if seen is None else seen
        matches = list(_TOKEN.finditer(text))
        folded = [_word(match.group()) for match in matches]
        folded = [word[:-2] if word.endswith(_OWNERS) else word for word in folded]
        low = fold(text) if heard else ""
        at = 0
        while at < len(folded):
            form = self._longest(folded, at, matches, text, low, heard=heard, seen=seen)
            if form is None:
                at += 1
                continue
            start, end = matches[at].start(), matches[at + len(form.tokens) - 1].end()
            hit = self._hit(form, text, start, end, day)
            if hit is not None:
                alone = form.short and not seen & set(form.names)
                doubt = (
                    "named by a short form alone: is it this?"
                    if alone
                    else asked_of(form.names, text[: hit.start], text[hit.end : hit.end + 90])
                )
                seen.update(() if doubt else form.names)
                yield replace(hit, start=hit.start + offset, end=hit.end + offset, doubt=doubt)
            at += len(form.tokens)

    def _longest(
        self,
        folded: list[str],
        at: int,
        matches: list[re.Match[str]],
        text: str,
        low: str,
        *,
        heard: bool,
        seen: set[str],
    ) -> _Form | None:
        best: _Form | None = None
        for form in self._beginning(folded, at):
            size = len(form.tokens)
            if best is not None and (size, _rank(form)) <= (len(best.tokens), _rank(best)):
                continue
            start, end = matches[at].start(), matches[at + size - 1].end()
            words = text[start:end]
            if form.exact and words not in (form.exact, f"{form.exact}s"):
                continue
            if form.capital and size < 3 and not words[:1].isupper() and not (size > 1 and heard and ". " not in text):
                continue
            if form.short and not seen & set(form.names) and not _as_a_name(words, seen, heard=heard):
                continue
            around = fold(text[max(0, start - _AROUND) : end + _AROUND]) if heard and _rank(form) > 1 else low
            if form.garble is not None and not (heard and _fits(form.garble, words, around)):
                continue
            best = form
        return best

    def _beginning(self, folded: list[str], at: int) -> Iterator[_Form]:
        """Give the forms all of whose words stand at a place."""
        under = self.forms.get(folded[at], {})
        for size in self.sizes.get(folded[at], ()):
            yield from under.get(tuple(folded[at : at + size]), ())

    def _hit(self, form: _Form, text: str, start: int, end: int, day: str) -> Hit | None:
        words = text[start:end]
        attribute = form.names == (_UNITED_NATIONS,) and _ATTRIBUTE.match(text[end:])  # "UN processes" names processes
        before = _OTHER_BEFORE if words[:1].isupper() else ONE_OF_MANY  # "an ad hoc committee" is any of its kind
        other = form.short and before.search(text[:start][-30:])
        if not form.names or other or attribute:
            return None
        if _CONFUSED.search(text[:start][-40:]):
            return None
        domain = form.exact and text[:start].endswith((" .", "(.", "“."))  # the end of names on the web: ".LT"
        longer = self._goes_on(form, text[end : end + 40])
        if domain or longer or of_another_matter(form.names, words, text[end : end + 90]):
            return None
        names, why = form.names, ""
        kinds = {name.partition(":")[0] for name in names}
        if len(names) > 1 and len(kinds) > 1:  # a process before the text it makes, a state before a place of its name
            made = "document" in kinds and any(day and until and day > until for until in map(lexicon.until, names))
            order = ("document",) if made else ("process", "state", "organisation", "series", "event")
            first = next((kind for kind in order if kind in kinds), "")
            names = tuple(name for name in names if name.startswith(f"{first}:"))
        entities = self.register.entities
        known = (entities[name] for name in names if name in entities)
        texts = tuple(one.name for one in known if "cor:Resolution" not in one.classes)
        names = texts if len(texts) == 1 else names  # a convention, not the resolution that adopts it under its name
        called = tuple(name for name in names if name in entities and fold(entities[name].label) == fold(words))
        names = called if len(called) == 1 and kinds == {"organisation"} else names  # its name, and an alias of another
        if len(names) > 1:
            names, why = which(self.register, names, text, (start, end), day)
        reading, why = ("", why) if form.garble is None else (form.garble.reads, form.garble.reason)
        return Hit(start, end, words, names, reading, why)

    def _goes_on(self, form: _Form, after: str) -> bool:
        """Tell whether a body's name is only the beginning of another's: of an agency, or with an acronym behind."""
        bodies = all(name.startswith(("organisation:", "state:")) for name in form.names)
        acronym = _LONG_ACRONYM.match(after) if bodies else None
        others = chain(*self.forms.get(_word(acronym[1]), {}).values()) if acronym else ()
        own = acronym is not None and all("".join(one.names).startswith("organisation:") for one in others)
        return bodies and (own or _OWN_BODY.match(after) is not None)


def _take(plain: _Plain, tokens: tuple[str, ...], name: str, *, capital: bool) -> None:
    """Note what a form names, and whether it needs its capitals: not where one of several does without."""
    needed, names = plain.get(tokens, (True, set()))
    plain[tokens] = (needed and capital, names | {name})


def _names_of(entity: Entity) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the forms of a name that running text may hold; a process is named in small letters too."""
    without_note = re.sub(r"\s*\((?!\d{4}\))[^)]*\)\s*$", "", entity.label)  # a year tells it from others of its name
    notes = (without_note,) if without_note != entity.label and len(without_note.split()) > 1 else ()
    for text in (entity.label, *notes, *entity.aliases, *entity.hidden):
        tokens = _tokens(text)
        if tokens and (len(tokens) > 1 or (len(tokens[0]) > 3 and tokens[0] not in _COMMON)):
            yield tokens, entity.kind != "process"


def _spellings(acronym: str) -> tuple[str, ...]:
    """Give an acronym as it is written: in one word, letter by letter, with stops."""
    if len(acronym) > 2 and acronym.isalpha() and acronym.isupper():
        return acronym, " ".join(acronym), ".".join(acronym)
    return (acronym,) if len(acronym) > 1 else ()


def _as_a_name(words: str, seen: set[str], *, heard: bool) -> bool:
    """Tell whether a short form stands as a name, all its words with capitals, in a text on such processes.

    Captions may leave the capitals out.
    """
    several = len(words.split()) > 2 and (heard or all(word[:1].isupper() for word in words.split()))
    return several and any(name.startswith(("process:", "topic:")) for name in seen)


def _tokens(text: str) -> tuple[str, ...]:
    words = (fold(match.group()) for match in _TOKEN.finditer(text))
    return tuple(word[:-2] if word.endswith(_OWNERS) else word for word in words)


def _rank(form: _Form) -> int:
    """Rank forms of one length: a misheard name of its own surroundings, an exact name, any other misheard one."""
    return 1 if form.garble is None else 2 if form.garble.over else 0


def _fits(garble: lexicon.Garble, words: str, low: str) -> bool:
    """Tell whether the surroundings bear out that words are a garble."""
    around = low.replace(fold(words), " ", 1) if len(garble.forms[0].split()) == 1 else low
    return not any(word in low for word in garble.not_near) and (
        not garble.near or any(word in around for word in garble.near)
    )
