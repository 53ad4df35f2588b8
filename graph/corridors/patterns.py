"""Hold wordings that are compiled when they are first looked for: a page needs a third of those that readers know."""

import re
from typing import Any, cast


class Wording:
    """A pattern that is compiled when something is asked of it; the pattern of a match equals the wording it is of."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags
        self.made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """Give what a compiled pattern has, and keep it: Python asks here only for what is not there."""
        if name.startswith("__"):  # to copy a wording, or to show it, compiles nothing
            raise AttributeError(name)
        if self.made is None:
            self.made = re.compile(self.pattern, self.flags)
        found = getattr(self.made, name)
        setattr(self, name, found)
        return found

    def __eq__(self, other: object) -> bool:
        return other is self or (self.made is not None and other is self.made)

    __hash__ = object.__hash__


def wording(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Give what ``re.compile`` gives, but compile it when it is first used.

    >>> lake = wording(r"lake (\w+)", re.I)
    >>> found = lake.search("Lake Velda")
    >>> found[1], found.re == lake, lake.sub("it", "at Lake Velda"), lake.pattern
    ('Velda', True, 'at it', 'lake (\\w+)')
    """
    return cast(re.Pattern[str], Wording(pattern, flags))
