"""Take the front matter off a page of a site generator: its plain fields, and where the page itself begins."""

import re

from corridors.documents import Document, Line

_FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n")
_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,60}?)\s*:\s*(?P<value>.*)\Z")
_LONGEST = 20_000


def front_matter(document: Document) -> tuple[dict[str, tuple[str, Line]], int]:
    r"""Give the fields with the lines they stand on, and the offset at which the page begins.

    Only ``key: value`` at the margin is taken: lists, anchors and nested fields are passed over, so no nesting or
    alias can grow.

    >>> from corridors.documents import document_of
    >>> fields, begin = front_matter(document_of("x.md", '---\ntitle: "A panel"\ndate: 2030-01-02\n---\nText'))
    >>> fields["title"][0], fields["date"][0], begin
    ('A panel', '2030-01-02', 42)
    """
    opening = _FENCE.match(document.text)
    if not opening:
        return {}, 0
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.M).search(
        document.text, opening.end(), opening.end() + _LONGEST
    )
    if not closing:
        return {}, 0
    fields: dict[str, tuple[str, Line]] = {}
    for line in document.lines():
        if line.start >= closing.start():
            break
        at_margin = line.start == document.line_starts[line.number - 1]
        match = _FIELD.match(line.text)
        if match and at_margin:
            value = _plain(match["value"])
            if value:
                fields.setdefault(match["key"].strip().lower().replace("-", "_").replace(" ", "_"), (value, line))
    return fields, min(len(document.text), closing.end() + 1)


def _plain(value: str) -> str:
    """Take the quotes off a scalar; what is no scalar is no value."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("''" if value[0] == "'" else '\\"', "'" if value[0] == "'" else '"').strip()
    return "" if value[:1] in "[{&*|>!#" else value
