"""Know time zones as documents name them: by an offset, an abbreviation, a city or a region, with its summer time."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from corridors.documents import Line
from corridors.patterns import wording

#: Abbreviations that name one offset; those that mean several zones are left out.
_FIXED = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "wat": 1, "west": 1, "cest": 2, "cat": 2, "eet": 2,
    "sast": 2, "eest": 3, "eat": 3, "msk": 3, "trt": 3, "sgt": 8, "hkt": 8, "jst": 9, "kst": 9, "aest": 10,
    "aedt": 11, "nzst": 12, "nzdt": 13, "brt": -3, "edt": -4, "est": -5, "cdt": -5, "mdt": -6, "pdt": -7, "pst": -8,
}  # fmt: skip
#: Cities, and words for regions, by their offset in winter and by whose rule they keep summer time.
_BY_PLACE = {
    ("eu", 0): "london|lisbon|dublin|edinburgh|uk|british|greenwich|wet/west|gmt/bst",
    ("eu", 1): "geneva|zurich|bern|brussels|paris|berlin|bonn|munich|vienna|the hague|hague|amsterdam|rome|madrid|"
    "stockholm|oslo|copenhagen|prague|warsaw|budapest|bratislava|ljubljana|zagreb|belgrade|luxembourg|valletta|"
    "tirana|sarajevo|skopje|podgorica|strasbourg|turin|barcelona|katowice|lillestrøm|"
    "gothenburg|malmö|hamburg|frankfurt|milan|lyon|lausanne|krakow|kraków|cet/cest|ce(s)t|central european|swiss",
    ("eu", 2): "helsinki|tallinn|tartu|riga|vilnius|kyiv|athens|sofia|bucharest|nicosia|chisinau|eastern european",
    ("us", -5): "new york|washington|boston|atlanta|miami|toronto|ottawa|montreal|et|eastern|us eastern|u.s. eastern",
    ("us", -6): "chicago|dallas|houston|austin|ct|us central",
    ("us", -7): "denver|mt|us mountain",
    ("us", -8): "san francisco|los angeles|seattle|vancouver|pt|pacific|us pacific",
    ("il", 2): "tel aviv|jerusalem|israel",
    ("au", 10): "sydney|melbourne|canberra",
    ("nz", 12): "wellington|auckland",
    ("", -6): "mexico city|guatemala|san jose|costa rica",
    ("", -5): "bogota|bogotá|lima|quito|panama|kingston|jamaica",
    ("", -4): "caracas|la paz|santo domingo|port of spain",
    ("", -3): "brasilia|brasília|sao paulo|são paulo|rio de janeiro|buenos aires|montevideo",
    ("", 0): "accra|dakar|abidjan|reykjavik",
    ("", 1): "lagos|abuja|tunis|algiers|west africa|west african",
    ("", 2): "johannesburg|pretoria|cape town|kigali|lusaka|harare|gaborone|windhoek|central africa|south africa",
    ("", 3): "nairobi|addis ababa|kampala|dar es salaam|riyadh|doha|kuwait|baghdad|istanbul|ankara|moscow|minsk|"
    "east africa|east african|arabia",
    ("", 4): "dubai|abu dhabi|tbilisi|yerevan|baku|port louis|gulf",
    ("", 5): "islamabad|karachi|tashkent|astana|almaty",
    ("", 5.5): "delhi|new delhi|mumbai|bangalore|colombo|india|indian",
    ("", 6): "dhaka|bangladesh",
    ("", 7): "bangkok|hanoi|jakarta|phnom penh|vientiane|indochina",
    ("", 8): "singapore|beijing|shanghai|china|hong kong|kuala lumpur|manila|perth|taipei",
    ("", 9): "tokyo|kyoto|osaka|japan|seoul|korea",
    ("", 12): "suva|fiji",
    ("", 13): "apia|samoa|nuku'alofa|tonga",
}  # fmt: skip
_PLACES = {place: kept for kept, places in _BY_PLACE.items() for place in places.split("|")}
_SHORT = wording(r"[a-z]{2}\Z")
_PLACE = "|".join(sorted((re.escape(place) for place in _PLACES if not _SHORT.match(place)), key=len, reverse=True))
_ABBREVIATED = "|".join(sorted((name.upper() for name in _FIXED if name not in ("z", "cat", "west")), key=len)[::-1])
_TIME = r"(?:\s+(?i:standard|summer|daylight|local))?\s+(?i:time)"
#: A zone wherever it stands.
ZONE = (
    rf"(?:(?:UTC|GMT)(?:/(?:UTC|GMT))?\s*(?:\+\s?|[\-−–])\d{{1,2}}(?::?\d\d)?\b|\+\d{{2}}:\d{{2}}|(?<=:\d\d:\d\d)-\d{{2}}:\d{{2}}|CET/CEST|CEST/CET|CE\(S\)T|(?:{_ABBREVIATED})\b"
    rf"|(?i:\b(?:{_PLACE})){_TIME}|(?i:local\s+time)\s*(?:in\s+|,\s*|\()(?i:{_PLACE})\b|(?:Africa|America|Asia|Australia|Europe|Pacific)/[A-Z]\w+)"
)
#: A zone right behind a time, where two letters are enough.
ZONE_BEHIND = rf"(?:{ZONE}|Z\b|CAT\b|[ECMP]T\b)"
_SAID_OF_ALL = wording(
    r"\b(?:all\s+times?|times?\s+(?:(?:are|is|given|shown|listed|indicated|in|zone|below)\b)|time[- ]?zone|"
    r"hours\s+(?:are\s+)?in)\b"
    rf"[^.;]{{0,40}}?(?P<zone>(?-i:{ZONE}))",
    re.I,
)
_NEVER = 400


def zone_of_all(text: str) -> str:
    """Give the zone that a line says all times are in, or nothing.

    >>> zone_of_all("All times are local (GMT-5)"), zone_of_all("We meet at 10:00 CET")
    ('-05:00', '')
    """
    said = _SAID_OF_ALL.search(text) if len(text) < _NEVER else None
    return zone_named(said["zone"]) if said else ""


def zone_named(words: str) -> str:
    """Give the offset that words for a zone name, or the place whose time it is; nothing where it may be several.

    >>> zone_named("GMT +8"), zone_named("CEST"), zone_named("New York time"), zone_named("IST")
    ('+08:00', '+02:00', 'new york', '')
    """
    plain = words.replace("−", "-").replace("–", "-").strip(" ()").lower()
    if match := re.fullmatch(r"(?:utc|gmt|/)*\s*([+-])\s?(\d{1,2})(?::?(\d\d))?", plain):
        return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
    if plain in _FIXED:
        return _written(_FIXED[plain])
    plain = (
        "cet/cest"
        if plain == "cest/cet"
        else plain.rpartition("/")[2].replace("_", " ")
        if "/" in words and words[0].isupper() and not words.isupper()
        else plain
    )
    plain = re.sub(r"^local\s+time[\s,(in]*\b|(?:\s+(?:standard|summer|daylight|local))?\s+time\Z", "", plain)
    return plain if plain in _PLACES else ""


def offset_on(zone: str, day: str) -> str:
    """Give the offset of a zone on a day: an offset as it is, a place's by its summer time; nothing without a day.

    >>> offset_on("new york", "2030-03-12"), offset_on("geneva", "2030-03-12"), offset_on("+05:30", "2030-03-12")
    ('-04:00', '+01:00', '+05:30')
    """
    if zone not in _PLACES:
        return zone
    rule, hours = _PLACES[zone]
    if rule and len(day) != len("2030-03-12"):
        return ""
    return _written(hours + (bool(rule) and _is_summer(rule, date.fromisoformat(day))))


def _written(hours: float) -> str:
    whole = abs(int(hours * 60))
    return f"{'-' if hours < 0 else '+'}{whole // 60:02}:{whole % 60:02}" if hours else "Z"


def _is_summer(rule: str, day: date) -> bool:
    """Tell whether clocks are set forward on a day: the rules of today, which have held since 2008."""
    year = day.year
    if rule == "eu":
        return _sunday(year, 4, 0) <= day < _sunday(year, 11, 0)
    if rule == "il":
        return _sunday(year, 4, 0) - timedelta(days=2) <= day < _sunday(year, 11, 0)
    if rule == "us":
        return _sunday(year, 3, 2) <= day < _sunday(year, 11, 1)
    return not _sunday(year, 4, 1) <= day < (_sunday(year, 10, 1) if rule == "au" else _sunday(year, 10, 0))


def _sunday(year: int, month: int, which: int) -> date:
    """Give a Sunday of a month by its number; 0 is the last of the month before."""
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))


def zone_on(fields: Mapping[str, tuple[str, Line]], lines: Sequence[Line]) -> str:
    """Give the zone that the page says all its times are in, in a field or in words.

    >>> zone_on({}, [Line(1, 0, 20, "All times are CEST")])
    '+02:00'
    """
    given = next((fields[key][0] for key in ("timezone", "time_zone", "tz") if key in fields), "")
    return zone_named(given) or next((zone for line in lines if (zone := zone_of_all(line.text))), "")
