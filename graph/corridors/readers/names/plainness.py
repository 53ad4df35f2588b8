"""Tell what words say plainly from what they deny, suppose, ask or have only heard; and whom they tell to be away."""

import re

from corridors.patterns import wording

#: What is but possible, wished or to come.
_SUPPOSED = wording(
    r"\b(?:might|may|could|would|should|can|will|if|unless|perhaps|maybe|possibly|probably|think|guess|hop(?:e[sd]?|ing)|"
    r"whether|imagine|suppose|risk|fear|threat(?:en\w*)?|almost|nearly|to be|going to|used to|wish|want(?:s|ed)?|try|"
    r"trying|consider(?:ing)?|brink)\b"
    # an infinitive, but of what somebody does
    r"|(?<!continue\s)(?<!continues\s)(?<!continued\s)(?<!proud\s)(?<!happy\s)(?<!glad\s)(?<!pleased\s)(?<!delighted\s)"
    r"(?<!began\s)\bto\s+(?:\w+ly\s+)?\Z",
    re.I,
)
_DENIED = wording(
    r"\b(?:not(?!\s+only)|never|no(?!\.)|none|nobody(?!\s+objected,?\s+(?:and|so)\b)|nothing|neither|nor|without|(?:is|was|were|are|have|has|had|do|does|did|ca|"
    r"could)n['’]t|cannot|hardly|no longer|den(?:y|ies|ied)\s+(?:that|having)|stop(?:ped)?|ceased?|fail(?:s|ed)?\s+to|"
    r"refus(?:e|ed)|withdr[ae]wn?|(?:rather|other)\s+than|instead\s+of|far\s+from|yet\s+to)\b",
    re.I,
)
_SAY = (
    r"(?:sa(?:y|ys|id)|claim(?:s|ed)?|report(?:s|ed)?|writes?|wrote|tells?|told|argue[sd]?|assert(?:s|ed)?|"
    r"suggest(?:s|ed)?|believe[sd]?)"
)
#: What others say, or is only said: of it nobody vouches.
_HEARD = wording(
    r"\b(?:reportedly|alleg\w+|supposedly|apparently|presumably|rumou?r\w*|seems?|according\s+to|contrary\s+to|wrongly|falsely|"
    r"as\s+far\s+as|pretend\w*|accus\w+"
    r"|(?:I|we|I['’]ve|we['’]ve)\s+(?:have\s+|had\s+|(?:only\s+)?(?:just\s+)?)*(?:hear|heard|read|am\s+told|are\s+told|(?:was|were|been)\s+told)\b"
    r"|there\s+(?:is|was|has\s+been|have\s+been|are)\s+(?:some\s+|a\s+lot\s+of\s+)?(?:talk|rumou?rs?|speculation|gossip)\b|in\s+the\s+corridors?"
    rf"|(?:some|many|others|critics|opponents|people|they|one|sources|observers|papers|press|media)\s+(?:\w+\s+)?(?:{_SAY}|hears?|think)"
    rf"|(?:is|are|was|were|am|been|being)\s+(?:\w+ly\s+)?(?:{_SAY}|announced|assumed)(?:\s+\w+){{0,2}}?(?:\s+(?:that|to)|,)"
    r"|(?:stor(?:y|ies)|idea|claim|notion|belief|impression|suggestion|possibility|myth|lie|hope|fear)\b[^,;.]{0,25}\bthat"
    r"|(?:false|wrong|untrue|incorrect|(?:im)?possible|(?:un)?likely|doubtful|conceivable)\s+(?:\w+\s+\w+\s+)?that)\b",
    re.I,
)
#: What another says, who may be named: "the papers wrote that".
_SAID = wording(
    rf"(?<!\bI\s)(?<!\bwe\s)(?<!\bme\s)(?<!\bto\s)(?<!\bmust\s)\b{_SAY}\s+(?:(?!\bthat\b)\w+\s+){{0,3}}?that\b", re.I
)
#: How somebody begins anew who has misspoken.
_ANEW = (
    r"(?:(?:oh|ah|well|sorry|no),?\s+)*(?:let\s+me\s+(?:be\s+careful|rephrase|correct|start\s+again|take\s+that\s+back)|"
    r"(?:scratch|strike)\s+that)\b"
)
#: What takes a claim back behind it: "they say", "reportedly", "I think", "is false", "no, let me rephrase".
_TAKEN_BACK = wording(
    r",\s+(?:or\s+so\s+)?(?:(?:they|some|people|he|she|others|critics|sources)\s+(?:say|said|claim|claimed|tell|allege\w*|"
    r"believe|think)s?|(?:it\s+(?:is|was)\s+)?(?:allegedly|reportedly|supposedly|apparently|perhaps|maybe|presumably|said)|"
    r"I\s+(?:think|guess|believe|suppose|hear|heard|am\s+told)|if\s+I\b|it\s+seems|as\s+rumou?r)"
    r"|\b(?:is|was)\s+(?:simply\s+)?(?:false|wrong|untrue|a\s+(?:lie|myth))\b"
    rf"|[,–—-]\s*{_ANEW}",
    re.I,
)
#: Words at which a new clause begins, so that a hedge before them says nothing of it.
_CLAUSE = wording(
    r";|[,\s](?:but|while|whereas|because|although|since)\s|,\s+and\s|\s--\s|\swhich\s|\s(?:and|so)\s+(?:his|her|their|s?he|"
    r"they|we)\s",
    re.I,
)
#: The sentence behind, where it takes back or leaves open what was said.
_CORRECTED = wording(
    r"[\s\"”’)]*(?:(?:Well|No|But|And|So),?\s+)*(?:(?:That|This|It)(?:\s+(?:is|was)|['’]s)\s+(?:(?:simply|just|quite|absolutely|completely|of\s+course)\s+)*"
    r"(?:(?:not|never)\s+(?:\w+\s+)?(?:correct|true|right|so|the\s+case|accurate|what\b)|wrong|false|untrue|incorrect|nonsense|a\s+(?:myth|rumou?r|lie))"
    r"|(?:That|This|It)\s+(?:isn|wasn)['’]t\s+(?:\w+\s+)?(?:correct|true|right|so|the\s+case)|(?:(?:We|They|He|She|It)\s+did\s*(?:not|n['’]t)\b|(?:Only\s+)?joking\b|Just\s+kidding)"
    rf"(?=\s*[.!,]))|[\s.…]*(?i:{_ANEW})",
)
_REACH = 110
#: A title in quotation marks at the end, which may ask.
_TITLE = wording(r"(?<=[\w,:]\s)[“\"‘'][^“”\"‘]*[”\"’']\W*\Z")

#: How it is said that somebody did not come or speak, or that nothing came of it; and how cells and asides say so.
_STAYED = (
    r"(?:(?:did|does|do|could|can|will)(?:\s?not|n['’]t)\s+(?:attend|come|speak|take\s+(?:part|place|the\s+floor)|"
    r"participate|join|travel|make\s+it|be\s+(?:here|there|present|with\s+us))(?!\s+in\s+person\b(?!\s+or\b))|not\s+(?:present|in\s+attendance|able\s+to)|unable\s+to|absent|cancell?(?:ed|ation)?|"
    r"sen(?:t|ds?)\s+(?:\w+\s+){0,2}(?:apologies|regrets)|apologies\s+(?:were|was|for|from)|call(?:ed)?\s+off|postponed|put\s+off|"
    r"f(?:ell|allen)\s+(?:away|through|ill)|(?:dropped|pulled)\s+out|(?:was|were)\s+(?:ill|sick|stranded|held\s+up|called\s+away|not\s+there)|had\s+to\s+(?:stay|withdraw|cancel)|"
    r"declin(?:ed|es)\s+(?:the|an)\s+invitation)"
)
AWAY = (
    rf"(?:{_STAYED}|no[- ]?show|apolog\w+|regrets|excus(?:ed|é)|cancel\w*|withdr[ae]w\w*|declin\w+|no\s+longer|"
    r"replaced\s+by|not\s+confirmed|did\s+not|unable|annul[eé]e?|ausente|no\s+asisti[oó]|"
    r"registered\s+only|only\s+registered|entschuldigt|abgesagt|verhindert|abwesend|n[ãa]o\s+compareceu)"
)
_STAYED_AWAY, _MARKED_AWAY = (wording(rf"\b{words}\b", re.I) for words in (_STAYED, AWAY))


#: A mark behind a name, and the note that says what it means; and an aside there.
_ABSENT = wording(
    r"(?:^\W{0,3}(?P<mark>[*†‡]+)|\b(?:asterisk|star|dagger|mark(?:ed)?)\b[^.;\n]{0,20}?\((?P<sign>[*†‡]+)\)(?:[^.;,]{0,60}?\sbut)?)\s*"
    r"(?:(?:he|she|they|the\s+[\w-]{4,20})\s+)?(?:did\s+not|(?:was|were)\s+(?:not|unable)|unable|absent|cancell?ed)\b",
    re.I | re.M,
)
_ASIDE = wording(r"\s[(\[–-]\s*([^()\[\]–-]{4,60})[)\]]?\s*\Z")
#: Somebody whom a sentence names, as marked there.
MARK = r"«\d+»"
_LETTER = r"(?:(?:\w+\s+){0,2}(?:messages?|letters?|statements?|greetings|speech|remarks|address|words))"
_READ = r"(?:read|conveyed|passed\s+on|transmitted|relayed)(?:\s+out)?"
#: Who is spoken for, or whose words are read out, was not there; what is left tells of the one who spoke.
_FOR_ANOTHER = (
    (wording(r"\A\s*In\s+(?:his|her|their)\s+absence,\s+"), ""),
    (
        wording(
            rf"\A\s*(?:As|Because|Since|When|After|With|Due\s+to|Owing\s+to)\s(?:[^.;,]|,(?=[^.;,]{{3,60}},\s)){{0,160}}?\b(?:{_STAYED}|flights?|ill(?:ness)?|fog|strike|"
            r"delayed|stranded|called\s+away|detained|fallen|fell)\b[^.;,]{0,80},\s+(?=\w|«)"
        ),
        "",
    ),
    (
        wording(
            r",?\s+(?:representing|on\s+behalf\s+of|replac(?:ing|ed)|in\s+(?:the\s+)?(?:place|stead)\s+of|instead\s+of|(?:standing|stood|stepped|"
            rf"stepping|filled|filling)\s+in\s+for)\s+(?:the\s+)?(?:[\w’-]+\s+){{0,3}}?{MARK}(?:,?\s+who\s+[^«».;,]{{0,20}}?\b{_STAYED},?(?=\s))?(?:\s+and(?=\s))?"
        ),
        "",
    ),
    (
        wording(
            rf"\A\s*(?:(?:Speaking\s+)?(?:Instead|In\s+(?:the\s+)?(?:place|stead)|[Oo]n\s+behalf)\s+of|(?:Speaking|Standing\s+in)\s+for|Replacing)\s+{MARK}"
            rf"(?:\s+\([^()«»]+\))?(?:,?\s+who\s+[^«».;,]{{0,20}}?\b{_STAYED}[^«».;,]{{0,40}})?,?\s+"
        ),
        "",
    ),
    (wording(rf"{MARK}[^«».;]{{0,80}}?\b(?:was|is|were|has\s+been)\s+(?:\w+\s+)?replaced\s+by\s+"), ""),
    (
        wording(
            rf"\b{_LETTER}\s+(?:by|from|of)\s+{MARK}[^«».;]{{0,60}}?\s+(?:was|were)\s+(?:\w+\s+)?{_READ}(?:\s+by\s+(?=«))?"
        ),
        "statement delivered by ",
    ),
    (wording(rf"\b{_READ}\s+(?:an?|the)\s+{_LETTER}\s+(?:by|from|of|on\s+behalf\s+of)\s+{MARK}"), "spoke"),
)


def is_plain(words: str, at: int, since: int = 0, *, denied: bool = False, retold: bool = False) -> bool:
    """Tell whether what stands at an offset is said plainly: no question, hedge, hearsay or negation in its clause.

    ``since`` is where the clause begins, where that is known; ``denied`` where a denial is what is said; ``retold`` on
    pages that tell of an event, where what is to come and what somebody named says count as well.

    >>> is_plain("Kenya vetoed it.", 6), is_plain("Some say that Kenya vetoed it.", 20), is_plain("Kenya may veto", 10)
    (True, False, False)
    >>> is_plain("It will be hosted by Kenya", 11, retold=True), is_plain("It was not hosted by Kenya", 11, retold=True)
    (True, False)
    """
    reach = max(since, at - _REACH)
    begin = max([reach, *(match.end() - 1 for match in _CLAUSE.finditer(words, reach, at))])
    asks = words.rstrip('"”’») ').endswith("?") and not ((title := _TITLE.search(words)) and at < title.start())
    if asks or _TAKEN_BACK.search(words, at) or _HEARD.search(words, begin, at):
        return False
    stop = next((n for n in range(at + 14, len(words)) if not words[n].isalnum()), len(words))
    negated = not denied and _DENIED.search(words, begin, stop)  # a word cut off is another: norms, no
    return not negated and (retold or not (_SUPPOSED.search(words, begin, at) or _SAID.search(words, begin, at)))


def is_taken_back(after: str) -> bool:
    """Tell whether a sentence begins by taking back what the one before it said.

    >>> is_taken_back(" That is not correct. We agreed."), is_taken_back(" That is not all.")
    (True, False)
    """
    return _CORRECTED.match(after) is not None


def is_away(words: str, *, told: bool = False) -> bool:
    """Tell whether words beside a name, or a sentence, say that somebody was not there or that something was off.

    >>> is_away("apologies"), is_away("Ada could not attend", told=True), is_away("Ada regrets the law", told=True)
    (True, True, False)
    """
    return (_STAYED_AWAY if told else _MARKED_AWAY).search(words) is not None


def without_absent(text: str) -> str:
    """Leave out of a sentence with marks for people those for whom others spoke, or whose words were read out.

    >>> without_absent("«0» replaced «1» and gave the keynote.")
    '«0» gave the keynote.'
    """
    for absent, left in _FOR_ANOTHER:
        text = absent.sub(left, text)
    return text


def absent_marks(text: str) -> set[str]:
    r"""Give the marks that a note of a document explains as those of who was not there.

    >>> absent_marks("Ada Okafor*\nTomas Lind**\n\n* Did not attend."), absent_marks("* The Chair did not attend.")
    ({'*'}, {'*'})
    """
    return {match["mark"] or match["sign"] for match in _ABSENT.finditer(text)}


def is_marked(name: str, marks: set[str]) -> bool:
    """Tell whether a name bears one of some marks, or what stands at its end says that the person was not there.

    >>> is_marked("Ada Okafor*", {"*"}), is_marked("Tomas Lind**", {"*"}), is_marked("Ada Okafor (regrets)", set())
    (True, False, True)
    """
    mark, aside = re.search(r"[*†‡]+\s*\Z", name), _ASIDE.search(name)
    return (mark is not None and mark.group().strip() in marks) or (aside is not None and is_away(aside[1]))
