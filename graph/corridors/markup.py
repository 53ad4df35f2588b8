"""Turn a web page into the plain text that its offsets count in: a line a block, nothing invented."""

import re
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


def is_web_page(text: str) -> bool:
    """Tell whether a text is HTML.

    >>> is_web_page("<!DOCTYPE html><p>Hello"), is_web_page("1 < 2")
    (True, False)
    """
    return _IS_PAGE.match(text[:5000]) is not None


def plain_text(html: str) -> str:
    r"""Give the words of a web page: scripts and styles left out, each block on a line of its own.

    >>> plain_text("<title>T</title><p>One &amp; <b>two</b></p><script>no()</script><ul><li>three")
    'T\nOne & two\nthree\n'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip(" ") for line in "".join(reader.parts).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return f"{text}\n" if text else ""


class _Reader(HTMLParser):
    """Collect text; blocks break lines, cells are set apart by a bar."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []
        self._title = False
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line before a block; fall silent in scripts and the like, and in what is not shown."""
        if self._hidden and tag in _CLOSED_BY_NEXT and self._hidden == [tag]:
            self._hidden = []
        shown = tag in _WHOLE or not (_HIDDEN.search(dict(attrs).get("style") or "") or "hidden" in dict(attrs))
        if tag not in _EMPTY and (self._hidden or not shown) and len(self._hidden) < _DEEPEST:
            self._hidden.append(tag)
        if tag == "title":
            self._title = not self._silent or self._silent == ["head"]
        if tag in _SILENT and len(self._silent) < _DEEPEST:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self._break()
        elif tag in _CELLS and self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        """Break the line after a block; speak again after a script."""
        if tag == "title":
            self._title = False
            self._break()
        if tag in self._hidden:
            del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take in words; a line break in the markup is a space."""
        if not self._hidden and (not self._silent or (self._title and self._silent == ["head"])):
            self.parts.append(re.sub(r"[\n\r\t ]+", " ", data))

    def _break(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")
