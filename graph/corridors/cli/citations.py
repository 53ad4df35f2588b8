"""Cite: a passage in a line, the sources of a claim or entity as text, BibTeX and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from corridors.errors import UnknownName
from corridors.names import compact, expand, slug
from corridors.ontology import vocabulary

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.claims import Claim, Passage, Source

_TEX = str.maketrans({"\\": r"\textbackslash{}", **{c: f"\\{c}" for c in "#$%&_{}"}})


def evidence(atlas: Atlas, passage: Passage) -> dict[str, Any]:
    """Give a passage as data: its source, its place, its gist, and its words where the text is at hand."""
    return {
        "source": passage.source,
        "title": atlas.label(passage.source),
        "line": passage.line,
        "start": passage.start,
        "end": passage.end,
        "locator": passage.locator,
        "gist": passage.gist,
        **({"words": words} if (words := atlas.words(passage.name)) is not None else {}),
    }


def place(cited: dict[str, Any]) -> str:
    """Say where a passage given as data stands.

    >>> place({"title": "A page", "line": 3, "locator": None})
    'A page, line 3'
    """
    where = f"line {cited['line']}" if cited["line"] is not None else cited.get("locator")
    return f"{cited['title']}, {where}" if where else str(cited["title"])


def says(atlas: Atlas, claim: Claim) -> str:
    """Put a claim into words: subject, relation, object or value."""
    term = vocabulary().get(claim.relation)
    return f"{atlas.label(claim.subject)} {term.label if term else claim.relation} {told(atlas, claim)}"


def told(atlas: Atlas, claim: Claim) -> str:
    """Give the label of a claim's object, or its value, in quotes where it has several words."""
    if claim.object is not None:
        return atlas.label(claim.object)
    return f"“{claim.value}”" if len(claim.target.split()) > 1 else claim.target


def cited_sources(atlas: Atlas, claims: Iterable[Claim]) -> list[tuple[Source, list[str]]]:
    """List the sources that claims rest on, each with the places in it, in order."""
    places: dict[str, dict[str, tuple[int, str]]] = {}
    for claim in claims:
        for passage in (*claim.evidence, *claim.counter_evidence):
            where = passage.cite_place()
            places.setdefault(passage.source, {})[where] = (passage.line or 0, where)
    known = [name for name in sorted(places) if name in atlas.ledger.sources]
    return [(atlas.ledger.sources[name], sorted(places[name], key=places[name].__getitem__)) for name in known]


def cite_as(form: str, cited: list[tuple[Source, list[str]]]) -> str:
    """Write citations as ``text``, ``bibtex`` or ``csl-json``."""
    if form == "csl-json":
        return json.dumps([_csl(source, places) for source, places in cited], ensure_ascii=False, indent=2) + "\n"
    write = _bibtex if form == "bibtex" else _text
    return "".join(write(source, places) + "\n" for source, places in cited)


def _places(places: list[str]) -> str:
    """Gather lines: “lines 3, 8 and 9” would be long, so they stand as numbers."""
    lines = [place.removeprefix("line ") for place in places if place.startswith("line ")]
    others = [place for place in places if not place.startswith("line ")]
    told = [f"line{'s' if len(lines) > 1 else ''} {', '.join(lines)}"] if lines else []
    return "; ".join(told + others)


def _text(source: Source, places: list[str]) -> str:
    parts = [source.title, source.symbol, source.published_on, source.url and expand(source.url)]
    retrieved = f"Retrieved {source.retrieved_on}" if source.retrieved_on else None
    where = _places(places)
    told = ". ".join(part for part in (*parts, retrieved, where[:1].upper() + where[1:]) if part)
    return f"{told}. [{source.name}]"


def _bibtex(source: Source, places: list[str]) -> str:
    fields = {
        "title": f"{{{source.title}}}",
        "number": source.symbol,
        "year": (source.published_on or "")[:4],
        "date": source.published_on,
        "url": source.url and expand(source.url),
        "urldate": source.retrieved_on,
        "note": _places(places),
    }
    lines = [f"  {name} = {{{value if name == 'url' else _braced(value)}}}," for name, value in fields.items() if value]
    return "\n".join((f"@misc{{{slug(source.name)},", *lines, "}"))


def _braced(text: str) -> str:
    """Escape what TeX would obey, but for the braces that keep a title's capitals."""
    inner = text[1:-1] if text.startswith("{") and text.endswith("}") else text
    plain = inner.translate(_TEX)
    return f"{{{plain}}}" if inner is not text else plain


def _csl(source: Source, places: list[str]) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": source.name, "type": "webpage" if source.url else "document", "title": source.title}
    if source.symbol:
        entry["number"] = source.symbol
    if source.url:
        entry["URL"] = expand(source.url)
    for key, date in (("issued", source.published_on), ("accessed", source.retrieved_on)):
        if date and all(part.isdecimal() for part in date[:10].split("-")):
            entry[key] = {"date-parts": [[int(part) for part in date[:10].split("-")]]}
    return {**entry, "note": _places(places)}


def named_claims(atlas: Atlas, name: str) -> list[Claim]:
    """Give the claim of this name, whatever its status, or the claims about the entity of this name."""
    curie = compact(name.strip())
    if curie in atlas.ledger.claims:
        return [atlas.ledger.claims[curie]]
    if curie.startswith("claim:"):
        raise UnknownName(name, get_close_matches(curie, atlas.ledger.claims, n=3))
    return atlas.claims(about=name)
