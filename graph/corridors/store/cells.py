"""Set rows as a small HTML table for notebooks, every text escaped."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from corridors.guard import visible

#: More rows make a notebook slow; what is beyond them is counted.
_ROWS = 200


def html_table(rows: Sequence[Mapping[str, Any]], *, columns: Iterable[str] = ()) -> str:
    """Give rows as an HTML table; a value with a picture of its own (``_repr_html_``) shows that.

    >>> html_table([{"name": "<b>Ann</b>", "n": 2}])[-66:]
    '<tr><td>&lt;b&gt;Ann&lt;/b&gt;</td><td>2</td></tr></tbody></table>'
    """
    names = list(dict.fromkeys([*columns, *(name for row in rows for name in row)]))
    head = "".join(f'<th scope="col">{html_text(name)}</th>' for name in names)
    body = "".join(f"<tr>{''.join(_cell(row.get(name)) for name in names)}</tr>" for row in rows[:_ROWS])
    more = f"<p>… and {len(rows) - _ROWS:,} more</p>" if len(rows) > _ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def html_text(text: object) -> str:
    r"""Escape a text, its lines kept; characters that would hide or turn round others are written out.

    >>> html_text("a\u202e<b>")
    'a\\u202e&lt;b&gt;'
    """
    return escape(visible(str(text))).replace("\n", "<br>")


def _cell(value: Any) -> str:
    if (picture := getattr(value, "_repr_html_", None)) is not None:
        return f"<td>{picture()}</td>"
    if isinstance(value, float):
        value = f"{value:.6g}"
    return f"<td>{'' if value is None else html_text(value)}</td>"
