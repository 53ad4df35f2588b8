"""Tell what a row of a table relates: who is in it, to which event, process, project or text, in which part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.names.bodynames import organisation, party, state_in, state_of_row
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import clean_name, entry, looks_like_name
from corridors.readers.names.plainness import is_away
from corridors.readers.names.posts import is_acronym, is_body
from corridors.readers.names.several import several
from corridors.readers.notes import Named, Place, Reading, Term
from corridors.readers.pages.columns import meaning
from corridors.readers.pages.roles import who_is
from corridors.readers.sheets.days import Calendar, Span
from corridors.readers.sheets.titles import process_in, texts_of

GIST = "as the row of the table gives it"
#: To what a relation of somebody leads, the first that the row has.
ENDS = {
    relation: tuple(kinds.split())
    for kinds, relations in (
        ("event", "organised announcedAt spokeAt moderated moderatedOnline askedQuestionAt attended"),
        ("event process", "hosted rapporteurOf chaired"),
        ("process", "engagedIn established"),
        ("process organisation", "memberOf"),
        ("state organisation", "represents"),
        ("organisation", "affiliatedWith objectedTo"),
        ("process event", "accreditedTo deniedAccessTo"),
        ("programme event document process", "funded"),
        ("programme process", "carriesOut"),
        ("programme document process", "launched"),
        ("document process programme", "proposed"),
        ("document programme event process", "supported"),
        ("document programme process", "opposed"),
        ("document", "authored votedFor votedAgainst abstainedOn"),
    )
    for relation in relations.split()
}
#: What leads from the row's process, event or text to what the cell names: from which, to what kind.
LEADS = {
    "mandatedBy": (("process", "programme"), "document"),
    "established": (("document",), "process"),
    "reportsTo": (("process",), "organisation"),
    "produced": (("process", "event"), "document"),
    "submittedTo": (("document",), "process"),
    "succeeds": (("process",), "process"),
    "parallelTo": (("process",), "process"),
    "precursorOf": (("process",), "process"),
    "meetingOf": (("event",), "process"),
    "cites": (("document",), "document"),
}
#: Deeds of bodies, also where a row names somebody of theirs.
ALWAYS_BODIES = tuple(
    f"cor:{deed}" for deed in ("hosted", "funded", "carriesOut", "accreditedTo", "deniedAccessTo", "objectedTo")
)
#: Deeds that a body may do of itself, where nobody of it is named.
OF_BODIES = (*ALWAYS_BODIES, "cor:organised", "cor:supported", "partner")
_NAMES_BODIES = (
    *ALWAYS_BODIES, "cor:supported", "cor:proposed", "cor:authored", "cor:memberOf", "cor:opposed", "partner",
)  # fmt: skip
_ROLES = {
    "observer": "cor:attended",
    "partner": "partner",
    "implementing partner": "cor:carriesOut",
    "sponsor": "cor:supported",
    "lead": "",
    "member": "cor:memberOf",
    "expert": "cor:memberOf",
}
#: What a role says that is none of these words alone, and what it then is; the first that fits counts.
_WORDS = (
    (r"\b(?:on-?line|remote|virtual)\b.*\bmoderat|\bmoderat.*\b(?:on-?line|remote|virtual)\b", "cor:moderatedOnline"),
    (r"\bmoderat|\bmoderador|\bfacilitat", "cor:moderated"),
    (r"\brapporteur|\brelator|\bberichterstatt", "cor:rapporteurOf"),
    (r"\b(?:co-?)?chair|\bpr[eé]siden[tc]|\bvorsitz", "cor:chaired"),
    (
        r"\b(?:speaker|panell?ist|keynote|discussant|presenter|lecturer|trainer|referent|vortragend|palestrante|ponente|orador|orateur|intervenant)",
        "cor:announcedAt",
    ),
    (r"\battend|\bparticipa|\bdelegate|\bobserver|\bd[eé]l[eé]gu[eé]|\bdelegad|\bteilnehm", "cor:attended"),
    (r"\b(?:fund(?:er|s\b|ed\b)|donor|financ|bailleur|donante)", "cor:funded"),
    (r"\bimplement", "cor:carriesOut"),
)
#: Such a body behind a State may be its own: "Kenya, Ministry of Lakes".
_OF_STATE = wording(
    r"\b(?:minist\w+|government|department|agency|authority|office|embass\w+|mission|universit\w+|institute|council|parliament|"
    r"academy|cent(?:re|er)|bank|police|commission|delegation|CERT|CSIRT)\b",
    re.I,
)
#: More bodies than these, each named in few words, are a list.
_FEW = 2
#: A form of address in the column of titles is no post.
ADDRESS = wording(
    r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|H\.?E|S\.?E|Amb|Mme|Mlle|Sra?|Srta|M|Msgr|Mgr|Rev|Herr|Frau)\.?\s*)+", re.I
)
_ADDRESS_BEHIND = wording(rf"\s?[(\[]{ADDRESS.pattern}[)\]]", re.I)
_TURNED = wording(r"([^\W\d_][^\W\d_'’ -]*(?:['’ -][^\W\d_]+)*),\s*([^\W\d_][\w'’. -]*)")
_MEND = "add a column or a title row, or a mapping with [every]"
_NOBODY = wording(
    r"[\d\s.,]+|(?:none|nil|nobody)\b.*|(?:open\s+to\s+)?all\s+(?:member\s+)?states.*|various.*|others?|several.*|multiple.*",
    re.I,
)
_ASKED = wording(r"\W*(?:(?:asked|put|posed)\s.*\bquestion|questions?\b(?!\s*(?:and|&)\s+answers?)|questioner\b)", re.I)
BEHALF = wording(r"\s?\((?:also\s+)?(?:(?:speaking\s+)?on\s+behalf|for)\b[^()]*\)", re.I)
#: Who holds such an office leads only where the chair is away.
_VICE = wording(r"(?:vice|deputy)[- ]?(?:chair|president|pr[eé]sident|moderator)")
_SPOKE = wording(r"\b(?:spoke|delivered|presented|took\s+the\s+floor)\b", re.I)


@dataclass(slots=True)
class Row:
    """A row by the meaning of its columns, with what it is about: an event, a process, a project, a text.

    >>> row = Row(Reading(document_of("x.csv", "Ada"), "table", "dataSet", ""), {"name": "Ada"}, (0, 3))
    >>> row.relate(Named("person", "Ada"), "cor:attended"), list(row.questions)
    (False, ['attended which event? the table names none: add a column or a title row, or a mapping with [every]'])
    """

    reading: Reading
    cells: dict[str, str]
    place: Place
    things: dict[str, Named] = field(default_factory=dict)
    span: Span = field(default_factory=Span)
    role: str = ""
    questions: dict[str, list[Place]] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    valid: bool = False
    timeless: bool = False
    calendar: Calendar = field(default_factory=Calendar)
    sitting: str = ""

    def ask(self, question: str) -> None:
        """Note a question, once for all rows that raise it."""
        self.questions.setdefault(question, []).append(self.place)

    def say(self, subject: Named, relation: str, target: Term, **more: object) -> None:
        """Note a claim that the row makes, with its day, or from when until when it holds."""
        when = (
            {"valid_from": self.span.start, "valid_until": self.span.end, "as_of": ""}
            if self.valid
            else {"as_of": "" if self.timeless else self.span.day}
        )
        self.reading.say(subject, relation, target, self.place, GIST, **{**when, **more})

    def relate(self, who: Named, relation: str, **more: object) -> bool:
        """Note a relation of somebody to what the row is about; else ask for it, and tell that it is not there."""
        kinds = ENDS.get(relation.removeprefix("cor:"), ())
        kinds = kinds if relation != "cor:memberOf" or "organisation" in self.things else kinds[:1]  # no employer
        target = next((found for kind in kinds if (found := self._thing(kind)) not in (None, who)), None)
        if relation == "partner":
            self._relate_partner(who)
        elif target is not None:
            note = "named as supporter" if relation == "cor:supported" and target.kind in ("event", "programme") else ""
            note = note or (self.sitting if target.kind == "event" else "")
            self.say(who, relation, target, **{"role_note": note, **more})
        elif kinds:
            kind = {"programme": "project", "document": "text"}.get(kinds[0], kinds[0])
            what = relation.removeprefix("cor:")
            self.ask(f"{what} which {kind}? the table names none: {_MEND}")
        return target is not None

    def _thing(self, kind: str) -> Named | None:
        if kind == "state":
            return state_of_row(self.cells.get("state", ""))
        if kind == "organisation" and kind not in self.things:
            body = self.body() if "employer" in self.cells else None
            return body if body is not None and body.kind == kind else None
        return self.things.get(kind)

    def _relate_partner(self, who: Named) -> None:
        if "programme" in self.things:
            doubt = "a partner: does it carry the project out, pay for it, or neither?"
            self.say(who, "cor:carriesOut", self.things["programme"], role_note="named as partner", doubt=doubt)
        elif "event" in self.things:
            doubt = "a partner: did it organise the event?"
            self.say(who, "cor:supported", self.things["event"], role_note="named as partner", doubt=doubt)
        else:
            self.ask("a partner in what? the table names no event and no project")

    def body(self) -> Named | None:
        """Give the body of the row, or the state where it names no body.

        >>> Row(Reading(document_of("x.csv", ""), "", "", ""), {"state": "Kenya"}, (0, 0)).body().name
        'Kenya'
        """
        written = self.cells.get("employer", "") or self.cells.get("state", "")
        if "employer" not in self.cells and (sent := state_of_row(written)) is not None:
            return sent
        if not written:
            return None
        state = state_in(self.cells.get("state", ""))
        alone = party(written)
        return alone if alone is not None and alone.kind == "state" else organisation(written, state)


def relations_of(words: str, own: Mapping[str, str]) -> list[str]:
    """Give the relations that a word for a role means, by a mapping or by what is known; several where it joins them.

    >>> relations_of("Speaker / Moderator", {}), relations_of("Keynote", {"keynote": "chaired"})
    (['cor:announcedAt', 'cor:moderated'], ['cor:chaired'])
    """
    given = {word.casefold(): relation for word, relation in own.items()}
    if is_away(words):
        return []
    parts = [part.strip() for part in re.split(r"\s*[;/,&\n]\s*|\s+(?:and|et|y)\s+", words) if part.strip()]
    if len(parts) > 1 and words.casefold() not in given and all(_relation(part, given) for part in parts):
        return list(dict.fromkeys(_relation(part, given) for part in parts))
    return [found] if (found := _relation(words, given)) else []


def _relation(words: str, given: Mapping[str, str]) -> str:
    plain = words.strip().casefold()
    if _VICE.match(plain) and plain not in given:
        return ""
    if plain in given:
        return f"cor:{given[plain]}"
    if _SPOKE.search(words):
        return "cor:spokeAt"
    if _ASKED.match(words):
        return "cor:askedQuestionAt"
    if plain in _ROLES:
        return _ROLES[plain]
    head = heading(words)
    told = head.role if head is not None and not head.value else ""
    if plain in ("participant", "participants", "representative") or not told:
        told = known if (known := meaning(words)).startswith("cor:") else ""
    worded = next((relation for pattern, relation in _WORDS if re.search(pattern, words, re.I)), "")
    return {"funded": "cor:funded", "supported": "cor:supported"}.get(told, told) or worded


def tell_listed(row: Row) -> None:
    """Note whom the columns list that bear the name of a relation: speakers, donors, the text that set a process up.

    >>> reading = Reading(document_of("x.csv", "A talk,Ada Okafor"), "table", "dataSet", "")
    >>> tell_listed(Row(reading, {"cor:moderated": "Ada Okafor"}, (0, 17), {"event": Named("event", "A talk")}))
    >>> reading.said[0].relation
    'cor:moderated'
    """
    for relation in [key for key in row.cells if key.startswith("cor:") or key == "partner"]:
        if (leads := LEADS.get(relation.removeprefix("cor:"))) is not None:
            _tell_led(row, relation, *leads)
        elif _are_bodies(named := bodies_of(BEHALF.sub("", row.cells[relation]))) or (
            (relation in _NAMES_BODIES or (relation in OF_BODIES and len(named) > 1))
            and (any(map(state_named, named)) or not all(map(looks_like_name, several(row.cells[relation]))))
        ):
            for name, deed in map(_with_own, named, repeat(relation)):
                who = party(name, sure=True)
                is_state = who is not None and who.kind == "state" and "mission" not in name.casefold()
                row.relate(who if who is not None and is_state else organisation(name), deed)
        else:
            for value in _listed(row.cells[relation].replace("\n", "; ")):
                if (one := entry(value)) is not None:
                    row.relate(
                        who := who_is(one, relation),
                        relation,
                        stakeholder_group=one.stakeholder_group,
                        regional_group=one.regional_group,
                    )
                    if who.kind == "person":
                        tell_employer(row.reading, who, one, row.place)
                        if one.state and not one.employer:
                            row.say(who, "cor:represents", one.state)


def _with_own(name: str, relation: str) -> tuple[str, str]:
    """Give a body of a list with the part that brackets behind it tell: "Lake Corp (sponsor)"."""
    own = re.fullmatch(r"(?P<name>.+?)\s*\((?P<part>[a-z -]{4,25})\)", name)
    relations = relations_of(own["part"], {}) if own else []
    return (own["name"], next(iter(relations), relation)) if own else (name, relation)


def _are_bodies(names: Sequence[str]) -> bool:
    """Tell whether a cell lists states and known bodies."""
    return len(names) > 1 and 2 * sum(bool(state_named(name) or body_named(name)) for name in names) > len(names)


def _listed(words: str) -> list[str]:
    """Part the people, or the bodies, that a cell lists."""
    bodies = bodies_of(words)
    return bodies if len(bodies) > 1 and all(map(is_body, bodies)) else several(words)


def _tell_led(row: Row, relation: str, kinds: tuple[str, ...], kind: str) -> None:
    subject = next((row.things[one] for one in kinds if one in row.things), None)
    texts = texts_of(row.cells[relation]) if kind == "document" else []
    if kind == "document" and not texts:
        row.ask(f"“{row.cells[relation][:60]}”: which text is that?")
    for named in texts or (Named(kind, name) for name in bodies_of(row.cells[relation]) if kind != "document"):
        if relation == "cor:established":
            if subject is not None and (process := process_in(named.name, row.span.day)) is not None:
                row.say(subject, relation, process)
                row.say(process, "cor:mandatedBy", subject)
        elif subject is not None and relation == "cor:meetingOf":
            row.reading.structured(subject, relation, named)
        elif subject is not None:
            row.say(subject, relation, named)


def bodies_of(words: str) -> list[str]:
    """Split a cell that names several bodies: at semicolons and line breaks, at commas where all parts are states.

    >>> bodies_of("Kenya, Norway"), bodies_of("Lake Trust; River House"), bodies_of("Lakes, Rivers and Co")
    (['Kenya', 'Norway'], ['Lake Trust', 'River House'], ['Lakes, Rivers and Co'])
    """
    parts = [part.strip(" .") for part in re.split(r"\s*[;\n]\s*", words) if part.strip(" .")]
    return [one for part in parts for one in _states_apart(part) if not _NOBODY.fullmatch(one)]


def _states_apart(words: str) -> list[str]:
    bodies = words.split(", ")
    short = len(bodies) > _FEW and all(one[:1].isupper() and len(one.split()) <= _FEW + 1 for one in bodies)
    if short or (len(bodies) > 1 and all((is_body(one) or is_acronym(one)) and not state_named(one) for one in bodies)):
        return bodies
    apart = [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+(?:and|et|y)\s+", words)]
    states = [one for one in apart if state_named(one)]
    funds = all(is_body(one) and not _OF_STATE.search(one) for one in apart if one not in states)
    beside = len(apart) > 1 and state_named(apart[0]) and funds  # and not a body with its State
    return apart if len(states) == len(apart) or beside else [words]


def people_of(cells: dict[str, str], *, turned: bool = False) -> list[str]:
    """Give the names of a row, each given name first; ``turned`` where the table sets family names before a comma.

    >>> people_of({"name": "Okafor, Ada"}), people_of({"first": "Ada", "last": "OKAFOR"})
    (['Ada Okafor'], ['Ada Okafor'])
    >>> people_of({"name": "Ada Okafor; Tomas Lind"}), people_of({"name": "Lind Berg, Tomas Per"}, turned=True)
    (['Ada Okafor', 'Tomas Lind'], ['Tomas Per Lind Berg'])
    """
    if "name" not in cells:
        return (
            [" ".join(clean_name(cells[part]) for part in ("first", "last") if cells.get(part))]
            if "last" in cells
            else []
        )
    found = []
    lines = _ADDRESS_BEHIND.sub("", cells["name"]).split("\n")
    apart = ";".join(lines) if all(map(is_person, lines)) else " ".join(lines)
    for part in re.split(r"\s*;\s*|\s+/\s+" if turned else r"\s*;\s*", apart):
        match = _TURNED.fullmatch(part.strip())
        if match and (turned or not (looks_like_name(match[1]) and looks_like_name(match[2]))):
            found.append(f"{match[2]} {match[1]}")
        elif part:
            found += several(part)
    return found


def is_turned(cells: list[str]) -> bool:
    """Tell whether a column sets family names before a comma: more of its cells show it than do not.

    >>> is_turned(["Okafor, Ada", "Lind Berg, Tomas Per"]), is_turned(["Ada Okafor, Mei Tanaka", "Tomas Lind"])
    (True, False)
    """
    return 2 * sum(bool(_TURNED.fullmatch(_first(cell))) for cell in cells) > len(cells)


def _first(cell: str) -> str:
    """Give the first of the names in a cell, without what stands in brackets behind it."""
    return re.split(r"\s+\(|\s/\s", cell.strip(), maxsplit=1)[0]


def is_person(words: str) -> bool:
    """Tell whether a cell may name a person.

    >>> is_person("OKAFOR, Ada"), is_person("H.E. Ms. Ada Okafor"), is_person("web01"), is_person("Lake Trust")
    (True, True, False, False)
    """
    words = _first(words)
    match = _TURNED.fullmatch(words)
    plain = clean_name(f"{match[2]} {match[1]}" if match else re.split(r"[;\n,(]", words)[0])
    return looks_like_name(plain)
