"""Write the figures in data/README.md and the description data/void.ttl from the data themselves."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import corridors as co
from corridors.names import expand
from corridors.turtle import read_graph, save, write_turtle

DATA = Path(__file__).parents[1] / "data"
RETRIEVED = expand("cor:retrievedOn")
BEGIN, END = "<!-- coverage: written by make docs -->", "<!-- end of coverage -->"
KINDS = {
    "state": "states",
    "person": "people",
    "organisation": "organisations",
    "process": "processes",
    "event": "events",
    "series": "event series",
    "document": "documents",
    "post": "posts",
    "norm": "norms",
    "cbm": "confidence-building measures",
    "programme": "programmes",
    "place": "places",
}
DESCRIBED = (
    "Claims about states, organisations, people, events, documents and UN processes on cyber matters,"
    " each with the passage it rests on."
)
VOID = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://w3id.org/corridors/data> a void:Dataset, dcat:Dataset ;
    dcterms:title "Corridors: the UN record of cyber diplomacy, claims with evidence"@en ;
    dcterms:description "{described}"@en ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcterms:creator "The Corridors contributors" ;
    dcterms:modified "{modified}"^^xsd:date ;
    dcat:version "{version}" ;
    dcat:distribution <https://w3id.org/corridors/data/turtle> ;
    void:dataDump <https://w3id.org/corridors/data/claims/> , <https://w3id.org/corridors/data/entities/> ;
    void:feature <http://www.w3.org/ns/formats/Turtle> ;
    void:vocabulary <https://w3id.org/corridors/ns> ,
        <http://www.w3.org/2004/02/skos/core> , <http://purl.org/dc/terms/> ;
    void:uriSpace "https://w3id.org/corridors/" ;
    void:triples {triples} ;
    void:entities {entities} ;
    void:documents {documents} ;
    void:exampleResource <https://w3id.org/corridors/id/event/igf-2023-ws-107> ,
        <https://w3id.org/corridors/id/process/oewg-2021-2025> .
<https://w3id.org/corridors/data/turtle> a dcat:Distribution ;
    dcterms:title "Folders of canonical Turtle: claims/ with a file a source, entities/ with a file a kind"@en ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcat:accessURL <https://w3id.org/corridors/data/> ;
    dcat:mediaType <https://www.iana.org/assignments/media-types/text/turtle> .
"""


def coverage(atlas: co.Atlas) -> str:
    """Give the tables of what the data hold, and what they are known to lack."""
    claims = [claim for claim in atlas.ledger.claims.values() if claim.status == "accepted"]
    proposed = [claim for claim in atlas.ledger.claims.values() if claim.status == "proposed"]
    touched = {name for claim in claims for name in (claim.subject, claim.object, claim.on_behalf_of) if name}
    entities = [entity for entity in atlas.entities() if not (entity.anonymous or entity.deprecated)]
    kinds = Counter(entity.kind for entity in entities)
    lines = [
        BEGIN,
        f"{len(claims):,} accepted claims and {len(proposed):,} proposed ones (not yet checked against a document)"
        f" rest on {len(atlas.ledger.sources):,} sources.",
        "",
        *_table(
            ("kind", "held", "with an accepted claim"),
            ((title, kinds[kind], _count(entities, kind, touched)) for kind, title in KINDS.items()),
        ),
        "",
        *_table(("accepted claims by relation", "count"), _most(claim.relation for claim in claims)),
        "",
        *_table(("sources by kind", "count"), _most(source.kind for source in atlas.ledger.sources.values())),
        "",
        "By regional group, as the United Nations counts them:",
        "",
        *_table(("group", "states", "people who represent them", "votes"), _regions(atlas, claims)),
        "",
        "Known to be missing:",
        "",
        *(f"- {count:,} {what}" for what, count in _gaps(atlas, claims)),
        END,
    ]
    return "\n".join(lines)


def _count(entities: Iterable[co.Entity], kind: str, touched: set[str]) -> int:
    return sum(entity.kind == kind and entity.name in touched for entity in entities)


def _most(things: Iterable[str]) -> list[tuple[object, ...]]:
    return sorted(Counter(things).items(), key=lambda item: (-item[1], item[0]))


def _regions(atlas: co.Atlas, claims: list[co.Claim]) -> list[tuple[object, ...]]:
    group = {entity.name: entity.regional_group for entity in atlas.entities("state")}
    states = Counter(group.values())
    people = {(claim.subject, claim.object) for claim in claims if claim.relation == "cor:represents"}
    served = Counter(group.get(state or "") for _, state in people)
    votes = ("cor:votedFor", "cor:votedAgainst", "cor:abstainedOn")
    cast = Counter(group.get(claim.subject) for claim in claims if claim.relation in votes)
    names = sorted((name for name in states if name), key=str)
    rows = [(atlas.label(name), states[name], served[name], cast[name]) for name in names]
    return [*rows, ("none (observer States)", states[None], served[None], cast[None])]


def _gaps(atlas: co.Atlas, claims: list[co.Claim]) -> list[tuple[str, int]]:
    def lacking(kind: str, *relations: str) -> int:
        had = {claim.subject for claim in claims if claim.relation in relations}
        had |= {claim.object for claim in claims if claim.relation in relations and claim.object}
        return sum(e.name not in had and not e.anonymous for e in atlas.entities(kind))

    sources = atlas.ledger.sources

    def alone(kind: str) -> Callable[[co.Claim], bool]:
        return lambda claim: {sources[name].kind for name in claim.sources} == {kind}

    return [
        ("events without a date", lacking("event", "cor:startDate")),
        ("people without an employer or State", lacking("person", "cor:affiliatedWith", "cor:represents")),
        ("states that no person here represents", lacking("state", "cor:represents")),
        ("processes without a chair", lacking("process", "cor:chaired")),
        ("processes without a mandate", lacking("process", "cor:mandatedBy", "cor:established")),
        (
            "organisations without an identifier elsewhere",
            sum(not (e.same_as or e.deprecated) for e in atlas.entities("organisation")),
        ),
        (
            "people without an identifier elsewhere",
            sum(not (e.same_as or e.deprecated) for e in atlas.entities("person")),
        ),
        ("sources without an address or symbol", sum(not (source.url or source.symbol) for source in sources.values())),
        ("accepted affiliations, posts and chairs without a date", sum(map(_undated, claims))),
        ("accepted claims that rest on secondary sources alone", sum(map(alone("secondary"), claims))),
        ("accepted claims that rest on automatic captions alone", sum(map(alone("automaticCaptions"), claims))),
    ]


def _undated(claim: co.Claim) -> bool:
    lasting = ("cor:affiliatedWith", "cor:holdsPost", "cor:chaired")
    return claim.relation in lasting and not (claim.as_of or claim.valid_from or claim.valid_until)


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> list[str]:
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return lines + [f"| {' | '.join(f'{c:,}' if isinstance(c, int) else str(c) for c in row)} |" for row in rows]


def readme(atlas: co.Atlas) -> str:
    """Give data/README.md with its figures renewed."""
    text = (DATA / "README.md").read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    return before + coverage(atlas) + rest.partition(END)[2]


def void() -> str:
    """Give data/void.ttl, which counts all data but itself."""
    files = [path for path in sorted(DATA.rglob("*.ttl")) if path.name != "void.ttl"]
    triples = {triple for path in files for triple in read_graph(path)}
    subjects = {triple.subject for triple in triples}
    numbers = {"triples": len(triples), "entities": len(subjects), "documents": len(files), "version": co.__version__}
    numbers["described"] = DESCRIBED
    numbers["modified"] = max(t.object.value for t in triples if t.predicate.value == RETRIEVED)  # no clock: last read
    header = next(line[2:] for line in files[0].read_text(encoding="utf-8").splitlines() if line.startswith("# "))
    text = VOID
    for name, number in numbers.items():
        text = text.replace("{" + name + "}", str(number))
    return write_turtle(read_graph(Path("void.ttl"), text.encode()), header=header)


if __name__ == "__main__":
    save(DATA / "void.ttl", void())
    save(DATA / "README.md", readme(co.open()))
