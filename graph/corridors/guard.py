"""Bound what a hostile file or query can do before a native parser sees it."""

import re
import shlex
import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from xml.parsers import expat

from corridors.errors import InvalidQuery, TooLarge, UnreadableInput

MAX_FILE_BYTES = 2_000_000_000
MAX_DEPTH = 200
MAX_QUERY_CHARS = 200_000
_PIECE = 16_000_000

#: What in RDF text or SPARQL can hide a bracket or a keyword: comments, strings (also some that do not end), IRIs, and
#: characters of names written with a backslash. Nothing is tried twice, so that no text takes longer than its length.
_OPAQUE = re.compile(
    r"""(?P<comment>\#[^\n\r]*+)"""
    r"""|(?P<long>\"\"\"(?:[^"\\]++|\\.|"(?!""))*+\"\"\"|\'\'\'(?:[^'\\]++|\\.|'(?!''))*+\'\'\')"""
    r"""|(?P<endless>\"\"\".*+|\'\'\'.*+)"""
    r"""|(?P<short>"(?:[^"\\\n\r]++|\\[^\n\r])*+"|'(?:[^'\\\n\r]++|\\[^\n\r])*+')"""
    r"""|(?P<open>["'][^\n\r]*+)"""
    r"""|(?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>)"""
    r"""|(?P<escaped>\\[_~.\-!$&'()*+,;=/?\#@%])""",
    re.DOTALL,
)
#: Characters that could move the cursor, colour the screen or turn a name round without being seen.
_HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_UPDATE = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def read_bytes(path: Path, *, most: int = MAX_FILE_BYTES) -> bytes:
    """Read a regular file whole, of at most so many bytes, or say why not.

    >>> read_bytes(Path("/"))
    Traceback (most recent call last):
        ...
    corridors.errors.UnreadableInput: /: is a folder; name a file
    """
    where = str(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableInput("is a folder; name a file", where=where)
        if not stat.S_ISREG(mode):
            raise UnreadableInput("is no regular file (a pipe or device?); save it to a file first", where=where)
        if path.stat().st_size > most:
            raise TooLarge(f"{where}: over {most:,} bytes; split it")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableInput(f"cannot be read ({reason}); check the name and the permissions", where=where) from None
    except ValueError as error:  # a NUL in the name
        raise UnreadableInput(f"cannot be read ({error}); check the name", where=repr(where)) from None


def decode(data: bytes, *, where: str, line: int = 1) -> str:
    """Decode UTF-8 (a byte-order mark at a file's beginning is dropped), or name the line where it breaks.

    ``line`` is that of the file on which the data begin.

    >>> decode("Zürich".encode(), where="x.txt")
    'Zürich'
    """
    if line == 1 and data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableInput(f"is UTF-16; save it as UTF-8{_converted(where, 'UTF-16')}", where=f"{where}:1")
    try:
        text = data.decode("utf-8-sig" if line == 1 else "utf-8")
    except UnicodeDecodeError as error:
        line += data.count(b"\n", 0, error.start)
        raise UnreadableInput(_why_not_text(data, error, where), where=f"{where}:{line}") from None
    if (nul := text.find("\x00")) >= 0:
        line += text.count("\n", 0, nul)
        raise UnreadableInput("holds a NUL byte: not a text file, or UTF-16; save it as UTF-8", where=f"{where}:{line}")
    return text


def _why_not_text(data: bytes, error: UnicodeDecodeError, where: str) -> str:
    """Say what bytes that are no UTF-8 look like, and how to make UTF-8 of them."""
    if b"\0" in data:
        return "is not UTF-8 here, but UTF-16 or no text at all; save its words as a text file in UTF-8"
    if error.reason == "unexpected end of data":
        return "is not UTF-8 here: it ends within a character; fetch the file again"
    code = "windows-1252"
    with suppress(UnicodeDecodeError):
        data.decode(code)
        byte = f"byte 0x{data[error.start]:02X}"
        return (
            f"is not UTF-8 here ({byte}), it looks like Windows-1252; save it as UTF-8{_converted(where, code.upper())}"
        )
    return f"is not UTF-8 here (byte 0x{data[error.start]:02X}), nor Windows-1252; save the file as UTF-8"


def _converted(where: str, code: str) -> str:
    """Give the command that writes a file anew in UTF-8."""
    path = Path(where)
    old, new = (shlex.quote(visible(str(one))) for one in (path, path.with_name(f"{path.stem}.utf8{path.suffix}")))
    return f": iconv -f {code} -t UTF-8 {old} > {new}" if path.suffix else ""


def visible(text: str) -> str:
    r"""Write out characters that a terminal would obey or not show.

    >>> visible("a\x1b[2Jb")
    'a\\u001b[2Jb'
    """
    return _HIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def blank_out(text: str, *, keep_iris: bool = False) -> str:
    """Replace comments, strings and IRIs by spaces of the same length, so that what is left is syntax.

    >>> blank_out('a "(" # (')
    'a         '
    """

    def blank(match: re.Match[str]) -> str:
        return match.group() if keep_iris and match.lastgroup == "iri" else _spaces(match)

    return _OPAQUE.sub(blank, text)


def _spaces(match: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in match.group().split("\n"))


def check_depth(text: str, *, where: str) -> None:
    """Refuse brackets nested deeper than any honest file's.

    >>> check_depth("(" * 500, where="x.ttl")
    Traceback (most recent call last):
        ...
    corridors.errors.TooLarge: x.ttl:1: brackets nested more than 200 deep; flatten it
    """
    if _bracketed(text) > MAX_DEPTH:
        _depth_after(text, 0, where=where, line=1)


def _bracketed(text: str) -> int:
    """Count the brackets that a text opens."""
    return sum(map(text.count, "([{"))


def _depth_after(text: str, depth: int, *, where: str, line: int) -> int:
    """Give how deep brackets are open after a piece of text."""
    for match in re.finditer(r"[()\[\]{}]", text):
        depth = depth + 1 if match.group() in "([{" else max(depth - 1, 0)
        if depth > MAX_DEPTH:
            line += text.count("\n", 0, match.start())
            raise TooLarge(f"{where}:{line}: brackets nested more than {MAX_DEPTH} deep; flatten it")
    return depth


def check_rdf(text: str, suffix: str, *, where: str) -> None:
    """Refuse what would crash or mislead a parser: entity declarations in XML, brackets nested too deep."""
    if suffix in (".rdf", ".xml", ".owl"):
        if (found := re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE)) is not None:
            line = text.count("\n", 0, found.start()) + 1
            message = "declares a document type or entities; remove the <!DOCTYPE …>"
            raise UnreadableInput(message, where=f"{where}:{line}")
        try:  # the RDF parser takes a file that is cut off without a word
            expat.ParserCreate().Parse(text.encode(), True)  # noqa: FBT003 - expat takes it so: this is all of it
        except expat.ExpatError as error:
            reason = f"is no whole XML ({expat.ErrorString(error.code)}); mend it or fetch the file again"
            raise UnreadableInput(reason, where=f"{where}:{error.lineno}") from None
    elif suffix in (".jsonld", ".json"):
        strings = re.sub(r'"(?:[^"\\]++|\\.)*+"?', lambda m: " " * len(m.group()), text)
        check_depth(strings, where=where)
    elif suffix in (".ttl", ".trig", ".n3") and _bracketed(text) > MAX_DEPTH:
        check_depth(blank_out(text), where=where)


def check_big_rdf(path: Path, suffix: str) -> None:
    """Refuse, reading it in pieces that end at a line, what ``decode`` and ``check_rdf`` would refuse in a big file.

    >>> check_big_rdf(Path("/dev/null"), ".nt")
    """
    depth, line = 0, 1
    with path.open("rb") as file:
        while data := file.read(_PIECE) + file.readline():
            text = decode(data, where=str(path), line=line)
            if suffix in (".ttl", ".trig") and (depth or _bracketed(text)):
                depth = _depth_after(blank_out(text), depth, where=str(path), line=line)
            line += data.count(b"\n")


#: What names a thing and so is no keyword, whatever it is called: a variable, what follows the colon of a prefix. They
#: end early (at a dot) rather than late, so that no keyword is taken for a part of a name.
_NAME = re.compile(r"[?$]\w++|:(?:[\w:]|%[0-9A-Fa-f]{2})(?:[\w:-]|%[0-9A-Fa-f]{2})*+")
_WORD = re.compile(r"(?<!\w)([A-Za-z]+)(?![:\w])")
_SERVICE = re.compile(r"SERVICE\s*+(?:SILENT\s*+)?<([^<>\s]*+)>", re.IGNORECASE)
#: An ASCII character by its number, which some engines read before all else, so that it may end a string or a comment.
_DISGUISED = re.compile(r"\\u00[0-7][0-9A-Fa-f]|\\U000000[0-7][0-9A-Fa-f]")
#: An IRI that can be read as a comparison with what follows the less-than sign: a comment or a string begins in it.
_TWO_WAYS = re.compile(r"<(?![A-Za-z][\w+.-]*://)[^#']*[#']")
#: An IRI that ends before its path: what a prefix adds may make it none, and the engine reads on after the colon.
_NO_PATH = re.compile(r"<[^/?#<>]*+//[^/?#<>]*+>")


def _check_tokens(text: str, *, where: str) -> None:
    """Refuse what engines may read otherwise than the guard does."""
    if (found := _DISGUISED.search(text)) is not None:
        reason = f"{found.group()} stands for an ASCII character; write that itself"
        raise InvalidQuery(reason, where=_line_of(text, found.start(), where))
    depth, end = 0, 0
    for match in _OPAQUE.finditer(text):
        depth += text.count("(", end, match.start()) - text.count(")", end, match.start())
        end = match.end()
        if match.lastgroup in ("endless", "open"):
            reason = "a string does not end; close it with the quotes it begins with"
            raise InvalidQuery(reason, where=_line_of(text, match.start(), where))
        if match.lastgroup == "iri" and depth > 0 and _TWO_WAYS.match(match.group()):
            advice = "put a space after the < or, if an IRI is meant, declare a PREFIX for it"
            reason = f"{visible(match.group()[:80])} may be an IRI or a comparison; {advice}"
            raise InvalidQuery(reason, where=_line_of(text, match.start(), where))


def _line_of(text: str, at: int, where: str) -> str:
    line = text.count("\n", 0, at) + 1
    return f"{where}:{line}"


def services_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Find each SERVICE of a query: where the address that it asks begins and ends, and the address, if it is named.

    >>> list(services_in("ASK { SERVICE <urn:a> { ?service ?p 'SERVICE' } }"))
    [(15, 20, 'urn:a')]
    """
    bare = blank_out(text, keep_iris=True)
    syntax = blank_out(text)
    if _NO_PATH.search(bare) is None:
        syntax = _NAME.sub(_spaces, syntax)
    for match in re.finditer("SERVICE", syntax, re.IGNORECASE):
        found = _SERVICE.match(bare, match.start())
        yield (*found.span(1), found.group(1)) if found else (*match.span(), "")


def _check_services(text: str, services: Collection[str], *, where: str) -> None:
    """Refuse a SERVICE whose host is not named in full and allowed."""
    for at, _, address in services_in(text):
        with suppress(ValueError):  # what is no address at all is not allowed either
            parts = urlsplit(address)
            if parts.scheme in ("http", "https") and parts.netloc in services:
                continue
        allowed = f" ({', '.join(sorted(services))})" if services else ""
        advice = f"name its host with --service{allowed}, and its address in full"
        raise InvalidQuery(f"SERVICE would ask another host; {advice}", where=_line_of(text, at, where))


def check_query(text: str, *, where: str = "query", services: Collection[str] = ()) -> str:
    """Let only a read-only query through and give its form (SELECT, ASK, CONSTRUCT, DESCRIBE).

    ``services`` names the hosts that SERVICE may ask.

    >>> check_query("DROP ALL")
    Traceback (most recent call last):
        ...
    corridors.errors.InvalidQuery: query:1: DROP is an update; queries here only read ...
    """
    if len(text) > MAX_QUERY_CHARS:
        raise InvalidQuery(f"is over {MAX_QUERY_CHARS:,} characters; shorten it", where=where)
    try:  # with what looks like an IRI: it may be a comparison with something in brackets
        check_depth(blank_out(text, keep_iris=True), where=where)
    except TooLarge:
        raise InvalidQuery(f"groups nested more than {MAX_DEPTH} deep; flatten it", where=where) from None
    form = _form(_NAME.sub(_spaces, blank_out(text)), where=where)
    _check_tokens(text, where=where)
    _check_services(text, services, where=where)
    return form


def _form(syntax: str, *, where: str) -> str:
    """Give the form of a query whose names are blanked out; refuse updates and FROM."""
    form = ""
    for match in _WORD.finditer(syntax):
        word = match.group(1).upper()
        if word == "FROM":
            reason = "FROM would read another graph; name it with -g instead"
            raise InvalidQuery(reason, where=_line_of(syntax, match.start(), where))
        if not form and word in _UPDATE:
            reason = f"{word} is an update; queries here only read ({', '.join(_FORMS)})"
            raise InvalidQuery(reason, where=_line_of(syntax, match.start(), where))
        if not form and word in _FORMS:
            form = word
    if not form:
        raise InvalidQuery(f"is no query; begin with {', '.join(_FORMS)}", where=f"{where}:1")
    return form


def located(error: Exception, where: str) -> UnreadableInput:
    """Turn a parser's error into ours, with file and line.

    >>> str(located(ValueError("odd"), "x.ttl"))
    'x.ttl: odd; mend the syntax there'
    """
    line = getattr(error, "lineno", None)
    message = (error.msg if isinstance(error, SyntaxError) else str(error)) or "cannot be parsed"
    message = re.sub(r"^Parser error at line \d+[^:]*: ", "", message)
    if "LoadDocumentCallback" in message:
        message = "names a remote @context, which is not fetched; put the context into the file"
    return UnreadableInput(f"{message}; mend the syntax there", where=f"{where}:{line}" if line else where)
