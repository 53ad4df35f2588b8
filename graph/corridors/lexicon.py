"""Look names, garbles, topics and nicknames up in the lexicon that lies beside the vocabulary."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from corridors.assets import data_folder, ontology_folder
from corridors.claims import Entity
from corridors.guard import located
from corridors.names import PREFIXES, RDF_TYPE, compact, fold

_LEX = "https://w3id.org/corridors/lexicon/"
_SKOS = PREFIXES["skos"]

_Told = dict[str, dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Garble:
    """A form that captions give to a name, where it is that name, and why it is read so.

    ``over`` where the form is another's name, and the surroundings tell that it is misheard all the same.

    >>> [each.reads for each in garbles() if "GDE" in each.forms]
    ['GGE']
    """

    forms: tuple[str, ...]
    reads: str
    of: tuple[str, ...]
    near: tuple[str, ...]
    not_near: tuple[str, ...]
    reason: str
    over: bool = False


@lru_cache(maxsize=1)
def _told() -> _Told:
    return _read(sorted((ontology_folder() / "lexicon").glob("*.ttl")))


@lru_cache(maxsize=1)
def _told_of_states() -> _Told:
    """Give what the package's data says of states, where there is such a file."""
    told = _read((data_folder() / "entities").glob("states.ttl"))
    return {name: said for name, said in sorted(told.items()) if name.startswith("state:")}


def _read(paths: Iterable[Path]) -> _Told:
    found: _Told = {}
    for path in paths:
        try:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                subject, value = str(getattr(quad.subject, "value", "")), getattr(quad.object, "value", "")
                found.setdefault(compact(subject), {}).setdefault(quad.predicate.value, []).append(str(value))
        except (SyntaxError, ValueError) as error:
            raise located(error, str(path)) from None
    return found


def _all(told: dict[str, list[str]], predicate: str) -> tuple[str, ...]:
    return tuple(sorted(told.get(predicate, ())))


@lru_cache(maxsize=1)
def entities() -> tuple[Entity, ...]:
    """List the bodies, processes and texts of the lexicon, and other names of states.

    >>> [each.label for each in entities() if each.name == "organisation:itu"]
    ['International Telecommunication Union']
    """
    found = []
    for name, told in sorted(_told().items()):
        if name.startswith((_LEX, "topic:")):
            continue
        label = (_all(told, _SKOS + "prefLabel") or ("",))[0]
        found.append(
            Entity(
                name,
                label,
                tuple(compact(c) for c in _all(told, RDF_TYPE)),
                _all(told, _SKOS + "altLabel"),
                acronyms=_all(told, _SKOS + "notation"),
            )
        )
    return tuple(found)


def short_forms() -> dict[str, tuple[str, ...]]:
    """Give for entities the short forms that count once a fuller form was used.

    >>> "Ad Hoc Committee" in short_forms()["process:ahc-cybercrime"]
    True
    """
    return {
        name: _all(told, _LEX + "shortForm")
        for name, told in _told().items()
        if _LEX + "shortForm" in told and not name.startswith(_LEX)
    }


def no_names() -> tuple[str, ...]:
    """List phrases that hold a name, and do not name what bears it.

    >>> "Chatham House Rule" in no_names()
    True
    """
    told_of = (told for name, told in sorted(_told().items()) if name.startswith(_LEX))
    return tuple(phrase for told in told_of for phrase in _all(told, _LEX + "noName"))


def shared_forms() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Give for acronyms that several processes share: the acronym, phrases, and short forms.

    >>> [acronym for acronym, _, _ in shared_forms()]
    ['GGE', 'OEWG']
    """
    for name, told in sorted(_told().items()):
        if name.startswith(_LEX) and _LEX + "phrase" in told:
            yield _all(told, _LEX + "reads")[0], _all(told, _LEX + "phrase"), _all(told, _LEX + "shortForm")


@lru_cache(maxsize=1)
def other_matters() -> dict[str, tuple[str, ...]]:
    """Give for shared acronyms, folded, the matters with which other groups of that name deal.

    >>> "ageing" in other_matters()["oewg"]
    True
    """
    return _matters("otherMatter")


@lru_cache(maxsize=1)
def own_matters() -> dict[str, tuple[str, ...]]:
    """Give for shared acronyms, folded, and for processes words for the matter with which those known by it deal.

    >>> "cyberspace" in own_matters()["oewg"]
    True
    """
    return _matters("ownMatter")


def _matters(which: str) -> dict[str, tuple[str, ...]]:
    return {
        fold((_all(told, _LEX + "reads") or (name,))[0]): tuple(fold(word) for word in _all(told, _LEX + which))
        for name, told in _told().items()
        if _LEX + which in told
    }


def until(name: str) -> str:
    """Give the month in which the talks of a process ended in its text, so that its name means the text from then on.

    >>> until("process:global-digital-compact")
    '2024-09'
    """
    return (_all(_told().get(name, {}), _LEX + "until") or ("",))[0]


@lru_cache(maxsize=1)
def garbles() -> tuple[Garble, ...]:
    """List what captions make of names.

    >>> all(each.reason for each in garbles())
    True
    """
    return tuple(
        Garble(
            _all(told, _LEX + "form"),
            told[_LEX + "reads"][0],
            tuple(compact(iri) for iri in _all(told, _LEX + "of")),
            tuple(fold(word) for word in _all(told, _LEX + "near")),
            tuple(fold(word) for word in _all(told, _LEX + "notNear")),
            "".join(_all(told, _LEX + "reason")),
            over=_LEX + "overName" in told,
        )
        for name, told in sorted(_told().items())
        if _LEX + "form" in told and _LEX + "reads" in told
    )


@lru_cache(maxsize=1)
def topics() -> dict[str, str]:
    """Give for folded phrases the topic they show.

    >>> topics()["capacity building"]
    'topic:capacity-building'
    """
    return {
        fold(phrase): name
        for name, told in _told().items()
        if name.startswith("topic:")
        for phrase in told.get(_LEX + "phrase", ())
    }


@lru_cache(maxsize=1)
def nicknames() -> dict[str, tuple[str, ...]]:
    """Give for folded short forms the given names they may stand for, folded.

    >>> "robert" in nicknames()["bob"]
    True
    """
    return {
        fold(form): tuple(fold(full) for full in _all(told, _LEX + "shortFor"))
        for told in _told().values()
        if _LEX + "shortFor" in told
        for form in told[_LEX + "form"]
    }


#: As lists of the United Nations sort them: "Iran (Islamic Republic of)".
_TURNED = re.compile(r"\A([^(),]+?)(?: \(|, )(the|(?:[\w-]+ )*(?:republic|states?|kingdom) of(?: the)?)\Z")
_SHORTENED = {
    "&": "and",
    "st": "saint",
    "rep": "republic",
    "dem": "democratic",
    "is": "islands",
    "s": "south",
    "n": "north",
}
#: Names of states that more than one bears ("Congo", "Korea") are in the data with their kinds.
_KIND_OF_STATE = re.compile(
    r"^(?:republic|kingdom|(?:plurinational )?state|(?:federated )?states|commonwealth|principality|"
    r"government) of (?:the )?(?!congo|korea|china)"
)


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    found = {
        fold(text): name
        for name, told in _told_of_states().items()
        for text in (*_all(told, _SKOS + "prefLabel"), *_all(told, _SKOS + "altLabel"))
    }
    for entity in entities():
        if entity.kind == "state":
            found |= {fold(alias): entity.name for alias in (*entity.aliases, *entity.acronyms)}
    return found


@lru_cache(maxsize=1)
def states() -> tuple[Entity, ...]:
    """List the states by the labels that the package's data gives them.

    >>> [state.label for state in states() if state.name == "state:ke"]
    ['Kenya']
    """
    return tuple(
        Entity(name, label, ("cor:State",))
        for name, told in _told_of_states().items()
        for label in told.get(_SKOS + "prefLabel", ())
    )


def state_label(name: str) -> str:
    """Give the label of a state by its CURIE; the CURIE itself of one that is not known.

    >>> state_label("state:ke")
    'Kenya'
    """
    return next((state.label for state in states() if state.name == name), name)


def state_named(words: str) -> str:
    """Give the state that some words name, an article and what kind of state it is aside; nothing where they name none.

    >>> state_named("the Netherlands"), state_named("Republic of Kenya"), state_named("Atlantis")
    ('state:nl', 'state:ke', '')
    """
    plain = fold(words.strip(" .,:;()"))
    bare = _TURNED.sub(r"\2 \1", plain).removeprefix("the ")
    whole = " ".join(_SHORTENED.get(word.removesuffix("."), word) for word in bare.replace(" - ", "-").split())
    forms = (plain, whole, _KIND_OF_STATE.sub("", bare), bare.replace(".", ""))  # "U.S" where a sentence ends
    return next((state for form in forms if (state := _states().get(form, ""))), "")


@lru_cache(maxsize=1)
def _state_codes() -> dict[str, str]:
    return {code: name for name, told in _told_of_states().items() for code in _all(told, _SKOS + "notation")}


def state_coded(code: str) -> str:
    """Give the state that has a code of two or three letters.

    >>> state_coded("KE"), state_coded("KEN"), state_coded("Ken")
    ('state:ke', 'state:ke', '')
    """
    return _state_codes().get(code.strip(), "")


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    return {
        fold(word): name
        for name, told in _told().items()
        if name.startswith("state:")
        for word in told.get(_LEX + "adjective", ())
    }


def government_named(adjective: str) -> str:
    """Give the state to whose government an adjective belongs; nothing where it is none.

    >>> government_named("Dutch"), government_named("Atlantean")
    ('state:nl', '')
    """
    return _adjectives().get(fold(adjective), "")


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    bodies = [entity for entity in entities() if entity.kind == "organisation"]
    return {fold(name): entity.label for entity in bodies for name in (entity.label, *entity.aliases, *entity.acronyms)}


@lru_cache(maxsize=1)
def _processes() -> frozenset[str]:
    told = (entity for entity in entities() if entity.kind == "process")
    named = {fold(name) for entity in told for name in (entity.label, *entity.aliases, *entity.acronyms)}
    return frozenset(named | {fold(acronym) for acronym, _, _ in shared_forms()})


def process_named(words: str) -> bool:
    """Tell whether some words name a process of the lexicon, or are the acronym that several of them share.

    >>> process_named("the OEWG"), process_named("UNODC")
    (True, False)
    """
    return fold(words.strip(" .,:;()")).removeprefix("the ") in _processes()


def is_intergovernmental(words: str) -> bool:
    """Tell whether words name an organisation of states that is known here.

    >>> is_intergovernmental("European Union"), is_intergovernmental("ICANN")
    (True, False)
    """
    label = body_named(words)
    known = (entity for entity in entities() if entity.label == label)
    return any("cor:IntergovernmentalOrganisation" in entity.classes for entity in known)


def body_named(words: str) -> str:
    """Give the label of the organisation of the lexicon that some words name; nothing where they name none.

    >>> body_named("UNODC"), body_named("Ada Okafor")
    ('United Nations Office on Drugs and Crime', '')
    """
    plain = fold(words.strip(" .,:;()"))
    return _bodies().get(plain, "") or _bodies().get(plain.removeprefix("the "), "")
