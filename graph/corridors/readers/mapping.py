"""Read the mapping that says what the columns of a table mean, where its headers do not."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from corridors.errors import UnreadableInput
from corridors.guard import decode, read_bytes
from corridors.readers.sheetrows import ENDS, LEADS

#: What a column may mean.
MEANINGS = (
    "name", "first", "last", "employer", "post", "standing", "event", "session", "subject", "role", "date", "begin",
    "end", "finish", "hours", "zone", "state", "region", "group", "place", "room", "note", "process", "programme",
    "document", "symbol", "adopted", "published", "vote", "yes", "against", "abstained", "status", "objectors",
)  # fmt: skip
#: Relations that a role may be, of a person, a body or a state; and those that the cells of a column may be.
ROLES = tuple(ENDS)
RELATIONS = (*ENDS, *LEADS)
_TABLES = ("columns", "roles", "every")


@dataclass(frozen=True, slots=True)
class Mapping:
    """What columns mean, by their headers; which relation a word for a role is; what holds for every row.

    >>> Mapping({"Sent by": "employer"}).columns["Sent by"]
    'employer'
    """

    columns: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    every: dict[str, str] = field(default_factory=dict)


def read_mapping(path: Path) -> Mapping:
    """Read a mapping from a TOML file with the tables ``columns``, ``roles`` and ``every``.

    >>> read_mapping(Path("missing.toml"))
    Traceback (most recent call last):
        ...
    corridors.errors.UnreadableInput: missing.toml: cannot be read (No such file or directory); ...
    """
    try:
        told = tomllib.loads(decode(read_bytes(path), where=str(path)))
    except tomllib.TOMLDecodeError as error:
        raise UnreadableInput(f"is no TOML ({error}); mend that line", where=str(path)) from None
    for name, table in told.items():
        if name not in _TABLES or not isinstance(table, dict) or not all(isinstance(v, str) for v in table.values()):
            raise UnreadableInput(
                f"“{name}” is not understood; a mapping has the tables {', '.join(_TABLES)}, of texts", where=str(path)
            )
    mapping = Mapping(told.get("columns", {}), told.get("roles", {}), told.get("every", {}))
    allowed = (
        (mapping.columns.values(), (*MEANINGS, *RELATIONS)),
        (mapping.roles.values(), ROLES),
        (mapping.every, MEANINGS),
    )
    for given, known in allowed:
        if wrong := next((word for word in given if word not in known), None):
            raise UnreadableInput(f"“{wrong}” is not known here; use one of {', '.join(known)}", where=str(path))
    return mapping
