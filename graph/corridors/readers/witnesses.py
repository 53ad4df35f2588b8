"""Read from the head of a hearing's record for whom its witnesses stand."""

import re
from collections.abc import Sequence

from corridors.documents import Line
from corridors.names import fold
from corridors.readers.igf import tell_employer
from corridors.readers.notes import Named, Reading
from corridors.readers.people import entry, several

_HEADING = re.compile(
    r"\W*(?:list\s+of\s+)?witness(?:es)?(?:\s+(?:present|examined|appearing))?\s*(?:[:–—-]\s*(?P<value>.*))?\Z", re.I
)
_NUMBER = re.compile(r"\A\W*(?:[IVX]{1,4}|\d{1,2})\s*[:.)]\s*")


def tell_witnesses(reading: Reading, head: Sequence[Line]) -> None:
    r"""Note post and body of the witnesses who were heard, as the list above the record gives them.

    >>> from corridors.documents import document_of
    >>> record = Reading(document_of("x.txt", "Witnesses\nI: Ada Okafor, Director, Lake Trust"), "f", "k", "t")
    >>> record.say(Named("person", "Ada Okafor"), "cor:spokeAt", Named("event", "A hearing"), (0, 9), "speaks")
    >>> tell_witnesses(record, list(record.document.lines())); [said.relation for said in record.said][1:]
    ['cor:affiliatedWith', 'cor:holdsPost', 'cor:postIn']
    """
    heard = {fold(person.name): person for person in reading.people()}
    placed = {said.subject for said in reading.said if said.relation == "cor:affiliatedWith"}
    last = 0
    for line in head:
        if begins := _HEADING.match(line.text):
            last, value = line.number, begins["value"] or ""
        elif last and line.number - last <= 2:
            last, value = line.number, _NUMBER.sub("", line.text)
        else:
            last, value = 0, ""
        people = (
            [entry(one) for part in value.split(";") for one in several(re.sub(r"(?<=\w{3})\.\Z", "", part.strip()))]
            if value
            else []
        )
        for one in people:
            who = heard.get(fold(one.name)) if one is not None else None
            if one is not None and who is not None and (who not in placed or one.post):
                tell_employer(reading, Named("person", who.name, ("cor:Person",)), one, line)
        if value and not people:
            last = 0
