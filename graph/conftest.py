"""Let the examples in docstrings share one open graph: opening it anew for each would take minutes."""

import os
from collections.abc import Iterator
from functools import lru_cache, wraps
from typing import Any

import pytest

import corridors


@pytest.fixture(autouse=True, scope="session")
def _one_graph() -> Iterator[None]:
    """Remember what was opened without files: an atlas does not change."""
    really_open = corridors.open

    @lru_cache(maxsize=4)
    def remembered(options: tuple[tuple[str, Any], ...]) -> Any:
        return really_open(**dict(options))

    @wraps(really_open)
    def opened(*paths: str | os.PathLike[str], **options: Any) -> Any:
        if paths or any(isinstance(value, list) for value in options.values()):
            return really_open(*paths, **options)
        return remembered(tuple(sorted(options.items())))

    corridors.open = opened
    yield
    corridors.open = really_open
