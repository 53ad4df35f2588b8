"""Name states and bodies: several told apart in a row, a body with its state, and with the acronym behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corridors.lexicon import body_named, government_named, state_coded, state_label, state_named
from corridors.patterns import wording
from corridors.readers.names.bodies import bodies_in, spelt
from corridors.readers.names.groups import owned_by
from corridors.readers.names.matters import WORLD, bound, is_matter, unbound
from corridors.readers.names.people import looks_like_name
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.notes import Named, Said

_ASIDE = wording(r"\s*\([^()]*\)")
_FRONT = wording(
    r"^(?:as\s+well\s+as\s+|and\s+)?(?:also\s+)?(?:(?:by|of|for|from)\s+)?(?:(?:the|an?)\s+)?(?:(?:(?:permanent\s+)?(?:representative|"
    r"observer|mission)|delegation|Government)s?\s+(?:of|for|from)\s+)?(?:the\s+)?(?:following\s+\w[\w\s]{2,60}:\s*)?(?:the\s+)?",
    re.I,
)
_DELEGATION = wording(r"\A(?:(?:[Tt]he\s+)?(?i:delegations?)\s+of\s+(?:the\s+)?|[A-Z]{2,3}\s+[–-]\s+(?=[A-Z]))")
_TITLED = wording(r"(?:Mr|Mrs|Ms|Mme|Dr|H\.\s?E)\.?\s")
#: How many they were, and no name: "About 150 diplomats from the missions".
_SOME = wording(
    r"(?:About|Some|Around|More|Over|Nearly|Almost|Roughly|Several|Many|Up\s+to|Dozens|Hundreds)\s|\d+\s+[a-z]"
)
_LONGEST, _LONGEST_STATE = 4000, 260
_OF_STATE = wording(
    r"(?:Federal\s+)?(?:Ministry|Department|Permanent\s+Mission|Office\s+of\s+the|Embassy|Government|"
    r"National\s+\w+\s+(?:Agency|Centre))\b"
)
_ADJECTIVE = wording(r"(?:[Tt]he\s+)?(?P<state>[A-Z]\w+)\s+(?P<body>(?:Federal\s+)?Ministry\s+(?:of|for)\s.+)")
_LONG_STATE = wording(
    r"(?P<body>[^()]+?)\s+(?:\((?P<aside>[^()]+)\)|of\s+(?:the\s+)?(?P<state>(?:[A-Z][\w’']+\s+){0,3}?(?:Republic|Kingdom|Federation|State|Principality|Sultanate)\s+of\s.+))"
)
_WITH_ARTICLE = wording(
    r"(?:Netherlands|Philippines|Gambia|Bahamas|Comoros|Maldives|Seychelles|Sudan|Niger\Z|Congo|(?:Marshall|"
    r"Solomon) Islands|Holy See|United|Russian|Syrian|Dominican|Central|Lao|.*Republic)"
)
_MISSION = wording(r"(?:Permanent\s+Mission|Misi[oó]n\s+Permanente|Mission\s+permanente)\b(?!.*\bof\b)", re.I)
#: "Cyber Agency (CA) of Kenya"
_ACRONYM_WITHIN = wording(r"(?P<name>[^()]+?)\s\((?P<acronym>[A-Z]{2,8})\)(?P<rest>\s(?:of|for)\s[^()]+)")
_OBSERVER = wording(r"\A(?:[Pp]ermanent\s+)?[Oo]bserver\s+(?:for|of)\s+(?:the\s+)?(?=[A-Z])")
_ACRONYM = wording(r"(?P<name>.*[a-z].*?)\s*\((?P<acronym>(?:[A-Z]{2,4}\s)?[a-z]?[A-Z][A-Za-z&.-]*[A-Z][\w&.-]*)\)")
_LETTERS = wording(r"[A-Z]{3,8}")
_PAIR = wording(r"([^,()]+?)\s+(?:and|&|/)\s+(?:the\s+)?([^,()]+)")
#: Words that surely name a body: one that is written as names are, or several that end in what it is.
_SURE = wording(
    r"[A-Z]+[a-z]+[A-Z]\w+|[A-Z]{3,}|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*\s+(?:Institute|University|Foundation|Trust|Network|"
    r"Platform|Forum|Society|Association|Council|Alliance|College|Agency|Academy|Corporation|Union|Initiative|Observatory|IGF)"
)


def parties(words: str, *, sure: bool = False) -> list[Named]:
    """List the states and bodies of a row; what is neither known nor called as bodies are is left out.

    >>> [one.name for one in parties("Kenya (on behalf of a group), Bosnia and Herzegovina and the Lake Trust")]
    ['Kenya', 'Bosnia and Herzegovina', 'Lake Trust']
    """
    plain = bound(_ASIDE.sub("", words[:_LONGEST]).strip(" .;:"), sure=True)
    parts = re.split(r"\s*[,;]\s*(?:and\s+)?", plain)
    found = [named for part in _with_commas(parts) for named in _of_part(part, sure=sure)]
    return list(dict.fromkeys(found))


def _with_commas(parts: list[str], between: str = ", ") -> Iterator[str]:
    """Put known names together again that hold commas, or what else is between the parts, themselves."""
    n = 0
    while n < len(parts):
        spans = (between.join(parts[n : n + size]) for size in (3, 2) if n + size <= len(parts))
        whole = next((one for one in spans if body_named(unbound(one).removeprefix("the "))), parts[n])
        yield whole
        n += whole.count(between) + 1 if whole != parts[n] else 1


def party(words: str, *, sure: bool = False) -> Named | None:
    """Name one state or body; with ``sure`` also a body whose name no word gives away.

    >>> party("the observer of the Lake Trust").name, party("Lakers") is None, party("Lakers", sure=True).name
    ('Lake Trust', True, 'Lakers')
    """
    plain = " ".join(_FRONT.sub("", unbound(words).strip(" ,.;:")).split())
    if _TITLED.match(plain) or _SOME.match(plain) or WORLD.fullmatch(plain) or _is_somebody(plain):
        return None  # a person, a part of the world
    if state := state_named(plain):
        return state_called(state)
    several = plain.endswith((" States", " states", " countries"))
    if several and not (plain.startswith("Group ") or body_named(plain)):  # "thirty States"
        return None
    known = body_named(plain) or ((is_body(plain) or sure) and not is_post(plain))
    return organisation(plain) if known and plain[:1].isupper() else None


def _is_somebody(words: str) -> bool:
    """Tell whether words name a person, with the body in brackets: "Ada Okafor (Lake Trust)"."""
    name, _, body = words.partition(" (")
    told = body.endswith(")") and (body_named(body[:-1]) or is_body(body))
    return bool(told) and looks_like_name(name) and not is_body(name) and not body_named(name)


def _of_part(part: str, *, sure: bool) -> Iterator[Named]:
    """Name what stands between two commas: one, or several that "and" joins."""
    whole = party(part)
    one = whole is not None and (whole.kind == "state" or bool(body_named(unbound(part))))
    pieces = [part] if one else list(_with_commas(re.split(r"\s+and\s+", part), " and "))
    names = [party(piece, sure=sure and len(pieces) == 1) for piece in pieces]
    known = [one is not None and (one.kind == "state" or bool(body_named(one.name))) for one in names]
    cuts = ((" and ".join(pieces[:n]), " and ".join(pieces[n:])) for n in range(1, len(pieces)))
    pairs = ([party(first), party(second)] for first, second in cuts)
    states = next(
        (pair for pair in pairs if None not in pair and any(one and one.kind == "state" for one in pair)), None
    )
    if len(pieces) > 1 and states and not all(known):  # "Kenya and Trinidad and Tobago"
        names = states
    elif len(pieces) > 1 and not any(known) and (None in names or any(map(is_matter, pieces))):
        names = [party(piece, sure=sure) for piece in bodies_in(_FRONT.sub("", part))]
    yield from (one for one in names if one is not None)


def state_of(words: str) -> str:
    """Give the state that heads a part of a list, also as "Bolivia (Plurinational State of)".

    >>> state_of("Iran (Islamic Republic of)"), state_of("NORWAY / NORVÈGE"), state_of("Ms. Ada Okafor")
    ('state:ir', 'state:no', '')
    """
    words = _DELEGATION.sub("", words)
    turned = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", words) if len(words) < _LONGEST_STATE else None
    parts = (f"{turned[2]} {turned[1]}", turned[1]) if turned else ()
    tongues = re.split(r"\s*/\s*", words) if "/" in words and not is_body(words) else ()
    named = {found for one in tongues if (found := state_named(one))}
    return next(
        (found for one in (words, *parts) if (found := state_named(one))), named.pop() if len(named) == 1 else ""
    )


def state_in(words: str) -> str:
    """Give the state that a cell names, also by its code of two letters; of no more than one.

    >>> state_in("Kenya"), state_in("NO"), state_in("Iran (Islamic Republic of)"), state_in("Lake Trust")
    ('state:ke', 'state:no', 'state:ir', '')
    """
    if len(words.strip()) == len("KE") and (coded := state_coded(words)):
        return coded
    return state_of(words) or state_of(re.sub(r"\s*\((?:on\s+behalf|also|for)\b.*", "", words))


def state_called(state: str, name: str = "") -> Named:
    """Name a state by its CURIE, as it is called there or as the lexicon calls it.

    >>> state_called("state:ke").name, state_called("state:ke", "the Republic").slug
    ('Kenya', 'ke')
    """
    return Named("state", name or state_label(state), slug=state.partition(":")[2])


def state_of_row(words: str) -> Named | None:
    """Name the state of a cell that is for states, also by its code; nothing where it names none.

    >>> state_of_row("KE").name, state_of_row("KEN").name
    ('Kenya', 'Kenya')
    """
    state = state_in(words) or state_coded(words)
    return state_called(state) if state else None


def organisation(name: str, state: str = "") -> Named:
    """Name a body as a claim names it; what stands in brackets behind it, in capitals, is its acronym.

    >>> organisation("Lake Trust (LT)").name, organisation("Lake Trust (LT)").acronym
    ('Lake Trust', 'LT')
    >>> organisation("Ministry of Justice (MoJ)", "state:ke").name
    'Ministry of Justice of Kenya'
    >>> organisation("Kenyan Ministry of Justice").aliases
    ('Kenyan Ministry of Justice',)
    """
    name = _OBSERVER.sub("", name)
    match = _ACRONYM.fullmatch(name) or _ACRONYM_WITHIN.fullmatch(name)
    plain = f"{match['name']}{match.groupdict().get('rest') or ''}" if match else name
    land = government_named(plain[: -len(" MFA")]) if plain.upper().endswith(" MFA") else ""
    land = state_named(plain.removeprefix("MFA ").removeprefix("of ")) if plain.startswith("MFA ") else land
    written = plain
    plain, state = ("Ministry of Foreign Affairs", land) if land else _of_its_state(plain, state)
    aliases = (spelt(written),) if plain != written and not land else ()
    owned = owned_by(plain) if not (state or body_named(plain)) else ()
    if owned and is_body(owned[0]):  # "Kenya's Ministry of Justice"
        plain, state = owned[0], state_named(owned[1])
        plain = f"{plain} of {owned[1]}" if body_named(f"{plain} of {owned[1]}") else plain
    return Named(
        "organisation",
        _body_of_state(plain, state) if state else spelt(plain),
        acronym=match["acronym"] if match else "",
        aliases=aliases,
    )


def _of_its_state(body: str, state: str) -> tuple[str, str]:
    """Part a ministry and its state: "Fijian Ministry of Law", "Ministry of Law (Fiji)", "of the Republic of Fiji"."""
    told = _ADJECTIVE.fullmatch(body) if not body_named(body) else None
    land = government_named(told["state"]) if told else ""
    if not land and _OF_STATE.match(body) and (told := _LONG_STATE.fullmatch(body)):
        land = state_named(told["state"] or told["aside"])
    return (told["body"], land) if told and land else (body, state)


def with_full_names(claims: Sequence[Said]) -> list[Said]:
    """Name bodies in full where claims have their letters alone, and one body on the page has these, or such initials.

    >>> trust, letters = organisation("Lake Law Trust"), organisation("LLT")
    >>> said = [Said(trust, "r", "a", (), ""), Said(letters, "r", "b", (), "")]
    >>> [one.subject.name for one in with_full_names(said)]
    ['Lake Law Trust', 'Lake Law Trust']
    """
    terms = {term for one in claims for term in (one.subject, one.object) if isinstance(term, Named)}
    bodies = {term for term in terms if term.kind == "organisation"}
    short = {body for body in bodies if _LETTERS.fullmatch(body.name) and not body_named(body.name)}
    full = {
        one: {body.name: replace(body, acronym=one.name) for body in bodies if one.name in _letters_of(body)}
        for one in short
    }
    sure: dict[object, Named] = {one: next(iter(found.values())) for one, found in full.items() if len(found) == 1}
    return [
        replace(one, subject=sure.get(one.subject, one.subject), object=sure.get(one.object, one.object))
        for one in claims
    ]


def _letters_of(body: Named) -> tuple[str, str]:
    """Give the letters that stand behind a body's name, and those with which its words begin."""
    return body.acronym, "".join(re.findall(r"\b[A-Z]", body.name)) if " " in body.name else ""


def employers(words: str) -> list[str]:
    """Part two bodies that one "and" joins, where both are surely bodies; the "and" within a name stays.

    >>> employers("Lake Law Platform and RiverFoundation"), employers("Ministry of Lakes and ICT")
    (['Lake Law Platform', 'RiverFoundation'], ['Ministry of Lakes and ICT'])
    """
    pair = _PAIR.fullmatch(words)
    sure = pair is not None and all(body_named(one) or _SURE.fullmatch(one) for one in pair.groups())
    return list(pair.groups()) if pair is not None and sure else [words]


def _body_of_state(body: str, state: str) -> str:
    """Name a ministry or mission with its state, since every state has one of the name."""
    plain, label = re.sub(r"^the\s+", "", spelt(body)), re.sub(r"\s*\(.*", "", state_label(state))
    if state and _MISSION.match(plain):
        return f"Permanent Mission of {'the ' if _WITH_ARTICLE.match(label) else ''}{label}"
    told = label.lower() in plain.lower() or state_named(plain.rpartition(" of ")[2])
    own = state and _OF_STATE.match(plain) and not told
    the = "the " if _WITH_ARTICLE.match(label) else ""
    return f"{plain} of {the}{label}" if own else plain
