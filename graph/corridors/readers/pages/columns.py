"""Know the columns of tables by the words in their headers, in three languages; and the tables of people in pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corridors.documents import Line
from corridors.lexicon import state_named
from corridors.names import fold
from corridors.patterns import wording
from corridors.readers.lines.headings import heading
from corridors.readers.names.groups import regional_group, stakeholder_group
from corridors.readers.names.people import Entry
from corridors.readers.names.posts import is_post
from corridors.readers.pages.agendatables import RULE
from corridors.readers.un.symbols import SYMBOL

_STATES = (
    r"(?:member\s+)?states?|countr(?:y|ies)|delegations?|nationality|pays|pais(?:es)?|etats?(?: membres?)?|"
    r"estados?(?: miembros?)?|delegac(?:ion(?:es)?|ao)|land|staat|lander"
)
#: What columns mean, by their headers without accents, capitals and brackets; the first that fits counts.
_COLUMNS = (
    ("private", r"e-? ?mails?(?: address)?|courriel|mail|correo(?: electronico)?|(?:tele)?phones?(?: number)?|"
     r"mobile|telefono|gender|sexe|sexo|passport.*|date of birth|address|contact(?: (?:details|information))?"),
    ("number", r"(?:speaking )?order(?: of speakers)?|n|nr|lfd nr|#|num(?:ber)?|numero|id|index|row|item|"
     r"seq(?:uence)?|order"),
    ("mode", r"(?:mode|modality)(?: of (?:participation|attendance))?|(?:remote|virtual|online)\s*/\s*in[- ]person|"
     r"in[- ]person\s*/\s*(?:remote|online|virtual)|"
     r"attendance mode|modalite|modalidad|in[- ]person|remote|online|presentiel|presencial"),
    ("honorific", r"honorific|salutation|prefix|civilite|tratamiento|mr\W+ms.*|form of address"),
    ("presence", r"attend(?:ed|ance)(?: (?:status|confirmed))?|presen(?:t|ce)|did (?:they )?attend|"
     r"showed up|checked in|in (?:the )?room|presente?s?(?: (?:le|on|el|am|em) .{1,30})?|"
     r"presen[cs]a|presencia|asist(?:io|encia)|a assiste|a participe|participou|"
     r"teilnahme|teilgenommen|anwesend|anwesenheit|(?:day|tag|jour|dia) \d{1,2}"),
    ("spoke", r"spoke|statement|(?:statement|speech|intervention) (?:delivered|made|given)|"
     r"took the floor|delivered|intervened|interventions?|"
     r"wortmeldung|intervino|a pris la parole"),
    ("note", r"notes?|remarks?|comments?|observations?|observaciones|observacoes|remarques?|commentaires?|"
     r"bemerkung(?:en)?|anmerkung(?:en)?|registration(?: status)?"),
    ("alias", r"short(?: (?:name|form|title))?|acronyms?|abbrev(?:iation|\.)?|sigles?|siglas?|known as"),
    ("opened", r"(?:first|opening) (?:meeting|session)|premiere (?:reunion|session)|primera (?:reunion|sesion)"),
    ("closed", r"(?:last|final|closing) (?:meeting|session)|derniere (?:reunion|session)|ultima (?:reunion|sesion)"),
    ("first", r"(?:first|given) names?|prenoms?|forename|nombre de pila|vornamen?"),
    ("last", r"(?:last|family|sur) ?names?|nom de famille|apellidos?|sobrenome|nachnamen?|"
     r"familiennamen?"),
    ("nom", r"nom|nombre|nome"),
    ("name", r"(?:full )?names?|person|ambassadors?|envoys?|diplomats?|officials?|(?:delivered|presented) by|"
     r"(?:last |family |sur)names?\W{1,3}(?:and |& )?(?:first|given|fore) ?names?|"
     r"(?:first|given|fore) ?names?\W{1,3}(?:and |& )?(?:last |family |sur) ?names?|"
     r"names? (?:last|first|family|surname)\b.*|nom et prenoms?|nom complet|nombres? y apellidos?|"
     r"apellidos? y nombres?|nombre completo|persona"),
    ("standing", r"(?:title|position|post|function)s? (?:and|&) (?:affiliation|organi[sz]ation|institution)|"
     r"affiliations? (?:and|&) (?:title|position|post|function)|fonction et (?:organisation|institution)|cargo (?:y|"
     r"e) (?:organizacion|institucion)|(?:position|title|post)\s*/\s*(?:affiliation|organi[sz]ation|institution)"),
    ("objectors", rf"object(?:ing|or|ions?|ed)(?: (?:raised|received|made))?(?: (?:by|from))?(?: (?:{_STATES}))?|"
     rf"vetoe?d?(?: by)?|(?:{_STATES}) (?:objecting|objector|objecteurs?|objetantes?|that objected)|"
     rf"opposing (?:{_STATES})|objec(?:ion(?:es)?|tions?) (?:de|des|por)(?: .*)?|objecion(?:es)?|estados? que objet\w+|"
     r"etats? ayant objecte|objetado por|objections? (?:par|des etats)"),
    ("status", r"(?:estado|statut|decision) (?:de|d'|sur)(?: ?l[a'])? ?(?:acreditacion|accreditation)|status|"
     r"decision|outcome|result|accredit(?:ation|ed)(?: (?:status|decision|result|outcome))?|approved|statut|resultat|"
     r"resultado|acreditacion|accredited (?:to|by|in) .{2,60}|"
     r"status of (?:the )?(?:accreditation|application|request)|application (?:status|result)"),
    ("party", r"(?:country|state|delegation|pays|pais)\s*/\s*(?:group|organi[sz]ation|entity|institution|organizacion)|"
     r"(?:organi[sz]ation|entity|institution)\s*/\s*(?:country|state|delegation|pays)|"
     r"(?:country|state|delegation) (?:or|and) (?:organi[sz]ation|entity|institution)"),
    ("behalf", r"(?:(?:speaking|speaks|spoke|sitting|sits|here|present)(?: (?:or|/|and) (?:speaking|sitting))? )?"
     r"(?:for|on behalf of)(?: (?:the )?(?:group|delegation))?|represent(?:s|ing|ed)|au nom de|"
     r"en nombre de|vertritt|em nome de"),
    ("employer", r"ministr(?:y|ies)|"
     r"org(?:ani[sz]ation)?s?(?:\s*/\s*\w+)?|affiliations?|employer|institutions?|institute|company|"
     r"entit(?:y|ies)|agency|(?:name of (?:the )?)?(?:organi[sz]ation|entity|ngo|applicant|"
     r"stakeholder)(?: name)?|organi[sz]ation represented|accredited organi[sz]ation|applicants?|ngos?|"
     r"ongs?|organismes?|organizac(?:ion(?:es)?|ao)|einrichtung|behorde|instituicao|organismos?|afiliacion|employeur|institucion(?:es)?|entreprise|empresa|"
     r"entites?|entidad(?:es)?"),
    ("organ", r"body|organ|mechanism|forum"),
    ("group", r"stakeholder(?: (?:group|type|category))?|(?:interest )?group|sector|category|constituency|type of "
     r"(?:stakeholder|organi[sz]ation|entity)|(?:organi[sz]ation|entity) type|groupe(?: de parties prenantes)?|"
     r"parties? prenantes?|grupo(?: de interes)?|partes? interesadas?|secteur|categorie|categoria"),
    ("post", r"(?:position|post|function)\s*/\s*title|title\s*/\s*(?:position|post|function)|(?:job |professional |"
     r"official |functional )titles?|(?:position|post)(?: held)?|"
     r"designation|occupation|job|poste|cargo|puesto|amt|dienststellung|titre et fonction|qualite"),
    ("title", r"titles?|titres?|titulos?"),
    ("event", r"(?:event|meeting|conference|workshop|side[- ]event)s?(?: (?:name|title))?|(?:name|"
     r"title) of (?:the )?(?:event|meeting|conference)|evenement|evento|reunion|conferencia|atelier|taller|"
     r"veranstaltung|tagung"),
    ("session", r"(?:session|panel)s?(?: (?:name|title))?|(?:name|title) of (?:the )?session|seance|sesion|activity|"
     r"actividad|activite"),
    ("role", r"(?:event |session )?roles?|capacity|(?:role|part|capacity) (?:at|in) (?:the )?\w+|participation|"
     r"office(?: held)?|type of participa(?:nt|tion)|participa(?:nt|tion) type|participated as|papel|rol|rolle|"
     r"type de participation|tipo de participacion|function at (?:the )?\w+|"
     r"type of (?:support|partner(?:ship)?|contribution)"),
    ("function", r"functions?|fonctions?|funcion(?:es)?|funktion|funcao"),
    ("zone", r"(?:utc|gmt)(?: offset)?|(?:time ?)?zone|tz|offset(?: (?:utc|gmt))?|fuseau(?: horaire)?|"
     r"huso(?: horario)?|zona horaria"),
    ("adopted", r"(?:date )?adopt(?:ed|ion)(?: (?:on|date))?|date of (?:the )?(?:adoption|vote)|vot(?:e|ing) date|"
     r"date d'adoption|fecha de adopcion"),
    ("published", r"published(?: on)?|issued(?: on)?|date of (?:issue|publication)|publication date|"
     r"date de publication|fecha de publicacion"),
    ("begin", r"(?:start|begin)(?:ing|s)?(?: (?:time|hour|at))?|time (?:from|start)|from|debut|inicio|desde|heure de "
     r"debut|hora de inicio|(?:valid )?since|depuis|(?:term|mandate|membership) (?:start|from|begin)(?:s|ning)?"),
    ("finish", r"(?:end|finish)(?:ing|s)?(?: (?:time|hour|at))?|time (?:to|end|until)|to|until|fin|hasta|"
     r"heure de fin|hora de fin(?:alizacion)?|closing|jusqu.a|(?:term|mandate|membership) (?:end|until|to)s?"),
    ("hours", r"times?(?: ?slot)?|hours?|start\s*[-/]\s*end|heures?|horas?|horaires?|horarios?"),
    ("date", r"(?:event )?(?:start(?:ing)? ?)?(?:date|day)s?(?: ?from)?|(?:dates?|days?)\s*(?:and|&|/|"
     r",)\s*(?:times?|hours?)|when|date start|begin date|jours?|fechas?|dias?|datum|data|date de debut|"
     r"fecha de inicio|date of (?:co-?)?(?:sponsorship|signature|submission|joining)"),
    ("year", r"years?|annees?|anos?"),
    ("end", r"(?:end(?:ing)?|finish) date|date (?:to|end)|date de fin|fecha de (?:fin|termino)"),
    ("state", rf"{_STATES}|country of \w+|country\s*/\s*\w+|states? part(?:y|ies)|sponsoring state"),
    ("region", r"region(?:al)?(?: group)?|groupe regional|grupo regional"),
    ("place", r"venue|place|location|city|lieu|ville|lugar|ciudad|sede|ort|cidade|city(?: and|,|\s*/) country"),
    ("room", r"room|hall|salle|sala"),
    ("process", r"process|working group|committee|processus|proceso|negotiating process|"
     r"(?:name of (?:the )?)process"),
    ("programme", r"(?:project|programme|initiative)s?(?: (?:name|title))?|(?:name|title) of (?:the )?(?:project|"
     r"programme)|projet|proyecto|programa"),
    ("symbol", r"(?:document |un )?symbols?|document (?:number|no)|cote|signatura|resolution number"),
    ("document", r"documents?|resolutions?|draft resolutions?|(?:title|name) of (?:the )?(?:resolution|"
     r"document|text|paper|submission|contribution|statement)|(?:resolution|document) title|"
     r"submissions?|paper|decision text|resolucion(?:es)?|documentos?|texte|texto"),
    ("draft", r"draft"),
    ("yes", r"yes|in favou?r|for|oui|pour|si|a favor|votes? (?:for|in favou?r)|yes votes"),
    ("against", r".*casting negative vote|against|contre|en contra|votes? against|no votes"),
    ("no", r"no"),
    ("abstained", r"abstain(?:ed|ing|s)?|abstentions?|abstencion(?:es)?"),
    ("call", r"call"),
    ("mark", r"mark"),
    ("vote", r"votes?(?: cast)?|voto|how (?:it )?voted|voting"),
    ("cor:memberOf", r"members?|membres?|miembros?|(?:governmental )?experts?|expertos?"),
    ("cor:attended", r"heads? of delegation|chefs? de (?:la )?delegation|jef[ea]s? de delegacion|participants?|"
     r"delegates?|attendees?|representatives?|participantes?|delegues?|delegad[oa]s?|representante?s?"),
    ("cor:spokeAt", r"(?:statements?|interventions?|remarks) (?:made )?(?:by|delivered by)|spoke|who spoke"),
    ("cor:announcedAt", r"speakers?(?: names?)?|panell?ists?|orateurs?|oratrices?|intervenante?s?|ponentes?|"
     r"orador(?:a|es|as)?|panelistas?|conferencistas?|presenters?"),
    ("cor:moderated", r"moderat(?:eur|rice)s?|moderador(?:/?a|es|as)?|moderators?"),
    ("cor:rapporteurOf", r"rapporteure?s?|rapporteuses?|relator(?:a|es|as)?"),
    ("cor:organised", r"organisat(?:eur|rice)s?|organizador(?:a|es|as)?|(?:lead )?organi[sz]ers?"),
    ("cor:hosted", r"hosts?|hotes?|anfitrion(?:es)?"),
    ("cor:chaired", r"(?:co-?)?chairs?|president(?:e|es|s)?|presidencia|presidence"),
    ("cor:funded", r"funders?|donors?|bailleurs?(?: de fonds)?|donantes?|financiador(?:a|es|as)?|funding (?:agency|"
     r"source|body|partner)s?|funded by"),
    ("cor:carriesOut", r"implement(?:ing|ation) (?:partner|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ation)s?|"
     r"implemented by|carried out by|executing agency"),
    ("cor:authored", r"authors?|auteurs?|autor(?:a|es|as)?|submitted by|written by|submitting (?:state|entity|"
     r"organi[sz]ation)s?"),
    ("cor:proposed", r"(?:co-?)?proposed by|(?:(?:additional )?co-?|main |lead )?sponsors?"
     r"(?: of the (?:text|draft|resolution))?|introduced by|tabled by"),
    ("cor:submittedTo", r"submitted to|addressed to"),
    ("cor:established", r"(?:process|body|group|mechanism|committee)(?:es|s)? (?:mandated|established|created|set up)|"
     r"(?:mandates|establishes|sets up|creates)(?: (?:the )?(?:process|body|group|mechanism))?"),
    ("cor:mandatedBy", r"mandat(?:e|ed by|ing resolution)|founding resolution|"
     r"(?:established|created) by(?: resolution)?"),
    ("cor:produced", r"outcome document|(?:final )?report(?: (?:adopted|symbol))?"),
    ("cor:reportsTo", r"reports to|reporting to"),
)  # fmt: skip
_MEANS = tuple((what, wording(rf"(?:{pattern})")) for what, pattern in _COLUMNS)
_OTHER_ROLES = {"funded": "cor:funded", "supported": "cor:supported", "partner": "partner"}
#: What says of a column of days in which order they are written, and of one of hours in which zone.
_BRACKETS = wording(r"[(\[]([^()\[\]]*)[)\]]")
#: "Speaker name", "Participant's organisation", "Name of the delegate".
_PERSON = r"(?:speaker|panell?ist|participant|delegate|attendee|representative|member|expert|presenter)"
_OF_WHOM = wording(
    rf"(?P<who>{_PERSON})(?:'?s)? (?P<what>.+)|(?:full )?names? of (?:the )?(?P<whose>{_PERSON}s?)"
    r"|(?:full )?names? of (?:the )?(?P<some>pers)on \w+"
)
_OF_PEOPLE = {"employer", "party", "post", "standing", "function", "honorific", "group", "region"}
_OF_EVENTS = {"date", "begin", "place", "room"}
#: Columns that list people: alone beside what tells of a person they are the table's names.
_LISTS_PEOPLE = ("cor:attended", "cor:announcedAt", "cor:memberOf", "cor:moderated", "cor:chaired", "cor:rapporteurOf")
#: Whoever stands beside such a header was sent by the state, wherever he or she works.
DELEGATION = wording(
    r"\s*(?:delegation|member\s+state|d[ée]l[ée]gation|delegaci[óo]n|[ée]tat\s+membre|estado\s+miembro|speaking|sitting|"
    r"on\s+behalf|represent|d[ée]l[ée]gu[ée]|delegate|delegad[oa])",
    re.I,
)
#: What stands in a column: words with no more than two blanks between them.
_CELL = wording(r"[^\s|]+(?:[ \xa0]{1,2}[^\s|]+)*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it means, empty where that is not known; its header, and what brackets in it say.

    >>> columns(["Start (UTC+2)"])[0]
    Column(what='begin', header='Start (UTC+2)', aside='UTC+2')
    """

    what: str
    header: str
    aside: str = ""


def meaning(header: str) -> str:
    """Tell what a column means: a field, or a role whose people it lists.

    >>> meaning("Job title"), meaning("Speakers"), meaning("Colour")
    ('post', 'cor:announcedAt', '')
    """
    plain = _plain(header)
    found = next((what for what, pattern in _MEANS if pattern.fullmatch(plain)), "")
    if found or not plain:
        return found
    of = _OF_WHOM.fullmatch(plain)
    if of is not None and of["some"]:
        return "name"
    if of is not None and (told_of := meaning(of["what"] or "name")):
        return meaning(of["who"] or of["whose"]) if told_of == "name" else told_of
    parts = [part for part in re.split(r"\s*[/|]\s*|\s+-\s+", plain) if part]
    told = {meaning(part) for part in parts} if len(parts) > 1 else set()  # "Name / Nom"
    if len(told - {""}) == 1:
        return (told - {""}).pop()
    if told == {"state", "employer"}:
        return "party"
    head = heading(plain)
    role = head.role if head is not None and not head.value else ""
    return role if role.startswith("cor:") else _OTHER_ROLES.get(role, "")


def columns(headers: Sequence[str]) -> list[Column]:
    """Tell what the columns of one table mean, each beside the others.

    >>> [one.what for one in columns(["Nom", "Prénom", "Titre", "Pays", "No."])]
    ['last', 'first', 'post', 'state', 'number']
    >>> [one.what for one in columns(["Symbol", "Title", "Yes", "No"])]
    ['symbol', 'document', 'yes', 'against']
    """
    found = [_of_text(header) or meaning(header) for header in headers]
    held = set(found)
    lists = [n for n, what in enumerate(found) if what in _LISTS_PEOPLE]
    of_things = held & {"event", "session", "symbol", "document"}
    told = (
        held & _OF_PEOPLE
        or ("title" in held and not of_things | (held & _OF_EVENTS))
        or ("state" in held and not of_things | (held & {"date"}))
        or any(what == "state" and DELEGATION.match(one) for what, one in zip(found, headers, strict=True))
    )
    lists = lists[:1] if found.count("cor:announcedAt") == 1 and found[lists[0]] == "cor:announcedAt" else lists
    if len(lists) == 1 and told and not held & {"name", "first", "last", "nom"}:
        found[lists[0]] = f"name {found[lists[0]]}"
    held = {what.partition(" ")[0] for what in found}
    return [
        Column(_beside(what, held), header, " ".join(_BRACKETS.findall(header)))
        for what, header in zip(found, headers, strict=True)
    ]


def _beside(what: str, held: set[str]) -> str:
    """Settle what a header means that means several things, by the columns beside it."""
    named = bool(held & {"name", "first", "last", "nom"})
    of_text = "symbol" in held and "document" not in held
    of_other = (
        "document" if of_text else "subject" if held & {"event", "session"} else "event" if held & _OF_EVENTS else ""
    )
    of_name = "honorific" if held & {"post", "standing", "function"} else "post"
    of_access = not named and "employer" not in held and bool(held & {"status", "objectors"})
    of_votes = of_text and bool(held & {"yes", "no", "vote", "call", "adopted"})
    settled = {
        "organ": "process" if held & {"session", "employer"} and not of_votes else "employer",
        "session": "note" if of_votes else "session",
        "draft": "note" if of_votes and "title" in held else "document",
        "event": "note" if of_votes and "title" in held else "event",
        "nom": "last" if "first" in held else "first" if "last" in held else "name",
        "name": "last" if "first" in held and "last" not in held else "name",
        "alias": "alias" if held & {"process", "programme"} and not held & {"employer", "party"} else "",
        "opened": "date" if "process" in held else "",
        "closed": "end" if "process" in held else "",
        "behalf": "behalf" if held & {"state", "party"} else "party",
        "no": "against" if "yes" in held else "number",
        "title": of_name if named else of_other,
        "function": "role" if "post" in held and "role" not in held else "post",
        "group": "employer" if of_access else "group",
        "status": "note" if named else "status",
        "partner": "employer" if "role" in held else "partner",
        "cor:proposed": "cor:proposed" if held & {"document", "draft", "symbol"} else "cor:supported",
    }
    return settled.get(what, what)


def _of_text(header: str) -> str:
    """Give the document that heads a column of votes."""
    symbol = SYMBOL.search(header)
    return f"vote {symbol.group()}" if symbol is not None else ""


def _plain(header: str) -> str:
    """Write a header as the patterns are written: "Organisation_Name (in full)*" as "organisation name"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _BRACKETS.sub(" ", header))
    return " ".join(fold(words).replace("_", " ").strip(" *:.#?°º").split()) if len(words) < 200 else ""


#: What a row tells of somebody, in the order in which lines tell it; what a header must hold beside the names.
_IN_ORDER = ("name", "post", "title", "standing", "employer", "group", "region")
_TELLING = {"role", "post", "title", "standing", "employer"}
_NEAR = 2


def with_people(lines: Sequence[Line]) -> list[Line]:
    r"""Give the lines with each row of a table of people as a line of its own, behind the role that a cell names.

    >>> table = "| Name | Role | Organisation |\n|---|---|---|\n| Ada Okafor | Speaker | Lake Trust |"
    >>> [line.text for line in with_people(list(document_of("x.txt", table).lines()))]
    ['Speaker: Ada Okafor, Lake Trust']
    """
    found: list[Line] = []
    named: list[str] = []
    for n, line in enumerate(lines):
        cells = _cells_of(line.text)
        if len(cells) != len(named) or line.number - lines[n - 1].number > _NEAR:
            named = []
        if named and RULE.fullmatch(line.text):
            continue
        if not named:
            named = [meaning(cell) for cell in cells]
            at = next((at for at, what in enumerate(named) if what == "name" or what.startswith("cor:")), -1)
            named = named if at >= 0 and _TELLING & set(named) else []
            if not named or named[at] != "name":
                found.append(replace(line, text=cells[at]) if named else line)
            continue
        row = {
            what if at != k else "name": cell for k, (what, cell) in enumerate(zip(named, cells, strict=True)) if cell
        }
        role = heading(row.get("role", ""))
        told = ", ".join(row[what] for what in _IN_ORDER if what in row)
        if "role" not in row or (role is not None and role.role):
            found.append(replace(line, text=f"{row['role']}: {told}" if "role" in row else told))
    return found


def apart(line: Line) -> list[Line]:
    """Part a line where blanks set columns apart; each part with its place.

    >>> [one.text for one in apart(Line(1, 0, 24, "KENYA      Ms. Ada Okafor"))]
    ['KENYA', 'Ms. Ada Okafor']
    """
    cells = _CELL.finditer(line.text)
    return [
        Line(line.number, line.start + one.start(), line.start + one.end(), one.group().strip(" |,")) for one in cells
    ]


def filled(one: Entry, told: dict[str, str]) -> Entry:
    """Give a person with what other fields tell, where the person's own line does not.

    >>> filled(Entry("Ada Okafor"), {"employer": "Example Trust", "group": "Civil society"}).stakeholder_group
    'sg:civil-society'
    """
    body = told.get("employer", "")
    post = told.get("post", "") or (body if is_post(body.partition(",")[0]) else "")  # some put the post there
    return replace(
        one,
        employer=one.employer or (_without_state(body) if body != post else ""),
        post=one.post or post,
        stakeholder_group=one.stakeholder_group or stakeholder_group(told.get("group", "")),
        regional_group=one.regional_group or regional_group(told.get("region", "")),
    )


def _without_state(body: str) -> str:
    """Take the state off a body: "Ministry of Lakes, Japan"."""
    name, _, last = body.rpartition(",")
    return name if state_named(last) else body


def _cells_of(text: str) -> list[str]:
    return [cell.strip(" *_") for cell in text.strip("| ").split("|")] if "|" in text else []
