"""Lay out the lines of a record of speech: wrapped lines joined, times and page marks put aside."""

import itertools
import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.lines.wrapped import joined
from corridors.readers.notes import Place

#: How one speaks to others.
SPEECH = wording(
    r"\b(?:I|we|my|our|us|you|I['’](?:m|d|ll|ve)|thanks?|hello|please|merci|gracias|obrigad[oa]|excellenc(?:y|ies)|"
    r"good\s+(?:morning|afternoon|evening)|(?:m(?:r|s|me)\.?|madame?|monsieur(?:\s+le)?|chair|señora?)\s+(?:co-?)?(?:chair|pr[eé]sident))\b",
    re.I,
)
#: The notice above captions.
CAPTIONS = wording(
    r"(?:outputs? of the (?:real-?time )?captioning|captioning taken|live captions?|transcription "
    r"errors|real-?time transcri|auto(?:matically)?[- ]generated|RAW FILE|RAW COPY|CART\b|output (?:resulting from|of) "
    r"transcribing|unedited transcripts?|live transcription|(?:automat(?:ic|ed)|machine) (?:captions?|transcript)|"
    r"transcript of (?:the |a )?recording|transcript (?:was |is )?(?:generated|made) (?:automatically|by AI)|"
    r"rush transcript|transcript\W{1,3}rush\b|AI[- ]generated (?:transcript|caption)|"
    r"(?:machine|automatically|AI)[- ]transcribed|speech[- ]to[- ]text)",
    re.I,
)
_ARROWS = wording(r"(?m)(?:^[ \t]*|[.?!] +)>>[ \t]*\S")
_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIME = rf"[ \t]*[\[(]?{_CLOCK}(?:[ \t]*-->[ \t]*{_CLOCK}[^\n]*|[ \t]*[ap]\.?m\.?)?[\])]?[ \t]*"
_TIME_LINE = wording(rf"(?:{_TIME}|WEBVTT.*)\Z")
_TIMES = wording(rf"(?m)^(?:[ \t]*\d{{1,5}}[ \t]*\n(?={_TIME}$))?{_TIME}$")
#: The times of a cue where a file of captions has lost the ends of its lines.
_CUE_TIMES = wording(rf"(?:(?<!\S)\d{{1,5}}[ \t]+)?{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}")
_CUE_BEGINS = wording(rf"^(?:WEBVTT[ \t]+)?(?:\d+[ \t]+)?{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}", re.M)
#: The name that a screen shows, before a colon where a cue begins; and all that cues begin with.
_CUE_NAME = wording(r"(-->[^\n]*\n[ \t]*)(?P<name>[^\W\d_][^:\n]{0,60}:[ \t]+)(?=\S)")
_BEGINNINGS = wording(r"-->[^\n]*\n[ \t]*(?:(?P<name>[^\W\d_][^:\n]{0,60}):[ \t]+(?=\S))?")
#: What captions hold beside the words: whose voice it is, slant and colour, the time of a word.
_MARKUP = wording(r"</?(?:v|c|i|b|u|lang|font|ruby|rt)\b[^>\n]*>|<\d[\d:.]*>")
#: What speakers put between words.
_FILLERS = wording(r"(?<![\w'’-])[Uu](?:h+|m+|hm)\b(?!['’-]),?")
_PAGE = wording(
    r"\W*(?:(?:\d{1,4}\s+)?page\s+\d+(?:\s+(?:of|/)\s+\d+)?|\d{1,4}\s*/\s*\d{1,4}|-\s*\d{1,4}\s*-)\W*\Z", re.I
)
#: What stands at the foot of a site's page.
_FOOT = wording(r"\W*(?:contact\s+information\W*\Z|join\s+(?:our\s+)?newsletter\b|©\s*\w|terms\s+of\s+use\b)|©", re.I)
_COUNTER = wording(r"\d{1,5}\Z")
_NARROW = 110
_STOPS = wording(r"[a-z][.?!](?=\s)")
#: A line that a time stands above and a small letter begins.
_GOES_ON = wording(rf"(?m)^{_TIME}\n+[ \t]*(?:\[[^\]\n]*\][ \t]*)?[a-zà-ɏ]")
_SAMPLE, _SOME, _RARE, _NEARLY_ALL = 20_000, 3, 400, 0.8
#: What the head of a record calls it; a link to a record elsewhere is no head.
_SAID_TO_BE = wording(
    r"^[^\n]{0,120}?\btranscript(?:ion)?\b(?!\s+(?:is|are|will|can|may|available|here|below))(?:[^\n.]|(?<=[A-Z])\.){0,100}\.?"
    r"[ \t]*$|\A[^\n.]{8,120}\bcaption(?:s|ing)\b[^\n.]{0,40}$|"
    r"\b(?:rush|rough|raw|unedited|unofficial|uncorrected|verbatim)\s+transcript\b",
    re.I | re.M,
)

_CALLED_TO_ORDER = wording(
    r"\b(?:called\s+to\s+order|I\s+(?:now\s+)?call\s+(?:(?:this|the)\s+\w+\s+)?to\s+order|verbatim|hearing|(?:minutes\s+of|oral|gave)\s+evidence|evidence\s+of\s+meeting)\b",
    re.I,
)


def is_captioned(document: Document) -> bool:
    r"""Tell whether what a record holds was captioned: a notice says so, it is a file of cues, or arrows open turns.

    >>> is_captioned(document_of("x.txt", ">> ADA OKAFOR: Hello.\n>> TOMAS LIND: Hi."))
    True
    """
    noticed = CAPTIONS.search(document.text[:4000]) or len(_ARROWS.findall(document.text)) > 1
    return bool(noticed) or is_unpunctuated(document) or is_caption_file(document)


def said_to_be_one(document: Document) -> bool:
    r"""Tell whether the head of a document calls it a transcript, or it begins as one who presides does.

    >>> said_to_be_one(document_of("x.txt", "Lake talks\nUnofficial transcript\n\nCHAIR: Hello."))
    True
    """
    return bool(_SAID_TO_BE.search(document.text[:500]) or _CALLED_TO_ORDER.search(document.text[:3000]))


def paragraphs(document: Document, opens: Callable[[str], object]) -> list[Line]:
    r"""List the paragraphs: the lines, or where lines are wrapped, those between blank lines taken together.

    ``opens`` tells of a line whether a turn begins with it. Lines that only count pages or time are left out.

    >>> len(paragraphs(document_of("x.txt", "one\n\n0:02\ntwo"), lambda line: False))
    2
    """
    lines = list(document.lines())
    foot = next((n for n in range(len(lines) // 2, len(lines)) if _FOOT.match(lines[n].text)), len(lines))
    lines = lines[:foot] or lines
    aside = _aside(lines)
    cues = is_caption_file(document) and document.text.count(">>") > 1
    timed = 0
    if cues or is_unpunctuated(document):  # the end of a cue is no paragraph's, and what is said begins behind a time
        timed = next((line.number for line in lines if is_time_line(line.text)), 0)
        aside |= set(range(timed, lines[-1].number)) - {line.number for line in lines}
    kept = [line for line in lines if line.number not in aside]

    def follows(line: Line, last: int) -> bool:
        return all(number in aside for number in range(last + 1, line.number)) and not last < timed < line.number

    runs = sum(follows(other, one.number) for one, other in itertools.pairwise(kept))
    widths = sorted(len(line.text) for line in kept)
    if not kept or runs <= 0.5 * len(kept) or widths[-max(1, len(kept) // 20)] >= _NARROW:
        return kept
    return joined(kept, lambda _, last, line: not opens(line.text) and follows(line, last.number), document)


def _aside(lines: list[Line]) -> set[int]:
    """Find the lines that nobody speaks: times, counters, page marks and what is repeated beside them."""
    timed = {line.number for line in lines if _TIME_LINE.match(line.text)}
    counters = {
        one.number for one, other in itertools.pairwise(lines) if _COUNTER.match(one.text) and other.number in timed
    }
    pages = [n for n, line in enumerate(lines) if _PAGE.match(line.text)]
    beside = [lines[m] for n in pages for m in (n - 1, n + 1) if 0 <= m < len(lines)]
    written = Counter(_plain(line) for line in lines) if pages else Counter()
    heads = {line.number for line in beside if written[_plain(line)] > 1 and len(line.text) < _NARROW}
    return timed | counters | heads | {lines[n].number for n in pages}


def is_caption_file(document: Document) -> bool:
    r"""Tell whether a document is a file of captions, with a time from and to for every cue.

    >>> is_caption_file(document_of("x.srt", "1\n00:00:01,000 --> 00:00:04,000\nHello.\n"))
    True
    """
    return _CUE_BEGINS.search(document.text[:2000]) is not None


@lru_cache(maxsize=4)
def names_shown(text: str) -> bool:
    r"""Tell whether nearly every cue begins with a name, as the captions of calls do; some come again.

    >>> names_shown("".join(f"00:01 --> 00:02\n{who}: Hello.\n" for who in ("Ada", "Tom", "Ada")))
    True
    """
    begun = _BEGINNINGS.findall(text[:_SAMPLE])
    shown = list(filter(None, begun))
    return len(set(shown)) < len(shown) and len(shown) >= _SOME and len(begun) * _NEARLY_ALL <= len(shown)


def is_unpunctuated(document: Document) -> bool:
    r"""Tell whether times stand between lines that go on in small letters, and hardly any full stop does.

    So machines write what they hear; a programme sets its times before lines with capitals.

    >>> is_unpunctuated(document_of("x.txt", "0:02\ngood morning all\n0:05\nwelcome to this\n0:09\ntalk on lakes"))
    True
    """
    text = document.text[:_SAMPLE]
    times, stops, small = (len(pattern.findall(text)) for pattern in (_TIMES, _STOPS, _GOES_ON))
    return times >= _SOME and stops * _RARE < len(text) and 2 * small >= times


def is_time_line(text: str) -> bool:
    """Tell whether a line holds a time and nothing else.

    >>> is_time_line("00:01.000 --> 00:02.000"), is_time_line("At 10:00")
    (True, False)
    """
    return bool(_TIME_LINE.match(text))


def _plain(line: Line) -> str:
    return " ".join(line.text.split())


def spoken(document: Document, place: Place) -> str:
    r"""Give the words of a place, with times, marks of captions and "um" blanked, so that offsets hold.

    >>> spoken(document_of("x.txt", "the working\n0:04\ngroup"), (0, 22))
    'the working\n    \ngroup'
    """
    words = document.text[place[0] : place[1]]
    if "-->" in words and names_shown(document.text):
        words = _CUE_NAME.sub(lambda cue: cue[1] + " " * len(cue["name"]), words)
    if "\n" in words:
        words = _TIMES.sub(_blank, words)
    if "-->" in words:
        words = _CUE_TIMES.sub(_blank, words)
    if any(filler in words for filler in ("uh", "um", "Uh", "Um")):
        words = _FILLERS.sub(_blank, words)
    return _MARKUP.sub(_blank, words) if "<" in words else words


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
