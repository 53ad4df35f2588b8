"""Note which states and bodies were at an event, spoke or led there, as its account names those whom they sent."""

import re
from collections.abc import Iterator

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.dates import days_in, in_year
from corridors.readers.names.bodynames import parties, party
from corridors.readers.names.matters import bound
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.whichevent import is_of_another, is_of_event

#: Which bodies were there: "representatives of the Lake Trust and River House also attended"; delegations, and of whom.
_THEM = (
    r"(?:(?:government|senior)\s+)?(?:representatives|delegations|teams|delegates|officials|experts|participants|speakers|persons|"
    r"members|agencies|governments|diplomats|policy-?makers|practitioners|academics|people|staff|attendees|guests|scholars|researchers|lawyers|engineers)"
)
_ROW = r"(?P<row>(?:the\s+|outside\s+)?[A-Z][^.;]{1,1200}?)"
_TILL = (
    r"(?=[.;]|\Z|,?\s+(?:who|which|that|participated|took|attended|were|was|shared|completed|explored|discussed|gathered|to\s+[a-z]+|"
    r"for\s+(?:an?|the)\s|on\s+\d|in\s+order|as\s+well\s+as\s+(?!of\b|from\b|the\b)[a-z]|and\s+(?:discuss|also|other\s|relevant)\w*)\b|,\s+with\s)"
)
_THERE = (
    wording(
        rf"\b(?:(?:attended|joined)\s+by|gathered|convened|(?:brought|brings|bringing)\s+together|welcomed|drew|attracted|assembled|(?:[Pp]articipants|[Aa]ttendees|[Gg]uests)\s+(?:included|were)|\b(?:[Aa]lso\s+)?(?:[Pp]resent|[Ii]n\s+(?:attendance|the\s+(?:room|audience)))\s+were|[Aa]mong\s+(?:the\s+)?(?:[\w-]+\s+)?(?:participants|attendees|guests|those\s+(?:present|attending))\s+were)\s+(?:[\w-]+\s+){{0,4}}?{_THEM}"
        rf"\s+(?:of|from)\s+{_ROW}{_TILL}"
    ),
    wording(
        rf"\b(?:attend\w*|took\s+part|participa\w+|gathered|guests|audience|delegates|joined|met)\b[^.;]{{0,80}}?,?\s+(?:including|among\s+them|(?:both|with)\s+those)\s+(?:[\w-]+\s+){{0,3}}?(?:{_THEM}|those)"
        rf"\s+(?:of|from)\s+{_ROW}{_TILL}"
    ),
    wording(rf"\b(?i:{_THEM})\s+(?:came|were\s+drawn|hailed|travelled)\s+from\s+{_ROW}{_TILL}"),
    wording(
        rf"\b(?i:{_THEM})\s+(?:of|from)\s+{_ROW},?\s+(?:also\s+)?(?:actively\s+)?(?:attended|took\s+part|participated|were\s+present)\b"
    ),
    wording(rf"\b(?i:{_THEM}|observers)\s+(?:of|from)\s+{_ROW},?\s+were\s+(?:also\s+)?(?:in\s+attendance|there)\b"),
    wording(
        rf"\b(?:counted\s+(?:with|on)|saw|enjoyed|with)\s+the\s+(?:participation|attendance|presence)\s+of\s+(?:\w+\s+){{0,2}}?(?:{_THEM}|diplomats|experts)\s+(?:of|from)\s+{_ROW}{_TILL}"
    ),
    wording(
        rf"\b(?:(?:[Dd]onors|[Pp]articipants|[Oo]rgani[sz]ations|[Cc]ountries|[Dd]elegations)\s+)?\b(?:[Rr]epresenting|[Aa]ttending|[Pp]resent)\s+(?:[a-z]+\s+){{0,3}}were\s+{_ROW}{_TILL}"
    ),
)
_MADE = (
    r"(?:statements?|presentations?|interventions?|remarks|contributions?|speeches|addresses|papers?|"
    r"case\s+stud(?:y|ies)|experiences?|views?|perspectives?|insights?|updates?)"
)
#: Which of them spoke there.
_SPOKE = (
    wording(
        rf"\b(?i:{_THEM}|ministers|ambassadors|envoys|diplomats|panell?ists|presenters|trainers|lecturers)\s+(?:of|from)\s+{_ROW},?\s+(?:also\s+|then\s+|subsequently\s+|each\s+)?"
        rf"(?:intervened|took\s+the\s+floor|spoke|(?:delivered|gave|made|presented|shared|offered|read\s+out)\s+(?:[\w-]+\s+){{0,3}}?{_MADE})\b"
    ),
    wording(
        rf"\b(?i:{_MADE})\b[^.;]{{0,40}}?\s(?:were|was)\s+(?:made|given|delivered|presented|shared|offered)\s+by\s+(?:(?:the\s+)?(?:{_THEM})\s+(?:of|from)\s+)?(?:the\s+)?{_ROW}{_TILL}"
    ),
)
#: Whose heads, or ministers, met: "We, the Principals of the Lake Trust and River House, met in Velda on".
_PRINCIPALS = wording(
    r"(?:^|(?<=[.!?]\s))\W*(?:We,\s+)?(?:[Tt]he\s+)?(?:[\w-]+\s+)?(?i:principals|heads|leaders|ministers|presidents|directors|chairs)\s+of\s+"
    rf"{_ROW},?\s+(?:have\s+)?(?:met|gathered|convened|assembled)\s+(?:in|at|on|for|virtually|today)\b"
)
#: States and bodies that a sentence begins with: "Kenya, Norway and the Lake Trust took part".
_SUBJECTS = wording(
    r"(?:^|(?<=[.!?]\s))(?P<row>(?:[A-Z][^.;]|the\s)[^.;]{2,900}?),?\s+(?:also\s+|actively\s+)?"
    r"(?:participated|took\s+part|were\s+present|attended|joined|(?P<led>co-?chaired(?=\s+the\b)))"
    rf"(?=\s*[.,]|\s+(?:(?:in|at)\s+)?(?:the|this)\s+(?:[a-z-]+\s+){{0,3}}?{EVENT}\b|\s+(?:as|also|via|together|with|there)\b)"
)
_SENDERS = wording(rf"^(?:[Aa]ll\s+|(?:[\w-]+\s+){{0,3}}?(?i:{_THEM})\s+(?:of|from)\s+(?:the\s+)?)")
_UNNAMED = wording(r"\b(?:representatives|partners|community|officials|experts|stakeholders)\b")
_CAME = wording(
    r"\b(?:met|assembled|attend\w*|co-?chaired|delivered|made|given|gave|shared|presented|representing|presence|joined|gathered|convened|part|participa\w+|intervened|floor|spoke|present|together|among|attendees|guests)\b",
    re.I,
)
_TO_COME = wording(r"\b(?:will|would|expected)\b")
#: Where, or when, others speak than at the event.
_ELSEWHERE = wording(
    r"\blast\s+(?:week|month|year|spring|summer|autumn|fall|winter|\w+day|[A-Z]\w+)\b|\bin\s+(?:the|an?)\s+(?:\w+\s+)?"
    r"(?:(?:UN\s+)?debate|Committee|Council|(?:General\s+)?Assembly|Parliament|Commission)\b"
)
#: How many came, before who they were: "More than eighty".
_COUNT = wording(
    r"\W*(?:(?:more\s+than|over|some|around|about|nearly|almost|close\s+to|at\s+least|up\s+to|as\s+many\s+as)\s+)?(?:an?\s+(?:dozen|hundred)|\d[\d,.]*|[a-z]+(?:-[a-z]+)?)\s*",
    re.I,
)
_GIST = {
    "cor:attended": "told to have been there",
    "cor:spokeAt": "told to have spoken",
    "cor:chaired": "told to have chaired",
}


def tell_attended(reading: Reading, event: Named, line: Line) -> None:
    """Note the states and bodies that are told to have been there, spoken or led; a ministry with its state.

    >>> page = Reading(document_of("x.txt", "Delegates from Kenya and Norway took the floor."), "f", "k", "t")
    >>> tell_attended(page, Named("event", "A talk"), next(page.document.lines()))
    >>> [(said.subject.name, said.relation) for said in page.said]
    [('Kenya', 'cor:spokeAt'), ('Norway', 'cor:spokeAt')]
    """
    if not _CAME.search(line.text):
        return
    taken: list[tuple[int, int]] = []
    for match in _SUBJECTS.finditer(line.text):
        there = _alone(match["row"])
        rest = line.text[match.end() :].partition(". ")[0]
        if None in there or is_of_another(line.text[: match.start()], event.name) or _on_another_day(reading, rest):
            continue
        taken.append(match.span("row"))
        relation = "cor:chaired" if match["led"] else "cor:attended"
        for one in filter(None, there):
            if relation == "cor:attended" or one.kind == "state":
                reading.say(one, relation, event, line, _GIST[relation])
    for relation, match in _rows(line.text):
        before, (start, end) = line.text[: match.start()], match.span("row")
        counted = _COUNT.fullmatch(before.rpartition(". ")[2]) is not None
        of_it = (
            (counted or is_of_event(before))
            and not is_of_another(before, event.name)
            and not _TO_COME.search(match.group())
        )
        rest = line.text[match.end() :].partition(". ")[0] if match.re == _PRINCIPALS else ""
        sentence = f"{before.rpartition('. ')[2]}{match.group()}{line.text[match.end() :].partition('. ')[0]}"
        of_it = of_it and not _on_another_day(reading, rest)
        of_it = of_it and not (relation == "cor:spokeAt" and _ELSEWHERE.search(sentence))
        if of_it and not any(start < other and one < end for one, other in taken):
            taken.append((start, end))
            row = match["row"].replace(" as well as ", ", ")
            sent = re.search(r"\brepresentatives\s+of\s+(?:the\s+)?\Z", line.text[:start]) is not None
            for one in parties(row, sure=sent and bool(parties(row))):
                if not _UNNAMED.search(one.name):
                    reading.say(one, relation, event, line, _GIST[relation])


def _alone(row: str) -> list[Named | None]:
    """Give the states and bodies with which a sentence begins, and nothing in the place of what is none."""
    plain = re.sub(r"\bRepublic\s+of\s+South\b", "South", _SENDERS.sub("", row))
    return [party(one) for one in re.split(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?", bound(plain, sure=True))]


def _rows(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Find the rows of those who spoke, and of those who were there, each with the relation."""
    for relation, patterns in (("cor:spokeAt", _SPOKE), ("cor:attended", (*_THERE, _PRINCIPALS))):
        yield from ((relation, match) for pattern in patterns for match in pattern.finditer(text))


def _on_another_day(reading: Reading, words: str) -> bool:
    """Tell whether words print days, and none of them is one of the event's."""
    ends = (said.value for said in reading.said if said.relation == "cor:endDate" and said.subject == reading.event)
    last = max(ends, default=reading.day)[:10]
    days = [day.iso for day in in_year(days_in(words), reading.day[:4])]
    return bool(reading.day and days) and not any(reading.day[:10] <= day <= last for day in days)
