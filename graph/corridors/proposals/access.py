"""Hear who is said to be kept out of a process, who objected, who was let in, and under which rules."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corridors.identity import Hit
from corridors.names import holds
from corridors.patterns import wording
from corridors.proposals.clauses import Sentence, is_forum, named
from corridors.readers.names.posts import is_body
from corridors.readers.notes import Named, Said

#: A sentence without any of these says nothing of access; one look spares ten.
_CUES = (
    *(
        "veto",
        "block",
        "exclu",
        "barr",
        "deni",
        "deny",
        "refus",
        "kept",
        "admit",
        "object",
        "reject",
        "shut",
        "turned",
        "accredit",
    ),
    *("access", "clos", "open", "minute", "granted", "approved", "let"),
)
_BE = (
    r"(?:(?:was|were|is|are|been|being|got|get|gets|have|has|had|regularly|repeatedly|again|also|often|"
    r"always|still)\s+){0,4}"
)
_KEPT_OUT = wording(
    rf"\b{_BE}(?P<verb>vetoed|blocked|excluded|barred|den(?:ied)\s+(?:access|accreditation|participation|entry)|"
    r"refused\s+(?:access|accreditation|entry)|kept\s+out|objected\s+to|rejected|shut\s+out|"
    r"turned\s+(?:down|away)|refused(?=\s*(?:[,.;]|(?:again|because|by|twice|too)\b|\Z)))\b",
    re.I,
)
#: Verbs that by themselves say that somebody was kept from taking part; others need words of taking part beside them.
_OF_ACCESS = wording(r"vetoed|den|refused\s|kept|shut", re.I)
#: Whoever does it is not whom it is done to: "we vetoed ourselves".
_DONE_TO = wording(r"\b(?:was|were|is|are|been|being|got|gets?)\b", re.I)
#: A refusal is a negation itself; one before it takes it back.
_REFUSAL = wording(r"\b(?:refus|deni)", re.I)
_NOT = wording(r"\b(?:not|never|nobody|none|no\s+one|without)\b|n['’]t\b", re.I)
_NEAR, _CLOSE = 50, 25
_TAKING_PART = wording(
    r"\b(?:participat\w+|accredit\w*|negotiat\w+|sessions?|meetings?|attend\w*|the room|process\w*|taking part|"
    r"working groups?|committee|stakeholders?|veto\w*|UN|member states|appl(?:y|ied|ications?)\s+(?:to|for))\b",
    re.I,
)
_WE = wording(
    r"\b(?:we|us|(?:our|my)\s+(?:own\s+)?(?:organi[sz]ation|institut\w+|company|network|association|"
    r"foundation|cent(?:re|er)|group|firm|union|clinic|lab|coalition|forum|initiative|NGO|think[- ]tank|"
    r"federation|alliance|society|platform|application|request|accreditation|participation))\b[^.;]{0,80}\Z",
    re.I,
)
_THE_BODY = wording(
    r"\bthe\s+(?P<kind>network|institute|association|foundation|cent(?:re|er)|alliance|society|forum|company)\s+\Z",
    re.I,
)
#: Who is objected to is a body, and no proposal of its own: "in July we were".
_WE_WERE = wording(r"\bwe\s+\Z", re.I)
#: Who else is spoken of behind "we": "we regret that many organisations were".
_OTHERS = wording(
    r"\b(?:(?:that|how)\s+(?!we\b|our\b|my\b)|(?:organi[sz]ations|NGOs|stakeholders|companies|groups|institutions|"
    r"entities|participants|colleagues|states|others|they|some|many|several|\d+)\b)",
    re.I,
)
#: The same of others beside a body that is named: "Kestrel and some others were".
_BESIDE = wording(r"(?:,|\band|\bwith|\blike|\bas\s+well\s+as)\s+(?:(?:some|many|several|the|all)\s+)?\Z", re.I)
_AMONG = wording(r"\b(?:among|one\s+of)\b", re.I)
#: What is named only as that with which somebody has a standing: "accredited with the Council".
_WITH = wording(r"\bwith\s+(?:the\s+|an?\s+)?(?:\w+\s+)?\Z", re.I)
_BY = wording(r"\s+(?:again\s+)?by\s+(?:the\s+)?(?:\w+\s+){0,2}\Z", re.I)
_OBJECTION = (
    r"(?:(?:that|who|which)\s+)?(?:has\s+|have\s+|had\s+|also\s+|again\s+)*(?:vetoed|objected\s+to|blocked)\s+(?:the\s+)?"
    r"(?:(?:accreditation|participation|application|request)s?\s+(?:of|by|from)\s+)?(?:the\s+)?\Z"
)
_OBJECTS_TO_US = wording(
    r"(?:(?:has|have|had|also|again|formally)\s+)*\b(?:vetoed|objected\s+to|blocked|rejected)\s+(?:us\b|our\s+(?:own\s+)?(?:accreditation|participation|"
    r"application|request|presence|organi[sz]ation|clinic|network|institut\w+|cent(?:re|er))\b)",
    re.I,
)
_OBJECTED = wording(rf"\A\s*{_OBJECTION}", re.I)
_OBJECTS = wording(rf"\b{_OBJECTION}", re.I)
_LET_IN = wording(
    r"(?:\b(?:(?:was|were|is|are|been|got|became|finally|(?-i:now)|also)\s+){1,3}|(?<=\bwe)['’](?:re|ve\s+been)\s+(?:now\s+|also\s+)?)"
    r"(?:accredited|let\s+in(?:to)?|admitted\s+to)\b|"
    r"\b(?:received|obtained|got|gained|has|have|had)\s+(?:an?\s+|our\s+|its\s+)?accreditation\b",
    re.I,
)
#: What lets the speaker's own side in, or keeps it out: "the committee did accredit us".
_LETS_US_IN = wording(r"\b(?:did\s+)?(?:(?:accredit(?:ed|s)?|admitted)\s+us|let\s+us\s+in(?:to)?)\b", re.I)
_KEEPS_US_OUT = wording(r"\b(?:vetoed|rejected|excluded|barred|kept)\s+us(?:\s+out)?\b", re.I)
#: The negation is of the letting in itself: to be kept out.
_NOT_LET_IN = wording(
    r"\b(?:(?:was|were|are|is|have\s+been|has\s+been|got)\s+(?:not|never)\s+(?:\w+\s+)?(?:accredited|approved|let\s+in|"
    r"granted\s+(?:access|accreditation))|(?:did\s+not|didn['’]t|never)\s+(?:get|got|receive[d]?|obtain(?:ed)?)\s+"
    r"(?:an?\s+|our\s+|its\s+|the\s+)?accreditation|(?:wasn['’]t|weren['’]t)\s+accredited)\b",
    re.I,
)
#: Where the second half of a sentence goes on without a subject of its own.
_JOINED = wording(
    r"[,\s]*(?:and|but|or|then|while)\s+(?:then\s+|later\s+|again\s+|also\s+)*(?:was|were|got|been|kept|vetoed|let|denied|barred|not|"
    r"excluded|accredited|rejected|refused|shut|blocked)\b",
    re.I,
)
#: To what else than a process that is known somebody was let in, or not.
_ELSEWHERE = wording(
    r"\b(?:to|by|from|of|in(?:to)?)\s+(?:another\s+(?:process|meeting|committee|(?:working\s+)?group)|"
    r"(?:the|that|an?|our|their)\s+(?:[\w-]+\s+){1,3}(?:committee|council|conference|summit|commission|congress|parliament"
    r"|board|network|alliance|association|union))\b",
    re.I,
)
_ASKED_FOR = wording(r"\b(?:appl(?:y|ied|ications?)|requests?|requested|object(?:ed|ions?)|veto\w*)\b", re.I)
_SOUGHT = wording(rf"{_ASKED_FOR.pattern}|\baccredit", re.I)
_NEVER_ASKED = wording(
    r"\b(?:(?:never|(?:did|have|has)\s*(?:not|n['’]t))\s+(?:even\s+|yet\s+)?(?:appl(?:y|ied)|ask(?:ed)?)|without\s+(?:applying|asking))\b",
    re.I,
)
#: A state that no list here holds, before its verb: "Atlantis objected to the accreditation of".
_UNKNOWN_STATE = wording(
    r"(?:^|[.;:,]|\b(?:and|that|because|when))\s*(?:the\s+)?"
    r"(?!(?:They|We|He|She|It|You|I|Some|Many|Several|Most|Other|Others|States|Member|Countries|Governments?|Nobody|No|People|"
    r"Who|And|But|So|Then|Also|This|That)\b)(?P<state>[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:\s+[A-ZÀ-ÞĀ-ɏ][\w’'-]+){0,3})\s*\Z"
)
_UNKNOWN_BODY = wording(
    r"(?:^|[.;:,]|\b(?:[Tt]he|and|that|of|from))\s+(?P<body>(?!(?:The|They|We|Our|My|This|That)\b)[A-ZÀ-ÞĀ-ɏ][\w&’'-]+"
    r"(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?[A-ZÀ-ÞĀ-ɏ][\w&’'-]+){1,6}),?\s*\Z"
)
_COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
#: What a sentence says of the rules, and how that is put in our words.
_RULES = (
    (
        wording(
            r"\b(?:states|countries|a (?:single )?state|any (?:member )?state)\s+(?:\w+\s+){0,2}(?:veto(?:es|"
            r"ed)?|veto power|a right of veto)\b",
            re.I,
        ),
        "States can veto a stakeholder’s participation",
    ),
    (wording(r"\bopen\s+to\s+all\s+(?:UN\s+)?(?:member\s+)?states\b", re.I), "open to all member States"),
    (
        wording(
            r"\bclosed\s+to\s+(?:all\s+)?(?:other\s+|external\s+|non-?state\s+)?(?:stakeholders|NGOs|"
            r"civil\s+society|observers)\b",
            re.I,
        ),
        "closed to stakeholders",
    ),
    (
        wording(r"\b(?:on\s+a|the)\s+no[nt]?[- ]objection\s+(?:basis|procedure|rule)\b", re.I),
        "stakeholders take part where no State objects",
    ),
)
_MINUTES = wording(
    r"\b(?P<n>one|two|three|four|five|ten|\d{1,2})\s+minutes?\s+(?:each\s+)?(?:to\s+(?:speak|talk)|"
    r"for\s+(?:each|every)|each|of\s+speaking)\b",
    re.I,
)
_STAKEHOLDERS = wording(r"\b(?:stakeholders?|NGOs?|civil society|we take the floor|give us|gives us|gave us)\b", re.I)
_NO_PROCEDURE = wording(r"\bno\s+objection\s+(?:procedure|mechanism)\b", re.I)
_WORD = "a speaker's word: is it borne out, and of this process?"

#: What is said of a process right behind it, before another is named.
_OF_IT = wording(
    r"\s+(?:(?:now|also|still|already)\s+)*(?:is|was|are|were|has|had|remains?)\b[^,;]*?"
    r"(?=[,;]|\s+(?:which|unlike|whereas|while|but|than|compared|and)\b)",
    re.I,
)


def access(told: Sentence) -> Iterator[Said]:
    """Give what a sentence says plainly of access to a process; with a doubt."""
    if not holds(told.words, _CUES):
        return
    for part in _by_processes(told):
        yield from _of_one(part)


def _by_processes(told: Sentence) -> Iterator[Sentence]:
    """Cut a sentence that names several processes behind each: "X was let into A, kept out of B" is of X twice."""
    own = [hit for hit in told.hits if hit.names[0].startswith("process:")]
    if len({hit.names for hit in own}) < 2:
        yield told
        return
    begin, carried = 0, ""
    before: tuple[Hit, ...] = ()
    for n, hit in enumerate(own):
        end = hit.end - told.start if n + 1 < len(own) else len(told.words)
        said = _OF_IT.match(told.words, end, own[n + 1].start - told.start) if n + 1 < len(own) else None
        end = said.end() if said is not None else end
        words = told.words[begin:end]
        here = [one for one in told.hits if begin <= one.start - told.start < end]
        if _JOINED.match(words) and carried and not any(_is_subject(one) for one in here):
            start = told.start + begin - len(carried)
            moved = [replace(one, start=start, end=start + len(carried) - 1) for one in before]
            yield replace(told, words=carried + words, start=start, hits=[*moved, *here])
        else:
            subject = next((one for one in here if _is_subject(one)), None)
            ours = _WE.search(words)
            carried = f"{subject.words} " if subject else "we " if ours else ""
            before = (subject,) if subject else ()
            yield replace(told, words=words, start=told.start + begin, hits=here)
        begin = end


def _is_subject(hit: Hit) -> bool:
    return hit.names[0].startswith("organisation:") and not is_forum(hit)


def _of_one(told: Sentence) -> Iterator[Said]:
    process, basis = told.process()
    if not process or (basis == "inferred" and _ELSEWHERE.search(told.words)):
        _ask_which(told)
        return
    yield from _kept_out(told, process, basis)
    yield from _not_let_in(told, process, basis)
    yield from _objected(told, process)
    yield from _let_in(told, process, basis)
    yield from _rules(told, process, basis)


def _ask_which(told: Sentence) -> None:
    """Ask of which process a speaker's side was let into or kept out of, where none or several come in question."""
    said = _LET_IN.search(told.words) or _NOT_LET_IN.search(told.words)
    if said is not None and told.side.body is not None and _we(told, said.start()):
        told.reading.doubt(
            "accredited, or not: to which process?", (told.start + said.start(), told.start + said.end())
        )


def _kept_out(told: Sentence, process: str, basis: str) -> Iterator[Said]:
    for verb in _KEPT_OUT.finditer(told.words):
        ours = verb["verb"].lower().startswith("objected") and _WE_WERE.search(told.words[: verb.start()])
        sought = f"{told.before if _SOUGHT.search(told.before) else ''} {told.words}"
        access_itself = ours or _OF_ACCESS.match(verb["verb"]) or _TAKING_PART.search(sought)
        active = any(
            hit.names[0].startswith("organisation:")
            and _OBJECTED.match(told.words[verb.start() : hit.start - told.start])
            for hit in told.hits
        )
        if (
            not told.plainly(verb.start(), denied=_REFUSAL.search(verb.group()) is not None)
            or (_REFUSAL.search(verb.group()) and _NOT.search(told.words, max(0, verb.start() - _NEAR), verb.end()))
            or not access_itself
            or (active and not re.match(r"\s*(?:was|were|is|are|been)\b", verb.group(), re.I))
        ):
            continue
        for body, inferred in _who(told, verb.start()):
            if inferred and not _DONE_TO.search(verb.group()):
                continue
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
    row = [hit for hit in told.bodies(before) if not _WITH.search(told.words[: hit.start - told.start])]
    between = told.words[row[-1].end - told.start : before] if row else ""
    others = (one.start() for one in _OTHERS.finditer(between) if not one.group().lower().startswith(("that", "how")))
    if not _AMONG.search(between) and any(not _BESIDE.search(between[:at]) for at in others):
        return
    if row and not _WE.search(between):
        yield from ((named(hit), False) for hit in row)
    elif unknown := _unknown_body(told, before):
        yield unknown, False
    elif told.side.body is not None and _we(told, before):
        yield told.side.body, True


def _unknown_body(told: Sentence, before: int) -> Named | None:
    """Give a body that nothing here knows, right before its verb: "our friends of the Lake Forum were vetoed"."""
    match = _UNKNOWN_BODY.search(told.words[:before])
    called = match["body"] if match else ""
    known = any(hit.names[0].startswith(("process:", "state:")) and hit.words in called for hit in told.hits)
    return Named("organisation", called) if called and is_body(called) and not known else None


def _we(told: Sentence, before: int) -> bool:
    near = told.words[max(0, before - 90) : before]
    ours = _WE.search(near)
    own = _THE_BODY.search(near)  # "the network was", of the speaker's own
    called = own is not None and told.side.body is not None and own["kind"].title() in told.side.body.name.split()
    return called or (ours is not None and not _OTHERS.search(ours.group()))


def _not_let_in(told: Sentence, process: str, basis: str) -> Iterator[Said]:
    said = _NOT_LET_IN.search(told.words)
    asked = _ASKED_FOR.search(told.words)  # who never asked was not kept out
    if _NEVER_ASKED.search(f"{told.before} {told.words}"):
        return
    if said is not None and told.plainly(said.start(), denied=True) and (asked or _we(told, said.start())):
        for body, inferred in _who(told, said.start()):
            sure = "inferred" if inferred else basis
            yield told.claim(body, "cor:deniedAccessTo", process, "says it was not let in", basis=sure, doubt=_WORD)


def _objected(told: Sentence, process: str) -> Iterator[Said]:
    states = [hit for hit in told.hits if hit.names[0].startswith("state:")]
    us = _OBJECTS_TO_US.search(told.words) if told.side.body is not None else None
    if us is not None and told.side.body is not None and told.plainly(us.start()):
        for state in told.row(us.start(), ("state:",), within=_CLOSE):
            yield _objection(told, named(state), told.side.body, process)
    for body in [hit for hit in told.hits if hit.names[0].startswith("organisation:")]:
        for state in states:
            between = told.words[state.end - told.start : max(state.end, body.start) - told.start]
            if state.end <= body.start and _OBJECTED.match(between) and told.plainly(state.end - told.start):
                row = told.row(state.end - told.start, ("state:",))
                yield from (_objection(told, named(one), named(body), process) for one in row)
        verb = _OBJECTS.search(told.words, 0, max(0, body.start - told.start))
        ours = verb is not None and _WE_WERE.search(told.words[: verb.start()])
        if verb is not None and ours and told.side.country is not None and told.plainly(verb.start()):
            yield _objection(told, told.side.country, named(body), process)
        subject = _UNKNOWN_STATE.search(told.words[: verb.start()]) if verb else None
        at = told.start + verb.start() if verb else 0
        if (
            verb
            and subject
            and not any(hit.start < at <= hit.end + 1 for hit in told.hits)
            and told.plainly(verb.start())
        ):
            by = Named("state", subject["state"])
            yield _objection(told, by, named(body), process, "no state of this name is known here: is it one?")


def _objection(told: Sentence, state: Named, body: Named, process: str, doubt: str = _WORD) -> Said:
    context = Named("process", process, (), process.partition(":")[2])
    return told.claim(state, "cor:objectedTo", body, "says it objected", doubt=doubt, in_context_of=context)


def _let_in(told: Sentence, process: str, basis: str) -> Iterator[Said]:
    us, out = _LETS_US_IN.search(told.words), _KEEPS_US_OUT.search(told.words)
    for deed, relation in ((us, "cor:accreditedTo"), (out, "cor:deniedAccessTo")):
        if deed is None or told.side.body is None or not _subject_is_process(told, deed):
            continue
        if told.plainly(deed.start()):
            yield told.claim(
                told.side.body, relation, process, "says so of its own side", basis="inferred", doubt=_WORD
            )
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


def _subject_is_process(told: Sentence, deed: re.Match[str]) -> bool:
    """Tell whether the process that a sentence names is what does the deed, or what the words behind it lead into."""
    own = [hit for hit in told.hits if hit.names[0].startswith("process:")]
    before = any(hit.end - told.start <= deed.start() for hit in own)
    return not own or before or re.match(r"\s+(?:in)?to\b", told.words[deed.end() :]) is not None


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
