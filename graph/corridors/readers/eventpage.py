"""Read event pages of organisers, with front matter or without: title, when, where, by whom, segments, speakers."""

import re
from dataclasses import replace

from corridors.documents import Document, Line
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.addresses import GREETING
from corridors.readers.dates import days_in
from corridors.readers.lines.frontmatter import front_matter, front_people, front_sessions
from corridors.readers.lines.headings import heading
from corridors.readers.lines.unmarked import unmarked
from corridors.readers.lines.wrapped import rejoined, with_items
from corridors.readers.names.groups import session_formats
from corridors.readers.names.posts import is_body
from corridors.readers.names.words import EVENT
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.accounts import day_of_page, form_told, tells_of_event
from corridors.readers.pages.agenda import item_of, words_of
from corridors.readers.pages.agendatables import with_agenda
from corridors.readers.pages.columns import with_people
from corridors.readers.pages.deeds import tell_sentences
from corridors.readers.pages.facts import with_facts
from corridors.readers.pages.opinions import is_opinion, read_opinion
from corridors.readers.pages.places import tell_place
from corridors.readers.pages.released import publisher_of
from corridors.readers.pages.reported import TO_BE_REPLACED, tell_came, tell_instead
from corridors.readers.pages.retold import tell_retold
from corridors.readers.pages.segments import Item, items_in, list_people, tell_items
from corridors.readers.pages.sessions import conference, forum_in, wiki_of
from corridors.readers.pages.stacked import unstacked
from corridors.readers.pages.times import is_told, tell_last_day, tell_when
from corridors.readers.pages.title import title_line
from corridors.readers.pages.whichevent import without_others
from corridors.readers.talk.attendance import tell_present, tell_scribes
from corridors.readers.talk.turns import is_turn_marker
from corridors.readers.un.citations import tell_cited
from corridors.readers.un.drafts import tell_texts
from corridors.readers.un.heads import head_of_process, is_panels
from corridors.readers.un.passing import tell_passing
from corridors.readers.un.titled import tell_titled, title_of_meeting, with_own_day

_WITHDREW = wording(
    r"\b(?:withdr[ae]w(?:n|al)?|unable\s+to\s+(?:travel|attend|join|participate|speak)|(?:can|will)\s+no\s+longer"
    r"|had\s+to\s+cancel|(?:has|had)\s+cancelled)\b"
    rf"|{TO_BE_REPLACED.pattern}",
    re.I,
)
#: The heading of a printed speech.
_SPEECH = wording(r"(?:\w+\s+)?(?:speech|remarks|address|statement|keynote)\s+(?:given\s+|delivered\s+)?by\s", re.I)
#: A text that is called after the event it tells of.
_ACCOUNT_OF = wording(
    r"(?:joint\s+|press\s+|media\s+|chair['’]?s?\s+|co-chairs['’]?\s+)*(?:statement|communiqu[eé]|report|summary|release|note|readout)"
    r"\s+(?:on|of|from)\s+the\s+(?P<event>.*\b"
    rf"(?:{EVENT}|programmes?)\b.*)",
    re.I,
)
_LONGEST, _SHORT, _FEW = 50_000, 160, 2
#: What dates a page, and not the event that it is of.
_NO_FOOT = wording(
    r"\b(?:issue|volume|no\.|newsletter|publish|post|updat|regist|deadline|report|press|release|copyright|next|accessed)",
    re.I,
)
#: What bodies do for an event; and what is noted of one that a list calls a partner.
_GIVING, _LISTED = ("cor:organised", "cor:hosted", "cor:funded", "cor:supported"), "listed as partner"
#: A speech with its head is surer.
_SUREST = 0.94
#: What minutes without turns call themselves, so near the top.
_MINUTES = wording(r"\bminutes\s+of\b|\bmeeting\s+minutes\b|[–—-]\s+minutes\b|\bminutes\s+taken\b", re.I)
_FRONT = 8
#: How a page speaks of what it is about.
_THIS = wording(
    r"\b[Tt]his\s+(?:\w+\s+){0,2}(?:seminar|webinar|workshop|panel|symposium|round\s?table|side[- ]event)\b"
)
_FORM_OF_TITLE = wording(
    r"(?<!\bto )\b(high[-– ]level panel|round\s?table|workshop|town hall|webinar|seminar|keynote|debate|"
    r"open forum)s?\b",
    re.I,
)
#: Hours in a row, as agendas have them.
_HOURS = wording(r"^\W*\d{1,2}[.:]\d\d\s*(?:[-–—]|to)\s*\d{1,2}[.:]\d\d")


def recognises(document: Document) -> float:
    r"""Say how sure it is that this is a page about an event.

    >>> recognises(document_of("x.txt", "A talk\n\n18 January 2030, 3:00PM\n\nSpeakers\nAda Okafor")) > 0.3
    True
    """
    lines = list(document.lines())
    if not lines or sum(is_turn_marker(line.text) for line in lines) >= 2:
        return 0.0
    if is_panels(lines):
        return 0.95
    fields, _ = front_matter(document)
    lines = rejoined(lines)
    dated = any(days_in(line.text) and len(line.text) < 160 for line in lines[:30])
    roles = sum(bool((found := heading(item_of(line.text))) and found.role) for line in lines)
    words = re.search(
        r"\b(?:event|panel(?:l?ists?)?|session|conference|webinar|workshop|round\s?table|seminar|speakers?)\b",
        document.text,
        re.I,
    )
    told = bool(words and words.start() < 400) and (
        is_told(lines) or any(_HOURS.match(o.text) or _THIS.search(o.text) for o in lines)
    )
    prose = 0.25 * (not dated and tells_of_event(lines))
    prose += 0.3 * bool(wiki_of(document.text)[1]) + 0.2 * (title_of_meeting(lines[0].text) is not None)
    sure = 0.35 * bool(fields) + 0.25 * dated + 0.1 * min(roles, 2) + 0.2 * bool(words) + 0.1 * told + prose
    return min(sure, _SUREST)


def read(document: Document) -> Reading:
    r"""Read a page about an event: when and where it is, who organises, hosts, funds, speaks, and its segments.

    >>> page = read(document_of("x.txt", "A talk\n\n18 January 2030\n\nThe event is hosted by Example Trust."))
    >>> [(s.subject.name, s.relation) for s in page.said if s.relation == "cor:hosted"]
    [('Example Trust', 'cor:hosted')]
    """
    fields, begin = front_matter(document)
    lines = with_people(unmarked([line for line in document.lines() if len(line.text) < _LONGEST]))
    lines = unstacked(rejoined(with_facts(with_agenda(lines))))
    body = [line for line in lines if line.start >= begin and _words(line)]
    body, process = head_of_process(body) if is_panels(body) else (body, None)
    if is_opinion(document, fields, body):
        return _as_opinion(document, fields, body)
    reading = Reading(document, "event page", "organiserPage", "")
    items = items_in(body)
    agenda = any((found := heading(line.text)) and found.name in ("agenda", "programme", "schedule") for line in body)
    if items or agenda:
        reading.kind = "programmePage"
    titled = title_line(body, fields)
    body, others = without_others(body, titled)
    for line in others:
        reading.doubt("of another event, or called off: left out", line)
    _name(reading, fields, titled, body)
    if process is not None and reading.event is not None:
        reading.structured(reading.event, "cor:meetingOf", process)
    if "date" in fields and (days := [day.iso for day in days_in(fields["date"][0]) if day.iso]):
        reading.published_on = days[0]
    top = [line for line in body if not items or line.start < items[0].lines[0].start]
    if (put_up := day_of_page(top)) is not None:
        reading.published_on = reading.published_on or days_in(put_up.text)[0].iso
        top = [line for line in top if line is not put_up]
    tell_when(reading, fields, with_own_day(_with_foot(top, body)), titled)
    tell_last_day(reading, body)
    tell_titled(reading, body)
    listed = [Item(hours, [at, *who], at, "session", name) for name, at, hours, who in front_sessions(document)]
    whole = tell_items(reading, [*listed, *items], body)
    for listing in (front_people(document), whole):
        list_people(reading, listing, reading.event)
    publisher = publisher_of(body)
    tell_sentences(reading, with_items(whole), publisher)
    _tell_texts(reading, body)
    tell_instead(reading, body)
    tell_retold(reading, with_items(whole), publisher)
    if _MINUTES.search(" ".join(line.text for line in body[:_FRONT])):
        tell_present(reading, body)
        tell_scribes(reading, body)
    spoke = {(said.subject, said.object): said.places for said in reading.said if said.relation == "cor:spokeAt"}
    reading.said = [  # who is told to have spoken is announced no more in the same sentence
        said
        for said in reading.said
        if said.relation != "cor:announcedAt"
        or (said.subject, said.object) not in spoke
        or (said.role_note and not {*said.places}.intersection(spoke[said.subject, said.object]))
    ]
    _take_back(reading, body)
    tell_came(reading, body)
    _as_delivered(reading, body)
    _tell_forms_and_place(reading, fields, top, titled)
    _tell_no_city(reading)
    _once(reading)
    return reading


def _with_foot(top: list[Line], body: list[Line]) -> list[Line]:
    """Add the day with which a page without another ends: "Lakes Forum, Velda, 2 May 2030"."""
    last = next((line for line in reversed(body) if days_in(line.text)), None)
    if last is None or last not in body[-2:] or any(days_in(one.text) for one in top if one is not last):
        return top
    day = days_in(last.text)[0]
    ends = not re.search(r"\w{3}", re.sub(r"\([^()]*\)", "", last.text[days_in(last.text)[-1].end :]))
    ends = ends and len(last.text[: day.start].split()) > _FEW and not _NO_FOOT.search(last.text)
    named = ends and last.text[:1].isupper() and last.text[: day.start].rstrip()[-1:] in (",", "–", "-", "—", "(")
    foot = replace(last, start=last.start + day.start, text=last.text[day.start :])
    return [*(one for one in top if one is not last), foot] if named and len(last.text) < _SHORT else top


def _as_opinion(document: Document, fields: dict[str, tuple[str, Line]], body: list[Line]) -> Reading:
    titled = title_line(body, fields)
    title = fields["title"][0] if "title" in fields else _words(titled) if titled is not None else document.name
    days = days_in(fields["date"][0] if "date" in fields else " ".join(line.text for line in body[:5])[:400])
    reading = read_opinion(document, title, next((day.iso for day in days if day.iso), ""), body)
    _tell_texts(reading, body)
    return reading


def _tell_texts(reading: Reading, body: list[Line]) -> None:
    """Note what the page tells of resolutions, and which it names by their numbers."""
    lines = [replace(line, text=_words(line)) for line in body if len(line.text) < _LONGEST]
    for line in lines:
        if reading.about is not None:
            tell_cited(reading, reading.about, line)
        tell_passing(reading, line, reading.process)
    tell_texts(reading, lines)


def _tell_no_city(reading: Reading) -> None:
    """Take no city for a host, nor a person for a body; a person listed, and told of elsewhere, hosts by presiding."""
    persons = {fold(said.subject.name) for said in reading.said if said.subject.kind == "person"}
    reading.said = [
        one
        for one in reading.said
        if not (one.relation in _GIVING and one.subject.kind == "organisation" and fold(one.subject.name) in persons)
    ]
    people = {said.subject for said in reading.said if said.relation == "cor:holdsPost"}
    reading.said = [
        replace(one, relation="cor:moderated")
        if one.relation == "cor:hosted" and one.gist.startswith("listed") and one.subject in people
        else one
        for one in reading.said
    ]
    places = [what.name for _, how, what in reading.structure if how == "cor:heldIn" and isinstance(what, Named)]
    held = {part for place in places for part in place.split(", ")}
    held = {part for part in held if not is_body(part)}
    reading.said = [said for said in reading.said if not (said.relation == "cor:hosted" and said.subject.name in held)]


def _once(reading: Reading) -> None:
    """Leave out among the partners listed those of whom the page tells what they do, perhaps by a longer name."""
    told = [fold(one.subject.name) for one in reading.said if one.relation in _GIVING and one.role_note != _LISTED]
    reading.said = [
        one
        for one in reading.said
        if one.role_note != _LISTED or not any(f" {fold(one.subject.name)} " in f" {name} " for name in told)
    ]


def _take_back(reading: Reading, body: list[Line]) -> None:
    """Leave out as speakers those who withdrew, as a sentence of the page says, and ask."""
    for line in body:
        for sentence in re.split(r"(?<=[.!?])\s+", line.text) if _WITHDREW.search(line.text) else ():
            gone = [
                said
                for said in reading.said
                if said.relation == "cor:announcedAt"
                and _WITHDREW.search(sentence)
                and said.subject.name in sentence.partition(" replaced by ")[0]
            ]
            for said in gone:
                reading.doubt(f"{said.subject.name} is said to have withdrawn, and is left out as a speaker", line)
            reading.said = [said for said in reading.said if said not in gone]


def _as_delivered(reading: Reading, body: list[Line]) -> None:
    """Take those as having spoken, not as announced, whose speech the page prints."""
    head = next((line for line in body[:3] if _SPEECH.match(_words(line))), None)
    heads = [head] if head is not None and any(GREETING.match(_words(line)) for line in body) else []
    places = {(line.start, line.end) for line in heads}
    reading.said = [
        replace(said, relation="cor:spokeAt", role_note="", gist="gives the speech that is printed")
        if said.relation == "cor:announcedAt" and places.intersection(said.places)
        else said
        for said in reading.said
    ]


def _words(line: Line) -> str:
    return words_of(line.text)


def _name(reading: Reading, fields: dict[str, tuple[str, Line]], titled_line: Line | None, body: list[Line]) -> None:
    """Name the event: by the heading, with the page's own title as another name."""
    headed = _words(titled_line) if titled_line is not None else ""
    titled = fields["title"][0] if "title" in fields else ""
    if titled_line is not None and "title" in fields and titled_line is fields["title"][1]:
        headed = titled
    if document_on := _ACCOUNT_OF.match(headed):
        headed = document_on["event"]
    if not headed and not titled:
        reading.doubt("the page has no title of its own: which event is it?", (0, min(80, len(reading.document.text))))
    name = re.sub(r"\s+", " ", headed or titled or f"Event described in {reading.document.name}").strip(" :–-")
    aliases = tuple(dict.fromkeys(other for other in (titled,) if other and other != name))
    reading.event = Named("event", name, ("cor:Session",), "", aliases)
    greeting = next((line.text for line in body[:5] if re.match(r"\W*welcome\s+to\b", line.text, re.I)), "")
    forum, year = forum_in(name) if forum_in(name)[1] else forum_in(greeting)
    forum, year = (forum, year) if year else wiki_of(reading.document.text)
    if year and len(name) > len(f"{forum} {year}") + 3:
        reading.structured(reading.event, "cor:partOf", conference(forum, year))
    reading.about = reading.event
    reading.title = f"{name[:150]}: event page"
    if titled_line is not None:
        reading.prose.append(((titled_line.start, titled_line.end), reading.event))
    if not body:
        reading.doubt("the page is empty", (0, 0))


def _tell_forms_and_place(
    reading: Reading, fields: dict[str, tuple[str, Line]], top: list[Line], titled_line: Line | None
) -> None:
    """Note the form of the event and where it is held, where a short line says so."""
    event = reading.event
    if event is None:
        return
    short = [words for line in top[:14] if len(words := _words(line)) < 70 and line is not titled_line]
    printed = [fields[key][0] for key in ("format", "event_type", "type") if key in fields] + short
    labelled = [found.value if (found := heading(one)) and found.name == "format" else one for one in printed]
    titled = [match[1].replace("–", "-") for match in _FORM_OF_TITLE.finditer(event.name)][:1]
    forms = [one for words in labelled for one in session_formats(words) if one != "fmt:keynote"]  # it has one
    forms += [one for words in titled for one in session_formats(words)]
    for curie in forms or form_told(top, event.name):
        reading.structured(event, "cor:format", curie)
    tell_place(reading, fields, top, titled_line)
