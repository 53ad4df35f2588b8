"""Put words on the terminal: as wide as it is, in letters it has, with nothing hidden in them."""

import shutil
import sys

import click

from corridors.guard import visible

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "…": "...", "·": "-", "─": "-", "→": "->", "←": "<-"}
)
_NARROWEST, _WIDEST, _UNKNOWN = 40, 140, 100


def width() -> int:
    """Give the width to write to: the terminal's, within reason; 100 columns where there is none."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_UNKNOWN, 24)).columns))


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
