"""Answer questions that a query cannot: paths as cited arguments, ranks with what they rest on."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corridors.measures.arguments import path as path
    from corridors.measures.chronicle import timeline as timeline
    from corridors.measures.circles import communities as communities
    from corridors.measures.introductions import introduce as introduce
    from corridors.measures.standing import rank as rank
    from corridors.measures.ties import reasons as reasons
    from corridors.measures.years import rank_over_years as rank_over_years

__all__ = ["communities", "introduce", "path", "rank", "rank_over_years", "reasons", "timeline"]

#: Imported when asked for: what only cites (``measures.citations``) must not pay for networkx.
_HOMES = {
    "communities": "circles",
    "introduce": "introductions",
    "path": "arguments",
    "rank": "standing",
    "rank_over_years": "years",
    "reasons": "ties",
    "timeline": "chronicle",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"corridors.measures.{_HOMES[name]}"), name)
