"""Write a model as compact JSON: what repeats is told once, what follows from elsewhere is left out."""

import json
from collections import Counter
from typing import Any

from corridors.explorer.model import FAMILIES, KIND_LABELS, Columns, Model

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "&<>\u2028\u2029"}
#: What an edge takes from its claim where the two agree.
_INHERITED = ("from", "to", "relation", "status", "basis")


def packed(model: Model, **more: Any) -> str:
    """Give the model as JSON that cannot end the element it stands in; graph.js unpacks it.

    >>> packed(Model({"title": "</script>"}, {"id": []}, {}, {}, {}, {}, {})).count("<")
    0
    """
    tables: dict[str, Any] = {"about": model.about, "kinds": KIND_LABELS, "families": list(FAMILIES), **more}
    tables["stories"] = model.stories
    tables["nodes"] = _table(_nodes(model.nodes))
    tables["edges"] = _table(_edges(model))
    tables["claims"] = _table(_claims(model))
    for name in ("relations", "passages", "sources"):
        tables[name] = _table(getattr(model, name))
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _table(columns: Columns) -> dict[str, Any]:
    return {"size": len(next(iter(columns.values()), [])), **{key: _column(c) for key, c in columns.items()}}


def _column(values: list[Any]) -> Any:
    """Write a column in the shortest of three ways: as a list; by its distinct values; as exceptions to one value.

    >>> _column(["a"] * 9 + ["b"]), _column([1, 2, 3])
    ({'most': 'a', 'at': [9], 'else': ['b']}, [1, 2, 3])
    """
    if len(values) < 8:
        return values
    keys = [value if type(value) in (str, int) else (json.dumps(value),) for value in values]
    counts = Counter(keys)
    common, times = counts.most_common(1)[0]
    if times * 4 > len(values) * 3:
        at = [n for n, key in enumerate(keys) if key != common]
        return {"most": values[keys.index(common)], "at": at, "else": [values[n] for n in at]}
    first = {key: n for n, key in reversed(list(enumerate(keys)))}
    order = sorted(first, key=lambda key: (-counts[key], first[key]))
    codes = {key: n for n, key in enumerate(order)}
    told_once = sum(len(str(key)) + 3 + counts[key] * (len(str(codes[key])) + 1) for key in order)
    if told_once < 0.8 * sum((len(str(key)) + 3) * times for key, times in counts.items()):
        return {"of": [values[first[key]] for key in order], "n": [codes[key] for key in keys]}
    return values


def _nodes(nodes: Columns) -> Columns:
    """Leave out the short name where it is the label."""
    if "short" not in nodes:
        return nodes
    short = [None if a == b else a for a, b in zip(nodes["short"], nodes["label"], strict=True)]
    return nodes | {"short": short}


def _edges(model: Model) -> Columns:
    """Leave out what an edge has from its claim, and its name, which follows from the rest."""
    columns = {key: list(column) for key, column in model.edges.items() if key != "id"}
    for number, claim in enumerate(columns.get("claim", [])):
        for key in _INHERITED if claim >= 0 else ():
            if columns[key][number] == model.claims[key][claim]:
                columns[key][number] = None
    return columns


def _claims(model: Model) -> Columns:
    """Leave out of a claim's name what its subject, relation and object say."""
    columns = dict(model.claims)
    if not columns:
        return columns
    ids, relations = model.nodes["id"], model.relations["id"]
    names = []
    for name, start, relation, end in zip(*(columns[key] for key in ("id", "from", "relation", "to")), strict=True):
        parts = [ids[start].replace(":", ".", 1) if isinstance(start, int) else "?"]
        parts += [relations[relation].partition(":")[2]]
        parts += [ids[end].replace(":", ".", 1)] if isinstance(end, int) else []
        stem = "claim:" + ".".join(parts)
        rest = name[len(stem) :]
        names.append(rest if name.startswith(stem) and rest[:1] in ("", ".") else name)
    return columns | {"id": names}
