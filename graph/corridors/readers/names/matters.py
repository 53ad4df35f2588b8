"""Know the matters that posts, bodies and agendas are named after, and keep together a body that lists several."""

import re

from corridors.patterns import wording

_MATTER = (
    r"(?:research|security|science|technology|innovation|culture|education|youth|policy|law|conflict|cyber|digital|"
    r"transformation|trade|industry|justice|energy|health|defen[cs]e|disarmament|affairs|cooperation|development|"
    r"public|strategy|communications|operations|relations|engagement|partnerships|privacy|integrity|emerging|"
    r"technologies|political|social|international(?=\s+(?:security|cooperation|affairs|relations|policy))|economics|government|regional|foreign|home|internal|external|national|creative|"
    r"industries|interior|finance|governance|telecommunications?|media|commonwealth|information|economy|infrastructure|"
    r"transport|environment|agriculture|tourism|labou?r|peace|democracy|elections|constitutionalism|digitali[sz]ation|"
    r"broadcasting|sports?|intelligence|safety|standards|cybersecurity|cybercrime|commercial|products?|legal|corporate|"
    r"computer|engineering|philosophy|mathematics|studies|capacity|building|resilience|(?:[a-z]+-)?diplomacy|multilateral|administration|planning|data|protection|gender|global|"
    r"counter-?terrorism|constitutional|identity|risk|compliance|diplomatic|consular|regulatory|european|cultural)"
)
#: What a post is for, cut off by a comma: it employs nobody.
PORTFOLIO = wording(rf"{_MATTER}(?:(?:\s*(?:,|&|\band\b)\s*|\s+){_MATTER}\b)*|and\s+.*", re.IGNORECASE)
_SIDE = r"(?:north|south|east|west|middle|central|latin|sub-?saharan|sahel)(?:[- ]?(?:east|west))?(?:ern)?"
#: A part of the world as programmes print it, in words of no list: "Africa (Southern)", "Middle-East Group".
_REGION = (
    rf"(?:(?:{_SIDE}[- ]*)?(?:europe|africa|asia|america|pacific|caribbean|oceania)n?(?:[- ]pacific)?"
    rf"(?:\s*\({_SIDE}\))?|middle[- ]east(?:ern)?|mena)"
)
#: The same, and the letters that forms take for it.
WORLD = wording(rf"{_REGION}|(?-i:NA|LAC|APAC|EU|EE|MENA)", re.IGNORECASE)
#: Letters behind a post that name its matter, its part of the world or its rank.
NO_BODY = wording(r"NA|LAC|APAC|EU|EE|MENA|EMEA|LATAM|ICTs?|IoT|AI|IT|HR|PR|GR|R&D|DNS|GRC|CSR|II|III|IV")
#: What stands where an employer would, and employs nobody.
NO_EMPLOYER = wording(
    r"(?:independent(?:\s+\w+)?|self(?:[- ]employed)?|free-?lance\w*|individual|personal capacity|"
    r"in (?:his|her|their|a) personal capacity|"
    r".*\b(?:convention|exhibition|conference)\s+cent(?:re|er)|.*\s(?:hotel|ballroom|palace|palais|auditorium)|washington,?\s+d\.?c\.?|international\s+(?:relations|law|affairs|studies|politics)|\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}|"
    r"in\s+(?:partnership|cooperation|collaboration)\s.*|(?:co-?)?author\s+of\s.*|EMEA|LATAM|APAC|retired|consultant|student|researcher|youth|member|volunteer|other|(?:fe)?male|"
    rf"{_REGION}(?:\s*(?:/|&|and)\s*{_REGION})*(?:\s+(?:regional\s+)?(?:group|region))?(?:\s\([A-Z]+\))?|global)\Z",
    re.IGNORECASE,
)
_MATTERS = wording(rf"(?:{_MATTER}\b\s*)+", re.IGNORECASE)
#: What agendas call their items: "Panel Discussion", "Welcome Coffee", "Session II".
_ITEM = wording(
    r"(?:(?:panel|session|discussions?|remarks|address|opening|closing|welcome|keynote|coffee|lunch|tea|break|special|"
    r"concluding|introduct(?:ion|ory)|ceremony|reception|registration|plenary|fireside|chat|round|table|roundtable|"
    r"high-level|thanks|vote|notes?|speech|debate|(?:co-)?moderators?|(?:co-)?chairs?|speakers?|panell?ists?|rapporteurs?|organi[sz]ers?|participants?|interactive|networking|moderated|questions?|answers|segment|part|"
    r"category|annex|appendix|chapter|section|phase|class|pillar|invited|associate|guests?|resource|persons|independent|external|consultants|experts?|observers?|members?|"
    r"day|track|workshop|summary|wrap-up|[ivx]+|one|two|three|four|first|second|third|final|inaugural|ministerial)"
    r"\b\s*)+",
    re.IGNORECASE,
)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+"
_WORDS = rf"{_CAP}(?:\s{_CAP}){{0,2}}"
#: A body whose name lists matters: behind its kind, or before it.
_LISTING = wording(
    r"\b(?:Ministry|Department|Secretariat|Institute|Cent(?:re|er)|Office|Committee|Agency|Directorate|School|Faculty|"
    r"Bureau|Commission|Council|Minister|Secretary|Commissioner)\s+(?:of|for|on)\s+(?:the\s+)?"
    rf"(?P<behind>{_WORDS}(?:,\s+{_WORDS})+,?\s+(?:and|&)\s+{_WORDS})"
    rf"|(?:(?<=,\s)|(?<=\b[Tt]he\s)|(?<=\bof\s)|(?<=\bat\s)|(?<=[’']s\s)|\A)(?P<before>{_WORDS}(?:,\s+{_WORDS})+,?\s+(?:and|&)\s+{_WORDS})"
    r"\s+(?:\([A-Z]{2,8}\)\s+)?(?:Office|Ministry|Department|Agency|Division|Directorate|[Uu]nit)\b"
)
_COMMA, _AND, _AMPERSAND = "\ue000", "\ue001", "\ue002"
#: Cities of several words, which look like names, and others whose time is not known.
CITY = wording(
    r"New (?:York|Delhi|Orleans)|Addis Ababa|San (?:Jos[eé]|Francisco|Salvador|Juan|Diego)|Hong Kong|Kuala Lumpur|"
    r"Buenos Aires|Abu Dhabi|Rio de Janeiro|Mexico City|Phnom Penh|Port (?:Moresby|Vila|Louis|of Spain)|Tel Aviv|"
    r"Cape Town|S[aã]o Paulo|Santo Domingo|Los Angeles|Las Vegas|Saint Petersburg|Guatemala City|Panama City|"
    r"Kuwait City|Den Haag|João Pessoa|Punta Cana|Santa (?:Cruz|Marta)|Ho Chi Minh(?: City)?|Siem Reap|"
    r"Bandar Seri Begawan|Silicon Valley|Reykjav[ií]k|Bridgetown|Santiago|Basel|Lausanne|Utrecht|Cartagena|Medell[ií]n|"
    r"Chi[sșş]in[aă]u|Nadi|Suva|Apia|Honiara|Nuku['’]?alofa|Gaborone|Lilongwe|Lom[eé]|Cotonou|Windhoek|Harare|Kigali|Praia|"
    r"Georgetown|Kingston|Castries|Nassau|Belmopan|Tegucigalpa|Guatemala|Quito|Asunci[oó]n|Cusco|Salvador|Bras[ií]lia|"
    r"Strasbourg|Antwerp|Ghent|Rotterdam|Maastricht|Hamburg|Munich|Cologne|Leipzig|Salzburg|Graz|Krak[oó]w|Wroc[lł]aw|Gda[nń]sk|"
    r"Gothenburg|Bergen|Tampere|Turku|Tartu|Kaunas|Lviv|Ohrid|Podgorica|Pristina|Tirana|Porto|Milan|Turin|Florence|Bologna|"
    r"Bengaluru|Bangalore|Chennai|Hyderabad|Pune|Lahore|Chiang Mai|Cebu|Bali|Jakarta|Bandung|Hanoi|Taipei|Busan|Osaka|"
    r"Kyoto|"
    r"Shanghai|Guangzhou|Shenzhen|Wuzhen|Chengdu|Almaty|Astana|Bishkek|Dushanbe|Samarkand|Doha|Muscat|"
    r"Sharm el[- ]Sheikh|"
    r"Marrakech|Rabat|Yaound[eé]|Abidjan|Ouagadougou|Bamako|Niamey|Kinshasa|Luanda|Maputo|Lusaka|Kampala|Mombasa|Arusha"
)


def is_matter(words: str) -> bool:
    """Tell whether some words name a matter and nothing else.

    >>> is_matter("Digital Policy"), is_matter("Ada Okafor")
    (True, False)
    """
    return _MATTERS.fullmatch(words) is not None


def is_item(words: str) -> bool:
    """Tell whether some words call an item of an agenda.

    >>> is_item("Panel Discussion"), is_item("Ada Okafor")
    (True, False)
    """
    return _ITEM.fullmatch(words) is not None


def bound(text: str, *, sure: bool = False) -> str:
    """Set marks for the commas and the "and" within the name of a body that lists matters, so that no cut falls there.

    With ``sure`` only where each of the names is one of a matter.

    >>> unbound(bound("Ada Okafor, Ministry of Law, Water and Trade").split(", ")[1])
    'Ministry of Law, Water and Trade'
    """
    if ", " not in text or not (" and " in text or " & " in text):
        return text
    return _LISTING.sub(lambda match: _marked(match, sure=sure), text)


def listing_end(text: str, at: int) -> int:
    """Give where a body ends that begins at an offset and lists matters, with its State; 0 where none does.

    >>> listing_end("the Ministry of Law, Water and Trade of Kenya.", 4)
    45
    """
    match = _LISTING.match(text, at)
    if match is None or not match["behind"] or _marked(match, sure=False) == match.group():
        return 0
    of = wording(rf"\sof\s(?:the\s)?{_CAP}").match(text, match.end())
    return of.end() if of else match.end()


def unbound(text: str) -> str:
    """Take those marks off again."""
    return text.replace(_COMMA, ",").replace(_AND, "and").replace(_AMPERSAND, "&")


def _marked(match: re.Match[str], *, sure: bool) -> str:
    parts = re.split(r",?\s+(?:and|&)\s+|,\s+", match["behind"] or match["before"])
    if re.search(r"\b(?:Director|Head|Officer|Manager|Adviser|Advisor|Chair|President)\b", parts[0]):  # a post
        return match.group()
    if any((sure or " " in part) and not re.search(_MATTER, part, re.I) for part in parts):  # the names of people
        return match.group()
    plain = match.group().replace(", ", f"{_COMMA} ").replace(" and ", f" {_AND} ")
    return plain.replace(" & ", f" {_AMPERSAND} ")
