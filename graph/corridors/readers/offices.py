"""Read offices of state that a line names without a body: a minister's portfolio is none."""

import re

from corridors.documents import Line
from corridors.lexicon import state_label
from corridors.readers.notes import Named, Reading
from corridors.readers.people import Entry

_OF_STATE = re.compile(
    r"\b(?:minister|ambassador|permanent representative|state secretary|secretary of state|envoy|attach[eé]|"
    r"member of parliament|senator)\b",
    re.I,
)
#: Whoever is sent by a state holds by that no post.
_SENT = re.compile(r"(?:\w+\s+)?(?:delegate|representative)", re.I)


def tell_office(reading: Reading, who: Named, one: Entry, line: Line) -> None:
    """Note an office of state, and for which state where the line names it.

    >>> from corridors.documents import document_of
    >>> page = Reading(document_of("x.txt", "Ada Okafor, Minister for Lakes, Kenya"), "f", "k", "t")
    >>> one = Entry("Ada Okafor", post="Minister for Lakes", state="state:ke")
    >>> tell_office(page, Named("person", one.name), one, next(page.document.lines()))
    >>> [said.relation for said in page.said]
    ['cor:holdsPost', 'cor:represents', 'cor:postIn']
    """
    if one.state and _SENT.fullmatch(one.post):
        reading.say(who, "cor:represents", one.state, line, "named with the state", as_of=reading.day)
    if not _OF_STATE.search(one.post):
        return
    # Without its state an office is told apart by who holds it: many states have one of that name.
    label, slug = (f"{one.post}, {state_label(one.state)}", "") if one.state else (one.post, f"{one.post} {who.name}")
    post = Named("post", label, ("cor:Post",), slug)
    reading.say(who, "cor:holdsPost", post, line, "post as listed", as_of=reading.day)
    if one.state:
        reading.say(who, "cor:represents", one.state, line, "post and state as listed", as_of=reading.day)
        reading.say(post, "cor:postIn", one.state, line, "post as listed", as_of=reading.day)
