"""Hear whom speakers thank for hosting, paying for or supporting the very event; read it above a record too."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.readers.bodies import LIST, bodies_in, deeds, is_of_event
from corridors.readers.notes import Named, Place, Reading
from corridors.readers.parties import party
from corridors.readers.people import is_body
from corridors.readers.recordlines import CAPTIONS

#: What speech may be part of.
NOUN = (
    r"(?:event|session|meeting|dialogue|discussion|panel|webinar|workshop|breakfast|lunch|reception|briefing|hearing|"
    r"seminar|conference|round\s?table|consultation|forum|town\s+hall|series|talk|lecture|launch|"
    r"debate|side[- ]event|podcast|episode|conversation)"
)
_KINDLY = r"(?:(?:so|very|most|kindly|generously|graciously|generous|kind|warm|great|financial|its|their|your)\s+)*"
_IT = rf"(?:this|our|today['’]s|the)\s+(?:[\w-]+\s+){{0,2}}?{NOUN}"
_DEED = (
    r"(?P<deed>host(?:s|ed|ing)?|hospitality|pay(?:s|ing)?\s+for|paid\s+for|fund(?:s|ed|ing)?|financ(?:es|ed|ing)|"
    r"sponsor(?:s|ed|ing|ship)?|support(?:s|ed|ing)?)"
)
_THANKS = re.compile(r"\b(?:thank|thanks|thankful|grateful|gratitude|appreciat\w+|acknowledge)\b", re.I)
_DONE = re.compile(
    rf"{LIST}\s*,?\s+(?:(?:which|who|that)\s+(?:(?:has|have|is|are)\s+)*{_KINDLY}|(?:here\s+)?for\s+(?:the\s+)?{_KINDLY}){_DEED}"
    rf"(?P<what>(?:\s+(?:of|for|to|in))*\s+(?:{_IT}|us\b|(?P<at>this\b|it\b|here\b)))?"
)
_OUR_HOST = re.compile(rf"\b(?:[Oo]ur|[Tt]he)\s+(?:kind\s+|gracious\s+)?hosts?(?:\s+(?:today|here))?,\s+{LIST}")
_WITH_HELP = re.compile(rf"\b(?:this|today['’]s|our|the)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\b", re.I)
_SENTENCE = re.compile(r"(?:(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bDr)\.|[^.?!])+")
_RELATIONS = (("host", "cor:hosted"), ("hosp", "cor:hosted"), ("supp", "cor:supported"))
_GISTS = {
    "cor:hosted": "thanked for hosting it",
    "cor:funded": "thanked for paying for it",
    "cor:supported": "thanked for supporting it",
}
#: In what office bodies organise, and that another does too: "by A and B as co-chairs of C, and by D".
_AS = re.compile(r"\s+(?:acting\s+)?as\s+(?:the\s+)?(?:co-?)?(?:chairs?|hosts?|conveners?|leads?)\s+of\s+[^,;.]{3,80}")
_BY_TOO = re.compile(r",?\s+and\s+by\s+")
_LONGEST = 400
_NOT = re.compile(r"\b(?:not|never|no|without|last\s+year|next\s+year|if|would)\b", re.I)


def thanked(words: str) -> list[tuple[Named, str]]:
    """Give whom a stretch of speech thanks for the event, and what for: the body or state, and the relation.

    >>> found = thanked("We thank Kenya for hosting us, and the Lake Trust for supporting this session.")
    >>> [(one.name, relation) for one, relation in found]
    [('Kenya', 'cor:hosted'), ('Lake Trust', 'cor:supported')]
    >>> thanked("Ada, thank you for supporting the treaty.")
    []
    """
    found: list[tuple[Named, str]] = []
    for sentence in _SENTENCE.findall(words) if _THANKS.search(words) else ():
        for match in _DONE.finditer(sentence) if _THANKS.search(sentence) else ():
            relation = next((name for begin, name in _RELATIONS if match["deed"].startswith(begin)), "cor:funded")
            of_it = match["what"] and (relation == "cor:hosted" or not (match["at"] or match["what"].endswith("us")))
            if (of_it or match["deed"] == "hospitality") and not _NOT.search(match.group()):
                found += ((one, relation) for one in _named(match["bodies"]))
        for match in _OUR_HOST.finditer(sentence) if _THANKS.search(sentence) else ():
            found += ((one, "cor:hosted") for one in _named(match["bodies"]))
    return found


def _named(words: str) -> list[Named]:
    names = [name for name in bodies_in(" ".join(words.split())) if " " in name or name.isupper() or not is_body(name)]
    return [one for name in names if (one := party(name)) is not None]


def tell_thanked(reading: Reading, event: Named, words: str, place: Place, speaker: Named | None) -> None:
    """Note who is thanked for the event, or said to pay for it or to support it.

    >>> list(tell_thanked.__annotations__)[:1]
    ['reading']
    """
    found = [(one, relation, _GISTS[relation]) for one, relation in thanked(words)]
    for deed in deeds(words.replace(":", ".")) if _WITH_HELP.search(words) else ():
        last = re.split(r"[.?!]\s", deed.before)[-1]
        if (
            deed.relation in ("funded", "supported")
            and _WITH_HELP.search(last)
            and not _NOT.search(last)
            and is_of_event(last)
        ):
            found += (
                (one, f"cor:{deed.relation}", "said to help with it") for name in deed.bodies for one in _named(name)
            )
    for one, relation, gist in found:
        reading.say(one, relation, event, place, gist, as_of=reading.day, said_by=speaker)


def tell_head_deeds(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note who organises, hosts, pays for or supports the event as the lines above the record say.

    >>> from corridors.documents import document_of
    >>> record = document_of("x.txt", "Lake talks\nHosted by the Lake Trust with the support of Kenya")
    >>> found = Reading(record, "transcript", "officialRecord", "", Named("event", "Lake talks"))
    >>> tell_head_deeds(found, list(record.lines())); [(said.subject.name, said.relation) for said in found.said]
    [('Lake Trust', 'cor:hosted'), ('Kenya', 'cor:supported')]
    """
    event = reading.event
    if event is None:
        return
    for line in head:
        text = line.text.strip(" #*_")
        if CAPTIONS.search(text) or "caption" in text.lower() or len(text) > _LONGEST:
            continue
        text = _BY_TOO.sub(", and ", _AS.sub("", text))
        for deed in deeds(f"{text[:1].lower()}{text[1:]}"):
            relation = f"cor:{deed.relation.removeprefix('cor:')}"
            known = relation in ("cor:organised", *_GISTS) and is_of_event(deed.before)
            for one in (party(name, sure=True) for name in deed.bodies if known):
                if one is not None:
                    reading.say(one, relation, event, line, "named above the record", as_of=reading.day)
