"""Shorten our own scripts and style safely: comments and needless space go, texts and names stay."""

import re

_WORD = re.compile(r"[\w$]")
#: After one of these a slash begins a regular expression; after anything else it divides.
_BEFORE_REGEX = set("(,=:[!&|?{};+-*%<>~^")
_TOKENS = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
    r"""|(?P<space>\s+)|(?P<part>(?<![\w$])0\.\d+)|(?P<word>[\w$]+)|(?P<other>.)""",
    re.DOTALL,
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/[a-z]*")


def script(text: str) -> str:
    r"""Shorten a script that ends its statements with semicolons and has no empty ones.

    >>> script("// add\nconst a = (b, c) => {\n  return b + +c;\n};")
    'const a=(b,c)=>{return b+ +c};'
    """
    out: list[str] = []
    at = 0
    space = ""
    while at < len(text):
        piece, kind, at = _piece(text, at, out)
        if kind in ("space", "comment"):
            space = "\n" if "\n" in piece or space == "\n" else " "
            continue
        if space and out:
            out += filter(None, [_between(out[-1], piece, space)])
        if out and _is_idle(out[-1], piece):
            out.pop()
        if piece == ">" and _takes_one(out):
            del out[-2], out[-3]
        out.append(piece)
        space = ""
    return "".join(out)


def _is_idle(sign: str, after: str) -> bool:
    """Tell whether a comma after the last of a list, or a semicolon after the last statement, may go."""
    return (sign == "," and after in ")}") or (sign == ";" and after == "}")


def _takes_one(before: list[str]) -> bool:
    """Tell whether what ends in ``(name)=`` begins a function of one argument, which needs no brackets."""
    signs = [*before[-4:-3], *before[-2:]]
    return signs == ["(", ")", "="] and before[-3].isidentifier() and not _WORD.match(before[-5][-1:] or "a")


def _piece(text: str, at: int, out: list[str]) -> tuple[str, str, int]:
    """Take the next token; a template or a regular expression is taken whole."""
    if text[at] == "`":
        end = _template_end(text, at)
        return text[at:end], "text", end
    if text[at] == "/" and text[at + 1] not in "/*":
        last = next((piece for piece in reversed(out) if piece.strip()), "(")
        match = _REGEX.match(text, at) if last[-1] in _BEFORE_REGEX or last == "return" else None
        if match:
            return match.group(), "text", match.end()
    found = _TOKENS.match(text, at)
    if found is None:
        return text[at], "other", at + 1
    kind = found.lastgroup or "other"
    return found.group().lstrip("0") if kind == "part" else found.group(), kind, found.end()


def _template_end(text: str, at: int) -> int:
    """Find where a template literal ends, past those nested in it."""
    at += 1
    while text[at] != "`":
        if text[at] == "\\":
            at += 2
        elif text.startswith("${", at):
            at = _hole_end(text, at + 2)
        else:
            at += 1
    return at + 1


def _hole_end(text: str, at: int) -> int:
    depth = 1
    while depth:
        if text[at] == "`":
            at = _template_end(text, at)
            continue
        if text[at] in "\"'":
            found = _TOKENS.match(text, at)
            at = found.end() if found else at + 1
            continue
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def _between(before: str, after: str, space: str) -> str:
    """Keep the space that a script needs: between words, between signs that would run together, before a new line."""
    if _WORD.match(before[-1]) and _WORD.match(after[0]):
        return " "
    if before[-1] in "+-" and after[0] == before[-1]:
        return " "
    ends = before[-1] not in "{}[(,;=:?&|+-*<>.!" and after[0] not in "})],;.=:?&|*<>"
    return "\n" if space == "\n" and ends else ""


def style(text: str) -> str:
    r"""Shorten a style sheet.

    >>> style("a { color: red; }\n/* note */\nb > c { top: calc(1px + 2px); }")
    'a{color:red}b > c{top:calc(1px + 2px)}'
    """
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r";?\s*}\s*", "}", re.sub(r"\s*([{;,])\s*|(?<=:) ", r"\1", text)).strip()
