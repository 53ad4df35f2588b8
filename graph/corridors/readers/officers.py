"""Read in UN texts who chairs a body, who reports for it, and who serves as its secretary."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.notes import Named, Reading
from corridors.readers.people import clean_name, is_post, looks_like_name

_TITLE = r"(?:(?:H\.\s?E\.|Mr|Ms|Mrs|Mme|Sr|Sra|Dr|Ambassador|Amb|Professor)\b\.?\s+)*"
_NAME = rf"(?P<who>(?<![^\s(),.;:“\"]){_TITLE}\b[A-ZÀ-ÞĀ-ɏ][^\s(),.;:]*(?:\s+(?:[A-Z]\.|[^\s(),.;:]+)){{1,5}}?)"
_STATE = (
    r"(?:\s*\((?P<state>[^()]{3,60})\)|,?\s+(?:the\s+)?(?:(?:Permanent\s+)?Representative\s+)?of\s+(?:the\s+)?"
    r"(?P<of>[A-Z][\w’' ]+?)(?=\s+(?:to|as|was|is|were)\b|[,.;:]|\Z))"
)
_POST = r"(?P<post>(?:Co-)?Chair(?:person|man|woman)?s?|President|Vice-Chairs?(?:person)?|Rapporteur)\b"
_HOW = r"(?:\s*,?\s*by\s+(?:acclamation|consensus)\s*,?)?"
_PATTERNS = (
    re.compile(
        rf"\b[Tt]he\s+(?P<post>Chair(?:person|man|woman)?|President|Rapporteur)(?:\s+"
        rf"of\s+the\s+[\w -]{{4,40}}?)?,\s+{_NAME}{_STATE}"
    ),
    re.compile(
        rf"\belected\b{_HOW}\s*,?\s*(?:the\s+following\s+)?{_NAME}{_STATE}{_HOW}\s*,?\s*(?:as\s+)?(?:its\s+|"
        rf"the\s+)?{_POST}"
    ),
    re.compile(rf"\belected\b{_HOW}\s*,?\s*{_NAME}{_STATE}?{_HOW}\s*,?\s*as\s+(?:its\s+|the\s+)?{_POST}"),
    re.compile(
        rf"{_NAME}{_STATE}\s*,?\s*was\s+(?:unanimously\s+)?elected\b{_HOW}\s*(?:as\s+)?(?:its\s+|"
        rf"the\s+)?{_POST}"
    ),
    re.compile(rf"{_NAME}{_STATE}\s*,?\s*(?:presided|served|acted)\s+as\s+(?:its\s+|the\s+)?{_POST}"),
    re.compile(
        rf"\b(?:chaired\s+by|under\s+the\s+(?:able\s+)?(?:chair(?:person)?ship|chairmanship|leadership)\s+of|"
        rf"with)\s+{_NAME}{_STATE}(?P<post>(?:\s*,)?(?:\s+as\s+(?:its\s+)?Chair)?)"
    ),
    re.compile(
        r"\bChair(?:person|man|woman)?\s+of\s+(?:the|this)\s+(?:[\w-]+\s+){0,12}?(?:is|"
        r"was)\s+(?P<who>[^,()]{4,60}),[^.;()]{0,80}?"
        r"\b(?:Representative|Ambassador)\s+of\s+(?:the\s+)?(?P<of>[A-Z][\w ]+?)(?=\s+to\b|[,.;]|"
        r"\Z)(?P<state>)(?P<post>)"
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
_SECRETARY = re.compile(
    r"\b[Tt]he\s+(?P<kind>(?:Deputy\s+|Principal\s+)?Secretary)\s+of\s+the\s+"
    r"(?P<whose>[A-Z]?[\w -]{4,60}?)\s+(?:was|is)\s+"
    r"(?P<name>(?:Mr|Ms|Mrs|Dr)\.?\s+[^,.;()]{4,60}?)(?:,[^.;]{3,90}?)?,?\s+"
    r"of\s+(?:the\s+)?(?P<office>[A-Z][^,.;()]{3,80}?)(?=[,.;]|\Z)"
    rf"|{_NAME}(?:\s+of\s+(?:the\s+)?(?P<body>[A-Z][^,.;()]{{3,80}}?)|,\s+(?P<posts>[^.;()]{{3,140}}?))?,?\s+"
    rf"(?:served|acted|serves|acts)\s+"
    r"as\s+(?:the\s+)?(?P<post>(?:Deputy\s+|Principal\s+)?Secretary)\s+of\s+"
    r"the\s+(?P<of>[A-Z]?[\w -]{4,60}?)(?=[,.;]|\Z)"
)


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


def officers(text: str) -> Iterator[Officer]:
    """Find who chairs, or reports for, the body that a paragraph speaks of; vice-chairs are passed over.

    >>> [(one.name, one.role, one.state) for one in officers("The group elected Ms. Ada Okafor (Kenya) as its Chair.")]
    [('Ada Okafor', 'cor:chaired', 'state:ke')]
    """
    seen: set[tuple[str, str]] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            state, post = state_named(match["state"] or match["of"] or ""), match["post"]
            name = clean_name(re.sub(r"^.*?\b(?=(?:H\.E\.|Mr|Ms|Mrs|Ambassador|Dr)\b)", "", match["who"]))
            no_name = not looks_like_name(name) or state_named(name)
            if no_name or post.startswith("Vice") or not (state or post.strip(" ,")):
                continue
            role = "cor:rapporteurOf" if post == "Rapporteur" else "cor:chaired"
            if (name, role) not in seen:
                seen.add((name, role))
                yield Officer(name, role, state, match.start())


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
