"""Read in UN texts who holds which office of a body: chair, vice-chair, rapporteur; and who serves as its secretary."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.names.bodynames import parties
from corridors.readers.names.groups import regional_group
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.names.posts import is_post
from corridors.readers.notes import Named, Reading

_TITLE = r"(?:(?:H\.\s?E\.|(?:Mr|Ms|Mrs|Mme|Sr|Sra|Dr|Ambassador|Amb|Professor)\b\.?)\s+)*"
_WORD = r"(?:(?:de|del|do|dos|da|di|du|la|le|van|von|der|den|al|bin|el|ben|y|e)\s+)*[A-ZÀ-ÞĀ-ɏḀ-ỿ][^\s(),.;:]*\.?"
_NAME = rf"(?P<who>(?<![^\s(),.;:“\"])(?!(?:The|At|In|On|Chair|President)\b){_TITLE}\b{_WORD}(?:\s+{_WORD}){{1,5}}?)"
_OF = r"(?:the\s+)?(?P<of>[A-Z][\w’' ]+?)(?=\s+(?:to|as|was|is|were)\b|[,.;:]|\Z)"
_OFFICE = re.compile(
    r"\b(?:(?:interim|acting)\s+)?(?P<office>(?:Co-)?Chair(?:person|man|woman)?s?|President|Vice[- ](?:Chair(?:person|"
    r"man|woman)?|"
    r"President)s?(?:[ -]Rapporteur)?|Rapporteur)\b",
    re.I,
)
#: Alone on a line, perhaps with the regional group that holds it.
_OFFICE_ALONE = re.compile(rf"{_OFFICE.pattern}(?:\s*\((?P<group>[^()]{{2,60}})\))?", re.I)
#: A person with the state in brackets.
_HOLDER = re.compile(rf"{_NAME}\s*\((?P<state>[^()]{{3,60}})\)")
_ROW = rf"(?:\s*(?:{_TITLE}[^\s(),.;:]+(?:\s+[^\s(),.;:]+){{1,5}}\s*\([^()]+\))\s*(?:,\s*|;\s*)?(?:and\s+)?)*\s*"
#: What stands between an office and who holds it: "Chair: A (X)"; "the Chair, A (X)"; "elected as Chair A (X)".
_BEFORE = re.compile(rf"(?P<of>\s+of\s+the\s+[\w -]{{4,60}}?)?(?:\s*(?:\((?:s|es)\)\s*)?:\s*{_ROW}|,?\s+)\Z")
#: What stands between a person and the office: "A (X), B (Y) and C (Z) were elected Vice-Chairs".
_BEHIND = re.compile(
    rf"(?:\s*,?\s*(?:and\s+)?{_ROW})?(?:\s*,?\s*(?:(?:by|were|was|been|unanimously|elected|re-elected|designated|"
    rf"appointed|presided|"
    r"served|serving|acted|acclamation|consensus|as|its|the|to\s+serve|continued|interim|acting)\s*,?\s*)+)\Z",
    re.I,
)
#: An office, and of which body, set behind somebody by a comma.
_APPOSED = re.compile(
    r",\s+(?:the\s+)?(?:then\s+)?(?P<office>(?:Co-)?Chair(?:person|man|woman)?|Vice-Chair(?:person|man|woman)?|"
    r"Rapporteur)\s+(?:of|for)\s+the\s+(?P<of>[A-Z][\w-]+(?:\s+(?:(?:of|on|for|and|to|in|the|"
    r"as)\s+)*[A-Z][\w-]+){0,15})"
)
_ELECTS = re.compile(
    r"\b(?:elect(?:ed)?|appointed|designated)\b|\bpresided\s+as\b|\b(?:served|serving|acted)\s+as\b", re.I
)
#: The same without the state in brackets.
_LOOSE = (
    re.compile(
        rf"\belected\s+{_NAME},?\s+(?:(?:Permanent\s+)?Representative\s+of\s+)?of\s+{_OF}\s*,?\s*as\s+(?:its\s+|"
        rf"the\s+)?(?P<post>\w[\w-]+)"
    ),
    re.compile(
        rf"{_NAME}\s+of\s+{_OF}\s+was\s+(?:unanimously\s+)?elected\s+(?:as\s+)?(?:its\s+|the\s+)?(?P<post>\w[\w-]+)"
    ),
    re.compile(rf"\belected\s+(?:by\s+\w+\s+)?{_NAME}(?P<of>)\s+as\s+(?:its\s+|the\s+)?(?P<post>\w[\w-]+)"),
    re.compile(
        rf"\b(?:chaired\s+by|with(?=[^.;()]{{4,60}}\([^()]+\)\s+as\s+(?:its\s+)?Chair)|"
        rf"under\s+the\s+(?:able\s+)?(?:chair(?:person)?ship|chairmanship|leadership)\s+of)\s+{_NAME}"
        rf"(?:\s*\((?P<in>[^()]{{3,60}})\)|,?\s+(?:(?:the\s+)?(?:Permanent\s+)?Representative\s+)?of\s+{_OF})(?P<post>)"
    ),
    re.compile(
        r"\bChair(?:person|man|woman)?\s+of\s+(?:the|this)\s+(?:[\w-]+\s+){0,12}?(?:is|was)\s+(?P<who>[^,()]{4,60}),"
        rf"[^.;()]{{0,80}}?\b(?:Representative|Ambassador)\s+of\s+{_OF}(?P<post>)"
    ),
)
#: The name above the office at the end of a letter or a foreword.
_SIGNED = re.compile(rf"^\W*(?:signed\W*\s+)?{_NAME}\W*\Z", re.I)
_IS_CHAIR = re.compile(
    r"^\W*Chair(?:person|man|woman)?(?:\s+of\s+the\b.*|\W*)\Z|"
    r".*[,;]\s+Chair(?:person)?\s+of\s+the\b",
    re.I,
)
_OFFICE_OF = re.compile(
    r"\b(?:Ambassador|Representative|Chargé d[’']affaires)\b[^.;]*?\bof\s+(?:the\s+"
    r")?(?P<of>[A-Z][\w’' -]+?)(?=\s+to\b|[,.;]|\Z)"
)
_LETTER_FROM = re.compile(
    r"(?:identical\s+)?(?:letters?|"
    r"notes?\s+verbales?)\s+dated\s+[^.]{4,60}?\bfrom\s+the\s+(?:[\w’' ]+?\s+)?(?:Representatives?|Missions?|"
    r"affaires(?:\s+a\.i\.)?)(?:\s+of\s+the\s+Permanent\s+Mission)?\s+of\s+(?P<of>.+?)(?=\s+to\s+the\s+United|"
    r"\s+addressed|\s*\(|\Z)",
    re.I,
)
#: How a note verbale begins.
COMPLIMENTS = re.compile(
    r"\b[Tt]he\s+(?:Permanent\s+(?:Mission|Delegation|Representation)\s+of\s+(?:the\s+)?)?(?P<by>[A-Z][^.;:]{3,160}?)"
    r"(?:\s+(?:to|at)\s+(?:the\s+)?(?:United|Organi|European|"
    r"International)[^.;:]{3,120}?)?\s+presents?\s+its\s+compliments\s+to\b"
)
_SECRETARY = re.compile(
    r"\b[Tt]he\s+(?P<kind>(?:Deputy\s+|Principal\s+)?Secretary)\s+of\s+the\s+"
    r"(?P<whose>[A-Z]?[\w -]{4,60}?)\s+(?:was|is)\s+"
    r"(?P<name>(?:Mr|Ms|Mrs|Dr)\.?\s+[^,.;()]{4,60}?)(?:,[^.;]{3,90}?)?,?\s+"
    r"of\s+(?:the\s+)?(?P<office>[A-Z][^,.;()]{3,80}?)(?=[,.;]|\Z)"
    rf"|{_NAME}(?:\s+of\s+(?:the\s+)?(?P<body>[A-Z][^,.;()]{{3,80}}?)|"
    rf",\s+(?P<posts>[^.;()]{{3,140}}?))?,?\s+(?:who\s+)?"
    rf"(?:served|acted|serves|acts)\s+"
    r"as\s+(?:the\s+)?(?P<post>(?:Deputy\s+|Principal\s+)?Secretary)\s+of\s+"
    r"the\s+(?P<of>[A-Z]?[\w -]{4,60}?)(?=[,.;]|\Z)"
)
#: Behind such words an office is that of those before it, not of whom a comma sets behind it.
_ELECTED_AS = re.compile(r"\b(?:elected|appointed|designated|as)\s+(?:(?:its|the|as)\s+)*\Z", re.I)
#: So far from a person the office may stand.
_FAR = 400


@dataclass(frozen=True, slots=True)
class Officer:
    """Who holds which office of a body, with the state that the text names beside it.

    >>> Officer("Ada Okafor", "cor:chaired", "state:ke").state
    'state:ke'
    """

    name: str
    role: str
    state: str = ""
    start: int = 0
    of: str = ""
    group: str = ""


def officers(text: str) -> Iterator[Officer]:
    """Find who chairs the body that a paragraph speaks of, who reports for it, who holds another office of it.

    >>> said = "The group elected Ada Okafor (Kenya) as its Chair; Tom Lind (Fiji) was elected Vice-Chair."
    >>> [(one.name, one.role, one.state) for one in officers(said)]
    [('Ada Okafor', 'cor:chaired', 'state:ke'), ('Tom Lind', 'cor:holdsPost', 'state:fj')]
    """
    offices = list(_OFFICE.finditer(text)) if _OFFICE.search(text) else []
    seen: set[tuple[str, str]] = set()
    for match in _HOLDER.finditer(text) if offices else ():
        office, name = _held(text, match, offices), _person(match["who"])
        if office and name and (name, office) not in seen and (state := state_named(match["state"])):
            seen.add((name, office))
            yield Officer(name, _role(office), state, match.start("who"))
        behind = _APPOSED.match(text, match.end()) if name and not office else None
        if behind and (state := state_named(match["state"])):
            yield Officer(name, _role(behind["office"]), state, match.start("who"), " ".join(behind["of"].split()))
    for pattern in _LOOSE:
        for match in pattern.finditer(text) if offices or "chaired by" in text or "ship of" in text else ():
            office, name = match["post"] or "Chair", _person(match["who"])
            state = state_named(match.groupdict().get("in") or match["of"] or "")
            if _OFFICE.fullmatch(office) and name and (state or match["post"]) and (name, office) not in seen:
                seen.add((name, office))
                yield Officer(name, _role(office), state, match.start())


def officers_below(blocks: Sequence[Line]) -> Iterator[tuple[Line, Officer]]:
    r"""Find who is listed under an office that stands alone on a line, each with the state in brackets.

    >>> from corridors.documents import document_of
    >>> page = "Vice-Chairs:\nAda Okafor (Kenya)\nTomas Lind (Fiji)"
    >>> [one.role for _, one in officers_below(list(document_of("x.txt", page).lines()))]
    ['cor:holdsPost', 'cor:holdsPost']
    """
    office = group = ""
    for block in blocks:
        plain = block.text.strip(" *:")
        held = _HOLDER.fullmatch(plain.rstrip(".")) if office else None
        if held and (name := _person(held["who"])) and (state := state_named(held["state"])):
            yield block, Officer(name, _role(office), state, group=group)
        else:
            named = _OFFICE_ALONE.fullmatch(plain)
            office, group = (named["office"], regional_group(named["group"] or "")) if named else ("", "")


def _held(text: str, holder: re.Match[str], offices: Sequence[re.Match[str]]) -> str:
    """Give the office that somebody holds: the one named right before, else the one to which the sentence elects."""
    before = next((one for one in reversed(offices) if one.end() <= holder.start("who")), None)
    if before is not None and _BEFORE.fullmatch(text[before.end() : holder.start("who")]):
        gap, passive = text[before.end() : holder.start("who")], text[max(0, before.start() - 90) : before.start()]
        if ":" in gap or "," not in gap or not _ELECTED_AS.search(passive):
            return before["office"]
    behind = next((one for one in offices if one.start() >= holder.end()), None)
    if behind is None:
        return ""
    between = text[holder.end() : behind.start()]
    elects = _ELECTS.search(f"{text[max(0, holder.start() - 60) : holder.start('who')]} {between}")
    return behind["office"] if elects and len(between) < _FAR and _BEHIND.fullmatch(between) else ""


def _person(words: str) -> str:
    name = clean_name(re.sub(r"^.*?\b(?=(?:H\.E\.|Mr|Ms|Mrs|Ambassador|Dr)\b)", "", words))
    return name if looks_like_name(name) and not state_named(name) else ""


def _role(office: str) -> str:
    plain = office.lower()
    if plain.startswith("vice"):
        return "cor:holdsPost"
    return "cor:rapporteurOf" if plain == "rapporteur" else "cor:chaired"


_POSTS = {"cor:chaired": "Chair", "cor:rapporteurOf": "Rapporteur", "cor:holdsPost": "Vice-Chair"}


def tell_officer(reading: Reading, process: Named | None, one: Officer, block: Line) -> None:
    """Note the office of a body that somebody holds, and the state that sent the person.

    >>> from corridors.documents import document_of
    >>> found = Reading(document_of("x.txt", "Vice-Chair: Ada Okafor (Kenya)"), "f", "k", "t")
    >>> one = Officer("Ada Okafor", "cor:holdsPost", "state:ke")
    >>> tell_officer(found, Named("process", "A group"), one, next(found.document.lines()))
    >>> [(said.relation, getattr(said.object, "name", said.object)) for said in found.said]
    [('cor:holdsPost', 'Vice-Chair, A group'), ('cor:postIn', 'A group'), ('cor:represents', 'state:ke')]
    """
    person = Named("person", one.name, ("cor:Person",))
    if process is not None and process.kind == "organisation":  # a standing organ
        post = Named("post", f"{_POSTS[one.role]}, {process.name}"[:160], ("cor:Post",))
        reading.say(person, "cor:holdsPost", post, block, "named in the office", as_of=reading.day)
        reading.say(post, "cor:postIn", process, block, "named in the office", as_of=reading.day)
    elif process is not None and one.role == "cor:holdsPost" and process.kind == "process":
        post = Named("post", f"Vice-Chair, {process.name}"[:160], ("cor:Post",), "{process} vice-chair")
        reading.say(person, one.role, post, block, "elected vice-chair", as_of=reading.day)
        reading.say(post, "cor:postIn", process, block, "elected vice-chair", as_of=reading.day)
    elif process is not None and one.role != "cor:holdsPost":
        gist = "reports for it" if one.role == "cor:rapporteurOf" else "named as its chair"
        reading.say(person, one.role, process, block, gist, as_of=reading.day)
    if one.state:
        gist, more = "named with the state", {"regional_group": one.group} if one.group else {}
        reading.say(person, "cor:represents", one.state, block, gist, as_of=reading.day, **more)


def signed_by(lines: list[Line], *, chair: bool = False) -> Iterator[tuple[Line, Officer]]:
    r"""Find who signs as the chair: the name, and below it the office; perhaps the state between.

    With ``chair``, where the one who writes says to be the chair, an office of state below the name is enough.

    >>> from corridors.documents import document_of
    >>> letter = "(Signed) Ada Okafor\nAmbassador of Kenya to the United Nations\nChair of the working group"
    >>> [(one.name, one.state) for _, one in signed_by(list(document_of("x.txt", letter).lines()))]
    [('Ada Okafor', 'state:ke')]
    """
    short = [(n, line) for n, line in enumerate(lines) if n > 0 and len(line.text) < 200]
    own = [(n, line) for n, line in short if _IS_CHAIR.match(line.text)]
    of_state = [(n, line) for n, line in short if _OFFICE_OF.search(line.text)] if chair else []
    for n, line in own or of_state[-1:]:
        for back in (1, 2, 3):
            above = lines[n - back] if n >= back else line
            match = _SIGNED.match(above.text)
            name = clean_name(match["who"]) if match and not is_post(above.text) else ""
            if above is not line and looks_like_name(name) and not state_named(name):
                between = " ".join(one.text for one in lines[n - back + 1 : n + 1])
                office = _OFFICE_OF.search(between)
                yield above, Officer(name, "cor:chaired", state_named(office["of"]) if office else "")
                break


def tell_senders(reading: Reading, letter: Named, lines: Sequence[Line]) -> None:
    r"""Note of which states a letter is, as its title says, and who signs it for them.

    >>> from corridors.documents import document_of
    >>> found = Reading(document_of("x.txt", "(Signed) Ada Okafor\nPermanent Representative of Kenya"), "f", "k", "t")
    >>> title = "Letter dated 2 May 2030 from the Permanent Representative of Kenya to the United Nations"
    >>> tell_senders(found, Named("document", title), list(found.document.lines()))
    >>> [(said.subject.name, said.relation) for said in found.said]
    [('Kenya', 'cor:authored'), ('Ada Okafor', 'cor:authored'), ('Ada Okafor', 'cor:represents')]
    """
    titled = _LETTER_FROM.match(letter.name)
    heads = (line for line in lines if re.match(r"\W*(?:identical\s+)?(?:letter|note\s+verbale)", line.text, re.I))
    head = next(heads, lines[0]) if lines else (0, 0)
    for one in parties(titled["of"]) if titled else ():
        reading.say(one, "cor:authored", letter, head, "sends it", as_of=reading.day)
    for line in lines:
        noted = COMPLIMENTS.search(line.text)
        for one in parties(noted["by"]) if noted else ():
            reading.say(one, "cor:authored", letter, line, "sends it", as_of=reading.day)
    for above, line in pairwise(lines) if titled else ():
        signed, office = _SIGNED.match(above.text), _OFFICE_OF.search(line.text)
        name = clean_name(signed["who"]) if signed and office and not is_post(above.text) else ""
        if office and looks_like_name(name) and (state := state_named(office["of"])):
            person = Named("person", name, ("cor:Person",))
            reading.say(person, "cor:authored", letter, above, "signs it", as_of=reading.day)
            reading.say(person, "cor:represents", state, line, "signs for the state", as_of=reading.day)


def tell_secretary(reading: Reading, block: Line) -> None:
    """Note who served as the secretary of a body, and for which office; a secretary does not chair.

    >>> from corridors.documents import document_of
    >>> said = "Ms. Ada Okafor of the Lake Office served as Secretary of the Group."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_secretary(found, next(found.document.lines()))
    >>> [(s.relation, s.object.name) for s in found.said]
    [('cor:affiliatedWith', 'Lake Office'), ('cor:holdsPost', 'Secretary of the Group')]
    """
    for match in _SECRETARY.finditer(block.text):
        name = clean_name(match["who"] or match["name"])
        if not looks_like_name(name):
            continue
        person = Named("person", name, ("cor:Person",))
        body = match["body"] or match["office"] or (match["posts"] or "").rpartition(", ")[2]
        if body and not is_post(body):
            office = Named("organisation", re.sub(r"^the\s+", "", body), ("cor:Organisation",))
            reading.say(person, "cor:affiliatedWith", office, block, "serves from it", as_of=reading.day)
        kind, whose = match["post"] or match["kind"], match["of"] or match["whose"]
        post = Named("post", f"{kind} of the {whose.strip()}", ("cor:Post",))
        reading.say(person, "cor:holdsPost", post, block, "serves as its secretary", as_of=reading.day)
