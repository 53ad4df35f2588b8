"""Part captions that name the voice in every cue, as WebVTT does, into turns."""

import re

from corridors.documents import Document, Line
from corridors.readers.recordlines import is_time_line
from corridors.readers.tags import Segment, Tag, read_tag

_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t\xa0]+(?P<name>[^>\n]{1,90})>")
_FEW = 2


def by_voices(document: Document) -> list[Segment]:
    r"""Part captions where the voice changes; cues of one voice are one stretch. Nothing where no voices are named.

    >>> from corridors.documents import document_of
    >>> text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Okafor>Hello\n\n00:02.000 --> 00:03.000\n<v Tom Lind>Hi"
    >>> [part.tag.name for part in by_voices(document_of("x.vtt", text)) if part.opens]
    ['Ada Okafor', 'Tom Lind']
    """
    if len(_VOICE.findall(document.text[:20_000])) < _FEW:
        return []
    found: list[Segment] = []
    voice = ""
    for line, named in _payload(document):
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


def _payload(document: Document) -> list[tuple[Line, list[tuple[str, int, int]]]]:
    """Give the lines of a file of captions, each with the voices in it; a line below a named one goes on with its voice."""
    given: list[tuple[Line, list[tuple[str, int, int]]]] = []
    voice, last, spoken = "", 0, False
    for line in document.lines():
        if is_time_line(line.text):
            spoken, last = True, line.number
            continue
        spoken = spoken and line.number == last + 1
        last = line.number
        marks = list(_VOICE.finditer(line.text)) if spoken else []
        if not spoken:  # the head of the file, a note, a counter
            if not given or not given[-1][1]:
                given.append((line, []))
            continue
        starts = [mark.start() for mark in marks] or [0]
        names = [" ".join(mark["name"].split()) for mark in marks] or [voice]
        ends = [*starts[1:], len(line.text)]
        parts = zip(names, starts, ends, strict=True)
        given.append((line, [(name, line.start + start, line.start + end) for name, start, end in parts if name]))
        voice = names[-1]
    return given
