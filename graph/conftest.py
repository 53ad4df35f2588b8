"""Give the examples in docstrings what they share: one open graph, as each anew takes minutes; documents to read."""

import os
from collections.abc import Iterator
from functools import lru_cache, wraps
from typing import Any

import pytest

import corridors
from corridors.documents import document_of
from corridors.readers.notes import Named, Reading


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


@pytest.fixture(autouse=True)
def _documents_at_hand(doctest_namespace: dict[str, Any]) -> None:
    """Let examples of reading show what is read and found, and not where the words for it are from."""
    doctest_namespace.update(document_of=document_of, Named=Named, Reading=Reading)
