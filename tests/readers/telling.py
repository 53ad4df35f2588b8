"""What the readers' tests share: read a text, and list in names what was read or proposed."""

from collections.abc import Iterable

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.readers import Reading, read_as

Told = set[tuple[str, str, str]]


def read(text: str, name: str = "page.txt", kind: str | None = None) -> Reading:
    """Read a text that some reader must recognise, or the reader named by its kind."""
    reading = read_as(document_of(name, text), kind)
    assert reading is not None
    return reading


def told(reading: Reading, *relations: str) -> Told:
    """List what a reading says, and its structure: subject, relation, object or value; of some relations, or of all."""
    said = {(s.subject.name, s.relation[4:], s.value or getattr(s.object, "name", str(s.object))) for s in reading.said}
    structure = {(a.name, b[4:], getattr(c, "name", str(c))) for a, b, c in reading.structure}
    return {row for row in said | structure if not relations or row[1] in relations}


def proposed(text: str, name: str = "page.txt", known: Iterable[Entity] = ()) -> Told:
    """List the claims proposed of a text: subject, relation, object or value; people without a name are left out."""
    ledger = Ledger(propose([document_of(name, text)], known=list(known)).triples)
    return {
        (c.subject.partition(":")[2], c.relation[4:], c.value or c.target.partition(":")[2])
        for c in ledger.claims.values()
        if c.subject not in ledger.entities or not ledger.entities[c.subject].anonymous
    }


def who(found: Told, relation: str) -> set[str]:
    """Give the subjects of one relation."""
    return {subject for subject, named, _ in found if named == relation}
