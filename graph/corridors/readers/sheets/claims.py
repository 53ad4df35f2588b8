"""Tell what rows claim: of people their part, employer and post; of bodies their access."""

import re
from collections.abc import Mapping

from corridors.lexicon import body_named, state_label, state_named
from corridors.patterns import wording
from corridors.readers.lines.remarks import own_role
from corridors.readers.names.bodynames import organisation, parties, party, state_of_row
from corridors.readers.names.groups import regional_group, stakeholder_group
from corridors.readers.names.people import Entry, clean_name, entry, looks_like_name
from corridors.readers.names.plainness import is_away
from corridors.readers.names.posts import is_body, is_post
from corridors.readers.notes import Named, Term
from corridors.readers.sheets.rows import ADDRESS, ALWAYS_BODIES, BEHALF, OF_BODIES, Row, relations_of
from corridors.readers.sheets.titles import process_in
from corridors.readers.un.admitted import verdict_of

#: What somebody was; and what sits at a table beside delegations.
_FORMERLY = wording(
    r"\W*(?:formerly|previously|until|ex-(?!im\b)(?=\w))\b|.*\((?:formerly|previously|former)\)\s*\Z", re.I
)
_BUREAU = wording(
    r"(?:the\s+)?(?:(?:temporary|acting)\s+)?(?:chair|president|bureau|secretariat|podium|rostrum)(?:\s+\(\w+\))?", re.I
)
#: Who works, or takes part, as one of these, may be there for the state.
_SENT = wording(
    r"\b(?:missions?|misi[oó]n|ministry|minist[eè]re|minist[eé]rio|\w*ministerium|auswärtige\w*|botschaft\w*|embass(?:y|ade)|embajada|government|gobierno|gouvernement|delegat\w+|d[eé]l[eé]gu[eé]e?|"
    r"ambassad\w+|embajador\w*|counsellor|conseill\w+|attach[eé]|representative|repr[eé]sentant\w*|representante)\b|"
    r"\b(?:member|observer)\s+states?\b|[EÉeé]tats?\s+membres?\b|[Ee]stados?\s+miembros?\b|\b(?:first|second|third)\s+secretary\b",
    re.I,
)
#: What a column of yes and no says of somebody's presence, or speech.
_DONE = wording(
    r"y|yes|x|✓|✔|[1-9](?:\s?[-–,&]\s?[1-9])*|true|(?:(?:present|attended|participated|took\s+part|checked\s+in)\b[\s:–(-]*)?"
    r"(?:in[- ]person|online|remote(?:ly)?|virtual(?:ly)?|on[- ]?site)?\)?|confirmed|oui|s[ií]|ja|sim|anwesend|"
    r"teilgenommen|pr[eé]sente?(?:\s+en\s+ligne)?|en\s+ligne|presencial|en\s+l[ií]nea|(?:statement\s+)?delivered|spoke|took\s+the\s+floor|right\s+of\s+reply",
    re.I,
)
_NOT_DONE = wording(
    r"n|no|non|nein|0|false|(?:not|nicht)\b.*|never|-+|(?:statement\s+)?(?:submitted\s+)?(?:in\s+writing|written)\b.*|pas\b.*",
    re.I,
)
#: What the file of a list says of a row of nobody new; and a title behind a name.
_AGAIN = wording(
    r"\b(?:double|duplicate)d?\b|(?:\A|\b(?:same|listed|already|also|again|identical)\b[^.;]{0,40})\W*"
    r"\bsee\s+(?:also\s+)?(?:no\.?\s*|row\s+|entry\s+|#)?\d+\b",
    re.I,
)
_REMARKED = wording(r"\bobject(?:ions?|ed)\b[^.;]{0,40}?\b(?:by|from)\s+(?P<by>[^.;()]+)", re.I)
_REPLACED = wording(
    r"\b(?:(?:replaced|represented)\s+by|remplac[ée]e?\s+par|sustituid[oa]\s+por|reemplazad[oa]\s+por|ersetzt\s+durch|vertreten\s+durch)\s+(?P<who>[^,;()]{3,80}?)\s*(?:[,;(]|\.?\Z)",
    re.I,
)
_ACCREDITED = wording(r"\W*(?:(?:not\s+)?accredited(?!\s+[a-z])|accreditation\b[^.;,]*)", re.I)
#: A remark that a statement was made, by whoever the row is of.
_SPOKEN = wording(
    r"\W*(?:both\s+|statement\s+|remarks\s+)?(?:was\s+|were\s+)?(?:delivered|spoke|took\s+the\s+floor|a\s+pris\s+la\s+parole|intervino)\b(?!.*\b(?:by|writing|read)\b)",
    re.I,
)
#: What a column of interventions tells of one that was made, and not read for somebody or sent.
_HELD = wording(
    r"(?:(?:general|joint|national|opening|closing)\s+)?(?:statement|remarks?|intervention|presentation|questions?|reply|response|comments?|opened|closed|asked|presented|introduced|"
    r"proposed|supported|opposed|objected|replied|responded)\b(?!.*\b(?:read|writing|written|circulated)\b).*",
    re.I | re.S,
)
_VICE = wording(r"\s*(?:(?:vice|deputy)[- ]?(?:chair|president)|secretary\b)", re.I)
#: A remark that names a part in the event: "moderator of panel 2".
_PART = wording(
    r"(?P<part>\w+)(?:\s+(?:of|in|at|on|del?|du)\s+(?:the\s+)?(?:panel|session|ses|mesa|s[ée]ance)\w*\b.{0,9})?", re.I
)
#: What remarks say that somebody did besides.
_REMARKS = (
    (
        wording(
            r"\A\W*(?:(?:asked|put|posed)\s[^.;]{0,30}\bquestions?\b|questions?\s+(?:was\s+)?read\s+(?:out\s+)?by\b)",
            re.I,
        ),
        "cor:askedQuestionAt",
    ),
    (wording(r"\A\W*(?:chaired|presided\s+over)\s+(?:the|this|part)\b", re.I), "cor:chaired"),
)
_DECLINED = wording(r"\bdeclin", re.I)
#: One word that settles a status; what says more is judged as the words of reports are.
_STATUS = (
    (
        "cor:deniedAccessTo",
        r"no|non|not? accredited|non[- ]accr[eé]dit[eé]e?|refus[eé]e?|rejet[eé]e?|rechazad[oa]|denegad[oa]|"
        r"no acreditad[oa]|objected(?: to)?|blocked",
    ),
    (
        "cor:accreditedTo",
        r"yes|oui|s[ií]|accr[eé]dit[eé]e?|acreditad[oa]|approuv[eé]e?|admis|aprobad[oa]|no objections?|non-?objection",
    ),
)


def tell_people(row: Row, names: list[str]) -> None:
    """Note of each person the part, the groups, the employer, the post, the state.

    >>> reading = Reading(document_of("x.csv", "Ada Okafor,Lake Trust"), "table", "dataSet", "")
    >>> tell_people(Row(reading, {"employer": "Lake Trust", "group": "Civil society"}, (0, 21)), ["Ada Okafor"])
    >>> [(said.relation, said.stakeholder_group) for said in reading.said]
    [('cor:affiliatedWith', 'sg:civil-society')]
    """
    _tell_remarked(row)
    employers = re.split(r"\s*[;\n]\s*", row.cells.get("employer", ""))
    each = len(names) > 1 and len(employers) == len(names)
    if len(names) > 1 and len(employers) not in (1, len(names)):
        row.ask("several people and several bodies in one row: who works where?")
    for n, name in enumerate(names):
        own = {**row.cells, "employer": employers[n]} if each else row.cells
        _tell_person(
            row, name, own if each or len(names) == 1 or len(employers) == 1 else {**row.cells, "employer": ""}
        )


def _tell_remarked(row: Row) -> None:
    """Note what a remark beside somebody says of the access of the body that sent the person."""
    remark = _ACCREDITED.match(row.cells.get("note", ""))
    body = row.body() if remark and "process" in row.things else None
    if remark and body is not None and body.kind == "organisation" and verdict_of(remark.group()).startswith("cor:"):
        row.cells["status"] = remark.group()
        tell_access(row, body)


def _tell_person(row: Row, name: str, cells: dict[str, str]) -> None:
    if not cells.keys() & {"post", "standing"} and is_post(
        (beside := cells.get("note", "").partition(";")[0]).partition(",")[0]
    ):
        cells = {**cells, "standing": beside}  # what stands under "Remarks" may say what somebody is
    cells = {
        what: cell
        for what, cell in _with_post(row, name, cells).items()
        if what not in ("post", "employer") or not _FORMERLY.match(cell)
    }
    beside = cells.get("standing", "") or (cells.get("post", "") if "employer" not in cells else "")
    one = (entry(f"{name}, {beside}") if beside and "," not in name else entry(name)) or Entry(clean_name(name))
    office = " " not in one.name and relations_of(one.name, {})
    if office or state_named(one.name) or body_named(one.name) or (is_body(one.name) and not looks_like_name(one.name)):
        deeds = [one for one in relations_of(cells.get("role", ""), row.roles) if one in OF_BODIES]
        if not [row.relate(organisation(one.name), deed) for deed in deeds]:
            row.ask("a body or a state where a person's name is expected")
        return
    if beside and one.employer == beside and "post" in cells:  # a post that is not known as one
        one = Entry(one.name, "", beside)
    person = Named("person", one.name)
    groups = _groups(cells)
    of_several = len(parties(cells.get("behalf", ""))) > 1  # each of several states is spoken for, none of them alone
    behalf = None if of_several else party(cells.get("behalf", ""), sure=True)
    told_part = _tell_part(row, person, {**groups, "on_behalf_of": behalf} if behalf else groups)
    standing = {} if told_part else groups
    employer = BEHALF.sub("", cells.get("employer", "")) or one.employer
    home = state_of_row(cells.get("state", ""))
    state = f"state:{home.slug}" if home is not None else one.state
    if not state and cells.get("state") and not employer and (is_body(cells["state"]) or body_named(cells["state"])):
        employer = cells["state"]  # "European Union" in a column of delegations
    elif not state and cells.get("state"):
        row.ask(f"“{cells['state'][:60]}”: which state is that?")
    whole = [part for part in re.split(r"\s*[;\n]\s*", employer) if part and not _BUREAU.fullmatch(part)]
    bodies = [part for part in whole if not (part[0].islower() and part != employer)]
    post = (
        one.post or cells.get("post", "")
        if one.employer and not cells.get("employer")
        else cells.get("post", "") or one.post
    )
    posts = _posts(post, len(bodies))
    for body, post in zip(bodies, posts, strict=True):
        _tell_standing(row, person, state_of_row(body) or organisation(body, state), post, standing)
    if not state and "sent by" in cells and not (is_post(cells["sent by"]) or _BUREAU.fullmatch(cells["sent by"])):
        row.say(person, "cor:represents", organisation(cells["sent by"]))
    if state and groups["stakeholder_group"] in ("", "sg:government"):
        own = {**cells, "employer": employer, "post": "" if bodies else post}
        _tell_sent(row, person, state, own, {} if bodies else standing)


def _tell_sent(row: Row, person: Named, state: str, cells: Mapping[str, str], standing: dict[str, str]) -> None:
    """Note the state beside somebody, with the post where no body is named, if it sent the person."""
    process = row.things.get("process")
    expert = row.role == "cor:memberOf" and process is not None and "governmental" in process.name.lower()
    works = f"{cells['employer']} {row.cells.get('post', '')} {cells.get('group', '')}"
    sure = (
        stakeholder_group(cells.get("group", "")) or _SENT.search(works) or expert or cells.keys() & {"sent by", "sent"}
    )
    if sure or _SENT.search(cells.get("role", "")) or not cells["employer"] or row.role == "cor:memberOf":
        doubt = "" if sure else "a country beside a name: its delegate, or where the person is from?"
        row.say(person, "cor:represents", state, doubt=doubt, **standing)
        if cells["post"]:
            _tell_post(row, person, cells["post"], (state_label(state), state), doubt=doubt)


def _with_post(row: Row, name: str, cells: dict[str, str]) -> dict[str, str]:
    """Set the post apart that stands before the body, "Director, Lake Trust"; of several posts take the last."""
    *more, last = re.split(r"\s*;\s*", cells.get("post", "").strip(" ;")) if "employer" not in cells else [""]
    for post in more if "process" in row.things else ():
        if process_in(post) is not None and relations_of(post.partition(" of ")[0], {}) == ["cor:chaired"]:
            row.say(Named("person", clean_name(name)), "cor:chaired", row.things["process"])
    cells = {**cells, "post": last} if more else cells
    post, comma, body = cells.get("employer", "").partition(",")
    if comma and "post" not in cells and is_post(post) and not is_body(post):
        return {**cells, "post": post.strip(), "employer": body.strip()}
    return cells


def _posts(written: str, bodies: int) -> list[str]:
    """Give the post at each of several bodies: one for all, or as many as bodies."""
    parts = [part for part in re.split(r"\s*[;\n]\s*", written) if part] if bodies > 1 else [written]
    return parts if len(parts) == bodies else [written] * bodies


def _tell_standing(row: Row, person: Named, body: Named, post: str, groups: dict[str, str]) -> None:
    row.say(person, "cor:represents" if body.kind == "state" else "cor:affiliatedWith", body, **groups)
    _tell_post(row, person, post, (body.name, body))


def _tell_post(row: Row, person: Named, post: str, at: tuple[str, Term], doubt: str = "") -> None:
    if post and not ADDRESS.fullmatch(post):
        held = Named("post", f"{post}, {at[0]}")
        row.say(person, "cor:holdsPost", held, doubt=doubt)
        row.say(held, "cor:postIn", at[1], valid_from="", valid_until="", doubt=doubt)


def _tell_part(row: Row, person: Named, groups: Mapping[str, object]) -> bool:
    """Note the part that a person had; tell whether there is one to bear the groups."""
    written = row.cells.get("role", "")
    relations = _relations(row, written)
    instead = _REPLACED.search(row.cells.get("note", ""))
    absent = (
        instead
        or is_away(written)
        or _DECLINED.search(row.cells.get("note", ""))
        or any(relation != "cor:announcedAt" and is_away(row.cells.get("note", "")) for relation in relations)
    )
    was, spoke = (_done(row, what) for what in ("presence", "spoke"))
    if was and "cor:attended" not in relations:
        spoke = spoke if "spoke" in row.cells or not written else "cor:announcedAt" in relations  # a speaker who came
        relations = [*relations, "cor:attended"]
    if spoke or ("cor:announcedAt" in relations and _SPOKEN.match(row.cells.get("note", ""))):
        relations = [*(one for one in relations if one != "cor:announcedAt"), "cor:spokeAt"]
    if absent or was is False:
        row.ask("the row says that the person did not take part: left out")
        if instead and looks_like_name(name := clean_name(instead["who"])):
            for relation in relations:
                row.relate(Named("person", name), relation)
        return False
    if not relations and written:
        row.ask(f"“{written[:60]}”: which role is that? say it in the [roles] of a mapping")
    elif not relations and "event" in row.things:
        row.ask("the rows give no role: what did these people do at the event?")
    if _VICE.match(written) and (of := row.things.get("process") or row.things.get("event")):
        row.say(person, "cor:holdsPost", Named("post", f"{written}, {of.name}"[:160]))
    told = False
    more = {"doubt": "listed, and marked as not there"} if is_away(row.cells.get("note", "")) else {}
    for relation in relations:
        body = row.body() if relation in ALWAYS_BODIES else None
        told |= row.relate(body if body is not None and body.kind != "state" else person, relation, **groups, **more)
    return told


def _relations(row: Row, written: str) -> list[str]:
    """Give what a row says that somebody did: by its role, brackets behind the name, remarks and marks."""
    note = row.cells.get("note", "")
    part = _PART.fullmatch(note)
    found = relations_of(written, row.roles) if written else [*filter(None, [row.role])]
    found += relations_of(part["part"], {}) if part and not written else []
    if row.role and not found and not (written and row.role == "cor:memberOf"):  # an officer is no mere member
        found = [row.role]
    own = own_role(row.cells.get("name", ""))
    remarks = (note, row.cells.get("spoke", ""))
    told = [relation for pattern, relation in _REMARKS if any(map(pattern.search, remarks))]
    return list(dict.fromkeys((*found, *(own or ())[:1], *told, *row.cells.get("marked", "").split())))


def tell_groups(row: Row, body: Named) -> None:
    """Note of a body alone in its row of which groups it is.

    >>> row = Row(Reading(document_of("x.csv", ""), "", "", ""), {"group": "Academia"}, (0, 0))
    >>> tell_groups(row, Named("organisation", "Lake School")); row.reading.structure[0][1:]
    ('cor:stakeholderGroup', 'sg:academia')
    """
    for relation, group in zip(("cor:stakeholderGroup", "cor:regionalGroup"), _groups(row.cells).values(), strict=True):
        if group and body.kind == "organisation":
            row.reading.structured(body, relation, group)


def _groups(cells: Mapping[str, str]) -> dict[str, str]:
    """Give the groups that a row tells; where one column says “Group”, either may stand there."""
    told = cells.get("group", "")
    regional = regional_group(cells.get("region", "") or told)
    return {"stakeholder_group": stakeholder_group(told), "regional_group": regional}


def is_again(row: Row) -> bool:
    """Tell whether a row of somebody says that another row is of the same.

    >>> is_again(Row(Reading(document_of("x.csv", ""), "", "", ""), {"name": "A. Okafor", "note": "see 17"}, (0, 0)))
    True
    """
    return bool(row.cells.keys() & {"name", "last"} and _AGAIN.search(row.cells.get("note", "")))


def is_absent(row: Row) -> bool:
    """Tell whether a row says that a body or state was not there.

    >>> is_absent(Row(Reading(document_of("x.csv", ""), "", "", ""), {"state": "Kenya", "note": "absent"}, (0, 0)))
    True
    """
    return _done(row, "presence") is False or is_away(row.cells.get("note", ""))


def tell_came(row: Row, body: Named) -> None:
    """Note of a body or state whether it was there, and whether it spoke, for whom.

    >>> row = Row(Reading(document_of("x.csv", "Kenya"), "", "", ""), {"spoke": "yes"}, (0, 5))
    >>> row.things = {"event": Named("event", "A talk")}
    >>> tell_came(row, Named("state", "Kenya")); row.reading.said[0].relation
    'cor:spokeAt'
    """
    behalf = party(row.cells.get("behalf", ""), sure=True)
    for what, relation in (("presence", "cor:attended"), ("spoke", "cor:spokeAt")):
        if _done(row, what):
            row.relate(body, relation, on_behalf_of=behalf if what == "spoke" else None)


def presence_of(words: str) -> str:
    """Tell of a word whether it says that somebody was there, or was not; nothing of other words.

    >>> presence_of("attended online"), presence_of("no show"), presence_of("Pending")
    ('there', 'away', '')
    """
    plain = words.strip()
    return (
        "away" if is_away(plain) or _NOT_DONE.fullmatch(plain) else "there" if plain and _DONE.fullmatch(plain) else ""
    )


def _done(row: Row, what: str) -> bool | None:
    """Tell by a column of yes and no whether somebody was there, or spoke; ask where its word is neither."""
    written = row.cells.get(what, "").strip()
    if not written:
        return None
    if presence_of(written):
        return presence_of(written) == "there"
    if what == "spoke" and _HELD.fullmatch(written):
        return True
    row.ask(f"“{written[:60]}”: was that person there, and did he or she speak?")
    return None


def status_of(words: str) -> str:
    """Tell what a status says of a body's access; nothing where it is open, “unclear” where it may be either.

    >>> status_of("Accredited"), status_of("rejetée"), status_of("Pending"), status_of("Blue")
    ('cor:accreditedTo', 'cor:deniedAccessTo', 'open', '')
    """
    plain = " ".join(words.split()).strip(" .")
    return next((relation for relation, form in _STATUS if re.fullmatch(form, plain, re.I)), "") or verdict_of(plain)


def tell_access(row: Row, body: Named) -> None:
    """Note whether a body was accredited, and which states objected to it.

    >>> reading = Reading(document_of("x.csv", "Lake Watch;objection;Kenya"), "table", "dataSet", "")
    >>> cells = {"status": "Not accredited", "objectors": "Kenya"}
    >>> row = Row(reading, cells, (0, 26), {"process": Named("process", "Lake group")})
    >>> tell_access(row, Named("organisation", "Lake Watch")); [said.relation for said in reading.said]
    ['cor:deniedAccessTo', 'cor:objectedTo']
    """
    groups = _groups(row.cells)
    written = row.cells.get("status", "")
    verdict = written if written.startswith("cor:") else status_of(written)
    if verdict.startswith("cor:"):
        row.relate(body, verdict, **groups)
    elif verdict == "unclear" or (row.cells.get("status") and not verdict):
        row.ask(f"“{row.cells['status'][:60]}”: was the body accredited?")
    remark = _REMARKED.search(row.cells.get("note", ""))
    written = row.cells.get("objectors", "") or (remark["by"] if remark else "")
    context = row.things.get("process") or row.things.get("event")
    states = [one for one in parties(written.replace("\n", "; ")) if one.kind == "state"]
    if (
        written
        and not states
        and not re.fullmatch(r"\d+|no(?:ne)?|yes|nil|non|oui|sí|si|aucune?|ninguno", written.strip(), re.I)
    ):
        row.ask(f"“{written[:60]}”: which state objected?")
    for state in states:
        doubt = "" if context is not None else "an objection in which process? the table names none"
        row.say(state, "cor:objectedTo", body, in_context_of=context, doubt=doubt)
