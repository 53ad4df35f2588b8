"""Let every answer be told: as prose, as JSON, as a frame, as a page in a notebook."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from html import escape
from typing import Any

from corridors.errors import MissingExtra


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

    def json(self) -> str:
        """Write the answer as the commands' JSON."""
        return json.dumps(self.data(), ensure_ascii=False, indent=2) + "\n"

    def frame(self) -> Any:
        """Give the rows as a pandas DataFrame; needs the extra ``frame``."""
        try:
            import pandas as pd
        except ImportError:
            raise MissingExtra("pandas", "frame") from None
        return pd.DataFrame(self.table())

    def __str__(self) -> str:
        return self.prose().rstrip("\n")

    def __repr__(self) -> str:
        return self.prose().rstrip("\n")

    def _repr_html_(self) -> str:
        return f"<pre>{escape(self.prose())}</pre>"
