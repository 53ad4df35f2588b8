"""Hear what speakers say of themselves: name, post, employer, state; and for whom they once worked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corridors.lexicon import body_named, government_named, state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.dates import MONTH
from corridors.readers.names.appositions import BODY, as_spoken, standing
from corridors.readers.names.people import NOTHING, Entry, clean_name, looks_like_name
from corridors.readers.names.posts import POST_WORD, is_acronym, is_body, is_post
from corridors.readers.names.spellings import initialled, nicknamed

_CAP = (
    r"(?:[a-zà-ɏ]+[-‑](?=[A-Z])[\w'’‑-]+|(?!(?:I|We|My|It|And|But|So|He|She|They|This|"
    r"That)\b)(?:[A-ZÀ-ÞĀ-ɏ]\.|[A-ZÀ-ÞĀ-ɏ][\w'’‑-]*))"
)
_NAME = rf"(?P<name>{_CAP}(?:\s+(?:van|von|der|den|de|del|la|da|di|du|bin|al|el|dos|das|y|e|{_CAP})){{0,4}})"
_I_AM = wording(
    rf"\b(?:I['’]?\s?m|I am|[Mm]y name is|[Mm]y name['’]s|[Tt]his is(?:\s+(?:his|her|their)\s+colleague,?)?|"
    r"[Hh]ere is|[Mm]e llamo|"
    rf"[Ii]t['’]s\s+\w+\s+speaking,|I['’]m\s+(?:your|today['’]s)\s+(?:host|moderator),?)\s+{_NAME}"
)
_NOT_BODY = wording(
    r"(?:the\s+)?(?:UN|IGF|Internet|I|We|You|It|So|And|But|Thank|Thanks|Good|Hello|Hi|Yes|No|Well|Okay|Monday|Tuesday|"
    rf"Wednesday|Thursday|Friday|Saturday|Sunday|{MONTH}|Zoom|English|Global South|Civil Society|Government|"
    r"Private Sector|Technical Community|"
    r"Latin America|Africa|Asia|Europe|Member States?|Chair|Mr|Mrs|Ms|Dr|Madam|Sir)\Z"
)
#: A name that captions leave in small letters.
_SMALL_NAME = wording(
    r"\b[Mm]y\s+name(?:\s+is|['’]s)\s+(?P<name>[a-zà-ɏ]+\s+[^\W\d_]+)(?=\s*[.,]|\s+(?:and|i['’]?m)\b)"
)
_SMALL_WORD = wording(
    r"\b(?!(?:of|for|and|the|at|in|on|to|with|from|by|an?|my|name|is|am|here)\b)[a-zà-ɏ](?=[\w'’])|\bi\b"
)
_SMALL_BODY = wording(r"\b(?!(?:of|the|an?|at)\b)[a-z]+(?:\s[a-z]+)?(?=\sof\s(?:the\s)?[A-Z])")
_NAMELESS = wording(
    r"(?:[^:.]{0,60}:)?(?:\W*(?:hi|hello|yes|thank you[^.]{0,30}|thanks[^.]{0,30}|good (?:morning|afternoon|evening)"
    r"[^.]{0,30}|okay|so)[\s,.!]*){0,3}\W*I(?:['’]?(?:\s?m| am)|(?=\s+represent\s))\s+"
    r"(?P<rest>(?:the\s+|an?\s+)?[^.]{3,200})",
    re.I,
)
_AT_ONCE = wording(
    rf"(?:\A(?:\s*>>)?(?:(?:[^:.]|(?<=\b[A-Z])\.){{0,40}}:[*_]*|Q\s)?|(?<=[.!?])(?<!\bM[rs]\.)(?<!\bDr\.)(?<!\b(?:Mrs|Mme|"
    rf"Amb|Hon|Sen|Rep|Gen|Gov)\.)(?<!\bProf\.))\s*(?:(?i:hi|hello|hey|sorry|a+h+|oh|(?:mr\.?\s+|madam\s+|dear\s+)?chair(?:man|person)?|yes|sure|okay|um+|uh+|so|thanks|thank\s+you|"
    rf"good\s+(?:morning|afternoon|"
    rf"evening))[^.,!]{{0,20}}[.,!]\s+){{0,3}}(?!(?i:q|hi|hello|hey|sorry|ah|oh|yes|okay|so|well|thanks?|good|sure|"
    rf"and)\b){_NAME}(?=,\s+(?!(?i:who|whom|whose|which|please|you|thank|go|do|could|can|"
    rf"would|over|the\s+floor|I(?!['’]m\b|\s+(?:am|work|study|teach|lead|head|run|direct|represent|come)\b)|we|what|how|if|and)\b)|"
    rf"\s+(?:from|with|here)\s|\s+here[,.]\s)"
)
#: Whoever asks may say the name and no more: "Q: Thank you. Ada Okafor. My question is".
_ASKER = wording(
    rf"(?i:q|question(?:er)?|audience(?:\s+\w+)?|unknown\s+speaker|participant)\s*\d?:\s*"
    rf"(?:(?i:hi|hello|thanks|thank\s+you)[^.,!]{{0,20}}[.,!]\s+)?{_NAME}\.(?=\s)"
)
#: "Ada Okafor, Ada from the Lake Trust"
_AGAIN = wording(r",\s+(\w+)(?:(?=\s+(?:from|of|at|with)\s)|(?:\s+[A-Z][\w'’‑-]+){1,3}(?=[.,]))")
#: Where a sentence turns from who one is to something else.
_OTHER_MATTER = wording(
    r"\s+and\s+I(?:['’](?:ll|ve|d)|\s+(?!am\b|work|represent|come|lead|head|serve|direct|run))\b|\s+(?:but|because|"
    r"so)\s+I\b|,?\s+(?:and\s+)?(?:with|beside|joining)\s+(?:me|us)\b|,?\s+(?:and\s+)?I(?:['’]m|\s+am)\s+joined\b"
)
#: A clause in which the speaker says what he or she is or does.
_OWN = wording(
    r"(?<![\w’'])I(?=['’]?\s?m\s|\s+(?:am|have(?=\s+been)|now|currently|work|serve|teach|lecture|study|head|lead|run|direct|manage|coordinate|speak|write|"
    r"chair|moderate|represent|come|advise|look|handle|oversee)\s)|\b[Aa]s(?=\s+(?:the|an?)\s+(?:(?!\b(?:who|ha[sd]|was|were|is|\w*said|mentioned|put)\b)[^.,?!]){4,110},\s+I\b)|(?<=[.,!?]\s)(?=(?:[Cc]urrently|[Nn]ow)\s+(?:with|at|for)\s)"
)
_PAST = wording(
    r"\b(?:used\s+to|no\s+longer|was|were|had|formerly|former|previously|if|not|never|would|until|when|ex)\b(?:(?!\band\b)[^.;])*\Z",
    re.I,
)
#: Whom somebody worked for and does no longer.
_FORMER = wording(
    r"(?:\A|(?<=[.,;]\s))(?:(?:and\s+)?I\s+)?(?:used\s+to\s+(?:work|be)\s+(?:for|at|with)|(?:formerly|previously|until\s+recently)\s+"
    rf"(?:worked\s+)?(?:for|at|with|of))\s+{BODY}"
)
#: "As the Kenyan deputy representative in this room": for whom an adjective says.
_AS_OF = wording(
    r"\b[Aa]s\s+the\s+(?P<adjective>[A-Z][a-z]+)\s+(?P<post>(?:[\w&/'’‑-]+\s+){0,6}?[\w‑-]+)(?=[,.;]|\s+(?:in|at|to|here|I)\b)"
)
#: A body of any name behind the speaker's own: "Tom Lind, Open River."
_BESIDE = wording(rf",\s+{BODY}(?=\s*(?:[,.;]|\Z)|\s+in\s)")
#: What letters stand for, said behind them, holds: captions take one body's letters for another's.
_SPELT_OUT = wording(rf",\s+(?=the\s){BODY}")
#: What shows that one comes from a body and no place: its State, or what one does there.
_NO_HOME = wording(
    r",\s+(?:(?:the\s+)?[A-Z]\w+,\s+)?(?:private\s+sector|civil\s+society|technical\s+community|academia)\b|"
    r",\s+(?:which\s+is\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,4}?(?:registry|registrar|regulator|NGO|company|think[\s-]tank|organi[sz]ation|network|association|firm|provider|operator|"
    r"start-?up|non-?profit|charity|university|foundation|institute|agency)\b|\.\s+I\s[^.?!]{3,80}\sthere\b"
)
#: From where somebody greets: "Good morning from the Lake Institute in Velda, where I am a fellow".
_GREETS = wording(
    r"\b(?:[Ww]e|us)(?=,?\s+at\s+(?:the\s+)?[A-Z])|(?:[Gg]ood\s+(?:morning|afternoon|evening)|[Hh]ello|[Hh]i|[Gg]reetings)(?:,?\s+(?:all|again|everyone|everybody|to\s+\w+)){0,2},?(?=\s+from\s+(?:the\s+)?[A-Z])"
)
_HERE = wording(r"(?:\s+(?:here|speaking)|,?\s+for\s+the\s+record)\b")
#: A post that says for what.
_FOR = wording(r"\w\s+(?:for|of|on)\s+\w")
_I_AM_ANOTHER = wording(r"\b(?:I['’]m|I\s+am|[Mm]y\s+name\s+is)\s+(?P<name>[A-Z][\w'’‑-]*\s+[A-Z][\w'’‑-]*)")
#: "Ada Okafor, head of the Lake Trust, has said": what somebody tells of another.
_THIRD = wording(r",\s+[^.?!]{2,120}?,\s+(?:who\s+)?(?:ha[sd]|is|was|will|would|said|says|told|wrote|did|does)\b")
_TITLED = r"\b(?:M(?:r|s|rs|me|iss)|Dr|Prof(?:essor)?|Ambassador|Sir|Madam)\b\.?"
_OPENING, _NEAR, _FRONT, _BEFORE, _PLACES = 2500, 420, 700, 40, 2


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a speaker says of himself or herself, each part empty where it is not said.

    >>> introduction("I'm Ada Okafor, a senior analyst for Example Trust.").employer
    'Example Trust'
    """

    name: str = ""
    post: str = ""
    employer: str = ""
    state: str = ""
    former: str = ""
    by_name: bool = False


def introduction(text: str, known: str = "") -> Introduction | None:
    """Hear a self-introduction in a paragraph; ``known`` is the name the record tags the speaker with.

    >>> introduction("Hi, I'm from Carnegie. My question was answered.").employer
    'Carnegie'
    >>> introduction("I'm happy to be here. Thank you.") is None
    True
    """
    text = " ".join(_capitalised(text[:_OPENING]).split())
    said = _fitting(text, known)
    named = said or _at_once(text, known)
    begin = named.end() if named else 0
    again = _again(text, named)
    begin = again.end() if again else begin
    if named is None and not _NAMELESS.match(text):
        return None
    near = _OTHER_MATTER.split(text[: begin + _NEAR])[0] if not named else text[: begin + _NEAR]
    behind = _behind(near, begin) if named else NOTHING
    own = [behind, *_own_clauses(near, begin, begin)]
    told = next((one for one in own if one.employer or one.state), NOTHING)
    post = told.post or next((one.post for one in own if one.post), "")
    past = _FORMER.search(text[begin : begin + _NEAR])
    past = past if past and _is_own(text, begin + past.start("body"), begin) else None
    former = past["body"] if past else ""
    if not (named or told.employer or told.state or post):
        return None
    name = clean_name(named["name"]) if named else ""
    name = clean_name(again[0].strip(" ,")) if again and name in again[0] and not known else name
    return Introduction(
        name, post, told.employer, told.state, former if former != told.employer else "", said is not None
    )


def punctuated(text: str, names: Iterable[str]) -> str:
    """Set in captions without stops those at which an introduction is known, and the capitals of bodies.

    >>> punctuated("good morning Ada Okafor fellow at the university of Velda I work on lakes", ["Ada Okafor"])
    'good morning. Ada Okafor, fellow at the University of Velda. I work on lakes'
    """
    text = _SMALL_BODY.sub(_as_body, " ".join(text.split()))
    for name in names:
        text = re.sub(rf"(?<!\bis)(?<!['’]m)\s{re.escape(name)}\s(?=[a-zI])", f". {name}, ", text)
    return re.sub(r"(?<=[\w’'])(?<!\band)\s(?=I(?:['’]m)?\s)", ". ", text)


def _as_body(words: re.Match[str]) -> str:
    return words.group().title() if is_body(f"{words.group().title()} of Velda") else words.group()


def own_words(text: str, known: str = "") -> Introduction | None:
    """Hear post and employer of a speaker whose name the record gives; nothing where they are not said plainly.

    >>> own_words("Thanks. I head the water unit of the Lake Authority of Kenya.").post
    'Head of the water unit'
    >>> own_words("I used to work for the Lake Trust.") is None
    True
    >>> own_words("Hello. Ada Okafor, University of Lakes. Two remarks.", "Ada Okafor").employer
    'University of Lakes'
    """
    text = _till_another(" ".join(text[:_FRONT].split()), known)
    for match in _AS_OF.finditer(text):
        if (state := government_named(match["adjective"])) and POST_WORD.search(match["post"]):
            return Introduction(post=match["post"], state=state)
    named = (_fitting(text, known) or _at_once(text, known) or _by_the_way(text, known)) if known else None
    end = (_again(text, named) or named).end() if named else 0
    own = [*([_behind(text, end)] if named else []), *_own_clauses(text, 0, end)]
    greeted = (_spoken(text, hail.end()) for hail in _GREETS.finditer(text, 0, _NEAR))
    own += [one for one in greeted if (is_body(one.employer) and " " in one.employer) or body_named(one.employer)]
    told = next((one for one in own if one.employer or one.state), NOTHING)
    post = told.post or next((one.post for one in own if one.post), "")
    if told == NOTHING and not (post and _FOR.search(post)):
        return None
    return Introduction(post=post, employer=told.employer, state=told.state)


def _by_the_way(text: str, known: str) -> re.Match[str] | None:
    """Find the speaker's own name, the given one perhaps short, somewhere at the beginning, with a comma behind it."""
    name = rf"{re.escape(known[:2])}\w+\s+{re.escape(known.rpartition(' ')[2])}" if " " in known else re.escape(known)
    return re.search(
        rf"\b(?P<name>{re.escape(known)}|{name})(?=(?:\s+here|\s+for\s+the\s+record)?,)", text[: _NEAR // 2]
    )


def _again(text: str, named: re.Match[str] | None) -> re.Match[str] | None:
    """Find the name once more behind a part of it: "I'm Ada, Ada Okafor."."""
    again = _AGAIN.match(text, named.end()) if named else None
    return again if named and again and again[1] in named["name"].split() else None


def _behind(text: str, at: int) -> Entry:
    """Read what a speaker says right behind the own name."""
    at = here.end() if (here := _HERE.match(text, at)) else at
    told = _spoken(text, at)
    beside = _BESIDE.match(text, at)
    if (
        not (told.employer or told.state or told.post)
        and beside
        and (" " in beside["body"] or body_named(beside["body"]))
    ):
        body = beside["body"]
        plain = not (is_post(body) or state_named(body)) or is_body(body)
        return _spoken(f" with {text[beside.start('body') :]}", 0) if plain else told
    return told


def _spoken(text: str, at: int) -> Entry:
    told, end = standing(text, at)
    for _ in range(
        _PLACES if (told.post or told.state) and not told.employer else 0
    ):  # "I'm an envoy, from Velda, with the Lake Trust"
        further, end = standing(text, end)
        if as_spoken(further, " ").employer and not further.post:
            told = replace(told, employer=further.employer, state=told.state if told.post else "")
    named = _SPELT_OUT.match(text, end) if is_acronym(told.employer) else None
    told = replace(told, employer=named["body"]) if named and body_named(named["body"]) else told
    return as_spoken(told, " " if _NO_HOME.match(text, end) else text[at:end])


def _own_clauses(text: str, at: int, own: int = 0) -> Iterator[Entry]:
    """Read the clauses in which a speaker says "I am", "I work for" and the like; none of what was."""
    for match in _OWN.finditer(text, at):
        if not match.group() and not _is_own(text, match.start(), own):
            continue  # "with us is Ada Okafor, now at the Lake Trust"
        if not match.group() or not _PAST.search(text[max(at, match.start() - _BEFORE) : match.start()]):
            rest = text[match.end() :] if match.group() else f" {text[match.end()].lower()}{text[match.end() + 1 :]}"
            yield _spoken(f" {'I' if match.group() == 'I' else 'I am'}{rest}", 0)  # "As the envoy of Velda, I"


def _is_own(text: str, at: int, own: int) -> bool:
    """Tell whether the sentence before an offset is about the speaker, whose name ends at another, if it is said."""
    begun = max(own, *(text.rfind(stop, 0, at) + 1 for stop in ".!?"))
    return not text[begun:at].strip(" ,") or begun == own > 0 or bool(re.search(r"\b(?:I|[Mm]y)\b", text[begun:at]))


def _capitalised(text: str) -> str:
    """Set capitals where captions that hold none, or none in a name, would have them; no letter is added."""
    small = _SMALL_NAME.search(text)
    if small is None:
        return text
    begin, end = small.span("name")
    if not any(char.isupper() for char in text):
        end = len(text)
    return text[:begin] + _SMALL_WORD.sub(lambda letter: letter.group().upper(), text[begin:end]) + text[end:]


def _till_another(text: str, known: str) -> str:
    """Cut off what follows where somebody of another name speaks of himself or herself: a mark of a turn was lost."""
    own = set(fold(known).replace("-", " ").split())
    others = (
        match
        for match in _I_AM_ANOTHER.finditer(text)
        if known and not own & set(fold(match["name"]).replace("-", " ").split())
    )
    other = next(others, None)
    return text[: other.start()] if other else text


def _fitting(text: str, known: str) -> re.Match[str] | None:
    """Find the first "I am NAME" that fits the tag: its family or given name, or any name where there is no tag."""
    words = set(known.casefold().replace("-", " ").split())
    for match in _I_AM.finditer(text):
        said = clean_name(match["name"])
        if is_post(said):
            continue  # "I am Deputy Director at"
        if known and words & set(said.casefold().replace("-", " ").split()):
            return match
        introduces = not match.group().lower().startswith(("this is", "here is")) or re.match(
            r"[\s,]*(?:(?:from|with|of|at|for|speaking|representing|here)\b|(?:the\s+|your\s+)?(?:on-?line|remote|"
            r"co-?)?\s*moderator|,\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){1,5}(?:at|of|from|with|for)\s+(?:the\s+)?[A-Z])",
            text[match.end() :],
        )
        nobody = _NOT_BODY.match(said) or state_named(said) or body_named(said) or is_post(said)
        if not known and introduces and not nobody:
            return match
    return None


def _at_once(text: str, known: str) -> re.Match[str] | None:
    """Find a full name that somebody says before all else, with a body or post behind it; that of the tag, if any."""
    if known and known.rpartition(" ")[2].lower() not in text[:160].lower():
        return None
    match = _AT_ONCE.search(text[:160]) or (None if known else _ASKER.match(text))
    name = clean_name(match["name"]) if match else ""
    if (
        match is None
        or not looks_like_name(name)
        or (
            known
            and not (
                f"{fold(name)} ".startswith(f"{fold(known)} ") or nicknamed(name, known) or initialled(known, name)
            )
        )
    ):
        return None
    if _THIRD.match(text, match.end()):
        return None
    called = re.search(rf"{_TITLED}\s+{re.escape(name.rpartition(' ')[2])}\b", text[match.end() : match.end() + _NEAR])
    return None if called else match  # "Thank you. Ada Okafor, Lake Trust. Ms. Okafor?" calls upon her
