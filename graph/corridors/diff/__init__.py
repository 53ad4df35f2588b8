"""Compare two graphs and merge them, claim by claim."""

from corridors.diff.changes import Change, Difference, difference
from corridors.diff.merging import Conflict, Merged, merged

__all__ = ["Change", "Conflict", "Difference", "Merged", "difference", "merged"]
