"""Read what a session page's text says of the people it lists, and what its report says of who spoke."""

import re
from collections.abc import Iterable

from corridors.documents import Line
from corridors.names import fold
from corridors.readers.appositions import FOR, WHO, named_after, named_before, standing
from corridors.readers.groups import stakeholder_group
from corridors.readers.headings import heading
from corridors.readers.namesakes import initialled, nicknamed
from corridors.readers.notes import Named, Reading
from corridors.readers.offices import tell_employer
from corridors.readers.people import clean_name, looks_like_name
from corridors.readers.posts import is_body

_ANYBODY = re.compile(WHO)
_REPORT = re.compile(
    r"(?:\W|\d{1,2}[.)]\s)*(?:(?:session|workshop|event|summary|final)\s+report\b(?!\s+template)|key\s+takeaways?|report\b|call\s+to\s+action"
    r"|summary\s+(?:of\s+)?(?:the\s+)?(?:session|discussions?|issues|debate)|discussions?(?:\s+summary)?\s*:?\s*\Z"
    r"|(?:please\s+)?(?:describe|elaborate\s+on)\s+the\s+discussions?|key\s+messages\s+of\s+the\s+discussions?"
    r"|if\s+there\s+were\s+presentations)",
    re.I,
)
_SAID = (
    r"(?:said|opened|spoke|recalled|stressed|noted|argued|explained|presented|underlined|emphasi[sz]ed|added|highlighted|pointed\s+out|"
    r"described|set\s+out|shared|reminded|concluded|introduced|remarked|outlined|observed|suggested|warned|called\s+for|reported|stated|responded|"
    r"gave|replied|kicked\s+off|shed\s+light|raised|reflected|talked|mentioned|reiterated|elaborated|affirmed|commented|addressed|drew|closed|insisted|proposed)\b"
)
_SPOKE = re.compile(
    rf"(?P<as>\b(?:[Ii]n\s+(?:his|her|their)\s+(?:place|stead)|[Ii]nstead)\s+)?{WHO}{FOR},?\s+(?:also\s+|then\s+|first\s+|in\s+turn\s+)*{_SAID}"
)
_BY = (
    (
        "cor:spokeAt",
        re.compile(
            r"\b(?:[Ii]n\s+(?:his|her|their)\s+(?:place|stead),?\s+(?:spoke|came|attended|joined)"
            r"|(?:opened|introduced|closed|concluded|replaced|represented)\s+by"
            r"|[Ii]nterventions?\s+(?:from\s+the\s+floor\s+)?(?:by|from|of)"
            r"|(?:paper|statement|speech|remarks|presentations?|message)\s+(?:was|were)\s+(?:read|given|delivered|presented|made)\s+"
            r"(?:out\s+)?by)\s+"
        ),
    ),
    (
        "cor:askedQuestionAt",
        re.compile(
            r"\b[Qq]uestions?\s+(?:(?:was|were)\s+)?(?:(?:also\s+)?(?:asked|raised|posed|put|came|sent\s+in)\s+)?(?:of|from|by)\s+"
            r"|\b[Qq]uestion\s+from\s+an?\s+(?:[\w-]+\s+)?participant,\s+"
        ),
    ),
)
_WRITTEN_BY = re.compile(
    rf"\A\W*[Rr]eport(?:ed)?\s+(?:(?:was\s+)?(?:prepared|written|drafted|submitted)\s+)?by:?\s+{WHO}"
)
_ASKED = re.compile(rf"{WHO}{FOR},?\s+(?:asked|wanted\s+to\s+know|inquired)\b")
_ABSENT = re.compile(
    rf"{WHO}{FOR}\s+(?:could\s+not|was\s+(?:not\s+able|unable)\s+to|did\s+not|had\s+to\s+cancel|sent\s+(?:\w+\s+)?(?:apologies|regrets)|was\s+(?:represented|replaced)\s+by)\b"
)
_COMES_INSTEAD = re.compile(
    rf"{WHO}{FOR}\s+(?:spoke|took\s+the\s+floor|stepped\s+in|replaced|stood\s+in)\b[^.;]{{0,60}}\b(?:place|instead|stead|for|behalf)\b"
)
_DOES = (
    ("cor:rapporteurOf", _WRITTEN_BY),
    ("cor:spokeAt", _COMES_INSTEAD),
    ("cor:spokeAt", _SPOKE),
    ("cor:askedQuestionAt", _ASKED),
)
_INSTEAD = re.compile(r"\b[Ii]n\s+(?:his|her|their)\s+(?:place|stead)\b|\breplaced\s+by\b")
_SENTENCE = re.compile(r"(?:[^.?!;]|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\b(?:Mrs|Amb))\.|(?<=\bProf)\.|\.(?=\w))+")
_NO_PERSON = re.compile(
    r"\b(?:States?|Group|Committee|Panel|Session|Nations|Union|Forum|Governments?|Working|Report|Internet|Movement|Council|Assembly|Countries|Caucus|League)\b"
)
#: At which somebody presents something; it employs nobody.
_EVENT = re.compile(
    r"\b(?:IGF|Conference|Summit|Congress|Dialogue|Meeting|Session|Workshop|Symposium|Seminar|Assembly|Week|Days?|Forum)"
    r"(?:\s+(?:in\s+)?\d{4})?\Z"
)
_LONGEST = 6000


def tell_sentence(reading: Reading, event: Named, line: Line) -> None:
    """Note whom the sentences of a paragraph tell to have spoken at an event, or asked, each with post and body.

    >>> from corridors.documents import document_of
    >>> text = "Ada Okafor, President of the Lake Trust, said so."
    >>> found = Reading(document_of("x.txt", text), "f", "k", "t")
    >>> tell_sentence(found, Named("event", "A"), next(found.document.lines()))
    >>> [(said.subject.name, said.relation) for said in found.said][:2]
    [('Ada Okafor', 'cor:spokeAt'), ('Ada Okafor', 'cor:affiliatedWith')]
    """
    for sentence in _SENTENCE.finditer(line.text[:_LONGEST]):
        _tell_sentence(reading, event, sentence.group(), line)


def tell_listed(reading: Reading, prose: Iterable[Line]) -> None:
    """Note posts and bodies that the text gives to people whom the page lists without a body.

    >>> from corridors.documents import document_of
    >>> text = "Ms Okafor, Head of Law at the Lake Trust, opens."
    >>> page = Reading(document_of("x.txt", text), "f", "k", "t", Named("event", "A"))
    >>> page.say(Named("person", "Ada Okafor"), "cor:announcedAt", page.event, (0, 9), "speaker")
    >>> tell_listed(page, list(page.document.lines())); [said.object.name for said in page.said][1]
    'Lake Trust'
    """
    people = reading.people()
    placed = {said.subject for said in reading.said if said.relation in ("cor:affiliatedWith", "cor:holdsPost")}
    for line in prose if people else ():
        for match in _ANYBODY.finditer(line.text[:_LONGEST]):
            who = _meant(match, people)
            if who is not None and who not in placed and _tell_standing(reading, who, match, line):
                placed.add(who)


def tell_instead(reading: Reading, body: Iterable[Line]) -> None:
    """Note who spoke in the place of somebody announced, as a sentence anywhere on a page says.

    >>> from corridors.documents import document_of
    >>> text = "In her place spoke Tomas Lind, Head of Law, Lake Trust."
    >>> page = Reading(document_of("x.txt", text), "f", "k", "t", Named("event", "A"))
    >>> tell_instead(page, list(page.document.lines())); [said.object.name for said in page.said][:2]
    ['A', 'Lake Trust']
    """
    for line in body:
        for sentence in _SENTENCE.finditer(line.text[:_LONGEST]) if _INSTEAD.search(line.text) else ():
            if reading.event is not None and _INSTEAD.search(sentence.group()):
                _tell_sentence(reading, reading.event, sentence.group(), line)


def tell_report(reading: Reading, body: Iterable[Line]) -> None:
    r"""Note from the report on a session page who spoke and who asked; who did not come spoke not, whatever is listed.

    >>> from corridors.documents import document_of
    >>> text = "Session Report\nAda Okafor recalled the law. Tomas Lind of Lake Lab spoke in her place."
    >>> page = Reading(document_of("x.txt", text), "f", "k", "t", Named("event", "A"))
    >>> tell_report(page, list(page.document.lines())); [said.subject.name for said in page.said][:2]
    ['Ada Okafor', 'Tomas Lind']
    """
    event, open_report = reading.event, False
    for line in body if event is not None else ():
        if _REPORT.match(line.text):
            open_report = True
        elif (
            not _WRITTEN_BY.match(line.text)
            and (found := heading(line.text)) is not None
            and not (found.role and found.value)
            and (found.role or len(line.text) < 60)
        ):
            open_report = False
        if open_report and event is not None:
            for sentence in _SENTENCE.finditer(line.text[:_LONGEST]):
                _tell_sentence(reading, event, sentence.group(), line)


def _tell_sentence(reading: Reading, event: Named, words: str, line: Line) -> None:
    people = reading.people()
    absent = {who for match in _ABSENT.finditer(words) if (who := _meant(match, people))}
    told = [
        (relation, one)
        for relation, by in _BY
        for match in by.finditer(words)
        for one in named_after(words, match.end())
    ]
    for relation, pattern in _DOES:
        for match in pattern.finditer(words):
            told += [(relation, one) for one in (*named_before(words, match), match)]
    for relation, match in told:
        who = _meant(match, people) or _new(match)
        if who is not None and who not in absent:
            reading.say(who, relation, event, line, "told in the report", as_of=reading.day)
            if who not in people:
                _tell_standing(reading, who, match, line)


def _meant(match: re.Match[str], people: Iterable[Named]) -> Named | None:
    """Give whom of the people listed a name means: by the full name, or by the family name behind a title."""
    name = fold(clean_name(match["name"]))
    fits = [who for who in people if fold(who.name) == name or nicknamed(who.name, name)]
    if not fits and len(name.split()) > 1:  # a name between the first and the last is left out
        fits = [who for who in people if _ends(who.name) == _ends(name) and len(who.name.split()) != len(name.split())]
    if not fits and (match["title"] or len(name.split()) == 1):
        fits = [
            who
            for who in people
            if fold(who.name).split()[-1:] == name.split()[-1:] or fold(who.name).endswith(f" {name}")
        ]
    full = [who for who in fits if not any(_is_initials(who.name, other.name) for other in fits)]
    return full[0] if len({fold(who.name) for who in full}) == 1 else None


def _ends(name: str) -> tuple[str, str]:
    first, *_, last = fold(name).split() * 2
    return first, last


def _is_initials(name: str, other: str) -> bool:
    """Tell whether a name is the other with initials: "M. J. Okafor" beside "Maria-José Okafor"."""
    return len(clean_name(name).split()[0].rstrip(".")) == 1 and initialled(name, other)


def _new(match: re.Match[str]) -> Named | None:
    """Give somebody whom the page does not list, where a full name says who it is."""
    name = clean_name(match["name"])
    plain = looks_like_name(name) and not is_body(name) and not _NO_PERSON.search(name)
    return Named("person", name, ("cor:Person",)) if plain else None


def _tell_standing(reading: Reading, who: Named, match: re.Match[str], line: Line) -> bool:
    """Note the post and body that stand behind a name; tell whether there are any."""
    one, end = standing(match.string, match.end("name"))
    name = one.employer
    known = is_body(name) or len(name.split()) > 1 or name.isupper() or one.post
    at_event = (
        not one.post and _EVENT.search(name) and re.search(r"\bat\s+(?:the\s+)?\Z", match.string[: end - len(name)])
    )
    if not (name or (one.post and one.state)) or not known or at_event or stakeholder_group(name):
        return False
    tell_employer(reading, who, one, line, "named so in the text")
    return True
