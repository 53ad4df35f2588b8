"""Hear plain statements in turns: who was kept out, who supports or opposes a process; hedged and negated ones are left."""

import re

from corridors.readers.notes import Reading


def tell_statements(reading: Reading) -> None:
    """Note what speakers plainly state about access and support."""
