"""Tell what remarks in a row say that its state or body did: objected to a body, proposed a text."""

import re

from corridors.patterns import wording
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.plainness import is_plain
from corridors.readers.names.posts import is_acronym, is_body
from corridors.readers.notes import Named
from corridors.readers.sheets.rows import Row
from corridors.readers.sheets.titles import text_named
from corridors.readers.un.symbols import SYMBOL

_DEED = wording(
    r"\A\W*(?:(?:has|had|also|formally)\s+)*(?:(?P<against>objected\s+to|objection\s+to|vetoed)|(?P<proposed>proposed|tabled|"
    r"submitted|(?:co-?)?sponsored))\s+(?P<what>[^;:]{2,160})",
    re.I,
)
_SEAT = wording(
    r"(?:the\s+)?(?:accreditation|participation|attendance|admission|presence)\s+(?:of|by)\s+(?:the\s+)?", re.I
)


def tell_stood(row: Row, by: Named) -> None:
    """Note what remarks say that the state or body of a row did: "objected to X", "proposed A/AC.90/2030/WP.1".

    >>> cells = {"note": "objected to the accreditation of Lake Watch"}
    >>> row = Row(Reading(document_of("x.csv", ""), "", "", ""), cells, (0, 0))
    >>> tell_stood(row, Named("state", "Kenya")); [(said.relation, said.object.name) for said in row.reading.said]
    [('cor:objectedTo', 'Lake Watch')]
    """
    for remark in (row.cells.get("spoke", ""), row.cells.get("note", "")):
        for deed in filter(None, map(_DEED.search, re.split(r"(?<=\w)[.;]\s+", remark))):
            name = re.split(r",\s|\s+\(", _SEAT.sub("", deed["what"]))[0].strip()
            if not is_plain(deed.string, deed.end()):
                continue
            if (text := SYMBOL.search(deed["what"])) is not None:
                row.say(by, "cor:objectedTo" if deed["against"] else "cor:proposed", text_named(text.group()))
            elif deed["against"] and (_SEAT.match(deed["what"]) or is_body(name) or is_acronym(name)):
                context = row.things.get("process") or row.things.get("event")
                row.say(by, "cor:objectedTo", organisation(name), in_context_of=context)
