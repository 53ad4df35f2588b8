"""Measure loading and asking against rdflib, in one run: generated claims, CPU seconds, ratios."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import rdflib

import corridors as co
from corridors.names import PREFIXES

CLAIMS = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000
QUERIES = {
    "who spoke where": "SELECT ?p ?e WHERE { ?p cor:spokeAt ?e }",
    "shared panels": "SELECT ?a ?b ?e WHERE { ?a cor:spokeAt ?e . ?b cor:spokeAt ?e FILTER(?a < ?b) } LIMIT 500",
    "speakers counted": (
        "SELECT ?e (COUNT(?p) AS ?n) WHERE { ?p cor:spokeAt ?e } GROUP BY ?e ORDER BY DESC(?n) ?e LIMIT 20"
    ),
    "evidence of a claim": "SELECT ?c ?g WHERE { ?c cor:subject person:p7 ; cor:evidence ?x . ?x cor:gist ?g }",
    "did not take part": "SELECT ?p WHERE { ?p a cor:Person MINUS { ?p cor:spokeAt event:e3 } }",
}


def generated(claims: int) -> str:
    """Write a graph in which people speak at events, each claim with its own passage."""
    people, events = max(claims // 10, 1), max(claims // 30, 1)
    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    lines.append('source:s a cor:Source ; dcterms:title "S"@en ; cor:kind cor:officialRecord ; cor:symbol "S/1" .')
    lines += [f'person:p{n} a cor:Person ; skos:prefLabel "Person {n}"@en .' for n in range(people)]
    lines += [f'event:e{n} a cor:Session ; skos:prefLabel "Event {n}"@en .' for n in range(events)]
    for n in range(claims):
        person, event = n % people, (n * 7 + n // people) % events
        lines.append(
            f"claim:c{n} a cor:Claim ; cor:subject person:p{person} ; cor:relation cor:spokeAt ;"
            f" cor:object event:e{event} ; cor:basis cor:stated ; cor:status cor:accepted ;"
            f" cor:evidence passage:s.at-{n} .\n"
            f'passage:s.at-{n} a cor:Passage ; cor:source source:s ; cor:locator "{n}" ; cor:gist "says {n}"@en .'
        )
    return "\n".join(lines)


def cpu(job: Callable[[], Any]) -> tuple[float, Any]:
    """Give the CPU seconds a job takes, and its result."""
    start = time.process_time()
    result = job()
    return time.process_time() - start, result


def main() -> None:
    """Print a table of ratios: the usual stack's CPU time over ours."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "big.ttl"
        path.write_text(generated(CLAIMS), encoding="utf-8")
        ours, atlas = cpu(lambda: co.open(path))
        theirs, _ = cpu(lambda: rdflib.Graph().parse(path))
        graph = atlas.rdf()
        print(f"{len(graph):,} triples")
        print(f"{'job':24} {'rdflib CPU s':>12} {'ours':>10} {'ratio':>8}")
        print(f"{'load, derive and index':24} {theirs:12.2f} {ours:10.3f} {theirs / ours:8.1f}")
        space = dict(PREFIXES)
        for name, query in QUERIES.items():
            ours, answer = cpu(lambda query=query: atlas.query(query))
            theirs, rows = cpu(lambda query=query: list(graph.query(query, initNs=space)))
            same = "" if len(rows) == len(answer) else f"  {len(rows)} rows against {len(answer)}"
            print(f"{name:24} {theirs:12.2f} {ours:10.4f} {theirs / ours:8.1f}{same}")


if __name__ == "__main__":
    main()
