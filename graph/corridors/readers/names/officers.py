"""Read in UN texts who holds which office of a body: chair, vice-chair, rapporteur; and who serves as its secretary."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.names.bodynames import parties
from corridors.readers.names.groups import regional_group
from corridors.readers.names.people import clean_name, looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.notes import Named, Reading

_TITLE = r"(?:(?:H\.\s?E\.|(?:Mr|Ms|Mrs|Mme|Sr|Sra|Dr|Ambassador|Amb|Professor)\b\.?)\s+)*"
_WORD = (
    r"(?:(?:de|del|do|dos|da|das|di|du|la|le|van|von|der|den|al|bin|el|ben|y|e)\s+)*(?!(?:Vice-|Co-)?(?:Chair|President|Rapp))"
    r"(?:(?:[A-Z]\.){2,3}(?=\s)|(?:[ae]l-)?[A-ZÀ-ÞĀ-ɏḀ-ỿ](?:[^\s(),.;:]{0,2}\.|[^\s(),.;:]*))"
)
_NAME = rf"(?P<who>(?<![^\s(),.;:“\"])(?!(?:The|At|In|On|Chair|President)\b){_TITLE}\b{_WORD}(?:\s+{_WORD}){{1,6}}?)"
_OF = r"(?:the\s+)?(?P<of>[A-Z][\w’' ]+?)(?=\s+(?:to|as|was|is|were|has)\b|[,.;:]|\Z)"
_POST = (
    r"(?:Co-)?Chair(?:person|man|woman|men)?s?|President|Vice[- ]\s?(?:Chair(?:person|man|woman|men)?|President)s?"
    r"(?:(?:[ -]|\s?/\s?|-cum-)Rapporteur)?|Rapporteur"
)
_OFFICE = wording(rf"\b(?:(?:interim|acting)\s+)?(?P<office>{_POST})\b", re.I)
#: Alone on a line, perhaps with the regional group that holds it.
OFFICE_ALONE = wording(rf"{_OFFICE.pattern}(?:\s*\((?P<group>[^()]{{2,60}})\))?", re.I)
#: A person with the state: in brackets, behind "of", behind an office that speaks for it; or whom a body elected.
_HOLDERS = (
    wording(rf"{_NAME}\s*\((?P<in>(?:[^()]|\([^()]*\)){{3,60}})\)"),
    wording(rf"{_NAME},?\s+(?:(?:the\s+)?(?:Permanent\s+)?Representative\s+)?of\s+{_OF}"),
    wording(rf"{_NAME}(?=,[^.;()]{{0,80}}?\b(?:Representative|Ambassador)\s+of\s+{_OF})"),
    wording(rf"\belected\s+(?:by\s+\w+\s+)?{_NAME}(?=\s+as\s)"),
)
#: Such people in a row, each a mark in the sentence; and the body of which an office is.
_ROW = r"(?P<row>«\d+»(?:[,;]?\s+(?:and\s+)?«\d+»)*)"
_WHOSE = r"[A-Z][\w-]+(?:\s+(?:(?:of|on|for|and|to|in|the|as)\s+)*[A-Z][\w-]+){0,15}"
#: "Chair: A (X)"; "the Chair of the group, A (X)"; "elected the following Chairs: A (X), First Committee; B (Y), ..."
_BEFORE = wording(
    rf"{_OFFICE.pattern}(?:\s?\(e?s\))?(?:\s+of\s+the\s+[\w -]{{4,60}}?(?<!\bthe)(?<!\bof))?(?P<gap>\s*:\s*|,?\s+)"
    rf"{_ROW}",
    re.I,
)
_EACH = wording(rf"(?P<row>«\d+»)(?:,\s+(?P<of>{_WHOSE}(?:\s*\([^()]+\))?))?(?:[,;]?\s+(?:and\s+)?|\W*\Z)")
#: "A (X), B (Y) and C (Z) were elected Vice-Chairs"; "A (X), from the group of states, to serve as Rapporteur of the B"
_BEHIND = wording(
    rf"{_ROW}(?:,\s+from\s[^«;.]{{3,70}},)?(?P<gap>(?:\s*,?\s+(?:(?i:by|will|be|were|was|been|unanimously|elected|"
    r"re-elected|designated|appointed|presided|serv(?:ed|ing|e)|acted|acclamation|consensus|as|its|the|to|continued|"
    rf"interim|acting|one|two|three|of))\b)+)\s+(?i:{_OFFICE.pattern})(?:\s+of\s+(?:the\s+)?(?P<of>{_WHOSE}))?"
)
_SERVES = wording(r"\b(?:was|were|be(?:en)?|as|to|\w*elected|appointed|designated|presided|serv\w+|act\w+)\b", re.I)
_APPOSED = wording(
    rf"{_ROW},\s+(?:the\s+)?(?:then\s+)?(?i:{_OFFICE.pattern})\s+(?:of|for)\s+(?:the\s+)?(?P<of>{_WHOSE})"
)
_LED_BY = wording(
    rf"\b(?:(?<!ice-)(?:chaired|presided\s+over|led)\s+by(?:\s+(?:the|its|one\s+of\s+(?:the|its))\s+(?P<vice>Vice-(?:Chair|President)(?:person|man|woman)?s?),?)?|under\s+the\s+(?:able\s+)?(?:chair(?:person)?ship|chairmanship|leadership)\s+of|"
    rf"(?P<office>Chair)(?:person|man|woman)?\s+of\s+th(?:e|is)\s+[^«».;,]{{3,120}}?\s(?:is|was))\s+{_ROW}"
)
#: The name above the office at the end of a letter or a foreword.
_SIGNED = wording(rf"^\W*(?:signed\W*\s+)?{_NAME}\W*\Z", re.I)
_SIGNED_AS = wording(r"\W*signed\W+(?:[^\s,]+\s+){2,6}?(?=(?:Ambassador|(?:\w+\s+)?Permanent|Chargé)\b)", re.I)
#: The heading of a section: "B. Officers".
_LETTERED = wording(r"\W*[A-Z]\.\s+\w+\W*\Z")
_IS_CHAIR = wording(
    r"^\W*Chair(?:person|man|woman)?(?:\s+of\s+the\b.*|\W*)\Z|"
    r".*[,;]\s+Chair(?:person)?\s+of\s+the\b",
    re.I,
)
_OFFICE_OF = wording(
    r"\b(?:Ambassador|Representative|Chargé d[’']affaires)\b[^.;]*?\bof\s+(?:the\s+"
    r")?(?P<of>[A-Z][\w’' -]+?)(?=\s+to\b|[,.;]|\Z)"
)
_LETTER_FROM = wording(
    r"(?:identical\s+)?(?:letters?|"
    r"notes?\s+verbales?)\s+dated\s+[^.]{4,60}?\bfrom\s+the\s+(?:[\w’' ]+?\s+)?(?:Representatives?|Missions?|"
    r"affaires(?:\s+a\.i\.)?)(?:\s+of\s+the\s+Permanent\s+Mission)?\s+of\s+(?P<of>.+?)(?=\s+to\s+the\s+United|"
    r"\s+addressed|\s*\(|\Z)",
    re.I,
)
#: How a note verbale begins.
COMPLIMENTS = wording(
    r"\b[Tt]he\s+(?:Permanent\s+(?:Mission|Delegation|Representation)\s+of\s+(?:the\s+)?)?(?P<by>[A-Z][^.;:]{3,160}?)"
    r"(?:\s+(?:to|at)\s+(?:the\s+)?(?:United|Organi|European|"
    r"International)[^.;:]{3,120}?)?\s+presents?\s+its\s+compliments\s+to\b"
)
_SECRETARY = wording(
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
#: Of the body that advised a group: by whom it was represented.
_REPRESENTED = wording(
    r"\bthe\s+(?P<at>[A-Z][\w’'\s-]{6,90}?),\s+which\s[^.;,]{0,80}?\brepresented\s+by\s+(?P<people>[^.;]{5,160}?)(?=[.;]|,\s+and\s+(?:to\s|M[rs]))"
)
#: Behind such words an office is that of those before it, not of whom a comma sets behind it.
_ELECTED_AS = wording(r"\b(?:elected|appointed|designated|as)\s+(?:(?:its|the|as)\s+)*\Z", re.I)


#: Who holds a second office besides: leads in the place of the Chair, or reports.
_PRESIDING, _ALSO_REPORTS = " presiding", wording(r"Vice.*Rapporteur", re.I)


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
    post: str = ""


def officers(text: str, *, sent: bool = False) -> Iterator[Officer]:
    """Find who chairs the body that a paragraph speaks of, who reports for it, who holds another office of it.

    With ``sent``, also who stands there with a state in brackets and holds none: the state is told.

    >>> said = "The group elected Ada Okafor (Kenya) as its Chair; Tom Lind (Fiji) was elected Vice-Chair."
    >>> [(one.name, one.role, one.state) for one in officers(said)]
    [('Ada Okafor', 'cor:chaired', 'state:ke'), ('Tom Lind', 'cor:holdsPost', 'state:fj')]
    """
    led = "chaired by" in text or "ship of" in text or _OFFICE.search(text) is not None
    people, skeleton = _marked(text) if led or (sent and "(" in text) else ([], "")
    held = _held(skeleton)
    for n, one in enumerate(people):
        office, of = held.get(n, ("", ""))
        if office:
            group = regional_group(of)
            post = office.removesuffix(_PRESIDING)
            roles = [role_of(office)]
            roles += (
                ["cor:chaired"] if post != office else ["cor:rapporteurOf"] if _ALSO_REPORTS.fullmatch(office) else []
            )
            for role in roles:
                named = post if len(roles) > 1 and role == "cor:holdsPost" else ""
                yield replace(one, role=role, of="" if group else of, group=group or one.group, post=named)
        elif sent and one.state and text[one.start :].startswith(f"{one.name} ("):
            yield one


def _marked(text: str) -> tuple[list[Officer], str]:
    """Give the people whom a text names with a state, or as elected, and the text with a mark in the place of each."""
    found: dict[int, tuple[int, Officer]] = {}
    for pattern in _HOLDERS:
        for match in pattern.finditer(text):
            name, told = _person(match["who"]), match.groupdict()
            state, group = _sent_by(told.get("in") or told.get("of") or "")
            start, end = match.start("who"), match.end()
            free = all(end <= other or start >= until for other, (until, _) in found.items())
            if name and free and (state or pattern is _HOLDERS[-1]):
                found[start] = end, Officer(name, "", state, match.end("who") - len(name), "", group)
    parts, at = [], 0
    for n, (start, (end, _)) in enumerate(sorted(found.items())):
        parts += [text[at:start], f"«{n}»"]
        at = end
    return [found[start][1] for start in sorted(found)], "".join(parts) + text[at:]


def _sent_by(words: str) -> tuple[str, str]:
    """Give the state that words name, and the regional group beside it: "African Group: Kenya"."""
    parts = re.split(r"\s*[:,;/–]\s*", words)
    groups = (regional_group(part.replace("-", " ")) or regional_group(part) for part in parts)
    group = next(filter(None, groups), "") if len(parts) > 1 else ""
    alone = next((found for part in parts if (found := state_named(part))), "") if group else ""
    return state_named(words) or alone, group


def _held(skeleton: str) -> dict[int, tuple[str, str]]:
    """Give the office that each mark holds, and of which body: that named right before, else to which it is elected."""
    held: dict[int, tuple[str, str]] = {}

    def note(row: str, office: str, of: str | None) -> None:
        for number in re.findall(r"\d+", row):
            held.setdefault(int(number), (office, " ".join((of or "").split())))

    for match in _LED_BY.finditer(skeleton):
        note(match["row"] if match["vice"] else "", f"{match['vice']}{_PRESIDING}", "")
    for match in _BEFORE.finditer(skeleton):
        each = _EACH.match(skeleton, match.start("row")) if ":" in match["gap"] else None
        while each is not None:
            note(each["row"], match["office"], each["of"])
            each = _EACH.match(skeleton, each.end())
        if "," not in match["gap"] or not _ELECTED_AS.search(skeleton[: match.start()]):
            note(match["row"], match["office"], "")
    for match in (*_APPOSED.finditer(skeleton), *_BEHIND.finditer(skeleton)):
        if _SERVES.search(match.groupdict().get("gap") or "as"):
            note(match["row"], match["office"], match["of"])
    for match in _LED_BY.finditer(skeleton):
        note(match["row"], "Chair", "")
    return held


def officers_below(blocks: Sequence[Line]) -> Iterator[tuple[Line, Officer]]:
    r"""Find who is listed under an office that heads a list, each with the state in brackets.

    >>> page = "Vice-Chairs:\nAda Okafor (Kenya)\nTomas Lind (Fiji)"
    >>> [one.role for _, one in officers_below(list(document_of("x.txt", page).lines()))]
    ['cor:holdsPost', 'cor:holdsPost']
    >>> page = "Vice-Chairs:   Ada Okafor (Kenya)\n               Tomas Lind (Fiji)\nRapporteur:  Mei Tanaka (Japan)"
    >>> [one.name for _, one in officers_below(list(document_of("x.txt", page).lines()))]
    ['Tomas Lind']
    """
    office = group = ""
    for block in blocks:
        plain = block.text.strip(" *:-–•·")
        words, own = _grouped(plain.rstrip(".")) if office else ("", "")
        held = _HOLDERS[0].fullmatch(words)
        if held and (name := _person(held["who"])) and (state := state_named(held["in"])):
            yield block, Officer(name, role_of(office), state, group=own or group)
        elif not own:
            named = OFFICE_ALONE.fullmatch(plain.partition(": ")[0].strip())  # alone, or before the first who hold it
            office, group = (named["office"], regional_group(named["group"] or "")) if named else ("", "")


def _grouped(words: str) -> tuple[str, str]:
    """Part whoever holds an office from the regional group, before or behind: "Ada Okafor (Kenya), African Group"."""
    before, colon, behind = words.partition(": ")
    who, mark, after = words.partition("), ")
    if colon and (group := regional_group(before)):
        return behind, group
    return (f"{who})", group) if mark and (group := regional_group(after)) else (words, "")


def _person(words: str) -> str:
    name = clean_name(re.sub(r"^.*?\b(?=(?:H\.E\.|Mr|Ms|Mrs|Ambassador|Dr)\b)", "", words))
    return name if looks_like_name(name) and not (state_named(name) or is_body(name)) else ""


def role_of(office: str) -> str:
    """Give the relation of whoever holds an office to the body.

    >>> role_of("Vice-Chair"), role_of("Rapporteur")
    ('cor:holdsPost', 'cor:rapporteurOf')
    """
    plain = office.lower()
    if plain.startswith("vice"):
        return "cor:holdsPost"
    return "cor:rapporteurOf" if plain == "rapporteur" else "cor:chaired"


_POSTS = {"cor:chaired": "Chair", "cor:rapporteurOf": "Rapporteur", "cor:holdsPost": "Vice-Chair"}


def tell_officer(reading: Reading, process: Named | None, one: Officer, block: Line, *, elected: bool = False) -> None:
    """Note the office of a body that somebody holds, of one elected also as a post, and the state that sent the person.

    >>> found = Reading(document_of("x.txt", "Vice-Chair: Ada Okafor (Kenya)"), "f", "k", "t")
    >>> one = Officer("Ada Okafor", "cor:holdsPost", "state:ke")
    >>> tell_officer(found, Named("process", "A group"), one, next(found.document.lines()))
    >>> [(said.relation, getattr(said.object, "name", said.object)) for said in found.said]
    [('cor:holdsPost', 'Vice-Chair, A group'), ('cor:postIn', 'A group'), ('cor:represents', 'state:ke')]
    """
    person = Named("person", one.name)
    if one.role == "cor:holdsPost" and process is not None and process.kind == "event":
        process = reading.process or process  # whoever may lead it in another's place holds a post of the body
    if process is not None and process.kind == "organisation":  # a standing organ
        post = Named("post", f"{_POSTS[one.role]}, {process.name}"[:160])
        reading.say(person, "cor:holdsPost", post, block, "named in the office")
        reading.say(post, "cor:postIn", process, block, "named in the office")
    elif process is not None and one.role != "cor:holdsPost":
        gist = {"cor:rapporteurOf": "reports for it", "cor:moderated": "moderates it"}.get(
            one.role, "named as its chair"
        )
        reading.say(person, one.role, process, block, gist)
    if one.post and (process is None or process.kind == "event"):
        reading.say(person, "cor:holdsPost", Named("post", one.post, slug=f"{one.post} {one.name}"), block, "named so")
    if process is not None and process.kind == "process" and (elected or one.role == "cor:holdsPost"):
        office = one.post or _POSTS[one.role]
        post = Named("post", f"{office}, {process.name}"[:160], slug=f"{office.lower()} {{process}}")
        reading.holds(person, post, process, block, "named in the office")
    if one.state:
        gist, more = "named with the state", {"regional_group": one.group} if one.group else {}
        reading.say(person, "cor:represents", one.state, block, gist, **more)


def signed_by(lines: list[Line], *, chair: bool = False) -> Iterator[tuple[Line, Officer]]:
    r"""Find who signs as the chair: the name, and below it the office; perhaps the state between.

    With ``chair``, where the one who writes says to be the chair, an office of state below the name is enough.

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
            match = _SIGNED.match(above.text) if not _LETTERED.match(above.text) else None
            name = clean_name(match["who"]) if match and not is_post(above.text) else ""
            if above is not line and looks_like_name(name) and not state_named(name):
                between = " ".join(one.text for one in lines[n - back + 1 : n + 1])
                office = _OFFICE_OF.search(between)
                yield above, Officer(name, "cor:chaired", state_named(office["of"]) if office else "")
                break


def tell_senders(reading: Reading, letter: Named, lines: Sequence[Line]) -> None:
    r"""Note of which states a letter is, as its title says, and who signs it for them.

    >>> found = Reading(document_of("x.txt", "(Signed) Ada Okafor\nPermanent Representative of Kenya"), "f", "k", "t")
    >>> title = "Letter dated 2 May 2030 from the Permanent Representative of Kenya to the United Nations"
    >>> tell_senders(found, Named("document", title), list(found.document.lines()))
    >>> [(said.subject.name, said.relation) for said in found.said][:3]
    [('Kenya', 'cor:authored'), ('Ada Okafor', 'cor:authored'), ('Ada Okafor', 'cor:represents')]
    """
    titled = _LETTER_FROM.match(letter.name)
    heads = (line for line in lines if re.match(r"\W*(?:identical\s+)?(?:letter|note\s+verbale)", line.text, re.I))
    head = next(heads, lines[0]) if lines else (0, 0)
    for one in parties(titled["of"]) if titled else ():
        reading.say(one, "cor:authored", letter, head, "sends it")
    for line in lines:
        noted = COMPLIMENTS.search(line.text)
        for one in parties(noted["by"]) if noted else ():
            reading.say(one, "cor:authored", letter, line, "sends it")
    if titled:
        tell_signed(reading, letter, [half for line in lines for half in _signature(line)])


def tell_signed(reading: Reading, letter: Named, lines: Sequence[Line]) -> None:
    r"""Note who signs a letter for a state: the name, and below it the office.

    >>> found = Reading(document_of("x.txt", "Ada Okafor\nPermanent Representative of Kenya"), "f", "k", "t")
    >>> tell_signed(found, Named("document", "A letter"), list(found.document.lines())); found.said[0].subject.name
    'Ada Okafor'
    """
    for n, above in enumerate(lines):
        signed = _SIGNED.match(above.text) if not is_post(above.text) else None
        name = clean_name(signed["who"]) if signed else ""
        below = ((line, _OFFICE_OF.search(line.text)) for line in lines[n + 1 : n + 3]) if looks_like_name(name) else ()
        line, office = next(((line, found) for line, found in below if found is not None), (above, None))
        if office is not None and (state := state_named(office["of"])):
            person = Named("person", name)
            reading.say(person, "cor:authored", letter, above, "signs it")
            reading.say(person, "cor:represents", state, line, "signs for the state")
            post = Named("post", line.text.strip(" .,"))
            reading.holds(person, post, state, line, "signs as that")


def _signature(line: Line) -> list[Line]:
    """Part a line that holds the name of who signs and the office: "(Signed) Ada Okafor Permanent Representative"."""
    text = " ".join(line.text.replace("*", "").split())
    cut = _SIGNED_AS.match(text)
    return [replace(line, text=text[: cut.end()]), replace(line, text=text[cut.end() :])] if cut else [line]


def tell_secretary(reading: Reading, block: Line) -> None:
    """Note who served as the secretary of a body, and for which office; a secretary does not chair.

    >>> said = "Ms. Ada Okafor of the Lake Office served as Secretary of the Group."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_secretary(found, next(found.document.lines()))
    >>> [(s.relation, s.object.name) for s in found.said]
    [('cor:affiliatedWith', 'Lake Office'), ('cor:holdsPost', 'Secretary of the Group')]
    """
    for sent in _REPRESENTED.finditer(block.text):
        at = Named("organisation", " ".join(sent["at"].split()))
        for name in map(clean_name, re.split(r",\s+|,?\s+and\s+", sent["people"])):
            if looks_like_name(name) and is_body(at.name):
                person = Named("person", name)
                reading.say(person, "cor:affiliatedWith", at, block, "represented it")
    for match in _SECRETARY.finditer(block.text):
        name = clean_name(match["who"] or match["name"])
        if not looks_like_name(name):
            continue
        person = Named("person", name)
        body = match["body"] or match["office"] or (match["posts"] or "").rpartition(", ")[2]
        if body and not is_post(body):
            office = Named("organisation", re.sub(r"^the\s+", "", body))
            reading.say(person, "cor:affiliatedWith", office, block, "serves from it")
        kind, whose = match["post"] or match["kind"], match["of"] or match["whose"]
        post = Named("post", f"{kind} of the {whose.strip()}")
        reading.say(person, "cor:holdsPost", post, block, "serves as its secretary")
