"""Take apart the line that names a person: name, groups, what stands in a field; and what is no name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from corridors.lexicon import body_named, nicknames, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.names.groups import (
    delegate_of,
    government_of,
    owned_by,
    regional_group,
    stakeholder_group,
    state_of_office,
    without_group,
)
from corridors.readers.names.matters import CITY, bound, is_item, is_matter, unbound
from corridors.readers.names.posts import (
    BODY_WORD,
    POST_ENDS,
    POST_WORD,
    begins_post,
    is_acronym,
    is_body,
    is_post,
    post_and_employer,
)
from corridors.readers.names.words import (
    AFTER_NAME,
    CLAUSE,
    DEED,
    INITIALS,
    LOCK,
    PARTICLES,
    TITLE,
    is_no_value,
    spelt_word,
    without_talk,
)

#: A sentence goes on behind post and body with what the person does: "Ada Okafor, Director, Lake Trust, opened it."
_DOES = wording(rf"(?P<told>,\s.*?(?:[A-ZÀ-ÞĀ-ɏ][\w’'-]*|\))),?\s+{DEED}\s.*[.!]\s*\Z", re.S)
#: What somebody was besides: "Director, Lake Trust, and former member of the council".
_AND_FORMER = wording(r",?\s+and\s+(?:a\s+)?former(?:ly)?\s+[a-z].*", re.S)
_LOCKED = wording(rf"(?<=\w)\s*({LOCK.pattern})\s+(?=\w)")  # a lock in a comma's place
POST_NOMINALS = wording(
    r"(?:,?\s+(?:GCB|GCMG|CB|CH|KCB|KCMG|DCMG|CMG|CVO|CBE|OBE|MBE|DBE|KBE|QC|KC|FRS|MP|MEP|S\.J\.D\.|Ph\.?D\.?|LL\.?M\.?|MBA|Esq\.?))+\Z"
)
TITLES = wording(
    rf"^(?:(?:{TITLE}|H\.?\s?E\.?|S\.\s?E\.?|His|Her|Their|The|MM|M(?!\.?\s*[A-Z]\.)|Mgr|(?:Rt|Right)(?=\.?\s+Hon)|(?:Baroness|Lord|Lady)(?=\s+\S+\s+(?!of\b)\S)|"
    r"Sra?|Major|(?:Detective\s+)?(?:Superintendent|Inspector|Sergeant)|Commander|(?:Rear|Vice)\s+Admiral|Congress(?:man|woman)|"
    r"(?:Sen|Rep|Gov)(?=\.)|Eng|Ing|Doctor|Madame?|Chair|Chairman|Herr|Frau|Mdm|Commodore|Lieutenant|Dato|Datuk|Datin|Ratu)\b[.'’]?\s+)+(?=\S)",
    re.IGNORECASE,
)
#: The place in the title of a peer: "Baroness Lind of Lakeside".
_PEER = wording(r"((?:Baroness|Lord|Lady|Viscount(?:ess)?|Earl|Countess)\s+\S+)\s+of\s+[A-Z]\S*(?:\s[A-Z]\S*)?")
_ONLINE = wording(r"(?:\((?:[^()]*,\s*)?|,\s*)(?:on-?line|remote(?:ly)?|virtual(?:ly)?)(?:\)|\s*\Z)", re.I)
RETIRED = wording(r"\s*\((?:[^(),]*,\s*)?(?:ret(?:['’]?d)?|retired)\.?\)\s*", re.I)
#: Who is not sure to come yet.
_TO_CONFIRM = wording(r"[(\[,–—-]\s*(?:t\.?b\.?[acd]\.?|to\s+be\s+confirmed|invited)\s*(?:[)\]]|\Z)", re.I)
#: What somebody was, told in a clause, or from where somebody takes part; and what stands before what one is now.
_ONCE = wording(
    r"(?:who\s+(?:was|has|had|formerly|previously|once|until)|formerly|previously|until\s+\d|ex-(?!im\b)(?=\w))\b.*|(?:on-?(?:line|site)|remote(?:ly)?|virtual(?:ly)?|in\Wperson|via\s+\w+)\Z|.*\((?:(?:until|till)\s[^()]*|formerly)\)\Z",
    re.I,
)
#: What brackets behind a name tell of the day, and not of its bearer: "(replacing Ada Okafor)", "(until noon)".
_CLAUSE = wording(r"(?:(?!representing\b)[a-z]{3,}(?:ed|ing)|until|till|since|instead|via)\s")
_NOW = wording(r"^(?:and\s+)?(?:is\s+)?(?:now|currently)\s+(?:(?:at|with|of)\s+)?(?:the\s+)?(?=[A-ZÀ-ÞĀ-ɏ])")
#: How speeches address those who are there.
_ADDRESSED = wording(
    r"\AFrom\b|\b(?-i:M(?:r|s|rs|me))\b|"
    r"\b(?:Your|Our|Dear|Ladies|Gentlemen|Excellenc(?:y|ies)|Distinguished|Good|Colleagues|(?:Co[ -])?Chairs)\b",
    re.IGNORECASE,
)
_GREETING = wording(
    r"(?i:good\s+(?:morning|afternoon|evening|day)|thank\s+you|thanks|hello|welcome\s+(?:to|back|all|everyone))\b"
)
_COMPANY = wording(r"[a-zà-ɏ]\S*\s+(?:AG|SA|SE|JSC|NV|BV|Oy|AB|SpA|PLC|KK|LLP|LLC|Ltd|GmbH)\Z")
#: Letters in brackets stand for a body, and are no nickname.
_LETTERS = wording(r"\([A-Z]{3,}\)")
#: A stakeholder group run into the name before it, the comma left out: "Ada OkaforCivil Society, African Group".
_GLUED = wording(
    r"(?<=[a-zà-ɏ])\s*(?=(?:Private\s+Sector|Civil\s+Society|Technical\s+Community|Governments?|"
    r"Intergovernmental\s+Organi[sz]ations?)\s*(?:,|\Z))"
)
_LEGAL_FORM = wording(r",\s+((?:Inc|Ltd|LLC|Corp|GmbH|PLC|S\.A|e\.V)\b\.?)")
_BETWEEN = wording(
    r",(?![^()]*\))|\s[|]\s|\s[-–—]\s|(?<=[a-zà-ɏ]{2})[-–—]\s(?=[A-ZÀ-Þ])"
    r"|\s/\s(?=(?:Private\s|Civil\s|Technical\s|Government|Intergovern|Academ|Africa|Asia|WEOG|GRULAC))"
)
#: From where somebody is, right behind the name: "Ada Okafor of the Lake Trust"; and how people are called on the web.
_OF_BODY = wording(
    r"(?P<name>[^,;:()]{5,60}?)\s+(?:of|from|at)\s+(?:the\s+)?(?P<body>[A-ZÀ-Þ][^,;:()]+)(?P<rest>.*)", re.S
)
_SENT = wording(r"(?P<by>[A-ZÀ-Þ][\w .&’-]{1,40}?)\s+(?P<who>(?:Mr|Ms|Mrs|Mme|Dr)\.?\s+[A-ZÀ-Þ].*)", re.S)
_HANDLE = wording(r"\s+@\w+\s*\Z")
_FROM = wording(r"^(?:from|of|at)\s+(?:the\s+)?(?=[A-Z])")
_FEW_WORDS, _LONGEST = 9, 2000  # a longer "name" of an employer tells what somebody does; no honest line is longer
_LETTER = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿА-ЯҐЄІЇΑ-Ω"
_NAME_WORD = wording(
    rf"(?:[{_LETTER}][\w.'’‘`ʼ‑-]*|(?:{PARTICLES})|[dDlLoO]['’][{_LETTER}]\w+|al-\w+|el-\w+|[\"“‘'(](?=\S*[^\W\d_A-Z])[\w'’.-]+[\"”’')])\Z"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a programme's line says of one person.

    >>> entry("Ada Okafor, Civil Society, African Group").stakeholder_group
    'sg:civil-society'
    """

    name: str
    employer: str = ""
    post: str = ""
    stakeholder_group: str = ""
    regional_group: str = ""
    hidden: bool = False
    uncertain: str = ""
    state: str = ""
    online: bool = False
    written: str = ""
    also: str = ""
    then: str = ""

    @property
    def grouped(self) -> bool:
        """Tell whether the line declares both groups, as only lines that list people do."""
        return bool(self.stakeholder_group and (self.regional_group or not self.employer))


NOTHING = Entry("")


@lru_cache(maxsize=4096)
def looks_like_name(words: str) -> bool:
    """Tell whether some words may be the name of a person: two to six capitalised words, none of them of an office.

    >>> looks_like_name("Ada Okafor"), looks_like_name("Chatham House"), looks_like_name("Digital Rights")
    (True, False, False)
    """
    if len(words) > 150:
        return False
    plain = clean_name(words)
    plain = peer[1] if (peer := _PEER.fullmatch(plain)) else plain
    parts = plain.split()
    if not 2 <= len(parts) <= 7 or any(mark in plain for mark in "?!:;/&@#+=0123456789"):
        return False
    if BODY_WORD.search(plain) or stakeholder_group(plain) or regional_group(plain) or state_named(plain):
        return False
    if _COMPANY.search(words.partition("(")[0].strip(" ,.")) or _LETTERS.search(words):
        return False
    if is_matter(plain) or is_item(plain) or _ADDRESSED.search(plain) or CITY.fullmatch(plain):
        return False
    return bool(all(_NAME_WORD.match(part) for part in parts) and not POST_WORD.search(" ".join(parts[1:])))


def clean_name(words: str) -> str:
    """Take honorifics, remarks and marks off a name; spell capitals as a name is spelt.

    >>> clean_name("H.E. Ms. ADA OKAFOR-LIND (TBC)"), clean_name("Mr. Tomas O'BRIEN")
    ('Ada Okafor-Lind', "Tomas O'Brien")
    """
    plain = re.sub("[\xad\u2060]", "", LOCK.sub("", words).replace("‑", "-")).strip(" \t\xa0*_•·|,;:-–—\u200b")
    plain = AFTER_NAME.sub("", plain).strip(" \t\xa0,;:-–—")
    plain = re.sub(r"(?<=\w{3})\.\Z", "", POST_NOMINALS.sub("", TITLES.sub("", plain)).strip())
    parts = plain.split()
    initials = [len(part) == len("AB") and part.isupper() for part in parts[:-1]] if not plain.isupper() else []
    initials = [False, *initials[1:], False] if len(initials) > 1 else [False] * len(parts)  # "Ada MJ Okafor"
    name = " ".join(part if kept else spelt_word(part) for part, kept in zip(parts, initials, strict=True))
    return name[:1].upper() + name[1:] if plain[:1].isupper() else name  # "BEN OKAFOR" begins with no particle


def without_former(words: str) -> str:
    """Leave out what somebody was besides what he or she is; a former minister named there is somebody else.

    >>> without_former("Ada Okafor, Director, Lake Trust, and former judge, Lake Court")
    'Ada Okafor, Director, Lake Trust'
    """
    match = _AND_FORMER.search(words)
    other = match is not None and (";" in match.group() or any(map(looks_like_name, match.group().split(", "))))
    return words[: match.start()] if match and not other else words


@lru_cache(maxsize=4096)
def entry(line: str) -> Entry | None:
    """Take a line of a programme apart; nothing where it names no person.

    >>> entry("OKAFOR, Ada, Ministry of Justice")
    Entry(name='Ada Okafor', employer='Ministry of Justice', ...)
    >>> entry("\U0001f512, Example Corp") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    hidden = LOCK.search(line) is not None
    line = _DOES.sub(r"\g<told>", re.sub(r"(?<=\))\.\s*\Z", "", without_former(without_talk(line))))
    line = bound(_LOCKED.sub(r"\1, ", RETIRED.sub(" ", _with_comma(_HANDLE.sub("", line.replace(" @ ", " at "))))))
    sentence = re.match(r"((?:\w+\.\s+){0,2}[^.,;:]*[^.,;:\s]{2})[.:]\s+(\S.*)", line)
    label = sentence and line[sentence.end(1)] == ":" and looks_like_name(sentence[2].partition(",")[0])
    if sentence and looks_like_name(sentence[1]) and not label:  # "Studio Velda: Ada Okafor, Judge" names Ada
        line = f"{sentence[1]}, {sentence[2].rstrip('.')}"
    first, *later = _LEGAL_FORM.sub(r" \1", line).split(";")
    fields = _fields(first)
    fields = _name_and_post(fields) if fields else fields
    fields, also, then = _without_second_post(fields)
    if len(fields) > 2 and fields[0] and not TITLES.sub("", f"{fields[0]} x").strip("x "):
        fields = [f"{fields[1]} {fields[2]}", *fields[3:]] if len(fields[1].split()) == 1 else fields[1:]
    if later and _is_whole_name(fields):
        fields, later = [*fields, *(field.strip() for field in ",".join(later).split(","))], []
    locked = bool(fields) and LOCK.match(fields[0]) is not None
    if not fields or is_no_value(fields[0]) or (locked and not (looks_like_name(fields[0]) or is_body(fields[0]))):
        return None
    grouped = stakeholder_group(LOCK.sub("", fields[0])) or regional_group(fields[0])  # a list, the names left out
    fields = _name_first(fields)
    plain = fields[0].partition("(")[0]
    if grouped or (is_post(plain) and not looks_like_name(plain)):
        return None
    name, rest = _name(fields)
    odd = ":/" in name or ": " in name or _GREETING.match(name) or not re.search(r"[^\W\d_]{2}", name) or len(name) > 80
    if is_no_value(name) or odd:
        return None
    told = _told(rest)
    weak = not told.employer or not (BODY_WORD.search(told.employer) or told.employer.isupper())
    further = [field.strip() for field in ",".join(later).split(",") if BODY_WORD.search(field) and not is_post(field)]
    if further and weak:  # "..., Conflict, Science; Director, ..., Example Trust"
        told = replace(told, employer=further[-1])
    both = re.split(r"\s*/\s+|\s+/", told.employer) if not also else []
    if len(both) > 1 and all(is_body(one) or _is_known(one) for one in both):  # "Lake University / River Council"
        told, also = replace(told, employer=both[0]), both[1]
    known = told.stakeholder_group or told.regional_group or state_named(name) or body_named(name)
    uncertain = "" if known or len(name.split()) > 1 else "a single name: is it a person?"
    uncertain = "still to be confirmed, as the page says: did they come?" if _TO_CONFIRM.search(line) else uncertain
    uncertain = "the name bears a lock sign: may it be used?" if locked else uncertain
    written = LOCK.sub("", name).strip(" \t\xa0*_•·|,;:-–—\u200b")
    told = replace(told, name=clean_name(name), written=written, online=_ONLINE.search(line) is not None)
    return replace(told, hidden=hidden, uncertain=uncertain, also=also, then=then)


def _with_comma(line: str) -> str:
    """Set the comma that is left out behind a name: "Ada Okafor of the Lake Trust", "Ada OkaforCivil Society"."""
    whose = _OF_BODY.fullmatch(line)
    if whose and looks_like_name(whose["name"]) and (is_body(whose["body"]) or _is_known(whose["body"].strip())):
        return f"{whose['name']}, {whose['body']}{whose['rest']}"
    if (sent := _SENT.fullmatch(line)) and _is_known(sent["by"]):
        return f"{sent['who']}, {sent['by']}"
    if (glued := _GLUED.search(line)) and looks_like_name(line[: glued.start()]):
        return f"{line[: glued.start()]}, {line[glued.end() :]}"
    return line


def standing_in(words: str) -> Entry:
    """Take apart what a line prints behind a name, or a sentence says of somebody: post, body, state and groups.

    >>> one = standing_in("Head of Law, Lake Trust, Kenya")
    >>> one.post, one.employer, one.state
    ('Head of Law', 'Lake Trust', 'state:ke')
    """
    fields, also, then = _without_second_post(["", *_fields(_LEGAL_FORM.sub(r" \1", bound(words)))])
    told = _told(fields[1:])
    return replace(told, post=f"{told.post[:1].upper()}{told.post[1:]}", also=also, then=then)


def _fields(words: str) -> list[str]:
    return [field.strip(" \t\xa0*_•·") for field in _BETWEEN.split(words)]


def _is_known(words: str) -> bool:
    return bool(body_named(words) or state_named(words) or is_acronym(words))


def _told(fields: Sequence[str]) -> Entry:
    """Tell groups, state, post and employer apart in the fields behind a name."""
    parts = [AFTER_NAME.sub("", LOCK.sub("", part)).strip() for part in fields if not is_no_value(part)]
    parts = list(takewhile(lambda part: not CLAUSE.match(part), parts))
    parts = [_NOW.sub("", part) for part in parts if not (_ONCE.match(part) or POST_NOMINALS.fullmatch(f" {part}"))]
    parts = [piece for part in parts for piece in (owned_by(part) or (part,))]
    parts = [_FROM.sub("", piece) for part in parts for piece in (*without_group(part), *delegate_of(part))]
    group = next((found for part in parts if (found := stakeholder_group(part))), "")
    region = next((found for part in parts if (found := regional_group(part))), "")
    governed = next((found for part in parts if (found := government_of(part))), "") if region else ""
    group = group or ("sg:government" if governed else "")
    parts = [part for part in parts if not (governed and government_of(part))]
    state = governed or next((found for part in parts if (found := state_named(part) or state_of_office(part))), "")
    parts = [sent[0] if (sent := delegate_of(part)) else part for part in parts]
    others = [p for p in parts if not (stakeholder_group(p) or regional_group(p) or state_named(p))]
    post, employer = post_and_employer([unbound(other) for other in others])
    if land := state_named(employer):  # "President of the Republic of Kenya"
        state, employer = state or land, ""
    if state and not post and (employer.startswith("delegation") or (not employer and any(map(government_of, fields)))):
        post, employer = "representative", ""
    return Entry("", employer, post, group, region, state=state)


def _name_first(fields: list[str]) -> list[str]:
    """Set the name before the post, or the State, that stands before it: "Consul General in Velda, H.E. Ada Okafor"."""
    if len(fields) > 1 and TITLES.match(fields[1]) and _is_known(fields[0]) and looks_like_name(fields[1]):
        return [fields[1], *fields[2:], fields[0]]
    if len(fields) < 2 or not is_post(fields[0]) or looks_like_name(fields[0]) or not looks_like_name(fields[1]):
        return fields
    sure = TITLES.match(fields[1]) or re.search(r"\s(?:of|for|at|to)\s", fields[0])
    return [fields[1], fields[0], *fields[2:]] if sure and not body_named(fields[1]) else fields


def _name_and_post(fields: list[str]) -> list[str]:
    """Part a name from the post beside it where the comma is left out: "Ada Okafor Director of the Lake Trust"."""
    first, *more = fields
    words = first.split()
    for size in range(2, min(5, len(words))):
        name, post = " ".join(words[:size]), " ".join(words[size:])
        if looks_like_name(name) and begins_post(post, more[:1]):
            return [name, post, *more]
    for size in range(2, min(5, len(words))) if not looks_like_name(first) else ():  # "Secretary General Ada Okafor"
        name, post = " ".join(words[-size:]), " ".join(words[:-size]).rpartition(": ")[2]
        if looks_like_name(name) and is_post(post) and (TITLES.match(name) or POST_ENDS.search(post)):
            return [name, *more, post]
    return fields


def _without_second_post(fields: list[str]) -> tuple[list[str], str, str]:
    """Set apart the body for which somebody works besides: "Professor, Lake University & Chair, River Alliance"."""
    for n, field in enumerate(fields[1:], 1):
        second = re.match(r"(?P<body>[^()]+?)\s+(?:&|and)\s+(?P<post>\w.*)\Z", field)
        told = second is not None and (is_body(second["body"]) or (n > 1 and is_post(fields[n - 1])))
        told = told and second is not None and field[0].isupper() and not is_post(second["body"])
        told = told and second is not None and not stakeholder_group(second["body"])
        held = second is not None and all(is_post(one) and post_and_employer([one])[1] for one in second.groups())
        if second and (told or held) and is_post(second["post"]):
            then, also = post_and_employer([second["post"], *fields[n + 1 :]])
            sure = is_body(also) and len(also.split()) < _FEW_WORDS
            return [*fields[:n], second["body"]], also if sure else "", then if sure else ""
    return fields, "", ""


def _name(fields: list[str]) -> tuple[str, list[str]]:
    """Give the name and the other fields; a family name set before the given name goes behind it."""
    first = re.sub(r"\s*\(([^)]*)\)\s*$", lambda m: m.group() if AFTER_NAME.match(m.group()) else "", fields[0])
    aside = re.search(r"\(([^)]*)\)\s*$", fields[0])
    telling = aside is not None and not AFTER_NAME.match(aside.group()) and not is_no_value(aside[1])
    inside = [part.strip() for part in aside[1].split(",")] if aside is not None and telling else []
    inside = [part for part in inside if any(char.isupper() for char in part) and not _CLAUSE.match(part)]
    plain = TITLES.sub("", first).strip()
    turned = re.fullmatch(
        r"((?:[^\W\d_a-z](?:[^\W\d_a-z]|['’-](?=\w))+\s)+)((?:[^\W\d_a-z][a-zà-ɏ'’.-]+\s?){1,2})", plain
    )
    placed = turned and (state_named(turned[1]) or state_named(turned[2]))  # "MTN Rwanda"
    sure = turned and not placed and not INITIALS.fullmatch(turned[1].strip()) and not BODY_WORD.search(plain)
    if turned and sure and not _is_given(turned[1].split()[0]):  # the family name set first, in capitals
        return f"{turned[2].strip()} {clean_name(turned[1])}", [*inside, *fields[1:]]
    given, aside_too, held = fields[1].partition("(") if len(fields) > 1 else ("", "", "")
    after = [*([held.rstrip(" )")] if aside_too else []), *fields[2:]]
    words = given.split()
    if len(words) > 1 and len(plain.split()) == 1 and body_named(words[-1]):  # a comma left out
        given, after = " ".join(words[:-1]), [words[-1], *after]
    if given and not state_named(given) and _is_family_name(plain) and _is_given_name(given.strip(), plain, after):
        return f"{clean_name(given)} {clean_name(plain)}", [*inside, *after]
    return first, [*inside, *fields[1:]]


def _is_whole_name(fields: list[str]) -> bool:
    """Tell whether the fields before a semicolon are a name and nothing else: "Okafor, Ada; Example Trust"."""
    if len(fields) == 2:
        return _is_family_name(fields[0]) and _is_given_name(fields[1], fields[0], [""])
    return len(fields) == 1 and looks_like_name(fields[0])


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    """Tell whether a word is a given name that has a short form."""
    return any(fold(word) in names for names in nicknames().values())


def _is_family_name(words: str) -> bool:
    parts = words.split()
    shaped = bool(parts) and (len(parts) == 1 or words.isupper() or parts[0].lower() in PARTICLES.split("|"))
    return shaped and not state_named(words) and all(_NAME_WORD.match(part) for part in parts)


def _is_given_name(words: str, family: str, after: list[str]) -> bool:
    """Tell a given name from an employer: after capitals, or where groups or more fields follow."""
    plain = clean_name(words)
    if not plain or len(plain.split()) > 3 or not all(_NAME_WORD.match(part) for part in plain.split()):
        return False
    if BODY_WORD.search(plain) or stakeholder_group(plain) or regional_group(plain) or POST_WORD.search(plain):
        return False
    own = re.sub(rf"\b(?:{PARTICLES})\s", "", family)
    capitals = own.isupper() and len(own) > 1 and not words.isupper()
    return capitals or bool(TITLES.match(words.strip())) or bool(after)
