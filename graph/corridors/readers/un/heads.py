"""Read from the head of a UN text what it is: its symbol, its title, and whether a resolution, a report or another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from corridors.documents import Document, Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.notes import Named
from corridors.readers.un.sessionlists import listed
from corridors.readers.un.sessions import BODY, lists_sessions, unwrapped
from corridors.readers.un.symbols import SYMBOL

#: How the lines of a head begin.
HEAD = wording(
    r"^[^\w\n]*(?:united nations\b|general assembly\b|distr\.?\s*:|original\s*:|(?:resolution|decision) adopted by|"
    r"report of the|report by the|note by the secretary-general|letter dated|security council\b|"
    r"economic and social council\b)",
    re.I | re.M,
)
#: What stands above it is the site's that holds the copy.
_LETTERHEAD = wording(r"\W*united\s+nations\W*(?:\s{2,}.*|\sA\s?/.*)?\Z", re.I | re.S)
#: The number of a resolution or decision before its title.
NUMBERED_TITLE = wording(
    r"^(?:(?P<kind>[Dd]ecision|[Rr]esolution)\s+)?(?P<number>\d{1,4}/\d{1,4})[.:]\s*(?P<title>\S[\s\S]*)"
)
#: Whose resolutions bear which symbols.
_COUNCILS = (
    ("Economic and Social Council", "E/RES"),
    ("Human Rights Council", "A/HRC/RES"),
    ("General Assembly", "A/RES"),
)
#: The organ that speaks in a resolution stands alone before what it recalls.
OPENING = wording(
    r"^[^\w\n]*(?:The|THE)\s+(?P<organ>[A-Z][\w’'-]*(?:\s+(?:(?:of|on|for|and|the|to|in|OF|ON|FOR|AND|THE|TO|"
    r"IN)\s+)*[A-Z][\w’'-]*){0,12})(?:\s+\([^()\n]{2,20}\))?,?[ \t]*$",
    re.M,
)
PREAMBLE = wording(
    r"^[^\w\n]*(?:(?:further|deeply|also|gravely|fully)\s+)?(?:(?:recall|not|reaffirm|recogni[sz]|welcom|consider|"
    r"emphasi[sz]|"
    r"stress|acknowledg|reiterat|underlin|express|desir|encourag|affirm|conclud)ing|bearing\s+in|having\s+(?:seen|"
    r"considered|"
    r"examined|regard)|taking\s+(?:note|into)|concerned|convinced|guided|mindful|aware|conscious)\b",
    re.I | re.M,
)
#: What an organ does alone on a line, before the numbers of what it decides.
_DECIDES = wording(r"^[^\w\n]*(?:RESOLVES|DECIDES|HEREBY\s+(?:RESOLVES|DECIDES))[:;,]?[ \t]*$", re.M | re.I)
_OPENS = (
    r"The (?:[A-Z][\w-]+ )(?:(?:and |of |on |for |the )*[A-Z][\w-]+ ?){0,8},\s*(?:\Z|[A-Z])|"
    r"At its|Recalling|Noting|Guided"
)
#: In brackets another text is named, unless the head bears no symbol else.
_BEHIND = wording(r"\[.*")
#: What is no head any more.
_PARAGRAPH = wording(rf"\s*(?:{_OPENS}|(?:\d{{1,3}}|[IVX]{{1,5}})\.\s+[A-Z])")
#: Alone above the title of a resolution or decision; the title of one of a regional organisation is in capitals.
_NUMBER_ALONE = wording(r"\W*(?:decision|resolution)\s+(?:no\.?\s*)?[\d/]+(?:\s*\([^()]{4,40}\))?\W*\Z", re.I)
DRAFT = wording(r":\*{0,3}\s*(?:revised\s+)?draft\s+(?:resolution|decision)\W*\Z", re.I)
SUMMARY = wording(
    r"\W*(?:(?:co-?)?(?:chair(?:m[ae]n|wom[ae]n|person)?s?|president|facilitators)['’]?s?['’]?\s+summary|summary\s+by\s+the\s+(?:co-?)?(?:chair\w*|president|facilitators?))\b",
    re.I,
)
_BEGINS = wording(rf"^\s*(?:{_OPENS}|\d|\[)")
#: Before a symbol: that of another paper.
_TOLD_OF = wording(r"\b(?:was|were|is|are|has|have|had)\b")
TITLED = wording(
    r"^(?:decision|resolution)\s+on\s|"
    r"^(?:final\s+|draft\s+|annual\s+)?(?:substantive\s+|progress\s+)?(?:report|minutes|summary)\s+(?:of|on)\b|^(?:draft\s+)?annual\s+progress\s+report\b|"
    r"^(?:(?:draft|final|substantive|annual|progress)\s+)+report\W*\Z|"
    r"^note by|^(?:identical\s+)?letters?\s+dated|^notes?\s+verbales?\s+dated",
    re.I,
)
_REPORT = wording(
    r"(?:(?:final|annual|progress|draft|meeting|abridged|substantive)\s+)*(?:report|minutes|summary\s+of\s+(?:the\s+)?(?:conclusions|"
    r"decisions|discussions))\b",
    re.I,
)
_NO_TITLE = wording(
    rf"{SYMBOL.pattern}|\A\W*\d{{1,2}}\s+[A-Z][a-z]+\s+\d{{4}}\W*\Z|\A(?:home|you are here|advertisement)\b|"
    rf"\A\(adopted\b|\A[\w-]+(?:\s+[\w-]+){{0,2}}\s+(?:session|plenary\s+meeting)\W*\Z|\A(?:official\s+records|"
    r"supplement\s+no|agenda\s+item|programme\s+of\s+meetings)\b|"
    r"\A(?:reference|subject|ref|date|opened|closed|chairmanship|vot(?:e|ing)|detailed\s+voting|link\s+to|meeting\s+symbol|"
    r"un\s+resolution\s+symbol)\b[\w ]{0,12}:",
    re.I,
)
#: So far apart stand what a head prints side by side.
_WIDE = wording(r"[ \xa0]{3,}")
_SET_UP = wording(
    r"\W*(?:in|by|in\s+accordance\s+with|pursuant\s+to)\s+(?:paragraph\s+\d+\s+of\s+)?(?:its\s+)?resolution\s+\d+/\d+"
    r"(?:,?\s+(?:of|entitled)\s[^.;]{6,200})?,?\s+the\s+(?:General\s+Assembly|(?:\w+\s+){0,4}(?:Commission|Council)\b[^,.;]{0,60})\s+(?:decided\s+to\s+)?(?:requested\s+the\s[^.;,]{6,90}?\s+to\s+)?establish(?:ed)?(?:,[^.;]{0,260}?,)?\s+(?:the|an?)\s+(?P<body>[^.;]{8,240})"
    r"|(?:[^.;]{0,160},\s+)?the\s+(?P<its>[^,.;]{8,240}),\s+established\s+by\s+the\s+General\s+Assembly\s+(?:in|"
    r"by)\s+its\s+resolution\s+\d+/\d+,\s+"
    r"(?:held|will\s+hold)\s+its\b",
    re.I,
)
_FIRST_WORDS = 900
#: "ECOSOC Resolution 2030/46" alone on a line.
_CALLED = wording(
    r"[^\w(]*(?:United\s+Nations\s+)?(?P<by>ECOSOC|UNGA|HRC|General\s+Assembly|Economic\s+and\s+Social\s+Council|"
    r"Human\s+Rights\s+Council)\s+"
    r"resolution\s+(?P<number>\d{1,4}/\d{1,4})\W*",
    re.I,
)
#: How a decision of the General Assembly begins, that has no preamble.
_AT_ITS_MEETING = wording(r"\W*at\s+its\s+\w+\s+plenary\s+meeting\b[^.;]{0,60}\bthe\s+General\s+Assembly\b", re.I)
#: As catalogues print it.
_LABELLED = wording(r"title:\s*(?P<title>\S.{10,240}?)\s*(?:\s:\s|\s/|\Z)", re.I)
_ADOPTED_LINE = wording(r"\W*adopted\b", re.I)
SHORT_NAMES = {"ECOSOC": "Economic and Social Council", "UNGA": "General Assembly", "HRC": "Human Rights Council"}
#: What stands behind the symbol, on the same line, and no other head.
_TITLE = wording(r"\A[\s:.–-]*(?!United\s+Nations|General\s+Assembly|Distr|Original|Page|\d)[A-Z][^()\n]{11,200}\Z")
_SENDS = wording(r"\btransmit\w*\b[^.]{0,80}\breport\s+of\b")
_HEAD_LINES, _DEEP, _LONG, _NAMED = 7, 30, 250, 3
_PANEL = wording(r"\bpanel\s+(?:\d|[IVX]{1,4}\b)[^:]{0,4}[:.–—-]", re.I)
_PANELS_DEEP, _FEW = 10, 2


@dataclass(frozen=True, slots=True)
class Text:
    """What the head of a text says of it: symbol, name, and kind: resolution, draft, report, process or text.

    >>> Text("", Named("document", "A text"), "text").kind
    'text'
    """

    symbol: str
    named: Named
    kind: str


def text_of(blocks: Sequence[Line], document: Document) -> Text:
    r"""Tell what a text is by its head.

    >>> page = document_of("x.txt", "A/C.1/90/L.4\nKenya: draft resolution\nLakes and law")
    >>> text_of(list(page.lines()), page).named.name
    'Lakes and law (A/C.1/90/L.4)'
    """
    heads = (n for n, line in enumerate(blocks[:_DEEP]) if _LETTERHEAD.match(line.text))
    begins = next((n for n in heads if any(HEAD.match(line.text) for line in blocks[n + 1 : n + _HEAD_LINES])), 0)
    head = [line for line in blocks[begins : begins + _DEEP] if re.search(r"\w", line.text) and line.text[-1] != "|"]
    numbered = next(((n, match) for n, line in enumerate(head) if (match := NUMBERED_TITLE.match(line.text))), None)
    symbol = (
        _own_symbol(head)
        or (_own_symbol(blocks[begins - 1 : begins]) if begins else "")
        or _called_symbol(head)
        or (_numbered_symbol(numbered[1], head) if numbered else _own_symbol(head, aside=True))
    )
    draft = next((n for n, line in enumerate(head[:-1]) if DRAFT.search(line.text)), None)
    below = [line.text for line in head[draft + 1 :] if not line.text.startswith("*")] if draft is not None else []
    summary = next((line.text for line in head[:12] if SUMMARY.match(line.text)), "")
    title = summary or next(iter(below), "") or _title(head, numbered, document)
    title = re.sub(
        r"\A\d{1,3}/(?:\.{2,}|…)\s*", "", re.sub(r"\s+", " ", title).strip(" *")
    )  # a draft has no number yet
    title = re.sub(rf"\s*[(\[]{re.escape(symbol)}[)\]]", "", title) if symbol else title
    is_report = bool(_REPORT.match(title) or summary)
    title = _with_subject(title, head)
    marks = {"/RES/": "Resolution", "DEC/": "Decision", "/Dec.": "Decision"}
    cls = next((cls for mark, cls in marks.items() if mark in symbol), "OutcomeReport" if is_report else "")
    classes = (f"cor:{cls or 'Document'}",)
    if not symbol and lists_sessions(listed(list(document.lines()))):
        head = list(document.lines())[:_DEEP]
        bodies = (
            unwrapped(head[n:])[0].text
            for n, line in enumerate(head)
            if BODY.match(line.text) and " - " not in line.text
        )
        body = max((" ".join(name.split()) for name in bodies), key=len, default="")
        if len(body.split()) > _NAMED:
            return Text("", Named("document", body, classes, body[:80]), "process")
    if not (cls or symbol) and (set_up := body_set_up(document)):
        return Text("", Named("document", set_up, classes, set_up[:80]), "process")
    if not (cls or symbol) and BODY.match(title):
        return Text("", Named("document", title, classes, title[:80]), "process")
    opens = draft is None and not is_report and speaks(document.text)
    kind = "resolution" if cls in ("Resolution", "Decision") or opens else "report" if is_report else "text"
    label = f"{title} ({symbol})" if symbol and title != document.name else symbol or title
    named = Named("document", label, classes, symbol or title[:80], acronym=symbol)
    return Text(symbol, named, "draft" if draft is not None else kind)


def body_set_up(document: Document) -> str:
    r"""Give the body that the first words of a page, which has no head, say the General Assembly set up.

    >>> said = "By its resolution 90/1, the General Assembly decided to establish the Ad Hoc Committee on Lakes."
    >>> body_set_up(document_of("x.txt", said))
    'Ad Hoc Committee on Lakes'
    """
    first = (_SET_UP.match(line.text[:_FIRST_WORDS]) for line in islice(document.lines(), _NAMED))
    told = next(filter(None, first), None)
    body = " ".join((told["body"] or told["its"]).split())[:160] if told is not None else ""
    return body if BODY.match(body) else ""


def speaks(text: str) -> bool:
    r"""Tell whether an organ speaks in a text as in resolutions: alone on a line, then what it recalls and notes.

    >>> speaks("The Lake Council,\n\nRecalling its decision,\n\nNoting the floods,"), speaks("The Lake Council met.")
    (True, False)
    """
    opening = OPENING.search(text[:4000])
    if opening is None:
        return False
    below = text[opening.end() : opening.end() + 6000]
    return len(PREAMBLE.findall(below)) + (_DECIDES.search(below) is not None) > 1


def _own_symbol(head: Sequence[Line], *, aside: bool = False) -> str:
    """Give the symbol that the first lines bear; what is in brackets only with ``aside``, what the text cites never."""
    for line in takewhile(lambda one: not _PARAGRAPH.match(one.text), head[:_HEAD_LINES]):
        if aside and len(line.text) > _LONG:
            continue
        words = _BEHIND.sub(" ", line.text)
        for match in SYMBOL.finditer(words):
            before = words[: match.start()]
            if before.strip() and (
                (len(before.split()) < len(words.split()) - 2 and words.rstrip().endswith("."))
                or _TOLD_OF.search(before)
            ):
                continue  # a sentence tells of it
            if aside or before.count("(") == before.count(")"):
                return match.group().rstrip("/.").replace("–", "-")
    return ""


def resolution_of(number: str, body: str = "") -> Named | None:
    """Name a resolution by its number and body; nothing where that body's have other numbers, or none that we know.

    >>> resolution_of("2030/5").name, resolution_of("90/1", "General  Assembly").slug, resolution_of("90/1", "Council")
    ('Economic and Social Council resolution 2030/5', 'A/RES/90/1', None)
    """
    of_year = re.match(r"(?:19|20)\d\d/", number) is not None
    plain = " ".join(body.split()) or ("Economic and Social Council" if of_year else "General Assembly")
    sign = next((sign for name, sign in _COUNCILS if name == plain), "")
    if not sign or of_year != (sign == "E/RES"):
        return None
    symbol = f"{sign}/{number}"
    return Named("document", f"{plain} resolution {number}", ("cor:Resolution",), symbol, acronym=symbol)


def _numbered_symbol(numbered: re.Match[str], head: Sequence[Line]) -> str:
    """Give the symbol that the number of a resolution or decision makes with the body that adopted it."""
    if (numbered["kind"] or "").lower() == "decision" or any(_AT_ITS_MEETING.match(line.text) for line in head):
        return f"A/DEC/{numbered['number']}"
    adopted = (line.text for line in head if re.search(r"\b(?:resolution|decision) adopted by\b", line.text, re.I))
    opening = next((match["organ"] for line in head if (match := OPENING.match(line.text))), "")
    by = next(adopted, "") or opening
    sign = next((sign for body, sign in _COUNCILS if body.lower() in by.lower()), "" if by else "A/RES")
    sign = sign.replace("RES", "DEC") if re.match(r"\W*decision\b", by, re.I) else sign
    return f"{sign}/{numbered['number']}" if sign else ""


def _called_symbol(head: Sequence[Line]) -> str:
    """Give the symbol of a resolution that a line of the head calls by organ and number, and by nothing else."""
    called = (match for line in head[:_HEAD_LINES] if (match := _CALLED.fullmatch(line.text)))
    found = next((resolution_of(one["number"], SHORT_NAMES.get(one["by"].upper(), one["by"])) for one in called), None)
    return found.acronym if found is not None else ""


def _lists_states(text: str) -> bool:
    """Tell whether a line names States and nothing else: those in favour, with their kinds in brackets."""
    return all(state_named(part.partition(" (")[0]) for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", text))


def _title(head: Sequence[Line], numbered: tuple[int, re.Match[str]] | None, document: Document) -> str:
    """Give the title: behind the number, or a line as titles of reports, notes and letters are, or the first."""
    alone = next((n for n, line in enumerate(head) if _NUMBER_ALONE.match(line.text)), None)
    if alone is not None and (below := head[alone + 1 :]) and not _PARAGRAPH.match(below[0].text):
        capitals = [line.text for line in takewhile(lambda one: one.text.isupper(), below)]
        if capitals or not _ADOPTED_LINE.match(below[0].text):
            return " ".join(capitals or [below[0].text])
    if numbered:
        title = numbered[1]["title"]
        for line in head[numbered[0] + 1 : numbered[0] + 4]:
            if _BEGINS.match(line.text) or title.endswith("."):
                break
            title = f"{title} {line.text}"
        return title
    if labelled := next((match["title"] for line in head if (match := _LABELLED.match(line.text))), ""):
        return labelled
    title = next((text for line in head if TITLED.match(text := line.text.strip(" *"))), "")
    if re.match(r"note by", title, re.I):  # it transmits the report of the body that the head names as its subject
        lines = unwrapped(list(document.lines())[:_DEEP])
        body = next((line.text for line in lines if BODY.match(line.text)), "")
        return f"Report of the {' '.join(body.split())}" if body and _SENDS.search(document.text[:20_000]) else title
    behind = (SYMBOL.sub("", one.text, count=1) for one in head[:_HEAD_LINES] if SYMBOL.match(one.text))
    if entitled := next(
        (" ".join(rest.split()).strip(" .:–-") for rest in behind if rest[:1] in " :" and _TITLE.search(rest)), ""
    ):
        return title or entitled
    head = [one for one in head if not _CALLED.fullmatch(one.text)]
    cells = (_WIDE.split(one.text.strip())[0] for one in head if not HEAD.match(one.text))
    plain = (text for text in cells if 12 < len(text) < _LONG and not _NO_TITLE.search(text))
    named = [text for text in plain if not (body_named(text) or _lists_states(text) or PREAMBLE.match(text))]
    titles = [text for text in named if not (BODY.match(text) or days_in(text))] if _own_symbol(head) else named
    return title or next(iter(titles or named), document.name)


def _with_subject(title: str, head: Sequence[Line]) -> str:
    """Set behind "Report of the First Committee" the item on which it is, which the head prints above it."""
    organ = re.fullmatch(r"Report\s+of\s+the\s+(.+)", title)
    at = next((n for n, line in enumerate(head) if line.text.strip(" *").startswith(title)), 0)
    above = " ".join(head[at - 1].text.split()) if at and organ and body_named(organ[1]) else ""
    other = HEAD.match(above) or _NO_TITLE.search(above) or days_in(above) or body_named(above)
    return title if other or not 12 < len(above) < _LONG else f"{title}: {above}"


def is_panels(lines: Sequence[Line]) -> bool:
    """Tell whether lines are such a programme: a symbol on top, a process below it, numbered panels.

    >>> is_panels([Line(1, 0, 9, "A/AC.9/2")])
    False
    """
    panels = sum(_PANEL.search(line.text) is not None for line in lines)
    return panels >= _FEW and head_of_process(lines)[1] is not None


def head_of_process(lines: Sequence[Line]) -> tuple[list[Line], Named | None]:
    """Give the lines without the symbol, the paper's own day and the process above the title; and the process.

    >>> paper = ("A/AC.9/INF/2", "2 May 2030", "Ad Hoc Committee on Lakes", "Second consultation")
    >>> lines = [Line(2 * n, n * 99, n * 99 + len(text), text) for n, text in enumerate(paper)]
    >>> rest, process = head_of_process(lines); [line.text for line in rest], process.name
    (['Second consultation'], 'Ad Hoc Committee on Lakes')
    """
    head = list(lines[:_PANELS_DEEP])
    if not head or SYMBOL.fullmatch(head[0].text.strip()) is None:
        return list(lines), None
    named = next((line for line in unwrapped(head[1:]) if BODY.match(line.text)), None)
    if named is None:
        return list(lines), None
    above = [line for line in head if line.start < named.start and not _is_own(line)]
    below = [line for line in lines if line.start >= named.end]
    name = " ".join(named.text.split())
    dated = next((day.iso for line in below[:_PANELS_DEEP] for day in days_in(line.text) if day.iso), "")
    return [*above, *below], Named("process", name, when=dated)


def _is_own(line: Line) -> bool:
    """Tell whether a line holds the paper's symbol or nothing but its day."""
    days = days_in(line.text)
    alone = bool(days) and not re.search(r"\w", f"{line.text[: days[0].start]}{line.text[days[0].end :]}")
    return alone or SYMBOL.fullmatch(line.text.strip()) is not None
