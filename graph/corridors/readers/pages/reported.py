"""Read what a session page's text says of the people it lists, and what its report says of who spoke."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.names.groups import stakeholder_group
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry, clean_name
from corridors.readers.names.persons import Known, One, marked
from corridors.readers.names.plainwords import sentences
from corridors.readers.names.posts import is_body
from corridors.readers.names.spellings import initialled, nicknamed
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.accounts import recounts, tells_of_event
from corridors.readers.pages.agenda import words_of
from corridors.readers.pages.cues import roles_in
from corridors.readers.pages.deeds import tell_sentences
from corridors.readers.pages.retold import tell_retold

_REPORT = wording(
    r"(?:\W|\d{1,2}[.)]\s)*(?:(?:session|workshop|event|summary|final)\s+report\b(?!\s+template)|key\s+takeaways?|report\b|call\s+to\s+action"
    r"|summary\s+(?:of\s+)?(?:the\s+)?(?:session|discussions?|issues|debate)|discussions?(?:\s+summary)?\s*:?\s*\Z"
    r"|(?:please\s+)?(?:describe|elaborate\s+on)\s+the\s+discussions?|key\s+messages\s+of\s+the\s+discussions?"
    r"|if\s+there\s+were\s+presentations)",
    re.I,
)
_WRITTEN_BY = wording(
    r"\A\W*[Rr]eport(?:ed)?\s+(?:(?:was\s+)?(?:prepared|written|drafted|submitted)\s+)?by:?\s+«(?P<who>0)»"
)
#: What stands before whoever came for another: "was replaced by", "in her place spoke".
_INSTEAD = wording(
    r"\b(?:(?:replaced|represented)\s+by|(?:paper|statement|speech|remarks|presentations?|message)\s+(?:was|were)\s+"
    r"(?:read|given|delivered|presented|made)\s+(?:out\s+)?by|[Ii]n\s+(?:his|her|their)\s+(?:place|stead),?(?:\s+(?:spoke|came|attended|joined))?|[Hh](?:is|er)\s+(?:place|seat|slot|spot|role|part)(?:\s+[^«».;,]{2,40}?)?\s+(?:was|were|is)\s+(?:taken|filled|occupied|covered)\s+by)\s+"
    r"(?:(?:his|her|their)\s+(?:colleague|deputy),?\s+)?«(?P<who>\d+)»"
)
_ABSENT = wording(
    r"«(?P<who>\d+)»(?:,\s+who\s[^,;«»]{2,80},)?\s+(?:could\s+not|was\s+(?:not\s+able|unable)\s+to|did\s+not|had\s+to\s+cancel|sent\s+(?:\w+\s+)?(?:apologies|regrets)|"
    r"was\s+(?:represented|replaced)\s+by)\b"
)
_COMES_INSTEAD = wording(
    r"«(?P<who>\d+)»\s+(?:(?:spoke|took\s+the\s+floor|stepped\s+in|replaced|stood\s+in|filled\s+in)\b[^.;«]{0,60}\b(?:place|instead|stead|for|behalf)\b|stepped\s+in\b|took\s+(?:(?:his|her|their)\s+(?:place|seat|slot|spot)|over\s+(?:from|for)\s+«\d+»)"
    r"|replaced\s+(?:him|her|«\d+»)\s+(?:at\s+(?:short|the\s+last)\s+|on\s+the\s+(?:panel|podium|stage|programme)|as\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+)?(?:speaker|panell?ist|moderator|discussant|chair)))"
)
_SOMEBODY_INSTEAD = wording(
    r"\b[Ii]n\s+(?:his|her|their)\s+(?:place|stead)\b|\breplaced\s+(?:by\b|.{0,80}\s(?:notice|minute|panel|podium|stage|programme|speaker|panell?ist|moderator|discussant|chair)\b)"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:place|seat|slot|spot|role|part)\b|\b(?:stepped|stood|filled)\s+in\b|\btook\s+over\s+(?:from|for)\b"
)
#: On a page made before the event, who comes for another is announced.
TO_BE_REPLACED = wording(r"\b(?:is|are|will\s+be|ha(?:s|ve)\s+been)\s+(?:\w+\s+)?replaced\s+by\b")
_BY_LINE = wording(r"\W*[Rr]eport(?:ed)?\s+(?:(?:was\s+)?(?:prepared|written|drafted|submitted)\s+)?by\b")
#: What a report says of what is to come; what stands at the foot of a page.
_NOT_YET = wording(r"\bwill\b|\blast\s+updated\b")
#: That all those announced came, or that the list is of those who did; and who of them did not speak.
_ALL_CAME = wording(
    r"\b(?i:all)\s+(?:of\s+)?(?:(?:the|our|other)\s+)*(?:speakers|panell?ists|discussants|contributors)\s+(?:(?:named|listed|announced|mentioned)\s+)?"
    r"(?:(?:above|below)\s+)?(?:took\s+part|spoke|participated|came|were\s+(?:there|present))\b"
)
_BROUGHT_UP = wording(
    r"\bevent\s+(?:has\s+(?:taken\s+place|ended)|took\s+place)\b.{0,160}\b(?:speakers|programme|panell?ists)\s+(?:(?:has|have)\s+been|was|were|is)\s+"
    r"(?:brought\s+up\s+to\s+date|updated|corrected)\b"
)
_MISSED = wording(
    r"\b(?:could\s+not|did\s+not|was\s+not\s+able|unable|cancel\w+|withdr\w+|replaced|no\s+longer|sent\s+(?:\w+\s+)?(?:apologies|regrets)|had\s+to\s+leave|"
    r"place\s+was\s+taken)\b"
)
#: For whom somebody without a name was to speak who did not.
_SENT_BY = wording(r"\b(?:representative|delegate|speaker)\s+(?:of|from)\s+(?:the\s+)?([A-Z][\w’'-]+)")
_TOLD = ("cor:spokeAt", "cor:askedQuestionAt", "cor:rapporteurOf")
_LONGEST = 4000


def tell_sentence(reading: Reading, event: Named, line: Line) -> None:
    """Note whom the sentences of a paragraph tell to have spoken at an event, or asked, each with post and body.

    >>> text = "Ada Okafor, President of the Lake Trust, said so."
    >>> found = Reading(document_of("x.txt", text), "f", "k", "t")
    >>> tell_sentence(found, Named("event", "A"), next(found.document.lines()))
    >>> [(said.subject.name, said.relation) for said in found.said][:2]
    [('Ada Okafor', 'cor:spokeAt'), ('Ada Okafor', 'cor:affiliatedWith')]
    """
    for sentence in sentences(line.text[:_LONGEST]):
        for part in sentence.split("; "):
            _tell_sentence(reading, event, part, line)


def tell_instead(reading: Reading, body: Iterable[Line]) -> None:
    """Note who spoke, or is announced, in the place of somebody announced, as a sentence anywhere on a page says.

    >>> text = "In her place spoke Tomas Lind, Head of Law, Lake Trust."
    >>> page = Reading(document_of("x.txt", text), "f", "k", "t", Named("event", "A"))
    >>> tell_instead(page, list(page.document.lines())); [said.object.name for said in page.said][:2]
    ['A', 'Lake Trust']
    """
    told = list(body)
    for line in told:
        for sentence in sentences(line.text[:_LONGEST]) if _SOMEBODY_INSTEAD.search(line.text) else ():
            if reading.event is not None and _SOMEBODY_INSTEAD.search(sentence):
                ahead = TO_BE_REPLACED.search(sentence) is not None and not any(map(recounts, told))
                _tell_sentence(reading, reading.event, sentence, line, ahead=ahead)


def tell_came(reading: Reading, body: Sequence[Line]) -> None:
    """Take those announced for speakers where the page says behind the event that they all came, or lists who did.

    An account put up behind the event lists who did; whether each of them spoke is asked.

    >>> page = Reading(document_of("x.txt", "All speakers above took part."), "f", "k", "t", Named("event", "A"))
    >>> page.say(Named("person", "Ada Okafor"), "cor:announcedAt", page.event, (0, 1), "listed")
    >>> tell_came(page, list(page.document.lines())); page.said[0].relation
    'cor:spokeAt'
    """
    came = next((line for line in body if _ALL_CAME.search(line.text) or _BROUGHT_UP.search(line.text)), None)
    behind = len(reading.published_on) == len(reading.day[:10]) > 0 and reading.published_on >= reading.day[:10]
    account = next(filter(recounts, body), None) if behind and tells_of_event(body) else None
    doubt = "" if came is not None else "listed on an account of the event: did he or she speak?"
    came = came or account
    missed = " ".join(
        part for line in body for part in sentences(words_of(line.text)[:_LONGEST]) if _MISSED.search(part)
    )
    absent = set(re.findall(r"[^\W\d_]{3,}", fold(missed)))
    missing = _SENT_BY.findall(missed)
    reading.said = [
        replace(
            one,
            relation="cor:spokeAt",
            role_note="",
            gist="listed among those who took part",
            doubt=doubt or one.doubt,
            places=(*one.places, (came.start, came.end)),
        )
        if came is not None
        and one.relation == "cor:announcedAt"
        and (not doubt or one.gist.startswith("listed"))
        and one.subject.kind == "person"
        and fold(one.subject.name).split()[-1] not in absent
        and not any(whose in reading.document.text[slice(*place)] for whose in missing for place in one.places)
        else one
        for one in reading.said
    ]


def tell_report(reading: Reading, body: Iterable[Line]) -> None:
    r"""Note from the report on a session page who spoke and who asked; who did not come spoke not, whatever is listed.

    >>> text = "Session Report\nAda Okafor recalled the law. Tomas Lind of Lake Lab spoke in her place."
    >>> page = Reading(document_of("x.txt", text), "f", "k", "t", Named("event", "A"))
    >>> tell_report(page, list(page.document.lines())); [said.subject.name for said in page.said][:2]
    ['Ada Okafor', 'Tomas Lind']
    """
    event, open_report = reading.event, False
    report: list[Line] = []
    for line in body if event is not None else ():
        if _REPORT.match(line.text):
            open_report = True
        elif (
            not _BY_LINE.match(line.text)
            and (found := heading(line.text)) is not None
            and not (found.role and found.value)
            and (found.role or len(line.text) < 60)
        ):
            open_report = False
        if open_report and event is not None:
            tell_sentence(reading, event, line)
            report.append(line)
    tell_sentences(reading, [line for line in report if not _NOT_YET.search(line.text)])
    tell_retold(reading, report)
    spoke = {said.subject for said in reading.said if said.relation == "cor:spokeAt"}
    reading.said = [said for said in reading.said if said.relation != "cor:attended" or said.subject not in spoke]


def _tell_sentence(reading: Reading, event: Named, words: str, line: Line, *, ahead: bool = False) -> None:
    people = reading.people()
    known = _known(people)
    text, named = marked(words, known)
    absent = {_meant(named[int(match["who"])], people) for match in _ABSENT.finditer(text)}
    told = [("cor:rapporteurOf", match) for match in _WRITTEN_BY.finditer(text)]
    told += [("cor:spokeAt", match) for cue in (_INSTEAD, _COMES_INSTEAD) for match in cue.finditer(text)]
    roles = [(relation, named[int(match["who"])]) for relation, match in told]
    roles += [(role.relation, role.who) for role in roles_in(words, known, wary=False) if role.relation in _TOLD]
    for relation, one in roles:
        who = _meant(one, people) or Named("person", one.name)
        if who not in absent:
            how = "cor:announcedAt" if ahead and relation == "cor:spokeAt" else relation
            reading.say(who, how, event, line, "told in the report" if not ahead else "named in another's place")
            if who not in people:
                _tell_standing(reading, who, one.told, line)


def _known(people: Iterable[Named]) -> Known:
    """Give the names that a page lists; one with initials is the full one's."""
    named = list(people)
    return Known([who.name for who in named if not _is_short_of(who, named)])


def _meant(one: One, people: Iterable[Named]) -> Named | None:
    """Give whom of the people listed a name means: by the full name, or by the family name."""
    name = fold(one.name)
    words = sorted(name.split())  # "Okafor Ada" is "Ada Okafor"
    people = [who for who in people if not set(words).isdisjoint(fold(who.name).split())]
    fits = [who for who in people if sorted(fold(who.name).split()) == words or nicknamed(who.name, name)]
    if not fits and len(name.split()) > 1:  # a name between the first and the last is left out
        fits = [who for who in people if _ends(who.name) == _ends(name) and len(who.name.split()) != len(name.split())]
    if not fits and (one.title or len(name.split()) == 1):
        fits = people
    full = [who for who in fits if not _is_short_of(who, fits)]
    return full[0] if len({fold(who.name) for who in full}) == 1 else None


def _ends(name: str) -> tuple[str, str]:
    first, *_, last = fold(name).split() * 2
    return first, last


def _is_short_of(who: Named, others: Iterable[Named]) -> bool:
    """Tell whether a name is another with initials: "M. J. Okafor" beside "Maria-José Okafor"."""
    short = len(clean_name(who.name).split()[0].rstrip(".")) == 1
    return short and any(initialled(who.name, other.name) for other in others)


def _tell_standing(reading: Reading, who: Named, told: Entry, line: Line) -> bool:
    """Note the post and body that are told of somebody; tell whether there are any."""
    name = told.employer
    known = is_body(name) or len(name.split()) > 1 or name.isupper() or told.post
    if not (name or (told.post and told.state)) or not known or stakeholder_group(name):
        return False
    tell_employer(reading, who, told, line, "named so in the text")
    return True
