"""Write the page: the template filled with data, style and scripts, whose checksums are all that may run."""

import base64
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

from corridors.atlas import Atlas
from corridors.explorer.model import KIND_LABELS, Model, view_model
from corridors.explorer.renderer import library, picture
from corridors.turtle import save

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "&<>\u2028\u2029"}


def write_html(atlas: Atlas, path: str | Path, *, title: str = "Corridors", passages: bool = False) -> Path:
    """Save the graph as one HTML page that works from a disk and asks the network for nothing.

    With ``passages`` the page quotes the passages, where the source texts are at hand; without, it gives their gist.
    Raises TooLarge above 10,000 entities.

    >>> import tempfile
    >>> write_html(Atlas([]), Path(tempfile.mkdtemp()) / "page.html").name
    'page.html'
    """
    path = Path(path)
    save(path, html(atlas, title=title, passages=passages))
    return path


def html(atlas: Atlas, *, title: str = "Corridors", passages: bool = False) -> str:
    """Give the page that ``write_html`` saves; the same graph gives the same text.

    >>> html(Atlas([]), title="A < B").splitlines()[0]
    '<!doctype html>'
    """
    from jinja2 import Environment
    from markupsafe import Markup

    model = view_model(atlas, title=title, passages=passages)
    scripts = [library(), *(_part(f"{name}.js") for name in ("graph", "parts", "picture", "details", "app"))]
    style = _part("app.css")
    template = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_part("page.html"))
    return template.render(
        about=model.about,
        policy=_policy(scripts, style),
        style=Markup(style),  # noqa: S704 - our own file, not a user's text
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - ditto
        data=Markup(_data(model)),  # noqa: S704 - escaped by _data
        rows=_rows(model),
    )


def _part(name: str) -> str:
    """Read a file of ours without what is meant for those who edit it: indentation, empty lines, notes."""
    text = files("corridors.explorer").joinpath(name).read_text(encoding="utf-8")
    lines = [line.strip() for line in text.split("\n")]
    text = "\n".join(line for line in lines if line and not line.startswith("//"))
    return re.sub(r"\s*([{};,])\s*|(?<=:)\s+", r"\1", text) if name.endswith(".css") else text


def _policy(scripts: list[str], style: str) -> str:
    """Allow these scripts and this style, pictures made on the page, and nothing else."""
    allowed = " ".join(_checksum(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_checksum(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _checksum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _data(model: Model) -> str:
    """Write the model and its picture as JSON that cannot end the element it stands in."""
    tables = model.tables() | {"picture": picture(model), "kinds": KIND_LABELS}
    tables["nodes"] = {key: column for key, column in model.nodes.items() if key not in "xy"}
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _rows(model: Model) -> list[dict[str, Any]]:
    """Give the relations with their citations as texts, for readers without scripts."""
    edges, labels = model.edges, model.nodes["label"]
    rows = []
    for start, end, relation, claim, status, basis, sources in zip(
        *(edges[key] for key in ("from", "to", "relation", "claim", "status", "basis", "sources")), strict=True
    ):
        standing = f"{status}, {basis}" if basis == "inferred" else status
        rows.append(
            {
                "cells": (labels[start], model.relations["label"][relation], labels[end]),
                "when": model.claims["when"][claim] if claim >= 0 else "",
                "standing": standing,
                "citations": _citations(model, claim) or [model.sources["title"][n] for n in sources],
            }
        )
    return rows


def _citations(model: Model, claim: int) -> list[str]:
    places, found = model.passages, model.claims["evidence"][claim] if claim >= 0 else []
    return [f"{model.sources['title'][places['source'][n]]}, {places['place'][n]}: {places['gist'][n]}" for n in found]
