"""Carry the answer to a query, as rows for people and as the W3C's result formats for programs."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from corridors.errors import CorridorsError, MissingExtra
from corridors.names import XSD, compact
from corridors.store.cells import html_table, html_text
from corridors.turtle import write_turtle

_LITERAL_PYTHON: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "boolean": lambda text: text in ("true", "1"),
    "decimal": float,
    "double": float,
}


@dataclass(frozen=True)
class Answers:
    """The rows of a SELECT, the truth of an ASK, or the triples of a CONSTRUCT or DESCRIBE.

    >>> Answers(variables=("a",), terms=((ox.Literal("1"),),)).rows
    [{'a': '1'}]
    """

    variables: tuple[str, ...] = ()
    terms: tuple[tuple[Any, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] | None = None

    @classmethod
    def of(cls, found: Any, *, ordered: bool) -> "Answers":
        """Take over what pyoxigraph answers; rows that the query leaves unordered are sorted."""
        if isinstance(found, ox.QueryBoolean):
            return cls(truth=bool(found))
        if isinstance(found, ox.QueryTriples):
            return cls(triples=tuple(sorted(set(found), key=str)))
        names = tuple(variable.value for variable in found.variables)
        rows = [tuple(row) for row in found]
        if not ordered:
            rows.sort(key=lambda row: [(term is not None, str(term)) for term in row])
        return cls(variables=names, terms=tuple(rows))

    def __len__(self) -> int:
        return len(self.terms)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def __bool__(self) -> bool:
        return self.truth if self.truth is not None else bool(self.terms or self.triples)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Give each row as a dictionary: IRIs as CURIEs, numbers and truths as Python's, the rest as text."""
        return [dict(zip(self.variables, map(plain, row), strict=True)) for row in self.terms]

    def frame(self) -> Any:
        """Give the rows as a pandas DataFrame; needs the extra ``frame``."""
        try:
            import pandas as pd
        except ImportError:
            raise MissingExtra("pandas", "frame") from None
        return pd.DataFrame(self.rows, columns=list(self.variables))

    def _repr_html_(self) -> str:
        """Show the answer in a notebook."""
        if self.truth is not None:
            return f"<p>{'yes' if self.truth else 'no'}</p>"
        if self.triples is not None:
            return f"<div><code>{html_text(self.turtle())}</code></div>"
        return html_table(self.rows, columns=self.variables) if self.terms else "<p>No rows.</p>"

    def write(self, form: str) -> str:
        """Write the answer as ``json``, ``csv``, ``tsv``, ``xml`` (SPARQL 1.1 results) or ``turtle``."""
        if (form == "turtle") != (self.triples is not None):
            fit = "turtle" if self.triples is not None else "table, json, csv, tsv or xml"
            raise CorridorsError(f"this kind of answer cannot be written as {form}; use --format {fit}")
        if self.truth is not None and form in ("csv", "tsv"):
            raise CorridorsError(f"a yes or no cannot be written as {form}; use --format json or xml")
        return {"json": self.json, "csv": self.csv, "tsv": self.tsv, "xml": self.xml, "turtle": self.turtle}[form]()

    def turtle(self) -> str:
        """Write triples as canonical Turtle."""
        return write_turtle(self.triples or ())

    def json(self) -> str:
        """Write SPARQL 1.1 Query Results JSON."""
        if self.truth is not None:
            return json.dumps({"head": {}, "boolean": self.truth}) + "\n"
        bindings = [
            {name: _json_term(term) for name, term in zip(self.variables, row, strict=True) if term is not None}
            for row in self.terms
        ]
        results = {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}
        return json.dumps(results, ensure_ascii=False, indent=2) + "\n"

    def csv(self) -> str:
        """Write SPARQL 1.1 CSV; a cell that a spreadsheet would run as a formula gets an apostrophe in front."""
        out = io.StringIO()
        rows = csv.writer(out)
        rows.writerow(self.variables)
        rows.writerows([_csv_cell(term) for term in row] for row in self.terms)
        return out.getvalue()

    def tsv(self) -> str:
        """Write SPARQL 1.1 TSV: terms in Turtle's notation."""
        lines = ["\t".join(f"?{name}" for name in self.variables)]
        lines += ["\t".join("" if t is None else str(t).replace("\t", "\\t") for t in row) for row in self.terms]
        return "\n".join(lines) + "\n"

    def xml(self) -> str:
        """Write SPARQL 1.1 Query Results XML."""
        head = "".join(f"<variable name={quoteattr(name)}/>" for name in self.variables)
        if self.truth is not None:
            body = f"<boolean>{str(self.truth).lower()}</boolean>"
        else:
            body = "".join(
                "<result>"
                + "".join(
                    f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
                    for name, term in zip(self.variables, row, strict=True)
                    if term is not None
                )
                + "</result>"
                for row in self.terms
            )
            body = f"<results>{body}</results>"
        space = "http://www.w3.org/2005/sparql-results#"
        return f'<?xml version="1.0"?>\n<sparql xmlns="{space}"><head>{head}</head>{body}</sparql>\n'


def plain(term: Any) -> Any:
    """Give a term as a plain Python value.

    >>> plain(ox.NamedNode("https://w3id.org/corridors/id/person/a")), plain(ox.Literal(3))
    ('person:a', 3)
    """
    if isinstance(term, ox.NamedNode):
        return compact(term.value)
    if isinstance(term, ox.Literal):
        convert = _LITERAL_PYTHON.get(term.datatype.value.removeprefix(XSD))
        return convert(term.value) if convert else term.value
    return None if term is None else str(term)


def canonical(term: Any) -> Any:
    """Spell truths as they are written here; some engines keep them as numbers.

    >>> canonical(ox.Literal("1", datatype=ox.NamedNode(XSD + "boolean"))).value
    'true'
    """
    if isinstance(term, ox.Literal) and term.datatype.value == XSD + "boolean" and term.value in ("0", "1"):
        return ox.Literal(term.value == "1")
    return term


def _json_term(term: Any) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.Literal):
        extra = {}
        if term.language:
            extra = {"xml:lang": term.language}
        elif term.datatype.value != XSD + "string":
            extra = {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value, **extra}
    return {"type": "bnode", "value": term.value}


def _xml_term(term: Any) -> str:
    entry = _json_term(term)
    if entry["type"] == "uri":
        return f"<uri>{escape(entry['value'])}</uri>"
    attribute = "".join(f" {key}={quoteattr(entry[key])}" for key in ("xml:lang", "datatype") if key in entry)
    return f"<{entry['type']}{attribute}>{escape(_xml_text(entry['value']))}</{entry['type']}>"


def _xml_text(text: str) -> str:
    """Drop the control characters that XML 1.0 cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\t\n\r")


def _csv_cell(term: Any) -> str:
    if term is None:
        return ""
    text = str(term.value)
    runs = isinstance(term, ox.Literal) and text.startswith(("=", "+", "-", "@", "\t", "\r")) and not _is_number(text)
    return f"'{text}" if runs else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
