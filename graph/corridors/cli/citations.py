"""Cite: a passage in a line, the sources of a claim or entity as text, BibTeX and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from corridors.errors import UnknownName
from corridors.names import compact, expand, slug
from corridors.ontology import in_a_sentence, term_label

if TYPE_CHECKING:
    from corridors.atlas import Atlas
    from corridors.claims import Claim, Passage, Source

_DATING = ("cor:startDate", "cor:adoptedOn", "cor:publishedOn")
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
    return f"{atlas.label(claim.subject)} {in_a_sentence(term_label(claim.relation))} {told(atlas, claim)}"


def told(atlas: Atlas, claim: Claim) -> str:
    """Give the label of a claim's object, or its value, in quotes where it has several words."""
    if claim.object is not None:
        return atlas.label(claim.object)
    return f"“{claim.value}”" if len(claim.target.split()) > 1 else claim.target


@dataclass(frozen=True, slots=True)
class Reference:
    """A source with the places in it that are cited, and what it is the text of, with the day of that."""

    source: Source
    places: list[str]
    text_of: str | None = None
    held_on: str | None = None


def cited_sources(atlas: Atlas, claims: Iterable[Claim]) -> list[Reference]:
    """List the sources that claims rest on, each with the places in it, in order."""
    places: dict[str, dict[str, tuple[int, str]]] = {}
    for claim in claims:
        for passage in (*claim.evidence, *claim.counter_evidence):
            where = passage.cite_place()
            places.setdefault(passage.source, {})[where] = (passage.line or 0, where)
    return [
        Reference(source, sorted(places[name], key=places[name].__getitem__), *_text_of(atlas, source))
        for name in sorted(places)
        if (source := atlas.ledger.sources.get(name))
    ]


def _text_of(atlas: Atlas, source: Source) -> tuple[str | None, str | None]:
    """Give what a source is the text of, and when that began, was adopted or came out, as far as it is held."""
    name = source.text_of
    if name is None or name not in atlas.ledger.entities:
        return None, None
    dated = [claim for claim in atlas.claims(subject=name) if claim.relation in _DATING and claim.derives()]
    dates = sorted((_DATING.index(claim.relation), claim.value or "") for claim in dated)
    return atlas.label(name), dates[0][1][:10] if dates else None


def cite_as(form: str, cited: list[Reference]) -> str:
    """Write citations as ``text``, ``bibtex`` or ``csl-json``."""
    if form == "csl-json":
        return json.dumps([_csl(one) for one in cited], ensure_ascii=False, indent=2) + "\n"
    write = _bibtex if form == "bibtex" else _text
    return "".join(f"{write(one)}\n" for one in cited)


def _places(places: list[str]) -> str:
    """Gather lines: “lines 3, 8 and 9” would be long, so they stand as numbers."""
    lines = [place.removeprefix("line ") for place in places if place.startswith("line ")]
    others = [place for place in places if not place.startswith("line ")]
    told = [f"line{'s' if len(lines) > 1 else ''} {', '.join(lines)}"] if lines else []
    return "; ".join(told + others)


def _text(cited: Reference) -> str:
    source, where = cited.source, _places(cited.places)
    held = f"Text of {cited.text_of}, {cited.held_on}" if cited.held_on and not source.published_on else None
    parts = [source.title, source.symbol, source.published_on, held, source.url and expand(source.url), _kept(source)]
    retrieved = f"Retrieved {source.retrieved_on}" if source.retrieved_on else None
    told = ". ".join(part for part in (*parts, retrieved, where[:1].upper() + where[1:]) if part)
    return f"{told}. [{source.name}]"


def _kept(source: Source) -> str | None:
    """Name the file of a text whose address nobody gave."""
    return f"No address is held; text kept as {source.file_name}" if source.file_name and not source.url else None


def _bibtex(cited: Reference) -> str:
    source, date = cited.source, cited.source.published_on
    fields = {
        "title": f"{{{source.title}}}",
        "number": source.symbol,
        "year": (date or cited.held_on or "")[:4],
        "date": date,
        "eventtitle": cited.text_of if cited.held_on and not date else None,
        "eventdate": cited.held_on if not date else None,
        "url": source.url and expand(source.url),
        "urldate": source.retrieved_on,
        "howpublished": _kept(source),
        "note": _places(cited.places),
    }
    lines = [f"  {name} = {{{value if name == 'url' else _braced(value)}}}," for name, value in fields.items() if value]
    return "\n".join((f"@misc{{{slug(source.name)},", *lines, "}"))


def _braced(text: str) -> str:
    """Escape what TeX would obey, but for the braces that keep a title's capitals."""
    inner = text[1:-1] if text.startswith("{") and text.endswith("}") else text
    plain = inner.translate(_TEX)
    return f"{{{plain}}}" if inner is not text else plain


def _csl(cited: Reference) -> dict[str, Any]:
    source = cited.source
    entry: dict[str, Any] = {"id": source.name, "type": "webpage" if source.url else "document", "title": source.title}
    if source.symbol:
        entry["number"] = source.symbol
    if source.url:
        entry["URL"] = expand(source.url)
    issued = source.published_on or cited.held_on
    for key, date in (("issued", issued), ("accessed", source.retrieved_on)):
        if date and all(part.isdecimal() for part in date[:10].split("-")):
            entry[key] = {"date-parts": [[int(part) for part in date[:10].split("-")]]}
    notes = [note for note in (_kept(source), _places(cited.places)) if note]
    return {**entry, "note": "; ".join(notes)}


def named_claims(atlas: Atlas, name: str) -> list[Claim]:
    """Give the claim of this name, whatever its status, or the claims about the entity of this name."""
    curie = compact(name.strip())
    if curie in atlas.ledger.claims:
        return [atlas.ledger.claims[curie]]
    if curie.startswith("claim:"):
        raise UnknownName(name, get_close_matches(curie, atlas.ledger.claims, n=3), what="claim")
    return atlas.claims(about=name)
