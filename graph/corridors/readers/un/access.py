"""Find in pages and UN texts what is plainly said of access: rules on who may take part, and objections."""

import re

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.notes import Named, Reading
from corridors.readers.un.admitted import tell_objected

#: Rules as texts print them, and how we say them.
_RULES = (
    (r"\bby\s+invitation\s+only\b|^\W*invitation\s+only\b|\binvitation[- ]only\s+event\b", "by invitation only"),
    (
        r"\b(?:under|subject\s+to|on)\s+(?:the\s+)?Chatham\s+House\s+Rules?\b",
        "what is said is not attributed to speakers",
    ),
    (r"^\W*open\s+to\s+members\b|\b(?:for|open\s+to)\s+members\s+only\b", "members only"),
    (r"\bon\s+a\s+(?:no|non)[- ]objection\s+basis\b", "stakeholders take part unless a state objects"),
    (
        r"\b(?:meetings?|sessions?)\b[^.;]{0,60}?\s(?:is|are|was|were|will\s+be|shall\s+be)\s+closed\b",
        "closed meetings",
    ),
    (r"\bopen\s+to\s+(?:all\s+)?Member\s+States\s+only\b", "member states only"),
    (
        r"\b(?:event|session|meeting|webinar|conference)\s+is\s+open\s+to\s+(?:the\s+public|all|everyone)\b",
        "open to all",
    ),
)
_ACCESS = tuple((wording(pattern, re.I), rule) for pattern, rule in _RULES)
_NOT = wording(r"(?:\bnot|n['’]t)\s+(?:\w+\s+)?\Z")
_LONGEST, _NEAR = 6000, 20


def tell_access(reading: Reading, line: Line, whom: Named | None) -> None:
    """Note rules of access to an event or process, and objections of states.

    >>> talk = Named("event", "A talk")
    >>> page = Reading(document_of("x.txt", "Attendance is by invitation only."), "f", "k", "t", talk)
    >>> tell_access(page, next(page.document.lines()), talk); page.said[0].value
    'by invitation only'
    """
    text = line.text
    if len(text) > _LONGEST:
        return
    for pattern, rule in _ACCESS if whom is not None else ():
        match = pattern.search(text)
        if whom is not None and match and not _NOT.search(text, max(0, match.start() - _NEAR), match.start()):
            reading.say(whom, "cor:accessRule", "", line, "a rule of access", value=rule)
    if whom is None or whom.kind != "process":  # of its own process a UN text tells more
        tell_objected(reading, None, line, text)
