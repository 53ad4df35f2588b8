"""Write the network as CSV for Neo4j's bulk importer, with citations on every relationship."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corridors.atlas import Atlas
from corridors.exports.flat import flat_network
from corridors.exports.tables import table
from corridors.names import expand
from corridors.ontology import vocabulary
from corridors.turtle import save

_NODES = ("name:ID", "iri", "label", "kind", "anonymous:boolean", ":LABEL")
_PLAIN = ("claim", "status", "basis", "stage", "as_of", "valid_from", "valid_until")
_EDGES = (":START_ID", ":END_ID", ":TYPE", "relation", *_PLAIN, "sources:string[]", "citations:string[]")
_HOW = """These files are for Neo4j's importer; with Neo4j stopped:

    neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv neo4j

A database of that name that is there already is replaced with --overwrite-destination=true.
Every relationship carries its claim's name, status and citations. Several values in a cell are parted by semicolons.
"""


def write_neo4j(atlas: Atlas, folder: str | Path, *, relations: Iterable[str] = (), mentions: bool = False) -> None:
    """Save ``nodes.csv`` and ``relationships.csv`` into a folder, with a note on how to import them.

    >>> import corridors as co, tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> write_neo4j(co.open(), folder)
    >>> (folder / "nodes.csv").read_text(encoding="utf-8").splitlines()[0]
    'name:ID,iri,label,kind,anonymous:boolean,:LABEL'
    """
    flat, folder = flat_network(atlas, relations=relations, mentions=mentions), Path(folder)
    save(folder / "nodes.csv", table(_NODES, (_node(name, data) for name, data in flat.nodes())))
    save(folder / "relationships.csv", table(_EDGES, (_edge(a, b, data) for a, b, _, data in flat.edges())))
    save(folder / "README.txt", _HOW)


def _node(name: str, data: dict[str, Any]) -> tuple[Any, ...]:
    cls = data.get("class", "")
    above = vocabulary()[cls].above if cls in vocabulary() else ()
    labels = ";".join(dict.fromkeys(each.removeprefix("cor:") for each in (*([cls] if cls else ()), *above)))
    return (
        name,
        expand(name),
        _line(data.get("label", name)),
        data.get("kind"),
        data.get("anonymous", False),
        labels or "Entity",
    )


def _edge(start: str, end: str, data: dict[str, Any]) -> tuple[Any, ...]:
    kind = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", data["relation"].partition(":")[2]).upper()
    plain = (
        _line(data.get(name, ""))
        for name in ("claim", "status", "basis", "stage", "as_of", "valid_from", "valid_until")
    )
    sources = ";".join(str(data.get("sources", "")).split())
    citations = ";".join(_line(one).replace(";", ",") for one in data.get("citations", ()))
    return start, end, kind, data["relation"], *plain, sources, citations


def _line(text: str) -> str:
    """Put a text on one line: the importer takes no line breaks unless it is told to."""
    return " ".join(text.split())
