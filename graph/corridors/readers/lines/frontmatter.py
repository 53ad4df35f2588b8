"""Take the front matter off a page of a site generator: fields, people and sessions, and where the page begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.lines.headings import heading
from corridors.readers.names.plainness import is_away

#: YAML stands between dashes, TOML between plus signs.
_FENCE = wording(r"\s?(?P<mark>---|\+\+\+)[ \t]*\n")
_END = wording(r"^(?:---|\.\.\.|\+\+\+)[ \t]*$", re.M)
_FIELD = wording(r"(?P<key>[A-Za-z_][\w -]{0,60}?)\s*(?::(?:\s+|\Z)|=\s+(?=[\[\"'\d]))(?P<value>.*)\Z")
#: What YAML takes for a mapping though it is a sentence: "title: Lakes: who pays?".
_UNQUOTED = wording(r"""(?m)^(\s*(?:- )?[\w-]+:[ \t]+)(?=[^\s"'\[{|>&*#!])(.*:[ \t].*?)[ \t]*$""")
#: Fields whose parts are set in: where, in which order, and when.
_PLACES, _PLACE_PARTS = ("location", "venue", "place", "where"), ("name", "venue", "room", "city", "town", "country")
_BEGINS, _ENDS = ("start", "from", "begin", "start_date", "starts"), ("end", "to", "until", "end_date", "ends")
_DATES = ("date", "dates", "when", "event_date")
#: What a page that keeps its event apart from itself says of the event: "event:", and below it "date:".
_EVENTS = ("event", "event_details", "eventdetails", "params", "extra")
_OF_EVENT = {"date": "event_date", "start": "event_date", "end": "end_date"}
#: Fields of somebody listed: the name, the part they have, what they are, and whom for.
_NAMES, _PARTS = ("name", "full_name", "fullname", "speaker", "person", "title"), ("role", "type", "part")
_POSTS = ("title", "job_title", "jobtitle", "position", "post", "role", "designation")
_BODIES = ("affiliation", "organisation", "organization", "company", "institution", "org", "employer", "country")
_EVERYBODY, _STATUS = (
    ("people", "persons", "contributors", "lineup", "line up", "cast"),
    ("status", "state", "note", "remark"),
)
#: Fields of a session in a list of sessions.
_SESSIONS = ("sessions", "agenda", "schedule", "programme", "program", "timetable", "panels", "talks", "items", "days")
_CALLED = ("name", "event", "event_name", "event_title", "name_of_event", "headline")
_TITLES, _HOURS = ("title", "name", "session", "topic"), ("time", "hours", "start", "start_time", "end", "end_time")
_LONGEST, _LONGEST_VALUE = 20_000, 300

Tree = dict[str, "Node"]


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the front matter with the line it stands on: words, parts by their keys, or parts in a row.

    >>> Node(Line(1, 0, 4, "a: b"), "b").said
    'b'
    """

    line: Line
    value: "str | Tree | list[Node]"

    @property
    def said(self) -> str:
        """Its words, where it has no parts."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def parts(self) -> Tree:
        """Its parts by their keys, where it has such."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def row(self) -> "list[Node]":
        """Its parts in a row; itself, where it has none."""
        return self.value if isinstance(self.value, list) else [self]


def front_matter(document: Document) -> tuple[dict[str, tuple[str, Line]], int]:
    r"""Give the fields with the lines they stand on, and the offset at which the page begins.

    Beside ``key: value`` at the margin it is what is set in below and tells the place and the days.

    >>> fields, begin = front_matter(document_of("x.md", '---\ntitle: "A panel"\ndate: 2030-01-02\n---\nText'))
    >>> fields["title"][0], fields["date"][0], begin
    ('A panel', '2030-01-02', 42)
    """
    tree, begin = _tree(document)
    fields = {key: (node.said, node.line) for key, node in tree.items() if node.said}
    for key, node in _scopes(tree):
        if key in _PLACES and (place := _place(node)):
            fields[key] = (f"{fields[key][0]}, {place}" if key in fields and node.parts else place, node.line)
        elif key in _DATES and node.parts:
            for name, ends in (("start_date", _BEGINS), ("end_date", _ENDS)):
                given = next((node.parts[one] for one in ends if one in node.parts and node.parts[one].said), None)
                if given is not None:
                    fields.setdefault(name, (given.said, given.line))
        elif key in _EVENTS:
            for inner, one in node.parts.items():
                if one.said:
                    fields.setdefault(_OF_EVENT.get(inner, inner), (one.said, one.line))
    if "title" not in fields and (named := next((fields[key] for key in _CALLED if key in fields), None)):
        fields["title"] = named
    return fields, begin


def front_people(document: Document) -> list[Line]:
    r"""Give what the front matter says of people as a page would: a heading of a role, and a line a person.

    >>> text = "---\nspeaker:\n  - name: Ada Okafor\n    affiliation: Example Trust\nmoderator: Tomas Lind\n---\n"
    >>> [line.text for line in front_people(document_of("x.md", text))]
    ['speakers', 'Ada Okafor (Example Trust)', 'moderator: Tomas Lind']
    """
    return [line for key, node in _scopes(_tree(document)[0]) for line in _listed(key, node)]


def front_sessions(document: Document) -> list[tuple[str, Line, Line | None, list[Line]]]:
    r"""Give the sessions that the front matter lists: title, its line, the line of its hours, and who stands under it.

    >>> text = "---\nsessions:\n- title: Lakes\n  time: 9:00-10:00\n  moderator: Ada Okafor\n---\n"
    >>> [(name, hours.text, [one.text for one in people])
    ...  for name, _, hours, people in front_sessions(document_of("x.md", text))]
    [('Lakes', '9:00-10:00', ['moderator: Ada Okafor'])]
    """
    return [one for key, node in _scopes(_tree(document)[0]) if key in _SESSIONS for one in _sessions(node)]


def _sessions(node: Node) -> Iterator[tuple[str, Line, Line | None, list[Line]]]:
    for one in node.row:
        title = next((one.parts[key] for key in _TITLES if key in one.parts and one.parts[key].said), None)
        people = [line for key, inner in one.parts.items() for line in _listed(key, inner)]
        hours = [one.parts[key] for key in _HOURS if key in one.parts and one.parts[key].said]
        if title is not None and (people or hours):
            words = " - ".join(hour.said for hour in hours)
            yield title.said, title.line, _line(hours[0].line, words) if hours else None, people
        for key, inner in one.parts.items():
            if key in _SESSIONS:
                yield from _sessions(inner)


def _scopes(tree: Tree) -> Iterator[tuple[str, Node]]:
    """Walk the fields of the page, and those set in below that of its event."""
    yield from tree.items()
    for key in _EVENTS:
        if key in tree:
            yield from tree[key].parts.items()


def _listed(key: str, node: Node) -> Iterator[Line]:
    """Say who stands in a field that names a role."""
    name = key.replace("_", " ")
    head = heading(name)
    if head is None or not head.role:  # of people of all kinds each says the part
        yield from (
            _line(line, f"{role}: {line.text}") for role, line in _people_in(node) if role and name in _EVERYBODY
        )
        return
    people = _people_in(node)
    if isinstance(node.value, list):
        many = heading(f"{name}s")
        yield _line(node.line, f"{name}s" if many is not None and many.role == head.role else name)
        yield from (line for role, line in people if not role)
    else:
        yield from (_line(line, f"{name}: {line.text}") for role, line in people if not role)
    yield from (_line(line, f"{role}: {line.text}") for role, line in people if role)


def _people_in(node: Node) -> list[tuple[str, Line]]:
    return [person for one in node.row for person in _people(one)]


def _people(node: Node) -> Iterator[tuple[str, Line]]:
    """Give somebody's name, post and body on one line, and the part they have where it is said to be another."""
    parts = node.parts
    if not parts:
        yield from [("", _line(node.line, node.said))] if node.said else []
        return
    inner = [one for one in parts.values() if one.parts]
    given = [parts[key].said for key in ("first_name", "firstname", "last_name", "lastname", "surname") if key in parts]
    key = next((key for key in _NAMES if key in parts and parts[key].said), "")
    name = " ".join(given) or (parts[key].said if key else "")
    if not name:
        yield from (person for one in inner for person in _people(one))
        return
    role = next((parts[one].said for one in _PARTS if one in parts and _is_role(parts[one].said)), "")
    posts, bodies = (
        [parts[one].said for one in keys if one in parts and one != key and parts[one].said not in ("", role)]
        for keys in (_POSTS, _BODIES)
    )
    told = ", ".join([name, *posts, *bodies]) if posts else f"{name} ({', '.join(bodies)})" if bodies else name
    told += next((f" ({parts[one].said})" for one in _STATUS if one in parts and is_away(parts[one].said)), "")
    last = max((one.line for one in parts.values()), key=lambda line: line.end)
    begin = parts[key].line if key else node.line
    yield role, Line(begin.number, begin.start, last.end, told)


def _is_role(words: str) -> bool:
    found = heading(words)
    return found is not None and bool(found.role)


def _place(node: Node) -> str:
    said = [node.parts[key].said for key in _PLACE_PARTS if key in node.parts] if node.parts else []
    return ", ".join(one for one in said or [part.said for part in node.row] if one)


def _line(line: Line, words: str) -> Line:
    return Line(line.number, line.start, line.end, words)


def bare(document: Document) -> Document:
    r"""Give a document as if it had no front matter but its title; offsets stay.

    >>> bare(document_of("x.md", '---\ntitle: "A call"\ndate: 2030-01-02\n---\nText')).text.split()
    ['A', 'call', 'Text']
    """
    fields, begin = front_matter(document)
    if not begin or not fields:
        return document
    rows = re.sub(r"[^\n]", " ", document.text[:begin]).split("\n")
    if "title" in fields and (opens := _FIELD.match(fields["title"][1].text)):
        title, line = fields["title"]
        begins = document.line_starts[line.number - 1]
        written = f"{' ' * (line.start - begins + opens.start('value'))} {title}"
        row, spare = line.number - 1, len(written) - len(rows[line.number - 1])
        rows[row] = written.ljust(len(rows[row]))
        for below in range(row + 1, len(rows)):  # of a title over several lines one is made, at the cost of those below
            taken = min(max(spare, 0), len(rows[below]))
            rows[below], spare = rows[below][taken:], spare - taken
    return document.with_text("\n".join(rows) + document.text[begin:])


def page_day(document: Document) -> str:
    r"""Give the day that front matter calls its date; nothing where it gives none.

    >>> page_day(document_of("x.md", '---\ntitle: "A call"\ndate: 2030-01-02\n---\nText'))
    '2030-01-02'
    """
    fields, _ = front_matter(document)
    days = days_in(fields["date"][0]) if "date" in fields else []
    return days[0].iso if days and len(days[0].iso) == len("2030-01-02") else ""


def _tree(document: Document) -> tuple[Tree, int]:
    """Give the front matter by its keys, and the offset at which the page begins."""
    opening = _FENCE.match(document.text)
    closing = _END.search(document.text, opening.end(), opening.end() + _LONGEST) if opening else None
    if opening is None or closing is None:
        return {}, 0
    lines = {line.number: line for line in document.lines() if line.start < closing.start()}
    text = document.text[opening.end() : closing.start()]
    first = document.line_of(opening.end())
    tree = None if opening["mark"] == "+++" else _yaml(text, lines, first)
    if tree is None:  # no YAML, nor with the sentences quoted: what stands at the margin at least
        margin = (line for line in lines.values() if line.start == document.line_starts[line.number - 1])
        found = [(match, line) for line in margin if (match := _FIELD.match(line.text))]
        tree = {_key(match["key"]): Node(line, _said(line, match["value"])) for match, line in reversed(found)}
    return tree, min(len(document.text), closing.end() + 1)


def _said(line: Line, value: str) -> "str | list[Node]":
    """Give a value at the margin, or the words in quotes in a row of them."""
    row = re.findall(r"\"([^\"]+)\"", value) if value.startswith("[") else []
    return [Node(line, one) for one in row] if len(row) > 1 else value.strip("\"'[] ")


def _key(written: object) -> str:
    return str(written).strip().lower().replace("-", "_").replace(" ", "_")


def _words(value: object) -> str:
    """Give a scalar on one line; what has no width is nothing, and what is long is no field."""
    text = " ".join("".join(char if char.isprintable() else " " * char.isspace() for char in str(value)).split())
    return text if len(text) <= _LONGEST_VALUE and text not in ("null", "~") else ""


def _yaml(text: str, lines: dict[int, Line], first: int) -> Tree | None:
    """Compose what YAML holds; aliases are followed once, so that none can grow."""
    import yaml

    seen = set[int]()

    def node_of(node: yaml.Node) -> Node:
        line = lines.get(first + node.start_mark.line) or lines[min(lines)]
        if isinstance(node, yaml.ScalarNode):
            return Node(line, _words(node.value))
        if id(node) in seen:
            return Node(line, "")
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Node(line, [node_of(one) for one in node.value])
        return Node(line, {_key(key.value): node_of(one) for key, one in reversed(node.value)})

    for written in (text, _UNQUOTED.sub(_quoted, text.replace("\t", "  "))):
        try:
            composed = yaml.compose(written, Loader=yaml.SafeLoader)
            return dict(reversed(node_of(composed).parts.items())) if composed is not None else {}
        except (yaml.YAMLError, RecursionError):
            continue
    return None


def _quoted(match: re.Match[str]) -> str:
    return f"{match[1]}'{match[2].replace(chr(39), chr(39) * 2)}'"
