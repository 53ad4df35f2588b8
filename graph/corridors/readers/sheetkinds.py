"""Tell whether the cells of a table are what its headers promise, and of a kind that is known here."""

import re
from collections.abc import Callable, Mapping, Sequence

from corridors.readers.bodynames import state_in
from corridors.readers.columns import Column
from corridors.readers.dates import days_in
from corridors.readers.groups import regional_group, stakeholder_group
from corridors.readers.posts import is_post
from corridors.readers.sessions import session_title
from corridors.readers.sheetclaims import is_person, status_of, vote_of
from corridors.readers.sheetrows import ABSENT, relations_of
from corridors.readers.sheettitles import EVENT, Heading, process_in, text_of

#: Columns of tables of another kind, that may name people too.
_FOREIGN = re.compile(
    r"\b(?:price|cost|quantity|qty|sku|stock|population|points|score|goals|ip|cpu|ram|version|salary|manager|captain|invoice|isbn)\b",
    re.I,
)
_EDITION = re.compile(r"[A-Z].*\s(?:19|20)\d\d\Z")
_OF_TEXTS = {"yes", "against", "adopted", "published", "date", "cor:authored", "cor:proposed", "cor:submittedTo"}


class _Cells:
    """The cells of a table by the meaning of their columns, and what most of them are."""

    def __init__(self, told: Sequence[Column], rows: Sequence[Mapping[str, str]]) -> None:
        self.held = {one.what.partition(" ")[0] for one in told}
        self._cells: dict[str, list[str]] = {}
        for row in rows:
            for what, cell in row.items():
                self._cells.setdefault(what.partition(" ")[0] if what.startswith("vote ") else what, []).append(cell)

    def most(self, test: Callable[[str], object], *columns: str) -> bool:
        """Tell whether most of the cells of some columns pass a test; of none, no."""
        cells = [cell for what in columns for cell in self._cells.get(what, ())]
        return bool(cells) and 2 * sum(bool(test(cell)) for cell in cells) >= len(cells)

    def some(self, test: Callable[[str], object], *columns: str) -> bool:
        """Tell whether no fewer than a quarter of the cells of some columns pass a test."""
        cells = [cell for what in columns for cell in self._cells.get(what, ())]
        return bool(cells) and 4 * sum(bool(test(cell)) for cell in cells) >= len(cells)

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
    return _are_events(cells, above) or _are_votes_or_texts(cells) or _are_bodies(cells, above)


def _are_people(cells: _Cells) -> bool:
    """Tell whether the names are people's, and a column beside them says what people have."""
    named = cells.most(is_person, "name") or {"first", "last"} <= cells.held
    return named and (
        cells.most(lambda cell: relations_of(cell, {}) or ABSENT.search(cell), "role")
        or cells.most(lambda cell: len(cell) > 1 and not cell.islower(), "employer")
        or cells.most(lambda cell: is_post(cell.split(",")[0]), "post", "standing")
        or cells.most(state_in, "state")
        or cells.most(lambda cell: stakeholder_group(cell) or regional_group(cell), "group")
        or cells.most(bool, "listed as")
    )


def _are_events(cells: _Cells, above: Heading) -> bool:
    if not cells.held & {"event", "session"}:
        return False
    dated = cells.most(days_in, "date", "begin") and cells.some(_is_event, "event")
    eventful = (
        dated or cells.most(_is_event, "event", "session") or "event" in above.things or "cor:organised" in cells.held
    )
    return cells.most(is_person, *cells.listed()) or (
        eventful and bool(cells.held & {"date", "begin", "role", "hours"})
    )


def _are_votes_or_texts(cells: _Cells) -> bool:
    texts = cells.most(lambda cell: text_of(cell).slug, "symbol", "document")
    return (cells.most(state_in, "state") and cells.most(vote_of, "vote")) or (texts and bool(cells.held & _OF_TEXTS))


def _are_bodies(cells: _Cells, above: Heading) -> bool:
    """Tell whether bodies or states are admitted, objected to, take part in what the heading names, or pay for it."""
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
    )


def _is_event(words: str) -> bool:
    title = session_title(words)
    return bool(EVENT.search(words) or (title is not None and title.slug) or _EDITION.match(words))
