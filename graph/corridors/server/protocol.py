"""Understand requests of the SPARQL 1.1 Protocol: the query in them, and the form in which to answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from corridors.errors import InvalidQuery
from corridors.guard import check_query
from corridors.names import BASE

#: What a SELECT or ASK can be answered in, best first; and what a CONSTRUCT or DESCRIBE can.
ROWS = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPHS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdfxml",
    "text/plain": "nt",
}
#: What the engine's guard refuses in words for the command line, and what to say over HTTP.
_NOT_HERE = {
    "FROM would": "FROM is not read here; send default-graph-uri or named-graph-uri with the query",
    "SERVICE would": "SERVICE is not answered here: this service asks no other host; leave it out",
}
#: How much something is liked, also as some clients write it (``.2``).
_WEIGHT = re.compile(r"[01]?\.\d+|[01]\.?", re.ASCII)
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"


class Refused(Exception):
    """Say with which status and words a request is refused."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and the media type and form to answer it in.

    >>> asked("ASK { ?s ?p ?o }", "*/*").media
    'application/sparql-results+json'
    """

    query: str
    media: str
    form: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query as a request has it, and the graphs to ask it of: None is all that is held.

    >>> Wanted("ASK {}").graphs is None
    True
    """

    query: str
    graphs: tuple[str, ...] | None = None
    named: tuple[str, ...] = ()


def query_of(method: str, query_string: str, content_type: str, body: bytes) -> Wanted | None:
    """Give what a request asks; none where it holds no query and so asks for the service's description.

    >>> query_of("GET", "query=ASK%20%7B%7D&named-graph-uri=urn:a", "", b"")
    Wanted(query='ASK {}', graphs=(), named=('urn:a',))
    """
    pairs = _pairs(query_string)
    media = content_type.partition(";")[0].strip().lower()
    if method == "POST":
        if media == FORM:
            pairs += _pairs(_text(body))
        elif media == QUERY:
            pairs.append(("query", _text(body)))
        elif media == UPDATE:
            raise Refused(403, "This service only reads; it takes no update.")
        else:
            raise Refused(415, f"Send a query as {FORM} or as {QUERY}.")
    if any(name in ("update", "using-graph-uri", "using-named-graph-uri") for name, _ in pairs):
        raise Refused(403 if method == "POST" else 400, "This service only reads; it takes no update.")
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1:
        raise Refused(400, "Send one query at a time.")
    if not queries and method == "POST":
        raise Refused(400, "The request holds no query.")
    if not queries:
        return None
    graphs, named = (tuple(v for k, v in pairs if v and k == f"{kind}-graph-uri") for kind in ("default", "named"))
    return Wanted(queries[0], graphs if graphs or named else None, named)


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=50)
    except ValueError:
        raise Refused(400, "The parameters are not UTF-8 or too many.") from None


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "The request is not UTF-8.") from None


def asked(query: str, accept: str, form: str = "") -> Asked:
    """Check a query and choose what to answer it in: the form named, else what is accepted.

    Raises InvalidQuery, or Refused (400, 406) where nothing that is wished for can be given.
    """
    try:
        kind = check_query(query)
    except InvalidQuery as error:
        said = next((mend for words, mend in _NOT_HERE.items() if words in str(error)), None)
        raise InvalidQuery(said) if said else error from None
    choices = ROWS if kind in ("SELECT", "ASK") else GRAPHS
    if form and form not in choices.values():
        raise Refused(
            400, f"{kind} is not answered as format={form}; use {', '.join(dict.fromkeys(choices.values()))}."
        )
    media = next(media for media in choices if choices[media] == form) if form else chosen(accept, list(choices))
    if media is None:
        raise Refused(406, f"Accept one of: {', '.join(choices)}.")
    return Asked(query, media, choices[media])


def chosen(accept: str, offered: Sequence[str]) -> str | None:
    """Choose from media types what an Accept header likes best (RFC 9110, section 12.5.1).

    The most precise wish for a type counts. Of several liked alike one that is wished for by name goes first, then
    the first offered.

    >>> chosen("text/html, text/turtle;q=0.5", ["text/turtle", "application/ld+json"])
    'text/turtle'
    """
    wishes = [wish for part in _apart(accept.strip(" ,") or "*/*", ",") if (wish := _wish(part))]
    best, most = None, (0.0, 0)
    for media in offered:
        precision, liking = max(((_fit(pattern, media), liking) for pattern, liking in wishes), default=(0, 0.0))
        if precision and liking and (liking, precision) > most:
            best, most = media, (liking, precision)
    return best


def _apart(text: str, mark: str) -> list[str]:
    """Part a header's value at a mark, but for those within quotes."""
    return [part.strip() for part in re.findall(rf'(?:"(?:[^"\\]|\\.)*"?|[^"{mark}])+', text)]


def _wish(part: str) -> tuple[str, float] | None:
    """Give a pattern of media types and how much it is liked; none where that is no number that can be read."""
    pattern, *parameters = _apart(part.lower(), ";") or [""]
    weight = next((one[2:] for one in parameters if one.startswith("q=")), "1")
    if not _WEIGHT.fullmatch(weight):
        return None
    return "*/*" if pattern == "*" else pattern, min(float(weight), 1.0)


def _fit(pattern: str, media: str) -> int:
    if pattern == media:
        return 3
    if pattern == f"{media.partition('/')[0]}/*":
        return 2
    return int(pattern == "*/*")


def description(endpoint: str) -> str:
    """Describe the service as Turtle (SPARQL 1.1 Service Description).

    >>> "sd:Service" in description("http://localhost/sparql")
    True
    """
    rows = (f"SPARQL_Results_{form}" for form in ("JSON", "XML", "CSV", "TSV"))
    formats = (*rows, "Turtle", "N-Triples", "RDF_XML")
    given = ", ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in formats)
    return (
        "@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .\n"
        "@prefix void: <http://rdfs.org/ns/void#> .\n\n"
        f"<{endpoint}> a sd:Service ;\n"
        f"    sd:endpoint <{endpoint}> ;\n"
        "    sd:supportedLanguage sd:SPARQL11Query ;\n"
        f"    sd:resultFormat {given} ;\n"
        f"    sd:defaultDataset <{endpoint}#dataset> .\n\n"
        f"<{endpoint}#dataset> a sd:Dataset ;\n"
        f"    sd:defaultGraph <{endpoint}#graph> .\n\n"
        f'<{endpoint}#graph> a sd:Graph, void:Dataset ;\n    void:uriSpace "{BASE}" .\n'
    )
