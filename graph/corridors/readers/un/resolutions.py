"""Read what resolutions decide of a body beside setting it up, to whom it reports and when it begins; and the votes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.dates import months_in, whole_days
from corridors.readers.names.bodynames import parties, state_called
from corridors.readers.names.plainness import is_plain
from corridors.readers.names.posts import is_body
from corridors.readers.notes import Named, Reading
from corridors.readers.un.heads import resolution_of
from corridors.readers.un.symbols import SYMBOL

_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNTS = {"no": "0"} | {word: str(n) for n, word in enumerate(_WORDS)}
N = rf"(?:\d{{1,3}}|{'|'.join(COUNTS)})"
_TOTALS = wording(
    rf"\b(?:vote\s+of|by|with)\s+(?P<yes>\d{{1,3}})(?:\s+votes)?(?:\s+in\s+favou?r)?,?\s+to\s+(?P<no>{N})(?:\s+"
    rf"against)?,?\s+(?:with|and)\s+(?P<abstained>{N})\s+abst(?:entions?|aining)\b"
    r"|\byes:\s*(?P<y>\d{1,3}),\s+no:\s*(?P<n>\d{1,3}),\s+abst\w+:\s*(?P<a>\d{1,3})",
    re.I,
)
#: Of a part of a text, or of a change to it, the vote is no vote on the text.
PART = wording(r"\b(?:paragraphs?|amendments?|motion|separate\s+vote|words)\b", re.I)
_VOTERS = (
    r"\W*(?:the\s+)?(?:(?:States?|Members?|Member\s+States|countries|delegations|those|the\s+following)\s+)*"
    r"(?:(?:which|that|who)\s+)?(?:vot(?:ing|ed|es?)\s+)?"
)
_CALLS = (
    (wording(rf"{_VOTERS}(?:in\s+favou?r|yes|for(?=\s*[:(]))\W*(?:were\W+)?(?:\d{{1,3}}\W+)?", re.I), "cor:votedFor"),
    (wording(rf"{_VOTERS}(?:against|no(?=\s*[:(]))\W*(?:were\W+)?(?:\d{{1,3}}\W+)?", re.I), "cor:votedAgainst"),
    (wording(rf"{_VOTERS}abst(?:ain(?:ing|ed)|entions?)\W*(?:were\W+)?(?:\d{{1,3}}\W+)?", re.I), "cor:abstainedOn"),
)
#: So a row of voters ends, and another sentence begins.
_NEXT_SENTENCE = wording(r"(?<!\bSt)\.\s+(?=[A-Z])")
_ON_BEHALF = wording(r"\s*\((?:also\s+)?(?:speaking\s+)?(?:on\s+behalf|for)\b[^()]*\)")
LAST_AND = wording(r"\s+and\s+(?=[A-Z][^,]*\Z)")
#: Several such lists on one line.
_IN_LINE, _SEVERAL = wording(r"(?=\b(?:In\s+favou?r|Against|Abstaining|Abstentions?)\s*(?:\(\d{1,3}\)\s*)?:)"), 2
#: As the catalogue of the library lists them: "Y KENYA".
_COLUMN = {"Y": "cor:votedFor", "N": "cor:votedAgainst", "A": "cor:abstainedOn"}
_CALL = wording(r"(?P<how>[YNA])\s+(?P<who>[A-Z][A-Z '’,().-]{2,60})")
_TO = (
    r"(?P<to>(?:(?:United\s+Nations\s+)?General\s+)?Assembly|(?:First|Second|Third|Sixth)\s+Committee|Security\s+Council|"
    r"Economic\s+and\s+Social\s+Council|Human\s+Rights\s+Council)\b"
)
_REPORTS = wording(
    r"(?:\b(?:group|committee|mechanism|commission|forum|body|programme\s+of\s+action|it)\b(?:(?!Secretary-General)[^.;]){0,240}?|"
    r"(?=\brequest(?:s|ed)\s))(?:\b(?:shall|will|should|is\s+to|request(?:ed|s)\s+(?:it|the\s+(?:[\w-]+\s+){0,3}?(?:group|committee|mechanism|panel)(?:\s+(?:of|on)\s+(?:[\w-]+\s+){0,5}?[\w-]+)?),?\s+to)\s+(?:[a-z]+\s+)?"
    r"(?:report|submit|render|present)|(?<=\s)reports|\band\s+report(?=\s+to\s))\b(?=[^.;]*\breports?\b|(?<=report)|(?<=reports))[^.;]{0,160}?\bto\s+(?:the\s+"
    + _TO
    + r"|it\s+at\s+its\b)",
    re.I,
)
#: The same in the sentence that sets the body up: "..., and to submit a report to the General Assembly".
_TO_REPORT = wording(
    r"(?:\b[Dd]ecide[sd](?:\s+also)?\s+to|\A\W*[a-z]\)\s+To)\s+(?:convene|establish|create|set\s+up)\b[^.;]{0,600}?\b(?:to|shall|will)\s+(?:report|submit\s+(?:a|its)\s+"
    rf"(?:\w+\s+)?reports?)\s+(?:on\s+[^.;]{{0,80}}?\s+)?to\s+(?:the\s+{_TO}|it\b)"
)
_EXTENDS = wording(
    r"\b[Dd]ecides\s+(?:also\s+)?to\s+(?:extend|renew|prolong)\s+the\s+mandate\s+of\s+the\s+(?P<body>[A-Z][^,.;]*?)(?=\s+(?:for|until|as)\b|[,.;])"
)
_SPONSORS = wording(
    r"\b(?:[Cc]o-?)?[Ss]ponsors?(?:\s+of\s+the\s+draft(?:\s+resolution)?)?\s*:\s*(?P<list>[^.]+)|\b(?:[Cc]o-?)?"
    r"[Ss]ponsored\s+(?:in\s+the\s+\w+\s+)?by:?\s+(?P<by>[^.;]+)|\A\W*(?i:(?:(?:joint|working|conference\s+room|non-?|discussion)\s*)+paper)\s+"
    r"(?:submitted|presented|prepared|put\s+forward)\s+by\s+(?P<paper>[^.;]+)|\A(?P<head>[^:]+):\**\s*(?:revised\s+)?draft\s+(?:resolution|decision)\W*\Z"
)
#: Alone above those below it, with their number.
_SPONSORS_BELOW = wording(r"\W*(?:main\s+|additional\s+)?(?:co-?)?sponsors\W*\d*\W*", re.I)
#: A list of sponsors goes on in the next line.
_GOES_ON = wording(r"(?:,|\band)\s*\Z")
_NAME = r"[A-Z][\w’'-]*(?:\s+(?:(?:of|on|for|and|the|to|in)\s+){0,2}[A-Z][\w’'-]*){1,12}"
#: One body becomes another: "The A shall henceforth be known as the B", "Decides to transform the A into the B".
_BECOMES = wording(
    rf"\b[Tt]he\s+(?P<old>{_NAME})\s+(?:shall|will|is|be)\s+(?:[a-z]+\s+){{0,2}}?(?:known|renamed|called|transformed|"
    rf"converted|succeeded|replaced)(?:\s+(?:as|by|into))?\s+(?:(?:the|an?)\s+)?(?P<new>{_NAME})"
    rf"|\b(?i:transform|convert|rename|replace|reconstitute)\s+the\s+(?P<was>{_NAME})\s+(?:(?:as|by|into|with)\s+)?"
    rf"(?:the\s+|an?\s+)?(?P<now>{_NAME})"
)
_AS_FROM = wording(
    r"\b(?:as\s+from|starting\s+(?:in|from)|beginning\s+in|with\s+effect\s+from|hold\s+[^.;]{0,60}?sessions\b[^.;]{0,60}?\sfrom)\s+"
    r"(?P<when>(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b(?:\s+to\s+(?P<until>[A-Z][a-z]+\s+20\d\d)\b)?"
)
_MANDATED = wording(
    r"\b(?:[Bb]y|[Ii]n|[Tt]hrough|[Pp]ursuant\s+to|[Uu]nder|[Ii]n\s+accordance\s+with)\s+(?:paragraph\s+\d+\s+of\s+)?"
    r"(?:its\s+|(?:UN\s+)?(?:GA|General\s+Assembly)\s+)?resolution\s+(?P<number>\d{1,4}/\d{1,4})\b"
    r"(?:,?\s+entitled\s+[“\"][^”\"]{3,240}[”\"])?[^.;]{0,99}?(?:\bthe\s+(?:U\.?N\.?\s+|United\s+Nations\s+)?(?:General\s+)?Assembly|\bthe\s+Commission\b(?:(?!\sto\s)[^.;,]){0,60}|,)\s+(?:(?:decided|"
    r"requested\s+the\s+Secretary-General|the\s+Secretary-General\s+was\s+requested)[^.;]{0,60}?\s+to\s+)?(?:had\s+)?(?:establish|convene|create|set\s+up|appoint)(?:ed|"
    r"d)?\b|\b(?:(?:[Ee]stablished|[Cc]onvened|[Cc]reated|[Ss]et\s+up|constituted|appointed)\b(?:\s+(?:in|by)\s+(?:\d{4}|the\s+"
    r"Secretary-General))*,?\s+(?:pursuant\s+to|by|under|in\s+accordance\s+with|on\s+the\s+basis\s+of|through)|"
    r"mandate\s+(?:(?:is|was|as)\s+)?(?:contained|set\s+out|laid\s+down|defined)\s+(?:in|by))\s+"
    r"(?:the\s+)?(?:UN(?:ited\s+Nations)?\s+)?(?:General\s+Assembly\s+(?:in|by)\s+)?(?:paragraph\s+\d+\s+of\s+)?"
    r"(?:(?:UN(?:ited\s+Nations)?\s+)?(?:General\s+Assembly|GA|UNGA|Economic\s+and\s+Social\s+Council|ECOSOC|its)\s+)?"
    r"(?:[Rr]esolution\s+(?:A/(?:RES/)?)?|General\s+Assembly\b[^.;()]{0,40}\(A/RES/)(?P<by>\d{1,4}/\d{1,4})\b|\bresolution\s+(?P<with>\d{1,3}/\d{1,4})\b,?\s+(?:of\s+\d[\w\s]{5,20},\s+"
    r")?(?:by|in)\s+which\s+(?:the\s+)?(?:General\s+)?(?:Assembly|it)\s+(?:decided\s+to\s+)?(?:establish|convene|"
    r"create|set\s+up)(?:ed|d)?\b"
    r"|\badopted\s+(?:its\s+)?resolution\s+(?P<next>\d{1,3}/\d{1,4}),?\s+(?:establishing|convening|creating|"
    r"setting\s+up|"
    r"which\s+(?:established|created|convened|set\s+up))\b"
)
#: One body asks another to set a third up.
_REQUESTED = wording(
    r"\b(?:[Bb]y|[Ii]n|[Pp]ursuant\s+to)\s+(?:its\s+)?resolution\s+(?P<number>\d{1,4}/\d{1,4})\b[^.;]{0,60}?\bthe\s+"
    r"(?:General\s+Assembly|Economic\s+and\s+Social\s+Council)\s+requested\s+the\s+"
    r"(?P<asked>(?!Secretary)[A-Z][\w ]{3,90}?)\s+to\s+(?:establish|convene|create|set\s+up)\b(?P<what>[^.;]{5,400})"
)
#: A body with an acronym that several share is the one set up in the year of that session, and at work in the next.
_FIRST_SESSION, _SENTENCE = 1945, 500
#: Another body than the text's own, before what is said of it in the same sentence.
_EARLIER = wording(
    r"\b(?:(?P<which>first|third|fourth|fifth|sixth|earlier|previous|former|preceding)(?!\s+Committee)(?:,\s+the)?|succe(?:eds?|eded|ssor\s+to)\s+(?:to\s+)?the|"
    r"replace[sd]\s+the|(?:report|work|recommendations)\s+of\s+the(?=[^.;]{10,200},\s+which\s))\s+(?P<body>(?:(?!session|meeting|of\b|its\b|the\b)[\w-]+\s+){0,3}?(?:working\s+group|group\s+of\s+"
    r"governmental\s+experts|committee|commission|mechanism|group|OEWG|GGE)\b(?:\s+(?:on|to|of)\s(?!the\s+(?:same\s+)?subject)"
    r"(?:(?!\b(?:was|were|had|has|is|established|created|convened|whose|which|that)\b)[^,.;()]){3,160})?)[^.;]{0,160}\Z",
    re.I,
)
_ITS_REPORT = wording(
    rf"\b(?:[Ii]ts|whose)\s+(?:\w+\s+){{0,2}}?report\s*(?:\(|(?:was|is)\s+(?:issued|contained|circulated)\s+(?:as|in)\s+)"
    rf"(?:document\s+)?(?P<its>{SYMBOL.pattern})|\breport\s+of\s+the\s+(?P<body>[^().;]{{4,200}}?)\s*(?:\(|(?:as\s+|was\s+|is\s+)?(?:contained|issued|circulated)\s+(?:in|as)\s+(?:the\s+annex\s+to\s+)?document\s+)(?P<of>{SYMBOL.pattern})"
)
_TITLES = wording(r"\b(?:Mr|Mrs|Ms|Dr|H\.E)\.")
#: "A first GGE report was issued in 2030 (A/85/1)".
_BODY_REPORT = wording(
    rf"\b(?P<body>OEWG|GGE)\s+report\s+(?:was\s+)?(?:issued|adopted|published)\b[^.;()]{{0,40}}\((?P<of>{SYMBOL.pattern})\)"
)
_CORE = wording(
    r"\b(?:oewg|gge|expert\s+group|working\s+group|committee|group\s+of\s+governmental\s+experts|mechanism)\b"
)


def tell_votes(reading: Reading, text: Named, blocks: Sequence[Line]) -> None:
    r"""Note the totals of the vote on a text, and who voted how where the names are listed.

    >>> said = "Adopted by a recorded vote of 163 to 5, with 8 abstentions.\nIn favour: Kenya, Japan"
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_votes(found, Named("document", "A text"), list(found.document.lines()))
    >>> [(s.relation, s.value or s.object.name) for s in found.said][:2]
    [('cor:voteTotals', '163-5-8'), ('cor:votedFor', 'A text')]
    """
    for n, block in enumerate(blocks):
        totals = _TOTALS.search(block.text)
        if totals and not PART.search(block.text[: totals.end()]):
            value = "-".join(COUNTS.get(one.lower(), one) for one in totals.groups() if one)
            reading.say(text, "cor:voteTotals", "", block, "how many voted how", value=value)
        tell_calls(reading, text, blocks, n)


def tell_calls(reading: Reading, text: Named, blocks: Sequence[Line], n: int) -> None:
    """Note who voted how on a text, where a paragraph begins a list: "In favour (2): Kenya and Japan", "Y KENYA"."""
    block = blocks[n]
    if len(rows := list(filter(None, _IN_LINE.split(block.text)))) > _SEVERAL:
        for row in rows:
            tell_calls(reading, text, [replace(block, text=row)], 0)
        return
    if (call := _CALL.fullmatch(block.text.strip())) and (state := state_named(call["who"])):
        how = _COLUMN[call["how"]]
        reading.say(state_called(state), how, text, block, "in the list of votes")
    for pattern, relation in _CALLS:
        label = pattern.match(block.text)
        if label and (re.search(r":|\bwere\b", label.group()) or label.end() == len(block.text)):
            listed = [block] if label.end() < len(block.text) else list(takewhile(_lists_states, blocks[n + 1 :]))
            for line in listed:
                names = _NEXT_SENTENCE.split(line.text[label.end() :] if line is block else line.text)[0]
                tell_call(reading, text, relation, LAST_AND.sub(", ", names), line)


def _lists_states(line: Line) -> bool:
    return bool(state_named(re.split(r"[,;]", line.text.strip(" -–•*"))[0]))


def tell_call(reading: Reading, text: Named, relation: str, names: str, line: Line) -> None:
    """Note of the states in a row how they voted on a text.

    >>> found = Reading(document_of("x.txt", "Kenya, Fiji"), "f", "k", "t")
    >>> tell_call(found, Named("document", "A text"), "cor:votedFor", "Kenya, Fiji", next(found.document.lines()))
    >>> [said.subject.name for said in found.said]
    ['Kenya', 'Fiji']
    """
    unknown = []
    plain = _ON_BEHALF.sub("", " ".join(names.split()).strip(" .…]*†"))
    for name in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=the\b)", plain):
        state = state_named(name)
        if state:
            voter = state_called(state, name)
            reading.say(voter, relation, text, line, "in the list of votes")
        elif name:
            unknown.append(name)
    if unknown:
        reading.doubt(f"listed as voting, and no state known here: {', '.join(unknown[:5])}", line)


def tell_decided(reading: Reading, process: Named, block: Line) -> None:
    """Note of a body that a resolution sets up to whom it is to report, and from when it is to work: plans.

    >>> found = Reading(document_of("x.txt", "The group shall report to the General Assembly."), "f", "k", "t")
    >>> tell_decided(found, Named("process", "A group"), next(found.document.lines())); found.said[0].object.name
    'General Assembly'
    """
    if reports := _REPORTS.search(block.text) or _TO_REPORT.search(block.text):
        to = Named(
            "organisation",
            re.sub(r"^(?:United Nations )?(?:General )?Assembly", "General Assembly", reports["to"] or "Assembly"),
            ("cor:IntergovernmentalOrganisation",),
        )
        reading.say(process, "cor:reportsTo", to, block, "is to report to it")
    if begins := _AS_FROM.search(block.text):
        months = whole_days(begins["when"]) or months_in(begins["when"])
        when = months[0].iso if months else begins["when"][-4:]
        gist = "from when it is to work"
        until = "".join(month.iso for month in months_in(begins["until"] or ""))
        reading.held_from(process, when, until, block, (gist, "until when it is to meet"), stage="planned")


#: "* Kenya has withdrawn from the list of sponsors"
_WITHDRAWN = wording(r"\W*\*+\s*(?P<who>[^.;]{3,120}?)\s+(?:has|have)\s+(?:since\s+)?withdrawn\b")


def tell_sponsors(reading: Reading, text: Named, blocks: Sequence[Line]) -> None:
    r"""Note which states put a text forward: its sponsors, or those named above the words "draft resolution".

    >>> found = Reading(document_of("x.txt", "Kenya and Japan: draft resolution"), "f", "k", "t")
    >>> tell_sponsors(found, Named("document", "A text"), list(found.document.lines()))
    >>> [(said.subject.name, said.relation) for said in found.said]
    [('Kenya', 'cor:proposed'), ('Japan', 'cor:proposed')]
    """
    before: list[Line] = []
    under = False
    notes = (note["who"] for block in blocks if (note := _WITHDRAWN.match(block.text)) is not None)
    gone = {one.name for words in notes for one in parties(words)}
    for block in blocks:
        under = _SPONSORS_BELOW.fullmatch(block.text) is not None or (
            under and (_lists_states(block) or len(block.text) == 1)
        )
        for one in parties(block.text.strip(" -–•*")) if under and _lists_states(block) else ():
            reading.say(one, "cor:proposed", text, block, "among its sponsors")
        places = [*before, block]
        match = _SPONSORS.search(" ".join(" ".join(one.text.split()) for one in places))
        for one in (
            parties(_sponsors_of(match["list"] or match["by"] or match["paper"] or match["head"])) if match else ()
        ):
            if one.kind == "state" and one.name not in gone:
                reading.say(one, "cor:proposed", text, places, "among its sponsors")
        before = [*before[-40:], block] if _GOES_ON.search(block.text) else []


def _sponsors_of(words: str) -> str:
    """Give a list of sponsors without the marks on them, and without what runs into the first of them."""
    found = []
    for part in words.replace("*", "").split(","):
        words_of = part.split()
        ends = (" ".join(words_of[n:]) for n in range(len(words_of)))
        whole = len(parties(part)) > min(1, part.count(" and "))
        found.append(part if whole else next((end for end in ends if state_named(end)), part))
    return ",".join(found)


def tell_mandate(reading: Reading, process: Named, block: Line) -> None:
    """Note the resolution that a report says its body was set up by.

    >>> said = "By its resolution 90/5, the General Assembly established the group."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_mandate(found, Named("process", "A group"), next(found.document.lines())); found.said[0].object.acronym
    'A/RES/90/5'
    """
    found = [
        match["number"] or match["by"] or match["with"] or match["next"] for match in _MANDATED.finditer(block.text)
    ]
    session = re.match(r"\d\d(?=/)", found[0]) if found else None
    own = replace(process, when=f"{_FIRST_SESSION + int(session.group()) + 1}-06") if session else process
    behind = {(match["by"] or ""): earlier_body(block.text, match.start()) for match in _MANDATED.finditer(block.text)}
    core = _CORE.findall(process.name.lower())[:1]
    asking = (one for one in _REQUESTED.finditer(block.text) if core == _CORE.findall(one["what"].lower())[:1])
    for number in (*found, *(one["number"] for one in asking)):
        if (text := resolution_of(number)) is None:
            continue
        of = (number in behind and behind[number]) or ""
        process = replace(own, name=of, when=f"{_FIRST_SESSION + int(number[:2]) + 1}-06") if of else own
        reading.say(process, "cor:mandatedBy", text, block, "set up by this resolution")
        reading.say(text, "cor:established", process, block, "set it up")


def earlier_body(text: str, at: int) -> str:
    """Name the body, another than the text's own, of which the sentence that holds an offset speaks before it.

    >>> said = "It met. The first Lake Group on fish, led by Kenya, was established by resolution 90/1."
    >>> earlier_body(said, said.index("established")), earlier_body("The Group was established", 14)
    ('First Lake Group on fish', '')
    """
    plain = _TITLES.sub(lambda title: title.group().replace(".", " "), text[max(0, at - _SENTENCE) : at]).rstrip(" .")
    begin = max(plain.rfind(stop) for stop in (". ", "; ")) + 1
    found = match = _EARLIER.search(plain, begin)
    while match is not None:
        found, match = match, _EARLIER.search(plain, match.start() + 1)
    name = " ".join(found["body"].split())[:160] if found else ""
    return f"{found['which'].capitalize()} {name}" if found and found["which"] else name


def tell_reports(reading: Reading, block: Line) -> None:
    """Note the reports of bodies that a paragraph cites by their symbols: of the one named, or of an earlier one.

    >>> found = Reading(document_of("x.txt", "The report of the Lake Committee (A/90/1) was read."), "", "", "")
    >>> tell_reports(found, next(found.document.lines())); found.said[0].subject.name
    'Lake Committee'
    """
    for match in (*_ITS_REPORT.finditer(block.text), *_BODY_REPORT.finditer(block.text)):
        its = match.groupdict().get("its") or ""
        name = earlier_body(block.text, match.start()) if its else " ".join(match["body"].split())
        if _CORE.search(name.lower()) and not body_named(name):  # a standing organ's is told elsewhere
            by = re.findall(r"\bresolution\s+(\d\d)/", block.text[: match.start()]) if its else []
            symbol = (its or match["of"]).rstrip("/.")
            report = Named("document", f"Report ({symbol})", ("cor:OutcomeReport",), symbol, acronym=symbol)
            when = f"{_FIRST_SESSION + int(by[-1]) + 1}-06" if by else reading.day
            body = Named("process", name[:160], when=when)
            reading.say(body, "cor:produced", report, block, "its report")


def tell_renamed(reading: Reading, text: Named, block: Line) -> None:
    """Note that a resolution makes one body another: this succeeds that, and is mandated by the text.

    >>> said = "4. The Lake Group shall henceforth be known as the Lake Commission."
    >>> found = Reading(document_of("x.txt", said), "f", "k", "t")
    >>> tell_renamed(found, Named("document", "A text"), next(found.document.lines()))
    >>> [(one.subject.name, one.relation, one.object.name) for one in found.said][0]
    ('Lake Commission', 'cor:succeeds', 'Lake Group')
    """
    for match in _EXTENDS.finditer(block.text):
        body = Named("process", match["body"][:160], when=reading.day)
        reading.say(body, "cor:mandatedBy", text, block, "its mandate is extended")
    for match in _BECOMES.finditer(block.text):
        names = [
            " ".join((one or other).split())
            for one, other in zip(*[iter(match.group("old", "was", "new", "now"))] * 2, strict=True)
        ]
        old, new = (Named("process", name[:160], when=reading.day) for name in names)
        if all(map(is_body, names)) and is_plain(block.text, match.start()):
            reading.say(new, "cor:succeeds", old, block, "takes its place")
            reading.say(new, "cor:mandatedBy", text, block, "mandated by this text")
            for one in (new, old):
                reading.say(
                    text, "cor:about" if one is new else "cor:mentions", one, block, "one takes the other's place"
                )
