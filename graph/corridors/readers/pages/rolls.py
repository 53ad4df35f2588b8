"""Walk the lines of a page and say who stands under which role, and which lines belong to which field."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corridors.documents import Line
from corridors.lexicon import body_named, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.dates import MONTH
from corridors.readers.lines.headings import PRESIDING, Heading, heading
from corridors.readers.lines.parted import heads_apart
from corridors.readers.lines.remarks import LISTED_AWAY, instead, own_role
from corridors.readers.lines.rows import row_of
from corridors.readers.lines.unmarked import OF_LOGO, behind_seat
from corridors.readers.names.matters import CITY
from corridors.readers.names.people import Entry, entry, looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.names.runon import run_on
from corridors.readers.names.several import bodies_apart, is_hidden, several
from corridors.readers.pages.agenda import heads_people
from corridors.readers.pages.columns import filled

#: A line may list many people, set apart by semicolons.
_LONGEST_ENTRY, _LONGEST_HEAD, _LONGEST_LIST = 260, 40, 2000
#: A longer line may be a sentence; and nobody has more given names.
_PROSE, _FEW = 60, 2
_WHEN_AND_WHERE = ("date", "time", "when", "room", "venue", "location", "where", "place")
_BODIES = ("cor:organised", "cor:hosted", "cor:attended", "funded", "supported", "partner")
SPONSORS = ("funded", "supported", "partner")
_MARK = wording(r"^(?P<number>\d{1,2}[.)]\s+)?[\s•·▪●○*–—-]*")
#: What stands before the name where a heading and "by" are one: "Opening – Welcome remarks by Ada Okafor".
_BY = wording(
    r"^(?:[\w-]+\s+){0,3}(?:remarks|address|speech|statement|keynote|presentation|message)\s+(?:by|from)\s+", re.I
)
_NO_PERSON = wording(r"\b(?:of|the|and|by|for|to|on|in|with|our|your|how|what|is|are)\b|[\d?!]")
_SPEAKERS = Heading("cor:announcedAt", "speakers", plural=True)
_UNNAMED = wording(
    r".*[(\[,]\s*(?:t\.?b\.?[acd]\.?|to\s+be\s+\w+|invited)[)\]]?\Z|(?:an?\s+)?(?:[\w-]+\s+){0,3}representatives?\s+(?:of|from)\b",
    re.I,
)
#: At the foot of a page, or between its fields, stands no body; nor where the whole event is told of again.
_FOOT = wording(
    r"\W*(?:read|show|see|view|load|learn)\s+(?:more|less|all)\b|\W*(?:(?:last|page)\s+)?(?:updated|modified|published|photos?|copyright|contact)\b|\s*©"
    r"|\W*session\s+#?\d+\W*\Z|\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)
_TO_COME = wording(r"\W*(?:t\.?b\.?[acd]|to\s+be\s+(?:confirmed|announced|determined))\b", re.I)
_HOURS = wording(r"\W*\d{1,2}[.:]\d\d\b")
FOOT_WORDS = wording(
    r"(?:with\s+the\s+(?:\w+\s+)?support\s+of|(?:supported|organi[sz]ed|hosted|sponsored|funded)\s+by)\s", re.I
)
_CANCELLED = wording(r"unable|cancel|withdr", re.I)
_QUOTED = wording(r"\A\s*[\"“«][^\"”»]*\s[^\"”»]*[\"”»][\s,:–—-]*")
_BULLETS = "•·▪●○*–—-"
_TOLD = wording(
    r"\b(?:[a-z]{2,}ed|gave|spoke|took|held|is|was|were|will|has|have)\s+(?:the|that|an?|by|on|in|to|part|of)\b.*[.…]\Z",
    re.S,
)
_DATED = wording(rf".*\b\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?\s{MONTH}\b")
_LABEL = wording(r"[A-Z][\w '’/-]{2,40}:\s+\S")


@dataclass(frozen=True, slots=True)
class Listed:
    r"""One person or body listed under a role.

    >>> page = Page.of(document_of("x.txt", "Speakers\n\nAda Okafor, Example Trust").lines())
    >>> [(one.role, one.entry.name) for one in page.listed]
    [('cor:announcedAt', 'Ada Okafor')]
    """

    role: str
    entry: Entry
    line: Line
    doubt: str = ""
    singular: bool = False


@dataclass(slots=True)
class Page:
    """A page taken apart: who is listed, the fields with their lines, the lines of prose, what was not understood.

    ``headless`` are the lines that may list people, but stand under no heading: which role is theirs, the reader of
    the layout may know.

    >>> Page.of([]).listed
    []
    """

    listed: list[Listed] = field(default_factory=list)
    fields: dict[str, list[Line]] = field(default_factory=dict)
    prose: list[Line] = field(default_factory=list)
    empty: list[tuple[str, Line]] = field(default_factory=list)
    stray: list[Line] = field(default_factory=list)
    headless: list[Line] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Page":
        """Take lines apart."""
        page, walk = cls(), _Walk()
        parts = [part for line in lines for part in heads_apart(line)]
        for n, line in enumerate(parts):
            head = heading(line.text) or (_SPEAKERS if heads_people(parts, n) else _of_talk(line.text))
            walk.step(page, line, head, parts[n + 1] if n + 1 < len(parts) else None)
        walk.share_out(page)
        page.listed = sorted(_names_joined(page.listed), key=lambda one: one.line.start)
        return page

    def fill(self, index: int, told: dict[str, str]) -> None:
        """Give one of those listed what other fields tell."""
        one, own = self.listed[index], heading(told.get("role", ""))
        role = own.role if own is not None and own.role else one.role
        self.listed[index] = replace(one, entry=filled(one.entry, told), role=role)

    def first(self, *names: str) -> tuple[Line, str] | None:
        """Give the line and value of the first field of one of these names."""
        for name in names:
            for line in self.fields.get(name, ()):
                found = heading(line.text)
                value = line.text if found is None or found.numbered else found.value
                if value:
                    return line, value
        return None


class _Walk:
    """The state while walking down a page."""

    def __init__(self) -> None:
        self.open: Heading | None = None
        self.last, self.crowded = 0, False
        self.block: list[int] = []
        self.marked: bool | None = None
        self.told: dict[str, str] = {}
        self.bullet = self.waiting = self.below = ""
        self.named: list[int] = []
        self.loose: dict[str, list[str]] = {}
        self.before: set[str] = set()

    def step(self, page: Page, line: Line, found: Heading | None, after: Line | None) -> None:
        if self.waiting and not (found is not None and found.attribute and not found.value):
            found = None
        else:
            self.waiting = ""
        if found is not None and self.block:
            found = replace(found, attribute="post") if found.name == "title" and is_post(found.value) else found
        near = line.number - self.last <= 1
        self.crowded = (near and self.crowded) or (after is not None and after.number - line.number == 1)
        if self.waiting:
            self._attribute(page, line, Heading("", "", line.text.strip(), attribute=self.waiting))
        elif found is not None and found.attribute:
            self._attribute(page, line, found)
        elif found is not None:
            self._head(page, line, found)
            self.below = f"listed below “{line.text.strip()}”: a speaker?" if found is _SPEAKERS else ""
        elif self.open is not None and self.open.role:
            self._under_role(page, line, after)
        else:
            self._under_field(page, line)
        self.last = line.number

    def _head(self, page: Page, line: Line, found: Heading) -> None:
        waits = self.open is not None and self.open.role and not self.open.value and not self.block
        name, _, value = found.name.partition(":")
        if self.open is None or self.open.role not in (found.role, found.also) or (self.named and not self.open.role):
            self.told = {}
        self.before = set()
        if waits and (value or found.value) and name in _WHEN_AND_WHERE and line.number - self.last <= 1:
            page.fields.setdefault(name, []).append(line)
            return  # between a heading and the people under it
        listing = self.open if waits and found.value and found.role in PRESIDING and not found.plural else None
        self.open, self.block, self.marked, self.bullet, self.below = found, [], None, "", ""
        if not (found.role and found.value):
            self.told = {}
        if not found.role:
            page.fields.setdefault(found.name, []).append(line)
            if len(found.value) > _PROSE:
                page.prose.append(line)
        elif found.value:
            self.crowded = False
            self._list_one(page, line, found.value)
            if len(self.block) == 1 and found.role in PRESIDING and found.name.endswith("by"):
                self.open = replace(found, plural=False)
            if len(found.value) > _PROSE and not self.block:
                page.prose.append(line)
            if listing is not None and listing.plural:  # who presides stands first in the list that begins above
                self.open, self.block = listing, []

    def _attribute(self, page: Page, line: Line, found: Heading) -> None:
        """Take in what a line of its own says of the people above it, or of those that follow."""
        self.waiting = "" if found.value else found.attribute
        if not found.value:
            return
        if found.attribute in ("name", "contact"):
            if self.open is None and found.attribute == "name":  # who gives a talk, under no heading of a role
                self.open = Heading("cor:announcedAt", "name")
            if self.open and self.open.role in (*_BODIES[:1], self.open.role if found.attribute == "name" else ""):
                self._list_one(page, line, found.value)
            return
        told = {found.attribute: found.value}
        if found.attribute in self.before and self.block:  # what stands before each name, now of the next
            self.block, self.told = [], {}
        if not self.block and found.attribute != "role":
            self.loose.setdefault(found.attribute, []).append(found.value)
            self.before.add(found.attribute)
        for index in self.block[-1:] if found.attribute == "role" else self.block:
            page.fill(index, told)
        if all(is_body(page.listed[index].entry.name) for index in self.block):  # for the people who follow
            self.told |= told

    def _list_one(self, page: Page, line: Line, value: str) -> None:
        """List whom the line of a heading names; one alone is remembered as named so."""
        count = len(page.listed)
        self._list(page, line, value)
        if len(page.listed) == count + 1 and page.listed[count].role == "cor:organised":
            self.named.append(count)

    def share_out(self, page: Page) -> None:
        """Give what lines say of nobody above them to those named in lines of their own, one each, in their order."""
        for what, values in self.loose.items():
            if len(values) == len(self.named):
                for index, value in zip(self.named, values, strict=True):
                    page.fill(index, {what: value})

    def _list(self, page: Page, line: Line, value: str) -> bool:
        head = self.open or Heading("", "")
        any_found = False
        one_expected = head.numbered or not head.plural or self.crowded
        value = row_of(_QUOTED.sub("", value), paid=head.role in SPONSORS, bodies=head.role in _BODIES[:2])
        for one in map(instead, _apart(value, head.role, one=one_expected)):
            away = LISTED_AWAY.search(one)
            own = own_role(one) if head.role in ("cor:announcedAt", "cor:spokeAt") else None
            cut = away or (own[1] if own else None)
            person = _person(one[: cut.start()] + (one[cut.end() :] if own else "") if cut else one)
            if away and (_CANCELLED.match(away["how"]) or head.role not in ("cor:announcedAt", "cor:spokeAt")):
                continue
            presides = head.role in PRESIDING and person and (body_named(person.name) or state_named(person.name))
            if person is None or presides or (head.role not in _BODIES and not _may_take_part(person)):
                continue
            any_found = True
            roles = (head.role, head.also) if head.also else (head.role,)
            body = own and own[0] == "cor:chaired" and person.employer and not person.post and own[1].end() == len(one)
            if own and not body:  # "Ada Okafor, Lake Trust (chair)" may chair the body
                roles = (own[0],)
            for given in roles:
                role = "cor:moderatedOnline" if person.online and given == "cor:moderated" else given
                role, doubt = ("cor:announcedAt", "listed, and marked as not there") if away else (role, self.below)
                self.block.append(len(page.listed))
                page.listed.append(Listed(role, filled(person, self.told), line, doubt, singular=not head.plural))
        if not any_found:
            page.empty.append((head.role, line))
        return any_found

    def _under_role(self, page: Page, line: Line, after: Line | None) -> None:
        current = self.open or Heading("", "")
        gap = line.number - self.last > 1
        line = replace(line, text=behind_seat(line.text)) if current.role == "cor:moderated" else line
        line = replace(line, text=row_of(line.text, paid=current.role in SPONSORS, bodies=current.role in _BODIES[:2]))
        people = people_on(line.text) if not _HOURS.match(line.text) else []
        likely = any(_is_person(one) for one in people) and not _TOLD.search(line.text)
        sentence = any(one.match(line.text) for one in (_LABEL, _FOOT, FOOT_WORDS, _DATED)) or _TOLD.search(line.text)
        body = current.role in _BODIES and len(line.text) < 160 and (people or is_body(line.text)) and not sentence
        marked = bool((_MARK.match(line.text) or {"number": None})["number"])
        presides = current.value and current.role in PRESIDING and not gap
        if presides and (line.text[:1] in _BULLETS or (likely and not current.plural)):
            current = self.open = Heading("cor:announcedAt", "speakers", plural=True)
            self.block, self.below = [], "listed below who presides, under no heading: a speaker?"
        alone = not current.plural and (gap or current.numbered)
        full = bool(self.block) and (alone or (self.marked is False and marked))
        unnamed = _UNNAMED.match(_MARK.sub("", line.text, count=1)) if not (likely or body or gap) else None
        unnamed = unnamed or _TO_COME.match(line.text)
        if not self.block and (unnamed or (not people and gap and len(line.text) <= _LONGEST_ENTRY)):
            page.empty.append((current.role, line))
        elif self.block and (is_hidden(line.text) or (not gap and _TO_COME.match(line.text))):
            page.stray.append(line)
        elif self.bullet and not (likely or body or gap) and (line.text[:1] == self.bullet or _goes_on(line, after)):
            page.stray.append(line)  # an item that is not understood does not end the list
        elif not (likely or body or gap) and self.block and _within(line, after) and current.plural:
            page.stray.append(line)
        elif not (likely or body) or full:
            self.open = None
            self._under_field(page, line)
        else:
            self.marked = marked if self.marked is None else self.marked
            self.bullet = line.text[:1] if line.text[:1] in _BULLETS else ""
            self._list(page, line, line.text)

    def _under_field(self, page: Page, line: Line) -> None:
        own = own_role(line.text) if len(line.text) < _LONGEST_ENTRY else None
        if own and any(looks_like_name(one.name) for one in people_on(line.text[: own[1].start()])):
            self._head(page, line, Heading(own[0], own[0], line.text))
            return
        self.told = {}
        if self.open is not None and not self.open.role:
            page.fields[self.open.name].append(line)
        else:
            page.stray.append(line)
        if len(line.text) > _PROSE:
            page.prose.append(line)
        if people_on(line.text):
            page.headless.append(line)


def _of_talk(text: str) -> Heading | None:
    """Read who gives the talk that is named below: "Ada Okafor, Judge, Lake Court:"."""
    one = entry(text[:-1]) if text.endswith(":") and len(text) < _LONGEST_ENTRY else None
    told = one and one.post and one.employer and looks_like_name(one.name)
    return Heading("cor:announcedAt", "speaker", text[:-1]) if told else None


def _is_person(one: Entry) -> bool:
    return bool(one.grouped or one.hidden or (one.post and one.employer) or looks_like_name(one.name) or _turned(one))


def _goes_on(line: Line, after: Line | None) -> bool:
    """Tell whether a line goes on with the item right above it: the next item stands further off."""
    return after is not None and after.text[:1] in _BULLETS and after.number - line.number > 1


def _within(line: Line, after: Line | None) -> bool:
    """Tell whether a short line stands within a list: right below it somebody is named with post and body."""
    if after is None or after.number - line.number > 1 or len(line.text) > _LONGEST_HEAD or line.text[-1] in ".:?!":
        return False
    below = people_on(after.text)
    return bool(below) and all(one.employer and looks_like_name(one.name) for one in below)


def people_on(text: str) -> list[Entry]:
    """List the people, or bodies, that a line may name; nothing for what is too long or a sentence.

    >>> [one.name for one in people_on("Ada Okafor, Example Trust; Tomas Lind, Lake Corp")]
    ['Ada Okafor', 'Tomas Lind']
    """
    short = len(text) <= _LONGEST_ENTRY or ";" in text
    if text.endswith(":") or len(text) > _LONGEST_LIST or not (short or run_on(text)):
        return []
    return [person for one in several(text) if (person := _person(one)) is not None]


def _may_take_part(one: Entry) -> bool:
    """Tell whether a line names a person, or a body, that may speak: the words of a title or of a sentence may not."""
    if " " not in one.name and one.employer and not (is_body(one.employer) or body_named(one.employer)):
        return (
            one.grouped or bool(one.post) or _turned(one) != ""
        )  # "Owning, Sharing and Using Lakes" is no "Lind, Ada"
    named = not _NO_PERSON.search(one.name) and not CITY.fullmatch(one.name)
    return one.grouped or (one.name[:2] != "A " and (is_body(one.name) or named))


def _apart(value: str, role: str, *, one: bool) -> list[str]:
    """Set apart the people, or the bodies, that a value names."""
    if role not in _BODIES:
        return several(_BY.sub("", value), one=one)
    parts = OF_LOGO.sub("", value).strip().split(" | ")
    return parts if len(parts) > 1 else bodies_apart(_BY.sub("", parts[0]), sponsors=role in SPONSORS, one=one)


def _names_joined(listed: Iterable[Listed]) -> Iterator[Listed]:
    """Read "Lind, Tomas" and "Ada Okafor, Tomas Lind" by the names that stand elsewhere on the page."""
    rows = list(listed)
    names = {fold(row.entry.name): row.entry.name for row in rows if looks_like_name(row.entry.name)}
    people = {  # who organises may be a body, unless more is told
        fold(row.entry.name)
        for row in rows
        if row.role not in _BODIES or row.entry.grouped or row.entry.post or row.entry.employer
    }
    grouped = {fold(row.entry.name) for row in rows if row.entry.grouped and not row.entry.employer}
    for row in rows:
        name, other = row.entry.name, row.entry.employer
        either = (names.get(fold(f"{name} {other}")) or names.get(fold(f"{other} {name}"))) if other else None
        if either and not looks_like_name(name):
            yield replace(row, entry=replace(row.entry, name=either, employer="", uncertain=""))
        elif other and not row.entry.post and (fold(other) in people & names.keys() or _are_two(row, grouped)):
            yield replace(row, entry=replace(row.entry, employer=""))
            yield replace(row, entry=Entry(other))
        elif turned := _turned(row.entry):
            doubt = "a name with a comma: is it one person's, the family name first?"
            yield replace(row, entry=replace(row.entry, name=turned, employer="", uncertain=doubt))
        else:
            yield row


def _turned(one: Entry) -> str:
    """Give the name of "Lind, Ada" with the given name first; nothing where more is told, or a body may stand there."""
    told = one.post or one.grouped or is_body(one.employer) or body_named(one.employer) or state_named(one.employer)
    whole = f"{one.employer} {one.name}"
    single = " " not in one.name and 0 < len(one.employer.split()) <= _FEW and not one.employer.isupper()
    return whole if single and not told and looks_like_name(whole) else ""


def _are_two(row: Listed, grouped: set[str]) -> bool:
    """Tell whether a name and an "employer" are two who preside: of the one the page told groups, and no employer."""
    name, other = row.entry.name, row.entry.employer
    return row.role in PRESIDING and fold(name) in grouped and looks_like_name(other) and not body_named(other)


def _person(text: str) -> Entry | None:
    return entry(_BY.sub("", _MARK.sub("", text.strip("\t ").removesuffix(";"), count=1)))
