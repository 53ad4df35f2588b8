"""Part captions that name the voice in every cue, as WebVTT does, into turns."""

import re

from corridors.documents import Document, Line
from corridors.readers.invitations import invited
from corridors.readers.recordlines import is_caption_file, is_time_line, is_unpunctuated, spoken
from corridors.readers.tags import Segment, Tag, read_tag

_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t\xa0]+(?P<name>[^>\n]{1,90})>")
#: A name in square brackets at the beginning of what is said.
_LABEL = re.compile(r"(?m)^[ \t>-]*\[(?P<name>[^\W\d_a-z][^\]\n:\d]{2,60})\][ \t]+(?=\S)")
_NONE = re.compile(r"(?P<name>(?!))")
#: How somebody begins who was called upon; so far back the call may stand.
_ANSWERS = re.compile(
    r"(?:(?:yes|so|well|okay|um+|uh+),?\s+)?(?:thank\s+you|thanks|good\s+(?:morning|afternoon|evening)|hello|hi\b)",
    re.I,
)
_BEFORE = 200
_FEW = 2
_SAMPLE = 20_000


def by_voices(document: Document) -> list[Segment]:
    r"""Part captions where the voice changes; cues of one voice are one stretch. Nothing where no voices are named.

    >>> from corridors.documents import document_of
    >>> text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Okafor>Hello\n\n00:02.000 --> 00:03.000\n<v Tom Lind>Hi"
    >>> [part.tag.name for part in by_voices(document_of("x.vtt", text)) if part.opens]
    ['Ada Okafor', 'Tom Lind']
    """
    mark = _VOICE if len(_VOICE.findall(document.text[:_SAMPLE])) >= _FEW else _LABEL
    names = [match["name"] for match in mark.finditer(document.text[:_SAMPLE])]
    if len(names) < _FEW or (mark is _LABEL and not (is_caption_file(document) and len(names) > len(set(names)))):
        return []
    found: list[Segment] = []
    voice = ""
    for line, named in _payload(document, mark):
        if not named:
            found.append(Segment(line.start, line.end, opens=False, words=len(line.text.split())))
        for n, (name, start, end) in enumerate(named):
            words = len(document.text[start:end].split())
            if n == 0 and name == voice and found:
                last = found[-1]
                found[-1] = Segment(last.start, end, last.opens, last.tag, last.words + words)
            else:
                voice = name
                found.append(Segment(start, end, opens=True, tag=read_tag(name) or Tag(role="audience"), words=words))
    return found


def by_calls(document: Document) -> list[Segment]:
    r"""Part captions that mark no voice where somebody is called upon and the next cue begins with thanks.

    >>> from corridors.documents import document_of
    >>> text = "1\n00:01 --> 00:02\nwelcome all Tom the floor is yours\n\n2\n00:02 --> 00:03\nthank you Ada\n"
    >>> [part.opens for part in by_calls(document_of("x.srt", text))]
    [True, True]
    """
    found: list[Segment] = []
    for line, named in _payload(document, _NONE):
        if not named:
            continue
        words = len(line.text.split())
        last = found[-1] if found else None
        said = document.text[max(last.start, last.end - _BEFORE) : last.end] if last is not None else ""
        if last is None or (_ANSWERS.match(line.text) and invited(spoken(document, (last.end - len(said), last.end)))):
            found.append(Segment(line.start, line.end, opens=True, words=words))
        else:
            found[-1] = Segment(last.start, line.end, opens=True, words=last.words + words)
    return found


def _payload(document: Document, pattern: re.Pattern[str]) -> list[tuple[Line, list[tuple[str, int, int]]]]:
    """Give the lines of a file of captions, each with the voices in it; a line below one goes on with its voice."""
    given: list[tuple[Line, list[tuple[str, int, int]]]] = []
    voice, last, spoken = "", 0, False
    runs_on = not is_caption_file(document) and is_unpunctuated(document)  # a blank line ends no cue
    for line in document.lines():
        if is_time_line(line.text):
            spoken, last = True, line.number
            continue
        spoken = spoken and (runs_on or line.number == last + 1)
        last = line.number
        marks = list(pattern.finditer(line.text)) if spoken else []
        if not spoken:  # the head of the file, a note, a counter
            if not given or not given[-1][1]:
                given.append((line, []))
            continue
        starts = [mark.start() for mark in marks] or [0]
        names = [" ".join(mark["name"].split()) for mark in marks] or [voice]
        ends = [*starts[1:], len(line.text)]
        parts = zip(names, starts, ends, strict=True)
        given.append(
            (
                line,
                [
                    (name, line.start + start, line.start + end)
                    for name, start, end in parts
                    if name or pattern is _NONE
                ],
            )
        )
        voice = names[-1]
    return given
