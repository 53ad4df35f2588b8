"""Read a source's text: its bytes hashed, its offsets in code points, its lines counted from 1."""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from corridors import guard
from corridors.errors import UnreadableInput
from corridors.markup import is_web_page, plain_text
from corridors.unfold import unbroken, unfolded


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the space around it: its number, its offsets, its words.

    >>> next(document_of("x.txt", "  one  ").lines())
    Line(number=1, start=2, end=5, text='one')
    """

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text for reading, every space a plain one and run-on lines parted; of a web page, the words extracted from it.

    ``written`` holds the same text as it stands, with its own spaces and ends of lines, and with the marks that nobody
    sees: ``unseen`` says where in the text for reading those are left out, and ``cited`` gives offsets as written.
    ``parted`` says at which spaces a sentence longer than any honest one goes on on another line, and ``unread`` which
    lines are longer than any honest page: they are left out of the text for reading.

    >>> document_of("x.txt", "one two").line_of(4)
    1
    """

    name: str
    text: str
    sha256: str
    line_starts: tuple[int, ...]
    written: str
    written_starts: tuple[int, ...]
    parted: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()
    unseen: tuple[int, ...] = ()

    def line_of(self, offset: int) -> int:
        """Give the line, from 1, on which a code-point offset stands in the text for reading."""
        return bisect_right(self.line_starts, offset)

    def cited(self, start: int, end: int) -> tuple[int, int]:
        """Give two offsets in the text for reading, end exclusive, as offsets in the text as written."""
        first = start + bisect_right(self.unseen, start)
        return first, max(first, end + bisect_left(self.unseen, end))

    def written_line(self, offset: int) -> int:
        """Give the line, from 1, on which what stands at an offset in the text for reading is written."""
        return self.cited_line(self.cited(offset, offset)[0])

    def cited_line(self, offset: int) -> int:
        """Give the line, from 1, on which an offset in the text as written stands."""
        return bisect_right(self.written_starts, offset)

    def passage(self, start: int, end: int) -> str:
        """Give the words between two offsets in the text as written, end exclusive."""
        return self.written[start:end]

    @property
    def spaced(self) -> str:
        """Give the text for reading with the spaces and ends of lines that are written, for what they tell of cells."""
        gone = [place + n for n, place in enumerate(self.unseen)]
        return _without(self.written, gone).replace("\u200b", " ")

    def with_text(self, text: str) -> "Document":
        """Give the same document with other words for reading, where the offsets of what is cited stay."""
        return replace(self, text=text, line_starts=_starts(text))

    def lines(self) -> Iterator[Line]:
        """Walk the lines that hold something, each without the space around it."""
        return iter(_lines(self.text, self.line_starts))


@lru_cache(maxsize=2)
def _lines(text: str, starts: tuple[int, ...]) -> tuple[Line, ...]:
    """List the lines that hold something; every reader asks for them again."""
    found = []
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), 1):
        raw = text[start:end]
        words = raw.strip()
        if words:
            begin = start + len(raw) - len(raw.lstrip())
            found.append(Line(number, begin, begin + len(words), words))
    return tuple(found)


#: What a web page says it is written in, near its top; and what browsers take for it.
_CHARSET = re.compile(
    r"<meta\b[^<>]{0,200}?\bcharset\s*=\s*[\"']?\s*(?P<name>(?:iso-8859|windows|koi8|euc|shift|gb|big5|mac|us-ascii|latin)"
    r"[\w-]{0,20})",
    re.I,
)
_PAGE_HEAD = 5_000
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "latin1", "us-ascii"), "windows-1252")
#: With which bytes files begin that hold no text, or none to be read as it stands.
_NO_TEXT = {
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF89a": "a picture (GIF)",
    b"PK\x03\x04": "a ZIP archive, as .docx, .odt and .xlsx files are",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x1f\x8b": "packed (gzip)",
}
#: What has no end of a sentence or a line in it, and how long it may be.
_STRETCH = re.compile(r"(?:[^.?!\n]++|[.?!](?!\s))++")
_LONGEST_SENTENCE = 2_500
#: What stands on one line and is longer than a talk of three hours.
_ENDLESS = re.compile(r"[^\n]{200001,}")
#: Spaces that do not break, or have a width of their own or none.
_SPACES = dict.fromkeys(
    map(ord, "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000"), " "
)
#: Marks that nobody sees: they turn the way of writing, join letters, or say where a word may break.
_UNSEEN = re.compile("[\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]+")
#: Letters of scripts in which a joiner belongs to the word.
_JOINED = re.compile("[\u0600-\u109f\u1780-\u18af]")


def read_document(path: Path) -> Document:
    """Read a text file; offsets count the text as decoded, a byte-order mark included.

    Of a web page the words are extracted first, always in the same way, and the offsets count in them; the checksum
    is that of the file's bytes.

    >>> read_document(Path("missing.txt"))
    Traceback (most recent call last):
        ...
    corridors.errors.UnreadableInput: missing.txt: cannot be read (No such file or directory); ...
    """
    data = guard.read_bytes(path)
    if not data:
        raise UnreadableInput("is empty: nothing to read; fetch or save the file again", where=str(path))
    document = document_of(path.name, _decoded(data, where=str(path)), data)
    if not (document.text.strip() or document.unread):
        reason = "holds no words, only space: nothing to read; save the text of the document in it"
        raise UnreadableInput(reason, where=str(path))
    return document


def _decoded(data: bytes, *, where: str) -> str:
    """Decode UTF-8; what is not, and is a web page that declares what it is, as it says."""
    if what := next((what for mark, what in _NO_TEXT.items() if data.startswith(mark)), ""):
        raise UnreadableInput(f"is {what}; save its text as a file, and read that", where=where)
    try:
        guard.decode(data, where=where)
    except UnreadableInput:
        head = data[:_PAGE_HEAD].decode("latin-1")
        declared = _CHARSET.search(head) if is_web_page(head) and b"\0" not in data else None
        if declared is None:
            raise
        charset = declared["name"].lower()
        try:
            return data.decode(_AS_BROWSERS_DO.get(charset, charset))
        except (LookupError, UnicodeDecodeError):
            reason = f"is not written in {charset}, as it says; save the file as UTF-8"
            raise UnreadableInput(reason, where=where) from None
    return data.decode("utf-8")


def document_of(name: str, text: str, data: bytes | None = None) -> Document:
    r"""Make a document from a text at hand.

    >>> document_of("page.html", "<!doctype html><p>Hello").text
    'Hello\n'
    """
    digest = hashlib.sha256(text.encode() if data is None else data).hexdigest()
    words = plain_text(text) if is_web_page(text) else text
    lines = with_line_feeds(words)
    text = _ENDLESS.sub(lambda line: " " * len(line.group()), lines)
    unread = tuple(lines.count("\n", 0, line.start()) + 1 for line in _ENDLESS.finditer(lines))
    gone = list(_unseen(text))
    unseen = tuple(place - n for n, place in enumerate(gone))
    text = unbroken(unfolded(_without(text, gone).translate(_SPACES))).replace("&gt;&gt;", "      >>")
    parted = tuple(_too_long(text))
    if parted:
        pieces = [text[begin + 1 : end] for begin, end in pairwise((-1, *parted, len(text)))]
        text = "\n".join(pieces)
    return Document(name, text, digest, _starts(text), words, _starts(lines), parted, unread, unseen)


def _unseen(text: str) -> Iterator[int]:
    """Give the places of marks that nobody sees; a space of no width is a space, but for one within a word."""
    for run in _UNSEEN.finditer(text):
        before, after = text[max(0, run.start() - 1) : run.start()], text[run.end() : run.end() + 1]
        within = before.isalpha() and (after.islower() or (before.isupper() and after.isupper()))
        joins = _JOINED.match(before) is not None
        kept = ("" if within else "\u200b") + ("\u200c\u200d" if joins else "")
        yield from (place for place in range(*run.span()) if text[place] not in kept)


def _without(text: str, places: Sequence[int]) -> str:
    return "".join(text[begin + 1 : end] for begin, end in pairwise((-1, *places, len(text))))


def _too_long(text: str) -> Iterator[int]:
    """Give the spaces at which to part what runs on for longer than any sentence: readers look at sentences whole."""
    if max(map(len, text.split("\n"))) <= _LONGEST_SENTENCE:
        return
    for match in _STRETCH.finditer(text):
        if match.group().isspace():  # a line that is left out
            continue
        at, end = match.span()
        while end - at > _LONGEST_SENTENCE:
            cut = text.rfind(" ", at + 1, at + _LONGEST_SENTENCE)
            cut = cut if cut > 0 else text.find(" ", at + _LONGEST_SENTENCE, end)
            if cut < 0:
                break
            yield cut
            at = cut + 1


def with_line_feeds(text: str) -> str:
    r"""Give a text whose lines all end with a line feed, every offset kept; a carriage return within a line is a space.

    >>> with_line_feeds("one\r\ntwo"), with_line_feeds("one\rtwo")
    ('one \ntwo', 'one\ntwo')
    """
    return text.replace("\r", " " if "\n" in text else "\n")


def _starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in re.finditer("\n", text)))


def checksum(words: str) -> str:
    """Give the sha256 of a passage's words as UTF-8, in hexadecimal.

    >>> checksum("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(words.encode()).hexdigest()
