"""Read what a session page's text says of the people it lists, and what its report says of who spoke."""

import re
from collections.abc import Iterable

from corridors.documents import Line
from corridors.names import fold
from corridors.readers.alike import initialled
from corridors.readers.headings import heading
from corridors.readers.introductions import POST_WORD
from corridors.readers.notes import Named, Reading
from corridors.readers.ownwords import BODY
from corridors.readers.people import clean_name, is_body, looks_like_name

_CAP = (
    r"(?!(?:The|In|On|At|For|And|But|Participants?|Speakers?|Panell?ists?|Both|All|He|She|They|It)\b)"
    r"[A-ZÀ-ÞĀ-ɏ][\w'’‑-]+"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Mme|Dr|Prof|Professor|Ambassador|Amb|Minister|H\.?E)\b\.?\s+)+"
_WHO = rf"(?<![\w'’‑-])(?P<title>{_TITLE})?" + (
    rf"(?P<name>{_CAP}(?:\s+(?:(?:van|von|der|de|del|da|bin|al|el|dos)\s+)*(?:[A-Z]\.|{_CAP})){{0,3}})"
)
_POST = r"(?P<post>(?:[\w&/'’‑-]+\s+){0,7}?[\w‑-]+)"
_STANDING = (
    re.compile(rf"{_WHO},\s+(?:the\s+|an?\s+)?{_POST}\s+(?:at|for|with|in|of|from)\s+{BODY}(?=\s*[,.;)]|\s*\Z)"),
    re.compile(rf"{_WHO},?\s+(?P<post>)(?:of|from|at|with)\s+{BODY}"),
    re.compile(rf"{_WHO}\s+\((?P<post>){BODY}\)"),
    re.compile(
        rf"{_WHO}(?:\s*,?\s+who)?\s+is\s+(?:currently\s+|now\s+)?(?:the\s+|an?\s+)?{_POST}\s+(?:at|for|with|in|of)\s+{BODY}"
    ),
    re.compile(
        rf"{_WHO}(?:\s*,?\s+who)?\s+(?:currently\s+|now\s+)?(?:is|works|serves|teaches)\s+(?P<post>)(?:with|at|for)\s+{BODY}"
    ),
)
_REPORT = re.compile(
    r"\W*(?:session\s+report|key\s+takeaways?|summary\s+(?:of\s+)?(?:the\s+)?(?:session|discussions?)|report\b|call\s+to\s+action"
    r"|please\s+describe\s+the\s+discussions?|key\s+messages\s+of\s+the\s+discussions?)",
    re.I,
)
_SAID = (
    r"(?:said|opened|spoke|recalled|stressed|noted|argued|explained|presented|underlined|emphasi[sz]ed|added|highlighted|pointed\s+out|"
    r"described|shared|reminded|concluded|introduced|remarked|outlined|observed|suggested|warned|called\s+for|reported|stated|responded|"
    r"gave|replied|kicked\s+off|shed\s+light|raised|reflected|talked|mentioned|reiterated|elaborated|affirmed|commented|addressed|drew|closed|insisted|proposed)\b"
)
_FOR = rf"(?:\s*,[^.;]{{2,110}}?,|\s*\([^()]{{2,90}}\)|\s+(?:of|from)\s+(?:the\s+)?(?:{_CAP}|of|for|and|on|the|\s)+?)?"
_SPOKE = re.compile(
    rf"(?P<as>\b(?:[Ii]n\s+(?:his|her|their)\s+(?:place|stead)|[Ii]nstead)\s+)?{_WHO}{_FOR}\s+(?:also\s+|then\s+|first\s+|in\s+turn\s+)*{_SAID}"
)
_OPENED_BY = re.compile(
    rf"\b(?:opened|introduced|closed|concluded|replaced)\s+by\s+(?:(?:his|her|their)\s+(?:colleague|deputy)\s+|a\s+colleague,\s+)?{_WHO}"
)
_WRITTEN_BY = re.compile(
    rf"\A\W*[Rr]eport(?:ed)?\s+(?:(?:was\s+)?(?:prepared|written|drafted|submitted)\s+)?by:?\s+{_WHO}"
)
_ASKED = re.compile(rf"{_WHO}{_FOR}\s+(?:asked|wanted\s+to\s+know|inquired)\b")
_ABSENT = re.compile(
    rf"{_WHO}{_FOR}\s+(?:could\s+not|was\s+(?:not\s+able|unable)\s+to|did\s+not|had\s+to\s+cancel|sent\s+(?:\w+\s+)?(?:apologies|regrets))\b"
)
_COMES_INSTEAD = re.compile(
    rf"{_WHO}{_FOR}\s+(?:spoke|took\s+the\s+floor|stepped\s+in|replaced|stood\s+in)\b[^.;]{{0,60}}\b(?:place|instead|stead|for|behalf)\b"
)
_SENTENCE = re.compile(r"(?:[^.?!;]|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\b(?:Mrs|Amb))\.|(?<=\bProf)\.|\.(?=\w))+")
_NO_PERSON = re.compile(
    r"\b(?:States?|Group|Committee|Panel|Session|Nations|Union|Forum|Governments?|Working|Report|Internet)\b"
)
#: At which somebody presents something; it employs nobody.
_EVENT = re.compile(
    r"\b(?:IGF|Conference|Summit|Congress|Dialogue|Meeting|Session|Workshop|Symposium|Seminar|Assembly|Week|Days?|Forum)"
    r"(?:\s+(?:in\s+)?\d{4})?\Z"
)
_LONGEST = 6000


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
        for pattern in _STANDING:
            for match in pattern.finditer(line.text[:_LONGEST]):
                who = _meant(match, people)
                if who is not None and who not in placed and _tell_body(reading, who, match, line):
                    placed.add(who)


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
            and (found.role or len(line.text) < 60)
        ):
            open_report = False
        if open_report and event is not None:
            for sentence in _SENTENCE.finditer(line.text[:_LONGEST]):
                _tell_sentence(reading, event, sentence.group(), line)


def _tell_sentence(reading: Reading, event: Named, words: str, line: Line) -> None:
    people = reading.people()
    absent = {who for match in _ABSENT.finditer(words) if (who := _meant(match, people))}
    for pattern, relation in (
        (_WRITTEN_BY, "cor:rapporteurOf"),
        (_OPENED_BY, "cor:spokeAt"),
        (_COMES_INSTEAD, "cor:spokeAt"),
        (_SPOKE, "cor:spokeAt"),
        (_ASKED, "cor:askedQuestionAt"),
    ):
        for match in pattern.finditer(words):
            who = _meant(match, people) or _new(match)
            if who is not None and who not in absent:
                reading.say(who, relation, event, line, "told in the report", as_of=reading.day)
                beside = next((m for p in _STANDING[1:3] if (m := p.match(words, match.start("name")))), None)
                if who not in people and beside:
                    _tell_body(reading, who, beside, line)


def _meant(match: re.Match[str], people: Iterable[Named]) -> Named | None:
    """Give whom of the people listed a name means: by the full name, or by the family name behind a title."""
    name = fold(clean_name(match["name"]))
    fits = [who for who in people if fold(who.name) == name]
    if not fits and (match["title"] or len(name.split()) == 1):
        fits = [
            who
            for who in people
            if fold(who.name).split()[-1:] == name.split()[-1:] or fold(who.name).endswith(f" {name}")
        ]
    full = [who for who in fits if not any(_is_initials(who.name, other.name) for other in fits)]
    return full[0] if len(full) == 1 else None


def _is_initials(name: str, other: str) -> bool:
    """Tell whether a name is the other with initials: "M. J. Okafor" beside "Maria-José Okafor"."""
    return len(clean_name(name).split()[0].rstrip(".")) == 1 and initialled(name, other)


def _new(match: re.Match[str]) -> Named | None:
    """Give somebody whom the page does not list, where a full name says who it is."""
    name = clean_name(match["name"])
    plain = looks_like_name(name) and not is_body(name) and not _NO_PERSON.search(name)
    return Named("person", name, ("cor:Person",)) if plain else None


def _tell_body(reading: Reading, who: Named, match: re.Match[str], line: Line) -> bool:
    name, post = match["body"].strip(" .,"), " ".join(match["post"].split())
    if not (is_body(name) or len(name.split()) > 1 or name.isupper()) or (post and not POST_WORD.search(post)):
        return False
    if not post and _EVENT.search(name) and re.search(r"\bat\s+(?:the\s+)?\Z", match.string[: match.start("body")]):
        return False
    body = Named("organisation", name, ("cor:Organisation",))
    reading.say(who, "cor:affiliatedWith", body, line, "named so in the text", as_of=reading.day)
    if post:
        held = Named("post", f"{post[:1].upper()}{post[1:]}, {name}", ("cor:Post",))
        reading.say(who, "cor:holdsPost", held, line, "named so in the text", as_of=reading.day)
        reading.say(held, "cor:postIn", body, line, "named so in the text", as_of=reading.day)
    return True
