"""Find what is wrong with a graph: the shapes and the checks of the ontology, run as SPARQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from corridors.names import PREFIXES, RDF_TYPE, compact

SH = "http://www.w3.org/ns/shacl#"
RDF, RDFS, XSD = PREFIXES["rdf"], PREFIXES["rdfs"], PREFIXES["xsd"]
SEVERITIES = ("violation", "warning", "info")

Node = ox.NamedNode | ox.BlankNode
Term = Node | ox.Literal | ox.Triple

_SEVERITY = {f"{SH}Violation": "violation", f"{SH}Warning": "warning", f"{SH}Info": "info"}
_HEADER = re.compile(r"^# (title|severity|mend): (.+)$", re.MULTILINE)
_NODE_KIND = {f"{SH}IRI": "isIRI", f"{SH}Literal": "isLiteral"}
_WHAT_KIND = {f"{SH}IRI": "an IRI", f"{SH}Literal": "a literal"}
#: Datatypes of which the engine can tell a well-formed literal from an ill-formed one.
_CASTS = {XSD + name for name in ("date", "gYear", "gYearMonth", "dateTime", "integer", "decimal", "boolean")}
_COMMON = {"severity", "message", "name", "description"}
_VALUE = {"datatype", "nodeKind", "in", "pattern", "minInclusive", "minLength"}
_PROPERTY = _COMMON | _VALUE | {"path", "minCount", "maxCount", "class", "uniqueLang", "or"}
_SHAPE = _COMMON | {"targetClass", "property", "nodeKind", "or", "xone"}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Carry one fault: what is wrong with which thing, and how to mend it.

    >>> Finding("warning", "event-undated", "https://example.org/e", "Event has no date", "Add a date.").severity
    'warning'
    """

    severity: str
    check: str
    focus: str
    message: str
    mend: str
    value: str | None = None
    path: str | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class CompiledShape:
    """Carry one constraint of a shape as a SELECT of ``?focus`` and, where there is one, ``?value``."""

    name: str
    severity: str
    mend: str
    message: str
    query: str
    path: str | None = None


def run_checks(store: ox.Store, *, folder: Path) -> list[Finding]:
    """Run the shapes and every check of an ontology folder; violations come first, then by check and focus.

    The store holds ontology, data and derived relations. Raises ValueError for a shape or check that is not
    understood.

    >>> from corridors.assets import ontology_folder
    >>> run_checks(ox.Store(), folder=ontology_folder())
    []
    """
    shapes = compile_shapes((folder / "shapes.ttl").read_text(encoding="utf-8"))
    files = sorted((folder / "checks").glob("*.rq"))
    checks = [*shapes, *(read_check(path.stem, path.read_text(encoding="utf-8")) for path in files)]
    found = {finding for check in checks for finding in _findings(store, check)}
    return sorted(found, key=lambda each: (SEVERITIES.index(each.severity), each.check, each.focus, _rest(each)))


def read_check(name: str, text: str) -> CompiledShape:
    r"""Read a check's file: title, severity and mend from its first lines, then the SELECT.

    >>> read_check("x", "# title: A\n# severity: info\n# mend: Do it.\nSELECT ?focus {}").severity
    'info'
    """
    header = dict(cast(list[tuple[str, str]], _HEADER.findall(text)))
    if header.keys() != {"title", "severity", "mend"} or header["severity"] not in SEVERITIES:
        raise ValueError(f"check {name}: begin it with “# title:”, “# severity: violation|warning|info” and “# mend:”")
    return CompiledShape(name, header["severity"], header["mend"], header["title"], text)


def compile_shapes(turtle: str) -> list[CompiledShape]:
    """Turn shapes in SHACL Core into one SELECT a constraint. What is not understood raises ValueError.

    >>> shape = '''@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://e.org/> .
    ... e:S a sh:NodeShape ; sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:minCount 1 ; sh:message "Add p." ] .'''
    >>> [(each.name, each.mend) for each in compile_shapes(shape)]
    [('S.p.minCount', 'Add p.')]
    """
    shapes = _Shapes(turtle)
    return [compiled for node in shapes.targeted() for compiled in shapes.compile(node)]


def _findings(store: ox.Store, check: CompiledShape) -> Iterator[Finding]:
    rows = cast(ox.QuerySolutions, store.query(check.query))
    held = {variable.value for variable in rows.variables}
    for row in rows:
        value = row["value"] if "value" in held else None
        said = row["message"] if "message" in held else None
        yield Finding(
            check.severity,
            check.name,
            _text(row["focus"]),
            f"{check.message}: {_text(said)}" if said is not None else check.message,
            check.mend,
            _text(value) if value is not None else None,
            check.path,
        )


def _rest(finding: Finding) -> tuple[str, str, str]:
    return finding.message, finding.value or "", finding.path or ""


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


class _Shapes:
    """Hold a shapes graph and compile it."""

    def __init__(self, turtle: str) -> None:
        self._held: dict[Node, dict[str, list[Term]]] = {}
        for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE):
            node = cast(Node, quad.subject)
            self._held.setdefault(node, {}).setdefault(quad.predicate.value, []).append(quad.object)

    def targeted(self) -> list[Node]:
        """Give the shapes that say what they apply to, by name."""
        for node, held in self._held.items():
            if ox.NamedNode(f"{SH}NodeShape") in held.get(RDF_TYPE, ()) and f"{SH}targetClass" not in held:
                raise ValueError(f"shape {node}: give it sh:targetClass; other targets are not understood")
        return sorted((node for node, held in self._held.items() if f"{SH}targetClass" in held), key=str)

    def compile(self, node: Node) -> Iterator[CompiledShape]:
        """Give the constraints of one shape."""
        self._allow(node, _SHAPE)
        name = _local(_text(node))
        target = _target(self._one(node, "targetClass"))
        for kind, body in self._node_violations(node, target):
            query = f"SELECT DISTINCT ?focus WHERE {{ {body} }}"
            yield CompiledShape(f"{name}.{kind}", *self._manner(node), _NODE_MESSAGES[kind], query)
        for shape in cast(list[Node], self._all(node, "property")):
            path = _text(self._path(shape))
            for kind, message, body in self._violations(shape, target):
                query = f"SELECT DISTINCT ?focus{' ?value' * ('?value' in body)} WHERE {{ {body} }}"
                full = f"{name}.{_local(path)}.{kind}"
                yield CompiledShape(full, *self._manner(shape), f"{compact(path)} {message}", query, path)

    def _manner(self, shape: Node) -> tuple[str, str]:
        """Give a shape's severity and its message, which tells how to mend the fault."""
        severity = _text(self._maybe(shape, "severity") or ox.NamedNode(f"{SH}Violation"))
        if severity not in _SEVERITY:
            raise ValueError(f"shape {shape}: {severity} is no severity")
        return _SEVERITY[severity], _text(self._one(shape, "message"))

    def _node_violations(self, node: Node, target: str) -> Iterator[tuple[str, str]]:
        if kind := self._maybe(node, "nodeKind"):
            yield "nodeKind", f"{target} FILTER(!{_known(_NODE_KIND, kind)}(?focus))"
        for list_ in self._all(node, "or"):
            yield "or", self._none_holds(list_, target)
        for list_ in self._all(node, "xone"):
            fails = [self._fails(each, target) for each in self._list(list_)]
            several = (f"{{ {target} MINUS {one} MINUS {two} }}" for one, two in combinations(fails, 2))
            yield "xone", " UNION ".join((f"{{ {' '.join(fails)} }}", *several))

    def _none_holds(self, list_: Term, target: str) -> str:
        return " ".join(self._fails(each, target) for each in self._list(list_))

    def _fails(self, alternative: Node, target: str) -> str:
        """Select what fails at least one property of an alternative."""
        self._allow(alternative, {"property"})
        bodies = [
            f"{{ {body} }}"
            for shape in self._all(alternative, "property")
            for _, _, body in self._violations(cast(Node, shape), target)
        ]
        return f"{{ SELECT DISTINCT ?focus WHERE {{ {' UNION '.join(bodies)} }} }}"

    def _violations(self, shape: Node, target: str) -> Iterator[tuple[str, str, str]]:
        """Give each constraint of a property shape as its kind, what is wrong, and a pattern for what breaks it."""
        self._allow(shape, _PROPERTY)
        path = self._path(shape)
        values = f"{target} ?focus {path} ?value ."
        if (least := self._number(shape, "minCount")) == 1:
            yield "minCount", "is missing", f"{target} MINUS {{ ?focus {path} ?any }}"
        elif least:
            enough = _counted(f"?focus {path} ?any .", f">= {least}")
            yield "minCount", f"has fewer than {least} values", f"{target} MINUS {enough}"
        if (most := self._number(shape, "maxCount")) == 0:
            yield "maxCount", "is not wanted here", values
        elif most is not None:
            said = f"has more than {most} value{'s' * (most > 1)}"
            yield "maxCount", said, _counted(f"{target} ?focus {path} ?any .", f"> {most}")
        for kind, message, holds in self._value_tests(shape):
            yield kind, message, f"{values} FILTER(!({holds}))"
        if class_ := self._maybe(shape, "class"):
            instance = f"?class <{RDFS}subClassOf>* {class_} . ?value a ?class ."
            yield "class", f"leads to something that is no {_local(_text(class_))}", f"{values} MINUS {{ {instance} }}"
        if list_ := self._maybe(shape, "or"):
            tests = [self._alternative(each) for each in self._list(list_)]
            yield "or", "has a value of the wrong kind", f"{values} FILTER(!({' || '.join(tests)}))"
        if self._maybe(shape, "uniqueLang"):
            body = f"{target} ?focus {path} ?any . BIND(LCASE(LANG(?any)) AS ?language) FILTER(?language != '')"
            yield "uniqueLang", "is given twice in one language", _counted(body, "> 1", "?focus ?language")

    def _alternative(self, node: Node) -> str:
        self._allow(node, _VALUE)
        return "(" + " && ".join(holds for _, _, holds in self._value_tests(node)) + ")"

    def _value_tests(self, shape: Node) -> Iterator[tuple[str, str, str]]:
        """Give each test of a single value as its kind, what is wrong, and an expression that never errs to true."""
        for kind, (message, test) in _VALUE_TESTS.items():
            for given in self._all(shape, kind):
                term = " , ".join(str(each) for each in self._terms(given)) if kind == "in" else given
                yield kind, message(term), test(term)

    # -- reading the shapes graph ---------------------------------------------------------------------------------

    def _all(self, node: Node, name: str) -> list[Term]:
        return self._held.get(node, {}).get(SH + name, [])

    def _maybe(self, node: Node, name: str) -> Term | None:
        found = self._all(node, name)
        if len(found) > 1:
            raise ValueError(f"shape {node}: sh:{name} stands more than once")
        return found[0] if found else None

    def _one(self, node: Node, name: str) -> Term:
        found = self._maybe(node, name)
        if found is None:
            raise ValueError(f"shape {node}: sh:{name} is missing")
        return found

    def _number(self, node: Node, name: str) -> int | None:
        found = self._maybe(node, name)
        return None if found is None else int(_text(found))

    def _path(self, shape: Node) -> ox.NamedNode:
        path = self._one(shape, "path")
        if not isinstance(path, ox.NamedNode):
            raise ValueError(f"shape {shape}: only a single property can be a sh:path")
        return path

    def _allow(self, node: Node, names: set[str]) -> None:
        for predicate in self._held.get(node, {}):
            if predicate.startswith(SH) and predicate.removeprefix(SH) not in names:
                raise ValueError(f"shape {node}: sh:{predicate.removeprefix(SH)} is not understood here")

    def _terms(self, list_: Term) -> list[Term]:
        items = []
        while list_ != ox.NamedNode(f"{RDF}nil"):
            held = self._held.get(cast(Node, list_), {})
            if f"{RDF}first" not in held:
                raise ValueError("a list in the shapes is broken off")
            items.append(held[f"{RDF}first"][0])
            list_ = held[f"{RDF}rest"][0]
        return items

    def _list(self, list_: Term) -> list[Node]:
        return cast(list[Node], self._terms(list_))


def _target(class_: Term) -> str:
    instance = f"?kind <{RDFS}subClassOf>* {class_} . ?focus a ?kind ."
    return f"{{ SELECT DISTINCT ?focus WHERE {{ {instance} }} }}"


def _counted(body: str, bound: str, group: str = "?focus") -> str:
    return f"{{ SELECT {group} WHERE {{ {body} }} GROUP BY {group} HAVING (COUNT(DISTINCT ?any) {bound}) }}"


def _local(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]


def _known(table: dict[str, str], term: object) -> str:
    key = _text(cast(Term, term))
    if key not in table:
        raise ValueError(f"sh:nodeKind {term} is not understood")
    return table[key]


def _datatype_test(term: object) -> str:
    test = f"isLiteral(?value) && DATATYPE(?value) = {term}"
    if _text(cast(Term, term)) in _CASTS:
        test += f" && COALESCE({term}(STR(?value)) = {term}(STR(?value)), false)"
    return test


#: For each test of a single value: what is wrong, and an expression that is true of a right value.
_VALUE_TESTS: dict[str, tuple[Callable[[object], str], Callable[[object], str]]] = {
    "datatype": (lambda term: f"is no well-formed {compact(_text(cast(Term, term)))}", _datatype_test),
    "nodeKind": (
        lambda term: f"is not {_known(_WHAT_KIND, term)}",
        lambda term: f"{_known(_NODE_KIND, term)}(?value)",
    ),
    "in": (lambda _: "has a value that is not on the list", lambda terms: f"?value IN ({terms})"),
    "pattern": (
        lambda _: "does not have the right form",
        lambda term: f"!isBlank(?value) && REGEX(STR(?value), {ox.Literal(_text(cast(Term, term)))})",
    ),
    "minInclusive": (
        lambda term: f"is below {_text(cast(Term, term))}",
        lambda term: f"COALESCE(?value >= {term}, false)",
    ),
    "minLength": (
        lambda _: "is empty",
        lambda term: f"!isBlank(?value) && STRLEN(STR(?value)) >= {_text(cast(Term, term))}",
    ),
}
_NODE_MESSAGES = {
    "nodeKind": "has no IRI",
    "or": "carries none of several properties of which one is wanted",
    "xone": "carries none or several of the alternatives of which exactly one is wanted",
}
