"""Tell whether the cells of a table are what its headers promise, and of a kind that is known here."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from corridors.lexicon import body_named
from corridors.patterns import wording
from corridors.readers.dates import days_in
from corridors.readers.names.bodynames import parties, state_in, state_of_row
from corridors.readers.names.groups import regional_group, stakeholder_group
from corridors.readers.names.plainness import is_away
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.pages.columns import Column, columns, meaning
from corridors.readers.pages.sessions import session_title
from corridors.readers.sheets.claims import presence_of, status_of
from corridors.readers.sheets.cut import IS_MARK
from corridors.readers.sheets.rows import is_person, relations_of
from corridors.readers.sheets.titles import EVENT, Heading, is_symbol, process_in, text_of, texts_of
from corridors.readers.sheets.votes import is_vote, vote_of

#: Columns of tables of another kind, that may name people too.
_FOREIGN = wording(
    r"\b(?:price|cost|quantity|qty|sku|stock|population|points|score|goals|ip|cpu|ram|version|salary|manager|captain|invoice|isbn)\b",
    re.I,
)
_EDITION = wording(r"[A-Z].*\s(?:19|20)\d\d\Z")
_OF_TEXTS = {"yes", "against", "adopted", "published", "date", "cor:authored", "cor:proposed", "cor:submittedTo"}


_HONORIFIC = wording(r"(?:(?:H\.?\s?E|Mr|Mrs|Ms|Miss|Mx|Mme|Mlle|M|Dr|Prof|Sr|Sra|Amb|Sir|Dame)\.?\s*)+", re.I)
_NAMES, _TEXTS = {"name", "first", "last", "nom"}, {"symbol", "document", "draft"}
_ADDRESSED = wording(rf"{_HONORIFIC.pattern}\s+\S", re.I)
#: What a column is whose header says nothing, by its cells; not where one of these columns is there already.
_SHOWN: tuple[tuple[str, Callable[[str], object], set[str]], ...] = (
    ("symbol", is_symbol, _TEXTS),
    ("state", state_of_row, {"state", "party", *_NAMES}),
    ("name", lambda cell: _ADDRESSED.match(cell) and is_person(cell), _NAMES | _TEXTS),
    ("role", lambda cell: len(cell) < 40 and relations_of(cell, {}), {"role", "post", "standing"}),
    ("process", lambda cell: len(cell) < 90 and process_in(cell), {"process"}),
)
#: What more may be told so where no header says anything: a day or a name beside other columns may be anybody's.
_ALONE: tuple[tuple[str, Callable[[str], object], set[str]], ...] = (
    ("name", lambda cell: " " in cell and is_person(cell), _NAMES),
    _SHOWN[0],
    ("state", state_of_row, {"state"}),
    ("post", lambda cell: len(cell) < 90 and is_post(cell), {"post"}),
    ("employer", lambda cell: is_body(cell) or body_named(cell), {"employer"}),
    ("date", lambda cell: len(cell) < 40 and days_in(cell), _TEXTS),
    *_SHOWN[3:],
)
#: What columns of marks may say that somebody is; what a guest is nobody knows.
_MARKED = {
    f"cor:{part}" for part in ("announcedAt", "moderated", "moderatedOnline", "rapporteurOf", "chaired", "organised")
}
_GUEST = wording(r"\s*guest", re.I)
_IS_ANSWER = wording(rf"{IS_MARK.pattern}|no?|0|false|non|nein|n[ãa]o|-+", re.I)
_OF_SPEECH = wording(r"\b(?:deliver\w*|floor|spoke|speech)\b", re.I)
#: So many columns headed by states are a table of votes, a state a column.
_VOTERS = 3
#: So great a share of the cells of a column says what the column holds, a slip in five aside.
_NEARLY_ALL = 4 / 5


def settled(told: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Settle by the cells what headers mean that say nothing, or several things.

    >>> told = columns(["Name", "Title", "Function"])
    >>> [one.what for one in settled(told, [("Ada Okafor", "Envoy", "Speaker")])]
    ['name', 'post', 'role']
    >>> [one.what for one in settled(told, [("Ada Okafor", "Ms.", "Counsellor")])]
    ['name', 'honorific', 'post']
    """
    cells = [[row[n].strip() for row in rows if n < len(row) and row[n].strip()] for n in range(len(told))]
    meant = [meaning(one.header) for one in told]
    for was, what, test in (
        ("document", "symbol", is_symbol),
        ("group", "process", process_in),
        ("organ", "process", process_in),
        ("name", "process", process_in),
        ("status", "outcome document", lambda cell: "process" in meant and texts_of(cell)),
        ("post", "role", lambda cell: "process" in meant and _is_part(cell)),
    ):
        if what not in meant and was in meant and _mostly(cells[meant.index(was)], test):
            meant[meant.index(was)] = what
    shown = _SHOWN if any(one.what for one in told) else _ALONE
    for n, held in enumerate(cells):
        if not meant[n] and not told[n].what:
            fits = (what for what, test, other in shown if not other & set(meant) and _mostly(held, test, _NEARLY_ALL))
            meant[n] = next(fits, "")
    titles = cells[meant.index("title")] if "title" in meant else []
    named = any(one.what.partition(" ")[0] in _NAMES for one in told) or bool(_NAMES & set(meant))
    _settle_marks(meant, told, cells)
    voters = [n for n, one in enumerate(told) if not named and state_of_row(one.header) and all(map(is_vote, cells[n]))]
    heads = [what if what != meaning(one.header) else one.header for one, what in zip(told, meant, strict=True)]
    if heads != [one.header for one in told]:
        told = [replace(one, header=was.header, aside=was.aside) for one, was in zip(columns(heads), told, strict=True)]
    told = [replace(one, what=f"mark {meaning(one.header)}") if one.what == "mark" else one for one in told]
    if len(voters) >= _VOTERS:
        told = [replace(one, what=f"vote by {one.header}") if n in voters else one for n, one in enumerate(told)]
    if named and {"event", "session"} & set(meant) and not _mostly(titles, is_post):
        told = [replace(one, what="subject") if what == "title" else one for one, what in zip(told, meant, strict=True)]
    if "function" not in meant or not named:
        return list(told)
    parts = _mostly(cells[meant.index("function")], lambda cell: relations_of(cell, {}))
    means = {
        "title": "honorific" if _mostly(titles, _HONORIFIC.fullmatch) else "post",
        "function": "role" if parts and "role" not in meant else "post",
    }
    return [replace(one, what=means.get(what, one.what)) for one, what in zip(told, meant, strict=True)]


def _settle_marks(meant: list[str], told: Sequence[Column], cells: Sequence[Sequence[str]]) -> None:
    """Settle which columns but mark rows: who has a part, who was there on a day, who spoke, how a state voted."""
    votes = "state" in meant and not _NAMES & set(meant) and bool(_TEXTS & set(meant)) and "vote" not in meant
    for n, what in enumerate(meant):
        marks = _mostly(cells[n], _IS_ANSWER.fullmatch, _NEARLY_ALL)
        if what.startswith("cor:") and marks:
            meant[n] = "mark" if what in _MARKED and not _GUEST.match(told[n].header) else "private"
        elif not what and marks and days_in(told[n].header):
            meant[n] = "presence"
        elif what == "employer" and "group" not in meant and _mostly(cells[n], stakeholder_group):
            meant[n] = "group"
        elif what == "vote" and "rcid" in (one.header for one in told):
            meant[n] = "call"  # in numbers, as the best known data set of votes has them
        elif not what and votes and _mostly(cells[n], is_vote, _NEARLY_ALL) and any(map(vote_of, cells[n])):
            meant[n], votes = "vote", False
        elif what == "status" and _mostly(cells[n], lambda cell: presence_of(cell) and not status_of(cell)):
            meant[n] = "spoke" if any(map(_OF_SPEECH.search, cells[n])) else "presence"


def _is_part(cell: str) -> bool:
    """Tell whether a cell is one word for a part: "Chair", and not "Chair, Lake Board"."""
    return " " not in cell and bool(relations_of(cell, {}))


def _mostly(cells: Sequence[str], test: Callable[[str], object], share: float = 1 / 2) -> bool:
    """Tell whether so great a share of some cells passes a test; of none, no."""
    return bool(cells) and sum(bool(test(cell)) for cell in cells) / len(cells) >= share


class _Cells:
    """The cells of a table by the meaning of their columns, and what most of them are."""

    def __init__(self, told: Sequence[Column], rows: Sequence[Mapping[str, str]]) -> None:
        self.held = {one.what.partition(" ")[0] for one in told}
        self._cells: dict[str, list[str]] = {}
        for row in rows:
            for what, cell in row.items():
                self._cells.setdefault(what.partition(" ")[0] if what.startswith("vote ") else what, []).append(cell)

    def most(self, test: Callable[[str], object], *columns: str, share: float = 1 / 2) -> bool:
        """Tell whether most of the cells of some columns, or so great a share of them, pass a test; of none, no."""
        return _mostly([cell for what in columns for cell in self._cells.get(what, ())], test, share)

    def listed(self) -> list[str]:
        """Give the columns that bear the name of a relation."""
        return [what for what in self._cells if what.startswith("cor:")]


def is_about(told: Sequence[Column], rows: Sequence[Mapping[str, str]], above: Heading) -> bool:
    """Tell whether a table is of people, events, texts, processes, projects, votes or access, as its cells show.

    >>> told = [Column("name", "Name"), Column("place", "Location"), Column("role", "Role")]
    >>> is_about(told, [{"name": "web01", "place": "Oslo", "role": "database"}], Heading())
    False
    """
    cells = _Cells(told, rows)
    if _are_people(cells):
        return not any(_FOREIGN.search(one.header) for one in told)
    if "name" in cells.held and not (cells.held & {"event", "session"} and "role" in cells.held):
        return False
    lists = "document" in above.things and {"yes", "against"} <= cells.held and cells.most(parties, "yes", "against")
    marked = (
        "document" in above.things and "state" in cells.held and len(cells.held & {"yes", "against", "abstained"}) > 1
    )
    return (
        lists or marked or _are_events(cells, above) or _are_votes_or_texts(cells, above) or _are_bodies(cells, above)
    )


def _are_people(cells: _Cells) -> bool:
    """Tell whether the names are people's, and a column beside them says what people have."""
    named = cells.most(is_person, "name") or {"first", "last"} <= cells.held
    return named and (
        cells.most(lambda cell: relations_of(cell, {}) or is_away(cell), "role")
        or cells.most(lambda cell: len(cell) > 1 and not cell.islower(), "employer")
        or cells.most(lambda cell: is_post(cell.split(",")[0]), "post", "standing")
        or cells.most(state_in, "state")
        or cells.most(lambda cell: stakeholder_group(cell) or regional_group(cell), "group")
        or cells.most(bool, "listed as")
    )


def _are_events(cells: _Cells, above: Heading) -> bool:
    if not cells.held & {"event", "session"}:
        return False
    dated = cells.most(days_in, "date", "begin") and cells.most(_is_event, "event", share=1 / 4)
    eventful = (
        dated or cells.most(_is_event, "event", "session") or "event" in above.things or "cor:organised" in cells.held
    )
    return cells.most(is_person, *cells.listed()) or (
        eventful and bool(cells.held & {"date", "begin", "role", "hours"})
    )


def _are_votes_or_texts(cells: _Cells, above: Heading) -> bool:
    texts = cells.most(lambda cell: text_of(cell).slug, "symbol", "document")
    sent = "document" in {*cells.held, *above.things} and cells.most(parties, "cor:authored", "cor:proposed")
    return (
        (cells.most(state_of_row, "state") and cells.most(vote_of, "vote"))
        or sent
        or (texts and bool(cells.held & _OF_TEXTS))
    )


def _are_bodies(cells: _Cells, above: Heading) -> bool:
    """Tell whether bodies or states are grouped, admitted, objected to, take part in what is named above, or pay."""
    held = cells.held
    access = cells.most(status_of, "status") or cells.most(
        lambda cell: state_in(re.split(r"[,;\n]|\band\b", cell)[0]), "objectors"
    )
    part = above.role or cells.most(lambda cell: relations_of(cell, {}), "role") or "cor:memberOf" in held
    return bool(
        ("employer" in held and (access or above.status.startswith("cor:")))
        or (above.things and part and held & {"employer", "state", "cor:memberOf"})
        or ("process" in held and cells.most(process_in, "process") and len(held) > 1)
        or ("programme" in held and held & {"cor:funded", "cor:carriesOut"})
        or ("employer" in held and cells.most(stakeholder_group, "group"))
    )


def _is_event(words: str) -> bool:
    title = session_title(words)
    return bool(EVENT.search(words) or (title is not None and title.slug) or _EDITION.match(words))
