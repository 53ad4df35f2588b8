"""Find in pages and UN texts what is plainly said of access: rules on who may take part, objections, engagement."""

import re

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.readers.bodies import LIST, bodies_in, spelt
from corridors.readers.notes import Named, Reading

#: Rules as texts print them, and how we say them.
_RULES = (
    (r"\bby\s+invitation\s+only\b|^\W*invitation\s+only\b|\binvitation[- ]only\s+event\b", "by invitation only"),
    (r"\b(?:held|conducted)\s+under\s+the\s+Chatham\s+House\s+Rule\b", "what is said is not attributed to speakers"),
    (r"\bon\s+a\s+(?:no|non)[- ]objection\s+basis\b", "stakeholders take part unless a state objects"),
    (r"\b(?:meetings?|sessions?)\s+(?:is|are|will\s+be|shall\s+be)\s+closed\b", "closed meetings"),
    (r"\bopen\s+to\s+(?:all\s+)?Member\s+States\s+only\b", "member states only"),
    (
        r"\b(?:event|session|meeting|webinar|conference)\s+is\s+open\s+to\s+(?:the\s+public|all|everyone)\b",
        "open to all",
    ),
)
_ACCESS = tuple((re.compile(pattern, re.I), rule) for pattern, rule in _RULES)
_STATE = r"(?:the\s+)?(?P<{0}>[A-Z][\w’'-]+(?:\s+(?:of|the|and|[A-Z][\w’'-]+)){{0,5}}?)"
_OBJECTED = re.compile(
    _STATE.format("state")
    + r"\s+(?:has\s+|had\s+)?(?:objected\s+to|vetoed|blocked)\s+the\s+(?:accreditation|participation)\s+of\s+"
    + LIST
    + r"|\b[Oo]bjections?\s+(?:was|were|has\s+been|have\s+been)\s+(?:raised|made|expressed)\s+by\s+"
    + _STATE.format("by")
    + r"\s+(?:against|to)\s+the\s+(?:accreditation|participation)\s+of\s+"
    + LIST.replace("bodies", "others")
)
_PROCESS = re.compile(
    r"(?:the\s+)?(?:(?:UN|United\s+Nations)\s+)?(?P<process>(?:[Ff]irst\s+|[Ss]econd\s+)?(?:OEWG(?:\s+I{1,2}\b)?|GGE|AHC|"
    r"[Oo]pen-[Ee]nded\s+[Ww]orking\s+[Gg]roup|[Aa]d\s+[Hh]oc\s+[Cc]ommittee(?:\s+on\s+[Cc]ybercrime)?|"
    r"Global\s+Digital\s+Compact|Global\s+Mechanism)(?:\s+\d{4}\s*[–-]\s*\d{4})?)"
)
_ENGAGED = re.compile(
    rf"(?:^|(?<=[.!?]\s)){LIST}\s+(?:(?:has|have)\s+)?(?:(?:actively|regularly)\s+)?(?:participate[sd]?|engage[sd]?|"
    r"taken?\s+part|took\s+part|contribute[sd]?)\s+(?:in|with|to)\s+" + _PROCESS.pattern
)
_BY_OBJECTION = (
    r"(?:,?\s+(?:owing|due|following)\s*(?:to\s+)?(?:an?\s+|the\s+)?objections?\s+(?:raised\s+)?(?:by|from|of)\s+"
    + _STATE.format("by").replace("}?)", "})")
    + ")?"
)
_BEGINS = r"(?:^|(?<=[.!?]\s)|^\W*\d{1,3}\.\s+)"
_LET_IN = re.compile(rf"{_BEGINS}{LIST}\s+(?:was|were)\s+accredited\s+to\s+(?P<what>[^.;,]+)")
_KEPT_OUT = re.compile(
    rf"\b[Tt]he\s+(?:accreditation|participation|applications?|requests?)\s+(?:for\s+accreditation\s+)?of\s+{LIST}\s+"
    r"(?:was|were)\s+(?:not\s+(?:approved|accepted|granted)|rejected|declined|denied|refused)" + _BY_OBJECTION
)
_LONGEST = 6000


def tell_access(reading: Reading, line: Line, whom: Named | None) -> None:
    """Note rules of access to an event or process, objections of states, and who worked in a process.

    >>> from corridors.documents import document_of
    >>> talk = Named("event", "A talk")
    >>> page = Reading(document_of("x.txt", "Attendance is by invitation only."), "f", "k", "t", talk)
    >>> tell_access(page, next(page.document.lines()), talk); page.said[0].value
    'by invitation only'
    """
    text = line.text
    if len(text) > _LONGEST:
        return
    for pattern, rule in _ACCESS if whom is not None else ():
        if whom is not None and pattern.search(text):
            reading.say(whom, "cor:accessRule", "", line, "a rule of access", value=rule, as_of=reading.day)
    for match in _OBJECTED.finditer(text):
        called = (match["state"] or match["by"]).removeprefix("The ")
        state = state_named(called)
        for name in bodies_in(match["bodies"] or match["others"]) if state else ():
            about = whom if whom is not None and whom.kind == "process" else None
            by = Named("state", called, ("cor:State",), state.partition(":")[2])
            body = Named("organisation", spelt(name), ("cor:Organisation",))
            reading.say(
                by, "cor:objectedTo", body, line, "objected to its taking part", as_of=reading.day, in_context_of=about
            )
    _tell_outcomes(reading, line, whom)
    for match in _ENGAGED.finditer(text):
        process = Named("process", match["process"], ("cor:Process",), when=reading.day)
        for name in bodies_in(match["bodies"]):
            body = Named("organisation", spelt(name), ("cor:Organisation",))
            reading.say(body, "cor:engagedIn", process, line, "said to take part in it", as_of=reading.day)


def _tell_outcomes(reading: Reading, line: Line, whom: Named | None) -> None:
    """Note in the report of a process who was let in and who was kept out of it, and by whose objection."""
    own = whom if whom is not None and whom.kind == "process" else None
    for match in _LET_IN.finditer(line.text):
        named = _PROCESS.match(match["what"])
        short = re.match(r"the\s+(?:\w+\s+)?(?:working\s+group|group|committee|process|session)\b", match["what"])
        other = Named("process", named["process"], ("cor:Process",), when=reading.day) if named else None
        process = own if short or (own and named and named["process"] in own.name) else other
        if process is None:
            continue
        for name in bodies_in(match["bodies"]):
            reading.say(_body(name), "cor:accreditedTo", process, line, "was accredited", as_of=reading.day)
    if own is None:
        return
    for match in _KEPT_OUT.finditer(line.text):
        state = state_named(match["by"] or "")
        for name in bodies_in(match["bodies"]):
            reading.say(_body(name), "cor:deniedAccessTo", own, line, "was not accredited", as_of=reading.day)
            if match["by"]:
                called = match["by"]
                by = Named("state", called, ("cor:State",), state.partition(":")[2])
                doubt = "" if state else "is it a state?"
                reading.say(
                    by,
                    "cor:objectedTo",
                    _body(name),
                    line,
                    "objected to its accreditation",
                    as_of=reading.day,
                    in_context_of=own,
                    doubt=doubt,
                )


def _body(name: str) -> Named:
    return Named("organisation", spelt(name), ("cor:Organisation",))
