"""Know pages that are somebody's comment: they tell of events that are others', and are none themselves."""

import re
from collections.abc import Mapping, Sequence

from corridors.documents import Document, Line
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.agenda import words_of

_KIND = wording(
    r"\b(?<!live )(?<!live-)(?:blogs?|blog\s?posts?|opinions?|op-?eds?|commentar(?:y|ies)|analys[ie]s|essays?|columns?|"
    r"perspectives?|viewpoints?)\b",
    re.I,
)
_FIELDS = ("category", "categories", "type", "layout", "section", "kind", "content_type")
_BLOG_ADDRESS = wording(r"/(?:blog|opinion|commentary)s?/", re.I)
_BYLINE = wording(r"^\W*(?:by|author|written\s+by)\b:?\s+[A-ZÀ-ÞĀ-ɏ]", re.I)
_I = wording(r"(?<![“\"'‘.\w])\bI\s+(?:[a-z]+)")
_SPEECH = wording(r"\b(?:speech|remarks|address|statement|keynote)\b", re.I)
_OWN = wording(
    r"\b(?:views?|opinions?)\s+(?:expressed\s+)?(?:\w+\s+){0,3}(?:are|is)\s+(?:her|his|their|my|"
    r"the\s+author['’]?s?)\s+(?:own|alone)\b",
    re.I,
)
_HEAD, _PERSONAL = 10, 2


def is_opinion(document: Document, fields: Mapping[str, tuple[str, Line]], body: Sequence[Line]) -> bool:
    r"""Tell whether a page is a blog post or a comment, by what it calls itself, or by an author who says "I".

    >>> page = document_of("x.txt", "What the vote tells us\nBy Ada Okafor\n\nI was there. I saw it fail.")
    >>> is_opinion(page, {}, list(page.lines()))
    True
    """
    raw = re.findall(r"(?m)^(\w+):\s*(.*)$", document.text[: body[0].start if body else 0])
    told = any(key.lower() in _FIELDS and _KIND.search(value) for key, value in raw)
    address = any(_BLOG_ADDRESS.search(fields[key][0]) for key in ("permalink", "url", "slug") if key in fields)
    headed = any(_KIND.fullmatch(words_of(line.text)) for line in body[:_HEAD])
    listed = any((found := heading(line.text)) and found.role for line in body)
    if listed or any(_SPEECH.search(line.text) for line in body[:2]):
        return False
    first = sum(len(_I.findall(line.text)) for line in body)
    signed = "author" in fields or any(_BYLINE.match(line.text) for line in body[:_HEAD])
    own = any(_OWN.search(line.text) for line in body)
    return told or address or headed or (first >= _PERSONAL and (signed or own))


def read_opinion(document: Document, title: str, published: str, body: Sequence[Line]) -> Reading:
    r"""Read a comment: what it names, and nothing of the events it tells of.

    >>> page = document_of("x.txt", "What the vote tells us\nThe ITU was there.")
    >>> read_opinion(page, "What the vote tells us", "2030-01-02", list(page.lines())).said
    []
    """
    reading = Reading(document, "comment", "secondary", f"{title[:150]}: comment")
    reading.about = Named("document", title, slug=f"{published} {title}"[:80].strip())
    reading.day = reading.published_on = published
    reading.prose += [((line.start, line.end), reading.about) for line in body if len(words_of(line.text)) > 60]
    if body:
        reading.doubt("somebody's comment: nothing is taken from what it tells of events", body[0])
    return reading
