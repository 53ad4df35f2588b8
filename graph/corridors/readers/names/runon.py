"""Set apart people whom a form's text runs into each other: behind the groups of one begins the name of the next."""

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.names.groups import regional_group, stakeholder_group
from corridors.readers.names.matters import WORLD
from corridors.readers.names.people import looks_like_name

_FIELDS = wording(r",(?![^()]*\))|\s[-–—](?=\s)|\s+[-–—]\s+")
#: An address, or what a site prints for it, ends what is told of somebody.
_ADDRESS = wording(r"\s*\[email\W+protected\]\s*|\s+\S+@\S+\.\w+\s*")
#: A body's short form behind a name of two words or more, the comma left out: "Ada Okafor LAKE".
_SHORT = wording(r"(?P<name>\S*[a-zà-ɏ]\S*(?:\s+\S*[a-zà-ɏ]\S*)+)\s+(?P<body>[A-Z]{3,8})")
_LONGEST = 8000
_MOST_WORDS = 7


def run_on(value: str) -> list[str]:
    """Split a value that names several people with their groups and nothing between them; nothing for other values.

    >>> run_on("Ada Okafor, Lake Trust, Civil Society, African Group Tomas Lind (Lake Lab), Government, WEOG")
    ['Ada Okafor, Lake Trust, Civil Society, African Group', 'Tomas Lind (Lake Lab), Government, WEOG']
    >>> run_on("Ada Okafor, Civil Society, African Union")
    []
    """
    if len(value) > _LONGEST or not ("," in value or " - " in value):
        return []
    people = [one for part in _ADDRESS.split(value) for one in _people(part)]
    people = [fields for fields in people if _begins(fields[0])]
    if len(people) < 2 or sum(_grouped(fields) for fields in people) < max(2, len(people) // 2):
        return []
    return [", ".join(part for part in _with_body(fields) if not _is_place(part)) for fields in people]


def _people(text: str) -> list[list[str]]:
    """Put fields together by whom they tell of."""
    people: list[list[str]] = []
    for field in filter(None, (part.strip(" ;") for part in _FIELDS.split(text))):
        groups, rest = _groups(field) if people else ([], field)
        if groups and (not rest or _begins(rest) or _is_place(rest) or groups[-1].isupper()):
            people[-1] += groups
            people += [[rest]] if rest and not _is_place(rest) else []
        elif people and _grouped(people[-1]) and (place := _place(field)):
            people[-1].append(field[:place].strip())
            people.append([field[place:].strip()])
        elif not people or (_begins(field) and (_grouped(people[-1]) or _told(people[-1], field))):
            people.append([field])
        else:
            people[-1].append(field)
    return people


def _groups(field: str) -> tuple[list[str], str]:
    """Take the groups off the beginning of a field."""
    found: list[str] = []
    words = field.split()
    while words and (n := next((n for n in range(min(len(words), _MOST_WORDS), 0, -1) if _group(words[:n])), 0)):
        found.append(_plain(words[:n]))
        words = words[n:]
    return found, " ".join(words)


def _group(words: list[str]) -> str:
    return stakeholder_group(_plain(words)) or regional_group(_plain(words))


def _plain(words: list[str]) -> str:
    joined = " ".join(words)
    return joined[1:-1] if joined[:1] == "(" and joined[-1:] == ")" else joined


def _place(field: str) -> int:
    """Give where a name begins behind a part of the world, or a State, that stands first in a field; else nothing."""
    words = field.split()
    for n in range(min(3, len(words) - 2), 0, -1):
        place = " ".join(words[:n])
        if (WORLD.fullmatch(place) or state_named(place)) and _begins(" ".join(words[n:])):
            return len(place)
    return 0


def _is_place(field: str) -> bool:
    """Tell whether a field names parts of the world, or a State and its part, and no group: "Velda, Europe"."""
    words = _plain(field.split()).split()
    if regional_group(field) or WORLD.fullmatch(" ".join(words)):
        return not regional_group(field)
    parts = ((words[:n], words[n:]) for n in range(1, min(len(words), _MOST_WORDS)))
    return any(_on_map(one) and _on_map(other) for one, other in parts)


def _on_map(words: list[str]) -> bool:
    plain = _plain(words)
    return bool(WORLD.fullmatch(plain) or state_named(plain) or regional_group(plain))


def _begins(field: str) -> bool:
    name, _, aside = field.partition("(")
    return looks_like_name(name) and not body_named(name.strip()) and not state_named(aside.partition(")")[0])


def _told(fields: list[str], field: str) -> bool:
    """Tell whether somebody's body is told in brackets, and the next one's too."""
    return "(" in fields[0] and "(" in field and len(fields) == 1


def _grouped(fields: list[str]) -> bool:
    return any(_group(field.split()) for field in fields[1:])


def _with_body(fields: list[str]) -> list[str]:
    """Set apart the short form of a body from the name where the groups follow at once."""
    short = _SHORT.fullmatch(fields[0]) if len(fields) > 1 and _group(fields[1].split()) else None
    return [short["name"], short["body"], *fields[1:]] if short else fields
