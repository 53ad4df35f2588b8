"""Know a text of the United Nations: by its symbol, by how it begins, by what its head says of it."""

import re
from itertools import islice

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.names.officers import COMPLIMENTS, officers_below
from corridors.readers.un.admitted import lists_admitted
from corridors.readers.un.blocks import OPERATIVE
from corridors.readers.un.correspondence import mission_of
from corridors.readers.un.days import DECIDED
from corridors.readers.un.heads import DRAFT, HEAD, NUMBERED_TITLE, body_set_up, speaks
from corridors.readers.un.meetingstold import is_meeting
from corridors.readers.un.memberlists import heads_members
from corridors.readers.un.sessionlists import listed
from corridors.readers.un.sessions import BODY, NUMBERED, is_placed, lists_sessions, parted, unwrapped
from corridors.readers.un.symbols import RELEASE_SYMBOL, SYMBOL

#: How the paragraphs of papers begin.
NUMBERED_PARAGRAPH = wording(r"\s*\d{1,3}(?:\.\s|\.\d{1,2}(?=\s*[A-Z]))")
_DECISION = wording(r"^[^\w\n]*(?:(?:decision|resolution)\s+|(?=\d\d/\d{3}\.))\d{1,3}/\d{1,4}[.:]\s", re.I | re.M)
#: A copy of a resolution whose lines were lost: title, symbol and what it recalls in a row.
_RUN_IN = wording(r"[^\n]{0,300}?\b(?:A|E|A/HRC|S)/RES/\d[\w/()]*\s+(?:The\s|[A-Z][a-z]+ing\b)")
_PREAMBULAR = wording(
    r",\s+(?:(?:further|deeply|also)\s+)?(?:Recall|Not|Reaffirm|Recogni[sz]|Welcom|Consider|Emphasi[sz]|Stress|Acknowledg|"
    r"Underlin|Express|Affirm|Confirm|Bear)ing\b"
)
#: Prose that nobody else reads tells of the United Nations where it names what only they have.
_OF_UN = wording(
    r"\b(?:resolution\s+(?:A/RES/)?\d{2}/\d{1,3}|OEWG|GGE|[Oo]pen-[Ee]nded\s+[Ww]orking\s+[Gg]roup|[Aa]d\s+[Hh]oc\s+[Cc]ommittee)\b"
)
#: A conference room paper may bear its symbol above the name of the body, and nothing else of a head.
_SYMBOL_ALONE = wording(rf"\s*{SYMBOL.pattern}[^\S\n]*\n")
#: How the papers of a meeting are called, and how their paragraphs begin.
_OF_MEETING = wording(
    r"\W*(?:(?:draft|final|revised|annual|abridged|meeting|chair\w*['’]?s?)\s+)*(?:(?:progress\s+)?report|minutes|"
    r"summary\s+of\s+(?:the\s+)?(?:conclusions|decisions|discussions)|summary\s+record)\b(?!.*[.;]\Z)",
    re.I,
)
_IN_NUMBERS = wording(r"\W*\d{1,3}(?:\.\s|\s(?=[A-Z][a-z]+\s[a-z])|\Z)")
#: How whoever leads a body calls a paper on one of its meetings.
_OF_CHAIR = wording(
    r"\W*(?:(?:procedural|explanatory|information|informal|background)\s+)?note\s+(?:by|from|of)\s+the\s+(?:chair|secretariat|president|bureau|co-)"
    r"|\W*(?:(?:the\s+)?(?:co-)?(?:chair|president|facilitator)\w*['’]?s?['’]?\s+(?:summary|note)|summary\s+by\s+the\s+(?:co-)?(?:chair|president|facilitator)\w*)\b",
    re.I,
)
_LEAST, _FEW_RECALLED, _TOP = 0.26, 2, 4


def how_sure(document: Document) -> float:
    r"""Say how sure it is that a document is a text of the United Nations.

    >>> how_sure(document_of("x.txt", "United Nations A/RES/90/1\nGeneral Assembly\nDistr.: General")) > 0.6
    True
    """
    head = document.text[:2500]
    if re.search(
        r"\b(?:summary|verbatim)\s+record\s+of\s+the\b|\A\W*(?:United\s+Nations\s+)?\w[\w/.-]*/(?:PV|SR)\.\d",
        head,
        re.I,
    ):  # of what was said: a record of speech
        return 0.3
    if DECIDED.search(head) or (_DECISION.search(head) and re.search(r"\bGeneral\s+Assembly\b", head)):
        return 0.8
    lines = list(document.lines())
    if speaks(document.text):
        return (
            0.9 if SYMBOL.search(head) or re.search(r"\b(?:resolution|decision)\s+adopted\s+by\b", head, re.I) else 0.6
        )
    if _is_paper_of_meeting(lines):
        return 0.96
    if (
        COMPLIMENTS.search(document.text[:4000])
        or mission_of(lines)
        or (lists_sessions(listed(lines)) and BODY.search(head))
    ):
        return 0.8
    run_in = _RUN_IN.match(document.text) and len(_PREAMBULAR.findall(document.text)) > _FEW_RECALLED
    sure = run_in or body_set_up(document) or lists_admitted(lines) or _is_page_of_body(lines, head)
    sure = sure or any(_is_symbol(line.text.strip()) for line in lines[:_TOP]) or _is_of_chair(lines[:_TOP])
    return 0.8 if sure else max(_by_head(lines, head), _LEAST * (_OF_UN.search(head) is not None))


def _is_symbol(text: str) -> bool:
    """Tell whether a line is the symbol of a paper, and not of a release to the press."""
    return SYMBOL.fullmatch(text) is not None and not re.fullmatch(RELEASE_SYMBOL, text)


def _is_of_chair(head: list[Line]) -> bool:
    """Tell whether a head is that of a paper by whoever leads a body, on a session or a meeting with its days."""
    titles = [line.text for line in head if _OF_CHAIR.match(line.text)]
    numbered = any(NUMBERED.search(line.text) for line in head)
    return any(numbered or is_meeting(one) for one in titles) and any(is_placed(one.text) for one in parted(head))


def _is_paper_of_meeting(lines: list[Line]) -> bool:
    """Tell whether a page is the report or the minutes of one session or meeting of a body, in numbered paragraphs."""
    head = [line.text for line in unwrapped(lines[:14])]
    titled = any(_OF_MEETING.match(text) for text in head)
    named = any(BODY.search(text) for text in head) and any(NUMBERED.search(text) for text in head)
    return titled and named and sum(_IN_NUMBERS.match(line.text) is not None for line in lines) > 1


def _is_page_of_body(lines: list[Line], head: str) -> bool:
    """Tell whether a page is about a body that the General Assembly set up: its name on top, the resolution below."""
    first = [line.text for line in lines][:4]
    named = any(BODY.match(text) for text in first) and not any(SYMBOL.search(text) for text in first)
    told = re.search(
        r"\bGeneral\s+Assembly\b.{0,80}?\bresolution\s+\d+/\d+|\bresolution\s+\d+/\d+,\s+the\s+General\s+Assembly\b",
        head,
        re.S,
    )
    bureau = len(list(islice(officers_below(lines), 2))) > 1
    return named and (bureau or told is not None) and not any(NUMBERED.match(text) for text in first)


def _by_head(lines: list[Line], head: str) -> float:
    """Say by the lines of the head how sure it is that this is a text of the United Nations."""
    heads = len({match.group().strip().lower() for match in HEAD.finditer(head)})
    operative = sum(bool(OPERATIVE.match(line.text)) for line in lines)
    if heads == 0 and not re.search(r"^\s*The General Assembly,", head, re.M):
        numbered = sum(NUMBERED_PARAGRAPH.match(line.text) is not None for line in lines)
        told = numbered > 1 or any(map(heads_members, lines))
        drafted = any(DRAFT.search(line.text) for line in lines[:12])
        paper = _SYMBOL_ALONE.match(head) and (drafted or (BODY.search(head) and told))
        return 0.8 if paper else 0.0
    adopted = re.search(r"\bresolution adopted by the\b", head, re.I) and any(
        map(NUMBERED_TITLE.match, head.split("\n"))
    )
    return min(1.0, 0.45 * bool(adopted or SYMBOL.search(head)) + 0.2 * min(heads, 2) + 0.05 * min(operative, 4))
