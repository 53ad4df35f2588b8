"""Give everything its name: namespaces, prefixes, CURIEs, slugs.

Inside Python an entity is called by its CURIE (``person:joyce-hakmeh``); an IRI that has no prefix of ours
stays a full IRI. ``expand`` and ``compact`` go between the two.
"""

import re
import unicodedata
from functools import lru_cache

from corridors.errors import UnknownName

BASE = "https://w3id.org/corridors/"
COR = f"{BASE}ns#"
VERSION_IRI = f"{BASE}ns/0.1.0"

#: The kinds of entity; each is the prefix of its IRIs and a segment of them.
KINDS = (
    "person", "organisation", "state", "post", "event", "series", "process", "document", "norm", "cbm", "programme",
    "place", "topic",
)  # fmt: skip

PREFIXES: dict[str, str] = {
    "cor": COR,
    **{kind: f"{BASE}id/{kind}/" for kind in KINDS},
    **{scheme: f"{BASE}vocab/{scheme}/" for scheme in ("sg", "rg", "fmt")},
    **{kind: f"{BASE}{kind}/" for kind in ("source", "passage", "claim", "mention")},
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}

RDF_TYPE = PREFIXES["rdf"] + "type"
XSD = PREFIXES["xsd"]

#: The local part of a CURIE we write: plain letters, digits, hyphens, inner dots. Anything else stays an IRI.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.\-]*[A-Za-z0-9_\-])?\Z")
_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}
#: A letter that python-slugify leaves out.
_SCHWA = str.maketrans("əƏ", "aA")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’‛ʼʻ´`ʹ＇", "'"))
#: Marks that nobody sees: where a word may break, which way it is written, what joins it.
_UNSEEN: dict[int, int | str | None] = dict.fromkeys(
    (0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))
)
_SLUGGED = {**_APOSTROPHES, **_SCHWA, **_UNSEEN}
_FOLDED = {**_APOSTROPHES, **_DASHES, **_UNSEEN}


@lru_cache(maxsize=200_000)
def compact(iri: str) -> str:
    """Shorten an IRI to the CURIE we write, or give it back as it is.

    >>> compact("https://w3id.org/corridors/id/person/joyce-hakmeh")
    'person:joyce-hakmeh'
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _BY_NAMESPACE.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL.match(iri[cut:]) else iri


@lru_cache(maxsize=200_000)
def expand(name: str) -> str:
    """Lengthen a CURIE to its IRI; a full IRI comes back as it is.

    >>> expand("cor:spokeAt")
    'https://w3id.org/corridors/ns#spokeAt'
    """
    prefix, colon, local = name.partition(":")
    if colon and not local.startswith("//") and prefix in PREFIXES:
        return PREFIXES[prefix] + local
    if "://" in name or prefix in ("urn", "mailto", "tag", "did", "info", "doi"):
        return name
    raise UnknownName(name)


def kind_of(name: str) -> str:
    """Tell the kind of an entity from its CURIE or IRI: ``person``, ``event`` …; empty for anything else.

    >>> kind_of("process:oewg-2021-2025")
    'process'
    """
    prefix = compact(name).partition(":")[0]
    return prefix if prefix in KINDS else ""


def slug(text: str) -> str:
    """Make the slug of a name: straight apostrophes, then python-slugify.

    >>> slug("Tupou’tuah"), slug("A/RES/75/240")
    ('tupou-tuah', 'a-res-75-240')
    """
    from slugify import slugify

    return slugify(text.translate(_SLUGGED))


def holds(text: str, parts: tuple[str, ...]) -> bool:
    """Tell whether a text holds one of some parts of words, given in small letters; one look may spare many patterns.

    >>> holds("Moderated by Ada", ("moderat", "chair")), holds("Ada spoke", ("moderat", "chair"))
    (True, False)
    """
    low = text.lower()
    return any(part in low for part in parts)


def fold(text: str) -> str:
    """Fold a name for comparing: compatibility form, no diacritics, case or unseen marks; one space, apostrophe, dash.

    >>> fold("Jürg  LAUBER") == fold("Jurg Lauber")
    True
    """
    if text.isascii():  # most names: nothing to take apart
        return " ".join(text.replace("`", "'").lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())
