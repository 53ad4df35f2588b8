"""Read days, hours and zones as documents print them; no more precisely than they say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corridors.documents import Line
from corridors.patterns import wording
from corridors.readers.zones import ZONE, ZONE_BEHIND, offset_on, zone_named

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier enero januar jänner janeiro gennaio",
            "february feb février fevrier febrero februar fevereiro febbraio",
            "march mar mars marzo märz março",
            "april apr avril abril aprile",
            "may mai mayo maio maggio",
            "june jun juin junio juni junho giugno",
            "july jul juillet julio juli julho luglio",
            "august aug août aout agosto",
            "september sep sept septembre septiembre setembro settembre",
            "october oct octobre octubre oktober outubro ottobre",
            "november nov novembre noviembre novembro",
            "december dec décembre decembre diciembre dezember dezembro dicembre",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
#: The months of English texts, spelt out.
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: A point behind the day as in German; at the beginning of a line it numbers an item, before an English month.
_POINT = (
    r"\.(?=\s(?:[-–]\s\d|bis\b|und\b|Januar\b|Februar\b|März|Mai\b|Juni\b|Juli\b|Oktober|Dezember))"
    r"|(?:(?<=\S\s\d)|(?<=\S\s\d\d))\."
)
_ORDINAL = rf"(?:st|nd|rd|th|er|º|{_POINT})?"
_WEEKDAY = r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?,?\s+)?"
_TO = rf"\s*(?:-|–|—|to|and|&|until|\b(?:et|y|e|al?|au|bis|und)\b)\s*{_WEEKDAY}(?:the\s+)?"
_DAY = wording(
    r"\b(?<!\d[:.])(?<!\bday )(?<!\bpart )(?<!\bpanel )(?:"
    r"(?<!\bsession )|(?<=noon session )|(?<=ning session )|(?=\d\d))"
    rf"(?P<d>\d{{1,2}}){_ORDINAL}(?:(?:,\s*\d{{1,2}}{_ORDINAL}){{0,8}},?{_TO}(?P<d2>\d{{1,2}}){_ORDINAL})?(?:\s+|-)(?:(?:of|de)\s+)?"
    rf"(?P<m>{_MONTH})\b\.?"
    rf"(?(d2)|(?:(?:,?\s+(?P<y0>(?:19|20)\d\d))?,?{_TO}(?P<d3>\d{{1,2}}){_ORDINAL}\s+(?P<m2>{_MONTH})\b)?)(?:,?[\s-]*(?:del?\s)?(?P<y>(?:19|20)\d\d(?!(?-i:[\da-z_]))))?"
    rf"|\b(?P<um>{_MONTH})\b\.?\s+(?P<ud>\d{{1,2}}){_ORDINAL}(?:{_TO}(?:(?P<um2>{_MONTH})\b\.?\s+)?(?P<ud2>\d{{1,2}}){_ORDINAL})?"
    rf"(?!\d)(?:,?\s*(?P<uy>(?:19|20)\d\d)\b)?"
    r"|(?<![\d/])(?P<iy>(?:19|20)\d\d)(?P<sep>[-/. ])(?P<im>0[1-9]|1[0-2])(?P=sep)(?P<id>[0-3]\d)(?![\d:])"
    r"|(?<![\w/.-])(?P<sd>\d{1,2})(?P<by>[./-]|\.[ ])(?P<sm>\d{1,2})(?P=by)(?P<sy>(?:19|20)\d\d)\b(?!-\d)",
    re.IGNORECASE,
)
#: Behind a day in figures: a clock of America, where the month stands first.
_AMERICAN = wording(r",?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?\s*)?[ECMP][SD]?T\b", re.IGNORECASE)
_MONTH_YEAR = wording(rf"\b(?P<m>{_MONTH})\b\.?,?\s+(?:of\s+)?(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE)
_CLOCK = wording(
    r"(?<![\d.:/+])(?<!(?:UTC|GMT)[+\-−–])(?<!(?:UTC|GMT) [+\-−–])(?P<h>\d{1,2})(?:[.:h](?P<min>\d{2,4})(?::00\b"
    r"(?:\.0+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?|noon\b)?(?:(?P<hours>h\b)|\s*h(?:rs?|ours?)?\b)?"
    rf"(?![\d/])\s*[(,]?\s*(?P<zone>(?-i:{ZONE_BEHIND}))?(?![A-Za-z])\)?",
    re.IGNORECASE,
)
_BETWEEN = wording(r"\s*(?:-|–|—|―|to|until|till|and|à|a|bis|uhr\s+bis)\s*", re.IGNORECASE)
#: Between hours in local time and the same in another zone: "16:00 local time (".
_AGAIN = wording(r"[\d:.]+\s*h?\s*[^()\d]{0,30}?(?:\(|\blocal\s+time[\s,;=|–-]*)\s*\Z", re.I)
_NAMED_DAY = wording(
    r"\b(?P<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|rs|rsday|urday)?\b\.?,?\s+(?:the\s+)?\Z", re.I
)
_WEEKDAYS_WIDE = 20
#: Between days of which the last alone bears the year.
_AND = wording(r"\s*(?:,|&|,?\s+and\b)\s*(?:from\s+)?", re.I)
#: Where the year is not said, a year that has every day.
_LEAP = "2000"
_ANY_ZONE = wording(rf"\b(?-i:{ZONE})(?![A-Za-z])")
#: What follows an hour that stands bare: "3–4:30pm".
_TO_HALF = wording(r"\s*(?:-|–|—|to|and|until)\s*\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?\s?m\b", re.I)
#: A moment as pages tell it to machines.
_MACHINE = wording(r"\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?")
#: What a page tells machines: "startDate: 2030-05-02T13:15:00+02:00", or such a stamp beside the day's words.
STAMP = wording(
    r"(?P<end>\bendDate: )?\b(?P<day>(?:19|20)\d\d-\d\d-\d\d)T(?P<hour>\d\d:\d[05])(?::00(?:\.0+)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?(?![\d:])"
)
#: What such stamps say where only the day is known.
NO_HOUR = ("00:00", "12:00")
_BARE_HOURS = wording(
    r"(?<![\d.:/-])([01]\d|2[0-3])([0-5]\d)\s*h?\s*(?:-|–|—|to)\s*([01]\d|2[0-3])([0-5]\d)"
    rf"(?=\s*\(?(?-i:{ZONE_BEHIND}))|\b([012]\d)([0-5]\d)\s*h?\s*(?:-|–|—|to)\s*([012]\d)([0-5]\d)\s*(?:h|hrs|hours)\b",
    re.I,
)
#: "at 0900 UTC": one hour without a colon.
_BARE_HOUR = wording(r"\bat\s+([01]\d|2[0-3])([0-5]\d)(?=\s*(?:UTC|GMT)\b)")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year as printed; empty where it is not said.

    >>> Day("2023", "10").iso
    '2023-10'
    """

    year: str = ""
    month: str = ""
    day: str = ""
    last_month: str = ""
    last_day: str = ""
    start: int = 0
    end: int = 0
    last_year: str = ""

    @property
    def iso(self) -> str:
        """Give the day as precisely as it is said; nothing without a year, or where there is no such day."""
        said = "-".join(part for part in (self.year, self.month, self.day) if part) if self.year else ""
        return said if not self.day or _weekday(self.year, self) else ""

    @property
    def last(self) -> str:
        """Give the last day of a span, or nothing."""
        last = Day(self.last_year or self.year, self.last_month or self.month, self.last_day)
        return last.iso if self.last_day and self.year else ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed, with its zone where one is given: an offset, or the place whose time it is.

    >>> Clock("09:20", "+08:00").on("2025-10-23")
    '2025-10-23T09:20:00+08:00'
    """

    time: str
    zone: str = ""
    start: int = 0
    end: int = 0
    half: str = ""

    def on(self, day: str) -> str:
        """Put the time on a day, with the offset that its zone has on that day."""
        return f"{day}T{self.time}:00{offset_on(self.zone, day)}"


@dataclass(frozen=True, slots=True)
class Moment:
    """The days of an event and its hours, the lines that tell them, and what is no time there.

    >>> Moment((), (Day("2030", "05", "02"),), Clock("09:00"), None).begins
    '2030-05-02T09:00:00'
    """

    places: tuple[Line, ...]
    days: tuple[Day, ...]
    start: Clock | None
    end: Clock | None
    misprints: tuple[str, ...] = ()

    @property
    def last(self) -> str:
        """Give the last day, or the only one."""
        first, follows = self.days[0], len(self.days) > 1 and self.days[1].start > self.days[0].end
        apart = follows and re.search(r"[.;]\s", self.places[0].text[first.end : self.days[1].start])
        second = self.days[1].iso if len(self.days) > 1 and not apart else ""
        return second if second > first.iso else first.last or first.iso

    @property
    def begins(self) -> str:
        """Give when it begins, as precisely as is told."""
        return self.start.on(self.days[0].iso) if self.start else self.days[0].iso

    @property
    def ends(self) -> str:
        """Give when it ends, where that is told."""
        return self.end.on(self.last) if self.end else self.last if self.last != self.days[0].iso else ""


def whole_days(text: str) -> list[Day]:
    """Find the days that a text prints with their year.

    >>> [day.iso for day in whole_days("2 May 2030 and 3 June")]
    ['2030-05-02']
    >>> [day.iso for day in whole_days("6-8 March and 2-4 May 2030")]
    ['2030-03-06', '2030-05-02']
    """
    found = days_in(text)
    for n in range(len(found) - 1, 0, -1):  # "6-8 March and 2-4 May 2030"
        if not found[n - 1].year and _AND.fullmatch(text[found[n - 1].end : found[n].start]):
            found[n - 1] = replace(found[n - 1], year=found[n].year)
    return [day for day in found if len(day.iso) == len("2030-05-02")]


def days_in(text: str) -> list[Day]:
    """Find the days that a text prints, those without a year among them.

    >>> [day.iso for day in days_in("Tuesday, 10th October, 2023 and October 12, 2023")]
    ['2023-10-10', '2023-10-12']
    >>> [(day.iso, day.last) for day in days_in("Mon 30 December 2030 – Thu 2 January 2031")]
    [('2030-12-30', '2031-01-02')]
    >>> days_in("20-23 October 2025")[0].last, days_in("Day 2 – 25 September 2024")[0].iso
    ('2025-10-23', '2024-09-25')
    """
    return [day for match in _DAY.finditer(text) if (day := _day(match)) is not None]


def in_year(days: list[Day], year: str) -> list[Day]:
    """Give the days with the year they lack: that of the next day beside them, else where it is known from elsewhere.

    >>> [day.iso for day in in_year(days_in("Monday 13 July"), "2020")]
    ['2020-07-13']
    """
    beside = [*(day.year for day in days), year]
    return [replace(day, year=next(filter(None, beside[n:]), "")) for n, day in enumerate(days)]


def year_of_weekday(text: str, day: Day, years: Iterable[str]) -> str:
    """Give the one of some years in which a day is of the weekday that stands before it; nothing where it is not one.

    >>> said = "on Monday, March 2, in Velda"
    >>> year_of_weekday(said, days_in(said)[0], ["2013", "2014", "2015"])
    '2015'
    """
    named = _NAMED_DAY.search(text[max(0, day.start - _WEEKDAYS_WIDE) : day.start])
    fits = [year for year in dict.fromkeys(years) if named and _weekday(year, day) == named["day"].lower()]
    return fits[0] if len(fits) == 1 else ""


def _weekday(year: str, day: Day) -> str:
    try:
        return f"{date.fromisoformat(f'{year}-{day.month}-{day.day}'):%a}".lower()
    except ValueError:  # no such day in that year
        return ""


def _day(match: re.Match[str]) -> Day | None:
    part = match.groupdict()
    month = part["m"] or part["um"]
    number = str(_MONTHS[month.lower()]) if month else part["im"] or part["sm"]
    day = part["d"] or part["ud"] or part["id"] or part["sd"]
    if part["sd"] and _AMERICAN.match(match.string, match.end()):
        number, day = day, number
    year = part["y"] or part["uy"] or part["iy"] or part["sy"] or ""
    last = part["d2"] or part["ud2"] or part["d3"] or ""
    until = part["m2"] or part["um2"]
    later = str(_MONTHS[until.lower()]).zfill(2) if until else ""
    turns = year and later and int(later) < int(number)  # "30 December – 2 January 2031"
    first = part["y0"] or (str(int(year) - 1) if turns else year)
    found = Day(first, number.zfill(2), day.zfill(2), later, last.zfill(2) if last else "", *match.span(), year)
    return found if _weekday(first or _LEAP, found) else None


def months_in(text: str) -> list[Day]:
    """Find the months with a year that a text prints.

    >>> [day.iso for day in months_in("launched in December 2021")]
    ['2021-12']
    """
    return [
        Day(match["y"], str(_MONTHS[match["m"].lower()]).zfill(2), "", "", "", *match.span())
        for match in _MONTH_YEAR.finditer(text)
    ]


def clocks_in(text: str) -> tuple[list[Clock], list[str]]:
    """Find the times of day that a text prints, and those that cannot be one (a misprint), as printed.

    >>> [clock.time for clock in clocks_in("9.20am to 10.10am (GMT +8)")[0]]
    ['09:20', '10:10']
    >>> clocks_in("from 11.05am to 11.595am")[1]
    ['11.595am']
    """
    plain = _without_days(_MACHINE.sub(lambda match: " " * len(match.group()), text))
    found, misprints = _clocks(plain)
    if not found:  # only what a page tells machines, or a table
        found, misprints = _clocks(_without_days(text))
    found = _told_twice(found, text)
    zones = {clock.zone for clock in found if clock.zone} or {zone_named(z) for z in _ANY_ZONE.findall(text)}
    if len(zones) == 1:  # one zone printed once is the zone of all times on the line
        found = [replace(clock, zone=clock.zone or next(iter(zones))) for clock in found]
    return _with_halves(found), misprints


def _told_twice(found: list[Clock], text: str) -> list[Clock]:
    """Give hours told in local time the zone that follows from the same hours in another: "15:30 (06:30 UTC)"."""
    if len(found) == 4 and found[1].zone and found[3].zone:  # "15:30 (06:30 UTC) - 16:00 (07:00 UTC)"
        pairs = [_told_twice(pair, text) for pair in (found[:2], found[2:])]
        return [pair[0] for pair in pairs] if all(pair[0].zone for pair in pairs) else found
    half = len(found) // 2
    here, there = found[:half], found[half:]
    offset = there[-1].zone.replace("Z", "+00:00") if there else ""
    between = text[here[-1].start : there[0].start] if half else ""
    if (
        half != len(there)
        or not re.match(r"[+-]", offset)
        or any(one.zone for one in here)
        or not _AGAIN.match(between)
    ):
        return found
    first, other = (int(one.time[:2]) * 60 + int(one.time[3:]) for one in (here[0], there[0]))
    east = (first - other + int(f"{offset[0]}{offset[1:3]}") * 60 + int(offset[0] + offset[4:]) + 720) % 1440 - 720
    zone = f"{'-' if east < 0 else '+'}{abs(east) // 60:02}:{abs(east) % 60:02}"
    return [*(replace(one, zone=zone) for one in here), *(replace(one, zone=there[-1].zone) for one in there)]


def _clocks(text: str) -> tuple[list[Clock], list[str]]:
    found: list[Clock] = []
    misprints: list[str] = []
    for match in _CLOCK.finditer(text):
        led = _TO_HALF.match(text, match.end("h")) or (match["hours"] and int(match["h"]) < 24)
        if not match["min"] and not match["half"] and not led:
            continue
        clock = _clock(match)
        if clock is None:
            misprints.append(text[match.start() : match.end()].strip(" ()"))
        else:
            found.append(clock)
    return found, misprints


def span_in(text: str) -> tuple[Clock | None, Clock | None, list[str]]:
    """Find when something begins and ends on a line, and what is misprinted there.

    >>> start, end, _ = span_in("3:00PM TO 4:00PM")
    >>> start.time, end.time
    ('15:00', '16:00')
    """
    text = _with_colons(text)
    found, misprints = clocks_in(text)
    if misprints:  # of a span with one unreadable end the other still holds: before the misprint it is the beginning
        at = text.find(misprints[0])
        before = [clock for clock in found if clock.start < at]
        return (before[0] if before else None), (None if before else found[0] if found else None), misprints
    if len(found) >= 2 and (_BETWEEN.fullmatch(text[found[0].end : found[1].start].strip("() ,")) or len(found) == 2):
        first, last = found[:2]
        if first.zone and last.zone and first.zone != last.zone:  # "14:00 CET / 13:00 GMT": one moment, told twice
            return first, None, []
        zone = first.zone or last.zone
        return replace(first, zone=zone), replace(last, zone=zone), []
    return (found[0] if found else None), None, []


def stamped(
    top: Sequence[Line], days: Sequence[Day], start: Clock | None, end: Clock | None
) -> tuple[Clock | None, Clock | None]:
    """Complete hours by what the page tells machines of the same days: hours that lack, or their zone.

    >>> page = [Line(1, 0, 40, "startDate: 2030-05-02T13:15:00+02:00")]
    >>> stamped(page, days_in("2 May 2030"), None, None)[0].time
    '13:15'
    """
    stamps = [stamp for line in top for stamp in STAMP.finditer(line.text) if stamp["hour"] not in NO_HOUR]
    for stamp in stamps:
        clock = Clock(stamp["hour"], zone_named(stamp["zone"] or ""))
        last = stamp["day"] in (days[0].last or days[0].iso, days[-1].iso)
        if stamp["end"] and last and (end is None or (end.time == clock.time and not end.zone)):
            end = clock
        elif (
            not stamp["end"]
            and stamp["day"] == days[0].iso
            and (start is None or (start.time == clock.time and not start.zone))
        ):
            start = clock
    if start is not None and end is not None and start.zone and not end.zone:
        end = replace(end, zone=start.zone)
    return start, end


def _with_colons(text: str) -> str:
    """Write hours without a colon as hours with one, where a line says that they are hours: "1000 – 1130h"."""
    text = _BARE_HOUR.sub(r"at \1:\2", re.sub(r"\b(?:12\s+)?noon\b", "12:00", text, flags=re.I))
    return _BARE_HOURS.sub(lambda match: "{}:{} – {}:{}".format(*filter(None, match.groups())), text)


def _without_days(text: str) -> str:
    """Blank out days, so that 10.10.2023 is no time."""
    return _DAY.sub(lambda match: " " * len(match.group()), text)


def _clock(match: re.Match[str]) -> Clock | None:
    hour, minute, half = int(match["h"]), match["min"] or "00", (match["half"] or "").lower().replace(".", "").strip()
    if half in ("am", "pm", "a m", "p m", "noon"):
        if not 1 <= hour <= 12:
            half = "" if hour <= 23 else half
        else:
            hour = hour % 12 + (12 if half[0] in "pn" else 0)
    if len(minute) != 2 or int(minute) > 59 or hour > 23:
        return None
    return Clock(f"{hour:02}:{minute}", zone_named(match["zone"] or ""), match.start(), match.end(), half[:1])


def _with_halves(found: list[Clock]) -> list[Clock]:
    """Take "3:00 to 4:00pm" as both in the afternoon."""
    if len(found) == 2 and not found[0].half and found[1].half == "p":
        hour = int(found[0].time[:2])
        if hour + 12 <= int(found[1].time[:2]):
            return [replace(found[0], time=f"{hour + 12:02}{found[0].time[2:]}"), found[1]]
    return found
