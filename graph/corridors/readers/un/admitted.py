"""Read in letters, reports and programmes who was let into a process, who was not, and which states objected."""

import re
from collections.abc import Sequence
from itertools import product, takewhile

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.bodies import LIST, bodies_in
from corridors.readers.names.bodynames import organisation, parties
from corridors.readers.names.plainness import is_plain
from corridors.readers.notes import Named, Reading

_IN, _OUT, _OPEN, _UNCLEAR = "cor:accreditedTo", "cor:deniedAccessTo", "open", "unclear"
#: What a heading, a cell or a remark says of those beside it; the first that fits counts.
_VERDICTS = (
    (
        _OPEN,
        r"under\s+(?:review|consideration)|pending|deferred|postponed|no\s+decision|not\s+yet|"
        r"to\s+be\s+(?:considered|decided)"
        r"|withdr[ae]wn?\s+(?:its|the|their|by\s+the)\s+(?:application|request)|application\s+withdrawn|incomplete",
    ),
    (
        _OUT,
        r"\bnot\s+(?:\w+\s+){0,2}(?:accredited|approved|granted|admitted|accepted)|\bnon-?accredited|\b(?:denied|"
        r"refused|declined|rejected|unsuccessful|excluded|vetoed)\b",
    ),
    (_IN, r"\baccredited\b|\bapproved\b|\badmitted\b|\bgranted\b|\bmay\s+(?:participate|attend)\b"),
)
#: That nobody objected, or does so no more; else the word tells of an objection.
_UNOBJECTED = wording(
    r"\b(?:not|no|nor|none|never|without|free)\s+(?:(?:received?|been|be|subject|to|of|met|with|attracted|drawn|raised|"
    r"any|an|the|a|single|States?|Member|delegations?|was|were|has|have|formally)\s+){0,6}object\w*|"
    r"withdr[ae]wn?\s+(?:its|the|their)\s+objections?|objections?\s+(?:\w+\s+){0,3}(?:withdrawn|lifted)",
    re.I,
)
_OBJECTION = wording(r"\bobject(?:ions?|ed|ing)\b", re.I)
#: The name of a procedure says nothing of its outcome.
_PROCEDURE = wording(r"\bno[nt]?[- ]objections?\s+(?:basis|procedure|process|rule)\b", re.I)
_OF_ENTITIES = wording(
    r"\b(?:entit(?:y|ies)|organi[sz]ations?|stakeholders?|NGOs?|institutions?|applica(?:nts?|tions?)|requests?|"
    r"following|accredit\w+|observers?)\b",
    re.I,
)
#: How a heading over a list of entities begins, where no colon ends it.
_HEADS = wording(
    r"\W*(?:[A-Z]\.\s+|[IVX]+\.\s+|annex\b\W*(?:[IVX\d]+\W+)?)?(?:list\s+of\s+)?(?:the\s+)?(?:(?:following|other|new|"
    r"non-governmental|relevant|interested)\s+)*(?:entit|organi[sz]ation|stakeholder|NGOs?\b|applica|request|"
    r"accredit|approved|not\s+accredit|non-accredit|not\s+approved|denied|declined|rejected|object|pending|under\s+"
    r"(?:review|consideration))",
    re.I,
)
#: A longer heading of such a list.
_WHO_MAY = wording(r"\A\W*list\s+of\b[^;]{20,400}\bmay\s+(?:participate|attend)\b", re.I)
#: What heads a column, or counts, and names nobody.
_GENERIC = wording(
    r"(?:(?:name|list|number)s?\s+of\s+(?:the\s+)?)?(?:entit(?:y|ies)|organi[sz]ations?|stakeholders?|NGOs?|"
    r"institutions?|applicants?|names?|status|remarks?|decision|others?|all|some|several|none|no|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|twelve|twenty|they|it)",
    re.I,
)
_HEAD_LENGTH, _ITEM_LENGTH, _MOST_WORDS, _LONGEST = 110, 200, 18, 6000
_MARK = wording(r"\A\W*(?:[-–—•·*▪]\s*|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+)")
#: Where the name of a body ends and remarks on it begin.
_REMARK = wording(r"\s+[(\[–—-]\s*|\s*[(\[:;|]\s*|,\s+(?=(?:object|owing|due|following|with|which|whose|not)\b)")
_ANNEX = wording(r"\W*annex\b.{0,12}\Z", re.I)
_VERB = wording(r"\b(?:is|are|was|were|will|shall|has|have|had|may|can|be|been|please)\b")
_BY_WHOM = wording(
    r"\bobject(?:ions?|ed|ing)?\b(?:[^.;:]*?\b(?:by|from|of)\s+|:\s*)(?P<states>[^.;()]+)"
    r"|(?P<before>[^.;()]+?)\s+(?:has\s+|have\s+)?objected\b(?!\s+to\s+by)",
    re.I,
)
_BY = (
    r"(?:[^.;]{0,40}?\b(?:owing|due|following|because|after|as\s+a\s+result|on\s+account)\b[^.;]{0,30}?\bobjections?\s+"
    r"(?:\w+\s+)?(?:by|from|of)\s+(?P<by>[^.;()]+))?"
)
_BE = r"(?:was|were|is|are|has\s+been|have\s+been|had\s+been)"
_ASKED = (
    r"(?:accreditation|participation|applications?|requests?)\s+(?:for\s+(?:accreditation|participation)\s+)?"
    r"(?:of|by|from|(?:submitted|requested|sought)\s+by)"
)
_NO = (
    r"(?:not\s+(?:\w+\s+)?(?:approved|accepted|granted|accredited|admitted|agreed)|rejected|declined|denied|refused|"
    r"vetoed|blocked|objected\s+to\b[^.;]{0,80}?\bnot\s+(?:approved|granted|accepted))"
)
_YES = (
    r"(?:(?:also|subsequently|accordingly|therefore|duly)\s+)?(?:accredited|granted\s+accreditation|approved|admitted)"
)
_BEGINS = r"(?:^\W*(?:\d{1,3}\.\s+)?|(?<=[.!?;:]\s)|(?<=,\s)|(?<=\bthat\s))"
_ADMITTED = wording(rf"{_BEGINS}{LIST}\s+{_BE}\s+{_YES}\b(?P<rest>[^.;]*)")
_AMONG = wording(rf"\b{_BE}\s+{_YES},?\s+(?:among\s+them|including|namely)\s+{LIST}")
_KEPT_OUT = (
    wording(rf"\b[Aa]mong\s+(?:the|those)\s+[^.;,]{{0,80}}?\b{_NO}\b[^.;,:]{{0,60}}?\s(?:are|were)\s+{LIST}(?P<by>)"),
    wording(
        rf"\b[Tt]he\s+{_ASKED}\s+{LIST}(?:\s+(?:for|to)\s+(?:accreditation|participat\w+|access|attend))?\s+{_BE}\s+{_NO}{_BY}"
    ),
    wording(
        rf"{_BEGINS}{LIST}\s+{_BE}\s+(?:not\s+(?:\w+\s+)?(?:accredited|admitted|approved)|(?:denied|refused|not\s+(?:\w+\s+)?granted)\s+"
        rf"(?:accreditation|(?:access|entry|participation)(?=\s*[.,;]|\s+to\s+the\s+(?:\w+\s+){{0,3}}(?:[Ss]ession|[Mm]eeting|[Gg]roup|[Cc]ommittee|[Cc]onference|negotiations|proceedings)\b|\s+(?:owing|due|because|following)\b))){_BY}"
    ),
)
_OF_WHAT = (
    r"(?:to|against|as\s+regards|in\s+re(?:lation\s+to|spect\s+of)|with\s+re(?:gard|spect)\s+to|regarding|concerning|"
    r"on)\s+(?:the\s+)?"
)
_OBJECTIONS = (
    wording(
        rf"\b[Tt]he\s+{_ASKED}\s+{LIST}\s+{_BE}\s+(?:(?:the\s+)?subject\s+(?:of|to)\s+(?:an?\s+)?objections?\s+(?:\w+\s+)?"
        r"(?:by|from)|(?:objected\s+to|vetoed|blocked)\s+by)\s+(?P<states>[^.;()]+)"
    ),
    wording(
        rf"\b[Oo]bjections?\s+(?:{_BE}\s+)?(?:raised|made|expressed|received|lodged|submitted)\s+(?:by|from)\s+"
        rf"(?P<states>[^.;]+?)\s+{_OF_WHAT}(?:{_ASKED}\s+)?{LIST}"
    ),
    wording(
        rf"{_BEGINS}(?:In\s+[^,.;]{{3,90}},\s+)?(?P<states>[^.;:]{{3,120}}?)\s+(?:informed\s+[^.;]{{3,80}}?\s+that\s+it\s+)?"
        rf"(?:has\s+|have\s+|had\s+)?(?:objected\s+to|vetoed|"
        rf"blocked)\s+the\s+{_ASKED}\s+{LIST}"
    ),
    wording(
        rf"{_BEGINS}(?P<states>[^.;:]{{3,120}}?)\s+(?:informed\s+[^.;]{{3,80}}?\s+that\s+it\s+(?:has\s+|had\s+)?|ha[sd]\s+)objected\s+to\s+"
        rf"(?:(?:one|two|three|four|five|\d+)(?:\s+\w+)?,\s+(?:including\s+)?)?{LIST}"
    ),
    wording(
        rf"(?:{_BEGINS}|(?<=\bincluding\s)){LIST}\s+(?:was|were|did|is|are|could)\s[^.;]{{3,60}}?\bbecause\s+(?P<states>[^.;,]{{3,60}}?)\s+(?:had\s+)?"
        r"(?:objected\s+to|vetoed|blocked)\s+(?:its|their)\s+(?:accreditation|participation|applications?|requests?)\b"
    ),
)
#: Above a list of them.
_OBJECTED_BELOW = wording(
    rf"{_BEGINS}(?P<states>(?:(?!that\b)[^.;:]){{3,60}}?)\s+(?:ha[sd]\s+|have\s+)?(?:objected\s+to|vetoed|blocked)\s+the\s+{_ASKED}\s+(?:the\s+)?"
    r"following\b[^.;:]{0,60}:\s*\Z"
)
_FOLLOWING = wording(
    r"\b(?:following|accredited|approved|rejected)\b[^.:;]*\b(?:entit|organi[sz]ation|stakeholder|NGO|"
    r"institution)[^.:]*:\s*(?P<list>[^:]+)"
    r"|\b(?:entit|organi[sz]ation|stakeholder|NGO|institution)\w*\b[^.:;]*\b(?:accredited|approved|rejected|refused)\b[^.:]*:\s*(?P<names>[^:]+)",
    re.I,
)
#: "the applications of A and of B"; and what is said of them in the next sentence.
_OF_EACH = wording(r"\s+and\s+(?:of|by|from)\s+(?=(?:the\s+)?[A-Z])")
_THESE_OUT = wording(
    r"\b(?:these|those|both|the)\s+(?:\w+\s+)?(?:entit(?:y|ies)|organi[sz]ations?|applicants?|bod(?:y|ies)|stakeholders?|NGOs?)\s+"
    r"(?:will|could|did|may|shall|can|would|were|was|are|is)\s+(?:therefore\s+|consequently\s+|thus\s+)?not\s+(?:be\s+)?(?:able\s+to\s+)?(?:participat|attend|tak|admitted|accredited|invited|approved|granted)",
    re.I,
)
_AT_MEETING = wording(r"\b(?:in|at|from)\s+(?:the|this|its)\s+(?:\w+\s+)?(?:session|meeting)\b", re.I)
#: One of the bodies named before.
_ONE_WORD = wording(
    r"Cent(?:re|er)|Institute|Foundation|Network|Alliance|Association|Organi[sz]ation|Coalition|Council|Forum|Group|Society|Trust"
)
_SENTENCES = wording(r"(?<=[.!?])(?<!\bM[rs]\.)\s+(?=[A-Z])")
_CAME = wording(r"\b(?:attended|participated|took\s+part|were\s+present)\b")
_DELEGATION = wording(
    r"^(?:by\s+|from\s+)?(?:the\s+(?:delegations?|representatives?|Governments?)\s+of\s+)?(?:the\s+)?", re.I
)


def tell_admitted(reading: Reading, blocks: Sequence[Line], process: Named) -> None:
    r"""Note who was accredited to a process and who was not, as lists and sentences say, and by whose objection.

    >>> page = "Entities not accredited:\n- Lake Watch (objection received from Kenya)"
    >>> found = Reading(document_of("x.txt", page), "f", "k", "t")
    >>> tell_admitted(found, list(found.document.lines()), Named("process", "A group"))
    >>> [(s.subject.name, s.relation) for s in found.said]
    [('Lake Watch', 'cor:deniedAccessTo'), ('Kenya', 'cor:objectedTo')]
    """
    verdict = ""
    for block in blocks:
        text = block.text.strip()
        head = _verdict_of_list(text)
        if _ANNEX.match(text):
            verdict = ""
            continue
        if head:
            verdict = head
            if head == _UNCLEAR:
                reading.doubt("who was accredited, and to whom was objected? the words do not tell them apart", block)
        elif verdict and "|" in text and _GENERIC.match(text.strip("| ")) and not _item(text):
            continue  # the head of a table
        elif verdict and (item := _item(text)):
            _tell_item(reading, process, block, item, verdict)
            continue
        else:
            verdict = ""
        for sentence in _SENTENCES.split(text[:_LONGEST]):
            _tell_sentence(reading, process, block, sentence)
            before = [
                one
                for one in reading.said
                if one.relation == "cor:objectedTo" and (block.start, block.end) in one.places
            ]
            for one in before if _THESE_OUT.search(sentence) else ():
                if isinstance(one.object, str):
                    continue
                of = reading.event if reading.event is not None and _AT_MEETING.search(sentence) else process
                reading.say(one.object, _OUT, of, block, _GIST[_OUT])


def lists_admitted(lines: Sequence[Line]) -> bool:
    """Tell whether lines list who may take part, or who may not, under a heading of their own, perhaps in an annex."""
    heads = [_verdict_of_list(line.text) in (_IN, _OUT) for line in lines]
    of_body = any(re.search(r"\b(?:working group|committee|mechanism)\b", line.text, re.I) for line in lines[:3])
    listed = sum(head and _MARK.match(line.text) is not None for head, line in zip(heads, lines[1:], strict=False))
    may = any(head and _WHO_MAY.match(line.text) for head, line in zip(heads, lines, strict=True))
    annexed = sum(_ANNEX.match(line.text) is not None for line in lines) > 1
    return may or (of_body and sum(heads) > 1) or (annexed and listed > 0)


def verdict_of(words: str) -> str:
    """Tell what some words say of bodies; what speaks of accreditation and of an objection alike is not clear.

    >>> verdict_of("have not received an objection and are accredited"), verdict_of("accredited or objected to")
    ('cor:accreditedTo', 'unclear')
    """
    plain = _PROCEDURE.sub("", words)
    first = next((verdict for verdict, pattern in _VERDICTS if re.search(pattern, plain, re.I)), "")
    objected = _OBJECTION.search(_UNOBJECTED.sub("", plain)) is not None
    if first == _IN or not first:
        unobjected = _UNOBJECTED.search(plain) is not None
        return _UNCLEAR if objected and (first or unobjected) else _OUT if objected else _IN if unobjected else first
    return first


def _verdict_of_list(text: str) -> str:
    """Tell what the lines below a heading, or behind the colon that ends a paragraph, are said to be."""
    opens = text.endswith(":")
    last = re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)[-1]
    heads = (_HEADS.match(text) and len(text) < _HEAD_LENGTH) or _WHO_MAY.match(text)
    short = heads and text[-1:] not in ".;," and not _MARK.match(text) and "|" not in text
    if not (opens or short) or not _OF_ENTITIES.search(last):
        return ""
    return verdict_of(last) or (_OPEN if opens or _OF_ENTITIES.match(text) else "")


def _item(text: str) -> tuple[str, str] | None:
    """Give the body that an item of a list names, and the remarks on it; nothing for what is no item."""
    text = " ".join(text.split())
    marked = _MARK.match(text)
    plain = text[marked.end() :] if marked else text.strip("| ")
    name, remark, rest = plain, "", ""
    if cut := _REMARK.search(plain):
        name, remark, rest = plain[: cut.start()], cut.group(), plain[cut.end() :]
    name = re.sub(r"^[Tt]he\s+", "", name.strip(" .,;*|"))
    sentence = (not marked and text.endswith(".")) or days_in(name)
    no_name = _VERB.search(name) or _GENERIC.fullmatch(name)
    no_body = no_name or not name[:1].isupper() or len(name.split()) > _MOST_WORDS
    return None if len(text) > _ITEM_LENGTH or sentence or no_body else (name, f"{remark}{rest}".strip())


def _tell_item(reading: Reading, process: Named, block: Line, item: tuple[str, str], verdict: str) -> None:
    name, remark = item
    own = verdict_of(remark) or verdict
    if own not in _GIST or state_named(name):
        return
    reading.say(organisation(name), own, process, block, _GIST[own])
    if own == _OUT and (by := _BY_WHOM.search(remark)):
        _tell_objections(reading, process, block, _states(by["states"] or by["before"]), [name])
    elif own == _OUT and "|" in remark:
        cells = [state for cell in remark.split("|") for state in _states(cell)]
        _tell_objections(reading, process, block, cells, [name])


def tell_listed_body(reading: Reading, line: Line, body: Named | None, verdict: str, remark: str = "") -> None:
    """Note a body that a list of participants names under such a heading as "Stakeholders (accredited)", or a remark.

    >>> found = Reading(document_of("x.txt", "LAKE WATCH"), "f", "k", "t")
    >>> found.structured(Named("event", "A session"), "cor:meetingOf", Named("process", "A group"))
    >>> body, line = Named("organisation", "Lake Watch"), next(found.document.lines())
    >>> tell_listed_body(found, line, body, verdict_of("Not accredited"))
    >>> [said.relation for said in found.said]
    ['cor:deniedAccessTo']
    """
    if reading.process is not None and body is not None:
        _tell_item(reading, reading.process, line, (body.name, remark), verdict)


def _tell_row(reading: Reading, process: Named, block: Line, sentence: str) -> bool:
    """Note the bodies behind a colon that were accredited, refused, or there; tell whether the words say which."""
    listed = _FOLLOWING.search(sentence)
    names = (listed["list"] or listed["names"]) if listed else ""
    head = sentence[: sentence.rfind(names)] if names else ""
    said = verdict_of(head) if names else ""
    there = reading.event if names and said != _OUT and _CAME.search(head) else None
    if said not in (_IN, _OUT) and there is None:
        return False
    apart = [re.sub(r"^(?:and\s+)?(?:the\s+)?", "", one.strip(" .")) for one in names.split(";")]
    for name in apart if len(apart) > 1 else bodies_in(names):
        if there is not None:
            reading.say(organisation(name), "cor:attended", there, block, "was there")
        if said in (_IN, _OUT):
            reading.say(organisation(name), said, process, block, _GIST[said])
    return True


def _tell_sentence(reading: Reading, process: Named, block: Line, sentence: str) -> None:
    if _tell_row(reading, process, block, sentence):
        return
    for match in _AMONG.finditer(sentence):
        _tell_bodies(reading, process, block, _IN, bodies_in(match["bodies"]))
    for match in _ADMITTED.finditer(sentence):
        named = re.search(r"\bto\s+(?:the\s+)?(?P<what>[A-Z][\w-]+.*)", match["rest"])
        if (named is None or _is_same(named["what"], process.name)) and is_plain(sentence, match.end()):
            _tell_bodies(reading, process, block, _IN, bodies_in(match["bodies"]))
    for pattern in _KEPT_OUT:
        for match in pattern.finditer(sentence):
            if not is_plain(sentence, match.start("bodies"), denied=True):
                continue
            each = "respectively" in sentence
            bodies = bodies_in(match["bodies"])
            _tell_bodies(reading, process, block, _OUT, bodies)
            _tell_objections(reading, process, block, _states(match["by"] or ""), bodies, each=each)
    tell_objected(reading, process, block, sentence)


def tell_objected(reading: Reading, process: Named | None, block: Line, sentence: str) -> None:
    """Note which states are said to have objected to the participation of which bodies.

    >>> found = Reading(document_of("x.txt", "Kenya vetoed the accreditation of Lake Watch."), "f", "k", "t")
    >>> tell_objected(found, None, (line := next(found.document.lines())), line.text)
    >>> [(said.subject.name, said.relation) for said in found.said]
    [('Kenya', 'cor:objectedTo')]
    """
    for words, pattern in product(_SENTENCES.split(sentence), _OBJECTIONS):
        for match in pattern.finditer(_OF_EACH.sub(" and ", words)):
            if is_plain(words, match.end("states")):
                states = [one for one in _states(match["states"]) if one.slug or process is not None]
                _tell_objections(reading, process, block, states, bodies_in(match["bodies"]))


def tell_objected_below(reading: Reading, process: Named | None, blocks: Sequence[Line]) -> None:
    r"""Note to which bodies, listed below a sentence that says so, states objected.

    >>> page = "Kenya objected to the accreditation of the following entities:\n1. Lake Watch\n2. Pond Watch"
    >>> found = Reading(document_of("x.txt", page), "f", "k", "t")
    >>> tell_objected_below(found, None, list(found.document.lines())); [said.object.name for said in found.said]
    ['Lake Watch', 'Pond Watch']
    """
    for n, block in enumerate(blocks):
        states = _states(match["states"]) if (match := _OBJECTED_BELOW.search(block.text)) else []
        for line in takewhile(lambda one: _MARK.match(one.text), blocks[n + 1 :] if states else ()):
            if item := _item(line.text):
                _tell_objections(reading, process, line, states, [item[0]])


def _is_same(named: str, own: str) -> bool:
    """Tell whether what a body is said to be accredited to is the process of the text."""
    words = set(re.findall(r"[a-z]{4,}", named.lower()))
    return len(words & set(re.findall(r"[a-z]{4,}", own.lower()))) >= min(2, len(words))


def _tell_bodies(reading: Reading, process: Named, block: Line, verdict: str, names: Sequence[str]) -> None:
    for name in (_in_full(one, block.text) for one in names):
        if not _GENERIC.fullmatch(name) and not state_named(name):
            reading.say(organisation(name), verdict, process, block, _GIST[verdict])


def _in_full(name: str, text: str) -> str:
    """Give a body that a paragraph calls by one plain word, "the Centre", by the name that it bears there."""
    if not _ONE_WORD.fullmatch(name):
        return name
    more = rf"(?:[A-Z][\w’'-]+\s+)*{name}(?:\s+(?:(?:of|for|on|and|the|in)\s+)*[A-Z][\w’'-]+)*"
    named = {full for found in re.findall(more, text) if " " in (full := found.removeprefix("The "))}
    return named.pop() if len(named) == 1 else "entities"


def _tell_objections(
    reading: Reading,
    process: Named | None,
    block: Line,
    states: Sequence[Named],
    names: Sequence[str],
    *,
    each: bool = False,
) -> None:
    """Note which states objected to which bodies: all to all, or each to one where the text says “respectively”."""
    pairs = zip(states, names, strict=True) if each and len(states) == len(names) else product(states, names)
    for by, name in pairs:
        more = {"in_context_of": process, "doubt": "" if by.slug else "is it a state?"}
        reading.say(by, "cor:objectedTo", organisation(name), block, "objected to its accreditation", **more)


def _states(words: str) -> list[Named]:
    """Give the states that some words name; one that is not known here where it stands alone."""
    whole = re.sub(r"\s+and\s+by\s+", " and ", re.sub(r"\s+respectively\b.*", "", words)).strip(" ,.()")
    alone = _DELEGATION.sub("", whole)
    unknown = re.fullmatch(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}", alone) and not re.search(r"\bStates?\b", alone)
    known = [one for one in parties(whole) if one.kind == "state"]
    return known or ([Named("state", alone)] if unknown else [])


_GIST = {_IN: "was accredited", _OUT: "was not accredited"}
