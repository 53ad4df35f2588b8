"""Hear who is said to be kept out of a process, who objected, who was let in, and under which rules."""

import re
from collections.abc import Iterator

from corridors.proposals.clauses import Sentence, named
from corridors.readers.notes import Named, Said

_BE = (
    r"(?:(?:was|were|is|are|been|being|got|get|gets|have|has|had|regularly|repeatedly|again|also|often|"
    r"always|still)\s+){0,4}"
)
_KEPT_OUT = re.compile(
    rf"\b{_BE}(?P<verb>vetoed|blocked|excluded|barred|den(?:ied)\s+(?:access|accreditation|participation|entry)|"
    r"refused\s+(?:access|accreditation|entry)|kept\s+out|objected\s+to|rejected|shut\s+out)\b",
    re.I,
)
#: Verbs that by themselves say that somebody was kept from taking part; others need words of taking part beside them.
_OF_ACCESS = re.compile(r"vetoed|den|refused|kept|shut", re.I)
_TAKING_PART = re.compile(
    r"\b(?:participat\w+|accredit\w*|negotiat\w+|sessions?|meetings?|attend\w*|the room|process\w*|"
    r"taking part|working groups?|"
    r"committee|stakeholders?|veto\w*|UN|member states)\b",
    re.I,
)
_WE = re.compile(
    r"\b(?:we|us|(?:our|my)\s+(?:own\s+)?(?:organi[sz]ation|institute|company|application|request))\b[^.;]{0,50}\Z",
    re.I,
)
_BY = re.compile(r"\s+(?:again\s+)?by\s+(?:the\s+)?(?:\w+\s+){0,2}\Z", re.I)
_OBJECTED = re.compile(
    r"\A\s*(?:has\s+|have\s+|had\s+|also\s+|again\s+)*(?:vetoed|objected\s+to|blocked)\s+(?:the\s+)?"
    r"(?:(?:accreditation|participation|application|request)s?\s+(?:of|by|from)\s+)?(?:the\s+)?\Z",
    re.I,
)
_LET_IN = re.compile(
    r"\b(?:(?:was|were|is|are|been|got|became|finally|now|also)\s+){1,3}accredited\b|"
    r"\b(?:received|obtained|got|gained|has|have|had)\s+(?:an?\s+|our\s+|its\s+)?accreditation\b",
    re.I,
)
_COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
#: What a sentence says of the rules, and how that is put in our words.
_RULES = (
    (
        re.compile(
            r"\b(?:states|countries|a (?:single )?state|any (?:member )?state)\s+(?:\w+\s+){0,2}(?:veto(?:es|"
            r"ed)?|veto power|a right of veto)\b",
            re.I,
        ),
        "States can veto a stakeholder’s participation",
    ),
    (re.compile(r"\bopen\s+to\s+all\s+(?:UN\s+)?(?:member\s+)?states\b", re.I), "open to all member States"),
    (
        re.compile(
            r"\bclosed\s+to\s+(?:all\s+)?(?:other\s+|external\s+|non-?state\s+)?(?:stakeholders|NGOs|"
            r"civil\s+society|observers)\b",
            re.I,
        ),
        "closed to stakeholders",
    ),
    (
        re.compile(r"\b(?:on\s+a|the)\s+no[nt]?[- ]objection\s+(?:basis|procedure|rule)\b", re.I),
        "stakeholders take part where no State objects",
    ),
)
_MINUTES = re.compile(
    r"\b(?P<n>one|two|three|four|five|ten|\d{1,2})\s+minutes?\s+(?:each\s+)?(?:to\s+(?:speak|talk)|"
    r"for\s+(?:each|every)|each|of\s+speaking)\b",
    re.I,
)
_STAKEHOLDERS = re.compile(
    r"\b(?:stakeholders?|NGOs?|civil society|we take the floor|give us|gives us|gave us)\b", re.I
)
_NO_PROCEDURE = re.compile(r"\bno\s+objection\s+(?:procedure|mechanism)\b", re.I)
_WORD = "a speaker's word: is it borne out, and of this process?"


def access(told: Sentence) -> Iterator[Said]:
    """Give what a sentence says plainly of access to a process; with a doubt.

    >>> list(access.__annotations__)
    ['told', 'return']
    """
    process, basis = told.process()
    if not process:
        return
    yield from _kept_out(told, process, basis)
    yield from _objected(told, process)
    yield from _let_in(told, process, basis)
    yield from _rules(told, process, basis)


def _kept_out(told: Sentence, process: str, basis: str) -> Iterator[Said]:
    for verb in _KEPT_OUT.finditer(told.words):
        access_itself = _OF_ACCESS.match(verb["verb"]) or _TAKING_PART.search(told.words)
        active = any(
            hit.names[0].startswith("organisation:")
            and _OBJECTED.match(told.words[verb.start() : hit.start - told.start])
            for hit in told.hits
        )
        if (
            not told.plainly(verb.start())
            or not access_itself
            or (active and not re.match(r"\s*(?:was|were|is|are|been)\b", verb.group(), re.I))
        ):
            continue
        for body, inferred in _who(told, verb.start()):
            yield told.claim(
                body,
                "cor:deniedAccessTo",
                process,
                "says it was kept out",
                basis="inferred" if inferred else basis,
                doubt=_WORD,
            )
            for hit in told.hits:
                if hit.names[0].startswith("state:") and _BY.match(
                    told.words[verb.end() : hit.start - told.start] or "x"
                ):
                    yield _objection(told, named(hit), body, process)


def _who(told: Sentence, before: int) -> Iterator[tuple[Named, bool]]:
    """Give the bodies a verb is said of: those named before it, else the speaker's own where "we" stands before it."""
    row = told.bodies(before)
    if row:
        yield from ((named(hit), False) for hit in row)
    elif told.side.body is not None and _WE.search(told.words[max(0, before - 90) : before]):
        yield told.side.body, True


def _objected(told: Sentence, process: str) -> Iterator[Said]:
    states = [hit for hit in told.hits if hit.names[0].startswith("state:")]
    for body in [hit for hit in told.hits if hit.names[0].startswith("organisation:")]:
        for state in states:
            between = told.words[state.end - told.start : max(state.end, body.start) - told.start]
            if state.end <= body.start and _OBJECTED.match(between) and told.plainly(state.end - told.start):
                yield _objection(told, named(state), named(body), process)


def _objection(told: Sentence, state: Named, body: Named, process: str) -> Said:
    context = Named("process", process, (), process.partition(":")[2])
    return told.claim(state, "cor:objectedTo", body, "says it objected", doubt=_WORD, in_context_of=context)


def _let_in(told: Sentence, process: str, basis: str) -> Iterator[Said]:
    verb = _LET_IN.search(told.words)
    if verb is not None and told.plainly(verb.start()):
        for body, inferred in _who(told, verb.start()):
            yield told.claim(
                body,
                "cor:accreditedTo",
                process,
                "says it was accredited",
                basis="inferred" if inferred else basis,
                doubt=_WORD,
            )


def _rules(told: Sentence, process: str, basis: str) -> Iterator[Said]:
    if odd := _NO_PROCEDURE.search(told.words):
        place = (told.start + odd.start(), told.start + odd.end())
        told.reading.doubt("is there no procedure of objection, or one by which none may object?", place)
        return
    rules = [(match, rule) for pattern, rule in _RULES if (match := pattern.search(told.words))]
    if (minutes := _MINUTES.search(told.words)) and _STAKEHOLDERS.search(told.words):
        n = _COUNT.get(minutes["n"].lower(), minutes["n"])
        rules.append((minutes, f"stakeholders that take the floor get {n} minute{'' if n == 1 else 's'}"))
    subject = Named("process", process, (), process.partition(":")[2])
    for match, rule in rules:
        if told.plainly(match.start()):
            yield told.claim(
                subject,
                "cor:accessRule",
                "",
                "says so of access",
                basis=basis,
                doubt="a speaker's word on the rules",
                value=rule,
            )
