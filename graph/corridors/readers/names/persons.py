"""Find whom a sentence names, with the office before the name or behind it, and set a mark in the place of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corridors.lexicon import body_named, government_named, process_named, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.dates import MONTH
from corridors.readers.names.appositions import standing
from corridors.readers.names.matters import is_item, is_matter
from corridors.readers.names.people import NOTHING, Entry, clean_name, looks_like_name, standing_in
from corridors.readers.names.plainwords import plain
from corridors.readers.names.posts import body_before, is_acronym, is_body, is_post, is_short
from corridors.readers.names.senders import senders
from corridors.readers.names.words import DEED, TITLE

_PARTICLE = (
    r"(?:de|van|von|der|den|del|della|da|di|do|dos|du|la|le|el|al|bin|bint|binti|binte|binta|ibn|ul|zu|ter|ten|af)"
)
_CAP = r"(?!I\b(?!\.))(?:[A-ZÀ-ÖØ-ÞĀ-ɏ][\w’'‑-]*\w|[A-Z]\.?)"
_RUN = wording(rf"(?<![\w’'‑-]){_CAP}(?:\s+(?:{_PARTICLE}\s+)*(?:[ae]l-)?{_CAP}(?![\w’'‑-]))*")
_TITLE = wording(rf"(?:{TITLE}|R(?:igh)?t|Lord|Lady|Baroness)\Z")
#: Words with a capital that no name holds.
_NO_NAME = wording(
    r"(?:I(?:['’]\w+)?|Join|Meet|Hear|Watch|Caption|Pictured|Left|Right|So|My|Yes|If|Hello|Thanks?|Please|The|This|These|Whereas|Meanwhile|Unfortunately|Sadly|Regrettably|Thereafter|Afterwards|Subsequently|Next|Instead|Today|Yesterday|Tonight|Together|Here|There|Only|Even|Not|Nobody|Everyone|However|Similarly|Moreover|Furthermore|Additionally|Likewise|Lastly|Finally|Later|Earlier|Since|Although|Because|Joining|In|On|At|For|And|But|Then|After|Before|During|With|As|Both|Also|While|When|Where|Following|According|"
    r"Speaking|Opening|Closing|He|She|They|It|His|Her|Their|Our|We|All|From|By|To|Of|An?|Among|Including|Participants?|"
    r"Conference|Dialogue|Summit|Week|Hotel|Hall|Palace|Street|City|Convention|Working|Compact|Charter|Mechanism|Framework|"
    rf"{MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Sessions?|Seminar|Workshop|Meeting|Members?|Presentations?|Discussions?|"
    r"Photo|Press|Contact|Notes|Welcome|Keynote|Remarks|Moderated|Moderator|Chaired|Chair|Panel|Panell?ists?|Speakers?|"
    r"Facilitators?|Rapporteurs?|Contributors?|Commentators?|Presenters?|Discussants?|Respondents?|Trainers?|Instructors?|Lecturers?|Experts?|Guests?|Hosts?|Authors?|Editors?|Featuring|Universal|United|General|Assembly|Security|Building|Street|Avenue|Road|Room|Zoom|"
    r"Diplomacy|Critical|Infrastructures?|Technologies|Cyber\w*|Resilience|Capacity|Information|Economy|Data|Protection|Rights|"
    r"Diplomatic|Service|Democracy|Arms|Control|Disarmament|Multilateral|Threats?|Intelligence|Responsible|Telecommunications|Postal|Planning|Women|Peace|Artificial|Human|"
    r"Round|Table|Debate|U-Shaped|Format|Branch|Section|Division|Directorate|Desk|Crimes?|Territor(?:y|ies)|Economic|Policies|Forces|Behaviou?rs?|"
    r"State|North|South|East|West|Asia|Africa|Europe|America|Pacific|Caribbean|Middle|Action|Programme|Group|Day|Part|Partnerships?|Councils?|Innovations?|Cabinet|Risks?)\Z"
)
#: What may stand between an office and the name of its bearer: what the office is for.
_UP_TO_NAME = wording(
    r"[\w’'‑-]+(?:-General|\s+[Gg]eneral)?(?:(?:,?\s+(?:and|of|for|to|on|at|in|with|the|&))*,?\s+[A-ZÀ-ÖØ-ÞĀ-ɏ][\w’'&./‑-]*|"
    r"\s+\([^()]{1,40}\)|\s+(?:of|for|in)\s+[a-z][\w-]+(?:\s+[a-z][\w-]+)?)*,?\s*"
)
_OWNER = wording(
    r"(?P<owner>(?!(?:That|It|There|Here|What|Who|He|She|This|Let)[’'])(?:[A-ZÀ-ÞĀ-ɏ][\w’'&.-]*\s+(?:(?:of|for|and|the)\s+)*){0,6}?[A-ZÀ-ÞĀ-ɏ][\w&.-]*?)(?:[’']s|(?<=s)[’'])\s+\Z"
)
_KINDS = wording(
    r"(?:(?:[A-ZÀ-ÞĀ-ɏ][\w‑-]*|national|federal|parliamentary|principal|interim|founding|visiting|honorary|former|senior|chief|deputy|executive|acting|independent|digital|cyber|tech(?:nology)?|foreign|special|permanent|"
    r"regional|international|disarmament|security|research|programme|project|co-?|vice|associate|lead|legal|"
    r"policy|political|technical|managing|then|now|current|outgoing|incoming|newly|appointed|its|our|their|the|an?)\s+)+\Z"
)
_ARTICLES = wording(r"\A(?:(?:the|an?|its|our|their|his|her|then|now|current|newly|appointed)\s+)+", re.I)
#: What goes on behind post and body: "(Kenya)", "and a member of the River Board".
_MORE = wording(
    r"\s\([A-Z][\w& .-]{1,38}\)(?=[\s,.;])"
    r"|\s+in\s+[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?(?=,\s|\s+and\b)|\s+(?:in|on|to)\s+the\s+[A-Z][\w’-]+(?:\s+(?:[A-Z][\w’-]+|of|on|for|the))*(?=,|\s+and\b)|,?\s+(?:and|as\s+well\s+as)\s+(?:also\s+|now\s+)?(?:an?\s+|the\s+)?"
    rf"(?P<post>[^,.;:()«»]{{4,120}}?)(?=,|\s+{DEED}\b|\.?\Z)"
)
#: How a clause opens, before an office: "Since Ambassador A".
_OPENS = wording(r"(?:Since|As|Because|When|After|While|Before|Although|Whereas|Where|That|With|For|By|Then)\s+")
_POST_NOMINAL = wording(r"(?:MP|MEP|KC|QC|[COM]BE|KCMG|CMG|PhD|JD|Esq)\.?\Z")
_GENERAL = wording(r"(?:Secretary|Director|Attorney|Consul|Inspector|Auditor)[\s-]General\Z")
_PROFESSOR = wording(r"(?:(?:Adjunct|Associate|Assistant|Visiting|Honorary)\s+)+Professor")
_UNDER = wording(r"\b(?:Deputy|Vice|Assistant|Junior)\Z")
_HELD = wording(r"\b(?:Ambassador|Minister|Senator)\b")
_TWO_CAPITALS = wording(r"[A-Z]\w*[A-Z]\w*")
_FORMER = wording(r"\b(?:former|outgoing|ex|then)\b", re.I)
#: What nobody works for, though it stands behind "at the".
_OCCASION = wording(
    r"\b(?:IGF|Summit|Conference|Congress|Dialogue|Week|Days?|Workshop|Session|Meeting|Seminar|Symposium|Assembly)(?:\s+(?:in\s+)?\d{4})?\Z"
)
#: What stands before a place, or a thing with a name.
_OF_PLACE = wording(
    r"\b(?:in|at|near|(?<![Tt]hanks\s)(?<!you\s)(?<!floor\s)(?<!over\s)(?<!given\s)(?<!went\s)(?<!passed\s)(?<!handed\s)(?<!fell\s)to|into|via|the|this|a|an|its|our|their)\s+\Z"
    r"|(?<=[\s(])(?!Remarks|Address|Speech|Keynote|Statement|Message|Presentation|Chair|Moderator)[A-Z][a-z]+\s+(?:of|for)\s+\Z"
)
#: What stands before a part of a body's name: "adviser at the Committee of the Red Cross".
_OF_BODY = wording(r"\b(?:of|for|at|in|with)\s+(?:the\s+)?\Z")
_BACK, _NEAR, _INITIALS = 180, 60, 2
#: The office behind somebody with a title and one name is that one's: "Mr Okafor, President".
_OF_ANOTHER = wording(r"\b(?:Mr|Mrs|Ms|Dr|Prof)\s+[A-ZÀ-ÞĀ-ɏ][\w’'-]+,\s+\Z")
_OF_WORDS = wording(r"(?:[A-Z][\w-]+\s+(?:of|for)\s+(?:the\s+)?)+\Z")
#: What somebody is at the event is no office: "the second speaker, A".
_TAKES_PART = wording(
    r"(?:speaker|panell?ist|discussant|presenter|respondent|commentator|contributor|guest|trainer|instructor|lecturer|"
    r"expert|author)(?:,?\s+(?i:the|an?|mr|mrs|ms|dr|prof|professor|amb|ambassador)\.?)*,?\s*\Z"
)
#: Whose office stands before a name, somebody else serving it.
_OF_HOLDER = wording(
    r"\s+to\s+(?:(?:former|then)\s+)?(?:Vice\s+|Prime\s+)?(?:President|Minister|Chancellor|Secretary)\b"
)

#: An office that two hold: "Adjunct Professors A and B".
_OF_BOTH = wording(
    rf"\b(?P<post>(?:[A-Z][a-z]+\s+){{0,3}}(?:Professor|Ambassador|Minister|Fellow|Director|Commissioner|Researcher|Advis[eo]r|Officer))s\s+"
    rf"(?P<first>{_CAP}(?:\s+{_CAP}){{1,3}})\s+and\s+(?P<second>{_CAP}\s+{_CAP})"
)

#: What is said behind several names of each: "A and B, both of the Lake Trust".
_EACH = wording(
    r"(?:(?<=,\s)|(?<=\s\())(?P<how>both|all(?:\s+(?:three|four|five))?)(?=\s+(?:of|from|at|with|representing|[a-z]+s\s+(?:at|of|with)|[A-Z])\b)"
)

_folded = lru_cache(maxsize=1 << 14)(fold)


@dataclass(frozen=True, slots=True)
class One:
    """Somebody whom a sentence names: the name, what is said of office and body, and the state that sent them.

    >>> One("Ada Okafor", Entry("", "Lake Trust")).told.employer
    'Lake Trust'
    """

    name: str
    told: Entry = NOTHING
    title: str = ""
    state: str = ""


class Known:
    """Who was named on the page so far, in full, who last, and what was first said of each.

    >>> Known(["Ada Okafor", "Aroha Te Whaiti"]).in_full("Te Whaiti")
    'Aroha Te Whaiti'
    """

    def __init__(self, people: Iterable[str] = ()) -> None:
        self.last = ""
        self.told: dict[str, Entry] = {}
        self._people: set[str] = set()
        self._bearing: dict[str, dict[str, str]] = {}
        for name in people:
            self._take(name)

    def add(self, name: str) -> None:
        """Take in somebody by the full name."""
        if name not in self._people:
            self._take(name)

    def _take(self, name: str) -> None:
        self._people.add(name)
        folded = _folded(name)
        for word in folded.split():
            self._bearing.setdefault(word, {})[folded] = name

    def in_full(self, name: str) -> str:
        """Give the full name of the one person who bears a family name; nothing where none does, or several."""
        plain = _folded(name)
        words = sorted(plain.split())
        folded = min((self._bearing.get(word, {}) for word in words), key=len, default={})
        found = {f: one for f, one in folded.items() if f.endswith(f" {plain}") or sorted(f.split()) == words}
        found = found or {f: one for f, one in folded.items() if f" {plain} " in f}
        return next(iter(found.values())) if len({tuple(sorted(f.split())) for f in found}) == 1 else ""


def marked(sentence: str, known: Known) -> tuple[str, list[One]]:
    """Give a sentence with a mark in the place of each person it names, office and all, and these people in turn.

    A family name, and a pronoun that begins the sentence, mean who was named in full before.

    >>> said = "Kenya’s Minister for Lakes, Ms. Ada Okafor, and Tomas Lind of the Lake Trust opened the talk."
    >>> skeleton, people = marked(said, Known())
    >>> skeleton
    '«0», and «1» opened the talk.'
    >>> [(one.name, one.told.post, one.told.state or one.told.employer) for one in people]
    [('Ada Okafor', 'Minister for Lakes', 'state:ke'), ('Tomas Lind', '', 'Lake Trust')]
    """
    text = _OF_BOTH.sub(r"\g<post> \g<first> and \g<post> \g<second>", plain(sentence))
    each = {match.start() - 2: match["how"] for match in _EACH.finditer(text)}
    text = _EACH.sub(lambda match: " " * len(match.group()), text)
    found: list[One] = []
    parts: list[str] = []
    at = floor = 0
    if (pronoun := re.match(r"\s*(?:She|He)\b", text)) and known.last:
        told, at = standing(text, pronoun.end())
        found, parts, floor = [One(known.last, told)], ["«0»"], at
    while run := _RUN.search(text, at):
        at = run.end()
        name, begin, sure = _name_in(run, known)
        start, before, titled = _before(text, floor, begin) if name else (begin, NOTHING, False)
        behind, end = standing(text, run.end())
        end = _further(text, end, known) if behind != NOTHING else end
        placed = _OF_PLACE.search(text[max(0, begin - _BACK) : begin])
        placed = placed if not (behind.post and text[:begin].endswith(" to ")) else None  # "due to A, director"
        if not name or not (titled or (sure and not placed)):
            continue
        of_next = before.post and behind.post and not text.startswith(" (", run.end())
        if of_next or any(_is_next(text, run.end(), other, known) for other in _RUN.finditer(text, run.end(), end)):
            behind, end = NOTHING, run.end()  # the office of the next one
        of_forum = behind.employer.endswith(" IGF") and text.startswith((" of ", " from "), run.end())
        if not (behind.post or of_forum) and _OCCASION.search(behind.employer):  # "A at the Pacific IGF": where
            behind = NOTHING
        if _OCCASION.search(before.employer):  # "the chair of the Lake Forum, A"
            before = replace(before, employer="")
        parts += [text[floor:start], f"«{len(found)}»"]
        title = re.search(r"([A-Z]\w+)\.?\s+\Z", text[start:begin])
        found.append(One(name, _with_body(_joined(before, behind)), title[1] if title else ""))
        _share(found, each.get(run.end(), ""), behind)
        known.add(name)
        known.last = found[0].name
        if found[-1].told != NOTHING:
            known.told.setdefault(name, found[-1].told)
        at = floor = max(end, run.end())
    skeleton = "".join(parts) + text[floor:]
    return skeleton, _sent(skeleton, found)


def _share(found: list[One], how: str, told: Entry) -> None:
    """Give what is said of each of several to those named before the last: "A and B, both of the Lake Trust"."""
    for n in range(len(found) - 2, max(-1, len(found) - 3) if how == "both" else -1, -1) if how else ():
        if found[n].told == NOTHING:
            found[n] = replace(found[n], told=Entry("", told.employer, state=told.state))


def _sent(skeleton: str, found: list[One]) -> list[One]:
    """Add for whom people are there where the words around them say so: "Representing the Lake Trust, «0»"."""
    for n, body, state in senders(skeleton):
        found[n] = one = replace(found[n], state=found[n].state or state)
        if not (one.told.employer or one.told.state) and (state or is_body(body) or is_acronym(body)):
            found[n] = replace(one, told=replace(one.told, employer="" if state else body, state=state))
    return found


def _further(text: str, at: int, known: Known) -> int:
    """Give where all that is told of somebody ends: behind a State or letters in brackets, or a second post."""
    more = _MORE.match(text, at)
    if more is None or not more["post"]:
        return more.end() if more else at
    after = _RUN.match(text, more.end() + len(", "))
    names = (_name_in(run, known)[0] for run in (*_RUN.finditer(more["post"]), *filter(None, [after])))
    return more.end() if is_post(more["post"]) and not any(names) else at


def _is_next(text: str, floor: int, run: re.Match[str], known: Known) -> bool:
    """Tell whether words with capitals behind a name are those of the next one: an office or a title stands before."""
    name, begin, sure = _name_in(run, known)
    apart = text[floor:begin].rstrip().endswith(",")  # "A, Correspondent, Lake Daily"
    return bool(name) and sure and not apart and _before(text, floor, begin)[2]


def _name_in(run: re.Match[str], known: Known) -> tuple[str, int, bool]:
    """Give the name with which words with capitals end, where that begins, and whether it is surely a person's."""
    words = [word for word in re.finditer(r"\S+", run.group()) if not _POST_NOMINAL.match(word.group())]
    if len(words) > 1 and (full := known.in_full(clean_name(run.group()))):
        return full, run.start(), True
    first = len(words)
    while first and _may_name(words, first - 1):
        first -= 1
    while first < len(words) and re.fullmatch(_PARTICLE, words[first].group()) and first:
        first += 1  # "de" belongs to a name only behind its first word
    before = [word.group() for word in words[:first]]
    spoken = " ".join(word.group() for word in words[first:])
    titled = bool(before) and (_TITLE.match(before[-1]) is not None or is_post(before[-1]))
    begin = run.start() + (words[first].start() if first < len(words) else 0)
    name = clean_name(spoken)
    if len(words) - first == 1 and (titled or len(words) == 1):
        return known.in_full(name), begin, True
    name = (known.in_full(name) if titled else "") or name
    odd = [word for word in before if not (_TITLE.match(word) or is_post(word) or is_matter(word))]
    foreign = any(is_body(word) or (word.isupper() and len(word) > 1) for word in odd) and not any(map(is_post, before))
    if not looks_like_name(name) or (is_short(spoken) and not titled) or body_named(name) or state_named(run.group()):
        return "", begin, False
    return ("" if len(name.split()) > 5 or is_body(name) or is_item(name) else name), begin, not foreign


def _may_name(words: Sequence[re.Match[str]], n: int) -> bool:
    word = words[n].group().strip(".")
    if re.fullmatch(_PARTICLE, word):
        return n > 0
    last = n > 1 and n == len(words) - 1 and _TITLE.match(words[n - 2].group())
    if (n == 0 and word == "Dean" and len(words) > 1) or (last and word in ("Day", "Street", "Hall", "Room")):
        return True  # a given name, too; "Ms Ada Day"
    if n and state_named(f"{words[n - 1].group()} {word}"):  # "to North Macedonia Ada Okafor"
        return False
    capitals = word.isupper() and len(word) > 1
    if capitals and len(word) == _INITIALS and n and _TITLE.match(words[n - 1].group()):
        return True  # "General AB Lind"
    plain = any(not one.group().isupper() for one in words[:n])  # "Ada BENTO LIND"
    if capitals and not (plain and len(word) > 2 and not body_named(word)):
        return False
    return not (
        _TITLE.match(word)
        or _NO_NAME.match(word)
        or is_matter(word)
        or is_post(word)
        or is_body(word)
        or is_post(word.removesuffix("s"))
        or state_named(word)
        or government_named(word)
        or re.search(r"[’']s\Z", word)
    )


def _before(text: str, floor: int, begin: int) -> tuple[int, Entry, bool]:
    """Give where the words for somebody begin before the name, the office they tell, and whether they tell any."""
    base = max(floor, begin - _BACK)
    left = text[base:begin]
    if _OF_BODY.search(left):
        return begin, NOTHING, False
    for word in re.finditer(r"[A-Za-z][\w-]*", left):
        if _OF_HOLDER.match(left, word.end()):
            continue  # "an adviser to President A": her office, not that of the one who advises
        if _TAKES_PART.match(left, word.start()):
            continue
        if is_post(word.group()) and _UP_TO_NAME.fullmatch(left, word.start()):
            kinds = _KINDS.search(left[: word.start()])
            first = kinds.start() if kinds else word.start()
            if _OF_ANOTHER.search(left, max(0, first - _NEAR), first):
                continue
            of = _OF_WORDS.search(left, max(0, first - _NEAR), first)
            first = of.start() if of and body_before(_without_titles(left[of.start() :]).strip(" ,")) else first
            first = opens.end() if (opens := _OPENS.match(left, first)) else first
            owner = _OWNER.search(left[:first])
            told = _office(left[first:], owner["owner"] if owner else "")
            return base + (owner.start() if owner else first), told, True
    plain = _without_titles(left)
    owner = _OWNER.search(plain if plain.endswith(" ") else f"{plain} ")
    state = state_named(owner["owner"]) if owner else ""
    if owner and (state or body_named(owner["owner"]) or is_acronym(owner["owner"]) or is_body(owner["owner"])):
        body = "" if state else re.sub(r"^[Tt]he\s+", "", owner["owner"])
        return base + owner.start(), Entry("", body, state=state), True
    return base + len(plain), NOTHING, len(plain) < len(left)


def _without_titles(left: str) -> str:
    words = left.rstrip()
    while (last := re.search(r"(?:\A|\s)(\S+)\Z", words)) and _TITLE.match(last[1]) and not _GENERAL.search(words):
        words = words[: last.start(1)].rstrip()
    return words + left[len(words) : len(words) + 1] if words else ""


def _office(words: str, owner: str) -> Entry:
    """Read an office as it stands before a name: "Estonian Ambassador-at-Large for Cyber Diplomacy"."""
    bare = _without_titles(words).strip(" ,").removesuffix(", The").removesuffix(", the")
    last = next(iter(words[len(_without_titles(words)) :].split()), "")
    goes_on = bare and (last == "Minister" or (is_post(bare) and is_post(last)))
    goes_on = goes_on or _PROFESSOR.fullmatch(f"{bare} {last}") is not None
    if (
        goes_on
        and not words.rstrip().removesuffix(last).rstrip().endswith(",")
        and not ((is_post(bare.split()[-1]) and not _UNDER.search(bare)) or _NO_NAME.match(bare.split()[-1]))
    ):  # "Deputy Foreign Minister": no title but the post
        bare = f"{bare} {last}"
    plain = _ARTICLES.sub("", bare)
    if _FORMER.search(bare) or not plain:
        return NOTHING
    first, _, rest = plain.partition(" ")
    state = government_named(first) or state_named(first)
    if state and not rest and (held := _HELD.search(words)):  # "US Ambassador"
        return Entry("", post=held.group(), state=state)
    body = first if rest and (body_named(first) or (first.isupper() and len(first) > 2)) else ""
    own, _, more = rest.partition(" ")
    if body and _TWO_CAPITALS.fullmatch(own) and is_post(more):  # "EU LakeNet Director"
        state, body, rest = "", f"{first} {own}", more
    plain = rest if (state or body) and rest else plain
    post = f"{plain[:1].upper()}{plain[1:]}"
    one = standing_in(post)
    of_state = one.state or state or state_named(owner)
    if owner or (
        of_state and one.employer and "," not in post and not body_named(one.employer)
    ):  # what the office is for employs nobody
        one = replace(one, post=post, employer="" if state_named(owner) else owner)
    return replace(one, state=of_state, employer=one.employer or body)


def _with_body(told: Entry) -> Entry:
    """Take the body off a post before which it stands: "OSCE Coordinator"."""
    first, _, rest = told.post.partition(" ")
    if rest and (state := government_named(first)) and is_post(rest):  # "French Ambassador for Lakes"
        return replace(told, state=told.state or state, post=f"{rest[:1].upper()}{rest[1:]}")
    short = body_named(first) or (_TWO_CAPITALS.fullmatch(first) and len(first) > 2 and not process_named(first))
    body = first if rest and not told.employer and short and is_post(rest) else ""
    return replace(told, employer=body, post=f"{rest[:1].upper()}{rest[1:]}") if body else told


def _joined(before: Entry, behind: Entry) -> Entry:
    """Put together what stands before and behind a name; where both tell a post, the one behind holds."""
    sound = behind.state or behind.post or behind.employer
    if not sound:
        return before
    if behind.post or not before.post:
        return behind
    return replace(before, employer=behind.employer or before.employer, state=behind.state or before.state)
