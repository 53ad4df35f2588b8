"""Find turns in records that set the speaker on a line alone: a person, a role, a state or a body, the speech below."""

import itertools
import re

from corridors.documents import Document, Line
from corridors.lexicon import body_named
from corridors.readers.namesakes import short_for
from corridors.readers.people import clean_name, is_body, looks_like_name
from corridors.readers.recordlines import said_to_be_one
from corridors.readers.tags import Tag, read_tag

_HEAD_AT_MOST = 110
_FEW = 3
_ENDS = re.compile(r"[.?!…][\"”’)]*\Z")
#: How those speak who are in the room: of themselves, or to the chair.
_SPEECH = re.compile(
    r"\b(?:I|we|my|our|I['’](?:m|d|ll|ve)|thank\s+you|thanks|gracias|merci|Mr\.?\s+Chair|Madam\s+Chair|good\s+(?:morning|afternoon|evening)|hello|hi)\b",
    re.I,
)
_CALLED_TO_ORDER = re.compile(r"\b(?:called\s+to\s+order|verbatim|hearing|minutes\s+of\s+evidence)\b", re.I)
_TITLED = re.compile(
    r"(?:Ambassador|Amb|Chair(?:man|woman|person)?|President|Minister|Dr|Mr|Mrs|Ms|Prof(?:essor)?|Senator)\.?\s+(?P<name>\S.*)"
)


def heads_alone(document: Document, blocks: list[Line]) -> dict[int, Tag]:
    r"""Give by offset the lines that hold a speaker alone, in a document that is set so; none in any other.

    At least one speaker must come again, else it may be a list of people with a text on each; and where the document
    does not call itself a record, most of what stands below must be speech.

    >>> from corridors.documents import document_of
    >>> text = "Transcript\n\nKenya\n\nThank you.\n\nChair\n\nI thank Kenya.\n\nKenya\n\nWe agree.\n"
    >>> record = document_of("x.txt", text)
    >>> [tag.state or tag.role for tag in heads_alone(record, list(record.lines())).values()]
    ['state:ke', 'chair', 'state:ke']
    """
    found: dict[int, tuple[Tag, bool]] = {}
    speech = 0
    for line, below in itertools.pairwise(blocks):
        text = line.text.strip(" *_#")
        if text and len(text) < _HEAD_AT_MOST and text[-1] not in ".:?!,;" and _ENDS.search(below.text):
            tag = head_tag(text)
            if tag is not None and not tag.machine and any((tag.role, tag.name, tag.state, tag.body)):
                found[line.start] = (tag, _TITLED.match(text) is not None)
                speech += bool(_SPEECH.search(below.text[:400]))
    full = {tag.name for tag, _ in found.values() if looks_like_name(tag.name)}
    known = {start: tag for start, (tag, titled) in found.items() if titled or _is_known(tag, full)}
    speakers = {tag.name or tag.state or tag.body or tag.role for tag in known.values()}
    called = said_to_be_one(document) or _CALLED_TO_ORDER.search(document.text[:3000])
    often = called or (speech >= 0.7 * len(found) and len(known) >= 2 * _FEW)
    return known if often and len(known) >= _FEW and 2 <= len(speakers) < len(known) else {}


def _is_known(tag: Tag, full: set[str]) -> bool:
    """Tell whether a tag is more than a single word that may be anything."""
    if tag.role or tag.state or tag.body or tag.name in full:
        return True
    return any(short_for(tag.name, name) for name in full)


def head_tag(text: str) -> Tag | None:
    """Read a line that may hold a speaker alone: also a body or state with a name behind it, and a body unheard of.

    >>> head_tag("Lake Observatory (Ada Okafor)")
    Tag(name='Ada Okafor', role='', body='Lake Observatory', ...)
    >>> head_tag("Ambassador Okafor").name, head_tag("Kenya (Ada Okafor)").state, head_tag("ITU Ada Okafor").body
    ('Okafor', 'state:ke', 'ITU')
    """
    first, _, rest = text.partition(" ")
    if body_named(first) and looks_like_name(rest):
        return Tag(clean_name(rest), body=first)
    if tag := read_tag(text):
        return tag
    titled = _TITLED.fullmatch(text)
    if titled and len(titled["name"].split()) < 3 and titled["name"][:1].isupper() and not is_body(titled["name"]):
        return Tag(clean_name(titled["name"]), role="chair" if text.startswith(("Chair", "President")) else "")
    return Tag(body=text) if is_body(text) and len(text.split()) < 9 and text[:1].isupper() else None
