"""Decide which entity a name means: by label, alias, acronym, date and neighbours; below the bar, say who it may be."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from corridors import lexicon
from corridors.claims import Entity
from corridors.names import slug
from corridors.patterns import wording

_YEARS = wording(r"\b((?:19|20)\d\d)\s*[–—-]\s*((?:19|20)\d\d)\b")
_FIRM = wording(r",?\s+\b(?:inc|ltd|llc|gmbh|corp|corporation|limited|plc|s\.a|ag|co)\b\.?$", re.I)
#: What a state has of its own.
_BODY = wording(
    r"(?:Ministry|Department|Foreign Ministry|(?:Federal )?Foreign Office|(?:Permanent )?Mission|Embassy|Delegation)\b"
)
_ALIKE = 0.87
#: So many years after its end a process is still what its name alone means; later, another may bear the name.
_REMEMBERED = 4


@dataclass(frozen=True, slots=True)
class Found:
    """The entity a name means, or may mean: one name where it is decided, else candidates.

    >>> Found("person:ada-okafor").decided
    True
    """

    name: str = ""
    candidates: tuple[str, ...] = ()
    why: str = ""

    @property
    def decided(self) -> bool:
        """Tell whether the name leads to one entity."""
        return bool(self.name)


def key(text: str) -> str:
    """Give the form in which names are compared: transliterated, no case, accents, marks or spaces.

    >>> key("Cyber-Peace Institute") == key("CyberPeace institute"), key("Андрей") == key("Andrei")
    (True, True)
    """
    return slug(text).replace("-", "")


def behind(text: str) -> str:
    """Give the name of a body of state with its state behind it; nothing where no state stands before it.

    >>> behind("United States Department of State"), behind("Japanese Ministry of Justice"), behind("Lake Trust")
    ('Department of State of the United States of America', 'Ministry of Justice of Japan', '')
    """
    words = text.split()
    for size in range(min(3, len(words) - 2), 0, -1):
        before, rest = " ".join(words[:size]), " ".join(words[size:])
        state = lexicon.state_named(before) or (lexicon.government_named(before) if size == 1 else "")
        if state and _BODY.match(rest):
            label = re.sub(r"\s*\(.*", "", lexicon.state_label(state))
            return f"{rest} of {'the ' if label.startswith('United') else ''}{label}"
    return ""


def span_of(entity: Entity) -> tuple[int, int] | None:
    """Give the first and last year that a process bears in its label, where it does.

    >>> span_of(Entity("process:x", "Working Group 2019–2021"))
    (2019, 2021)
    """
    match = _YEARS.search(entity.label)
    return (int(match[1]), int(match[2])) if match else None


@dataclass(slots=True)
class Register:
    """All entities known, with ways to find them by what documents call them.

    >>> register = Register.of([Entity("organisation:oas", "Organization of American States", acronyms=("OAS",))])
    >>> register.find("organisation", "OAS").name, register.find("organisation", "Organization of american states").name
    ('organisation:oas', 'organisation:oas')
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    keys: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    starts: dict[tuple[str, str, int], list[str]] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)

    @classmethod
    def of(cls, entities: Iterable[Entity], *, different: Iterable[tuple[str, str]] = ()) -> "Register":
        """Take in the entities of a graph, and those of the lexicon that the graph does not know under another name."""
        register = cls(apart={frozenset(pair) for pair in different})
        for entity in entities:
            if not entity.deprecated:
                register.add(entity)
            elif entity.replaced_by:
                register._name(entity.label, entity.kind, entity.replaced_by)
        for state in lexicon.states():
            if state.name not in register.entities:
                register.add(state)
        for entity in lexicon.entities():
            mine = register.entities.get(entity.name)
            if mine is not None:
                for name in (*entity.aliases, *entity.acronyms):
                    register._name(name, entity.kind, entity.name)
            elif entity.label and not register._borne(entity):
                register.add(entity)
        return register

    def _borne(self, entity: Entity) -> bool:
        """Tell whether another entity of the kind bears the label already, or the acronym where it is alone."""
        return bool(self.keys.get(entity.kind, {}).get(key(entity.label)))

    def add(self, entity: Entity) -> None:
        """Take in an entity under all its names."""
        self.entities[entity.name] = entity
        codes = (
            () if entity.kind == "state" else entity.acronyms
        )  # two-letter codes of states are other things' acronyms
        without_note = re.sub(r"\s*\([^)]*\)\s*$", "", entity.label)
        for name in (entity.label, without_note, *entity.aliases, *entity.hidden, *codes):
            self._name(name, entity.kind, entity.name)
        if entity.kind == "organisation":
            self._name(behind(entity.label), entity.kind, entity.name)

    def _name(self, text: str, kind: str, name: str) -> None:
        if folded := key(text):
            known = self.keys.setdefault(kind, {})
            if folded not in known:
                self.starts.setdefault((kind, folded[0], len(folded)), []).append(folded)
            known.setdefault(folded, set()).add(name)

    def find(self, kind: str, text: str, *, day: str = "") -> Found:
        """Find the entity of a kind that a name means; several of one name are told apart by the day, if at all."""
        known = self.keys.get(kind, {})
        plain = _FIRM.sub("", re.sub(r"^the\s+", "", text.strip(), flags=re.I))
        names = known.get(key(text)) or known.get(key(plain)) or set()
        if not names and kind == "organisation" and (other := behind(plain)):
            names = known.get(key(other), set())
        if not names and kind == "person":
            names = set(known.get(key(" ".join(reversed(text.split()))), ()))
        if len(names) == 1:
            return Found(next(iter(names)))
        if names:
            return self.choose(sorted(names), day)
        return Found(candidates=tuple(self.near(kind, text)))

    def choose(self, names: list[str], day: str) -> Found:
        """Choose among several of one name the one that was under way on a day; else leave it open."""
        year = int(day[:4]) if day[:4].isdecimal() else None
        spans = {name: span for name in names if (span := span_of(self.entities[name]))}
        if year is not None and len(spans) == len(names):
            under_way = [name for name in names if spans[name][0] <= year <= spans[name][1]]
            if len(under_way) > 1 and len(day) >= 7:  # the older ends early in the year in which the newer begins
                under_way = (
                    sorted(under_way, key=lambda name: spans[name])[-1:]
                    if day[5:7] >= "06"
                    else sorted(under_way, key=lambda name: spans[name])[:1]
                )
            if len(under_way) == 1:
                return Found(under_way[0], why=f"the one under way in {year}")
            ended = [name for name in names if year - _REMEMBERED <= spans[name][1] < year]
            if not under_way and ended:
                return Found(max(ended, key=lambda name: spans[name][1]), why=f"the last before {year}")
            ahead = [name for name in names if spans[name][0] == year + 1]
            if not under_way and len(ahead) == 1:
                return Found(ahead[0], why=f"the one set up in {year}")
        return Found(candidates=tuple(names), why="several bear this name")

    def near(self, kind: str, text: str, limit: int = 4) -> list[str]:
        """List entities of a kind that are spelt much alike: candidates to ask about, never merged."""
        folded = key(text)
        if len(folded) < 5:
            return []
        sizes = range(len(folded) - 3, len(folded) + 4)
        scored = _scores(folded, chain(*(self.starts.get((kind, folded[0], size), ()) for size in sizes)))
        found = dict.fromkeys(name for _, one in scored for name in sorted(self.keys[kind][one]))
        return [name for name in found if not self.entities.get(name, Entity(name, "")).anonymous][:limit]


def _scores(text: str, known: Iterable[str]) -> list[tuple[float, str]]:
    """Score the names that come near, the nearest first."""
    scored = [(_similarity(text, one), one) for one in known if _shared(one, text)]
    return sorted(((round(-score, 6), one) for score, one in scored if score >= _ALIKE))


def _shared(one: str, other: str) -> bool:
    """Tell cheaply whether two words share enough letters to be worth comparing."""
    return len(set(one) & set(other)) >= 0.7 * max(len(set(one)), len(set(other)))


def _similarity(one: str, other: str) -> float:
    """Give the share of letters that two names have in common, in order: rapidfuzz' figure, where it is installed."""
    try:
        from rapidfuzz.distance import Indel
    except ImportError:
        longest = [0] * (len(other) + 1)
        for char in one:
            before = 0
            for n, against in enumerate(other, 1):
                before, longest[n] = longest[n], before + 1 if char == against else max(longest[n], longest[n - 1])
        return 2 * longest[-1] / (len(one) + len(other))
    return float(Indel.normalized_similarity(one, other))
