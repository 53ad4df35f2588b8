"""Take the front matter off a page of a site generator: its fields, the people it lists, and where the page begins."""

import re
from collections.abc import Iterator

from corridors.documents import Document, Line
from corridors.readers.headings import heading

#: YAML stands between dashes, with a colon behind a key; TOML between plus signs, with an equals sign.
_FENCE = re.compile(r"\s?(?:---|\+\+\+)[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ \t]*$", re.M)
_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,60}?)\s*(?::(?:\s+|\Z)|=\s+(?=[\[\"'\d]))(?P<value>.*)\Z")
#: Fields whose parts are set in: where, in which order, and when.
_PLACES, _PLACE_PARTS = ("location", "venue", "place", "where"), ("name", "venue", "room", "city", "town", "country")
_DATES = ("date", "dates", "when", "event_date")
#: What a post that keeps its event apart from itself says of the event: "event:", and below it "date:".
_EVENTS = ("event", "event_details", "eventdetails")
_OF_EVENT = {"date": "event_date", "start": "event_date", "end": "end_date"}
_KEPT = ("start_date", "end_date", "time", *_PLACES)
_LONGEST = 20_000
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))")


def front_matter(document: Document) -> tuple[dict[str, tuple[str, Line]], int]:
    r"""Give the fields with the lines they stand on, and the offset at which the page begins.

    Only ``key: value`` or ``key = value`` at the margin is taken, and one level below it what tells the place and the
    days: lists, anchors and deeper fields are passed over, so no nesting or alias can grow.

    >>> from corridors.documents import document_of
    >>> fields, begin = front_matter(document_of("x.md", '---\ntitle: "A panel"\ndate: 2030-01-02\n---\nText'))
    >>> fields["title"][0], fields["date"][0], begin
    ('A panel', '2030-01-02', 42)
    """
    closing = _closing(document)
    fields: dict[str, tuple[str, Line]] = {}
    open_field: tuple[str, str, Line] | None = None  # whose quotes close on a line below
    for line, inner in _front_lines(document, closing[0] if closing else 0):
        match = None if inner else _FIELD.match(line.text)
        key, raw, at = (_key(match["key"]), match["value"], line) if match else open_field or ("", "", line)
        if match is None and raw:
            raw = f"{raw.removesuffix(chr(92))} {line.text.removeprefix(chr(92)).lstrip()}"
        open_field = (key, raw, at) if raw[:1] in {'"', "'"} and (raw[-1:] != raw[:1] or len(raw) == 1) else None
        if raw and not open_field and (value := _plain(raw)):
            fields.setdefault(key, (value, at))
    for outer, inner_fields in _nested(document, closing[0] if closing else 0):
        for key, (value, line) in inner_fields.items():
            if outer in _PLACES and key in _PLACE_PARTS:
                before = fields[outer][0] if outer in fields else ""
                fields[outer] = (f"{before}, {value}" if before else value, line)
            elif outer in _DATES and key in ("start", "end", "from", "to", "begin"):
                fields.setdefault("start_date" if key in ("start", "from", "begin") else "end_date", (value, line))
            elif outer in _EVENTS and (key in _OF_EVENT or key in _KEPT):
                fields.setdefault(_OF_EVENT.get(key, key), (value, line))
    return fields, closing[1] if closing else 0


def bare(document: Document) -> Document:
    r"""Give a document as if it had no front matter but its title; offsets stay.

    >>> from corridors.documents import document_of
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


def _key(written: str) -> str:
    return written.strip().lower().replace("-", "_").replace(" ", "_")


def _nested(document: Document, end: int) -> Iterator[tuple[str, dict[str, tuple[str, Line]]]]:
    """Give the fields that are set in below a field without a value of its own."""
    outer, held = "", dict[str, tuple[str, Line]]()
    for line, inner in _front_lines(document, end):
        match = _FIELD.match(line.text)
        if match and not inner:
            yield outer, held
            outer, held = ("", {}) if match["value"] else (_key(match["key"]), {})
        elif match and outer and not line.text.startswith("-") and (value := _plain(match["value"])):
            held.setdefault(_key(match["key"]), (value, line))
    yield outer, held


def front_people(document: Document) -> list[Line]:
    r"""Give what the front matter says of people as a page would: a heading of a role, and a line a person.

    >>> from corridors.documents import document_of
    >>> text = "---\nspeakers:\n  - name: Ada Okafor\n    affiliation: Example Trust\nmoderator: Tomas Lind\n---\n"
    >>> [line.text for line in front_people(document_of("x.md", text))]
    ['speakers', 'Ada Okafor, Example Trust', 'moderator: Tomas Lind']
    """
    closing = _closing(document)
    found: list[Line] = []
    under = False
    for line, inner in _front_lines(document, closing[0] if closing else 0):
        item = line.text.startswith("- ") or line.text == "-"
        match = _FIELD.match(line.text.removeprefix("-").strip())
        value = _plain(match["value"] if match else line.text.removeprefix("-").strip(), listed=True)
        if match is not None and not inner and not item:
            head = heading(match["key"].replace("_", " "))
            under = head is not None and bool(head.role)
            if under:
                name = match["key"].replace("_", " ")
                found.append(Line(line.number, line.start, line.end, f"{name}: {value}" if value else name))
        elif (
            under
            and value
            and (item or match is None or (match["key"] == "name" and found[-1].number == line.number - 1))
        ):
            found.append(Line(line.number, line.start, line.end, value))
        elif under and value and found and _tells(match["key"] if match else ""):
            last = found[-1]
            found[-1] = Line(line.number, last.start, line.end, f"{last.text}, {value}")
    return found


def _tells(key: str) -> bool:
    """Tell whether an inner field says what a person is, or whom for."""
    return (
        re.fullmatch(
            r"(?:job_?)?title|position|post|role|affiliation|organi[sz]ation|company|institution|org", key, re.I
        )
        is not None
    )


def _closing(document: Document) -> tuple[int, int] | None:
    """Give where the front matter ends, and where the page begins."""
    opening = _FENCE.match(document.text)
    closing = _END.search(document.text, opening.end(), opening.end() + _LONGEST) if opening else None
    return (closing.start(), min(len(document.text), closing.end() + 1)) if closing else None


def _front_lines(document: Document, end: int) -> Iterator[tuple[Line, bool]]:
    """Walk the lines of the front matter; with each whether it is set in."""
    for line in document.lines():
        if line.start >= end:
            return
        if not line.text.startswith(("---", "+++")):
            yield line, line.start != document.line_starts[line.number - 1]


def _char(escape: re.Match[str]) -> str:
    """Give the character that YAML writes as an escape; what has no width is nothing, any space is a plain one."""
    char = escape[3] or chr(int(escape[1] or escape[2], 16))
    return " " if (char in "_nt" and escape[3]) or char.isspace() else char if char.isprintable() else ""


def _plain(value: str, *, listed: bool = False) -> str:
    """Take the quotes off a scalar, where ``listed`` the brackets off a list of them; what is neither is no value."""
    value = value.strip()
    if listed and value[:1] == "[" and value[-1:] == "]" and not re.search(r"[{}\[&*]", value[1:-1]):
        return "; ".join(part for one in value[1:-1].split(",") if (part := _plain(one)))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return (value[1:-1].replace("''", "'") if value[0] == "'" else _ESCAPED.sub(_char, value[1:-1])).strip()
    return "" if value[:1] in "[{&*|>!#" else value
