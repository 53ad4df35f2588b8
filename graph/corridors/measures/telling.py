"""Let every answer be told: as prose, as JSON, as a frame, as a page in a notebook."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

from corridors.errors import MissingExtra
from corridors.store.cells import html_table, html_text

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}"
    "th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top}"
)


class Told(ABC):
    r"""An answer that can be read by people and by programs.

    >>> class Hello(Told):
    ...     def prose(self): return "Hello.\n"
    ...     def data(self): return {"word": "hello"}
    ...     def cite(self): return ""
    ...     def table(self): return [{"word": "hello"}]
    >>> print(Hello(), Hello().json().split())
    Hello. ['{', '"word":', '"hello"', '}']
    """

    __slots__ = ()

    @abstractmethod
    def prose(self) -> str:
        """Write the answer for reading."""

    @abstractmethod
    def data(self) -> dict[str, Any]:
        """Give the answer as the commands' JSON has it, as plain Python."""

    @abstractmethod
    def cite(self) -> str:
        """Cite what the answer rests on."""

    @abstractmethod
    def table(self) -> list[dict[str, Any]]:
        """Give the answer as flat rows, one a line of a spreadsheet."""

    def columns(self) -> list[str]:
        """Name the columns of the table."""
        return list(dict.fromkeys(name for row in self.table() for name in row))

    def __iter__(self) -> Iterator[Any]:
        return iter(self.table())

    def __getitem__(self, place: Any) -> Any:
        return tuple(self)[place]

    def json(self) -> str:
        """Write the answer as the commands' JSON."""
        return json.dumps(self.data(), ensure_ascii=False, indent=2) + "\n"

    def frame(self) -> Any:
        """Give the rows as a pandas DataFrame; needs the extra ``frame``."""
        try:
            import pandas as pd
        except ImportError:
            raise MissingExtra("pandas", "frame") from None
        return pd.DataFrame(self.table(), columns=self.columns())

    def lead(self) -> str:
        """Say in a line what is answered."""
        return self.prose().partition("\n")[0]

    def shown(self) -> list[dict[str, Any]]:
        """Give the rows of the table in a notebook, as people read them."""
        return self.table()

    def page(self) -> str:
        """Write the answer as a small HTML page of its own, which asks nothing of any host."""
        policy = "default-src 'none'; style-src 'unsafe-inline'"
        lead = html_text(self.lead())
        return (
            f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}"><title>{lead}</title>'
            f"<style>{_STYLE}</style></head><body>{self._repr_html_()}</body></html>\n"
        )

    def __str__(self) -> str:
        return self.prose().rstrip("\n")

    def __repr__(self) -> str:
        return self.prose().rstrip("\n")

    def _repr_html_(self) -> str:
        rows = self.shown()
        table = html_table(rows) if rows else ""
        words = f"<details><summary>In words</summary><p>{html_text(self.prose().rstrip())}</p></details>"
        return f"<p>{html_text(self.lead())}</p>{table}{words}"
