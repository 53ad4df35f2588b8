"""Join what the columns of a row say of time: days, hours and zones that stand apart; ask where a day is not clear."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corridors.patterns import wording
from corridors.readers.dates import Clock, days_in, in_year, months_in, span_in
from corridors.readers.pages.columns import Column
from corridors.readers.zones import ZONE, zone_named

_SLASHED = wording(r"(?<![\d/-])(?P<one>\d{1,2})(?P<mark>[/-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = wording(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d\d(?!\d)")
_ORDERS = {
    "dmy": r"d{1,2}[/.-]m{1,2}[/.-]y{2,4}|j{2}/m{2}/a{2,4}|d{2}/m{2}/a{2,4}",
    "mdy": r"m{1,2}[/.-]d{1,2}[/.-]y{2,4}",
}
#: "22-Apr-30": the month is a word, so that the last is the year.
_NAMED_MONTH = wording(r"\b(\d{1,2}[- ][A-Z][a-z]{2})[- ](\d\d)\b(?!\d)")
_YEAR = wording(r"(?:19|20)\d\d(?:-\d\d)?")
_WHEN = ("date", "begin", "finish", "hours", "end", "adopted", "published")
_DAY = len("2030-05-02")


@dataclass(frozen=True, slots=True)
class Span:
    """When something begins and ends, as precisely as its row says; a day that may be two, as it is written.

    >>> Span("2030-05-02").day
    '2030-05-02'
    """

    start: str = ""
    end: str = ""
    unclear: str = ""

    @property
    def day(self) -> str:
        """Give the day on which it begins, or the month or year."""
        return self.start[:_DAY]


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a table writes time: the order of day and month where it shows one, the zone, the year of its days.

    >>> Calendar("dmy", "Z").span({"date": "02/05/2030", "begin": "09:00", "finish": "10:30"})
    Span(start='2030-05-02T09:00:00Z', end='2030-05-02T10:30:00Z', unclear='')
    >>> Calendar().span({"date": "5/6/2030"})
    Span(start='2030', end='', unclear='5/6/2030')
    >>> Calendar(within=("2030-06-03", "2030-06-07")).span({"date": "5/6/2030"})
    Span(start='2030-06-05', end='', unclear='')
    """

    order: str = ""
    zone: str = ""
    year: str = ""
    within: tuple[str, str] = ("", "")

    def span(self, cells: Mapping[str, str]) -> Span:
        """Give when a row's event begins and ends, by all its columns that speak of time."""
        told = {what: cells.get(what, "") for what in _WHEN}
        unclear = next((found for what in _WHEN[:5] if (found := self.unclear(told[what]))), "")
        zone = _zone(cells.get("zone", "")) or self.zone
        year = cells.get("year", "")
        days = {what: self._days(_in_year(told[what], year)) for what in _WHEN if told[what] or what == "date"}
        nothing = ("", "")
        first, last = days["date"]
        first = first if len(first) > len("2030") else days.get("begin", nothing)[0] or first
        last = days.get("end", nothing)[0] or days.get("finish", nothing)[0] or last
        spans = [_clocks(told[what]) for what in ("begin", "date", "hours")]
        ends = [_clocks(told[what])[0] for what in ("finish", "end")]
        start = next((one for one, _ in spans if one is not None), None)
        end = next((one for one in (*ends, *(two for _, two in spans)) if one is not None), None)
        whole = len(first) == _DAY and not unclear
        begins = replace(start, zone=start.zone or zone).on(first) if start and whole else first
        if end is not None and start is not None and whole:
            return Span(begins, replace(end, zone=end.zone or start.zone or zone).on(last or first))
        return Span(begins, last if last != first else "", unclear)

    def day(self, words: str) -> str:
        """Give a day, or a month or year where no more is told; of a day that may be two, the year.

        >>> Calendar().day("3 May 2030"), Calendar("mdy").day("5/13/2030"), Calendar().day("2030")
        ('2030-05-03', '2030-05-13', '2030')
        """
        return self._days(words)[0]

    def unclear(self, words: str) -> str:
        """Give a day as written that may be two, as nothing in the table tells day from month."""
        match = _SLASHED.search(words)
        if match is None:
            short = _SHORT_YEAR.search(words)
            return short.group() if short else ""
        one, two = int(match["one"]), int(match["two"])
        return match.group() if not self._order(match) and one != two and max(one, two) <= 12 else ""

    def _order(self, match: re.Match[str]) -> str:
        """Give the order in which a day is written: that of the table, or the only one that the days above it allow."""
        found = (("dmy", "-{two:0>2}-{one:0>2}"), ("mdy", "-{one:0>2}-{two:0>2}"))
        days = [(order, match["year"] + form.format(**match.groupdict())) for order, form in found]
        fits = [order for order, day in days if self.within[0] <= day <= self.within[1]]
        return self.order or (fits[0] if len(fits) == 1 else "")

    def _days(self, words: str) -> tuple[str, str]:
        if self.unclear(words):
            slashed = _SLASHED.search(words)
            return (slashed["year"] if slashed else ""), ""
        words = _SLASHED.sub(
            lambda day: day.expand(r"\g<two>/\g<one>/\g<year>") if self._order(day) == "mdy" else day.group(), words
        )
        plain = (
            re.sub(r"(?<=\d)-(?=\d{1,2}-(?:19|20)\d\d)|(?<=\d)-(?=(?:19|20)\d\d\b)", "/", words)
            if _SLASHED.search(words)
            else words
        )
        found = [day for day in in_year(days_in(_NAMED_MONTH.sub(r"\1 20\2", plain)), self.year) if day.iso]
        if found:
            return found[0].iso, found[0].last or (found[1].iso if len(found) > 1 else "")
        month = next((month.iso for month in months_in(words)), "")
        year = _YEAR.fullmatch(words.strip())
        return month or (year.group() if year else ""), ""


def _in_year(words: str, year: str) -> str:
    """Give the words of a day with the year that a column of its own tells, where they tell none.

    >>> _in_year("Oct 7-8", "2030"), _in_year("2 May 2031", "2030")
    ('Oct 7-8, 2030', '2 May 2031')
    """
    lacks = _YEAR.fullmatch(year.strip()) and not re.search(r"(?:19|20)\d\d", words)
    return f"{words.strip()}, {year.strip()}".strip(" ,") if lacks else words


def calendar_of(columns: Sequence[Column], days: Iterable[str], zone: str = "", year: str = "") -> Calendar:
    """Learn how a table writes time from its headers and from all its days.

    >>> calendar_of([Column("date", "Date (dd/mm/yyyy)", "dd/mm/yyyy")], []).order
    'dmy'
    >>> calendar_of([Column("begin", "Start (UTC+2)", "UTC+2")], ["3/4/2030", "3/14/2030"])
    Calendar(order='mdy', zone='+02:00', year='', within=('', ''))
    """
    asides = [one.aside.lower() for one in columns if one.what in _WHEN]
    order = next((order for order, form in _ORDERS.items() for aside in asides if re.search(form, aside)), "")
    pairs = [(int(match["one"]), int(match["two"])) for words in days for match in _SLASHED.finditer(words)]
    shown = {"dmy"} if any(one > 12 for one, _ in pairs) else set()
    shown |= {"mdy"} if any(two > 12 for _, two in pairs) else set()
    of_hours = (_zone(one.aside) for one in columns if one.what in _WHEN)
    return Calendar(order or (shown.pop() if len(shown) == 1 else ""), next(filter(None, of_hours), zone), year)


def _zone(words: str) -> str:
    """Give the zone that some words name; a bare number in a column of offsets is hours."""
    plain = words.strip()
    if re.fullmatch(r"[+\-−–]?\d{1,2}(?::?\d\d)?", plain):
        plain = plain if plain[0] in "+-−–" else f"+{plain}"
    inside = re.search(ZONE, words)
    return zone_named(plain) or zone_named(f"{plain} time") or (zone_named(inside.group()) if inside else "")


def _clocks(words: str) -> tuple[Clock | None, Clock | None]:
    first, last, _ = span_in(words)
    return first, last
