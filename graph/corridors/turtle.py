"""Read RDF files safely and write canonical Turtle: sorted, one statement a line, the same bytes everywhere."""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from corridors import guard
from corridors.errors import UnreadableInput
from corridors.names import BASE, PREFIXES, XSD, compact

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}

#: Reading order within an entity or claim; what is not listed follows by name.
_ORDER = """rdf:type skos:prefLabel skos:altLabel skos:hiddenLabel skos:notation skos:exactMatch dcterms:title
cor:subject cor:relation cor:object cor:value cor:onBehalfOf cor:inContextOf cor:saidBy cor:stakeholderGroup
cor:regionalGroup cor:roleNote cor:asOf cor:validFrom cor:validUntil cor:stage cor:basis cor:status cor:evidence
cor:counterEvidence cor:contradicts cor:verdict cor:reviewedBy cor:reviewedOn cor:source cor:inPassage
cor:surfaceForm cor:reading cor:mentionOf cor:emended cor:reason cor:start cor:end cor:line cor:locator cor:sha256
cor:gist cor:kind cor:fileName cor:url"""
_RANK = {name: rank for rank, name in enumerate(_ORDER.split())}
#: Endings of documents, to be read first.
_DOCUMENTS = (".txt", ".html", ".htm", ".md", ".csv", ".tsv")
_DIGITS = re.compile(r"(\d+)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_INTEGER = re.compile(r"(?:0|-?[1-9]\d*)\Z")


def read_graph(path: Path, data: bytes | None = None, *, suffix: str | None = None) -> list[ox.Triple]:
    """Read one RDF file whole or not at all; blank nodes become IRIs made from what they say.

    Named graphs are taken together. Raises UnreadableInput with file and line. ``data`` stands in for the file's
    bytes (standard input), ``suffix`` for the ending of its name.

    >>> read_graph(Path("x.ttl"), b"<urn:a> <urn:b> 1 .")[0].object.value
    '1'
    """
    suffix = suffix or path.suffix.lower()
    if suffix not in FORMATS:
        advice = (
            f"; to make claims of a document: corridors read {path.name} -o new.ttl" if suffix in _DOCUMENTS else ""
        )
        reason = f"“{suffix}” is no RDF file ending known here ({' '.join(FORMATS)}){advice}"
        raise UnreadableInput(reason, where=str(path))
    text = guard.decode(guard.read_bytes(path) if data is None else data, where=str(path))
    guard.check_rdf(text, suffix, where=str(path))
    try:
        triples = [quad.triple for quad in ox.parse(text, format=FORMATS[suffix])]
    except (SyntaxError, ValueError) as error:
        raise guard.located(error, str(path)) from None
    if any(isinstance(term, ox.BlankNode) for t in triples for term in (t.subject, t.object)):
        return _name_blank_nodes(triples)
    return triples


def _name_blank_nodes(triples: list[ox.Triple]) -> list[ox.Triple]:
    """Turn each blank node into an IRI: a hash of what it says, refined round by round through those it points to."""
    said: dict[ox.BlankNode, list[ox.Triple]] = {}
    for triple in triples:
        if isinstance(triple.subject, ox.BlankNode):
            said.setdefault(triple.subject, []).append(triple)
        if isinstance(triple.object, ox.BlankNode):
            said.setdefault(triple.object, [])
    colours = _colour_trees(said)
    rings = [node for node in said if node not in colours]
    colours |= dict.fromkeys(rings, "")
    for _ in range(min(len(rings), 12)):
        colours |= {node: _hash(*sorted(_told(t, colours) for t in said[node])) for node in rings}
    names: dict[ox.BlankNode, ox.NamedNode] = {}
    twins: dict[str, int] = {}
    for node, colour in colours.items():  # blank nodes that say the same are told apart by their order in the file
        twins[colour] = twins.get(colour, 0) + 1
        suffix = f"-{twins[colour]}" if twins[colour] > 1 else ""
        names[node] = ox.NamedNode(f"{BASE}node/{colour}{suffix}")

    return [ox.Triple(_named(t.subject, names), t.predicate, _named(t.object, names)) for t in triples]


def _colour_trees(said: dict[ox.BlankNode, list[ox.Triple]]) -> dict[ox.BlankNode, str]:
    """Colour, leaves first, every blank node from which no ring can be reached."""
    pending = {node: {t.object for t in told if isinstance(t.object, ox.BlankNode)} for node, told in said.items()}
    parents: dict[ox.BlankNode, list[ox.BlankNode]] = {}
    for node, ends in pending.items():
        for end in ends:
            parents.setdefault(end, []).append(node)
    colours: dict[ox.BlankNode, str] = {}
    ready = [node for node, ends in pending.items() if not ends]
    while ready:
        node = ready.pop()
        colours[node] = _hash(*sorted(_told(t, colours) for t in said[node]))
        for parent in parents.get(node, ()):
            pending[parent].discard(node)
            if not pending[parent]:
                ready.append(parent)
    return colours


def _told(triple: ox.Triple, colours: dict[ox.BlankNode, str]) -> str:
    end = colours[triple.object] if isinstance(triple.object, ox.BlankNode) else str(triple.object)
    return f"{triple.predicate} {end}"


def _named(term: Any, names: dict[ox.BlankNode, ox.NamedNode]) -> Any:
    return names[term] if isinstance(term, ox.BlankNode) else term


def _hash(*lines: str) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def write_turtle(triples: Iterable[ox.Triple], *, header: str = "") -> str:
    """Write triples as canonical Turtle: fixed order, one value a line where there are several, no blank nodes.

    ``header`` is put on top as comment lines.

    >>> print(write_turtle(read_graph(Path("x.ttl"), b"<urn:a> <urn:b> 2, 1 .")), end="")
    <urn:a>
        <urn:b>
            1,
            2 .
    """
    subjects: dict[str, dict[str, set[str]]] = {}
    used: set[str] = set()
    names: dict[ox.NamedNode, str] = {}

    def name(node: ox.NamedNode) -> str:
        short = names.get(node)
        if short is None:
            short = compact(node.value)
            if short == node.value:
                short = f"<{node.value}>"
            else:
                used.add(short.partition(":")[0])
            names[node] = short
        return short

    def term(node: object) -> str:
        if isinstance(node, ox.NamedNode):
            return name(node)
        if isinstance(node, ox.Literal):
            return _literal(node, name)
        raise UnreadableInput("blank nodes and quoted triples are not written", where="turtle")

    for triple in triples:
        predicates = subjects.setdefault(term(triple.subject), {})
        predicates.setdefault(name(triple.predicate), set()).add(term(triple.object))
    body = "\n".join(_block(subject, subjects[subject]) for subject in sorted(subjects, key=_natural))
    prefixes = "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in sorted(used))
    comments = "".join(f"# {line}".rstrip() + "\n" for line in header.splitlines())
    return "\n".join(part for part in (comments, prefixes, body) if part)


def statement(triple: ox.Triple) -> str:
    """Write one triple on one line, in short names and without the stop.

    >>> statement(read_graph(Path("x.ttl"), b"<urn:a> a <https://w3id.org/corridors/ns#Claim> .")[0])
    '<urn:a> rdf:type cor:Claim'
    """

    def term(node: object) -> str:
        if isinstance(node, ox.Literal):
            return _literal(node, term)
        iri = str(getattr(node, "value", node))
        short = compact(iri)
        return f"<{iri}>" if short == iri else short

    return f"{term(triple.subject)} {term(triple.predicate)} {term(triple.object)}"


def statements(lines: Iterable[str]) -> list[ox.Triple]:
    """Read such lines; with their stops, and in long names, too.

    >>> statements(["<urn:a> rdf:type cor:Claim"])[0].object.value
    'https://w3id.org/corridors/ns#Claim'
    """
    prefixes = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    text = "\n".join([*prefixes, *(f"{line.removesuffix(' .')} ." for line in lines)])
    return [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]


def _block(subject: str, predicates: dict[str, set[str]]) -> str:
    lines = []
    for predicate in sorted(predicates, key=lambda p: (_RANK.get(p, len(_RANK)), p)):
        objects = sorted(predicates[predicate], key=_natural)
        word = "a" if predicate == "rdf:type" else predicate
        lines.append(f"{word} {objects[0]}" if len(objects) == 1 else word + "\n        " + ",\n        ".join(objects))
    if lines[0].startswith("a ") or (len(lines) == 1 and "\n" not in lines[0]):
        lines[0] = f"{subject} {lines[0]}"
    else:
        lines[0] = f"{subject}\n    {lines[0]}"
    return " ;\n    ".join(lines) + " .\n"


def _literal(node: ox.Literal, name: Callable[[ox.NamedNode], str]) -> str:
    text, datatype = node.value, node.datatype.value
    if datatype == XSD + "integer" and _INTEGER.match(text):
        return text
    if datatype == XSD + "boolean" and text in ("true", "false"):
        return text
    quoted = f'"{"".join(map(_escape, text))}"'
    if node.language:
        return f"{quoted}@{node.language}"
    return quoted if datatype == XSD + "string" else f"{quoted}^^{name(node.datatype)}"


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return char if char >= " " and char != "\x7f" else f"\\u{ord(char):04X}"


@lru_cache(maxsize=100_000)
def _natural(text: str) -> tuple[tuple[str, int] | tuple[str], ...]:
    """Sort key in which numbers within names count as numbers."""
    parts = _DIGITS.split(text)
    pairs = zip(parts[::2], [*parts[1::2], ""], strict=True)
    return tuple((text, int(digits)) if digits else (text,) for text, digits in pairs)


def save(path: Path, text: str | Iterable[str], *, lasting: bool = True) -> None:
    """Write a file so that it is either the old one or the new one, never half: temporary file, fsync, replace.

    A text may come in pieces, which are written as they come. Without ``lasting`` it is not waited for the disk:
    for files by the thousand that can be made again.

    >>> import tempfile; folder = Path(tempfile.mkdtemp()); save(folder / "a.ttl", "x"); (folder / "a.ttl").read_text()
    'x'
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.writelines([text] if isinstance(text, str) else text)
                file.flush()
                if lasting:
                    os.fsync(file.fileno())
            mask = os.umask(0)
            os.umask(mask)
            Path(temporary).chmod(0o666 & ~mask)
            Path(temporary).replace(path)
        except BaseException:  # whatever stops the write, the temporary file goes
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = f"cannot be written ({error.strerror}); check folder and permissions"
        raise UnreadableInput(reason, where=str(path)) from None
