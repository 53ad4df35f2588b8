"""Turn a web page into the plain text that its offsets count in: a line a block, nothing invented."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "title", "tr", "ul",
))  # fmt: skip
#: Their content is no text of the page.
_SILENT = frozenset(["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head"])
#: What a page does not show, by its style; elements without content; those that the next of their kind ends.
_HIDDEN = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_WHOLE = frozenset(("html", "body"))  # hidden only until a script shows the page
_CLOSED_BY_NEXT = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option"))
_CELLS = frozenset(("td", "th"))
_IS_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|main|"
    r"article|section|header|div|table|ul|h1|h2|p)\b[^<]*>",
    re.I | re.S,
)
_DEEPEST = 10_000
#: A moment as attributes give it to machines, and the names under which they give that of an event.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?")
_MOMENTS = {"startdate": "startDate", "dtstart": "startDate", "enddate": "endDate", "dtend": "endDate"}
_LARGEST_DATA = 100_000


def is_web_page(text: str) -> bool:
    """Tell whether a text is HTML.

    >>> is_web_page("<!DOCTYPE html><p>Hello"), is_web_page("1 < 2")
    (True, False)
    """
    return _IS_PAGE.match(text[:5000]) is not None


def plain_text(html: str) -> str:
    r"""Give the words of a web page: scripts and styles left out, each block on a line of its own.

    What the page tells machines of the one event that it is about stands below, and moments beside the words for them.

    >>> plain_text("<title>T</title><p>One &amp; <b>two</b></p><script>no()</script><ul><li>three")
    'T\nOne & two\nthree\n'
    >>> plain_text('<p>On <time datetime="2030-05-02T09:00Z">2 May</time>')
    'On 2 May (2030-05-02T09:00Z)\n'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    events = [event for data in reader.data for event in _events_in(data)]
    if len(events) == 1:
        reader.parts += ["\n\n", *(f"{line}\n" for line in _told_of(events[0]))]
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip(" ") for line in "".join(reader.parts).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return f"{text}\n" if text else ""


def _events_in(data: str) -> Iterator[dict[str, object]]:
    """Give the events that a page's linked data describes; nothing of what is no JSON."""
    try:
        found = [json.loads(data)] if len(data) < _LARGEST_DATA else []
    except (ValueError, RecursionError):
        return
    while found:
        one = found.pop()
        if isinstance(one, list):
            found += one
        elif isinstance(one, dict):
            found.append(one.get("@graph"))
            if re.fullmatch(r"\w*Event", str(one.get("@type"))):
                yield one


def _told_of(event: dict[str, object]) -> Iterator[str]:
    """Write as labelled lines when and where an event is, and who organises it."""
    for key in ("startDate", "endDate"):
        if isinstance(event.get(key), str):
            yield f"{key}: {event[key]}"
    for key in ("location", "organizer"):
        told = event.get(key)
        for one in told if isinstance(told, list) else [told]:
            if isinstance(one, dict) and one.get("@type") in ("Place", "Organization"):
                address = one.get("address")
                city = address.get("addressLocality") if isinstance(address, dict) else address
                words = [word for word in (one.get("name"), city) if isinstance(word, str) and word.strip()]
                if words:
                    yield re.sub(r"\s+", " ", f"{key}: {', '.join(dict.fromkeys(words))}")


class _Reader(HTMLParser):
    """Collect text; blocks break lines, cells are set apart by a bar."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []
        self._title = False
        self._hidden: list[str] = []
        self._moments: list[str] = []
        self._machine = self._headed = False
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line before a block; fall silent in scripts and the like, and in what is not shown."""
        if self._hidden and tag in _CLOSED_BY_NEXT and self._hidden == [tag]:
            self._hidden = []
        shown = tag in _WHOLE or not (_HIDDEN.search(dict(attrs).get("style") or "") or "hidden" in dict(attrs))
        if tag not in _EMPTY and (self._hidden or not shown) and len(self._hidden) < _DEEPEST:
            self._hidden.append(tag)
        if tag == "title":
            self._title = not self._silent or self._silent == ["head"]
        self._take_moment(tag, dict(attrs))
        if tag in _SILENT and len(self._silent) < _DEEPEST:
            self._silent.append(tag)
            self._machine = tag == "script" and dict(attrs).get("type") == "application/ld+json"
            self.data += [""] if self._machine else []
        elif tag in _BLOCKS:
            self._break()
            self._headed = self._headed or re.fullmatch("h[1-6]", tag) is not None
        elif tag == "img" and self._headed and not (self._hidden or self._silent):  # a logo may stand for a name
            alt = re.sub(r"[\s\[\]]+", " ", dict(attrs).get("alt") or "").strip()
            self._break()
            self.parts += [f"![{alt}](picture)\n"] if alt else []
        elif tag in _CELLS and self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        """Break the line after a block; speak again after a script."""
        if tag == "title":
            self._title = False
            self._break()
        if tag == "time" and self._moments and (moment := self._moments.pop()):
            self.parts.append(f" ({moment})")
        if tag in self._hidden:
            del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take in words; a line break in the markup is a space."""
        if self._machine and self._silent[-1:] == ["script"]:
            self.data[-1] += data
        if not self._hidden and (not self._silent or (self._title and self._silent == ["head"])):
            self.parts.append(re.sub(r"[\n\r\t ]+", " ", data))

    def _take_moment(self, tag: str, attrs: dict[str, str | None]) -> None:
        """Note the moment that an attribute gives: of a time behind its words, of an event on a line of its own."""
        given = attrs.get("datetime") or attrs.get("content") or attrs.get("title") or ""
        moment = given if _MOMENT.fullmatch(given) and not (self._silent or self._hidden) else ""
        name = _MOMENTS.get((attrs.get("itemprop") or attrs.get("class") or "").lower())
        if tag == "time":
            self._moments = [*self._moments[-9:], "" if name else moment]
        if moment and name:
            self._break()
            self.parts.append(f"{name}: {moment}\n")

    def _break(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")
