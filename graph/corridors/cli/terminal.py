"""Put words on the terminal: as wide as it is, in letters it has, with nothing hidden in them."""

import re
import shutil
import sys

import click

#: Characters that could move the cursor, colour the screen or turn a name round without being seen.
_HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "…": "...", "·": "-", "─": "-", "→": "->", "←": "<-"}
)
_NARROWEST, _WIDEST, _UNKNOWN = 40, 140, 100


def width() -> int:
    """Give the width to write to: the terminal's, within reason; 100 columns where there is none."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_UNKNOWN, 24)).columns))


def visible(text: str) -> str:
    r"""Write out characters that a terminal would obey or not show.

    >>> visible("a\x1b[2Jb")
    'a\\u001b[2Jb'
    """
    return _HIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def one_line(text: str) -> str:
    r"""Put a text on one line.

    >>> one_line("a\n  b")
    'a b'
    """
    return " ".join(text.split())


def spell(text: str, encoding: str) -> str:
    """Spell a text in the letters that an encoding has.

    >>> spell("“Zürich” — 1…", "ascii")
    '"Z?rich" - 1...'
    """
    if encoding.lower().replace("-", "") not in ("utf8", "utf8sig"):
        text = text.translate(_PLAIN)
    return text.encode(encoding, "replace").decode(encoding)


def say(text: str) -> None:
    """Write a result for people on standard output."""
    click.echo(spell(visible(text), sys.stdout.encoding or "ascii"))


def tell(text: str) -> None:
    """Write a note on standard error."""
    click.echo(spell(visible(text), sys.stderr.encoding or "ascii"), err=True)


def give(text: str) -> None:
    """Write a result for programs on standard output: UTF-8, the same bytes in every locale."""
    click.echo(text.encode(errors="replace"), nl=False)
