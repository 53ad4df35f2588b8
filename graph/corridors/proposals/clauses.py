"""Take speech apart into sentences, and tell what is said plainly from what is hedged, denied, asked or supposed."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corridors.identity import Hit
from corridors.identity.resolve import behind
from corridors.lexicon import state_label, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.plainness import is_plain, is_taken_back
from corridors.readers.notes import Named, Place, Reading, Said, Term
from corridors.readers.talk.lines import spoken

#: A sentence, with the quotation mark that may close it; a stop within a number or a name ends none.
SENTENCE = wording(r"(?:[^.?!]|[.?!](?![\"”’»)]{0,3}(?:\s|\Z)))*(?:[.?!][\"”’»)]{0,3}|\Z)")
_JOINED = wording(r"[,\s]*(?:and|as well as)?\s*(?:the)?\s*")
#: A body that acts for its state: "Ministry of Lakes of Kenya".
_OF_STATE = wording(
    r"(?:the\s+)?(?:\w+\s+)?(?:ministry|permanent\s+mission|mission|embassy|government|delegation|department|foreign\s+office)\b.*?\bof\s+(?:the\s+)?"
    r"(?P<state>[A-Z][\w’' -]*?)(?:\s+(?:to|in|at)\b.*)?",
    re.I,
)
_REACH = 110
#: So far back a process is still what the next sentence speaks of.
_LAST = 400


#: Words of an official: an office of one's own, or a ministry that is "ours".
_OFFICIAL = wording(
    r"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+)?(?P<body>[Mm]inistry(?:\s+of(?:(?:\s+and)?\s+[A-Z]\w+)+)?|[Ff]oreign\s+[Mm]inistry|"
    r"delegation|[Pp]ermanent\s+[Mm]ission)|\b[Mm]y\s+(?:role|work|job|duty)\s+as\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:minister|ambassador|diplomat|negotiator|attach[eé])\b"
)
_WE = wording(r"\b(?:we|our|us)\b", re.I)
_OTHERS = wording(r"\b(?:with|between|and|like|such\s+as|to|from)\s+(?:the\s+)?\Z", re.I)
_STRETCH = wording(r"[^.?!]+")
_ENOUGH = 2
_DOUBT = "speaks of it as of the own side, and does not say so: is it?"

#: The body that is meeting, in the mouth of one who speaks there: "accredited to this committee".
_THIS_ONE = wording(
    r"\b(?:to|in|by|of|into|from|with)\s+this\s+(?:very\s+|same\s+)?(?:ad\s+hoc\s+|open-ended\s+|working\s+)?"
    r"(?:committee|group|mechanism)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Side:
    """A speaker, and whom "we" means in his or her mouth: the body or the state that the record says to stand behind.

    ``inferred`` where the record does not say it of the speaker.

    >>> Side(Named("person", "Ada Okafor")).body is None
    True
    """

    speaker: Named
    body: Named | None = None
    state: Named | None = None
    inferred: bool = False

    @property
    def country(self) -> Named | None:
        """Give the state of which "my country" and "my delegation" speak: also of one who works for its ministry."""
        called = (behind(self.body.name) or self.body.name) if self.state is None and self.body is not None else ""
        match = _OF_STATE.fullmatch(called)
        curie = state_named(match["state"]) or state_named(match["state"].rpartition(" of ")[2]) if match else ""
        return state_of(curie) if curie else self.state


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as somebody says it: where it begins, what it names, what the talk around it is about."""

    reading: Reading
    side: Side
    place: Place
    words: str
    start: int
    hits: Sequence[Hit]
    around: Sequence[Hit]
    main: str
    before: str = ""
    taken_back: bool = False

    def process(self) -> tuple[str, str]:
        """Give the process that is meant and whether the sentence states it: its own, its paragraph's, the record's."""
        if own := {hit.names[0] for hit in self.hits if hit.names[0].startswith("process:")}:
            return (own.pop(), "stated") if len(own) == 1 else ("", "")
        if self.main and _THIS_ONE.search(self.words):
            return self.main, "inferred"
        several = any(hit.names[0].startswith("process:") for hit in self.around)
        return (self.beside() or self.just_before()) if several else self.main, "inferred"

    def just_before(self) -> str:
        """Give the process that was named last before the sentence, in its paragraph and not far off."""
        near = [one for one in self.around if one.names[0].startswith("process:") and 0 <= self.start - one.end < _LAST]
        return near[-1].names[0] if near else ""

    def beside(self) -> str:
        """Give the one process that the paragraph names; nothing where it names none, or several."""
        names = {hit.names[0] for hit in self.around if hit.names[0].startswith("process:")}
        return names.pop() if len(names) == 1 else ""

    def bodies(self, before: int, *, within: int = _REACH) -> list[Hit]:
        """Give the organisations that stand in a row before an offset of the sentence, the last of them near it."""
        return self.row(before, ("organisation:",), within=within)

    def row(self, before: int, kinds: tuple[str, ...], *, within: int = _REACH) -> list[Hit]:
        """Give those of some kinds that commas or "and" join before an offset of the sentence, the last near it."""
        row: list[Hit] = []
        for hit in reversed([hit for hit in self.hits if hit.end - self.start <= before]):
            between = self.words[hit.end - self.start : row[-1].start - self.start if row else before]
            if not hit.names[0].startswith(kinds) or is_forum(hit):
                continue
            if (not row and len(between) > within) or (row and not _JOINED.fullmatch(between)):
                break
            row.append(hit)
        return row[::-1]

    def claim(
        self,
        subject: Named,
        relation: str,
        target: Term,
        gist: str,
        *,
        basis: str = "stated",
        doubt: str = "",
        value: str = "",
        in_context_of: Named | None = None,
    ) -> Said:
        """Make a claim of what the sentence says, in the speaker's mouth."""
        return Said(
            subject,
            relation,
            target,
            (self.place,),
            gist,
            value,
            as_of=self.reading.day,
            said_by=self.side.speaker,
            basis=basis,
            doubt=doubt,
            in_context_of=in_context_of,
        )

    def plainly(self, at: int, since: int = 0, *, denied: bool = False) -> bool:
        """Tell whether what stands at an offset is said plainly; ``denied`` where a denial is what is said."""
        return not self.taken_back and is_plain(self.words, at, since, denied=denied)


def is_forum(hit: Hit) -> bool:
    """Tell whether a body is one that talks take place in, not one that is kept out.

    >>> is_forum(Hit(0, 2, "UN", ("organisation:united-nations",)))
    True
    """
    return (
        hit.names[0]
        .removeprefix("organisation:")
        .startswith(("united-nations", "un-general-assembly", "un-security-council"))
    )


def named(hit: Hit) -> Named:
    """Give what a hit names, by its CURIE.

    >>> named(Hit(0, 2, "UN", ("organisation:united-nations",))).slug
    'united-nations'
    """
    kind, _, slug = hit.names[0].partition(":")
    return Named(kind, hit.words, (), slug)


def sides(claims: Iterable[Said]) -> dict[Named, Side]:
    """Give from claims for the speakers of a record the body and the state they stand for, where each is only one.

    >>> sides([])
    {}
    """
    bodies: dict[Named, list[Named]] = {}
    speaks_for: dict[Named, list[Named]] = {}
    for said in claims:
        if said.stage == "ended":
            continue
        if said.relation == "cor:affiliatedWith" and isinstance(said.object, Named):
            parts = bodies.setdefault(said.subject, [])
            called = fold(said.object.name)  # also as the tag writes it
            if not any(f", {called}".endswith(f", {fold(whole.name)}") for whole in parts):
                parts.append(said.object)
        elif said.relation == "cor:represents":
            state = state_of(said.object) if isinstance(said.object, str) else said.object
            speaks_for.setdefault(said.subject, []).append(state)
    return {
        person: Side(
            person,
            bodies[person][0] if len(bodies.get(person, ())) == 1 else None,
            speaks_for[person][0] if len(speaks_for.get(person, ())) == 1 else None,
        )
        for person in dict.fromkeys((*bodies, *speaks_for))
    }


def state_of(curie: str) -> Named:
    """Give a state by its CURIE.

    >>> state_of("state:ke").name
    'Kenya'
    """
    return Named("state", state_label(curie), (), curie.partition(":")[2])


def main_process(hits: Iterable[Hit], own: str) -> str:
    """Give the process that a record speaks of alone, or at least twice as often as of any other; or nothing.

    ``own`` is the process that the conference itself is a meeting of: named in passing, it does not count.

    >>> main_process([Hit(0, 1, "A", ("process:a",))] * 4 + [Hit(0, 1, "B", ("process:b",))], "")
    'process:a'
    """
    counted = Counter(
        hit.names[0]
        for hit in hits
        if len(hit.names) == 1 and hit.names[0].startswith("process:") and hit.names[0] != own
    )
    ranked = [*counted.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if len(counted) == 1 or ranked[0][1] >= max(3, 2 * ranked[1][1]) else ""


def sentences(reading: Reading, side: Side, place: Place, hits: Sequence[Hit], main: str) -> Iterator[Sentence]:
    """Walk the sentences of a paragraph that name something or speak of the speaker's own side."""
    single = [hit for hit in hits if len(hit.names) == 1]
    starts = [hit.start for hit in single]
    text, before = spoken(reading.document, place), ""
    for match in SENTENCE.finditer(text):
        if match.group().strip():
            start = match.start() + place[0]
            here = single[bisect_left(starts, start) : bisect_left(starts, match.end() + place[0])]
            after = is_taken_back(text[match.end() : match.end() + _REACH])
            yield Sentence(reading, side, place, match.group(), start, here, single, main, before, after)
            before = match.group()


def own_sides(
    reading: Reading, told: Sequence[tuple[Named | None, Place, list[Hit]]], known: dict[Named, Side]
) -> Iterator[Said]:
    """Give for officials without a state or body the one state that they speak of as "we", in two paragraphs or more.

    >>> list(own_sides(Reading(document_of("x.txt", "x"), "f", "k", "t"), [], {}))
    []
    """
    speakers: dict[Named, list[tuple[Place, list[Hit]]]] = {}
    for who, place, hits in told:
        if who is not None and not who.anonymous and who not in known:
            speakers.setdefault(who, []).append((place, hits))
    for speaker, own in speakers.items():
        office = [m for place, _ in own for m in _OFFICIAL.finditer(spoken(reading.document, place))]
        if not office:
            continue
        spots = [(name, place) for place, hits in own for name in _called_ours(reading, place, hits)]
        ranked = [*Counter(name for name, _ in spots).most_common(2), ("", 0), ("", 0)]
        if ranked[0][1] < _ENOUGH or ranked[1][1] * 2 > ranked[0][1]:
            continue
        state = ranked[0][0]
        places = tuple(place for name, place in spots if name == state)
        more = {"as_of": reading.day, "basis": "inferred", "doubt": _DOUBT}
        yield Said(speaker, "cor:represents", state, places, "speaks of it as of the own side", **more)  # type: ignore[arg-type]
        label = state_of(state).name
        body = next((m["body"] for m in office if m["body"] and "inistry of" in m["body"]), "")
        if body:
            ministry = Named("organisation", f"{body} of {label}")
            where = next(place for place, _ in own if fold(body) in fold(spoken(reading.document, place)))
            yield Said(speaker, "cor:affiliatedWith", ministry, (where,), "speaks of it as “ours”", **more)  # type: ignore[arg-type]


def _called_ours(reading: Reading, place: Place, hits: Sequence[Hit]) -> set[str]:
    """Give the states that sentences of a paragraph name alone, beside "we", and not as somebody else."""
    text, found = spoken(reading.document, place), set()
    for match in _STRETCH.finditer(text):
        here = [hit for hit in hits if match.start() <= hit.start - place[0] < match.end() and len(hit.names) == 1]
        named = {hit.names[0] for hit in here if hit.names[0].startswith("state:")}
        alone = len(named) == 1 and not any(
            _OTHERS.search(text[match.start() : hit.start - place[0]]) for hit in here if hit.names[0] in named
        )
        if alone and _WE.search(match.group()):
            found |= named
    return found


def side_of(told: Sentence, who: str) -> Named | None:
    """Give whom "we" or "my country" means: the state or body that stands behind the speaker, else the speaker.

    >>> one = Sentence(Reading(None, "f", "k", "t"), Side(Named("person", "Ada")), (0, 1), "I", 0, [], [], "")
    >>> side_of(one, "I").name, side_of(one, "our clinic")
    ('Ada', None)
    """
    words, side = " ".join(who.lower().split()), told.side
    if words == "i":
        return side.speaker
    if words.endswith(("country", "government", "delegation")):
        return side.country
    if words.startswith(("my ", "our ")) and not words.endswith("team"):
        return side.body
    return side.country or side.body or side.speaker
